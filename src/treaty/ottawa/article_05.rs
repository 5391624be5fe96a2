//! Article 5: Destruction of anti-personnel mines in mined areas.
//!
//! A State Party clears the mined areas under its jurisdiction or control as soon as possible and within ten
//! years of entry into force for it (1). It makes every effort to find them, and has them marked, monitored
//! and fenced as soon as possible until they are cleared (2). If it will not be able to finish in time it may
//! ask a meeting for up to ten years more (3), with reasons (4); the meeting decides by majority (5); an
//! extension may be renewed (6).
//!
//! # How it is read here
//! - Jurisdiction or control: each is enough by itself, so the sovereign and the occupant may both owe.
//! - Conflict and lack of access are grounds for asking, not for letting the time pass.
//! - An extension counts from its grant. One granted late leaves a gap.
//! - Marking and fencing run apart from the ten years, from the day the State knows of the mines.
//!
//! # Not modelled
//! Whether reasons given for an extension were good; "every effort" to find mines, a judgement.

use super::OTTAWA;
use super::article_02::{ANTI_PERSONNEL_MINE, MINED_AREA};
use super::article_17::IN_FORCE;
use super::article_20::WITHDRAWN;
use super::questions as q;
use super::status::{ENTERED_INTO_FORCE, STATE_PARTY, bound_gates};
use super::time_limit::over;
use crate::condition::Cond::{All, Any, Is, Last, Not, Takes, Term, ThereIs};
use crate::condition::Definition;
use crate::fact::Fact::{
    ControlsPlace, Dated, ExtensionCovers, ExtensionWithinTenYears, Judged, OwnTerritory,
};
use crate::fact::{Kind, Moment, Rel, Role};
use crate::rule::{About, Gate, Heading, Norm, Rule};
use crate::treaty::{Model, Paragraph};
use crate::vocabulary::{Appraisal, Why};

/// Under its jurisdiction or control.
pub static JURISDICTION_OR_CONTROL: Definition = Definition {
    cite: "5(1)",
    name: "an area under its jurisdiction or control",
    means: Any(&[
        All(&[
            Is(OwnTerritory),
            Any(&[
                Is(ControlsPlace),
                Takes(q::AREA_WITHOUT_CONTROL.position("both")),
                Takes(q::AREA_WITHOUT_CONTROL.position("not-short-presence")),
            ]),
        ]),
        All(&[
            Is(ControlsPlace),
            Any(&[
                Takes(q::AREA_WITHOUT_CONTROL.position("both")),
                Takes(q::AREA_WITHOUT_CONTROL.position("control-needed")),
            ]),
        ]),
    ]),
};

/// An extension that still runs.
pub static EXTENDED: Definition = Definition {
    cite: "5(5)",
    name: "an extension is in force",
    means: ThereIs(
        Kind::Extension,
        &All(&[
            Is(ExtensionCovers),
            Is(ExtensionWithinTenYears),
            Any(&[
                Is(Dated(Moment::ExtensionGranted, Rel::By, Moment::Today)),
                All(&[
                    Takes(q::LATE_EXTENSION.position("cures-gap")),
                    Is(Dated(Moment::ExtensionGranted, Rel::By, Moment::Judged)),
                ]),
            ]),
            Is(Dated(Moment::Today, Rel::By, Moment::ExtendedUntil)),
        ]),
    ),
};

/// Mines found after the time was over, told to the others and dealt with as soon as possible.
static FOUND_LATE: Definition = Definition {
    cite: "5(1)",
    name: "found after the time, reported, and dealt with as soon as possible",
    means: All(&[
        Takes(q::LATE_FOUND_AREA.position("report-and-extend")),
        Is(Dated(Moment::ClearanceDeadline, Rel::Before, Moment::Found)),
        Is(Dated(Moment::Reported, Rel::By, Moment::Judged)),
        Is(Judged(Appraisal::AsSoonAsPossible)),
    ]),
};

/// The ten years, and any extension, are over, counted from the entry into force that binds the State.
pub static TEN_YEARS_OVER: Definition = Definition {
    cite: "5(1)",
    name: "the ten years, with any extension, are over",
    means: ThereIs(
        Kind::Consent,
        &All(&[
            Term(&IN_FORCE),
            Not(&Term(&WITHDRAWN)),
            over!(Moment::ClearanceDeadline),
            // Before anybody knows of the mines there is nothing to clear late.
            Is(Dated(Moment::Found, Rel::By, Moment::Today)),
            Not(&Term(&EXTENDED)),
            Not(&Term(&FOUND_LATE)),
        ]),
    ),
};

/// A duty that was due when the State left, where it is held to remain.
static REMAINS: Definition = Definition {
    cite: "VCLT 70",
    name: "a duty that was overdue when the State left",
    means: All(&[
        Term(&ENTERED_INTO_FORCE),
        Last(
            &Term(&STATE_PARTY),
            &All(&[
                Is(Dated(Moment::Laid, Rel::By, Moment::Today)),
                Term(&JURISDICTION_OR_CONTROL),
                Term(&TEN_YEARS_OVER),
            ]),
        ),
    ]),
};

/// What an area must be for Article 5.
static AREA: &[Gate] = &[
    Gate(Is(Dated(Moment::Laid, Rel::By, Moment::Today)), Why::NotEngaged),
    Gate(Term(&JURISDICTION_OR_CONTROL), Why::NoJurisdiction),
    Gate(Term(&MINED_AREA), Why::NotEngaged),
    Gate(Term(&ANTI_PERSONNEL_MINE), Why::NotAMine),
];

