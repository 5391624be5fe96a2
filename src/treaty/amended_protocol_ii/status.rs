//! Who is bound, when, and towards whom: Article 1, and Articles 5, 7 and 9 of the framework convention.

use super::{Model, Paragraph, not_modelled};
use crate::condition::Cond::{self, All, Any, Is, Not, Once, Term, ThereIs};
use crate::condition::Definition;
use crate::fact::Fact::{
    BoundBy, ConflictIs, ConflictTookPlace, Dated, IsState, Occupation, PartyToConflict,
};
use crate::fact::{Kind, Moment, Rel};
use crate::rule::Gate;
use crate::vocabulary::{ConflictKind, OtherTreaty, Why};

/// A conflict of the actor's, or an occupation in it, that goes on, bound as an entry.
pub(in crate::treaty) const GOING_ON: Cond = All(&[
    Is(ConflictTookPlace),
    Is(PartyToConflict),
    Is(Dated(Moment::ConflictBegin, Rel::By, Moment::Today)),
    Any(&[
        Not(&Is(Dated(Moment::CloseOfFighting, Rel::Before, Moment::Today))),
        All(&[
            Is(Occupation),
            Not(&Is(Dated(Moment::EndOfOccupation, Rel::Before, Moment::Today))),
        ]),
    ]),
]);

/// An internal conflict of the actor's that goes on, bound as an entry. There is no occupation in one.
const INTERNAL_GOING_ON: Cond = All(&[
    Is(ConflictTookPlace),
    Is(PartyToConflict),
    Is(ConflictIs(ConflictKind::Internal)),
    Is(Dated(Moment::ConflictBegin, Rel::By, Moment::Today)),
    Not(&Is(Dated(Moment::CloseOfFighting, Rel::Before, Moment::Today))),
]);

/// Consent, whatever its day.
pub static CONSENTED: Definition = Definition {
    cite: "CCW 4",
    name: "it has consented to be bound by the Protocol",
    means: Is(BoundBy(OtherTreaty::Apii)),
};

/// The six months after consent are not over. Where no day of consent is stated, the file's word stands for every
/// day.
pub static NOT_YET_IN_FORCE: Definition = Definition {
    cite: "CCW 5(4)",
    name: "a State for which the Protocol is not yet in force",
    means: All(&[
        Is(IsState),
        Is(Dated(Moment::Today, Rel::Before, Moment::ProtocolInForce)),
    ]),
};

/// The State's denunciation has taken effect.
pub static DENOUNCED: Definition = Definition {
    cite: "CCW 9(2)",
    name: "it has denounced the Protocol, with effect",
    means: All(&[
        Is(Dated(Moment::DenunciationExpiry, Rel::By, Moment::Today)),
        Not(&ThereIs(
            Kind::Conflict,
            &All(&[
                GOING_ON,
                Is(Dated(Moment::ConflictBegin, Rel::By, Moment::DenunciationExpiry)),
            ]),
        )),
    ]),
};

/// The State is a party to the Protocol.
pub static PARTY: Definition = Definition {
    cite: "CCW 5(4)",
    name: "a party to the Protocol",
    means: All(&[
        Term(&CONSENTED),
        Not(&Term(&NOT_YET_IN_FORCE)),
        Not(&Term(&DENOUNCED)),
    ]),
};

/// An opponent to which the Protocol is owed: a party, or one that accepts and applies it.
static OWED: Definition = Definition {
    cite: "CCW 7",
    name: "a party to the Protocol, or a State that accepts, applies and has notified it",
    means: Any(&[
        Term(&PARTY),
        Is(Dated(Moment::ProtocolAccepted, Rel::By, Moment::Today)),
    ]),
};

/// Bound as a party to an internal conflict on the territory of a party to the Protocol.
pub static BOUND_AS_A_GROUP: Definition = Definition {
    cite: "APII 1(3)",
    name: "a party to an internal conflict on the territory of a party to the Protocol",
    means: All(&[
        Not(&Is(IsState)),
        ThereIs(Kind::HomeState, &Term(&PARTY)),
        ThereIs(Kind::Conflict, &INTERNAL_GOING_ON),
    ]),
};

/// In an armed conflict in which the Protocol is owed.
pub static IN_CONFLICT: Definition = Definition {
    cite: "APII 1(2), CCW 7",
    name: "in an armed conflict in which the Protocol is owed to the opponent",
    means: ThereIs(
        Kind::Conflict,
        &All(&[
            GOING_ON,
            Any(&[
                Is(ConflictIs(ConflictKind::Internal)),
                ThereIs(Kind::Opponent, &Term(&OWED)),
            ]),
        ]),
    ),
};

