//! Pages on the law itself: the table of contents, one rule, the contested questions, one question.
//!
//! A page prints the values that are judged: the paragraph, the tree of its rules, the positions. Nothing is
//! written twice, so a page cannot say something else than an answer does.

mod contents;
mod decided;
mod examples;
mod facts;
mod layout;
mod procedure;
mod question;
mod reads;
mod rule;
mod sentence;
mod tree;

pub(super) use facts::fact_phrase;

use crate::date::Date;

/// The table of contents of every treaty: a line for each paragraph, with what models it.
#[must_use]
pub fn contents() -> String {
    contents::page()
}

/// The page of a paragraph such as `20(3)` or `VCLT 18`; for an article with several paragraphs, such as
/// `20`, their list. `None` when no treaty here has it.
///
/// ```
/// let page = ottawa::report::pages::rule("Article 20(3)").unwrap();
/// assert!(page.starts_with("20(3)  When a withdrawal takes effect"));
/// assert!(ottawa::report::pages::rule("99").is_none());
/// ```
#[must_use]
pub fn rule(cite: &str) -> Option<String> {
    page(cite, None)
}

/// The same with what a procedure counts told for a day: the days that run from it, and the shares of those that
/// are States Parties on it by the built-in record.
///
/// A page of anything but a procedure is that of [`rule`]; a later day than the record reaches is counted as if
/// nothing happened since.
///
/// ```
/// let day = "2025-12-01".parse().unwrap();
/// let page = ottawa::report::pages::rule_on("8(5)", day).unwrap();
/// assert!(page.contains("one third of all States Parties: 56 of 166"));
/// ```
#[must_use]
pub fn rule_on(cite: &str, on: Date) -> Option<String> {
    page(cite, Some(on))
}

fn page(cite: &str, on: Option<Date>) -> Option<String> {
    let wanted = key(cite);
    let treaties = crate::treaty::ALL.iter();
    let mut all = treaties.flat_map(|treaty| treaty.paragraphs().map(move |paragraph| (*treaty, paragraph)));
    match all.find(|(_, paragraph)| key(paragraph.cite) == wanted) {
        Some((treaty, paragraph)) => Some(rule::page(treaty, paragraph, on)),
        None => contents::below(&normal(cite)),
    }
}

/// A citation for comparing: without spaces, capitals and the word "Article", so that `Art. 20 (3)` is `20(3)`.
fn key(cite: &str) -> String {
    let bare: String = cite.to_lowercase().split_whitespace().collect();
    let without = ["article", "art.", "art"]
        .iter()
        .find_map(|word| bare.strip_prefix(word));
    without.unwrap_or(&bare).to_owned()
}

/// The table of contested questions: what each asks, its default, and how many positions it has.
#[must_use]
pub fn questions() -> String {
    question::table()
}

/// The page of a question such as `suspension`: why it is open, each position in its own words, the default.
#[must_use]
pub fn question(name: &str) -> Option<String> {
    crate::treaty::ottawa::questions::named(name).map(question::page)
}

/// All of the law as it is read here: every paragraph, then every question.
pub(super) fn law() -> String {
    let paragraphs = crate::treaty::ALL.iter().flat_map(|treaty| treaty.paragraphs());
    let paragraphs = paragraphs.map(|paragraph| rule::law(paragraph, None));
    let questions = crate::treaty::ottawa::questions::all().map(question::page);
    paragraphs.chain(questions).collect::<Vec<_>>().join("\n")
}

/// A citation as the treaties spell it: `Art. 20 (3)` becomes `20(3)`, `vclt 18` becomes `VCLT 18`.
fn normal(cite: &str) -> String {
    let upper = cite.trim().to_uppercase();
    let bare = ["ARTICLE", "ART.", "ART"]
        .iter()
        .find_map(|word| upper.strip_prefix(word))
        .unwrap_or(&upper);
    let (law, number) = bare.split_at(
        bare.find(|letter: char| letter.is_ascii_digit())
            .unwrap_or(bare.len()),
    );
    let law = law.split_whitespace().collect::<Vec<_>>().join(" ");
    let number: String = number.split_whitespace().collect::<String>().to_lowercase();
    if law.is_empty() || number.is_empty() {
        format!("{law}{number}")
    } else {
        format!("{law} {number}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::treaty::{self, ottawa::questions};

    fn pages() -> impl Iterator<Item = String> {
        let rules = treaty::ALL
            .iter()
            .flat_map(|treaty| treaty.paragraphs())
            .filter_map(|it| rule(it.cite));
        let questions = questions::all().filter_map(|it| question(it.name));
        rules.chain(questions).chain([contents(), super::questions()])
    }

    #[test]
    fn every_paragraph_and_every_question_has_a_page() {
        let paragraphs = treaty::ALL.iter().flat_map(|treaty| treaty.paragraphs()).count();
        assert_eq!(pages().count(), paragraphs + questions::all().count() + 2);
    }

    #[test]
    fn a_page_is_at_most_eighty_columns_wide_but_for_addresses() {
        for page in pages() {
            for line in page.lines().filter(|line| !line.contains("://")) {
                assert!(line.chars().count() <= 80, "{line}");
                assert_eq!(line.trim_end(), line);
            }
        }
    }

    #[test]
    fn a_citation_may_be_written_as_people_write_it() {
        for written in ["20(3)", " 20 (3)", "Article 20(3)", "art. 20(3)", "Art 20(3)"] {
            assert_eq!(normal(written), "20(3)");
        }
        assert_eq!(normal("vclt 18"), "VCLT 18");
        assert_eq!(normal("VCLT18"), "VCLT 18");
        assert_eq!(normal("1(1)(B)"), "1(1)(b)");
    }

    #[test]
    fn a_question_on_a_whole_paragraph_stands_on_the_pages_of_its_parts() {
        let asks =
            |cite, question| rule(cite).is_some_and(|page| page.contains(&format!("\n    {question} ")));
        for cite in ["1(1)(a)", "1(1)(b)", "1(1)(c)"] {
            assert!(asks(cite, "suspension") && asks(cite, "necessity"), "{cite}");
        }
        assert!(asks("5(2)", "area-without-control"));
        assert!(asks("7(1)", "idle-plant"), "it touches 7(1)(e)");
        assert!(!asks("11(2)", "suspension"), "1(1) is no part of 11");
    }

    #[test]
    fn an_article_lists_its_paragraphs() {
        assert!(rule("20").is_some_and(|page| page.contains("20(4)")));
        assert!(rule("1(1)").is_some_and(|page| page.contains("1(1)(c)") && !page.contains("1(2)")));
        assert_eq!(rule("99"), None);
        assert_eq!(rule(""), None);
    }
}
