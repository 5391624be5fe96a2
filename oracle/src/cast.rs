//! One possible world of a scenario, read into plain structs: no doubt is left in it.
//!
//! Anything the oracle does not cover makes reading fail with a word on what it was, so that no answer is
//! given on half-read facts.

use std::collections::{BTreeMap, BTreeSet};

use toml::{Table, Value};

use crate::day::{Day, NEVER, day, months_later, read};

/// Everything of the file.
pub struct Cast {
    pub as_of: Day,
    pub states: BTreeMap<String, State>,
    pub actors: BTreeMap<String, Actor>,
    pub conflicts: Vec<Conflict>,
    pub devices: BTreeMap<String, Device>,
    pub stocks: BTreeMap<String, Stock>,
    pub places: BTreeMap<String, Place>,
    pub acts: BTreeMap<String, Act>,
}

/// A State and its dated acts towards the depositary.
pub struct State {
    pub signed: Option<Day>,
    pub consents: Vec<Consent>,
    pub provisional: bool,
    pub notices: Vec<Notice>,
    pub suspension: Option<(Day, BTreeSet<String>)>,
    pub extensions: Vec<Extension>,
    /// `None` where the file does not describe the reports.
    pub reports: Option<Vec<Report>>,
}

/// An instrument of consent and what follows from it.
pub struct Consent {
    pub deposited: Option<Day>,
    pub in_force: Day,
    /// 19: a reservation came with it, that is, between it and the next.
    pub reserved: bool,
}

/// A notice of withdrawal.
pub struct Notice {
    pub received: Day,
    pub reasons: String,
    pub sent_to: BTreeSet<String>,
    pub circulated: Day,
    pub confirmed: Day,
    pub revoked: Day,
}

/// More time to clear (5(3) to 5(6)).
pub struct Extension {
    pub granted: Day,
    pub until: Day,
    pub places: Option<BTreeSet<String>>,
}

/// A report (7). `year` is 0 for the first one.
pub struct Report {
    pub year: i32,
    pub sent: Day,
}

/// Anybody who is no State.
pub struct Actor {
    pub kind: String,
    pub based_in: Option<String>,
    pub linked_to: Option<String>,
    pub link: Option<String>,
}

/// An armed conflict.
pub struct Conflict {
    pub name: String,
    pub kind: String,
    pub parties: BTreeSet<String>,
    pub roles: BTreeMap<String, String>,
    pub since: Day,
    pub until: Day,
    pub ceasefire: Day,
    pub peace: Day,
    pub occupation_until: Option<Day>,
    pub continues: Option<String>,
}

/// A device, by its mechanism.
pub struct Device {
    pub set_off_by: BTreeSet<String>,
    pub person_can: Option<bool>,
    pub made_against: Option<BTreeSet<String>>,
    pub anti_handling: String,
    pub placed: bool,
    pub harms_people: bool,
    pub condition: String,
    pub kit: BTreeSet<String>,
    pub kit_kept: String,
    pub made: String,
}

/// Mines that somebody holds. `number` is by day: each entry holds until the next.
pub struct Stock {
    /// Whether the entry stands at all.
    pub stands: bool,
    pub held_by: String,
    pub owned_by: String,
    pub number: Vec<(Day, i64)>,
    pub purpose: String,
    pub since: Option<Day>,
    pub at: Option<String>,
    pub agreed_by: Option<String>,
    pub host_can_remove: Option<bool>,
    pub found_on: Option<Day>,
    pub device: Option<String>,
    pub judged: BTreeMap<String, bool>,
}

/// A place with mines in the ground.
pub struct Place {
    pub stands: bool,
    pub territory_of: Option<String>,
    pub controlled_by: Vec<(Day, String)>,
    pub mined: Option<String>,
    pub device: Option<String>,
    pub laid_on: Option<Day>,
    pub found_on: Option<Day>,
    pub reported_on: Option<Day>,
    pub marked_on: Option<Day>,
    pub fenced_on: Option<Day>,
    pub monitored_on: Option<Day>,
    pub cleared_on: Option<Day>,
    pub no_access: BTreeSet<String>,
    pub judged: BTreeMap<String, bool>,
}

