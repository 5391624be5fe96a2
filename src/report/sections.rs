//! The sections of an explanation after the steps.

use super::explanation::{about_conduct, possible};
use super::names::{called, capital, list, title};
use super::pleas;
use super::reservation;
use super::whose::Whose;
use super::why::{conflict_name, wars_on};
use crate::assess::{Answer, Ask, Assessor, Phase};
use crate::date::{self, Date};
use crate::logic::Truth;
use crate::reading::{Position, View};
use crate::scenario::{Act, Count, Statement, Stock, Thing, Time, Who, thousands};
use crate::verdict::Kind;
use crate::vocabulary::{KitKept, Link, Proof, Purpose, Says, What, Why, Word};

/// No more values of a doubt than this are told one by one.
const ONE_BY_ONE: usize = 6;

pub(super) fn either_way(answer: &Answer) -> Vec<(String, Vec<(String, String)>)> {
    let row = |branch: &crate::assess::Branch| (yes_or_no(&branch.is), possible(&branch.verdict));
    let rows = |missing: &crate::assess::Missing| {
        let rows: Vec<_> = missing.outcomes.iter().map(row).collect();
        if rows.len() > ONE_BY_ONE {
            runs(&rows)
        } else {
            rows
        }
    };
    let missing = answer.missing.iter();
    missing.map(|it| (it.asks.clone(), rows(it))).collect()
}

/// Days on which the answer is the same, as one row: "2016-01-01 to 2016-07-14".
fn runs(rows: &[(String, String)]) -> Vec<(String, String)> {
    let is_day = |text: &str| text.parse::<crate::date::Date>().is_ok();
    let alike = |a: &(String, String), b: &(String, String)| a.1 == b.1 && is_day(&a.0) && is_day(&b.0);
    let run = |run: &[(String, String)]| match run {
        [(first, verdict), .., (last, _)] => Some((format!("{first} to {last}"), verdict.clone())),
        [row] => Some(row.clone()),
        [] => None,
    };
    rows.chunk_by(alike).filter_map(run).collect()
}

/// A value of the format as a reader says it.
fn yes_or_no(is: &str) -> String {
    match is {
        "true" => "yes".to_owned(),
        "false" => "no".to_owned(),
        other => other.to_owned(),
    }
}

fn act<'a>(assessor: &Assessor<'a>, answer: &Answer) -> Option<&'a Act> {
    match answer.thing()? {
        Thing::Act(act) => assessor.scenario().acts.get(act),
        _ => None,
    }
}

/// How firmly what is judged stands, and whether the file names no source of it.
pub(super) fn proof(assessor: &Assessor<'_>, answer: &Answer) -> Option<(Proof, bool)> {
    let scenario = assessor.scenario();
    let (proof, entry) = match answer.thing()? {
        Thing::Act(act) => scenario.acts.get(act).map(|it| (it.proof, &it.entry))?,
        Thing::Stock(stock) => scenario.stocks.get(stock).map(|it| (it.proof, &it.entry))?,
        Thing::Place(place) => scenario.places.get(place).map(|it| (it.proof, &it.entry))?,
        Thing::Member(_) | Thing::Conflict(_) | Thing::Device(_) => return None,
    };
    Some((proof, entry.sources.is_empty()))
}

fn stock<'a>(assessor: &Assessor<'a>, answer: &Answer) -> Option<&'a Stock> {
    match answer.thing()? {
        Thing::Stock(stock) => assessor.scenario().stocks.get(stock),
        _ => None,
    }
}

pub(super) fn statements<'a>(
    assessor: &Assessor<'a>,
    answer: &Answer,
) -> impl Iterator<Item = &'a Statement> {
    let thing = answer.thing();
    let actor = answer.actor().map(Thing::Member);
    assessor
        .scenario()
        .statements
        .iter()
        .filter(move |it| Some(it.about) == thing || Some(it.about) == actor)
}

/// A position with its argument and holders.
pub(super) fn argued(view: &View, default: bool, outcome: Option<&str>) -> String {
    let default = if default { " (default)" } else { "" };
    let outcome = outcome.map_or_else(String::new, |outcome| format!(": {outcome}"));
    format!(
        "{}{default}{outcome}. {} {}",
        view.name,
        view.argument,
        held(view)
    )
}

/// Who holds a position.
pub(super) fn held(view: &View) -> String {
    if view.held_by.is_empty() {
        "Held by: no holder on record.".to_owned()
    } else {
        format!("Held by: {}.", view.held_by.join("; "))
    }
}

