//! Every table and key of the scenario format, declared once.
//!
//! The cursor that reads a file, the hints in error messages, the schema for editors and the reference page
//! all print from these declarations, so none of them can drift from the others.

mod cast;
mod events;
mod things;

pub(crate) use cast::{ACTORS, EXTENSION, LAW, OWNER, REJOINED, REPORT, STATES, SUSPENSION, WITHDRAWAL};
pub(crate) use events::{ACTS, CLAIMS, EXPECT, IF, ROOT, SAMPLE, SAYS, STATEMENTS, VARIANTS, VARY};
pub(crate) use things::{CONFLICTS, DATED, DEVICES, PLACES, STOCKS, USED};

use crate::vocabulary::{Appraisal, Proof, Word};

/// A table of the format: its name, what it is for, and its keys.
pub(crate) struct Table {
    /// The name in a file; for an inline table, the key under which it stands.
    pub name: &'static str,
    /// One entry of it, as a message calls it: "a State".
    pub one: &'static str,
    /// What it is for, in one sentence.
    pub means: &'static str,
    /// Its own keys.
    pub keys: &'static [Key],
    /// The keys that it shares with others.
    pub common: &'static [Key],
}

impl Table {
    /// All keys, its own first.
    pub fn all(&self) -> impl Iterator<Item = &'static Key> + use<> {
        self.keys.iter().chain(self.common)
    }

    /// The key of that name.
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.all().find(|key| key.name == name)
    }
}

/// A key of a table.
pub(crate) struct Key {
    /// The name in a file.
    pub name: &'static str,
    /// The type of its value.
    pub kind: Kind,
    /// What it means, in one plain sentence without a full stop.
    pub means: &'static str,
    /// What holds when it is left out; empty: nothing does.
    pub default: &'static str,
    /// The paragraphs of law that read it.
    pub cites: &'static str,
    /// Whether every entry needs it.
    pub required: bool,
    /// The question that a doubt about it leaves open, with `{}` for the entry; empty: no doubt is possible.
    pub asks: &'static str,
}

/// Declares a key; the rest is added by the methods.
pub(crate) const fn key(name: &'static str, kind: Kind, means: &'static str) -> Key {
    Key {
        name,
        kind,
        means,
        default: "",
        cites: "",
        required: false,
        asks: "",
    }
}

impl Key {
    const fn or(mut self, default: &'static str) -> Key {
        self.default = default;
        self
    }

    const fn cites(mut self, cites: &'static str) -> Key {
        self.cites = cites;
        self
    }

    const fn required(mut self) -> Key {
        self.required = true;
        self
    }

    const fn asks(mut self, asks: &'static str) -> Key {
        self.asks = asks;
        self
    }

    /// Whether `"unknown"` and `one-of` may stand there.
    pub fn may_be_in_doubt(&self) -> bool {
        !self.asks.is_empty()
    }
}

/// The type of a value.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    /// Text.
    Text,
    /// Text, or one word that says there is none.
    TextOrNone,
    /// Text, or `false`.
    TextOrFalse,
    /// Text, or a list of texts.
    Sources,
    /// `true` or `false`.
    Bool,
    /// Only `true` is worth writing.
    True,
    /// One word of a list.
    Word(Words),
    /// A list of words.
    WordList(Words),
    /// `true`, `"meant"` or `false`.
    Knows,
    /// A full date.
    Day,
    /// A date: day, month, year, range, never, unknown.
    Date,
    /// A date, or `"open"`.
    OpenDate,
    /// A full date, or `"open"`.
    DayOrOpen,
    /// A calendar year.
    Year,
    /// A calendar year, or `"initial"`.
    ReportYear,
    /// A whole number.
    Number,
    /// A whole number, a range of them, or `"unknown"`.
    Count,
    /// A number from 0 to 100.
    Percent,
    /// The name of an entry.
    Ref(Target),
    /// A list of names of entries.
    Refs(Target),
    /// One name, or a list of them that act together.
    RefOrRefs(Target),
    /// A value, or a list of dated values.
    OverTime(&'static Kind),
    /// An inline table.
    Inline(&'static Table),
    /// A list of inline tables.
    InlineList(&'static Table),
    /// An inline table, or a list of them.
    InlineOrList(&'static Table),
    /// The paragraph of a law.
    Provision,
    /// The paragraph of a law, or a list of them.
    Provisions,
    /// An inline table: question = position.
    Readings,
    /// The name of a contested question.
    Question,
    /// The path of a fact, `crossing.device`.
    Fact,
    /// A value of any simple type.
    Any,
    /// An inline table: appraisal = true, false or "unknown".
    Judged,
    /// An inline table: State or actor = role.
    Roles,
}

/// A closed list of words, with their meanings.
#[derive(Clone, Copy)]
pub(crate) struct Words(pub fn() -> Vec<(&'static str, &'static str)>);

/// The spellings and meanings of a word list.
pub(crate) fn words<W: Word>() -> Vec<(&'static str, &'static str)> {
    W::ALL.iter().map(|word| (word.name(), word.means())).collect()
}

/// What a reference may point at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Target {
    /// A State or actor.
    Member,
    /// A State.
    State,
    /// A place, or a whole State.
    Where,
    /// A place.
    Place,
    /// A device.
    Device,
    /// A stock.
    Stock,
    /// An act.
    Act,
    /// A conflict.
    Conflict,
    /// Any entry with a name.
    Thing,
}

impl Target {
    /// What is wanted, as a message says it.
    pub fn one(self) -> &'static str {
        match self {
            Target::Member => "a State or actor",
            Target::State => "a State",
            Target::Where => "a place or State",
            Target::Place => "a place",
            Target::Device => "a device",
            Target::Stock => "a stock",
            Target::Act => "an act",
            Target::Conflict => "a conflict",
            Target::Thing => "an entry",
        }
    }
}

const NAME: Key = key("name", Kind::Text, "how answers call the entry").or("the entry's own name");
const NOTE: Key = key(
    "note",
    Kind::Text,
    "printed and never judged: for what the format cannot say",
);
const SOURCE: Key = key(
    "source",
    Kind::Sources,
    "where the facts are taken from, printed beside them",
);
const PROOF: Key = key(
    "proof",
    Kind::Word(Words(words::<Proof>)),
    "how firmly the whole entry stands; `alleged`, `disputed` and `unknown` count as not known",
)
.or("`stated`");
const KNOWN_SINCE: Key = key(
    "known-since",
    Kind::Day,
    "the day on which the entry became known; read only when the file is shown as known on a day",
)
.or("when it happened");
const JUDGED: Key = key(
    "judged",
    Kind::Judged,
    "somebody's judgement where the law uses a measure of degree; name the judge in `note` or `source`",
)
.or("not judged");

/// The words that `judged` takes as keys.
pub(crate) const APPRAISALS: Words = Words(words::<Appraisal>);

/// The tables of a file whose entries have a name.
pub(crate) static NAMED: [&Table; 7] = [&STATES, &ACTORS, &CONFLICTS, &PLACES, &DEVICES, &STOCKS, &ACTS];

/// The tables of a file that are lists of entries without a name.
pub(crate) static LISTED: [&Table; 3] = [&STATEMENTS, &EXPECT, &CLAIMS];

/// The inline tables.
pub(crate) static INLINE: [&Table; 13] = [
    &WITHDRAWAL,
    &SUSPENSION,
    &REJOINED,
    &EXTENSION,
    &REPORT,
    &LAW,
    &OWNER,
    &USED,
    &IF,
    &SAYS,
    &DATED,
    &VARY,
    &SAMPLE,
];
