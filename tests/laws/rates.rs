//! How often the interesting cases come up: a law tried on dull stories proves little.

use std::cell::RefCell;
use std::collections::BTreeMap;

use ottawa::assess::Standing;
use ottawa::verdict::Kind;
use ottawa::{Assessor, Readings};
use proptest::test_runner::TestRunner;

use crate::draw::tangled;
use crate::judged::{days, is_convention, verdicts};

/// What must come up at least once in so many answers under the Convention, days or stories.
const WANTED: [(&str, u32); 19] = [
    ("verdict breach", 120),
    ("verdict past-breach", 120),
    ("verdict excepted", 900),
    ("verdict compliant", 150),
    ("verdict pending", 600),
    ("verdict not-applicable", 2),
    ("verdict undetermined", 20),
    ("verdict for-judgement", 60),
    ("because not-bound", 40),
    ("because not-yet-bound", 100),
    ("because no-longer-bound", 40),
    ("because not-a-mine", 300),
    ("because not-engaged", 40),
    ("phase withdrawal-pending", 40),
    ("phase withdrawal-delayed", 40),
    ("phase former-party", 40),
    ("phase consent-deposited", 40),
    ("phase provisional-application", 200),
    ("story with wars that overlap", 12),
];

#[test]
fn every_verdict_and_phase_comes_up_at_a_reasonable_rate() {
    let counts: RefCell<BTreeMap<String, u32>> = RefCell::default();
    let count = |sort: &str, word: &str| {
        let mut counts = counts.borrow_mut();
        *counts.entry(sort.to_owned()).or_default() += 1;
        *counts.entry(format!("{sort} {word}")).or_default() += 1;
    };
    let mut runner = TestRunner::new(crate::tried::cases(60));
    let result = runner.run(&tangled(), |story| {
        let scenario = story.scenario();
        let answers = verdicts(&scenario, Readings::default());
        for (_, verdict) in answers.into_iter().filter(|(ask, _)| is_convention(ask)) {
            count("verdict", &verdict.word());
            if let Some(why) = verdict.why() {
                count("because", ottawa::vocabulary::Word::name(why));
            }
        }
        let assessor = Assessor::new(&scenario);
        for day in days(&story) {
            if let Some(Standing { answer, phase, .. }) = assessor.standing(0, day) {
                let word = if answer.verdict.kind == Kind::Undetermined {
                    "open"
                } else {
                    phase.name()
                };
                count("phase", word);
            }
        }
        let overlap = story.wars.iter().enumerate().any(|(at, war)| {
            let meets = |it: &crate::story::War| {
                it.since <= war.until.unwrap_or(it.since) && it.until.is_none_or(|end| war.since <= end)
            };
            story.wars[..at].iter().any(meets)
        });
        count(
            "story",
            if overlap {
                "with wars that overlap"
            } else {
                "without"
            },
        );
        Ok(())
    });
    result.unwrap();
    let counts = counts.into_inner();
    for (what, count) in &counts {
        println!("{count:>7} {what}");
    }
    for (what, once_in) in WANTED {
        let sort = what.split(' ').next().unwrap();
        let found = counts.get(what).copied().unwrap_or(0);
        assert!(
            found * once_in >= counts[sort],
            "{what} came up {found} times of {}",
            counts[sort]
        );
    }
}
