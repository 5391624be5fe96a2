//! The full explanation: every step that decided, as a tree, with its answer, its paragraph and its line.

use super::explanation::{headline, possible};
use super::text::wrap;
use super::{Explanation, sections};
use crate::assess::{Answer, Ask, Assessor, Derivations};
use crate::fact::{Fact, Kind};
use crate::logic::{Derivation, Node, Told, Truth};
use crate::reading::Question;
use crate::scenario::Origin;
#[cfg(feature = "edit")]
use crate::simulate::Wanted;
use crate::treaty::ottawa::questions;
use crate::vocabulary::Why;
#[cfg(feature = "edit")]
use crate::vocabulary::{VerdictWord, Word};

/// A line of the tree before it is drawn.
pub(super) struct Line {
    pub value: Truth,
    pub text: String,
    /// The paragraph, and the line of the file.
    pub cite: String,
    pub parts: Vec<Line>,
}

impl Line {
    /// The answer that it gives.
    pub fn answer(&self) -> &'static str {
        match self.value {
            Truth::True => "yes",
            Truth::False => "no",
            Truth::Unknown => "?",
        }
    }
}

/// Every step that decided, from the verdict down; `None` where no rule decides.
pub(super) fn root(assessor: &Assessor<'_>, answer: &Answer) -> Option<Line> {
    let (Some(rule), Ask::Provision { actor, thing, .. }) = (answer.rule, &answer.ask) else {
        return None;
    };
    let reasons = assessor.derive(rule, *actor, *thing, answer.day, &answer.world);
    let shut = reasons.shut().map(|(_, gate)| gate);
    let mut parts: Vec<Line> = match shut {
        // The first shut gate decides; what stands behind it was not read.
        Some(gate) => line(gate).into_iter().collect(),
        None => reasons
            .judged
            .gates
            .iter()
            .filter(|(why, _)| tells(*why))
            .filter_map(|(_, gate)| line(gate))
            .collect(),
    };
    if shut.is_none() {
        parts.extend(line(&reasons.judged.norm));
        parts.extend(exceptions(&reasons));
    }
    Some(Line {
        value: match answer.verdict.kind {
            crate::verdict::Kind::Breach | crate::verdict::Kind::PastBreach => Truth::True,
            _ if answer.verdict.is_determined() => Truth::False,
            _ => Truth::Unknown,
        },
        text: format!("{} breached on {}", rule.heading.cite, answer.day.in_words()),
        cite: String::new(),
        parts,
    })
}

/// The full explanation of an answer.
pub(super) fn render(assessor: &Assessor<'_>, answer: &Answer) -> String {
    let explanation = Explanation::new(assessor, answer);
    let mut page = vec![
        wrap(&headline(assessor, answer), "", "  "),
        String::new(),
        wrap(&explanation.summary, "  ", "  "),
        String::new(),
    ];
    reasons(assessor, answer, &mut page);
    positions(answer, &mut page);
    conditions(answer, &mut page);
    possibilities(answer, &mut page);
    let unread = unread(assessor);
    if !unread.is_empty() {
        page.extend([String::new(), "  No rule looked at".to_owned()]);
        page.extend(unread.iter().map(|line| wrap(line, "    ", "      ")));
    }
    for (heading, items) in [
        ("How firm", &explanation.how_firm),
        ("Makes no difference", &explanation.no_difference),
        ("Assumed", &explanation.assumed),
        ("Not judged", &explanation.not_judged),
        ("What would change the answer", &explanation.would_change),
    ] {
        if !items.is_empty() {
            page.extend([String::new(), format!("  {heading}")]);
            page.extend(items.iter().map(|item| wrap(item, "    - ", "      ")));
        }
    }
    page.push(String::new());
    page.join("\n")
}

