//! The status of a State on a day (15 to 20), by walking through the days.

use std::collections::BTreeSet;

use crate::cast::{Cast, Conflict, Consent, Notice, State};
use crate::day::{Day, NEVER, day, months_later};
use crate::positions::Positions;

/// How a State stands to the Convention on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    NotParty,
    Signatory,
    Contracting,
    Provisional,
    Party,
    FormerParty,
}

impl Status {
    /// The word of the JSON contract.
    pub fn word(self) -> &'static str {
        match self {
            Status::NotParty => "not-party",
            Status::Signatory => "signatory",
            Status::Contracting => "contracting",
            Status::Provisional => "provisional",
            Status::Party => "party",
            Status::FormerParty => "former-party",
        }
    }
}

/// What became of a State up to some day: the dates from which its status on each day is read.
pub struct Life<'a> {
    state: Option<&'a State>,
    /// Each membership: entry into force, and the day on which it ceased, if it has.
    pub memberships: Vec<(Day, Option<Day>)>,
    positions: &'a Positions,
    void: bool,
}

/// The life of a State up to and with the day `until`.
pub fn life<'a>(cast: &'a Cast, name: &str, until: Day, positions: &'a Positions) -> Life<'a> {
    let mut life = Life {
        state: cast.states.get(name),
        memberships: Vec::new(),
        positions,
        void: false,
    };
    let Some(state) = life.state else { return life };
    // 19 with RD-45: on one position a consent that carries a reservation is none.
    let fails =
        |consent: &&Consent| consent.reserved && positions.takes("forbidden-reservation", "consent-fails");
    life.void = !state.consents.is_empty() && state.consents.iter().all(|consent| fails(&consent));
    for consent in state.consents.iter().filter(|consent| !fails(consent)) {
        // A Party does not join again; a State that has left does (16).
        if life
            .memberships
            .last()
            .is_some_and(|(_, left)| left.is_none_or(|left| consent.in_force <= left))
        {
            continue;
        }
        let mut left: Option<Day> = None;
        for notice in &state.notices {
            // 20(2): the right is one of "each State Party": a notice counts from a State that is one.
            if notice.received < consent.in_force {
                continue;
            }
            if let Some(day) = takes_effect(cast, name, notice, until, positions) {
                left = Some(left.map_or(day, |earlier| earlier.min(day)));
            }
        }
        life.memberships.push((consent.in_force, left));
    }
    life
}

impl Life<'_> {
    /// The status on a day.
    pub fn status(&self, on: Day) -> Status {
        let Some(state) = self.state else {
            return Status::NotParty;
        };
        let mut status = Status::NotParty;
        // 15: signature. It makes no party.
        if state.signed.is_some_and(|signed| signed <= on) {
            status = Status::Signatory;
        }
        if self.void {
            return status;
        }
        for (in_force, left) in &self.memberships {
            let deposited = state
                .consents
                .iter()
                .find(|consent| consent.in_force == *in_force)
                .and_then(|c| c.deposited);
            // 16: consent expressed, and not yet in force. FINDINGS 3, open: a State that left and has
            // consented anew is called a former Party until entry into force, where it is a contracting State
            // as well (VCLT 2(1)(f)); the word is followed here.
            if deposited.is_some_and(|deposited| deposited <= on) && status != Status::FormerParty {
                status = Status::Contracting;
                // 18: provisional application of 1(1), declared with the consent, until entry into force.
                // RD-32: until that for the State, or until that of the Convention, 1 March 1999.
                let own = self.positions.takes("provisional-until", "own-entry");
                if state.provisional && (own || on < day(1999, 3, 1)) {
                    status = Status::Provisional;
                }
            }
            // 17: in force for this State. 20(3): until a withdrawal takes effect.
            if *in_force <= on {
                status = Status::Party;
            }
            if left.is_some_and(|left| left <= on) {
                status = Status::FormerParty;
            }
        }
        status
    }

    /// Whether the State joined on a day that the file does not state.
    pub fn deposit_not_stated(&self) -> bool {
        let first = self.state.and_then(|state| state.consents.first());
        !self.void && first.is_some_and(|consent| consent.deposited.is_none())
    }

    /// The entry into force of the membership that counts on a day.
    pub fn in_force(&self, on: Day) -> Option<Day> {
        self.memberships
            .iter()
            .map(|(in_force, _)| *in_force)
            .rfind(|in_force| *in_force <= on)
    }
}

