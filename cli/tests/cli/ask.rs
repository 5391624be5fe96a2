//! `ottawa ask`: on a pipe, on a terminal, as JSON.

use std::fs;

use super::support::{Folder, snapshot};
use serde_json::Value;

/// A use of mines of which not all is told.
const DOUBTFUL: &str = r#"title = "Mines at the ridge"
as-of = 2031-03-01

[states.norland]
deposited = 2004-03-15

[acts.ridge]
what = "use"
by = "norland"
on = 2031-02-10
proof = "alleged"

[[expect]]
actor = "norland"
about = "ridge"
provision = "1(1)(a)"
verdict = "undetermined"
"#;

const REPLIES: &str = "Ukraine\n3\n2024-11-25\n4\n1\nyes\n";

#[test]
fn an_interview_ends_with_an_explanation_and_a_scenario_that_passes_check() {
    let folder = Folder::new("ask");
    let run = folder.told(&["ask", "--save", "intake.toml"], REPLIES);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    assert!(
        run.stdout
            .contains("\nBREACH: Ukraine, Article 1(1)(b), acquiring mines\n")
    );
    assert!(
        run.stdout
            .ends_with("\nsaved intake.toml; next: ottawa check intake.toml\n")
    );
    assert!(
        run.stdout.lines().all(|line| line.chars().count() <= 80),
        "{}",
        run.stdout
    );
    snapshot("ask.txt", &run.stdout);
    let check = folder.run(&["check", "intake.toml"]);
    assert_eq!(check.code, 0, "{}{}", check.stdout, check.stderr);
    assert!(check.stdout.contains("1 of 1 expectation"), "{}", check.stdout);
    assert_eq!(
        fs::read_dir(folder.path(".")).unwrap().count(),
        1,
        "nothing else is left behind"
    );
}

#[test]
fn a_name_is_asked_for_at_the_end_and_no_file_is_written_over() {
    let folder = Folder::new("ask-name").with("mine.toml", "my own words");
    let run = folder.told(&["ask"], &format!("{REPLIES}mine.toml\nother.toml\n"));
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        run.stderr.contains("`mine.toml` exists already"),
        "{}",
        run.stderr
    );
    assert_eq!(
        fs::read_to_string(folder.path("mine.toml")).unwrap(),
        "my own words"
    );
    assert_eq!(folder.run(&["check", "other.toml"]).code, 0);
    let run = folder.told(&["ask", "--save", "mine.toml"], REPLIES);
    assert_eq!(
        (run.code, run.stdout.as_str()),
        (2, ""),
        "before anything is asked"
    );
    assert_eq!(
        folder.told(&["ask"], REPLIES).code,
        0,
        "who types no name saves nothing"
    );
}

#[test]
fn an_interview_that_is_cut_short_keeps_what_was_answered_and_is_no_finished_one() {
    for (name, end) in [("ask-quit", "quit\n"), ("ask-end", "")] {
        let folder = Folder::new(name);
        let run = folder.told(
            &["ask", "--save", "case.toml"],
            &format!("UKR\nuse\n2024-11-25\n{end}"),
        );
        assert_eq!(run.code, 2);
        assert!(run.stderr.contains("was not finished"), "{}", run.stderr);
        assert!(run.stderr.contains("case.unfinished.toml"), "{}", run.stderr);
        assert!(!folder.path("case.toml").exists());
        let kept = fs::read_to_string(folder.path("case.unfinished.toml")).unwrap();
        assert!(
            kept.contains("was not finished") && !kept.contains("[[expect]]"),
            "{kept}"
        );
        assert_eq!(
            folder.run(&["check", "case.unfinished.toml"]).code,
            0,
            "it is a scenario all the same"
        );
    }
    let run = Folder::new("ask-nothing").told(&["ask"], "");
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("nothing was saved"), "{}", run.stderr);
}

