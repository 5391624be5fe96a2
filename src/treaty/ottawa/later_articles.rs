//! Articles 4 to 14, 21 and 22: in the table of contents, so that nothing is silently absent.
//!
//! Their duties and procedures are judged in a later version; until then every page and answer says so.

use crate::treaty::{Model, Paragraph};

const fn to_come(cite: &'static str, title: &'static str) -> Paragraph {
    Paragraph {
        cite,
        title,
        says: "",
        read_here: &[],
        model: Model::ToCome("not judged yet; a later version will"),
    }
}

/// Stocks, mined areas, cooperation, reports, compliance, national measures, disputes, meetings, amendments.
pub static ARTICLES_4_TO_14: &[Paragraph] = &[
    to_come("4", "Destruction of stockpiles"),
    to_come("5(1)", "Clearing mined areas"),
    to_come("5(2)", "Identifying and protecting mined areas"),
    to_come("5(3)", "Asking for more time"),
    to_come("5(4)", "What a request contains"),
    to_come("5(5)", "The decision on a request"),
    to_come("5(6)", "Renewal"),
    to_come("6(1)", "Right to seek assistance"),
    to_come("6(2)", "Exchange of equipment and information"),
    to_come("6(3)", "Assistance for victims"),
    to_come("6(4)", "Assistance for clearance"),
    to_come("6(5)", "Assistance for destroying stocks"),
    to_come("6(6)", "Information for the database"),
    to_come("6(7)", "Help for a national programme"),
    to_come("6(8)", "Cooperation of giver and receiver"),
    to_come("7(1)", "The first report"),
    to_come("7(2)", "The yearly report"),
    to_come("7(3)", "Transmission of reports"),
    to_come("8(1)", "Consultation"),
    to_come("8(2)", "Request for clarification"),
    to_come("8(3)", "Submission to the next meeting"),
    to_come("8(4)", "Good offices"),
    to_come("8(5)", "Special meeting"),
    to_come("8(6)", "Whether to consider the matter"),
    to_come("8(7)", "Cooperation with the review"),
    to_come("8(8)", "Fact-finding mission"),
    to_come("8(9)", "List of experts"),
    to_come("8(10)", "Appointment of experts"),
    to_come("8(11)", "Arrival of the mission"),
    to_come("8(12)", "Equipment"),
    to_come("8(13)", "Persons to speak to"),
    to_come("8(14)", "Access"),
    to_come("8(15)", "Length of stay"),
    to_come("8(16)", "Confidential information"),
    to_come("8(17)", "Report of the mission"),
    to_come("8(18)", "Measures requested"),
    to_come("8(19)", "Ways to clarify and settle"),
    to_come("8(20)", "How decisions are taken"),
    to_come("9", "National measures"),
    to_come("10(1)", "Settling disputes"),
    to_come("10(2)", "The meeting and disputes"),
    to_come("10(3)", "Relation to Article 8"),
    to_come("11(1)", "Meetings of the States Parties"),
    to_come("11(2)", "When they meet"),
    to_come("11(3)", "Special meetings"),
    to_come("11(4)", "Observers"),
    to_come("12(1)", "Review conferences"),
    to_come("12(2)", "Their purpose"),
    to_come("12(3)", "Observers"),
    to_come("13(1)", "Proposing amendments"),
    to_come("13(2)", "Observers"),
    to_come("13(3)", "When the conference is held"),
    to_come("13(4)", "Adoption"),
    to_come("13(5)", "Entry into force of amendments"),
    to_come("14(1)", "Costs of meetings"),
    to_come("14(2)", "Costs under Articles 7 and 8"),
];

/// The depositary and the authentic texts.
pub static ARTICLES_21_AND_22: &[Paragraph] =
    &[to_come("21", "Depositary"), to_come("22", "Authentic texts")];
