//! What is drawn: month ends and leap days, the very day and those beside it, wars that overlap, doubts.

use ottawa::treaty::ottawa::questions;
use ottawa::{Date, Readings, date};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::story::{Deed, Depot, Field, Notice, StateCase, Story, War};

const DEVICES: [&str; 12] = [
    "set-off-by = [\"person-weight\"]",
    "set-off-by = [\"tripwire\"]\nself-destructs = \"48 hours\"",
    "set-off-by = [\"vehicle-weight\"]\nmade-against = [\"vehicle\"]\nanti-handling = \"tamper-only\"",
    "set-off-by = [\"vehicle-weight\"]\nmade-against = [\"vehicle\"]\nanti-handling = \"any-touch\"",
    "set-off-by = [\"vehicle-weight\", \"tilt-rod\"]\nmade-against = [\"vehicle\"]\nperson-can-set-off = true",
    "set-off-by = [\"magnetic\"]",
    "set-off-by = [\"operator\"]\nkit = [\"tripwire\"]\nkit-kept = \"with-it\"",
    "set-off-by = [\"operator\", \"sensor\"]\nperson-can-set-off = true",
    "set-off-by = [\"command-wire\"]",
    "set-off-by = [\"touch\"]\nmade = \"improvised\"",
    "set-off-by = { one-of = [[\"tripwire\"], [\"telephone\"]] }",
    "set-off-by = [\"person-weight\"]\nharms-people = false",
];

/// The day of receipt around which a story turns: often at the end of a month, sometimes on a leap day.
pub fn receipt() -> impl Strategy<Value = Date> {
    (
        2026_i16..2029,
        1_i8..=12,
        prop_oneof![Just(1_i8), Just(15), Just(28), 1_i8..=28, Just(29), Just(31)],
    )
        .prop_map(|(year, month, day)| {
            Date::new(year, month, day).unwrap_or_else(|| Date::new(year, month, 28).unwrap().last_of_month())
        })
}

/// Days before and after another: often beside it, sometimes far.
pub fn offset() -> impl Strategy<Value = i32> {
    prop_oneof![4 => -2..=2_i32, 2 => -40..=40_i32, 1 => -400..=400_i32]
}

/// A war about the day on which the six months end.
pub fn war(expiry: Date) -> impl Strategy<Value = War> {
    let end = option::weighted(0.7, offset());
    (
        prop_oneof![4 => Just("international"), 1 => Just("internal")],
        prop::bool::weighted(0.15),
        offset(),
        end,
        option::of(offset()),
        option::of(offset()),
    )
        .prop_map(move |(kind, disputed, since, until, ceasefire, peace)| {
            let since = expiry.plus_days(since);
            let after = |days: Option<i32>| days.map(|days| expiry.plus_days(days).max(since));
            let (until, ceasefire, peace) = (after(until), after(ceasefire), after(peace));
            War {
                kind,
                disputed,
                since,
                until,
                ceasefire,
                peace,
            }
        })
}

pub fn deposit() -> impl Strategy<Value = Date> {
    prop_oneof![
        Just(Date::new(1998, 9, 16).unwrap()),
        Just(Date::new(1998, 9, 17).unwrap()),
        Just(Date::new(2003, 8, 31).unwrap()),
        Just(Date::new(2004, 2, 29).unwrap()),
        (1998_i16..2024, 1_i8..=12, 1_i8..=28)
            .prop_map(|(year, month, day)| Date::new(year, month, day).unwrap()),
    ]
}

pub fn notice(received: Date) -> impl Strategy<Value = Notice> {
    let reasons = prop_oneof![5 => Just("full"), 1 => Just("some"), 1 => Just("none"), 1 => Just("unknown")];
    let sent_to = prop_oneof![
        3 => Just("[\"depositary\", \"parties\", \"security-council\"]"),
        1 => Just("[\"depositary\", \"parties\"]"),
        1 => Just("[\"depositary\"]"),
    ];
    let revoked = option::weighted(0.15, 0..400_i32);
    (reasons, sent_to, revoked).prop_map(move |(reasons, sent_to, revoked)| {
        let revoked = revoked.map(|days| received.plus_days(days));
        Notice {
            received,
            reasons,
            sent_to,
            revoked,
        }
    })
}

