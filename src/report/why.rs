//! The steps of an explanation: one for each paragraph of the law, in the order status, thing, act,
//! exception, and no further than what decides.

use super::Step;
use super::deed::{self, Deed};
use super::names::{called, capital, list, of, starting};
use super::reservation;
use super::whose::Whose;
use crate::assess::{Answer, Assessor, NoticeDates, Standing};
use crate::date::{self, Date, When};
use crate::fact::At;
use crate::logic::Truth;
use crate::rule::{About, Norm};
use crate::scenario::{Scenario, Thing, Time, Value, Who};
use crate::treaty::ottawa::article_20::NOTICE_COUNTS;
use crate::treaty::ottawa::questions;
use crate::verdict::Kind;
use crate::vocabulary::{Class, ConsentKind, Link, Purpose, Reasons, Trigger, Why, Word};

/// The steps to an answer about a paragraph.
pub(super) fn steps(assessor: &Assessor<'_>, answer: &Answer) -> Vec<Step> {
    let (Some(actor), Some(rule)) = (answer.actor(), answer.rule) else {
        return Vec::new();
    };
    let scenario = assessor.scenario();
    let mut steps = Vec::new();
    let until = last_possible_day(assessor, answer);
    match answer.verdict.why() {
        Some(Why::NotAState) => {
            let kind = scenario
                .cast
                .get(actor)
                .and_then(|it| it.actor())
                .map_or("an actor", |it| it.kind.means());
            let name = starting(scenario, actor);
            let text = if kind.contains("cannot") {
                format!("Article 1 speaks to States Parties, and {name} cannot become one.")
            } else {
                format!("Article 1 speaks to States Parties, and {kind} cannot be one: {name}.")
            };
            steps.push(Step::new("1(1)", text));
            return steps;
        }
        Some(Why::NotItsAct) => {
            steps.push(attribution(assessor, answer, actor));
            return steps;
        }
        Some(why)
            if matches!(
                why,
                Why::NotBound | Why::NotYetBound | Why::NoLongerBound | Why::Suspended
            ) =>
        {
            steps.extend(status(assessor, actor, answer.day, until, Some(why)));
            return steps;
        }
        _ => {}
    }
    let interim = !rule.treaty.prefix.is_empty() && assessor.is_bound(actor, answer.day) != Truth::True;
    steps.extend(status(
        assessor,
        actor,
        answer.day,
        until,
        interim.then_some(Why::NotYetBound),
    ));
    steps.extend(thing(assessor, answer));
    if answer.verdict.why() == Some(Why::NotAMine) {
        return steps;
    }
    match &rule.norm {
        Norm::Prohibits(_) => {
            steps.extend(super::mission::steps(assessor, answer));
            steps.extend(super::whose::step(assessor, answer));
            steps.push(act(assessor, answer));
        }
        Norm::Requires { .. } => steps.extend(super::duty::steps(assessor, answer)),
    }
    if matches!(rule.about, About::Act | About::Stock) {
        steps.extend(exceptions(assessor, answer));
    }
    steps
}

/// The last day on which the act may have taken place.
fn last_possible_day(assessor: &Assessor<'_>, answer: &Answer) -> Date {
    let Some(Thing::Act(act)) = answer.thing() else {
        return answer.day;
    };
    match assessor.scenario().acts.get(act).map(|act| &act.time) {
        Some(Time::On(on)) => on
            .options
            .iter()
            .filter_map(|when| when.day())
            .max()
            .unwrap_or(answer.day),
        _ => answer.day,
    }
}

