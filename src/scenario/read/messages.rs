//! The words of every complaint about the shape of a file: what is wrong, and what to write instead.
//!
//! Lower case, no full stop, input in backticks; the label says what stands there, the help what to write.

mod numbers;
mod references;
mod slips;
mod types;
mod values;

use std::ops::Range;

use toml::de::DeValue;

pub(super) use self::numbers::*;
pub(super) use self::references::*;
use self::types::takes;
pub(super) use self::types::wrong_type;
pub(super) use self::values::*;
use super::super::keys::{self, Key, Table};
use super::super::names::nearest;
use super::cursor::Tab;
use crate::diagnostic::Diagnostic;

/// The most names that a help lists.
const LISTED: usize = 12;

/// Names in backticks, cut where there are too many to read.
pub(super) fn list<'w>(names: impl Iterator<Item = &'w str>) -> String {
    let all: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    match all.get(..LISTED) {
        Some(first) if all.len() > LISTED => format!("{} and {} more", first.join(", "), all.len() - LISTED),
        _ => all.join(", "),
    }
}

/// All of them, however many.
fn whole_list<'w>(names: impl Iterator<Item = &'w str>) -> String {
    names
        .map(|name| format!("`{name}`"))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Whether a name at the top of the file is that of a table.
pub(super) fn is_table(name: &str) -> bool {
    tables().any(|table| table.name == name)
}

fn tables() -> impl Iterator<Item = &'static Table> {
    keys::NAMED
        .into_iter()
        .chain(keys::LISTED)
        .chain([&keys::VARIANTS])
}

/// A key that the table does not have.
pub(super) fn unknown_key(
    table: &'static Table,
    name: &str,
    span: Range<usize>,
    value: &DeValue<'_>,
) -> Diagnostic {
    let is_root = std::ptr::eq(table, &keys::ROOT);
    let is_list = is_root && matches!(value, DeValue::Table(_) | DeValue::Array(_));
    let help = slips::help(table, name, value).unwrap_or_else(|| {
        let near = nearest(name, table.all().map(|key| key.name));
        let near_table = tables().map(|table| table.name).filter(|_| is_root);
        match near.or_else(|| nearest(name, near_table)) {
            Some(word) if is_table(word) && is_root => format!("did you mean the table `{}`?", header(word)),
            Some(word) => format!("did you mean `{word}`?"),
            None if is_list => format!("the tables are {}", whole_list(tables().map(|table| table.name))),
            None => format!(
                "the keys of {} are {}",
                table.one,
                whole_list(table.all().map(|key| key.name))
            ),
        }
    });
    let (code, message) = if is_list {
        ("unknown-table", format!("`{name}` is not a table of a scenario"))
    } else if is_root {
        (
            "unknown-key",
            format!("`{name}` is not a key at the top of a scenario"),
        )
    } else {
        ("unknown-key", format!("`{name}` is not a key of {}", table.one))
    };
    Diagnostic::error(code, message, span)
        .label(if code == "unknown-table" {
            "no rule reads this table"
        } else {
            "no rule reads this key"
        })
        .help(help)
}

/// How the header of a table is written.
fn header(table: &str) -> String {
    if keys::LISTED.iter().any(|listed| listed.name == table) {
        format!("[[{table}]]")
    } else {
        format!("[{table}.NAME]")
    }
}

/// A key that is needed and not there.
pub(super) fn missing(tab: &Tab<'_>, key: &Key) -> Diagnostic {
    let how = takes(key).1;
    Diagnostic::error(
        "missing-key",
        format!("`{}` is missing from {}", key.name, tab.shown),
        tab.header.clone(),
    )
    .label(format!("{} needs `{}`", tab.table.one, key.name))
    .help(format!("`{}` is {}; {how}", key.name, key.means))
}

/// A table of named entries that is written in another way.
pub(super) fn not_named(table: &str, span: Range<usize>) -> Diagnostic {
    Diagnostic::error(
        "not-named",
        format!("every entry of `{table}` has a name of its own"),
        span,
    )
    .label("no names here")
    .help(format!(
        "write `[{table}.NAME]` for each, with a name that you choose"
    ))
}

/// A named entry that is a plain value.
pub(super) fn not_a_table(table: &str, id: &str, span: Range<usize>) -> Diagnostic {
    Diagnostic::error("not-named", format!("`{id}` is not a key of `[{table}]`"), span)
        .label("a name of an entry is wanted here")
        .help(format!(
            "write a header `[{table}.NAME]` above the keys of each entry"
        ))
}

/// A list of entries that is written in another way.
pub(super) fn not_listed(table: &Table, span: Range<usize>) -> Diagnostic {
    Diagnostic::error(
        "not-listed",
        format!("`{}` is a list of entries without names", table.name),
        span,
    )
    .label("not a list of entries")
    .help(format!(
        "write `[[{}]]` with double brackets above each entry",
        table.name
    ))
}

/// A name with other characters, or one that is a word of the format.
pub(super) fn bad_name(id: &str, span: Range<usize>) -> Diagnostic {
    let word = !id.is_empty() && id.chars().all(|c| c.is_alphanumeric() || c == '-');
    let label = if word {
        "this word has a meaning of its own"
    } else {
        "letters, digits and hyphens only"
    };
    let plain: String = id
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .collect();
    let plain = plain.trim_matches('-').to_lowercase();
    let help = if word || plain.is_empty() {
        "choose another name".to_owned()
    } else {
        format!("write `{plain}`, and the name as it is to be printed under `name`")
    };
    Diagnostic::error("bad-name", format!("`{id}` cannot be the name of an entry"), span)
        .label(label)
        .help(help)
}

/// A name that was used before.
pub(super) fn name_twice(id: &str, span: Range<usize>, before: u32) -> Diagnostic {
    Diagnostic::error("name-twice", format!("two entries are called `{id}`"), span)
        .label(format!("the name stands on line {before} too"))
        .help("give one of them another name, since a reference is just the name")
}

/// A file with more doubts than can be kept apart.
pub(super) fn too_many_doubts() -> Diagnostic {
    Diagnostic::error(
        "too-large",
        "the file leaves too many things in doubt to try them all",
        0..0,
    )
    .label("too many doubts")
    .help("write narrower ranges, or split the file")
}

/// More errors than are listed.
pub(super) fn and_more() -> Diagnostic {
    Diagnostic::error("and-more", "there are more errors, which are not listed", 0..0)
        .help("mend these first, and read the file again")
}
