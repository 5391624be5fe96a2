//! `[[statements]]` and `[[claims]]`: who said what, and what was published.

use super::super::{Claim, Scenario, Statement, Thing};
use super::answers;
use super::cursor::Tab;
use super::desk::Desk;
use crate::diagnostic::Diagnostic;
use crate::vocabulary::{Proof, Says};

/// Reads a statement; `None` when it names nothing that it could be about.
pub(super) fn statement(tab: &Tab<'_>) -> Option<Statement> {
    tab.need_required();
    if !tab.has_any(&["by", "who"]) && !tab.is_strange() {
        let help =
            "write `by` for a State or actor of the file, or `who` for an outsider such as a newspaper";
        tab.desk.object(
            "missing-key",
            "nobody makes this statement",
            tab.header.clone(),
            "a statement needs `by` or `who`",
            help,
        );
    }
    let says = tab.word("says");
    for (name, word, goes_with) in [
        ("plea", "pleads", Says::Pleads),
        ("readings", "declares", Says::Declares),
    ] {
        if tab.has(name) && says.is_some_and(|says| says != goes_with) {
            tab.desk.object(
                "contradiction",
                format!("`{name}` goes only with `says = \"{word}\"`"),
                tab.name_span(name),
                "this statement does something else",
                format!("write `says = \"{word}\"`, or leave `{name}` out"),
            );
        }
    }
    if says == Some(Says::Pleads) && !tab.has("plea") && !tab.is_strange() {
        tab.desk.object(
            "missing-key",
            "this statement does not say what it pleads",
            tab.value_span("says"),
            "`pleads` needs `plea`",
            "write `plea = \"self-defence\"`, or another plea",
        );
    }
    let statement = Statement {
        by: tab.member("by"),
        who: tab.text("who"),
        on: tab.date("on"),
        about: Thing::Member(0),
        says: says.unwrap_or(Says::Asserts),
        plea: tab.word("plea"),
        readings: tab.readings("readings"),
        text: tab.text("text"),
        note: tab.text("note"),
        sources: tab.sources(),
        origin: tab.origin(),
    };
    tab.thing("about").map(|about| Statement { about, ..statement })
}

/// Reads a claim.
pub(super) fn claim(tab: &Tab<'_>) -> Claim {
    tab.need_required();
    Claim {
        text: tab.text("text").unwrap_or_default(),
        who: tab.text("who"),
        on: tab.date("on"),
        says: tab.table("says").map(|says| answers::claimed(&says)),
        assessed: tab.word("assessed"),
        note: tab.text("note"),
        sources: tab.sources(),
        origin: tab.origin(),
    }
}

/// Notes statements that contradict each other about an entry that the file takes for granted.
pub(super) fn note_contradictions(desk: &Desk<'_>, scenario: &Scenario) {
    let about = |thing| {
        scenario
            .statements
            .iter()
            .filter(move |said: &&Statement| said.about == thing)
    };
    for named in desk.names.entries() {
        let proof = match named.thing {
            Thing::Act(at) => scenario.acts.get(at).map(|act| act.proof),
            Thing::Stock(at) => scenario.stocks.get(at).map(|stock| stock.proof),
            Thing::Place(at) => scenario.places.get(at).map(|place| place.proof),
            Thing::Conflict(at) => scenario.conflicts.get(at).map(|conflict| conflict.proof),
            Thing::Member(_) | Thing::Device(_) => None,
        };
        let says = |list: &[Says]| about(named.thing).any(|said| list.contains(&said.says));
        let against = says(&[Says::Denies, Says::Doubts]);
        if proof == Some(Proof::Stated) && against && says(&[Says::Admits, Says::Asserts, Says::Finds]) {
            let message = format!(
                "people contradict each other about `{}`, and the file takes it as a fact",
                named.id
            );
            let note = Diagnostic::note("contradicting-statements", message, named.span.clone());
            let help =
                "if the author leaves it open, write `proof = \"disputed\"`; counting voices is not evidence";
            desk.complain(note.label("its `proof` is `stated`").help(help));
        }
    }
}
