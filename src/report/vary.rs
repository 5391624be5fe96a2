//! What was varied, in words and as data.

use std::fmt::Write;

use serde_json::{Value as Json, json};

use super::{json as object, names, text};
use crate::assess::Ask;
use crate::date::Date;
use crate::scenario::{Scenario, Thing, thousands};
use crate::simulate::vary::Varied;
use crate::simulate::{Axis, Cell, Line};
use crate::vocabulary::Word;

/// What stands under every picture.
pub(super) const NOT_ADVICE: &str = "Judged by rules over what the file states; this is no legal advice.";

/// A table is printed with no more columns and rows than this.
const COLUMNS: usize = 48;
const ROWS: usize = 24;

/// The question that was asked, as a heading.
pub(super) fn question(scenario: &Scenario, ask: &Ask) -> String {
    let thing = |thing: Thing| scenario.name(thing).to_owned();
    match ask {
        Ask::Status { state, on } => {
            format!("{}: status on {}", names::title(scenario, *state), on.in_words())
        }
        Ask::Bound { state, on } => {
            format!(
                "{}: whether Article 1 binds it on {}",
                names::title(scenario, *state),
                on.in_words()
            )
        }
        Ask::Date { state, which, .. } => format!("{}: {}", names::title(scenario, *state), which.means()),
        Ask::Class { device } => format!("What {} is under Article 2", thing(Thing::Device(*device))),
        Ask::Step { act, which } => format!("{}: {}", thing(Thing::Act(*act)), which.means()),
        Ask::Provision {
            actor,
            cites,
            thing: about,
            ..
        } => {
            format!(
                "{}, {}: {}",
                names::title(scenario, *actor),
                cites.join(", "),
                thing(*about)
            )
        }
    }
}

/// The file, its day and the positions taken, in one line.
pub(super) fn circumstances(varied: &Varied) -> String {
    let stopped = if varied.is_partial() {
        format!(
            " STOPPED EARLY: {} of {} variants were judged.",
            thousands(varied.done),
            thousands(varied.variants())
        )
    } else {
        String::new()
    };
    format!(
        "{}. Judged as of {}, under {}. {} variants.{stopped}",
        varied.title.trim_end_matches('.'),
        varied.as_of.in_words(),
        text::positions(varied.readings),
        thousands(varied.variants())
    )
}

/// The axes with their ends, in one line.
pub(super) fn axes(varied: &Varied) -> String {
    let told = varied.axes.iter().map(|axis| match axis.values() {
        [] => axis.name().to_owned(),
        [one] => format!("{} = {}", axis.name(), one.label),
        [first, .., last] => format!(
            "{} from {} to {} ({} values)",
            axis.name(),
            first.label,
            last.label,
            thousands(axis.values().len() as u64)
        ),
    });
    format!("Varied: {}.", told.collect::<Vec<_>>().join("; "))
}

/// What was varied as text, eighty columns wide: the counts, a table in letters, and where the answer changes.
#[must_use]
pub fn report(scenario: &Scenario, varied: &Varied, lines: &[Line]) -> String {
    let mut out = question(scenario, &varied.ask);
    out.push('\n');
    for line in [circumstances(varied), axes(varied)] {
        let _ = writeln!(out, "{}", textwrap::fill(&line, 80));
    }
    out.push('\n');
    let letters = Letters::of(varied);
    letters.legend(varied, &mut out);
    if varied.axes.len() <= 2 {
        table(varied, &letters, &mut out);
    }
    for line in lines {
        along(line, &mut out);
    }
    let _ = writeln!(out, "\n{NOT_ADVICE}");
    out
}

/// One letter for each answer; for dates, which are many, none.
struct Letters(Vec<char>);

/// The most answers that get a letter each.
const MOST_LETTERS: usize = 26;

impl Letters {
    fn of(varied: &Varied) -> Letters {
        let mut next = 'A'..='Z';
        let of = |(cell, _): &(Cell, u64)| match cell {
            Cell::Contradiction => '-',
            _ => next.next().unwrap_or('?'),
        };
        if varied.kinds.len() > MOST_LETTERS {
            return Letters(Vec::new());
        }
        Letters(varied.kinds.iter().map(of).collect())
    }

    fn legend(&self, varied: &Varied, out: &mut String) {
        let mut days: Vec<(Date, u64)> = Vec::new();
        if self.0.is_empty() {
            // Of very many dates the first and the last are told.
            let day = |(cell, many): &(Cell, u64)| Some((cell.date()?.day()?, *many));
            days.extend(varied.kinds.iter().filter_map(day));
            if let (Some((first, _)), Some((last, _))) = (days.iter().min(), days.iter().max()) {
                let many: u64 = days.iter().map(|(_, many)| many).sum();
                let said = format!("{} days, the first and the last:", days.len());
                let _ = writeln!(out, "     {said:<46} {:>12}", thousands(many));
                let _ = writeln!(out, "       {} to {}", first.in_words(), last.in_words());
            }
        }
        let told =
            |(cell, _): &&(Cell, u64)| days.is_empty() || cell.date().is_none_or(|it| it.day().is_none());
        for (nth, (cell, many)) in varied.kinds.iter().filter(told).enumerate() {
            let letter = self.0.get(nth).map_or(' ', |letter| *letter);
            if nth == MOST_LETTERS {
                let _ = writeln!(out, "     and {} more answers", varied.kinds.len() - nth);
                break;
            }
            let said = match cell {
                Cell::Contradiction => "contradiction: the file would be refused".to_owned(),
                cell => cell.printed(),
            };
            let share = *many as f64 * 100.0 / varied.done.max(1) as f64;
            let _ = writeln!(
                out,
                "  {letter}  {said:<46} {:>12} {share:>5.1} %",
                thousands(*many)
            );
        }
    }
}

