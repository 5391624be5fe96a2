//! A fact that is not known, with how likely its author holds each value to be.
//!
//! Every distribution is a finite list of values with whole numbers as weights, so that a draw is the same on
//! every machine and all combinations can be gone through exactly.

use std::str::FromStr;

use super::axis::AxisValue;
use crate::date::Date;

/// A fact and its distribution, in whole weights.
///
/// As text: a path as in an [`Edit`](crate::edit::Edit), `=`, and one of
/// - `uniform FIRST LAST`: every day (or number) alike;
/// - `triangular FIRST LIKELIEST LAST`: rising to the likeliest and falling from it, to both ends inclusive;
/// - `exponential FROM mean DAYS`: from that day on, each day as likely as the one before to be the last;
/// - `at-least-until FROM mean DAYS [open SHARE]`: the same, and with that share it does not end at all;
/// - `discrete VALUE:WEIGHT …`: these values alone, with these weights.
///
/// ```
/// use ottawa::simulate::Distribution;
/// let dist: Distribution = "war.until=triangular 2030-06-01 2030-06-02 2030-06-04".parse().unwrap();
/// let shares: Vec<u64> = dist.weighted().map(|(_, weight)| weight).collect();
/// assert_eq!(shares, [3, 6, 4, 2]);
/// let dist: Distribution = "war.until=discrete 2030-06-01:0.25 open:0.75".parse().unwrap();
/// assert_eq!(dist.weighted().last().unwrap(), ("open", 750_000_000));
/// // An order that is none, weights that add up to nothing, and a share above 1 are refused.
/// for wrong in ["a.b=uniform 2031-01-01 2030-01-01", "a.b=discrete open:0", "a.b=at-least-until 2030-01-01 mean 90 open 1.5"] {
///     assert!(wrong.parse::<Distribution>().is_err());
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Distribution {
    text: String,
    name: String,
    pub(super) values: Vec<AxisValue>,
    weights: Vec<u64>,
    /// The sum of the weights up to each value.
    sums: Vec<u64>,
}

/// Why a text is no distribution.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DistributionError {
    /// It has no shape of the format.
    #[error("`{text}` is no distribution of a fact")]
    Shape {
        /// What is written.
        text: String,
    },
    /// Days or numbers stand in a wrong order.
    #[error("`{text}` is out of order")]
    Order {
        /// What is written.
        text: String,
    },
    /// A weight, mean or share cannot be.
    #[error("`{number}` cannot be the {what}")]
    Number {
        /// What is written.
        number: String,
        /// What it is to be.
        what: &'static str,
    },
    /// The weights add up to nothing, or to more than can be counted.
    #[error("the weights of `{name}` add up to nothing that can be drawn from")]
    Weights {
        /// The fact.
        name: String,
    },
    /// A value stands there twice.
    #[error("`{value}` stands in the distribution twice")]
    Twice {
        /// The value.
        value: String,
    },
    /// There are too many days or numbers.
    #[error("`{text}` has {count} values, and no more than {MOST} are drawn from")]
    TooMany {
        /// What is written.
        text: String,
        /// How many.
        count: i64,
    },
}

impl DistributionError {
    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self {
            DistributionError::Shape { .. } => {
                "write KEY= and `uniform FIRST LAST`, `triangular FIRST LIKELIEST LAST`, `exponential FROM mean DAYS`, \
                 `at-least-until FROM mean DAYS open SHARE` or `discrete VALUE:WEIGHT VALUE:WEIGHT`"
            }
            DistributionError::Order { .. } => "write the earliest first",
            DistributionError::Number { .. } => {
                "a weight is above 0, with up to nine decimals; a mean is from 1 to 3650 days; a share is below 1"
            }
            DistributionError::Weights { .. } => "give each value a weight above 0",
            DistributionError::Twice { .. } => "write it once, with the weights added",
            DistributionError::TooMany { .. } => "take a shorter range",
        }
    }
}

