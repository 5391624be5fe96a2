//! Out and in again: JSON, the text of a file, flips, and a scenario built in code.

use std::ops::ControlFlow;

use ottawa::edit::{Draft, Edit};
use ottawa::report::json;
use ottawa::scenario::build::Builder;
use ottawa::simulate::{Limits, Wanted, flip};
use ottawa::vocabulary::What;
use ottawa::{Ask, Assessor};
use proptest::prelude::*;

use crate::draw::{Taking, few, story, tangled};
use crate::judged::{named, told};
use crate::story::{Notice, StateCase, Story};
use crate::support::load;

laws! {
    12:
    json_out_and_in_is_the_identity(story in tangled(), Taking(readings) in few()) |held| {
        let scenario = story.slim().scenario();
        let assessor = Assessor::under(&scenario, readings);
        for answer in assessor.answers() {
            let out = json::answer(&assessor, &answer);
            let back: serde_json::Value = serde_json::from_str(&out.to_string()).unwrap();
            held.met();
            prop_assert_eq!(&back, &out);
            // And it says what was answered.
            prop_assert_eq!(back["verdict"].as_str().unwrap(), answer.verdict.word());
            prop_assert_eq!(back["robust"].as_bool().unwrap(), answer.robust);
        }
    }

    a_file_that_is_opened_and_not_changed_is_the_same_byte_for_byte(story in tangled()) |held| {
        let text = format!("# A comment.\n{}", story.text());
        held.met();
        prop_assert_eq!(Draft::new(&text).unwrap().text(), text);
    }

    saying_again_what_a_file_says_changes_no_verdict(story in tangled(), Taking(readings) in few()) |held| {
        let draft = Draft::new(&story.text()).unwrap();
        let said = story.acts.iter().enumerate().filter(|(_, deed)| deed.on.0 == deed.on.1);
        let edits: Vec<Edit> = said.map(|(at, deed)| Edit::set(&format!("act-{at}.on"), &deed.on.0.to_string())).collect();
        let again = draft.with(&edits).unwrap();
        if !edits.is_empty() {
            held.met();
        }
        prop_assert_eq!(told(&again.read().unwrap().scenario, readings), told(&story.scenario(), readings));
    }

    a_change_that_is_taken_back_leaves_every_verdict_as_it_was(story in tangled(), Taking(readings) in few()) |held| {
        let draft = Draft::new(&story.text()).unwrap();
        let deposited = story.states[0].deposited.unwrap();
        let there = draft.with(&[Edit::set("norland.deposited", &deposited.next().to_string())]).unwrap();
        let back = there.with(&[Edit::set("norland.deposited", &deposited.to_string())]).unwrap();
        held.met();
        prop_assert_eq!(back.text(), draft.text());
        prop_assert_eq!(told(&back.read().unwrap().scenario, readings), told(&story.scenario(), readings));
        // A key that is added and taken away again leaves no trace either.
        let noted = draft.with(&[Edit::set("norland.note", "\"by the way\"")]).unwrap();
        let back = noted.with(&[Edit::not_stated("norland.note")]).unwrap();
        prop_assert_eq!(back.text(), draft.text());
    }

    a_scenario_built_in_code_is_judged_like_the_file_that_says_the_same(story in story(), Taking(readings) in few()) |held| {
        let story = plain(&story);
        let mut builder = Builder::new("A story", story.as_of);
        let norland = builder.state("norland", story.states[0].deposited.unwrap());
        let sudria = builder.outsider("sudria");
        if let Some(notice) = &story.states[0].notice {
            builder.notice(norland, notice.received);
        }
        for (at, war) in story.wars.iter().enumerate() {
            builder.conflict(&format!("war-{at}"), &[norland, sudria], war.since, war.until);
        }
        builder.no_other_conflicts();
        for (at, deed) in story.acts.iter().enumerate() {
            let what = if deed.what == "use" { What::Use } else { What::Acquire };
            builder.act(&format!("act-{at}"), what, norland, deed.on.0);
        }
        let built = builder.finish();
        held.met();
        // Of reports and laws a file can be silent, and silence is a doubt that code does not open.
        let file = named(&load(&story.text()), readings);
        for (key, verdict) in named(&built, readings) {
            if key.1.starts_with("1(1)") {
                prop_assert_eq!(&file[&key], &verdict, "{:?}\n{}", key, story.text());
            }
        }
    }
}

// Each searches for what turns an answer, judging hundreds of files.
laws! {
    3:
    a_flip_applied_flips(story in tangled()) |held| {
        let story = story.slim();
        let draft = Draft::new(&story.text()).unwrap();
        let scenario = story.scenario();
        let assessor = Assessor::new(&scenario);
        let convention = |ask: &Ask| crate::judged::is_convention(ask);
        let described = assessor.answers().into_iter().map(|answer| answer.ask).filter(convention);
        for ask in described.take(3) {
            let flips = flip(&draft, &ask, Wanted::Round, Limits { trials: 150 }, &mut |_| ControlFlow::Continue(())).unwrap();
            for flip in &flips.found {
                let changed = draft.with(&flip.edits()).unwrap().read().unwrap().scenario;
                let verdict = Assessor::under(&changed, changed.readings).verdict(&ask);
                held.met();
                prop_assert_eq!(&verdict, &flip.verdict, "{:?} {:?}\n{}", ask, flip.changes, story.text());
                prop_assert!(verdict.kind != flips.verdict.kind, "{:?} {:?}\n{}", ask, flip.changes, story.text());
            }
        }
    }
}

/// What can be said in code as well: one State, its notice, its wars, and what it did with ordinary mines.
fn plain(story: &Story) -> Story {
    story.with(|it| {
        let first = &it.states[0];
        let mut state = StateCase::new("norland", first.deposited);
        state.notice = first.notice.as_ref().map(|notice| Notice::full(notice.received));
        it.states = vec![state];
        it.stocks.clear();
        it.devices.clear();
        for war in &mut it.wars {
            (war.kind, war.disputed, war.ceasefire, war.peace) = ("international", false, None, None);
        }
        for deed in &mut it.acts {
            deed.what = if deed.what == "use" { "use" } else { "acquire" };
            (deed.by, deed.on.1, deed.disputed, deed.purpose, deed.device) =
                (0, deed.on.0, false, "none", None);
        }
    })
}
