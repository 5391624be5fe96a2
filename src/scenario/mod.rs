//! A scenario: the cast, things, events and words of a case, checked and ready to be judged.
//!
//! A scenario comes from a file ([`read`]), or is built in code ([`build`]). Either way every reference in
//! it is an index that exists, every date is a day of the calendar, and every doubt is a numbered
//! [`Choice`]: a [`Value`] with more than one option says which choice decides it.

pub mod build;
pub mod find;
mod keys;
#[cfg(feature = "edit")]
mod keys_at;
mod known;
mod names;
pub mod read;
mod resolve;
pub mod schema;

#[cfg(feature = "edit")]
pub(crate) use keys::{Key, Kind as KeyKind};
#[cfg(feature = "edit")]
pub(crate) use keys_at::{Domain, Settled, is_at_the_top, last_day, named_tables};
pub use known::{Knowledge, NotYetKnown};
#[cfg(feature = "edit")]
pub(crate) use names::nearest;
#[cfg(feature = "edit")]
pub(crate) use resolve::{Written, written};

use crate::date::{Date, When};
use crate::reading::{Position, Readings};
use crate::vocabulary::{
    ActorKind, Addressee, AimedAt, AntiHandling, Appraisal, Assessed, BoobyTrap, Class, Condition,
    ConflictKind, ConflictRole, ConsentKind, DateOf, Deferral, DeliveredBy, Ground, How, KitKept, LeftHow,
    Link, Made, Mined, OtherTreaty, PlaceKind, Plea, Proof, Purpose, Reach, Reasons, Says, Status, Target,
    Trigger, VerdictWord, What, Why,
};

/// Where a value comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Origin {
    /// A line of the scenario file, counted from 1.
    Line(u32),
    /// The built-in record of States.
    Record,
    /// Nothing was said: the default of the format, which the answer names under *Assumed*.
    #[default]
    Silent,
    /// Code that built the scenario.
    Built,
}

/// The number of a [`Choice`] in its scenario.
pub type ChoiceId = u16;

/// A doubt: several values are possible, and the answer must say what each would lead to.
#[derive(Clone, PartialEq, Debug)]
pub struct Choice {
    /// The entry and key in doubt, as an author writes it: `delivery.on`, or `ridge` for a whole entry.
    pub path: String,
    /// What kind of doubt it is.
    pub doubt: Doubt,
    /// What is asked, in one plain question: "Did a border battalion lay the mines?".
    pub asks: String,
    /// The options, as a reader would name them. The values stand beside them in [`Value::options`].
    pub options: Vec<String>,
    /// Where the doubt is written.
    pub origin: Origin,
}

/// A kind of doubt.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Doubt {
    /// The file says that it is not known.
    Unknown,
    /// The file says that it is one of several.
    OneOf,
    /// A range of days or numbers.
    Range,
    /// The entry is alleged or disputed.
    Proof,
    /// The file is silent, and silence has no default.
    NotStated,
    /// A question of judgement that nobody is recorded to have answered.
    Appraisal,
}

/// A value, or several possible ones between which a [`Choice`] decides.
#[derive(Clone, PartialEq, Debug)]
pub struct Value<T> {
    /// The possible values, one at least; several only with a choice.
    pub options: Vec<T>,
    /// The choice that decides, when there are several.
    pub choice: Option<ChoiceId>,
    /// Where the value comes from.
    pub origin: Origin,
}

impl<T> Value<T> {
    /// A certain value.
    pub fn certain(value: T, origin: Origin) -> Self {
        Value {
            options: vec![value],
            choice: None,
            origin,
        }
    }

    /// A value that nobody stated: the default of the format.
    pub fn silent(value: T) -> Self {
        Value::certain(value, Origin::Silent)
    }

    /// The value in this world; `None` while the choice is open.
    #[must_use]
    pub fn get(&self, world: &World) -> Option<&T> {
        match self.choice {
            None => self.options.first(),
            Some(choice) => self.options.get(usize::from(world.option(choice)?)),
        }
    }

    /// Whether it was stated, rather than supplied by default.
    #[must_use]
    pub fn is_stated(&self) -> bool {
        self.origin != Origin::Silent
    }
}

/// One option for each choice, or none where it is left open.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct World(Vec<Option<u16>>);

impl World {
    /// The world in which every choice is open.
    #[must_use]
    pub fn open(choices: usize) -> Self {
        World(vec![None; choices])
    }

