//! How a breach ended: made good, or by a change of what the actor owes.

use super::dated;
use crate::assess::{Answer, Assessor};
use crate::date::{Date, When};
use crate::logic::Truth;
use crate::scenario::{Count, Stock, Thing, Value, Who};
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
    /// The mines went into another stock of the actor's.
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
            Some(Why::NoLongerBound) => Ending::Left(next),
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
                "Then it was no longer its own to deal with; the breach until then is not undone.".to_owned()
            }
            Ending::Moved(_) => {
                "The mines went into another stock of its own, and the breach went on there; it is told apart.".to_owned()
            }
            Ending::MoreTime => "Then more time was given; the breach until then is not undone.".to_owned(),
        }
    }
}

/// The other stock of the actor's that begins on the day on which the stock of an answer ends.
fn moved(assessor: &Assessor<'_>, answer: &Answer, day: Date) -> Option<usize> {
    let Thing::Stock(this) = answer.thing()? else {
        return None;
    };
    let actor = answer.actor()?;
    let stocks = &assessor.scenario().stocks;
    let begins = |stock: &Stock| {
        let since = stock.since.as_ref().and_then(|since| since.get(&answer.world));
        since == Some(&When::On(day))
    };
    let its = |stock: &Stock| {
        let of = |who: &Value<Who>| who.get(&answer.world) == Some(&actor);
        of(&stock.owned_by) || of(&stock.held_by)
    };
    stocks
        .iter()
        .enumerate()
        .position(|(index, stock)| index != this && begins(stock) && its(stock))
}

/// The stock of the actor's that ended on the day on which the stock of an answer begins: one breach, told in two parts.
pub(super) fn moved_from(assessor: &Assessor<'_>, answer: &Answer, day: Date) -> Option<usize> {
    let Thing::Stock(this) = answer.thing()? else {
        return None;
    };
    let actor = answer.actor()?;
    let stocks = &assessor.scenario().stocks;
    let begun = stocks.get(this)?.since.as_ref()?.get(&answer.world) == Some(&When::On(day));
    let ended = |stock: &Stock| {
        stock.number.iter().any(|number| {
            let since = number.since.as_ref().and_then(|since| since.get(&answer.world));
            since == Some(&When::On(day)) && number.is.get(&answer.world) == Some(&Count::Number(0))
        })
    };
    let its = |stock: &Stock| stock.held_by.get(&answer.world) == Some(&actor);
    let found = stocks
        .iter()
        .enumerate()
        .position(|(index, stock)| index != this && its(stock) && ended(stock));
    found.filter(|_| begun)
}

/// The days of a breach that is over and how it ended, as a sentence after a clause: ", in breach from … to …. …".
pub(super) fn told(assessor: &Assessor<'_>, answer: &Answer) -> String {
    let days = dated::breach(&answer.verdict).unwrap_or_default();
    let end = Ending::of(assessor, answer).unwrap_or(Ending::Done).told();
    format!("{days}. {end}")
}