/// How the State came to be bound, or not, on this day.
///
/// `until` is the last day on which the act may have taken place, when that is open.
pub(super) fn status(
    assessor: &Assessor<'_>,
    state: Who,
    on: Date,
    until: Date,
    why: Option<Why>,
) -> Vec<Step> {
    let scenario = assessor.scenario();
    let Some(standing) = assessor.standing(state, on) else {
        return Vec::new();
    };
    let name = starting(scenario, state);
    let mut steps = Vec::new();
    match why {
        Some(Why::NotBound) if reservation::fails(assessor, state, on) => {
            steps.extend(reservation::step(assessor, state, on));
            steps.push(outside());
            return steps;
        }
        Some(Why::NotBound) => {
            let text = format!(
                "{name} had deposited no instrument of consent by {}, and had not signed.",
                on.in_words()
            );
            steps.push(Step::new("17", text));
            steps.push(outside());
            return steps;
        }
        Some(Why::NotYetBound) => {
            if reservation::fails(assessor, state, on) {
                steps.extend(standing.signed.map(|day| signed(&name, day)));
            } else {
                steps.extend(not_yet(&standing, &name));
            }
            steps.extend(reservation::step(assessor, state, on));
            return steps;
        }
        _ => {}
    }
    steps.push(joined(&standing, &name, on, why == Some(Why::NoLongerBound)));
    steps.extend(reservation::step(assessor, state, on));
    let war = scenario
        .conflicts
        .iter()
        .any(|conflict| conflict.parties.contains(&state));
    if standing.notices.is_empty() && (war || standing.suspension.is_some()) {
        steps.push(Step::new(
            "20(2)",
            format!("It had given no notice of withdrawal by {}.", until.in_words()),
        ));
    }
    // A notice that ended an earlier membership says nothing of the one that began after it.
    let earlier = |notice: &NoticeDates| {
        let joined = standing.deposited.or(standing.entry_into_force);
        notice
            .received
            .zip(joined)
            .is_some_and(|(received, joined)| received < joined)
    };
    if let Some(left) = standing.notices.iter().rev().find(|it| earlier(it)) {
        let text = left.received.map_or_else(String::new, |day| {
            format!(
                "It had left before, on a notice received on {}; that notice does not reach its new consent.",
                day.in_words()
            )
        });
        steps.push(Step::new("20", text));
    }
    for notice in standing.notices.iter().filter(|it| !earlier(it)) {
        steps.extend(notice_steps(assessor, &standing, notice, state, on));
    }
    if let Some(day) = standing.suspension {
        let text = format!(
            "On {} {} notified a suspension of the Convention. No article provides for that step.",
            day.in_words(),
            called(scenario, state)
        );
        steps.push(Step::new("20", text));
    }
    steps
}

/// A State that never came to be bound.
fn outside() -> Step {
    Step::new(
        "VCLT 34",
        "A treaty makes no duties for a State outside it (Vienna Convention on the Law of Treaties, as custom).",
    )
}

/// A State whose signature is all that stands.
fn signed(name: &str, day: Date) -> Step {
    let text = format!(
        "{name} signed on {}. A signature does not put Article 1 into force.",
        day.in_words()
    );
    Step::new("15", text)
}

fn joined(standing: &Standing, name: &str, on: Date, left: bool) -> Step {
    let (is, bound) = if left {
        ("was", "was bound")
    } else {
        ("is", "has been bound")
    };
    let party = format!("{name} {is} a State Party, that is, a State for which the Convention is in force");
    let Some(entry) = standing.entry_into_force else {
        return Step::new("17", format!("{party}."));
    };
    if entry > on {
        let declared = standing
            .deposited
            .map_or_else(String::new, |day| format!(" since {}", day.in_words()));
        let text = format!(
            "{name} declared, when it consented, that it applies Article 1(1) provisionally: it did so{declared}. \
             The Convention enters into force for it on {}.",
            entry.in_words()
        );
        return Step::new("18", text);
    }
    match (standing.deposited, standing.entry_stated) {
        (Some(deposited), false) => {
            let cite = if deposited <= date::FORTIETH_DEPOSIT {
                "17(1)"
            } else {
                "17(2)"
            };
            let how = if deposited <= date::FORTIETH_DEPOSIT {
                "the day on which the Convention itself entered into force"
            } else {
                "the first day of the sixth month after"
            };
            let kind = standing.consent.unwrap_or(ConsentKind::Ratification);
            let kind = kind
                .means()
                .split(',')
                .next()
                .unwrap_or("consent")
                .split(" of a")
                .next()
                .unwrap_or("consent");
            Step::new(
                cite,
                format!(
                    "{party}. It deposited its {kind} on {} and {bound} since {}, {how}.",
                    deposited.in_words(),
                    entry.in_words()
                ),
            )
        }
        _ => Step::new("17", format!("{party}: since {}.", entry.in_words())),
    }
}

