//! What is reported of stocks, mined areas, mines kept, first reports and Amended Protocol II.
//!
//! Each list is a text that people can read and check, under `data/`: one table a source, so that sources
//! that disagree stand side by side. It is read when it is asked for. What is missing was not found.

use std::fmt;

use toml::de::{DeTable, DeValue};

use super::Row;
use crate::date::{self, Date};

const STOCKS: &str = include_str!("../../data/stockpiles.toml");
const CLEARANCE: &str = include_str!("../../data/clearance.toml");
const RETAINED: &str = include_str!("../../data/retained.toml");
const REPORTS: &str = include_str!("../../data/reports.toml");
const APII: &str = include_str!("../../data/apii.toml");
const MEETINGS: &str = include_str!("../../data/meetings.toml");

/// A date as precise as its source: a year, a month or a day.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Dated {
    /// A day.
    Day(Date),
    /// A month, by its first day.
    Month(Date),
    /// A year, by its first day.
    Year(Date),
}

impl Dated {
    /// The first day that may be meant.
    #[must_use]
    pub fn first(self) -> Date {
        match self {
            Dated::Day(day) | Dated::Month(day) | Dated::Year(day) => day,
        }
    }

    /// The last day that may be meant.
    #[must_use]
    pub fn last(self) -> Date {
        match self {
            Dated::Day(day) => day,
            Dated::Month(day) => day.last_of_month(),
            Dated::Year(day) => day.plus_months_clamped(12).previous(),
        }
    }

    /// As a reader writes it: `12 May 2004`, `May 2004`, `2004`.
    #[must_use]
    pub fn in_words(self) -> String {
        match self {
            Dated::Day(day) => day.in_words(),
            Dated::Month(day) => format!("{} {}", day.month_in_words(), day.year()),
            Dated::Year(day) => day.year().to_string(),
        }
    }

    /// The same with its preposition: `on 12 May 2004`, `in May 2004`, `in 2004`.
    #[must_use]
    pub fn when(self) -> String {
        let preposition = if matches!(self, Dated::Day(_)) { "on" } else { "in" };
        format!("{preposition} {}", self.in_words())
    }

    fn parse(text: &str) -> Option<Dated> {
        if let Ok(day) = text.parse() {
            return Some(Dated::Day(day));
        }
        let first = |text: &str| text.parse::<Date>().ok();
        match text.len() {
            4 => first(&format!("{text}-01-01")).map(Dated::Year),
            7 => first(&format!("{text}-01")).map(Dated::Month),
            _ => None,
        }
    }
}

/// In the ISO form: `2004-05-12`, `2004-05`, `2004`.
impl fmt::Display for Dated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Dated::Day(day) => write!(f, "{day}"),
            Dated::Month(day) => write!(f, "{:04}-{:02}", day.year(), day.month()),
            Dated::Year(day) => write!(f, "{:04}", day.year()),
        }
    }
}

impl serde::Serialize for Dated {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// What one source says of a State's stock (4).
#[derive(Clone, PartialEq, Debug)]
pub struct StockReport {
    /// The deadline as the source prints it.
    pub deadline: Option<Date>,
    /// When destruction was completed.
    pub completed: Option<Dated>,
    /// When a completion was reported, where its own day is not given.
    pub reported_complete: Option<Dated>,
    /// How many were destroyed; none: it declared that it has no stock.
    pub destroyed: Option<u64>,
    /// How many were left.
    pub left: Option<u64>,
    /// When so many were left.
    pub left_as_of: Option<Dated>,
    /// Whether the source says that the deadline was missed, or shows completion by then.
    pub late: Option<bool>,
    /// Where it can be read.
    pub source: String,
    /// What the source adds.
    pub notes: Option<String>,
}

/// What an event in the clearance of mined areas was.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ClearanceKind {
    /// A declaration that there are no mined areas.
    NoAreas,
    /// The first deadline, as printed.
    Original,
    /// More time: asked for, or granted.
    Extension,
    /// Completion.
    Completion,
    /// Anything else that a source notes.
    Note,
}

impl ClearanceKind {
    /// The word in the data.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            ClearanceKind::NoAreas => "none",
            ClearanceKind::Original => "original",
            ClearanceKind::Extension => "extension",
            ClearanceKind::Completion => "completion",
            ClearanceKind::Note => "note",
        }
    }
}