/// The first State of a story, and up to two others that came or did not come.
fn states(received: Date) -> impl Strategy<Value = Vec<StateCase>> {
    let first = (
        deposit(),
        prop::bool::weighted(0.2),
        option::weighted(0.8, notice(received)),
    );
    let first = first.prop_map(|(deposited, provisional, notice)| StateCase {
        provisional,
        notice,
        ..StateCase::new("norland", Some(deposited))
    });
    let other = |name: &'static str| {
        option::weighted(0.7, deposit()).prop_map(move |deposited| StateCase::new(name, deposited))
    };
    (first, other("estmark"), other("westmark"), 1..=3_usize).prop_map(|(first, second, third, count)| {
        let mut states = vec![first, second, third];
        states.truncate(count);
        states
    })
}

fn deed(days: Vec<Date>, states: usize, devices: usize) -> impl Strategy<Value = Deed> {
    let what = select(vec!["use", "acquire", "transfer", "develop", "produce", "budget"]);
    let purpose = prop_oneof![3 => Just("none"), 2 => Just("combat"), 1 => Just("destruction"), 1 => Just("training"), 1 => Just("unknown")];
    let day = (select(days), -2..=2_i32).prop_map(|(day, days)| day.plus_days(days));
    let range = prop_oneof![3 => Just(0_i32), 1 => 1..40_i32];
    let device = option::weighted(0.6, 0..devices.max(1));
    (
        what,
        0..states,
        day,
        range,
        prop::bool::weighted(0.15),
        purpose,
        device,
    )
        .prop_map(move |(what, by, day, range, disputed, purpose, device)| Deed {
            what,
            by,
            on: (day, day.plus_days(range)),
            disputed,
            purpose,
            device: device.filter(|_| devices > 0),
            more: "",
        })
}

/// A story. The day judged lies after everything that is told.
pub fn story() -> impl Strategy<Value = Story> {
    receipt()
        .prop_flat_map(|received| {
            let expiry = date::six_months_expire(received);
            let wars = vec(war(expiry), 0..=3);
            let devices = vec(select(DEVICES.to_vec()), 0..=2);
            (Just(received), states(received), wars, devices)
        })
        .prop_flat_map(|(received, states, wars, devices)| {
            let expiry = date::six_months_expire(received);
            let mut days = vec![received, expiry];
            let deposits = states.iter().filter_map(|it| it.deposited);
            days.extend(deposits.flat_map(|day| [day, date::entry_into_force(day)]));
            let turns = |it: &War| [Some(it.since), it.until, it.ceasefire];
            days.extend(wars.iter().flat_map(turns).flatten());
            let acts = vec(deed(days, states.len(), devices.len()), 0..=2);
            let purpose = select(vec!["none", "training", "destruction", "combat"]);
            let since = option::of(deposit());
            let depot = (0..states.len(), purpose, since).prop_map(|(held_by, purpose, since)| Depot {
                purpose,
                since,
                ..Depot::plain(held_by)
            });
            // A stock is judged on every day that turns; with several wars that would take minutes.
            let stocks = vec(depot, 0..=usize::from(wars.len() < 2));
            let as_of = (0..500_i32).prop_map(move |days| expiry.plus_days(401 + days));
            (acts, stocks, as_of).prop_map(move |(acts, stocks, as_of)| Story {
                states: states.clone(),
                wars: wars.clone(),
                devices: devices.clone(),
                acts,
                stocks,
                fields: Vec::new(),
                more: Vec::new(),
                as_of,
            })
        })
}

