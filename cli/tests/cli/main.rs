//! The command as people run it: arguments in, text and exit code out.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod ask;
mod calendar;
mod check;
mod coverage;
mod docs;
mod errors;
mod explain;
mod flip;
mod hostile;
mod machines;
mod new;
mod pages;
mod readme;
mod report;
mod status;
mod support;
mod timeline;
mod vary;
mod what_if;
