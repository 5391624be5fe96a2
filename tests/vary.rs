//! One question under many variants: held against the rule in plain words, and against each file read by itself.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::ops::ControlFlow;

use ottawa::edit::Draft;
use ottawa::simulate::vary::{Vary, VaryError};
use ottawa::simulate::{Axis, Cell};
use ottawa::vocabulary::DateOf;
use ottawa::{Ask, Date, Readings};
use support::day;

const NORLAND: &str = r#"
title = "Norland leaves in wartime"
as-of = 2031-12-31

[states.norland]
in-force = 2004-09-01
withdrawal = { received = 2030-01-11 }

[conflicts.war]
kind = "international"
parties = ["norland"]
since = 2029-03-20
"#;

fn vary(file: &str, ask: &Ask, axes: &[&str]) -> Result<Vary, VaryError> {
    let axes = axes.iter().map(|axis| axis.parse::<Axis>().unwrap()).collect();
    Vary::new(&Draft::new(file).unwrap(), ask, &[], axes)
}

fn status(on: &str) -> Ask {
    Ask::Status {
        state: 0,
        on: day(on),
    }
}

fn effect() -> Ask {
    Ask::Date {
        state: 0,
        which: DateOf::WithdrawalEffect,
        on: day("2031-12-31"),
    }
}

/// Six months on: the same day of the month, or the last day of a shorter month. Written here anew.
fn six_months_after(received: Date) -> Date {
    let months = received.year() * 12 + i16::from(received.month()) - 1 + 6;
    let (year, month) = (months / 12, i8::try_from(months % 12 + 1).unwrap());
    (0..4)
        .find_map(|back| Date::new(year, month, received.day() - back))
        .unwrap()
}

/// The rule of 20(3) in plain words, under the default positions: the withdrawal takes effect when the six
/// months end. If on that day a war is on in which the State is engaged, it does so when that war has ended.
fn takes_effect(received: Date, since: Date, until: Date) -> Date {
    let expiry = six_months_after(received);
    let at_war_then = since <= expiry && expiry <= until;
    if at_war_then { until } else { expiry }
}

fn word(received: Date, since: Date, until: Date, on: Date) -> &'static str {
    if until < since {
        return "contradiction";
    }
    let effect = takes_effect(received, since, until);
    match (received <= on, six_months_after(received) <= on, effect <= on) {
        (false, ..) => "party",
        (.., true) => "former-party",
        (_, true, false) => "withdrawal-delayed",
        (_, false, false) => "withdrawal-pending",
    }
}

/// Compares every cell with the rule, and gives how many there are.
fn held_to_the_rule(axes: &[&str; 3], on: &str) -> u64 {
    let vary = vary(NORLAND, &status(on), axes).unwrap();
    let varied = vary.run(&mut |_| ControlFlow::Continue(()));
    let value = |axis: usize, at: usize| varied.axes[axis].values()[at].day.unwrap();
    for (at, cell) in varied.each() {
        let (received, since, until) = (value(0, at[0]), value(1, at[1]), value(2, at[2]));
        assert_eq!(
            cell.word(),
            word(received, since, until, day(on)),
            "received {received}, war from {since} to {until}, on {on}"
        );
    }
    assert_eq!(varied.done, vary.variants());
    varied.done
}

#[test]
fn an_armed_conflict_delays_a_withdrawal_exactly_as_the_rule_says() {
    let count = held_to_the_rule(
        &[
            "norland.withdrawal.received=2030-08-01..2030-09-30",
            "war.since=2030-11-15..2031-04-15 step 5d",
            "war.until=2030-12-01..2031-06-30 step 6d",
        ],
        "2031-03-01",
    );
    assert_eq!(count, 61 * 31 * 36);
}

#[test]
fn a_war_that_begins_or_ends_on_the_last_day_of_the_six_months_holds_the_withdrawal_back() {
    held_to_the_rule(
        &[
            "norland.withdrawal.received=2030-08-29..2030-09-02",
            "war.since=2031-02-25..2031-03-04",
            "war.until=2031-02-25..2031-03-04",
        ],
        "2031-03-02",
    );
}

