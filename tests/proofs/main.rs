//! Proofs over the rules themselves: every rule in every case, every part of it changed, every day counted.
//!
//! Run with `--nocapture` to see how many cases each proof covers; `TESTING.md` has the numbers.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod bdd;
mod calendar;
mod cases;
mod equal;
mod law;
mod logics;
mod mutants;
mod rules;
#[path = "../support/mod.rs"]
mod support;
mod table;
