//! Every rule in every case: nothing in it is dead, no two exceptions compete unseen, and what only announces
//! that a State will leave changes nothing.

use std::collections::{BTreeMap, BTreeSet, HashMap};

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
use crate::law::{Copier, Site, sites};
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

/// Whether two ways of reading the same cases part in a real one.
fn part(cases: &Cases, real: Node, one: &[(Outcome, Node)], two: &[(Outcome, Node)]) -> bool {
    let mut bdd = cases.bdd.borrow_mut();
    let of = |outcomes: &[(Outcome, Node)], wanted: Outcome| {
        outcomes
            .iter()
            .find(|(it, _)| *it == wanted)
            .map_or(FALSE, |(_, node)| *node)
    };
    let kinds: Vec<Outcome> = one.iter().chain(two).map(|(it, _)| *it).collect();
    kinds.into_iter().any(|kind| {
        let differ = bdd.differ(of(one, kind), of(two, kind));
        bdd.and(real, differ) != FALSE
    })
}

/// Whether what is settled decides the outcome in some real case; for a question, whether each position read does.
fn decides(cases: &Cases, outcomes: &[(Outcome, Node)], real: Node, key: Key, value: u8) -> bool {
    let others: Vec<u8> = cases.range(key).into_iter().filter(|it| *it != value).collect();
    others.into_iter().any(|other| {
        let (here, there) = (cases.settled(key, value), cases.settled(key, other));
        let mut bdd = cases.bdd.borrow_mut();
        let (a, b) = (bdd.with(real, &here), bdd.with(real, &there));
        let both = bdd.and(a, b);
        outcomes.iter().any(|(_, node)| {
            let (a, b) = (bdd.with(*node, &here), bdd.with(*node, &there));
            let differ = bdd.differ(a, b);
            bdd.and(both, differ) != FALSE
        })
    })
}

/// What a rule shows over all orders.
#[derive(Default)]
struct Shown {
    orders: usize,
    /// As a power of ten, of the largest order.
    power: f64,
    cases: f64,
    outcomes: BTreeSet<String>,
    ties: BTreeSet<String>,
    replayed: usize,
}

