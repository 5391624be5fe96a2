//! `ottawa calendar` and `ottawa states`.

use super::support::{Folder, snapshot};

#[test]
fn a_calendar_lists_what_is_overdue_first() {
    let folder = Folder::new("calendar");
    let run = folder.run(&["calendar", "ukraine", "--on", "2026-03-01"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let overdue = run.stdout.find("OVERDUE since 2 June 2010").unwrap();
    let pending = run.stdout.find("PENDING until 1 December 2033").unwrap();
    assert!(overdue < pending, "{}", run.stdout);
    let json = folder
        .run(&["calendar", "UKR", "--on", "2026-03-01", "--json"])
        .json();
    assert_eq!(json["format"], 1);
    assert_eq!(json["duties"][0]["overdue_since"], "2010-06-02");
    assert!(json["duties"][0]["reported"][0]["sources"][0].is_string());
}

#[test]
fn states_are_listed_and_counted() {
    let folder = Folder::new("states");
    let run = folder.run(&["states", "--on", "2026-02-20", "--status", "former-party"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    for part in [
        "FORMER STATE PARTY: 5",
        "POL  Poland",
        "161  States Parties",
        "one third is 54",
    ] {
        assert!(run.stdout.contains(part), "{part}: {}", run.stdout);
    }
    assert!(!run.stdout.contains("Ukraine"), "{}", run.stdout);
    let json = folder.run(&["states", "--on", "2025-12-01", "--json"]).json();
    assert_eq!(
        (&json["parties"], &json["one_third"], &json["majority"]),
        (&166.into(), &56.into(), &84.into())
    );
    assert_eq!(json["states"].as_array().map(Vec::len), Some(197));
}

#[test]
fn the_day_is_never_guessed() {
    let folder = Folder::new("calendar-no-day");
    for command in [&["calendar", "UKR"][..], &["states"]] {
        let run = folder.run(command);
        assert_eq!(run.code, 2);
        assert!(run.stderr.contains("there is no clock here"), "{}", run.stderr);
    }
    let run = folder.run(&["states", "--on", "2026-02-20", "--status", "partys"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("did you mean `party`?"), "{}", run.stderr);
    let run = folder.run(&["calendar", "norland", "--on", "2026-02-20"]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("an invented State needs `--in FILE`"),
        "{}",
        run.stderr
    );
}

const NORLAND: &str = r#"title = "A depot and a ridge"
as-of = 2012-03-01
[states.norland]
in-force = 2004-09-01
reports = [ { for = "initial", sent = 2005-02-28 } ]
[states.sudria]
deposited = "never"
[places.ridge]
territory-of = "norland"
mined = "known"
cleared-on = "never"
[stocks.depot]
held-by = "norland"
number = [ { since = 1990, is = 500 } ]
"#;

#[test]
fn a_state_of_a_file_has_a_calendar_too() {
    let folder = Folder::new("calendar-in").with("norland.toml", NORLAND);
    let run = folder.run(&["calendar", "norland", "--in", "norland.toml"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    snapshot("calendar-in-file.txt", &run.stdout);
    let before = folder.run(&[
        "calendar",
        "norland",
        "--in",
        "norland.toml",
        "--on",
        "2008-09-01",
    ]);
    assert!(
        before.stdout.contains("PENDING until 1 September 2008"),
        "{}",
        before.stdout
    );
    let json = folder
        .run(&["calendar", "norland", "--in", "norland.toml", "--json"])
        .json();
    assert_eq!(
        (&json["format"], &json["stocks_due"], &json["mined_areas_due"]),
        (&1.into(), &"2008-09-01".into(), &"2014-09-01".into())
    );
    assert_eq!(json["duties"][0]["provision"], "4", "overdue first");
    assert_eq!(json["duties"][0]["breach_from"], "2008-09-02");
    let outside = folder.run(&["calendar", "sudria", "--in", "norland.toml"]);
    assert!(
        outside.stdout.contains("NOT A PARTY: Sudria"),
        "{}",
        outside.stdout
    );
}

#[test]
fn a_calendar_of_a_file_ends_on_the_day_judged() {
    let folder = Folder::new("calendar-later").with("norland.toml", NORLAND);
    let run = folder.run(&[
        "calendar",
        "norland",
        "--in",
        "norland.toml",
        "--on",
        "2013-01-01",
    ]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("lies after the day judged"), "{}", run.stderr);
    let run = folder.run(&[
        "calendar",
        "UKR",
        "--on",
        "2026-01-01",
        "--reading",
        "suspension=self-defence",
    ]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("`--reading` goes with `--in FILE`"),
        "{}",
        run.stderr
    );
}
