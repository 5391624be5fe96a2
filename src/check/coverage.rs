//! Coverage by provision: what of the law a set of scenarios decides, and what it does not.
//!
//! **What is asked.** Of a file, what its expectations ask, each under the positions that the file takes, and each
//! `if` of theirs with its position taken or its fact settled. A file that expects nothing is asked what
//! [`Assessor::answers`] answers unasked.
//!
//! **What is decided.** The answer is read where it is decided: in the rule that leads, in the world in which its
//! reasons are told, and on the day on which they are, or on the day judged where it comes to that only then. An
//! answer that neither day gives decides nothing.
//! - An *outcome of a rule* is decided when it is the verdict asked for.
//! - A *fact*, a *term* or an *exception* is decided true, false or unknown when it has that value and, turned round
//!   alone where it stands, would turn the outcome or its reason. That it was read is not enough.
//! - A *position* is decided when the answer was asked under it and would be another, or of other days, under another
//!   position on the question.

mod decidable;
mod deciding;

use std::collections::{BTreeSet, HashMap, HashSet};

pub use self::decidable::decidable;
pub use self::deciding::Same;
use self::deciding::{Decided, Deciding, Leaf, VALUES};
use crate::assess::{Answer, Ask, Assessor, CLASSES, LEFT};
use crate::condition::{Cond, Definition, Logic};
use crate::date::When;
use crate::fact::{At, Fact};
use crate::logic::Truth;
use crate::reading::Position;
use crate::rule::{Exception, Judged, Norm, Rule};
use crate::scenario::{Expectation, IfCondition, Thing};
use crate::treaty::ottawa::status::LADDER;
use crate::verdict::{Kind, Outcome};
use crate::vocabulary::{Class, DateOf, Status};

/// Something of the law that a scenario can decide.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Item {
    /// An outcome of a rule, without its days.
    Outcome(Same<Rule>, Outcome),
    /// An exception that holds, does not hold, or is open.
    Exception(Same<Exception>, Truth),
    /// A term that holds, does not hold, or is open.
    Term(Same<Definition>, Truth),
    /// A position on a contested question.
    Position(Position),
    /// A fact that is so, is not so, or is not known.
    Fact(Fact, Truth),
    /// A standing of a State.
    Standing(Status),
    /// What a device is.
    Class(Class),
    /// A date that the law computes.
    Date(DateOf),
}

/// What a set of scenarios decides.
#[derive(Clone, Debug, Default)]
pub struct Coverage {
    /// The names of the files, in the order in which they were added.
    pub files: Vec<String>,
    /// How many answers were asked for, those of each `if` included.
    pub asked: usize,
    /// For each thing decided, the places of the files that decide it.
    decided: HashMap<Item, BTreeSet<usize>>,
}

impl Coverage {
    /// Adds what a scenario decides, under a name for its file.
    pub fn add(&mut self, name: &str, assessor: &Assessor<'_>) {
        self.files.push(name.to_owned());
        let expects = &assessor.scenario().expects;
        if expects.is_empty() {
            for answer in assessor.answers() {
                self.note(assessor, &answer);
            }
        }
        for expectation in expects {
            self.expectation(assessor, expectation);
        }
    }

    /// The names of the files that decide a thing, in order.
    pub fn deciding(&self, item: &Item) -> impl ExactSizeIterator<Item = &str> {
        let files = self
            .decided
            .get(item)
            .map(|files| files.iter().copied().collect::<Vec<_>>());
        let name = |at| self.files.get(at).map_or("", String::as_str);
        files.unwrap_or_default().into_iter().map(name)
    }

    /// Everything that can be decided, with how many files decide it, in the order of the law.
    pub fn items(&self) -> impl Iterator<Item = (Item, usize)> {
        decidable()
            .into_iter()
            .map(|item| (item, self.deciding(&item).len()))
    }

