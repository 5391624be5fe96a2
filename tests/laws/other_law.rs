//! Other law: Amended Protocol II, custom, and the interim duty.

use ottawa::report::Explanation;
use ottawa::treaty::ottawa::questions;
use ottawa::verdict::Kind;
use ottawa::vocabulary::Why;
use ottawa::{Ask, Assessor, Date, Readings, date};
use proptest::prelude::*;

use crate::draw::{Taking, few, story, tangled};
use crate::judged::{asks, is_convention, may_breach, named, on, verdicts};
use crate::story::{Deed, StateCase, Story, War};

/// Mines laid in a war by a State that never joined the Convention and is bound by Amended Protocol II.
fn under_the_protocol(story: &Story, day: Date, denounced: Option<Date>) -> Story {
    story.quiet().with(|it| {
        it.states = vec![StateCase::new("norland", None)];
        it.states[0].more = format!(
            "other-treaties = [\"APII\"]\napii-consented = 2000-01-10\n{}",
            denounced.map_or(String::new(), |day| format!("apii-denounced = {day}\n"))
        );
        it.more
            .push("[states.westmark]\ndeposited = \"never\"\napii-consented = 2000-01-10\n".to_owned());
        it.acts = vec![Deed {
            what: "use",
            by: 0,
            on: (day, day),
            disputed: false,
            purpose: "none",
            device: None,
            more: "",
        }];
    })
}

/// A war against another party to the Protocol.
fn against_a_party(since: Date, until: Option<Date>) -> String {
    let until = until.map_or(String::new(), |day| format!("until = {day}\n"));
    format!(
        "[conflicts.war]\nkind = \"international\"\nparties = [\"norland\", \"westmark\"]\nsince = {since}\n{until}"
    )
}

