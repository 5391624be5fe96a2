//! Laws in English, tried on random scenarios: invented States with deposits, notices and wars near the days
//! that matter, acts beside them, devices of any mechanism, and some things that nobody knows.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use ottawa::fact::At;
use ottawa::logic::{Truth, Truths};
use ottawa::scenario::Thing;
use ottawa::scenario::find::Docket;
use ottawa::simulate::timeline::{View, timeline};
use ottawa::treaty::ottawa::questions;
use ottawa::verdict::Kind;
use ottawa::vocabulary::{DateOf, Status};
use ottawa::{Ask, Assessor, Date, Readings, Scenario, Verdict, When, date};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use support::{load, who};

/// A scenario before it is written down, so that a law can change one thing in it.
#[derive(Clone, Debug)]
struct Story {
    states: Vec<StateCase>,
    wars: Vec<War>,
    devices: Vec<&'static str>,
    acts: Vec<Deed>,
    stocks: Vec<Depot>,
    as_of: Date,
}

#[derive(Clone, Debug)]
struct StateCase {
    name: String,
    /// `None`: it never joined.
    deposited: Option<Date>,
    provisional: bool,
    notice: Option<Notice>,
    rejoined: Option<Date>,
}

#[derive(Clone, Debug)]
struct Notice {
    received: Date,
    reasons: &'static str,
    sent_to: &'static str,
    revoked: Option<Date>,
}

#[derive(Clone, Debug)]
struct War {
    kind: &'static str,
    disputed: bool,
    since: Date,
    until: Option<Date>,
    ceasefire: Option<Date>,
    peace: Option<Date>,
}

#[derive(Clone, Debug)]
struct Deed {
    what: &'static str,
    by: usize,
    /// The first and last day on which it may have been.
    on: (Date, Date),
    disputed: bool,
    purpose: &'static str,
    device: Option<usize>,
}

#[derive(Clone, Debug)]
struct Depot {
    held_by: usize,
    purpose: &'static str,
    since: Option<Date>,
}

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

impl Story {
    fn text(&self) -> String {
        let mut text = format!("title = \"A story\"\nas-of = {}\n", self.as_of);
        for state in &self.states {
            let _ = writeln!(text, "[states.{}]", state.name);
            match state.deposited {
                Some(day) => writeln!(
                    text,
                    "deposited = {day}\nconsent = \"accession\"\nprovisional = {}",
                    state.provisional
                ),
                None => writeln!(text, "deposited = \"never\""),
            }
            .unwrap();
            if let Some(notice) = &state.notice {
                let revoked = notice
                    .revoked
                    .map_or(String::new(), |day| format!(", revoked = {day}"));
                let _ = writeln!(
                    text,
                    "withdrawal = {{ received = {}, reasons = \"{}\", sent-to = {}{revoked} }}",
                    notice.received, notice.reasons, notice.sent_to
                );
            }
            if let Some(day) = state.rejoined {
                let _ = writeln!(text, "rejoined = [ {{ deposited = {day} }} ]");
            }
        }
        text.push_str("[states.sudria]\ndeposited = \"never\"\n");
        let first = &self.states[0].name;
        for (at, war) in self.wars.iter().enumerate() {
            let end =
                |day: Option<Date>, open: &str| day.map_or(format!("\"{open}\""), |day| day.to_string());
            let _ = writeln!(
                text,
                "[conflicts.war-{at}]\nkind = \"{}\"\nparties = [\"{first}\", \"sudria\"]\nsince = {}\nuntil = {}\nceasefire = {}\npeace = {}",
                war.kind,
                war.since,
                end(war.until, "open"),
                end(war.ceasefire, "never"),
                end(war.peace, "never")
            );
            if war.disputed {
                text.push_str("proof = \"disputed\"\n");
            }
        }
        for (at, device) in self.devices.iter().enumerate() {
            let _ = writeln!(text, "[devices.device-{at}]\n{device}");
        }
        for (at, stock) in self.stocks.iter().enumerate() {
            let holder = &self.states[stock.held_by].name;
            let _ = writeln!(
                text,
                "[stocks.depot-{at}]\nheld-by = \"{holder}\"\nfor = \"{}\"",
                stock.purpose
            );
            if let Some(since) = stock.since {
                let _ = writeln!(text, "since = {since}");
            }
        }
        for (at, deed) in self.acts.iter().enumerate() {
            let _ = writeln!(
                text,
                "[acts.act-{at}]\nwhat = \"{}\"\nby = \"{}\"",
                deed.what, self.states[deed.by].name
            );
            let on = if deed.on.0 == deed.on.1 {
                deed.on.0.to_string()
            } else {
                format!("\"{}..{}\"", deed.on.0, deed.on.1)
            };
            let _ = writeln!(text, "on = {on}\nfor = \"{}\"", deed.purpose);
            if deed.what == "transfer" {
                text.push_str("to = \"sudria\"\n");
            }
            if deed.disputed {
                text.push_str("proof = \"disputed\"\n");
            }
            if let Some(device) = deed.device {
                let _ = writeln!(text, "device = \"device-{device}\"");
            }
        }
        text
    }

