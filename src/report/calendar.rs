//! The calendar of a State, and the list of States, in words and as data.

use serde_json::{Value as Json, json};

use super::json::{FORMAT, engine};
use super::names::capital;
use super::text::wrap;
use crate::calendar::{Calendar, Duty, Listed, State, counts};
use crate::date::{self, Date};
use crate::registry::facts::Apii;
use crate::scenario::thousands;
use crate::treaty::ottawa::procedures::majorities;
use crate::verdict::printed_status;
use crate::vocabulary::{Status, Word};

/// Numbers the sources in the order in which they are named.
#[derive(Default)]
struct Sources(Vec<String>);

impl Sources {
    fn cite<'a>(&mut self, sources: impl IntoIterator<Item = &'a String>) -> String {
        let numbers = sources.into_iter().map(|source| {
            let at = self.0.iter().position(|it| it == source).unwrap_or_else(|| {
                self.0.push(source.clone());
                self.0.len() - 1
            });
            format!(" [{}]", at + 1)
        });
        numbers.collect()
    }
}

/// The calendar in words, eighty columns wide but for the addresses of sources.
#[must_use]
pub fn calendar(calendar: &Calendar) -> String {
    let mut sources = Sources::default();
    let name = capital(&calendar.called);
    let mut page = vec![
        wrap(
            &format!(
                "{name}: its calendar on {}, from the built-in record. Not legal advice.",
                calendar.on.in_words()
            ),
            "",
            "",
        ),
        String::new(),
        format!(
            "{}{}: {}",
            printed_status(calendar.status),
            if calendar.turns_on.is_empty() {
                ""
            } else {
                ", CONTESTED"
            },
            calendar.name
        ),
        String::new(),
        wrap(&lead(calendar), "  ", "  "),
    ];
    const HEADINGS: [(&str, &[&str]); 5] = [
        ("Overdue", &["overdue", "missed"]),
        ("Pending", &["pending"]),
        ("Past, and not on record", &["not-on-record"]),
        (
            "Done",
            &[
                "done-in-time",
                "done-late",
                "done-sources-differ",
                "done",
                "nothing-to-do",
            ],
        ),
        ("Closed on leaving", &["closed"]),
    ];
    for (heading, states) in HEADINGS {
        let duties: Vec<&Duty> = calendar
            .duties
            .iter()
            .filter(|duty| states.contains(&duty.state.name()))
            .collect();
        if duties.is_empty() {
            continue;
        }
        page.extend([String::new(), format!("  {heading}")]);
        for duty in duties {
            page.extend(entry(duty, &mut sources));
        }
    }
    let kept = kept(calendar, &mut sources);
    if !kept.is_empty() {
        page.extend([String::new(), "  Also reported".to_owned()]);
        page.extend(kept);
    }
    if !calendar.duties.is_empty() {
        page.extend([String::new(), "  Not judged".to_owned()]);
        page.push(wrap(
            "marking and fencing (5(2)), national measures (9) and all else that has no date: see `ottawa explain` on a \
             scenario",
            "    - ",
            "      ",
        ));
    }
    if !sources.0.is_empty() {
        page.extend([String::new(), "  Sources".to_owned()]);
        for (at, source) in sources.0.iter().enumerate() {
            page.push(wrap(
                source,
                &format!("    {:<5}", format!("[{}]", at + 1)),
                "         ",
            ));
        }
    }
    page.push(String::new());
    page.join("\n")
}

fn lead(calendar: &Calendar) -> String {
    let name = capital(&calendar.called);
    let entry = calendar.in_force.map_or_else(String::new, Date::in_words);
    let mut lead = match calendar.status {
        Status::Party => format!(
            "The Convention has been in force for {} since {entry}.",
            calendar.called
        ),
        Status::FormerParty => format!(
            "The Convention had been in force for {} since {entry}. {name} left it{}. What was open then is closed, by default \
             (overdue-after-leaving); what was overdue stays on record. Other law goes on binding it.",
            calendar.called,
            calendar
                .left
                .map_or_else(String::new, |left| format!(" on {}", left.in_words())),
        ),
        Status::Contracting | Status::Provisional => format!(
            "The Convention enters into force for {} on {entry}; its deadlines run from then.",
            calendar.called
        ),
        Status::Signatory => format!(
            "{name} has signed and not consented to be bound: the Convention sets it no deadline. It must not defeat the \
             Convention's object and purpose (Vienna Convention on the Law of Treaties, 18)."
        ),
        Status::NotParty => format!(
            "{name} has neither signed nor consented to be bound: the Convention sets it no deadline. Customary \
             humanitarian law binds it, and so does any other treaty that it has joined."
        ),
    };
    if !calendar.turns_on.is_empty() {
        lead.push_str(&format!(
            " On another position it is otherwise on this day ({}).",
            calendar.turns_on.join(", ")
        ));
    }
    if let Some(leaving) = calendar.leaving {
        lead.push_str(&format!(
            " Its withdrawal can take effect on {} at the earliest (20(3)); until then every duty runs.",
            leaving.in_words()
        ));
    }
    if let Some(day) = calendar.suspension {
        lead.push_str(&format!(
            " It notified a suspension on {}; by default that changes no deadline (question: suspension).",
            day.in_words()
        ));
    }
    lead
}