    /// The option taken on a choice.
    #[must_use]
    pub fn option(&self, choice: ChoiceId) -> Option<u16> {
        self.0.get(usize::from(choice)).copied().flatten()
    }

    /// Takes an option, or leaves the choice open again.
    pub fn set(&mut self, choice: ChoiceId, option: Option<u16>) {
        if let Some(slot) = self.0.get_mut(usize::from(choice)) {
            *slot = option;
        }
    }
}

/// The index of a State or actor in [`Scenario::cast`].
pub type Who = usize;

/// A value that holds from a day until the next entry of its list.
#[derive(Clone, PartialEq, Debug)]
pub struct Since<T> {
    /// From this day on. `None`: from the beginning.
    pub since: Option<Value<When>>,
    /// The value from then on.
    pub is: Value<T>,
}

/// A number of mines (or of containers that hold several).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Count {
    /// So many.
    Number(u64),
    /// Some, at least one; nobody said how many.
    Some,
}

/// What every named entry has.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Entry {
    /// The name in the file, by which other entries refer to it.
    pub id: String,
    /// How answers call it.
    pub name: String,
    /// A note to be printed.
    pub note: Option<String>,
    /// Sources to be printed.
    pub sources: Vec<String>,
    /// The day on which it became known, where that is stated; see [`Scenario::known_on`].
    pub known_since: Option<Date>,
    /// Where the entry stands.
    pub origin: Origin,
}

/// A State or another actor.
#[derive(Clone, PartialEq, Debug)]
pub struct Member {
    /// Name, note, sources.
    pub entry: Entry,
    /// What it is.
    pub kind: MemberKind,
}

/// A State with its file at the depositary, or an actor that is not a State.
#[derive(Clone, PartialEq, Debug)]
pub enum MemberKind {
    /// A State.
    State(Box<State>),
    /// Anybody else.
    Actor(Box<Actor>),
}

impl Member {
    /// The State, if it is one.
    #[must_use]
    pub fn state(&self) -> Option<&State> {
        match &self.kind {
            MemberKind::State(state) => Some(state),
            MemberKind::Actor(_) => None,
        }
    }

    fn state_mut(&mut self) -> Option<&mut State> {
        match &mut self.kind {
            MemberKind::State(state) => Some(state),
            MemberKind::Actor(_) => None,
        }
    }

    /// The actor, if it is not a State.
    #[must_use]
    pub fn actor(&self) -> Option<&Actor> {
        match &self.kind {
            MemberKind::State(_) => None,
            MemberKind::Actor(actor) => Some(actor),
        }
    }
}

/// A State and its dated acts towards the Convention.
#[derive(Clone, PartialEq, Debug)]
pub struct State {
    /// The code in the built-in record, such as `UKR`, if it is a recorded State.
    pub code: Option<String>,
    /// Signature (15).
    pub signed: Value<When>,
    /// Instruments of consent, in order of time; a second one after a withdrawal.
    pub consents: Vec<Consent>,
    /// The State it succeeds.
    pub succeeds: Option<Who>,
    /// Notices of withdrawal (20(2)).
    pub notices: Vec<Notice>,
    /// Notices of suspension.
    pub suspensions: Vec<Suspension>,
    /// Extensions under 5(3) to 5(6).
    pub extensions: Vec<Extension>,
    /// Whether the file itself says which extensions there are; else they are the record's, or none.
    pub extensions_told: bool,
    /// Reports under 7; `None`: not described.
    pub reports: Option<Vec<Report>>,
    /// While reports are not described: whether the first one was sent in time, as an open choice.
    pub reports_untold: Option<Value<bool>>,
    /// National laws under 9; `None`: not described.
    pub laws: Option<Vec<Law>>,
    /// Other treaties that bind it; `None`: not stated.
    pub other_treaties: Option<Vec<OtherTreaty>>,
    /// While other treaties are not stated: whether they bind it, as an open choice.
    pub treaties_untold: Option<Value<bool>>,
    /// Consent to be bound by Amended Protocol II; `None`: the day is not stated.
    pub apii_consented: Option<Value<When>>,
    /// Receipt of a denunciation of Amended Protocol II.
    pub apii_denounced: Option<Value<When>>,
    /// What it put off when it consented to Amended Protocol II; `None`: not known.
    pub apii_defers: Option<Value<Vec<Deferral>>>,
    /// Since when, being no party, it has agreed to apply Amended Protocol II.
    pub apii_applies: Value<When>,
    /// Judgements recorded about it.
    pub judged: Vec<Judged>,
    /// What the record says about withdrawal, suspension and so on, with its source, for printing.
    pub record_notes: Vec<String>,
}

