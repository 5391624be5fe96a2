//! Changing a scenario file: what is changed is changed and nothing else, and what is settled is settled.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use ottawa::edit::{Draft, Edit, EditError};
use ottawa::{Assessor, Scenario};

const FILE: &str = r#"# a file with comments
title = "Norland leaves"
as-of = 2031-01-15 # the day judged

[states.norland]
deposited = 2004-03-15
withdrawal = { received = 2030-06-11, reasons = "some" }
extensions = [
  { asked = 2013-03-01, granted = 2013-12-05, until = 2019-09-01 },
  { asked = 2018-03-01, granted = "never", until = 2024-09-01 },
]

[conflicts.war]
kind = "international"
parties = ["norland"]
since = 2029-03-20 # it began in spring

[[expect]]
actor = "norland"
status = "party"

[variants.peace]
title = "The war ends in time"
conflicts.war.until = 2030-07-20

[[variants.peace.expect]]
actor = "norland"
status = "former-party"

[variants.alone]
conflicts.war = "not-stated"
states.norland.withdrawal.reasons = "full"
acts.laying = { what = "use", by = "norland", on = 2031-01-10 }
"#;

fn draft() -> Draft {
    Draft::new(FILE).unwrap()
}

fn edited(edits: &[&str]) -> Result<String, EditError> {
    let edits: Vec<Edit> = edits.iter().map(|it| it.parse().unwrap()).collect();
    draft().with(&edits).map(|it| it.text())
}

#[test]
fn a_file_that_is_not_changed_is_the_same_to_the_byte() {
    assert_eq!(draft().text(), FILE);
}

#[test]
fn a_value_is_replaced_and_its_comment_is_kept() {
    let text = edited(&["war.since=2029-04-01", "as-of = 2031-02-01"]).unwrap();
    let expected = FILE
        .replace("since = 2029-03-20 # it", "since = 2029-04-01 # it")
        .replace("as-of = 2031-01-15 #", "as-of = 2031-02-01 #");
    assert_eq!(text, expected);
}

#[test]
fn a_path_may_name_the_table_and_may_go_below_a_key_and_into_a_list() {
    let text = edited(&[
        "conflicts.war.until=\"2030-07\"",
        "norland.withdrawal.received=2030-05-01",
        "norland.extensions.2.granted=2018-11-29",
    ])
    .unwrap();
    assert!(text.contains("until = \"2030-07\""));
    assert!(text.contains("withdrawal = { received = 2030-05-01, reasons"));
    assert!(text.contains("granted = 2018-11-29, until = 2024-09-01"));
}

#[test]
fn what_is_no_value_of_the_format_is_a_word_and_not_stated_takes_a_key_away() {
    let text = edited(&["norland.withdrawal.reasons=full", "war.since=not-stated"]).unwrap();
    assert!(text.contains("reasons = \"full\""));
    assert!(!text.contains("it began in spring"));
}

#[test]
fn one_of_several_in_a_list_is_taken_away_by_its_place_and_what_is_not_there_is_no_mistake() {
    let text = edited(&["norland.extensions.1=not-stated"]).unwrap();
    assert!(
        !text.contains("2013-12-05") && text.contains("2018-03-01"),
        "{text}"
    );
    let text = edited(&["norland.extensions.2=not-stated"]).unwrap();
    assert!(
        text.contains("2013-12-05") && !text.contains("2018-03-01"),
        "{text}"
    );
    let text = edited(&["norland.extensions.3=not-stated"]).unwrap();
    assert_eq!(text, FILE, "there are two");
    let text = edited(&["expect.1=not-stated"]).unwrap();
    assert!(
        !text.contains("status = \"party\"") && text.contains("status = \"former-party\""),
        "{text}"
    );
    assert_eq!(edited(&["expect.2=not-stated"]).unwrap(), FILE, "there is one");
    assert_eq!(
        edited(&["norland.laws=not-stated", "war.roles.norland=not-stated"]).unwrap(),
        FILE
    );
    // A list of one table stands for that table; of two it does not.
    let one = FILE.replace(
        "\n  { asked = 2018-03-01, granted = \"never\", until = 2024-09-01 },",
        "",
    );
    let change = |text: &str, edit: &str| {
        let edits: Vec<Edit> = vec![edit.parse().unwrap()];
        Draft::new(text).unwrap().with(&edits).map(|it| it.text())
    };
    let text = change(&one, "norland.extensions.until=2020-09-01").unwrap();
    assert!(
        text.contains("until = 2020-09-01") && !text.contains("2019-09-01"),
        "{text}"
    );
    let text = change(&one, "norland.extensions.asked=not-stated").unwrap();
    assert!(
        !text.contains("2013-03-01") && text.contains("2013-12-05"),
        "{text}"
    );
    let refused = change(FILE, "norland.extensions.until=2020-09-01");
    assert!(matches!(refused, Err(EditError::NoParts { .. })), "{refused:?}");
}

