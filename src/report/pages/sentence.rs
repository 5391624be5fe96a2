//! A condition as a tree of sentences.

use super::facts::{fact_phrase, kind_phrase};
use super::tree::Line;
use crate::condition::{Cond, Definition};
use crate::reading::Position;
use crate::treaty::{self, Model};

/// Turns the conditions of one page into sentences; a term is opened where the page is the place for it.
pub(super) struct Page {
    /// The paragraph whose page it is.
    pub cite: &'static str,
    /// The terms that this page prints on their own.
    pub own: &'static [&'static Definition],
    opened: Vec<&'static Definition>,
}

/// How far a term is opened.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    /// Not at all.
    No,
    /// Its own parts, and no term within them.
    Once,
    /// With every term within it.
    Fully,
}

impl Page {
    /// A page with the terms that it prints on their own.
    pub fn new(cite: &'static str, own: &'static [&'static Definition]) -> Page {
        Page {
            cite,
            own,
            opened: Vec::new(),
        }
    }

    /// A term under its own heading: "withdrawn, when all of these hold".
    pub fn definition(&mut self, term: &'static Definition) -> Line {
        let means = self.line(&term.means, Open::Fully);
        headed(format!("{}, when", term.name), means).cited(term.cite)
    }

    /// A condition as a line with its parts.
    pub fn condition(&mut self, cond: &'static Cond) -> Line {
        self.line(cond, Open::Fully)
    }

    /// A condition as a line, with no term opened.
    pub fn outline(&mut self, cond: &'static Cond) -> Line {
        self.line(cond, Open::No)
    }

    fn line(&mut self, cond: &'static Cond, open: Open) -> Line {
        match cond {
            Cond::Is(fact) => Line::new(fact_phrase(*fact)),
            Cond::Takes(position) => Line::new(format!("{}, in any case", taken(*position))),
            Cond::Term(term) => self.term(term, open),
            Cond::All(parts) => self.all(parts, open),
            Cond::Any([part]) => self.line(part, open),
            Cond::Any(parts) => Line::group(
                "one of these",
                "one of these holds",
                parts.iter().map(|it| self.line(it, open)),
            ),
            Cond::Not(Cond::Not(part)) => self.line(part, open),
            Cond::Not(Cond::Any(parts @ [_, _, ..])) => Line::group(
                "none of these",
                "none of these holds",
                parts.iter().map(|it| self.line(it, open)),
            ),
            Cond::Not(Cond::All(parts @ [_, _, ..])) if !parts.iter().any(is_position) => Line::group(
                "not all of these",
                "not all of these hold",
                parts.iter().map(|it| self.line(it, open)),
            ),
            Cond::Not(part) => self.line(part, open).led_by("not: "),
            Cond::ThereIs(kind, part) => headed(
                format!("there is {} for which", kind_phrase(*kind)),
                self.line(part, open),
            ),
            Cond::Once(part) => {
                let part = self.line(part, open);
                Line::new("on some day up to the day judged".to_owned()).with(part)
            }
        }
    }

    /// All of several parts; positions of law among them come first, since they say on which reading the rest
    /// is asked.
    fn all(&mut self, parts: &'static [Cond], open: Open) -> Line {
        let positions: Vec<String> = parts
            .iter()
            .filter_map(|part| match part {
                Cond::Takes(position) => Some(taken(*position)),
                _ => None,
            })
            .collect();
        let mut rest: Vec<Line> = parts
            .iter()
            .filter(|part| !is_position(part))
            .map(|part| self.line(part, open))
            .collect();
        let whole = match rest.len() {
            1 => rest.swap_remove(0),
            _ => Line::group("all of these", "all of these hold", rest),
        };
        match positions.is_empty() {
            true => whole,
            false => whole.led_by(&format!("{}: ", positions.join(" and "))),
        }
    }

    fn term(&mut self, term: &'static Definition, open: Open) -> Line {
        let line = Line::new(term.name.to_owned()).cited(term.cite);
        let opened = self.opened.iter().any(|it| std::ptr::eq(*it, term));
        let printed_here = self.own.iter().any(|it| std::ptr::eq(*it, term));
        if open == Open::No || opened || printed_here {
            return line;
        }
        self.opened.push(term);
        let within = if self.at_home(term) { open } else { Open::No };
        let means = self.line(&term.means, if open == Open::Once { Open::No } else { within });
        line.with_parts_of(means)
    }

    /// Whether the reader finds the term here and on no other page.
    fn at_home(&self, term: &'static Definition) -> bool {
        if term.cite == self.cite {
            return true;
        }
        let article = |cite: &str| cite.split(['(', ',']).next().unwrap_or("").to_owned();
        let elsewhere = treaty::ALL
            .iter()
            .flat_map(|treaty| treaty.paragraphs())
            .any(|paragraph| {
                let listed = match paragraph.model {
                    Model::Terms(terms) => terms.iter().any(|it| std::ptr::eq(*it, term)),
                    _ => false,
                };
                paragraph.cite != self.cite && (listed || article(paragraph.cite) == article(term.cite))
            });
        !elsewhere
    }
}

fn is_position(cond: &Cond) -> bool {
    matches!(cond, Cond::Takes(_))
}

/// A position as the condition under which the rest is read.
fn taken(position: Position) -> String {
    let lead = if position.is_default() {
        "by default"
    } else {
        "on another position"
    };
    format!("{lead} ({}: {})", position.question.name, position.view().name)
}

/// A line with a lead, "withdrawn, when", and the parts of what follows.
fn headed(lead: String, means: Line) -> Line {
    match means.holds {
        Some(holds) => Line {
            text: format!("{lead} {holds}"),
            holds: None,
            cite: None,
            parts: means.parts,
        },
        None => Line::new(lead).with(means),
    }
}
