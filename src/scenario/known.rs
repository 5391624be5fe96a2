//! A scenario as it was known on a day.

use super::{Scenario, Thing, Time, Value};
use crate::date::{Date, When};

/// What was known of a scenario on a day.
#[derive(Clone, PartialEq, Debug, serde::Serialize)]
pub struct Knowledge {
    /// The day.
    pub on: Date,
    /// The entries that became known only later, in the order of their kinds.
    pub not_yet: Vec<NotYetKnown>,
}

/// An entry that became known only later.
#[derive(Clone, PartialEq, Debug, serde::Serialize)]
pub struct NotYetKnown {
    /// Its name in the file.
    pub id: String,
    /// How answers call it.
    pub name: String,
    /// The day on which it became known.
    pub known_since: Date,
}

impl Scenario {
    /// The scenario as it was known on a day, and what was not known yet.
    ///
    /// An act, stock, place or conflict whose `known-since` is later is no part of the story: it did not take
    /// place, the place is not described as mined, no report leaves it out, and nobody speaks of it. It keeps its
    /// index, so that what refers to it still does. An entry without `known-since` became known when it happened, if
    /// it has a date. The day judged is that day, or the scenario's own if it is earlier: of later days nothing was
    /// known.
    ///
    /// ```
    /// let loaded = ottawa::read(r#"
    ///     title = "Found out a year later"
    ///     as-of = 2032-06-01
    ///     [states.norland]
    ///     in-force = 2004-09-01
    ///     [acts.laying]
    ///     what = "use"
    ///     by = "norland"
    ///     on = 2031-02-10
    ///     known-since = 2032-03-01
    /// "#).unwrap();
    /// let day = |text: &str| text.parse().unwrap();
    /// let (then, knowledge) = loaded.scenario.known_on(day("2031-12-31"));
    /// assert!(ottawa::Assessor::new(&then).answers().is_empty());
    /// assert_eq!(knowledge.not_yet[0].id, "laying");
    /// let (now, knowledge) = loaded.scenario.known_on(day("2032-03-01"));
    /// assert_eq!(ottawa::Assessor::new(&now).answers()[0].verdict.printed(), "BREACH");
    /// assert!(knowledge.not_yet.is_empty());
    /// ```
    #[must_use]
    pub fn known_on(&self, on: Date) -> (Scenario, Knowledge) {
        let mut then = self.clone();
        then.as_of = then.as_of.min(on);
        let things = (0..self.acts.len()).map(Thing::Act);
        let things = things
            .chain((0..self.stocks.len()).map(Thing::Stock))
            .chain((0..self.places.len()).map(Thing::Place))
            .chain((0..self.conflicts.len()).map(Thing::Conflict));
        let later = |thing: Thing| {
            let entry = self.entry(thing)?;
            let known_since = entry
                .known_since
                .or_else(|| self.first_day(thing))
                .filter(|day| *day > on)?;
            Some((
                thing,
                NotYetKnown {
                    id: entry.id.clone(),
                    name: entry.name.clone(),
                    known_since,
                },
            ))
        };
        let (hidden, not_yet): (Vec<Thing>, Vec<NotYetKnown>) = things.filter_map(later).unzip();
        for thing in &hidden {
            then.hide(*thing);
        }
        let known = |thing: &Thing| !hidden.contains(thing);
        let said = |said: &Option<Value<When>>| said.as_ref().and_then(earliest).is_none_or(|day| day <= on);
        then.statements
            .retain(|statement| known(&statement.about) && said(&statement.on));
        for state in then.cast.iter_mut().filter_map(super::Member::state_mut) {
            for report in state.reports.iter_mut().flatten() {
                report.omits.retain(&known);
            }
        }
        (then, Knowledge { on, not_yet })
    }

    /// The earliest day on which an act or conflict can have begun.
    fn first_day(&self, thing: Thing) -> Option<Date> {
        match thing {
            Thing::Act(at) => match &self.acts.get(at)?.time {
                Time::On(day) | Time::Lasting { since: day, .. } => earliest(day),
            },
            Thing::Conflict(at) => earliest(&self.conflicts.get(at)?.since),
            _ => None,
        }
    }

    /// Whether an entry is part of the story: that it was so is not ruled out.
    pub(crate) fn is_told(&self, thing: Thing) -> bool {
        let took_place = match thing {
            Thing::Act(at) => self.acts.get(at).map(|it| &it.took_place),
            Thing::Stock(at) => self.stocks.get(at).map(|it| &it.took_place),
            Thing::Conflict(at) => self.conflicts.get(at).map(|it| &it.took_place),
            Thing::Place(at) => self.places.get(at).map(|it| &it.took_place),
            Thing::Member(_) | Thing::Device(_) => None,
        };
        took_place.is_none_or(|it| it.options.contains(&true))
    }

    /// Takes an entry out of the story without moving any other.
    fn hide(&mut self, thing: Thing) {
        let no = Value::certain(false, self.entry(thing).map(|it| it.origin).unwrap_or_default());
        match thing {
            Thing::Act(at) => {
                if let Some(act) = self.acts.get_mut(at) {
                    act.took_place = no;
                }
            }
            Thing::Stock(at) => {
                if let Some(stock) = self.stocks.get_mut(at) {
                    stock.took_place = no;
                }
            }
            Thing::Conflict(at) => {
                if let Some(conflict) = self.conflicts.get_mut(at) {
                    conflict.took_place = no;
                }
            }
            Thing::Place(at) => {
                if let Some(place) = self.places.get_mut(at) {
                    place.took_place = no;
                    // Rules read the mines of a place, and not how firmly it stands.
                    place.mined = None;
                    let mines = [
                        &mut place.laid_on,
                        &mut place.found_on,
                        &mut place.reported_on,
                        &mut place.marked_on,
                        &mut place.fenced_on,
                        &mut place.monitored_on,
                        &mut place.declared_clear,
                        &mut place.cleared_on,
                    ];
                    mines.into_iter().for_each(|value| *value = None);
                    place.laid_by = None;
                }
            }
            Thing::Member(_) | Thing::Device(_) => {}
        }
    }
}

/// The earliest day that a date can be.
fn earliest(value: &Value<When>) -> Option<Date> {
    value.options.iter().filter_map(|when| when.day()).min()
}
