//! What binds an actor that the Convention does not bind: other law, judged over the same act or place.

mod bound;

pub(super) use bound::{holds, on as protocol_on};

use std::collections::BTreeSet;

use super::Step;
use super::explanation::possible;
use super::names::{list, small};
use crate::assess::{Answer, Ask, Assessor, Missing};
use crate::logic::Truth;
use crate::rule::{Norm, Rule};
use crate::scenario::{Doubt, Thing};
use crate::treaty::amended_protocol_ii::AMENDED_PROTOCOL_II;
use crate::treaty::custom::CUSTOM;
use crate::treaty::ottawa::questions;
use crate::treaty::{self, Treaty};
use crate::verdict::{Kind, Verdict};
use crate::vocabulary::{ActorKind, Appraisal, Class, Why, Word};

/// An answer under other law.
pub(super) struct OtherLaw {
    /// The rule.
    pub rule: &'static Rule,
    /// Its verdict.
    pub verdict: Verdict,
    /// The facts and judgements that are missing.
    pub missing: Vec<Missing>,
}

/// What other law says of the same thing, where it says anything: rules that are engaged.
pub(super) fn engaged(assessor: &Assessor<'_>, answer: &Answer) -> Vec<OtherLaw> {
    let mut judged = judged(assessor, answer);
    judged.retain(|law| law.verdict.kind != Kind::NotApplicable);
    // What is settled comes first, within each body of law.
    judged.sort_by_key(|law| (law.rule.treaty.prefix, !law.verdict.is_determined()));
    judged
}

/// Every rule of other law on things of this kind, with its verdict.
fn judged(assessor: &Assessor<'_>, answer: &Answer) -> Vec<OtherLaw> {
    let (Some(actor), Some(thing)) = (answer.actor(), answer.thing()) else {
        return Vec::new();
    };
    if !answer.falls_through() || !matches!(thing, Thing::Act(_) | Thing::Place(_)) {
        return Vec::new();
    }
    let mut seen = BTreeSet::new();
    let rules = AMENDED_PROTOCOL_II.rules().chain(CUSTOM.rules());
    rules
        .filter(|rule| seen.insert(rule.heading.cite))
        .map(|rule| {
            let found = assessor.answer(&Ask::provision(actor, rule.heading.cite, thing));
            OtherLaw {
                rule: found.rule.unwrap_or(rule),
                verdict: found.verdict,
                missing: found.missing,
            }
        })
        .collect()
}

/// What other law says of things that are no anti-personnel mines.
fn other_things(assessor: &Assessor<'_>, answer: &Answer) -> Vec<Step> {
    let device = answer
        .thing()
        .and_then(|thing| assessor.scenario().device_of(thing));
    let class = device.map(|device| assessor.verdict(&Ask::Class { device }).kind);
    if class == Some(Kind::Class(Class::OtherMine)) {
        vec![
            Step::new(
                "APII",
                "Amended Protocol II to the Convention on Certain Conventional Weapons, where it binds, limits the use of mines \
                 of every kind (3), of those delivered from afar (6), and has them recorded (9). Not judged here.",
            ),
            Step::new(
                "custom",
                "Customary rules 81 and 83 (ICRC study) speak of landmines of every kind, in armed conflict: care against \
                 indiscriminate effects, and removal.",
            ),
        ]
    } else {
        vec![
            Step::new(
                "APII",
                "Amended Protocol II to the Convention on Certain Conventional Weapons, where it binds, limits the use of booby-traps \
                 and of \"other devices\", set off by hand, from afar or by time (2(4), 2(5), 3, 7). Not judged here.",
            ),
            Step::new(
                "custom",
                "In armed conflict the general rules on distinction, precautions and superfluous injury hold for every weapon.",
            ),
        ]
    }
}

/// The section *What binds it instead*.
pub(super) fn steps(assessor: &Assessor<'_>, answer: &Answer) -> Vec<Step> {
    if answer.verdict.why() == Some(Why::NotAMine) {
        return other_things(assessor, answer);
    }
    if !answer.falls_through() || !reaches(answer) {
        return Vec::new();
    }
    let Some(actor) = answer.actor() else {
        return Vec::new();
    };
    let mut steps = bound::bridge(assessor, answer);
    let kind = assessor
        .scenario()
        .cast
        .get(actor)
        .and_then(|it| it.actor())
        .map(|it| it.kind);
    if matches!(
        kind,
        Some(ActorKind::Company | ActorKind::Person | ActorKind::Organisation)
    ) {
        // The law of armed conflict speaks to those who fight.
        return steps;
    }
    let laws = judged(assessor, answer);
    // Where it is not known whether the Protocol binds, what it would ask is not listed.
    let protocol = if bound::may_only_bind(assessor, answer) {
        Vec::new()
    } else {
        verdicts(assessor, answer, &laws, &AMENDED_PROTOCOL_II)
    };
    steps.push(bound::protocol(assessor, answer, !protocol.is_empty()));
    steps.extend(protocol);
    let custom = verdicts(assessor, answer, &laws, &CUSTOM);
    let at_war = !custom.is_empty();
    steps.extend(custom);
    steps.push(Step::new("custom", general(at_war)));
    steps
}

