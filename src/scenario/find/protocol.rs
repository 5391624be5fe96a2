//! Findings that only other law asks for: who else is bound, and what the Convention ignores in a mine.

use super::{Case, Evidence, Found, of, plain, silent, told};
use crate::fact::{At, Fact, Role};
use crate::logic::Truth;
use crate::scenario::{Origin, State, Thing, Value, Where, Who};
use crate::vocabulary::{OtherTreaty, Word};

impl Case<'_> {
    pub(super) fn on_other_law<E: Evidence>(&self, fact: Fact, at: At) -> Found<E> {
        match fact {
            Fact::BoundBy(treaty) => self.bound_by(treaty, at.actor),
            Fact::BasedInParty(treaty) => {
                let home = self
                    .scenario
                    .cast
                    .get(at.actor)
                    .and_then(|it| it.actor())
                    .and_then(|it| it.based_in);
                match home {
                    Some(home) => self.bound_by(treaty, home),
                    None => silent(false, || format!("based in a State bound by {}", treaty.means())),
                }
            }
            Fact::OpponentBoundBy(treaty) => self.opponent_bound_by(treaty, at),
            Fact::ReceiverIsState => {
                let players = self.players(Role::Receiver, at);
                self.among(
                    &players,
                    |who| self.scenario.cast.get(who).is_some_and(|it| it.state().is_some()),
                    || "the receiver is a State".to_owned(),
                )
            }
            Fact::AreaProtected => self.area_protected(at),
            Fact::Delivered(by) => self.of_device(at, |device| {
                of(
                    &device.delivered_by,
                    self.world,
                    |it| *it == by,
                    || format!("{} is delivered by {}", device.entry.name, by.means()),
                )
            }),
            Fact::SelfDestructs => self.protocol_fact(at, |it| &it.self_destructs, "destroys itself"),
            Fact::SelfDeactivates => self.protocol_fact(at, |it| &it.self_deactivates, "disables itself"),
            Fact::KeepsFailureRates => {
                self.protocol_fact(at, |it| &it.keeps_failure_rates, "keeps the failure rates")
            }
            Fact::Detectable => self.protocol_fact(at, |it| &it.detectable, "can be detected"),
            _ => silent(false, || "other law".to_owned()),
        }
    }

    fn state(&self, who: Who) -> Option<&State> {
        self.scenario.cast.get(who)?.state()
    }

    fn bound_by<E: Evidence>(&self, treaty: OtherTreaty, who: Who) -> Found<E> {
        let words = || format!("{} is a party to {}", self.name(who), treaty.means());
        match self.state(who) {
            None => silent(false, words),
            Some(state) => match (&state.other_treaties, &state.treaties_untold) {
                (Some(treaties), _) => plain(treaties.contains(&treaty), self.origin(who), words),
                (None, Some(untold)) => of(untold, self.world, |bound| *bound, words),
                (None, None) => (Truth::Unknown, E::tell(|| told(words(), Origin::Silent))),
            },
        }
    }

    fn opponent_bound_by<E: Evidence>(&self, treaty: OtherTreaty, at: At) -> Found<E> {
        let parties = self.conflict(at).map_or(&[][..], |it| &it.parties);
        let others: Vec<Who> = parties
            .iter()
            .copied()
            .filter(|who| *who != at.actor && self.state(*who).is_some())
            .collect();
        let truth = Truth::any(others.iter().map(|who| self.bound_by::<()>(treaty, *who).0));
        let choices: Vec<_> = others
            .iter()
            .filter_map(|who| self.state(*who)?.treaties_untold.as_ref())
            .map(|it| it.choice)
            .collect();
        let evidence = E::tell(|| {
            told(
                format!("an opponent is a party to {}", treaty.means()),
                Origin::Silent,
            )
        });
        (truth, evidence.open(&choices))
    }

    fn of_device<E: Evidence>(
        &self,
        at: At,
        read: impl FnOnce(&crate::scenario::Device) -> Found<E>,
    ) -> Found<E> {
        let named = at.thing.and_then(|thing| self.scenario.device_of(thing));
        match named.and_then(|device| self.scenario.devices.get(device)) {
            Some(device) => read(device),
            None => silent(false, || "an ordinary mine, laid by hand".to_owned()),
        }
    }

    fn protocol_fact<E: Evidence>(
        &self,
        at: At,
        pick: impl FnOnce(&crate::scenario::Device) -> &Value<bool>,
        words: &str,
    ) -> Found<E> {
        let named = at.thing.and_then(|thing| self.scenario.device_of(thing));
        match named.and_then(|device| self.scenario.devices.get(device)) {
            Some(device) => of(
                pick(device),
                self.world,
                |it| *it,
                || format!("{} {words}", device.entry.name),
            ),
            None => (
                Truth::Unknown,
                E::tell(|| told(format!("the mines: {words}"), Origin::Silent)),
            ),
        }
    }

    /// Whether the place of the act is marked, fenced and monitored on the day.
    fn area_protected<E: Evidence>(&self, at: At) -> Found<E> {
        let words = || "the area is marked, monitored and fenced".to_owned();
        let place = match at.thing {
            Some(Thing::Act(act)) => match self.scenario.acts.get(act).and_then(|it| it.at) {
                Some(Where::Place(place)) => self.scenario.places.get(place),
                _ => None,
            },
            _ => None,
        };
        let Some(place) = place else {
            return (Truth::Unknown, E::tell(|| told(words(), Origin::Silent)));
        };
        let limbs = [&place.marked_on, &place.fenced_on, &place.monitored_on];
        let limb = |value: &Option<Value<crate::date::When>>| match value {
            Some(value) => of::<(), _>(value, self.world, |when| when.by(at.day), String::new).0,
            None => Truth::Unknown,
        };
        let truth = Truth::all(limbs.into_iter().map(limb));
        let choices: Vec<_> = limbs.into_iter().flatten().map(|value| value.choice).collect();
        (
            truth,
            E::tell(|| told(words(), place.entry.origin)).open(&choices),
        )
    }
}
