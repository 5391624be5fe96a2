//! Every scenario file is a test of its own: it says what it expects, and every logic must agree on it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use libtest_mimic::{Arguments, Failed, Trial};
use ottawa::check::CheckedClaim;
use ottawa::report::Explanation;
use ottawa::scenario::find::Docket;
use ottawa::scenario::{Thing, World};
use ottawa::{Answer, Ask, Assessor, Outcome, Scenario, report};

use support::record::Record;

/// Words that are never ours to print.
const BANNED: &[&str] = &[
    "clearly",
    "obviously",
    "lawful",
    "no violation",
    "violators",
    "rogue",
    "null",
    "may use",
    "n/a",
];

/// No more combinations of positions than this are read one by one for an answer.
const COMBINATIONS: usize = 128;
/// No more worlds than this are read one by one; of more, these first.
const WORLDS: usize = 24;

fn main() {
    let arguments = Arguments::from_args();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let record: &'static Record = Box::leak(Box::new(Record::read("printed.txt")));
    let mut trials: Vec<_> = support::scenario_files()
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(&root).unwrap().with_extension("");
            let name = name.to_string_lossy().replace('\\', "/");
            Trial::test(name.clone(), move || judge(&path, &name, record))
        })
        .collect();
    let count = trials.len();
    trials.push(Trial::test(
        "there are at least thirty scenario files",
        move || {
            if count < 30 {
                Err(format!("only {count}").into())
            } else {
                Ok(())
            }
        },
    ));
    let names = trials.iter().map(|trial| trial.name().to_owned()).collect();
    let end = libtest_mimic::run(&arguments, trials);
    record.write(&names);
    end.exit();
}

/// Everything that must hold of a file.
fn judge(path: &Path, name: &str, record: &Record) -> Result<(), Failed> {
    let bytes = std::fs::read(path)?;
    let read = || {
        ottawa::read_bytes(&bytes).map_err(|errors| {
            let told = errors.iter().map(|error| format!("{}: {error}\n", error.code));
            Failed::from(format!("refused:\n{}", told.collect::<String>()))
        })
    };
    let loaded = read()?;
    let scenario = &loaded.scenario;
    let assessor = Assessor::new(scenario);
    let answers = assessor.answers();
    let mut faults = Vec::new();
    unmet_expectations(&assessor, &mut faults);
    labels_that_part(&assessor, &mut faults);
    let again = read()?;
    let (mut texts, data) = reports(&assessor, &answers, &again.scenario, &mut faults);
    texts.push(all_that_can_be_asked(&assessor, &mut faults));
    record.hold(name, &[("words", texts.join("\n")), ("data", data)], &mut faults);
    logics(scenario, &answers, &mut faults);
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults.join("\n").into())
    }
}

fn unmet_expectations(assessor: &Assessor<'_>, faults: &mut Vec<String>) {
    for checked in assessor.check() {
        for unmet in &checked.unmet {
            faults.push(format!(
                "{:?} {}: {}: expected {}, answer {} ({})",
                checked.origin,
                checked.asked,
                unmet.what,
                unmet.expected,
                unmet.answer,
                unmet.reason.as_deref().unwrap_or("no reason")
            ));
        }
    }
}

/// Whatever can be asked of a file has an answer in words.
fn all_that_can_be_asked(assessor: &Assessor<'_>, faults: &mut Vec<String>) -> String {
    let mut all = String::new();
    let devices = (0..assessor.scenario().devices.len()).map(|device| Ask::Class { device });
    for ask in assessor.asks().into_iter().chain(devices) {
        let told = Explanation::new(assessor, &assessor.answer(&ask));
        if told.summary.trim().is_empty() {
            faults.push(format!("nothing is said on {}", told.headline));
        }
        writeln!(all, "{}\n{}\n{:?}", told.headline, told.summary, told.why).unwrap();
    }
    all
}

