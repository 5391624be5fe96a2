//! Articles 9 to 14: recording, removal, and what no verdict here follows from.

use super::status::{BOUND, FIGHTING_OVER, STILL_BOUND};
use super::{ALL_DEVICES, AMENDED_PROTOCOL_II, HAPPENED, IN_USE, MINES};
use super::{Model, Paragraph, not_modelled};
use crate::condition::Cond::{All, Any, Is, Not, Term};
use crate::fact::Fact::{AreaProtected, ControlsPlace, Dated, Judged, PlaceIs, Recorded};
use crate::fact::{Moment, Rel, Role};
use crate::rule::{About, Gate, Heading, Norm, Rule};
use crate::vocabulary::{Appraisal, Mined, Why};

/// APII 9(1): recording.
pub static RECORDING: Rule = Rule {
    heading: Heading {
        cite: "APII 9(1)",
        title: "using mines without a record",
        says: "Whoever is bound and uses mines or traps records where they lie, their perimeter, type, number, method and date, as the \
               annex says.",
    },
    treaty: &AMENDED_PROTOCOL_II,
    about: About::Act,
    role: Role::Author,
    gates: &[BOUND, IN_USE, ALL_DEVICES],
    norm: Norm::Prohibits(All(&[HAPPENED, Not(&Is(Recorded))])),
    except: &[],
};

/// A mined area that the actor controls, after the fighting.
static AFTER_THE_FIGHTING: &[Gate] = &[
    Gate(Is(ControlsPlace), Why::NoJurisdiction),
    Gate(Is(PlaceIs(Mined::Known)), Why::NotEngaged),
    Gate(Term(&FIGHTING_OVER), Why::NotEngaged),
];

/// APII 10(1): removal.
pub static REMOVAL: Rule = Rule {
    heading: Heading {
        cite: "APII 10(1)",
        title: "clearing or maintaining a minefield after the fighting",
        says: "Without delay after active hostilities have ceased, who controls a mined area clears, removes or destroys the mines, or \
               maintains the area marked, monitored and fenced.",
    },
    treaty: &AMENDED_PROTOCOL_II,
    about: About::Place,
    role: Role::Sovereign,
    gates: &[STILL_BOUND, AFTER_THE_FIGHTING, MINES],
    norm: Norm::Requires {
        done: Any(&[
            Is(Dated(Moment::Cleared, Rel::By, Moment::Today)),
            Is(AreaProtected),
        ]),
        due: Not(&Is(Judged(Appraisal::RemovalWithoutDelay))),
        limit: None,
    },
    except: &[],
};

pub(super) static PARAGRAPHS: &[Paragraph] = &[
    Paragraph {
        cite: "APII 9(1)",
        title: "Recording",
        says: "All information on minefields, mines and traps is recorded as the annex says: place by two reference points, dimensions, \
               types, number, method, date, anti-handling devices.",
        read_here: &[
            "One key says whether what the annex asks was recorded; a booby-trap is recorded one by one.",
        ],
        model: Model::Rules(&[&RECORDING]),
    },
    not_modelled(
        "APII 9(2)",
        "Keeping and giving records",
        "Records are kept; without delay after active hostilities they serve to protect civilians, and what lies in areas no longer \
         controlled is told to the other side and the United Nations, with an exception while forces are in the other's territory.",
        "the format does not describe the exchange of records",
    ),
    Paragraph {
        cite: "APII 10(1)",
        title: "Removal",
        says: "Without delay after the cessation of active hostilities all mined areas are cleared, removed, destroyed or maintained under \
               Articles 3 and 5(2); each party answers for the areas it controls (10(2)).",
        read_here: &[
            "Owed for mines that lay there when a war of the one in control ended; what is laid in a later war waits for its end.",
            "To maintain the area is a way of keeping this rule. Article 5 of the Convention knows no such choice.",
            "The general close of military operations is the day counted from. A ceasefire may be an earlier cessation; on its day alone \
             nothing turns here.",
            "Whether removal came without delay is a judgement.",
        ],
        model: Model::Rules(&[&REMOVAL]),
    },
    not_modelled(
        "APII 10(3)",
        "Help with removal",
        "Who laid mines in an area that it no longer controls gives the one in control technical and material help to fulfil its duty.",
        "what help was needed and permitted is a matter between the parties that the format does not describe",
    ),
    not_modelled(
        "APII 11",
        "Technological cooperation",
        "Parties exchange equipment, material and information on mine clearance as fully as possible.",
        "no verdict on an act follows from it",
    ),
    not_modelled(
        "APII 12",
        "Protection of missions",
        "Forces and missions of the United Nations, the Red Cross and humanitarian bodies are protected from mines on request.",
        "the format does not describe such requests",
    ),
    not_modelled(
        "APII 13",
        "Consultation and reports",
        "Parties meet once a year and report to the depositary.",
        "reports in the format are those of the Mine Ban Convention",
    ),
    not_modelled(
        "APII 14",
        "Carrying the Protocol out",
        "Parties prevent and suppress violations by persons and on territory under their control, with penal sanctions for wilful killing \
         or serious injury of civilians, and instruct their forces.",
        "national laws in the format are those that carry out the Mine Ban Convention",
    ),
];
