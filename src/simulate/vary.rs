//! One question under every combination of the values of up to three axes.
//!
//! ```
//! use std::ops::ControlFlow;
//! use ottawa::{Ask, edit::Draft, simulate::vary::Vary};
//! let draft = Draft::new(r#"
//! title = "A war that may end in time"
//! as-of = 2031-03-01
//! [states.norland]
//! in-force = 2004-09-01
//! withdrawal = { received = 2030-06-11 }
//! [conflicts.border]
//! kind = "international"
//! parties = ["norland"]
//! since = 2029-03-20
//! "#).unwrap();
//! let ask = Ask::Status { state: 0, on: "2031-03-01".parse().unwrap() };
//! let axes = vec![
//!     "norland.withdrawal.received=2030-06-01..2030-12-01 step 1m".parse().unwrap(),
//!     "border.until=2030-09-01..2031-06-01 step 1m".parse().unwrap(),
//! ];
//! let vary = Vary::new(&draft, &ask, &[], axes).unwrap();
//! let varied = vary.run(&mut |_| ControlFlow::Continue(()));
//! assert_eq!(varied.cell(&[0, 0]).unwrap().word(), "former-party"); // over before the six months were
//! assert_eq!(varied.cell(&[0, 9]).unwrap().word(), "withdrawal-delayed"); // still fighting on that day
//! assert_eq!(varied.cell(&[6, 0]).unwrap().word(), "withdrawal-pending"); // the six months still run
//!
//! // What cannot be varied is refused before any work is done.
//! let twice = vec!["border.until=2031-01-01".parse().unwrap(), "border.until=2031-02-01".parse().unwrap()];
//! assert!(Vary::new(&draft, &ask, &[], twice).is_err());
//! ```

use std::collections::HashMap;
use std::ops::ControlFlow;

use super::Progress;
use super::axis::{Axis, MOST_VALUES, Of};
use super::found::{Cell, Found};
use super::grid::{Batch, Grid, Points};
use super::lines::{self, Line};
use super::slab::{self, Refusal};
use crate::assess::{Ask, Assessor};
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::edit::{Draft, Edit, EditError};
use crate::reading::{Position, Readings};
use crate::scenario::{Scenario, thousands};

/// No more cells than this are judged.
const MOST_CELLS: u64 = 10_000_000;
/// No more axes than this are taken.
const MOST_AXES: usize = 3;

/// Why a file cannot be varied so.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum VaryError {
    /// There is no axis.
    #[error("nothing is varied")]
    NoAxis,
    /// There are too many axes.
    #[error("{count} axes are given, and no more than {MOST_AXES} are taken")]
    TooManyAxes {
        /// How many.
        count: usize,
    },
    /// There are too many cells.
    #[error("the axes make {} variants, and no more than {} are judged", thousands(*.count), thousands(MOST_CELLS))]
    TooManyCells {
        /// How many.
        count: u64,
    },
    /// There are too many values.
    #[error("the axes have {} values together, and no more than {} are taken", thousands(*.count), thousands(2 * MOST_VALUES))]
    TooManyValues {
        /// How many.
        count: u64,
    },
    /// Two axes vary one thing.
    #[error("`{name}` stands on two axes")]
    Twice {
        /// What is varied twice.
        name: String,
    },
    /// A path leads nowhere, or two axes touch one key.
    #[error("{0}")]
    Edit(EditError),
    /// The file is refused with every value of an axis.
    #[error("`{axis}` cannot be `{value}`: {}", .errors.first().map_or("the file is refused", |it| it.message.as_str()))]
    Refused {
        /// The axis.
        axis: String,
        /// Its first value.
        value: String,
        /// What is wrong with the file then.
        errors: Vec<Diagnostic>,
    },
    /// The day asked about makes no difference to what is asked.
    #[error("what is asked is not asked of a day, so `on` cannot be varied")]
    NoDay,
}

