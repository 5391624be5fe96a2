//! Every transcript in the README is what the command prints today. `UPDATE=1` rewrites them.

use std::fs;
use std::path::{Path, PathBuf};

use super::support::{Folder, Run};

/// A State Party's file with two slips.
const SLIPS: &str = r#"title = "Two slips"
as-of = 2031-03-01

[states.norland]
ratified = 2004-03-15

[acts.trenches]
what = "use"
by = "norlnad"
on = 2031-02-10
"#;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The blocks of a language in a page, in order.
fn blocks<'a>(page: &'a str, language: &str) -> Vec<&'a str> {
    let fence = format!("```{language}\n");
    let block = |rest: &'a str| rest.split("\n```").next();
    page.split(fence.as_str()).skip(1).filter_map(block).collect()
}

/// A block of commands and what they print, made anew.
fn run_again(block: &str, folder: &Folder) -> String {
    let commands = block.lines().filter_map(|line| line.strip_prefix("$ ottawa "));
    let printed = commands.map(|command| {
        let arguments: Vec<&str> = command.split_whitespace().collect();
        // Scenarios of the repository are named from its root.
        let run = if command.contains("scenarios/") {
            Run::of(folder.command(&arguments).current_dir(root()).output().unwrap())
        } else {
            folder.run(&arguments)
        };
        let text = format!("{}{}", run.stdout, run.stderr);
        format!("$ ottawa {command}\n{}", text.trim_end())
    });
    printed.collect::<Vec<_>>().join("\n")
}

#[test]
fn every_transcript_is_what_the_command_prints_today() {
    let path = root().join("README.md");
    let page = fs::read_to_string(&path).unwrap();
    let toml = blocks(&page, "toml");
    let folder = Folder::new("readme")
        .with("trenches.toml", format!("{}\n\n{}\n", toml[0], toml[1]))
        .with("slips.toml", SLIPS);
    let mut today = page.clone();
    let mut transcripts = 0;
    for block in blocks(&page, "console")
        .into_iter()
        .filter(|block| block.starts_with("$ ottawa"))
    {
        today = today.replace(block, &run_again(block, &folder));
        transcripts += 1;
    }
    assert!(transcripts >= 6, "{transcripts}");
    // The first of the two commands to start with: its last line stands alone in a block.
    let check = run_again("$ ottawa check scenarios/", &folder);
    let total = check.lines().last().unwrap();
    let told = blocks(&page, "console")
        .into_iter()
        .find(|block| block.contains("expectations met") && !block.starts_with('$'))
        .unwrap();
    today = today.replace(told, total);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &today).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap();
    assert!(
        committed == today,
        "run this test with UPDATE=1, and read the difference"
    );
}
