//! The steps of a duty: its time limit with the sum, what was so when it ended, what ended the breach.

use super::SUSPENSION_READ;
use super::owed::{Duty, dates_of, found_late, in_time, late_and_judged, plays, stock_number};
use crate::assess::{Answer, Ask, Assessor};
use crate::date::{Date, When};
use crate::fact::{At, Fact, Kind as Entry, Role};
use crate::logic::{Findings, Truth};
use crate::report::names::{called, capital, list};
use crate::report::whose::{Whose, names as holders};
use crate::report::{Step, dated, ending};
use crate::scenario::{Count, Origin, Thing, Value, thousands};
use crate::treaty::ottawa::questions::OVERDUE_AFTER_LEAVING;
use crate::verdict::{Kind, Span};
use crate::vocabulary::Status;

/// The steps: the time limit with its sum, what was so when it ended, what ended the breach.
pub fn steps(assessor: &Assessor<'_>, answer: &Answer) -> Vec<Step> {
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
    let left = match answer.thing() {
        Some(thing @ Thing::Stock(_)) => {
            let mines = match stock_number(scenario, thing, answer).and_then(|it| it.get(&answer.world)) {
                Some(Count::Number(number)) => format!("{} of these mines", thousands(*number)),
                _ => "mines".to_owned(),
            };
            // What came later was not there when the time ended.
            let on_time = duty.limit.is_some_and(|limit| span.from == limit.next());
            let still = if on_time { "still " } else { "" };
            if plays(assessor, answer, Role::Holder) {
                format!("{name} {still}held {mines}")
            } else if plays(assessor, answer, Role::Owner) {
                format!("{name} {still}owned {mines}")
            } else if let Whose::Through(_) = Whose::of(assessor, answer) {
                format!("{name} {still}held {mines} through {}", holders(assessor, answer))
            } else if plays(assessor, answer, Role::Host) {
                format!("{name} {still}had {mines} on its territory")
            } else {
                format!("{name} {still}controlled the land on which {mines} lay")
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
    steps.extend(outlived(assessor, answer, span, &name));
    if let Some(to) = span.to {
        steps.push(Step::new(cite, ended(assessor, answer, &duty, &name, to)));
    }
    steps
}

/// What was done about mines that were found after the time: on this the answer rests.
fn found_after(assessor: &Assessor<'_>, answer: &Answer) -> Step {
    let [found, reported, gone] = dates_of(assessor.scenario(), answer.thing());
    let mut did = Vec::new();
    did.extend(found.map(|when| format!("found {when}")));
    did.extend(reported.map(|when| format!("told to the other Parties {when}")));
    did.extend(gone.map(|when| format!("destroyed {when}")));
    let cite = answer.cite();
    let untold = cite != "4" && !did.iter().any(|it| it.starts_with("told"));
    let did = list(&did);
    let what = if cite == "4" {
        "The text is silent on such a stock; destroyed as soon as possible it is read as no breach"
    } else {
        "An area found after the time, told to the others and dealt with as soon as possible, is by default no breach \
         (late-found-area)"
    };
    Step::new(
        cite,
        match untold {
            true => {
                format!("{what}. The mines were {did}. The file tells of no report to the other Parties.")
            }
            false => {
                format!("{what}. The mines were {did}. Whether that was as soon as possible is a judgement.")
            }
        },
    )
}

/// The name of a stock in a sentence.
fn stock_name(assessor: &Assessor<'_>, stock: usize) -> String {
    assessor.scenario().name(Thing::Stock(stock)).replace('-', " ")
}

/// That the breach went on after the State had left, as it does on one position.
fn outlived(assessor: &Assessor<'_>, answer: &Answer, span: Span, name: &str) -> Option<Step> {
    let asked = match answer.ask {
        Ask::Provision { on, .. } => on,
        _ => None,
    };
    let last = span.to.or(asked).unwrap_or(assessor.scenario().as_of);
    let standing = assessor.standing(answer.actor()?, last)?;
    let left = standing.withdrawal_effective?;
    let out = standing.answer.verdict.kind == Kind::Status(Status::FormerParty);
    out.then(|| {
        let left = left.in_words();
        let remains = OVERDUE_AFTER_LEAVING.position("duty-remains");
        Step::new(
            "VCLT 70",
            format!("{name} left the Convention on {left}. What was overdue then was still to be done, on the position taken ({remains})."),
        )
    })
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