    fn expectation(&mut self, assessor: &Assessor<'_>, expectation: &Expectation) {
        let Ok(asks) = assessor.asks_for(expectation) else {
            return;
        };
        self.ask(assessor, &asks);
        for branch in &expectation.if_ {
            match &branch.condition {
                IfCondition::Reading(position) => {
                    let readings = assessor.readings().with(*position);
                    self.ask(&Assessor::under(assessor.scenario(), readings), &asks);
                }
                IfCondition::Fact { path, is } => {
                    if let Some(without) = assessor.without(path, is) {
                        self.ask(&Assessor::under(&without, assessor.readings()), &asks);
                    } else if let Ok((choice, option)) = assessor.option(path, is) {
                        let mut world = assessor.start().clone();
                        world.set(choice, option);
                        self.ask(&assessor.within(world), &asks);
                    }
                }
            }
        }
    }

    /// Asks questions that are answered as one: the gravest answer counts.
    fn ask(&mut self, assessor: &Assessor<'_>, asks: &[Ask]) {
        let answers = asks.iter().map(|ask| assessor.answer(ask));
        if let Some(answer) = answers.max_by_key(|answer| answer.verdict.weight()) {
            self.note(assessor, &answer);
        }
    }

    fn note(&mut self, assessor: &Assessor<'_>, answer: &Answer) {
        self.asked += 1;
        let file = self.files.len().saturating_sub(1);
        let positions = turning(assessor, answer).map(Item::Position);
        for item in positions.chain(behind(assessor, answer)) {
            self.decided.entry(item).or_default().insert(file);
        }
    }
}

/// The positions taken on the questions on which an answer turns, alone, together, or in its days.
fn turning(assessor: &Assessor<'_>, answer: &Answer) -> impl Iterator<Item = Position> {
    let alone = answer.turns_on.iter().map(|turn| turn.question);
    let together = answer.together.iter().flat_map(|(set, _)| set);
    let days = answer.other_days.iter().map(|(position, _)| position);
    let questions = alone.chain(together.chain(days).map(|position| position.question));
    questions.map(|question| assessor.readings().on(question))
}

/// What decides an answer: its outcome, and each leaf that alone would turn it.
fn behind(assessor: &Assessor<'_>, answer: &Answer) -> Vec<Item> {
    let case = assessor.docket().case(&answer.world);
    let logic = Deciding {
        findings: &case,
        readings: assessor.readings(),
    };
    match &answer.ask {
        Ask::Provision { actor, thing, on, .. } => {
            let Some(rule) = answer.rule else {
                return Vec::new();
            };
            // What an act sets off may be done, or run, only on the day judged.
            let judged = on.unwrap_or(assessor.scenario().as_of);
            let mut days = [answer.day, judged].into_iter();
            let found = days.find_map(|day| {
                let parts = Parts::read(rule, &logic, At::new(*actor, Some(*thing), day));
                let outcome = parts.outcome();
                tells(answer, outcome).then(|| parts.decided(outcome))
            });
            found.unwrap_or_default()
        }
        Ask::Status { state, on } => {
            let steps = ladder(&logic, LADDER, At::new(*state, None, *on));
            let mut found = leaves(&steps, |values| first(values, LADDER));
            if let Kind::Status(status) = answer.verdict.kind {
                found.push(Item::Standing(status));
            }
            found
        }
        Ask::Class { device } => {
            let at = At::new(0, Some(Thing::Device(*device)), assessor.scenario().as_of);
            let steps = ladder(&logic, CLASSES, at);
            let mut found = leaves(&steps, |values| first(values, CLASSES));
            if let Kind::Class(class) = answer.verdict.kind {
                found.push(Item::Class(class));
            }
            found
        }
        Ask::Date { state, which, on } => {
            let mut found = vec![Item::Date(*which)];
            if *which == DateOf::WithdrawalEffect {
                let day = match answer.verdict.kind {
                    Kind::Date(When::On(day)) => day,
                    _ => *on,
                };
                let left = logic.read(&LEFT, At::new(*state, None, day));
                found.extend(leaves(&[left], |values| values.first().copied()));
            }
            found
        }
        Ask::Step { which, .. } => vec![Item::Date(*which)],
        Ask::Bound { .. } => Vec::new(),
    }
}

