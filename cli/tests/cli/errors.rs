//! Bad input: a clear error, and nothing lost.

use super::support::{BREACH, Folder, TWO_MISTAKES, snapshot};

#[test]
fn every_mistake_is_drawn_with_its_line_and_help() {
    let run = Folder::new("errors-two")
        .with("depot.toml", TWO_MISTAKES)
        .run(&["check", "depot.toml"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    snapshot("two-mistakes.txt", &run.stderr);
}

#[test]
fn what_cannot_be_read_is_said() {
    let folder = Folder::new("errors-paths")
        .with("here.toml", BREACH)
        .with("folder/readme.txt", "no scenario");
    let run = folder.run(&["check", "missing.toml", "folder", "here.toml"]);
    assert_eq!(run.code, 2);
    snapshot("unreadable.txt", &run.stderr);
    assert!(run.stdout.contains("here.toml"));
    let run = folder.run(&["explain", "folder"]);
    assert_eq!(run.code, 2);
    snapshot("explain-a-folder.txt", &run.stderr);
}

#[test]
fn bytes_that_are_no_text_are_drawn_where_they_stand() {
    let folder = Folder::new("errors-bytes").with("bytes.toml", b"# \xc3\xa9\ntitle = \"a\xff\"\n");
    let run = folder.run(&["check", "bytes.toml"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("--> bytes.toml:2:11"), "{}", run.stderr);
    assert!(run.stderr.contains("title = \"a?\""), "{}", run.stderr);
}

#[test]
fn an_empty_file_and_a_huge_one_are_refused() {
    let huge = "# ".repeat(4 * 1024 * 1024);
    let folder = Folder::new("errors-size")
        .with("empty.toml", "")
        .with("huge.toml", huge);
    for file in ["empty.toml", "huge.toml"] {
        let run = folder.run(&["check", file]);
        assert_eq!(run.code, 2);
        assert!(
            run.stderr.contains(file) && run.stderr.len() < 2000,
            "{}",
            run.stderr
        );
    }
}

#[test]
fn nothing_in_a_file_acts_on_the_terminal() {
    let title = "\\u001B]0;owned\\u0007 \\u009B2J \\u202E";
    let scenario = BREACH.replace("An import", title);
    let wrong = "title = \"\u{9b}2J\u{202e}\"\n[states.\"\\u001B[31m\"]\nx\u{1b}[0m = 1\n";
    let folder = Folder::new("errors-escapes")
        .with("a.toml", scenario)
        .with("b.toml", wrong);
    for args in [
        &["check", "a.toml"][..],
        &["check", "b.toml"],
        &["explain", "a.toml"],
        &["explain", "a.toml", "--json"],
        &["check", ".", "--json"],
    ] {
        let run = folder.run(args);
        let text = run.stdout + &run.stderr;
        assert!(!text.is_empty());
        let acts = |letter: char| letter.is_control() && letter != '\n' || letter == '\u{202e}';
        assert!(!text.contains(acts), "{args:?}: {text:?}");
    }
}

#[test]
fn colour_only_where_it_is_wanted() {
    let folder = Folder::new("errors-colour")
        .with("a.toml", BREACH)
        .with("b.toml", TWO_MISTAKES);
    let coloured = |args: &[&str]| {
        let run = folder.run(args);
        (run.stdout.contains('\u{1b}'), run.stderr.contains('\u{1b}'))
    };
    assert_eq!(
        coloured(&["check", "."]),
        (false, false),
        "no terminal, no colour"
    );
    assert_eq!(coloured(&["check", ".", "--color", "always"]), (true, true));
    let run = |name: &str| {
        let output = folder
            .command(&["check", "."])
            .env("CLICOLOR_FORCE", "1")
            .env(name, "1")
            .output()
            .unwrap();
        output.stdout.contains(&0x1b)
    };
    assert!(run("UNRELATED"));
    assert!(!run("NO_COLOR"));
}
