//! Leaving: six months, a war on the day they end, and what stays.

use ottawa::treaty::ottawa::questions;
use ottawa::verdict::Kind;
use ottawa::{Assessor, Date, Readings, When, date};
use proptest::prelude::*;

use crate::draw::{Taking, few, story, tangled};
use crate::judged::{
    OUT, PARTY, breached, days, effect, is_convention, kinds, on, status_of, told, verdicts,
};
use crate::story::{Depot, Notice, Story, War};
use crate::support;

laws! {
    32:
    a_pending_withdrawal_binds_like_none(story in story(), before in 0..180_i32) |held| {
        let Some(expiry) = story.expiry() else { return Ok(()) };
        held.met();
        let last = expiry.previous().plus_days(-before);
        let leaving = story.with(|it| {
            it.as_of = last;
            it.wars.retain(|war| war.since <= last);
        });
        let staying = leaving.with(|it| it.states[0].notice = None);
        let defaults = Readings::default();
        prop_assert_eq!(kinds(&leaving.scenario(), defaults), kinds(&staying.scenario(), defaults));
        prop_assert_eq!(status_of(&leaving.scenario(), 0, last, defaults), status_of(&staying.scenario(), 0, last, defaults));
    }

    a_delayed_withdrawal_binds_like_none(story in story(), early in 0..300_i32) |held| {
        let Some(expiry) = story.expiry() else { return Ok(()) };
        held.met();
        let leaving = story.with(|it| {
            let since = expiry.plus_days(-early);
            it.wars = vec![War::plain(since, None)];
        });
        let staying = leaving.with(|it| it.states[0].notice = None);
        let defaults = Readings::default();
        let (leaving, staying) = (leaving.scenario(), staying.scenario());
        prop_assert_eq!(kinds(&leaving, defaults), kinds(&staying, defaults));
        prop_assert_eq!(status_of(&leaving, 0, story.as_of, defaults), PARTY);
    }

    a_withdrawal_never_takes_effect_before_six_months_after_receipt(story in story(), Taking(readings) in few()) |held| {
        let scenario = story.scenario();
        let effect = effect(&scenario, readings);
        match (story.expiry(), effect) {
            (Some(expiry), Kind::Date(When::On(day))) => {
                held.met();
                prop_assert!(day >= expiry, "{} before {}", day, expiry);
            }
            (None, effect) => prop_assert_eq!(effect, Kind::Date(When::Never)),
            _ => {}
        }
        if let Some(expiry) = story.expiry() {
            prop_assert_eq!(status_of(&scenario, 0, expiry.previous(), readings), PARTY);
        }
    }

    without_a_conflict_on_that_day_it_is_exactly_six_months(story in story()) |held| {
        let Some(expiry) = story.expiry() else { return Ok(()) };
        let story = story.with(|it| {
            it.wars.retain(|war| war.since > expiry || war.until.is_some_and(|end| end < expiry));
            let notice = it.states[0].notice.as_mut().unwrap();
            (notice.reasons, notice.revoked) = ("full", None);
        });
        held.met();
        let scenario = story.scenario();
        prop_assert_eq!(effect(&scenario, Readings::default()), Kind::Date(When::On(expiry)));
        prop_assert_eq!(status_of(&scenario, 0, expiry.previous(), Readings::default()), PARTY);
        prop_assert_eq!(status_of(&scenario, 0, expiry, Readings::default()), OUT);
    }

    who_is_out_stays_out_until_new_consent(story in story(), Taking(readings) in few(), later in 1..700_i32) |held| {
        let certain = |it: &Story| it.with(|it| it.wars.iter_mut().for_each(|war| war.disputed = false));
        let mut story = certain(&story);
        story.as_of = story.as_of.plus_days(2000);
        let scenario = story.scenario();
        let mut left = None;
        for day in days(&story) {
            let out = status_of(&scenario, 0, day, readings) == OUT;
            prop_assert!(left.is_none() || out, "out on {:?} and back on {}", left, day);
            left = left.or(out.then_some(day));
        }
        // The first day out is the date of effect.
        if let (Some(left), Kind::Date(When::On(day))) = (left, effect(&scenario, readings)) {
            prop_assert_eq!(left, day);
        }
        let Some(left) = left else { return Ok(()) };
        held.met();
        let deposited = left.plus_days(later);
        let back = story.with(|it| it.states[0].rejoined = Some(deposited)).scenario();
        let in_force = date::entry_into_force(deposited);
        prop_assert_eq!(status_of(&back, 0, in_force.previous(), readings), OUT);
        prop_assert_eq!(status_of(&back, 0, in_force, readings), PARTY);
        prop_assert_eq!(status_of(&back, 0, left, readings), OUT);
    }

    leaving_never_erases_an_earlier_breach(story in tangled(), Taking(readings) in few()) |held| {
        let Some(expiry) = story.expiry() else { return Ok(()) };
        let staying = story.with(|it| {
            it.states[0].notice = None;
            it.as_of = expiry.previous();
            it.wars.retain(|war| war.since < expiry);
        });
        let leaving = story.scenario();
        let assessor = Assessor::under(&leaving, readings);
        // Whether it still goes on may be open; that there was a breach may not.
        // One position lets a State that is leaving develop what is not yet a mine.
        let strict = support::taking(readings, &questions::PREPARING_TO_LEAVE, "design-and-production");
        let assessor = if readings == strict { assessor } else { Assessor::under(&leaving, strict) };
        for (ask, verdict) in verdicts(&staying.scenario(), strict) {
            if is_convention(&ask) && breached(&verdict) {
                    held.met();
                prop_assert!(breached(&assessor.verdict(&ask)), "{:?}\n{}", ask, story.text());
            }
        }
    }

    a_notice_taken_back_in_time_changes_nothing(story in story(), after in 0..180_i32) |held| {
        let Some(expiry) = story.expiry() else { return Ok(()) };
        let story = story.with(|it| {
            let notice = it.states[0].notice.as_mut().unwrap();
            notice.revoked = Some(notice.received.plus_days(after).min(expiry.previous()));
        });
        let never = story.with(|it| it.states[0].notice = None);
        let defaults = Readings::default();
        let (story, never) = (story.scenario(), never.scenario());
        held.met();
        prop_assert_eq!(status_of(&story, 0, story.as_of, defaults), PARTY);
        let told = |it| kinds(it, defaults).into_iter().filter(|(ask, _)| !ask.contains("VCLT 26")).collect::<Vec<_>>();
        prop_assert_eq!(told(&story), told(&never));
    }

    a_notice_that_lacks_nothing_takes_effect_alike_on_every_view_of_defects(story in story(), Taking(readings) in few()) |held| {
        let Some(notice) = &story.states[0].notice else { return Ok(()) };
        let full = Notice { revoked: notice.revoked, ..Notice::full(notice.received) };
        let scenario = story.with(|it| it.states[0].notice = Some(full)).scenario();
        held.met();
        let first = effect(&scenario, readings);
        for position in questions::DEFECTIVE_NOTICE.all() {
            prop_assert_eq!(effect(&scenario, readings.with(position)), first, "{}", position);
        }
    }

    a_notice_of_suspension_changes_nothing_unless_a_position_admits_it(story in tangled(), days in -100..400_i32) |held| {
        let Some(expiry) = story.expiry() else { return Ok(()) };
        let suspended = story.with(|it| {
            let day = expiry.plus_days(days);
            it.states[0].more = format!("suspension = {{ notified = {day}, ground = [\"self-defence\", \"fundamental-change\"] }}\n");
        });
        let defaults = Readings::default();
        held.met();
        prop_assert_eq!(told(&story.scenario(), defaults), told(&suspended.scenario(), defaults), "{}", suspended.text());
    }

    a_state_that_joins_again_has_new_time_limits(story in story(), outside in 1..800_i32) |held| {
        let Some(expiry) = story.expiry() else { return Ok(()) };
        let back = expiry.plus_days(outside);
        let in_force = date::entry_into_force(back);
        let last = date::stockpile_deadline(in_force);
        // The stock came while it was outside.
        let story = story.quiet().with(|it| {
            it.states[0].notice = story.states[0].notice.as_ref().map(|notice| Notice::full(notice.received));
            it.states[0].rejoined = Some(back);
            it.stocks = vec![Depot { since: Some(expiry), ..Depot::plain(0) }];
            it.as_of = last.plus_days(500);
        });
        let scenario = story.scenario();
        let assessor = Assessor::new(&scenario);
        let verdict = |day| assessor.verdict(&on(&scenario, "4", "depot-0", day)).kind;
        held.met();
        prop_assert!(!matches!(verdict(in_force.previous()), Kind::Breach | Kind::PastBreach));
        prop_assert_eq!(verdict(in_force), Kind::Pending);
        prop_assert_eq!(verdict(last), Kind::Pending);
        prop_assert_eq!(verdict(last.next()), Kind::Breach);
    }
}

