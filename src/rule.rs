//! Rules: gates, a norm, exceptions; and the one place where a reading becomes an outcome.

use crate::condition::{Cond, Logic};
use crate::fact::{At, Role};
use crate::logic::{Lane, Truth};
use crate::treaty::Treaty;
use crate::verdict::Outcome;
use crate::vocabulary::Why;

/// A rule of a treaty, as a value.
#[derive(Debug)]
pub struct Rule {
    /// The paragraph and what it is about.
    pub heading: Heading,
    /// The treaty it belongs to.
    pub treaty: &'static Treaty,
    /// What kind of thing it judges.
    pub about: About,
    /// The part in the act or stock that the actor must have for the rule to concern it.
    pub role: Role,
    /// What must hold before the norm is asked, in order, with what to say when it does not.
    pub gates: &'static [&'static [Gate]],
    /// What is prohibited or required.
    pub norm: Norm,
    /// What lifts the norm.
    pub except: &'static [&'static Exception],
}

/// What stands over a rule.
#[derive(Debug)]
pub struct Heading {
    /// The paragraph: `1(1)(b)`, `VCLT 18`.
    pub cite: &'static str,
    /// What an answer calls it: "acquiring mines".
    pub title: &'static str,
    /// The norm in a sentence of our own: "A State Party may never acquire such mines."
    pub says: &'static str,
}

/// What a rule judges.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum About {
    /// An act, on its own day.
    Act,
    /// A stock, on every day up to the day judged.
    Stock,
}

/// A condition for a rule to be asked at all.
#[derive(Debug)]
pub struct Gate(pub Cond, pub Why);

/// What a rule does.
#[derive(Debug)]
pub enum Norm {
    /// It is a breach if this holds.
    Prohibits(Cond),
}

/// What lifts a norm.
#[derive(Debug)]
pub struct Exception {
    /// The paragraph: `3(2)`.
    pub cite: &'static str,
    /// What it is called: "transfer for destruction".
    pub title: &'static str,
    /// When it holds.
    pub when: Cond,
}

/// A rule as one logic has read it.
#[derive(Debug)]
pub struct Judged<V> {
    /// Each gate with its reason.
    pub gates: Vec<(Why, V)>,
    /// The norm.
    pub norm: V,
    /// Each exception.
    pub except: Vec<(&'static Exception, V)>,
}

impl Rule {
    /// Reads the rule in a logic.
    pub fn judge<L: Logic>(&'static self, logic: &L, at: At) -> Judged<L::Value> {
        let Norm::Prohibits(norm) = &self.norm;
        let gates = self.gates.iter().flat_map(|gates| gates.iter());
        Judged {
            gates: gates
                .map(|Gate(cond, why)| (*why, logic.read(cond, at)))
                .collect(),
            norm: logic.read(norm, at),
            except: self
                .except
                .iter()
                .map(|exception| (*exception, logic.read(&exception.when, at)))
                .collect(),
        }
    }
}

impl Judged<Truth> {
    /// What the reading comes to.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        // A gate that is surely shut decides, whatever else is unknown; the first one says why.
        if let Some((why, _)) = self.gates.iter().find(|(_, gate)| *gate == Truth::False) {
            return Outcome::NotApplicable(*why);
        }
        // A norm that is surely not met is not engaged, whatever the gates: nothing happened.
        if self.norm == Truth::False {
            return Outcome::NotApplicable(Why::NotEngaged);
        }
        if self.norm == Truth::Unknown || self.gates.iter().any(|(_, gate)| *gate == Truth::Unknown) {
            return Outcome::Open;
        }
        // The norm is met. An exception that surely holds lifts it; one that may hold leaves it open.
        if let Some((exception, _)) = self.except.iter().find(|(_, when)| *when == Truth::True) {
            return Outcome::Excepted(exception.cite);
        }
        if self.except.iter().any(|(_, when)| *when == Truth::Unknown) {
            return Outcome::Open;
        }
        Outcome::Breach(None)
    }
}

impl Judged<Lane> {
    /// What the reading comes to in each lane, as the masks of the lanes with each outcome.
    ///
    /// The same decisions as [`Judged::<Truth>::outcome`], taken for sixty-four lanes at once.
    #[must_use]
    pub fn outcomes(&self, lanes: u64) -> Vec<(Outcome, u64)> {
        let mut found = Vec::new();
        let mut left = lanes;
        let mut settle = |mask: u64, outcome: Outcome| {
            let mask = mask & left;
            left &= !mask;
            if mask != 0 {
                found.push((outcome, mask));
            }
        };
        for (why, gate) in &self.gates {
            settle(gate.no, Outcome::NotApplicable(*why));
        }
        settle(self.norm.no, Outcome::NotApplicable(Why::NotEngaged));
        settle(self.norm.unknown(), Outcome::Open);
        for (_, gate) in &self.gates {
            settle(gate.unknown(), Outcome::Open);
        }
        for (exception, when) in &self.except {
            settle(when.yes, Outcome::Excepted(exception.cite));
        }
        for (_, when) in &self.except {
            settle(when.unknown(), Outcome::Open);
        }
        settle(u64::MAX, Outcome::Breach(None));
        found
    }
}
