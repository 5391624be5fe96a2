//! `[variants.NAME]`: the same file with a difference.

use toml_edit::{Item, TableLike};

use super::{Draft, Edit, EditError, NOT_STATED, To};

/// A variant of a file.
#[derive(Clone, Debug)]
pub struct Variant {
    /// Its name: `peace` of `[variants.peace]`.
    pub name: String,
    /// What differs, in one line; its name where the author says nothing.
    pub title: String,
    /// The changes of the file that it makes.
    pub changes: Vec<Edit>,
}

/// What is expected of the file as it stands is not expected of a variant.
const OF_THE_FILE_ALONE: [&str; 2] = ["expect", "claims"];

impl Draft {
    /// The variants of the file, in its order.
    #[must_use]
    pub fn variants(&self) -> Vec<Variant> {
        let variants = self.document.get("variants").and_then(Item::as_table_like);
        let entries = variants.into_iter().flat_map(TableLike::iter);
        entries
            .filter_map(|(name, item)| Some((name, item.as_table_like()?)))
            .map(|(name, table)| {
                let mut changes = Vec::new();
                leaves(table, "", &mut changes);
                changes.retain(|edit| edit.path != "title");
                let title = table.get("title").and_then(Item::as_str);
                Variant {
                    name: name.to_owned(),
                    title: title.unwrap_or(name).trim().to_owned(),
                    changes,
                }
            })
            .collect()
    }

    /// Takes away what is of the file as it stands: its variants, what it expects and claims.
    pub(crate) fn of_facts_alone(&self) -> Draft {
        let mut plain = self.clone();
        for list in OF_THE_FILE_ALONE.into_iter().chain(["variants"]) {
            plain.document.remove(list);
        }
        plain
    }

    /// The file as a variant has it: what the variant repeats takes the place of what the file says, key by key, and
    /// `"not-stated"` takes a key or an entry away. Of the title, what is expected and what is claimed, only the
    /// variant's own is left. There are no variants of a variant.
    ///
    /// # Errors
    /// The file has no variant of that name, or it changes what has no parts.
    pub fn variant(&self, name: &str) -> Result<Draft, EditError> {
        let variants = self.variants();
        let Some(variant) = variants.iter().find(|it| it.name == name) else {
            return Err(EditError::NoSuchVariant {
                name: name.to_owned(),
                known: variants.into_iter().map(|it| it.name).collect(),
            });
        };
        let title = Edit::to("title", variant.title.as_str());
        let changes: Vec<Edit> = std::iter::once(title)
            .chain(variant.changes.iter().cloned())
            .collect();
        self.of_facts_alone().with(&changes)
    }
}

/// The changes that a table makes, key by key: tables are laid over tables, all else takes the place of what is there.
fn leaves(table: &dyn TableLike, path: &str, changes: &mut Vec<Edit>) {
    for (key, item) in table.iter() {
        let path = if path.is_empty() {
            key.to_owned()
        } else {
            format!("{path}.{key}")
        };
        match item.as_table_like() {
            // An alternative such as `{ one-of = [ … ] }` is a value.
            Some(table) if !table.contains_key("one-of") => leaves(table, &path, changes),
            _ if item.as_str() == Some(NOT_STATED) => changes.push(Edit::not_stated(&path)),
            _ => changes.push(Edit {
                path,
                to: To::Item(Box::new(free(item.clone()))),
            }),
        }
    }
}

/// The item without its place in the file, so that it stands where its table stands.
fn free(mut item: Item) -> Item {
    match &mut item {
        Item::ArrayOfTables(list) => list.iter_mut().for_each(|table| table.set_position(None)),
        Item::Value(value) => value.decor_mut().clear(),
        Item::Table(_) | Item::None => {}
    }
    item
}
