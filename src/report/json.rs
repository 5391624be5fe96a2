//! Answers as data: versioned JSON objects, dates in ISO form, absent values null.
//!
//! An answer has at least `scenario, act, actor, on, provision, verdict, why, robust, turns_on, missing,
//! explanation`. Fields may be added under one `format`; none changes its meaning or goes away.

use serde_json::{Value as Json, json};

use super::Explanation;
use super::explanation::headline;
use crate::assess::{Answer, Ask, Assessor, Branch, Derivations, Standing};
use crate::check::{Assessment, Checked, CheckedClaim};
use crate::diagnostic::Diagnostic;
use crate::logic::{Derivation, Node, Truth};
use crate::reading::Readings;
use crate::scenario::{Origin, Thing};
use crate::treaty::ottawa::questions;
use crate::verdict::Verdict;
use crate::vocabulary::Word;

/// The version of the shape of these objects.
pub const FORMAT: u32 = 1;

/// The name and version of the engine.
#[must_use]
pub fn engine() -> String {
    format!("ottawa {}", env!("CARGO_PKG_VERSION"))
}

/// An answer.
#[must_use]
pub fn answer(assessor: &Assessor<'_>, answer: &Answer) -> Json {
    let scenario = assessor.scenario();
    let explanation = Explanation::new(assessor, answer);
    let id = |thing: Thing| scenario.entry(thing).map(|entry| entry.id.clone());
    let actor = answer.actor().and_then(|who| id(Thing::Member(who)));
    let about = answer.thing().and_then(id);
    let span = answer.verdict.span();
    json!({
        "format": FORMAT,
        "engine": engine(),
        "scenario": scenario.title,
        "as_of": scenario.as_of,
        "readings": readings(assessor.readings()),
        "act": about,
        "actor": actor,
        "on": answer.day,
        "provision": if answer.cite().is_empty() { Json::Null } else { json!(answer.cite()) },
        "rule": answer.rule.map(|rule| rule.heading.title),
        "verdict": answer.verdict.word(),
        "why": answer.verdict.why().map(Word::name),
        "exception": answer.verdict.exception(),
        "breach_from": span.map(|span| span.from),
        "until": answer.verdict.until(),
        "breach_to": span.and_then(|span| span.to),
        "robust": answer.robust,
        "turns_on": turns_on(answer),
        "together": answer.together.iter().map(|(set, verdict)| json!({
            "positions": set.iter().map(|position| json!({
                "question": position.question.name, "position": position.view().name,
            })).collect::<Vec<_>>(),
            "verdict": verdict.word(),
            "why": verdict.why().map(Word::name),
        })).collect::<Vec<_>>(),
        "combinations": { "read": answer.combinations, "capped": answer.capped },
        "missing": answer.missing.iter().map(|missing| json!({
            "fact": missing.fact,
            "question": missing.asks,
            "outcomes": branches(&missing.outcomes),
        })).collect::<Vec<_>>(),
        "assumed": answer.assumed.iter().map(|assumed| json!({
            "about": assumed.about,
            "text": assumed.text,
            "outcomes": branches(&assumed.outcomes),
        })).collect::<Vec<_>>(),
        "would_change": answer.would_change.iter().map(|change| json!({
            "about": change.about, "is": change.is, "verdict": change.verdict.word(), "why": change.verdict.why().map(Word::name),
        })).collect::<Vec<_>>(),
        "other_law": super::other_law::engaged(assessor, answer).iter().map(|law| {
            let missing: Vec<&str> = law.missing.iter().map(|it| it.asks.as_str()).collect();
            with(json!({ "provision": law.rule.heading.cite, "missing": missing }), &law.verdict)
        }).collect::<Vec<_>>(),
        "explanation": {
            "headline": explanation.headline,
            "summary": explanation.summary,
            "steps": explanation.why,
            "no_difference": explanation.no_difference,
            "how_firm": explanation.how_firm,
            "instead": explanation.instead,
            "not_judged": explanation.not_judged,
            "pleas": explanation.pleas.iter().map(|(title, lines)| json!({ "title": title, "text": lines })).collect::<Vec<_>>(),
            "derivation": derivation(assessor, answer),
        },
    })
}