fn entry(duty: &Duty, sources: &mut Sources) -> Vec<String> {
    let margin = " ".repeat(14);
    let mut lines = vec![wrap(
        &format!("{}: {}.", duty.title, duty.state.printed()),
        &format!("    {:<10}", duty.cite),
        &margin,
    )];
    lines.push(wrap(&due(duty), &margin, &margin));
    for remark in &duty.remarks {
        lines.push(wrap(remark, &margin, &margin));
    }
    let bullet = format!("{margin}- ");
    let rest = format!("{margin}  ");
    for told in &duty.reported {
        let cites = sources.cite(&told.sources);
        lines.push(wrap(&format!("{}{cites}", told.text), &bullet, &rest));
    }
    lines
}

/// When it was due, with the arithmetic in the open.
fn due(duty: &Duty) -> String {
    let computed = format!("{}, {}", duty.computed.in_words(), duty.reckoning);
    match duty.due {
        Some(due) if due.first() == duty.computed => match duty.state {
            State::Pending { .. } => format!("Last day in time: {computed}."),
            State::Closed { overdue: None, .. } => format!("It would have been due {computed}."),
            _ => format!("Due {computed}."),
        },
        Some(due) => format!(
            "Due at first {computed}; with the extensions on record {}.",
            due.in_words()
        ),
        None => format!("Due at first {computed}; extended, until when is not on record."),
    }
}

fn kept(calendar: &Calendar, sources: &mut Sources) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for retained in &calendar.retained {
        let number = match retained.number {
            0 => "no mines kept".to_owned(),
            number => format!("{} mines kept", thousands(number)),
        };
        let year = retained
            .as_of
            .map_or_else(|| ", without a year".to_owned(), |year| format!(", as of {year}"));
        let later = if retained.as_of.is_some_and(|year| year > calendar.on.year()) {
            "later, "
        } else {
            ""
        };
        let judged = if retained.number > 0 {
            ". Whether that is the minimum absolutely necessary: for judgement"
        } else {
            ""
        };
        let cites = sources.cite([&retained.source]);
        lines.push(wrap(
            &format!("Kept for training: {later}{number}{year}{judged}.{cites}"),
            &format!("    {:<10}", "3"),
            &" ".repeat(14),
        ));
    }
    if let Some(apii) = &calendar.apii {
        lines.push(wrap(
            &protocol(apii, calendar.on, sources),
            &format!("    {:<10}", "APII"),
            &" ".repeat(14),
        ));
    }
    lines
}

fn protocol(apii: &Apii, on: Date, sources: &mut Sources) -> String {
    const NAME: &str = "Amended Protocol II to the Convention on Certain Conventional Weapons";
    let cites = sources.cite([&apii.source]);
    let mut text = match (apii.consent, apii.in_force) {
        (Some(consent), Some(in_force)) if in_force <= on => {
            let six = date::six_months_expire(consent);
            let rule = if six == in_force {
                "six months after its consent of"
            } else {
                "with the Protocol itself; its consent is of"
            };
            format!(
                "{NAME}: in force for it since {}, {rule} {}.{cites}",
                in_force.in_words(),
                consent.in_words()
            )
        }
        (Some(consent), Some(in_force)) if consent <= on => format!(
            "{NAME}: consent of {}; in force for it from {}.{cites}",
            consent.in_words(),
            in_force.in_words()
        ),
        (Some(_), _) => format!("{NAME}: no consent by the day asked.{cites}"),
        (None, _) => {
            format!("{NAME}: not listed as a party on 27 January 2014; it can have joined since.{cites}")
        }
    };
    if let Some((party, profile)) = &apii.monitor
        && *party != apii.consent.is_some()
    {
        let says = if *party {
            "calls it a party"
        } else {
            "says it is not a party"
        };
        let cites = sources.cite([profile]);
        text.push_str(&format!(" A profile of the Landmine Monitor {says}.{cites}"));
    }
    if let Some(notes) = &apii.notes {
        text.push_str(&format!(" Note: {notes}."));
    }
    text
}

