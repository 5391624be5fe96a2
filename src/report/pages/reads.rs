//! Who reads what: the terms and questions that a condition reaches.

use crate::condition::{Cond, Definition};
use crate::reading::Question;
use crate::rule::Rule;
use crate::treaty::{self, Model, Paragraph};

/// What stands in a condition, at any depth.
pub(super) enum Leaf {
    /// A defined term.
    Term(&'static Definition),
    /// A position on a question.
    Question(&'static Question),
}

/// Visits every term and question that a condition reaches.
pub(super) fn walk(cond: &'static Cond, visit: &mut dyn FnMut(Leaf)) {
    cond.walk(&mut |cond| match cond {
        Cond::Term(term) => visit(Leaf::Term(term)),
        Cond::Takes(position) => visit(Leaf::Question(position.question)),
        _ => {}
    });
}

/// Visits what a rule reaches: its gates, its norm, its exceptions.
pub(super) fn walk_rule(rule: &'static Rule, visit: &mut dyn FnMut(Leaf)) {
    rule.conditions().for_each(|cond| walk(cond, visit));
}

/// The conditions that model a paragraph.
fn conditions(paragraph: &'static Paragraph, visit: &mut dyn FnMut(Leaf)) {
    match paragraph.model {
        Model::Rules(rules) => rules.iter().for_each(|rule| walk_rule(rule, visit)),
        Model::Terms(terms) => terms.iter().for_each(|term| walk(&term.means, visit)),
        Model::Exceptions(exceptions) => exceptions.iter().for_each(|it| walk(&it.when, visit)),
        Model::Computed(_) | Model::Procedure(_) | Model::NotModelled(_) => {}
    }
}

/// The questions that bear on a paragraph itself: those that say so, and for definitions and exceptions those
/// that their own tree reads.
pub(super) fn questions(paragraph: &'static Paragraph) -> Vec<&'static Question> {
    let mut read = std::collections::BTreeSet::new();
    if !matches!(paragraph.model, Model::Rules(_)) {
        conditions(paragraph, &mut |leaf| {
            if let Leaf::Question(question) = leaf {
                read.insert(question.number);
            }
        });
    }
    let touched =
        |it: &&str| *it == paragraph.cite || within(paragraph.cite, it) || within(it, paragraph.cite);
    let bears = |it: &&Question| it.touches.iter().any(touched) || read.contains(&it.number);
    treaty::ottawa::questions::all().filter(bears).collect()
}

/// Whether a citation lies within another: `1(1)(a)` within `1(1)`, but not `11(1)`.
fn within(cite: &str, whole: &str) -> bool {
    cite.strip_prefix(whole).is_some_and(|rest| rest.starts_with('('))
}

/// The paragraphs whose rules reach something, each once, in the order of the treaties.
pub(super) fn readers(reaches: &dyn Fn(&'static Rule) -> bool) -> Vec<&'static str> {
    let mut cites: Vec<&'static str> = treaty::rules()
        .filter(|rule| reaches(rule))
        .map(|rule| rule.heading.cite)
        .collect();
    cites.dedup();
    cites
}

/// The paragraphs whose rules reach one of these terms.
pub(super) fn readers_of(terms: &'static [&'static Definition]) -> Vec<&'static str> {
    readers(&|rule| {
        let mut reached = false;
        walk_rule(rule, &mut |leaf| {
            if let Leaf::Term(term) = leaf {
                reached |= terms.iter().any(|it| std::ptr::eq(*it, term));
            }
        });
        reached
    })
}

/// The paragraphs whose rules read a question.
pub(super) fn readers_of_question(question: &'static Question) -> Vec<&'static str> {
    readers(&|rule| {
        let mut reached = false;
        walk_rule(rule, &mut |leaf| {
            if let Leaf::Question(it) = leaf {
                reached |= it == question;
            }
        });
        reached
    })
}
