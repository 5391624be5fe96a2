//! The end of an interview: a file that expects what it was found to lead to, and its answers.

use super::{Asked, Case};
use crate::assess::{Answer, Ask, Assessor};
use crate::edit::{Draft, Edit};
use crate::scenario::{Scenario, Thing};
use crate::verdict::Kind;
use crate::vocabulary::Word;

/// What an interview ends with.
#[derive(Debug)]
pub struct Finished {
    /// The file: the facts as told, and what they were found to lead to as expectations.
    pub text: String,
    /// The same, read.
    pub scenario: Scenario,
    /// The answers that the interview was about.
    pub answers: Vec<Answer>,
    /// The questions asked, with the replies.
    pub asked: Vec<Asked>,
}

pub(super) fn finish(case: &Case, asked: &[Asked]) -> Option<Finished> {
    let answers = case.answers(&Assessor::new(&case.scenario));
    let mut text = noted(case, asked, "Told in an interview.");
    text.extend(
        answers
            .iter()
            .filter_map(|answer| expectation(&case.scenario, answer)),
    );
    let scenario = Draft::new(&text).ok()?.read().ok()?.scenario;
    // What is written beside the facts changes no answer; it is read again so that each belongs to this text.
    let answers = case.answers(&Assessor::new(&scenario));
    Some(Finished {
        text,
        scenario,
        answers,
        asked: asked.to_vec(),
    })
}

/// The file of an interview that is not over: it expects nothing, and says so.
pub(super) fn so_far(case: &Case, asked: &[Asked]) -> String {
    noted(
        case,
        asked,
        "Told in an interview that was not finished: what was not asked yet could change the answers.",
    )
}

impl Case {
    fn answers(&self, assessor: &Assessor<'_>) -> Vec<Answer> {
        let asks = self.asks(assessor);
        let (conduct, other): (Vec<Ask>, Vec<Ask>) = asks
            .into_iter()
            .partition(|ask| matches!(ask, Ask::Provision { .. }));
        let mut answers: Vec<Answer> = assessor
            .answers()
            .into_iter()
            .filter(|answer| conduct.contains(&answer.ask))
            .collect();
        answers.extend(other.iter().map(|ask| assessor.answer(ask)));
        answers
    }
}

/// The file with a note on how it came about, beside any that it has.
fn noted(case: &Case, asked: &[Asked], how: &str) -> String {
    let open = asked.iter().filter(|it| it.reply.is_none());
    let open = open.map(|it| format!("Not known: {}", it.asks));
    let note: Vec<String> = case
        .scenario
        .note
        .iter()
        .cloned()
        .chain([how.to_owned()])
        .chain(open)
        .collect();
    let edit = Edit::to("note", note.join(" "));
    let draft = case.draft.with(&[edit]);
    draft.unwrap_or_else(|_| case.draft.clone()).text()
}

/// An answer as an expectation of the file.
fn expectation(scenario: &Scenario, answer: &Answer) -> Option<String> {
    let id = |thing: Thing| scenario.entry(thing).map(|it| it.id.as_str());
    let mut lines = vec!["\n[[expect]]".to_owned()];
    let mut line = |key: &str, value: &str| lines.push(format!("{key} = \"{value}\""));
    if let Some(actor) = answer.actor() {
        line("actor", id(Thing::Member(actor))?);
    }
    match (&answer.ask, answer.verdict.kind) {
        (Ask::Provision { thing, .. }, kind) => {
            line("provision", answer.cite());
            line("about", id(*thing)?);
            line("verdict", &kind.word());
            if let Some(why) = answer.verdict.why() {
                line("because", why.name());
            }
            if let Some(exception) = answer.verdict.exception() {
                line("exception", exception);
            }
        }
        (Ask::Status { on, .. }, Kind::Status(status)) => {
            line("status", status.name());
            lines.push(format!("on = {on}"));
        }
        (Ask::Class { device }, Kind::Class(class)) => {
            line("about", id(Thing::Device(*device))?);
            line("class", class.name());
        }
        // The format has no word for an open status or class.
        _ => return None,
    }
    Some(lines.join("\n") + "\n")
}
