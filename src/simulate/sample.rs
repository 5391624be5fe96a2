//! One question under values that are drawn at random: how likely each answer is, on its author's numbers.
//!
//! ```
//! use std::ops::ControlFlow;
//! use ottawa::{Ask, edit::Draft, simulate::sample::Sample, vocabulary::DateOf};
//! let draft = Draft::new(r#"
//! title = "A war whose end nobody knows"
//! as-of = 2032-12-31
//! [states.norland]
//! in-force = 2004-09-01
//! withdrawal = { received = 2030-06-11 }
//! [conflicts.border]
//! kind = "international"
//! parties = ["norland"]
//! since = 2029-03-20
//! "#).unwrap();
//! let ask = Ask::Date { state: 0, which: DateOf::WithdrawalEffect, on: "2032-12-31".parse().unwrap() };
//! let facts = vec!["border.until=discrete 2030-09-01:1 2031-05-01:2 open:1".parse().unwrap()];
//! let sample = Sample::new(&draft, &ask, &[], facts).unwrap();
//! let sampled = sample.draw(1_000, 7, &mut |_| ControlFlow::Continue(()));
//! let share = |word: &str| sampled.answers.iter().find(|it| it.cell.word() == word).unwrap().share;
//! assert!((share("2031-05-01") - 0.5).abs() < 0.07);
//! assert_eq!(sampled, sample.draw(1_000, 7, &mut |_| ControlFlow::Continue(()))); // the same seed, the same draws
//! let exact = sample.exact(&mut |_| ControlFlow::Continue(())).unwrap();
//! assert_eq!(exact.answers[0].share, 0.25); // over before the six months are: 11 December 2030
//!
//! // What cannot be drawn is refused before any work is done.
//! let wrong = vec!["boarder.until=uniform 2030-01-01 2030-12-31".parse().unwrap()];
//! assert!(Sample::new(&draft, &ask, &[], wrong).is_err());
//! ```

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::ControlFlow;

use rand_pcg::Pcg64;
use rand_pcg::rand_core::Rng;

use super::Progress;
use super::axis::Axis;
use super::distribution::Distribution;
use super::found::Cell;
use super::grid::{Batch, Grid, Points};
use super::vary::{self, VaryError};
use crate::assess::Ask;
use crate::date::{Date, When};
use crate::edit::Draft;
use crate::reading::Position;
use crate::scenario::Scenario;

/// No more draws than this are made.
pub const MOST_DRAWS: u64 = 1_000_000;
/// No more combinations than this are gone through exactly.
pub const MOST_EXACT: u64 = 1_000_000;
/// The key under which draws are made from a seed; another one would give other draws.
const STREAM: u128 = 0x6f74_7461_7761_2073_616d_706c_6500_0001;

/// A file, a question, and facts with their distributions: checked, and ready to be drawn from.
pub struct Sample {
    draft: Draft,
    base: Scenario,
    ask: Ask,
    positions: Vec<Position>,
    facts: Vec<Distribution>,
}

/// How likely each answer is.
#[derive(Clone, PartialEq, Debug)]
pub struct Sampled {
    /// The title of the file.
    pub title: String,
    /// The day judged in the file.
    pub as_of: Date,
    /// The question.
    pub ask: Ask,
    /// The facts with their distributions, as they were written.
    pub facts: Vec<String>,
    /// How many draws were made; of an exact count, how many combinations there are.
    pub draws: u64,
    /// How many were asked for: more, if the work was stopped.
    pub of: u64,
    /// The seed; `None` where every combination was gone through.
    pub seed: Option<u64>,
    /// Each answer, dates in their order.
    pub answers: Vec<Share>,
}

/// How likely one answer is.
#[derive(Clone, PartialEq, Debug)]
pub struct Share {
    /// The answer.
    pub cell: Cell,
    /// How many draws gave it.
    pub draws: u64,
    /// Its share of them, 0 to 1.
    pub share: f64,
    /// The standard error of that share; 0 where it is exact.
    pub error: f64,
    /// Between these bounds the true share lies in 95 of 100 samples (Wilson); where it is exact, the share.
    pub bounds: (f64, f64),
}

/// Draws as points: each a value of every fact.
struct Drawn(Vec<Vec<usize>>);

impl Points for Drawn {
    fn len(&self) -> usize {
        self.0.len()
    }

