//! Runs one scenario file: prints its verdicts, and whether its author expected them.
//!
//! ```text
//! cargo run --example run_scenario -- scenarios/explanations/01-mid-conflict-acquisition.toml
//! ```
//!
//! This is `ottawa check` in miniature: load, judge, compare. Exit code: 0 every expectation is met, 1 some
//! are not, 2 the file cannot be read or is not well formed.

use std::process::ExitCode;

use ottawa::diagnostic::line_and_column;
use ottawa::{Assessor, Diagnostic, report};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [path] = arguments.as_slice() else {
        eprintln!("usage: run_scenario FILE");
        return ExitCode::from(2);
    };
    // The library reads no files: whoever embeds it decides where the bytes come from.
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("error: {path}: {error}");
            return ExitCode::from(2);
        }
    };
    let loaded = match ottawa::read_bytes(&bytes) {
        Ok(loaded) => loaded,
        Err(errors) => {
            // All mistakes at once, each with its place and its remedy.
            print_diagnostics("error", path, &bytes, &errors);
            return ExitCode::from(2);
        }
    };
    print_diagnostics("note", path, &bytes, &loaded.notes);

    let assessor = Assessor::new(&loaded.scenario);
    println!("{}", loaded.scenario.title);
    for answer in assessor.answers() {
        println!("  {}", report::answer_line(&assessor, &answer));
    }

    let checked = assessor.check();
    let unmet = checked.iter().filter(|it| !it.is_met());
    for expectation in unmet.clone() {
        println!("  not as expected: {}", expectation.asked);
        for part in &expectation.unmet {
            println!(
                "    {}: expected {}, answered {}",
                part.what, part.expected, part.answer
            );
        }
    }
    let unmet = unmet.count();
    println!("{} of {} expectations met", checked.len() - unmet, checked.len());
    if unmet == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    }
}

fn print_diagnostics(level: &str, path: &str, bytes: &[u8], diagnostics: &[Diagnostic]) {
    let text = String::from_utf8_lossy(bytes);
    for it in diagnostics {
        let start = it.span.as_ref().map_or(0, |span| span.start);
        let (line, column) = line_and_column(&text, start);
        eprintln!("{level}: {} ({path}:{line}:{column})", it.message);
        if let Some(help) = &it.help {
            eprintln!("  help: {help}");
        }
    }
}
