//! A file in which some keys are left open, so that many variants of it are judged without reading each.

use std::collections::BTreeMap;

use super::axis::Axis;
use super::found::{Cell, Found};
use crate::assess::{Ask, Assessor};
use crate::diagnostic::Diagnostic;
use crate::edit::{Draft, Edit, EditError};
use crate::logic::Lanes;
use crate::reading::Readings;
use crate::scenario::{ChoiceId, Doubt, Scenario};

/// Why a file with changes cannot be judged.
#[derive(Debug)]
pub(super) enum Refusal {
    /// A change leads nowhere.
    Edit(EditError),
    /// The changed file is wrong.
    File(Vec<Diagnostic>),
}

/// The scenario of a file with these changes.
pub(super) fn read(draft: &Draft, edits: &[Edit]) -> Result<Scenario, Refusal> {
    let changed = draft.with(edits).map_err(Refusal::Edit)?;
    let loaded = changed.read().map_err(Refusal::File)?;
    Ok(loaded.scenario)
}

/// The change that leaves a key open between the values of an axis; of one value, that value.
fn opening<'v>(axis: &Axis, values: impl Iterator<Item = &'v str>) -> Edit {
    let values: Vec<&str> = values.collect();
    match values.as_slice() {
        [one] => Edit::set(axis.name(), one),
        values => Edit::set(axis.name(), &format!("{{ one-of = [{}] }}", values.join(", "))),
    }
}

/// The choice that stands for an axis in a file in which its key is open.
fn choice_of(scenario: &Scenario, axis: &Axis) -> Option<ChoiceId> {
    let stands_for = |path: &str| {
        let rest = axis.name().strip_suffix(path);
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    let at = scenario.choices.iter().position(|choice| {
        choice.doubt == Doubt::OneOf && choice.options.len() == axis.values.len() && stands_for(&choice.path)
    })?;
    ChoiceId::try_from(at).ok()
}

/// Whether a key can be left open, so that its values need not be read one by one.
pub(super) fn can_open(draft: &Draft, axis: &Axis) -> bool {
    if axis.values.len() < 2 || axis.values.iter().any(|value| value.is_not_stated()) {
        return false;
    }
    let edit = opening(axis, axis.values.iter().map(|value| value.text.as_str()));
    read(draft, &[edit]).is_ok_and(|scenario| choice_of(&scenario, axis).is_some())
}

/// The file with some keys settled and others open.
pub(super) struct Slab {
    scenario: Scenario,
    readings: Readings,
    /// For each axis, the choice that stands for it, if its key is open.
    choices: Vec<Option<ChoiceId>>,
    refused: Refused,
}

impl Slab {
    /// Reads the file with these keys settled and those of the axes marked open.
    pub fn open(
        draft: &Draft,
        settled: &[Edit],
        axes: &[Axis],
        is_open: &[bool],
        readings: impl Fn(Readings) -> Readings,
    ) -> Result<Slab, Refusal> {
        let open = || {
            axes.iter()
                .zip(is_open)
                .filter(|(_, open)| **open)
                .map(|(axis, _)| axis)
        };
        let mut edits = settled.to_vec();
        edits.extend(open().map(|axis| opening(axis, axis.values.iter().map(|it| it.text.as_str()))));
        let scenario = read(draft, &edits)?;
        let of = |(axis, open): (&Axis, &bool)| if *open { choice_of(&scenario, axis) } else { None };
        Ok(Slab {
            choices: axes.iter().zip(is_open).map(of).collect(),
            readings: readings(scenario.readings),
            refused: Refused::find(draft, settled, axes, is_open),
            scenario,
        })
    }

    pub fn as_of(&self) -> crate::date::Date {
        self.scenario.as_of
    }

    pub fn readings(&self) -> Readings {
        self.readings
    }

    pub fn assessor(&self) -> Assessor<'_> {
        Assessor::under(&self.scenario, self.readings)
    }

    /// What a question comes to with these values, under each of these positions.
    pub fn judge(
        &self,
        assessor: &Assessor<'_>,
        ask: &Ask,
        at: &[usize],
        lanes: &[Readings],
        cells: &mut Vec<Cell>,
    ) {
        if self.refused.refuses(at) {
            cells.extend(lanes.iter().map(|_| Cell::Contradiction));
            return;
        }
        let mut world = assessor.start().clone();
        for (choice, option) in self.choices.iter().zip(at) {
            if let Some(choice) = choice {
                world.set(*choice, u16::try_from(*option).ok());
            }
        }
        let within = assessor.within(world);
        for lanes in lanes.chunks(Lanes::<()>::WIDTH) {
            // One reading with all other doubts left open; where one of them may matter, each is tried.
            let (outcomes, unsure) = within.read(ask, within.start(), lanes);
            for (lane, (outcome, readings)) in outcomes.into_iter().zip(lanes).enumerate() {
                let found = if unsure >> lane & 1 == 0 {
                    Found::from_outcome(&within, ask, outcome, *readings)
                } else {
                    Found::of(&within.under_others(*readings), ask)
                };
                cells.push(Cell::Found(found));
            }
        }
    }
}

