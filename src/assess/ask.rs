//! What can be asked, and its outcome in each of many cases at once.

use super::Assessor;
use crate::calendar;
use crate::condition::Cond::{All, Not, Term};
use crate::condition::{Cond, Logic};
use crate::date::{self, Date, When};
use crate::fact::{At, Fact, Kind, Moment, Rel};
use crate::logic::{Findings, Lanes, Live, Liveness, Truth};
use crate::reading::Readings;
use crate::rule::{About, Norm, Rule};
use crate::scenario::find::Case;
use crate::scenario::{Act, ChoiceId, Thing, Time, Value, Who, World};
use crate::treaty::ottawa::article_02::{ANTI_PERSONNEL_MINE, MINE};
use crate::treaty::ottawa::status::{BOUND_BY_ARTICLE_1_1, ENTERED_INTO_FORCE, LADDER, STATE_PARTY};
use crate::treaty::procedure::Share;
use crate::verdict::{Outcome, Span};
use crate::vocabulary::{Class, DateOf, Status, Why};

/// A question that an [`Assessor`] answers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Ask {
    /// What a paragraph says of an actor's part in a thing.
    Provision {
        /// Whose part.
        actor: Who,
        /// The paragraphs; with several, the gravest outcome under any of them.
        cites: Vec<&'static str>,
        /// The act or stock.
        thing: Thing,
        /// Another day judged than the scenario's.
        on: Option<Date>,
    },
    /// The standing of a State on a day.
    Status {
        /// The State.
        state: Who,
        /// The day.
        on: Date,
    },
    /// Whether Article 1 binds a State on a day: the status `party` if so, or why it does not.
    Bound {
        /// The State.
        state: Who,
        /// The day.
        on: Date,
    },
    /// What a device is.
    Class {
        /// The index of the device.
        device: usize,
    },
    /// A date that the law computes for a State.
    Date {
        /// The State.
        state: Who,
        /// Which date.
        which: DateOf,
        /// Seen from this day.
        on: Date,
    },
    /// A date of the procedure in Article 8 that an act sets off; open where there is none.
    Step {
        /// The index of the act.
        act: usize,
        /// Which date; see [`DateOf::act`].
        which: DateOf,
    },
}

/// What a device is: the first condition that holds.
pub(crate) static CLASSES: &[(Cond, Class)] = &[
    (Term(&ANTI_PERSONNEL_MINE), Class::AntiPersonnelMine),
    (Term(&MINE), Class::OtherMine),
    (All(&[]), Class::NotAMine),
];

/// The conditions that sort devices into classes.
#[cfg(feature = "edit")]
pub(crate) fn class_conditions() -> impl Iterator<Item = &'static Cond> {
    CLASSES.iter().map(|(cond, _)| cond)
}

/// The State has left: the Convention entered into force for it, and it is no State Party.
pub(crate) static LEFT: Cond = All(&[Term(&ENTERED_INTO_FORCE), Not(&Term(&STATE_PARTY))]);

/// The built-in rules under a citation that judge this kind of thing.
#[cfg(feature = "edit")]
pub(crate) fn rules(cite: &str, thing: Thing) -> impl Iterator<Item = &'static Rule> {
    crate::treaty::rules()
        .filter(move |rule| Some(rule.about) == judged_as(thing) && rule.heading.cite == cite)
}

/// The kind of rule that judges a thing.
fn judged_as(thing: Thing) -> Option<About> {
    match thing {
        Thing::Stock(_) => Some(About::Stock),
        Thing::Place(_) => Some(About::Place),
        Thing::Member(_) => Some(About::State),
        Thing::Act(_) => Some(About::Act),
        _ => None,
    }
}

impl Ask {
    /// What one paragraph says of an actor's part in a thing.
    #[must_use]
    pub fn provision(actor: Who, cite: &'static str, thing: Thing) -> Ask {
        Ask::Provision {
            actor,
            cites: vec![cite],
            thing,
            on: None,
        }
    }
}

