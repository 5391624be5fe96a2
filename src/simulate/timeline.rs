//! A scenario over time: the standing of every State, its dated steps and time limits, every act, conflict and
//! breach, as plain data.
//!
//! Everything is read on the days on which a finding can change; between two of them nothing does. All of it is
//! under one set of positions, and what turns on another is marked so.
//!
//! ```
//! use ottawa::{Assessor, read, simulate::timeline::{View, timeline}, vocabulary::Status};
//! let loaded = read(r#"
//!     title = "Finland leaves"
//!     as-of = 2026-01-11
//!     [states.FIN]
//! "#).unwrap();
//! let timeline = timeline(&Assessor::new(&loaded.scenario), &View::default()).unwrap();
//! let last = timeline.lanes[0].standing.last().unwrap();
//! assert_eq!((last.from.unwrap().to_string().as_str(), last.status), ("2026-01-11", Some(Status::FormerParty)));
//! let before = &timeline.lanes[0].standing[timeline.lanes[0].standing.len() - 2];
//! assert_eq!(before.from.unwrap().to_string(), "2026-01-10"); // contested: one position says a day later
//! assert_eq!(before.turns_on[0].question, "six-months");
//! // A window that holds no day is refused.
//! let view = View { from: "2026-02-01".parse().ok(), to: "2026-01-01".parse().ok(), ..View::default() };
//! assert!(ottawa::simulate::timeline::timeline(&Assessor::new(&loaded.scenario), &view).is_err());
//! ```

mod lane;
mod standing;
mod window;

use serde::Serialize;

use crate::assess::{Answer, Assessor, BreachDays, Phase};
use crate::date::{Date, When};
use crate::scenario::{Knowledge, Thing, Value, Who};
use crate::treaty::ottawa::questions;
use crate::vocabulary::{Status, Word};

pub use window::{BadWindow, Window};

/// A scenario over time.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Timeline {
    /// The title of the scenario.
    pub title: String,
    /// The day judged; nothing later is used.
    pub as_of: Date,
    /// The positions taken that are not the default, as `question = position`.
    pub positions: Vec<String>,
    /// The days that a picture shows.
    pub window: Window,
    /// What was known, where the scenario is shown as known on a day.
    pub knowledge: Option<Knowledge>,
    /// One for each State shown, and for each other actor that has a part in an act.
    pub lanes: Vec<Lane>,
    /// The armed conflicts of the States shown.
    pub conflicts: Vec<ConflictLine>,
}

/// What is shown of a scenario.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct View {
    /// The States or actors shown; empty: every State, and every other actor that has a part in an act.
    pub of: Vec<Who>,
    /// The first day shown; `None`: chosen.
    pub from: Option<Date>,
    /// The last day shown; `None`: chosen.
    pub to: Option<Date>,
    /// What was known, where the scenario was made by [`crate::Scenario::known_on`].
    pub knowledge: Option<Knowledge>,
}

/// One State or other actor over time.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Lane {
    /// Its name in the file.
    pub id: String,
    /// How answers call it.
    pub name: String,
    /// Its standing, stretch by stretch, in order and without a gap; empty for what is no State.
    pub standing: Vec<Stretch>,
    /// Its dated acts towards the Convention and what they bring about, in order.
    pub steps: Vec<Step>,
    /// The time limits that the Convention sets it.
    pub limits: Vec<Limit>,
    /// The acts in which it has a part, in order of time.
    pub acts: Vec<Deed>,
    /// Its dated statements.
    pub said: Vec<Said>,
    /// Every answer about it.
    pub findings: Vec<Finding>,
}

/// Days on which the standing of a State is one and the same.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Stretch {
    /// The first day; `None`: from the beginning.
    pub from: Option<Date>,
    /// The last day; `None`: it goes on, as far as is known on the day judged.
    pub to: Option<Date>,
    /// Its status; `None`, in data `undetermined`: open on the facts.
    #[serde(serialize_with = "or_undetermined")]
    pub status: Option<Status>,
    /// Its phase; `None` where the status is undetermined.
    pub phase: Option<Phase>,
    /// Whether Article 1 binds it; `None` while that is open.
    pub bound: Option<bool>,
    /// The contested questions on which the status turns, or else whether Article 1 binds.
    pub turns_on: Vec<Turn>,
    /// Positions on two questions that change it together, though neither does alone, with the verdict then.
    pub together: Vec<(Vec<String>, String)>,
    /// The facts on which it is open, as questions.
    pub missing: Vec<String>,
}