#[test]
fn the_doubts_of_a_file_are_asked_about_and_the_file_is_left_as_it_is() {
    let folder = Folder::new("ask-file").with("ridge.toml", DOUBTFUL);
    let run = folder.told(&["ask", "ridge.toml", "--save", "settled.toml"], "?\n1\n");
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    assert!(run.stdout.contains("Did Norland use mines"), "{}", run.stdout);
    assert!(
        run.stdout.contains("It turns on this: BREACH or NOT"),
        "{}",
        run.stdout
    );
    assert_eq!(fs::read_to_string(folder.path("ridge.toml")).unwrap(), DOUBTFUL);
    assert_eq!(folder.run(&["check", "settled.toml"]).code, 0);
    // What is not known stays open, and is told as missing.
    let run = folder.told(&["ask", "ridge.toml", "--save", "open.toml"], "-\n");
    assert_eq!(run.code, 0);
    assert!(run.stdout.contains("UNDETERMINED: Norland"), "{}", run.stdout);
    assert_eq!(folder.run(&["check", "open.toml"]).code, 0);
    let run = folder.told(&["ask", "nowhere.toml"], "");
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("nowhere.toml"));
}

#[test]
fn replies_are_taken_back_and_what_is_no_reply_is_asked_again() {
    let folder = Folder::new("ask-back");
    let run = folder.told(&["ask"], "back\nUKR\n99\nuse\nback\nkeep\nsoon\nquit\n");
    assert_eq!(run.code, 2);
    assert!(run.stdout.contains("This is the first question."));
    assert!(
        run.stdout.contains("`99` is none of the replies"),
        "{}",
        run.stdout
    );
    assert!(run.stdout.contains("3. On which day did it happen?"));
    assert!(run.stdout.contains("3. On which day is it to be judged?"));
    assert!(run.stdout.contains("this needs one full day"), "{}", run.stdout);
}

#[test]
fn a_program_drives_it_with_one_object_a_line() {
    let folder = Folder::new("ask-json");
    let input = "{\"reply\":\"UKR\"}\nnonsense\n{\"reply\":\"use\"}\n{\"back\":true}\n{\"reply\":\"acquire\"}\n\
                 {\"reply\":\"2024-11-25\"}\n{\"reply\":\"combat\"}\n{\"reply\":\"operator\"}\n";
    let run = folder.told(&["ask", "--json", "--save", "case.toml"], input);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let said: Vec<Value> = run
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let paths: Vec<&str> = said
        .iter()
        .filter_map(|it| it["question"]["path"].as_str())
        .collect();
    assert_eq!(
        paths,
        [
            "who",
            "what",
            "what",
            "when",
            "what",
            "when",
            "intake.for",
            "device.set-off-by"
        ]
    );
    assert_eq!(said[2]["refused"]["message"], "this is no reply");
    let finished = &said.last().unwrap()["finished"];
    assert_eq!(finished["answers"][0]["verdict"], "not-applicable");
    assert_eq!(
        finished["file"],
        fs::read_to_string(folder.path("case.toml")).unwrap()
    );
    let run = folder.told(&["ask", "--json"], "{\"reply\":\"UKR\"}\n");
    assert_eq!(run.code, 2);
    assert!(run.stdout.lines().last().unwrap().contains("\"stopped\""));
}

/// The same on a real terminal, which util-linux' `script` makes: what is typed is echoed, and colours are used.
#[cfg(target_os = "linux")]
#[test]
fn it_works_on_a_terminal() {
    use super::support::told;
    let folder = Folder::new("ask-terminal");
    let binary = env!("CARGO_BIN_EXE_ottawa");
    let mut command = std::process::Command::new("script");
    command.current_dir(folder.path("."));
    command.env_remove("NO_COLOR").env("TERM", "xterm");
    command.args(["-qec", &format!("'{binary}' ask --save case.toml"), "/dev/null"]);
    let run = told(command, REPLIES);
    assert_eq!(run.code, 0, "{}", run.stdout);
    assert!(
        run.stdout.contains("\u{1b}[1m1. Whose conduct is to be judged?"),
        "{}",
        run.stdout
    );
    assert!(run.stdout.contains("\u{1b}[1m\u{1b}[31mBREACH"), "{}", run.stdout);
    assert_eq!(folder.run(&["check", "case.toml"]).code, 0);
}
