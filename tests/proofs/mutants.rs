//! The law changed on purpose, one thing at a time: some expectation of some scenario must notice.
//!
//! Each term is changed once, wherever it is used; each gate is dropped from each provision. Time limits are moved
//! by a day where they are read: *by* becomes *before*, or the other way round. Where the days themselves come
//! from, in `src/date.rs`, every day is counted in `calendar.rs`.

use std::collections::HashMap;

use ottawa::Assessor;
use ottawa::assess::Law;
use ottawa::condition::Cond;
use ottawa::reading::{Position, Question};
use ottawa::rule::{Norm, Rule};
use ottawa::scenario::{Expectation, Scenario};
use ottawa::treaty;
use ottawa::treaty::ottawa::questions;

use crate::law::{Copier, How, Root, Site, sites};
use crate::support;

/// One expectation in a scenario of its own.
struct Asked {
    file: String,
    scenario: Scenario,
    /// The text of the whole file, in which a position may be stated.
    text: std::rc::Rc<str>,
}

impl Asked {
    fn expectation(&self) -> &Expectation {
        &self.scenario.expects[0]
    }

    /// Whether the answer can depend on what is changed.
    fn touches(&self, changed: &Changed) -> bool {
        let expectation = self.expectation();
        if expectation.answer.class.is_some() {
            return changed.classes;
        }
        if expectation.answer.status.is_some() || expectation.answer.date.is_some() {
            return changed.status;
        }
        let under = |provision: &str, cite: &str| {
            cite.strip_prefix(provision)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('('))
        };
        let touched = |provision: &String| changed.cites.iter().any(|cite| under(provision, cite));
        expectation.provisions.iter().any(touched)
    }

    fn notices(&self, assessor: &Assessor<'_>) -> bool {
        assessor.check().iter().any(|checked| !checked.is_met())
    }
}

fn asked() -> Vec<Asked> {
    let mut all = Vec::new();
    for path in support::scenario_files() {
        let text = std::fs::read_to_string(&path).unwrap();
        let scenario = support::load(&text);
        let text: std::rc::Rc<str> = text.into();
        let file = path
            .strip_prefix(env!("CARGO_MANIFEST_DIR"))
            .unwrap()
            .display()
            .to_string();
        for expectation in &scenario.expects {
            let mut alone = scenario.clone();
            alone.expects = vec![expectation.clone()];
            alone.claims.clear();
            all.push(Asked {
                file: file.clone(),
                scenario: alone,
                text: text.clone(),
            });
        }
    }
    all
}

/// What a change reaches.
#[derive(Default)]
struct Changed {
    cites: Vec<&'static str>,
    status: bool,
    classes: bool,
}

fn leak<T>(all: Vec<T>) -> &'static [T] {
    Box::leak(all.into_boxed_slice())
}

/// The whole law with one change in it.
fn changed_law(site: &Site) -> (&'static Law, Changed) {
    let mut copier = Copier::new(site.mutation);
    let mut changed = Changed::default();
    let mut rules: Vec<&'static Rule> = Vec::new();
    for rule in treaty::rules() {
        let copy = copier.rule(rule);
        if copy.is_some() {
            changed.cites.push(rule.heading.cite);
        }
        rules.push(copy.unwrap_or(rule));
    }
    let mut law = Law::of(leak(rules));
    // What stands outside the rules: their own trees stay, the terms in them change.
    let outside = Root::Norm(std::ptr::null());
    fn again<T: Copy>(
        copier: &mut Copier,
        outside: Root,
        steps: &'static [(Cond, T)],
        changed: &mut bool,
    ) -> &'static [(Cond, T)] {
        let copies: Vec<_> = steps
            .iter()
            .map(|(cond, to)| (copier.tree(outside, cond), cond, *to))
            .collect();
        if copies.iter().all(|(copy, ..)| copy.is_none()) {
            return steps;
        }
        *changed = true;
        let whole = copies
            .into_iter()
            .map(|(copy, cond, to)| (copy.unwrap_or_else(|| crate::law::same(cond)), to));
        leak(whole.collect())
    }
    law.status = again(&mut copier, outside, law.status, &mut changed.status);
    law.classes = again(&mut copier, outside, law.classes, &mut changed.classes);
    if let Some(left) = copier.tree(outside, law.left) {
        law.left = Box::leak(Box::new(left));
        changed.status = true;
    }
    if let Some(bound) = copier.gates(law.bound) {
        law.bound = bound;
    }
    (Box::leak(Box::new(law)), changed)
}

