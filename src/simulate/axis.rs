//! An axis: one key of a file, one contested question, or the day asked about, and the values it takes.

use std::str::FromStr;

use toml_edit::Value;

use crate::date::Date;
use crate::edit::Edit;
use crate::reading::{Position, Question};
use crate::scenario::{Written, nearest, thousands, written};
use crate::treaty::ottawa::questions;

/// An axis has no more values than this.
pub(super) const MOST_VALUES: u64 = 5_000;

/// What is varied, and the values it takes, in order.
///
/// As text: a path as in an [`Edit`], `=`, and values with commas between them. A range of days takes a step
/// in days, weeks, months or years, a range of numbers a step; without one it is a day, or 1. A value that is
/// no TOML is a word; `not-stated` takes the key away. `reading:QUESTION` takes every position on a contested
/// question, or those that are listed; `on` is the day asked about.
///
/// ```
/// use ottawa::simulate::Axis;
/// let axis: Axis = "norland.withdrawal.received=2030-01-01..2030-12-31 step 7d".parse().unwrap();
/// assert_eq!((axis.name(), axis.values().len()), ("norland.withdrawal.received", 53));
/// let axis: Axis = "war.until=2030-06..2030-08 step 1m, open".parse().unwrap();
/// assert_eq!(axis.values().last().unwrap().label, "open");
/// let axis: Axis = "reading:end-of-conflict".parse().unwrap();
/// assert_eq!(axis.values()[0].label, "facts");
///
/// // An empty or backward range, a step of nothing and a range without end are refused.
/// for wrong in ["war.until=2031-01-01..2030-01-01", "delivery.number=1..9 step 0", "delivery.number=1..9000000000"] {
///     assert!(wrong.parse::<Axis>().is_err());
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Axis {
    name: String,
    pub(super) of: Of,
    pub(super) values: Vec<AxisValue>,
}

/// What an axis varies.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Of {
    /// A key of the file.
    Key,
    /// The position taken on a question.
    Reading(&'static Question),
    /// The day asked about.
    On,
}

/// One value of an axis.
#[derive(Clone, Debug)]
pub struct AxisValue {
    /// As it is printed: `2030-06-11`, `5000`, `ceasefire`.
    pub label: String,
    /// As it stands in a file.
    pub(super) text: String,
    /// The day, if it is one.
    pub day: Option<Date>,
    /// The number, if it is one.
    pub number: Option<u64>,
    pub(super) position: Option<Position>,
}

/// Why a text is no axis.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AxisError {
    /// It has no `=`, or nothing on one side of it.
    #[error("`{text}` is no axis")]
    NotAnAxis {
        /// What is written.
        text: String,
    },
    /// A range ends before it begins.
    #[error("the range `{range}` ends before it begins")]
    Backwards {
        /// The range.
        range: String,
    },
    /// A range has no end.
    #[error("the range `{range}` has no end")]
    Endless {
        /// The range.
        range: String,
    },
    /// A step of nothing, or of a unit that is none.
    #[error("`{step}` is no step")]
    NoStep {
        /// The step.
        step: String,
    },
    /// There are too many values.
    #[error("the axis has {} values, and no more than {} are taken", thousands(*.count), thousands(MOST_VALUES))]
    TooMany {
        /// How many.
        count: u64,
    },
    /// A value stands there twice.
    #[error("the value `{value}` stands on the axis twice")]
    Twice {
        /// The value.
        value: String,
    },
    /// No contested question has this name.
    #[error("no question is called `{name}`")]
    NoSuchQuestion {
        /// The name.
        name: String,
        /// The nearest.
        nearest: Option<&'static str>,
    },
    /// The question has no such position.
    #[error("`{question}` has no position `{name}`")]
    NoSuchPosition {
        /// The question.
        question: &'static str,
        /// The name.
        name: String,
    },
    /// The day asked about is no day.
    #[error("`{value}` is no day")]
    NotADay {
        /// What is written.
        value: String,
    },
}

