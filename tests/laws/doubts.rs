//! Doubts: what is not known, in dispute, or only within a range.

use std::collections::BTreeSet;

use ottawa::fact::At;
use ottawa::logic::Truths;
use ottawa::scenario::find::Docket;
use ottawa::verdict::Kind;
use ottawa::{Ask, Assessor};
use proptest::prelude::*;

use crate::draw::{Taking, few, story, tangled};
use crate::judged::{asks, days, verdicts};
use crate::support;

laws! {
    32:
    in_a_half_open_world_what_is_settled_stays_settled(story in story(), Taking(readings) in few(), picks in proptest::collection::vec(any::<prop::sample::Index>(), 12)) |held| {
        let scenario = story.scenario();
        let docket = Docket::new(&scenario);
        let mut world = scenario.open_world();
        let mut settled = Vec::new();
        for (at, pick) in (0..=scenario.choices.len()).zip(&picks) {
            let case = docket.case(&world);
            let logic = Truths { findings: &case, readings };
            for (index, ask) in asks(&scenario).iter().enumerate() {
                let Ask::Provision { actor, thing, .. } = ask else { continue };
                for (rule_at, rule) in support::rules(ask).into_iter().enumerate() {
                    let outcome = rule.judge(&logic, At::new(*actor, Some(*thing), story.as_of)).outcome();
                    let key = (index, rule_at);
                    let before = settled.iter().find(|(other, _)| *other == key).map(|(_, kind)| *kind);
                    prop_assert!(before.is_none_or(|kind| kind == outcome.kind()), "{:?} {:?} {}", ask, before, story.text());
                    if before.is_some() {
                        held.met();
                    }
                    if before.is_none() && outcome.kind() != Kind::Undetermined {
                        settled.push((key, outcome.kind()));
                    }
                }
            }
            if let Some(choice) = scenario.choices.get(at) {
                let option = pick.index(choice.options.len());
                world.set(u16::try_from(at).unwrap(), u16::try_from(option).ok());
            }
        }
    }

    what_a_possible_world_comes_to_is_among_what_the_answer_foresees(
        story in story(), Taking(readings) in few(), picks in proptest::collection::vec(any::<u16>(), 600),
    ) |held| {
        let scenario = story.scenario();
        let docket = Docket::new(&scenario);
        let mut all = asks(&scenario);
        all.extend(days(&story).into_iter().map(|on| Ask::Status { state: 0, on }));
        all.extend((0..scenario.devices.len()).map(|device| Ask::Class { device }));
        let assessor = Assessor::under(&scenario, readings);
        let foreseen: Vec<_> = all.into_iter().map(|ask| (assessor.verdict(&ask).outcomes, ask)).collect();
        // Every doubt settled, in some way: each such world is read alone, one day at a time.
        for from in 0..8 {
            let mut world = scenario.open_world();
            for (at, choice) in scenario.choices.iter().enumerate() {
                let pick = usize::from(picks[(from * 71 + at) % picks.len()]);
                world.set(u16::try_from(at).unwrap(), u16::try_from(pick % choice.options.len()).ok());
            }
            for (outcomes, ask) in &foreseen {
                let Some(plain) = support::plainly(&docket, ask, &world, readings) else { continue };
                if outcomes.len() > 1 {
                    held.met();
                }
                let kinds: Vec<_> = outcomes.iter().map(|it| it.kind()).collect();
                prop_assert!(kinds.contains(&plain.kind()), "{:?} {:?} {:?}\n{}", ask, plain, outcomes, story.text());
            }
        }
    }

    an_alleged_act_may_be_what_it_is_said_to_be_or_nothing(story in story(), Taking(readings) in few()) |held| {
        let story = story.with(|it| it.acts.truncate(1));
        if story.acts.is_empty() { return Ok(()) }
        let stated = story.with(|it| it.acts[0].disputed = false);
        let alleged = story.with(|it| it.acts[0].disputed = true).scenario();
        let assessor = Assessor::under(&alleged, readings);
        for (ask, verdict) in verdicts(&stated.scenario(), readings) {
            let Ask::Provision { thing: ottawa::scenario::Thing::Act(_), .. } = ask else { continue };
            let open = assessor.verdict(&ask);
            let foreseen = |outcome| open.outcomes.contains(outcome);
            prop_assert!(verdict.outcomes.iter().all(foreseen), "{:?} {:?} {:?}\n{}", ask, verdict, open, story.text());
            if verdict.kind == Kind::Breach {
                held.met();
                prop_assert_eq!(open.kind, Kind::Undetermined, "{:?}\n{}", ask, story.text());
            }
        }
    }

    a_wider_range_of_days_never_settles_what_a_narrower_left_open(story in story(), Taking(readings) in few(), before in 0..60_i32, after in 0..60_i32) |held| {
        let story = story.with(|it| it.acts.truncate(1));
        if story.acts.is_empty() { return Ok(()) }
        let wider = story.with(|it| it.acts[0].on = (it.acts[0].on.0.plus_days(-before), it.acts[0].on.1.plus_days(after)));
        let scenario = wider.scenario();
        let assessor = Assessor::under(&scenario, readings);
        for (ask, verdict) in verdicts(&story.scenario(), readings) {
            let wide = assessor.verdict(&ask);
            if wide.kind == Kind::Undetermined {
                held.met();
            }
            let kinds: BTreeSet<_> = wide.outcomes.iter().map(|it| it.kind()).collect();
            prop_assert!(verdict.outcomes.iter().all(|it| kinds.contains(&it.kind())), "{:?} {:?} {:?}\n{}", ask, verdict, wide, wider.text());
        }
    }
}

// Laws that judge many copies of a story, and take longer.
laws! {
    5:
    learning_a_fact_never_changes_a_determined_verdict(story in tangled(), Taking(readings) in few()) |held| {
        let story = story.slim();
        let before = verdicts(&story.scenario(), readings);
        for learned in story.learned() {
            let scenario = learned.scenario();
            let assessor = Assessor::under(&scenario, readings);
            for (ask, verdict) in &before {
                let after = assessor.verdict(ask);
                if verdict.is_determined() {
                    held.met();
                    prop_assert_eq!(after.kind, verdict.kind, "{:?}\n{}\n---\n{}", ask, story.text(), learned.text());
                }
                // Nor does it bring what nobody foresaw.
                let foreseen = |it: &ottawa::Outcome| verdict.outcomes.iter().any(|outcome| outcome.kind() == it.kind());
                prop_assert!(
                    after.outcomes.iter().all(foreseen),
                    "{:?}: {:?} became {:?}\n{}\n---\n{}", ask, verdict, after, story.text(), learned.text()
                );
            }
        }
    }
}
