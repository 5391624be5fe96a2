//! Article 6: mines delivered from a distance.

use super::annex::{DEFERRED_SELF_DESTRUCTION, DESTROYS_AND_DISABLES_ITSELF};
use super::definitions::REMOTELY_DELIVERED;
use super::status::BOUND;
use super::{AMENDED_PROTOCOL_II, HAPPENED, IN_USE, MINES, PERSONNEL_MINES};
use super::{Model, Paragraph, not_modelled};
use crate::condition::Cond::{All, Is, Not, Term};
use crate::fact::Fact::Recorded;
use crate::fact::Role;
use crate::rule::{About, Gate, Heading, Norm, Rule};
use crate::vocabulary::Why;

static FROM_A_DISTANCE: &[Gate] = &[Gate(Term(&REMOTELY_DELIVERED), Why::NotEngaged)];

/// APII 6(1): recorded, or not at all.
pub static REMOTE_RECORDED: Rule = Rule {
    heading: Heading {
        cite: "APII 6(1)",
        title: "delivering mines from a distance without a record",
        says: "Mines are delivered from a distance only if their area, number, type, time and self-destruction are recorded.",
    },
    treaty: &AMENDED_PROTOCOL_II,
    about: About::Act,
    role: Role::Author,
    gates: &[BOUND, IN_USE, MINES, FROM_A_DISTANCE],
    norm: Norm::Prohibits(All(&[HAPPENED, Not(&Is(Recorded))])),
    except: &[],
};

/// APII 6(2): remotely delivered anti-personnel mines.
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
    gates: &[BOUND, IN_USE, PERSONNEL_MINES, FROM_A_DISTANCE],
    norm: Norm::Prohibits(All(&[HAPPENED, Not(&Term(&DESTROYS_AND_DISABLES_ITSELF))])),
    except: &[&DEFERRED_SELF_DESTRUCTION],
};

pub(super) static PARAGRAPHS: &[Paragraph] = &[
    Paragraph {
        cite: "APII 6(1)",
        title: "Only if recorded",
        says: "No use of mines delivered from a distance that are not recorded as the annex says (1(b)).",
        read_here: &["One key says whether what the annex asks was recorded."],
        model: Model::Rules(&[&REMOTE_RECORDED]),
    },
    Paragraph {
        cite: "APII 6(2)",
        title: "Mines delivered from a distance",
        says: "They destroy themselves and carry a back-up that disables them, within the failure rates of the annex.",
        read_here: &[],
        model: Model::Rules(&[&REMOTE]),
    },
    not_modelled(
        "APII 6(3)",
        "Vehicle mines delivered from a distance",
        "To the extent feasible they destroy or neutralise themselves, with a back-up that disables them, when the military purpose \
         is past.",
        "the format does not describe self-neutralisation, and what is feasible in building a mine is no fact of a case",
    ),
    Paragraph {
        cite: "APII 6(4)",
        title: "Warning",
        says: "Effective advance warning of mines delivered or dropped that may affect civilians, unless circumstances do not permit.",
        read_here: &[],
        model: Model::Computed("judged with 3(11), which says the same of all mines"),
    },
];
