//! `ottawa calendar`: the deadlines of a State on a day, and `ottawa states`: the list of States on a day.

use clap::Args as Group;
use ottawa::vocabulary::{Status, Word};
use ottawa::{Date, Registry, calendar, report};

use crate::commands::FINE;
use crate::failure::Failure;
use crate::output::Output;
use crate::{choose, paint};

/// Arguments of `calendar`.
#[derive(Group, Debug)]
pub struct Calendar {
    /// A State: its code or name in the built-in record.
    pub state: String,
    /// The day, such as 2026-03-01.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// Print one JSON object.
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `states`.
#[derive(Group, Debug)]
pub struct States {
    /// The day, such as 2026-03-01.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// Only States of this status: party, former-party, contracting, provisional, signatory or not-party.
    #[arg(long, value_name = "STATUS", value_parser = status)]
    pub status: Option<Status>,
    /// Print one JSON object.
    #[arg(long)]
    pub json: bool,
}

/// Prints the calendar of a State of the record.
pub fn of_state(args: &Calendar, out: &mut Output) -> Result<u8, Failure> {
    let registry = Registry::built_in();
    let recorded = choose::recorded(&registry, &args.state).map_err(|failure| Failure {
        // A calendar is drawn from the record alone.
        help: failure
            .help
            .map(|help| help.replace("; an invented State needs `--in FILE`", ""))
            .map(|help| help.replace(" an invented State needs `--in FILE`", "")),
        ..failure
    })?;
    let on = day(args.on, &format!("calendar {}", recorded.code), out)?;
    let calendar = calendar::calendar(&recorded.code, on)
        .ok_or_else(|| Failure::new(format!("the record has no State `{}`", recorded.code)))?;
    if args.json {
        out.json(&report::calendar::calendar_json(&calendar));
    } else {
        out.painted(&paint::report(&report::calendar::calendar(&calendar)));
    }
    Ok(FINE)
}

/// Prints the States of the record with their status.
pub fn of_all(args: &States, out: &mut Output) -> Result<u8, Failure> {
    let on = day(args.on, "states", out)?;
    let states = calendar::states(on);
    if args.json {
        out.json(&report::calendar::states_json(&states, on, args.status));
    } else {
        out.painted(&paint::report(&report::calendar::states(
            &states,
            on,
            args.status,
        )));
    }
    Ok(FINE)
}

/// The day asked, which must be given; a note where the record does not reach so far.
fn day(on: Option<Date>, command: &str, out: &mut Output) -> Result<Date, Failure> {
    let ends = Registry::ends();
    let on = on.ok_or_else(|| {
        Failure::new("the day is missing, and there is no clock here")
            .help(format!("ottawa {command} --on {ends}"))
    })?;
    if on > ends {
        let note = format!("the record ends on {}; nothing later is in it", ends.in_words());
        out.complain(&format!("{} {note}\n\n", paint::styled(paint::HEADING, "note:")));
    }
    Ok(on)
}

/// The status that a word means.
fn status(text: &str) -> Result<Status, String> {
    Status::parse(text).ok_or_else(|| {
        let names = || Status::ALL.iter().map(|status| status.name());
        let meant = choose::nearest(text, names())
            .map_or_else(String::new, |name| format!("; did you mean `{name}`?"));
        let all: Vec<String> = names().map(|name| format!("`{name}`")).collect();
        format!(
            "there is no status `{text}`{meant} The statuses are {}",
            all.join(", ")
        )
    })
}
