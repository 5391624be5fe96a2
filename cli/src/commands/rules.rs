//! `ottawa rules`: the treaties paragraph by paragraph.

use ottawa::report::pages;
use ottawa::treaty;

use crate::choose;
use crate::commands::FINE;
use crate::failure::Failure;
use crate::output::Output;
use crate::paint;

/// Prints the table of contents, or the page of a paragraph.
pub fn run(citation: &[String], out: &mut Output) -> Result<u8, Failure> {
    if citation.is_empty() {
        out.text(&pages::contents());
        return Ok(FINE);
    }
    // `ottawa rules VCLT 18` comes in two words.
    let citation = citation.join(" ");
    let page = pages::rule(&citation).ok_or_else(|| {
        let cites = treaty::ALL
            .iter()
            .flat_map(|treaty| treaty.paragraphs())
            .map(|paragraph| paragraph.cite);
        let help = match choose::nearest(&citation, cites) {
            Some(nearest) => format!("did you mean `{nearest}`? `ottawa rules` lists every paragraph"),
            None => "`ottawa rules` lists every paragraph".to_owned(),
        };
        Failure::new(format!("no treaty here has a paragraph `{citation}`")).help(help)
    })?;
    out.painted(&paint::report(&page));
    Ok(FINE)
}
