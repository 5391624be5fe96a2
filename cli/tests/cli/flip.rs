//! `ottawa flip`.

use super::support::{BREACH, Folder, TWO_STATES, snapshot};

/// An import in the six months after the notice.
const LEAVING: &str = r#"title = "An import in the waiting period"
as-of = 2030-12-15 # eleven days before the six months end

[states.norland]
in-force = 2004-09-01
withdrawal = { received = 2030-06-26 }

[acts.import]
what = "acquire"
by = "norland"
for = "combat"
on = 2030-12-15

[[expect]]
actor = "norland"
about = "import"
provision = "1(1)(b)"
verdict = "breach"
"#;

#[test]
fn what_would_turn_an_answer_is_told_with_margins_the_first_day_and_what_was_not_tried() {
    let run = Folder::new("flip")
        .with("a.toml", LEAVING)
        .run(&["flip", "a.toml"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    snapshot("flip.txt", &run.stdout);
}

#[test]
fn a_verdict_asked_for_is_told_with_why_it_is_not_the_answer() {
    let folder = Folder::new("flip-to").with("a.toml", LEAVING);
    let run = folder.run(&["flip", "a.toml", "--to", "no-longer-bound"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    snapshot("flip-to.txt", &run.stdout);
    let same = folder.run(&["flip", "a.toml", "--to", "breach"]).stdout;
    assert!(
        same.contains("nothing needs to change: that is the answer"),
        "{same}"
    );
}

#[test]
fn what_is_found_is_saved_as_files_that_expect_it_and_meet_it() {
    let folder = Folder::new("flip-save").with("a.toml", LEAVING);
    let run = folder.run(&["flip", "a.toml", "--save", "flips"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert!(
        run.stdout.ends_with("next: ottawa check flips\n"),
        "{}",
        run.stdout
    );
    let check = folder.run(&["check", "flips", "--quiet"]);
    assert_eq!(check.code, 0, "{}", check.stdout);
    let first = std::fs::read_to_string(folder.path("flips/a-flip-01.toml")).unwrap();
    assert!(
        first.contains("as-of = 2030-12-15 # eleven days before the six months end"),
        "comments stay: {first}"
    );
    assert!(!first.contains("verdict = \"breach\""), "{first}");
}

#[test]
fn where_files_cannot_be_written_is_said_before_the_search() {
    let folder = Folder::new("flip-unwritable").with("a.toml", LEAVING);
    for (place, said) in [
        (".", "there is something in `.` already"),
        ("none/flips", "the folder `none/flips` cannot be made"),
        ("a.toml", "the folder `a.toml` cannot be made"),
    ] {
        let run = folder.run(&["flip", "a.toml", "--save", place]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{place}");
        assert!(run.stderr.contains(said), "{place}: {}", run.stderr);
    }
    let run = folder.run(&["flip", "a.toml", "--to", "brech"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("did you mean `breach`?"), "{}", run.stderr);
    let both = [
        "--reading",
        "six-months=next-day",
        "--reading",
        "six-months=effective-on-day",
    ];
    let run = folder.run(&[&["flip", "a.toml"], &both[..]].concat());
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(
        run.stderr.contains("two positions are taken on one question"),
        "{}",
        run.stderr
    );
}

#[test]
fn the_same_is_data_and_positions_taken_stand_in_the_file_that_is_searched() {
    let folder = Folder::new("flip-json").with("a.toml", LEAVING);
    let run = folder.run(&["flip", "a.toml", "--json", "--reading", "six-months=next-day"]);
    let data: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let answer = &data["answers"][0];
    assert_eq!(answer["answer"]["verdict"], "breach");
    let flips = answer["flips"].as_array().unwrap();
    let notice = flips
        .iter()
        .find(|it| it["changes"][0]["path"] == "norland.withdrawal.received")
        .unwrap();
    // The six months must have ended the day before, so the notice is due a day earlier.
    assert_eq!(notice["changes"][0]["margin_days"], -12);
    assert_eq!(notice["answer"]["why"], "no-longer-bound");
    assert_eq!(answer["earliest"]["day"], "2030-12-27");
}

#[test]
fn answers_are_chosen_as_in_explain() {
    let folder = Folder::new("flip-chosen")
        .with("a.toml", TWO_STATES)
        .with("b.toml", BREACH);
    let run = folder.run(&["flip", "a.toml", "--actor", "sudria"]);
    assert!(run.stdout.contains("NOT BOUND: Sudria") && !run.stdout.contains("BREACH: Norland"));
    let status = folder.run(&["flip", "b.toml", "--status", "norland"]);
    assert!(
        status.stdout.contains("STATE PARTY: Norland"),
        "{}",
        status.stdout
    );
    let class = folder.run(&["flip", "a.toml", "--class", "tripwire-mine"]);
    assert!(class.stdout.contains("ANTI-PERSONNEL MINE"), "{}", class.stdout);
    let few = folder.run(&["flip", "b.toml", "--trials", "3"]);
    assert!(
        few.stdout.contains("the search was stopped before all was tried"),
        "{}",
        few.stdout
    );
}
