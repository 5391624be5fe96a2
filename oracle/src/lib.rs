//! A second evaluator of the Convention, as plain as can be, written from the text of the treaty and a digest
//! of it without a look at the first. It is not meant to be used for anything but being held against
//! `ottawa`: `oracle/tests/agree.rs` does so on every scenario of the repository and on random ones.
//!
//! It has no rule values, no logics and no shared work: every doubt of a file is settled in every possible
//! way, and each resulting world is judged day by day.
#![allow(missing_docs)] // the fields of its structs are the keys of the format

pub mod acts;
pub mod areas;
pub mod cast;
pub mod day;
pub mod device;
pub mod positions;
pub mod reports;
pub mod status;
pub mod stocks;
pub mod verdict;
pub mod worlds;

use toml::{Table, Value};

use cast::{Cast, cast};
use day::Day;
use positions::Positions;
use verdict::{Verdict, together};

/// A scenario with all its possible worlds.
pub struct Oracle {
    worlds: Vec<Cast>,
    pub positions: Positions,
    pub as_of: Day,
}

impl Oracle {
    /// Reads a file; the error says what of it the oracle does not cover. `record` holds the recorded States.
    pub fn new(text: &str, record: &Table) -> Result<Oracle, String> {
        let file: Table = text.parse().map_err(|error| format!("not TOML: {error}"))?;
        let mut positions = Positions::default();
        if let Some(Value::Table(taken)) = file.get("readings") {
            for (question, position) in taken {
                positions.0.insert(
                    question.clone(),
                    position.as_str().unwrap_or_default().to_string(),
                );
            }
        }
        let mut all = Vec::new();
        for world in worlds::worlds(&file)? {
            all.push(cast(&world, record)?);
        }
        let as_of = all.first().ok_or("no world")?.as_of;
        Ok(Oracle {
            worlds: all,
            positions,
            as_of,
        })
    }

    /// The verdict under a paragraph on an actor's part in a thing, judged on a day. `None`: not covered.
    pub fn verdict(&self, actor: &str, provision: &str, thing: &str, on: Day) -> Option<Verdict> {
        self.verdict_under(actor, provision, thing, on, &self.positions)
    }

    /// The same under other positions.
    pub fn verdict_under(
        &self,
        actor: &str,
        provision: &str,
        thing: &str,
        on: Day,
        positions: &Positions,
    ) -> Option<Verdict> {
        let mut both = [Vec::new(), Vec::new()];
        for (judgement, verdicts) in [true, false].into_iter().zip(&mut both) {
            for world in &self.worlds {
                verdicts.push(one(world, actor, provision, thing, on, positions, judgement)?);
            }
        }
        Some(together(&both[0], &both[1]))
    }

    /// The status of a State on a day, `undetermined` where worlds differ.
    pub fn status(&self, state: &str, on: Day) -> &'static str {
        let mut all: Vec<&str> = Vec::new();
        for world in &self.worlds {
            all.push(status::life(world, state, on, &self.positions).status(on).word());
        }
        all.dedup();
        match all.as_slice() {
            [one] => all.first().copied().unwrap_or(one),
            _ => "undetermined",
        }
    }

    /// Whether a State deposits a new instrument of consent before it has left.
    pub fn joins_again_while_a_party(&self) -> bool {
        self.worlds.iter().any(|world| {
            world.states.iter().any(|(name, state)| {
                state
                    .consents
                    .iter()
                    .skip(1)
                    .filter_map(|consent| consent.deposited)
                    .any(|again| {
                        let life = status::life(world, name, again, &self.positions);
                        life.status(again - 1) != status::Status::FormerParty
                    })
            })
        })
    }

    /// Whether a State is known by its entry into force alone, and the day is before it.
    pub fn before_stated_entry(&self, state: &str, on: Day) -> bool {
        self.worlds
            .iter()
            .filter_map(|world| world.states.get(state))
            .any(|state| {
                state
                    .consents
                    .first()
                    .is_some_and(|consent| consent.deposited.is_none() && on < consent.in_force)
            })
    }

    /// The class of a device, `undetermined` where worlds differ.
    pub fn class(&self, device: &str) -> Option<&'static str> {
        let mut all: Vec<&str> = Vec::new();
        for world in &self.worlds {
            all.push(device::class(world.devices.get(device)?, &self.positions).word());
        }
        all.dedup();
        Some(if all.len() == 1 {
            all.first().copied()?
        } else {
            "undetermined"
        })
    }

    /// The names of the States.
    pub fn states(&self) -> Vec<String> {
        self.worlds
            .first()
            .map(|world| world.states.keys().cloned().collect())
            .unwrap_or_default()
    }
}

fn one(
    world: &Cast,
    actor: &str,
    provision: &str,
    thing: &str,
    on: Day,
    positions: &Positions,
    judgement: bool,
) -> Option<Verdict> {
    if let Some(act) = world.acts.get(thing) {
        return match provision {
            "1(1)(a)" => Some(acts::use_of_mines(world, actor, act, on, positions)),
            "1(1)(b)" => Some(acts::making_and_trade(
                world, actor, act, on, positions, judgement,
            )),
            _ => None,
        };
    }
    if let Some(stock) = world.stocks.get(thing) {
        return match provision {
            // How long mines may be held for destruction (RD-28) is not covered.
            _ if stock.purpose == "destruction" => None,
            // Nor what is found after its time, on which the text is silent.
            _ if stock.found_on.is_some() => None,
            // Nor a host of whom nobody says whether it can have the mines removed, where that decides.
            _ if stock.host_can_remove.is_none()
                && (stock.at.is_some() || world.actors.contains_key(&stock.held_by))
                && positions.takes("foreign-stock", "outside-by-agreement") =>
            {
                None
            }
            "1(1)(b)" => Some(stocks::stockpiling(world, actor, stock, on, positions, judgement)),
            "4" => Some(stocks::destruction(world, actor, stock, on, positions, judgement)),
            _ => None,
        };
    }
    if let Some(place) = world.places.get(thing) {
        return match provision {
            // An area without anti-personnel mines is not covered.
            _ if device::named(world, place.device.as_ref(), positions)
                != device::Class::AntiPersonnelMine =>
            {
                None
            }
            "5(1)" => areas::clearance(world, actor, thing, place, on, positions),
            _ => None,
        };
    }
    match provision {
        "7(1)" => reports::first_report(world, actor, on, positions),
        "7(2)" => reports::yearly_report(world, actor, on, positions),
        _ => None,
    }
}
