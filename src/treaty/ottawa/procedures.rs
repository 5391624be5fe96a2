//! Articles 10 to 14, 21 and 22: disputes, meetings, amendments, costs, final clauses.
//!
//! They set steps that nobody breaches. What the steps count, in days and in States Parties, is computed; a
//! paragraph that counts nothing and binds nobody says why it is not modelled.

use crate::date;
use crate::treaty::procedure::{Count, Share};
use crate::treaty::{Model, Paragraph};

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

/// The numbers for so many States Parties, 0 of none. Majorities of those present and voting depend on the meeting.
#[must_use]
pub fn majorities(parties: usize) -> Majorities {
    Majorities {
        parties,
        one_third: Share::OneThird.of(parties).unwrap_or(0),
        majority: Share::Majority.of(parties).unwrap_or(0),
    }
}

const fn paragraph(
    cite: &'static str,
    title: &'static str,
    says: &'static str,
    read_here: &'static [&'static str],
    model: Model,
) -> Paragraph {
    Paragraph {
        cite,
        title,
        says,
        read_here,
        model,
    }
}

const STEP: Model = Model::Procedure(&[]);
const OBSERVERS: &str = "States outside the Convention and organisations may attend as observers.";

/// Articles 10 to 14: disputes, meetings, amendments, costs.
pub static MEETINGS: &[Paragraph] = &[
    paragraph(
        "10(1)",
        "Settling disputes",
        "States Parties consult and cooperate to settle disputes about the Convention, and may bring one before the meeting.",
        &[],
        Model::NotModelled("a duty to consult, without a measure or a date"),
    ),
    paragraph(
        "10(2)",
        "The meeting and disputes",
        "The meeting may offer good offices, call on the parties to start a procedure of their choice, and recommend a time for \
         it.",
        &["No court has jurisdiction by this article: the States concerned choose the procedure."],
        STEP,
    ),
    paragraph(
        "10(3)",
        "Relation to Article 8",
        "The article leaves the provisions on clarifying compliance as they are.",
        &[],
        Model::NotModelled("it keeps Article 8 apart and adds nothing to it"),
    ),
    paragraph(
        "11(1)",
        "Meetings of the States Parties",
        "The States Parties meet regularly on anything about the application of the Convention, requests under Article 5 and \
         matters under Article 8 among them.",
        &[],
        STEP,
    ),
    paragraph(
        "11(2)",
        "When they meet",
        "The first meeting is convened within a year of entry into force of the Convention, then one every year until the first \
         Review Conference.",
        &[
            "After the first Review Conference, how often they meet is for Review Conferences to consider (12(2)).",
        ],
        Model::Procedure(&[Count::Fixed {
            step: "To convene the first meeting, within a year of the Convention's entry into force",
            rule: date::first_meeting_due,
        }]),
    ),
    paragraph(
        "11(3)",
        "Special meetings",
        "Special meetings are held under the conditions of Article 8.",
        &["Those are the conditions of 8(5)."],
        STEP,
    ),
    paragraph("11(4)", "Observers", OBSERVERS, &[], STEP),
    paragraph(
        "12(1)",
        "Review conferences",
        "The first Review Conference is convened five years after entry into force of the Convention; later ones if a Party asks, \
         never less than five years after the one before.",
        &[
            "Five years after is read as the fifth anniversary. The text does not say within what time after it the conference \
             opens.",
            "The interval is measured here from the first day of the one before; the text does not say from which.",
        ],
        Model::Procedure(&[
            Count::Fixed {
                step: "First Review Conference, five years after the Convention's entry into force",
                rule: date::first_review_conference,
            },
            Count::Day {
                step: "A further one at the earliest, five years after the one before",
                rule: date::next_review_conference_from,
            },
        ]),
    ),
    paragraph(
        "12(2)",
        "Their purpose",
        "A Review Conference reviews the Convention, considers further meetings, decides on requests under Article 5 and may \
         adopt conclusions.",
        &[],
        STEP,
    ),
    paragraph("12(3)", "Observers", OBSERVERS, &[], STEP),
    paragraph(
        "13(1)",
        "Proposing amendments",
        "A proposal goes to the depositary, who circulates it and asks whether a conference should consider it. If a majority of \
         the States Parties tells the depositary within 30 days of circulation that they support that, a conference is held.",
        &[
            "The majority is one of all States Parties. Silence counts against the proposal.",
            "The text does not say on which day the Parties are counted. Here it is the day of circulation.",
        ],
        Model::Procedure(&[
            Count::Day {
                step: "To support further consideration, within 30 days after circulation",
                rule: date::amendment_support_due,
            },
            Count::OfParties {
                step: "For a conference to be held",
                share: Share::Majority,
            },
        ]),
    ),
    paragraph("13(2)", "Observers", OBSERVERS, &[], STEP),
    paragraph(
        "13(3)",
        "When the conference is held",
        "It is held right after a meeting or Review Conference, unless a majority of the States Parties asks for an earlier one.",
        &[],
        Model::Procedure(&[Count::OfParties {
            step: "For an earlier date",
            share: Share::Majority,
        }]),
    ),
    paragraph(
        "13(4)",
        "Adoption",
        "An amendment is adopted by two thirds of the States Parties present and voting.",
        &[
            "Of those present and voting: who stays away counts on neither side. The article's other majorities, 13(1), 13(3) \
             and 13(5), are of all States Parties.",
        ],
        Model::Procedure(&[Count::OfThoseVoting {
            step: "To adopt an amendment",
            share: Share::TwoThirds,
        }]),
    ),
    paragraph(
        "13(5)",
        "Entry into force of amendments",
        "It enters into force for those that accepted it once a majority of the States Parties have deposited acceptances, and \
         for any other on the day it deposits its own.",
        &[
            "The majority is one of all States Parties, not of those that voted for the amendment.",
            "The text does not say when the Parties are counted: on the day the amendment was adopted, or on the day an \
             acceptance is deposited. States that join or leave in between make the two differ. Give either day; the count is \
             of that day.",
            "No six months: 17(2) is about joining the Convention, not about accepting an amendment.",
        ],
        Model::Procedure(&[Count::OfParties {
            step: "Acceptances for entry into force",
            share: Share::Majority,
        }]),
    ),
    paragraph(
        "14(1)",
        "Costs of meetings",
        "States Parties, and others that take part, bear the costs of meetings on an adjusted United Nations scale.",
        &[],
        Model::NotModelled("who pays what is assessed each time, not judged here"),
    ),
    paragraph(
        "14(2)",
        "Costs under Articles 7 and 8",
        "States Parties bear the costs of the Secretary-General under Articles 7 and 8, and of missions, on the same scale.",
        &[],
        Model::NotModelled("who pays what is assessed each time, not judged here"),
    ),
];

/// Articles 21 and 22.
pub static FINAL_CLAUSES: &[Paragraph] = &[
    paragraph(
        "21",
        "Depositary",
        "The Secretary-General of the United Nations is the depositary.",
        &[],
        Model::NotModelled("it names an office, and nothing that a State does breaches it"),
    ),
    paragraph(
        "22",
        "Authentic texts",
        "The Arabic, Chinese, English, French, Russian and Spanish texts are equally authentic.",
        &[],
        Model::NotModelled("a rule for reading the text, which a scenario does not ask about"),
    ),
];