/// An act.
pub struct Act {
    pub stands: bool,
    pub what: String,
    pub by: BTreeSet<String>,
    /// First and last day; both the same for an act of one day.
    pub days: (Day, Day),
    pub lasting: bool,
    pub at: Option<String>,
    pub from: Option<String>,
    pub to: Option<String>,
    pub device: Option<String>,
    pub purpose: String,
    pub title_passes: bool,
    pub control_passes: bool,
    pub crosses_border: bool,
    pub how: Option<BTreeSet<String>>,
    pub judged: BTreeMap<String, bool>,
}

type Read<T> = Result<T, String>;

/// Reads one possible world. `record` holds the tables of recorded States.
pub fn cast(file: &Table, record: &Table) -> Read<Cast> {
    let as_of = required_day(file, "as-of")?;
    let mut states = BTreeMap::new();
    for (name, table) in tables(file, "states") {
        let recorded = name.len() == 3 && name.chars().all(|letter| letter.is_ascii_uppercase());
        let mut full = Table::new();
        if recorded {
            let known = record
                .get(name)
                .and_then(Value::as_table)
                .ok_or(format!("{name} is not recorded"))?;
            full = known.clone();
        }
        full.extend(table.clone());
        let mut state = state(&full).map_err(|why| format!("{name}: {why}"))?;
        for said in statements(file) {
            let reserves = said.get("says").and_then(Value::as_str) == Some("reserves");
            if !reserves || said.get("by").and_then(Value::as_str) != Some(name) {
                continue;
            }
            let on = optional_day(said, "on").ok().flatten();
            let mut with = 0;
            for (at, consent) in state.consents.iter().enumerate() {
                if on.is_some_and(|on| consent.deposited.unwrap_or(consent.in_force) <= on) {
                    with = at;
                }
            }
            if let Some(consent) = state.consents.get_mut(with) {
                consent.reserved = true;
            }
        }
        states.insert(name.clone(), state);
    }
    let mut actors = BTreeMap::new();
    for (name, table) in tables(file, "actors") {
        let kind = text(table, "kind").ok_or("an actor without kind")?;
        let actor = Actor {
            kind,
            based_in: text(table, "based-in"),
            linked_to: text(table, "linked-to"),
            link: text(table, "link"),
        };
        actors.insert(name.clone(), actor);
    }
    let mut conflicts = Vec::new();
    for (name, table) in tables(file, "conflicts") {
        if !stands(table) {
            continue;
        }
        conflicts.push(conflict(name, table).map_err(|why| format!("{name}: {why}"))?);
    }
    let mut devices = BTreeMap::new();
    for (name, table) in tables(file, "devices") {
        devices.insert(
            name.clone(),
            device(table).map_err(|why| format!("{name}: {why}"))?,
        );
    }
    let mut stocks = BTreeMap::new();
    for (name, table) in tables(file, "stocks") {
        stocks.insert(
            name.clone(),
            stock(table).map_err(|why| format!("{name}: {why}"))?,
        );
    }
    let mut places = BTreeMap::new();
    for (name, table) in tables(file, "places") {
        places.insert(
            name.clone(),
            place(table).map_err(|why| format!("{name}: {why}"))?,
        );
    }
    // A place within a place or a State is that State's territory, unless it says otherwise.
    for (name, table) in tables(file, "places") {
        let mut outer = text(table, "within");
        while let Some(inside) = outer {
            if states.contains_key(&inside) {
                if let Some(place) = places.get_mut(name) {
                    place.territory_of.get_or_insert(inside);
                }
                break;
            }
            let around = tables(file, "places")
                .find(|(other, _)| **other == inside)
                .map(|(_, table)| table);
            let territory = around.and_then(|table| text(table, "territory-of"));
            if let (Some(territory), Some(place)) = (territory, places.get_mut(name)) {
                place.territory_of.get_or_insert(territory);
                break;
            }
            outer = around.and_then(|table| text(table, "within"));
        }
    }
    let mut acts = BTreeMap::new();
    for (name, table) in tables(file, "acts") {
        acts.insert(
            name.clone(),
            act(table, &actors).map_err(|why| format!("{name}: {why}"))?,
        );
    }
    Ok(Cast {
        as_of,
        states,
        actors,
        conflicts,
        devices,
        stocks,
        places,
        acts,
    })
}

