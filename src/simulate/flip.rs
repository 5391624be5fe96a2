//! What would turn an answer round: the smallest sets of changes to facts, dates and positions.
//!
//! Where to look is read off the rules themselves ([`levers`]): each fact on whose value the outcome hangs leads to
//! the keys of the file behind it ([`keys`]), each key to the values that the format knows for it ([`values`]). Each
//! candidate is then a change of the *file*: it is made, read, and the same question is asked again. So nothing is
//! claimed that was not tried, and every result can be saved and judged by somebody else.
//!
//! First each lever alone; then pairs of which neither turns the answer alone. The search is bounded and says what
//! it did not try.

mod earliest;
mod keys;
mod levers;
mod margins;
mod search;
mod values;

use std::ops::ControlFlow;

use toml_edit::Value;

use super::Progress;
use crate::assess::{Ask, Assessor};
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::edit::{Draft, Edit, EditError};
use crate::reading::Position;
use crate::scenario::{Scenario, Thing};
use crate::verdict::{Kind, Verdict};
use crate::vocabulary::{Class, Status, VerdictWord, Why, Word};

pub use earliest::{Earliest, While};
pub use margins::Margin;

/// What counts as turned round.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Wanted {
    /// A determined answer on the other side: a breach becomes none, no breach becomes one, a past breach either;
    /// a standing or class becomes another; what is open is settled.
    #[default]
    Round,
    /// This verdict.
    Verdict(VerdictWord),
    /// Not judged, for this reason.
    Because(Why),
    /// This standing of a State.
    Status(Status),
    /// This class of a device.
    Class(Class),
}

impl Wanted {
    /// The verdict, reason, standing or class of this spelling.
    #[must_use]
    pub fn named(word: &str) -> Option<Wanted> {
        VerdictWord::parse(word)
            .map(Wanted::Verdict)
            .or_else(|| Why::parse(word).map(Wanted::Because))
            .or_else(|| Status::parse(word).map(Wanted::Status))
            .or_else(|| Class::parse(word).map(Wanted::Class))
    }

    /// Every word that [`Wanted::named`] knows.
    pub fn words() -> impl Iterator<Item = &'static str> {
        let verdicts = VerdictWord::ALL.iter().map(|it| it.name());
        verdicts
            .chain(Why::ALL.iter().map(|it| it.name()))
            .chain(Status::ALL.iter().map(|it| it.name()))
            .chain(Class::ALL.iter().map(|it| it.name()))
    }

    /// Its spelling; `None` for [`Wanted::Round`].
    #[must_use]
    pub fn word(self) -> Option<&'static str> {
        match self {
            Wanted::Round => None,
            Wanted::Verdict(word) => Some(word.name()),
            Wanted::Because(why) => Some(why.name()),
            Wanted::Status(status) => Some(status.name()),
            Wanted::Class(class) => Some(class.name()),
        }
    }

    /// Whether an answer of the first kind is turned round by the second.
    pub(crate) fn is_met(self, before: &Verdict, after: &Verdict) -> bool {
        match self {
            Wanted::Round => after.is_determined() && side(before) != side(after),
            Wanted::Verdict(VerdictWord::NoBreach) => {
                after.is_determined() && !matches!(after.kind, Kind::Breach | Kind::PastBreach)
            }
            Wanted::Verdict(word) => after.kind.word() == word.name(),
            Wanted::Because(why) => after.why() == Some(why),
            Wanted::Status(status) => after.kind == Kind::Status(status),
            Wanted::Class(class) => after.kind == Kind::Class(class),
        }
    }
}

/// The sides between which an answer turns.
fn side(verdict: &Verdict) -> Kind {
    match verdict.kind {
        Kind::NotApplicable | Kind::Excepted | Kind::Compliant | Kind::Pending => Kind::Compliant,
        Kind::Undetermined | Kind::ForJudgement => Kind::Undetermined,
        kind => kind,
    }
}

