//! `ottawa ask`: an interview that builds a scenario, on plain lines.

mod protocol;
mod save;
mod terminal;

use std::io::{self, BufRead};
use std::path::PathBuf;

use ottawa::edit::Draft;
use ottawa::report;
use ottawa::simulate::ask::{Finished, Interview};
use ottawa::{Assessor, Diagnostic};

use self::save::Save;
use crate::commands::{CANNOT, FINE};
use crate::draw;
use crate::failure::Failure;
use crate::files::{self, Rejected};
use crate::output::Output;
use crate::paint;

/// Arguments of `ask`.
#[derive(clap::Args, Debug)]
pub struct Ask {
    /// A scenario file whose open doubts are asked about; without one, the interview starts from nothing.
    pub file: Option<PathBuf>,
    /// Write the finished scenario to this new file; what is answered is kept beside it until then.
    #[arg(long, value_name = "FILE")]
    pub save: Option<PathBuf>,
    /// Speak JSON, one object a line: a question goes out, a reply comes in.
    #[arg(long)]
    pub json: bool,
}

/// How an interview was left.
enum End {
    /// No question is left.
    Finished,
    /// Somebody left, or no more input came.
    Stopped,
}

/// Runs the interview.
pub fn run(args: &Ask, out: &mut Output) -> Result<u8, Failure> {
    let mut save = args.save.as_deref().map(Save::new).transpose()?;
    let mut interview = match &args.file {
        None => Interview::new(),
        Some(path) => match opened(path) {
            Ok(interview) => interview,
            Err(rejected) => {
                draw::rejected(&rejected, out);
                return Ok(CANNOT);
            }
        },
    };
    let mut lines = io::stdin().lock().lines();
    let mut next = || lines.next().and_then(Result::ok);
    if args.json {
        return protocol::run(&mut interview, &mut next, save.as_mut(), out);
    }
    match terminal::run(&mut interview, &mut next, save.as_mut(), out)? {
        End::Finished => finished(&interview, &mut next, save, out),
        End::Stopped => Ok(stopped(save.as_ref(), out)),
    }
}

fn opened(path: &std::path::Path) -> Result<Interview, Rejected> {
    let source = files::load(path)?;
    let invalid = |errors: Vec<Diagnostic>| Rejected::Invalid {
        name: source.name.clone(),
        text: source.text.clone(),
        errors,
    };
    let draft = Draft::new(&source.text).map_err(invalid)?;
    Interview::of(&draft).map_err(|errors| Rejected::Invalid {
        name: source.name.clone(),
        text: source.text.clone(),
        errors,
    })
}

/// Explains the answers, and saves the scenario.
fn finished(
    interview: &Interview,
    next: &mut dyn FnMut() -> Option<String>,
    save: Option<Save>,
    out: &mut Output,
) -> Result<u8, Failure> {
    let Some(finished) = interview.finish() else {
        out.complain("nobody is named whom the Convention could bind; there is nothing to judge\n");
        return Ok(CANNOT);
    };
    out.painted(&explained(&finished));
    out.flush();
    let save = match save {
        Some(save) => Some(save),
        None => ask_for_name(next, out),
    };
    if let Some(mut save) = save {
        let name = save.finished(&finished.text)?;
        out.text(&format!("\nsaved {name}; next: ottawa check {name}\n"));
    }
    Ok(FINE)
}

fn explained(finished: &Finished) -> String {
    let assessor = Assessor::new(&finished.scenario);
    format!(
        "\n{}",
        paint::report(&report::short(&assessor, &finished.answers))
    )
}

/// Asks under which name to save, until one can be written; nothing typed: not at all.
fn ask_for_name(next: &mut dyn FnMut() -> Option<String>, out: &mut Output) -> Option<Save> {
    loop {
        out.text("\nSave the scenario as (nothing: do not save): ");
        out.flush();
        let name = next()?;
        if name.trim().is_empty() {
            return None;
        }
        match Save::new(std::path::Path::new(name.trim())) {
            Ok(save) => return Some(save),
            Err(failure) => out.fail(&failure),
        }
    }
}

fn stopped(save: Option<&Save>, out: &mut Output) -> u8 {
    let kept = save.and_then(Save::kept).map_or_else(
        || "nothing was saved".to_owned(),
        |name| format!("what was answered is kept in {name}"),
    );
    out.complain(&format!(
        "\nthe interview was not finished; {kept} (exit code {CANNOT})\n"
    ));
    CANNOT
}
