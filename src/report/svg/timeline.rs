//! The picture of a timeline: bands for status and phase, flags for dated steps and acts, bars for conflicts, time
//! limits and breaches.

mod flags;
mod lane;
mod paints;

use super::super::timeline::words::{self, Notes};
use super::canvas::{Anchor, Canvas, FAINT, INK, SOFT, font, lines, width};
use super::scale::Scale;
use crate::simulate::timeline::Timeline;
use lane::Bar;
use paints::Legend;

/// The width at which the picture is shown; with a height of 720 it fills a slide.
const SHOWN: f64 = 1280.0;
/// The widths on which it is drawn: the less there is to show, the narrower, so that its letters are larger.
const WIDTHS: [f64; 5] = [880.0, 960.0, 1060.0, 1160.0, SHOWN];
/// The height of a slide to its width.
const SLIDE: f64 = 9.0 / 16.0;
/// The space at the sides.
const MARGIN: f64 = 24.0;
/// Where the axis of time begins.
const LEFT: f64 = 204.0;
/// The height of a line of notes.
const LINE: f64 = 16.0;

/// A timeline as an SVG picture, 1,280 pixels wide and 720 high, or higher where there is more to show.
///
/// It is complete in itself: no script, no style sheet, no font. The title, what was judged and on which positions
/// stand in it; its content is told in words in its description.
///
/// ```
/// use ottawa::{Assessor, read, report, simulate::timeline::{View, timeline}};
/// let loaded = read("title = \"Finland <leaves>\"\nas-of = 2026-01-11\n[states.FIN]\n").unwrap();
/// let timeline = timeline(&Assessor::new(&loaded.scenario), &View::default()).unwrap();
/// let svg = report::svg::timeline(&timeline);
/// assert!(svg.starts_with("<svg") && svg.contains("Finland &lt;leaves&gt;"));
/// ```
#[must_use]
pub fn timeline(timeline: &Timeline) -> String {
    let height = |width, stretch| Page::draw(timeline, width, stretch).bottom;
    let fits = |width: &f64| height(*width, 1.0) <= *width * SLIDE;
    let width = WIDTHS.into_iter().find(fits).unwrap_or(SHOWN);
    // Where there is still room left on the slide the bands are made taller.
    let (plain, double) = (height(width, 1.0), height(width, 2.0));
    let stretch = 1.0 + ((width * SLIDE - plain) / (double - plain).max(1.0)).clamp(0.0, 0.8);
    let page = Page::draw(timeline, width, stretch);
    let height = page.bottom.max(width * SLIDE);
    page.finish(height)
}

/// The page while it is drawn: what lies behind is added at the end, when its height is known.
struct Page<'t> {
    timeline: &'t Timeline,
    scale: Scale,
    notes: Notes,
    canvas: Canvas,
    legend: Legend,
    /// The width on which it is drawn.
    width: f64,
    /// How much taller than needed bands are.
    stretch: f64,
    /// Where the next thing goes.
    y: f64,
    /// Where the axis begins.
    top: f64,
    /// Where the last band ends.
    plot: f64,
    /// Where everything ends, notes and legend too.
    bottom: f64,
}

