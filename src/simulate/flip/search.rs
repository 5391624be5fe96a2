//! The search itself: levers alone, then pairs of them, each tried on the file.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::ControlFlow;

use super::levers::{Lever, Levers, Sets};
use super::values::{DayKey, Turns, Values, last};
use super::{Change, Flip, Limits, Setting, Untried, Wanted, once};
use crate::assess::{Answer, Ask, Assessor};
use crate::condition::Logic;
use crate::date::Date;
use crate::edit::{Draft, Edit};
use crate::fact::At;
use crate::rule::Rule;
use crate::scenario::Thing;
use crate::simulate::Progress;
use crate::simulate::compare::translated;
use crate::treaty::ottawa::status::LADDER;
use crate::verdict::Verdict;

/// A search for what turns one answer.
pub(super) struct Search<'s> {
    draft: &'s Draft,
    assessor: &'s Assessor<'s>,
    ask: &'s Ask,
    wanted: Wanted,
    limits: Limits,
    progress: &'s mut dyn FnMut(Progress) -> ControlFlow<()>,
    answer: Answer,
    /// What each changed file came to; `None`: it could not be read, or does not have what is asked about.
    judged: HashMap<String, Option<Verdict>>,
    stopped: bool,
    untried: BTreeSet<Untried>,
}

/// The most days that are tried in one direction before those between them are.
const DAYS: usize = 40;

/// Most of the nearest days, and some of those far off, the last among them.
fn few(days: &[Date]) -> Vec<Date> {
    if days.len() <= DAYS {
        return days.to_vec();
    }
    let (near, far) = days.split_at(DAYS / 2);
    let step = far.len().div_ceil(DAYS / 2);
    let last = far.last().copied();
    let mut few: Vec<Date> = near
        .iter()
        .chain(far.iter().step_by(step))
        .copied()
        .chain(last)
        .collect();
    few.dedup();
    few
}

/// The most values of one lever that are tried together with those of another.
const VALUES_IN_PAIRS: usize = 24;

