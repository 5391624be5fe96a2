//! Every rule in every case: nothing in it is dead, no two exceptions compete unseen, and what only announces
//! that a State will leave changes nothing.

use std::collections::{BTreeSet, HashMap};

use ottawa::Outcome;
use ottawa::condition::Cond::{self, Term};
use ottawa::fact::Kind;
use ottawa::logic::{Derive, Lanes, Truths};
use ottawa::reading::Readings;
use ottawa::rule::{Norm, Rule};
use ottawa::treaty;
use ottawa::treaty::ottawa::article_20::{WITHDRAWAL_DELAYED, WITHDRAWAL_UNDER_WAY};
use ottawa::treaty::ottawa::status::STATE_PARTY;

use crate::bdd::{FALSE, Node};
use crate::cases::{self, Cases, Key, exists, orders, pivots, read};
use crate::law::{self, Root};
use crate::table::{Numbers, Table};

fn name(rule: &Rule) -> String {
    format!("{} {}", rule.heading.cite, rule.heading.title)
}

/// How many cases one order of the pivots holds, as a power of ten.
fn power(cases: &Cases) -> f64 {
    let keys: Vec<Key> = cases.keys.borrow().values().copied().collect();
    keys.iter()
        .map(|key| (cases.range(*key).len() as f64).log10())
        .sum()
}

/// The outcomes under one order, in the order in which a rule decides.
fn outcomes(
    rule: &'static Rule,
    order: &HashMap<cases::Of<ottawa::fact::Moment>, u8>,
) -> (Cases, Vec<(Outcome, Node)>) {
    let (cases, judged) = read(rule, order);
    let outcomes = cases::outcomes(&mut cases.bdd.borrow_mut(), &judged);
    (cases, outcomes)
}

/// What a rule shows over the orders of its pivots.
#[derive(Default)]
struct Shown {
    cases: f64,
    outcomes: BTreeSet<String>,
    replayed: usize,
}

/// Reads orders until the rule has come to everything it can, and draws cases from each of them.
fn show(rule: &'static Rule) -> Shown {
    let mut shown = Shown::default();
    let mut numbers = Numbers(7);
    let wanted = expected_outcomes(rule);
    for order in orders(&pivots(rule)) {
        let (cases, outcomes) = outcomes(rule, &order);
        let real = cases.real();
        shown.cases += 10_f64.powf(power(&cases));
        for (outcome, node) in &outcomes {
            if cases.bdd.borrow_mut().and(real, *node) != FALSE {
                shown.outcomes.insert(format!("{outcome:?}"));
            }
        }
        shown.replayed += replay(rule, &cases, &outcomes, &mut numbers);
        if wanted.iter().all(|wanted| shown.outcomes.contains(wanted)) {
            break;
        }
    }
    shown
}

