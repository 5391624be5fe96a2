//! The steps about a fact-finding mission that is refused: who sent it, with what notice, and what may be arranged.

use super::Step;
use super::names::called;
use crate::assess::{Answer, Assessor};
use crate::date;
use crate::scenario::find::asked;
use crate::scenario::{Act, Scenario, Thing};
use crate::verdict::Kind;
use crate::vocabulary::{How, What};

/// The act that another is about.
fn subject<'a>(scenario: &'a Scenario, act: &Act) -> Option<&'a Act> {
    match act.about? {
        Thing::Act(index) => scenario.acts.get(index),
        _ => None,
    }
}

/// The decision or the invitation that sent a mission.
pub(super) fn sent_by<'a>(scenario: &'a Scenario, mission: &Act) -> Option<&'a Act> {
    let sends = |act: &&Act| matches!(act.what, What::AuthoriseMission | What::InviteMission);
    subject(scenario, mission).filter(sends)
}

/// The refusal of an answer, and the mission refused.
fn refusal<'a>(scenario: &'a Scenario, answer: &Answer) -> Option<(&'a Act, &'a Act)> {
    let Thing::Act(index) = answer.thing()? else {
        return None;
    };
    let refusal = scenario.acts.get(index).filter(|act| act.what == What::Refuse)?;
    Some((refusal, subject(scenario, refusal)?))
}

/// What is done, as a clause: "closed the depot to a fact-finding mission, for the safety of the mission".
pub(super) fn refused(scenario: &Scenario, act: &Act, manners: &[How]) -> String {
    let grounds: Vec<&How> = manners.iter().filter(|how| **how != How::Persons).collect();
    let ground = match grounds.first() {
        Some(How::Sensitive) => " to protect what is sensitive",
        Some(How::Constitutional) => " because of constitutional obligations",
        Some(How::Safety) => " for the safety of its members",
        _ => "",
    };
    match act.at {
        _ if manners.contains(&How::Persons) => "kept persons from a fact-finding mission".to_owned(),
        Some(crate::scenario::Where::Place(place)) => {
            // A place without a name of its own is called by its key.
            let place = match scenario.entry(Thing::Place(place)) {
                Some(entry) if entry.name != entry.id => entry.name.clone(),
                Some(entry) => format!("the place {}", entry.id.replace('-', " ")),
                None => "a place".to_owned(),
            };
            format!("closed {place} to a fact-finding mission{ground}")
        }
        _ => format!("turned a fact-finding mission away{ground}"),
    }
}

/// Who sent the mission, and with what notice it came.
pub(super) fn steps(assessor: &Assessor<'_>, answer: &Answer) -> Vec<Step> {
    let scenario = assessor.scenario();
    let Some((refusal, mission)) = refusal(scenario, answer) else {
        return Vec::new();
    };
    let day = |act: &Act| act.begins().get(&answer.world).and_then(|when| when.day());
    let on = |act: &Act| day(act).map_or_else(String::new, |day| format!(" on {}", day.in_words()));
    let sent = match sent_by(scenario, mission) {
        Some(decision) if decision.what == What::AuthoriseMission => {
            format!("A meeting authorised the mission{}.", on(decision))
        }
        Some(invitation) => {
            let host = asked_of(scenario, answer).unwrap_or_else(|| "the State asked".to_owned());
            format!(
                "At the invitation of {host}{}: such a mission needs no decision of a meeting.",
                on(invitation)
            )
        }
        None => {
            let text = "As far as the file tells, no meeting authorised the mission, and the State asked did not invite \
                        it. It does not stand under Article 8.";
            return vec![Step::new("8(8)", text)];
        }
    };
    let mut steps = vec![Step::new("8(8)", sent)];
    let place = matches!(refusal.at, Some(crate::scenario::Where::Place(_)));
    if let (Some(notice), Some(came), false) = (mission.notice, day(mission), place) {
        let from = date::mission_arrives_from(notice);
        let then = if came < from {
            " That is too soon, and it need not be received under 8(11)."
        } else {
            ""
        };
        let text = format!(
            "The mission was announced on {}. The 72 hours can be over on {} at the earliest. It came on {}.{then}",
            notice.in_words(),
            from.in_words(),
            came.in_words()
        );
        steps.push(Step::new("8(11)", text));
    }
    steps
}

fn asked_of(scenario: &Scenario, answer: &Answer) -> Option<String> {
    let Thing::Act(index) = answer.thing()? else {
        return None;
    };
    Some(called(scenario, asked(scenario, index)?))
}

/// What 8(14) lets the State asked arrange, where it closed a place.
pub(super) fn arrangement(assessor: &Assessor<'_>, answer: &Answer) -> Vec<Step> {
    let Some((refusal, _)) = refusal(assessor.scenario(), answer) else {
        return Vec::new();
    };
    let manners = refusal.how.as_ref().and_then(|how| how.get(&answer.world));
    let grounds = [How::Sensitive, How::Constitutional, How::Safety];
    let given = manners.is_some_and(|how| how.iter().any(|it| grounds.contains(it)));
    let text = match (given, answer.verdict.kind) {
        (true, Kind::Excepted) => {
            "The State asked may make the arrangements that it considers necessary on such a ground. It then makes every \
             reasonable effort to show compliance in another way, and is judged to have done so."
        }
        (true, Kind::Breach) => {
            "The State asked may make the arrangements that it considers necessary on such a ground, but then makes every \
             reasonable effort to show compliance in another way. It is judged not to have done so."
        }
        (true, _) => {
            "The State asked may make the arrangements that it considers necessary on such a ground, and then makes every \
             reasonable effort to show compliance in another way. Whether it did is the judgement."
        }
        (false, _) => {
            "None of the three grounds is given on which the State asked may make arrangements: sensitive equipment, \
             information and areas; constitutional obligations; safety."
        }
    };
    vec![Step::new("8(14)", text)]
}