fn or_undetermined<S: serde::Serializer>(status: &Option<Status>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(status.map_or("undetermined", Word::name))
}

/// A contested question, and what each position on it leads to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Turn {
    /// Its name.
    pub question: &'static str,
    /// The question.
    pub asks: &'static str,
    /// Each position with the verdict under it, the one taken first.
    pub outcomes: Vec<(&'static str, String)>,
}

/// When something was: a day, or some day between two.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
pub struct Days {
    /// The day, or the first that it can be.
    pub from: Date,
    /// The day again, or the last that it can be.
    pub to: Date,
    /// Whether it may not have been at all.
    pub perhaps_never: bool,
}

impl Days {
    /// The days that a date of the file can be; `None` where it never was.
    fn of(value: &Value<When>) -> Option<Days> {
        let days = || value.options.iter().filter_map(|when| when.day());
        Some(Days {
            from: days().min()?,
            to: days().max()?,
            perhaps_never: value.options.contains(&When::Never),
        })
    }

    /// What a calendar rule makes of it.
    fn map(self, rule: impl Fn(Date) -> Date) -> Days {
        Days {
            from: rule(self.from),
            to: rule(self.to),
            ..self
        }
    }

    /// The day, where it is one and certain.
    #[must_use]
    pub fn day(self) -> Option<Date> {
        (self.from == self.to && !self.perhaps_never).then_some(self.from)
    }
}

/// A dated step of a State, or what the law computes from one.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Step {
    /// What it is.
    pub what: StepKind,
    /// When.
    pub on: Days,
}

/// The kinds of steps.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// Signature (15).
    Signed,
    /// Deposit of an instrument of consent (16).
    Deposited,
    /// Entry into force for it (17).
    InForce,
    /// The depositary receives its notice of withdrawal (20(2)).
    NoticeReceived,
    /// It revokes the notice.
    NoticeRevoked,
    /// The six months end (20(3)).
    SixMonthsEnd,
    /// It confirms the withdrawal after a conflict.
    Confirmed,
    /// The withdrawal takes effect (20(3)).
    WithdrawalEffect,
    /// It notifies a suspension, which no article provides for.
    SuspensionNotified,
}

/// A duty with a last day in time.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Limit {
    /// The paragraph.
    pub cite: &'static str,
    /// What is due: `first report`, `stocks destroyed`, `mined areas cleared`.
    pub what: &'static str,
    /// Since when its time runs.
    pub since: Days,
    /// The last day in time, before any extension.
    pub until: Days,
    /// Extensions granted by the day judged, in order.
    pub extensions: Vec<Extended>,
    /// The day on which the State left, if it did before the last day in time.
    pub closed: Option<Date>,
}

/// More time for clearance (5(3) to 5(6)).
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Extended {
    /// When it was granted.
    pub granted: Days,
    /// The new last day in time.
    pub until: Days,
    /// The places that it covers; empty: all.
    pub places: Vec<String>,
}

/// An act in which somebody has a part.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Deed {
    /// Its name in the file.
    pub id: String,
    /// How answers call it.
    pub name: String,
    /// The word for what was done: `use`, `transfer`.
    pub what: &'static str,
    /// What was done, in words: "took mines in".
    pub means: &'static str,
    /// The part that the lane's actor has in it.
    pub part: Part,
    /// From whom the mines came, or who did it, as answers call them.
    pub from: Vec<String>,
    /// To whom the mines went, as answers call them.
    pub to: Option<String>,
    /// Its day, or its first day.
    pub on: Days,
    /// Its last day, if it lasted and is over.
    pub until: Option<Days>,
    /// Whether it lasted.
    pub lasts: bool,
    /// How firmly it stands: `stated`, `assumed`, `disputed`.
    pub proof: &'static str,
}

/// A part in an act.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// It did it.
    Author,
    /// It received the mines.
    Receiver,
    /// Another part, as of whom the mines came from, whose territory was crossed, or who stands behind an author.
    Other,
}

/// A dated statement.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Said {
    /// The organ or person who spoke.
    pub who: Option<String>,
    /// When.
    pub on: Days,
    /// What it does, in words: "announces", "pleads".
    pub says: &'static str,
    /// What it is about, by its name in the file, unless that is the speaker.
    pub about: Option<String>,
    /// The plea, in words.
    pub plea: Option<&'static str>,
}

