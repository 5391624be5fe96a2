//! The calendar of a recorded State on a day, and the list of the States on a day.
//!
//! Deadlines are computed by the law; what was done is taken from the record, source by source, and never
//! supplied where the record is silent. A State that left is judged on the last day on which it was a Party.
//!
//! ```
//! use ottawa::calendar::{self, State};
//! let day = |text: &str| text.parse().unwrap();
//! let calendar = calendar::calendar("UKR", day("2026-03-01")).unwrap();
//! assert_eq!(calendar.duties[0].cite, "4");
//! assert_eq!(calendar.duties[0].state, State::Overdue { since: day("2010-06-02") });
//! assert_eq!(calendar::parties(day("2026-02-20")), 161);
//! ```

use crate::assess::{Assessor, Phase};
use crate::date::{self, Date};
use crate::registry::facts::{self, Apii, ClearanceEvent, ClearanceKind, Dated, Retained, StockReport};
use crate::registry::{Recorded, Registry};
use crate::scenario::build;
use crate::treaty::ottawa::procedures::{Majorities, majorities};
use crate::verdict::Kind;
use crate::vocabulary::{Status, Word};

/// The deadlines of a recorded State on a day.
#[derive(Clone, PartialEq, Debug)]
pub struct Calendar {
    /// The code of the State.
    pub code: String,
    /// Its usual short name.
    pub name: String,
    /// The name as a sentence has it: the United States.
    pub called: String,
    /// The day.
    pub on: Date,
    /// Its status on the day.
    pub status: Status,
    /// The contested questions on which that status turns.
    pub turns_on: Vec<&'static str>,
    /// Entry into force for it, also when it is still to come.
    pub in_force: Option<Date>,
    /// When its withdrawal took effect, by the day.
    pub left: Option<Date>,
    /// The earliest day on which a pending withdrawal can take effect.
    pub leaving: Option<Date>,
    /// When it notified a suspension, by the day.
    pub suspension: Option<Date>,
    /// Its duties with a date: overdue first, then pending by date, not on record, done, closed.
    pub duties: Vec<Duty>,
    /// The mines that it keeps for training (3(1)), as reported.
    pub retained: Vec<Retained>,
    /// What is recorded of Amended Protocol II.
    pub apii: Option<Apii>,
}

/// A duty with a date.
#[derive(Clone, PartialEq, Debug)]
pub struct Duty {
    /// The paragraph.
    pub cite: &'static str,
    /// What is due, as a heading.
    pub title: &'static str,
    /// The last day in time as the law computes it, before any extension.
    pub computed: Date,
    /// How it is computed, in words.
    pub reckoning: String,
    /// The last day in time on the day asked, with the extensions on record; as precise as the record. `None`
    /// where an extension was granted and its end is not on record.
    pub due: Option<Dated>,
    /// What has become of it.
    pub state: State,
    /// What is reported of it, a source at a time.
    pub reported: Vec<Told>,
    /// What the law or the silence of the record adds.
    pub remarks: Vec<String>,
}

/// What a source reports.
#[derive(Clone, PartialEq, Debug)]
pub struct Told {
    /// The report, as a clause.
    pub text: String,
    /// Where it can be read.
    pub sources: Vec<String>,
}

/// What has become of a duty with a date.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// The last day in time has passed, and it is reported not to have been done.
    Overdue {
        /// The first day after the last in time.
        since: Date,
    },
    /// It is reported that the last day in time was missed; nothing is on record of the time since.
    Missed {
        /// The first day after the last in time.
        since: Date,
    },
    /// There is still time.
    Pending {
        /// The last day in time.
        until: Dated,
    },
    /// The last day in time has passed, and the record does not tell whether it was done.
    NotOnRecord,
    /// Reported as done.
    Done(Timing),
    /// Reported to have nothing to do.
    NothingToDo,
    /// The State left before it was done: nothing more is due under the Convention, by default.
    Closed {
        /// The day on which the State left.
        left: Date,
        /// The first day on which it was overdue, if it was.
        overdue: Option<Date>,
    },
}

/// Whether something was done in time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Timing {
    /// By the last day in time.
    InTime,
    /// After it.
    Late,
    /// Sources differ.
    Disputed,
    /// The record does not tell.
    NotOnRecord,
}

