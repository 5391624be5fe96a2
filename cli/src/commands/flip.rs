//! `ottawa flip`: what would turn an answer round.

use std::fs;
use std::path::{Path, PathBuf};

use ottawa::edit::Edit;
use ottawa::simulate::{Limits, Wanted, flip, rewritten};
use ottawa::{Answer, Assessor, report};
use serde_json::json;

use crate::args::Flip;
use crate::commands::{CANNOT, FINE, answers, count, one, reject};
use crate::failure::Failure;
use crate::files::Source;
use crate::output::Output;
use crate::save::Save;
use crate::work::Work;
use crate::{choose, paint, plain};

/// Searches for what turns the answers that the arguments choose.
pub fn run(args: &Flip, out: &mut Output) -> Result<u8, Failure> {
    let Some(source) = one(&args.file, &args.shared, out) else {
        return Ok(CANNOT);
    };
    // Other positions stand in the file that is searched, so that what is found can be replayed.
    let source = match taking(&source, args)? {
        Ok(source) => source,
        Err(rejected) => return Ok(reject(&rejected, &args.shared, out)),
    };
    let assessor = Assessor::new(&source.loaded.scenario);
    let answers = answers::chosen(&args.chosen, &assessor)?;
    let folder = args
        .save
        .as_deref()
        .map(|folder| open(folder, &args.file))
        .transpose()?;
    let wanted = args.to.unwrap_or_default();
    let limits = Limits { trials: args.trials };
    let (mut pages, mut data, mut files) = (Vec::new(), Vec::new(), Vec::new());
    // Stopped, it tells what it found so far.
    let mut work = Work::begin();
    for answer in &answers {
        let found = flip(&source.draft, &answer.ask, wanted, limits, &mut |progress| {
            work.at(progress)
        });
        let Ok(found) = found else { continue };
        if args.shared.json {
            data.push(report::flip::flips_as_data(&assessor, answer, &found));
        } else {
            pages.push(report::flip::flips(&assessor, answer, wanted, &found));
        }
        if folder.is_some() {
            files.extend(rewritings(&source, &assessor, answer, &found.found)?);
        }
    }
    work.end();
    let saved = folder
        .as_deref()
        .map(|folder| save(folder, &args.file, &files))
        .transpose()?;
    if args.shared.json {
        out.json(&json!({
            "format": report::json::FORMAT,
            "engine": report::json::engine(),
            "file": source.name,
            "scenario": assessor.scenario().title,
            "as_of": assessor.scenario().as_of,
            "to": args.to.and_then(Wanted::word),
            "answers": data,
            "saved": saved,
        }));
        return Ok(FINE);
    }
    out.painted(&paint::report(&report::flip::flips_of(&assessor, pages)));
    if let (Some(folder), Some(saved)) = (&folder, saved) {
        let name = plain::line(&folder.to_string_lossy());
        out.text(&format!(
            "\nwrote {} to {name}; next: ottawa check {name}\n",
            count(saved.len(), "file")
        ));
    }
    Ok(FINE)
}

/// The file with the positions of the arguments written into it.
fn taking(source: &Source, args: &Flip) -> Result<Result<Source, crate::files::Rejected>, Failure> {
    let readings = choose::readings(source.loaded.scenario.readings, &args.shared.readings)?;
    let others = args.shared.readings.iter().filter(|it| readings.take(**it));
    let edit = |it: &ottawa::Position| Edit::set(&format!("readings.{}", it.question.name), it.view().name);
    let mut edits: Vec<Edit> = others.map(edit).collect();
    edits.dedup_by(|a, b| a.path() == b.path());
    Ok(source.changed(source.name.clone(), source.draft.with(&edits)?))
}

/// Every change as the text of a scenario file.
fn rewritings(
    source: &Source,
    assessor: &Assessor<'_>,
    answer: &Answer,
    found: &[ottawa::simulate::Flip],
) -> Result<Vec<String>, Failure> {
    let text = |flip: &ottawa::simulate::Flip| {
        let says = report::flip::changes(assessor, flip);
        Ok(rewritten(&source.draft, &answer.ask, flip, assessor.scenario(), &says)?.text())
    };
    found.iter().map(text).collect()
}

/// A folder into which files can be written: made if it is not there, refused if anything is in it.
fn open(folder: &Path, scenario: &Path) -> Result<PathBuf, Failure> {
    let name = plain::line(&folder.to_string_lossy());
    match fs::read_dir(folder).map(|mut entries| entries.next().is_some()) {
        Ok(true) => {
            return Err(Failure::new(format!("there is something in `{name}` already"))
                .help("choose a folder that is new or empty"));
        }
        Ok(false) => {}
        Err(_) => fs::create_dir(folder).map_err(|error| {
            Failure::new(format!("the folder `{name}` cannot be made: {error}"))
                .help("choose a new folder inside one that exists")
        })?,
    }
    // Whether it can be written is found out before the search.
    drop(Save::open(&folder.join("flip.toml"), scenario)?);
    Ok(folder.to_owned())
}

/// Writes the files, numbered in the order in which they are told, and gives their names.
fn save(folder: &Path, of: &Path, files: &[String]) -> Result<Vec<String>, Failure> {
    let stem = of
        .file_stem()
        .map_or_else(|| "flip".to_owned(), |stem| plain::line(&stem.to_string_lossy()));
    let write = |(at, text): (usize, &String)| {
        let name = format!("{stem}-flip-{:02}.toml", at + 1);
        Save::open(&folder.join(&name), of)?.write(text)?;
        Ok(name)
    };
    files.iter().enumerate().map(write).collect()
}