/// What `explain` prints of a file.
#[must_use]
pub fn explain(name: &str, assessor: &Assessor<'_>, answers: &[Answer]) -> Json {
    json!({
        "format": FORMAT,
        "engine": engine(),
        "file": name,
        "scenario": assessor.scenario().title,
        "as_of": assessor.scenario().as_of,
        "answers": answers.iter().map(|it| answer(assessor, it)).collect::<Vec<_>>(),
    })
}

/// What `check` prints of a file.
#[must_use]
pub fn check_file(
    name: &str,
    assessor: &Assessor<'_>,
    answers: &[Answer],
    checked: &[Checked],
    claims: &[CheckedClaim],
    notes: &[Diagnostic],
) -> Json {
    let scenario = assessor.scenario();
    json!({
        "file": name,
        "scenario": scenario.title,
        "as_of": scenario.as_of,
        "answers": answers.iter().map(|it| answer(assessor, it)).collect::<Vec<_>>(),
        "expectations": checked.iter().map(expectation).collect::<Vec<_>>(),
        "claims": claims.iter().map(|it| claim(assessor, it)).collect::<Vec<_>>(),
        "notes": notes,
    })
}

/// The standing of a State on a day.
#[must_use]
pub fn standing(assessor: &Assessor<'_>, standing: &Standing) -> Json {
    let scenario = assessor.scenario();
    let member = scenario.cast.get(standing.state);
    let notice = standing.notices.last();
    let status = match standing.answer.verdict.kind {
        crate::verdict::Kind::Status(status) => Some(status.name()),
        _ => None,
    };
    json!({
        "format": FORMAT,
        "engine": engine(),
        "state": member.map(|it| it.entry.id.clone()),
        "name": member.map(|it| it.entry.name.clone()),
        "on": standing.on,
        "status": status.map_or_else(|| json!(standing.answer.verdict.word()), |it| json!(it)),
        "phase": standing.phase.name(),
        "signed": standing.signed,
        "deposited": standing.deposited,
        "consent": standing.consent.filter(|_| standing.deposited.is_some()).map(Word::name),
        "entry_into_force": standing.entry_into_force,
        "withdrawal_received": notice.and_then(|it| it.received),
        "withdrawal_expiry": notice.and_then(|it| it.expiry),
        "withdrawal_effective": standing.withdrawal_effective,
        "withdrawal_revoked": notice.and_then(|it| it.revoked),
        "suspension_notified": standing.suspension,
        "robust": standing.answer.robust && standing.bound.robust,
        "turns_on": turns_on(if standing.answer.contested() { &standing.answer } else { &standing.bound }),
        "missing": standing.answer.missing.iter().map(|missing| json!({
            "fact": missing.fact, "question": missing.asks, "outcomes": branches(&missing.outcomes),
        })).collect::<Vec<_>>(),
        "assumed": standing.answer.assumed.iter().map(|assumed| json!({
            "about": assumed.about, "text": assumed.text, "outcomes": branches(&assumed.outcomes),
        })).collect::<Vec<_>>(),
        "bound_by_article_1": match assessor.is_bound(standing.state, standing.on) {
            Truth::True => json!(true),
            Truth::False => json!(false),
            Truth::Unknown => Json::Null,
        },
    })
}

