//! The words of an interview: replies, what they lead to, and why a question is asked.

use super::explanation::possible;
use super::names::{list, title};
use crate::assess::{Ask, Assessor, Side};
use crate::date::Date;
use crate::scenario::{Choice, Doubt, Key, KeyKind, Scenario, Thing};
use crate::simulate::ask::LeadsTo;
use crate::treaty;
use crate::verdict::{Outcome, Verdict};

/// One side of a doubt: the value by which it is given, and what it says.
pub(crate) fn side(scenario: &Scenario, choice: &Choice, first: usize, last: usize) -> (String, String) {
    let label = |at: usize| choice.options.get(at).map_or("", String::as_str);
    if first == last {
        return (label(first).to_owned(), option(scenario, choice, label(first)));
    }
    let (from, to) = (label(first), label(last));
    let is_day = |at: usize| label(at).parse::<Date>().is_ok();
    let days = || (0..choice.options.len()).filter(|at| is_day(*at));
    // Where nothing is known of a date, what lies before the first day read, or after the last, is as open.
    let is_open = choice.doubt != Doubt::Range;
    match (
        is_open && days().next() == Some(first),
        is_open && days().next_back() == Some(last),
    ) {
        (true, true) => (format!("{from}..{to}"), "on some day, whenever it was".to_owned()),
        (true, false) => (format!("..{to}"), format!("on {} or before", in_words(to))),
        (false, true) => (format!("{from}..{to}"), format!("on {} or later", in_words(from))),
        (false, false) => (
            format!("{from}..{to}"),
            format!("from {} to {}", in_words(from), in_words(to)),
        ),
    }
}

fn in_words(label: &str) -> String {
    label
        .parse::<Date>()
        .map_or_else(|_| label.to_owned(), Date::in_words)
}

/// An option in plain words.
fn option(scenario: &Scenario, choice: &Choice, label: &str) -> String {
    let kind = scenario.key_at(&choice.path).map(|key| key.kind);
    let names = || {
        let name = |id: &str| {
            scenario
                .who(id)
                .map_or_else(|| id.to_owned(), |who| title(scenario, who))
        };
        list(&label.split(", ").map(name).collect::<Vec<_>>())
    };
    match (kind, label) {
        (Some(KeyKind::Knows), "true") => "it knew".to_owned(),
        (Some(KeyKind::Knows), "false") => "it did not know".to_owned(),
        (Some(KeyKind::Knows), _) => "it knew, and wanted it".to_owned(),
        (_, "true") => "yes".to_owned(),
        (_, "false") => "no".to_owned(),
        (Some(KeyKind::Word(words)), "none") if choice.path.ends_with(".for") => {
            let listed = (words.0)().iter().any(|(name, _)| *name == "none");
            if listed { "for nothing of these" } else { label }.to_owned()
        }
        (Some(KeyKind::Word(words) | KeyKind::WordList(words)), _) => meanings(words.0(), label),
        (Some(KeyKind::OverTime(KeyKind::Word(words))), _) => meanings(words.0(), label),
        (Some(KeyKind::Ref(_) | KeyKind::RefOrRefs(_) | KeyKind::Refs(_) | KeyKind::OverTime(_)), _) => {
            names()
        }
        (Some(KeyKind::OpenDate), "never") => "it goes on".to_owned(),
        (_, "never") => "never".to_owned(),
        _ => label
            .parse::<Date>()
            .map_or_else(|_| label.to_owned(), |day| format!("on {}", day.in_words())),
    }
}

fn meanings(words: Vec<(&'static str, &'static str)>, label: &str) -> String {
    let means = |word: &str| {
        let found = words.iter().find(|(name, _)| *name == word);
        found.map_or_else(|| word.to_owned(), |(_, means)| (*means).to_owned())
    };
    list(&label.split(", ").map(means).collect::<Vec<_>>())
}

/// What a reply leads to under one question.
pub(crate) fn leads_to(scenario: &Scenario, ask: &Ask, verdict: &Verdict) -> LeadsTo {
    let about = match ask {
        Ask::Provision { actor, cites, .. } => format!("{}, {}", title(scenario, *actor), cites.join(", ")),
        Ask::Status { state, .. } | Ask::Bound { state, .. } | Ask::Date { state, .. } => {
            format!("{}, its standing", title(scenario, *state))
        }
        Ask::Class { device } => scenario.name(Thing::Device(*device)).to_owned(),
        Ask::Step { act, .. } => scenario.name(Thing::Act(*act)).to_owned(),
    };
    LeadsTo {
        about,
        verdict: possible(verdict),
    }
}

/// Why a question is asked: what the paragraph says that reads the fact, and what is open under each that turns
/// on it.
pub(crate) fn why(assessor: &Assessor<'_>, choice: &Choice, asks: &[&Ask], sides: &[Side]) -> Vec<String> {
    let mut why = Vec::new();
    if let Some((cite, paragraph)) = read_by(assessor.scenario().key_at(&choice.path)) {
        why.push(format!("{cite}: {}", paragraph.says));
    }
    if choice.doubt == Doubt::Appraisal {
        why.push(
            "This is a judgement, not a fact: nobody is recorded to have made it, and none is made here."
                .to_owned(),
        );
    }
    for (at, ask) in asks.iter().enumerate() {
        let verdicts = sides.iter().filter_map(|side| side.verdicts.get(at));
        let mut outcomes: Vec<String> = Vec::new();
        for outcome in verdicts
            .flat_map(|it| &it.outcomes)
            .filter(|it| **it != Outcome::Open)
        {
            let one = Verdict {
                kind: outcome.kind(),
                outcomes: vec![*outcome],
            };
            if !outcomes.contains(&one.printed()) {
                outcomes.push(one.printed());
            }
        }
        if let Some(rule) = assessor.leading_rule(ask) {
            let heading = &rule.heading;
            why.push(format!(
                "{}: {} It turns on this: {}.",
                heading.cite,
                heading.says,
                outcomes.join(" or ")
            ));
        }
    }
    why
}

/// The paragraphs that turn on a doubt: those that read the fact, and those under which the answer changes.
pub(crate) fn touches(scenario: &Scenario, choice: &Choice, asks: &[&Ask]) -> Vec<&'static str> {
    let read = scenario.key_at(&choice.path).map_or("", |key| key.cites);
    let read = read.split(", ").filter(|cite| treaty::paragraph(cite).is_some());
    let asked = asks.iter().flat_map(|ask| match ask {
        Ask::Provision { cites, .. } => cites.clone(),
        _ => Vec::new(),
    });
    let mut touches: Vec<&'static str> = Vec::new();
    for cite in read.chain(asked) {
        if !touches.contains(&cite) {
            touches.push(cite);
        }
    }
    touches
}

/// The paragraph by which a fact is read, where the format names one.
fn read_by(key: Option<&'static Key>) -> Option<(&'static str, &'static treaty::Paragraph)> {
    let cite = key?.cites.split(", ").next()?;
    treaty::paragraph(cite).map(|(_, paragraph)| (cite, paragraph))
}
