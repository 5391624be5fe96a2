//! An answer: the verdict, how firm it is, what it turns on, what is missing, what was assumed.

use super::table::Table;
use super::{Ask, Assessor};
use crate::date::Date;
use crate::reading::{Position, Question, Readings};
use crate::rule::Rule;
use crate::scenario::{Doubt, Thing, Who, World};
use crate::verdict::{Kind, Verdict};
use crate::vocabulary::Why;

/// The answer to one [`Ask`].
#[derive(Debug)]
pub struct Answer {
    /// What was asked.
    pub ask: Ask,
    /// The verdict under the positions taken.
    pub verdict: Verdict,
    /// Whether every combination of positions that can matter gives the same kind of verdict.
    pub robust: bool,
    /// The questions on which it turns, with the verdict on each side.
    pub turns_on: Vec<TurnsOn>,
    /// Positions under which the breach is the same and its days are not, with the verdict under each.
    pub other_days: Vec<(Position, Verdict)>,
    /// Pairs of positions that change the verdict together, though neither does alone.
    pub together: Vec<(Vec<Position>, Verdict)>,
    /// The facts and judgements on which it is open, with the verdict on each side.
    pub missing: Vec<Missing>,
    /// Defaults that mattered.
    pub assumed: Vec<Assumed>,
    /// Changes to what is stated that would turn the verdict.
    pub would_change: Vec<Change>,
    /// The questions that a rule read, whether or not they matter here.
    pub touched: Vec<&'static Question>,
    /// How many combinations of positions were read.
    pub combinations: usize,
    /// Whether too many possibilities were open to try them all.
    pub capped: bool,
    /// Whether the paragraph speaks of what happened at all.
    pub engaged: bool,
    /// The rule that decides, for a provision.
    pub rule: Option<&'static Rule>,
    /// The day that decides: of the act, or of the state of things.
    pub day: Date,
    /// The world in which the reasons are told: the first that gives the verdict.
    pub world: World,
}

/// A question on which the verdict turns.
#[derive(Clone, Debug)]
pub struct TurnsOn {
    /// The question.
    pub question: &'static Question,
    /// Each position, with the verdict under it, all else being equal; the one taken first.
    pub positions: Vec<(Position, Verdict)>,
}

/// A fact or judgement on which the verdict is open.
#[derive(Clone, Debug)]
pub struct Missing {
    /// The entry and key, as an author writes it.
    pub fact: String,
    /// What is asked.
    pub asks: String,
    /// What kind of doubt it is.
    pub doubt: Doubt,
    /// Each possible value and what it leads to.
    pub outcomes: Vec<Branch>,
}

/// One side of a doubt.
#[derive(Clone, Debug)]
pub struct Branch {
    /// The value.
    pub is: String,
    /// The verdict with it.
    pub verdict: Verdict,
}

/// A default that mattered: with another value the verdict would differ.
#[derive(Clone, Debug)]
pub struct Assumed {
    /// The entry and key.
    pub about: String,
    /// What was assumed, in words.
    pub text: String,
    /// The verdict as assumed, and otherwise.
    pub outcomes: Vec<Branch>,
}

/// A change to what the file states that would turn the verdict, tried on a copy.
#[derive(Clone, Debug)]
pub struct Change {
    /// The entry and key.
    pub about: String,
    /// What would be otherwise, in words.
    pub is: String,
    /// The verdict then.
    pub verdict: Verdict,
}

