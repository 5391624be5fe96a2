//! `[places.NAME]`: who holds the land, and what lies in it.

use super::super::keys::Target;
use super::super::{Place, Scenario, Since, Value, Where, Who};
use super::cursor::Tab;
use super::desk::Desk;
use super::doubt::{comes_back, firmness};
use super::states::order;
use crate::vocabulary::{Appraisal, LeftHow, Mined, PlaceKind, Word};

/// Reads a place.
pub(super) fn place(tab: &Tab<'_>) -> Place {
    tab.need_required();
    let (proof, took_place) = firmness(tab, || format!("Is it so what is said of {}?", tab.called));
    let laid_on = tab.date("laid-on");
    let mined = mined(tab, &took_place);
    let place = Place {
        entry: tab.dated_entry(laid_on.as_ref().map(|laid| ("laid-on", laid))),
        took_place,
        proof,
        kind: tab.word("kind").unwrap_or(PlaceKind::Land),
        within: tab.place_or_state("within"),
        territory_of: tab.state("territory-of"),
        claimed_by: tab.indices("claimed-by", Target::State).unwrap_or_default(),
        controlled_by: tab.members_over_time("controlled-by").unwrap_or_default(),
        no_access: tab.states_over_time("no-access").unwrap_or_default(),
        convention_since: tab.date("convention-since"),
        mined,
        device: tab.index("device", Target::Device),
        laid_by: tab.doubtful_member("laid-by"),
        laid_on,
        found_on: tab.date("found-on"),
        reported_on: tab.date("reported-on"),
        marked_on: tab.date("marked-on"),
        fenced_on: tab.date("fenced-on"),
        monitored_on: tab.date("monitored-on"),
        left_on: tab.date("left-on"),
        left_how: tab.doubtful_word("left-how").or_else(|| left_open(tab)),
        declared_clear: tab.date("declared-clear"),
        cleared_on: tab.date("cleared-on"),
        judged: tab.judged_or_open(&[
            Appraisal::AsSoonAsPossible,
            Appraisal::ProtectedInTime,
            Appraisal::FeasiblePrecautions,
            Appraisal::RemovalWithoutDelay,
        ]),
    };
    let dates = [
        ("laid-on", &place.laid_on, "found-on", &place.found_on),
        ("laid-on", &place.laid_on, "cleared-on", &place.cleared_on),
        ("found-on", &place.found_on, "cleared-on", &place.cleared_on),
        ("found-on", &place.found_on, "reported-on", &place.reported_on),
        ("laid-on", &place.laid_on, "left-on", &place.left_on),
    ];
    for (first_name, first, then_name, then) in dates {
        if let (Some(first), Some(then)) = (first, then) {
            order(tab, (first_name, first), (then_name, then));
        }
    }
    place
}

/// What lies in the place. Where what is said of it is in doubt, so are its mines: as stated, or none.
fn mined(tab: &Tab<'_>, took_place: &Value<bool>) -> Option<Value<Mined>> {
    let stated = tab.doubtful_word_of("mined", &[Mined::Known, Mined::Suspected, Mined::No])?;
    let firm = match stated.options.as_slice() {
        [mined] if took_place.choice.is_some() => {
            let either = |took_place: &bool| if *took_place { *mined } else { Mined::No };
            took_place.options.iter().map(either).collect()
        }
        // One doubt at a time: that of the key itself has "no" among its words.
        _ => return Some(stated),
    };
    Some(Value {
        options: firm,
        choice: took_place.choice,
        origin: stated.origin,
    })
}

/// Silence about how an area was left: any of the ways, where it was left at all.
fn left_open(tab: &Tab<'_>) -> Option<Value<LeftHow>> {
    let label = |how: &LeftHow| how.name().to_owned();
    tab.has("left-on")
        .then(|| tab.not_stated("left-how", LeftHow::ALL.to_vec(), label))
}

/// Gives every place the territory of the place or State within which it lies, unless its own is stated, and
/// the control that follows from territory, unless somebody else's is stated.
pub(super) fn settle_territories(desk: &Desk<'_>, scenario: &mut Scenario) {
    let within = |at: usize, places: &[Place]| match places.get(at).and_then(|place| place.within) {
        Some(Where::Place(next)) => Some(next),
        _ => None,
    };
    for (start, place) in scenario.places.iter().enumerate() {
        if comes_back(start, |at| within(at, &scenario.places)) {
            let span = desk.key_span(&place.entry.id, "within");
            let message = format!("`{}` lies within itself", place.entry.id);
            desk.object(
                "circle",
                message,
                span,
                "the places form a circle",
                "name a larger place, or a State",
            );
        }
    }
    let territories: Vec<Option<Who>> = (0..scenario.places.len())
        .map(|at| territory(at, &scenario.places))
        .collect();
    for (place, territory) in scenario.places.iter_mut().zip(territories) {
        place.territory_of = territory;
        if let Some(territory) = territory.filter(|_| place.controlled_by.is_empty()) {
            place.controlled_by = vec![Since {
                since: None,
                is: Value::silent(territory),
            }];
        }
    }
}

fn territory(start: usize, places: &[Place]) -> Option<Who> {
    let mut at = start;
    for _ in 0..=places.len() {
        let place = places.get(at)?;
        // A claim without a territory says that the sovereign is in dispute.
        if place.territory_of.is_some() || !place.claimed_by.is_empty() {
            return place.territory_of;
        }
        match place.within? {
            Where::State(who) => return Some(who),
            Where::Place(next) => at = next,
        }
    }
    None
}