/// The active hostilities of a conflict of the actor's have ceased, over mines that lay there then. What is laid in a
/// later war waits for the end of that one.
pub static FIGHTING_OVER: Definition = Definition {
    cite: "APII 10(1)",
    name: "a party to an armed conflict whose active hostilities have ceased since the mines were laid",
    means: ThereIs(
        Kind::Conflict,
        &All(&[
            Is(ConflictTookPlace),
            Is(PartyToConflict),
            Is(Dated(Moment::Laid, Rel::By, Moment::CloseOfFighting)),
            Is(Dated(Moment::CloseOfFighting, Rel::Before, Moment::Today)),
        ]),
    ),
};

const GROUP: Cond = Term(&BOUND_AS_A_GROUP);

/// Bound as a State, for the time; or as a group, which consents to nothing and can leave nothing.
pub(super) static BOUND: &[Gate] = &[
    Gate(Any(&[Term(&CONSENTED), GROUP]), Why::NotBound),
    Gate(Not(&Term(&NOT_YET_IN_FORCE)), Why::NotYetBound),
    Gate(Not(&Term(&DENOUNCED)), Why::NoLongerBound),
];

/// The same for what the Protocol asks of its parties alone: a group hands mines over outside it.
pub(super) static BOUND_AS_A_PARTY: &[Gate] = &[
    Gate(Term(&CONSENTED), Why::NotBound),
    Gate(Not(&Term(&NOT_YET_IN_FORCE)), Why::NotYetBound),
    Gate(Not(&Term(&DENOUNCED)), Why::NoLongerBound),
];

/// The same for what is left to be done: a group stays bound when the fighting has ceased.
pub(super) static STILL_BOUND: &[Gate] = &[
    Gate(Any(&[Term(&CONSENTED), Once(&GROUP)]), Why::NotBound),
    Gate(Not(&Term(&NOT_YET_IN_FORCE)), Why::NotYetBound),
    Gate(Not(&Term(&DENOUNCED)), Why::NoLongerBound),
];

pub(super) static PARAGRAPHS: &[Paragraph] = &[
    not_modelled(
        "APII 1(1)",
        "Use on land",
        "The Protocol speaks of mines, booby-traps and other devices used on land, beaches and crossings of rivers \
         among it, and not of mines against ships.",
        "the format does not describe naval mines",
    ),
    Paragraph {
        cite: "APII 1(2)",
        title: "Situations",
        says: "The Protocol applies in international armed conflicts, occupations among them, and in internal ones; \
               riots and sporadic violence are none.",
        read_here: &[
            "Many Parties have declared that they keep at all times what by its nature may apply in peace; here the \
             rules on use are asked in armed conflict only.",
            "Reservations and understandings of single Parties are not recorded.",
        ],
        model: Model::Terms(&[&IN_CONFLICT]),
    },
    Paragraph {
        cite: "APII 1(3)",
        title: "Internal conflicts",
        says: "In an armed conflict that is not international, on the territory of a Party, each party to the conflict is bound.",
        read_here: &[
            "The test is the territory of the conflict. The format does not state it, so the State in which a group is based stands for it.",
        ],
        model: Model::Terms(&[&BOUND_AS_A_GROUP]),
    },
    Paragraph {
        cite: "CCW 5(4)",
        title: "Entry into force of the Protocol for a State",
        says: "The Protocol enters into force for a State six months after it has notified its consent: the \
               corresponding day, not the first of a month. The Protocol itself has been in force since 3 December 1998.",
        read_here: &[
            "Where the file states no day of consent, its word that the Protocol binds stands for every day.",
        ],
        model: Model::Terms(&[&CONSENTED, &NOT_YET_IN_FORCE, &PARTY]),
    },
    Paragraph {
        cite: "CCW 7",
        title: "Towards whom",
        says: "In a conflict with a State that is no party, the parties stay bound among themselves, and towards that \
               State if it accepts and applies the Protocol and has notified so.",
        read_here: &[
            "One opponent to which it is owed is enough here: against which of several a mine was laid is no fact of the format.",
            "Whether the rules that hold \"in all circumstances\" hold against a State that is no party too is open; custom \
             comes close to them.",
        ],
        model: Model::Terms(&[&OWED]),
    },
    Paragraph {
        cite: "CCW 9(2)",
        title: "Denunciation",
        says: "A denunciation takes effect one year after receipt; for a State that is then in an armed conflict or \
               occupation, not before it ends.",
        read_here: &[
            "Longer than the Convention's six months, and with occupation named in the text.",
            "That it also waits for the last release of protected persons and the end of United Nations functions is not modelled.",
        ],
        model: Model::Terms(&[&DENOUNCED]),
    },
];