/// The day from which the six months of 20(3) run, if they run (RD-16).
pub fn time_runs_from(notice: &Notice, positions: &Positions) -> Option<Day> {
    if positions.takes("defective-notice", "receipt-only") {
        return Some(notice.received);
    }
    if positions.takes("defective-notice", "reasons-needed") {
        return (notice.reasons != "none").then_some(notice.received);
    }
    // Everything that 20(2) asks: full reasons, and service on the other Parties, the Depositary and the
    // Security Council. The Depositary's circulation cures want of service on the Parties; time then runs
    // from the cure.
    if notice.reasons != "full" || !notice.sent_to.contains("security-council") {
        return None;
    }
    if notice.sent_to.contains("parties") {
        return Some(notice.received);
    }
    (notice.circulated != NEVER).then_some(notice.received.max(notice.circulated))
}

/// The day on which a notice takes effect (20(3)), if it does so by `limit`.
pub fn takes_effect(
    cast: &Cast,
    name: &str,
    notice: &Notice,
    limit: Day,
    positions: &Positions,
) -> Option<Day> {
    let expiry = months_later(time_runs_from(notice, positions)?, 6);
    let held_by: Vec<War> = wars(cast, positions)
        .into_iter()
        .filter(|war| engaged(war, name, positions) && on_expiry(war, expiry, positions))
        .collect();
    for today in expiry..=limit {
        // VCLT 68: a notice may be taken back at any time before it takes effect.
        if notice.revoked < today {
            return None;
        }
        // RD-13: effect on the day of expiry, or on the day after it.
        if positions.takes("six-months", "next-day") && today == expiry {
            continue;
        }
        if !held_by.is_empty() {
            // 20(3): not before the end of the armed conflict. RD-46: on the day of the end, or the day
            // after.
            let next_day = positions.takes("effect-after-conflict", "next-day");
            let over = |war: &War| {
                if next_day {
                    war.until < today
                } else {
                    war.until <= today
                }
            };
            if !held_by.iter().all(over) {
                continue;
            }
            // RD-14: on one position any war that is then under way holds it back further.
            if positions.takes("later-conflict", "any-ongoing")
                && wars(cast, positions)
                    .iter()
                    .any(|war| engaged(war, name, positions) && war.since <= today && !over(war))
            {
                continue;
            }
            // RD-46: on one position a confirmation is needed after the end.
            if positions.takes("effect-after-conflict", "needs-confirmation") && notice.confirmed > today {
                continue;
            }
        }
        return Some(today);
    }
    None
}

/// An armed conflict under the positions taken: when it began and ended, and who takes part and how.
struct War<'a> {
    conflicts: Vec<&'a Conflict>,
    since: Day,
    until: Day,
}

/// The wars of a file: a conflict and its relapses are one war, from the first day of the first to the last
/// of the last.
fn wars<'a>(cast: &'a Cast, positions: &Positions) -> Vec<War<'a>> {
    let mut all = Vec::new();
    for first in cast
        .conflicts
        .iter()
        .filter(|conflict| conflict.continues.is_none())
    {
        let mut names: BTreeSet<&str> = [first.name.as_str()].into();
        let mut conflicts = vec![first];
        // Relapses of relapses: look until nothing is added.
        loop {
            let more = cast.conflicts.iter().find(|conflict| {
                !names.contains(conflict.name.as_str())
                    && conflict
                        .continues
                        .as_deref()
                        .is_some_and(|earlier| names.contains(earlier))
            });
            let Some(more) = more else { break };
            names.insert(&more.name);
            conflicts.push(more);
        }
        let since = conflicts
            .iter()
            .map(|conflict| conflict.since)
            .min()
            .unwrap_or(NEVER);
        let until = conflicts
            .iter()
            .map(|conflict| end(conflict, positions))
            .max()
            .unwrap_or(NEVER);
        all.push(War {
            conflicts,
            since,
            until,
        });
    }
    all
}

/// The day on which an armed conflict ends (RD-15).
fn end(conflict: &Conflict, positions: &Positions) -> Day {
    if positions.takes("end-of-conflict", "peace-treaty") {
        return conflict.peace;
    }
    if positions.takes("end-of-conflict", "ceasefire") {
        return conflict.ceasefire.min(conflict.until);
    }
    // In fact: the close of the fighting, and of an occupation.
    match conflict.occupation_until {
        Some(occupation) => conflict.until.max(occupation),
        None => conflict.until,
    }
}

