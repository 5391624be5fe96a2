//! A doubt settled one way, as changes of the file.

use toml_edit::{Array, DocumentMut, Value};

use super::{Draft, Edit, EditError, path};
use crate::date::Date;
use crate::scenario::{Choice, Doubt, Scenario, Settled, Thing};

/// Somebody who is not among the States and actors of the file.
const SOMEBODY_ELSE: &str = "somebody-else";

impl Draft {
    /// The changes of this file that settle a doubt as one of its options, by the option's number.
    ///
    /// The scenario is the one that was read from the file: it names its doubts.
    ///
    /// # Errors
    /// The doubt has no such option, or no key of the format says it: that reports which nobody described were
    /// sent in time, for example, is told by describing them.
    pub fn settling(
        &self,
        scenario: &Scenario,
        choice: &Choice,
        option: usize,
    ) -> Result<Vec<Edit>, EditError> {
        let no_option = || EditError::NotAnOption {
            path: choice.path.clone(),
            is: option.to_string(),
        };
        let is = choice.options.get(option).ok_or_else(no_option)?;
        let edits = match (
            choice.doubt,
            choice.path.split('.').collect::<Vec<_>>().as_slice(),
        ) {
            (Doubt::Proof, _) => firmness(scenario, &choice.path, is == "true"),
            (_, [act, "through", state]) => self.passage(act, state, is == "true"),
            (_, [act, "by"]) if is == "somebody else" => Some(vec![
                Edit::to(&format!("actors.{SOMEBODY_ELSE}.kind"), "person"),
                Edit::to(&format!("{act}.by"), SOMEBODY_ELSE),
            ]),
            _ => self.value(scenario, &choice.path, is).map(|edit| vec![edit]),
        };
        edits.ok_or_else(|| EditError::NotAnOption {
            path: choice.path.clone(),
            is: is.clone(),
        })
    }

    /// The key of a doubt with the value that an option's label stands for.
    fn value(&self, scenario: &Scenario, path: &str, label: &str) -> Option<Edit> {
        let value = match (scenario.settled_as(path)?, label) {
            (Settled::Untold, _) => return None,
            (Settled::Number, "some") => return Some(Edit::not_stated(path)),
            (Settled::Text, "true") => Value::from("yes"),
            (Settled::OpenDate, "never") => Value::from("open"),
            // Whether other treaties bind a State is told by naming those that do.
            (Settled::List, "true") => return None,
            (Settled::List, "none" | "false") => Value::from("none"),
            (Settled::List, words) => Value::from(words.split(", ").collect::<Array>()),
            (Settled::OneOrList, names) if names.contains(", ") => {
                Value::from(names.split(", ").collect::<Array>())
            }
            (_, label) => literal(label),
        };
        Some(self.stating(path, value))
    }

    /// A key with a value; one that changes over time stands under `is` of its dated entry.
    fn stating(&self, path: &str, value: Value) -> Edit {
        let path = if is_dated(&self.document, path) {
            format!("{path}.is")
        } else {
            path.to_owned()
        };
        Edit::to(&path, value)
    }

    /// A doubt settled by a value in somebody's own words: a date or range, words with commas between them, a
    /// number.
    pub(crate) fn stating_in_words(&self, scenario: &Scenario, path: &str, text: &str) -> Edit {
        let text = text.trim();
        let value = match scenario.settled_as(path) {
            Some(Settled::List) if text != "none" => {
                Value::from(text.split(',').map(str::trim).collect::<Array>())
            }
            _ => text.parse().unwrap_or_else(|_| Value::from(text)),
        };
        self.stating(path, value)
    }

    /// That a State knew of a passage and permitted it, or did not, is told as an act of its own.
    fn passage(&self, act: &str, state: &str, permitted: bool) -> Option<Vec<Edit>> {
        let name = format!("{state}-and-{act}");
        let mut edits = vec![
            Edit::to(&format!("acts.{name}.what"), "assist"),
            Edit::to(&format!("acts.{name}.by"), state),
            Edit::to(&format!("acts.{name}.helps"), act),
            Edit::to(
                &format!("acts.{name}.how"),
                ["permit"].into_iter().collect::<Array>(),
            ),
        ];
        let of_the_act = |key: &str| {
            let path = path::resolve(&self.document, &format!("{act}.{key}")).ok()?;
            path::find(&self.document, &path)?.as_value().cloned()
        };
        if !permitted {
            edits.push(Edit::to(&format!("acts.{name}.on"), "never"));
            return Some(edits);
        }
        edits.push(Edit::set(&format!("acts.{name}.knows"), "true"));
        for key in ["on", "since", "until"] {
            if let Some(mut when) = of_the_act(key) {
                when.decor_mut().clear();
                edits.push(Edit::to(&format!("acts.{name}.{key}"), when));
            }
        }
        Some(edits)
    }
}

/// That an entry which is alleged or disputed is so, or is not.
fn firmness(scenario: &Scenario, id: &str, is_so: bool) -> Option<Vec<Edit>> {
    if is_so {
        return Some(vec![Edit::to(&format!("{id}.proof"), "assumed")]);
    }
    let mut edits = vec![Edit::not_stated(&format!("{id}.proof"))];
    let never = |key: &str| Edit::to(&format!("{id}.{key}"), "never");
    match scenario.thing(id)? {
        Thing::Act(_) => edits.extend([
            Edit::not_stated(&format!("{id}.since")),
            Edit::not_stated(&format!("{id}.until")),
            never("on"),
        ]),
        Thing::Conflict(_) => edits.extend([Edit::not_stated(&format!("{id}.until")), never("since")]),
        Thing::Stock(_) => edits.push(Edit::set(&format!("{id}.number"), "0")),
        Thing::Place(_) => edits.push(Edit::to(&format!("{id}.mined"), "no")),
        Thing::Member(_) | Thing::Device(_) => return None,
    }
    Some(edits)
}

fn is_dated(document: &DocumentMut, path: &str) -> bool {
    path::resolve(document, path)
        .ok()
        .and_then(|path| path::find(document, &path))
        .is_some_and(|item| item.as_table_like().is_some_and(|table| table.contains_key("is")))
}

/// The value that a label stands for: a date, yes or no, a number, else a word.
fn literal(label: &str) -> Value {
    let is_plain =
        label.parse::<Date>().is_ok() || label.parse::<u64>().is_ok() || matches!(label, "true" | "false");
    if is_plain {
        label.parse().unwrap_or_else(|_| Value::from(label))
    } else {
        Value::from(label)
    }
}
