//! Rules: gates, a norm, exceptions; and the one place where a reading becomes an outcome.

use crate::condition::{Cond, Logic};
use crate::fact::{At, Moment, Role};
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
    /// A place, on every day up to the day judged.
    Place,
    /// A State itself, on every day up to the day judged.
    State,
}

/// A condition for a rule to be asked at all.
#[derive(Debug)]
pub struct Gate(pub Cond, pub Why);

/// What a rule does.
#[derive(Debug)]
pub enum Norm {
    /// It is a breach if this holds.
    Prohibits(Cond),
    /// It is a breach if what is required is not done when its time is up.
    Requires {
        /// What is required: it holds once done, and while there is nothing to do.
        done: Cond,
        /// Its time is up.
        due: Cond,
        /// The last day in time, where the text names one.
        limit: Option<Moment>,
    },
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
    /// The norm: for a prohibition, whether it is met; for a duty, whether it is unmet though its time is up.
    pub norm: V,
    /// For a duty: whether what is required is done.
    pub done: Option<V>,
    /// For a duty: whether its time is up.
    pub due: Option<V>,
    /// Each exception.
    pub except: Vec<(&'static Exception, V)>,
}

impl Rule {
    /// Every condition that the rule reads: its gates, its norm, its exceptions.
    pub fn conditions(&'static self) -> impl Iterator<Item = &'static Cond> {
        let gates = self.gates.iter().flat_map(|gates| gates.iter());
        let norm = match &self.norm {
            Norm::Prohibits(norm) => [Some(norm), None],
            Norm::Requires { done, due, .. } => [Some(due), Some(done)],
        };
        let except = self.except.iter().map(|exception| &exception.when);
        gates
            .map(|gate| &gate.0)
            .chain(norm.into_iter().flatten())
            .chain(except)
    }

    /// Reads the rule in a logic.
    pub fn judge<L: Logic>(&'static self, logic: &L, at: At) -> Judged<L::Value> {
        let gates = self.gates.iter().flat_map(|gates| gates.iter());
        let (norm, done, due) = match &self.norm {
            Norm::Prohibits(norm) => (logic.read(norm, at), None, None),
            Norm::Requires { done, due, .. } => {
                let undone = logic.not(logic.read(done, at));
                let overdue = logic.all([logic.read(due, at), undone].into_iter());
                (overdue, Some(logic.read(done, at)), Some(logic.read(due, at)))
            }
        };
        Judged {
            gates: gates
                .map(|Gate(cond, why)| (*why, logic.read(cond, at)))
                .collect(),
            norm,
            done,
            due,
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
        // A prohibition that is surely not met is not engaged, whatever the gates: nothing happened.
        if self.norm == Truth::False && self.done.is_none() {
            return Outcome::NotApplicable(Why::NotEngaged);
        }
        // A duty that is surely not overdue is kept or still runs, if it binds at all.
        if self.norm == Truth::False && self.gates.iter().all(|(_, gate)| *gate == Truth::True) {
            return match self.done {
                Some(Truth::True) => Outcome::Compliant,
                Some(Truth::False) => Outcome::Pending(None),
                _ => Outcome::Open,
            };
        }
        if self.norm != Truth::True || self.gates.iter().any(|(_, gate)| *gate == Truth::Unknown) {
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
        match self.done {
            None => settle(self.norm.no, Outcome::NotApplicable(Why::NotEngaged)),
            Some(done) => {
                let bound = self.gates.iter().fold(u64::MAX, |all, (_, gate)| all & gate.yes);
                settle(bound & self.norm.no & done.yes, Outcome::Compliant);
                settle(bound & self.norm.no & done.no, Outcome::Pending(None));
            }
        }
        settle(!self.norm.yes, Outcome::Open);
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
