//! A story over time.

use ottawa::scenario::Thing;
use ottawa::simulate::timeline::{View, timeline};
use ottawa::verdict::Kind;
use ottawa::{Ask, Assessor, Readings};
use proptest::prelude::*;

use crate::draw::{Taking, few, story, tangled};
use crate::judged::{asks, verdicts};
use crate::support::who;

laws! {
    8:
    between_two_days_of_a_timeline_nothing_changes(story in story(), Taking(readings) in few(), picks in proptest::collection::vec(any::<prop::sample::Index>(), 3)) |held| {
        let story = story.slim();
        let scenario = story.scenario();
        let assessor = Assessor::under(&scenario, readings);
        let timeline = timeline(&assessor, &View::default()).unwrap();
        for lane in &timeline.lanes {
            let state = who(&scenario, &lane.id);
            for stretch in &lane.standing {
                // Some days within, its first and its last; of the time before everything, its last years.
                let last = stretch.to.unwrap_or(story.as_of);
                let first = stretch.from.unwrap_or(last.plus_days(-2000));
                let length = usize::try_from(first.days_until(last)).unwrap() + 1;
                let within = picks.iter().map(|pick| first.plus_days(i32::try_from(pick.index(length)).unwrap()));
                for day in within.chain([first, last]) {
                    held.met();
                    let told = || format!("{} on {day}: {stretch:?}\n{}", lane.id, story.text());
                    let standing = assessor.standing(state, day).unwrap();
                    let status = match standing.answer.verdict.kind {
                        Kind::Status(status) => Some(status),
                        _ => None,
                    };
                    prop_assert_eq!(stretch.status, status, "{}", told());
                    if let Some(phase) = stretch.phase {
                        prop_assert_eq!(phase, standing.phase, "{}", told());
                    }
                    let bound = match standing.bound.verdict.kind {
                        Kind::Status(_) => Some(true),
                        Kind::NotApplicable => Some(false),
                        _ => None,
                    };
                    prop_assert_eq!(stretch.bound, bound, "{}", told());
                }
            }
        }
    }

    the_days_of_breach_are_those_on_which_the_verdict_is_a_breach(story in tangled(), Taking(readings) in few(), picks in proptest::collection::vec(any::<prop::sample::Index>(), 6)) |held| {
        let story = story.slim();
        let scenario = story.scenario();
        let assessor = Assessor::under(&scenario, readings);
        for answer in assessor.answers() {
            let Ask::Provision { actor, cites, thing, .. } = &answer.ask else { continue };
            let days = assessor.breach_days(&answer.ask);
            let edges = days.iter().flat_map(|it| {
                let last = it.to.unwrap_or(story.as_of);
                [it.from.previous(), it.from, last, last.next()]
            });
            let first = story.as_of.plus_days(-3000);
            let random = picks.iter().map(|pick| first.plus_days(i32::try_from(pick.index(3001)).unwrap()));
            for day in edges.chain(random).filter(|day| *day <= story.as_of) {
                let told = || format!("{:?} on {day}: {days:?}\n{}", answer.ask, story.text());
                let on = Ask::Provision { actor: *actor, cites: cites.clone(), thing: *thing, on: Some(day) };
                let verdict = assessor.verdict(&on);
                let covering = days.iter().find(|it| it.from <= day && it.to.is_none_or(|to| day <= to));
                if covering.is_some() {
                    held.met();
                }
                match covering {
                    // Done on the first day on which it is late: that one day is in breach, and it is over.
                    Some(days) if days.certain && days.to == Some(day) && verdict.kind == Kind::PastBreach => {}
                    Some(days) if days.certain => prop_assert_eq!(verdict.kind, Kind::Breach, "{}", told()),
                    Some(_) => prop_assert!(verdict.kind != Kind::NotApplicable, "{}", told()),
                    // An act that was in breach on its day stays so: the day is over, the verdict remains.
                    None if matches!(thing, Thing::Act(_)) && days.iter().any(|it| it.from < day) => {}
                    None => prop_assert!(verdict.kind != Kind::Breach, "{}", told()),
                }
            }
        }
    }

    when_everything_is_known_nothing_is_left_out(story in story(), Taking(readings) in few()) |held| {
        let scenario = story.slim().scenario();
        let (known, knowledge) = scenario.known_on(scenario.as_of);
        prop_assert_eq!(verdicts(&known, readings), verdicts(&scenario, readings));
        held.met();
        prop_assert!(knowledge.not_yet.is_empty());
    }

    what_became_known_later_is_no_part_of_what_was_known(story in story(), Taking(readings) in few(), later in 1..300_i32) |held| {
        let story = story.slim();
        let day = story.as_of.plus_days(-400);
        let known = story.with(|it| it.more.push(format!("[acts.found-out]\nwhat = \"use\"\nby = \"norland\"\non = {}\nknown-since = {}\n", day.plus_days(-1), day.plus_days(later))));
        let (before, after) = (story.scenario().known_on(day).0, known.scenario().known_on(day).0);
        let assessor = Assessor::under(&after, readings);
        held.met();
        for (ask, verdict) in verdicts(&before, readings) {
            prop_assert_eq!(assessor.verdict(&ask), verdict, "{:?}\n{}", ask, known.text());
        }
    }

    what_happens_after_the_day_judged_changes_nothing(story in tangled(), Taking(readings) in few(), later in 1..900_i32) |held| {
        let story = story.slim();
        let day = story.as_of.plus_days(later);
        let more = story.with(|it| {
            it.more.push(format!("[acts.later]\nwhat = \"use\"\nby = \"norland\"\non = {day}\n"));
            it.more.push(format!("[conflicts.later-war]\nkind = \"international\"\nparties = [\"norland\", \"sudria\"]\nsince = {day}\n"));
        });
        let (before, after) = (story.scenario(), more.scenario());
        let (one, other) = (Assessor::under(&before, readings), Assessor::under(&after, readings));
        for ask in asks(&before) {
            held.met();
            prop_assert_eq!(one.verdict(&ask), other.verdict(&ask), "{:?}\n{}", ask, more.text());
        }
    }

    an_act_is_judged_by_its_own_day_however_late_one_asks(story in story(), later in 1..900_i32) |held| {
        let later = story.with(|it| it.as_of = it.as_of.plus_days(later));
        let defaults = Readings::default();
        let after = later.scenario();
        let assessor = Assessor::under(&after, defaults);
        for (ask, verdict) in verdicts(&story.scenario(), defaults) {
            if matches!(ask, Ask::Provision { thing: Thing::Act(_), .. }) && verdict.kind == Kind::Breach {
                held.met();
                prop_assert_eq!(assessor.verdict(&ask), verdict, "{:?}\n{}", ask, later.text());
            }
        }
    }
}
