//! Files that mean harm, or are merely too much: refused with words, or judged within bounds that are told.
//!
//! What the fuzzer of `fuzz/` found stands in `fuzz/kept` and is replayed here, and some files are grown anew by its
//! grammar. `GROWN=2000` grows more.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(
    clippy::duplicate_mod,
    reason = "the fuzzer, which stands apart, holds pages and pictures by the same means"
)]

#[path = "../fuzz/src/lib.rs"]
mod fuzz;
mod support;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use ottawa::{Assessor, report};

use fuzz::{grow, hold};
use support::{load, scenario_files};

/// A target of the fuzzer: its name, and what it holds of a file.
type Target = (&'static str, fn(&[u8]) -> bool);

const TARGETS: [Target; 4] = [
    ("load", hold::load),
    ("judge", hold::judge),
    ("simulate", hold::simulate),
    ("round_trip", hold::round_trip),
];

fn kept(target: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/kept")
        .join(target);
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|it| it.unwrap().path())
        .collect();
    files.sort();
    files
}

/// Does something with each of several things, on two threads.
fn each<T: Sync>(things: &[T], act: impl Fn(&T) + Sync) {
    std::thread::scope(|scope| {
        for part in things.chunks(things.len().div_ceil(2).max(1)) {
            scope.spawn(|| part.iter().for_each(&act));
        }
    });
}

#[test]
fn what_the_fuzzer_found_stays_found() {
    for (name, target) in TARGETS {
        let files = kept(name);
        assert!(!files.is_empty(), "nothing is kept for {name}");
        each(&files, |path| {
            target(&fs::read(path).unwrap());
        });
        println!("{name}: {} files of the corpus replayed", files.len());
    }
}

#[test]
fn files_grown_from_scenarios_are_refused_or_hold() {
    let many: u32 = std::env::var("GROWN")
        .ok()
        .and_then(|it| it.parse().ok())
        .unwrap_or(60);
    let small = |path: &PathBuf| fs::metadata(path).is_ok_and(|it| it.len() < 1500);
    let files: Vec<PathBuf> = scenario_files().into_iter().filter(small).collect();
    let seeds: Vec<u32> = (0..many).collect();
    let read = std::sync::atomic::AtomicU32::new(0);
    each(&seeds, |seed| {
        let file = &files[*seed as usize * 7 % files.len()];
        let mut text = fs::read_to_string(file).unwrap();
        text = grow::mutated(text.as_bytes(), seed * 31).unwrap_or(text);
        hold::load(text.as_bytes());
        let (_, target) = TARGETS[1 + *seed as usize % 3];
        if target(text.as_bytes()) {
            read.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        }
    });
    let read = read.into_inner();
    println!("{many} files grown, {read} of them past the reader");
    assert!(
        read > many / 20,
        "the grammar has lost touch with the format: {read} of {many}"
    );
}

const HEAD: &str = "title = \"t\"\nas-of = 2031-01-01\n";
const NORLAND: &str = "[states.norland]\nin-force = 2004-09-01\n";

/// What an entry of each table may look like, how the table is called, and how many entries it may have.
const TABLES: [(&str, &str, usize, &str); 11] = [
    ("states", "States", 250, "[states.e#]\nin-force = 2004-09-01\n"),
    ("actors", "actors", 100, "[actors.e#]\nkind = \"person\"\n"),
    (
        "conflicts",
        "conflicts",
        50,
        "[conflicts.e#]\nkind = \"internal\"\nparties = [\"norland\"]\nsince = 2010-01-01\nuntil = 2011-01-01\n",
    ),
    (
        "places",
        "places",
        50,
        "[places.e#]\nterritory-of = \"norland\"\n",
    ),
    (
        "devices",
        "devices",
        100,
        "[devices.e#]\nset-off-by = [\"tripwire\"]\n",
    ),
    ("stocks", "stocks", 50, "[stocks.e#]\nheld-by = \"norland\"\n"),
    (
        "acts",
        "acts",
        100,
        "[acts.e#]\nwhat = \"use\"\nby = \"norland\"\non = 2010-01-01\n",
    ),
    (
        "statements",
        "statements",
        300,
        "[[statements]]\nwho = \"x\"\nabout = \"norland\"\nsays = \"asserts\"\n",
    ),
    (
        "expect",
        "expectations",
        300,
        "[[expect]]\nactor = \"norland\"\nstatus = \"party\"\n",
    ),
    ("claims", "claims", 100, "[[claims]]\ntext = \"x\"\n"),
    ("variants", "variants", 100, "[variants.e#]\ntitle = \"x\"\n"),
];

