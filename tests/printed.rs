//! A mark of everything else that is printed is on record: pages and pictures of each scenario, what would turn its
//! answers, maps and histograms, the pages of the law, an interview. Whoever changes one sees which.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::fmt::Write as _;
use std::ops::ControlFlow;
use std::path::Path;

use libtest_mimic::{Arguments, Failed, Trial};
use ottawa::edit::Draft;
use ottawa::report::{self, Page};
use ottawa::scenario::Scenario;
use ottawa::simulate::ask::Interview;
use ottawa::simulate::sample::Sample;
use ottawa::simulate::vary::Vary;
use ottawa::simulate::{Axis, Distribution, Limits, Progress, Wanted, flip, timeline};
use ottawa::treaty;
use ottawa::treaty::ottawa::questions;
use ottawa::{Assessor, read};

use support::record::Record;

/// Files on which much can be asked and varied.
const WAR: &str = r#"
title = "Norland leaves in wartime"
as-of = 2031-12-31
story = "Norland gave notice during a war whose end nobody knows, and laid mines."

[states.norland]
signed = 1998-01-05
deposited = 2004-03-15
withdrawal = { received = 2030-06-11, reasons = "some" }

[states.sudria]
deposited = "never"

[conflicts.war]
kind = "international"
parties = ["norland", "sudria"]
since = 2030-03-20
until = 2031-02-01

[acts.trenches]
what = "use"
by = "norland"
on = 2031-01-15
"#;

fn main() {
    let arguments = Arguments::from_args();
    let record: &'static Record = Box::leak(Box::new(Record::read("printed-more.txt")));
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut trials = Vec::new();
    let mut trial = |name: String, print: Box<dyn Fn() -> Vec<(&'static str, String)> + Send>| {
        trials.push(Trial::test(name.clone(), move || {
            let mut faults = Vec::new();
            record.hold(&name, &print(), &mut faults);
            match faults.is_empty() {
                true => Ok(()),
                false => Err(Failed::from(faults.join("\n"))),
            }
        }));
    };
    for path in support::scenario_files() {
        let name = path.strip_prefix(&root).unwrap().with_extension("");
        let name = name.to_string_lossy().replace('\\', "/");
        let file = path.clone();
        trial(format!("pages {name}"), Box::new(move || pages(&file)));
        if name.starts_with("teaching/") || name.starts_with("explanations/") {
            trial(format!("turns {name}"), Box::new(move || turns(&path)));
        }
    }
    for cite in treaty::ALL
        .iter()
        .flat_map(|treaty| treaty.paragraphs())
        .map(|it| it.cite)
    {
        trial(
            format!("law {cite}"),
            Box::new(move || vec![("page", report::pages::rule(cite).unwrap())]),
        );
    }
    for question in questions::all() {
        trial(
            format!("question {}", question.name),
            Box::new(move || vec![("page", report::pages::question(question.name).unwrap())]),
        );
    }
    trial(
        "contents".to_owned(),
        Box::new(|| vec![("page", report::pages::contents() + &report::pages::questions())]),
    );
    for code in ottawa::Registry::built_in().iter().map(|it| it.code.clone()) {
        trial(format!("calendar {code}"), Box::new(move || calendars(&code)));
    }
    for axes in VARIED {
        trial(format!("varied {}", axes.join(", ")), Box::new(|| varied(axes)));
    }
    for facts in DRAWN {
        trial(format!("drawn {}", facts.join(", ")), Box::new(|| drawn(facts)));
    }
    for replies in 0..6 {
        trial(
            format!("interview {replies}"),
            Box::new(move || vec![("talk", interview(replies))]),
        );
    }
    let names = trials.iter().map(|trial| trial.name().to_owned()).collect();
    let end = libtest_mimic::run(&arguments, trials);
    record.write(&names);
    end.exit();
}

fn scenario(path: &Path) -> Scenario {
    support::load(&std::fs::read_to_string(path).unwrap())
}

fn pages(path: &Path) -> Vec<(&'static str, String)> {
    let scenario = scenario(path);
    let assessor = Assessor::new(&scenario);
    let days = timeline::timeline(&assessor, &timeline::View::default()).unwrap();
    let answers = assessor.answers();
    vec![
        ("page", report::html(&assessor, &Page::default())),
        ("text", report::markdown(&assessor, &Page::default())),
        ("table", report::timeline::table(&days)),
        ("picture", report::svg::timeline(&days)),
        ("days", report::timeline::json(&days).to_string()),
        ("matrix", report::matrix(&assessor, &answers)),
    ]
}

/// The calendar of a State of the record around each day on which something in it falls due or is done.
fn calendars(code: &str) -> Vec<(&'static str, String)> {
    let last = support::day("2026-03-01");
    let mut days = std::collections::BTreeSet::from([last, support::day("2027-06-30")]);
    let quarters = (1998..=2026)
        .flat_map(|year| ["01-31", "04-30", "05-01", "10-01"].map(|day| format!("{year}-{day}")));
    days.extend(quarters.map(|it| support::day(&it)));
    let all = ottawa::calendar::calendar(code, last).unwrap();
    let due = all
        .duties
        .iter()
        .flat_map(|it| [Some(it.computed), it.due.map(|due| due.last())]);
    days.extend(due.flatten().flat_map(|day| [day.previous(), day, day.next()]));
    let (mut words, mut data) = (String::new(), String::new());
    for day in days {
        let calendar = ottawa::calendar::calendar(code, day).unwrap();
        words += &report::calendar::calendar(&calendar);
        data += &report::calendar::calendar_json(&calendar).to_string();
    }
    vec![("words", words), ("data", data)]
}

