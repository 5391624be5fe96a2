//! Articles 6, 8, 10 to 14, 21 and 22: cooperation, procedures, meetings, final clauses.
//!
//! They set steps for meetings and for the Secretary-General, rights, and duties of cooperation that carry no
//! date and no measure. Each paragraph stands in the table of contents with what it says and why no verdict
//! follows from it; the numbers that depend on the day, thirds and majorities, are computed in [`majorities`].

use crate::treaty::{Model, Paragraph};

const fn explained(
    cite: &'static str,
    title: &'static str,
    says: &'static str,
    because: &'static str,
) -> Paragraph {
    Paragraph {
        cite,
        title,
        says,
        read_here: &[],
        model: Model::NotModelled(because),
    }
}

const STEP: &str = "a step of procedure, which breaches nothing and decides nobody's compliance by itself";
const DUTY_OF_THE_ONE_ASKED: &str =
    "a duty of the Party asked; the format has no facts for it, and what was owed is largely for judgement";
const FINAL: &str = "a final clause; nothing that a State does breaches it";
const MEETING: &str = "a rule for meetings and amendments; a scenario judges States on their conduct";

/// The numbers that the procedures ask for, among so many States Parties.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Majorities {
    /// States Parties on the day.
    pub parties: usize,
    /// One third of them, rounded up: needed to convene a special meeting (8(5)).
    pub one_third: usize,
    /// A majority of them: quorum of a special meeting (8(5)), support for an amendment (13(1)), acceptances for its
    /// entry into force (13(5)).
    pub majority: usize,
}

/// The numbers for so many States Parties. Majorities of those present and voting depend on the meeting.
#[must_use]
pub fn majorities(parties: usize) -> Majorities {
    Majorities {
        parties,
        one_third: parties.div_ceil(3),
        majority: parties / 2 + 1,
    }
}

/// Article 6: cooperation and assistance.
pub static COOPERATION: &[Paragraph] = &[
    explained(
        "6(1)",
        "Right to seek assistance",
        "Each State Party has the right to seek and receive assistance, where feasible and to the extent \
         possible.",
        "a right and an option; it imposes nothing on the State that has it",
    ),
    explained(
        "6(2)",
        "Exchange of equipment and information",
        "States Parties facilitate, and have the right to take part in, the fullest possible exchange of equipment and information, and put no undue \
         restrictions on clearance equipment.",
        "no date and no measure: what is fullest, possible and undue is for judgement, and the format has \
         no facts for it",
    ),
    explained(
        "6(3)",
        "Assistance for victims",
        "Each State Party in a position to do so assists the care, rehabilitation and reintegration of \
         mine victims, and mine awareness.",
        "a duty on a condition of judgement (in a position to do so), without a date or an amount",
    ),
    explained(
        "6(4)",
        "Assistance for clearance",
        "Each State Party in a position to do so assists mine clearance.",
        "a duty on a condition of judgement, without a date or an amount",
    ),
    explained(
        "6(5)",
        "Assistance for destroying stocks",
        "Each State Party in a position to do so assists the destruction of stocks.",
        "a duty on a condition of judgement, without a date or an amount",
    ),
    explained(
        "6(6)",
        "Information for the database",
        "Each State Party gives information on mine clearance to the database of the United Nations.",
        "a standing duty without a date; the format has no facts for it",
    ),
    explained(
        "6(7)",
        "Help for a national programme",
        "States Parties may ask the United Nations and others to help with a national programme.",
        "an option",
    ),
    explained(
        "6(8)",
        "Cooperation of giver and receiver",
        "Whoever gives and whoever receives assistance cooperate to carry out agreed programmes fully and \
         promptly.",
        "it depends on the programme agreed, which a scenario does not describe",
    ),
];