    fn at(&self, point: usize) -> Vec<usize> {
        self.0.get(point).cloned().unwrap_or_default()
    }
}

impl Sample {
    /// Checks a question on a file, and the facts that are to be drawn.
    ///
    /// # Errors
    /// What cannot be drawn so: before any work is done.
    pub fn new(
        draft: &Draft,
        ask: &Ask,
        positions: &[Position],
        facts: Vec<Distribution>,
    ) -> Result<Sample, VaryError> {
        if facts.is_empty() {
            return Err(VaryError::NoAxis);
        }
        let ends = |fact: &Distribution| {
            let mut values = fact.values.clone();
            values.truncate(1);
            values.extend(fact.values.last().filter(|_| fact.values.len() > 1).cloned());
            Axis::of_key(fact.name(), values)
        };
        let (base, _) = vary::readable(draft, facts.iter().map(ends).collect())?;
        Ok(Sample {
            draft: draft.clone(),
            base,
            ask: ask.clone(),
            positions: positions.to_vec(),
            facts,
        })
    }

    /// The scenario of the file as it stands.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.base
    }

    /// Draws so many times, at most [`MOST_DRAWS`], and judges what is drawn: each combination once. The same
    /// seed gives the same draws on every machine. Progress is told now and then; stopped, it gives the shares
    /// among the first draws, as far as they were judged by then.
    pub fn draw(
        &self,
        draws: u64,
        seed: u64,
        progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Sampled {
        let mut random = Pcg64::new(u128::from(seed), STREAM);
        let draws = draws.min(MOST_DRAWS);
        // Each combination once, in the order in which they come up.
        let mut points: Vec<Vec<usize>> = Vec::new();
        let mut known: HashMap<Vec<usize>, usize> = HashMap::new();
        let mut drawn: Vec<usize> = Vec::new();
        for _ in 0..draws {
            let at: Vec<usize> = self
                .facts
                .iter()
                .map(|fact| fact.at(below(&mut random, fact.total())))
                .collect();
            drawn.push(*known.entry(at).or_insert_with_key(|at| {
                points.push(at.clone());
                points.len() - 1
            }));
        }
        let cells = self.judge(&points, progress);
        // Stopped, the draws up to the first that was not judged are a sample like any other.
        let judged = drawn
            .iter()
            .map_while(|point| cells.get(*point).copied().flatten());
        let mut counts: BTreeMap<Cell, u64> = BTreeMap::new();
        judged.for_each(|cell| *counts.entry(cell).or_insert(0) += 1);
        let made: u64 = counts.values().sum();
        let share = |(cell, draws): (Cell, u64)| {
            let of = made.max(1) as f64;
            let share = draws as f64 / of;
            Share {
                cell,
                draws,
                share,
                error: (share * (1.0 - share) / of).sqrt(),
                bounds: wilson(share, of),
            }
        };
        self.sampled(counts.into_iter().map(share).collect(), (made, draws), Some(seed))
    }

    /// Goes through every combination of values, each with its weight; `None` where there are more than
    /// [`MOST_EXACT`], or the work was stopped.
    pub fn exact(&self, progress: &mut dyn FnMut(Progress) -> ControlFlow<()>) -> Option<Sampled> {
        let lengths = self.facts.iter().map(|fact| fact.values.len() as u64);
        let count = lengths.fold(1_u64, u64::saturating_mul);
        if count > MOST_EXACT {
            return None;
        }
        let mut points: Vec<Vec<usize>> = vec![Vec::new()];
        let mut weights: Vec<u128> = vec![1];
        for fact in &self.facts {
            // Weights are made smaller where their product would not fit, by far less than can be printed.
            let shift = if fact.total() > 1 << 40 { 20 } else { 0 };
            let more: Vec<u128> = fact
                .weighted()
                .map(|(_, weight)| u128::from(weight >> shift))
                .collect();
            points = points
                .iter()
                .flat_map(|at| (0..more.len()).map(move |value| [at.as_slice(), &[value]].concat()))
                .collect();
            weights = weights
                .iter()
                .flat_map(|weight| more.iter().map(move |more| weight.saturating_mul(*more)))
                .collect();
        }
        let all: u128 = weights.iter().fold(0, |sum, weight| sum.saturating_add(*weight));
        let mut counts: BTreeMap<Cell, u128> = BTreeMap::new();
        for (cell, weight) in self.judge(&points, progress).into_iter().zip(weights) {
            let sum = counts.entry(cell?).or_insert(0);
            *sum = sum.saturating_add(weight);
        }
        let share = |(cell, weight): (Cell, u128)| {
            let share = weight as f64 / all.max(1) as f64;
            Share {
                cell,
                draws: 0,
                share,
                error: 0.0,
                bounds: (share, share),
            }
        };
        Some(self.sampled(counts.into_iter().map(share).collect(), (count, count), None))
    }

    /// What each point comes to; none where it was not judged.
    fn judge(
        &self,
        points: &[Vec<usize>],
        progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Vec<Option<Cell>> {
        // Only values that were drawn are opened in the file.
        let mut used: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); self.facts.len()];
        for at in points {
            used.iter_mut().zip(at).for_each(|(used, value)| {
                used.insert(*value);
            });
        }
        let axis = |(fact, used): (&Distribution, &BTreeSet<usize>)| {
            let values = used.iter().filter_map(|value| fact.values.get(*value).cloned());
            Axis::of_key(fact.name(), values.collect())
        };
        let axes: Vec<Axis> = self.facts.iter().zip(&used).map(axis).collect();
        let renamed: Vec<HashMap<usize, usize>> = used
            .iter()
            .map(|used| used.iter().enumerate().map(|(new, old)| (*old, new)).collect())
            .collect();
        let place = |at: &Vec<usize>| {
            let places = at.iter().zip(&renamed);
            places
                .map(|(value, renamed)| renamed.get(value).copied().unwrap_or(0))
                .collect::<Vec<usize>>()
        };
        let drawn = Drawn(points.iter().map(place).collect());
        let grid = Grid::new(&self.draft, self.base.clone(), &self.ask, &self.positions, axes);
        let mut cells = vec![None; points.len()];
        grid.judge(&drawn, progress, &mut |batch: Batch| {
            for (point, cell) in batch.points.iter().zip(batch.cells) {
                if let Some(slot) = cells.get_mut(*point) {
                    *slot = Some(cell);
                }
            }
        });
        cells
    }

    fn sampled(&self, answers: Vec<Share>, (draws, of): (u64, u64), seed: Option<u64>) -> Sampled {
        Sampled {
            title: self.base.title.clone(),
            as_of: self.base.as_of,
            ask: self.ask.clone(),
            facts: self.facts.iter().map(|fact| fact.text().to_owned()).collect(),
            draws,
            of,
            seed,
            answers,
        }
    }
}

