//! Conditions that need hold on one day only, remembered from day to day.

use std::cell::RefCell;

use crate::condition::{Cond, Logic};
use crate::date::LONG_AGO;
use crate::fact::At;

/// What was read so far of conditions that need hold on one day only.
///
/// A question over many days reads such a condition up to each of them, and would begin at the first every time.
#[derive(Debug)]
pub(super) struct SoFar<V>(RefCell<Vec<ByDay<V>>>);

/// A condition at one place: whether it held by each of the first days.
#[derive(Debug)]
struct ByDay<V> {
    cond: &'static Cond,
    at: At,
    held: Vec<V>,
}

impl<V> ByDay<V> {
    fn is_of(&self, cond: &'static Cond, at: At) -> bool {
        std::ptr::eq(self.cond, cond) && self.at == at
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
        let before = logic.days(at).count().saturating_sub(1);
        let held = before.checked_sub(1).map(|last| {
            let known = self.known(cond, at, last);
            known.unwrap_or_else(|| self.read(logic, surely, cond, at, before))
        });
        logic.any(
            held.into_iter()
                .chain(std::iter::once_with(|| logic.read(cond, at))),
        )
    }

    fn known(&self, cond: &'static Cond, at: At, nth: usize) -> Option<V> {
        let all = self.0.borrow();
        let here = all.iter().find(|it| it.is_of(cond, at.on(LONG_AGO)))?;
        here.held.get(nth).cloned()
    }

    /// Reads it on the days before that were not read yet.
    fn read<L: Logic<Value = V>>(
        &self,
        logic: &L,
        surely: impl Fn(&V) -> bool,
        cond: &'static Cond,
        at: At,
        before: usize,
    ) -> V {
        let place = at.on(LONG_AGO);
        // A condition may hold others of its kind, so nothing is borrowed while it is read.
        let mut by_day = {
            let mut all = self.0.borrow_mut();
            let here = all.iter_mut().find(|it| it.is_of(cond, place));
            here.map_or_else(Vec::new, |it| std::mem::take(&mut it.held))
        };
        let mut held = by_day
            .last()
            .cloned()
            .unwrap_or_else(|| logic.any(std::iter::empty()));
        let left = before.saturating_sub(by_day.len());
        for day in logic.days(at).skip(by_day.len()).take(left) {
            if !surely(&held) {
                held = logic.any([held, logic.read(cond, at.on(day))].into_iter());
            }
            by_day.push(held.clone());
        }
        let mut all = self.0.borrow_mut();
        match all.iter_mut().find(|it| it.is_of(cond, place)) {
            Some(here) => here.held = by_day,
            None => all.push(ByDay {
                cond,
                at: place,
                held: by_day,
            }),
        }
        held
    }
}
