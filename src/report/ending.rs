//! How a breach ended: made good, or by a change of what the actor owes.

use super::dated;
use crate::assess::{Answer, Ask, Assessor};
use crate::date::Date;
use crate::logic::Truth;
use crate::scenario::Thing;
use crate::verdict::Span;
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
    /// The mines or the place were no longer for it to deal with.
    NotIts,
    /// The time limit moved.
    MoreTime,
    /// The mines went into another stock, and the breach with them.
    Moved(usize),
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
            // On one position what was overdue when it left was owed still; then it was done.
            Some(Why::NoLongerBound) if assessor.is_bound(actor, to) != Truth::False => Ending::Left(next),
            Some(Why::Suspended) => Ending::Suspended(next),
            Some(Why::NoJurisdiction) => Ending::NotIts,
            _ if is(&read.judged.done, Truth::False) && is(&read.judged.due, Truth::False) => {
                Ending::MoreTime
            }
            _ => moved(assessor, answer, next).map_or(Ending::Done, Ending::Moved),
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
                "Then it was no longer for it to deal with; the breach until then is not undone.".to_owned()
            }
            Ending::Moved(_) => {
                "The mines went into another stock of its own, and the breach went on there; it is told apart.".to_owned()
            }
            Ending::MoreTime => "Then more time was given; the breach until then is not undone.".to_owned(),
        }
    }
}

/// The other stock in which a breach of the same paragraph begins on the day on which that of an answer ends, because
/// the mines came into it then.
fn moved(assessor: &Assessor<'_>, answer: &Answer, day: Date) -> Option<usize> {
    let since = |stock: usize| begun(assessor, answer, stock) == Some(day);
    other_breach(assessor, answer, |stock, span| span.from == day && since(stock))
}

/// The other stock in which a breach of the same paragraph ended on the eve of the day on which the mines came into the
/// stock of an answer: one breach, told in two parts.
pub(super) fn moved_from(assessor: &Assessor<'_>, answer: &Answer, day: Date) -> Option<usize> {
    let Thing::Stock(this) = answer.thing()? else {
        return None;
    };
    let came = begun(assessor, answer, this) == Some(day);
    other_breach(assessor, answer, |_, span| span.to == Some(day.previous())).filter(|_| came)
}

/// The day since when a stock is held as it is.
fn begun(assessor: &Assessor<'_>, answer: &Answer, stock: usize) -> Option<Date> {
    let since = assessor.scenario().stocks.get(stock)?.since.as_ref()?;
    since.get(&answer.world)?.day()
}

/// Another stock in which the actor is or was in breach of the same paragraph, over days that pass a test.
fn other_breach(
    assessor: &Assessor<'_>,
    answer: &Answer,
    test: impl Fn(usize, Span) -> bool,
) -> Option<usize> {
    let (Thing::Stock(this), actor) = (answer.thing()?, answer.actor()?) else {
        return None;
    };
    let others = (0..assessor.scenario().stocks.len()).filter(|stock| *stock != this);
    let mut breached = others.filter_map(|stock| {
        let ask = Ask::provision(actor, answer.cite(), Thing::Stock(stock));
        Some((stock, assessor.verdict(&ask).span()?))
    });
    breached
        .find(|(stock, span)| test(*stock, *span))
        .map(|(stock, _)| stock)
}

/// The days of a breach that is over and how it ended, as a sentence after a clause: ", in breach from … to …. …".
pub(super) fn told(assessor: &Assessor<'_>, answer: &Answer) -> String {
    let days = dated::breach(&answer.verdict).unwrap_or_default();
    let end = Ending::of(assessor, answer).unwrap_or(Ending::Done).told();
    format!("{days}. {end}")
}
