//! The possible worlds of a file: every doubt in it is settled in every way the words allow, one file a
//! world.

use std::collections::BTreeMap;

use toml::{Table, Value};

use crate::day::{Day, day, month_length, parts};

/// More worlds than this are not tried: the file is then outside what the oracle covers.
const MOST: usize = 1_000;

const DAYS: &[&str] = &[
    "deposited",
    "in-force",
    "signed",
    "received",
    "circulated",
    "confirmed",
    "revoked",
    "notified",
    "granted",
    "sent",
    "on",
    "since",
    "until",
    "ceasefire",
    "peace",
    "occupation-until",
    "laid-on",
    "found-on",
    "reported-on",
    "marked-on",
    "fenced-on",
    "monitored-on",
    "cleared-on",
    "asked",
    "declared-clear",
];

const TRUTHS: &[&str] = &[
    "person-can-set-off",
    "title-passes",
    "control-passes",
    "crosses-border",
    "host-can-remove",
    "placed",
];

/// One place of doubt: the keys that lead to it, and what may stand there. An entry whose proof fails is
/// given the key `stands = false`, which no file can have.
struct Doubt {
    path: Vec<Step>,
    choices: Vec<Value>,
}

#[derive(Clone)]
enum Step {
    Key(String),
    Index(usize),
}

/// Every world of a file, or what it was that cannot be enumerated.
pub fn worlds(file: &Table) -> Result<Vec<Table>, String> {
    let mut doubts = Vec::new();
    for (table, inner) in file {
        if [
            "states",
            "actors",
            "conflicts",
            "devices",
            "stocks",
            "places",
            "acts",
        ]
        .contains(&table.as_str())
        {
            look(inner, vec![Step::Key(table.clone())], &mut doubts)?;
        }
    }
    open_triggers(file, &mut doubts);
    open_areas(file, &mut doubts);
    let mut all = vec![file.clone()];
    for doubt in &doubts {
        if all.len() * doubt.choices.len() > MOST {
            return Err("more possible worlds than are tried".into());
        }
        let mut next = Vec::new();
        for world in &all {
            for choice in &doubt.choices {
                let mut settled = world.clone();
                put(&mut settled, &doubt.path, choice);
                next.push(settled);
            }
        }
        all = next;
    }
    Ok(all)
}

fn look(value: &Value, path: Vec<Step>, doubts: &mut Vec<Doubt>) -> Result<(), String> {
    match value {
        Value::Table(table) => {
            if let Some(Value::Array(choices)) = table.get("one-of") {
                let choices = choices.clone();
                doubts.push(Doubt { path, choices });
                return Ok(());
            }
            // An entry whose proof is alleged, disputed or unknown: it stands, or it does not.
            let proof = table.get("proof").and_then(Value::as_str).unwrap_or("stated");
            if ["alleged", "disputed", "unknown"].contains(&proof) {
                let mut stands = path.clone();
                stands.push(Step::Key("stands".into()));
                let choices = vec![Value::Boolean(true), Value::Boolean(false)];
                doubts.push(Doubt {
                    path: stands,
                    choices,
                });
            }
            for (key, inner) in table {
                let mut deeper = path.clone();
                deeper.push(Step::Key(key.clone()));
                if let Some(choices) = choices(key, inner)? {
                    doubts.push(Doubt {
                        path: deeper,
                        choices,
                    });
                } else {
                    look(inner, deeper, doubts)?;
                }
            }
        }
        Value::Array(entries) => {
            for (index, inner) in entries.iter().enumerate() {
                let mut deeper = path.clone();
                deeper.push(Step::Index(index));
                look(inner, deeper, doubts)?;
            }
        }
        _ => {}
    }
    Ok(())
}

/// What a doubtful value may be: the days of a range, yes and no for an unknown truth.
fn choices(key: &str, value: &Value) -> Result<Option<Vec<Value>>, String> {
    if key == "used" || key == "note" || key == "source" || key == "name" {
        return Ok(None);
    }
    if DAYS.contains(&key) {
        let (first, last) = match value {
            Value::Integer(year) => {
                let year = i32::try_from(*year).map_err(|_| "a year")?;
                (day(year, 1, 1), day(year, 12, 31))
            }
            Value::String(word) if word == "never" || word == "open" => return Ok(None),
            Value::String(word) if word == "unknown" => return Err(format!("`{key}` is unknown")),
            Value::String(range) => {
                let (from, to) = range.split_once("..").unwrap_or((range, range));
                (
                    end(from, false).ok_or("an open range")?,
                    end(to, true).ok_or("an open range")?,
                )
            }
            _ => return Ok(None),
        };
        return Ok(Some(days(first, last).into_iter().map(date).collect()));
    }
    if TRUTHS.contains(&key) && value.as_str() == Some("unknown") {
        return Ok(Some(vec![Value::Boolean(true), Value::Boolean(false)]));
    }
    if key == "number" && (value.is_str()) {
        let range = value.as_str().unwrap_or_default();
        // Only whether there are any matters to the paragraphs covered.
        let least = if range == "unknown" {
            0
        } else {
            range.split("..").next().and_then(|n| n.parse().ok()).unwrap_or(0)
        };
        let mut choices = vec![Value::Integer(least.max(1))];
        if least == 0 {
            choices.push(Value::Integer(0));
        }
        return Ok(Some(choices));
    }
    if value.as_str() == Some("unknown") && key != "proof" && key != "mined" {
        return Err(format!("`{key}` is unknown"));
    }
    Ok(None)
}

