//! The repository checks itself: nothing of the treaty is silently absent, every rule says where it stands,
//! and every position that a rule reads decides some case.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use ottawa::condition::{Definition, Logic};
use ottawa::fact::{At, Fact, Kind};
use ottawa::logic::Lanes;
use ottawa::reading::{Position, Question};
use ottawa::treaty::ottawa::questions;
use ottawa::treaty::ottawa::status::LADDER;
use ottawa::treaty::procedure::{Count, Counted};
use ottawa::treaty::{self, Model};
use ottawa::vocabulary::DateOf;
use ottawa::{Answer, Ask, Assessor, Date, Readings};

use support::day;

/// Every paragraph of the Convention, from its text: the article, and how many paragraphs it has (none: the
/// article is one). Article 1(1) has three lettered parts.
const ARTICLES: [(u8, u8); 22] = [
    (1, 2),
    (2, 5),
    (3, 2),
    (4, 0),
    (5, 6),
    (6, 8),
    (7, 3),
    (8, 20),
    (9, 0),
    (10, 3),
    (11, 4),
    (12, 3),
    (13, 5),
    (14, 2),
    (15, 0),
    (16, 3),
    (17, 2),
    (18, 0),
    (19, 0),
    (20, 4),
    (21, 0),
    (22, 0),
];

fn paragraphs() -> Vec<String> {
    let mut all = Vec::new();
    for (article, count) in ARTICLES {
        match (article, count) {
            (1, _) => all.extend(["1(1)(a)", "1(1)(b)", "1(1)(c)", "1(2)"].map(str::to_owned)),
            (_, 0) => all.push(article.to_string()),
            _ => all.extend((1..=count).map(|paragraph| format!("{article}({paragraph})"))),
        }
    }
    all
}

#[test]
fn every_paragraph_of_the_convention_is_in_the_table_of_contents_once_and_in_order() {
    let wanted = paragraphs();
    assert_eq!(
        wanted.len(),
        4 + 5 + 2 + 1 + 6 + 8 + 3 + 20 + 1 + 3 + 4 + 3 + 5 + 2 + 1 + 3 + 2 + 1 + 1 + 4 + 1 + 1
    );
    let found: Vec<_> = treaty::ottawa::OTTAWA
        .paragraphs()
        .map(|paragraph| paragraph.cite)
        .collect();
    assert_eq!(found, wanted);
}

#[test]
fn every_paragraph_says_what_models_it() {
    for treaty in treaty::ALL {
        for paragraph in treaty.paragraphs() {
            let said = match paragraph.model {
                Model::Rules(rules) => {
                    rules.iter().all(|rule| rule.heading.cite == paragraph.cite) && !rules.is_empty()
                }
                Model::Terms(terms) => !terms.is_empty(),
                Model::Exceptions(exceptions) => exceptions.iter().all(|it| it.cite == paragraph.cite),
                Model::Computed(by) => !by.is_empty(),
                Model::Procedure(counts) => counts.iter().all(|count| !step(count).is_empty()),
                // One reason, in a line.
                Model::NotModelled(because) => (10..=110).contains(&because.len()),
            };
            assert!(said, "{}", paragraph.cite);
            assert!(!paragraph.title.is_empty(), "{}", paragraph.cite);
            assert!(!paragraph.says.is_empty(), "{} says nothing", paragraph.cite);
        }
    }
}

fn step(count: &Count) -> &'static str {
    match count {
        Count::Day { step, .. }
        | Count::Fixed { step, .. }
        | Count::OfParties { step, .. }
        | Count::OfThoseVoting { step, .. } => step,
    }
}

#[test]
fn every_paragraph_is_a_rule_a_term_an_exception_a_procedure_computed_or_says_why_not() {
    let mut how = BTreeMap::from([("not modelled", Vec::new()), ("procedure", Vec::new())]);
    for paragraph in treaty::ottawa::OTTAWA.paragraphs() {
        let kind = match paragraph.model {
            Model::Rules(_) => "rule",
            Model::Terms(_) => "definition",
            Model::Exceptions(_) => "exception",
            Model::Procedure(_) => "procedure",
            Model::Computed(_) => "computed",
            Model::NotModelled(_) => "not modelled",
        };
        how.entry(kind).or_default().push(paragraph.cite);
    }
    let count: usize = how.values().map(Vec::len).sum();
    assert_eq!(count, paragraphs().len());
    // What is left out is a closed list: a new entry needs a reader's eye.
    let left_out = [
        "5(4)", "6(1)", "6(2)", "6(6)", "6(7)", "6(8)", "7(3)", "8(1)", "8(16)", "10(1)", "10(3)", "14(1)",
        "14(2)", "21", "22",
    ];
    assert_eq!(how["not modelled"], left_out);
    for cite in [
        "8(5)", "8(15)", "11(2)", "12(1)", "13(1)", "13(3)", "13(4)", "13(5)",
    ] {
        assert!(how["procedure"].contains(&cite), "{cite}");
    }
}