// Laws that judge every day of a story, and take longer.
laws! {
    8:
    moving_a_conflict_that_does_not_touch_that_day_changes_nothing(story in story(), by in 1..200_i32) |held| {
        let story = story.with(|it| it.wars.iter_mut().for_each(|war| war.disputed = false));
        let Some(expiry) = story.expiry() else { return Ok(()) };
        let moved = story.with(|it| {
            for war in &mut it.wars {
                let by = match war.until {
                    Some(end) if end < expiry => -by,
                    _ if war.since > expiry => by,
                    _ => continue,
                };
                let shift = |day: Option<Date>| day.map(|day| day.plus_days(by));
                held.met();
                war.since = war.since.plus_days(by);
                (war.until, war.ceasefire, war.peace) = (shift(war.until), shift(war.ceasefire), shift(war.peace));
            }
            it.wars.iter_mut().for_each(|war| war.until = war.until.map(|end| end.max(war.since)));
        });
        let (before, after) = (story.scenario(), moved.scenario());
        let defaults = Readings::default();
        prop_assert_eq!(told(&before, defaults), told(&after, defaults));
        prop_assert_eq!(effect(&before, defaults), effect(&after, defaults));
        for day in days(&story) {
            prop_assert_eq!(status_of(&before, 0, day, defaults), status_of(&after, 0, day, defaults));
        }
    }
}
