//! Article 7: the first report and the yearly ones.

use crate::cast::Cast;
use crate::day::{Day, NEVER, day, parts};
use crate::positions::Positions;
use crate::status::bound;
use crate::verdict::{Verdict, lasting};

/// The last day for the first report (7(1)): the 180th after entry into force, which is not counted itself
/// (RD-41).
pub fn first_due(in_force: Day, positions: &Positions) -> Day {
    in_force + 180 - i32::from(positions.takes("deadline-day", "day-before"))
}

/// The first 30 April for which a yearly report is owed: the first one after the first report falls due.
pub fn first_update(in_force: Day, positions: &Positions) -> Day {
    let due = first_due(in_force, positions);
    let (year, _, _) = parts(due);
    let april = day(year, 4, 30);
    if due < april { april } else { day(year + 1, 4, 30) }
}

/// 7(1) of a State.
pub fn first_report(cast: &Cast, actor: &str, on: Day, positions: &Positions) -> Option<Verdict> {
    let bound = bound(cast, actor, on, false, positions);
    let Some(reports) = cast.states.get(actor).and_then(|state| state.reports.as_ref()) else {
        // A State whose reports are not described has not been caught out, nor cleared: if it was ever a
        // Party it may have sent them or not.
        let ever = bound.life.memberships.iter().any(|(in_force, _)| *in_force <= on);
        return Some(match bound.why_not(on) {
            Some(why) if !ever => Verdict::not(why),
            _ => Verdict::plain("undetermined"),
        });
    };
    let sent = reports
        .iter()
        .find(|report| report.year == 0)
        .map(|report| report.sent)?;
    let overdue = |today: Day| {
        // A report sent on the day after the last day is late by that day.
        let late = |last: Day| today > last && (sent > today || (today == last + 1 && sent > last));
        bound.why_not(today).is_none()
            && bound
                .life
                .in_force(today)
                .is_some_and(|in_force| late(first_due(in_force, positions)))
    };
    // While the time runs, or runs again after a return, the duty is pending, whatever came before (FINDINGS 21).
    if let (None, Some(in_force)) = (bound.why_not(on), bound.life.in_force(on))
        && sent > on
        && on <= first_due(in_force, positions)
    {
        let to = Some(first_due(in_force, positions));
        return Some(Verdict {
            to,
            ..Verdict::plain("pending")
        });
    }
    let first = bound
        .life
        .memberships
        .first()
        .map_or(NEVER, |(in_force, _)| *in_force);
    Some(lasting(first, on, sent <= on, overdue, || {
        match bound.why_not(on) {
            // What was done before the State left was done (FINDINGS 16).
            Some("no-longer-bound") if bound.last_day_before(on).is_some_and(|last| sent <= last) => {
                Verdict::plain("compliant")
            }
            Some(why) => Verdict::not(why),
            None if sent <= on => Verdict::plain("compliant"),
            None => {
                let to = bound
                    .life
                    .in_force(on)
                    .map(|in_force| first_due(in_force, positions));
                Verdict {
                    to,
                    ..Verdict::plain("pending")
                }
            }
        }
    }))
}

/// 7(2) of a State, where the file describes every year's report that fell due.
pub fn yearly_report(cast: &Cast, actor: &str, on: Day, positions: &Positions) -> Option<Verdict> {
    let bound = bound(cast, actor, on, false, positions);
    let Some(reports) = cast.states.get(actor).and_then(|state| state.reports.as_ref()) else {
        // A State whose reports are not described has not been caught out, nor cleared: if it was ever a
        // Party it may have sent them or not.
        let ever = bound.life.memberships.iter().any(|(in_force, _)| *in_force <= on);
        // Who left before the first 30 April that counts never owed one (FINDINGS 24).
        let fell_due = |(in_force, left): &(Day, Option<Day>)| {
            let due = first_update(*in_force, positions);
            left.is_none_or(|left| due < left)
        };
        if bound.why_not(on) == Some("no-longer-bound") && !bound.life.memberships.iter().any(fell_due) {
            return None;
        }
        return Some(match bound.why_not(on) {
            Some(why) if !ever => Verdict::not(why),
            _ => Verdict::plain("undetermined"),
        });
    };
    // The years that are not listed are not described.
    if reports.iter().all(|report| report.year == 0) {
        return None;
    }
    let overdue = |today: Day| {
        let Some(in_force) = bound.life.in_force(today) else {
            return false;
        };
        bound.why_not(today).is_none()
            && reports.iter().filter(|report| report.year != 0).any(|report| {
                let due = day(report.year + 1, 4, 30);
                due >= first_update(in_force, positions)
                    && today > due
                    && (report.sent > today || (today == due + 1 && report.sent > due))
            })
    };
    let first = bound
        .life
        .memberships
        .first()
        .map_or(NEVER, |(in_force, _)| *in_force);
    Some(lasting(first, on, false, overdue, || match bound.why_not(on) {
        Some(why) => Verdict::not(why),
        None => Verdict::plain("no-breach"),
    }))
}
