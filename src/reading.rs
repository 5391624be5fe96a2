//! Contested questions of law, the positions held on them, and the positions taken.
//!
//! A [`Question`] is one on which States, the ICRC or scholars differ. Its [`Position`]s enter rules as
//! leaves; findings of fact never depend on them. [`Readings`] says which position is taken on each
//! question: the default until somebody takes another.

use std::fmt;

/// A contested question of law, with its positions. The first position is the default.
#[derive(Debug)]
pub struct Question {
    /// The number under which the digest of the law lists the question; unique, below [`Readings::LIMIT`].
    pub number: u8,
    /// The name used in scenario files, such as `end-of-conflict`.
    pub name: &'static str,
    /// The question in one sentence that a layman understands.
    pub asks: &'static str,
    /// Why the question is open: which text is silent or ambiguous.
    pub why_open: &'static str,
    /// The paragraphs of law it touches, such as `20(3)`.
    pub touches: &'static [&'static str],
    /// The positions held; the first is the default.
    pub positions: &'static [View],
    /// Why the first position is the default.
    pub why_default: &'static str,
    /// The facts on which the answer depends, in plain words.
    pub depends_on: &'static str,
}

/// One view on a question: its name, its best argument, and who holds it.
#[derive(Debug)]
pub struct View {
    /// The name used in scenario files; it says what the position says.
    pub name: &'static str,
    /// The position in a few words, for tables.
    pub short: &'static str,
    /// The best argument for it, in the words of those who hold it.
    pub argument: &'static str,
    /// Who holds it. Empty when no holder is on record.
    pub held_by: &'static [&'static str],
    /// Where this can be read.
    pub sources: &'static [&'static str],
}

/// One position on one question, as a rule reads it.
#[derive(Clone, Copy)]
pub struct Position {
    /// The question.
    pub question: &'static Question,
    index: u8,
}

impl Question {
    /// The position of that name; for rules, where a wrong name fails at compile time.
    ///
    /// # Panics
    /// When the question has no position of that name. Used in statics only, where that is an error of
    /// compilation; at run time use [`Question::find`].
    #[allow(
        clippy::panic,
        clippy::indexing_slicing,
        reason = "read by the compiler, which refuses what fails"
    )]
    #[must_use]
    pub const fn position(&'static self, name: &str) -> Position {
        let mut index = 0;
        while index < self.positions.len() {
            if same(self.positions[index].name, name) {
                return Position {
                    question: self,
                    index: index as u8,
                };
            }
            index += 1;
        }
        panic!("no position of that name on this question")
    }

    /// The position of that name, if there is one.
    #[must_use]
    pub fn find(&'static self, name: &str) -> Option<Position> {
        self.all().find(|position| position.view().name == name)
    }

    /// Every position on this question, the default first.
    pub fn all(&'static self) -> impl ExactSizeIterator<Item = Position> {
        (0..self.positions.len()).map(move |index| Position {
            question: self,
            index: index as u8,
        })
    }

    /// The default position.
    #[must_use]
    pub fn default(&'static self) -> Position {
        Position {
            question: self,
            index: 0,
        }
    }
}

#[allow(
    clippy::indexing_slicing,
    reason = "read by the compiler alone, which refuses what lies outside"
)]
const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if a[i] != b[i] {
            return false;
        }
        i += 1;
    }
    true
}

impl Position {
    /// What the position says, and who says it.
    #[must_use]
    #[allow(
        clippy::indexing_slicing,
        reason = "only its question makes a position, out of its own list"
    )]
    pub fn view(self) -> &'static View {
        &self.question.positions[usize::from(self.index)]
    }

    /// The place of this position among those on its question.
    pub(crate) fn index(self) -> usize {
        usize::from(self.index)
    }

    /// Whether this is the default on its question.
    #[must_use]
    pub fn is_default(self) -> bool {
        self.index == 0
    }
}

impl PartialEq for Question {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl Eq for Question {}

impl PartialEq for Position {
    fn eq(&self, other: &Self) -> bool {
        self.question == other.question && self.index == other.index
    }
}

impl Eq for Position {}

impl std::hash::Hash for Position {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        (self.question.number, self.index).hash(state);
    }
}

impl fmt::Debug for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} = {}", self.question.name, self.view().name)
    }
}

/// The position taken on every question. [`Readings::default`] takes each question's default.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Readings([u8; Readings::LIMIT]);

impl Readings {
    /// Question numbers lie below this.
    pub const LIMIT: usize = 64;

    /// These readings with another position taken on one question.
    #[must_use]
    pub fn with(mut self, position: Position) -> Self {
        if let Some(index) = self.0.get_mut(usize::from(position.question.number)) {
            *index = position.index;
        }
        self
    }

    /// Whether this position is the one taken on its question.
    #[must_use]
    pub fn take(&self, position: Position) -> bool {
        self.index(usize::from(position.question.number)) == position.index()
    }

    /// The position taken on a question.
    #[must_use]
    pub fn on(&self, question: &'static Question) -> Position {
        Position {
            question,
            index: self
                .0
                .get(usize::from(question.number))
                .copied()
                .unwrap_or_default(),
        }
    }

    /// The place of the position taken on the question of this number.
    pub(crate) fn index(&self, question: usize) -> usize {
        self.0.get(question).copied().map_or(0, usize::from)
    }

    /// Whether every question is answered by its default.
    #[must_use]
    pub fn is_default(&self) -> bool {
        self.0.iter().all(|&index| index == 0)
    }
}

impl Default for Readings {
    fn default() -> Self {
        Readings([0; Readings::LIMIT])
    }
}
