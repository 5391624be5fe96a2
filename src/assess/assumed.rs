//! Defaults that mattered, and changes that would: each is tried by judging a changed copy of the scenario.

use super::{Ask, Assessor, Assumed, Branch, Change};
use crate::date::{self, Date, When};
use crate::reading::Readings;
use crate::scenario::find::lies_at;
use crate::scenario::{
    Conflict, Device, Entry, Extension, Origin, Scenario, State, Thing, Value, Where, Who,
};
use crate::verdict::{Kind, Verdict};
use crate::vocabulary::{
    AntiHandling, BoobyTrap, Condition, ConflictKind, DeliveredBy, KitKept, Made, Proof, Purpose, Reasons,
    Status, Trigger, What,
};

/// A change to a scenario, with words.
struct Trial {
    about: String,
    /// What was assumed; `None` for a change of what is stated.
    assumed: Option<String>,
    /// What would be otherwise.
    otherwise: String,
    changed: Scenario,
}

impl Assessor<'_> {
    /// The defaults that mattered for an answer, and the changes to what is stated that would turn it.
    pub(super) fn trials(&self, ask: &Ask, verdict: &Verdict) -> (Vec<Assumed>, Vec<Change>) {
        let mut assumed = Vec::new();
        let mut changes = Vec::new();
        for trial in trials(self.scenario(), ask) {
            let other = judge(&trial.changed, self.readings(), ask);
            if other.kind == verdict.kind && other.why() == verdict.why() {
                continue;
            }
            let branch = |is: &str, verdict: &Verdict| Branch {
                is: is.to_owned(),
                verdict: verdict.clone(),
            };
            match trial.assumed {
                Some(text) => {
                    let outcomes = vec![branch("as assumed", verdict), branch(&trial.otherwise, &other)];
                    assumed.push(Assumed {
                        about: trial.about,
                        text,
                        outcomes,
                    });
                }
                None => changes.push(Change {
                    about: trial.about,
                    is: trial.otherwise,
                    verdict: other,
                }),
            }
        }
        (assumed, changes)
    }
}

fn judge(scenario: &Scenario, readings: Readings, ask: &Ask) -> Verdict {
    Assessor::under(scenario, readings).verdict(ask)
}

fn trials(scenario: &Scenario, ask: &Ask) -> Vec<Trial> {
    let (actor, thing) = match ask {
        Ask::Provision { actor, thing, .. } => (Some(*actor), Some(*thing)),
        Ask::Status { state, .. } | Ask::Bound { state, .. } | Ask::Date { state, .. } => {
            (Some(*state), None)
        }
        Ask::Class { device } => (None, Some(Thing::Device(*device))),
        Ask::Step { act, .. } => (None, Some(Thing::Act(*act))),
    };
    let mut found = Vec::new();
    if let Some(thing) = thing {
        devices(scenario, thing, &mut found);
        purposes(scenario, thing, &mut found);
        elements(scenario, thing, &mut found);
        since(scenario, thing, actor, &mut found);
        lies(scenario, thing, &mut found);
        more_time(scenario, thing, actor, &mut found);
    }
    if let Some(actor) = actor {
        leaving(scenario, actor, &mut found);
        consented_as_a_party(scenario, actor, &mut found);
    }
    found
}

/// The same scenario with one change.
fn with(scenario: &Scenario, change: impl FnOnce(&mut Scenario)) -> Scenario {
    let mut changed = scenario.clone();
    change(&mut changed);
    changed
}