    fn scenario(&self) -> Scenario {
        load(&self.text())
    }

    /// The day on which the six months of the first State's notice end.
    fn expiry(&self) -> Option<Date> {
        self.states[0]
            .notice
            .as_ref()
            .map(|notice| date::six_months_expire(notice.received))
    }

    /// The same with less in it, for laws that judge many copies of a story.
    fn slim(&self) -> Story {
        self.with(|it| {
            it.states.truncate(1);
            it.wars.truncate(1);
            it.acts.truncate(1);
            it.acts.iter_mut().for_each(|deed| deed.by = 0);
            it.stocks.retain(|stock| stock.held_by == 0);
        })
    }

    /// The same with one change.
    fn with(&self, change: impl FnOnce(&mut Story)) -> Story {
        let mut story = self.clone();
        change(&mut story);
        story
    }

    /// The same story with one doubt settled, in every way in which it can be.
    fn learned(&self) -> Vec<Story> {
        let mut all = Vec::new();
        for (at, deed) in self.acts.iter().enumerate() {
            if deed.on.0 != deed.on.1 {
                let between = deed.on.0.plus_days(deed.on.0.days_until(deed.on.1) / 2);
                for day in [deed.on.0, deed.on.0.next(), between, deed.on.1] {
                    all.push(self.with(|it| it.acts[at].on = (day, day)));
                }
            }
            if deed.disputed {
                all.push(self.with(|it| it.acts[at].disputed = false));
            }
            if deed.purpose == "unknown" {
                for purpose in ["none", "combat", "destruction", "training"] {
                    all.push(self.with(|it| it.acts[at].purpose = purpose));
                }
            }
        }
        for (at, device) in self.devices.iter().enumerate() {
            if device.contains("one-of") {
                for device in ["set-off-by = [\"tripwire\"]", "set-off-by = [\"telephone\"]"] {
                    all.push(self.with(|it| it.devices[at] = device));
                }
            }
        }
        for (at, war) in self.wars.iter().enumerate() {
            if war.disputed {
                all.push(self.with(|it| it.wars[at].disputed = false));
            }
        }
        let reasons = |it: &StateCase| {
            it.notice
                .as_ref()
                .is_some_and(|notice| notice.reasons == "unknown")
        };
        for at in (0..self.states.len()).filter(|at| reasons(&self.states[*at])) {
            for reasons in ["full", "some", "none"] {
                all.push(self.with(|it| it.states[at].notice.as_mut().unwrap().reasons = reasons));
            }
        }
        all
    }
}

/// The day of receipt around which a story turns.
fn receipt() -> impl Strategy<Value = Date> {
    (
        2026_i16..2029,
        1_i8..=12,
        prop_oneof![Just(1_i8), Just(15), Just(28), 1_i8..=28, Just(31)],
    )
        .prop_map(|(year, month, day)| {
            Date::new(year, month, day).unwrap_or(Date::new(year, month, 28).unwrap())
        })
}

/// Days before and after another: often beside it, sometimes far.
fn offset() -> impl Strategy<Value = i32> {
    prop_oneof![4 => -2..=2_i32, 2 => -40..=40_i32, 1 => -400..=400_i32]
}

