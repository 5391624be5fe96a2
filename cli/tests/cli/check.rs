//! `ottawa check`.

use super::support::{BREACH, Folder, Run, TWO_MISTAKES, snapshot};

fn unmet() -> String {
    BREACH.replace(
        "verdict = \"breach\"",
        "verdict = \"not-applicable\"\nbecause = \"not-bound\"",
    )
}

const CLAIM: &str = r#"
[[claims]]
text = "Norland may import mines"
who = "a newspaper"
assessed = "contradicted"
says = { actor = "norland", about = "import", provision = "1(1)(b)", verdict = "no-breach" }
"#;

#[test]
fn exit_code_0_when_everything_holds() {
    let folder = Folder::new("check-0")
        .with("a.toml", BREACH.to_owned() + CLAIM)
        .with("deep/er/b.toml", BREACH);
    let run = folder.run(&["check", "."]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    snapshot("check.txt", &run.stdout);
}

#[test]
fn exit_code_1_when_an_expectation_does_not_hold() {
    let folder = Folder::new("check-1")
        .with("a.toml", BREACH)
        .with("b.toml", unmet());
    let run = folder.run(&["check", "a.toml", "b.toml"]);
    assert_eq!((run.code, run.stderr.as_str()), (1, ""));
    snapshot("check-unmet.txt", &run.stdout);
}

#[test]
fn exit_code_1_when_a_claim_is_not_as_marked() {
    let wrong = BREACH.to_owned() + &CLAIM.replace("\"contradicted\"", "\"supported\"");
    let run = Folder::new("check-claim")
        .with("a.toml", wrong)
        .run(&["check", "--quiet", "a.toml"]);
    assert_eq!(run.code, 1);
    snapshot("check-claim.txt", &run.stdout);
}

#[test]
fn exit_code_2_when_a_file_is_invalid_and_all_others_are_still_checked() {
    let folder = Folder::new("check-2")
        .with("a.toml", BREACH)
        .with("b.toml", TWO_MISTAKES)
        .with("c.toml", unmet());
    let run = folder.run(&["check", "."]);
    assert_eq!(run.code, 2);
    assert!(run.stdout.contains("a.toml  An import") && run.stdout.contains("c.toml:13  expectation 1 of 1"));
    assert!(run.stderr.contains("nordland"));
    assert!(
        run.stderr
            .ends_with("2 errors; 1 path could not be judged, 2 files could (exit code 2)\n")
    );
}

#[test]
fn quiet_prints_what_does_not_hold_and_the_totals() {
    let folder = Folder::new("check-quiet")
        .with("a.toml", BREACH)
        .with("b.toml", unmet());
    let fine = folder.run(&["check", "-q", "a.toml"]);
    assert_eq!((fine.code, fine.stdout.lines().count()), (0, 1));
    let run = folder.run(&["check", "--quiet", "."]);
    assert!(!run.stdout.contains("a.toml"));
    assert!(run.stdout.contains("b.toml:13"));
}

#[test]
fn a_file_named_twice_is_judged_once() {
    let folder = Folder::new("check-twice").with("a.toml", BREACH);
    assert!(
        folder
            .run(&["check", ".", "a.toml", "./a.toml"])
            .stdout
            .ends_with("1 file, 1 answer: 1 of 1 expectation met\n")
    );
}

#[test]
fn json_is_one_object_with_everything_in_it() {
    let folder = Folder::new("check-json")
        .with("a.toml", BREACH.to_owned() + CLAIM)
        .with("b.toml", TWO_MISTAKES);
    let run = folder.run(&["check", ".", "missing.toml", "--json"]);
    assert_eq!(run.code, 2);
    let json = run.json();
    assert_eq!(json["format"], 1);
    assert!(json["engine"].as_str().unwrap().starts_with("ottawa "));
    assert_eq!((&json["expectations"], &json["unmet"]), (&1.into(), &0.into()));
    assert_eq!(json["files"].as_array().unwrap().len(), 1);
    let answer = &json["files"][0]["answers"][0];
    for (key, value) in [
        ("act", "import"),
        ("actor", "norland"),
        ("provision", "1(1)(b)"),
        ("verdict", "breach"),
    ] {
        assert_eq!(answer[key], value);
    }
    assert_eq!(json["files"][0]["expectations"][0]["met"], true);
    assert_eq!(json["files"][0]["claims"][0]["engine"], "contradicted");
    let errors = json["errors"].as_array().unwrap();
    assert_eq!(errors.len(), 2);
    assert_eq!(errors[0]["diagnostics"][1]["line"], 12);
    assert_eq!(errors[0]["diagnostics"][1]["column"], 6);
    assert_eq!(errors[1]["diagnostics"][0]["code"], "cannot-read");
}

#[test]
fn another_reading_changes_the_answer() {
    let ukraine = BREACH
        .replace("[states.norland]\ndeposited = 2004-03-15", "[states.UKR]")
        .replace("norland", "UKR");
    let ukraine = ukraine
        .replace("2031-03-01", "2026-03-01")
        .replace("2031-02-10", "2026-01-15\nproof = \"assumed\"");
    let folder = Folder::new("check-reading").with("a.toml", ukraine);
    assert_eq!(folder.run(&["check", "a.toml"]).code, 0);
    let other = folder.run(&["check", "a.toml", "--reading", "suspension=self-defence"]);
    assert_eq!(other.code, 1);
    assert!(
        other.stdout.contains("NOT BOUND while suspended"),
        "{}",
        other.stdout
    );
}

#[test]
fn a_reading_that_is_none_is_refused() {
    let folder = Folder::new("check-no-reading").with("a.toml", BREACH);
    let wrong = folder.run(&["check", "a.toml", "--reading", "acquire=everything"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.stderr.contains("`unless-for-disposal`, `any-receipt`"));
    let (one, other) = ("acquire=any-receipt", "acquire=unless-for-disposal");
    let twice = folder.run(&["check", "a.toml", "--reading", one, "--reading", other]);
    assert_eq!(twice.code, 2);
    assert!(twice.stderr.contains("two positions are taken on one question"));
}

#[test]
fn a_reader_that_stops_reading_causes_no_panic() {
    let folder = Folder::new("check-pipe").with("a.toml", unmet());
    let mut command = folder.command(&["check", "a.toml"]);
    let mut child = command
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let run = Run::of(child.wait_with_output().unwrap());
    assert_eq!((run.code, run.stderr.as_str()), (1, ""));
}