/// An answer about a lane's actor.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Finding {
    /// The paragraph.
    pub cite: &'static str,
    /// What it is about, as a heading: "acquiring mines".
    pub title: &'static str,
    /// The act, stock or place, by its name in the file; `None`: the State itself.
    pub about: Option<String>,
    /// How answers call that.
    pub name: Option<String>,
    /// Whether it is about an act.
    pub act: bool,
    /// The verdict in the word of the format.
    pub verdict: String,
    /// The verdict as printed: `BREACH`, `NOT YET BOUND`.
    pub printed: String,
    /// Whether it differs between positions.
    pub contested: bool,
    /// The contested questions on which it turns, by name.
    pub turns_on: Vec<&'static str>,
    /// The day that decides.
    pub on: Date,
    /// The last day in time, where it is pending.
    pub until: Option<Date>,
    /// The days in breach.
    pub breach: Vec<BreachDays>,
}

/// An armed conflict.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ConflictLine {
    /// Its name in the file.
    pub id: String,
    /// How answers call it.
    pub name: String,
    /// The parties, as answers call them.
    pub parties: Vec<String>,
    /// Its kind, in the word of the format; `None` while open.
    pub kind: Option<&'static str>,
    /// Its beginning.
    pub since: Option<Days>,
    /// The general close of military operations; `None`: still going on.
    pub until: Option<Days>,
    /// A ceasefire.
    pub ceasefire: Option<Days>,
    /// A peace.
    pub peace: Option<Days>,
    /// The end of an occupation.
    pub occupation_until: Option<Days>,
    /// Whether it is in doubt that it took place.
    pub doubtful: bool,
}

/// The timeline of a scenario, under the positions of the assessor.
///
/// # Errors
/// When the window holds no day.
pub fn timeline(assessor: &Assessor<'_>, view: &View) -> Result<Timeline, BadWindow> {
    let scenario = assessor.scenario();
    let answers = assessor.answers();
    let shown: Vec<Who> = (0..scenario.cast.len())
        .filter(|who| match view.of.as_slice() {
            [] => scenario.cast.get(*who).is_some_and(|it| it.state().is_some()) || has_part(&answers, *who),
            of => of.contains(who),
        })
        .collect();
    let lanes: Vec<Lane> = shown
        .iter()
        .filter_map(|who| lane::lane(assessor, *who, &answers))
        .collect();
    let conflicts = conflicts(assessor, &shown);
    let readings = assessor.readings();
    let taken = questions::all().map(|question| readings.on(question));
    Ok(Timeline {
        title: scenario.title.clone(),
        as_of: scenario.as_of,
        positions: taken
            .filter(|it| !it.is_default())
            .map(|it| it.to_string())
            .collect(),
        window: window::choose(view, scenario.as_of, &lanes, &conflicts)?,
        knowledge: view.knowledge.clone(),
        lanes,
        conflicts,
    })
}

fn has_part(answers: &[Answer], who: Who) -> bool {
    answers
        .iter()
        .any(|it| it.actor() == Some(who) && matches!(it.thing(), Some(Thing::Act(_))))
}

/// The conflicts to which anybody shown is a party or in which it has a part.
fn conflicts(assessor: &Assessor<'_>, shown: &[Who]) -> Vec<ConflictLine> {
    let scenario = assessor.scenario();
    let world = scenario.open_world();
    let concerns = |who: &Who| shown.contains(who);
    // What lies after the day judged is not used.
    let by_then = |value: &Value<When>| Days::of(value).filter(|days| days.from <= scenario.as_of);
    let lines = scenario.conflicts.iter().enumerate().filter(|(_, conflict)| {
        let part = conflict
            .parties
            .iter()
            .chain(conflict.roles.iter().map(|(who, _)| who));
        part.into_iter().any(concerns)
    });
    lines
        // What did not take place, or was not known to, is no part of the story.
        .filter(|(at, _)| scenario.is_told(Thing::Conflict(*at)))
        .map(|(_, conflict)| conflict)
        .filter(|conflict| by_then(&conflict.since).is_some())
        .map(|conflict| ConflictLine {
            id: conflict.entry.id.clone(),
            name: conflict.entry.name.clone(),
            parties: conflict
                .parties
                .iter()
                .map(|who| scenario.name(Thing::Member(*who)).to_owned())
                .collect(),
            kind: conflict.kind.get(&world).map(|kind| kind.name()),
            since: by_then(&conflict.since),
            until: by_then(&conflict.until),
            ceasefire: by_then(&conflict.ceasefire),
            peace: by_then(&conflict.peace),
            occupation_until: conflict.occupation_until.as_ref().and_then(by_then),
            doubtful: conflict.took_place.options.contains(&false),
        })
        .collect()
}