fn turns(path: &Path) -> Vec<(&'static str, String)> {
    let draft = Draft::new(&std::fs::read_to_string(path).unwrap()).unwrap();
    let scenario = scenario(path);
    let assessor = Assessor::new(&scenario);
    let (mut words, mut data) = (String::new(), String::new());
    for answer in assessor.answers().iter().take(2) {
        let limits = Limits { trials: 400 };
        let found = flip(&draft, &answer.ask, Wanted::Round, limits, &mut go).unwrap();
        words += &report::flip::flips(&assessor, answer, Wanted::Round, &found);
        data += &report::flip::flips_as_data(&assessor, answer, &found).to_string();
    }
    vec![("words", words), ("data", data)]
}

fn go(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

const VARIED: &[&[&str]] = &[
    &["norland.withdrawal.received=2030-01-01..2030-12-31 step 7d"],
    &["war.until=2030-10-01..2031-06-30", "reading:suspension"],
    &[
        "norland.withdrawal.received=2030-05-01..2030-09-30 step 3d",
        "war.until=2030-10-01..2031-06-30 step 3d",
    ],
    &[
        "norland.withdrawal.received=2030-05-01..2030-08-31 step 5d",
        "war.until=2030-10-01..2031-06-30 step 9d",
        "reading:end-of-conflict",
    ],
];

fn varied(axes: &[&str]) -> Vec<(&'static str, String)> {
    let draft = Draft::new(WAR).unwrap();
    let scenario = support::load(WAR);
    let assessor = Assessor::new(&scenario);
    let (mut words, mut data, mut drawn) = (String::new(), String::new(), String::new());
    for ask in assessor.answers().into_iter().map(|answer| answer.ask).take(2) {
        let axes = axes.iter().map(|axis| axis.parse::<Axis>().unwrap()).collect();
        let vary = Vary::new(&draft, &ask, &[], axes).unwrap();
        let found = vary.run(&mut go);
        let lines = vary.lines();
        words += &report::vary::report(&scenario, &found, &lines);
        data += &report::vary::json("file.toml", &scenario, &found, &lines).to_string();
        data.extend(report::vary::csv(&found));
        drawn += &report::chart::heat::svg(&scenario, &found);
    }
    vec![("words", words), ("data", data), ("picture", drawn)]
}

const DRAWN: &[&[&str]] = &[
    &["war.until=uniform 2030-10-01 2031-06-30"],
    &[
        "war.until=triangular 2030-11-01 2031-02-01 2031-06-01",
        "norland.withdrawal.reasons=discrete some:3 none:1",
    ],
    &["war.until=discrete 2030-12-10:1 2030-12-11:2 2031-05-01:3 open:4"],
];

fn drawn(facts: &[&str]) -> Vec<(&'static str, String)> {
    let draft = Draft::new(WAR).unwrap();
    let scenario = support::load(WAR);
    let asks = [
        ottawa::Ask::Status {
            state: 0,
            on: scenario.as_of,
        },
        ottawa::Ask::Date {
            state: 0,
            which: ottawa::vocabulary::DateOf::WithdrawalEffect,
            on: scenario.as_of,
        },
    ];
    let (mut words, mut data, mut drawn) = (String::new(), String::new(), String::new());
    for ask in asks {
        let facts = facts
            .iter()
            .map(|fact| fact.parse::<Distribution>().unwrap())
            .collect();
        let sample = Sample::new(&draft, &ask, &[], facts).unwrap();
        let found = sample.draw(500, 1, &mut go);
        words += &report::sample::report(&scenario, &found);
        data += &report::sample::json("file.toml", &scenario, &found).to_string();
        data += &report::sample::csv(&found);
        drawn += &report::chart::histogram::svg(&scenario, &found);
    }
    vec![("words", words), ("data", data), ("picture", drawn)]
}

/// The questions of an interview and what is kept of the replies; each time others are chosen.
fn interview(which: usize) -> String {
    let mut interview = Interview::new();
    let mut talk = String::new();
    for turn in 0..60 {
        let Some(question) = interview.question() else {
            break;
        };
        let replies: Vec<String> = question.replies.iter().map(|it| it.is.clone()).collect();
        writeln!(talk, "{question:?}").unwrap();
        let dates = ["2030-02-11", "2030-03", "2029-05-01..2029-06-30"];
        let reply = match replies.get((which * 7 + turn) % replies.len().max(1)) {
            Some(reply) => reply.as_str(),
            None => dates[(which + turn) % dates.len()],
        };
        if (which + turn) % 9 == 8 && interview.back() {
            continue;
        }
        if let Err(refused) = interview.reply(reply) {
            writeln!(talk, "{refused:?}").unwrap();
            interview.dont_know();
        }
        if let Some(kept) = interview.so_far() {
            assert!(read(&kept).is_ok(), "what is kept cannot be read:\n{kept}");
            talk += &kept;
        }
    }
    talk += &interview.finish().map_or_else(String::new, |it| it.text);
    talk
}