/// The days on which a thing is judged.
enum Days {
    /// Not at all: it did not happen, or has not yet.
    Never,
    /// On its own day.
    One(Date),
    /// On each of these, in order.
    Many(Vec<Date>),
}

impl Assessor<'_> {
    /// The rules under a citation that judge this kind of thing.
    pub(super) fn rules_under(&self, cite: &str, thing: Thing) -> impl Iterator<Item = &'static Rule> {
        self.rules_about(thing)
            .filter(move |rule| rule.heading.cite == cite)
    }

    /// The rules that judge this kind of thing.
    pub(super) fn rules_about(&self, thing: Thing) -> impl Iterator<Item = &'static Rule> + use<> {
        let about = judged_as(thing);
        self.rules().filter(move |rule| Some(rule.about) == about)
    }

    /// The days on which a thing is judged in a world, seen from a day.
    fn days(&self, thing: Thing, as_of: Date, world: &World) -> Days {
        let day_by = |when: Option<&When>| when.and_then(|when| when.day()).filter(|day| *day <= as_of);
        match thing {
            Thing::Act(act) => match self.scenario().acts.get(act).map(|act| &act.time) {
                Some(Time::On(on)) => day_by(on.get(world)).map_or(Days::Never, Days::One),
                Some(Time::Lasting { since, until }) => {
                    let Some(from) = day_by(since.get(world)) else {
                        return Days::Never;
                    };
                    let to = day_by(until.get(world)).unwrap_or(as_of);
                    let days = self.docket().all_days(to).into_iter().filter(|day| *day >= from);
                    Days::Many(days.collect())
                }
                None => Days::Never,
            },
            Thing::Stock(_) | Thing::Place(_) | Thing::Member(_) => Days::Many(self.docket().all_days(as_of)),
            _ => Days::Never,
        }
    }

    /// On how many days the file may be read to answer a question in one world: what is asked of one day may look
    /// back on all of them.
    pub(super) fn most_days(&self, ask: &Ask) -> usize {
        let as_of = match ask {
            Ask::Provision { on, .. } => on.unwrap_or(self.scenario().as_of),
            Ask::Status { on, .. } | Ask::Bound { on, .. } | Ask::Date { on, .. } => *on,
            Ask::Class { .. } | Ask::Step { .. } => return 1,
        };
        self.docket().all_days(as_of).len()
    }

    /// The last day of an act that lasted and is over.
    fn last_day(&self, thing: Thing, as_of: Date, world: &World) -> Option<Date> {
        let Thing::Act(act) = thing else { return None };
        match &self.scenario().acts.get(act)?.time {
            Time::Lasting { until, .. } => until.get(world)?.day().filter(|day| *day <= as_of),
            Time::On(_) => None,
        }
    }

    fn days_from(&self, from: Date, to: Date) -> Days {
        Days::Many(
            self.docket()
                .all_days(to)
                .into_iter()
                .filter(|day| *day >= from)
                .collect(),
        )
    }

    /// The last day in time of a duty, seen from a day: the moment the rule names, or what an extension made of it.
    pub(crate) fn limit(
        &self,
        rule: &'static Rule,
        actor: Who,
        thing: Thing,
        as_of: Date,
        world: &World,
    ) -> Option<Date> {
        let Norm::Requires {
            limit: Some(moment), ..
        } = &rule.norm
        else {
            return None;
        };
        let case = self.docket().case(world);
        let at = At::new(actor, Some(thing), as_of);
        let holds = |fact: Fact, at: At| case.find::<()>(fact, at).0 == Truth::True;
        let by = |first, second| Fact::Dated(first, Rel::By, second);
        if *moment == Moment::ReportDue {
            return Some(date::next_yearly_report_due(as_of));
        }
        let consents = (0..case.entries(Kind::Consent, at))
            .rev()
            .map(|entry| case.bind(Kind::Consent, entry, at));
        let consent = consents
            .into_iter()
            .find(|at| holds(by(Moment::EntryIntoForce, Moment::Today), *at));
        let own = case.day_of(*moment, consent.unwrap_or(at));
        if *moment != Moment::ClearanceDeadline {
            return own;
        }
        let extensions =
            (0..case.entries(Kind::Extension, at)).map(|entry| case.bind(Kind::Extension, entry, at));
        let granted = extensions.filter(|at| {
            holds(by(Moment::ExtensionGranted, Moment::Today), *at)
                && holds(Fact::ExtensionCovers, *at)
                && holds(Fact::ExtensionWithinTenYears, *at)
        });
        granted
            .filter_map(|at| case.day_of(Moment::ExtendedUntil, at))
            .chain(own)
            .max()
    }

    /// What a rule comes to in each lane, over the days on which it is judged, whether that is one day only, and
    /// the lanes in which anything on any of them is open.
    /// The place given is the actor and the thing, seen from the day judged.
    fn series(
        &self,
        rule: &'static Rule,
        at: At,
        days: &Days,
        lanes: &Lanes<'_, Case<'_>>,
        width: usize,
    ) -> (Vec<Series>, bool, u64) {
        let mut open = 0;
        let mut series: Vec<Series> = vec![Series::default(); width];
        let onwards = match (days, &rule.norm) {
            // A duty that an act sets off is judged from that day on.
            (Days::One(day), Norm::Requires { .. }) => Some(self.days_from(*day, at.day)),
            _ => None,
        };
        let days = onwards.as_ref().unwrap_or(days);
        let judged: &[Date] = match days {
            Days::Never => &[],
            Days::One(day) => std::slice::from_ref(day),
            Days::Many(days) => days,
        };
        for day in judged {
            let judged = rule.judge(lanes, At { day: *day, ..at });
            // The lanes in which the time of a duty is up.
            // What an exception covers is not late.
            let excepted = judged.except.iter().fold(0, |all, (_, when)| all | when.yes);
            let due = judged.due.as_ref().map_or(0, |due| due.yes & !excepted);
            open |= judged.due.as_ref().map_or(0, |due| due.unknown());
            for (outcome, mask) in judged.outcomes(u64::MAX) {
                open |= if outcome == Outcome::Open { mask } else { 0 };
                (0..width)
                    .filter(|lane| mask >> lane & 1 == 1)
                    .for_each(|lane| push(&mut series, lane, *day, outcome, due));
            }
        }
        (series, matches!(days, Days::One(_)), open)
    }

    /// Every stretch of days on which the actor is in breach of a paragraph, in one world under the positions
    /// taken; the last is without an end while the breach goes on.
    pub(super) fn breach_spans(&self, ask: &Ask, world: &World) -> Vec<Span> {
        let Ask::Provision {
            actor,
            cites,
            thing,
            on,
        } = ask
        else {
            return Vec::new();
        };
        let as_of = on.unwrap_or(self.scenario().as_of);
        let case = [(self.docket().case(world), u64::MAX)];
        let readings = [self.readings()];
        let lanes = Lanes::new(&case, &readings);
        let days = self.days(*thing, as_of, world);
        let last = self.last_day(*thing, as_of, world);
        let at = At::new(*actor, Some(*thing), as_of);
        let of = |rule| {
            let (series, one_day, _) = self.series(rule, at, &days, &lanes, 1);
            let spans = series
                .into_iter()
                .flat_map(move |series| series.breaches(one_day, last));
            spans.collect::<Vec<_>>()
        };
        let rules = cites.iter().flat_map(|cite| self.rules_under(cite, *thing));
        rules.flat_map(of).collect()
    }

    /// The outcome in one world under each of up to sixty-four readings.
    pub(super) fn outcomes(&self, ask: &Ask, world: &World, readings: &[Readings]) -> Vec<Outcome> {
        self.read(ask, world, readings).0
    }

    /// The same, with the lanes in which a choice that the world leaves open may still give another outcome.
    pub(crate) fn read(&self, ask: &Ask, world: &World, readings: &[Readings]) -> (Vec<Outcome>, u64) {
        let case = [(self.docket().case(world), u64::MAX)];
        let lanes = Lanes::new(&case, readings);
        let nothing = Outcome::NotApplicable(Why::NotEngaged);
        let mut found = vec![nothing; readings.len()];
        let mut unsure = 0;
        let each = |masks: Vec<(Outcome, u64)>, settle: &mut dyn FnMut(usize, Outcome)| {
            for (outcome, mask) in masks {
                (0..readings.len())
                    .filter(|lane| mask >> lane & 1 == 1)
                    .for_each(|lane| settle(lane, outcome));
            }
        };
        match ask {
            Ask::Provision {
                actor,
                cites,
                thing,
                on,
            } => {
                let as_of = on.unwrap_or(self.scenario().as_of);
                let days = self.days(*thing, as_of, world);
                if self.is_timeless(*thing, world) {
                    unsure = u64::MAX;
                }
                let mut gravest: Option<Vec<Outcome>> = None;
                for rule in cites.iter().flat_map(|cite| self.rules_under(cite, *thing)) {
                    let (series, one_day, open) = self.series(
                        rule,
                        At::new(*actor, Some(*thing), as_of),
                        &days,
                        &lanes,
                        readings.len(),
                    );
                    unsure |= open;
                    let last = self.last_day(*thing, as_of, world);
                    let limit = self.limit(rule, *actor, *thing, as_of, world);
                    let outcomes = series
                        .iter()
                        .map(|series| match series.outcome(one_day, rule, last) {
                            Outcome::Pending(None) => Outcome::Pending(limit),
                            outcome => outcome,
                        });
                    gravest = Some(match gravest {
                        None => outcomes.collect(),
                        Some(so_far) => so_far
                            .into_iter()
                            .zip(outcomes)
                            .map(|(a, b)| a.graver(b))
                            .collect(),
                    });
                }
                found = gravest.unwrap_or(found);
            }
            Ask::Status { state, on } => {
                unsure = u64::MAX;
                found.fill(Outcome::Open);
                let steps = self.law.map_or(LADDER, |law| law.status);
                ladder(&lanes, steps, At::new(*state, None, *on), |status, mask| {
                    unsure &= !mask;
                    each(vec![(Outcome::Status(status), mask)], &mut |lane, outcome| {
                        set(&mut found, lane, outcome)
                    });
                });
            }
            Ask::Bound { state, on } => {
                let mut left = u64::MAX;
                let mut settle =
                    |outcome, mask| each(vec![(outcome, mask)], &mut |lane, it| set(&mut found, lane, it));
                for gate in self.law.map_or(BOUND_BY_ARTICLE_1_1, |law| law.bound) {
                    let read = lanes.read(&gate.0, At::new(*state, None, *on));
                    settle(Outcome::NotApplicable(gate.1), read.no & left);
                    settle(Outcome::Open, read.unknown() & left);
                    unsure |= read.unknown() & left;
                    left &= read.yes;
                }
                settle(Outcome::Status(Status::Party), left);
            }
            Ask::Class { device } => {
                found.fill(Outcome::Open);
                let at = At::new(0, Some(Thing::Device(*device)), self.scenario().as_of);
                unsure = u64::MAX;
                let steps = self.law.map_or(CLASSES, |law| law.classes);
                ladder(&lanes, steps, at, |class, mask| {
                    unsure &= !mask;
                    each(vec![(Outcome::Class(class), mask)], &mut |lane, outcome| {
                        set(&mut found, lane, outcome)
                    });
                });
            }
            Ask::Date {
                state,
                which: DateOf::WithdrawalEffect,
                ..
            } => {
                found.fill(Outcome::Date(When::Never));
                // The first day on which it has left, in each lane.
                let has_left = self.law.map_or(&LEFT, |law| law.left);
                let mut waiting = u64::MAX;
                for day in self.docket().turning_days(*state) {
                    let read = lanes.read(has_left, At::new(*state, None, *day));
                    let left = read.yes & waiting;
                    unsure |= read.unknown() & waiting;
                    each(
                        vec![(Outcome::Date(When::On(*day)), left)],
                        &mut |lane, outcome| {
                            set(&mut found, lane, outcome);
                        },
                    );
                    waiting &= !left;
                    if waiting == 0 {
                        break;
                    }
                }
            }
            Ask::Date { state, which, on } => {
                let is_open = |choice: &ChoiceId| world.option(*choice).is_none();
                if self.dates_behind(*state).any(|choice| is_open(&choice)) {
                    unsure = u64::MAX;
                }
                found.fill(Outcome::Date(
                    self.computed(*state, *which, *on, world).unwrap_or(When::Never),
                ));
            }
            Ask::Step { act, which } => {
                unsure = u64::MAX;
                found.fill(Outcome::Date(
                    self.step(*act, *which, world).unwrap_or(When::Never),
                ));
            }
        }
        (found, unsure)
    }

    /// Whether the days on which an act is to be judged are themselves open in a world.
    fn is_timeless(&self, thing: Thing, world: &World) -> bool {
        let Thing::Act(act) = thing else { return false };
        match self.scenario().acts.get(act).map(|act| &act.time) {
            Some(Time::On(on)) => on.get(world).is_none(),
            Some(Time::Lasting { since, until }) => since.get(world).is_none() || until.get(world).is_none(),
            None => false,
        }
    }

    /// The choices behind the dates from which the calendar rules compute others.
    fn dates_behind(&self, state: Who) -> impl Iterator<Item = ChoiceId> {
        let file = self.scenario().cast.get(state).and_then(|it| it.state());
        file.into_iter().flat_map(|file| {
            let consents = file.consents.iter().flat_map(|it| [&it.deposited, &it.in_force]);
            let notices = file.notices.iter().map(|it| &it.received);
            let extensions = file.extensions.iter().flat_map(|it| [&it.granted, &it.until]);
            let all = consents.flatten().chain(notices).chain(extensions);
            all.filter_map(|value| value.choice)
        })
    }

    /// A date that the calendar rules compute, in one world.
    fn computed(&self, state: Who, which: DateOf, on: Date, world: &World) -> Option<When> {
        let file = self.scenario().cast.get(state)?.state()?;
        let entries: Vec<When> = file
            .consents
            .iter()
            .filter_map(|consent| consent.entry_into_force(world))
            .collect();
        let begun = entries.iter().rev().find(|when| when.by(on));
        let entry = begun.or(entries.last()).copied();
        match which {
            DateOf::EntryIntoForce => entry,
            DateOf::FirstReport => Some(entry?.map(date::first_report_due)),
            DateOf::NextReport => {
                let first = entry?.day()?;
                let due = date::first_report_due(first);
                // The first yearly report is the first due after the first report.
                let from = if on > due { on } else { due };
                Some(When::On(
                    if on <= due && due != date::next_yearly_report_due(from) {
                        date::next_yearly_report_due(due)
                    } else {
                        date::next_yearly_report_due(from)
                    },
                ))
            }
            DateOf::StockpileDeadline => Some(entry?.map(date::stockpile_deadline)),
            DateOf::ClearanceDeadline => {
                let own = entry?.map(date::clearance_deadline);
                // What was granted for some areas moves no limit of the State, nor does more than ten years at once.
                let granted = file.extensions.iter().filter(|it| {
                    it.places.is_empty() && it.granted.get(world).is_some_and(|when| when.by(on))
                });
                let mut steps: Vec<Date> = granted.filter_map(|it| it.until.get(world)?.day()).collect();
                steps.sort_unstable();
                let step = |limit: Date, until: &Date| {
                    let within = *until <= limit.plus_months_clamped(120);
                    if within { limit.max(*until) } else { limit }
                };
                Some(own.map(|own| steps.iter().fold(own, step)))
            }
            DateOf::SixMonthsExpire => {
                let notices = file
                    .notices
                    .iter()
                    .filter_map(|notice| notice.received.get(world));
                Some(
                    notices
                        .max_by_key(|when| (when.by(on), **when))?
                        .map(date::six_months_expire),
                )
            }
            DateOf::WithdrawalEffect
            | DateOf::AnswerDue
            | DateOf::FavourDue
            | DateOf::MeetingDue
            | DateOf::MissionFrom
            | DateOf::MissionUntil => None,
        }
    }

    /// A date of the procedure in Article 8, in one world.
    fn step(&self, act: usize, which: DateOf, world: &World) -> Option<When> {
        let act = self.scenario().acts.get(act)?;
        if which.act() != Some(act.what) {
            return None;
        }
        let begins = *act.begins().get(world)?;
        match which {
            DateOf::AnswerDue => Some(begins.map(date::answer_due)),
            DateOf::FavourDue => Some(begins.map(date::favour_due)),
            DateOf::MeetingDue => {
                let (third, _) = third_of_parties(act, begins.day()?)?;
                let enough = usize::try_from(act.in_favour?).ok()? >= third;
                enough.then(|| begins.map(date::special_meeting_due))
            }
            DateOf::MissionFrom => act.notice.map(|day| When::On(date::mission_arrives_from(day))),
            DateOf::MissionUntil => Some(begins.map(date::mission_stays_until)),
            _ => None,
        }
    }

    /// What can still matter for the answer: questions and choices.
    pub(crate) fn live(&self, ask: &Ask) -> Liveness {
        let case = self.docket().case(self.start());
        let live = Live::new(&case);
        let mut all = Liveness {
            truth: Truth::Unknown,
            questions: std::collections::BTreeSet::new(),
            choices: std::collections::BTreeSet::new(),
        };
        match ask {
            Ask::Provision {
                actor,
                cites,
                thing,
                on,
            } => {
                let as_of = on.unwrap_or(self.scenario().as_of);
                let days = self.possible_days(*thing, as_of, &mut all);
                // A duty that an act sets off is judged from that day on.
                let onwards: Vec<Date> = match days.iter().min() {
                    Some(first) => self
                        .docket()
                        .all_days(as_of)
                        .into_iter()
                        .filter(|it| it >= first)
                        .collect(),
                    None => Vec::new(),
                };
                for rule in cites.iter().flat_map(|cite| self.rules_under(cite, *thing)) {
                    let days = match rule.norm {
                        Norm::Requires { .. } => &onwards,
                        Norm::Prohibits(_) => &days,
                    };
                    for day in days {
                        join_rule(&live, rule, At::new(*actor, Some(*thing), *day), &mut all);
                    }
                }
            }
            Ask::Status { state, on } => join_ladder(
                &live,
                self.law.map_or(LADDER, |law| law.status),
                At::new(*state, None, *on),
                &mut all,
            ),
            Ask::Bound { state, on } => {
                for gate in self.law.map_or(BOUND_BY_ARTICLE_1_1, |law| law.bound) {
                    let part = live.read(&gate.0, At::new(*state, None, *on));
                    if part.truth == Truth::Unknown {
                        all.join(part);
                    }
                }
            }
            Ask::Class { device } => {
                let at = At::new(0, Some(Thing::Device(*device)), self.scenario().as_of);
                join_ladder(&live, self.law.map_or(CLASSES, |law| law.classes), at, &mut all);
            }
            Ask::Step { act, .. } => {
                let act = self.scenario().acts.get(*act);
                all.choices.extend(act.and_then(|act| act.begins().choice));
            }
            Ask::Date { state, which, .. } => {
                if *which == DateOf::WithdrawalEffect {
                    for day in self.docket().turning_days(*state) {
                        let part = live.read(
                            self.law.map_or(&LEFT, |law| law.left),
                            At::new(*state, None, *day),
                        );
                        if part.truth == Truth::Unknown {
                            all.join(part);
                        }
                    }
                } else if let Some(file) = self.scenario().cast.get(*state).and_then(|it| it.state()) {
                    let consents = file
                        .consents
                        .iter()
                        .flat_map(|it| [&it.deposited, &it.in_force])
                        .flatten();
                    let dates = consents.chain(file.notices.iter().map(|it| &it.received));
                    all.choices.extend(dates.filter_map(|value| self.open(value)));
                    if *which == DateOf::ClearanceDeadline {
                        let extensions = file.extensions.iter().flat_map(|it| [&it.granted, &it.until]);
                        all.choices
                            .extend(extensions.filter_map(|value| self.open(value)));
                    }
                }
            }
        }
        all
    }

    /// The choice that decides a value, while it is not settled from the start.
    fn open<T>(&self, value: &Value<T>) -> Option<ChoiceId> {
        value
            .choice
            .filter(|choice| self.start().option(*choice).is_none())
    }

    /// The options of a value that are left at the start.
    fn possible<'v, T>(&self, value: &'v Value<T>) -> &'v [T] {
        value
            .get(self.start())
            .map_or(value.options.as_slice(), std::slice::from_ref)
    }

    /// Every day on which a thing may have to be judged; the choice of its day matters if there are several.
    fn possible_days(&self, thing: Thing, as_of: Date, all: &mut Liveness) -> Vec<Date> {
        let Thing::Act(act) = thing else {
            return self.docket().all_days(as_of);
        };
        let Some(act) = self.scenario().acts.get(act) else {
            return Vec::new();
        };
        match &act.time {
            Time::On(on) => {
                all.choices.extend(self.open(on));
                let days = self.possible(on).iter().filter_map(|when| when.day());
                days.filter(|day| *day <= as_of).collect()
            }
            Time::Lasting { since, until } => {
                all.choices.extend(self.open(since));
                all.choices.extend(self.open(until));
                let from = self
                    .possible(since)
                    .iter()
                    .min()
                    .and_then(|when| when.day())
                    .unwrap_or(as_of);
                let to = self
                    .possible(until)
                    .iter()
                    .max()
                    .and_then(|when| when.day())
                    .unwrap_or(as_of)
                    .min(as_of);
                self.docket()
                    .all_days(to)
                    .into_iter()
                    .filter(|day| *day >= from)
                    .collect()
            }
        }
    }
}

