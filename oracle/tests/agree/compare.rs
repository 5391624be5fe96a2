//! One file, put to both evaluators.

use std::fmt::Write as _;

use ottawa::{Ask, Assessor, Date, scenario::Thing};
use ottawa_oracle::{Oracle, day, positions::Positions};

/// The paragraphs that both judge.
pub const PROVISIONS: &[&str] = &["1(1)(a)", "1(1)(b)", "4", "5(1)", "7(1)", "7(2)"];

/// What came of a file.
#[derive(Default)]
pub struct Outcome {
    /// How many answers were compared.
    pub answers: usize,
    /// How many asked questions the oracle did not cover.
    pub uncovered: usize,
    /// What the two did not agree on, a line each.
    pub disagreements: Vec<String>,
}

/// Puts everything that can be asked about a file to both, on each of the days (`None`: the day judged).
pub fn compare(text: &str, record: &toml::Table, days: &[Option<Date>]) -> Result<Outcome, String> {
    let oracle = Oracle::new(text, record)?;
    let loaded = ottawa::read(text)
        .map_err(|errors| errors.iter().map(|error| error.message.clone()).collect::<Vec<_>>().join("; "))?;
    let scenario = &loaded.scenario;
    let assessor = Assessor::new(scenario);
    let mut outcome = Outcome::default();
    for ask in assessor.asks() {
        let Ask::Provision { actor, cites, thing, .. } = ask else { continue };
        let [cite] = cites.as_slice() else { continue };
        let Some(cite) = PROVISIONS.iter().find(|known| *known == cite) else { continue };
        for day in days {
            if matches!(thing, Thing::Act(_)) && day.is_some() {
                continue; // an act is judged on its own day
            }
            one(&mut outcome, &oracle, &assessor, Ask::Provision { actor, cites: vec![cite], thing, on: *day });
        }
    }
    for state in oracle.states() {
        let Some(state) = scenario.who(&state) else { continue };
        for day in days {
            let on = day.unwrap_or(scenario.as_of);
            let name = &scenario.cast[state].entry.id;
            let theirs = assessor.answer(&Ask::Status { state, on });
            let theirs = theirs.verdict.word().to_string();
            let ours = oracle.status(name, day::read(&on.to_string()).expect("a day"));
            outcome.answers += 1;
            if theirs != ours {
                outcome.disagreements.push(format!("status of {name} on {on}: ottawa {theirs}, oracle {ours}"));
            }
        }
    }
    for device in 0..scenario.devices.len() {
        let name = &scenario.devices[device].entry.id;
        let theirs = assessor.answer(&Ask::Class { device }).verdict.word().to_string();
        let ours = oracle.class(name).expect("the device is in every world");
        outcome.answers += 1;
        if theirs != ours {
            outcome.disagreements.push(format!("class of {name}: ottawa {theirs}, oracle {ours}"));
        }
    }
    Ok(outcome)
}

fn one(outcome: &mut Outcome, oracle: &Oracle, assessor: &Assessor<'_>, ask: Ask) {
    let Ask::Provision { on, .. } = &ask else { return };
    let day = match on {
        Some(on) => day::read(&on.to_string()).expect("a day"),
        None => oracle.as_of,
    };
    let answer = ottawa::report::json::answer(assessor, &assessor.answer(&ask));
    let word = |key: &str| answer[key].as_str().unwrap_or_default().to_string();
    let (actor, thing, provision) = (word("actor"), word("act"), word("provision"));
    let Some(ours) = oracle.verdict(&actor, &provision, &thing, day) else {
        outcome.uncovered += 1;
        return;
    };
    outcome.answers += 1;
    let mut parts = Vec::new();
    let theirs = word("verdict");
    if theirs != ours.word && !(ours.word == "no-breach" && !theirs.contains("breach")) {
        parts.push(format!("ottawa {theirs} {}, oracle {} {}", word("why"), ours.word, ours.why.unwrap_or_default()));
    } else {
        let why = ours.why.unwrap_or_default();
        if ours.word != "no-breach" && why != "several" && why != word("why") {
            parts.push(format!("{theirs}, because: ottawa {}, oracle {why}", word("why")));
        }
        let exception = ours.exception.unwrap_or_default();
        if exception != "several" && exception != word("exception") {
            parts.push(format!("exception: ottawa {}, oracle {exception}", word("exception")));
        }
        if theirs.contains("breach") && (ours.from.is_some() || ours.to.is_some()) {
            for (key, mine) in [("breach_from", ours.from), ("breach_to", ours.to)] {
                let mine = match mine {
                    Some(day::Day::MIN) => continue,
                    Some(day) => day::written(day),
                    None => String::new(),
                };
                if mine != word(key) {
                    parts.push(format!("{theirs}, {key}: ottawa {}, oracle {mine}", word(key)));
                }
            }
        }
    }
    for part in parts {
        outcome.disagreements.push(format!("{actor}, {provision}, {thing}, on {}: {part}", day::written(day)));
    }
    // The same under each position that ottawa says it turns on.
    for turns in answer["turns_on"].as_array().into_iter().flatten() {
        let question = turns["question"].as_str().unwrap_or_default();
        for branch in turns["outcomes"].as_array().into_iter().flatten() {
            let position = branch["position"].as_str().unwrap_or_default();
            let mut other = Positions(oracle.positions.0.clone());
            other.0.insert(question.into(), position.into());
            let Some(ours) = oracle.verdict_under(&actor, &provision, &thing, day, &other) else { continue };
            outcome.answers += 1;
            let theirs = branch["verdict"].as_str().unwrap_or_default();
            let mut line = String::new();
            if theirs != ours.word && !(ours.word == "no-breach" && !theirs.contains("breach")) {
                let _ = write!(line, "ottawa {theirs}, oracle {} {}", ours.word, ours.why.unwrap_or_default());
            }
            if !line.is_empty() {
                outcome.disagreements.push(format!(
                    "{actor}, {provision}, {thing}, on {}, {question} = {position}: {line}",
                    day::written(day)
                ));
            }
        }
    }
}
