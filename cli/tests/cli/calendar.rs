//! `ottawa calendar` and `ottawa states`.

use super::support::Folder;

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
    assert!(!run.stderr.contains("--in"), "{}", run.stderr);
}
