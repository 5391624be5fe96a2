//! What a State pleads beside a breach. A plea is told with both sides and never erases the finding.

use super::names::called;
use super::sections::{argued, statements};
use crate::assess::{Answer, Assessor};
use crate::reading::Question;
use crate::rule::Norm;
use crate::scenario::{Statement, Thing};
use crate::treaty::ottawa::questions;
use crate::verdict::Kind;
use crate::vocabulary::{Plea, Says, Status, Word};

/// The pleas of the actor about what it breached.
fn pleaded<'a>(assessor: &Assessor<'a>, answer: &Answer) -> Vec<(&'a Statement, Plea)> {
    let breach = matches!(answer.verdict.kind, Kind::Breach | Kind::PastBreach);
    if !breach {
        return Vec::new();
    }
    let by_actor = |it: &&Statement| it.by.is_some() && it.by == answer.actor() && it.says == Says::Pleads;
    statements(assessor, answer)
        .filter(by_actor)
        .filter_map(|it| Some((it, it.plea?)))
        .collect()
}

/// The contested question that a plea raises, if it raises one.
fn question_of(plea: Plea) -> Option<&'static Question> {
    match plea {
        Plea::SelfDefence | Plea::Necessity => Some(&questions::NECESSITY),
        Plea::EnemyUse | Plea::OthersDoIt => Some(&questions::BREACH_BY_OTHERS),
        Plea::Reprisal => Some(&questions::REPRISAL),
        Plea::FundamentalChange => Some(&questions::FUNDAMENTAL_CHANGE),
        _ => None,
    }
}

/// The sentence that ends the answer's paragraph, where there is a plea that is told below.
pub(super) fn in_summary(assessor: &Assessor<'_>, answer: &Answer) -> &'static str {
    let told = pleaded(assessor, answer)
        .into_iter()
        .filter(|(_, plea)| question_of(*plea).is_some() || *plea == Plea::ForceMajeure);
    match told.count() {
        0 => "",
        1 => " Its plea does not change that finding; what else the plea could do is told below.",
        _ => " Its pleas do not change that finding; what else they could do is told below.",
    }
}

/// The names of the questions that the pleas raise and on which more than one position is on record.
pub(super) fn contested(assessor: &Assessor<'_>, answer: &Answer) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for question in pleaded(assessor, answer)
        .into_iter()
        .filter_map(|(_, plea)| question_of(plea))
    {
        if question.positions.len() > 1 && !names.iter().any(|name| name == question.name) {
            names.push(question.name.to_owned());
        }
    }
    names
}

/// Each plea under its title: where it belongs, the positions on it, what follows.
pub(super) fn told(assessor: &Assessor<'_>, answer: &Answer) -> Vec<(String, Vec<String>)> {
    let mut told = Vec::new();
    for (statement, plea) in pleaded(assessor, answer) {
        let on = statement.on.as_ref().and_then(|on| on.get(&answer.world));
        let made = on
            .and_then(|when| when.day())
            .map_or_else(String::new, |day| format!(", made on {}", day.in_words()));
        let title = format!("The plea: {}{made}", plea.means());
        if plea == Plea::ForceMajeure {
            told.push((title, vec![force_majeure(answer).to_owned()]));
        } else if let Some(question) = question_of(plea) {
            told.push((title, on_a_question(assessor, answer, plea, question)));
        }
    }
    told
}

/// A plea that raises a contested question.
fn on_a_question(
    assessor: &Assessor<'_>,
    answer: &Answer,
    plea: Plea,
    question: &'static Question,
) -> Vec<String> {
    let convention = answer.rule.is_none_or(|rule| rule.treaty.prefix.is_empty());
    let of_treaty_law = matches!(plea, Plea::FundamentalChange | Plea::EnemyUse | Plea::OthersDoIt);
    let opening = if of_treaty_law {
        "This ground goes to whether the Convention operated, not to an excuse for breaching it (Vienna Convention on the Law \
         of Treaties, 60, 62, 72). If it succeeds, and suspension is open on it, the State was not bound while suspended; \
         otherwise the finding stands."
    } else if !convention {
        "This duty has no exception for it. It could still bear on responsibility under general international law. It has no \
         words such as \"under any circumstances\", which stand in Article 1(1); whether the plea is shut out here is open."
    } else {
        "The Convention has no exception for it. It could still bear on responsibility under general international law."
    };
    let mut lines = vec![format!("{opening} Question: {}.", question.name)];
    let positions = question.positions.iter().enumerate();
    lines.extend(positions.map(|(at, view)| argued(view, at == 0, None)));
    let conditions = questions::conditions(question).len();
    if conditions > 0 {
        lines.push(format!(
            "Its {conditions} conditions, each with both sides: `ottawa questions {}`. No court has ruled.",
            question.name
        ));
    }
    if plea == Plea::EnemyUse {
        lines.extend(outsiders(assessor, answer));
    } else if plea == Plea::SelfDefence {
        lines.push(
            "No court has decided between them. Under the second, if the State was under armed attack and the act was \
             necessary and in proportion, the finding of a breach stays on record and the State is not responsible for it."
                .to_owned(),
        );
    } else if !of_treaty_law && question.positions.len() > 1 {
        lines.push(
            "No court has decided between them. As an excuse, under either position, it leaves the finding of a breach on \
             record."
                .to_owned(),
        );
    }
    lines
}

/// That no opponent was a State Party, so that none could breach the Convention towards the one that pleads.
fn outsiders(assessor: &Assessor<'_>, answer: &Answer) -> Option<String> {
    let actor = answer.actor()?;
    let scenario = assessor.scenario();
    let wars = scenario.conflicts.iter().filter(|it| it.parties.contains(&actor));
    let mut opponents: Vec<_> = wars.flat_map(|it| it.parties.iter().copied()).collect();
    opponents.retain(|who| *who != actor && scenario.cast.get(*who).is_some_and(|it| it.state().is_some()));
    opponents.sort_unstable();
    opponents.dedup();
    let outside = |who: &usize| {
        assessor
            .standing(*who, answer.day)
            .is_some_and(|it| it.answer.verdict.kind == Kind::Status(Status::NotParty))
    };
    if opponents.is_empty() || !opponents.iter().all(outside) {
        return None;
    }
    let names: Vec<String> = opponents.iter().map(|who| called(scenario, *who)).collect();
    Some(format!(
        "{} had not joined the Convention by {}, so the plea fails here under either position.",
        super::names::capital(&super::names::list(&names)),
        answer.day.in_words()
    ))
}

/// What force majeure can do: it reaches what could not be done, never what was chosen.
fn force_majeure(answer: &Answer) -> &'static str {
    let omission = answer
        .rule
        .is_some_and(|rule| matches!(rule.norm, Norm::Requires { .. }));
    if omission {
        "An irresistible force or an unforeseen event beyond control, which made it materially impossible to act in time, may \
         excuse the delay (articles on State responsibility, ARSIWA 23), unless the State brought it about. The finding of a \
         breach stays on record; whether the facts are so is for judgement."
    } else if matches!(answer.thing(), Some(Thing::Stock(_))) {
        "Force majeure can excuse what could not be done (articles on State responsibility, ARSIWA 23). It reaches the keeping \
         of mines only as far as they could not be destroyed (4), and not a choice to keep them; which it was is for judgement. \
         The finding of a breach stays on record."
    } else {
        "Force majeure can excuse what could not be done (articles on State responsibility, ARSIWA 23). It does not reach an act \
         that was chosen, and so not this one."
    }
}

