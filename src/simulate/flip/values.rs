//! What a lever could be turned to: the values of a key as the format declares them, days from the calendar of the
//! file.

use super::levers::Lever;
use super::{Change, Setting};
use crate::assess::Assessor;
use crate::date::{self, Date};
use crate::edit::{Draft, Edit};
use crate::scenario::{Choice, Domain, MemberKind, Scenario, Who};
use crate::treaty::ottawa::questions;

/// What a lever could be turned to.
#[derive(Default)]
pub(super) struct Turns {
    /// Values to try one by one.
    pub values: Vec<Change>,
    /// A day to look for.
    pub day: Option<DayKey>,
}

/// A key whose value is a day.
pub(super) struct DayKey {
    /// Its path.
    pub path: String,
    /// The first and last day that it may be now; `None`: nothing of the kind is stated, or it never came.
    pub now: Option<(Date, Date)>,
    /// The days to try, in order.
    pub days: Vec<Date>,
    form: Form,
}

/// How a day is written into the file.
enum Form {
    /// As the value of the key, with what must stand beside it.
    Key(Vec<Edit>),
    /// As the day since when a stock of one number is gone.
    Gone,
    /// As the first day of a conflict of this State.
    War(String),
    /// As the day on which more time for clearance was granted, until this day.
    Extension(String, Date),
    /// As the day on which the first report was sent.
    Report(String),
    /// As the day from which a law with penal sanctions is in force.
    Law(String),
}

/// The name of a conflict, author or device that a change adds.
const ADDED_CONFLICT: &str = "another-conflict";
const ADDED_AUTHOR: &str = "somebody-else";
const ADDED_DEVICE: &str = "command-fired-charge";

impl DayKey {
    /// The change that makes it this day.
    pub fn on(&self, day: Date) -> Vec<Edit> {
        let set = |path: &str, value: &str| Edit::set(path, value);
        match &self.form {
            Form::Key(beside) => {
                let edit = set(&self.path, &day.to_string());
                std::iter::once(edit).chain(beside.iter().cloned()).collect()
            }
            Form::Gone => {
                // Held since before anything judged, until then.
                let first = date::OPENED_FOR_SIGNATURE.min(day.previous());
                let list = format!("[{{ since = {first}, is = \"1..\" }}, {{ since = {day}, is = 0 }}]");
                vec![set(&self.path, &list)]
            }
            Form::War(state) => vec![
                set(&format!("conflicts.{ADDED_CONFLICT}.kind"), "international"),
                set(
                    &format!("conflicts.{ADDED_CONFLICT}.parties"),
                    &format!("[\"{state}\"]"),
                ),
                set(&format!("conflicts.{ADDED_CONFLICT}.since"), &day.to_string()),
            ],
            Form::Extension(state, until) => {
                let list = format!("[{{ asked = {day}, granted = {day}, until = {until} }}]");
                vec![set(&format!("{state}.extensions"), &list)]
            }
            Form::Report(state) => {
                vec![set(
                    &format!("{state}.reports"),
                    &format!("[{{ for = \"initial\", sent = {day} }}]"),
                )]
            }
            Form::Law(state) => {
                vec![set(
                    &format!("{state}.laws"),
                    &format!("[{{ since = {day}, penal = true }}]"),
                )]
            }
        }
    }
}

/// Looks up what levers of one file could be turned to.
pub(super) struct Values<'s> {
    pub draft: &'s Draft,
    pub assessor: &'s Assessor<'s>,
}

