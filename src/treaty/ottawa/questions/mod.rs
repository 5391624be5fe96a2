//! The contested questions of law on the Convention, with the positions held on them, by theme.
//!
//! Each static is a question under its name in capitals: the question `end-of-conflict` is
//! [`END_OF_CONFLICT`]. The first position is the default. Numbers are those of the digest of the law; a
//! number once given is never given again, and 38 is not used.
//!
//! A default is an engineering choice, not a canon of interpretation. Where text and practice leave a point
//! open, it keeps the ban or the status of State Party in place; where they point the other way, it follows
//! them. The law of treaties knows no presumption either way.

mod assistance;
mod conduct;
mod joining;
mod keeping;
mod leaving;
mod other_law;
mod suspension;
mod territory;
mod transfer;
mod weapon;

pub use assistance::*;
pub use conduct::*;
pub use joining::*;
pub use keeping::*;
pub use leaving::*;
pub use other_law::*;
pub use suspension::*;
pub use territory::*;
pub use transfer::*;
pub use weapon::*;

use crate::reading::Question;

/// The questions of each theme.
static THEMES: &[&[&Question]] = &[
    transfer::QUESTIONS,
    assistance::QUESTIONS,
    weapon::QUESTIONS,
    keeping::QUESTIONS,
    conduct::QUESTIONS,
    territory::QUESTIONS,
    joining::QUESTIONS,
    leaving::QUESTIONS,
    suspension::QUESTIONS,
    other_law::QUESTIONS,
];

/// Every question, in the order of the themes.
fn by_theme() -> impl Iterator<Item = &'static Question> {
    THEMES.iter().copied().flatten().copied()
}

/// Every question, ordered by number.
pub fn all() -> impl Iterator<Item = &'static Question> {
    let mut all: Vec<_> = by_theme().collect();
    all.sort_by_key(|question| question.number);
    all.into_iter()
}

/// The question of that name, such as `end-of-conflict`.
#[must_use]
pub fn named(name: &str) -> Option<&'static Question> {
    by_theme().find(|question| question.name == name)
}

/// The question of that number.
#[must_use]
pub fn numbered(number: u8) -> Option<&'static Question> {
    by_theme().find(|question| question.number == number)
}
