//! `ottawa vary` and `ottawa sample`.

use std::fs;

use super::support::Folder;

const FILE: &str = r#"
title = "Norland leaves in wartime"
as-of = 2031-03-01

[states.norland]
in-force = 2004-09-01
withdrawal = { received = 2030-06-11 }

[conflicts.war]
kind = "international"
parties = ["norland"]
since = 2030-03-20

[vary]
actor = "norland"
axes = ["norland.withdrawal.received=2030-06-01..2030-12-01 step 1m", "war.until=2030-12-01..2031-06-01 step 1m"]

[sample]
actor = "norland"
facts = "war.until=uniform 2030-12-01 2031-05-31"
draws = 2000
seed = 4
"#;

const DELIVERY: &str = "--axis=war.until=2031-01-01..2031-12-31";

#[test]
fn a_file_says_what_is_varied_and_flags_say_otherwise() {
    let folder = Folder::new("vary").with("a.toml", FILE);
    let run = folder.run(&["vary", "a.toml"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert!(
        run.stdout.contains("49 variants") && run.stdout.contains("2031-03-01"),
        "{}",
        run.stdout
    );
    assert!(
        run.stdout.lines().all(|line| line.chars().count() <= 80),
        "{}",
        run.stdout
    );
    let json = folder
        .run(&[
            "vary",
            "a.toml",
            DELIVERY,
            "--date",
            "withdrawal-effect",
            "norland",
            "--json",
        ])
        .json();
    assert_eq!((&json["variants"], &json["judged"]), (&365.into(), &365.into()));
    assert_eq!(json["cells"].as_array().map(Vec::len), Some(365));
}

#[test]
fn pictures_and_tables_are_written_whole() {
    let folder = Folder::new("vary-files").with("a.toml", FILE);
    let run = folder.run(&["vary", "a.toml", "--csv", "out.csv", "--svg", "out.svg"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let csv = fs::read_to_string(folder.path("out.csv")).unwrap();
    assert_eq!(csv.lines().count(), 50);
    assert!(csv.starts_with("norland.withdrawal.received,war.until,verdict,printed\n2030-06-01,2030-12-01,"));
    let svg = fs::read_to_string(folder.path("out.svg")).unwrap();
    assert!(
        svg.starts_with("<svg")
            && svg.ends_with("</svg>\n")
            && svg.contains("<desc")
            && !svg.contains("<script")
    );
    let run = folder.run(&["sample", "a.toml", "--csv", "s.csv", "--svg", "s.svg"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains("2,000 draws from seed 4") && run.stdout.contains("not this program"));
    assert!(
        fs::read_to_string(folder.path("s.svg"))
            .unwrap()
            .ends_with("</svg>\n")
    );
    let names: Vec<_> = fs::read_dir(folder.path(""))
        .unwrap()
        .map(|it| it.unwrap().file_name())
        .collect();
    assert_eq!(names.len(), 5, "nothing is left behind: {names:?}");
}

#[test]
fn what_cannot_be_done_is_said_before_the_work() {
    let folder = Folder::new("vary-wrong").with("a.toml", FILE);
    let wrong: [(&[&str], &str); 9] = [
        (
            &["vary", "a.toml", "--axis", "war.until=2031-01-01..2030-01-01"],
            "ends before it begins",
        ),
        (
            &["vary", "a.toml", "--axis", "war.untill=2031-01-01..2031-02-01"],
            "did you mean `until`",
        ),
        (
            &["vary", "a.toml", "--axis", "war.number=1..9000000000"],
            "no more than 5,000",
        ),
        (&["vary", "a.toml", DELIVERY, DELIVERY], "stands on two axes"),
        (&["vary", "a.toml", DELIVERY, "--status", "norlnd"], "norland"),
        (
            &["vary", "a.toml", DELIVERY, "--svg", "no-folder/out.svg"],
            "make the folder first",
        ),
        (
            &["sample", "a.toml", "--dist", "war.until=normal 2031-01-01 9"],
            "no distribution",
        ),
        (&["sample", "a.toml", "--draws", "0"], "--draws"),
        (
            &["sample", "a.toml", "--csv", "no-folder/out.csv"],
            "make the folder first",
        ),
    ];
    for (args, said) in wrong {
        let run = folder.run(args);
        let told = run.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{args:?}: {told}");
        assert!(told.contains(said), "{args:?}: {told}");
    }
}

#[test]
fn the_same_seed_prints_the_same() {
    let folder = Folder::new("sample-seed").with("a.toml", FILE);
    let run = |seed: &str| folder.run(&["sample", "a.toml", "--seed", seed]).stdout;
    assert_eq!(run("11"), run("11"));
    assert_ne!(run("11"), run("12"));
    let exact = folder.run(&["sample", "a.toml", "--exact", "--json"]).json();
    assert_eq!(
        (&exact["exact"], &exact["seed"]),
        (&true.into(), &serde_json::Value::Null)
    );
}
