//! Whether a change of the law can change an answer: exactly, in every case.
//!
//! The rule and its changed copy are read together, so that a case is one case for both. A change is equivalent
//! if no rule, and no answer on standing or on a device, has another outcome in any case, with up to two entries of
//! each kind; otherwise a case in which it has is a *witness*, and the scenario that is missing looks like it.

use std::fmt::Write as _;

use ottawa::Outcome;
use ottawa::assess::Law;
use ottawa::condition::Cond;
use ottawa::fact::Moment;
use ottawa::rule::Rule;
use ottawa::treaty;

use crate::bdd::{Bdd, FALSE, Node, TRUE};
use crate::cases::{self, BITS, Cases, Key, NEVER, Of, orders};
use crate::law::{Copier, Root, Site, sites};
use crate::mutants;

/// Something that is answered, as it is and as it was changed.
enum Answer {
    Rule(&'static Rule, &'static Rule),
    /// The first of some conditions that holds, with words for each.
    First(&'static str, Vec<(Pair, String)>),
}

type Pair = (&'static Cond, &'static Cond);

/// The answers that a change reaches, and the term alone in which it is.
fn reached(site: &Site) -> (Vec<Answer>, Option<Answer>) {
    let mut copier = Copier::new(site.mutation);
    let mut all: Vec<Answer> = treaty::rules()
        .filter_map(|rule| copier.rule(rule).map(|copy| Answer::Rule(rule, copy)))
        .collect();
    let alone = copier
        .changed_term()
        .map(|(term, copy)| Answer::First("the term", vec![((&term.means, &copy.means), "so".to_owned())]));
    let law = Law::of(&[]);
    let outside = Root::Norm(std::ptr::null());
    let mut pair = |cond: &'static Cond| -> (Pair, bool) {
        let copy = copier.tree(outside, cond);
        let changed = copy.is_some();
        (
            (cond, copy.map_or(cond, |copy| &*Box::leak(Box::new(copy)))),
            changed,
        )
    };
    let mut first = |told, steps: Vec<(&'static Cond, String)>| {
        let steps: Vec<_> = steps.into_iter().map(|(cond, word)| (pair(cond), word)).collect();
        if steps.iter().any(|((_, changed), _)| *changed) {
            let steps = steps.into_iter().map(|((pair, _), word)| (pair, word)).collect();
            all.push(Answer::First(told, steps));
        }
    };
    let words = |it: &'static [(Cond, _)]| it.iter().map(|(cond, to)| (cond, format!("{to:?}"))).collect();
    first("status", words(law.status));
    let words = |it: &'static [(Cond, _)]| it.iter().map(|(cond, to)| (cond, format!("{to:?}"))).collect();
    first("class", words(law.classes));
    first("left", vec![(law.left, "left".to_owned())]);
    (all, alone)
}

/// The first step that holds, each with the cases in which it is the first.
fn ladder(bdd: &mut Bdd, steps: &[(Node, String)]) -> Vec<(String, Node)> {
    let mut left = TRUE;
    let mut found = Vec::new();
    for (node, word) in steps {
        found.push((word.clone(), bdd.and(left, *node)));
        let not = bdd.not(*node);
        left = bdd.and(left, not);
    }
    found.push(("none".to_owned(), left));
    found
}

impl Answer {
    fn name(&self) -> String {
        match self {
            Answer::Rule(rule, _) => format!("{} {}", rule.heading.cite, rule.heading.title),
            Answer::First(told, _) => (*told).to_owned(),
        }
    }

    fn pivots(&self, most: u8) -> Vec<Of<Moment>> {
        match self {
            Answer::Rule(rule, copy) => cases::pivots_of_rules(&[rule, copy], most),
            Answer::First(_, steps) => {
                let conds: Vec<_> = steps.iter().flat_map(|((was, is), _)| [*was, *is]).collect();
                cases::pivots_of_many(&conds, most)
            }
        }
    }

