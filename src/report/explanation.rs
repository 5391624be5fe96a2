//! An explanation as data: what a reader needs, in the order in which it is told.

use super::deed::{self, Deed};
use super::names::{called, starting, title};
use super::whose::Whose;
use super::{pleas, sections, why};
use crate::assess::{Answer, Ask, Assessor};
use crate::rule::Rule;
use crate::scenario::{Doubt, Thing};
use crate::verdict::{Kind, Outcome, Verdict};
use crate::vocabulary::{Why, Word};

/// A step: the paragraph on which it stands, and what it says.
#[derive(Clone, PartialEq, Eq, Debug, serde::Serialize)]
pub struct Step {
    /// The citation.
    pub cite: String,
    /// The step in words.
    pub text: String,
}

impl Step {
    /// A step.
    pub fn new(cite: impl Into<String>, text: impl Into<String>) -> Step {
        Step {
            cite: cite.into(),
            text: text.into(),
        }
    }
}

/// An explanation.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Explanation {
    /// The verdict, the actor, the paragraph, what it is about.
    pub headline: String,
    /// The answer as a paragraph that is true, complete and dated when read alone.
    pub summary: String,
    /// The outcomes on either side, while facts or judgements are missing.
    pub either_way: Vec<(String, Vec<(String, String)>)>,
    /// The steps.
    pub why: Vec<Step>,
    /// What the file gives whoever is to judge.
    pub for_the_judge: Vec<String>,
    /// What was said about it, by whom and when.
    pub said: Vec<(String, String)>,
    /// Pleas, each with its title and paragraphs.
    pub pleas: Vec<(String, Vec<String>)>,
    /// Questions of law on which it turns, each with its title and paragraphs.
    pub turns_on: Vec<(String, Vec<String>)>,
    /// What binds the actor instead.
    pub instead: Vec<Step>,
    /// What a reader might think matters, and does not.
    pub no_difference: Vec<String>,
    /// How firm the law and the facts are.
    pub how_firm: Vec<String>,
    /// Defaults that mattered.
    pub assumed: Vec<String>,
    /// Questions that nobody put.
    pub not_judged: Vec<String>,
    /// What would change the answer.
    pub would_change: Vec<String>,
}

impl Explanation {
    /// Explains an answer.
    #[must_use]
    pub fn new(assessor: &Assessor<'_>, answer: &Answer) -> Explanation {
        Explanation {
            headline: headline(assessor, answer),
            summary: summary(assessor, answer),
            either_way: sections::either_way(answer),
            why: match answer.ask {
                Ask::Class { .. } => why::thing(assessor, answer),
                Ask::Status { state, on } => why::status(assessor, state, on, on, None),
                _ => why::steps(assessor, answer),
            },
            for_the_judge: sections::for_the_judge(assessor, answer),
            said: sections::said(assessor, answer),
            pleas: pleas::told(assessor, answer),
            turns_on: sections::turns_on(answer),
            instead: super::other_law::steps(assessor, answer),
            no_difference: sections::no_difference(assessor, answer),
            how_firm: sections::how_firm(assessor, answer),
            assumed: sections::assumed(answer),
            not_judged: sections::not_judged(assessor, answer),
            would_change: sections::would_change(assessor, answer),
        }
    }
}

/// `BREACH, CONTESTED`.
pub(super) fn verdict(answer: &Answer) -> String {
    let contested = if answer.contested() { ", CONTESTED" } else { "" };
    format!("{}{contested}", answer.verdict.printed())
}

/// `BREACH, CONTESTED: Norland, Article 1(1)(a), using mines`.
pub(super) fn headline(assessor: &Assessor<'_>, answer: &Answer) -> String {
    format!("{}: {}", verdict(answer), asked(assessor, answer))
}

/// The headline of an answer, and the entry that it is about: `…, using mines (trenches)`.
pub(super) fn line(assessor: &Assessor<'_>, answer: &Answer) -> String {
    format!("{}: {}", verdict(answer), asked_about(assessor, answer))
}

