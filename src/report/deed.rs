//! What an actor did, as a clause: "took ADAM mines from the United States for combat".

use super::names::{called, capital, list, mines, of, small};
use super::whose::{self, Whose};
use crate::assess::{Answer, Assessor};
use crate::date::When;
use crate::fact::Role;
use crate::scenario::{Act, Stock, Thing, Time, Value, Who, World};
use crate::vocabulary::{How, Proof, Purpose, What, Word};

/// A deed in words.
pub(super) struct Deed {
    /// The subject: the State, or its organ: "its infantry brigade".
    pub subject: String,
    /// The clause without subject and time: "laid anti-personnel mines".
    pub did: String,
    /// The time: "on 10 February 2031".
    pub when: String,
    /// The deed as a noun: "the laying of 10 February 2031".
    pub noun: String,
    /// Whether the file only supposes it.
    pub supposed: bool,
    /// Whose deed it is.
    pub whose: Whose,
    /// Who did it, where that is not the actor: "Rebels"; empty when it is, or when nobody knows.
    pub by: String,
}

impl Deed {
    /// The deed of an answer's actor in its thing.
    pub fn of(assessor: &Assessor<'_>, answer: &Answer) -> Option<Deed> {
        let scenario = assessor.scenario();
        let actor = answer.actor()?;
        match answer.thing()? {
            Thing::Act(index) => {
                let act = scenario.acts.get(index)?;
                let role = answer.rule.map_or(Role::Author, |rule| rule.role);
                Some(by_act(assessor, answer, act, index, role, actor))
            }
            Thing::Stock(index) => {
                let stock = scenario.stocks.get(index)?;
                Some(by_stock(assessor, answer, stock, index))
            }
            _ => None,
        }
    }

    /// The deed as the part of the actor in it: "the laying of 10 February 2031 by Norland", "whatever part Sudria may
    /// have had in the laying of 12 May 2016 by Rebels".
    pub fn part(&self, name: &str) -> String {
        match self.whose {
            Whose::Own => format!("{} by {name}", self.noun),
            _ if self.by.is_empty() => format!("whatever part {name} may have had in {}", self.noun),
            _ => format!(
                "whatever part {name} may have had in {} by {}",
                self.noun, self.by
            ),
        }
    }

