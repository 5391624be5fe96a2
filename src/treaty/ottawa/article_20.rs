//! Article 20: Duration and withdrawal.
//!
//! The Convention has no end (1). Every State Party may withdraw, by an instrument addressed to the other
//! States Parties, the depositary and the Security Council, with a full explanation of its reasons (2). The
//! withdrawal takes effect six months after the depositary received it; if the State is then engaged in an
//! armed conflict, not before that conflict ends (3). Other duties under international law remain (4).
//!
//! # How it is read here
//! - The clock starts on receipt, not on decision, signature, posting or circulation.
//! - The conflict is tested once, on the day the six months end. What happens before or after is irrelevant.
//! - *The* conflict must end: the tree binds it, so that a second war cannot lend its reasons to the first.
//! - Until it takes effect a notice can be revoked (Vienna Convention on the Law of Treaties, 68).
//! - Suspension is not in the article. Positions that admit it are read in [`SUSPENDED`].
//!
//! # Not modelled
//! Revocation by conduct, as when a State goes on reporting after its withdrawal could have taken effect.

use super::questions as q;
use crate::condition::Cond::{All, Any, Is, Not, Once, Takes, Term, ThereIs};
use crate::condition::Definition;
use crate::fact::Fact::{
    ConflictIs, ConflictTookPlace, Dated, GroundGiven, NoticeOfThisConsent, Occupation, PartInConflict,
    PartyToConflict, ReasonsGiven, SentToParties, SentToSecurityCouncil,
};
use crate::fact::Moment::{
    Ceasefire, Circulation, CloseOfFighting, Confirmation, ConflictBegin, EndOfOccupation, Expiry, Peace,
    Receipt, Revocation, SuspensionNotified, Today,
};
use crate::fact::Rel::{Before, By};
use crate::fact::{Kind, Moment};
use crate::treaty::{Model, Paragraph};
use crate::vocabulary::{ConflictKind, ConflictRole, Ground, Reasons};

/// A notice that counts, with what 20(2) asks for.
pub static NOTICE_COUNTS: Definition = Definition {
    cite: "20(2)",
    name: "the notice has what it must have for the time to run",
    means: Any(&[
        Takes(q::DEFECTIVE_NOTICE.position("receipt-only")),
        All(&[
            Takes(q::DEFECTIVE_NOTICE.position("reasons-needed")),
            Not(&Is(ReasonsGiven(Reasons::None))),
        ]),
        All(&[
            Takes(q::DEFECTIVE_NOTICE.position("everything-needed")),
            Is(ReasonsGiven(Reasons::Full)),
            Any(&[Is(SentToParties), Is(Dated(Circulation, By, Today))]),
            Is(SentToSecurityCouncil),
        ]),
    ]),
};

/// The six months have ended.
pub static SIX_MONTHS_ENDED: Definition = Definition {
    cite: "20(3)",
    name: "the six months have ended",
    means: Any(&[
        All(&[
            Takes(q::SIX_MONTHS.position("effective-on-day")),
            Is(Dated(Expiry, By, Today)),
        ]),
        All(&[
            Takes(q::SIX_MONTHS.position("next-day")),
            Is(Dated(Expiry, Before, Today)),
        ]),
    ]),
};

/// Engaged in the conflict bound.
pub static ENGAGED: Definition = Definition {
    cite: "20(3)",
    name: "engaged in the conflict",
    means: Any(&[
        All(&[
            Takes(q::ENGAGED.position("party-to-conflict")),
            Is(PartyToConflict),
        ]),
        All(&[
            Takes(q::ENGAGED.position("own-territory")),
            Is(PartyToConflict),
            Not(&Is(PartInConflict(ConflictRole::Abroad))),
            Not(&Is(PartInConflict(ConflictRole::Occupier))),
        ]),
        All(&[
            Takes(q::ENGAGED.position("support-counts")),
            Any(&[Is(PartyToConflict), Is(PartInConflict(ConflictRole::Supporter))]),
        ]),
    ]),
};

/// The conflict bound ended so towards a moment, on the position taken on what ends a conflict.
macro_rules! ended {
    ($rel:expr, $moment:expr) => {
        Any(&[
            All(&[
                Takes(q::END_OF_CONFLICT.position("facts")),
                Is(Dated(CloseOfFighting, $rel, $moment)),
                Any(&[Not(&Is(Occupation)), Is(Dated(EndOfOccupation, $rel, $moment))]),
            ]),
            All(&[
                Takes(q::END_OF_CONFLICT.position("peace-treaty")),
                Is(Dated(Peace, $rel, $moment)),
            ]),
            All(&[
                Takes(q::END_OF_CONFLICT.position("ceasefire")),
                Any(&[
                    Is(Dated(Ceasefire, $rel, $moment)),
                    Is(Dated(CloseOfFighting, $rel, $moment)),
                ]),
            ]),
        ])
    };
}

