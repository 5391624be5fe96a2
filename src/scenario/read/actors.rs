//! `[actors.NAME]`: anyone who is not a State.

use super::super::{Actor, Value};
use super::cursor::Tab;
use crate::vocabulary::{ActorKind, Link};

/// Reads an actor.
pub(super) fn actor(tab: &Tab<'_>) -> Actor {
    tab.need_required();
    let actor = Actor {
        kind: tab.word("kind").unwrap_or(ActorKind::Organisation),
        based_in: tab.state("based-in"),
        linked_to: tab.state("linked-to"),
        link: tab
            .doubtful_word("link")
            .unwrap_or_else(|| Value::silent(Link::None)),
        owned_by: owners(tab),
    };
    for (name, partner) in [("linked-to", "link"), ("link", "linked-to")] {
        if tab.has(name) && !tab.has(partner) && !tab.is_strange() {
            let help = match partner {
                "link" => {
                    "write the fact behind it, such as `link = \"instructed\"`, or `link = \"unknown\"`"
                }
                _ => "write the State: `linked-to = \"norland\"`",
            };
            tab.desk.object(
                "missing-key",
                format!("`{name}` stands without `{partner}`"),
                tab.name_span(name),
                "one says nothing without the other",
                help,
            );
        }
    }
    actor
}

fn owners(tab: &Tab<'_>) -> Vec<(usize, f64)> {
    let tabs = tab.tables("owned-by").unwrap_or_default();
    let owner = |tab: &Tab<'_>| {
        tab.need_required();
        let (who, percent) = (tab.member("who"), tab.percent("percent"));
        Some((who?, percent?))
    };
    let owners: Vec<(usize, f64)> = tabs.iter().filter_map(owner).collect();
    if owners.iter().map(|(_, percent)| percent).sum::<f64>() > 100.0 + 1e-9 {
        tab.desk.object(
            "bad-number",
            "the owners have more than the whole together",
            tab.value_span("owned-by"),
            "more than 100 percent",
            "check the shares",
        );
    }
    owners
}
