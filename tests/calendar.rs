//! The calendar of the recorded States, and the list of States on a day.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use ottawa::calendar::{Calendar, Duty, State, Timing, calendar, counts, needed, parties, states};
use ottawa::registry::facts;
use ottawa::vocabulary::Status;
use ottawa::{Date, Registry, date, report};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Holds a text against a file of `tests/record/`; `UPDATE=1` rewrites it.
fn hold(name: &str, text: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/record")
        .join(name);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, text).unwrap();
        return;
    }
    let recorded = std::fs::read_to_string(&path).unwrap_or_default();
    let parted = recorded
        .lines()
        .zip(text.lines())
        .find(|(recorded, now)| recorded != now);
    assert!(
        recorded == text,
        "{name} is another (UPDATE=1 rewrites; then read the difference): {parted:?}"
    );
}

fn on(code: &str, text: &str) -> Calendar {
    calendar(code, day(text)).unwrap()
}

fn duty<'a>(calendar: &'a Calendar, cite: &str) -> &'a Duty {
    calendar.duties.iter().find(|it| it.cite == cite).unwrap()
}

/// The state of a duty of a State on a day, in words.
fn state(code: &str, cite: &str, text: &str) -> String {
    duty(&on(code, text), cite).state.printed()
}

#[test]
fn the_stock_of_ukraine_is_overdue_since_2_june_2010() {
    let of = |text| state("UKR", "4", text);
    assert_eq!(
        of("2010-06-01"),
        "PENDING until 1 June 2010",
        "the anniversary is in time"
    );
    for text in ["2010-06-02", "2020-01-01", "2026-03-01"] {
        assert_eq!(of(text), "OVERDUE since 2 June 2010");
    }
    let calendar = on("UKR", "2026-03-01");
    assert_eq!(calendar.duties[0].cite, "4", "overdue first");
    let stock = &calendar.duties[0];
    assert_eq!(stock.computed, day("2010-06-01"));
    assert!(stock.reported[0].text.contains("3,364,889 left"), "{stock:?}");
    assert!(stock.reported[0].sources[0].contains("Ukraine"));
    assert_eq!(calendar.suspension, Some(day("2025-07-18")));
    assert_eq!(on("UKR", "2025-07-17").suspension, None);
}

#[test]
fn the_mined_areas_of_ukraine_were_overdue_until_an_extension_was_granted() {
    let of = |text| state("UKR", "5(1)", text);
    assert_eq!(of("2016-06-01"), "PENDING until 1 June 2016");
    assert_eq!(of("2016-06-02"), "OVERDUE since 2 June 2016");
    assert_eq!(of("2018-10-31"), "OVERDUE since 2 June 2016");
    assert_eq!(of("2018-12-01"), "PENDING until 1 June 2021", "17MSP");
    assert_eq!(of("2020-12-01"), "PENDING until 1 December 2023", "18MSP");
    assert_eq!(of("2026-03-01"), "PENDING until 1 December 2033", "21MSP");
    let calendar = on("UKR", "2026-03-01");
    let areas = duty(&calendar, "5(1)");
    assert_eq!(areas.computed, day("2016-06-01"), "the first deadline");
    assert_eq!(
        areas.reported.len(),
        5,
        "first deadline, three extensions, a note"
    );
    assert!(areas.reported.iter().all(|told| !told.sources.is_empty()));
}

#[test]
fn belarus_destroyed_its_stock_late() {
    let of = |text| state("BLR", "4", text);
    assert_eq!(of("2008-03-01"), "PENDING until 1 March 2008");
    assert_eq!(of("2008-03-02"), "OVERDUE since 2 March 2008");
    assert_eq!(of("2017-04-04"), "OVERDUE since 2 March 2008");
    assert_eq!(of("2017-04-05"), "DONE late");
    assert_eq!(
        state("BLR", "5(1)", "2026-03-01"),
        "NOT ON RECORD",
        "nothing is supplied"
    );
}

