//! `ottawa coverage`.

use super::support::{BREACH, Folder, TWO_MISTAKES, snapshot};

#[test]
fn a_set_of_files_is_told_with_what_it_decides() {
    let folder = Folder::new("coverage")
        .with("a.toml", BREACH)
        .with("deep/er/b.toml", BREACH);
    let run = folder.run(&["coverage", "."]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    snapshot("coverage.txt", &run.stdout);
}

#[test]
fn what_is_missing_and_what_is_decided_are_the_whole() {
    let folder = Folder::new("coverage-missing").with("a.toml", BREACH);
    let all = folder.run(&["coverage", "a.toml", "--json"]).json();
    let missing = folder.run(&["coverage", "a.toml", "--missing", "--json"]).json();
    let count = |value: &serde_json::Value| value["items"].as_array().unwrap().len();
    let sum = |side: &str| {
        let totals = all["totals"].as_array().unwrap().iter();
        totals.map(|it| it[side].as_u64().unwrap()).sum::<u64>()
    };
    assert_eq!(count(&all) as u64, sum("of"));
    assert_eq!(count(&missing) as u64, sum("of") - sum("decided"));
    assert_eq!(all["totals"], missing["totals"]);
}

#[test]
fn exit_code_2_when_a_file_could_not_be_judged_and_the_others_are() {
    let folder = Folder::new("coverage-2")
        .with("a.toml", BREACH)
        .with("b.toml", TWO_MISTAKES);
    let run = folder.run(&["coverage", "."]);
    assert_eq!(run.code, 2);
    assert!(run.stdout.contains("in 1 file:"), "{}", run.stdout);
    assert!(
        run.stderr.contains("1 path could not be judged"),
        "{}",
        run.stderr
    );
}