impl AxisError {
    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> String {
        match self {
            AxisError::NotAnAxis { .. } => {
                "write a key, `=` and its values, as in `war.until=2030-01-01..2030-12-31 step 7d`, or \
                 `reading:QUESTION`"
                    .to_owned()
            }
            AxisError::Backwards { .. } => "write the earlier end first".to_owned(),
            AxisError::Endless { .. } => "write both ends".to_owned(),
            AxisError::NoStep { .. } => {
                "write `step 1d`, `7d`, `2w`, `1m` or `1y` for days, a number from 1 for numbers".to_owned()
            }
            AxisError::TooMany { .. } => "take a longer step, or a shorter range".to_owned(),
            AxisError::Twice { .. } => "write it once".to_owned(),
            AxisError::NoSuchQuestion {
                nearest: Some(nearest),
                ..
            } => format!("did you mean `{nearest}`?"),
            AxisError::NoSuchQuestion { .. } => "`ottawa questions` lists them".to_owned(),
            AxisError::NoSuchPosition { question, .. } => {
                let question = questions::named(question);
                let names = question.into_iter().flat_map(|it| it.positions);
                let names: Vec<String> = names.map(|view| format!("`{}`", view.name)).collect();
                format!("its positions are {}", names.join(", "))
            }
            AxisError::NotADay { .. } => "write a day, as in 2030-12-31, or a range of days".to_owned(),
        }
    }
}

impl Axis {
    /// The key as it was written, `reading:QUESTION`, or `on`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its values, in order.
    #[must_use]
    pub fn values(&self) -> &[AxisValue] {
        &self.values
    }

    /// Whether every value is a day.
    #[must_use]
    pub fn is_of_days(&self) -> bool {
        self.values.iter().all(|value| value.day.is_some())
    }

    /// An axis over a key.
    pub(super) fn of_key(name: &str, values: Vec<AxisValue>) -> Axis {
        Axis {
            name: name.to_owned(),
            of: Of::Key,
            values,
        }
    }

    /// The same with other values.
    pub(super) fn with(&self, values: Vec<AxisValue>) -> Axis {
        Axis {
            name: self.name.clone(),
            of: self.of,
            values,
        }
    }
}

impl AxisValue {
    /// A value as it is written; what is no TOML is a word.
    pub(super) fn written(text: &str) -> AxisValue {
        let text = text.trim();
        let value: Value = text.parse().unwrap_or_else(|_| Value::from(text));
        let label = value.as_str().map_or_else(|| text.to_owned(), str::to_owned);
        AxisValue {
            day: text.parse().ok(),
            number: text.parse().ok(),
            label,
            text: value.to_string().trim().to_owned(),
            position: None,
        }
    }

    pub(super) fn of_day(day: Date) -> AxisValue {
        AxisValue {
            day: Some(day),
            ..AxisValue::written(&day.to_string())
        }
    }

    pub(super) fn of_number(number: u64) -> AxisValue {
        AxisValue::written(&number.to_string())
    }

    fn of_position(position: Position) -> AxisValue {
        AxisValue {
            position: Some(position),
            ..AxisValue::written(position.view().name)
        }
    }

    /// The change of the file that gives the key this value.
    pub(super) fn edit(&self, path: &str) -> Edit {
        Edit::set(
            path,
            if self.is_not_stated() {
                &self.label
            } else {
                &self.text
            },
        )
    }

    pub(super) fn is_not_stated(&self) -> bool {
        self.label == "not-stated"
    }
}

impl FromStr for Axis {
    type Err = AxisError;

    fn from_str(text: &str) -> Result<Axis, AxisError> {
        let wrong = || AxisError::NotAnAxis {
            text: text.to_owned(),
        };
        let (name, list) = match text.split_once('=') {
            Some((name, list)) => (name.trim(), list.trim()),
            None => (text.trim(), ""),
        };
        if let Some(question) = name.strip_prefix("reading:") {
            return of_question(name, question.trim(), list);
        }
        if name.is_empty() || list.is_empty() {
            return Err(wrong());
        }
        let mut values = Vec::new();
        for item in items(list) {
            values.extend(expand(item)?);
            if values.len() as u64 > MOST_VALUES {
                return Err(AxisError::TooMany {
                    count: values.len() as u64,
                });
            }
        }
        if values.is_empty() {
            return Err(wrong());
        }
        let of = if name == "on" { Of::On } else { Of::Key };
        if let (Of::On, Some(value)) = (of, values.iter().find(|value| value.day.is_none())) {
            return Err(AxisError::NotADay {
                value: value.label.clone(),
            });
        }
        let axis = Axis {
            name: name.to_owned(),
            of,
            values,
        };
        once_each(axis)
    }
}

fn of_question(name: &str, question: &str, list: &str) -> Result<Axis, AxisError> {
    let Some(found) = questions::named(question) else {
        return Err(AxisError::NoSuchQuestion {
            name: question.to_owned(),
            nearest: nearest(question, questions::all().map(|it| it.name)),
        });
    };
    let position = |name: &str| {
        found.find(name).ok_or_else(|| AxisError::NoSuchPosition {
            question: found.name,
            name: name.to_owned(),
        })
    };
    let positions = match list {
        "" => found.all().collect(),
        list => items(list)
            .map(|name| position(name.trim_matches('"')))
            .collect::<Result<Vec<Position>, AxisError>>()?,
    };
    once_each(Axis {
        name: name.to_owned(),
        of: Of::Reading(found),
        values: positions.into_iter().map(AxisValue::of_position).collect(),
    })
}

