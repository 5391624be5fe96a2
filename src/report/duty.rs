//! Duties with a time: what was to be done by when, and what was done.

use super::Step;
use super::names::{called, capital, mines, starting};
use crate::assess::{Answer, Assessor};
use crate::date::{self, Date, When};
use crate::logic::Truth;
use crate::rule::Norm;
use crate::scenario::{Count, Origin, Scenario, Thing, Value, World, thousands};
use crate::verdict::Kind;
use crate::vocabulary::Why;

/// What is to be done, as a clause with "to": "to destroy the mines in depot".
struct Duty {
    /// "destroy its stock of 30,000 mines (depot)".
    to_do: String,
    /// "destroyed it", "cleared it".
    done: &'static str,
    /// How the last day in time came about: "1 March 2004 + 4 years = 1 March 2008".
    sum: Option<String>,
    /// The text sets no day: a breach is told of the day judged.
    undated: bool,
}

impl Duty {
    fn of(assessor: &Assessor<'_>, answer: &Answer) -> Option<Duty> {
        let rule = answer.rule?;
        let Norm::Requires { .. } = rule.norm else {
            return None;
        };
        let scenario = assessor.scenario();
        let thing = answer.thing()?;
        let called = scenario.name(thing).replace('-', " ");
        let standing = assessor.standing(answer.actor()?, assessor.scenario().as_of)?;
        let entry = standing.entry_into_force;
        let sum = |years: &str, rule: fn(Date) -> Date| {
            entry.map(|day| format!("{} + {years} = {}", day.in_words(), rule(day).in_words()))
        };
        Some(match rule.heading.cite {
            "4" => {
                let number = stock_number(scenario, thing, answer);
                let things = mines(assessor, thing, number, &answer.world);
                Duty {
                    to_do: format!("destroy its {things}"),
                    done: "was rid of the last of them",
                    sum: sum("4 years", date::stockpile_deadline),
                    undated: false,
                }
            }
            "5(1)" => Duty {
                to_do: format!("clear the mined area {called}"),
                done: "cleared it",
                sum: sum("10 years", date::clearance_deadline),
                undated: false,
            },
            "5(2)" => Duty {
                to_do: format!("have the mined area {called} marked, monitored and fenced"),
                done: "had done so",
                sum: None,
                undated: false,
            },
            "7(1)" => Duty {
                to_do: "send its first report".to_owned(),
                done: "sent it",
                sum: sum("180 days", date::first_report_due),
                undated: false,
            },
            "7(2)" => Duty {
                to_do: "send its yearly report".to_owned(),
                done: "sent it",
                sum: None,
                undated: false,
            },
            "6(3)" => Duty {
                to_do: "give assistance for mine victims or mine awareness".to_owned(),
                done: "gave some",
                sum: None,
                undated: true,
            },
            "6(4)" => Duty {
                to_do: "give assistance for clearing mines".to_owned(),
                done: "gave some",
                sum: None,
                undated: true,
            },
            "6(5)" => Duty {
                to_do: "give assistance for destroying stocks".to_owned(),
                done: "gave some",
                sum: None,
                undated: true,
            },
            "8(18)" => Duty {
                to_do: "report on the measures that it was asked for".to_owned(),
                done: "reported",
                sum: None,
                undated: false,
            },
            "8(2)" => Duty {
                to_do: "answer the request for clarification".to_owned(),
                done: "answered",
                sum: None,
                undated: false,
            },
            "9" => Duty {
                to_do: "take all appropriate measures against forbidden acts".to_owned(),
                done: "took them",
                sum: None,
                undated: false,
            },
            _ => return None,
        })
    }
}

fn stock_number<'a>(scenario: &'a Scenario, thing: Thing, answer: &Answer) -> Option<&'a Value<Count>> {
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

