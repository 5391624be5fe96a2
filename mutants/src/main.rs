//! Mutants of the code: every change that cargo-mutants would make, in one build, each behind a switch.
//!
//! ```text
//! cargo mutants --list --json -p ottawa > mutants.json
//! ottawa-mutants make mutants.json TREE     # TREE is a copy of the repository
//! ottawa-mutants run TREE 2                 # two seconds of tests for each at most; goes on where it was stopped
//! ```
//! Building each of thousands of mutants anew would take days; a switch takes one build, and a mutant is tried on
//! those tests alone that come by it, the quickest first.

mod list;
mod make;
mod render;
mod run;
mod sites;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// What is changed on purpose is odd on purpose.
pub const NO_LINTS: &str = "--cap-lints allow";

/// What went wrong, in words.
#[derive(Debug)]
pub struct Failure(pub String);

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Failure {
        Failure(error.to_string())
    }
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["make", list, tree] => make_in(Path::new(list), Path::new(tree)),
        ["run", tree, seconds, files @ ..] => match seconds.parse() {
            Ok(seconds) => run::run(Path::new(tree), seconds, files),
            Err(_) => Err(Failure(format!("`{seconds}` is no number of seconds"))),
        },
        _ => Err(Failure(
            "say `make LIST.json TREE` or `run TREE SECONDS [FILE…]`".to_owned(),
        )),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(text)) => {
            eprintln!("error: {text}");
            ExitCode::FAILURE
        }
    }
}

fn make_in(list: &Path, tree: &Path) -> Result<(), Failure> {
    let mutants = list::read(&fs::read_to_string(list)?)?;
    let made = make::make(tree, &mutants)?;
    let (mut to_try, mut lines) = (0, String::new());
    for (id, (name, mutant)) in mutants.iter().enumerate() {
        let state = if made.unviable.contains(&id) {
            "unviable"
        } else if made.no_place.contains(&id) {
            "no-switch"
        } else {
            to_try += 1;
            "try"
        };
        lines.push_str(&format!("{id}\t{state}\t{}\t{name}\n", mutant.name()));
    }
    fs::write(tree.join("mutants.tsv"), lines)?;
    println!(
        "{} mutants: {to_try} behind a switch, {} do not compile, {} where no switch can be",
        mutants.len(),
        made.unviable.len(),
        made.no_place.len()
    );
    Ok(())
}
