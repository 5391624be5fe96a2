//! One State or other actor: its steps, time limits, acts and findings.

use super::standing::stretches;
use super::{Days, Deed, Extended, Finding, Lane, Limit, Part, Said, Step, StepKind, Stretch};
use crate::assess::{Answer, Assessor};
use crate::date::{self, Date, When};
use crate::scenario::{Act, Consent, Extension, Scenario, State, Thing, Time, Value, Who};
use crate::vocabulary::{Status, Word};

/// The lane of a member of the cast.
pub(super) fn lane(assessor: &Assessor<'_>, who: Who, answers: &[Answer]) -> Option<Lane> {
    let scenario = assessor.scenario();
    let member = scenario.cast.get(who)?;
    let standing = match member.state() {
        Some(_) => stretches(assessor, who),
        None => Vec::new(),
    };
    let own = || answers.iter().filter(|it| it.actor() == Some(who));
    let (steps, limits) = member.state().map_or_else(Default::default, |state| {
        let steps = steps(state, &standing, scenario.as_of);
        let limits = limits(scenario, state, &steps);
        (steps, limits)
    });
    Some(Lane {
        id: member.entry.id.clone(),
        name: member.entry.name.clone(),
        standing,
        steps,
        limits,
        acts: deeds(scenario, who, own()),
        said: said(scenario, who),
        findings: own().filter_map(|answer| finding(assessor, answer)).collect(),
    })
}

/// When the Convention enters into force by an instrument, as far as that can be said.
fn in_force(consent: &Consent) -> Option<Days> {
    match (&consent.in_force, &consent.deposited) {
        (Some(stated), _) => Days::of(stated),
        (None, Some(deposited)) => Some(Days::of(deposited)?.map(date::entry_into_force)),
        (None, None) => None,
    }
}

fn steps(state: &State, standing: &[Stretch], as_of: Date) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut add = |what, on: Option<Days>| steps.extend(on.map(|on| Step { what, on }));
    // What a State does after the day judged is not used; what the law computes from before it is.
    let by_then = |value: &Value<When>| Days::of(value).filter(|days| days.from <= as_of);
    add(StepKind::Signed, by_then(&state.signed));
    for consent in &state.consents {
        let deposited = consent.deposited.as_ref().map(by_then);
        add(StepKind::Deposited, deposited.flatten());
        if deposited != Some(None) {
            add(StepKind::InForce, in_force(consent));
        }
    }
    for notice in &state.notices {
        let received = by_then(&notice.received);
        let revoked = by_then(&notice.revoked);
        let expiry = received.map(|it| it.map(date::six_months_expire));
        add(StepKind::NoticeReceived, received);
        add(StepKind::NoticeRevoked, revoked);
        add(StepKind::Confirmed, by_then(&notice.confirmed));
        // A notice revoked in time has no six months that end.
        let in_time = |expiry: Days| revoked.and_then(Days::day).is_some_and(|it| it < expiry.from);
        add(StepKind::SixMonthsEnd, expiry.filter(|it| !in_time(*it)));
    }
    for suspension in &state.suspensions {
        add(StepKind::SuspensionNotified, by_then(&suspension.notified));
    }
    for (before, after) in standing.iter().zip(standing.iter().skip(1)) {
        let left = before.status == Some(Status::Party) && after.status == Some(Status::FormerParty);
        let day = after.from.filter(|_| left);
        add(
            StepKind::WithdrawalEffect,
            day.map(|day| Days {
                from: day,
                to: day,
                perhaps_never: false,
            }),
        );
    }
    steps.sort_by_key(|step| (step.on, step.what));
    steps
}

fn limits(scenario: &Scenario, state: &State, steps: &[Step]) -> Vec<Limit> {
    let left = |until: Days, since: Days| {
        let effects = steps.iter().filter(|it| it.what == StepKind::WithdrawalEffect);
        effects
            .map(|it| it.on.from)
            .find(|day| *day > since.from && *day <= until.to)
    };
    let mut limits = Vec::new();
    for (at, consent) in state.consents.iter().enumerate() {
        let Some(since) = in_force(consent) else { continue };
        let mut add = |cite, what, rule: fn(Date) -> Date, extensions: Vec<Extended>| {
            let until = since.map(rule);
            let last = extensions
                .iter()
                .map(|it| it.until)
                .chain([until])
                .max_by_key(|it| it.to);
            limits.push(Limit {
                cite,
                what,
                since,
                until,
                closed: left(last.unwrap_or(until), since),
                extensions,
            });
        };
        // Extensions belong to the instrument under which the State was bound when they were granted.
        let next = state.consents.get(at + 1).and_then(in_force).map(|it| it.from);
        let extensions = extensions(scenario, &state.extensions, |granted| {
            granted >= since.from && next.is_none_or(|next| granted < next)
        });
        add("7(1)", "first report", date::first_report_due, Vec::new());
        add("4", "stocks destroyed", date::stockpile_deadline, Vec::new());
        add(
            "5(1)",
            "mined areas cleared",
            date::clearance_deadline,
            extensions,
        );
    }
    limits
}

