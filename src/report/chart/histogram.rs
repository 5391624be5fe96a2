//! A histogram: how likely each answer is, with its sampling error; dates by week, month, quarter or year.

use super::svg::{Anchor, Svg, lines};
use crate::date::Date;
use crate::report::sample as words;
use crate::report::vary::{NOT_ADVICE, question};
use crate::scenario::Scenario;
use crate::simulate::sample::{Sampled, Share};

const WIDTH: i64 = 1_000;
const LEFT: f64 = 80.0;
const PLOT: (f64, f64) = (880.0, 300.0);
/// No more bars than this stand for days.
const BARS: i32 = 40;

/// One bar: what it stands for, its share, and the standard error of that.
struct Bar {
    label: String,
    share: f64,
    error: f64,
    is_day: bool,
}

/// The picture of what was drawn.
#[must_use]
pub fn svg(scenario: &Scenario, sampled: &Sampled) -> String {
    let bars = bars(sampled);
    let mut svg = Svg::new(WIDTH);
    let mut y = 34.0;
    svg.text((40.0, y), Anchor::Start, "h", &question(scenario, &sampled.ask));
    let judged = format!("{}. {}", sampled.title.trim_end_matches('.'), words::how(sampled));
    let facts = format!("Drawn: {}.", sampled.facts.join("; "));
    for line in [judged.as_str(), words::WHOSE, &facts]
        .iter()
        .flat_map(|text| lines(text, 150))
    {
        y += 17.0;
        svg.text((40.0, y), Anchor::Start, "s", &line);
    }
    let top = y + 30.0;
    let bottom = top + PLOT.1;
    let highest = bars
        .iter()
        .map(|bar| bar.share + 1.96 * bar.error)
        .fold(0.0, f64::max);
    let step = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2]
        .into_iter()
        .find(|step| highest / step <= 6.0)
        .unwrap_or(0.25);
    let scale = (highest / step).ceil().max(1.0) * step;
    let height = |share: f64| PLOT.1 * share / scale;
    for nth in 0..=((scale / step).round() as u32) {
        let share = f64::from(nth) * step;
        let at = bottom - height(share);
        svg.line((LEFT, at), (LEFT + PLOT.0, at), "#ccc");
        let label = if step < 0.01 {
            format!("{:.1} %", share * 100.0)
        } else {
            format!("{:.0} %", share * 100.0)
        };
        svg.text((LEFT - 8.0, at + 4.0), Anchor::End, "s", &label);
    }
    let width = PLOT.0 / bars.len().max(1) as f64;
    let every = bars.len().div_ceil(8).max(1);
    for (nth, bar) in bars.iter().enumerate() {
        let x = LEFT + nth as f64 * width;
        let fill = if bar.is_day { "#41719c" } else { "url(#open)" };
        let inner = (width * 0.86).min(90.0);
        let x = x + (width - inner) / 2.0;
        svg.rect((x, bottom - height(bar.share)), (inner, height(bar.share)), fill);
        svg.frame((x, bottom - height(bar.share)), (inner, height(bar.share)));
        if bar.error > 0.0 {
            let middle = x + inner / 2.0;
            let low = (bar.share - 1.96 * bar.error).max(0.0);
            svg.line(
                (middle, bottom - height(low)),
                (middle, bottom - height(bar.share + 1.96 * bar.error)),
                "#111",
            );
        }
        if nth % every == 0 || !bar.is_day {
            for (line, text) in lines(&bar.label, 16).iter().enumerate() {
                svg.text(
                    (x + inner / 2.0, bottom + 18.0 + 14.0 * line as f64),
                    Anchor::Middle,
                    "s",
                    text,
                );
            }
        }
    }
    svg.line((LEFT, bottom), (LEFT + PLOT.0, bottom), "#333");
    let last = bottom + 78.0;
    let note = match sampled.seed {
        Some(_) => format!("The thin lines are the sampling error (95 in 100). {NOT_ADVICE}"),
        None => NOT_ADVICE.to_owned(),
    };
    svg.text((40.0, last), Anchor::Start, "s", &note);
    let told = bars
        .iter()
        .map(|bar| format!("{}: {:.1} %", bar.label, bar.share * 100.0));
    let description = format!(
        "{} {judged} {}.",
        words::WHOSE,
        told.collect::<Vec<_>>().join("; ")
    );
    svg.finish(
        last as i64 + 20,
        &question(scenario, &sampled.ask),
        &description,
        super::svg::PATTERNS,
    )
}

fn bars(sampled: &Sampled) -> Vec<Bar> {
    let error = |share: f64| match sampled.seed {
        Some(_) => (share * (1.0 - share) / sampled.draws.max(1) as f64).sqrt(),
        None => 0.0,
    };
    let plain = |it: &Share| Bar {
        label: words::named(&it.cell),
        share: it.share,
        error: it.error,
        is_day: it.cell.date().is_some_and(|when| when.day().is_some()),
    };
    let days: Vec<(Date, f64)> = sampled.days().collect();
    let (Some((first, _)), Some((last, _))) = (days.first(), days.last()) else {
        return sampled.answers.iter().map(plain).collect();
    };
    if days.len() <= 12 {
        return sampled.answers.iter().map(plain).collect();
    }
    let mut bars: Vec<Bar> = bins(*first, *last)
        .into_iter()
        .map(|(from, to, label)| {
            let share = days
                .iter()
                .filter(|(day, _)| (from..=to).contains(day))
                .map(|(_, share)| share)
                .sum();
            Bar {
                label,
                share,
                error: error(share),
                is_day: true,
            }
        })
        .collect();
    let others = sampled
        .answers
        .iter()
        .filter(|it| it.cell.date().is_none_or(|when| when.day().is_none()));
    bars.extend(others.map(plain));
    bars
}

/// Stretches of the calendar from one day to another: weeks if they are few, else months, quarters or years.
fn bins(first: Date, last: Date) -> Vec<(Date, Date, String)> {
    let length = first.days_until(last) + 1;
    if length <= 7 * BARS {
        let by = if length <= BARS { 1 } else { 7 };
        let starts = (0..)
            .map(|nth| first.plus_days(nth * by))
            .take_while(|day| *day <= last);
        return starts
            .map(|day| (day, day.plus_days(by - 1), day.to_string()))
            .collect();
    }
    let months = [1, 3, 12]
        .into_iter()
        .find(|months| length / (30 * months) <= BARS)
        .unwrap_or(60);
    let begin = Date::new(first.year(), (first.month() - 1) / 3 * 3 + 1, 1).unwrap_or(first.first_of_month());
    let begin = if months == 1 {
        first.first_of_month()
    } else {
        begin
    };
    let starts = (0..)
        .map(|nth| begin.plus_months_clamped(nth * months))
        .take_while(|day| *day <= last);
    let label = |day: Date| match months {
        1 => format!("{} {}", day.month_in_words(), day.year()),
        _ => format!("from {} {}", day.month_in_words(), day.year()),
    };
    starts
        .map(|day| (day, day.plus_months_clamped(months).previous(), label(day)))
        .collect()
}
