//! The same file gives the same bytes on every machine: whatever its language, zone, width, threads and folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::support::{Folder, Run};

/// The keys of a file whose date of notice, war and law are varied and drawn.
const VARIED: &str = r#"title = "Été — a notice in doubt"
as-of = 2031-03-01

[states.norland]
name = "Île de Norland"
deposited = 2004-03-15
withdrawal = { received = 2030-06-11 }

[states.sudria]
deposited = "never"

[conflicts.war]
kind = "international"
parties = ["norland", "sudria"]
since = 2030-11-20
until = 2031-01-10

[vary]
actor = "norland"
axes = ["norland.withdrawal.received=2030-06-01..2030-09-30 step 20d", "war.until=2030-11-25..2031-02-28 step 1m, open", "reading:end-of-conflict"]

[sample]
actor = "norland"
facts = ["war.until=at-least-until 2030-11-25 mean 60 open 0.1", "norland.withdrawal.received=uniform 2030-06-01 2030-09-30"]
draws = 60
seed = 20
"#;

/// What is run, in a folder with `a.toml`, `v.toml` and `wrong.toml`; what it writes goes to `out/`.
const COMMANDS: &[&str] = &[
    "check a.toml v.toml",
    "check a.toml v.toml --json",
    "check wrong.toml",
    "explain a.toml",
    "explain a.toml --full",
    "explain a.toml --matrix",
    "explain a.toml --json",
    "timeline a.toml",
    "timeline a.toml --json",
    "timeline a.toml --svg out/timeline.svg",
    "report a.toml -o out/report.html",
    "report a.toml -o out/report.md",
    "flip a.toml --act before-the-notice --trials 400 --save out/flips",
    "flip a.toml --act before-the-notice --trials 20 --json",
    "vary v.toml --csv out/vary.csv --svg out/vary.svg",
    "vary v.toml --json",
    "sample v.toml --csv out/sample.csv --svg out/sample.svg",
    "sample v.toml --draws 40 --json",
    "what-if v.toml --set war.until=2030-12-01",
    "calendar UKR --on 2026-03-01",
    "calendar UKR --on 2026-03-01 --json",
    "states --on 2026-03-01",
    "status FIN --on 2025-10-01",
    "status FIN --on 2025-10-01 --json",
    "rules",
    "rules 20(3)",
    "questions suspension",
    "schema",
];

/// Machines: what their environment says.
const MACHINES: &[&[(&str, &str)]] = &[
    &[],
    // Turkish has a dotless i; it is tomorrow there already.
    &[
        ("LANG", "tr_TR.UTF-8"),
        ("LC_ALL", "tr_TR.UTF-8"),
        ("TZ", "Pacific/Kiritimati"),
        ("RAYON_NUM_THREADS", "1"),
    ],
    // Commas in numbers, and yesterday; a wide window.
    &[
        ("LANG", "de_DE@euro"),
        ("LC_NUMERIC", "de_DE.UTF-8"),
        ("LC_TIME", "ar_EG.UTF-8"),
        ("TZ", "Pacific/Pago_Pago"),
        ("COLUMNS", "200"),
        ("RAYON_NUM_THREADS", "7"),
    ],
    // Nothing but ASCII, no zone, a narrow window, no colour, no home.
    &[
        ("LC_ALL", "C"),
        ("TZ", ":/nowhere"),
        ("COLUMNS", "20"),
        ("NO_COLOR", "1"),
        ("TERM", "dumb"),
        ("HOME", "/nowhere"),
        ("SOURCE_DATE_EPOCH", "0"),
    ],
];

/// The scenario of the repository that has most in it: pleas, claims, a contested question, a war.
fn ukraine() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let text = fs::read_to_string(root.join("scenarios/leaving/ukraine-suspension.toml")).unwrap();
    text.replace("\r\n", "\n")
}

/// A folder with the files, each line of which ends so.
fn folder(name: &str, line_end: &str) -> Folder {
    let with = |text: &str| text.replace('\n', line_end);
    Folder::new(name)
        .with("a.toml", with(&ukraine()))
        .with("v.toml", with(VARIED))
        .with("wrong.toml", with(&VARIED.replace("sudria\"]", "südria\"]")))
}

