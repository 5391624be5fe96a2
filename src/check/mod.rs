//! What an author expects and what was published, held against the answers.

mod claims;
pub mod coverage;
mod matching;
mod period;

pub use claims::{Assessment, CheckedClaim};
pub use matching::Mismatch;

use crate::assess::{Ask, Assessor, Tables};
use crate::reading::{Question, Readings};
use crate::scenario::{ChoiceId, Expectation, IfCondition, IfThen, Origin, Scenario, Thing};
use crate::treaty;
use crate::verdict::Verdict;
use crate::vocabulary::Word;

/// An expectation, held against its answer.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The place of the expectation in [`crate::Scenario::expects`].
    pub index: usize,
    /// Where it is written.
    pub origin: Origin,
    /// What is asked, in words.
    pub asked: String,
    /// What was expected, in words.
    pub expected: String,
    /// The answer, in words.
    pub answer: String,
    /// Where they part; empty when the expectation is met.
    pub unmet: Vec<Unmet>,
}

/// One respect in which an expectation is not met.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unmet {
    /// In which respect.
    pub what: String,
    /// What was expected.
    pub expected: String,
    /// What the answer is.
    pub answer: String,
    /// Why, when there is something to add.
    pub reason: Option<String>,
}

impl Checked {
    /// Whether it is met.
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.unmet.is_empty()
    }
}

/// Why an expectation cannot be asked.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CannotAsk {
    /// No rule under that paragraph judges a thing of that kind.
    #[error("{provision} judges nothing here: {because}")]
    NothingMatches {
        /// The paragraph.
        provision: String,
        /// Why.
        because: String,
    },
}

