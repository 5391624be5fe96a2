//! Two scenarios side by side, in words and in data.

use serde_json::{Value as Json, json};

use super::names::{called, title};
use super::text::wrap;
use super::{Step, explanation, json};
use crate::assess::{Answer, Ask, Assessor};
use crate::scenario::Thing;
use crate::simulate::{Comparison, Difference};
use crate::vocabulary::Word;

/// The column at which an answer begins.
const COLUMN: &str = "               ";

/// What differs between two scenarios, told: each answer as it is and as it would be, and where the reasons part.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WhatIf {
    /// The difference in a line.
    pub what_if: String,
    /// The values that make it.
    pub changes: Vec<String>,
    /// How many answers change, and how many do not.
    pub count: String,
    /// The answers that change.
    pub differs: Vec<Told>,
}

/// An answer that another scenario changes, told.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Told {
    /// What is asked.
    pub asked: String,
    /// The answer as it is.
    pub before: String,
    /// The answer as it would be.
    pub after: String,
    /// The step at which the reasons part, as it is and as it would be.
    pub parting: Option<(String, String)>,
}

impl WhatIf {
    /// Tells a comparison. `what_if` is the difference in a line, `changes` are the values that make it.
    #[must_use]
    pub fn new(
        before: &Assessor<'_>,
        after: &Assessor<'_>,
        comparison: &Comparison,
        what_if: &str,
        changes: &[String],
    ) -> WhatIf {
        let differs = comparison.differs.iter().map(|difference| Told {
            asked: asked(before, after, difference),
            before: told(difference.before.as_ref()),
            after: told(difference.after.as_ref()),
            parting: difference
                .parting
                .as_ref()
                .map(|it| (step(it.before.as_ref()), step(it.after.as_ref()))),
        });
        WhatIf {
            what_if: what_if.to_owned(),
            changes: changes.to_vec(),
            count: count(comparison),
            differs: differs.collect(),
        }
    }
}

/// What differs between two scenarios, as text.
#[must_use]
pub fn comparison(what_if: &WhatIf) -> String {
    let mut lines = vec![wrap(&what_if.what_if, "What if: ", "         ")];
    lines.extend(what_if.changes.iter().map(|change| wrap(change, "  ", "      ")));
    lines.push(String::new());
    lines.push(format!("  {}", what_if.count));
    for told in &what_if.differs {
        lines.push(String::new());
        lines.push(wrap(&told.asked, "  ", "    "));
        lines.push(row("as it is", &told.before));
        lines.push(row("what if", &told.after));
        if let Some((before, after)) = &told.parting {
            lines.push("    They part here:".to_owned());
            lines.push(row("as it is", before));
            lines.push(row("what if", after));
        }
    }
    lines.join("\n") + "\n"
}

fn row(lead: &str, text: &str) -> String {
    wrap(text, &format!("    {lead:<11}"), COLUMN)
}

fn count(comparison: &Comparison) -> String {
    let stay = match comparison.same {
        0 => String::new(),
        1 => "; 1 stays as it is".to_owned(),
        same => format!("; {same} stay as they are"),
    };
    match comparison.differs.len() {
        0 => format!("No answer changes{stay}."),
        1 => format!("1 answer changes{stay}."),
        differs => format!("{differs} answers change{stay}."),
    }
}

/// What is asked, in a line.
fn asked(before: &Assessor<'_>, after: &Assessor<'_>, difference: &Difference) -> String {
    let (assessor, answer) = match (&difference.before, &difference.after) {
        (Some(answer), _) => (before, answer),
        (None, Some(answer)) => (after, answer),
        (None, None) => return String::new(),
    };
    let scenario = assessor.scenario();
    match &answer.ask {
        Ask::Status { state, on } | Ask::Bound { state, on } => {
            format!("{}, status on {}", title(scenario, *state), on.in_words())
        }
        Ask::Date { state, .. } => {
            format!("When the withdrawal of {} takes effect", called(scenario, *state))
        }
        Ask::Step { act, which } => {
            format!("{}: {}", scenario.name(Thing::Act(*act)), which.means())
        }
        Ask::Provision { .. } | Ask::Class { .. } => explanation::asked_about(assessor, answer),
    }
}

fn told(answer: Option<&Answer>) -> String {
    answer.map_or_else(|| "not in the story".to_owned(), explanation::verdict)
}

fn step(step: Option<&Step>) -> String {
    step.map_or_else(
        || "nothing more is told".to_owned(),
        |step| format!("{}: {}", step.cite, step.text),
    )
}

/// What differs between two scenarios, as data.
#[must_use]
pub fn comparison_json(
    before: &Assessor<'_>,
    after: &Assessor<'_>,
    comparison: &Comparison,
    what_if: &str,
    changes: &[String],
) -> Json {
    let side = |assessor: &Assessor<'_>, answer: &Option<Answer>| {
        answer
            .as_ref()
            .map_or(Json::Null, |answer| json::answer(assessor, answer))
    };
    json!({
        "what_if": what_if,
        "changes": changes,
        "same": comparison.same,
        "differs": comparison.differs.iter().map(|it| json!({
            "asked": asked(before, after, it),
            "before": side(before, &it.before),
            "after": side(after, &it.after),
            "parting": it.parting,
        })).collect::<Vec<_>>(),
    })
}