impl Sampled {
    /// The date by which so large a share of all answers lies, from 0 to 1; never, where it is open by then.
    /// `None` where dates were not asked for.
    #[must_use]
    pub fn quantile(&self, share: f64) -> Option<When> {
        let mut sum = 0.0;
        let mut dates = self
            .answers
            .iter()
            .filter_map(|it| Some((it.cell.date()?, it.share)));
        let found = dates.find(|(_, part)| {
            sum += part;
            sum >= share - 1e-12
        });
        found.map(|(when, _)| when)
    }

    /// The shares of answers that are days, in order.
    pub fn days(&self) -> impl Iterator<Item = (Date, f64)> + '_ {
        self.answers
            .iter()
            .filter_map(|it| Some((it.cell.date()?.day()?, it.share)))
    }
}

/// A number below a limit, each as likely as any other.
fn below(random: &mut Pcg64, limit: u64) -> u64 {
    let limit = limit.max(1);
    // Numbers above the last whole multiple of the limit would make the first ones likelier.
    let fair = u64::MAX - u64::MAX % limit;
    loop {
        let number = random.next_u64();
        if number < fair {
            return number % limit;
        }
    }
}

/// The 95 % interval of Wilson for a share of so many draws.
fn wilson(share: f64, draws: f64) -> (f64, f64) {
    const Z: f64 = 1.959_963_984_540_054;
    let (z2, scale) = (Z * Z, 1.0 + Z * Z / draws);
    let middle = (share + z2 / (2.0 * draws)) / scale;
    let half = Z / scale * (share * (1.0 - share) / draws + z2 / (4.0 * draws * draws)).sqrt();
    ((middle - half).max(0.0), (middle + half).min(1.0))
}
