//! The answers that arguments choose, for the commands that tell about them.

use ottawa::scenario::{Scenario, Thing, Who};
use ottawa::{Answer, Ask, Assessor, report};

use crate::args::Chosen;
use crate::choose;
use crate::failure::Failure;

/// The answers that the arguments choose: one on a State or device, or those on acts and stocks.
pub fn chosen(args: &Chosen, assessor: &Assessor<'_>) -> Result<Vec<Answer>, Failure> {
    let scenario = assessor.scenario();
    if let Some(state) = &args.status {
        let state = choose::state(scenario, state)?;
        return Ok(vec![assessor.answer(&Ask::Status {
            state,
            on: scenario.as_of,
        })]);
    }
    if let Some(device) = &args.class {
        let device = choose::device(scenario, device)?;
        return Ok(vec![assessor.answer(&Ask::Class { device })]);
    }
    let filter = Filter::new(args, scenario)?;
    let mut answers = assessor.answers();
    answers.retain(|answer| filter.takes(&answer.ask));
    if answers.is_empty() && filter.is_narrow() {
        // Asked for by name: a paragraph that does not speak of the act says so.
        answers = assessor
            .asks()
            .iter()
            .filter(|ask| filter.takes(ask))
            .map(|ask| assessor.answer(ask))
            .collect();
        if answers.is_empty() {
            return Err(nothing(assessor));
        }
    }
    Ok(answers)
}

/// Which answers are wanted.
struct Filter {
    thing: Option<Thing>,
    actor: Option<Who>,
    provision: Option<String>,
}

impl Filter {
    fn new(args: &Chosen, scenario: &Scenario) -> Result<Filter, Failure> {
        Ok(Filter {
            thing: args
                .act
                .as_deref()
                .map(|act| choose::thing(scenario, act))
                .transpose()?,
            actor: args
                .actor
                .as_deref()
                .map(|actor| choose::member(scenario, actor))
                .transpose()?,
            provision: args
                .provision
                .as_deref()
                .map(|it| it.split_whitespace().collect::<Vec<_>>().join(" ")),
        })
    }

    fn is_narrow(&self) -> bool {
        self.thing.is_some() || self.actor.is_some() || self.provision.is_some()
    }

    fn takes(&self, ask: &Ask) -> bool {
        let Ask::Provision {
            actor, cites, thing, ..
        } = ask
        else {
            return false;
        };
        let under = |provision: &String| {
            let below = |cite: &&str| {
                cite.strip_prefix(provision.as_str())
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('('))
            };
            cites.iter().any(below)
        };
        self.thing.is_none_or(|it| it == *thing)
            && self.actor.is_none_or(|it| it == *actor)
            && self.provision.as_ref().is_none_or(under)
    }
}

/// Nothing is asked of that kind; with what there is to choose from.
fn nothing(assessor: &Assessor<'_>) -> Failure {
    let answers = assessor.answers();
    let lines: Vec<String> = answers
        .iter()
        .map(|answer| format!("\n  {}", report::answer_line(assessor, answer)))
        .collect();
    let help = match lines.as_slice() {
        [] => "the file has nothing that a rule of this version judges".to_owned(),
        lines => format!("the answers on this file are:{}", lines.concat()),
    };
    Failure::new("no answer matches").help(help)
}
