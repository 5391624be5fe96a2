//! The logics in which conditions are read, and the findings that feed them.

mod derivation;
mod lanes;
mod live;
mod so_far;
mod truth;

pub use derivation::{Derivation, Derive, Node};
pub use lanes::{Lane, Lanes};
pub use live::{Live, Liveness};
pub use truth::{Truth, Truths};

use crate::date::Date;
use crate::fact::{At, Fact, Kind};
use crate::scenario::{ChoiceId, Origin};

/// Where findings of fact come from: a scenario in one world, or a table in a proof.
pub trait Findings {
    /// What is found, with its evidence.
    fn find<E: Evidence>(&self, fact: Fact, at: At) -> (Truth, E);
    /// The days up to the day judged on which anything about the actor can have changed, in order.
    fn days(&self, at: At) -> impl Iterator<Item = Date>;
    /// How many entries of a kind there are.
    fn entries(&self, kind: Kind, at: At) -> u8;
    /// The same place with one entry bound.
    fn bind(&self, kind: Kind, entry: u8, at: At) -> At;
    /// What the bound entry is called.
    fn entry_name(&self, kind: Kind, at: At) -> String;
}

/// What stands behind a finding: nothing for the fast logics, a sentence for the one that explains.
///
/// One function finds both, so that value and words cannot drift apart.
pub trait Evidence {
    /// Takes the words, or does not even ask for them.
    fn tell(say: impl FnOnce() -> Told) -> Self;
    /// Takes the choices that could settle the finding.
    fn open(self, choices: &[Option<ChoiceId>]) -> Self;
}

impl Evidence for () {
    fn tell(_: impl FnOnce() -> Told) -> Self {}
    fn open(self, _: &[Option<ChoiceId>]) -> Self {}
}

/// The words of a finding, and where it comes from.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Told {
    /// The statement found true, false or unknown, with names, numbers and dates.
    pub text: String,
    /// Where it is written.
    pub origins: Vec<Origin>,
    /// The choices that could settle it.
    pub open: Vec<ChoiceId>,
}

impl Evidence for Told {
    fn tell(say: impl FnOnce() -> Told) -> Self {
        say()
    }

    fn open(mut self, choices: &[Option<ChoiceId>]) -> Self {
        self.open.extend(choices.iter().flatten());
        self
    }
}

/// Only the choices that could settle a finding.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Open(pub Vec<ChoiceId>);

impl Evidence for Open {
    fn tell(_: impl FnOnce() -> Told) -> Self {
        Open::default()
    }

    fn open(mut self, choices: &[Option<ChoiceId>]) -> Self {
        self.0.extend(choices.iter().flatten());
        self
    }
}
