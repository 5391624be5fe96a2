//! True, false or unknown, in strong Kleene logic.

use super::Findings;
use crate::condition::{Cond, Logic};
use crate::date::Date;
use crate::fact::{At, Fact, Kind};
use crate::reading::{Position, Readings};

/// A truth value. Unknown is not false.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Truth {
    /// It is so.
    #[serde(rename = "yes")]
    True,
    /// It is not so.
    #[serde(rename = "no")]
    False,
    /// It is not known.
    Unknown,
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Truth::True } else { Truth::False }
    }
}

impl From<Option<bool>> for Truth {
    fn from(value: Option<bool>) -> Self {
        value.map_or(Truth::Unknown, Truth::from)
    }
}

impl std::ops::Not for Truth {
    type Output = Truth;

    fn not(self) -> Truth {
        match self {
            Truth::True => Truth::False,
            Truth::False => Truth::True,
            Truth::Unknown => Truth::Unknown,
        }
    }
}

impl Truth {
    /// Every one of them, reading no further than the first false one.
    pub fn all(parts: impl Iterator<Item = Truth>) -> Truth {
        let mut result = Truth::True;
        for part in parts {
            match part {
                Truth::False => return Truth::False,
                Truth::Unknown => result = Truth::Unknown,
                Truth::True => {}
            }
        }
        result
    }

    /// At least one of them, reading no further than the first true one.
    pub fn any(parts: impl Iterator<Item = Truth>) -> Truth {
        !Truth::all(parts.map(|part| !part))
    }
}

/// Reads conditions for their truth alone.
#[derive(Debug)]
pub struct Truths<'a, F> {
    /// The findings.
    pub findings: &'a F,
    /// The positions taken.
    pub readings: Readings,
}

impl<F: Findings> Logic for Truths<'_, F> {
    type Value = Truth;

    fn fact(&self, fact: Fact, at: At) -> Truth {
        self.findings.find::<()>(fact, at).0
    }

    fn takes(&self, position: Position) -> Truth {
        self.readings.take(position).into()
    }

    fn all(&self, parts: impl Iterator<Item = Truth>) -> Truth {
        Truth::all(parts)
    }

    fn any(&self, parts: impl Iterator<Item = Truth>) -> Truth {
        Truth::any(parts)
    }

    fn not(&self, value: Truth) -> Truth {
        !value
    }

    /// From the last day back, no further than is needed.
    fn last(&self, of: &'static Cond, held: &'static Cond, at: At) -> Truth {
        let days: Vec<Date> = self.days(at).collect();
        let mut surely = true;
        for day in days.into_iter().rev() {
            let at = at.on(day);
            let found = self.read(of, at);
            if found == Truth::False {
                continue;
            }
            surely &= found == Truth::True;
            let held = self.read(held, at);
            if held != Truth::False || found == Truth::True {
                return if surely || held == Truth::False {
                    held
                } else {
                    Truth::Unknown
                };
            }
        }
        Truth::False
    }

    fn days(&self, at: At) -> impl Iterator<Item = Date> {
        self.findings.days(at)
    }

    fn entries(&self, kind: Kind, at: At) -> u8 {
        self.findings.entries(kind, at)
    }

    fn bind(&self, kind: Kind, entry: u8, at: At) -> At {
        self.findings.bind(kind, entry, at)
    }
}
