//! Pictures: plain SVG without scripts, links or fonts of its own, the same for the same input.
//!
//! Colours differ in lightness, and what matters is hatched as well, so that a picture printed in grey still
//! reads. Text of a scenario is somebody else's: it is escaped, and control characters are left out.

mod canvas;
mod labels;
mod scale;
mod timeline;

pub use timeline::timeline;
