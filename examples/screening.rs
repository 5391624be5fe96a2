//! A small screening check for transfers of mines: what does the Convention say of this delivery?
//!
//! ```text
//! cargo run --example screening -- USA UKR 2024-12-02 tripwire combat
//! ```
//!
//! The case is built in code, without TOML: supplier and receiver from the built-in record, the day, what
//! sets the device off (one or more words with commas: `person-weight`, `tripwire`, `vehicle-weight`,
//! `operator` …), and the purpose (`combat`, `training`, `destruction` …).
//!
//! Exit code: 0 the Convention finds no breach, 1 a breach by somebody, 2 a wrong argument, 3 open: facts
//! are missing, or it turns on a contested question. Code 0 does not mean that the delivery is lawful: other
//! law is told only where the Convention does not bind, and much of it is not modelled.

use std::process::ExitCode;

use ottawa::registry::Registry;
use ottawa::report::Explanation;
use ottawa::scenario::Scenario;
use ottawa::scenario::build::Builder;
use ottawa::vocabulary::{Purpose, Trigger, Word};
use ottawa::{Answer, Assessor, Date, verdict};

const USAGE: &str = "usage: screening SUPPLIER RECEIVER DATE SET-OFF-BY PURPOSE, \
                     as in: screening USA UKR 2024-12-02 tripwire combat";

fn main() -> ExitCode {
    match case() {
        Ok(scenario) => screen(&scenario),
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::from(2)
        }
    }
}

/// Builds the case from the arguments.
fn case() -> Result<Scenario, String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [supplier, receiver, day, set_off_by, purpose] = arguments.as_slice() else {
        return Err(USAGE.to_owned());
    };
    let day: Date = day.parse().map_err(|error| format!("{error}"))?;
    let triggers: Vec<Trigger> = set_off_by.split(',').map(word).collect::<Result<_, _>>()?;
    let purpose: Purpose = word(purpose)?;

    let registry = Registry::built_in();
    let mut builder = Builder::new("A delivery to be screened", day);
    let mut effects_known = true;
    let mut states = Vec::new();
    for code in [supplier, receiver] {
        let recorded = registry
            .get(code)
            .ok_or_else(|| format!("no State has the code `{code}`; codes have three capitals, as in FIN"))?;
        // The record holds no wars. Where it reports that a withdrawal took effect, none stood in the way;
        // otherwise that stays open, and the answer says what is missing.
        effects_known &= recorded.state.notices.is_empty() || recorded.effect_reported.is_some();
        states.push(
            builder
                .recorded(code)
                .ok_or_else(|| format!("no State has the code `{code}`"))?,
        );
    }
    let [supplier, receiver] = states[..] else {
        return Err(USAGE.to_owned());
    };
    let delivery = builder.transfer("delivery", supplier, receiver, day, purpose);
    let device = builder.device("the device", &triggers);
    builder.with_device(delivery, device);
    if effects_known {
        builder.no_other_conflicts();
    }
    Ok(builder.finish())
}

/// A word of the format, or what it could have been.
fn word<W: Word>(text: &str) -> Result<W, String> {
    let known = || {
        W::ALL
            .iter()
            .map(|word| word.name())
            .collect::<Vec<_>>()
            .join(", ")
    };
    W::parse(text.trim()).ok_or_else(|| format!("`{text}` is none of: {}", known()))
}

/// Prints what the Convention says to each side, and sums it up.
fn screen(scenario: &Scenario) -> ExitCode {
    let assessor = Assessor::new(scenario);
    let answers = assessor.answers();
    for answer in &answers {
        let explanation = Explanation::new(&assessor, answer);
        println!("{}\n  {}", explanation.headline, explanation.summary);
        for missing in &answer.missing {
            println!("  Missing: {}", missing.asks);
            for side in &missing.outcomes {
                println!("    {}: {}", side.is, side.verdict.printed());
            }
        }
        for other_law in &explanation.instead {
            println!("  {}: {}", other_law.cite, other_law.text);
        }
        println!();
    }
    if answers.iter().any(|it| it.verdict.kind == verdict::Kind::Breach) {
        println!("Stop: a breach of the Convention.");
        ExitCode::from(1)
    } else if answers.iter().any(is_open) {
        println!("Ask a lawyer: it is open, or turns on a contested question.");
        ExitCode::from(3)
    } else {
        println!(
            "No breach of the Convention was found. Other law is told only where the Convention does not bind."
        );
        ExitCode::SUCCESS
    }
}

/// Whether facts are missing, or some position held on a contested question makes it a breach.
fn is_open(answer: &Answer) -> bool {
    let alone = answer
        .turns_on
        .iter()
        .flat_map(|turn| turn.positions.iter().map(|(_, verdict)| verdict));
    let together = answer.together.iter().map(|(_, verdict)| verdict);
    !answer.verdict.is_determined() || alone.chain(together).any(|verdict| !verdict.rules_out_breach())
}
