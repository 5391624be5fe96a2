//! Customary humanitarian law on landmines, as the study of the ICRC (2005) states it.
//!
//! # How it is read here
//! - Rule 81 speaks of every landmine and every party to a conflict. For anti-personnel mines of a State Party
//!   the Convention's own ban, which asks more, comes first.
//! - Rules 82 and 83 ask for recording and removal; what was possible, and without delay, are judgements.
//! - Whether a total ban is custom is contested; by default it is not established (custom).
//!
//! # Not modelled
//! The general rules on distinction, proportionality and precautions (1, 7, 11 to 15), on weapons (70, 71) and on
//! booby-traps (80): explanations name the general rules beside these.

use super::{Model, Paragraph, Treaty};
use crate::condition::Cond::{All, Is, Not, Takes, Term, ThereIs};
use crate::condition::Definition;
use crate::fact::Fact::{Dated, Did, Judged, LaidByActor, PlaceIs, Recorded, TookPlace};
use crate::fact::{Kind, Moment, Rel, Role};
use crate::rule::{About, Gate, Heading, Norm, Rule};
use crate::treaty::amended_protocol_ii::{FIGHTING_OVER, GOING_ON};
use crate::treaty::ottawa::article_01::USES;
use crate::treaty::ottawa::article_02::{ANTI_PERSONNEL_MINE, MINE};
use crate::treaty::ottawa::attribution::AUTHOR;
use crate::treaty::ottawa::questions as q;
use crate::treaty::ottawa::status::STATE_PARTY;
use crate::vocabulary::{Appraisal, Mined, What, Why};

/// The body of custom.
pub static CUSTOM: Treaty = Treaty {
    name: "customary humanitarian law, as the ICRC study states it",
    prefix: "custom",
    text: "https://ihl-databases.icrc.org/en/customary-ihl/v1/rule81",
    contents: &[PARAGRAPHS],
};

/// A party to an armed conflict that goes on, or to an occupation in it.
static AT_WAR: Definition = Definition {
    cite: "custom 81",
    name: "a party to an armed conflict",
    means: ThereIs(Kind::Conflict, &GOING_ON),
};

/// Who used mines in an armed conflict. For anti-personnel mines of a State Party the stricter ban of the Convention
/// comes first.
static USED_IN_WAR: &[Gate] = &[
    Gate(Term(&AUTHOR), Why::NotItsAct),
    Gate(Is(Did(What::Use)), Why::NotEngaged),
    Gate(Term(&AT_WAR), Why::NotEngaged),
];
/// Landmines, but for those that the Convention judges.
static LANDMINES: &[Gate] = &[
    Gate(Term(&MINE), Why::NotAMine),
    Gate(
        Not(&All(&[Term(&STATE_PARTY), Term(&ANTI_PERSONNEL_MINE)])),
        Why::NotEngaged,
    ),
];
/// A mined area of which the actor laid the mines, after the fighting.
static ITS_MINES_AFTER_THE_WAR: &[Gate] = &[
    Gate(Is(LaidByActor), Why::NotItsAct),
    Gate(Is(PlaceIs(Mined::Known)), Why::NotEngaged),
    Gate(Term(&FIGHTING_OVER), Why::NotEngaged),
];

/// Rule 81.
pub static PARTICULAR_CARE: Rule = Rule {
    heading: Heading {
        cite: "custom 81",
        title: "particular care in the use of mines",
        says: "Whoever uses landmines in armed conflict takes particular care to minimise their indiscriminate effects.",
    },
    treaty: &CUSTOM,
    about: About::Act,
    role: Role::Author,
    gates: &[USED_IN_WAR, LANDMINES],
    norm: Norm::Prohibits(All(&[Is(TookPlace), Not(&Is(Judged(Appraisal::ParticularCare)))])),
    except: &[],
};

/// Rule 82.
pub static RECORDING: Rule = Rule {
    heading: Heading {
        cite: "custom 82",
        title: "recording where mines lie",
        says: "A party to a conflict that uses landmines records where they lie, as far as possible.",
    },
    treaty: &CUSTOM,
    about: About::Act,
    role: Role::Author,
    gates: &[USED_IN_WAR, LANDMINES],
    norm: Norm::Prohibits(All(&[
        Is(TookPlace),
        Not(&Is(Recorded)),
        Not(&Is(Judged(Appraisal::RecordedAsPossible))),
    ])),
    except: &[],
};

/// Rule 83.
pub static REMOVAL: Rule = Rule {
    heading: Heading {
        cite: "custom 83",
        title: "removing mines after the fighting",
        says: "At the end of active hostilities a party that used landmines removes them, renders them harmless to civilians, or \
               facilitates their removal.",
    },
    treaty: &CUSTOM,
    about: About::Place,
    role: Role::Sovereign,
    gates: &[ITS_MINES_AFTER_THE_WAR, LANDMINES],
    norm: Norm::Requires {
        done: Is(Dated(Moment::Cleared, Rel::By, Moment::Today)),
        due: Not(&Is(Judged(Appraisal::RemovalWithoutDelay))),
        limit: None,
    },
    except: &[],
};

/// The ban, where it is held to be custom.
pub static BAN: Rule = Rule {
    heading: Heading {
        cite: "custom: ban",
        title: "a total ban as custom",
        says: "On one position the use of anti-personnel mines is forbidden to everybody by custom.",
    },
    treaty: &CUSTOM,
    about: About::Act,
    role: Role::Author,
    gates: &[&[
        Gate(Not(&Term(&STATE_PARTY)), Why::NotEngaged),
        Gate(Term(&AUTHOR), Why::NotItsAct),
        Gate(Term(&ANTI_PERSONNEL_MINE), Why::NotAMine),
    ]],
    norm: Norm::Prohibits(All(&[
        Is(TookPlace),
        Term(&USES),
        Takes(q::CUSTOM.position("banned")),
    ])),
    except: &[],
};

static PARAGRAPHS: &[Paragraph] = &[
    Paragraph {
        cite: "custom 81",
        title: "Particular care",
        says: "When landmines are used, particular care is taken to minimise their indiscriminate effects.",
        read_here: &[
            "Occupation is part of an armed conflict, also when the fighting has ended.",
            "Whether the care was enough is a judgement.",
        ],
        model: Model::Rules(&[&PARTICULAR_CARE]),
    },
    Paragraph {
        cite: "custom 82",
        title: "Recording",
        says: "A party that uses landmines records their place, as far as possible.",
        read_here: &[
            "Settled for international conflicts and, the study says, arguably for internal ones; it is asked in both here.",
            "What was possible is a judgement, asked only where nothing was recorded.",
        ],
        model: Model::Rules(&[&RECORDING]),
    },
    Paragraph {
        cite: "custom 83",
        title: "Removal",
        says: "At the end of active hostilities, whoever used landmines removes them, renders them harmless to civilians, or facilitates that.",
        read_here: &[
            "Asked of whoever laid the mines, wherever they now lie; Article 10 of Amended Protocol II asks whoever controls the area.",
            "Clearing settles it. Whether something short of it was enough, and soon enough, is a judgement.",
        ],
        model: Model::Rules(&[&REMOVAL]),
    },
    Paragraph {
        cite: "custom: ban",
        title: "A total ban",
        says: "A customary ban on anti-personnel mines is not established by default; some see it emerging, some hold it in force.",
        read_here: &["Read as a breach only on the position `banned` of the question custom."],
        model: Model::Rules(&[&BAN]),
    },
];
