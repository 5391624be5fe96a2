//! Which position is taken on each contested question. The default is the one the digest of the law names.

use std::collections::BTreeMap;

/// The questions the oracle reads, each with its positions, the default first.
pub const QUESTIONS: &[(&str, &[&str])] = &[
    ("transfer", &["all-elements", "either"]),
    ("foreign-stock", &["counts", "outside-by-agreement", "phase-out"]),
    ("sensitive-fuze", &["what-a-person-can-do", "design-purpose"]),
    ("anti-handling", &["accidental-touch-counts", "always-saved"]),
    (
        "command-fired",
        &["by-mode", "convertible-counts", "human-decision"],
    ),
    ("improvised", &["by-effect", "separate-class"]),
    ("internal-conflict", &["counts", "international-only"]),
    (
        "engaged",
        &["party-to-conflict", "own-territory", "support-counts"],
    ),
    ("day-of-expiry", &["any-moment", "last-moment", "first-moment"]),
    ("six-months", &["effective-on-day", "next-day"]),
    ("later-conflict", &["first-only", "any-ongoing"]),
    ("end-of-conflict", &["facts", "peace-treaty", "ceasefire"]),
    (
        "defective-notice",
        &["reasons-needed", "receipt-only", "everything-needed"],
    ),
    (
        "suspension",
        &["not-possible", "fundamental-change", "self-defence"],
    ),
    ("fundamental-change", &["fails", "succeeds"]),
    (
        "area-without-control",
        &["both", "control-needed", "not-short-presence"],
    ),
    ("armed-groups", &["not-bound", "bound-in-part"]),
    ("existing-mines", &["laying-or-renewing", "reliance-is-use"]),
    ("acquire", &["unless-for-disposal", "any-receipt"]),
    ("whose-stock", &["owner-and-holder", "owner-only"]),
    ("held-for-destruction", &["promptly", "no-limit"]),
    ("first-four-years", &["may-hold", "breach-at-once"]),
    ("research", &["design-and-test", "paper-too"]),
    ("provisional-until", &["own-entry", "general-entry"]),
    ("before-entry", &["large-scale", "any-use", "political-only"]),
    ("late-found-area", &["report-and-extend", "immediate-breach"]),
    ("late-extension", &["from-grant", "cures-gap"]),
    ("parts", &["complete-or-kit-together", "complete-only"]),
    ("deadline-day", &["anniversary", "day-before"]),
    ("training-lanes", &["not-use", "use"]),
    ("forbidden-reservation", &["bound-without-it", "consent-fails"]),
    (
        "effect-after-conflict",
        &["by-itself", "needs-confirmation", "next-day"],
    ),
    ("overdue-after-leaving", &["no-further-duty", "duty-remains"]),
];

/// Positions taken: question, position. What is not there stands at its default.
#[derive(Clone, Debug, Default)]
pub struct Positions(pub BTreeMap<String, String>);

impl Positions {
    /// Whether this position is taken on this question.
    pub fn takes(&self, question: &str, position: &str) -> bool {
        match self.0.get(question) {
            Some(taken) => taken == position,
            None => QUESTIONS
                .iter()
                .any(|(name, all)| *name == question && all.first() == Some(&position)),
        }
    }
}
