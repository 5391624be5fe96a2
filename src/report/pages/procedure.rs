//! What a procedure counts: its days, and its shares of the States Parties.

use super::layout;
use crate::calendar;
use crate::date::Date;
use crate::treaty::procedure::{Count, Counted};

/// The steps with what each counts; with a day, what that comes to. A procedure without a count has no section.
pub(super) fn section(counts: &[Count], on: Option<Date>) -> Option<String> {
    let runs = counts.iter().any(|count| matches!(count, Count::Day { .. }));
    let shares = counts
        .iter()
        .any(|count| matches!(count, Count::OfParties { .. }));
    let on = on.filter(|_| runs || shares);
    let parties = on.filter(|_| shares).map_or(0, calendar::parties);
    // Before there is a State Party, no proposal can be put to one.
    let idle = on.is_some() && shares && parties == 0;
    let told = on.filter(|_| !idle);
    let lines: Vec<String> = counts.iter().map(|count| line(count, told, parties)).collect();
    let mut body = layout::points(lines.iter().map(String::as_str));
    let below = match (on, runs, shares) {
        _ if idle => "The Convention is not in force on that day, and its procedures do not run.",
        (None, true, true) => "With `--on DATE`: the days from that date, and the States Parties on it.",
        (None, true, false) => "With `--on DATE`: the days from that date.",
        (None, false, true) => "With `--on DATE`: the States Parties on that date.",
        _ => "",
    };
    if !below.is_empty() {
        body.push_str(&layout::indented(below, 4));
    }
    let title = on.map_or_else(
        || "As a procedure".to_owned(),
        |on| format!("As a procedure, on {}", on.in_words()),
    );
    layout::section(&title, &body)
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