laws! {
    16:
    a_denunciation_of_the_protocol_waits_a_year_and_for_the_end_of_the_war(
        story in story(), began in 0..300_i32, lasts in 30..500_i32, day in -40..600_i32,
    ) |held| {
        let received = story.as_of.plus_days(-1500);
        let year = date::denunciation_expires(received);
        let since = year.plus_days(-began);
        let until = year.plus_days(lasts);
        let day = year.plus_days(day);
        let story = under_the_protocol(&story, day, Some(received)).with(|it| it.more.push(against_a_party(since, Some(until))));
        let scenario = story.scenario();
        let verdict = Assessor::new(&scenario).verdict(&on(&scenario, "APII 5(2)", "act-0", story.as_of));
        // Under way when the year ends, it holds the denunciation back to its last day.
        let gone = verdict.why() == Some(Why::NoLongerBound);
        held.met();
        prop_assert_eq!(gone, day >= year && day > until, "{} {:?}\n{}", day, verdict, story.text());
    }

    in_peace_a_denunciation_of_the_protocol_takes_effect_after_exactly_a_year(story in story(), day in -3..=3_i32) |held| {
        let received = story.as_of.plus_days(-1000);
        let year = date::denunciation_expires(received);
        let story = under_the_protocol(&story, year.plus_days(day), Some(received));
        let scenario = story.scenario();
        let verdict = Assessor::new(&scenario).verdict(&on(&scenario, "APII 5(2)", "act-0", story.as_of));
        held.met();
        prop_assert_eq!(verdict.why() == Some(Why::NoLongerBound), day >= 0, "{:?}\n{}", verdict, story.text());
    }

    the_protocol_never_changes_what_the_convention_says(story in tangled(), Taking(readings) in few(), since in 0..9000_i32) |held| {
        let day = Date::new(1999, 1, 5).unwrap().plus_days(since);
        let more = story.with(|it| it.states[0].more = format!("other-treaties = [\"APII\", \"CCM\"]\napii-consented = {day}\n"));
        let after = named(&more.scenario(), readings);
        for (key, verdict) in named(&story.scenario(), readings) {
            if key.1.starts_with(|it: char| it.is_ascii_digit()) {
                held.met();
                prop_assert_eq!(&after[&key], &verdict, "{:?}\n{}", key, more.text());
            }
        }
    }

    nothing_is_ever_called_lawful(story in tangled(), Taking(readings) in few()) |held| {
        let story = story.slim();
        let scenario = story.scenario();
        let assessor = Assessor::under(&scenario, readings);
        for ask in asks(&scenario) {
            let answer = assessor.answer(&ask);
            let told = Explanation::new(&assessor, &answer);
            let text = format!("{} {} {:?}", told.headline, told.summary, told.why).to_lowercase();
            if answer.verdict.kind == Kind::NotApplicable {
                held.met();
            }
            for word in text.split(|it: char| !it.is_alphabetic()) {
                prop_assert!(!matches!(word, "lawful" | "legal" | "allowed" | "permissible"), "{}\n{}", text, story.text());
            }
        }
    }

    custom_binds_who_never_joined_as_it_binds_a_party(story in tangled(), Taking(readings) in few()) |held| {
        let outside = story.with(|it| it.states.iter_mut().for_each(|state| *state = StateCase::new(&state.name, None)));
        let after = named(&outside.scenario(), readings);
        for (key, verdict) in named(&story.scenario(), readings) {
            if key.1.starts_with("custom 8") && verdict.kind != Kind::NotApplicable {
                held.met();
                prop_assert_eq!(&after[&key], &verdict, "{:?}\n{}", key, story.text());
            }
        }
    }

    custom_bans_mines_only_on_the_position_that_it_does(story in tangled(), Taking(readings) in few()) |held| {
        let scenario = story.scenario();
        let banned = readings.on(&questions::CUSTOM).view().name == "banned";
        for (ask, verdict) in verdicts(&scenario, readings) {
            let custom = matches!(&ask, Ask::Provision { cites, .. } if cites[0] == "custom: ban");
            if custom && !banned {
                held.met();
                prop_assert!(!may_breach(&verdict), "{:?} {:?}\n{}", ask, verdict, story.text());
            }
        }
    }

    between_deposit_and_entry_into_force_only_the_interim_duty_binds(story in story(), day in 0..150_i32, large in any::<bool>()) |held| {
        let deposited = story.states[0].deposited.unwrap();
        let day = deposited.plus_days(day).min(story.in_force().previous());
        let more = if large { "judged = { large-scale = true }\n" } else { "judged = { large-scale = false }\n" };
        let story = story.quiet().with(|it| it.acts = vec![Deed {
            what: "use", by: 0, on: (day, day), disputed: false, purpose: "none", device: None, more,
        }]);
        let scenario = story.scenario();
        let assessor = Assessor::new(&scenario);
        let verdict = |cite| assessor.verdict(&on(&scenario, cite, "act-0", story.as_of));
        held.met();
        prop_assert_eq!(verdict("1(1)(a)").why(), Some(Why::NotYetBound), "{}", story.text());
        prop_assert_eq!(verdict("VCLT 18").kind == Kind::Breach, large, "{}", story.text());
    }

    the_interim_duty_and_article_1_never_bind_on_one_day(story in tangled(), Taking(readings) in few()) |held| {
        let provisional = |it: &StateCase| it.provisional;
        if story.states.iter().any(provisional) { return Ok(()) }
        let all = named(&story.scenario(), Readings::default());
        let _ = readings;
        for ((actor, cite, thing), verdict) in &all {
            if cite.starts_with("1(1)") && verdict.kind == Kind::Breach && thing.starts_with("act") {
                let interim = &all[&(actor.clone(), "VCLT 18".to_owned(), thing.clone())];
                held.met();
                prop_assert_eq!(interim.kind, Kind::NotApplicable, "{} {}\n{}", actor, thing, story.text());
            }
        }
    }

    good_faith_while_leaving_asks_only_of_who_is_leaving(story in story(), Taking(readings) in few()) |held| {
        let story = story.with(|it| {
            it.states[0].notice = None;
            it.acts.iter_mut().for_each(|deed| deed.what = "budget");
            it.wars = vec![War::plain(it.as_of.plus_days(-10), None)];
        });
        for (ask, verdict) in verdicts(&story.scenario(), readings) {
            if matches!(&ask, Ask::Provision { cites, .. } if cites[0] == "VCLT 26") && !is_convention(&ask) {
                held.met();
                prop_assert_eq!(verdict.kind, Kind::NotApplicable, "{:?}\n{}", ask, story.text());
            }
        }
    }
}
