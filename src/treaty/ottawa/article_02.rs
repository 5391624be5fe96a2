//! Article 2: Definitions.
//!
//! An anti-personnel mine is a mine designed to go off by the presence, nearness or touch of a person and
//! able to disable, injure or kill (1); a vehicle mine is not one merely because an anti-handling device
//! protects it. A mine is a munition made to lie under, on or near the ground or another surface and to go
//! off by the presence, nearness or touch of a person or a vehicle (2). An anti-handling device protects a
//! mine and reacts to an attempt to tamper with it or disturb it on purpose (3). Transfer involves movement
//! across a border and the passing of title and control (4). A mined area is dangerous because mines are
//! there or suspected to be (5).
//!
//! # How it is read here
//! - The mechanism decides, never the name. How long a mine lives, how it is delivered, who made it and
//!   whether it can be detected are no elements.
//! - What a person can set off without meaning to is "designed to be exploded" by a person, by default
//!   (`sensitive-fuze`).
//!
//! # Not modelled
//! Whether a device would in fact have injured somebody: ability is enough.

use super::questions as q;
use crate::condition::Cond::{self, All, Any, Is, Not, Takes, Term};
use crate::condition::Definition;
use crate::fact::Fact::{
    ControlPasses, CrossesBorder, HarmsPeople, In, Is as MadeSo, Kit, KitAdds, MadeAgainst, MadeToBePlaced,
    PersonCanSetOff, PlaceIs, Protected, SetOffBy, TitlePasses,
};
use crate::treaty::{Model, Paragraph};
use crate::vocabulary::{AntiHandling, Condition, KitKept, Made, Mined, Target, Trigger};

/// The device was made against vehicles as opposed to persons.
pub static VEHICLE_MINE: Definition = Definition {
    cite: "2(1)",
    name: "made to be set off by a vehicle as opposed to a person",
    means: All(&[
        Is(MadeAgainst(Target::Vehicle)),
        Not(&Is(MadeAgainst(Target::Person))),
    ]),
};

/// An anti-handling device in the sense of the Convention.
pub static ANTI_HANDLING_DEVICE: Definition = Definition {
    cite: "2(3)",
    name: "an anti-handling device: reacts to tampering or other intentional disturbance",
    means: Any(&[
        Is(Protected(AntiHandling::TamperOnly)),
        All(&[
            Is(Protected(AntiHandling::AnyTouch)),
            Takes(q::ANTI_HANDLING.position("always-saved")),
        ]),
    ]),
};

/// The second sentence of 2(1).
pub static SAVED_VEHICLE_MINE: Definition = Definition {
    cite: "2(1)",
    name: "saved as a vehicle mine with an anti-handling device",
    means: All(&[Term(&VEHICLE_MINE), Term(&ANTI_HANDLING_DEVICE)]),
};

/// What reacts to handling makes a mine a person's, unless the second sentence of 2(1) saves it.
static HANDLING_SETS_IT_OFF: Definition = Definition {
    cite: "2(1)",
    name: "a person who handles it sets it off",
    means: All(&[
        Not(&Is(Protected(AntiHandling::None))),
        Not(&Term(&SAVED_VEHICLE_MINE)),
    ]),
};

/// A kit would add a trigger that a person sets off.
const KIT_FOR_PERSONS: Cond = Any(&[
    Is(KitAdds(Trigger::PersonWeight)),
    Is(KitAdds(Trigger::Touch)),
    Is(KitAdds(Trigger::Tripwire)),
    Is(KitAdds(Trigger::Breakwire)),
]);

/// A kit would add a trigger made for vehicles.
const KIT_FOR_VEHICLES: Cond = Any(&[
    Is(KitAdds(Trigger::VehicleWeight)),
    Is(KitAdds(Trigger::TiltRod)),
    Is(KitAdds(Trigger::Magnetic)),
    Is(KitAdds(Trigger::Sensor)),
]);

/// A kit counts where it is.
const KIT_AT_HAND: Cond = Any(&[
    All(&[
        Is(Kit(KitKept::WithIt)),
        Takes(q::PARTS.position("complete-or-kit-together")),
    ]),
    All(&[
        Not(&Is(Kit(KitKept::Destroyed))),
        Takes(q::COMMAND_FIRED.position("convertible-counts")),
    ]),
]);

