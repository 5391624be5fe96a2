//! `ottawa rules`: the treaties paragraph by paragraph.

use ottawa::Date;
use ottawa::report::pages;
use ottawa::treaty;

use crate::choose;
use crate::commands::FINE;
use crate::commands::calendar::note_beyond_record;
use crate::failure::Failure;
use crate::output::Output;
use crate::paint;

/// Prints the table of contents, or the page of a paragraph, with what it counts on a day.
pub fn run(citation: &[String], on: Option<Date>, out: &mut Output) -> Result<u8, Failure> {
    if citation.is_empty() {
        out.text(&pages::contents());
        return Ok(FINE);
    }
    // `ottawa rules VCLT 18` comes in two words.
    let citation = citation.join(" ");
    let page = match on {
        Some(on) => pages::rule_on(&citation, on),
        None => pages::rule(&citation),
    };
    let page = page.ok_or_else(|| {
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
    if let Some(on) = on {
        note_beyond_record(on, out);
    }
    out.painted(&paint::report(&page));
    Ok(FINE)
}
