//! Files grown from files: keys, words and dates of the format put where it has them, and where it has not.
//!
//! What may stand where is read from the schema that the library prints, so a new key is fuzzed on the day it is
//! declared.

use std::sync::OnceLock;

use rand_pcg::Pcg32;
use rand_pcg::rand_core::{Rng, SeedableRng};
use serde_json::Value as Json;
use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, Value};

/// Strings that would act on a reader, a page or a terminal, and others that are merely odd.
const ODD: [&str; 22] = [
    "",
    " ",
    "<script>alert(1)</script>",
    "\"><svg onload=alert(1)>",
    "]]>--></style></title>",
    "&lt;&#x3c;&",
    "javascript:alert(1)",
    "https://example.org/\"onmouseover=\"x",
    "[x](javascript:alert(1)) ![y](z) `a ``b",
    "# x\n---\n| a | b |\n```\n<b>",
    "\u{1b}[31m\u{1b}]0;title\u{7}",
    "\u{202e}\u{2066}\u{200f}txet",
    "\u{0}\u{8}\u{7f}\u{9b}",
    "../../etc/passwd",
    "unknown",
    "never",
    "none",
    "e\u{301}\u{301}\u{301}\u{301}\u{fe0f}\u{200d}",
    "\u{1f469}\u{200d}\u{1f680} \u{4e2d}\u{6587} \u{627}",
    "a,b;c=d..e step 1d:f",
    "states.norland.in-force",
    "0",
];

/// Days on which something turns, or at the ends of what can be said.
const DAYS: [&str; 24] = [
    "1799-12-31",
    "1800-01-01",
    "1997-09-18",
    "1997-12-03",
    "1998-09-17",
    "1999-03-01",
    "1999-08-31",
    "2000-02-29",
    "2003-02-28",
    "2004-02-29",
    "2009-03-01",
    "2023-08-31",
    "2024-02-29",
    "2024-12-31",
    "2025-01-10",
    "2025-07-10",
    "2030-06-11",
    "2030-12-11",
    "2031-01-15",
    "2040-01-31",
    "2199-12-31",
    "2200-12-31",
    "0001-01-01",
    "9999-12-31",
];

const CODES: [&str; 8] = ["FIN", "POL", "UKR", "USA", "RUS", "TUR", "MHL", "XYZ"];

/// The most nested value that is grown.
const DEEPEST: usize = 5;

fn schema() -> &'static Json {
    static SCHEMA: OnceLock<Json> = OnceLock::new();
    SCHEMA.get_or_init(|| serde_json::from_str(&ottawa::scenario::schema::json()).unwrap_or_default())
}

/// A file with some changes, the same for a seed; `None` where the text cannot be taken apart, or where chance
/// would leave it to changes of single bytes.
pub fn mutated(bytes: &[u8], seed: u32) -> Option<String> {
    let mut grower = Grower::new(seed);
    if grower.one_in(12) {
        return None;
    }
    let text = std::str::from_utf8(bytes).ok()?;
    let mut document: DocumentMut = text.parse().ok()?;
    grower.names = names(&document);
    for _ in 0..=grower.below(3) {
        grower.change(&mut document);
    }
    Some(document.to_string())
}

/// The names of the entries of a file.
fn names(document: &DocumentMut) -> Vec<(String, String)> {
    let tables = document
        .iter()
        .filter_map(|(table, item)| Some((table, item.as_table_like()?)));
    tables
        .flat_map(|(table, entries)| {
            entries
                .iter()
                .map(move |(name, _)| (table.to_owned(), name.to_owned()))
        })
        .collect()
}

struct Grower {
    random: Pcg32,
    names: Vec<(String, String)>,
}

impl Grower {
    fn new(seed: u32) -> Grower {
        Grower {
            random: Pcg32::seed_from_u64(u64::from(seed)),
            names: Vec::new(),
        }
    }

    fn below(&mut self, limit: usize) -> usize {
        self.random.next_u32() as usize % limit.max(1)
    }

    fn one_in(&mut self, of: usize) -> bool {
        self.below(of) == 0
    }

