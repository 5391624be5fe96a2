//! A timeline as a table eighty columns wide, and as data.

pub(super) mod words;

use serde_json::{Value as Json, json};

use super::json::{FORMAT, engine};
use super::text::wrap;
use crate::date::Date;
use crate::simulate::timeline::{Days, Finding, Lane, Limit, Timeline};
use words::Notes;

/// The column at which the second column begins.
const COLUMN: usize = 42;

/// A timeline as one versioned object.
#[must_use]
pub fn json(timeline: &Timeline) -> Json {
    json!({ "format": FORMAT, "engine": engine(), "timeline": timeline })
}

/// A timeline as a table: for each State what it was when, what it did, what was due, what was breached.
///
/// Everything is shown, or what touches the window if one was asked for.
#[must_use]
pub fn table(timeline: &Timeline) -> String {
    let shown = Shown(timeline);
    let lanes = || timeline.lanes.iter();
    let notes = Notes::of(timeline, lanes().flat_map(|it| shown.stretches(it)));
    let mut page = vec![
        wrap(&timeline.title, "", ""),
        wrap(&words::under_title(timeline), "", ""),
    ];
    page.extend(words::knowledge(timeline).map(|it| wrap(&it, "", "  ")));
    if timeline.window.asked {
        let (from, to) = (timeline.window.from.in_words(), timeline.window.to.in_words());
        page.push(format!("Shown: {from} to {to}."));
    }
    for lane in lanes() {
        page.extend([String::new(), words::name(lane)]);
        section(&mut page, "Standing", standing(&shown, lane, &notes));
        section(&mut page, "Dates", dates(&shown, lane));
        section(&mut page, "Time limits", limits(&shown, lane));
        section(&mut page, "Acts", acts(&shown, lane));
        section(&mut page, "Duties and stocks", duties(lane));
        section(&mut page, "In breach", breaches(&shown, lane));
    }
    let conflicts: Vec<String> = timeline
        .conflicts
        .iter()
        .map(|conflict| {
            let doubt = if conflict.doubtful { " (in doubt)" } else { "" };
            let from = conflict.since.map(|it| it.from);
            let ends = [
                ("ceasefire", conflict.ceasefire),
                ("peace", conflict.peace),
                ("end of occupation", conflict.occupation_until),
            ];
            let ends = ends
                .into_iter()
                .filter_map(|(what, on)| on.map(|on| format!("; {what} {}", words::days(on))));
            let text = format!("{}{doubt}{}", words::conflict(conflict), ends.collect::<String>());
            row(&words::span(from, conflict.until.map(|it| it.to)), &text)
        })
        .collect();
    if !conflicts.is_empty() {
        page.extend([String::new(), "Armed conflicts".to_owned()]);
        page.extend(conflicts);
    }
    let notes: Vec<String> = notes
        .all()
        .map(|(number, note)| wrap(note, &format!("  {number:<4}"), "      "))
        .collect();
    if !notes.is_empty() {
        page.extend([String::new(), "Notes".to_owned()]);
        page.extend(notes);
    }
    page.push(String::new());
    page.join("\n")
}

/// What the table shows of a timeline.
struct Shown<'t>(&'t Timeline);

impl<'t> Shown<'t> {
    /// Whether something that lasted between these days touches what is shown.
    fn touches(&self, from: Option<Date>, to: Option<Date>) -> bool {
        let window = self.0.window;
        !window.asked || from.is_none_or(|from| from <= window.to) && to.is_none_or(|to| to >= window.from)
    }

    fn on(&self, days: Days) -> bool {
        self.touches(Some(days.from), Some(days.to))
    }

    fn stretches(&self, lane: &'t Lane) -> impl Iterator<Item = &'t crate::simulate::timeline::Stretch> {
        let stretches = lane.standing.iter();
        stretches.filter(|it| self.touches(it.from, it.to))
    }

    /// Marks what lies after the day judged.
    fn ahead(&self, day: Date) -> &'static str {
        if day > self.0.as_of {
            " (after the day judged)"
        } else {
            ""
        }
    }
}

fn section(page: &mut Vec<String>, heading: &str, rows: Vec<String>) {
    if !rows.is_empty() {
        page.push(format!("  {heading}"));
        page.extend(rows);
    }
}

/// A row: days at the left, what they are at the right; below each other where the days are long.
fn row(days: &str, text: &str) -> String {
    let rest = " ".repeat(COLUMN);
    if days.len() + 5 > COLUMN {
        return format!("{}\n{}", wrap(days, "    ", "      "), wrap(text, &rest, &rest));
    }
    wrap(text, &format!("    {days:<width$}", width = COLUMN - 4), &rest)
}