pub(super) fn turns_on(answer: &Answer) -> Vec<(String, Vec<String>)> {
    let in_full = answer.turns_on.len() <= 2;
    let mut told = Vec::new();
    for turn in &answer.turns_on {
        let question = turn.question;
        let lines = turn.positions.iter().map(|(position, verdict)| {
            let view = position.view();
            let outcome = format!("{}{}", possible(verdict), with_another(answer, *position));
            if in_full {
                return argued(view, position.is_default(), Some(&outcome));
            }
            let default = if position.is_default() { " (default)" } else { "" };
            format!("{}{default}: {outcome}. {}", view.name, capital(view.short))
        });
        let mut lines: Vec<String> = std::iter::once(question.asks.to_owned()).chain(lines).collect();
        if turn
            .positions
            .iter()
            .any(|(_, verdict)| verdict.why() == Some(Why::Suspended))
        {
            lines.push(super::duty::SUSPENSION_READ.to_owned());
        }
        if !in_full {
            lines.push(format!(
                "The arguments and holders: `ottawa questions {}`.",
                question.name
            ));
        }
        told.push((format!("Turns on  {}", question.name), lines));
    }
    let together: Vec<String> = answer
        .together
        .iter()
        .map(|(set, verdict)| {
            let set: Vec<_> = set.iter().map(ToString::to_string).collect();
            format!("{}: {}", set.join(" with "), possible(verdict))
        })
        .collect();
    if !together.is_empty() {
        let mut lines = vec!["These positions change the answer only together:".to_owned()];
        let more = together.len().saturating_sub(4);
        lines.extend(together.into_iter().take(4));
        if more > 0 {
            lines.push(format!("and {more} more pairs."));
        }
        told.push(("Only together".to_owned(), lines));
    }
    told
}

/// What a position comes to together with another that it needs, where alone it changes nothing.
pub(super) fn with_another(answer: &Answer, position: Position) -> String {
    let pair = answer.together.iter().find(|(set, _)| set.contains(&position));
    pair.map_or_else(String::new, |(set, verdict)| {
        let others = set
            .iter()
            .filter(|other| **other != position)
            .map(ToString::to_string);
        format!(
            " (with {}: {})",
            others.collect::<Vec<_>>().join(", "),
            possible(verdict)
        )
    })
}

pub(super) fn said(assessor: &Assessor<'_>, answer: &Answer) -> Vec<(String, String)> {
    let scenario = assessor.scenario();
    let thing = answer.thing();
    let about = scenario
        .statements
        .iter()
        .filter(|it| Some(it.about) == thing && it.says != Says::Pleads);
    about
        .map(|it| {
            let on = it
                .on
                .as_ref()
                .and_then(|on| on.get(&answer.world))
                .and_then(|when| when.day());
            let by = it.by.map(|who| called(scenario, who));
            let who = match (&by, &it.who) {
                (Some(by), Some(who)) => format!("{by} ({who})"),
                (Some(by), None) => by.clone(),
                (None, Some(who)) => who.clone(),
                (None, None) => "somebody".to_owned(),
            };
            let text = it
                .text
                .as_ref()
                .map_or_else(String::new, |text| format!(": \"{text}\""));
            let says = match it.says {
                Says::Admits
                | Says::Denies
                | Says::Asserts
                | Says::Doubts
                | Says::Finds
                | Says::Announces => {
                    format!("{} it", it.says.means())
                }
                other => other.means().to_owned(),
            };
            let comma = if who.contains(',') { "," } else { "" };
            (
                on.map_or_else(|| "undated".to_owned(), Date::in_words),
                format!("{}{comma} {says}{text}", capital(&who)),
            )
        })
        .collect()
}