impl VaryError {
    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> String {
        match self {
            VaryError::NoAxis => "give an axis, as in `war.until=2030-01-01..2030-12-31 step 7d`".to_owned(),
            VaryError::TooManyAxes { .. } => "vary the rest in further runs".to_owned(),
            VaryError::TooManyCells { .. } => {
                "take longer steps or shorter ranges; changes between two values are found to the day all the same"
                    .to_owned()
            }
            VaryError::TooManyValues { .. } => "take longer steps or shorter ranges".to_owned(),
            VaryError::Twice { .. } => "put all its values on one axis".to_owned(),
            VaryError::Edit(error) => error.help(),
            VaryError::Refused { errors, .. } => {
                let help = errors.first().and_then(|error| error.help.clone());
                help.unwrap_or_else(|| "write values that the file could state".to_owned())
            }
            VaryError::NoDay => "vary `as-of`, or leave the axis out".to_owned(),
        }
    }
}

/// A file, a question and axes: checked, and ready to be judged.
pub struct Vary {
    grid: Grid,
}

/// One question under every combination of values.
#[derive(Clone, Debug)]
pub struct Varied {
    /// The title of the file.
    pub title: String,
    /// The day judged in the file.
    pub as_of: Date,
    /// The positions taken where no axis varies them.
    pub readings: Readings,
    /// The question, on the file as it stands.
    pub ask: Ask,
    /// The axes; the last varies fastest.
    pub axes: Vec<Axis>,
    /// How many variants were judged; fewer than there are if the work was stopped.
    pub done: u64,
    /// What was found: each answer once, with how many variants have it, in a fixed order.
    pub kinds: Vec<(Cell, u64)>,
    cells: Vec<u32>,
}

/// What stands for a variant that was not judged.
const NOT_DONE: u32 = u32::MAX;

/// Every combination of the values of the axes that are no positions.
struct Every(Vec<usize>);

impl Points for Every {
    fn len(&self) -> usize {
        self.0.iter().product()
    }

    fn at(&self, point: usize) -> Vec<usize> {
        coordinates(&self.0, point)
    }
}

/// The coordinates of a place, the last varying fastest.
fn coordinates(lengths: &[usize], place: usize) -> Vec<usize> {
    let mut rest = place;
    let mut at = vec![0; lengths.len()];
    for (slot, length) in at.iter_mut().zip(lengths).rev() {
        *slot = rest % (*length).max(1);
        rest /= (*length).max(1);
    }
    at
}

impl Vary {
    /// Checks a question on a file, and the axes along which it is to be varied. Positions replace the file's
    /// own where no axis varies them.
    ///
    /// # Errors
    /// What cannot be varied so: before any work is done.
    pub fn new(draft: &Draft, ask: &Ask, positions: &[Position], axes: Vec<Axis>) -> Result<Vary, VaryError> {
        check(&axes)?;
        if matches!(ask, Ask::Class { .. } | Ask::Step { .. }) && axes.iter().any(|axis| axis.of == Of::On) {
            return Err(VaryError::NoDay);
        }
        let (base, axes) = readable(draft, axes)?;
        Ok(Vary {
            grid: Grid::new(draft, base, ask, positions, axes),
        })
    }

    /// How many variants there are.
    #[must_use]
    pub fn variants(&self) -> u64 {
        variants(&self.grid.axes)
    }

