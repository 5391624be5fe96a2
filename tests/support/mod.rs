//! What several test files share: dates, loading, and a second, plain way of judging.

#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod record;

use std::path::{Path, PathBuf};

use ottawa::condition::{Cond, Logic};
use ottawa::fact::At;
use ottawa::logic::{Lanes, Truth, Truths};
use ottawa::rule::{About, Norm, Rule};
use ottawa::scenario::find::{Case, Docket};
use ottawa::scenario::{Thing, Time, Who, World};
use ottawa::treaty::ottawa::article_02::{ANTI_PERSONNEL_MINE, MINE};
use ottawa::treaty::ottawa::status::LADDER;
use ottawa::verdict::Span;
use ottawa::vocabulary::{Class, Why};
use ottawa::{Ask, Assessor, Date, Outcome, Question, Readings, Scenario, When};

/// A day, from text.
pub fn day(text: &str) -> Date {
    text.parse().unwrap_or_else(|error| panic!("{error}"))
}

/// A scenario, from the text of a file that must be well formed.
pub fn load(text: &str) -> Scenario {
    match ottawa::read(text) {
        Ok(loaded) => loaded.scenario,
        Err(errors) => {
            let told: Vec<_> = errors
                .iter()
                .map(|error| format!("{}: {error}", error.code))
                .collect();
            panic!("the file is refused:\n{}\n---\n{text}", told.join("\n"));
        }
    }
}

/// Every scenario file of the repository, in the order of their paths.
pub fn scenario_files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "toml") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// The State or actor of that name.
pub fn who(scenario: &Scenario, id: &str) -> Who {
    scenario
        .who(id)
        .unwrap_or_else(|| panic!("nobody is called {id}"))
}

/// The status of a State on a day, in the word of the format.
pub fn status(scenario: &Scenario, id: &str, on: &str) -> String {
    status_under(scenario, id, on, scenario.readings)
}

/// The same under other positions.
pub fn status_under(scenario: &Scenario, id: &str, on: &str, readings: Readings) -> String {
    let ask = Ask::Status {
        state: who(scenario, id),
        on: day(on),
    };
    Assessor::under(scenario, readings).verdict(&ask).word()
}

/// The readings of the file with one other position.
pub fn taking(readings: Readings, question: &'static Question, position: &str) -> Readings {
    readings.with(
        question
            .find(position)
            .unwrap_or_else(|| panic!("no position {position}")),
    )
}

/// Every combination of positions on these questions, up to so many; the first is `base`.
pub fn combinations(base: Readings, questions: &[&'static Question], most: usize) -> Vec<Readings> {
    let mut all = vec![base];
    for question in questions {
        let others = question.all().filter(|position| !base.take(*position));
        let more: Vec<_> = others
            .flat_map(|position| all.iter().map(move |it| it.with(position)).collect::<Vec<_>>())
            .collect();
        all.extend(more);
        if all.len() > most {
            all.truncate(most);
            break;
        }
    }
    all
}

/// Every world of a scenario in which nothing is open, or `None` if there are more than so many.
pub fn worlds(scenario: &Scenario, most: usize) -> Option<Vec<World>> {
    let mut all = vec![scenario.open_world()];
    for (at, choice) in scenario.choices.iter().enumerate() {
        let id = u16::try_from(at).ok()?;
        let mut more = Vec::new();
        for world in &all {
            for option in 0..choice.options.len() {
                let mut world = world.clone();
                world.set(id, u16::try_from(option).ok());
                more.push(world);
            }
        }
        if more.len() > most {
            return None;
        }
        all = more;
    }
    Some(all)
}

/// The rules that a question reads.
pub fn rules(ask: &Ask) -> Vec<&'static Rule> {
    let Ask::Provision { cites, thing, .. } = ask else {
        return Vec::new();
    };
    let about = match thing {
        Thing::Act(_) => About::Act,
        Thing::Stock(_) => About::Stock,
        Thing::Place(_) => About::Place,
        Thing::Member(_) => About::State,
        _ => return Vec::new(),
    };
    ottawa::treaty::rules()
        .filter(|rule| rule.about == about && cites.contains(&rule.heading.cite))
        .collect()
}

