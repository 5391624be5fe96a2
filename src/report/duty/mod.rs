//! Duties: what was to be done and by when, and what was done.

mod owed;
mod steps;

use self::owed::{CONVENTION, Duty, dates_of, late_and_judged, law};
pub(super) use self::steps::steps;
use super::ending;
use super::names::{called, capital, starting};
use crate::assess::{Answer, Assessor};
use crate::date::Date;
use crate::logic::Truth;
use crate::verdict::Kind;
use crate::vocabulary::Why;

/// What every page says on which a suspension is read: whose position it is, and from which day it can be read.
pub(super) const SUSPENSION_READ: &str = "Those positions are contested. By VCLT 65 a suspension is carried out only three \
    months after the other Parties received the notice, save in special urgency, and not against an objection; by the \
    articles of 2011 on treaties in armed conflict (ILC 9) a notice acts on receipt. It is read from the notice, the most \
    that can be claimed.";

/// What cannot be said of a duty that is to be done "as soon as possible".
const UNDATED_JUDGEMENT: &str = "From which day it was late, the judgement does not say.";

/// The answer as a paragraph, for a duty that binds; other answers are told as deeds.
pub(super) fn summary(assessor: &Assessor<'_>, answer: &Answer) -> Option<String> {
    let scenario = assessor.scenario();
    let duty = Duty::of(assessor, answer)?;
    let actor = answer.actor()?;
    let name = starting(scenario, actor);
    let contested = if answer.contested() && !answer.turns_on.is_empty() {
        let names: Vec<_> = answer
            .turns_on
            .iter()
            .map(|turn| turn.question.name.to_owned())
            .collect();
        format!(
            " The answer turns on a question of law ({}); see below.",
            names.join(", ")
        )
    } else {
        String::new()
    };
    let to_do = &duty.to_do;
    let rule_cite = answer.cite();
    let law = law(answer);
    let late = late_and_judged(assessor, answer, &duty);
    let told = match answer.verdict.kind {
        Kind::Breach if duty.undated => {
            format!(
                "{name} had to {to_do}, and has given none by the day judged. The text sets no day for it."
            )
        }
        Kind::Breach | Kind::PastBreach if duty.lasting.is_some() => {
            let failing = duty.lasting.iter().filter(|it| !it.is_empty());
            let failing: String = failing.map(|it| format!(": {it}")).collect();
            let days = match answer.verdict.span() {
                Some(span) if answer.verdict.kind == Kind::Breach => {
                    format!("The breach goes on, since {}.", span.from.in_words())
                }
                _ => format!("It was in breach {}", ending::told(assessor, answer)),
            };
            format!("{name} had to {to_do}, and did not{failing}. {days}")
        }
        Kind::Compliant if duty.lasting.is_some() => format!("{name} had to {to_do}, and {}.", duty.done),
        // Measures (9) and marking (5(2)) have no day in the text: how soon is a judgement.
        Kind::Breach if rule_cite == "9" => format!("{name} had to {to_do}, and has not taken them."),
        Kind::Compliant if rule_cite == "9" => format!("{name} had to {to_do}, and {}.", duty.done),
        Kind::Breach if rule_cite == "5(2)" || late == Some(Truth::False) => format!(
            "{name} had to {to_do} as soon as possible once it knew of the mines, and has not, as judged. {UNDATED_JUDGEMENT}"
        ),
        Kind::PastBreach if rule_cite == "5(2)" || late == Some(Truth::False) => {
            let [_, _, gone] = dates_of(scenario, answer.thing());
            let done = gone.map_or_else(String::new, |gone| format!("; it was done only {gone}"));
            format!(
                "{name} had to {to_do} as soon as possible once it knew of the mines, and did not, as judged{done}. \
                 {UNDATED_JUDGEMENT} {}",
                ending::Ending::of(assessor, answer)
                    .unwrap_or(ending::Ending::Done)
                    .told()
            )
        }
        Kind::Compliant if late == Some(Truth::True) => format!(
            "{name} learned of the mines only after the time was over, and had to {to_do} as soon as possible; so it did, as \
             judged."
        ),
        Kind::Compliant if duty.undated => format!("{name} had to {to_do}, and {}.", duty.done),
        Kind::Breach => {
            let from = answer
                .verdict
                .span()
                .map_or_else(String::new, |span| format!(", since {}", span.from.in_words()));
            format!("{name} had to {to_do}, and has not done so in time. The breach goes on{from}.")
        }
        Kind::PastBreach => {
            format!(
                "{name} had to {to_do}, and was late: in breach {}",
                ending::told(assessor, answer)
            )
        }
        Kind::Pending => {
            let until = answer
                .verdict
                .until()
                .map_or_else(String::new, |day| format!(" It has until {}.", day.in_words()));
            let gap = gap(assessor, answer);
            format!("{name} has to {to_do}, and its time still runs.{until}{gap}")
        }
        Kind::Compliant => format!("{name} had to {to_do}, and {} in time.", duty.done),
        Kind::Excepted => format!(
            "{name} would have to {to_do}, but for {}{}, which covers them.",
            if law == CONVENTION { "Article " } else { "" },
            answer.verdict.exception().unwrap_or("3")
        ),
        Kind::ForJudgement => {
            format!(
                "Whether {} kept its duty to {to_do} is a judgement, and nobody's is recorded.",
                called(scenario, actor)
            )
        }
        Kind::Undetermined => {
            format!(
                "Whether {} kept its duty to {to_do} cannot be said: facts are missing.",
                called(scenario, actor)
            )
        }
        Kind::NotApplicable => not_applicable(assessor, answer, &duty)?,
        Kind::Status(_) | Kind::Class(_) | Kind::Date(_) => return None,
    };
    Some(format!("{told}{contested}"))
}

