//! The texts that are printed, beside the scenarios they explain, reviewed like code. `UPDATE=1` rewrites them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use ottawa::scenario::build::recorded;
use ottawa::{Assessor, Scenario, report};

use support::{day, load, who};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/explanations")
}

fn scenario(path: &Path) -> Scenario {
    load(&fs::read_to_string(path).unwrap())
}

/// Holds a text against the file of that name, or rewrites the file.
fn hold(name: &str, text: &str, parted: &mut Vec<String>) {
    let path = folder().join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, text).unwrap();
        return;
    }
    let recorded = fs::read_to_string(&path).unwrap_or_default();
    if recorded != text {
        let lines = recorded
            .lines()
            .chain(std::iter::repeat("(nothing)"))
            .zip(text.lines());
        let at = lines.clone().position(|(was, is)| was != is).unwrap_or(0);
        let (was, is) = lines.clone().nth(at).unwrap_or_default();
        parted.push(format!(
            "{name}, line {}\n  recorded: {was}\n  printed:  {is}",
            at + 1
        ));
    }
}

fn none(parted: &[String]) {
    assert!(
        parted.is_empty(),
        "{}\n(UPDATE=1 rewrites; then read the difference)",
        parted.join("\n")
    );
}

#[test]
fn the_short_explanation_of_each_is_the_text_beside_it() {
    let mut files: Vec<_> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.retain(|path| path.extension().is_some_and(|kind| kind == "toml"));
    files.sort();
    assert!(files.len() >= 13, "only {} files", files.len());
    let mut parted = Vec::new();
    for path in files {
        let scenario = scenario(&path);
        let assessor = Assessor::new(&scenario);
        let name = path.file_stem().unwrap().to_string_lossy();
        hold(
            &format!("{name}.txt"),
            &report::short(&assessor, &assessor.answers()),
            &mut parted,
        );
    }
    none(&parted);
}

#[test]
fn the_full_explanation_of_some_is_the_text_beside_it() {
    let mut parted = Vec::new();
    for name in [
        "01-mid-conflict-acquisition",
        "07-delayed-by-war",
        "09-suspension",
    ] {
        let scenario = scenario(&folder().join(format!("{name}.toml")));
        let assessor = Assessor::new(&scenario);
        hold(
            &format!("{name}.full.txt"),
            &report::full(&assessor, &assessor.answers()),
            &mut parted,
        );
    }
    none(&parted);
}

#[test]
fn the_standing_of_a_state_is_the_text_beside_it() {
    let mut parted = Vec::new();
    let delayed = scenario(&folder().join("07-delayed-by-war.toml"));
    let ukraine = recorded("UKR", day("2026-03-01")).unwrap();
    for (name, scenario, id) in [
        ("07-delayed-by-war", &delayed, "norland"),
        ("ukraine", &ukraine, "UKR"),
    ] {
        let assessor = Assessor::new(scenario);
        let standing = assessor.standing(who(scenario, id), scenario.as_of).unwrap();
        hold(
            &format!("{name}.standing.txt"),
            &report::standing(&assessor, &standing),
            &mut parted,
        );
    }
    none(&parted);
}

#[test]
fn the_standing_is_headed_by_the_position_taken_and_a_suspended_state_is_a_party_still() {
    let ukraine = recorded("UKR", day("2026-03-01")).unwrap();
    let readings = ukraine.readings.with(
        ottawa::treaty::ottawa::questions::named("suspension")
            .and_then(|it| it.find("self-defence"))
            .unwrap(),
    );
    let assessor = Assessor::under(&ukraine, readings);
    let standing = assessor.standing(who(&ukraine, "UKR"), ukraine.as_of).unwrap();
    let mut parted = Vec::new();
    hold(
        "ukraine-suspended.standing.txt",
        &report::standing(&assessor, &standing),
        &mut parted,
    );
    none(&parted);
}