fn standing(shown: &Shown<'_>, lane: &Lane, notes: &Notes) -> Vec<String> {
    let row = |stretch: &crate::simulate::timeline::Stretch| {
        let numbers = notes.numbers(stretch).into_iter().map(|it| format!(" [{it}]"));
        row(
            &words::span(stretch.from, stretch.to),
            &format!("{}{}", words::stretch(stretch), numbers.collect::<String>()),
        )
    };
    shown.stretches(lane).map(row).collect()
}

fn dates(shown: &Shown<'_>, lane: &Lane) -> Vec<String> {
    let steps = lane.steps.iter().map(|step| {
        let (text, cite) = words::step(step);
        let cite = if cite.is_empty() {
            String::new()
        } else {
            format!(" ({cite})")
        };
        (step.on, format!("{text}{cite}"))
    });
    let said = lane.said.iter().map(|said| (said.on, words::said(said)));
    let mut rows: Vec<(Days, String)> = steps.chain(said).filter(|(on, _)| shown.on(*on)).collect();
    rows.sort_by_key(|(on, _)| *on);
    rows.into_iter()
        .map(|(on, text)| row(&words::days(on), &format!("{text}{}", shown.ahead(on.from))))
        .collect()
}

fn limits(shown: &Shown<'_>, lane: &Lane) -> Vec<String> {
    let last = |limit: &Limit| {
        let ends = limit.extensions.iter().map(|it| it.until.to);
        ends.chain([limit.until.to]).max()
    };
    let row = |limit: &Limit| {
        let extensions = limit.extensions.iter().map(|it| {
            format!(
                "; extended to {}, granted {}",
                words::days(it.until),
                words::days(it.granted)
            )
        });
        let closed = limit.closed.map_or_else(String::new, |day| {
            format!("; closed on leaving, {}", day.in_words())
        });
        let text = format!(
            "{} ({}){}{closed}",
            limit.what,
            limit.cite,
            extensions.collect::<String>()
        );
        row(&format!("by {}", words::days(limit.until)), &text)
    };
    let limits = lane.limits.iter();
    // Whose instrument is not in force yet has no limit that runs.
    let runs = |limit: &&Limit| {
        limit.since.from <= shown.0.as_of && shown.touches(Some(limit.since.from), last(limit))
    };
    limits.filter(runs).map(row).collect()
}

fn acts(shown: &Shown<'_>, lane: &Lane) -> Vec<String> {
    let row = |deed: &crate::simulate::timeline::Deed| {
        let findings = lane
            .findings
            .iter()
            .filter(|it| it.act && it.about.as_ref() == Some(&deed.id));
        let findings: Vec<String> = findings.map(words::finding).collect();
        let days = match (deed.lasts, deed.until) {
            (false, _) => words::days(deed.on),
            (true, until) => words::span(Some(deed.on.from), until.map(|it| it.to)),
        };
        let judged = if findings.is_empty() {
            String::new()
        } else {
            format!(". {}", findings.join("; "))
        };
        row(
            &days,
            &format!(
                "{}: {}{judged}{}",
                deed.id,
                words::deed(deed),
                shown.ahead(deed.on.from)
            ),
        )
    };
    let acts = lane.acts.iter().filter(|deed| match deed.lasts {
        false => shown.on(deed.on),
        true => shown.touches(Some(deed.on.from), deed.until.map(|it| it.to)),
    });
    acts.map(row).collect()
}

fn duties(lane: &Lane) -> Vec<String> {
    let row = |finding: &Finding| {
        let about = finding
            .about
            .as_ref()
            .map_or_else(String::new, |id| format!("{id}: "));
        let text = format!("{about}{} ({})", finding.title, finding.cite);
        let contested = words::contested(finding);
        row(&format!("{}{contested}", finding.printed), &text)
    };
    lane.findings.iter().filter(|it| !it.act).map(row).collect()
}

fn breaches(shown: &Shown<'_>, lane: &Lane) -> Vec<String> {
    let mut rows = Vec::new();
    for finding in &lane.findings {
        for days in &finding.breach {
            if shown.touches(Some(days.from), days.to) {
                let about = finding
                    .about
                    .as_ref()
                    .map_or_else(String::new, |id| format!(": {id}"));
                let perhaps = if days.certain {
                    ""
                } else {
                    "; may be, a fact is missing"
                };
                let contested = words::contested(finding);
                let text = format!("{} {}{about}{perhaps}{contested}", finding.cite, finding.title);
                rows.push((days.from, row(&words::span(Some(days.from), days.to), &text)));
            }
        }
    }
    rows.sort_by_key(|(from, _)| *from);
    rows.into_iter().map(|(_, row)| row).collect()
}