/// How far to search.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limits {
    /// The most changed files that are judged.
    pub trials: u32,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { trials: 2000 }
    }
}

/// What a key is turned to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Setting {
    /// A value, as the format spells it.
    Value(String),
    /// A day: the nearest that turns the answer. The margin is how many days later it is than the day stated,
    /// or earlier if negative; `None` where no day was stated.
    Day {
        /// The day.
        day: Date,
        /// How many days later than what is stated.
        margin: Option<i32>,
    },
    /// Not at all.
    Never,
    /// A position on a contested question.
    Position(Position),
}

/// A change of one thing in a file.
#[derive(Clone, Debug)]
pub struct Change {
    /// The path of the key, or `readings.QUESTION`.
    pub path: String,
    /// What it is turned to.
    pub to: Setting,
    /// The same as changes of the file: several where one thing takes several keys.
    pub edits: Vec<Edit>,
    /// Other values of the key that give the same answer.
    pub also: Vec<String>,
}

impl Change {
    fn new(path: String, to: Setting, edits: Vec<Edit>) -> Change {
        Change {
            path,
            to,
            edits,
            also: Vec::new(),
        }
    }

    /// Whether it changes how the law is read, and not what happened.
    #[must_use]
    pub fn is_position(&self) -> bool {
        matches!(self.to, Setting::Position(_))
    }
}

/// Changes that together turn the answer, while no part of them does.
#[derive(Clone, Debug)]
pub struct Flip {
    /// One change, or two.
    pub changes: Vec<Change>,
    /// The answer with them.
    pub verdict: Verdict,
}

impl Flip {
    /// All changes of the file, each once.
    #[must_use]
    pub fn edits(&self) -> Vec<Edit> {
        once(self.changes.iter().flat_map(|change| &change.edits))
    }
}

/// Changes of a file, each once: two things that are otherwise may take the same new entry.
fn once<'e>(edits: impl IntoIterator<Item = &'e Edit>) -> Vec<Edit> {
    let mut all: Vec<Edit> = Vec::new();
    for edit in edits {
        if all.iter().all(|known| known.to_string() != edit.to_string()) {
            all.push(edit.clone());
        }
    }
    all
}

/// Why something was not tried.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Untried {
    /// The format has no list of values for this key.
    NoValues(String),
    /// So many pairs of levers, when the limit was reached.
    Pairs(u32),
    /// So many levers alone, when the limit was reached.
    Levers(u32),
}

/// What would turn an answer round.
#[derive(Clone, Debug)]
pub struct Flips {
    /// The answer as the file stands.
    pub verdict: Verdict,
    /// What turns it, each found by trying it: positions apart from facts, single changes before pairs.
    pub found: Vec<Flip>,
    /// How near the days were to the limits that matter for the answer.
    pub margins: Vec<Margin>,
    /// For an act that breaches: the first later day on which it would not.
    pub earliest: Option<Earliest>,
    /// How many changed files were judged.
    pub trials: u32,
    /// What was not tried.
    pub untried: Vec<Untried>,
    /// Whether the search was stopped by the limit, or by whoever waited for it.
    pub stopped: bool,
}

