//! The law by which an [`Assessor`] judges: the built-in rules, or others put in their place.

use super::ask::{CLASSES, LEFT};
use crate::condition::Cond;
use crate::rule::{Gate, Rule};
use crate::treaty;
use crate::treaty::ottawa::status::{BOUND_BY_ARTICLE_1_1, LADDER};
use crate::vocabulary::{Class, Status};

/// Rules and the answers that stand on terms alone, for judging by other law than the built-in one.
///
/// It is made for proofs: a rule is changed on purpose, and some scenario must notice. Expectations and
/// verdicts follow it; explanations and phases are told from the built-in terms.
#[derive(Clone, Copy, Debug)]
pub struct Law {
    /// Every rule.
    pub rules: &'static [&'static Rule],
    /// The standing of a State: the first condition that holds.
    pub status: &'static [(Cond, Status)],
    /// Whether Article 1(1) binds: each gate in order.
    pub bound: &'static [Gate],
    /// The State has left.
    pub left: &'static Cond,
    /// What a device is: the first condition that holds.
    pub classes: &'static [(Cond, Class)],
}

impl Law {
    /// The built-in law, with its rules in this list.
    #[must_use]
    pub fn of(rules: &'static [&'static Rule]) -> Law {
        Law {
            rules,
            status: LADDER,
            bound: BOUND_BY_ARTICLE_1_1,
            left: &LEFT,
            classes: CLASSES,
        }
    }
}

impl super::Assessor<'_> {
    /// The same, judging by another law.
    #[must_use]
    pub fn by_law(mut self, law: &'static Law) -> Self {
        self.law = Some(law);
        self
    }

    /// Every rule by which this judges.
    pub(super) fn rules(&self) -> impl Iterator<Item = &'static Rule> + use<> {
        let given = self.law.map(|law| law.rules);
        let built_in = treaty::rules().filter(move |_| given.is_none());
        built_in.chain(given.unwrap_or(&[]).iter().copied())
    }
}
