//! The Vienna Convention on the Law of Treaties (1969), as far as it is a rule here: the interim duty of a
//! State that has signed or consented (18), good faith while a State prepares to leave (26), and what follows from
//! being outside, leaving, and having left (28, 34, 43, 68, 70).
//!
//! # How it is read here
//! - Article 18 binds as treaty or as custom; the file seldom says which, and the answer says so.
//! - Its breach is not a breach of Article 1 of the Mine Ban Convention, and is never called one.
//!
//! # Not modelled
//! When a signatory has made clear that it will not become a party.

use super::ottawa::article_01::{ACQUIRES, DEVELOPS, PRODUCES, TRANSFERS, USES};
use super::ottawa::article_02::ANTI_PERSONNEL_MINE;
use super::ottawa::article_17::CONSENT_STANDS;
use super::ottawa::article_20::{WITHDRAWAL_UNDER_WAY, WITHDRAWN};
use super::ottawa::attribution::{AUTHOR, GIVER, RECEIVER};
use super::ottawa::questions as q;
use super::ottawa::status::{CONSENTED, ENTERED_INTO_FORCE, SIGNED, STATE_PARTY};
use super::{Model, Paragraph, Treaty};
use crate::condition::Cond::{All, Any, Is, Not, Takes, Term, ThereIs};
use crate::condition::Definition;
use crate::fact::Fact::{Dated, Did, IsState, Judged, TookPlace};
use crate::fact::{Kind, Moment, Rel, Role};
use crate::rule::{About, Gate, Heading, Norm, Rule};
use crate::vocabulary::{Appraisal, What, Why};

/// The treaty.
pub static VIENNA_CONVENTION: Treaty = Treaty {
    name: "the Vienna Convention on the Law of Treaties",
    prefix: "VCLT",
    text: "https://legal.un.org/ilc/texts/instruments/english/conventions/1_1_1969.pdf",
    contents: &[PARAGRAPHS],
};

/// An act that would defeat the object and purpose of the Mine Ban Convention.
pub static DEFEATS_OBJECT_AND_PURPOSE: Definition = Definition {
    cite: "VCLT 18",
    name: "an act that would defeat the object and purpose",
    means: Any(&[
        All(&[
            Takes(q::BEFORE_ENTRY.position("large-scale")),
            Is(Judged(Appraisal::LargeScale)),
        ]),
        All(&[
            Takes(q::BEFORE_ENTRY.position("any-use")),
            Any(&[Is(Did(What::Use)), Is(Judged(Appraisal::LargeScale))]),
        ]),
    ]),
};

/// A State that left the Convention and has consented anew waits for entry into force like any other.
///
/// A consent that stands, from which no State has withdrawn and under which it is no State Party, is not in force yet.
pub static RETURNING: Definition = Definition {
    cite: "VCLT 18",
    name: "a State that has left and has consented anew, before entry into force",
    means: All(&[
        Not(&Term(&STATE_PARTY)),
        ThereIs(
            Kind::Consent,
            &All(&[
                Is(Dated(Moment::Deposit, Rel::By, Moment::Today)),
                Term(&CONSENT_STANDS),
                Not(&Term(&WITHDRAWN)),
            ]),
        ),
    ]),
};

/// Bound by the interim duty: after signature or consent, before entry into force.
static INTERIM: &[Gate] = &[
    Gate(Is(IsState), Why::NotAState),
    Gate(Any(&[Term(&SIGNED), Term(&CONSENTED)]), Why::NotBound),
    Gate(
        Any(&[Not(&Term(&ENTERED_INTO_FORCE)), Term(&RETURNING)]),
        Why::NotEngaged,
    ),
];