impl Assessor<'_> {
    /// Holds every expectation of the scenario against its answer, in order.
    #[must_use]
    pub fn check(&self) -> Vec<Checked> {
        let expects = self.scenario().expects.iter().enumerate();
        expects
            .map(|(index, expectation)| self.check_one(index, expectation))
            .collect()
    }

    fn check_one(&self, index: usize, expectation: &Expectation) -> Checked {
        let asked = self.describe(expectation);
        let expected = matching::expected(&expectation.answer);
        let checked = |answer: String, unmet: Vec<Unmet>| Checked {
            index,
            origin: expectation.origin,
            asked: asked.clone(),
            expected: expected.clone(),
            answer,
            unmet,
        };
        let asks = match self.asks_for(expectation) {
            Ok(asks) => asks,
            Err(error) => {
                let answer = "cannot be asked".to_owned();
                let unmet = Unmet {
                    what: "this expectation matches nothing".to_owned(),
                    expected: expected.clone(),
                    answer: answer.clone(),
                    reason: Some(error.to_string()),
                };
                return checked(answer, vec![unmet]);
            }
        };
        let tables = Tables::read(self, &asks);
        let verdict = tables.verdict(self, self.readings());
        let mut unmet: Vec<Unmet> = self
            .mismatches(expectation, &verdict)
            .into_iter()
            .map(|it| Unmet {
                what: it.what,
                expected: it.expected,
                answer: it.answer,
                reason: None,
            })
            .collect();
        if let Some(first) = unmet.first_mut() {
            first.reason = self.reason(&asks, expectation);
        }
        // Where the verdict itself parts, whether it is robust says nothing more.
        if let (Some(robust), true) = (expectation.robust, unmet.is_empty()) {
            unmet.extend(self.robustness(expectation, &tables, robust));
        }
        for branch in &expectation.if_ {
            unmet.extend(self.check_branch(expectation, &asks, &tables, branch));
        }
        checked(matching::described(&verdict), unmet)
    }

    /// Why the answer is another than expected: the questions that would make it so, or what is missing.
    fn reason(&self, asks: &[Ask], expectation: &Expectation) -> Option<String> {
        let answer = asks
            .iter()
            .map(|ask| self.answer(ask))
            .max_by_key(|answer| answer.verdict.weight())?;
        let mut reasons = Vec::new();
        for turn in &answer.turns_on {
            for (position, verdict) in &turn.positions {
                if self.mismatches(expectation, verdict).is_empty() {
                    reasons.push(format!("as expected if {position}"));
                }
            }
        }
        for missing in &answer.missing {
            let sides = missing
                .outcomes
                .iter()
                .map(|it| format!("{} -> {}", it.is, matching::described(&it.verdict)));
            reasons.push(format!(
                "missing: {} ({})",
                missing.fact,
                sides.collect::<Vec<_>>().join("; ")
            ));
        }
        if let Some(change) = answer
            .would_change
            .iter()
            .find(|it| self.mismatches(expectation, &it.verdict).is_empty())
        {
            reasons.push(format!("as expected with {}", change.is));
        }
        (!reasons.is_empty()).then(|| reasons.join("; "))
    }

    fn robustness(&self, expectation: &Expectation, tables: &Tables, expected: bool) -> Option<Unmet> {
        let parts = |readings: &Readings| {
            matching::plain(&expectation.answer, &tables.verdict(self, *readings)).is_some()
        };
        let parting = tables.readings().find(parts);
        let robust = parting.is_none();
        let word = |robust: bool| {
            if robust {
                "the same under every position"
            } else {
                "contested"
            }
            .to_owned()
        };
        let because = parting.map(|readings| format!("it differs under {}", self.taken(readings)));
        (robust != expected).then(|| Unmet {
            what: "robust".to_owned(),
            expected: word(expected),
            answer: word(robust),
            reason: because,
        })
    }

    /// The positions in which these readings differ from those of the file.
    fn taken(&self, readings: Readings) -> String {
        let differs = |question: &&'static Question| !self.readings().take(readings.on(question));
        let questions = treaty::ottawa::questions::all().filter(differs);
        questions
            .map(|question| readings.on(question).to_string())
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn check_branch(
        &self,
        expectation: &Expectation,
        asks: &[Ask],
        tables: &Tables,
        branch: &IfThen,
    ) -> Option<Unmet> {
        let (what, verdict) = match &branch.condition {
            IfCondition::Reading(position) => (
                format!("if {position}"),
                Ok(tables.verdict(self, self.readings().with(*position))),
            ),
            IfCondition::Fact { path, is } => {
                (format!("if {path} = {is}"), self.settled(asks, tables, path, is))
            }
        };
        let unmet = |answer: String, reason: Option<String>| Unmet {
            what: what.clone(),
            expected: matching::expected(&branch.answer),
            answer,
            reason,
        };
        match verdict {
            Err(reason) => Some(unmet("cannot be tried".to_owned(), Some(reason))),
            Ok(verdict) => {
                let wanted = Expectation {
                    answer: branch.answer.clone(),
                    ..expectation.clone()
                };
                let parts = self.mismatches(&wanted, &verdict);
                (!parts.is_empty()).then(|| unmet(matching::described(&verdict), None))
            }
        }
    }

    /// The verdict once the fact of this path has this value.
    fn settled(&self, asks: &[Ask], tables: &Tables, path: &str, is: &str) -> Result<Verdict, String> {
        if let Some(without) = self.without(path, is) {
            return Ok(Tables::read(&Assessor::under(&without, self.readings()), asks)
                .verdict(self, self.readings()));
        }
        let (choice, option) = self.option(path, is)?;
        Ok(tables.verdict_with(self, choice, option))
    }

    /// The scenario without what a path names, where a fact that is no doubt of the file is said to be `none`.
    fn without(&self, path: &str, is: &str) -> Option<Scenario> {
        let open = self.scenario().choices.iter().any(|choice| choice.path == path);
        let (state, key) = path.rsplit_once('.').filter(|_| is == "none" && !open)?;
        self.scenario().without(state, key)
    }

    /// The doubt of this path, and the option on it.
    fn option(&self, path: &str, is: &str) -> Result<(ChoiceId, Option<u16>), String> {
        let scenario = self.scenario();
        let choice = scenario.choices.iter().position(|choice| choice.path == path);
        let Some(choice) = choice else {
            let open: Vec<_> = scenario
                .choices
                .iter()
                .map(|choice| choice.path.as_str())
                .collect();
            let nearest = open
                .iter()
                .max_by(|a, b| strsim::jaro(a, path).total_cmp(&strsim::jaro(b, path)));
            let nearest = nearest.map_or(String::new(), |it| format!("; the nearest open fact is `{it}`"));
            return Err(format!("`{path}` is not open in this file{nearest}"));
        };
        let options = scenario
            .choices
            .get(choice)
            .map_or(&[][..], |choice| &choice.options);
        let Some(option) = options.iter().position(|option| option == is) else {
            return Err(format!(
                "`{path}` has no option `{is}`; it is one of {}",
                options.join(", ")
            ));
        };
        Ok((u16::try_from(choice).unwrap_or(0), u16::try_from(option).ok()))
    }

    /// What is asked by an expectation: one question, or one for each thing of the file.
    fn asks_for(&self, expectation: &Expectation) -> Result<Vec<Ask>, CannotAsk> {
        let on = expectation.on.unwrap_or(self.scenario().as_of);
        let answer = &expectation.answer;
        if answer.class.is_some() {
            let device = match expectation.about {
                Some(Thing::Device(device)) => Some(device),
                Some(other) => self.scenario().device_of(other),
                None => None,
            };
            return device.map(|device| vec![Ask::Class { device }]).ok_or_else(|| {
                CannotAsk::NothingMatches {
                    provision: "2".to_owned(),
                    because: "`class` needs `about` a device".to_owned(),
                }
            });
        }
        if let Some((which, wanted)) = answer.date.and_then(|(which, _)| Some((which, which.act()?))) {
            let act = match expectation.about {
                Some(Thing::Act(act)) => self.scenario().acts.get(act).map(|it| (act, it.what)),
                _ => None,
            };
            return match act {
                Some((act, what)) if what == wanted => Ok(vec![Ask::Step { act, which }]),
                _ => Err(CannotAsk::NothingMatches {
                    provision: "8".to_owned(),
                    because: format!("`{}` needs `about` an act of `{}`", which.name(), wanted.name()),
                }),
            };
        }
        let Some(actor) = expectation.actor else {
            return Err(CannotAsk::NothingMatches {
                provision: expectation.provisions.join(", "),
                because: "no actor is named".to_owned(),
            });
        };
        if answer.status.is_some() {
            return Ok(vec![Ask::Status { state: actor, on }]);
        }
        if let Some((which, _)) = answer.date {
            return Ok(vec![Ask::Date {
                state: actor,
                which,
                on,
            }]);
        }
        let scenario = self.scenario();
        let all = || {
            let acts = (0..scenario.acts.len()).map(Thing::Act);
            let stocks = (0..scenario.stocks.len()).map(Thing::Stock);
            let places = (0..scenario.places.len()).map(Thing::Place);
            acts.chain(stocks)
                .chain(places)
                .chain([Thing::Member(actor)])
                .collect()
        };
        let things: Vec<Thing> = expectation.about.map_or_else(all, |thing| vec![thing]);
        let mut cites = Vec::new();
        for provision in &expectation.provisions {
            let found = cites_under(provision);
            if found.is_empty() {
                return Err(CannotAsk::NothingMatches {
                    provision: provision.clone(),
                    because: not_judged(provision),
                });
            }
            cites.extend(found);
        }
        let ask = |thing| Ask::Provision {
            actor,
            cites: cites.clone(),
            thing,
            on: expectation.on,
        };
        let asks: Vec<Ask> = things
            .into_iter()
            .filter(|thing| judges(&cites, *thing))
            .map(ask)
            .collect();
        if asks.is_empty() {
            let because = "no act or stock of that kind is in the file".to_owned();
            return Err(CannotAsk::NothingMatches {
                provision: expectation.provisions.join(", "),
                because,
            });
        }
        Ok(asks)
    }

    fn describe(&self, expectation: &Expectation) -> String {
        let scenario = self.scenario();
        let actor = expectation
            .actor
            .map(|who| scenario.name(Thing::Member(who)).to_owned());
        let about = expectation.about.map(|thing| scenario.name(thing).to_owned());
        let provision = (!expectation.provisions.is_empty()).then(|| expectation.provisions.join(" or "));
        let on = expectation.on.map(|day| format!("on {}", day.in_words()));
        [actor, provision, about, on]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", ")
    }
}

/// The citations of the rules under a paragraph: itself, or every paragraph below it.
fn cites_under(provision: &str) -> Vec<&'static str> {
    let below = |cite: &str| {
        cite == provision
            || cite
                .strip_prefix(provision)
                .is_some_and(|rest| rest.starts_with('('))
    };
    let mut cites: Vec<_> = treaty::rules()
        .map(|rule| rule.heading.cite)
        .filter(|cite| below(cite))
        .collect();
    cites.dedup();
    cites
}

fn judges(cites: &[&'static str], thing: Thing) -> bool {
    use crate::rule::About;
    let about = match thing {
        Thing::Act(_) => About::Act,
        Thing::Stock(_) => About::Stock,
        Thing::Place(_) => About::Place,
        Thing::Member(_) => About::State,
        _ => return false,
    };
    treaty::rules().any(|rule| rule.about == about && cites.contains(&rule.heading.cite))
}

fn not_judged(provision: &str) -> String {
    if treaty::paragraph(provision).is_some() {
        "it decides who is bound, what a word means or how a procedure runs; expect it with `status`, `date-of` or `class`"
            .to_owned()
    } else {
        "no rule stands under that paragraph".to_owned()
    }
}
