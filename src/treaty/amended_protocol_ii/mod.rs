//! Amended Protocol II (1996) to the Convention on Certain Conventional Weapons, as far as it is judged here:
//! detectability, marked areas, remotely delivered mines, and transfer.
//!
//! The Protocol limits the use of mines in armed conflict, and their transfer. It does not forbid having them.
//!
//! # How it is read here
//! - In force for a State six months after its consent, on the corresponding day; never before 3 December 1998.
//!   A denunciation takes effect a year after receipt, and not in the middle of a conflict.
//! - In an international conflict it binds towards opponents that it binds too. In an internal one on the
//!   territory of a Party it binds every party to the conflict, armed groups among them.
//! - Its anti-personnel mine is one *primarily* designed to be exploded by a person: another definition than the
//!   Convention's, over the same facts.
//!
//! # Not modelled
//! Targets, precautions and warnings (3), recording (9), removal (10): the format has no facts for them.

use super::{Model, Paragraph, Treaty};
use crate::condition::Cond::{self, All, Any, Is, Not, Term, ThereIs};
use crate::condition::Definition;
use crate::fact::Fact::{
    AreaProtected, BasedInParty, BoundBy, ConflictIs, ConflictTookPlace, Dated, Delivered, Detectable, Did,
    HandedOver, HarmsPeople, HasReceiver, IsState, KeepsFailureRates, MadeAgainst, MadeToBePlaced,
    OpponentBoundBy, PartyToConflict, ReceiverIsState, SelfDeactivates, SelfDestructs, TookPlace,
};
use crate::fact::{Kind, Moment, Rel, Role};
use crate::rule::{About, Gate, Heading, Norm, Rule};
use crate::treaty::ottawa::article_02::{MINE, SET_OFF_BY_A_PERSON};
use crate::treaty::ottawa::attribution::{AUTHOR, GIVER};
use crate::vocabulary::{ConflictKind, DeliveredBy, OtherTreaty, Target, What, Why};

/// The Protocol.
pub static AMENDED_PROTOCOL_II: Treaty = Treaty {
    name: "Amended Protocol II to the Convention on Certain Conventional Weapons",
    prefix: "APII",
    text: "https://ihl-databases.icrc.org/en/ihl-treaties/ccw-amended-protocol-ii-1996",
    contents: &[PARAGRAPHS],
};

/// A conflict of the actor's that goes on, bound as an entry.
const GOING_ON: Cond = All(&[
    Is(ConflictTookPlace),
    Is(PartyToConflict),
    Is(Dated(Moment::ConflictBegin, Rel::By, Moment::Today)),
    Not(&Is(Dated(Moment::CloseOfFighting, Rel::Before, Moment::Today))),
]);

/// The State's denunciation has taken effect.
static DENOUNCED: Definition = Definition {
    cite: "CCW 9",
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
        Is(BoundBy(OtherTreaty::Apii)),
        // Where no day of consent is stated, the file's word stands for every day.
        Not(&Is(Dated(Moment::Today, Rel::Before, Moment::ProtocolInForce))),
        Not(&Term(&DENOUNCED)),
    ]),
};

/// Bound as a party to an internal conflict on the territory of a party to the Protocol.
static BOUND_AS_A_GROUP: Definition = Definition {
    cite: "APII 1(3)",
    name: "a party to an internal conflict on the territory of a party to the Protocol",
    means: All(&[
        Not(&Is(IsState)),
        Is(BasedInParty(OtherTreaty::Apii)),
        ThereIs(
            Kind::Conflict,
            &All(&[GOING_ON, Is(ConflictIs(ConflictKind::Internal))]),
        ),
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
                Is(OpponentBoundBy(OtherTreaty::Apii)),
            ]),
        ]),
    ),
};

/// The Protocol's anti-personnel mine.
pub static PROTOCOL_MINE: Definition = Definition {
    cite: "APII 2(3)",
    name: "a mine primarily designed to be exploded by a person",
    means: All(&[
        Term(&MINE),
        Is(MadeToBePlaced),
        Term(&SET_OFF_BY_A_PERSON),
        Is(HarmsPeople),
        Not(&All(&[
            Is(MadeAgainst(Target::Vehicle)),
            Not(&Is(MadeAgainst(Target::Person))),
        ])),
    ]),
};

/// Remotely delivered.
pub static REMOTELY_DELIVERED: Definition = Definition {
    cite: "APII 2(2)",
    name: "delivered from a distance",
    means: Any(&[
        Is(Delivered(DeliveredBy::Artillery)),
        Is(Delivered(DeliveredBy::Rocket)),
        Is(Delivered(DeliveredBy::Aircraft)),
        Is(Delivered(DeliveredBy::Drone)),
    ]),
};

