//! Where along an axis the answer changes, all else being as the file has it: to the day.

use super::axis::{Axis, AxisValue, Of};
use super::found::{Cell, Found};
use super::grid::{Batch, Grid, Points};
use super::slab;
use crate::assess::Assessor;
use crate::date::Date;
use std::ops::ControlFlow;

/// The answers along one axis, all else being as the file has it.
#[derive(Clone, Debug)]
pub struct Line {
    /// The axis, by its name.
    pub axis: String,
    /// Stretches of one answer, in order.
    pub stretches: Vec<Stretch>,
    /// Whether between two values of the axis a change was sought by halving: a change there and back between
    /// the two would not be seen. Otherwise every day or number between them was read.
    pub by_halving: bool,
}

/// Values of an axis between which the answer is the same, or a date that moves along.
#[derive(Clone, Debug)]
pub struct Stretch {
    /// The first value.
    pub from: String,
    /// The last value.
    pub to: String,
    /// The answer with the first value.
    pub first: Cell,
    /// The answer with the last value: another one only where it is a date that moves along.
    pub last: Cell,
}

/// Gaps between two values that are longer are halved, shorter ones read through.
const READ_THROUGH: i64 = 64;

/// One point for each value of one axis.
struct Along(usize);

impl Points for Along {
    fn len(&self) -> usize {
        self.0
    }

    fn at(&self, point: usize) -> Vec<usize> {
        vec![point]
    }
}

/// The answers along an axis.
pub(super) fn along(grid: &Grid, axis: &Axis) -> Line {
    let line = Grid::new(
        &grid.draft,
        grid.base.clone(),
        &grid.ask,
        &grid.positions,
        vec![axis.clone()],
    );
    let mut cells: Vec<Cell> = Vec::new();
    let is_reading = matches!(axis.of, Of::Reading(_));
    let points = Along(if is_reading { 1 } else { axis.values.len() });
    line.judge(
        &points,
        &mut |_| ControlFlow::Continue(()),
        &mut |batch: Batch| {
            cells.extend(batch.cells);
        },
    );
    let mut by_halving = false;
    let mut found: Vec<Stretch> = Vec::new();
    let mut before: Option<(&AxisValue, Cell)> = None;
    for (from, to) in runs(&cells) {
        let (Some(first), Some(last)) = (axis.values.get(from), axis.values.get(to)) else {
            continue;
        };
        let (Some(first_cell), Some(last_cell)) = (cells.get(from), cells.get(to)) else {
            continue;
        };
        let mut starts = first.label.clone();
        let moves = first_cell != last_cell;
        if let Some((value, cell)) = before.filter(|_| !moves) {
            let between = changes(&line, (value, cell), (first, *first_cell));
            by_halving |= between.halved;
            for (at, cell) in between.changes {
                if let Some(last) = found.last_mut() {
                    last.to = between.scale.label(at - 1);
                }
                starts = between.scale.label(at);
                if cell != *first_cell {
                    found.push(Stretch {
                        from: starts.clone(),
                        to: starts.clone(),
                        first: cell,
                        last: cell,
                    });
                }
            }
        }
        found.push(Stretch {
            from: starts,
            to: last.label.clone(),
            first: *first_cell,
            last: *last_cell,
        });
        before = if moves { None } else { Some((last, *last_cell)) };
    }
    Line {
        axis: axis.name().to_owned(),
        stretches: found,
        by_halving,
    }
}

/// The first and last place of each run of one answer; of dates that differ from each to the next, one run.
pub(super) fn runs(cells: &[Cell]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, cell) in cells.iter().enumerate() {
        match runs.last_mut() {
            Some((_, to)) if cells.get(*to) == Some(cell) => *to = at,
            _ => runs.push((at, at)),
        }
    }
    let is_date = |at: usize| {
        cells
            .get(at)
            .and_then(Cell::date)
            .is_some_and(|when| when.day().is_some())
    };
    let mut joined: Vec<(usize, usize)> = Vec::new();
    let mut alone = false;
    for (from, to) in runs {
        let single = from == to && is_date(from);
        match joined.last_mut() {
            Some((_, last)) if alone && single => *last = to,
            _ => joined.push((from, to)),
        }
        alone = single;
    }
    joined
}

/// Days or numbers, counted.
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

    fn label(self, at: i64) -> String {
        self.value(at).label
    }
}

/// The changes between two values: where each new answer begins, counted from the first value.
struct Between {
    scale: Scale,
    changes: Vec<(i64, Cell)>,
    halved: bool,
}

fn changes(line: &Grid, from: (&AxisValue, Cell), to: (&AxisValue, Cell)) -> Between {
    let (scale, length) = match (from.0.day, to.0.day, from.0.number, to.0.number) {
        (Some(first), Some(last), ..) => (Scale::Days(first), i64::from(first.days_until(last))),
        (.., Some(first), Some(last)) => (
            Scale::Numbers(first),
            i64::try_from(last.saturating_sub(first)).unwrap_or(0),
        ),
        _ => (Scale::Numbers(0), 0),
    };
    let mut between = Between {
        scale,
        changes: Vec::new(),
        halved: length > READ_THROUGH,
    };
    if length <= 1 {
        between.halved = false;
        return between;
    }
    let answer = |at: i64| {
        if at >= length {
            to.1
        } else {
            alone(line, &scale.value(at))
        }
    };
    let mut so_far = (0, from.1);
    while so_far.1 != to.1 {
        let next = if between.halved {
            halve(so_far, (length, to.1), &answer)
        } else {
            (so_far.0 + 1..=length)
                .map(|at| (at, answer(at)))
                .find(|(_, cell)| *cell != so_far.1)
        };
        let Some(next) = next.filter(|_| between.changes.len() < 100) else {
            break;
        };
        between.changes.push(next);
        so_far = next;
    }
    between
}

/// The first place where the answer is another one, if it changes once.
fn halve(from: (i64, Cell), to: (i64, Cell), answer: &impl Fn(i64) -> Cell) -> Option<(i64, Cell)> {
    let (mut low, mut high) = (from.0, to);
    while high.0 - low > 1 {
        let middle = low.midpoint(high.0);
        match answer(middle) {
            cell if cell == from.1 => low = middle,
            cell => high = (middle, cell),
        }
    }
    Some(high)
}

/// The answer of the file with one value of the one axis, read by itself.
fn alone(line: &Grid, value: &AxisValue) -> Cell {
    let Some(axis) = line.axes.first() else {
        return Cell::Contradiction;
    };
    let axis = axis.with(vec![value.clone()]);
    let edits = if axis.of == Of::Key {
        vec![value.edit(axis.name())]
    } else {
        Vec::new()
    };
    let Ok(scenario) = slab::read(&line.draft, &edits) else {
        return Cell::Contradiction;
    };
    let one = Grid {
        axes: vec![axis],
        draft: line.draft.clone(),
        base: line.base.clone(),
        ask: line.ask.clone(),
        positions: line.positions.clone(),
        is_open: Vec::new(),
    };
    let (ask, readings) = one.asked(&scenario, &[0]);
    Cell::Found(Found::of(&Assessor::under(&scenario, readings), &ask))
}
