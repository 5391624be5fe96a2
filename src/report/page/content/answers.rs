//! Each answer with its reasons, folded away but for the gravest.

use super::{Told, summary, verdict};
use crate::assess::{Answer, Assessor};
use crate::report::explanation::{Explanation, asked_about, possible};
use crate::report::page::document::{Block, Branch, Fold, Run, Table, Target, Text};
use crate::report::{Step, matrix, tree};

/// No more values of a doubt than this are listed.
const VALUES: usize = 12;

pub(super) fn blocks(told: &Told<'_>) -> Vec<Block> {
    let open = summary::first(told);
    let answers = told.numbered().map(|(number, answer, explanation)| {
        let title =
            Text(vec![verdict(answer)]).words(format!(" {number}. {}", asked_about(told.assessor, answer)));
        Block::Fold(Fold {
            target: Some(Target::Answer(number)),
            title,
            open: open == Some(number),
            blocks: reasons(told.assessor, answer, explanation),
        })
    });
    answers.collect()
}

fn reasons(assessor: &Assessor<'_>, answer: &Answer, explanation: &Explanation) -> Vec<Block> {
    let mut blocks = Block::paragraphs(Some(explanation.summary.clone()).filter(|it| !it.is_empty()));
    blocks.extend(either_way(&explanation.either_way));
    blocks.extend(Block::under("Why", steps(&explanation.why)));
    let for_the_judge = Block::points(explanation.for_the_judge.clone());
    blocks.extend(Block::under("What the file gives the judge", for_the_judge));
    blocks.extend(Block::under("Said", Block::terms(explanation.said.clone())));
    for (title, lines) in &explanation.pleas {
        blocks.extend(Block::under(title, Block::paragraphs(lines.clone())));
    }
    blocks.extend(turns_on(answer));
    blocks.extend(positions(assessor, answer));
    let no_difference = Block::points(explanation.no_difference.clone());
    blocks.extend(Block::under("Makes no difference", no_difference));
    blocks.extend(Block::under(
        "How firm",
        Block::points(explanation.how_firm.clone()),
    ));
    blocks.extend(every_step(assessor, answer));
    blocks
}

/// Steps, each under its paragraph.
pub(super) fn steps(steps: &[Step]) -> Vec<Block> {
    Block::terms(steps.iter().map(|step| (step.cite.clone(), step.text.clone())))
}

/// The outcomes on either side of each doubt.
pub(super) fn either_way(doubts: &[(String, Vec<(String, String)>)]) -> Vec<Block> {
    let table = |(asks, outcomes): &(String, Vec<(String, String)>)| {
        let shown = outcomes.iter().take(VALUES);
        let mut rows: Vec<Vec<Text>> = shown.map(|(is, then)| vec![is.into(), then.into()]).collect();
        let more = outcomes.len().saturating_sub(VALUES);
        if more > 0 {
            rows.push(vec![format!("and {more} more values").into(), Text::default()]);
        }
        Block::Table(Table {
            caption: asks.clone(),
            head: ["If", "Then"].map(str::to_owned).into(),
            rows,
        })
    };
    Block::under("Either way", doubts.iter().map(table).collect())
}

/// The questions on which an answer turns, as links to where both sides are told.
pub(super) fn turns_on(answer: &Answer) -> Vec<Block> {
    let items = super::questions::of(answer).into_iter().map(|question| {
        let link = Run::To(Target::Question(question.name), question.name.to_owned());
        Text(vec![link]).words(format!(": {}", question.asks))
    });
    Block::under("Turns on", Block::points(items))
}

/// The verdict under each combination of the positions that matter.
fn positions(assessor: &Assessor<'_>, answer: &Answer) -> Vec<Block> {
    let rows = assessor.matrix(answer);
    let Some((first, _)) = rows.first() else {
        return Vec::new();
    };
    let questions = first.iter().map(|position| position.question.name.to_owned());
    let head: Vec<String> = questions.chain(["verdict".to_owned()]).collect();
    let rows = rows.iter().map(|(positions, verdict)| {
        let cells = positions.iter().map(|position| {
            let default = if position.is_default() { " (default)" } else { "" };
            Text::from(format!("{}{default}", position.view().name))
        });
        cells
            .chain([Text(vec![Run::Strong(possible(verdict))])])
            .collect()
    });
    let table = Table {
        caption: "The verdict under each combination of the positions that matter".to_owned(),
        head,
        rows: rows.collect(),
    };
    let blocks = vec![Block::Table(table), Block::Note(matrix::NO_WEIGHT.into())];
    Block::under("Verdict by position", blocks)
}

/// The whole tree, and what else was read.
fn every_step(assessor: &Assessor<'_>, answer: &Answer) -> Vec<Block> {
    let Some(root) = tree::root(assessor, answer) else {
        return Vec::new();
    };
    let mut blocks = vec![Block::Tree(branch(root))];
    let turns = super::questions::of(answer);
    let alike = answer.touched.iter().filter(|question| !turns.contains(question));
    let alike = Block::points(alike.map(|question| tree::read_alike(question)));
    blocks.extend(Block::under(
        "Contested questions that were read and change nothing",
        alike,
    ));
    vec![Block::Fold(Fold {
        target: None,
        title: "Every step that decided".into(),
        open: false,
        blocks,
    })]
}

fn branch(line: tree::Line) -> Branch {
    Branch {
        answer: line.answer(),
        text: line.text,
        cite: line.cite,
        parts: line.parts.into_iter().map(branch).collect(),
    }
}
