//! Flags: dated steps, statements and acts above the band of a State, each on a pole that stands on its day.

use super::super::super::timeline::words;
use super::super::canvas::{Anchor, INK, SOFT, font, lines, width};
use super::super::labels::{Wanted, place};
use super::paints::{self, Mark};
use super::{LEFT, Page};
use crate::simulate::timeline::{Days, Deed, Finding, Lane, StepKind};

/// The widest that a flag gets.
const WIDEST: f64 = 190.0;
/// The most flags of a lane: of more none could be read.
const MOST: usize = 60;
/// The height of a line.
const LINE: f64 = 14.0;

/// What stands on one day.
struct Flag {
    on: Days,
    mark: Mark,
    lines: Vec<String>,
}

impl Page<'_> {
    /// Draws the flags of a lane, so that their poles stand on the band that comes next.
    pub(super) fn flags(&mut self, lane: &Lane) {
        let flags = self.flags_of(lane);
        let (bold, plain) = (font(12.0, true, INK), font(12.0, false, SOFT));
        let breach = font(12.0, false, paints::BREACH.fill);
        let wide = |flag: &Flag| {
            let head = width(&words::days(flag.on), bold);
            flag.lines.iter().map(|it| width(it, plain)).fold(head, f64::max) + 6.0
        };
        let pole = |flag: &Flag| match flag.on.from == flag.on.to {
            true => self.scale.middle(flag.on.from),
            false => self.scale.begin(flag.on.from),
        };
        let wanted: Vec<Wanted> = flags
            .iter()
            .map(|it| Wanted {
                x: pole(it),
                width: wide(it),
            })
            .collect();
        let judged = self.timeline.as_of;
        // While nothing lies after the day judged, its line is the edge.
        let edge = match self.scale.shows(judged) && flags.iter().all(|it| it.on.to <= judged) {
            true => self.scale.end(judged),
            false => self.right(),
        };
        let placed = place(&wanted, LEFT, edge);
        // A level is as high as the highest flag on it.
        let rows = |flag: &Flag| f64::from(u32::try_from(flag.lines.len() + 1).unwrap_or(1));
        let levels = placed.iter().map(|it| it.level + 1).max().unwrap_or(0);
        let heights: Vec<f64> = (0..levels)
            .map(|level| {
                let on = flags.iter().zip(&placed).filter(|(_, it)| it.level == level);
                on.map(|(flag, _)| rows(flag) * LINE).fold(0.0, f64::max) + 5.0
            })
            .collect();
        let base = self.y + heights.iter().sum::<f64>() + if flags.is_empty() { 0.0 } else { 14.0 };
        for ((flag, wanted), placed) in flags.iter().zip(&wanted).zip(&placed) {
            let under: f64 = heights.iter().take(placed.level).sum();
            let foot = base - 14.0 - under;
            let top = foot - rows(flag) * LINE;
            let ahead = flag.on.from > self.timeline.as_of;
            let x = wanted.x;
            self.canvas.line((x, top), (x, base - 8.0), SOFT, "");
            if flag.on.from != flag.on.to {
                let (from, to) = (self.scale.begin(flag.on.from), self.scale.end(flag.on.to));
                self.canvas.line(
                    (from, base - 8.0),
                    (to, base - 8.0),
                    INK,
                    r#" stroke-width="3" stroke-dasharray="3 2""#,
                );
            }
            let (text, anchor) = match placed.anchor {
                Anchor::End => (x - 5.0, Anchor::End),
                other => (x + 5.0, other),
            };
            self.canvas
                .text((text, top + 11.0), anchor, bold, &words::days(flag.on));
            for (at, line) in flag.lines.iter().enumerate() {
                let down = f64::from(u32::try_from(at + 1).unwrap_or(0)) * LINE;
                let letters = if line.starts_with("BREACH") { breach } else { plain };
                self.canvas.text((text, top + 11.0 + down), anchor, letters, line);
            }
            self.legend.mark(flag.mark);
            flag.mark.draw(&mut self.canvas, (x, base - 8.0), ahead);
        }
        self.y = base;
    }

    /// The flags of a lane in order, one for all that was on the same days.
    fn flags_of(&self, lane: &Lane) -> Vec<Flag> {
        let mut flags: Vec<Flag> = Vec::new();
        let mut add = |on: Days, mark: Mark, texts: Vec<String>| {
            if self.scale.stretch(Some(on.from), Some(on.to)).is_none() {
                return;
            }
            let plain = font(12.0, false, SOFT);
            let new = texts.iter().flat_map(|text| lines(text, plain, WIDEST, 3));
            match flags.iter_mut().find(|flag| flag.on == on) {
                Some(flag) => {
                    flag.mark = flag.mark.max(mark);
                    flag.lines.extend(new);
                }
                None => flags.push(Flag {
                    on,
                    mark,
                    lines: new.collect(),
                }),
            }
        };
        for step in &lane.steps {
            let (text, _) = words::step(step);
            // What stands in the footnotes is told where the flag is, as the band may be too narrow.
            let turned = lane.standing.iter().find(|it| it.from == Some(step.on.from));
            let numbers = turned.map(|it| self.notes.numbers(it)).unwrap_or_default();
            let told = match step.what {
                StepKind::WithdrawalEffect | StepKind::SuspensionNotified => true,
                StepKind::SixMonthsEnd => !lane
                    .steps
                    .iter()
                    .any(|it| it.what == StepKind::WithdrawalEffect && it.on == step.on),
                _ => false,
            };
            let numbers = numbers.into_iter().filter(|_| told);
            let numbers: String = numbers.map(|it| format!(" [{it}]")).collect();
            let ahead = if step.on.from > self.timeline.as_of {
                ", still to come"
            } else {
                ""
            };
            add(step.on, Mark::Step, vec![format!("{text}{ahead}{numbers}")]);
        }
        for said in &lane.said {
            add(said.on, Mark::Said, vec![words::said(said)]);
        }
        for deed in lane.acts.iter().filter(|deed| !deed.lasts) {
            let (mark, texts) = self.act(lane, deed);
            add(deed.on, mark, texts);
        }
        flags.sort_by_key(|flag| flag.on);
        let more = flags.len().saturating_sub(MOST);
        flags.truncate(MOST);
        if let Some(last) = flags.last_mut().filter(|_| more > 0) {
            last.lines.push(format!("{more} more days are not drawn"));
        }
        flags
    }

    fn act(&self, lane: &Lane, deed: &Deed) -> (Mark, Vec<String>) {
        let about = |it: &&Finding| it.act && it.about.as_ref() == Some(&deed.id);
        let findings: Vec<&Finding> = lane.findings.iter().filter(about).collect();
        let any = |words: &[&str]| findings.iter().any(|it| words.contains(&it.verdict.as_str()));
        let mark = if any(&["breach", "past-breach"]) {
            Mark::Breach
        } else if any(&["undetermined", "for-judgement"]) {
            Mark::OpenAct
        } else {
            Mark::Act
        };
        let mut texts = vec![words::deed(deed)];
        if deed.on.from > self.timeline.as_of {
            texts.push("after the day judged".to_owned());
        }
        let gravest = findings.first().map(|it| words::finding(it));
        texts.extend(gravest);
        match findings.len() {
            0 | 1 => {}
            more => texts.push(format!("and {} more", more - 1)),
        }
        (mark, texts)
    }
}