/// Why an answer is not another one: the gate that would have said so, or the exceptions, as a tree; else every
/// step that decided.
#[cfg(feature = "edit")]
pub(super) fn why_not(assessor: &Assessor<'_>, answer: &Answer, wanted: Wanted, page: &mut Vec<String>) {
    let (Some(rule), Ask::Provision { actor, thing, .. }) = (answer.rule, &answer.ask) else {
        return reasons(assessor, answer, page);
    };
    let read = assessor.derive(rule, *actor, *thing, answer.day, &answer.world);
    let (text, value, parts) = match wanted {
        Wanted::Because(why) => {
            let gates = || {
                read.judged
                    .gates
                    .iter()
                    .filter(|(other, _)| *other == why)
                    .map(|it| &it.1)
            };
            let value = !Truth::all(gates().map(|gate| gate.value));
            (
                why.means(),
                value,
                gates().filter_map(line).collect::<Vec<Line>>(),
            )
        }
        Wanted::Verdict(VerdictWord::Excepted) => {
            let value = Truth::any(read.judged.except.iter().map(|(_, when)| when.value));
            (VerdictWord::Excepted.means(), value, exceptions(&read))
        }
        _ => return reasons(assessor, answer, page),
    };
    // Where the answer is as it is for another reason, that reason is told.
    if parts.is_empty() || value == Truth::True {
        return reasons(assessor, answer, page);
    }
    let root = Line {
        value,
        text: format!("{text}, on {}", answer.day.in_words()),
        cite: String::new(),
        parts,
    };
    draw(&root, "  ", "  ", page);
}

/// Each exception of a rule with what decided it.
fn exceptions(read: &Derivations) -> Vec<Line> {
    let each = read.judged.except.iter().map(|(exception, when)| {
        merged(Line {
            value: when.value,
            text: exception.title.to_owned(),
            cite: exception.cite.to_owned(),
            parts: deciding(when),
        })
    });
    each.collect()
}

/// Every step that decided: as a tree, where a rule was read; else one by one.
pub(super) fn reasons(assessor: &Assessor<'_>, answer: &Answer, page: &mut Vec<String>) {
    match root(assessor, answer) {
        Some(root) => draw(&root, "  ", "  ", page),
        None => page.extend(
            Explanation::new(assessor, answer)
                .why
                .iter()
                .map(|step| wrap(&format!("{}: {}", step.cite, step.text), "  ", "    ")),
        ),
    }
}

fn positions(answer: &Answer, page: &mut Vec<String>) {
    page.extend([
        String::new(),
        format!(
            "  Positions read: {} combination{}",
            answer.combinations,
            plural(answer.combinations)
        ),
    ]);
    for question in &answer.touched {
        let turn = answer.turns_on.iter().find(|turn| turn.question == *question);
        match turn {
            Some(turn) => {
                page.push(format!("    {}", question.name));
                let rows = turn.positions.iter().map(|(position, verdict)| {
                    let default = if position.is_default() { " (default)" } else { "" };
                    wrap(
                        &format!("{}{default}: {}", position.view().name, possible(verdict)),
                        "      ",
                        "        ",
                    )
                });
                page.extend(rows);
            }
            None => page.push(wrap(&read_alike(question), "    ", "      ")),
        }
    }
}

/// A question that was read and on which, alone, the answer does not turn.
pub(super) fn read_alike(question: &'static Question) -> String {
    let names: Vec<_> = question.positions.iter().map(|view| view.name).collect();
    format!("{}: the same under {}", question.name, names.join(", "))
}

/// The conditions behind a position that decides, where there are several, with both sides on each.
fn conditions(answer: &Answer, page: &mut Vec<String>) {
    let turns = answer.turns_on.iter().map(|turn| turn.question);
    let together = answer
        .together
        .iter()
        .flat_map(|(set, _)| set.iter().map(|it| it.question));
    let deciding: Vec<_> = turns.chain(together).collect();
    for question in answer.touched.iter().filter(|it| deciding.contains(it)) {
        let conditions = questions::conditions(question);
        if conditions.is_empty() {
            continue;
        }
        let title = format!("{}: every condition must be met", question.name);
        page.extend([String::new(), wrap(&title, "  ", "  ")]);
        for (at, condition) in conditions.iter().enumerate() {
            let not_met = condition.not_met.unwrap_or("Not disputed on this position.");
            page.push(wrap(
                &format!("{}  {}", at + 1, condition.asks),
                "    ",
                "       ",
            ));
            page.push(wrap(&format!("met: {}", condition.met), "       ", "         "));
            page.push(wrap(&format!("not met: {not_met}"), "       ", "         "));
        }
    }
}

