//! Every source that the file names, once, with what it stands for; then those of the contested questions.

use super::{Told, questions};
use crate::report::page::document::{Block, Text};
use crate::scenario::Entry;

pub(super) fn blocks(told: &Told<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let of_file = listed(of_file(told));
    if of_file.is_empty() {
        blocks.extend(Block::paragraphs(["The file names no source."]));
    } else {
        blocks.push(Block::Numbered("source", of_file));
    }
    let of_law = questions::of_all(told).into_iter().flat_map(|question| {
        let views = question.positions.iter();
        views.flat_map(move |view| {
            let on = format!("{} = {}", question.name, view.name);
            view.sources
                .iter()
                .map(move |source| ((*source).to_owned(), on.clone()))
        })
    });
    let of_law = listed(of_law.collect());
    if !of_law.is_empty() {
        blocks.extend(Block::under(
            "On the contested questions",
            vec![Block::Numbered("law", of_law)],
        ));
    }
    blocks
}

/// Every source with what it is named for.
fn of_file(told: &Told<'_>) -> Vec<(String, String)> {
    let scenario = told.assessor.scenario();
    let mut all: Vec<(String, String)> = Vec::new();
    let mut add = |sources: &[String], of: String| {
        all.extend(sources.iter().map(|source| (source.clone(), of.clone())));
    };
    add(&scenario.sources, "the file as a whole".to_owned());
    let members = scenario.cast.iter().map(|it| &it.entry);
    let conflicts = scenario.conflicts.iter().map(|it| &it.entry);
    let places = scenario.places.iter().map(|it| &it.entry);
    let devices = scenario.devices.iter().map(|it| &it.entry);
    let stocks = scenario.stocks.iter().map(|it| &it.entry);
    let acts = scenario.acts.iter().map(|it| &it.entry);
    let entries: Vec<&Entry> = members
        .chain(conflicts)
        .chain(places)
        .chain(devices)
        .chain(stocks)
        .chain(acts)
        .collect();
    for entry in entries {
        add(&entry.sources, entry.id.clone());
    }
    for statement in &scenario.statements {
        let about = scenario.entry(statement.about).map_or("", |entry| &entry.id);
        add(&statement.sources, format!("a statement about {about}"));
    }
    for (at, claim) in scenario.claims.iter().enumerate() {
        add(&claim.sources, format!("claim {}", at + 1));
    }
    all
}

/// Each source once, with everything that it is named for.
fn listed(all: Vec<(String, String)>) -> Vec<Text> {
    let mut once: Vec<(String, Vec<String>)> = Vec::new();
    for (source, of) in all {
        match once.iter_mut().find(|(known, _)| *known == source) {
            Some((_, named)) if named.contains(&of) => {}
            Some((_, named)) => named.push(of),
            None => once.push((source, vec![of])),
        }
    }
    let item =
        |(source, of): (String, Vec<String>)| Text::from(source).words(format!(" ({})", of.join("; ")));
    once.into_iter().map(item).collect()
}
