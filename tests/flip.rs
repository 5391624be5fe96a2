//! What would turn an answer round: on teaching cases as a lawyer would say it, and on every file by trying it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::ops::ControlFlow;

use ottawa::edit::Draft;
use ottawa::simulate::{
    Change, Earliest, Flip, Flips, Limits, Setting, Untried, Wanted, While, flip, rewritten,
};
use ottawa::{Ask, Assessor, Scenario};

use support::day;

fn teaching(name: &str) -> Draft {
    let path = format!("{}/scenarios/teaching/{name}.toml", env!("CARGO_MANIFEST_DIR"));
    Draft::new(&std::fs::read_to_string(&path).unwrap()).unwrap()
}

fn scenario(draft: &Draft) -> Scenario {
    draft.read().unwrap().scenario
}

fn on(scenario: &Scenario, actor: &str, cite: &'static str, thing: &str) -> Ask {
    Ask::provision(scenario.who(actor).unwrap(), cite, scenario.thing(thing).unwrap())
}

fn search(draft: &Draft, ask: &Ask, wanted: Wanted) -> Flips {
    flip(draft, ask, wanted, Limits::default(), &mut |_| {
        ControlFlow::Continue(())
    })
    .unwrap()
}

/// A change in one line: `border.until = 2030-07-20 (-3)`.
fn line(change: &Change) -> String {
    let to = match &change.to {
        Setting::Value(value) => value.clone(),
        Setting::Day { day, margin } => {
            day.to_string() + &margin.map_or_else(String::new, |days| format!(" ({days:+})"))
        }
        Setting::Never => "never".to_owned(),
        Setting::Position(position) => position.view().name.to_owned(),
    };
    format!("{} = {to}", change.path)
}

/// The same with the other values that do as well.
fn all_values(change: &Change) -> Vec<String> {
    let others = change
        .also
        .iter()
        .map(|value| format!("{} = {value}", change.path));
    std::iter::once(line(change)).chain(others).collect()
}

/// A flip in one line, with the answer to which it turns.
fn lines(flip: &Flip) -> String {
    let changes: Vec<String> = flip.changes.iter().map(line).collect();
    format!("{} -> {}", changes.join(", "), flip.verdict.printed())
}

/// Every flip, replayed from its saved text: the file is well formed, expects the answer, and gets it.
fn replayed(draft: &Draft, ask: &Ask, flips: &Flips) -> Vec<String> {
    let scenario = scenario(draft);
    let replay = |flip: &Flip| {
        let saved = rewritten(draft, ask, flip, &scenario, "one thing is otherwise")
            .unwrap()
            .text();
        let loaded = ottawa::read(&saved).unwrap_or_else(|errors| panic!("{errors:?}\n{saved}"));
        let checked = Assessor::new(&loaded.scenario).check();
        assert_eq!(checked.len(), 1, "{saved}");
        assert!(checked[0].is_met(), "{:?}\n{saved}", checked[0]);
        lines(flip)
    };
    flips.found.iter().map(replay).collect()
}

/// The flips of a teaching case, each replayed; those that a lawyer would name first must be among them.
fn teaches(name: &str, actor: &str, cite: &'static str, thing: &str, expected: &[&str]) -> Flips {
    let draft = teaching(name);
    let ask = on(&scenario(&draft), actor, cite, thing);
    let flips = search(&draft, &ask, Wanted::Round);
    let mut found = replayed(&draft, &ask, &flips);
    for flip in flips.found.iter().filter(|flip| flip.changes.len() == 1) {
        let values = all_values(&flip.changes[0]).into_iter().skip(1);
        found.extend(values.map(|it| format!("{it} -> {}", flip.verdict.printed())));
    }
    for wanted in expected {
        assert!(
            found.iter().any(|it| it == wanted),
            "{wanted} is not among\n{}",
            found.join("\n")
        );
    }
    assert!(!flips.stopped, "{} trials", flips.trials);
    flips
}

#[test]
fn late_destruction_would_have_kept_article_4_on_the_last_day_in_time() {
    teaches(
        "10-late-but-finished",
        "TUR",
        "4",
        "turkish-stock",
        &[
            "turkish-stock.number.3.since = 2008-03-01 (-1187) -> COMPLIANT",
            "turkish-stock.number.3.since = 2012-01-02 (+186) -> BREACH",
        ],
    );
}

