//! What a procedure counts: its days, and its shares of the States Parties.

use super::layout;
use crate::calendar;
use crate::date::Date;
use crate::treaty::procedure::{Count, Counted};

/// The steps with what each counts; with a day, what that comes to. A procedure without a count has no section.
pub(super) fn section(counts: &[Count], on: Option<Date>) -> Option<String> {
    let dated = on.filter(|_| counts.iter().any(turns_on_a_day));
    let title = match dated {
        Some(on) => format!("As a procedure, on {}", on.in_words()),
        None => "As a procedure".to_owned(),
    };
    let parties = || dated.map_or(0, calendar::parties);
    let shares = counts
        .iter()
        .any(|count| matches!(count, Count::OfParties { .. }));
    let parties = if shares { parties() } else { 0 };
    let lines: Vec<String> = counts.iter().map(|count| line(count, dated, parties)).collect();
    let mut body = layout::points(lines.iter().map(String::as_str));
    if on.is_none() && counts.iter().any(turns_on_a_day) {
        body.push_str(&layout::indented(hint(counts), 4));
    }
    if dated.is_some() && shares && parties == 0 {
        body.push_str(&layout::indented(
            "The Convention is not in force on that day, and its procedures do not run.",
            4,
        ));
    }
    layout::section(&title, &body)
}

/// Whether a count needs a day to be told.
fn turns_on_a_day(count: &Count) -> bool {
    matches!(count, Count::Day { .. } | Count::OfParties { .. })
}

fn hint(counts: &[Count]) -> &'static str {
    let days = counts.iter().any(|count| matches!(count, Count::Day { .. }));
    let shares = counts
        .iter()
        .any(|count| matches!(count, Count::OfParties { .. }));
    match (days, shares) {
        (true, true) => "With `--on DATE`: the days from that date, and the States Parties on it.",
        (true, false) => "With `--on DATE`: the days from that date.",
        _ => "With `--on DATE`: the States Parties on that date.",
    }
}

/// One step: its words, the share, and what it comes to.
fn line(count: &Count, on: Option<Date>, parties: usize) -> String {
    let day = |found: Option<Counted>| match found {
        Some(Counted::Day(day)) => format!(": {}", day.in_words()),
        _ => String::new(),
    };
    match count {
        Count::Day { step, .. } => format!("{step}{}", day(on.and_then(|on| count.on(on, parties)))),
        // The day of the event does not matter.
        Count::Fixed { step, .. } => {
            format!(
                "{step}{}",
                day(count.on(crate::date::CONVENTION_IN_FORCE, parties))
            )
        }
        Count::OfParties { step, share } => {
            let number = match on.and_then(|on| count.on(on, parties)) {
                Some(Counted::States(states)) => format!(": {states} of {parties}"),
                _ => String::new(),
            };
            format!("{step}: {} of all States Parties{number}", share.means())
        }
        Count::OfThoseVoting { step, share } => {
            format!("{step}: {} of those present and voting", share.means())
        }
    }
}
