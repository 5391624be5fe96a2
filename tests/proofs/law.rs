//! The law with one thing in it changed: copies of the rules, and of the terms in them, but for one node.

use std::collections::HashMap;
use std::hash::{Hash as _, Hasher as _};

use ottawa::condition::{Cond, Definition};
use ottawa::fact::{Fact, Rel};
use ottawa::rule::{Exception, Gate, Heading, Norm, Rule};

/// Where a tree of the law is rooted.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Root {
    /// A term: one tree, wherever it is used.
    Term(*const Definition),
    /// One gate, wherever the very same condition stands as a gate.
    ///
    /// Told by what it says: where it lies in memory is the compiler's choice.
    Gate(u64),
    /// One gate of a provision: of each rule under one citation on one kind of thing, as the gravest of their
    /// outcomes is the answer.
    GateOf(u64),
    /// What a rule prohibits, or what it requires.
    Norm(*const Rule),
    /// When what a rule requires is due.
    Due(*const Rule),
    /// An exception, wherever it lifts something.
    Exception(*const Exception),
}

fn number(words: &str) -> u64 {
    let mut hasher = std::hash::DefaultHasher::new();
    words.hash(&mut hasher);
    hasher.finish()
}

/// The root of the tree of a gate.
pub fn gate(gate: &Gate) -> Root {
    Root::Gate(number(&format!("{gate:?}")))
}

/// A gate of the provision to which the rule belongs.
fn gate_of(rule: &Rule, gate: &Gate) -> Root {
    Root::GateOf(number(&format!(
        "{} {:?} {gate:?}",
        rule.heading.cite, rule.about
    )))
}

/// What is changed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum How {
    /// A leaf is turned round.
    Negate,
    /// *Every* becomes *one of*, or the other way round.
    Swap,
    /// *By* a day becomes *before* it, or the other way round.
    Shift,
    /// An exception lifts nothing more.
    NoException,
    /// A gate keeps nobody out.
    NoGate,
}

/// One change: at the node of this number, in the order in which a tree is read, terms not entered.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Mutation {
    pub root: Root,
    pub node: usize,
    pub how: How,
}

/// A mutation, with words for it.
#[derive(Clone, Debug)]
pub struct Site {
    pub mutation: Mutation,
    /// The rule, term, gate or exception, and the node in it.
    pub told: String,
}

