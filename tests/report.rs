//! The page of a scenario: whole, well formed, the same every time, and nothing in a file can act on its reader.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/markup.rs"]
mod markup;
mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ottawa::report::{self, Document, Page, WhatIf, receipt};
use ottawa::simulate::compare;
use ottawa::{Assessor, Scenario};

use markup::{Token, attribute, tokens};
use support::{load, scenario_files, who};

fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn scenario(name: &str) -> Scenario {
    load(&fs::read_to_string(at("scenarios").join(name)).unwrap())
}

fn html(scenario: &Scenario) -> String {
    report::html(&Assessor::new(scenario), &Page::default())
}

fn markdown(scenario: &Scenario) -> String {
    report::markdown(&Assessor::new(scenario), &Page::default())
}

#[test]
fn every_scenario_is_a_whole_page_in_both_formats() {
    let files = scenario_files();
    assert!(files.len() > 200);
    std::thread::scope(|scope| {
        for part in files.chunks(files.len().div_ceil(4)) {
            scope.spawn(move || {
                for path in part {
                    let scenario = load(&fs::read_to_string(path).unwrap());
                    let document = Document::new(&Assessor::new(&scenario), &Page::default());
                    let page = document.html();
                    markup::page(&page);
                    // A file of devices alone has nobody in it.
                    let parties = (!scenario.cast.is_empty()).then_some("parties");
                    for section in ["summary", "missing", "not-judged", "receipt"]
                        .into_iter()
                        .chain(parties)
                    {
                        assert!(
                            page.contains(&format!("<section id=\"{section}\"")),
                            "{}: {section}",
                            path.display()
                        );
                    }
                    let markdown = document.markdown();
                    assert!(
                        markdown.starts_with("# ") && markdown.contains("\n## Receipt\n"),
                        "{}",
                        path.display()
                    );
                }
            });
        }
    });
}

/// A file in which every text that an author may write tries to act.
const HOSTILE: &str = include_str!("report/hostile.toml");

#[test]
fn nothing_of_a_file_is_markup() {
    let scenario = load(HOSTILE);
    let page = html(&scenario);
    markup::page(&page);
    for tag in [
        "<script",
        "<img",
        "<iframe",
        "<object",
        "<form",
        "<base",
        "<i>",
        "<!--",
        "href=\"javascript",
        "href=\"data",
    ] {
        assert!(!page.to_lowercase().contains(tag), "{tag}");
    }
    assert!(
        page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"),
        "it is shown as what it is"
    );
    assert!(!page.contains('\u{202E}'));
    assert_eq!(page.matches("<style>").count(), 1);
}

#[test]
fn only_web_addresses_of_a_file_are_links() {
    let page = html(&load(HOSTILE));
    let outside = tokens(&page).into_iter().filter_map(|token| match token {
        Token::Open {
            name: "a",
            attributes,
        } => attribute(attributes, "href").filter(|it| !it.starts_with('#')),
        _ => None,
    });
    let outside: BTreeSet<&str> = outside.collect();
    let expected = [
        "http://example.org/(y)",
        "http://user@example.org/",
        "https://example.org/a?b=1&amp;c=",
    ];
    assert_eq!(outside, BTreeSet::from(expected));
}

#[test]
fn nothing_of_a_file_is_markdown() {
    let page = markdown(&load(HOSTILE));
    // What may open markup stands behind a backslash, in a piece of code, or in a web address.
    let mut before = ' ';
    let mut fenced = false;
    for line in page.lines() {
        let fence = line.starts_with("```");
        fenced ^= fence;
        if fenced || fence {
            continue;
        }
        let mut code = false;
        for (at, letter) in line.char_indices() {
            code ^= letter == '`' && before != '\\';
            let web = line[at..].starts_with("<http://") || line[at..].starts_with("<https://");
            assert!(letter != '<' || before == '\\' || code || web, "{line}");
            assert!(letter != '[' || before == '\\' || code, "{line}");
            before = letter;
        }
        assert!(!code, "{line}");
    }
    assert_eq!(page.lines().filter(|line| line.starts_with("# ")).count(), 1);
}