impl Values<'_> {
    fn scenario(&self) -> &Scenario {
        self.assessor.scenario()
    }

    /// What a lever could be turned to; nothing where the format has no value for it.
    pub fn of(&self, lever: &Lever) -> Turns {
        match lever {
            Lever::Question(number) => self.positions(*number),
            Lever::War(who) => {
                let id = self.scenario().cast.get(*who).map(|it| it.entry.id.clone());
                id.map_or_else(Turns::default, |id| Turns {
                    values: Vec::new(),
                    day: Some(DayKey {
                        path: format!("conflicts.{ADDED_CONFLICT}.since"),
                        now: None,
                        days: self.wars(*who),
                        form: Form::War(id),
                    }),
                })
            }
            Lever::Key(path) => self.key(path),
        }
    }

    fn positions(&self, number: u8) -> Turns {
        let readings = self.assessor.readings();
        let others = questions::numbered(number)
            .into_iter()
            .flat_map(|question| question.all().filter(move |position| !readings.take(*position)));
        let change = |position: crate::reading::Position| {
            let path = format!("readings.{}", position.question.name);
            let edit = Edit::set(&path, position.view().name);
            Change::new(path, Setting::Position(position), vec![edit])
        };
        Turns {
            values: others.map(change).collect(),
            day: None,
        }
    }

    /// The days on which the six months of a notice end: only a war on such a day holds a withdrawal back.
    fn wars(&self, who: Who) -> Vec<Date> {
        let state = self.scenario().cast.get(who).and_then(|it| it.state());
        let received = state
            .into_iter()
            .flat_map(|it| &it.notices)
            .flat_map(|it| &it.received.options);
        received
            .filter_map(|when| when.day())
            .map(date::six_months_expire)
            .collect()
    }

    fn key(&self, path: &str) -> Turns {
        let scenario = self.scenario();
        let (id, key) = path.split_once('.').unwrap_or((path, ""));
        let limit = |days: Vec<Date>, form| Turns {
            values: Vec::new(),
            day: Some(DayKey {
                path: path.to_owned(),
                now: None,
                days,
                form,
            }),
        };
        match key {
            "extensions.new" => {
                let until = scenario.as_of.plus_months_clamped(12);
                return limit(self.days(path, None), Form::Extension(id.to_owned(), until));
            }
            "reports.new" => return limit(self.days(path, None), Form::Report(id.to_owned())),
            "laws.new" => return limit(self.days(path, None), Form::Law(id.to_owned())),
            _ => {}
        }
        let settled = scenario.choices.iter().find(|choice| choice.path == path);
        let mut turns = Turns {
            values: settled.map_or_else(Vec::new, |choice| self.settling(path, choice)),
            day: None,
        };
        let Some(domain) = scenario.domain_at(path) else {
            return turns;
        };
        let set = |value: &str, edits: Vec<Edit>| {
            Change::new(path.to_owned(), Setting::Value(value.to_owned()), edits)
        };
        let plain = |value: &str| set(value, vec![Edit::set(path, value)]);
        let more: Vec<Change> = match domain {
            Domain::Words(words) => words.into_iter().map(plain).collect(),
            Domain::WordList(words) => {
                let lists = self.lists(path, &words);
                let quoted = |list: &[String]| {
                    let words: Vec<String> = list.iter().map(|word| format!("\"{word}\"")).collect();
                    format!("[{}]", words.join(", "))
                };
                let change = |list: &Vec<String>| set(&list.join(", "), vec![Edit::set(path, &quoted(list))]);
                lists.iter().map(change).collect()
            }
            Domain::Bool => ["true", "false"].map(plain).into(),
            Domain::Text => vec![set("true", vec![Edit::set(path, "yes")]), plain("false")],
            Domain::Knows => ["true", "meant", "false"].map(plain).into(),
            Domain::Number
                if key == "number"
                    && scenario
                        .thing(id)
                        .is_some_and(|it| matches!(it, crate::scenario::Thing::Stock(_))) =>
            {
                turns.day = Some(DayKey {
                    path: path.to_owned(),
                    now: None,
                    days: self.days(path, None),
                    form: Form::Gone,
                });
                Vec::new()
            }
            Domain::Number => ["0", "9999", "10000"].map(plain).into(),
            Domain::Member => {
                // Nobody is on both sides of a hand-over.
                let opposite: &[&str] = match key {
                    "by" => &["to", "from"],
                    "to" | "from" => &["by"],
                    _ => &[],
                };
                let opposite: Vec<String> = opposite
                    .iter()
                    .filter_map(|key| self.draft.said(&format!("{id}.{key}")))
                    .collect();
                let others = scenario.cast.iter().map(|it| it.entry.id.as_str());
                let others = others.filter(|id| !opposite.iter().any(|it| it == id)).map(plain);
                let somebody = set(
                    ADDED_AUTHOR,
                    vec![
                        Edit::set(&format!("actors.{ADDED_AUTHOR}.kind"), "person"),
                        Edit::set(path, ADDED_AUTHOR),
                    ],
                );
                std::iter::once(somebody).chain(others).collect()
            }
            Domain::State => {
                let states = scenario.cast.iter().filter(|it| it.state().is_some());
                states
                    .map(|it| plain(&it.entry.id))
                    .chain([set("not-stated", vec![Edit::not_stated(path)])])
                    .collect()
            }
            Domain::Device => {
                let devices = scenario.devices.iter().map(|it| plain(&it.entry.id));
                let fired = set(
                    ADDED_DEVICE,
                    vec![
                        Edit::set(&format!("devices.{ADDED_DEVICE}.set-off-by"), "[\"operator\"]"),
                        Edit::set(path, ADDED_DEVICE),
                    ],
                );
                std::iter::once(fired).chain(devices).collect()
            }
            Domain::Entries => vec![set("not-stated", vec![Edit::not_stated(path)])],
            Domain::Day(never) => {
                let beside = self.beside(path);
                let now = self.now(path);
                turns.day = Some(DayKey {
                    path: path.to_owned(),
                    now,
                    days: self.days(path, now),
                    form: Form::Key(beside.clone()),
                });
                let is_of_a_list = path.contains(".number.") || path.contains(".controlled-by.");
                let may_be_never =
                    !is_own_day(path) && !is_of_a_list && !matches!(last(path), "deposited" | "in-force");
                let edits = if last(path) == "received" && !path.contains("withdrawal.1") {
                    vec![Edit::not_stated(path.trim_end_matches(".received"))]
                } else {
                    std::iter::once(Edit::set(path, never)).chain(beside).collect()
                };
                if may_be_never && (now.is_some() || never == "open") {
                    vec![Change::new(path.to_owned(), Setting::Never, edits)]
                } else {
                    Vec::new()
                }
            }
        };
        for change in more {
            if !turns.values.iter().any(|known| known.to == change.to) {
                turns.values.push(change);
            }
        }
        turns
    }

    /// The options of a doubt.
    fn settling(&self, path: &str, choice: &Choice) -> Vec<Change> {
        let option = |at: usize| {
            let edits = self.draft.settling(self.scenario(), choice, at).ok()?;
            let is = choice.options.get(at)?.clone();
            // Days are looked for one by one, and by their ends.
            let setting = if is.parse::<Date>().is_ok() {
                return None;
            } else {
                Setting::Value(is)
            };
            Some(Change::new(path.to_owned(), setting, edits))
        };
        (0..choice.options.len()).filter_map(option).collect()
    }

    /// Each word alone, each word less and each word more than the file has.
    fn lists(&self, path: &str, words: &[&'static str]) -> Vec<Vec<String>> {
        let now: Vec<String> = self.draft.words(path);
        let alone = words.iter().map(|word| vec![(*word).to_owned()]);
        let less = now
            .iter()
            .map(|word| now.iter().filter(|it| *it != word).cloned().collect::<Vec<_>>());
        let others = words.iter().filter(|word| !now.iter().any(|it| it == *word));
        let more = others.map(|word| now.iter().cloned().chain([(*word).to_owned()]).collect());
        let less = less.filter(|list| !list.is_empty());
        let more = more.filter(|list: &Vec<String>| list.len() > 1);
        alone.chain(less).chain(more).collect()
    }

    /// What must stand beside a date that differs from the record.
    fn beside(&self, path: &str) -> Vec<Edit> {
        let id = path.split('.').next().unwrap_or(path);
        let member = self
            .scenario()
            .who(id)
            .and_then(|who| self.scenario().cast.get(who));
        let recorded = member
            .and_then(|it| it.state())
            .is_some_and(|it| it.code.is_some());
        let of_the_record = matches!(last(path), "received" | "deposited" | "in-force" | "signed");
        (recorded && of_the_record)
            .then(|| Edit::set(&format!("{id}.override"), "true"))
            .into_iter()
            .collect()
    }

    /// The days that a key may be now: as the file has it, as a doubt about it has it, or as the record has it.
    fn now(&self, path: &str) -> Option<(Date, Date)> {
        if let Some(day) = self.draft.said(path).and_then(|value| value.parse::<Date>().ok()) {
            return Some((day, day));
        }
        let choice = self.scenario().choices.iter().find(|choice| choice.path == path);
        if let Some(choice) = choice {
            let days = || choice.options.iter().filter_map(|it| it.parse::<Date>().ok());
            return Some((days().min()?, days().max()?));
        }
        let (id, key) = path.split_once('.')?;
        let member = self.scenario().cast.get(self.scenario().who(id)?)?;
        match (&member.kind, key) {
            (MemberKind::State(state), "withdrawal.received") => {
                let day = state.notices.first()?.received.options.first()?.day()?;
                Some((day, day))
            }
            _ => None,
        }
    }

    /// The days to try for a key: those on which anything can change, and days further and further from what it
    /// is now, so that dates computed from it are met as well.
    fn days(&self, path: &str, now: Option<(Date, Date)>) -> Vec<Date> {
        let scenario = self.scenario();
        // What is not done by the day judged is as good as done on the day after.
        let may_be_later = matches!(
            last(path),
            "received"
                | "granted"
                | "until"
                | "sent"
                | "cleared-on"
                | "confirmed"
                | "marked-on"
                | "fenced-on"
                | "monitored-on"
        ) || path.contains(".number.");
        let end = if may_be_later {
            scenario.as_of.next()
        } else {
            scenario.as_of
        };
        let start = match last(path) {
            "received" | "deposited" | "signed" | "new" => date::OPENED_FOR_SIGNATURE,
            "in-force" => date::CONVENTION_IN_FORCE,
            _ => date::LONG_AGO,
        };
        let known =
            (0..scenario.cast.len()).flat_map(|who| self.assessor.docket().turning_days(who).to_vec());
        let far = |from: Date| {
            const APART: [i32; 12] = [1, 2, 7, 31, 62, 92, 183, 366, 731, 1461, 3653, 7305];
            APART
                .into_iter()
                .flat_map(move |days| [from.plus_days(-days), from.plus_days(days)])
        };
        let ends = now.map_or_else(|| vec![scenario.as_of], |(first, last)| vec![first, last]);
        let mut days: Vec<Date> = known
            .chain(ends.into_iter().flat_map(far))
            .filter(|day| (start..=end).contains(day))
            .collect();
        days.sort_unstable();
        days.dedup();
        days
    }
}

/// Whether a key is the day of the act itself, which is not moved beyond the day judged.
fn is_own_day(path: &str) -> bool {
    path.split('.').count() == 2 && matches!(last(path), "on")
}

/// The last key of a path.
pub(super) fn last(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}
