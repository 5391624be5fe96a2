//! Exceptions and pleas.

use ottawa::verdict::Kind;
use ottawa::{Assessor, Readings};
use proptest::prelude::*;

use crate::draw::{Taking, few, story, tangled};
use crate::judged::{breached, is_convention, may_breach, on, told, verdicts};
use crate::story::{Deed, Depot};

/// Purposes that an exception names.
fn excepted() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["destruction", "training"])
}

laws! {
    24:
    a_fact_that_satisfies_an_exception_never_creates_a_breach(story in tangled(), Taking(readings) in few(), purpose in excepted()) |held| {
        // What has such a purpose already keeps it.
        let plain = |purpose: &str| !matches!(purpose, "destruction" | "training");
        let more = story.with(|it| {
            for deed in it.acts.iter_mut().filter(|it| plain(it.purpose)) {
                (deed.purpose, deed.more) = (purpose, "judged = { minimum-number = true }\n");
            }
            for stock in it.stocks.iter_mut().filter(|it| plain(it.purpose)) {
                (stock.purpose, stock.minimum) = (purpose, Some(true));
            }
        });
        let scenario = more.scenario();
        let assessor = Assessor::under(&scenario, readings);
        for (ask, verdict) in verdicts(&story.scenario(), readings) {
            if is_convention(&ask) && verdict.rules_out_breach() {
                held.met();
                prop_assert!(!may_breach(&assessor.verdict(&ask)), "{:?} {:?}\n{}", ask, assessor.verdict(&ask), more.text());
            }
        }
    }

    taking_the_excepted_purpose_away_never_cures_a_breach(story in tangled(), Taking(readings) in few(), purpose in excepted()) |held| {
        let with = story.with(|it| {
            it.acts.iter_mut().for_each(|deed| (deed.purpose, deed.disputed) = (purpose, false));
            it.stocks.iter_mut().for_each(|stock| stock.purpose = purpose);
        });
        let without = with.with(|it| {
            it.acts.iter_mut().for_each(|deed| deed.purpose = "combat");
            it.stocks.iter_mut().for_each(|stock| stock.purpose = "combat");
        });
        let scenario = without.scenario();
        let assessor = Assessor::under(&scenario, readings);
        for (ask, verdict) in verdicts(&with.scenario(), readings) {
            if is_convention(&ask) && breached(&verdict) {
                held.met();
                prop_assert!(breached(&assessor.verdict(&ask)), "{:?} {:?}\n{}", ask, assessor.verdict(&ask), without.text());
            }
        }
    }

    a_transfer_to_be_destroyed_is_excepted_and_the_same_for_combat_is_not(story in story(), Taking(readings) in few(), days in 0..2000_i32) |held| {
        let day = story.in_force().plus_days(days);
        let sent = |purpose| story.quiet().with(|it| it.acts = vec![Deed {
            what: "transfer", by: 0, on: (day, day), disputed: false, purpose, device: None, more: "",
        }]);
        let verdict = |purpose| {
            let scenario = sent(purpose).scenario();
            Assessor::under(&scenario, readings).verdict(&on(&scenario, "1(1)(b)", "act-0", day)).kind
        };
        held.met();
        prop_assert_eq!(verdict("destruction"), Kind::Excepted);
        prop_assert_eq!(verdict("combat"), Kind::Breach);
    }

    mines_for_training_are_kept_up_to_the_minimum_and_no_further(story in story(), years in 5..20_i32) |held| {
        let day = story.in_force().plus_months_clamped(12 * years);
        let verdict = |minimum| {
            let story = story.quiet().with(|it| {
                it.stocks = vec![Depot { purpose: "training", minimum, ..Depot::plain(0) }];
                it.as_of = day;
            });
            let scenario = story.scenario();
            Assessor::under(&scenario, Readings::default()).verdict(&on(&scenario, "1(1)(b)", "depot-0", day)).kind
        };
        held.met();
        prop_assert_eq!(verdict(Some(true)), Kind::Excepted);
        prop_assert_eq!(verdict(Some(false)), Kind::Breach);
        prop_assert_eq!(verdict(None), Kind::ForJudgement);
    }

    no_plea_removes_a_breach(story in tangled(), Taking(readings) in few(), plea in prop::sample::select(PLEAS.to_vec())) |held| {
        let pleads = story.with(|it| {
            for at in 0..it.acts.len() {
                it.more.push(format!("[[statements]]\nby = \"norland\"\nabout = \"act-{at}\"\nsays = \"pleads\"\nplea = \"{plea}\"\n"));
            }
            for at in 0..it.stocks.len() {
                it.more.push(format!("[[statements]]\nby = \"norland\"\nabout = \"depot-{at}\"\nsays = \"pleads\"\nplea = \"{plea}\"\n"));
            }
        });
        let before = story.scenario();
        if verdicts(&before, readings).iter().any(|(_, verdict)| verdict.kind == Kind::Breach) {
            held.met();
        }
        prop_assert_eq!(told(&before, readings), told(&pleads.scenario(), readings), "{}", pleads.text());
    }
}

const PLEAS: [&str; 7] = [
    "self-defence",
    "necessity",
    "enemy-use",
    "reprisal",
    "force-majeure",
    "fundamental-change",
    "policy",
];
