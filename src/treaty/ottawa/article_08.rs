//! Article 8: Facilitation and clarification of compliance.
//!
//! A Party asks another for clarification, which answers within 28 days (2). If it does not, or not well, the
//! matter goes to a meeting, ordinary (3) or special (5). The meeting may authorise a fact-finding mission (8);
//! the Party asked receives it (11), lets it speak to people (13) and gives it access (14). In the end the
//! meeting may ask for measures, and the Party reports on them (18), or suggest ways to settle the matter (19).
//!
//! # How it is read here
//! - What a State can fail to do has a rule: answering, receiving, giving access, reporting. The steps of meetings,
//!   of the Secretary-General and of the mission breach nothing; what they count is computed.
//! - A mission stands under the article if a meeting authorised it or the Party asked invited it.
//! - Days are counted from the day after the event, as everywhere here.
//!
//! # Not modelled
//! Whether a request is unfounded or an answer satisfactory; how well a mission is received and protected.

use super::OTTAWA;
use super::attribution::AUTHOR;
use super::status::bound_gates;
use crate::condition::Cond::{All, Any, Is, Not, Term, ThereIs};
use crate::condition::Definition;
use crate::date;
use crate::fact::Fact::{Answered, ControlsPlace, Dated, Did, Judged, Manner, Plays, TookPlace};
use crate::fact::{Kind, Moment, Rel, Role};
use crate::rule::{About, Exception, Gate, Heading, Norm, Rule};
use crate::treaty::procedure::{Count, Share};
use crate::treaty::{Model, Paragraph};
use crate::vocabulary::{Appraisal, How, What, Why};

/// A meeting authorised the mission, or the Party asked invited it.
static UNDER_THE_ARTICLE: Definition = Definition {
    cite: "8(8)",
    name: "a fact-finding mission that a meeting authorised or the State asked invited",
    means: ThereIs(
        Kind::Subject,
        &All(&[
            Is(Did(What::Mission)),
            ThereIs(
                Kind::Subject,
                &All(&[
                    Any(&[Is(Did(What::AuthoriseMission)), Is(Did(What::InviteMission))]),
                    Is(TookPlace),
                    Is(Dated(Moment::Done, Rel::By, Moment::Today)),
                ]),
            ),
        ]),
    ),
};

/// The mission gave the notice that the article asks for.
static ANNOUNCED: Definition = Definition {
    cite: "8(11)",
    name: "the mission came with at least 72 hours' notice",
    means: ThereIs(
        Kind::Subject,
        &Is(Dated(Moment::NoticeOver, Rel::By, Moment::Done)),
    ),
};

/// One place is closed to the mission, not the whole country.
static OF_A_PLACE: Definition = Definition {
    cite: "8(14)",
    name: "access to a place under the State's control is refused",
    means: ThereIs(Kind::Site, &Is(ControlsPlace)),
};

/// The mission as a whole is turned away.
static OF_THE_MISSION: Definition = Definition {
    cite: "8(11)",
    name: "the mission as a whole is refused",
    means: All(&[
        Is(Did(What::Refuse)),
        Not(&ThereIs(Kind::Site, &All(&[]))),
        Not(&Is(Manner(How::Persons))),
    ]),
};

/// What the Party asked may arrange, on the condition that goes with it.
static ARRANGED: Definition = Definition {
    cite: "8(14)",
    name: "an arrangement that the State asked considers necessary, with every effort to show compliance in another way",
    means: All(&[
        Any(&[
            Is(Manner(How::Sensitive)),
            Is(Manner(How::Constitutional)),
            Is(Manner(How::Safety)),
        ]),
        Is(Judged(Appraisal::EveryEffort)),
    ]),
};

/// 8(14): what the Party asked may arrange.
pub static ARRANGEMENTS: Exception = Exception {
    cite: "8(14)",
    title: "a necessary arrangement, with compliance shown in another way",
    when: Term(&ARRANGED),
};

/// Whose refusal it is, and to what mission.
static REFUSAL: &[Gate] = &[
    Gate(Is(TookPlace), Why::NotEngaged),
    Gate(Term(&AUTHOR), Why::NotItsAct),
    Gate(Term(&UNDER_THE_ARTICLE), Why::NotEngaged),
];
/// The duty is that of the State asked.
static OF_THE_STATE_ASKED: &[Gate] = &[Gate(Is(Plays(Role::Asked)), Why::NotItsAct)];

