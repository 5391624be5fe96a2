//! Article 7: booby-traps and other devices.

use super::definitions::BOOBY_TRAP;
use super::status::BOUND;
use super::{AMENDED_PROTOCOL_II, HAPPENED, IN_USE};
use super::{Model, Paragraph, not_modelled};
use crate::condition::Cond::{All, Is, Term};
use crate::fact::Fact::IsBoobyTrap;
use crate::fact::Role;
use crate::rule::{About, Gate, Heading, Norm, Rule};
use crate::vocabulary::{BoobyTrap, Why};

/// No verdict turns on this gate, since what is forbidden are kinds of booby-traps; it keeps answers from telling of an
/// ordinary mine that it was no trap.
static TRAPS: &[Gate] = &[Gate(Term(&BOOBY_TRAP), Why::NotEngaged)];

/// APII 7(1): what nobody may fix a trap to.
pub static PROTECTED_OBJECTS: Rule = Rule {
    heading: Heading {
        cite: "APII 7(1)",
        title: "fixing booby-traps to what is protected",
        says: "In no circumstances is a booby-trap fixed to or joined with emblems, the sick, wounded or dead, graves, medical things, \
               toys, food or drink, kitchenware, religious or cultural objects, or animals.",
    },
    treaty: &AMENDED_PROTOCOL_II,
    about: About::Act,
    role: Role::Author,
    gates: &[BOUND, IN_USE, TRAPS],
    norm: Norm::Prohibits(All(&[HAPPENED, Is(IsBoobyTrap(BoobyTrap::ProtectedObject))])),
    except: &[],
};

/// APII 7(2): what looks harmless and is built to explode.
pub static HARMLESS_OBJECTS: Rule = Rule {
    heading: Heading {
        cite: "APII 7(2)",
        title: "using booby-traps in the form of harmless things",
        says: "No booby-trap has the form of a harmless portable object that was designed and built to hold explosive.",
    },
    treaty: &AMENDED_PROTOCOL_II,
    about: About::Act,
    role: Role::Author,
    gates: &[BOUND, IN_USE, TRAPS],
    norm: Norm::Prohibits(All(&[HAPPENED, Is(IsBoobyTrap(BoobyTrap::PortableObject))])),
    except: &[],
};

pub(super) static PARAGRAPHS: &[Paragraph] = &[
    Paragraph {
        cite: "APII 7(1)",
        title: "What is never trapped",
        says: "In all circumstances no booby-trap or other device is attached to or associated with the things and persons on a list: \
               protective emblems, sick, wounded and dead, graves, medical items, children's things, food and drink, kitchen \
               utensils, religious objects, historic and cultural objects, animals.",
        read_here: &["One word of the file stands for the whole list."],
        model: Model::Rules(&[&PROTECTED_OBJECTS]),
    },
    Paragraph {
        cite: "APII 7(2)",
        title: "Harmless-looking things",
        says: "No booby-trap or other device in the form of an apparently harmless portable object that is specifically made to contain \
               explosive.",
        read_here: &[],
        model: Model::Rules(&[&HARMLESS_OBJECTS]),
    },
    not_modelled(
        "APII 7(3)",
        "In towns",
        "In a town or village without ground fighting, present or imminent, only on or close to a military objective, or with measures \
         that protect civilians.",
        "the format does not describe towns and where the ground fighting is",
    ),
];
