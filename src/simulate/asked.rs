//! The question that a file asks of its variants.

use crate::assess::{Ask, Assessor};
use crate::date::Date;
use crate::scenario::{Asked, Scenario, Thing};

impl Asked {
    /// The question on a scenario, on the day it names, or another.
    ///
    /// # Errors
    /// No question is meant, in words: nobody of whom to ask, or a paragraph that does not speak of the thing.
    pub fn ask(&self, scenario: &Scenario, on: Option<Date>) -> Result<Ask, String> {
        let stated = on.or(self.on);
        let day = stated.unwrap_or(scenario.as_of);
        if let (Some(Thing::Device(device)), true) = (self.about, self.provisions.is_empty()) {
            return Ok(Ask::Class { device });
        }
        let first = scenario.cast.iter().position(|member| member.state().is_some());
        let actor = self.actor.or(first).ok_or("the file has nobody of whom to ask")?;
        match (self.date_of, self.about) {
            (Some(which), _) => Ok(Ask::Date {
                state: actor,
                which,
                on: day,
            }),
            (None, None) if self.provisions.is_empty() => Ok(Ask::Status {
                state: actor,
                on: day,
            }),
            _ => {
                let assessor = Assessor::new(scenario);
                let fits = |ask: &Ask| match ask {
                    Ask::Provision {
                        actor: of,
                        cites,
                        thing,
                        ..
                    } => {
                        (self.actor.is_none() || *of == actor)
                            && self.about.is_none_or(|about| about == *thing)
                            && (self.provisions.is_empty()
                                || cites
                                    .iter()
                                    .any(|cite| self.provisions.iter().any(|it| it == cite)))
                    }
                    _ => false,
                };
                let called_for = assessor.answers().into_iter().map(|answer| answer.ask);
                let found = called_for.chain(assessor.asks()).find(fits);
                match found.ok_or("no paragraph that is asked about speaks of it")? {
                    Ask::Provision {
                        actor, cites, thing, ..
                    } => Ok(Ask::Provision {
                        actor,
                        cites,
                        thing,
                        on: stated,
                    }),
                    other => Ok(other),
                }
            }
        }
    }
}