impl<'s> Search<'s> {
    pub fn new(
        draft: &'s Draft,
        assessor: &'s Assessor<'s>,
        ask: &'s Ask,
        wanted: Wanted,
        limits: Limits,
        progress: &'s mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Search<'s> {
        Search {
            draft,
            assessor,
            ask,
            wanted,
            limits,
            progress,
            answer: assessor.answer(ask),
            judged: HashMap::new(),
            stopped: false,
            untried: BTreeSet::new(),
        }
    }

    pub fn answer(&self) -> &Answer {
        &self.answer
    }

    pub fn assessor(&self) -> &'s Assessor<'s> {
        self.assessor
    }

    pub fn trials(&self) -> u32 {
        u32::try_from(self.judged.len()).unwrap_or(u32::MAX)
    }

    pub fn is_stopped(&self) -> bool {
        self.stopped
    }

    pub fn untried(&self) -> Vec<Untried> {
        self.untried.iter().cloned().collect()
    }

    /// Every smallest set found, positions first, then facts, single changes before pairs.
    pub fn run(&mut self) -> Vec<Flip> {
        // What is asked for is so already.
        if self.wanted.is_met(&self.answer.verdict, &self.answer.verdict) {
            return Vec::new();
        }
        let sets = self.sets();
        let levers: Vec<Lever> = {
            let mut seen = Vec::new();
            for lever in sets.iter().flatten() {
                if !seen.contains(lever) {
                    seen.push(lever.clone());
                }
            }
            seen
        };
        let values = Values {
            draft: self.draft,
            assessor: self.assessor,
        };
        let turns: BTreeMap<&Lever, Turns> = levers.iter().map(|lever| (lever, values.of(lever))).collect();
        for (lever, turns) in &turns {
            if let (Lever::Key(path), true, true) = (lever, turns.values.is_empty(), turns.day.is_none()) {
                self.untried.insert(Untried::NoValues(path.clone()));
            }
        }
        let mut found = Vec::new();
        let mut alone: BTreeSet<&Lever> = BTreeSet::new();
        for (at, lever) in levers.iter().enumerate() {
            if self.stopped {
                let left = u32::try_from(levers.len() - at).unwrap_or(u32::MAX);
                self.untried.insert(Untried::Levers(left));
                break;
            }
            let Some(turns) = turns.get(lever) else { continue };
            let flips = self.one(turns, &[]);
            if !flips.is_empty() {
                alone.insert(lever);
            }
            found.extend(flips);
        }
        let pairs: Vec<(&Lever, &Lever)> = sets
            .iter()
            .filter_map(|set| match set.as_slice() {
                [one, two] if !alone.contains(one) && !alone.contains(two) => Some((one, two)),
                _ => None,
            })
            .collect();
        for (at, (one, two)) in pairs.iter().enumerate() {
            if self.stopped {
                let left = u32::try_from(pairs.len() - at).unwrap_or(u32::MAX);
                self.untried.insert(Untried::Pairs(left));
                break;
            }
            if let (Some(one), Some(two)) = (turns.get(one), turns.get(two)) {
                found.extend(self.two(one, two));
            }
        }
        found.sort_by_key(order);
        found
    }

    /// The sets of levers that might turn the answer, as the rules under the citations have them.
    fn sets(&self) -> Vec<Vec<Lever>> {
        let world = if self.answer.verdict.is_determined() {
            self.answer.world.clone()
        } else {
            self.assessor.scenario().open_world()
        };
        let levers = Levers::new(self.assessor.docket().case(&world), self.assessor.readings());
        let mut all: Vec<Sets> = Vec::new();
        let mut join = |value: super::levers::Turning| all.extend([value.yes, value.no]);
        match self.ask {
            Ask::Provision {
                actor, cites, thing, ..
            } => {
                let rules = || cites.iter().flat_map(|cite| crate::assess::rules(cite, *thing));
                for day in self.days() {
                    for rule in rules() {
                        breach(&levers, rule, At::new(*actor, Some(*thing), day))
                            .into_iter()
                            .for_each(&mut join);
                    }
                }
            }
            Ask::Status { state, on } | Ask::Bound { state, on } | Ask::Date { state, on, .. } => {
                for (cond, _) in LADDER {
                    join(levers.read(cond, At::new(*state, None, *on)));
                }
            }
            // The dates of a procedure follow from the act that sets it off: a calendar, and no rule.
            Ask::Step { .. } => {}
            Ask::Class { device } => {
                let at = At::new(0, Some(Thing::Device(*device)), self.assessor.scenario().as_of);
                for cond in crate::assess::class_conditions() {
                    join(levers.read(cond, at));
                }
            }
        }
        let mut named: Vec<Vec<Lever>> = Vec::new();
        for set in all.iter().flat_map(|sets| levers.named(sets)) {
            if !named.contains(&set) {
                named.push(set);
            }
        }
        named
    }

    /// The days on which the rules are looked at: that which decides, that judged, and those on which what lasts
    /// begins and ends.
    fn days(&self) -> BTreeSet<Date> {
        let as_of = self.assessor.scenario().as_of;
        let verdict = &self.answer.verdict;
        let span = verdict.span();
        let until = verdict.until().map(Date::next);
        let mut days = BTreeSet::from([self.answer.day]);
        let is_act = matches!(self.answer.thing(), Some(Thing::Act(_)));
        if !is_act {
            days.insert(as_of);
        }
        days.extend(span.map(|span| span.from));
        days.extend(span.and_then(|span| span.to).map(Date::next));
        days.extend(until);
        days
    }

    /// What the same question comes to in the changed file.
    pub fn judge(&mut self, edits: &[Edit]) -> Option<Verdict> {
        let edits = &once(edits);
        let key = edits
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("\n");
        if let Some(known) = self.judged.get(&key) {
            return known.clone();
        }
        // To differ from the record leaves out all that the record says besides; where that alone would matter,
        // what is found would not be the doing of the change.
        let is_override = |edit: &&Edit| edit.path().ends_with(".override");
        let overrides: Vec<Edit> = edits.iter().filter(is_override).cloned().collect();
        if !overrides.is_empty() && overrides.len() < edits.len() {
            let alone = self.judge(&overrides)?;
            if told(&alone) != told(&self.answer.verdict) {
                return None;
            }
        }
        let trials = self.trials();
        if trials >= self.limits.trials || self.stopped {
            self.stopped = true;
            return None;
        }
        let at = Progress {
            done: u64::from(trials),
            of: u64::from(self.limits.trials),
        };
        if (self.progress)(at).is_break() {
            self.stopped = true;
            return None;
        }
        let verdict = self.verdict(edits);
        self.judged.insert(key, verdict.clone());
        verdict
    }

    fn verdict(&self, edits: &[Edit]) -> Option<Verdict> {
        let loaded = self.draft.with(edits).ok()?.read().ok()?;
        let ask = translated(self.assessor.scenario(), self.ask, &loaded.scenario)?;
        Some(Assessor::new(&loaded.scenario).verdict(&ask))
    }

    /// The verdict with these changes, if it turns the answer.
    fn turned(&mut self, edits: &[Edit]) -> Option<Verdict> {
        let verdict = self.judge(edits)?;
        self.wanted
            .is_met(&self.answer.verdict, &verdict)
            .then_some(verdict)
    }

    /// The values of one lever that turn the answer while other changes stand.
    fn one(&mut self, turns: &Turns, beside: &[Edit]) -> Vec<Flip> {
        let mut found: Vec<Flip> = Vec::new();
        for change in &turns.values {
            let edits: Vec<Edit> = beside.iter().chain(&change.edits).cloned().collect();
            let Some(verdict) = self.turned(&edits) else {
                continue;
            };
            let same = found
                .iter_mut()
                .find(|flip| told(&flip.verdict) == told(&verdict));
            match (same.and_then(|flip| flip.changes.first_mut()), &change.to) {
                (Some(first), Setting::Value(value)) if matches!(first.to, Setting::Value(_)) => {
                    // A list that merely has more in it than one that does says nothing new.
                    let words = |list: &str| list.split(", ").map(str::to_owned).collect::<BTreeSet<_>>();
                    let does = |known: &String| words(known).is_subset(&words(value));
                    let first_value = match &first.to {
                        Setting::Value(value) => Some(value),
                        _ => None,
                    };
                    if !first_value.into_iter().chain(&first.also).any(does) {
                        first.also.push(value.clone());
                    }
                }
                _ => found.push(Flip {
                    changes: vec![change.clone()],
                    verdict,
                }),
            }
        }
        if let Some(day) = &turns.day {
            found.extend(self.days_of(day, beside));
        }
        found
    }

    /// The nearest days, earlier and later, that turn the answer while other changes stand.
    fn days_of(&mut self, key: &DayKey, beside: &[Edit]) -> Vec<Flip> {
        let (earlier, later): (Vec<Date>, Vec<Date>) = match key.now {
            Some((first, last)) => (
                key.days
                    .iter()
                    .rev()
                    .copied()
                    .filter(|day| *day < first)
                    .collect(),
                key.days.iter().copied().filter(|day| *day > last).collect(),
            ),
            // Where nothing is stated, the latest day that would do.
            None => (key.days.iter().rev().copied().collect(), Vec::new()),
        };
        let mut found = Vec::new();
        for (days, stated) in [(earlier, key.now.map(|it| it.0)), (later, key.now.map(|it| it.1))] {
            for (day, verdict) in self.turning_days(key, &few(&days), stated, beside) {
                let margin = stated.map(|stated| stated.days_until(day));
                let change = Change::new(key.path.clone(), Setting::Day { day, margin }, key.on(day));
                found.push(Flip {
                    changes: vec![change],
                    verdict,
                });
            }
        }
        found
    }

    /// Of these days, nearest first, the nearest that turns the answer, once for each answer to which it turns.
    fn turning_days(
        &mut self,
        key: &DayKey,
        days: &[Date],
        stated: Option<Date>,
        beside: &[Edit],
    ) -> Vec<(Date, Verdict)> {
        let with = |day: Date| -> Vec<Edit> { beside.iter().cloned().chain(key.on(day)).collect() };
        let mut found: Vec<(Date, Verdict)> = Vec::new();
        let mut before = stated;
        for day in days {
            let verdict = self.turned(&with(*day));
            let new = verdict.filter(|it| found.iter().all(|(_, known)| alike(known) != alike(it)));
            if let Some(mut verdict) = new {
                // Between the last day that gives another answer and this one lies the first that gives it.
                let (mut first, mut last) = (*day, before);
                while let Some(other) = last.filter(|other| other.days_until(first).abs() > 1) {
                    let middle = other.plus_days(other.days_until(first) / 2);
                    match self
                        .turned(&with(middle))
                        .filter(|it| alike(it) == alike(&verdict))
                    {
                        Some(same) => (first, verdict) = (middle, same),
                        None => last = Some(middle),
                    }
                    if self.stopped {
                        break;
                    }
                }
                found.push((first, verdict));
            }
            before = Some(*day);
        }
        found
    }

    /// The values of two levers that turn the answer together, while neither does alone.
    fn two(&mut self, one: &Turns, two: &Turns) -> Vec<Flip> {
        // The lever with fewer values is set first, and the other searched.
        let (first, second) = if one.day.is_some() && two.day.is_none() {
            (two, one)
        } else {
            (one, two)
        };
        let mut tried: Vec<Change> = first.values.iter().take(VALUES_IN_PAIRS).cloned().collect();
        if let Some(key) = &first.day {
            let step = key.days.len().div_ceil(VALUES_IN_PAIRS).max(1);
            let days = key.days.iter().step_by(step);
            tried.extend(days.map(|day| {
                let margin = key
                    .now
                    .map(|(from, to)| if *day < from { from } else { to }.days_until(*day));
                Change::new(key.path.clone(), Setting::Day { day: *day, margin }, key.on(*day))
            }));
        }
        let mut found: Vec<Flip> = Vec::new();
        for change in tried {
            if self.stopped {
                break;
            }
            for flip in self.one(second, &change.edits) {
                let same = found.iter_mut().find(|known| {
                    told(&known.verdict) == told(&flip.verdict)
                        && known.changes.last().map(|it| &it.to) == flip.changes.first().map(|it| &it.to)
                });
                match (same.and_then(|known| known.changes.first_mut()), &change.to) {
                    (Some(known), Setting::Value(value)) if matches!(known.to, Setting::Value(_)) => {
                        known.also.push(value.clone())
                    }
                    (Some(_), _) => {}
                    (None, _) => found.push(Flip {
                        changes: std::iter::once(change.clone()).chain(flip.changes).collect(),
                        verdict: flip.verdict,
                    }),
                }
            }
        }
        // Of days only the nearest are tried alone: another one of the pair may do without its partner.
        let mut pairs = Vec::new();
        for flip in found {
            let alone = flip
                .changes
                .iter()
                .any(|change| self.turned(&change.edits).is_some());
            if !alone {
                pairs.push(flip);
            }
        }
        pairs
    }
}

/// What a verdict tells: two changes with the same are told as one.
fn told(
    verdict: &Verdict,
) -> (
    crate::verdict::Kind,
    Option<crate::vocabulary::Why>,
    Option<&'static str>,
) {
    (verdict.kind, verdict.why(), verdict.exception())
}

/// Of days only those are told that give another kind of answer, or another exception.
fn alike(verdict: &Verdict) -> (crate::verdict::Kind, Option<&'static str>) {
    (verdict.kind, verdict.exception())
}

/// Positions apart from facts, single changes first, what the law cares about before bookkeeping.
fn order(flip: &Flip) -> (usize, bool, u8, String) {
    let positions = flip.changes.iter().all(Change::is_position);
    let rank = flip.changes.iter().map(rank).max().unwrap_or(0);
    let paths: Vec<&str> = flip.changes.iter().map(|change| change.path.as_str()).collect();
    (flip.changes.len(), !positions, rank, paths.join(" "))
}

/// The most days by which a date is a near miss, told among the first.
const NEAR: i32 = 366;

/// How near a change lies to what a lawyer would name first.
fn rank(change: &Change) -> u8 {
    match (&change.to, last(&change.path)) {
        (Setting::Position(_), _) => 0,
        (
            Setting::Day {
                margin: Some(days), ..
            },
            _,
        ) if days.abs() <= NEAR => 1,
        (_, "for" | "how" | "knows" | "granted" | "cleared-on" | "sent" | "until") => 2,
        (Setting::Day { margin: Some(_), .. }, "since") => 2,
        (
            _,
            "set-off-by" | "person-can-set-off" | "made-against" | "anti-handling" | "device" | "kit-kept",
        ) => 3,
        (_, "title-passes" | "control-passes" | "crosses-border" | "link" | "number") => 3,
        (_, "by" | "from" | "to" | "held-by" | "owned-by") => 4,
        // What the file says nothing of, and what happened years away, is further off.
        (Setting::Day { .. }, _) => 5,
        _ => 6,
    }
}

/// What might make a rule breached on a day, and what might not; for a duty also what might do it.
fn breach(levers: &Levers<'_>, rule: &'static Rule, at: At) -> Vec<super::levers::Turning> {
    let judged = rule.judge(levers, at);
    let except = levers.any(judged.except.into_iter().map(|(_, when)| when));
    let gates = judged.gates.into_iter().map(|(_, gate)| gate);
    let breached = levers.all(gates.chain([judged.norm, levers.not(except.clone())]));
    std::iter::once(breached)
        .chain(judged.done)
        .chain(judged.due)
        .chain([except])
        .collect()
}
