//! The 1997 Anti-Personnel Mine Ban Convention (the Ottawa Convention) as rules evaluated over scenarios.
//!
//! For each actor and paragraph, on a date: is it a breach, why, on which facts, under whose reading of the
//! law, what is missing to decide, and what would change the answer. This is not legal advice.
//!
//! # A scenario from text
//! Scenarios are TOML files that lawyers write. [`read`] checks one and reports everything that is wrong
//! with it at once.
//! ```
//! let loaded = ottawa::read(r#"
//! title = "An import on the eve"
//! as-of = 2030-12-10
//!
//! [states.norland]
//! in-force = 2004-09-01
//! withdrawal = { received = 2030-06-11 }
//!
//! [acts.import]
//! what = "acquire"
//! by = "norland"
//! number = 5000
//! for = "combat"
//! on = 2030-12-10
//! "#).expect("the file is well formed");
//!
//! let assessor = ottawa::Assessor::new(&loaded.scenario);
//! let answers = assessor.answers();
//! assert_eq!(answers[0].verdict.printed(), "BREACH"); // notice given, still bound
//! assert!(answers[0].robust); // under every position on every contested question
//!
//! // In words, and as data.
//! let text = ottawa::report::short(&assessor, &answers);
//! assert!(text.contains("A State Party may never acquire such mines"));
//! let json = ottawa::report::json::answer(&assessor, &answers[0]);
//! assert_eq!(json["verdict"], "breach");
//! ```
//! A mistake is a diagnostic with its place and its remedy, never a panic:
//! ```
//! let errors = ottawa::read("title = \"Two mistakes\"\nas-of = 2031-02-30\nstory = 7\n").unwrap_err();
//! assert!(!errors.is_empty());
//! let errors = ottawa::read("title = \"x\"\nas-of = 2031-03-01\n[states.norland]\nratified = 2004-03-15\n").unwrap_err();
//! assert_eq!(errors[0].code, "unknown-key");
//! assert!(errors[0].help.as_deref().unwrap().contains("deposited"));
//! ```
//!
//! # Is this State bound on this day?
//! The built-in record knows 197 States. The date judged is always an argument: the library has no clock.
//! ```
//! use ottawa::logic::Truth;
//! use ottawa::scenario::build::recorded;
//! let day = "2025-10-01".parse().unwrap();
//! let finland = recorded("FIN", day).unwrap();
//! assert_eq!(ottawa::Assessor::new(&finland).is_bound(0, day), Truth::True); // notice pending
//! assert!(recorded("XYZ", day).is_none());
//! ```
//!
//! # A scenario in code
//! [`scenario::build::Builder`] builds one without TOML. It says nothing about wars until you do, so that a
//! withdrawal whose six months have ended is undetermined while nobody knows:
//! ```
//! use ottawa::{Ask, Assessor, Date, scenario::build::Builder};
//! let day = |text: &str| text.parse::<Date>().unwrap();
//! let mut builder = Builder::new("Leaving", day("2031-01-01"));
//! let norland = builder.state("norland", day("2004-03-15"));
//! builder.notice(norland, day("2030-06-11"));
//! let scenario = builder.finish();
//! let status = Assessor::new(&scenario).answer(&Ask::Status { state: norland, on: scenario.as_of });
//! assert_eq!(status.verdict.word(), "undetermined");
//! assert_eq!(status.missing[0].fact, "conflicts");
//! ```
//!
//! # Other positions
//! Where States and scholars differ, a rule takes a position on a [`reading::Question`]. Every answer says
//! whether it turns on one; another can be taken.
//! ```
//! # let loaded = ottawa::read("title = \"x\"\nas-of = 2026-03-01\n[states.UKR]\n[acts.intake]\nwhat = \"acquire\"\nby = \"UKR\"\nfor = \"combat\"\non = 2026-01-15\nproof = \"assumed\"\n").unwrap();
//! use ottawa::{Assessor, reading::Readings, treaty::ottawa::questions};
//! let answers = Assessor::new(&loaded.scenario).answers();
//! assert_eq!(answers[0].turns_on[0].question.name, "suspension");
//! let position = questions::SUSPENSION.find("self-defence").unwrap();
//! let other = Assessor::under(&loaded.scenario, Readings::default().with(position));
//! assert_eq!(other.answers()[0].verdict.printed(), "NOT BOUND while suspended");
//! ```

//! # What stays as it is
//! Three circles, each with its own promise (the whole list is `data/public-api.txt`, which a test holds):
//! - The names at the root of the crate, `report`, and with the feature `edit` also `edit` and `simulate`: what most
//!   programs need. They change with a major version only; errors may grow, and are `#[non_exhaustive]`.
//! - [`scenario`], [`registry`], [`vocabulary`], [`verdict`]: the file and the answer as data. Fields and words are
//!   added with a minor version. What a verdict can be is a closed list on purpose: who judges by it should be told by
//!   the compiler when there is one more.
//! - [`rule`], [`condition`], [`fact`], [`logic`], [`treaty`], [`assess::Law`]: the law as data, open so that proofs and
//!   other evaluators can read it. It changes whenever the law is understood better.
//!
//! A verdict that changes under the default positions is at least a minor version, and starred in the change log.

#![forbid(unsafe_code)]
// No clock, network, files or environment (clippy.toml lists them), no order that a hash decides; and no input
// ends in a panic.
#![cfg_attr(
    not(test),
    deny(
        clippy::disallowed_macros,
        clippy::disallowed_methods,
        clippy::disallowed_types,
        clippy::iter_over_hash_type,
        clippy::dbg_macro,
        clippy::exit,
        clippy::get_unwrap,
        clippy::indexing_slicing,
        clippy::mem_forget,
        clippy::panic_in_result_fn,
        clippy::print_stderr,
        clippy::print_stdout,
        clippy::string_slice,
        clippy::unreachable,
        clippy::unwrap_in_result
    )
)]

pub mod assess;
pub mod calendar;
pub mod check;
pub mod condition;
pub mod date;
pub mod diagnostic;
#[cfg(feature = "edit")]
pub mod edit;
pub mod fact;
pub mod logic;
pub mod reading;
pub mod registry;
pub mod report;
pub mod rule;
pub mod scenario;
pub mod simulate;
pub mod treaty;
pub mod verdict;
pub mod vocabulary;

pub use assess::{Answer, Ask, Assessor, Standing};
pub use check::{Checked, CheckedClaim};
pub use date::{Date, When};
pub use diagnostic::Diagnostic;
pub use reading::{Position, Question, Readings};
pub use registry::Registry;
pub use scenario::Scenario;
pub use scenario::read::{Loaded, from_bytes as read_bytes, from_str as read};
pub use verdict::{Outcome, Verdict};