fn war(expiry: Date) -> impl Strategy<Value = War> {
    let end = proptest::option::weighted(0.7, offset());
    (
        prop_oneof![4 => Just("international"), 1 => Just("internal")],
        proptest::bool::weighted(0.15),
        offset(),
        end,
        proptest::option::of(offset()),
        proptest::option::of(offset()),
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

fn deposit() -> impl Strategy<Value = Date> {
    prop_oneof![
        Just(Date::new(1998, 9, 16).unwrap()),
        Just(Date::new(1998, 9, 17).unwrap()),
        (1998_i16..2024, 1_i8..=12, 1_i8..=28)
            .prop_map(|(year, month, day)| Date::new(year, month, day).unwrap()),
    ]
}

fn notice(received: Date) -> impl Strategy<Value = Notice> {
    let reasons = prop_oneof![5 => Just("full"), 1 => Just("some"), 1 => Just("none"), 1 => Just("unknown")];
    let sent_to = prop_oneof![
        3 => Just("[\"depositary\", \"parties\", \"security-council\"]"),
        1 => Just("[\"depositary\", \"parties\"]"),
        1 => Just("[\"depositary\"]"),
    ];
    let revoked = proptest::option::weighted(0.15, 0..400_i32);
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
        proptest::bool::weighted(0.2),
        proptest::option::weighted(0.8, notice(received)),
    );
    let first = first.prop_map(|(deposited, provisional, notice)| StateCase {
        name: "norland".to_owned(),
        deposited: Some(deposited),
        provisional,
        notice,
        rejoined: None,
    });
    let other = |name: &'static str| {
        let deposited = proptest::option::weighted(0.7, deposit());
        deposited.prop_map(move |deposited| StateCase {
            name: name.to_owned(),
            deposited,
            provisional: false,
            notice: None,
            rejoined: None,
        })
    };
    (first, other("estmark"), other("westmark"), 1..=3_usize).prop_map(|(first, second, third, count)| {
        let mut states = vec![first, second, third];
        states.truncate(count);
        states
    })
}

fn deed(days: Vec<Date>, states: usize, devices: usize) -> impl Strategy<Value = Deed> {
    let what = prop_oneof![
        Just("use"),
        Just("acquire"),
        Just("transfer"),
        Just("develop"),
        Just("produce"),
        Just("budget")
    ];
    let purpose = prop_oneof![3 => Just("none"), 2 => Just("combat"), 1 => Just("destruction"), 1 => Just("training"), 1 => Just("unknown")];
    let day = (proptest::sample::select(days), -2..=2_i32).prop_map(|(day, days)| day.plus_days(days));
    let range = prop_oneof![3 => Just(0_i32), 1 => 1..40_i32];
    let device = proptest::option::weighted(0.6, 0..devices.max(1));
    (
        what,
        0..states,
        day,
        range,
        proptest::bool::weighted(0.15),
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
        })
}

/// A story. The day judged lies after everything that is told.
fn story() -> impl Strategy<Value = Story> {
    receipt()
        .prop_flat_map(|received| {
            let expiry = date::six_months_expire(received);
            let wars = proptest::collection::vec(war(expiry), 0..=3);
            let devices = proptest::collection::vec(proptest::sample::select(DEVICES.to_vec()), 0..=2);
            (Just(received), states(received), wars, devices)
        })
        .prop_flat_map(|(received, states, wars, devices)| {
            let expiry = date::six_months_expire(received);
            let mut days = vec![received, expiry];
            days.extend(
                states
                    .iter()
                    .filter_map(|it| it.deposited)
                    .map(date::entry_into_force),
            );
            days.extend(states.iter().filter_map(|it| it.deposited));
            days.extend(
                wars.iter()
                    .flat_map(|it| [Some(it.since), it.until, it.ceasefire])
                    .flatten(),
            );
            let acts = proptest::collection::vec(deed(days, states.len(), devices.len()), 0..=2);
            let purpose = prop_oneof![
                Just("none"),
                Just("training"),
                Just("destruction"),
                Just("combat")
            ];
            let since = proptest::option::of(deposit());
            let depot = (0..states.len(), purpose, since).prop_map(|(held_by, purpose, since)| Depot {
                held_by,
                purpose,
                since,
            });
            // A stock is judged on every day that turns; with several wars that would take minutes.
            let stocks = proptest::collection::vec(depot, 0..=usize::from(wars.len() < 2));
            let as_of = (0..500_i32).prop_map(move |days| expiry.plus_days(401 + days));
            (acts, stocks, as_of).prop_map(move |(acts, stocks, as_of)| Story {
                states: states.clone(),
                wars: wars.clone(),
                devices: devices.clone(),
                acts,
                stocks,
                as_of,
            })
        })
}