/// Every file below a folder, by its path in it.
fn written(folder: &Path, below: &Path, into: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            written(&path, below, into);
        } else {
            let name = path.strip_prefix(below).unwrap().to_path_buf();
            into.insert(name, fs::read(&path).unwrap());
        }
    }
}

/// What a command prints and writes on a machine.
fn on(folder: &Folder, command: &str, machine: &[(&str, &str)]) -> (Run, BTreeMap<PathBuf, Vec<u8>>) {
    let out = folder.path("out");
    let _ = fs::remove_dir_all(&out);
    fs::create_dir(&out).unwrap();
    let arguments: Vec<&str> = command.split(' ').collect();
    let mut run = folder.command(&arguments);
    // Nothing of the machine that runs the test.
    run.env_clear().envs(machine.iter().copied());
    let run = Run::of(run.output().unwrap());
    let mut files = BTreeMap::new();
    written(&out, &out, &mut files);
    (run, files)
}

#[test]
fn language_zone_width_and_threads_change_no_byte_nor_does_a_second_run() {
    let folder = folder("machines", "\n");
    for command in COMMANDS {
        let (here, files) = on(&folder, command, &[]);
        let expected = i32::from(command.contains("wrong")) * 2;
        assert_eq!(here.code, expected, "{command}: {}", here.stderr);
        assert_eq!(files.is_empty(), !command.contains("out/"), "{command}");
        for machine in MACHINES {
            let (there, others) = on(&folder, command, machine);
            assert_eq!(there.code, here.code, "{command} with {machine:?}");
            assert!(there.stdout == here.stdout, "{command} with {machine:?}");
            assert!(there.stderr == here.stderr, "{command} with {machine:?}");
            assert!(others == files, "{command} with {machine:?}: what it writes");
        }
    }
}

#[test]
fn the_folder_from_which_it_runs_changes_nothing_but_the_name_of_the_file() {
    let folder = folder("machines-folder", "\n");
    fs::create_dir(folder.path("elsewhere")).unwrap();
    for command in COMMANDS.iter().filter(|it| !it.contains("out/")) {
        let there = command
            .replace("a.toml", "../a.toml")
            .replace("v.toml", "../v.toml");
        let there = there.replace("wrong.toml", "../wrong.toml");
        let arguments: Vec<&str> = there.split(' ').collect();
        let mut run = folder.command(&arguments);
        run.env_clear().current_dir(folder.path("elsewhere"));
        let there = Run::of(run.output().unwrap());
        let (here, _) = on(&folder, command, &[]);
        assert_eq!(there.stdout.replace("../", ""), here.stdout, "{command}");
        assert_eq!(there.stderr.replace("../", ""), here.stderr, "{command}");
    }
}

#[test]
fn line_ends_of_another_system_change_no_answer() {
    let (unix, windows) = (folder("machines-lf", "\n"), folder("machines-crlf", "\r\n"));
    for command in COMMANDS {
        // A page tells the SHA-256 of its file, and a saved flip keeps the line ends of the file.
        if command.starts_with("report") {
            continue;
        }
        let ((here, files), (there, others)) = (on(&unix, command, &[]), on(&windows, command, &[]));
        assert_eq!(there.code, here.code, "{command}");
        assert_eq!(there.stdout, here.stdout, "{command}");
        // A line of the file that is drawn in an error ends with a blank there, in the place of the return.
        let drawn = |text: &str| text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
        assert_eq!(drawn(&there.stderr), drawn(&here.stderr), "{command}");
        let plain = |files: BTreeMap<PathBuf, Vec<u8>>| -> BTreeMap<PathBuf, String> {
            let text = |bytes| String::from_utf8(bytes).unwrap().replace("\r\n", "\n");
            files
                .into_iter()
                .map(|(name, bytes)| (name, text(bytes)))
                .collect()
        };
        assert!(plain(others) == plain(files), "{command}: what it writes");
    }
}