/// Every change of one node in these rules.
pub fn sites(rules: &[&'static Rule]) -> Vec<Site> {
    let mut found = Found::default();
    for rule in rules {
        let name = || format!("{} {}", rule.heading.cite, rule.heading.title);
        for it in rule.gates.iter().flat_map(|gates| gates.iter()) {
            let told = format!("{}, gate {:?}", name(), it.1);
            if found.is_new(gate_of(rule, it)) {
                found.whole(gate_of(rule, it), How::NoGate, &told);
            }
            if found.is_new(gate(it)) {
                found.tree(gate(it), &it.0, &told);
            }
        }
        match &rule.norm {
            Norm::Prohibits(norm) => found.tree(Root::Norm(*rule), norm, &format!("{}, norm", name())),
            Norm::Requires { done, due, .. } => {
                found.tree(Root::Norm(*rule), done, &format!("{}, done", name()));
                found.tree(Root::Due(*rule), due, &format!("{}, due", name()));
            }
        }
        for exception in rule.except {
            if found.is_new(Root::Exception(*exception)) {
                let told = format!("exception {} {}", exception.cite, exception.title);
                found.tree(Root::Exception(*exception), &exception.when, &told);
            }
            // Dropped from this rule alone.
            let at = rule
                .except
                .iter()
                .position(|it| std::ptr::eq(*it, *exception))
                .unwrap();
            found.sites.push(Site {
                mutation: Mutation {
                    root: Root::Norm(*rule),
                    node: at,
                    how: How::NoException,
                },
                told: format!(
                    "{}: without exception {} {}",
                    name(),
                    exception.cite,
                    exception.title
                ),
            });
        }
    }
    // What has the same name is told apart by a number.
    let mut named: HashMap<String, usize> = HashMap::new();
    for site in &mut found.sites {
        let count = named.entry(site.told.clone()).or_default();
        *count += 1;
        if *count > 1 {
            site.told = format!("{} ({count})", site.told);
        }
    }
    found.sites
}

#[derive(Default)]
struct Found {
    seen: std::collections::HashSet<Root>,
    sites: Vec<Site>,
}

impl Found {
    fn is_new(&mut self, root: Root) -> bool {
        self.seen.insert(root)
    }

    fn whole(&mut self, root: Root, how: How, told: &str) {
        let told = format!("{told}: dropped");
        self.sites.push(Site {
            mutation: Mutation { root, node: 0, how },
            told,
        });
    }

    fn tree(&mut self, root: Root, cond: &'static Cond, told: &str) {
        let mut nodes = Vec::new();
        list(cond, &mut nodes);
        for (node, cond) in nodes.into_iter().enumerate() {
            let hows: &[How] = match cond {
                Cond::Is(Fact::Dated(..)) => &[How::Negate, How::Shift],
                Cond::Is(_) | Cond::Takes(_) | Cond::Term(_) => &[How::Negate],
                Cond::All(parts) | Cond::Any(parts) if parts.len() > 1 => &[How::Swap],
                _ => &[],
            };
            for how in hows {
                let mutation = Mutation {
                    root,
                    node,
                    how: *how,
                };
                let told = format!("{told}, node {node}: {how:?} {}", short(cond));
                self.sites.push(Site { mutation, told });
            }
            if let Cond::Term(term) = cond
                && self.is_new(Root::Term(*term))
            {
                self.tree(
                    Root::Term(*term),
                    &term.means,
                    &format!("term {} \"{}\"", term.cite, term.name),
                );
            }
        }
    }
}

/// Every node of a tree in the order in which it is read, terms not entered.
fn list(cond: &'static Cond, nodes: &mut Vec<&'static Cond>) {
    nodes.push(cond);
    match cond {
        Cond::Is(_) | Cond::Takes(_) | Cond::Term(_) => {}
        Cond::All(parts) | Cond::Any(parts) => parts.iter().for_each(|part| list(part, nodes)),
        Cond::Not(part) | Cond::ThereIs(_, part) | Cond::Once(part) => list(part, nodes),
        Cond::Last(of, held) => [of, held].into_iter().for_each(|part| list(part, nodes)),
    }
}

fn short(cond: &Cond) -> String {
    match cond {
        Cond::Is(fact) => format!("{fact:?}"),
        Cond::Takes(position) => position.to_string(),
        Cond::Term(term) => format!("\"{}\"", term.name),
        Cond::All(parts) => format!("All of {}", parts.len()),
        Cond::Any(parts) => format!("Any of {}", parts.len()),
        Cond::Not(_) | Cond::ThereIs(..) | Cond::Once(_) | Cond::Last(..) => String::new(),
    }
}

/// Makes copies. What does not contain the change stays the very same value.
pub struct Copier {
    mutation: Mutation,
    terms: HashMap<*const Definition, (&'static Definition, Option<&'static Definition>)>,
}

fn leak<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

/// The same node again.
pub fn same(cond: &'static Cond) -> Cond {
    match cond {
        Cond::Is(fact) => Cond::Is(*fact),
        Cond::Takes(position) => Cond::Takes(*position),
        Cond::Term(term) => Cond::Term(term),
        Cond::All(parts) => Cond::All(parts),
        Cond::Any(parts) => Cond::Any(parts),
        Cond::Not(part) => Cond::Not(part),
        Cond::ThereIs(kind, part) => Cond::ThereIs(*kind, part),
        Cond::Once(part) => Cond::Once(part),
        Cond::Last(of, held) => Cond::Last(of, held),
    }
}

impl Copier {
    pub fn new(mutation: Mutation) -> Copier {
        Copier {
            mutation,
            terms: HashMap::new(),
        }
    }

    fn term(&mut self, term: &'static Definition) -> Option<&'static Definition> {
        if let Some((_, known)) = self.terms.get(&std::ptr::from_ref(term)) {
            return *known;
        }
        let means = self.tree(Root::Term(term), &term.means);
        let copy = means.map(|means| {
            leak(Definition {
                cite: term.cite,
                name: term.name,
                means,
            })
        });
        self.terms.insert(term, (term, copy));
        copy
    }

    /// The term in whose own tree the change is, of those copied so far, with its copy.
    pub fn changed_term(&self) -> Option<(&'static Definition, &'static Definition)> {
        let is_root = |(term, _): &&(&'static Definition, _)| self.mutation.root == Root::Term(*term);
        let (term, copy) = self.terms.values().find(is_root)?;
        Some((term, (*copy)?))
    }

    /// The tree with the change in it, or nothing if it is not in there.
    pub fn tree(&mut self, root: Root, cond: &'static Cond) -> Option<Cond> {
        self.node(root, cond, &mut 0)
    }

    fn node(&mut self, root: Root, cond: &'static Cond, count: &mut usize) -> Option<Cond> {
        let Mutation { root: of, node, how } = self.mutation;
        let tree = !matches!(how, How::NoException | How::NoGate);
        let hit = tree && of == root && node == *count;
        *count += 1;
        let inner = match cond {
            Cond::Is(_) | Cond::Takes(_) => None,
            Cond::Term(term) => self.term(term).map(Cond::Term),
            Cond::All(parts) => self.parts(root, parts, count).map(Cond::All),
            Cond::Any(parts) => self.parts(root, parts, count).map(Cond::Any),
            Cond::Not(part) => self.node(root, part, count).map(|part| Cond::Not(leak(part))),
            Cond::Once(part) => self.node(root, part, count).map(|part| Cond::Once(leak(part))),
            Cond::Last(of, held) => {
                let [new_of, new_held] = [of, held].map(|part| self.node(root, part, count));
                (new_of.is_some() || new_held.is_some()).then(|| {
                    let [of, held] = [(of, new_of), (held, new_held)];
                    let copy =
                        |(old, new): (&'static &'static Cond, Option<Cond>)| new.map_or(*old, |it| leak(it));
                    Cond::Last(copy(of), copy(held))
                })
            }
            Cond::ThereIs(kind, part) => self
                .node(root, part, count)
                .map(|part| Cond::ThereIs(*kind, leak(part))),
        };
        if !hit {
            return inner;
        }
        let cond = inner.unwrap_or_else(|| same(cond));
        Some(match (how, cond) {
            (How::Swap, Cond::All(parts)) => Cond::Any(parts),
            (How::Swap, Cond::Any(parts)) => Cond::All(parts),
            (How::Shift, Cond::Is(Fact::Dated(first, rel, second))) => {
                let rel = if rel == Rel::By { Rel::Before } else { Rel::By };
                Cond::Is(Fact::Dated(first, rel, second))
            }
            (_, cond) => Cond::Not(leak(cond)),
        })
    }

    fn parts(&mut self, root: Root, parts: &'static [Cond], count: &mut usize) -> Option<&'static [Cond]> {
        let copies: Vec<_> = parts.iter().map(|part| self.node(root, part, count)).collect();
        if copies.iter().all(Option::is_none) {
            return None;
        }
        let whole = copies
            .into_iter()
            .zip(parts)
            .map(|(copy, part)| copy.unwrap_or_else(|| same(part)));
        Some(Box::leak(whole.collect::<Vec<_>>().into_boxed_slice()))
    }

    /// The list of gates with the change in it.
    pub fn gates(&mut self, gates: &'static [Gate]) -> Option<&'static [Gate]> {
        self.gates_but(gates, None)
    }

    /// The same for the gates of one rule, without the one that is dropped from its provision.
    fn gates_but(&mut self, gates: &'static [Gate], rule: Option<&'static Rule>) -> Option<&'static [Gate]> {
        let mut changed = false;
        let mut copies = Vec::new();
        for it in gates {
            if rule.is_some_and(|rule| self.mutation.root == gate_of(rule, it)) {
                changed = true;
                continue;
            }
            let copy = self.tree(gate(it), &it.0);
            changed |= copy.is_some();
            copies.push(Gate(copy.unwrap_or_else(|| same(&it.0)), it.1));
        }
        changed.then(|| &*Box::leak(copies.into_boxed_slice()))
    }

    /// The rule with the change in it, or nothing if it is not in there.
    pub fn rule(&mut self, rule: &'static Rule) -> Option<&'static Rule> {
        let mut changed = false;
        let mut gates = Vec::new();
        for list in rule.gates {
            let copy = self.gates_but(list, Some(rule));
            changed |= copy.is_some();
            gates.push(copy.unwrap_or(list));
        }
        let mut cond = |root, cond: &'static Cond| {
            let copy = self.tree(root, cond);
            changed |= copy.is_some();
            copy.unwrap_or_else(|| same(cond))
        };
        let norm = match &rule.norm {
            Norm::Prohibits(norm) => Norm::Prohibits(cond(Root::Norm(rule), norm)),
            Norm::Requires { done, due, limit } => Norm::Requires {
                done: cond(Root::Norm(rule), done),
                due: cond(Root::Due(rule), due),
                limit: *limit,
            },
        };
        let mut except = Vec::new();
        for (at, exception) in rule.except.iter().enumerate() {
            let Mutation { root, node, how } = self.mutation;
            if how == How::NoException && root == Root::Norm(rule) && node == at {
                changed = true;
                continue;
            }
            let copy = self.tree(Root::Exception(*exception), &exception.when);
            changed |= copy.is_some();
            except.push(copy.map_or(*exception, |when| {
                leak(Exception {
                    cite: exception.cite,
                    title: exception.title,
                    when,
                })
            }));
        }
        let Heading { cite, title, says } = rule.heading;
        changed.then(|| {
            leak(Rule {
                heading: Heading { cite, title, says },
                treaty: rule.treaty,
                about: rule.about,
                role: rule.role,
                gates: Box::leak(gates.into_boxed_slice()),
                norm,
                except: Box::leak(except.into_boxed_slice()),
            })
        })
    }
}
