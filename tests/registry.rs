//! The built-in record: every State on the days that matter for it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::sync::LazyLock;

use ottawa::Scenario;
use ottawa::registry::{Recorded, Registry};
use ottawa::scenario::build::recorded;
use ottawa::vocabulary::{ConsentKind, DateOf};
use ottawa::{Assessor, Date};

use support::{date_of, day, status};

/// Every State of the record with its scenario, as known at the end of the record.
static ALL: LazyLock<Vec<(Recorded, Scenario)>> = LazyLock::new(|| {
    let states: Vec<Recorded> = Registry::built_in().iter().cloned().collect();
    states
        .into_iter()
        .map(|state| (state.clone(), recorded(&state.code, Registry::ends()).unwrap()))
        .collect()
});

/// The word and phase of a State on a day.
fn standing(code: &str, on: Date) -> (String, &'static str, bool) {
    let scenario = recorded(code, on).unwrap();
    let assessor = Assessor::new(&scenario);
    let standing = assessor.standing(0, on).unwrap();
    let bound = assessor.is_bound(0, on) == ottawa::logic::Truth::True;
    (standing.answer.verdict.word(), standing.phase.name(), bound)
}

#[test]
fn every_state_is_bound_from_the_day_that_is_published_or_computed() {
    assert_eq!(ALL.len(), 197);
    let mut published = 0;
    for (state, scenario) in ALL.iter() {
        let answered = date_of(scenario, &state.code, DateOf::EntryIntoForce);
        let Some(consent) = state.state.consents.first() else {
            assert_eq!(answered, "open", "{} has not joined", state.name);
            assert_ne!(
                status(scenario, &state.code, "2025-01-01"),
                "party",
                "{}",
                state.name
            );
            continue;
        };
        if let Some((printed, source)) = &state.in_force_published {
            assert_eq!(
                answered,
                printed.to_string(),
                "{}, printed by {source}",
                state.name
            );
            published += 1;
        }
        let in_force = day(&answered);
        if consent.kind != ConsentKind::Succession {
            assert_eq!(in_force.day(), 1, "{}: the first day of a month", state.name);
        }
        let eve = status(scenario, &state.code, &in_force.previous().to_string());
        assert!(
            ["contracting", "signatory", "not-party"].contains(&eve.as_str()),
            "{}: {eve} on the eve",
            state.name
        );
        assert_eq!(
            status(scenario, &state.code, &answered),
            "party",
            "{}",
            state.name
        );
    }
    assert!(published >= 73, "only {published} dates are published");
}

#[test]
fn each_of_the_five_withdrawals_takes_effect_on_its_day() {
    let withdrawals = [
        ("EST", "2025-06-27", "2025-12-27"),
        ("LVA", "2025-06-27", "2025-12-27"),
        ("LTU", "2025-06-27", "2025-12-27"),
        ("FIN", "2025-07-10", "2026-01-10"),
        ("POL", "2025-08-20", "2026-02-20"),
    ];
    for (code, received, effect) in withdrawals {
        let (received, effect) = (day(received), day(effect));
        let at = |on| standing(code, on);
        let party = |(word, phase, bound): (String, &str, bool)| {
            assert_eq!((word.as_str(), bound), ("party", true), "{code}");
            phase == "withdrawal-pending"
        };
        assert!(!party(at(received.previous())), "{code}, the day before receipt");
        assert!(party(at(received)), "{code}, the day of receipt");
        assert!(party(at(received.next())), "{code}, the day after receipt");
        assert!(party(at(effect.previous())), "{code}, the day before the effect");
        for on in [effect, effect.next()] {
            assert_eq!(
                at(on),
                ("former-party".to_owned(), "former-party", false),
                "{code}, {on}"
            );
        }
        let scenario = recorded(code, effect.next()).unwrap();
        assert_eq!(
            date_of(&scenario, code, DateOf::WithdrawalEffect),
            effect.to_string()
        );
        let told = Assessor::new(&scenario).standing(0, effect.next()).unwrap();
        assert_eq!(told.withdrawal_effective, Some(effect));
        assert_eq!(told.notices[0].received, Some(received));
    }
}

#[test]
fn ukraine_stays_a_party_around_its_notice_of_suspension() {
    for (on, phase) in [
        ("2025-07-17", "party"),
        ("2025-07-18", "suspension-notified"),
        ("2025-07-19", "suspension-notified"),
        ("2026-01-18", "suspension-notified"),
        ("2026-03-01", "suspension-notified"),
    ] {
        assert_eq!(
            standing("UKR", day(on)),
            ("party".to_owned(), phase, true),
            "{on}"
        );
    }
    let scenario = recorded("UKR", day("2026-03-01")).unwrap();
    let standing = Assessor::new(&scenario).standing(0, day("2026-03-01")).unwrap();
    assert_eq!(standing.suspension, Some(day("2025-07-18")));
    assert!(standing.notices.is_empty() && standing.withdrawal_effective.is_none());
}

#[test]
fn the_states_parties_are_counted_on_the_days_that_are_published() {
    let parties = |on: &str| {
        ALL.iter()
            .filter(|(state, scenario)| status(scenario, &state.code, on) == "party")
            .count()
    };
    for (on, count) in [
        ("1999-02-28", 0),
        ("2024-11-30", 164),
        ("2025-08-31", 164),
        ("2025-09-01", 165),
        ("2025-12-01", 166),
        ("2025-12-26", 166),
        ("2025-12-27", 163),
        ("2026-01-09", 163),
        ("2026-01-10", 162),
        ("2026-02-19", 162),
        ("2026-02-20", 161),
    ] {
        assert_eq!(parties(on), count, "{on}");
    }
}

#[test]
fn every_state_of_the_record_can_be_told_in_words() {
    for (state, scenario) in ALL.iter() {
        let assessor = Assessor::new(scenario);
        let standing = assessor.standing(0, Registry::ends()).unwrap();
        let text = ottawa::report::standing(&assessor, &standing);
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
        assert!(text.contains(&state.name), "{text}");
    }
}