/// Two million variants: `cargo test --release --features edit,parallel --test vary -- --ignored`.
#[test]
#[ignore = "two million variants, for a release build"]
fn two_million_variants_are_as_the_rule_says() {
    let count = held_to_the_rule(
        &[
            "norland.withdrawal.received=2030-01-01..2030-12-31",
            "war.since=2029-06-01..2031-05-31 step 7d",
            "war.until=2030-01-01..2031-12-31 step 2w",
        ],
        "2031-03-01",
    );
    assert!(count > 2_000_000);
}

#[test]
fn the_date_of_effect_is_that_of_the_rule() {
    let axes = [
        "norland.withdrawal.received=2030-01-25..2030-09-05 step 3d",
        "war.since=2030-06-01..2031-02-28 step 1m",
        "war.until=2030-07-15..2031-03-31 step 9d",
    ];
    let varied = vary(NORLAND, &effect(), &axes)
        .unwrap()
        .run(&mut |_| ControlFlow::Continue(()));
    let value = |axis: usize, at: usize| varied.axes[axis].values()[at].day.unwrap();
    for (at, cell) in varied.each() {
        let (received, since, until) = (value(0, at[0]), value(1, at[1]), value(2, at[2]));
        let expected = match until < since {
            true => "contradiction".to_owned(),
            false => takes_effect(received, since, until).to_string(),
        };
        assert_eq!(
            cell.word(),
            expected,
            "received {received}, war from {since} to {until}"
        );
    }
}

/// Files of many kinds, each with a question and axes over dates, numbers, words, lists, positions, days.
const FILES: &[(&str, &str, &[&str])] = &[
    (
        "leaving/war-begins-inside-the-six-months.toml",
        "status norland",
        &[
            "norland.withdrawal.received=2025-04-20..2025-06-02 step 4d",
            "attack.kind=international,internal",
            "reading:day-of-expiry",
        ],
    ),
    (
        "leaving/conflict-in-doubt.toml",
        "first",
        &[
            "as-of=2026-01-01..2026-12-01 step 3m",
            "reading:internal-conflict",
        ],
    ),
    (
        "explanations/08-two-wars.toml",
        "first",
        &[
            "on=2029-01-01..2032-01-01 step 4m",
            "reading:end-of-conflict",
            "reading:later-conflict",
        ],
    ),
    (
        "supply/party-to-outsider.toml",
        "first",
        &[
            "sale.number=0..20001 step 5000",
            "sale.on=1999-01-01..2021-06-01 step 27m",
        ],
    ),
    (
        "explanations/12-tilt-rod.toml",
        "class",
        &[
            "rod-mine.set-off-by=[\"tilt-rod\"],[\"vehicle-weight\"]",
            "rod-mine.person-can-set-off=true,false",
        ],
    ),
    (
        "duties/stock-a-month-late.toml",
        "first",
        &["as-of=2008-01-01..2013-01-01 step 5m"],
    ),
];

/// The question that a short word stands for.
fn asked(draft: &Draft, which: &str) -> Ask {
    let scenario = draft.read().unwrap().scenario;
    match which {
        "class" => Ask::Class { device: 0 },
        "first" => ottawa::Assessor::new(&scenario).answers()[0].ask.clone(),
        status => Ask::Status {
            state: support::who(&scenario, status.trim_start_matches("status ")),
            on: scenario.as_of,
        },
    }
}

#[test]
fn every_cell_is_what_its_own_file_comes_to() {
    for (path, which, axes) in FILES {
        let path = format!("{}/scenarios/{path}", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&path).unwrap();
        let ask = asked(&Draft::new(&text).unwrap(), which);
        let vary =
            vary(&text, &ask, axes).unwrap_or_else(|error| panic!("{path}: {error}; {}", error.help()));
        let varied = vary.run(&mut |_| ControlFlow::Continue(()));
        for (at, cell) in varied.each() {
            assert_eq!(cell, vary.alone(&at), "{path}: {at:?}");
        }
        assert!(
            varied.kinds.len() > 1,
            "{path}: the axes decide nothing: {:?}",
            varied.kinds
        );
    }
}

