//! Article 6: International cooperation and assistance.
//!
//! Each State Party may seek assistance (1), takes part in the exchange of equipment and knowledge (2), and,
//! if it is in a position to do so, gives assistance for victims and mine awareness (3), for clearing (4) and
//! for destroying stocks (5). The other paragraphs are about information, programmes and giving them effect.
//!
//! # How it is read here
//! - "In a position to do so" is a condition of the duty, and a judgement that somebody else makes.
//! - The text sets no day and no amount: any assistance of the kind, at any time, is assistance.
//! - A State whose assistance the file does not describe is not caught out.
//!
//! # Not modelled
//! How much is enough; what is the fullest possible exchange, and an undue restriction.

use super::OTTAWA;
use super::status::bound_gates;
use crate::condition::Cond::{Any, Is};
use crate::fact::Fact::{AidGiven, Dated, Judged};
use crate::fact::{Moment, Rel, Role};
use crate::rule::{About, Gate, Heading, Norm, Rule};
use crate::treaty::{Model, Paragraph};
use crate::vocabulary::{Appraisal, How, Why};

macro_rules! assistance {
    ($($(#[$doc:meta])* $rule:ident, $cite:literal, $title:literal, $kind:expr, $says:literal;)*) => {$(
        $(#[$doc])*
        pub static $rule: Rule = Rule {
            heading: Heading { cite: $cite, title: $title, says: $says },
            treaty: &OTTAWA,
            about: About::State,
            role: Role::Itself,
            gates: &[
                bound_gates!(Any(&[])),
                // Who gives it is taken to be in a position to.
                &[Gate(
                    Any(&[Is(AidGiven($kind)), Is(Judged(Appraisal::InAPosition))]),
                    Why::NotEngaged,
                )],
            ],
            norm: Norm::Requires {
                done: Is(AidGiven($kind)),
                // The text sets no day: what was not given is told of the day judged, and of none before it.
                due: Is(Dated(Moment::Judged, Rel::By, Moment::Today)),
                limit: None,
            },
            except: &[],
        };
    )*};
}

assistance! {
    /// 6(3): victims and mine awareness.
    VICTIMS, "6(3)", "assistance for victims", How::Victims,
        "A State Party in a position to do so gives assistance for the care, rehabilitation and reintegration of mine \
         victims, and for mine awareness.";
    /// 6(4): clearing.
    CLEARANCE, "6(4)", "assistance for clearing mines", How::Clearance,
        "A State Party in a position to do so gives assistance for mine clearance.";
    /// 6(5): destroying stocks.
    STOCKS, "6(5)", "assistance for destroying stocks", How::Stocks,
        "A State Party in a position to do so gives assistance for the destruction of stocks.";
}

const CONDITIONAL: &[&str] = &[
    "Whether a State is in a position to assist is a judgement (in-a-position); a State that is not, or of which nobody \
     said so, owes nothing that could be judged.",
    "No amount and no day: any assistance of the kind is enough here, and a breach is told only where the file says \
     that none was ever given.",
];

/// The paragraphs.
pub static PARAGRAPHS: &[Paragraph] = &[
    Paragraph {
        cite: "6(1)",
        title: "Right to seek assistance",
        says: "Each State Party has the right to seek and receive assistance from other States Parties, where feasible and to \
               the extent possible.",
        read_here: &[],
        model: Model::NotModelled("a right, which imposes nothing on the State that has it"),
    },
    Paragraph {
        cite: "6(2)",
        title: "Exchange of equipment and information",
        says: "States Parties facilitate, and have the right to take part in, the fullest possible exchange of equipment and \
               information, and put no undue restrictions on clearance equipment.",
        read_here: &[],
        model: Model::NotModelled("what is fullest, possible and undue is for judgement, and no date is set"),
    },
    Paragraph {
        cite: "6(3)",
        title: "Assistance for victims",
        says: "Each State Party in a position to do so gives assistance for the care, rehabilitation and reintegration of mine \
               victims, and for mine awareness.",
        read_here: CONDITIONAL,
        model: Model::Rules(&[&VICTIMS]),
    },
    Paragraph {
        cite: "6(4)",
        title: "Assistance for clearance",
        says: "Each State Party in a position to do so gives assistance for mine clearance and related activities.",
        read_here: CONDITIONAL,
        model: Model::Rules(&[&CLEARANCE]),
    },
    Paragraph {
        cite: "6(5)",
        title: "Assistance for destroying stocks",
        says: "Each State Party in a position to do so gives assistance for the destruction of stocks.",
        read_here: CONDITIONAL,
        model: Model::Rules(&[&STOCKS]),
    },
    Paragraph {
        cite: "6(6)",
        title: "Information for the database",
        says: "Each State Party gives information on mine clearance to the database of the United Nations.",
        read_here: &[],
        model: Model::NotModelled("a standing duty without a date; what was given is not on record"),
    },
    Paragraph {
        cite: "6(7)",
        title: "Help for a national programme",
        says: "States Parties may ask the United Nations and others to help with a national programme.",
        read_here: &[],
        model: Model::NotModelled("an option, which nobody has to take"),
    },
    Paragraph {
        cite: "6(8)",
        title: "Cooperation of giver and receiver",
        says: "Whoever gives and whoever receives assistance cooperate to carry out agreed programmes fully and promptly.",
        read_here: &[],
        model: Model::NotModelled("it depends on the programme agreed, which a scenario does not describe"),
    },
];
