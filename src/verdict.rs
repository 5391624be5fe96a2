//! Outcomes of one reading, and verdicts that sum up many.

use crate::date::{Date, When};
use crate::vocabulary::{Class, Status, Why, Word};

/// A stretch of days: from, and the last day, unless it is still open.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize)]
pub struct Span {
    /// The first day.
    pub from: Date,
    /// The last day; `None`: it goes on.
    pub to: Option<Date>,
}

/// What one reading comes to: one world, one position on every question.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Outcome {
    /// The provision does not judge it.
    NotApplicable(Why),
    /// The duty is kept.
    Compliant,
    /// The duty is not done, and its time still runs: until this day, where the text names one.
    Pending(Option<Date>),
    /// It would be a breach but for this exception.
    Excepted(&'static str),
    /// Not settled: something is left open in this reading.
    Open,
    /// A breach that ended before the day judged.
    PastBreach(Span),
    /// The provision is breached; over a stretch of days for what lasts.
    Breach(Option<Span>),
    /// The standing of a State.
    Status(Status),
    /// The class of a device.
    Class(Class),
    /// A date; never: open, as far as one can see.
    Date(When),
}

impl Outcome {
    /// What it comes to, without the details in which outcomes of one kind may differ.
    #[must_use]
    pub fn kind(self) -> Kind {
        match self {
            Outcome::NotApplicable(_) => Kind::NotApplicable,
            Outcome::Excepted(_) => Kind::Excepted,
            Outcome::Compliant => Kind::Compliant,
            Outcome::Pending(_) => Kind::Pending,
            Outcome::Open => Kind::Undetermined,
            Outcome::PastBreach(_) => Kind::PastBreach,
            Outcome::Breach(_) => Kind::Breach,
            Outcome::Status(status) => Kind::Status(status),
            Outcome::Class(class) => Kind::Class(class),
            Outcome::Date(when) => Kind::Date(when),
        }
    }

    /// Which of two outcomes under one paragraph is the answer: the graver.
    #[must_use]
    pub fn graver(self, other: Outcome) -> Outcome {
        if other.gravity() > self.gravity() {
            other
        } else {
            self
        }
    }

    fn gravity(self) -> u8 {
        match self {
            Outcome::Breach(_) => 11,
            Outcome::Open => 10,
            Outcome::PastBreach(_) => 9,
            Outcome::Pending(_) => 8,
            Outcome::Excepted(_) => 7,
            Outcome::Compliant => 6,
            // Among reasons not to judge, the one that says most about this actor and thing.
            Outcome::NotApplicable(Why::NotAMine) => 4,
            Outcome::NotApplicable(Why::NotItsAct) => 2,
            Outcome::NotApplicable(Why::NoJurisdiction) => 1,
            Outcome::NotApplicable(Why::NotEngaged) => 3,
            Outcome::NotApplicable(_) => 5,
            Outcome::Status(_) | Outcome::Class(_) | Outcome::Date(_) => 0,
        }
    }
}

/// The kind of an outcome or verdict. A verdict is determined when all outcomes are of one kind.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    /// Breached.
    Breach,
    /// Breached, and over.
    PastBreach,
    /// Lifted by an exception.
    Excepted,
    /// A duty kept.
    Compliant,
    /// A duty whose time still runs.
    Pending,
    /// Not judged by the provision.
    NotApplicable,
    /// Facts are missing.
    Undetermined,
    /// Only a judgement is missing that the engine does not make.
    ForJudgement,
    /// A status.
    Status(Status),
    /// A class.
    Class(Class),
    /// A date.
    Date(When),
}

/// The answer under one set of positions, over all that is possible on the facts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Verdict {
    /// Its kind.
    pub kind: Kind,
    /// The outcomes that are possible, each once: one or several of one kind when determined.
    pub outcomes: Vec<Outcome>,
}