#[test]
fn one_day_in_hand_is_a_margin_of_one_day() {
    let flips = teaches("11-one-day-before", "SDN", "4", "known-stock", &[]);
    let margin = flips.margins[0];
    assert_eq!(
        (margin.limit, margin.day, margin.days()),
        (day("2008-04-01"), day("2008-03-31"), 1)
    );
    assert_eq!(margin.done, Some(true));
}

#[test]
fn a_delivery_to_be_destroyed_or_of_what_is_no_mine_would_not_breach() {
    let flips = teaches(
        "14-ukraine-receives",
        "UKR",
        "1(1)(b)",
        "delivery",
        &[
            "delivery.for = destruction -> EXCEPTED by 3(2)",
            "battery-mine.set-off-by = vehicle-weight -> OUTSIDE THE DEFINITION",
        ],
    );
    assert!(
        matches!(&flips.earliest, Some(Earliest::Never(it)) if it == &[While::NoNotice(0)]),
        "{:?}",
        flips.earliest
    );
}

#[test]
fn to_send_a_stock_abroad_would_breach_only_if_title_passed_and_it_was_not_to_be_destroyed() {
    let flips = teaches("16-sent-to-bulgaria", "GRC", "1(1)(b)", "shipment", &[]);
    let found: Vec<String> = flips.found.iter().map(lines).collect();
    let both = |it: &&String| it.contains("shipment.title-passes = true") && it.contains("shipment.for =");
    assert!(found.iter().any(|it| both(&it)), "{found:#?}");
    assert!(
        flips
            .found
            .iter()
            .filter(|it| it.changes.len() == 1)
            .all(|it| it.changes[0].is_position()),
        "{found:#?}"
    );
}

#[test]
fn planning_with_an_ally_would_breach_on_the_strict_position_or_had_the_mines_been_asked_for() {
    teaches(
        "17-planning-with-an-ally",
        "GBR",
        "1(1)(c)",
        "planning",
        &[
            "readings.assistance = strict -> BREACH",
            "planning.how = request -> BREACH",
        ],
    );
}

#[test]
fn the_road_mine_is_another_mine_if_its_purpose_decides_or_nobody_can_set_it_off_by_accident() {
    let draft = teaching("19-tripwire-across-the-road");
    let flips = search(&draft, &Ask::Class { device: 0 }, Wanted::Round);
    let found = replayed(&draft, &Ask::Class { device: 0 }, &flips);
    assert!(
        found.contains(&"readings.sensitive-fuze = design-purpose -> OTHER MINE".to_owned()),
        "{found:#?}"
    );
    assert!(
        found.iter().any(|it| it.starts_with("road-mine.set-off-by =")),
        "{found:#?}"
    );
}

#[test]
fn a_short_life_turns_nothing_and_the_mechanism_would() {
    let flips = teaches(
        "22-mines-that-switch-off",
        "party-s",
        "1(1)(b)",
        "purchase",
        &[
            "short-lived-mine.set-off-by = vehicle-weight -> OUTSIDE THE DEFINITION",
            "party-s.in-force = 2004-02-02 (+1799) -> NOT YET BOUND",
            "purchase.on = 1999-02-28 (-1799) -> NOT YET BOUND",
        ],
    );
    let found: Vec<String> = flips.found.iter().map(lines).collect();
    assert!(!found.iter().any(|it| it.contains("self-de")), "{found:#?}");
}

#[test]
fn a_month_without_an_extension_ends_with_a_grant_and_would_not_have_begun_had_it_been_cleared() {
    let flips = teaches(
        "25-one-month-without",
        "COG",
        "5(1)",
        "suspected-areas",
        &[
            "suspected-areas.cleared-on = 2011-11-01 -> COMPLIANT",
            "suspected-areas.cleared-on = 2011-11-15 -> PAST BREACH",
        ],
    );
    let found: Vec<String> = flips.found.iter().map(lines).collect();
    assert!(
        found.iter().any(|it| it.starts_with("COG.extensions.new = ")),
        "{found:#?}"
    );
    assert_eq!(flips.margins[0].days(), -14, "{:?}", flips.margins);
}

#[test]
fn an_extension_that_was_not_granted_or_ended_earlier_would_have_left_a_breach() {
    teaches(
        "27-obtained-in-time",
        "DNK",
        "5(1)",
        "dunes",
        &[
            "DNK.extensions.1.granted = never -> BREACH",
            "DNK.extensions.1.until = 2009-05-31 (-580) -> BREACH",
        ],
    );
}

