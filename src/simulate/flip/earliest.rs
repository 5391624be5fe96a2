//! The first later day on which the same act would not breach, or what would have to end before there is one.

use super::search::Search;
use crate::assess::Ask;
use crate::date::Date;
use crate::edit::Edit;
use crate::scenario::{Thing, Time, Who};
use crate::verdict::{Kind, Verdict};

/// The first later day on which the same act would no longer breach, if nothing else happens than the file tells.
#[derive(Clone, Debug)]
pub enum Earliest {
    /// On this day.
    On {
        /// The day.
        day: Date,
        /// The answer then.
        verdict: Verdict,
        /// Whether it lies after the day judged, so that it supposes that nothing else happens until then.
        foreseen: bool,
    },
    /// On no day that can be foreseen, while any of these is so; none: nothing that the file tells would end it.
    Never(Vec<While>),
    /// From this day on the answer is open.
    Open(Date),
}

/// What keeps an act a breach on every later day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum While {
    /// The State has given no notice of withdrawal.
    NoNotice(Who),
    /// The conflict at this place of [`crate::Scenario::conflicts`] goes on.
    Conflict(usize),
}

/// Moves the act to later and later days on which anything can change.
pub(super) fn earliest(search: &mut Search<'_>) -> Option<Earliest> {
    let Ask::Provision {
        actor,
        thing: Thing::Act(act),
        on: None,
        ..
    } = search.answer().ask
    else {
        return None;
    };
    if search.answer().verdict.kind != Kind::Breach {
        return None;
    }
    let scenario = search.assessor().scenario();
    let it = scenario.acts.get(act)?;
    // An act that lasts has no other day to be moved to.
    let Time::On(_) = it.time else { return None };
    let (id, own, as_of) = (it.entry.id.clone(), search.answer().day, scenario.as_of);
    let moved = |day: Date| -> Vec<Edit> {
        let mut edits = vec![Edit::set(&format!("{id}.on"), &day.to_string())];
        if day > as_of {
            edits.push(Edit::set("as-of", &day.to_string()));
        }
        edits
    };
    let mut days: Vec<Date> = (0..scenario.cast.len())
        .flat_map(|who| search.assessor().docket().turning_days(who).to_vec())
        .filter(|day| *day > own)
        .collect();
    days.sort_unstable();
    days.dedup();
    // After the last of them nothing changes any more.
    let horizon = days.last().copied().unwrap_or(own).max(as_of).next();
    days.push(horizon);
    let mut breached = own;
    for day in days {
        let Some(verdict) = search.judge(&moved(day)) else {
            continue;
        };
        match verdict.kind {
            Kind::Breach => breached = day,
            _ if !verdict.is_determined() => return Some(Earliest::Open(day)),
            _ => {
                let (mut first, mut verdict) = (day, verdict);
                while breached.days_until(first) > 1 {
                    let middle = breached.plus_days(breached.days_until(first) / 2);
                    match search.judge(&moved(middle)) {
                        Some(other) if other.kind != Kind::Breach => (first, verdict) = (middle, other),
                        Some(_) => breached = middle,
                        None => break,
                    }
                }
                return Some(Earliest::On {
                    day: first,
                    verdict,
                    foreseen: first > as_of,
                });
            }
        }
    }
    if search.is_stopped() {
        return None;
    }
    Some(Earliest::Never(never_while(
        search,
        actor,
        horizon,
        &moved(horizon),
    )))
}

/// What would have to come or end, so that the act, moved beyond everything the file tells, would not breach: a
/// notice, the end of a conflict, or both.
fn never_while(search: &mut Search<'_>, actor: Who, horizon: Date, moved: &[Edit]) -> Vec<While> {
    let scenario = search.assessor().scenario();
    let state = scenario
        .cast
        .get(actor)
        .and_then(|member| Some((&member.entry.id, member.state()?)));
    let Some((id, state)) = state else {
        return Vec::new();
    };
    let mut notice = vec![Edit::set(
        &format!("{id}.withdrawal.received"),
        &horizon.plus_days(-366).to_string(),
    )];
    if state.code.is_some() {
        notice.push(Edit::set(&format!("{id}.override"), "true"));
    }
    let no_notice = state
        .notices
        .is_empty()
        .then_some((While::NoNotice(actor), notice));
    let conflicts = scenario.conflicts.iter().enumerate().map(|(at, conflict)| {
        let ended = Edit::set(
            &format!("{}.until", conflict.entry.id),
            &horizon.previous().to_string(),
        );
        (While::Conflict(at), vec![ended])
    });
    let single: Vec<(While, Vec<Edit>)> = no_notice.into_iter().chain(conflicts).collect();
    let pairs = single.iter().enumerate().flat_map(|(at, first)| {
        let later = single.iter().skip(at + 1);
        later.map(move |second| vec![first, second])
    });
    let tries: Vec<Vec<&(While, Vec<Edit>)>> = single.iter().map(|it| vec![it]).chain(pairs).collect();
    for set in tries {
        let edits = set.iter().flat_map(|(_, edits)| edits.iter().cloned());
        let edits: Vec<Edit> = moved.iter().cloned().chain(edits).collect();
        let verdict = search.judge(&edits);
        if verdict.is_some_and(|it| it.is_determined() && !matches!(it.kind, Kind::Breach | Kind::PastBreach))
        {
            return set.iter().map(|(what, _)| *what).collect();
        }
    }
    Vec::new()
}