/// Each day of a range; of one longer than a season, each day of its first and last month and one a week
/// between.
fn days(first: Day, last: Day) -> Vec<Day> {
    let every =
        |day: &Day| last - first <= 92 || day - first <= 31 || last - day <= 31 || (day - first) % 7 == 0;
    (first..=last).filter(every).collect()
}

/// The first or last day that the words for a month or a year, or a full day, allow.
fn end(words: &str, last: bool) -> Option<Day> {
    let numbers: Vec<i32> = words
        .split('-')
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    match numbers.as_slice() {
        [year, month, of_month] => Some(day(*year, *month, *of_month)),
        [year, month] => Some(day(
            *year,
            *month,
            if last { month_length(*year, *month) } else { 1 },
        )),
        [year] => Some(if last {
            day(*year, 12, 31)
        } else {
            day(*year, 1, 1)
        }),
        _ => None,
    }
}

fn date(number: Day) -> Value {
    let (year, month, day) = parts(number);
    Value::Datetime(toml::value::Datetime {
        date: Some(toml::value::Date {
            year: u16::try_from(year).unwrap_or_default(),
            month: u8::try_from(month).unwrap_or_default(),
            day: u8::try_from(day).unwrap_or_default(),
        }),
        time: None,
        offset: None,
    })
}

/// Whether a person can set off a tilt rod, a magnetic fuze or a sensor is open until the file says so.
fn open_triggers(file: &Table, doubts: &mut Vec<Doubt>) {
    let Some(devices) = file.get("devices").and_then(Value::as_table) else {
        return;
    };
    for (name, device) in devices {
        let Some(device) = device.as_table() else { continue };
        if device.contains_key("person-can-set-off") {
            continue;
        }
        let mut triggers = Vec::new();
        let mut lists = BTreeMap::new();
        for key in ["set-off-by", "kit"] {
            if let Some(value) = device.get(key) {
                lists.insert(key, value.to_string());
                triggers.push(value.to_string());
            }
        }
        if triggers.iter().any(|list| {
            ["tilt-rod", "magnetic", "sensor"]
                .iter()
                .any(|open| list.contains(open))
        }) {
            let path = ["devices", name, "person-can-set-off"]
                .map(|key| Step::Key(key.to_string()))
                .to_vec();
            let choices = vec![Value::Boolean(true), Value::Boolean(false)];
            doubts.push(Doubt { path, choices });
        }
    }
}

/// Whether a place is mined is open until the file says so.
fn open_areas(file: &Table, doubts: &mut Vec<Doubt>) {
    let Some(places) = file.get("places").and_then(Value::as_table) else {
        return;
    };
    for (name, place) in places {
        if [None, Some("unknown")]
            .contains(&place.get("mined").map(|mined| mined.as_str().unwrap_or_default()))
        {
            let path = ["places", name, "mined"]
                .map(|key| Step::Key(key.to_string()))
                .to_vec();
            doubts.push(Doubt {
                path,
                choices: vec!["known".into(), "no".into()],
            });
        }
    }
}

fn put(file: &mut Table, path: &[Step], value: &Value) {
    match path {
        [Step::Key(last)] => {
            file.insert(last.clone(), value.clone());
        }
        [Step::Key(first), rest @ ..] => {
            if let Some(inner) = file.get_mut(first) {
                put_within(inner, rest, value);
            }
        }
        _ => {}
    }
}

fn put_within(inner: &mut Value, path: &[Step], value: &Value) {
    match (inner, path) {
        (Value::Table(table), _) => put(table, path, value),
        (Value::Array(entries), [Step::Index(index), rest @ ..]) => {
            if let Some(entry) = entries.get_mut(*index) {
                if rest.is_empty() {
                    *entry = value.clone();
                } else {
                    put_within(entry, rest, value);
                }
            }
        }
        _ => {}
    }
}
