//! That the logics agree, and that learning never unsettles: for each connective, and for each way in which
//! the parts of a rule can stand. By induction over the tree it follows for every condition.

use std::collections::BTreeSet;

use ottawa::Outcome;
use ottawa::condition::Logic;
use ottawa::date::Date;
use ottawa::fact::{At, Fact, Kind};
use ottawa::logic::{Derive, Evidence, Findings, Lane, Lanes, Told, Truth, Truths};
use ottawa::reading::Readings;
use ottawa::rule::{Judged, Norm, Rule};
use ottawa::treaty;
use ottawa::verdict::Kind as VerdictKind;
use ottawa::vocabulary::Why;

use crate::bdd::{Bdd, FALSE, TRUE};
use crate::cases;

const TRUTHS: [Truth; 3] = [Truth::True, Truth::False, Truth::Unknown];

/// Every way in which so many things can each be true, false or unknown.
fn every(count: usize) -> impl Iterator<Item = Vec<Truth>> {
    let total = 3_usize.pow(u32::try_from(count).unwrap());
    (0..total).map(move |case| {
        let digit = |at: usize| case / 3_usize.pow(u32::try_from(at).unwrap()) % 3;
        (0..count).map(|at| TRUTHS[digit(at)]).collect()
    })
}

/// What may be found once more is known: the value itself, or either settled one.
fn learned(value: Truth) -> &'static [Truth] {
    match value {
        Truth::Unknown => &[Truth::True, Truth::False],
        Truth::True => &[Truth::True],
        Truth::False => &[Truth::False],
    }
}

/// The value as sixty-four lanes: only the first is looked at, and the others hold something else.
fn lane(value: Truth) -> Lane {
    Lane {
        yes: u64::from(value == Truth::True) | 2,
        no: u64::from(value == Truth::False) | 4,
    }
}

fn first(lane: Lane) -> Truth {
    match (lane.yes & 1, lane.no & 1) {
        (1, 0) => Truth::True,
        (0, 1) => Truth::False,
        (0, 0) => Truth::Unknown,
        _ => panic!("a lane is true and false"),
    }
}

/// Findings of nothing at all, for logics that are asked about given values only.
struct Nothing;

impl Findings for Nothing {
    fn find<E: Evidence>(&self, _: Fact, _: At) -> (Truth, E) {
        (Truth::Unknown, E::tell(Told::default))
    }
    fn days(&self, at: At) -> impl Iterator<Item = Date> {
        std::iter::once(at.day)
    }
    fn entries(&self, _: Kind, _: At) -> u8 {
        0
    }
    fn bind(&self, _: Kind, _: u8, at: At) -> At {
        at
    }
    fn entry_name(&self, _: Kind, _: At) -> String {
        String::new()
    }
}

#[test]
fn every_connective_is_the_same_in_truth_lanes_derivation_and_its_leaves_and_learning_never_unsettles_it() {
    let readings = Readings::default();
    let truths = Truths {
        findings: &Nothing,
        readings,
    };
    let derive = Derive {
        findings: &Nothing,
        readings,
    };
    let worlds = [(Nothing, u64::MAX)];
    let lanes = Lanes::new(&worlds, &[readings]);
    let leaf = |value: Truth| {
        let mut leaf = derive.fact(Fact::IsState, cases::place());
        leaf.value = value;
        leaf
    };
    let mut checked = 0;
    for parts in (0..=6).flat_map(every) {
        let each = || parts.iter().copied();
        let all = [
            truths.all(each()),
            first(lanes.all(each().map(lane))),
            derive.all(each().map(leaf)).value,
            derive.all(each().map(leaf)).from_leaves(),
        ];
        let any = [
            truths.any(each()),
            first(lanes.any(each().map(lane))),
            derive.any(each().map(leaf)).value,
            derive.any(each().map(leaf)).from_leaves(),
        ];
        assert!(all.iter().all(|it| *it == all[0]), "all of {parts:?}: {all:?}");
        assert!(any.iter().all(|it| *it == any[0]), "any of {parts:?}: {any:?}");
        if let [one] = parts.as_slice() {
            let not = [
                truths.not(*one),
                first(lanes.not(lane(*one))),
                derive.not(leaf(*one)).value,
                derive.not(leaf(*one)).from_leaves(),
            ];
            assert!(not.iter().all(|it| *it == not[0]), "not {one:?}: {not:?}");
        }
        for at in 0..parts.len() {
            for value in learned(parts[at]) {
                let mut more = parts.clone();
                more[at] = *value;
                for (before, now) in [
                    (all[0], truths.all(more.iter().copied())),
                    (any[0], truths.any(more.iter().copied())),
                ] {
                    assert!(
                        before == Truth::Unknown || before == now,
                        "{parts:?} learned to be {more:?}"
                    );
                }
            }
        }
        checked += 1;
    }
    println!("connectives: {checked} combinations of up to six values, in four logics");
}