/// An instrument by which a State consents to be bound (16), with what follows from it (17, 18).
#[derive(Clone, PartialEq, Debug)]
pub struct Consent {
    /// Which kind.
    pub kind: ConsentKind,
    /// Deposit with the depositary; `None`: not stated (a textbook State with a stated entry into force).
    pub deposited: Option<Value<When>>,
    /// Entry into force, where it is stated (as for succession); otherwise it is computed from the deposit.
    pub in_force: Option<Value<When>>,
    /// Whether provisional application of 1(1) was declared with it (18).
    pub provisional: Value<bool>,
}

/// A notice of withdrawal (20(2)).
#[derive(Clone, PartialEq, Debug)]
pub struct Notice {
    /// Receipt by the depositary.
    pub received: Value<When>,
    /// The reasons given.
    pub reasons: Value<Reasons>,
    /// To whom it was sent.
    pub sent_to: Value<Vec<Addressee>>,
    /// Circulation by the depositary.
    pub circulated: Value<When>,
    /// Confirmation after the conflict that held it back.
    pub confirmed: Value<When>,
    /// Revocation (Vienna Convention, Article 68).
    pub revoked: Value<When>,
    /// Where the notice is written.
    pub origin: Origin,
}

/// A purported suspension.
#[derive(Clone, PartialEq, Debug)]
pub struct Suspension {
    /// Notification.
    pub notified: Value<When>,
    /// Grounds given; empty when none is stated.
    pub grounds: Value<Vec<Ground>>,
    /// States that objected, by name.
    pub objected: Vec<String>,
    /// Where it is written.
    pub origin: Origin,
}

/// A request for more time to clear mined areas (5(3) to 5(6)).
#[derive(Clone, PartialEq, Debug)]
pub struct Extension {
    /// Asked for.
    pub asked: Value<When>,
    /// Granted; never: refused or not decided.
    pub granted: Value<When>,
    /// The new time limit.
    pub until: Value<When>,
    /// The places covered; empty: all.
    pub places: Vec<usize>,
    /// Where it is written.
    pub origin: Origin,
}

/// A report under Article 7.
#[derive(Clone, PartialEq, Debug)]
pub struct Report {
    /// The calendar year covered; `None`: the first report.
    pub year: Option<i16>,
    /// When it was sent.
    pub sent: Value<When>,
    /// Mines declared in stock.
    pub stock: Option<u64>,
    /// Mines declared as retained.
    pub retained: Option<u64>,
    /// Entries left out of it.
    pub omits: Vec<Thing>,
    /// Where it is written.
    pub origin: Origin,
}

/// A national law under Article 9.
#[derive(Clone, PartialEq, Debug)]
pub struct Law {
    /// In force since.
    pub since: Value<When>,
    /// Whether it has penal sanctions.
    pub penal: Value<bool>,
    /// Whom it reaches.
    pub reaches: Vec<Reach>,
    /// Where it is written.
    pub origin: Origin,
}

/// Somebody's judgement on a question of degree; while nobody's is recorded, an open choice.
#[derive(Clone, PartialEq, Debug)]
pub struct Judged {
    /// The question.
    pub appraisal: Appraisal,
    /// The answer.
    pub is: Value<bool>,
}

/// Anyone who is not a State.
#[derive(Clone, PartialEq, Debug)]
pub struct Actor {
    /// What it is.
    pub kind: ActorKind,
    /// Under whose jurisdiction it is.
    pub based_in: Option<Who>,
    /// The State whose conduct its acts might be.
    pub linked_to: Option<Who>,
    /// The fact behind attribution.
    pub link: Value<Link>,
    /// Owners with their percentages.
    pub owned_by: Vec<(Who, f64)>,
}

impl Actor {
    /// Whether its conduct counts as that of the State to which it is linked, as far as this world settles it.
    pub(crate) fn acts_for_its_state(&self, world: &World) -> bool {
        self.link.get(world).is_some_and(|link| link.attributes())
    }
}

