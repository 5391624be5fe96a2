//! `[variants.NAME]`: the same file with a difference.

use toml_edit::{Item, TableLike, Value};

use super::path::put;
use super::{Draft, EditError, NOT_STATED};

/// A variant of a file, by its name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Variant {
    /// Its name: `peace` of `[variants.peace]`.
    pub name: String,
    /// What differs, in one line; its name where the author says nothing.
    pub title: String,
}

/// What the file expects is expected of the file as it stands, and not of a variant.
const OF_THE_FILE_ALONE: [&str; 2] = ["expect", "claims"];

impl Draft {
    /// The variants of the file, in its order.
    #[must_use]
    pub fn variants(&self) -> Vec<Variant> {
        let variants = self.document.get("variants").and_then(Item::as_table_like);
        let variant = |(name, item): (&str, &Item)| Variant {
            name: name.to_owned(),
            title: item
                .get("title")
                .and_then(Item::as_str)
                .map_or_else(|| name.to_owned(), |title| title.trim().to_owned()),
        };
        variants
            .into_iter()
            .flat_map(|it| it.iter().map(variant))
            .collect()
    }

    /// The file as a variant has it, without any variants: what the variant repeats takes the place of what the
    /// file says, key by key; `"not-stated"` takes a key or an entry away; what the file expects is left out, and
    /// what the variant expects takes its place.
    ///
    /// # Errors
    /// The file has no variant of that name.
    pub fn variant(&self, name: &str) -> Result<Draft, EditError> {
        let mut changed = self.clone();
        let variants = changed.document.remove("variants");
        let Some(Item::Table(differs)) = variants.as_ref().and_then(|it| it.get(name)).cloned() else {
            return Err(EditError::NoSuchVariant {
                name: name.to_owned(),
                known: self.variants().into_iter().map(|it| it.name).collect(),
            });
        };
        for list in OF_THE_FILE_ALONE {
            changed.document.remove(list);
        }
        lay_over(changed.document.as_table_mut(), &differs, 0);
        Ok(changed)
    }
}

/// Lays one table over another: tables are merged, all else is replaced.
fn lay_over(table: &mut dyn TableLike, differs: &dyn TableLike, depth: usize) {
    for (key, new) in differs.iter() {
        if new.as_str() == Some(NOT_STATED) {
            table.remove(key);
            continue;
        }
        match (
            table.get_mut(key).and_then(Item::as_table_like_mut),
            new.as_table_like(),
        ) {
            (Some(old), Some(new)) => lay_over(old, new, depth + 1),
            (None, Some(_)) => {
                table.insert(key, free(new.clone(), depth));
            }
            _ => match table.get_mut(key) {
                Some(old) => put(old, free(new.clone(), depth)),
                None => {
                    table.insert(key, free(new.clone(), depth));
                }
            },
        }
    }
}

/// The item without its place in the file it comes from, so that it stands where its table stands.
fn free(mut item: Item, depth: usize) -> Item {
    match &mut item {
        Item::Table(table) => {
            table.set_position(None);
            // Entries stand under headers of their own, also where a variant wrote them with dots.
            table.set_dotted(depth > 1 && table.is_dotted());
            let below: Vec<String> = table.iter().map(|(key, _)| key.to_owned()).collect();
            for key in below {
                if let Some(inner) = table.get_mut(&key) {
                    *inner = free(std::mem::take(inner), depth + 1);
                }
            }
        }
        Item::ArrayOfTables(list) => {
            for table in list.iter_mut() {
                table.set_position(None);
            }
        }
        Item::Value(value) => {
            if !value.is_inline_table() {
                *value.decor_mut() = Value::from(0).decor().clone();
            }
        }
        Item::None => {}
    }
    item
}
