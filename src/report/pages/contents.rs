//! The table of contents.

use super::layout;
use crate::report::names::capital;
use crate::treaty::custom::CUSTOM;
use crate::treaty::{self, Model, Paragraph, Treaty};

/// Every treaty, every paragraph.
pub(super) fn page() -> String {
    let mut page: Vec<String> = treaty::ALL.iter().map(|treaty| contents(treaty)).collect();
    page.push("`ottawa rules CITATION` shows one of them, as in `ottawa rules \"20(3)\"`.\n".to_owned());
    page.join("\n")
}

/// The paragraphs of an article, such as `20` or `1(1)`.
pub(super) fn below(cite: &str) -> Option<String> {
    let treaty_and_rows = treaty::ALL.iter().find_map(|treaty| {
        let under = |it: &&Paragraph| {
            it.cite
                .strip_prefix(cite)
                .is_some_and(|rest| rest.starts_with('('))
        };
        let rows: Vec<&'static Paragraph> = treaty.paragraphs().filter(under).collect();
        (!cite.is_empty() && !rows.is_empty()).then_some((treaty, rows))
    });
    let (treaty, rows) = treaty_and_rows?;
    let title = layout::hanging(
        "",
        "",
        &format!("{cite} of {} has these paragraphs:", treaty.name),
    );
    Some(format!("{title}\n{}", table(&rows)))
}

fn contents(treaty: &Treaty) -> String {
    let rows: Vec<&Paragraph> = treaty.paragraphs().collect();
    let name = capital(treaty.name);
    let source = if treaty.prefix == CUSTOM.prefix {
        "Text of the study"
    } else {
        "Official text"
    };
    format!("{name}\n  {source}: {}\n\n{}", treaty.text, table(&rows))
}

/// A line for each paragraph.
fn table(rows: &[&Paragraph]) -> String {
    let width = |of: fn(&Paragraph) -> &str| rows.iter().map(|it| of(it).chars().count()).max().unwrap_or(0);
    let (cites, titles) = (width(|it| it.cite), width(|it| it.title));
    let line = |it: &&Paragraph| {
        let left = format!("  {:<cites$}  {:<titles$}  ", it.cite, it.title);
        format!("{left}{}\n", modelled(it))
    };
    rows.iter().map(line).collect()
}

/// What models a paragraph, in a few words.
fn modelled(paragraph: &Paragraph) -> String {
    let count = |number: usize, one: &str| {
        if number == 1 {
            format!("1 {one}")
        } else {
            format!("{number} {one}s")
        }
    };
    match paragraph.model {
        Model::Rules(rules) => count(rules.len(), "rule"),
        Model::Terms(terms) => count(terms.len(), "definition"),
        Model::Exceptions(exceptions) => count(exceptions.len(), "exception"),
        Model::Computed(_) => "computed".to_owned(),
        Model::Procedure(_) => "procedure".to_owned(),
        Model::NotModelled(_) => "not modelled".to_owned(),
    }
}