/// The extensions that were granted by the day judged.
fn extensions(scenario: &Scenario, all: &[Extension], its: impl Fn(Date) -> bool) -> Vec<Extended> {
    let extended = |extension: &Extension| {
        let places = extension.places.iter().map(|at| scenario.name(Thing::Place(*at)));
        Some(Extended {
            granted: Days::of(&extension.granted).filter(|it| it.from <= scenario.as_of && its(it.from))?,
            until: Days::of(&extension.until)?,
            places: places.map(str::to_owned).collect(),
        })
    };
    let mut extensions: Vec<Extended> = all.iter().filter_map(extended).collect();
    extensions.sort_by_key(|it| (it.granted, it.until));
    extensions
}

/// The acts of which an answer about the actor speaks, and those that it did, gave or received.
fn deeds<'a>(scenario: &Scenario, who: Who, own: impl Iterator<Item = &'a Answer>) -> Vec<Deed> {
    let answered: Vec<usize> = own
        .filter_map(|it| match it.thing() {
            Some(Thing::Act(at)) => Some(at),
            _ => None,
        })
        .collect();
    let plays = |act: &Act| {
        act.by.options.iter().flatten().any(|by| *by == who) || act.from == Some(who) || act.to == Some(who)
    };
    let mut deeds: Vec<Deed> = scenario
        .acts
        .iter()
        .enumerate()
        .filter(|(at, act)| answered.contains(at) || plays(act))
        .filter(|(at, _)| scenario.is_told(Thing::Act(*at)))
        .filter_map(|(_, act)| deed(scenario, who, act))
        .collect();
    deeds.sort_by_key(|deed| deed.on);
    deeds
}

fn deed(scenario: &Scenario, who: Who, act: &Act) -> Option<Deed> {
    let authors = || act.by.options.iter().flatten().copied();
    let part = if authors().any(|by| by == who) {
        Part::Author
    } else if act.to == Some(who) {
        Part::Receiver
    } else {
        Part::Other
    };
    let from: Vec<Who> = act.from.map_or_else(|| authors().collect(), |from| vec![from]);
    let name = |who: &Who| scenario.name(Thing::Member(*who)).to_owned();
    let (on, until, lasts) = match &act.time {
        Time::On(on) => (Days::of(on)?, None, false),
        Time::Lasting { since, until } => (Days::of(since)?, Days::of(until), true),
    };
    Some(Deed {
        id: act.entry.id.clone(),
        name: act.entry.name.clone(),
        what: act.what.name(),
        means: act.what.means(),
        part,
        from: from.iter().map(name).collect(),
        to: act.to.as_ref().map(name),
        on,
        until,
        lasts,
        proof: act.proof.name(),
    })
}

fn said(scenario: &Scenario, who: Who) -> Vec<Said> {
    let own = scenario.statements.iter().filter(|it| it.by == Some(who));
    let mut said: Vec<Said> = own
        .filter_map(|statement| {
            Some(Said {
                who: statement.who.clone(),
                on: statement.on.as_ref().and_then(Days::of)?,
                says: statement.says.means(),
                about: (statement.about != Thing::Member(who))
                    .then(|| scenario.entry(statement.about).map(|entry| entry.id.clone()))
                    .flatten(),
                plea: statement.plea.map(|plea| plea.means()),
            })
        })
        .collect();
    said.sort_by_key(|it| it.on);
    said
}

fn finding(assessor: &Assessor<'_>, answer: &Answer) -> Option<Finding> {
    let scenario = assessor.scenario();
    let thing = answer.thing()?;
    let entry = match thing {
        Thing::Member(_) => None,
        thing => scenario.entry(thing),
    };
    Some(Finding {
        cite: answer.cite(),
        title: answer.rule.map_or("", |rule| rule.heading.title),
        about: entry.map(|it| it.id.clone()),
        name: entry.map(|it| it.name.clone()),
        act: matches!(thing, Thing::Act(_)),
        verdict: answer.verdict.word(),
        printed: answer.verdict.printed(),
        contested: answer.contested(),
        turns_on: answer.turns_on.iter().map(|turn| turn.question.name).collect(),
        on: answer.day,
        until: answer.verdict.until(),
        breach: assessor.breach_days(&answer.ask),
    })
}
