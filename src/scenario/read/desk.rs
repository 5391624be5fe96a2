//! What all cursors over one file share: its names and dates, the doubts found, the complaints made.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;
use std::ops::Range;

use toml::de::DeTable;

use super::super::names::{NameFault, Named, Names};
use super::super::resolve::{Calendar, DateKey};
use super::super::{Choice, ChoiceId, Doubt, Origin, Scenario, Value};
use super::{dates, messages};
use crate::date::{Date, OPENED_FOR_SIGNATURE};
use crate::diagnostic::{Diagnostic, Level};
use crate::registry::{Recorded, Registry, facts};

/// The most errors that are reported in one run; nobody reads more.
const ERRORS: usize = 200;

/// The most options that all doubts of a file may have together.
const OPTIONS: usize = 200_000;

/// The shared state of one reading.
pub(in crate::scenario) struct Desk<'a> {
    /// The names of the file.
    pub names: Names<'a>,
    /// The dates of the file.
    pub calendar: Calendar,
    line_starts: Vec<usize>,
    /// The States of the file that are in the built-in record, by code.
    records: BTreeMap<&'a str, Recorded>,
    registry: OnceCell<Registry>,
    choices: RefCell<Vec<Choice>>,
    options: Cell<usize>,
    complaints: RefCell<Vec<Diagnostic>>,
    /// Every key that was asked for, with its table: tests compare them with the declarations.
    #[cfg(test)]
    pub asked: RefCell<std::collections::BTreeSet<(&'static str, String)>>,
}

