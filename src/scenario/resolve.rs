//! Dates that are not one day: which days must be read.
//!
//! An author may write a month, a year, a range, or that a date is not known. The law is then read on every
//! day on which an answer can turn: at the ends of the range, on each day on which another date of the file,
//! or one computed from it, falls, and on the days beside those. From a deposit and from a receipt further
//! dates are computed, so there every day is read.

use crate::date::{self, CONVENTION_IN_FORCE, Date, When};

/// A date as an author writes it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Written {
    /// One day.
    Day(Date),
    /// Some day from one to another, both included; an end left open is `None`.
    Span(Option<Date>, Option<Date>),
    /// It did not happen.
    Never,
    /// Not known whether or when.
    Unknown,
    /// Still going on.
    Open,
}

/// Why a text is not a date.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum DateFault {
    /// It has no shape of the format; what may be meant.
    Shape(Option<Date>),
    /// A day or month that the calendar does not have.
    NoSuchDay,
    /// A year that cannot be meant.
    Year(i16),
    /// A range whose end lies before its start.
    Backwards,
    /// A full day in quotes.
    Quoted(Date),
    /// A time of day or an offset.
    Time(Date),
}

/// Years that a scenario may name.
const YEARS: std::ops::RangeInclusive<i16> = 1800..=2200;

/// Reads a date written as text: a month, a year, a range, or a word.
pub(crate) fn written(text: &str) -> Result<Written, DateFault> {
    match text {
        "never" => return Ok(Written::Never),
        "unknown" => return Ok(Written::Unknown),
        "open" => return Ok(Written::Open),
        _ => {}
    }
    let Some((from, to)) = text.split_once("..") else {
        return match span(text)? {
            (first, last) if first == last && text.len() > 7 => Err(DateFault::Quoted(first)),
            (first, last) => Ok(Written::Span(Some(first), Some(last))),
        };
    };
    let first = if from.is_empty() {
        None
    } else {
        Some(span(from)?.0)
    };
    let last = if to.is_empty() { None } else { Some(span(to)?.1) };
    match (first, last) {
        (None, None) => Err(DateFault::Shape(None)),
        (Some(first), Some(last)) if last < first => Err(DateFault::Backwards),
        (first, last) => Ok(Written::Span(first, last)),
    }
}

/// A year written as a number.
pub(super) fn year(year: i16) -> Result<Written, DateFault> {
    let (first, last) = days_of(year, None, None)?;
    Ok(Written::Span(Some(first), Some(last)))
}

/// The day, if the calendar has it and its year can be meant.
pub(super) fn day(year: i16, month: i8, day: i8) -> Result<Date, DateFault> {
    days_of(year, Some(month), Some(day)).map(|(first, _)| first)
}

/// The first and last day of a year, month or day.
fn span(text: &str) -> Result<(Date, Date), DateFault> {
    let mut parts = text.split('-');
    let mut number = |width: usize| match parts.next() {
        None => Some(None),
        Some(part) if part.len() == width && part.bytes().all(|b| b.is_ascii_digit()) => {
            part.parse::<i16>().ok().map(Some)
        }
        Some(_) => None,
    };
    let read = [number(4), number(2), number(2), number(2)];
    match read {
        [Some(Some(year)), Some(month), Some(day), Some(None)] => {
            let small = |part: Option<i16>| part.map(|part| i8::try_from(part).unwrap_or(0));
            days_of(year, small(month), small(day))
        }
        _ => Err(with_time(text).map_or_else(|| DateFault::Shape(guess(text)), DateFault::Time)),
    }
}

fn days_of(year: i16, month: Option<i8>, day: Option<i8>) -> Result<(Date, Date), DateFault> {
    if !YEARS.contains(&year) {
        return Err(DateFault::Year(year));
    }
    let date = |month, day| Date::new(year, month, day).ok_or(DateFault::NoSuchDay);
    match (month, day) {
        (Some(month), Some(day)) => date(month, day).map(|day| (day, day)),
        (Some(month), None) => date(month, 1).map(|first| (first, first.last_of_month())),
        (None, _) => Ok((date(1, 1)?, date(12, 31)?)),
    }
}

/// The day of a text that carries a time as well.
fn with_time(text: &str) -> Option<Date> {
    let rest = text.get(10..)?;
    rest.starts_with(['T', 't', ' '])
        .then(|| text.get(..10)?.parse().ok())
        .flatten()
}