#[test]
fn what_finland_had_to_do_is_closed_when_it_has_left() {
    let before = on("FIN", "2026-01-09");
    assert_eq!(
        (before.status, before.leaving),
        (Status::Party, Some(day("2026-01-10")))
    );
    let yearly = duty(&before, "7(2)");
    assert_eq!(yearly.state.name(), "pending");
    assert!(yearly.remarks.iter().any(|it| it.contains("10 January 2026")));
    let after = on("FIN", "2026-01-10");
    assert_eq!(
        (after.status, after.left),
        (Status::FormerParty, Some(day("2026-01-10")))
    );
    assert_eq!(
        duty(&after, "7(2)").state,
        State::Closed {
            left: day("2026-01-10"),
            overdue: None
        }
    );
    assert_eq!(
        duty(&after, "4").state,
        State::Done(Timing::InTime),
        "done stays done"
    );
    assert_eq!(duty(&after, "5(1)").state, State::NothingToDo);
    assert_eq!(
        duty(&after, "7(1)").state,
        State::NotOnRecord,
        "it had fallen due"
    );
    assert_eq!(after.duties.last().unwrap().cite, "7(2)", "closed comes last");
}

#[test]
fn the_dates_of_a_new_party() {
    let eve = on("MHL", "2025-08-31");
    assert_eq!(eve.status, Status::Contracting);
    assert_eq!(
        state("MHL", "7(1)", "2026-02-28"),
        "PENDING until 28 February 2026"
    );
    assert_eq!(state("MHL", "7(1)", "2026-03-01"), "NOT ON RECORD");
    let calendar = on("MHL", "2025-12-01");
    let cites: Vec<&str> = calendar.duties.iter().map(|it| it.cite).collect();
    assert_eq!(
        cites,
        ["7(1)", "7(2)", "5(1)", "4"],
        "pending by date, then nothing to do"
    );
    assert_eq!(duty(&calendar, "7(2)").computed, day("2026-04-30"));
    assert_eq!(duty(&calendar, "4").computed, day("2029-09-01"));
    assert_eq!(
        duty(&calendar, "4").state,
        State::NothingToDo,
        "it never had a stock"
    );
    assert_eq!(duty(&calendar, "5(1)").computed, day("2035-09-01"));
    // The first report of Tonga falls due after 30 April 2026, so that the yearly one is due a year later.
    assert_eq!(duty(&on("TON", "2025-12-01"), "7(1)").computed, day("2026-05-30"));
    assert_eq!(duty(&on("TON", "2025-12-01"), "7(2)").computed, day("2027-04-30"));
}

#[test]
fn a_state_outside_has_no_deadlines() {
    for code in ["USA", "RUS", "CHN"] {
        let calendar = on(code, "2026-03-01");
        assert_eq!(
            (calendar.status, calendar.duties.len()),
            (Status::NotParty, 0),
            "{code}"
        );
        let text = report::calendar::calendar(&calendar).replace("\n  ", " ");
        assert!(
            text.contains("sets it no deadline") && text.contains("Customary"),
            "{text}"
        );
    }
    assert!(calendar("XXX", day("2026-03-01")).is_none());
}

#[test]
fn sources_that_differ_are_told_side_by_side() {
    let afghanistan = on("AFG", "2026-03-01");
    let stock = duty(&afghanistan, "4");
    assert_eq!(
        (stock.state, stock.reported.len()),
        (State::Done(Timing::Disputed), 2)
    );
    let turkey = |text| state("TUR", "4", text);
    assert_eq!(turkey("2010-01-01"), "OVERDUE since 2 March 2008");
    assert_eq!(turkey("2012-01-01"), "DONE late");
    // A missed deadline without anything later is no proof that it is still open.
    assert!(state("CPV", "4", "2026-03-01").starts_with("MISSED"));
}

