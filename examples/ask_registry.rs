//! Asks the built-in record: is this State bound on this day, and how many States Parties are there?
//!
//! ```text
//! cargo run --example ask_registry -- FIN 2025-10-01
//! ```
//!
//! The record knows 197 States by their code of three letters. The day is an argument: the library has no
//! clock. The answer says whether Article 1 binds the State on that day, how it stands, and how many States
//! were Parties. Exit code: 0 bound, 1 not bound, 2 a wrong argument, 3 not known.

use std::process::ExitCode;

use ottawa::logic::Truth;
use ottawa::registry::Registry;
use ottawa::scenario::build::recorded;
use ottawa::vocabulary::Status;
use ottawa::{Ask, Assessor, Date, report, verdict};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [code, day] = arguments.as_slice() else {
        return complain("usage: ask_registry STATE DATE, as in: ask_registry FIN 2025-10-01");
    };
    let day: Date = match day.parse() {
        Ok(day) => day,
        Err(error) => return complain(&format!("{error}")),
    };
    match bound(code, day) {
        Ok(Truth::True) => ExitCode::SUCCESS,
        Ok(Truth::False) => ExitCode::from(1),
        Ok(Truth::Unknown) => ExitCode::from(3),
        Err(message) => complain(&message),
    }
}

/// Prints how the State stands on the day, and says whether Article 1 binds it.
fn bound(code: &str, day: Date) -> Result<Truth, String> {
    let registry = Registry::built_in();
    let scenario = recorded(code, day).ok_or_else(|| match registry.nearest(code) {
        Some(near) => format!(
            "no State has the code `{code}`; is {} ({}) meant?",
            near.code, near.name
        ),
        None => format!("no State has the code `{code}`; codes have three capitals, as in FIN"),
    })?;
    let assessor = Assessor::new(&scenario);
    let standing = assessor
        .standing(0, day)
        .ok_or_else(|| format!("`{code}` is no State"))?;
    println!("{}", report::standing(&assessor, &standing));

    let (parties, not_known) = count(&registry, day);
    println!("States Parties on {}: {parties}", day.in_words());
    if not_known > 0 {
        println!("Not known of {not_known} more: whether a war held their withdrawal back.");
    }
    if day > Registry::ends() {
        println!(
            "The sources of the record end on {}.",
            Registry::ends().in_words()
        );
    }
    Ok(assessor.is_bound(0, day))
}

/// How many States are Parties on the day, and of how many that is not known.
fn count(registry: &Registry, day: Date) -> (usize, usize) {
    let mut parties = 0;
    let mut not_known = 0;
    for state in registry.iter() {
        let Some(scenario) = recorded(&state.code, day) else {
            continue;
        };
        let answer = Assessor::new(&scenario).answer(&Ask::Status { state: 0, on: day });
        match answer.verdict.kind {
            verdict::Kind::Status(Status::Party) => parties += 1,
            verdict::Kind::Status(_) => {}
            _ => not_known += 1,
        }
    }
    (parties, not_known)
}

fn complain(message: &str) -> ExitCode {
    eprintln!("error: {message}");
    ExitCode::from(2)
}
