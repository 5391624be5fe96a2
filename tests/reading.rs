//! Reading scenario files: what is refused, with which words, and what a good file becomes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use ottawa::date::When;
use ottawa::diagnostic::{Diagnostic, line_and_column};
use ottawa::scenario::read::{Loaded, from_bytes, from_str};
use ottawa::scenario::{Choice, Count, Doubt, Knows, Origin, Scenario, Time, Value, World};
use ottawa::vocabulary::{ConsentKind, How, Reasons};
use proptest::prelude::*;

/// A plain rendering of complaints: place, code, message, label, help.
fn render(text: &str, complaints: &[Diagnostic]) -> String {
    let mut out = String::new();
    for complaint in complaints {
        let start = complaint.span.as_ref().map_or(0, |span| span.start);
        let (line, column) = line_and_column(text, start);
        let help = complaint.help.as_deref().unwrap_or("-");
        let _ = writeln!(out, "{line}:{column} {}: {}", complaint.code, complaint.message);
        let _ = writeln!(out, "    {}", complaint.label);
        let _ = writeln!(out, "    help: {help}");
    }
    out
}

#[test]
fn every_invalid_file_is_refused_with_the_words_beside_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/invalid");
    let update = std::env::var_os("UPDATE").is_some();
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.retain(|path| path.extension().is_some_and(|kind| kind == "toml"));
    files.sort();
    assert!(files.len() >= 35, "only {} files", files.len());
    for path in files {
        let bytes = fs::read(&path).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        let errors = from_bytes(&bytes).expect_err(&format!("{} is accepted", path.display()));
        let words = render(&text, &errors);
        let beside = path.with_extension("txt");
        if update {
            fs::write(&beside, &words).unwrap();
        }
        let expected = fs::read_to_string(&beside).unwrap_or_default();
        assert_eq!(words, expected, "{}", path.display());
        for error in &errors {
            check_style(error);
        }
    }
}

/// Lower case, no full stop, words for label and help.
fn check_style(error: &Diagnostic) {
    let parts = [Some(&error.message), Some(&error.label), error.help.as_ref()];
    for part in parts.into_iter().flatten() {
        assert!(!part.is_empty(), "{}: something is left out", error.message);
        assert!(!part.ends_with('.'), "full stop: {part}");
        let starts_well = part.starts_with("Article") || !part.starts_with(char::is_uppercase);
        assert!(starts_well, "capital: {part}");
    }
}

fn read(text: &str) -> Loaded {
    match from_str(text) {
        Ok(loaded) => loaded,
        Err(errors) => panic!("{}", render(text, &errors)),
    }
}

/// Norland, a party since 2004, and what follows.
fn norland(rest: &str) -> Loaded {
    read(&format!(
        "title = \"A case\"\nas-of = 2031-01-15\n\n[states.norland]\ndeposited = 2004-03-15\n\n{rest}"
    ))
}

fn choice<'a>(scenario: &'a Scenario, path: &str) -> &'a Choice {
    let found = scenario.choices.iter().find(|choice| choice.path == path);
    found.unwrap_or_else(|| panic!("no choice {path} among {:?}", paths(scenario)))
}

fn paths(scenario: &Scenario) -> Vec<&str> {
    scenario
        .choices
        .iter()
        .map(|choice| choice.path.as_str())
        .collect()
}

fn day(text: &str) -> When {
    When::On(text.parse().unwrap())
}

fn codes(notes: &[Diagnostic]) -> Vec<&str> {
    notes.iter().map(|note| note.code).collect()
}

#[test]
fn a_file_with_everything_is_read() {
    let loaded = read(include_str!("reading/everything.toml"));
    assert!(codes(&loaded.notes).is_empty());
    let scenario = loaded.scenario;
    let cast: Vec<&str> = scenario
        .cast
        .iter()
        .map(|member| member.entry.id.as_str())
        .collect();
    assert_eq!(
        cast,
        ["norland", "sudria", "USA", "river-front", "works"],
        "in the order of the file"
    );
    let names: Vec<&str> = scenario
        .cast
        .iter()
        .map(|member| member.entry.name.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "the Kingdom of Norland",
            "Sudria",
            "United States",
            "River Front",
            "Works"
        ]
    );
    assert_eq!(
        (
            scenario.statements.len(),
            scenario.expects.len(),
            scenario.claims.len()
        ),
        (2, 3, 1)
    );
    assert!(!scenario.readings.is_default());
    let consents = &scenario.cast[0].state().unwrap().consents;
    assert_eq!(consents.len(), 2, "the second after the withdrawal");
    assert_eq!(
        scenario.cast[0].state().unwrap().suspensions[0].objected,
        ["Sudria", "Norway"]
    );
}

