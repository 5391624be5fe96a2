//! Complaints about dates and numbers.

use std::ops::Range;

use toml::de::DeValue;

use super::super::super::keys::Key;
use super::super::super::resolve::DateFault;
use super::super::cursor::Node;
use super::types::takes;
use crate::diagnostic::Diagnostic;

/// A date that cannot be.
pub(in super::super) fn bad_date(fault: &DateFault, node: &Node<'_>) -> Diagnostic {
    let written = match node.get_ref() {
        DeValue::String(text) => text.to_string(),
        DeValue::Integer(number) => number.as_str().to_owned(),
        DeValue::Datetime(datetime) => datetime.to_string(),
        _ => String::new(),
    };
    let error = |message: String| Diagnostic::error("bad-date", message, node.span());
    let shapes = "write a day as 2024-12-02, a month as \"2024-12\", a range as \"2024-11-19..2024-12-02\"";
    match fault {
        DateFault::Shape(None) => error(format!("`{written}` is not a date"))
            .label("not a date of the calendar")
            .help(shapes),
        DateFault::Shape(Some(day)) => error(format!("`{written}` is not a date"))
            .label("year, month, day is wanted")
            .help(format!(
                "write {day} without quotes, if {} is meant",
                day.in_words()
            )),
        DateFault::NoSuchDay => error(format!("there is no day or month `{written}`"))
            .label("the calendar does not have it")
            .help("check the month, 01 to 12, and the number of its days"),
        DateFault::Year(year) => error(format!("the year {year} cannot be meant"))
            .label("years run from 1800 to 2200")
            .help("write the year with four digits, as in 2024"),
        DateFault::Backwards => error(format!("the range `{written}` ends before it begins"))
            .label("the earlier end comes first")
            .help("exchange the two ends"),
        DateFault::Quoted(day) => error(format!("the day `{written}` stands in quotes"))
            .label("a text")
            .help(format!(
                "write {day} without quotes; only months, years and ranges need them"
            )),
        DateFault::Time(day) => error(format!("`{written}` carries a time of day"))
            .label("treaties count whole days")
            .help(format!("write {day}")),
    }
}

/// A month, a range or a word where a full day is needed.
pub(in super::super) fn not_a_full_day(key: &Key, node: &Node<'_>) -> Diagnostic {
    Diagnostic::error(
        "bad-date",
        format!("`{}` needs a full date", key.name),
        node.span(),
    )
    .label("not one day")
    .help(format!("write a day without quotes: `{} = 2024-12-02`", key.name))
}

/// `"open"` at a key that cannot be open.
pub(in super::super) fn open_elsewhere(key: &Key, span: Range<usize>) -> Diagnostic {
    Diagnostic::error("bad-date", format!("`{}` cannot be `open`", key.name), span)
        .label("`open` means: still going on")
        .help("write `\"never\"` if it did not happen, `\"unknown\"` if nobody knows")
}

/// `"never"` at a key that says when something ended.
pub(in super::super) fn never_for_open(key: &Key, span: Range<usize>) -> Diagnostic {
    Diagnostic::error("bad-date", format!("`{}` cannot be `never`", key.name), span)
        .label("`never` means: it did not happen")
        .help("write `\"open\"` if it still goes on, or leave the key out")
}

/// A number that cannot be a year.
pub(in super::super) fn no_such_year(written: &str, span: Range<usize>) -> Diagnostic {
    Diagnostic::error("bad-date", format!("`{written}` is not a year"), span)
        .label("years run from 1900 to 2200")
        .help("write the year with four digits, as in 2024")
}

/// A share that is none.
pub(in super::super) fn no_percentage(span: Range<usize>) -> Diagnostic {
    Diagnostic::error("bad-number", "a share lies between 0 and 100", span)
        .label("outside 0 to 100")
        .help("write the percentage, as in `percent = 51`")
}

/// A negative number.
pub(in super::super) fn negative(span: Range<usize>) -> Diagnostic {
    Diagnostic::error("bad-number", "a number of mines cannot be negative", span)
        .label("below zero")
        .help("write 0 for none; mines that were handed over leave the stock as a lower number from that day")
}

/// A number too large.
pub(in super::super) fn too_large(most: u64, span: Range<usize>) -> Diagnostic {
    Diagnostic::error("bad-number", "no stock of mines is so large", span)
        .label(format!("more than {} million", most / 1_000_000))
        .help("check the number of zeros")
}

/// A range of numbers the wrong way round.
pub(in super::super) fn range_backwards(low: u64, high: u64, span: Range<usize>) -> Diagnostic {
    Diagnostic::error(
        "bad-number",
        format!("the range `{low}..{high}` ends below its start"),
        span,
    )
    .label("the smaller number comes first")
    .help(format!("write \"{high}..{low}\""))
}

/// A text that is not a count.
pub(in super::super) fn bad_count(key: &Key, text: &str, span: Range<usize>) -> Diagnostic {
    Diagnostic::error("bad-number", format!("`{text}` is not a number of mines"), span)
        .label("neither a number nor a range")
        .help(takes(key).1)
}

/// A value without a date in a list of dated values.
pub(in super::super) fn not_dated(key: &Key, span: Range<usize>) -> Diagnostic {
    Diagnostic::error(
        "wrong-type",
        format!("a value of `{}` stands without its date", key.name),
        span,
    )
    .label("the others of this list are dated")
    .help("write `{ since = 2010, is = … }`")
}

/// A list of dated values out of order.
pub(in super::super) fn out_of_order(span: Range<usize>) -> Diagnostic {
    Diagnostic::error(
        "out-of-order",
        "the dated values are not in the order of their days",
        span,
    )
    .label("earlier than the one before it")
    .help("put the earliest value first: each holds until the next")
}
