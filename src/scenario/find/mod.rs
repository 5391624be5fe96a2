//! Findings of fact: what a scenario says in one world, with the words for it.
//!
//! One function finds both the value and its sentence, so they cannot drift apart. No law is decided here:
//! a finding compares what was written, and a rule says what follows.

mod acts;
mod devices;
mod duties;
mod moments;
mod protocol;
mod stocks;
mod use_of_mines;

pub(crate) use acts::asked;
pub(crate) use stocks::lies_at;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{ChoiceId, Origin, Scenario, Thing, Value, Where, Who, World};
use crate::date::{Date, When};
use crate::fact::{At, Fact, Kind, Role};
use crate::logic::{Evidence, Findings, Told, Truth};
use crate::vocabulary::{Addressee, Appraisal, Link, Word};

/// A scenario with what every reading needs at hand: the days on which something can change.
#[derive(Debug)]
pub struct Docket<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    turns: Arc<[moments::Turns]>,
    days: Vec<Vec<Date>>,
    ends: Arc<BTreeMap<usize, (When, When)>>,
}

impl<'a> Docket<'a> {
    /// Opens a scenario for judging.
    #[must_use]
    pub fn new(scenario: &'a Scenario) -> Self {
        let turns: Arc<[moments::Turns]> = (0..scenario.cast.len())
            .map(|who| moments::turns(scenario, who))
            .collect();
        let open = scenario.open_world();
        Docket {
            scenario,
            days: turns.iter().map(|turns| turns.days(&open)).collect(),
            ends: Arc::new(turns.iter().flat_map(moments::Turns::ends).collect()),
            turns,
        }
    }

    /// The same scenario for judging where the choices are settled that a world settles: dates that are not so
    /// there are no days on which anything turns.
    pub(crate) fn within(&self, world: &World) -> Docket<'a> {
        Docket {
            scenario: self.scenario,
            turns: Arc::clone(&self.turns),
            days: self.turns.iter().map(|turns| turns.days(world)).collect(),
            ends: Arc::clone(&self.ends),
        }
    }

    /// The days on which anything about the actor can change, in order.
    #[must_use]
    pub fn turning_days(&self, who: Who) -> &[Date] {
        self.days.get(who).map_or(&[], Vec::as_slice)
    }

    /// The first and the last day of a date in doubt. A range of centuries is not searched each time that it is read.
    fn ends_of(&self, value: &Value<When>) -> (When, When) {
        if value.options.len() <= moments::MANY {
            return moments::ends(value);
        }
        let known = self.ends.get(&moments::place_of(value));
        known.copied().unwrap_or_else(|| moments::ends(value))
    }

    /// The days up to this one on which anything about anybody can change, in order, with the day itself.
    #[must_use]
    pub fn all_days(&self, up_to: Date) -> Vec<Date> {
        let known = self.days.iter().flatten().copied().filter(|day| *day <= up_to);
        known
            .chain([up_to])
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect()
    }

    /// The scenario in one world.
    #[must_use]
    pub fn case<'c>(&'c self, world: &'c World) -> Case<'c> {
        Case {
            docket: self,
            scenario: self.scenario,
            world,
        }
    }
}

/// A scenario in one world.
#[derive(Clone, Copy, Debug)]
pub struct Case<'c> {
    docket: &'c Docket<'c>,
    scenario: &'c Scenario,
    world: &'c World,
}

/// A finding while its words are still to be told.
type Found<E> = (Truth, E);

/// Words from the file, with where they stand.
pub(crate) fn told(text: impl Into<String>, origin: Origin) -> Told {
    Told {
        text: text.into(),
        origins: vec![origin],
        open: Vec::new(),
    }
}

/// A finding about one value of the file.
fn of<E: Evidence, T>(
    value: &Value<T>,
    world: &World,
    test: impl Fn(&T) -> bool,
    say: impl FnOnce() -> String,
) -> Found<E> {
    let evidence = E::tell(|| told(say(), value.origin));
    let truth = match value.get(world) {
        Some(known) => Truth::from(test(known)),
        // While the choice is open the finding is settled all the same if every option gives the same.
        None => {
            let found: BTreeSet<bool> = value.options.iter().map(test).collect();
            match (found.contains(&true), found.contains(&false)) {
                (true, false) => Truth::True,
                (false, true) => Truth::False,
                _ => Truth::Unknown,
            }
        }
    };
    (truth, evidence.open(&[value.choice]))
}