/// Tries expectations in turn, those first that noticed something before.
struct Hunt {
    asked: Vec<Asked>,
    /// The places in `asked`, the keenest first.
    order: Vec<usize>,
    tried: usize,
}

impl Hunt {
    fn new() -> Hunt {
        let asked = asked();
        let order = (0..asked.len()).collect();
        Hunt {
            asked,
            order,
            tried: 0,
        }
    }

    fn kills(&mut self, changed: &Changed, notices: impl Fn(&Asked) -> bool) -> Option<&str> {
        let at = self.order.iter().position(|at| {
            let asked = &self.asked[*at];
            let touched = asked.touches(changed);
            self.tried += usize::from(touched);
            touched && notices(asked)
        })?;
        let killer = self.order.remove(at);
        self.order.insert(0, killer);
        Some(&self.asked[killer].file)
    }
}

/// Changes that no scenario notices yet, though one could: named, so that the list can only shrink.
const UNNOTICED: &str = include_str!("unnoticed.txt");

/// Changes that no scenario can notice, as no answer changes in any case: `equal.rs` proves it of each.
const EQUIVALENT: &str = include_str!("equivalent.txt");

/// Whether a change is listed as one that changes no answer.
pub fn is_equivalent(told: &str) -> bool {
    EQUIVALENT.lines().any(|line| line == told)
}

/// Whether some scenario notices a change.
pub fn is_noticed(told: &str) -> bool {
    !is_equivalent(told) && !UNNOTICED.lines().any(|line| line == told)
}

/// Tries one in so many changes, from a first one.
fn hunt(first: usize, step: usize) {
    let rules: Vec<&'static Rule> = treaty::rules().collect();
    let all = sites(&rules);
    let mut hunt = Hunt::new();
    let (mut made, mut killed) = (0, 0);
    let (mut known, mut left) = (0, Vec::new());
    for site in all.iter().skip(first).step_by(step) {
        made += 1;
        let (law, changed) = changed_law(site);
        let killer = hunt.kills(&changed, |asked| {
            asked.notices(&Assessor::new(&asked.scenario).by_law(law))
        });
        let killer = killer.map(str::to_owned);
        let told = &site.told;
        let listed = !is_noticed(told);
        match killer {
            Some(_) if listed => left.push(format!("noticed now, take it off the list: {told}")),
            Some(_) => killed += 1,
            None if listed => known += 1,
            None => {
                println!("SURVIVOR\t{told}");
                left.push(told.clone());
            }
        }
    }
    println!(
        "mutants of the law: {made} of {} made, {killed} killed, {known} listed as unnoticed, {} more; {} expectations tried",
        all.len(),
        left.len(),
        hunt.tried
    );
    assert!(left.is_empty(), "{}:\n{}", left.len(), left.join("\n"));
}

#[test]
#[cfg_attr(debug_assertions, ignore = "the long share: run it with --release")]
fn every_change_of_the_law_is_noticed_by_a_scenario() {
    hunt(0, 1);
}

#[test]
fn a_share_of_the_changes_of_the_law_is_noticed_by_scenarios() {
    hunt(3, 97);
}

/// Whether a condition takes this position.
fn takes(cond: &'static Cond, position: Position) -> bool {
    match cond {
        Cond::Takes(other) => *other == position,
        Cond::Is(_) => false,
        Cond::Term(term) => takes(&term.means, position),
        Cond::All(parts) | Cond::Any(parts) => parts.iter().any(|part| takes(part, position)),
        Cond::Not(part) | Cond::ThereIs(_, part) | Cond::Once(part) => takes(part, position),
        Cond::Last(of, held) => [of, held].into_iter().any(|part| takes(part, position)),
    }
}

