//! Article 4: Destruction of stockpiled anti-personnel mines.
//!
//! Except as Article 3 provides, a State Party destroys all stocks that it owns or possesses, or that are
//! under its jurisdiction or control, as soon as possible and not later than four years after entry into
//! force for it.
//!
//! # How it is read here
//! - Owning, possessing, jurisdiction, control: each hook is enough by itself, so one stock may be the duty of
//!   several States; destruction by one discharges all.
//! - The anniversary is the last day in time. There is no extension, and no step abroad moves the date.
//! - Stock acquired after entry into force is a breach of 1(1)(b) from its first day; the four years are not
//!   for it.
//!
//! # Not modelled
//! "As soon as possible" before the four years are over: a judgement that is named and not made.

use super::OTTAWA;
use super::article_02::ANTI_PERSONNEL_MINE;
use super::article_03::{HELD_FOR_DESTRUCTION, TRAINING};
use super::article_17::IN_FORCE;
use super::article_20::WITHDRAWN;
use super::attribution::HOLDER;
use super::questions as q;
use super::status::{ENTERED_INTO_FORCE, STATE_PARTY, bound_gates};
use super::time_limit::over;
use crate::condition::Cond::{All, Any, Is, Last, Not, Takes, Term, ThereIs};
use crate::condition::Definition;
use crate::fact::Fact::{ControlsPlace, Dated, HostCanRemove, Judged, Plays, StockLeft, TookPlace};
use crate::fact::{Kind, Moment, Rel, Role};
use crate::rule::{About, Gate, Heading, Norm, Rule};
use crate::treaty::{Model, Paragraph};
use crate::vocabulary::{Appraisal, Why};

/// It lies on the State's own territory, whoever keeps it there.
static ON_ITS_TERRITORY: Definition = Definition {
    cite: "4",
    name: "another's stock on its territory, under its jurisdiction or control",
    means: All(&[
        Is(Plays(Role::Host)),
        Any(&[
            Is(ControlsPlace),
            Takes(q::AREA_WITHOUT_CONTROL.position("both")),
            Takes(q::AREA_WITHOUT_CONTROL.position("not-short-presence")),
        ]),
        Any(&[
            Takes(q::FOREIGN_STOCK.position("counts")),
            Takes(q::FOREIGN_STOCK.position("phase-out")),
            All(&[
                Takes(q::FOREIGN_STOCK.position("outside-by-agreement")),
                Is(HostCanRemove),
            ]),
        ]),
    ]),
};

/// It lies on the territory of another State, which the State controls.
static WHERE_IT_HAS_CONTROL: Definition = Definition {
    cite: "4",
    name: "a stock on land that it controls, not its own",
    means: All(&[
        Is(ControlsPlace),
        Not(&Is(Plays(Role::Host))),
        Any(&[
            Takes(q::AREA_WITHOUT_CONTROL.position("both")),
            Takes(q::AREA_WITHOUT_CONTROL.position("control-needed")),
        ]),
    ]),
};

/// The stock is the State's to destroy.
pub static ITS_STOCK: Definition = Definition {
    cite: "4",
    name: "a stock that it owns or possesses, or under its jurisdiction or control",
    means: Any(&[
        Is(Plays(Role::Owner)),
        All(&[
            Takes(q::WHOSE_STOCK.position("owner-and-holder")),
            Any(&[
                Term(&HOLDER),
                Term(&ON_ITS_TERRITORY),
                Term(&WHERE_IT_HAS_CONTROL),
            ]),
        ]),
    ]),
};

/// The four years are over, counted from the entry into force that binds the State: after a return they begin anew.
pub static FOUR_YEARS_OVER: Definition = Definition {
    cite: "4",
    name: "the four years are over",
    means: ThereIs(
        Kind::Consent,
        &All(&[
            Term(&IN_FORCE),
            Not(&Term(&WITHDRAWN)),
            over!(Moment::StockpileDeadline),
            // Stock found only afterwards is to be destroyed as soon as possible: a judgement.
            Any(&[
                Not(&Is(Dated(Moment::StockpileDeadline, Rel::Before, Moment::Found))),
                All(&[
                    Is(Dated(Moment::Found, Rel::By, Moment::Today)),
                    Not(&Is(Judged(Appraisal::AsSoonAsPossible))),
                ]),
            ]),
        ]),
    ),
};

/// A duty that was due when the State left, where it is held to remain until it is done.
static REMAINS: Definition = Definition {
    cite: "VCLT 70",
    name: "a duty that was overdue when the State left, and has not been done since",
    means: All(&[
        Term(&ENTERED_INTO_FORCE),
        // Nothing left of it on some day since: that duty was done, and what came later is not its object.
        Last(
            &Any(&[Term(&STATE_PARTY), Not(&Is(StockLeft))]),
            &All(&[
                Term(&STATE_PARTY),
                Term(&ITS_STOCK),
                Is(StockLeft),
                Term(&FOUR_YEARS_OVER),
            ]),
        ),
    ]),
};

/// Article 4.
pub static DESTROY_STOCKS: Rule = Rule {
    heading: Heading {
        cite: "4",
        title: "destroying its stock",
        says: "A State Party destroys all its stock within four years of entry into force for it.",
    },
    treaty: &OTTAWA,
    about: About::Stock,
    role: Role::Owner,
    gates: &[
        bound_gates!(All(&[
            Takes(q::OVERDUE_AFTER_LEAVING.position("duty-remains")),
            Term(&REMAINS)
        ])),
        &[
            Gate(Term(&ITS_STOCK), Why::NoJurisdiction),
            Gate(Term(&ANTI_PERSONNEL_MINE), Why::NotAMine),
        ],
    ],
    norm: Norm::Requires {
        done: Not(&All(&[Is(TookPlace), Is(StockLeft)])),
        due: Any(&[
            Term(&FOUR_YEARS_OVER),
            All(&[
                Not(&Term(&STATE_PARTY)),
                Takes(q::OVERDUE_AFTER_LEAVING.position("duty-remains")),
                Term(&REMAINS),
            ]),
        ]),
        limit: Some(Moment::StockpileDeadline),
    },
    except: &[&TRAINING, &HELD_FOR_DESTRUCTION],
};

/// The paragraph.
pub static PARAGRAPHS: &[Paragraph] = &[Paragraph {
    cite: "4",
    title: "Destruction of stockpiles",
    says: "But for what Article 3 allows, a State Party destroys, or sees to the destruction of, all stocks of anti-personnel \
           mines that it owns or possesses, or that are under its jurisdiction or control, as soon as possible and at the \
           latest four years after entry into force for it.",
    read_here: &[
        "The fourth anniversary of entry into force is the last day in time, by default (deadline-day). There is no extension. \
         Whether a State acted as soon as possible inside the four years is a judgement, and is not judged.",
        "Whoever owns the stock, holds it, has it on its territory or controls the place where it lies has the duty, by \
         default (whose-stock, foreign-stock, area-without-control). What private persons and armed groups keep on the \
         territory is under its jurisdiction too.",
        "There is no time of its own for stock on land that comes under a State's control later.",
        "Mines within 3(1) do not count. What is held to destroy it for another is measured by promptness \
         (held-for-destruction).",
        "On stock found after the time the text is silent; practice is to report it and destroy it as soon as possible, which is \
         a judgement.",
        "Whoever leaves owes no further destruction, by default, and the breach stays on record (overdue-after-leaving).",
    ],
    model: Model::Rules(&[&DESTROY_STOCKS]),
}];