/// Article 8, up to the request for clarification, which is a rule.
pub static CLARIFICATION_BEFORE: &[Paragraph] = &[explained(
    "8(1)",
    "Consultation",
    "States Parties consult and cooperate about the implementation of the Convention, in a spirit of cooperation.",
    "a standing duty of conduct without a measure",
)];

/// Article 8, after the answer.
pub static CLARIFICATION_AFTER: &[Paragraph] = &[
    explained(
        "8(3)",
        "Submission to the next meeting",
        "Without an answer in time, or with one that does not satisfy it, the Party that asked may bring \
         the matter before the next meeting; the Party asked may respond.",
        STEP,
    ),
    explained(
        "8(4)",
        "Good offices",
        "While the meeting is awaited, any Party concerned may ask the Secretary-General for good \
         offices.",
        STEP,
    ),
    explained(
        "8(5)",
        "Special meeting",
        "The Party that asked may propose a special meeting. The Parties have 14 days to say whether they \
         favour it; if at least one third do, the Secretary-General convenes it within 14 days more. A \
         majority of Parties is the quorum.",
        STEP,
    ),
    explained(
        "8(6)",
        "Whether to consider the matter",
        "The meeting first decides whether to go on with the matter: by consensus if it can, else by a \
         majority of those present and voting.",
        STEP,
    ),
    explained(
        "8(7)",
        "Cooperation with the review",
        "All Parties cooperate fully with the meeting and with any fact-finding mission.",
        DUTY_OF_THE_ONE_ASKED,
    ),
    explained(
        "8(8)",
        "Fact-finding mission",
        "If more clarity is needed the meeting authorises a mission of up to nine experts and decides its \
         mandate, by a majority of those present and voting. The Party asked may invite one at any time.",
        STEP,
    ),
    explained(
        "8(9)",
        "List of experts",
        "The Secretary-General keeps a list of experts; a Party may refuse one in writing, before \
         appointment.",
        STEP,
    ),
    explained(
        "8(10)",
        "Appointment of experts",
        "The Secretary-General appoints the mission after consulting the Party asked. Nationals of the \
         Parties that asked for it, or are directly affected, are left out.",
        STEP,
    ),
    explained(
        "8(11)",
        "Arrival of the mission",
        "With at least 72 hours' notice the mission arrives; the Party asked receives it, moves it and \
         keeps it safe.",
        DUTY_OF_THE_ONE_ASKED,
    ),
    explained(
        "8(12)",
        "Equipment",
        "The mission may bring equipment that serves only its task, announced beforehand.",
        STEP,
    ),
    explained(
        "8(13)",
        "Persons to speak to",
        "The Party asked makes all efforts to let the mission speak with persons who may know.",
        DUTY_OF_THE_ONE_ASKED,
    ),
    explained(
        "8(14)",
        "Access",
        "The Party asked gives access to places relevant to the matter, subject to sensitive equipment \
         and information, its constitution, and safety; then it makes every reasonable effort to show compliance in another way.",
        DUTY_OF_THE_ONE_ASKED,
    ),
    explained(
        "8(15)",
        "Length of stay",
        "The mission stays 14 days at most in the country and seven at any one site, unless agreed \
         otherwise.",
        STEP,
    ),
    explained(
        "8(16)",
        "Confidential information",
        "What was given in confidence and does not concern the matter stays confidential.",
        STEP,
    ),
    explained(
        "8(17)",
        "Report of the mission",
        "The mission reports through the Secretary-General to the meeting.",
        STEP,
    ),
    explained(
        "8(18)",
        "Measures requested",
        "The meeting may ask the Party to take measures within a set time, and the Party reports on what \
         it did.",
        STEP,
    ),
    explained(
        "8(19)",
        "Ways to clarify and settle",
        "The meeting may suggest ways to clarify or settle the matter, procedures under international law \
         among them; for causes beyond control, measures of cooperation.",
        STEP,
    ),
    explained(
        "8(20)",
        "How decisions are taken",
        "Decisions on measures and suggestions are taken by consensus if possible, else by two thirds of \
         those present and voting.",
        STEP,
    ),
];