/// Self-destruction with back-up self-deactivation, within the rates.
pub static DESTROYS_AND_DISABLES_ITSELF: Definition = Definition {
    cite: "APII annex 3",
    name: "it destroys itself, with a back-up that disables it, within the failure rates",
    means: All(&[Is(SelfDestructs), Is(SelfDeactivates), Is(KeepsFailureRates)]),
};

static BOUND: &[Gate] = &[Gate(Any(&[Term(&PARTY), Term(&BOUND_AS_A_GROUP)]), Why::NotBound)];
static USED: &[Gate] = &[
    Gate(Term(&AUTHOR), Why::NotItsAct),
    Gate(Term(&IN_CONFLICT), Why::NotEngaged),
    Gate(Term(&PROTOCOL_MINE), Why::NotAMine),
];
/// What is handed over is a mine of any kind.
static GIVEN: &[Gate] = &[
    Gate(Term(&GIVER), Why::NotItsAct),
    Gate(Term(&MINE), Why::NotAMine),
];

/// Use is laying, scattering or arming; keeping a field is judged by its marking.
const USE: Cond = Is(Did(What::Use));

/// APII 4: mines that cannot be detected.
pub static DETECTABILITY: Rule = Rule {
    heading: Heading {
        cite: "APII 4",
        title: "using mines that cannot be detected",
        says: "In armed conflict nobody bound uses anti-personnel mines that common equipment cannot detect (a signal like that of \
               8 grammes of iron in one piece).",
    },
    treaty: &AMENDED_PROTOCOL_II,
    about: About::Act,
    role: Role::Author,
    gates: &[BOUND, USED],
    norm: Norm::Prohibits(All(&[Is(TookPlace), USE, Not(&Is(Detectable))])),
    except: &[],
};

/// APII 5(2): hand-laid mines outside a marked area.
pub static MARKED_AREA: Rule = Rule {
    heading: Heading {
        cite: "APII 5(2)",
        title: "laying mines outside a marked area",
        says: "Anti-personnel mines that are not delivered from a distance destroy and disable themselves to standard, or lie in an area that is \
               marked, monitored by soldiers and fenced, so that civilians are kept out.",
    },
    treaty: &AMENDED_PROTOCOL_II,
    about: About::Act,
    role: Role::Author,
    gates: &[BOUND, USED],
    norm: Norm::Prohibits(All(&[
        Is(TookPlace),
        USE,
        Not(&Term(&REMOTELY_DELIVERED)),
        Not(&Term(&DESTROYS_AND_DISABLES_ITSELF)),
        Not(&Is(AreaProtected)),
    ])),
    except: &[],
};

/// APII 6(2): remotely delivered mines.
pub static REMOTE: Rule = Rule {
    heading: Heading {
        cite: "APII 6(2)",
        title: "using mines delivered from a distance",
        says: "An anti-personnel mine delivered from a distance destroys itself and carries a back-up that disables it: at most 10 \
               in 100 left after 30 days, at most 1 in 1,000 working after 120.",
    },
    treaty: &AMENDED_PROTOCOL_II,
    about: About::Act,
    role: Role::Author,
    gates: &[BOUND, USED],
    norm: Norm::Prohibits(All(&[
        Is(TookPlace),
        USE,
        Term(&REMOTELY_DELIVERED),
        Not(&Term(&DESTROYS_AND_DISABLES_ITSELF)),
    ])),
    except: &[],
};

/// APII 8(1)(a): handing over what nobody may use.
pub static TRANSFER: Rule = Rule {
    heading: Heading {
        cite: "APII 8(1)(a)",
        title: "handing over mines whose use is forbidden",
        says: "A party to the Protocol hands over no mine whose use the Protocol forbids, in peace either.",
    },
    treaty: &AMENDED_PROTOCOL_II,
    about: About::Act,
    role: Role::Giver,
    gates: &[BOUND, GIVEN],
    norm: Norm::Prohibits(All(&[
        Is(TookPlace),
        Any(&[Is(Did(What::Transfer)), Is(HandedOver)]),
        Is(HasReceiver),
        Term(&PROTOCOL_MINE),
        Any(&[
            Not(&Is(Detectable)),
            All(&[
                Term(&REMOTELY_DELIVERED),
                Not(&Term(&DESTROYS_AND_DISABLES_ITSELF)),
            ]),
        ]),
    ])),
    except: &[],
};

