//! Which doubts decide: those that can change an answer, the most decisive first.
//!
//! No doubt is given a probability. A doubt weighs as many kinds of outcome as are ruled out when it is settled,
//! each of its sides counted once.

use std::ops::RangeInclusive;

use super::table::Table;
use super::{Ask, Assessor};
use crate::date::Date;
use crate::scenario::ChoiceId;
use crate::verdict::{Kind, Verdict};

/// A doubt that can change an answer.
#[derive(Clone, Debug)]
pub(crate) struct Decisive {
    /// The doubt.
    pub choice: ChoiceId,
    /// The kinds of outcome that settling it rules out, in thousandths, over all questions asked.
    pub weight: u64,
    /// Which of the questions asked it can change.
    pub asks: Vec<usize>,
    /// What it may be settled as: single options, and days in a row that lead to the same.
    pub sides: Vec<Side>,
}

/// One side of a doubt, with what it leads to.
#[derive(Clone, Debug)]
pub(crate) struct Side {
    /// The options, one or, for days, several in a row.
    pub options: RangeInclusive<usize>,
    /// The verdict on each of the questions that the doubt can change.
    pub verdicts: Vec<Verdict>,
    /// How many kinds of outcome are left.
    kinds: usize,
}

impl Assessor<'_> {
    /// The doubts that can change the answer to any of these questions, the most decisive first; of two that weigh
    /// the same, the one that comes first in the file. Of one doubt alone, if only that is of interest. What is `given_up`, as
    /// nobody knows it, stays open where there are too many possibilities to read them all.
    pub(crate) fn decisive(
        &self,
        asks: &[Ask],
        only: Option<ChoiceId>,
        given_up: &dyn Fn(&str) -> bool,
    ) -> Vec<Decisive> {
        let base = self.readings();
        let is_of_interest = |choice: &ChoiceId| only.is_none_or(|only| only == *choice);
        let tables: Vec<(usize, Table, Vec<ChoiceId>)> = asks
            .iter()
            .enumerate()
            .filter_map(|(at, ask)| {
                let mut live: Vec<ChoiceId> = self.live(ask).choices.into_iter().collect();
                if !live.iter().any(is_of_interest) {
                    return None;
                }
                let path = |choice: &ChoiceId| {
                    self.scenario()
                        .choices
                        .get(usize::from(*choice))
                        .map_or("", |it| it.path.as_str())
                };
                live.sort_by_key(|choice| (Some(*choice) != only, given_up(path(choice))));
                let table = Table::as_taken(self, ask, &live);
                let mut essential = table.essential(table.row(base)?, &|_| true);
                essential.retain(is_of_interest);
                (!essential.is_empty()).then_some((at, table, essential))
            })
            .collect();
        let mut choices: Vec<ChoiceId> = tables.iter().flat_map(|(_, _, it)| it.clone()).collect();
        choices.sort_unstable();
        choices.dedup();
        let mut decisive: Vec<Decisive> = choices
            .into_iter()
            .filter_map(|choice| {
                let concerned = tables.iter().filter(|(_, _, it)| it.contains(&choice));
                self.weigh(
                    choice,
                    &concerned.map(|(at, table, _)| (*at, table)).collect::<Vec<_>>(),
                )
            })
            .collect();
        decisive.sort_by_key(|it| std::cmp::Reverse(it.weight));
        decisive
    }

    fn weigh(&self, choice: ChoiceId, tables: &[(usize, &Table)]) -> Option<Decisive> {
        let options = &self.scenario().choices.get(usize::from(choice))?.options;
        let base = self.readings();
        let side = |option: usize| {
            let is = u16::try_from(option).ok();
            let verdicts: Vec<Verdict> = tables
                .iter()
                .map(|(_, table)| table.verdict_where(self, base, |world| world.option(choice) == is))
                .collect();
            let kinds = verdicts.iter().map(|verdict| kinds(verdict).len()).sum();
            Side {
                options: option..=option,
                verdicts,
                kinds,
            }
        };
        let in_a_row = options
            .iter()
            .all(|it| it == "never" || it.parse::<Date>().is_ok());
        let mut sides: Vec<Side> = Vec::new();
        for (option, label) in options.iter().enumerate() {
            let next = side(option);
            match sides.last_mut() {
                Some(last) if in_a_row && label != "never" && leads_alike(last, &next) => {
                    last.options = *last.options.start()..=option;
                }
                _ => sides.push(next),
            }
        }
        let open = |table: &Table| kinds(&table.verdict(self, base)).len();
        let before: usize = tables.iter().map(|(_, table)| open(table)).sum();
        let after: usize = sides.iter().map(|side| side.kinds).sum();
        let count = sides.len().max(1);
        let weight = (before * count).saturating_sub(after) * 1000 / count;
        Some(Decisive {
            choice,
            weight: u64::try_from(weight).unwrap_or(u64::MAX),
            asks: tables.iter().map(|(at, _)| *at).collect(),
            sides,
        })
    }
}

fn kinds(verdict: &Verdict) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = verdict.outcomes.iter().map(|outcome| outcome.kind()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

fn leads_alike(a: &Side, b: &Side) -> bool {
    a.verdicts.len() == b.verdicts.len()
        && a.verdicts
            .iter()
            .zip(&b.verdicts)
            .all(|(a, b)| kinds(a) == kinds(b))
}
