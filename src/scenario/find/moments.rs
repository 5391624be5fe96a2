//! Moments: dated events and the dates that the calendar rules compute from them, and how they compare.

use std::collections::BTreeSet;

use super::{Case, Evidence, Found};
use crate::date::{self, Date, When};
use crate::fact::{At, Moment, Rel};
use crate::logic::{Told, Truth};
use crate::scenario::{
    ChoiceId, Conflict, Consent, Count, Origin, Scenario, Since, Thing, Time, Value, Who, World,
};

/// A moment as found: the earliest and latest day it may be.
struct Bounds {
    first: When,
    last: When,
    choice: Option<ChoiceId>,
    origin: Origin,
}

impl Bounds {
    fn certain(when: When, origin: Origin) -> Self {
        Bounds {
            first: when,
            last: when,
            choice: None,
            origin,
        }
    }

    fn map(self, rule: impl Fn(Date) -> Date) -> Self {
        Bounds {
            first: self.first.map(&rule),
            last: self.last.map(rule),
            ..self
        }
    }

    fn words(&self) -> String {
        match (self.first, self.last) {
            (When::Never, _) => "none stated".to_owned(),
            (When::On(first), _) if first == date::LONG_AGO => "before all that is told".to_owned(),
            (When::On(first), When::On(last)) if first == last => first.in_words(),
            (When::On(first), When::On(last)) => {
                format!("between {} and {}", first.in_words(), last.in_words())
            }
            (When::On(first), When::Never) => format!("not before {}, or never", first.in_words()),
        }
    }
}

impl Consent {
    /// Entry into force in a world: as stated, else computed from the deposit (17). `None` while open.
    #[must_use]
    pub fn entry_into_force(&self, world: &World) -> Option<When> {
        match (&self.in_force, &self.deposited) {
            (Some(stated), _) => stated.get(world).copied(),
            (None, Some(deposited)) => deposited.get(world).map(|when| when.map(date::entry_into_force)),
            (None, None) => None,
        }
    }
}

