//! From a scenario to answers.
//!
//! An answer is a table, possible worlds × positions → outcome; all that is printed sums it up. The table
//! is read over what can still matter and nothing else, sixty-four cases at once.

mod answer;
mod ask;
mod assumed;
mod breach;
#[cfg(feature = "edit")]
mod decisive;
mod law;
mod standing;
mod table;

pub use answer::{Answer, Assumed, Branch, Change, Missing, TurnsOn};
pub use ask::Ask;
pub use breach::BreachDays;
pub use law::Law;
pub use standing::{NoticeDates, Phase, Standing};

pub(crate) use ask::{CLASSES, LEFT, third_of_parties};
#[cfg(feature = "edit")]
pub(crate) use ask::{class_conditions, rules};
#[cfg(feature = "edit")]
pub(crate) use decisive::{Decisive, Side};
pub(crate) use standing::Footing;
pub(crate) use table::Tables;

use crate::condition::{Cond, Logic};
use crate::date::Date;
use crate::fact::{At, Fact, Role};
use crate::logic::{Derivation, Derive, Findings, Live, Truth, Truths};
use crate::reading::Readings;
use crate::rule::{About, Judged, Norm, Rule};
use crate::scenario::find::{Docket, controllers, lies_at, territory};
use crate::scenario::{Scenario, Thing, Where, Who, World};
use crate::treaty;
use crate::verdict::Outcome;
use crate::vocabulary::{What, Why};

/// Judges a scenario.
///
/// ```
/// use ottawa::{Assessor, read};
/// let loaded = read(r#"
///     title = "Mines laid in self-defence"
///     as-of = 2031-03-01
///     [states.norland]
///     in-force = 2004-09-01
///     [acts.trenches]
///     what = "use"
///     by = "norland"
///     on = 2031-02-10
/// "#).unwrap();
/// let answers = Assessor::new(&loaded.scenario).answers();
/// assert_eq!(answers[0].verdict.printed(), "BREACH");
/// assert!(answers[0].robust);
/// ```
#[derive(Debug)]
pub struct Assessor<'a> {
    docket: Docket<'a>,
    readings: Readings,
    /// The choices that are settled from the start; in a scenario that is judged as it stands, none.
    start: World,
    /// The law put in the place of the built-in one.
    law: Option<&'static Law>,
}

impl<'a> Assessor<'a> {
    /// Judges under the positions that the scenario takes.
    #[must_use]
    pub fn new(scenario: &'a Scenario) -> Self {
        Assessor::under(scenario, scenario.readings)
    }

    /// Judges under these positions.
    #[must_use]
    pub fn under(scenario: &'a Scenario, readings: Readings) -> Self {
        Assessor {
            docket: Docket::new(scenario),
            readings,
            start: scenario.open_world(),
            law: None,
        }
    }