/// A distribution has no more values than this.
const MOST: i64 = 20_000;
/// One, as a weight with nine decimals.
const ONE: u64 = 1_000_000_000;
/// Days less likely than this share of all, together, are put on the last day before them.
const TAIL: u64 = 1_000_000_000;

impl Distribution {
    /// The path of the fact.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// As it was written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The values with their weights.
    pub fn weighted(&self) -> impl Iterator<Item = (&str, u64)> {
        self.values
            .iter()
            .map(|it| it.label.as_str())
            .zip(self.weights.iter().copied())
    }

    /// The sum of the weights.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.sums.last().copied().unwrap_or(0)
    }

    /// The value on which a number below the total falls.
    pub(super) fn at(&self, number: u64) -> usize {
        self.sums.partition_point(|sum| *sum <= number)
    }
}

impl FromStr for Distribution {
    type Err = DistributionError;

    fn from_str(text: &str) -> Result<Distribution, DistributionError> {
        let shape = || DistributionError::Shape {
            text: text.to_owned(),
        };
        let (name, rest) = text.split_once('=').ok_or_else(shape)?;
        let words: Vec<&str> = rest.split_whitespace().collect();
        let (values, weights) = match words.as_slice() {
            ["uniform", first, last] => {
                let (scale, length) = between(text, first, last)?;
                (
                    (0..=length).map(|at| scale.value(at)).collect(),
                    (0..=length).map(|_| 1).collect(),
                )
            }
            ["triangular", first, mode, last] => triangular(text, first, mode, last)?,
            ["exponential", from, "mean", mean] => geometric(from.parse().map_err(|_| shape())?, mean, None)?,
            ["at-least-until", from, "mean", mean] => {
                geometric(from.parse().map_err(|_| shape())?, mean, None)?
            }
            ["at-least-until", from, "mean", mean, "open", share] => {
                geometric(from.parse().map_err(|_| shape())?, mean, Some(share))?
            }
            ["discrete", pairs @ ..] if !pairs.is_empty() => discrete(pairs).ok_or_else(shape)??,
            _ => return Err(shape()),
        };
        let name = name.trim().to_owned();
        let mut seen = std::collections::BTreeSet::new();
        if let Some(value) = values
            .iter()
            .find(|value: &&AxisValue| !seen.insert(value.label.clone()))
        {
            return Err(DistributionError::Twice {
                value: value.label.clone(),
            });
        }
        let mut sum = 0_u64;
        let mut sums = Vec::with_capacity(weights.len());
        for weight in &weights {
            sum = sum
                .checked_add(*weight)
                .ok_or_else(|| DistributionError::Weights { name: name.clone() })?;
            sums.push(sum);
        }
        if sum == 0 || name.is_empty() {
            return Err(DistributionError::Weights { name });
        }
        Ok(Distribution {
            text: text.trim().to_owned(),
            name,
            values,
            weights,
            sums,
        })
    }
}

/// Days or numbers, counted from the first.
#[derive(Clone, Copy)]
enum Scale {
    Days(Date),
    Numbers(u64),
}

impl Scale {
    fn value(self, at: i64) -> AxisValue {
        match self {
            Scale::Days(first) => AxisValue::of_day(first.plus_days(i32::try_from(at).unwrap_or(i32::MAX))),
            Scale::Numbers(first) => AxisValue::of_number(first.saturating_add_signed(at)),
        }
    }
}

/// The values from one to another, with how many steps lie between them.
fn between(text: &str, first: &str, last: &str) -> Result<(Scale, i64), DistributionError> {
    let shape = || DistributionError::Shape {
        text: text.to_owned(),
    };
    let (scale, length) = match (first.parse::<Date>(), last.parse::<Date>()) {
        (Ok(first), Ok(last)) => (Scale::Days(first), i64::from(first.days_until(last))),
        _ => {
            let number = |text: &str| text.replace('_', "").parse::<u32>().map_err(|_| shape());
            let (first, last) = (number(first)?, number(last)?);
            (
                Scale::Numbers(u64::from(first)),
                i64::from(last) - i64::from(first),
            )
        }
    };
    if length < 0 {
        return Err(DistributionError::Order {
            text: text.to_owned(),
        });
    }
    if length >= MOST {
        return Err(DistributionError::TooMany {
            text: text.to_owned(),
            count: length + 1,
        });
    }
    Ok((scale, length))
}