#[test]
fn the_silence_of_the_record_is_not_a_breach() {
    // An end of the extension that was not found.
    assert_eq!(duty(&on("ECU", "2020-01-01"), "5(1)").due, None);
    assert_eq!(state("ECU", "5(1)", "2020-01-01"), "NOT ON RECORD");
    // Completed after the last deadline on record: an extension may be missing from it.
    let uganda = on("UGA", "2026-03-01");
    assert_eq!(duty(&uganda, "5(1)").state, State::Done(Timing::NotOnRecord));
    // More time was granted after completion had been reported.
    assert_eq!(
        state("GNB", "5(1)", "2025-03-01"),
        "PENDING until 31 December 2027"
    );
    // Granted after the time was over.
    assert_eq!(
        state("COG", "5(1)", "2011-11-15"),
        "OVERDUE since 2 November 2011"
    );
    assert_eq!(state("ETH", "5(1)", "2015-10-01"), "OVERDUE since 2 June 2015");
    assert_eq!(state("ETH", "5(1)", "2016-01-01"), "PENDING until 1 June 2020");
    // A month as precise as its source.
    assert_eq!(state("BIH", "5(1)", "2026-03-01"), "PENDING until March 2027");
}

#[test]
fn the_states_parties_are_counted_on_published_days() {
    for (text, count, third, majority) in [
        ("1999-02-28", 0, 0, 0),
        ("2024-11-30", 164, 55, 83),
        ("2025-08-31", 164, 55, 83),
        ("2025-09-01", 165, 55, 83),
        ("2025-12-01", 166, 56, 84),
        ("2025-12-26", 166, 56, 84),
        ("2025-12-27", 163, 55, 82),
        ("2026-01-10", 162, 54, 82),
        ("2026-02-19", 162, 54, 82),
        ("2026-02-20", 161, 54, 81),
    ] {
        let on = day(text);
        let needed = needed(on);
        assert_eq!(needed.parties, count, "{text}");
        assert_eq!((needed.one_third, needed.majority), (third, majority), "{text}");
        let states = states(on);
        assert_eq!(states.len(), 197);
        assert_eq!(counts(&states).iter().map(|it| it.1).sum::<usize>(), 197);
    }
    assert_eq!(parties(day("2025-12-01")), 166);
}

#[test]
fn every_calendar_can_be_told_in_words_and_as_data() {
    for recorded in Registry::built_in().iter() {
        for text in [
            "1998-01-01",
            "2005-06-01",
            "2016-06-02",
            "2025-12-27",
            "2026-04-30",
        ] {
            let calendar = on(&recorded.code, text);
            let told = report::calendar::calendar(&calendar);
            for line in told.lines() {
                let address = line.trim_start().starts_with('[');
                assert!(address || line.chars().count() <= 80, "{line}");
            }
            let json = report::calendar::calendar_json(&calendar);
            assert_eq!(json["format"], 1);
            assert_eq!(json["duties"].as_array().unwrap().len(), calendar.duties.len());
            assert!(!told.to_lowercase().contains("compliant"));
            let ranks: Vec<&str> = calendar.duties.iter().map(|it| it.state.name()).collect();
            let overdue = ranks.iter().rposition(|it| *it == "overdue");
            assert!(
                overdue.is_none_or(|at| ranks[..=at].iter().all(|it| *it == "overdue")),
                "{ranks:?}"
            );
        }
    }
}

#[test]
fn the_deadlines_that_sources_print_are_those_computed() {
    let mut compared = 0;
    let mut others = Vec::new();
    for recorded in Registry::built_in().iter() {
        let Some(in_force) = on(&recorded.code, "2026-04-30").in_force else {
            assert!(facts::stocks(&recorded.code).is_empty(), "{}", recorded.code);
            assert!(facts::clearance(&recorded.code).is_empty(), "{}", recorded.code);
            continue;
        };
        let stocks = facts::stocks(&recorded.code);
        let printed = stocks.iter().filter_map(|it| it.deadline);
        let mut pairs: Vec<(Date, Date)> = printed
            .map(|printed| (printed, date::stockpile_deadline(in_force)))
            .collect();
        for event in facts::clearance(&recorded.code) {
            if event.kind == facts::ClearanceKind::Original {
                let printed = event.deadline.unwrap().first();
                pairs.push((printed, date::clearance_deadline(in_force)));
            }
        }
        compared += pairs.len();
        others.extend(
            pairs
                .into_iter()
                .filter(|(printed, computed)| printed != computed)
                .map(|pair| (recorded.code.clone(), pair)),
        );
    }
    assert!(compared > 35, "{compared}");
    assert!(others.is_empty(), "{others:?}");
}

