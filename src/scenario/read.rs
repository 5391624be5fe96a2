//! From the text of a file to a checked scenario, or to everything that is wrong with it.
//!
//! The file is parsed into a tree that keeps the place of every key and value. Syntax errors are reported
//! alone, since the rest of the tree cannot be trusted. Otherwise every table is read in the order of the
//! file: all keys of an entry first, so that one mistake hides no other, and the entry is built afterwards.
//! One cause gives one message: what follows from a mistake is not reported as a second one.

mod actors;
mod acts;
mod answers;
mod conflicts;
mod cursor;
mod dates;
mod desk;
mod devices;
mod doubt;
mod limits;
mod messages;
mod numbers;
mod places;
mod provision;
mod references;
mod said;
mod states;
mod stocks;
mod syntax;
mod varying;
mod words;

use toml::de::{DeTable, DeValue};

use self::cursor::Tab;
use self::desk::Desk;
use super::names::Named;
use super::{Member, MemberKind, Scenario, Thing, keys};
use crate::diagnostic::{Diagnostic, Level, line_and_column};

/// A scenario that can be judged, and what its author should know about it.
#[derive(Clone, PartialEq, Debug)]
pub struct Loaded {
    /// The scenario.
    pub scenario: Scenario,
    /// Notes: nothing is wrong, but something is worth knowing.
    pub notes: Vec<Diagnostic>,
}

/// Reads a scenario from the bytes of a file.
///
/// # Errors
/// Everything that is wrong with the file, in the order of its lines.
pub fn from_bytes(bytes: &[u8]) -> Result<Loaded, Vec<Diagnostic>> {
    limits::size(bytes.len())?;
    match std::str::from_utf8(bytes) {
        Ok(text) => from_str(text),
        Err(error) => Err(vec![syntax::not_utf8(bytes, error.valid_up_to())]),
    }
}

/// Reads a scenario from the text of a file.
///
/// # Errors
/// Everything that is wrong with the file, in the order of its lines.
pub fn from_str(text: &str) -> Result<Loaded, Vec<Diagnostic>> {
    limits::size(text.len())?;
    limits::nesting(text)?;
    let (root, faults) = DeTable::parse_recoverable(text);
    if !faults.is_empty() {
        let complaints = syntax::complain(text, &faults);
        return Err(match syntax::with_dates_left_open(text, &complaints) {
            Some(readable) => with_the_rest(&readable, complaints),
            None => complaints,
        });
    }
    let root = root.get_ref();
    limits::count(root)?;
    let desk = Desk::new(text, root);
    let scenario = scenario(&desk, root);
    let (scenario, complaints) = desk.finish(scenario);
    let (errors, notes): (Vec<_>, Vec<_>) = complaints
        .into_iter()
        .partition(|complaint| complaint.level == Level::Error);
    match scenario {
        Some(scenario) if errors.is_empty() => Ok(Loaded { scenario, notes }),
        _ => Err(errors),
    }
}

/// The complaints about some lines, with what is wrong elsewhere in a file in which those lines can be read.
fn with_the_rest(readable: &str, mut complaints: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let start = |it: &Diagnostic| it.span.as_ref().map_or(0, |span| span.start);
    let line = |it: &Diagnostic| line_and_column(readable, start(it)).0;
    let told: Vec<_> = complaints.iter().map(line).collect();
    let rest = from_str(readable).err().unwrap_or_default();
    complaints.extend(rest.into_iter().filter(|it| !told.contains(&line(it))));
    complaints.sort_by_key(start);
    complaints
}