fn state(table: &Table) -> Read<State> {
    if table.contains_key("convention-since") {
        return Err("a later extension to a territory".into());
    }
    let deposited = optional_day(table, "deposited")?.filter(|deposited| *deposited != NEVER);
    let in_force = optional_day(table, "in-force")?;
    let mut consents = Vec::new();
    match (deposited, in_force) {
        (deposited, Some(in_force)) => consents.push(Consent {
            deposited,
            in_force,
            reserved: false,
        }),
        (Some(deposited), None) => consents.push(Consent {
            deposited: Some(deposited),
            in_force: entry(deposited),
            reserved: false,
        }),
        (None, None) => {}
    }
    for again in list(table, "rejoined") {
        let deposited = required_day(again, "deposited")?;
        consents.push(Consent {
            deposited: Some(deposited),
            in_force: entry(deposited),
            reserved: false,
        });
    }
    let mut notices = Vec::new();
    for notice in list(table, "withdrawal") {
        notices.push(Notice {
            received: required_day(notice, "received")?,
            reasons: text(notice, "reasons").unwrap_or("full".into()),
            sent_to: words(notice, "sent-to")?.unwrap_or_else(|| {
                ["depositary", "parties", "security-council"]
                    .map(String::from)
                    .into()
            }),
            circulated: optional_day(notice, "circulated")?.unwrap_or(NEVER),
            confirmed: optional_day(notice, "confirmed")?.unwrap_or(NEVER),
            revoked: optional_day(notice, "revoked")?.unwrap_or(NEVER),
        });
    }
    let mut suspension = None;
    // One notice, or a list of them, of which the first is read.
    let notice = table.get("suspension");
    let notice = notice.and_then(|notice| notice.as_array().and_then(|list| list.first()).or(Some(notice)));
    if let Some(table) = notice.and_then(Value::as_table) {
        let grounds = words(table, "ground")?
            .or(words(table, "grounds")?)
            .unwrap_or_default();
        suspension = Some((required_day(table, "notified")?, grounds));
    }
    let mut extensions = Vec::new();
    for more in list(table, "extensions") {
        extensions.push(Extension {
            granted: required_day(more, "granted")?,
            until: optional_day(more, "until")?.unwrap_or(NEVER),
            places: words(more, "places")?,
        });
    }
    let mut reports = None;
    if table.contains_key("reports") {
        let mut sent = Vec::new();
        for report in list(table, "reports") {
            if report.contains_key("omits") {
                return Err("what a report leaves out".into());
            }
            let year = match report.get("for") {
                Some(Value::Integer(year)) => i32::try_from(*year).map_err(|_| "a year")?,
                _ => 0,
            };
            sent.push(Report {
                year,
                sent: required_day(report, "sent")?,
            });
        }
        reports = Some(sent);
    }
    Ok(State {
        signed: optional_day(table, "signed")?,
        consents,
        provisional: truth(table, "provisional")?.unwrap_or(false),
        notices,
        suspension,
        extensions,
        reports,
    })
}

/// Entry into force (17). An instrument deposited by the day of the fortieth, 16 September 1998: 1 March 1999
/// (17(1)). A later one: the first day of the sixth month after the deposit, counted in whole months (17(2)).
pub fn entry(deposited: Day) -> Day {
    if deposited <= day(1998, 9, 16) {
        return day(1999, 3, 1);
    }
    let (year, month, _) = crate::day::parts(deposited);
    months_later(day(year, month, 1), 6)
}

fn conflict(name: &str, table: &Table) -> Read<Conflict> {
    let mut roles = BTreeMap::new();
    if let Some(given) = table.get("roles").and_then(Value::as_table) {
        for (who, role) in given {
            roles.insert(who.clone(), role.as_str().ok_or("a role")?.to_string());
        }
    }
    Ok(Conflict {
        name: name.into(),
        kind: text(table, "kind").ok_or("a conflict without kind")?,
        parties: words(table, "parties")?.unwrap_or_default(),
        roles,
        since: required_day(table, "since")?,
        until: optional_day(table, "until")?.unwrap_or(NEVER),
        ceasefire: optional_day(table, "ceasefire")?.unwrap_or(NEVER),
        peace: optional_day(table, "peace")?.unwrap_or(NEVER),
        occupation_until: optional_day(table, "occupation-until")?,
        continues: text(table, "continues"),
    })
}