/// Articles 10 to 14: disputes, meetings, amendments, costs.
pub static MEETINGS: &[Paragraph] = &[
    explained(
        "10(1)",
        "Settling disputes",
        "States Parties consult and cooperate to settle disputes about the Convention, and may bring one \
         before the meeting.",
        "a duty to consult, without a measure; where disputes go is for the States concerned",
    ),
    explained(
        "10(2)",
        "The meeting and disputes",
        "The meeting may offer good offices, call on the parties to start a procedure of their choice, \
         and recommend a time for it.",
        MEETING,
    ),
    explained(
        "10(3)",
        "Relation to Article 8",
        "The article leaves the provisions on clarifying compliance as they are.",
        MEETING,
    ),
    explained(
        "11(1)",
        "Meetings of the States Parties",
        "The States Parties meet regularly on anything about the application of the Convention, requests \
         under Article 5 and matters under Article 8 among them.",
        MEETING,
    ),
    explained(
        "11(2)",
        "When they meet",
        "The first meeting is held within a year of entry into force of the Convention, then one every \
         year until the first Review Conference.",
        MEETING,
    ),
    explained(
        "11(3)",
        "Special meetings",
        "Special meetings are held under the conditions of Article 8.",
        MEETING,
    ),
    explained(
        "11(4)",
        "Observers",
        "States outside the Convention and organisations may attend as observers.",
        MEETING,
    ),
    explained(
        "12(1)",
        "Review conferences",
        "The first Review Conference is held five years after entry into force of the Convention; later \
         ones on request, at intervals of five years or more.",
        MEETING,
    ),
    explained(
        "12(2)",
        "Their purpose",
        "A Review Conference reviews the Convention, considers further meetings, decides on requests \
         under Article 5 and may adopt conclusions.",
        MEETING,
    ),
    explained(
        "12(3)",
        "Observers",
        "States outside the Convention and organisations may attend as observers.",
        MEETING,
    ),
    explained(
        "13(1)",
        "Proposing amendments",
        "A proposal goes to the depositary, who circulates it; if a majority of all States Parties tells \
         the depositary within 30 days of circulation that it supports further consideration, a \
         conference is held.",
        MEETING,
    ),
    explained(
        "13(2)",
        "Observers",
        "States outside the Convention and organisations may attend as observers.",
        MEETING,
    ),
    explained(
        "13(3)",
        "When the conference is held",
        "It is held right after a meeting or Review Conference, unless a majority of all States Parties \
         asks for an earlier one.",
        MEETING,
    ),
    explained(
        "13(4)",
        "Adoption",
        "An amendment is adopted by two thirds of the States Parties present and voting.",
        MEETING,
    ),
    explained(
        "13(5)",
        "Entry into force of amendments",
        "It enters into force for those that accepted it once a majority of the States Parties have \
         deposited acceptances, and for any other on the day it deposits its own.",
        MEETING,
    ),
    explained(
        "14(1)",
        "Costs of meetings",
        "States Parties, and others that take part, bear the costs of meetings on an adjusted United \
         Nations scale.",
        "what meetings cost is settled between the States, not judged here",
    ),
    explained(
        "14(2)",
        "Costs under Articles 7 and 8",
        "States Parties bear the costs of the Secretary-General under Articles 7 and 8, and of missions, \
         on the same scale.",
        "what reports and missions cost is settled between the States, not judged here",
    ),
];

/// Articles 21 and 22.
pub static FINAL_CLAUSES: &[Paragraph] = &[
    explained(
        "21",
        "Depositary",
        "The Secretary-General of the United Nations is the depositary.",
        FINAL,
    ),
    explained(
        "22",
        "Authentic texts",
        "The Arabic, Chinese, English, French, Russian and Spanish texts are equally authentic.",
        FINAL,
    ),
];