/// The calendar as one JSON object.
#[must_use]
pub fn calendar_json(calendar: &Calendar) -> Json {
    let duty = |duty: &Duty| {
        let (since, until) = match duty.state {
            State::Overdue { since } | State::Missed { since } => (Some(since), None),
            State::Pending { until } => (None, Some(until)),
            State::Closed { overdue, .. } => (overdue, None),
            _ => (None, None),
        };
        json!({
            "provision": duty.cite,
            "title": duty.title,
            "computed": duty.computed,
            "reckoning": duty.reckoning,
            "due": duty.due,
            "state": duty.state.name(),
            "overdue_since": since,
            "pending_until": until,
            "text": duty.state.printed(),
            "reported": duty.reported.iter().map(|told| json!({ "text": told.text, "sources": told.sources })).collect::<Vec<_>>(),
            "remarks": duty.remarks,
        })
    };
    json!({
        "format": FORMAT,
        "engine": engine(),
        "state": calendar.code,
        "name": calendar.name,
        "on": calendar.on,
        "status": calendar.status.name(),
        "turns_on": calendar.turns_on,
        "entry_into_force": calendar.in_force,
        "withdrawal_effective": calendar.left,
        "withdrawal_earliest": calendar.leaving,
        "suspension_notified": calendar.suspension,
        "duties": calendar.duties.iter().map(duty).collect::<Vec<_>>(),
        "retained": calendar.retained.iter().map(|it| json!({
            "number": it.number, "as_of": it.as_of, "source": it.source,
        })).collect::<Vec<_>>(),
        "amended_protocol_ii": calendar.apii.as_ref().map(|it| json!({
            "consent": it.consent,
            "in_force": it.in_force,
            "listed_2014": it.listed_2014,
            "monitor": it.monitor.as_ref().map(|(party, source)| json!({ "party": party, "source": source })),
            "notes": it.notes,
            "source": it.source,
        })),
    })
}

/// The States with their status on a day, and how many there are of each; only those of one status, if asked.
#[must_use]
pub fn states(states: &[Listed], on: Date, only: Option<Status>) -> String {
    let mut page = vec![wrap(
        &format!(
            "The States on {}, from the built-in record. Not legal advice.",
            on.in_words()
        ),
        "",
        "",
    )];
    for status in shown(only) {
        let of: Vec<&Listed> = states.iter().filter(|it| it.status == status).collect();
        if of.is_empty() {
            continue;
        }
        page.extend([
            String::new(),
            format!("{}: {}", printed_status(status), of.len()),
            String::new(),
        ]);
        page.extend(of.iter().map(|it| format!("  {}  {}", it.code, it.name)));
    }
    if only.is_some_and(|only| states.iter().all(|it| it.status != only)) {
        page.extend([String::new(), "No State has that status on that day.".to_owned()]);
    }
    page.extend([String::new(), "In numbers".to_owned(), String::new()]);
    let numbers = counts(states);
    for (status, count) in SHOWN
        .iter()
        .filter_map(|it| numbers.iter().find(|(of, _)| of == it))
    {
        page.push(format!("  {count:>3}  {}", plural(*status)));
    }
    page.push(format!("  {:>3}  in all", states.len()));
    page.extend([String::new(), wrap(&needed(states), "  ", "  "), String::new()]);
    page.join("\n")
}

/// The order in which statuses are shown.
const SHOWN: [Status; 6] = [
    Status::Party,
    Status::Provisional,
    Status::Contracting,
    Status::FormerParty,
    Status::Signatory,
    Status::NotParty,
];

fn shown(only: Option<Status>) -> impl Iterator<Item = Status> {
    SHOWN
        .into_iter()
        .filter(move |status| only.is_none_or(|only| only == *status))
}

fn plural(status: Status) -> &'static str {
    match status {
        Status::Party => "States Parties",
        Status::Provisional => "applying provisionally, before entry into force",
        Status::Contracting => "have consented, before entry into force",
        Status::FormerParty => "have left",
        Status::Signatory => "have signed and not consented",
        Status::NotParty => "are outside",
    }
}

/// The numbers that the procedures ask for.
fn needed(states: &[Listed]) -> String {
    let needed = majorities(states.iter().filter(|it| it.status == Status::Party).count());
    if needed.parties == 0 {
        return "The Convention is not in force on that day, and its procedures do not run.".to_owned();
    }
    format!(
        "Of {} States Parties, one third is {}: so many must favour a special meeting (8(5)). A majority is {}: the quorum \
         of a special meeting (8(5)), the support that an amendment needs to be considered (13(1)), and the acceptances \
         that bring it into force (13(5)).",
        needed.parties, needed.one_third, needed.majority
    )
}

/// The same as one JSON object; the counts are of all States.
#[must_use]
pub fn states_json(states: &[Listed], on: Date, only: Option<Status>) -> Json {
    let listed = states
        .iter()
        .filter(|it| only.is_none_or(|only| only == it.status));
    let count: serde_json::Map<String, Json> = counts(states)
        .into_iter()
        .map(|(status, count)| (status.name().to_owned(), json!(count)))
        .collect();
    let parties = states.iter().filter(|it| it.status == Status::Party).count();
    let needed = (parties > 0).then(|| majorities(parties));
    json!({
        "format": FORMAT,
        "engine": engine(),
        "on": on,
        "only": only.map(Word::name),
        "states": listed.map(|it| json!({
            "code": it.code, "name": it.name, "status": it.status.name(),
        })).collect::<Vec<_>>(),
        "counts": count,
        "parties": parties,
        "one_third": needed.map(|it| it.one_third),
        "majority": needed.map(|it| it.majority),
    })
}