/// A finding that the file settles by its structure.
fn plain<E: Evidence>(truth: bool, origin: Origin, say: impl FnOnce() -> String) -> Found<E> {
    (truth.into(), E::tell(|| told(say(), origin)))
}

/// A finding about something the file does not describe.
fn silent<E: Evidence>(truth: bool, say: impl FnOnce() -> String) -> Found<E> {
    plain(truth, Origin::Silent, say)
}

impl<'c> Case<'c> {
    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &'c Scenario {
        self.scenario
    }

    /// The world.
    #[must_use]
    pub fn world(&self) -> &'c World {
        self.world
    }

    fn name(&self, who: Who) -> &'c str {
        self.scenario.name(Thing::Member(who))
    }

    fn notice(&self, at: At) -> Option<&'c super::Notice> {
        self.scenario
            .cast
            .get(at.actor)?
            .state()?
            .notices
            .get(usize::from(at.notice?))
    }

    fn consent(&self, at: At) -> Option<&'c super::Consent> {
        self.scenario
            .cast
            .get(at.actor)?
            .state()?
            .consents
            .get(usize::from(at.consent?))
    }

    fn suspension(&self, at: At) -> Option<&'c super::Suspension> {
        self.scenario
            .cast
            .get(at.actor)?
            .state()?
            .suspensions
            .get(usize::from(at.suspension?))
    }

    fn conflict(&self, at: At) -> Option<&'c super::Conflict> {
        self.scenario.conflicts.get(usize::from(at.conflict?))
    }

    /// The State that a member is, or for which it acts by a link that is stated.
    fn acts_for(&self, who: Who) -> Option<Who> {
        let Some(actor) = self.scenario.cast.get(who)?.actor() else {
            return Some(who);
        };
        actor.linked_to.filter(|_| actor.acts_for_its_state(self.world))
    }

    /// The State whose territory it is.
    fn territory(&self, place: Where) -> Option<Who> {
        territory(self.scenario, place)
    }

    fn judged<E: Evidence>(&self, appraisal: Appraisal, at: At) -> Found<E> {
        let judged: &[super::Judged] = match at.thing {
            Some(Thing::Act(act)) => self.scenario.acts.get(act).map_or(&[], |it| &it.judged),
            Some(Thing::Stock(stock)) => self.scenario.stocks.get(stock).map_or(&[], |it| &it.judged),
            Some(Thing::Place(place)) => self.scenario.places.get(place).map_or(&[], |it| &it.judged),
            _ => self
                .scenario
                .cast
                .get(at.actor)
                .and_then(|it| it.state())
                .map_or(&[], |it| &it.judged),
        };
        match judged.iter().find(|judged| judged.appraisal == appraisal) {
            Some(judged) => of(
                &judged.is,
                self.world,
                |is| *is,
                || format!("judged: {}", appraisal.means()),
            ),
            None => (
                Truth::Unknown,
                E::tell(|| told(format!("judged: {}", appraisal.means()), Origin::Silent)),
            ),
        }
    }
}

/// Those who control a place on some day.
pub(crate) fn controllers(scenario: &Scenario, place: Where) -> impl Iterator<Item = Who> {
    let place = match place {
        Where::Place(place) => scenario.places.get(place),
        Where::State(_) => None,
    };
    let over_time = place.into_iter().flat_map(|it| &it.controlled_by);
    over_time.flat_map(|since| since.is.options.iter().copied())
}

/// The State whose territory a place is.
pub(crate) fn territory(scenario: &Scenario, place: Where) -> Option<Who> {
    let mut place = place;
    // A place within a place within a place: no longer chain than there are places.
    for _ in 0..=scenario.places.len() {
        match place {
            Where::State(who) => return Some(who),
            Where::Place(at) => {
                let it = scenario.places.get(at)?;
                match (it.territory_of, it.within) {
                    (Some(who), _) => return Some(who),
                    (None, Some(within)) => place = within,
                    (None, None) => return None,
                }
            }
        }
    }
    None
}