#[test]
fn a_nil_report_would_have_been_in_time_fifteen_years_earlier() {
    let flips = teaches(
        "31-fifteen-years-late",
        "GNQ",
        "7(1)",
        "GNQ",
        &["GNQ.reports.1.sent = 1999-08-28 (-5427) -> COMPLIANT"],
    );
    assert_eq!(flips.margins[0].days(), -5427, "{:?}", flips.margins);
}

#[test]
fn an_import_in_the_waiting_period_was_a_hundred_days_of_notice_too_early() {
    let flips = teaches(
        "33-the-waiting-period",
        "FIN",
        "1(1)(b)",
        "finnish-import",
        &[
            "FIN.withdrawal.received = 2025-04-01 (-100) -> NO LONGER BOUND",
            // Who takes mines in only to destroy them does not acquire them: 3(2) speaks of transfer.
            "finnish-import.for = destruction -> NOT ENGAGED",
        ],
    );
    let Some(Earliest::On {
        day: first,
        verdict,
        foreseen: true,
    }) = flips.earliest
    else {
        panic!("{:?}", flips.earliest)
    };
    assert_eq!(
        (first, verdict.printed().as_str()),
        (day("2026-01-10"), "NO LONGER BOUND")
    );
}

#[test]
fn suspension_turns_on_the_position_taken_and_no_later_day_helps_without_notice_and_peace() {
    let flips = teaches(
        "34-suspending-in-wartime",
        "UKR",
        "1(1)(a)",
        "laying",
        &["readings.suspension = self-defence -> NOT BOUND while suspended"],
    );
    assert!(
        matches!(&flips.earliest, Some(Earliest::Never(it)) if it == &[While::NoNotice(0), While::Conflict(0)]),
        "{:?}",
        flips.earliest
    );
}

#[test]
fn a_war_a_week_earlier_or_a_notice_a_week_later_would_have_kept_the_state_bound() {
    let draft = teaching("35-war-one-week-later");
    let scenario = scenario(&draft);
    let ask = Ask::Status {
        state: scenario.who("state-f").unwrap(),
        on: scenario.as_of,
    };
    let found = replayed(&draft, &ask, &search(&draft, &ask, Wanted::Round));
    for wanted in [
        "attack.since = 2031-07-05 (-7) -> STATE PARTY",
        "state-f.withdrawal.received = 2031-01-12 (+7) -> STATE PARTY",
    ] {
        assert!(found.contains(&wanted.to_owned()), "{found:#?}");
    }
}

/// The verdict of the changed file on the same question.
fn applied(draft: &Draft, changes: &[&Change], ask: &Ask) -> Option<ottawa::Verdict> {
    let edits: Vec<_> = changes.iter().flat_map(|it| it.edits.iter().cloned()).collect();
    let mut once: Vec<ottawa::edit::Edit> = Vec::new();
    for edit in edits {
        if once.iter().all(|it| it.to_string() != edit.to_string()) {
            once.push(edit);
        }
    }
    let changed = draft.with(&once).ok()?.read().ok()?.scenario;
    let from = scenario(draft);
    let mut ask = ask.clone();
    if let Ask::Provision { actor, thing, .. } = &mut ask {
        *actor = changed.who(&from.cast[*actor].entry.id)?;
        *thing = changed.thing(&from.entry(*thing)?.id)?;
    }
    Some(Assessor::new(&changed).verdict(&ask))
}