fn not_yet(standing: &Standing, name: &str) -> Vec<Step> {
    let Some(deposited) = standing.deposited else {
        let mut steps = Vec::new();
        if let Some(entry) = standing.entry_into_force {
            let text = format!(
                "The Convention enters into force for {} on {}.",
                name,
                entry.in_words()
            );
            steps.push(Step::new("17", text));
        } else if let Some(signed) = standing.signed {
            let text = format!(
                "{name} signed on {} and had not ratified. A signature does not put Article 1 into force.",
                signed.in_words()
            );
            steps.push(Step::new("15, 16", text));
        }
        return steps;
    };
    let kind = standing.consent.map_or("accession", |kind| kind.name());
    let mut steps = vec![Step::new(
        "16",
        format!("{name} consented by {kind} on {}.", deposited.in_words()),
    )];
    if let Some(entry) = standing.entry_into_force {
        let text = format!(
            "The Convention enters into force for it on the first day of the sixth month after: {}.",
            entry.in_words()
        );
        steps.push(Step::new("17(2)", text));
    }
    steps.push(Step::new(
        "VCLT 28",
        "A treaty does not judge what was over before (Vienna Convention on the Law of Treaties).",
    ));
    steps
}

fn notice_steps(
    assessor: &Assessor<'_>,
    standing: &Standing,
    notice: &NoticeDates,
    state: Who,
    on: Date,
) -> Vec<Step> {
    let (Some(received), Some(expiry)) = (notice.received, notice.expiry) else {
        return Vec::new();
    };
    let text = format!(
        "The depositary received its notice of withdrawal on {}.",
        received.in_words()
    );
    let mut steps = vec![Step::new("20(2)", text)];
    if let Some(revoked) = notice.revoked {
        let text = format!(
            "It revoked the notice on {}, which it may do until the withdrawal takes effect (Vienna Convention on the Law \
             of Treaties, 68).",
            revoked.in_words()
        );
        steps.push(Step::new("VCLT 68", text));
    }
    if let Some(text) = defect(assessor, state, received, on) {
        steps.push(Step::new("20(2)", text));
        return steps;
    }
    let sum = format!(
        "Withdrawal takes effect six months after that receipt: {} + 6 months = {}",
        received.in_words(),
        expiry.in_words()
    );
    let wars = wars_on(assessor.scenario(), state, expiry);
    let then = if let Some(effective) = standing.withdrawal_effective {
        if effective == expiry || wars.is_empty() {
            format!("{sum}. It took effect on {}.", effective.in_words())
        } else {
            format!(
                "{sum}. It was then a party to {}, and the withdrawal waited; it took effect on {}.",
                list(&wars),
                effective.in_words()
            )
        }
    } else if on < expiry && assessor.scenario().as_of >= expiry {
        format!("{sum}. Until then it was bound in full.")
    } else if on < expiry {
        format!(
            "{sum}; if it is then engaged in an armed conflict, not before that conflict ends. Until then it is bound in full."
        )
    } else if !wars.is_empty() {
        format!(
            "{sum}. It was then a party to {}, so the withdrawal takes no effect before that conflict ends. Until then it \
             is bound in full.",
            list(&wars)
        )
    } else {
        format!("{sum}.")
    };
    steps.push(Step::new("20(3)", then));
    steps
}

/// Why the six months do not run from a notice, on the position taken.
fn defect(assessor: &Assessor<'_>, state: Who, received: Date, on: Date) -> Option<String> {
    let file = assessor.scenario().cast.get(state)?.state()?;
    let world = assessor.scenario().open_world();
    let is = |notice: &crate::scenario::Notice| notice.received.get(&world) == Some(&When::On(received));
    let index = file.notices.iter().position(is)?;
    let notice = file.notices.get(index)?;
    let at = At {
        notice: Some(u8::try_from(index).ok()?),
        ..At::new(state, None, on)
    };
    if super::other_law::holds(assessor, &NOTICE_COUNTS, at) != Truth::False {
        return None;
    }
    let lacks = if notice.reasons.get(&world) == Some(&Reasons::None) {
        "It gave no reasons, which the instrument has to include"
    } else {
        "It lacked something that this paragraph asks of it: full reasons, or service on all who must receive it"
    };
    let position = assessor.readings().on(&questions::DEFECTIVE_NOTICE);
    let by = if position.is_default() {
        "by default"
    } else {
        "on the position taken"
    };
    Some(format!(
        "{lacks}. From such a notice the six months do not run, {by} (defective-notice)."
    ))
}