    /// The same, where some choices are settled: the answers of a file that states what the world takes.
    pub(crate) fn within(&self, start: World) -> Assessor<'a> {
        Assessor {
            docket: self.docket.within(&start),
            readings: self.readings,
            law: self.law,
            start,
        }
    }

    /// The same under other positions.
    #[cfg(feature = "edit")]
    pub(crate) fn under_others(&self, readings: Readings) -> Assessor<'a> {
        Assessor {
            readings,
            ..self.within(self.start.clone())
        }
    }

    /// The world with which every reading starts.
    pub(crate) fn start(&self) -> &World {
        &self.start
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &'a Scenario {
        self.docket.scenario
    }

    /// The positions under which it is judged.
    #[must_use]
    pub fn readings(&self) -> Readings {
        self.readings
    }

    pub(crate) fn docket(&self) -> &Docket<'a> {
        &self.docket
    }

    /// Every answer that the scenario calls for: each actor, paragraph and thing of which the paragraph
    /// speaks. Acts come in the order of their dates, then stocks; the gravest answer on one act comes first.
    #[must_use]
    pub fn answers(&self) -> Vec<Answer> {
        let mut answers: Vec<_> = self
            .called_for()
            .map(|ask| self.answer(&ask))
            .filter(|answer| answer.engaged)
            .collect();
        answers.sort_by_key(|answer| (answer.order(), std::cmp::Reverse(answer.weight())));
        answers
    }

    /// The questions that are answered unasked.
    pub(crate) fn called_for(&self) -> impl Iterator<Item = Ask> {
        self.asks().into_iter().filter(|ask| self.calls_for(ask))
    }

    /// Every question that can be asked about the things of the scenario, engaged or not.
    #[must_use]
    pub fn asks(&self) -> Vec<Ask> {
        let scenario = self.scenario();
        let mut asks = Vec::new();
        let acts = (0..scenario.acts.len()).map(Thing::Act);
        let stocks = (0..scenario.stocks.len()).map(Thing::Stock);
        let places = (0..scenario.places.len()).map(Thing::Place);
        let members = (0..scenario.cast.len()).map(Thing::Member);
        for thing in acts.chain(stocks).chain(places).chain(members) {
            for actor in self.touched(thing) {
                let mut cites: Vec<&'static str> =
                    self.rules_about(thing).map(|rule| rule.heading.cite).collect();
                cites.dedup();
                cites.sort_unstable();
                cites.dedup();
                asks.extend(cites.into_iter().map(|cite| Ask::provision(actor, cite, thing)));
            }
        }
        asks
    }

    /// Whether a question is to be answered unasked: other law than the Convention and the law of treaties is told
    /// beneath what does not bind, and a duty of which the file says nothing, or a thing that is no part of
    /// the story as it was known, is not raised.
    fn calls_for(&self, ask: &Ask) -> bool {
        let Ask::Provision {
            actor, cites, thing, ..
        } = ask
        else {
            return true;
        };
        if !self.scenario().is_told(*thing) {
            return false;
        }
        let told_here = |rule: &&'static Rule| matches!(rule.treaty.prefix, "" | "VCLT");
        let rules = || cites.iter().flat_map(|cite| self.rules_under(cite, *thing));
        rules()
            .filter(told_here)
            .any(|rule| self.describes(rule, *actor, *thing))
    }

    /// Whether the file describes what a duty asks about: reports, laws, marking. Who has not been described is
    /// not caught out, though an expectation may ask all the same.
    fn describes(&self, rule: &'static Rule, actor: Who, thing: Thing) -> bool {
        let scenario = self.scenario();
        let state = scenario.cast.get(actor).and_then(|it| it.state());
        match (rule.about, thing) {
            (About::Act, Thing::Act(act)) => {
                let what = scenario.acts.get(act).map(|act| act.what);
                match rule.heading.cite {
                    "8(2)" => what == Some(What::AskClarification),
                    "8(18)" => what == Some(What::RequestMeasures),
                    _ => true,
                }
            }
            (About::State, _) if rule.heading.cite.starts_with("6(") => {
                let kind = match &rule.norm {
                    Norm::Requires {
                        done: Cond::Is(Fact::AidGiven(kind)),
                        ..
                    } => Some(*kind),
                    _ => None,
                };
                let aids = |act: &crate::scenario::Act| {
                    let mut kinds = act.how.iter().flat_map(|how| how.options.iter().flatten());
                    act.what == What::Aid
                        && act.by.options.iter().flatten().any(|by| *by == actor)
                        && kinds.any(|how| Some(*how) == kind)
                };
                scenario.acts.iter().any(aids)
            }
            (About::State, _) if rule.heading.cite.starts_with('7') => {
                state.is_some_and(|it| it.reports.is_some())
            }
            (About::State, _) => {
                let inquiry = |act: &crate::scenario::Act| {
                    matches!(act.what, What::Investigate | What::Punish)
                        && act.by.options.iter().flatten().any(|by| *by == actor)
                };
                state.is_some_and(|it| it.laws.is_some()) || scenario.acts.iter().any(inquiry)
            }
            (About::Place, Thing::Place(place)) if rule.heading.cite == "5(2)" => {
                let place = scenario.places.get(place);
                place.is_some_and(|it| {
                    [&it.marked_on, &it.fenced_on, &it.monitored_on]
                        .into_iter()
                        .any(Option::is_some)
                })
            }
            (About::Place, Thing::Place(place)) => {
                scenario.places.get(place).is_some_and(|it| it.mined.is_some())
            }
            _ => true,
        }
    }

    /// Whom a thing touches: authors, givers, receivers, those crossed, holders, owners, hosts, and the
    /// States behind them.
    fn touched(&self, thing: Thing) -> Vec<Who> {
        let scenario = self.scenario();
        let mut who: Vec<Who> = match thing {
            Thing::Act(index) => scenario.acts.get(index).map_or(Vec::new(), |act| {
                let by = act.by.options.iter().flatten().copied();
                let passages = act.passages.iter().map(|passage| passage.state);
                let asks = matches!(act.what, What::AskClarification | What::RequestMeasures);
                let asked = asks
                    .then(|| crate::scenario::find::asked(scenario, index))
                    .flatten();
                by.chain(act.from)
                    .chain(act.to)
                    .chain(passages)
                    .chain(asked)
                    .collect()
            }),
            Thing::Stock(stock) => scenario.stocks.get(stock).map_or(Vec::new(), |stock| {
                let at = lies_at(scenario, stock, &scenario.open_world());
                let host = at.and_then(|place| territory(scenario, place));
                let controllers = at.into_iter().flat_map(|at| controllers(scenario, at));
                stock
                    .held_by
                    .options
                    .iter()
                    .chain(&stock.owned_by.options)
                    .copied()
                    .chain(host)
                    .chain(controllers)
                    .collect()
            }),
            Thing::Member(who) => vec![who],
            Thing::Place(place) => scenario.places.get(place).map_or(Vec::new(), |it| {
                territory(scenario, Where::Place(place))
                    .into_iter()
                    .chain(controllers(scenario, Where::Place(place)))
                    .chain(it.claimed_by.iter().copied())
                    .collect()
            }),
            _ => Vec::new(),
        };
        let behind: Vec<Who> = who
            .iter()
            .filter_map(|who| scenario.cast.get(*who)?.actor())
            .flat_map(|actor| actor.linked_to.into_iter().chain(actor.based_in))
            .collect();
        who.extend(behind);
        let mut seen = std::collections::BTreeSet::new();
        who.retain(|who| seen.insert(*who));
        who
    }

    /// Whether a State stands behind somebody who has a part in the thing: a company's or a group's State.
    fn stands_behind(&self, state: Who, thing: Thing) -> bool {
        let scenario = self.scenario();
        self.touched(thing).into_iter().any(|who| {
            let actor = scenario.cast.get(who).and_then(|it| it.actor());
            actor.is_some_and(|actor| actor.linked_to == Some(state) || actor.based_in == Some(state))
        })
    }

    /// Which rule under the citation says most about this actor's part in the thing, and whether any of them
    /// speaks of it at all.
    fn lead(&self, actor: Who, cite: &str, thing: Thing, world: &World, as_of: Date) -> Option<Lead> {
        let case = self.docket.case(world);
        let logic = Truths {
            findings: &case,
            readings: self.readings,
        };
        let related = self.stands_behind(actor, thing);
        let leads = self.rules_under(cite, thing).map(|rule| {
            let judge = |day| rule.judge(&logic, At::new(actor, Some(thing), day));
            let shut = |judged: &Judged<Truth>| judged.gates.iter().any(|(_, gate)| *gate == Truth::False);
            let day = match self.day_of(thing, world) {
                Some(day) => day,
                None if rule.about != About::Act => {
                    let days = self.docket.all_days(as_of);
                    // A day on which the rule did not bind says nothing about what was done on it.
                    let met = |day: &Date| {
                        let judged = judge(*day);
                        judged.norm == Truth::True && !shut(&judged)
                    };
                    days.into_iter().rev().find(met).unwrap_or(as_of)
                }
                None => as_of,
            };
            let judged = judge(day);
            let its_own = self.role(rule.role, At::new(actor, Some(thing), day), &case) != Truth::False;
            let speaks = judged.done.is_some() || judged.norm != Truth::False;
            let outcome = judged.outcome();
            // Of rules that say nothing here, the one that would under another position is the one to tell.
            let at = At::new(actor, Some(thing), day);
            let might_speak = match &rule.norm {
                Norm::Prohibits(norm) => speaks || Live::new(&case).read(norm, at).truth != Truth::False,
                Norm::Requires { .. } => speaks,
            };
            let rank = [
                speaks && its_own,
                its_own,
                speaks && related,
                might_speak,
                judged.norm != Truth::False && !shut(&judged),
                // Where nothing binds any more, what was done in time is told before what was left out.
                outcome == Outcome::Compliant,
                judged.norm == Truth::True,
            ];
            Lead {
                rule,
                engaged: speaks && (its_own || related),
                day,
                rank: (rank, outcome),
            }
        });
        leads.max_by_key(|lead| lead.rank)
    }

    /// The rule that says most on a question about conduct while every doubt is open.
    #[cfg(feature = "edit")]
    pub(crate) fn leading_rule(&self, ask: &Ask) -> Option<&'static Rule> {
        let Ask::Provision {
            actor,
            cites,
            thing,
            on,
        } = ask
        else {
            return None;
        };
        let (world, as_of) = (self.scenario().open_world(), on.unwrap_or(self.scenario().as_of));
        let leads = cites
            .iter()
            .filter_map(|cite| self.lead(*actor, cite, *thing, &world, as_of));
        leads.max_by_key(|lead| lead.rank).map(|lead| lead.rule)
    }

    fn role<F: Findings>(&self, role: Role, at: At, case: &F) -> Truth {
        let plays = |role| case.find::<()>(crate::fact::Fact::Plays(role), at).0;
        match role {
            Role::Holder => Truth::any([plays(Role::Holder), plays(Role::Owner)].into_iter()),
            // Who owns, hosts or holds a place or stock is asked by the rule's own gates.
            Role::Owner | Role::Sovereign => Truth::True,
            role => {
                let through = crate::vocabulary::Link::all()
                    .map(|link| case.find::<()>(crate::fact::Fact::PlaysThrough(role, link), at).0);
                Truth::any(std::iter::once(plays(role)).chain(through))
            }
        }
    }

    /// The day of an act in this world; `None` for what lasts, and for an act without a settled day.
    pub(crate) fn day_of(&self, thing: Thing, world: &World) -> Option<Date> {
        let Thing::Act(act) = thing else { return None };
        match &self.scenario().acts.get(act)?.time {
            crate::scenario::Time::On(on) => on.get(world)?.day(),
            crate::scenario::Time::Lasting { since, .. } => since.get(world)?.day(),
        }
    }

    /// The reasons of a rule, under the positions taken, in this world, on this day.
    #[must_use]
    pub fn derive(
        &self,
        rule: &'static Rule,
        actor: Who,
        thing: Thing,
        day: Date,
        world: &World,
    ) -> Derivations {
        let case = self.docket.case(world);
        let logic = Derive {
            findings: &case,
            readings: self.readings,
        };
        Derivations {
            rule,
            judged: rule.judge(&logic, At::new(actor, Some(thing), day)),
            day,
        }
    }

    /// Whether the State is bound by Article 1 on this day, under the positions taken.
    #[must_use]
    pub fn is_bound(&self, state: Who, on: Date) -> Truth {
        let case = self.docket.case(&self.start);
        let logic = Truths {
            findings: &case,
            readings: self.readings,
        };
        let gates = treaty::ottawa::status::BOUND_BY_ARTICLE_1_1;
        let at = At::new(state, None, on);
        Truth::all(
            gates
                .iter()
                .map(|gate| crate::condition::Logic::read(&logic, &gate.0, at)),
        )
    }
}

