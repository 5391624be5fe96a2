//! When, and what if: a scenario over time, a scenario varied and its answers compared, and
//! what is still to be learned.
//!
//! Nothing here judges. Inputs are varied and answers are read; a rule knows nothing of it.

#[cfg(feature = "edit")]
pub mod ask;
mod compare;
#[cfg(feature = "edit")]
mod flip;
mod progress;
pub mod timeline;

pub use compare::{Comparison, Difference, Parting, compare};
#[cfg(feature = "edit")]
pub use flip::{
    Change, Earliest, Flip, Flips, Limits, Margin, Setting, Untried, Wanted, While, flip, rewritten,
};
pub use progress::Progress;