/// Reads every table; `None` when the day judged is missing.
fn scenario<'a>(desk: &'a Desk<'a>, root: &'a DeTable<'a>) -> Option<Scenario> {
    let top = Tab::root(desk, root);
    // On one line, as names are.
    let title = top
        .text("title")
        .map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "));
    let as_of = top.day("as-of");
    // A file without a day to judge is refused at the end; until then any day will do.
    let day = as_of.unwrap_or(crate::date::OPENED_FOR_SIGNATURE);
    let mut scenario = Scenario {
        story: top.text("story"),
        question: top.text("question"),
        note: top.text("note"),
        sources: top.sources(),
        ..Scenario::empty(title.unwrap_or_default(), day)
    };
    for position in top.readings("readings") {
        scenario.readings = scenario.readings.with(position);
    }
    top.need_required();
    for named in desk.names.entries() {
        entry(desk, named, &mut scenario);
    }
    places::settle_territories(desk, &mut scenario);
    conflicts::check_continues(desk, &scenario);
    stocks::settle(desk, &mut scenario);
    acts::settle(desk, &mut scenario);
    scenario.statements = listed(desk, root, &keys::STATEMENTS)
        .iter()
        .filter_map(said::statement)
        .collect();
    scenario.expects = listed(desk, root, &keys::EXPECT)
        .iter()
        .map(answers::expectation)
        .collect();
    scenario.claims = listed(desk, root, &keys::CLAIMS)
        .iter()
        .map(said::claim)
        .collect();
    scenario.vary = varying::vary(&top);
    scenario.sample = varying::sample(&top);
    said::note_contradictions(desk, &scenario);
    as_of.map(|_| scenario)
}

/// Reads one named entry into its list.
fn entry<'a>(desk: &'a Desk<'a>, named: &'a Named<'a>, scenario: &mut Scenario) {
    let open = |table| Tab::named(desk, table, named);
    match named.thing {
        Thing::Member(_) if named.is_state => {
            let tab = open(&keys::STATES);
            let state = states::state(&tab);
            scenario.cast.push(Member {
                entry: tab.entry(),
                kind: MemberKind::State(Box::new(state)),
            });
        }
        Thing::Member(_) => {
            let tab = open(&keys::ACTORS);
            let actor = actors::actor(&tab);
            scenario.cast.push(Member {
                entry: tab.entry(),
                kind: MemberKind::Actor(Box::new(actor)),
            });
        }
        Thing::Conflict(_) => scenario
            .conflicts
            .push(conflicts::conflict(&open(&keys::CONFLICTS))),
        Thing::Place(_) => scenario.places.push(places::place(&open(&keys::PLACES))),
        Thing::Device(_) => scenario.devices.push(devices::device(&open(&keys::DEVICES))),
        Thing::Stock(_) => scenario.stocks.push(stocks::stock(&open(&keys::STOCKS))),
        Thing::Act(_) => scenario.acts.push(acts::act(&open(&keys::ACTS))),
    }
}

/// The entries of a list such as `[[expect]]`.
fn listed<'a>(desk: &'a Desk<'a>, root: &'a DeTable<'a>, table: &'static keys::Table) -> Vec<Tab<'a>> {
    let Some(list) = root.get(table.name) else {
        return Vec::new();
    };
    let DeValue::Array(array) = list.get_ref() else {
        desk.complain(messages::not_listed(table, list.span()));
        return Vec::new();
    };
    let mut tabs = Vec::new();
    for (at, node) in array.iter().enumerate() {
        match node.get_ref() {
            DeValue::Table(_) => tabs.extend(Tab::listed(desk, table, node, at + 1)),
            _ => desk.complain(messages::not_listed(table, node.span())),
        }
    }
    tabs
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_declared_key_is_read_and_no_other() {
        let text = include_str!("../../tests/reading/everything.toml");
        let (root, faults) = DeTable::parse_recoverable(text);
        assert!(faults.is_empty());
        let desk = Desk::new(text, root.get_ref());
        assert!(scenario(&desk, root.get_ref()).is_some());
        let asked: BTreeSet<(&str, String)> = desk.asked.take();
        let tables = keys::NAMED
            .into_iter()
            .chain(keys::LISTED)
            .chain(keys::INLINE)
            .chain([&keys::ROOT]);
        let declared: BTreeSet<(&str, String)> = tables
            .flat_map(|table| table.all().map(|key| (table.name, key.name.to_owned())))
            .collect();
        let unread: Vec<_> = declared.difference(&asked).collect();
        let undeclared: Vec<_> = asked.difference(&declared).collect();
        assert!(unread.is_empty(), "declared and never asked for: {unread:?}");
        assert!(
            undeclared.is_empty(),
            "asked for and not declared: {undeclared:?}"
        );
    }
}
