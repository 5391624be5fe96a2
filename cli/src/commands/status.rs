//! `ottawa status`: the standing of a State on a day.

use ottawa::scenario::{Scenario, Who};
use ottawa::{Date, Registry, report};

use crate::args::{Shared, Status};
use crate::commands::{CANNOT, FINE, judge, one};
use crate::failure::Failure;
use crate::output::Output;
use crate::{choose, paint};

/// Prints the standing of a State of the record, or of a file.
pub fn run(args: &Status, out: &mut Output) -> Result<u8, Failure> {
    match &args.file {
        Some(file) => {
            let Some(source) = one(file, &args.shared, out) else {
                return Ok(CANNOT);
            };
            let scenario = &source.loaded.scenario;
            let who = choose::state(scenario, &args.state)?;
            let on = choose::day(scenario, args.on)?;
            print(scenario, who, on, &args.shared, out)
        }
        None => {
            let (registry, ends) = (Registry::built_in(), Registry::ends());
            let recorded = choose::recorded(&registry, &args.state)?;
            let on = args.on.ok_or_else(|| {
                Failure::new("the day is missing, and there is no clock here")
                    .help(format!("ottawa status {} --on {ends}", recorded.code))
            })?;
            if on > ends {
                let note = format!("the record ends on {}; nothing later is in it", ends.in_words());
                out.complain(&format!("{} {note}\n\n", paint::styled(paint::HEADING, "note:")));
            }
            let scenario = ottawa::scenario::build::recorded(&recorded.code, on)
                .ok_or_else(|| Failure::new(format!("the record has no State `{}`", recorded.code)))?;
            let who = scenario.cast.iter().position(|member| member.state().is_some());
            let who =
                who.ok_or_else(|| Failure::new(format!("the record has no State `{}`", recorded.code)))?;
            print(&scenario, who, on, &args.shared, out)
        }
    }
}

fn print(scenario: &Scenario, who: Who, on: Date, shared: &Shared, out: &mut Output) -> Result<u8, Failure> {
    let assessor = judge(scenario, shared)?;
    let standing = assessor
        .standing(who, on)
        .ok_or_else(|| Failure::new("only States have a status"))?;
    if shared.json {
        out.json(&report::json::standing(&assessor, &standing));
    } else {
        out.painted(&paint::report(&report::standing(&assessor, &standing)));
    }
    Ok(FINE)
}