/// What a judge of the minimum number has before him: what was used up, how long the rest would last, the plan.
pub(super) fn for_the_judge(assessor: &Assessor<'_>, answer: &Answer) -> Vec<String> {
    if answer.cite() == "9" {
        return laws(assessor, answer);
    }
    let Some(stock) = stock(assessor, answer) else {
        return Vec::new();
    };
    if answer
        .rule
        .is_none_or(|rule| rule.heading.title != "retaining mines")
    {
        return Vec::new();
    }
    let mut told = Vec::new();
    let used: Vec<(i16, u64)> = stock
        .used
        .iter()
        .filter_map(|(year, number)| Some((*year, (*number)?)))
        .collect();
    let total: u64 = used.iter().map(|(_, number)| number).sum();
    let years = used.len() as u64;
    if let Some(rate) = total.checked_div(years) {
        let each: Vec<String> = used
            .iter()
            .map(|(year, number)| format!("{} in {year}", thousands(*number)))
            .collect();
        told.push(format!(
            "used up: {}; {} a year on average",
            list(&each),
            thousands(rate)
        ));
        let left = stock.number.last().and_then(|since| since.is.get(&answer.world));
        if let Some(Count::Number(left)) = left
            && let Some(years) = left.saturating_add(rate / 2).checked_div(rate)
        {
            told.push(format!(
                "would last: {} / {} = about {} years at that rate",
                thousands(*left),
                thousands(rate),
                thousands(years)
            ));
        }
    }
    told.push(match &stock.programme {
        Some(Some(plan)) => format!("programme: {plan}; how many mines it needs is not stated"),
        Some(None) => "programme: none".to_owned(),
        None => "programme: not stated".to_owned(),
    });
    told
}

/// What a judge of national measures has before him: the laws that the file tells of.
fn laws(assessor: &Assessor<'_>, answer: &Answer) -> Vec<String> {
    let state = answer
        .actor()
        .and_then(|who| assessor.scenario().cast.get(who)?.state());
    let laws = state.and_then(|state| state.laws.as_ref()).into_iter().flatten();
    let told = laws.map(|law| {
        let since = super::dated::when(&law.since).map_or_else(String::new, |day| {
            format!(", in force {}", day.replacen("on ", "since ", 1))
        });
        let penal = match law.penal.get(&answer.world) {
            Some(true) => "with penal sanctions",
            Some(false) => "without penal sanctions, which Article 9 names among the measures",
            None => "whether with penal sanctions is not stated",
        };
        format!("a law{since}, {penal}")
    });
    told.collect()
}

pub(super) fn no_difference(assessor: &Assessor<'_>, answer: &Answer) -> Vec<String> {
    let scenario = assessor.scenario();
    let mut told = Vec::new();
    let breach = matches!(answer.verdict.kind, Kind::Breach | Kind::PastBreach);
    let why = answer.verdict.why();
    let own = answer.rule.is_some_and(|rule| rule.treaty.prefix.is_empty());
    if let Some(Time::On(on)) = act(assessor, answer).map(|act| &act.time) {
        let days: Vec<_> = on.options.iter().filter_map(|when| when.day()).collect();
        if let (Some(first), Some(last)) = (days.iter().min(), days.iter().max())
            && first != last
            && answer.verdict.is_determined()
        {
            told.push(format!(
                "which day it was: every day from {} to {} gives this answer",
                first.in_words(),
                last.in_words()
            ));
        }
    }
    if own && (why.is_none() || why == Some(Why::NotAMine)) || matches!(answer.ask, Ask::Class { .. }) {
        told.extend(short_life(assessor, answer));
    }
    let Some(actor) = answer.actor() else { return told };
    if let (true, Some(act)) = (own, act(assessor, answer)) {
        let bound = |who: Who| assessor.is_bound(who, answer.day) == Truth::True;
        let is_state = |who: &Who| scenario.cast.get(*who).is_some_and(|it| it.state().is_some());
        let giver = act
            .from
            .or_else(|| act.by.get(&answer.world).and_then(|by| by.first().copied()));
        let title_of = answer.rule.map_or("", |rule| rule.heading.title);
        let suspending = assessor
            .standing(actor, answer.day)
            .is_some_and(|standing| standing.suspension.is_some());
        if breach && !suspending {
            for war in wars_on(scenario, actor, answer.day) {
                told.push(format!("{war}: Article 1(1) binds \"under any circumstances\""));
            }
            if title_of == "acquiring mines"
                && let Some(giver) =
                    giver.filter(|giver| *giver != actor && !bound(*giver) && is_state(giver))
            {
                told.push(format!(
                    "that {} is outside the Convention: taking is {} own act",
                    called(scenario, giver),
                    super::names::of(&called(scenario, actor))
                ));
            }
            if matches!(title_of, "transferring mines") && act.to.is_some_and(|to| !bound(to)) {
                told.push("that the receiver is not bound: handing over is the giver's own act".to_owned());
            }
            if act.at.is_some() && act.what == What::Use {
                told.push("where the mines were laid: Article 1(1)(a) does not ask".to_owned());
            }
        }
        if why == Some(Why::NotBound) {
            if title_of == "transferring mines" && act.to.is_some_and(bound) {
                told.push("that the receiver is a State Party: receiving is a separate answer".to_owned());
            }
            let soil = act
                .at
                .and_then(|place| crate::scenario::find::territory(scenario, place));
            if let Some(soil) = soil.filter(|soil| *soil != actor && bound(*soil)) {
                let text = format!(
                    "that {} is a State Party: the Convention binds States, not soil",
                    called(scenario, soil)
                );
                told.push(text);
            }
        }
        if why == Some(Why::NotYetBound) && assessor.is_bound(actor, scenario.as_of) == Truth::True {
            told.push(format!(
                "that {} is bound today: an act is judged by the law of its own day",
                called(scenario, actor)
            ));
        }
        if answer.verdict.exception() == Some("3(2)") {
            told.push("the number: 3(2) sets none, unlike 3(1)".to_owned());
            told.push("whether the other side has joined the Convention".to_owned());
        }
        let phase = assessor
            .standing(actor, answer.day)
            .map(|standing| standing.phase);
        if breach && matches!(phase, Some(Phase::WithdrawalPending | Phase::WithdrawalDelayed)) {
            told.push(
                "the notice, however complete: it starts the six months and relaxes nothing".to_owned(),
            );
        }
    }
    told.extend(pleas::no_difference(assessor, answer));
    told
}