#[test]
fn the_numbers_of_the_procedures_follow_from_the_day_and_from_who_is_a_party_on_it() {
    let told = |cite: &str, on: &str| -> Vec<String> {
        let on = day(on);
        let Model::Procedure(counts) = treaty::paragraph(cite).unwrap().1.model else {
            panic!("{cite} is no procedure");
        };
        let parties = ottawa::calendar::parties(on);
        counts
            .iter()
            .map(|count| match count.on(on, parties) {
                Some(Counted::Day(day)) => day.to_string(),
                Some(Counted::States(states)) => format!("{states} of {parties}"),
                None => "of those voting".to_owned(),
            })
            .collect()
    };
    // Fourteen days to favour it, a third of 166; fourteen more to convene it, a majority for its quorum.
    assert_eq!(
        told("8(5)", "2025-12-01"),
        ["2025-12-15", "56 of 166", "2025-12-29", "84 of 166"]
    );
    // A day after three Parties have left, fewer are needed.
    assert_eq!(
        told("8(5)", "2025-12-27"),
        ["2026-01-10", "55 of 163", "2026-01-24", "82 of 163"]
    );
    assert_eq!(told("8(15)", "2026-02-20"), ["2026-03-06", "2026-02-27"]);
    assert_eq!(told("8(20)", "2026-02-20"), ["of those voting"]);
    assert_eq!(told("11(2)", "2026-02-20"), ["2000-03-01"]);
    // The fourth Review Conference opened on 25 November 2019; the fifth could open five years later.
    assert_eq!(told("12(1)", "2019-11-25"), ["2004-03-01", "2024-11-25"]);
    assert_eq!(told("13(1)", "2026-02-20"), ["2026-03-22", "81 of 161"]);
    assert_eq!(told("13(4)", "2026-02-20"), ["of those voting"]);
    // The two majorities of Article 13 move apart: all Parties here, those present and voting there.
    assert_eq!(told("13(5)", "2025-12-01"), ["84 of 166"]);
    assert_eq!(told("13(5)", "2026-02-20"), ["81 of 161"]);
    // Before the Convention is in force there is no Party, and no majority of none.
    assert_eq!(told("13(5)", "1999-02-28"), ["of those voting"]);
}

/// A logic that decides nothing and goes everywhere: it writes down what a rule can read.
#[derive(Default)]
struct Walk {
    terms: RefCell<BTreeMap<&'static str, BTreeSet<&'static str>>>,
    positions: RefCell<BTreeMap<&'static str, BTreeSet<&'static str>>>,
    facts: RefCell<BTreeSet<String>>,
}

impl Logic for Walk {
    type Value = ();

    fn fact(&self, fact: Fact, _: At) {
        self.facts.borrow_mut().insert(format!("{fact:?}"));
    }
    fn takes(&self, position: Position) {
        let mut positions = self.positions.borrow_mut();
        positions
            .entry(position.question.name)
            .or_default()
            .insert(position.view().name);
    }
    fn all(&self, parts: impl Iterator<Item = ()>) {
        parts.for_each(drop);
    }
    fn any(&self, parts: impl Iterator<Item = ()>) {
        parts.for_each(drop);
    }
    fn not(&self, (): ()) {}
    fn days(&self, at: At) -> impl Iterator<Item = Date> {
        std::iter::once(at.day)
    }
    fn entries(&self, _: Kind, _: At) -> u8 {
        1
    }
    fn bind(&self, _: Kind, _: u8, at: At) -> At {
        at
    }
    fn term(&self, term: &'static Definition, _: At, (): ()) {
        self.terms
            .borrow_mut()
            .entry(term.cite)
            .or_default()
            .insert(term.name);
    }
}

