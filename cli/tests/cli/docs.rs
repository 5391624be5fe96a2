//! What the pages say works: every file shown can be read, every command named is taken.

use std::fs;
use std::path::{Path, PathBuf};

use super::support::{BREACH, Folder, Run, told};

/// The pages with files and commands, beside the README, whose transcripts have a test of their own.
const PAGES: &[&str] = &["README.md", "docs/scenarios.md", "CONTRIBUTING.md", "TESTING.md"];

/// A file in which a piece stands that is shown alone: what it names is there.
const AROUND: &str = r#"title = "Around a piece"
as-of = 2031-03-01

[states.norland]
deposited = 2004-03-15
withdrawal = { received = 2030-06-11 }

[states.sudria]
deposited = "never"

[conflicts.war]
kind = "international"
parties = ["norland", "sudria"]
since = 2030-05-02
until = 2030-06-20

[conflicts.border-war]
kind = "international"
parties = ["norland", "sudria"]
since = 2030-05-02
"#;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn page(name: &str) -> String {
    fs::read_to_string(root().join(name))
        .unwrap()
        .replace("\r\n", "\n")
}

/// The commands that a page names in `code`, in blocks for a shell and after `$`.
fn commands(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut block = None;
    for line in page.lines() {
        let line = line.trim_start();
        if let Some(language) = line.strip_prefix("```") {
            block = match block {
                None => Some(language.to_owned()),
                Some(_) => None,
            };
            continue;
        }
        match block.as_deref() {
            Some("sh" | "console") => {
                let line = line.strip_prefix("$ ").unwrap_or(line);
                if line.starts_with("ottawa ") {
                    found.push(line.split(" #").next().unwrap().trim().to_owned());
                }
            }
            Some(_) => {}
            None => {
                let inline = line.split('`').skip(1).step_by(2);
                found.extend(inline.filter(|it| it.starts_with("ottawa ")).map(str::to_owned));
            }
        }
    }
    found
}

/// The words of a command, as a shell divides them: what stands in quotes is one.
fn words(command: &str) -> Vec<String> {
    let pieces = command.split('"').enumerate();
    pieces
        .flat_map(|(at, piece)| match at % 2 {
            0 => piece.split_whitespace().map(str::to_owned).collect(),
            _ => vec![piece.to_owned()],
        })
        .collect()
}

/// The same command with something in the place of its capitals, which stand for what a reader has.
fn filled(command: &str) -> Vec<String> {
    let words = words(command).into_iter().skip(1);
    let words = words
        .take_while(|word| word != ">")
        .map(|word| match word.as_str() {
            "FILE" => "file.toml".to_owned(),
            "PATH" | "PATH…" => "file.toml".to_owned(),
            "DATE" => "2031-02-15".to_owned(),
            "NEW" => "new.toml".to_owned(),
            "STATE" => "FIN".to_owned(),
            "SHELL" => "bash".to_owned(),
            "OUT" => "out.svg".to_owned(),
            "CITATION" => "20(3)".to_owned(),
            "QUESTION" => "suspension".to_owned(),
            "NAME" => "import".to_owned(),
            _ => word,
        });
    words.collect()
}

#[test]
fn every_command_that_a_page_names_is_taken() {
    let mut tried = 0;
    for name in PAGES {
        for command in commands(&page(name)) {
            let file = format!(
                "{BREACH}{}",
                AROUND
                    .split_once("[conflicts.border-war]")
                    .map_or("", |(_, it)| it)
                    .replacen(
                        "\nkind",
                        "\n[states.sudria]\ndeposited = \"never\"\n[conflicts.border-war]\nkind",
                        1
                    )
            );
            let folder = Folder::new("docs-commands").with(
                "file.toml",
                format!("{file}\n[variants.later]\nas-of = 2031-03-02\n"),
            );
            let mut arguments = filled(&command);
            // `ottawa new FILE` writes a file that is not there.
            if arguments.first().is_some_and(|it| it == "new") {
                fs::remove_file(folder.path("file.toml")).unwrap();
            }
            // A command named without what it is about is named only; it is there, and has a help.
            if arguments.len() == 1 && !["rules", "questions", "schema"].contains(&arguments[0].as_str()) {
                arguments.push("--help".to_owned());
            }
            let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
            let mut run = folder.command(&arguments);
            if command.contains("scenarios/") {
                run.current_dir(root());
            }
            let run: Run = told(run, "");
            // 1: an expectation is not met, which a page may show; an interview without replies is left early.
            let may_stop = arguments[0] == "ask"
                || name == &"README.md"
                    && arguments
                        .iter()
                        .any(|it| *it == "slips.toml" || *it == "trenches.toml");
            assert!(
                run.code < 2 || may_stop && !run.stderr.contains("Usage:"),
                "{name}: `{command}` came to {}:\n{}",
                run.code,
                run.stderr
            );
            tried += 1;
        }
    }
    assert!(tried >= 40, "{tried}");
    println!("{tried} commands of the pages tried");
}

#[test]
fn every_file_that_a_page_shows_can_be_read_and_expects_what_is_answered() {
    let mut read = 0;
    for name in PAGES.iter().filter(|it| **it != "README.md") {
        let page = page(name);
        for block in page.split("```toml\n").skip(1) {
            let block = block.split("\n```").next().unwrap();
            // A piece of a file stands in one that has what it names.
            let whole = block.starts_with("title");
            let text = if whole {
                block.to_owned()
            } else {
                format!("{AROUND}\n{block}")
            };
            let run = Folder::new("docs-files")
                .with("shown.toml", format!("{text}\n"))
                .run(&["check", "shown.toml"]);
            assert_eq!(run.code, 0, "{name}:\n{block}\n{}{}", run.stdout, run.stderr);
            read += 1;
        }
    }
    assert!(read >= 6, "{read}");
    println!("{read} files of the pages read");
}

/// The commands of `ottawa`, as its help lists them.
fn subcommands(folder: &Folder) -> Vec<String> {
    let help = folder.run(&["--help"]).stdout;
    let list = help
        .split("Commands:\n")
        .nth(1)
        .unwrap()
        .split("\n\n")
        .next()
        .unwrap();
    // A line that goes on stands deeper.
    let names = list
        .lines()
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    names
        .map(|line| line.split_whitespace().next().unwrap().to_owned())
        .collect()
}

#[test]
fn every_command_has_a_help_and_the_readme_or_the_book_tells_of_it() {
    let folder = Folder::new("docs-help");
    let names = subcommands(&folder);
    assert!(names.len() >= 16, "{names:?}");
    let told: String = PAGES.iter().map(|name| page(name)).collect();
    for name in names.iter().filter(|it| *it != "help") {
        let help = folder.run(&[name, "--help"]);
        assert_eq!((help.code, help.stderr.as_str()), (0, ""), "{name}");
        assert!(
            help.stdout.contains(&format!("Usage: ottawa {name}")),
            "{name}: {}",
            help.stdout
        );
        assert!(
            told.contains(&format!("ottawa {name}")),
            "no page tells of `ottawa {name}`"
        );
    }
}