fn once_each(axis: Axis) -> Result<Axis, AxisError> {
    let mut seen = std::collections::BTreeSet::new();
    match axis.values.iter().find(|value| !seen.insert(value.text.as_str())) {
        Some(value) => Err(AxisError::Twice {
            value: value.label.clone(),
        }),
        None => Ok(axis),
    }
}

/// The parts between commas that stand outside brackets and quotes.
pub(super) fn items(list: &str) -> impl Iterator<Item = &str> {
    let (mut depth, mut quoted) = (0_i32, false);
    let parts = list.split(move |letter| {
        match letter {
            '"' => quoted = !quoted,
            '[' | '{' if !quoted => depth += 1,
            ']' | '}' if !quoted => depth -= 1,
            _ => {}
        }
        letter == ',' && depth == 0 && !quoted
    });
    parts.map(str::trim).filter(|part| !part.is_empty())
}

/// One item: a value, or a range with its step.
fn expand(item: &str) -> Result<Vec<AxisValue>, AxisError> {
    let Some((from, rest)) = item
        .split_once("..")
        .filter(|_| !item.starts_with(['"', '[', '{']))
    else {
        return Ok(vec![AxisValue::written(item)]);
    };
    let cut = rest
        .split_once(" step ")
        .or_else(|| rest.split_once('/'))
        .map(|(to, step)| (to.trim(), Some(step.trim())));
    let (to, step) = cut.unwrap_or((rest.trim(), None));
    let (from, range) = (from.trim(), || format!("{}..{to}", from.trim()));
    if from.is_empty() || to.is_empty() {
        return Err(AxisError::Endless { range: range() });
    }
    let plain = |text: &str| text.replace('_', "").parse::<u64>().ok();
    // Four digits may be a year or a number: a range of them is one of years only with a step in time.
    let in_time = step.is_some_and(|step| step.ends_with(char::is_alphabetic));
    if let (Some(from), Some(to), false) = (plain(from), plain(to), in_time) {
        return numbers(from, to, step, range());
    }
    match written(&range()) {
        Ok(Written::Span(Some(first), Some(last))) => days(first, last, step.unwrap_or("1d")),
        Err(_) if from > to && from.len() == to.len() => Err(AxisError::Backwards { range: range() }),
        _ => Err(AxisError::NotADay { value: range() }),
    }
}

fn numbers(from: u64, to: u64, step: Option<&str>, range: String) -> Result<Vec<AxisValue>, AxisError> {
    let no_step = || AxisError::NoStep {
        step: step.unwrap_or_default().to_owned(),
    };
    let by: u64 = step.map_or(Ok(1), |step| step.parse().map_err(|_| no_step()))?;
    if by == 0 {
        return Err(no_step());
    }
    if to < from {
        return Err(AxisError::Backwards { range });
    }
    let count = (to - from) / by + 1;
    if count > MOST_VALUES {
        return Err(AxisError::TooMany { count });
    }
    Ok((0..count)
        .map(|at| AxisValue::of_number(from + at * by))
        .collect())
}

fn days(first: Date, last: Date, step: &str) -> Result<Vec<AxisValue>, AxisError> {
    let no_step = || AxisError::NoStep {
        step: step.to_owned(),
    };
    let unit = step
        .find(|letter: char| !letter.is_ascii_digit())
        .ok_or_else(no_step)?;
    let (count, unit) = step.split_at(unit);
    let by: i32 = count
        .parse()
        .ok()
        .filter(|count| (1..=10_000).contains(count))
        .ok_or_else(no_step)?;
    let at = |nth: i32| match unit.trim() {
        "d" => Some(first.plus_days(nth.saturating_mul(by))),
        "w" => Some(first.plus_days(nth.saturating_mul(by).saturating_mul(7))),
        "m" => Some(first.plus_months_clamped(nth.saturating_mul(by))),
        "y" => Some(first.plus_months_clamped(nth.saturating_mul(by).saturating_mul(12))),
        _ => None,
    };
    at(0).ok_or_else(no_step)?;
    let mut values = Vec::new();
    for day in (0..).map_while(at).take_while(|day| *day <= last) {
        if values.len() as u64 >= MOST_VALUES {
            return Err(AxisError::TooMany {
                count: u64::try_from(first.days_until(last)).unwrap_or(u64::MAX),
            });
        }
        values.push(AxisValue::of_day(day));
    }
    Ok(values)
}