impl Case<'_> {
    /// Between which days a date lies in this world.
    fn bounds_of(&self, value: &Value<When>) -> Bounds {
        if let Some(when) = value.get(self.world) {
            return Bounds::certain(*when, value.origin);
        }
        let (first, last) = self.docket.ends_of(value);
        Bounds {
            first,
            last,
            choice: value.choice,
            origin: value.origin,
        }
    }

    /// The same of a date of a place or stock, or what silence about it means.
    fn dated_or(&self, value: &Option<Value<When>>, silent: When) -> Bounds {
        value.as_ref().map_or_else(
            || Bounds::certain(silent, Origin::Silent),
            |value| self.bounds_of(value),
        )
    }

    fn bounds(&self, moment: Moment, at: At) -> Option<Bounds> {
        let entry_into_force = || {
            let consent = self.consent(at)?;
            match (&consent.in_force, &consent.deposited) {
                (Some(stated), _) => Some(self.bounds_of(stated)),
                (None, Some(deposited)) => Some(self.bounds_of(deposited).map(date::entry_into_force)),
                (None, None) => None,
            }
        };
        let found = |value: &Value<When>| Some(self.bounds_of(value));
        match moment {
            Moment::Today => Some(Bounds::certain(When::On(at.day), Origin::Silent)),
            Moment::ConventionInForce => Some(Bounds::certain(
                When::On(date::CONVENTION_IN_FORCE),
                Origin::Record,
            )),
            // Who is no State has signed nothing.
            Moment::Signature => match self.scenario.cast.get(at.actor).and_then(|it| it.state()) {
                Some(state) => found(&state.signed),
                None => Some(Bounds::certain(When::Never, Origin::Silent)),
            },
            Moment::Deposit => found(self.consent(at)?.deposited.as_ref()?),
            Moment::EntryIntoForce => entry_into_force(),
            Moment::StockpileDeadline => Some(entry_into_force()?.map(date::stockpile_deadline)),
            Moment::Receipt => found(&self.notice(at)?.received),
            Moment::Expiry => Some(
                self.bounds_of(&self.notice(at)?.received)
                    .map(date::six_months_expire),
            ),
            Moment::Circulation => found(&self.notice(at)?.circulated),
            Moment::Confirmation => found(&self.notice(at)?.confirmed),
            Moment::Revocation => found(&self.notice(at)?.revoked),
            Moment::SuspensionNotified => found(&self.suspension(at)?.notified),
            Moment::ConflictBegin => self.at_an_end(at, false, |it| Some(&it.since)),
            Moment::CloseOfFighting => self.at_an_end(at, true, |it| Some(&it.until)),
            Moment::Ceasefire => self.at_an_end(at, true, |it| Some(&it.ceasefire)),
            Moment::Peace => self.at_an_end(at, true, |it| Some(&it.peace)),
            Moment::EndOfOccupation => self.at_an_end(at, true, |it| it.occupation_until.as_ref()),
            Moment::Judged => Some(Bounds::certain(When::On(self.scenario.as_of), Origin::Silent)),
            Moment::ClearanceDeadline => Some(entry_into_force()?.map(date::clearance_deadline)),
            Moment::FirstReportDue => Some(entry_into_force()?.map(date::first_report_due)),
            Moment::ExtensionGranted => found(&self.extension(at)?.granted),
            Moment::ExtendedUntil => found(&self.extension(at)?.until),
            Moment::ReportSent => found(&self.report(at)?.sent),
            Moment::ReportDue => {
                let report = self.report(at)?;
                let due = date::yearly_report_due(report.year?)?;
                Some(Bounds::certain(When::On(due), report.origin))
            }
            Moment::ProtocolInForce => {
                let consented = self.scenario.cast.get(at.actor)?.state()?.apii_consented.as_ref();
                // Where no day is stated, the treaty binds on every day judged.
                Some(
                    consented.map_or(Bounds::certain(LONG_KNOWN, Origin::Silent), |it| {
                        self.bounds_of(it).map(date::protocol_in_force)
                    }),
                )
            }
            Moment::DenunciationExpiry => {
                let state = self.scenario.cast.get(at.actor).and_then(|it| it.state());
                let received = state.and_then(|it| it.apii_denounced.as_ref());
                let expiry = |it| self.bounds_of(it).map(date::denunciation_expires);
                Some(received.map_or(Bounds::certain(When::Never, Origin::Silent), expiry))
            }
            Moment::AnswerDue => Some(self.bounds_of(self.act_at(at)?.begins()).map(date::answer_due)),
            Moment::Done => found(self.act_at(at)?.begins()),
            // Nobody says when the mission was announced: long enough before.
            Moment::NoticeOver => {
                let act = self.act_at(at)?;
                let over = |notice| When::On(date::mission_arrives_from(notice));
                Some(Bounds::certain(
                    act.notice.map_or(LONG_KNOWN, over),
                    act.entry.origin,
                ))
            }
            Moment::MeasuresDue => {
                let act = self.act_at(at)?;
                Some(Bounds::certain(
                    act.due.map_or(When::Never, When::On),
                    act.entry.origin,
                ))
            }
            Moment::ProtocolAccepted => {
                let state = self.scenario.cast.get(at.actor).and_then(|it| it.state());
                Some(state.map_or(Bounds::certain(When::Never, Origin::Silent), |it| {
                    self.bounds_of(&it.apii_applies)
                }))
            }
            Moment::ProtocolItselfInForce => {
                Some(Bounds::certain(When::On(date::PROTOCOL_IN_FORCE), Origin::Record))
            }
            Moment::NewMinesDetectable => Some(Bounds::certain(
                When::On(date::NEW_MINES_DETECTABLE),
                Origin::Record,
            )),
            Moment::DeferralEnd => Some(Bounds::certain(When::On(date::deferral_end()), Origin::Record)),
            Moment::Manufacture => {
                let device = self.scenario.device_of(at.thing?)?;
                found(self.scenario.devices.get(device)?.made_on.as_ref()?)
            }
            Moment::Left => Some(self.dated_or(&self.place(at)?.left_on, When::Never)),
            // Silence about when the mines were found means: always known.
            Moment::Found => match at.thing {
                Some(Thing::Stock(stock)) => {
                    Some(self.dated_or(&self.scenario.stocks.get(stock)?.found_on, LONG_KNOWN))
                }
                _ => Some(self.dated_or(&self.place(at)?.found_on, LONG_KNOWN)),
            },
            Moment::Reported => Some(self.dated_or(&self.place(at)?.reported_on, When::Never)),
            Moment::Laid => Some(self.dated_or(&self.place(at)?.laid_on, LONG_KNOWN)),
            Moment::Cleared => Some(self.dated_or(&self.place(at)?.cleared_on, When::Never)),
            Moment::Marked => found(self.place(at)?.marked_on.as_ref()?),
            Moment::Fenced => found(self.place(at)?.fenced_on.as_ref()?),
            Moment::Monitored => found(self.place(at)?.monitored_on.as_ref()?),
            Moment::StockSince => match at.thing {
                // Silence about since when somebody holds a stock means: before anything judged.
                Some(Thing::Stock(stock)) => match &self.scenario.stocks.get(stock)?.since {
                    Some(since) => found(since),
                    None => Some(Bounds::certain(When::On(BEFORE_ANYTHING), Origin::Silent)),
                },
                _ => None,
            },
        }
    }

    /// The parts of a conflict in their order, each with whether it took place: a relapse is the same conflict, not a
    /// new one. What did not take place is no part. The conflict bound is taken to have taken place, which is asked
    /// for itself.
    fn parts(&self, at: At) -> Vec<(&Conflict, Truth)> {
        let Some(bound) = at.conflict.map(usize::from) else {
            return Vec::new();
        };
        let conflicts = &self.scenario.conflicts;
        let later = |index: usize| conflicts.iter().position(|later| later.continues == Some(index));
        // No longer chain than there are conflicts.
        let most = conflicts.len();
        let before = |index: &usize| conflicts.get(*index)?.continues;
        let first = std::iter::successors(Some(bound), before).take(most + 1).last();
        let chain = std::iter::successors(first, |index| later(*index)).take(most);
        let parts = chain.filter_map(|index| {
            let part = conflicts.get(index)?;
            let took_place = self.is_part(part, index == bound);
            (took_place != Truth::False).then_some((part, took_place))
        });
        parts.collect()
    }

    /// Whether a part took place and ever began.
    fn is_part(&self, part: &Conflict, is_bound: bool) -> Truth {
        let began = match part.since.get(self.world) {
            Some(since) => Truth::from(*since != When::Never),
            None if part.since.options.contains(&When::Never) => Truth::Unknown,
            None => Truth::True,
        };
        let took_place = match is_bound {
            true => Truth::True,
            false => part.took_place.get(self.world).copied().into(),
        };
        Truth::all([took_place, began].into_iter())
    }

    /// A moment of the last part of a conflict, or of its first; while it is open whether that took place, as well of
    /// the next.
    fn at_an_end(
        &self,
        at: At,
        last: bool,
        of: impl Fn(&Conflict) -> Option<&Value<When>>,
    ) -> Option<Bounds> {
        if self.is_whole(at) {
            return Some(self.bounds_of(of(self.conflict(at)?)?));
        }
        let mut parts = self.parts(at);
        if last {
            parts.reverse();
        }
        let mut found: Option<Bounds> = None;
        for (part, took_place) in parts {
            let here = self.bounds_of(of(part)?);
            found = Some(match found {
                None => here,
                Some(open) => Bounds {
                    first: open.first.min(here.first),
                    last: open.last.max(here.last),
                    choice: open.choice.or(here.choice),
                    origin: open.origin,
                },
            });
            if took_place == Truth::True {
                break;
            }
        }
        found
    }

    /// Whether a conflict is no relapse and has none.
    fn is_whole(&self, at: At) -> bool {
        let is_part = |index: usize| {
            let conflicts = &self.scenario.conflicts;
            let relapses = conflicts.iter().any(|later| later.continues == Some(index));
            relapses || conflicts.get(index).is_some_and(|it| it.continues.is_some())
        };
        !at.conflict.is_some_and(|index| is_part(usize::from(index)))
    }

    /// Whether an occupation is stated in the last part of the conflict.
    pub(super) fn has_occupation(&self, at: At) -> Truth {
        let parts = self.parts(at);
        let open = parts
            .iter()
            .rev()
            .take_while(|(_, it)| *it == Truth::Unknown)
            .count();
        let last = parts.iter().rev().take(open + 1);
        let stated: Vec<bool> = last.map(|(part, _)| part.occupation_until.is_some()).collect();
        match (stated.contains(&true), stated.contains(&false)) {
            (true, true) => Truth::Unknown,
            (stated, _) => Truth::from(stated),
        }
    }

    /// What could settle which parts a conflict has.
    pub(super) fn open_parts(&self, at: At) -> Vec<Option<ChoiceId>> {
        if self.is_whole(at) {
            return Vec::new();
        }
        let open = self.parts(at).into_iter().filter(|(_, it)| *it == Truth::Unknown);
        open.flat_map(|(part, _)| [part.took_place.choice, part.since.choice])
            .collect()
    }

    /// The day of a moment, where it is certain in this world.
    pub(crate) fn day_of(&self, moment: Moment, at: At) -> Option<Date> {
        let bounds = self.bounds(moment, at)?;
        if bounds.first == bounds.last {
            bounds.first.day()
        } else {
            None
        }
    }

    /// Whether one moment lies before, or on or before, another. Never lies before nothing.
    pub(super) fn dated<E: Evidence>(&self, first: Moment, rel: Rel, second: Moment, at: At) -> Found<E> {
        let (a, b) = (self.bounds(first, at), self.bounds(second, at));
        let truth = match (&a, &b) {
            (Some(a), Some(b)) => {
                let before = |a: When, b: When| match rel {
                    Rel::Before => a != When::Never && a < b,
                    Rel::By => a != When::Never && a <= b,
                };
                match (before(a.last, b.first), before(a.first, b.last)) {
                    (true, _) => Truth::True,
                    (_, false) => Truth::False,
                    _ => Truth::Unknown,
                }
            }
            _ => Truth::Unknown,
        };
        let evidence = E::tell(|| self.tell_dated(first, rel, second, at));
        let evidence = evidence.open(&[a.and_then(|it| it.choice), b.and_then(|it| it.choice)]);
        let of_conflict = first.is_of_conflict() || second.is_of_conflict();
        (
            truth,
            if of_conflict {
                evidence.open(&self.open_parts(at))
            } else {
                evidence
            },
        )
    }

    fn tell_dated(&self, first: Moment, rel: Rel, second: Moment, at: At) -> Told {
        let name = |moment: Moment| self.moment_name(moment, at);
        let words = |moment: Moment| {
            self.bounds(moment, at)
                .map_or("not stated".to_owned(), |it| it.words())
        };
        let rel = match rel {
            Rel::Before => "before",
            Rel::By => "by",
        };
        let text = match (first, second) {
            (_, Moment::Today) => format!("{} {rel} {}: {}", name(first), at.day.in_words(), words(first)),
            (Moment::Today, _) => format!("{} {rel} {}, {}", at.day.in_words(), name(second), words(second)),
            _ => format!(
                "{}, {}, {rel} {}, {}",
                name(first),
                words(first),
                name(second),
                words(second)
            ),
        };
        let origin = |moment| self.bounds(moment, at).map(|it| it.origin);
        let stated = |origin: &Origin| *origin != Origin::Silent;
        let origins = [origin(first), origin(second)]
            .into_iter()
            .flatten()
            .filter(stated)
            .collect();
        Told {
            text,
            origins,
            open: Vec::new(),
        }
    }

    fn moment_name(&self, moment: Moment, at: At) -> String {
        let war = || {
            self.conflict(at)
                .map_or("the conflict", |it| it.entry.name.as_str())
        };
        match moment {
            Moment::Today => "that day".to_owned(),
            Moment::ConventionInForce => "entry into force of the Convention".to_owned(),
            Moment::Signature => "signature".to_owned(),
            Moment::Deposit => "deposit".to_owned(),
            Moment::EntryIntoForce => "entry into force".to_owned(),
            Moment::StockpileDeadline => "the end of the four years".to_owned(),
            Moment::Receipt => "notice of withdrawal received".to_owned(),
            Moment::Circulation => "notice circulated".to_owned(),
            Moment::Expiry => "the end of the six months".to_owned(),
            Moment::Confirmation => "withdrawal confirmed".to_owned(),
            Moment::Revocation => "notice revoked".to_owned(),
            Moment::SuspensionNotified => "suspension notified".to_owned(),
            Moment::ConflictBegin => format!("beginning of {}", war()),
            Moment::CloseOfFighting => format!("close of military operations in {}", war()),
            Moment::Ceasefire => format!("ceasefire in {}", war()),
            Moment::Peace => format!("peace in {}", war()),
            Moment::EndOfOccupation => format!("end of the occupation in {}", war()),
            Moment::StockSince => "since when it is held".to_owned(),
            Moment::Judged => "the day judged".to_owned(),
            Moment::ClearanceDeadline => "the end of the ten years".to_owned(),
            Moment::ExtensionGranted => "extension granted".to_owned(),
            Moment::ExtendedUntil => "the end of the extension".to_owned(),
            Moment::FirstReportDue => "the 180th day".to_owned(),
            Moment::ReportDue => "the day the report is due".to_owned(),
            Moment::ReportSent => "report sent".to_owned(),
            Moment::Found => "mines known".to_owned(),
            Moment::Reported => "other Parties told".to_owned(),
            Moment::Laid => "mines laid".to_owned(),
            Moment::Cleared => "cleared".to_owned(),
            Moment::Marked => "perimeter marked".to_owned(),
            Moment::Fenced => "fenced".to_owned(),
            Moment::Monitored => "monitored".to_owned(),
            Moment::ProtocolInForce => "entry into force of the Protocol".to_owned(),
            Moment::DenunciationExpiry => "the end of the year after the denunciation".to_owned(),
            Moment::ProtocolAccepted => "agreement to apply the Protocol".to_owned(),
            Moment::ProtocolItselfInForce => "entry into force of the Protocol itself".to_owned(),
            Moment::NewMinesDetectable => "the day from which new mines can be detected".to_owned(),
            Moment::DeferralEnd => "the end of the nine years".to_owned(),
            Moment::Manufacture => "manufacture".to_owned(),
            Moment::Left => "those who laid the mines left".to_owned(),
            Moment::AnswerDue => "the end of the 28 days".to_owned(),
            Moment::Done => self
                .act_at(at)
                .map_or_else(String::new, |act| act.entry.name.clone()),
            Moment::NoticeOver => "the end of the 72 hours after its notice".to_owned(),
            Moment::MeasuresDue => "the end of the time set for the measures".to_owned(),
        }
    }

    /// Whether the notice bound was given while the consent bound was in force, and before a later one.
    pub(super) fn notice_of_this_consent<E: Evidence>(&self, at: At) -> Found<E> {
        let truth = (|| {
            let notice = self.bounds_of(&self.notice(at)?.received);
            let after = self
                .dated::<()>(Moment::EntryIntoForce, Rel::By, Moment::Receipt, at)
                .0;
            let next = At {
                consent: at.consent.map(|it| it.saturating_add(1)),
                ..at
            };
            let later = self
                .consent(next)
                .and_then(|it| it.deposited.as_ref())
                .map(|it| self.bounds_of(it));
            let superseded = later.is_some_and(|later| later.last <= notice.first);
            Some(Truth::all([after, Truth::from(!superseded)].into_iter()))
        })()
        .unwrap_or(Truth::False);
        let choice = self.notice(at).and_then(|it| it.received.choice);
        (
            truth,
            E::tell(|| super::told("the notice ends this consent", Origin::Silent)).open(&[choice]),
        )
    }
}

