//! How a breach ended: made good, or by a change of what the actor owes.

use super::dated;
use crate::assess::{Answer, Assessor};
use crate::date::Date;
use crate::logic::Truth;
use crate::vocabulary::Why;

/// How a breach ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// What was owed was done, or what was forbidden stopped.
    Done,
    /// The State left the Convention on this day.
    Left(Date),
    /// From this day the Convention is suspended for it, on the positions taken.
    Suspended(Date),
    /// The mines or the place were no longer its own to deal with.
    NotIts,
    /// The time limit moved.
    MoreTime,
}

impl Ending {
    /// How the breach of an answer ended; `None` while it goes on.
    pub fn of(assessor: &Assessor<'_>, answer: &Answer) -> Option<Ending> {
        let to = answer.verdict.span()?.to?;
        let (rule, actor, thing) = (answer.rule?, answer.actor()?, answer.thing()?);
        let next = to.next();
        let read = assessor.derive(rule, actor, thing, next, &answer.world);
        let is = |part: &Option<crate::logic::Derivation>, value| {
            part.as_ref().is_some_and(|part| part.value == value)
        };
        Some(match read.shut().map(|(why, _)| why) {
            Some(Why::NoLongerBound) => Ending::Left(next),
            Some(Why::Suspended) => Ending::Suspended(next),
            Some(Why::NoJurisdiction) => Ending::NotIts,
            _ if is(&read.judged.done, Truth::False) && is(&read.judged.due, Truth::False) => {
                Ending::MoreTime
            }
            _ => Ending::Done,
        })
    }

    /// The end as a sentence after the days of the breach.
    pub fn told(self) -> String {
        match self {
            Ending::Done => "The breach has ended; it is not undone.".to_owned(),
            Ending::Left(day) => format!(
                "It left the Convention on {}; the breach until then is not undone.",
                day.in_words()
            ),
            Ending::Suspended(day) => format!(
                "From {}, on the positions taken, the Convention is suspended for it, and performance is not due for that \
                 time; the breach until then stays, and what was overdue is not discharged.",
                day.in_words()
            ),
            Ending::NotIts => {
                "Then it was no longer its own to deal with; the breach until then is not undone.".to_owned()
            }
            Ending::MoreTime => "Then more time was given; the breach until then is not undone.".to_owned(),
        }
    }
}

/// The days of a breach that is over and how it ended, as a sentence after a clause: ", in breach from … to …. …".
pub(super) fn told(assessor: &Assessor<'_>, answer: &Answer) -> String {
    let days = dated::breach(&answer.verdict).unwrap_or_default();
    let end = Ending::of(assessor, answer).unwrap_or(Ending::Done).told();
    format!("{days}. {end}")
}
