//! Procedures: what their steps count, in days and in States Parties.

use crate::date::Date;

/// A share of a number of States, where the text asks for so many *at least*.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Share {
    /// At least one third.
    OneThird,
    /// More than half.
    Majority,
    /// At least two thirds.
    TwoThirds,
}

impl Share {
    /// How many of so many States make up the share; no number of none.
    ///
    /// ```
    /// use ottawa::treaty::procedure::Share;
    /// assert_eq!(Share::OneThird.of(166), Some(56)); // 55 would be less than a third
    /// assert_eq!(Share::Majority.of(166), Some(84)); // 83 is half, and no majority
    /// assert_eq!(Share::TwoThirds.of(90), Some(60));
    /// assert_eq!(Share::Majority.of(0), None);
    /// ```
    #[must_use]
    pub fn of(self, states: usize) -> Option<usize> {
        let share = match self {
            Share::OneThird => states.div_ceil(3),
            Share::Majority => states / 2 + 1,
            Share::TwoThirds => states.saturating_mul(2).div_ceil(3),
        };
        (states > 0).then_some(share)
    }

    /// The share in words: "one third".
    #[must_use]
    pub fn means(self) -> &'static str {
        match self {
            Share::OneThird => "one third",
            Share::Majority => "a majority",
            Share::TwoThirds => "two thirds",
        }
    }
}

/// What a step of a procedure counts.
#[derive(Clone, Copy, Debug)]
pub enum Count {
    /// A day that follows from the day of an event.
    Day {
        /// What is to happen, and within what time from which event.
        step: &'static str,
        /// The calendar rule, from the day of the event.
        rule: fn(Date) -> Date,
    },
    /// A day that follows from the entry into force of the Convention itself.
    Fixed {
        /// What is to happen then.
        step: &'static str,
        /// The calendar rule.
        rule: fn() -> Date,
    },
    /// A share of all States Parties, whether they take part or not.
    OfParties {
        /// What needs it.
        step: &'static str,
        /// How many of them.
        share: Share,
    },
    /// A share of the States Parties present and voting, whom only the meeting itself can count.
    OfThoseVoting {
        /// What needs it.
        step: &'static str,
        /// How many of them.
        share: Share,
    },
}

/// What a count comes to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Counted {
    /// This day.
    Day(Date),
    /// So many States.
    States(usize),
}

impl Count {
    /// What it comes to where the event happens on this day and there are so many States Parties.
    ///
    /// `None` for those present and voting, and while there is no State Party.
    #[must_use]
    pub fn on(&self, event: Date, parties: usize) -> Option<Counted> {
        match self {
            Count::Day { rule, .. } => Some(Counted::Day(rule(event))),
            Count::Fixed { rule, .. } => Some(Counted::Day(rule())),
            Count::OfParties { share, .. } => share.of(parties).map(Counted::States),
            Count::OfThoseVoting { .. } => None,
        }
    }
}
