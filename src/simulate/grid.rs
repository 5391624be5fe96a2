//! Every combination of the values of some axes, judged as if each were read from a file of its own.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use super::Progress;
use super::axis::{Axis, Of};
use super::found::Cell;
use super::slab::{self, Slab};
use crate::assess::Ask;
use crate::date::Date;
use crate::edit::{Draft, Edit};
use crate::reading::{Position, Readings};
use crate::scenario::Scenario;

/// The cells of one batch: between two batches progress is told, and the work can be stopped.
const BATCH: usize = 8_192;
/// The cells that one thread takes at a time.
const PIECE: usize = 256;

/// A file, a question and axes, checked.
pub(super) struct Grid {
    pub draft: Draft,
    pub base: Scenario,
    pub ask: Ask,
    pub axes: Vec<Axis>,
    /// Positions taken instead of the file's own.
    pub positions: Vec<Position>,
    /// The axes whose keys can be left open.
    pub is_open: Vec<bool>,
}

/// Cells to be judged: the values of each axis but those of positions, which are judged together.
pub(super) trait Points: Sync {
    /// How many there are.
    fn len(&self) -> usize;
    /// The values of the axes at one of them.
    fn at(&self, point: usize) -> Vec<usize>;
}

/// What comes of some points, in order: for each, one cell under each combination of positions.
pub(super) struct Batch {
    pub points: Vec<usize>,
    pub cells: Vec<Cell>,
}

impl Grid {
    pub fn new(draft: &Draft, base: Scenario, ask: &Ask, positions: &[Position], axes: Vec<Axis>) -> Grid {
        let is_open = axes
            .iter()
            .map(|axis| axis.of == Of::Key && slab::can_open(draft, axis))
            .collect();
        Grid {
            draft: draft.clone(),
            base,
            ask: ask.clone(),
            axes,
            positions: positions.to_vec(),
            is_open,
        }
    }

    /// The readings of a scenario with the positions taken instead.
    pub fn readings(&self, own: Readings) -> Readings {
        self.positions
            .iter()
            .fold(own, |readings, position| readings.with(*position))
    }

    /// How many combinations of positions the axes make.
    pub fn lanes(&self) -> usize {
        let readings = self.axes.iter().filter(|axis| matches!(axis.of, Of::Reading(_)));
        readings.map(|axis| axis.values.len()).product()
    }

    /// The same question on the scenario of a changed file, which may be judged on another day.
    fn ask_on(&self, as_of: Date, on: Option<Date>) -> Ask {
        let day = |stated: Date| match on {
            Some(on) => on,
            None if stated == self.base.as_of => as_of,
            None => stated,
        };
        match self.ask.clone() {
            Ask::Status { state, on } => Ask::Status { state, on: day(on) },
            Ask::Bound { state, on } => Ask::Bound { state, on: day(on) },
            Ask::Date { state, which, on } => Ask::Date {
                state,
                which,
                on: day(on),
            },
            Ask::Provision {
                actor,
                cites,
                thing,
                on: stated,
            } => Ask::Provision {
                actor,
                cites,
                thing,
                on: on.or(stated),
            },
            // Neither is asked of a day.
            ask @ (Ask::Class { .. } | Ask::Step { .. }) => ask,
        }
    }

    /// The file with these values of every axis.
    pub fn edits(&self, at: &[usize]) -> Vec<Edit> {
        let taken = self.axes.iter().zip(at).filter(|(axis, _)| axis.of == Of::Key);
        taken
            .filter_map(|(axis, at)| Some(axis.values.get(*at)?.edit(axis.name())))
            .collect()
    }

    /// The question and the positions with these values of every axis.
    pub fn asked(&self, scenario: &Scenario, at: &[usize]) -> (Ask, Readings) {
        let mut readings = self.readings(scenario.readings);
        let mut on = None;
        for (axis, at) in self.axes.iter().zip(at) {
            let Some(value) = axis.values.get(*at) else {
                continue;
            };
            match (axis.of, value.position) {
                (Of::On, _) => on = value.day,
                (_, Some(position)) => readings = readings.with(position),
                _ => {}
            }
        }
        (self.ask_on(scenario.as_of, on), readings)
    }