fn short_life(assessor: &Assessor<'_>, answer: &Answer) -> Vec<String> {
    let scenario = assessor.scenario();
    let device = answer
        .thing()
        .and_then(|thing| scenario.device_of(thing))
        .and_then(|it| scenario.devices.get(it));
    let Some(device) = device else { return Vec::new() };
    let mut told = Vec::new();
    if let Some(after) = &device.life {
        told.push(format!(
            "self-destruction after {after}: Article 2(1) asks for no minimum life"
        ));
    }
    if let Some(after) = &device.battery {
        told.push(format!(
            "self-deactivation after {after}: Article 2(1) asks for no minimum life"
        ));
    }
    if device
        .kit_kept
        .as_ref()
        .is_some_and(|kept| kept.options == [KitKept::Destroyed])
    {
        told.push("the kit of parts: it was destroyed, and adds nothing".to_owned());
    }
    if device.detectable.is_stated() {
        told.push("whether it can be detected: that is for Amended Protocol II".to_owned());
    }
    told
}

pub(super) fn how_firm(assessor: &Assessor<'_>, answer: &Answer) -> Vec<String> {
    let names: Vec<String> = answer
        .touched
        .iter()
        .map(|question| question.name.to_owned())
        .collect();
    let contested = pleas::contested(assessor, answer);
    let law = if !contested.is_empty() && !answer.contested() {
        format!(
            "Law: the finding is the same under every position; what a plea can do is contested ({}).",
            list(&contested)
        )
    } else if answer.contested() {
        "Law: contested, as above.".to_owned()
    } else {
        match answer.verdict.why() {
            Some(Why::NotBound) => "Law: under every position it is not bound.".to_owned(),
            Some(Why::NotYetBound) => "Law: under every position it is not yet bound.".to_owned(),
            _ if names.is_empty() && Whose::of(assessor, answer) == Whose::Through(Link::Controlled) => {
                "Law: how much control attributes an act is disputed, and no question of this page; else no contested \
                 question bears on it."
                    .to_owned()
            }
            _ if names.is_empty() => "Law: no contested question bears on it.".to_owned(),
            _ if !answer.other_days.is_empty() => format!(
                "Law: {} under every position on the questions touched ({}); its days differ.{}",
                if answer.verdict.is_determined() { "a breach" } else { "where it is a breach, it is one" },
                list(&names),
                other_days(answer)
            ),
            _ => format!(
                "Law: the same under every position on the questions touched ({}).",
                list(&names)
            ),
        }
    };
    let facts = match proof(assessor, answer) {
        Some((Proof::Stated, true)) | None => "Facts: as the file states them.".to_owned(),
        Some((Proof::Stated, false)) => {
            "Facts: as the file states them, with the sources it names.".to_owned()
        }
        Some((Proof::Assumed, _)) => "Facts: supposed by the file, not reported.".to_owned(),
        Some((proof, _)) => format!("Facts: {}.", proof.means()),
    };
    let mut told = vec![law, facts];
    told.extend(pleas::attack(assessor, answer));
    told.extend(judgement(assessor, answer));
    if answer.capped {
        told.push(
            "Too many possibilities are open to try them all; what was not tried stays open.".to_owned(),
        );
    }
    told
}

