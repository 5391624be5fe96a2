//! The built-in record of States: their dated acts towards the Convention, each with its source.
//!
//! The record is a text that people can read and check, `data/states.toml`. Entry into force is
//! not in it but computed from the deposit (17), except for succession, which the six-month rule does not
//! govern; days of entry into force as printed elsewhere are kept beside it, to test the computation.
//! What is reported of stocks, mined areas and the rest is in [`facts`].

pub mod facts;

use toml::de::{DeTable, DeValue};

use crate::date::{CONVENTION_IN_FORCE, Date, When};
use crate::scenario::{Consent, Notice, Origin, State, Suspension, Value};
use crate::vocabulary::{Addressee, ConsentKind, Deferral, Ground, OtherTreaty, Reasons, Word};

/// The text of the record.
const RECORD: &str = include_str!("../data/states.toml");

/// The last day that the sources of the record cover: year, month, day.
const ENDS: (i16, i8, i8) = (2026, 4, 30);

/// The built-in record of States.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Registry {
    states: Vec<Recorded>,
}

/// A State of the record.
#[derive(Clone, PartialEq, Debug)]
pub struct Recorded {
    /// The code of three capitals.
    pub code: String,
    /// The usual short name.
    pub name: String,
    /// Whether the name takes an article in a sentence: the United States.
    pub takes_article: bool,
    /// Its acts towards the Convention.
    pub state: State,
    /// Where they can be read.
    pub sources: Vec<String>,
    /// The day on which its withdrawal is reported to have taken effect: no armed conflict held it back.
    pub effect_reported: Option<Date>,
    /// The day of entry into force as printed by a source, and the source.
    pub in_force_published: Option<(Date, String)>,
}

impl Registry {
    /// Reads the record that is built into the crate.
    #[must_use]
    pub fn built_in() -> Registry {
        let (root, _) = DeTable::parse_recoverable(RECORD);
        let mut states: Vec<Recorded> = root
            .get_ref()
            .iter()
            .filter_map(|(code, row)| match row.get_ref() {
                DeValue::Table(row) => Some(Row(row).recorded(code.get_ref())),
                _ => None,
            })
            .collect();
        states.sort_by(|a, b| a.code.cmp(&b.code));
        Registry { states }
    }

    /// The last day that the sources of the record cover.
    #[must_use]
    pub fn ends() -> Date {
        let (year, month, day) = ENDS;
        Date::new(year, month, day).unwrap_or(CONVENTION_IN_FORCE)
    }

    /// The State of that code.
    #[must_use]
    pub fn get(&self, code: &str) -> Option<&Recorded> {
        let at = self
            .states
            .binary_search_by(|recorded| recorded.code.as_str().cmp(code))
            .ok()?;
        self.states.get(at)
    }

    /// All States, in the order of their codes.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Recorded> {
        self.states.iter()
    }

    /// The State whose code comes nearest to this one, if any comes near enough to be meant.
    #[must_use]
    pub fn nearest(&self, code: &str) -> Option<&Recorded> {
        let distance = |recorded: &Recorded| strsim::osa_distance(&recorded.code, code);
        self.states
            .iter()
            .filter(|recorded| distance(recorded) == 1)
            .min_by(|a, b| {
                let likeness = |recorded: &Recorded| strsim::jaro_winkler(&recorded.code, code);
                likeness(b).total_cmp(&likeness(a))
            })
    }
}

impl Recorded {
    /// The State of that code, without reading the rest of the record.
    #[must_use]
    pub fn of(code: &str) -> Option<Recorded> {
        let is_code = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
        let at = is_code.then(|| RECORD.find(&format!("\n[{code}]\n"))).flatten()?;
        let row = RECORD.get(at + 1..)?;
        let row = row.get(..row.find("\n[").map_or(row.len(), |end| end + 1))?;
        let (root, _) = DeTable::parse_recoverable(row);
        match root.get_ref().get(code)?.get_ref() {
            DeValue::Table(row) => Some(Row(row).recorded(code)),
            _ => None,
        }
    }

    /// The name as a sentence has it: `Ukraine`, `the United States`.
    #[must_use]
    pub fn called(&self) -> String {
        if self.takes_article {
            format!("the {}", self.name)
        } else {
            self.name.clone()
        }
    }
}

/// One row of the record, before it is read. What is not there, or of another type, is left out; a test
/// proves that the record has no such slip.
struct Row<'a>(&'a DeTable<'a>);

