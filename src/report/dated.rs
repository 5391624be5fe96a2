//! Days as precisely as they are known: "on 3 May 2014", "in November 2018", "between 4 and 9 June 2030".

use crate::date::{Date, When};
use crate::scenario::Value;
use crate::verdict::{Outcome, Verdict};

/// When something was that lies between two days.
pub(super) fn between(first: Date, last: Date) -> String {
    if first == last {
        return format!("on {}", first.in_words());
    }
    let same_year = first.year() == last.year();
    let whole_months = first.day() == 1 && last == last.last_of_month();
    if same_year && first.month() == last.month() {
        return if whole_months {
            format!("in {} {}", first.month_in_words(), first.year())
        } else {
            format!("between {} and {}", first.day(), last.in_words())
        };
    }
    if same_year && whole_months && first.month() == 1 && last.month() == 12 {
        return format!("in {}", first.year());
    }
    format!("between {} and {}", first.in_words(), last.in_words())
}

/// When an event was, whichever of its possible days it was; `None` when it never came.
pub(super) fn when(value: &Value<When>) -> Option<String> {
    let days = || value.options.iter().filter_map(|when| when.day());
    let told = between(days().min()?, days().max()?);
    let perhaps = value.options.contains(&When::Never);
    Some(if perhaps {
        format!("{told}, if at all,")
    } else {
        told
    })
}

/// The days of a breach that is over, over all that is possible on the facts: "from 2 March 2008 to 9 May 2009",
/// "on 31 March 2026", "from 2 March 2008 until a day in June 2011".
pub(super) fn breach(verdict: &Verdict) -> Option<String> {
    let told = verdict.span()?;
    let from = told.from.in_words();
    let ends = ends(verdict);
    Some(match (told.to, ends) {
        (None, _) => format!("from {from}"),
        (Some(to), _) if to == told.from => format!("on {from}"),
        (Some(_), Some((first, last))) if first != last => {
            let until = between(first.next(), last.next());
            let until = until.strip_prefix("on ").unwrap_or(&until);
            format!("from {from} until a day {until}")
        }
        (Some(to), _) => format!("from {from} to {}", to.in_words()),
    })
}

/// The first and the last day that may have been the last of the breach.
pub(super) fn ends(verdict: &Verdict) -> Option<(Date, Date)> {
    let end = |outcome: &Outcome| match outcome {
        Outcome::PastBreach(span) | Outcome::Breach(Some(span)) => span.to,
        _ => None,
    };
    let days = || verdict.outcomes.iter().filter_map(end);
    Some((days().min()?, days().max()?))
}