/// The fields as letters, the first axis across and the second down.
fn table(varied: &Varied, letters: &Letters, out: &mut String) {
    let length = |axis: usize| varied.axes.get(axis).map_or(1, |axis| axis.values().len());
    let label = |axis: usize, at: usize| {
        varied
            .axes
            .get(axis)
            .and_then(|it| it.values().get(at))
            .map_or("", |it| it.label.as_str())
    };
    let pick = |length: usize, most: usize| -> Vec<usize> {
        let count = length.min(most);
        (0..count)
            .map(|nth| {
                if count < 2 {
                    0
                } else {
                    nth * (length - 1) / (count - 1)
                }
            })
            .collect()
    };
    if letters.0.is_empty() {
        return;
    }
    let (across, down) = (pick(length(0), COLUMNS), pick(length(1), ROWS));
    let two = varied.axes.len() == 2;
    let name = |axis: usize| varied.axes.get(axis).map_or("", Axis::name);
    let _ = writeln!(
        out,
        "\nAcross: {}, from {} to {}",
        name(0),
        label(0, 0),
        label(0, length(0) - 1)
    );
    if two {
        let _ = writeln!(out, "Down: {}", name(1));
    }
    if across.len() < length(0) || down.len() < length(1) {
        let _ = writeln!(
            out,
            "{} of {} columns and {} of {} rows are shown",
            across.len(),
            length(0),
            down.len(),
            length(1)
        );
    }
    for row in down {
        let letter = |column: &usize| {
            let at = if two { vec![*column, row] } else { vec![*column] };
            varied
                .kind(&at)
                .and_then(|kind| letters.0.get(kind))
                .copied()
                .unwrap_or(' ')
        };
        let fields: String = across.iter().map(letter).collect();
        let _ = writeln!(out, "  {:<24} {fields}", if two { label(1, row) } else { "" });
    }
}

/// Where along an axis the answer changes.
fn along(line: &Line, out: &mut String) {
    let how = if line.by_halving {
        "; found by halving, so a change there and back between two values is not seen"
    } else {
        ""
    };
    let heading = format!("Along {}, all else as the file has it{how}:", line.axis);
    let _ = writeln!(out, "\n{}", textwrap::fill(&heading, 80));
    for stretch in &line.stretches {
        let values = if stretch.from == stretch.to {
            stretch.from.clone()
        } else {
            format!("{} to {}", stretch.from, stretch.to)
        };
        let answer = if stretch.first == stretch.last {
            stretch.first.printed()
        } else {
            format!(
                "{} to {}, moving with it",
                stretch.first.printed(),
                stretch.last.printed()
            )
        };
        let told = format!("  {values:<26} {answer}");
        let options = textwrap::Options::new(80).subsequent_indent("                             ");
        let _ = writeln!(out, "{}", textwrap::fill(&told, options));
    }
}

/// Every variant that was judged, one a line: the value of each axis, and the word for what it comes to.
///
/// The lines are given one by one, so that a million of them need not be held at once.
pub fn csv(varied: &Varied) -> impl Iterator<Item = String> + '_ {
    let names = varied.axes.iter().map(|axis| field(axis.name()));
    let header = names
        .chain(["verdict".to_owned(), "printed".to_owned()])
        .collect::<Vec<_>>()
        .join(",");
    let rows = varied.each().map(|(at, cell)| {
        let values = varied
            .axes
            .iter()
            .zip(at)
            .filter_map(|(axis, at)| axis.values().get(at));
        let mut line: String = values
            .flat_map(|value| [field(&value.label), ",".to_owned()])
            .collect();
        let _ = write!(line, "{},{}", cell.word(), field(&cell.printed()));
        line
    });
    std::iter::once(header).chain(rows)
}

/// A field of a table, quoted where it must be.
fn field(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// What was varied as one versioned object: the axes with their values, each answer with its count, and the
/// number of the answer of every variant, the last axis varying fastest; `null` where it was not judged.
#[must_use]
pub fn json(name: &str, scenario: &Scenario, varied: &Varied, lines: &[Line]) -> Json {
    let axes = varied.axes.iter().map(|axis| {
        let values: Vec<&str> = axis.values().iter().map(|value| value.label.as_str()).collect();
        json!({ "name": axis.name(), "values": values })
    });
    let answers = varied
        .kinds
        .iter()
        .map(|(cell, many)| json!({ "verdict": cell.word(), "printed": cell.printed(), "variants": many }));
    let boundaries = lines.iter().map(|line| {
        let stretches = line.stretches.iter().map(|it| {
            json!({ "from": it.from, "to": it.to, "verdict": it.first.word(), "verdict_at_end": it.last.word() })
        });
        json!({
            "axis": line.axis,
            "found_by": if line.by_halving { "halving" } else { "reading" },
            "stretches": stretches.collect::<Vec<_>>(),
        })
    });
    json!({
        "format": object::FORMAT,
        "engine": object::engine(),
        "file": name,
        "title": varied.title,
        "as_of": varied.as_of,
        "question": question(scenario, &varied.ask),
        "variants": varied.variants(),
        "judged": varied.done,
        "partial": varied.is_partial(),
        "axes": axes.collect::<Vec<_>>(),
        "answers": answers.collect::<Vec<_>>(),
        "cells": varied.numbers().collect::<Vec<_>>(),
        "boundaries": boundaries.collect::<Vec<_>>(),
    })
}
