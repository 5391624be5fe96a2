//! How long it takes to vary a file over ten thousand variants, and to draw ten thousand times.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::hint::black_box;
use std::ops::ControlFlow;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use ottawa::edit::Draft;
use ottawa::simulate::sample::Sample;
use ottawa::simulate::vary::Vary;

const NOTICE_AND_WAR: &str = include_str!("../scenarios/simulate/norland-notice-and-war.toml");
const END_OF_WAR: &str = include_str!("../scenarios/simulate/when-will-the-war-end.toml");

fn vary(bench: &mut Criterion) {
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
        "norland.withdrawal.received=2030-03-01..2030-11-05 step 7d",
        "war.since=2030-06-01..2031-05-31 step 2w",
        "war.until=2030-12-01..2031-06-30 step 2w",
    ];
    let vary = Vary::new(
        &draft,
        &ask,
        &[],
        axes.iter().map(|it| it.parse().unwrap()).collect(),
    )
    .unwrap();
    let mut group = bench.benchmark_group("vary");
    group.throughput(Throughput::Elements(vary.variants()));
    group.bench_function("status over three dates", |it| {
        it.iter(|| black_box(&vary).run(&mut |_| ControlFlow::Continue(())))
    });
    group.finish();
}

fn sample(bench: &mut Criterion) {
    let draft = Draft::new(END_OF_WAR).unwrap();
    let scenario = draft.read().unwrap().scenario;
    let sampling = scenario.sample.as_ref().unwrap();
    let ask = sampling.asked.ask(&scenario, None).unwrap();
    let facts = sampling.facts.iter().map(|it| it.parse().unwrap()).collect();
    let sample = Sample::new(&draft, &ask, &[], facts).unwrap();
    let mut group = bench.benchmark_group("sample");
    group.throughput(Throughput::Elements(10_000));
    group.bench_function("date of effect", |it| {
        it.iter(|| black_box(&sample).draw(10_000, 1, &mut |_| ControlFlow::Continue(())))
    });
    group.finish();
}

criterion_group!(benches, vary, sample);
criterion_main!(benches);
