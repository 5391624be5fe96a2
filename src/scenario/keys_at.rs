//! What the format says of a path such as `delivery.on`, for those who change a file.

use super::keys::{self, Key, Kind, Target};
use super::resolve::{Written, written};
use super::{Scenario, Thing};
use crate::date::Date;
use crate::vocabulary::ConflictRole;

/// How a key says that a doubt is settled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Settled {
    /// A word, a date, yes or no.
    Plain,
    /// A number; *some* by silence.
    Number,
    /// A date that may be open.
    OpenDate,
    /// A text, or `false`.
    Text,
    /// A list of words.
    List,
    /// A name, or a list of names.
    OneOrList,
    /// No single value says it: it is told by describing more.
    Untold,
}

/// The tables of a file whose entries have a name.
pub(crate) fn named_tables() -> impl Iterator<Item = &'static str> {
    keys::NAMED.iter().map(|table| table.name)
}

/// Whether a key or list stands at the top of a file.
pub(crate) fn is_at_the_top(name: &str) -> bool {
    keys::ROOT.key(name).is_some() || keys::LISTED.iter().any(|list| list.name == name)
}

/// The last day of a date as an author writes it; `None` where it is open to the end, or no date.
pub(crate) fn last_day(text: &str) -> Option<Date> {
    let text = text.trim();
    text.parse().ok().or_else(|| match written(text).ok()? {
        Written::Day(day) | Written::Span(_, Some(day)) => Some(day),
        _ => None,
    })
}

impl Scenario {
    /// How a doubt at a path is settled; `None` where the format has no such key.
    pub(crate) fn settled_as(&self, path: &str) -> Option<Settled> {
        self.kind_at(path).map(|kind| of(&kind))
    }

    /// What values a key takes; `None` where a list of them is not written down, or the format has no such key.
    pub(crate) fn domain_at(&self, path: &str) -> Option<Domain> {
        domain(&self.kind_at(path)?)
    }

    /// What a word means as the value of a key; `None` where the key takes no such word.
    pub(crate) fn meaning_at(&self, path: &str, word: &str) -> Option<&'static str> {
        let mut kind = self.kind_at(path)?;
        while let Kind::OverTime(inner) = kind {
            kind = *inner;
        }
        let (Kind::Word(words) | Kind::WordList(words)) = kind else {
            return None;
        };
        (words.0)()
            .into_iter()
            .find(|(spelt, _)| *spelt == word)
            .map(|(_, means)| means)
    }

    /// The type of the value at a path; `None` where the format has no such key.
    fn kind_at(&self, path: &str) -> Option<Kind> {
        let key = self.key_at(path)?;
        Some(match key.kind {
            kind if path.ends_with(key.name) => kind,
            Kind::Judged => Kind::Bool,
            Kind::Roles => Kind::Word(keys::Words(keys::words::<ConflictRole>)),
            kind => kind,
        })
    }

    /// The key to which a path leads; a judgement, a role and a dated value stand for the key that holds them.
    pub(crate) fn key_at(&self, path: &str) -> Option<&'static Key> {
        let mut parts = path.split('.').filter(|part| part.parse::<usize>().is_err());
        let mut table = match self.thing(parts.next()?)? {
            Thing::Member(who) if self.cast.get(who)?.state().is_some() => &keys::STATES,
            Thing::Member(_) => &keys::ACTORS,
            Thing::Conflict(_) => &keys::CONFLICTS,
            Thing::Place(_) => &keys::PLACES,
            Thing::Device(_) => &keys::DEVICES,
            Thing::Stock(_) => &keys::STOCKS,
            Thing::Act(_) => &keys::ACTS,
        };
        let mut key: Option<&'static Key> = None;
        for part in parts {
            match key.map(|key| key.kind) {
                Some(Kind::Judged | Kind::Roles) => return key,
                Some(Kind::Inline(below) | Kind::InlineList(below) | Kind::InlineOrList(below)) => {
                    table = below
                }
                Some(Kind::OverTime(_)) => table = &keys::DATED,
                _ => {}
            }
            key = Some(table.key(part)?);
        }
        key
    }
}

/// The values that a key takes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Domain {
    /// One of these words.
    Words(Vec<&'static str>),
    /// A list of these words.
    WordList(Vec<&'static str>),
    /// Yes or no.
    Bool,
    /// A time, as text, or `false`.
    Text,
    /// No, yes, or wanted too.
    Knows,
    /// A day; with the word for one that never comes.
    Day(&'static str),
    /// A number of mines.
    Number,
    /// Somebody of the cast.
    Member,
    /// A State of the cast.
    State,
    /// A device.
    Device,
    /// Entries, of which there may be none.
    Entries,
}

fn domain(kind: &Kind) -> Option<Domain> {
    let spelt = |words: &keys::Words| (words.0)().into_iter().map(|(word, _)| word).collect();
    Some(match kind {
        Kind::Word(words) => Domain::Words(spelt(words)),
        Kind::WordList(words) => Domain::WordList(spelt(words)),
        Kind::Bool | Kind::True => Domain::Bool,
        Kind::TextOrFalse => Domain::Text,
        Kind::Knows => Domain::Knows,
        Kind::Date | Kind::Day => Domain::Day("never"),
        Kind::OpenDate | Kind::DayOrOpen => Domain::Day("open"),
        Kind::Number | Kind::Count => Domain::Number,
        Kind::Ref(Target::Member) | Kind::RefOrRefs(Target::Member) => Domain::Member,
        Kind::Ref(Target::State) => Domain::State,
        Kind::Ref(Target::Device) => Domain::Device,
        Kind::Refs(_) => Domain::Entries,
        Kind::OverTime(kind) => return domain(kind),
        _ => return None,
    })
}

fn of(kind: &Kind) -> Settled {
    match kind {
        Kind::OverTime(kind) => of(kind),
        Kind::Count => Settled::Number,
        Kind::OpenDate => Settled::OpenDate,
        Kind::TextOrFalse => Settled::Text,
        Kind::WordList(_) | Kind::Refs(_) => Settled::List,
        Kind::RefOrRefs(_) => Settled::OneOrList,
        Kind::InlineList(_) | Kind::InlineOrList(_) | Kind::Inline(_) => Settled::Untold,
        _ => Settled::Plain,
    }
}
