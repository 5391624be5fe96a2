//! Findings about the use of mines that only other law asks for: the area, the aim, the record, the guard.

use super::{Case, Evidence, Found, of, silent, told};
use crate::date::When;
use crate::fact::{At, Fact};
use crate::logic::Truth;
use crate::scenario::{Act, Origin, Place, Thing, Time, Value, Where};
use crate::vocabulary::Word;

/// Mines that stood for more than 72 hours stood on the third day after the laying: an hour of one day, three
/// days on, is the same hour of the third day after it.
const DAYS_OF_72_HOURS: i32 = 3;

impl Case<'_> {
    pub(super) fn on_use<E: Evidence>(&self, fact: Fact, at: At) -> Found<E> {
        let act = match at.thing {
            Some(Thing::Act(act)) => self.scenario.acts.get(act),
            _ => None,
        };
        match (fact, act) {
            (Fact::AreaProtected, _) => self.area_protected(at),
            (Fact::LaidByActor, _) => {
                let words = || format!("{} laid the mines", self.name(at.actor));
                match self.place(at).map(|it| &it.laid_by) {
                    Some(Some(by)) => of(by, self.world, |who| *who == at.actor, words),
                    Some(None) => (Truth::Unknown, E::tell(|| told(words(), Origin::Silent))),
                    None => silent(false, words),
                }
            }
            (Fact::Left(how), _) => {
                let words = || format!("those who laid the mines left: {}", how.means());
                match self.place(at).and_then(|it| it.left_how.as_ref()) {
                    Some(left) => of(left, self.world, |it| *it == how, words),
                    None => silent(false, words),
                }
            }
            (Fact::Directed(aim), Some(act)) => open_unless(
                act.aimed_at.as_ref(),
                self.world,
                |it| *it == aim,
                || format!("{} was directed at {}", act.entry.name, aim.means()),
            ),
            (Fact::Recorded, Some(act)) => open_unless(
                act.recorded.as_ref(),
                self.world,
                |it| *it,
                || format!("{} was recorded", act.entry.name),
            ),
            (Fact::WatchedByUnit, Some(act)) => of(
                &act.watched,
                self.world,
                |it| *it,
                || {
                    format!(
                        "{}: the unit stayed close by and kept civilians out",
                        act.entry.name
                    )
                },
            ),
            (Fact::Within72Hours, Some(act)) => self.within_72_hours(act, at),
            _ => silent(false, || "the use of mines".to_owned()),
        }
    }

    /// The area of the act, or the place itself.
    fn area(&self, at: At) -> Option<&Place> {
        match at.thing? {
            Thing::Place(place) => self.scenario.places.get(place),
            Thing::Act(act) => match self.scenario.acts.get(act)?.at? {
                Where::Place(place) => self.scenario.places.get(place),
                Where::State(_) => None,
            },
            _ => None,
        }
    }

    /// Whether the area is marked, fenced and monitored on the day.
    fn area_protected<E: Evidence>(&self, at: At) -> Found<E> {
        let words = || "the area is marked, monitored and fenced".to_owned();
        let Some(place) = self.area(at) else {
            return (Truth::Unknown, E::tell(|| told(words(), Origin::Silent)));
        };
        let limbs = [&place.marked_on, &place.fenced_on, &place.monitored_on];
        let limb = |value: &Option<Value<When>>| match value {
            Some(value) => of::<(), _>(value, self.world, |when| when.by(at.day), String::new).0,
            None => Truth::Unknown,
        };
        let truth = Truth::all(limbs.into_iter().map(limb));
        let choices: Vec<_> = limbs.into_iter().flatten().map(|value| value.choice).collect();
        (
            truth,
            E::tell(|| told(words(), place.entry.origin)).open(&choices),
        )
    }

    /// Whether the day judged lies within the 72 hours from the laying. Days tell it, or the stated hours.
    fn within_72_hours<E: Evidence>(&self, act: &Act, at: At) -> Found<E> {
        let words = || format!("{}: within 72 hours of the laying", act.entry.name);
        let short = act.hours.map(|hours| hours <= 72);
        let (begins, ends) = match &act.time {
            // Of a laying told with its day alone, only stated hours say how long the mines stood.
            Time::On(_) => {
                let truth = short.map_or(Truth::Unknown, Truth::from);
                return (truth, E::tell(|| told(words(), act.entry.origin)));
            }
            Time::Lasting { since, until } => (since, until),
        };
        let day = |value: &Value<When>| value.get(self.world).copied();
        let truth = match (day(begins), day(ends), short) {
            (_, _, Some(true)) => Truth::True,
            (Some(When::On(begun)), ends, short) => {
                let third = begun.plus_days(DAYS_OF_72_HOURS);
                if at.day < third {
                    Truth::True
                } else if at.day > third || short == Some(false) {
                    Truth::False
                } else {
                    match ends {
                        // On the third day itself: they stood beyond it, so the 72 hours ran out on it.
                        Some(ends) if !ends.by(third) => Truth::False,
                        _ => Truth::Unknown,
                    }
                }
            }
            _ => Truth::Unknown,
        };
        (
            truth,
            E::tell(|| told(words(), begins.origin)).open(&[begins.choice, ends.choice]),
        )
    }
}

/// A finding about a value that stands only in some acts; open where it does not.
fn open_unless<E: Evidence, T>(
    value: Option<&Value<T>>,
    world: &crate::scenario::World,
    test: impl Fn(&T) -> bool,
    words: impl FnOnce() -> String,
) -> Found<E> {
    match value {
        Some(value) => of(value, world, test, words),
        None => (Truth::Unknown, E::tell(|| told(words(), Origin::Silent))),
    }
}
