//! Laws in English, tried on random scenarios: each test is a sentence that a lawyer can check.
//!
//! A law whose premise never holds proves nothing: each counts how often it did, and fails if never.
//! `cargo test --test laws --features edit -- --nocapture` prints the laws and the cases run;
//! `PROPTEST_CASES` raises their number.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/mod.rs"]
mod support;
#[macro_use]
mod tried;
mod draw;
mod judged;
mod story;

mod bound;
mod contested;
mod doubts;
mod exceptions;
mod leaving;
mod other_law;
mod rates;
#[cfg(feature = "edit")]
mod round_trips;
mod several;
mod time_limits;
mod timeline;
mod unchanged;
