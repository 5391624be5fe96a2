//! Facts about which silence has a default, opened: what nobody said may be asked as well.
//!
//! In a file that an author wrote, silence stands for the default. Who has only told who, what and when has not
//! been silent about the rest: each default is tried as a doubt, and asked about if the answer turns on it.

use super::Focus;
use crate::date::{self, Date, When};
use crate::edit::Edit;
use crate::scenario::{Scenario, State, Thing};
use crate::vocabulary::{Trigger, What};

/// The device of the case.
const DEVICE: &str = "device";
/// The armed conflict of the case.
const WAR: &str = "war";

/// The names that entries get here.
pub(super) const ENTRIES: [&str; 2] = [DEVICE, WAR];

/// A default made a doubt.
pub(super) struct Opening {
    /// The doubt that the changes make.
    pub path: String,
    /// The question, where the one of the format says too little.
    pub asks: Option<String>,
    /// The changes.
    pub edits: Vec<Edit>,
    /// The option that is what silence means: then nothing is changed.
    pub default: Option<&'static str>,
    /// Asked only when nothing else is left: that what is told is so, and that nobody has left.
    pub last: bool,
}

impl Opening {
    /// A key whose value is not known.
    fn unknown(path: String) -> Opening {
        Opening {
            edits: vec![Edit::set(&path, "unknown")],
            path,
            asks: None,
            default: None,
            last: false,
        }
    }

    fn asking(self, asks: impl Into<String>) -> Opening {
        Opening {
            asks: Some(asks.into()),
            ..self
        }
    }

    fn last(self) -> Opening {
        Opening { last: true, ..self }
    }

    fn unless(self, default: &'static str) -> Opening {
        Opening {
            default: Some(default),
            ..self
        }
    }
}

/// A question about a key of the case, as one asks it of somebody who has just told who did what.
pub(super) fn asks(path: &str) -> Option<&'static str> {
    const ASKS: [(&str, &str); 4] = [
        (".how", "How did it help?"),
        (".knows", "Did it know of the act that it helped?"),
        (".crosses-border", "Did the mines cross a border?"),
        (
            ".person-can-set-off",
            "Could a person set the mine off without meaning to?",
        ),
    ];
    ASKS.iter()
        .find(|(key, _)| path.ends_with(key))
        .map(|(_, asks)| *asks)
}

/// The defaults of a scenario that can be doubted, in the order in which they are asked if they weigh the same.
pub(super) fn openings(scenario: &Scenario, focus: &Focus) -> Vec<Opening> {
    let thing = focus
        .thing
        .as_deref()
        .and_then(|id| Some((id, scenario.thing(id)?)));
    let mut found = Vec::new();
    if let Some((id, thing)) = thing {
        device(scenario, focus, id, thing, &mut found);
        purpose(scenario, id, thing, &mut found);
    }
    let state = scenario.who(&focus.actor).and_then(|who| scenario.cast.get(who));
    if let Some((state, name)) = state.and_then(|it| Some((it.state()?, it.entry.name.as_str()))) {
        leaving(scenario, focus, state, name, &mut found);
    }
    if let Some((id, _)) = thing {
        let asks = format!(
            "Is it established that this is so, and that it was {}?",
            called(scenario, focus)
        );
        found.push(
            Opening::unknown(format!("{id}.proof"))
                .asking(asks)
                .unless("true")
                .of_entry(id)
                .last(),
        );
    }
    found
}

impl Opening {
    /// The doubt is about a whole entry.
    fn of_entry(self, id: &str) -> Opening {
        Opening {
            path: id.to_owned(),
            ..self
        }
    }
}

fn called(scenario: &Scenario, focus: &Focus) -> String {
    let who = scenario.who(&focus.actor).map(Thing::Member);
    who.map_or_else(String::new, |who| scenario.name(who).to_owned())
}

/// The device and how it works.
fn device(scenario: &Scenario, focus: &Focus, id: &str, thing: Thing, found: &mut Vec<Opening>) {
    let (holder, thing) = match &focus.helped {
        Some(helped) => (helped.as_str(), scenario.thing(helped).unwrap_or(thing)),
        None => (id, thing),
    };
    let Some(device) = scenario.device_of(thing).and_then(|at| scenario.devices.get(at)) else {
        let path = format!("{DEVICE}.set-off-by");
        let edits = vec![
            Edit::set(&format!("devices.{path}"), "unknown"),
            Edit::set(&format!("devices.{DEVICE}.name"), "munition"),
            Edit::set(&format!("{holder}.device"), DEVICE),
        ];
        found.push(
            Opening {
                path,
                edits,
                asks: None,
                default: None,
                last: false,
            }
            .asking("What sets the mine off? Name every way that works."),
        );
        return;
    };
    let has = |trigger: Trigger| {
        device
            .set_off_by
            .options
            .iter()
            .flatten()
            .any(|it| *it == trigger)
    };
    if !device.anti_handling.is_stated() && has(Trigger::VehicleWeight) {
        found.push(
            Opening::unknown(format!("{}.anti-handling", device.entry.id))
                .asking("Does a device protect the mine against being handled?"),
        );
    }
}