/// The conflicts of a State that had begun by a day and were not over before it, as far as the file's dates go.
pub(super) fn wars_on(scenario: &Scenario, state: Who, day: Date) -> Vec<String> {
    let world = scenario.open_world();
    let over = |end: &Value<When>| end.get(&world).is_some_and(|when| when.by(day.previous()));
    let going_on = |conflict: &&crate::scenario::Conflict| {
        conflict.parties.contains(&state)
            && conflict.since.get(&world).is_some_and(|when| when.by(day))
            && !(over(&conflict.until) && conflict.occupation_until.as_ref().is_none_or(over))
    };
    let name = |conflict: &crate::scenario::Conflict| conflict_name(scenario, conflict, state);
    scenario.conflicts.iter().filter(going_on).map(name).collect()
}

/// A conflict in a sentence about one of its parties: "the war with Sudria".
pub(super) fn conflict_name(scenario: &Scenario, conflict: &crate::scenario::Conflict, state: Who) -> String {
    let others: Vec<_> = conflict
        .parties
        .iter()
        .filter(|who| **who != state)
        .map(|who| called(scenario, *who))
        .collect();
    if conflict.entry.name != conflict.entry.id {
        return conflict.entry.name.clone();
    }
    if others.is_empty() {
        "an armed conflict".to_owned()
    } else {
        match others.as_slice() {
            [other] => format!("the war with {other}"),
            // Who stands on which side the file does not say.
            _ => {
                let all: Vec<_> = conflict
                    .parties
                    .iter()
                    .map(|who| called(scenario, *who))
                    .collect();
                format!("the armed conflict of {}", list(&all))
            }
        }
    }
}

fn attribution(assessor: &Assessor<'_>, answer: &Answer, actor: Who) -> Step {
    let scenario = assessor.scenario();
    let name = called(scenario, actor);
    let doers = super::whose::doers(assessor, answer);
    let states = doers
        .iter()
        .all(|who| scenario.cast.get(*who).is_some_and(|it| it.state().is_some()));
    let linked = doers.iter().find_map(|who| {
        let doer = scenario.cast.get(*who)?.actor()?;
        (doer.linked_to == Some(actor))
            .then(|| (called(scenario, *who), doer.link.get(&answer.world).copied()))
    });
    let others = list(
        &doers
            .iter()
            .filter(|who| **who != actor)
            .map(|who| called(scenario, *who))
            .collect::<Vec<_>>(),
    );
    let text = match linked {
        Some((doer, Some(Link::Supported))) => format!(
            "The act is that of {doer}, which {name} supports in general. Support does not make the conduct {} own \
             (articles on State responsibility, ARSIWA 8).",
            of(&name)
        ),
        Some((doer, _)) => format!(
            "The act is that of {doer}. No link is stated that would make it {} own conduct (articles on State \
             responsibility, ARSIWA 4 to 11).",
            of(&name)
        ),
        None if others.is_empty() => format!("Nobody is stated whose act would be {} own.", of(&name)),
        None if states => format!("The act is that of {others}, and a State answers for its own acts."),
        None => format!(
            "The act is that of {others}. What private persons and groups do is not by itself their State's conduct \
             (articles on State responsibility, ARSIWA 4 to 11)."
        ),
    };
    Step::new("ARSIWA", text)
}

