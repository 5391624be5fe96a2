//! Whose act it is: the conduct of others that counts as a State's own.
//!
//! The Convention has no rule on attribution; the articles on State responsibility (ARSIWA, 2001), which
//! restate custom, supply it. General backing attributes nothing; a particular help is an act of its own.

use crate::condition::Cond::{Any, Is, Term};
use crate::condition::Definition;
use crate::fact::Fact::{Plays, PlaysThrough};
use crate::fact::Role;
use crate::vocabulary::Link;

macro_rules! attributed {
    ($($(#[$doc:meta])* $own:ident, $through:ident, $role:ident, $name:literal;)*) => {$(
        static $through: Definition = Definition {
            cite: "ARSIWA 4-11",
            name: "somebody did it whose conduct is the State's own",
            means: Any(&[
                Is(PlaysThrough(Role::$role, Link::Organ)),
                Is(PlaysThrough(Role::$role, Link::Empowered)),
                Is(PlaysThrough(Role::$role, Link::Instructed)),
                Is(PlaysThrough(Role::$role, Link::Controlled)),
                Is(PlaysThrough(Role::$role, Link::Acknowledged)),
            ]),
        };

        $(#[$doc])*
        pub static $own: Definition = Definition {
            cite: "ARSIWA 2",
            name: $name,
            means: Any(&[Is(Plays(Role::$role)), Term(&$through)]),
        };
    )*};
}

attributed! {
    /// The act is the State's own.
    AUTHOR, AUTHOR_THROUGH, Author, "the act is the State's own";
    /// The State hands the mines over.
    GIVER, GIVER_THROUGH, Giver, "the State hands the mines over";
    /// The State takes the mines in.
    RECEIVER, RECEIVER_THROUGH, Receiver, "the State takes the mines in";
    /// The State holds the stock.
    HOLDER, HOLDER_THROUGH, Holder, "the State holds the stock";
}
