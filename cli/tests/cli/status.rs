//! `ottawa status`.

use super::support::{Folder, TWO_STATES};

#[test]
fn a_recorded_state_on_a_day() {
    let folder = Folder::new("status");
    for state in ["UKR", "ukr", "Ukraine"] {
        let run = folder.run(&["status", state, "--on", "2026-03-01"]);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""));
        assert!(run.stdout.contains("1 June 2006"), "{}", run.stdout);
    }
}

#[test]
fn json_is_one_object_with_dates_or_null() {
    let folder = Folder::new("status-json");
    let on = |day: &str| folder.run(&["status", "LTU", "--on", day, "--json"]).json();
    let before = on("2025-12-26");
    for (key, value) in [
        ("state", "LTU"),
        ("on", "2025-12-26"),
        ("status", "party"),
        ("phase", "withdrawal-pending"),
        ("entry_into_force", "2003-11-01"),
        ("withdrawal_received", "2025-06-27"),
        ("withdrawal_expiry", "2025-12-27"),
    ] {
        assert_eq!(before[key], value, "{key}");
    }
    assert!(before["withdrawal_effective"].is_null());
    let after = on("2025-12-27");
    assert_eq!(
        (&after["status"], &after["withdrawal_effective"]),
        (&"former-party".into(), &"2025-12-27".into())
    );
    assert!(on("2025-06-26")["withdrawal_received"].is_null());
}

#[test]
fn a_state_of_a_file_on_the_day_judged() {
    let folder = Folder::new("status-in").with("a.toml", TWO_STATES);
    let json = folder
        .run(&["status", "norland", "--in", "a.toml", "--json"])
        .json();
    assert_eq!(
        (&json["on"], &json["status"]),
        (&"2031-03-01".into(), &"party".into())
    );
    let json = folder
        .run(&[
            "status",
            "norland",
            "--in",
            "a.toml",
            "--on",
            "2004-08-31",
            "--json",
        ])
        .json();
    assert_eq!(json["status"], "contracting");
    assert_eq!(
        folder
            .run(&["status", "norland", "--in", "a.toml", "--on", "2031-03-02"])
            .code,
        2
    );
}

#[test]
fn what_is_missing_or_unknown_is_said() {
    let folder = Folder::new("status-wrong");
    for (args, said) in [
        (&["UKR"][..], "--on"),
        (&["Ukrain", "--on", "2026-03-01"], "UKR (Ukraine)"),
        (&["norland", "--on", "2026-03-01"], "--in FILE"),
        (
            &["UKR", "--on", "2026-02-29"],
            "`2026-02-29` is not a day of the calendar",
        ),
        (&["UKR", "--in", "missing.toml"], "no such file"),
    ] {
        let run = folder.run(&[&["status"], args].concat());
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{args:?}");
        assert!(run.stderr.contains(said), "{args:?}: {}", run.stderr);
    }
}
