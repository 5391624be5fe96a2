//! When, and what if: a scenario over time, a scenario varied, and the answers compared.
//!
//! Nothing here judges. Inputs are varied and answers are read; a rule knows nothing of it.

mod compare;
pub mod timeline;

pub use compare::{Comparison, Difference, Parting, compare};