/// Cases drawn at random are written down and read by the logics of the library: known in full, the outcome is the
/// one of the diagram in truth and in lanes; known in part, truth, lanes, derivation and its leaves agree, and what
/// is determined is what it was.
fn replay(rule: &'static Rule, cases: &Cases, outcomes: &[(Outcome, Node)], numbers: &mut Numbers) -> usize {
    let keys: Vec<Key> = cases.keys.borrow().values().copied().collect();
    let place = cases::place();
    let entries: HashMap<Key, u8> = keys
        .iter()
        .filter(|key| matches!(key, Key::Exists(..)))
        .map(|key| (*key, u8::from(numbers.below(8) > 0)))
        .collect();
    let (mut worlds, mut readings, mut expected) = (Vec::new(), Vec::new(), Vec::new());
    for lane in 0..64_u64 {
        let mut values = entries.clone();
        let mut taken = Readings::default();
        for key in &keys {
            let range = cases.range(*key);
            let value = values
                .entry(*key)
                .or_insert_with(|| range[numbers.below(range.len())]);
            if let Key::Question(number) = key {
                let question = cases.questions.borrow()[number];
                taken = taken.with(question.all().nth(usize::from(*value)).unwrap());
            }
        }
        let bit = |at: u32| {
            let key = cases.keys.borrow()[&(at / 4 * 4)];
            values[&key] >> (at % 4) & 1 == 1
        };
        let of = |(_, node): &&(Outcome, Node)| cases.bdd.borrow().value(*node, bit);
        let found: Vec<_> = outcomes.iter().filter(of).collect();
        assert_eq!(found.len(), 1, "{}: not one outcome in {values:?}", name(rule));
        expected.push(found[0].0);
        let table = Table {
            values,
            pivots: &cases.pivots,
        };
        let logic = Truths {
            findings: &table,
            readings: taken,
        };
        assert_eq!(
            rule.judge(&logic, place).outcome(),
            found[0].0,
            "{}: {:?}",
            name(rule),
            table.values
        );
        worlds.push((table, 1_u64 << lane));
        readings.push(taken);
    }
    let known = |lane: usize, found: &[(Outcome, u64)]| {
        found.iter().find(|(_, mask)| mask >> lane & 1 == 1).unwrap().0
    };
    let found = rule
        .judge(&Lanes::new(&worlds, &readings), place)
        .outcomes(u64::MAX);
    for (lane, outcome) in expected.iter().enumerate() {
        assert_eq!(known(lane, &found), *outcome, "{}: lanes", name(rule));
    }
    // The same with some of it not known.
    for (table, _) in &mut worlds {
        let share = 1 + numbers.below(5);
        table
            .values
            .retain(|key, _| matches!(key, Key::Exists(..)) || numbers.below(6) >= share);
    }
    let found = rule
        .judge(&Lanes::new(&worlds, &readings), place)
        .outcomes(u64::MAX);
    for (lane, (table, _)) in worlds.iter().enumerate() {
        let truth = rule
            .judge(
                &Truths {
                    findings: table,
                    readings: readings[lane],
                },
                place,
            )
            .outcome();
        let judged = rule.judge(
            &Derive {
                findings: table,
                readings: readings[lane],
            },
            place,
        );
        let derived = ottawa::assess::Derivations {
            rule,
            judged,
            day: place.day,
        };
        assert_eq!(known(lane, &found), truth, "{}: lanes, in part", name(rule));
        assert_eq!(derived.from_leaves(), truth, "{}: leaves, in part", name(rule));
        if truth != Outcome::Open {
            assert_eq!(
                truth.kind(),
                expected[lane].kind(),
                "{}: learning changed it",
                name(rule)
            );
        }
    }
    128
}

#[test]
#[cfg_attr(debug_assertions, ignore = "the long share: run it with --release")]
fn every_rule_can_come_to_each_outcome_that_it_names_and_has_exactly_one_in_each_case_drawn() {
    let (mut dead, mut total, mut replayed, mut rules) = (Vec::new(), 0.0, 0, 0);
    for rule in treaty::rules() {
        rules += 1;
        let shown = show(rule);
        for wanted in expected_outcomes(rule) {
            if !shown.outcomes.contains(&wanted) {
                dead.push(format!("{}: never {wanted}", name(rule)));
            }
        }
        (total, replayed) = (total + shown.cases, replayed + shown.replayed);
    }
    println!(
        "rules: {rules} in 10^{:.1} cases, {replayed} of them replayed in truth, lanes, derivation and leaves",
        total.log10()
    );
    dead.retain(|told| !NEVER_SHOWN.iter().any(|(what, _)| told == what));
    assert!(dead.is_empty(), "{}:\n{}", dead.len(), dead.join("\n"));
}

/// Outcomes that a rule names and cannot come to, with the reason.
const NEVER_SHOWN: &[(&str, &str)] = &[];

#[test]
fn exceptions_that_can_hold_together_are_named_in_a_stated_order_and_only_where_it_is_known() {
    let mut together = BTreeSet::new();
    let mut pairs = 0;
    for rule in treaty::rules() {
        let whens: Vec<&'static Cond> = rule.except.iter().map(|it| &it.when).collect();
        for order in orders(&cases::pivots_of(&whens)) {
            let cases = Cases::new(order);
            let read: Vec<Node> = whens.iter().map(|when| cases::also(&cases, when)).collect();
            let real = cases.real();
            for (at, one) in read.iter().enumerate() {
                for (two, other) in read.iter().enumerate().skip(at + 1) {
                    pairs += 1;
                    let mut bdd = cases.bdd.borrow_mut();
                    let both = bdd.and(*one, *other);
                    if bdd.and(real, both) != FALSE {
                        together.insert(format!(
                            "{}: {}, then {}",
                            name(rule),
                            rule.except[at].title,
                            rule.except[two].title
                        ));
                    }
                }
            }
        }
    }
    println!(
        "exceptions: {pairs} pairs in every case, {} can hold together: {together:#?}",
        together.len()
    );
    let known: BTreeSet<String> = TOGETHER.iter().map(|it| (*it).to_owned()).collect();
    assert_eq!(together, known);
}