/// Stands for a day before anything that is judged.
const BEFORE_ANYTHING: Date = date::LONG_AGO;
/// The same as a moment.
const LONG_KNOWN: When = When::On(date::LONG_AGO);

/// The days on which findings about an actor can change: every dated event that concerns it, what the calendar
/// rules compute from it, and the day after each.
#[derive(Clone, Debug)]
pub(super) struct Turns {
    /// Those that do not hang on a doubt, in order, with the days after.
    certain: Vec<Date>,
    /// Those of each date in doubt: the choice that decides, and the days that each of its options brings.
    doubtful: Vec<(ChoiceId, Vec<Vec<Date>>)>,
    /// The first and the last of the days of each date that may be any of many, by where the date stands in memory.
    ends: Vec<(usize, (When, When))>,
}

/// The first and the last day of a date in doubt.
pub(super) fn ends(value: &Value<When>) -> (When, When) {
    let first = value.options.iter().min().copied();
    let last = value.options.iter().max().copied();
    (first.unwrap_or(When::Never), last.unwrap_or(When::Never))
}

/// Where a date stands: as long as the scenario is borrowed, it stands nowhere else.
pub(super) fn place_of(value: &Value<When>) -> usize {
    std::ptr::from_ref(value).addr()
}

/// Of so many days the first and the last are looked up; of fewer they are found as quickly.
pub(super) const MANY: usize = 32;