/// Ended before the day on which the six months end.
static ENDED_BEFORE_EXPIRY: Definition = Definition {
    cite: "20(3)",
    name: "ended before the day the six months end",
    means: ended!(Before, Expiry),
};

/// Ended by the day on which the six months end.
static ENDED_BY_EXPIRY: Definition = Definition {
    cite: "20(3)",
    name: "ended by the day the six months end",
    means: ended!(By, Expiry),
};

/// Under way when the six months end.
pub static UNDER_WAY_ON_EXPIRY: Definition = Definition {
    cite: "20(3)",
    name: "under way on the day the six months end",
    means: Any(&[
        All(&[
            Takes(q::DAY_OF_EXPIRY.position("any-moment")),
            Is(Dated(ConflictBegin, By, Expiry)),
            Not(&Term(&ENDED_BEFORE_EXPIRY)),
        ]),
        All(&[
            Takes(q::DAY_OF_EXPIRY.position("last-moment")),
            Is(Dated(ConflictBegin, By, Expiry)),
            Not(&Term(&ENDED_BY_EXPIRY)),
        ]),
        All(&[
            Takes(q::DAY_OF_EXPIRY.position("first-moment")),
            Is(Dated(ConflictBegin, Before, Expiry)),
            Not(&Term(&ENDED_BEFORE_EXPIRY)),
        ]),
    ]),
};

/// Ended so that a withdrawal held back by it can take effect.
pub static ENDED: Definition = Definition {
    cite: "20(3)",
    name: "that conflict has ended",
    means: Any(&[
        All(&[
            Takes(q::EFFECT_AFTER_CONFLICT.position("by-itself")),
            ended!(By, Today),
        ]),
        All(&[
            Takes(q::EFFECT_AFTER_CONFLICT.position("next-day")),
            ended!(Before, Today),
        ]),
        All(&[
            Takes(q::EFFECT_AFTER_CONFLICT.position("needs-confirmation")),
            ended!(By, Today),
            Is(Dated(Confirmation, By, Today)),
        ]),
    ]),
};

/// Held back by an armed conflict.
pub static HELD_BACK: Definition = Definition {
    cite: "20(3)",
    name: "held back by an armed conflict",
    means: ThereIs(
        Kind::Conflict,
        &All(&[
            Is(ConflictTookPlace),
            Any(&[
                Is(ConflictIs(ConflictKind::International)),
                Takes(q::INTERNAL_CONFLICT.position("counts")),
            ]),
            Term(&ENGAGED),
            Any(&[
                Term(&UNDER_WAY_ON_EXPIRY),
                All(&[
                    Takes(q::LATER_CONFLICT.position("any-ongoing")),
                    Is(Dated(ConflictBegin, By, Today)),
                    Not(&Term(&ENDED_BEFORE_EXPIRY)),
                ]),
            ]),
            Not(&Term(&ENDED)),
        ]),
    ),
};

/// The withdrawal takes effect by this day, under the notice bound.
pub static TAKES_EFFECT: Definition = Definition {
    cite: "20(3)",
    name: "the withdrawal takes effect",
    means: All(&[
        Is(Dated(Receipt, By, Today)),
        Term(&NOTICE_COUNTS),
        Not(&Is(Dated(Revocation, Before, Today))),
        Term(&SIX_MONTHS_ENDED),
        Not(&Term(&HELD_BACK)),
    ]),
};

/// Withdrawn from the consent bound: on some day so far, the withdrawal took effect.
pub static WITHDRAWN: Definition = Definition {
    cite: "20",
    name: "withdrawn",
    means: Once(&ThereIs(
        Kind::Notice,
        &All(&[Is(NoticeOfThisConsent), Term(&TAKES_EFFECT)]),
    )),
};

/// A withdrawal is under way: a notice that counts has been received and not revoked, and the State has not left.
pub static WITHDRAWAL_UNDER_WAY: Definition = Definition {
    cite: "20(3)",
    name: "a withdrawal is under way",
    means: ThereIs(
        Kind::Consent,
        &All(&[
            Is(Dated(Moment::EntryIntoForce, By, Today)),
            Not(&Term(&WITHDRAWN)),
            ThereIs(
                Kind::Notice,
                &All(&[
                    Is(NoticeOfThisConsent),
                    Is(Dated(Receipt, By, Today)),
                    Term(&NOTICE_COUNTS),
                    Not(&Is(Dated(Revocation, By, Today))),
                ]),
            ),
        ]),
    ),
};

/// The withdrawal under way is delayed: its six months have ended.
pub static WITHDRAWAL_DELAYED: Definition = Definition {
    cite: "20(3)",
    name: "a withdrawal is delayed by armed conflict",
    means: All(&[
        Term(&WITHDRAWAL_UNDER_WAY),
        ThereIs(
            Kind::Notice,
            &All(&[
                Is(Dated(Receipt, By, Today)),
                Term(&NOTICE_COUNTS),
                Not(&Is(Dated(Revocation, By, Today))),
                Term(&SIX_MONTHS_ENDED),
                Term(&HELD_BACK),
            ]),
        ),
    ]),
};