fn devices(scenario: &Scenario, thing: Thing, found: &mut Vec<Trial>) {
    let id = scenario.entry(thing).map_or("", |entry| &entry.id);
    match scenario.device_of(thing) {
        None => found.push(Trial {
            about: format!("{id}.device"),
            assumed: Some("the mines were ordinary anti-personnel mines (no device is named)".to_owned()),
            otherwise: "fired only by an operator".to_owned(),
            changed: with(scenario, |it| name_device(it, thing)),
        }),
        Some(index) => {
            let Some(device) = scenario.devices.get(index) else {
                return;
            };
            let name = &device.entry.name;
            if !device.placed.is_stated() {
                found.push(Trial {
                    about: format!("{}.placed", device.entry.id),
                    assumed: Some(format!(
                        "{name} is made to lie under, on or near a surface (not stated)"
                    )),
                    otherwise: "not made to be placed".to_owned(),
                    changed: with(scenario, |it| {
                        change_device(it, index, |device| {
                            device.placed = Value::certain(false, Origin::Built)
                        });
                    }),
                });
            }
            if !device.harms_people.is_stated() {
                found.push(Trial {
                    about: format!("{}.harms-people", device.entry.id),
                    assumed: Some(format!(
                        "{name} can disable, injure or kill a person (not stated)"
                    )),
                    otherwise: "harmless to people".to_owned(),
                    changed: with(scenario, |it| {
                        change_device(it, index, |device| {
                            device.harms_people = Value::certain(false, Origin::Built)
                        });
                    }),
                });
            }
            if !device.kit.is_empty() {
                let kept = |it: &crate::scenario::Device| {
                    it.kit_kept
                        .as_ref()
                        .is_some_and(|kept| kept.options == [KitKept::WithIt])
                };
                let (to, words) = if kept(device) {
                    (KitKept::Destroyed, "without its kit, the parts destroyed")
                } else {
                    (KitKept::WithIt, "a kit kept together with it")
                };
                found.push(Trial {
                    about: format!("{}.kit-kept", device.entry.id),
                    assumed: None,
                    otherwise: words.to_owned(),
                    changed: with(scenario, |it| {
                        change_device(it, index, |device| {
                            device.kit_kept = Some(Value::certain(to, Origin::Built))
                        });
                    }),
                });
            }
            let decided = |it: &Trigger| {
                matches!(
                    it,
                    Trigger::CommandWire | Trigger::Radio | Trigger::Telephone | Trigger::Operator
                )
            };
            if device.set_off_by.options.iter().flatten().all(decided) {
                return;
            }
            found.push(Trial {
                about: format!("{}.set-off-by", device.entry.id),
                assumed: None,
                otherwise: "another mechanism, fired only by an operator".to_owned(),
                changed: with(scenario, |it| {
                    change_device(it, index, |device| {
                        device.set_off_by = Value::certain(vec![Trigger::Operator], Origin::Built);
                        device.anti_handling = Value::certain(AntiHandling::None, Origin::Built);
                        device.kit.clear();
                    });
                }),
            });
        }
    }
}

fn change_device(scenario: &mut Scenario, index: usize, change: impl FnOnce(&mut Device)) {
    if let Some(device) = scenario.devices.get_mut(index) {
        change(device);
    }
}

/// Gives a thing without a named device one that only an operator can fire.
fn name_device(scenario: &mut Scenario, thing: Thing) {
    let index = scenario.devices.len();
    scenario.devices.push(Device {
        entry: Entry {
            name: "a command-fired charge".to_owned(),
            ..Entry::default()
        },
        set_off_by: Value::certain(vec![Trigger::Operator], Origin::Built),
        person_can_set_off: None,
        made_against: Value::silent(Vec::new()),
        anti_handling: Value::silent(AntiHandling::None),
        placed: Value::silent(true),
        harms_people: Value::silent(true),
        condition: Value::silent(Condition::Live),
        kit: Vec::new(),
        kit_kept: None,
        made: Value::silent(Made::Factory),
        mines_inside: 1,
        delivered_by: Value::silent(DeliveredBy::Hand),
        life: None,
        battery: None,
        self_destructs: Value::silent(false),
        self_deactivates: Value::silent(false),
        keeps_failure_rates: Value::silent(false),
        left_after_30_days: None,
        working_after_120_days: None,
        made_on: None,
        handling_outlives: Value::silent(false),
        directional: Value::silent(false),
        booby_trap: Value::silent(BoobyTrap::None),
        detectable: Value::silent(true),
    });
    match thing {
        Thing::Act(act) => {
            let helped = scenario.acts.get(act).and_then(|it| it.helps).unwrap_or(act);
            if let Some(it) = scenario.acts.get_mut(helped) {
                it.device = Some(index);
            }
        }
        Thing::Stock(stock) => {
            if let Some(it) = scenario.stocks.get_mut(stock) {
                it.device = Some(index);
            }
        }
        _ => {}
    }
}