fn labels_that_part(assessor: &Assessor<'_>, faults: &mut Vec<String>) {
    let agrees = |claim: &&CheckedClaim| !claim.agrees;
    for claim in assessor.claims().iter().filter(agrees) {
        let text = &assessor.scenario().claims[claim.index].text;
        faults.push(format!(
            "{:?} the claim \"{text}\" is assessed as {:?} ({})",
            claim.origin, claim.assessment, claim.answer
        ));
    }
}

/// Everything that is printed of a scenario: short, full, each State on the day judged, and as data.
fn printed(assessor: &Assessor<'_>, answers: &[Answer]) -> (Vec<String>, String) {
    let scenario = assessor.scenario();
    let mut texts = vec![report::short(assessor, answers), report::full(assessor, answers)];
    let standings = (0..scenario.cast.len()).filter_map(|who| assessor.standing(who, scenario.as_of));
    let standings: Vec<_> = standings.collect();
    texts.extend(
        standings
            .iter()
            .map(|standing| report::standing(assessor, standing)),
    );
    let (checked, claims) = (assessor.check(), assessor.claims());
    let mut data =
        report::json::check_file("file.toml", assessor, answers, &checked, &claims, &[]).to_string();
    for standing in &standings {
        data.push_str(&report::json::standing(assessor, standing).to_string());
    }
    (texts, data)
}

fn reports(
    assessor: &Assessor<'_>,
    answers: &[Answer],
    again: &Scenario,
    faults: &mut Vec<String>,
) -> (Vec<String>, String) {
    let (texts, data) = printed(assessor, answers);
    let second = Assessor::new(again);
    let (pages, json) = printed(&second, &second.answers());
    if (&texts, &data) != (&pages, &json) {
        faults.push("made twice, the reports differ".to_owned());
    }
    let theirs = words_of_the_file(assessor.scenario());
    for text in &texts {
        for line in text.lines().filter(|line| line.chars().count() > 80) {
            faults.push(format!("{} columns: {line}", line.chars().count()));
        }
        for word in banned(text, &theirs) {
            faults.push(word);
        }
    }
    (texts, data)
}

/// What the author of the file wrote, and we may repeat.
fn words_of_the_file(scenario: &Scenario) -> Vec<String> {
    let mut words = vec![scenario.title.clone()];
    let entries = (0..scenario.cast.len()).map(Thing::Member);
    let entries = entries
        .chain((0..scenario.conflicts.len()).map(Thing::Conflict))
        .chain((0..scenario.places.len()).map(Thing::Place))
        .chain((0..scenario.devices.len()).map(Thing::Device))
        .chain((0..scenario.stocks.len()).map(Thing::Stock))
        .chain((0..scenario.acts.len()).map(Thing::Act));
    for entry in entries.filter_map(|thing| scenario.entry(thing)) {
        words.extend([entry.name.clone(), entry.id.clone()]);
        words.extend(entry.note.clone());
        words.extend(entry.sources.iter().cloned());
    }
    words.extend(
        scenario
            .statements
            .iter()
            .flat_map(|it| [it.text.clone(), it.who.clone(), it.note.clone()])
            .flatten(),
    );
    words.extend(scenario.claims.iter().map(|it| it.text.clone()));
    words.extend(scenario.acts.iter().filter_map(|it| it.who.clone()));
    words.retain(|it| !it.is_empty());
    words.sort_by_key(|it| std::cmp::Reverse(it.len()));
    words.into_iter().map(|it| plain(&it)).collect()
}