#[test]
fn a_bare_code_takes_everything_from_the_record() {
    let scenario = read("title = \"t\"\nas-of = 2026-03-01\n[states.LTU]\n[states.USA]\n").scenario;
    let lithuania = scenario.cast[0].state().unwrap();
    assert_eq!(
        lithuania.signed,
        Value::certain(day("1999-02-26"), Origin::Record)
    );
    assert_eq!(lithuania.consents[0].kind, ConsentKind::Ratification);
    assert_eq!(
        lithuania.notices[0].received,
        Value::certain(day("2025-06-27"), Origin::Record)
    );
    assert_eq!(lithuania.code.as_deref(), Some("LTU"));
    let states = scenario.cast[1].state().unwrap();
    assert_eq!(
        (states.signed.options[0], states.consents.len()),
        (When::Never, 0)
    );
    assert_eq!(
        paths(&scenario),
        [
            "LTU.judged.appropriate-measures",
            "LTU.judged.to-the-extent-possible",
            "LTU.judged.in-a-position",
            "LTU.reports",
            "LTU.apii-defers",
            "USA.judged.appropriate-measures",
            "USA.judged.to-the-extent-possible",
            "USA.judged.in-a-position",
            "USA.reports",
            "USA.apii-defers",
        ]
    );
}

#[test]
fn more_time_to_clear_is_the_records_unless_the_file_says_which_there_is() {
    let granted = |as_of: &str, keys: &str| {
        let text = format!("title = \"t\"\nas-of = {as_of}\n[states.TUR]\n{keys}\n");
        let scenario = read(&text).scenario;
        let state = scenario.cast[0].state().unwrap();
        let told = |it: &ottawa::scenario::Extension| {
            let last = |value: &Value<When>| {
                value
                    .options
                    .iter()
                    .max()
                    .and_then(|it| it.day())
                    .unwrap()
                    .to_string()
            };
            (last(&it.granted), last(&it.until), it.origin)
        };
        (
            state.extensions.iter().map(told).collect::<Vec<_>>(),
            state.extensions_told,
        )
    };
    let thirteenth_meeting = ("2013-12-31".to_owned(), "2022-03-01".to_owned(), Origin::Record);
    assert_eq!(granted("2016-07-02", ""), (vec![thirteenth_meeting], false));
    assert_eq!(
        granted("2013-11-30", ""),
        (vec![], false),
        "nothing that comes later"
    );
    assert_eq!(granted("2016-07-02", "extensions = \"none\""), (vec![], true));
    assert_eq!(
        granted("2016-07-02", "override = true"),
        (vec![], false),
        "another history"
    );
    let own = "extensions = [ { granted = 2013-12-05, until = 2020-03-01 } ]";
    let written = ("2013-12-05".to_owned(), "2020-03-01".to_owned(), Origin::Line(4));
    assert_eq!(granted("2016-07-02", own), (vec![written], true));
}

#[test]
fn a_file_completes_the_record_and_may_override_it() {
    let text = "title = \"t\"\nas-of = 2031-01-01\n\
                [states.FIN]\nwithdrawal = { reasons = \"some\", revoked = 2025-12-01 }\n\
                [states.UKR]\noverride = true\nwithdrawal = { received = 2025-07-18 }\n\
                [states.IND]\ndeposited = 2028-05-01\n";
    let scenario = read(text).scenario;
    let notice = &scenario.cast[0].state().unwrap().notices[0];
    assert_eq!(notice.received, Value::certain(day("2025-07-10"), Origin::Record));
    assert_eq!(notice.reasons, Value::certain(Reasons::Some, Origin::Line(4)));
    assert_eq!(
        scenario.cast[1].state().unwrap().notices[0].received.options,
        [day("2025-07-18")]
    );
    assert_eq!(
        scenario.cast[2].state().unwrap().consents[0].kind,
        ConsentKind::Accession
    );
}