#[test]
fn a_file_with_too_many_entries_is_told_how_many_it_may_have() {
    for (name, words, most, entry) in TABLES {
        let file = |many: usize| {
            let norland = if name == "states" { "" } else { NORLAND };
            let entries: String = (0..many).map(|at| entry.replace('#', &at.to_string())).collect();
            format!("{HEAD}{norland}{entries}")
        };
        let most_that_may_be = file(most);
        let refused = ottawa::read(&most_that_may_be).err().unwrap_or_default();
        assert!(refused.is_empty(), "{name}: {}", refused[0].message);
        let text = file(most + 1);
        let errors = ottawa::read(&text).unwrap_err();
        let error = &errors[0];
        assert_eq!(
            error.message,
            format!(
                "the file has {} {words}, and no more than {most} are read",
                most + 1
            )
        );
        assert_eq!(
            (error.code, error.help.as_deref()),
            ("too-large", Some("split the file: one file tells one case"))
        );
        // The caret stands at the first entry that is too much.
        let at = error.span.clone().unwrap().start;
        assert!(
            text[at..].starts_with(&format!("e{most}")) || text[at..].starts_with("[["),
            "{name}: {}",
            &text[at..]
        );
    }
}

#[test]
fn a_list_with_too_many_values_is_refused() {
    let values = |many: usize| vec!["\"norland\""; many].join(", ");
    let file = |many| {
        format!(
            "{HEAD}{NORLAND}[acts.x]\nwhat = \"use\"\nby = [{}]\non = 2010-01-01\n",
            values(many)
        )
    };
    let errors = ottawa::read(&file(251)).unwrap_err();
    assert_eq!(
        errors[0].message,
        "a list has 251 values, and no more than 250 are read"
    );
    let errors = ottawa::read(&file(250)).err().unwrap_or_default();
    assert!(errors.iter().all(|error| error.code != "too-large"), "{errors:?}");
}

#[test]
fn a_file_too_deep_or_too_long_is_told_so_in_plain_words() {
    let told = |text: &str| {
        let errors = ottawa::read(text).unwrap_err();
        assert_eq!((errors.len(), errors[0].code), (1, "too-large"));
        errors[0].message.clone()
    };
    assert_eq!(
        told(&format!("x = {}", "[".repeat(33))),
        "lists and tables nest more than 32 deep"
    );
    assert_eq!(
        told(&"#".repeat(4 * 1024 * 1024 + 1)),
        "the file is larger than 4,194,304 bytes, and no more are read"
    );
    let keys: String = (0..20_001).map(|at| format!("k{at} = 1\n")).collect();
    assert_eq!(
        told(&keys),
        "the file has 20001 keys and values, and no more than 20000 are read"
    );
}

/// Three wars of which nobody knows the day of the beginning or the end: millions of possibilities.
fn many_doubts() -> String {
    let mut text = format!("{HEAD}{NORLAND}withdrawal = {{ received = 2030-01-11 }}\n");
    for at in 0..3 {
        let (since, until) = (5 + at, 6 + at);
        let _ = write!(
            text,
            "[conflicts.w{at}]\nkind = \"international\"\nparties = [\"norland\"]\nsince = \"2030-0{since}\"\nuntil = \"2030-0{until}..2030-12\"\n",
        );
    }
    text + "[acts.x]\nwhat = \"acquire\"\nby = \"norland\"\nfor = \"combat\"\non = 2030-12-10\n"
}

#[test]
fn where_not_every_possibility_is_tried_the_answer_says_so_and_is_left_open() {
    let begun = Instant::now();
    let scenario = load(&many_doubts());
    let worlds = scenario
        .choices
        .iter()
        .map(|it| it.options.len() as u64)
        .product::<u64>();
    assert!(worlds > 1_000_000, "{worlds}");
    let assessor = Assessor::new(&scenario);
    let asks = assessor.asks();
    let ask = asks
        .iter()
        .find(|ask| matches!(ask, ottawa::Ask::Provision { cites, .. } if cites == &["1(1)(b)"]))
        .unwrap();
    let answer = assessor.answer(ask);
    assert!(
        answer.capped && !answer.verdict.is_determined(),
        "{:?}",
        answer.verdict
    );
    let answers = [answer];
    for text in [
        report::short(&assessor, &answers),
        report::full(&assessor, &answers),
    ] {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            text.contains("Too many possibilities are open to try them all; what was not tried stays open."),
            "{text}"
        );
    }
    // Without a bound it would not end while there is a universe; the time is generous, for a busy machine.
    assert!(
        begun.elapsed() < Duration::from_secs(300),
        "{:?}",
        begun.elapsed()
    );
}
