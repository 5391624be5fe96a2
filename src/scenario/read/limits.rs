//! Limits, so that no file can exhaust the machine that reads it.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::Diagnostic;

/// The largest file, in bytes.
const BYTES: usize = 4 * 1024 * 1024;
/// The deepest nesting of lists and tables.
const DEPTH: usize = 32;
/// The most entries of each table, and how they are called: many more than a case needs, since one file tells one
/// case, and so few that each can be judged beside every other.
const ENTRIES: [(&str, &str, usize); 11] = [
    ("states", "States", 250),
    ("actors", "actors", 100),
    ("conflicts", "conflicts", 50),
    ("places", "places", 50),
    ("devices", "devices", 100),
    ("stocks", "stocks", 50),
    ("acts", "acts", 100),
    ("statements", "statements", 300),
    ("expect", "expectations", 300),
    ("claims", "claims", 100),
    ("variants", "variants", 100),
];
/// The most values of one list within an entry: every State there is, and some more.
const VALUES: usize = 250;
/// The most values between which a key is left open (`one-of`): as many as an axis may have, since what is varied is
/// judged as one file in which the key is open.
const OPTIONS: usize = 5_000;
/// The most keys of all tables together.
const KEYS: usize = 20_000;

/// Refuses a file that is too large.
pub(super) fn size(bytes: usize) -> Result<(), Vec<Diagnostic>> {
    if bytes <= BYTES {
        return Ok(());
    }
    refuse(
        format!(
            "the file is larger than {} bytes, and no more are read",
            crate::scenario::thousands(BYTES as u64)
        ),
        0,
    )
}

/// Refuses a file that nests too deep, before the parser goes down into it.
///
/// Brackets and the dots of keys are counted, outside texts and comments.
pub(super) fn nesting(text: &str) -> Result<(), Vec<Diagnostic>> {
    let bytes = text.as_bytes();
    let (mut depth, mut dots, mut at) = (0_usize, 0_usize, 0_usize);
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' | b'\'' => at = end_of_text(bytes, at, byte),
            b'#' => {
                while bytes.get(at + 1).is_some_and(|next| *next != b'\n') {
                    at += 1;
                }
            }
            b'[' | b'{' => {
                depth += 1;
                dots = 0;
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            b'.' => dots += 1,
            b'\n' | b',' | b'=' => dots = 0,
            _ => {}
        }
        if depth > DEPTH || dots > DEPTH {
            return refuse(
                format!("lists and tables nest more than {DEPTH} deep"),
                at.min(text.len()),
            );
        }
        at += 1;
    }
    Ok(())
}

/// The last byte of the text that begins here; a text of one line ends at its line's end at the latest.
fn end_of_text(bytes: &[u8], start: usize, quote: u8) -> usize {
    let is_quote = |at: usize| bytes.get(at) == Some(&quote);
    let long = is_quote(start + 1) && is_quote(start + 2);
    let mut at = if long { start + 3 } else { start + 1 };
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' if quote == b'"' => at += 1,
            b'\n' if !long => return at.saturating_sub(1),
            byte if byte == quote && !long => return at,
            byte if byte == quote && is_quote(at + 1) && is_quote(at + 2) => return at + 2,
            _ => {}
        }
        at += 1;
    }
    at
}

/// Refuses an empty file, and one with too many entries or keys.
pub(super) fn count(root: &DeTable<'_>) -> Result<(), Vec<Diagnostic>> {
    if root.is_empty() {
        let complaint = Diagnostic::error("empty-file", "the file says nothing", 0..0)
            .label("no key and no table")
            .help("begin with `title = \"…\"` and `as-of = 2024-12-31`, then the cast: `[states.norland]`");
        return Err(vec![complaint]);
    }
    for (name, words, most) in ENTRIES {
        let places = root
            .get(name)
            .map(|list| places(list.get_ref()))
            .unwrap_or_default();
        if let Some(surplus) = places.get(most) {
            return refuse(
                format!(
                    "the file has {} {words}, and no more than {most} are read",
                    places.len()
                ),
                surplus.start,
            );
        }
    }
    // The lists at the top of a file are its tables, which have limits of their own.
    let within = |value: &Spanned<DeValue<'_>>| match value.get_ref() {
        DeValue::Array(entries) => entries.iter().find_map(|entry| too_long(entry, VALUES, 1)),
        _ => too_long(value, VALUES, 0),
    };
    if let Some((count, most, at)) = root.values().find_map(within) {
        return refuse(
            format!(
                "a list has {count} values, and no more than {} are read",
                crate::scenario::thousands(most as u64)
            ),
            at,
        );
    }
    let keys = keys_in(root, 0);
    if keys > KEYS {
        return refuse(
            format!("the file has {keys} keys and values, and no more than {KEYS} are read"),
            0,
        );
    }
    Ok(())
}

/// Where the entries of a table or list begin, in the order of the file.
fn places(list: &DeValue<'_>) -> Vec<Range<usize>> {
    let mut places: Vec<_> = match list {
        DeValue::Table(entries) => entries.keys().map(Spanned::span).collect(),
        DeValue::Array(entries) => entries.iter().map(Spanned::span).collect(),
        _ => Vec::new(),
    };
    places.sort_by_key(|span| span.start);
    places
}

/// The first list within a value that has too many values: how many, how many it may have, and where it begins.
fn too_long(value: &Spanned<DeValue<'_>>, most: usize, depth: usize) -> Option<(usize, usize, usize)> {
    match value.get_ref() {
        DeValue::Array(list) if list.len() > most => Some((list.len(), most, value.span().start)),
        DeValue::Array(list) if depth < 4 * DEPTH => {
            list.iter().find_map(|it| too_long(it, VALUES, depth + 1))
        }
        DeValue::Table(table) if depth < 4 * DEPTH => table.iter().find_map(|(key, it)| {
            let most = if key.get_ref() == "one-of" {
                OPTIONS
            } else {
                VALUES
            };
            too_long(it, most, depth + 1)
        }),
        _ => None,
    }
}

fn keys_in(table: &DeTable<'_>, depth: usize) -> usize {
    table
        .values()
        .map(|value| 1 + values_in(value.get_ref(), depth + 1))
        .sum()
}

fn values_in(value: &DeValue<'_>, depth: usize) -> usize {
    match value {
        DeValue::Table(table) if depth < 4 * DEPTH => keys_in(table, depth + 1),
        DeValue::Array(list) if depth < 4 * DEPTH => list
            .iter()
            .map(|value| 1 + values_in(value.get_ref(), depth + 1))
            .sum(),
        _ => 0,
    }
}

fn refuse(message: String, at: usize) -> Result<(), Vec<Diagnostic>> {
    let complaint = Diagnostic::error("too-large", message, at..at)
        .label("the limit is here")
        .help("split the file: one file tells one case");
    Err(vec![complaint])
}