/// An armed conflict (20(3)).
#[derive(Clone, PartialEq, Debug)]
pub struct Conflict {
    /// Name, note, sources.
    pub entry: Entry,
    /// Whether it took place (`proof`).
    pub took_place: Value<bool>,
    /// How firmly it stands.
    pub proof: Proof,
    /// International or internal.
    pub kind: Value<ConflictKind>,
    /// The parties.
    pub parties: Vec<Who>,
    /// Parts other than that of a full party.
    pub roles: Vec<(Who, ConflictRole)>,
    /// Its beginning.
    pub since: Value<When>,
    /// The general close of military operations; never: still going on.
    pub until: Value<When>,
    /// A ceasefire.
    pub ceasefire: Value<When>,
    /// A peace.
    pub peace: Value<When>,
    /// The end of an occupation; `None`: no occupation.
    pub occupation_until: Option<Value<When>>,
    /// The conflict that it continues, as one and the same.
    pub continues: Option<usize>,
}

/// A place: who holds it, and the mines in it.
#[derive(Clone, PartialEq, Debug)]
pub struct Place {
    /// Name, note, sources.
    pub entry: Entry,
    /// Whether what is said of it is so (`proof`).
    pub took_place: Value<bool>,
    /// How firmly it stands.
    pub proof: Proof,
    /// Its kind.
    pub kind: PlaceKind,
    /// The place or State in which it lies.
    pub within: Option<Where>,
    /// The State whose territory it is; `None`: in dispute.
    pub territory_of: Option<Who>,
    /// States that claim it.
    pub claimed_by: Vec<Who>,
    /// Who controls it, over time.
    pub controlled_by: Vec<Since<Who>>,
    /// Who cannot get there, over time.
    pub no_access: Vec<Since<Vec<Who>>>,
    /// From when the Convention extends to it, if later than for its State.
    pub convention_since: Option<Value<When>>,
    /// Whether it is mined; `None`: not stated.
    pub mined: Option<Value<Mined>>,
    /// What lies there; `None`: an ordinary anti-personnel mine.
    pub device: Option<usize>,
    /// Who laid the mines.
    pub laid_by: Option<Value<Who>>,
    /// When they were laid.
    pub laid_on: Option<Value<When>>,
    /// When the State learned of them.
    pub found_on: Option<Value<When>>,
    /// When the other Parties were told.
    pub reported_on: Option<Value<When>>,
    /// Perimeter marked since.
    pub marked_on: Option<Value<When>>,
    /// Fenced since.
    pub fenced_on: Option<Value<When>>,
    /// Monitored since.
    pub monitored_on: Option<Value<When>>,
    /// Left by those who laid the mines.
    pub left_on: Option<Value<When>>,
    /// How they left it; not stated, where they did: an open choice.
    pub left_how: Option<Value<LeftHow>>,
    /// Declared clear.
    pub declared_clear: Option<Value<When>>,
    /// Cleared in fact.
    pub cleared_on: Option<Value<When>>,
    /// Judgements recorded about it.
    pub judged: Vec<Judged>,
}

/// A place, or a whole State.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Where {
    /// The index of a place.
    Place(usize),
    /// A State.
    State(Who),
}

/// A device, described by its mechanism.
#[derive(Clone, PartialEq, Debug)]
pub struct Device {
    /// Name, note, sources.
    pub entry: Entry,
    /// Every mode that sets it off.
    pub set_off_by: Value<Vec<Trigger>>,
    /// Whether a person could set it off without meaning to; `None`: follows from the triggers.
    pub person_can_set_off: Option<Value<bool>>,
    /// Against what it was made; empty and silent: follows from the triggers.
    pub made_against: Value<Vec<Target>>,
    /// Its protection against handling.
    pub anti_handling: Value<AntiHandling>,
    /// Made to lie under, on or near the ground or another surface.
    pub placed: Value<bool>,
    /// Able to disable, injure or kill.
    pub harms_people: Value<bool>,
    /// Complete munition or not.
    pub condition: Value<Condition>,
    /// Triggers that a kit of parts would add.
    pub kit: Vec<Trigger>,
    /// Where the kit is kept; only with a kit.
    pub kit_kept: Option<Value<KitKept>>,
    /// How it was made.
    pub made: Value<Made>,
    /// Mines in one container.
    pub mines_inside: u64,
    /// How it is delivered.
    pub delivered_by: Value<DeliveredBy>,
    /// When it destroys itself, as the file writes it.
    pub life: Option<String>,
    /// When it deactivates itself, as the file writes it.
    pub battery: Option<String>,
    /// Whether it destroys itself; not stated: an open choice, like the next three.
    pub self_destructs: Value<bool>,
    /// Whether it deactivates itself.
    pub self_deactivates: Value<bool>,
    /// Whether its batch keeps the failure rates of the annex to Amended Protocol II.
    pub keeps_failure_rates: Value<bool>,
    /// Of 100 laid, how many have not destroyed themselves after 30 days.
    pub left_after_30_days: Option<f64>,
    /// Of 100 laid, how many still work as mines after 120 days.
    pub working_after_120_days: Option<f64>,
    /// When it was made.
    pub made_on: Option<Value<When>>,
    /// Whether its anti-handling device can go on when the mine has gone dead.
    pub handling_outlives: Value<bool>,
    /// Whether it throws its fragments in a horizontal arc of less than 90 degrees.
    pub directional: Value<bool>,
    /// Whether it is a booby-trap, and of what kind.
    pub booby_trap: Value<BoobyTrap>,
    /// Whether it can be detected.
    pub detectable: Value<bool>,
}

