//! Pictures of what was varied or sampled, as SVG: no script, no outside file, readable in grey.

pub mod heat;
pub mod histogram;
mod svg;
