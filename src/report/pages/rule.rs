//! The page of one paragraph.

use super::decided;
use super::examples;
use super::layout::{indented, points, section};
use super::procedure;
use super::reads;
use super::sentence::Page;
use super::tree::Line;
use crate::condition::{Cond, Definition};
use crate::date::Date;
use crate::reading::Question;
use crate::report::names::capital;
use crate::rule::{Exception, Gate, Norm, Rule};
use crate::treaty::custom::CUSTOM;
use crate::treaty::{Model, Paragraph, Treaty};
use crate::verdict::{Kind, Outcome, Verdict};
use crate::vocabulary::Why;

/// What a paragraph says, the rule it makes, how it is read here, and what is open.
///
/// With a day, what a procedure counts is told for that day.
pub(super) fn page(treaty: &Treaty, paragraph: &'static Paragraph, on: Option<Date>) -> String {
    let (source, text) = source(treaty, paragraph);
    let link = format!("    {text}\n");
    let sections = [
        section("Examples", &examples::of(paragraph.cite)),
        section(
            "Scenarios that decide it, under scenarios/",
            &decided::of(paragraph.cite),
        ),
        section("Read by", &read_by(paragraph)),
        section(source, &link),
    ];
    let mut parts = vec![law(paragraph, on)];
    parts.extend(sections.into_iter().flatten());
    parts.join("\n")
}

/// The law of a paragraph as it is read here, without what else stands on its page.
pub(super) fn law(paragraph: &'static Paragraph, on: Option<Date>) -> String {
    let title = format!("{}  {}\n", paragraph.cite, paragraph.title);
    let says = if paragraph.says.is_empty() {
        String::new()
    } else {
        indented(paragraph.says, 4)
    };
    let sections = [
        section("In our words", &says),
        match paragraph.model {
            Model::Procedure(counts) => procedure::section(counts, on),
            _ => section(title_of_tree(paragraph), &as_a_rule(paragraph)),
        },
        section(
            "How it is read here",
            &points(paragraph.read_here.iter().copied()),
        ),
        section(
            "Open questions, with the default",
            &open_questions(&reads::questions(paragraph)),
        ),
        not_judged(paragraph),
    ];
    let mut parts = vec![title];
    parts.extend(sections.into_iter().flatten());
    parts.join("\n")
}

/// What stands at the foot of a page as its source: the text of the treaty, or the page of the rule in the study of
/// custom, which has no official text.
fn source(treaty: &Treaty, paragraph: &Paragraph) -> (&'static str, String) {
    if treaty.prefix != CUSTOM.prefix {
        return ("Official text", treaty.text.to_owned());
    }
    let number = paragraph.cite.split_once(' ').map_or("81", |(_, number)| number);
    (
        "Text of the study",
        treaty.text.replace("rule81", &format!("rule{number}")),
    )
}

/// The heading over the tree.
fn title_of_tree(paragraph: &Paragraph) -> &'static str {
    match paragraph.model {
        Model::Computed(_) => "As a rule",
        _ => "As a rule, under the default positions",
    }
}

/// The tree of what models the paragraph.
fn as_a_rule(paragraph: &'static Paragraph) -> String {
    match paragraph.model {
        Model::Rules(rules) => rules_of(paragraph.cite, rules),
        Model::Terms(terms) => {
            let mut page = Page::new(paragraph.cite, terms);
            terms
                .iter()
                .map(|term| page.definition(term).draw(4))
                .collect::<Vec<_>>()
                .join("\n")
        }
        Model::Exceptions(exceptions) => {
            let mut page = Page::new(paragraph.cite, &[]);
            let drawn = exceptions.iter().map(|exception| {
                let when = page.condition(&exception.when);
                Line::new(exception.title.to_owned()).with_parts_of(when).draw(4)
            });
            drawn.collect::<Vec<_>>().join("\n")
        }
        Model::Computed(how) => indented(&format!("Computed: {how}."), 4),
        Model::Procedure(_) | Model::NotModelled(_) => String::new(),
    }
}

/// The rules of a paragraph: what they share, then each.
fn rules_of(cite: &'static str, rules: &'static [&'static Rule]) -> String {
    let mut page = Page::new(cite, &[]);
    let shared = shared(rules);
    let mut parts = Vec::new();
    if !shared.is_empty() && rules.len() > 1 {
        let mut line = Line::new("First, for each of them:".to_owned());
        line.parts = shared
            .iter()
            .flat_map(|gates| gates.iter())
            .map(|gate| self::gate(&mut page, gate))
            .collect();
        parts.push(line.draw(4));
    }
    let skip = if rules.len() > 1 { shared.len() } else { 0 };
    parts.extend(
        rules
            .iter()
            .map(|rule| one(&mut page, rule, skip, rules.len()).draw(4)),
    );
    parts.join("\n")
}

/// The lists of gates with which every rule begins.
fn shared(rules: &'static [&'static Rule]) -> Vec<&'static [Gate]> {
    let Some((first, others)) = rules.split_first() else {
        return Vec::new();
    };
    let same = |at: usize, gates: &[Gate]| {
        others
            .iter()
            .all(|rule| rule.gates.get(at).is_some_and(|it| std::ptr::eq(*it, gates)))
    };
    first
        .gates
        .iter()
        .enumerate()
        .take_while(|(at, gates)| same(*at, gates))
        .map(|(_, gates)| *gates)
        .collect()
}