/// One line, small letters, single spaces.
fn plain(text: &str) -> String {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

fn banned(text: &str, theirs: &[String]) -> Vec<String> {
    // The title says what this is not; nothing else of it is looked at.
    let mut text = plain(text).replace("not legal advice", "");
    for words in theirs.iter().filter(|words| words.len() > 12) {
        text = text.replace(words.as_str(), "");
    }
    let inside = |found: usize, word: &str| {
        let letter = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
        !letter(text[..found].chars().next_back()) && !letter(text[found + word.len()..].chars().next())
    };
    let found = BANNED.iter().filter_map(|word| {
        let (at, _) = text.match_indices(word).find(|(at, _)| inside(*at, word))?;
        let from = text[..at].char_indices().rev().nth(40).map_or(0, |(at, _)| at);
        let to = text[at..]
            .char_indices()
            .nth(60)
            .map_or(text.len(), |(to, _)| at + to);
        Some(format!("banned word \"{word}\": … {} …", &text[from..to]))
    });
    found.collect()
}

/// Truth, lanes and leaves agree on every answer, and the answer sums up what they say.
fn logics(scenario: &Scenario, answers: &[Answer], faults: &mut Vec<String>) {
    let docket = Docket::new(scenario);
    let assessor = Assessor::new(scenario);
    let all = support::worlds(scenario, 4096);
    let worlds: Vec<World> = match &all {
        Some(worlds) => {
            let step = worlds.len().div_ceil(WORLDS).max(1);
            worlds.iter().step_by(step).cloned().collect()
        }
        None => vec![scenario.open_world()],
    };
    let complete = all.as_ref().is_some_and(|all| all.len() == worlds.len());
    let states = (0..scenario.cast.len()).filter(|who| scenario.cast[*who].state().is_some());
    let standings = states.map(|state| Ask::Status {
        state,
        on: scenario.as_of,
    });
    let classes = (0..scenario.devices.len()).map(|device| Ask::Class { device });
    let others: Vec<_> = standings
        .chain(classes)
        .map(|ask| assessor.answer(&ask))
        .collect();
    for answer in answers.iter().chain(&others) {
        let ask = &answer.ask;
        let readings = support::combinations(assessor.readings(), &answer.touched, COMBINATIONS);
        for world in &worlds {
            faults.extend(
                support::lanes_part(&docket, ask, world, &readings).map(|it| format!("{ask:?}: {it}")),
            );
            faults.extend(
                support::leaves_part(&assessor, &docket, ask, world).map(|it| format!("{ask:?}: {it}")),
            );
        }
        // What is answered open must be open in the leaves too.
        let open = scenario.open_world();
        faults.extend(
            support::leaves_part(&assessor, &docket, ask, &open).map(|it| format!("{ask:?}, all open: {it}")),
        );
        let plain = || support::plainly(&docket, ask, &worlds[0], assessor.readings()).is_some();
        if complete && all.is_some() && plain() {
            sums_up(scenario, &docket, answer, &worlds, &readings, faults);
        }
    }
}

/// The verdict lists the outcomes of the worlds read one by one; robust means that no positions change its kind.
fn sums_up(
    scenario: &Scenario,
    docket: &Docket<'_>,
    answer: &Answer,
    worlds: &[World],
    readings: &[ottawa::Readings],
    faults: &mut Vec<String>,
) {
    let one_by_one = |readings| -> BTreeSet<Option<Outcome>> {
        worlds
            .iter()
            .map(|world| support::plainly(docket, &answer.ask, world, readings))
            .collect()
    };
    let mut same_kind = true;
    let few = readings.len().div_ceil(4).max(1);
    for (at, readings) in readings.iter().enumerate() {
        let plain = one_by_one(*readings);
        let kinds: BTreeSet<_> = plain.iter().flatten().map(|outcome| outcome.kind()).collect();
        same_kind &= match answer.verdict.is_determined() {
            true => kinds.len() == 1 && kinds.contains(&answer.verdict.kind),
            false => kinds.len() > 1,
        };
        if at % few == 0 {
            let verdict = Assessor::under(scenario, *readings).verdict(&answer.ask);
            let quick: BTreeSet<_> = verdict.outcomes.iter().copied().map(Some).collect();
            if plain != quick {
                faults.push(format!(
                    "{:?} under {readings:?}: one by one {plain:?}, the answer {quick:?}",
                    answer.ask
                ));
            }
        }
    }
    if answer.robust && !same_kind {
        faults.push(format!(
            "{:?} is called robust, and some positions change it",
            answer.ask
        ));
    }
    if !answer.robust && same_kind && readings.len() == answer.combinations {
        faults.push(format!(
            "{:?} is called contested, and no positions change it",
            answer.ask
        ));
    }
}
