//! One file, put to both evaluators.

use ottawa::{Ask, Assessor, Date, scenario::Thing};
use ottawa_oracle::{
    Oracle, day,
    positions::{Positions, QUESTIONS},
    verdict::Verdict,
};

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

/// Puts everything that can be asked about a file to both, on each of the days (`None`: the day judged);
/// `whole` with what each answer turns on.
pub fn compare(
    text: &str,
    record: &toml::Table,
    days: &[Option<Date>],
    whole: bool,
) -> Result<Outcome, String> {
    let oracle = Oracle::new(text, record)?;
    if oracle.joins_again_while_a_party() {
        return Err("joins again while still a Party".into()); // FINDINGS 22
    }
    let loaded = ottawa::read(text).map_err(|errors| {
        errors
            .iter()
            .map(|error| error.message.clone())
            .collect::<Vec<_>>()
            .join("; ")
    })?;
    let scenario = &loaded.scenario;
    let assessor = Assessor::new(scenario);
    let mut outcome = Outcome::default();
    for ask in assessor.asks() {
        let Ask::Provision {
            actor, cites, thing, ..
        } = ask
        else {
            continue;
        };
        let [cite] = cites.as_slice() else { continue };
        let Some(cite) = PROVISIONS.iter().find(|known| *known == cite) else {
            continue;
        };
        for day in days {
            if matches!(thing, Thing::Act(_)) && day.is_some() {
                continue; // an act is judged on its own day
            }
            let ask = Ask::Provision {
                actor,
                cites: vec![cite],
                thing,
                on: *day,
            };
            one(&mut outcome, &oracle, &assessor, &ask, whole);
        }
    }
    for state in oracle.states() {
        let Some(state) = scenario.who(&state) else {
            continue;
        };
        for day in days {
            let on = day.unwrap_or(scenario.as_of);
            // FINDINGS 1, open: the status of a State known by `in-force` alone, on a day before that day.
            if oracle.before_stated_entry(
                &scenario.cast[state].entry.id,
                day::read(&on.to_string()).expect("a day"),
            ) {
                continue;
            }
            let name = &scenario.cast[state].entry.id;
            let theirs = assessor.verdict(&Ask::Status { state, on }).word();
            let ours = oracle.status(name, day::read(&on.to_string()).expect("a day"));
            outcome.answers += 1;
            if theirs != ours {
                outcome.disagreements.push(format!(
                    "status of {name} on {on}: ottawa {theirs}, oracle {ours}"
                ));
            }
        }
    }
    for device in 0..scenario.devices.len() {
        let name = &scenario.devices[device].entry.id;
        let theirs = assessor.verdict(&Ask::Class { device }).word();
        let ours = oracle.class(name).expect("the device is in every world");
        outcome.answers += 1;
        if theirs != ours {
            outcome
                .disagreements
                .push(format!("class of {name}: ottawa {theirs}, oracle {ours}"));
        }
    }
    Ok(outcome)
}

/// A verdict in the words of the JSON contract.
struct Words {
    verdict: String,
    why: String,
    exception: String,
    from: String,
    to: String,
}

/// The whole answer as JSON, with what it turns on; or, which is far quicker, the verdict alone.
fn theirs(assessor: &Assessor<'_>, ask: &Ask, whole: bool) -> (Words, serde_json::Value) {
    if whole {
        let answer = ottawa::report::json::answer(assessor, &assessor.answer(ask));
        let word = |key: &str| answer[key].as_str().unwrap_or_default().to_string();
        let words = Words {
            verdict: word("verdict"),
            why: word("why"),
            exception: word("exception"),
            from: word("breach_from"),
            to: word("breach_to"),
        };
        return (words, answer["turns_on"].clone());
    }
    let verdict = assessor.verdict(ask);
    let span = verdict.span();
    let words = Words {
        verdict: verdict.word(),
        why: verdict
            .why()
            .map(|why| kebab(&format!("{why:?}")))
            .unwrap_or_default(),
        exception: verdict.exception().unwrap_or_default().into(),
        from: span.map(|span| span.from.to_string()).unwrap_or_default(),
        to: span
            .and_then(|span| span.to)
            .map(|to| to.to_string())
            .unwrap_or_default(),
    };
    (words, serde_json::Value::Null)
}

