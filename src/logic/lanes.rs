//! Sixty-four cases at once, in two machine words: the lanes where a condition surely holds, and those
//! where it surely does not.

use super::so_far::SoFar;
use super::{Findings, Truth};
use crate::condition::{Cond, Logic};
use crate::date::Date;
use crate::fact::{At, Fact, Kind};
use crate::reading::{Position, Readings};

/// A truth value in each of sixty-four lanes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Lane {
    /// The lanes where it is true.
    pub yes: u64,
    /// The lanes where it is false.
    pub no: u64,
}

impl Lane {
    /// The lanes where it is unknown.
    #[must_use]
    pub fn unknown(self) -> u64 {
        !(self.yes | self.no)
    }
}

/// Reads conditions in up to sixty-four cases at once: worlds combined with positions.
#[derive(Debug)]
pub struct Lanes<'a, F> {
    /// The worlds, each with the lanes that are in it. Every lane is in one world.
    worlds: &'a [(F, u64)],
    /// For each question and position, the lanes that take it.
    taken: Vec<[u64; Lanes::<'static, ()>::POSITIONS]>,
    /// What was read so far of conditions that need hold on one day only.
    so_far: SoFar<Lane>,
}

impl Lanes<'_, ()> {
    /// How many cases are read at once.
    pub const WIDTH: usize = 64;
    /// No question has more positions than this; a test holds it.
    pub const POSITIONS: usize = 6;
}

impl<'a, F: Findings> Lanes<'a, F> {
    /// Lanes in these worlds, lane `i` under `readings[i]`; readings beyond the sixty-fourth are not read.
    pub fn new(worlds: &'a [(F, u64)], readings: &[Readings]) -> Self {
        let mut taken = vec![[0; Lanes::<()>::POSITIONS]; Readings::LIMIT];
        for (lane, reading) in readings.iter().take(Lanes::<()>::WIDTH).enumerate() {
            for (question, masks) in taken.iter_mut().enumerate() {
                if let Some(mask) = masks.get_mut(reading.index(question)) {
                    *mask |= 1 << lane;
                }
            }
        }
        Lanes {
            worlds,
            taken,
            so_far: SoFar::default(),
        }
    }
}

impl<F: Findings> Logic for Lanes<'_, F> {
    type Value = Lane;

    fn fact(&self, fact: Fact, at: At) -> Lane {
        let mut lane = Lane { yes: 0, no: 0 };
        for (world, mask) in self.worlds {
            match world.find::<()>(fact, at).0 {
                Truth::True => lane.yes |= mask,
                Truth::False => lane.no |= mask,
                Truth::Unknown => {}
            }
        }
        lane
    }

    fn takes(&self, position: Position) -> Lane {
        let masks = self.taken.get(usize::from(position.question.number));
        let yes = masks
            .and_then(|masks| masks.get(position.index()))
            .copied()
            .unwrap_or(0);
        Lane { yes, no: !yes }
    }

    fn all(&self, parts: impl Iterator<Item = Lane>) -> Lane {
        let mut result = Lane { yes: u64::MAX, no: 0 };
        for part in parts {
            result = Lane {
                yes: result.yes & part.yes,
                no: result.no | part.no,
            };
            if result.no == u64::MAX {
                break;
            }
        }
        result
    }

    fn any(&self, parts: impl Iterator<Item = Lane>) -> Lane {
        let mut result = Lane { yes: 0, no: u64::MAX };
        for part in parts {
            result = Lane {
                yes: result.yes | part.yes,
                no: result.no & part.no,
            };
            if result.yes == u64::MAX {
                break;
            }
        }
        result
    }

    fn not(&self, value: Lane) -> Lane {
        Lane {
            yes: value.no,
            no: value.yes,
        }
    }

    fn once(&self, cond: &'static Cond, at: At) -> Lane {
        self.so_far.once(self, |held| held.yes == u64::MAX, cond, at)
    }

    fn last(&self, of: &'static Cond, held: &'static Cond, at: At) -> Lane {
        self.so_far.last(self, of, held, at)
    }

    fn days(&self, at: At) -> impl Iterator<Item = Date> {
        self.worlds
            .first()
            .into_iter()
            .flat_map(move |(world, _)| world.days(at))
    }

    fn entries(&self, kind: Kind, at: At) -> u8 {
        self.worlds
            .first()
            .map_or(0, |(world, _)| world.entries(kind, at))
    }

    fn bind(&self, kind: Kind, entry: u8, at: At) -> At {
        self.worlds
            .first()
            .map_or(at, |(world, _)| world.bind(kind, entry, at))
    }
}