impl Assessor<'_> {
    /// Answers one question.
    #[must_use]
    pub fn answer(&self, ask: &Ask) -> Answer {
        let base = self.readings();
        let table = Table::read(self, ask);
        let verdict = table.verdict(self, base);
        let robust = table
            .readings
            .iter()
            .all(|readings| table.verdict(self, *readings).kind == verdict.kind);
        let sets = if robust {
            Vec::new()
        } else {
            table.turning_sets(self, base, &verdict)
        };
        let turns_on = self.turns_on(&table, base, &sets);
        let other_days = table.other_days(self, base, &verdict);
        let together = sets.into_iter().filter(|(set, _)| set.len() > 1).collect();
        let missing = self.missing(&table, base, &verdict);
        let world = table.told_in(self, &verdict);
        let (rule, engaged, day) = self.deciding(ask, &world, &verdict, &table);
        let (assumed, would_change) = if engaged {
            self.trials(ask, &verdict)
        } else {
            Default::default()
        };
        Answer {
            ask: ask.clone(),
            verdict,
            robust,
            turns_on,
            other_days,
            together,
            missing,
            assumed,
            would_change,
            touched: table.questions.clone(),
            combinations: table.readings.len(),
            capped: table.capped,
            engaged,
            rule,
            day,
            world,
        }
    }

    /// The verdict under every combination of the positions that matter for an answer, those taken first.
    ///
    /// Empty when none matters. With more than a hundred combinations, only those that differ from the positions
    /// taken in one question.
    #[must_use]
    pub fn matrix(&self, answer: &Answer) -> Vec<(Vec<Position>, Verdict)> {
        let base = self.readings();
        let single = answer.turns_on.iter().map(|turn| turn.question);
        let paired = answer
            .together
            .iter()
            .flat_map(|(set, _)| set.iter().map(|position| position.question));
        let mut questions: Vec<&'static Question> = Vec::new();
        for question in single.chain(paired) {
            if !questions.contains(&question) {
                questions.push(question);
            }
        }
        if questions.is_empty() {
            return Vec::new();
        }
        let count = questions
            .iter()
            .map(|question| question.positions.len())
            .product::<usize>();
        let mut rows = vec![base];
        for question in &questions {
            let taken = if count > 100 { vec![base] } else { rows.clone() };
            let others = question.all().filter(|position| !base.take(*position));
            rows.extend(others.flat_map(|position| {
                taken
                    .iter()
                    .map(move |reading| reading.with(position))
                    .collect::<Vec<_>>()
            }));
        }
        let table = Table::read(self, &answer.ask);
        let row = |readings: Readings| {
            let positions = questions.iter().map(|question| readings.on(question)).collect();
            (positions, table.verdict(self, readings))
        };
        rows.into_iter().map(row).collect()
    }

    pub(super) fn turns_on(
        &self,
        table: &Table,
        base: Readings,
        sets: &[(Vec<Position>, Verdict)],
    ) -> Vec<TurnsOn> {
        let single = |question: &&'static Question| {
            sets.iter()
                .any(|(set, _)| matches!(set.as_slice(), [position] if position.question == *question))
        };
        let side = |question: &'static Question| {
            let taken = base.on(question);
            let others = question.all().filter(move |position| *position != taken);
            std::iter::once(taken)
                .chain(others)
                .map(|it| (it, table.verdict(self, base.with(it))))
                .collect()
        };
        let questions = table.questions.iter().filter(|question| single(question));
        questions
            .map(|question| TurnsOn {
                question,
                positions: side(question),
            })
            .collect()
    }

    pub(super) fn missing(&self, table: &Table, base: Readings, verdict: &Verdict) -> Vec<Missing> {
        if verdict.is_determined() {
            return Vec::new();
        }
        let Some(row) = table.row(base) else {
            return Vec::new();
        };
        let essential = table.essential(row, &|_| true);
        let missing = essential.iter().filter_map(|id| {
            let choice = self.scenario().choices.get(usize::from(*id))?;
            let outcomes = choice.options.iter().enumerate().map(|(option, is)| {
                let option = u16::try_from(option).ok();
                let verdict = table.verdict_where(self, base, |world| world.option(*id) == option);
                Branch {
                    is: is.clone(),
                    verdict,
                }
            });
            Some(Missing {
                fact: choice.path.clone(),
                asks: choice.asks.clone(),
                doubt: choice.doubt,
                outcomes: outcomes.collect(),
            })
        });
        missing.collect()
    }

    /// The rule and day that decide, and whether the paragraph speaks of what happened.
    fn deciding(
        &self,
        ask: &Ask,
        world: &World,
        verdict: &Verdict,
        table: &Table,
    ) -> (Option<&'static Rule>, bool, Date) {
        let as_of = self.scenario().as_of;
        match ask {
            Ask::Provision {
                actor,
                cites,
                thing,
                on,
            } => {
                let as_of = on.unwrap_or(as_of);
                // Where a breach lasts on other positions only, its first day there is the one to speak of.
                let elsewhere = match verdict.kind {
                    Kind::NotApplicable => table.breach_elsewhere(),
                    _ => None,
                };
                let readings = elsewhere.map_or(self.readings(), |(readings, _)| readings);
                let there = Assessor::under(self.scenario(), readings);
                let found = cites
                    .iter()
                    .filter_map(|cite| there.lead(*actor, cite, *thing, world, as_of));
                let Some(lead) = found.max_by_key(|lead| lead.rank) else {
                    return (None, false, as_of);
                };
                let span = verdict.span().or(elsewhere.map(|(_, span)| span));
                let day = match (span, thing) {
                    (Some(span), _) => span.from,
                    // What still runs is told as of the day judged, whatever went before.
                    (None, _) if verdict.kind == Kind::Pending => as_of,
                    // A duty that an act set off and that is still open is told as of the day judged.
                    (None, Thing::Act(_)) if lead.is_duty() && !verdict.is_determined() => as_of,
                    (None, _) => lead.day,
                };
                let judged = |kind: Kind| kind != Kind::NotApplicable;
                let judged_somewhere = table.rows.iter().flatten().any(|outcome| judged(outcome.kind()));
                // Other law is told only where it judges; the Convention also where it says that it does not.
                let convention = lead.rule.treaty.prefix.is_empty();
                (
                    Some(lead.rule),
                    judged_somewhere || lead.engaged && convention,
                    day,
                )
            }
            Ask::Status { on, .. } | Ask::Bound { on, .. } | Ask::Date { on, .. } => (None, true, *on),
            Ask::Class { .. } | Ask::Step { .. } => (None, true, as_of),
        }
    }
}