#[test]
fn silence_has_the_defaults_of_the_format() {
    let act = "[acts.laying]\nwhat = \"use\"\nby = \"norland\"\non = 2031-01-10\n";
    let scenario = norland(act).scenario;
    let laying = &scenario.acts[0];
    assert!(!laying.purpose.is_stated() && !laying.number.is_stated() && !laying.took_place.is_stated());
    assert_eq!(
        laying.time,
        Time::On(Value::certain(day("2031-01-10"), Origin::Line(10)))
    );
    assert_eq!(
        (laying.at, laying.device, laying.how.is_none()),
        (None, None, true)
    );
    assert_eq!(laying.knows, Value::silent(Knows::No));
    assert_eq!(laying.entry.name, "laying");
    let norland = scenario.cast[0].state().unwrap();
    assert_eq!(
        (&norland.reports, &norland.laws, &norland.other_treaties),
        (&None, &None, &None)
    );
}

#[test]
fn what_is_alleged_or_disputed_is_a_choice() {
    let scenario = norland(
        "[acts.ridge]\nwhat = \"use\"\nby = \"norland\"\nwho = \"a border battalion\"\non = \"2030-09\"\nproof = \"disputed\"\n\
         [acts.hill]\nwhat = \"use\"\nby = \"unknown\"\non = 2030-09-01\nproof = \"alleged\"\n",
    )
    .scenario;
    let ridge = choice(&scenario, "ridge");
    assert_eq!(ridge.doubt, Doubt::Proof);
    assert_eq!(ridge.asks, "Did a border battalion use mines, as `ridge` says?");
    assert_eq!(ridge.options, ["true", "false"]);
    assert_eq!(
        choice(&scenario, "hill").asks,
        "Did somebody use mines, as `hill` says?"
    );
    let by = choice(&scenario, "hill.by");
    assert_eq!(
        (by.doubt, by.options.join("; ")),
        (Doubt::Unknown, "norland; somebody else".to_owned())
    );
    assert_eq!(scenario.acts[1].by.options, [vec![0], Vec::new()]);
    let mut world = World::open(scenario.choices.len());
    assert_eq!(scenario.acts[1].by.get(&world), None, "open");
    world.set(scenario.acts[1].by.choice.unwrap(), Some(1));
    assert_eq!(scenario.acts[1].by.get(&world), Some(&Vec::new()));
}

#[test]
fn silence_without_a_default_is_a_choice() {
    let scenario = norland(
        "[states.sudria]\ndeposited = \"never\"\n\
         [devices.rod]\nset-off-by = [\"tilt-rod\"]\n\
         [stocks.foreign]\nheld-by = \"sudria\"\nat = \"norland\"\n\
         [stocks.own]\nheld-by = \"sudria\"\n\
         [acts.barrage]\nwhat = \"use\"\nby = \"sudria\"\non = 2030-05-12\n\
         [acts.call]\nwhat = \"assist\"\nby = \"norland\"\nhelps = \"barrage\"\non = 2030-05-12\n",
    )
    .scenario;
    for path in [
        "rod.person-can-set-off",
        "foreign.host-can-remove",
        "call.knows",
        "call.how",
    ] {
        assert_eq!(choice(&scenario, path).doubt, Doubt::NotStated, "{path}");
    }
    assert_eq!(
        choice(&scenario, "call.how").options,
        ["plan", "take-part", "benefit"]
    );
    assert!(!paths(&scenario).contains(&"own.host-can-remove"));
    assert_eq!(scenario.acts[1].how.as_ref().unwrap().options[1], [How::TakePart]);
}

#[test]
fn a_passage_is_open_until_the_state_crossed_helps() {
    let base = "[states.sudria]\ndeposited = 2000-01-01\n[states.westmark]\ndeposited = \"never\"\n\
                [acts.convoy]\nwhat = \"transfer\"\nby = \"westmark\"\nto = \"sudria\"\nthrough = [\"norland\"]\non = 2030-05-12\n";
    let open = norland(base).scenario;
    assert_eq!(
        choice(&open, "convoy.through.norland").asks,
        "Did Norland know of the passage in `convoy`, and permit it?"
    );
    assert_eq!(open.acts[0].crosses_border, Value::silent(true));
    for (how, lets) in [("permit", true), ("intelligence", false)] {
        let helped = format!(
            "{base}[acts.leave]\nwhat = \"assist\"\nby = \"norland\"\nhelps = \"convoy\"\nhow = [\"{how}\"]\nknows = true\non = 2030-05-11\n"
        );
        let told = norland(&helped).scenario;
        let permitted = &told.acts[0].passages[0].permitted;
        assert_eq!(
            (permitted.options.as_slice(), permitted.choice),
            (&[lets][..], None)
        );
    }
}