/// What a date in words or in another order may mean, where only one day can be meant.
fn guess(text: &str) -> Option<Date> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let lower = text.to_lowercase();
    let parts: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let [a, b, c] = parts.as_slice() else { return None };
    let month = |part: &str| {
        let at = MONTHS.iter().position(|month| part.starts_with(month))?;
        i8::try_from(at + 1).ok()
    };
    let day = |part: &str| {
        part.trim_end_matches(|c: char| c.is_alphabetic())
            .parse::<i8>()
            .ok()
    };
    let whole = |year: &str, month: Option<i8>, day: Option<i8>| {
        if year.len() != 4 {
            return None;
        }
        Date::new(year.parse().ok()?, month?, day?)
    };
    whole(c, month(b), day(a))
        .or_else(|| whole(c, month(a), day(b)))
        .or_else(|| whole(a, day(b), day(c)))
        .or_else(|| match (day(a), day(b)) {
            (Some(first), Some(second)) if first > 12 => whole(c, Some(second), Some(first)),
            (Some(first), Some(second)) if second > 12 => whole(c, Some(first), Some(second)),
            _ => None,
        })
}

/// Every day of a file on which an answer may turn.
#[derive(Debug)]
pub(super) struct Calendar {
    as_of: Date,
    /// Each day once, in order, and whether it comes more than once in the file.
    days: Vec<(Date, bool)>,
}

/// The most days of a deposit or receipt that are all read.
const EVERY_DAY: i32 = 400;

/// The most days beside which the days before and after are read as well.
const NEIGHBOURS: usize = 400;

/// What a date is of: from some, other dates are computed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum DateKey {
    /// A deposit: entry into force and the time limits follow.
    Deposit,
    /// Entry into force: the time limits follow.
    EntryIntoForce,
    /// Receipt of a notice of withdrawal: the six months follow.
    Receipt,
    /// Any other.
    Other,
}

impl DateKey {
    /// What the key of that name is of.
    pub fn of(key: &str) -> DateKey {
        match key {
            "deposited" => DateKey::Deposit,
            "in-force" => DateKey::EntryIntoForce,
            "received" => DateKey::Receipt,
            _ => DateKey::Other,
        }
    }
}

impl Calendar {
    /// The calendar of a file: its dates, and the days computed from them.
    pub fn new(as_of: Date, dates: &[(DateKey, Date)]) -> Calendar {
        let mut all = vec![as_of, CONVENTION_IN_FORCE];
        for &(key, day) in dates {
            all.push(day);
            match key {
                DateKey::Deposit => all.extend(from_entry_into_force(date::entry_into_force(day))),
                DateKey::EntryIntoForce => all.extend(from_entry_into_force(day)),
                DateKey::Receipt => all.push(date::six_months_expire(day)),
                DateKey::Other => {}
            }
        }
        all.sort_unstable();
        let mut days: Vec<(Date, bool)> = Vec::new();
        for day in all {
            match days.last_mut() {
                Some((last, again)) if *last == day => *again = true,
                _ => days.push((day, false)),
            }
        }
        Calendar { as_of, days }
    }

    /// The day judged.
    pub fn as_of(&self) -> Date {
        self.as_of
    }

    /// The days, and perhaps never, that a written date stands for; in order, one at least.
    pub fn days(&self, written: Written, key: DateKey) -> Vec<When> {
        let earliest = self.days.first().map_or(self.as_of, |(day, _)| *day).previous();
        let after = self.as_of.next();
        match written {
            Written::Day(day) => vec![When::On(day)],
            Written::Never | Written::Open => vec![When::Never],
            Written::Unknown => self.with_never(earliest, after.max(earliest), key),
            Written::Span(Some(first), Some(last)) => self.between(first, last, key),
            Written::Span(None, Some(last)) => self.between(earliest.min(last), last, key),
            Written::Span(Some(first), None) => self.with_never(first, after.max(first), key),
            Written::Span(None, None) => self.with_never(earliest, after, key),
        }
    }

    fn with_never(&self, first: Date, last: Date, key: DateKey) -> Vec<When> {
        let mut days = self.between(first, last, key);
        days.push(When::Never);
        days
    }

    fn between(&self, first: Date, last: Date, key: DateKey) -> Vec<When> {
        let every = matches!(key, DateKey::Deposit | DateKey::Receipt);
        let mut days = if every {
            every_day(first, last)
        } else {
            vec![first, last]
        };
        let start = self.days.partition_point(|(day, _)| *day < first.previous());
        let end = self.days.partition_point(|(day, _)| *day <= last.next());
        let inside = self.days.get(start..end).unwrap_or(&[]);
        for &(day, again) in inside {
            days.push(day);
            // An end of the range itself is no other date, unless it stands elsewhere too.
            let is_other = again || (day != first && day != last);
            if is_other && inside.len() <= NEIGHBOURS {
                days.extend([day.previous(), day.next()]);
            }
        }
        days.retain(|day| (first..=last).contains(day));
        days.sort_unstable();
        days.dedup();
        days.into_iter().map(When::On).collect()
    }
}

/// Every day from one to another; over a long time the first and the last of each month.
fn every_day(first: Date, last: Date) -> Vec<Date> {
    let length = first.days_until(last);
    if length <= EVERY_DAY {
        return (0..=length).map(|days| first.plus_days(days)).collect();
    }
    let mut days = vec![first, last];
    let mut month = first.first_of_month();
    while month <= last {
        days.extend([month, month.last_of_month()]);
        month = month.first_of_month_after(1);
    }
    days
}

