//! `[[expect]]`, and the exact form of a claim: answers that an author expects or reports.

use std::ops::Range;

use toml::de::DeValue;

use super::super::keys::{self, Target};
use super::super::names::nearest;
use super::super::{Expectation, Expected, IfCondition, IfThen, Thing};
use super::cursor::Tab;
use super::messages;
use crate::vocabulary::{DateOf, VerdictWord};

/// The keys of which an answer has exactly one.
const KINDS: [&str; 4] = ["verdict", "status", "date-of", "class"];

/// Reads an expectation.
pub(super) fn expectation(tab: &Tab<'_>) -> Expectation {
    let mut expectation = answer(tab);
    expectation.robust = tab.is_true("robust");
    expectation.note = tab.text("note");
    expectation.if_ = tab
        .tables("if")
        .unwrap_or_default()
        .iter()
        .filter_map(condition)
        .collect();
    expectation
}

/// Reads the exact form of a claim.
pub(super) fn claimed(tab: &Tab<'_>) -> Expectation {
    answer(tab)
}

fn answer(tab: &Tab<'_>) -> Expectation {
    let actor = tab.member("actor");
    let provisions = tab.provisions("provision");
    let about = tab.thing("about");
    let on = tab.day("on");
    let mut expected = Expected {
        since: tab.day("since"),
        until: tab.day("until"),
        ..plain_answer(tab)
    };
    let (date_of, is) = (tab.word("date-of"), tab.day_or_open("is"));
    expected.date = date_of.zip(is);
    one_answer(tab, &KINDS);
    need_partner(
        tab,
        "date-of",
        "is",
        "write the date: `is = 2024-12-02`, or `is = \"open\"`",
    );
    need_partner(
        tab,
        "is",
        "date-of",
        "write which date it is: `date-of = \"withdrawal-effect\"`",
    );
    check_subject(tab, about, date_of);
    if let (Some(since), Some(until)) = (expected.since, expected.until)
        && until < since
    {
        tab.desk.object(
            "out-of-order",
            "`until` is before `since`",
            tab.value_span("until"),
            format!("`since` is {}", since.in_words()),
            "check both days",
        );
    }
    Expectation {
        actor,
        provisions,
        about,
        on,
        answer: expected,
        robust: None,
        if_: Vec::new(),
        note: None,
        origin: tab.origin(),
    }
}

/// The keys that an answer under a condition has as well.
fn plain_answer(tab: &Tab<'_>) -> Expected {
    let expected = Expected {
        verdict: tab.word("verdict"),
        because: tab.word("because"),
        exception: tab.provision("exception"),
        status: tab.word("status"),
        class: tab.word("class"),
        ..Expected::default()
    };
    for (name, word, verdict) in [
        ("because", "not-applicable", VerdictWord::NotApplicable),
        ("exception", "excepted", VerdictWord::Excepted),
    ] {
        let other = expected.verdict != Some(verdict) && !(tab.has("verdict") && expected.verdict.is_none());
        if tab.has(name) && other {
            let message = format!("`{name}` goes only with `verdict = \"{word}\"`");
            let help = format!("write `verdict = \"{word}\"`, or leave `{name}` out");
            tab.desk.object(
                "contradiction",
                message,
                tab.name_span(name),
                "another answer is expected",
                help,
            );
        }
    }
    expected
}

/// Refuses an answer that has none or several of these keys.
fn one_answer(tab: &Tab<'_>, kinds: &[&'static str]) {
    let written: Vec<&'static str> = kinds.iter().copied().filter(|kind| tab.has(kind)).collect();
    let all = messages::list(kinds.iter().copied());
    match written.as_slice() {
        [_] => {}
        [] if tab.is_strange() || tab.has("is") && kinds.contains(&"date-of") => {}
        [] => {
            let message = format!("{} names no answer", tab.shown);
            tab.desk.object(
                "no-answer",
                message,
                tab.header.clone(),
                "nothing is expected",
                format!("write one of {all}"),
            );
        }
        [first, second, ..] => {
            let message = format!("`{second}` stands together with `{first}`");
            let help = format!("write one of {all}, and the other answer as an entry of its own");
            tab.desk.object(
                "two-answers",
                message,
                tab.name_span(second),
                "each entry has one answer",
                help,
            );
        }
    }
}

fn need_partner(tab: &Tab<'_>, name: &'static str, partner: &'static str, help: &str) {
    if tab.has(name) && !tab.has(partner) && !tab.is_strange() {
        let message = format!("`{name}` stands without `{partner}`");
        tab.desk.object(
            "missing-key",
            message,
            tab.name_span(name),
            "one says nothing without the other",
            help,
        );
    }
}

