//! Customary humanitarian law on landmines, as the study of the ICRC (2005) states it.
//!
//! # How it is read here
//! - Rule 81 speaks of every landmine and every party to a conflict. For anti-personnel mines of a State Party
//!   the Convention's own ban, which asks more, comes first.
//! - Whether a total ban is custom is contested; by default it is not established (custom).
//!
//! # Not modelled
//! Rules 82 (recording) and 83 (removal), and the general rules on distinction and precautions: the format has
//! no facts for them.

use super::{Model, Paragraph, Treaty};
use crate::condition::Cond::{All, Is, Not, Takes, Term, ThereIs};
use crate::condition::Definition;
use crate::fact::Fact::{ConflictTookPlace, Dated, Did, Judged, PartyToConflict, TookPlace};
use crate::fact::{Kind, Moment, Rel, Role};
use crate::rule::{About, Gate, Heading, Norm, Rule};
use crate::treaty::ottawa::article_01::USES;
use crate::treaty::ottawa::article_02::{ANTI_PERSONNEL_MINE, MINE};
use crate::treaty::ottawa::attribution::AUTHOR;
use crate::treaty::ottawa::questions as q;
use crate::treaty::ottawa::status::STATE_PARTY;
use crate::vocabulary::{Appraisal, What, Why};

/// The body of custom.
pub static CUSTOM: Treaty = Treaty {
    name: "customary humanitarian law, as the ICRC study states it",
    prefix: "custom",
    text: "https://ihl-databases.icrc.org/en/customary-ihl/v1/rule81",
    contents: &[PARAGRAPHS],
};

/// A party to an armed conflict that goes on.
static AT_WAR: Definition = Definition {
    cite: "custom 81",
    name: "a party to an armed conflict",
    means: ThereIs(
        Kind::Conflict,
        &All(&[
            Is(ConflictTookPlace),
            Is(PartyToConflict),
            Is(Dated(Moment::ConflictBegin, Rel::By, Moment::Today)),
            Not(&Is(Dated(Moment::CloseOfFighting, Rel::Before, Moment::Today))),
        ]),
    ),
};

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
    gates: &[&[
        Gate(Term(&AUTHOR), Why::NotItsAct),
        Gate(Term(&AT_WAR), Why::NotEngaged),
        Gate(Term(&MINE), Why::NotAMine),
        // For anti-personnel mines of a State Party the stricter ban of the Convention comes first.
        Gate(
            Not(&All(&[Term(&STATE_PARTY), Term(&ANTI_PERSONNEL_MINE)])),
            Why::NotEngaged,
        ),
    ]],
    norm: Norm::Prohibits(All(&[
        Is(TookPlace),
        Is(Did(What::Use)),
        Not(&Is(Judged(Appraisal::ParticularCare))),
    ])),
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
        read_here: &["Whether the care was enough is a judgement."],
        model: Model::Rules(&[&PARTICULAR_CARE]),
    },
    Paragraph {
        cite: "custom 82",
        title: "Recording",
        says: "A party that uses landmines records their place, as far as possible.",
        read_here: &[],
        model: Model::NotModelled("the format has no facts for it"),
    },
    Paragraph {
        cite: "custom 83",
        title: "Removal",
        says: "At the end of active hostilities, whoever used landmines removes them, renders them harmless to civilians, or facilitates that.",
        read_here: &[],
        model: Model::NotModelled("the format has no facts for it"),
    },
    Paragraph {
        cite: "custom: ban",
        title: "A total ban",
        says: "A customary ban on anti-personnel mines is not established by default; some see it emerging, some hold it in force.",
        read_here: &["Read as a breach only on the position `banned` of the question custom."],
        model: Model::Rules(&[&BAN]),
    },
];
