//! The names of a file: who and what other entries may refer to.
//!
//! A name is used once in a file, whatever the table, so that a reference is just the name.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::keys::{self, Target};
use super::{Thing, Where, Who};

/// An entry as it stands in the file, before its keys are read.
pub(super) struct Named<'a> {
    /// Its name.
    pub id: &'a str,
    /// What it is, with its index.
    pub thing: Thing,
    /// Whether it is a State.
    pub is_state: bool,
    /// The bytes of its name.
    pub span: Range<usize>,
    /// The bytes of its header.
    pub header: Range<usize>,
    /// Its keys.
    pub node: &'a DeTable<'a>,
    /// How questions and answers call it.
    pub called: String,
}

/// All names of a file, in the order of their lines.
#[derive(Default)]
pub(super) struct Names<'a> {
    entries: Vec<Named<'a>>,
    cast: Vec<usize>,
    by_name: BTreeMap<&'a str, usize>,
}

/// What is wrong with a set of names.
pub(super) enum NameFault<'a> {
    /// The table is not one of named entries.
    NotNamed { table: &'static str, span: Range<usize> },
    /// The entry is not a table.
    NotATable {
        table: &'static str,
        id: &'a str,
        span: Range<usize>,
    },
    /// The name has other characters than letters, digits and hyphens, or is a word of the format.
    BadName { id: &'a str, span: Range<usize> },
    /// The name was used before, for another entry.
    Twice {
        id: &'a str,
        span: Range<usize>,
        before: Range<usize>,
    },
}

/// Words of the format that cannot be names, because a value could mean either.
const RESERVED: [&str; 7] = ["unknown", "never", "none", "open", "not-stated", "true", "false"];

impl<'a> Names<'a> {
    /// Collects the named entries of a file, in the order of their lines, with everything wrong about them.
    pub fn collect(root: &'a DeTable<'a>) -> (Names<'a>, Vec<NameFault<'a>>) {
        let mut faults = Vec::new();
        let mut found = Vec::new();
        for (at, table) in keys::NAMED.iter().enumerate() {
            let Some(list) = root.get(table.name) else {
                continue;
            };
            let DeValue::Table(entries) = list.get_ref() else {
                faults.push(NameFault::NotNamed {
                    table: table.name,
                    span: list.span(),
                });
                continue;
            };
            for (name, value) in entries {
                match value.get_ref() {
                    DeValue::Table(node) => found.push((at, name, value.span(), node)),
                    _ => faults.push(NameFault::NotATable {
                        table: table.name,
                        id: name.get_ref(),
                        span: name.span(),
                    }),
                }
            }
        }
        found.sort_by_key(|(_, name, ..)| name.span().start);
        let mut names = Names::default();
        let mut counts = [0_usize; 6];
        for (at, name, header, node) in found {
            let id: &str = name.get_ref();
            let (make, slot): (fn(usize) -> Thing, usize) = match at {
                0 | 1 => (Thing::Member, 0),
                2 => (Thing::Conflict, 1),
                3 => (Thing::Place, 2),
                4 => (Thing::Device, 3),
                5 => (Thing::Stock, 4),
                _ => (Thing::Act, 5),
            };
            let index = counts.get(slot).copied().unwrap_or(0);
            if let Some(count) = counts.get_mut(slot) {
                *count += 1;
            }
            let good = id.chars().all(|c| c.is_alphanumeric() || c == '-') && !id.is_empty();
            if !good || RESERVED.contains(&id) {
                faults.push(NameFault::BadName {
                    id,
                    span: name.span(),
                });
            }
            if let Some(before) = names.by_name.get(id).and_then(|&at| names.entries.get(at)) {
                faults.push(NameFault::Twice {
                    id,
                    span: name.span(),
                    before: before.span.clone(),
                });
            } else {
                names.by_name.insert(id, names.entries.len());
            }
            if slot == 0 {
                names.cast.push(names.entries.len());
            }
            names.entries.push(Named {
                id,
                thing: make(index),
                is_state: at == 0,
                span: name.span(),
                header,
                node,
                called: called(id, node, at <= 1),
            });
        }
        (names, faults)
    }

    /// The entries in the order of their lines.
    pub fn entries(&self) -> &[Named<'a>] {
        &self.entries
    }

    /// The States and actors in the order of their lines.
    pub fn cast(&self) -> impl Iterator<Item = &Named<'a>> {
        self.cast.iter().filter_map(|&at| self.entries.get(at))
    }

    /// The entry of that name.
    pub fn get(&self, id: &str) -> Option<&Named<'a>> {
        self.by_name.get(id).and_then(|&at| self.entries.get(at))
    }

    /// The State or actor of that index.
    pub fn member(&self, who: Who) -> Option<&Named<'a>> {
        self.cast.get(who).and_then(|&at| self.entries.get(at))
    }

    /// The entries that a reference of that kind may name.
    pub fn of(&self, target: Target) -> impl Iterator<Item = &Named<'a>> {
        self.entries.iter().filter(move |entry| entry.is(target))
    }
}

