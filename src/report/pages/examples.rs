//! Worked dates on the pages of rules with a calendar in them, computed by the engine itself.

use crate::assess::{Ask, Assessor};
use crate::date::{Date, When, entry_into_force};
use crate::scenario::build::Builder;
use crate::verdict::Kind;
use crate::vocabulary::DateOf;

/// The worked dates of a paragraph; empty when it has none.
pub(super) fn of(cite: &str) -> String {
    match cite {
        "17(1)" => deposits(&["1997-12-03", "1998-09-16"]),
        "17(2)" => deposits(&[
            "1998-09-17",
            "1998-10-01",
            "2000-03-01",
            "2000-03-31",
            "2005-12-27",
        ]),
        "20(3)" => withdrawals(),
        _ => String::new(),
    }
}

fn deposits(days: &[&str]) -> String {
    let rows = days.iter().filter_map(|day| day.parse::<Date>().ok());
    let rows: String = rows
        .map(|day| {
            format!(
                "    {:<20}  {}\n",
                day.in_words(),
                entry_into_force(day).in_words()
            )
        })
        .collect();
    format!("    {:<20}  In force\n{rows}", "Deposited")
}

fn withdrawals() -> String {
    const ROWS: &[(&str, War)] = &[
        ("2025-06-27", None),
        ("2025-07-10", None),
        ("2025-08-31", None),
        ("2030-06-11", Some(("2030-09-03", None))),
        ("2030-06-11", Some(("2030-09-03", Some("2030-12-10")))),
        ("2030-06-11", Some(("2030-09-03", Some("2031-04-30")))),
        ("2030-06-11", Some(("2030-12-12", None))),
    ];
    let rows: Option<String> = ROWS
        .iter()
        .map(|(received, war)| withdrawal(received, *war))
        .collect();
    let heading = format!("    {:<18}  {:<37}  Effect\n", "Received", "Conflict");
    rows.map_or_else(String::new, |rows| heading + &rows)
}

/// The first day of a war and its last, if it has one; or no war.
type War = Option<(&'static str, Option<&'static str>)>;

/// A withdrawal of an invented State, with a war or without.
fn withdrawal(received: &str, war: War) -> Option<String> {
    let day = |text: &str| text.parse::<Date>().ok();
    let received = day(received)?;
    let as_of = received.plus_months_clamped(24);
    let mut builder = Builder::new("An example", as_of);
    let norland = builder.state("norland", day("2004-03-15")?);
    let sudria = builder.outsider("sudria");
    builder.notice(norland, received).no_other_conflicts();
    let mut told = "none".to_owned();
    if let Some((since, until)) = war {
        let (since, until) = (day(since)?, until.and_then(day));
        builder.conflict("the war", &[norland, sudria], since, until);
        let end = until.map_or_else(|| "open".to_owned(), Date::in_words);
        told = format!("{} to {end}", since.in_words());
    }
    let scenario = builder.finish();
    let ask = Ask::Date {
        state: norland,
        which: DateOf::WithdrawalEffect,
        on: as_of,
    };
    let effect = match Assessor::new(&scenario).verdict(&ask).kind {
        Kind::Date(When::On(day)) => day.in_words(),
        _ => "open".to_owned(),
    };
    Some(format!("    {:<18}  {told:<37}  {effect}\n", received.in_words()))
}
