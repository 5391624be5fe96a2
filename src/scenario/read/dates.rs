//! Dates as they are written, and the collection of all dates of a file.

use toml::de::{DeTable, DeValue};

use super::super::keys::{self, Key, Kind, Table};
use super::super::resolve::{self, DateFault, DateKey, Written};
use super::super::{Doubt, Value};
use super::cursor::{Node, Tab};
use super::desk::Doubted;
use super::messages;
use crate::date::{Date, When};

/// The label of an option that is a date.
pub(super) fn label(when: &When) -> String {
    when.day()
        .map_or_else(|| "never".to_owned(), |day| day.to_string())
}

/// The first day that is possible.
pub(super) fn earliest(value: &Value<When>) -> Option<When> {
    value.options.iter().min().copied()
}

/// The last day that is possible.
pub(super) fn latest(value: &Value<When>) -> Option<When> {
    value.options.iter().max().copied()
}

/// Whether the first date comes before the second, whatever the doubts.
pub(super) fn surely_before(first: &Value<When>, second: &Value<When>) -> bool {
    match (latest(first), earliest(second)) {
        (Some(When::On(first)), Some(When::On(soonest))) => {
            first < soonest && latest(second) != Some(When::Never)
        }
        _ => false,
    }
}

/// The day of a value of the file, if it is a full day.
pub(super) fn full_day(value: &DeValue<'_>) -> Option<Date> {
    match written(value) {
        Some(Ok(Written::Day(day))) => Some(day),
        _ => None,
    }
}

/// A day that is written without quotes.
fn plain_day(value: &DeValue<'_>) -> Result<Date, DateFault> {
    let DeValue::Datetime(datetime) = value else {
        return Err(DateFault::Shape(None));
    };
    let date = datetime.date.ok_or(DateFault::Shape(None))?;
    let small = |part: u8| i8::try_from(part).unwrap_or(0);
    let year = i16::try_from(date.year).unwrap_or(0);
    let day = resolve::day(year, small(date.month), small(date.day))?;
    match (datetime.time, datetime.offset) {
        (None, None) => Ok(day),
        _ => Err(DateFault::Time(day)),
    }
}

/// A date as it is written; `None` if the value is of no type that can be a date.
fn written(value: &DeValue<'_>) -> Option<Result<Written, DateFault>> {
    match value {
        DeValue::Datetime(_) => Some(plain_day(value).map(Written::Day)),
        DeValue::String(text) => Some(resolve::written(text)),
        DeValue::Integer(number) => {
            let year = i16::from_str_radix(number.as_str(), number.radix()).unwrap_or(i16::MAX);
            Some(resolve::year(year))
        }
        _ => None,
    }
}

impl<'a> Tab<'a> {
    /// A date, perhaps in doubt.
    pub fn date(&self, name: &'static str) -> Option<Value<When>> {
        let node = self.get(name)?;
        let key = self.key(name);
        let origin = self.desk.origin(&node.span());
        let date_key = DateKey::of(name);
        let (written, doubt) = match node.get_ref() {
            DeValue::Table(_) => {
                let options = self.one_of(key, node)?.iter();
                let written: Vec<Option<Written>> = options.map(|node| self.written(key, node)).collect();
                (
                    written.into_iter().collect::<Option<Vec<Written>>>()?,
                    Doubt::OneOf,
                )
            }
            _ => match self.written(key, node)? {
                Written::Unknown => (vec![Written::Unknown], Doubt::Unknown),
                other => (vec![other], Doubt::Range),
            },
        };
        let mut options: Vec<When> = Vec::new();
        for option in written
            .into_iter()
            .flat_map(|written| self.desk.calendar.days(written, date_key))
        {
            if !options.contains(&option) {
                options.push(option);
            }
        }
        let doubted = Doubted {
            path: self.path_of(name),
            kind: doubt,
            asks: self.asks(key),
            origin,
        };
        Some(self.desk.choose(doubted, options, label))
    }

