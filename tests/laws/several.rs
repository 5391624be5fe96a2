//! Several wars and several notices at once.

use ottawa::treaty::ottawa::questions;
use ottawa::{Date, Readings, When, date};
use proptest::prelude::*;

use crate::draw::{Taking, few, receipt, story, war};
use crate::judged::{effect_day, status_of};
use crate::story::{Notice, Story, War};

/// A State that gave a notice with nothing amiss, in wars of which everything is known.
fn leaving() -> impl Strategy<Value = Story> {
    let wars = receipt().prop_flat_map(|received| {
        let expiry = date::six_months_expire(received);
        (Just(received), proptest::collection::vec(war(expiry), 1..=3))
    });
    (story(), wars).prop_map(|(story, (received, wars))| {
        story.quiet().with(|it| {
            it.states[0].notice = Some(Notice::full(received));
            it.wars = wars;
            it.wars.iter_mut().for_each(|war| war.disputed = false);
            it.as_of = date::six_months_expire(received).plus_days(2000);
        })
    })
}

/// The day on which the withdrawal takes effect, if everything is known.
fn effect(story: &Story, readings: Readings) -> When {
    effect_day(&story.scenario(), readings).unwrap()
}

laws! {
    48:
    of_several_wars_the_last_to_end_decides(story in leaving()) |held| {
        let defaults = Readings::default();
        let alone = |war: &War| effect(&story.with(|it| it.wars = vec![war.clone()]), defaults);
        let last = story.wars.iter().map(alone).max().unwrap();
        if story.wars.len() > 1 {
            held.met();
        }
        prop_assert_eq!(effect(&story, defaults), last, "{}", story.text());
    }

    one_more_war_never_brings_a_withdrawal_forward(story in leaving(), Taking(readings) in few()) |held| {
        let fewer = story.with(|it| it.wars.truncate(it.wars.len() - 1));
        let (before, after) = (effect(&fewer, readings), effect(&story, readings));
        if before != after {
            held.met();
        }
        prop_assert!(before <= after, "{:?} {:?} {}", before, after, story.text());
    }

    a_longer_war_never_brings_a_withdrawal_forward(story in leaving(), Taking(readings) in few(), more in 1..200_i32) |held| {
        let longer = story.with(|it| {
            let later = |day: Option<Date>| day.map(|day| day.plus_days(more));
            let war = &mut it.wars[0];
            (war.until, war.ceasefire, war.peace) = (later(war.until), later(war.ceasefire), later(war.peace));
        });
        let (before, after) = (effect(&story, readings), effect(&longer, readings));
        if before != after {
            held.met();
        }
        prop_assert!(before <= after, "{:?} {:?} {}", before, after, longer.text());
    }

    a_later_receipt_never_brings_a_withdrawal_forward(story in leaving(), more in prop_oneof![1..5_i32, 1..400_i32]) |held| {
        let later = story.with(|it| {
            let notice = it.states[0].notice.as_mut().unwrap();
            notice.received = notice.received.plus_days(more);
        });
        let defaults = Readings::default();
        let (before, after) = (effect(&story, defaults), effect(&later, defaults));
        if before != after {
            held.met();
        }
        prop_assert!(before <= after, "{:?} {:?} {}", before, after, later.text());
    }

    of_two_notices_the_first_to_take_effect_ends_it(story in leaving(), Taking(readings) in few(), more in prop_oneof![0..5_i32, 0..400_i32], taken_back in any::<bool>()) |held| {
        let second = Notice::full(story.states[0].notice.as_ref().unwrap().received.plus_days(more));
        let story = story.with(|it| {
            let notice = it.states[0].notice.as_mut().unwrap();
            notice.revoked = taken_back.then(|| notice.received.plus_days(100));
        });
        let first = effect(&story, readings);
        let other = effect(&story.with(|it| it.states[0].notice = Some(second.clone())), readings);
        let both = story.with(|it| it.states[0].second = Some(second));
        if first != other {
            held.met();
        }
        prop_assert_eq!(effect(&both, readings), first.min(other), "{}", both.text());
    }

    a_relapse_is_the_same_war_and_holds_the_withdrawal_to_its_own_end(story in leaving(), gap in 1..60_i32, length in 1..200_i32) |held| {
        // A war that was under way on the day and ended, and a relapse of it.
        let expiry = story.expiry().unwrap();
        let end = expiry.plus_days(30);
        let again = (end.plus_days(gap), end.plus_days(gap + length));
        let relapse = |continues: &str| {
            format!("[conflicts.again]\nkind = \"international\"\nparties = [\"norland\", \"sudria\"]\nsince = {}\nuntil = {}\n{continues}", again.0, again.1)
        };
        let story = story.with(|it| it.wars = vec![War::plain(expiry.plus_days(-40), Some(end))]);
        let defaults = Readings::default();
        held.met();
        let new = story.with(|it| it.more.push(relapse("")));
        prop_assert_eq!(effect(&new, defaults), When::On(end));
        let same = story.with(|it| it.more.push(relapse("continues = \"war-0\"\n")));
        prop_assert_eq!(effect(&same, defaults), When::On(again.1));
    }

    a_party_in_a_war_and_one_in_peace_differ_only_after_the_six_months(story in leaving(), Taking(readings) in few(), before in 0..200_i32) |held| {
        let peace = story.with(|it| it.wars.clear());
        let day = story.expiry().unwrap().previous().plus_days(-before);
        held.met();
        prop_assert_eq!(
            status_of(&story.scenario(), 0, day, readings),
            status_of(&peace.scenario(), 0, day, readings)
        );
        // Nor does a conflict that ended before, on any position on when the day is looked at, except on peace alone.
        let facts = readings.with(questions::END_OF_CONFLICT.default());
        let over = story.with(|it| it.wars = vec![War::plain(day.plus_days(-30), Some(day))]);
        prop_assert_eq!(effect(&over, facts), effect(&peace, facts), "{}", over.text());
    }
}
