//! References from one entry to another, by name.

use toml::de::DeValue;

use super::super::keys::{Key, Target};
use super::super::names::Named;
use super::super::{Since, Thing, Value, Where, Who};
use super::cursor::{Node, Tab};
use super::messages;

impl<'a> Tab<'a> {
    /// The entry to which a key refers.
    fn entry_at(&self, name: &'static str, target: Target) -> Option<&'a Named<'a>> {
        let node = self.get(name)?;
        self.refers(self.key(name), node, target)
    }

    /// The entries to which a key refers; `"none"` is the empty list.
    fn entries_at(&self, name: &'static str, target: Target) -> Option<Vec<&'a Named<'a>>> {
        let node = self.get(name)?;
        self.refer(self.key(name), node, target)
    }

    fn refers(&self, key: &Key, node: &Node<'_>, target: Target) -> Option<&'a Named<'a>> {
        let DeValue::String(id) = node.get_ref() else {
            return self.wrong(key, node);
        };
        match self.desk.names.get(id) {
            Some(named) if named.is(target) => Some(named),
            Some(named) => self.refuse(messages::wrong_kind(self.desk, named, target, node.span())),
            None if matches!(id.as_ref(), "unknown") => self.refuse(messages::no_doubt(key, node.span())),
            None => self.refuse(messages::nobody(self.desk, id, target, node.span())),
        }
    }

    fn refer(&self, key: &Key, node: &Node<'_>, target: Target) -> Option<Vec<&'a Named<'a>>> {
        match node.get_ref() {
            DeValue::String(none) if none == "none" => Some(Vec::new()),
            DeValue::Array(list) => {
                let read: Vec<_> = list.iter().map(|node| self.refers(key, node, target)).collect();
                let named: Vec<&Named<'_>> = read.into_iter().collect::<Option<_>>()?;
                for (at, one) in named.iter().enumerate() {
                    if named.iter().take(at).any(|before| before.thing == one.thing) {
                        return self.refuse(messages::twice_in_list(key, one.id, node.span()));
                    }
                }
                Some(named)
            }
            _ => self.wrong(key, node),
        }
    }

    /// The State or actor at a key.
    pub fn member(&self, name: &'static str) -> Option<Who> {
        self.entry_at(name, Target::Member).map(Named::index)
    }

    /// The State at a key.
    pub fn state(&self, name: &'static str) -> Option<Who> {
        self.entry_at(name, Target::State).map(Named::index)
    }

    /// The place or State at a key.
    pub fn place_or_state(&self, name: &'static str) -> Option<Where> {
        self.entry_at(name, Target::Where).and_then(Named::place_or_state)
    }

    /// The index of the entry of that kind at a key.
    pub fn index(&self, name: &'static str, target: Target) -> Option<usize> {
        self.entry_at(name, target).map(Named::index)
    }

    /// Any entry at a key.
    pub fn thing(&self, name: &'static str) -> Option<Thing> {
        self.entry_at(name, Target::Thing).map(|named| named.thing)
    }

    /// Any entries at a key.
    pub fn things(&self, name: &'static str) -> Option<Vec<Thing>> {
        Some(
            self.entries_at(name, Target::Thing)?
                .into_iter()
                .map(|named| named.thing)
                .collect(),
        )
    }

    /// The indices of the entries of that kind at a key.
    pub fn indices(&self, name: &'static str, target: Target) -> Option<Vec<usize>> {
        Some(
            self.entries_at(name, target)?
                .into_iter()
                .map(Named::index)
                .collect(),
        )
    }

    /// The places and States at a key.
    pub fn places_and_states(&self, name: &'static str) -> Option<Vec<Where>> {
        Some(
            self.entries_at(name, Target::Where)?
                .into_iter()
                .filter_map(Named::place_or_state)
                .collect(),
        )
    }

    /// The State or actor at a key, perhaps in doubt; if unknown, each of the cast.
    pub fn doubtful_member(&self, name: &'static str) -> Option<Value<Who>> {
        let node = self.get(name)?;
        self.member_at(node, self.key(name), self.path_of(name))
    }

    fn member_at(&self, node: &'a Node<'a>, key: &'static Key, path: String) -> Option<Value<Who>> {
        let read = |node: &'a Node<'a>| self.refers(key, node, Target::Member).map(Named::index);
        self.doubtful_at(
            node,
            key,
            path,
            read,
            || (0..self.desk.names.cast().count()).collect(),
            |who| self.id(*who),
        )
    }