fn show(rule: &'static Rule) -> Shown {
    let mut shown = Shown::default();
    let mut numbers = Numbers(7);
    for order in orders(&pivots(rule)) {
        let (cases, judged) = read(rule, &order);
        let outcomes = cases::outcomes(&mut cases.bdd.borrow_mut(), &judged);
        let real = cases.real();
        shown.orders += 1;
        shown.power = shown.power.max(power(&cases));
        shown.cases += 10_f64.powf(power(&cases));
        for (outcome, node) in &outcomes {
            if cases.bdd.borrow_mut().and(real, *node) != FALSE {
                shown.outcomes.insert(format!("{outcome:?}"));
            }
        }
        for (at, (one, first)) in judged.except.iter().enumerate() {
            for (two, second) in &judged.except[at + 1..] {
                let mut bdd = cases.bdd.borrow_mut();
                let both = bdd.and(*first, *second);
                if bdd.and(real, both) != FALSE {
                    shown.ties.insert(format!("{} and {}", one.title, two.title));
                }
            }
        }
        shown.replayed += replay(rule, &cases, &outcomes, &mut numbers);
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
fn every_rule_has_exactly_one_outcome_in_every_case_and_can_come_to_each_that_it_names() {
    let (mut dead, mut total, mut replayed, mut orders) = (Vec::new(), 0.0, 0, 0);
    let mut ties = BTreeSet::new();
    let mut rules = 0;
    for rule in treaty::rules() {
        rules += 1;
        let shown = show(rule);
        println!(
            "{}: {} orders of pivots, 10^{:.1} cases, {} outcomes",
            name(rule),
            shown.orders,
            shown.cases.log10(),
            shown.outcomes.len()
        );
        for wanted in expected_outcomes(rule) {
            if !shown.outcomes.contains(&wanted) {
                dead.push(format!("{}: never {wanted}", name(rule)));
            }
        }
        ties.extend(shown.ties.into_iter().map(|tie| format!("{}: {tie}", name(rule))));
        (total, replayed, orders) = (
            total + shown.cases,
            replayed + shown.replayed,
            orders + shown.orders,
        );
    }
    println!(
        "rules: {rules}, {orders} orders of pivots, 10^{:.1} cases in diagrams, {replayed} of them replayed in truth, lanes, derivation and leaves",
        total.log10()
    );
    println!("exceptions that can hold together, in the order in which they are named: {ties:#?}");
    assert!(dead.is_empty(), "{}:\n{}", dead.len(), dead.join("\n"));
}

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

/// Leaves, groups and gates that could as well be otherwise, with the reason.
const EQUIVALENT: &[(&str, &str)] = &[];

/// The changes of the law that change no outcome of any rule in any case.
fn equivalent() -> (usize, Vec<Site>) {
    let rules: Vec<&'static Rule> = treaty::rules().collect();
    let all = sites(&rules);
    let count = all.len();
    let mut left: Vec<Site> = all;
    // Rule by rule, so that the reading of the unchanged rule serves all changes of it.
    for rule in rules {
        let copies: Vec<_> = left
            .iter()
            .map(|site| Copier::new(site.mutation).rule(rule))
            .collect();
        let mut alive = vec![false; left.len()];
        for order in orders(&pivots(rule)) {
            if copies
                .iter()
                .zip(&alive)
                .all(|(copy, alive)| copy.is_none() || *alive)
            {
                break;
            }
            let (cases, was) = outcomes(rule, &order);
            let real = cases.real();
            for (at, copy) in copies.iter().enumerate() {
                if let (Some(copy), false) = (copy, alive[at]) {
                    let judged = copy.judge(&cases, cases::place());
                    let now = cases::outcomes(&mut cases.bdd.borrow_mut(), &judged);
                    alive[at] = part(&cases, real, &was, &now);
                }
            }
        }
        let mut at = 0;
        left.retain(|_| {
            at += 1;
            !alive[at - 1]
        });
    }
    (count, left)
}

#[test]
#[ignore = "the long share: minutes, in release"]
fn every_leaf_and_group_and_gate_and_exception_of_the_law_decides_some_case_of_some_rule() {
    let (count, left) = equivalent();
    println!(
        "parts of the law: {count} changes tried, {} change no outcome of any rule",
        left.len()
    );
    let unexplained: Vec<_> = left
        .iter()
        .filter(|site| !EQUIVALENT.iter().any(|(what, _)| site.told.starts_with(what)))
        .map(|site| site.told.clone())
        .collect();
    assert!(
        unexplained.is_empty(),
        "{}:\n{}",
        unexplained.len(),
        unexplained.join("\n")
    );
    for (what, why) in EQUIVALENT {
        assert!(
            left.iter().any(|site| site.told.starts_with(what)),
            "{what} decides after all ({why})"
        );
    }
}

#[test]
fn while_a_withdrawal_is_pending_or_delayed_every_rule_of_the_convention_judges_as_if_no_notice_had_been_given()
 {
    static PARTY: Cond = Term(&STATE_PARTY);
    static UNDER_WAY: Cond = Term(&WITHDRAWAL_UNDER_WAY);
    static DELAYED: Cond = Term(&WITHDRAWAL_DELAYED);
    let (mut checked, mut rules) = (0.0, 0);
    let (mut pending, mut delayed) = (false, false);
    for rule in treaty::rules().filter(|rule| rule.treaty.prefix.is_empty()) {
        rules += 1;
        for order in orders(&pivots(rule)) {
            let (cases, outcomes) = outcomes(rule, &order);
            // The one position that says otherwise, of developing mines, is read apart.
            let only_mines = cases::only_mines(&cases);
            let party = cases::also(&cases, &PARTY);
            let notice = exists(Kind::Notice, cases::place());
            let none = cases.settled(notice, 0);
            let real = cases.real();
            for (condition, found) in [(&UNDER_WAY, &mut pending), (&DELAYED, &mut delayed)] {
                let condition = match cases::comparable(&cases, condition) {
                    Some(node) => node,
                    None => continue,
                };
                let mut bdd = cases.bdd.borrow_mut();
                let bound = bdd.and(party, condition);
                let bound = bdd.and(bound, real);
                *found |= bound != FALSE;
                let other_view = bdd.not(only_mines);
                let bound = bdd.and(bound, other_view);
                for (outcome, node) in &outcomes {
                    let without = bdd.with(*node, &none);
                    let differ = bdd.differ(*node, without);
                    assert_eq!(bdd.and(bound, differ), FALSE, "{}: {outcome:?}", name(rule));
                }
            }
            checked += 10_f64.powf(power(&cases));
        }
    }
    assert!(pending && delayed, "no case was pending, or none delayed");
    println!("withdrawal: {rules} rules, 10^{:.1} cases", checked.log10());
}

/// Facts and positions that a rule reads and that decide nothing in it, with the reason.
const DECIDE_NOTHING: &[(&str, &str, &str)] = &[];

#[test]
#[ignore = "the long share: minutes, in release"]
fn every_fact_and_every_position_that_a_rule_reads_decides_one_of_its_cases() {
    let (mut dead, mut tried) = (Vec::new(), 0);
    for rule in treaty::rules() {
        let mut decided: BTreeMap<String, bool> = BTreeMap::new();
        for order in orders(&pivots(rule)) {
            if !decided.is_empty() && decided.values().all(|it| *it) {
                break;
            }
            let (cases, outcomes) = outcomes(rule, &order);
            let real = cases.real();
            let keys: Vec<Key> = cases.keys.borrow().values().copied().collect();
            for key in keys {
                let values = match key {
                    Key::Question(_) => cases.range(key),
                    _ => vec![0],
                };
                for value in values {
                    let known = decided.entry(format!("{key:?} {value}")).or_default();
                    *known = *known || decides(&cases, &outcomes, real, key, value);
                }
            }
        }
        tried += decided.len();
        println!("{}: {} facts and positions", name(rule), decided.len());
        for (key, _) in decided.iter().filter(|(_, decided)| !**decided) {
            println!("  {key} decides nothing");
            if !DECIDE_NOTHING
                .iter()
                .any(|(of, what, _)| name(rule).contains(of) && key.contains(what))
            {
                dead.push(format!("{}: {key} decides nothing", name(rule)));
            }
        }
    }
    println!("facts and positions: {tried} that rules read");
    assert!(dead.is_empty(), "{}:\n{}", dead.len(), dead.join("\n"));
}