/// A story with more in it: duties that were done in time, late or never, more time granted, a second notice,
/// stocks in dispute or judged to be the minimum; and sometimes it is judged in the middle of things.
pub fn tangled() -> impl Strategy<Value = Story> {
    let near = || prop_oneof![Just(-1_i32), Just(0), Just(1), Just(2), -90..=90_i32];
    let dice = (near(), near(), near(), near(), 0..=3_u8, 0..=3_u8, 0..=3_u8);
    let flags = (
        any::<bool>(),
        any::<bool>(),
        0..=2_u8,
        option::weighted(0.3, 1..300_i32),
    );
    let purpose = select(vec!["none", "destruction", "training", "combat"]);
    let young = option::weighted(0.35, (0..4500_i32, purpose));
    (story(), dice, flags, option::weighted(0.4, near()), young).prop_map(
        |(mut story, (gone, cleared, sent, granted, report, field, extension), flags, early, young)| {
            if story.stocks.is_empty() && story.wars.len() < 2 {
                story.stocks.push(Depot::plain(0));
            }
            let (number, disputed, minimum, again) = flags;
            let in_force = story.in_force();
            let ten = date::clearance_deadline(in_force);
            for stock in &mut story.stocks {
                let end = date::stockpile_deadline(in_force).plus_days(gone);
                stock.number = number.then_some((500, (gone != 0).then_some(end)));
                stock.disputed = disputed && !number;
                stock.minimum = [None, Some(true), Some(false)][usize::from(minimum)];
            }
            let first = &mut story.states[0];
            first.first_report = match report {
                0 => None,
                1 => Some(None),
                _ => Some(Some(date::first_report_due(in_force).plus_days(sent))),
            };
            if extension > 1 {
                let granted = ten.plus_days(granted);
                first.extension = Some((granted, ten.plus_months_clamped(12 * i32::from(extension))));
            }
            if let (Some(days), Some(notice)) = (again, &first.notice) {
                first.second = Some(Notice::full(notice.received.plus_days(days)));
            }
            if field > 0 {
                story.fields.push(Field {
                    of: 0,
                    mined: ["known", "suspected", "unknown"][usize::from(field - 1)],
                    laid: Date::new(1976, 2, 29).unwrap(),
                    cleared: (cleared != 0).then_some(ten.plus_days(cleared)),
                });
            }
            // A State that joined not long ago, and does not think of leaving.
            if let Some((days, purpose)) = young {
                let first = &mut story.states[0];
                (first.notice, first.second) = (None, None);
                story.wars.clear();
                story.as_of = in_force.plus_days(days);
                let day = story.as_of.plus_days(-3);
                for deed in &mut story.acts {
                    (deed.what, deed.purpose, deed.on, deed.disputed) =
                        ("transfer", purpose, (day, day), false);
                }
                for stock in &mut story.stocks {
                    stock.purpose = purpose;
                }
            }
            if let (Some(days), Some(expiry)) = (early, story.expiry()) {
                story.as_of = expiry.plus_days(days);
            }
            story
        },
    )
}

/// Some position on every question.
pub fn readings() -> impl Strategy<Value = Taking> {
    vec(any::<Index>(), questions::all().count()).prop_map(|picks| {
        let taken = questions::all()
            .zip(picks)
            .map(|(question, pick)| question.all().nth(pick.index(question.positions.len())).unwrap());
        Taking(taken.fold(Readings::default(), Readings::with))
    })
}

/// Readings that are printed by the positions that are no default.
#[derive(Clone, Copy)]
pub struct Taking(pub Readings);

impl std::fmt::Debug for Taking {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let taken = questions::all()
            .map(|question| self.0.on(question))
            .filter(|position| !position.is_default());
        f.debug_list().entries(taken).finish()
    }
}

/// Often the default positions, on which most answers are given; else any.
pub fn few() -> impl Strategy<Value = Taking> {
    prop_oneof![1 => Just(Taking(Readings::default())), 3 => readings()]
}
