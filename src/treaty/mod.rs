//! Treaties: their paragraphs, and the rules, definitions and exceptions that model them.

pub mod amended_protocol_ii;
pub mod custom;
pub mod ottawa;
pub mod procedure;
pub mod vienna_convention;

use std::fmt;

use crate::condition::Definition;
use crate::rule::{Exception, Rule};

/// A treaty, or another body of law.
pub struct Treaty {
    /// Its full name.
    pub name: &'static str,
    /// What stands before the number of a paragraph in a citation; empty for the Convention.
    pub prefix: &'static str,
    /// The official text.
    pub text: &'static str,
    /// Its table of contents: every paragraph, with what models it.
    pub contents: &'static [&'static [Paragraph]],
}

/// A paragraph of a treaty.
#[derive(Debug)]
pub struct Paragraph {
    /// The citation: `20(3)`, `VCLT 18`.
    pub cite: &'static str,
    /// What it is about.
    pub title: &'static str,
    /// What it says, in our own words.
    pub says: &'static str,
    /// How it is read here: one choice of interpretation each, with its reason.
    pub read_here: &'static [&'static str],
    /// What models it.
    pub model: Model,
}

/// What models a paragraph.
#[derive(Debug)]
pub enum Model {
    /// Rules that are judged.
    Rules(&'static [&'static Rule]),
    /// Terms that rules use.
    Terms(&'static [&'static Definition]),
    /// An exception that lifts rules.
    Exceptions(&'static [&'static Exception]),
    /// Calendar rules or checks of input, named here.
    Computed(&'static str),
    /// Steps that nobody breaches, with the days and numbers that they count.
    Procedure(&'static [procedure::Count]),
    /// Deliberately not modelled, because.
    NotModelled(&'static str),
}

/// By its name alone: its contents have rules, and each rule has its treaty.
impl fmt::Debug for Treaty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Treaty").field(&self.name).finish()
    }
}

impl Treaty {
    /// Every paragraph in order.
    pub fn paragraphs(&self) -> impl Iterator<Item = &'static Paragraph> {
        self.contents.iter().flat_map(|article| article.iter())
    }

    /// Every rule in order.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> {
        self.paragraphs()
            .flat_map(|paragraph| match paragraph.model {
                Model::Rules(rules) => rules,
                _ => &[],
            })
            .copied()
    }
}

/// Every treaty that is modelled.
pub static ALL: &[&Treaty] = &[
    &ottawa::OTTAWA,
    &vienna_convention::VIENNA_CONVENTION,
    &amended_protocol_ii::AMENDED_PROTOCOL_II,
    &custom::CUSTOM,
];

/// Every rule of every treaty.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    ALL.iter().flat_map(|treaty| treaty.rules())
}

/// The paragraph with this citation.
#[must_use]
pub fn paragraph(cite: &str) -> Option<(&'static Treaty, &'static Paragraph)> {
    ALL.iter()
        .find_map(|treaty| Some((*treaty, treaty.paragraphs().find(|it| it.cite == cite)?)))
}