/// `NotAMine` as `not-a-mine`.
fn kebab(name: &str) -> String {
    let mut word = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !word.is_empty() {
            word.push('-');
        }
        word.push(letter.to_ascii_lowercase());
    }
    word
}

/// Where the two part, in a phrase; nothing when they agree.
fn difference(theirs: &Words, ours: &Verdict) -> Option<String> {
    let ours_why = ours.why.unwrap_or_default();
    if ours.word == "no-breach" {
        return theirs
            .verdict
            .contains("breach")
            .then(|| format!("ottawa {}, oracle no breach", theirs.verdict));
    }
    if theirs.verdict != ours.word {
        let exception = ours.exception.unwrap_or_default();
        return Some(format!(
            "ottawa {} {}{}, oracle {} {ours_why}{exception}",
            theirs.verdict, theirs.why, theirs.exception, ours.word
        ));
    }
    let mut pairs = vec![(theirs.why.clone(), ours_why.to_string())];
    pairs.push((
        theirs.exception.clone(),
        ours.exception.unwrap_or_default().to_string(),
    ));
    if ours.word.contains("breach") && ours.from.is_some() {
        for (date, mine) in [(&theirs.from, ours.from), (&theirs.to, ours.to)] {
            let mine = match mine {
                Some(day::Day::MIN) => "several".into(),
                Some(mine) => day::written(mine),
                None => String::new(),
            };
            pairs.push((date.clone(), mine));
        }
    }
    let parted: Vec<_> = pairs
        .into_iter()
        .filter(|(theirs, ours)| ours != "several" && theirs != ours)
        .collect();
    let (theirs_part, ours_part) = parted.first()?;
    Some(format!("{}: ottawa {theirs_part}, oracle {ours_part}", ours.word))
}

fn one(outcome: &mut Outcome, oracle: &Oracle, assessor: &Assessor<'_>, ask: &Ask, whole: bool) {
    let Ask::Provision {
        actor,
        cites,
        thing,
        on,
    } = ask
    else {
        return;
    };
    let (Some(member), Some(entry), Some(provision)) = (
        assessor.scenario().cast.get(*actor),
        assessor.scenario().entry(*thing),
        cites.first(),
    ) else {
        return;
    };
    let (actor, thing) = (&member.entry.id, &entry.id);
    let day = match on {
        Some(on) => day::read(&on.to_string()).expect("a day"),
        None => oracle.as_of,
    };
    let Some(ours) = oracle.verdict(actor, provision, thing, day) else {
        outcome.uncovered += 1;
        return;
    };
    let (words, turns_on) = theirs(assessor, ask, whole);
    outcome.answers += 1;
    let what = format!("{actor}, {provision}, {thing}, on {}", day::written(day));
    if let Some(difference) = difference(&words, &ours) {
        outcome.disagreements.push(format!("{what}: {difference}"));
    }
    // The same under each position that ottawa says it turns on.
    for turns in turns_on.as_array().into_iter().flatten() {
        let question = turns["question"].as_str().unwrap_or_default();
        if !QUESTIONS.iter().any(|(known, _)| *known == question) {
            continue;
        }
        for branch in turns["outcomes"].as_array().into_iter().flatten() {
            let position = branch["position"].as_str().unwrap_or_default();
            let mut other = Positions(oracle.positions.0.clone());
            other.0.insert(question.into(), position.into());
            let Some(ours) = oracle.verdict_under(actor, provision, thing, day, &other) else {
                continue;
            };
            outcome.answers += 1;
            let word = |key: &str| branch[key].as_str().unwrap_or_default().to_string();
            let (from, to) = (String::new(), String::new());
            let words = Words {
                verdict: word("verdict"),
                why: word("why"),
                exception: word("exception"),
                from,
                to,
            };
            let ours = Verdict {
                from: None,
                to: None,
                ..ours
            };
            if let Some(difference) = difference(&words, &ours) {
                outcome
                    .disagreements
                    .push(format!("{what}, {question} = {position}: {difference}"));
            }
        }
    }
}
