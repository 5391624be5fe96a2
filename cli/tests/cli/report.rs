//! `ottawa report`.

use std::fs;

use super::support::{BREACH, Folder, TWO_STATES};

#[test]
fn a_page_is_written_in_the_format_that_its_name_says() {
    let folder = Folder::new("report")
        .with("a.toml", BREACH)
        .with("out.html", "old");
    for (out, begins) in [("out.html", "<!doctype html>"), ("out.md", "# An import\n")] {
        let run = folder.run(&["report", "a.toml", "-o", out]);
        assert_eq!(
            (run.code, run.stdout, run.stderr.as_str()),
            (0, format!("wrote {out}\n"), "")
        );
        let page = fs::read_to_string(folder.path(out)).unwrap();
        assert!(page.starts_with(begins) && page.contains("BREACH"));
    }
    assert_eq!(fs::read_dir(folder.path("")).unwrap().count(), 3);
}

#[test]
fn without_an_output_markdown_is_printed_and_html_if_asked_for() {
    let folder = Folder::new("report-printed").with("a.toml", BREACH);
    for arguments in [&["report", "a.toml"][..], &["report", "a.toml", "-o", "-"][..]] {
        let run = folder.run(arguments);
        assert!(
            run.code == 0 && run.stdout.starts_with("# An import\n"),
            "{}",
            run.stdout
        );
    }
    let run = folder.run(&["report", "a.toml", "--format", "html"]);
    assert!(
        run.code == 0 && run.stdout.starts_with("<!doctype html>"),
        "{}",
        run.stdout
    );
}

#[test]
fn what_cannot_be_written_is_said_before_anything_is_read() {
    let folder = Folder::new("report-unwritable");
    for (out, said) in [
        ("missing/out.html", "there is no folder"),
        ("out.pdf", "does not say in which format"),
    ] {
        let run = folder.run(&["report", "not-there.toml", "-o", out]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{out}");
        assert!(run.stderr.contains(said), "{out}: {}", run.stderr);
    }
}

#[test]
fn positions_and_states_are_taken_as_asked() {
    let folder = Folder::new("report-asked").with("a.toml", TWO_STATES);
    let run = folder.run(&[
        "report",
        "a.toml",
        "--state",
        "sudria",
        "--reading",
        "deadline-day=exclusive",
    ]);
    assert_eq!(run.code, 2, "no such position: {}", run.stdout);
    let run = folder.run(&["report", "a.toml", "--state", "sudria", "--made-on", "2031-05-06"]);
    assert!(run.stdout.contains("Only what concerns Sudria"), "{}", run.stdout);
    assert!(run.stdout.contains("6 May 2031") && !run.stdout.contains("Norland, Article"));
}
