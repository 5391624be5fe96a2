//! Which scenarios decide a paragraph, one way and the other: the list that the pages of rules print.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use ottawa::condition::Definition;
use ottawa::logic::{Derivation, Node, Truth};
use ottawa::scenario::{Expectation, Expected, IfCondition, Scenario, Thing};
use ottawa::treaty::{self, Model};
use ottawa::verdict::{Kind, Outcome, printed_why};
use ottawa::vocabulary::VerdictWord;
use ottawa::{Answer, Ask, Assessor};

/// As many files are named for one outcome of one paragraph; the plainest come first.
const FILES: usize = 3;

/// The files that decide, with how much else they ask, by paragraph and outcome.
type Decided = BTreeMap<(usize, String), BTreeSet<(usize, String)>>;

/// The place of a paragraph in the tables of contents, for the order of the list.
fn place(cite: &str) -> Option<usize> {
    paragraphs().position(|paragraph| paragraph.cite == cite)
}

fn paragraphs() -> impl Iterator<Item = &'static treaty::Paragraph> {
    treaty::ALL.iter().flat_map(|treaty| treaty.paragraphs())
}

/// The scenario files, by their names under `scenarios/`.
fn files() -> Vec<(String, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let named = |path: PathBuf| {
        let name = path.strip_prefix(&root).unwrap().with_extension("");
        (name.to_string_lossy().replace('\\', "/"), path)
    };
    support::scenario_files().into_iter().map(named).collect()
}

/// What an expectation says of a verdict, as it is printed; nothing for one that leaves the verdict open.
fn expected(answer: &Expected) -> Option<String> {
    Some(match (answer.verdict?, answer.because) {
        (VerdictWord::NoBreach, _) => return None,
        (VerdictWord::NotApplicable, Some(why)) => printed_why(why).to_owned(),
        (VerdictWord::NotApplicable, None) => return None,
        (VerdictWord::Breach, _) => "BREACH".to_owned(),
        (VerdictWord::PastBreach, _) => "PAST BREACH".to_owned(),
        (VerdictWord::Compliant, _) => "COMPLIANT".to_owned(),
        (VerdictWord::Excepted, _) => "EXCEPTED".to_owned(),
        (VerdictWord::Pending, _) => "PENDING".to_owned(),
        (VerdictWord::Undetermined, _) => "UNDETERMINED".to_owned(),
        (VerdictWord::ForJudgement, _) => "FOR JUDGEMENT".to_owned(),
    })
}

/// The verdict of a determined answer, as it is printed, without its dates.
fn plain(answer: &Answer) -> Option<String> {
    let dated = matches!(answer.verdict.kind, Kind::Pending | Kind::Excepted);
    (answer.verdict.is_determined() && !dated).then(|| answer.verdict.printed())
}

/// The answer that an expectation on one paragraph is about.
fn answer(assessor: &Assessor<'_>, expectation: &Expectation) -> Option<Answer> {
    let [cite] = expectation.provisions.as_slice() else {
        return None;
    };
    let cite = paragraphs().find(|paragraph| paragraph.cite == cite)?.cite;
    let actor = expectation.actor?;
    let thing = expectation.about.unwrap_or(Thing::Member(actor));
    Some(assessor.answer(&Ask::Provision {
        actor,
        cites: vec![cite],
        thing,
        on: expectation.on,
    }))
}

/// The terms on which an answer rests, each with its value.
fn terms(assessor: &Assessor<'_>, answer: &Answer) -> Vec<(&'static Definition, Truth)> {
    let (Some(rule), Some(actor), Some(thing)) = (answer.rule, answer.actor(), answer.thing()) else {
        return Vec::new();
    };
    let reasons = assessor.derive(rule, actor, thing, answer.day, &answer.world);
    let mut found = Vec::new();
    match reasons.shut() {
        Some((_, gate)) => carrying(gate, &mut found),
        None => {
            let judged = &reasons.judged;
            let parts = judged.gates.iter().map(|(_, gate)| gate).chain([&judged.norm]);
            parts.for_each(|part| carrying(part, &mut found));
        }
    }
    found
}