impl<'a> Row<'a> {
    fn recorded(&self, code: &str) -> Recorded {
        let withdrawal = self.row("withdrawal");
        let suspension = self.row("suspension");
        let consent = self.day("deposited").map(|deposited| Consent {
            kind: self
                .text("consent")
                .and_then(ConsentKind::parse)
                .unwrap_or(ConsentKind::Accession),
            deposited: Some(Value::certain(When::On(deposited), Origin::Record)),
            in_force: self
                .day("in-force")
                .map(|day| Value::certain(When::On(day), Origin::Record)),
            provisional: Value::silent(false),
        });
        let words = |list: Vec<&str>| {
            list.into_iter()
                .filter_map(OtherTreaty::parse)
                .collect::<Vec<_>>()
        };
        let state = State {
            code: Some(code.to_owned()),
            signed: Value::certain(self.day("signed").map_or(When::Never, When::On), Origin::Record),
            consents: consent.into_iter().collect(),
            notices: withdrawal.as_ref().and_then(Row::notice).into_iter().collect(),
            suspensions: suspension
                .as_ref()
                .and_then(Row::suspension)
                .into_iter()
                .collect(),
            other_treaties: Some(words(self.texts("other-treaties"))).filter(|list| !list.is_empty()),
            apii_consented: self
                .day("apii-consented")
                .map(|day| Value::certain(When::On(day), Origin::Record)),
            apii_defers: Some(self.texts("apii-defers"))
                .filter(|list| !list.is_empty())
                .map(|list| list.into_iter().filter_map(Deferral::parse).collect())
                .map(|list| Value::certain(list, Origin::Record)),
            record_notes: self.texts("notes").into_iter().map(str::to_owned).collect(),
            ..State::outside()
        };
        let published = self
            .day("in-force-published")
            .zip(self.text("in-force-source").map(str::to_owned));
        let effect = withdrawal.as_ref().and_then(|row| row.day("effect-reported"));
        let inner = withdrawal
            .iter()
            .chain(&suspension)
            .flat_map(|row| row.texts("source"));
        let sources = self
            .texts("source")
            .into_iter()
            .chain(self.text("in-force-source"))
            .chain(inner);
        Recorded {
            code: code.to_owned(),
            name: self.text("name").unwrap_or(code).to_owned(),
            takes_article: self
                .0
                .get("the")
                .is_some_and(|node| matches!(node.get_ref(), DeValue::Boolean(true))),
            state,
            sources: sources.map(str::to_owned).collect(),
            effect_reported: effect,
            in_force_published: published,
        }
    }

    fn notice(&self) -> Option<Notice> {
        let sent_to: Vec<Addressee> = self
            .texts("sent-to")
            .into_iter()
            .filter_map(Addressee::parse)
            .collect();
        let never = || Value::silent(When::Never);
        Some(Notice {
            received: Value::certain(When::On(self.day("received")?), Origin::Record),
            reasons: Value::silent(Reasons::Full),
            sent_to: match sent_to.is_empty() {
                true => Value::silent(Addressee::ALL.to_vec()),
                false => Value::certain(sent_to, Origin::Record),
            },
            circulated: never(),
            confirmed: never(),
            revoked: never(),
            origin: Origin::Record,
        })
    }

    fn suspension(&self) -> Option<Suspension> {
        let grounds: Vec<Ground> = self
            .texts("grounds")
            .into_iter()
            .filter_map(Ground::parse)
            .collect();
        Some(Suspension {
            notified: Value::certain(When::On(self.day("notified")?), Origin::Record),
            grounds: Value::certain(grounds, Origin::Record),
            objected: self.texts("objected").into_iter().map(str::to_owned).collect(),
            origin: Origin::Record,
        })
    }

