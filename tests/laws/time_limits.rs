//! Duties with a time limit: stocks, mined areas, reports.

use ottawa::verdict::Kind;
use ottawa::{Ask, Assessor, Date, Readings, date};
use proptest::prelude::*;

use crate::draw::{Taking, few, story, tangled};
use crate::judged::{PARTY, breached, may_breach, named, on, status_of};
use crate::story::{Depot, Field, Story};
use crate::support::load;

/// The duties with a limit, each with the thing that it is about and its last day.
fn limits(story: &Story) -> [(&'static str, &'static str, Date); 3] {
    let in_force = story.in_force();
    [
        ("4", "depot-0", date::stockpile_deadline(in_force)),
        ("5(1)", "field-0", date::clearance_deadline(in_force)),
        ("7(1)", "norland", date::first_report_due(in_force)),
    ]
}

/// One stock, one mined area and one first report, each dealt with so many days after its last day; or never.
fn done(story: &Story, days: Option<i32>) -> Story {
    let on = limits(story).map(|(_, _, last)| days.map(|days| last.plus_days(days)));
    story.with(|it| {
        it.stocks = vec![Depot {
            number: Some((500, on[0])),
            ..Depot::plain(0)
        }];
        it.fields = vec![Field {
            of: 0,
            mined: "known",
            laid: Date::new(1975, 1, 1).unwrap(),
            cleared: on[1],
        }];
        it.states[0].first_report = Some(on[2]);
        it.states[0].extension = None;
        it.as_of = it.as_of.max(it.in_force().plus_months_clamped(12 * 12));
    })
}

laws! {
    16:
    a_later_day_never_un_breaches_an_unmet_time_limit_while_the_state_is_bound(
        story in story(), Taking(readings) in few(), first in 0..6000_i32, then in 1..3000_i32,
    ) |held| {
        let story = done(&story, None);
        let days = (story.in_force().plus_days(first), story.in_force().plus_days(first + then).min(story.as_of));
        let scenario = story.scenario();
        let assessor = Assessor::under(&scenario, readings);
        let bound = |day| status_of(&scenario, 0, day, readings) == PARTY;
        if days.1 <= days.0 || !bound(days.0) || !bound(days.1) { return Ok(()) }
        for (cite, thing, _) in limits(&story) {
            if assessor.verdict(&on(&scenario, cite, thing, days.0)).kind == Kind::Breach {
                held.met();
                prop_assert_eq!(assessor.verdict(&on(&scenario, cite, thing, days.1)).kind, Kind::Breach, "{} {:?}\n{}", cite, days, story.text());
            }
        }
    }

    what_is_done_on_the_last_day_is_in_time_and_a_day_later_is_late(story in story()) |held| {
        let story = story.quiet();
        for (days, expected) in [(-1, Kind::Compliant), (0, Kind::Compliant), (1, Kind::PastBreach), (2, Kind::PastBreach)] {
            let story = done(&story, Some(days));
            let scenario = story.scenario();
            let assessor = Assessor::new(&scenario);
            for (cite, thing, _) in limits(&story) {
                held.met();
                prop_assert_eq!(assessor.verdict(&on(&scenario, cite, thing, story.as_of)).kind, expected, "{} {}\n{}", cite, days, story.text());
            }
        }
    }

    a_duty_is_pending_up_to_its_last_day_and_breached_from_the_next(story in story()) |held| {
        let story = done(&story.quiet(), None);
        let scenario = story.scenario();
        let assessor = Assessor::new(&scenario);
        for (cite, thing, last) in limits(&story) {
            held.met();
            let verdict = |day| assessor.verdict(&on(&scenario, cite, thing, day)).kind;
            prop_assert_eq!(verdict(last), Kind::Pending, "{} {}\n{}", cite, last, story.text());
            prop_assert_eq!(verdict(last.next()), Kind::Breach, "{} {}\n{}", cite, last, story.text());
        }
    }

    more_time_never_creates_a_breach(story in tangled(), Taking(readings) in few(), years in 1..=10_i32, granted in -300..300_i32) |held| {
        let ten = date::clearance_deadline(story.in_force());
        let without = done(&story, story.fields.first().and_then(|field| field.cleared).map(|day| ten.days_until(day)));
        let with = without.with(|it| it.states[0].extension = Some((ten.plus_days(granted), ten.plus_months_clamped(12 * years).max(ten.plus_days(granted)))));
        let (before, after) = (without.scenario(), with.scenario());
        let (before_it, after_it) = (Assessor::under(&before, readings), Assessor::under(&after, readings));
        for day in [ten, ten.next(), ten.plus_days(granted.abs() + 1), without.as_of] {
            let ask: Ask = on(&before, "5(1)", "field-0", day.min(without.as_of));
            let verdict = after_it.verdict(&ask);
            if breached(&verdict) {
                held.met();
                prop_assert!(may_breach(&before_it.verdict(&ask)), "{:?}\n{}", ask, with.text());
            }
        }
    }

    destroying_earlier_never_creates_a_breach(story in story(), Taking(readings) in few(), late in -100..400_i32, earlier in 1..300_i32) |held| {
        let (slow, quick) = (done(&story, Some(late)), done(&story, Some(late - earlier)));
        let (slow_file, quick_file) = (slow.scenario(), quick.scenario());
        let (slow_it, quick_it) = (Assessor::under(&slow_file, readings), Assessor::under(&quick_file, readings));
        for (cite, thing, _) in limits(&story) {
            let ask = on(&slow_file, cite, thing, slow.as_of);
            if breached(&quick_it.verdict(&ask)) {
                held.met();
                prop_assert!(breached(&slow_it.verdict(&ask)), "{}\n{}", cite, quick.text());
            }
        }
    }

    splitting_a_stock_in_two_changes_no_verdict_of_the_whole(story in tangled(), Taking(readings) in few(), share in 1..499_u32) |held| {
        let Some(stock) = story.stocks.first().cloned() else { return Ok(()) };
        let rest = story.with(|it| it.stocks.clear());
        let part = |number: u32| Depot { number: stock.number.map(|(_, gone)| (number, gone)), ..stock.clone() };
        let whole = load(&(rest.text() + &rest.stock_text("depot", &stock)));
        let halves = rest.text() + &rest.stock_text("one", &part(share)) + &rest.stock_text("other", &part(500 - share));
        let whole = named(&whole, readings);
        let halves = named(&load(&halves), readings);
        for ((actor, cite, thing), verdict) in whole {
            if thing == "depot" {
                held.met();
                for half in ["one", "other"] {
                    let key = (actor.clone(), cite.clone(), half.to_owned());
                    prop_assert_eq!(&halves[&key], &verdict, "{:?}\n{}", key, story.text());
                }
            }
        }
    }

    what_a_state_holds_it_may_hold_for_four_years_and_not_a_day_longer(story in story()) |held| {
        // 1(1)(b) and 4 together: stocks held since before are no breach while their time runs.
        let story = story.quiet().with(|it| it.stocks = vec![Depot::plain(0)]);
        let scenario = story.scenario();
        let assessor = Assessor::under(&scenario, Readings::default());
        let last = date::stockpile_deadline(story.in_force());
        let verdict = |day| breached(&assessor.verdict(&on(&scenario, "1(1)(b)", "depot-0", day)));
        held.met();
        prop_assert!(!verdict(story.in_force()) && !verdict(last), "{}", story.text());
        if last < story.as_of {
            prop_assert!(verdict(last.next()), "{}", story.text());
        }
    }
}
