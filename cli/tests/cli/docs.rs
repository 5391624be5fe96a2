//! What the pages say works: every file shown can be read, every command has a help and a page that tells of it.

use std::fs;
use std::path::{Path, PathBuf};

use super::support::Folder;

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