    /// The clause with its time.
    pub fn clause(&self) -> String {
        [self.did.as_str(), self.when.as_str()]
            .into_iter()
            .filter(|it| !it.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

fn by_act(assessor: &Assessor<'_>, answer: &Answer, act: &Act, index: usize, role: Role, actor: Who) -> Deed {
    let scenario = assessor.scenario();
    let world = &answer.world;
    let things = mines(assessor, Thing::Act(index), Some(&act.number), world);
    let name = |who: Option<Who>| who.map(|who| called(scenario, who));
    let from =
        name(act.from.or_else(|| giver(act, world))).map_or_else(String::new, |from| format!(" from {from}"));
    let to = name(act.to).map_or_else(String::new, |to| format!(" to {to}"));
    let purpose = purpose(act.purpose.get(world));
    let manners: Vec<How> = act
        .how
        .as_ref()
        .and_then(|how| how.get(world))
        .cloned()
        .unwrap_or_default();
    let has = |how| manners.contains(&how);
    let (did, noun) = match (role, act.what) {
        (Role::Receiver, What::Transfer | What::Move) => {
            (format!("took {things}{from}{purpose}"), "the intake")
        }
        (Role::Crossed, _) => (format!("had {things} pass through its territory"), "the passage"),
        (_, What::Use) if has(How::Scattered) => (format!("scattered {things}"), "the scattering"),
        (_, What::Use) if has(How::ReArmed) => (format!("armed {things} again"), "the re-arming"),
        (_, What::Use) => (format!("laid {things}"), "the laying"),
        (_, What::RelyOnMines) => (format!("relied on {things} already laid"), "the reliance"),
        (_, What::Develop) if has(How::Study) => (format!("studied {things} on paper"), "the study"),
        (_, What::Develop) => (format!("developed {things}"), "the development"),
        (_, What::Produce) => (format!("produced {things}"), "the production"),
        (_, What::Acquire) if role == Role::Giver => {
            (format!("handed over {things}{purpose}"), "the hand-over")
        }
        (_, What::Acquire) if has(How::Purchase) => {
            (format!("bought {things}{from}{purpose}"), "the purchase")
        }
        (_, What::Acquire) if has(How::Capture) => (format!("captured {things}{purpose}"), "the capture"),
        (_, What::Acquire) if has(How::Seizure) => (format!("seized {things}{purpose}"), "the seizure"),
        (_, What::Acquire) if has(How::Find) => (format!("found {things}{purpose}"), "the find"),
        (_, What::Acquire) => (format!("took in {things}{from}{purpose}"), "the intake"),
        (_, What::Transfer) => (format!("handed {things} over{to}{purpose}"), "the hand-over"),
        (_, What::Move) => (format!("moved {things}{to}{purpose}"), "the movement"),
        (_, What::Assist) => (help(assessor, act, &manners), "the help"),
        (_, What::Refuse) => (super::mission::refused(scenario, act, &manners), "the refusal"),
        (_, what) => (what.means().to_owned(), "the act"),
    };
    let when = time(&act.time);
    let whose = Whose::of(assessor, answer);
    let by = doer(assessor, answer, whose);
    let author = act.by.get(world).is_some_and(|by| by.contains(&actor));
    let subject = match &act.who {
        Some(who)
            if author && whose == Whose::Own && (role != Role::Receiver || act.what == What::Acquire) =>
        {
            organ(who)
        }
        _ => own_or_another(whose, &by),
    };
    Deed {
        subject,
        noun: match when.strip_prefix("on ") {
            Some(day) => format!("{noun} of {day}"),
            None => format!("{noun} {when}"),
        },
        did,
        when,
        supposed: act.proof == Proof::Assumed,
        whose,
        by,
    }
}

/// Who did what is not the actor's own deed; nobody while that is open.
fn doer(assessor: &Assessor<'_>, answer: &Answer, whose: Whose) -> String {
    match whose {
        Whose::Own | Whose::Open => String::new(),
        Whose::Through(_) | Whose::Another => whose::names(assessor, answer),
    }
}

/// The subject of a sentence that has no organ to name. Nobody is said to have done what somebody else may have
/// done.
fn own_or_another(whose: Whose, by: &str) -> String {
    match whose {
        Whose::Own => "it".to_owned(),
        _ if by.is_empty() => "somebody".to_owned(),
        _ => by.to_owned(),
    }
}

fn by_stock(assessor: &Assessor<'_>, answer: &Answer, stock: &Stock, index: usize) -> Deed {
    let scenario = assessor.scenario();
    let on = |since: &crate::scenario::Since<crate::scenario::Count>| {
        since
            .since
            .as_ref()
            .is_none_or(|since| since.get(&answer.world).is_some_and(|when| when.by(answer.day)))
    };
    let number = stock
        .number
        .iter()
        .rev()
        .find(|since| on(since))
        .map(|since| &since.is);
    let things = mines(assessor, Thing::Stock(index), number, &answer.world);
    let hosted = answer.rule.is_some_and(|rule| rule.role == Role::Host);
    let did = if hosted {
        let holder = stock
            .held_by
            .get(&answer.world)
            .map_or_else(String::new, |who| of(&called(scenario, *who)));
        format!("let {holder} {things} lie on its territory")
    } else {
        format!("kept {things}{}", purpose(stock.purpose.get(&answer.world)))
    };
    let whose = Whose::of(assessor, answer);
    let by = doer(assessor, answer, whose);
    Deed {
        subject: own_or_another(whose, &by),
        did,
        when: format!("on {}", answer.day.in_words()),
        noun: format!("the keeping of {things} on {}", answer.day.in_words()),
        supposed: stock.proof == Proof::Assumed,
        whose,
        by,
    }
}

fn help(assessor: &Assessor<'_>, act: &Act, manners: &[How]) -> String {
    let scenario = assessor.scenario();
    let helped = act.helps.and_then(|index| scenario.acts.get(index));
    let by = helped
        .and_then(|helped| helped.by.options.first())
        .map(|by| list(&by.iter().map(|who| called(scenario, *who)).collect::<Vec<_>>()));
    let what = helped.map_or("an act", |helped| match helped.what {
        What::Use => "the use of mines",
        What::Transfer => "a hand-over of mines",
        What::Move => "a movement of mines",
        What::Produce => "the production of mines",
        What::Develop => "the development of mines",
        What::Acquire => "an intake of mines",
        What::Aid => aid(helped),
        _ => "an act",
    });
    let whom = by.filter(|by| !by.is_empty());
    let by = whom.as_ref().map_or_else(String::new, |by| format!(" by {by}"));
    let doing = helped.map_or("act", |helped| match helped.what {
        What::Use => "lay mines",
        What::Transfer => "hand mines over",
        What::Move => "move mines",
        What::Produce => "produce mines",
        What::Develop => "develop mines",
        What::Acquire => "take mines in",
        _ => "act",
    });
    match (manners, &whom) {
        ([How::Request], Some(whom)) => return format!("asked {whom} to {doing}"),
        ([How::Order], Some(whom)) => return format!("ordered {whom} to {doing}"),
        ([How::Reward], Some(whom)) => return format!("offered {whom} a reward to {doing}"),
        ([How::Threaten], Some(whom)) => return format!("threatened {whom} to make it {doing}"),
        ([How::Permit], Some(whom)) => return format!("permitted {whom} to {doing}"),
        ([How::Train], Some(whom)) => return format!("trained {whom} to {doing}"),
        _ => {}
    }
    let how: Vec<String> = manners.iter().map(|how| how.means().to_owned()).collect();
    let how = if how.is_empty() {
        String::new()
    } else {
        format!(" ({})", list(&how))
    };
    format!("had a part in {what}{by}{how}")
}

/// What help is given for, where it is itself what is helped.
fn aid(act: &Act) -> &'static str {
    let mut kinds = act.how.iter().flat_map(|how| how.options.iter().flatten());
    match (kinds.next(), kinds.next()) {
        (Some(How::Stocks), None) => "the destruction of stocks",
        (Some(How::Clearance), None) => "the clearing of mines",
        (Some(How::Victims), None) => "help for mine victims",
        _ => "assistance",
    }
}

fn giver(act: &Act, world: &World) -> Option<Who> {
    match act.what {
        What::Transfer | What::Move => act.by.get(world)?.first().copied(),
        _ => None,
    }
}

/// "an infantry brigade" of the State is "its infantry brigade" in a sentence about the State.
fn organ(who: &str) -> String {
    let bare = ["an ", "a ", "the ", "An ", "A ", "The "]
        .iter()
        .find_map(|article| who.strip_prefix(article));
    // A capital after an article is that of a name: "the Republican Guard".
    format!("its {}", bare.map_or_else(|| small(who), str::to_owned))
}

fn purpose(purpose: Option<&Purpose>) -> &'static str {
    match purpose {
        Some(Purpose::Training) => " for training",
        Some(Purpose::Destruction) => " to be destroyed",
        Some(Purpose::Combat) => " for combat",
        Some(Purpose::Reserve) => " as a reserve",
        Some(Purpose::Trade) => " for trade",
        Some(Purpose::None) | None => "",
    }
}

fn time(time: &Time) -> String {
    match time {
        Time::On(on) => day(on),
        Time::Lasting { since, until } => {
            let some_day = |value: &Value<When>| {
                let days: Vec<_> = value.options.iter().filter_map(|when| when.day()).collect();
                let (first, last) = (days.iter().min()?, days.iter().max()?);
                Some(if first == last {
                    first.in_words()
                } else {
                    format!("some day between {} and {}", first.in_words(), last.in_words())
                })
            };
            match (some_day(since), some_day(until)) {
                (Some(from), Some(to)) => format!("from {from} to {to}"),
                (Some(from), None) => format!("from {from} on"),
                _ => String::new(),
            }
        }
    }
}

/// The day of an event: the day, or the days between which it lies.
fn day(value: &Value<When>) -> String {
    super::dated::when(value).unwrap_or_default()
}

/// The subject at the beginning of a sentence.
pub(super) fn subject(deed: &Deed, name: &str) -> String {
    capital(&subject_within(deed, name))
}

/// The subject within a sentence.
pub(super) fn subject_within(deed: &Deed, name: &str) -> String {
    match deed.subject.strip_prefix("its ") {
        _ if deed.subject == "it" => name.to_owned(),
        Some(organ) => format!("{} {organ}", of(name)),
        None => deed.subject.clone(),
    }
}
