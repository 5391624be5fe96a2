//! Scenarios of the repository that decide a paragraph, one way and the other.
//!
//! The list is made from what the scenarios expect, by a test that also holds it current (`tests/decided.rs`),
//! because the library reads no files.

use super::layout::{hanging, indented};

/// A line a scenario: the paragraph, the outcome, the file under `scenarios/`, with tabs between. An outcome is a
/// verdict, perhaps by a position that is not the default, or a term with whether it holds.
const LIST: &str = include_str!("../../../data/decided.txt");

/// Where the names of files begin.
const COLUMN: usize = 28;

/// The files that decide a paragraph, by outcome; empty when there are none.
pub(super) fn of(cite: &str) -> String {
    let mut outcomes: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in LIST.lines() {
        let mut parts = line.split('\t');
        let (Some(of), Some(outcome), Some(file)) = (parts.next(), parts.next(), parts.next()) else {
            continue;
        };
        if of != cite {
            continue;
        }
        match outcomes.iter_mut().find(|(known, _)| *known == outcome) {
            Some((_, files)) => files.push(file),
            None => outcomes.push((outcome, vec![file])),
        }
    }
    let rows = outcomes.iter().map(|(outcome, files)| {
        let files = files.join(", ");
        if outcome.len() < COLUMN - 4 {
            return hanging(
                &format!("{:<COLUMN$}", format!("    {outcome}")),
                &" ".repeat(COLUMN),
                &files,
            );
        }
        indented(outcome, 4) + &indented(&files, 8)
    });
    rows.collect()
}