    /// The outcomes under one order, as the law is and as it was changed.
    fn outcomes(&self, cases: &Cases) -> [Vec<(String, Node)>; 2] {
        match self {
            Answer::Rule(rule, copy) => [*rule, *copy].map(|rule| {
                let judged = rule.judge(cases, cases::place());
                let outcomes = cases::outcomes(&mut cases.bdd.borrow_mut(), &judged);
                outcomes.into_iter().map(|(it, node)| (told(it), node)).collect()
            }),
            Answer::First(_, steps) => {
                let read = |side: fn(&Pair) -> &'static Cond| {
                    let steps: Vec<_> = steps
                        .iter()
                        .map(|(pair, word)| (cases::also(cases, side(pair)), word.clone()))
                        .collect();
                    ladder(&mut cases.bdd.borrow_mut(), &steps)
                };
                [read(|pair| pair.0), read(|pair| pair.1)]
            }
        }
    }

    /// A case in which the change changes the outcome, in words, with so many entries of each kind at most; nothing if
    /// there is none.
    fn witness(&self, most: u8) -> Option<String> {
        let orders = orders(&self.pivots(most));
        // Far from one another first: neighbours are much alike.
        let step = (orders.len() * 5 / 8).max(1);
        let step = (step..).find(|step| coprime(*step, orders.len())).unwrap_or(1);
        for at in 0..orders.len() {
            let mut cases = Cases::new(orders[at * step % orders.len()].clone());
            cases.most = most;
            let [was, is] = self.outcomes(&cases);
            let ordered = cases.in_calendar_order();
            let mut real = cases.real();
            for it in ordered {
                real = cases.bdd.borrow_mut().and(real, it);
            }
            for (outcome, node) in &was {
                let other = is.iter().find(|(it, _)| it == outcome).map_or(FALSE, |it| it.1);
                let mut bdd = cases.bdd.borrow_mut();
                let differ = bdd.differ(*node, other);
                let differ = bdd.and(real, differ);
                drop(bdd);
                if differ != FALSE {
                    return Some(self.tell(&cases, differ, &was, &is));
                }
            }
        }
        None
    }

    /// One of these cases: the facts, positions and entries on which it stands, and the order of its days.
    fn tell(&self, cases: &Cases, differ: Node, was: &[(String, Node)], is: &[(String, Node)]) -> String {
        let path = cases.bdd.borrow().path(differ);
        let bit = |at: u32| path.get(&at).copied().unwrap_or(false);
        let outcome = |all: &[(String, Node)]| {
            let here = |it: &&(String, Node)| cases.bdd.borrow().value(it.1, bit);
            all.iter().find(here).map_or("none", |it| &it.0).to_owned()
        };
        let (was, is) = (outcome(was), outcome(is));
        let mut text = format!("    {}: {was}; changed: {is}\n", self.name());
        let pivots = cases.pivots.iter().map(|(it, slot)| (*slot, it.to_string()));
        let mut line: Vec<(u8, String)> = pivots.collect();
        let mut facts = Vec::new();
        for (number, key) in cases.keys.borrow().iter() {
            if !(*number..number + BITS).any(|bit| path.contains_key(&bit)) {
                continue;
            }
            let value: u8 = (0..BITS).map(|at| u8::from(bit(number + at)) << at).sum();
            let not = if value == 1 { "" } else { "not " };
            match key {
                Key::Moment(it) => line.push((value, it.to_string())),
                Key::Question(question) => {
                    let question = cases.questions.borrow()[question];
                    facts.push(question.all().nth(usize::from(value)).unwrap().to_string());
                }
                Key::Fact(it) => facts.push(format!("{not}{it}")),
                Key::Exists(kind, at) => facts.push(format!("{not}{kind:?} of {}", at.actor)),
            }
        }
        line.sort();
        let line = line.into_iter().map(|(slot, it)| match slot {
            NEVER => format!("never {it}"),
            _ => format!("{slot} {it}"),
        });
        writeln!(text, "      {}", facts.join("; ")).unwrap();
        writeln!(text, "      days: {}", line.collect::<Vec<_>>().join("; ")).unwrap();
        text
    }
}

fn coprime(a: usize, b: usize) -> bool {
    if b == 0 { a == 1 } else { coprime(b, a % b) }
}

/// An outcome, by its kind, its reason and the exception that decides.
fn told(outcome: Outcome) -> String {
    format!("{outcome:?}")
}

/// A case in which a change changes an answer, of one entry of each kind or of two; nothing if it changes none.
pub fn witness(site: &Site) -> Option<String> {
    let (mut reached, alone) = reached(site);
    // A term that says the same in every case says the same wherever it is read.
    if alone.is_some_and(|term| (1..=2).all(|most| term.witness(most).is_none())) {
        return None;
    }
    // The narrowest first: its cases are fewer.
    reached.sort_by_cached_key(|it| it.pivots(1).len());
    (1..=2).find_map(|most| reached.iter().find_map(|it| it.witness(most)))
}

fn changes(wanted: impl Fn(&str) -> bool) -> Vec<Site> {
    let rules: Vec<&'static Rule> = treaty::rules().collect();
    sites(&rules)
        .into_iter()
        .filter(|site| wanted(&site.told))
        .collect()
}

#[test]
#[cfg_attr(debug_assertions, ignore = "the long share: run it with --release")]
fn a_change_that_no_scenario_notices_is_listed_as_equivalent_if_it_changes_no_answer_in_any_case_and_only_then()
 {
    let sites = changes(|told| !mutants::is_noticed(told));
    let (mut equivalent, mut wrong) = (0, Vec::new());
    for site in &sites {
        let witness = witness(site);
        equivalent += usize::from(witness.is_none());
        match (mutants::is_equivalent(&site.told), witness) {
            (true, Some(case)) => wrong.push(format!("not equivalent: {}\n{case}", site.told)),
            (false, None) => wrong.push(format!("equivalent, and not listed: {}", site.told)),
            _ => {}
        }
    }
    println!(
        "of {} changes that no scenario notices {equivalent} are equivalent; each of the others has a case in which \
         an answer changes",
        sites.len()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What a missing scenario looks like: for each change that none notices, or whose name has the words on a line of
/// `CHANGE`.
#[test]
#[ignore = "prints and proves nothing: run it with --ignored --nocapture when a change is not noticed"]
fn a_case_for_each_change_that_no_scenario_notices() {
    let wanted = std::env::var("CHANGE").ok();
    for site in changes(|told| match &wanted {
        Some(words) => words.lines().any(|words| told.contains(words)),
        None => !mutants::is_noticed(told),
    }) {
        let case = witness(&site).unwrap_or_else(|| "    no answer changes in any case\n".to_owned());
        println!("{}\n{case}", site.told);
    }
}