/// Everything that a rule or the status of a State can read.
fn walk() -> Walk {
    let walk = Walk::default();
    let at = At::new(0, None, day("2030-01-01"));
    for rule in treaty::rules() {
        rule.judge(&walk, at);
    }
    for (cond, _) in LADDER {
        walk.read(cond, at);
    }
    for paragraph in treaty::ALL.iter().flat_map(|treaty| treaty.paragraphs()) {
        if let Model::Terms(terms) = paragraph.model {
            for term in terms {
                walk.read(&term.means, at);
                walk.term(term, at, ());
            }
        }
    }
    walk
}

/// Other law that is cited and has no table of its own, with what each abbreviation stands for.
const OTHER_LAW: &[&str] = &[
    "ARSIWA", // the articles on State responsibility of 2001
    "ILC",    // the articles on treaties in armed conflict of 2011
    "CCW",    // the Convention on Certain Conventional Weapons, the frame of its Protocols
    "APII",   // Amended Protocol II
    "custom", // the ICRC study
    "UN Charter",
    "VCLT", // cited beyond the articles that have rules here
];

/// Whether a citation, such as `17, 20` or `VCLT 57`, stands for something that exists.
fn resolves(cite: &str) -> bool {
    let one = |cite: &str| {
        let other = OTHER_LAW.iter().any(|law| {
            cite.strip_prefix(law)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        });
        let letter = || {
            cite.rsplit_once('(')
                .is_some_and(|(above, _)| treaty::paragraph(above).is_some())
        };
        let whole_article = || {
            paragraphs()
                .iter()
                .any(|paragraph| paragraph.starts_with(&format!("{cite}(")))
        };
        other || treaty::paragraph(cite).is_some() || whole_article() || letter()
    };
    !cite.is_empty() && cite.split(", ").all(one)
}

#[test]
fn every_rule_definition_and_exception_cites_what_exists() {
    let mut dangling = Vec::new();
    for rule in treaty::rules() {
        let mut cites = vec![(rule.heading.cite, rule.heading.title)];
        cites.extend(
            rule.except
                .iter()
                .map(|exception| (exception.cite, exception.title)),
        );
        dangling.extend(
            cites
                .into_iter()
                .filter(|(cite, _)| treaty::paragraph(cite).is_none()),
        );
        assert!(!rule.heading.says.is_empty() && !rule.heading.title.is_empty());
        let table = treaty::paragraph(rule.heading.cite).unwrap().0;
        assert_eq!(
            table.prefix, rule.treaty.prefix,
            "{} stands in the table of its own treaty",
            rule.heading.cite
        );
    }
    let walk = walk();
    for (cite, names) in walk.terms.borrow().iter() {
        dangling.extend(
            names
                .iter()
                .filter(|_| !resolves(cite))
                .map(|name| (*cite, *name)),
        );
    }
    assert!(dangling.is_empty(), "{dangling:?}");
}

#[test]
fn every_term_is_explained_in_words_of_its_own() {
    for (cite, names) in walk().terms.borrow().iter() {
        for name in names {
            assert!(!name.is_empty() && !name.ends_with('.'), "{cite}: {name}");
        }
    }
}

#[test]
fn every_question_touches_what_exists() {
    let mut dangling = Vec::new();
    for question in questions::all() {
        assert!(!question.touches.is_empty(), "{}", question.name);
        dangling.extend(
            question
                .touches
                .iter()
                .filter(|cite| !resolves(cite))
                .map(|cite| (question.name, *cite)),
        );
    }
    assert!(dangling.is_empty(), "{dangling:?}");
}

#[test]
fn questions_have_their_own_numbers_and_fit_the_lanes() {
    let mut numbers = BTreeSet::new();
    let mut names = BTreeSet::new();
    for question in questions::all() {
        assert!(
            numbers.insert(question.number),
            "the number {} twice",
            question.number
        );
        assert!(names.insert(question.name), "the name {} twice", question.name);
        assert!(
            usize::from(question.number) < Readings::LIMIT,
            "{}",
            question.name
        );
        assert!(
            question.number > 0 && question.number != 38,
            "{}: 38 is not used",
            question.name
        );
        assert!(
            (1..=Lanes::POSITIONS).contains(&question.positions.len()),
            "{}",
            question.name
        );
        let positions: BTreeSet<_> = question.positions.iter().map(|view| view.name).collect();
        assert_eq!(
            positions.len(),
            question.positions.len(),
            "{}: a position twice",
            question.name
        );
        assert_eq!(questions::named(question.name), Some(question));
        assert_eq!(questions::numbered(question.number), Some(question));
        assert!(
            !question.why_default.is_empty() && question.asks.ends_with('?'),
            "{}",
            question.name
        );
        assert!(
            question.positions.iter().all(|view| !view.argument.is_empty()),
            "{}",
            question.name
        );
    }
}

