//! Article 5: mines laid by hand or vehicle, the marked area, and the 72 hours of directional mines.

use super::annex::{DEFERRED_SELF_DESTRUCTION, DESTROYS_AND_DISABLES_ITSELF};
use super::definitions::REMOTELY_DELIVERED;
use super::status::{BOUND, IN_CONFLICT};
use super::{AMENDED_PROTOCOL_II, HAPPENED, IN_USE, PERSONNEL_MINES};
use super::{Model, Paragraph, not_modelled};
use crate::condition::Cond::{All, Any, Is, Not, Once, Term};
use crate::fact::Fact::{
    AreaProtected, ControlsPlace, Dated, Directional, Judged, LaidByActor, Left, WatchedByUnit, Within72Hours,
};
use crate::fact::{Moment, Rel, Role};
use crate::rule::{About, Exception, Gate, Heading, Norm, Rule};
use crate::vocabulary::{Appraisal, LeftHow, Why};

/// Mines that are not delivered from a distance.
static LAID_BY_HAND: &[Gate] = &[Gate(Not(&Term(&REMOTELY_DELIVERED)), Why::NotEngaged)];
/// The actor laid the mines of the place, and they have lain there in a conflict of its own.
static ITS_OWN_FIELD: &[Gate] = &[
    Gate(Is(LaidByActor), Why::NotItsAct),
    Gate(
        Once(&All(&[
            Is(Dated(Moment::Laid, Rel::By, Moment::Today)),
            Term(&IN_CONFLICT),
        ])),
        Why::NotEngaged,
    ),
];
/// Somebody else laid them, and the actor has got control in a conflict. What is owed then is owed until the mines are
/// cleared, and does not end with the war.
static TAKEN_OVER: &[Gate] = &[
    Gate(Is(ControlsPlace), Why::NoJurisdiction),
    Gate(Not(&Is(LaidByActor)), Why::NotEngaged),
    Gate(
        Once(&All(&[
            Is(ControlsPlace),
            Is(Dated(Moment::Laid, Rel::By, Moment::Today)),
            Term(&IN_CONFLICT),
        ])),
        Why::NotEngaged,
    ),
];

const MARKED_AREA_SAYS: &str = "Anti-personnel mines that are not delivered from a distance destroy and disable themselves to \
     standard, or lie in an area that is marked, monitored by soldiers and fenced, so that civilians are kept out, and that is \
     cleared before it is left.";

/// APII 5(2): hand-laid mines outside a marked area.
pub static MARKED_AREA: Rule = Rule {
    heading: Heading {
        cite: "APII 5(2)",
        title: "laying mines outside a marked area",
        says: MARKED_AREA_SAYS,
    },
    treaty: &AMENDED_PROTOCOL_II,
    about: About::Act,
    role: Role::Author,
    gates: &[BOUND, IN_USE, PERSONNEL_MINES, LAID_BY_HAND],
    norm: Norm::Prohibits(All(&[
        HAPPENED,
        Not(&Term(&DESTROYS_AND_DISABLES_ITSELF)),
        Not(&Is(AreaProtected)),
    ])),
    except: &[&FOR_72_HOURS, &DEFERRED_SELF_DESTRUCTION],
};

/// APII 5(2): a field that is not kept, or is left with its mines.
pub static KEPT_AREA: Rule = Rule {
    heading: Heading {
        cite: "APII 5(2)",
        title: "keeping or leaving a minefield without protection",
        says: MARKED_AREA_SAYS,
    },
    treaty: &AMENDED_PROTOCOL_II,
    about: About::Place,
    role: Role::Sovereign,
    gates: &[BOUND, ITS_OWN_FIELD, PERSONNEL_MINES, LAID_BY_HAND],
    norm: Norm::Prohibits(All(&[
        Not(&Is(Dated(Moment::Cleared, Rel::By, Moment::Today))),
        Not(&Term(&DESTROYS_AND_DISABLES_ITSELF)),
        Any(&[
            Not(&Is(AreaProtected)),
            All(&[
                Is(Dated(Moment::Left, Rel::By, Moment::Today)),
                Not(&Is(Left(LeftHow::HandedOver))),
                // What the enemy took and the actor has regained is no longer left.
                Not(&All(&[Is(Left(LeftHow::DrivenOut)), Is(ControlsPlace)])),
            ]),
        ]),
    ])),
    except: &[&LOST_TO_THE_ENEMY, &DEFERRED_SELF_DESTRUCTION],
};

