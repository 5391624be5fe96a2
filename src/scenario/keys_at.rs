//! What the format says of a path such as `delivery.on`, for those who change a file.

use super::keys::{self, Key, Kind};
use super::{Scenario, Thing};

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

impl Scenario {
    /// How a doubt at a path is settled; `None` where the format has no such key.
    pub(crate) fn settled_as(&self, path: &str) -> Option<Settled> {
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
                Some(Kind::Judged) => return Some(Settled::Plain),
                Some(Kind::Inline(below) | Kind::InlineList(below) | Kind::InlineOrList(below)) => {
                    table = below
                }
                Some(Kind::OverTime(_)) => table = &keys::DATED,
                _ => {}
            }
            key = Some(table.key(part)?);
        }
        Some(of(&key?.kind))
    }
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
