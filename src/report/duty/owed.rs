//! What is owed: what the paragraph asks of this actor here, and its last day.

use crate::assess::{Answer, Assessor};
use crate::date::{self, Date, When};
use crate::fact::{At, Fact, Moment, Role};
use crate::logic::{Findings, Truth};
use crate::report::dated;
use crate::report::names::{list, mines, of};
use crate::report::whose::{self, Whose};
use crate::rule::{About, Norm};
use crate::scenario::{Count, Report, Scenario, Thing, Value};
use crate::treaty::ottawa::questions;
use crate::vocabulary::Appraisal;

/// What is to be done, as a clause with "to": "to destroy the mines in depot".
pub(super) struct Duty {
    /// "destroy its stock of 30,000 mines (depot)".
    pub to_do: String,
    /// "destroyed it", "cleared it".
    pub done: &'static str,
    /// How the last day in time came about: "1 March 2004 + 4 years = 1 March 2008".
    pub sum: Option<String>,
    /// The last day in time by that sum.
    pub limit: Option<Date>,
    /// The text sets no day: a breach is told of the day judged.
    pub undated: bool,
    /// A state to be kept up, which is never late; how it failed, where the file tells: "its first report leaves out …".
    pub lasting: Option<String>,
}

impl Duty {
    pub fn of(assessor: &Assessor<'_>, answer: &Answer) -> Option<Duty> {
        let rule = answer.rule?;
        let scenario = assessor.scenario();
        let thing = answer.thing()?;
        let called = scenario.name(thing).replace('-', " ");
        // A name that is a phrase of its own stands for itself: "the places of the 668 mines".
        let phrase = called.starts_with("the ") || called.contains("'s ") || called.contains("mined area");
        let area = if phrase {
            called
        } else {
            format!("the mined area {called}")
        };
        let standing = assessor.standing(answer.actor()?, assessor.scenario().as_of);
        let entry = standing.and_then(|standing| standing.entry_into_force);
        let first_counts = assessor
            .readings()
            .take(questions::DEADLINE_DAY.position("day-before"));
        let sum = |years: &str, rule: fn(Date) -> Date| {
            entry.map(|day| format!("{} + {years} = {}", day.in_words(), rule(day).in_words()))
        };
        let last = |rule: fn(Date) -> Date| {
            let day = rule(entry?);
            Some(if first_counts { day.previous() } else { day })
        };
        let simple = |to_do: String, done: &'static str| Duty {
            to_do,
            done,
            sum: None,
            limit: None,
            undated: false,
            lasting: None,
        };
        if let Norm::Prohibits(_) = rule.norm {
            let (to_do, failing) = match rule.heading.cite {
                "7(1)" => (
                    "state in its reports what the paragraph lists".to_owned(),
                    left_out(assessor, answer),
                ),
                "APII 5(2)" if rule.about == About::Place => {
                    (format!("keep {area} marked, guarded and fenced"), String::new())
                }
                "APII 5(4)" => (format!("protect civilians from {area}"), String::new()),
                _ => return None,
            };
            return Some(Duty {
                lasting: Some(failing),
                ..simple(to_do, "did")
            });
        }
        Some(match rule.heading.cite {
            "4" => {
                let number = stock_number(scenario, thing, answer);
                let things = mines(assessor, thing, number, &answer.world);
                Duty {
                    sum: sum("4 years", date::stockpile_deadline),
                    limit: last(date::stockpile_deadline),
                    ..simple(
                        format!("destroy {}", its(assessor, answer, &things)),
                        "was rid of the last of them",
                    )
                }
            }
            "5(1)" => Duty {
                sum: sum("10 years", date::clearance_deadline),
                limit: last(date::clearance_deadline),
                ..simple(format!("clear {area}"), "cleared it")
            },
            "5(2)" => simple(format!("have {area} marked, monitored and fenced"), "had done so"),
            "7(1)" => Duty {
                sum: sum("180 days", date::first_report_due),
                limit: last(date::first_report_due),
                ..simple("send its first report".to_owned(), "sent it")
            },
            "7(2)" => simple("send its yearly report".to_owned(), "sent it"),
            "6(3)" => Duty {
                undated: true,
                ..simple(
                    "give assistance for mine victims or mine awareness".to_owned(),
                    "gave some",
                )
            },
            "6(4)" => Duty {
                undated: true,
                ..simple("give assistance for clearing mines".to_owned(), "gave some")
            },
            "6(5)" => Duty {
                undated: true,
                ..simple("give assistance for destroying stocks".to_owned(), "gave some")
            },
            "8(18)" => simple(
                "report on the measures that it was asked for".to_owned(),
                "reported",
            ),
            "8(2)" => simple("answer the request for clarification".to_owned(), "answered"),
            "9" => simple(
                "take all appropriate measures against forbidden acts".to_owned(),
                "had taken them",
            ),
            "APII 10(1)" => simple(
                format!("clear {area}, or keep it marked, guarded and fenced"),
                "did so",
            ),
            "custom 83" => simple(
                format!("remove the mines in {area}, or see to it that they are removed"),
                "did so",
            ),
            _ => return None,
        })
    }
}

