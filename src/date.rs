//! Civil dates, and every calendar rule of the Convention, named and cited.
//!
//! Treaties count whole days of the calendar: there is no time of day, no time zone and no clock here.
//! All arithmetic saturates at the ends of the calendar (years -9999 to 9999), so no rule can fail.

use std::fmt;

use jiff::ToSpan;
use jiff::civil;

/// A day of the calendar. It is valid or it does not exist.
///
/// ```
/// use ottawa::Date;
/// let day = Date::new(2024, 12, 2).unwrap();
/// assert_eq!(day.to_string(), "2024-12-02");
/// assert_eq!(day.in_words(), "2 December 2024");
/// assert!(Date::new(2025, 2, 29).is_none()); // 2025 is no leap year
/// assert!("2024-13-01".parse::<Date>().is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

/// The text is not a day of the calendar in the form `2024-12-02`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a day of the calendar; write it as in 2024-12-02")]
pub struct NotADate(String);

/// The day on which the fortieth instrument was deposited, by Burkina Faso (17(1)).
pub const FORTIETH_DEPOSIT: Date = Date(civil::date(1998, 9, 16));

/// The day on which the Convention entered into force (17(1)): the first day of the sixth month after the
/// month of the fortieth deposit.
pub const CONVENTION_IN_FORCE: Date = Date(civil::date(1999, 3, 1));

/// The first day on which the Convention could be signed, at Ottawa (15).
pub const OPENED_FOR_SIGNATURE: Date = Date(civil::date(1997, 12, 3));

/// Stands for a day before anything that is judged: nobody states a date for it.
pub(crate) const LONG_AGO: Date = Date(civil::date(1, 1, 1));

impl Date {
    /// The day with this year, month and day of the month, if the calendar has it.
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Date> {
        civil::Date::new(year, month, day).ok().map(Date)
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The last day of this day's month.
    #[must_use]
    pub fn last_of_month(self) -> Date {
        Date(self.0.last_of_month())
    }

    /// The first day of this day's month.
    #[must_use]
    pub fn first_of_month(self) -> Date {
        Date(self.0.first_of_month())
    }

    /// This day plus a number of days, which may be negative.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Date {
        Date(self.0.saturating_add(i64::from(days).days()))
    }

    /// The next day.
    #[must_use]
    pub fn next(self) -> Date {
        self.plus_days(1)
    }

    /// The day before.
    #[must_use]
    pub fn previous(self) -> Date {
        self.plus_days(-1)
    }

    /// The corresponding day so many months later; where that month has no such day, its last day.
    ///
    /// ```
    /// # use ottawa::Date;
    /// let day = |text: &str| text.parse::<Date>().unwrap();
    /// assert_eq!(day("2025-08-31").plus_months_clamped(6), day("2026-02-28"));
    /// assert_eq!(day("2028-02-29").plus_months_clamped(6), day("2028-08-29")); // no end-of-month rule
    /// ```
    #[must_use]
    pub fn plus_months_clamped(self, months: i32) -> Date {
        Date(self.0.saturating_add(i64::from(months).months()))
    }

    /// The first day of the month that lies so many months after this day's month.
    #[must_use]
    pub fn first_of_month_after(self, months: i32) -> Date {
        self.first_of_month().plus_months_clamped(months)
    }

    /// How many days from this day to the other; negative when the other lies before.
    #[must_use]
    pub fn days_until(self, other: Date) -> i32 {
        self.0.until(other.0).map_or(0, |span| span.get_days())
    }

    /// The day as a reader writes it: `2 December 2024`.
    #[must_use]
    pub fn in_words(self) -> String {
        format!("{} {} {}", self.day(), self.month_in_words(), self.year())
    }

    /// The month as a reader writes it: `December`.
    #[must_use]
    pub fn month_in_words(self) -> &'static str {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        usize::try_from(self.month() - 1)
            .ok()
            .and_then(|at| MONTHS.get(at))
            .copied()
            .unwrap_or("")
    }
}

/// Entry into force for a State that deposited its instrument on this day (17).
///
/// Up to the day of the fortieth deposit 17(1) governs, and the day is 1 March 1999. After it, 17(2): the
/// first day of the sixth month after the deposit, whatever the day of the month.
///
/// ```
/// use ottawa::{Date, date};
/// let day = |text: &str| text.parse::<Date>().unwrap();
/// assert_eq!(date::entry_into_force(day("2005-12-27")), day("2006-06-01")); // Ukraine
/// assert_eq!(date::entry_into_force(day("1997-12-03")), day("1999-03-01")); // Canada, 17(1)
/// assert_eq!(date::entry_into_force(day("2000-03-01")), day("2000-09-01")); // the 1st gains no month
/// ```
#[must_use]
pub fn entry_into_force(deposited: Date) -> Date {
    if deposited <= FORTIETH_DEPOSIT {
        CONVENTION_IN_FORCE
    } else {
        deposited.first_of_month_after(6)
    }
}

/// The day on which the six months of a notice of withdrawal end (20(3)): the corresponding day six months
/// after receipt by the depositary, or the last day of that month where there is none.
#[must_use]
pub fn six_months_expire(received: Date) -> Date {
    received.plus_months_clamped(6)
}

/// The last day in time for the first report (7(1)): the 180th day after entry into force, which is itself
/// not counted.
#[must_use]
pub fn first_report_due(in_force: Date) -> Date {
    in_force.plus_days(180)
}

/// The last day in time for a yearly report (7(2)) among those due on or after this day: 30 April.
#[must_use]
pub fn next_yearly_report_due(from: Date) -> Date {
    let this_year = Date(civil::Date::new(from.year(), 4, 30).unwrap_or(from.0));
    if from <= this_year {
        this_year
    } else {
        this_year.plus_months_clamped(12)
    }
}

