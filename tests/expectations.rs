//! A check that nothing can fail proves nothing: every expectation of every scenario, made wrong in one respect, is
//! unmet in that respect.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeMap;

use ottawa::scenario::{Expectation, Expected};
use ottawa::vocabulary::{Class, Status, VerdictWord, Why, Word};
use ottawa::{Assessor, When};

/// Another word of the same list.
fn other<W: Word + PartialEq>(word: W) -> W {
    *W::ALL.iter().find(|it| **it != word).unwrap()
}

/// A verdict that cannot hold together with this one.
fn contrary(word: VerdictWord) -> VerdictWord {
    match word {
        VerdictWord::Breach => VerdictWord::NoBreach,
        _ => VerdictWord::Breach,
    }
}

/// The same answer, wrong in one respect each time.
fn wrong(answer: &Expected) -> Vec<(&'static str, Expected)> {
    let mut all = Vec::new();
    let mut change = |respect, change: &dyn Fn(&mut Expected)| {
        let mut changed = answer.clone();
        change(&mut changed);
        all.push((respect, changed));
    };
    if let Some(word) = answer.verdict {
        change("verdict", &|it| it.verdict = Some(contrary(word)));
    }
    if let Some(why) = answer.because {
        change("because", &|it| it.because = Some(other::<Why>(why)));
    }
    if answer.exception.is_some() {
        change("exception", &|it| it.exception = Some("3(3)".to_owned()));
    }
    if let Some(status) = answer.status {
        change("status", &|it| it.status = Some(other::<Status>(status)));
    }
    if let Some(class) = answer.class {
        change("class", &|it| it.class = Some(other::<Class>(class)));
    }
    if let Some((which, when)) = answer.date {
        let next = match when {
            When::On(day) => When::On(day.next()),
            When::Never => When::On("2001-01-01".parse().unwrap()),
        };
        change("date", &|it| it.date = Some((which, next)));
    }
    if let Some(day) = answer.since {
        change("since", &|it| it.since = Some(day.next()));
    }
    if let Some(day) = answer.until {
        change("until", &|it| it.until = Some(day.previous()));
    }
    all
}

#[test]
fn an_expectation_that_is_wrong_in_any_respect_is_unmet_in_that_respect() {
    let mut tried: BTreeMap<&str, usize> = BTreeMap::new();
    for path in support::scenario_files() {
        let scenario = support::load(&std::fs::read_to_string(&path).unwrap());
        // The respects in which anything is unmet once the one expectation left is this.
        let unmet = |expectation: Expectation| {
            let mut alone = scenario.clone();
            alone.expects = vec![expectation];
            let checked = Assessor::new(&alone).check();
            let told = checked
                .iter()
                .flat_map(|it| it.unmet.iter().map(|it| it.what.clone()));
            told.collect::<Vec<String>>()
        };
        for expectation in &scenario.expects {
            let mut hold = |respect: &'static str, prefix: &str, changed: Expectation| {
                *tried.entry(respect).or_default() += 1;
                let told = unmet(changed);
                assert!(
                    told.iter().any(|it| it.starts_with(prefix)),
                    "{}: {expectation:?} with another {respect}: unmet in {told:?}",
                    path.display()
                );
            };
            for (respect, answer) in wrong(&expectation.answer) {
                hold(
                    respect,
                    respect,
                    Expectation {
                        answer,
                        if_: Vec::new(),
                        ..expectation.clone()
                    },
                );
            }
            if let Some(robust) = expectation.robust {
                hold(
                    "robust",
                    "robust",
                    Expectation {
                        robust: Some(!robust),
                        if_: Vec::new(),
                        ..expectation.clone()
                    },
                );
            }
            for branch in &expectation.if_ {
                if let Some((_, answer)) = wrong(&branch.answer).into_iter().next() {
                    let mut branch = branch.clone();
                    branch.answer = answer;
                    hold(
                        "branch",
                        "if ",
                        Expectation {
                            if_: vec![branch],
                            ..expectation.clone()
                        },
                    );
                }
            }
        }
    }
    println!("expectations made wrong: {tried:?}");
    for respect in [
        "verdict",
        "because",
        "exception",
        "status",
        "class",
        "date",
        "since",
        "until",
        "robust",
        "branch",
    ] {
        assert!(
            tried.get(respect).is_some_and(|it| *it > 4),
            "{respect}: {tried:?}"
        );
    }
}