/// Whether a condition reads a question.
fn reads(cond: &'static Cond, question: &'static Question) -> bool {
    question.all().any(|position| takes(cond, position))
}

/// The trees of a rule.
fn trees(rule: &'static Rule) -> Vec<&'static Cond> {
    let norm = match &rule.norm {
        Norm::Prohibits(norm) => vec![norm],
        Norm::Requires { done, due, .. } => vec![done, due],
    };
    let gates = rule
        .gates
        .iter()
        .flat_map(|gates| gates.iter())
        .map(|gate| &gate.0);
    let except = rule.except.iter().map(|exception| &exception.when);
    norm.into_iter().chain(gates).chain(except).collect()
}

fn reached(question: &'static Question) -> Changed {
    let in_rule = |rule: &&'static Rule| trees(rule).into_iter().any(|cond| reads(cond, question));
    let law = Law::of(&[]);
    Changed {
        cites: treaty::rules()
            .filter(in_rule)
            .map(|rule| rule.heading.cite)
            .collect(),
        status: reads(law.left, question) || law.status.iter().any(|(cond, _)| reads(cond, question)),
        classes: law.classes.iter().any(|(cond, _)| reads(cond, question)),
    }
}

/// Whether some tree of the law takes this position.
fn is_taken(position: Position) -> bool {
    let law = Law::of(&[]);
    let in_rule = |rule: &'static Rule| trees(rule).into_iter().any(|cond| takes(cond, position));
    treaty::rules().any(in_rule)
        || law.status.iter().any(|(cond, _)| takes(cond, position))
        || law.classes.iter().any(|(cond, _)| takes(cond, position))
        || takes(law.left, position)
}

#[test]
#[cfg_attr(debug_assertions, ignore = "the long share: run it with --release")]
fn every_change_of_a_default_position_is_noticed_by_a_scenario_or_no_tree_takes_either_position() {
    let mut hunt = Hunt::new();
    let (mut made, mut killed, mut not_taken, mut left) = (0, 0, 0, Vec::new());
    for question in questions::all() {
        let changed = reached(question);
        for position in question.all().filter(|position| !position.is_default()) {
            made += 1;
            // Where no tree takes the one or the other, every tree reads them alike.
            if !is_taken(position) && !is_taken(question.default()) {
                not_taken += 1;
                continue;
            }
            let stated = |text: &str| {
                let mut all = question.all().map(|position| position.to_string());
                all.any(|position| {
                    let (name, word) = position.split_once(" = ").unwrap();
                    text.contains(&format!("{name} = \"{word}\""))
                })
            };
            let other = |asked: &Asked, position: Position| {
                let readings = asked.scenario.readings;
                let by_default = readings.take(question.default()) && !stated(&asked.text);
                by_default && asked.notices(&Assessor::under(&asked.scenario, readings.with(position)))
            };
            match hunt.kills(&changed, |asked| other(asked, position)) {
                Some(_) => killed += 1,
                None => left.push(position.to_string()),
            }
        }
    }
    println!(
        "default positions: {made} changed, {killed} noticed, {not_taken} that no tree tells from the default; {} \
         expectations tried",
        hunt.tried
    );
    assert!(left.is_empty(), "{}", left.join("\n"));
}

#[test]
fn the_list_of_what_is_not_noticed_names_changes_that_there_are() {
    let rules: Vec<&'static Rule> = treaty::rules().collect();
    let told: HashMap<String, How> = sites(&rules)
        .into_iter()
        .map(|it| (it.told, it.mutation.how))
        .collect();
    for line in UNNOTICED.lines().chain(EQUIVALENT.lines()) {
        assert!(told.contains_key(line), "no such change: {line}");
    }
}
