//! What decides a condition: the facts, terms and positions of which one alone, turned round, would turn it.
//!
//! Another logic beside the others. It reads the same trees, and keeps for each value that a condition does not
//! have the leaves that would give it: one leaf is turned where it stands, and everything else stays. A leaf that
//! is read, and whose turning changes nothing, decides nothing.

use std::collections::HashSet;

use crate::condition::{Definition, Logic};
use crate::date::Date;
use crate::fact::{At, Fact, Kind};
use crate::logic::{Findings, Truth};
use crate::reading::{Position, Readings};
use crate::rule::Exception;

/// Something of the law that is one thing wherever it is read.
#[derive(Debug)]
pub struct Same<T: 'static>(pub &'static T);

impl<T> Clone for Same<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Same<T> {}

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl<T> Eq for Same<T> {}

impl<T> std::hash::Hash for Same<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        std::ptr::hash(self.0, state);
    }
}

/// What may decide: a fact or a term. Positions are told from the table of an answer, which reads them all.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Leaf {
    /// A finding of fact.
    Fact(Fact),
    /// A defined term.
    Term(Same<Definition>),
    /// An exception.
    Exception(Same<Exception>),
}

/// A leaf with the value that it has.
pub(super) type Valued = (Leaf, Truth);

/// A value, and what alone would give another.
#[derive(Clone, Debug)]
pub(super) struct Decided {
    /// The value.
    pub value: Truth,
    /// The leaves that would make it true, false, unknown; none for the value that it has.
    turned: [HashSet<Valued>; 3],
}

/// The values, in the order in which what gives them is kept.
pub(super) const VALUES: [Truth; 3] = [Truth::True, Truth::False, Truth::Unknown];

impl Decided {
    fn of(value: Truth) -> Decided {
        Decided {
            value,
            turned: Default::default(),
        }
    }

    /// The leaves that would give another value.
    pub fn to(&self, value: Truth) -> &HashSet<Valued> {
        let [yes, no, unknown] = &self.turned;
        match value {
            Truth::True => yes,
            Truth::False => no,
            Truth::Unknown => unknown,
        }
    }

    fn add(&mut self, to: Truth, leaves: impl IntoIterator<Item = Valued>) {
        let [yes, no, unknown] = &mut self.turned;
        let turned = match to {
            Truth::True => yes,
            Truth::False => no,
            Truth::Unknown => unknown,
        };
        turned.extend(leaves);
    }

    /// Adds a leaf that stands for the whole of it, and can be so or not so.
    pub fn with(mut self, leaf: Leaf) -> Decided {
        let own = self.value;
        let others = [Truth::True, Truth::False].into_iter().filter(|it| *it != own);
        others.for_each(|other| {
            self.add(other, [(leaf, own)]);
        });
        self
    }

    /// Of several parts, of which one that is `decides` gives that value to the whole.
    ///
    /// Turning one part changes the whole only if the others leave it to that part.
    fn fold(parts: Vec<Decided>, decides: Truth) -> Decided {
        let whole = |values: &mut dyn Iterator<Item = Truth>| {
            if decides == Truth::False {
                Truth::all(values)
            } else {
                Truth::any(values)
            }
        };
        let value = whole(&mut parts.iter().map(|part| part.value));
        let mut result = Decided::of(value);
        for (at, part) in parts.iter().enumerate() {
            let others = parts.iter().enumerate().filter(|(other, _)| *other != at);
            let rest = whole(&mut others.map(|(_, other)| other.value));
            for turned in VALUES {
                let then = whole(&mut [rest, turned].into_iter());
                if then != value {
                    result.add(then, part.to(turned).iter().copied());
                }
            }
        }
        result
    }
}

/// Reads conditions for what decides them, in one world and under the positions taken.
pub(super) struct Deciding<'a, F> {
    /// The findings.
    pub findings: &'a F,
    /// The positions taken.
    pub readings: Readings,
}

impl<F: Findings> Logic for Deciding<'_, F> {
    type Value = Decided;

    fn fact(&self, fact: Fact, at: At) -> Decided {
        Decided::of(self.findings.find::<()>(fact, at).0).with(Leaf::Fact(fact))
    }

    fn takes(&self, position: Position) -> Decided {
        Decided::of(self.readings.take(position).into())
    }

    fn all(&self, parts: impl Iterator<Item = Decided>) -> Decided {
        Decided::fold(parts.collect(), Truth::False)
    }

    fn any(&self, parts: impl Iterator<Item = Decided>) -> Decided {
        Decided::fold(parts.collect(), Truth::True)
    }

    fn not(&self, value: Decided) -> Decided {
        let [yes, no, unknown] = value.turned;
        Decided {
            value: !value.value,
            turned: [no, yes, unknown],
        }
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

    fn term(&self, term: &'static Definition, _: At, value: Decided) -> Decided {
        value.with(Leaf::Term(Same(term)))
    }
}
