//! The table behind an answer: possible worlds × positions → outcome.

use super::{Ask, Assessor};
use crate::logic::Lanes;
use crate::reading::{Position, Question, Readings};
use crate::scenario::{ChoiceId, Doubt, World};
use crate::treaty::ottawa::questions;
use crate::verdict::{Kind, Outcome, Span, Verdict};

/// No more worlds than this are read; what was not tried stays open, and the answer says so.
const WORLDS: usize = 2048;
/// No more than this where many tables are read to choose among doubts.
#[cfg(feature = "edit")]
const FEW_WORLDS: usize = 1024;
/// No more combinations of positions than this are read.
const COMBINATIONS: usize = 4096;
/// No more readings of the rules than this stand behind one table: worlds, times blocks of positions, times days.
const READINGS: usize = 250_000;
/// As many worlds are read whatever it costs.
const ALWAYS: usize = 32;

/// The table.
#[derive(Debug)]
pub(super) struct Table {
    pub questions: Vec<&'static Question>,
    pub choices: Vec<ChoiceId>,
    pub worlds: Vec<World>,
    pub readings: Vec<Readings>,
    /// One row for each of the readings, one outcome for each world.
    pub rows: Vec<Vec<Outcome>>,
    /// Some choices or combinations were left out.
    pub capped: bool,
}

impl Table {
    /// The first combination of positions under which a breach lasts or lasted, and its days.
    pub fn breach_elsewhere(&self) -> Option<(Readings, Span)> {
        let rows = self.readings.iter().zip(&self.rows);
        let mut spans = rows.flat_map(|(readings, row)| row.iter().map(move |outcome| (*readings, *outcome)));
        spans.find_map(|(readings, outcome)| match outcome {
            Outcome::PastBreach(span) | Outcome::Breach(Some(span)) => Some((readings, span)),
            _ => None,
        })
    }

    /// Reads every combination of what can still matter, the positions taken first.
    pub fn read(assessor: &Assessor<'_>, ask: &Ask) -> Table {
        let live = assessor.live(ask);
        let questions: Vec<_> = live
            .questions
            .iter()
            .filter_map(|number| questions::numbered(*number))
            .collect();
        let choices: Vec<ChoiceId> = live.choices.into_iter().collect();
        Table::over(assessor, ask, questions, &choices, WORLDS)
    }

    /// Reads every combination of these choices under the positions taken alone; if there are too many, the last
    /// ones stay open.
    #[cfg(feature = "edit")]
    pub fn as_taken(assessor: &Assessor<'_>, ask: &Ask, choices: &[ChoiceId]) -> Table {
        Table::over(assessor, ask, Vec::new(), choices, FEW_WORLDS)
    }

    /// Reads under the positions taken alone, over the worlds that can still matter.
    #[cfg(feature = "edit")]
    pub fn under(assessor: &Assessor<'_>, ask: &Ask) -> Table {
        let choices: Vec<ChoiceId> = assessor.live(ask).choices.into_iter().collect();
        Table::over(assessor, ask, Vec::new(), &choices, WORLDS)
    }

    fn over(
        assessor: &Assessor<'_>,
        ask: &Ask,
        questions: Vec<&'static Question>,
        live: &[ChoiceId],
        most: usize,
    ) -> Table {
        let (readings, cut) = combinations(assessor.readings(), &questions);
        let each = readings.len().div_ceil(Lanes::<()>::WIDTH) * assessor.most_days(ask);
        let affordable = (READINGS / each.max(1)).max(ALWAYS);
        let (worlds, choices, left_out) = worlds(assessor, live, most.min(affordable));
        let mut rows = vec![Vec::with_capacity(worlds.len()); readings.len()];
        for world in &worlds {
            let blocks = readings.chunks(Lanes::<()>::WIDTH);
            let outcomes = blocks.flat_map(|block| assessor.outcomes(ask, world, block));
            for (row, outcome) in rows.iter_mut().zip(outcomes) {
                row.push(outcome);
            }
        }
        Table {
            questions,
            choices,
            worlds,
            readings,
            rows,
            capped: left_out || cut,
        }
    }

    /// The verdict under these positions over every world.
    pub fn verdict(&self, assessor: &Assessor<'_>, readings: Readings) -> Verdict {
        self.verdict_where(assessor, readings, |_| true)
    }

