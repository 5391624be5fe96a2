//! The verdict under each combination of the positions that matter.

use super::explanation::{headline, possible};
use super::text::wrap;
use crate::assess::{Answer, Assessor};

/// Said under a matrix.
pub(super) const NO_WEIGHT: &str = "The number of rows with one verdict is no measure of its weight. No other contested question changes it.";

/// One row for each combination, every column as wide as its longest word.
pub(super) fn render(assessor: &Assessor<'_>, answer: &Answer) -> String {
    let mut page = vec![wrap(&headline(assessor, answer), "", "  "), String::new()];
    let rows = assessor.matrix(answer);
    let Some((first, _)) = rows.first() else {
        page.push(wrap(
            "Robust: no position on any contested question changes this verdict.",
            "  ",
            "  ",
        ));
        page.push(String::new());
        return page.join("\n");
    };
    let questions: Vec<&str> = first.iter().map(|position| position.question.name).collect();
    let width = |column: usize| {
        let cells = rows
            .iter()
            .filter_map(|(positions, _)| positions.get(column))
            .map(|it| it.view().name.len() + 2);
        cells
            .chain(questions.get(column).map(|name| name.len()))
            .max()
            .unwrap_or(0)
            + 2
    };
    let widths: Vec<usize> = (0..questions.len()).map(width).collect();
    let line = |cells: &[String], verdict: &str| {
        let cells: String = cells
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell:<width$}"))
            .collect();
        format!("  {cells}{verdict}")
    };
    // Too many questions for one line: each stands on its own, the verdict under them.
    if widths.iter().sum::<usize>() > 50 {
        for (positions, verdict) in &rows {
            let taken: Vec<String> = positions.iter().map(ToString::to_string).collect();
            page.push(wrap(
                &format!("{}: {}", taken.join(", "), possible(verdict)),
                "  ",
                "    ",
            ));
        }
    } else {
        page.push(line(
            &questions
                .iter()
                .map(|name| (*name).to_owned())
                .collect::<Vec<_>>(),
            "verdict",
        ));
        for (positions, verdict) in &rows {
            let mark = |it: &crate::reading::Position| if it.is_default() { " *" } else { "" };
            let cells: Vec<String> = positions
                .iter()
                .map(|it| format!("{}{}", it.view().name, mark(it)))
                .collect();
            page.push(line(&cells, &possible(verdict)));
        }
        page.push("  * the default".to_owned());
    }
    page.push(String::new());
    page.push(wrap(NO_WEIGHT, "  ", "  "));
    page.push(String::new());
    page.join("\n")
}