/// Searches for what would turn the answer to a question round.
///
/// The question is one of the scenario that the draft reads as; positions other than the default stand in the file
/// as `readings`. The progress counts changed files judged, of the most that will be.
///
/// ```
/// use std::ops::ControlFlow;
/// use ottawa::{Ask, edit::Draft, simulate::{Limits, Setting, Wanted, flip}};
/// let draft = Draft::new(r#"
/// title = "An import in the waiting period"
/// as-of = 2030-12-15
/// [states.norland]
/// in-force = 2004-09-01
/// withdrawal = { received = 2030-06-21 }
/// [acts.import]
/// what = "acquire"
/// by = "norland"
/// for = "combat"
/// on = 2030-12-15
/// "#).unwrap();
/// let scenario = draft.read().unwrap().scenario;
/// let ask = Ask::provision(0, "1(1)(b)", scenario.thing("import").unwrap());
/// let flips = flip(&draft, &ask, Wanted::Round, Limits::default(), &mut |_| ControlFlow::Continue(())).unwrap();
/// let notice = flips.found.iter().find(|it| it.changes[0].path == "norland.withdrawal.received").unwrap();
/// assert_eq!(notice.verdict.printed(), "NO LONGER BOUND");
/// let day = "2030-06-15".parse().unwrap();
/// assert_eq!(notice.changes[0].to, Setting::Day { day, margin: Some(-6) }); // six days earlier would have done
///
/// // A draft that is no longer well formed is refused with everything that is wrong with it.
/// let broken = draft.with(&["import.what=buy".parse().unwrap()]).unwrap();
/// assert!(flip(&broken, &ask, Wanted::Round, Limits::default(), &mut |_| ControlFlow::Continue(())).is_err());
/// ```
///
/// # Errors
/// Everything that is wrong with the file as it stands.
pub fn flip(
    draft: &Draft,
    ask: &Ask,
    wanted: Wanted,
    limits: Limits,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Flips, Vec<Diagnostic>> {
    let loaded = draft.read()?;
    let assessor = Assessor::new(&loaded.scenario);
    let mut search = search::Search::new(draft, &assessor, ask, wanted, limits, progress);
    let found = search.run();
    let earliest = earliest::earliest(&mut search);
    Ok(Flips {
        margins: margins::margins(&assessor, search.answer()),
        verdict: search.answer().verdict.clone(),
        found,
        earliest,
        trials: search.trials(),
        stopped: search.is_stopped(),
        untried: search.untried(),
    })
}

/// The file with a change made, under a title that says so, expecting the answer that it gives.
///
/// # Errors
/// A change leads nowhere in this file.
pub fn rewritten(
    draft: &Draft,
    ask: &Ask,
    flip: &Flip,
    scenario: &Scenario,
    says: &str,
) -> Result<Draft, EditError> {
    let title = format!("{}: {says}", scenario.title);
    Ok(draft
        .with(&flip.edits())?
        .expecting(&title, expected(ask, &flip.verdict, scenario)))
}

/// An answer in the keys of `[[expect]]`.
fn expected(ask: &Ask, verdict: &Verdict, scenario: &Scenario) -> Vec<(&'static str, Value)> {
    let id = |thing: Thing| Value::from(scenario.entry(thing).map_or("", |entry| &entry.id));
    let mut keys = match ask {
        Ask::Provision {
            actor,
            cites,
            thing,
            on,
        } => {
            let mut keys = vec![
                ("actor", id(Thing::Member(*actor))),
                ("provision", cites.iter().copied().collect::<Value>()),
            ];
            if let [cite] = cites.as_slice() {
                keys.pop();
                keys.push(("provision", Value::from(*cite)));
            }
            if !matches!(thing, Thing::Member(_)) {
                keys.push(("about", id(*thing)));
            }
            if let Some(on) = on.and_then(|on| on.to_string().parse().ok()) {
                keys.push(("on", on));
            }
            keys
        }
        Ask::Status { state, .. } | Ask::Bound { state, .. } | Ask::Date { state, .. } => {
            vec![("actor", id(Thing::Member(*state)))]
        }
        Ask::Step { act, .. } => vec![("about", id(Thing::Act(*act)))],
        Ask::Class { device } => vec![("about", id(Thing::Device(*device)))],
    };
    match verdict.kind {
        Kind::Status(status) => keys.push(("status", Value::from(status.name()))),
        Kind::Class(class) => keys.push(("class", Value::from(class.name()))),
        kind => keys.push(("verdict", Value::from(kind.word()))),
    }
    keys.extend(verdict.why().map(|why| ("because", Value::from(why.name()))));
    keys.extend(verdict.exception().map(|cite| ("exception", Value::from(cite))));
    keys
}
