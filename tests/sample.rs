//! Facts drawn at random: as likely as their author says, the same for a seed, and close to the exact shares.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::ops::ControlFlow;

use ottawa::edit::Draft;
use ottawa::simulate::sample::{Sample, Sampled};
use ottawa::simulate::{Distribution, Progress};
use ottawa::vocabulary::DateOf;
use ottawa::{Ask, report};

const NORLAND: &str = r#"
title = "Norland leaves in wartime"
as-of = 2032-12-31

[states.norland]
in-force = 2004-09-01
withdrawal = { received = 2030-06-11 }

[conflicts.war]
kind = "international"
parties = ["norland"]
since = 2030-03-20
"#;

fn sample(date: bool, facts: &[&str]) -> Sample {
    let on = "2031-03-01".parse().unwrap();
    let ask = match date {
        true => Ask::Date {
            state: 0,
            which: DateOf::WithdrawalEffect,
            on,
        },
        false => Ask::Status { state: 0, on },
    };
    let facts = facts
        .iter()
        .map(|fact| fact.parse::<Distribution>().unwrap())
        .collect();
    Sample::new(&Draft::new(NORLAND).unwrap(), &ask, &[], facts).unwrap()
}

fn go(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn share(sampled: &Sampled, word: &str) -> f64 {
    sampled
        .answers
        .iter()
        .filter(|it| it.cell.word() == word)
        .map(|it| it.share)
        .sum()
}

#[test]
fn what_is_drawn_agrees_with_every_combination_within_the_error_it_states() {
    let cases: [(bool, &[&str]); 4] = [
        (false, &["war.until=triangular 2030-11-01 2031-02-01 2031-06-01"]),
        (
            false,
            &[
                "war.until=uniform 2031-02-01 2031-03-31",
                "norland.withdrawal.received=uniform 2030-08-20 2030-09-10",
            ],
        ),
        (
            true,
            &["war.until=discrete 2030-12-10:1 2030-12-11:2 2031-05-01:3 open:4"],
        ),
        (
            false,
            &[
                "war.until=at-least-until 2030-12-01 mean 90 open 0.1",
                "norland.withdrawal.reasons=discrete full:0.9 none:0.1",
            ],
        ),
    ];
    for (date, facts) in cases {
        let sample = sample(date, facts);
        let exact = sample.exact(&mut go).unwrap();
        assert!((exact.answers.iter().map(|it| it.share).sum::<f64>() - 1.0).abs() < 1e-9);
        let drawn = sample.draw(20_000, 3, &mut go);
        assert_eq!((drawn.draws, drawn.seed), (20_000, Some(3)));
        for answer in &exact.answers {
            let found = drawn.answers.iter().find(|it| it.cell == answer.cell).unwrap();
            // Four standard errors: less than one in ten thousand lies outside.
            assert!(
                (found.share - answer.share).abs() <= 4.0 * found.error,
                "{facts:?}: {found:?}, {answer:?}"
            );
            let (low, high) = found.bounds;
            assert!(low <= found.share && found.share <= high && high - low < 5.0 * found.error.max(1e-3));
        }
    }
}

#[test]
fn the_exact_shares_are_those_that_one_works_out_by_hand() {
    // The six months end on 11 December 2030. A war over on the 10th holds nothing back, one that ends on the 11th
    // does until it ends, that is on the same day.
    let sample = sample(
        true,
        &["war.until=discrete 2030-12-10:1 2030-12-11:2 2031-05-01:3 open:4"],
    );
    let exact = sample.exact(&mut go).unwrap();
    let expected = [("2030-12-11", 0.3), ("2031-05-01", 0.3), ("open", 0.4)];
    for (word, part) in expected {
        assert!(
            (share(&exact, word) - part).abs() < 1e-12,
            "{word}: {}",
            share(&exact, word)
        );
    }
    assert_eq!(
        exact.quantile(0.5).unwrap().day().unwrap().to_string(),
        "2031-05-01"
    );
    assert_eq!(exact.quantile(0.9).unwrap().day(), None);
}

#[test]
fn the_same_seed_gives_the_same_draws_and_another_seed_others() {
    let sample = sample(false, &["war.until=triangular 2030-11-01 2031-02-01 2031-06-01"]);
    let drawn = |seed| sample.draw(1_000, seed, &mut go);
    assert_eq!(drawn(1), drawn(1));
    assert_ne!(drawn(1), drawn(2));
    // Kept from the first release: the draws of a seed do not change.
    let counts: Vec<u64> = drawn(1).answers.iter().map(|it| it.draws).collect();
    assert_eq!(counts, COUNTS);
}

const COUNTS: [u64; 2] = [324, 676];

#[test]
fn the_mean_of_an_exponential_is_the_one_stated() {
    for (text, mean) in [
        ("war.until=exponential 2030-01-01 mean 90", 90.0),
        ("war.until=exponential 2030-01-01 mean 1", 1.0),
    ] {
        let dist: Distribution = text.parse().unwrap();
        let total = dist.total() as f64;
        let found: f64 = dist
            .weighted()
            .enumerate()
            .map(|(day, (_, weight))| day as f64 * weight as f64 / total)
            .sum();
        assert!((found - mean).abs() < 0.001 * mean, "{text}: {found}");
    }
    let dist: Distribution = "war.until=at-least-until 2030-01-01 mean 30 open 0.25"
        .parse()
        .unwrap();
    let (last, weight) = dist.weighted().last().unwrap();
    assert_eq!(last, "open");
    assert!((weight as f64 / dist.total() as f64 - 0.25).abs() < 1e-8);
}

#[test]
fn work_that_is_stopped_keeps_the_first_draws() {
    let sample = sample(
        false,
        &[
            "war.until=uniform 2025-01-01 2034-12-31",
            "norland.withdrawal.received=uniform 2020-01-01 2030-12-31",
        ],
    );
    let sampled = sample.draw(60_000, 5, &mut |progress| match progress.done {
        0 => ControlFlow::Continue(()),
        _ => ControlFlow::Break(()),
    });
    assert!(
        sampled.draws > 1_000 && sampled.draws < sampled.of,
        "{}",
        sampled.draws
    );
    let first = sample.draw(sampled.draws, 5, &mut go);
    assert_eq!(sampled.answers, first.answers);
}

#[test]
fn a_report_says_whose_numbers_these_are() {
    let sample = sample(true, &["war.until=at-least-until 2030-12-01 mean 200"]);
    let drawn = sample.draw(500, 9, &mut go);
    let text = report::sample::report(sample.scenario(), &drawn);
    assert!(
        text.contains("the author of the file says, not this program")
            && text.contains("500 draws from seed 9")
    );
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    let svg = report::chart::histogram::svg(sample.scenario(), &drawn);
    assert!(svg.contains("<title") && svg.contains("not this program") && !svg.contains("<script"));
}

#[test]
fn what_is_no_distribution_is_refused() {
    let wrong = [
        "war.until",
        "war.until=soon",
        "war.until=uniform 2031-01-01",
        "war.until=uniform 2031-01-01 2030-01-01",
        "war.until=triangular 2030-01-01 2032-01-01 2031-01-01",
        "war.until=exponential 2030-01-01 mean 0",
        "war.until=discrete 2030-01-01:0",
        "war.until=discrete 2030-01-01:-1",
        "war.until=discrete open:1 open:2",
        "war.until=discrete open",
        "war.until=at-least-until 2030-01-01 mean 90 open 1",
        "=uniform 1 2",
        "a.number=uniform 1 4000000000",
    ];
    for text in wrong {
        let error = text.parse::<Distribution>().expect_err(text);
        assert!(!error.to_string().is_empty() && !error.help().is_empty());
    }
    let on = "2031-03-01".parse().unwrap();
    let ask = Ask::Status { state: 0, on };
    let of = |text: &str| {
        Sample::new(
            &Draft::new(NORLAND).unwrap(),
            &ask,
            &[],
            vec![text.parse().unwrap()],
        )
        .err()
        .map(|it| it.to_string())
    };
    assert!(
        of("wra.until=uniform 2030-06-01 2031-06-01")
            .unwrap()
            .contains("`wra`")
    );
    assert!(of("war.kind=discrete civil:1").unwrap().contains("civil"));
}
