//! Two scenarios side by side: which answers differ, and where their reasons part.

use crate::assess::{Answer, Ask, Assessor};
use crate::logic::Node;
use crate::report::{Explanation, Step};
use crate::scenario::{Scenario, Thing, Who};
use crate::verdict::Verdict;
use crate::vocabulary::{DateOf, Word};

/// How the answers on one scenario differ from those on another.
#[derive(Debug)]
pub struct Comparison {
    /// The answers that differ, in the order in which the first scenario tells them.
    pub differs: Vec<Difference>,
    /// How many answers are the same on both.
    pub same: usize,
}

/// An answer that is another.
#[derive(Debug)]
pub struct Difference {
    /// The answer on the first scenario; `None` where it does not have what is asked about.
    pub before: Option<Answer>,
    /// The answer on the second.
    pub after: Option<Answer>,
    /// Where the reasons part; `None` where one side has none.
    pub parting: Option<Parting>,
}

/// The first step of the two explanations that is not the same.
#[derive(Clone, PartialEq, Eq, Debug, serde::Serialize)]
pub struct Parting {
    /// The step of the first; `None` where it has no more.
    pub before: Option<Step>,
    /// The step of the second.
    pub after: Option<Step>,
}

/// Compares all answers on two scenarios: the standing of each State on the day judged, when a withdrawal takes
/// effect, what each device is, and every paragraph of which either scenario speaks. Entries are the same where they have the same name.
///
/// ```
/// use ottawa::{Assessor, read, simulate::compare};
/// let file = |notice: &str| format!("title = \"An import\"\nas-of = 2031-03-01\n[states.norland]\nin-force = \
///     2004-09-01\n{notice}\n[acts.import]\nwhat = \"acquire\"\nby = \"norland\"\nfor = \"combat\"\non = 2031-02-10\n");
/// let (before, after) = (file(""), file("withdrawal = { received = 2030-06-11 }"));
/// let (before, after) = (read(&before).unwrap().scenario, read(&after).unwrap().scenario);
/// let comparison = compare(&Assessor::new(&before), &Assessor::new(&after));
/// let after: Vec<_> = comparison.differs.iter().map(|it| it.after.as_ref().unwrap().verdict.printed()).collect();
/// assert_eq!(after, ["FORMER STATE PARTY", "NO LONGER BOUND", "11 December 2030"]);
/// ```
#[must_use]
pub fn compare(before: &Assessor<'_>, after: &Assessor<'_>) -> Comparison {
    let mut comparison = Comparison {
        differs: Vec::new(),
        same: 0,
    };
    for (first, second) in pairs(before, after) {
        if let (Some(first), Some(second)) = (&first, &second)
            && is_same(first, second)
        {
            comparison.same += usize::from(first.engaged || second.engaged);
            continue;
        }
        let parting = match (&first, &second) {
            (Some(first), Some(second)) => parting(before, first, after, second),
            _ => None,
        };
        comparison.differs.push(Difference {
            before: first,
            after: second,
            parting,
        });
    }
    comparison
}

type Pair = (Option<Answer>, Option<Answer>);

/// Each question of either scenario, as each of the two answers it. What is asked of both is answered once on each.
fn pairs(before: &Assessor<'_>, after: &Assessor<'_>) -> Vec<Pair> {
    let (first, second) = (before.scenario(), after.scenario());
    let mut afterwards = all(after);
    let paired = |answer: Answer| {
        let ask = translated(first, &answer.ask, second);
        let known = ask
            .as_ref()
            .and_then(|ask| afterwards.iter().position(|it| it.ask == *ask));
        let other = match known {
            Some(at) => Some(afterwards.remove(at)),
            None => ask.map(|ask| after.answer(&ask)),
        };
        (Some(answer), other)
    };
    let mut pairs: Vec<Pair> = all(before).into_iter().map(paired).collect();
    let new = afterwards.into_iter().map(|answer| {
        let ask = translated(second, &answer.ask, first);
        (ask.map(|ask| before.answer(&ask)), Some(answer))
    });
    pairs.extend(new);
    pairs
}

/// Every answer on a scenario, the standings first.
fn all(assessor: &Assessor<'_>) -> Vec<Answer> {
    let standings = standings(assessor.scenario()).into_iter();
    standings
        .map(|ask| assessor.answer(&ask))
        .chain(assessor.answers())
        .collect()
}

/// The standing of each State on the day judged, when its withdrawal takes effect if it gave notice, the dates of the
/// procedure in Article 8 that an act sets off, and what each device is.
fn standings(scenario: &Scenario) -> Vec<Ask> {
    let on = scenario.as_of;
    let states = scenario.cast.iter().enumerate();
    let steps = scenario.acts.iter().enumerate().flat_map(|(act, told)| {
        let of_it = DateOf::ALL
            .iter()
            .filter(move |which| which.act() == Some(told.what));
        of_it.map(move |which| Ask::Step { act, which: *which })
    });
    states
        .filter_map(|(state, member)| Some((state, member.state()?)))
        .flat_map(|(state, file)| {
            let effect = Ask::Date {
                state,
                which: DateOf::WithdrawalEffect,
                on,
            };
            std::iter::once(Ask::Status { state, on }).chain((!file.notices.is_empty()).then_some(effect))
        })
        .chain(steps)
        .chain((0..scenario.devices.len()).map(|device| Ask::Class { device }))
        .collect()
}

