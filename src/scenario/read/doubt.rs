//! Values that may be in doubt: certain, one of several, or not known.

use toml::de::{DeArray, DeValue};

use super::super::keys::Key;
use super::super::{Doubt, Origin, Value};
use super::cursor::{Node, Tab};
use super::desk::Doubted;
use super::messages;
use crate::vocabulary::Proof;

/// What is written where a value may be in doubt.
enum Said<'a> {
    One(&'a Node<'a>),
    OneOf(Vec<&'a Node<'a>>),
    Unknown,
}

impl<'a> Tab<'a> {
    /// The value at a key, as one of several where it is in doubt.
    pub fn doubtful<T: Clone + PartialEq>(
        &self,
        name: &'static str,
        read: impl Fn(&'a Node<'a>) -> Option<T>,
        domain: impl FnOnce() -> Vec<T>,
        label: impl Fn(&T) -> String,
    ) -> Option<Value<T>> {
        let node = self.get(name)?;
        self.doubtful_at(node, self.key(name), self.path_of(name), read, domain, label)
    }

    /// The same for a value that stands below a key, at the end of this path.
    pub fn doubtful_at<T: Clone + PartialEq>(
        &self,
        node: &'a Node<'a>,
        key: &'static Key,
        path: String,
        read: impl Fn(&'a Node<'a>) -> Option<T>,
        domain: impl FnOnce() -> Vec<T>,
        label: impl Fn(&T) -> String,
    ) -> Option<Value<T>> {
        let origin = self.desk.origin(&node.span());
        let doubt = |kind| Doubted {
            path,
            kind,
            asks: self.asks(key),
            origin,
        };
        match self.said(node, key)? {
            Said::One(node) => read(node).map(|value| Value::certain(value, origin)),
            Said::Unknown => match domain() {
                domain if domain.is_empty() => self.refuse(messages::no_doubt(key, node.span())),
                domain => Some(self.desk.choose(doubt(Doubt::Unknown), domain, label)),
            },
            Said::OneOf(nodes) => {
                let read: Vec<Option<T>> = nodes.into_iter().map(read).collect();
                let mut options: Vec<T> = Vec::new();
                for option in read.into_iter().collect::<Option<Vec<T>>>()? {
                    if !options.contains(&option) {
                        options.push(option);
                    }
                }
                Some(self.desk.choose(doubt(Doubt::OneOf), options, label))
            }
        }
    }

    /// The question that a doubt about a key leaves open.
    pub fn asks(&self, key: &Key) -> String {
        key.asks.replace("{}", &self.called)
    }

    /// An open choice where the file is silent and silence has no default.
    pub fn not_stated<T>(
        &self,
        name: &'static str,
        options: Vec<T>,
        label: impl Fn(&T) -> String,
    ) -> Value<T> {
        self.leave_open(
            Doubt::NotStated,
            self.path_of(name),
            self.asks(self.key(name)),
            options,
            label,
        )
    }

    /// An open choice about which the file says nothing, or that it does not know.
    pub fn leave_open<T>(
        &self,
        kind: Doubt,
        path: String,
        asks: String,
        options: Vec<T>,
        label: impl Fn(&T) -> String,
    ) -> Value<T> {
        self.desk.choose(
            Doubted {
                path,
                kind,
                asks,
                origin: Origin::Silent,
            },
            options,
            label,
        )
    }

    /// The inline table `{ one-of = [ … ] }` taken apart, and `"unknown"` recognised.
    fn said(&self, node: &'a Node<'a>, key: &'static Key) -> Option<Said<'a>> {
        match node.get_ref() {
            DeValue::String(word) if word == "unknown" => match key.may_be_in_doubt() {
                true => Some(Said::Unknown),
                false => self.refuse(messages::no_doubt(key, node.span())),
            },
            DeValue::Table(_) => self
                .one_of(key, node)
                .map(|list| Said::OneOf(list.iter().collect())),
            _ => Some(Said::One(node)),
        }
    }

    /// The possibilities of `{ one-of = [ … ] }`.
    pub fn one_of(&self, key: &Key, node: &'a Node<'a>) -> Option<&'a DeArray<'a>> {
        let DeValue::Table(table) = node.get_ref() else {
            return self.wrong(key, node);
        };
        let Some(list) = table.get("one-of") else {
            return self.wrong(key, node);
        };
        match list.get_ref() {
            _ if !key.may_be_in_doubt() => self.refuse(messages::no_doubt(key, node.span())),
            _ if table.len() > 1 => self.refuse(messages::one_of_alone(node.span())),
            DeValue::Array(options) if options.len() >= 2 => Some(options),
            _ => self.refuse(messages::one_of_list(list.span())),
        }
    }

    /// Complains, and gives no value.
    pub fn refuse<T>(&self, complaint: crate::diagnostic::Diagnostic) -> Option<T> {
        self.desk.complain(complaint);
        None
    }

    /// Yes or no, perhaps in doubt.
    pub fn flag(&self, name: &'static str) -> Option<Value<bool>> {
        let key = self.key(name);
        let read = |node: &'a Node<'a>| match node.get_ref() {
            DeValue::Boolean(value) => Some(*value),
            _ => self.wrong(key, node),
        };
        self.doubtful(name, read, || vec![true, false], bool::to_string)
    }
}

/// How firmly an entry stands, and whether it took place: in doubt where it is alleged, disputed or not known.
pub(super) fn firmness(tab: &Tab<'_>, asks: impl FnOnce() -> String) -> (Proof, Value<bool>) {
    let proof = tab.word("proof").unwrap_or(Proof::Stated);
    let origin = tab.origin_of("proof");
    let took_place = match proof {
        Proof::Alleged | Proof::Disputed | Proof::Unknown => {
            let doubt = Doubted {
                path: tab.path.clone(),
                kind: Doubt::Proof,
                asks: asks(),
                origin,
            };
            tab.desk.choose(doubt, vec![true, false], bool::to_string)
        }
        Proof::Stated | Proof::Assumed | Proof::Admitted | Proof::Documented | Proof::Found => {
            Value::certain(true, origin)
        }
    };
    (proof, took_place)
}

/// Whether a chain of references that begins here leads back to its beginning. Of a circle only the first
/// entry says so.
pub(super) fn comes_back(start: usize, next: impl Fn(usize) -> Option<usize>) -> bool {
    let mut seen = std::collections::BTreeSet::new();
    let mut at = next(start);
    while let Some(here) = at {
        if here == start {
            return true;
        }
        if here < start || !seen.insert(here) {
            return false;
        }
        at = next(here);
    }
    false
}
