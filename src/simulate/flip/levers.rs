//! What would turn a condition: the smallest sets of facts and positions, read off the rule itself.
//!
//! Another logic beside the four: it reads the same trees, and keeps for each value the sets of *levers* that
//! might turn it, one or two at a time. What a lever is called follows from the finding: the key of the file behind
//! it. The sets say where to look; whether a change turns the answer is tried on the file.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::keys;
use crate::condition::{Cond, Logic};
use crate::date::Date;
use crate::fact::{At, Fact, Kind};
use crate::logic::{Findings, Open, Truth};
use crate::reading::{Position, Readings};
use crate::scenario::find::Case;

/// Something that can be otherwise.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Lever {
    /// The value of a key, by its path.
    Key(String),
    /// The position on the question of this number.
    Question(u8),
    /// An armed conflict of this State that the file does not describe.
    War(usize),
}

/// One lever or two, by their numbers; a single one is written twice.
type Set = (u16, u16);

/// The sets of levers that might give a condition a value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Sets {
    /// It has the value as it is.
    Already,
    /// Any of these; none: nothing that can be turned.
    Of(BTreeSet<Set>),
}

/// More sets than this are not kept for one condition.
const MOST: usize = 400;

impl Sets {
    fn none() -> Sets {
        Sets::Of(BTreeSet::new())
    }

    /// One or the other.
    fn or(self, other: Sets) -> Sets {
        match (self, other) {
            (Sets::Of(mut sets), Sets::Of(more)) => {
                sets.extend(more);
                smallest(sets)
            }
            _ => Sets::Already,
        }
    }

    /// Both together, where that takes two levers at most.
    fn and(self, other: Sets) -> Sets {
        match (self, other) {
            (Sets::Already, sets) | (sets, Sets::Already) => sets,
            (Sets::Of(first), Sets::Of(second)) => {
                let joined = first
                    .iter()
                    .flat_map(|one| second.iter().filter_map(|two| union(*one, *two)));
                smallest(joined.take(MOST * MOST).collect())
            }
        }
    }
}

/// The union of two sets, if it has two levers at most.
fn union(one: Set, two: Set) -> Option<Set> {
    let all = BTreeSet::from([one.0, one.1, two.0, two.1]);
    let mut levers = all.iter().copied();
    let first = levers.next()?;
    let second = levers.next().unwrap_or(first);
    levers.next().is_none().then_some((first, second))
}

/// Only the sets of which no part is among them.
fn smallest(sets: BTreeSet<Set>) -> Sets {
    let single = |lever: u16| sets.contains(&(lever, lever));
    let kept = sets
        .iter()
        .copied()
        .filter(|set| set.0 == set.1 || !single(set.0) && !single(set.1));
    Sets::Of(kept.take(MOST).collect())
}

/// What might turn a value. It is what it is already on the side that says so; unknown is neither.
#[derive(Clone, Debug)]
pub(super) struct Turning {
    /// What might make it true.
    pub yes: Sets,
    /// What might make it false.
    pub no: Sets,
}

/// Reads conditions for what might turn them, in one world and under the positions taken.
pub(super) struct Levers<'c> {
    case: Case<'c>,
    readings: Readings,
    known: RefCell<Vec<Lever>>,
}

impl<'c> Levers<'c> {
    pub fn new(case: Case<'c>, readings: Readings) -> Levers<'c> {
        Levers {
            case,
            readings,
            known: RefCell::new(Vec::new()),
        }
    }

    /// The sets, single levers first, each in the order in which a rule came upon it.
    pub fn named(&self, sets: &Sets) -> Vec<Vec<Lever>> {
        let Sets::Of(sets) = sets else { return Vec::new() };
        let known = self.known.borrow();
        let lever = |number: u16| known.get(usize::from(number)).cloned();
        let single = sets.iter().filter(|set| set.0 == set.1);
        let pairs = sets.iter().filter(|set| set.0 != set.1);
        single
            .filter_map(|set| Some(vec![lever(set.0)?]))
            .chain(pairs.filter_map(|set| Some(vec![lever(set.0)?, lever(set.1)?])))
            .collect()
    }

    fn number(&self, lever: Lever) -> Option<u16> {
        let mut known = self.known.borrow_mut();
        let at = match known.iter().position(|it| *it == lever) {
            Some(at) => at,
            None => {
                known.push(lever);
                known.len() - 1
            }
        };
        u16::try_from(at).ok()
    }

    fn turning(&self, truth: Truth, levers: impl IntoIterator<Item = Lever>) -> Turning {
        let numbers = levers.into_iter().filter_map(|lever| self.number(lever));
        let sets = Sets::Of(numbers.map(|it| (it, it)).collect());
        let unless = |already: bool| if already { Sets::Already } else { sets.clone() };
        Turning {
            yes: unless(truth == Truth::True),
            no: unless(truth == Truth::False),
        }
    }
}

impl Logic for Levers<'_> {
    type Value = Turning;

    fn fact(&self, fact: Fact, at: At) -> Turning {
        let (truth, Open(choices)) = self.case.find(fact, at);
        let scenario = self.case.scenario();
        let doubts = choices
            .iter()
            .filter_map(|choice| scenario.choices.get(usize::from(*choice)));
        let keys = keys::behind(fact, at, &self.case).into_iter();
        let levers: BTreeSet<String> = keys.chain(doubts.map(|doubt| doubt.path.clone())).collect();
        self.turning(truth, levers.into_iter().map(Lever::Key))
    }

    fn takes(&self, position: Position) -> Turning {
        self.turning(
            self.readings.take(position).into(),
            [Lever::Question(position.question.number)],
        )
    }

    fn all(&self, parts: impl Iterator<Item = Turning>) -> Turning {
        let start = Turning {
            yes: Sets::Already,
            no: Sets::none(),
        };
        parts.fold(start, |all, part| Turning {
            yes: all.yes.and(part.yes),
            no: all.no.or(part.no),
        })
    }

    fn any(&self, parts: impl Iterator<Item = Turning>) -> Turning {
        let start = Turning {
            yes: Sets::none(),
            no: Sets::Already,
        };
        parts.fold(start, |any, part| Turning {
            yes: any.yes.or(part.yes),
            no: any.no.and(part.no),
        })
    }

    fn not(&self, value: Turning) -> Turning {
        Turning {
            yes: value.no,
            no: value.yes,
        }
    }

    fn days(&self, at: At) -> impl Iterator<Item = Date> {
        self.case.days(at)
    }

    fn entries(&self, kind: Kind, at: At) -> u8 {
        self.case.entries(kind, at)
    }

    fn bind(&self, kind: Kind, entry: u8, at: At) -> At {
        self.case.bind(kind, entry, at)
    }

    /// There might also be an entry that the file does not have.
    fn there_is(&self, kind: Kind, cond: &'static Cond, at: At) -> Turning {
        let entries = (0..self.entries(kind, at)).map(|entry| self.read(cond, self.bind(kind, entry, at)));
        let more = self.turning(Truth::False, keys::another(kind, at, &self.case));
        self.any(entries.chain([more]))
    }
}
