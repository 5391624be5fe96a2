//! Small cases, all of them: two wars about the day on which the six months end, and two notices, each begun,
//! ended or taken back on every boundary day. The diagrams of the proofs hold one entry of a kind; this is the rest.

use std::fmt::Write as _;

use ottawa::vocabulary::DateOf;
use ottawa::{Ask, Assessor, Date};
use ottawa_oracle::Oracle;
use ottawa_oracle::day::{Day, day, months_later, read, written};

/// What was compared.
#[derive(Default)]
struct Count {
    cases: u32,
    files: u32,
    answers: u32,
}

/// Whether a case is tried: all of them with `ORACLE_ALL`, else every twentieth.
fn is_tried(number: u32) -> bool {
    number % 20 == 1 || std::env::var_os("ORACLE_ALL").is_some()
}

/// Holds the status on each of these days, and the day on which the withdrawal takes effect, against the oracle.
fn held(text: &str, days: &[Day], count: &mut Count) {
    count.cases += 1;
    if !is_tried(count.cases) {
        return;
    }
    let oracle = Oracle::new(text, &toml::Table::new()).expect("a file that the oracle reads");
    let loaded = ottawa::read(text).unwrap_or_else(|errors| panic!("{errors:?}\n{text}"));
    let scenario = &loaded.scenario;
    let assessor = Assessor::new(scenario);
    let state = scenario.who("norland").expect("the State");
    let mut left = None;
    for day in days {
        let on: Date = written(*day).parse().expect("a day");
        let theirs = assessor.verdict(&Ask::Status { state, on }).word();
        let ours = oracle.status("norland", *day);
        assert_eq!(theirs, ours, "status on {on}: ottawa left, oracle right\n{text}");
        left = left.or((ours == "former-party").then_some(*day));
        count.answers += 1;
    }
    // The first of the days on which it is out is the date of effect, where that is one of them.
    let ask = Ask::Date {
        state,
        which: DateOf::WithdrawalEffect,
        on: scenario.as_of,
    };
    let effect = assessor.verdict(&ask).word();
    let effect = read(&effect);
    assert_eq!(effect, left, "date of effect: ottawa left, oracle right\n{text}");
    count.answers += 1;
    count.files += 1;
}

/// The file with these notices and wars, on some positions.
fn file(notices: &[String], wars: &[(Day, Option<Day>)], readings: &str, as_of: Day) -> String {
    let mut text = format!(
        "title = \"A small case\"\nas-of = {}\n{readings}[states.norland]\ndeposited = 2004-03-15\nwithdrawal = [ {} ]\n[states.sudria]\ndeposited = \"never\"\n",
        written(as_of),
        notices.join(", ")
    );
    for (at, (since, until)) in wars.iter().enumerate() {
        let until = until.map_or("\"open\"".to_owned(), written);
        writeln!(
            text,
            "[conflicts.war-{at}]\nkind = \"international\"\nparties = [\"norland\", \"sudria\"]\nsince = {}\nuntil = {until}",
            written(*since)
        )
        .expect("text");
    }
    text
}

/// Where a war can begin and end, in days from the day on which the six months end.
const BEGINS: [i32; 5] = [-3, -1, 0, 1, 3];
const ENDS: [Option<i32>; 7] = [Some(-2), Some(-1), Some(0), Some(1), Some(2), Some(5), None];

/// Positions on the very day, and on what happens after it.
const READINGS: [&str; 6] = [
    "",
    "readings = { day-of-expiry = \"last-moment\" }\n",
    "readings = { day-of-expiry = \"first-moment\" }\n",
    "readings = { six-months = \"next-day\" }\n",
    "readings = { later-conflict = \"any-ongoing\" }\n",
    "readings = { effect-after-conflict = \"next-day\" }\n",
];

fn wars(expiry: Day) -> Vec<(Day, Option<Day>)> {
    let mut all = Vec::new();
    for begins in BEGINS {
        for ends in ENDS {
            if ends.is_none_or(|ends| ends >= begins) {
                all.push((expiry + begins, ends.map(|ends| expiry + ends)));
            }
        }
    }
    all
}

#[test]
fn two_wars_about_the_day_on_which_the_six_months_end() {
    // The last of February: the six months of a notice of 31 August.
    let expiry = months_later(day(2027, 8, 31), 6);
    let days: Vec<Day> = (-4..=8).map(|at| expiry + at).collect();
    let notices = ["{ received = 2027-08-31 }".to_owned()];
    let all = wars(expiry);
    let mut count = Count::default();
    for (at, first) in all.iter().enumerate() {
        for second in &all[at..] {
            for readings in READINGS {
                held(
                    &file(&notices, &[*first, *second], readings, expiry + 8),
                    &days,
                    &mut count,
                );
            }
        }
    }
    println!(
        "two wars: {} of {} files, {} answers compared",
        count.files, count.cases, count.answers
    );
}

#[test]
fn two_notices_and_a_war() {
    let received = day(2027, 8, 29);
    let expiry = months_later(received, 6);
    let days: Vec<Day> = (-3..=9).map(|at| expiry + at).collect();
    let mut count = Count::default();
    for war in wars(expiry).iter().map(|war| vec![*war]).chain([Vec::new()]) {
        // The second notice ends its six months on the same day (29, 30 and 31 August give the last of February),
        // or soon after; each may be taken back.
        for later in [0, 1, 2, 3, 5] {
            for revoked in [None, Some(-1), Some(0), Some(2)] {
                for second_revoked in [None, Some(-1), Some(1), Some(4)] {
                    let notice = |received: Day, revoked: Option<i32>| {
                        let revoked = revoked.map_or(String::new(), |at| {
                            format!(", revoked = {}", written(expiry + at))
                        });
                        format!("{{ received = {}{revoked} }}", written(received))
                    };
                    let notices = [
                        notice(received, revoked),
                        notice(received + later, second_revoked),
                    ];
                    for readings in [READINGS[0], READINGS[5]] {
                        held(&file(&notices, &war, readings, expiry + 9), &days, &mut count);
                    }
                }
            }
        }
    }
    println!(
        "two notices: {} of {} files, {} answers compared",
        count.files, count.cases, count.answers
    );
}
