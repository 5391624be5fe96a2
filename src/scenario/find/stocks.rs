//! Findings about stocks: how many mines, whose they are, where they lie.

use super::{Case, Evidence, Found, Players, of, plain, silent, told};
use crate::date::When;
use crate::fact::{At, Fact, Role};
use crate::logic::Truth;
use crate::scenario::{ChoiceId, Count, Origin, Scenario, Since, Stock, Value, Where, Who, World};
use crate::vocabulary::Word;

/// Where a stock lies: as stated, else in the State of whoever holds it.
pub(crate) fn lies_at(scenario: &Scenario, stock: &Stock, world: &World) -> Option<Where> {
    let holder = || {
        let who = *stock.held_by.get(world)?;
        let Some(actor) = scenario.cast.get(who)?.actor() else {
            return Some(who);
        };
        actor
            .linked_to
            .filter(|_| actor.acts_for_its_state(world))
            .or(actor.based_in)
    };
    stock.at.or_else(|| holder().map(Where::State))
}

impl Case<'_> {
    pub(super) fn on_stock<E: Evidence>(&self, fact: Fact, index: usize, at: At) -> Found<E> {
        let Some(stock) = self.scenario.stocks.get(index) else {
            return silent(false, || "a stock".to_owned());
        };
        let name = &stock.entry.name;
        match fact {
            Fact::TookPlace => of(
                &stock.took_place,
                self.world,
                |it| *it,
                || format!("{name} exists: {}", stock.proof.means()),
            ),
            Fact::StockLeft => self.stock_left(stock, at),
            Fact::For(purpose) => of(
                &stock.purpose,
                self.world,
                |it| *it == purpose,
                || {
                    let stated = stock.purpose.get(self.world).map_or("not known", |it| it.name());
                    format!("kept for {}: stated \"{stated}\"", purpose.means())
                },
            ),
            Fact::FewerThanTenThousand => match self.number_on(stock, at) {
                Ok(Some(number)) => self.fewer_than_ten_thousand(number, stock.device),
                Ok(None) => plain(true, stock.entry.origin, || {
                    "fewer than ten thousand mines".to_owned()
                }),
                Err(open) => (
                    Truth::Unknown,
                    E::tell(|| told("fewer than ten thousand mines", stock.entry.origin)).open(&[open]),
                ),
            },
            Fact::CameFromAnother => {
                let holds = stock.held_by.get(self.world) == Some(&at.actor);
                let for_another =
                    holds && stock.owned_by.is_stated() && stock.owned_by.get(self.world) != Some(&at.actor);
                let received = self
                    .scenario
                    .acts
                    .iter()
                    .any(|act| act.stock == Some(index) && act.to == Some(at.actor));
                plain(for_another || received, stock.entry.origin, || {
                    format!("{name} came to {} from somebody else", self.name(at.actor))
                })
            }
            Fact::AgreedToStock => plain(stock.agreed_by == Some(at.actor), stock.entry.origin, || {
                format!("{} agreed to {name}", self.name(at.actor))
            }),
            Fact::HostCanRemove => match &stock.host_can_remove {
                Some(value) => of(
                    value,
                    self.world,
                    |it| *it,
                    || format!("the host can order {name} away"),
                ),
                // It is left open wherever another State may be behind the stock.
                None => silent(true, || {
                    format!("no agreement with another State stands in the way of having {name} removed")
                }),
            },
            _ => silent(false, || "an act".to_owned()),
        }
    }

    fn stock_left<E: Evidence>(&self, stock: &Stock, at: At) -> Found<E> {
        let words = |number: Option<&Count>| {
            let left = match number {
                Some(Count::Number(number)) => crate::scenario::thousands(*number),
                Some(Count::Some) => "some, the number not stated".to_owned(),
                None => "not known how many".to_owned(),
            };
            format!(
                "mines left in {} on {}: {left}",
                stock.entry.name,
                at.day.in_words()
            )
        };
        // Before the holder got it there was no stock.
        let not_yet = stock.since.as_ref().is_some_and(|since| {
            of::<(), When>(since, self.world, |when| when.by(at.day), String::new).0 == Truth::False
        });
        if not_yet {
            return plain(false, stock.entry.origin, || words(Some(&Count::Number(0))));
        }
        match self.number_on(stock, at) {
            Ok(Some(number)) => of(
                number,
                self.world,
                |it| *it != Count::Number(0),
                || words(number.get(self.world)),
            ),
            Ok(None) => plain(false, stock.entry.origin, || words(Some(&Count::Number(0)))),
            Err(open) => (
                Truth::Unknown,
                E::tell(|| told(words(None), stock.entry.origin)).open(&[open]),
            ),
        }
    }

    /// The number that holds on a day, or the choice that keeps it open. Before the first dated number nothing
    /// is said of the stock: it was not there yet.
    fn number_on<'s>(&self, stock: &'s Stock, at: At) -> Result<Option<&'s Value<Count>>, Option<ChoiceId>> {
        let begun = |since: &Since<Count>| match &since.since {
            None => Truth::True,
            Some(since) => of::<(), When>(since, self.world, |when| when.by(at.day), String::new).0,
        };
        for entry in stock.number.iter().rev() {
            match begun(entry) {
                Truth::True => return Ok(Some(&entry.is)),
                Truth::Unknown => return Err(entry.since.as_ref().and_then(|since| since.choice)),
                Truth::False => {}
            }
        }
        Ok(None)
    }

    pub(super) fn players_in_stock(&self, role: Role, index: usize) -> Players {
        let Some(stock) = self.scenario.stocks.get(index) else {
            return Players::default();
        };
        let from = |value: &Value<Who>| match value.get(self.world) {
            Some(who) => Players::certain([*who], value.origin),
            None => Players {
                options: value.options.iter().map(|who| vec![*who]).collect(),
                choice: value.choice,
                origin: value.origin,
            },
        };
        match role {
            Role::Holder => from(&stock.held_by),
            Role::Owner if !stock.owned_by.is_stated() => from(&stock.held_by),
            Role::Owner => from(&stock.owned_by),
            Role::Host => {
                let host = lies_at(self.scenario, stock, self.world).and_then(|place| self.territory(place));
                // What a company or a group of its own people holds is under its jurisdiction too.
                let holder = stock.held_by.get(self.world).and_then(|who| self.acts_for(*who));
                Players::certain(host.filter(|host| Some(*host) != holder), stock.entry.origin)
            }
            _ => Players::certain([], Origin::Silent),
        }
    }
}
