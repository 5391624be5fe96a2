//! `ottawa calendar`: the deadlines of a State on a day, and `ottawa states`: the list of States on a day.

use std::path::{Path, PathBuf};

use clap::Args as Group;
use ottawa::vocabulary::{Status, Word};
use ottawa::{Date, Registry, calendar, report};

use crate::args::Shared;
use crate::commands::{CANNOT, FINE, judge, one};
use crate::failure::Failure;
use crate::output::Output;
use crate::{choose, paint};

/// Arguments of `calendar`.
#[derive(Group, Debug)]
pub struct Calendar {
    /// A State: its code or name in the built-in record, or its name in the file.
    pub state: String,
    /// The day, such as 2026-03-01; with --in, the day judged unless another is given.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// A scenario file whose State is meant.
    #[arg(long = "in", value_name = "FILE")]
    pub file: Option<PathBuf>,
    #[command(flatten)]
    pub shared: Shared,
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

/// Prints the calendar of a State of the record, or of a file.
pub fn of_state(args: &Calendar, out: &mut Output) -> Result<u8, Failure> {
    if let Some(file) = &args.file {
        return in_file(args, file, out);
    }
    if !args.shared.readings.is_empty() {
        return Err(
            Failure::new("the calendar of the record is drawn under the default positions")
                .help("`--reading` goes with `--in FILE`"),
        );
    }
    let registry = Registry::built_in();
    let recorded = choose::recorded(&registry, &args.state)?;
    let on = day(args.on, &format!("calendar {}", recorded.code), out)?;
    let calendar = calendar::calendar(&recorded.code, on)
        .ok_or_else(|| Failure::new(format!("the record has no State `{}`", recorded.code)))?;
    if args.shared.json {
        out.json(&report::calendar::calendar_json(&calendar));
    } else {
        out.painted(&paint::report(&report::calendar::calendar(&calendar)));
    }
    Ok(FINE)
}

/// Prints the calendar of a State of a file.
fn in_file(args: &Calendar, file: &Path, out: &mut Output) -> Result<u8, Failure> {
    let Some(source) = one(file, &args.shared, out) else {
        return Ok(CANNOT);
    };
    let scenario = &source.loaded.scenario;
    let who = choose::state(scenario, &args.state)?;
    let on = choose::day(scenario, args.on)?;
    let assessor = judge(scenario, &args.shared)?;
    let none = || Failure::new("only States have a calendar");
    if args.shared.json {
        out.json(&report::agenda_json(&assessor, who, on).ok_or_else(none)?);
    } else {
        let page = report::agenda(&assessor, who, on).ok_or_else(none)?;
        out.painted(&paint::report(&page));
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
    note_beyond_record(on, out);
    Ok(on)
}

/// A note where the record does not reach so far.
pub(super) fn note_beyond_record(on: Date, out: &mut Output) {
    let ends = Registry::ends();
    if on > ends {
        let note = format!("the record ends on {}; nothing later is in it", ends.in_words());
        out.complain(&format!("{} {note}\n\n", paint::styled(paint::HEADING, "note:")));
    }
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