/// 5(1): clear.
pub static CLEAR: Rule = Rule {
    heading: Heading {
        cite: "5(1)",
        title: "clearing a mined area",
        says: "A State Party clears the mined areas under its jurisdiction or control within ten years of entry into force for \
               it, or within the time that a meeting granted.",
    },
    treaty: &OTTAWA,
    about: About::Place,
    role: Role::Sovereign,
    gates: &[
        bound_gates!(All(&[
            Takes(q::OVERDUE_AFTER_LEAVING.position("duty-remains")),
            Term(&REMAINS)
        ])),
        AREA,
    ],
    norm: Norm::Requires {
        done: Is(Dated(Moment::Cleared, Rel::By, Moment::Today)),
        due: Any(&[
            Term(&TEN_YEARS_OVER),
            All(&[
                Not(&Term(&STATE_PARTY)),
                Takes(q::OVERDUE_AFTER_LEAVING.position("duty-remains")),
                Term(&REMAINS),
            ]),
        ]),
        limit: Some(Moment::ClearanceDeadline),
    },
    except: &[],
};

/// 5(2): mark, monitor, fence.
pub static PROTECT: Rule = Rule {
    heading: Heading {
        cite: "5(2)",
        title: "marking, monitoring and fencing a mined area",
        says: "From the day it knows of the mines or suspects them, a State Party has the area marked, monitored and fenced as soon as possible, so \
               that civilians are kept out until it is cleared.",
    },
    treaty: &OTTAWA,
    about: About::Place,
    role: Role::Sovereign,
    gates: &[
        bound_gates!(Any(&[])),
        AREA,
        &[Gate(
            Is(Dated(Moment::Found, Rel::By, Moment::Today)),
            Why::NotEngaged,
        )],
    ],
    norm: Norm::Requires {
        done: Any(&[
            Is(Dated(Moment::Cleared, Rel::By, Moment::Today)),
            All(&[
                Is(Dated(Moment::Marked, Rel::By, Moment::Today)),
                Is(Dated(Moment::Fenced, Rel::By, Moment::Today)),
                Is(Dated(Moment::Monitored, Rel::By, Moment::Today)),
            ]),
        ]),
        due: Not(&Is(Judged(Appraisal::ProtectedInTime))),
        limit: None,
    },
    except: &[],
};

/// The paragraphs.
pub static PARAGRAPHS: &[Paragraph] = &[
    Paragraph {
        cite: "5(1)",
        title: "Clearing mined areas",
        says: "A State Party destroys, or sees to the destruction of, all anti-personnel mines in mined areas under its \
               jurisdiction or control, as soon as possible and at the latest ten years after entry into force for it.",
        read_here: &[
            "The tenth anniversary is the last day in time, by default (deadline-day). Whether a State acted as soon as possible \
             inside the ten years is a judgement, and is not judged.",
            "That the State knew of the area is read in: before that nobody can say that it is late.",
            "Territory and control are alternatives: the sovereign owes although it cannot get there, the occupant because it \
             can, by default (area-without-control).",
            "An area found or mined after the time is reported at once and cleared as soon as possible, or more time is asked \
             for, by default (late-found-area).",
            "On isolated mines that turn up after completion the text is silent; reported and destroyed promptly, they are read as no \
             breach, as practice has it.",
        ],
        model: Model::Rules(&[&CLEAR]),
    },
    Paragraph {
        cite: "5(2)",
        title: "Identifying and protecting mined areas",
        says: "A State Party makes every effort to identify all areas under its jurisdiction or control in which anti-personnel mines are known or suspected, and has them marked \
               along the edge, monitored and protected by fencing or other means as soon as possible, so that civilians are kept \
               out until the mines are destroyed. The marking meets at least the standard of Amended Protocol II.",
        read_here: &[
            "All three are needed. The duty runs from the day the State knows of the mines or suspects them, whatever is left of the ten years.",
            "How soon was possible is a judgement. \"Every effort\" to find areas, whether civilians are kept out in fact, and the \
             standard of the marking are for judgement too, and are not judged.",
        ],
        model: Model::Rules(&[&PROTECT]),
    },
    Paragraph {
        cite: "5(3)",
        title: "Asking for more time",
        says: "A State Party that believes it cannot finish in time may ask a Meeting of the States Parties or a Review \
               Conference for an extension of up to ten years.",
        read_here: &[
            "Each extension reaches at most ten years beyond the time limit before it. A grant that reaches further is not \
             counted at all; that only the excess falls away can be argued.",
            "There is no duty to ask; without a grant the time limit of 5(1) stands. Conflict and lack of access are reasons to \
             ask (5(4)).",
        ],
        model: Model::Terms(&[&EXTENDED]),
    },
    Paragraph {
        cite: "5(4)",
        title: "What a request contains",
        says: "A request states how long; the reasons in detail, among them how far clearing is prepared and under way, the \
               financial and technical means the State has, and what stands in the way; what the delay means for people, \
               society, the economy and the environment; and anything else that matters.",
        read_here: &[],
        model: Model::NotModelled(
            "the contents are weighed by the meeting; a scenario records whether it granted the request",
        ),
    },
    Paragraph {
        cite: "5(5)",
        title: "The decision on a request",
        says: "The meeting assesses the request and decides by a majority of the States Parties present and voting.",
        read_here: &[
            "A grant counts from its day, by default (late-extension): after the old time limit it leaves a gap.",
        ],
        model: Model::Terms(&[&EXTENDED]),
    },
    Paragraph {
        cite: "5(6)",
        title: "Renewal",
        says: "An extension may be renewed in the same way, with a report on what was done in the time before.",
        read_here: &["There is no limit to the number of renewals."],
        model: Model::Terms(&[&EXTENDED]),
    },
];
