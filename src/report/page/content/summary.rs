//! The answers in a paragraph and a table, and the case in the words of the file.

use std::cmp::Reverse;

use super::{Told, answer, paragraphs, verdict};
use crate::assess::Answer;
use crate::date::Date;
use crate::report::explanation::{self, paragraph};
use crate::report::names::{list, title};
use crate::report::page::document::{Block, Run, Table, Text};
use crate::report::timeline::words;
use crate::scenario::{Thing, Time};
use crate::verdict::Kind;

pub(super) fn blocks(told: &Told<'_>) -> Vec<Block> {
    let scenario = told.assessor.scenario();
    let mut blocks = Vec::new();
    if !told.page.only.is_empty() {
        let only = told.page.only.iter().map(|who| title(scenario, *who));
        let only = list(&only.collect::<Vec<_>>());
        blocks.push(Block::Note(
            format!("Only what concerns {only} is told here; the file tells more.").into(),
        ));
    }
    blocks.push(Block::Para(count(told).into()));
    if let Some((number, explanation)) = gravest(told)
        && !explanation.is_empty()
    {
        let lead = match told.answers.len() {
            1 => Text::default(),
            _ => Text(vec![Run::Strong("The gravest".to_owned())])
                .words(" (")
                .then(answer(number, "answer "))
                .words("): "),
        };
        blocks.push(Block::Para(lead.words(explanation)));
    }
    if !told.answers.is_empty() {
        blocks.push(Block::Table(table(told)));
    }
    blocks
}

/// The number of the gravest answer: of several as grave, the firmest, and of those the first.
pub(super) fn first(told: &Told<'_>) -> Option<usize> {
    let weight = |answer: &Answer| Reverse((answer.verdict.weight().0, answer.robust));
    let answers = told
        .numbered()
        .map(|(number, answer, _)| (number, weight(answer)));
    answers.min_by_key(|(_, weight)| *weight).map(|it| it.0)
}

fn gravest(told: &Told<'_>) -> Option<(usize, String)> {
    let first = first(told)?;
    let (number, _, explanation) = told.numbered().find(|(number, ..)| *number == first)?;
    Some((number, explanation.summary.clone()))
}

/// How many answers there are of each verdict, and what they wait for.
fn count(told: &Told<'_>) -> String {
    let answers = || told.answers.iter().map(|(answer, _)| answer);
    let total = answers().count();
    if total == 0 {
        return "The file describes no conduct that a rule judges. What its States are on the day judged is told below."
            .to_owned();
    }
    let mut of_kind: Vec<(String, (u8, u8), usize)> = Vec::new();
    for answer in answers() {
        let word = word(answer);
        match of_kind.iter_mut().find(|(known, ..)| *known == word) {
            Some((.., count)) => *count += 1,
            None => of_kind.push((word, answer.verdict.weight(), 1)),
        }
    }
    of_kind.sort_by_key(|(_, weight, _)| Reverse(*weight));
    let each: Vec<String> = of_kind
        .iter()
        .map(|(word, _, count)| format!("{count} {word}"))
        .collect();
    let begin = match total {
        1 => {
            let verdict: String = answers().map(explanation::verdict).collect();
            format!("The rules give one answer on this file: {verdict}.")
        }
        _ => format!("The rules give {total} answers on this file: {}.", list(&each)),
    };
    let contested = answers().filter(|answer| answer.contested()).count();
    let open = answers().filter(|answer| !answer.verdict.is_determined()).count();
    let turns = match (contested, total) {
        (0, _) => " None turns on a contested question of law.".to_owned(),
        (1, 1) => " It turns on a contested question of law.".to_owned(),
        (1, _) => " One is contested: it turns on how a question of law is read.".to_owned(),
        (all, total) if all == total => {
            " All are contested: they turn on how questions of law are read.".to_owned()
        }
        (some, _) => format!(" {some} are contested: they turn on how questions of law are read."),
    };
    let waits = match (open, total) {
        (0, _) => String::new(),
        (1, 1) => " It waits for facts or a judgement that the file does not give.".to_owned(),
        (1, _) => " One waits for facts or a judgement that the file does not give.".to_owned(),
        (some, _) => format!(" {some} wait for facts or judgements that the file does not give."),
    };
    format!("{begin}{turns}{waits}")
}

/// The verdict without its details.
fn word(answer: &Answer) -> String {
    match answer.verdict.kind {
        Kind::Pending => "PENDING".to_owned(),
        _ => answer.verdict.printed(),
    }
}

fn table(told: &Told<'_>) -> Table {
    let scenario = told.assessor.scenario();
    let row = |number: usize, given: &Answer| {
        let who = given.actor().map_or_else(String::new, |who| title(scenario, who));
        let law = given.rule.map_or_else(String::new, |rule| {
            format!("{}: {}", paragraph(rule), rule.heading.title)
        });
        let about = match given.thing() {
            None => String::new(),
            Some(Thing::Member(_)) => "the State itself".to_owned(),
            Some(thing) => scenario.name(thing).to_owned(),
        };
        vec![
            answer(number, ""),
            Text(vec![verdict(given)]),
            who.into(),
            law.into(),
            about.into(),
            days(told, given).into(),
        ]
    };
    let head = ["No.", "Verdict", "Who", "Law", "About", "Days"].map(str::to_owned);
    Table {
        caption: "Every answer. CONTESTED: it differs between positions on a question of law.".to_owned(),
        head: head.into(),
        rows: told
            .numbered()
            .map(|(number, given, _)| row(number, given))
            .collect(),
    }
}

/// The days of a breach that lasts or lasted; else the day of an act that took place on one day.
fn days(told: &Told<'_>, answer: &Answer) -> String {
    if let Some(span) = answer.verdict.span() {
        return words::span(Some(span.from), span.to);
    }
    let act = match answer.thing() {
        Some(Thing::Act(act)) => told.assessor.scenario().acts.get(act),
        _ => None,
    };
    match act.map(|act| &act.time) {
        Some(Time::On(on)) if on.choice.is_none() => {
            let day = on.get(&answer.world).and_then(|when| when.day());
            day.map_or_else(String::new, Date::in_words)
        }
        _ => String::new(),
    }
}

/// The story and the notes of the file.
pub(super) fn case(told: &Told<'_>) -> Vec<Block> {
    let scenario = told.assessor.scenario();
    let quote = |whose, text: &Option<String>| {
        let parts = paragraphs(text.as_deref().unwrap_or(""));
        (!parts.is_empty()).then_some(Block::Quote(whose, parts))
    };
    let story = quote("The story, as its author tells it", &scenario.story);
    let note = quote("Note of the author", &scenario.note);
    story.into_iter().chain(note).collect()
}