impl<'a> Desk<'a> {
    /// Collects names and dates.
    pub fn new(text: &str, root: &'a DeTable<'a>) -> Desk<'a> {
        let line_starts = std::iter::once(0)
            .chain(
                text.bytes()
                    .enumerate()
                    .filter(|(_, byte)| *byte == b'\n')
                    .map(|(at, _)| at + 1),
            )
            .collect();
        let (names, faults) = Names::collect(root);
        let mut desk = Desk {
            names,
            calendar: Calendar::new(OPENED_FOR_SIGNATURE, &[]),
            line_starts,
            records: BTreeMap::new(),
            registry: OnceCell::new(),
            choices: RefCell::default(),
            options: Cell::new(0),
            complaints: RefCell::default(),
            #[cfg(test)]
            asked: RefCell::default(),
        };
        for fault in faults {
            desk.complain(desk.name_fault(fault));
        }
        let states = desk.names.cast().filter(|named| named.is_state);
        desk.records = states
            .filter_map(|named| Some((named.id, Recorded::of(named.id)?)))
            .collect();
        desk.calendar = desk.gather(root);
        desk
    }

    fn name_fault(&self, fault: NameFault<'_>) -> Diagnostic {
        match fault {
            NameFault::NotNamed { table, span } => messages::not_named(table, span),
            NameFault::NotATable { table, id, span } => messages::not_a_table(table, id, span),
            NameFault::BadName { id, span } => messages::bad_name(id, span),
            NameFault::Twice { id, span, before } => messages::name_twice(id, span, self.line(before.start)),
        }
    }

    /// The dates of the file, and those of the States that it takes from the record.
    fn gather(&self, root: &'a DeTable<'a>) -> Calendar {
        let mut found = dates::all(root);
        for recorded in self.records.values() {
            for consent in &recorded.state.consents {
                let deposited = consent.deposited.iter().flat_map(|value| &value.options);
                found.extend(deposited.filter_map(|when| Some((DateKey::Deposit, when.day()?))));
            }
            let received = recorded
                .state
                .notices
                .iter()
                .flat_map(|notice| &notice.received.options);
            found.extend(received.filter_map(|when| Some((DateKey::Receipt, when.day()?))));
            let granted = facts::granted(&recorded.code);
            let days = granted.iter().flat_map(|it| [it.granted, it.until]);
            found.extend(days.flat_map(|it| [it.first(), it.last()].map(|day| (DateKey::Other, day))));
        }
        let as_of: Option<Date> = root.get("as-of").and_then(|node| dates::full_day(node.get_ref()));
        Calendar::new(as_of.unwrap_or(OPENED_FOR_SIGNATURE), &found)
    }

    /// The whole built-in record, read only when an error asks for it.
    pub fn registry(&self) -> &Registry {
        self.registry.get_or_init(Registry::built_in)
    }

    /// The State of that code in the built-in record.
    pub fn recorded(&self, code: &str) -> Option<&Recorded> {
        let elsewhere = || {
            if is_code(code) {
                self.registry().get(code)
            } else {
                None
            }
        };
        self.records.get(code).or_else(elsewhere)
    }

    /// The record of an entry, if it is a State of the record.
    fn record_of(&self, named: &Named<'_>) -> Option<&Recorded> {
        let is_unnamed_state = named.is_state && !named.node.contains_key("name");
        if is_unnamed_state {
            self.recorded(named.id)
        } else {
            None
        }
    }

    /// The entry as a sentence has it: `the United States`, `Norland`, `` `ridge` ``.
    pub fn called(&self, named: &Named<'_>) -> String {
        self.record_of(named)
            .map_or_else(|| named.called.clone(), Recorded::called)
    }

    /// The name by which answers call the entry.
    pub fn name(&self, named: &Named<'_>) -> String {
        let plain = || named.called.trim_matches('`').to_owned();
        self.record_of(named)
            .map_or_else(plain, |recorded| recorded.name.clone())
    }

    /// The place of the value of a key of a named entry; of the entry itself when the key is not written.
    pub fn key_span(&self, id: &str, key: &str) -> Range<usize> {
        self.names.get(id).map_or(0..0, |named| {
            named
                .node
                .get(key)
                .map_or_else(|| named.header.clone(), toml::Spanned::span)
        })
    }

    /// The line on which a byte stands, from 1.
    pub fn line(&self, byte: usize) -> u32 {
        u32::try_from(self.line_starts.partition_point(|start| *start <= byte)).unwrap_or(u32::MAX)
    }

    /// The line on which a value stands, as its origin.
    pub fn origin(&self, span: &Range<usize>) -> Origin {
        Origin::Line(self.line(span.start))
    }

    /// Takes a complaint down.
    pub fn complain(&self, complaint: Diagnostic) {
        let mut complaints = self.complaints.borrow_mut();
        if complaints.len() < ERRORS && !complaints.contains(&complaint) {
            complaints.push(complaint);
        }
    }

    /// Complains of an error: what is wrong, where, what stands there, and what to write instead.
    pub fn object(
        &self,
        code: &'static str,
        message: impl Into<String>,
        span: Range<usize>,
        label: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.complain(Diagnostic::error(code, message, span).label(label).help(help));
    }

    /// Whether so many complaints were made that no more are taken down.
    pub fn is_full(&self) -> bool {
        self.complaints.borrow().len() >= ERRORS
    }

    /// A value with several options, and the choice that decides between them; certain if there is but one.
    pub fn choose<T>(&self, doubt: Doubted, options: Vec<T>, label: impl Fn(&T) -> String) -> Value<T> {
        let origin = doubt.origin;
        if options.len() < 2 {
            return Value {
                options,
                choice: None,
                origin,
            };
        }
        let mut choices = self.choices.borrow_mut();
        self.options.set(self.options.get() + options.len());
        let Ok(id) = ChoiceId::try_from(choices.len()) else {
            self.complain(messages::too_many_doubts());
            return Value {
                options,
                choice: None,
                origin,
            };
        };
        if self.options.get() > OPTIONS || options.len() > usize::from(u16::MAX) {
            self.complain(messages::too_many_doubts());
            return Value {
                options,
                choice: None,
                origin,
            };
        }
        choices.push(Choice {
            path: doubt.path,
            doubt: doubt.kind,
            asks: doubt.asks,
            options: options.iter().map(label).collect(),
            origin,
        });
        Value {
            options,
            choice: Some(id),
            origin,
        }
    }

    /// The scenario with its choices, and the complaints in the order of the file.
    pub fn finish(&self, scenario: Option<Scenario>) -> (Option<Scenario>, Vec<Diagnostic>) {
        let scenario = scenario.map(|mut scenario| {
            scenario.choices = self.choices.take();
            scenario
        });
        let mut complaints = self.complaints.take();
        complaints.sort_by_key(|complaint| complaint.span.as_ref().map_or(0, |span| span.start));
        let full = complaints.len() >= ERRORS;
        if full && complaints.iter().any(|complaint| complaint.level == Level::Error) {
            complaints.push(messages::and_more());
        }
        (scenario, complaints)
    }
}

/// A doubt, before it is known how many options it has.
pub(in crate::scenario) struct Doubted {
    /// The entry and key in doubt.
    pub path: String,
    /// What kind of doubt it is.
    pub kind: Doubt,
    /// What is asked.
    pub asks: String,
    /// Where the doubt is written.
    pub origin: Origin,
}

/// Whether a name has the shape of a code of the built-in record.
pub(super) fn is_code(id: &str) -> bool {
    id.len() == 3 && id.bytes().all(|byte| byte.is_ascii_uppercase())
}