/// One third of the States Parties on the day of a proposal, and how many they are: as the file states, else as the
/// built-in record counts them (8(5)).
pub(crate) fn third_of_parties(proposal: &Act, on: Date) -> Option<(usize, usize)> {
    let parties = match proposal.parties {
        Some(stated) => usize::try_from(stated).ok()?,
        None => calendar::parties(on),
    };
    Some((Share::OneThird.of(parties)?, parties))
}

/// What a rule comes to over the days on which it is judged, in one lane.
#[derive(Clone, Default)]
struct Series {
    last: Option<Outcome>,
    breach_from: Option<Date>,
    ended: Vec<Span>,
    /// The duty was done on the last day on which it bound.
    kept: bool,
}

fn push(series: &mut [Series], lane: usize, day: Date, outcome: Outcome, due: u64) {
    let Some(series) = series.get_mut(lane) else {
        return;
    };
    match (outcome, series.breach_from) {
        (Outcome::Breach(_), None) => series.breach_from = Some(day),
        (Outcome::Breach(_), Some(_)) => {}
        // Still to be done on the last day in time, and done on a day when the time was up: late by that day.
        (Outcome::Compliant, None)
            if matches!(series.last, Some(Outcome::Pending(_))) && due >> lane & 1 == 1 =>
        {
            series.ended.push(Span {
                from: day,
                to: Some(day),
            });
        }
        (_, Some(from)) => {
            series.ended.push(Span {
                from,
                to: Some(day.previous()),
            });
            series.breach_from = None;
        }
        (_, None) => {}
    }
    series.kept = match outcome {
        Outcome::Compliant => true,
        Outcome::NotApplicable(Why::NoLongerBound) => series.kept,
        _ => false,
    };
    series.last = Some(outcome);
}