/// The terms that carry the value of a derivation: of several parts, those with the value of the whole.
fn carrying(derivation: &Derivation, found: &mut Vec<(&'static Definition, Truth)>) {
    if let Node::Term(term, _) = &derivation.node {
        found.push((*term, derivation.value));
    }
    let alike = matches!(derivation.node, Node::All | Node::Any);
    let parts = derivation.parts.iter();
    parts
        .filter(|part| !alike || part.value == derivation.value)
        .for_each(|part| carrying(part, found));
}

/// Every paragraph that the expectations of a file decide, with the outcome.
fn decided_by(scenario: &Scenario) -> Vec<(usize, String)> {
    let assessor = Assessor::new(scenario);
    let mut found = Vec::new();
    for expectation in &scenario.expects {
        let Some(answer) = answer(&assessor, expectation) else {
            continue;
        };
        let cite = answer.cite();
        let outcome = expected(&expectation.answer).or_else(|| plain(&answer));
        found.extend(place(cite).zip(outcome));
        for branch in &expectation.if_ {
            if let (IfCondition::Reading(_), Some(outcome)) = (&branch.condition, expected(&branch.answer)) {
                found.extend(place(cite).map(|at| (at, format!("{outcome}, by position"))));
            }
        }
        if let (Kind::Excepted, Outcome::Excepted(by)) = (answer.verdict.kind, answer.verdict.outcome()) {
            found.extend(place(by).map(|at| (at, "holds".to_owned())));
        }
        if answer.verdict.kind == Kind::Breach {
            let lifted = answer.rule.iter().flat_map(|rule| rule.except);
            found.extend(lifted.filter_map(|it| Some((place(it.cite)?, "does not hold".to_owned()))));
        }
        for (term, value) in terms(&assessor, &answer) {
            let of = |paragraph: &treaty::Paragraph| match paragraph.model {
                Model::Terms(terms) => terms.iter().any(|it| std::ptr::eq(*it, term)),
                _ => false,
            };
            let value = match value {
                Truth::True => "holds",
                Truth::False => "does not hold",
                Truth::Unknown => "open",
            };
            found.extend(
                paragraphs()
                    .position(of)
                    .map(|at| (at, format!("{}: {value}", term.name))),
            );
        }
    }
    found
}

fn decided() -> Decided {
    let mut decided = Decided::new();
    for (name, path) in files() {
        let loaded = ottawa::read_bytes(&std::fs::read(&path).unwrap()).unwrap();
        let weight = loaded.scenario.expects.len() + loaded.scenario.claims.len();
        for key in decided_by(&loaded.scenario) {
            decided.entry(key).or_default().insert((weight, name.clone()));
        }
    }
    decided
}

#[test]
fn the_pages_of_rules_name_scenarios_that_decide_them() {
    let mut list = String::new();
    for ((at, outcome), files) in &decided() {
        let cite = paragraphs().nth(*at).unwrap().cite;
        for (_, file) in files.iter().take(FILES) {
            writeln!(list, "{cite}\t{outcome}\t{file}").unwrap();
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/decided.txt");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &list).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap();
    assert!(
        committed == list,
        "data/decided.txt is out of date: run this test with UPDATE=1"
    );
}

#[test]
fn every_rule_of_the_convention_and_the_law_of_treaties_is_breached_in_one_scenario_and_not_in_another() {
    let decided = decided();
    let mut one_way = BTreeSet::new();
    let judged_unasked =
        |cite: &str| treaty::paragraph(cite).is_some_and(|(of, _)| matches!(of.prefix, "" | "VCLT"));
    for (at, paragraph) in paragraphs().enumerate() {
        if !matches!(paragraph.model, Model::Rules(_)) || !judged_unasked(paragraph.cite) {
            continue;
        }
        let outcomes = || {
            decided
                .keys()
                .filter(|(of, _)| *of == at)
                .map(|(_, outcome)| outcome.as_str())
        };
        let breached = |outcome: &str| outcome.contains("BREACH");
        if !outcomes().any(breached) {
            one_way.insert((paragraph.cite, "BREACH"));
        }
        if !outcomes().any(|outcome| !breached(outcome)) {
            one_way.insert((paragraph.cite, "no BREACH"));
        }
    }
    assert!(one_way.is_empty(), "no expectation decides them so: {one_way:?}");
}
