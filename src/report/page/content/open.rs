//! What is missing, assumed, left to other law or not judged, and what would change the answers.

use super::{Told, of_answers, once, points};
use crate::report::page::document::{Block, Text};
use crate::report::{Step, tree};
use crate::scenario::Doubt;

/// Facts first, then judgements, each once.
pub(super) fn missing(told: &Told<'_>) -> Vec<Block> {
    let of_kind = |judgement: bool| {
        let of = |number: usize, answer: &crate::assess::Answer| {
            let missing = answer.missing.iter();
            let missing = missing.filter(|it| (it.doubt == Doubt::Appraisal) == judgement);
            let told = missing.map(|it| format!("{} In the file: `{}`.", it.asks, it.fact));
            told.map(|text| (number, text)).collect::<Vec<_>>()
        };
        let answers = told.numbered().map(|(number, answer, _)| (number, answer));
        let standings = told.standings.iter().map(|it| (0, &it.answer));
        points_of(
            answers
                .chain(standings)
                .flat_map(|(number, answer)| of(number, answer)),
        )
    };
    let mut blocks = Block::under("Facts", of_kind(false));
    blocks.extend(Block::under(
        "Judgements, which the engine does not make",
        of_kind(true),
    ));
    if blocks.is_empty() {
        return Block::paragraphs([
            "No fact and no judgement is missing for an answer on the positions taken.",
        ]);
    }
    blocks.push(Block::Note(
        "What each would lead to stands with the answer, under “Either way”.".into(),
    ));
    blocks
}

/// A list in which nought stands for the standing of a State.
fn points_of(told: impl IntoIterator<Item = (usize, String)>) -> Vec<Block> {
    let items = once(told).into_iter().map(|(text, numbers)| {
        let of: Vec<usize> = numbers.iter().copied().filter(|it| *it > 0).collect();
        let status = if numbers.contains(&0) {
            " (status of a State)"
        } else {
            ""
        };
        Text::from(text).then(of_answers(&of)).words(status)
    });
    Block::points(items)
}

pub(super) fn assumed(told: &Told<'_>) -> Vec<Block> {
    let all = told.numbered().flat_map(|(number, _, explanation)| {
        explanation.assumed.iter().map(move |text| (number, text.clone()))
    });
    let blocks = points(all);
    if blocks.is_empty() && !told.answers.is_empty() {
        return Block::paragraphs(["No default of the format changed an answer."]);
    }
    blocks
}

pub(super) fn would_change(told: &Told<'_>) -> Vec<Block> {
    let all = told.numbered().flat_map(|(number, _, explanation)| {
        explanation
            .would_change
            .iter()
            .map(move |text| (number, text.clone()))
    });
    points(all)
}

/// What binds those whom the Convention does not bind, once for all answers of which it is the same.
pub(super) fn other_law(told: &Told<'_>) -> Vec<Block> {
    let mut laws: Vec<(&[Step], Vec<usize>)> = Vec::new();
    for (number, _, explanation) in told.numbered() {
        let steps = explanation.instead.as_slice();
        match laws.iter_mut().find(|(known, _)| *known == steps) {
            _ if steps.is_empty() => {}
            Some((_, numbers)) => numbers.push(number),
            None => laws.push((steps, vec![number])),
        }
    }
    let law = |(steps, numbers): (&[Step], Vec<usize>)| {
        let lead = Text::from("Where the Convention does not bind")
            .then(of_answers(&numbers))
            .words(":");
        std::iter::once(Block::Para(lead)).chain(super::answers::steps(steps))
    };
    laws.into_iter().flat_map(law).collect()
}

pub(super) fn not_judged(told: &Told<'_>) -> Vec<Block> {
    let all = told.numbered().flat_map(|(number, _, explanation)| {
        explanation
            .not_judged
            .iter()
            .map(move |text| (number, text.clone()))
    });
    let mut blocks = points(all);
    let unread = Block::points(tree::unread(told.assessor));
    blocks.extend(Block::under("In the file, and no rule looked at it", unread));
    blocks.push(Block::Note(
        "Conduct that the file does not describe is not judged, nor is law that this version does not model. The engine \
         weighs no evidence and makes no judgement of degree."
            .into(),
    ));
    blocks
}
