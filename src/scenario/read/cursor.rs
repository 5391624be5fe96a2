//! The cursor over one table: it knows which keys the table may have, and complains of all others.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::super::keys::{self, Key, Kind, Table};
use super::super::names::Named;
use super::super::{Entry, Origin, Value};
use super::desk::Desk;
use super::messages;
use super::states::order;
use crate::date::When;

/// A value of the file, with its place.
pub(super) type Node<'a> = Spanned<DeValue<'a>>;

/// A cursor over one table of the file.
pub(super) struct Tab<'a> {
    /// What all cursors share.
    pub desk: &'a Desk<'a>,
    /// The declaration of the table.
    pub table: &'static Table,
    /// The bytes of its header.
    pub header: Range<usize>,
    /// The entry as an author points at it: `norland`, or `norland.withdrawal`.
    pub path: String,
    /// The entry as a question calls it.
    pub called: String,
    /// The entry as a message names it.
    pub shown: String,
    node: &'a DeTable<'a>,
    /// Whether it has a key that the format does not know: it may stand for one that seems to be missing.
    strange: bool,
}

impl<'a> Tab<'a> {
    /// The top of the file.
    pub fn root(desk: &'a Desk<'a>, node: &'a DeTable<'a>) -> Tab<'a> {
        Tab::open(
            desk,
            &keys::ROOT,
            node,
            0..0,
            String::new(),
            "the file".to_owned(),
            "the file".to_owned(),
        )
    }

    /// A named entry.
    pub fn named(desk: &'a Desk<'a>, table: &'static Table, named: &'a Named<'a>) -> Tab<'a> {
        let called = desk.called(named);
        let shown = format!("`{}`", named.id);
        Tab::open(
            desk,
            table,
            named.node,
            named.header.clone(),
            named.id.to_owned(),
            called,
            shown,
        )
    }

    /// An entry of a list, by its number from 1.
    pub fn listed(
        desk: &'a Desk<'a>,
        table: &'static Table,
        node: &'a Node<'a>,
        number: usize,
    ) -> Option<Tab<'a>> {
        let DeValue::Table(keys) = node.get_ref() else {
            return None;
        };
        let path = format!("{}.{number}", table.name);
        let called = format!(
            "{} {number}",
            table.one.trim_start_matches("a ").trim_start_matches("an ")
        );
        let shown = format!(
            "this {}",
            called.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end()
        );
        Some(Tab::open(desk, table, keys, node.span(), path, called, shown))
    }

    /// An inline table below this one, at the end of this path.
    pub fn below(&self, table: &'static Table, node: &'a Node<'a>, path: String) -> Option<Tab<'a>> {
        let DeValue::Table(keys) = node.get_ref() else {
            return None;
        };
        let shown = format!(
            "this {}",
            table.one.trim_start_matches("a ").trim_start_matches("an ")
        );
        Some(Tab::open(
            self.desk,
            table,
            keys,
            node.span(),
            path,
            self.called.clone(),
            shown,
        ))
    }

    fn open(
        desk: &'a Desk<'a>,
        table: &'static Table,
        node: &'a DeTable<'a>,
        header: Range<usize>,
        path: String,
        called: String,
        shown: String,
    ) -> Tab<'a> {
        let mut tab = Tab {
            desk,
            table,
            header,
            path,
            called,
            shown,
            node,
            strange: false,
        };
        let is_root = std::ptr::eq(table, &keys::ROOT);
        for (name, value) in node {
            let written: &str = name.get_ref();
            if table.key(written).is_none() && !(is_root && messages::is_table(written)) {
                tab.strange = true;
                desk.complain(messages::unknown_key(
                    table,
                    written,
                    name.span(),
                    value.get_ref(),
                ));
            }
        }
        tab
    }

    /// The declaration of a key.
    pub fn key(&self, name: &'static str) -> &'static Key {
        static UNDECLARED: Key = keys::key("", Kind::Any, "");
        self.table.key(name).unwrap_or(&UNDECLARED)
    }

    /// What stands at a key.
    pub fn get(&self, name: &'static str) -> Option<&'a Node<'a>> {
        #[cfg(test)]
        self.desk
            .asked
            .borrow_mut()
            .insert((self.table.name, name.to_owned()));
        self.node.get(name)
    }

    /// Whether anything stands at a key, right or wrong.
    pub fn has(&self, name: &'static str) -> bool {
        self.node.contains_key(name)
    }

    /// Whether any of these keys is written.
    pub fn has_any(&self, names: &[&'static str]) -> bool {
        names.iter().any(|name| self.has(name))
    }

    /// Whether the entry has a key that the format does not know.
    pub fn is_strange(&self) -> bool {
        self.strange
    }

    /// The place of a key's name.
    pub fn name_span(&self, name: &'static str) -> Range<usize> {
        self.node
            .get_key_value(name)
            .map_or_else(|| self.header.clone(), |(key, _)| key.span())
    }

    /// The place of a key's value; the header when it is not written.
    pub fn value_span(&self, name: &'static str) -> Range<usize> {
        self.node
            .get(name)
            .map_or_else(|| self.header.clone(), Spanned::span)
    }

    /// The path of a key: `norland.signed`.
    pub fn path_of(&self, name: &str) -> String {
        format!("{}.{name}", self.path)
    }

    /// Where the entry stands.
    pub fn origin(&self) -> Origin {
        self.desk.origin(&self.header)
    }

    /// Where a key's value stands; silent when it is not written.
    pub fn origin_of(&self, name: &'static str) -> Origin {
        self.node
            .get(name)
            .map_or(Origin::Silent, |node| self.desk.origin(&node.span()))
    }

    /// Complains of every required key that is missing, unless a misspelt key may stand for it.
    pub fn need_required(&self) {
        for key in self.table.all().filter(|key| key.required) {
            self.need(key.name);
        }
    }

    /// Complains if this key is missing, unless a misspelt key may stand for it.
    pub fn need(&self, name: &'static str) {
        if !self.has(name) && !self.strange {
            self.desk.complain(messages::missing(self, self.key(name)));
        }
    }

    /// What every named entry has.
    pub fn entry(&self) -> Entry {
        let name = self.desk.names.get(&self.path).map(|named| self.desk.name(named));
        // A name with lines of its own could pass for a line of a report.
        let on_one_line = |name: String| name.split_whitespace().collect::<Vec<_>>().join(" ");
        Entry {
            id: self.path.clone(),
            name: self.text("name").or(name).map(on_one_line).unwrap_or_default(),
            note: self.text("note"),
            sources: self.sources(),
            known_since: None,
            origin: self.origin(),
        }
    }

    /// The same for an entry that may have become known later, but not before it began.
    pub fn dated_entry(&self, began: Option<(&str, &Value<When>)>) -> Entry {
        let known_since = self.day("known-since");
        if let (Some(began), Some(day)) = (began, known_since) {
            let known = Value::certain(When::On(day), self.origin_of("known-since"));
            order(self, began, ("known-since", &known));
        }
        Entry {
            known_since,
            ..self.entry()
        }
    }

    /// Text, not empty.
    pub fn text(&self, name: &'static str) -> Option<String> {
        let node = self.get(name)?;
        match node.get_ref() {
            DeValue::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
            DeValue::String(_) => {
                self.desk
                    .complain(messages::empty_text(self.key(name), node.span()));
                None
            }
            _ => self.wrong(self.key(name), node),
        }
    }

    /// The sources of an entry: a text, or a list of texts.
    pub fn sources(&self) -> Vec<String> {
        self.texts("source")
    }

    /// A text, or a list of texts.
    pub fn texts(&self, name: &'static str) -> Vec<String> {
        let Some(node) = self.get(name) else {
            return Vec::new();
        };
        let text = |node: &Node<'_>| match node.get_ref() {
            DeValue::String(text) => Some(text.trim().to_owned()),
            _ => None,
        };
        let read = match node.get_ref() {
            DeValue::Array(list) => list.iter().map(text).collect(),
            _ => text(node).map(|text| vec![text]),
        };
        read.or_else(|| self.wrong(self.key(name), node))
            .unwrap_or_default()
    }

    /// A text, or `false` for "there is none": the outer `None` when nothing is written.
    pub fn text_or_false(&self, name: &'static str) -> Option<Option<String>> {
        match self.get(name)?.get_ref() {
            DeValue::Boolean(false) => Some(None),
            _ => self.text(name).map(Some),
        }
    }

    /// A text, or `"none"`: the outer `None` when nothing is written.
    pub fn text_or_none(&self, name: &'static str) -> Option<Option<String>> {
        self.text(name).map(|text| (text != "none").then_some(text))
    }

    /// A key that says `true` or is left out.
    pub fn is_true(&self, name: &'static str) -> Option<bool> {
        let node = self.get(name)?;
        match node.get_ref() {
            DeValue::Boolean(true) => Some(true),
            _ => self.wrong(self.key(name), node),
        }
    }

    /// The inline tables at a key that takes a list of them; `"none"` is the empty list.
    pub fn tables(&self, name: &'static str) -> Option<Vec<Tab<'a>>> {
        let node = self.get(name)?;
        let key = self.key(name);
        let (table, single) = match key.kind {
            Kind::InlineList(table) => (table, false),
            Kind::InlineOrList(table) => (table, true),
            _ => return None,
        };
        match node.get_ref() {
            DeValue::Table(_) if single => {
                Some(self.below(table, node, self.path_of(name)).into_iter().collect())
            }
            DeValue::String(none) if none == "none" => Some(Vec::new()),
            DeValue::Array(list) => {
                let mut tabs = Vec::new();
                for (at, element) in list.iter().enumerate() {
                    let path = numbered(self.path_of(name), at, list.len());
                    match self.below(table, element, path) {
                        Some(tab) => tabs.push(tab),
                        None => self.wrong(key, element)?,
                    }
                }
                Some(tabs)
            }
            _ => self.wrong(key, node),
        }
    }

    /// The inline table at a key that takes one.
    pub fn table(&self, name: &'static str) -> Option<Tab<'a>> {
        let node = self.get(name)?;
        let key = self.key(name);
        let Kind::Inline(table) = key.kind else {
            return None;
        };
        self.below(table, node, self.path_of(name))
            .or_else(|| self.wrong(key, node))
    }

    /// Complains that a key takes another type of value.
    pub fn wrong<T>(&self, key: &Key, node: &Node<'_>) -> Option<T> {
        self.desk.complain(messages::wrong_type(key, node));
        None
    }
}

/// The path of an element of a list: with its number from 1 where there are several.
pub(super) fn numbered(path: String, at: usize, of: usize) -> String {
    if of > 1 {
        format!("{path}.{}", at + 1)
    } else {
        path
    }
}

/// Whether a value is a list with nothing in it.
pub(super) fn is_empty_list(node: &Node<'_>) -> bool {
    matches!(node.get_ref(), DeValue::Array(list) if list.is_empty())
}
