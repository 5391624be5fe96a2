//! What would turn an answer round, in words and as data.

mod words;

use serde_json::{Value as Json, json};

use self::words::{count, entry, possessive, words};
use super::explanation::{Explanation, headline, possible};
use super::json::{FORMAT, engine, verdict};
use super::names::{called, list};
use super::text::wrap;
use super::tree;
use crate::assess::{Answer, Assessor};
use crate::edit::Edit;
use crate::scenario::Thing;
use crate::simulate::{Change, Earliest, Flip, Flips, Margin, Setting, Untried, Wanted, While};
use crate::vocabulary::{DateOf, Word};

/// What would turn an answer round: its conclusion, how near the limits were, each set of changes with the answer
/// to which it leads, the first day on which the act would not breach, and what was not tried.
///
/// With a verdict wanted, also why the answer is not that: the steps that decided, as a tree.
#[must_use]
pub fn flips(assessor: &Assessor<'_>, answer: &Answer, wanted: Wanted, flips: &Flips) -> String {
    let mut page = vec![wrap(&headline(assessor, answer), "", "  ")];
    let summary = Explanation::new(assessor, answer).summary;
    if !summary.is_empty() {
        page.extend([String::new(), wrap(&summary, "  ", "  ")]);
    }
    let mut section = |heading: &str, items: Vec<String>| {
        if !items.is_empty() {
            page.extend([String::new(), format!("  {heading}")]);
            page.extend(items);
        }
    };
    let bullet = |item: String| wrap(&item, "    - ", "      ");
    section(
        "Days",
        flips
            .margins
            .iter()
            .map(|it| bullet(margin(assessor, it)))
            .collect(),
    );
    if let Some(word) = named(wanted) {
        let mut why = Vec::new();
        tree::why_not(assessor, answer, wanted, &mut why);
        section(&format!("Why not {word}"), why);
    }
    let told = |flip: &Flip| {
        let changes: Vec<String> = flip
            .changes
            .iter()
            .map(|it| words(assessor.scenario(), it))
            .collect();
        let how = format!("{}: {}", changes.join("; and "), possible(&flip.verdict));
        let edits: Vec<String> = flip.edits().iter().map(Edit::to_string).collect();
        let file: Vec<String> = edits
            .iter()
            .map(|it| wrap(it, "        ", "          "))
            .collect();
        format!("{}\n{}", bullet(how), file.join("\n"))
    };
    let chosen = |test: &dyn Fn(&Flip) -> bool| -> Vec<String> {
        flips.found.iter().filter(|flip| test(flip)).map(told).collect()
    };
    let enough = match wanted {
        Wanted::Round if answer.verdict.is_determined() => "What would turn it",
        Wanted::Round => "What would settle it",
        _ => "Would have been enough",
    };
    let positions = |flip: &Flip| flip.changes.iter().all(Change::is_position);
    let facts = |flip: &Flip| !flip.changes.iter().any(Change::is_position);
    section(
        &format!("{enough}: another position on the law"),
        chosen(&positions),
    );
    section(
        &format!("{enough}: one change of fact"),
        chosen(&|it| facts(it) && it.changes.len() == 1),
    );
    section(
        &format!("{enough}: two changes of fact together"),
        chosen(&|it| facts(it) && it.changes.len() > 1),
    );
    section(
        &format!("{enough}: a fact and a position together"),
        chosen(&|it| !facts(it) && !positions(it)),
    );
    if wanted.is_met(&flips.verdict, &flips.verdict) {
        section(
            enough,
            vec![bullet("nothing needs to change: that is the answer".to_owned())],
        );
    } else if flips.found.is_empty() {
        section(enough, vec![bullet("nothing that was tried".to_owned())]);
    }
    section(
        "First day on which the same act would not breach",
        flips
            .earliest
            .iter()
            .map(|it| bullet(earliest(assessor, it)))
            .collect(),
    );
    section(
        "Tried, and not tried",
        tried(flips).into_iter().map(bullet).collect(),
    );
    page.push(String::new());
    page.join("\n")
}

/// Several pages under the title of the scenario.
#[must_use]
pub fn flips_of(assessor: &Assessor<'_>, pages: Vec<String>) -> String {
    let mut all = vec![super::heading(assessor)];
    all.extend(pages);
    all.join("\n\n")
}

/// A set of changes in a few words, as for a title.
#[must_use]
pub fn changes(assessor: &Assessor<'_>, flip: &Flip) -> String {
    let changes: Vec<String> = flip
        .changes
        .iter()
        .map(|it| words(assessor.scenario(), it))
        .collect();
    changes.join("; and ")
}

/// The verdict asked for, as it is printed.
fn named(wanted: Wanted) -> Option<String> {
    Some(match wanted {
        Wanted::Round => return None,
        Wanted::Verdict(word) => word.name().replace('-', " ").to_uppercase(),
        Wanted::Because(why) => crate::verdict::printed_why(why).to_owned(),
        Wanted::Status(status) => crate::verdict::printed_status(status).to_owned(),
        Wanted::Class(class) => crate::verdict::printed_class(class).to_owned(),
    })
}

