//! From days to places on the axis of time.

use crate::date::Date;
use crate::simulate::timeline::Window;

/// A window of days over a width.
pub(super) struct Scale {
    window: Window,
    left: f64,
    right: f64,
}

impl Scale {
    pub fn new(window: Window, left: f64, right: f64) -> Scale {
        Scale { window, left, right }
    }

    /// Where a day begins; days outside the window are put at its edges.
    pub fn begin(&self, day: Date) -> f64 {
        let days = f64::from(self.window.from.days_until(self.window.to.next()));
        let at = f64::from(self.window.from.days_until(day)) / days;
        self.left + at.clamp(0.0, 1.0) * (self.right - self.left)
    }

    /// Where a day ends: the next begins.
    pub fn end(&self, day: Date) -> f64 {
        self.begin(day.next())
    }

    /// The middle of a day.
    pub fn middle(&self, day: Date) -> f64 {
        (self.begin(day) + self.end(day)) / 2.0
    }

    /// Whether a day is shown.
    pub fn shows(&self, day: Date) -> bool {
        self.window.from <= day && day <= self.window.to
    }

    /// The part of a stretch of days that is shown, as places: left and right. What is missing has no end.
    pub fn stretch(&self, from: Option<Date>, to: Option<Date>) -> Option<(f64, f64)> {
        let from = from.unwrap_or(self.window.from).max(self.window.from);
        let to = to.unwrap_or(self.window.to).min(self.window.to);
        (from <= to).then(|| (self.begin(from), self.end(to)))
    }

    /// The marks on the axis: first days of years, quarters or months, so many that their names fit.
    pub fn ticks(&self) -> Vec<(f64, String)> {
        let days = self.window.from.days_until(self.window.to);
        // Months between two marks; a month takes about thirty days, and a name about ninety pixels.
        let fits = f64::from(days) / 30.4 / ((self.right - self.left) / 90.0);
        let months = [1, 2, 3, 6, 12, 24, 60, 120, 300, 600, 1200];
        let step = months
            .into_iter()
            .find(|it| f64::from(*it) >= fits)
            .unwrap_or(12_000);
        let first = self.window.from.first_of_month();
        // Counted from the year nought, so that quarters and decades begin where one expects them.
        let count = i32::from(first.year()) * 12 + i32::from(first.month()) - 1;
        let first = first.plus_months_clamped((step - count.rem_euclid(step)) % step);
        let mut ticks = Vec::new();
        let mut day = first;
        while day <= self.window.to && ticks.len() < 60 {
            if self.shows(day) {
                let name = match step {
                    12.. => day.year().to_string(),
                    _ if day.month() == 1 || ticks.is_empty() => {
                        format!("{} {}", short(day), day.year())
                    }
                    _ => short(day).to_owned(),
                };
                ticks.push((self.begin(day), name));
            }
            let next = day.plus_months_clamped(step);
            if next <= day {
                break;
            }
            day = next;
        }
        ticks
    }
}

/// The name of a month on an axis, where there is no room for more.
fn short(day: Date) -> &'static str {
    let name = day.month_in_words();
    match name.len() {
        0..=4 => name,
        _ => name.get(..3).unwrap_or(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(from: &str, to: &str) -> Option<Scale> {
        let window = Window {
            from: from.parse().ok()?,
            to: to.parse().ok()?,
            asked: true,
        };
        Some(Scale::new(window, 100.0, 1100.0))
    }

    #[test]
    fn each_day_has_its_own_place_and_the_window_fills_the_width() {
        let Some(scale) = scale("2025-01-01", "2025-01-10") else {
            return;
        };
        let day = |day| Date::new(2025, 1, day);
        assert_eq!(day(1).map(|it| scale.begin(it)), Some(100.0));
        assert_eq!(day(10).map(|it| scale.end(it)), Some(1100.0));
        assert_eq!(day(3).map(|it| scale.middle(it)), Some(350.0));
        assert_eq!(scale.stretch(None, day(2)), Some((100.0, 300.0)));
        assert_eq!(scale.stretch(Date::new(2026, 1, 1), None), None);
    }

    #[test]
    fn marks_fit_from_a_week_to_the_whole_calendar() {
        for (from, to) in [
            ("2025-01-01", "2025-01-02"),
            ("2025-06-01", "2026-03-01"),
            ("1997-12-03", "2026-03-01"),
            ("0001-01-01", "9999-12-31"),
        ] {
            let Some(scale) = scale(from, to) else { return };
            let ticks = scale.ticks();
            assert!(ticks.len() < 16, "{ticks:?}");
            for (one, next) in ticks.iter().zip(ticks.iter().skip(1)) {
                assert!(next.0 - one.0 > 60.0, "{ticks:?}");
            }
        }
    }
}