impl State {
    /// The word used in data.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            State::Overdue { .. } => "overdue",
            State::Missed { .. } => "missed",
            State::Pending { .. } => "pending",
            State::NotOnRecord => "not-on-record",
            State::Done(Timing::InTime) => "done-in-time",
            State::Done(Timing::Late) => "done-late",
            State::Done(Timing::Disputed) => "done-sources-differ",
            State::Done(Timing::NotOnRecord) => "done",
            State::NothingToDo => "nothing-to-do",
            State::Closed { .. } => "closed",
        }
    }

    /// The state in words, as printed.
    #[must_use]
    pub fn printed(self) -> String {
        match self {
            State::Overdue { since } => format!("OVERDUE since {}", since.in_words()),
            State::Missed { since } => {
                format!(
                    "MISSED, since {}; whether it was done later is not on record",
                    since.in_words()
                )
            }
            State::Pending { until } => format!("PENDING until {}", until.in_words()),
            State::NotOnRecord => "NOT ON RECORD".to_owned(),
            State::Done(Timing::InTime) => "DONE in time".to_owned(),
            State::Done(Timing::Late) => "DONE late".to_owned(),
            State::Done(Timing::Disputed) => "DONE; sources differ on whether in time".to_owned(),
            State::Done(Timing::NotOnRecord) => "DONE; whether in time is not on record".to_owned(),
            State::NothingToDo => "NOTHING TO DO, as reported".to_owned(),
            State::Closed { left, overdue: None } => {
                format!(
                    "CLOSED, not a Party any more since {}; nothing further is due",
                    left.in_words()
                )
            }
            State::Closed {
                left,
                overdue: Some(since),
            } => format!(
                "CLOSED on leaving, {}; overdue from {} to then, which stays on record",
                left.in_words(),
                since.in_words()
            ),
        }
    }

    /// The rank in the calendar, and the day that orders equals.
    fn rank(self) -> (u8, Option<Date>) {
        match self {
            State::Overdue { since } => (0, Some(since)),
            State::Missed { since } => (1, Some(since)),
            State::Pending { until } => (2, Some(until.last())),
            State::NotOnRecord => (3, None),
            State::Done(_) => (4, None),
            State::NothingToDo => (5, None),
            State::Closed { .. } => (6, None),
        }
    }
}

/// The calendar of a State of the record, by its code such as `UKR`, on a day.
#[must_use]
pub fn calendar(state_code: &str, on: Date) -> Option<Calendar> {
    let recorded = Recorded::of(state_code)?;
    let scenario = build::of(&recorded, on);
    let standing = Assessor::new(&scenario).standing(0, on)?;
    let status = match standing.answer.verdict.kind {
        Kind::Status(status) => status,
        // Open between Party and former Party: it is bound while nobody knows better.
        _ => Status::Party,
    };
    let pending = matches!(
        standing.phase,
        Phase::WithdrawalPending | Phase::WithdrawalDelayed
    );
    let leaving = standing
        .notices
        .last()
        .and_then(|it| it.expiry)
        .filter(|_| pending);
    let left = standing.withdrawal_effective;
    let mut calendar = Calendar {
        called: recorded.called(),
        code: recorded.code,
        name: recorded.name,
        on,
        status,
        turns_on: standing
            .answer
            .turns_on
            .iter()
            .map(|turn| turn.question.name)
            .collect(),
        in_force: standing.entry_into_force,
        left,
        leaving,
        suspension: standing.suspension,
        duties: Vec::new(),
        retained: facts::retained(state_code),
        apii: facts::apii(state_code),
    };
    if let Some(in_force) = calendar.in_force {
        let clock = Clock {
            in_force,
            at: left.map_or(on, Date::previous),
            left,
            leaving,
        };
        calendar.duties.extend([
            clock.first_report(&facts::first_reports(state_code)),
            clock.yearly_report(),
            clock.stock(&facts::stocks(state_code)),
            clock.areas(&facts::clearance(state_code)),
        ]);
        calendar.duties.sort_by_key(|duty| duty.state.rank());
    }
    Some(calendar)
}

/// The day asked, for one State.
struct Clock {
    in_force: Date,
    /// The day on which duties are looked at: the day asked, or the last day as a Party.
    at: Date,
    left: Option<Date>,
    leaving: Option<Date>,
}

impl Clock {
    fn duty(&self, cite: &'static str, title: &'static str, computed: Date, reckoning: String) -> Duty {
        Duty {
            cite,
            title,
            computed,
            reckoning,
            due: Some(Dated::Day(computed)),
            state: State::NotOnRecord,
            reported: Vec::new(),
            remarks: Vec::new(),
        }
    }

