//! Limits, so that no file can exhaust the machine that reads it.

use toml::de::{DeTable, DeValue};

use super::super::keys;
use crate::diagnostic::Diagnostic;

/// The largest file, in bytes.
const BYTES: usize = 4 * 1024 * 1024;
/// The deepest nesting of lists and tables.
const DEPTH: usize = 32;
/// The most entries of all tables together.
const ENTRIES: usize = 2_000;
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
    let names = keys::NAMED
        .iter()
        .chain(keys::LISTED.iter())
        .map(|table| table.name);
    let entries: usize = names
        .filter_map(|name| root.get(name))
        .map(|list| match list.get_ref() {
            DeValue::Table(entries) => entries.len(),
            DeValue::Array(entries) => entries.len(),
            _ => 0,
        })
        .sum();
    if entries > ENTRIES {
        return refuse(
            format!("the file has {entries} entries, and no more than {ENTRIES} are read"),
            0,
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
        .help("split the file");
    Err(vec![complaint])
}