impl Turns {
    /// The first and the last day of each date in doubt between many.
    pub fn ends(&self) -> impl Iterator<Item = (usize, (When, When))> {
        self.ends.iter().copied()
    }

    /// Every day on which something may turn while these choices are settled, in order.
    pub fn days(&self, world: &World) -> Vec<Date> {
        let mut days = self.certain.clone();
        for (choice, options) in &self.doubtful {
            match world.option(*choice) {
                Some(option) => days.extend(options.get(usize::from(option)).into_iter().flatten()),
                None => days.extend(options.iter().flatten()),
            }
        }
        if !self.doubtful.is_empty() {
            days.sort_unstable();
            days.dedup();
        }
        days
    }
}

/// The days on which a finding about this actor can change.
pub(super) fn turns(scenario: &Scenario, who: Who) -> Turns {
    let mut days = BTreeSet::new();
    let mut doubtful = Vec::new();
    let mut far = Vec::new();
    let with_next = |day: Date| [day, day.next()];
    days.extend(
        [scenario.as_of, date::CONVENTION_IN_FORCE]
            .into_iter()
            .flat_map(with_next),
    );
    let mut add = |value: &Value<When>, rules: &[fn(Date) -> Date]| {
        let of_option = |when: &When| {
            let day = when.day().into_iter();
            let all = day.flat_map(|day| std::iter::once(day).chain(rules.iter().map(move |rule| rule(day))));
            all.flat_map(with_next).collect::<Vec<Date>>()
        };
        if value.options.len() > MANY {
            far.push((place_of(value), ends(value)));
        }
        match value.choice {
            Some(choice) => doubtful.push((choice, value.options.iter().map(of_option).collect())),
            None => days.extend(value.options.iter().flat_map(of_option)),
        }
    };
    if let Some(state) = scenario.cast.get(who).and_then(|it| it.state()) {
        add(&state.signed, &[]);
        for consent in &state.consents {
            if let Some(deposited) = &consent.deposited {
                add(deposited, &[date::entry_into_force]);
                let rules: [fn(Date) -> Date; 3] = [
                    |day| date::stockpile_deadline(date::entry_into_force(day)),
                    |day| date::clearance_deadline(date::entry_into_force(day)),
                    |day| date::first_report_due(date::entry_into_force(day)),
                ];
                add(deposited, &rules);
            }
            if let Some(in_force) = &consent.in_force {
                add(
                    in_force,
                    &[
                        date::stockpile_deadline,
                        date::clearance_deadline,
                        date::first_report_due,
                    ],
                );
            }
        }
        for notice in &state.notices {
            add(&notice.received, &[date::six_months_expire]);
            for value in [&notice.circulated, &notice.confirmed, &notice.revoked] {
                add(value, &[]);
            }
        }
        for extension in &state.extensions {
            add(&extension.granted, &[]);
            add(&extension.until, &[]);
        }
        for report in state.reports.iter().flatten() {
            add(&report.sent, &[]);
            let due = report.year.and_then(date::yearly_report_due);
            add(&Value::silent(due.map_or(When::Never, When::On)), &[]);
        }
        for suspension in &state.suspensions {
            add(&suspension.notified, &[]);
        }
        if let Some(consented) = &state.apii_consented {
            add(consented, &[date::protocol_in_force]);
        }
        if let Some(denounced) = &state.apii_denounced {
            add(denounced, &[date::denunciation_expires]);
        }
        add(&state.apii_applies, &[]);
    }
    for conflict in &scenario.conflicts {
        for value in [
            &conflict.since,
            &conflict.until,
            &conflict.ceasefire,
            &conflict.peace,
        ] {
            add(value, &[]);
        }
        if let Some(end) = &conflict.occupation_until {
            add(end, &[]);
        }
    }
    for stock in &scenario.stocks {
        for value in [&stock.since, &stock.found_on].into_iter().flatten() {
            add(value, &[]);
        }
        for since in stock
            .number
            .iter()
            .filter_map(|entry: &Since<Count>| entry.since.as_ref())
        {
            add(since, &[]);
        }
    }
    for place in &scenario.places {
        let dates = [
            &place.laid_on,
            &place.found_on,
            &place.reported_on,
            &place.marked_on,
            &place.fenced_on,
            &place.monitored_on,
            &place.cleared_on,
            &place.left_on,
        ];
        dates.into_iter().flatten().for_each(|value| add(value, &[]));
        place
            .controlled_by
            .iter()
            .filter_map(|entry| entry.since.as_ref())
            .for_each(|value| add(value, &[]));
    }
    for act in &scenario.acts {
        if let Some(due) = act.due {
            add(&Value::silent(When::On(due)), &[]);
        }
        match &act.time {
            Time::On(on) => add(on, &[date::answer_due]),
            Time::Lasting { since, until } => {
                // The 72 hours of directional mines run out on the third day after.
                add(since, &[|day| day.plus_days(3)]);
                add(until, &[]);
            }
        }
    }
    Turns {
        certain: days.into_iter().collect(),
        doubtful,
        ends: far,
    }
}
