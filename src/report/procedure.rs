//! The dates of the procedure in Article 8 that the acts of a file set off.

use super::mission::sent_by;
use super::text::wrap;
use crate::assess::{Ask, Assessor, third_of_parties};
use crate::date::When;
use crate::logic::Truth;
use crate::scenario::Act;
use crate::scenario::find::asked as asked_state;
use crate::verdict::Kind;
use crate::vocabulary::{DateOf, What};

/// Every request, proposal and mission of the file, with the days and numbers that follow from it; `None` when the
/// file tells none of them.
///
/// ```
/// let loaded = ottawa::read(r#"
///     title = "A question asked"
///     as-of = 2026-03-10
///     [states.norland]
///     in-force = 2004-09-01
///     [states.westmark]
///     in-force = 1999-03-01
///     [acts.request]
///     what = "ask-clarification"
///     by = "norland"
///     about = "westmark"
///     on = 2026-03-02
/// "#).unwrap();
/// let page = ottawa::report::procedure(&ottawa::Assessor::new(&loaded.scenario)).unwrap();
/// assert!(page.contains("an answer is in time until 30 March 2026"));
/// ```
#[must_use]
pub fn procedure(assessor: &Assessor<'_>) -> Option<String> {
    let told = dates(assessor).into_iter();
    let told: String = told.map(|line| wrap(&line, "  ", "    ") + "\n").collect();
    (!told.is_empty()).then(|| format!("{DATES}\n\n{told}"))
}

/// The heading over the dates.
pub(super) const DATES: &str = "Dates of the procedure in Article 8";

/// A line for each request, proposal and mission.
pub(super) fn dates(assessor: &Assessor<'_>) -> Vec<String> {
    let scenario = assessor.scenario();
    let begun = |act: &Act| act.begins().options.iter().any(|when| when.by(scenario.as_of));
    let acts = scenario.acts.iter().enumerate().filter(|(_, act)| begun(act));
    acts.filter_map(|(index, act)| {
        let text = match act.what {
            What::AskClarification => asked(assessor, index)?,
            What::ProposeMeeting => proposed(assessor, index, act)?,
            What::Mission => came(assessor, index)?,
            _ => return None,
        };
        Some(format!("{}: {text}.", act.entry.name))
    })
    .collect()
}

/// A date, where it is one day whatever is in doubt.
fn day(assessor: &Assessor<'_>, act: usize, which: DateOf) -> Option<String> {
    match assessor.verdict(&Ask::Step { act, which }).kind {
        Kind::Date(When::On(day)) => Some(day.in_words()),
        _ => None,
    }
}

fn asked(assessor: &Assessor<'_>, act: usize) -> Option<String> {
    let due = day(assessor, act, DateOf::AnswerDue)?;
    let scenario = assessor.scenario();
    let on = scenario.acts.get(act)?.begins().options.first()?.day()?;
    // Who is not bound owes no answer.
    if assessor.is_bound(asked_state(scenario, act)?, on) == Truth::False {
        return None;
    }
    Some(format!("an answer is in time until {due} (8(2))"))
}

fn proposed(assessor: &Assessor<'_>, index: usize, act: &Act) -> Option<String> {
    let until = day(assessor, index, DateOf::FavourDue)?;
    let world = assessor.scenario().open_world();
    let on = act.begins().get(&world)?.day()?;
    let Some((third, parties)) = third_of_parties(act, on) else {
        return Some("the Convention is not in force on that day, and its procedures do not run".to_owned());
    };
    let then = match (act.in_favour, day(assessor, index, DateOf::MeetingDue)) {
        (Some(number), Some(due)) => format!("{number} favour it: it is to be convened by {due}"),
        (Some(number), None) => format!("{number} favour it: it is not to be convened"),
        (None, _) => "how many favour it is not stated".to_owned(),
    };
    Some(format!(
        "the Parties say until {until} whether they favour the meeting, and a third of {parties} is {third}; {then} (8(5))"
    ))
}

fn came(assessor: &Assessor<'_>, act: usize) -> Option<String> {
    // One that nobody sent under the article has no time limits under it.
    sent_by(assessor.scenario(), assessor.scenario().acts.get(act)?)?;
    let from = day(assessor, act, DateOf::MissionFrom)
        .map(|from| format!("by its notice it can arrive from {from} on (8(11))"));
    let until = day(assessor, act, DateOf::MissionUntil)
        .map(|until| format!("once there it stays until {until} at most, unless agreed otherwise (8(15))"));
    let parts: Vec<String> = from.into_iter().chain(until).collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}
