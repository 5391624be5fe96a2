//! One run of each main path, for counting its instructions: `benches/table` runs it under callgrind.
//!
//! What is counted is the work handed to [`measured`]; what comes before it is not. Without an argument it prints
//! the names of the paths, so that the table is made from this file alone.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::hint::black_box;
use std::ops::ControlFlow;

use ottawa::check::coverage::Coverage;
use ottawa::condition::Logic;
use ottawa::edit::Draft;
use ottawa::fact::At;
use ottawa::logic::{Lanes, Truth, Truths};
use ottawa::registry::Registry;
use ottawa::scenario::Scenario;
use ottawa::scenario::find::Docket;
use ottawa::simulate::sample::Sample;
use ottawa::simulate::timeline::{View, timeline};
use ottawa::simulate::vary::Vary;
use ottawa::simulate::{Limits, Wanted, flip};
use ottawa::treaty::ottawa::{questions, status};
use ottawa::{Ask, Assessor, Readings, report};

const TWO_WARS: &str = include_str!("../scenarios/explanations/08-two-wars.toml");
const NOTICE_AND_WAR: &str = include_str!("../scenarios/simulate/norland-notice-and-war.toml");
const END_OF_WAR: &str = include_str!("../scenarios/simulate/when-will-the-war-end.toml");

/// The work that is counted: once, and never inlined, so that callgrind can tell it by its name.
#[inline(never)]
fn measured<T>(work: impl FnOnce() -> T) {
    black_box(work());
}

fn two_wars() -> Scenario {
    ottawa::read(TWO_WARS).unwrap().scenario
}

/// The first sixty-four readings of the questions on leaving during a conflict.
fn readings() -> Vec<Readings> {
    let mut readings = vec![Readings::default()];
    for question in questions::all().filter(|it| it.touches.contains(&"20(3)")) {
        let others = question.all().skip(1);
        let more: Vec<_> = others
            .flat_map(|it| {
                readings
                    .iter()
                    .map(move |so_far| so_far.with(it))
                    .collect::<Vec<_>>()
            })
            .collect();
        readings.extend(more);
    }
    readings.truncate(64);
    readings
}

fn load() {
    measured(|| ottawa::read(TWO_WARS).unwrap());
}

fn record() {
    measured(Registry::built_in);
}

fn status_of_a_state() {
    let scenario = two_wars();
    let assessor = Assessor::new(&scenario);
    let ask = Ask::Status {
        state: 0,
        on: scenario.as_of,
    };
    measured(|| assessor.verdict(&ask));
}

fn assess() {
    let scenario = two_wars();
    measured(|| Assessor::new(&scenario).answers());
}

fn check() {
    let scenario = two_wars();
    measured(|| Assessor::new(&scenario).check());
}

fn explain() {
    let scenario = two_wars();
    let assessor = Assessor::new(&scenario);
    let answers = assessor.answers();
    measured(|| report::short(&assessor, &answers));
}

fn explain_in_full() {
    let scenario = two_wars();
    let assessor = Assessor::new(&scenario);
    let answers = assessor.answers();
    measured(|| report::full(&assessor, &answers));
}

fn truth() {
    let scenario = two_wars();
    let (docket, world) = (Docket::new(&scenario), scenario.open_world());
    let (case, readings) = (docket.case(&world), readings());
    let holds = |readings: &&Readings| {
        let logic = Truths {
            findings: &case,
            readings: **readings,
        };
        logic.read(&status::LADDER[0].0, At::new(0, None, scenario.as_of)) == Truth::True
    };
    measured(|| readings.iter().filter(holds).count());
}

fn lanes() {
    let scenario = two_wars();
    let (docket, world) = (Docket::new(&scenario), scenario.open_world());
    let (worlds, readings) = ([(docket.case(&world), u64::MAX)], readings());
    let at = At::new(0, None, scenario.as_of);
    measured(|| Lanes::new(&worlds, &readings).read(&status::LADDER[0].0, at));
}

fn over_time() {
    let scenario = two_wars();
    let assessor = Assessor::new(&scenario);
    let view = View {
        of: Vec::new(),
        from: None,
        to: None,
        knowledge: None,
    };
    measured(|| timeline(&assessor, &view).ok());
}

fn coverage() {
    let scenario = two_wars();
    let assessor = Assessor::new(&scenario);
    measured(|| Coverage::default().add("two wars", &assessor));
}

fn flips() {
    let draft = Draft::new(TWO_WARS).unwrap();
    let scenario = two_wars();
    let answers = Assessor::new(&scenario).answers();
    let first = answers.first().unwrap();
    measured(|| {
        flip(
            &draft,
            &first.ask,
            Wanted::default(),
            Limits::default(),
            &mut |_| ControlFlow::Continue(()),
        )
        .ok()
    });
}

/// A hundred and twenty variants.
fn vary() {
    let draft = Draft::new(NOTICE_AND_WAR).unwrap();
    let scenario = draft.read().unwrap().scenario;
    let ask = scenario
        .vary
        .as_ref()
        .unwrap()
        .asked
        .ask(&scenario, None)
        .unwrap();
    let axes = [
        "norland.withdrawal.received=2030-03-01..2030-09-27 step 3w",
        "war.until=2030-12-01..2031-05-31 step 2w",
    ];
    let axes = axes.iter().map(|it| it.parse().unwrap()).collect();
    let vary = Vary::new(&draft, &ask, &[], axes).unwrap();
    eprintln!("vary: {} variants", vary.variants());
    measured(|| vary.run(&mut |_| ControlFlow::Continue(())));
}

fn sample() {
    let draft = Draft::new(END_OF_WAR).unwrap();
    let scenario = draft.read().unwrap().scenario;
    let sampling = scenario.sample.as_ref().unwrap();
    let ask = sampling.asked.ask(&scenario, None).unwrap();
    let facts = sampling.facts.iter().map(|it| it.parse().unwrap()).collect();
    let sample = Sample::new(&draft, &ask, &[], facts).unwrap();
    measured(|| sample.draw(1_000, 1, &mut |_| ControlFlow::Continue(())));
}

/// Each path: its name, what is counted, and the work.
const PATHS: &[(&str, &str, fn())] = &[
    ("record", "the built-in record of 197 States read", record),
    ("load", "a scenario read and checked: two wars, two notices", load),
    (
        "status",
        "the standing of a State under every position",
        status_of_a_state,
    ),
    (
        "truth",
        "*State Party* under 64 combinations of positions, one by one",
        truth,
    ),
    ("lanes", "the same 64 at once", lanes),
    ("assess", "every answer of the file", assess),
    ("check", "its expectations held against the answers", check),
    ("explain", "the short texts of its answers", explain),
    ("explain-full", "the full texts", explain_in_full),
    ("timeline", "the file over time", over_time),
    ("coverage", "what its expectations decide", coverage),
    ("flip", "what would turn its first answer", flips),
    ("vary", "a status over two axes of dates", vary),
    ("sample", "a date of effect drawn 1,000 times", sample),
];

fn main() {
    let wanted = std::env::args().nth(1).filter(|it| it != "--bench");
    let Some(wanted) = wanted else {
        PATHS
            .iter()
            .for_each(|(name, what, _)| println!("{name}\t{what}"));
        return;
    };
    let found = PATHS.iter().find(|(name, ..)| *name == wanted);
    let (.., run) = found.expect("a path by one of the names printed without an argument");
    run();
}
