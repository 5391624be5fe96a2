//! `ottawa check`: judges files and holds what they expect against the answers.

mod judged;
mod text;

use ottawa::report::json;
use serde_json::{Value, json};

use self::judged::{Totals, judge_file};
use crate::args::Check;
use crate::commands::{CANNOT, FINE, NOT_MET, count};
use crate::draw;
use crate::failure::Failure;
use crate::files::{self, Rejected};
use crate::output::Output;

/// Checks every file; one that cannot be judged stops no other.
pub fn run(args: &Check, out: &mut Output) -> Result<u8, Failure> {
    // Two positions on one question are a slip in the arguments, whatever the files say.
    crate::choose::readings(Default::default(), &args.shared.readings)?;
    let mut totals = Totals::default();
    let mut data = Vec::new();
    let mut rejected: Vec<Rejected> = Vec::new();
    for found in files::under(&args.paths) {
        let loaded = found.and_then(|path| files::load(&path));
        let variants = loaded
            .as_ref()
            .map(|source| source.variants())
            .unwrap_or_default();
        for (at, source) in std::iter::once(loaded).chain(variants).enumerate() {
            match source {
                Ok(source) => {
                    let judged = judge_file(&source, &args.shared)?;
                    totals.add(&judged, at > 0);
                    if args.shared.json {
                        data.push(judged.as_data(&source));
                    } else {
                        if !args.quiet {
                            draw::diagnostics(&source.name, &source.text, &source.loaded.notes, out);
                        }
                        text::print(&source, &judged, args.quiet, out);
                    }
                    out.flush();
                }
                Err(wrong) => {
                    if !args.shared.json {
                        draw::rejected(&wrong, out);
                    }
                    rejected.push(wrong);
                }
            }
        }
    }
    let code = match (rejected.is_empty(), totals.all_hold()) {
        (false, _) => CANNOT,
        (true, true) => FINE,
        (true, false) => NOT_MET,
    };
    if args.shared.json {
        out.json(&as_data(data, &totals, &rejected));
    } else {
        text::totals(&totals, code, out);
        complain(&totals, &rejected, out);
    }
    Ok(code)
}

fn as_data(files: Vec<Value>, totals: &Totals, rejected: &[Rejected]) -> Value {
    json!({
        "format": json::FORMAT,
        "engine": json::engine(),
        "files": files,
        "expectations": totals.expectations,
        "unmet": totals.unmet,
        "claims": totals.claims,
        "claims_not_as_marked": totals.not_as_marked,
        "errors": rejected.iter().map(draw::rejected_as_data).collect::<Vec<_>>(),
    })
}

/// Says in the end how much could not be judged.
fn complain(totals: &Totals, rejected: &[Rejected], out: &mut Output) {
    if rejected.is_empty() {
        return;
    }
    let errors = count(rejected.iter().map(Rejected::count).sum(), "error");
    let rest = match totals.files {
        0 => "nothing was judged".to_owned(),
        judged => {
            format!(
                "{} could not be judged, {} could",
                count(rejected.len(), "path"),
                count(judged, "file")
            )
        }
    };
    out.complain(&format!("{errors}; {rest} (exit code {CANNOT})\n"));
}