impl Findings for Case<'_> {
    fn find<E: Evidence>(&self, fact: Fact, at: At) -> (Truth, E) {
        match fact {
            Fact::IsState => {
                let is_state = self
                    .scenario
                    .cast
                    .get(at.actor)
                    .is_some_and(|it| it.state().is_some());
                plain(is_state, self.origin(at.actor), || {
                    format!("{} is a State", self.name(at.actor))
                })
            }
            Fact::ActorIs(kind) => {
                let actor = self.scenario.cast.get(at.actor).and_then(|it| it.actor());
                plain(
                    actor.is_some_and(|it| it.kind == kind),
                    self.origin(at.actor),
                    || format!("{} is {}", self.name(at.actor), kind.means()),
                )
            }
            Fact::Dated(first, rel, second) => self.dated(first, rel, second, at),
            Fact::ProvisionalDeclared => match self.consent(at) {
                Some(consent) => of(
                    &consent.provisional,
                    self.world,
                    |it| *it,
                    || "provisional application of 1(1) declared with the consent".to_owned(),
                ),
                None => silent(false, || "provisional application declared".to_owned()),
            },
            Fact::Reserved => self.reserved(at),
            Fact::NoticeOfThisConsent => self.notice_of_this_consent(at),
            Fact::ReasonsGiven(reasons) => match self.notice(at) {
                Some(notice) => of(
                    &notice.reasons,
                    self.world,
                    |it| *it == reasons,
                    || format!("the notice gives {}", reasons.means()),
                ),
                None => silent(false, || "a notice of withdrawal".to_owned()),
            },
            Fact::SentToParties => self.sent_to(Addressee::Parties, at),
            Fact::SentToSecurityCouncil => self.sent_to(Addressee::SecurityCouncil, at),
            Fact::GroundGiven(ground) => match self.suspension(at) {
                Some(suspension) => of(
                    &suspension.grounds,
                    self.world,
                    |it| it.contains(&ground),
                    || format!("ground given for the suspension: {}", ground.means()),
                ),
                None => silent(false, || "a notice of suspension".to_owned()),
            },
            Fact::ConflictTookPlace
            | Fact::ConflictIs(_)
            | Fact::PartyToConflict
            | Fact::PartInConflict(_)
            | Fact::Occupation => self.in_conflict(fact, at),
            Fact::Judged(appraisal) => self.judged(appraisal, at),
            Fact::TookPlace
            | Fact::Did(_)
            | Fact::Manner(_)
            | Fact::OnlyManner(_)
            | Fact::For(_)
            | Fact::HandedOver
            | Fact::HasReceiver
            | Fact::CrossesBorder
            | Fact::TitlePasses
            | Fact::ControlPasses
            | Fact::PassagePermitted
            | Fact::Knew
            | Fact::Meant
            | Fact::LaidByActorBefore
            | Fact::StockLeft
            | Fact::FewerThanTenThousand
            | Fact::CameFromAnother
            | Fact::AgreedToStock
            | Fact::HostCanRemove => match at.thing {
                Some(Thing::Act(act)) => self.on_act(fact, act, at),
                Some(Thing::Stock(stock)) => self.on_stock(fact, stock, at),
                _ => silent(false, || "an act or a stock".to_owned()),
            },
            Fact::Plays(role) => self.plays(role, at),
            Fact::PlaysThrough(role, link) => self.plays_through(role, link, at),
            Fact::MadeToBePlaced
            | Fact::SetOffBy(_)
            | Fact::PersonCanSetOff
            | Fact::MadeAgainst(_)
            | Fact::Protected(_)
            | Fact::HarmsPeople
            | Fact::In(_)
            | Fact::KitAdds(_)
            | Fact::Kit(_)
            | Fact::Is(_) => self.on_device(fact, at),
            Fact::OwnTerritory
            | Fact::ControlsPlace
            | Fact::ExtensionCovers
            | Fact::ExtensionWithinTenYears
            | Fact::FirstReportSent
            | Fact::YearlyReport
            | Fact::YearlyReportsTold
            | Fact::ReportIncomplete
            | Fact::ReportOmitsPlace
            | Fact::PenalLaw
            | Fact::AidGiven(_)
            | Fact::Answered => self.on_duty(fact, at),
            Fact::BoundBy(_) | Fact::Defers(_) | Fact::ReceiverIsState => self.on_other_law(fact, at),
            Fact::Delivered(_)
            | Fact::SelfDestructs
            | Fact::SelfDeactivates
            | Fact::FewLeftAfter30Days
            | Fact::FewWorkAfter120Days
            | Fact::Detectable
            | Fact::HandlingOutlives
            | Fact::Directional
            | Fact::IsBoobyTrap(_) => self.on_short_lived_device(fact, at),
            Fact::AreaProtected
            | Fact::Directed(_)
            | Fact::Recorded
            | Fact::WatchedByUnit
            | Fact::Within72Hours
            | Fact::LaidByActor
            | Fact::Left(_) => self.on_use(fact, at),
            Fact::PlaceIs(mined) => match at.thing {
                Some(Thing::Place(place)) => {
                    match self.scenario.places.get(place).and_then(|it| it.mined.as_ref()) {
                        Some(value) => of(
                            value,
                            self.world,
                            |it| *it == mined,
                            || format!("the area is {}", mined.means()),
                        ),
                        None => (
                            Truth::Unknown,
                            E::tell(|| told("whether the area is mined", Origin::Silent)),
                        ),
                    }
                }
                _ => silent(false, || "a place".to_owned()),
            },
        }
    }

    fn days(&self, at: At) -> impl Iterator<Item = Date> {
        // They run in order, and of centuries there are many: those before are found, not counted.
        let turning = self.docket.turning_days(at.actor);
        let before = turning.partition_point(|day| *day < at.day);
        let known = turning.get(..before).unwrap_or_default().iter().copied();
        known.chain(std::iter::once(at.day))
    }

    fn entries(&self, kind: Kind, at: At) -> u8 {
        let state = self.scenario.cast.get(at.actor).and_then(|it| it.state());
        let count = match kind {
            Kind::Consent => state.map_or(0, |it| it.consents.len()),
            Kind::Notice => state.map_or(0, |it| it.notices.len()),
            Kind::Suspension => state.map_or(0, |it| it.suspensions.len()),
            Kind::Conflict => self.scenario.conflicts.len(),
            Kind::Extension => state.map_or(0, |it| it.extensions.len()),
            Kind::Report => state.and_then(|it| it.reports.as_ref()).map_or(0, Vec::len),
            Kind::HomeState => usize::from(self.home(at).is_some()),
            Kind::Opponent => self.opponents(at).len(),
            Kind::Recipient => self.recipients(at).len(),
            Kind::HelpedAct => usize::from(self.helped(at).is_some()),
            Kind::Subject => usize::from(self.subject(at).is_some()),
            Kind::Site => usize::from(self.site(at).is_some()),
        };
        u8::try_from(count).unwrap_or(u8::MAX)
    }

    fn bind(&self, kind: Kind, entry: u8, at: At) -> At {
        if let Some(bound) = at.bind(kind, entry) {
            return bound;
        }
        let nth = |actors: Vec<Who>| actors.get(usize::from(entry)).copied();
        let actor = match kind {
            Kind::HomeState => self.home(at),
            Kind::Opponent => nth(self.opponents(at)),
            Kind::Recipient => nth(self.recipients(at)),
            _ => None,
        };
        let thing = match kind {
            Kind::HelpedAct => self.helped(at).map(Thing::Act),
            Kind::Subject => self.subject(at).map(Thing::Act),
            Kind::Site => self.site(at).map(Thing::Place),
            _ => None,
        };
        At {
            actor: actor.unwrap_or(at.actor),
            thing: thing.or(at.thing),
            ..at
        }
    }

    fn entry_name(&self, kind: Kind, at: At) -> String {
        match kind {
            Kind::Consent => "its consent".to_owned(),
            Kind::Notice => "its notice of withdrawal".to_owned(),
            Kind::Suspension => "its notice of suspension".to_owned(),
            Kind::Conflict => self
                .conflict(at)
                .map_or_else(String::new, |it| it.entry.name.clone()),
            Kind::Extension => "an extension".to_owned(),
            Kind::Report => match self.report(at).map(|report| report.year) {
                Some(Some(year)) => format!("the report for {year}"),
                _ => "the first report".to_owned(),
            },
            Kind::HomeState | Kind::Opponent | Kind::Recipient => self.name(at.actor).to_owned(),
            Kind::HelpedAct | Kind::Subject | Kind::Site => at
                .thing
                .map_or_else(String::new, |it| self.scenario.name(it).to_owned()),
        }
    }
}