/// The days on which an act or stock is judged in a world without open choices.
pub fn days(docket: &Docket<'_>, thing: Thing, as_of: Date, world: &World) -> Vec<Date> {
    match thing {
        Thing::Act(act) => match &docket.scenario.acts[act].time {
            Time::On(on) => on
                .get(world)
                .and_then(|it| it.day())
                .filter(|day| *day <= as_of)
                .into_iter()
                .collect(),
            Time::Lasting { since, until } => {
                let Some(from) = since
                    .get(world)
                    .and_then(|it| it.day())
                    .filter(|day| *day <= as_of)
                else {
                    return Vec::new();
                };
                let to = until
                    .get(world)
                    .and_then(|it| it.day())
                    .filter(|day| *day <= as_of)
                    .unwrap_or(as_of);
                docket
                    .all_days(to)
                    .into_iter()
                    .filter(|day| *day >= from)
                    .collect()
            }
        },
        Thing::Stock(_) | Thing::Place(_) | Thing::Member(_) => docket.all_days(as_of),
        _ => Vec::new(),
    }
}

fn truths<'c>(case: &'c Case<'c>, readings: Readings) -> Truths<'c, Case<'c>> {
    Truths {
        findings: case,
        readings,
    }
}

/// The outcome of a question in one world without open choices, under one set of positions: read with the
/// plain logic of truth, one day at a time. `None` for questions that this second way does not cover.
pub fn plainly(docket: &Docket<'_>, ask: &Ask, world: &World, readings: Readings) -> Option<Outcome> {
    let case = docket.case(world);
    let logic = truths(&case, readings);
    match ask {
        Ask::Provision { actor, thing, on, .. } => {
            let as_of = on.unwrap_or(docket.scenario.as_of);
            let days = days(docket, *thing, as_of, world);
            let one_day =
                matches!(thing, Thing::Act(act) if matches!(docket.scenario.acts[*act].time, Time::On(_)));
            let of = |rule: &'static Rule| {
                let at = |day| rule.judge(&logic, At::new(*actor, Some(*thing), day)).outcome();
                over_time(days.iter().map(|day| (*day, at(*day))), one_day, rule.about)
            };
            // Duties have time limits of their own; this second way is for prohibitions.
            let prohibits = |rule: &&'static Rule| matches!(rule.norm, Norm::Prohibits(_));
            let rules = rules(ask);
            if !rules.iter().all(prohibits) {
                return None;
            }
            rules.into_iter().map(of).reduce(Outcome::graver)
        }
        Ask::Status { state, on } => {
            let at = At::new(*state, None, *on);
            Some(first(LADDER, &logic, at).map_or(Outcome::Open, Outcome::Status))
        }
        Ask::Class { device } => {
            let at = At::new(0, Some(Thing::Device(*device)), docket.scenario.as_of);
            Some(first(CLASSES, &logic, at).map_or(Outcome::Open, Outcome::Class))
        }
        _ => None,
    }
}

static CLASSES: &[(Cond, Class)] = &[
    (Cond::Term(&ANTI_PERSONNEL_MINE), Class::AntiPersonnelMine),
    (Cond::Term(&MINE), Class::OtherMine),
    (Cond::All(&[]), Class::NotAMine),
];

/// The first step of a ladder that holds; `None` where one before it is open.
fn first<T: Copy>(steps: &'static [(Cond, T)], logic: &Truths<'_, Case<'_>>, at: At) -> Option<T> {
    for (cond, kind) in steps {
        match logic.read(cond, at) {
            Truth::True => return Some(*kind),
            Truth::False => {}
            Truth::Unknown => return None,
        }
    }
    None
}