impl Named<'_> {
    /// Whether a reference of that kind may name this entry.
    pub fn is(&self, target: Target) -> bool {
        match (target, self.thing) {
            (Target::Thing, _)
            | (Target::Member, Thing::Member(_))
            | (Target::Place | Target::Where, Thing::Place(_))
            | (Target::Device, Thing::Device(_))
            | (Target::Stock, Thing::Stock(_))
            | (Target::Act, Thing::Act(_))
            | (Target::Conflict, Thing::Conflict(_)) => true,
            (Target::State | Target::Where, Thing::Member(_)) => self.is_state,
            _ => false,
        }
    }

    /// What kind of entry it is, as a message says it.
    pub fn one(&self) -> &'static str {
        match self.thing {
            Thing::Member(_) if self.is_state => "a State",
            Thing::Member(_) => "an actor",
            Thing::Conflict(_) => "a conflict",
            Thing::Place(_) => "a place",
            Thing::Device(_) => "a device",
            Thing::Stock(_) => "a stock",
            Thing::Act(_) => "an act",
        }
    }

    /// The index of the entry in its list.
    pub fn index(&self) -> usize {
        match self.thing {
            Thing::Member(at)
            | Thing::Conflict(at)
            | Thing::Place(at)
            | Thing::Device(at)
            | Thing::Stock(at)
            | Thing::Act(at) => at,
        }
    }

    /// The place or State, if it is one.
    pub fn place_or_state(&self) -> Option<Where> {
        match self.thing {
            Thing::Place(at) => Some(Where::Place(at)),
            Thing::Member(who) if self.is_state => Some(Where::State(who)),
            _ => None,
        }
    }
}

/// How questions and answers call an entry: by its `name`; else a State by its name in capitals, and any
/// other entry by its own name in backticks.
fn called(id: &str, node: &DeTable<'_>, of_cast: bool) -> String {
    match node.get("name").map(Spanned::get_ref) {
        Some(DeValue::String(name)) if !name.trim().is_empty() => name.to_string(),
        _ if of_cast => capitalised(id),
        _ => format!("`{id}`"),
    }
}

/// `river-front` as `River Front`, and `UKR` as it is.
pub(super) fn capitalised(id: &str) -> String {
    let word = |part: &str| {
        let mut letters = part.chars();
        letters
            .next()
            .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    };
    id.split('-').map(word).collect::<Vec<String>>().join(" ")
}

/// The word of a list that comes nearest to this one, if any comes near enough to be meant.
pub(crate) fn nearest<'w>(word: &str, list: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let plain = |text: &str| text.to_lowercase().replace(['_', ' '], "-");
    let written = plain(word);
    list.map(|candidate| {
        let other = plain(candidate);
        let close = strsim::osa_distance(&written, &other);
        (close, strsim::jaro_winkler(&written, &other), candidate)
    })
    .filter(|(distance, likeness, candidate)| {
        let letters = candidate.chars().count().max(word.chars().count());
        *distance <= (letters / 3).clamp(1, 4) || *likeness > 0.9
    })
    .min_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)))
    .map(|(_, _, candidate)| candidate)
}
