//! What each thing looks like, and the legend of what a picture shows.

use super::super::canvas::{Anchor, Canvas, INK, Paint, font, width};
use crate::assess::Phase;
use crate::vocabulary::Status;

const fn paint(fill: &'static str, line: &'static str, text: &'static str, over: &'static str) -> Paint {
    Paint {
        fill,
        line,
        text,
        over,
    }
}

/// The days after the day judged.
pub(super) const AHEAD: Paint = paint("#f3f3f3", "none", INK, "");
/// Time that still runs for a duty.
pub(super) const LIMIT: Paint = paint("#ffffff", "#555555", INK, "");
/// The same by an extension.
pub(super) const EXTENSION: Paint = paint("#e3e3e3", "#555555", INK, "");
/// An act that lasted.
pub(super) const ACT: Paint = paint("#8c8c8c", "#555555", "#ffffff", "");
/// Days in breach.
pub(super) const BREACH: Paint = paint("#a61b1b", "#6e0f0f", "#ffffff", "");
/// The same without words on it.
pub(super) const BREACH_HATCHED: Paint = paint("#a61b1b", "#6e0f0f", "#ffffff", "url(#ottawa-breach)");
/// Days that may be in breach.
pub(super) const PERHAPS: Paint = paint("#ffffff", "#a61b1b", INK, "url(#ottawa-perhaps)");

/// A mark on a day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Mark {
    /// Somebody said something.
    Said,
    /// A step towards the Convention.
    Step,
    /// An act that is no breach, or not judged.
    Act,
    /// An act on which a fact or judgement is missing.
    OpenAct,
    /// An act in breach.
    Breach,
}

impl Mark {
    /// Draws the mark around a point; what lies after the day judged is hollow.
    pub fn draw(self, canvas: &mut Canvas, (x, y): (f64, f64), hollow: bool) {
        let fill = if hollow { "#ffffff" } else { INK };
        match self {
            Mark::Step => canvas.shape(&[(x - 6.0, y - 6.0), (x + 6.0, y - 6.0), (x, y + 5.0)], fill, INK),
            Mark::Said => canvas.shape(
                &[
                    (x - 4.5, y - 4.5),
                    (x + 4.5, y - 4.5),
                    (x + 4.5, y + 4.5),
                    (x - 4.5, y + 4.5),
                ],
                "#ffffff",
                INK,
            ),
            Mark::Act => canvas.circle((x, y), 5.0, fill, INK),
            Mark::OpenAct => {
                canvas.circle((x, y), 6.5, "#ffffff", INK);
                canvas.text((x, y + 3.7), Anchor::Middle, font(10.0, true, INK), "?");
            }
            Mark::Breach => {
                let fill = if hollow { "#ffffff" } else { "#a61b1b" };
                canvas.shape(
                    &[(x, y - 8.0), (x + 8.0, y), (x, y + 8.0), (x - 8.0, y)],
                    fill,
                    "#6e0f0f",
                );
                canvas.line(
                    (x - 3.0, y - 3.0),
                    (x + 3.0, y + 3.0),
                    "#ffffff",
                    r#" stroke-width="1.6""#,
                );
                canvas.line(
                    (x - 3.0, y + 3.0),
                    (x + 3.0, y - 3.0),
                    "#ffffff",
                    r#" stroke-width="1.6""#,
                );
            }
        }
    }

    fn words(self) -> &'static str {
        match self {
            Mark::Said => "statement",
            Mark::Step => "dated step",
            Mark::Act => "act, no breach found",
            Mark::OpenAct => "act, a fact or judgement is missing",
            Mark::Breach => "act in breach",
        }
    }
}

/// What the legend explains.
#[derive(Default)]
pub(super) struct Legend {
    swatches: Vec<(Paint, &'static str)>,
    marks: Vec<Mark>,
}

impl Legend {
    fn used(&mut self, paint: Paint, words: &'static str) -> Paint {
        if !self.swatches.iter().any(|(_, it)| *it == words) {
            self.swatches.push((paint, words));
        }
        paint
    }