    /// Judges points, batch by batch.
    pub fn judge(
        &self,
        points: &dyn Points,
        progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
        take: &mut dyn FnMut(Batch),
    ) {
        let (of, mut done) = (points.len() as u64, 0);
        // Files must be read anew for every combination of the keys that cannot be left open.
        let mut slabs: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
        let settled: Vec<usize> = (0..self.axes.len())
            .filter(|at| {
                let is_key = self.axes.get(*at).is_some_and(|axis| axis.of == Of::Key);
                is_key && self.is_open.get(*at) == Some(&false)
            })
            .collect();
        if settled.is_empty() {
            slabs.insert(Vec::new(), (0..points.len()).collect());
        } else {
            for point in 0..points.len() {
                let at = points.at(point);
                let key = settled.iter().filter_map(|axis| at.get(*axis).copied()).collect();
                slabs.entry(key).or_default().push(point);
            }
        }
        let count = slabs.len();
        for (key, within) in slabs {
            let edits: Vec<Edit> = settled
                .iter()
                .zip(&key)
                .filter_map(|(axis, value)| {
                    let axis = self.axes.get(*axis)?;
                    Some(axis.values.get(*value)?.edit(axis.name()))
                })
                .collect();
            let slab = Slab::open(&self.draft, &edits, &self.axes, &self.is_open, |own| {
                self.readings(own)
            });
            let batch = if count > 1 { BATCH.min(within.len()) } else { BATCH };
            let work = slab.as_ref().ok().map(|slab| Work::new(self, slab));
            for batch in within.chunks(batch.max(1)) {
                if progress(Progress { done, of }).is_break() {
                    return;
                }
                let cells = match &work {
                    Some(work) => work.judge(points, batch),
                    None => vec![Cell::Contradiction; batch.len() * self.lanes()],
                };
                done += batch.len() as u64;
                take(Batch {
                    points: batch.to_vec(),
                    cells,
                });
            }
        }
        // What is done is done, whatever is answered.
        let _ = progress(Progress { done, of });
    }
}

/// What all cells of one slab share.
struct Work<'a> {
    grid: &'a Grid,
    slab: &'a Slab,
    assessor: crate::assess::Assessor<'a>,
    lanes: Vec<Readings>,
}

impl<'a> Work<'a> {
    fn new(grid: &'a Grid, slab: &'a Slab) -> Work<'a> {
        let mut lanes = vec![slab.readings()];
        for axis in grid.axes.iter().filter(|axis| matches!(axis.of, Of::Reading(_))) {
            let positions = || axis.values.iter().filter_map(|value| value.position);
            lanes = lanes
                .iter()
                .flat_map(|lane| positions().map(|position| lane.with(position)))
                .collect();
        }
        let assessor = slab.assessor();
        Work {
            grid,
            slab,
            assessor,
            lanes,
        }
    }

    fn judge(&self, points: &dyn Points, batch: &[usize]) -> Vec<Cell> {
        let piece = |piece: &[usize]| {
            let mut cells = Vec::with_capacity(piece.len() * self.lanes.len());
            for point in piece {
                let at = points.at(*point);
                let on = self.grid.axes.iter().zip(&at).find(|(axis, _)| axis.of == Of::On);
                let on = on.and_then(|(axis, at)| axis.values.get(*at)?.day);
                let ask = self.grid.ask_on(self.slab.as_of(), on);
                self.slab
                    .judge(&self.assessor, &ask, &at, &self.lanes, &mut cells);
            }
            cells
        };
        #[cfg(feature = "parallel")]
        {
            use rayon::prelude::*;
            batch.par_chunks(PIECE).flat_map_iter(piece).collect()
        }
        #[cfg(not(feature = "parallel"))]
        {
            batch.chunks(PIECE).flat_map(piece).collect()
        }
    }
}