/// The days of a breach before more time was granted: the time runs now, and they stay on record.
fn gap(assessor: &Assessor<'_>, answer: &Answer) -> String {
    let days = assessor.breach_days(&answer.ask);
    let told = days.iter().filter(|days| days.certain).filter_map(|days| {
        let (from, to) = (days.from.in_words(), days.to?.in_words());
        Some(format!(
            " It was in breach from {from} to {to}, on the positions taken; that stays on record."
        ))
    });
    told.collect()
}

fn not_applicable(assessor: &Assessor<'_>, answer: &Answer, duty: &Duty) -> Option<String> {
    let actor = answer.actor()?;
    let name = called(assessor.scenario(), actor);
    let law = law(answer);
    Some(match answer.verdict.why()? {
        Why::NoJurisdiction => format!(
            "It is not for {name} to {}: neither its own nor under its jurisdiction or control.",
            duty.to_do
        ),
        Why::NotAMine => format!(
            "{} has no duty to {}: the thing is outside the definition.",
            capital(&name),
            duty.to_do
        ),
        Why::NotEngaged if duty.undated => format!(
            "{} has no duty to {}: it is judged not to be in a position to.",
            capital(&name),
            duty.to_do
        ),
        Why::NotEngaged if duty.lasting.is_some() => format!(
            "The file tells of nothing by which {name} failed to {}.",
            duty.to_do
        ),
        Why::NotItsAct | Why::NotEngaged => format!(
            "{} has no duty to {} here: nothing calls for it.",
            capital(&name),
            duty.to_do
        ),
        Why::Suspended => format!(
            "On the positions taken, the Convention is suspended for {name}, and performance is not due for that time: it \
             does not now have to {}. What was overdue is not discharged. {SUSPENSION_READ}",
            duty.to_do
        ),
        why => {
            let other = if super::other_law::reaches(answer) {
                " Other law may; see below."
            } else {
                ""
            };
            let standing = assessor.standing(actor, answer.day);
            let left = standing
                .and_then(|standing| standing.withdrawal_effective)
                .map(Date::in_words);
            match (why, left) {
                (Why::NotAState, _) => format!(
                    "{} lays no duty on {name} to {}: only a State can be a party to it.{other}",
                    capital(law),
                    duty.to_do
                ),
                (Why::NoLongerBound, Some(left)) if law == CONVENTION => format!(
                    "{} left the Convention on {left}, and from then on the Convention no longer asks it to {}.{other}",
                    capital(&name),
                    duty.to_do
                ),
                _ => format!(
                    "{} laid no duty on {name} to {}, because it did not bind {name}.{other}",
                    capital(law),
                    duty.to_do
                ),
            }
        }
    })
}
