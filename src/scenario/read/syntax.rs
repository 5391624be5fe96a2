//! Syntax errors, in words that help somebody who does not know TOML.

use std::ops::Range;

use toml::de::Error;

use super::super::resolve::{self, DateFault};
use crate::diagnostic::{Diagnostic, line_and_column};

/// All syntax errors of a file.
pub(super) fn complain(text: &str, faults: &[Error]) -> Vec<Diagnostic> {
    let mut complaints: Vec<Diagnostic> = Vec::new();
    for fault in faults {
        let span = fault.span().unwrap_or(0..0);
        let start = span.start.min(text.len());
        let line = line_and_column(text, start).0;
        // One slip on a line can break more than one thing in it: the first says enough.
        let seen = complaints.iter().filter_map(|seen| seen.span.as_ref());
        if seen
            .into_iter()
            .any(|seen| line_and_column(text, seen.start).0 == line)
        {
            continue;
        }
        if follows_from_a_header(text, start, &complaints) && fault.message().contains("duplicate key") {
            continue;
        }
        complaints.push(one(text, fault.message(), span));
    }
    complaints.sort_by_key(|complaint| complaint.span.as_ref().map_or(0, |span| span.start));
    complaints
}

/// The same text, byte for byte as long, in which each date that cannot be is not known: so that the rest of the
/// file can be read. `None` where anything else is wrong with the syntax.
pub(super) fn with_dates_left_open(text: &str, complaints: &[Diagnostic]) -> Option<String> {
    const UNKNOWN: &str = "\"unknown\"";
    let mut readable = text.to_owned();
    for complaint in complaints {
        let span = complaint.span.clone().filter(|_| complaint.code == "bad-date")?;
        let written = text.get(span.clone())?;
        let is_a_date = written
            .bytes()
            .all(|byte| byte.is_ascii_digit() || b"-:.TZ+".contains(&byte));
        if !is_a_date || written.len() < UNKNOWN.len() {
            return None;
        }
        readable.replace_range(span, &format!("{UNKNOWN:<width$}", width = written.len()));
    }
    toml::de::DeTable::parse_recoverable(&readable)
        .1
        .is_empty()
        .then_some(readable)
}

/// Whether the header above is itself complained of: its keys then meet those of the first such entry.
fn follows_from_a_header(text: &str, start: usize, complaints: &[Diagnostic]) -> bool {
    let before = text.get(..start).unwrap_or("");
    let header = before.rfind("\n[").map(|at| line_and_column(text, at + 1).0);
    let seen = complaints.iter().filter_map(|seen| seen.span.as_ref());
    header.is_some_and(|header| {
        seen.into_iter()
            .any(|seen| line_and_column(text, seen.start).0 == header)
    })
}

fn one(text: &str, message: &str, span: Range<usize>) -> Diagnostic {
    let written = text.get(span.clone()).unwrap_or("").trim();
    let error = |words: String| Diagnostic::error("syntax", words, span.clone());
    if message.contains("duplicate key") {
        return error(format!("`{written}` is written twice"))
            .label("the second time")
            .help("keep one of the two; every key and every entry stands once");
    }
    if message.contains("invalid date") || message.contains("invalid time") || message.contains("date-time") {
        return bad_date(written, message, span);
    }
    if written.contains(['“', '”', '„', '‘', '’']) {
        return error(format!("`{written}` stands in printer's quotes"))
            .label("not the quotes of a plain text file")
            .help("write straight quotes: \"…\"");
    }
    if let Err(DateFault::Shape(Some(day))) = resolve::written(written) {
        return bad_date(written, message, span.clone())
            .help(format!("write {day}, if {} is meant", day.in_words()));
    }
    if let Some(day) = day_month_year(written) {
        return error(format!("`{written}` is not how a date is written here"))
            .label("year, month, day, with hyphens")
            .help(format!("write {day}, if {} is meant", day.in_words()));
    }
    if message.contains("string values must be quoted") || message.contains("invalid float") {
        let word = written.trim_matches(['"', '\'']);
        return error(format!("`{word}` stands without quotes"))
            .label("a text is wanted in quotes")
            .help(format!("write \"{word}\""));
    }
    if message.contains("invalid boolean") {
        return error(format!("`{written}` is not true or false"))
            .label("in lower case")
            .help("write `true` or `false`");
    }
    if message.contains("string, expected") {
        return error("a text has no end".to_owned())
            .label("the closing quotes are missing")
            .help("close it with \"");
    }
    if message.contains("unclosed") {
        let (what, bracket) = match message {
            _ if message.contains("inline table") => ("an inline table", '}'),
            _ if message.contains("array") => ("a list", ']'),
            _ => ("a header", ']'),
        };
        return error(format!("{what} has no end"))
            .label(format!("`{bracket}` is missing"))
            .help(format!("add `{bracket}`"));
    }
    if message.contains("key with no value") {
        return error("a key has no value".to_owned())
            .label("`=` is missing")
            .help("write `key = value`");
    }
    if message.contains("unexpected key or value") {
        return error("a line holds more than one key and its value".to_owned())
            .label("this is too much")
            .help("write each key on a line of its own; numbers have no comma: 1200 or 1_200");
    }
    let plain = message.trim_end_matches('.');
    error(format!("this is not TOML: {plain}"))
        .label("here the reading stopped")
        .help("see https://toml.io for the syntax")
}

fn bad_date(written: &str, message: &str, span: Range<usize>) -> Diagnostic {
    let error = |words: String| Diagnostic::error("bad-date", words, span.clone());
    if written.contains("..") {
        return error(format!("the range `{written}` stands without quotes"))
            .label("a range is a text")
            .help(format!("write \"{written}\""));
    }
    if let Some((_, limits)) = message
        .split_once("expected ")
        .filter(|(_, limits)| limits.contains("between"))
    {
        return error(format!("there is no day `{written}`"))
            .label("the calendar does not have it")
            .help(
                format!("write a {limits}")
                    .replace("between", "from")
                    .replace(" and ", " to "),
            );
    }
    let month = written.len() == 7 && written.as_bytes().get(4) == Some(&b'-');
    if month {
        return error(format!("the month `{written}` stands without quotes"))
            .label("a month is a text")
            .help(format!("write \"{written}\""));
    }
    error(format!("`{written}` is not a date"))
        .label("year, month, day is wanted")
        .help("write a day as 2024-12-02, a month as \"2024-12\", a range as \"2024-11-19..2024-12-02\"")
}

/// A file whose bytes are not text.
pub(super) fn not_utf8(bytes: &[u8], at: usize) -> Diagnostic {
    let before = bytes.get(..at).unwrap_or(bytes);
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    Diagnostic::error(
        "not-utf-8",
        format!("byte {at}, on line {line}, is not UTF-8 text"),
        at..at,
    )
    .label("not a letter")
    .help("save the file as UTF-8")
}
/// A date written as in `1.10.2025`, day first.
fn day_month_year(written: &str) -> Option<crate::date::Date> {
    let mut parts = written.split('.').map(|part| part.trim().parse::<i16>().ok());
    let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
    let date = crate::date::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    parts.next().is_none().then_some(date).flatten()
}
