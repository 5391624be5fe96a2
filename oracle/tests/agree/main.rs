//! `ottawa` and the oracle give the same answers.

mod compare;

use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn record() -> toml::Table {
    std::fs::read_to_string(root().join("data/states.toml")).expect("the record").parse().expect("TOML")
}

fn files(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, into);
        } else if path.extension().is_some_and(|end| end == "toml") {
            into.push(path);
        }
    }
}

#[test]
fn on_every_scenario_file() {
    let record = record();
    let mut paths = Vec::new();
    files(&root().join("scenarios"), &mut paths);
    paths.sort();
    let (mut compared, mut answers, mut uncovered, mut outside) = (0, 0, 0, Vec::new());
    let mut disagreements = Vec::new();
    for path in &paths {
        let name = path.strip_prefix(root()).expect("inside").display().to_string();
        match compare::compare(&std::fs::read_to_string(path).expect("text"), &record, &[None]) {
            Ok(outcome) => {
                compared += 1;
                answers += outcome.answers;
                uncovered += outcome.uncovered;
                disagreements.extend(outcome.disagreements.into_iter().map(|line| format!("{name}: {line}")));
            }
            Err(why) => outside.push(format!("{name}: {why}")),
        }
    }
    println!("{compared} of {} files, {answers} answers compared, {uncovered} not covered", paths.len());
    for line in &outside {
        println!("outside: {line}");
    }
    assert!(disagreements.is_empty(), "{} disagreements:\n{}", disagreements.len(), disagreements.join("\n"));
}