fn device(table: &Table) -> Read<Device> {
    Ok(Device {
        set_off_by: words(table, "set-off-by")?.unwrap_or_else(|| ["person-weight".to_string()].into()),
        person_can: truth(table, "person-can-set-off")?,
        made_against: words(table, "made-against")?,
        anti_handling: text(table, "anti-handling").unwrap_or("none".into()),
        placed: truth(table, "placed")?.unwrap_or(true),
        harms_people: truth(table, "harms-people")?.unwrap_or(true),
        condition: text(table, "condition").unwrap_or("live".into()),
        kit: words(table, "kit")?.unwrap_or_default(),
        kit_kept: text(table, "kit-kept").unwrap_or_default(),
        made: text(table, "made").unwrap_or("factory".into()),
    })
}

fn stock(table: &Table) -> Read<Stock> {
    let held_by = text(table, "held-by").ok_or("a stock without holder")?;
    let mut number = Vec::new();
    match table.get("number") {
        None => number.push((Day::MIN, 1)),
        Some(Value::Integer(count)) => number.push((Day::MIN, *count)),
        Some(Value::Array(entries)) => {
            for entry in entries.iter().filter_map(Value::as_table) {
                let count = entry
                    .get("is")
                    .and_then(Value::as_integer)
                    .ok_or("a number that is none")?;
                number.push((required_day(entry, "since")?, count));
            }
        }
        Some(_) => return Err("a number that is none".into()),
    }
    Ok(Stock {
        stands: stands(table),
        owned_by: text(table, "owned-by").unwrap_or_else(|| held_by.clone()),
        held_by,
        number,
        purpose: text(table, "for").unwrap_or("none".into()),
        since: optional_day(table, "since")?,
        at: text(table, "at"),
        agreed_by: text(table, "agreed-by"),
        host_can_remove: truth(table, "host-can-remove")?,
        found_on: optional_day(table, "found-on")?,
        device: text(table, "device"),
        judged: judged(table)?,
    })
}

fn place(table: &Table) -> Read<Place> {
    if table.contains_key("convention-since") {
        return Err("a later extension to a territory".into());
    }
    let mut controlled_by = Vec::new();
    match table.get("controlled-by") {
        None => {}
        Some(Value::String(who)) => controlled_by.push((Day::MIN, who.clone())),
        Some(Value::Array(entries)) => {
            for entry in entries.iter().filter_map(Value::as_table) {
                controlled_by.push((
                    required_day(entry, "since")?,
                    text(entry, "is").ok_or("a controller")?,
                ));
            }
        }
        Some(_) => return Err("a controller".into()),
    }
    Ok(Place {
        stands: stands(table),
        territory_of: text(table, "territory-of"),
        controlled_by,
        mined: text(table, "mined"),
        device: text(table, "device"),
        laid_on: optional_day(table, "laid-on")?,
        found_on: optional_day(table, "found-on")?,
        reported_on: optional_day(table, "reported-on")?,
        marked_on: optional_day(table, "marked-on")?,
        fenced_on: optional_day(table, "fenced-on")?,
        monitored_on: optional_day(table, "monitored-on")?,
        cleared_on: optional_day(table, "cleared-on")?,
        no_access: words(table, "no-access")?.unwrap_or_default(),
        judged: judged(table)?,
    })
}

