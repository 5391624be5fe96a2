//! A heat map: one or two axes as a picture, a third as one small picture for each of its values.

use std::collections::BTreeMap;

use super::svg::{Anchor, PATTERNS, Svg, lines};
use crate::date::{Date, When};
use crate::report::vary as words;
use crate::scenario::{Scenario, thousands};
use crate::simulate::vary::Varied;
use crate::simulate::{Cell, Leaving};
use crate::verdict::Kind;
use crate::vocabulary::Status;

/// No more small pictures than this are drawn.
const PANELS: usize = 9;
/// No more rectangles than this are drawn in one picture.
const RECTANGLES: usize = 40_000;
const WIDTH: i64 = 1_000;
const MARGIN: f64 = 40.0;

/// The picture of what was varied.
///
/// Fields of one answer have one shade and one letter; dates of effect go from light to dark. Where the axis has
/// too many values for a picture, or a third axis too many for small pictures, the picture says which it shows.
#[must_use]
pub fn svg(scenario: &Scenario, varied: &Varied) -> String {
    let legend = Legend::of(varied);
    let mut svg = Svg::new(WIDTH);
    let mut y = 34.0;
    svg.text(
        (MARGIN, y),
        Anchor::Start,
        "h",
        &words::question(scenario, &varied.ask),
    );
    for line in lines(&words::circumstances(varied), 140) {
        y += 18.0;
        svg.text((MARGIN, y), Anchor::Start, "s", &line);
    }
    y = legend.draw(&mut svg, y + 14.0);
    let layout = Layout::of(varied);
    let shown = layout.panels.len();
    let columns = match shown {
        1 => 1,
        2 | 4 => 2,
        _ => 3,
    };
    let cell_width = (WIDTH as f64 - 2.0 * MARGIN) / columns as f64;
    let (plot_width, plot_height) = match (columns, layout.rows) {
        (_, 1) => (cell_width - 90.0, 60.0),
        (1, _) => (cell_width - 90.0, 430.0),
        (2, _) => (cell_width - 90.0, 260.0),
        _ => (cell_width - 90.0, 190.0),
    };
    let row_height = plot_height + if layout.third.is_some() { 84.0 } else { 62.0 };
    y += 8.0;
    if let Some(third) = layout.third {
        let axis = varied.axes.get(third);
        let all = axis.map_or(0, |axis| axis.values().len());
        let note = if shown < all {
            format!(
                "{shown} of the {} values of {} are drawn; all are in the data.",
                thousands(all as u64),
                name(varied, third)
            )
        } else {
            format!("One picture for each value of {}.", name(varied, third))
        };
        y += 14.0;
        svg.text((MARGIN, y), Anchor::Start, "s", &note);
    }
    for (nth, panel) in layout.panels.iter().enumerate() {
        let left = MARGIN + (nth % columns) as f64 * cell_width + 78.0;
        let top = y + (nth / columns) as f64 * row_height + if layout.third.is_some() { 30.0 } else { 12.0 };
        if let Some((third, value)) = layout.third.zip(*panel) {
            let label = varied
                .axes
                .get(third)
                .and_then(|axis| axis.values().get(value))
                .map_or("", |it| it.label.as_str());
            svg.text(
                (left, top - 8.0),
                Anchor::Start,
                "",
                &format!("{} = {label}", name(varied, third)),
            );
        }
        let plot = Plot {
            varied,
            layout: &layout,
            legend: &legend,
            panel: *panel,
            origin: (left, top),
            size: (plot_width, plot_height),
        };
        plot.draw(&mut svg);
    }
    let height = y + shown.div_ceil(columns) as f64 * row_height + 28.0;
    svg.text((MARGIN, height - 12.0), Anchor::Start, "s", words::NOT_ADVICE);
    let description = format!(
        "{} {} {}",
        words::circumstances(varied),
        words::axes(varied),
        legend.told()
    );
    svg.finish(
        height as i64,
        &words::question(scenario, &varied.ask),
        &description,
        PATTERNS,
    )
}

fn name(varied: &Varied, axis: usize) -> &str {
    varied.axes.get(axis).map_or("", |axis| axis.name())
}