    /// The duty with its state: what was still open when the State left is closed.
    fn with(&self, mut duty: Duty, state: State) -> Duty {
        duty.state = match (self.left, state) {
            (Some(left), State::Overdue { since } | State::Missed { since }) => State::Closed {
                left,
                overdue: Some(since),
            },
            (Some(left), State::Pending { .. }) => State::Closed { left, overdue: None },
            _ => state,
        };
        if let (State::Pending { until }, Some(leaving)) = (duty.state, self.leaving)
            && until.last() >= leaving
        {
            duty.remarks.push(format!(
                "Its withdrawal can take effect on {}; if it has left by {}, nothing further is due.",
                leaving.in_words(),
                until.in_words()
            ));
        }
        duty
    }

    /// Pending, or else what the silence of the record makes of it.
    fn open(&self, due: Date) -> State {
        if self.at <= due {
            State::Pending {
                until: Dated::Day(due),
            }
        } else {
            State::NotOnRecord
        }
    }

    fn first_report(&self, reports: &[facts::FirstReport]) -> Duty {
        let due = date::first_report_due(self.in_force);
        let from = self.in_force.in_words();
        let mut duty = self.duty("7(1)", "First report", due, format!("the 180th day after {from}"));
        let mut timings = Vec::new();
        for report in reports {
            if let Some(sent) = report.sent.filter(|sent| sent.first() <= self.at) {
                timings.push(timing(sent, Dated::Day(due)));
                duty.reported.push(Told {
                    text: format!("sent {}", sent.when()),
                    sources: vec![report.source.clone()],
                });
            }
        }
        let state = together(&timings).map_or_else(|| self.open(due), State::Done);
        self.with(duty, state)
    }

    fn yearly_report(&self) -> Duty {
        let first = date::first_report_due(self.in_force);
        // The first yearly report is the first due on or after the last day for the first report.
        let due = date::next_yearly_report_due(self.at.max(first));
        let mut duty = self.duty(
            "7(2)",
            "Next yearly report",
            due,
            format!("for the calendar year {}", due.year() - 1),
        );
        if date::next_yearly_report_due(first) < self.at {
            duty.remarks
                .push("Reports for earlier years are not on record here.".to_owned());
        }
        let until = Dated::Day(due);
        self.with(duty, State::Pending { until })
    }

    fn stock(&self, reports: &[StockReport]) -> Duty {
        let due = date::stockpile_deadline(self.in_force);
        let from = self.in_force.in_words();
        let mut duty = self.duty("4", "Stock", due, format!("four years after {from}"));
        duty.reported = reports
            .iter()
            .map(|report| told_of_stock(report, self.at))
            .collect();
        for printed in reports
            .iter()
            .filter_map(|it| it.deadline)
            .filter(|it| *it != due)
        {
            duty.remarks.push(format!(
                "A source prints another deadline: {}.",
                printed.in_words()
            ));
        }
        let since = due.next();
        let done: Vec<Timing> = reports
            .iter()
            .filter_map(|report| {
                let known = report.completed.or(report.reported_complete)?;
                (known.first() <= self.at).then(|| match (report.late, report.completed) {
                    (Some(true), _) => Timing::Late,
                    (Some(false), _) => Timing::InTime,
                    (None, Some(completed)) => timing(completed, Dated::Day(due)),
                    // It was complete by the day on which that was reported.
                    (None, None) if known.last() <= due => Timing::InTime,
                    (None, None) => Timing::NotOnRecord,
                })
            })
            .collect();
        let any = |test: &dyn Fn(&StockReport) -> bool| reports.iter().any(test);
        // What a later report tells of the stock need not be assumed.
        let told_later = any(&|it| {
            [it.completed, it.reported_complete, it.left_as_of]
                .into_iter()
                .flatten()
                .any(|day| day.first() > self.at)
        });
        // A stock that was destroyed, or still there, later was there on the day asked.
        let still = any(&|it| it.left.is_some_and(|left| left > 0))
            || any(&|it| it.completed.is_some_and(|completed| completed.first() > self.at));
        let none = any(&|it| it.destroyed == Some(0)) && !still;
        let state = match together(&done) {
            Some(timing) => State::Done(timing),
            None if none => State::NothingToDo,
            None if self.at <= due => self.open(due),
            None if still => State::Overdue { since },
            None if any(&|it| it.late == Some(true)) => State::Missed { since },
            None => State::NotOnRecord,
        };
        match state {
            State::Overdue { .. } => {
                duty.remarks.push("Article 4 has no extension.".to_owned());
                if !told_later
                    && let Some(known) = reports
                        .iter()
                        .filter_map(|it| it.left_as_of)
                        .find(|it| it.last() < self.at)
                {
                    duty.remarks.push(format!(
                        "No figure after {} is on record; that the stock has not been emptied since is assumed.",
                        known.in_words()
                    ));
                }
            }
            State::NotOnRecord => duty.remarks.push(
                "Nothing of a stock is on record here, which does not mean that there was none.".to_owned(),
            ),
            _ => {}
        }
        self.with(duty, state)
    }

