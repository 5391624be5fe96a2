//! The words of a timeline, for the table and the picture alike.

use super::super::names::{capital, heading, list, with_article};
use super::super::text::taking;
use crate::assess::Phase;
use crate::date::Date;
use crate::simulate::timeline::{
    ConflictLine, Days, Deed, Finding, Lane, Part, Said, Step, StepKind, Stretch, Timeline,
};
use crate::verdict::printed_status;
use crate::vocabulary::Status;

/// The line under the title: day judged, positions, and that it is no legal advice.
pub(in crate::report) fn under_title(timeline: &Timeline) -> String {
    format!(
        "Judged on {} under {}. Not legal advice.",
        timeline.as_of.in_words(),
        taking(&timeline.positions)
    )
}

/// What was known, where the scenario is shown as known on a day.
pub(in crate::report) fn knowledge(timeline: &Timeline) -> Option<String> {
    let known = timeline.knowledge.as_ref()?;
    let entries = known
        .not_yet
        .iter()
        .map(|it| format!("{} (since {})", it.id, it.known_since.in_words()));
    let entries: Vec<String> = entries.collect();
    let on = known.on.in_words();
    Some(match entries.len() {
        0 => format!("As known on {on}: every entry of the file was known by then."),
        1 => format!("As known on {on}: 1 entry was not known yet: {}.", list(&entries)),
        count => format!(
            "As known on {on}: {count} entries were not known yet: {}.",
            list(&entries)
        ),
    })
}

/// The name of somebody within a sentence; what an author wrote in several words is left as it is.
fn called(name: &str) -> String {
    match name.contains(' ') && name.starts_with(char::is_lowercase) {
        true => name.to_owned(),
        false => with_article(heading(name, name)),
    }
}

/// The name of a lane.
pub(in crate::report) fn name(lane: &Lane) -> String {
    heading(&lane.id, &lane.name)
}

/// The status of a stretch as printed.
pub(in crate::report) fn status(status: Option<Status>) -> &'static str {
    status.map_or("UNDETERMINED", printed_status)
}

/// What a phase adds to the status, if it adds something.
pub(in crate::report) fn phase(phase: Phase) -> Option<&'static str> {
    match phase {
        Phase::FirstFourYears => Some("first four years"),
        Phase::FirstTenYears => Some("first ten years"),
        Phase::WithdrawalPending => Some("withdrawal pending"),
        Phase::WithdrawalDelayed => Some("withdrawal delayed by armed conflict"),
        Phase::SuspensionNotified => Some("suspension notified"),
        _ => None,
    }
}

/// A stretch in words: status, phase, and whether Article 1 binds where that does not follow from them.
pub(in crate::report) fn stretch(stretch: &Stretch) -> String {
    let mut words = status(stretch.status).to_owned();
    for more in stretch
        .phase
        .and_then(phase)
        .into_iter()
        .chain(not_bound(stretch))
    {
        words.push_str(&format!("; {more}"));
    }
    words
}

/// Said of a State Party that Article 1 does not bind, under the positions taken.
pub(in crate::report) fn not_bound(stretch: &Stretch) -> Option<&'static str> {
    match (stretch.status, stretch.bound) {
        (Some(Status::Party), Some(false)) => Some("NOT BOUND while suspended"),
        (Some(Status::Party), None) => Some("bound or not: UNDETERMINED"),
        _ => None,
    }
}

/// A day, or the days between which it lies.
pub(in crate::report) fn days(days: Days) -> String {
    let never = if days.perhaps_never { ", or never" } else { "" };
    match days.from == days.to {
        true => format!("{}{never}", days.from.in_words()),
        false => format!(
            "some day from {} to {}{never}",
            days.from.in_words(),
            days.to.in_words()
        ),
    }
}

/// From a day to another; what is missing has no beginning, or no end yet.
pub(in crate::report) fn span(from: Option<Date>, to: Option<Date>) -> String {
    match (from, to) {
        (Some(from), Some(to)) if from == to => from.in_words(),
        (Some(from), Some(to)) => format!("{} to {}", from.in_words(), to.in_words()),
        (Some(from), None) => format!("since {}", from.in_words()),
        (None, Some(to)) => format!("until {}", to.in_words()),
        (None, None) => "on every day".to_owned(),
    }
}

/// A step in words, and its paragraph.
pub(in crate::report) fn step(step: &Step) -> (&'static str, &'static str) {
    match step.what {
        StepKind::Signed => ("signed", "15"),
        StepKind::Deposited => ("instrument of consent deposited", "16"),
        StepKind::InForce => ("Convention in force for it", "17"),
        StepKind::NoticeReceived => ("notice of withdrawal received", "20(2)"),
        StepKind::NoticeRevoked => ("notice revoked", "VCLT 68"),
        StepKind::SixMonthsEnd => ("six months end", "20(3)"),
        StepKind::Confirmed => ("withdrawal confirmed", ""),
        StepKind::WithdrawalEffect => ("withdrawal takes effect", "20(3)"),
        StepKind::SuspensionNotified => ("suspension notified", "no article provides for it"),
    }
}

