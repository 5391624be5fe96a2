//! Numbers, and values that change over time.

use toml::de::{DeInteger, DeValue};

use super::super::keys::{self, Key};
use super::super::{Count, Doubt, Since, Value};
use super::cursor::{Node, Tab, numbered};
use super::dates;
use super::desk::Doubted;
use super::messages;

/// No count of mines can be larger.
const LARGEST: u64 = 1_000_000_000;

/// Counts on which a position turns: thousands, and tens of thousands.
const TURNING: [u64; 2] = [9_999, 10_000];

/// The label of an option that is a count.
pub(super) fn label(count: &Count) -> String {
    match count {
        Count::Number(number) => number.to_string(),
        Count::Some => "some".to_owned(),
    }
}

impl<'a> Tab<'a> {
    /// A whole number, not in doubt.
    pub fn number(&self, name: &'static str) -> Option<u64> {
        let node = self.get(name)?;
        self.read_number(self.key(name), node)
    }

    /// A calendar year.
    pub fn year(&self, name: &'static str) -> Option<i16> {
        let node = self.get(name)?;
        let DeValue::Integer(number) = node.get_ref() else {
            return self.wrong(self.key(name), node);
        };
        let year = i16::from_str_radix(number.as_str(), number.radix()).ok();
        year.filter(|year| (1900..=2200).contains(year))
            .or_else(|| self.refuse(messages::no_such_year(number.as_str(), node.span())))
    }

    /// A calendar year, or `"initial"`, which is none: the outer `None` when nothing right is written.
    pub fn report_year(&self, name: &'static str) -> Option<Option<i16>> {
        let node = self.get(name)?;
        match node.get_ref() {
            DeValue::String(initial) if initial == "initial" => Some(None),
            DeValue::Integer(_) => self.year(name).map(Some),
            _ => self.wrong(self.key(name), node),
        }
    }

    /// A share from 0 to 100.
    pub fn percent(&self, name: &'static str) -> Option<f64> {
        let node = self.get(name)?;
        let number = match node.get_ref() {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str().parse::<f64>().ok(),
            DeValue::Float(number) => number.as_str().parse::<f64>().ok(),
            _ => return self.wrong(self.key(name), node),
        };
        number
            .filter(|share| (0.0..=100.0).contains(share))
            .or_else(|| self.refuse(messages::no_percentage(node.span())))
    }

    /// How many, perhaps in doubt.
    pub fn count(&self, name: &'static str) -> Option<Value<Count>> {
        let node = self.get(name)?;
        self.count_at(node, self.key(name), self.path_of(name))
    }

    /// How many, over time; a single value holds from the beginning.
    pub fn counts(&self, name: &'static str) -> Option<Vec<Since<Count>>> {
        self.over_time(name, |tab, node, key, path| tab.count_at(node, key, path))
    }

    fn count_at(&self, node: &'a Node<'a>, key: &'static Key, path: String) -> Option<Value<Count>> {
        let DeValue::String(text) = node.get_ref() else {
            let domain = Vec::new;
            return self.doubtful_at(node, key, path, |node| self.read_count(key, node), domain, label);
        };
        let options = match text.as_ref() {
            "unknown" => vec![Count::Number(0), Count::Some],
            text => match range(text) {
                Some((low, high)) if low > LARGEST || high.is_some_and(|high| high > LARGEST) => {
                    return self.refuse(messages::too_large(LARGEST, node.span()));
                }
                Some((low, Some(high))) if high < low => {
                    return self.refuse(messages::range_backwards(low, high, node.span()));
                }
                Some((low, high)) => counts_between(low, high),
                None => return self.refuse(messages::bad_count(key, text, node.span())),
            },
        };
        let kind = if text == "unknown" {
            Doubt::Unknown
        } else {
            Doubt::Range
        };
        let doubt = Doubted {
            path,
            kind,
            asks: self.asks(key),
            origin: self.desk.origin(&node.span()),
        };
        Some(self.desk.choose(doubt, options, label))
    }

    fn read_count(&self, key: &Key, node: &Node<'_>) -> Option<Count> {
        self.read_number(key, node).map(Count::Number)
    }

    fn read_number(&self, key: &Key, node: &Node<'_>) -> Option<u64> {
        let DeValue::Integer(number) = node.get_ref() else {
            return self.wrong(key, node);
        };
        match whole(number) {
            Some(number) if number <= LARGEST => Some(number),
            None if number.as_str().starts_with('-') => self.refuse(messages::negative(node.span())),
            _ => self.refuse(messages::too_large(LARGEST, node.span())),
        }
    }

    /// A value that may change: alone, or as a list of dated values in order.
    pub fn over_time<T>(
        &self,
        name: &'static str,
        read: impl Fn(&Tab<'a>, &'a Node<'a>, &'static Key, String) -> Option<Value<T>>,
    ) -> Option<Vec<Since<T>>> {
        let node = self.get(name)?;
        let key = self.key(name);
        let list = match node.get_ref() {
            DeValue::Array(list)
                if list
                    .iter()
                    .any(|element| matches!(element.get_ref(), DeValue::Table(_))) =>
            {
                list
            }
            _ => return read(self, node, key, self.path_of(name)).map(|is| vec![Since { since: None, is }]),
        };
        let mut values: Vec<Since<T>> = Vec::new();
        let mut whole = true;
        for (at, element) in list.iter().enumerate() {
            let path = numbered(self.path_of(name), at, list.len());
            let Some(tab) = self.below(&keys::DATED, element, path.clone()) else {
                self.desk.complain(messages::not_dated(key, element.span()));
                return None;
            };
            if tab.has("since") || at > 0 {
                tab.need("since");
            }
            tab.need("is");
            let since = tab.date("since");
            let is = tab.get("is").and_then(|node| read(self, node, key, path));
            whole &= is.is_some() && since.is_some() == tab.has("since");
            if let (Some(before), Some(since)) = (values.last().and_then(|last| last.since.as_ref()), &since)
                && dates::surely_before(since, before)
            {
                self.desk
                    .complain(messages::out_of_order(tab.value_span("since")));
            }
            values.extend(is.map(|is| Since { since, is }));
        }
        whole.then_some(values)
    }
}

fn whole(number: &DeInteger<'_>) -> Option<u64> {
    u64::from_str_radix(number.as_str(), number.radix()).ok()
}

/// `3000..5000` as its ends, `1000..` without an upper one.
fn range(text: &str) -> Option<(u64, Option<u64>)> {
    let (low, high) = text.split_once("..")?;
    let number = |text: &str| {
        let plain = text.replace('_', "");
        plain
            .bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| plain.parse::<u64>().ok())
            .flatten()
    };
    match high {
        "" => Some((number(low)?, None)),
        high => Some((number(low)?, Some(number(high)?))),
    }
}

/// The counts of a range at which an answer may turn. Without an upper end, ten times the lower one stands
/// for all that is more.
fn counts_between(low: u64, high: Option<u64>) -> Vec<Count> {
    let top = high.unwrap_or(low.saturating_mul(10).max(10_000));
    let mut counts = vec![low, top];
    counts.extend(
        TURNING
            .into_iter()
            .filter(|turning| (low..=top).contains(turning)),
    );
    counts.sort_unstable();
    counts.dedup();
    counts.into_iter().map(Count::Number).collect()
}