/// Convertible: a kit makes it a person's mine.
pub static CONVERTIBLE: Definition = Definition {
    cite: "2(1)",
    name: "a kit at hand would let a person set it off",
    means: All(&[
        Any(&[
            KIT_FOR_PERSONS,
            All(&[
                KIT_FOR_VEHICLES,
                Is(PersonCanSetOff),
                Any(&[
                    Not(&Term(&VEHICLE_MINE)),
                    Takes(q::SENSITIVE_FUZE.position("what-a-person-can-do")),
                ]),
            ]),
        ]),
        KIT_AT_HAND,
    ]),
};

/// The same for vehicles.
static VEHICLE_KIT: Definition = Definition {
    cite: "2(2)",
    name: "a kit at hand would let a vehicle set it off",
    means: All(&[KIT_FOR_VEHICLES, KIT_AT_HAND]),
};

/// A sensor counts unless it only informs a person who decides.
const SENSOR: Cond = All(&[
    Is(SetOffBy(Trigger::Sensor)),
    Any(&[
        Not(&Is(SetOffBy(Trigger::Operator))),
        Takes(q::COMMAND_FIRED.position("convertible-counts")),
    ]),
]);

/// Triggers that a person works by weight, touch or wire.
const PERSONS_TRIGGER: Cond = Any(&[
    Is(SetOffBy(Trigger::PersonWeight)),
    Is(SetOffBy(Trigger::Touch)),
    Is(SetOffBy(Trigger::Tripwire)),
    Is(SetOffBy(Trigger::Breakwire)),
]);

/// Triggers made for vehicles, or for neither, that a person may also work.
const SENSITIVE_TRIGGER: Cond = All(&[
    Any(&[
        Is(SetOffBy(Trigger::TiltRod)),
        Is(SetOffBy(Trigger::Magnetic)),
        Is(SetOffBy(Trigger::VehicleWeight)),
        SENSOR,
    ]),
    Is(PersonCanSetOff),
]);

/// Designed to be exploded by a person.
pub static SET_OFF_BY_A_PERSON: Definition = Definition {
    cite: "2(1)",
    name: "designed to go off by the presence, nearness or touch of a person",
    means: Any(&[
        All(&[
            Any(&[PERSONS_TRIGGER, SENSITIVE_TRIGGER]),
            Any(&[
                Not(&Term(&VEHICLE_MINE)),
                Takes(q::SENSITIVE_FUZE.position("what-a-person-can-do")),
            ]),
        ]),
        Term(&HANDLING_SETS_IT_OFF),
        Term(&CONVERTIBLE),
    ]),
};

/// Designed to be exploded by a person or a vehicle.
pub static VICTIM_ACTIVATED: Definition = Definition {
    cite: "2(2)",
    name: "goes off by presence, nearness or touch of a person or a vehicle",
    means: Any(&[
        PERSONS_TRIGGER,
        Is(SetOffBy(Trigger::VehicleWeight)),
        Is(SetOffBy(Trigger::TiltRod)),
        Is(SetOffBy(Trigger::Magnetic)),
        SENSOR,
        Term(&VEHICLE_KIT),
        Term(&SET_OFF_BY_A_PERSON),
    ]),
};

/// A munition, complete enough to count.
pub static MUNITION: Definition = Definition {
    cite: "2(2)",
    name: "a munition, complete enough to count",
    means: Any(&[
        Is(In(Condition::Live)),
        All(&[
            Any(&[Is(In(Condition::NoFuze)), Is(In(Condition::Parts))]),
            Is(Kit(KitKept::WithIt)),
            Takes(q::PARTS.position("complete-or-kit-together")),
        ]),
    ]),
};

/// A mine.
pub static MINE: Definition = Definition {
    cite: "2(2)",
    name: "a mine",
    means: All(&[
        Term(&MUNITION),
        Is(MadeToBePlaced),
        Term(&VICTIM_ACTIVATED),
        Any(&[
            Not(&Is(MadeSo(Made::Improvised))),
            Takes(q::IMPROVISED.position("by-effect")),
        ]),
    ]),
};

