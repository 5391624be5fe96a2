//! One case written down: what is known and what is not, as findings that every logic of the library reads.

use std::collections::HashMap;

use ottawa::Date;
use ottawa::fact::{At, Fact, Kind, Moment};
use ottawa::logic::{Evidence, Findings, Told, Truth};

use crate::cases::{self, Key, Of};

/// A case. What has no value is not known.
#[derive(Clone)]
pub struct Table<'a> {
    pub values: HashMap<Key, u8>,
    pub pivots: &'a HashMap<Of<Moment>, u8>,
}

impl Table<'_> {
    fn slot(&self, moment: Of<Moment>) -> Option<u8> {
        let settled = self.values.get(&Key::Moment(moment));
        self.pivots.get(&moment).or(settled).copied()
    }
}

impl Findings for Table<'_> {
    fn find<E: Evidence>(&self, fact: Fact, at: At) -> (Truth, E) {
        let found = match fact {
            Fact::Dated(first, rel, second) => {
                let (first, second) = (cases::moment(first, at), cases::moment(second, at));
                let slots = self.slot(first).zip(self.slot(second));
                slots.map(|(first, second)| cases::lies(first, rel, second))
            }
            fact => self
                .values
                .get(&Key::Fact(cases::fact(fact, at)))
                .map(|value| *value == 1),
        };
        (Truth::from(found), E::tell(Told::default))
    }

    fn days(&self, at: At) -> impl Iterator<Item = Date> {
        cases::days().into_iter().filter(move |day| *day <= at.day)
    }

    fn entries(&self, kind: Kind, at: At) -> u8 {
        let bound = cases::bind(kind, 0, at);
        self.values.get(&cases::exists(kind, bound)).copied().unwrap_or(0)
    }

    fn bind(&self, kind: Kind, entry: u8, at: At) -> At {
        cases::bind(kind, entry, at)
    }

    fn entry_name(&self, kind: Kind, _: At) -> String {
        format!("{kind:?}")
    }
}

/// A plain generator of numbers: the same ones on every run.
pub struct Numbers(pub u64);

impl Numbers {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}
