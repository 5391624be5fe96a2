//! A file written anew, with every change in it behind its switch.
//!
//! Each change stands between marks, so that what the compiler refuses can be traced to it.

use std::collections::HashSet;
use std::fmt::Write;
use std::ops::Range;

use crate::sites::{Id, Kind, Site};

/// The file with its changes, but for those dropped.
pub fn file(text: &str, sites: &[Site], dropped: &HashSet<Id>) -> String {
    let mut order: Vec<&Site> = sites.iter().collect();
    // The outer before the inner; what is put in at a place, before what begins there.
    order.sort_by_key(|site| {
        (
            site.range.start,
            !site.range.is_empty(),
            std::cmp::Reverse(site.range.end),
        )
    });
    Page { text, order, dropped }.part(0..text.len())
}

struct Page<'a> {
    text: &'a str,
    order: Vec<&'a Site>,
    dropped: &'a HashSet<Id>,
}

impl Page<'_> {
    /// A part of the file, its outermost changes in it.
    fn part(&self, range: Range<usize>) -> String {
        self.inside(range, None)
    }

    /// The same, without the change itself whose inside this is.
    fn inside(&self, range: Range<usize>, itself: Option<&Site>) -> String {
        let mut out = String::new();
        let mut at = range.start;
        let first = self.order.partition_point(|site| site.range.start < range.start);
        for site in self.order.iter().skip(first) {
            if site.range.start >= range.end {
                break;
            }
            let own = itself.is_some_and(|it| std::ptr::eq(it, *site));
            if own || site.range.start < at || site.range.end > range.end || !self.lives(site) {
                continue;
            }
            out.push_str(self.text.get(at..site.range.start).unwrap_or_default());
            out.push_str(&self.site(site));
            at = site.range.end;
        }
        out.push_str(self.text.get(at..range.end).unwrap_or_default());
        out
    }

    fn alive(&self, id: Id) -> bool {
        !self.dropped.contains(&id)
    }

    fn lives(&self, site: &Site) -> bool {
        match &site.kind {
            Kind::Binary { others, .. } | Kind::Body { others } => {
                others.iter().any(|(id, _)| self.alive(*id))
            }
            Kind::Unary { id, .. } | Kind::Field { id, .. } => self.alive(*id),
            Kind::Arm {
                deleted,
                always,
                never,
                ..
            } => [deleted, always, never]
                .into_iter()
                .flatten()
                .any(|id| self.alive(*id)),
        }
    }

    fn site(&self, site: &Site) -> String {
        match &site.kind {
            Kind::Body { others } => {
                let mut out = String::new();
                for (id, value) in others.iter().filter(|(id, _)| self.alive(*id)) {
                    let switched = marked(*id, &format!("return {value};"));
                    let _ = write!(out, " if {} {{ {switched} }}", on(*id));
                }
                out
            }
            Kind::Unary { op, operand, id } => {
                let operand = self.inside(operand.clone(), Some(site));
                let without = marked(*id, &operand);
                format!("(if {} {{ {without} }} else {{ {op}{operand} }})", on(*id))
            }
            Kind::Binary {
                left,
                op,
                right,
                chained,
                others,
            } => {
                let mut left = self.inside(left.clone(), Some(site));
                let right = self.inside(right.clone(), Some(site));
                let mut first = String::new();
                if *chained {
                    first = format!("let left_of_it = {left};");
                    left = "left_of_it".to_owned();
                }
                let mut out = String::new();
                for (id, other) in others.iter().filter(|(id, _)| self.alive(*id)) {
                    let changed = marked(*id, &format!("{left} {other} {right}"));
                    let _ = write!(out, "if {} {{ {changed} }} else ", on(*id));
                }
                format!("({{ {first} {out} {{ {left} {op} {right} }} }})")
            }
            Kind::Arm {
                guard,
                deleted,
                always,
                never,
            } => {
                let switch = |id: &Option<Id>| id.filter(|id| self.alive(*id)).map(|id| marked(id, &on(id)));
                let guard = guard
                    .clone()
                    .map(|guard| format!("({})", self.inside(guard, Some(site))));
                let mut held = guard.unwrap_or_default();
                if let Some(never) = switch(never) {
                    held = format!("(!{never} && {held})");
                }
                if let Some(always) = switch(always) {
                    held = format!("({always} || {held})");
                }
                if let Some(deleted) = switch(deleted) {
                    let and = if held.is_empty() { "" } else { " && " };
                    held = format!("!{deleted}{and}{held}");
                }
                format!(" if {held} ")
            }
            Kind::Field {
                path,
                base,
                name,
                value,
                id,
            } => {
                let base = self.inside(base.clone(), Some(site));
                let value = value
                    .clone()
                    .map_or_else(|| name.clone(), |value| self.inside(value, Some(site)));
                let rest = marked(*id, &format!("let rest: {path} = {base}; rest.{name}"));
                format!("{name}: if {} {{ {rest} }} else {{ {value} }}", on(*id))
            }
        }
    }
}

fn on(id: Id) -> String {
    format!("crate::switch::on({id})")
}

fn marked(id: Id, text: &str) -> String {
    format!("/*<{id}*/{text}/*>*/")
}

/// The innermost change around a place of a file so written, or the nearest ones within a range.
pub fn at(text: &str, range: Range<usize>) -> Vec<Id> {
    let mut open = Vec::new();
    let mut within = Vec::new();
    for (at, _) in text.match_indices("/*") {
        let rest = text.get(at..).unwrap_or_default();
        if let Some(mark) = rest.strip_prefix("/*<") {
            let id = mark.split("*/").next().and_then(|id| id.parse::<Id>().ok());
            if at > range.start && open.is_empty() {
                if at >= range.end {
                    break;
                }
                within.extend(id);
            } else if at <= range.start {
                open.extend(id);
            }
        } else if rest.starts_with("/*>*/") {
            if at >= range.start && !open.is_empty() {
                return open.pop().into_iter().collect();
            }
            open.pop();
        }
    }
    within
}