/// Some position on every question.
fn readings() -> impl Strategy<Value = Taking> {
    proptest::collection::vec(any::<prop::sample::Index>(), questions::all().count()).prop_map(|picks| {
        let taken = questions::all()
            .zip(picks)
            .map(|(question, pick)| question.all().nth(pick.index(question.positions.len())).unwrap());
        Taking(taken.fold(Readings::default(), Readings::with))
    })
}

/// Readings that are printed by the positions that are no default.
#[derive(Clone, Copy)]
struct Taking(Readings);

impl std::fmt::Debug for Taking {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let taken = questions::all()
            .map(|question| self.0.on(question))
            .filter(|position| !position.is_default());
        f.debug_list().entries(taken).finish()
    }
}

/// Often the default positions, on which most answers are given; else any.
fn few() -> impl Strategy<Value = Taking> {
    prop_oneof![1 => Just(Taking(Readings::default())), 3 => readings()]
}

/// Every question on the acts and stocks of a scenario.
fn asks(scenario: &Scenario) -> Vec<Ask> {
    Assessor::new(scenario).asks()
}

fn verdicts(scenario: &Scenario, readings: Readings) -> Vec<(Ask, Verdict)> {
    let assessor = Assessor::under(scenario, readings);
    assessor
        .asks()
        .into_iter()
        .map(|ask| (ask.clone(), assessor.verdict(&ask)))
        .collect()
}

fn status_of(scenario: &Scenario, state: usize, on: Date, readings: Readings) -> Kind {
    Assessor::under(scenario, readings)
        .verdict(&Ask::Status { state, on })
        .kind
}

fn effect(scenario: &Scenario, readings: Readings) -> Kind {
    let ask = Ask::Date {
        state: 0,
        which: DateOf::WithdrawalEffect,
        on: scenario.as_of,
    };
    Assessor::under(scenario, readings).verdict(&ask).kind
}

/// The kind of each verdict with the possible outcomes, to compare two files.
fn told(scenario: &Scenario, readings: Readings) -> Vec<String> {
    verdicts(scenario, readings)
        .iter()
        .map(|(ask, verdict)| format!("{ask:?}: {verdict:?}"))
        .collect()
}

/// Days beside those on which something turns for the first State.
fn days(story: &Story) -> Vec<Date> {
    let state = &story.states[0];
    let mut days = BTreeSet::from([story.as_of]);
    let mut add = |day: Date| days.extend([day.previous(), day, day.next()]);
    state.deposited.iter().for_each(|day| {
        [*day, date::entry_into_force(*day)]
            .into_iter()
            .for_each(&mut add)
    });
    if let Some(notice) = &state.notice {
        add(notice.received);
        notice.revoked.iter().copied().for_each(&mut add);
    }
    story.expiry().into_iter().for_each(&mut add);
    story
        .wars
        .iter()
        .flat_map(|it| [Some(it.since), it.until, it.ceasefire, it.peace])
        .flatten()
        .for_each(&mut add);
    days.into_iter().collect()
}

const PARTY: Kind = Kind::Status(Status::Party);
const OUT: Kind = Kind::Status(Status::FormerParty);

