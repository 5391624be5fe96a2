//! What a set of scenarios decides of the law, in words and as data.

use serde_json::{Value as Json, json};

use super::json::{FORMAT, engine};
use super::pages::fact_phrase;
use super::text::wrap;
use crate::check::coverage::{Coverage, Item};
use crate::logic::Truth;
use crate::verdict::{Outcome, Verdict, printed_class, printed_status};
use crate::vocabulary::Word;

/// A thing that can be decided, as it is told: the part of the table, what it is about, which side of it.
struct Row {
    section: &'static str,
    about: String,
    side: String,
}

impl Row {
    fn of(item: &Item) -> Row {
        let side = |value: &Truth| {
            match value {
                Truth::True => "true",
                Truth::False => "false",
                Truth::Unknown => "unknown",
            }
            .to_owned()
        };
        let (section, about, side) = match item {
            Item::Outcome(rule, outcome) => {
                let heading = &rule.0.heading;
                let about = format!("{}, {}", heading.cite, heading.title);
                ("Paragraphs", about, printed(*outcome))
            }
            Item::Standing(status) => {
                let about = "the standing of a State".to_owned();
                (
                    "Standing, classes, dates",
                    about,
                    printed_status(*status).to_owned(),
                )
            }
            Item::Class(class) => {
                let about = "what a device is".to_owned();
                (
                    "Standing, classes, dates",
                    about,
                    printed_class(*class).to_owned(),
                )
            }
            Item::Date(which) => {
                let about = "dates that the law computes".to_owned();
                ("Standing, classes, dates", about, which.name().to_owned())
            }
            Item::Exception(it, value) => (
                "Exceptions",
                format!("{}, {}", it.0.cite, it.0.title),
                side(value),
            ),
            Item::Position(position) => {
                let name = position.question.name.to_owned();
                ("Contested questions", name, position.view().name.to_owned())
            }
            Item::Term(term, value) => ("Terms", format!("{}, {}", term.0.cite, term.0.name), side(value)),
            Item::Fact(fact, value) => ("Facts", fact_phrase(*fact), side(value)),
        };
        Row { section, about, side }
    }
}

fn printed(outcome: Outcome) -> String {
    Verdict {
        kind: outcome.kind(),
        outcomes: vec![outcome],
    }
    .printed()
}

/// A thing that can be decided, in a line: "1(1)(a), using mines: BREACH".
#[must_use]
pub fn item(item: &Item) -> String {
    let row = Row::of(item);
    format!("{}: {}", row.about, row.side)
}

/// A part of the table, with its lines and how much of it is decided.
struct Section {
    title: &'static str,
    lines: Vec<(String, Vec<String>)>,
    decided: usize,
    of: usize,
}

/// The parts of the table, in order; each line is one thing with its sides, those decided or those not.
fn sections(coverage: &Coverage, missing: bool) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for (item, files) in coverage.items() {
        let row = Row::of(&item);
        if sections.last().is_none_or(|it| it.title != row.section) {
            sections.push(Section {
                title: row.section,
                lines: Vec::new(),
                decided: 0,
                of: 0,
            });
        }
        let Some(section) = sections.last_mut() else {
            continue;
        };
        section.of += 1;
        section.decided += usize::from(files > 0);
        if missing == (files > 0) {
            continue;
        }
        let side = if missing {
            row.side
        } else {
            format!("{} {files}", row.side)
        };
        match section.lines.last_mut() {
            Some((about, sides)) if *about == row.about => sides.push(side),
            _ => section.lines.push((row.about, vec![side])),
        }
    }
    sections
}

/// The table: what is decided, each with the number of files that decide it; or what is missing.
#[must_use]
pub fn coverage(coverage: &Coverage, missing: bool) -> String {
    let number = |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    let head = format!(
        "{} in {}: what of the law {}",
        number(coverage.asked, "answer"),
        number(coverage.files.len(), "file"),
        if missing {
            "they do not decide"
        } else {
            "they decide"
        },
    );
    let mut page = vec![wrap(&head, "", "")];
    for section in sections(coverage, missing) {
        page.push(String::new());
        page.push(format!(
            "{}: {} of {} decided",
            section.title, section.decided, section.of
        ));
        let lines = section.lines.iter();
        page.extend(
            lines.map(|(about, sides)| wrap(&format!("{about}: {}", sides.join(", ")), "  ", "      ")),
        );
    }
    let note = if missing {
        "`ottawa coverage --help` says what counts as decided."
    } else {
        "The number is that of the files. With --missing: what is not decided."
    };
    page.extend([String::new(), note.to_owned(), String::new()]);
    page.join("\n")
}

/// The same as data: everything that can be decided, with the files that decide it; or what no file decides.
#[must_use]
pub fn coverage_json(coverage: &Coverage, missing: bool) -> Json {
    let items = coverage.items().filter(|(_, files)| !missing || *files == 0);
    let items = items.map(|(item, _)| {
        let row = Row::of(&item);
        json!({
            "section": row.section,
            "about": row.about,
            "side": row.side,
            "files": coverage.deciding(&item).collect::<Vec<_>>(),
        })
    });
    let totals = sections(coverage, missing)
        .into_iter()
        .map(|section| json!({ "section": section.title, "decided": section.decided, "of": section.of }));
    json!({
        "format": FORMAT,
        "engine": engine(),
        "files": coverage.files,
        "answers": coverage.asked,
        "totals": totals.collect::<Vec<_>>(),
        "items": items.collect::<Vec<_>>(),
    })
}
