//! An explanation as plain text, eighty columns wide.

use super::Explanation;
use crate::assess::Assessor;
use crate::reading::Readings;
use crate::treaty::ottawa::questions;

const WIDTH: usize = 80;
/// The column at which the text of a step begins.
const STEP: usize = 14;

/// The title of a scenario, and the line under it.
pub(super) fn title(assessor: &Assessor<'_>) -> String {
    let scenario = assessor.scenario();
    format!(
        "{}\n{}",
        wrap(&scenario.title, "", ""),
        wrap(&under_title(assessor), "", "")
    )
}

/// The line under the title: the day judged and the positions taken.
pub(super) fn under_title(assessor: &Assessor<'_>) -> String {
    format!(
        "Judged on {} under {}. Not legal advice.",
        assessor.scenario().as_of.in_words(),
        positions(assessor.readings())
    )
}

/// The positions taken, in words.
pub(super) fn positions(readings: Readings) -> String {
    let taken = questions::all()
        .map(|question| readings.on(question))
        .filter(|position| !position.is_default());
    taking(&taken.map(|it| it.to_string()).collect::<Vec<_>>())
}

/// Positions other than the default, in words.
pub(super) fn taking(positions: &[String]) -> String {
    match positions {
        [] => "the default positions".to_owned(),
        positions => format!("the positions {}", positions.join(", ")),
    }
}

/// An explanation as text.
pub(super) fn render(explanation: &Explanation) -> String {
    let mut page = vec![wrap(&explanation.headline, "", "  "), String::new()];
    page.push(wrap(&explanation.summary, "  ", "  "));
    let mut section = |heading: &str, lines: Vec<String>| {
        if lines.is_empty() {
            return;
        }
        page.push(String::new());
        page.push(format!("  {heading}"));
        page.extend(lines);
    };
    let bullets = |items: &[String]| {
        items
            .iter()
            .map(|item| wrap(item, "    - ", "      "))
            .collect::<Vec<_>>()
    };
    let paragraphs = |items: &[String]| {
        items
            .iter()
            .map(|item| wrap(item, "    ", "    "))
            .collect::<Vec<_>>()
    };
    section("Either way", either_way(explanation));
    let steps = |items: &[super::Step]| {
        items
            .iter()
            .map(|item| step(&item.cite, &item.text))
            .collect::<Vec<_>>()
    };
    section("Why", steps(&explanation.why));
    section(
        "What the file gives the judge",
        bullets(&explanation.for_the_judge),
    );
    let said = explanation
        .said
        .iter()
        .map(|(on, what)| wrap(&format!("{on}: {what}."), "    ", "      "));
    section("Said", said.collect());
    for (heading, lines) in explanation.pleas.iter().chain(&explanation.turns_on) {
        section(heading, question(lines));
    }
    section("What binds it instead", steps(&explanation.instead));
    section("Makes no difference", bullets(&explanation.no_difference));
    section("How firm", paragraphs(&explanation.how_firm));
    section("Assumed", bullets(&explanation.assumed));
    section("Not judged", bullets(&explanation.not_judged));
    section("What would change the answer", bullets(&explanation.would_change));
    page.push(String::new());
    page.join("\n")
}

/// The question first, then each position hanging under its name.
fn question(lines: &[String]) -> Vec<String> {
    let rest = lines.iter().skip(1).map(|line| wrap(line, "    ", "      "));
    lines
        .first()
        .map(|first| wrap(first, "    ", "    "))
        .into_iter()
        .chain(rest)
        .collect()
}

fn either_way(explanation: &Explanation) -> Vec<String> {
    let mut lines = Vec::new();
    for (asks, outcomes) in &explanation.either_way {
        lines.push(wrap(asks, "    ", "    "));
        let shown = outcomes.iter().take(6);
        lines.extend(shown.map(|(is, outcome)| wrap(&format!("{is}: {outcome}"), "      ", "        ")));
        if outcomes.len() > 6 {
            lines.push(format!("      and {} more values", outcomes.len() - 6));
        }
    }
    lines
}

fn step(cite: &str, text: &str) -> String {
    let first = format!("    {cite:<width$} ", width = STEP - 5);
    wrap(text, &first, &" ".repeat(STEP))
}

/// Wraps a paragraph at the width, with these beginnings.
pub(super) fn wrap(text: &str, first: &str, rest: &str) -> String {
    let options = textwrap::Options::new(WIDTH)
        .initial_indent(first)
        .subsequent_indent(rest)
        .break_words(false)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::fill(&keep_dates_together(&clean(text)), options).replace(GLUE, " ")
}

/// Stands for a space at which no line is broken.
const GLUE: &str = "\u{a0}";

/// A date is not broken over two lines.
pub(super) fn keep_dates_together(text: &str) -> String {
    const MONTHS: &str =
        "January February March April May June July August September October November December";
    let month = |word: &str| {
        word.len() > 2
            && MONTHS
                .split(' ')
                .any(|month| month == word.trim_end_matches([',', '.', ':', ';']))
    };
    let number = |word: &str| word.chars().all(|letter| letter.is_ascii_digit());
    let mut glued = String::new();
    let mut before = "";
    for (at, word) in text.split(' ').enumerate() {
        if at > 0 {
            let inside = number(before) && month(word)
                || month(before) && word.starts_with(|it: char| it.is_ascii_digit());
            glued.push_str(if inside { GLUE } else { " " });
        }
        glued.push_str(word);
        before = word;
    }
    glued
}

/// Text of a file without control characters, so that it can neither break the layout nor steer a terminal.
pub(super) fn clean(text: &str) -> String {
    text.split_whitespace()
        .map(|word| {
            word.chars()
                .filter(|letter| !letter.is_control())
                .collect::<String>()
        })
        .collect::<Vec<_>>()
        .join(" ")
}
