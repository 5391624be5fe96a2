//! What changes nothing.

use ottawa::report::json;
use ottawa::{Assessor, Readings};
use proptest::prelude::*;

use crate::draw::{Taking, deposit, few, story, tangled};
use crate::judged::{named, told, verdicts};
use crate::support::{load, who};

laws! {
    12:
    renaming_a_state_changes_nothing(story in tangled(), Taking(readings) in few()) |held| {
        let story = story.slim();
        let renamed = story.with(|it| it.states[0].name = "zembla".to_owned());
        held.met();
        prop_assert_eq!(told(&story.scenario(), readings), told(&renamed.scenario(), readings));
    }

    an_unrelated_state_and_its_act_change_nothing(story in story(), Taking(readings) in few(), other in deposit(), days in 0..9000_i32) |held| {
        let story = story.slim();
        let before = verdicts(&story.scenario(), readings);
        let on = other.plus_days(days).min(story.as_of);
        let more = format!(
            "{}[states.farland]\ndeposited = {other}\nconsent = \"accession\"\n[acts.far-away]\nwhat = \"use\"\nby = \"farland\"\non = {on}\n",
            story.text()
        );
        let scenario = load(&more);
        let assessor = Assessor::under(&scenario, readings);
        for (ask, verdict) in before {
            held.met();
            prop_assert_eq!(assessor.verdict(&ask), verdict, "{:?}\n{}", ask, more);
        }
        let farland = who(&scenario, "farland");
        prop_assert!(farland > story.states.len() - 1);
    }

    the_order_of_tables_changes_nothing(story in tangled(), Taking(readings) in few(), keys in proptest::collection::vec(any::<u16>(), 24)) |held| {
        let mut tables: Vec<_> = story.tables().into_iter().zip(&keys).collect();
        tables.sort_by_key(|(_, key)| **key);
        let text = story.head() + &tables.into_iter().map(|(table, _)| table).collect::<String>();
        if text != story.text() {
            held.met();
        }
        prop_assert_eq!(named(&story.scenario(), readings), named(&load(&text), readings), "{}", text);
    }

    a_war_between_others_changes_nothing(story in tangled(), Taking(readings) in few(), days in -100..100_i32) |held| {
        let Some(expiry) = story.expiry() else { return Ok(()) };
        let more = story.with(|it| it.more.push(format!(
            "[states.farland]\ndeposited = \"never\"\n[conflicts.far-war]\nkind = \"international\"\nparties = [\"farland\", \"sudria\"]\nsince = {}\n",
            expiry.plus_days(days)
        )));
        let scenario = more.scenario();
        let after = named(&scenario, readings);
        for (key, verdict) in named(&story.scenario(), readings) {
            // Other law asks whether anybody fights; a State that is in no war is not asked about this one.
            if key.0 == "norland" {
                held.met();
                prop_assert_eq!(&after[&key], &verdict, "{:?}\n{}", key, more.text());
            }
        }
    }

    what_the_convention_never_asks_changes_nothing(story in tangled(), Taking(readings) in few()) |held| {
        let more = story.with(|it| {
            it.acts.iter_mut().for_each(|deed| deed.more = "who = \"a brigade\"\nnote = \"in the rain\"\nsource = \"a newspaper\"\nnumber = 40\n");
            it.states[0].more = "name = \"the Republic of Norland\"\nnote = \"a republic\"\n".to_owned();
        });
        held.met();
        prop_assert_eq!(told(&story.scenario(), readings), told(&more.scenario(), readings), "{}", more.text());
    }

    what_is_said_changes_nothing(story in tangled(), Taking(readings) in few(), says in prop::sample::select(vec!["denies", "asserts", "doubts", "announces", "undertakes"])) |held| {
        let more = story.with(|it| {
            for at in 0..it.acts.len() {
                it.more.push(format!("[[statements]]\nby = \"norland\"\nabout = \"act-{at}\"\nsays = \"{says}\"\n"));
            }
        });
        if !story.acts.is_empty() {
            held.met();
        }
        prop_assert_eq!(told(&story.scenario(), readings), told(&more.scenario(), readings), "{}", more.text());
    }

    asking_twice_gives_the_same_answer(story in tangled()) |held| {
        let scenario = story.slim().scenario();
        let assessor = Assessor::under(&scenario, Readings::default());
        let once = |it: &Assessor<'_>| {
            it.answers().iter().map(|answer| json::answer(it, answer).to_string()).collect::<Vec<_>>()
        };
        held.met();
        prop_assert_eq!(once(&assessor), once(&assessor));
    }
}