/// An act in words, from the side of the lane's actor: "took mines in from Sudria".
pub(in crate::report) fn deed(deed: &Deed) -> String {
    let from = list(&deed.from.iter().map(|name| called(name)).collect::<Vec<_>>());
    let to = deed
        .to
        .as_ref()
        .map_or_else(String::new, |to| format!(" to {}", called(to)));
    let supposed = match deed.proof {
        "assumed" => " (supposed)",
        "alleged" => " (alleged)",
        "disputed" => " (disputed)",
        "unknown" => " (not known whether)",
        _ => "",
    };
    match (deed.part, from.as_str()) {
        (Part::Author, _) => format!("{}{to}{supposed}", deed.means),
        (Part::Receiver, "") => format!("took mines in{supposed}"),
        (Part::Receiver, from) => format!("took mines in from {from}{supposed}"),
        (Part::Other, "") => format!("somebody {}{to}{supposed}", deed.means),
        (Part::Other, by) => format!("{} {}{to}{supposed}", capital(by), deed.means),
    }
}

/// A statement in words.
pub(in crate::report) fn said(said: &Said) -> String {
    let who = said
        .who
        .as_ref()
        .map_or_else(String::new, |who| format!("{who} "));
    let about = said
        .about
        .as_ref()
        .map_or_else(String::new, |id| format!(" ({id})"));
    match said.plea {
        Some(plea) => format!("{who}{} {plea}{about}", said.says),
        None => format!("{who}{}{about}", said.says),
    }
}

/// An answer in words: "BREACH of 1(1)(b), contested".
pub(in crate::report) fn finding(finding: &Finding) -> String {
    let contested = contested(finding);
    let of = if finding.verdict == "breach" || finding.verdict == "past-breach" {
        " of"
    } else {
        ":"
    };
    format!("{}{of} {}{contested}", finding.printed, finding.cite)
}

/// That a finding is contested, and on what it turns.
pub(in crate::report) fn contested(finding: &Finding) -> String {
    match (finding.contested, finding.turns_on.as_slice()) {
        (false, _) => String::new(),
        (true, []) => ", contested".to_owned(),
        (true, questions) => format!(", contested ({})", questions.join(", ")),
    }
}

/// A conflict in words: its own name, or its parties.
pub(in crate::report) fn conflict(conflict: &ConflictLine) -> String {
    if conflict.name != conflict.id {
        return capital(&conflict.name);
    }
    match conflict.parties.as_slice() {
        [] => heading(&conflict.id, &conflict.name),
        parties => {
            let names: Vec<String> = parties.iter().map(|name| called(name)).collect();
            format!("{}: {}", capital(&conflict.name.replace('-', " ")), list(&names))
        }
    }
}

/// What a reader must know of a stretch besides its standing: on what that turns, what is missing.
pub(in crate::report) fn turns(stretch: &Stretch) -> Vec<String> {
    let turn = |turn: &crate::simulate::timeline::Turn| {
        let outcomes: Vec<String> = turn
            .outcomes
            .iter()
            .enumerate()
            .map(|(at, (position, printed))| {
                let taken = if at == 0 { " (taken)" } else { "" };
                format!("{position}{taken}: {printed}")
            })
            .collect();
        format!(
            "Contested ({}): {} {}.",
            turn.question,
            turn.asks,
            outcomes.join("; ")
        )
    };
    let missing = stretch.missing.iter().map(|asks| format!("Not known: {asks}"));
    // A State whose entry into force alone is stated: nothing is said of the time before.
    let silent = stretch.status.is_none() && stretch.missing.is_empty();
    let missing =
        missing.chain(silent.then(|| "Not stated: what it had signed and deposited by then.".to_owned()));
    let together = stretch.together.iter().map(|(positions, printed)| {
        format!(
            "Contested: the positions {} together lead to {printed}.",
            list(positions)
        )
    });
    stretch
        .turns_on
        .iter()
        .map(turn)
        .chain(together)
        .chain(missing)
        .collect()
}

/// Whom the Convention does not bind is not told that nothing does.
const OTHER_LAW: &str = "Not bound is said of the Convention alone. What other law says of an act is told by its \
                         explanation.";

/// The notes to a picture or table, numbered from 1 in the order of the stretches, each once.
pub(in crate::report) struct Notes {
    numbered: Vec<String>,
    /// Somebody is not bound by the Convention.
    not_bound: bool,
}

impl Notes {
    /// The notes to the stretches that are shown of a timeline.
    pub fn of<'t>(timeline: &'t Timeline, stretches: impl Iterator<Item = &'t Stretch>) -> Notes {
        let mut numbered: Vec<String> = Vec::new();
        for note in stretches.flat_map(turns) {
            if !numbered.contains(&note) {
                numbered.push(note);
            }
        }
        let mut findings = timeline.lanes.iter().flat_map(|lane| &lane.findings);
        Notes {
            numbered,
            not_bound: findings.any(|it| it.printed.contains("BOUND")),
        }
    }

    /// The numbers of the notes to a stretch.
    pub fn numbers(&self, stretch: &Stretch) -> Vec<usize> {
        let number = |note: String| self.numbered.iter().position(|it| *it == note).map(|at| at + 1);
        turns(stretch).into_iter().filter_map(number).collect()
    }

    /// The notes, each with its number, and one on other law where the Convention does not bind.
    pub fn all(&self) -> impl Iterator<Item = (String, &str)> {
        let numbered = self.numbered.iter().enumerate();
        let numbered = numbered.map(|(at, note)| (format!("[{}]", at + 1), note.as_str()));
        let other_law = self.not_bound.then(|| (String::new(), OTHER_LAW));
        numbered.chain(other_law)
    }
}