/// 8(2): answering a request for clarification.
pub static ANSWER: Rule = Rule {
    heading: Heading {
        cite: "8(2)",
        title: "answering a request for clarification",
        says: "A State Party that is asked for clarification through the Secretary-General gives all information that would help, \
               within 28 days.",
    },
    treaty: &OTTAWA,
    about: About::Act,
    role: Role::Asked,
    gates: &[
        bound_gates!(Any(&[])),
        &[
            Gate(Is(TookPlace), Why::NotEngaged),
            Gate(Is(Did(What::AskClarification)), Why::NotEngaged),
            Gate(Is(Plays(Role::Asked)), Why::NotItsAct),
        ],
    ],
    norm: Norm::Requires {
        done: Is(Answered),
        due: Is(Dated(Moment::AnswerDue, Rel::Before, Moment::Today)),
        limit: Some(Moment::AnswerDue),
    },
    except: &[],
};

/// 8(7): full cooperation, by every Party.
pub static COOPERATE: Rule = Rule {
    heading: Heading {
        cite: "8(7)",
        title: "refusing to cooperate with a fact-finding mission",
        says: "All States Parties cooperate fully with the meeting, and with a fact-finding mission.",
    },
    treaty: &OTTAWA,
    about: About::Act,
    role: Role::Author,
    gates: &[bound_gates!(Any(&[])), REFUSAL],
    norm: Norm::Prohibits(All(&[
        Is(Did(What::Refuse)),
        Any(&[
            All(&[
                Is(Plays(Role::Asked)),
                Any(&[All(&[Term(&OF_THE_MISSION), Term(&ANNOUNCED)]), Term(&OF_A_PLACE)]),
            ]),
            Not(&Is(Judged(Appraisal::FullCooperation))),
        ]),
        Not(&All(&[Term(&OF_A_PLACE), Term(&ARRANGED)])),
    ])),
    except: &[],
};

/// 8(11): receiving a mission.
pub static RECEIVE: Rule = Rule {
    heading: Heading {
        cite: "8(11)",
        title: "refusing a fact-finding mission entry",
        says: "A State Party receives a fact-finding mission that comes with at least 72 hours' notice.",
    },
    treaty: &OTTAWA,
    about: About::Act,
    role: Role::Author,
    gates: &[bound_gates!(Any(&[])), REFUSAL, OF_THE_STATE_ASKED],
    norm: Norm::Prohibits(All(&[Term(&OF_THE_MISSION), Term(&ANNOUNCED)])),
    except: &[],
};

/// 8(13): letting the mission speak to people.
pub static PERSONS: Rule = Rule {
    heading: Heading {
        cite: "8(13)",
        title: "keeping persons from a fact-finding mission",
        says: "The State Party asked makes all efforts to let the mission speak with persons who may know about the matter.",
    },
    treaty: &OTTAWA,
    about: About::Act,
    role: Role::Author,
    gates: &[bound_gates!(Any(&[])), REFUSAL, OF_THE_STATE_ASKED],
    norm: Norm::Prohibits(All(&[
        Is(Did(What::Refuse)),
        Is(Manner(How::Persons)),
        Not(&Is(Judged(Appraisal::EveryEffort))),
    ])),
    except: &[],
};

/// 8(14): access.
pub static ACCESS: Rule = Rule {
    heading: Heading {
        cite: "8(14)",
        title: "refusing a fact-finding mission access",
        says: "The State Party asked gives the mission access to the places under its control where facts about the matter could \
               be found.",
    },
    treaty: &OTTAWA,
    about: About::Act,
    role: Role::Author,
    gates: &[bound_gates!(Any(&[])), REFUSAL, OF_THE_STATE_ASKED],
    norm: Norm::Prohibits(All(&[Is(Did(What::Refuse)), Term(&OF_A_PLACE)])),
    except: &[&ARRANGEMENTS],
};