/// A duty with a last day, which is not owed anew every year.
fn is_done_once(rule: &'static Rule) -> bool {
    matches!(&rule.norm, Norm::Requires { limit: Some(moment), .. } if *moment != Moment::ReportDue)
}

impl Series {
    /// Every stretch of days in breach.
    fn breaches(self, one_day: bool, last: Option<Date>) -> Vec<Span> {
        let now = self.breach_from.map(|from| Span {
            from,
            to: if one_day { Some(from) } else { last },
        });
        self.ended.into_iter().chain(now).collect()
    }

    fn outcome(&self, one_day: bool, rule: &'static Rule, last: Option<Date>) -> Outcome {
        let an_act = rule.about == About::Act && matches!(rule.norm, Norm::Prohibits(_));
        match (self.breach_from, self.ended.last().copied(), an_act) {
            (Some(_), _, _) if one_day => Outcome::Breach(None),
            (Some(from), _, _) => Outcome::Breach(Some(Span { from, to: last })),
            // An act that lasted is in breach on the days it was; a state of things that ended is past.
            (None, Some(span), true) => Outcome::Breach(Some(span)),
            // A new time limit granted late runs now; the gap before it is told beside it.
            (None, Some(_), false) if matches!(self.last, Some(Outcome::Pending(_))) => {
                Outcome::Pending(None)
            }
            (None, Some(span), false) => Outcome::PastBreach(span),
            // A dated duty that was done before the State left was done; leaving does not make it none.
            (None, None, false) if self.kept && is_done_once(rule) => Outcome::Compliant,
            (None, None, _) => self.last.unwrap_or(Outcome::NotApplicable(Why::NotEngaged)),
        }
    }
}

