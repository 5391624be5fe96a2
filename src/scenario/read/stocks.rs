//! `[stocks.NAME]`: mines that are held and not in the ground.

use super::super::keys::Target;
use super::super::{Count, MemberKind, Scenario, Since, Stock, Value, Where, Who};
use super::cursor::Tab;
use super::desk::{Desk, Doubted};
use super::doubt::firmness;
use crate::vocabulary::{Appraisal, Purpose};

/// Reads a stock.
pub(super) fn stock(tab: &Tab<'_>) -> Stock {
    tab.need_required();
    let (proof, took_place) = firmness(tab, || {
        format!("Does the stock {} exist as it is described?", tab.called)
    });
    let held_by = tab.doubtful_member("held-by").unwrap_or_else(|| Value::silent(0));
    // Silent about the owner: the holder, in every case that is possible.
    let owner = || Value {
        origin: super::super::Origin::Silent,
        ..held_by.clone()
    };
    let some = || {
        vec![Since {
            since: None,
            is: Value::silent(Count::Some),
        }]
    };
    let since = tab.date("since");
    Stock {
        entry: tab.dated_entry(since.as_ref().map(|since| ("since", since))),
        took_place,
        proof,
        device: tab.index("device", Target::Device),
        number: tab.counts("number").unwrap_or_else(some),
        owned_by: tab.doubtful_member("owned-by").unwrap_or_else(owner),
        held_by,
        at: tab.place_or_state("at"),
        purpose: tab
            .doubtful_word("for")
            .unwrap_or_else(|| Value::silent(Purpose::None)),
        since,
        agreed_by: tab.state("agreed-by"),
        host_can_remove: tab.flag("host-can-remove"),
        used: used(tab),
        programme: tab.text_or_none("programme"),
        found_on: tab.date("found-on"),
        judged: tab.judged_or_open(&[Appraisal::MinimumNumber, Appraisal::AsSoonAsPossible]),
    }
}

fn used(tab: &Tab<'_>) -> Vec<(i16, Option<u64>)> {
    let year = |tab: &Tab<'_>| {
        tab.need_required();
        let (year, number) = (tab.year("year"), tab.number("number"));
        year.map(|year| (year, number))
    };
    tab.tables("used")
        .unwrap_or_default()
        .iter()
        .filter_map(year)
        .collect()
}

/// Leaves open whether a host can have a foreign stock removed, where nobody says.
pub(super) fn settle(desk: &Desk<'_>, scenario: &mut Scenario) {
    let foreign: Vec<bool> = scenario
        .stocks
        .iter()
        .map(|stock| is_foreign(stock, scenario))
        .collect();
    for (stock, is_foreign) in scenario.stocks.iter_mut().zip(foreign) {
        if is_foreign && stock.host_can_remove.is_none() {
            let doubt = Doubted {
                path: format!("{}.host-can-remove", stock.entry.id),
                kind: super::super::Doubt::NotStated,
                asks: format!("Can the host have the stock `{}` removed?", stock.entry.id),
                origin: super::super::Origin::Silent,
            };
            stock.host_can_remove = Some(desk.choose(doubt, vec![true, false], bool::to_string));
        }
    }
}

/// Whether a stock of a State, or of somebody who may act for one, lies in another State.
fn is_foreign(stock: &Stock, scenario: &Scenario) -> bool {
    let host = match stock.at {
        Some(Where::State(who)) => Some(who),
        Some(Where::Place(at)) => scenario.places.get(at).and_then(|place| place.territory_of),
        None => None,
    };
    let mut whose = stock.held_by.options.iter().chain(&stock.owned_by.options);
    host.is_some_and(|host| whose.any(|who| may_be_of_another(*who, host, scenario)))
}

/// Whether a member is another State than this one, or may act for one.
fn may_be_of_another(who: Who, state: Who, scenario: &Scenario) -> bool {
    match scenario.cast.get(who).map(|member| &member.kind) {
        Some(MemberKind::Actor(actor)) => {
            let may_act = actor.link.options.iter().any(|link| link.attributes());
            actor.linked_to.is_some_and(|linked| linked != state) && may_act
        }
        _ => who != state,
    }
}

/// The State as which a member counts: itself; for an actor the State for which it surely acts, else the one
/// where it is based.
pub(super) fn state_of(who: Who, scenario: &Scenario) -> Option<Who> {
    match &scenario.cast.get(who)?.kind {
        MemberKind::State(_) => Some(who),
        MemberKind::Actor(actor) => {
            let attributes = actor.link.options.iter().all(|link| link.attributes());
            actor.linked_to.filter(|_| attributes).or(actor.based_in)
        }
    }
}
