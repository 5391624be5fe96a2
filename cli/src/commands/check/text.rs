//! What `check` prints of a file.

use ottawa::report;
use ottawa::scenario::Origin;
use ottawa::vocabulary::Word;
use ottawa::{Checked, CheckedClaim};

use super::judged::{Judged, Totals};
use crate::commands::{FINE, count};
use crate::files::Source;
use crate::output::Output;
use crate::paint::{self, HEADING, MET, UNMET, styled};
use crate::plain;

/// Prints a file: its answers, its claims, what is met and what is not.
pub fn print(source: &Source, judged: &Judged<'_>, quiet: bool, out: &mut Output) {
    let wrong_claims = judged.claims.iter().filter(|claim| !claim.agrees);
    if quiet {
        wrong_claims.for_each(|it| claim(source, judged, it, out));
        judged.unmet().for_each(|it| unmet(source, judged, it, out));
        return;
    }
    let title = plain::line(&judged.assessor.scenario().title);
    out.painted(&format!("{}  {title}\n", styled(HEADING, &source.name)));
    for answer in &judged.answers {
        let line = plain::line(&report::answer_line(&judged.assessor, answer));
        out.painted(&format!("  {}\n", paint::answer(&line)));
    }
    judged.claims.iter().for_each(|it| claim(source, judged, it, out));
    let all = judged.checked.len();
    match judged.met() {
        0 if all == 0 => out.text("  no expectations\n"),
        met if met == all => out.painted(&format!(
            "  {} {met} of {}\n",
            styled(MET, "met"),
            count(all, "expectation")
        )),
        met => out.painted(&format!(
            "  {} {met} of {}\n",
            styled(UNMET, "NOT MET"),
            count(all, "expectation")
        )),
    }
    judged.unmet().for_each(|it| unmet(source, judged, it, out));
    out.text("\n");
}

/// Prints a claim with its assessment.
fn claim(source: &Source, judged: &Judged<'_>, checked: &CheckedClaim, out: &mut Output) {
    let Some(claim) = judged.assessor.scenario().claims.get(checked.index) else {
        return;
    };
    let found = checked.assessment.to_string();
    let marked = match (claim.assessed, checked.agrees) {
        (None, _) => String::new(),
        (Some(label), true) => format!(" (marked {})", label.name()),
        (Some(label), false) => format!(" (its author marks it {})", label.name()),
    };
    let place = place(source, checked.origin);
    if checked.agrees {
        out.text(&wrapped(
            &format!("  claim {}: ", checked.index + 1),
            &format!("{found}{marked}"),
        ));
    } else {
        out.painted(&format!("  {} {place}\n", styled(UNMET, "NOT AS MARKED")));
        out.text(&wrapped("    ", &format!("{found}{marked}")));
    }
    let who = claim
        .who
        .as_ref()
        .map_or_else(String::new, |who| format!(" ({who})"));
    out.text(&wrapped("    ", &format!("\"{}\"{who}", claim.text)));
    if !checked.agrees && !checked.answer.is_empty() {
        out.text(&wrapped("    ", &format!("answer: {}", checked.answer)));
    }
}

/// Prints an expectation that is not met.
fn unmet(source: &Source, judged: &Judged<'_>, checked: &Checked, out: &mut Output) {
    let number = format!("expectation {} of {}", checked.index + 1, judged.checked.len());
    out.painted(&format!(
        "  {}  {number}\n",
        styled(UNMET, &place(source, checked.origin))
    ));
    let mut row = |name: &str, text: &str| out.text(&wrapped(&format!("    {name:<9} "), text));
    if !checked.asked.is_empty() {
        row("asked", &checked.asked);
    }
    for part in &checked.unmet {
        row("in", &part.what);
        row("expected", &part.expected);
        row("answer", &part.answer);
        if let Some(reason) = &part.reason {
            row("reason", reason);
        }
    }
}

/// Prints what all files came to.
pub fn totals(totals: &Totals, code: u8, out: &mut Output) {
    if totals.files == 0 {
        return;
    }
    let variants = match totals.variants {
        0 => String::new(),
        variants => format!(" with {}", count(variants, "variant")),
    };
    let mut text = format!(
        "{}{variants}, {}: {} of {} met",
        count(totals.files, "file"),
        count(totals.answers, "answer"),
        totals.expectations - totals.unmet,
        count(totals.expectations, "expectation"),
    );
    if totals.claims > 0 {
        let agreeing = totals.claims - totals.not_as_marked;
        text.push_str(&format!(
            "; {agreeing} of {} as marked",
            count(totals.claims, "claim")
        ));
    }
    let exit = if code == FINE {
        String::new()
    } else {
        format!(" (exit code {code})")
    };
    let style = if totals.all_hold() { HEADING } else { UNMET };
    out.painted(&format!("{}{exit}\n", styled(style, &text)));
}

/// A place in a file: `war.toml:37`.
fn place(source: &Source, origin: Origin) -> String {
    match origin {
        // The lines of a variant are those of no file.
        Origin::Line(line) if !source.is_variant => format!("{}:{line}", source.name),
        _ => source.name.clone(),
    }
}

/// A text wrapped behind its lead.
fn wrapped(lead: &str, text: &str) -> String {
    let rest = " ".repeat(lead.chars().count());
    let options = textwrap::Options::new(80)
        .break_words(false)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .initial_indent(lead)
        .subsequent_indent(&rest);
    textwrap::fill(&plain::line(text), options) + "\n"
}
