//! The whole rule language: conditions, and the logics that read them.
//!
//! A condition is a value. One fold, [`Logic::read`], reads it in any [`Logic`]: as true, false or unknown;
//! as a derivation that keeps its reasons; or as sixty-four cases at once. So an explanation has the shape
//! of the rule, because it is the rule, read differently.

use crate::date::Date;
use crate::fact::{At, Fact, Kind};
use crate::reading::Position;

/// A condition of law.
#[derive(Debug)]
pub enum Cond {
    /// A finding of fact.
    Is(Fact),
    /// A defined term, explained under its own citation.
    Term(&'static Definition),
    /// One position on a contested question of law.
    Takes(Position),
    /// Every part holds.
    All(&'static [Cond]),
    /// At least one part holds.
    Any(&'static [Cond]),
    /// The part does not hold.
    Not(&'static Cond),
    /// There is one entry of this kind for which the part holds.
    ThereIs(Kind, &'static Cond),
    /// On some day up to the day judged, the part held.
    Once(&'static Cond),
    /// On the last day up to the day judged on which the first part held, the second held too.
    Last(&'static Cond, &'static Cond),
}

impl Cond {
    /// Visits this condition and every one in it, terms entered, each before its parts.
    pub fn walk(&'static self, visit: &mut dyn FnMut(&'static Cond)) {
        visit(self);
        match self {
            Cond::Is(_) | Cond::Takes(_) => {}
            Cond::Term(term) => term.means.walk(visit),
            Cond::All(parts) | Cond::Any(parts) => parts.iter().for_each(|part| part.walk(visit)),
            Cond::Not(part) | Cond::ThereIs(_, part) | Cond::Once(part) => part.walk(visit),
            Cond::Last(of, held) => [of, held].into_iter().for_each(|part| part.walk(visit)),
        }
    }
}

/// A defined term: a statement, what it means, and where it stands.
#[derive(Debug)]
pub struct Definition {
    /// The paragraph, such as `2(1)`, or other law, such as `ARSIWA 4`.
    pub cite: &'static str,
    /// The term as a statement that is true or false: "withdrawn", "a mine".
    pub name: &'static str,
    /// What it means.
    pub means: Cond,
}

/// A way of reading conditions.
pub trait Logic {
    /// What a reading gives.
    type Value;

    /// Reads a finding of fact.
    fn fact(&self, fact: Fact, at: At) -> Self::Value;
    /// Reads a position on a contested question.
    fn takes(&self, position: Position) -> Self::Value;
    /// Combines parts of which every one must hold. Each part is read once, in order.
    fn all(&self, parts: impl Iterator<Item = Self::Value>) -> Self::Value;
    /// Combines parts of which one must hold. Each part is read once, in order.
    fn any(&self, parts: impl Iterator<Item = Self::Value>) -> Self::Value;
    /// Turns a value round.
    fn not(&self, value: Self::Value) -> Self::Value;
    /// The days up to the day judged on which anything about the actor can have changed, in order.
    fn days(&self, at: At) -> impl Iterator<Item = Date>;
    /// How many entries of a kind there are.
    fn entries(&self, kind: Kind, at: At) -> u8;
    /// The same place with one entry bound.
    fn bind(&self, kind: Kind, entry: u8, at: At) -> At;

    /// Names a term, for logics that keep reasons.
    fn term(&self, _term: &'static Definition, _at: At, value: Self::Value) -> Self::Value {
        value
    }

    /// Names a bound entry, for logics that keep reasons.
    fn entry(&self, _kind: Kind, _at: At, value: Self::Value) -> Self::Value {
        value
    }

    /// Reads whether the condition holds for some entry of a kind.
    fn there_is(&self, kind: Kind, cond: &'static Cond, at: At) -> Self::Value {
        self.any((0..self.entries(kind, at)).map(|entry| {
            let bound = self.bind(kind, entry, at);
            self.entry(kind, bound, self.read(cond, bound))
        }))
    }

    /// Reads whether the condition held on some day so far.
    fn once(&self, cond: &'static Cond, at: At) -> Self::Value {
        self.any(self.days(at).map(|day| self.read(cond, at.on(day))))
    }

    /// Reads whether the second condition held on the last day so far on which the first did.
    fn last(&self, of: &'static Cond, held: &'static Cond, at: At) -> Self::Value {
        let never = self.any(std::iter::empty());
        self.days(at).fold(never, |before, day| {
            let at = at.on(day);
            let now = self.all([of, held].into_iter().map(|part| self.read(part, at)));
            let kept = self.all([self.not(self.read(of, at)), before].into_iter());
            self.any([now, kept].into_iter())
        })
    }

    /// Reads a condition.
    fn read(&self, cond: &'static Cond, at: At) -> Self::Value {
        match cond {
            Cond::Is(fact) => self.fact(*fact, at),
            Cond::Takes(position) => self.takes(*position),
            Cond::Term(term) => self.term(term, at, self.read(&term.means, at)),
            Cond::All(parts) => self.all(parts.iter().map(|part| self.read(part, at))),
            Cond::Any(parts) => self.any(parts.iter().map(|part| self.read(part, at))),
            Cond::Not(part) => self.not(self.read(part, at)),
            Cond::ThereIs(kind, part) => self.there_is(*kind, part, at),
            Cond::Once(part) => self.once(part, at),
            Cond::Last(of, held) => self.last(of, held, at),
        }
    }
}
