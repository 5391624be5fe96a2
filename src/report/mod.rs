//! Reports: answers in words and in data. Nothing is decided here; words come last.

mod agenda;
#[cfg(feature = "edit")]
pub(crate) mod ask;
pub mod calendar;
#[cfg(feature = "edit")]
pub mod chart;
mod comparison;
pub mod coverage;
mod dated;
mod deed;
mod duty;
mod ending;
mod explanation;
#[cfg(feature = "edit")]
pub mod flip;
pub mod json;
mod markup;
mod matrix;
mod mission;
mod names;
mod other_law;
mod page;
pub mod pages;
mod pleas;
mod procedure;
pub mod receipt;
mod reservation;
#[cfg(feature = "edit")]
pub mod sample;
mod sections;
mod standing;
pub mod svg;
mod text;
pub mod timeline;
mod tree;
#[cfg(feature = "edit")]
pub mod vary;
mod whose;
mod why;

pub use agenda::{agenda, agenda_json};
pub use comparison::{Told, WhatIf, comparison, comparison_json};
pub use explanation::{Explanation, Step};
pub use page::{Document, Page, html, markdown};
pub use procedure::procedure;
pub use standing::standing;

use crate::assess::{Answer, Assessor};
use crate::scenario;

/// The title of a scenario, the day judged and the positions taken: the head of a report.
#[must_use]
pub fn heading(assessor: &Assessor<'_>) -> String {
    text::title(assessor)
}

/// The short explanation of some answers on one scenario, under its title.
#[must_use]
pub fn short(assessor: &Assessor<'_>, answers: &[Answer]) -> String {
    let mut pages = vec![text::title(assessor)];
    pages.extend(
        answers
            .iter()
            .map(|answer| text::render(&Explanation::new(assessor, answer))),
    );
    if answers.is_empty() {
        pages.push(nothing_judged(assessor));
    }
    pages.join("\n\n")
}

/// What to ask of a file in which no rule judges anything.
fn nothing_judged(assessor: &Assessor<'_>) -> String {
    let scenario = assessor.scenario();
    let mut lines = vec!["The file describes no conduct that a rule judges.".to_owned()];
    if !scenario.devices.is_empty() {
        lines.push("For what a device is:".to_owned());
    }
    let class = |device: &scenario::Device| format!("ottawa explain FILE --class {}", device.entry.id);
    lines.extend(scenario.devices.iter().map(class));
    lines.push("For the status of a State:\nottawa explain FILE --status CODE\n".to_owned());
    lines.join("\n")
}

/// The full explanation: the short one's conclusion, then every step as a tree, with lines and positions.
#[must_use]
pub fn full(assessor: &Assessor<'_>, answers: &[Answer]) -> String {
    let mut pages = vec![text::title(assessor)];
    pages.extend(answers.iter().map(|answer| tree::render(assessor, answer)));
    pages.join("\n\n")
}

/// The verdict matrix of some answers: positions that matter across, verdicts down.
#[must_use]
pub fn matrix(assessor: &Assessor<'_>, answers: &[Answer]) -> String {
    let mut pages = vec![text::title(assessor)];
    pages.extend(answers.iter().map(|answer| matrix::render(assessor, answer)));
    pages.join("\n\n")
}

/// The answer in one line: verdict, actor, paragraph, act.
#[must_use]
pub fn answer_line(assessor: &Assessor<'_>, answer: &Answer) -> String {
    explanation::line(assessor, answer)
}