type Weighted = (Vec<AxisValue>, Vec<u64>);

/// Weights that rise by equal steps to the likeliest value, and fall by equal steps from it.
fn triangular(text: &str, first: &str, mode: &str, last: &str) -> Result<Weighted, DistributionError> {
    let (scale, length) = between(text, first, last)?;
    let (_, peak) = between(text, first, mode)?;
    between(text, mode, last)?;
    let weight = |at: i64| {
        let product = if at <= peak {
            (at + 1) * (length - peak + 1)
        } else {
            (length - at + 1) * (peak + 1)
        };
        u64::try_from(product).unwrap_or(0)
    };
    Ok((
        (0..=length).map(|at| scale.value(at)).collect(),
        (0..=length).map(weight).collect(),
    ))
}

/// From a day on, each day as likely as the one before to be the last: in whole numbers, without any rounding
/// that could differ between machines.
fn geometric(from: Date, mean: &str, open: Option<&str>) -> Result<Weighted, DistributionError> {
    let days: u64 = mean
        .parse()
        .ok()
        .filter(|days| (1..=3_650).contains(days))
        .ok_or_else(|| DistributionError::Number {
            number: mean.to_owned(),
            what: "mean in days",
        })?;
    let open = match open {
        None => 0,
        Some(share) => {
            decimal(share)
                .filter(|share| *share < ONE)
                .ok_or_else(|| DistributionError::Number {
                    number: share.to_owned(),
                    what: "share that does not end",
                })?
        }
    };
    // What is left of all that ends, in parts of 2 to the 60th.
    let all = (1_u64 << 60) / ONE * (ONE - open);
    let (mut left, mut values, mut weights) = (all, Vec::new(), Vec::new());
    let last_day = Date::new(2200, 12, 31).unwrap_or(from);
    for at in 0_i32.. {
        let day = from.plus_days(at);
        let stays = u64::try_from(u128::from(left) * u128::from(days) / u128::from(days + 1)).unwrap_or(0);
        let is_last = stays < all / TAIL || day >= last_day || i64::from(at) >= MOST - 1;
        values.push(AxisValue::of_day(day));
        weights.push(if is_last { left } else { left - stays });
        left = stays;
        if is_last {
            break;
        }
    }
    if open > 0 {
        values.push(AxisValue::written("open"));
        weights.push((1_u64 << 60) / ONE * open);
    }
    Ok((values, weights))
}

/// Values with weights; `None` where a pair is none.
fn discrete(pairs: &[&str]) -> Option<Result<Weighted, DistributionError>> {
    let (mut values, mut weights) = (Vec::new(), Vec::new());
    for pair in pairs {
        let (value, weight) = pair.trim_end_matches(',').rsplit_once(':')?;
        let Some(parsed) = decimal(weight) else {
            return Some(Err(DistributionError::Number {
                number: weight.to_owned(),
                what: "weight of a value",
            }));
        };
        values.push(AxisValue::written(value));
        weights.push(parsed);
    }
    Some(Ok((values, weights)))
}

/// A decimal number as billionths: exact, and the same everywhere.
fn decimal(text: &str) -> Option<u64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if part.len() > 9 || !digits(whole) || !digits(part) || whole.is_empty() {
        return None;
    }
    let whole: u64 = whole.parse().ok().filter(|whole| *whole <= 1_000_000)?;
    let part: u64 = format!("{part:0<9}").parse().ok()?;
    Some(whole * ONE + part)
}
