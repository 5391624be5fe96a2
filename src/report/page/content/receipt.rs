//! From what the report was made, so that another can make the same.

use super::Told;
use crate::registry::Registry;
use crate::report::json::engine;
use crate::report::page::document::{Block, Text};
use crate::report::receipt::{law, sha256};
use crate::treaty::ottawa::questions;

pub(super) fn blocks(told: &Told<'_>) -> Vec<Block> {
    let scenario = told.assessor.scenario();
    let readings = told.assessor.readings();
    let taken = questions::all().map(|question| readings.on(question));
    let taken: Vec<String> = taken
        .filter(|it| !it.is_default())
        .map(|it| it.to_string())
        .collect();
    let taken = match taken.as_slice() {
        [] => "the default on every contested question".to_owned(),
        taken => format!(
            "{}; on every other contested question the default",
            taken.join(", ")
        ),
    };
    let combinations: usize = told.answers.iter().map(|(answer, _)| answer.combinations).sum();
    let file = match told.page.file {
        Some(bytes) => format!("SHA-256 `{}`", sha256(bytes)),
        None => "not hashed: the scenario was not given as a file".to_owned(),
    };
    let mut rows = vec![
        ("Engine", engine()),
        ("Law as read here", format!("SHA-256 `{}`", law())),
        ("Scenario file", file),
        ("Day judged", scenario.as_of.in_words()),
        ("Positions taken", taken),
        (
            "Positions read",
            format!("{combinations} combinations, over all answers"),
        ),
        (
            "Record of States",
            format!("up to {}", Registry::ends().in_words()),
        ),
    ];
    rows.extend(told.page.made_on.map(|day| ("Report made on", day.in_words())));
    let rows = rows
        .into_iter()
        .map(|(what, is)| (Text::from(what), Text::from(is)));
    vec![
        Block::Terms(rows.collect()),
        Block::Note(
            "The same engine gives the same report on the same file. It applies rules to what the file states, and does not \
             know whether that is true. It is not legal advice."
                .into(),
        ),
    ]
}