/// What a rule comes to over the days on which it is judged: the last run of days in breach, if there is one.
fn over_time(outcomes: impl Iterator<Item = (Date, Outcome)>, one_day: bool, about: About) -> Outcome {
    let outcomes: Vec<_> = outcomes.collect();
    let in_breach = |(_, outcome): &&(Date, Outcome)| matches!(outcome, Outcome::Breach(_));
    let Some(last) = outcomes.last() else {
        return Outcome::NotApplicable(Why::NotEngaged);
    };
    let Some(end) = outcomes.iter().rposition(|it| in_breach(&it)) else {
        return last.1;
    };
    if one_day {
        return Outcome::Breach(None);
    }
    let run = outcomes[..=end].iter().rev().take_while(in_breach).last();
    let from = run.map_or(last.0, |(day, _)| *day);
    let to = outcomes.get(end + 1).map(|(day, _)| day.previous());
    match (to, about) {
        (None, _) => Outcome::Breach(Some(Span { from, to: None })),
        (Some(_), About::Stock) => Outcome::PastBreach(Span { from, to }),
        (Some(_), _) => Outcome::Breach(Some(Span { from, to })),
    }
}

/// Where the lanes and the plain truth part for a rule, if they do: world, day, positions, both outcomes.
pub fn lanes_part(docket: &Docket<'_>, ask: &Ask, world: &World, readings: &[Readings]) -> Option<String> {
    let Ask::Provision { actor, thing, on, .. } = ask else {
        return None;
    };
    let as_of = on.unwrap_or(docket.scenario.as_of);
    let case = docket.case(world);
    let in_lanes = [(case, u64::MAX)];
    for rule in rules(ask) {
        for day in days(docket, *thing, as_of, world) {
            let at = At::new(*actor, Some(*thing), day);
            for block in readings.chunks(Lanes::<()>::WIDTH) {
                let lanes = rule.judge(&Lanes::new(&in_lanes, block), at).outcomes(u64::MAX);
                for (lane, readings) in block.iter().enumerate() {
                    let plain = rule.judge(&truths(&case, *readings), at).outcome();
                    let quick = lanes
                        .iter()
                        .find(|(_, mask)| mask >> lane & 1 == 1)
                        .map(|(outcome, _)| *outcome);
                    if quick != Some(plain) {
                        return Some(format!(
                            "{} {} on {day} under {readings:?}: truth {plain:?}, lanes {quick:?}",
                            rule.heading.cite, rule.heading.title
                        ));
                    }
                }
            }
        }
    }
    None
}

/// Where the leaves of a derivation do not give back the outcome, if somewhere.
pub fn leaves_part(assessor: &Assessor<'_>, docket: &Docket<'_>, ask: &Ask, world: &World) -> Option<String> {
    let Ask::Provision { actor, thing, on, .. } = ask else {
        return None;
    };
    let as_of = on.unwrap_or(docket.scenario.as_of);
    let case = docket.case(world);
    for rule in rules(ask) {
        for day in days(docket, *thing, as_of, world) {
            let leaves = assessor.derive(rule, *actor, *thing, day, world).from_leaves();
            let plain = rule
                .judge(
                    &truths(&case, assessor.readings()),
                    At::new(*actor, Some(*thing), day),
                )
                .outcome();
            if leaves != plain {
                return Some(format!(
                    "{} {} on {day}: truth {plain:?}, leaves {leaves:?}",
                    rule.heading.cite, rule.heading.title
                ));
            }
        }
    }
    None
}

/// A date, or `open`.
pub fn date_of(scenario: &Scenario, id: &str, which: ottawa::vocabulary::DateOf) -> String {
    let ask = Ask::Date {
        state: who(scenario, id),
        which,
        on: scenario.as_of,
    };
    Assessor::new(scenario).verdict(&ask).word()
}

/// A day in the form of a file.
pub fn when(day: Date) -> When {
    When::On(day)
}
