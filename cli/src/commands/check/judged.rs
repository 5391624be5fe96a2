//! What a file came to.

use ottawa::{Answer, Assessor, Checked, CheckedClaim, report};
use serde_json::Value;

use crate::args::Shared;
use crate::commands::judge;
use crate::failure::Failure;
use crate::files::Source;

/// A file with its answers.
pub struct Judged<'a> {
    /// Judges it.
    pub assessor: Assessor<'a>,
    /// Its answers.
    pub answers: Vec<Answer>,
    /// Its expectations, held against the answers.
    pub checked: Vec<Checked>,
    /// Its claims, assessed.
    pub claims: Vec<CheckedClaim>,
}

/// Judges a file.
pub fn judge_file<'a>(source: &'a Source, shared: &Shared) -> Result<Judged<'a>, Failure> {
    let assessor = judge(&source.loaded.scenario, shared)?;
    Ok(Judged {
        answers: assessor.answers(),
        checked: assessor.check(),
        claims: assessor.claims(),
        assessor,
    })
}

impl Judged<'_> {
    /// The expectations that are not met.
    pub fn unmet(&self) -> impl Iterator<Item = &Checked> {
        self.checked.iter().filter(|checked| !checked.is_met())
    }

    /// How many expectations are met.
    pub fn met(&self) -> usize {
        self.checked.iter().filter(|checked| checked.is_met()).count()
    }

    /// The file as data.
    pub fn as_data(&self, source: &Source) -> Value {
        report::json::check_file(
            &source.name,
            &self.assessor,
            &self.answers,
            &self.checked,
            &self.claims,
            &source.loaded.notes,
        )
    }
}

/// What all files came to.
#[derive(Default)]
pub struct Totals {
    /// Files judged.
    pub files: usize,
    /// Variants of them.
    pub variants: usize,
    /// Answers given.
    pub answers: usize,
    /// Expectations.
    pub expectations: usize,
    /// Those that are not met.
    pub unmet: usize,
    /// Claims.
    pub claims: usize,
    /// Those whose label does not agree.
    pub not_as_marked: usize,
}

impl Totals {
    /// Counts a file, or a variant of one.
    pub fn add(&mut self, judged: &Judged<'_>, is_variant: bool) {
        self.files += usize::from(!is_variant);
        self.variants += usize::from(is_variant);
        self.answers += judged.answers.len();
        self.expectations += judged.checked.len();
        self.unmet += judged.unmet().count();
        self.claims += judged.claims.len();
        self.not_as_marked += judged.claims.iter().filter(|claim| !claim.agrees).count();
    }

    /// Whether every expectation is met and every label agrees.
    pub fn all_hold(&self) -> bool {
        self.unmet == 0 && self.not_as_marked == 0
    }
}