/// What a rule can be made of: its reasons not to judge, whether it is a duty, its exceptions.
fn shapes() -> Vec<&'static Rule> {
    let mut seen = BTreeSet::new();
    let shape = |rule: &&'static Rule| {
        let gates: Vec<Why> = rule
            .gates
            .iter()
            .flat_map(|it| it.iter())
            .map(|gate| gate.1)
            .collect();
        let duty = matches!(rule.norm, Norm::Requires { .. });
        let except: Vec<&str> = rule.except.iter().map(|it| it.cite).collect();
        format!("{gates:?} {duty} {except:?}")
    };
    treaty::rules().filter(|rule| seen.insert(shape(rule))).collect()
}

/// A rule whose parts stand so: each gate, the norm or what is done and due, each exception.
fn judged<V: Copy>(rule: &'static Rule, parts: &[Truth], of: impl Fn(Truth) -> V) -> Judged<V> {
    let gates: Vec<Why> = rule
        .gates
        .iter()
        .flat_map(|it| it.iter())
        .map(|gate| gate.1)
        .collect();
    let (at_gates, rest) = parts.split_at(gates.len());
    let duty = matches!(rule.norm, Norm::Requires { .. });
    let (norm, except) = rest.split_at(if duty { 2 } else { 1 });
    let overdue = |done: Truth, due: Truth| Truth::all([due, !done].into_iter());
    Judged {
        gates: gates.into_iter().zip(at_gates.iter().map(|it| of(*it))).collect(),
        norm: of(if duty { overdue(norm[0], norm[1]) } else { norm[0] }),
        done: duty.then(|| of(norm[0])),
        due: duty.then(|| of(norm[1])),
        except: rule
            .except
            .iter()
            .copied()
            .zip(except.iter().map(|it| of(*it)))
            .collect(),
    }
}

fn parts(rule: &'static Rule) -> usize {
    let gates: usize = rule.gates.iter().map(|it| it.len()).sum();
    gates
        + if matches!(rule.norm, Norm::Requires { .. }) {
            2
        } else {
            1
        }
        + rule.except.len()
}

/// The outcome of the first lane; exactly one there is.
fn in_lanes(outcomes: &[(Outcome, u64)]) -> Outcome {
    let mut union = 0;
    for (_, mask) in outcomes {
        assert_eq!(union & mask, 0, "two outcomes in one lane");
        union |= mask;
    }
    assert_eq!(union, u64::MAX, "a lane without an outcome");
    outcomes.iter().find(|(_, mask)| mask & 1 == 1).unwrap().0
}

fn determined(kind: VerdictKind) -> bool {
    kind != VerdictKind::Undetermined
}

#[test]
fn however_its_parts_stand_a_rule_has_one_outcome_a_breach_has_its_reasons_and_learning_never_changes_it() {
    let (mut checked, mut shapes_read) = (0_u64, 0);
    for rule in shapes() {
        shapes_read += 1;
        for stand in every(parts(rule)) {
            checked += 1;
            let reading = judged(rule, &stand, |it| it);
            let outcome = reading.outcome();
            let lanes = judged(rule, &stand, lane).outcomes(u64::MAX);
            assert_eq!(in_lanes(&lanes), outcome, "{}: {stand:?}", rule.heading.cite);
            let yes = |value: &Truth| *value == Truth::True;
            if let Outcome::Breach(_) = outcome {
                // Bound, a prohibition met or a duty unmet, and nothing that lifts it.
                assert!(
                    reading.gates.iter().all(|(_, gate)| yes(gate)) && yes(&reading.norm),
                    "{stand:?}"
                );
                assert!(
                    reading.except.iter().all(|(_, when)| *when == Truth::False),
                    "{stand:?}"
                );
                assert!(reading.done.is_none_or(|done| done == Truth::False), "{stand:?}");
                assert!(reading.due.is_none_or(|due| due == Truth::True), "{stand:?}");
            }
            if let Outcome::Excepted(cite) = outcome {
                // Where several hold, the first in the order of the rule is named.
                let first = reading.except.iter().find(|(_, when)| yes(when)).unwrap();
                assert_eq!(first.0.cite, cite);
            }
            if !stand.contains(&Truth::Unknown) {
                let node = |it| if it == Truth::True { TRUE } else { FALSE };
                let outcomes = cases::outcomes(&mut Bdd::default(), &judged(rule, &stand, node));
                let here: Vec<_> = outcomes.iter().filter(|(_, cases)| *cases == TRUE).collect();
                assert_eq!(here.len(), 1);
                assert_eq!(here[0].0, outcome, "{}: {stand:?}", rule.heading.cite);
                // Nothing is unknown, so nothing is open.
                assert_ne!(outcome, Outcome::Open);
            }
            if determined(outcome.kind()) {
                for at in (0..stand.len()).filter(|at| stand[*at] == Truth::Unknown) {
                    for value in learned(Truth::Unknown) {
                        let mut more = stand.clone();
                        more[at] = *value;
                        let now = judged(rule, &more, |it| it).outcome();
                        assert_eq!(now.kind(), outcome.kind(), "{stand:?} learned to be {more:?}");
                    }
                }
            }
        }
    }
    println!("outcomes: {checked} ways in which the parts of {shapes_read} shapes of rules can stand");
}
