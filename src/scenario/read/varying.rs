//! `[vary]` and `[sample]`: what is asked of many variants of the file. How the variants are written is read by
//! those who make them.

use super::super::{Asked, Sampling, Varying};
use super::cursor::Tab;

/// Reads `[vary]`.
pub(super) fn vary(top: &Tab<'_>) -> Option<Varying> {
    let tab = top.table("vary")?;
    tab.need_required();
    tab.text("note");
    Some(Varying {
        asked: asked(&tab),
        axes: tab.texts("axes"),
    })
}

/// Reads `[sample]`.
pub(super) fn sample(top: &Tab<'_>) -> Option<Sampling> {
    let tab = top.table("sample")?;
    tab.need_required();
    Some(Sampling {
        asked: asked(&tab),
        facts: tab.texts("facts"),
        draws: tab.number("draws"),
        seed: tab.number("seed"),
        note: tab.text("note"),
        sources: tab.sources(),
    })
}

fn asked(tab: &Tab<'_>) -> Asked {
    Asked {
        actor: tab.member("actor"),
        provisions: tab.provisions("provision"),
        about: tab.thing("about"),
        date_of: tab.word("date-of"),
        on: tab.day("on"),
    }
}