macro_rules! interim_duty {
    ($($(#[$doc:meta])* $name:ident, $role:ident, $by:ident, $conduct:ident, $title:literal;)*) => {$(
        $(#[$doc])*
        pub static $name: Rule = Rule {
            heading: Heading {
                cite: "VCLT 18",
                title: $title,
                says: "From signature or deposit until entry into force a State refrains from acts that would defeat the \
                       object and purpose of the treaty.",
            },
            treaty: &VIENNA_CONVENTION,
            about: About::Act,
            role: Role::$role,
            gates: &[INTERIM, &[Gate(Term(&$by), Why::NotItsAct), Gate(Term(&ANTI_PERSONNEL_MINE), Why::NotAMine)]],
            norm: Norm::Prohibits(All(&[Is(TookPlace), Term(&$conduct), Term(&DEFEATS_OBJECT_AND_PURPOSE)])),
            except: &[],
        };
    )*};
}

interim_duty! {
    /// New use before entry into force.
    INTERIM_USE, Author, AUTHOR, USES, "the interim duty";
    /// New development before entry into force.
    INTERIM_DEVELOPMENT, Author, AUTHOR, DEVELOPS, "the interim duty";
    /// New production before entry into force.
    INTERIM_PRODUCTION, Author, AUTHOR, PRODUCES, "the interim duty";
    /// New acquisition before entry into force.
    INTERIM_ACQUISITION, Receiver, RECEIVER, ACQUIRES, "the interim duty";
    /// New transfer before entry into force.
    INTERIM_TRANSFER, Giver, GIVER, TRANSFERS, "the interim duty";
}

/// VCLT 26: preparing, while a withdrawal is under way, for the time after it.
pub static GOOD_FAITH: Rule = Rule {
    heading: Heading {
        cite: "VCLT 26",
        title: "good faith while leaving",
        says: "A treaty in force is performed in good faith, also by a State that is leaving it.",
    },
    treaty: &VIENNA_CONVENTION,
    about: About::Act,
    role: Role::Author,
    gates: &[&[
        Gate(Is(IsState), Why::NotAState),
        Gate(Term(&WITHDRAWAL_UNDER_WAY), Why::NotEngaged),
        Gate(Term(&AUTHOR), Why::NotItsAct),
    ]],
    norm: Norm::Prohibits(All(&[
        Is(TookPlace),
        Any(&[
            Is(Did(What::Contract)),
            Is(Did(What::Budget)),
            Is(Did(What::Offer)),
        ]),
        Takes(q::PREPARING_TO_LEAVE.position("good-faith")),
    ])),
    except: &[],
};

static PARAGRAPHS: &[Paragraph] = &[
    Paragraph {
        cite: "VCLT 18",
        title: "The interim duty before entry into force",
        says: "A State that has signed, until it makes clear that it will not become a party, and one that has consented, \
               until entry into force if that is not unduly delayed, refrain from acts that would defeat the object and \
               purpose of the treaty.",
        read_here: &[
            "New use, development, production or trade on a large scale counts, by default; merely keeping stock does not \
             (before-entry). Whether the scale is reached is a judgement.",
            "It binds parties to the Vienna Convention, and others as custom. That a signatory has made clear that it will not \
             become a party, and that entry into force is unduly delayed, are not modelled: a file that knows of either says \
             so in a note.",
            "To go against it is inconsistent with Article 18 of the Vienna Convention, and no breach of the Mine Ban \
             Convention.",
        ],
        model: Model::Rules(&[
            &INTERIM_USE,
            &INTERIM_DEVELOPMENT,
            &INTERIM_PRODUCTION,
            &INTERIM_ACQUISITION,
            &INTERIM_TRANSFER,
        ]),
    },
    Paragraph {
        cite: "VCLT 26",
        title: "Good faith",
        says: "Every treaty in force binds its parties and is performed by them in good faith.",
        read_here: &[
            "Here only for contracts, budgets and offers made while a withdrawal is under way: no breach by default, a breach \
             on one position (preparing-to-leave).",
        ],
        model: Model::Rules(&[&GOOD_FAITH]),
    },
    Paragraph {
        cite: "VCLT 28",
        title: "Non-retroactivity",
        says: "A treaty does not bind a party in relation to an act or fact that took place, or a situation that ended, before it \
               entered into force for that party.",
        read_here: &[],
        model: Model::Computed("every act is judged under the law of its own day"),
    },
    Paragraph {
        cite: "VCLT 34",
        title: "States outside",
        says: "A treaty makes neither duties nor rights for a State that has not consented.",
        read_here: &[
            "Told where an act is not judged because its author never consented; custom and other treaties follow it.",
        ],
        model: Model::Computed("the status of a State (15 to 18, 20)"),
    },
    Paragraph {
        cite: "VCLT 43",
        title: "Duties under other law",
        says: "Leaving a treaty does not touch a duty that the State has under international law without it.",
        read_here: &["What is not applicable under the Convention always falls through to this."],
        model: Model::Computed(
            "Amended Protocol II and custom are asked whenever the Convention does not bind",
        ),
    },
    Paragraph {
        cite: "VCLT 68",
        title: "Taking a notice back",
        says: "A notice may be revoked at any time before it takes effect.",
        read_here: &[],
        model: Model::Computed("`revoked` of a withdrawal, read by 20(3)"),
    },
    Paragraph {
        cite: "VCLT 70",
        title: "What leaving does not undo",
        says: "Leaving releases a State from further performance, and touches no right, duty or situation created before by carrying \
               the treaty out.",
        read_here: &[
            "A breach of the time before stays a breach and stays on record (70(1)(b)).",
            "Whether what was overdue is still to be done is contested (overdue-after-leaving).",
        ],
        model: Model::Computed(
            "an act is judged on its own day; what lasted is in breach up to the day of leaving",
        ),
    },
];
