//! Conditions that look back on the days before, remembered from day to day.

use std::cell::RefCell;

use crate::condition::{Cond, Logic};
use crate::date::LONG_AGO;
use crate::fact::At;

/// What was read so far of conditions that look back.
///
/// A question over many days reads such a condition up to each of them, and would begin at the first every time.
#[derive(Debug)]
pub(super) struct SoFar<V>(RefCell<Vec<ByDay<V>>>);

/// The parts of a condition that looks back: what is looked for, and what is asked of the day found.
type Parts = (&'static Cond, Option<&'static Cond>);

/// A condition at one place: its value by each of the first days.
#[derive(Debug)]
struct ByDay<V> {
    parts: Parts,
    at: At,
    values: Vec<V>,
}

impl<V> ByDay<V> {
    fn is_of(&self, (of, held): Parts, at: At) -> bool {
        let same_held = match (self.parts.1, held) {
            (Some(own), Some(held)) => std::ptr::eq(own, held),
            (own, held) => own.is_none() && held.is_none(),
        };
        std::ptr::eq(self.parts.0, of) && same_held && self.at == at
    }
}

impl<V> Default for SoFar<V> {
    fn default() -> Self {
        SoFar(RefCell::default())
    }
}

impl<V: Clone> SoFar<V> {
    /// Whether the condition held on some day so far; nothing more is read of what has surely held.
    pub fn once<L: Logic<Value = V>>(
        &self,
        logic: &L,
        surely: impl Fn(&V) -> bool,
        cond: &'static Cond,
        at: At,
    ) -> V {
        self.read(logic, (cond, None), at, |before, at| {
            if surely(&before) {
                return before;
            }
            logic.any([before, logic.read(cond, at)].into_iter())
        })
    }

    /// Whether the second condition held on the last day so far on which the first did.
    pub fn last<L: Logic<Value = V>>(&self, logic: &L, of: &'static Cond, held: &'static Cond, at: At) -> V {
        self.read(logic, (of, Some(held)), at, |before, at| {
            let found = logic.read(of, at);
            let still = logic.all([logic.not(found.clone()), before].into_iter());
            let found = std::iter::once(found);
            let now = logic.all(found.chain(std::iter::once_with(|| logic.read(held, at))));
            logic.any([now, still].into_iter())
        })
    }

    /// The value on a day, made from that of the day before by a step; at first there was none of it.
    fn read<L: Logic<Value = V>>(&self, logic: &L, parts: Parts, at: At, step: impl Fn(V, At) -> V) -> V {
        let before = logic.days(at).count().saturating_sub(1);
        let last = match before.checked_sub(1) {
            Some(last) => self
                .known(parts, at, last)
                .unwrap_or_else(|| self.read_before(logic, parts, at, before, &step)),
            None => logic.any(std::iter::empty()),
        };
        step(last, at)
    }

    fn known(&self, parts: Parts, at: At, nth: usize) -> Option<V> {
        let all = self.0.borrow();
        let here = all.iter().find(|it| it.is_of(parts, at.on(LONG_AGO)))?;
        here.values.get(nth).cloned()
    }

    /// Reads it on the days before that were not read yet.
    fn read_before<L: Logic<Value = V>>(
        &self,
        logic: &L,
        parts: Parts,
        at: At,
        before: usize,
        step: impl Fn(V, At) -> V,
    ) -> V {
        let place = at.on(LONG_AGO);
        // A condition may hold others that look back, so nothing is borrowed while it is read.
        let mut values = {
            let mut all = self.0.borrow_mut();
            let here = all.iter_mut().find(|it| it.is_of(parts, place));
            here.map_or_else(Vec::new, |it| std::mem::take(&mut it.values))
        };
        let mut value = values
            .last()
            .cloned()
            .unwrap_or_else(|| logic.any(std::iter::empty()));
        let left = before.saturating_sub(values.len());
        for day in logic.days(at).skip(values.len()).take(left) {
            value = step(value, at.on(day));
            values.push(value.clone());
        }
        let mut all = self.0.borrow_mut();
        match all.iter_mut().find(|it| it.is_of(parts, place)) {
            Some(here) => here.values = values,
            None => all.push(ByDay {
                parts,
                at: place,
                values,
            }),
        }
        value
    }
}
