//! Findings about acts: what was done, by whom, how, and what it was for.

use super::{Case, Evidence, Found, Players, of, plain, silent};
use crate::date::When;
use crate::fact::{At, Fact, Role};
use crate::logic::Truth;
use crate::scenario::{Act, Count, Knows, Origin, Scenario, Thing, Value, Who};
use crate::vocabulary::{How, What, Word};

impl Case<'_> {
    pub(super) fn on_act<E: Evidence>(&self, fact: Fact, index: usize, at: At) -> Found<E> {
        let Some(act) = self.scenario.acts.get(index) else {
            return silent(false, || "an act".to_owned());
        };
        let name = &act.entry.name;
        let origin = act.entry.origin;
        match fact {
            Fact::TookPlace => self.took_place(act),
            Fact::Did(what) => plain(act.what == what, origin, || format!("{name}: {}", what.means())),
            Fact::Manner(how) => self.manner(act, how, |manners| manners.contains(&how)),
            Fact::OnlyManner(how) => self.manner(act, how, |manners| manners == &vec![how]),
            Fact::For(purpose) => of(
                &act.purpose,
                self.world,
                |it| *it == purpose,
                || {
                    let stated = act.purpose.get(self.world).map_or("not known", |it| it.name());
                    format!("for {}: stated \"{stated}\"", purpose.means())
                },
            ),
            Fact::HandedOver => {
                let by_hand = matches!(act.what, What::Transfer | What::Move) || act.from.is_some();
                let manners = act.how.as_ref().and_then(|how| how.get(self.world));
                let bought = manners.is_some_and(|it| it.contains(&How::Purchase) || it.contains(&How::Gift));
                plain(by_hand || bought, origin, || {
                    "somebody handed the mines over".to_owned()
                })
            }
            Fact::HasReceiver => {
                let receiver = act.to.is_some() || act.what == What::Acquire;
                plain(receiver, origin, || "somebody else received the mines".to_owned())
            }
            Fact::CrossesBorder => self.element(act, &act.crosses_border, "the mines cross a border"),
            Fact::TitlePasses => self.element(act, &act.title_passes, "title passes"),
            Fact::ControlPasses => self.element(act, &act.control_passes, "control passes"),
            Fact::PassagePermitted => match act.passages.iter().find(|passage| passage.state == at.actor) {
                Some(passage) => of(
                    &passage.permitted,
                    self.world,
                    |it| *it,
                    || format!("{} knew of the passage and permitted it", self.name(at.actor)),
                ),
                None => silent(false, || {
                    format!("the mines crossed the territory of {}", self.name(at.actor))
                }),
            },
            Fact::Knew => of(
                &act.knows,
                self.world,
                |it| *it != Knows::No,
                || format!("{} knew of the act", self.name(at.actor)),
            ),
            Fact::Meant => of(
                &act.knows,
                self.world,
                |it| *it == Knows::Meant,
                || format!("{} knew of the act and wanted it", self.name(at.actor)),
            ),
            Fact::LaidByActorBefore => self.laid_by_actor_before(act, at),
            Fact::FewerThanTenThousand => self.fewer_than_ten_thousand(&act.number, act.device),
            _ => silent(false, || "a stock".to_owned()),
        }
    }

    /// An act takes place if what is told of it is so and its day has come.
    fn took_place<E: Evidence>(&self, act: &Act) -> Found<E> {
        let name = &act.entry.name;
        let time = match &act.time {
            crate::scenario::Time::On(on) => on,
            crate::scenario::Time::Lasting { since, .. } => since,
        };
        let (happened, _): Found<()> = of(time, self.world, |when| *when != When::Never, String::new);
        if happened == Truth::False {
            return plain(false, time.origin, || format!("{name} took place: it did not"));
        }
        let (proved, evidence): Found<E> = of(
            &act.took_place,
            self.world,
            |it| *it,
            || format!("{name} took place: {}", act.proof.means()),
        );
        let truth = Truth::all([happened, proved].into_iter());
        (
            truth,
            evidence.open(&[(happened == Truth::Unknown).then_some(time.choice).flatten()]),
        )
    }

    fn manner<E: Evidence>(&self, act: &Act, how: How, test: impl Fn(&Vec<How>) -> bool) -> Found<E> {
        match &act.how {
            Some(manners) => of(manners, self.world, test, || format!("how: {}", how.means())),
            None => silent(false, || format!("how: {}", how.means())),
        }
    }

    /// An element of transfer: as stated; for an acquisition from somebody, as in the usual hand-over.
    fn element<E: Evidence>(&self, act: &Act, value: &Value<bool>, words: &str) -> Found<E> {
        if act.what == What::Acquire && !value.is_stated() {
            return silent(act.from.is_some(), || words.to_owned());
        }
        of(value, self.world, |it| *it, || words.to_owned())
    }

    fn laid_by_actor_before<E: Evidence>(&self, act: &Act, at: At) -> Found<E> {
        let place = match act.at {
            Some(crate::scenario::Where::Place(place)) => self.scenario.places.get(place),
            _ => None,
        };
        let words = || format!("{} laid the mines before it was bound", self.name(at.actor));
        let Some((laid_by, laid_on)) =
            place.and_then(|it| Some((it.laid_by.as_ref()?, it.laid_on.as_ref()?)))
        else {
            return silent(false, words);
        };
        let (by, _): Found<()> = of(laid_by, self.world, |who| *who == at.actor, String::new);
        let first = self
            .scenario
            .cast
            .get(at.actor)
            .and_then(|it| it.state())
            .and_then(|it| it.consents.first());
        let entry = first.and_then(|consent| consent.entry_into_force(self.world));
        let (before, evidence): Found<E> = of(
            laid_on,
            self.world,
            |when| entry.is_some_and(|entry| *when < entry),
            words,
        );
        (
            Truth::all([by, before].into_iter()),
            evidence.open(&[laid_by.choice]),
        )
    }

    pub(super) fn fewer_than_ten_thousand<E: Evidence>(
        &self,
        number: &Value<Count>,
        device: Option<usize>,
    ) -> Found<E> {
        let inside = device
            .and_then(|it| self.scenario.devices.get(it))
            .map_or(1, |it| it.mines_inside);
        let words = || "fewer than ten thousand mines".to_owned();
        if number.get(self.world) == Some(&Count::Some) {
            return (
                Truth::Unknown,
                E::tell(|| super::told(words(), number.origin)).open(&[number.choice]),
            );
        }
        let below = |count: &Count| match count {
            Count::Number(number) => number.saturating_mul(inside) < 10_000,
            Count::Some => false,
        };
        of(number, self.world, below, words)
    }

    pub(super) fn players_in_act(&self, role: Role, index: usize) -> Players {
        let Some(act) = self.scenario.acts.get(index) else {
            return Players::default();
        };
        let origin = act.entry.origin;
        let authors = || match act.by.get(self.world) {
            Some(by) => Players::certain(by.iter().copied(), act.by.origin),
            None => Players {
                options: act.by.options.clone(),
                choice: act.by.choice,
                origin: act.by.origin,
            },
        };
        let one = |who: Option<Who>| Players::certain(who, origin);
        match (role, act.what) {
            (Role::Author, _) | (Role::Receiver, What::Acquire) => authors(),
            (Role::Giver, What::Transfer | What::Move) => match act.from {
                Some(giver) => one(Some(giver)),
                None => authors(),
            },
            (Role::Giver, What::Acquire) => one(act.from),
            (Role::Receiver, What::Transfer | What::Move) => one(act.to),
            (Role::Asked, _) => one(asked(self.scenario, index)),
            (Role::Crossed, _) => Players::certain(act.passages.iter().map(|it| it.state), origin),
            _ => Players::certain([], Origin::Silent),
        }
    }
}

/// The State asked: the one whose compliance a request, a meeting, a mission or the measures concern (8). What is
/// about another act concerns the State that act does, up to a request about a State, or a State's own invitation.
pub(crate) fn asked(scenario: &Scenario, index: usize) -> Option<Who> {
    let mut index = index;
    // What is about what is about something: no longer chain than there are acts.
    for _ in 0..=scenario.acts.len() {
        let act = scenario.acts.get(index)?;
        let step = matches!(
            act.what,
            What::AskClarification
                | What::ProposeMeeting
                | What::AuthoriseMission
                | What::Mission
                | What::Refuse
                | What::RequestMeasures
        );
        match act.about {
            _ if act.what == What::InviteMission => return act.by.options.first()?.first().copied(),
            Some(Thing::Member(who)) if step => return Some(who),
            Some(Thing::Act(earlier)) if step => index = earlier,
            _ if step => return act.to,
            _ => return None,
        }
    }
    None
}
