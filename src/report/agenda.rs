//! The calendar of a State of a scenario: its time limits, and what has become of each duty that the file
//! describes.

use serde_json::{Value as Json, json};

use super::json::{self, FORMAT, engine};
use super::names::{called, capital, title};
use super::text::wrap;
use crate::assess::{Answer, Ask, Assessor};
use crate::date::Date;
use crate::rule::Norm;
use crate::scenario::{Thing, Who};
use crate::verdict::Kind;
use crate::vocabulary::DateOf;

/// The dates that follow from entry into force, with what they are for.
const LIMITS: [(&str, &str, DateOf); 4] = [
    ("7(1)", "First report", DateOf::FirstReport),
    ("7(2)", "Next yearly report", DateOf::NextReport),
    ("4", "Stocks", DateOf::StockpileDeadline),
    ("5(1)", "Mined areas", DateOf::ClearanceDeadline),
];

/// The headings of the list of duties, in order.
const HEADINGS: [&str; 5] = [
    "Overdue",
    "Facts or a judgement missing",
    "Pending",
    "Done late",
    "Done, or not owed",
];

/// The calendar of a State of the scenario on a day, in words.
///
/// `None` when the member of the cast is no State. The day should not lie after the one judged: a file tells
/// nothing of later days.
#[must_use]
pub fn agenda(assessor: &Assessor<'_>, state: Who, on: Date) -> Option<String> {
    let scenario = assessor.scenario();
    let standing = assessor.standing(state, on)?;
    let name = title(scenario, state);
    let heading = format!(
        "{name}: its calendar on {}, as the file tells. Not legal advice.",
        on.in_words()
    );
    let status = format!("{}: {name}", standing.answer.verdict.printed());
    let mut page = vec![wrap(&heading, "", ""), String::new(), status];
    let limits = limits(assessor, state, on);
    if !limits.is_empty() {
        page.extend([
            String::new(),
            "  Last days in time, extensions included".to_owned(),
        ]);
        let rows = limits.iter().map(|(cite, what, day)| {
            wrap(
                &format!("{what}: {}", day.in_words()),
                &format!("    {cite:<10}"),
                &" ".repeat(14),
            )
        });
        page.extend(rows);
    }
    let duties = duties(assessor, state, on);
    for (at, heading) in HEADINGS.iter().enumerate() {
        let here: Vec<&Answer> = duties.iter().filter(|it| place(it) == at).collect();
        if here.is_empty() {
            continue;
        }
        page.extend([String::new(), format!("  {heading}")]);
        page.extend(here.into_iter().map(|answer| row(assessor, answer)));
    }
    page.push(String::new());
    page.push(wrap(&closing(assessor, state, &duties), "  ", "  "));
    page.push(String::new());
    Some(page.join("\n"))
}

/// The same as data: the dates, and the answers on its duties in the order of the calendar.
#[must_use]
pub fn agenda_json(assessor: &Assessor<'_>, state: Who, on: Date) -> Option<Json> {
    let scenario = assessor.scenario();
    let standing = assessor.standing(state, on)?;
    let entry = scenario.entry(Thing::Member(state))?;
    let limits = limits(assessor, state, on);
    let of = |wanted: &str| {
        limits
            .iter()
            .find(|(cite, ..)| *cite == wanted)
            .map(|(.., day)| *day)
    };
    let duties = duties(assessor, state, on);
    Some(json!({
        "format": FORMAT,
        "engine": engine(),
        "scenario": scenario.title,
        "state": entry.id,
        "name": entry.name,
        "on": on,
        "status": standing.answer.verdict.word(),
        "entry_into_force": standing.entry_into_force,
        "first_report_due": of("7(1)"),
        "next_report_due": of("7(2)"),
        "stocks_due": of("4"),
        "mined_areas_due": of("5(1)"),
        "duties": duties.iter().map(|answer| json::answer(assessor, answer)).collect::<Vec<_>>(),
    }))
}

/// The dates that the law computes for the State and that the facts leave certain.
fn limits(assessor: &Assessor<'_>, state: Who, on: Date) -> Vec<(&'static str, &'static str, Date)> {
    let computed = LIMITS.iter().filter_map(|(cite, what, which)| {
        let ask = Ask::Date {
            state,
            which: *which,
            on,
        };
        match assessor.verdict(&ask).kind {
            Kind::Date(when) => Some((*cite, *what, when.day()?)),
            _ => None,
        }
    });
    computed.collect()
}

/// The answers on the duties of the State that the file describes, overdue first.
fn duties(assessor: &Assessor<'_>, state: Who, on: Date) -> Vec<Answer> {
    let asks = assessor
        .answers()
        .into_iter()
        .filter_map(|answer| match answer.ask {
            Ask::Provision {
                actor, cites, thing, ..
            } if actor == state && is_there(assessor, thing, on) => Some(Ask::Provision {
                actor,
                cites,
                thing,
                on: Some(on),
            }),
            _ => None,
        });
    let duty = |answer: &Answer| {
        answer
            .rule
            .is_some_and(|rule| matches!(rule.norm, Norm::Requires { .. }))
    };
    let mut answers: Vec<Answer> = asks.map(|ask| assessor.answer(&ask)).filter(duty).collect();
    answers.sort_by_key(|answer| {
        let day = answer
            .verdict
            .until()
            .or(answer.verdict.span().map(|span| span.from));
        (place(answer), day)
    });
    answers
}

/// Whether a stock is there on this day; anything else is, as far as the calendar goes.
fn is_there(assessor: &Assessor<'_>, thing: Thing, on: Date) -> bool {
    let Thing::Stock(stock) = thing else { return true };
    let stock = assessor.scenario().stocks.get(stock);
    let begins = stock.and_then(|it| it.since.as_ref().or(it.number.first()?.since.as_ref()));
    begins.is_none_or(|since| since.options.iter().any(|when| when.by(on)))
}

/// Under which heading an answer belongs.
fn place(answer: &Answer) -> usize {
    match answer.verdict.kind {
        Kind::Breach => 0,
        Kind::Undetermined | Kind::ForJudgement => 1,
        Kind::Pending => 2,
        Kind::PastBreach => 3,
        _ => 4,
    }
}

fn row(assessor: &Assessor<'_>, answer: &Answer) -> String {
    let days = answer
        .verdict
        .span()
        .map_or_else(String::new, |span| match span.to {
            Some(to) => format!(", {} to {}", span.from.in_words(), to.in_words()),
            None => format!(" since {}", span.from.in_words()),
        });
    let contested = if answer.contested() { ", CONTESTED" } else { "" };
    let about = match answer.thing() {
        None | Some(Thing::Member(_)) => String::new(),
        Some(thing) => format!(
            " ({})",
            assessor.scenario().entry(thing).map_or("", |entry| &entry.id)
        ),
    };
    let what = answer.rule.map_or("", |rule| rule.heading.title);
    let text = format!(
        "{}{about}: {}{days}{contested}",
        capital(what),
        answer.verdict.printed()
    );
    wrap(&text, &format!("    {:<10}", answer.cite()), &" ".repeat(14))
}

fn closing(assessor: &Assessor<'_>, state: Who, duties: &[Answer]) -> String {
    let name = called(assessor.scenario(), state);
    if duties.is_empty() {
        format!(
            "The file describes no stock, mined area, report or law of {name}, so nothing is said of what was done."
        )
    } else {
        format!(
            "What the file does not describe is not listed. `ottawa explain FILE --actor {}` gives the reasons.",
            assessor
                .scenario()
                .entry(Thing::Member(state))
                .map_or("", |entry| &entry.id)
        )
    }
}