fn one(page: &mut Page, rule: &'static Rule, skip: usize, of: usize) -> Line {
    let also = if skip > 0 {
        "all of these hold too"
    } else {
        "all of these hold"
    };
    let name = same_title(rule, of);
    let breach = match rule.norm {
        Norm::Prohibits(_) => "a breach",
        Norm::Requires { .. } => "the duty is breached",
    };
    let mut line = Line::new(format!("{name}: {breach}, when {also}"));
    line.parts = rule
        .gates
        .iter()
        .skip(skip)
        .flat_map(|it| it.iter())
        .map(|gate| self::gate(page, gate))
        .collect();
    match &rule.norm {
        Norm::Prohibits(norm) => {
            let condition = page.condition(norm);
            match condition.holds {
                Some(_) if matches!(norm, Cond::All(_)) => line.parts.extend(condition.parts),
                _ => line.parts.push(condition),
            }
        }
        Norm::Requires { done, due, .. } => {
            if !matches!(due, Cond::All([])) {
                line.parts.push(page.condition(due));
            }
            let done = page.condition(done);
            line.parts.push(Line::group(
                "what is required is not done, which is that",
                "",
                [done],
            ));
        }
    }
    if !rule.except.is_empty() {
        let exceptions = rule
            .except
            .iter()
            .map(|it: &&Exception| Line::new(it.title.to_owned()).cited(it.cite));
        line.parts
            .push(Line::group("no exception lifts it", "", exceptions));
    }
    line
}

/// The title of a rule; among rules of one title, with what its conduct is.
fn same_title(rule: &'static Rule, of: usize) -> String {
    let conduct = match &rule.norm {
        Norm::Prohibits(Cond::All([_, Cond::Term(term), ..]))
            if of > 1 && rule.heading.cite.starts_with("VCLT") =>
        {
            Some(term.name)
        }
        _ => None,
    };
    conduct.map_or_else(
        || rule.heading.title.to_owned(),
        |name| format!("{}, where somebody {name}", rule.heading.title),
    )
}

/// A gate, with what the answer says when it is shut.
fn gate(page: &mut Page, gate: &'static Gate) -> Line {
    let line = page.outline(&gate.0);
    Line {
        text: format!("{} (or else {})", line.text, printed(gate.1)),
        ..line
    }
}

/// The verdict of an answer that stops at a gate.
fn printed(why: Why) -> String {
    Verdict {
        kind: Kind::NotApplicable,
        outcomes: vec![Outcome::NotApplicable(why)],
    }
    .printed()
}

fn open_questions(questions: &[&'static Question]) -> String {
    questions
        .iter()
        .map(|question| super::question::row(question))
        .collect()
}

/// Why no verdict follows from a procedure.
const STEP: &str =
    "a step of procedure, which nobody breaches and which decides nobody's compliance by itself";

/// Why nothing is judged, when that is so.
fn not_judged(paragraph: &Paragraph) -> Option<String> {
    let sentence = |text| indented(&format!("{}.", capital(text)), 4);
    match paragraph.model {
        Model::NotModelled(because) => section("Not judged", &sentence(because)),
        Model::Procedure(_) => section("Not judged", &sentence(STEP)),
        _ => None,
    }
}

/// Which rules read the paragraph.
fn read_by(paragraph: &'static Paragraph) -> String {
    let mut readers: Vec<String> = Vec::new();
    match paragraph.model {
        Model::Terms(terms) => {
            if on_the_ladder(terms) {
                readers.push("the status of a State".to_owned());
            }
            readers.extend(reads::readers_of(terms).into_iter().map(str::to_owned));
        }
        Model::Exceptions(exceptions) => {
            let lifts = |rule: &'static Rule| {
                rule.except
                    .iter()
                    .any(|it| exceptions.iter().any(|exception| std::ptr::eq(*it, *exception)))
            };
            let rules = crate::treaty::rules().filter(|rule| lifts(rule));
            readers.extend(rules.map(|rule| format!("{} {}", rule.heading.cite, rule.heading.title)));
        }
        _ => {}
    }
    if readers.is_empty() {
        String::new()
    } else {
        indented(&readers.join(", "), 4)
    }
}

fn on_the_ladder(terms: &'static [&'static Definition]) -> bool {
    let mut reached = false;
    for (cond, _) in crate::treaty::ottawa::status::LADDER {
        reads::walk(cond, &mut |leaf| {
            if let reads::Leaf::Term(term) = leaf {
                reached |= terms.iter().any(|it| std::ptr::eq(*it, term));
            }
        });
    }
    reached
}
