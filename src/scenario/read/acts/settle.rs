//! What follows for acts once all entries are known: borders, passages, circles, and acts yet to come.

use super::super::super::{Act, ChoiceId, Doubt, Knows, Origin, Passage, Scenario, Time, Value, Where, Who};
use super::super::desk::{Desk, Doubted};
use super::super::stocks::state_of;
use super::super::{dates, doubt};
use crate::date::When;
use crate::diagnostic::Diagnostic;
use crate::vocabulary::{How, PlaceKind, What};

/// Settles what one act says about another, or about its place.
pub(in crate::scenario::read) fn settle(desk: &Desk<'_>, scenario: &mut Scenario) {
    for (at, act) in scenario.acts.iter().enumerate() {
        check_circle(desk, scenario, at, act);
        note_later(desk, scenario, act);
    }
    let borders: Vec<Option<Value<bool>>> = scenario.acts.iter().map(|act| border(act, scenario)).collect();
    let passages: Vec<Vec<Passage>> = (0..scenario.acts.len())
        .map(|at| passages(desk, scenario, at))
        .collect();
    for ((act, border), passages) in scenario.acts.iter_mut().zip(borders).zip(passages) {
        act.crosses_border = border.unwrap_or_else(|| act.crosses_border.clone());
        act.passages = passages;
    }
}

fn check_circle(desk: &Desk<'_>, scenario: &Scenario, at: usize, act: &Act) {
    let next = |at: usize| scenario.acts.get(at).and_then(|act| act.helps);
    if !doubt::comes_back(at, next) {
        return;
    }
    let id = &act.entry.id;
    let message = if act.helps == Some(at) {
        format!("`{id}` helps itself")
    } else {
        format!("`{id}` helps itself by way of others")
    };
    desk.object(
        "circle",
        message,
        desk.key_span(id, "helps"),
        "the acts form a circle",
        "name the act that is helped, which helps no other of these",
    );
}

fn note_later(desk: &Desk<'_>, scenario: &Scenario, act: &Act) {
    let (key, begins) = match &act.time {
        Time::On(on) => ("on", on),
        Time::Lasting { since, .. } => ("since", since),
    };
    let later = match dates::earliest(begins) {
        Some(When::On(day)) => day > scenario.as_of,
        _ => false,
    };
    if later {
        let message = format!("`{}` is later than the day judged", act.entry.id);
        let note = Diagnostic::note("after-as-of", message, desk.key_span(&act.entry.id, key));
        let label = format!("the file is judged on {}", scenario.as_of.in_words());
        desk.complain(
            note.label(label)
                .help("it is left out; write a later `as-of` to have it judged"),
        );
    }
}

/// Whether a handover crosses a border, where the file is silent: if the two sides are, or act for, different
/// States.
fn border(act: &Act, scenario: &Scenario) -> Option<Value<bool>> {
    if act.crosses_border.is_stated() || !matches!(act.what, What::Transfer | What::Move) {
        return None;
    }
    let to = act.to.and_then(|to| state_of(to, scenario));
    let crosses = |authors: &Vec<Who>| {
        to.is_some_and(|to| {
            authors
                .iter()
                .filter_map(|who| state_of(*who, scenario))
                .any(|by| by != to)
        })
    };
    let options: Vec<bool> = act.by.options.iter().map(crosses).collect();
    let same = options
        .windows(2)
        .all(|pair| matches!(pair, [one, other] if one == other));
    match options.first() {
        Some(first) if same => Some(Value::silent(*first)),
        // The choice of the author decides this as well.
        _ => Some(Value {
            options,
            choice: act.by.choice,
            origin: Origin::Silent,
        }),
    }
}

/// The States crossed on the way, other than those of the authors.
fn passages(desk: &Desk<'_>, scenario: &Scenario, at: usize) -> Vec<Passage> {
    let Some(act) = scenario.acts.get(at) else {
        return Vec::new();
    };
    let own = |who: Who| act.by.choice.is_none() && act.by.options.iter().flatten().any(|by| *by == who);
    let mut crossed: Vec<Who> = Vec::new();
    for state in act
        .through
        .iter()
        .filter_map(|place| crossed_state(*place, scenario))
    {
        if !own(state) && !crossed.contains(&state) {
            crossed.push(state);
        }
    }
    let passage = |state: Who| Passage {
        state,
        permitted: permitted(desk, scenario, at, act, state),
    };
    crossed.into_iter().map(passage).collect()
}

fn crossed_state(place: Where, scenario: &Scenario) -> Option<Who> {
    match place {
        Where::State(who) => Some(who),
        Where::Place(at) => {
            scenario
                .places
                .get(at)
                .filter(|place| place.kind != PlaceKind::HighSea)?
                .territory_of
        }
    }
}

/// Whether the State crossed knew of the passage and permitted it: as an act of its own that helps this one
/// says, else open.
fn permitted(desk: &Desk<'_>, scenario: &Scenario, at: usize, act: &Act, state: Who) -> Value<bool> {
    const LETS_PASS: [How; 5] = [How::Permit, How::Escort, How::Carry, How::Guard, How::Store];
    let certain = |choice: Option<ChoiceId>| choice.is_none();
    let helps = |other: &&Act| {
        other.helps == Some(at)
            && other.what == What::Assist
            && certain(other.took_place.choice)
            && other.by.choice.is_none()
            && other.by.options.iter().flatten().any(|who| *who == state)
    };
    let told = scenario.acts.iter().filter(helps).find_map(|other| {
        let how = other.how.as_ref().filter(|how| certain(how.choice))?;
        let never = matches!(&other.time, Time::On(on) if dates::earliest(on) == Some(When::Never));
        let lets = how.options.iter().flatten().any(|how| LETS_PASS.contains(how)) && !never;
        // What it knew of the passage decides as well, and may be open.
        let options: Vec<bool> = other
            .knows
            .options
            .iter()
            .map(|knows| lets && *knows != Knows::No)
            .collect();
        let same = options
            .windows(2)
            .all(|pair| matches!(pair, [one, next] if one == next));
        Some(Value {
            choice: other.knows.choice.filter(|_| !same),
            options: if same {
                options.into_iter().take(1).collect()
            } else {
                options
            },
            origin: other.entry.origin,
        })
    });
    told.unwrap_or_else(|| {
        let Some(named) = desk.names.member(state) else {
            return Value::silent(false);
        };
        let name = desk.called(named);
        let doubt = Doubted {
            path: format!("{}.through.{}", act.entry.id, named.id),
            kind: Doubt::NotStated,
            asks: format!(
                "Did {name} know of the passage in `{}`, and permit it?",
                act.entry.id
            ),
            origin: Origin::Silent,
        };
        desk.choose(doubt, vec![true, false], bool::to_string)
    })
}