/// 8(18): reporting on measures.
pub static REPORT_ON_MEASURES: Rule = Rule {
    heading: Heading {
        cite: "8(18)",
        title: "reporting on measures that a meeting asked for",
        says: "A State Party that a meeting asked to take measures within a set time reports on all measures it took.",
    },
    treaty: &OTTAWA,
    about: About::Act,
    role: Role::Asked,
    gates: &[
        bound_gates!(Any(&[])),
        &[
            Gate(Is(TookPlace), Why::NotEngaged),
            Gate(Is(Did(What::RequestMeasures)), Why::NotEngaged),
            Gate(Is(Plays(Role::Asked)), Why::NotItsAct),
        ],
    ],
    norm: Norm::Requires {
        done: Is(Answered),
        // The time set is for the measures. For the report the text sets none: how soon is a judgement.
        due: All(&[
            Is(Dated(Moment::MeasuresDue, Rel::Before, Moment::Today)),
            Not(&Is(Judged(Appraisal::ReasonableTime))),
        ]),
        limit: None,
    },
    except: &[],
};

const fn step(
    cite: &'static str,
    title: &'static str,
    says: &'static str,
    counts: &'static [Count],
) -> Paragraph {
    Paragraph {
        cite,
        title,
        says,
        read_here: &[],
        model: Model::Procedure(counts),
    }
}

