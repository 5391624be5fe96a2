//! The type of value that each kind of key takes, and what is said when another stands there.

use toml::de::DeValue;

use super::super::super::keys::{Key, Kind, Table, Words};
use super::super::cursor::Node;
use super::no_doubt;
use crate::diagnostic::Diagnostic;

/// How a value is called that stands where another type is wanted.
fn found(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "this is a text",
        DeValue::Integer(_) | DeValue::Float(_) => "this is a number",
        DeValue::Boolean(true) => "this is `true`",
        DeValue::Boolean(false) => "this is `false`",
        DeValue::Datetime(_) => "this is a date",
        DeValue::Array(_) => "this is a list",
        DeValue::Table(_) => "this is a table",
    }
}

/// What a kind of key takes, and how it is written.
pub(super) fn takes(key: &Key) -> (&'static str, String) {
    let name = key.name;
    let first = |words: Words| (words.0)().first().map_or("", |word| word.0);
    match key.kind {
        Kind::Text => ("a text", format!("write it in quotes: `{name} = \"…\"`")),
        Kind::TextOrNone => (
            "a text",
            format!("write a text in quotes, or `{name} = \"none\"`"),
        ),
        Kind::TextOrFalse => (
            "a text or `false`",
            format!("write `{name} = \"48 hours\"`, or `{name} = false`"),
        ),
        Kind::Sources => (
            "a text or a list of texts",
            format!("write `{name} = \"…\"`, or `{name} = [\"…\", \"…\"]`"),
        ),
        Kind::Bool if key.may_be_in_doubt() => (
            "`true` or `false`",
            format!("write `{name} = true`, `{name} = false` or `{name} = \"unknown\"`"),
        ),
        Kind::Bool => (
            "`true` or `false`",
            format!("write `{name} = true` or `{name} = false`"),
        ),
        Kind::True => ("`true`", format!("write `{name} = true`, or leave the key out")),
        Kind::Word(words) => (
            "one word",
            format!(
                "write one word in quotes, such as `{name} = \"{}\"`",
                first(words)
            ),
        ),
        Kind::WordList(words) => (
            "a list",
            format!("write a list: `{name} = [\"{}\"]`", first(words)),
        ),
        Kind::Knows => (
            "`true`, `\"meant\"` or `false`",
            format!("write `{name} = true`, `{name} = \"meant\"` or `{name} = false`"),
        ),
        Kind::Day => (
            "a full date",
            format!("write a day without quotes: `{name} = 2024-12-02`"),
        ),
        Kind::Date | Kind::OpenDate => (
            "a date",
            "write a day as 2024-12-02, a month as \"2024-12\", a range as \"2024-11-19..2024-12-02\""
                .to_owned(),
        ),
        Kind::DayOrOpen => (
            "a full date or `\"open\"`",
            format!("write `{name} = 2024-12-02`, or `{name} = \"open\"`"),
        ),
        Kind::Year => ("a year", format!("write a calendar year: `{name} = 2024`")),
        Kind::ReportYear => (
            "a year or `\"initial\"`",
            format!("write `{name} = 2024`, or `{name} = \"initial\"` for the first report"),
        ),
        Kind::Number => ("a whole number", format!("write `{name} = 4000`")),
        Kind::Count | Kind::OverTime(Kind::Count) => (
            "a whole number",
            format!("write `{name} = 4000`, a range as `{name} = \"3000..5000\"`, or `{name} = \"unknown\"`"),
        ),
        Kind::Percent => ("a number from 0 to 100", format!("write `{name} = 51`")),
        Kind::Ref(_) | Kind::OverTime(Kind::Ref(_)) => (
            "the name of an entry",
            format!("write the name in quotes: `{name} = \"…\"`"),
        ),
        Kind::Refs(_) | Kind::OverTime(_) => ("a list of names", format!("write a list: `{name} = [\"…\"]`")),
        Kind::RefOrRefs(_) => (
            "a name or a list of names",
            format!("write `{name} = \"…\"`, or `{name} = [\"…\", \"…\"]` for several together"),
        ),
        Kind::Inline(table) | Kind::InlineOrList(table) => (
            "an inline table",
            format!("write `{name} = {{ {} = … }}`", first_key(table)),
        ),
        Kind::InlineList(table) => (
            "a list of inline tables",
            format!("write `{name} = [ {{ {} = … }} ]`", first_key(table)),
        ),
        Kind::Provision => ("a paragraph", format!("write it in quotes: `{name} = \"3(1)\"`")),
        Kind::Provisions => (
            "a paragraph or a list of them",
            format!("write it in quotes: `{name} = \"1(1)(a)\"`"),
        ),
        Kind::Readings => (
            "an inline table of positions",
            format!("write `{name} = {{ transit = \"assistance\" }}`"),
        ),
        Kind::Question => (
            "the name of a question",
            format!("write it in quotes: `{name} = \"transit\"`"),
        ),
        Kind::Fact => (
            "the name of an entry or key",
            format!("write it in quotes: `{name} = \"crossing\"` or `{name} = \"crossing.knows\"`"),
        ),
        Kind::Any => ("a single value", format!("write `{name} = …`")),
        Kind::Judged => (
            "an inline table of judgements",
            format!("write `{name} = {{ minimum-number = true }}`"),
        ),
        Kind::Roles => (
            "an inline table of roles",
            format!("write `{name} = {{ norland = \"occupier\" }}`"),
        ),
    }
}

fn first_key(table: &Table) -> &'static str {
    table.all().next().map_or("", |key| key.name)
}

/// A value of another type than its key takes.
pub(in super::super) fn wrong_type(key: &Key, node: &Node<'_>) -> Diagnostic {
    let is_one_of = matches!(node.get_ref(), DeValue::Table(table) if table.contains_key("one-of"));
    if is_one_of && !key.may_be_in_doubt() {
        return no_doubt(key, node.span());
    }
    let (what, how) = takes(key);
    let help = match (key.kind, node.get_ref()) {
        (Kind::WordList(_) | Kind::Refs(_), DeValue::String(word)) => {
            format!("write a list: `{} = [\"{word}\"]`", key.name)
        }
        (Kind::Word(_) | Kind::Ref(_), DeValue::Array(_)) if key.may_be_in_doubt() => {
            format!(
                "{how}; if one of several is meant, write `{} = {{ one-of = [ … ] }}`",
                key.name
            )
        }
        (_, DeValue::Table(_)) if key.may_be_in_doubt() => {
            format!(
                "{how}; if one of several is meant, write `{} = {{ one-of = [ … ] }}`",
                key.name
            )
        }
        _ => how,
    };
    Diagnostic::error("wrong-type", format!("`{}` takes {what}", key.name), node.span())
        .label(found(node.get_ref()))
        .help(help)
}
