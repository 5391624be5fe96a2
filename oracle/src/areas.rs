//! Article 5(1), clearance, on a mined place.

use crate::cast::{Cast, Place, State};
use crate::day::{Day, NEVER, years_later};
use crate::positions::Positions;
use crate::status::bound;
use crate::verdict::{Verdict, lasting};

/// The time limit as it stands on a day: ten years (5(1)), and the extensions granted by then (5(3) to 5(6)),
/// each for up to ten years beyond the limit before it (5(3)).
pub fn deadline(
    state: &State,
    in_force: Day,
    place: Option<&str>,
    granted_by: Day,
    positions: &Positions,
) -> Day {
    let mut limit = years_later(in_force, 10) - i32::from(positions.takes("deadline-day", "day-before"));
    let mut granted: Vec<_> = state
        .extensions
        .iter()
        .filter(|more| more.granted <= granted_by)
        .collect();
    granted.sort_by_key(|more| more.granted);
    for more in granted {
        let covers = match (&more.places, place) {
            (Some(places), Some(place)) => places.contains(place),
            (Some(_), None) => false,
            (None, _) => true,
        };
        if covers && more.granted >= in_force && more.until > limit && more.until <= years_later(limit, 10) {
            limit = more.until;
        }
    }
    limit
}

/// Whether there was anything to clear.
fn there(place: &Place) -> bool {
    place.stands && place.mined.as_deref() != Some("no")
}

/// 5(1) on a place.
pub fn clearance(
    cast: &Cast,
    actor: &str,
    name: &str,
    place: &Place,
    on: Day,
    positions: &Positions,
) -> Option<Verdict> {
    let bound = bound(cast, actor, on, false, positions);
    // Areas found or newly mined after the time limit (RD-35) are not covered.
    let late = |day: Option<Day>| {
        let of =
            |(in_force, _): &(Day, Option<Day>)| day.is_some_and(|day| day > years_later(*in_force, 10) - 1);
        bound.life.memberships.iter().any(of)
    };
    if late(place.found_on) || late(place.laid_on) {
        return None;
    }
    let territory = place.territory_of.as_deref() == Some(actor);
    // RD-22: jurisdiction or control.
    let controls = |today: Day| match place.controlled_by.iter().rfind(|(since, _)| *since <= today) {
        Some((_, who)) => who == actor,
        None => territory,
    };
    let its = |today: Day| {
        if positions.takes("area-without-control", "control-needed") {
            controls(today)
        } else if positions.takes("area-without-control", "not-short-presence") {
            territory
        } else {
            territory || controls(today)
        }
    };
    let laid = place.laid_on.unwrap_or(Day::MIN);
    let cleared = place.cleared_on.unwrap_or(NEVER);
    let mined = |today: Day| {
        // 2(5): dangerous by the presence of mines, or their suspected presence.
        place.stands
            && matches!(place.mined.as_deref(), Some("known" | "suspected"))
            && laid <= today
            && today < cleared
    };
    let limit = |today: Day, in_force: Day| {
        let state = cast.states.get(actor);
        // RD-36: a late grant works from the grant; on one position it cures the time before it too.
        let by = if positions.takes("late-extension", "cures-gap") {
            cast.as_of.max(today)
        } else {
            today
        };
        state.map_or(NEVER, |state| {
            deadline(state, in_force, Some(name), by, positions)
        })
    };
    let overdue = |today: Day| {
        if !its(today) {
            return false;
        }
        // What is cleared on the day after the last day is late by that day.
        let late = |last: Day| today > last && (mined(today) || (today == last + 1 && mined(last)));
        match bound.why_not(today) {
            None => bound
                .life
                .in_force(today)
                .is_some_and(|in_force| late(limit(today, in_force))),
            // RD-47.
            Some("no-longer-bound") if positions.takes("overdue-after-leaving", "duty-remains") => {
                let left = bound
                    .life
                    .memberships
                    .iter()
                    .rfind(|(_, left)| left.is_some_and(|left| left <= today));
                left.is_some_and(|(in_force, left)| {
                    let last = left.unwrap_or(today) - 1;
                    mined(last) && its(last) && mined(today) && last > limit(last, *in_force)
                })
            }
            Some(_) => false,
        }
    };
    // While the time limit runs the duty is pending, whatever happened before an extension.
    if let (None, Some(in_force)) = (bound.why_not(on), bound.life.in_force(on))
        && its(on)
        && mined(on)
        && on <= limit(on, in_force)
    {
        return Some(Verdict {
            to: Some(limit(on, in_force)),
            ..Verdict::plain("pending")
        });
    }
    let first = bound
        .life
        .memberships
        .first()
        .map_or(NEVER, |(in_force, _)| *in_force);
    let verdict = lasting(first, on, !mined(on), overdue, || {
        if let Some(why) = bound.why_not(on) {
            // What was done before the State left was done (FINDINGS 16).
            let done = bound
                .last_day_before(on)
                .is_some_and(|last| there(place) && cleared <= last && its(last));
            if why == "no-longer-bound" && done {
                return Verdict::plain("compliant");
            }
            return Verdict::not(why);
        }
        if !its(on) {
            return Verdict::not("no-jurisdiction");
        }
        if there(place) && cleared <= on {
            return Verdict::plain("compliant");
        }
        Verdict::not("not-engaged")
    });
    Some(verdict)
}
