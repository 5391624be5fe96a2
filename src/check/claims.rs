//! Published claims, marked against the engine.

use std::fmt;

use super::matching;
use crate::assess::{Ask, Assessor, Tables};
use crate::reading::Question;
use crate::scenario::{Claim, Origin};
use crate::verdict::{Kind, Verdict};
use crate::vocabulary::Assessed;

/// What the engine makes of a claim.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Assessment {
    /// The answer is as claimed, under every position.
    Supported,
    /// The answer is another, under every position.
    Contradicted,
    /// It differs between positions on these questions; `by_default` says whether the claim holds by default.
    TurnsOn {
        /// The questions.
        questions: Vec<&'static Question>,
        /// Whether the claim holds under the positions taken.
        by_default: bool,
    },
    /// Facts are missing.
    Undetermined {
        /// The facts, as an author writes them.
        missing: Vec<String>,
    },
    /// The claim states nothing that the engine answers.
    NotAQuestion,
    /// The claim is about something that no rule judges yet.
    CannotBeAsked(String),
}

/// In a few words.
impl fmt::Display for Assessment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Assessment::Supported => f.write_str("supported"),
            Assessment::Contradicted => f.write_str("contradicted"),
            Assessment::TurnsOn {
                questions,
                by_default,
            } => {
                let names: Vec<&str> = questions.iter().map(|question| question.name).collect();
                let names = match names.as_slice() {
                    [] => "several positions together".to_owned(),
                    names => names.join(", "),
                };
                let not = if *by_default {
                    "it holds"
                } else {
                    "it does not hold"
                };
                write!(f, "contested, turns on {names}; {not} by default")
            }
            Assessment::Undetermined { missing } if missing.is_empty() => f.write_str("undetermined"),
            Assessment::Undetermined { missing } => {
                write!(f, "undetermined, missing {}", missing.join(", "))
            }
            Assessment::NotAQuestion => f.write_str("not a question for this engine"),
            Assessment::CannotBeAsked(why) => write!(f, "cannot be asked: {why}"),
        }
    }
}

/// A claim with its assessment.
#[derive(Clone, Debug)]
pub struct CheckedClaim {
    /// The place of the claim in [`crate::Scenario::claims`].
    pub index: usize,
    /// Where it is written.
    pub origin: Origin,
    /// What the engine makes of it.
    pub assessment: Assessment,
    /// The engine's own answer, in words; empty if it has none.
    pub answer: String,
    /// Whether the author's label agrees; labels that only an author can give always do.
    pub agrees: bool,
}

impl Assessor<'_> {
    /// Assesses every claim of the scenario, in order.
    #[must_use]
    pub fn claims(&self) -> Vec<CheckedClaim> {
        let claims = self.scenario().claims.iter().enumerate();
        claims
            .map(|(index, claim)| self.assess_claim(index, claim))
            .collect()
    }

    fn assess_claim(&self, index: usize, claim: &Claim) -> CheckedClaim {
        let (assessment, answer) = match &claim.says {
            None => (Assessment::NotAQuestion, String::new()),
            Some(says) => match self.asks_for(says) {
                Err(error) => (Assessment::CannotBeAsked(error.to_string()), String::new()),
                Ok(asks) => {
                    let tables = Tables::read(self, &asks);
                    let verdict = tables.verdict(self, self.readings());
                    let holds = |verdict: &Verdict| self.mismatches(says, verdict).is_empty();
                    (
                        self.assessment(&asks, &tables, &holds),
                        matching::described(&verdict),
                    )
                }
            },
        };
        let agrees = match (claim.assessed, &assessment) {
            (_, Assessment::CannotBeAsked(_)) => false,
            (Some(Assessed::Supported), Assessment::NotAQuestion | Assessment::Supported) => true,
            (Some(Assessed::Supported), Assessment::TurnsOn { by_default, .. }) => *by_default,
            (Some(Assessed::Contradicted), Assessment::NotAQuestion | Assessment::Contradicted) => true,
            (Some(Assessed::Contested), Assessment::NotAQuestion | Assessment::TurnsOn { .. }) => true,
            (Some(Assessed::Supported | Assessed::Contradicted | Assessed::Contested), _) => false,
            (Some(Assessed::Imprecise | Assessed::Irrelevant | Assessed::FactOnly) | None, _) => true,
        };
        CheckedClaim {
            index,
            origin: claim.origin,
            assessment,
            answer,
            agrees,
        }
    }

    fn assessment(&self, asks: &[Ask], tables: &Tables, holds: &dyn Fn(&Verdict) -> bool) -> Assessment {
        let verdict = tables.verdict(self, self.readings());
        let by_default = holds(&verdict);
        let parting = tables
            .readings()
            .find(|readings| holds(&tables.verdict(self, *readings)) != by_default);
        if parting.is_some() {
            let mut questions: Vec<&'static Question> = asks
                .iter()
                .flat_map(|ask| self.answer(ask).turns_on)
                .map(|turn| turn.question)
                .collect();
            questions.dedup();
            return Assessment::TurnsOn {
                questions,
                by_default,
            };
        }
        if by_default {
            return Assessment::Supported;
        }
        if verdict.kind == Kind::Undetermined {
            let missing = asks
                .iter()
                .flat_map(|ask| self.answer(ask).missing)
                .map(|it| it.fact)
                .collect();
            return Assessment::Undetermined { missing };
        }
        Assessment::Contradicted
    }
}
