//! The days on which an actor is in breach of a paragraph, over all that is possible on the facts.

use std::collections::BTreeSet;

use super::table::Table;
use super::{Ask, Assessor};
use crate::date::Date;
use crate::scenario::{Doubt, Thing, Time};
use crate::verdict::Span;

/// Days on which an actor is in breach of a paragraph, or may be.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
pub struct BreachDays {
    /// The first day.
    pub from: Date,
    /// The last day; `None`: it goes on.
    pub to: Option<Date>,
    /// Whether it is so on every possible reading of the facts; otherwise on some of them only.
    pub certain: bool,
}

impl Assessor<'_> {
    /// The days of breach of a paragraph up to the day judged, in order, under the positions taken. An act of one
    /// day is in breach on its day. Nothing for what is no question about a provision.
    ///
    /// ```
    /// use ottawa::{Ask, Assessor, read, scenario::Thing};
    /// let loaded = read(r#"
    ///     title = "A stock kept two months too long"
    ///     as-of = 2010-01-01
    ///     [states.norland]
    ///     in-force = 2004-09-01
    ///     [stocks.depot]
    ///     held-by = "norland"
    ///     number = [ { is = 4000 }, { since = 2008-11-02, is = 0 } ]
    /// "#).unwrap();
    /// let assessor = Assessor::new(&loaded.scenario);
    /// let days = assessor.breach_days(&Ask::provision(0, "4", Thing::Stock(0)));
    /// assert_eq!(days.len(), 1);
    /// assert_eq!(days[0].from.to_string(), "2008-09-02"); // the four years ended on the 1st
    /// assert_eq!(days[0].to.unwrap().to_string(), "2008-11-01");
    /// assert!(days[0].certain);
    /// ```
    ///
    /// Of an act that was on some day of a range, every day of the range that would be in breach is one of the days
    /// that may be, also where it is certain that one of them is.
    #[must_use]
    pub fn breach_days(&self, ask: &Ask) -> Vec<BreachDays> {
        let as_of = match ask {
            Ask::Provision { on: Some(day), .. } => *day,
            _ => self.scenario().as_of,
        };
        let worlds = Table::read(self, ask).worlds;
        let mut spans: Vec<Vec<Span>> = worlds.iter().map(|world| self.breach_spans(ask, world)).collect();
        self.fill_range(ask, &mut spans);
        let end = |span: &Span| span.to.unwrap_or(as_of);
        let all = || spans.iter().flatten();
        let turns: BTreeSet<Date> = all().flat_map(|span| [span.from, end(span).next()]).collect();
        let turns: Vec<Date> = turns.into_iter().collect();
        let mut days: Vec<BreachDays> = Vec::new();
        for (from, next) in turns.iter().zip(turns.iter().skip(1)) {
            let covers = |span: &&Span| span.from <= *from && end(span) >= *from;
            let count = spans
                .iter()
                .filter(|world| world.iter().any(|it| covers(&it)))
                .count();
            if count == 0 {
                continue;
            }
            let certain = count == spans.len();
            let last = next.previous();
            let goes_on = last == as_of && all().filter(covers).any(|span| span.to.is_none());
            let to = (!goes_on).then_some(last);
            match days.last_mut() {
                Some(before) if before.certain == certain && before.to == Some(from.previous()) => {
                    before.to = to
                }
                _ => days.push(BreachDays {
                    from: *from,
                    to,
                    certain,
                }),
            }
        }
        days
    }

    /// A range of days is read on those alone on which an answer can turn: where two neighbours among them are in
    /// breach, so is every day between.
    fn fill_range(&self, ask: &Ask, spans: &mut [Vec<Span>]) {
        let Ask::Provision {
            thing: Thing::Act(act),
            ..
        } = ask
        else {
            return;
        };
        let Some(Time::On(on)) = self.scenario().acts.get(*act).map(|act| &act.time) else {
            return;
        };
        let choice = on
            .choice
            .and_then(|choice| self.scenario().choices.get(usize::from(choice)));
        if choice.is_none_or(|choice| choice.doubt != Doubt::Range) {
            return;
        }
        let read: BTreeSet<Date> = on.options.iter().filter_map(|when| when.day()).collect();
        let breached: BTreeSet<Date> = spans.iter().flatten().map(|span| span.from).collect();
        for span in spans.iter_mut().flatten() {
            let next = read.range(span.from.next()..).next();
            if let Some(next) = next.filter(|next| span.to == Some(span.from) && breached.contains(next)) {
                span.to = Some(next.previous());
            }
        }
    }
}
