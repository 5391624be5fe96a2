//! The contested questions: their table, and the page of one.

use super::layout::{WIDTH, hanging, indented, section};
use super::reads;
use crate::reading::{Question, View};
use crate::treaty::ottawa::questions;

/// The first column of a table of questions.
const NAMES: usize = 26;

/// Every question, its default, and how many positions there are.
pub(super) fn table() -> String {
    let heading = format!("  {:<NAMES$}  {:<34}{:>16}\n", "Question", "Default", "Positions");
    let rows: String = questions::all()
        .map(|question| {
            let asks = indented(question.asks, 4);
            format!(
                "\n  {:<NAMES$}  {:<34}{:>16}\n{asks}",
                question.name,
                question.default().view().name,
                question.positions.len()
            )
        })
        .collect();
    let intro = "Contested questions of law. An answer takes the default unless a file or \
                 `--reading QUESTION=POSITION` takes another position, and says when it turns on one.";
    let more = "`ottawa questions NAME` shows one of them with the reasons on each side.\n";
    format!("{}\n{heading}{rows}\n{more}", hanging("", "", intro))
}

/// A question in the list of a rule's page.
pub(super) fn row(question: &'static Question) -> String {
    let line = format!(
        "    {:<NAMES$}  {}\n",
        question.name,
        question.default().view().name
    );
    line + &indented(question.asks, 6)
}

/// The page of a question.
pub(super) fn page(question: &'static Question) -> String {
    let title = hanging(
        &format!("{}  ", question.name),
        &" ".repeat((question.name.chars().count() + 2).min(WIDTH / 3)),
        question.asks,
    );
    let positions: Vec<String> = question
        .positions
        .iter()
        .enumerate()
        .map(|(at, view)| position(view, at == 0))
        .collect();
    let mut default = indented(question.why_default, 4);
    if !question.why_default.contains("settled law") {
        default += &indented("The default is not settled law.", 4);
    }
    let sections = [
        section("Why it is open", &indented(question.why_open, 4)),
        section("Positions", &positions.join("\n")),
        section("Every condition must be met", &conditions(question)),
        section("Why the default", &default),
        section("Depends on", &indented(question.depends_on, 4)),
        section("Touches", &touches(question)),
        section("To judge by another position", &another(question)),
    ];
    let mut parts = vec![title];
    parts.extend(sections.into_iter().flatten());
    parts.join("\n")
}

/// A position with its best argument and those who hold it.
fn position(view: &View, is_default: bool) -> String {
    let mark = if is_default { " (default)" } else { "" };
    let name = hanging(&format!("    {}{mark}: ", view.name), "      ", view.short);
    let holders = match view.held_by {
        [] => "Held by: nobody on record.".to_owned(),
        holders => format!("Held by: {}.", holders.join("; ")),
    };
    let sources: String = view
        .sources
        .iter()
        .map(|source| format!("      {source}\n"))
        .collect();
    format!(
        "{name}{}{}{sources}",
        indented(view.argument, 6),
        indented(&holders, 6)
    )
}

/// The conditions that must all be met, with both sides on each.
fn conditions(question: &Question) -> String {
    let conditions = questions::conditions(question);
    let rows = conditions.iter().enumerate().map(|(at, condition)| {
        let not_met = condition.not_met.unwrap_or("Not disputed on this position.");
        hanging(&format!("    {}  ", at + 1), "       ", condition.asks)
            + &hanging("       met: ", "         ", condition.met)
            + &hanging("       not met: ", "         ", not_met)
    });
    let rows: String = rows.collect();
    if rows.is_empty() {
        return rows;
    }
    rows + "\n"
        + &indented(
            "Each side is put as its holders put it, or, where they have not, as it can best be put. One condition that is \
         not met is enough for the plea to fail. No court has ruled.",
            4,
        )
}

/// The paragraphs it touches, and the rules that read it.
fn touches(question: &'static Question) -> String {
    let readers = reads::readers_of_question(question);
    let read_by = match readers.as_slice() {
        [] => "no rule of this version reads it".to_owned(),
        cites => format!("read by the rules under {}", cites.join(", ")),
    };
    indented(&format!("{}; {read_by}", question.touches.join(", ")), 4)
}

/// How to take another position; nothing when there is none.
fn another(question: &'static Question) -> String {
    question.positions.get(1).map_or_else(String::new, |view| {
        let taken = format!("{}={}", question.name, view.name);
        format!(
            "    ottawa explain FILE --reading {taken}\n    or in the file: readings = {{ {} = \"{}\" }}\n",
            question.name, view.name
        )
    })
}