/// The questions of the format, with their numbers; the first position is the default.
const QUESTIONS: &[(u8, &str, &[&str])] = &[
    (1, "transit", &["assistance", "allowed"]),
    (2, "transfer", &["all-elements", "either"]),
    (
        3,
        "foreign-stock",
        &["counts", "outside-by-agreement", "phase-out"],
    ),
    (
        4,
        "assistance",
        &["active-contribution", "strict", "mere-participation"],
    ),
    (5, "sensitive-fuze", &["what-a-person-can-do", "design-purpose"]),
    (6, "anti-handling", &["accidental-touch-counts", "always-saved"]),
    (
        7,
        "command-fired",
        &["by-mode", "convertible-counts", "human-decision"],
    ),
    (8, "improvised", &["by-effect", "separate-class"]),
    (
        9,
        "minimum-number",
        &["shown-need", "hundreds-or-thousands", "own-choice"],
    ),
    (10, "internal-conflict", &["counts", "international-only"]),
    (
        11,
        "engaged",
        &["party-to-conflict", "own-territory", "support-counts"],
    ),
    (
        12,
        "day-of-expiry",
        &["any-moment", "last-moment", "first-moment"],
    ),
    (13, "six-months", &["effective-on-day", "next-day"]),
    (14, "later-conflict", &["first-only", "any-ongoing"]),
    (15, "end-of-conflict", &["facts", "peace-treaty", "ceasefire"]),
    (
        16,
        "defective-notice",
        &["reasons-needed", "receipt-only", "everything-needed"],
    ),
    (
        17,
        "suspension",
        &["not-possible", "fundamental-change", "self-defence"],
    ),
    (18, "fundamental-change", &["fails", "succeeds"]),
    (19, "breach-by-others", &["no-plea", "against-parties"]),
    (20, "necessity", &["no-plea", "self-defence"]),
    (21, "reprisal", &["no-plea"]),
    (
        22,
        "area-without-control",
        &["both", "control-needed", "not-short-presence"],
    ),
    (23, "armed-groups", &["not-bound", "bound-in-part"]),
    (24, "existing-mines", &["laying-or-renewing", "reliance-is-use"]),
    (25, "acquire", &["unless-for-disposal", "any-receipt"]),
    (26, "whose-stock", &["owner-and-holder", "owner-only"]),
    (27, "mines-laid-before", &["article-5-only", "continuing-use"]),
    (28, "held-for-destruction", &["promptly", "no-limit"]),
    (29, "first-four-years", &["may-hold", "breach-at-once"]),
    (30, "idle-plant", &["no-breach", "good-faith"]),
    (31, "research", &["design-and-test", "paper-too"]),
    (32, "provisional-until", &["own-entry", "general-entry"]),
    (33, "before-entry", &["large-scale", "any-use", "political-only"]),
    (
        34,
        "preparing-to-leave",
        &["design-and-production", "good-faith", "only-mines"],
    ),
    (35, "late-found-area", &["report-and-extend", "immediate-breach"]),
    (36, "late-extension", &["from-grant", "cures-gap"]),
    (37, "parts", &["complete-or-kit-together", "complete-only"]),
    (39, "custom", &["restrictions-only", "emerging", "banned"]),
    (40, "finance", &["earmarked", "any-direct", "too-remote"]),
    (41, "deadline-day", &["anniversary", "day-before"]),
    (42, "helper-knowledge", &["knew", "meant", "objective"]),
    (43, "asking-for-supply", &["acquisition-only", "also-inducing"]),
    (44, "training-lanes", &["not-use", "use"]),
    (
        45,
        "forbidden-reservation",
        &["bound-without-it", "consent-fails"],
    ),
    (
        46,
        "effect-after-conflict",
        &["by-itself", "needs-confirmation", "next-day"],
    ),
    (47, "overdue-after-leaving", &["no-further-duty", "duty-remains"]),
    (48, "meeting-decisions", &["interpret-if-undisputed", "political"]),
];

#[test]
fn every_question_of_the_format_exists_with_its_positions() {
    for (number, name, positions) in QUESTIONS {
        let question = questions::named(name).unwrap_or_else(|| panic!("no question {name}"));
        let found: Vec<_> = question.positions.iter().map(|view| view.name).collect();
        assert_eq!(
            (question.number, found.as_slice()),
            (*number, *positions),
            "{name}"
        );
    }
}

