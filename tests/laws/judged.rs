//! What a story comes to: verdicts, standings and dates, in forms that can be compared.

use std::collections::{BTreeMap, BTreeSet};

use ottawa::scenario::Thing;
use ottawa::verdict::Kind;
use ottawa::vocabulary::{DateOf, Status};
use ottawa::{Ask, Assessor, Date, Outcome, Readings, Scenario, Verdict, When, date};

use crate::story::Story;

pub const PARTY: Kind = Kind::Status(Status::Party);
pub const OUT: Kind = Kind::Status(Status::FormerParty);

/// Every question on the acts, stocks, places and States of a scenario.
pub fn asks(scenario: &Scenario) -> Vec<Ask> {
    Assessor::new(scenario).asks()
}

pub fn verdicts(scenario: &Scenario, readings: Readings) -> Vec<(Ask, Verdict)> {
    let assessor = Assessor::under(scenario, readings);
    assessor
        .asks()
        .into_iter()
        .map(|ask| (ask.clone(), assessor.verdict(&ask)))
        .collect()
}

/// The verdicts by the names of actor, paragraph and thing, for files in which the numbers of entries differ; what
/// is possible in the order of its gravity, since worlds are numbered as the file has its entries.
pub fn named(scenario: &Scenario, readings: Readings) -> BTreeMap<(String, String, String), Verdict> {
    let name = |(ask, verdict): (Ask, Verdict)| {
        let Ask::Provision {
            actor, cites, thing, ..
        } = ask
        else {
            return None;
        };
        let actor = scenario.entry(Thing::Member(actor))?.id.clone();
        let thing = scenario.entry(thing)?.id.clone();
        let mut verdict = verdict;
        verdict.outcomes.sort_unstable();
        Some(((actor, cites.join(", "), thing), verdict))
    };
    verdicts(scenario, readings)
        .into_iter()
        .filter_map(name)
        .collect()
}

/// Whether a question is one under the Mine Ban Convention itself.
pub fn is_convention(ask: &Ask) -> bool {
    matches!(ask, Ask::Provision { cites, .. } if cites[0].starts_with(|it: char| it.is_ascii_digit()))
}

/// Whether every possible outcome is a breach, over or not.
pub fn breached(verdict: &Verdict) -> bool {
    let breach = |outcome: &Outcome| matches!(outcome.kind(), Kind::Breach | Kind::PastBreach);
    !verdict.outcomes.is_empty() && verdict.outcomes.iter().all(breach)
}

/// Whether some possible outcome is a breach, over or not.
pub fn may_breach(verdict: &Verdict) -> bool {
    let breach = |outcome: &Outcome| matches!(outcome.kind(), Kind::Breach | Kind::PastBreach);
    verdict.outcomes.iter().any(breach)
}

pub fn status_of(scenario: &Scenario, state: usize, on: Date, readings: Readings) -> Kind {
    Assessor::under(scenario, readings)
        .verdict(&Ask::Status { state, on })
        .kind
}

/// The day on which the first State's withdrawal takes effect.
pub fn effect(scenario: &Scenario, readings: Readings) -> Kind {
    let ask = Ask::Date {
        state: 0,
        which: DateOf::WithdrawalEffect,
        on: scenario.as_of,
    };
    Assessor::under(scenario, readings).verdict(&ask).kind
}

/// The same where it is determined; never comes last.
pub fn effect_day(scenario: &Scenario, readings: Readings) -> Option<When> {
    match effect(scenario, readings) {
        Kind::Date(when) => Some(when),
        _ => None,
    }
}

/// The kind of each verdict with the possible outcomes, to compare two files.
pub fn told(scenario: &Scenario, readings: Readings) -> Vec<String> {
    verdicts(scenario, readings)
        .iter()
        .map(|(ask, verdict)| format!("{ask:?}: {verdict:?}"))
        .collect()
}

/// The kind of every verdict, for files that differ in a notice that changes nothing.
pub fn kinds(scenario: &Scenario, readings: Readings) -> Vec<(String, Kind)> {
    let kept = |(ask, verdict): (Ask, Verdict)| (format!("{ask:?}"), verdict.kind);
    verdicts(scenario, readings).into_iter().map(kept).collect()
}

/// A question on one paragraph and thing of the first State, on a day.
pub fn on(scenario: &Scenario, cite: &'static str, thing: &str, day: Date) -> Ask {
    Ask::Provision {
        actor: 0,
        cites: vec![cite],
        thing: scenario.thing(thing).unwrap_or(Thing::Member(0)),
        on: Some(day),
    }
}

/// Days beside those on which something turns for the first State.
pub fn days(story: &Story) -> Vec<Date> {
    let state = &story.states[0];
    let mut days = BTreeSet::from([story.as_of]);
    let mut add = |day: Date| days.extend([day.previous(), day, day.next()]);
    state.deposited.iter().for_each(|day| {
        [*day, date::entry_into_force(*day)]
            .into_iter()
            .for_each(&mut add)
    });
    for notice in state.notice.iter().chain(&state.second) {
        add(notice.received);
        add(date::six_months_expire(notice.received));
        notice.revoked.iter().copied().for_each(&mut add);
    }
    story
        .wars
        .iter()
        .flat_map(|it| [Some(it.since), it.until, it.ceasefire, it.peace])
        .flatten()
        .for_each(&mut add);
    days.into_iter().collect()
}
