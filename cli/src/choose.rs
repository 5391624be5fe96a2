//! Finding what an argument names, and saying what there is when it names nothing.

use ottawa::edit::Edit;
use ottawa::registry::Recorded;
use ottawa::scenario::{Scenario, Thing, Who};
use ottawa::simulate::Wanted;
use ottawa::treaty::ottawa::questions;
use ottawa::{Date, Position, Readings, Registry};

use crate::failure::Failure;

/// The change that `PATH=VALUE` makes.
pub fn edit(text: &str) -> Result<Edit, String> {
    text.parse::<Edit>()
        .map_err(|error| format!("{error}; {}", error.help()))
}

/// The position that `QUESTION=POSITION` names.
pub fn position(text: &str) -> Result<Position, String> {
    let Some((name, position)) = text.split_once('=') else {
        return Err("write QUESTION=POSITION, as in `end-of-conflict=ceasefire`".to_owned());
    };
    let (name, position) = (name.trim(), position.trim());
    let Some(question) = questions::named(name) else {
        let nearest = nearest(name, questions::all().map(|question| question.name));
        return Err(format!(
            "no question is called `{name}`{}; see `ottawa questions`",
            meant(nearest)
        ));
    };
    let names = question
        .positions
        .iter()
        .map(|view| format!("`{}`", view.name))
        .collect::<Vec<_>>();
    question.find(position).ok_or_else(|| {
        format!(
            "`{name}` has no position `{position}`; its positions are {}",
            names.join(", ")
        )
    })
}

/// The verdict, reason, standing or class that a word means.
pub fn wanted(text: &str) -> Result<Wanted, String> {
    let word = text.trim().to_lowercase().replace(' ', "-");
    Wanted::named(&word).ok_or_else(|| {
        let known: Vec<&str> = Wanted::words().collect();
        format!(
            "no verdict is called `{text}`{}; the words are {}",
            meant(nearest(&word, Wanted::words())),
            known.join(", ")
        )
    })
}

/// The readings of a file with other positions taken.
pub fn readings(of: Readings, positions: &[Position]) -> Result<Readings, Failure> {
    let mut readings = of;
    for (at, position) in positions.iter().enumerate() {
        let other = positions
            .iter()
            .take(at)
            .find(|it| it.question == position.question && *it != position);
        if let Some(other) = other {
            return Err(Failure::new(format!(
                "two positions are taken on one question: {other} and {position}"
            ))
            .help("judge once under each"));
        }
        readings = readings.with(*position);
    }
    Ok(readings)
}

/// The State or actor that a name means in a scenario.
pub fn member(scenario: &Scenario, text: &str) -> Result<Who, Failure> {
    let entries = || scenario.cast.iter().map(|member| &member.entry);
    let found = entries()
        .position(|entry| entry.id == text)
        .or_else(|| entries().position(|entry| same(&entry.id, text) || same(&entry.name, text)));
    found.ok_or_else(|| {
        let ids: Vec<&str> = entries().map(|entry| entry.id.as_str()).collect();
        nothing("nobody in this file", text, &ids, "the cast")
    })
}

/// The State that a name means in a scenario.
pub fn state(scenario: &Scenario, text: &str) -> Result<Who, Failure> {
    let who = member(scenario, text)?;
    if scenario
        .cast
        .get(who)
        .is_some_and(|member| member.state().is_some())
    {
        return Ok(who);
    }
    let states: Vec<&str> = scenario
        .cast
        .iter()
        .filter(|it| it.state().is_some())
        .map(|it| it.entry.id.as_str())
        .collect();
    Err(
        Failure::new(format!("`{text}` is no State, and only States have a status"))
            .help(listed("the States here are", &states)),
    )
}

/// The day asked of a scenario: the one judged, unless an earlier one is given.
pub fn day(scenario: &Scenario, on: Option<Date>) -> Result<Date, Failure> {
    let on = on.unwrap_or(scenario.as_of);
    if on > scenario.as_of {
        let message = format!(
            "{} lies after the day judged, {}",
            on.in_words(),
            scenario.as_of.in_words()
        );
        return Err(Failure::new(message).help("a file tells nothing of later days; move its `as-of`"));
    }
    Ok(on)
}

