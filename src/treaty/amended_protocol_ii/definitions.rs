//! Article 2: the Protocol's own definitions, over the same facts as the Convention's.

use super::{Model, Paragraph};
use crate::condition::Cond::{All, Any, Is, Not, Term};
use crate::condition::Definition;
use crate::fact::Fact::{Delivered, HarmsPeople, IsBoobyTrap, MadeAgainst, MadeToBePlaced, SetOffBy};
use crate::treaty::ottawa::article_02::{MINE, MUNITION, SET_OFF_BY_A_PERSON};
use crate::vocabulary::{BoobyTrap, DeliveredBy, Target, Trigger};

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

/// A booby-trap.
pub(super) static BOOBY_TRAP: Definition = Definition {
    cite: "APII 2(4)",
    name: "a booby-trap: it goes off when somebody disturbs a harmless-looking thing or does what seems safe",
    means: Not(&Is(IsBoobyTrap(BoobyTrap::None))),
};

/// Another device. What a victim sets off is a mine or a booby-trap.
pub(super) static OTHER_DEVICE: Definition = Definition {
    cite: "APII 2(5)",
    name: "a device laid by hand, and fired by hand, from afar or by a clock",
    means: All(&[
        Term(&MUNITION),
        Is(MadeToBePlaced),
        Is(Delivered(DeliveredBy::Hand)),
        Any(&[
            Is(SetOffBy(Trigger::CommandWire)),
            Is(SetOffBy(Trigger::Radio)),
            Is(SetOffBy(Trigger::Telephone)),
            Is(SetOffBy(Trigger::Operator)),
            Is(SetOffBy(Trigger::Timer)),
        ]),
    ]),
};

pub(super) static PARAGRAPHS: &[Paragraph] = &[
    Paragraph {
        cite: "APII 2(2)",
        title: "Delivered from a distance",
        says: "Mines are delivered from a distance if artillery, missiles, rockets, mortars or aircraft bring them. From a \
               system on land at less than 500 metres they are not, if they are used under Article 5 and the other articles.",
        read_here: &[
            "A dispenser on land from less than 500 metres is a word of its own, and Article 5 judges its mines.",
        ],
        model: Model::Terms(&[&REMOTELY_DELIVERED]),
    },
    Paragraph {
        cite: "APII 2(3)",
        title: "Anti-personnel mine",
        says: "A mine primarily designed to be exploded by the presence, nearness or touch of a person, and able to disable, injure \
               or kill.",
        read_here: &[
            "On the plain text a mine made for vehicles is not one here; the declared understanding of several Parties comes close to the Convention, which by default reads otherwise (sensitive-fuze).",
        ],
        model: Model::Terms(&[&PROTOCOL_MINE]),
    },
    Paragraph {
        cite: "APII 2(4)",
        title: "Booby-trap",
        says: "A device made to kill or injure that works unexpectedly when a person disturbs or comes near a harmless-looking object, or \
               does what seems safe.",
        read_here: &[
            "The file says which device is one, and to what it is fixed. Set off by its victim, it can be an anti-personnel mine as well.",
        ],
        model: Model::Terms(&[&BOOBY_TRAP]),
    },
    Paragraph {
        cite: "APII 2(5)",
        title: "Other devices",
        says: "Munitions and devices put in place by hand, improvised ones among them, that are made to kill, injure or damage, and that \
               somebody fires, on the spot or from afar, or a clock after a time.",
        read_here: &[
            "No mines to either treaty; the general rules (3), recording (9) and the list of what is never trapped (7) speak of them all \
             the same.",
        ],
        model: Model::Terms(&[&OTHER_DEVICE]),
    },
];