/// A suspension was notified.
pub static SUSPENSION_NOTIFIED: Definition = Definition {
    cite: "VCLT 65",
    name: "a suspension has been notified",
    means: ThereIs(Kind::Suspension, &Is(Dated(SuspensionNotified, By, Today))),
};

/// Suspended as a whole: only under positions that admit it.
pub static SUSPENDED: Definition = Definition {
    cite: "VCLT 62",
    name: "suspended on a fundamental change of circumstances",
    means: ThereIs(
        Kind::Suspension,
        &All(&[
            Is(Dated(SuspensionNotified, By, Today)),
            Is(GroundGiven(Ground::FundamentalChange)),
            Takes(q::SUSPENSION.position("fundamental-change")),
            Takes(q::FUNDAMENTAL_CHANGE.position("succeeds")),
        ]),
    ),
};

/// The bans of Article 1(1) suspended, as far as they stand in the way of self-defence. Destroying stocks, clearing,
/// reporting, answering and punishing do not.
pub static BANS_SUSPENDED: Definition = Definition {
    cite: "VCLT 62, ILC 14",
    name: "suspended",
    means: Any(&[
        Term(&SUSPENDED),
        ThereIs(
            Kind::Suspension,
            &All(&[
                Is(Dated(SuspensionNotified, By, Today)),
                Is(GroundGiven(Ground::SelfDefence)),
                Takes(q::SUSPENSION.position("self-defence")),
            ]),
        ),
    ]),
};

/// The paragraphs of Article 20.
pub static PARAGRAPHS: &[Paragraph] = &[
    Paragraph {
        cite: "20(1)",
        title: "Duration",
        says: "The Convention is of unlimited duration.",
        read_here: &[
            "The Convention itself gives a State one way out, withdrawal (20(2)). Treaty law has general grounds besides \
             (Vienna Convention on the Law of Treaties, VCLT 54, 60 to 62); the Convention has no clause on suspension.",
            "Positions that admit a suspension are read from the day of its notice, which is the most that could be claimed: \
             on a fundamental change (VCLT 62(3), 72) for the whole Convention, or in self-defence (articles of the \
             International Law Commission of 2011, ILC 14) for Article 1(1) alone. The three months of VCLT 65(2), and what \
             an objection does (65(3)), are told with the question suspension and not computed.",
            "A suspended duty is not due for the time; what was overdue is not discharged. Suspension is no withdrawal: the \
             State stays a Party.",
        ],
        model: Model::Terms(&[&SUSPENDED, &BANS_SUSPENDED, &SUSPENSION_NOTIFIED]),
    },
    Paragraph {
        cite: "20(2)",
        title: "Right to withdraw, and the notice",
        says: "Every State Party may withdraw, in the exercise of its sovereignty. It gives notice to all other States \
               Parties, to the depositary and to the Security Council, with a full explanation of its reasons.",
        read_here: &[
            "Notice may be given in peace or in war. The reasons must be given; they need pass no test, and nobody can refuse \
             a withdrawal.",
            "A decree, a law, a vote or an announcement is no notice. Nor is a notice of suspension.",
            "A notice without any reasons does not start the time, by default (defective-notice).",
        ],
        model: Model::Terms(&[&NOTICE_COUNTS]),
    },
    Paragraph {
        cite: "20(3)",
        title: "When a withdrawal takes effect",
        says: "A withdrawal takes effect six months after the depositary has received the instrument. If the State is engaged \
               in an armed conflict when the six months end, it does not take effect before that conflict ends. Until it \
               does, the Convention binds the State in full.",
        read_here: &[
            "The clock starts on receipt by the depositary, not on decision, signature, posting or circulation.",
            "Six months run to the same day of the month, or to the last day where there is none: 11 June 2030 gives \
             11 December 2030; 31 August 2025 gives 28 February 2026.",
            "The test of conflict is made once, on that day. Before it, nobody can know the result, and the withdrawal is \
             pending.",
            "At the end of the conflict the withdrawal takes effect, with no new notice, by default (effect-after-conflict). \
             Notice may be taken back until then (VCLT 68).",
        ],
        model: Model::Terms(&[
            &WITHDRAWN,
            &TAKES_EFFECT,
            &SIX_MONTHS_ENDED,
            &HELD_BACK,
            &UNDER_WAY_ON_EXPIRY,
            &ENGAGED,
            &ENDED,
        ]),
    },
    Paragraph {
        cite: "20(4)",
        title: "Other law remains",
        says: "Withdrawal does not touch the duty of States to go on fulfilling what other rules of international law ask.",
        read_here: &[
            "An answer that a State is not bound always goes on to what else may bind it.",
            "A breach that happened before stays a breach (VCLT 70).",
        ],
        model: Model::Computed(
            "every answer `not bound` names what other law may apply; its rules come next",
        ),
    },
];