    fn areas(&self, events: &[ClearanceEvent]) -> Duty {
        let computed = date::clearance_deadline(self.in_force);
        let from = self.in_force.in_words();
        let mut duty = self.duty("5(1)", "Mined areas", computed, format!("ten years after {from}"));
        // Extensions in the order of their grant, whatever the order of the sources.
        let mut in_order: Vec<&ClearanceEvent> = events.iter().collect();
        in_order.sort_by_key(|event| match event.kind {
            ClearanceKind::Extension => event.granted.or(event.requested).map(Dated::last),
            _ => None,
        });
        let first = |event: &&&ClearanceEvent| event.kind == ClearanceKind::Original;
        let (originals, others): (Vec<_>, Vec<_>) = in_order.iter().partition(first);
        duty.reported = originals
            .into_iter()
            .chain(others)
            .map(|event| told_of_areas(event, self.at))
            .collect();
        let originals = events.iter().filter(|it| it.kind == ClearanceKind::Original);
        for printed in originals
            .filter_map(|it| it.deadline)
            .filter(|it| computed < it.first() || it.last() < computed)
        {
            duty.remarks.push(format!(
                "A source prints another first deadline: {}.",
                printed.in_words()
            ));
        }
        let by = |when: Option<Dated>| when.is_some_and(|when| when.last() <= self.at);
        let extensions = events.iter().filter(|it| it.kind == ClearanceKind::Extension);
        // Where the day of the grant is not on record, an extension counts from the request, if that is.
        let granted: Vec<&ClearanceEvent> = extensions
            .filter(|it| match (it.granted, it.deadline, it.requested) {
                (Some(_), ..) => by(it.granted),
                (None, Some(_), Some(_)) => by(it.requested),
                (None, deadline, None) => deadline.is_some(),
                (None, None, Some(_)) => false,
            })
            .collect();
        duty.due = limit(&granted, computed);
        let first_grant = granted
            .iter()
            .filter_map(|it| it.granted)
            .min_by_key(|it| it.first());
        if let Some(grant) = first_grant.filter(|grant| grant.first() > computed)
            && events.iter().all(|it| it.missed.is_none())
        {
            duty.remarks.push(format!(
                "The first grant on record, of {}, came after {}. The days between are a breach by default (late-extension), \
                 unless the area was found only then (late-found-area).",
                grant.in_words(),
                computed.in_words()
            ));
        }
        let completed: Vec<Dated> = events.iter().filter_map(|it| it.completed).collect();
        let completed: Vec<Dated> = completed.into_iter().filter(|it| it.first() <= self.at).collect();
        let state = match completed.iter().map(|it| it.last()).max() {
            Some(finished) => self.after_completion(&mut duty, &completed, finished, &granted),
            None => self.before_completion(&mut duty, events),
        };
        self.with(duty, state)
    }

    /// Completion is on record: it counts unless more time was granted after it.
    fn after_completion(
        &self,
        duty: &mut Duty,
        completed: &[Dated],
        finished: Date,
        granted: &[&ClearanceEvent],
    ) -> State {
        let reaches_on = |it: &ClearanceEvent| it.deadline.is_none_or(|deadline| deadline.first() > finished);
        let reopened = granted
            .iter()
            .any(|it| it.granted.is_some_and(|day| day.first() > finished));
        if reopened {
            duty.remarks.push(
                "More time was granted after the reported completion: there are mined areas again."
                    .to_owned(),
            );
            return match duty.due {
                Some(until) if self.at <= until.last() => State::Pending { until },
                _ => self.past_the_last(duty),
            };
        }
        if granted.iter().any(|it| it.granted.is_none() && reaches_on(it)) {
            duty.remarks.push(
                "An extension beyond the reported completion is on record; the day of its grant is not, nor what was \
                 found since."
                    .to_owned(),
            );
            return State::NotOnRecord;
        }
        let timings: Vec<Timing> = match duty.due {
            Some(due) => completed.iter().map(|it| timing(*it, due)).collect(),
            None => vec![Timing::NotOnRecord],
        };
        match together(&timings) {
            // The list of extensions is not complete: no lateness follows from it.
            Some(Timing::Late | Timing::Disputed) => {
                duty.remarks.push(
                    "That lies after the last deadline on record; the list of extensions is not complete, so no lateness \
                     follows."
                        .to_owned(),
                );
                State::Done(Timing::NotOnRecord)
            }
            Some(timing) => State::Done(timing),
            None => State::NotOnRecord,
        }
    }

