//! Articles 15 to 19: signature, consent, entry into force, provisional application, reservations.
//!
//! The Convention was open for signature until it entered into force (15). States consent by ratification,
//! acceptance, approval or accession (16). It enters into force on the first day of the sixth month after
//! the month of the fortieth deposit (17(1)), and for a later State after its own deposit (17(2)). A State
//! may apply 1(1) provisionally until entry into force (18). Reservations are not permitted (19).
//!
//! # How it is read here
//! - The calendar rules of 17 are functions of [`crate::date`]; the trees compare moments.
//! - Article 17 does not speak of succession. The date is taken as the depositary or the file states it.
//! - A former Party that consents anew joins under 17(2), with new time limits. For one that had signed, 16(2)
//!   opens accession only to States that have not signed; that the depositary would accept a new instrument
//!   is assumed.
//!
//! # Not modelled
//! The territory to which a State extends the Convention later.

use super::questions as q;
use crate::condition::Cond::{All, Any, Is, Not, Takes};
use crate::condition::{Cond, Definition};
use crate::fact::Fact::{Dated, ProvisionalDeclared, Reserved};
use crate::fact::{Kind, Moment, Rel};
use crate::treaty::{Model, Paragraph};

/// In force for the State under the instrument bound.
pub static IN_FORCE: Definition = Definition {
    cite: "17",
    name: "in force for the State",
    means: Is(Dated(Moment::EntryIntoForce, Rel::By, Moment::Today)),
};

/// The consent stands although a reservation came with it.
pub static CONSENT_STANDS: Definition = Definition {
    cite: "19",
    name: "its consent stands, without the benefit of any reservation",
    means: Any(&[
        Not(&Is(Reserved)),
        Takes(q::FORBIDDEN_RESERVATION.position("bound-without-it")),
    ]),
};

/// Article 1(1) applies provisionally.
pub static APPLIES_PROVISIONALLY: Definition = Definition {
    cite: "18",
    name: "applies Article 1(1) provisionally",
    means: Cond::ThereIs(
        Kind::Consent,
        &All(&[
            Is(ProvisionalDeclared),
            Is(Dated(Moment::Deposit, Rel::By, Moment::Today)),
            Is(Dated(Moment::Today, Rel::Before, Moment::EntryIntoForce)),
            Any(&[
                Takes(q::PROVISIONAL_UNTIL.position("own-entry")),
                Is(Dated(Moment::Today, Rel::Before, Moment::ConventionInForce)),
            ]),
        ]),
    ),
};

/// The paragraphs of Articles 15 to 19.
pub static PARAGRAPHS: &[Paragraph] = &[
    Paragraph {
        cite: "15",
        title: "Signature",
        says: "Open for signature at Ottawa on 3 and 4 December 1997, then at UN Headquarters until the Convention entered \
               into force on 1 March 1999.",
        read_here: &[
            "A signature outside these days is an error in the file. Signing binds to nothing in Article 1 (see VCLT 18).",
        ],
        model: Model::Computed("checked when a scenario is read; the status `signatory`"),
    },
    Paragraph {
        cite: "16(1)",
        title: "Ratification, acceptance, approval",
        says: "A State that has signed consents to be bound by ratification, acceptance or approval.",
        read_here: &["Ratification, acceptance or approval without a signature is an error in the file."],
        model: Model::Computed("checked when a scenario is read; the status `contracting`"),
    },
    Paragraph {
        cite: "16(2)",
        title: "Accession",
        says: "Any State that has not signed may accede.",
        read_here: &[
            "A former Party that had signed has no literal route back; that the depositary would take a new instrument is \
             assumed.",
        ],
        model: Model::Computed("checked when a scenario is read; the status `contracting`"),
    },
    Paragraph {
        cite: "16(3)",
        title: "Deposit",
        says: "The instrument of consent is deposited with the depositary.",
        read_here: &["The day of deposit counts, not the day of a vote, a law or a signature at home."],
        model: Model::Computed("the moment of deposit, from which 17 counts"),
    },
    Paragraph {
        cite: "17(1)",
        title: "Entry into force of the Convention",
        says: "The first day of the sixth month after the month of the fortieth deposit.",
        read_here: &[
            "Burkina Faso deposited the fortieth instrument on 16 September 1998, so the day is 1 March 1999, for every State \
             that had deposited by then.",
        ],
        model: Model::Computed("date::entry_into_force"),
    },
    Paragraph {
        cite: "17(2)",
        title: "Entry into force for a later State",
        says: "For a State that deposits after the day of the fortieth deposit (16 September 1998), the first day of the \
               sixth month after its deposit.",
        read_here: &[
            "Whole calendar months are counted, so the day of the month is irrelevant: 1 and 31 March give 1 September.",
            "Succession has no rule here; its date is taken as stated.",
        ],
        model: Model::Terms(&[&IN_FORCE]),
    },
    Paragraph {
        cite: "18",
        title: "Provisional application",
        says: "A State may declare, when it consents, that it will apply Article 1(1) provisionally until entry into force.",
        read_here: &[
            "Until entry into force for that State, by default (provisional-until). Only Article 1(1) applies; 1(2), \
             4, 5 and 7 do not. It ends early if the State gives notice that it will not become a party (VCLT 25(2)), which \
             is not modelled.",
        ],
        model: Model::Terms(&[&APPLIES_PROVISIONALLY]),
    },
    Paragraph {
        cite: "19",
        title: "Reservations",
        says: "No article may be subject to a reservation.",
        read_here: &[
            "A statement that purports to exclude an article has no effect as a reservation, and the State is bound without \
             its benefit, by default (forbidden-reservation).",
            "A statement that only says how a word is read is no reservation, whatever it is called, and binds nobody else; one \
             that changes what the State owes is one (VCLT 2(1)(d)). Which it is, is for judgement: an author says that a \
             statement reserves.",
        ],
        model: Model::Terms(&[&CONSENT_STANDS]),
    },
];
