//! Where a path leads in a file.

use toml_edit::{DocumentMut, InlineTable, Item, Table, Value};

use super::EditError;
use crate::scenario::{is_at_the_top, named_tables, nearest};

/// A path from the top of the file: `border.until` becomes `conflicts`, `border`, `until`.
pub(super) fn resolve(document: &DocumentMut, path: &str) -> Result<Vec<String>, EditError> {
    let segments: Vec<String> = path.split('.').map(|part| part.trim().to_owned()).collect();
    let Some(first) = segments.first() else {
        return Ok(segments);
    };
    let is_table = named_tables().any(|table| table == first) && segments.len() > 1;
    if is_table || is_at_the_top(first) {
        return Ok(segments);
    }
    let holds = |table: &&'static str| entries(document, table).any(|name| name == first);
    match named_tables().find(holds) {
        Some(table) => Ok(std::iter::once(table.to_owned()).chain(segments).collect()),
        None => Err(no_such_entry(document, first)),
    }
}

fn entries<'a>(document: &'a DocumentMut, table: &str) -> impl Iterator<Item = &'a str> {
    let entries = document.get(table).and_then(Item::as_table_like);
    entries.into_iter().flat_map(|it| it.iter().map(|(name, _)| name))
}

fn no_such_entry(document: &DocumentMut, name: &str) -> EditError {
    let known: Vec<String> = named_tables()
        .flat_map(|table| entries(document, table))
        .map(str::to_owned)
        .collect();
    let nearest = nearest(name, known.iter().map(String::as_str)).map(str::to_owned);
    EditError::NoSuchEntry {
        name: name.to_owned(),
        nearest,
        known,
    }
}

/// What stands at a path.
pub(super) fn find<'a>(document: &'a DocumentMut, path: &[String]) -> Option<&'a Item> {
    path.iter().try_fold(document.as_item(), |item, segment| {
        let list = item.as_array();
        let is_one_table =
            list.is_some_and(|list| list.len() == 1 && list.iter().all(Value::is_inline_table));
        match (index(segment), is_one_table) {
            (Some(index), _) if item.is_array() || item.is_array_of_tables() => item.get(index),
            (_, true) => item.get(0)?.get(segment),
            _ => item.get(segment),
        }
    })
}

/// Puts a value at a path; tables on the way that are not there yet are made.
pub(super) fn set(document: &mut DocumentMut, path: &[String], new: Item) -> Result<(), EditError> {
    let mut at = document.as_item_mut();
    for (depth, segment) in path.iter().enumerate() {
        at = below(at, segment, Some(depth)).ok_or_else(|| no_parts(path, depth))?;
    }
    put(at, new);
    Ok(())
}

/// Replaces an item; where a value replaces a value, the comments beside it are kept.
pub(super) fn put(old: &mut Item, mut new: Item) {
    if let (Item::Value(old), Item::Value(new)) = (&*old, &mut new) {
        *new.decor_mut() = old.decor().clone();
    }
    *old = new;
}

/// Takes away what stands at a path. Nothing there is no mistake: it is not stated already.
pub(super) fn remove(document: &mut DocumentMut, path: &[String]) -> Result<(), EditError> {
    let Some((last, before)) = path.split_last() else {
        return Ok(());
    };
    let mut at = document.as_item_mut();
    for segment in before {
        match below(at, segment, None) {
            Some(next) => at = next,
            None => return Ok(()),
        }
    }
    match (index(last), at) {
        (Some(index), Item::Value(Value::Array(list))) if index < list.len() => {
            list.remove(index);
        }
        (Some(index), Item::ArrayOfTables(list)) if index < list.len() => {
            list.remove(index);
        }
        (_, at) => {
            if let Some(table) = only(at).and_then(Item::as_table_like_mut) {
                table.remove(last);
            }
        }
    }
    Ok(())
}

/// What stands one step below, made if it is not there and `depth` says how deep it would stand.
fn below<'a>(item: &'a mut Item, segment: &str, depth: Option<usize>) -> Option<&'a mut Item> {
    if matches!(item, Item::Value(Value::Array(_)) | Item::ArrayOfTables(_))
        && let Some(index) = index(segment)
    {
        return item.get_mut(index);
    }
    let table = only(item)?.as_table_like_mut()?;
    if !table.contains_key(segment) {
        table.insert(segment, made_at(depth?));
    }
    let found = table.get_mut(segment)?;
    if found.is_none() {
        *found = made_at(depth?);
    }
    Some(found)
}

/// An entry is a table of its own; what stands below one of its keys is written in line.
fn made_at(depth: usize) -> Item {
    match depth {
        0 | 1 => {
            let mut table = Table::new();
            table.set_implicit(depth == 0);
            Item::Table(table)
        }
        _ => Item::Value(Value::InlineTable(InlineTable::new())),
    }
}

/// A list of one table stands for that table, as in the paths of doubts.
fn only(item: &mut Item) -> Option<&mut Item> {
    let list = item.as_array();
    let is_one_table = list.is_some_and(|list| list.len() == 1 && list.iter().all(Value::is_inline_table));
    if is_one_table { item.get_mut(0) } else { Some(item) }
}

fn index(segment: &str) -> Option<usize> {
    segment.parse::<usize>().ok()?.checked_sub(1)
}

fn no_parts(path: &[String], depth: usize) -> EditError {
    let joined = |count: usize| path.iter().take(count).cloned().collect::<Vec<_>>().join(".");
    EditError::NoParts {
        path: joined(path.len()),
        at: joined(depth),
    }
}
