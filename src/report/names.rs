//! How things are called in a sentence.

use crate::assess::Assessor;
use crate::scenario::{Count, Scenario, Thing, Value, Who, World, thousands};

/// The name of a State or actor as a heading shows it: `Norland`, `United States`.
pub(super) fn title(scenario: &Scenario, who: Who) -> String {
    let Some(entry) = scenario.entry(Thing::Member(who)) else {
        return String::new();
    };
    heading(&entry.id, &entry.name)
}

/// A name as a heading shows it; one that is only the entry's own name in the file loses its hyphens.
pub(super) fn heading(id: &str, name: &str) -> String {
    if name != id {
        return capital(name);
    }
    name.split('-').map(capital).collect::<Vec<_>>().join(" ")
}

/// The name within a sentence: `Norland`, `the United States`.
pub(super) fn called(scenario: &Scenario, who: Who) -> String {
    let name = title(scenario, who);
    let actor = scenario
        .cast
        .get(who)
        .is_some_and(|member| member.actor().is_some());
    let stated = scenario
        .entry(Thing::Member(who))
        .is_some_and(|entry| entry.name != entry.id);
    let article = ["The ", "A ", "An "]
        .iter()
        .any(|article| name.starts_with(article));
    if stated && article {
        return small(&name);
    }
    if actor && stated {
        return name;
    }
    with_article(name)
}

/// The name of a State with the article that a sentence gives it: `the United States`.
pub(super) fn with_article(name: String) -> String {
    let plural_or_common = [
        "United ",
        "Russian Fed",
        "Marshall Is",
        "Solomon Is",
        "Cook Is",
        "Dominican Rep",
        "Central Afr",
        "Democratic ",
        "Republic of",
        "Holy See",
        "State of",
        "Lao People",
        "Netherlands",
        "Philippines",
        "Bahamas",
        "Gambia",
        "Maldives",
        "Comoros",
        "Congo",
    ];
    if plural_or_common.iter().any(|start| name.starts_with(start)) {
        format!("the {name}")
    } else {
        name
    }
}

/// The same at the beginning of a sentence.
pub(super) fn starting(scenario: &Scenario, who: Who) -> String {
    capital(&called(scenario, who))
}

/// The first letter in capitals.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The first letter small, unless the word is an abbreviation.
pub(super) fn small(text: &str) -> String {
    let second = text.chars().nth(1);
    if second.is_some_and(|second| second.is_uppercase() && !text.starts_with("A ")) {
        return text.to_owned();
    }
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// A possessive: `Norland's`, `the United States'`.
pub(super) fn of(name: &str) -> String {
    if name.ends_with('s') {
        format!("{name}'")
    } else {
        format!("{name}'s")
    }
}

/// What the thing is made of, with its number: `5,000 anti-personnel mines`, `ADAM mines`.
pub(super) fn mines(
    assessor: &Assessor<'_>,
    thing: Thing,
    number: Option<&Value<Count>>,
    world: &World,
) -> String {
    let scenario = assessor.scenario();
    let kind = match scenario
        .device_of(thing)
        .and_then(|device| scenario.devices.get(device))
    {
        None => "anti-personnel mines".to_owned(),
        Some(device) => plural(&device.entry.name),
    };
    match number.and_then(|number| number.get(world)) {
        Some(Count::Number(number)) if *number > 0 => format!("{} {kind}", thousands(*number)),
        _ => kind,
    }
}

fn plural(name: &str) -> String {
    let words = [
        "mine", "bomb", "charge", "device", "munition", "cassette", "shell", "body",
    ];
    // A name that the author gave is left as it is; one made from an entry's id loses its hyphens.
    let given = name.chars().any(char::is_uppercase);
    let name = if given {
        name.to_owned()
    } else {
        name.replace('-', " ")
    };
    // What a thing has or is set off by does not make its plural: "vehicle mines with a tilt rod".
    if let Some((head, rest)) = name.split_once(" with ") {
        return format!("{} with {rest}", plural(head));
    }
    let last = name.rsplit(' ').next().unwrap_or("").to_lowercase();
    if words.contains(&last.as_str()) {
        return format!("{}s", small(&name));
    }
    if name.contains(' ') || last.ends_with('s') {
        return format!("devices of the kind \"{}\"", small(&name));
    }
    format!("{name} mines")
}

/// A list in a sentence: `a, b and c`.
pub(super) fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