    /// The verdict under these positions over the worlds that pass a test.
    pub fn verdict_where(
        &self,
        assessor: &Assessor<'_>,
        readings: Readings,
        test: impl Fn(&World) -> bool,
    ) -> Verdict {
        let Some(row) = self.row(readings) else {
            return Verdict {
                kind: Kind::Undetermined,
                outcomes: Vec::new(),
            };
        };
        let cells: Vec<_> = row
            .iter()
            .zip(&self.worlds)
            .filter(|(_, world)| test(world))
            .collect();
        let mut outcomes: Vec<Outcome> = Vec::new();
        for (outcome, _) in &cells {
            if !outcomes.contains(outcome) {
                outcomes.push(**outcome);
            }
        }
        let mut kinds = outcomes.iter().map(|outcome| outcome.kind());
        let first = kinds.next().unwrap_or(Kind::Undetermined);
        let kind = if kinds.all(|kind| kind == first) && !(self.capped && self.worlds.is_empty()) {
            first
        } else {
            let essential = self.essential(row, &test);
            let appraisal = |choice: &ChoiceId| {
                let choice = assessor.scenario().choices.get(usize::from(*choice));
                choice.is_some_and(|choice| choice.doubt == Doubt::Appraisal)
            };
            let only_appraisals = !essential.is_empty() && essential.iter().all(appraisal);
            if only_appraisals {
                Kind::ForJudgement
            } else {
                Kind::Undetermined
            }
        };
        Verdict { kind, outcomes }
    }

    /// The world in which the reasons of a verdict are told: the first that gives it.
    pub fn told_in(&self, assessor: &Assessor<'_>, verdict: &Verdict) -> World {
        self.row(assessor.readings())
            .and_then(|row| row.iter().position(|outcome| outcome.kind() == verdict.kind))
            .and_then(|at| self.worlds.get(at))
            .cloned()
            .unwrap_or_else(|| assessor.start().clone())
    }

    /// The row of these positions, as far as they concern the live questions.
    pub fn row(&self, readings: Readings) -> Option<&[Outcome]> {
        let same = |other: &Readings| {
            self.questions
                .iter()
                .all(|question| other.take(readings.on(question)))
        };
        let at = self.readings.iter().position(same)?;
        self.rows.get(at).map(Vec::as_slice)
    }

    /// The choices that alone can change the kind of outcome in some world.
    pub fn essential(&self, row: &[Outcome], test: &impl Fn(&World) -> bool) -> Vec<ChoiceId> {
        let cells: Vec<_> = row
            .iter()
            .zip(&self.worlds)
            .filter(|(_, world)| test(world))
            .collect();
        let matters = |choice: &ChoiceId| {
            // Worlds that differ in this choice alone stand in one group.
            let mut groups: std::collections::HashMap<Vec<Option<u16>>, Kind> =
                std::collections::HashMap::new();
            cells.iter().any(|(outcome, world)| {
                let rest: Vec<_> = self
                    .choices
                    .iter()
                    .map(|it| if it == choice { None } else { world.option(*it) })
                    .collect();
                *groups.entry(rest).or_insert(outcome.kind()) != outcome.kind()
            })
        };
        self.choices.iter().copied().filter(matters).collect()
    }

    /// Each other position under which a breach stays one, over other days.
    pub fn other_days(
        &self,
        assessor: &Assessor<'_>,
        base: Readings,
        verdict: &Verdict,
    ) -> Vec<(Position, Verdict)> {
        let Some(span) = verdict.span() else {
            return Vec::new();
        };
        let others = self.questions.iter().flat_map(|question| question.all());
        others
            .filter(|position| !base.take(*position))
            .map(|position| (position, self.verdict(assessor, base.with(position))))
            .filter(|(_, other)| other.kind == verdict.kind && other.span().is_some_and(|it| it != span))
            .collect()
    }