/// What it was for, and what passed with it.
fn purpose(scenario: &Scenario, id: &str, thing: Thing, found: &mut Vec<Opening>) {
    let key = |key: &str| format!("{id}.{key}");
    match thing {
        Thing::Act(at) => {
            let Some(act) = scenario.acts.get(at) else { return };
            let moves = matches!(act.what, What::Transfer | What::Move);
            if (moves || act.what == What::Acquire) && !act.purpose.is_stated() {
                found.push(Opening::unknown(key("for")).asking("For what were the mines meant?"));
            }
            if moves && !act.title_passes.is_stated() {
                found.push(Opening::unknown(key("title-passes")).asking("Did ownership of the mines pass?"));
            }
            if moves && !act.control_passes.is_stated() {
                found.push(Opening::unknown(key("control-passes")).asking("Did control of the mines pass?"));
            }
            if act.what == What::Assist && !act.knows.is_stated() {
                found.push(Opening::unknown(key("knows")));
            }
        }
        Thing::Stock(at) => {
            let Some(stock) = scenario.stocks.get(at) else {
                return;
            };
            if !stock.purpose.is_stated() {
                found.push(Opening::unknown(key("for")).asking("For what are the mines kept?"));
            }
            if stock.since.is_none() {
                found.push(Opening::unknown(key("since")).asking("Since when are the mines held?"));
            }
        }
        Thing::Place(at) => {
            let Some(place) = scenario.places.get(at) else {
                return;
            };
            if place.cleared_on.is_none() {
                found.push(
                    Opening::unknown(key("cleared-on")).asking("When was the ground clear of mines in fact?"),
                );
            }
        }
        _ => {}
    }
}

/// Notice of withdrawal, and an armed conflict that would hold it back.
fn leaving(scenario: &Scenario, focus: &Focus, state: &State, name: &str, found: &mut Vec<Opening>) {
    // The record knows the notices of its States.
    if focus.is_invented && state.notices.is_empty() && !state.consents.is_empty() {
        let last = last_receipt(focus.when);
        let path = format!("{}.withdrawal.received", focus.actor);
        let days = format!(
            "{{ one-of = [{}, {last}, {}, \"never\"] }}",
            last.previous(),
            last.next()
        );
        found.push(
            Opening {
                edits: vec![Edit::set(&path, &days)],
                path,
                asks: None,
                default: None,
                last: false,
            }
            .asking(format!(
                "When did the depositary receive a notice by which {name} withdraws?"
            ))
            .unless("never")
            .last(),
        );
    }
    let world = scenario.open_world();
    let notice = state
        .notices
        .iter()
        .rev()
        .find_map(|it| it.received.get(&world)?.day());
    let Some(received) = notice else { return };
    let ends = date::six_months_expire(received);
    match scenario.conflicts.iter().find(|it| it.entry.id == WAR) {
        None if scenario.conflicts.is_empty() => found.push(
            Opening {
                path: WAR.to_owned(),
                edits: vec![
                    Edit::set(&format!("conflicts.{WAR}.kind"), "international"),
                    Edit::set(&format!("conflicts.{WAR}.parties"), &format!("[\"{}\"]", focus.actor)),
                    Edit::set(&format!("conflicts.{WAR}.since"), &received.previous().to_string()),
                    Edit::set(&format!("conflicts.{WAR}.proof"), "unknown"),
                    Edit::set(
                        &format!("conflicts.{WAR}.note"),
                        "\"That it went on when the six months ended was asked; when it began was not, nor against \
                         whom.\"",
                    ),
                ],
                asks: None,
                default: None,
                last: false,
            }
            .asking(format!(
                "Was {name} a party to an armed conflict on {}, when its six months ended?",
                ends.in_words()
            ))
            .unless("false"),
        ),
        Some(war) if war.until.options == [When::Never] && !war.until.is_stated() => {
            found.push(
                Opening::unknown(format!("{WAR}.until")).asking("When did that conflict end, if it has ended?"),
            );
        }
        _ => {}
    }
}

/// The last day on which a notice could be received for the six months to be over by a day.
fn last_receipt(day: Date) -> Date {
    let earliest = day.plus_days(-190);
    (0..190)
        .map(|days| earliest.plus_days(days))
        .take_while(|received| date::six_months_expire(*received) <= day)
        .last()
        .unwrap_or(earliest)
}
