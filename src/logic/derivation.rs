//! The same reading, keeping its reasons as a tree.

use super::{Findings, Told, Truth, Truths};
use crate::condition::{Cond, Definition, Logic};
use crate::date::Date;
use crate::fact::{At, Fact, Kind};
use crate::reading::{Position, Readings};

/// A value with its reasons.
#[derive(Clone, Debug)]
pub struct Derivation {
    /// The value.
    pub value: Truth,
    /// What was read.
    pub node: Node,
    /// The values it was made from.
    pub parts: Vec<Derivation>,
}

/// What was read.
#[derive(Clone, Debug)]
pub enum Node {
    /// A finding of fact.
    Fact(Fact, Told),
    /// Whether a position is taken.
    Takes(Position),
    /// A defined term, on a day.
    Term(&'static Definition, At),
    /// Every part.
    All,
    /// One of the parts.
    Any,
    /// Not the part.
    Not,
    /// The part, about one entry.
    Entry(Kind, String),
    /// The part, on the day that decides.
    On(Date),
}

impl Derivation {
    /// The value that follows from the leaves alone; always the value of the whole.
    #[must_use]
    pub fn from_leaves(&self) -> Truth {
        let parts = || self.parts.iter().map(Derivation::from_leaves);
        match &self.node {
            Node::Fact(..) | Node::Takes(_) => self.value,
            Node::All | Node::Term(..) | Node::Entry(..) | Node::On(_) => Truth::all(parts()),
            Node::Any => Truth::any(parts()),
            Node::Not => !Truth::all(parts()),
        }
    }

    /// This node and all below it, the node first.
    pub fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Derivation)) {
        visit(self);
        for part in &self.parts {
            part.walk(visit);
        }
    }

    fn of(value: Truth, node: Node, part: Derivation) -> Derivation {
        Derivation {
            value,
            node,
            parts: vec![part],
        }
    }
}

/// Reads conditions for their truth and its reasons.
#[derive(Debug)]
pub struct Derive<'a, F> {
    /// The findings.
    pub findings: &'a F,
    /// The positions taken.
    pub readings: Readings,
}

impl<'a, F: Findings> Derive<'a, F> {
    fn truths(&self) -> Truths<'a, F> {
        Truths {
            findings: self.findings,
            readings: self.readings,
        }
    }
}

impl<F: Findings> Logic for Derive<'_, F> {
    type Value = Derivation;

    fn fact(&self, fact: Fact, at: At) -> Derivation {
        let (value, told): (Truth, Told) = self.findings.find(fact, at);
        Derivation {
            value,
            node: Node::Fact(fact, told),
            parts: Vec::new(),
        }
    }

    fn takes(&self, position: Position) -> Derivation {
        let value = self.readings.take(position).into();
        Derivation {
            value,
            node: Node::Takes(position),
            parts: Vec::new(),
        }
    }

    fn all(&self, parts: impl Iterator<Item = Derivation>) -> Derivation {
        let parts: Vec<_> = parts.collect();
        Derivation {
            value: Truth::all(parts.iter().map(|part| part.value)),
            node: Node::All,
            parts,
        }
    }

    fn any(&self, parts: impl Iterator<Item = Derivation>) -> Derivation {
        let parts: Vec<_> = parts.collect();
        Derivation {
            value: Truth::any(parts.iter().map(|part| part.value)),
            node: Node::Any,
            parts,
        }
    }

    fn not(&self, part: Derivation) -> Derivation {
        Derivation::of(!part.value, Node::Not, part)
    }

    fn days(&self, at: At) -> impl Iterator<Item = Date> {
        self.findings.days(at)
    }

    fn entries(&self, kind: Kind, at: At) -> u8 {
        self.findings.entries(kind, at)
    }

    fn bind(&self, kind: Kind, entry: u8, at: At) -> At {
        self.findings.bind(kind, entry, at)
    }

    fn term(&self, term: &'static Definition, at: At, value: Derivation) -> Derivation {
        Derivation::of(value.value, Node::Term(term, at), value)
    }

    fn entry(&self, kind: Kind, at: At, value: Derivation) -> Derivation {
        Derivation::of(
            value.value,
            Node::Entry(kind, self.findings.entry_name(kind, at)),
            value,
        )
    }

    /// Only the days that decide are told: the last on which the first part held, and those after it on which
    /// it may have.
    fn last(&self, of: &'static Cond, held: &'static Cond, at: At) -> Derivation {
        let truths = self.truths();
        let on = |day: Date, parts: &[&'static Cond]| {
            let parts: Vec<_> = parts.iter().map(|part| self.read(part, at.on(day))).collect();
            Derivation {
                value: Truth::all(parts.iter().map(|part| part.value)),
                node: Node::On(day),
                parts,
            }
        };
        let mut decided = None;
        let mut doubtful = Vec::new();
        let days: Vec<Date> = self.findings.days(at).collect();
        for day in days.into_iter().rev() {
            match truths.read(of, at.on(day)) {
                Truth::True => {
                    decided = Some(on(day, &[of, held]));
                    break;
                }
                Truth::Unknown => doubtful.push(day),
                Truth::False => {}
            }
        }
        // Where it held on no day for certain, the first on which it may have held is all there is to begin with.
        let decided = decided
            .or_else(|| doubtful.pop().map(|day| on(day, &[of, held])))
            .unwrap_or_else(|| on(at.day, &[of]));
        doubtful.into_iter().rev().fold(decided, |before, day| {
            let found = on(day, &[of]);
            let not = self.not(found);
            let before = self.all([not, before].into_iter());
            self.any([on(day, &[of, held]), before].into_iter())
        })
    }

    /// Only the day that decides is told: the first on which it held; else the first on which it may have;
    /// else the day judged.
    fn once(&self, cond: &'static Cond, at: At) -> Derivation {
        let truths = self.truths();
        let mut doubtful = None;
        for day in self.findings.days(at) {
            match truths.read(cond, at.on(day)) {
                Truth::True => {
                    return Derivation::of(Truth::True, Node::On(day), self.read(cond, at.on(day)));
                }
                Truth::Unknown => doubtful = doubtful.or(Some(day)),
                Truth::False => {}
            }
        }
        let day = doubtful.unwrap_or(at.day);
        let part = self.read(cond, at.on(day));
        Derivation::of(part.value, Node::On(day), part)
    }
}