/// Whether a State is "engaged" in a war (RD-10, RD-11).
fn engaged(war: &War, name: &str, positions: &Positions) -> bool {
    war.conflicts.iter().any(|conflict| {
        if positions.takes("internal-conflict", "international-only") && conflict.kind != "international" {
            return false;
        }
        match conflict.roles.get(name).map(String::as_str) {
            None => conflict.parties.contains(name),
            // A party that fights, or occupies, abroad is a party; on the narrow position it is not at war at
            // home.
            Some("abroad" | "occupier") => !positions.takes("engaged", "own-territory"),
            Some("supporter") => positions.takes("engaged", "support-counts"),
            // Peacekeepers under sporadic fire are no party to the conflict under any position.
            Some(_) => false,
        }
    })
}

/// Whether a war is on "on the expiry" of the six months (RD-12).
fn on_expiry(war: &War, expiry: Day, positions: &Positions) -> bool {
    if positions.takes("day-of-expiry", "first-moment") {
        return war.since < expiry && war.until >= expiry;
    }
    if positions.takes("day-of-expiry", "last-moment") {
        return war.since <= expiry && war.until > expiry;
    }
    war.since <= expiry && war.until >= expiry
}

/// Whether the operation of the Convention is suspended for a State (RD-17, RD-18).
pub fn suspended(cast: &Cast, name: &str, on: Day, article_1: bool, positions: &Positions) -> bool {
    let Some((notified, grounds)) = cast.states.get(name).and_then(|state| state.suspension.as_ref()) else {
        return false;
    };
    if *notified > on {
        return false;
    }
    let change = positions.takes("suspension", "fundamental-change")
        && positions.takes("fundamental-change", "succeeds")
        && grounds.contains("fundamental-change");
    let defence = positions.takes("suspension", "self-defence") && grounds.contains("self-defence");
    // Self-defence is in the way of the bans alone (FINDINGS 17).
    change || defence && article_1
}

/// An actor as one whom a rule may bind, over the days up to one.
pub struct Bound<'a> {
    cast: &'a Cast,
    state: Option<String>,
    /// Its life as a State, or that of the State through which it is bound.
    pub life: Life<'a>,
    provisional: bool,
    positions: &'a Positions,
}

/// Prepares to ask whether an actor is bound. `article_1` says that provisional application is enough (18: of
/// 1(1) alone), and that on one position an armed group is bound through the State in which it is based
/// (RD-23).
pub fn bound<'a>(
    cast: &'a Cast,
    actor: &str,
    until: Day,
    article_1: bool,
    positions: &'a Positions,
) -> Bound<'a> {
    let state = match cast.actors.get(actor) {
        None => Some(actor.to_string()),
        Some(group) if article_1 && group.kind == "armed-group" => {
            let in_part = positions.takes("armed-groups", "bound-in-part");
            let joined = |name: &String| {
                cast.states
                    .get(name)
                    .is_some_and(|state| !state.consents.is_empty())
            };
            group.based_in.clone().filter(|name| in_part && joined(name))
        }
        Some(_) => None,
    };
    let life = life(cast, state.as_deref().unwrap_or_default(), until, positions);
    Bound {
        cast,
        state,
        life,
        provisional: article_1,
        positions,
    }
}

impl Bound<'_> {
    /// The last day on which the State was a Party, if it has left by a day.
    pub fn last_day_before(&self, on: Day) -> Option<Day> {
        let left = self.life.memberships.iter().filter_map(|(_, left)| *left);
        left.filter(|left| *left <= on).max().map(|left| left - 1)
    }

    /// Why the Convention does not bind on a day, or `None` if it does.
    pub fn why_not(&self, on: Day) -> Option<&'static str> {
        let Some(state) = &self.state else {
            return Some("not-a-state");
        };
        match self.life.status(on) {
            Status::Party if suspended(self.cast, state, on, self.provisional, self.positions) => {
                Some("suspended")
            }
            Status::Party => None,
            Status::Provisional if self.provisional => None,
            Status::Provisional | Status::Contracting | Status::Signatory => Some("not-yet-bound"),
            // Where the file gives the entry into force and no deposit, consent may have been given by then.
            Status::NotParty if self.life.deposit_not_stated() => Some("not-yet-bound"),
            Status::NotParty => Some("not-bound"),
            Status::FormerParty => Some("no-longer-bound"),
        }
    }
}
