//! How near the days of a case were to the limits that matter for it.

use crate::assess::{Answer, Ask, Assessor};
use crate::date::{Date, When};
use crate::fact::{At, Moment};
use crate::logic::{Truth, Truths};
use crate::rule::Norm;
use crate::scenario::{Thing, Time, Who};
use crate::verdict::Kind;
use crate::vocabulary::DateOf;

/// A limit, and how many days lie between it and what is judged.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Margin {
    /// Which limit.
    pub of: DateOf,
    /// The State whose limit it is.
    pub state: Who,
    /// Its day.
    pub limit: Date,
    /// The day held against it: of the act, of what was done for a duty, or the day judged if nothing is done yet.
    pub day: Date,
    /// Whether a duty was done on that day; `None` for an act.
    pub done: Option<bool>,
    /// Whether the act may have taken place on a later day as well.
    pub or_later: bool,
}

impl Margin {
    /// The days from the day to the limit; negative once the limit has passed.
    #[must_use]
    pub fn days(&self) -> i32 {
        self.day.days_until(self.limit)
    }
}

/// The margins of an answer, in the order of the limits.
pub(super) fn margins(assessor: &Assessor<'_>, answer: &Answer) -> Vec<Margin> {
    let (Some(rule), Ask::Provision { actor, thing, on, .. }) = (answer.rule, &answer.ask) else {
        return Vec::new();
    };
    let as_of = on.unwrap_or(assessor.scenario().as_of);
    let margin = |of: DateOf, limit: Option<Date>, day: Date, done: Option<bool>| {
        limit.map(|limit| Margin {
            of,
            state: *actor,
            limit,
            day,
            done,
            or_later: done.is_none() && has_other_days(assessor, *thing),
        })
    };
    let mut margins: Vec<Margin> = match &rule.norm {
        Norm::Prohibits(_) => {
            // What is in doubt as to its day lies at no distance from a limit.
            let Some(day) = assessor.day_of(*thing, &answer.world) else {
                return Vec::new();
            };
            let found = |of: DateOf| {
                let ask = Ask::Date {
                    state: *actor,
                    which: of,
                    on: as_of,
                };
                match assessor.verdict(&ask).kind {
                    Kind::Date(When::On(day)) => Some(day),
                    _ => None,
                }
            };
            [DateOf::EntryIntoForce, DateOf::SixMonthsExpire]
                .into_iter()
                .filter_map(|of| margin(of, found(of), day, None))
                .collect()
        }
        Norm::Requires { limit, .. } => {
            let of = match limit {
                Some(Moment::StockpileDeadline) => DateOf::StockpileDeadline,
                Some(Moment::ClearanceDeadline) => DateOf::ClearanceDeadline,
                Some(Moment::FirstReportDue) => DateOf::FirstReport,
                Some(Moment::AnswerDue) => DateOf::AnswerDue,
                _ => return Vec::new(),
            };
            let limit = assessor.limit(rule, *actor, *thing, as_of, &answer.world);
            let done = done_since(assessor, answer, as_of);
            margin(of, limit, done.unwrap_or(as_of), Some(done.is_some()))
                .into_iter()
                .collect()
        }
    };
    margins.sort_by_key(|margin| margin.limit);
    margins
}

/// Whether an act may have taken place on one of several days.
fn has_other_days(assessor: &Assessor<'_>, thing: Thing) -> bool {
    let Thing::Act(act) = thing else { return false };
    let act = assessor.scenario().acts.get(act);
    act.is_some_and(|act| match &act.time {
        Time::On(on) => on.choice.is_some(),
        Time::Lasting { since, .. } => since.choice.is_some(),
    })
}

/// Since when what a duty requires has been done, without a break until the day judged.
fn done_since(assessor: &Assessor<'_>, answer: &Answer, as_of: Date) -> Option<Date> {
    let Ask::Provision { actor, thing, .. } = answer.ask else {
        return None;
    };
    let rule = answer.rule?;
    let case = assessor.docket().case(&answer.world);
    let logic = Truths {
        findings: &case,
        readings: assessor.readings(),
    };
    let from = match thing {
        Thing::Act(_) => assessor.day_of(thing, &answer.world),
        _ => None,
    };
    let days = assessor
        .docket()
        .all_days(as_of)
        .into_iter()
        .filter(|day| from.is_none_or(|from| *day >= from));
    let done = |day: &Date| {
        let judged = rule.judge(&logic, At::new(actor, Some(thing), *day));
        judged.done == Some(Truth::True)
    };
    let days: Vec<Date> = days.collect();
    days.into_iter().rev().take_while(done).last()
}