    fn before_completion(&self, duty: &mut Duty, events: &[ClearanceEvent]) -> State {
        if !events.is_empty() && events.iter().all(|it| it.kind == ClearanceKind::NoAreas) {
            return State::NothingToDo;
        }
        let missed: Vec<Date> = events.iter().filter_map(|it| it.missed).collect();
        let Some(due) = duty.due else {
            duty.remarks
                .push("More time was granted; until when is not on record.".to_owned());
            return State::NotOnRecord;
        };
        if self.at <= due.last() {
            for gap in missed.iter().filter(|gap| **gap < due.first()) {
                duty.remarks.push(format!(
                    "It was overdue from {} until the extension was granted, by default (late-extension).",
                    gap.next().in_words()
                ));
            }
            return State::Pending { until: due };
        }
        if missed.contains(&due.last()) {
            return State::Overdue {
                since: due.last().next(),
            };
        }
        if events.is_empty() {
            duty.remarks.push(
                "Nothing of mined areas, or of more time for them, is on record here, which does not mean that there are \
                 none."
                    .to_owned(),
            );
            return State::NotOnRecord;
        }
        let later = |it: &&ClearanceEvent| {
            it.kind == ClearanceKind::Extension && it.granted.is_some_and(|day| day.first() > self.at)
        };
        if events.iter().any(|it| later(&it)) {
            duty.remarks.push(format!(
                "By this day no extension beyond {} had been granted, as far as the record goes; later ones are listed.",
                due.in_words()
            ));
            return State::NotOnRecord;
        }
        self.past_the_last(duty)
    }

    fn past_the_last(&self, duty: &mut Duty) -> State {
        duty.remarks.push(match duty.due {
            Some(due) => format!(
                "The last deadline on record passed {}; a later extension, or completion, is not on record.",
                due.when()
            ),
            None => "More time was granted; until when is not on record.".to_owned(),
        });
        State::NotOnRecord
    }
}

/// The last day in time with these extensions; `None` when the latest of them has no end on record.
fn limit(granted: &[&ClearanceEvent], computed: Date) -> Option<Dated> {
    let latest = granted.iter().filter_map(|it| it.granted).map(Dated::last).max();
    let endless = |it: &&ClearanceEvent| it.deadline.is_none() && it.granted.map(Dated::last) == latest;
    if latest.is_some() && granted.iter().any(endless) {
        return None;
    }
    let ends = granted.iter().filter_map(|it| it.deadline);
    ends.chain([Dated::Day(computed)]).max_by_key(|it| it.last())
}

/// Whether something done on a day was done in time.
fn timing(done: Dated, due: Dated) -> Timing {
    if done.last() <= due.first() {
        Timing::InTime
    } else if done.first() > due.last() {
        Timing::Late
    } else {
        Timing::NotOnRecord
    }
}

/// What several sources say together; one that is less precise does not differ from another.
fn together(timings: &[Timing]) -> Option<Timing> {
    let has = |timing| timings.contains(&timing);
    match (has(Timing::InTime), has(Timing::Late)) {
        (true, true) => Some(Timing::Disputed),
        (true, false) => Some(Timing::InTime),
        (false, true) => Some(Timing::Late),
        (false, false) => timings.first().copied(),
    }
}

/// Marks what is dated after the day asked.
fn later(dates: &[Option<Dated>], at: Date) -> &'static str {
    if dates.iter().flatten().any(|it| it.first() > at) {
        "later, "
    } else {
        ""
    }
}