/// The answer as a paragraph, for a duty that binds; other answers are told as deeds.
pub(super) fn summary(assessor: &Assessor<'_>, answer: &Answer) -> Option<String> {
    let scenario = assessor.scenario();
    let duty = Duty::of(assessor, answer)?;
    let actor = answer.actor()?;
    let name = starting(scenario, actor);
    let contested = if answer.contested() && !answer.turns_on.is_empty() {
        let names: Vec<_> = answer
            .turns_on
            .iter()
            .map(|turn| turn.question.name.to_owned())
            .collect();
        format!(
            " The answer turns on a question of law ({}); see below.",
            names.join(", ")
        )
    } else {
        String::new()
    };
    let to_do = &duty.to_do;
    let told = match answer.verdict.kind {
        Kind::Breach if duty.undated => {
            format!(
                "{name} had to {to_do}, and has given none by the day judged. The text sets no day for it."
            )
        }
        Kind::Compliant if duty.undated => format!("{name} had to {to_do}, and {}.", duty.done),
        Kind::Breach => {
            let from = answer
                .verdict
                .span()
                .map_or_else(String::new, |span| format!(", since {}", span.from.in_words()));
            format!("{name} had to {to_do}, and has not done so in time. The breach goes on{from}.")
        }
        Kind::PastBreach => {
            let days = answer.verdict.span().map_or_else(String::new, |span| {
                let from = span.from.in_words();
                match span.to {
                    Some(to) if to == span.from => format!("on {from}"),
                    Some(to) => format!("from {from} to {}", to.in_words()),
                    None => format!("from {from}"),
                }
            });
            format!(
                "{name} had to {to_do}, and was late: in breach {days}. The breach has ended; it is not undone."
            )
        }
        Kind::Pending => {
            let until = answer
                .verdict
                .until()
                .map_or_else(String::new, |day| format!(" It has until {}.", day.in_words()));
            format!("{name} has to {to_do}, and its time still runs.{until}")
        }
        Kind::Compliant => format!("{name} had to {to_do}, and {} in time.", duty.done),
        Kind::Excepted => format!(
            "{name} would have to {to_do}, but for Article {}, which covers them.",
            answer.verdict.exception().unwrap_or("3")
        ),
        Kind::ForJudgement => {
            format!(
                "Whether {} kept its duty to {to_do} is a judgement, and nobody's is recorded.",
                called(scenario, actor)
            )
        }
        Kind::Undetermined => {
            format!(
                "Whether {} kept its duty to {to_do} cannot be said: facts are missing.",
                called(scenario, actor)
            )
        }
        Kind::NotApplicable => not_applicable(scenario, answer, &duty)?,
        Kind::Status(_) | Kind::Class(_) | Kind::Date(_) => return None,
    };
    Some(format!("{told}{contested}"))
}

fn not_applicable(scenario: &Scenario, answer: &Answer, duty: &Duty) -> Option<String> {
    let name = called(scenario, answer.actor()?);
    Some(match answer.verdict.why()? {
        Why::NoJurisdiction => format!(
            "It is not for {name} to {}: neither its own nor under its jurisdiction or control.",
            duty.to_do
        ),
        Why::NotAMine => format!(
            "{} has no duty to {}: the thing is outside the definition.",
            capital(&name),
            duty.to_do
        ),
        Why::NotEngaged if duty.undated => format!(
            "{} has no duty to {}: it is judged not to be in a position to.",
            capital(&name),
            duty.to_do
        ),
        Why::NotItsAct | Why::NotEngaged => format!(
            "{} has no duty to {} here: nothing calls for it.",
            capital(&name),
            duty.to_do
        ),
        _ => {
            let other = if super::other_law::reaches(answer) {
                " Other law may; see below."
            } else {
                ""
            };
            format!(
                "The Convention laid no duty on {name} to {} then, because it did not bind {name}.{other}",
                duty.to_do
            )
        }
    })
}