impl<'t> Page<'t> {
    fn draw(timeline: &'t Timeline, width: f64, stretch: f64) -> Page<'t> {
        let scale = Scale::new(timeline.window, LEFT, width - MARGIN);
        let shown = timeline.lanes.iter().flat_map(|lane| &lane.standing);
        let shown = shown.filter(|it| scale.stretch(it.from, it.to).is_some());
        let mut page = Page {
            timeline,
            notes: Notes::of(timeline, shown),
            scale,
            canvas: Canvas::default(),
            legend: Legend::default(),
            width,
            stretch,
            y: 0.0,
            top: 0.0,
            plot: 0.0,
            bottom: 0.0,
        };
        page.title();
        page.axis();
        page.conflicts();
        for lane in &timeline.lanes {
            page.lane(lane);
        }
        page.plot = page.y;
        page.bottom = page.y + page.below().1;
        page
    }

    /// Where the axis of time ends.
    fn right(&self) -> f64 {
        self.width - MARGIN
    }

    /// The width between the margins.
    fn inner(&self) -> f64 {
        self.width - 2.0 * MARGIN
    }

    fn title(&mut self) {
        self.y = 16.0;
        let bold = font(24.0, true, INK);
        for line in lines(&self.timeline.title, bold, self.inner(), 2) {
            self.y += 28.0;
            self.canvas.text((MARGIN, self.y), Anchor::Start, bold, &line);
        }
        let under = [
            Some(words::under_title(self.timeline)),
            words::knowledge(self.timeline),
        ];
        let plain = font(14.0, false, SOFT);
        for line in under.into_iter().flatten() {
            for line in lines(&line, plain, self.inner(), 3) {
                self.y += 19.0;
                self.canvas.text((MARGIN, self.y), Anchor::Start, plain, &line);
            }
        }
        self.y += 12.0;
    }

    /// The names of months or years, and the day judged above them.
    fn axis(&mut self) {
        let judged = self.timeline.as_of;
        if self.scale.shows(judged) {
            let small = font(12.0, true, INK);
            let text = format!("judged: {}", judged.in_words());
            let x = self.scale.end(judged);
            let (x, anchor) = match x - width(&text, small) < LEFT {
                true => (x + 4.0, Anchor::Start),
                false => (x - 4.0, Anchor::End),
            };
            self.canvas.text((x, self.y + 11.0), anchor, small, &text);
        }
        self.top = self.y;
        self.y += 32.0;
        for (x, name) in self.scale.ticks() {
            let room = x + width(&name, font(12.0, false, SOFT)) + 4.0 <= self.right();
            if room {
                self.canvas.text(
                    (x + 4.0, self.y - 4.0),
                    Anchor::Start,
                    font(12.0, false, SOFT),
                    &name,
                );
            }
        }
        self.y += 4.0;
    }

    fn conflicts(&mut self) {
        let shown: Vec<_> = self
            .timeline
            .conflicts
            .iter()
            .filter_map(|conflict| {
                let from = conflict.since.map(|it| it.from)?;
                let to = conflict.until.map(|it| it.to);
                // Of the days after the day judged nothing is known.
                let shown = to.or(Some(self.timeline.as_of));
                self.scale
                    .stretch(Some(from), shown)
                    .map(|_| (conflict, from, to))
            })
            .collect();
        if shown.is_empty() {
            return;
        }
        let height = 19.0 * self.stretch.min(1.4);
        let heading = font(13.0, true, INK);
        self.canvas.text(
            (MARGIN, self.y + height * 0.5 + 4.5),
            Anchor::Start,
            heading,
            "Armed conflicts",
        );
        for (conflict, from, to) in shown {
            let doubt = if conflict.doubtful { " (in doubt)" } else { "" };
            let text = format!(
                "{}{doubt}, {}",
                words::conflict(conflict),
                words::span(Some(from), to)
            );
            let bar = Bar {
                from: Some(from),
                to: to.or(Some(self.timeline.as_of)),
                text,
                paint: self.legend.conflict(conflict.doubtful),
            };
            self.row(&[bar], height);
        }
        self.y += 6.0;
    }

    /// The notes and the legend, drawn from nought, with their height.
    fn below(&self) -> (Vec<(f64, String)>, f64) {
        let small = font(12.0, false, SOFT);
        let mut below = Vec::new();
        let mut y = 12.0;
        for (number, note) in self.notes.all() {
            for line in lines(&format!("{number} {note}"), small, self.inner(), 4) {
                y += LINE;
                below.push((y, line));
            }
        }
        if let Some(outside) = self.outside() {
            y += LINE;
            below.push((y, outside));
        }
        (below, y + 14.0 + self.legend.height(self.inner()) + 12.0)
    }

    /// What the window leaves out.
    fn outside(&self) -> Option<String> {
        let acts = self.timeline.lanes.iter().flat_map(|lane| &lane.acts);
        let hidden = acts.filter(|deed| {
            let last = match (deed.lasts, deed.until) {
                (true, until) => until.map(|it| it.to),
                (false, _) => Some(deed.on.to),
            };
            self.scale.stretch(Some(deed.on.from), last).is_none()
        });
        let mut ids: Vec<&str> = hidden.map(|deed| deed.id.as_str()).collect();
        ids.dedup();
        let window = self.timeline.window;
        (!ids.is_empty()).then(|| {
            format!(
                "Outside the time shown, {} to {}: {}.",
                window.from.in_words(),
                window.to.in_words(),
                ids.join(", ")
            )
        })
    }

    /// Puts the parts together: background, bands, notes and legend at the foot.
    fn finish(self, height: f64) -> String {
        let mut back = Canvas::default();
        let judged = self.scale.end(self.timeline.as_of);
        if self.timeline.as_of < self.timeline.window.to {
            let left = judged.max(LEFT);
            let size = (self.right() - left, self.plot - self.top - 14.0);
            back.rect((left, self.top + 14.0), size, paints::AHEAD);
        }
        for (x, _) in self.scale.ticks() {
            back.line((x, self.top + 18.0), (x, self.plot), FAINT, "");
        }
        if self.scale.shows(self.timeline.as_of) {
            let dashes = r#" stroke-width="1.5" stroke-dasharray="5 3""#;
            back.line((judged, self.top), (judged, self.top + 16.0), INK, dashes);
            back.line((judged, self.top + 34.0), (judged, self.plot), INK, dashes);
        }
        let (notes, below) = self.below();
        let from = height - below;
        let mut foot = Canvas::default();
        for (y, note) in notes {
            foot.text((MARGIN, from + y), Anchor::Start, font(12.0, false, SOFT), &note);
        }
        let legend = self.legend.height(self.inner());
        self.legend
            .draw(&mut foot, (MARGIN, height - 12.0 - legend), self.inner());
        let title = format!("Timeline: {}", self.timeline.title);
        let description = self.description();
        let width = self.width;
        back.append(self.canvas);
        back.append(foot);
        back.finish((width, height), SHOWN, &title, &description)
    }

    /// The content in words, for those who cannot see it.
    fn description(&self) -> String {
        let mut told = vec![words::under_title(self.timeline)];
        told.extend(words::knowledge(self.timeline));
        for lane in &self.timeline.lanes {
            let name = words::name(lane);
            let shown = lane
                .standing
                .iter()
                .filter(|it| self.scale.stretch(it.from, it.to).is_some());
            told.extend(
                shown.map(|it| format!("{name}: {}, {}.", words::stretch(it), words::span(it.from, it.to))),
            );
            let steps = lane
                .steps
                .iter()
                .filter(|it| self.scale.stretch(Some(it.on.from), Some(it.on.to)).is_some());
            told.extend(steps.map(|it| format!("{name}: {}, {}.", words::step(it).0, words::days(it.on))));
            for finding in &lane.findings {
                let about = finding.about.as_deref().unwrap_or("the State itself");
                told.extend(finding.breach.iter().map(|days| {
                    let perhaps = if days.certain { "" } else { "perhaps " };
                    let span = words::span(Some(days.from), days.to);
                    format!("{name}: {perhaps}in breach of {}, {about}, {span}.", finding.cite)
                }));
            }
        }
        let conflicts = self.timeline.conflicts.iter().map(|it| {
            let span = words::span(it.since.map(|it| it.from), it.until.map(|it| it.to));
            format!("Armed conflict: {}, {span}.", words::conflict(it))
        });
        told.extend(conflicts);
        told.join(" ")
    }
}
