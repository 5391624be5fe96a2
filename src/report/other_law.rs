//! What binds an actor that the Convention does not bind: other law, judged over the same act or stock.

use super::Step;
use super::explanation::possible;
use super::names::{called, starting};
use crate::assess::{Answer, Ask, Assessor};
use crate::rule::Rule;
use crate::scenario::{Thing, Who};
use crate::treaty::amended_protocol_ii::AMENDED_PROTOCOL_II;
use crate::treaty::custom::CUSTOM;
use crate::treaty::ottawa::questions;
use crate::verdict::{Kind, Verdict};
use crate::vocabulary::{ActorKind, OtherTreaty, Why};

/// An answer under other law.
pub(super) struct OtherLaw {
    /// The rule.
    pub rule: &'static Rule,
    /// Its verdict.
    pub verdict: Verdict,
    /// The facts that are missing.
    pub missing: Vec<String>,
}

/// What other law says of the same thing, where it says anything: rules that are engaged.
pub(super) fn engaged(assessor: &Assessor<'_>, answer: &Answer) -> Vec<OtherLaw> {
    let (Some(actor), Some(thing)) = (answer.actor(), answer.thing()) else {
        return Vec::new();
    };
    if !answer.falls_through() || !matches!(thing, Thing::Act(_)) {
        return Vec::new();
    }
    let rules = AMENDED_PROTOCOL_II.rules().chain(CUSTOM.rules());
    let judged = rules.filter_map(|rule| {
        let found = assessor.answer(&Ask::provision(actor, rule.heading.cite, thing));
        let silent = found.verdict.kind == Kind::NotApplicable;
        let missing = found.missing.into_iter().map(|missing| missing.asks).collect();
        (!silent).then_some(OtherLaw {
            rule,
            verdict: found.verdict,
            missing,
        })
    });
    let mut judged: Vec<_> = judged.collect();
    // What is settled comes first, within each body of law.
    judged.sort_by_key(|law| (law.rule.treaty.prefix, !law.verdict.is_determined()));
    judged
}

/// The section *What binds it instead*.
pub(super) fn steps(assessor: &Assessor<'_>, answer: &Answer) -> Vec<Step> {
    if !answer.falls_through() || !reaches(answer) {
        return Vec::new();
    }
    let Some(actor) = answer.actor() else {
        return Vec::new();
    };
    let mut steps = bridge(answer);
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
    let judged = engaged(assessor, answer);
    let protocol = judged
        .iter()
        .any(|law| law.rule.treaty.prefix == AMENDED_PROTOCOL_II.prefix);
    let mut named = std::collections::BTreeSet::new();
    for law in &judged {
        // A law named in the margin is written out at its first use.
        let name = super::names::capital(law.rule.treaty.name);
        let full = if named.insert(law.rule.treaty.prefix) {
            format!(" {name}:")
        } else {
            String::new()
        };
        let missing = if law.verdict.is_determined() {
            String::new()
        } else if law.missing.is_empty() {
            " Missing: facts about the mines or the place, which the file does not describe.".to_owned()
        } else {
            format!(" Missing: {}", law.missing.join(" "))
        };
        let text = format!(
            "{}.{full} {}{missing}",
            possible(&law.verdict),
            law.rule.heading.says
        );
        steps.push(Step::new(law.rule.heading.cite, text));
    }
    if !protocol {
        steps.push(Step::new("APII", of_the_protocol(assessor, actor)));
    }
    let ban = questions::CUSTOM
        .positions
        .iter()
        .map(|view| view.name)
        .collect::<Vec<_>>()
        .join(", ");
    let at_war = judged.iter().any(|law| law.rule.heading.cite == "custom 81");
    let text = if at_war {
        format!(
            "The general rules on distinction, precautions and superfluous injury apply too. A total ban is not established as \
             custom by default; contested (custom): {ban}."
        )
    } else {
        format!(
            "Customary rules 81 to 83 (ICRC study of customary humanitarian law) limit the use of landmines in armed conflict, beside \
             the general rules on distinction, precautions and superfluous injury. A \
             total ban is not established by default; contested (custom): {ban}."
        )
    };
    steps.push(Step::new("custom", text));
    steps
}

/// Whether other law says anything of what the answer is about: it limits mines, and not how States cooperate under
/// the Convention (6, 8).
pub(super) fn reaches(answer: &Answer) -> bool {
    let cite = answer.cite();
    !(cite.starts_with("6(") || cite.starts_with("8("))
}

/// What leads from the Convention to other law.
fn bridge(answer: &Answer) -> Vec<Step> {
    let step = match answer.verdict.why() {
        Some(Why::NoLongerBound) => Step::new(
            "20(4)",
            "Leaving ends no duty under other law, and undoes no breach that happened before (Vienna Convention on the Law of \
             Treaties, 70).",
        ),
        Some(Why::NotYetBound) => Step::new(
            "VCLT 18",
            "Before entry into force it refrains from acts that would defeat the object and purpose (Vienna Convention on the Law \
             of Treaties): a separate answer.",
        ),
        Some(Why::NotAState) => Step::new(
            "9",
            "A State Party with jurisdiction or control over it, or over the territory, takes all appropriate measures to prevent \
             and suppress such acts; whether it did is for judgement.",
        ),
        _ => return Vec::new(),
    };
    vec![step]
}

fn of_the_protocol(assessor: &Assessor<'_>, actor: Who) -> String {
    let scenario = assessor.scenario();
    let protocol = "Amended Protocol II to the Convention on Certain Conventional Weapons";
    let treaties = scenario
        .cast
        .get(actor)
        .and_then(|it| it.state())
        .and_then(|it| it.other_treaties.as_ref());
    match treaties {
        Some(treaties) if treaties.contains(&OtherTreaty::Apii) => format!(
            "{protocol} binds {}. Whether its rules on use were kept cannot be said: the file describes no armed conflict in which \
             they are owed, or no device to which they speak. On transfer it asks for restraint (8(1)(c)) and for ensuring \
             compliance (8(1)(d)), which are not judged.",
            called(scenario, actor)
        ),
        Some(_) => format!(
            "{} is not listed as a party to {protocol}.",
            starting(scenario, actor)
        ),
        None => format!("{protocol} may bind it; the file does not say."),
    }
}