/// What self-defence presupposes, where only the word of the State that pleads it stands for it.
pub(super) fn attack(assessor: &Assessor<'_>, answer: &Answer) -> Option<String> {
    let actor = answer.actor()?;
    let scenario = assessor.scenario();
    let pleads = pleaded(assessor, answer)
        .iter()
        .any(|(_, plea)| *plea == Plea::SelfDefence);
    let told = scenario.conflicts.iter().any(|it| it.parties.contains(&actor));
    (pleads && !told).then(|| {
        let name = called(scenario, actor);
        format!("The attack is the word of {name} alone: the file describes no conflict.")
    })
}

/// What is pleaded and makes no difference, with its reason.
pub(super) fn no_difference(assessor: &Assessor<'_>, answer: &Answer) -> Vec<String> {
    let pleas = pleaded(assessor, answer).into_iter();
    let texts = pleas.filter_map(|(_, plea)| match plea {
        Plea::ShortLife => Some("the short life of the mines: Article 2(1) asks for no minimum life"),
        Plea::Technical | Plea::Cost | Plea::Litigation => {
            Some("what made it hard or dear: the text has no exception for that")
        }
        Plea::DomesticLaw => Some(
            "domestic law: it excuses no breach of a treaty (Vienna Convention on the Law of Treaties, 27)",
        ),
        Plea::Policy => Some("policy: it is not an element of the rule"),
        Plea::EnemyUse => Some("the enemy's own mines: Article 1(1) has no reciprocity"),
        Plea::SelfDefence => Some("that it was attacked, as it says: that is for the plea"),
        Plea::NoAccess => Some("lack of access: a ground for asking for more time (5(4)), and no exception"),
        Plea::NothingToReport => {
            Some("that there was nothing to report: a report that says so is owed all the same")
        }
        // Where the answer turns on a question, it is told there.
        Plea::NoControl | Plea::ShipImmunity | Plea::StationingAgreement if answer.contested() => None,
        Plea::NoControl => Some("lack of control, as it says: jurisdiction is enough, by default"),
        Plea::ShipImmunity | Plea::StationingAgreement => {
            Some("immunity, or an agreement on bases: the text has no exception for it")
        }
        Plea::Necessity
        | Plea::Reprisal
        | Plea::ForceMajeure
        | Plea::FundamentalChange
        | Plea::OthersDoIt => None,
    });
    texts.map(str::to_owned).collect()
}
