//! The JSON Schema of a scenario file, printed from the declaration of its keys.
//!
//! Editors that know TOML offer keys and words from it. A first line in the file names it:
//!
//! ```toml
//! #:schema ../schema/scenario.json
//! title = "Mines laid in self-defence"
//! ```
//!
//! To TOML that line is a comment. The schema knows shapes and words; whether a name refers to something, a
//! date can be, or two facts contradict each other, only [`read`](super::read) says.

use serde_json::{Map, Value, json};

use super::keys::{self, APPRAISALS, Key, Kind, Table, Target, Words};
use crate::treaty::ottawa::questions;

/// The schema as text, the same on every run.
#[must_use]
pub fn json() -> String {
    let mut text = format!("{:#}", schema());
    text.push('\n');
    text
}

fn schema() -> Value {
    let mut root = table(&keys::ROOT);
    if let Some(Value::Object(properties)) = root.get_mut("properties") {
        for named in keys::NAMED {
            properties.insert(
                named.name.to_owned(),
                of_named(named, json!({ "$ref": reference(named) })),
            );
        }
        for listed in keys::LISTED {
            let list = json!({
                "description": listed.means,
                "type": "array",
                "items": { "$ref": reference(listed) },
            });
            properties.insert(listed.name.to_owned(), list);
        }
        let mut variant = table(&keys::VARIANTS);
        if let Some(object) = variant.as_object_mut() {
            object.insert("additionalProperties".to_owned(), json!(true));
        }
        properties.insert(keys::VARIANTS.name.to_owned(), of_named(&keys::VARIANTS, variant));
    }
    let mut whole = Map::new();
    whole.insert(
        "$schema".to_owned(),
        json!("https://json-schema.org/draft/2020-12/schema"),
    );
    whole.insert(
        "title".to_owned(),
        json!("A scenario under the Anti-Personnel Mine Ban Convention"),
    );
    if let Value::Object(root) = root {
        whole.extend(root);
    }
    whole.insert("$defs".to_owned(), definitions());
    Value::Object(whole)
}

/// The tables and the types that more than one key takes.
fn definitions() -> Value {
    let tables = keys::NAMED.into_iter().chain(keys::LISTED).chain(keys::INLINE);
    let mut all: Map<String, Value> = tables.map(|each| (definition(each), table(each))).collect();
    let name = json!({ "type": "string", "pattern": NAME, "description": "the name of an entry" });
    all.insert("name".to_owned(), name);
    let day = json!({ "type": "string", "pattern": DAY, "description": "a day, written without quotes: 2024-12-02" });
    all.insert("day".to_owned(), day);
    let date = json!({
        "description": "a day 2024-12-02, a month \"2024-12\", a year 2024, a range \"2024-11-19..2024-12-02\", \
                        \"never\" or \"unknown\"",
        "anyOf": [{ "type": "string", "pattern": DATE }, { "type": "integer", "minimum": 1800, "maximum": 2200 }],
    });
    all.insert("date".to_owned(), date);
    let count = json!({
        "description": "a number 4000, a range \"3000..5000\", \"1000..\" (at least) or \"unknown\"",
        "anyOf": [{ "type": "integer", "minimum": 0 }, { "type": "string", "pattern": "^([0-9_]+\\.\\.[0-9_]*|unknown)$" }],
    });
    all.insert("count".to_owned(), count);
    let one_of = json!({
        "description": "one of these, not known which",
        "type": "object",
        "properties": { "one-of": { "type": "array", "minItems": 2 } },
        "required": ["one-of"],
        "additionalProperties": false,
    });
    all.insert("one-of".to_owned(), one_of);
    Value::Object(all)
}

const NAME: &str = "^[A-Za-z0-9-]+$";
const DAY: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
const DATE: &str =
    "^(never|unknown|[0-9]{4}(-[0-9]{2}){0,2}|([0-9]{4}(-[0-9]{2}){0,2})?\\.\\.([0-9]{4}(-[0-9]{2}){0,2})?)$";

fn of_named(table: &Table, entry: Value) -> Value {
    json!({
        "description": table.means,
        "type": "object",
        "propertyNames": { "pattern": NAME },
        "additionalProperties": entry,
    })
}

/// The name of a table's definition. The statements' `says` and the claims' `says` are different things, so
/// inline tables are told from the others.
fn definition(table: &Table) -> String {
    let is_inline = keys::INLINE.iter().any(|inline| std::ptr::eq(*inline, table));
    if is_inline {
        format!("inline-{}", table.name)
    } else {
        table.name.to_owned()
    }
}

fn reference(table: &Table) -> String {
    format!("#/$defs/{}", definition(table))
}

fn table(table: &Table) -> Value {
    let properties: Map<String, Value> = table
        .all()
        .map(|key| (key.name.to_owned(), property(key)))
        .collect();
    let required: Vec<&str> = table
        .all()
        .filter(|key| key.required)
        .map(|key| key.name)
        .collect();
    let mut object = Map::new();
    object.insert("description".to_owned(), json!(table.means));
    object.insert("type".to_owned(), json!("object"));
    object.insert("properties".to_owned(), Value::Object(properties));
    if !required.is_empty() {
        object.insert("required".to_owned(), json!(required));
    }
    object.insert("additionalProperties".to_owned(), json!(false));
    Value::Object(object)
}