/// Whether a reading on one day comes to what an answer says.
fn tells(answer: &Answer, outcome: Outcome) -> bool {
    match (answer.verdict.kind, outcome) {
        (Kind::Breach | Kind::PastBreach, Outcome::Breach(_))
        | (Kind::Undetermined | Kind::ForJudgement, Outcome::Open) => true,
        (Kind::NotApplicable, Outcome::NotApplicable(why)) => answer.verdict.why() == Some(why),
        (kind, outcome) => kind == outcome.kind(),
    }
}

fn ladder<L: Logic, T>(logic: &L, steps: &'static [(Cond, T)], at: At) -> Vec<L::Value> {
    steps.iter().map(|(cond, _)| logic.read(cond, at)).collect()
}

/// The first step that holds; `None` while one before it is open.
fn first<T: Copy>(values: &[Truth], steps: &[(Cond, T)]) -> Option<T> {
    let at = values.iter().position(|value| *value != Truth::False)?;
    let (_, step) = steps.get(at)?;
    (values.get(at) == Some(&Truth::True)).then_some(*step)
}

/// The leaves of some parts of which one alone would turn what they come to.
fn leaves<O: PartialEq>(parts: &[Decided], comes_to: impl Fn(&[Truth]) -> O) -> Vec<Item> {
    let mut values: Vec<Truth> = parts.iter().map(|part| part.value).collect();
    let now = comes_to(&values);
    let mut found = HashSet::new();
    for (at, part) in parts.iter().enumerate() {
        for other in VALUES {
            if let Some(value) = values.get_mut(at) {
                *value = other;
            }
            if comes_to(&values) != now {
                found.extend(part.to(other));
            }
        }
        if let Some(value) = values.get_mut(at) {
            *value = part.value;
        }
    }
    let item = |(leaf, value)| match leaf {
        Leaf::Fact(fact) => Item::Fact(fact, value),
        Leaf::Term(term) => Item::Term(term, value),
        Leaf::Exception(exception) => Item::Exception(exception, value),
    };
    found.into_iter().map(item).collect()
}

/// A rule as it is read for what decides it: its gates, then what it prohibits or requires, then its exceptions.
struct Parts {
    rule: &'static Rule,
    all: Vec<Decided>,
}

impl Parts {
    fn read<L: Logic<Value = Decided>>(rule: &'static Rule, logic: &L, at: At) -> Parts {
        let gates = rule.gates.iter().flat_map(|gates| gates.iter());
        let mut all: Vec<Decided> = gates.map(|gate| logic.read(&gate.0, at)).collect();
        match &rule.norm {
            Norm::Prohibits(norm) => all.push(logic.read(norm, at)),
            Norm::Requires { done, due, .. } => all.extend([logic.read(done, at), logic.read(due, at)]),
        }
        let except = rule.except.iter().map(|exception| {
            let leaf = Leaf::Exception(Same(exception));
            logic.read(&exception.when, at).with(leaf)
        });
        all.extend(except);
        Parts { rule, all }
    }

    /// What the rule comes to with these values of its parts.
    fn comes_to(rule: &'static Rule, values: &[Truth]) -> Outcome {
        let mut values = values.iter().copied();
        let mut next = || values.next().unwrap_or(Truth::Unknown);
        let gates = rule.gates.iter().flat_map(|gates| gates.iter());
        let gates = gates.map(|gate| (gate.1, next())).collect();
        let (norm, done, due) = match rule.norm {
            Norm::Prohibits(_) => (next(), None, None),
            Norm::Requires { .. } => {
                let (done, due) = (next(), next());
                (Truth::all([due, !done].into_iter()), Some(done), Some(due))
            }
        };
        let except = rule.except.iter().map(|it| (*it, next())).collect();
        Judged {
            gates,
            norm,
            done,
            due,
            except,
        }
        .outcome()
    }

    fn outcome(&self) -> Outcome {
        let values: Vec<Truth> = self.all.iter().map(|part| part.value).collect();
        Parts::comes_to(self.rule, &values)
    }

    fn decided(&self, outcome: Outcome) -> Vec<Item> {
        let mut found = leaves(&self.all, |values| Parts::comes_to(self.rule, values));
        found.push(Item::Outcome(Same(self.rule), outcome));
        found
    }
}