/// What one body of law says: each breach or exception, then what was not breached, then what is open.
fn verdicts(assessor: &Assessor<'_>, answer: &Answer, laws: &[OtherLaw], of: &Treaty) -> Vec<Step> {
    let laws = || laws.iter().filter(|law| law.rule.treaty.prefix == of.prefix);
    let settled = laws().filter(|law| law.verdict.is_determined() && law.verdict.kind != Kind::NotApplicable);
    let mut steps: Vec<Step> = settled
        .map(|law| {
            let exception = law.verdict.exception().and_then(treaty::paragraph);
            let exception = exception.map_or_else(String::new, |(_, it)| format!(" ({})", small(it.title)));
            let text = format!("{}{exception}. {}", possible(&law.verdict), law.rule.heading.says);
            Step::new(law.rule.heading.cite, text)
        })
        .collect();
    let kept: Vec<String> = laws()
        .filter(|law| kept(assessor, answer, law))
        .map(|law| format!("{} ({})", law.rule.heading.title, number(law.rule)))
        .collect();
    if !kept.is_empty() {
        let text = format!("Not breached, on the facts stated: {}.", kept.join("; "));
        steps.push(Step::new(of.prefix, text));
    }
    let open: Vec<&OtherLaw> = laws().filter(|law| !law.verdict.is_determined()).collect();
    for (judgement, words) in [
        (false, "Open, for want of facts:"),
        (true, "For judgement, and nobody's is recorded:"),
    ] {
        let left = left_open(&open, judgement);
        if !left.is_empty() {
            steps.push(Step::new(of.prefix, format!("{words} {left}")));
        }
    }
    let untold: Vec<String> = open
        .iter()
        .filter(|law| law.missing.is_empty())
        .map(|law| number(law.rule).to_owned())
        .collect();
    if !untold.is_empty() {
        let text = format!(
            "Open, because the file does not describe the mines or the place: {}.",
            list(&untold)
        );
        steps.push(Step::new(of.prefix, text));
    }
    steps
}

/// Whether the rule bound the actor, spoke of what it did, and was not breached.
fn kept(assessor: &Assessor<'_>, answer: &Answer, law: &OtherLaw) -> bool {
    let (Some(actor), Some(thing)) = (answer.actor(), answer.thing()) else {
        return false;
    };
    if law.verdict.why() != Some(Why::NotEngaged) || !matches!(law.rule.norm, Norm::Prohibits(_)) {
        return false;
    }
    let world = assessor.scenario().open_world();
    let read = assessor.derive(law.rule, actor, thing, answer.day, &world).judged;
    // A rule that forbids on one position only is told with that position.
    let positions = law.rule.heading.cite.contains(':');
    !positions && read.gates.iter().all(|(_, gate)| gate.value == Truth::True)
}

/// The facts, or the judgements, that leave rules open, each with the paragraphs for which it matters.
fn left_open(open: &[&OtherLaw], judgement: bool) -> String {
    let mut left: Vec<(String, Vec<&'static str>)> = Vec::new();
    for law in open {
        for missing in &law.missing {
            if (missing.doubt == Doubt::Appraisal) != judgement {
                continue;
            }
            let (words, cite) = (words(missing), number(law.rule));
            match left.iter_mut().find(|(known, _)| *known == words) {
                Some((_, cites)) => cites.push(cite),
                None => left.push((words, vec![cite])),
            }
        }
    }
    let told: Vec<String> = left
        .into_iter()
        .map(|(words, cites)| format!("{words} ({})", cites.join(", ")))
        .collect();
    match judgement {
        true if told.is_empty() => String::new(),
        true => format!("{}.", told.join("; ")),
        false => told.join(" "),
    }
}

/// A judgement by its name, a fact as the question it is; what has no question by its key.
fn words(missing: &Missing) -> String {
    let appraisal = missing
        .fact
        .rsplit('.')
        .next()
        .and_then(Appraisal::parse)
        .filter(|_| missing.doubt == Doubt::Appraisal);
    match appraisal {
        Some(appraisal) => appraisal.means().to_owned(),
        None if missing.asks.is_empty() => format!("`{}` is not stated.", missing.fact),
        None => missing.asks.clone(),
    }
}

/// The number of a paragraph without the name of its law, which stands in the margin.
fn number(rule: &'static Rule) -> &'static str {
    let cite = rule.heading.cite;
    cite.strip_prefix(rule.treaty.prefix)
        .map_or(cite, str::trim_start)
}

/// What custom says beside its rules on mines.
fn general(at_war: bool) -> String {
    let ban = questions::CUSTOM
        .positions
        .iter()
        .map(|view| view.name)
        .collect::<Vec<_>>()
        .join(", ");
    if at_war {
        format!(
            "Rules 81 to 83 are those of the ICRC study of customary humanitarian law; the general rules on distinction, \
             precautions and superfluous injury apply too. A total ban is not established as custom by default; contested \
             (custom): {ban}."
        )
    } else {
        format!(
            "Customary rules 81 to 83 (ICRC study of customary humanitarian law) limit the use of landmines in armed conflict, beside \
             the general rules on distinction, precautions and superfluous injury. A \
             total ban is not established by default; contested (custom): {ban}."
        )
    }
}

/// Whether other law says anything of what the answer is about: it limits mines, and not how States cooperate under
/// the Convention (6, 8).
pub(super) fn reaches(answer: &Answer) -> bool {
    let cite = answer.cite();
    !(cite.starts_with("6(") || cite.starts_with("8("))
}
