//! Duties with a time: what was to be done by when, and what was done.

use super::Step;
use super::names::{called, capital, mines, of, starting};
use super::whose::{self, Whose};
use super::{dated, ending};
use crate::assess::{Answer, Assessor};
use crate::date::{self, Date, When};
use crate::fact::{At, Fact, Kind as Entry, Moment, Role};
use crate::logic::{Findings, Truth};
use crate::rule::Norm;
use crate::scenario::{Count, Origin, Scenario, Thing, Value, thousands};
use crate::treaty::ottawa::questions;
use crate::verdict::Kind;
use crate::vocabulary::{Appraisal, Why};

/// What every page says on which a suspension is read: whose position it is, and from which day it can be read.
pub(super) const SUSPENSION_READ: &str = "Those positions are contested. By VCLT 65 a suspension is carried out only three \
    months after the other Parties received the notice, save in special urgency, and not against an objection; by the \
    articles of 2011 on treaties in armed conflict (ILC 9) a notice acts on receipt. It is read from the notice, the most \
    that can be claimed.";

/// What is to be done, as a clause with "to": "to destroy the mines in depot".
struct Duty {
    /// "destroy its stock of 30,000 mines (depot)".
    to_do: String,
    /// "destroyed it", "cleared it".
    done: &'static str,
    /// How the last day in time came about: "1 March 2004 + 4 years = 1 March 2008".
    sum: Option<String>,
    /// The last day in time by that sum.
    limit: Option<Date>,
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
        // A name that is a phrase of its own stands for itself: "the places of the 668 mines".
        let phrase = called.starts_with("the ") || called.contains("'s ");
        let area = if phrase {
            called
        } else {
            format!("the mined area {called}")
        };
        let standing = assessor.standing(answer.actor()?, assessor.scenario().as_of)?;
        let entry = standing.entry_into_force;
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
        Some(match rule.heading.cite {
            "4" => {
                let number = stock_number(scenario, thing, answer);
                let things = mines(assessor, thing, number, &answer.world);
                Duty {
                    to_do: format!("destroy {}", its(assessor, answer, &things)),
                    done: "was rid of the last of them",
                    sum: sum("4 years", date::stockpile_deadline),
                    limit: last(date::stockpile_deadline),
                    undated: false,
                }
            }
            "5(1)" => Duty {
                to_do: format!("clear {area}"),
                done: "cleared it",
                sum: sum("10 years", date::clearance_deadline),
                limit: last(date::clearance_deadline),
                undated: false,
            },
            "5(2)" => Duty {
                to_do: format!("have {area} marked, monitored and fenced"),
                done: "had done so",
                sum: None,
                limit: None,
                undated: false,
            },
            "7(1)" => Duty {
                to_do: "send its first report".to_owned(),
                done: "sent it",
                sum: sum("180 days", date::first_report_due),
                limit: last(date::first_report_due),
                undated: false,
            },
            "7(2)" => Duty {
                to_do: "send its yearly report".to_owned(),
                done: "sent it",
                sum: None,
                limit: None,
                undated: false,
            },
            "6(3)" => Duty {
                to_do: "give assistance for mine victims or mine awareness".to_owned(),
                done: "gave some",
                sum: None,
                limit: None,
                undated: true,
            },
            "6(4)" => Duty {
                to_do: "give assistance for clearing mines".to_owned(),
                done: "gave some",
                sum: None,
                limit: None,
                undated: true,
            },
            "6(5)" => Duty {
                to_do: "give assistance for destroying stocks".to_owned(),
                done: "gave some",
                sum: None,
                limit: None,
                undated: true,
            },
            "8(18)" => Duty {
                to_do: "report on the measures that it was asked for".to_owned(),
                done: "reported",
                sum: None,
                limit: None,
                undated: false,
            },
            "8(2)" => Duty {
                to_do: "answer the request for clarification".to_owned(),
                done: "answered",
                sum: None,
                limit: None,
                undated: false,
            },
            "9" => Duty {
                to_do: "take all appropriate measures against forbidden acts".to_owned(),
                done: "had taken them",
                sum: None,
                limit: None,
                undated: false,
            },
            _ => return None,
        })
    }
}