/// As many cases as `PROPTEST_CASES` says, or few, the same each time: the suite is run often.
fn cases(few: u32) -> ProptestConfig {
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

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn a_state_is_never_bound_before_entry_into_force(story in story(), Taking(readings) in few(), back in 1..4000_i32) {
        let scenario = story.scenario();
        let assessor = Assessor::under(&scenario, readings);
        for (state, case) in story.states.iter().enumerate() {
            let Some(deposited) = case.deposited else { continue };
            let in_force = date::entry_into_force(deposited);
            for day in [in_force.previous(), deposited, deposited.previous(), in_force.plus_days(-back)] {
                prop_assert_ne!(status_of(&scenario, state, day, readings), PARTY, "{}", day);
                let provisionally = case.provisional && day >= deposited && day < in_force;
                prop_assert!(provisionally || assessor.is_bound(state, day) == Truth::False, "{} on {}", case.name, day);
            }
            prop_assert_eq!(status_of(&scenario, state, in_force, readings), PARTY);
        }
    }

    #[test]
    fn a_pending_withdrawal_binds_like_none(story in story(), before in 0..180_i32) {
        let Some(expiry) = story.expiry() else { return Ok(()) };
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

    #[test]
    fn a_delayed_withdrawal_binds_like_none(story in story(), early in 0..300_i32) {
        let Some(expiry) = story.expiry() else { return Ok(()) };
        let leaving = story.with(|it| {
            let since = expiry.plus_days(-early);
            it.wars = vec![War { kind: "international", disputed: false, since, until: None, ceasefire: None, peace: None }];
        });
        let staying = leaving.with(|it| it.states[0].notice = None);
        let defaults = Readings::default();
        let (leaving, staying) = (leaving.scenario(), staying.scenario());
        prop_assert_eq!(kinds(&leaving, defaults), kinds(&staying, defaults));
        prop_assert_eq!(status_of(&leaving, 0, story.as_of, defaults), PARTY);
    }

    #[test]
    fn a_withdrawal_never_takes_effect_before_six_months_after_receipt(story in story(), Taking(readings) in few()) {
        let scenario = story.scenario();
        let effect = effect(&scenario, readings);
        match (story.expiry(), effect) {
            (Some(expiry), Kind::Date(When::On(day))) => prop_assert!(day >= expiry, "{} before {}", day, expiry),
            (None, effect) => prop_assert_eq!(effect, Kind::Date(When::Never)),
            _ => {}
        }
        if let Some(expiry) = story.expiry() {
            prop_assert_eq!(status_of(&scenario, 0, expiry.previous(), readings), PARTY);
        }
    }

    #[test]
    fn without_a_conflict_on_that_day_it_is_exactly_six_months(story in story()) {
        let Some(expiry) = story.expiry() else { return Ok(()) };
        let story = story.with(|it| {
            it.wars.retain(|war| war.since > expiry || war.until.is_some_and(|end| end < expiry));
            let notice = it.states[0].notice.as_mut().unwrap();
            (notice.reasons, notice.revoked) = ("full", None);
        });
        let scenario = story.scenario();
        prop_assert_eq!(effect(&scenario, Readings::default()), Kind::Date(When::On(expiry)));
        prop_assert_eq!(status_of(&scenario, 0, expiry.previous(), Readings::default()), PARTY);
        prop_assert_eq!(status_of(&scenario, 0, expiry, Readings::default()), OUT);
    }

    #[test]
    fn who_is_out_stays_out_until_new_consent(story in story(), Taking(readings) in few(), later in 1..700_i32) {
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
        let deposited = left.plus_days(later);
        let back = story.with(|it| it.states[0].rejoined = Some(deposited)).scenario();
        let in_force = date::entry_into_force(deposited);
        prop_assert_eq!(status_of(&back, 0, in_force.previous(), readings), OUT);
        prop_assert_eq!(status_of(&back, 0, in_force, readings), PARTY);
        prop_assert_eq!(status_of(&back, 0, left, readings), OUT);
    }

    #[test]
    fn in_a_half_open_world_what_is_settled_stays_settled(
        story in story(), Taking(readings) in few(), picks in proptest::collection::vec(any::<prop::sample::Index>(), 12),
    ) {
        let scenario = story.scenario();
        let docket = Docket::new(&scenario);
        let mut world = scenario.open_world();
        let mut settled = Vec::new();
        for (at, pick) in (0..=scenario.choices.len()).zip(&picks) {
            let case = docket.case(&world);
            let logic = Truths { findings: &case, readings };
            for (index, ask) in asks(&scenario).iter().enumerate() {
                let Ask::Provision { actor, thing, .. } = ask else { continue };
                for (rule_at, rule) in support::rules(ask).into_iter().enumerate() {
                    let outcome = rule.judge(&logic, At::new(*actor, Some(*thing), story.as_of)).outcome();
                    let key = (index, rule_at);
                    let before = settled.iter().find(|(other, _)| *other == key).map(|(_, kind)| *kind);
                    prop_assert!(before.is_none_or(|kind| kind == outcome.kind()), "{:?} {:?} {}", ask, before, story.text());
                    if before.is_none() && outcome.kind() != Kind::Undetermined {
                        settled.push((key, outcome.kind()));
                    }
                }
            }
            if let Some(choice) = scenario.choices.get(at) {
                let option = pick.index(choice.options.len());
                world.set(u16::try_from(at).unwrap(), u16::try_from(option).ok());
            }
        }
    }

    #[test]
    fn an_answer_sums_up_every_world_read_alone(story in story(), Taking(readings) in few()) {
        let scenario = story.scenario();
        let docket = Docket::new(&scenario);
        let Some(worlds) = support::worlds(&scenario, 64) else { return Ok(()) };
        let mut all = asks(&scenario);
        all.extend(days(&story).into_iter().map(|on| Ask::Status { state: 0, on }));
        all.extend((0..scenario.devices.len()).map(|device| Ask::Class { device }));
        for ask in all {
            let plain: Option<BTreeSet<_>> = worlds.iter().map(|world| support::plainly(&docket, &ask, world, readings)).collect();
            let Some(plain) = plain else { continue };
            let quick: BTreeSet<_> = Assessor::under(&scenario, readings).verdict(&ask).outcomes.into_iter().collect();
            prop_assert_eq!(plain, quick, "{:?}\n{}", ask, story.text());
        }
    }

    #[test]
    fn a_state_that_never_joined_never_breaches_the_convention(story in story(), Taking(readings) in few()) {
        let outside = story.with(|it| {
            it.states.iter_mut().for_each(|state| {
                *state = StateCase { deposited: None, provisional: false, notice: None, rejoined: None, ..state.clone() };
            });
        });
        let convention = |(ask, _): &(Ask, Verdict)| {
            matches!(ask, Ask::Provision { cites, .. } if cites[0].starts_with(|it: char| it.is_ascii_digit()))
        };
        for (ask, verdict) in verdicts(&outside.scenario(), readings).into_iter().filter(convention) {
            prop_assert_eq!(verdict.kind, Kind::NotApplicable, "{:?}\n{}", ask, outside.text());
        }
    }

    #[test]
    fn leaving_never_erases_an_earlier_breach(story in story(), Taking(readings) in few()) {
        let Some(expiry) = story.expiry() else { return Ok(()) };
        let staying = story.with(|it| {
            it.states[0].notice = None;
            it.as_of = expiry.previous();
            it.wars.retain(|war| war.since < expiry);
        });
        let leaving = story.scenario();
        let assessor = Assessor::under(&leaving, readings);
        let convention = |ask: &Ask| matches!(ask, Ask::Provision { cites, .. } if cites[0].starts_with("1("));
        let breach = |outcome: &ottawa::Outcome| matches!(outcome.kind(), Kind::Breach | Kind::PastBreach);
        // Whether it still goes on may be open; that there was a breach may not.
        let breached = |verdict: &Verdict| verdict.outcomes.iter().all(breach);
        // One position lets a State that is leaving develop what is not yet a mine.
        let strict = support::taking(readings, &questions::PREPARING_TO_LEAVE, "design-and-production");
        let assessor = if readings == strict { assessor } else { Assessor::under(&leaving, strict) };
        for (ask, verdict) in verdicts(&staying.scenario(), strict) {
            if convention(&ask) && breached(&verdict) {
                prop_assert!(breached(&assessor.verdict(&ask)), "{:?}\n{}", ask, story.text());
            }
        }
    }
}

// Laws that judge many copies of a story, and take longer.
proptest! {
    #![proptest_config(cases(5))]

    #[test]
    fn moving_a_conflict_that_does_not_touch_that_day_changes_nothing(story in story(), by in 1..200_i32) {
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

    #[test]
    fn learning_a_fact_never_changes_a_determined_verdict(story in story(), Taking(readings) in few()) {
        let story = story.slim();
        let before = verdicts(&story.scenario(), readings);
        for learned in story.learned() {
            let scenario = learned.scenario();
            let assessor = Assessor::under(&scenario, readings);
            for (ask, verdict) in &before {
                let after = assessor.verdict(ask);
                if verdict.is_determined() {
                    prop_assert_eq!(after.kind, verdict.kind, "{:?}\n{}\n---\n{}", ask, story.text(), learned.text());
                }
                // Nor does it bring what nobody foresaw.
                let foreseen = |it: &ottawa::Outcome| verdict.outcomes.iter().any(|outcome| outcome.kind() == it.kind());
                prop_assert!(
                    after.outcomes.iter().all(foreseen),
                    "{:?}: {:?} became {:?}\n{}\n---\n{}", ask, verdict, after, story.text(), learned.text()
                );
            }
        }
    }

    #[test]
    fn derivation_truth_and_lanes_agree_and_leaves_reproduce_the_verdict(
        story in story(), readings in proptest::collection::vec(readings(), 8), pick in any::<prop::sample::Index>(),
    ) {
        let readings: Vec<Readings> = readings.into_iter().map(|it| it.0).collect();
        let scenario = story.scenario();
        let docket = Docket::new(&scenario);
        let complete = support::worlds(&scenario, 512).map(|all| all[pick.index(all.len())].clone());
        for world in complete.into_iter().chain([scenario.open_world()]) {
            for ask in asks(&scenario) {
                let parted = support::lanes_part(&docket, &ask, &world, &readings);
                prop_assert!(parted.is_none(), "{}\n{}", parted.unwrap(), story.text());
                for readings in &readings[..2] {
                    let assessor = Assessor::under(&scenario, *readings);
                    let parted = support::leaves_part(&assessor, &docket, &ask, &world);
                    prop_assert!(parted.is_none(), "{}\n{}", parted.unwrap(), story.text());
                }
            }
        }
    }

    #[test]
    fn what_is_called_robust_is_the_same_under_every_combination(
        story in story(), readings in proptest::collection::vec(readings(), 3),
    ) {
        let story = story.slim().with(|it| it.stocks.clear());
        let readings: Vec<Readings> = readings.into_iter().map(|it| it.0).collect();
        let scenario = story.scenario();
        let assessor = Assessor::new(&scenario);
        let mut all = asks(&scenario);
        all.push(Ask::Status { state: 0, on: story.as_of });
        for answer in all.iter().map(|ask| assessor.answer(ask)).filter(|answer| answer.robust) {
            for readings in &readings {
                let other = Assessor::under(&scenario, *readings).verdict(&answer.ask);
                prop_assert_eq!(other.kind, answer.verdict.kind, "{:?}\n{}", answer.ask, story.text());
            }
        }
    }

    #[test]
    fn renaming_a_state_changes_nothing(story in story(), Taking(readings) in few()) {
        let story = story.slim();
        let renamed = story.with(|it| it.states[0].name = "zembla".to_owned());
        prop_assert_eq!(told(&story.scenario(), readings), told(&renamed.scenario(), readings));
    }

    #[test]
    fn an_unrelated_state_and_its_act_change_nothing(story in story(), Taking(readings) in few(), other in deposit(), days in 0..9000_i32) {
        let story = story.slim();
        let before = verdicts(&story.scenario(), readings);
        let on = other.plus_days(days).min(story.as_of);
        let more = format!(
            "{}[states.farland]\ndeposited = {other}\nconsent = \"accession\"\n[acts.far-away]\nwhat = \"use\"\nby = \"farland\"\non = {on}\n",
            story.text()
        );
        let scenario = load(&more);
        let assessor = Assessor::under(&scenario, readings);
        for (ask, verdict) in before {
            prop_assert_eq!(assessor.verdict(&ask), verdict, "{:?}\n{}", ask, more);
        }
        let farland = who(&scenario, "farland");
        prop_assert!(farland > story.states.len() - 1);
    }
}

proptest! {
    #![proptest_config(cases(8))]

    #[test]
    fn between_two_days_of_a_timeline_nothing_changes(
        story in story(), Taking(readings) in few(), picks in proptest::collection::vec(any::<prop::sample::Index>(), 3),
    ) {
        let story = story.slim();
        let scenario = story.scenario();
        let assessor = Assessor::under(&scenario, readings);
        let timeline = timeline(&assessor, &View::default()).unwrap();
        for lane in &timeline.lanes {
            let state = who(&scenario, &lane.id);
            for stretch in &lane.standing {
                // Some days within, its first and its last; of the time before everything, its last years.
                let last = stretch.to.unwrap_or(story.as_of);
                let first = stretch.from.unwrap_or(last.plus_days(-2000));
                let length = usize::try_from(first.days_until(last)).unwrap() + 1;
                let within = picks.iter().map(|pick| first.plus_days(i32::try_from(pick.index(length)).unwrap()));
                for day in within.chain([first, last]) {
                    let told = || format!("{} on {day}: {stretch:?}\n{}", lane.id, story.text());
                    let standing = assessor.standing(state, day).unwrap();
                    let status = match standing.answer.verdict.kind {
                        Kind::Status(status) => Some(status),
                        _ => None,
                    };
                    prop_assert_eq!(stretch.status, status, "{}", told());
                    if let Some(phase) = stretch.phase {
                        prop_assert_eq!(phase, standing.phase, "{}", told());
                    }
                    let bound = match standing.bound.verdict.kind {
                        Kind::Status(_) => Some(true),
                        Kind::NotApplicable => Some(false),
                        _ => None,
                    };
                    prop_assert_eq!(stretch.bound, bound, "{}", told());
                }
            }
        }
    }

    #[test]
    fn the_days_of_breach_are_those_on_which_the_verdict_is_a_breach(
        story in story(), Taking(readings) in few(), picks in proptest::collection::vec(any::<prop::sample::Index>(), 6),
    ) {
        let story = story.slim();
        let scenario = story.scenario();
        let assessor = Assessor::under(&scenario, readings);
        for answer in assessor.answers() {
            let Ask::Provision { actor, cites, thing, .. } = &answer.ask else { continue };
            let days = assessor.breach_days(&answer.ask);
            let edges = days.iter().flat_map(|it| {
                let last = it.to.unwrap_or(story.as_of);
                [it.from.previous(), it.from, last, last.next()]
            });
            let first = story.as_of.plus_days(-3000);
            let random = picks.iter().map(|pick| first.plus_days(i32::try_from(pick.index(3001)).unwrap()));
            for day in edges.chain(random).filter(|day| *day <= story.as_of) {
                let told = || format!("{:?} on {day}: {days:?}\n{}", answer.ask, story.text());
                let on = Ask::Provision { actor: *actor, cites: cites.clone(), thing: *thing, on: Some(day) };
                let verdict = assessor.verdict(&on);
                let covering = days.iter().find(|it| it.from <= day && it.to.is_none_or(|to| day <= to));
                match covering {
                    Some(days) if days.certain => prop_assert_eq!(verdict.kind, Kind::Breach, "{}", told()),
                    Some(_) => prop_assert!(verdict.kind != Kind::NotApplicable, "{}", told()),
                    // An act that was in breach on its day stays so: the day is over, the verdict remains.
                    None if matches!(thing, Thing::Act(_)) && days.iter().any(|it| it.from < day) => {}
                    None => prop_assert!(verdict.kind != Kind::Breach, "{}", told()),
                }
            }
        }
    }

    #[test]
    fn when_everything_is_known_nothing_is_left_out(
        story in story(), Taking(readings) in few(),
    ) {
        let scenario = story.slim().scenario();
        let (known, knowledge) = scenario.known_on(scenario.as_of);
        prop_assert_eq!(verdicts(&known, readings), verdicts(&scenario, readings));
        prop_assert!(knowledge.not_yet.is_empty());
    }
}

/// The kind of every verdict, for files that differ in a notice that changes nothing.
fn kinds(scenario: &Scenario, readings: Readings) -> Vec<(String, Kind)> {
    let kept = |(ask, verdict): (Ask, Verdict)| (format!("{ask:?}"), verdict.kind);
    verdicts(scenario, readings).into_iter().map(kept).collect()
}
