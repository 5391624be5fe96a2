//! Contested questions: positions, and what turns on them.

use ottawa::reading::Question;
use ottawa::scenario::find::Docket;
use ottawa::treaty::ottawa::questions;
use ottawa::{Ask, Assessor, Readings};
use proptest::prelude::*;

use crate::draw::{Taking, few, readings, story, tangled};
use crate::judged::{asks, verdicts};
use crate::support;

laws! {
    4:
    derivation_truth_and_lanes_agree_and_leaves_reproduce_the_verdict(story in story(), readings in proptest::collection::vec(readings(), 8), pick in any::<prop::sample::Index>()) |held| {
        let readings: Vec<Readings> = readings.into_iter().map(|it| it.0).collect();
        let scenario = story.scenario();
        let docket = Docket::new(&scenario);
        let complete = support::worlds(&scenario, 512).map(|all| all[pick.index(all.len())].clone());
        for world in complete.into_iter().chain([scenario.open_world()]) {
            for ask in asks(&scenario) {
                held.met();
                let parted = support::lanes_part(&docket, &ask, &world, &readings);
                prop_assert!(parted.is_none(), "{}\n{}", parted.unwrap(), story.text());
                for readings in &readings[..2] {
                    let assessor = Assessor::under(&scenario, *readings);
                    let parted = support::leaves_part(&assessor, &docket, &ask, &world);
                    prop_assert!(parted.is_none(), "{}\n{}", parted.unwrap(), story.text());
                }
            }
        }
    }

    what_is_called_robust_is_the_same_under_every_combination(story in tangled(), readings in proptest::collection::vec(readings(), 6)) |held| {
        let story = story.slim().with(|it| it.stocks.clear());
        let readings: Vec<Readings> = readings.into_iter().map(|it| it.0).collect();
        let scenario = story.scenario();
        let assessor = Assessor::new(&scenario);
        let mut all = asks(&scenario);
        all.push(Ask::Status { state: 0, on: story.as_of });
        for answer in all.iter().map(|ask| assessor.answer(ask)).filter(|answer| answer.robust) {
            for readings in &readings {
                held.met();
                let other = Assessor::under(&scenario, *readings).verdict(&answer.ask);
                prop_assert_eq!(other.kind, answer.verdict.kind, "{:?}\n{}", answer.ask, story.text());
            }
        }
    }

    what_turns_on_a_question_changes_with_some_position_on_it(story in tangled(), Taking(readings) in few()) |held| {
        let story = story.slim();
        let scenario = story.scenario();
        let assessor = Assessor::under(&scenario, readings);
        for ask in asks(&scenario) {
            let answer = assessor.answer(&ask);
            for turns in &answer.turns_on {
                held.met();
                let on = |position| Assessor::under(&scenario, readings.with(position)).verdict(&ask);
                let all: Vec<_> = turns.question.all().map(on).collect();
                prop_assert!(all.iter().any(|it| *it != answer.verdict), "{:?} {}\n{}", ask, turns.question.name, story.text());
                // And what is said of each position is what it gives.
                for (position, said) in &turns.positions {
                    prop_assert_eq!(on(*position).kind, said.kind, "{:?} {}\n{}", ask, position, story.text());
                }
            }
        }
    }

    what_does_not_turn_on_a_question_is_the_same_on_every_position_on_it(
        story in tangled(), Taking(readings) in few(), pick in any::<prop::sample::Index>(),
    ) |held| {
        let story = story.slim();
        let scenario = story.scenario();
        let assessor = Assessor::under(&scenario, readings);
        for ask in asks(&scenario) {
            let answer = assessor.answer(&ask);
            let turns = |question: &&'static Question| answer.turns_on.iter().any(|it| it.question == *question);
            let some = questions::all().skip(pick.index(questions::all().count())).take(3);
            for question in some.filter(|it| !turns(it)) {
                for position in question.all() {
                    let other = Assessor::under(&scenario, readings.with(position)).verdict(&ask);
                    held.met();
                    prop_assert_eq!(other.kind, answer.verdict.kind, "{:?} {}\n{}", ask, position, story.text());
                }
            }
        }
    }

    a_position_that_the_file_writes_is_the_one_that_is_taken(story in story(), Taking(readings) in readings()) |held| {
        let taken = questions::all().map(|question| readings.on(question));
        let written: Vec<String> = taken.map(|it| format!("{} = \"{}\"", it.question.name, it.view().name)).collect();
        let text = format!("{}readings = {{ {} }}\n{}", story.head(), written.join(", "), story.tables().concat());
        let scenario = support::load(&text);
        held.met();
        prop_assert!(scenario.readings == readings);
        prop_assert_eq!(verdicts(&scenario, scenario.readings), verdicts(&story.scenario(), readings));
    }

    a_position_says_nothing_of_what_happened(story in tangled(), Taking(readings) in few()) |held| {
        // Findings of fact are the same whatever is held of the law: so is everything that no rule judges.
        let scenario = story.scenario();
        let of = |readings: Readings| Assessor::under(&scenario, readings).asks();
        held.met();
        prop_assert_eq!(of(readings), of(Readings::default()));
    }
}
