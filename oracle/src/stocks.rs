//! Stocks: 1(1)(b), to stockpile and retain, with 3; and Article 4.

use crate::cast::{Cast, Stock, attributes};
use crate::day::{Day, years_later};
use crate::device::{Class, named};
use crate::positions::Positions;
use crate::status::bound;
use crate::verdict::{Verdict, lasting};

fn number(stock: &Stock, on: Day) -> i64 {
    if !stock.stands || stock.since.is_some_and(|since| on < since) {
        return 0;
    }
    stock
        .number
        .iter()
        .rfind(|(since, _)| *since <= on)
        .map_or(0, |(_, count)| *count)
}

/// Conduct is attributed to a State, and holding is conduct; title is not.
fn is_or_acts_for(cast: &Cast, actor: &str, who: &str) -> bool {
    who == actor
        || cast
            .actors
            .get(who)
            .is_some_and(|group| attributes(group) && group.linked_to.as_deref() == Some(actor))
}

/// Whether a stock lies where it is under the jurisdiction or control of a State on a day (RD-03, RD-22).
fn hosts(cast: &Cast, actor: &str, stock: &Stock, on: Day, positions: &Positions) -> bool {
    // Silent about the place: the State of the holder.
    let of_holder = match cast.actors.get(&stock.held_by) {
        Some(group) if attributes(group) && group.linked_to.is_some() => group.linked_to.as_ref(),
        Some(group) => group.based_in.as_ref(),
        None => Some(&stock.held_by),
    };
    let Some(at) = stock.at.as_ref().or(of_holder) else {
        return false;
    };
    let place = cast.places.get(at);
    let territory = place.map_or(Some(at), |place| place.territory_of.as_ref());
    let own = territory.is_some_and(|state| state == actor);
    let last = place.and_then(|place| place.controlled_by.iter().rfind(|(since, _)| *since <= on));
    let controls = last.map_or(own, |(_, who)| who == actor);
    // An agreement takes a site away from the State whose land it is, and only for another State.
    let keepers = [&stock.held_by, &stock.owned_by];
    let of_another_state = keepers.into_iter().any(|who| match cast.actors.get(who) {
        Some(group) => attributes(group) && group.linked_to.as_ref().is_some_and(|state| state != actor),
        None => who != actor,
    });
    let excluded = own
        && of_another_state
        && stock.host_can_remove == Some(false)
        && positions.takes("foreign-stock", "outside-by-agreement");
    if excluded {
        return false;
    }
    if positions.takes("area-without-control", "control-needed") {
        controls
    } else if positions.takes("area-without-control", "not-short-presence") {
        own
    } else {
        own || controls
    }
}

/// The last day of the four years (4), RD-41.
pub fn deadline(in_force: Day, positions: &Positions) -> Day {
    years_later(in_force, 4) - i32::from(positions.takes("deadline-day", "day-before"))
}

fn first_day(bound_on: &crate::status::Life<'_>, stock: &Stock) -> Day {
    let earliest = bound_on
        .memberships
        .first()
        .map_or(Day::MAX, |(in_force, _)| *in_force - 500);
    stock.since.map_or(earliest, |since| since.max(earliest))
}

/// 1(1)(b) on a stock.
pub fn stockpiling(
    cast: &Cast,
    actor: &str,
    stock: &Stock,
    on: Day,
    positions: &Positions,
    judgement: bool,
) -> Verdict {
    let bound = bound(cast, actor, on, true, positions);
    let mine = named(cast, stock.device.as_ref(), positions) == Class::AntiPersonnelMine;
    let owner_only = positions.takes("whose-stock", "owner-only");
    let its = stock.owned_by == actor || (is_or_acts_for(cast, actor, &stock.held_by) && !owner_only);
    let minimum = stock.judged.get("minimum-number").copied().unwrap_or(judgement);
    let training = stock.purpose == "training" && minimum;
    let forbidden = |today: Day| {
        if bound.why_not(today).is_some() || !mine || !its || number(stock, today) == 0 {
            return false;
        }
        // RD-29: what was held before entry into force may be held for the four years; under provisional
        // application too.
        // The four years are for stock that waits to be destroyed, and for no other purpose (FINDINGS 15).
        let waits = !matches!(stock.purpose.as_str(), "combat" | "reserve" | "trade");
        let may_hold = positions.takes("first-four-years", "may-hold") && waits;
        match bound.life.in_force(today) {
            None => !may_hold || bought_under_provisional(&bound.life, stock, today),
            Some(in_force) => {
                let held_before = stock.since.is_none_or(|since| since < in_force);
                !(may_hold && held_before && today <= deadline(in_force, positions))
            }
        }
    };
    let first = first_day(&bound.life, stock);
    let otherwise = || {
        if let Some(why) = bound.why_not(on) {
            return Verdict::not(why);
        }
        if !its {
            return Verdict::not("not-its-act");
        }
        if !mine {
            return Verdict::not("not-a-mine");
        }
        Verdict::not("not-engaged")
    };
    if training {
        // 3(1) excepts what would be a breach on the day judged.
        let without = lasting(first, on, false, forbidden, otherwise);
        return match without.word {
            "breach" => Verdict::excepted("3(1)"),
            "past-breach" => Verdict::not(bound.why_not(on).unwrap_or("not-engaged")),
            _ => without,
        };
    }
    lasting(first, on, false, forbidden, otherwise)
}