/// Shades that stay apart in grey, the gravest darkest.
const SHADES: [&str; 8] = [
    "#08306b", "#d6e6f4", "#c96a2b", "#7ea9d1", "#f6d7a7", "#41719c", "#8c8c8c", "#efe9e1",
];

/// What each field means.
struct Legend {
    entries: Vec<Entry>,
    /// The entry of each kind of what was varied.
    of_kind: Vec<usize>,
}

struct Entry {
    fill: String,
    letter: String,
    text: String,
    many: u64,
}

impl Legend {
    fn of(varied: &Varied) -> Legend {
        let days: Vec<Date> = varied
            .kinds
            .iter()
            .filter_map(|(cell, _)| cell.date()?.day())
            .collect();
        let scale = Shading::over(&days);
        let mut entries: Vec<Entry> = Vec::new();
        let mut of_kind = Vec::new();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for (cell, many) in &varied.kinds {
            let (fill, letter, text) = match (cell, cell.date()) {
                (Cell::Contradiction, _) => (
                    "url(#none)".to_owned(),
                    String::new(),
                    "contradiction: the file would be refused".to_owned(),
                ),
                (_, Some(When::Never)) => (
                    "url(#open)".to_owned(),
                    String::new(),
                    "open, as far as one can see".to_owned(),
                ),
                (_, Some(When::On(day))) => scale.of(day),
                _ => {
                    let shade = shade(cell, entries.len());
                    (shade.to_owned(), letter(entries.len()), cell.printed())
                }
            };
            let place = *places.entry(text.clone()).or_insert_with(|| {
                entries.push(Entry {
                    fill,
                    letter,
                    text,
                    many: 0,
                });
                entries.len() - 1
            });
            if let Some(entry) = entries.get_mut(place) {
                entry.many += many;
            }
            of_kind.push(place);
        }
        if varied.is_partial() {
            entries.push(Entry {
                fill: "#fff".to_owned(),
                letter: String::new(),
                text: "not judged: the work was stopped".to_owned(),
                many: varied.variants() - varied.done,
            });
        }
        Legend { entries, of_kind }
    }

    fn draw(&self, svg: &mut Svg, top: f64) -> f64 {
        let mut y = top;
        for (nth, entry) in self.entries.iter().enumerate() {
            let x = MARGIN + (nth % 2) as f64 * (WIDTH as f64 / 2.0 - MARGIN);
            svg.rect((x, y), (26.0, 16.0), &entry.fill);
            svg.frame((x, y), (26.0, 16.0));
            svg.text((x + 13.0, y + 13.0), Anchor::Middle, "k", &entry.letter);
            let text = format!("{} ({})", entry.text, thousands(entry.many));
            svg.text((x + 34.0, y + 13.0), Anchor::Start, "", &text);
            if nth % 2 == 1 || nth + 1 == self.entries.len() {
                y += 22.0;
            }
        }
        y
    }

    fn told(&self) -> String {
        let entries = self
            .entries
            .iter()
            .map(|entry| format!("{}: {}", entry.text, thousands(entry.many)));
        format!("Variants by answer: {}.", entries.collect::<Vec<_>>().join("; "))
    }
}

/// The letter of an answer: A to Z, then two letters.
fn letter(nth: usize) -> String {
    let of = |nth: usize| char::from(b'A' + u8::try_from(nth % 26).unwrap_or(0));
    match nth / 26 {
        0 => of(nth).to_string(),
        more => format!("{}{}", of(more - 1), of(nth)),
    }
}

fn shade(cell: &Cell, nth: usize) -> &'static str {
    let Cell::Found(found) = cell else {
        return "url(#none)";
    };
    match found.kind {
        Kind::Status(Status::FormerParty) => "#8fb4d6",
        Kind::Status(Status::Party) => match found.leaving {
            Some(Leaving::Delayed) => "#b5531c",
            Some(Leaving::Pending) => "#f6e3b4",
            None => "#eef3f8",
        },
        Kind::Breach => "#08306b",
        Kind::PastBreach => "#41719c",
        Kind::Undetermined | Kind::ForJudgement => "#f6d7a7",
        Kind::NotApplicable if nth < 3 => "#efe9e1",
        _ => SHADES.get((nth + 1) % SHADES.len()).copied().unwrap_or("#8c8c8c"),
    }
}

