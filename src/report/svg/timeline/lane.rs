//! A State's part of the picture: flags, bands, bars.

use super::super::super::names::capital;
use super::super::super::timeline::words;
use super::super::canvas::{Anchor, Font, INK, Paint, RULE, SOFT, font, lines, width};
use super::{LEFT, MARGIN, Page, paints};
use crate::date::Date;
use crate::simulate::timeline::{Finding, Lane, Limit, StepKind, Stretch};

/// A bar: its days and words.
pub(super) struct Bar {
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub text: String,
    pub paint: Paint,
}

/// A left edge and a width.
type Place = (f64, f64);

/// The first edge from this one on at which something so wide lies on nothing that is there.
fn free(from: f64, wide: f64, taken: &[Place]) -> f64 {
    let mut taken = taken.to_vec();
    taken.sort_by(|a, b| a.0.total_cmp(&b.0));
    taken.iter().fold(from, |x, (left, width)| {
        match x < left + width + 5.0 && *left < x + wide + 5.0 {
            true => left + width + 7.0,
            false => x,
        }
    })
}

impl Page<'_> {
    /// Draws a lane below what is there.
    pub(super) fn lane(&mut self, lane: &Lane) {
        self.canvas
            .line((MARGIN, self.y), (self.right(), self.y), RULE, "");
        self.y += 8.0;
        let top = self.y;
        let captions = self.captions(lane, top);
        self.flags(lane);
        self.bands(lane);
        self.y = self.y.max(captions + 2.0);
        self.limits(lane);
        self.findings(lane);
        self.y += 8.0;
    }

    /// The name, and what lies before the time shown; gives where that ends.
    fn captions(&mut self, lane: &Lane, top: f64) -> f64 {
        let mut y = top + 4.0;
        let (bold, small) = (font(15.0, true, INK), font(11.0, false, SOFT));
        let room = LEFT - MARGIN - 16.0;
        for line in lines(&words::name(lane), bold, room, 2) {
            y += 14.0;
            self.canvas.text((MARGIN, y), Anchor::Start, bold, &line);
            y += 3.0;
        }
        for text in before(lane, self.timeline.window.from) {
            for line in lines(&text, small, room, 2) {
                y += 14.0;
                self.canvas.text((MARGIN, y), Anchor::Start, small, &line);
            }
        }
        y + 4.0
    }

    /// The bands for status and phase, with the days of breach on the former.
    fn bands(&mut self, lane: &Lane) {
        let bars = self.joined(lane, |page, it| {
            let bound = words::not_bound(it).map_or_else(String::new, |it| format!("; {it}"));
            let paint = page.legend.status(it.status);
            (format!("{}{bound}", words::status(it.status)), paint)
        });
        if bars.is_empty() {
            return;
        }
        let band = self.y;
        let letters = font(14.0, true, INK);
        let shades = self.shades(lane);
        // One day is marked over the whole band; what is wider leaves the status to be seen.
        let narrow = |wide: f64| wide <= 12.0;
        let days = shades.iter().map(|it| it.0).filter(|(_, wide)| narrow(*wide));
        let mut taken: Vec<Place> = days.collect();
        taken.extend(self.band(&bars, &taken, 26.0, letters));
        let height = 26.0 * self.stretch;
        for ((left, wide), paint, title) in shades {
            let high = if narrow(wide) { height } else { height * 0.25 };
            let at = (left, band + height - high);
            self.canvas
                .titled(&title, |canvas| canvas.rect(at, (wide, high), paint));
        }
        self.numbers(lane, &bars, &taken, 26.0 * self.stretch);
        let phases = lane.standing.iter().any(|it| {
            it.phase.and_then(words::phase).is_some() && self.scale.stretch(it.from, it.to).is_some()
        });
        if phases {
            let bars = self.joined(lane, |page, it| {
                match it.phase.and_then(|it| Some((it, words::phase(it)?))) {
                    Some((phase, words)) => (words.to_owned(), page.legend.phase(phase)),
                    None => (String::new(), paints::AHEAD),
                }
            });
            self.band(&bars, &[], 20.0, font(12.0, false, INK));
        }
        self.y += 5.0;
    }

    /// The stretches that are shown, joined where they look alike.
    fn joined(&mut self, lane: &Lane, look: impl Fn(&mut Self, &Stretch) -> (String, Paint)) -> Vec<Bar> {
        let mut bars: Vec<Bar> = Vec::new();
        for stretch in &lane.standing {
            // Nothing is known of the days after the day judged.
            let to = stretch.to.or(Some(self.timeline.as_of));
            if self.scale.stretch(stretch.from, to).is_none() {
                continue;
            }
            let (text, paint) = look(self, stretch);
            match bars.last_mut() {
                Some(bar) if bar.text == text && bar.paint == paint => bar.to = to,
                _ => bars.push(Bar {
                    from: stretch.from,
                    to,
                    text,
                    paint,
                }),
            }
        }
        bars
    }

    /// The numbers of the notes to the stretches of a band, where they fit: at their first days, beside what is there.
    fn numbers(&mut self, lane: &Lane, bars: &[Bar], taken: &[Place], height: f64) {
        for stretch in &lane.standing {
            let to = stretch.to.or(Some(self.timeline.as_of));
            let Some((left, right)) = self.scale.stretch(stretch.from, to) else {
                continue;
            };
            let numbers = self
                .notes
                .numbers(stretch)
                .into_iter()
                .map(|it| format!("[{it}]"));
            let numbers = numbers.collect::<Vec<_>>().join(" ");
            let on = |bar: &&Bar| {
                let place = self.scale.stretch(bar.from, bar.to);
                place.is_some_and(|(from, to)| from <= left && left < to)
            };
            let Some(bar) = bars.iter().find(on).filter(|_| !numbers.is_empty()) else {
                continue;
            };
            let letters = font(11.0, true, bar.paint.text);
            let wide = width(&numbers, letters);
            let x = free(left + 5.0, wide, taken);
            if x + wide < right {
                self.canvas
                    .text((x, self.y - height * 0.5 + 4.0), Anchor::Start, letters, &numbers);
            }
        }
    }

    /// Bars in one row, their words inside where they fit between places that are taken; gives where they stand.
    fn band(&mut self, bars: &[Bar], taken: &[Place], height: f64, letters: Font) -> Vec<Place> {
        let height = height * self.stretch;
        let mut words_at = Vec::new();
        for bar in bars.iter().filter(|bar| !bar.text.is_empty()) {
            let Some((left, right)) = self.scale.stretch(bar.from, bar.to) else {
                continue;
            };
            let y = self.y;
            let title = format!("{}, {}", bar.text, words::span(bar.from, bar.to));
            self.canvas.titled(&title, |canvas| {
                canvas.rect((left, y), (right - left, height), bar.paint);
                let inner = Font {
                    fill: bar.paint.text,
                    ..letters
                };
                let wide = width(&bar.text, inner);
                let x = free(left + 7.0, wide, taken);
                if x + wide + 5.0 <= right {
                    words_at.push((x, wide));
                    // Words on a pattern stand on a plain ground.
                    if !bar.paint.over.is_empty() {
                        let plain = Paint {
                            over: "",
                            line: "none",
                            ..bar.paint
                        };
                        canvas.rect((x - 3.0, y + height * 0.5 - 8.5), (wide + 6.0, 17.0), plain);
                    }
                    canvas.text(
                        (x, y + height * 0.5 + letters.size * 0.35),
                        Anchor::Start,
                        inner,
                        &bar.text,
                    );
                }
            });
        }
        self.y += height;
        words_at
    }

    /// The days of breach by acts, as shown on a band: left edge and width, what they look like, what they are.
    fn shades(&mut self, lane: &Lane) -> Vec<(Place, Paint, String)> {
        let mut shades = Vec::new();
        for finding in lane.findings.iter().filter(|it| it.act) {
            for days in &finding.breach {
                let to = days.to.or(Some(self.timeline.as_of));
                let Some((left, right)) = self.scale.stretch(Some(days.from), to) else {
                    continue;
                };
                // One day of many years would not be seen.
                let wide = (right - left).max(4.0);
                let place = ((left + right - wide) / 2.0, wide);
                let title = format!(
                    "{}, {}",
                    words::finding(finding),
                    words::span(Some(days.from), days.to)
                );
                shades.push((place, self.legend.breach(days.certain), title));
            }
        }
        shades.sort_by(|a, b| a.0.0.total_cmp(&b.0.0));
        shades
    }

    /// A caption in the column at the left, on the row that begins at `y`.
    fn caption(&mut self, text: &str, height: f64) {
        let small = font(11.5, false, INK);
        if let Some(line) = lines(text, small, LEFT - MARGIN - 10.0, 1).first() {
            self.canvas
                .text((MARGIN, self.y + height * 0.5 + 4.0), Anchor::Start, small, line);
        }
    }

    /// The time limits that run in the time shown.
    fn limits(&mut self, lane: &Lane) {
        let height = 17.0 * self.stretch.min(1.4);
        for limit in &lane.limits {
            let bars = self.bars_of(limit);
            if limit.since.from > self.timeline.as_of || bars.is_empty() {
                continue;
            }
            self.caption(&format!("{} ({})", capital(limit.what), limit.cite), height);
            self.row(&bars, height);
        }
    }

    fn bars_of(&mut self, limit: &Limit) -> Vec<Bar> {
        let mut bars = Vec::new();
        let mut from = limit.since.from;
        let own = std::iter::once((None, limit.until));
        let more = limit.extensions.iter().map(|it| (Some(it.granted), it.until));
        for (granted, until) in own.chain(more) {
            // Time granted late begins when it is granted: what lies between is a gap.
            let begin = granted.map_or(from, |granted| from.max(granted.to));
            let closed = limit.closed.filter(|day| *day <= until.to);
            let to = closed.map_or(until.to, Date::previous);
            from = until.to.next();
            if begin > to || self.scale.stretch(Some(begin), Some(to)).is_none() {
                continue;
            }
            let text = match closed {
                Some(day) => format!("closed on leaving, {}", day.in_words()),
                None => format!("by {}", words::days(until)),
            };
            let paint = self.legend.limit(granted.is_some());
            bars.push(Bar {
                from: Some(begin),
                to: Some(to),
                text,
                paint,
            });
        }
        bars
    }

    /// Bars in a row, each with its words inside, or beside it where it is too short; one whose words find no place
    /// in the row goes to the next.
    pub(super) fn row(&mut self, bars: &[Bar], height: f64) {
        let letters = font(11.5, false, INK);
        let places: Vec<Option<(f64, f64)>> = bars
            .iter()
            .map(|bar| self.scale.stretch(bar.from, bar.to))
            .collect();
        let mut left: Vec<usize> = (0..bars.len()).collect();
        while !left.is_empty() {
            let mut later = Vec::new();
            let mut texts: Vec<Place> = Vec::new();
            for at in &left {
                let (Some(bar), Some((from, to))) = (bars.get(*at), places.get(*at).copied().flatten())
                else {
                    continue;
                };
                let others = left.iter().filter(|it| *it != at && !later.contains(*it));
                let others = others.filter_map(|it| places.get(*it).copied().flatten());
                let others: Vec<Place> = others
                    .map(|(from, to)| (from, to - from))
                    .chain(texts.clone())
                    .collect();
                let alone = others.is_empty();
                match self.beside(bar, (from, to), width(&bar.text, letters), &others) {
                    Some((x, wide, anchor)) => {
                        let edge = if anchor == Anchor::End { x - wide } else { x };
                        texts.push((edge, wide));
                        self.bar(bar, (from, to), height, (x, anchor));
                    }
                    None if alone => {
                        let bar = self.cut(bar, (from, to), letters);
                        self.bar(&bar, (from, to), height, (to + 6.0, Anchor::Start));
                    }
                    None => later.push(*at),
                }
            }
            self.y += height + 2.0;
            // The last bar of a row has nothing in its way but words, so each row takes one at least.
            left = later;
        }
    }

    /// Where the words of a bar go: inside, to the right, to the left; `None` where none of these is free.
    fn beside(
        &self,
        bar: &Bar,
        (from, to): (f64, f64),
        wide: f64,
        others: &[Place],
    ) -> Option<(f64, f64, Anchor)> {
        if wide + 12.0 <= to - from {
            return Some((from + 6.0, wide, Anchor::Start));
        }
        // Words on what is over by the day judged stay before it.
        let judged = self.timeline.as_of;
        let over = bar.to.is_some_and(|it| it <= judged) && self.scale.shows(judged);
        let edge = if over {
            self.scale.end(judged)
        } else {
            self.right()
        };
        let clear = |left: f64| {
            others
                .iter()
                .all(|it| left + wide + 4.0 <= it.0 || it.0 + it.1 + 4.0 <= left)
        };
        if to + wide + 6.0 <= edge && clear(to + 6.0) {
            return Some((to + 6.0, wide, Anchor::Start));
        }
        (from - wide - 6.0 >= LEFT && clear(from - wide - 6.0)).then_some((from - 6.0, wide, Anchor::End))
    }

    /// A bar whose words fit nowhere, with as many of them as there is room for at its right.
    fn cut(&self, bar: &Bar, (_, to): (f64, f64), letters: Font) -> Bar {
        let room = self.right() - to - 6.0;
        Bar {
            text: lines(&bar.text, letters, room, 1)
                .into_iter()
                .next()
                .unwrap_or_default(),
            ..*bar
        }
    }

    /// One bar, with its words where they have been placed.
    fn bar(&mut self, bar: &Bar, (left, right): (f64, f64), height: f64, (x, anchor): (f64, Anchor)) {
        let y = self.y;
        let goes_on = bar.to.is_none_or(|to| to > self.timeline.window.to);
        let inside = left < x && x < right;
        let letters = font(11.5, false, if inside { bar.paint.text } else { INK });
        let wide = width(&bar.text, letters);
        let title = format!("{}, {}", bar.text, words::span(bar.from, bar.to));
        self.canvas.titled(&title, |canvas| {
            canvas.rect((left, y + 2.0), (right - left, height - 4.0), bar.paint);
            if !goes_on && [paints::LIMIT, paints::EXTENSION].contains(&bar.paint) {
                canvas.line((right, y), (right, y + height), INK, r#" stroke-width="2.5""#);
            }
            // Words on a pattern stand on a plain ground.
            if inside && !bar.paint.over.is_empty() {
                let plain = Paint {
                    over: "",
                    line: "none",
                    ..bar.paint
                };
                canvas.rect((x - 3.0, y + 3.0), (wide + 6.0, height - 6.0), plain);
            }
            canvas.text((x, y + height * 0.5 + 4.0), anchor, letters, &bar.text);
        });
    }

    /// Lasting acts and what is found on stocks, places and duties, each in a row.
    fn findings(&mut self, lane: &Lane) {
        let height = 17.0 * self.stretch.min(1.4);
        for deed in lane.acts.iter().filter(|deed| deed.lasts) {
            let to = deed.until.map_or(self.timeline.as_of, |it| it.to);
            if self.scale.stretch(Some(deed.on.from), Some(to)).is_none() {
                continue;
            }
            self.caption(&deed.id, height);
            let findings = lane
                .findings
                .iter()
                .filter(|it| it.act && it.about.as_ref() == Some(&deed.id));
            let first = findings.clone().next().map(words::finding);
            let paint = self.legend.act();
            let text = format!(
                "{}{}",
                words::deed(deed),
                first.map_or_else(String::new, |it| format!(": {it}"))
            );
            let breach = findings.clone().flat_map(|it| &it.breach).find(|it| it.certain);
            let paint = match breach {
                // The words on it say that it is in breach; the whole act is, or its days are shaded.
                Some(days) if days.from <= deed.on.from && days.to.is_none_or(|it| it >= to) => {
                    paints::BREACH
                }
                _ => paint,
            };
            let bar = Bar {
                from: Some(deed.on.from),
                to: Some(to),
                text,
                paint,
            };
            self.row(&[bar], height);
        }
        for finding in lane.findings.iter().filter(|it| !it.act) {
            self.finding(finding, height);
        }
    }

    fn finding(&mut self, finding: &Finding, height: f64) {
        let about = finding
            .about
            .as_ref()
            .map_or_else(|| capital(finding.title), Clone::clone);
        let as_of = self.timeline.as_of;
        let shown: Vec<_> = finding
            .breach
            .iter()
            .filter(|it| self.scale.stretch(Some(it.from), it.to.or(Some(as_of))).is_some())
            .copied()
            .collect();
        let engaged = finding.verdict != "not-applicable";
        if shown.is_empty() && !engaged {
            return;
        }
        self.caption(&format!("{about} ({})", finding.cite), height);
        let contested = words::contested(finding);
        let mut bars = Vec::new();
        for days in &shown {
            let what = if days.certain {
                "in breach"
            } else {
                "may be in breach"
            };
            bars.push(Bar {
                from: Some(days.from),
                to: days.to.or(Some(as_of)),
                text: format!("{what}, {}{contested}", words::span(Some(days.from), days.to)),
                paint: self.legend.breach(days.certain),
            });
        }
        self.row(&bars, height);
        if bars.is_empty() {
            let text = format!("{}: {}{contested}", finding.title, finding.printed);
            let small = font(11.5, false, SOFT);
            if let Some(line) = lines(&text, small, self.right() - LEFT, 1).first() {
                self.canvas.text(
                    (LEFT + 6.0, self.y + height * 0.5 + 4.0),
                    Anchor::Start,
                    small,
                    line,
                );
            }
            self.y += height + 2.0;
        }
    }
}

/// How a State came to stand where it does when the time shown begins.
fn before(lane: &Lane, from: Date) -> Vec<String> {
    let last = |kind| {
        let steps = lane.steps.iter().rev();
        let mut steps = steps.filter(|it| it.what == kind && it.on.to < from);
        steps.next().map(|it| it.on)
    };
    let told = |kind, words: &str| last(kind).map(|on| format!("{words} {}", words::days(on)));
    let effect = last(StepKind::WithdrawalEffect);
    let in_force = told(StepKind::InForce, "in force");
    let lines = match effect {
        Some(_) => [told(StepKind::WithdrawalEffect, "left on"), None, None],
        None => [
            told(StepKind::Signed, "signed"),
            told(StepKind::Deposited, "consented"),
            in_force,
        ],
    };
    lines.into_iter().flatten().collect()
}