/// Mines that are held and not in the ground.
#[derive(Clone, PartialEq, Debug)]
pub struct Stock {
    /// Name, note, sources.
    pub entry: Entry,
    /// Whether it exists (`proof`).
    pub took_place: Value<bool>,
    /// How firmly it stands.
    pub proof: Proof,
    /// The device; `None`: an ordinary anti-personnel mine.
    pub device: Option<usize>,
    /// How many, over time.
    pub number: Vec<Since<Count>>,
    /// When the State learned of it; `None`: it always knew.
    pub found_on: Option<Value<When>>,
    /// Who holds it.
    pub held_by: Value<Who>,
    /// Who owns it; silent: the holder.
    pub owned_by: Value<Who>,
    /// Where it lies; silent: the holder's State.
    pub at: Option<Where>,
    /// Its purpose.
    pub purpose: Value<Purpose>,
    /// When the holder got it; `None`: before anything judged.
    pub since: Option<Value<When>>,
    /// The host that let a foreign stock in.
    pub agreed_by: Option<Who>,
    /// Whether the host can order its removal; `None`: not stated.
    pub host_can_remove: Option<Value<bool>>,
    /// Mines used up in a year; `None`: not known how many.
    pub used: Vec<(i16, Option<u64>)>,
    /// The plan that justifies the number: `None` not stated, `Some(None)` there is none.
    pub programme: Option<Option<String>>,
    /// Judgements recorded about it.
    pub judged: Vec<Judged>,
}

/// When an act took place.
#[derive(Clone, PartialEq, Debug)]
pub enum Time {
    /// On one day, or never.
    On(Value<When>),
    /// Over a time.
    Lasting {
        /// The first day.
        since: Value<When>,
        /// The last day; never: still going on.
        until: Value<When>,
    },
}

/// What somebody did, or did not do.
#[derive(Clone, PartialEq, Debug)]
pub struct Act {
    /// Name, note, sources.
    pub entry: Entry,
    /// Whether it took place as told (`proof`).
    pub took_place: Value<bool>,
    /// How firmly it stands.
    pub proof: Proof,
    /// What was done.
    pub what: What,
    /// The authors, acting together. The empty list: not known who.
    pub by: Value<Vec<Who>>,
    /// The organ or person, for printing.
    pub who: Option<String>,
    /// When.
    pub time: Time,
    /// Where; `None`: in the State of the author.
    pub at: Option<Where>,
    /// What was crossed on the way.
    pub through: Vec<Where>,
    /// The device; `None`: an ordinary anti-personnel mine.
    pub device: Option<usize>,
    /// How many.
    pub number: Value<Count>,
    /// The stock the mines came from, or that was moved.
    pub stock: Option<usize>,
    /// The other side: from whom.
    pub from: Option<Who>,
    /// The other side: to whom.
    pub to: Option<Who>,
    /// Whether title passes (2(4)).
    pub title_passes: Value<bool>,
    /// Whether control passes (2(4)).
    pub control_passes: Value<bool>,
    /// Whether a border is crossed (2(4)).
    pub crosses_border: Value<bool>,
    /// Its purpose (3).
    pub purpose: Value<Purpose>,
    /// The act that is helped.
    pub helps: Option<usize>,
    /// The indicators; `None`: not stated.
    pub how: Option<Value<Vec<How>>>,
    /// What a helper knew of the act helped; not stated: an open choice.
    pub knows: Value<Knows>,
    /// The States whose territory is crossed, and whether each knew of the passage and permitted it.
    pub passages: Vec<Passage>,
    /// At what the mines used were directed; `None`: nothing was used.
    pub aimed_at: Option<Value<AimedAt>>,
    /// Whether what is to be recorded was recorded; `None`: nothing was used.
    pub recorded: Option<Value<bool>>,
    /// Whether the unit that set directional mines up stayed close by and kept civilians out.
    pub watched: Value<bool>,
    /// For how many hours directional mines stood, where it is stated.
    pub hours: Option<u64>,
    /// What it is about.
    pub about: Option<Thing>,
    /// How many States Parties favoured a special meeting (8(5)).
    pub in_favour: Option<u64>,
    /// How many States Parties there were then; `None`: as the built-in record counts them.
    pub parties: Option<u64>,
    /// When a mission was announced (8(11)); `None`: long enough before.
    pub notice: Option<Date>,
    /// The end of the time set for measures (8(18)).
    pub due: Option<Date>,
    /// Judgements recorded about it.
    pub judged: Vec<Judged>,
}

