//! Article 5(1), clearance, on a mined place.

use crate::cast::{Cast, Place, State};
use crate::day::{Day, NEVER, years_later};
use crate::positions::Positions;
use crate::status::bound;
use crate::verdict::{Verdict, lasting};

/// The time limit as it stands on a day: ten years (5(1)), and the extensions granted by then (5(3) to 5(6)), each for
/// up to ten years beyond the limit before it (5(3)).
pub fn deadline(state: &State, in_force: Day, place: Option<&str>, granted_by: Day, positions: &Positions) -> Day {
    let mut limit = years_later(in_force, 10) - i32::from(positions.takes("deadline-day", "day-before"));
    let mut granted: Vec<_> = state.extensions.iter().filter(|more| more.granted <= granted_by).collect();
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

/// 5(1) on a place.
pub fn clearance(cast: &Cast, actor: &str, name: &str, place: &Place, on: Day, positions: &Positions) -> Verdict {
    let bound = bound(cast, actor, on, false, positions);
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
        place.stands && place.mined.as_deref() == Some("known") && laid <= today && today < cleared
    };
    let limit = |today: Day, in_force: Day| {
        let state = cast.states.get(actor);
        // RD-36: a late grant works from the grant; on one position it cures the time before it too.
        let by = if positions.takes("late-extension", "cures-gap") { cast.as_of.max(today) } else { today };
        state.map_or(NEVER, |state| deadline(state, in_force, Some(name), by, positions))
    };
    let overdue = |today: Day| {
        if !its(today) || !mined(today) {
            return false;
        }
        match bound.why_not(today) {
            None => bound.life.in_force(today).is_some_and(|in_force| today > limit(today, in_force)),
            // RD-47.
            Some("no-longer-bound") if positions.takes("overdue-after-leaving", "duty-remains") => {
                let left = bound.life.memberships.iter().rfind(|(_, left)| left.is_some_and(|left| left <= today));
                left.is_some_and(|(in_force, left)| {
                    let last = left.unwrap_or(today) - 1;
                    mined(last) && last > limit(last, *in_force)
                })
            }
            Some(_) => false,
        }
    };
    let first = bound.life.memberships.first().map_or(NEVER, |(in_force, _)| *in_force);
    lasting(first, on, overdue, || {
        if let Some(why) = bound.why_not(on) {
            return Verdict::not(why);
        }
        if !its(on) {
            return Verdict::not("no-jurisdiction");
        }
        if mined(on) {
            let to = bound.life.in_force(on).map(|in_force| limit(on, in_force));
            return Verdict { to, ..Verdict::plain("pending") };
        }
        if place.mined.as_deref() == Some("known") && cleared <= on {
            return Verdict::plain("compliant");
        }
        Verdict::not("not-engaged")
    })
}