/// Whether the actor itself surely has this part in the stock.
fn plays(assessor: &Assessor<'_>, answer: &Answer, role: Role) -> bool {
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
fn found_late(assessor: &Assessor<'_>, answer: &Answer, duty: &Duty) -> Option<Date> {
    let case = assessor.docket().case(&answer.world);
    let at = At::new(answer.actor()?, answer.thing(), answer.day);
    let found = case.day_of(Moment::Found, at)?;
    (found > duty.limit?).then_some(found)
}

/// Whether mines found after the time were dealt with as soon as possible, as the file records it, where that is what
/// the answer rests on; `None` where it is not.
fn late_and_judged(assessor: &Assessor<'_>, answer: &Answer, duty: &Duty) -> Option<Truth> {
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
fn dates_of(scenario: &Scenario, thing: Option<Thing>) -> [Option<String>; 3] {
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

/// What cannot be said of a duty that is to be done "as soon as possible".
const UNDATED_JUDGEMENT: &str = "From which day it was late, the judgement does not say.";

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
    let rule_cite = answer.cite();
    let late = late_and_judged(assessor, answer, &duty);
    let told = match answer.verdict.kind {
        Kind::Breach if duty.undated => {
            format!(
                "{name} had to {to_do}, and has given none by the day judged. The text sets no day for it."
            )
        }
        // Measures (9) and marking (5(2)) have no day in the text: how soon is a judgement.
        Kind::Breach if rule_cite == "9" => format!("{name} had to {to_do}, and has not taken them."),
        Kind::Compliant if rule_cite == "9" => format!("{name} had to {to_do}, and {}.", duty.done),
        Kind::Breach if rule_cite == "5(2)" || late == Some(Truth::False) => format!(
            "{name} had to {to_do} as soon as possible once it knew of the mines, and has not, as judged. {UNDATED_JUDGEMENT}"
        ),
        Kind::PastBreach if rule_cite == "5(2)" || late == Some(Truth::False) => {
            let [_, _, gone] = dates_of(scenario, answer.thing());
            let done = gone.map_or_else(String::new, |gone| format!("; it was done only {gone}"));
            format!(
                "{name} had to {to_do} as soon as possible once it knew of the mines, and did not, as judged{done}. \
                 {UNDATED_JUDGEMENT} {}",
                ending::Ending::of(assessor, answer)
                    .unwrap_or(ending::Ending::Done)
                    .told()
            )
        }
        Kind::Compliant if late == Some(Truth::True) => format!(
            "{name} learned of the mines only after the time was over, and had to {to_do} as soon as possible; so it did, as \
             judged."
        ),
        Kind::Compliant if duty.undated => format!("{name} had to {to_do}, and {}.", duty.done),
        Kind::Breach => {
            let from = answer
                .verdict
                .span()
                .map_or_else(String::new, |span| format!(", since {}", span.from.in_words()));
            format!("{name} had to {to_do}, and has not done so in time. The breach goes on{from}.")
        }
        Kind::PastBreach => {
            format!(
                "{name} had to {to_do}, and was late: in breach {}",
                ending::told(assessor, answer)
            )
        }
        Kind::Pending => {
            let until = answer
                .verdict
                .until()
                .map_or_else(String::new, |day| format!(" It has until {}.", day.in_words()));
            let gap = gap(assessor, answer);
            format!("{name} has to {to_do}, and its time still runs.{until}{gap}")
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
        Kind::NotApplicable => not_applicable(assessor, answer, &duty)?,
        Kind::Status(_) | Kind::Class(_) | Kind::Date(_) => return None,
    };
    Some(format!("{told}{contested}"))
}

/// The days of a breach before more time was granted: the time runs now, and they stay on record.
fn gap(assessor: &Assessor<'_>, answer: &Answer) -> String {
    let days = assessor.breach_days(&answer.ask);
    let told = days.iter().filter(|days| days.certain).filter_map(|days| {
        let (from, to) = (days.from.in_words(), days.to?.in_words());
        Some(format!(
            " It was in breach from {from} to {to}, on the positions taken; that stays on record."
        ))
    });
    told.collect()
}

fn not_applicable(assessor: &Assessor<'_>, answer: &Answer, duty: &Duty) -> Option<String> {
    let actor = answer.actor()?;
    let name = called(assessor.scenario(), actor);
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
        Why::Suspended => format!(
            "On the positions taken, the Convention is suspended for {name}, and performance is not due for that time: it \
             does not now have to {}. What was overdue is not discharged. {SUSPENSION_READ}",
            duty.to_do
        ),
        why => {
            let other = if super::other_law::reaches(answer) {
                " Other law may; see below."
            } else {
                ""
            };
            let standing = assessor.standing(actor, answer.day)?;
            let left = standing.withdrawal_effective.map(Date::in_words);
            match (why, left) {
                (Why::NoLongerBound, Some(left)) => format!(
                    "{} left the Convention on {left}, and from then on the Convention no longer asks it to {}.{other}",
                    capital(&name),
                    duty.to_do
                ),
                _ => format!(
                    "The Convention laid no duty on {name} to {}, because it did not bind {name}.{other}",
                    duty.to_do
                ),
            }
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
    let late = duty.as_ref().and_then(|duty| found_late(assessor, answer, duty));
    let time = duty.as_ref().map_or_else(String::new, |duty| in_time(duty, late));
    let mut steps = vec![Step::new(cite, format!("{}{time}", rule.heading.says))];
    if cite == "5(1)" {
        steps.extend(extensions(assessor, answer));
    }
    if duty
        .as_ref()
        .is_some_and(|duty| late_and_judged(assessor, answer, duty).is_some())
    {
        steps.push(found_after(assessor, answer));
        return steps;
    }
    let (Some(span), Some(duty)) = (answer.verdict.span(), duty) else {
        return steps;
    };
    // Nobody is late on the day on which it learns of the mines.
    if duty.undated || cite == "5(2)" || !matches!(answer.verdict.kind, Kind::Breach | Kind::PastBreach) {
        return steps;
    }
    let name = answer
        .actor()
        .map_or_else(String::new, |who| called(scenario, who));
    let held = if plays(assessor, answer, Role::Holder) {
        "held"
    } else {
        "owned"
    };
    let left = match answer.thing() {
        Some(thing @ Thing::Stock(_)) => {
            match stock_number(scenario, thing, answer).and_then(|it| it.get(&answer.world)) {
                Some(Count::Number(number)) => {
                    format!("{name} still {held} {} of these mines", thousands(*number))
                }
                _ => format!("{name} still {held} mines"),
            }
        }
        _ => format!("{name} had not done so"),
    };
    steps.push(Step::new(
        cite,
        match ending::moved_from(assessor, answer, span.from) {
            Some(from) => format!(
                "On {} {left}. The breach goes on from another stock of its own ({}).",
                span.from.in_words(),
                stock_name(assessor, from)
            ),
            None => format!("On {} {left}. The breach begins.", span.from.in_words()),
        },
    ));
    if let Some(to) = span.to {
        steps.push(Step::new(cite, ended(assessor, answer, &duty, &name, to)));
    }
    steps
}

/// The last day in time with its sum, as the position taken on the day of the deadline has it.
fn in_time(duty: &Duty, found_late: Option<Date>) -> String {
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

/// What was done about mines that were found after the time: on this the answer rests.
fn found_after(assessor: &Assessor<'_>, answer: &Answer) -> Step {
    let [found, reported, gone] = dates_of(assessor.scenario(), answer.thing());
    let mut did = Vec::new();
    did.extend(found.map(|when| format!("found {when}")));
    did.extend(reported.map(|when| format!("told to the other Parties {when}")));
    did.extend(gone.map(|when| format!("destroyed {when}")));
    let did = super::names::list(&did);
    let cite = answer.cite();
    let what = if cite == "4" {
        "The text is silent on such a stock; destroyed as soon as possible it is read as no breach"
    } else {
        "An area found after the time, told to the others and dealt with as soon as possible, is by default no breach \
         (late-found-area)"
    };
    Step::new(
        cite,
        format!("{what}. The mines were {did}. Whether that was as soon as possible is a judgement."),
    )
}

/// The name of a stock in a sentence.
fn stock_name(assessor: &Assessor<'_>, stock: usize) -> String {
    assessor.scenario().name(Thing::Stock(stock)).replace('-', " ")
}

/// How and when the breach ended.
fn ended(assessor: &Assessor<'_>, answer: &Answer, duty: &Duty, name: &str, to: Date) -> String {
    let last = format!("The last day of breach is {}.", to.in_words());
    let (first, end) = dated::ends(&answer.verdict).unwrap_or((to, to));
    let day = dated::between(first.next(), end.next());
    // Where the day is not known, neither is the last day of breach.
    let until = if first == end {
        last.clone()
    } else {
        format!("Until that day {name} was in breach.")
    };
    let day = capital(&day);
    match ending::Ending::of(assessor, answer) {
        Some(ending::Ending::Left(_)) => format!("{day} {name} left the Convention. {until}"),
        Some(ending::Ending::Suspended(day)) => format!(
            "From {} performance is not due, on the positions taken. {SUSPENSION_READ}",
            day.in_words()
        ),
        Some(ending::Ending::NotIts) => {
            format!("{day} it was no longer for {name} to {}. {until}", duty.to_do)
        }
        Some(ending::Ending::Moved(to)) => format!(
            "{day} the mines went into another stock of its own ({}). The breach goes on there.",
            stock_name(assessor, to)
        ),
        Some(ending::Ending::MoreTime) => format!("{day} more time was given. {until}"),
        // What was done on the first day too late is a breach of that day.
        _ if done_on(assessor, answer, to) => format!("On the same day {name} {}. {last}", duty.done),
        _ => format!("{day} {name} {}. {until}", duty.done),
    }
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
    let case = assessor.docket().case(&answer.world);
    let at = At::new(answer.actor().unwrap_or(0), answer.thing(), answer.day);
    let mut told = Vec::new();
    for (index, extension) in (0_u8..).zip(&state.extensions).filter(|(_, it)| here(it)) {
        let asked =
            dated::when(&extension.asked).map_or_else(String::new, |day| format!(", asked for {day},"));
        let record = match extension.origin {
            Origin::Record => ", as the built-in record has it",
            _ => "",
        };
        let granted = dated::when(&extension.granted);
        let text = match &granted {
            Some(granted) => {
                let until = last_day(&extension.until)
                    .map_or_else(String::new, |day| format!(", until {}", day.in_words()));
                format!("More time{asked} was granted {granted}{until}{record}. A grant counts from its day.")
            }
            None => format!("More time{asked} was not granted."),
        };
        told.push(Step::new("5(5)", text));
        let bound = case.bind(Entry::Extension, index, at);
        let within = case.find::<()>(Fact::ExtensionWithinTenYears, bound).0;
        if granted.is_some() && within == Truth::False {
            told.push(Step::new(
                "5(3)",
                "That reaches more than ten years beyond the time limit before it, and a meeting can give at most ten. As \
                 read here such a grant does not count at all; that only the excess falls away can be argued.",
            ));
        }
    }
    told
}

/// The last day that a date in doubt may be.
fn last_day(value: &Value<When>) -> Option<Date> {
    value.options.iter().filter_map(|when| when.day()).max()
}