/// Dates as shades, in at most eight steps.
struct Shading {
    steps: Vec<(Date, Date)>,
}

impl Shading {
    fn over(days: &[Date]) -> Shading {
        let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else {
            return Shading { steps: Vec::new() };
        };
        let span = first.days_until(*last).max(0);
        let step = [31, 62, 92, 183, 366]
            .into_iter()
            .find(|step| span / step < 8)
            .unwrap_or(span / 8 + 1);
        let months = match step {
            31 => 1,
            62 => 2,
            92 => 3,
            183 => 6,
            366 => 12,
            days => days / 30 + 1,
        };
        let starts = (0..).map(|nth| first.first_of_month().plus_months_clamped(nth * months));
        let steps = starts
            .take_while(|start| start <= last)
            .map(|start| (start, start.plus_months_clamped(months).previous()));
        Shading {
            steps: steps.collect(),
        }
    }

    fn of(&self, day: Date) -> (String, String, String) {
        let at = self
            .steps
            .iter()
            .position(|(from, to)| (*from..=*to).contains(&day))
            .unwrap_or(0);
        let (from, to) = self.steps.get(at).copied().unwrap_or((day, day));
        let part = at as f64 / (self.steps.len().saturating_sub(1)).max(1) as f64;
        let mix = |light: f64, dark: f64| (light + (dark - light) * part) as u8;
        let fill = format!(
            "#{:02x}{:02x}{:02x}",
            mix(238.0, 8.0),
            mix(243.0, 40.0),
            mix(250.0, 100.0)
        );
        let month = |day: Date| format!("{} {}", day.month_in_words(), day.year());
        let text = if month(from) == month(to) {
            month(from)
        } else {
            format!("{} to {}", month(from), month(to))
        };
        (fill, letter(at), text)
    }
}

/// Which axis goes where.
struct Layout {
    across: usize,
    up: Option<usize>,
    third: Option<usize>,
    rows: usize,
    /// The values of the third axis that are drawn.
    panels: Vec<Option<usize>>,
}

impl Layout {
    fn of(varied: &Varied) -> Layout {
        let length = |axis: usize| varied.axes.get(axis).map_or(1, |axis| axis.values().len());
        let third = (varied.axes.len() > 2).then_some(2);
        let up = (varied.axes.len() > 1).then_some(1);
        let panels = match third.map(length) {
            None => vec![None],
            Some(all) if all <= PANELS => (0..all).map(Some).collect(),
            Some(all) => (0..PANELS)
                .map(|nth| Some(nth * (all - 1) / (PANELS - 1)))
                .collect(),
        };
        Layout {
            across: 0,
            up,
            third,
            rows: up.map_or(1, length),
            panels,
        }
    }
}

/// One picture.
struct Plot<'a> {
    varied: &'a Varied,
    layout: &'a Layout,
    legend: &'a Legend,
    panel: Option<usize>,
    origin: (f64, f64),
    size: (f64, f64),
}

