//! `ottawa timeline`: a scenario over time, as a table, a picture or data.

use std::path::PathBuf;

use clap::Args as Group;
use ottawa::simulate::timeline::{View, timeline};
use ottawa::{Date, report};

use crate::args::Shared;
use crate::commands::{CANNOT, FINE, judge, one};
use crate::failure::Failure;
use crate::output::Output;
use crate::save::Save;
use crate::{choose, paint, plain};

/// Arguments of `timeline`.
#[derive(Group, Debug)]
pub struct Timeline {
    /// The scenario file.
    pub file: PathBuf,
    /// Only this State, by its name in the file; may be repeated.
    #[arg(long = "state", value_name = "CODE")]
    pub states: Vec<String>,
    /// The first day shown, such as 2025-01-01; without it, one near the story.
    #[arg(long, value_name = "DATE")]
    pub from: Option<Date>,
    /// The last day shown.
    #[arg(long, value_name = "DATE")]
    pub to: Option<Date>,
    /// Show the file as it was known on this day: entries whose `known-since` is later are left out.
    #[arg(long, value_name = "DATE")]
    pub known_on: Option<Date>,
    /// Write a picture to this file instead of printing the table.
    #[arg(long, value_name = "OUT")]
    pub svg: Option<PathBuf>,
    #[command(flatten)]
    pub shared: Shared,
}

/// Prints or draws a scenario over time.
pub fn run(args: &Timeline, out: &mut Output) -> Result<u8, Failure> {
    let open = |path: &PathBuf| Save::open(path, &args.file);
    let save = args.svg.as_ref().map(open).transpose()?;
    let Some(source) = one(&args.file, &args.shared, out) else {
        return Ok(CANNOT);
    };
    let known = args.known_on.map(|on| source.loaded.scenario.known_on(on));
    let scenario = known.as_ref().map_or(&source.loaded.scenario, |(then, _)| then);
    let of = args.states.iter().map(|state| choose::member(scenario, state));
    let view = View {
        of: of.collect::<Result<_, _>>()?,
        from: args.from,
        to: args.to,
        knowledge: known.as_ref().map(|(_, knowledge)| knowledge.clone()),
    };
    let assessor = judge(scenario, &args.shared)?;
    let timeline = timeline(&assessor, &view).map_err(|bad| {
        Failure::new(bad.to_string()).help("give a --from that lies before --to, and before the day judged")
    })?;
    if args.shared.json {
        out.json(&report::timeline::json(&timeline));
    } else if save.is_none() {
        out.painted(&paint::report(&report::timeline::table(&timeline)));
    }
    if let (Some(save), Some(path)) = (save, &args.svg) {
        save.write(&report::svg::timeline(&timeline))?;
        if !args.shared.json {
            out.text(&format!("wrote {}\n", plain::line(&path.to_string_lossy())));
        }
    }
    Ok(FINE)
}