impl Act {
    /// The day on which it was done, or began.
    #[must_use]
    pub fn begins(&self) -> &Value<When> {
        match &self.time {
            Time::On(on) => on,
            Time::Lasting { since, .. } => since,
        }
    }
}

/// The crossing of a State's territory on the way (transit).
#[derive(Clone, PartialEq, Debug)]
pub struct Passage {
    /// The State crossed.
    pub state: Who,
    /// Whether it knew and permitted it; not stated: an open choice.
    pub permitted: Value<bool>,
}

/// What a helper knew of the act helped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Knows {
    /// Nothing.
    No,
    /// It knew.
    Knew,
    /// It knew and wanted it.
    Meant,
}

/// An entry that others may point at.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Thing {
    /// A State or actor.
    Member(Who),
    /// A conflict.
    Conflict(usize),
    /// A place.
    Place(usize),
    /// A device.
    Device(usize),
    /// A stock.
    Stock(usize),
    /// An act.
    Act(usize),
}

/// Who said what, when. Statements never change a verdict, but for `reserves` (19).
#[derive(Clone, PartialEq, Debug)]
pub struct Statement {
    /// The State or actor whose word it is.
    pub by: Option<Who>,
    /// The speaker, or an outsider.
    pub who: Option<String>,
    /// When.
    pub on: Option<Value<When>>,
    /// About which entry.
    pub about: Thing,
    /// What the statement does.
    pub says: Says,
    /// The plea, with `pleads`.
    pub plea: Option<Plea>,
    /// The State's own view of contested questions, with `declares`.
    pub readings: Vec<Position>,
    /// Its own words.
    pub text: Option<String>,
    /// Note.
    pub note: Option<String>,
    /// Sources.
    pub sources: Vec<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// What the author expects the engine to answer.
#[derive(Clone, PartialEq, Debug)]
pub struct Expectation {
    /// Whom it is about.
    pub actor: Option<Who>,
    /// The provisions; several: at least one of them.
    pub provisions: Vec<String>,
    /// About which entry; `None`: the whole file.
    pub about: Option<Thing>,
    /// On which day; `None`: the day judged.
    pub on: Option<Date>,
    /// The answer expected under the default positions.
    pub answer: Expected,
    /// Whether it must be the same under every combination of positions and possibilities.
    pub robust: Option<bool>,
    /// What would change the answer.
    pub if_: Vec<IfThen>,
    /// Note.
    pub note: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// An answer that is expected or claimed.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Expected {
    /// A verdict.
    pub verdict: Option<VerdictWord>,
    /// Why not applicable.
    pub because: Option<Why>,
    /// The exception.
    pub exception: Option<String>,
    /// The first day of the breach, or of the status.
    pub since: Option<Date>,
    /// The last day of the breach or status, or the time limit.
    pub until: Option<Date>,
    /// A status.
    pub status: Option<Status>,
    /// A date that the law computes, and what it is; never: open.
    pub date: Option<(DateOf, When)>,
    /// The class of a device.
    pub class: Option<Class>,
}

/// A condition, and the answer expected under it.
#[derive(Clone, PartialEq, Debug)]
pub struct IfThen {
    /// The condition.
    pub condition: IfCondition,
    /// The answer under it.
    pub answer: Expected,
}

/// A position taken instead of the default, or a fact that is settled one way.
#[derive(Clone, PartialEq, Debug)]
pub enum IfCondition {
    /// Another position.
    Reading(Position),
    /// The choice whose path is this takes the option of this name.
    Fact {
        /// The path of the choice, such as `ridge` or `delivery.knows`.
        path: String,
        /// The option, as text: `true`, `false`, a word, a date.
        is: String,
    },
}

/// A sentence that somebody published.
#[derive(Clone, PartialEq, Debug)]
pub struct Claim {
    /// The sentence, in the author's own words.
    pub text: String,
    /// Who published it.
    pub who: Option<String>,
    /// When.
    pub on: Option<Value<When>>,
    /// The claim made exact.
    pub says: Option<Expectation>,
    /// What the author expects.
    pub assessed: Option<Assessed>,
    /// Note.
    pub note: Option<String>,
    /// Sources.
    pub sources: Vec<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// A case, checked and ready to be judged.
#[derive(Clone, PartialEq, Debug)]
pub struct Scenario {
    /// One line.
    pub title: String,
    /// The day judged. Nothing later is used, and an act is judged by the law of its own day.
    pub as_of: Date,
    /// Prose for the reader.
    pub story: Option<String>,
    /// What students are asked.
    pub question: Option<String>,
    /// The positions under which the file is judged.
    pub readings: Readings,
    /// Note.
    pub note: Option<String>,
    /// Sources.
    pub sources: Vec<String>,
    /// States and actors.
    pub cast: Vec<Member>,
    /// Conflicts.
    pub conflicts: Vec<Conflict>,
    /// Places.
    pub places: Vec<Place>,
    /// Devices.
    pub devices: Vec<Device>,
    /// Stocks.
    pub stocks: Vec<Stock>,
    /// Acts.
    pub acts: Vec<Act>,
    /// Statements.
    pub statements: Vec<Statement>,
    /// Expectations.
    pub expects: Vec<Expectation>,
    /// Claims.
    pub claims: Vec<Claim>,
    /// What `[vary]` says is to be varied.
    pub vary: Option<Varying>,
    /// What `[sample]` says is to be drawn.
    pub sample: Option<Sampling>,
    /// The doubts, by number.
    pub choices: Vec<Choice>,
}

/// A question that is asked of many variants of a file.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Asked {
    /// Of whom.
    pub actor: Option<Who>,
    /// Under which paragraphs.
    pub provisions: Vec<String>,
    /// About which entry.
    pub about: Option<Thing>,
    /// A date that the law computes.
    pub date_of: Option<DateOf>,
    /// The day asked about; `None`: the day judged.
    pub on: Option<Date>,
}

/// `[vary]`: a question, and the axes along which the file is varied, as they are written.
#[derive(Clone, PartialEq, Debug)]
pub struct Varying {
    /// The question.
    pub asked: Asked,
    /// The axes.
    pub axes: Vec<String>,
}

/// `[sample]`: a question, and facts with their distributions, as they are written.
#[derive(Clone, PartialEq, Debug)]
pub struct Sampling {
    /// The question.
    pub asked: Asked,
    /// Each fact with its distribution.
    pub facts: Vec<String>,
    /// How many draws are made.
    pub draws: Option<u64>,
    /// The seed.
    pub seed: Option<u64>,
    /// Whose numbers these are, printed.
    pub note: Option<String>,
    /// Where they are taken from, printed.
    pub sources: Vec<String>,
}

impl State {
    /// A State about which nothing is stated: outside the Convention.
    pub(crate) fn outside() -> State {
        State {
            code: None,
            signed: Value::silent(When::Never),
            consents: Vec::new(),
            succeeds: None,
            notices: Vec::new(),
            suspensions: Vec::new(),
            extensions: Vec::new(),
            extensions_told: false,
            reports: None,
            reports_untold: None,
            laws: None,
            other_treaties: None,
            treaties_untold: None,
            apii_consented: None,
            apii_denounced: None,
            apii_defers: None,
            apii_applies: Value::silent(When::Never),
            judged: Vec::new(),
            record_notes: Vec::new(),
        }
    }
}

impl Scenario {
    /// A scenario in which nothing is described.
    pub(crate) fn empty(title: String, as_of: Date) -> Scenario {
        Scenario {
            title,
            as_of,
            story: None,
            question: None,
            readings: Readings::default(),
            note: None,
            sources: Vec::new(),
            cast: Vec::new(),
            conflicts: Vec::new(),
            places: Vec::new(),
            devices: Vec::new(),
            stocks: Vec::new(),
            acts: Vec::new(),
            statements: Vec::new(),
            expects: Vec::new(),
            claims: Vec::new(),
            vary: None,
            sample: None,
            choices: Vec::new(),
        }
    }