impl Plot<'_> {
    /// The entry of the legend of a field; none where it was not judged.
    fn entry(&self, x: usize, y: usize) -> Option<usize> {
        let mut at = vec![0; self.varied.axes.len()];
        let places = [
            Some((self.layout.across, x)),
            self.layout.up.map(|axis| (axis, y)),
            self.layout.third.zip(self.panel),
        ];
        for (axis, place) in places.into_iter().flatten() {
            if let Some(slot) = at.get_mut(axis) {
                *slot = place;
            }
        }
        self.legend.of_kind.get(self.varied.kind(&at)?).copied()
    }

    fn draw(&self, svg: &mut Svg) {
        let columns = self
            .varied
            .axes
            .get(self.layout.across)
            .map_or(1, |axis| axis.values().len());
        let rows = self.layout.rows;
        let (left, top) = self.origin;
        let (width, height) = self.size;
        let at = |x: usize, y: usize| {
            (
                left + width * x as f64 / columns as f64,
                top + height - height * y as f64 / rows as f64,
            )
        };
        let mut areas: BTreeMap<usize, (u64, (usize, usize))> = BTreeMap::new();
        let mut blocks: Vec<Block> = Vec::new();
        let mut open: Vec<Block> = Vec::new();
        for y in 0..rows {
            let mut runs: Vec<Block> = Vec::new();
            for x in 0..columns {
                let Some(entry) = self.entry(x, y) else { continue };
                match runs.last_mut() {
                    Some(run) if run.entry == entry && run.to_x == x => run.to_x = x + 1,
                    _ => runs.push(Block {
                        entry,
                        x,
                        to_x: x + 1,
                        y,
                        to_y: y + 1,
                    }),
                }
            }
            // A run that stands right over one like it makes it higher.
            for run in &mut runs {
                let below = open
                    .iter()
                    .find(|it| it.entry == run.entry && it.x == run.x && it.to_x == run.to_x);
                if let Some(below) = below {
                    run.y = below.y;
                }
            }
            blocks.extend(open.drain(..).filter(|it| {
                !runs
                    .iter()
                    .any(|run| run.y == it.y && run.x == it.x && run.to_x == it.to_x && run.entry == it.entry)
            }));
            open = runs;
        }
        blocks.append(&mut open);
        for block in blocks.iter().take(RECTANGLES) {
            let (x, y) = at(block.x, block.to_y);
            let (to_x, to_y) = at(block.to_x, block.y);
            let fill = self
                .legend
                .entries
                .get(block.entry)
                .map_or("#fff", |entry| entry.fill.as_str());
            // Neighbours overlap by a hair, so that no light falls between them.
            svg.rect((x, y), (to_x - x + 0.3, to_y - y + 0.3), fill);
            let area = ((block.to_x - block.x) * (block.to_y - block.y)) as u64;
            let middle = (block.x.midpoint(block.to_x), block.y.midpoint(block.to_y));
            let known = areas.entry(block.entry).or_insert((area, middle));
            if known.0 < area {
                *known = (area, middle);
            }
        }
        svg.frame(self.origin, self.size);
        for (entry, (area, (x, y))) in areas {
            let share = area as f64 / (columns * rows) as f64;
            if let Some(entry) = self.legend.entries.get(entry).filter(|_| share > 0.01) {
                let (x, y) = at(x, y);
                svg.text((x, y + 4.0), Anchor::Middle, "k", &entry.letter);
            }
        }
        self.ticks(svg, columns);
    }

    fn ticks(&self, svg: &mut Svg, columns: usize) {
        let (left, top) = self.origin;
        let (width, height) = self.size;
        let axis = |axis: usize| self.varied.axes.get(axis);
        let label = |number: usize, at: usize| {
            axis(number)
                .and_then(|it| it.values().get(at))
                .map_or("", |it| it.label.as_str())
        };
        let count = if width > 500.0 { 7 } else { 3 };
        for at in spread(columns, count) {
            let x = left + width * (at as f64 + 0.5) / columns as f64;
            svg.line((x, top + height), (x, top + height + 4.0), "#333");
            svg.text(
                (x, top + height + 17.0),
                Anchor::Middle,
                "s",
                label(self.layout.across, at),
            );
        }
        svg.text(
            (left + width / 2.0, top + height + 34.0),
            Anchor::Middle,
            "",
            name(self.varied, self.layout.across),
        );
        if let Some(up) = self.layout.up {
            for at in spread(self.layout.rows, if height > 300.0 { 9 } else { 4 }) {
                let y = top + height - height * (at as f64 + 0.5) / self.layout.rows as f64;
                svg.line((left - 4.0, y), (left, y), "#333");
                svg.text((left - 7.0, y + 4.0), Anchor::End, "s", label(up, at));
            }
            svg.text(
                (
                    left - 70.0,
                    top - 8.0
                        + if self.layout.third.is_some() {
                            height + 42.0
                        } else {
                            0.0
                        },
                ),
                Anchor::Start,
                "",
                &format!("up: {}", name(self.varied, up)),
            );
        }
    }
}

struct Block {
    entry: usize,
    x: usize,
    to_x: usize,
    y: usize,
    to_y: usize,
}

/// Places spread over an axis, its ends among them.
fn spread(length: usize, count: usize) -> Vec<usize> {
    if length <= count {
        return (0..length).collect();
    }
    (0..count).map(|nth| nth * (length - 1) / (count - 1)).collect()
}
