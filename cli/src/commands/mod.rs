//! The commands, each in its file.

mod answers;
mod ask;
mod calendar;
mod check;
mod completions;
mod coverage;
mod explain;
mod flip;
mod new;
mod questions;
mod report;
mod rules;
mod sample;
mod schema;
mod status;
mod timeline;
mod vary;
mod what_if;

pub use ask::Ask;
pub use calendar::{Calendar, States};
pub use coverage::Coverage;
use ottawa::scenario::Scenario;
pub use report::Report;
pub use sample::Sample;
pub use timeline::Timeline;
pub use vary::Vary;

use crate::args::{Command, Shared};
use crate::choose;
use crate::draw;
use crate::failure::Failure;
use crate::files::{self, Rejected, Source};
use crate::output::Output;

/// All is as expected.
pub const FINE: u8 = 0;
/// An expectation or a claim's label does not hold.
pub const NOT_MET: u8 = 1;
/// Something could not be read or asked.
pub const CANNOT: u8 = 2;

/// Runs a command and gives the exit code.
pub fn run(command: &Command, out: &mut Output) -> Result<u8, Failure> {
    match command {
        Command::Check(args) => check::run(args, out),
        Command::Coverage(args) => coverage::run(args, out),
        Command::Explain(args) => explain::run(args, out),
        Command::WhatIf(args) => what_if::run(args, out),
        Command::Flip(args) => flip::run(args, out),
        Command::Ask(args) => ask::run(args, out),
        Command::Status(args) => status::run(args, out),
        Command::Vary(args) => vary::run(args, out),
        Command::Sample(args) => sample::run(args, out),
        Command::Timeline(args) => timeline::run(args, out),
        Command::Report(args) => report::run(args, out),
        Command::Calendar(args) => calendar::of_state(args, out),
        Command::States(args) => calendar::of_all(args, out),
        Command::Rules { citation, on } => rules::run(citation, *on, out),
        Command::Questions { name } => questions::run(name.as_deref(), out),
        Command::Schema => Ok(schema::run(out)),
        Command::New { file } => new::run(file, out),
        Command::Completions { shell } => Ok(completions::run(*shell, out)),
    }
}

/// Reads the one file of a command; what is wrong with it is drawn, and `None` is given.
fn one(path: &std::path::Path, shared: &Shared, out: &mut Output) -> Option<Source> {
    match files::load(path) {
        Ok(source) => {
            if !shared.json {
                draw::diagnostics(&source.name, &source.text, &source.loaded.notes, out);
            }
            Some(source)
        }
        Err(rejected) => {
            reject(&rejected, shared, out);
            None
        }
    }
}

/// Draws what is wrong with the one file of a command, and gives the exit code.
fn reject(rejected: &Rejected, shared: &Shared, out: &mut Output) -> u8 {
    if shared.json {
        out.json(&serde_json::json!({
            "format": ottawa::report::json::FORMAT,
            "engine": ottawa::report::json::engine(),
            "errors": [draw::rejected_as_data(rejected)],
        }));
    } else {
        draw::rejected(rejected, out);
        out.complain(&format!(
            "{}; nothing was judged (exit code {CANNOT})\n",
            count(rejected.count(), "error")
        ));
    }
    CANNOT
}

/// Judges a scenario under its own positions and those of the arguments.
fn judge<'a>(scenario: &'a Scenario, shared: &Shared) -> Result<ottawa::Assessor<'a>, Failure> {
    let readings = choose::readings(scenario.readings, &shared.readings)?;
    Ok(ottawa::Assessor::under(scenario, readings))
}

/// "1 error", "2 errors".
fn count(number: usize, one: &str) -> String {
    if number == 1 {
        format!("1 {one}")
    } else {
        format!("{number} {one}s")
    }
}