/// What the thing is, when the file describes a device.
pub(super) fn thing(assessor: &Assessor<'_>, answer: &Answer) -> Vec<Step> {
    let scenario = assessor.scenario();
    let Some(index) = answer.thing().and_then(|thing| scenario.device_of(thing)) else {
        return Vec::new();
    };
    let Some(device) = scenario.devices.get(index) else {
        return Vec::new();
    };
    let class = assessor.verdict(&crate::assess::Ask::Class { device: index });
    let name = capital(&called_device(device));
    let triggers: Vec<String> = device
        .set_off_by
        .options
        .iter()
        .flatten()
        .map(|trigger| trigger.means().to_owned())
        .collect();
    let triggers = if triggers.is_empty() {
        "nothing that is stated".to_owned()
    } else {
        list(&triggers)
    };
    match class.kind {
        Kind::Class(Class::AntiPersonnelMine) if by_a_kit(device) => vec![Step::new(
            "2(1)",
            format!(
                "Set off by {triggers}, {} would by itself be no mine (2(2)). It counts by default, because a kit of parts kept with \
                 it would let a person set it off (parts).",
                called_device(device)
            ),
        )],
        Kind::Class(Class::AntiPersonnelMine) => vec![Step::new(
            "2(1)",
            format!(
                "{} is an anti-personnel mine: made to lie under, on or near a surface, set off by {triggers}, able to injure.",
                capital(&called_device(device))
            ),
        )],
        Kind::Class(Class::OtherMine) => vec![
            Step::new("2(2)", format!("{name} is a mine: made to lie under, on or near a surface and set off by {triggers}.")),
            Step::new(
                "2(1)",
                "It is no anti-personnel mine: it was made for vehicles, and what protects it against handling reacts to \
                 intentional disturbance only, or no person can set it off."
                    .to_owned(),
            ),
        ],
        Kind::Class(Class::NotAMine) => {
            let decided = [Trigger::CommandWire, Trigger::Radio, Trigger::Telephone, Trigger::Operator];
            let by_decision = device.set_off_by.options.iter().flatten().all(|trigger| decided.contains(trigger));
            let because = if by_decision {
                format!("set off by {triggers}, it goes off by somebody's decision and not by a victim's presence, nearness or touch")
            } else {
                format!("set off by {triggers}, it lacks an element of the definition")
            };
            vec![Step::new("2(2)", format!("{name} is no mine in the sense of the Convention: {because}."))]
        }
        _ => vec![Step::new("2(1)", format!("Whether {name} is an anti-personnel mine is open: set off by {triggers}."))],
    }
}

fn act(assessor: &Assessor<'_>, answer: &Answer) -> Step {
    let scenario = assessor.scenario();
    let Some(rule) = answer.rule else {
        return Step::new("", String::new());
    };
    let name = answer
        .actor()
        .map_or_else(String::new, |who| called(scenario, who));
    let deed = Deed::of(assessor, answer);
    let did = deed.map_or_else(String::new, |deed| {
        let sentence = format!("{} {}.", deed::subject(&deed, &name), deed.clause());
        match answer.verdict.kind {
            // What happened is told; open is only whose act it is.
            Kind::Undetermined if answer.missing.iter().any(|missing| missing.fact.ends_with(".link")) => {
                format!(
                    " {sentence} In question is whether that is {name}'s own act (articles on State responsibility, ARSIWA 4 to \
                     11); how much control is needed is itself disputed. General support is for 1(1)(c), if a particular help is \
                     described."
                )
            }
            Kind::Undetermined if deed.whose == Whose::Open => {
                format!(" In question is whether {name} did it: \"{sentence}\"")
            }
            // Nor is it open where only a war or a State's own standing is in doubt.
            Kind::Undetermined if !answer.missing.is_empty() && answer.missing.iter().all(|it| of_standing(scenario, &it.fact)) => {
                format!(" {sentence}")
            }
            Kind::Undetermined => format!(
                " In question is whether it did: \"{}\".",
                sentence.trim_end_matches('.')
            ),
            _ if deed.supposed => format!(" The file supposes: \"{}\".", sentence.trim_end_matches('.')),
            _ => format!(" {sentence}"),
        }
    });
    Step::new(rule.heading.cite, format!("{}{did}", rule.heading.says))
}

/// Whether a doubt is about an armed conflict or a State, and not about what was done.
fn of_standing(scenario: &Scenario, fact: &str) -> bool {
    let entry = fact.split('.').next().unwrap_or(fact);
    let is = |it: &crate::scenario::Entry| it.id == entry;
    let states = scenario.cast.iter().filter(|it| it.state().is_some());
    scenario
        .conflicts
        .iter()
        .map(|it| &it.entry)
        .chain(states.map(|it| &it.entry))
        .any(is)
}