#[test]
fn where_the_answer_changes_is_found_to_the_day_between_the_values_of_an_axis() {
    let line = |axis: &str| {
        vary(NORLAND, &status("2031-03-01"), &[axis])
            .unwrap()
            .lines()
            .remove(0)
    };
    let told = |axis: &str| -> Vec<String> {
        let stretches = line(axis).stretches;
        stretches
            .iter()
            .map(|it| format!("{}..{} {}", it.from, it.to, it.first.word()))
            .collect()
    };
    // The war goes on. The six months of a notice of 1 September end on 1 March, those of 2 September later.
    let expected = [
        "2030-01-01..2030-09-01 withdrawal-delayed",
        "2030-09-02..2030-12-01 withdrawal-pending",
    ];
    assert_eq!(
        told("norland.withdrawal.received=2030-01-01..2030-12-01 step 1m"),
        expected
    );
    // A war that begins on 12 July 2030 begins too late: the six months ended on 11 July.
    let expected = [
        "2029-01-01..2030-07-11 withdrawal-delayed",
        "2030-07-12..2031-01-01 former-party",
    ];
    assert_eq!(told("war.since=2029-01-01..2031-01-01 step 1y"), expected);
    assert!(line("war.since=2029-01-01..2031-01-01 step 1y").by_halving);
    assert!(!line("war.since=2030-07-01..2030-08-01 step 1w").by_halving);
}

#[test]
fn work_that_is_stopped_keeps_what_is_done() {
    let axes = [
        "norland.withdrawal.received=2030-01-01..2030-12-31",
        "war.until=2030-01-01..2030-12-31 step 7d",
    ];
    let vary = vary(NORLAND, &status("2031-03-01"), &axes).unwrap();
    let stop = &mut |progress: ottawa::simulate::Progress| match progress.done {
        0 => ControlFlow::Continue(()),
        _ => ControlFlow::Break(()),
    };
    let varied = vary.run(stop);
    assert!(varied.is_partial() && varied.done > 0);
    assert_eq!(varied.each().count() as u64, varied.done);
    assert_eq!(
        varied.kinds.iter().map(|(_, many)| many).sum::<u64>(),
        varied.done
    );
    assert!(varied.each().take(50).all(|(at, cell)| cell == vary.alone(&at)));
}

#[test]
fn what_cannot_be_varied_is_refused_before_any_work() {
    let refused = |axes: &[&str]| {
        vary(NORLAND, &status("2031-03-01"), axes)
            .err()
            .map(|it| (it.to_string(), it.help()))
    };
    let (message, help) = refused(&["war.untill=2030-01-01..2030-12-31"]).unwrap();
    assert!(
        message.contains("`untill`") && help.contains("`until`"),
        "{message}; {help}"
    );
    let (message, help) = refused(&["wra.until=2030-01-01..2030-12-31"]).unwrap();
    assert!(
        message.contains("`wra`") && help.contains("`war`"),
        "{message}; {help}"
    );
    let (message, _) = refused(&["war.until=2030-01-01", "conflicts.war.until=2030-01-01"]).unwrap();
    assert!(message.contains("changed twice"), "{message}");
    let thousand = "norland.withdrawal.received=2020-01-01..2030-12-31";
    let (message, _) = refused(&[thousand, "war.until=2020-01-01..2030-12-31"]).unwrap();
    assert!(message.contains("16,144,324 variants"), "{message}");
    let (message, _) = refused(&["norland.withdrawal.received=1990-01-01..1990-12-31"]).unwrap();
    assert!(message.contains("before entry into force"), "{message}");
    assert!(matches!(refused(&[]), Some((message, _)) if message == "nothing is varied"));
    for wrong in [
        "war.until=2031-01-01..2030-01-01",
        "war.until=2030-01-01..",
        "a.number=1..5 step 0",
        "war.until",
        "war.until=2030-01-01..2030-12-31 step 3x",
        "a.number=1..900000000",
        "reading:end-of-war",
        "on=soon",
    ] {
        let error = wrong.parse::<Axis>().unwrap_err();
        assert!(!error.to_string().is_empty() && !error.help().is_empty());
    }
}

#[test]
fn positions_are_an_axis_and_the_others_are_those_of_the_file() {
    let axes = ["war.until=2030-07-11,2030-07-10", "reading:day-of-expiry"];
    let varied = vary(NORLAND, &status("2030-07-11"), &axes)
        .unwrap()
        .run(&mut |_| ControlFlow::Continue(()));
    assert_eq!(varied.readings, Readings::default());
    let words = |at: usize| -> Vec<String> {
        (0..3)
            .map(|position| {
                varied
                    .cell(&[at, position])
                    .map_or_else(String::new, |it: Cell| it.word())
            })
            .collect()
    };
    assert_eq!(words(1), ["former-party"; 3], "over the day before");
    assert_eq!(words(0)[1], "former-party", "over by the last moment of the day");
}
