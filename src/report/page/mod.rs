//! A whole scenario as one page, for readers who have neither the command nor the file: HTML or Markdown.
//!
//! One document of sections is put together from the same sentences that the other reports print, and written by
//! one of two writers.

mod content;
mod document;
mod html;
mod markdown;

pub use document::Document;

use super::comparison::WhatIf;
use crate::assess::Assessor;
use crate::date::Date;
use crate::scenario::Who;

/// What a page tells beside the answers. With nothing of it the page is complete, and the same every time.
#[derive(Clone, Default, Debug)]
pub struct Page<'a> {
    /// The bytes of the scenario file, for its hash in the receipt.
    pub file: Option<&'a [u8]>,
    /// Variants of the scenario, compared with it.
    pub variants: &'a [WhatIf],
    /// Only these States and actors; empty: all.
    pub only: &'a [Who],
    /// The day on which the report is made, to be printed. The library has no clock.
    pub made_on: Option<Date>,
}

impl Document {
    /// Judges what stands on the page.
    #[must_use]
    pub fn new(assessor: &Assessor<'_>, page: &Page<'_>) -> Document {
        content::document(assessor, page)
    }

    /// As [`html()`].
    #[must_use]
    pub fn html(&self) -> String {
        html::write(self)
    }

    /// As [`markdown()`].
    #[must_use]
    pub fn markdown(&self) -> String {
        markdown::write(self)
    }
}

/// The report as an HTML page: complete in itself, without script, font or picture from elsewhere.
///
/// Text of the scenario is never markup, and only `http` and `https` addresses in it become links. The page can be
/// read without a network, by a screen reader, on paper, in light and in dark.
///
/// ```
/// use ottawa::{Assessor, read, report::{self, Page}};
/// let file = "title = \"Mines <laid>\"\nas-of = 2031-03-01\n[states.norland]\nin-force = 2004-09-01\n\
///     [acts.trenches]\nwhat = \"use\"\nby = \"norland\"\non = 2031-02-10\n";
/// let loaded = read(file).unwrap();
/// let page = Page { file: Some(file.as_bytes()), ..Page::default() };
/// let html = report::html(&Assessor::new(&loaded.scenario), &page);
/// assert!(html.starts_with("<!doctype html>") && html.contains("<h1>Mines &lt;laid&gt;</h1>"));
/// assert!(html.contains(&report::receipt::sha256(file.as_bytes())));
/// ```
#[must_use]
pub fn html(assessor: &Assessor<'_>, page: &Page<'_>) -> String {
    Document::new(assessor, page).html()
}

/// The report as Markdown, with the tables of GitHub. The timeline stands in it as text.
///
/// ```
/// use ottawa::{Assessor, report::{self, Page}, scenario::build::recorded};
/// let finland = recorded("FIN", "2025-10-01".parse().unwrap()).unwrap();
/// let markdown = report::markdown(&Assessor::new(&finland), &Page::default());
/// assert!(markdown.starts_with("# ") && markdown.contains("its withdrawal pending"));
/// ```
#[must_use]
pub fn markdown(assessor: &Assessor<'_>, page: &Page<'_>) -> String {
    Document::new(assessor, page).markdown()
}
