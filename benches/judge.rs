//! How long it takes: to load, to tell a status, to judge, to explain; and lanes against the plain truth.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use ottawa::condition::Logic;
use ottawa::fact::At;
use ottawa::logic::{Lanes, Truths};
use ottawa::registry::{Recorded, Registry};
use ottawa::scenario::find::Docket;
use ottawa::simulate::timeline::{View, timeline};
use ottawa::treaty::ottawa::{questions, status};
use ottawa::{Ask, Assessor, Readings, report};

/// Every State, over the days near the story.
const VIEW: View = View {
    of: Vec::new(),
    from: None,
    to: None,
    knowledge: None,
};

const TWO_WARS: &str = include_str!("../scenarios/explanations/08-two-wars.toml");

fn judge(bench: &mut Criterion) {
    let scenario = ottawa::read(TWO_WARS).unwrap().scenario;
    let assessor = Assessor::new(&scenario);
    let answers = assessor.answers();
    let ask = Ask::Status {
        state: 0,
        on: scenario.as_of,
    };
    bench.bench_function("load", |it| it.iter(|| ottawa::read(black_box(TWO_WARS))));
    bench.bench_function("status, every position", |it| {
        it.iter(|| assessor.verdict(black_box(&ask)))
    });
    bench.bench_function("assess", |it| {
        it.iter(|| Assessor::new(black_box(&scenario)).answers())
    });
    bench.bench_function("timeline", |it| it.iter(|| timeline(&assessor, black_box(&VIEW))));
    bench.bench_function("explain", |it| {
        it.iter(|| report::short(&assessor, black_box(&answers)))
    });
}

/// The same sixty-four readings of one condition, one by one and at once.
fn logics(bench: &mut Criterion) {
    let scenario = ottawa::read(TWO_WARS).unwrap().scenario;
    let (docket, world) = (Docket::new(&scenario), scenario.open_world());
    let case = docket.case(&world);
    let mut readings = vec![Readings::default()];
    for question in questions::all().filter(|it| it.touches.contains(&"20(3)")) {
        let more = question.all().skip(1).flat_map(|position| {
            readings
                .iter()
                .map(move |it| it.with(position))
                .collect::<Vec<_>>()
        });
        let more: Vec<_> = more.collect();
        readings.extend(more);
    }
    readings.truncate(64);
    let at = At::new(0, None, scenario.as_of);
    let mut group = bench.benchmark_group("State Party, 64 readings");
    group.bench_function("truth", |it| {
        it.iter(|| {
            let read = |readings: &Readings| {
                Truths {
                    findings: &case,
                    readings: *readings,
                }
                .read(&status::LADDER[0].0, at)
            };
            readings
                .iter()
                .map(read)
                .filter(|truth| *truth == ottawa::logic::Truth::True)
                .count()
        });
    });
    let worlds = [(case, u64::MAX)];
    group.bench_function("lanes", |it| {
        it.iter(|| Lanes::new(&worlds, black_box(&readings)).read(&status::LADDER[0].0, at));
    });
    group.finish();
}

fn registry(bench: &mut Criterion) {
    bench.bench_function("registry, all States", |it| it.iter(Registry::built_in));
    bench.bench_function("registry, one State", |it| {
        it.iter(|| Recorded::of(black_box("UKR")))
    });
}

criterion_group!(benches, judge, logics, registry);
criterion_main!(benches);