/// Whether a stock was got while 1(1) was applied provisionally.
fn bought_under_provisional(life: &crate::status::Life<'_>, stock: &Stock, today: Day) -> bool {
    stock
        .since
        .is_some_and(|since| since <= today && life.status(since) == crate::status::Status::Provisional)
}

/// Article 4 on a stock.
pub fn destruction(
    cast: &Cast,
    actor: &str,
    stock: &Stock,
    on: Day,
    positions: &Positions,
    judgement: bool,
) -> Verdict {
    let bound = bound(cast, actor, on, false, positions);
    let mine = named(cast, stock.device.as_ref(), positions) == Class::AntiPersonnelMine;
    // RD-26: it owns or possesses them; on one position ownership alone counts.
    let owns = stock.owned_by == actor;
    // RD-03: or they are under its jurisdiction or control, as on its territory.
    let owner_only = positions.takes("whose-stock", "owner-only");
    let holds = is_or_acts_for(cast, actor, &stock.held_by);
    let its = |today: Day| owns || !owner_only && (holds || hosts(cast, actor, stock, today, positions));
    let minimum = stock.judged.get("minimum-number").copied().unwrap_or(judgement);
    let training = stock.purpose == "training" && minimum;
    let overdue = |today: Day| {
        // Not later than the last day: what is destroyed on the day after it is late by that day.
        let late = |in_force: Day| {
            let last = deadline(in_force, positions);
            today > last && (number(stock, today) > 0 || (today == last + 1 && number(stock, last) > 0))
        };
        if !mine || !its(today) {
            return false;
        }
        match bound.why_not(today) {
            None => bound.life.in_force(today).is_some_and(late),
            // RD-47: on one position a duty that was overdue when the State left remains.
            Some("no-longer-bound") if positions.takes("overdue-after-leaving", "duty-remains") => {
                let left = bound
                    .life
                    .memberships
                    .iter()
                    .rfind(|(_, left)| left.is_some_and(|left| left <= today));
                left.is_some_and(|(in_force, left)| {
                    let last = left.unwrap_or(today) - 1;
                    last > deadline(*in_force, positions)
                        && its(last)
                        && (last..=today).all(|day| number(stock, day) > 0)
                })
            }
            Some(_) => false,
        }
    };
    let first = first_day(&bound.life, stock);
    let otherwise = || {
        if let Some(why) = bound.why_not(on) {
            // What was done before the State left was done (FINDINGS 16).
            let done = bound
                .last_day_before(on)
                .is_some_and(|last| number(stock, last) == 0 && its(last) && mine);
            if why == "no-longer-bound" && done {
                return Verdict::plain("compliant");
            }
            return Verdict::not(why);
        }
        if !its(on) {
            return Verdict::not("no-jurisdiction");
        }
        if !mine {
            return Verdict::not("not-a-mine");
        }
        let limit = bound
            .life
            .in_force(on)
            .map(|in_force| deadline(in_force, positions));
        if number(stock, on) > 0 {
            return Verdict {
                to: limit,
                ..Verdict::plain("pending")
            };
        }
        // Nothing is there to be destroyed.
        Verdict::plain("compliant")
    };
    if training {
        let without = lasting(first, on, number(stock, on) == 0, overdue, otherwise);
        return match without.word {
            "breach" => Verdict::excepted("3(1)"),
            // They were never late, and are gone.
            "past-breach" => otherwise(),
            _ => without,
        };
    }
    lasting(first, on, number(stock, on) == 0, overdue, otherwise)
}
