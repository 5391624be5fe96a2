//! `ottawa coverage`: what of the law a set of scenarios decides.

use std::path::PathBuf;

use clap::Args as Group;
use ottawa::check::coverage::Coverage as Decided;
use ottawa::report::coverage::{coverage, coverage_json};

use crate::args::Shared;
use crate::commands::{CANNOT, FINE, count, judge};
use crate::failure::Failure;
use crate::files;
use crate::output::Output;
use crate::{draw, paint};

/// Arguments of `coverage`.
#[derive(Group, Debug)]
pub struct Coverage {
    /// Scenario files, or folders of them.
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Print what is not decided instead.
    #[arg(long, short)]
    pub missing: bool,
    #[command(flatten)]
    pub shared: Shared,
}

/// Adds up what every file decides; one that cannot be judged stops no other.
pub fn run(args: &Coverage, out: &mut Output) -> Result<u8, Failure> {
    let mut decided = Decided::default();
    let mut rejected = Vec::new();
    for found in files::under(&args.paths) {
        match found.and_then(|path| files::load(&path)) {
            Ok(source) => decided.add(&source.name, &judge(&source.loaded.scenario, &args.shared)?),
            Err(wrong) => rejected.push(wrong),
        }
    }
    if args.shared.json {
        let mut data = coverage_json(&decided, args.missing);
        if let Some(object) = data.as_object_mut() {
            let errors = rejected.iter().map(draw::rejected_as_data).collect::<Vec<_>>();
            object.insert("errors".to_owned(), errors.into());
        }
        out.json(&data);
    } else {
        rejected.iter().for_each(|wrong| draw::rejected(wrong, out));
        out.painted(&paint::report(&coverage(&decided, args.missing)));
    }
    if rejected.is_empty() {
        return Ok(FINE);
    }
    if !args.shared.json {
        out.complain(&format!(
            "{} could not be judged (exit code {CANNOT})\n",
            count(rejected.len(), "path")
        ));
    }
    Ok(CANNOT)
}
