//! Article 8: transfers, in peace as in war. It speaks to the parties to the Protocol, not to groups (1(3)).

use super::annex::DESTROYS_AND_DISABLES_ITSELF;
use super::definitions::{PROTOCOL_MINE, REMOTELY_DELIVERED};
use super::status::{BOUND_AS_A_PARTY, PARTY};
use super::{AMENDED_PROTOCOL_II, HAPPENED};
use super::{Model, Paragraph, not_modelled};
use crate::condition::Cond::{All, Any, Is, Not, Term, ThereIs};
use crate::condition::Definition;
use crate::fact::Fact::{
    Dated, Detectable, HandlingOutlives, HasReceiver, Protected, ReceiverIsState, SelfDeactivates, SetOffBy,
};
use crate::fact::{Kind, Moment, Rel, Role};
use crate::rule::{About, Gate, Heading, Norm, Rule};
use crate::treaty::ottawa::article_02::MINE;
use crate::treaty::ottawa::attribution::GIVER;
use crate::vocabulary::{AntiHandling, Trigger, Why};

/// The actor hands something over.
static GIVES: &[Gate] = &[Gate(Term(&GIVER), Why::NotItsAct)];
/// A mine of any kind goes to somebody else.
static GIVEN: &[Gate] = &[
    Gate(Is(HasReceiver), Why::NotEngaged),
    Gate(Term(&MINE), Why::NotAMine),
];

/// A mine whose use is forbidden outright, whatever is done around it.
static USE_FORBIDDEN: Definition = Definition {
    cite: "APII 8(1)(a)",
    name: "a mine whose use the Protocol forbids",
    means: Any(&[
        All(&[Term(&PROTOCOL_MINE), Not(&Is(Detectable))]),
        All(&[
            Term(&PROTOCOL_MINE),
            Term(&REMOTELY_DELIVERED),
            Not(&Term(&DESTROYS_AND_DISABLES_ITSELF)),
        ]),
        Is(SetOffBy(Trigger::Detector)),
        All(&[
            Not(&Is(Protected(AntiHandling::None))),
            Is(SelfDeactivates),
            Is(HandlingOutlives),
        ]),
    ]),
};

/// The recipient is a State that is bound, or has agreed to apply the Protocol.
static RECIPIENT_APPLIES: Definition = Definition {
    cite: "APII 8(1)(c)",
    name: "the recipient is bound by the Protocol or has agreed to apply it",
    means: ThereIs(
        Kind::Recipient,
        &Any(&[
            Term(&PARTY),
            Is(Dated(Moment::ProtocolAccepted, Rel::By, Moment::Today)),
        ]),
    ),
};

/// APII 8(1)(a): handing over what nobody may use.
pub static TRANSFER: Rule = Rule {
    heading: Heading {
        cite: "APII 8(1)(a)",
        title: "handing over mines whose use is forbidden",
        says: "A party to the Protocol hands over no mine whose use the Protocol forbids, in peace either.",
    },
    treaty: &AMENDED_PROTOCOL_II,
    about: About::Act,
    role: Role::Giver,
    gates: &[BOUND_AS_A_PARTY, GIVES, GIVEN],
    norm: Norm::Prohibits(All(&[HAPPENED, Term(&USE_FORBIDDEN)])),
    except: &[],
};

/// APII 8(1)(b): to States only.
pub static RECIPIENT: Rule = Rule {
    heading: Heading {
        cite: "APII 8(1)(b)",
        title: "handing mines over to others than States",
        says: "A party to the Protocol hands over no mine of any kind to a recipient that is not a State or its authorised agency.",
    },
    treaty: &AMENDED_PROTOCOL_II,
    about: About::Act,
    role: Role::Giver,
    gates: &[BOUND_AS_A_PARTY, GIVES, GIVEN],
    norm: Norm::Prohibits(All(&[HAPPENED, Not(&Is(ReceiverIsState))])),
    except: &[],
};

/// APII 8(1)(c): not to a State that is outside and does not agree to apply the Protocol.
pub static UNBOUND_RECIPIENT: Rule = Rule {
    heading: Heading {
        cite: "APII 8(1)(c)",
        title: "handing anti-personnel mines to a State not bound by the Protocol",
        says: "A party to the Protocol hands over no anti-personnel mine to a State that is not bound by it, unless that State agrees \
               to apply it.",
    },
    treaty: &AMENDED_PROTOCOL_II,
    about: About::Act,
    role: Role::Giver,
    gates: &[
        BOUND_AS_A_PARTY,
        GIVES,
        &[
            Gate(Term(&PROTOCOL_MINE), Why::NotAMine),
            Gate(Is(ReceiverIsState), Why::NotEngaged),
        ],
    ],
    norm: Norm::Prohibits(All(&[HAPPENED, Not(&Term(&RECIPIENT_APPLIES))])),
    except: &[],
};

pub(super) static PARAGRAPHS: &[Paragraph] = &[
    Paragraph {
        cite: "APII 8(1)(a)",
        title: "Transfer of forbidden mines",
        says: "A Party transfers no mine whose use the Protocol forbids.",
        read_here: &[
            "What is forbidden outright counts: what cannot be detected, what is made to be delivered from a distance without the \
             standard, what a detector sets off, what has an anti-handling device that outlives it. What is only restricted calls for \
             restraint (8(1)(c)).",
            "The article speaks to \"each\" party to the Protocol. That 1(3) carries it over to a group in an internal conflict, as it does \
             the limits on use, can be argued and is not read here.",
        ],
        model: Model::Rules(&[&TRANSFER]),
    },
    Paragraph {
        cite: "APII 8(1)(b)",
        title: "Transfer to States only",
        says: "A Party transfers mines only to States or their authorised agencies.",
        read_here: &[],
        model: Model::Rules(&[&RECIPIENT]),
    },
    Paragraph {
        cite: "APII 8(1)(c)",
        title: "Restraint, and recipients outside",
        says: "A Party exercises restraint in handing over mines whose use is restricted. It hands over no anti-personnel mine to a State \
               that is not bound by the Protocol, unless that State agrees to apply it.",
        read_here: &[
            "The second sentence is judged; restraint in general has no measure that an engine could apply.",
        ],
        model: Model::Rules(&[&UNBOUND_RECIPIENT]),
    },
    not_modelled(
        "APII 8(1)(d)",
        "Ensuring compliance",
        "A Party ensures that a transfer under the article is in full compliance, by both States, with the Protocol and humanitarian law.",
        "what it takes to ensure another's compliance is a judgement on facts that no file has in full",
    ),
    Paragraph {
        cite: "APII 8(2)",
        title: "Transfer and deferral",
        says: "A State that has put off what the annex asks of older mines still hands over none whose use is forbidden.",
        read_here: &[],
        model: Model::Computed("8(1)(a) knows no deferral"),
    },
];