/// The rule that says most under a citation.
struct Lead {
    rule: &'static Rule,
    engaged: bool,
    day: Date,
    /// What makes it the one to tell, the weightiest first.
    rank: ([bool; 7], Outcome),
}

impl Lead {
    /// Whether the rule is one that something be done.
    fn is_duty(&self) -> bool {
        matches!(self.rule.norm, Norm::Requires { .. })
    }
}

/// The reasons of one rule on one day: its gates, its norm, its exceptions.
#[derive(Debug)]
pub struct Derivations {
    /// The rule.
    pub rule: &'static Rule,
    /// What was read.
    pub judged: crate::rule::Judged<Derivation>,
    /// The day.
    pub day: Date,
}

impl Derivations {
    /// The outcome that follows from the leaves alone.
    #[must_use]
    pub fn from_leaves(&self) -> Outcome {
        crate::rule::Judged {
            gates: self
                .judged
                .gates
                .iter()
                .map(|(why, gate)| (*why, gate.from_leaves()))
                .collect(),
            norm: self.judged.norm.from_leaves(),
            done: self.judged.done.as_ref().map(Derivation::from_leaves),
            due: self.judged.due.as_ref().map(Derivation::from_leaves),
            except: self
                .judged
                .except
                .iter()
                .map(|(exception, when)| (*exception, when.from_leaves()))
                .collect(),
        }
        .outcome()
    }

    /// The first gate that is surely shut.
    #[must_use]
    pub fn shut(&self) -> Option<(Why, &Derivation)> {
        self.judged
            .gates
            .iter()
            .find(|(_, gate)| gate.value == Truth::False)
            .map(|(why, gate)| (*why, gate))
    }
}