    fn row(&self, key: &str) -> Option<Row<'a>> {
        match self.0.get(key)?.get_ref() {
            DeValue::Table(row) => Some(Row(row)),
            _ => None,
        }
    }

    fn text(&self, key: &str) -> Option<&'a str> {
        match self.0.get(key)?.get_ref() {
            DeValue::String(text) => Some(text),
            _ => None,
        }
    }

    fn texts(&self, key: &str) -> Vec<&'a str> {
        match self.0.get(key).map(|node| node.get_ref()) {
            Some(DeValue::String(text)) => vec![text],
            Some(DeValue::Array(list)) => list
                .iter()
                .filter_map(|node| match node.get_ref() {
                    DeValue::String(text) => Some(text.as_ref()),
                    _ => None,
                })
                .collect(),
            _ => Vec::new(),
        }
    }

    fn day(&self, key: &str) -> Option<Date> {
        let DeValue::Datetime(datetime) = self.0.get(key)?.get_ref() else {
            return None;
        };
        let date = datetime.date?;
        Date::new(
            i16::try_from(date.year).ok()?,
            i8::try_from(date.month).ok()?,
            i8::try_from(date.day).ok()?,
        )
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::date::{entry_into_force, six_months_expire};

    fn registry() -> Registry {
        Registry::built_in()
    }

    fn deposited(recorded: &Recorded) -> Option<Date> {
        let consent = recorded.state.consents.first()?;
        consent.deposited.as_ref()?.options.first()?.day()
    }

    #[test]
    fn the_record_has_every_state() {
        let all = registry();
        assert_eq!(all.iter().len(), 197);
        assert_eq!(
            all.iter()
                .filter(|recorded| deposited(recorded).is_some())
                .count(),
            166
        );
        let names: BTreeSet<&str> = all.iter().map(|recorded| recorded.name.as_str()).collect();
        assert_eq!(names.len(), 197, "no name twice");
        assert!(
            all.iter()
                .all(|recorded| recorded.code.len() == 3 && recorded.name != recorded.code)
        );
    }

    #[test]
    fn the_record_has_no_slip() {
        let (root, faults) = DeTable::parse_recoverable(RECORD);
        assert!(faults.is_empty(), "{faults:?}");
        let known = [
            "name",
            "the",
            "signed",
            "deposited",
            "consent",
            "in-force",
            "in-force-published",
            "in-force-source",
            "withdrawal",
            "suspension",
            "other-treaties",
            "apii-consented",
            "apii-defers",
            "notes",
            "source",
        ];
        for code in root.get_ref().keys() {
            let row = Row(root.get_ref()).row(code.get_ref()).unwrap().0;
            let unknown: Vec<_> = row
                .keys()
                .filter(|key| !known.contains(&key.get_ref().as_ref()))
                .collect();
            assert!(unknown.is_empty(), "{code:?}: {unknown:?}");
            let row = Row(row);
            assert_eq!(
                row.day("deposited").is_some(),
                row.text("consent").and_then(ConsentKind::parse).is_some()
            );
        }
    }

    #[test]
    fn entry_into_force_as_computed_is_that_printed_by_others() {
        let mut compared = 0;
        for recorded in registry().iter() {
            let Some((printed, source)) = &recorded.in_force_published else {
                continue;
            };
            let consent = recorded.state.consents.first().unwrap();
            let stated = consent
                .in_force
                .as_ref()
                .and_then(|value| value.options.first()?.day());
            assert_eq!(
                stated.is_some(),
                consent.kind == ConsentKind::Succession,
                "{}",
                recorded.code
            );
            let computed = stated.unwrap_or_else(|| entry_into_force(deposited(recorded).unwrap()));
            assert_eq!(computed, *printed, "{}, {source}", recorded.name);
            compared += 1;
        }
        assert_eq!(compared, 73);
    }

    #[test]
    fn withdrawals_took_effect_when_the_six_months_were_over() {
        let all = registry();
        let mut withdrawn = Vec::new();
        for recorded in all.iter() {
            let received = recorded
                .state
                .notices
                .first()
                .map(|notice| notice.received.options[0].day().unwrap());
            assert_eq!(
                received.map(six_months_expire),
                recorded.effect_reported,
                "{}",
                recorded.name
            );
            withdrawn.extend(received.map(|_| recorded.code.as_str()));
        }
        assert_eq!(withdrawn, ["EST", "FIN", "LTU", "LVA", "POL"]);
        let suspended = |recorded: &&Recorded| !recorded.state.suspensions.is_empty();
        assert_eq!(
            all.iter()
                .filter(suspended)
                .map(|recorded| &recorded.code)
                .collect::<Vec<_>>(),
            ["UKR"]
        );
    }

    #[test]
    fn a_state_is_found_alone_as_in_the_whole_record() {
        for recorded in registry().iter() {
            assert_eq!(Recorded::of(&recorded.code).as_ref(), Some(recorded));
        }
        assert_eq!(Recorded::of("XXX"), None);
        assert_eq!(Recorded::of("]\n["), None);
        assert_eq!(registry().get("ukr"), None);
    }

    #[test]
    fn the_nearest_code_is_one_letter_away() {
        let all = registry();
        assert_eq!(all.nearest("UKX").map(|near| near.code.as_str()), Some("UKR"));
        assert_eq!(all.nearest("QQQ"), None);
        assert_eq!(
            all.get("USA").map(Recorded::called).as_deref(),
            Some("the United States")
        );
    }
}
