//! What the scenarios of this repository decide of the law; what they do not is listed with its reason.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::path::Path;

use ottawa::Assessor;
use ottawa::check::coverage::{Coverage, Item};
use ottawa::logic::Truth;
use ottawa::report::coverage::item;
use ottawa::verdict::Outcome;

/// A reason a heading, under it what no scenario decides because of it.
const LIST: &str = "tests/undecided.txt";

fn of(texts: &[&str]) -> Coverage {
    let mut coverage = Coverage::default();
    for text in texts {
        coverage.add("a file", &Assessor::new(&support::load(text)));
    }
    coverage
}

/// What is decided, in the words of the table.
fn decided(coverage: &Coverage) -> Vec<String> {
    let decided = coverage.items().filter(|(_, files)| *files > 0);
    decided.map(|(it, _)| item(&it)).collect()
}

fn ours() -> Coverage {
    let mut coverage = Coverage::default();
    for path in support::scenario_files() {
        let scenario = support::load(&std::fs::read_to_string(&path).unwrap());
        coverage.add(&path.display().to_string(), &Assessor::new(&scenario));
    }
    coverage
}

#[test]
fn what_no_scenario_decides_is_listed_with_its_reason_and_nothing_else_is() {
    let coverage = ours();
    let undecided = coverage.items().filter(|(_, files)| *files == 0);
    let mut undecided: Vec<String> = undecided.map(|(it, _)| item(&it)).collect();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(LIST);
    let list = std::fs::read_to_string(&path).unwrap();
    let (mut kept, mut decided_now) = (Vec::new(), Vec::new());
    for line in list.lines() {
        let about = line.strip_prefix("  ");
        match about.map(|about| undecided.iter().position(|it| it == about)) {
            None => kept.push(line),
            Some(Some(at)) => {
                undecided.remove(at);
                kept.push(line);
            }
            Some(None) => decided_now.push(line),
        }
    }
    // The list is never made longer by a test, only shorter.
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, kept.join("\n") + "\n").unwrap();
        decided_now.clear();
    }
    let total = coverage.items().count();
    let listed = kept.iter().filter(|line| line.starts_with("  ")).count();
    println!(
        "{} answers decide {} of {total} things in the law",
        coverage.asked,
        total - listed
    );
    assert!(
        undecided.is_empty(),
        "decided by no scenario, and not listed in {LIST}:\n{}",
        undecided.join("\n")
    );
    assert!(
        decided_now.is_empty(),
        "decided now, take it off {LIST} (UPDATE=1 does):\n{}",
        decided_now.join("\n")
    );
}

#[test]
fn every_standing_every_class_every_date_and_a_breach_of_every_rule_are_decided_by_some_scenario() {
    let coverage = ours();
    // What is missing of Amended Protocol II stands in the list.
    let breach =
        |it: &Item| matches!(it, Item::Outcome(rule, Outcome::Breach(_)) if rule.0.treaty.prefix != "APII");
    let plain = |it: &Item| matches!(it, Item::Standing(_) | Item::Class(_) | Item::Date(_));
    let not: Vec<String> = coverage
        .items()
        .filter(|(it, files)| *files == 0 && (breach(it) || plain(it)))
        .map(|(it, _)| item(&it))
        .collect();
    assert!(not.is_empty(), "{not:#?}");
}

const ACT: &str = r#"
title = "Mines laid"
as-of = 2031-03-01
[states.norland]
in-force = 2004-09-01
[acts.trenches]
what = "use"
by = "norland"
on = 2031-02-10
"#;

#[test]
fn a_file_that_expects_nothing_is_asked_what_explain_answers() {
    let coverage = of(&[ACT]);
    assert_eq!(coverage.asked, Assessor::new(&support::load(ACT)).answers().len());
    assert!(decided(&coverage).contains(&"1(1)(a), using mines: BREACH".to_owned()));
}

#[test]
fn a_fact_decides_only_if_it_alone_would_turn_the_outcome() {
    let decided = decided(&of(&[ACT]));
    let says = |it: &str| decided.iter().any(|line| line == it);
    assert!(says("the actor is a State: true"), "{decided:#?}");
    assert!(says("the actor itself did it: true"), "{decided:#?}");
    // It is read, and whatever it were, the State itself did it.
    let through = "whoever did it is";
    assert!(
        !decided.iter().any(|line| line.starts_with(through)),
        "{decided:#?}"
    );
}

#[test]
fn what_an_expectation_supposes_counts_too() {
    let alone = "\n[[expect]]\nactor = \"norland\"\nprovision = \"1(1)(a)\"\nabout = \"trenches\"\nverdict = \"breach\"\n";
    let doubtful = ACT.replace("on = 2031-02-10", "on = 2031-02-10\nproof = \"alleged\"");
    let unknown = of(&[&(doubtful.clone() + &alone.replace("breach", "undetermined"))]);
    let with = alone.replace("verdict = \"breach\"", "verdict = \"undetermined\"")
        + "if = [{ fact = \"trenches\", is = true, verdict = \"breach\" }]\n";
    let supposed = of(&[&(doubtful + &with)]);
    let breach = "1(1)(a), using mines: BREACH".to_owned();
    let open = "1(1)(a), using mines: UNDETERMINED".to_owned();
    assert!(decided(&unknown).contains(&open) && !decided(&unknown).contains(&breach));
    assert!(decided(&supposed).contains(&open) && decided(&supposed).contains(&breach));
    assert_eq!(supposed.asked, 2);
}

#[test]
fn a_position_decides_when_it_is_taken_and_another_would_answer_otherwise() {
    let file = r#"
title = "Fighting on"
as-of = 2026-03-01
[states.UKR]
[acts.intake]
what = "acquire"
by = "UKR"
for = "combat"
on = 2026-01-15
proof = "assumed"
"#;
    let taken = |text: &str| {
        let coverage = of(&[text]);
        let positions = coverage
            .items()
            .filter(|(it, files)| *files > 0 && matches!(it, Item::Position(_)));
        positions.map(|(it, _)| item(&it)).collect::<Vec<_>>()
    };
    let by_default = taken(file);
    assert!(
        by_default.iter().any(|it| it.starts_with("suspension: ")),
        "{by_default:?}"
    );
    let other = taken(&(file.to_owned() + "[readings]\nsuspension = \"self-defence\"\n"));
    assert!(
        other.contains(&"suspension: self-defence".to_owned()),
        "{other:?}"
    );
    assert!(!by_default.contains(&"suspension: self-defence".to_owned()));
}

#[test]
fn each_thing_that_can_be_decided_is_told_once_and_truth_has_three_sides() {
    let items = ottawa::check::coverage::decidable();
    let facts = items.iter().filter_map(|it| match it {
        Item::Fact(fact, value) => Some((*fact, *value)),
        _ => None,
    });
    let facts: Vec<_> = facts.collect();
    assert_eq!(facts.len() % 3, 0);
    for (fact, _) in &facts {
        for value in [Truth::True, Truth::False, Truth::Unknown] {
            assert_eq!(facts.iter().filter(|it| **it == (*fact, value)).count(), 1);
        }
    }
}