fn possibilities(answer: &Answer, page: &mut Vec<String>) {
    let rows = sections::either_way(answer);
    if rows.is_empty() {
        return;
    }
    page.extend([String::new(), "  Possibilities read".to_owned()]);
    for ((_, outcomes), missing) in rows.iter().zip(&answer.missing) {
        let rows = outcomes
            .iter()
            .map(|(is, verdict)| wrap(&format!("{} = {is}: {verdict}", missing.fact), "    ", "      "));
        page.extend(rows);
    }
}

/// That an actor is a State, has consented and has been bound is told by the gate that it is a State Party.
fn tells(gate: Why) -> bool {
    !matches!(gate, Why::NotAState | Why::NotBound | Why::NotYetBound)
}

/// What the file describes and no rule of this version reads.
pub(super) fn unread(assessor: &Assessor<'_>) -> Vec<String> {
    let scenario = assessor.scenario();
    let mut lines = Vec::new();
    for device in &scenario.devices {
        if device.self_destructs.is_stated()
            || device.self_deactivates.is_stated()
            || device.detectable.is_stated()
        {
            lines.push(format!(
                "{}: self-destruction, self-deactivation, detectability are for Amended Protocol II",
                device.entry.id
            ));
        }
    }
    let leaving = scenario
        .cast
        .iter()
        .filter_map(|it| it.state())
        .any(|state| !state.notices.is_empty());
    if !leaving {
        lines.extend(scenario.conflicts.iter().map(|conflict| {
            format!(
                "conflicts.{}: an armed conflict is tested only when a withdrawal is under way",
                conflict.entry.id
            )
        }));
    }
    lines
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

fn leaf(value: Truth, text: String, cite: String) -> Line {
    Line {
        value,
        text,
        cite,
        parts: Vec::new(),
    }
}

/// Prunes a derivation to what decided: under a true `all` every part, under a false one the part that is
/// false; the reverse for `any`. A position is shown only where it is taken, and nothing about which the file
/// is silent and the default says no.
fn line(node: &Derivation) -> Option<Line> {
    let parts = || node.parts.iter().flat_map(deciding).collect::<Vec<Line>>();
    match &node.node {
        Node::Fact(fact, told) => {
            let silent = told.origins.iter().all(|origin| *origin == Origin::Silent);
            let told_of = !silent || node.value == Truth::Unknown;
            let matters = told_of || node.value == Truth::True && *fact != Fact::TookPlace;
            matters.then(|| leaf(node.value, told.text.clone(), place(told)))
        }
        Node::Takes(position) => {
            let text = format!("on the position {position}");
            (node.value == Truth::True).then(|| leaf(node.value, text, String::new()))
        }
        Node::Term(term, _) => {
            let parts = parts();
            if parts.is_empty() && node.value == Truth::True {
                return None;
            }
            Some(merged(Line {
                value: node.value,
                text: term.name.to_owned(),
                cite: term.cite.to_owned(),
                parts,
            }))
        }
        // Which consent is meant goes without saying while there is one; a conflict is named.
        Node::Entry(Kind::Consent, _) => None,
        Node::Entry(_, name) => {
            let parts = parts();
            (!parts.is_empty()).then(|| Line {
                value: node.value,
                text: name.clone(),
                cite: String::new(),
                parts,
            })
        }
        Node::On(day) => {
            let parts = parts();
            let text = format!("on {}", day.in_words());
            (!parts.is_empty()).then(|| Line {
                value: node.value,
                text,
                cite: String::new(),
                parts,
            })
        }
        Node::All | Node::Any | Node::Not => {
            let mut parts = deciding(node);
            match parts.len() {
                0 => None,
                1 => parts.pop(),
                _ => {
                    let text = if matches!(node.node, Node::Any) {
                        "one of these"
                    } else {
                        "all of these"
                    };
                    Some(Line {
                        value: node.value,
                        text: text.to_owned(),
                        cite: String::new(),
                        parts,
                    })
                }
            }
        }
    }
}

/// A term with one leaf that has the same answer takes one line.
fn merged(mut line: Line) -> Line {
    let single = matches!(line.parts.as_slice(), [part] if part.parts.is_empty() && part.value == line.value);
    if !single {
        return line;
    }
    if let Some(part) = line.parts.pop() {
        let detail = part
            .text
            .rsplit_once(": ")
            .map_or(part.text.clone(), |(_, detail)| detail.to_owned());
        line.text = format!("{}: {detail}", line.text);
        line.cite = format!("{}  {}", line.cite, part.cite).trim().to_owned();
    }
    line
}

/// The lines under a node that decided its value. Combinations are merged into what stands above them.
fn deciding(node: &Derivation) -> Vec<Line> {
    match node.node {
        Node::All | Node::Any => {
            let conjunction = matches!(node.node, Node::All);
            let one_decides = matches!(
                (conjunction, node.value),
                (true, Truth::False) | (false, Truth::True)
            );
            let decides = |part: &&Derivation| part.value == node.value;
            let every =
                (conjunction && node.value == Truth::True) || (!conjunction && node.value == Truth::False);
            let chosen: Vec<&Derivation> = if every {
                node.parts.iter().collect()
            } else {
                let all = node.parts.iter().filter(decides);
                if one_decides {
                    all.take(1).collect()
                } else {
                    all.collect()
                }
            };
            chosen.into_iter().flat_map(deciding).collect()
        }
        // Under a negation the statement is printed with its own answer, never a double negative.
        Node::Not | Node::Entry(Kind::Consent, _) => node.parts.iter().flat_map(deciding).collect(),
        _ => line(node).into_iter().collect(),
    }
}

fn place(told: &Told) -> String {
    let mut places: Vec<String> = told
        .origins
        .iter()
        .map(|origin| match origin {
            Origin::Line(line) => format!("line {line}"),
            Origin::Record => "record".to_owned(),
            Origin::Silent => "not stated".to_owned(),
            Origin::Built => "given".to_owned(),
        })
        .collect();
    places.dedup();
    if places.is_empty() {
        String::new()
    } else {
        format!("[{}]", places.join(", "))
    }
}

fn draw(line: &Line, first: &str, rest: &str, page: &mut Vec<String>) {
    let head = format!("{first}{:<5}", line.answer());
    let hang = format!("{rest}     ");
    let cite = if line.cite.is_empty() {
        String::new()
    } else {
        format!("  {}", line.cite)
    };
    let text = wrap(&line.text, &head, &hang);
    let last = text.rsplit('\n').next().unwrap_or("").chars().count();
    let width = cite.chars().count();
    if last + width <= 80 {
        let pad = 80 - last - width;
        page.push(format!("{text}{}{cite}", " ".repeat(pad)).trim_end().to_owned());
    } else {
        page.push(text);
        let indent = rest.chars().count();
        page.push(format!(
            "{rest}{}{cite}",
            " ".repeat(80_usize.saturating_sub(width + indent))
        ));
    }
    let count = line.parts.len();
    for (at, part) in line.parts.iter().enumerate() {
        let (branch, under) = if at + 1 == count {
            ("└─ ", "   ")
        } else {
            ("├─ ", "│  ")
        };
        draw(part, &format!("{rest}{branch}"), &format!("{rest}{under}"), page);
    }
}
