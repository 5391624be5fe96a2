//! Days, counted one by one from 1 January 1900.

/// A calendar day, as the number of days since 1 January 1900.
pub type Day = i32;

/// Stands for a day that never comes.
pub const NEVER: Day = i32::MAX;

fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// How many days a month has.
pub fn month_length(year: i32, month: i32) -> i32 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The number of a day written as year, month, day: the years and months before it are counted off.
pub fn day(year: i32, month: i32, day_of_month: i32) -> Day {
    let mut count = 0;
    for earlier in 1900..year {
        count += if is_leap(earlier) { 366 } else { 365 };
    }
    for earlier in 1..month {
        count += month_length(year, earlier);
    }
    count + day_of_month - 1
}

/// Year, month, day of a day.
pub fn parts(number: Day) -> (i32, i32, i32) {
    let (mut year, mut month, mut left) = (1900, 1, number);
    loop {
        let length = if is_leap(year) { 366 } else { 365 };
        if left < length {
            break;
        }
        left -= length;
        year += 1;
    }
    while left >= month_length(year, month) {
        left -= month_length(year, month);
        month += 1;
    }
    (year, month, left + 1)
}

/// `2024-12-02`.
pub fn written(number: Day) -> String {
    if number == NEVER {
        return "open".into();
    }
    let (year, month, day) = parts(number);
    format!("{year:04}-{month:02}-{day:02}")
}

/// The day written `2024-12-02`.
pub fn read(text: &str) -> Option<Day> {
    let mut fields = text.trim().split('-');
    let year = fields.next()?.parse().ok()?;
    let month = fields.next()?.parse().ok()?;
    let day_of_month = fields.next()?.parse().ok()?;
    let valid = fields.next().is_none()
        && (1900..2200).contains(&year)
        && (1..=12).contains(&month)
        && (1..=month_length(year, month)).contains(&day_of_month);
    valid.then(|| day(year, month, day_of_month))
}

/// The corresponding day so many months later; the last of the month where that month is too short (20(3)).
pub fn months_later(number: Day, months: i32) -> Day {
    let (mut year, mut month, day_of_month) = parts(number);
    for _ in 0..months {
        month += 1;
        if month == 13 {
            (year, month) = (year + 1, 1);
        }
    }
    day(year, month, day_of_month.min(month_length(year, month)))
}

/// The anniversary so many years later; 28 February where there is no 29th (4, 5).
pub fn years_later(number: Day, years: i32) -> Day {
    months_later(number, 12 * years)
}
