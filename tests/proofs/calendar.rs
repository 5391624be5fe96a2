//! Each calendar rule on every day from 1997 to 2100, against a plain count of days and months.

use ottawa::Date;
use ottawa::date;

/// A day as three numbers.
type Day = (i32, i32, i32);

fn leap(year: i32) -> bool {
    year % 4 == 0 && year % 100 != 0 || year % 400 == 0
}

fn length(year: i32, month: i32) -> i32 {
    match month {
        2 if leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn next((year, month, day): Day) -> Day {
    if day < length(year, month) {
        (year, month, day + 1)
    } else if month < 12 {
        (year, month + 1, 1)
    } else {
        (year + 1, 1, 1)
    }
}

/// Counted one day after another.
fn days_later(day: Day, days: i32) -> Day {
    (0..days).fold(day, |day, _| next(day))
}

/// Counted one month after another; where the last has no such day, its last day.
fn months_later((year, month, day): Day, months: i32) -> Day {
    let (mut y, mut m) = (year, month);
    for _ in 0..months {
        (y, m) = if m == 12 { (y + 1, 1) } else { (y, m + 1) };
    }
    (y, m, day.min(length(y, m)))
}

fn date(day: Day) -> Date {
    Date::new(
        day.0.try_into().unwrap(),
        day.1.try_into().unwrap(),
        day.2.try_into().unwrap(),
    )
    .unwrap()
}

#[test]
fn every_calendar_rule_gives_the_day_that_a_plain_count_gives_on_every_day_from_1997_to_2100() {
    let mut day = (1997, 1, 1);
    let (mut days, mut checked) = (0, 0);
    while day.0 <= 2100 {
        let same = |rule: &str, found: Date, counted: Day| {
            assert_eq!(found, date(counted), "{rule}, on {:?}", day);
        };
        let here = date(day);
        // 17(1), 17(2): the first day of the sixth month after that of the deposit.
        let sixth = months_later((day.0, day.1, 1), 6);
        let entry = if day <= (1998, 9, 16) { (1999, 3, 1) } else { sixth };
        same("17 entry into force", date::entry_into_force(here), entry);
        same(
            "20(3) six months",
            date::six_months_expire(here),
            months_later(day, 6),
        );
        same(
            "4 four years",
            date::stockpile_deadline(here),
            months_later(day, 48),
        );
        same(
            "5(1) ten years",
            date::clearance_deadline(here),
            months_later(day, 120),
        );
        same(
            "7(1) first report",
            date::first_report_due(here),
            days_later(day, 180),
        );
        // 7(2): walk on until it is 30 April.
        let mut april = day;
        while (april.1, april.2) != (4, 30) {
            april = next(april);
        }
        same(
            "7(2) next yearly report",
            date::next_yearly_report_due(here),
            april,
        );
        let year = date::yearly_report_due(i16::try_from(day.0).unwrap()).unwrap();
        same("7(2) yearly report", year, (day.0 + 1, 4, 30));
        same("8(2) answer", date::answer_due(here), days_later(day, 28));
        same("8(5) favour", date::favour_due(here), days_later(day, 14));
        same(
            "8(5) special meeting",
            date::special_meeting_due(here),
            days_later(day, 28),
        );
        same(
            "8(11) mission",
            date::mission_arrives_from(here),
            days_later(day, 3),
        );
        same("8(15) stay", date::mission_stays_until(here), days_later(day, 14));
        same(
            "8(15) site",
            date::mission_on_site_until(here),
            days_later(day, 7),
        );
        same(
            "12(1) review",
            date::next_review_conference_from(here),
            months_later(day, 60),
        );
        same(
            "13(1) amendment",
            date::amendment_support_due(here),
            days_later(day, 30),
        );
        let protocol = months_later(day, 6).max((1998, 12, 3));
        same(
            "CCW 5(4) entry into force",
            date::protocol_in_force(here),
            protocol,
        );
        same(
            "CCW 9(2) denunciation",
            date::denunciation_expires(here),
            months_later(day, 12),
        );
        // What `cases` leaves out: a day that is counted from another comes after it.
        let counted = [
            date::entry_into_force(here),
            date::six_months_expire(here),
            date::stockpile_deadline(here),
            date::clearance_deadline(here),
            date::first_report_due(here),
        ];
        assert!(counted.iter().all(|later| *later > here), "on {day:?}");
        same("the next day", here.next(), next(day));
        assert_eq!(here.next().previous(), here);
        assert_eq!(here.to_string().parse::<Date>().unwrap(), here);
        (days, checked) = (days + 1, checked + 18);
        day = next(day);
    }
    println!("calendar: {days} days, {checked} dates of 18 rules counted one day or month after another");
}