/// Positions that rules read and that decide no scenario yet, each with the reason.
const DECIDE_NOTHING_YET: &[(&str, &str)] = &[
    // The answer on custom is told beside the Convention's; no file asks for `custom: ban` itself.
    ("custom", "restrictions-only"),
    ("custom", "emerging"),
    ("custom", "banned"),
];

/// Every answer of a file: what is judged and what is expected of other days, and the status, date and class that
/// anybody could ask for.
fn answers(assessor: &Assessor<'_>) -> Vec<Answer> {
    let scenario = assessor.scenario();
    let states: Vec<_> = (0..scenario.cast.len())
        .filter(|who| scenario.cast[*who].state().is_some())
        .collect();
    let days: BTreeSet<Date> = scenario
        .expects
        .iter()
        .filter_map(|expect| expect.on)
        .chain([scenario.as_of])
        .collect();
    let mut asks = Vec::new();
    for state in states {
        asks.extend(days.iter().map(|on| Ask::Status { state, on: *on }));
        asks.push(Ask::Date {
            state,
            which: DateOf::WithdrawalEffect,
            on: scenario.as_of,
        });
    }
    asks.extend((0..scenario.devices.len()).map(|device| Ask::Class { device }));
    let cite = |provision: &String| Some(treaty::paragraph(provision)?.1.cite);
    asks.extend(scenario.expects.iter().filter_map(|expect| {
        Some(Ask::Provision {
            actor: expect.actor?,
            cites: expect.provisions.iter().filter_map(cite).collect(),
            thing: expect.about?,
            on: Some(expect.on?),
        })
    }));
    let mut answers = assessor.answers();
    answers.extend(asks.iter().map(|ask| assessor.answer(ask)));
    answers
}

#[test]
fn every_position_that_a_rule_reads_decides_some_scenario() {
    let mut decided: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut decides = |position: &Position| {
        decided
            .entry(position.question.name)
            .or_default()
            .insert(position.view().name);
    };
    for path in support::scenario_files() {
        let loaded = ottawa::read_bytes(&std::fs::read(&path).unwrap()).unwrap();
        for answer in answers(&Assessor::new(&loaded.scenario)) {
            for turn in &answer.turns_on {
                for (position, verdict) in &turn.positions {
                    let parts = |(_, other): &(Position, ottawa::Verdict)| other.kind != verdict.kind;
                    if turn.positions.iter().any(parts) {
                        decides(position);
                    }
                }
            }
            for (set, _) in &answer.together {
                set.iter().for_each(&mut decides);
                set.iter()
                    .for_each(|position| decides(&loaded.scenario.readings.on(position.question)));
            }
        }
    }
    let walk = walk();
    let mut idle = Vec::new();
    for (question, positions) in walk.positions.borrow().iter() {
        let all: Vec<&Question> = vec![questions::named(question).unwrap()];
        for view in all.iter().flat_map(|question| question.positions) {
            // A position that no tree reads can still decide, as what none of the others is.
            let decides = decided
                .get(question)
                .is_some_and(|decided| decided.contains(view.name));
            let read = positions.contains(view.name) || !positions.is_empty();
            if read && !decides {
                idle.push((*question, view.name));
            }
        }
    }
    let listed: BTreeSet<_> = DECIDE_NOTHING_YET.iter().copied().collect();
    let idle: BTreeSet<_> = idle.into_iter().collect();
    let missing: Vec<_> = idle.difference(&listed).collect();
    let stale: Vec<_> = listed.difference(&idle).collect();
    assert!(missing.is_empty(), "these decide no scenario: {missing:?}");
    assert!(
        stale.is_empty(),
        "these decide one by now, or are read no more: {stale:?}"
    );
}

#[test]
fn an_answer_can_be_printed_for_debugging() {
    // A rule has its treaty, and a treaty its rules: printing must not go round in a circle.
    let loaded = ottawa::read(
        "title = \"x\"\nas-of = 2020-01-01\n[states.norland]\ndeposited = 2004-03-15\n[acts.laying]\nwhat = \"use\"\nby = \"norland\"\non = 2010-01-01\n",
    )
    .unwrap();
    let answers = ottawa::Assessor::new(&loaded.scenario).answers();
    assert!(format!("{answers:?}").contains("Treaty(\"the 1997 Anti-Personnel Mine Ban Convention\")"));
}
