//! What was published and what the author expected, held against the answers; and the variants.

use super::Told;
use crate::report::comparison::WhatIf;
use crate::report::names::capital;
use crate::report::page::document::{Block, Fold, Table, Text};
use crate::vocabulary::Word;

pub(super) fn blocks(told: &Told<'_>) -> Vec<Block> {
    let tables = claims(told).into_iter().chain(expectations(told));
    tables.map(Block::Table).collect()
}

fn claims(told: &Told<'_>) -> Option<Table> {
    let scenario = told.assessor.scenario();
    let checked = told.assessor.claims();
    let rows = checked.iter().filter_map(|checked| {
        let claim = scenario.claims.get(checked.index)?;
        let label = claim.assessed.map_or("none", |label| label.name());
        let agrees = if checked.agrees {
            ""
        } else {
            " (the engine differs)"
        };
        Some(vec![
            Text::from(format!("“{}”", claim.text)),
            claim.who.clone().unwrap_or_default().into(),
            capital(&checked.assessment.to_string()).into(),
            checked.answer.clone().into(),
            format!("{label}{agrees}").into(),
        ])
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| Table {
        caption: "Published claims, held against the rules".to_owned(),
        head: [
            "Claim",
            "Who",
            "Held against the rules",
            "Answer",
            "Label of the author",
        ]
        .map(str::to_owned)
        .into(),
        rows,
    })
}

fn expectations(told: &Told<'_>) -> Option<Table> {
    let checked = told.assessor.check();
    let rows = checked.iter().map(|checked| {
        let met = match checked.is_met() {
            true => "met".to_owned(),
            false => {
                let unmet = checked.unmet.iter().map(|it| it.what.clone());
                format!("NOT MET: {}", unmet.collect::<Vec<_>>().join("; "))
            }
        };
        vec![
            Text::from(checked.asked.clone()),
            checked.expected.clone().into(),
            checked.answer.clone().into(),
            met.into(),
        ]
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| Table {
        caption: "What the author expects, and the answer".to_owned(),
        head: ["Asked", "Expected", "Answer", "Met"].map(str::to_owned).into(),
        rows,
    })
}

pub(super) fn variants(told: &Told<'_>) -> Vec<Block> {
    told.page
        .variants
        .iter()
        .map(|it| Block::Fold(variant(it)))
        .collect()
}

fn variant(what_if: &WhatIf) -> Fold {
    let changes = what_if
        .changes
        .iter()
        .map(|it| format!("`{}`", it.replace('`', "'")));
    let mut blocks = Block::points(changes);
    blocks.extend(Block::paragraphs([what_if.count.clone()]));
    let rows = what_if.differs.iter().map(|told| {
        vec![
            Text::from(told.asked.clone()),
            told.before.clone().into(),
            told.after.clone().into(),
        ]
    });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        blocks.push(Block::Table(Table {
            caption: "The answers that change".to_owned(),
            head: ["Asked", "As it is", "What if"].map(str::to_owned).into(),
            rows,
        }));
    }
    for told in &what_if.differs {
        if let Some((before, after)) = &told.parting {
            let terms = [("as it is", before), ("what if", after)];
            let terms = Block::terms(terms.map(|(lead, step)| (lead.to_owned(), step.clone())));
            blocks.extend(Block::under(&format!("Where they part: {}", told.asked), terms));
        }
    }
    Fold {
        target: None,
        title: what_if.what_if.clone().into(),
        open: false,
        blocks,
    }
}
