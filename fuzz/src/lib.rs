//! What is held of any file, and how files are grown that get past the reader.
//!
//! The targets of the fuzzer and the stable tests share this: what a fuzzer found is replayed by
//! `cargo test --test hostile`.

pub mod grow;
pub mod hold;
