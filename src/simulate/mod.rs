//! When, and what if: a scenario over time, a scenario varied and its answers compared, and
//! what is still to be learned.
//!
//! Nothing here judges. Inputs are varied and answers are read; a rule knows nothing of it.

#[cfg(feature = "edit")]
pub mod ask;
#[cfg(feature = "edit")]
mod asked;
#[cfg(feature = "edit")]
mod axis;
mod compare;
#[cfg(feature = "edit")]
mod distribution;
#[cfg(feature = "edit")]
mod flip;
#[cfg(feature = "edit")]
mod found;
#[cfg(feature = "edit")]
mod grid;
#[cfg(feature = "edit")]
mod lines;
mod progress;
#[cfg(feature = "edit")]
pub mod sample;
#[cfg(feature = "edit")]
mod slab;
pub mod timeline;
#[cfg(feature = "edit")]
pub mod vary;

#[cfg(feature = "edit")]
pub use axis::{Axis, AxisError, AxisValue};
pub use compare::{Comparison, Difference, Parting, compare};
#[cfg(feature = "edit")]
pub use distribution::{Distribution, DistributionError};
#[cfg(feature = "edit")]
pub use flip::{
    Change, Earliest, Flip, Flips, Limits, Margin, Setting, Untried, Wanted, While, flip, rewritten,
};
#[cfg(feature = "edit")]
pub use found::{Cell, Found, Leaving};
#[cfg(feature = "edit")]
pub use lines::{Line, Stretch};
pub use progress::Progress;