fn purposes(scenario: &Scenario, thing: Thing, found: &mut Vec<Trial>) {
    let (id, purpose) = match thing {
        Thing::Act(act) => match scenario.acts.get(act) {
            Some(act) if matches!(act.what, What::Transfer | What::Move | What::Acquire) => {
                (&act.entry.id, &act.purpose)
            }
            _ => return,
        },
        Thing::Stock(stock) => match scenario.stocks.get(stock) {
            Some(stock) => (&stock.entry.id, &stock.purpose),
            None => return,
        },
        _ => return,
    };
    let stated = purpose.is_stated();
    for (other, words) in [
        (Purpose::Destruction, "for destruction"),
        (
            Purpose::Training,
            "for training in detection, clearance or destruction",
        ),
        (Purpose::Combat, "for combat"),
    ] {
        if purpose.options.contains(&other) || (!stated && other != Purpose::Destruction) {
            continue;
        }
        let set = |it: &mut Scenario| {
            let value = Value::certain(other, Origin::Built);
            match thing {
                Thing::Act(act) => {
                    if let Some(act) = it.acts.get_mut(act) {
                        act.purpose = value
                    }
                }
                Thing::Stock(stock) => {
                    if let Some(stock) = it.stocks.get_mut(stock) {
                        stock.purpose = value
                    }
                }
                _ => {}
            }
        };
        found.push(Trial {
            about: format!("{id}.for"),
            assumed: (!stated)
                .then(|| "the purpose was none of those in Article 3 (no purpose is stated)".to_owned()),
            otherwise: if stated {
                format!("another purpose, {words}")
            } else {
                words.to_owned()
            },
            changed: with(scenario, set),
        });
    }
}

fn elements(scenario: &Scenario, thing: Thing, found: &mut Vec<Trial>) {
    let Thing::Act(index) = thing else { return };
    let Some(act) = scenario.acts.get(index) else {
        return;
    };
    if act.what == What::Transfer && !act.title_passes.is_stated() && !act.crosses_border.is_stated() {
        found.push(Trial {
            about: format!("{}.title-passes", act.entry.id),
            assumed: Some(
                "the mines crossed a border, and title and control passed (the usual case of a transfer between two \
                 States; not stated)"
                    .to_owned(),
            ),
            otherwise: "a loan: title does not pass".to_owned(),
            changed: with(scenario, |it| {
                if let Some(act) = it.acts.get_mut(index) {
                    act.title_passes = Value::certain(false, Origin::Built);
                }
            }),
        });
    }
    if act.what == What::Assist && !act.knows.is_stated() && act.knows.choice.is_none() {
        found.push(Trial {
            about: format!("{}.knows", act.entry.id),
            assumed: Some(
                "who asked for the act or ordered it wanted it (what it knew is not stated)".to_owned(),
            ),
            otherwise: "it did not know what it asked for".to_owned(),
            changed: with(scenario, |it| {
                if let Some(act) = it.acts.get_mut(index) {
                    act.knows = Value::certain(crate::scenario::Knows::No, Origin::Built);
                }
            }),
        });
    }
    if act.by.choice.is_none() && act.what != What::Assist {
        found.push(Trial {
            about: format!("{}.by", act.entry.id),
            assumed: None,
            otherwise: "another author, neither it nor anyone on its behalf".to_owned(),
            changed: with(scenario, |it| {
                if let Some(act) = it.acts.get_mut(index) {
                    act.by = Value::certain(Vec::new(), Origin::Built);
                }
            }),
        });
    }
    if matches!(act.proof, Proof::Alleged | Proof::Disputed | Proof::Unknown) {
        found.push(Trial {
            about: format!("{}.proof", act.entry.id),
            assumed: None,
            otherwise: format!(
                "proof = \"admitted\", \"documented\" or \"found\" on {}",
                act.entry.id
            ),
            changed: with(scenario, |it| {
                if let Some(act) = it.acts.get_mut(index) {
                    act.took_place = Value::certain(true, Origin::Built);
                }
            }),
        });
    }
}

