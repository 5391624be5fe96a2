//! The States with their status on the day judged, and who else has a part.

use super::Told;
use crate::assess::Standing;
use crate::report::explanation::Tone;
use crate::report::names::title;
use crate::report::page::document::{Block, Fold, Run, Table, Text};
use crate::report::standing::{binds, dates, firmness, lead, record_notes, status_words};
use crate::report::{explanation, sections};
use crate::vocabulary::Word;

pub(super) fn blocks(told: &Told<'_>) -> Vec<Block> {
    let scenario = told.assessor.scenario();
    let states = told.standings.iter().map(|standing| {
        let entry = match (standing.entry_into_force, standing.deposited) {
            (Some(entry), _) => entry.in_words(),
            (None, _) => "none".to_owned(),
        };
        vec![
            title(scenario, standing.state).into(),
            Text(vec![status(standing)]),
            entry.into(),
        ]
    });
    let others = scenario.cast.iter().enumerate().filter_map(|(who, member)| {
        let kind = member.actor().filter(|_| told.wants(who))?.kind;
        let what = format!("no State: {}", kind.means());
        Some(vec![
            title(scenario, who).into(),
            what.into(),
            "cannot be a party".into(),
        ])
    });
    let rows: Vec<Vec<Text>> = states.chain(others).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let on = scenario.as_of.in_words();
    let table = Table {
        caption: format!("Status under the Convention on {on}"),
        head: ["Who", "Status", "Entry into force for it"]
            .map(str::to_owned)
            .into(),
        rows,
    };
    let folds = told.standings.iter().map(|it| Block::Fold(fold(told, it)));
    std::iter::once(Block::Table(table)).chain(folds).collect()
}

fn status(standing: &Standing) -> Run {
    Run::Verdict(Tone::of(&standing.answer), status_words(standing))
}

/// How a status came about, and what binds the State.
fn fold(told: &Told<'_>, standing: &Standing) -> Fold {
    let assessor = told.assessor;
    let firmness = firmness(standing);
    let mut blocks = vec![Block::Para(lead(assessor, standing).into())];
    let came_about = Block::terms(dates(assessor, standing));
    blocks.extend(Block::under("How it came about", came_about));
    blocks.extend(super::answers::turns_on(firmness));
    blocks.extend(super::answers::either_way(&sections::either_way(
        &standing.answer,
    )));
    blocks.extend(Block::under(
        "What binds",
        Block::points(binds(assessor, standing)),
    ));
    let notes = record_notes(assessor.scenario(), standing);
    blocks.extend(Block::under("Notes of the record", Block::points(notes)));
    let assumed = sections::assumed(&standing.answer);
    blocks.extend(Block::under("Assumed", Block::points(assumed)));
    let change = sections::would_change(assessor, &standing.answer);
    blocks.extend(Block::under(
        "What would change the status",
        Block::points(change),
    ));
    let name = explanation::asked(assessor, &standing.answer);
    Fold {
        target: None,
        title: Text::from(format!("{name} ")).with(status(standing)),
        open: false,
        blocks,
    }
}