/// "the end of the six months on 10 January 2026: 101 days after the act".
fn margin(assessor: &Assessor<'_>, margin: &Margin) -> String {
    let scenario = assessor.scenario();
    let whose = possessive(scenario, margin.state);
    let limit = match margin.of {
        DateOf::EntryIntoForce => format!("entry into force for {}", called(scenario, margin.state)),
        DateOf::SixMonthsExpire => format!("the end of {whose} six months"),
        DateOf::StockpileDeadline => format!("{whose} last day in time for destroying its stock"),
        DateOf::ClearanceDeadline => format!("{whose} last day in time for clearing mined areas"),
        DateOf::FirstReport => format!("{whose} last day in time for its first report"),
        of => format!("{whose} case: {}", of.means()),
    };
    let day = margin.day.in_words();
    let held = match margin.done {
        None if margin.or_later => format!("the act, {day} at the earliest"),
        None => format!("the act, {day}"),
        Some(true) => format!("what was done, {day}"),
        Some(false) => format!("the day judged, {day}, with nothing done"),
    };
    let apart = match margin.days() {
        0 => "the same day as".to_owned(),
        days if days > 0 => format!("{} after", count(days)),
        days => format!("{} before", count(days)),
    };
    format!("{limit}, {}: {apart} {held}", margin.limit.in_words())
}

fn earliest(assessor: &Assessor<'_>, earliest: &Earliest) -> String {
    let scenario = assessor.scenario();
    match earliest {
        Earliest::On {
            day,
            verdict,
            foreseen,
        } => {
            let supposed = if *foreseen {
                "; that lies after the day judged, and supposes that nothing else happens until then"
            } else {
                ""
            };
            format!("{}: {}{supposed}", day.in_words(), possible(verdict))
        }
        Earliest::Open(day) => format!("from {} the answer is open", day.in_words()),
        Earliest::Never(reasons) if reasons.is_empty() => {
            "never, on what the file tells: no day after everything in it gives another answer".to_owned()
        }
        Earliest::Never(reasons) => {
            let reason = |it: &While| match it {
                While::NoNotice(who) => {
                    format!("{} has given no notice of withdrawal", called(scenario, *who))
                }
                While::Conflict(at) => {
                    let id = scenario.conflicts.get(*at).map_or("", |it| it.entry.id.as_str());
                    format!("{} goes on", entry(scenario, id))
                }
            };
            let reasons: Vec<String> = reasons.iter().map(reason).collect();
            format!("never while {}", reasons.join(", or while "))
        }
    }
}

/// How far the search went.
fn tried(flips: &Flips) -> Vec<String> {
    let mut told = vec![format!(
        "{} changed file{} judged; of days, the nearest found that turns the answer is told",
        flips.trials,
        if flips.trials == 1 { "" } else { "s" }
    )];
    if flips.stopped {
        told.push("the search was stopped before all was tried".to_owned());
    }
    let mut without = Vec::new();
    for untried in &flips.untried {
        match untried {
            Untried::NoValues(path) => without.push(format!("`{path}`")),
            Untried::Pairs(left) => told.push(format!("not tried: {left} pairs of changes")),
            Untried::Levers(left) => {
                told.push(format!("not tried: {left} single changes, and all pairs"));
            }
        }
    }
    if !without.is_empty() {
        told.push(format!(
            "not tried, because no single value says it: {}",
            list(&without)
        ));
    }
    told.push(
        "never tried: three changes together, what was done, who is a State, the dates of consent in the record".to_owned(),
    );
    told
}

/// The same as data.
#[must_use]
pub fn flips_as_data(assessor: &Assessor<'_>, answer: &Answer, flips: &Flips) -> Json {
    let scenario = assessor.scenario();
    let id = |thing: Thing| scenario.entry(thing).map(|entry| entry.id.clone());
    json!({
        "format": FORMAT,
        "engine": engine(),
        "actor": answer.actor().and_then(|who| id(Thing::Member(who))),
        "act": answer.thing().and_then(id),
        "provision": if answer.cite().is_empty() { Json::Null } else { json!(answer.cite()) },
        "answer": verdict(&flips.verdict),
        "margins": flips.margins.iter().map(|it| json!({
            "of": it.of.name(), "state": id(Thing::Member(it.state)), "limit": it.limit, "day": it.day, "done": it.done,
            "days": it.days(),
        })).collect::<Vec<_>>(),
        "flips": flips.found.iter().map(|flip| json!({
            "changes": flip.changes.iter().map(|it| json!({
                "path": it.path,
                "words": words(scenario, it),
                "is_position": it.is_position(),
                "margin_days": match it.to { Setting::Day { margin, .. } => margin, _ => None },
                "edits": it.edits.iter().map(Edit::to_string).collect::<Vec<_>>(),
                "also": it.also,
            })).collect::<Vec<_>>(),
            "answer": verdict(&flip.verdict),
        })).collect::<Vec<_>>(),
        "earliest": flips.earliest.as_ref().map(|it| match it {
            Earliest::On { day, verdict: after, foreseen } => {
                json!({ "day": day, "answer": verdict(after), "foreseen": foreseen })
            }
            Earliest::Open(day) => json!({ "open_from": day }),
            Earliest::Never(reasons) => json!({ "never_while": reasons.iter().map(|it| match it {
                While::NoNotice(who) => json!({ "no_notice": id(Thing::Member(*who)) }),
                While::Conflict(at) => json!({ "conflict": id(Thing::Conflict(*at)) }),
            }).collect::<Vec<_>>() }),
        }),
        "trials": flips.trials,
        "stopped": flips.stopped,
        "not_tried": flips.untried.iter().map(|it| match it {
            Untried::NoValues(path) => json!({ "no_values": path }),
            Untried::Pairs(left) => json!({ "pairs": left }),
            Untried::Levers(left) => json!({ "levers": left }),
        }).collect::<Vec<_>>(),
    })
}
