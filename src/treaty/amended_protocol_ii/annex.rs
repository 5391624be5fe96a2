//! The technical annex: self-destruction and self-deactivation, and what older mines were spared for nine years.

use super::definitions::REMOTELY_DELIVERED;
use super::{Model, Paragraph, not_modelled};
use crate::condition::Cond::{self, All, Any, Is, Term};
use crate::condition::Definition;
use crate::fact::Fact::{
    Dated, Defers, FewLeftAfter30Days, FewWorkAfter120Days, SelfDeactivates, SelfDestructs,
};
use crate::fact::{Moment, Rel};
use crate::rule::Exception;
use crate::vocabulary::Deferral;

/// Self-destruction with back-up self-deactivation, within the rates.
pub static DESTROYS_AND_DISABLES_ITSELF: Definition = Definition {
    cite: "APII annex 3(a)",
    name: "it destroys itself, with a back-up that disables it, within the failure rates",
    means: All(&[
        Is(SelfDestructs),
        Is(FewLeftAfter30Days),
        Is(SelfDeactivates),
        Is(FewWorkAfter120Days),
    ]),
};

/// The nine years from the Protocol's own entry into force have not ended.
const NINE_YEARS_RUN: Cond = Is(Dated(Moment::Today, Rel::Before, Moment::DeferralEnd));

/// APII annex 2(c): detectability put off.
pub static DEFERRED_DETECTABILITY: Exception = Exception {
    cite: "APII annex 2(c)",
    title: "detectability put off for nine years",
    when: All(&[
        NINE_YEARS_RUN,
        Is(Defers(Deferral::Detectability)),
        Is(Dated(
            Moment::Manufacture,
            Rel::Before,
            Moment::NewMinesDetectable,
        )),
    ]),
};

/// APII annex 3(c): self-destruction put off, and what is asked meanwhile.
pub static DEFERRED_SELF_DESTRUCTION: Exception = Exception {
    cite: "APII annex 3(c)",
    title: "self-destruction put off for nine years",
    when: All(&[
        NINE_YEARS_RUN,
        Is(Defers(Deferral::SelfDestruction)),
        Is(Dated(
            Moment::Manufacture,
            Rel::Before,
            Moment::ProtocolItselfInForce,
        )),
        Any(&[
            All(&[Is(SelfDeactivates), Is(FewWorkAfter120Days)]),
            All(&[
                Term(&REMOTELY_DELIVERED),
                Is(SelfDestructs),
                Is(FewLeftAfter30Days),
            ]),
        ]),
    ]),
};

pub(super) static PARAGRAPHS: &[Paragraph] = &[
    Paragraph {
        cite: "APII annex 2(c)",
        title: "Detectability put off",
        says: "A State that declared so when it consented could put off detectability, for mines made before 1997, for nine years from the \
               Protocol's entry into force at most; meanwhile it uses as few of them as feasible.",
        read_here: &[
            "The nine years are counted from 3 December 1998, the Protocol's own entry into force, for every State: from 3 December 2007 \
             nothing is put off. Latvia's law of consent counts so (last day: 2 December 2007).",
            "Where the file does not say what was put off, the answer on such a mine is open.",
        ],
        model: Model::Exceptions(&[&DEFERRED_DETECTABILITY]),
    },
    Paragraph {
        cite: "APII annex 3(a)",
        title: "Self-destruction and self-deactivation",
        says: "Of the mines activated at most 10 in 100 have not destroyed themselves after 30 days; with the back-up, at most 1 in 1,000 \
               works as a mine after 120 days.",
        read_here: &[
            "The numbers are of design and construction, for a batch, and no promise for a single mine. Both rates are asked for: a battery \
             that runs out shows the second feature only.",
        ],
        model: Model::Terms(&[&DESTROYS_AND_DISABLES_ITSELF]),
    },
    Paragraph {
        cite: "APII annex 3(c)",
        title: "Self-destruction put off",
        says: "A State that declared so when it consented could put the standard off, for mines made before the Protocol, for nine years at \
               most. Meanwhile it uses as few as feasible; those delivered from a distance destroy or disable themselves, others at \
               least disable themselves.",
        read_here: &["Counted as for annex 2(c)."],
        model: Model::Exceptions(&[&DEFERRED_SELF_DESTRUCTION]),
    },
    not_modelled(
        "APII annex 4",
        "Signs",
        "Signs are triangles of at least 28 by 20 centimetres or squares of 15, red or orange with a yellow border that reflects, with a \
         symbol and the word for mines.",
        "the format says whether an area is marked, not by which sign",
    ),
];
