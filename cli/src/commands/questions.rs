//! `ottawa questions`: the contested questions of law.

use ottawa::report::pages;
use ottawa::treaty::ottawa::questions;

use crate::choose;
use crate::commands::FINE;
use crate::failure::Failure;
use crate::output::Output;
use crate::paint;

/// Prints the table of questions, or one of them.
pub fn run(name: Option<&str>, out: &mut Output) -> Result<u8, Failure> {
    let Some(name) = name else {
        out.text(&pages::questions());
        return Ok(FINE);
    };
    let page = pages::question(name).ok_or_else(|| {
        let help = match choose::nearest(name, questions::all().map(|question| question.name)) {
            Some(nearest) => format!("did you mean `{nearest}`? `ottawa questions` lists them all"),
            None => "`ottawa questions` lists them all".to_owned(),
        };
        Failure::new(format!("no question is called `{name}`")).help(help)
    })?;
    out.painted(&paint::report(&page));
    Ok(FINE)
}