/// The act, stock or place that a name means in a scenario.
pub fn thing(scenario: &Scenario, text: &str) -> Result<Thing, Failure> {
    let acts = (0..scenario.acts.len()).map(Thing::Act);
    let stocks = (0..scenario.stocks.len()).map(Thing::Stock);
    let places = (0..scenario.places.len()).map(Thing::Place);
    let things: Vec<Thing> = acts.chain(stocks).chain(places).collect();
    let id = |thing: Thing| scenario.entry(thing).map_or("", |entry| entry.id.as_str());
    things
        .iter()
        .copied()
        .find(|thing| id(*thing) == text)
        .ok_or_else(|| {
            let ids: Vec<&str> = things.iter().map(|thing| id(*thing)).collect();
            nothing(
                "no act, stock or place of this file",
                text,
                &ids,
                "the acts, stocks and places",
            )
        })
}

/// The device that a name means in a scenario.
pub fn device(scenario: &Scenario, text: &str) -> Result<usize, Failure> {
    scenario
        .devices
        .iter()
        .position(|device| device.entry.id == text)
        .ok_or_else(|| {
            let ids: Vec<&str> = scenario
                .devices
                .iter()
                .map(|device| device.entry.id.as_str())
                .collect();
            nothing("no device of this file", text, &ids, "the devices")
        })
}

/// The State that a code or name means in the built-in record.
pub fn recorded<'a>(registry: &'a Registry, text: &str) -> Result<&'a Recorded, Failure> {
    let found = registry
        .iter()
        .find(|it| same(&it.code, text) || same(&it.name, text));
    found.ok_or_else(|| {
        let shown = |it: &Recorded| format!("{} ({})", it.code, it.name);
        let within = |it: &&Recorded| text.len() > 2 && it.name.to_lowercase().contains(&text.to_lowercase());
        let mut near: Vec<String> = registry.iter().filter(within).map(shown).collect();
        if near.is_empty() {
            let by_name = nearest(text, registry.iter().map(|it| it.name.as_str()));
            let by_code = registry.nearest(&text.to_uppercase());
            near.extend(
                registry
                    .iter()
                    .filter(|it| Some(it.name.as_str()) == by_name)
                    .map(shown),
            );
            near.extend(by_code.map(shown));
            near.dedup();
        }
        let help = match near.as_slice() {
            [] => "give a code such as UKR or a name; an invented State needs `--in FILE`".to_owned(),
            near => format!(
                "did you mean {}? an invented State needs `--in FILE`",
                near.join(" or ")
            ),
        };
        Failure::new(format!("no State of the record is called `{text}`")).help(help)
    })
}

/// The name that comes nearest, if any is near enough to be meant.
pub fn nearest<'a>(text: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let text = text.to_lowercase();
    let likeness = |name: &str| strsim::jaro_winkler(&name.to_lowercase(), &text);
    names
        .map(|name| (likeness(name), name))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|it| it.1)
}

/// "; did you mean `x`?" for a message.
fn meant(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |name| format!("; did you mean `{name}`?"))
}

/// A failure to find a name, with what there is to choose from.
fn nothing(what: &str, text: &str, names: &[&str], all: &str) -> Failure {
    let first = nearest(text, names.iter().copied())
        .map_or_else(String::new, |name| format!("did you mean `{name}`? "));
    let help = match names {
        [] => format!("the file lists none of {all}"),
        names => format!("{first}{}", listed(&format!("{all} here:"), names)),
    };
    Failure::new(format!("{what} is called `{text}`")).help(help)
}

fn listed(lead: &str, names: &[&str]) -> String {
    if names.is_empty() {
        "the file has none".to_owned()
    } else {
        format!("{lead} {}", names.join(", "))
    }
}

fn same(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_is_named_by_question_and_position() {
        assert_eq!(
            position("end-of-conflict=ceasefire").map(|it| it.view().name),
            Ok("ceasefire")
        );
        assert!(
            position("end-of-conflct=ceasefire")
                .is_err_and(|it| it.contains("did you mean `end-of-conflict`"))
        );
        assert!(position("end-of-conflict=truce").is_err_and(|it| it.contains("`facts`, `peace-treaty`")));
        assert!(position("ceasefire").is_err());
    }

    #[test]
    fn a_state_of_the_record_is_found_by_code_or_name() {
        let registry = Registry::built_in();
        for text in ["UKR", "ukr", "Ukraine", "ukraine"] {
            assert_eq!(
                recorded(&registry, text).ok().map(|it| it.code.as_str()),
                Some("UKR")
            );
        }
        let help = |text| {
            recorded(&registry, text)
                .err()
                .and_then(|it| it.help)
                .unwrap_or_default()
        };
        assert!(help("Ukrain").contains("UKR (Ukraine)"));
        assert!(help("UKX").contains("UK"), "{}", help("UKX"));
        assert!(help("norland").contains("--in FILE"));
    }
}
