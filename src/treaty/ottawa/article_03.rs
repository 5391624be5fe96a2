//! Article 3: Exceptions.
//!
//! A State Party may retain or transfer a number of anti-personnel mines to develop, and train in, techniques
//! of mine detection, clearance and destruction, no more than the minimum absolutely necessary (1). It may
//! transfer mines for destruction (2).
//!
//! # How it is read here
//! - The list is closed. Neither paragraph covers use, production or the development of mines.
//! - Each covers the receiver of a transfer too, or it would be empty.
//! - The number is a question of judgement, which the engine never answers by itself.
//!
//! # Not modelled
//! How many mines a course needs.

use super::questions as q;
use crate::condition::Cond::{All, Any, Is, Takes};
use crate::fact::Fact::{CameFromAnother, Did, FewerThanTenThousand, For, HandedOver, Judged};
use crate::rule::Exception;
use crate::treaty::{Model, Paragraph};
use crate::vocabulary::{Appraisal, Purpose, What};

/// 3(1): training.
pub static TRAINING: Exception = Exception {
    cite: "3(1)",
    title: "training in mine detection, clearance and destruction",
    when: All(&[
        Is(For(Purpose::Training)),
        Any(&[
            All(&[
                Takes(q::MINIMUM_NUMBER.position("shown-need")),
                Is(Judged(Appraisal::MinimumNumber)),
            ]),
            All(&[
                Takes(q::MINIMUM_NUMBER.position("hundreds-or-thousands")),
                Is(FewerThanTenThousand),
            ]),
            Takes(q::MINIMUM_NUMBER.position("own-choice")),
        ]),
    ]),
};

/// 3(2): transfer for destruction.
pub static DESTRUCTION: Exception = Exception {
    cite: "3(2)",
    title: "transfer for destruction",
    when: Is(For(Purpose::Destruction)),
};

/// 3(2) on the side of the receiver: what nobody hands over, such as a capture, is no transfer.
pub static RECEIVED_FOR_DESTRUCTION: Exception = Exception {
    cite: "3(2)",
    title: "receiving for destruction",
    when: All(&[
        Is(For(Purpose::Destruction)),
        Any(&[Is(Did(What::Transfer)), Is(Did(What::Move)), Is(HandedOver)]),
    ]),
};

/// What follows from 3(2) for the receiver: it may hold the mines until they are destroyed.
pub static HELD_FOR_DESTRUCTION: Exception = Exception {
    cite: "3(2)",
    title: "holding what was received for destruction",
    when: All(&[
        Is(For(Purpose::Destruction)),
        Is(CameFromAnother),
        Any(&[
            All(&[
                Takes(q::HELD_FOR_DESTRUCTION.position("promptly")),
                Is(Judged(Appraisal::AsSoonAsPossible)),
            ]),
            Takes(q::HELD_FOR_DESTRUCTION.position("no-limit")),
        ]),
    ]),
};

/// The paragraphs of Article 3.
pub static PARAGRAPHS: &[Paragraph] = &[
    Paragraph {
        cite: "3(1)",
        title: "Retention and transfer for training",
        says: "A State Party may keep or transfer some anti-personnel mines to develop, and train in, techniques of mine \
               detection, clearance and destruction, no more than the minimum absolutely necessary for that.",
        read_here: &[
            "The purpose is a fact: learning to find, clear or destroy mines, not to lay them, and no reserve.",
            "Whether the number is the minimum is a judgement; by default it is measured by what programmes use up \
             (minimum-number). A number alone proves no breach.",
            "Buying mines for this purpose is a transfer to the State, so the paragraph covers it. Production is not covered.",
        ],
        model: Model::Exceptions(&[&TRAINING]),
    },
    Paragraph {
        cite: "3(2)",
        title: "Transfer for destruction",
        says: "A State Party may transfer anti-personnel mines so that they are destroyed.",
        read_here: &[
            "No number and no time is set. The receiver may hold what it received, by default only until it can promptly \
             destroy it (held-for-destruction).",
            "No time limit of Article 4 moves: stock sent abroad late is late.",
        ],
        model: Model::Exceptions(&[&DESTRUCTION, &RECEIVED_FOR_DESTRUCTION, &HELD_FOR_DESTRUCTION]),
    },
];