fn property(key: &Key) -> Value {
    let mut description = key.means.to_owned();
    if !key.default.is_empty() {
        description.push_str(&format!(". Left out: {}", key.default.replace('`', "")));
    }
    if !key.cites.is_empty() {
        description.push_str(&format!(". Read by {}", key.cites));
    }
    let value = of_kind(key.kind);
    let is_date = matches!(
        key.kind,
        Kind::Date | Kind::OpenDate | Kind::Count | Kind::OverTime(Kind::Count)
    );
    let value = match (key.may_be_in_doubt(), is_date) {
        (false, _) => value,
        (true, true) => any_of([value, json!({ "$ref": "#/$defs/one-of" })]),
        (true, false) => any_of([
            value,
            json!({ "const": "unknown" }),
            json!({ "$ref": "#/$defs/one-of" }),
        ]),
    };
    let mut object = Map::new();
    object.insert("description".to_owned(), json!(description));
    if let Value::Object(value) = value {
        object.extend(value);
    }
    Value::Object(object)
}

fn any_of<const N: usize>(values: [Value; N]) -> Value {
    json!({ "anyOf": Vec::from(values) })
}

fn list_of(item: Value) -> Value {
    any_of([
        json!({ "type": "array", "items": item }),
        json!({ "const": "none" }),
    ])
}

fn of_kind(kind: Kind) -> Value {
    let text = || json!({ "type": "string" });
    let name = || json!({ "$ref": "#/$defs/name" });
    match kind {
        Kind::Text | Kind::TextOrNone | Kind::Provision | Kind::Fact => text(),
        Kind::TextOrFalse => any_of([text(), json!({ "const": false })]),
        Kind::Sources | Kind::Provisions => any_of([text(), json!({ "type": "array", "items": text() })]),
        Kind::Bool => json!({ "type": "boolean" }),
        Kind::True => json!({ "const": true }),
        Kind::Word(words) => one_word(words),
        Kind::WordList(words) => list_of(one_word(words)),
        Kind::Knows => json!({ "enum": [true, "meant", false] }),
        Kind::Day => json!({ "$ref": "#/$defs/day" }),
        Kind::Date => json!({ "$ref": "#/$defs/date" }),
        Kind::OpenDate => any_of([json!({ "$ref": "#/$defs/date" }), json!({ "const": "open" })]),
        Kind::DayOrOpen => any_of([json!({ "$ref": "#/$defs/day" }), json!({ "const": "open" })]),
        Kind::Year => json!({ "type": "integer", "minimum": 1900, "maximum": 2200 }),
        Kind::ReportYear => any_of([of_kind(Kind::Year), json!({ "const": "initial" })]),
        Kind::Number => json!({ "type": "integer", "minimum": 0 }),
        Kind::Count => json!({ "$ref": "#/$defs/count" }),
        Kind::Percent => json!({ "type": "number", "minimum": 0, "maximum": 100 }),
        Kind::Ref(target) => about(name(), target),
        Kind::Refs(target) => list_of(about(name(), target)),
        Kind::RefOrRefs(target) => any_of([
            about(name(), target),
            json!({ "type": "array", "items": name(), "minItems": 1 }),
        ]),
        Kind::OverTime(inner) => any_of([
            of_kind(*inner),
            json!({ "type": "array", "items": { "$ref": reference(&keys::DATED) } }),
        ]),
        Kind::Inline(table) => json!({ "$ref": reference(table) }),
        Kind::InlineList(table) => list_of(json!({ "$ref": reference(table) })),
        Kind::InlineOrList(table) => {
            let one = json!({ "$ref": reference(table) });
            any_of([one.clone(), list_of(one)])
        }
        Kind::Readings => {
            let all = questions::all().map(|question| {
                let positions: Vec<&str> = question.positions.iter().map(|position| position.name).collect();
                (
                    question.name.to_owned(),
                    json!({ "description": question.asks, "enum": positions }),
                )
            });
            let properties: Map<String, Value> = all.collect();
            json!({ "type": "object", "properties": properties, "additionalProperties": false })
        }
        Kind::Question => {
            json!({ "enum": questions::all().map(|question| question.name).collect::<Vec<_>>() })
        }
        Kind::Any => json!({}),
        Kind::Judged => {
            let words = (APPRAISALS.0)().into_iter();
            let all = words.map(|(word, means)| {
                (
                    word.to_owned(),
                    json!({ "description": means, "enum": [true, false, "unknown"] }),
                )
            });
            let properties: Map<String, Value> = all.collect();
            json!({ "type": "object", "properties": properties, "additionalProperties": false })
        }
        Kind::Roles => {
            let role = one_word(Words(keys::words::<crate::vocabulary::ConflictRole>));
            json!({ "type": "object", "propertyNames": { "pattern": NAME }, "additionalProperties": role })
        }
    }
}

/// A word of a list; editors show the meaning of each.
fn one_word(words: Words) -> Value {
    let all: Vec<Value> = (words.0)()
        .into_iter()
        .map(|(word, means)| json!({ "const": word, "description": means }))
        .collect();
    json!({ "oneOf": all })
}

/// A reference, with what it may point at.
fn about(mut name: Value, target: Target) -> Value {
    if let Some(object) = name.as_object_mut() {
        object.insert(
            "description".to_owned(),
            json!(format!("the name of {}", target.one())),
        );
    }
    name
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_committed_schema_is_current() {
        let current = super::json();
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/schema/scenario.json");
        if std::env::var_os("UPDATE").is_some() {
            assert!(
                std::fs::write(path, &current).is_ok(),
                "the schema can be written"
            );
        }
        let committed = std::fs::read_to_string(path).unwrap_or_default();
        assert!(
            committed == current,
            "schema/scenario.json is out of date: run this test with UPDATE=1"
        );
    }
}