#[test]
fn a_handover_within_one_state_crosses_no_border() {
    let scenario = norland(
        "[states.sudria]\ndeposited = \"never\"\n\
         [actors.militia]\nkind = \"armed-group\"\nlinked-to = \"norland\"\nlink = \"controlled\"\nbased-in = \"sudria\"\n\
         [actors.rebels]\nkind = \"armed-group\"\nlinked-to = \"norland\"\nlink = \"supported\"\nbased-in = \"sudria\"\n\
         [acts.a]\nwhat = \"transfer\"\nby = \"norland\"\nto = \"militia\"\non = 2030-01-01\n\
         [acts.b]\nwhat = \"transfer\"\nby = \"norland\"\nto = \"rebels\"\non = 2030-01-01\n\
         [acts.c]\nwhat = \"transfer\"\nby = { one-of = [\"norland\", \"sudria\"] }\nto = \"rebels\"\non = 2030-01-01\n\
         [acts.d]\nwhat = \"use\"\nby = \"norland\"\nto = \"rebels\"\non = 2030-01-01\n",
    )
    .scenario;
    let crosses = |at: usize| scenario.acts[at].crosses_border.options.clone();
    assert_eq!(
        (crosses(0), crosses(1), crosses(3)),
        (vec![false], vec![true], vec![false])
    );
    assert_eq!(crosses(2), [true, false], "as the author is");
    assert_eq!(scenario.acts[2].crosses_border.choice, scenario.acts[2].by.choice);
}

#[test]
fn a_judgement_is_somebodys_or_open() {
    let scenario = norland(
        "[stocks.training]\nheld-by = \"norland\"\nfor = \"training\"\njudged = { minimum-number = true, as-soon-as-possible = \"unknown\" }\n",
    )
    .scenario;
    let judged = &scenario.stocks[0].judged;
    assert_eq!(judged[0].is, Value::certain(true, Origin::Line(10)));
    let open = choice(&scenario, "training.judged.as-soon-as-possible");
    assert_eq!((open.doubt, open.origin), (Doubt::Appraisal, Origin::Line(10)));
    assert_eq!(
        choice(&scenario, "norland.judged.appropriate-measures").asks,
        "Did Norland take all appropriate measures?"
    );
}

#[test]
fn numbers_and_dated_numbers() {
    let scenario = norland(
        "[stocks.a]\nheld-by = \"norland\"\nnumber = \"3000..50_000\"\n\
         [stocks.b]\nheld-by = \"norland\"\nnumber = [{ since = \"2004-09\", is = 120_000 }, { since = 2009-05-30, is = 0 }]\n\
         [stocks.c]\nheld-by = \"norland\"\nnumber = \"unknown\"\n\
         [stocks.d]\nheld-by = \"norland\"\n",
    )
    .scenario;
    assert_eq!(
        choice(&scenario, "a.number").options,
        ["3000", "9999", "10000", "50000"]
    );
    assert_eq!(scenario.stocks[1].number[1].is.options, [Count::Number(0)]);
    assert_eq!(choice(&scenario, "b.number.1.since").doubt, Doubt::Range);
    assert_eq!(
        scenario.stocks[2].number[0].is.options,
        [Count::Number(0), Count::Some]
    );
    assert_eq!(scenario.stocks[3].number[0].is, Value::silent(Count::Some));
}

#[test]
fn territory_follows_from_what_a_place_lies_within() {
    let scenario = norland(
        "[places.base]\nkind = \"base\"\nwithin = \"valley\"\n\
         [places.valley]\nwithin = \"norland\"\n\
         [places.island]\nwithin = \"norland\"\nclaimed-by = [\"norland\"]\n",
    )
    .scenario;
    let territory: Vec<_> = scenario.places.iter().map(|place| place.territory_of).collect();
    assert_eq!(territory, [Some(0), Some(0), None]);
    assert_eq!(scenario.places[0].controlled_by[0].is, Value::silent(0));
    assert!(scenario.places[2].controlled_by.is_empty());
}

#[test]
fn notes_say_what_is_left_out_or_doubtful() {
    let loaded = norland(
        "override = true\n\n\
         [acts.later]\nwhat = \"use\"\nby = \"norland\"\non = 2031-02-10\n\
         [acts.said]\nwhat = \"use\"\nby = \"norland\"\non = 2030-02-10\n\
         [[statements]]\nby = \"norland\"\nabout = \"said\"\nsays = \"denies\"\n\
         [[statements]]\nwho = \"a newspaper\"\nabout = \"said\"\nsays = \"asserts\"\n",
    );
    assert_eq!(
        codes(&loaded.notes),
        ["override-invented", "after-as-of", "contradicting-statements"]
    );
}