/// On the files of one part of the collection: every flip, applied, gives the answer it claims, on the other side
/// of the one it turns, and no part of it does. One answer of every third file; of every file with `FLIPS=all`.
fn every_flip_does_what_it_says(part: usize) {
    let all = std::env::var("FLIPS").is_ok_and(|it| it == "all");
    let (mut flips, mut pairs) = (0, 0);
    for (at, path) in support::scenario_files().into_iter().enumerate() {
        if at % 4 != part || !(all || at % 3 == 0) {
            continue;
        }
        let draft = Draft::new(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let scenario = scenario(&draft);
        let mut answers = Assessor::new(&scenario).answers();
        answers.retain(|it| it.verdict.is_determined());
        let chosen = if all {
            0..answers.len()
        } else {
            0..answers.len().min(1)
        };
        for index in chosen {
            let answer = &answers[(index + at) % answers.len()];
            let found = search(&draft, &answer.ask, Wanted::Round);
            replayed(&draft, &answer.ask, &found);
            for flip in &found.found {
                let shown = || {
                    format!(
                        "{}: {} was {}",
                        path.display(),
                        lines(flip),
                        answer.verdict.printed()
                    )
                };
                let changes: Vec<&Change> = flip.changes.iter().collect();
                let verdict = applied(&draft, &changes, &answer.ask);
                assert_eq!(verdict.as_ref(), Some(&flip.verdict), "{}", shown());
                assert_ne!(flip.verdict.kind, answer.verdict.kind, "{}", shown());
                assert!(flip.verdict.is_determined(), "{}", shown());
                if changes.len() > 1 {
                    for change in &changes {
                        let alone = applied(&draft, &[change], &answer.ask);
                        let turned = alone.is_some_and(|it| told(&it) == told(&flip.verdict));
                        assert!(!turned, "{} and {} alone does", shown(), line(change));
                    }
                    pairs += 1;
                }
                flips += 1;
            }
        }
    }
    println!("{flips} flips applied, {pairs} of them pairs");
    assert!(flips > 40, "{flips}");
}

/// Breach, past breach, or none: the sides between which an answer on conduct turns.
fn told(verdict: &ottawa::Verdict) -> Option<String> {
    verdict.is_determined().then(|| match verdict.word().as_str() {
        word @ ("breach" | "past-breach") => word.to_owned(),
        _ => "no-breach".to_owned(),
    })
}

#[test]
fn every_flip_of_the_first_part_does_what_it_says() {
    every_flip_does_what_it_says(0);
}

#[test]
fn every_flip_of_the_second_part_does_what_it_says() {
    every_flip_does_what_it_says(1);
}

#[test]
fn every_flip_of_the_third_part_does_what_it_says() {
    every_flip_does_what_it_says(2);
}

#[test]
fn every_flip_of_the_fourth_part_does_what_it_says() {
    every_flip_does_what_it_says(3);
}

#[test]
fn a_search_is_bounded_says_what_it_left_and_can_be_stopped() {
    let draft = teaching("14-ukraine-receives");
    let ask = on(&scenario(&draft), "UKR", "1(1)(b)", "delivery");
    let limits = Limits { trials: 20 };
    let mut last = 0;
    let few = flip(&draft, &ask, Wanted::Round, limits, &mut |progress| {
        assert!(progress.done >= last && progress.done < progress.of);
        last = progress.done;
        ControlFlow::Continue(())
    });
    let few = few.unwrap();
    assert!(few.stopped && few.trials == 20, "{}", few.trials);
    assert!(
        few.untried
            .iter()
            .any(|it| matches!(it, Untried::Levers(left) if *left > 0)),
        "{:?}",
        few.untried
    );
    let none = flip(&draft, &ask, Wanted::Round, limits, &mut |_| {
        ControlFlow::Break(())
    })
    .unwrap();
    assert!(none.stopped && none.found.is_empty() && none.trials == 0);
}

#[test]
fn the_same_file_gives_the_same_flips() {
    let draft = teaching("10-late-but-finished");
    let ask = on(&scenario(&draft), "TUR", "4", "turkish-stock");
    let told = |flips: Flips| flips.found.iter().map(lines).collect::<Vec<_>>();
    let first = told(search(&draft, &ask, Wanted::Round));
    assert_eq!(first, told(search(&draft, &ask, Wanted::Round)));
    assert!(first.len() > 5);
}

#[test]
fn a_verdict_asked_for_is_the_only_one_found_and_one_that_holds_needs_no_change() {
    let draft = teaching("25-one-month-without");
    let ask = on(&scenario(&draft), "COG", "5(1)", "suspected-areas");
    let kept = search(&draft, &ask, Wanted::named("compliant").unwrap());
    assert_eq!(
        kept.found.iter().map(lines).collect::<Vec<_>>(),
        ["suspected-areas.cleared-on = 2011-11-01 -> COMPLIANT"]
    );
    assert!(
        search(&draft, &ask, Wanted::named("breach").unwrap())
            .found
            .is_empty()
    );
    assert!(Wanted::named("lawful").is_none());
}
