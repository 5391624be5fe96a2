//! Findings about devices: the mechanism, never the name.

use super::{Case, Evidence, Found, of, plain, silent, told};
use crate::fact::{At, Fact};
use crate::logic::Truth;
use crate::scenario::{Device, Origin, Thing};
use crate::vocabulary::{AntiHandling, Condition, Made, Target, Trigger, Word};

impl Case<'_> {
    pub(super) fn on_device<E: Evidence>(&self, fact: Fact, at: At) -> Found<E> {
        let named = at.thing.and_then(|thing| self.scenario.device_of(thing));
        match named.and_then(|device| self.scenario.devices.get(device)) {
            Some(device) => self.on_named_device(fact, device),
            None => silent(ordinary(fact), || {
                "an ordinary anti-personnel mine (no device is named)".to_owned()
            }),
        }
    }

    fn on_named_device<E: Evidence>(&self, fact: Fact, device: &Device) -> Found<E> {
        let name = &device.entry.name;
        let world = self.world;
        match fact {
            Fact::SetOffBy(trigger) => of(
                &device.set_off_by,
                world,
                |it| it.contains(&trigger),
                || format!("{name} is set off by {}", trigger.means()),
            ),
            Fact::PersonCanSetOff => match &device.person_can_set_off {
                Some(value) => of(
                    value,
                    world,
                    |it| *it,
                    || format!("a person can set {name} off without meaning to"),
                ),
                None => of(
                    &device.set_off_by,
                    world,
                    |it| it.iter().any(|trigger| by_a_person(*trigger)),
                    || format!("a person can set {name} off without meaning to"),
                ),
            },
            Fact::MadeAgainst(target) => {
                let words = || format!("{name} was made against {}", target.means());
                if device.made_against.is_stated() {
                    return of(&device.made_against, world, |it| it.contains(&target), words);
                }
                of(
                    &device.set_off_by,
                    world,
                    |it| it.iter().any(|trigger| points_at(*trigger) == Some(target)),
                    words,
                )
            }
            Fact::Protected(kind) => of(
                &device.anti_handling,
                world,
                |it| *it == kind,
                || format!("protection of {name}: {}", kind.means()),
            ),
            Fact::MadeToBePlaced => of(
                &device.placed,
                world,
                |it| *it,
                || format!("{name} is made to lie under, on or near a surface"),
            ),
            Fact::HarmsPeople => of(
                &device.harms_people,
                world,
                |it| *it,
                || format!("{name} can disable, injure or kill"),
            ),
            Fact::In(condition) => of(
                &device.condition,
                world,
                |it| *it == condition,
                || format!("{name} is {}", condition.means()),
            ),
            Fact::KitAdds(trigger) => plain(device.kit.contains(&trigger), device.entry.origin, || {
                format!("a kit would add {}", trigger.means())
            }),
            Fact::Kit(kept) => match &device.kit_kept {
                Some(value) => of(
                    value,
                    world,
                    |it| *it == kept,
                    || format!("the kit is kept {}", kept.means()),
                ),
                None => silent(false, || "a kit".to_owned()),
            },
            Fact::Is(made) => of(
                &device.made,
                world,
                |it| *it == made,
                || format!("{name} is {}", made.means()),
            ),
            _ => (Truth::Unknown, E::tell(|| told(name.clone(), Origin::Silent))),
        }
    }
}

/// What an ordinary anti-personnel mine is: factory-made, live, laid, and set off by a person's weight.
fn ordinary(fact: Fact) -> bool {
    matches!(
        fact,
        Fact::SetOffBy(Trigger::PersonWeight)
            | Fact::PersonCanSetOff
            | Fact::MadeAgainst(Target::Person)
            | Fact::Protected(AntiHandling::None)
            | Fact::MadeToBePlaced
            | Fact::HarmsPeople
            | Fact::In(Condition::Live)
            | Fact::Is(Made::Factory)
    )
}

/// The format's default for a silent key: a trigger that works by a person's weight, touch or wire can be
/// set off by a person. What that means in law is for 2(1).
fn by_a_person(trigger: Trigger) -> bool {
    points_at(trigger) == Some(Target::Person)
}

/// The format's default for a silent key: against what a trigger points.
fn points_at(trigger: Trigger) -> Option<Target> {
    match trigger {
        Trigger::PersonWeight | Trigger::Touch | Trigger::Tripwire | Trigger::Breakwire => {
            Some(Target::Person)
        }
        Trigger::VehicleWeight | Trigger::TiltRod | Trigger::Magnetic => Some(Target::Vehicle),
        _ => None,
    }
}

impl crate::scenario::Scenario {
    /// The device of an act, stock or place, or the device itself; `None`: an ordinary anti-personnel mine.
    #[must_use]
    pub fn device_of(&self, thing: Thing) -> Option<usize> {
        match thing {
            Thing::Device(device) => Some(device),
            Thing::Stock(stock) => self.stocks.get(stock)?.device,
            Thing::Place(place) => self.places.get(place)?.device,
            Thing::Act(act) => {
                let act = self.acts.get(act)?;
                act.device.or_else(|| self.stocks.get(act.stock?)?.device)
            }
            Thing::Member(_) | Thing::Conflict(_) => None,
        }
    }
}