/// What the reports that were sent by the day judged leave out: "its first report, sent on …, leaves out the stock …".
fn left_out(assessor: &Assessor<'_>, answer: &Answer) -> String {
    let scenario = assessor.scenario();
    let state = answer.actor().and_then(|who| scenario.cast.get(who)?.state());
    let reports = state
        .and_then(|state| state.reports.as_deref())
        .unwrap_or_default();
    let sent = |report: &&Report| {
        report
            .sent
            .get(&answer.world)
            .is_some_and(|sent| sent.by(answer.day))
    };
    let told = reports
        .iter()
        .filter(sent)
        .filter(|report| !report.omits.is_empty());
    let told: Vec<String> = told
        .map(|report| {
            let which = report.year.map_or_else(
                || "its first report".to_owned(),
                |year| format!("its report for {year}"),
            );
            let day = dated::when(&report.sent).map_or_else(String::new, |day| format!(", sent {day},"));
            let names = report.omits.iter().map(|thing| match thing {
                Thing::Stock(_) => format!("the stock {}", scenario.name(*thing).replace('-', " ")),
                thing => format!("the mined area {}", scenario.name(*thing).replace('-', " ")),
            });
            format!("{which}{day} leaves out {}", list(&names.collect::<Vec<_>>()))
        })
        .collect();
    list(&told)
}

/// Whether the actor itself surely has this part in the stock.
pub(super) fn plays(assessor: &Assessor<'_>, answer: &Answer, role: Role) -> bool {
    let world = assessor.scenario().open_world();
    let case = assessor.docket().case(&world);
    let at = At::new(answer.actor().unwrap_or(0), answer.thing(), answer.day);
    case.find::<()>(Fact::Plays(role), at).0 == Truth::True
}

/// The mines with whose they are: "its 300 mines", "the 300 mines that it holds", "Hill Front's 300 mines".
fn its(assessor: &Assessor<'_>, answer: &Answer, things: &str) -> String {
    if plays(assessor, answer, Role::Owner) {
        return format!("its {things}");
    }
    if plays(assessor, answer, Role::Holder) {
        return format!("the {things} that it holds");
    }
    match whose::names(assessor, answer) {
        holder if holder.is_empty() || Whose::of(assessor, answer) == Whose::Open => format!("the {things}"),
        holder => format!("{} {things}", of(&holder)),
    }
}

/// When the actor learned of the mines or the area, where that was after the last day in time.
pub(super) fn found_late(assessor: &Assessor<'_>, answer: &Answer, duty: &Duty) -> Option<Date> {
    let case = assessor.docket().case(&answer.world);
    let at = At::new(answer.actor()?, answer.thing(), answer.day);
    let found = case.day_of(Moment::Found, at)?;
    (found > duty.limit?).then_some(found)
}

/// Whether mines found after the time were dealt with as soon as possible, as the file records it, where that is what
/// the answer rests on; `None` where it is not.
pub(super) fn late_and_judged(assessor: &Assessor<'_>, answer: &Answer, duty: &Duty) -> Option<Truth> {
    found_late(assessor, answer, duty)?;
    let counts = answer.cite() == "4"
        || assessor
            .readings()
            .take(questions::LATE_FOUND_AREA.position("report-and-extend"));
    let case = assessor.docket().case(&answer.world);
    let at = At::new(answer.actor()?, answer.thing(), answer.day);
    counts.then(|| case.find::<()>(Fact::Judged(Appraisal::AsSoonAsPossible), at).0)
}

/// When something about a place or stock was, as the file dates it.
pub(super) fn dates_of(scenario: &Scenario, thing: Option<Thing>) -> [Option<String>; 3] {
    let when = |value: &Option<Value<When>>| value.as_ref().and_then(dated::when);
    match thing {
        Some(Thing::Place(place)) => scenario.places.get(place).map_or([None, None, None], |it| {
            [when(&it.found_on), when(&it.reported_on), when(&it.cleared_on)]
        }),
        Some(Thing::Stock(stock)) => scenario.stocks.get(stock).map_or([None, None, None], |it| {
            let gone = it
                .number
                .iter()
                .rev()
                .find(|since| since.is.options == [Count::Number(0)]);
            [when(&it.found_on), None, gone.and_then(|gone| when(&gone.since))]
        }),
        _ => [None, None, None],
    }
}

pub(super) fn stock_number<'a>(
    scenario: &'a Scenario,
    thing: Thing,
    answer: &Answer,
) -> Option<&'a Value<Count>> {
    let Thing::Stock(stock) = thing else { return None };
    let numbers = &scenario.stocks.get(stock)?.number;
    let begun = |since: &Option<Value<When>>| {
        since
            .as_ref()
            .is_none_or(|since| since.get(&answer.world).is_some_and(|when| when.by(answer.day)))
    };
    let current = numbers
        .iter()
        .rev()
        .find(|entry| begun(&entry.since))
        .or(numbers.first())?;
    // What is gone is told by the number that was there before.
    let some =
        |entry: &&crate::scenario::Since<Count>| entry.is.get(&answer.world) != Some(&Count::Number(0));
    Some(
        &Some(current)
            .filter(some)
            .or_else(|| numbers.iter().rev().find(some))?
            .is,
    )
}

pub(super) const CONVENTION: &str = "the Convention";

/// The law that lays down a duty, as a sentence names it.
pub(super) fn law(answer: &Answer) -> &'static str {
    match answer.rule.map(|rule| rule.treaty.prefix) {
        Some("APII") => "Amended Protocol II",
        Some("custom") => "custom",
        _ => CONVENTION,
    }
}

/// The last day in time with its sum, as the position taken on the day of the deadline has it.
pub(super) fn in_time(duty: &Duty, found_late: Option<Date>) -> String {
    let (Some(sum), Some(limit)) = (&duty.sum, duty.limit) else {
        return String::new();
    };
    match found_late {
        Some(found) => format!(
            " {sum}. The mines were found after that, on {}.",
            found.in_words()
        ),
        None if sum.ends_with(&limit.in_words()) => format!(" {sum}. That day is in time."),
        None => format!(
            " {sum}. On the position taken the day of entry into force counts as the first; the last day in time is {}.",
            limit.in_words()
        ),
    }
}
