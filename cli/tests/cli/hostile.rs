//! Files that mean harm: nothing of them acts on a terminal or chooses where something is written, and nothing that was
//! finished is lost.

use std::fs;

use super::support::{BREACH, Folder};

/// Characters that could do something to a terminal other than be seen.
fn acts(letter: char) -> bool {
    letter.is_control() && letter != '\n'
        || matches!(letter, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A file in which every text tries to recolour, retitle or clear a terminal, to turn the order of letters, or to look
/// like a line of the report.
fn hostile() -> String {
    let bad =
        r#"\u001B[31m\u001B]0;owned\u0007\u009B2J\u202E\u2066\r\nNOT BOUND: Norland, Article 1(1)(b)\n"#;
    format!(
        r#"title = "{bad}"
as-of = 2031-03-01
story = "{bad}"
question = "{bad}"
note = "{bad}"
source = "{bad}"

[states.norland]
name = "{bad}"
deposited = 2004-03-15
withdrawal = {{ received = 2030-06-11, reasons = "unknown" }}
note = "{bad}"

[conflicts.war]
name = "{bad}"
kind = "international"
parties = ["norland"]
since = 2030-01-01
until = "2030-11..2031-01"

[devices.thing]
name = "{bad}"
set-off-by = ["tripwire"]

[acts.import]
name = "{bad}"
what = "acquire"
by = "norland"
who = "{bad}"
device = "thing"
for = "combat"
on = 2031-02-10
proof = "disputed"
source = "{bad}"

[[statements]]
by = "norland"
who = "{bad}"
about = "import"
says = "denies"
text = "{bad}"

[[claims]]
text = "{bad}"
who = "{bad}"
says = {{ actor = "norland", status = "party" }}

[vary]
axes = ["war.until=2030-11-01..2031-01-31 step 1m"]
actor = "norland"
note = "{bad}"

[sample]
facts = ["war.until=uniform 2030-11-01 2031-01-31"]
actor = "norland"
note = "{bad}"
source = "{bad}"

[variants.peace]
title = "{bad}"
conflicts.war.until = 2030-07-20
"#
    )
}

#[test]
fn no_command_lets_a_file_act_on_the_terminal() {
    let folder = Folder::new("hostile-terminal").with("a.toml", hostile());
    let runs: [&[&str]; 20] = [
        &["check", "a.toml"],
        &["check", "a.toml", "--json"],
        &["explain", "a.toml"],
        &["explain", "a.toml", "--full"],
        &["explain", "a.toml", "--matrix"],
        &["explain", "a.toml", "--json"],
        &["explain", "a.toml", "--color", "never", "--status", "norland"],
        &["report", "a.toml"],
        &["report", "a.toml", "--format", "html"],
        &["timeline", "a.toml"],
        &["timeline", "a.toml", "--json"],
        &["what-if", "a.toml"],
        &["what-if", "a.toml", "--json"],
        &["vary", "a.toml"],
        &["vary", "a.toml", "--json"],
        &["sample", "a.toml", "--draws", "20"],
        &["sample", "a.toml", "--draws", "20", "--json"],
        &["flip", "a.toml", "--trials", "10"],
        &["flip", "a.toml", "--trials", "10", "--json"],
        &["calendar", "norland", "--in", "a.toml"],
    ];
    for args in runs {
        let run = folder.run(args);
        assert!(run.code < 2, "{args:?}: {}", run.stderr);
        let text = run.stdout + &run.stderr;
        assert!(text.len() > 50, "{args:?}: {text}");
        assert!(!text.contains(acts), "{args:?}: {text:?}");
        if !args.contains(&"--json") {
            // A line that a name forged would stand at the left edge, as those of the command do.
            let forged = text.lines().find(|line| line.starts_with("NOT BOUND: Norland"));
            assert_eq!(forged, None, "{args:?}: {text}");
        }
    }
}

#[test]
fn neither_does_what_is_echoed_of_a_mistake() {
    let keys = "title = \"t\"\nas-of = 2031-01-01\n[states.norland]\n\"x\\u001B[31m\\u202E\" = 1\nsigned = \"\\u001B]0;x\\u0007\"\n\
        [acts.\"\\u001B[2J\"]\nwhat = \"\\u009B2J\"\nby = \"\\u202Enorland\"\n[variants.\"\\u001B[31m\"]\nstates.norland.signed = 3\n";
    let folder = Folder::new("hostile-mistakes")
        .with("a.toml", keys)
        .with("ok.toml", BREACH)
        .with("b\u{1b}[31m\u{202e}.toml", "x = ");
    let runs: [&[&str]; 12] = [
        &["check", "a.toml"],
        &["check", "a.toml", "--json"],
        &["check", "."],
        &["check", "b\u{1b}[31m\u{202e}.toml", "--json"],
        &["explain", "c\u{1b}[31m\u{202e}.toml"],
        &["explain", "ok.toml", "--act", "\u{1b}[31m\u{202e}"],
        &["what-if", "ok.toml", "--set", "norland.\u{1b}[31m\u{202e}=3"],
        &["what-if", "ok.toml", "--variant", "\u{1b}[31m\u{202e}"],
        &["vary", "ok.toml", "--axis", "norland.\u{1b}[31m\u{202e}=3..4"],
        &[
            "sample",
            "ok.toml",
            "--dist",
            "norland.deposited=\u{1b}[31m\u{202e}",
        ],
        &["report", "ok.toml", "-o", "\u{1b}[31m\u{202e}"],
        &["rules", "\u{1b}[31m\u{202e}"],
    ];
    for args in runs {
        let run = folder.run(args);
        assert_eq!(run.code, 2, "{args:?}");
        let text = run.stdout + &run.stderr;
        assert!(!text.is_empty() && !text.contains(acts), "{args:?}: {text:?}");
    }
}

#[test]
fn neither_does_a_reply_of_an_interview() {
    let folder = Folder::new("hostile-replies").with("a.toml", hostile());
    let replies = "\u{1b}[31m\u{202e}\n\u{1b}[2JNorland\u{7}\n\u{9b}2J\n-\n-\n-\n-\n-\nquit\n";
    for args in [
        &["ask"][..],
        &["ask", "a.toml"],
        &["ask", "--json"],
        &["ask", "a.toml", "--json"],
    ] {
        let run = folder.told(args, replies);
        let text = run.stdout + &run.stderr;
        assert!(!text.is_empty() && !text.contains(acts), "{args:?}: {text:?}");
    }
}

#[test]
fn an_output_is_a_file_of_its_own_or_is_refused_with_everything_left_as_it_was() {
    let folder = Folder::new("hostile-outputs")
        .with("a.toml", hostile())
        .with("precious.svg", "what stood there");
    let names = || {
        let mut names: Vec<_> = fs::read_dir(folder.path(""))
            .unwrap()
            .map(|it| it.unwrap().file_name())
            .collect();
        names.sort();
        names
    };
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("precious.svg", folder.path("link.svg")).unwrap();
        std::os::unix::fs::symlink("/dev/null", folder.path("device.svg")).unwrap();
    }
    let before = names();
    let mut wrong: Vec<(&[&str], &str)> = vec![
        (&["vary", "a.toml", "--csv", "a.toml"], "is the scenario itself"),
        (
            &["vary", "a.toml", "--csv", "./../hostile-outputs/a.toml"],
            "is the scenario itself",
        ),
        (
            &["vary", "a.toml", "--csv", "x.out", "--svg", "x.out"],
            "a name of its own",
        ),
        (&["sample", "a.toml", "--csv", ".."], "is a folder"),
        (
            &["timeline", "a.toml", "--svg", "a.toml/x.svg"],
            "cannot be written",
        ),
        (&["report", "a.toml", "-o", "no/../x.html"], "there is no folder"),
        (&["flip", "a.toml", "--save", "."], "there is something in"),
    ];
    if cfg!(unix) {
        wrong.push((
            &["timeline", "a.toml", "--svg", "link.svg"],
            "is a link or a device",
        ));
        wrong.push((
            &["vary", "a.toml", "--svg", "device.svg"],
            "is a link or a device",
        ));
    }
    let long = format!("{}.svg", "x".repeat(300));
    let long = ["timeline", "a.toml", "--svg", &long];
    wrong.push((&long, "cannot be written"));
    for (args, said) in wrong {
        let run = folder.run(args);
        let told = run.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(run.code, 2, "{args:?}: {told}");
        assert!(told.contains(said), "{args:?}: {told}");
        assert_eq!(names(), before, "{args:?}");
    }
    assert_eq!(
        fs::read_to_string(folder.path("precious.svg")).unwrap(),
        "what stood there"
    );
    assert_eq!(fs::read_to_string(folder.path("a.toml")).unwrap(), hostile());
}

#[test]
fn no_text_of_a_file_becomes_part_of_the_name_of_another() {
    let folder = Folder::new("hostile-names").with("a.toml", hostile().replace("peace", "\"..\""));
    let run = folder.run(&["flip", "a.toml", "--save", "found", "--trials", "40"]);
    // A name such as `..` is refused where an entry or a variant bears it; what is saved is named after the file.
    if run.code == 2 {
        assert!(run.stderr.contains("name"), "{}", run.stderr);
    }
    let folder = Folder::new("hostile-names-saved").with("a.toml", hostile());
    let run = folder.run(&["flip", "a.toml", "--save", "found", "--trials", "60"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let mut saved = 0;
    for file in fs::read_dir(folder.path("found")).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        let number = name
            .strip_prefix("a-flip-")
            .and_then(|it| it.strip_suffix(".toml"));
        assert!(number.is_some_and(|it| it.parse::<u32>().is_ok()), "{name}");
        saved += 1;
    }
    assert!(saved > 0, "{}", run.stdout);
}

/// A run that is told to end, by a key, a closed terminal or a shutdown, writes what it has.
#[cfg(unix)]
#[test]
fn a_run_that_is_told_to_end_keeps_what_is_done() {
    use std::process::{Command, Stdio};
    use std::time::Duration;
    let folder = Folder::new("hostile-stopped").with("a.toml", hostile());
    let axes = [
        "norland.withdrawal.received=2025-01-01..2031-01-01 step 1d",
        "war.until=2025-01-02..2031-03-01 step 1d",
    ];
    for signal in ["INT", "TERM", "HUP"] {
        let args = [
            "vary", "a.toml", "--status", "norland", "--axis", axes[0], "--axis", axes[1], "--csv", "out.csv",
        ];
        let mut command = folder.command(&args);
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // What is beside the place of the output shows that the work has begun.
        let begun = || fs::read_dir(folder.path("")).unwrap().count() > 1;
        (0..600).find(|_| {
            std::thread::sleep(Duration::from_millis(20));
            begun() || child.try_wait().unwrap().is_some()
        });
        std::thread::sleep(Duration::from_millis(200));
        let killed = Command::new("kill")
            .args([format!("-{signal}"), child.id().to_string()])
            .status();
        assert!(killed.unwrap().success(), "it had ended already");
        let output = child.wait_with_output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{signal}: {told}");
        assert!(told.contains("these are kept"), "{signal}: {told}");
        let csv = fs::read_to_string(folder.path("out.csv")).unwrap();
        assert!(
            csv.ends_with('\n') && csv.starts_with("norland.withdrawal.received,"),
            "{signal}"
        );
        fs::remove_file(folder.path("out.csv")).unwrap();
        assert_eq!(
            fs::read_dir(folder.path("")).unwrap().count(),
            1,
            "{signal}: nothing is left behind"
        );
    }
}