/// The same question of another scenario; `None` where it does not have the entries.
pub(super) fn translated(from: &Scenario, ask: &Ask, to: &Scenario) -> Option<Ask> {
    let who = |who: Who| match thing(from, Thing::Member(who), to)? {
        Thing::Member(who) => Some(who),
        _ => None,
    };
    // What is asked of the day judged is asked of that of the other scenario.
    let day = |on| if on == from.as_of { to.as_of } else { on };
    Some(match ask {
        Ask::Provision {
            actor,
            cites,
            thing: about,
            on,
        } => Ask::Provision {
            actor: who(*actor)?,
            cites: cites.clone(),
            thing: thing(from, *about, to)?,
            on: *on,
        },
        Ask::Status { state, on } => Ask::Status {
            state: who(*state)?,
            on: day(*on),
        },
        Ask::Bound { state, on } => Ask::Bound {
            state: who(*state)?,
            on: day(*on),
        },
        Ask::Date { state, which, on } => Ask::Date {
            state: who(*state)?,
            which: *which,
            on: day(*on),
        },
        Ask::Step { act, which } => match thing(from, Thing::Act(*act), to)? {
            Thing::Act(act) => Ask::Step { act, which: *which },
            _ => return None,
        },
        Ask::Class { device } => match thing(from, Thing::Device(*device), to)? {
            Thing::Device(device) => Ask::Class { device },
            _ => return None,
        },
    })
}

fn thing(from: &Scenario, thing: Thing, to: &Scenario) -> Option<Thing> {
    to.thing(&from.entry(thing)?.id)
}

/// Whether two answers say the same: the verdict with its days and its reason, and whether it is contested.
fn is_same(first: &Answer, second: &Answer) -> bool {
    let told = |verdict: &Verdict| {
        (
            verdict.kind,
            verdict.why(),
            verdict.exception(),
            verdict.span(),
            verdict.until(),
        )
    };
    told(&first.verdict) == told(&second.verdict) && first.robust == second.robust
}

/// The step at which two explanations part: the one on the paragraph that is read otherwise, if the same rule
/// decides both; else the first that differs.
fn parting(before: &Assessor<'_>, first: &Answer, after: &Assessor<'_>, second: &Answer) -> Option<Parting> {
    let decided = deciding_cites(before, first, after, second);
    let first = Explanation::new(before, first).why;
    let second = Explanation::new(after, second).why;
    let on = |steps: &[Step], cite: &str| steps.iter().rfind(|step| step.cite == cite).cloned();
    let by_paragraph = decided.into_iter().map(|cite| Parting {
        before: on(&first, cite),
        after: on(&second, cite),
    });
    // That a State *was* and no longer *is* a Party is no parting: how it joined is told first, and is the same.
    let joined = |parting: &Parting| {
        let cite = |step: &Option<Step>| step.as_ref().map(|step| step.cite.clone());
        first.first().map(|step| step.cite.clone()) == cite(&parting.before)
            && cite(&parting.before) == cite(&parting.after)
    };
    let told = |parting: &Parting| parting.before != parting.after;
    by_paragraph
        .into_iter()
        .find(|it| told(it) && !joined(it))
        .or_else(|| {
            let longest = first.len().max(second.len());
            let at = (0..longest).map(|at| Parting {
                before: first.get(at).cloned(),
                after: second.get(at).cloned(),
            });
            let all: Vec<Parting> = at.filter(told).collect();
            all.iter().find(|it| !joined(it)).or(all.first()).cloned()
        })
}

/// The paragraphs of the first condition that the two answers read otherwise, from the narrowest to the widest.
fn deciding_cites(
    before: &Assessor<'_>,
    first: &Answer,
    after: &Assessor<'_>,
    second: &Answer,
) -> Vec<&'static str> {
    let reasons = |assessor: &Assessor<'_>, answer: &Answer| match (&answer.ask, answer.rule) {
        (Ask::Provision { actor, thing, .. }, Some(rule)) => {
            let reasons = assessor.derive(rule, *actor, *thing, answer.day, &answer.world);
            let judged = reasons.judged;
            let gates = judged.gates.into_iter().map(|(_, gate)| gate);
            let except = judged.except.into_iter().map(|(_, when)| when);
            gates.chain([judged.norm]).chain(except).collect()
        }
        _ => Vec::new(),
    };
    let same_rule = first.rule.map(|rule| rule.heading.title) == second.rule.map(|rule| rule.heading.title);
    if !same_rule {
        return Vec::new();
    }
    let (first, second) = (reasons(before, first), reasons(after, second));
    let differs = first
        .iter()
        .zip(&second)
        .find(|(first, second)| first.value != second.value);
    let mut cites = Vec::new();
    let mut pair = differs;
    while let Some((first, second)) = pair {
        if let Node::Term(term, _) = first.node {
            cites.insert(0, term.cite);
        }
        let mut parts = first.parts.iter().zip(&second.parts);
        pair = parts.find(|(first, second)| first.value != second.value);
    }
    cites
}