impl Answer {
    /// The citation: `1(1)(b)`; empty for a status, class or date.
    #[must_use]
    pub fn cite(&self) -> &'static str {
        match (&self.ask, self.rule) {
            (_, Some(rule)) => rule.heading.cite,
            (Ask::Provision { cites, .. }, None) => cites.first().copied().unwrap_or(""),
            _ => "",
        }
    }

    /// Whose answer it is.
    #[must_use]
    pub fn actor(&self) -> Option<Who> {
        match self.ask {
            Ask::Provision { actor, .. } => Some(actor),
            Ask::Status { state, .. } | Ask::Bound { state, .. } | Ask::Date { state, .. } => Some(state),
            Ask::Class { .. } | Ask::Step { .. } => None,
        }
    }

    /// What it is about.
    #[must_use]
    pub fn thing(&self) -> Option<Thing> {
        match self.ask {
            Ask::Provision { thing, .. } => Some(thing),
            Ask::Class { device } => Some(Thing::Device(device)),
            Ask::Step { act, .. } => Some(Thing::Act(act)),
            _ => None,
        }
    }

    /// Whether the outcome differs between positions.
    #[must_use]
    pub fn contested(&self) -> bool {
        !self.robust
    }

    /// Whether other law is to be named: the Convention does not bind the actor.
    #[must_use]
    pub fn falls_through(&self) -> bool {
        matches!(
            self.verdict.why(),
            Some(Why::NotBound | Why::NotYetBound | Why::NoLongerBound | Why::NotAState | Why::Suspended)
        )
    }

    pub(super) fn order(&self) -> (u8, Date, Option<Thing>) {
        let kind = match self.thing() {
            Some(Thing::Act(_)) => 0,
            _ => 1,
        };
        let day = if kind == 0 {
            self.day
        } else {
            crate::date::CONVENTION_IN_FORCE
        };
        (kind, day, self.thing())
    }

    pub(super) fn weight(&self) -> (bool, (u8, u8)) {
        let convention = self.rule.is_some_and(|rule| rule.treaty.prefix.is_empty());
        (convention, self.verdict.weight())
    }
}