fn exceptions(assessor: &Assessor<'_>, answer: &Answer) -> Vec<Step> {
    let Some(rule) = answer.rule else {
        return Vec::new();
    };
    if !rule.treaty.prefix.is_empty() {
        return Vec::new();
    }
    if rule.heading.cite == "8(14)" && answer.verdict.kind != Kind::NotApplicable {
        return super::mission::arrangement(assessor, answer);
    }
    if let Some(cite) = answer.verdict.exception() {
        let text = match cite {
            "3(2)" => {
                "\"For the purpose of destruction\" a State Party may transfer mines. The exception covers the receiver too, \
                 or it would be empty."
            }
            _ => {
                "A State Party may keep or transfer mines to develop, and train in, mine detection, clearance and \
                 destruction, up to the minimum number absolutely necessary."
            }
        };
        return vec![Step::new(cite, text)];
    }
    if answer.verdict.kind == Kind::ForJudgement {
        let asks = |word: &str| answer.missing.iter().any(|missing| missing.fact.ends_with(word));
        if asks("minimum-number") {
            let purpose = "It may keep or transfer some to develop, and train in, mine detection, clearance and destruction. \
                           The purpose is met.";
            let amount = "The amount may not exceed the minimum absolutely necessary for that. The Convention gives no figure.";
            return vec![Step::new("3(1)", purpose), Step::new("3(1)", amount)];
        }
        if asks("as-soon-as-possible") && !rule.except.is_empty() {
            let text = "What is received to be destroyed may be held for that, by default only until it can promptly be done.";
            return vec![Step::new("3(2)", text)];
        }
        return Vec::new();
    }
    if rule.except.is_empty() {
        if matches!(answer.verdict.kind, Kind::Breach | Kind::PastBreach) && rule.heading.cite == "1(1)(a)" {
            return vec![Step::new(
                "3",
                "The two exceptions cover keeping and transferring. Neither covers use.",
            )];
        }
        return Vec::new();
    }
    if !matches!(answer.verdict.kind, Kind::Breach | Kind::PastBreach) {
        return Vec::new();
    }
    let scenario = assessor.scenario();
    let purpose = match answer.thing() {
        Some(Thing::Act(act)) => scenario
            .acts
            .get(act)
            .and_then(|it| it.purpose.get(&answer.world)),
        Some(Thing::Stock(stock)) => scenario
            .stocks
            .get(stock)
            .and_then(|it| it.purpose.get(&answer.world)),
        _ => None,
    };
    let text = match purpose {
        Some(Purpose::None) | None => "No purpose is stated that would fit an exception: 3(1) serves techniques of mine \
                                       detection, clearance and destruction, 3(2) destruction itself."
            .to_owned(),
        Some(Purpose::Training) => "3(1) covers no more than the minimum absolutely necessary for training in detection, \
                                    clearance and destruction."
            .to_owned(),
        Some(Purpose::Destruction) => {
            "3(2) excepts a transfer for destruction, and what the receiver holds until then; this is neither.".to_owned()
        }
        Some(purpose) => format!(
            "Neither exception fits \"{}\": 3(1) serves techniques of mine detection, clearance and destruction, 3(2) \
             destruction itself.",
            purpose.name()
        ),
    };
    vec![Step::new("3", text)]
}

/// A device in a sentence: "the roadside bomb", "ADAM", "Vehicle mine with a tilt rod" as "the vehicle mine with a
/// tilt rod".
fn called_device(device: &crate::scenario::Device) -> String {
    let name = &device.entry.name;
    let proper =
        name.chars().nth(1).is_some_and(char::is_uppercase) || name.chars().any(|it| it.is_ascii_digit());
    if proper {
        return name.clone();
    }
    let name = if device.entry.name == device.entry.id {
        name.replace('-', " ")
    } else {
        name.clone()
    };
    format!("the {}", super::names::small(&name))
}

/// Whether only a kit of parts would let a person set it off.
fn by_a_kit(device: &crate::scenario::Device) -> bool {
    let persons = [
        Trigger::PersonWeight,
        Trigger::Touch,
        Trigger::Tripwire,
        Trigger::Breakwire,
    ];
    let own = device
        .set_off_by
        .options
        .iter()
        .flatten()
        .any(|trigger| persons.contains(trigger));
    !own && !device.kit.is_empty()
}