/// From which day to which the breach is on other positions.
fn other_days(answer: &Answer) -> String {
    let told = answer.other_days.iter().filter_map(|(position, verdict)| {
        let view = position.view();
        let days = super::dated::breach(verdict)?;
        Some(format!(
            " On {} of {}: {days}.",
            view.name, position.question.name
        ))
    });
    told.collect()
}

/// Whose judgement an answer rests on: the engine makes none.
fn judgement(assessor: &Assessor<'_>, answer: &Answer) -> Option<String> {
    let (judged, entry) = match answer.thing()? {
        Thing::Act(act) => assessor
            .scenario()
            .acts
            .get(act)
            .map(|it| (&it.judged, &it.entry))?,
        Thing::Stock(stock) => assessor
            .scenario()
            .stocks
            .get(stock)
            .map(|it| (&it.judged, &it.entry))?,
        Thing::Place(place) => assessor
            .scenario()
            .places
            .get(place)
            .map(|it| (&it.judged, &it.entry))?,
        Thing::Member(who) => {
            let member = assessor.scenario().cast.get(who)?;
            (&member.state()?.judged, &member.entry)
        }
        _ => return None,
    };
    let recorded: Vec<String> = judged
        .iter()
        .filter(|it| it.is.is_stated() && it.is.choice.is_none())
        .map(|it| {
            format!(
                "{}: {}",
                it.appraisal.means(),
                if it.is.get(&answer.world) == Some(&true) {
                    "yes"
                } else {
                    "no"
                }
            )
        })
        .collect();
    let by = match (&entry.note, entry.sources.first()) {
        (Some(note), _) => format!(" ({note})"),
        (None, Some(source)) => format!(" ({source})"),
        (None, None) => String::new(),
    };
    (!recorded.is_empty()).then(|| {
        format!(
            "Judgement, as the file records it{by}: {}. The engine makes none.",
            recorded.join("; ")
        )
    })
}

pub(super) fn assumed(answer: &Answer) -> Vec<String> {
    let mut told = Vec::new();
    for assumed in &answer.assumed {
        if !told.contains(&assumed.text) {
            told.push(assumed.text.clone());
        }
    }
    told
}

pub(super) fn not_judged(assessor: &Assessor<'_>, answer: &Answer) -> Vec<String> {
    let scenario = assessor.scenario();
    let mut told = Vec::new();
    let Some(rule) = answer.rule else { return told };
    let Some(actor) = answer.actor() else { return told };
    let breach = matches!(answer.verdict.kind, Kind::Breach | Kind::PastBreach);
    if rule.heading.title == "acquiring mines" && breach {
        let stocked = scenario
            .stocks
            .iter()
            .any(|stock| stock.held_by.options.contains(&actor));
        let laid = scenario
            .acts
            .iter()
            .any(|act| act.what == What::Use && act.by.options.iter().flatten().any(|by| *by == actor));
        let untold = match (stocked, laid) {
            (false, false) => Some("stockpiling and use: the file lists no stock and no laying"),
            (false, true) => Some("stockpiling: the file lists no stock"),
            (true, false) => Some("use: the file tells of no laying"),
            (true, true) => None,
        };
        told.extend(untold.map(str::to_owned));
        let asked = scenario
            .acts
            .iter()
            .any(|act| act.what == What::Assist && act.by.options.iter().flatten().any(|by| *by == actor));
        if !asked {
            told.push("asking for the mines (1(1)(c)): the file describes no request".to_owned());
        }
    }
    if breach && rule.heading.cite == "1(1)(a)" {
        told.push(
            "clearing and fencing what was laid (5), and inquiries (9): the file describes no such area"
                .to_owned(),
        );
    }
    if matches!(answer.thing(), Some(Thing::Stock(_)))
        && matches!(answer.verdict.kind, Kind::Pending | Kind::Compliant)
        && judgement(assessor, answer).is_none()
    {
        told.push(
            "\"as soon as possible\" before the time is over: for judgement, and nobody's is asked for"
                .to_owned(),
        );
    }
    if answer.verdict.exception() == Some("3(2)") {
        told.push(
            "whether and when the mines were destroyed; the exception moves no deadline of Article 4"
                .to_owned(),
        );
    }
    if let Some(act) = act(assessor, answer)
        && act.what == What::Use
        && act.purpose.get(&answer.world) == Some(&Purpose::Training)
    {
        told.push(
            "that the lane was controlled and the mines recovered: assumed where the purpose is training"
                .to_owned(),
        );
    }
    told
}

