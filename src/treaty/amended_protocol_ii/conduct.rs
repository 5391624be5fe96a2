//! Articles 3 and 4: general rules on the use of mines and booby-traps, and detectability.

use super::annex::DEFERRED_DETECTABILITY;
use super::status::BOUND;
use super::{ALL_DEVICES, AMENDED_PROTOCOL_II, HAPPENED, IN_USE, MINES, PERSONNEL_MINES};
use super::{Model, Paragraph, not_modelled};
use crate::condition::Cond::{All, Any, Is, Not};
use crate::fact::Fact::{
    Detectable, Directed, HandlingOutlives, Judged, Protected, SelfDeactivates, SetOffBy,
};
use crate::fact::Role;
use crate::rule::{About, Gate, Heading, Norm, Rule};
use crate::vocabulary::{AimedAt, AntiHandling, Appraisal, Trigger, Why};

/// A general rule on use: what must not be so of mines of this kind.
macro_rules! on_use {
    ($($(#[$doc:meta])* $name:ident, $cite:literal, $title:literal, $says:literal, $gates:expr, $norm:expr;)*) => {$(
        $(#[$doc])*
        pub static $name: Rule = Rule {
            heading: Heading { cite: $cite, title: $title, says: $says },
            treaty: &AMENDED_PROTOCOL_II,
            about: About::Act,
            role: Role::Author,
            gates: $gates,
            norm: Norm::Prohibits(All(&[HAPPENED, $norm])),
            except: &[],
        };
    )*};
}

on_use! {
    /// APII 3(3): superfluous injury.
    SUPERFLUOUS_INJURY, "APII 3(3)", "using mines that cause superfluous injury",
        "Nobody bound uses mines or traps designed, or of a nature, to cause superfluous injury or unnecessary suffering.",
        &[BOUND, IN_USE, ALL_DEVICES],
        Is(Judged(Appraisal::SuperfluousInjury));
    /// APII 3(5): mines against those who search for mines.
    DETECTOR_SETS_IT_OFF, "APII 3(5)", "using mines that a mine detector sets off",
        "Nobody bound uses mines or traps made to go off by the influence of a common mine detector in normal use.",
        &[BOUND, IN_USE, ALL_DEVICES, &[Gate(Is(SetOffBy(Trigger::Detector)), Why::NotEngaged)]],
        All(&[]);
    /// APII 3(6): a protection that outlives the mine.
    HANDLING_OUTLIVES_IT, "APII 3(6)", "using mines whose anti-handling device outlives them",
        "Nobody bound uses a self-deactivating mine whose anti-handling device can go on when the mine has gone dead.",
        &[BOUND, IN_USE, MINES, SELF_DEACTIVATING_AND_PROTECTED],
        Is(HandlingOutlives);
    /// APII 3(7): against civilians.
    AGAINST_CIVILIANS, "APII 3(7)", "directing mines against civilians",
        "Nobody bound directs mines or traps against civilians or civilian objects: not in attack, not in defence, not in reprisal.",
        &[BOUND, IN_USE, ALL_DEVICES],
        Is(Directed(AimedAt::Civilians));
    /// APII 3(8): indiscriminate placement.
    INDISCRIMINATE, "APII 3(8)", "placing mines indiscriminately",
        "Nobody bound places mines or traps where they are directed at no military objective, or where the harm to civilians \
         to be expected is excessive beside the military advantage.",
        &[BOUND, IN_USE, ALL_DEVICES],
        Any(&[Is(Directed(AimedAt::Nothing)), Is(Judged(Appraisal::ExcessiveHarm))]);
    /// APII 3(10): precautions.
    PRECAUTIONS, "APII 3(10)", "using mines without feasible precautions",
        "Whoever is bound and uses mines or traps takes all feasible precautions to protect civilians from them, for as long as \
         the field is there.",
        &[BOUND, IN_USE, ALL_DEVICES],
        Not(&Is(Judged(Appraisal::FeasiblePrecautions)));
    /// APII 3(11): warning.
    WARNING, "APII 3(11)", "using mines without advance warning",
        "Whoever is bound gives effective advance warning of mines and traps that may affect civilians, unless circumstances do \
         not permit it.",
        &[BOUND, IN_USE, ALL_DEVICES],
        Not(&Is(Judged(Appraisal::EffectiveWarning)));
}

static SELF_DEACTIVATING_AND_PROTECTED: &[Gate] = &[
    Gate(Not(&Is(Protected(AntiHandling::None))), Why::NotEngaged),
    Gate(Is(SelfDeactivates), Why::NotEngaged),
];

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
    gates: &[BOUND, IN_USE, PERSONNEL_MINES],
    norm: Norm::Prohibits(All(&[HAPPENED, Not(&Is(Detectable))])),
    except: &[&DEFERRED_DETECTABILITY],
};

pub(super) static PARAGRAPHS: &[Paragraph] = &[
    Paragraph {
        cite: "APII 3(2)",
        title: "Responsibility for what is laid",
        says: "Whoever uses mines, booby-traps or other devices is responsible for them, and clears, removes, destroys or \
               maintains them as Article 10 says.",
        read_here: &[],
        model: Model::Computed(
            "judged on the area: who laid the mines (5(2)), and who controls it after the fighting (10(1))",
        ),
    },
    Paragraph {
        cite: "APII 3(3)",
        title: "Superfluous injury",
        says: "No mine, booby-trap or other device that is designed, or of a nature, to cause superfluous injury or unnecessary \
               suffering.",
        read_here: &["A judgement on the weapon, which the engine does not make."],
        model: Model::Rules(&[&SUPERFLUOUS_INJURY]),
    },
    Paragraph {
        cite: "APII 3(4)",
        title: "The technical annex",
        says: "Weapons under the Protocol comply strictly with what the technical annex says of their kind.",
        read_here: &[],
        model: Model::Computed(
            "judged under the article that calls for it: detectability (4), self-destruction (5, 6), recording (9)",
        ),
    },
    Paragraph {
        cite: "APII 3(5)",
        title: "Mines that detectors set off",
        says: "No mine or trap made to explode by the magnetic or other influence of commonly available mine detectors, used \
               normally to detect.",
        read_here: &[],
        model: Model::Rules(&[&DETECTOR_SETS_IT_OFF]),
    },
    Paragraph {
        cite: "APII 3(6)",
        title: "Anti-handling devices that outlive the mine",
        says: "No self-deactivating mine with an anti-handling device that can work after the mine itself no longer can.",
        read_here: &[],
        model: Model::Rules(&[&HANDLING_OUTLIVES_IT]),
    },
    Paragraph {
        cite: "APII 3(7)",
        title: "Against civilians",
        says: "In no circumstances are mines or traps directed against civilians or civilian objects, in offence, defence or by way \
               of reprisal.",
        read_here: &[
            "At what mines were directed is a fact of the file; that civilians were hit does not show it.",
        ],
        model: Model::Rules(&[&AGAINST_CIVILIANS]),
    },
    Paragraph {
        cite: "APII 3(8)",
        title: "Indiscriminate use",
        says: "No placement that is not on, or directed against, a military objective; that cannot be directed at one; or that may \
               be expected to harm civilians excessively beside the concrete and direct military advantage.",
        read_here: &[
            "Excessive harm is a judgement, made from what could be expected then.",
            "Whether a means of delivery could be directed at all (3(8)(b)) is not judged, nor whether in doubt a house, school or \
             place of worship was rightly taken for a military objective (3(8)(a)).",
        ],
        model: Model::Rules(&[&INDISCRIMINATE]),
    },
    not_modelled(
        "APII 3(9)",
        "Several objectives in a town",
        "Clearly separate military objectives in a town or village are not treated as one.",
        "the format does not describe single objectives in a town",
    ),
    Paragraph {
        cite: "APII 3(10)",
        title: "Feasible precautions",
        says: "All precautions that are practicable in the circumstances protect civilians: the effect over the life of the field, \
               fencing, signs, warning and watch, other means at hand, and the military need, now and later, are weighed.",
        read_here: &["What was feasible is a judgement, which the engine does not make."],
        model: Model::Rules(&[&PRECAUTIONS]),
    },
    Paragraph {
        cite: "APII 3(11)",
        title: "Advance warning",
        says: "Effective advance warning of any placement that may affect civilians, unless circumstances do not permit.",
        read_here: &[
            "Whether a warning was effective, or impossible, is a judgement. For mines delivered from a distance 6(4) says the same.",
        ],
        model: Model::Rules(&[&WARNING]),
    },
    Paragraph {
        cite: "APII 4",
        title: "Detectability",
        says: "The use of anti-personnel mines that cannot be detected is forbidden.",
        read_here: &[
            "Mines made before 1997 may have what makes them detectable fixed to them before they are laid; the key speaks of the mine as laid.",
            "Up to December 2007 a State that had said so when it consented could put this off for older mines (annex 2(c)).",
        ],
        model: Model::Rules(&[&DETECTABILITY]),
    },
];