    fn one<'v, T>(&mut self, of: &'v [T]) -> Option<&'v T> {
        let at = self.below(of.len());
        of.get(at)
    }

    /// One change of a file.
    fn change(&mut self, document: &mut DocumentMut) {
        match self.below(10) {
            0 => self.add_entry(document),
            1 => self.add_listed(document),
            2 => self.drop_or_copy_entry(document),
            3 => self.change_root(document),
            _ => self.change_entry(document),
        }
    }

    /// A new entry of a table, with some of its keys.
    fn add_entry(&mut self, document: &mut DocumentMut) {
        let tables = [
            "states",
            "actors",
            "conflicts",
            "places",
            "devices",
            "stocks",
            "acts",
        ];
        let Some(&table) = self.one(&tables) else { return };
        let name = match (table, self.below(3)) {
            ("states", 0) => (*self.one(&CODES).unwrap_or(&"FIN")).to_owned(),
            _ => format!("new-{}", self.below(6)),
        };
        let Json::Object(keys) = &schema()["$defs"][table]["properties"] else {
            return;
        };
        let required = required(table);
        let mut entry = Table::new();
        for (key, of) in keys {
            if required.contains(&key.as_str()) || self.one_in(6) {
                entry.insert(key, Item::Value(self.value(of, 0)));
            }
        }
        self.names.push((table.to_owned(), name.clone()));
        if let Some(entries) = document
            .entry(table)
            .or_insert(Item::Table(Table::new()))
            .as_table_like_mut()
        {
            entries.insert(&name, Item::Table(entry));
        }
    }

    /// A new entry of a list.
    fn add_listed(&mut self, document: &mut DocumentMut) {
        let Some(&list) = self.one(&["statements", "expect", "claims"]) else {
            return;
        };
        let Json::Object(keys) = &schema()["$defs"][list]["properties"] else {
            return;
        };
        let mut entry = Table::new();
        for (key, of) in keys {
            if self.one_in(3) {
                entry.insert(key, Item::Value(self.value(of, 0)));
            }
        }
        let place = document
            .entry(list)
            .or_insert(Item::ArrayOfTables(Default::default()));
        if let Some(list) = place.as_array_of_tables_mut() {
            list.push(entry);
        }
    }

    fn drop_or_copy_entry(&mut self, document: &mut DocumentMut) {
        let names = self.names.clone();
        let Some((table, name)) = self.one(&names) else {
            return;
        };
        let Some(entries) = document.get_mut(table).and_then(Item::as_table_like_mut) else {
            return;
        };
        if self.one_in(2) {
            entries.remove(name);
        } else if let Some(entry) = entries.get(name).cloned() {
            let copy = format!("{name}-{}", self.below(4));
            self.names.push((table.clone(), copy.clone()));
            entries.insert(&copy, entry);
        }
    }

    fn change_root(&mut self, document: &mut DocumentMut) {
        let Json::Object(keys) = &schema()["properties"] else {
            return;
        };
        let keys: Vec<_> = keys
            .iter()
            .filter(|(_, of)| {
                of.get("additionalProperties").is_none_or(|it| !it.is_object()) && of.get("items").is_none()
            })
            .collect();
        let Some(&(key, of)) = self.one(&keys) else { return };
        if self.one_in(8) {
            document.remove(key);
        } else {
            let value = self.value(of, 0);
            document.insert(key, Item::Value(value));
        }
    }

    /// A key of an entry given another value, added or taken away.
    fn change_entry(&mut self, document: &mut DocumentMut) {
        let names = self.names.clone();
        let Some((table, name)) = self.one(&names) else {
            return;
        };
        let Json::Object(keys) = &schema()["$defs"][table.as_str()]["properties"] else {
            return self.change_listed(document);
        };
        let Some(entry) = document
            .get_mut(table)
            .and_then(|it| it.get_mut(name))
            .and_then(Item::as_table_like_mut)
        else {
            return;
        };
        let there: Vec<String> = entry.iter().map(|(key, _)| key.to_owned()).collect();
        let key = match self.below(3) {
            0 => keys.keys().nth(self.below(keys.len())).cloned(),
            _ => self.one(&there).cloned(),
        };
        let Some(key) = key else { return };
        if self.one_in(6) {
            entry.remove(&key);
            return;
        }
        let of = keys.get(&key).unwrap_or(&Json::Null);
        // A part of what stands there, or all of it.
        if self.one_in(2)
            && let Some(value) = entry.get_mut(&key).and_then(Item::as_value_mut)
        {
            return self.change_value(value, of);
        }
        let value = self.value(of, 0);
        entry.insert(&key, Item::Value(value));
    }

    fn change_listed(&mut self, document: &mut DocumentMut) {
        let Some(&list) = self.one(&["statements", "expect", "claims"]) else {
            return;
        };
        let Some(entries) = document.get_mut(list).and_then(Item::as_array_of_tables_mut) else {
            return;
        };
        let at = self.below(entries.len());
        if let (Some(entry), Json::Object(keys)) =
            (entries.get_mut(at), &schema()["$defs"][list]["properties"])
            && let Some((key, of)) = keys.iter().nth(self.below(keys.len()))
        {
            entry.insert(key, Item::Value(self.value(of, 0)));
        }
    }

    /// What stands there, changed a little.
    fn change_value(&mut self, value: &mut Value, of: &Json) {
        match value {
            Value::Datetime(day) => {
                let text = day.to_string();
                *value = self.moved(&text);
            }
            Value::Integer(number) => {
                let by = [-1, 1, -100, 1_000_000, i64::MIN / 2, i64::MAX / 2][self.below(6)];
                *value = Value::from(number.value().wrapping_add(by));
            }
            Value::Boolean(yes) => *value = Value::from(!*yes.value()),
            Value::Array(list) if !list.is_empty() => {
                let at = self.below(list.len());
                match self.below(4) {
                    0 => _ = list.remove(at),
                    1 => {
                        if let Some(copy) = list.get(at).cloned() {
                            list.push(copy);
                        }
                    }
                    _ => {
                        let of = part(of, "items").cloned().unwrap_or_default();
                        if let Some(inner) = list.get_mut(at) {
                            self.change_value(inner, &of);
                        }
                    }
                }
            }
            Value::InlineTable(table) if !table.is_empty() => {
                let keys: Vec<String> = table.iter().map(|(key, _)| key.to_owned()).collect();
                let Some(key) = self.one(&keys).cloned() else {
                    return;
                };
                let of = part(of, "properties")
                    .and_then(|it| it.get(&key))
                    .cloned()
                    .unwrap_or_default();
                if self.one_in(5) {
                    table.remove(&key);
                } else if let Some(inner) = table.get_mut(&key) {
                    self.change_value(inner, &of);
                }
            }
            other => *other = self.value(of, 0),
        }
    }

    /// A day some days, or a year, away.
    fn moved(&mut self, text: &str) -> Value {
        let by = [1, -1, 30, -30, 183, 365, -366, 3653][self.below(8)];
        let day = text.parse::<ottawa::Date>().ok().map(|day| day.plus_days(by));
        let text = day.map_or_else(|| text.to_owned(), |day| day.to_string());
        text.parse().unwrap_or_else(|_| Value::from(text))
    }

    /// A value as a part of the schema wants it, and sometimes another.
    fn value(&mut self, of: &Json, depth: usize) -> Value {
        if depth > DEEPEST || self.one_in(40) {
            return self.anything();
        }
        if let Some(at) = of["$ref"].as_str() {
            return self.named(at.rsplit('/').next().unwrap_or_default(), depth);
        }
        if let Some(is) = of.get("const").or_else(|| self.one(of["enum"].as_array()?)) {
            return plain(is);
        }
        if let Some(ways) = of["anyOf"].as_array().or_else(|| of["oneOf"].as_array()) {
            let way = self.one(ways).cloned().unwrap_or_default();
            // One of several values, each as the key wants it.
            if way["$ref"].as_str().is_some_and(|it| it.ends_with("/one-of")) {
                let options = (0..2 + self.below(3))
                    .map(|_| self.value(ways.first().unwrap_or(&Json::Null), depth + 1));
                let options: Array = options.collect();
                return InlineTable::from_iter([("one-of", options)]).into();
            }
            return self.value(&way, depth + 1);
        }
        match of["type"].as_str() {
            Some("boolean") => Value::from(self.one_in(2)),
            Some("integer" | "number") => self.number(),
            Some("array") => {
                let items = of.get("items").cloned().unwrap_or_default();
                let many = 1 + self.below(3);
                Value::Array((0..many).map(|_| self.value(&items, depth + 1)).collect())
            }
            Some("object") => self.object(of, depth),
            Some("string") => match self.below(4) {
                0 => self.name(),
                1 => self.date(),
                2 => Value::from(*self.one(&ODD).unwrap_or(&"")),
                _ => Value::from("some words"),
            },
            _ => self.anything(),
        }
    }

    fn named(&mut self, name: &str, depth: usize) -> Value {
        match name {
            "date" => self.date(),
            "day" => self.day(),
            "name" => self.name(),
            "count" => match self.below(3) {
                0 => Value::from(["0..1", "1..", "200..400", "unknown", "5..3", "0.."][self.below(6)]),
                _ => self.number(),
            },
            "one-of" => {
                let options: Array = (0..2 + self.below(3)).map(|_| self.anything()).collect();
                InlineTable::from_iter([("one-of", options)]).into()
            }
            name => self.value(&schema()["$defs"][name], depth + 1),
        }
    }

    fn object(&mut self, of: &Json, depth: usize) -> Value {
        let mut table = InlineTable::new();
        if let Json::Object(keys) = &of["properties"] {
            let required: Vec<&str> = of["required"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Json::as_str)
                .collect();
            for (key, inner) in keys {
                if required.contains(&key.as_str()) || self.one_in(1 + keys.len() / 2) {
                    table.insert(key, self.value(inner, depth + 1));
                }
            }
        } else {
            for _ in 0..=self.below(2) {
                let key = self.name();
                table.insert(
                    key.as_str().unwrap_or("x"),
                    self.value(&of["additionalProperties"], depth + 1),
                );
            }
        }
        Value::InlineTable(table)
    }

    fn number(&mut self) -> Value {
        let numbers = [
            0,
            1,
            2,
            36,
            99,
            100,
            101,
            1997,
            2014,
            4000,
            120_000,
            1 << 32,
            i64::MAX,
            -1,
        ];
        Value::from(numbers[self.below(numbers.len())])
    }

    fn day(&mut self) -> Value {
        let day = *self.one(&DAYS).unwrap_or(&"");
        if self.one_in(2) {
            return self.moved(day);
        }
        day.parse().unwrap_or_else(|_| Value::from(day))
    }

    fn date(&mut self) -> Value {
        let (one, other) = (self.day().to_string(), self.day().to_string());
        let (month, year) = (one.get(..7).unwrap_or_default(), one.get(..4).unwrap_or_default());
        match self.below(9) {
            0 => Value::from(format!("{one}..{other}")),
            1 => Value::from(format!("..{one}")),
            2 => Value::from(format!("{one}..")),
            3 => Value::from(month),
            4 => year
                .parse::<i64>()
                .map_or_else(|_| Value::from(year), Value::from),
            5 => Value::from(["never", "unknown", "open"][self.below(3)]),
            _ => self.day(),
        }
    }

    fn name(&mut self) -> Value {
        let names = self.names.clone();
        match self.one(&names) {
            Some((_, name)) if !self.one_in(20) => Value::from(name),
            _ => Value::from(*self.one(&CODES).unwrap_or(&"FIN")),
        }
    }

    fn anything(&mut self) -> Value {
        match self.below(6) {
            0 => self.number(),
            1 => self.date(),
            2 => self.name(),
            3 => Value::from(self.one_in(2)),
            4 => Value::Array((0..self.below(3)).map(|_| self.number()).collect()),
            _ => Value::from(*self.one(&ODD).unwrap_or(&"")),
        }
    }
}

/// The keys without which an entry is refused.
fn required(table: &str) -> Vec<&'static str> {
    let keys = schema()["$defs"][table]["required"].as_array();
    keys.into_iter().flatten().filter_map(Json::as_str).collect()
}

/// The part of a schema that speaks of the items or properties of a value, through its alternatives.
fn part<'j>(of: &'j Json, which: &str) -> Option<&'j Json> {
    if let Some(at) = of["$ref"].as_str() {
        return part(&schema()["$defs"][at.rsplit('/').next()?], which);
    }
    of.get(which).or_else(|| {
        let ways = of["anyOf"].as_array().or_else(|| of["oneOf"].as_array())?;
        ways.iter().find_map(|way| part(way, which))
    })
}

fn plain(is: &Json) -> Value {
    match is {
        Json::Bool(yes) => Value::from(*yes),
        Json::Number(number) => Value::from(number.as_i64().unwrap_or_default()),
        Json::String(text) => Value::from(text),
        _ => Value::from(""),
    }
}