/// The steps: the time limit with its sum, what was so when it ended, what ended the breach.
pub(super) fn steps(assessor: &Assessor<'_>, answer: &Answer) -> Vec<Step> {
    let Some(rule) = answer.rule else {
        return Vec::new();
    };
    let scenario = assessor.scenario();
    let cite = rule.heading.cite;
    let duty = Duty::of(assessor, answer);
    let sum = duty.as_ref().and_then(|duty| duty.sum.clone());
    let time = sum.map_or_else(String::new, |sum| format!(" {sum}. That day is in time."));
    let mut steps = vec![Step::new(cite, format!("{}{time}", rule.heading.says))];
    if cite == "5(1)" {
        steps.extend(extensions(assessor, answer));
    }
    let (Some(span), Some(duty)) = (answer.verdict.span(), duty) else {
        return steps;
    };
    if duty.undated || !matches!(answer.verdict.kind, Kind::Breach | Kind::PastBreach) {
        return steps;
    }
    let name = answer
        .actor()
        .map_or_else(String::new, |who| called(scenario, who));
    let left = match answer.thing() {
        Some(thing @ Thing::Stock(_)) => match stock_number(scenario, thing, answer)
            .and_then(|it| it.get(&answer.world))
        {
            Some(Count::Number(number)) => format!("{name} still held {} of these mines", thousands(*number)),
            _ => format!("{name} still held mines"),
        },
        _ => format!("{name} had not done so"),
    };
    steps.push(Step::new(
        cite,
        format!("On {} {left}. The breach begins.", span.from.in_words()),
    ));
    if let Some(to) = span.to {
        // What was done on the first day too late is a breach of that day.
        let ended = if done_on(assessor, answer, to) {
            to
        } else {
            to.next()
        };
        let how = if assessor
            .standing(answer.actor().unwrap_or(0), ended)
            .is_some_and(|it| it.withdrawal_effective == Some(ended))
        {
            format!("On {} {name} left the Convention.", ended.in_words())
        } else if ended == span.from {
            format!("On the same day {name} {}.", duty.done)
        } else {
            format!("On {} {name} {}.", ended.in_words(), duty.done)
        };
        steps.push(Step::new(
            cite,
            format!("{} The last day of breach is {}.", capital(&how), to.in_words()),
        ));
    }
    steps
}

/// Whether what the duty asks was done by this day.
fn done_on(assessor: &Assessor<'_>, answer: &Answer, day: Date) -> bool {
    let (Some(rule), Some(actor), Some(thing)) = (answer.rule, answer.actor(), answer.thing()) else {
        return false;
    };
    let reasons = assessor.derive(rule, actor, thing, day, &answer.world);
    reasons.judged.done.is_some_and(|done| done.value == Truth::True)
}

/// What was granted, and when, about an area.
fn extensions(assessor: &Assessor<'_>, answer: &Answer) -> Vec<Step> {
    let Some(state) = answer
        .actor()
        .and_then(|who| assessor.scenario().cast.get(who)?.state())
    else {
        return Vec::new();
    };
    let here = |extension: &&crate::scenario::Extension| match answer.thing() {
        Some(Thing::Place(place)) => extension.places.is_empty() || extension.places.contains(&place),
        _ => true,
    };
    let told = state.extensions.iter().filter(here).map(|extension| {
        let asked = when(&extension.asked, &answer.world)
            .map_or_else(String::new, |day| format!(", asked for {day},"));
        let record = match extension.origin {
            Origin::Record => ", as the built-in record has it",
            _ => "",
        };
        let text = match when(&extension.granted, &answer.world) {
            Some(granted) => {
                let until = last_day(&extension.until, &answer.world)
                    .map_or_else(String::new, |day| format!(", until {}", day.in_words()));
                format!("More time{asked} was granted {granted}{until}{record}. A grant counts from its day.")
            }
            None => format!("More time{asked} was not granted."),
        };
        Step::new("5(5)", text)
    });
    told.collect()
}

/// A date as precise as it is known: `on 3 May 2014`, `between 1 December 2013 and 31 December 2013`; `None` when
/// it never came.
fn when(value: &Value<When>, world: &World) -> Option<String> {
    if let Some(known) = value.get(world) {
        return known.day().map(|day| format!("on {}", day.in_words()));
    }
    let days = || value.options.iter().filter_map(|when| when.day());
    let (first, last) = (days().min()?, days().max()?);
    let never = if value.options.contains(&When::Never) {
        ", if at all,"
    } else {
        ""
    };
    Some(if first == last {
        format!("on {}{never}", first.in_words())
    } else {
        format!("between {} and {}{never}", first.in_words(), last.in_words())
    })
}

/// The last day that a date in doubt may be.
fn last_day(value: &Value<When>, world: &World) -> Option<Date> {
    match value.get(world) {
        Some(known) => known.day(),
        None => value.options.iter().filter_map(|when| when.day()).max(),
    }
}
