//! A condition as a tree of sentences.

use super::facts::{denied_phrase, fact_phrase, kind_phrase};
use super::tree::Line;
use crate::condition::{Cond, Definition};
use crate::reading::Position;
use crate::treaty::{self, Model};

/// Turns the conditions of one page into sentences; a term is opened where the page is the place for it.
///
/// A tree is told under the default positions, and the page lists the questions. What no default leads to is
/// told under every position instead.
pub(super) struct Page {
    /// The paragraph whose page it is.
    cite: &'static str,
    /// The terms that this page prints on their own.
    own: &'static [&'static Definition],
    opened: Vec<&'static Definition>,
    every_position: bool,
}

/// How far a term is opened.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    /// Not at all.
    No,
    /// With every term within it.
    Fully,
}

/// A condition, read under the positions told.
enum Read {
    /// It never holds.
    Never,
    /// It always holds, by these positions.
    Always(Vec<Position>),
    /// It depends on the facts.
    Facts(Line),
}

impl Page {
    /// A page with the terms that it prints on their own.
    pub fn new(cite: &'static str, own: &'static [&'static Definition]) -> Page {
        Page {
            cite,
            own,
            opened: Vec::new(),
            every_position: false,
        }
    }

    /// A term under its own heading: "withdrawn, when all of these hold".
    pub fn definition(&mut self, term: &'static Definition) -> Line {
        let means = self.condition(&term.means);
        Line::new(term.name.to_owned())
            .with_parts_of(means)
            .cited(term.cite)
    }

    /// A condition as a line with its parts.
    pub fn condition(&mut self, cond: &'static Cond) -> Line {
        self.whole(cond, Open::Fully)
    }

    /// A condition as a line, with no term opened.
    pub fn outline(&mut self, cond: &'static Cond) -> Line {
        self.whole(cond, Open::No)
    }

    fn whole(&mut self, cond: &'static Cond, open: Open) -> Line {
        if let Read::Facts(line) = self.read(cond, open) {
            return line;
        }
        let before = std::mem::replace(&mut self.every_position, true);
        let line = match self.read(cond, open) {
            Read::Facts(line) => line,
            Read::Always(positions) => Line::new(format!("{}in any case", self.lead(&positions))),
            Read::Never => Line::new("in no case".to_owned()),
        };
        self.every_position = before;
        line
    }

    fn read(&mut self, cond: &'static Cond, open: Open) -> Read {
        match cond {
            Cond::Is(fact) => Read::Facts(Line::new(fact_phrase(*fact))),
            Cond::Takes(position) if self.every_position || position.is_default() => {
                Read::Always(vec![*position])
            }
            Cond::Takes(_) => Read::Never,
            Cond::Term(term) => Read::Facts(self.term(term, open)),
            Cond::All(parts) => self.all(parts, open),
            Cond::Any(parts) => self.any(parts, open),
            Cond::Not(Cond::Is(fact)) => Read::Facts(Line::new(denied_phrase(*fact))),
            Cond::Not(Cond::Not(part)) => self.read(part, open),
            Cond::Not(part) => match self.read(part, open) {
                Read::Never => Read::Always(Vec::new()),
                Read::Always(_) if !self.every_position => Read::Never,
                Read::Always(positions) => Read::Facts(Line::new(format!("not {}", self.lead(&positions)))),
                Read::Facts(line) => Read::Facts(negated(line)),
            },
            Cond::ThereIs(kind, part) => match self.read(part, open) {
                Read::Never => Read::Never,
                Read::Always(_) => Read::Facts(Line::new(format!("there is {}", kind_phrase(*kind)))),
                Read::Facts(line) => {
                    Read::Facts(headed(format!("there is {} for which", kind_phrase(*kind)), line))
                }
            },
            Cond::Once(part) => match self.read(part, open) {
                Read::Facts(line) => {
                    Read::Facts(Line::new("on some day up to the day judged".to_owned()).with(line))
                }
                other => other,
            },
            Cond::Last(of, held) => {
                let found = match self.read(of, open) {
                    Read::Facts(line) => line,
                    other => return other,
                };
                match self.read(held, open) {
                    Read::Never => Read::Never,
                    Read::Always(_) => Read::Facts(headed("there was a day on which".to_owned(), found)),
                    Read::Facts(line) => Read::Facts(Line::group(
                        "on the last day up to the day judged on which the first held, the second held too",
                        "on the last day up to the day judged on which the first held, the second held too",
                        vec![found, line],
                    )),
                }
            }
        }
    }

    /// All of several parts. Positions of law among them come first: on which reading the rest is asked.
    fn all(&mut self, parts: &'static [Cond], open: Open) -> Read {
        let (mut positions, mut lines) = (Vec::new(), Vec::new());
        for part in parts {
            match self.read(part, open) {
                Read::Never => return Read::Never,
                Read::Always(more) => positions.extend(more),
                Read::Facts(line) => lines.push(line),
            }
        }
        let whole = match lines.len() {
            0 => return Read::Always(positions),
            1 => lines.swap_remove(0),
            _ => Line::group("all of these", "all of these hold", lines),
        };
        let lead = self.lead(&positions);
        Read::Facts(if lead.is_empty() {
            whole
        } else {
            whole.led_by(&lead)
        })
    }

    fn any(&mut self, parts: &'static [Cond], open: Open) -> Read {
        let mut read: Vec<Read> = parts.iter().map(|part| self.read(part, open)).collect();
        read.retain(|part| !matches!(part, Read::Never));
        match read.len() {
            0 => return Read::Never,
            1 => return read.swap_remove(0),
            _ => {}
        }
        if let Some(Read::Always(positions)) = read
            .iter()
            .find(|it| matches!(it, Read::Always(all) if all.is_empty()))
        {
            return Read::Always(positions.clone());
        }
        let lines = read.into_iter().map(|part| match part {
            Read::Facts(line) => line,
            Read::Always(positions) => Line::new(format!("{}in any case", self.lead(&positions))),
            Read::Never => Line::new("in no case".to_owned()),
        });
        Read::Facts(Line::group(
            "one of these",
            "one of these holds",
            lines.collect::<Vec<_>>(),
        ))
    }

    /// The positions on which something is read, as words before it.
    fn lead(&self, positions: &[Position]) -> String {
        let word = |position: &Position| match position.is_default() {
            true => format!("by default ({})", position.question.name),
            false => format!(
                "on the position {} ({})",
                position.view().name,
                position.question.name
            ),
        };
        match positions {
            [] => String::new(),
            positions => positions.iter().map(word).collect::<Vec<_>>().join(" and ") + ": ",
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
        let means = self.whole(&term.means, if self.at_home(term) { open } else { Open::No });
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

/// A line turned round.
fn negated(line: Line) -> Line {
    match line.holds.as_deref() {
        Some("one of these holds") => Line {
            text: "none of these".to_owned(),
            holds: Some("none of these holds".to_owned()),
            ..line
        },
        Some("all of these hold") => Line {
            text: "not all of these".to_owned(),
            holds: Some("not all of these hold".to_owned()),
            ..line
        },
        _ => line.led_by("not: "),
    }
}

/// A line with a lead, "there is a notice for which", and the parts of what follows.
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