#[test]
fn a_change_is_told_as_it_was_written_and_a_mistake_with_its_remedy() {
    let edit: Edit = " war.until = 2030-07-20 ".parse().unwrap();
    assert_eq!(
        (edit.path(), edit.to_string().as_str()),
        ("war.until", "war.until = 2030-07-20")
    );
    let gone = Edit::not_stated("war.until");
    assert_eq!(
        (gone.path(), gone.to_string().as_str()),
        ("war.until", "war.until = \"not-stated\"")
    );
    for text in [
        "=2030-01-01",
        " = 2030-01-01",
        "war.until=",
        "war.until= ",
        "war.until",
    ] {
        let error = text.parse::<Edit>().unwrap_err();
        assert!(error.help().starts_with("write the path of a key"), "{text}");
    }
    let help = |file: &str, edit: &str| {
        let edits: Vec<Edit> = vec![edit.parse().unwrap()];
        Draft::new(file).unwrap().with(&edits).unwrap_err().help()
    };
    assert_eq!(help(FILE, "wra.until=2030-01-01"), "did you mean `war`?");
    assert_eq!(
        help(FILE, "zzzzzzzz.until=2030-01-01"),
        "the file has `norland`, `war`"
    );
    assert_eq!(
        help(FILE, "war.since.day=4"),
        "change `conflicts.war.since` itself"
    );
    let bare = "title = \"x\"\nas-of = 2031-01-15\n";
    assert_eq!(help(bare, "war.until=2030-01-01"), "the file has no entries");
}

#[test]
fn a_new_entry_is_a_table_of_its_own() {
    let text = edited(&[
        "acts.laying.what=use",
        "acts.laying.by=norland",
        "acts.laying.on=2031-01-10",
    ])
    .unwrap();
    assert!(text.contains("[acts.laying]\nwhat = \"use\"\nby = \"norland\"\non = 2031-01-10\n"));
    assert!(ottawa::read(&text).is_ok());
}

#[test]
fn a_change_that_leads_nowhere_or_contradicts_another_is_refused() {
    let refused = |edits: &[&str]| edited(edits).unwrap_err();
    assert!(
        matches!(refused(&["wra.until=2030-01-01"]), EditError::NoSuchEntry { nearest: Some(it), .. } if it == "war")
    );
    assert!(
        matches!(refused(&["war.since.day=4"]), EditError::NoParts { at, .. } if at == "conflicts.war.since")
    );
    assert!(matches!(
        refused(&["war.since=2029-04-01", "conflicts.war.since=2029-05-01"]),
        EditError::Twice { .. }
    ));
    assert!(matches!(
        "war.since".parse::<Edit>(),
        Err(EditError::NotAChange { .. })
    ));
}

