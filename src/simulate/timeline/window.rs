//! The days that a picture shows.

use super::{ConflictLine, Lane, StepKind, View};
use crate::date::Date;

/// The days that a picture shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
pub struct Window {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// Whether somebody asked for it.
    pub asked: bool,
}

/// The window holds no day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the time shown would begin on {} and end on {}, before it begins", from.in_words(), to.in_words())]
pub struct BadWindow {
    /// Where it would begin.
    pub from: Date,
    /// Where it would end.
    pub to: Date,
}

/// The window asked for, or else one around the story: acts, notices and breaches. What came long before them,
/// as a signature or the beginning of a long war, does not widen it.
pub(super) fn choose(
    view: &View,
    as_of: Date,
    lanes: &[Lane],
    conflicts: &[ConflictLine],
) -> Result<Window, BadWindow> {
    let days = [story(lanes), wars(conflicts), steps(lanes)];
    let days = days
        .into_iter()
        .map(|mut days| {
            days.retain(|day| *day <= as_of);
            days
        })
        .find(|days| !days.is_empty())
        .unwrap_or_default();
    let first = days.into_iter().min().unwrap_or(as_of);
    let last = pending(lanes, as_of).unwrap_or(as_of);
    let beside = (first.days_until(last) / 12).max(21);
    let window = Window {
        from: view
            .from
            .unwrap_or_else(|| first.plus_days(-beside).first_of_month()),
        to: view.to.unwrap_or_else(|| last.plus_days(beside)),
        asked: view.from.is_some() || view.to.is_some(),
    };
    match window.from < window.to {
        true => Ok(window),
        false => Err(BadWindow {
            from: window.from,
            to: window.to,
        }),
    }
}

/// The days of acts and statements, of leaving and suspending, and the first and last days of breaches.
fn story(lanes: &[Lane]) -> Vec<Date> {
    let mut days = Vec::new();
    for lane in lanes {
        days.extend(lane.acts.iter().flat_map(|deed| [deed.on.from, deed.on.to]));
        days.extend(lane.said.iter().map(|said| said.on.from));
        let leaving = lane
            .steps
            .iter()
            .filter(|step| step.what >= StepKind::NoticeReceived);
        days.extend(leaving.map(|step| step.on.from));
        let breach = lane.findings.iter().flat_map(|finding| &finding.breach);
        days.extend(breach.map(|it| it.from));
    }
    days
}

fn wars(conflicts: &[ConflictLine]) -> Vec<Date> {
    let days = conflicts.iter().flat_map(|it| [it.since, it.until]);
    days.flatten().map(|it| it.from).collect()
}

fn steps(lanes: &[Lane]) -> Vec<Date> {
    let steps = lanes.iter().flat_map(|lane| &lane.steps);
    steps.map(|step| step.on.from).collect()
}

/// The end of six months that still run on the day judged.
fn pending(lanes: &[Lane], as_of: Date) -> Option<Date> {
    let steps = lanes.iter().flat_map(|lane| &lane.steps);
    let ends = steps.filter(|step| step.what == StepKind::SixMonthsEnd);
    let ends = ends.map(|step| step.on.to).filter(|day| *day > as_of);
    ends.filter(|day| as_of.days_until(*day) <= 184).max()
}
