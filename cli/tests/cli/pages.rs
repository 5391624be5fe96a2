//! `ottawa rules`, `questions`, `schema`, `completions`.

use super::support::{Folder, snapshot};

#[test]
fn rules_are_listed_and_shown() {
    let folder = Folder::new("pages-rules");
    let contents = folder.run(&["rules"]);
    assert_eq!(contents.code, 0);
    for line in ["1(1)(a)", "20(3)", "22", "VCLT 18"] {
        assert!(
            contents
                .stdout
                .lines()
                .any(|it| it.trim_start().starts_with(line)),
            "{line}"
        );
    }
    // Which scenarios decide it has a test of its own, and changes with every new scenario.
    let page = folder.run(&["rules", "20(3)"]).stdout;
    let (above, scenarios) = page.split_once("  Scenarios that decide it").unwrap();
    snapshot("rule-20-3.txt", above);
    assert!(scenarios.contains("leaving/"), "{scenarios}");
    assert!(
        folder
            .run(&["rules", "VCLT", "18"])
            .stdout
            .starts_with("VCLT 18  ")
    );
    snapshot(
        "rule-8-5-on-a-day.txt",
        &folder.run(&["rules", "8(5)", "--on", "2025-12-01"]).stdout,
    );
    // What is no procedure says the same on every day; a day alone has no paragraph.
    let plain = folder.run(&["rules", "20(3)"]).stdout;
    assert_eq!(
        folder.run(&["rules", "20(3)", "--on", "2025-12-01"]).stdout,
        plain
    );
    assert_eq!(folder.run(&["rules", "--on", "2025-12-01"]).code, 2);
    // Before the Convention is in force nothing is counted.
    let early = folder.run(&["rules", "8(5)", "--on", "1998-06-01"]).stdout;
    assert!(early.contains("its procedures do not run") && !early.contains("June 1998:"));
    assert!(!early.contains("15 June 1998"));
    // A day beyond the record is counted as the record ends, and says so.
    let late = folder.run(&["rules", "13(5)", "--on", "2199-01-01"]);
    assert!(late.stderr.contains("the record ends on"));
    let wrong = folder.run(&["rules", "99"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.stderr.contains("`ottawa rules` lists every paragraph"));
}

#[test]
fn questions_are_listed_and_shown() {
    let folder = Folder::new("pages-questions");
    assert!(folder.run(&["questions"]).stdout.contains("\n  suspension "));
    snapshot(
        "question-day-of-expiry.txt",
        &folder.run(&["questions", "day-of-expiry"]).stdout,
    );
    let wrong = folder.run(&["questions", "suspenson"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.stderr.contains("did you mean `suspension`?"));
}

#[test]
fn the_schema_is_json() {
    let schema: serde_json::Value =
        serde_json::from_str(&Folder::new("pages-schema").run(&["schema"]).stdout).unwrap();
    assert!(schema.get("$schema").is_some());
}

#[test]
fn completions_name_the_commands() {
    let folder = Folder::new("pages-completions");
    for shell in ["bash", "zsh", "fish"] {
        let run = folder.run(&["completions", shell]);
        assert_eq!(run.code, 0);
        assert!(run.stdout.contains("explain") && run.stdout.contains("ottawa"));
    }
}