    /// The smallest sets of other positions that change the kind of verdict: singles first, then pairs of
    /// which neither changes it alone.
    pub fn turning_sets(
        &self,
        assessor: &Assessor<'_>,
        base: Readings,
        verdict: &Verdict,
    ) -> Vec<(Vec<Position>, Verdict)> {
        let others =
            |question: &'static Question| question.all().filter(move |position| !base.take(*position));
        let mut sets: Vec<(Vec<Position>, Verdict)> = Vec::new();
        for question in &self.questions {
            for position in others(question) {
                let other = self.verdict(assessor, base.with(position));
                if other.kind != verdict.kind {
                    sets.push((vec![position], other));
                }
            }
        }
        let alone: Vec<Position> = sets.iter().flat_map(|(set, _)| set.clone()).collect();
        for (at, first) in self.questions.iter().enumerate() {
            for second in self.questions.iter().skip(at + 1) {
                for one in others(first).filter(|it| !alone.contains(it)) {
                    for two in others(second).filter(|it| !alone.contains(it)) {
                        let other = self.verdict(assessor, base.with(one).with(two));
                        if other.kind != verdict.kind && self.row(base.with(one).with(two)).is_some() {
                            sets.push((vec![one, two], other));
                        }
                    }
                }
            }
        }
        sets
    }
}

/// The tables behind several questions that are answered as one: the gravest verdict counts.
#[derive(Debug)]
pub(crate) struct Tables(Vec<Table>);

impl Tables {
    /// Reads one table for each question.
    pub fn read(assessor: &Assessor<'_>, asks: &[Ask]) -> Tables {
        Tables(asks.iter().map(|ask| Table::read(assessor, ask)).collect())
    }

    /// The gravest verdict under these positions.
    pub fn verdict(&self, assessor: &Assessor<'_>, readings: Readings) -> Verdict {
        Verdict::joined(self.0.iter().map(|table| table.verdict(assessor, readings)))
    }

    /// The gravest verdict once a choice has an option.
    pub fn verdict_with(&self, assessor: &Assessor<'_>, choice: ChoiceId, option: Option<u16>) -> Verdict {
        let base = assessor.readings();
        let verdicts = self.0.iter().map(|table| {
            let known = table.choices.contains(&choice);
            table.verdict_where(assessor, base, |world| !known || world.option(choice) == option)
        });
        verdicts
            .max_by_key(Verdict::weight)
            .unwrap_or_else(Verdict::not_engaged)
    }

    /// Every combination of positions that was read for some question, those taken first.
    pub fn readings(&self) -> impl Iterator<Item = Readings> {
        self.0.iter().flat_map(|table| table.readings.iter().copied())
    }
}

/// Every combination of options on these choices, up to the limit; choices beyond it stay open.
fn worlds(assessor: &Assessor<'_>, live: &[ChoiceId], most: usize) -> (Vec<World>, Vec<ChoiceId>, bool) {
    let scenario = assessor.scenario();
    let mut worlds = vec![assessor.start().clone()];
    let mut tried = Vec::new();
    let mut capped = false;
    for choice in live {
        let options = scenario
            .choices
            .get(usize::from(*choice))
            .map_or(0, |choice| choice.options.len());
        if options == 0 || worlds.len().saturating_mul(options) > most {
            capped = true;
            continue;
        }
        tried.push(*choice);
        worlds = worlds
            .into_iter()
            .flat_map(|world| {
                (0..options).map(move |option| {
                    let mut world = world.clone();
                    world.set(*choice, u16::try_from(option).ok());
                    world
                })
            })
            .collect();
    }
    (worlds, tried, capped)
}

/// Every combination of positions on these questions, those taken first; beyond the limit, only the
/// combinations that differ from them in one or two.
fn combinations(base: Readings, questions: &[&'static Question]) -> (Vec<Readings>, bool) {
    let count = questions.iter().try_fold(1_usize, |count, question| {
        count
            .checked_mul(question.positions.len())
            .filter(|count| *count <= COMBINATIONS)
    });
    let mut readings = vec![base];
    if count.is_some() {
        for question in questions {
            let others: Vec<_> = question.all().filter(|position| !base.take(*position)).collect();
            let more: Vec<_> = others
                .iter()
                .flat_map(|position| {
                    readings
                        .iter()
                        .map(|reading| reading.with(*position))
                        .collect::<Vec<_>>()
                })
                .collect();
            readings.extend(more);
        }
        return (readings, false);
    }
    let singles: Vec<Position> = questions
        .iter()
        .flat_map(|question| question.all().filter(|position| !base.take(*position)))
        .collect();
    readings.extend(singles.iter().map(|position| base.with(*position)));
    for (at, one) in singles.iter().enumerate() {
        let later = singles
            .iter()
            .skip(at + 1)
            .filter(|two| two.question != one.question);
        readings.extend(later.map(|two| base.with(*one).with(*two)));
    }
    (readings, true)
}