fn act(table: &Table, actors: &BTreeMap<String, Actor>) -> Read<Act> {
    let what = text(table, "what").ok_or("an act without what")?;
    let by = match table.get("by") {
        Some(Value::String(who)) => [who.clone()].into(),
        _ => words(table, "by")?.ok_or("an act without author")?,
    };
    let on = optional_day(table, "on")?;
    let days = match on {
        Some(on) => (on, on),
        None => (
            required_day(table, "since")?,
            optional_day(table, "until")?.unwrap_or(NEVER),
        ),
    };
    let to = text(table, "to");
    let transfer = what == "transfer";
    // The State of a giver or taker: itself, or the one whose conduct a group's is.
    let state_of = |who: &String| match actors.get(who) {
        Some(actor) if attributes(actor) => actor.linked_to.clone(),
        // Mines handed to a group leave for, or come from, the State in which it is based.
        Some(actor) => actor.based_in.clone(),
        None => Some(who.clone()),
    };
    let border = match (by.iter().next(), &to) {
        (Some(giver), Some(taker)) => match (state_of(giver), state_of(taker)) {
            (Some(one), Some(other)) => one != other,
            _ => false,
        },
        _ => false,
    };
    Ok(Act {
        stands: stands(table),
        by,
        days,
        lasting: on.is_none(),
        at: text(table, "at"),
        from: text(table, "from"),
        device: text(table, "device"),
        purpose: text(table, "for").unwrap_or("none".into()),
        title_passes: truth(table, "title-passes")?.unwrap_or(transfer),
        control_passes: truth(table, "control-passes")?.unwrap_or(transfer),
        crosses_border: truth(table, "crosses-border")?.unwrap_or(border),
        how: words(table, "how")?,
        judged: judged(table)?,
        to,
        what,
    })
}

/// Whether the acts of an actor are those of the State it is linked to: its organ, empowered by it,
/// instructed or controlled by it, or acknowledged (articles on State responsibility, 4 to 11). Support
/// attributes nothing.
pub fn attributes(actor: &Actor) -> bool {
    let attributing = ["organ", "empowered", "instructed", "controlled", "acknowledged"];
    actor
        .link
        .as_deref()
        .is_some_and(|link| attributing.contains(&link))
}

fn tables<'a>(file: &'a Table, key: &str) -> impl Iterator<Item = (&'a String, &'a Table)> {
    let inner = file.get(key).and_then(Value::as_table);
    inner
        .into_iter()
        .flatten()
        .filter_map(|(name, value)| value.as_table().map(|table| (name, table)))
}

fn stands(table: &Table) -> bool {
    table.get("stands").and_then(Value::as_bool).unwrap_or(true)
}

fn statements(file: &Table) -> impl Iterator<Item = &Table> {
    list(file, "statements").into_iter()
}

/// A table, or a list of tables.
fn list<'a>(table: &'a Table, key: &str) -> Vec<&'a Table> {
    match table.get(key) {
        Some(Value::Table(one)) => vec![one],
        Some(Value::Array(many)) => many.iter().filter_map(Value::as_table).collect(),
        _ => Vec::new(),
    }
}

fn text(table: &Table, key: &str) -> Option<String> {
    table.get(key).and_then(Value::as_str).map(String::from)
}

fn words(table: &Table, key: &str) -> Read<Option<BTreeSet<String>>> {
    match table.get(key) {
        None => Ok(None),
        Some(Value::String(word)) if word == "none" => Ok(Some(BTreeSet::new())),
        Some(Value::Array(words)) => {
            let mut set = BTreeSet::new();
            for word in words {
                set.insert(
                    word.as_str()
                        .ok_or(format!("`{key}` holds more than words"))?
                        .to_string(),
                );
            }
            Ok(Some(set))
        }
        Some(other) => Err(format!("`{key}` is {other}")),
    }
}

fn truth(table: &Table, key: &str) -> Read<Option<bool>> {
    match table.get(key) {
        None => Ok(None),
        Some(Value::Boolean(value)) => Ok(Some(*value)),
        Some(other) => Err(format!("`{key}` is {other}")),
    }
}

fn judged(table: &Table) -> Read<BTreeMap<String, bool>> {
    let mut all = BTreeMap::new();
    if let Some(given) = table.get("judged").and_then(Value::as_table) {
        for (measure, value) in given {
            all.insert(
                measure.clone(),
                value.as_bool().ok_or(format!("`{measure}` is {value}"))?,
            );
        }
    }
    Ok(all)
}

fn required_day(table: &Table, key: &str) -> Read<Day> {
    optional_day(table, key)?.ok_or(format!("no `{key}`"))
}

fn optional_day(table: &Table, key: &str) -> Read<Option<Day>> {
    match table.get(key) {
        None => Ok(None),
        Some(Value::Datetime(date)) => Ok(Some(read(&date.to_string()).ok_or(format!("`{key}` is {date}"))?)),
        Some(Value::String(word)) if word == "never" || word == "open" => Ok(Some(NEVER)),
        Some(other) => Err(format!("`{key}` is {other}")),
    }
}