/// What an answer is on, and the entry that it is about.
pub(super) fn asked_about(assessor: &Assessor<'_>, answer: &Answer) -> String {
    let entry = answer.thing().map(|thing| assessor.scenario().entry(thing));
    let about = entry.map_or_else(String::new, |entry| {
        format!(" ({})", entry.map_or("", |entry| &entry.id))
    });
    format!("{}{about}", asked(assessor, answer))
}

/// What an answer is on: `Norland, Article 1(1)(a), using mines`.
pub(super) fn asked(assessor: &Assessor<'_>, answer: &Answer) -> String {
    let scenario = assessor.scenario();
    let actor = answer.actor().map(|who| title(scenario, who));
    let device = || {
        answer
            .thing()
            .map_or_else(String::new, |thing| super::names::small(scenario.name(thing)))
    };
    match (&answer.ask, answer.rule, actor) {
        (Ask::Class { .. }, _, _) => device(),
        (_, Some(rule), Some(actor)) => {
            format!("{actor}, {}, {}", paragraph(rule), rule.heading.title)
        }
        (_, _, actor) => actor.unwrap_or_default(),
    }
}

/// The paragraph of a rule as a heading names it: `Article 4`, `VCLT 18`.
pub(super) fn paragraph(rule: &Rule) -> String {
    match rule.treaty.prefix {
        "" => format!("Article {}", rule.heading.cite),
        _ => rule.heading.cite.to_owned(),
    }
}

