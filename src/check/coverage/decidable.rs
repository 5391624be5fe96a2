//! Everything of the law that a scenario can decide, in the order of the law.

use std::collections::HashSet;

use super::{Item, Same};
use crate::assess::{CLASSES, LEFT};
use crate::condition::Cond;
use crate::logic::Truth;
use crate::rule::{Norm, Rule};
use crate::treaty;
use crate::treaty::ottawa::questions;
use crate::treaty::ottawa::status::LADDER;
use crate::verdict::Outcome;
use crate::vocabulary::{DateOf, Why, Word};

const VALUES: [Truth; 3] = [Truth::True, Truth::False, Truth::Unknown];

/// Everything that can be decided, each once.
///
/// A prohibition can be breached, not be engaged, be lifted by each of its exceptions, be shut by each of its gates,
/// and be open; a duty can be kept, or still run where it has a time. Facts and terms are those that some rule, the
/// standing of a State or the class of a device reads.
#[must_use]
pub fn decidable() -> Vec<Item> {
    let mut items: Vec<Item> = treaty::rules().flat_map(outcomes).collect();
    items.extend(LADDER.iter().map(|(_, status)| Item::Standing(*status)));
    items.extend(CLASSES.iter().map(|(_, class)| Item::Class(*class)));
    items.extend(DateOf::ALL.iter().map(|which| Item::Date(*which)));
    let exceptions = treaty::rules().flat_map(|rule| rule.except);
    items.extend(exceptions.flat_map(|it| VALUES.map(|value| Item::Exception(Same(it), value))));
    items.extend(
        questions::all()
            .flat_map(|question| question.all())
            .map(Item::Position),
    );
    let trees = treaty::rules()
        .flat_map(Rule::conditions)
        .chain(LADDER.iter().map(|(cond, _)| cond))
        .chain(CLASSES.iter().map(|(cond, _)| cond))
        .chain([&LEFT]);
    let (mut terms, mut facts) = (Vec::new(), Vec::new());
    for tree in trees {
        tree.walk(&mut |cond| match cond {
            Cond::Term(term) => terms.extend(VALUES.map(|value| Item::Term(Same(term), value))),
            Cond::Is(fact) => facts.extend(VALUES.map(|value| Item::Fact(*fact, value))),
            _ => {}
        });
    }
    items.extend(terms);
    items.extend(facts);
    let mut seen = HashSet::new();
    items.retain(|item| seen.insert(*item));
    items
}

/// The outcomes that a rule can come to.
fn outcomes(rule: &'static Rule) -> Vec<Item> {
    let gates = rule.gates.iter().flat_map(|gates| gates.iter());
    let mut outcomes: Vec<Outcome> = vec![Outcome::Breach(None)];
    match &rule.norm {
        Norm::Prohibits(_) => outcomes.push(Outcome::NotApplicable(Why::NotEngaged)),
        Norm::Requires { due, .. } => {
            outcomes.push(Outcome::Compliant);
            // What is due at once has no time that runs.
            if !matches!(due, Cond::All([])) {
                outcomes.push(Outcome::Pending(None));
            }
        }
    }
    outcomes.extend(rule.except.iter().map(|it| Outcome::Excepted(it.cite)));
    outcomes.extend(gates.map(|gate| Outcome::NotApplicable(gate.1)));
    outcomes.push(Outcome::Open);
    let item = |outcome| Item::Outcome(Same(rule), outcome);
    outcomes.into_iter().map(item).collect()
}