/// The first day of every month that begins after one day and before another, over a short time: entry into
/// force depends on the month of the deposit.
pub(super) fn months_between(first: Date, last: Date) -> impl Iterator<Item = Date> {
    let months = std::iter::successors(Some(first.first_of_month_after(1)), |month| {
        Some(month.first_of_month_after(1))
    });
    let is_short = first.days_until(last) <= EVERY_DAY;
    months.take_while(move |month| is_short && *month < last)
}

/// Entry into force and the time limits that run from it.
fn from_entry_into_force(day: Date) -> [Date; 4] {
    [
        day,
        date::first_report_due(day),
        date::stockpile_deadline(day),
        date::clearance_deadline(day),
    ]
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn months_years_and_ranges_are_read_with_both_ends() {
        let span = |first, last| Ok(Written::Span(Some(day(first)), Some(day(last))));
        assert_eq!(written("2024-02"), span("2024-02-01", "2024-02-29"));
        assert_eq!(written("2024"), span("2024-01-01", "2024-12-31"));
        assert_eq!(
            written("2024-11-19..2024-12-02"),
            span("2024-11-19", "2024-12-02")
        );
        assert_eq!(written("1975..1979"), span("1975-01-01", "1979-12-31"));
        assert_eq!(
            written("..2013-03"),
            Ok(Written::Span(None, Some(day("2013-03-31"))))
        );
        assert_eq!(
            written("2013-04.."),
            Ok(Written::Span(Some(day("2013-04-01")), None))
        );
    }

    #[test]
    fn what_is_no_date_says_why() {
        assert_eq!(written("2024-13"), Err(DateFault::NoSuchDay));
        assert_eq!(written("2023-02-29"), Err(DateFault::NoSuchDay));
        assert_eq!(written("2024-12..2024-11"), Err(DateFault::Backwards));
        assert_eq!(
            written("2 Dec 2024"),
            Err(DateFault::Shape(Some(day("2024-12-02"))))
        );
        assert_eq!(
            written("December 2nd, 2024"),
            Err(DateFault::Shape(Some(day("2024-12-02"))))
        );
        assert_eq!(
            written("2/12/2024"),
            Err(DateFault::Shape(None)),
            "two days could be meant"
        );
        assert_eq!(
            written("2024-12-02T10:00:00Z"),
            Err(DateFault::Time(day("2024-12-02")))
        );
        assert_eq!(written("2024-12-02"), Err(DateFault::Quoted(day("2024-12-02"))));
        assert_eq!(written("0024"), Err(DateFault::Year(24)));
        assert_eq!(written(".."), Err(DateFault::Shape(None)));
        assert_eq!(written("soon"), Err(DateFault::Shape(None)));
    }

    #[test]
    fn a_range_is_read_at_its_ends_and_beside_other_dates() {
        let dates = ["2024-12-01", "2024-12-10", "2024-12-31"].map(|text| (DateKey::Other, day(text)));
        let calendar = Calendar::new(day("2025-01-02"), &dates);
        let written = Written::Span(Some(day("2024-12-01")), Some(day("2024-12-31")));
        let days: Vec<String> = calendar
            .days(written, DateKey::Other)
            .into_iter()
            .map(|when| when.day().unwrap().to_string())
            .collect();
        assert_eq!(
            days,
            [
                "2024-12-01",
                "2024-12-09",
                "2024-12-10",
                "2024-12-11",
                "2024-12-31"
            ],
            "the day before the day judged is the end of the range"
        );
    }

    #[test]
    fn a_receipt_is_read_on_every_day_and_its_expiry_is_a_turning_day() {
        let calendar = Calendar::new(day("2031-01-15"), &[(DateKey::Receipt, day("2030-06-11"))]);
        let month = Written::Span(Some(day("2030-06-01")), Some(day("2030-06-30")));
        assert_eq!(calendar.days(month, DateKey::Receipt).len(), 30);
        let december = Written::Span(Some(day("2030-12-01")), Some(day("2030-12-31")));
        let days = calendar.days(december, DateKey::Other);
        assert!(days.contains(&When::On(day("2030-12-10"))) && days.contains(&When::On(day("2030-12-12"))));
    }

    #[test]
    fn an_unknown_date_may_also_be_never() {
        let calendar = Calendar::new(day("2025-01-01"), &[]);
        let days = calendar.days(Written::Unknown, DateKey::Other);
        assert_eq!(days.first(), Some(&When::On(day("1999-02-28"))));
        assert_eq!(days.get(days.len() - 2), Some(&When::On(day("2025-01-02"))));
        assert_eq!(days.last(), Some(&When::Never));
    }
}