/// An event in the clearance of a State's mined areas (5).
#[derive(Clone, PartialEq, Debug)]
pub struct ClearanceEvent {
    /// What it was.
    pub kind: ClearanceKind,
    /// When more time was asked for.
    pub requested: Option<Dated>,
    /// The meeting that granted it: `17MSP` is the 17th Meeting of the States Parties, `4RC` the fourth Review
    /// Conference.
    pub granted_at: Option<String>,
    /// When that meeting ended.
    pub granted: Option<Dated>,
    /// The deadline printed, or granted.
    pub deadline: Option<Dated>,
    /// When completion was reached or declared.
    pub completed: Option<Dated>,
    /// A deadline that passed without an extension in force, as the row says.
    pub missed: Option<Date>,
    /// Where it can be read.
    pub sources: Vec<String>,
    /// What the source adds.
    pub notes: Option<String>,
}

impl ClearanceEvent {
    /// The meeting in words: `the 17th Meeting of the States Parties`.
    #[must_use]
    pub fn meeting(&self) -> Option<String> {
        let id = self.granted_at.as_deref()?;
        let digits: String = id.chars().take_while(char::is_ascii_digit).collect();
        let number: u32 = digits.parse().ok()?;
        let ending = match (number % 100, number % 10) {
            (11..=13, _) => "th",
            (_, 1) => "st",
            (_, 2) => "nd",
            (_, 3) => "rd",
            _ => "th",
        };
        let kind = match id.get(digits.len()..)? {
            "MSP" => "Meeting of the States Parties",
            "RC" => "Review Conference",
            _ => return None,
        };
        Some(format!("the {number}{ending} {kind}"))
    }
}

/// What one source says of mines kept for training (3(1)).
#[derive(Clone, PartialEq, Debug)]
pub struct Retained {
    /// How many.
    pub number: u64,
    /// The year of the figure.
    pub as_of: Option<i16>,
    /// Where it can be read.
    pub source: String,
}

/// What one source says of a State's first report (7(1)).
#[derive(Clone, PartialEq, Debug)]
pub struct FirstReport {
    /// When it was sent.
    pub sent: Option<Dated>,
    /// Where it can be read.
    pub source: String,
}

/// A State and Amended Protocol II to the Convention on Certain Conventional Weapons.
#[derive(Clone, PartialEq, Debug)]
pub struct Apii {
    /// When it notified its consent to be bound.
    pub consent: Option<Date>,
    /// Entry into force for it, computed: six months after the consent, the corresponding day, and not before
    /// 3 December 1998.
    pub in_force: Option<Date>,
    /// Whether it was listed as a party on 27 January 2014; it can have joined since.
    pub listed_2014: bool,
    /// Whether a country profile of the Landmine Monitor calls it a party, and the profile.
    pub monitor: Option<(bool, String)>,
    /// What was noted.
    pub notes: Option<String>,
    /// Where it can be read.
    pub source: String,
}

/// What is reported of a State's stock, a source at a time.
#[must_use]
pub fn stocks(code: &str) -> Vec<StockReport> {
    rows(STOCKS, code, |row| StockReport {
        deadline: row.day("deadline"),
        completed: row.dated("completed"),
        reported_complete: row.dated("reported-complete"),
        destroyed: row.number("destroyed"),
        left: row.number("left"),
        left_as_of: row.dated("left-as-of"),
        late: row.flag("late"),
        source: row.said("source").unwrap_or_default(),
        notes: row.said("notes"),
    })
}

/// What is reported of the clearance of a State's mined areas, an event and a source at a time.
#[must_use]
pub fn clearance(code: &str) -> Vec<ClearanceEvent> {
    let (meetings, _) = DeTable::parse_recoverable(MEETINGS);
    rows(CLEARANCE, code, |row| {
        let granted_at = row.said("granted-at");
        let meeting = granted_at
            .as_deref()
            .and_then(|id| Row(meetings.get_ref()).row(id));
        ClearanceEvent {
            kind: match row.text("event") {
                Some("none") => ClearanceKind::NoAreas,
                Some("original") => ClearanceKind::Original,
                Some("extension") => ClearanceKind::Extension,
                Some("completion") => ClearanceKind::Completion,
                _ => ClearanceKind::Note,
            },
            requested: row.dated("requested"),
            granted: meeting.and_then(|row| row.dated("ended")),
            granted_at,
            deadline: row.dated("deadline"),
            completed: row.dated("completed"),
            missed: row.day("missed"),
            sources: row.texts("source").into_iter().map(str::to_owned).collect(),
            notes: row.said("notes"),
        }
    })
}

