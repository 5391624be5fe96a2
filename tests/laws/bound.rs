//! When a State is bound, and by what.

use ottawa::logic::Truth;
use ottawa::verdict::Kind;
use ottawa::{Assessor, Readings, date};
use proptest::prelude::*;

use crate::draw::{Taking, few, story, tangled};
use crate::judged::{PARTY, breached, is_convention, named, on, status_of, verdicts};
use crate::story::{Deed, Depot, StateCase};
use crate::support::who;

laws! {
    32:
    a_state_is_never_bound_before_entry_into_force(story in story(), Taking(readings) in few(), back in 1..4000_i32) |held| {
        let scenario = story.scenario();
        let assessor = Assessor::under(&scenario, readings);
        for (state, case) in story.states.iter().enumerate() {
            let Some(deposited) = case.deposited else { continue };
            held.met();
            let in_force = date::entry_into_force(deposited);
            for day in [in_force.previous(), deposited, deposited.previous(), in_force.plus_days(-back)] {
                prop_assert_ne!(status_of(&scenario, state, day, readings), PARTY, "{}", day);
                let provisionally = case.provisional && day >= deposited && day < in_force;
                prop_assert!(provisionally || assessor.is_bound(state, day) == Truth::False, "{} on {}", case.name, day);
            }
            prop_assert_eq!(status_of(&scenario, state, in_force, readings), PARTY);
        }
    }

    a_state_is_bound_from_its_first_day_in_force(story in story(), Taking(readings) in few()) |held| {
        // Conduct on that very day is judged.
        let in_force = story.in_force();
        let story = story.quiet().with(|it| it.acts = vec![laying(0, in_force)]);
        let scenario = story.scenario();
        let verdict = Assessor::under(&scenario, readings).verdict(&on(&scenario, "1(1)(a)", "act-0", in_force));
        held.met();
        prop_assert_eq!(verdict.kind, Kind::Breach, "{}", story.text());
    }

    a_state_that_never_joined_never_breaches_the_convention(story in tangled(), Taking(readings) in few()) |held| {
        let outside = story.with(|it| {
            it.states.iter_mut().for_each(|state| {
                *state = StateCase::new(&state.name, None);
            });
        });
                for (ask, verdict) in verdicts(&outside.scenario(), readings).into_iter().filter(|(ask, _)| is_convention(ask)) {
            held.met();
            prop_assert_eq!(verdict.kind, Kind::NotApplicable, "{:?}\n{}", ask, outside.text());
        }
    }

    the_same_act_by_a_non_party_never_breaches_the_convention(story in tangled(), Taking(readings) in few()) |held| {
        let story = story.with(|it| it.stocks.clear());
        let before = named(&story.scenario(), readings);
        for (at, deed) in story.acts.iter().enumerate() {
            let (by, act) = (story.name(deed.by).to_owned(), format!("act-{at}"));
            let outside = story.with(|it| it.acts[at].by = it.states.len());
            let after = named(&outside.scenario(), readings);
            for ((actor, cite, thing), verdict) in &before {
                let convention = cite.starts_with(|it: char| it.is_ascii_digit());
                if *actor != by || *thing != act || !convention || !breached(verdict) {
                    continue;
                }
                held.met();
                let same = after.get(&("sudria".to_owned(), cite.clone(), act.clone()));
                prop_assert_eq!(same.unwrap().kind, Kind::NotApplicable, "{} {}\n{}", cite, act, outside.text());
            }
        }
    }

    a_signature_alone_binds_to_no_article(story in tangled(), Taking(readings) in few()) |held| {
        let signed = story.with(|it| {
            let name = it.states[0].name.clone();
            it.states[0] = StateCase::new(&name, None);
            it.states[0].more = "signed = 1998-05-05\n".to_owned();
        });
        let scenario = signed.scenario();
        let norland = who(&scenario, "norland");
        for (ask, verdict) in verdicts(&scenario, readings) {
            let its = matches!(&ask, ottawa::Ask::Provision { actor, .. } if *actor == norland);
            if its && is_convention(&ask) {
                held.met();
                prop_assert_eq!(verdict.kind, Kind::NotApplicable, "{:?}\n{}", ask, signed.text());
            }
        }
    }

    provisional_application_reaches_the_bans_and_no_other_duty(story in story(), day in 0..180_i32) |held| {
        let in_force = story.in_force();
        let deposited = story.states[0].deposited.unwrap();
        let day = deposited.plus_days(day).min(in_force.previous());
        let story = story.quiet().with(|it| {
            it.states[0].provisional = true;
            it.states[0].first_report = Some(None);
            it.stocks = vec![Depot::plain(0)];
            it.acts = vec![laying(0, day)];
        });
        let scenario = story.scenario();
        let assessor = Assessor::under(&scenario, Readings::default());
        held.met();
        let verdict = |cite, thing| assessor.verdict(&on(&scenario, cite, thing, day)).kind;
        prop_assert_eq!(verdict("1(1)(a)", "act-0"), Kind::Breach);
        prop_assert_eq!(verdict("4", "depot-0"), Kind::NotApplicable);
        prop_assert_eq!(verdict("7(1)", "norland"), Kind::NotApplicable);
    }

    a_deposit_one_day_later_never_binds_earlier(story in story()) |held| {
        let deposited = story.states[0].deposited.unwrap();
        let (first, second) = (date::entry_into_force(deposited), date::entry_into_force(deposited.next()));
        let later = story.quiet().with(|it| it.states[0].deposited = Some(deposited.next()));
        held.met();
        prop_assert!(first <= second);
        prop_assert!(status_of(&later.scenario(), 0, second.previous(), Readings::default()) != PARTY);
        prop_assert_eq!(status_of(&later.scenario(), 0, second, Readings::default()), PARTY);
    }
}

/// Mines laid by a State on a day.
fn laying(by: usize, day: ottawa::Date) -> Deed {
    Deed {
        what: "use",
        by,
        on: (day, day),
        disputed: false,
        purpose: "none",
        device: None,
        more: "",
    }
}