pub(super) fn would_change(assessor: &Assessor<'_>, answer: &Answer) -> Vec<String> {
    let scenario = assessor.scenario();
    let mut told: Vec<String> = Vec::new();
    for change in &answer.would_change {
        told.push(format!("{}: {}", change.is, possible(&change.verdict)));
    }
    if let Some(actor) = answer.actor().filter(|_| about_conduct(answer)) {
        told.extend(dates(assessor, answer, actor));
    }
    if !answer.turns_on.is_empty() {
        let names: Vec<_> = answer
            .turns_on
            .iter()
            .map(|turn| turn.question.name.to_owned())
            .collect();
        told.push(format!("another position on {}, as shown", list(&names)));
    }
    for missing in &answer.missing {
        told.push(match missing.fact.split_once(".judged.") {
            Some((entry, appraisal)) => format!(
                "a judgement: write `judged = {{ {appraisal} = true }}` or `false` on {entry}, and name the judge in `note` or \
                 `source`"
            ),
            None => format!("an answer to what is missing: `{}`", missing.fact),
        });
    }
    // That somebody else might have done it goes without saying where anything else can be said.
    if told.len() > 1 {
        told.retain(|line| !line.starts_with("another author"));
    }
    if told.is_empty() && answer.verdict.why() == Some(Why::NotAState) {
        let name = answer
            .actor()
            .map_or_else(String::new, |who| title(scenario, who));
        told.push(format!(
            "conduct of {name} that a State directs, controls or adopts: that State would answer for it"
        ));
    }
    told
}

/// Days on which the same deed would be judged otherwise.
fn dates(assessor: &Assessor<'_>, answer: &Answer, actor: Who) -> Vec<String> {
    let scenario = assessor.scenario();
    let Some(standing) = assessor.standing(actor, answer.day) else {
        return Vec::new();
    };
    let own = answer.rule.is_some_and(|rule| rule.treaty.prefix.is_empty());
    if !own || !matches!(answer.thing(), Some(Thing::Act(_))) {
        return Vec::new();
    }
    match answer.verdict.why() {
        Some(Why::NotBound) => {
            // The latest month of deposit from which 17(2) still reaches the day.
            let month = answer.day.first_of_month().plus_months_clamped(-6);
            if month <= date::FORTIETH_DEPOSIT {
                return Vec::new();
            }
            let consent = if reservation::fails(assessor, actor, answer.day) {
                "consent without a reservation"
            } else {
                "consent"
            };
            vec![format!(
                "{consent} by {}, deposited in time for {}: in {} {} or earlier",
                called(scenario, actor),
                answer.day.in_words(),
                month.month_in_words(),
                month.year()
            )]
        }
        Some(Why::NotYetBound) => {
            let entry = standing.entry_into_force;
            entry
                .map(|day| {
                    format!(
                        "the same on or after {}: judged by Article 1 in full",
                        day.in_words()
                    )
                })
                .into_iter()
                .collect()
        }
        Some(Why::NoLongerBound) => standing
            .withdrawal_effective
            .map(|day| {
                format!(
                    "the same before {}: a State Party still, and bound in full",
                    day.in_words()
                )
            })
            .into_iter()
            .collect(),
        None if standing.phase == Phase::WithdrawalPending && answer.verdict.kind == Kind::Breach => {
            let expiry = standing.notices.last().and_then(|notice| notice.expiry);
            expiry
                .map(|day| {
                    format!(
                        "the same after {}, if no armed conflict holds the withdrawal back. On that day itself it would turn \
                         on six-months.",
                        day.in_words()
                    )
                })
                .into_iter()
                .collect()
        }
        None if standing.phase == Phase::WithdrawalDelayed && answer.verdict.kind == Kind::Breach => {
            let wars: Vec<_> = scenario
                .conflicts
                .iter()
                .filter(|it| it.parties.contains(&actor))
                .map(|it| conflict_name(scenario, it, actor))
                .collect();
            vec![format!("an end of {} before that day", list(&wars))]
        }
        _ => Vec::new(),
    }
}