impl Verdict {
    /// The first outcome, from which a determined verdict takes its details.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.outcomes.first().copied().unwrap_or(Outcome::Open)
    }

    /// Why the provision does not judge, if that is the verdict.
    #[must_use]
    pub fn why(&self) -> Option<Why> {
        match (self.kind, self.outcome()) {
            (Kind::NotApplicable, Outcome::NotApplicable(why)) => Some(why),
            _ => None,
        }
    }

    /// The exception, if that is the verdict.
    #[must_use]
    pub fn exception(&self) -> Option<&'static str> {
        match (self.kind, self.outcome()) {
            (Kind::Excepted, Outcome::Excepted(cite)) => Some(cite),
            _ => None,
        }
    }

    /// The days of a breach that lasts or lasted.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        match self.outcome() {
            Outcome::PastBreach(span) | Outcome::Breach(Some(span)) => Some(span),
            _ => None,
        }
    }

    /// The verdict on something that did not happen.
    #[must_use]
    pub fn not_engaged() -> Verdict {
        Verdict {
            kind: Kind::NotApplicable,
            outcomes: vec![Outcome::NotApplicable(Why::NotEngaged)],
        }
    }

    /// The gravest of several verdicts, as one: a breach over the days of all of them.
    #[must_use]
    pub fn joined(verdicts: impl Iterator<Item = Verdict>) -> Verdict {
        let verdicts: Vec<Verdict> = verdicts.collect();
        let spans = || verdicts.iter().filter_map(Verdict::span);
        let Some(gravest) = verdicts.iter().max_by_key(|verdict| verdict.weight()) else {
            return Verdict::not_engaged();
        };
        let (Some(from), Some(_)) = (spans().map(|span| span.from).min(), gravest.span()) else {
            return gravest.clone();
        };
        let to = spans()
            .map(|span| span.to)
            .reduce(|a, b| a.zip(b).map(|(a, b)| a.max(b)))
            .flatten();
        let span = Span { from, to };
        let outcome = if gravest.kind == Kind::Breach {
            Outcome::Breach(Some(span))
        } else {
            Outcome::PastBreach(span)
        };
        Verdict {
            kind: gravest.kind,
            outcomes: vec![outcome],
        }
    }

    /// Whether no possible outcome is a breach.
    #[must_use]
    pub fn rules_out_breach(&self) -> bool {
        let breach = |outcome: &Outcome| {
            matches!(
                outcome.kind(),
                Kind::Breach | Kind::PastBreach | Kind::Undetermined
            )
        };
        !self.outcomes.iter().any(breach)
    }

    /// How grave it is, for choosing among several: the graver comes later.
    #[must_use]
    pub fn weight(&self) -> (u8, u8) {
        let kind = match self.kind {
            Kind::Breach => 8,
            Kind::PastBreach => 7,
            Kind::Undetermined => 6,
            Kind::ForJudgement => 5,
            Kind::Pending => 4,
            Kind::Excepted => 3,
            Kind::Compliant => 2,
            Kind::NotApplicable => 1,
            Kind::Status(_) | Kind::Class(_) | Kind::Date(_) => 0,
        };
        (kind, self.outcome().gravity())
    }

    /// The last day in time of a duty that is pending.
    #[must_use]
    pub fn until(&self) -> Option<Date> {
        match self.outcome() {
            Outcome::Pending(until) => until,
            _ => None,
        }
    }

    /// Whether it is settled on the facts.
    #[must_use]
    pub fn is_determined(&self) -> bool {
        !matches!(self.kind, Kind::Undetermined | Kind::ForJudgement)
    }

    /// The word of the format: `breach`, `not-applicable`, `party`, `2026-01-10`.
    #[must_use]
    pub fn word(&self) -> String {
        self.kind.word()
    }

    /// The verdict as printed: `BREACH`, `NOT YET BOUND`, `EXCEPTED by 3(2)`.
    #[must_use]
    pub fn printed(&self) -> String {
        match self.kind {
            Kind::NotApplicable => self.why().map_or("NOT ENGAGED", printed_why).to_owned(),
            Kind::Excepted => format!("EXCEPTED by {}", self.exception().unwrap_or("Article 3")),
            Kind::Compliant => "COMPLIANT".to_owned(),
            Kind::Pending => match self.outcome() {
                Outcome::Pending(Some(until)) => format!("PENDING until {}", until.in_words()),
                _ => "PENDING".to_owned(),
            },
            Kind::Breach => "BREACH".to_owned(),
            Kind::PastBreach => "PAST BREACH".to_owned(),
            Kind::Undetermined => "UNDETERMINED".to_owned(),
            Kind::ForJudgement => "FOR JUDGEMENT".to_owned(),
            Kind::Status(status) => printed_status(status).to_owned(),
            Kind::Class(class) => printed_class(class).to_owned(),
            Kind::Date(When::On(day)) => day.in_words(),
            Kind::Date(When::Never) => "OPEN".to_owned(),
        }
    }
}

impl Kind {
    /// The word of the format.
    #[must_use]
    pub fn word(self) -> String {
        match self {
            Kind::Breach => "breach".to_owned(),
            Kind::PastBreach => "past-breach".to_owned(),
            Kind::Excepted => "excepted".to_owned(),
            Kind::Compliant => "compliant".to_owned(),
            Kind::Pending => "pending".to_owned(),
            Kind::NotApplicable => "not-applicable".to_owned(),
            Kind::Undetermined => "undetermined".to_owned(),
            Kind::ForJudgement => "for-judgement".to_owned(),
            Kind::Status(status) => status.name().to_owned(),
            Kind::Class(class) => class.name().to_owned(),
            Kind::Date(When::On(day)) => day.to_string(),
            Kind::Date(When::Never) => "open".to_owned(),
        }
    }
}

/// A reason not to judge, as printed.
#[must_use]
pub fn printed_why(why: Why) -> &'static str {
    match why {
        Why::NotBound => "NOT BOUND",
        Why::NotYetBound => "NOT YET BOUND",
        Why::NoLongerBound => "NO LONGER BOUND",
        Why::Suspended => "NOT BOUND while suspended",
        Why::NotAState => "NOT A STATE",
        Why::NotItsAct => "NOT ITS ACT",
        Why::NotAMine => "OUTSIDE THE DEFINITION",
        Why::NoJurisdiction => "NOT ITS DUTY",
        Why::NotEngaged => "NOT ENGAGED",
    }
}

/// A status as printed.
#[must_use]
pub fn printed_status(status: Status) -> &'static str {
    match status {
        Status::NotParty => "NOT A PARTY",
        Status::Signatory => "SIGNATORY",
        Status::Contracting => "CONTRACTING STATE",
        Status::Provisional => "PROVISIONALLY APPLYING",
        Status::Party => "STATE PARTY",
        Status::FormerParty => "FORMER STATE PARTY",
    }
}

/// A class as printed.
#[must_use]
pub fn printed_class(class: Class) -> &'static str {
    match class {
        Class::AntiPersonnelMine => "ANTI-PERSONNEL MINE",
        Class::OtherMine => "OTHER MINE",
        Class::NotAMine => "NOT A MINE",
    }
}
