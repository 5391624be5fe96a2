//! Which questions and choices can still matter: a reading with every position and every doubt open.
//!
//! Only what stands under an unknown value can change it. The result is a superset of what does matter,
//! and small: the table of possibilities is read over it alone.

use std::collections::BTreeSet;

use super::so_far::SoFar;
use super::{Findings, Open, Truth};
use crate::condition::{Cond, Logic};
use crate::date::Date;
use crate::fact::{At, Fact, Kind};
use crate::reading::Position;
use crate::scenario::ChoiceId;

/// A truth value, with what could settle it while it is unknown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Liveness {
    /// The value with everything open.
    pub truth: Truth,
    /// The numbers of the questions that may matter.
    pub questions: BTreeSet<u8>,
    /// The choices that may matter.
    pub choices: BTreeSet<ChoiceId>,
}

impl Liveness {
    fn settled(truth: Truth) -> Self {
        Liveness {
            truth,
            questions: BTreeSet::new(),
            choices: BTreeSet::new(),
        }
    }

    /// Adds what another value depends on.
    pub fn join(&mut self, other: Liveness) {
        self.questions.extend(other.questions);
        self.choices.extend(other.choices);
    }

    fn fold(parts: impl Iterator<Item = Liveness>, decides: Truth) -> Liveness {
        let mut result = Liveness::settled(!decides);
        for part in parts {
            if part.truth == decides {
                return Liveness::settled(decides);
            }
            if part.truth == Truth::Unknown {
                result.truth = Truth::Unknown;
                result.join(part);
            }
        }
        result
    }
}

/// Reads conditions for what may still matter.
#[derive(Debug)]
pub struct Live<'a, F> {
    findings: &'a F,
    so_far: SoFar<Liveness>,
}

impl<'a, F: Findings> Live<'a, F> {
    /// Over these findings.
    pub fn new(findings: &'a F) -> Self {
        Live {
            findings,
            so_far: SoFar::default(),
        }
    }
}

impl<F: Findings> Logic for Live<'_, F> {
    type Value = Liveness;

    fn fact(&self, fact: Fact, at: At) -> Liveness {
        let (truth, Open(choices)) = self.findings.find(fact, at);
        let open = if truth == Truth::Unknown {
            choices.into_iter().collect()
        } else {
            BTreeSet::new()
        };
        Liveness {
            truth,
            questions: BTreeSet::new(),
            choices: open,
        }
    }

    fn takes(&self, position: Position) -> Liveness {
        let questions = BTreeSet::from([position.question.number]);
        Liveness {
            truth: Truth::Unknown,
            questions,
            choices: BTreeSet::new(),
        }
    }

    fn all(&self, parts: impl Iterator<Item = Liveness>) -> Liveness {
        Liveness::fold(parts, Truth::False)
    }

    fn any(&self, parts: impl Iterator<Item = Liveness>) -> Liveness {
        Liveness::fold(parts, Truth::True)
    }

    fn not(&self, value: Liveness) -> Liveness {
        Liveness {
            truth: !value.truth,
            ..value
        }
    }

    fn once(&self, cond: &'static Cond, at: At) -> Liveness {
        self.so_far.once(self, |held| held.truth == Truth::True, cond, at)
    }

    fn last(&self, of: &'static Cond, held: &'static Cond, at: At) -> Liveness {
        self.so_far.last(self, of, held, at)
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
}
