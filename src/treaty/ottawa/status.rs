//! The standing of a State on a day (15 to 20), as definitions that rules and the status answer share.
//!
//! Nothing here computes a date of effect: a withdrawal is in effect on a day if on that day or some day
//! before everything held that 20(3) asks for. Once out, a State stays out until it consents anew.

use super::article_17::{APPLIES_PROVISIONALLY, CONSENT_STANDS, IN_FORCE};
use super::article_20::{BANS_SUSPENDED, WITHDRAWN};
use super::questions as q;
use crate::condition::Cond::{All, Any, Is, Not, Takes, Term, ThereIs};
use crate::condition::{Cond, Definition};
use crate::fact::Fact::{ActorIs, Dated, IsState};
use crate::fact::{Kind, Moment, Rel};
use crate::rule::Gate;
use crate::vocabulary::{ActorKind, Status, Why};

/// The State has signed.
pub static SIGNED: Definition = Definition {
    cite: "15",
    name: "signed",
    means: Is(Dated(Moment::Signature, Rel::By, Moment::Today)),
};

/// The State has consented to be bound.
pub static CONSENTED: Definition = Definition {
    cite: "16",
    name: "consented to be bound",
    means: ThereIs(
        Kind::Consent,
        &All(&[
            Any(&[
                Is(Dated(Moment::Deposit, Rel::By, Moment::Today)),
                Is(Dated(Moment::EntryIntoForce, Rel::By, Moment::Today)),
            ]),
            Term(&CONSENT_STANDS),
        ]),
    ),
};

/// The Convention has entered into force for the State, at some time.
pub static ENTERED_INTO_FORCE: Definition = Definition {
    cite: "17",
    name: "the Convention has entered into force for it",
    means: ThereIs(Kind::Consent, &All(&[Term(&IN_FORCE), Term(&CONSENT_STANDS)])),
};

/// The State is a State Party: the Convention is in force for it, and it has not left.
pub static STATE_PARTY: Definition = Definition {
    cite: "17, 20",
    name: "State Party",
    means: ThereIs(
        Kind::Consent,
        &All(&[Term(&IN_FORCE), Term(&CONSENT_STANDS), Not(&Term(&WITHDRAWN))]),
    ),
};

/// An armed group bound through the State in which it is based, where that is held.
pub static BOUND_THROUGH_ITS_STATE: Definition = Definition {
    cite: "1(1)",
    name: "an armed group, bound through the State in which it is based",
    means: All(&[
        Is(ActorIs(ActorKind::ArmedGroup)),
        ThereIs(Kind::HomeState, &Term(&STATE_PARTY)),
    ]),
};

/// Read only on the position that an armed group is bound in part.
const THROUGH_ITS_STATE: Cond = All(&[
    Takes(q::ARMED_GROUPS.position("bound-in-part")),
    Term(&BOUND_THROUGH_ITS_STATE),
]);

/// The gates of every rule in Article 1(1), which may also apply provisionally (18).
pub static BOUND_BY_ARTICLE_1_1: &[Gate] = &[
    Gate(Any(&[Is(IsState), THROUGH_ITS_STATE]), Why::NotAState),
    Gate(
        Any(&[Term(&SIGNED), Term(&CONSENTED), THROUGH_ITS_STATE]),
        Why::NotBound,
    ),
    Gate(
        Any(&[
            Term(&ENTERED_INTO_FORCE),
            Term(&APPLIES_PROVISIONALLY),
            THROUGH_ITS_STATE,
        ]),
        Why::NotYetBound,
    ),
    Gate(
        Any(&[
            Term(&STATE_PARTY),
            Term(&APPLIES_PROVISIONALLY),
            THROUGH_ITS_STATE,
        ]),
        Why::NoLongerBound,
    ),
    Gate(Not(&Term(&BANS_SUSPENDED)), Why::Suspended),
];

/// The gates of a rule that binds States Parties from entry into force until they leave, or for as long
/// after as a condition holds.
macro_rules! bound_gates {
    ($remains:expr) => {
        &[
            $crate::rule::Gate(
                $crate::condition::Cond::Is($crate::fact::Fact::IsState),
                $crate::vocabulary::Why::NotAState,
            ),
            $crate::rule::Gate(
                $crate::condition::Cond::Any(&[
                    $crate::condition::Cond::Term(&$crate::treaty::ottawa::status::SIGNED),
                    $crate::condition::Cond::Term(&$crate::treaty::ottawa::status::CONSENTED),
                ]),
                $crate::vocabulary::Why::NotBound,
            ),
            $crate::rule::Gate(
                $crate::condition::Cond::Term(&$crate::treaty::ottawa::status::ENTERED_INTO_FORCE),
                $crate::vocabulary::Why::NotYetBound,
            ),
            $crate::rule::Gate(
                $crate::condition::Cond::Any(&[
                    $crate::condition::Cond::Term(&$crate::treaty::ottawa::status::STATE_PARTY),
                    $remains,
                ]),
                $crate::vocabulary::Why::NoLongerBound,
            ),
            $crate::rule::Gate(
                $crate::condition::Cond::Not(&$crate::condition::Cond::Term(
                    &$crate::treaty::ottawa::article_20::SUSPENDED,
                )),
                $crate::vocabulary::Why::Suspended,
            ),
        ]
    };
}
pub(super) use bound_gates;

/// The standing of a State: the first condition that holds.
pub static LADDER: &[(Cond, Status)] = &[
    (Term(&STATE_PARTY), Status::Party),
    (Term(&ENTERED_INTO_FORCE), Status::FormerParty),
    (Term(&APPLIES_PROVISIONALLY), Status::Provisional),
    (Term(&CONSENTED), Status::Contracting),
    (Term(&SIGNED), Status::Signatory),
    (All(&[]), Status::NotParty),
];
