//! Words of closed lists, alone and in lists.

use toml::de::DeValue;

use super::super::keys::Key;
use super::super::{Judged, Origin, Value};
use super::cursor::{Node, Tab};
use super::messages;
use crate::reading::{Position, Question};
use crate::treaty::ottawa::questions;
use crate::vocabulary::{Appraisal, Word};

/// The label of an option that is a word.
pub(super) fn label<W: Word>(word: &W) -> String {
    word.name().to_owned()
}

/// The label of an option that is a list of words.
pub(super) fn list_label<W: Word>(words: &[W]) -> String {
    if words.is_empty() {
        return "none".to_owned();
    }
    words
        .iter()
        .map(|word| word.name())
        .collect::<Vec<_>>()
        .join(", ")
}

impl<'a> Tab<'a> {
    /// One word of a list.
    pub fn word<W: Word>(&self, name: &'static str) -> Option<W> {
        self.get(name)
            .and_then(|node| self.read_word(self.key(name), node))
    }

    /// One word of a list, perhaps in doubt.
    pub fn doubtful_word<W: Word>(&self, name: &'static str) -> Option<Value<W>> {
        self.doubtful_word_of(name, W::ALL)
    }

    /// The same where `"unknown"` means one of these words.
    pub fn doubtful_word_of<W: Word>(&self, name: &'static str, domain: &[W]) -> Option<Value<W>> {
        let key = self.key(name);
        self.doubtful(name, |node| self.read_word(key, node), || domain.to_vec(), label)
    }

    /// A list of words; `"none"` is the empty list.
    pub fn words<W: Word>(&self, name: &'static str) -> Option<Vec<W>> {
        self.get(name)
            .and_then(|node| self.read_words(self.key(name), node))
    }

    /// A list of words, perhaps in doubt; if unknown, each word alone.
    pub fn doubtful_words<W: Word>(&self, name: &'static str) -> Option<Value<Vec<W>>> {
        self.doubtful_words_of(name, W::ALL)
    }

    /// The same where `"unknown"` means one of these words.
    pub fn doubtful_words_of<W: Word>(&self, name: &'static str, domain: &[W]) -> Option<Value<Vec<W>>> {
        let key = self.key(name);
        let domain = || domain.iter().map(|word| vec![*word]).collect();
        self.doubtful(
            name,
            |node| self.read_words(key, node),
            domain,
            |words: &Vec<W>| list_label(words),
        )
    }

    fn read_word<W: Word>(&self, key: &Key, node: &Node<'_>) -> Option<W> {
        match node.get_ref() {
            DeValue::String(word) => match W::parse(word) {
                Some(word) => Some(word),
                None => self.refuse(messages::unknown_word(
                    key,
                    word,
                    node.span(),
                    W::ALL.iter().map(|w| w.name()),
                )),
            },
            _ => self.wrong(key, node),
        }
    }

    fn read_words<W: Word>(&self, key: &Key, node: &Node<'_>) -> Option<Vec<W>> {
        match node.get_ref() {
            DeValue::String(none) if none == "none" => Some(Vec::new()),
            DeValue::Array(list) => {
                let words: Vec<Option<W>> = list.iter().map(|node| self.read_word(key, node)).collect();
                let words: Vec<W> = words.into_iter().collect::<Option<_>>()?;
                for (at, word) in words.iter().enumerate() {
                    if words.iter().take(at).any(|before| before == word) {
                        return self.refuse(messages::twice_in_list(key, word.name(), node.span()));
                    }
                }
                Some(words)
            }
            _ => self.wrong(key, node),
        }
    }

    /// The positions on contested questions at a key.
    pub fn readings(&self, name: &'static str) -> Vec<Position> {
        let Some(node) = self.get(name) else {
            return Vec::new();
        };
        let DeValue::Table(table) = node.get_ref() else {
            return self.wrong(self.key(name), node).unwrap_or_default();
        };
        let mut pairs: Vec<_> = table.iter().collect();
        pairs.sort_by_key(|(key, _)| key.span().start);
        pairs
            .into_iter()
            .filter_map(|(key, value)| {
                let question = self.question(key.get_ref(), key.span())?;
                self.position(question, value)
            })
            .collect()
    }

    /// The contested question of that name.
    pub fn question(&self, name: &str, span: std::ops::Range<usize>) -> Option<&'static Question> {
        questions::named(name).or_else(|| self.refuse(messages::unknown_question(name, span)))
    }

    /// A position on a question.
    pub fn position(&self, question: &'static Question, node: &Node<'_>) -> Option<Position> {
        let DeValue::String(word) = node.get_ref() else {
            return self.refuse(messages::unknown_position(question, None, node.span()));
        };
        let found = question.find(word);
        found.or_else(|| self.refuse(messages::unknown_position(question, Some(word), node.span())))
    }

    /// The judgements recorded about an entry.
    pub fn judged(&self) -> Vec<Judged> {
        let Some(node) = self.get("judged") else {
            return Vec::new();
        };
        let key = self.key("judged");
        let DeValue::Table(table) = node.get_ref() else {
            return self.wrong(key, node).unwrap_or_default();
        };
        let mut pairs: Vec<_> = table.iter().collect();
        pairs.sort_by_key(|(name, _)| name.span().start);
        let mut judged = Vec::new();
        for (name, value) in pairs {
            let Some(appraisal) = Appraisal::parse(name.get_ref()) else {
                self.desk
                    .complain(messages::unknown_appraisal(name.get_ref(), name.span()));
                continue;
            };
            let is = match value.get_ref() {
                DeValue::Boolean(is) => Value::certain(*is, self.desk.origin(&value.span())),
                DeValue::String(unknown) if unknown == "unknown" => {
                    self.appraisal(appraisal, self.desk.origin(&value.span()))
                }
                _ => {
                    self.desk
                        .complain(messages::not_a_judgement(appraisal.name(), value.span()));
                    continue;
                }
            };
            judged.push(Judged { appraisal, is });
        }
        judged
    }

    /// The judgements about an entry, with an open choice for each of these that nobody is recorded to have
    /// made.
    pub fn judged_or_open(&self, wanted: &[Appraisal]) -> Vec<Judged> {
        let mut judged = self.judged();
        for &appraisal in wanted {
            if !judged.iter().any(|recorded| recorded.appraisal == appraisal) {
                judged.push(Judged {
                    appraisal,
                    is: self.appraisal(appraisal, Origin::Silent),
                });
            }
        }
        judged
    }

    fn appraisal(&self, appraisal: Appraisal, origin: Origin) -> Value<bool> {
        let doubt = super::desk::Doubted {
            path: self.path_of(&format!("judged.{}", appraisal.name())),
            kind: super::super::Doubt::Appraisal,
            asks: messages::asks_appraisal(appraisal, self.table.name, &self.called),
            origin,
        };
        self.desk.choose(doubt, vec![true, false], bool::to_string)
    }
}
