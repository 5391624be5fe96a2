//! What was drawn, in words and as data.

use std::fmt::Write;

use serde_json::{Value as Json, json};

use super::json as object;
use super::vary::{NOT_ADVICE, question};
use crate::date::When;
use crate::scenario::{Sampling, Scenario, thousands};
use crate::simulate::Cell;
use crate::simulate::sample::Sampled;
use crate::verdict::Kind;

/// Dates are printed one by one up to so many; more are summed up by quantiles.
const MOST_ROWS: usize = 12;
const QUANTILES: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];

/// Whose numbers these are.
pub(super) const WHOSE: &str = "How likely a fact is, the author of the file says, not this program: the shares \
    below are those numbers carried through the rules, and no finding of law or fact.";

/// How it was counted, in one line.
pub(super) fn how(sampled: &Sampled) -> String {
    let stopped = if sampled.draws < sampled.of {
        format!(" STOPPED EARLY: {} draws were asked for.", thousands(sampled.of))
    } else {
        String::new()
    };
    match sampled.seed {
        Some(seed) => format!("{} draws from seed {seed}.{stopped}", thousands(sampled.draws)),
        None => format!(
            "All {} combinations, each with its weight: exact.",
            thousands(sampled.draws)
        ),
    }
}

/// What was drawn as text, eighty columns wide.
#[must_use]
pub fn report(scenario: &Scenario, sampled: &Sampled) -> String {
    let mut out = question(scenario, &sampled.ask);
    out.push('\n');
    let judged = format!(
        "{}. Judged as of {}. {}",
        sampled.title.trim_end_matches('.'),
        sampled.as_of.in_words(),
        how(sampled)
    );
    for line in [judged.as_str(), WHOSE] {
        let _ = writeln!(out, "{}", textwrap::fill(line, 80));
    }
    let _ = writeln!(out, "\nDrawn, as the author states it:");
    let options = textwrap::Options::new(80)
        .initial_indent("  ")
        .subsequent_indent("      ");
    for fact in &sampled.facts {
        let _ = writeln!(out, "{}", textwrap::fill(fact, &options));
    }
    let said = scenario.sample.as_ref();
    for line in said.into_iter().flat_map(of_author) {
        let _ = writeln!(out, "{}", textwrap::fill(&line, &options));
    }
    out.push('\n');
    answers(sampled, &mut out);
    let _ = writeln!(out, "\n{NOT_ADVICE}");
    out
}

fn of_author(sampling: &Sampling) -> impl Iterator<Item = String> + '_ {
    let note = sampling.note.iter().map(|note| format!("Note: {note}"));
    note.chain(sampling.sources.iter().map(|source| format!("Source: {source}")))
}

fn answers(sampled: &Sampled, out: &mut String) {
    let days = sampled.days().count();
    let exact = sampled.seed.is_none();
    if !exact {
        let _ = writeln!(
            out,
            "  {:<44} {:>7}  {:>7}  {:>15}",
            "", "share", "+/- se", "95 % between"
        );
    }
    let mut row = |name: &str, share: f64, error: f64, (low, high): (f64, f64)| {
        let percent = |share: f64| share * 100.0;
        let _ = if exact {
            writeln!(out, "  {name:<44} {:>6.2} %", percent(share))
        } else {
            writeln!(
                out,
                "  {name:<44} {:>5.2} %  {:>5.2} %  {:>5.2} to {:>5.2} %",
                percent(share),
                percent(error),
                percent(low),
                percent(high)
            )
        };
    };
    if days <= MOST_ROWS {
        for it in &sampled.answers {
            row(&named(&it.cell), it.share, it.error, it.bounds);
        }
        return;
    }
    for it in sampled
        .answers
        .iter()
        .filter(|it| it.cell.date().is_none_or(|when| when == When::Never))
    {
        row(&named(&it.cell), it.share, it.error, it.bounds);
    }
    let _ = writeln!(
        out,
        "\nOf all {}, so large a share lies on or before:",
        if exact { "combinations" } else { "draws" }
    );
    for share in QUANTILES {
        let by = match sampled.quantile(share) {
            Some(When::On(day)) => day.in_words(),
            _ => "open, as far as one can see".to_owned(),
        };
        let _ = writeln!(out, "  {:>3.0} %  {by}", share * 100.0);
    }
}

/// An answer in words.
pub(super) fn named(cell: &Cell) -> String {
    match cell {
        Cell::Found(found) if found.kind == Kind::Date(When::Never) => {
            "open, as far as one can see".to_owned()
        }
        Cell::Contradiction => "contradiction: no such file".to_owned(),
        cell => cell.printed(),
    }
}

/// The answers one a line: the word, its draws, its share with its error and bounds.
#[must_use]
pub fn csv(sampled: &Sampled) -> String {
    let mut text = "verdict,draws,share,standard_error,low,high\n".to_owned();
    for it in &sampled.answers {
        let _ = writeln!(
            text,
            "{},{},{:.9},{:.9},{:.9},{:.9}",
            it.cell.word(),
            it.draws,
            it.share,
            it.error,
            it.bounds.0,
            it.bounds.1
        );
    }
    text
}

/// What was drawn as one versioned object.
#[must_use]
pub fn json(name: &str, scenario: &Scenario, sampled: &Sampled) -> Json {
    let answers = sampled.answers.iter().map(|it| {
        json!({
            "verdict": it.cell.word(),
            "printed": it.cell.printed(),
            "draws": it.draws,
            "share": it.share,
            "standard_error": it.error,
            "between": [it.bounds.0, it.bounds.1],
        })
    });
    let quantiles = QUANTILES.iter().filter_map(|share| {
        let by = sampled.quantile(*share)?;
        Some(json!({ "share": share, "by": by.day().map_or_else(|| "open".to_owned(), |day| day.to_string()) }))
    });
    json!({
        "format": object::FORMAT,
        "engine": object::engine(),
        "file": name,
        "title": sampled.title,
        "as_of": sampled.as_of,
        "question": question(scenario, &sampled.ask),
        "whose_numbers": WHOSE,
        "facts": sampled.facts,
        "draws": sampled.draws,
        "asked_for": sampled.of,
        "partial": sampled.draws < sampled.of,
        "seed": sampled.seed,
        "exact": sampled.seed.is_none(),
        "answers": answers.collect::<Vec<_>>(),
        "quantiles": quantiles.collect::<Vec<_>>(),
    })
}