fn told_of_stock(report: &StockReport, at: Date) -> Told {
    use crate::scenario::thousands;
    let mut parts = Vec::new();
    match report.destroyed {
        Some(0) => parts.push("no stock declared".to_owned()),
        Some(number) => parts.push(format!("{} destroyed", thousands(number))),
        None => {}
    }
    if let Some(day) = report.completed {
        parts.push(format!("destruction completed {}", day.when()));
    }
    if let Some(day) = report.reported_complete {
        parts.push(format!("completion reported {}", day.when()));
    }
    if let Some(number) = report.left {
        let when = report
            .left_as_of
            .map_or_else(String::new, |day| format!(" as reported {}", day.when()));
        parts.push(format!("{} left{when}", thousands(number)));
    }
    // A note that the fields say already is not repeated.
    let notes = report
        .notes
        .as_deref()
        .filter(|_| report.left.is_none() && report.reported_complete.is_none());
    let told = notes.is_some_and(|notes| notes.contains("late") || notes.contains("missed"));
    if report.late == Some(true) && !told {
        parts.push("the source calls it late".to_owned());
    }
    Told {
        text: format!(
            "{}{}{}",
            later(
                &[report.completed, report.reported_complete, report.left_as_of],
                at
            ),
            parts.join("; "),
            noted(notes)
        ),
        sources: vec![report.source.clone()],
    }
}

fn told_of_areas(event: &ClearanceEvent, at: Date) -> Told {
    let text = match event.kind {
        ClearanceKind::NoAreas => "no mined areas declared".to_owned(),
        ClearanceKind::Original => event.deadline.map_or_else(
            || "a first deadline".to_owned(),
            |day| format!("first deadline {}", day.in_words()),
        ),
        ClearanceKind::Extension => {
            let mut parts = Vec::new();
            if let Some(day) = event.requested {
                parts.push(format!("more time asked for {}", day.when()));
            }
            match (event.meeting(), event.granted) {
                (Some(meeting), Some(day)) => {
                    parts.push(format!("granted by {meeting} ({})", day.in_words()))
                }
                (Some(meeting), None) => parts.push(format!("granted by {meeting}")),
                _ if event.deadline.is_some() => {
                    parts.push("granted, on a day that is not on record".to_owned());
                }
                _ => parts.push("the decision is not on record".to_owned()),
            }
            if let Some(day) = event.deadline {
                parts.push(format!("new deadline {}", day.in_words()));
            }
            parts.join("; ")
        }
        ClearanceKind::Completion => event.completed.map_or_else(
            || "completion reported".to_owned(),
            |day| format!("completed {}", day.when()),
        ),
        ClearanceKind::Note => event.notes.clone().unwrap_or_default(),
    };
    let notes = match event.kind {
        ClearanceKind::Note | ClearanceKind::NoAreas => String::new(),
        _ => noted(event.notes.as_deref()),
    };
    let missed = event.missed.map(Dated::Day);
    let later = later(&[event.requested, event.granted, event.completed, missed], at);
    Told {
        text: format!("{later}{text}{notes}"),
        sources: event.sources.clone(),
    }
}

fn noted(notes: Option<&str>) -> String {
    notes.map_or_else(String::new, |notes| format!(" (note: {notes})"))
}

/// A State of the record with its status on a day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listed {
    /// The code.
    pub code: String,
    /// The usual short name.
    pub name: String,
    /// The status.
    pub status: Status,
}

/// All States of the record with their status on a day, in the order of their codes.
#[must_use]
pub fn states(on: Date) -> Vec<Listed> {
    let registry = Registry::built_in();
    let list = registry.iter().map(|recorded| {
        let scenario = build::of(recorded, on);
        let ask = crate::assess::Ask::Status { state: 0, on };
        let status = match Assessor::new(&scenario).verdict(&ask).kind {
            Kind::Status(status) => status,
            _ => Status::Party,
        };
        Listed {
            code: recorded.code.clone(),
            name: recorded.name.clone(),
            status,
        }
    });
    list.collect()
}

/// How many of these States have each status.
#[must_use]
pub fn counts(states: &[Listed]) -> Vec<(Status, usize)> {
    let count = |status: Status| states.iter().filter(|it| it.status == status).count();
    Status::ALL
        .iter()
        .map(|status| (*status, count(*status)))
        .collect()
}

/// How many States Parties there are on a day.
#[must_use]
pub fn parties(on: Date) -> usize {
    states(on).iter().filter(|it| it.status == Status::Party).count()
}

/// The numbers that the procedures ask for on a day: one third (8(5)), a majority (8(5), 13).
#[must_use]
pub fn needed(on: Date) -> Majorities {
    majorities(parties(on))
}
