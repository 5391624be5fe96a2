//! `[conflicts.NAME]`: armed conflicts.

use super::super::keys::Target;
use super::super::{Conflict, Scenario, Value};
use super::cursor::Tab;
use super::desk::Desk;
use super::doubt::firmness;
use super::messages;
use super::states::order;
use crate::date::When;
use crate::vocabulary::{ConflictKind, ConflictRole, Word};

/// Reads a conflict.
pub(super) fn conflict(tab: &Tab<'_>) -> Conflict {
    tab.need_required();
    let never = || Value::silent(When::Never);
    let (proof, took_place) = firmness(tab, || format!("Did the conflict {} take place?", tab.called));
    let since = tab.date("since").unwrap_or_else(never);
    let conflict = Conflict {
        entry: tab.dated_entry(Some(("since", &since))),
        took_place,
        proof,
        kind: tab
            .doubtful_word("kind")
            .unwrap_or_else(|| Value::silent(ConflictKind::International)),
        parties: tab.indices("parties", Target::Member).unwrap_or_default(),
        roles: tab.roles("roles"),
        since,
        until: tab.date("until").unwrap_or_else(never),
        ceasefire: tab.date("ceasefire").unwrap_or_else(never),
        peace: tab.date("peace").unwrap_or_else(never),
        occupation_until: tab.date("occupation-until"),
        continues: tab.index("continues", Target::Conflict),
    };
    let since = ("since", &conflict.since);
    for later in [
        ("until", &conflict.until),
        ("ceasefire", &conflict.ceasefire),
        ("peace", &conflict.peace),
    ] {
        order(tab, since, later);
    }
    if let Some(occupation) = &conflict.occupation_until {
        order(tab, since, ("occupation-until", occupation));
    }
    if conflict.parties.is_empty() && tab.get("parties").is_some_and(super::cursor::is_empty_list) {
        tab.desk.complain(messages::empty_list(
            tab.key("parties"),
            tab.value_span("parties"),
        ));
    }
    check_roles(tab, &conflict);
    conflict
}

/// Who fights abroad or occupies is a party; only supporters and peacekeepers need not be.
fn check_roles(tab: &Tab<'_>, conflict: &Conflict) {
    for (who, role) in &conflict.roles {
        let fights = matches!(role, ConflictRole::Abroad | ConflictRole::Occupier);
        if fights && tab.has("parties") && !conflict.parties.is_empty() && !conflict.parties.contains(who) {
            let name = tab.desk.names.member(*who).map_or("", |named| named.id);
            let help = format!("add `{name}` to `parties`");
            tab.desk.object(
                "contradiction",
                format!("`{name}` is {} and not among the parties", role.means()),
                tab.value_span("roles"),
                "who fights or occupies is a party",
                help,
            );
        }
    }
}

/// Refuses a conflict that continues itself, directly or by way of others, and one that continues what has not
/// ended by the day on which it begins.
pub(super) fn check_continues(desk: &Desk<'_>, scenario: &Scenario) {
    for (start, conflict) in scenario.conflicts.iter().enumerate() {
        let next = |at: usize| scenario.conflicts.get(at).and_then(|conflict| conflict.continues);
        if super::doubt::comes_back(start, next) {
            let span = desk.key_span(&conflict.entry.id, "continues");
            desk.object(
                "circle",
                format!("`{}` continues itself", conflict.entry.id),
                span,
                "the conflicts form a circle",
                "name an earlier conflict",
            );
            continue;
        }
        let earlier = conflict.continues.and_then(|at| scenario.conflicts.get(at));
        let goes_on = |it: &&Conflict| {
            super::dates::surely_before(&conflict.since, &it.until)
                || super::dates::earliest(&it.until) == Some(When::Never)
        };
        if let Some(earlier) = earlier.filter(goes_on) {
            let (later, earlier) = (&conflict.entry.id, &earlier.entry.id);
            desk.object(
                "out-of-order",
                format!("`{later}` continues a conflict that had not ended"),
                desk.key_span(later, "continues"),
                format!("`{earlier}` goes on when `{later}` begins"),
                format!("write `until` of `{earlier}`, or make one conflict of the two"),
            );
        }
    }
}
