//! Whose deed it is: the actor's own, somebody's whose conduct counts as its own, or another's.

use super::Step;
use super::names::{called, list, of};
use crate::assess::{Answer, Assessor};
use crate::fact::{At, Fact, Role};
use crate::logic::{Findings, Truth};
use crate::scenario::{Thing, Who};
use crate::vocabulary::{Link, What};

/// The part of the actor in the deed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// It did it itself.
    Own,
    /// Somebody did it whose conduct is its own, by this link.
    Through(Link),
    /// Who did it is open, and it may have been the actor.
    Open,
    /// Somebody else did it.
    Another,
}

impl Whose {
    /// Whose deed the thing of an answer is, as far as the file says.
    pub fn of(assessor: &Assessor<'_>, answer: &Answer) -> Whose {
        let (Some(actor), Some(rule)) = (answer.actor(), answer.rule) else {
            return Whose::Own;
        };
        let roles = match rule.role {
            // Who owns a stock may keep it in another's hands.
            Role::Holder | Role::Owner => &[Role::Holder, Role::Owner, Role::Host][..],
            Role::Author => &[Role::Author],
            Role::Giver => &[Role::Giver],
            Role::Receiver => &[Role::Receiver],
            _ => return Whose::Own,
        };
        let world = assessor.scenario().open_world();
        let case = assessor.docket().case(&world);
        let at = At::new(actor, answer.thing(), answer.day);
        let find = |fact| case.find::<()>(fact, at).0;
        let own = Truth::any(roles.iter().map(|role| find(Fact::Plays(*role))));
        match own {
            Truth::True => return Whose::Own,
            Truth::Unknown => return Whose::Open,
            Truth::False => {}
        }
        let through = |link: &Link| {
            roles
                .iter()
                .any(|role| find(Fact::PlaysThrough(*role, *link)) == Truth::True)
        };
        let link = Link::all().filter(|link| link.attributes()).find(through);
        // To destroy a stock is also for whoever controls the place where it lies.
        let controls = || rule.role == Role::Owner && find(Fact::ControlsPlace) == Truth::True;
        match link {
            Some(link) => Whose::Through(link),
            None if controls() => Whose::Own,
            None => Whose::Another,
        }
    }
}

/// Who did it, where that is settled in the world told.
pub(super) fn doers(assessor: &Assessor<'_>, answer: &Answer) -> Vec<Who> {
    let scenario = assessor.scenario();
    let role = answer.rule.map_or(Role::Author, |rule| rule.role);
    match answer.thing() {
        Some(Thing::Act(act)) => scenario.acts.get(act).map_or(Vec::new(), |act| {
            let by = || match act.by.choice {
                Some(_) if role != Role::Author => Vec::new(),
                _ => act.by.options.iter().flatten().copied().collect(),
            };
            match (role, act.what) {
                (Role::Giver, What::Transfer | What::Move) => act.from.map_or_else(by, |giver| vec![giver]),
                (Role::Giver, What::Acquire) => act.from.into_iter().collect(),
                (Role::Receiver, What::Transfer | What::Move) => act.to.into_iter().collect(),
                _ => by(),
            }
        }),
        Some(Thing::Stock(stock)) => scenario
            .stocks
            .get(stock)
            .map_or(Vec::new(), |stock| stock.held_by.options.clone()),
        _ => Vec::new(),
    }
}

/// The names of those who did it: "River Front".
pub(super) fn names(assessor: &Assessor<'_>, answer: &Answer) -> String {
    let doers = doers(assessor, answer);
    let names: Vec<String> = doers
        .iter()
        .map(|who| called(assessor.scenario(), *who))
        .collect();
    list(&names)
}

/// The step on attribution, where the deed is another's and counts as the actor's own.
pub(super) fn step(assessor: &Assessor<'_>, answer: &Answer) -> Option<Step> {
    let Whose::Through(link) = Whose::of(assessor, answer) else {
        return None;
    };
    let scenario = assessor.scenario();
    let name = called(scenario, answer.actor()?);
    let doer = names(assessor, answer);
    let own = format!(
        "so that its act is {} (articles on State responsibility)",
        of(&name)
    );
    let (cite, text) = match link {
        Link::Organ => ("ARSIWA 4", format!("{doer} is an organ of {name}, {own}.")),
        Link::Empowered => (
            "ARSIWA 5",
            format!("{doer} acted with public authority that the law of {name} gives it, {own}."),
        ),
        Link::Instructed => (
            "ARSIWA 8",
            format!("{doer} acted on the instructions of {name}, as the file states, {own}."),
        ),
        Link::Controlled => (
            "ARSIWA 8",
            format!(
                "{doer} acted under the direction or control of {name}, as the file states, {own}. How much control is \
                 needed is disputed: over each operation, or over the whole."
            ),
        ),
        Link::Acknowledged => (
            "ARSIWA 11",
            format!("{name} acknowledged the act of {doer} as its own, {own}."),
        ),
        Link::Supported | Link::None => return None,
    };
    Some(Step::new(cite, text))
}