    /// Judges every variant. Progress is told now and then; stopped, it gives what is done so far.
    #[must_use]
    pub fn run(&self, progress: &mut dyn FnMut(Progress) -> ControlFlow<()>) -> Varied {
        let lengths: Vec<usize> = self.grid.axes.iter().map(|axis| axis.values.len()).collect();
        let is_reading = |axis: &Axis| matches!(axis.of, Of::Reading(_));
        let others = |axis: &Axis| if is_reading(axis) { 1 } else { axis.values.len() };
        let positions = |axis: &Axis| if is_reading(axis) { axis.values.len() } else { 1 };
        let points = Every(self.grid.axes.iter().map(others).collect());
        let lanes: Vec<usize> = self.grid.axes.iter().map(positions).collect();
        let count: usize = lanes.iter().product();
        let mut cells = vec![NOT_DONE; lengths.iter().product()];
        let mut found: HashMap<Cell, (u32, u64)> = HashMap::new();
        let mut done = 0;
        let place = |at: &[usize]| {
            at.iter()
                .zip(&lengths)
                .fold(0, |place, (at, length)| place * length + at)
        };
        let lane_places: Vec<usize> = (0..count).map(|lane| place(&coordinates(&lanes, lane))).collect();
        self.grid.judge(&points, progress, &mut |batch: Batch| {
            done += batch.cells.len() as u64;
            for (point, of_point) in batch.points.iter().zip(batch.cells.chunks(count.max(1))) {
                let first = place(&points.at(*point));
                for (cell, lane) in of_point.iter().zip(&lane_places) {
                    let fresh = u32::try_from(found.len()).unwrap_or(NOT_DONE - 1);
                    let (kind, many) = found.entry(*cell).or_insert((fresh, 0));
                    *many += 1;
                    if let Some(slot) = cells.get_mut(first + lane) {
                        *slot = *kind;
                    }
                }
            }
        });
        let mut kinds: Vec<(Cell, (u32, u64))> = found.into_iter().collect();
        kinds.sort_unstable();
        let mut renamed = vec![NOT_DONE; kinds.len()];
        for (new, (_, (old, _))) in kinds.iter().enumerate() {
            if let Some(slot) = renamed.get_mut(*old as usize) {
                *slot = u32::try_from(new).unwrap_or(NOT_DONE);
            }
        }
        for cell in &mut cells {
            *cell = renamed.get(*cell as usize).copied().unwrap_or(NOT_DONE);
        }
        Varied {
            title: self.grid.base.title.clone(),
            as_of: self.grid.base.as_of,
            readings: self.grid.readings(self.grid.base.readings),
            ask: self.grid.ask.clone(),
            axes: self.grid.axes.clone(),
            done,
            kinds: kinds.into_iter().map(|(cell, (_, many))| (cell, many)).collect(),
            cells,
        }
    }

    /// Along each axis, all else being as the file has it, where the answer changes: to the day.
    #[must_use]
    pub fn lines(&self) -> Vec<Line> {
        self.grid
            .axes
            .iter()
            .map(|axis| lines::along(&self.grid, axis))
            .collect()
    }

    /// The variant with these values as a file of its own. A position or the day asked about changes no file.
    ///
    /// # Errors
    /// The changes contradict each other.
    pub fn file(&self, at: &[usize]) -> Result<Draft, EditError> {
        self.grid.draft.with(&self.grid.edits(at))
    }

    /// What the variant with these values comes to, from its file read by itself: the long way, to which
    /// [`Vary::run`] is held.
    #[must_use]
    pub fn alone(&self, at: &[usize]) -> Cell {
        match slab::read(&self.grid.draft, &self.grid.edits(at)) {
            Ok(scenario) => {
                let (ask, readings) = self.grid.asked(&scenario, at);
                Cell::Found(Found::of(&Assessor::under(&scenario, readings), &ask))
            }
            Err(_) => Cell::Contradiction,
        }
    }

    /// The scenario of the file as it stands.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.grid.base
    }
}

impl Varied {
    /// How many variants there are.
    #[must_use]
    pub fn variants(&self) -> u64 {
        variants(&self.axes)
    }