/// Exceptions that can hold together, in the order in which they are named.
const TOGETHER: &[&str] = &[
    "APII 5(2) keeping or leaving a minefield without protection: loss of the area by enemy action, then \
     self-destruction put off for nine years",
    "APII 5(2) laying mines outside a marked area: directional mines for 72 hours, then \
     self-destruction put off for nine years",
];

/// What a rule must be able to come to: each reason not to judge, a breach, each exception.
fn expected_outcomes(rule: &'static Rule) -> Vec<String> {
    let gates = rule
        .gates
        .iter()
        .flat_map(|it| it.iter())
        .map(|gate| Outcome::NotApplicable(gate.1));
    let except = rule.except.iter().map(|it| Outcome::Excepted(it.cite));
    let duty = matches!(rule.norm, Norm::Requires { .. });
    let kept = duty.then_some(Outcome::Compliant);
    let all = gates.chain(except).chain(kept).chain([Outcome::Breach(None)]);
    all.map(|it| format!("{it:?}")).collect()
}

/// The trees of a rule, with their roots.
fn rooted(rule: &'static Rule) -> Vec<(Root, &'static Cond)> {
    let gates = rule.gates.iter().flat_map(|gates| gates.iter());
    let gates = gates.map(|gate| (law::gate(gate), &gate.0));
    let norm = match &rule.norm {
        Norm::Prohibits(norm) => vec![(Root::Norm(rule), norm)],
        Norm::Requires { done, due, .. } => vec![(Root::Norm(rule), done), (Root::Due(rule), due)],
    };
    let except = rule.except.iter().map(|it| (Root::Exception(*it), &it.when));
    gates.chain(norm).chain(except).collect()
}

/// Each tree of each rule is read apart: where none of them changes, the outcome does not.
#[test]
#[cfg_attr(debug_assertions, ignore = "the long share: run it with --release")]
fn while_a_withdrawal_is_pending_or_delayed_every_rule_of_the_convention_judges_as_if_no_notice_had_been_given()
 {
    static PARTY: Cond = Term(&STATE_PARTY);
    static UNDER_WAY: Cond = Term(&WITHDRAWAL_UNDER_WAY);
    static DELAYED: Cond = Term(&WITHDRAWAL_DELAYED);
    let (mut total, mut rules, mut read) = (0.0, 0, 0);
    let (mut pending, mut delayed) = (false, false);
    let mut seen = std::collections::HashSet::new();
    for rule in treaty::rules().filter(|rule| rule.treaty.prefix.is_empty()) {
        rules += 1;
        for (_, tree) in rooted(rule) {
            // Gates and exceptions that several rules share are read once.
            if !cases::reads_notices(tree) || !seen.insert(std::ptr::from_ref(tree)) {
                continue;
            }
            read += 1;
            for order in orders(&cases::pivots_of(&[&PARTY, &UNDER_WAY, &DELAYED, tree])) {
                let cases = Cases::new(order);
                let party = cases::also(&cases, &PARTY);
                let under_way = cases::also(&cases, &UNDER_WAY);
                let is_delayed = cases::also(&cases, &DELAYED);
                let node = cases::also(&cases, tree);
                // The one position that says otherwise, on developing mines.
                let only_mines = cases::only_mines(&cases);
                let real = cases.real();
                let none = cases.settled(
                    exists(Kind::Notice, cases::bind(Kind::Notice, 0, cases::place())),
                    0,
                );
                let mut bdd = cases.bdd.borrow_mut();
                let bound = bdd.and(real, party);
                let leaving = bdd.or(under_way, is_delayed);
                let bound = bdd.and(bound, leaving);
                let other_view = bdd.not(only_mines);
                let bound = bdd.and(bound, other_view);
                delayed |= bdd.and(bound, is_delayed) != FALSE;
                let not_delayed = bdd.not(is_delayed);
                pending |= bdd.and(bound, not_delayed) != FALSE;
                let without = bdd.with(node, &none);
                let differ = bdd.differ(node, without);
                assert_eq!(bdd.and(bound, differ), FALSE, "{}", name(rule));
                drop(bdd);
                total += 10_f64.powf(power(&cases));
            }
        }
    }
    assert!(pending && delayed, "no case was pending, or none delayed");
    println!(
        "withdrawal: {rules} rules, {read} trees that read notices, 10^{:.1} cases",
        total.log10()
    );
}