impl Case<'_> {
    fn origin(&self, who: Who) -> Origin {
        self.scenario
            .cast
            .get(who)
            .map_or(Origin::Silent, |it| it.entry.origin)
    }

    fn sent_to<E: Evidence>(&self, addressee: Addressee, at: At) -> Found<E> {
        match self.notice(at) {
            Some(notice) => of(
                &notice.sent_to,
                self.world,
                |it| it.contains(&addressee),
                || format!("the notice was sent to {}", addressee.means()),
            ),
            None => silent(false, || "a notice of withdrawal".to_owned()),
        }
    }

    fn reserved<E: Evidence>(&self, at: At) -> Found<E> {
        let made = self.scenario.reservation(at.actor, at.consent.unwrap_or(0));
        let origin = made.map_or(Origin::Silent, |statement| statement.origin);
        plain(made.is_some(), origin, || {
            format!(
                "{} purported to exclude a provision when it consented",
                self.name(at.actor)
            )
        })
    }

    fn in_conflict<E: Evidence>(&self, fact: Fact, at: At) -> Found<E> {
        let Some(conflict) = self.conflict(at) else {
            return silent(false, || "an armed conflict".to_owned());
        };
        let part = conflict
            .roles
            .iter()
            .find(|(who, _)| *who == at.actor)
            .map(|(_, role)| *role);
        let name = &conflict.entry.name;
        let origin = conflict.entry.origin;
        match fact {
            Fact::ConflictTookPlace => of(
                &conflict.took_place,
                self.world,
                |it| *it,
                || format!("{name} took place: {}", conflict.proof.means()),
            ),
            Fact::ConflictIs(kind) => of(
                &conflict.kind,
                self.world,
                |it| *it == kind,
                || format!("{name} is a conflict {}", kind.means()),
            ),
            Fact::PartyToConflict => {
                // A supporter or a peacekeeper may be listed among the parties; its part says that it is none.
                use crate::vocabulary::ConflictRole::{Peacekeeper, Supporter};
                let outside = matches!(part, Some(Supporter | Peacekeeper));
                let party = conflict.parties.contains(&at.actor) && !outside;
                plain(party, origin, || {
                    format!("{} is a party to {name}", self.name(at.actor))
                })
            }
            Fact::PartInConflict(role) => plain(part == Some(role), origin, || {
                format!(
                    "{}'s part in {name} is that of {}",
                    self.name(at.actor),
                    role.means()
                )
            }),
            _ => {
                let truth = self.has_occupation(at);
                let origin = if truth == Truth::False {
                    Origin::Silent
                } else {
                    origin
                };
                let evidence = E::tell(|| told(format!("an occupation in {name}"), origin));
                (truth, evidence.open(&self.open_parts(at)))
            }
        }
    }

    /// Who plays a part in the thing judged; `None` while that is open.
    fn players(&self, role: Role, at: At) -> Players {
        match at.thing {
            Some(Thing::Act(act)) => self.players_in_act(role, act),
            Some(Thing::Stock(stock)) => self.players_in_stock(role, stock),
            Some(Thing::Member(who)) if role == Role::Itself => Players::certain([who], Origin::Silent),
            Some(Thing::Place(index)) if role == Role::Sovereign => {
                let place = self.scenario.places.get(index);
                let who = place.into_iter().flat_map(|it| {
                    controllers(self.scenario, Where::Place(index))
                        .chain(it.territory_of)
                        .chain(it.claimed_by.iter().copied())
                });
                Players::certain(who, Origin::Silent)
            }
            _ => Players::default(),
        }
    }

    fn plays<E: Evidence>(&self, role: Role, at: At) -> Found<E> {
        let players = self.players(role, at);
        self.among(
            &players,
            |who| who == at.actor,
            || match role {
                Role::Author => format!("{} did it", self.name(at.actor)),
                Role::Giver => format!("{} handed the mines over", self.name(at.actor)),
                Role::Receiver => format!("{} took the mines in", self.name(at.actor)),
                Role::Crossed => format!("the mines crossed the territory of {}", self.name(at.actor)),
                Role::Holder => format!("{} holds the mines", self.name(at.actor)),
                Role::Owner => format!("{} owns the mines", self.name(at.actor)),
                Role::Asked => format!("{} is the State asked", self.name(at.actor)),
                Role::Itself => format!("{} itself", self.name(at.actor)),
                Role::Sovereign => format!("{} has jurisdiction or control", self.name(at.actor)),
                Role::Host => format!("another's mines lie on the territory of {}", self.name(at.actor)),
            },
        )
    }

    fn plays_through<E: Evidence>(&self, role: Role, link: Link, at: At) -> Found<E> {
        let players = self.players(role, at);
        let mut choices = vec![players.choice];
        let linked = |who: Who| -> Truth {
            let Some(actor) = self.scenario.cast.get(who).and_then(|it| it.actor()) else {
                return Truth::False;
            };
            if actor.linked_to != Some(at.actor) {
                return Truth::False;
            }
            of::<(), Link>(&actor.link, self.world, |it| *it == link, String::new).0
        };
        for who in players.options.iter().flatten() {
            let actor = self.scenario.cast.get(*who).and_then(|it| it.actor());
            choices.extend(
                actor
                    .filter(|it| it.linked_to == Some(at.actor))
                    .map(|it| it.link.choice),
            );
        }
        let found = |option: &Vec<Who>| Truth::any(option.iter().map(|who| linked(*who)));
        let truth = Truth::all(players.options.iter().map(found));
        let truth =
            if truth == Truth::False && players.options.iter().any(|option| found(option) != Truth::False) {
                Truth::Unknown
            } else {
                truth
            };
        let truth = if players.options.is_empty() {
            Truth::False
        } else {
            truth
        };
        let evidence = E::tell(|| {
            let names: Vec<_> = players
                .options
                .iter()
                .flatten()
                .map(|who| self.name(*who))
                .collect();
            let who = if names.is_empty() {
                "who did it".to_owned()
            } else {
                names.join(" or ")
            };
            told(
                format!("{who}: {} ({})", link.means(), self.name(at.actor)),
                players.origin,
            )
        });
        (truth, evidence.open(&choices))
    }

    fn among<E: Evidence>(
        &self,
        players: &Players,
        test: impl Fn(Who) -> bool,
        say: impl FnOnce() -> String,
    ) -> Found<E> {
        let holds = |option: &Vec<Who>| option.iter().any(|who| test(*who));
        let all = !players.options.is_empty() && players.options.iter().all(holds);
        let any = players.options.iter().any(holds);
        let truth = match (all, any) {
            (true, _) => Truth::True,
            (false, false) => Truth::False,
            (false, true) => Truth::Unknown,
        };
        (
            truth,
            E::tell(|| told(say(), players.origin)).open(&[players.choice]),
        )
    }

    /// The State in which an actor is based that is no State.
    fn home(&self, at: At) -> Option<Who> {
        self.scenario.cast.get(at.actor)?.actor()?.based_in
    }

    fn helped(&self, at: At) -> Option<usize> {
        match at.thing {
            Some(Thing::Act(act)) => self.scenario.acts.get(act)?.helps,
            _ => None,
        }
    }

    /// The act judged.
    fn act_at(&self, at: At) -> Option<&'_ super::Act> {
        match at.thing {
            Some(Thing::Act(act)) => self.scenario.acts.get(act),
            _ => None,
        }
    }

    /// The act that the act judged is about.
    fn subject(&self, at: At) -> Option<usize> {
        match self.act_at(at)?.about {
            Some(Thing::Act(act)) => Some(act),
            _ => None,
        }
    }

    /// The place of the act judged, where it is smaller than a State.
    fn site(&self, at: At) -> Option<usize> {
        match self.act_at(at)?.at {
            Some(Where::Place(place)) => Some(place),
            _ => None,
        }
    }
}

/// Who plays a part: the possible answers, one list for each option that is still open.
#[derive(Debug, Default)]
struct Players {
    options: Vec<Vec<Who>>,
    choice: Option<ChoiceId>,
    origin: Origin,
}

impl Players {
    fn certain(who: impl IntoIterator<Item = Who>, origin: Origin) -> Self {
        Players {
            options: vec![who.into_iter().collect()],
            choice: None,
            origin,
        }
    }
}
