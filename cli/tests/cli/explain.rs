//! `ottawa explain`.

use super::support::{Folder, TWO_STATES};

#[test]
fn answers_are_chosen_by_act_stock_actor_and_paragraph() {
    let folder = Folder::new("explain").with("a.toml", TWO_STATES);
    let explain = |more: &[&str]| folder.run(&[&["explain", "a.toml"], more].concat());
    let all = explain(&[]);
    assert_eq!((all.code, all.stderr.as_str()), (0, ""));
    assert!(
        all.stdout
            .starts_with("A delivery and a depot\nJudged on 1 March 2031")
    );
    for heading in ["BREACH: Norland", "NOT BOUND: Sudria"] {
        assert!(all.stdout.contains(heading));
    }
    assert!(
        !explain(&["--actor", "norland"])
            .stdout
            .contains("NOT BOUND: Sudria")
    );
    assert!(!explain(&["--actor", "Sudria"]).stdout.contains("BREACH: Norland"));
    let depot = explain(&["--act", "depot"]).stdout;
    assert!(depot.contains("stockpiling") && !depot.contains("NOT BOUND"));
    assert!(
        explain(&["--provision", "1(1)"])
            .stdout
            .contains("BREACH: Norland")
    );
    assert!(explain(&["--full", "--act", "delivery"]).stdout.contains("├─"));
    assert_ne!(explain(&["--short"]).stdout, explain(&["--full"]).stdout);
    assert_eq!(explain(&["--short"]).stdout, all.stdout);
}

#[test]
fn the_dates_of_article_8_stand_below_the_explanation_of_a_whole_file() {
    let file = include_bytes!("../../../scenarios/procedures/special-meeting-a-third.toml");
    let folder = Folder::new("explain-dates").with("a.toml", file);
    let whole = folder.run(&["explain", "a.toml"]).stdout;
    let (answers, dates) = whole.split_once("Dates of the procedure in Article 8").unwrap();
    assert!(answers.contains("BREACH: Westmark, Article 8(2)"));
    let dates: String = dates.split_whitespace().collect::<Vec<_>>().join(" ");
    for told in [
        "an answer is in time until 30 March 2026 (8(2))",
        "a third of 161 is 54; 53 favour it: it is not to be convened (8(5))",
        "54 favour it: it is to be convened by 15 June 2026 (8(5))",
    ] {
        assert!(dates.contains(told), "{told}: {dates}");
    }
    // Who asks for one answer gets that answer.
    let one = folder.run(&["explain", "a.toml", "--provision", "8(2)"]).stdout;
    assert!(!one.contains("Dates of the procedure"));
    // Who is outside the Convention owes no answer, and has no last day for one.
    let outsider = include_bytes!("../../../scenarios/duties/clarification-of-an-outsider.toml");
    let folder = Folder::new("explain-no-dates").with("a.toml", outsider);
    assert!(
        !folder
            .run(&["explain", "a.toml"])
            .stdout
            .contains("Dates of the procedure")
    );
}

#[test]
fn a_paragraph_asked_for_by_name_is_answered_even_if_it_does_not_speak_of_the_act() {
    let folder = Folder::new("explain-named").with("a.toml", TWO_STATES);
    let run = folder.run(&[
        "explain",
        "a.toml",
        "--act",
        "delivery",
        "--actor",
        "norland",
        "--provision",
        "1(1)(a)",
    ]);
    assert_eq!(run.code, 0);
    assert!(run.stdout.contains("Norland, Article 1(1)(a)"), "{}", run.stdout);
}

#[test]
fn a_name_that_means_nothing_is_answered_with_what_there_is() {
    let folder = Folder::new("explain-nothing").with("a.toml", TWO_STATES);
    for (args, help) in [
        (&["--act", "delivry"][..], "did you mean `delivery`?"),
        (&["--actor", "westmark"], "norland, sudria"),
        (&["--provision", "99"], "BREACH: Norland"),
        (&["--class", "rod"], "tripwire-mine"),
        (&["--status", "westmark"], "norland, sudria"),
    ] {
        let run = folder.run(&[&["explain", "a.toml"], args].concat());
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{args:?}");
        assert!(run.stderr.contains(help), "{args:?}: {}", run.stderr);
    }
}

#[test]
fn a_status_and_a_device_are_explained() {
    let folder = Folder::new("explain-status").with("a.toml", TWO_STATES);
    assert!(
        folder
            .run(&["explain", "a.toml", "--status", "norland"])
            .stdout
            .contains("STATE PARTY: Norland")
    );
    assert!(
        folder
            .run(&["explain", "a.toml", "--class", "tripwire-mine"])
            .stdout
            .contains("ANTI-PERSONNEL MINE: ")
    );
}

#[test]
fn json_has_what_the_contract_names() {
    let folder = Folder::new("explain-json").with("a.toml", TWO_STATES);
    let json = folder
        .run(&["explain", "a.toml", "--json", "--act", "delivery"])
        .json();
    assert_eq!((&json["format"], &json["file"]), (&1.into(), &"a.toml".into()));
    for answer in json["answers"].as_array().unwrap() {
        for key in [
            "scenario",
            "act",
            "actor",
            "on",
            "provision",
            "verdict",
            "why",
            "robust",
            "turns_on",
            "missing",
            "assumed",
            "explanation",
        ] {
            assert!(answer.get(key).is_some(), "{key}");
        }
    }
    assert_eq!(json["answers"][1]["why"], "not-bound");
}
