//! `ottawa timeline`.

use std::fs;

use super::support::{BREACH, Folder, TWO_STATES, snapshot};

#[test]
fn a_table_of_what_was_when() {
    let folder = Folder::new("timeline").with("a.toml", BREACH);
    let run = folder.run(&["timeline", "a.toml"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    snapshot("timeline.txt", &run.stdout);
}

#[test]
fn one_state_of_several_and_a_window() {
    let folder = Folder::new("timeline-state").with("a.toml", TWO_STATES);
    let run = folder.run(&[
        "timeline",
        "a.toml",
        "--state",
        "sudria",
        "--from",
        "2031-01-01",
        "--to",
        "2031-03-01",
    ]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        run.stdout.contains("Sudria\n") && !run.stdout.contains("\nNorland"),
        "{}",
        run.stdout
    );
    assert!(run.stdout.contains("Shown: 1 January 2031 to 1 March 2031."));
}

#[test]
fn json_is_one_object_with_dates_or_null() {
    let folder = Folder::new("timeline-json").with("a.toml", BREACH);
    let json = folder.run(&["timeline", "a.toml", "--json"]).json();
    let lane = &json["timeline"]["lanes"][0];
    assert_eq!(lane["id"], "norland");
    let first = &lane["standing"][0];
    assert_eq!(
        (&first["from"], &first["status"]),
        (&serde_json::Value::Null, &"not-party".into())
    );
    assert_eq!(lane["findings"][0]["breach"][0]["from"], "2031-02-10");
    assert_eq!(json["timeline"]["window"]["asked"], false);
}

#[test]
fn a_picture_is_written_whole_over_the_one_before() {
    let folder = Folder::new("timeline-svg")
        .with("a.toml", BREACH)
        .with("out.svg", "old");
    let run = folder.run(&["timeline", "a.toml", "--svg", "out.svg"]);
    assert_eq!(
        (run.code, run.stdout.as_str(), run.stderr.as_str()),
        (0, "wrote out.svg\n", "")
    );
    let svg = fs::read_to_string(folder.path("out.svg")).unwrap();
    assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"));
    assert_eq!(fs::read_dir(folder.path("")).unwrap().count(), 2);
}

#[test]
fn what_cannot_be_written_is_said_before_anything_is_read() {
    let folder = Folder::new("timeline-unwritable").with("a.toml", BREACH);
    for (out, said) in [
        ("missing/out.svg", "there is no folder"),
        (".", "is a folder"),
        ("..", "is a folder"),
    ] {
        let run = folder.run(&["timeline", "not-there.toml", "--svg", out]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{out}");
        assert!(run.stderr.contains(said), "{out}: {}", run.stderr);
    }
}

#[test]
fn a_file_that_is_refused_leaves_no_picture_and_keeps_the_old_one() {
    let folder = Folder::new("timeline-refused")
        .with("a.toml", "title = 1")
        .with("out.svg", "old");
    assert_eq!(folder.run(&["timeline", "a.toml", "--svg", "out.svg"]).code, 2);
    assert_eq!(fs::read_to_string(folder.path("out.svg")).unwrap(), "old");
    assert_eq!(fs::read_dir(folder.path("")).unwrap().count(), 2);
}

#[test]
fn as_known_on_a_day() {
    let text = BREACH.replace("on = 2031-02-10", "on = 2031-02-10\nknown-since = 2031-02-20");
    let folder = Folder::new("timeline-known").with("a.toml", text);
    let run = folder.run(&["timeline", "a.toml", "--known-on", "2031-02-19"]);
    assert!(
        run.stdout.contains("1 entry was not known yet: import"),
        "{}",
        run.stdout
    );
    assert!(!run.stdout.contains("BREACH"));
    let run = folder.run(&["timeline", "a.toml", "--known-on", "2031-02-20"]);
    assert!(run.stdout.contains("BREACH of"), "{}", run.stdout);
}

#[test]
fn a_wrong_window_or_state_is_said() {
    let folder = Folder::new("timeline-wrong").with("a.toml", TWO_STATES);
    for (args, said) in [
        (
            &["--from", "2031-03-01", "--to", "2031-01-01"][..],
            "before it begins",
        ),
        (
            &["--from", "2031-02-30"],
            "`2031-02-30` is not a day of the calendar",
        ),
        (&["--state", "norlnd"], "did you mean `norland`?"),
    ] {
        let run = folder.run(&[&["timeline", "a.toml"], args].concat());
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{args:?}");
        assert!(run.stderr.contains(said), "{args:?}: {}", run.stderr);
    }
}