/// APII 8(1)(b): to States only.
pub static RECIPIENT: Rule = Rule {
    heading: Heading {
        cite: "APII 8(1)(b)",
        title: "handing mines over to others than States",
        says: "A party to the Protocol hands over no mine of any kind to a recipient that is not a State or its authorised agency.",
    },
    treaty: &AMENDED_PROTOCOL_II,
    about: About::Act,
    role: Role::Giver,
    gates: &[BOUND, GIVEN],
    norm: Norm::Prohibits(All(&[
        Is(TookPlace),
        Any(&[Is(Did(What::Transfer)), Is(HandedOver)]),
        Is(HasReceiver),
        Not(&Is(ReceiverIsState)),
    ])),
    except: &[],
};

const fn no_facts(cite: &'static str, title: &'static str, says: &'static str) -> Paragraph {
    Paragraph {
        cite,
        title,
        says,
        read_here: &[],
        model: Model::NotModelled("the format has no facts for it"),
    }
}

static PARAGRAPHS: &[Paragraph] = &[
    Paragraph {
        cite: "APII 1(3)",
        title: "Internal conflicts",
        says: "In an armed conflict that is not international, on the territory of a Party, each party to the conflict is bound.",
        read_here: &[
            "The test is the territory of the conflict. The format does not state it, so the State in which a group is based stands for it.",
        ],
        model: Model::Terms(&[&PARTY, &BOUND_AS_A_GROUP, &IN_CONFLICT]),
    },
    Paragraph {
        cite: "APII 2(3)",
        title: "Anti-personnel mine",
        says: "A mine primarily designed to be exploded by the presence, nearness or touch of a person, and able to disable, injure \
               or kill.",
        read_here: &[
            "On the plain text a mine made for vehicles is not one here; the declared understanding of several Parties comes close to the Convention, which by default reads otherwise (sensitive-fuze).",
        ],
        model: Model::Terms(&[&PROTOCOL_MINE, &REMOTELY_DELIVERED, &DESTROYS_AND_DISABLES_ITSELF]),
    },
    no_facts(
        "APII 3",
        "General rules on use",
        "No use against civilians, no indiscriminate use; all feasible precautions; warning where circumstances permit.",
    ),
    Paragraph {
        cite: "APII 4",
        title: "Detectability",
        says: "The use of anti-personnel mines that cannot be detected is forbidden.",
        read_here: &[
            "The deferral of nine years for older mines ended in December 2007 and is not modelled.",
        ],
        model: Model::Rules(&[&DETECTABILITY]),
    },
    Paragraph {
        cite: "APII 5(2)",
        title: "Mines laid by hand or vehicle",
        says: "Anti-personnel mines so laid destroy and disable themselves to the standard of the annex, or lie in a marked, monitored and fenced area \
               that is cleared before it is left, or handed to another State's forces that accept responsibility for it.",
        read_here: &[
            "Loss of the area by enemy action (5(3)) and directional charges for 72 hours (5(6)) are not modelled; a charge \
             fired by an operator only is no mine.",
        ],
        model: Model::Rules(&[&MARKED_AREA]),
    },
    Paragraph {
        cite: "APII 6(2)",
        title: "Mines delivered from a distance",
        says: "They destroy themselves and carry a back-up that disables them, within the failure rates of the annex.",
        read_here: &[
            "Vehicle mines delivered from a distance fall under 6(3), to the extent feasible, and are not judged.",
            "From less than 500 metres a land-based system may not count as remote (2(2)); distance is no fact of the format, and \
             artillery, rockets, aircraft and drones count.",
        ],
        model: Model::Rules(&[&REMOTE]),
    },
    Paragraph {
        cite: "APII 8(1)(a)",
        title: "Transfer of forbidden mines",
        says: "A Party transfers no mine whose use the Protocol forbids.",
        read_here: &[
            "What is forbidden outright counts: what cannot be detected, what is made to be delivered from a distance without the \
             standard. What is only restricted calls for restraint (8(1)(c)), a judgement.",
        ],
        model: Model::Rules(&[&TRANSFER]),
    },
    Paragraph {
        cite: "APII 8(1)(b)",
        title: "Transfer to States only",
        says: "A Party transfers mines only to States or their authorised agencies.",
        read_here: &[],
        model: Model::Rules(&[&RECIPIENT]),
    },
    no_facts(
        "APII 9",
        "Recording",
        "All mines are recorded, and the records kept and later exchanged.",
    ),
    no_facts(
        "APII 10",
        "Removal",
        "Without delay after active hostilities, mines are cleared, removed, destroyed or maintained.",
    ),
];
