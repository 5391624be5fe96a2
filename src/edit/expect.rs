//! What a changed file is called and expects, in place of what its author expected of the file as it was.

use toml_edit::{ArrayOfTables, Item, Table, Value};

use super::Draft;
use super::path::put;

impl Draft {
    /// The same file under another title, expecting one answer and nothing else; without claims and variants,
    /// which were made for the file as it was.
    pub(crate) fn expecting(&self, title: &str, answer: Vec<(&str, Value)>) -> Draft {
        let mut changed = self.clone();
        for list in ["expect", "claims", "variants"] {
            changed.document.remove(list);
        }
        match changed.document.get_mut("title") {
            Some(old) => put(old, Item::Value(Value::from(title))),
            None => {
                changed.document.insert("title", Item::Value(Value::from(title)));
            }
        }
        let mut expect = Table::new();
        for (key, value) in answer {
            expect.insert(key, Item::Value(value));
        }
        let mut list = ArrayOfTables::new();
        list.push(expect);
        changed.document.insert("expect", Item::ArrayOfTables(list));
        changed
    }
}
