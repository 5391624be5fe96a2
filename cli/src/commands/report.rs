//! `ottawa report`: a whole scenario as one page, for readers who have neither the command nor the file.

use std::path::{Path, PathBuf};

use clap::{Args as Group, ValueEnum};
use ottawa::report::{self, Page, WhatIf};
use ottawa::simulate::compare;
use ottawa::{Assessor, Date, Position};

use crate::args::Shared;
use crate::commands::{CANNOT, FINE, judge, one, reject, what_if};
use crate::failure::Failure;
use crate::files::{Rejected, Source};
use crate::output::Output;
use crate::save::Save;
use crate::{choose, plain};

/// Arguments of `report`.
#[derive(Group, Debug)]
pub struct Report {
    /// The scenario file.
    pub file: PathBuf,
    /// Where to write the page; its name says the format. Without it, or with `-`, it is printed.
    #[arg(long, short, value_name = "OUT")]
    pub output: Option<PathBuf>,
    /// The format; without it, as the name of the output says, and Markdown where the page is printed.
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub format: Option<Format>,
    /// Only what concerns this State or actor, by its name in the file; may be repeated.
    #[arg(long = "state", value_name = "CODE")]
    pub states: Vec<String>,
    /// Print this day in the receipt as the one on which the report was made; without it, none.
    #[arg(long, value_name = "DATE")]
    pub made_on: Option<Date>,
    /// Judge by another position on a contested question; may be repeated.
    #[arg(long = "reading", value_name = "QUESTION=POSITION", value_parser = choose::position)]
    pub readings: Vec<Position>,
}

/// The format of a page.
#[derive(ValueEnum, Clone, Copy, Debug)]
pub enum Format {
    /// One HTML page, complete in itself.
    Html,
    /// Markdown.
    Markdown,
}

/// Where a page goes, and in which format.
struct Place<'a> {
    path: Option<&'a Path>,
    format: Format,
}

/// Writes or prints the page.
pub fn run(args: &Report, out: &mut Output) -> Result<u8, Failure> {
    let place = place(args)?;
    let open = |path: &Path| Save::open(path, &args.file);
    let save = place.path.map(open).transpose()?;
    let shared = Shared {
        json: false,
        readings: args.readings.clone(),
    };
    let Some(source) = one(&args.file, &shared, out) else {
        return Ok(CANNOT);
    };
    let scenario = &source.loaded.scenario;
    let only = args.states.iter().map(|state| choose::member(scenario, state));
    let only: Vec<_> = only.collect::<Result<_, _>>()?;
    let assessor = judge(scenario, &shared)?;
    let variants = match variants(&source, &assessor, &shared)? {
        Ok(variants) => variants,
        Err(rejected) => return Ok(reject(&rejected, &shared, out)),
    };
    let page = Page {
        file: Some(&source.bytes),
        variants: &variants,
        only: &only,
        made_on: args.made_on,
    };
    let page = match place.format {
        Format::Html => report::html(&assessor, &page),
        Format::Markdown => report::markdown(&assessor, &page),
    };
    match (save, place.path) {
        (Some(save), Some(path)) => {
            save.write(&page)?;
            out.text(&format!("wrote {}\n", plain::line(&path.to_string_lossy())));
        }
        _ => out.text(&page),
    }
    Ok(FINE)
}

/// The format is what is asked for, else what the name of the output says, else Markdown for what is printed.
fn place(args: &Report) -> Result<Place<'_>, Failure> {
    let path = args.output.as_deref().filter(|path| *path != Path::new("-"));
    let named = path
        .and_then(Path::extension)
        .map(|it| it.to_string_lossy().to_lowercase());
    let format = match (args.format, named.as_deref(), path) {
        (Some(format), ..) => format,
        (None, Some("html" | "htm"), _) => Format::Html,
        (None, Some("md" | "markdown"), _) | (None, _, None) => Format::Markdown,
        (None, _, Some(path)) => {
            let name = plain::line(&path.to_string_lossy());
            return Err(
                Failure::new(format!("the name `{name}` does not say in which format to write"))
                    .help("end it in `.html` or `.md`, or give --format html or --format markdown"),
            );
        }
    };
    Ok(Place { path, format })
}

/// The variants of the file, each compared with it.
fn variants(
    source: &Source,
    before: &Assessor<'_>,
    shared: &Shared,
) -> Result<Result<Vec<WhatIf>, Rejected>, Failure> {
    let mut told = Vec::new();
    for variant in source.draft.variants() {
        let what = what_if::of_variant(source, &variant, &[])?;
        let changed = match what.read(source) {
            Ok(changed) => changed,
            Err(rejected) => return Ok(Err(rejected)),
        };
        let after = judge(&changed.loaded.scenario, shared)?;
        let comparison = compare(before, &after);
        told.push(WhatIf::new(
            before,
            &after,
            &comparison,
            &what.title,
            &what.changes,
        ));
    }
    Ok(Ok(told))
}