    /// The authors of an act: one, or several together, perhaps in doubt. If unknown: each of the cast, or
    /// somebody else.
    pub fn authors(&self, name: &'static str) -> Option<Value<Vec<Who>>> {
        let key = self.key(name);
        let read = |node: &'a Node<'a>| match node.get_ref() {
            DeValue::Array(list) if list.is_empty() => self.refuse(messages::empty_list(key, node.span())),
            DeValue::Array(_) => Some(
                self.refer(key, node, Target::Member)?
                    .into_iter()
                    .map(Named::index)
                    .collect(),
            ),
            _ => self
                .refers(key, node, Target::Member)
                .map(|named| vec![named.index()]),
        };
        let domain = || {
            let cast = self.desk.names.cast().count();
            (0..cast).map(|who| vec![who]).chain([Vec::new()]).collect()
        };
        self.doubtful(name, read, domain, |authors| self.ids(authors))
    }

    /// Who it was, over time.
    pub fn members_over_time(&self, name: &'static str) -> Option<Vec<Since<Who>>> {
        self.over_time(name, |tab, node, key, path| tab.member_at(node, key, path))
    }

    /// Lists of States over time.
    pub fn states_over_time(&self, name: &'static str) -> Option<Vec<Since<Vec<Who>>>> {
        self.over_time(name, |tab, node, key, path| {
            let read = |node: &'a Node<'a>| {
                Some(
                    tab.refer(key, node, Target::State)?
                        .into_iter()
                        .map(Named::index)
                        .collect(),
                )
            };
            let states = tab.desk.names.of(Target::State).map(|named| vec![named.index()]);
            tab.doubtful_at(node, key, path, read, || states.collect(), |who| tab.ids(who))
        })
    }

    /// States that the file or the record knows, by the names that answers use.
    pub fn state_names(&self, name: &'static str) -> Option<Vec<String>> {
        let node = self.get(name)?;
        let key = self.key(name);
        match node.get_ref() {
            DeValue::String(none) if none == "none" => Some(Vec::new()),
            DeValue::Array(list) => list
                .iter()
                .map(|node| match node.get_ref() {
                    DeValue::String(id) if self.desk.names.get(id).is_none() => {
                        match self.desk.recorded(id) {
                            Some(recorded) => Some(recorded.name.clone()),
                            None => self.refuse(messages::nobody(self.desk, id, Target::State, node.span())),
                        }
                    }
                    _ => self
                        .refers(key, node, Target::State)
                        .map(|named| self.desk.name(named)),
                })
                .collect(),
            _ => self.wrong(key, node),
        }
    }

    /// The State or actor as a sentence has it.
    pub fn called_of(&self, who: Who) -> String {
        self.desk
            .names
            .member(who)
            .map_or_else(String::new, |named| self.desk.called(named))
    }

    fn id(&self, who: Who) -> String {
        self.desk
            .names
            .member(who)
            .map_or_else(String::new, |named| named.id.to_owned())
    }

    fn ids(&self, list: &[Who]) -> String {
        if list.is_empty() {
            return "somebody else".to_owned();
        }
        list.iter()
            .map(|who| self.id(*who))
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// The roles of States and actors at a key.
    pub fn roles<W: crate::vocabulary::Word>(&self, name: &'static str) -> Vec<(Who, W)> {
        let Some(node) = self.get(name) else {
            return Vec::new();
        };
        let key = self.key(name);
        let DeValue::Table(table) = node.get_ref() else {
            return self.wrong(key, node).unwrap_or_default();
        };
        let mut pairs: Vec<_> = table.iter().collect();
        pairs.sort_by_key(|(id, _)| id.span().start);
        let mut roles = Vec::new();
        for (id, role) in pairs {
            let who = match self.desk.names.get(id.get_ref()) {
                Some(named) if named.is(Target::Member) => named.index(),
                Some(named) => {
                    self.desk
                        .complain(messages::wrong_kind(self.desk, named, Target::Member, id.span()));
                    continue;
                }
                None => {
                    self.desk.complain(messages::nobody(
                        self.desk,
                        id.get_ref(),
                        Target::Member,
                        id.span(),
                    ));
                    continue;
                }
            };
            match role.get_ref() {
                DeValue::String(word) => match W::parse(word) {
                    Some(role) => roles.push((who, role)),
                    None => {
                        let words = W::ALL.iter().map(|word| word.name());
                        self.desk
                            .complain(messages::unknown_word(key, word, role.span(), words));
                    }
                },
                _ => self.desk.complain(messages::wrong_type(key, role)),
            }
        }
        roles
    }
}