/// Refuses an answer without the one whom it is about: the class of a device, else the State or actor.
fn check_subject(tab: &Tab<'_>, about: Option<Thing>, date_of: Option<DateOf>) {
    if tab.is_strange() {
        return;
    }
    if tab.has("class") {
        if !tab.has("about") {
            tab.desk.object(
                "missing-key",
                "`class` stands without `about`",
                tab.name_span("class"),
                "the class of which device?",
                "write `about` with the name of a device",
            );
        } else if about.is_some_and(|about| !matches!(about, Thing::Device(_))) {
            let entry = tab.get("about").and_then(|node| match node.get_ref() {
                DeValue::String(id) => tab.desk.names.get(id),
                _ => None,
            });
            if let Some(named) = entry {
                tab.desk.complain(messages::wrong_kind(
                    tab.desk,
                    named,
                    Target::Device,
                    tab.value_span("about"),
                ));
            }
        }
        return;
    }
    // A date of the procedure in Article 8 is that of an act, whoever did it.
    let of_an_act = date_of.is_some_and(|it| it.act().is_some());
    if !tab.has("actor") && !of_an_act {
        tab.need("actor");
    }
    if of_an_act && !tab.has("about") {
        tab.need("about");
    }
    if tab.has("verdict") && !tab.has("provision") {
        let (message, label) = (
            "`verdict` stands without `provision`",
            "a verdict on which paragraph?",
        );
        let help = "write the paragraph: `provision = \"1(1)(a)\"`; a list means: at least one of them";
        tab.desk
            .object("missing-key", message, tab.name_span("verdict"), label, help);
    }
}

/// Reads one condition under which another answer is expected.
fn condition(tab: &Tab<'_>) -> Option<IfThen> {
    tab.need_required();
    let answer = plain_answer(tab);
    one_answer(tab, &["verdict", "status", "class"]);
    let is = tab.get("is");
    let (reading, fact) = (tab.get("reading"), tab.get("fact"));
    let condition = match (reading, fact) {
        (Some(node), None) => match node.get_ref() {
            DeValue::String(name) => {
                let question = tab.question(name, node.span())?;
                is.and_then(|is| tab.position(question, is))
                    .map(IfCondition::Reading)
            }
            _ => tab.wrong(tab.key("reading"), node),
        },
        (None, Some(node)) => match node.get_ref() {
            DeValue::String(path) => {
                check_path(tab, path, node.span());
                is.and_then(|is| option(tab, is)).map(|is| IfCondition::Fact {
                    path: path.to_string(),
                    is,
                })
            }
            _ => tab.wrong(tab.key("fact"), node),
        },
        (None, None) if tab.is_strange() => None,
        (written, _) => {
            let message = match written {
                Some(_) => "`reading` stands together with `fact`",
                None => "this condition names neither a `reading` nor a `fact`",
            };
            tab.desk.object("condition", message, tab.header.clone(), "one of the two is wanted", "write `reading` with a contested question, or `fact` with an entry or key of this file, and `is`");
            None
        }
    };
    condition.map(|condition| IfThen { condition, answer })
}

/// The value of a fact as the options of choices are written.
fn option(tab: &Tab<'_>, node: &super::cursor::Node<'_>) -> Option<String> {
    match node.get_ref() {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Boolean(value) => Some(value.to_string()),
        DeValue::Integer(number) => Some(number.as_str().to_owned()),
        DeValue::Datetime(datetime) => Some(datetime.to_string()),
        DeValue::Array(list) => {
            let words: Vec<Option<String>> = list.iter().map(|node| option(tab, node)).collect();
            words
                .into_iter()
                .collect::<Option<Vec<_>>>()
                .map(|words| words.join(", "))
        }
        _ => tab.wrong(tab.key("is"), node),
    }
}

/// Refuses a path that leads to no entry, or to a key that entries of its kind do not have.
fn check_path(tab: &Tab<'_>, path: &str, span: Range<usize>) {
    let (id, rest) = path
        .split_once('.')
        .map_or((path, None), |(id, rest)| (id, Some(rest)));
    let Some(named) = tab.desk.names.get(id) else {
        tab.desk
            .complain(messages::nobody(tab.desk, id, Target::Thing, span));
        return;
    };
    let table = match named.thing {
        Thing::Member(_) if named.is_state => &keys::STATES,
        Thing::Member(_) => &keys::ACTORS,
        Thing::Conflict(_) => &keys::CONFLICTS,
        Thing::Place(_) => &keys::PLACES,
        Thing::Device(_) => &keys::DEVICES,
        Thing::Stock(_) => &keys::STOCKS,
        Thing::Act(_) => &keys::ACTS,
    };
    let Some(key) = rest.and_then(|rest| rest.split('.').next()) else {
        return;
    };
    if table.key(key).is_some() {
        return;
    }
    let help = match nearest(key, table.all().map(|key| key.name)) {
        Some(near) => format!("did you mean `{id}.{near}`?"),
        None => format!(
            "write an entry, as in `{id}`, or one of its keys, as in `{id}.{}`",
            table.all().next().map_or("", |key| key.name)
        ),
    };
    tab.desk.object(
        "unknown-key",
        format!("`{key}` is not a key of {}", table.one),
        span,
        "nothing in doubt there",
        help,
    );
}
