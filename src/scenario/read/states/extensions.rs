//! More time to clear mined areas (5(3)): as the file has it, or else as far as the record tells.

use super::super::super::keys::{EXTENSION, Target};
use super::super::super::resolve::{DateKey, Written};
use super::super::super::{Doubt, Extension, Origin, Value};
use super::super::cursor::Tab;
use super::super::dates;
use super::super::desk::Doubted;
use super::{checks, never_unless};
use crate::date::When;
use crate::registry::Recorded;
use crate::registry::facts::{self, Dated, Granted};

/// The extensions that the file writes; `None` where it is silent.
pub(super) fn written(tab: &Tab<'_>) -> Option<Vec<Extension>> {
    let tabs = tab.tables("extensions")?;
    let extension = |tab: &Tab<'_>| {
        let extension = Extension {
            asked: never_unless(tab, "asked"),
            granted: never_unless(tab, "granted"),
            until: never_unless(tab, "until"),
            places: tab.indices("places", Target::Place).unwrap_or_default(),
            origin: tab.origin(),
        };
        checks::extension(tab, &extension);
        extension
    };
    Some(tabs.iter().map(extension).collect())
}

/// The extensions of the record whose meeting and new time limit are known, and that may have been granted by
/// the day judged. A meeting is known by its month, so the day of the grant is in doubt within it.
pub(super) fn recorded(tab: &Tab<'_>, recorded: &Recorded) -> Vec<Extension> {
    let as_of = tab.desk.calendar.as_of();
    let known = facts::granted(&recorded.code);
    let by_then = known.into_iter().filter(|it| it.granted.first() <= as_of);
    let extension = |(at, it): (usize, Granted)| {
        let value = |key: &'static str, dated: Dated| in_doubt(tab, at, key, dated);
        Extension {
            asked: it
                .asked
                .map_or_else(|| Value::silent(When::Never), |asked| value("asked", asked)),
            granted: value("granted", it.granted),
            until: value("until", it.until),
            places: Vec::new(),
            origin: Origin::Record,
        }
    };
    by_then.enumerate().map(extension).collect()
}

/// A date of the record as precise as its source: one day, or a doubt within the month or year.
fn in_doubt(tab: &Tab<'_>, at: usize, name: &'static str, dated: Dated) -> Value<When> {
    let span = Written::Span(Some(dated.first()), Some(dated.last()));
    let options = match dated {
        Dated::Day(day) => vec![When::On(day)],
        Dated::Month(_) | Dated::Year(_) => tab.desk.calendar.days(span, DateKey::Other),
    };
    let key = EXTENSION.key(name);
    let doubted = Doubted {
        path: format!("{}-{}.{name}", tab.path_of("extensions"), at + 1),
        kind: Doubt::Range,
        asks: key.map_or_else(String::new, |key| tab.asks(key)),
        origin: Origin::Record,
    };
    tab.desk.choose(doubted, options, dates::label)
}
