//! Why other law binds, and from what the Convention leads to it: the sentences before the verdicts.

use crate::assess::{Answer, Assessor};
use crate::condition::{Definition, Logic};
use crate::date;
use crate::fact::{At, Moment};
use crate::logic::{Truth, Truths};
use crate::report::Step;
use crate::report::deed::Deed;
use crate::report::names::{called, capital, list, starting};
use crate::scenario::{Thing, Who};
use crate::treaty::amended_protocol_ii::{
    AMENDED_PROTOCOL_II, BOUND_AS_A_GROUP, CONSENTED, DENOUNCED, IN_CONFLICT, NOT_YET_IN_FORCE,
};
use crate::verdict::Kind;
use crate::vocabulary::{ConflictKind, OtherTreaty, What, Why};

/// What leads from the Convention to other law.
pub(super) fn bridge(assessor: &Assessor<'_>, answer: &Answer) -> Vec<Step> {
    match answer.verdict.why() {
        Some(Why::NoLongerBound) => vec![
            Step::new("20(4)", "Leaving ends no duty under other law."),
            Step::new("VCLT 70", accrued(assessor, answer)),
        ],
        Some(Why::NotYetBound) => vec![Step::new(
            "VCLT 18",
            "Before entry into force it refrains from acts that would defeat the object and purpose (Vienna Convention on the Law \
             of Treaties): a separate answer.",
        )],
        Some(Why::NotAState) => vec![Step::new(
            "9",
            "A State Party with jurisdiction or control over it, or over the territory, takes all appropriate measures to prevent \
             and suppress such acts; whether it did is for judgement.",
        )],
        _ => Vec::new(),
    }
}

/// What a former Party did while it was bound, and what that is.
fn accrued(assessor: &Assessor<'_>, answer: &Answer) -> String {
    let law = "Vienna Convention on the Law of Treaties";
    let breaches: Vec<String> = assessor
        .answers()
        .iter()
        .filter(|it| {
            it.actor() == answer.actor() && it.rule.is_some_and(|rule| rule.treaty.prefix.is_empty())
        })
        .filter(|it| matches!(it.verdict.kind, Kind::Breach | Kind::PastBreach))
        .filter_map(|it| {
            let what = match it.thing()? {
                Thing::Act(_) => Deed::of(assessor, it)?.noun,
                thing => assessor.scenario().name(thing).to_owned(),
            };
            Some(format!("{what} ({})", it.cite()))
        })
        .collect();
    if breaches.is_empty() {
        return format!(
            "Nor does it undo a breach that happened before ({law}, 70(1)(b)); this file tells of none."
        );
    }
    format!(
        "Nor does it undo what happened before ({law}, 70(1)(b)). Still a breach of the Convention: {}.",
        list(&breaches)
    )
}

/// Whether it is open if Amended Protocol II binds the actor at all.
pub(super) fn may_only_bind(assessor: &Assessor<'_>, answer: &Answer) -> bool {
    answer.actor().is_some_and(|actor| {
        let at = At::new(actor, answer.thing(), answer.day);
        let group = assessor
            .scenario()
            .cast
            .get(actor)
            .is_some_and(|it| it.state().is_none());
        let term = if group { &BOUND_AS_A_GROUP } else { &CONSENTED };
        holds(assessor, term, at) == Truth::Unknown
    })
}

