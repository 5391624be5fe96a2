//! What one question comes to in one variant, short enough for a cell of a table.

use crate::assess::{Ask, Assessor, Phase};
use crate::date::When;
use crate::reading::Readings;
use crate::verdict::{Kind, Outcome, Verdict, printed_why};
use crate::vocabulary::{Status, Why};

/// What one question comes to: the kind of verdict, with what tells one kind of cell from another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Found {
    /// The kind of verdict.
    pub kind: Kind,
    /// Why the provision does not judge, if that is the verdict.
    pub why: Option<Why>,
    /// The exception, if that is the verdict.
    pub exception: Option<&'static str>,
    /// For a State Party: whether it is leaving.
    pub leaving: Option<Leaving>,
}

/// A State Party that has given notice, and is bound all the same.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Leaving {
    /// Its six months run.
    Pending,
    /// They have ended, and an armed conflict holds the withdrawal back.
    Delayed,
}

/// What a variant comes to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Cell {
    /// The question has this answer.
    Found(Found),
    /// The file with these values contradicts itself and is refused: a war that ended before it began.
    Contradiction,
}

impl Found {
    /// What a question comes to in a scenario as it stands, under the positions taken.
    ///
    /// ```
    /// use ottawa::{Ask, Assessor, simulate::Found};
    /// let loaded = ottawa::read("title = \"x\"\nas-of = 2030-08-01\n[states.norland]\nin-force = 2004-09-01\n\
    ///     withdrawal = { received = 2030-06-11 }\n").unwrap();
    /// let ask = Ask::Status { state: 0, on: loaded.scenario.as_of };
    /// let found = Found::of(&Assessor::new(&loaded.scenario), &ask);
    /// assert_eq!(found.printed(), "STATE PARTY, withdrawal pending");
    /// ```
    #[must_use]
    pub fn of(assessor: &Assessor<'_>, ask: &Ask) -> Found {
        let readings = assessor.readings();
        let verdict = assessor.verdict_alone(ask);
        if verdict.is_determined() {
            Found::from_outcome(assessor, ask, verdict.outcome(), readings)
        } else {
            Found::plain(verdict.kind)
        }
    }

    /// From the one outcome that is possible.
    pub(super) fn from_outcome(
        assessor: &Assessor<'_>,
        ask: &Ask,
        outcome: Outcome,
        readings: Readings,
    ) -> Found {
        let plain = Found::plain(outcome.kind());
        match (outcome, ask) {
            (Outcome::NotApplicable(why), _) => Found {
                why: Some(why),
                ..plain
            },
            (Outcome::Excepted(cite), _) => Found {
                exception: Some(cite),
                ..plain
            },
            (Outcome::Status(Status::Party), Ask::Status { state, on }) => Found {
                leaving: match assessor.leaving(*state, *on, readings) {
                    Some(Phase::WithdrawalDelayed) => Some(Leaving::Delayed),
                    Some(_) => Some(Leaving::Pending),
                    None => None,
                },
                ..plain
            },
            _ => plain,
        }
    }

    fn plain(kind: Kind) -> Found {
        Found {
            kind,
            why: None,
            exception: None,
            leaving: None,
        }
    }

    /// The word used in data: that of the verdict, or `withdrawal-pending`, `withdrawal-delayed`.
    #[must_use]
    pub fn word(&self) -> String {
        match self.leaving {
            Some(Leaving::Pending) => Phase::WithdrawalPending.name().to_owned(),
            Some(Leaving::Delayed) => Phase::WithdrawalDelayed.name().to_owned(),
            None => self.kind.word(),
        }
    }

    /// As printed: `STATE PARTY, withdrawal pending`, `NOT YET BOUND`, `11 December 2030`.
    #[must_use]
    pub fn printed(&self) -> String {
        match (self.kind, self.why, self.exception, self.leaving) {
            (_, Some(why), ..) => printed_why(why).to_owned(),
            (_, _, Some(cite), _) => format!("EXCEPTED by {cite}"),
            (.., Some(Leaving::Pending)) => "STATE PARTY, withdrawal pending".to_owned(),
            (.., Some(Leaving::Delayed)) => "STATE PARTY, withdrawal held back by war".to_owned(),
            // The limit of a time that still runs differs from cell to cell.
            (Kind::Pending, ..) => "PENDING".to_owned(),
            (kind, ..) => Verdict {
                kind,
                outcomes: Vec::new(),
            }
            .printed(),
        }
    }
}

impl Cell {
    /// The word used in data; `contradiction` where the file would be refused.
    #[must_use]
    pub fn word(&self) -> String {
        match self {
            Cell::Found(found) => found.word(),
            Cell::Contradiction => "contradiction".to_owned(),
        }
    }

    /// As printed.
    #[must_use]
    pub fn printed(&self) -> String {
        match self {
            Cell::Found(found) => found.printed(),
            Cell::Contradiction => "contradiction".to_owned(),
        }
    }

    /// The date, where the question is about one: never, if it is open.
    #[must_use]
    pub fn date(&self) -> Option<When> {
        match self {
            Cell::Found(Found {
                kind: Kind::Date(when),
                ..
            }) => Some(*when),
            _ => None,
        }
    }
}