    /// Whether the work was stopped before it was done.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        self.done < self.variants()
    }

    /// The number, in [`kinds`](Varied::kinds), of what a variant comes to; `None` if it was not judged or there
    /// is no such variant.
    #[must_use]
    pub fn kind(&self, at: &[usize]) -> Option<usize> {
        let inside = at.len() == self.axes.len()
            && at
                .iter()
                .zip(&self.axes)
                .all(|(at, axis)| *at < axis.values.len());
        let place = at
            .iter()
            .zip(&self.axes)
            .fold(0, |place, (at, axis)| place * axis.values.len() + at);
        let kind = self.cells.get(place).filter(|_| inside)?;
        usize::try_from(*kind)
            .ok()
            .filter(|kind| *kind < self.kinds.len())
    }

    /// What a variant comes to, by the place of its value on each axis; `None` if it was not judged.
    #[must_use]
    pub fn cell(&self, at: &[usize]) -> Option<Cell> {
        self.kinds.get(self.kind(at)?).map(|(cell, _)| *cell)
    }

    /// The number of what each variant comes to, the last axis varying fastest; `None` where it was not judged.
    pub fn numbers(&self) -> impl Iterator<Item = Option<usize>> + '_ {
        let known = |kind: &u32| {
            usize::try_from(*kind)
                .ok()
                .filter(|kind| *kind < self.kinds.len())
        };
        self.cells.iter().map(known)
    }

    /// Every variant that was judged: the place of its value on each axis, and what it comes to.
    pub fn each(&self) -> impl Iterator<Item = (Vec<usize>, Cell)> + '_ {
        let lengths: Vec<usize> = self.axes.iter().map(|axis| axis.values.len()).collect();
        self.cells.iter().enumerate().filter_map(move |(place, kind)| {
            let (cell, _) = self.kinds.get(usize::try_from(*kind).ok()?)?;
            Some((coordinates(&lengths, place), *cell))
        })
    }
}

fn variants(axes: &[Axis]) -> u64 {
    axes.iter()
        .fold(1, |count, axis| count.saturating_mul(axis.values.len() as u64))
}

fn check(axes: &[Axis]) -> Result<(), VaryError> {
    if axes.is_empty() {
        return Err(VaryError::NoAxis);
    }
    if axes.len() > MOST_AXES {
        return Err(VaryError::TooManyAxes { count: axes.len() });
    }
    let same = |at: usize, axis: &Axis| axes.iter().take(at).any(|other| other.name() == axis.name());
    if let Some((_, axis)) = axes.iter().enumerate().find(|(at, axis)| same(*at, axis)) {
        return Err(VaryError::Twice {
            name: axis.name().to_owned(),
        });
    }
    let values = axes.iter().map(|axis| axis.values.len() as u64).sum();
    if values > 2 * MOST_VALUES {
        return Err(VaryError::TooManyValues { count: values });
    }
    match variants(axes) {
        count if count > MOST_CELLS => Err(VaryError::TooManyCells { count }),
        _ => Ok(()),
    }
}

/// The scenario of the file, if with some value of each axis it can be read.
pub(super) fn readable(draft: &Draft, axes: Vec<Axis>) -> Result<(Scenario, Vec<Axis>), VaryError> {
    let base = match slab::read(draft, &[]) {
        Ok(base) => base,
        Err(refusal) => return Err(refused("the file", "as it stands", refusal)),
    };
    let keys = || axes.iter().filter(|axis| axis.of == Of::Key);
    let of_all = |pick: &dyn Fn(&Axis) -> Option<Edit>| keys().filter_map(pick).collect::<Vec<Edit>>();
    let first = of_all(&|axis| axis.values.first().map(|value| value.edit(axis.name())));
    let last = of_all(&|axis| axis.values.last().map(|value| value.edit(axis.name())));
    // Paths that lead nowhere or meet are told first.
    draft.with(&first).map_err(VaryError::Edit)?;
    if slab::read(draft, &first).is_ok() || slab::read(draft, &last).is_ok() {
        return Ok((base, axes));
    }
    for axis in keys() {
        let mut why = None;
        let fits = axis
            .values
            .iter()
            .any(|value| match slab::read(draft, &[value.edit(axis.name())]) {
                Ok(_) => true,
                Err(refusal) => {
                    why.get_or_insert((value.label.clone(), refusal));
                    false
                }
            });
        if let (false, Some((value, refusal))) = (fits, why) {
            return Err(refused(axis.name(), &value, refusal));
        }
    }
    Ok((base, axes))
}

fn refused(axis: &str, value: &str, refusal: Refusal) -> VaryError {
    match refusal {
        Refusal::Edit(error) => VaryError::Edit(error),
        Refusal::File(errors) => VaryError::Refused {
            axis: axis.to_owned(),
            value: value.to_owned(),
            errors,
        },
    }
}