    /// A full day, without any doubt.
    pub fn day(&self, name: &'static str) -> Option<Date> {
        let node = self.get(name)?;
        let key = self.key(name);
        match written(node.get_ref()) {
            Some(Ok(Written::Day(day))) => Some(day),
            Some(Err(fault)) => self.refuse(messages::bad_date(&fault, node)),
            Some(Ok(_)) => self.refuse(messages::not_a_full_day(key, node)),
            None => self.wrong(key, node),
        }
    }

    /// A full day, or `"open"`, which is never.
    pub fn day_or_open(&self, name: &'static str) -> Option<When> {
        let node = self.get(name)?;
        match node.get_ref() {
            DeValue::String(open) if open == "open" => Some(When::Never),
            _ => self.day(name).map(When::On),
        }
    }

    fn written(&self, key: &Key, node: &Node<'_>) -> Option<Written> {
        let may_be_open = matches!(key.kind, Kind::OpenDate);
        match written(node.get_ref()) {
            Some(Ok(Written::Open)) if !may_be_open => {
                self.refuse(messages::open_elsewhere(key, node.span()))
            }
            Some(Ok(Written::Never)) if may_be_open => {
                self.refuse(messages::never_for_open(key, node.span()))
            }
            Some(Ok(written)) => Some(written),
            Some(Err(fault)) => self.refuse(messages::bad_date(&fault, node)),
            None => self.wrong(key, node),
        }
    }
}

/// Every date of a file that is a fact, or a day for which an answer is expected.
pub(super) fn all(root: &DeTable<'_>) -> Vec<(DateKey, Date)> {
    let mut found = Vec::new();
    for table in keys::NAMED {
        let Some(DeValue::Table(entries)) = root.get(table.name).map(|node| node.get_ref()) else {
            continue;
        };
        for node in entries.values() {
            collect(table, node.get_ref(), &mut found);
        }
    }
    for table in keys::LISTED {
        if let Some(DeValue::Array(entries)) = root.get(table.name).map(|node| node.get_ref()) {
            for node in entries {
                collect(table, node.get_ref(), &mut found);
            }
        }
    }
    found
}

fn collect(table: &Table, value: &DeValue<'_>, found: &mut Vec<(DateKey, Date)>) {
    let DeValue::Table(node) = value else { return };
    // When something was said or published decides nothing.
    let is_word = [&keys::STATEMENTS, &keys::CLAIMS]
        .iter()
        .any(|words| std::ptr::eq(*words, table));
    for key in table.all() {
        let Some(value) = node.get(key.name).map(|node| node.get_ref()) else {
            continue;
        };
        match (key.kind, value) {
            (Kind::Date | Kind::OpenDate, _) if !is_word => {
                collect_dates(DateKey::of(key.name), value, found)
            }
            // Of an expected answer, the day judged matters, and not the dates that it hopes for.
            (Kind::Day, _) if key.name == "on" => collect_dates(DateKey::Other, value, found),
            (Kind::OverTime(_), DeValue::Array(list)) => {
                list.iter()
                    .for_each(|element| collect(&keys::DATED, element.get_ref(), found));
            }
            (Kind::InlineList(table) | Kind::InlineOrList(table), DeValue::Array(list)) => {
                list.iter()
                    .for_each(|element| collect(table, element.get_ref(), found));
            }
            (Kind::Inline(table) | Kind::InlineOrList(table), value) => collect(table, value, found),
            _ => {}
        }
    }
}

fn collect_dates(key: DateKey, value: &DeValue<'_>, found: &mut Vec<(DateKey, Date)>) {
    if let DeValue::Table(table) = value {
        if let Some(DeValue::Array(options)) = table.get("one-of").map(|list| list.get_ref()) {
            options
                .iter()
                .for_each(|option| collect_dates(key, option.get_ref(), found));
        }
        return;
    }
    match written(value) {
        Some(Ok(Written::Day(day))) => found.push((key, day)),
        Some(Ok(Written::Span(first, last))) => {
            found.extend(first.map(|day| (key, day)));
            found.extend(last.map(|day| (key, day)));
            if let (DateKey::Deposit, Some(first), Some(last)) = (key, first, last) {
                found.extend(resolve::months_between(first, last).map(|day| (key, day)));
            }
        }
        _ => {}
    }
}
