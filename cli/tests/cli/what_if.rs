//! `ottawa what-if`, and variants in `ottawa check`.

use super::support::{BREACH, Folder, snapshot};

const VARIANTS: &str = r#"
[variants.destroyed]
title = "The mines are taken to be destroyed"
acts.import.for = "destruction"

[[variants.destroyed.expect]]
actor = "norland"
about = "import"
provision = "1(1)(b)"
verdict = "breach"

[variants.left]
title = "Norland has left"
states.norland.withdrawal.received = 2030-06-11
"#;

fn folder(name: &str) -> Folder {
    Folder::new(name).with("a.toml", BREACH.to_owned() + VARIANTS)
}

#[test]
fn each_variant_is_compared_with_the_file() {
    let run = folder("what-if").run(&["what-if", "a.toml"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    snapshot("what-if.txt", &run.stdout);
}

#[test]
fn a_value_can_be_set_without_touching_the_file() {
    let run = folder("what-if-set").run(&["what-if", "a.toml", "--set", "import.on=2004-08-31", "--json"]);
    assert_eq!(run.code, 0);
    let data: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let differs = &data["what_if"][0]["differs"][0];
    assert_eq!(data["what_if"][0]["changes"][0], "import.on = 2004-08-31");
    assert_eq!(
        (
            differs["before"]["verdict"].as_str(),
            differs["after"]["why"].as_str()
        ),
        (Some("breach"), Some("not-yet-bound"))
    );
}

#[test]
fn what_cannot_be_set_is_said_before_anything_is_judged() {
    let folder = folder("what-if-wrong");
    for (set, said) in [
        ("imprt.on=2004-08-31", "did you mean `import`?"),
        ("import.on=2004-02-30", "what if:"),
        ("import.on", "write the path of a key"),
    ] {
        let run = folder.run(&["what-if", "a.toml", "--set", set]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{set}");
        assert!(run.stderr.contains(said), "{set}: {}", run.stderr);
    }
    let run = folder.run(&["what-if", "a.toml", "--variant", "lef"]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("the file has `destroyed`, `left`"),
        "{}",
        run.stderr
    );
}

#[test]
fn what_a_variant_expects_is_checked_with_the_file() {
    let run = folder("what-if-check").run(&["check", "a.toml"]);
    assert_eq!(run.code, 1);
    snapshot("check-variants.txt", &run.stdout);
}
