//! The standing of a State over time.

use std::collections::BTreeSet;

use super::{Stretch, Turn};
use crate::assess::{Assessor, Footing};
use crate::date::Date;
use crate::scenario::Who;
use crate::verdict::{Kind, Verdict};
use crate::vocabulary::Status;

/// The stretches of days on which a State's standing is one and the same, up to the day judged. They are read on
/// every day on which a finding about it can change, and joined where nothing did.
pub(super) fn stretches(assessor: &Assessor<'_>, state: Who) -> Vec<Stretch> {
    let as_of = assessor.scenario().as_of;
    let days = assessor.docket().turning_days(state).iter().copied();
    let days: BTreeSet<Date> = days.filter(|day| *day <= as_of).collect();
    // The day before the first turn stands for all before it.
    let before = days.first().map(|first| (None, first.previous()));
    let read = before
        .into_iter()
        .chain(days.iter().map(|day| (Some(*day), *day)));
    let mut stretches: Vec<Stretch> = Vec::new();
    for (from, day) in read {
        let Some(footing) = assessor.footing(state, day) else {
            continue;
        };
        let next = stretch(&footing, from);
        match stretches.last_mut() {
            Some(last) if same(last, &next) => {}
            last => {
                if let (Some(last), Some(from)) = (last, from) {
                    last.to = Some(from.previous());
                }
                stretches.push(next);
            }
        }
    }
    stretches
}

fn stretch(footing: &Footing, from: Option<Date>) -> Stretch {
    // Who is a State Party is bound: said of Article 1, the status would be told twice.
    let printed = |verdict: &Verdict| match verdict.kind {
        Kind::Status(Status::Party) if footing.status_is_firm => "BOUND".to_owned(),
        _ => verdict.printed(),
    };
    let turn = |turn: &crate::assess::TurnsOn| Turn {
        question: turn.question.name,
        asks: turn.question.asks,
        outcomes: turn
            .positions
            .iter()
            .map(|(position, verdict)| (position.view().name, printed(verdict)))
            .collect(),
    };
    Stretch {
        from,
        to: None,
        status: match footing.status.kind {
            Kind::Status(status) => Some(status),
            _ => None,
        },
        phase: footing.status.is_determined().then_some(footing.phase),
        bound: match footing.bound.kind {
            Kind::Status(Status::Party) => Some(true),
            Kind::NotApplicable => Some(false),
            _ => None,
        },
        turns_on: footing.turns_on.iter().map(turn).collect(),
        together: footing
            .together
            .iter()
            .map(|(set, verdict)| (set.iter().map(ToString::to_string).collect(), printed(verdict)))
            .collect(),
        missing: footing
            .missing
            .iter()
            .map(|missing| missing.asks.clone())
            .collect(),
    }
}

fn same(a: &Stretch, b: &Stretch) -> bool {
    let without_days = |it: &Stretch| Stretch {
        from: None,
        to: None,
        ..it.clone()
    };
    without_days(a) == without_days(b)
}
