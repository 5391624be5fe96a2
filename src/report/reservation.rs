//! What is told of a reservation, which the Convention does not permit (19).

use super::Step;
use super::dated;
use super::names::starting;
use super::other_law::holds;
use crate::assess::Assessor;
use crate::date::Date;
use crate::fact::At;
use crate::logic::Truth;
use crate::scenario::Who;
use crate::treaty::ottawa::article_17::CONSENT_STANDS;

/// What the State tried to exclude, and what becomes of its consent on the positions taken.
pub(super) fn step(assessor: &Assessor<'_>, state: Who, on: Date) -> Option<Step> {
    let scenario = assessor.scenario();
    let made = scenario.reservation(state, scenario.consent_by(state, on))?;
    let day = made.on.as_ref().and_then(dated::when);
    let day = day.map_or_else(String::new, |day| format!(", made {day}"));
    let consent = if fails(assessor, state, on) {
        "its consent fails with it"
    } else {
        "its consent stands without it"
    };
    let text = format!(
        "{} joined with a reservation{day}. The Convention permits none; on the position taken, {consent} \
         (contested: forbidden-reservation).",
        starting(scenario, state)
    );
    Some(Step::new("19", text))
}

/// Whether the consent fails with a reservation, on the positions taken.
pub(super) fn fails(assessor: &Assessor<'_>, state: Who, on: Date) -> bool {
    let at = At {
        consent: Some(assessor.scenario().consent_by(state, on)),
        ..At::new(state, None, on)
    };
    holds(assessor, &CONSENT_STANDS, at) == Truth::False
}
