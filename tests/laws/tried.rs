//! How a law is tried: on so many random cases, counting those in which its premise held.

use std::cell::Cell;
use std::sync::atomic::{AtomicU32, Ordering};

use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestCaseError, TestError, TestRunner};

/// How often the premise of a law held.
pub struct Held(Cell<u32>);

impl Held {
    /// It held once more.
    pub fn met(&self) {
        self.0.set(self.0.get() + 1);
    }
}

static LAWS: AtomicU32 = AtomicU32::new(0);
static CASES: AtomicU32 = AtomicU32::new(0);

/// Tries a law, prints what was run, and fails if its premise never held.
pub fn law<S: Strategy>(
    name: &str,
    few: u32,
    strategy: S,
    test: impl Fn(S::Value, &Held) -> Result<(), TestCaseError>,
) {
    let held = Held(Cell::new(0));
    let config = cases(few);
    let run = config.cases;
    let result = TestRunner::new(config).run(&strategy, |case| test(case, &held));
    match result {
        Ok(()) => {}
        Err(TestError::Fail(why, case)) => panic!("{name}: {why}\n{case:#?}"),
        Err(other) => panic!("{name}: {other}"),
    }
    let held = held.0.get();
    let laws = LAWS.fetch_add(1, Ordering::Relaxed) + 1;
    let all = CASES.fetch_add(run, Ordering::Relaxed) + run;
    let name = name.replace('_', " ");
    println!(
        "law {laws} ({all} cases so far): {name}: {run} cases, its premise held {}",
        times(held)
    );
    assert!(held > 0, "the premise of the law never held: {name}");
}

fn times(count: u32) -> String {
    match count {
        1 => "once".to_owned(),
        many => format!("{many} times"),
    }
}

/// As many cases as `PROPTEST_CASES` says, or few, the same each time: the suite is run often.
pub fn cases(few: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|it| it.parse().ok());
    let defaults = ProptestConfig::default();
    let seeded = asked.is_some() || std::env::var_os("PROPTEST_RNG_SEED").is_some();
    ProptestConfig {
        cases: asked.unwrap_or(few),
        rng_seed: if seeded {
            defaults.rng_seed
        } else {
            RngSeed::Fixed(1997)
        },
        failure_persistence: None,
        max_shrink_iters: 200,
        ..defaults
    }
}

/// Laws as tests: so many cases each by default, what is drawn, and a body that says where the premise holds.
macro_rules! laws {
    ($few:literal: $($name:ident($($case:pat in $strategy:expr),+ $(,)?) |$held:ident| $body:block)+) => {$(
        #[test]
        fn $name() {
            crate::tried::law(stringify!($name), $few, ($($strategy,)+), |($($case,)+), $held| {
                $body
                #[allow(unreachable_code)]
                Ok(())
            });
        }
    )+};
}