/// Whether and why Amended Protocol II binds the actor, and where it is silent, why.
///
/// `said`: verdicts under it follow.
pub(super) fn protocol(assessor: &Assessor<'_>, answer: &Answer, said: bool) -> Step {
    let name = AMENDED_PROTOCOL_II.name;
    let Some(actor) = answer.actor() else {
        return Step::new("APII", capital(name));
    };
    let scenario = assessor.scenario();
    let (who, start) = (called(scenario, actor), starting(scenario, actor));
    let at = At::new(actor, answer.thing(), answer.day);
    let holds = |term: &'static Definition| holds(assessor, term, at);
    if scenario.cast.get(actor).is_some_and(|it| it.state().is_none()) {
        return group(assessor, answer, actor, holds(&BOUND_AS_A_GROUP));
    }
    let told = match (holds(&CONSENTED), holds(&NOT_YET_IN_FORCE), holds(&DENOUNCED)) {
        (Truth::False, _, _) => Err(no_party(assessor, actor)),
        (Truth::Unknown, _, _) => Err(format!(
            "{} may bind {who}; the file does not say. If it does, it limits which mines are used in armed conflict, and how, and which \
             are handed over.",
            capital(name)
        )),
        (_, Truth::True, _) => {
            let world = scenario.open_world();
            let day = assessor
                .docket()
                .case(&world)
                .day_of(Moment::ProtocolInForce, at)
                .map_or_else(String::new, |day| format!(": from {}", day.in_words()));
            Err(format!(
                "{start} had consented to {name}, which did not yet bind it{day}, six months after its consent (CCW, Convention on \
                 Certain Conventional Weapons, 5(4))."
            ))
        }
        (_, _, Truth::True) => Err(format!(
            "{start} had denounced {name}, with effect one year after receipt (CCW, Convention on Certain Conventional Weapons, 9(2))."
        )),
        _ => Ok(format!("{} binds {who}{}.", capital(name), since(assessor, at))),
    };
    let text = match told {
        Err(outside) => outside,
        Ok(binds) => format!("{binds} {}", speaks(assessor, answer, said, holds(&IN_CONFLICT))),
    };
    Step::new("APII", text.trim_end())
}

/// Amended Protocol II on a day, in the list of what binds a State; nothing where it is no party.
pub(in crate::report) fn on(assessor: &Assessor<'_>, state: Who, on: date::Date) -> Option<String> {
    let name = AMENDED_PROTOCOL_II.name;
    let at = At::new(state, None, on);
    let holds = |term| holds(assessor, term, at);
    match (holds(&CONSENTED), holds(&NOT_YET_IN_FORCE), holds(&DENOUNCED)) {
        (Truth::True, Truth::False, Truth::False) => Some(format!(
            "{name}{}, as far as the record goes",
            since(assessor, at)
        )),
        (Truth::True, Truth::True, _) => Some(format!(
            "not yet {name}: consent is given, and six months are not over (5(4) of that Convention)"
        )),
        (Truth::True, _, Truth::True) => Some(format!(
            "no longer {name}: its denunciation has taken effect (9(2) of that Convention)"
        )),
        (Truth::True, _, _) => Some(format!(
            "{name}, unless its denunciation has taken effect, which is open (9(2) of that Convention)"
        )),
        _ => None,
    }
}

/// Since when the Protocol binds, where the day is known.
fn since(assessor: &Assessor<'_>, at: At) -> String {
    let world = assessor.scenario().open_world();
    let day = assessor.docket().case(&world).day_of(Moment::ProtocolInForce, at);
    day.filter(|day| *day != date::LONG_AGO)
        .map_or_else(String::new, |day| {
            format!(" (in force for it since {})", day.in_words())
        })
}

/// Of what the Protocol speaks: which verdicts follow, or why none does.
fn speaks(assessor: &Assessor<'_>, answer: &Answer, said: bool, in_conflict: Truth) -> String {
    let scenario = assessor.scenario();
    let what = match answer.thing() {
        Some(Thing::Act(act)) => scenario.acts.get(act).map(|it| it.what),
        _ => None,
    };
    let gives = what == Some(What::Transfer)
        && answer
            .rule
            .is_some_and(|rule| rule.role == crate::fact::Role::Giver);
    match what {
        _ if gives => "On transfer it also asks for restraint (8(1)(c)) and for ensuring compliance (8(1)(d)), which are not judged."
            .to_owned(),
        Some(What::Use) if said && in_conflict == Truth::True && !enemies(assessor, answer).is_empty() => {
            "An opponent is bound too, or applies it, so that it is owed in this war.".to_owned()
        }
        _ if said => String::new(),
        Some(What::Use | What::RelyOnMines) | None => match (in_conflict, enemies(assessor, answer)) {
            (Truth::False, enemies) if !enemies.is_empty() => format!(
                "It is not owed to {}, which is no party to it and has not accepted it (CCW, Convention on Certain Conventional \
                 Weapons, 7).",
                list(&enemies)
            ),
            (Truth::False, _) => {
                "Its rules on use speak of armed conflict, and the file describes none of that day in which they are owed.".to_owned()
            }
            _ => "None of its rules that are judged here speaks of this.".to_owned(),
        },
        Some(_) => "It limits the use of mines in armed conflict and their transfer by the one who hands them over; it does not forbid \
                    having, making or taking them."
            .to_owned(),
    }
}