    pub fn status(&mut self, status: Option<Status>) -> Paint {
        let (paint, words) = match status {
            Some(Status::Party) => (paint("#1f4e79", "#12324f", "#ffffff", ""), "State Party"),
            Some(Status::FormerParty) => (paint("#d6d6d6", "#8a8a8a", INK, ""), "former State Party"),
            Some(Status::Provisional) => (
                paint("#9fbfda", "#12324f", INK, "url(#ottawa-dots)"),
                "provisionally applying",
            ),
            Some(Status::Contracting) => (paint("#c9dcec", "#12324f", INK, ""), "contracting State"),
            Some(Status::Signatory) => (paint("#eef3f8", "#12324f", INK, "url(#ottawa-dots)"), "signatory"),
            Some(Status::NotParty) => (paint("#ffffff", "#8a8a8a", INK, ""), "not a Party"),
            None => (
                paint("#ffffff", "#555555", INK, "url(#ottawa-open)"),
                "status undetermined",
            ),
        };
        self.used(paint, words)
    }

    pub fn phase(&mut self, phase: Phase) -> Paint {
        let (paint, words) = match phase {
            Phase::WithdrawalPending => (
                paint("#f6c76b", "#8a5a00", INK, "url(#ottawa-pending)"),
                "withdrawal pending, bound in full",
            ),
            Phase::WithdrawalDelayed => (
                paint("#d99a3d", "#5c3a00", INK, "url(#ottawa-delayed)"),
                "withdrawal delayed, bound in full",
            ),
            Phase::SuspensionNotified => (
                paint("#f7e7b0", "#6b5a1e", INK, "url(#ottawa-dots)"),
                "suspension notified",
            ),
            Phase::FirstFourYears => (paint("#b7d0e6", "#12324f", INK, ""), "first four years"),
            _ => (paint("#dde9f3", "#12324f", INK, ""), "first ten years"),
        };
        self.used(paint, words)
    }

    pub fn conflict(&mut self, doubtful: bool) -> Paint {
        match doubtful {
            false => self.used(paint("#5e5e5e", "#3d3d3d", "#ffffff", ""), "armed conflict"),
            true => self.used(
                paint("#ffffff", "#3d3d3d", INK, "url(#ottawa-open)"),
                "armed conflict, in doubt",
            ),
        }
    }

    pub fn limit(&mut self, extended: bool) -> Paint {
        match extended {
            false => self.used(LIMIT, "time limit"),
            true => self.used(EXTENSION, "time limit, extended"),
        }
    }

    pub fn act(&mut self) -> Paint {
        self.used(ACT, "act that lasts")
    }

    pub fn breach(&mut self, certain: bool) -> Paint {
        match certain {
            true => self.used(BREACH_HATCHED, "in breach"),
            false => self.used(PERHAPS, "days that may be in breach: a fact is missing"),
        }
    }

    pub fn mark(&mut self, mark: Mark) {
        if !self.marks.contains(&mark) {
            self.marks.push(mark);
            self.marks.sort();
        }
    }

    /// The entries with their places: row, x, words, and what is drawn.
    fn entries(&self, most_wide: f64) -> Vec<(usize, f64, Entry)> {
        let plain = font(12.0, false, INK);
        let swatches = self
            .swatches
            .iter()
            .map(|(paint, words)| (*words, Entry::Swatch(*paint, words)));
        let marks = self.marks.iter().map(|mark| (mark.words(), Entry::Mark(*mark)));
        let (mut row, mut x) = (0, 0.0);
        let mut placed = Vec::new();
        for (words, entry) in swatches.chain(marks) {
            let wide = 30.0 + width(words, plain) + 14.0;
            if x > 0.0 && x + wide > most_wide {
                (row, x) = (row + 1, 0.0);
            }
            placed.push((row, x, entry));
            x += wide;
        }
        placed
    }

    pub fn height(&self, most_wide: f64) -> f64 {
        let rows = self.entries(most_wide).last().map_or(0, |(row, ..)| row + 1);
        20.0 * f64::from(u32::try_from(rows).unwrap_or(0))
    }

    pub fn draw(&self, canvas: &mut Canvas, (left, top): (f64, f64), most_wide: f64) {
        for (row, x, entry) in self.entries(most_wide) {
            let (x, y) = (left + x, top + 20.0 * f64::from(u32::try_from(row).unwrap_or(0)));
            let words = match entry {
                Entry::Swatch(paint, words) => {
                    canvas.rect((x, y + 2.0), (24.0, 13.0), paint);
                    words
                }
                Entry::Mark(mark) => {
                    mark.draw(canvas, (x + 14.0, y + 8.5), false);
                    mark.words()
                }
            };
            canvas.text((x + 30.0, y + 13.0), Anchor::Start, font(12.0, false, INK), words);
        }
    }
}

enum Entry {
    Swatch(Paint, &'static str),
    Mark(Mark),
}