#[test]
fn a_variant_lays_its_difference_over_the_file_and_has_expectations_of_its_own() {
    let variants = draft().variants();
    let told: Vec<_> = variants
        .iter()
        .map(|it| (it.name.as_str(), it.title.as_str()))
        .collect();
    assert_eq!(told, [("peace", "The war ends in time"), ("alone", "alone")]);

    let peace = draft().variant("peace").unwrap();
    assert!(
        peace
            .text()
            .contains("since = 2029-03-20 # it began in spring\nuntil = 2030-07-20")
    );
    let peace = peace.read().unwrap().scenario;
    assert_eq!(peace.title, "The war ends in time");
    assert!(Assessor::new(&peace).check().iter().all(ottawa::Checked::is_met));

    let alone = draft().variant("alone").unwrap();
    assert!(!alone.text().contains("conflicts"));
    assert!(
        alone
            .text()
            .contains("withdrawal = { received = 2030-06-11, reasons = \"full\" }")
    );
    let alone = alone.read().unwrap().scenario;
    assert_eq!(
        (alone.conflicts.len(), alone.acts.len(), alone.expects.len()),
        (0, 1, 0)
    );

    assert!(
        matches!(draft().variant("pece"), Err(EditError::NoSuchVariant { known, .. }) if known.len() == 2)
    );
}

#[test]
fn every_variant_of_every_scenario_is_read_and_meets_its_own_expectations() {
    let mut variants = 0;
    for path in support::scenario_files() {
        let draft = Draft::new(&std::fs::read_to_string(&path).unwrap()).unwrap();
        for variant in draft.variants() {
            let shown = format!("{}, variant {}", path.display(), variant.name);
            let changed = draft.variant(&variant.name).unwrap();
            let scenario = support::load(&changed.text());
            for checked in Assessor::new(&scenario).check() {
                assert!(checked.is_met(), "{shown}: {} {:?}", checked.asked, checked.unmet);
            }
            variants += 1;
        }
    }
    assert!(variants >= 5, "{variants}");
}

/// Whatever a doubt is settled as in the file, the answer is the one foretold under *Missing*.
#[test]
fn settling_a_doubt_in_the_file_gives_the_verdict_foretold() {
    let (mut settled, mut untold) = (0, Vec::new());
    for path in support::scenario_files() {
        let text = std::fs::read_to_string(&path).unwrap();
        let Ok(draft) = Draft::new(&text) else { continue };
        let scenario = draft.read().unwrap().scenario;
        for answer in Assessor::new(&scenario).answers() {
            for missing in &answer.missing {
                let choice = scenario
                    .choices
                    .iter()
                    .find(|it| it.path == missing.fact)
                    .unwrap();
                for (option, branch) in missing.outcomes.iter().enumerate() {
                    let Ok(edits) = draft.settling(&scenario, choice, option) else {
                        untold.push(format!("{}: {} = {}", path.display(), missing.fact, branch.is));
                        continue;
                    };
                    let shown = || format!("{}: {edits:?}", path.display());
                    let changed = draft
                        .with(&edits)
                        .unwrap_or_else(|error| panic!("{}: {error}", shown()));
                    let loaded = changed
                        .read()
                        .unwrap_or_else(|errors| panic!("{}: {errors:?}\n{}", shown(), changed.text()));
                    let other = same_ask(&scenario, &answer.ask, &loaded.scenario);
                    let verdict = Assessor::new(&loaded.scenario).verdict(&other);
                    assert_eq!(
                        verdict.kind,
                        branch.verdict.kind,
                        "{} {} = {}",
                        shown(),
                        missing.fact,
                        branch.is
                    );
                    settled += 1;
                }
            }
        }
    }
    println!("{settled} doubts settled; told by describing more: {untold:#?}");
    assert!(settled > 60, "{settled}");
}

/// The same question of another scenario, in which entries may have other numbers.
fn same_ask(scenario: &Scenario, ask: &ottawa::Ask, other: &Scenario) -> ottawa::Ask {
    let mut ask = ask.clone();
    if let ottawa::Ask::Provision { actor, thing, .. } = &mut ask {
        *actor = other.who(&scenario.cast[*actor].entry.id).unwrap();
        *thing = other.thing(&scenario.entry(*thing).unwrap().id).unwrap();
    }
    ask
}