#[test]
fn files_that_are_too_large_are_refused() {
    let code = |text: &str| from_str(text).unwrap_err()[0].code;
    assert_eq!(code(&"#".repeat(4 * 1024 * 1024 + 1)), "too-large");
    assert_eq!(code(&format!("a = {}", "[".repeat(100_000))), "too-large");
    assert_eq!(code(&format!("[{}]", ["a"; 50_000].join("."))), "too-large");
    let keys: String = (0..20_001).map(|at| format!("k{at} = 1\n")).collect();
    assert_eq!(code(&keys), "too-large");
    let wrong: String = (0..250)
        .map(|at| format!("[states.s{at}]\ndeposited = 1\nsigned = 1\n"))
        .collect();
    let errors = from_str(&wrong).unwrap_err();
    assert!(errors.len() <= 202 && errors.iter().any(|error| error.code == "and-more"));
}

#[test]
fn a_file_full_of_doubts_is_refused_and_not_tried() {
    let mut text = "title = \"t\"\nas-of = 2031-01-01\n".to_owned();
    for at in 0..250 {
        let _ = write!(
            text,
            "[states.s{at}]\ndeposited = \"unknown\"\nsigned = \"1800..2200\"\n"
        );
    }
    let errors = from_str(&text).unwrap_err();
    assert_eq!(errors[0].code, "too-large", "{}", errors[0].message);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is written into a file, it is read or refused, and every complaint has a place in it.
    #[test]
    fn no_file_breaks_the_reader(
        at in 0_usize..5_000,
        length in 0_usize..40,
        with in "[a-z0-9\\[\\]{}=\"'., \n#-]{0,24}",
    ) {
        let text = include_str!("reading/everything.toml");
        let start = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let end = (start + length..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
        let changed = format!("{}{with}{}", &text[..start], &text[end..]);
        let complaints = match from_str(&changed) {
            Ok(loaded) => loaded.notes,
            Err(errors) => {
                prop_assert!(!errors.is_empty(), "refused without a word");
                errors
            }
        };
        for complaint in complaints {
            let span = complaint.span.unwrap_or(0..0);
            prop_assert!(changed.get(span.clone()).is_some(), "{span:?}");
        }
    }

    /// Neither do bytes that are no text.
    #[test]
    fn no_bytes_break_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = from_bytes(&bytes);
    }

    /// Nor one value for another, wherever it stands.
    #[test]
    fn no_value_breaks_the_reader(line in 0_usize..200, value in value()) {
        let text = include_str!("reading/everything.toml");
        let changed: Vec<String> = text
            .lines()
            .enumerate()
            .map(|(at, whole)| match whole.split_once(" = ") {
                Some((key, _)) if at == line && !whole.trim_start().starts_with('{') => format!("{key} = {value}"),
                _ => whole.to_owned(),
            })
            .collect();
        let _ = from_str(&changed.join("\n"));
    }
}

/// Values of every type that a file may hold.
fn value() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "1",
        "-1",
        "99999999999999999999",
        "0x10",
        "1.5",
        "nan",
        "inf",
        "true",
        "false",
        "\"\"",
        "\"unknown\"",
        "\"never\"",
        "\"open\"",
        "\"none\"",
        "\"norland\"",
        "\"hill-line\"",
        "\"depot\"",
        "[]",
        "[[]]",
        "[1]",
        "[\"norland\"]",
        "[\"norland\", \"norland\"]",
        "{}",
        "{ one-of = [] }",
        "{ one-of = [1, 2] }",
        "{ one-of = [\"norland\", \"sudria\"] }",
        "{ since = 2010, is = 3 }",
        "[{}]",
        "[{ since = 2010 }]",
        "2024-12-02",
        "2024-12-02T10:00:00Z",
        "10:00:00",
        "9999-12-31",
        "0000-01-01",
        "\"..2200\"",
        "\"1800..\"",
        "\"2199-12-31..2200\"",
        "\"9999-12\"",
        "\"..\"",
        "\"1..2\"",
        "\"99999999999999999999..\"",
        "\"5..\"",
    ])
}
