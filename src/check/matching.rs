//! Whether a verdict is the one expected.

use crate::assess::Assessor;
use crate::date::When;
use crate::scenario::{Expectation, Expected};
use crate::verdict::{Kind, Outcome, Verdict};
use crate::vocabulary::{VerdictWord, Word};

/// One respect in which a verdict is not the one expected.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mismatch {
    /// In which respect.
    pub what: String,
    /// What was expected.
    pub expected: String,
    /// What the answer is.
    pub answer: String,
}

/// Whether the kind, reason and exception are as expected; `None` if they are.
pub(super) fn plain(expected: &Expected, verdict: &Verdict) -> Option<Mismatch> {
    let mismatch = |what: &str| Mismatch {
        what: what.to_owned(),
        expected: self::expected(expected),
        answer: described(verdict),
    };
    if let Some(word) = expected.verdict {
        let met = match word {
            VerdictWord::NoBreach => {
                verdict.is_determined() && !matches!(verdict.kind, Kind::Breach | Kind::PastBreach)
                    || verdict.kind == Kind::Undetermined && verdict.rules_out_breach()
            }
            word => verdict.word() == word.name(),
        };
        if !met {
            return Some(mismatch("verdict"));
        }
    }
    if let Some(because) = expected.because
        && !verdict.outcomes.contains(&Outcome::NotApplicable(because))
    {
        return Some(mismatch("because"));
    }
    if let Some(exception) = &expected.exception
        && verdict.exception() != Some(exception.as_str())
    {
        return Some(mismatch("exception"));
    }
    if let Some(status) = expected.status
        && verdict.kind != Kind::Status(status)
    {
        return Some(mismatch("status"));
    }
    if let Some(class) = expected.class
        && verdict.kind != Kind::Class(class)
    {
        return Some(mismatch("class"));
    }
    if let Some((_, when)) = expected.date
        && verdict.kind != Kind::Date(when)
    {
        return Some(mismatch("date"));
    }
    None
}

impl Assessor<'_> {
    /// Every respect in which a verdict is not the one expected, with its days.
    pub(super) fn mismatches(&self, expectation: &Expectation, verdict: &Verdict) -> Vec<Mismatch> {
        if let Some(mismatch) = plain(&expectation.answer, verdict) {
            return vec![mismatch];
        }
        let answer = &expectation.answer;
        if answer.since.is_none() && answer.until.is_none() {
            return Vec::new();
        }
        let (since, until) = self.period(expectation, verdict);
        let words =
            |when: Option<crate::date::Date>| when.map_or_else(|| "open".to_owned(), |day| day.to_string());
        let compare = |what: &str, expected: Option<crate::date::Date>, found: Option<crate::date::Date>| {
            let expected = expected?;
            (Some(expected) != found).then(|| Mismatch {
                what: what.to_owned(),
                expected: expected.to_string(),
                answer: words(found),
            })
        };
        [
            compare("since", answer.since, since),
            compare("until", answer.until, until),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// An expected answer in the words of the format.
pub(super) fn expected(expected: &Expected) -> String {
    let mut parts = Vec::new();
    parts.extend(expected.verdict.map(|it| it.name().to_owned()));
    parts.extend(expected.because.map(|it| format!("because {}", it.name())));
    parts.extend(expected.exception.as_ref().map(|it| format!("by {it}")));
    parts.extend(expected.status.map(|it| it.name().to_owned()));
    parts.extend(expected.class.map(|it| it.name().to_owned()));
    parts.extend(expected.date.map(|(which, when)| match when {
        When::On(day) => format!("{} {day}", which.name()),
        When::Never => format!("{} open", which.name()),
    }));
    parts.extend(expected.since.map(|it| format!("since {it}")));
    parts.extend(expected.until.map(|it| format!("until {it}")));
    parts.join(", ")
}

/// A verdict in the words of the format.
pub(super) fn described(verdict: &Verdict) -> String {
    let mut text = verdict.word();
    if let Some(why) = verdict.why() {
        text.push_str(&format!(", because {}", why.name()));
    }
    if let Some(exception) = verdict.exception() {
        text.push_str(&format!(", by {exception}"));
    }
    if let Some(span) = verdict.span() {
        text.push_str(&format!(", since {}", span.from));
        if let Some(to) = span.to {
            text.push_str(&format!(", until {to}"));
        }
    }
    text
}