    /// The State or actor of that name.
    #[must_use]
    pub fn who(&self, id: &str) -> Option<Who> {
        self.cast.iter().position(|member| member.entry.id == id)
    }

    /// What is common to every named entry.
    #[must_use]
    pub fn entry(&self, thing: Thing) -> Option<&Entry> {
        match thing {
            Thing::Member(at) => self.cast.get(at).map(|it| &it.entry),
            Thing::Conflict(at) => self.conflicts.get(at).map(|it| &it.entry),
            Thing::Place(at) => self.places.get(at).map(|it| &it.entry),
            Thing::Device(at) => self.devices.get(at).map(|it| &it.entry),
            Thing::Stock(at) => self.stocks.get(at).map(|it| &it.entry),
            Thing::Act(at) => self.acts.get(at).map(|it| &it.entry),
        }
    }

    /// The entry of that name.
    #[must_use]
    pub fn thing(&self, id: &str) -> Option<Thing> {
        let lists = [
            (self.cast.len(), Thing::Member as fn(usize) -> Thing),
            (self.conflicts.len(), Thing::Conflict),
            (self.places.len(), Thing::Place),
            (self.devices.len(), Thing::Device),
            (self.stocks.len(), Thing::Stock),
            (self.acts.len(), Thing::Act),
        ];
        let things = lists.into_iter().flat_map(|(count, make)| (0..count).map(make));
        things
            .into_iter()
            .find(|&thing| self.entry(thing).is_some_and(|entry| entry.id == id))
    }