fn summary(assessor: &Assessor<'_>, answer: &Answer) -> String {
    let scenario = assessor.scenario();
    if let Ask::Class { .. } = answer.ask {
        return class_summary(assessor, answer);
    }
    if let Some(summary) = super::duty::summary(assessor, answer) {
        return summary;
    }
    let (Some(actor), Some(deed)) = (answer.actor(), Deed::of(assessor, answer)) else {
        return String::new();
    };
    let name = called(scenario, actor);
    let start = starting(scenario, actor);
    let clause = deed.clause();
    let open = if deed.whose == Whose::Open {
        "; the file does not say who"
    } else {
        ""
    };
    let sentence = format!("{} {clause}{open}", deed::subject(&deed, &name));
    let within = format!("{} {clause}", deed::subject_within(&deed, &name));
    let supposed = if deed.supposed {
        ", as this file supposes,"
    } else {
        ""
    };
    let convention = answer.rule.is_none_or(|rule| rule.treaty.prefix.is_empty());
    let law = if convention {
        "the Convention".to_owned()
    } else {
        answer.cite().to_owned()
    };
    if answer.contested() && !answer.turns_on.is_empty() {
        let told = contested_summary(answer, &sentence, supposed);
        return match answer.verdict.kind {
            Kind::PastBreach => format!(
                "{told} {start} was in breach {}",
                super::ending::told(assessor, answer)
            ),
            _ => told,
        };
    }
    let plea = pleas::in_summary(assessor, answer);
    let pending = assessor.standing(actor, answer.day).is_some_and(|standing| {
        matches!(
            standing.phase,
            crate::assess::Phase::WithdrawalPending | crate::assess::Phase::WithdrawalDelayed
        )
    });
    let leaving = if pending && convention {
        " Its withdrawal had not taken effect, and a State Party that is leaving is bound in full until it has left."
    } else {
        ""
    };
    let taking = match answer.rule.map(|rule| rule.heading.title) {
        Some("acquiring mines") => " Taking them was enough; none need be laid.",
        _ => "",
    };
    match (answer.verdict.kind, answer.verdict.why()) {
        (Kind::Breach, _) if deed.supposed => {
            format!("If {within}{supposed} {name} breached {law}.{taking}{leaving}{plea}")
        }
        (Kind::Breach, _) => match answer.verdict.span() {
            Some(span) => {
                let to = span.to.map_or_else(
                    || "and goes on".to_owned(),
                    |to| format!("and ended on {}", to.in_words()),
                );
                format!(
                    "{sentence}. That breaches {law}: the breach began on {} {to}.{leaving}{plea}",
                    span.from.in_words()
                )
            }
            None => {
                let subject = if deed.subject == "it" {
                    "it".to_owned()
                } else {
                    deed.subject.clone()
                };
                format!("{start} breached {law} when {subject} {clause}.{taking}{leaving}{plea}")
            }
        },
        (Kind::PastBreach, _) => {
            format!(
                "{start} was in breach of {law} {}",
                super::ending::told(assessor, answer)
            )
        }
        (Kind::Excepted, _) if answer.cite() == "8(14)" => format!(
            "{sentence}. The Convention asks for access, and excepts necessary arrangements of this kind (Article 8(14))."
        ),
        (Kind::Excepted, _) => format!(
            "{sentence}. The Convention forbids that to States Parties, and makes an exception for this purpose (Article {}).",
            answer.verdict.exception().unwrap_or("3")
        ),
        (Kind::NotApplicable, Some(Why::NotBound)) if !super::other_law::reaches(answer) => format!(
            "The Convention does not judge {}, because {name} had never consented to be bound.",
            deed.part(&name)
        ),
        (Kind::NotApplicable, Some(Why::NotBound)) => format!(
            "The Convention does not judge {}, because {name} had never consented to be bound. Whether other law forbade \
             it is a further question, begun below.",
            deed.part(&name)
        ),
        (Kind::NotApplicable, Some(Why::NotYetBound)) => {
            let entry = assessor
                .standing(actor, answer.day)
                .and_then(|standing| standing.entry_into_force);
            let then = entry.map_or_else(String::new, |entry| match answer.day.days_until(entry) {
                days if days > 0 && days < 60 => {
                    format!("; it would, {days} day{} later", if days == 1 { "" } else { "s" })
                }
                days if days > 0 => format!("; it would from {}", entry.in_words()),
                _ => String::new(),
            });
            format!(
                "Article 1 did not yet bind {name} when {} {clause}{then}. A lighter duty did: not to defeat the object and \
                 purpose of the Convention (VCLT 18).",
                deed.subject
            )
        }
        (Kind::NotApplicable, Some(Why::NoLongerBound)) => {
            let left = assessor
                .standing(actor, answer.day)
                .and_then(|standing| standing.withdrawal_effective);
            let left = left.map_or_else(
                || "before".to_owned(),
                |day| match day.days_until(answer.day) {
                    0 => "that same day".to_owned(),
                    1 => "the day before".to_owned(),
                    _ => format!("on {}", day.in_words()),
                },
            );
            format!(
                "The Convention does not judge {}, because {name} had left it {left}. What other law says is begun below.",
                deed.part(&name)
            )
        }
        (Kind::NotApplicable, Some(Why::Suspended)) => format!(
            "On the positions taken, the Convention was suspended for {name}, and does not judge {}. {}",
            deed.part(&name),
            super::duty::SUSPENSION_READ
        ),
        (Kind::NotApplicable, Some(Why::NotAState)) => format!(
            "The Convention does not judge {}: only a State can be a party to it. What other law says is begun below.",
            deed.part(&name)
        ),
        (Kind::NotApplicable, Some(Why::NotItsAct | Why::NoJurisdiction)) => {
            format!(
                "What happened is not {} own act, so this paragraph does not judge {name} for it.",
                super::names::of(&name)
            )
        }
        (Kind::NotApplicable, Some(Why::NotAMine)) => format!(
            "{sentence}. The thing is outside the definition of an anti-personnel mine, so this paragraph does not judge it. \
             What other law may say is begun below."
        ),
        (Kind::NotApplicable, _) => {
            format!(
                "{sentence}. That is not what this paragraph speaks of, so there is nothing to judge under it."
            )
        }
        (Kind::ForJudgement, _) => {
            format!("{sentence}. Whether that is within {law} is a judgement, and nobody's is recorded.")
        }
        (Kind::Undetermined, _) => {
            let facts = match answer.missing.len() {
                0 => "facts are missing".to_owned(),
                1 => "one fact is missing".to_owned(),
                count => format!("{count} facts are missing"),
            };
            let doubted = answer.missing.iter().any(|missing| missing.doubt == Doubt::Proof);
            match sections::proof(assessor, answer).map(|(proof, _)| proof) {
                Some(proof) if doubted && answer.robust => {
                    format!(
                        "Whether {within} is {}. The law is the same under every position; {facts}.",
                        proof.means()
                    )
                }
                Some(proof) if doubted => format!("Whether {within} is {}; {facts}.", proof.means()),
                _ => format!(
                    "Whether {name} breached {law} cannot be said yet. The file tells: {within}{open}. On the law as read here, {facts}."
                ),
            }
        }
        _ => String::new(),
    }
}