fn since(scenario: &Scenario, thing: Thing, actor: Option<Who>, found: &mut Vec<Trial>) {
    let (Thing::Stock(index), Some(actor)) = (thing, actor) else {
        return;
    };
    let Some(stock) = scenario.stocks.get(index).filter(|stock| stock.since.is_none()) else {
        return;
    };
    let world = scenario.open_world();
    let state = scenario.cast.get(actor).and_then(|it| it.state());
    let entry = state
        .and_then(|it| it.consents.first())
        .and_then(|it| it.entry_into_force(&world));
    if let Some(When::On(entry)) = entry {
        found.push(Trial {
            about: format!("{}.since", stock.entry.id),
            assumed: Some("the mines were held before the State was bound (no `since` is stated)".to_owned()),
            otherwise: "acquired later".to_owned(),
            changed: with(scenario, |it| {
                if let Some(stock) = it.stocks.get_mut(index) {
                    stock.since = Some(Value::certain(When::On(entry.next()), Origin::Built));
                }
            }),
        });
    }
}

/// Where the file does not say where a stock lies, that it is in the State of whoever holds it is an assumption.
fn lies(scenario: &Scenario, thing: Thing, found: &mut Vec<Trial>) {
    let Thing::Stock(index) = thing else { return };
    let Some(stock) = scenario.stocks.get(index).filter(|stock| stock.at.is_none()) else {
        return;
    };
    let world = scenario.open_world();
    let (Some(Where::State(state)), Some(holder)) =
        (lies_at(scenario, stock, &world), stock.held_by.get(&world))
    else {
        return;
    };
    if state == *holder {
        return;
    }
    found.push(Trial {
        about: format!("{}.at", stock.entry.id),
        assumed: Some(format!(
            "the mines lie in {}, the State of {} (not stated)",
            scenario.name(Thing::Member(state)),
            scenario.name(Thing::Member(*holder))
        )),
        otherwise: "in another country".to_owned(),
        changed: with(scenario, |it| {
            // A place of which nothing is told.
            let elsewhere = Where::Place(it.places.len());
            if let Some(stock) = it.stocks.get_mut(index) {
                stock.at = Some(elsewhere);
            }
        }),
    });
}

/// Where the file names no extension, that there was none (beyond the record's) is an assumption.
fn more_time(scenario: &Scenario, thing: Thing, actor: Option<Who>, found: &mut Vec<Trial>) {
    let (Thing::Place(_), Some(actor)) = (thing, actor) else {
        return;
    };
    let Some(member) = scenario.cast.get(actor) else {
        return;
    };
    let Some(state) = member.state().filter(|it| !it.extensions_told) else {
        return;
    };
    let world = scenario.open_world();
    let entry = state.consents.first().and_then(|it| it.entry_into_force(&world));
    let Some(entry) = entry.and_then(When::day) else {
        return;
    };
    let name = &member.entry.name;
    let beyond = if state.extensions.is_empty() {
        ""
    } else {
        " beyond what the record has"
    };
    found.push(Trial {
        about: format!("{}.extensions", member.entry.id),
        assumed: Some(format!(
            "no more time to clear was granted to {name}{beyond} (none is stated)"
        )),
        otherwise: "granted in time, up to the day judged".to_owned(),
        changed: with(scenario, |it| {
            let as_of = it.as_of;
            change_state(it, actor, |state| state.extensions = renewed(entry, as_of));
        }),
    });
}

/// Extensions that follow one another without a gap, until a day is covered.
fn renewed(entry: Date, until: Date) -> Vec<Extension> {
    let limits = std::iter::successors(Some(date::clearance_deadline(entry)), |limit| {
        Some(limit.plus_months_clamped(120))
    });
    let built = |day: Date| Value::certain(When::On(day), Origin::Built);
    let extension = |limit: Date| Extension {
        asked: built(limit),
        granted: built(limit),
        until: built(limit.plus_months_clamped(120)),
        places: Vec::new(),
        origin: Origin::Built,
    };
    limits.take_while(|limit| *limit < until).map(extension).collect()
}

