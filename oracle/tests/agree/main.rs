//! `ottawa` and the oracle give the same answers.

#![allow(clippy::expect_used, clippy::panic)] // a test says so by failing

mod compare;
mod random;
mod small;

use std::cell::Cell;
use std::path::{Path, PathBuf};

use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};

/// Answers on scenario files on which the two do not agree, as FINDINGS.md tells.
const OPEN: &[&str] = &[
    "left-then-forbidden-by-the-protocol.toml: norland, 5(1), field, on 2027-06-30",
    "twelve-devices.toml: class of watched-eye",
    "who-takes-and-who-hands-over.toml: norland, 1(1)(b), bought, on 2020-12-31",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn record() -> toml::Table {
    std::fs::read_to_string(root().join("data/states.toml"))
        .expect("the record")
        .parse()
        .expect("TOML")
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
        match compare::compare(
            &std::fs::read_to_string(path).expect("text"),
            &record,
            &[None],
            true,
        ) {
            Ok(outcome) => {
                compared += 1;
                answers += outcome.answers;
                uncovered += outcome.uncovered;
                disagreements.extend(
                    outcome
                        .disagreements
                        .into_iter()
                        .map(|line| format!("{name}: {line}")),
                );
            }
            Err(why) => outside.push(format!("{name}: {why}")),
        }
    }
    println!(
        "{compared} of {} files, {answers} answers compared, {uncovered} not covered",
        paths.len()
    );
    for line in &outside {
        println!("outside: {line}");
    }
    // What FINDINGS.md lists as open is left out, and must still be there to be left out.
    for open in OPEN {
        let before = disagreements.len();
        disagreements.retain(|line| !line.contains(open));
        assert!(disagreements.len() < before, "no longer open: {open}");
    }
    assert!(
        disagreements.is_empty(),
        "{} disagreements:\n{}",
        disagreements.len(),
        disagreements.join("\n")
    );
}

#[test]
fn on_random_scenarios() {
    let record = toml::Table::new();
    let cases = std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok())
        .unwrap_or(40);
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 400,
        ..Config::default()
    };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &[22; 32]));
    let (scenarios, answers, outside) = (Cell::new(0), Cell::new(0), Cell::new(0));
    let result = runner.run(&random::scenario(), |(text, days)| {
        let mut asked: Vec<Option<ottawa::Date>> = vec![None];
        asked.extend(
            days.iter()
                .map(|day| ottawa_oracle::day::written(*day).parse().ok()),
        );
        let result = compare::compare(&text, &record, &asked, false);
        match result {
            Ok(outcome) if outcome.disagreements.is_empty() => {
                scenarios.set(scenarios.get() + 1);
                answers.set(answers.get() + outcome.answers);
                Ok(())
            }
            Ok(outcome) => {
                let why = outcome.disagreements.join("\n");
                if std::env::var_os("ORACLE_SHOW").is_some() {
                    println!("{why}\n{text}"); // before it is made smaller, which takes time
                }
                Err(TestCaseError::fail(why))
            }
            Err(why) if why.contains("more possible worlds") || why.contains("while still a Party") => {
                outside.set(outside.get() + 1);
                Ok(())
            }
            Err(why) => Err(TestCaseError::fail(why)),
        }
    });
    println!(
        "{} scenarios, {} answers compared, {} outside",
        scenarios.get(),
        answers.get(),
        outside.get()
    );
    match result {
        Ok(()) => {}
        Err(TestError::Fail(why, (text, _))) => panic!("{why}\n\n{text}"),
        Err(other) => panic!("{other}"),
    }
}
