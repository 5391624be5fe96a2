//! Each program in `examples/` runs as its head says, and ends with the exit code that it promises.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The folder of the built programs.
fn programs() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        // A test runs in `PROFILE/deps`; the examples of the same build are beside that folder.
        let profile = std::env::current_exe()
            .unwrap()
            .parent()
            .unwrap()
            .parent()
            .unwrap()
            .to_path_buf();
        let mut build = Command::new(env!("CARGO"));
        build.args(["build", "--quiet", "--offline", "--workspace", "--examples"]);
        build
            .args(["--features", "ottawa/edit", "--target-dir"])
            .arg(profile.parent().unwrap());
        if profile.ends_with("release") {
            build.arg("--release");
        }
        assert!(
            build
                .current_dir(env!("CARGO_MANIFEST_DIR"))
                .status()
                .unwrap()
                .success()
        );
        profile.join("examples")
    })
}

/// Runs a program: its exit code, and what it prints.
fn run(name: &str, arguments: &[&str]) -> (i32, String) {
    let mut program = Command::new(programs().join(name));
    let ran = program
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let printed = [ran.stdout, ran.stderr].concat();
    (ran.status.code().unwrap(), String::from_utf8(printed).unwrap())
}

/// The arguments after `--` in the command that the head of a program shows.
fn shown(name: &str) -> Vec<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("examples/{name}.rs"));
    let text = std::fs::read_to_string(file).unwrap();
    let line = text.lines().find(|it| it.starts_with("//! cargo run ")).unwrap();
    assert!(line.contains(&format!("--example {name}")), "{line}");
    let after = line.split_once(" -- ").map_or("", |(_, after)| after);
    after.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn each_program_answers_the_command_that_its_head_shows() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let mut ran = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry
            .unwrap()
            .path()
            .file_stem()
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned();
        let arguments = shown(&name);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let (code, printed) = run(&name, &arguments);
        let (expected, says): (i32, &[&str]) = match name.as_str() {
            "ask_registry" => (
                0,
                &[
                    "STATE PARTY, its withdrawal pending: Finland",
                    "States Parties on 1 October 2025: ",
                ],
            ),
            "interview" => (
                0,
                &[
                    "Whose conduct is to be judged?",
                    "> Finland",
                    "BREACH: Finland",
                    "[[expect]]",
                ],
            ),
            "run_scenario" => (0, &["BREACH", "expectations met"]),
            "screening" => (1, &["BREACH: Ukraine", "Stop: a breach of the Convention."]),
            _ => panic!("say here what `{name}` prints"),
        };
        assert_eq!(code, expected, "{name}: {printed}");
        for part in says {
            assert!(printed.contains(part), "{name} does not say `{part}`: {printed}");
        }
        ran += 1;
    }
    assert_eq!(ran, 4);
}

#[test]
fn exit_codes_are_those_that_the_heads_promise() {
    for (name, arguments, code) in [
        ("ask_registry", &["USA", "2025-10-01"][..], 1),
        ("ask_registry", &["XYZ", "2025-10-01"], 2),
        ("ask_registry", &["FIN"], 2),
        ("ask_registry", &["FIN", "2025-02-30"], 2),
        ("run_scenario", &["not-there.toml"], 2),
        ("run_scenario", &["Cargo.toml"], 2),
        (
            "screening",
            &["USA", "CHN", "2024-12-02", "tripwire", "combat"],
            0,
        ),
        (
            "screening",
            &["USA", "UKR", "2024-12-02", "tripwires", "combat"],
            2,
        ),
    ] {
        let (got, printed) = run(name, arguments);
        assert_eq!(got, code, "{name} {arguments:?}: {printed}");
    }
}