    /// The statement by which a State purports to exclude a provision (19), made with this consent, counted from 0.
    #[must_use]
    pub fn reservation(&self, state: Who, consent: u8) -> Option<&Statement> {
        let mut made = self.statements.iter();
        made.find(|it| {
            let day = it.on.as_ref().and_then(|on| on.options.first()?.day());
            let with = day.map_or(0, |day| self.consent_by(state, day));
            it.by == Some(state) && it.says == Says::Reserves && with == consent
        })
    }

    /// The last consent that a State has deposited by a day, counted from 0; the first where it has deposited none.
    #[must_use]
    pub fn consent_by(&self, state: Who, day: Date) -> u8 {
        let consents = self
            .cast
            .get(state)
            .and_then(|it| it.state())
            .map_or(&[][..], |it| &it.consents);
        let deposited = |consent: &&Consent| {
            let by = |when: &When| when.by(day);
            consent
                .deposited
                .iter()
                .chain(&consent.in_force)
                .any(|it| it.options.iter().any(by))
        };
        let count = consents.iter().take_while(deposited).count();
        u8::try_from(count.saturating_sub(1)).unwrap_or(u8::MAX)
    }

    /// How answers call an entry.
    #[must_use]
    pub fn name(&self, thing: Thing) -> &str {
        self.entry(thing).map_or("", |entry| &entry.name)
    }

    /// The same scenario in which a State has given no notice, has no extension, and so on; `None` where the name
    /// is no State or the key no list of its dated acts.
    #[must_use]
    pub fn without(&self, state: &str, key: &str) -> Option<Scenario> {
        let mut changed = self.clone();
        let who = self.who(state)?;
        let MemberKind::State(file) = &mut changed.cast.get_mut(who)?.kind else {
            return None;
        };
        match key {
            "extensions" => {
                file.extensions.clear();
                file.extensions_told = true;
            }
            "withdrawal" => file.notices.clear(),
            "suspension" => file.suspensions.clear(),
            "reports" => file.reports = Some(Vec::new()),
            "laws" => file.laws = Some(Vec::new()),
            _ => return None,
        }
        Some(changed)
    }

    /// The world in which every doubt is open.
    #[must_use]
    pub fn open_world(&self) -> World {
        World::open(self.choices.len())
    }
}

/// A number with commas at the thousands: `3,364,889`.
#[must_use]
pub fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