/// A page that is reviewed like code: `UPDATE=1` rewrites it.
fn hold(name: &str, text: &str) {
    let path = at("tests/report").join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, text).unwrap();
    }
    let recorded = fs::read_to_string(&path).unwrap_or_default();
    let lines = recorded.lines().zip(text.lines());
    let parted = lines.enumerate().find(|(_, (was, is))| was != is);
    assert!(
        recorded == text,
        "{name} (UPDATE=1 rewrites; then read the difference): {parted:?}"
    );
}

/// The law changes with every rule; its hash is held by a test of its own.
fn without_hashes(page: &str) -> String {
    page.replace(&receipt::law(), "(hash of the law)")
}

#[test]
fn the_page_on_a_suspension_is_as_reviewed() {
    let scenario = scenario("explanations/09-suspension.toml");
    hold("suspension.md", &without_hashes(&markdown(&scenario)));
    let page = html(&scenario);
    let body = page.split_once("<body>").unwrap().1;
    hold("suspension.html", &without_hashes(body));
}

#[test]
fn one_file_makes_one_page() {
    let text = fs::read_to_string(at("scenarios/explanations/09-suspension.toml")).unwrap();
    let page = Page {
        file: Some(text.as_bytes()),
        ..Page::default()
    };
    let make = || {
        let scenario = load(&text);
        report::html(&Assessor::new(&scenario), &page)
    };
    assert_eq!(make(), make());
    assert!(make().contains(&receipt::sha256(text.as_bytes())));
}

#[test]
fn the_hashes_are_those_that_other_tools_compute() {
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(receipt::sha256(b"abc"), abc); // the example of the standard, FIPS 180
    assert_eq!(receipt::law(), receipt::law());
    assert_ne!(receipt::law(), receipt::sha256(b""));
}

#[test]
fn a_day_is_printed_only_if_it_is_given() {
    let scenario = scenario("explanations/02-self-defence.toml");
    let assessor = Assessor::new(&scenario);
    let page = Page {
        made_on: Some(support::day("2031-05-06")),
        ..Page::default()
    };
    assert!(report::markdown(&assessor, &page).contains("**Report made on** 6 May 2031"));
    assert!(!markdown(&scenario).contains("Report made on"));
}

#[test]
fn a_page_on_one_state_says_that_the_file_tells_more() {
    let scenario = scenario("teaching/02-izium.toml");
    let only = [who(&scenario, "RUS")];
    let page = Page {
        only: &only,
        ..Page::default()
    };
    let page = report::markdown(&Assessor::new(&scenario), &page);
    assert!(page.contains("Only what concerns Russian Federation is told here; the file tells more."));
    assert!(
        page.contains("NOT BOUND") && !page.contains("**BREACH**"),
        "{page}"
    );
}

#[test]
fn a_variant_is_told_beside_the_file() {
    let before = scenario("explanations/02-self-defence.toml");
    let mut after = before.clone();
    after.title = "Another title".to_owned();
    let (before, after) = (Assessor::new(&before), Assessor::new(&after));
    let told = WhatIf::new(
        &before,
        &after,
        &compare(&before, &after),
        "Nothing <else>",
        &["a = 1".to_owned()],
    );
    let page = Page {
        variants: &[told],
        ..Page::default()
    };
    let html = report::html(&before, &page);
    markup::page(&html);
    assert!(html.contains("Nothing &lt;else&gt;") && html.contains("No answer changes"));
}

#[test]
fn of_rules_that_say_nothing_the_one_that_would_on_another_position_is_told() {
    let scenario = scenario("conduct/study-and-prototype.toml");
    let assessor = Assessor::new(&scenario);
    let lines: Vec<String> = assessor
        .answers()
        .iter()
        .map(|answer| report::answer_line(&assessor, answer))
        .collect();
    let told = "NOT ENGAGED, CONTESTED: Norland, Article 1(1)(b), developing mines (paper)";
    assert!(lines.iter().any(|line| line == told), "{lines:#?}");
}