/// An anti-personnel mine.
pub static ANTI_PERSONNEL_MINE: Definition = Definition {
    cite: "2(1)",
    name: "the thing is an anti-personnel mine",
    means: All(&[Term(&MINE), Term(&SET_OFF_BY_A_PERSON), Is(HarmsPeople)]),
};

/// Transfer.
pub static TRANSFER: Definition = Definition {
    cite: "2(4)",
    name: "a transfer: across a border, with title and control",
    means: Any(&[
        All(&[
            Takes(q::TRANSFER.position("all-elements")),
            Is(CrossesBorder),
            Is(TitlePasses),
            Is(ControlPasses),
        ]),
        All(&[
            Takes(q::TRANSFER.position("either")),
            Any(&[Is(CrossesBorder), Is(TitlePasses)]),
        ]),
    ]),
};

/// A mined area.
pub static MINED_AREA: Definition = Definition {
    cite: "2(5)",
    name: "a mined area: mines are there, or suspected to be",
    means: Any(&[Is(PlaceIs(Mined::Known)), Is(PlaceIs(Mined::Suspected))]),
};

/// The paragraphs of Article 2.
pub static PARAGRAPHS: &[Paragraph] = &[
    Paragraph {
        cite: "2(1)",
        title: "Anti-personnel mine",
        says: "A mine designed to go off by the presence, nearness or touch of a person, and able to disable, injure or \
               kill one or more persons. A mine designed for a vehicle, as opposed to a person, is not one merely because an anti-handling \
               device protects it.",
        read_here: &[
            "Every mode that works counts, also one reached by a switch.",
            "No minimum life is asked for: self-destruction, self-deactivation and batteries make no difference.",
            "The second sentence removes one reason for calling a vehicle mine anti-personnel, the anti-handling device. \
             Any other feature that lets a person set it off is judged by the first sentence (sensitive-fuze).",
            "A munition that only a person's decision fires is no mine (command-fired).",
        ],
        model: Model::Terms(&[
            &ANTI_PERSONNEL_MINE,
            &SET_OFF_BY_A_PERSON,
            &SAVED_VEHICLE_MINE,
            &CONVERTIBLE,
        ]),
    },
    Paragraph {
        cite: "2(2)",
        title: "Mine",
        says: "A munition designed to lie under, on or near the ground or another surface, and to go off by the presence, \
               nearness or touch of a person or a vehicle.",
        read_here: &[
            "Home-made devices count by their effect, by default (improvised).",
            "A body without its fuze is no complete munition; kept together with what completes it, it counts by default \
             (parts).",
            "The sea is not excluded: the text speaks of another surface.",
        ],
        model: Model::Terms(&[&MINE, &MUNITION, &VICTIM_ACTIVATED, &VEHICLE_KIT]),
    },
    Paragraph {
        cite: "2(3)",
        title: "Anti-handling device",
        says: "A device meant to protect a mine, part of it, linked or attached to it or placed under it, which goes off when \
               somebody tries to tamper with the mine or otherwise disturbs it on purpose.",
        read_here: &[
            "A device that an accidental touch sets off is not within the definition, by default (anti-handling).",
        ],
        model: Model::Terms(&[&ANTI_HANDLING_DEVICE]),
    },
    Paragraph {
        cite: "2(4)",
        title: "Transfer",
        says: "Transfer involves, besides the movement of mines into or out of national territory, the passing of title to \
               them and of control over them. Handing over land with laid mines is not transfer.",
        read_here: &[
            "All elements are needed, by default (transfer). A case that lacks one is not lost: it is judged as \
             acquisition, stockpiling or assistance.",
        ],
        model: Model::Terms(&[&TRANSFER]),
    },
    Paragraph {
        cite: "2(5)",
        title: "Mined area",
        says: "An area that is dangerous because mines are there or are suspected to be there.",
        read_here: &[
            "Mines of any kind make a mined area; what must be cleared under Article 5 are anti-personnel mines.",
        ],
        model: Model::Terms(&[&MINED_AREA]),
    },
];