/// The last day in time for the yearly report on a calendar year (7(2)): 30 April of the next.
#[must_use]
pub fn yearly_report_due(year: i16) -> Option<Date> {
    Date::new(year.checked_add(1)?, 4, 30)
}

/// Entry into force of Amended Protocol II for a State (Convention on Certain Conventional Weapons, 5(4)): the
/// corresponding day six months after its consent, and not before 3 December 1998, when the Protocol itself
/// entered into force.
#[must_use]
pub fn protocol_in_force(consented: Date) -> Date {
    consented.plus_months_clamped(6).max(PROTOCOL_IN_FORCE)
}

/// Entry into force of Amended Protocol II itself.
pub(crate) const PROTOCOL_IN_FORCE: Date = Date(civil::date(1998, 12, 3));

/// The day before which a mine was made that may be made detectable later, or be put off (Amended Protocol II,
/// annex 2).
pub(crate) const NEW_MINES_DETECTABLE: Date = Date(civil::date(1997, 1, 1));

/// The end of the nine years, from the entry into force of Amended Protocol II itself, for which a State could
/// put off what the annex asks of older mines (annex 2(c), 3(c)): the first day on which nobody can.
#[must_use]
pub(crate) fn deferral_end() -> Date {
    PROTOCOL_IN_FORCE.plus_months_clamped(9 * 12)
}

/// The day on which the year of a denunciation of Amended Protocol II ends (Convention on Certain Conventional
/// Weapons, 9(2)): the corresponding day one year after receipt.
#[must_use]
pub fn denunciation_expires(received: Date) -> Date {
    received.plus_months_clamped(12)
}

/// The last day in time for answering a request for clarification (8(2)): the 28th day after it.
#[must_use]
pub fn answer_due(asked: Date) -> Date {
    asked.plus_days(28)
}

/// The last day in time for saying whether a special meeting is favoured (8(5)): the 14th day after the
/// Secretary-General communicates the proposal.
#[must_use]
pub fn favour_due(communicated: Date) -> Date {
    communicated.plus_days(14)
}

/// The last day on which a special meeting that enough Parties favour is convened (8(5)): 14 days more.
#[must_use]
pub fn special_meeting_due(communicated: Date) -> Date {
    favour_due(communicated).plus_days(14)
}

/// The first day on which a fact-finding mission can arrive (8(11)): the third day after its notice.
///
/// Seventy-two hours are counted in whole days here. From the fourth day on they have surely passed; whether
/// they have on the third turns on the hour of the notice.
#[must_use]
pub fn mission_arrives_from(notice: Date) -> Date {
    notice.plus_days(3)
}

/// The last day of a mission's stay in the country, unless otherwise agreed (8(15)): the 14th day after it arrived.
#[must_use]
pub fn mission_stays_until(arrived: Date) -> Date {
    arrived.plus_days(14)
}

/// The last day of a mission's stay at any one site, unless otherwise agreed (8(15)): the 7th day after it came there.
#[must_use]
pub fn mission_on_site_until(came: Date) -> Date {
    came.plus_days(7)
}

/// The last day in time for the first Meeting of the States Parties (11(2)): within a year of entry into force of the
/// Convention.
#[must_use]
pub fn first_meeting_due() -> Date {
    CONVENTION_IN_FORCE.plus_months_clamped(12)
}

/// The day of which the first Review Conference is held (12(1)): five years after entry into force of the Convention.
#[must_use]
pub fn first_review_conference() -> Date {
    CONVENTION_IN_FORCE.plus_months_clamped(60)
}

/// The first day on which a further Review Conference can be held (12(1)): never less than five years after the one
/// before.
#[must_use]
pub fn next_review_conference_from(last: Date) -> Date {
    last.plus_months_clamped(60)
}

/// The last day in time for telling the depositary that a proposed amendment is worth considering (13(1)): the 30th
/// day after its circulation.
#[must_use]
pub fn amendment_support_due(circulated: Date) -> Date {
    circulated.plus_days(30)
}

/// The last day in time for destroying stocks (4): the fourth anniversary of entry into force.
#[must_use]
pub fn stockpile_deadline(in_force: Date) -> Date {
    in_force.plus_months_clamped(48)
}

/// The last day in time for clearing mined areas (5(1)), without an extension: the tenth anniversary.
#[must_use]
pub fn clearance_deadline(in_force: Date) -> Date {
    in_force.plus_months_clamped(120)
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl std::str::FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let shaped = text.len() == 10
            && text.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        let number = |range: std::ops::Range<usize>| text.get(range).and_then(|part| part.parse().ok());
        let date = || {
            Date::new(
                number(0..4)?,
                i8::try_from(number(5..7)?).ok()?,
                i8::try_from(number(8..10)?).ok()?,
            )
        };
        shaped
            .then(date)
            .flatten()
            .ok_or_else(|| NotADate(text.to_owned()))
    }
}

impl serde::Serialize for Date {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A day, or never: the value of a dated event.
///
/// *Never* comes after every day and before none.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum When {
    /// On that day.
    On(Date),
    /// It did not happen up to the day judged.
    Never,
}

impl When {
    /// The day, unless never.
    #[must_use]
    pub fn day(self) -> Option<Date> {
        match self {
            When::On(day) => Some(day),
            When::Never => None,
        }
    }

    /// The same with another rule applied to the day.
    #[must_use]
    pub fn map(self, rule: impl FnOnce(Date) -> Date) -> When {
        match self {
            When::On(day) => When::On(rule(day)),
            When::Never => When::Never,
        }
    }

    /// Whether it has happened by the end of this day.
    #[must_use]
    pub fn by(self, day: Date) -> bool {
        self <= When::On(day)
    }
}
