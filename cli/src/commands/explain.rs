//! `ottawa explain`: the answers on one scenario with their reasons.

use ottawa::{Assessor, report};

use crate::args::Explain;
use crate::commands::{CANNOT, FINE, answers, judge, one};
use crate::failure::Failure;
use crate::output::Output;
use crate::{choose, paint};

/// Explains the answers that the arguments choose.
pub fn run(args: &Explain, out: &mut Output) -> Result<u8, Failure> {
    let Some(source) = one(&args.file, &args.shared, out) else {
        return Ok(CANNOT);
    };
    let scenario = &source.loaded.scenario;
    let assessor = judge(scenario, &args.shared)?;
    if let Some(state) = args
        .chosen
        .status
        .as_deref()
        .filter(|_| !args.shared.json && !args.full && !args.matrix)
    {
        return status(state, &assessor, out);
    }
    let answers = answers::chosen(&args.chosen, &assessor)?;
    if args.shared.json {
        out.json(&report::json::explain(&source.name, &assessor, &answers));
    } else if args.matrix {
        out.painted(&paint::report(&report::matrix(&assessor, &answers)));
    } else if args.full {
        out.painted(&paint::report(&report::full(&assessor, &answers)));
    } else {
        out.painted(&paint::report(&report::short(&assessor, &answers)));
        let whole = [
            &args.chosen.act,
            &args.chosen.actor,
            &args.chosen.provision,
            &args.chosen.class,
        ]
        .iter()
        .all(|filter| filter.is_none());
        if let Some(dates) = whole.then(|| report::procedure(&assessor)).flatten() {
            out.painted(&paint::report(&format!("\n\n{dates}")));
        }
    }
    Ok(FINE)
}

/// Explains the standing of a State on the day judged.
fn status(state: &str, assessor: &Assessor<'_>, out: &mut Output) -> Result<u8, Failure> {
    let scenario = assessor.scenario();
    let state = choose::state(scenario, state)?;
    let standing = assessor
        .standing(state, scenario.as_of)
        .ok_or_else(|| Failure::new("only States have a status"))?;
    out.painted(&paint::report(&report::standing(assessor, &standing)));
    Ok(FINE)
}
