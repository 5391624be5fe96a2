//! The days over which a verdict holds: of a breach, or of a status.

use crate::assess::{Ask, Assessor};
use crate::date::Date;
use crate::scenario::Expectation;
use crate::verdict::{Kind, Verdict};

impl Assessor<'_> {
    /// The first and last day of what the verdict speaks of; no last day while it goes on.
    pub(super) fn period(
        &self,
        expectation: &Expectation,
        verdict: &Verdict,
    ) -> (Option<Date>, Option<Date>) {
        if let Some(span) = verdict.span() {
            return (Some(span.from), span.to);
        }
        if verdict.until().is_some() {
            return (None, verdict.until());
        }
        match (verdict.kind, expectation.actor) {
            (Kind::Status(_), Some(state)) => {
                let on = expectation.on.unwrap_or(self.scenario().as_of);
                self.period_of_status(state, on, verdict.kind)
            }
            _ => (None, None),
        }
    }

    /// How long a State has had and keeps a status, as far as the file reaches.
    fn period_of_status(&self, state: usize, on: Date, kind: Kind) -> (Option<Date>, Option<Date>) {
        let same = |day: Date| self.verdict(&Ask::Status { state, on: day }).kind == kind;
        let days = self.docket().turning_days(state);
        let before = days
            .iter()
            .rev()
            .skip_while(|day| **day > on)
            .take_while(|day| same(**day));
        let since = before.last().copied();
        let later = days.iter().find(|day| **day > on && !same(**day));
        (since, later.map(|day| day.previous()))
    }
}