/// The States against which the actor fights on the day in international conflicts, and to which nothing is owed.
fn enemies(assessor: &Assessor<'_>, answer: &Answer) -> Vec<String> {
    let scenario = assessor.scenario();
    let Some(actor) = answer.actor() else {
        return Vec::new();
    };
    let going_on = scenario.conflicts.iter().filter(|it| {
        let begun = it.since.options.iter().all(|when| when.by(answer.day));
        let closed = it.until.options.iter().any(|when| when.by(answer.day));
        let international = it.kind.options == [ConflictKind::International];
        begun && !closed && international && it.parties.contains(&actor)
    });
    let mut names: Vec<String> = going_on
        .flat_map(|it| it.parties.iter().copied())
        .filter(|who| *who != actor)
        .map(|who| called(scenario, who))
        .collect();
    names.dedup();
    names
}

/// A State outside the Protocol.
fn no_party(assessor: &Assessor<'_>, actor: Who) -> String {
    let scenario = assessor.scenario();
    let treaties = scenario
        .cast
        .get(actor)
        .and_then(|it| it.state())
        .and_then(|it| it.other_treaties.as_ref());
    let old = treaties.is_some_and(|treaties| treaties.contains(&OtherTreaty::Pii));
    let old = if old {
        " The original Protocol II of 1980 binds it, which is not modelled here."
    } else {
        ""
    };
    format!(
        "{} is not listed as a party to {}.{old}",
        starting(scenario, actor),
        AMENDED_PROTOCOL_II.name
    )
}

/// A group, as a party to an internal conflict.
fn group(assessor: &Assessor<'_>, answer: &Answer, actor: Who, bound: Truth) -> Step {
    let scenario = assessor.scenario();
    let name = AMENDED_PROTOCOL_II.name;
    let home = scenario
        .cast
        .get(actor)
        .and_then(|it| it.actor())
        .and_then(|it| it.based_in)
        .map(|home| called(scenario, home));
    let gives = matches!(answer.thing(), Some(Thing::Act(act))
        if scenario.acts.get(act).is_some_and(|it| it.what == What::Transfer));
    let transfer = if gives {
        " Its article on transfer (8) speaks to its States alone."
    } else {
        ""
    };
    let text = match (bound, home) {
        (Truth::True, Some(home)) => format!(
            "{} binds each party to an internal conflict on the territory of one of its States. {home} is one, and {} fights there: no \
             consent of its own is needed.{transfer}",
            capital(name),
            called(scenario, actor)
        ),
        (Truth::False, _) => format!(
            "{} binds each party to an internal conflict on the territory of one of its States; the file describes no such conflict of \
             {} on {}.",
            capital(name),
            called(scenario, actor),
            answer.day.in_words()
        ),
        _ => format!(
            "{} may bind it, as a party to an internal conflict on the territory of one of its States; the file does not say.",
            capital(name)
        ),
    };
    Step::new("APII 1(3)", text)
}

pub(in crate::report) fn holds(assessor: &Assessor<'_>, term: &'static Definition, at: At) -> Truth {
    let world = assessor.scenario().open_world();
    let case = assessor.docket().case(&world);
    let logic = Truths {
        findings: &case,
        readings: assessor.readings(),
    };
    logic.read(&term.means, at)
}