fn leaving(scenario: &Scenario, actor: Who, found: &mut Vec<Trial>) {
    let Some(member) = scenario.cast.get(actor) else {
        return;
    };
    let Some(state) = member.state() else { return };
    let name = &member.entry.name;
    let world = scenario.open_world();
    for (index, notice) in state.notices.iter().enumerate() {
        if !notice.reasons.is_stated() || !notice.sent_to.is_stated() {
            found.push(Trial {
                about: format!("{}.withdrawal", member.entry.id),
                assumed: Some(
                    "the notice was complete and went to all who must get it (not stated)".to_owned(),
                ),
                otherwise: "a notice without any reasons".to_owned(),
                changed: with(scenario, |it| {
                    change_state(it, actor, |state| {
                        if let Some(notice) = state.notices.get_mut(index) {
                            notice.reasons = Value::certain(Reasons::None, Origin::Built);
                        }
                    });
                }),
            });
        }
        let Some(When::On(received)) = notice.received.get(&world).copied() else {
            continue;
        };
        let expiry = date::six_months_expire(received);
        let told = scenario
            .conflicts
            .iter()
            .any(|conflict| conflict.parties.contains(&actor));
        let text = format!(
            "{name} was in no armed conflict on {} (none is told)",
            expiry.in_words()
        );
        found.push(Trial {
            about: "conflicts".to_owned(),
            assumed: (!told).then_some(text),
            otherwise: format!(
                "an armed conflict of {name}'s on {} that still went on",
                expiry.in_words()
            ),
            changed: with(scenario, |it| it.conflicts.push(war(actor, expiry))),
        });
    }
}

/// An instrument deposited while a war still holds a withdrawal back comes from a State Party, to which 16(2) is not
/// open. That it has effect is an assumption.
fn consented_as_a_party(scenario: &Scenario, actor: Who, found: &mut Vec<Trial>) {
    let Some(member) = scenario.cast.get(actor) else {
        return;
    };
    let consents = member.state().map_or(&[][..], |it| &it.consents);
    for (index, consent) in consents.iter().enumerate().skip(1) {
        let deposited = consent.deposited.as_ref().filter(|it| it.choice.is_none());
        let Some(on) = deposited.and_then(|it| it.options.first()?.day()) else {
            continue;
        };
        let before = with(scenario, |it| {
            change_state(it, actor, |state| state.consents.truncate(index));
        });
        let ask = Ask::Status { state: actor, on };
        if judge(&before, Readings::default(), &ask).kind != Kind::Status(Status::Party) {
            continue;
        }
        let on = on.in_words();
        let name = &member.entry.name;
        found.push(Trial {
            about: format!("{}.rejoined", member.entry.id),
            assumed: Some(format!(
                "the instrument that {name} deposited on {on} has effect, although it was still a State Party then and \
                 16(2) speaks of States that are not"
            )),
            otherwise: "it has none".to_owned(),
            changed: with(scenario, |it| {
                change_state(it, actor, |state| {
                    state.consents.remove(index);
                });
            }),
        });
    }
}

fn change_state(scenario: &mut Scenario, who: Who, change: impl FnOnce(&mut State)) {
    if let Some(member) = scenario.cast.get_mut(who)
        && let crate::scenario::MemberKind::State(state) = &mut member.kind
    {
        change(state);
    }
}

/// A war of this State that begins on this day and goes on.
fn war(who: Who, from: Date) -> Conflict {
    Conflict {
        entry: Entry {
            name: "an armed conflict".to_owned(),
            ..Entry::default()
        },
        took_place: Value::silent(true),
        proof: Proof::Assumed,
        kind: Value::silent(ConflictKind::International),
        parties: vec![who],
        roles: Vec::new(),
        since: Value::certain(When::On(from), Origin::Built),
        until: Value::silent(When::Never),
        ceasefire: Value::silent(When::Never),
        peace: Value::silent(When::Never),
        occupation_until: None,
        continues: None,
    }
}
