//! Findings that only other law asks for: who else is bound, and what the Convention ignores in a mine.

use super::{Case, Evidence, Found, of, plain, silent, told};
use crate::fact::{At, Fact, Role};
use crate::logic::Truth;
use crate::scenario::{Device, Origin, State, Value, Who};
use crate::vocabulary::{BoobyTrap, DeliveredBy, OtherTreaty, Word};

impl Case<'_> {
    pub(super) fn on_other_law<E: Evidence>(&self, fact: Fact, at: At) -> Found<E> {
        match fact {
            Fact::BoundBy(treaty) => self.bound_by(treaty, at.actor),
            Fact::Defers(what) => {
                let words = || format!("{} put off: {}", self.name(at.actor), what.means());
                match self.state(at.actor).and_then(|it| it.apii_defers.as_ref()) {
                    Some(defers) => of(defers, self.world, |it| it.contains(&what), words),
                    None => (Truth::Unknown, E::tell(|| told(words(), Origin::Silent))),
                }
            }
            Fact::ReceiverIsState => {
                let players = self.players(Role::Receiver, at);
                self.among(
                    &players,
                    |who| self.scenario.cast.get(who).is_some_and(|it| it.state().is_some()),
                    || "the receiver is a State".to_owned(),
                )
            }
            _ => silent(false, || "other law".to_owned()),
        }
    }

    /// What the Convention ignores in a device, and Amended Protocol II asks.
    pub(super) fn on_short_lived_device<E: Evidence>(&self, fact: Fact, at: At) -> Found<E> {
        match fact {
            Fact::Delivered(by) => self.of_device(
                at,
                by == DeliveredBy::Hand,
                |it| &it.delivered_by,
                |it| *it == by,
                || format!("delivered by {}", by.means()),
            ),
            Fact::SelfDestructs => self.not_told(at, |it| &it.self_destructs, "destroys itself"),
            Fact::SelfDeactivates => self.not_told(at, |it| &it.self_deactivates, "disables itself"),
            Fact::FewLeftAfter30Days => self.rate(
                at,
                |it| it.left_after_30_days,
                MOST_LEFT,
                "at most 10 in 100 are left after 30 days",
            ),
            Fact::FewWorkAfter120Days => self.rate(
                at,
                |it| it.working_after_120_days,
                MOST_WORKING,
                "at most 1 in 1,000 works after 120 days",
            ),
            Fact::Detectable => self.not_told(at, |it| &it.detectable, "can be detected"),
            Fact::HandlingOutlives => self.of_device(
                at,
                false,
                |it| &it.handling_outlives,
                |it| *it,
                || "its anti-handling device can outlive it".to_owned(),
            ),
            Fact::IsBoobyTrap(kind) => self.of_device(
                at,
                kind == BoobyTrap::None,
                |it| &it.booby_trap,
                |it| *it == kind,
                || format!("it is {}", kind.means()),
            ),
            _ => self.of_device(
                at,
                false,
                |it| &it.directional,
                |it| *it,
                || "throws its fragments in an arc of less than 90 degrees".to_owned(),
            ),
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

    /// The States on the other side of the conflict bound, or that take part beside the actor.
    pub(super) fn opponents(&self, at: At) -> Vec<Who> {
        let parties = self.conflict(at).map_or(&[][..], |it| &it.parties);
        let others = parties.iter().copied();
        others
            .filter(|who| *who != at.actor && self.state(*who).is_some())
            .collect()
    }

    /// The States that take the mines in, where that is not in doubt.
    pub(super) fn recipients(&self, at: At) -> Vec<Who> {
        let players = self.players(Role::Receiver, at);
        match players.options.as_slice() {
            [receivers] => receivers
                .iter()
                .copied()
                .filter(|who| self.state(*who).is_some())
                .collect(),
            _ => Vec::new(),
        }
    }

    fn device(&self, at: At) -> Option<&Device> {
        let named = at.thing.and_then(|thing| self.scenario.device_of(thing))?;
        self.scenario.devices.get(named)
    }

    /// A fact about the device, or what is so of an ordinary mine, laid by hand.
    fn of_device<E: Evidence, T>(
        &self,
        at: At,
        ordinary: bool,
        pick: impl FnOnce(&Device) -> &Value<T>,
        test: impl Fn(&T) -> bool,
        words: impl FnOnce() -> String,
    ) -> Found<E> {
        match self.device(at) {
            Some(device) => of(pick(device), self.world, test, || {
                format!("{}: {}", device.entry.name, words())
            }),
            None => silent(ordinary, || "an ordinary mine, laid by hand".to_owned()),
        }
    }

    /// A fact that differs from mine to mine, so that nothing follows from silence.
    fn not_told<E: Evidence>(
        &self,
        at: At,
        pick: impl FnOnce(&Device) -> &Value<bool>,
        words: &str,
    ) -> Found<E> {
        match self.device(at) {
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

    /// A failure rate of the batch: as measured, else as the file says of both rates together.
    fn rate<E: Evidence>(
        &self,
        at: At,
        measured: impl FnOnce(&Device) -> Option<f64>,
        most: f64,
        words: &str,
    ) -> Found<E> {
        match self.device(at).and_then(|it| Some((it, measured(it)?))) {
            Some((device, percent)) => plain(percent <= most, device.entry.origin, || {
                format!("{}: {percent} in 100; {words}", device.entry.name)
            }),
            None => self.not_told(at, |it| &it.keeps_failure_rates, "keeps the failure rates"),
        }
    }
}

/// Of 100 mines activated, how many at most have not destroyed themselves after 30 days (annex 3(a)).
const MOST_LEFT: f64 = 10.0;
/// Of 100 mines activated, how many at most work as mines after 120 days: one in a thousand (annex 3(a)).
const MOST_WORKING: f64 = 0.1;