/// More time to clear, granted by a meeting of the record until a time limit of the record (5(5)).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Granted {
    /// When it was asked for, if that is on record.
    pub asked: Option<Dated>,
    /// When the meeting ended that granted it.
    pub granted: Dated,
    /// The new time limit.
    pub until: Dated,
}

/// The extensions of a State of which both the meeting and the new time limit are on record.
pub(crate) fn granted(code: &str) -> Vec<Granted> {
    let events = clearance(code).into_iter();
    let extensions = events.filter(|it| it.kind == ClearanceKind::Extension);
    let known = extensions.filter_map(|it| {
        Some(Granted {
            asked: it.requested,
            granted: it.granted?,
            until: it.deadline?,
        })
    });
    known.collect()
}

/// What is reported of the mines that a State keeps for training, a source at a time.
#[must_use]
pub fn retained(code: &str) -> Vec<Retained> {
    rows(RETAINED, code, |row| Retained {
        number: row.number("number").unwrap_or_default(),
        as_of: row.number("as-of").and_then(|year| i16::try_from(year).ok()),
        source: row.said("source").unwrap_or_default(),
    })
}

/// What is reported of a State's first report, a source at a time.
#[must_use]
pub fn first_reports(code: &str) -> Vec<FirstReport> {
    rows(REPORTS, code, |row| FirstReport {
        sent: row.dated("sent"),
        source: row.said("source").unwrap_or_default(),
    })
}

/// A State and Amended Protocol II; `None` for a code that the list does not have.
#[must_use]
pub fn apii(code: &str) -> Option<Apii> {
    let (root, _) = DeTable::parse_recoverable(APII);
    let row = Row(root.get_ref()).row(code)?;
    let consent = row.day("consent");
    Some(Apii {
        consent,
        in_force: consent.map(date::protocol_in_force),
        listed_2014: row.flag("listed-2014").unwrap_or_default(),
        monitor: row.flag("monitor").zip(row.said("monitor-source")),
        notes: row.said("notes"),
        source: row.said("source").unwrap_or_default(),
    })
}