/// The paragraphs.
pub static PARAGRAPHS: &[Paragraph] = &[
    Paragraph {
        cite: "8(1)",
        title: "Consultation",
        says: "States Parties consult and cooperate about the implementation of the Convention, in a spirit of cooperation.",
        read_here: &[],
        model: Model::NotModelled("a standing duty of conduct without a measure"),
    },
    Paragraph {
        cite: "8(2)",
        title: "Request for clarification",
        says: "A State Party may ask another, through the Secretary-General and with appropriate information, to clarify its \
               compliance; all refrain from unfounded requests. The one that receives a request gives, within 28 days, all \
               information that would help to clarify the matter.",
        read_here: &[
            "Asking supposes no breach, and an answer proves none.",
            "The 28 days are read as from receipt. Where only the day of the request is known they are counted from that day, \
             and the last day in time can be later.",
            "Whether an answer gives all that would help, and whether a request is unfounded, is not judged.",
        ],
        model: Model::Rules(&[&ANSWER]),
    },
    step(
        "8(3)",
        "Submission to the next meeting",
        "Without an answer in time, or with one that does not satisfy it, the Party that asked may bring the matter before the \
         next meeting, through the Secretary-General, who sends it to all; the Party asked may respond.",
        &[],
    ),
    step(
        "8(4)",
        "Good offices",
        "While a meeting is awaited, any Party concerned may ask the Secretary-General for good offices.",
        &[],
    ),
    Paragraph {
        cite: "8(5)",
        title: "Special meeting",
        says: "The Party that asked may propose a special meeting. The Secretary-General puts the proposal to all Parties. If \
               within 14 days of that at least one third of them favour it, the meeting is convened within 14 days more. A \
               majority of the Parties is the quorum.",
        read_here: &[
            "The shares are of all States Parties, whether they reply or come, and not of those that do.",
            "The text does not say on which day the Parties are counted. Here it is the day on which the proposal is put to \
             them.",
        ],
        model: Model::Procedure(&[
            Count::Day {
                step: "To say whether a special meeting is favoured, within 14 days after the proposal is put to the Parties",
                rule: date::favour_due,
            },
            Count::OfParties {
                step: "For it to be convened",
                share: Share::OneThird,
            },
            Count::Day {
                step: "To convene it, within 14 days more",
                rule: date::special_meeting_due,
            },
            Count::OfParties {
                step: "Quorum",
                share: Share::Majority,
            },
        ]),
    },
    step(
        "8(6)",
        "Whether to consider the matter",
        "The meeting first decides whether to go on with the matter: by consensus if it can, else by a majority.",
        &[Count::OfThoseVoting {
            step: "To go on, without consensus",
            share: Share::Majority,
        }],
    ),
    Paragraph {
        cite: "8(7)",
        title: "Cooperation with the review",
        says: "All Parties cooperate fully with the meeting and with any fact-finding mission.",
        read_here: &[
            "Where the Party asked turns the mission away against 8(11), or closes a place to it against 8(14), it does not \
             cooperate fully. What else is less than full is a judgement (full-cooperation).",
            "An arrangement that 8(14) lets the Party asked make is not held against it here.",
            "Cooperation with the meeting itself, and with a mission in other ways than by letting it in, is not judged.",
        ],
        model: Model::Rules(&[&COOPERATE]),
    },
    step(
        "8(8)",
        "Fact-finding mission",
        "If more clarity is needed the meeting authorises a mission of up to nine experts and decides its mandate. The Party \
         asked may invite one at any time, without a decision.",
        &[Count::OfThoseVoting {
            step: "To authorise a mission and decide its mandate",
            share: Share::Majority,
        }],
    ),
    step(
        "8(9)",
        "List of experts",
        "The Secretary-General keeps a list of experts whom Parties name. A Party may refuse one in writing, before he or she is \
         appointed.",
        &[],
    ),
    step(
        "8(10)",
        "Appointment of experts",
        "The Secretary-General appoints the mission after consulting the Party asked. Nationals of Parties that asked for it, or \
         are directly affected by it, are left out. Its members have the privileges of experts on mission for the United \
         Nations.",
        &[],
    ),
    Paragraph {
        cite: "8(11)",
        title: "Arrival of the mission",
        says: "With at least 72 hours' notice the mission arrives as early as it can; the Party asked receives, moves and \
               houses it, and keeps it as safe as possible.",
        read_here: &[
            "The 72 hours are counted in whole days: a mission can arrive on the third day after its notice. Whether the hours \
             were full on that day turns on the hour of the notice, which is not asked.",
            "Only turning the mission away is judged. How well it is received and protected is for judgement, and is not.",
            "A mission that comes with less notice may be sent away.",
        ],
        model: Model::Rules(&[&RECEIVE]),
    },
    step(
        "8(12)",
        "Equipment",
        "The mission may bring equipment that serves only its task, announced beforehand.",
        &[],
    ),
    Paragraph {
        cite: "8(13)",
        title: "Persons to speak to",
        says: "The Party asked makes all efforts to let the mission speak with persons who may know.",
        read_here: &[
            "What all efforts are is a judgement (every-effort), asked where the file tells that persons were kept from the \
             mission.",
        ],
        model: Model::Rules(&[&PERSONS]),
    },
    Paragraph {
        cite: "8(14)",
        title: "Access",
        says: "The Party asked gives access to all areas and installations under its control where facts about the matter could \
               be found. It may make the arrangements it considers necessary for sensitive equipment, information and areas, \
               for its constitutional obligations, and for safety; then it makes every reasonable effort to show compliance in \
               another way.",
        read_here: &[
            "Which arrangements are necessary is for the Party asked. Its ground is taken as it gives it.",
            "Whether it made every reasonable effort to show compliance otherwise is a judgement (every-effort).",
            "That facts could be found at a place is taken as given where a mission asks to see it.",
        ],
        model: Model::Rules(&[&ACCESS]),
    },
    step(
        "8(15)",
        "Length of stay",
        "The mission stays 14 days at most in the country and seven at any one site, unless agreed otherwise.",
        &[
            Count::Day {
                step: "To stay in the country, at most 14 days after arriving",
                rule: date::mission_stays_until,
            },
            Count::Day {
                step: "To stay at one site, at most 7 days after coming there",
                rule: date::mission_on_site_until,
            },
        ],
    ),
    Paragraph {
        cite: "8(16)",
        title: "Confidential information",
        says: "What was given in confidence and does not concern the matter stays confidential.",
        read_here: &[],
        model: Model::NotModelled("a scenario does not tell what was given in confidence"),
    },
    step(
        "8(17)",
        "Report of the mission",
        "The mission reports through the Secretary-General to the meeting.",
        &[],
    ),
    Paragraph {
        cite: "8(18)",
        title: "Measures requested",
        says: "The meeting considers what is before it and may ask the Party to take measures within a set time. The Party \
               reports on all measures it took.",
        read_here: &[
            "The meeting asks and does not order: not taking the measures is no breach of this paragraph. Not reporting is.",
            "For the report the text sets no day. It is not asked for before the time set for the measures is over; how soon \
             after that is a judgement (reasonable-time).",
        ],
        model: Model::Rules(&[&REPORT_ON_MEASURES]),
    },
    step(
        "8(19)",
        "Ways to clarify and settle",
        "The meeting may suggest ways to clarify or settle the matter, procedures under international law among them; for causes \
         beyond the Party's control it may recommend measures, cooperation under Article 6 among them.",
        &[],
    ),
    step(
        "8(20)",
        "How decisions are taken",
        "Decisions on measures and suggestions are taken by consensus if possible, else by two thirds.",
        &[Count::OfThoseVoting {
            step: "To ask for measures or suggest ways, without consensus",
            share: Share::TwoThirds,
        }],
    ),
];