/// APII 5(4): a field taken over.
pub static TAKEN_OVER_AREA: Rule = Rule {
    heading: Heading {
        cite: "APII 5(4)",
        title: "protecting civilians from a minefield taken over",
        says: "Forces that get control of a mined area keep up its protection, or set it up, as far as feasible, until it is cleared.",
    },
    treaty: &AMENDED_PROTOCOL_II,
    about: About::Place,
    role: Role::Sovereign,
    gates: &[BOUND, TAKEN_OVER, PERSONNEL_MINES, LAID_BY_HAND],
    norm: Norm::Prohibits(All(&[
        Not(&Is(Dated(Moment::Cleared, Rel::By, Moment::Today))),
        Not(&Is(AreaProtected)),
        Not(&Is(Judged(Appraisal::FeasiblePrecautions))),
    ])),
    except: &[],
};

/// APII 5(3): driven out by the enemy, for as long as the area is not regained.
pub static LOST_TO_THE_ENEMY: Exception = Exception {
    cite: "APII 5(3)",
    title: "loss of the area by enemy action",
    when: All(&[
        Is(Dated(Moment::Left, Rel::By, Moment::Today)),
        Is(Left(LeftHow::DrivenOut)),
        Not(&Is(ControlsPlace)),
    ]),
};

/// APII 5(6): directional mines, close to the unit, for 72 hours.
pub static FOR_72_HOURS: Exception = Exception {
    cite: "APII 5(6)",
    title: "directional mines for 72 hours",
    when: All(&[Is(Directional), Is(Within72Hours), Is(WatchedByUnit)]),
};

pub(super) static PARAGRAPHS: &[Paragraph] = &[
    Paragraph {
        cite: "APII 5(2)",
        title: "Mines laid by hand or vehicle",
        says: "Anti-personnel mines so laid destroy and disable themselves to the standard of the annex, or lie in a marked, monitored and fenced area \
               that is cleared before it is left, or handed to another State's forces that accept responsibility for it.",
        read_here: &[
            "The laying is judged as an act, on each of its days; the field as a place, on every day while mines lie \
             there, from the first of an armed conflict.",
            "Clearing is owed before the area is left: a field still held and guarded is no breach for want of it.",
            "A charge fired by an operator only is no mine.",
        ],
        model: Model::Rules(&[&MARKED_AREA, &KEPT_AREA]),
    },
    Paragraph {
        cite: "APII 5(3)",
        title: "Loss by enemy action",
        says: "Who is forced to lose control of the area by enemy action, and so cannot keep these rules, is relieved; who regains \
               it is bound again.",
        read_here: &[
            "That it was not feasible to protect or clear the area before is taken from the word that they were driven out.",
        ],
        model: Model::Exceptions(&[&LOST_TO_THE_ENEMY]),
    },
    Paragraph {
        cite: "APII 5(4)",
        title: "A field taken over",
        says: "Forces that gain control of such an area keep its protections up, or establish them, to the maximum extent feasible, \
               until it is cleared.",
        read_here: &[
            "What was feasible is a judgement, which the engine does not make.",
            "Owed from the day in the conflict on which the forces hold the area with the mines in it, and after the war too: the text ends it with the clearing.",
        ],
        model: Model::Rules(&[&TAKEN_OVER_AREA]),
    },
    not_modelled(
        "APII 5(5)",
        "The marks themselves",
        "All feasible measures prevent that the marks of the area are removed, defaced, destroyed or hidden.",
        "the format says since when an area is marked, not what became of the marks",
    ),
    Paragraph {
        cite: "APII 5(6)",
        title: "Directional mines for 72 hours",
        says: "Weapons that throw fragments in a horizontal arc of less than 90 degrees, placed on or above the ground, may stand \
               without a marked area for 72 hours at most, if they are in immediate proximity to the unit that placed them and \
               the area is monitored to keep civilians out.",
        read_here: &[
            "An hour three days on is the same hour of the third day after the laying. What stood beyond that day stood longer than 72 \
             hours; what was taken in on that day needs `hours`.",
            "It lifts the marked area, for a State outside the Convention. Set off by a tripwire, the same device is an \
             anti-personnel mine, which a Party to the Convention may not use for an hour.",
        ],
        model: Model::Exceptions(&[&FOR_72_HOURS]),
    },
];