/// The rows of a list under one code.
fn rows<T>(list: &str, code: &str, read: impl Fn(&Row<'_>) -> T) -> Vec<T> {
    let (root, _) = DeTable::parse_recoverable(list);
    match root.get_ref().get(code).map(|node| node.get_ref()) {
        Some(DeValue::Array(rows)) => rows
            .iter()
            .filter_map(|node| match node.get_ref() {
                DeValue::Table(row) => Some(read(&Row(row))),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}

impl Row<'_> {
    fn said(&self, key: &str) -> Option<String> {
        self.text(key).map(str::to_owned)
    }

    fn number(&self, key: &str) -> Option<u64> {
        match self.0.get(key)?.get_ref() {
            DeValue::Integer(number) => number.as_str().parse().ok(),
            _ => None,
        }
    }

    fn flag(&self, key: &str) -> Option<bool> {
        match self.0.get(key)?.get_ref() {
            DeValue::Boolean(flag) => Some(*flag),
            _ => None,
        }
    }

    /// A day, a month as text, or a year as a number.
    fn dated(&self, key: &str) -> Option<Dated> {
        match self.0.get(key)?.get_ref() {
            DeValue::Datetime(_) => self.day(key).map(Dated::Day),
            DeValue::String(text) => Dated::parse(text),
            DeValue::Integer(year) => Dated::parse(year.as_str()),
            _ => None,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::registry::Registry;

    /// Every list, with the keys that its rows may have and how many rows it has.
    const LISTS: [(&str, &[&str], usize); 4] = [
        (
            STOCKS,
            &[
                "deadline",
                "completed",
                "reported-complete",
                "destroyed",
                "left",
                "left-as-of",
                "late",
                "source",
                "notes",
            ],
            60,
        ),
        (
            CLEARANCE,
            &[
                "event",
                "requested",
                "granted-at",
                "deadline",
                "completed",
                "missed",
                "source",
                "notes",
            ],
            105,
        ),
        (RETAINED, &["number", "as-of", "source"], 51),
        (REPORTS, &["sent", "source"], 1),
    ];

    #[test]
    fn no_list_has_a_slip() {
        let registry = Registry::built_in();
        for (list, known, count) in LISTS {
            let (root, faults) = DeTable::parse_recoverable(list);
            assert!(faults.is_empty(), "{faults:?}");
            let mut found = 0;
            for (code, rows) in root.get_ref() {
                assert!(registry.get(code.get_ref()).is_some(), "{code:?}");
                let DeValue::Array(rows) = rows.get_ref() else {
                    unreachable!("{code:?} is no list");
                };
                for row in rows.iter() {
                    let DeValue::Table(row) = row.get_ref() else {
                        unreachable!("{code:?} is no list of tables");
                    };
                    assert!(
                        row.keys().all(|key| known.contains(&key.get_ref().as_ref())),
                        "{row:?}"
                    );
                    let row = Row(row);
                    assert!(!row.texts("source").is_empty(), "{code:?}");
                    for key in [
                        "completed",
                        "reported-complete",
                        "requested",
                        "left-as-of",
                        "sent",
                    ] {
                        assert_eq!(row.0.get(key).is_some(), row.dated(key).is_some(), "{code:?}");
                    }
                    for key in ["destroyed", "left", "number", "as-of"] {
                        assert_eq!(row.0.get(key).is_some(), row.number(key).is_some(), "{code:?}");
                    }
                    found += 1;
                }
            }
            assert_eq!(found, count);
        }
    }

    #[test]
    fn every_grant_names_a_meeting_of_the_list() {
        let mut granted = 0;
        for state in Registry::built_in().iter() {
            for event in clearance(&state.code) {
                assert_eq!(event.granted_at.is_some(), event.granted.is_some(), "{event:?}");
                assert_eq!(event.granted_at.is_some(), event.meeting().is_some(), "{event:?}");
                assert!(event.missed.is_none_or(|_| event.notes.is_some()), "{event:?}");
                granted += usize::from(event.granted.is_some());
            }
        }
        assert!(granted > 40, "{granted}");
    }

    #[test]
    fn the_protocol_is_told_of_every_state_and_agrees_with_the_record() {
        let (root, faults) = DeTable::parse_recoverable(APII);
        assert!(faults.is_empty(), "{faults:?}");
        assert_eq!(root.get_ref().len(), 197);
        for state in Registry::built_in().iter() {
            let told = apii(&state.code).unwrap();
            let recorded = state.state.apii_consented.as_ref();
            assert_eq!(
                told.consent,
                recorded.and_then(|it| it.options.first()?.day()),
                "{}",
                state.code
            );
            assert_eq!(told.listed_2014, told.consent.is_some(), "{}", state.code);
            assert!(!told.source.is_empty(), "{}", state.code);
        }
        let in_force = |code| apii(code).and_then(|it| it.in_force).unwrap().to_string();
        assert_eq!(in_force("EST"), "2000-10-20");
        assert_eq!(in_force("BRA"), "2000-04-04");
        assert_eq!(in_force("ALB"), "2003-02-28");
        assert_eq!(in_force("BGD"), "2001-03-06");
        assert_eq!(in_force("KHM"), "1998-12-03", "not before the Protocol itself");
    }

    #[test]
    fn a_date_is_as_precise_as_its_source() {
        let dated = |text| Dated::parse(text).unwrap();
        let told = |it: Dated| {
            (
                it.first().to_string(),
                it.last().to_string(),
                it.when(),
                it.to_string(),
            )
        };
        let row = |a: &str, b: &str, c: &str, d: &str| (a.into(), b.into(), c.into(), d.into());
        assert_eq!(
            told(dated("2004")),
            row("2004-01-01", "2004-12-31", "in 2004", "2004")
        );
        assert_eq!(
            told(dated("2004-02")),
            row("2004-02-01", "2004-02-29", "in February 2004", "2004-02")
        );
        assert_eq!(
            told(dated("2004-02-03")),
            row("2004-02-03", "2004-02-03", "on 3 February 2004", "2004-02-03")
        );
        assert_eq!(Dated::parse("200"), None);
    }
}