fn contested_summary(answer: &Answer, sentence: &str, supposed: &str) -> String {
    let asks: Vec<String> = answer
        .turns_on
        .iter()
        .map(|turn| turn.question.asks.to_owned())
        .collect();
    let what = if supposed.is_empty() {
        format!("{sentence}.")
    } else {
        format!("The file supposes: {sentence}.")
    };
    let count = match asks.len() {
        1 => "a question of law".to_owned(),
        2 => "two questions of law".to_owned(),
        n => format!("{n} questions of law"),
    };
    let asks = if asks.len() <= 2 {
        asks.join(" ")
    } else {
        "They are named below.".to_owned()
    };
    let default = answer.verdict.printed();
    let mut others: Vec<String> = Vec::new();
    for (_, verdict) in answer.turns_on.iter().flat_map(|turn| &turn.positions) {
        let printed = verdict.printed();
        if printed != default && !others.contains(&printed) {
            others.push(printed);
        }
    }
    let taken = if answer
        .turns_on
        .iter()
        .all(|turn| turn.positions.first().is_some_and(|(it, _)| it.is_default()))
    {
        "By default"
    } else {
        "On the positions taken"
    };
    let verdicts = || answer.turns_on.iter().flat_map(|turn| &turn.positions);
    let alone = answer.together.is_empty() && verdicts().all(|(_, verdict)| verdict.rules_out_breach());
    let no_breach = if alone {
        " None of them finds a breach."
    } else {
        ""
    };
    format!(
        "{what} The answer turns on {count}. {asks} {taken}: {default}. On other positions: {}.{no_breach}",
        others.join(" or ")
    )
}

fn class_summary(assessor: &Assessor<'_>, answer: &Answer) -> String {
    let scenario = assessor.scenario();
    let name = answer.thing().map_or("the device", |thing| scenario.name(thing));
    match answer.verdict.kind {
        Kind::Class(class) if answer.turns_on.is_empty() => {
            format!(
                "{} is {} in the sense of Article 2, whatever it is called.",
                super::names::capital(name),
                class.means()
            )
        }
        Kind::Class(class) => {
            let asks: Vec<_> = answer.turns_on.iter().map(|turn| turn.question.asks).collect();
            let other = answer
                .turns_on
                .iter()
                .flat_map(|turn| &turn.positions)
                .find(|(_, it)| it.kind != answer.verdict.kind);
            let other = other.map_or_else(String::new, |(_, verdict)| {
                format!(" Otherwise: {}.", verdict.printed())
            });
            format!(
                "What it is turns on a question of law. {} By default it is {}.{other}",
                asks.join(" "),
                class.means()
            )
        }
        _ => format!("What {name} is cannot be said on the facts stated."),
    }
}

/// The possible outcomes of an open verdict, in words.
pub(super) fn possible(verdict: &Verdict) -> String {
    if verdict.is_determined() {
        return verdict.printed();
    }
    let mut words: Vec<String> = Vec::new();
    for outcome in &verdict.outcomes {
        let one = Verdict {
            kind: outcome.kind(),
            outcomes: vec![*outcome],
        };
        if *outcome != Outcome::Open && !words.contains(&one.printed()) {
            words.push(one.printed());
        }
    }
    // Where something was not even tried, the rest is not all that is possible.
    if words.is_empty() || verdict.outcomes.contains(&Outcome::Open) {
        return verdict.printed();
    }
    format!("{} ({})", verdict.printed(), words.join(" or "))
}

/// Whether the answer is about an act or stock at all.
pub(super) fn about_conduct(answer: &Answer) -> bool {
    matches!(answer.thing(), Some(Thing::Act(_) | Thing::Stock(_)))
}

/// What kind of verdict it is, for showing: never the only sign of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Tone {
    pub kind: Kind,
    pub contested: bool,
}

impl Tone {
    /// That of an answer.
    pub fn of(answer: &Answer) -> Tone {
        Tone {
            kind: answer.verdict.kind,
            contested: answer.contested(),
        }
    }
}
