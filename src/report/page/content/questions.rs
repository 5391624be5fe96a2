//! The contested questions on which something turns: every position with its best argument, side by side.

use super::{Told, answer};
use crate::assess::Answer;
use crate::reading::{Position, Question};
use crate::report::explanation::possible;
use crate::report::names::title;
use crate::report::page::document::{Block, Fold, Side, Target, Text};
use crate::report::sections::{held, with_another};
use crate::report::standing::firmness;
use crate::report::text;
use crate::treaty::ottawa::questions::conditions;

/// The questions on which an answer turns, alone or with another.
pub(super) fn of(answer: &Answer) -> Vec<&'static Question> {
    let alone = answer.turns_on.iter().map(|turn| turn.question);
    let sets = answer.together.iter().flat_map(|(set, _)| set);
    let mut questions: Vec<&'static Question> = Vec::new();
    for question in alone.chain(sets.map(|position| position.question)) {
        if !questions.contains(&question) {
            questions.push(question);
        }
    }
    questions
}

/// The questions of all answers and standings, in the order in which they come up.
pub(super) fn of_all(told: &Told<'_>) -> Vec<&'static Question> {
    let answers = told.answers.iter().map(|(answer, _)| answer);
    let mut questions: Vec<&'static Question> = Vec::new();
    for question in answers.chain(told.standings.iter().map(firmness)).flat_map(of) {
        if !questions.contains(&question) {
            questions.push(question);
        }
    }
    questions
}

pub(super) fn blocks(told: &Told<'_>) -> Vec<Block> {
    let taken = text::positions(told.assessor.readings());
    let questions = of_all(told);
    if questions.is_empty() {
        let none = format!("Judged under {taken}. No contested question of law changes an answer here.");
        return Block::paragraphs([none]);
    }
    let intro = format!(
        "Judged under {taken}. Each position stands with the best argument for it and with those who hold it. Their order \
         and number say nothing of their weight."
    );
    let mut blocks = Block::paragraphs([intro]);
    blocks.extend(questions.into_iter().map(|question| one(told, question)));
    blocks
}

fn one(told: &Told<'_>, question: &'static Question) -> Block {
    let why_open = Text::from("Why it is open: ").words(question.why_open);
    let mut blocks = vec![Block::Para(why_open)];
    let taken = told.assessor.readings().on(question);
    blocks.push(Block::Sides(
        question
            .all()
            .map(|position| side(told, position, taken))
            .collect(),
    ));
    blocks.push(Block::Note(
        Text::from("Why the default: ").words(question.why_default),
    ));
    blocks.extend(every_condition(question));
    let heading = format!("{}: {}", question.name, question.asks);
    Block::Place(Target::Question(question.name), heading, blocks)
}

fn side(told: &Told<'_>, position: Position, taken: Position) -> Side {
    let view = position.view();
    let marks = match (position.is_default(), position == taken) {
        (true, true) => "the default, taken here",
        (true, false) => "the default",
        (false, true) => "taken here",
        (false, false) => "",
    };
    let mut blocks = Block::paragraphs([view.argument.to_owned(), held(view)]);
    blocks.extend(outcomes(told, position));
    Side {
        title: view.name.to_owned(),
        marks: marks.to_owned(),
        blocks,
    }
}

/// What the position comes to, for each answer that turns on its question.
fn outcomes(told: &Told<'_>, position: Position) -> Vec<Block> {
    let come_to = |given: &Answer| {
        let turn = given
            .turns_on
            .iter()
            .find(|turn| turn.question == position.question);
        let verdict = turn
            .and_then(|turn| turn.positions.iter().find(|(it, _)| *it == position))
            .map(|(_, verdict)| possible(verdict));
        let with = with_another(given, position);
        match verdict {
            Some(verdict) => Some(format!("{verdict}{with}")),
            None if with.is_empty() => None,
            None => Some(format!("alone it changes nothing{with}")),
        }
    };
    let mut items: Vec<(String, Vec<Text>)> = Vec::new();
    let mut add = |text: String, of: Text| match items.iter_mut().find(|(known, _)| *known == text) {
        Some((_, all)) => all.push(of),
        None => items.push((text, vec![of])),
    };
    for (number, given, _) in told.numbered() {
        if let Some(text) = come_to(given) {
            add(text, answer(number, "answer "));
        }
    }
    for standing in &told.standings {
        let name = title(told.assessor.scenario(), standing.state);
        if let Some(text) = come_to(&standing.answer) {
            add(text, format!("status of {name}").into());
        }
    }
    let items = items.into_iter().map(|(text, all)| {
        let mut of = Text::default();
        for (at, one) in all.into_iter().enumerate() {
            of = of.words(if at == 0 { "" } else { ", " }).then(one);
        }
        (of, Text::from(text))
    });
    let items: Vec<(Text, Text)> = items.collect();
    if items.is_empty() {
        return Vec::new();
    }
    Block::under("It comes to", vec![Block::Terms(items)])
}

/// The conditions behind a position, where there are several and each must be met.
fn every_condition(question: &'static Question) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (at, condition) in conditions(question).iter().enumerate() {
        blocks.push(Block::Heading(format!("{}. {}", at + 1, condition.asks)));
        let not_met = condition.not_met.unwrap_or("Not disputed on this position.");
        blocks.extend(Block::terms([
            ("met".to_owned(), condition.met.to_owned()),
            ("not met".to_owned(), not_met.to_owned()),
        ]));
    }
    if blocks.is_empty() {
        return blocks;
    }
    vec![Block::Fold(Fold {
        target: None,
        title: "Every condition must be met, with both sides on each".into(),
        open: false,
        blocks,
    })]
}