/// The values with which the file would be refused, alone or by twos: a war that ended before it began.
///
/// What the reader refuses of days and numbers is an order, so what is refused lies in a corner: where the ends
/// of two axes go together everything between them does. Words have no order and are tried one by one.
struct Refused {
    alone: Vec<Vec<bool>>,
    pairs: BTreeMap<(usize, usize), Vec<Vec<bool>>>,
}

/// Up to so many pairs of values are read one by one where any is refused.
const PAIRS_READ: usize = 4_096;

impl Refused {
    fn find(draft: &Draft, settled: &[Edit], axes: &[Axis], is_open: &[bool]) -> Refused {
        let open: Vec<usize> = (0..axes.len())
            .filter(|at| is_open.get(*at) == Some(&true))
            .collect();
        let text = |axis: usize, value: usize| {
            let axis = axes.get(axis)?;
            Some((axis, axis.values.get(value)?.text.as_str()))
        };
        // Whether the file is refused with these values, the other axes being open between their ends.
        let is_refused = |taken: &[(usize, usize)]| {
            let mut edits = settled.to_vec();
            for at in &open {
                match taken.iter().find(|(axis, _)| axis == at) {
                    Some((axis, value)) => edits
                        .extend(text(*axis, *value).map(|(axis, text)| opening(axis, [text].into_iter()))),
                    None => edits.extend(axes.get(*at).map(|axis| {
                        let mut texts = axis.values.iter().map(|it| it.text.as_str());
                        let ends = [texts.next(), texts.next_back()];
                        opening(axis, ends.into_iter().flatten())
                    })),
                }
            }
            read(draft, &edits).is_err()
        };
        let length = |at: usize| axes.get(at).map_or(0, |axis| axis.values.len());
        let ordered = |at: usize| {
            axes.get(at).is_some_and(|axis| {
                axis.is_of_days() && axis.values.is_sorted_by_key(|it| it.day)
                    || axis.values.iter().all(|it| it.number.is_some())
                        && axis.values.is_sorted_by_key(|it| it.number)
            })
        };
        let ends = |at: usize| [0, length(at).saturating_sub(1)];
        let mut alone = vec![Vec::new(); axes.len()];
        for &at in &open {
            let suspicious = !ordered(at) || ends(at).iter().any(|value| is_refused(&[(at, *value)]));
            if let (true, Some(slot)) = (suspicious, alone.get_mut(at)) {
                *slot = (0..length(at)).map(|value| is_refused(&[(at, value)])).collect();
            }
        }
        let mut pairs = BTreeMap::new();
        for (nth, &one) in open.iter().enumerate() {
            for &two in open.iter().skip(nth + 1) {
                let both = |a: usize, b: usize| is_refused(&[(one, a), (two, b)]);
                let in_order = ordered(one) && ordered(two);
                let corner = || ends(one).iter().any(|a| ends(two).iter().any(|b| both(*a, *b)));
                let few = length(one) * length(two) <= PAIRS_READ;
                if (in_order || !few) && !corner() {
                    continue;
                }
                let row = |a: usize| -> Vec<bool> {
                    if few || !in_order {
                        return (0..length(two)).map(|b| both(a, b)).collect();
                    }
                    halves(length(two), |b| both(a, b))
                };
                let rows: Vec<Vec<bool>> = (0..length(one)).map(row).collect();
                if rows.iter().flatten().any(|refused| *refused) {
                    pairs.insert((one, two), rows);
                }
            }
        }
        Refused { alone, pairs }
    }

    fn refuses(&self, at: &[usize]) -> bool {
        let value = |axis: usize| at.get(axis).copied().unwrap_or(0);
        let alone = self.alone.iter().zip(at);
        alone
            .into_iter()
            .any(|(refused, at)| refused.get(*at) == Some(&true))
            || self.pairs.iter().any(|((one, two), rows)| {
                rows.get(value(*one)).and_then(|row| row.get(value(*two))) == Some(&true)
            })
    }
}

/// A row of which one end may differ from the other, with one change between them, found by halving.
fn halves(length: usize, is: impl Fn(usize) -> bool) -> Vec<bool> {
    let last = length.saturating_sub(1);
    let (first, end) = (is(0), is(last));
    if first == end {
        return vec![first; length];
    }
    let (mut low, mut high) = (0, last);
    while high - low > 1 {
        let middle = low.midpoint(high);
        if is(middle) == first {
            low = middle;
        } else {
            high = middle;
        }
    }
    (0..length)
        .map(|at| if at <= low { first } else { end })
        .collect()
}