fn set(found: &mut [Outcome], lane: usize, outcome: Outcome) {
    if let Some(slot) = found.get_mut(lane) {
        *slot = outcome;
    }
}

/// Reads an ordered list of conditions: in each lane the first that holds; open where one before it is open.
fn ladder<T: Copy>(
    lanes: &Lanes<'_, Case<'_>>,
    steps: &'static [(Cond, T)],
    at: At,
    mut settle: impl FnMut(T, u64),
) {
    let mut left = u64::MAX;
    for (cond, kind) in steps {
        let read = lanes.read(cond, at);
        settle(*kind, read.yes & left);
        left &= read.no;
    }
}

fn join_ladder<T>(live: &Live<'_, Case<'_>>, steps: &'static [(Cond, T)], at: At, all: &mut Liveness) {
    for (cond, _) in steps {
        let part = live.read(cond, at);
        match part.truth {
            Truth::True => return,
            Truth::False => {}
            Truth::Unknown => all.join(part),
        }
    }
}

/// Joins what may matter for a rule on one day. A gate that is surely shut, or a norm surely unmet, settles it.
fn join_rule(live: &Live<'_, Case<'_>>, rule: &'static Rule, at: At, all: &mut Liveness) {
    let judged = rule.judge(live, at);
    let unmet = judged.norm.truth == Truth::False && judged.done.is_none();
    if unmet || judged.gates.iter().any(|(_, gate)| gate.truth == Truth::False) {
        return;
    }
    let gates = judged.gates.into_iter().map(|(_, gate)| gate);
    let except = judged.except.into_iter().map(|(_, when)| when);
    for part in gates
        .chain([judged.norm])
        .chain(judged.done)
        .chain(judged.due)
        .chain(except)
    {
        if part.truth == Truth::Unknown {
            all.join(part);
        }
    }
}