#[test]
fn every_row_belongs_to_a_state_and_names_its_source() {
    let registry = Registry::built_in();
    let mut rows = (0, 0, 0, 0);
    for recorded in registry.iter() {
        let code = &recorded.code;
        let (stocks, areas) = (facts::stocks(code), facts::clearance(code));
        let (kept, reports) = (facts::retained(code), facts::first_reports(code));
        let mut sources: Vec<&str> = stocks.iter().map(|it| it.source.as_str()).collect();
        sources.extend(kept.iter().map(|it| it.source.as_str()));
        sources.extend(reports.iter().map(|it| it.source.as_str()));
        for event in &areas {
            assert!(!event.sources.is_empty(), "{code}");
            sources.extend(event.sources.iter().map(String::as_str));
        }
        assert!(
            sources.iter().all(|it| it.starts_with("http")),
            "{code}: {sources:?}"
        );
        assert!(!facts::apii(code).unwrap().source.is_empty(), "{code}");
        rows.0 += stocks.len();
        rows.1 += areas.len();
        rows.2 += kept.len();
        rows.3 += reports.len();
    }
    // As many as the lists hold: none is under a code that the record does not have.
    let tables = |text: &str| text.lines().filter(|line| line.starts_with("[[")).count();
    assert_eq!(rows.0, tables(include_str!("../data/stockpiles.toml")));
    assert_eq!(rows.1, tables(include_str!("../data/clearance.toml")));
    assert_eq!(rows.2, tables(include_str!("../data/retained.toml")));
    assert_eq!(rows.3, tables(include_str!("../data/reports.toml")));
}

/// The day on which the calendars were reviewed.
const REVIEWED: &str = "2026-03-01";

#[test]
fn every_duty_of_every_state_of_the_record_turns_on_the_day_reviewed() {
    let mut text = String::from(
        "Each duty with a date of each State of the record: on the last day in time as first computed, on the\n\
         day after, and on 1 March 2026.\n\n",
    );
    for recorded in Registry::built_in().iter() {
        let code = &recorded.code;
        for duty in on(code, REVIEWED).duties {
            let then = |day: Date| {
                let earlier = calendar(code, day).unwrap();
                let same = earlier.duties.into_iter().find(|it| it.cite == duty.cite);
                same.map_or_else(|| "none".to_owned(), |it| it.state.printed())
            };
            let days = [
                then(duty.computed),
                then(duty.computed.plus_days(1)),
                duty.state.printed(),
            ];
            text += &format!("{code} {}, {}: {}\n", duty.cite, duty.computed, days.join(" | "));
        }
    }
    hold("duties.txt", &text);
}

/// Two States for each thing that can become of each duty, and what the page says of them.
#[test]
fn the_calendar_of_two_states_of_each_kind_is_the_text_reviewed() {
    let mut seen = std::collections::HashMap::new();
    let mut text = String::new();
    for recorded in Registry::built_in().iter() {
        let calendar = on(&recorded.code, REVIEWED);
        let mut new = false;
        let extended = |duty: &Duty| duty.due.is_some_and(|due| due.last() != duty.computed);
        for duty in &calendar.duties {
            let count = seen
                .entry((duty.cite, duty.state.name(), extended(duty)))
                .or_insert(0);
            *count += 1;
            new |= *count <= 2;
        }
        if new {
            text += &report::calendar::calendar(&calendar);
            text += "\n----\n\n";
        }
    }
    hold("calendars.txt", &text);
}