fn readings(readings: Readings) -> Json {
    if readings.is_default() {
        return json!("default");
    }
    let taken = questions::all()
        .map(|question| readings.on(question))
        .filter(|position| !position.is_default());
    taken
        .map(|position| (position.question.name.to_owned(), json!(position.view().name)))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

/// A verdict with its reason and exception.
pub(super) fn verdict(verdict: &Verdict) -> Json {
    json!({ "verdict": verdict.word(), "why": verdict.why().map(Word::name), "exception": verdict.exception() })
}

fn with(first: Json, verdict: &Verdict) -> Json {
    let mut object = first;
    if let (Some(object), Json::Object(outcome)) = (object.as_object_mut(), self::verdict(verdict)) {
        object.extend(outcome);
    }
    object
}

fn branches(branches: &[Branch]) -> Vec<Json> {
    branches
        .iter()
        .map(|branch| with(json!({ "is": branch.is }), &branch.verdict))
        .collect()
}

fn turns_on(answer: &Answer) -> Vec<Json> {
    let turns = answer.turns_on.iter().map(|turn| {
        let positions = turn.positions.iter().map(|(position, verdict)| {
            with(
                json!({ "position": position.view().name, "default": position.is_default() }),
                verdict,
            )
        });
        json!({
            "question": turn.question.name,
            "asks": turn.question.asks,
            "outcomes": positions.collect::<Vec<_>>(),
        })
    });
    turns.collect()
}

fn expectation(checked: &Checked) -> Json {
    json!({
        "line": line(checked.origin),
        "asked": checked.asked,
        "expected": checked.expected,
        "answer": checked.answer,
        "met": checked.is_met(),
        "unmet": checked.unmet.iter().map(|unmet| json!({
            "what": unmet.what, "expected": unmet.expected, "answer": unmet.answer, "reason": unmet.reason,
        })).collect::<Vec<_>>(),
    })
}

fn claim(assessor: &Assessor<'_>, checked: &CheckedClaim) -> Json {
    let claim = assessor.scenario().claims.get(checked.index);
    json!({
        "line": line(checked.origin),
        "text": claim.map(|it| it.text.clone()),
        "who": claim.and_then(|it| it.who.clone()),
        "author": claim.and_then(|it| it.assessed).map(Word::name),
        "engine": match &checked.assessment {
            Assessment::Supported => "supported",
            Assessment::Contradicted => "contradicted",
            Assessment::TurnsOn { .. } => "contested",
            Assessment::Undetermined { .. } => "undetermined",
            Assessment::NotAQuestion => "not-a-question",
            Assessment::CannotBeAsked(_) => "not-judged",
        },
        "turns_on": match &checked.assessment {
            Assessment::TurnsOn { questions, .. } => questions.iter().map(|it| it.name).collect::<Vec<_>>(),
            _ => Vec::new(),
        },
        "answer": checked.answer,
        "agrees": checked.agrees,
    })
}

fn line(origin: Origin) -> Json {
    match origin {
        Origin::Line(line) => json!(line),
        _ => Json::Null,
    }
}

fn derivation(assessor: &Assessor<'_>, answer: &Answer) -> Json {
    let (Some(rule), Ask::Provision { actor, thing, .. }) = (answer.rule, &answer.ask) else {
        return Json::Null;
    };
    let reasons: Derivations = assessor.derive(rule, *actor, *thing, answer.day, &answer.world);
    json!({
        "rule": headline(assessor, answer),
        "gates": reasons.judged.gates.iter().map(|(why, gate)| json!({ "or_else": why.name(), "holds": tree(gate) })).collect::<Vec<_>>(),
        "norm": tree(&reasons.judged.norm),
        "exceptions": reasons.judged.except.iter().map(|(exception, when)| json!({
            "cite": exception.cite, "title": exception.title, "holds": tree(when),
        })).collect::<Vec<_>>(),
    })
}

fn tree(node: &Derivation) -> Json {
    let value = match node.value {
        Truth::True => "yes",
        Truth::False => "no",
        Truth::Unknown => "unknown",
    };
    let parts: Vec<Json> = node.parts.iter().map(tree).collect();
    match &node.node {
        Node::Fact(_, told) => {
            json!({ "value": value, "fact": told.text, "lines": told.origins.iter().map(|it| line(*it)).filter(|it| !it.is_null()).collect::<Vec<_>>() })
        }
        Node::Takes(position) => json!({ "value": value, "takes": position.to_string() }),
        Node::Term(term, _) => {
            json!({ "value": value, "term": term.name, "cite": term.cite, "parts": parts })
        }
        Node::All => json!({ "value": value, "all": parts }),
        Node::Any => json!({ "value": value, "any": parts }),
        Node::Not => json!({ "value": value, "not": parts }),
        Node::Entry(_, name) => json!({ "value": value, "for": name, "parts": parts }),
        Node::On(day) => json!({ "value": value, "on": day, "parts": parts }),
    }
}
