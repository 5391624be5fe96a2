//! Complaints about references from one entry to another.

use std::ops::Range;

use super::super::super::keys::Target;
use super::super::super::names::{Named, nearest};
use super::super::desk::Desk;
use super::list;
use crate::diagnostic::Diagnostic;

/// A reference to nothing.
pub(in super::super) fn nobody(desk: &Desk<'_>, id: &str, target: Target, span: Range<usize>) -> Diagnostic {
    let people = matches!(target, Target::Member | Target::State);
    let message = match target {
        Target::Member | Target::State => format!("nobody is called `{id}`"),
        Target::Thing => format!("nothing is called `{id}`"),
        _ => format!("no {} is called `{id}`", plain(target.one())),
    };
    let label = match target {
        Target::Member => "not among the States or actors of this file",
        Target::State => "not among the States of this file",
        _ => "not among the entries of this file",
    };
    let complaint = Diagnostic::error("no-such-entry", message, span).label(label);
    if desk.is_full() {
        return complaint;
    }
    let names = || desk.names.of(target).map(|named| named.id);
    let near = nearest(id, names()).and_then(|near| desk.names.get(near));
    let those = if people {
        "the cast here is"
    } else {
        "the names here are"
    };
    let there = if names().next().is_none() {
        format!("this file has no {}", plain(target.one()))
    } else {
        format!("{those} {}", list(names()))
    };
    let add = desk
        .recorded(id)
        .filter(|_| matches!(target, Target::Member | Target::State | Target::Where));
    complaint.help(match (add, near) {
        (Some(recorded), _) => {
            format!(
                "add a line `[states.{id}]` to the cast: {} is in the built-in record",
                recorded.called()
            )
        }
        (None, Some(near)) => {
            format!(
                "did you mean `{}` (line {})? {there}",
                near.id,
                desk.line(near.span.start)
            )
        }
        (None, None) => there,
    })
}

fn plain(one: &str) -> &str {
    one.strip_prefix("an ")
        .or_else(|| one.strip_prefix("a "))
        .unwrap_or(one)
}

/// A reference to an entry of another kind.
pub(in super::super) fn wrong_kind(
    desk: &Desk<'_>,
    named: &Named<'_>,
    target: Target,
    span: Range<usize>,
) -> Diagnostic {
    let names = desk.names.of(target).map(|named| named.id);
    let all = list(names);
    let help = match all.is_empty() {
        true => format!("this file has no {}", plain(target.one())),
        false => format!("write one of {all}"),
    };
    Diagnostic::error(
        "wrong-kind",
        format!("`{}` is {}, not {}", named.id, named.one(), target.one()),
        span,
    )
    .label(format!("declared on line {}", desk.line(named.span.start)))
    .help(help)
}
