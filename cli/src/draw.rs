//! Errors and notes drawn with file, line, column, caret and help.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level as Drawn, Renderer, Snippet};
use ottawa::diagnostic::{Diagnostic, Level, line_and_column};
use serde_json::{Value, json};

use crate::files::Rejected;
use crate::output::Output;
use crate::plain;

/// How wide a drawing is.
const WIDTH: usize = 100;

/// Draws a path that cannot be judged.
pub fn rejected(rejected: &Rejected, out: &mut Output) {
    match rejected {
        Rejected::Unreadable { name, failure } => {
            let failure = crate::failure::Failure {
                message: format!("`{name}`: {}", failure.message),
                help: failure.help.clone(),
            };
            out.fail(&failure);
            out.complain("\n");
        }
        Rejected::Invalid { name, text, errors } => diagnostics(name, text, errors, out),
    }
}

/// Draws what is wrong or noteworthy about a file.
pub fn diagnostics(name: &str, text: &str, diagnostics: &[Diagnostic], out: &mut Output) {
    for diagnostic in diagnostics {
        out.complain(&format!("{}\n\n", draw(name, text, diagnostic)));
    }
}

/// A path that cannot be judged, as data.
pub fn rejected_as_data(rejected: &Rejected) -> Value {
    match rejected {
        Rejected::Unreadable { name, failure } => json!({
            "file": name,
            "diagnostics": [{
                "level": "error",
                "code": "cannot-read",
                "message": failure.message,
                "line": null,
                "column": null,
                "label": "",
                "help": failure.help,
            }],
        }),
        Rejected::Invalid { name, text, errors } => json!({
            "file": name,
            "diagnostics": errors.iter().map(|error| as_data(text, error)).collect::<Vec<_>>(),
        }),
    }
}

fn as_data(text: &str, diagnostic: &Diagnostic) -> Value {
    let place = diagnostic
        .span
        .as_ref()
        .map(|span| line_and_column(text, span.start));
    json!({
        "level": diagnostic.level,
        "code": diagnostic.code,
        "message": diagnostic.message,
        "line": place.map(|(line, _)| line),
        "column": place.map(|(_, column)| column),
        "label": diagnostic.label,
        "help": diagnostic.help,
    })
}

fn draw(name: &str, text: &str, diagnostic: &Diagnostic) -> String {
    let level = match diagnostic.level {
        Level::Error => Drawn::ERROR,
        Level::Note => Drawn::NOTE,
    };
    let message = plain::line(&diagnostic.message);
    let title = level.primary_title(message);
    let first = match &diagnostic.span {
        None => title.element(annotate_snippets::Origin::path(name)),
        Some(span) => {
            let span = within(text, span);
            let caret = AnnotationKind::Primary
                .span(span.clone())
                .label(plain::line(&diagnostic.label));
            let mut snippet = Snippet::source(text).path(name).annotation(caret);
            if let Some(header) = header_before(text, span.start) {
                snippet = snippet.annotation(AnnotationKind::Visible.span(header));
            }
            title.element(snippet)
        }
    };
    let help = diagnostic.help.as_ref().map(|help| {
        let help = textwrap::wrap(
            &plain::clean(help),
            textwrap::Options::new(74)
                .break_words(false)
                .word_splitter(textwrap::WordSplitter::NoHyphenation)
                .word_separator(textwrap::WordSeparator::AsciiSpace),
        )
        .join("\n");
        Group::with_title(Drawn::HELP.secondary_title(help))
    });
    let groups: Vec<Group<'_>> = std::iter::once(first).chain(help).collect();
    Renderer::styled().term_width(WIDTH).render(&groups)
}

/// A span that lies within the text, at the edges of characters and within one line.
fn within(text: &str, span: &Range<usize>) -> Range<usize> {
    let edge = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = edge(span.start);
    let end = edge(span.end).max(start);
    let line_end = text
        .get(start..end)
        .and_then(|it| it.find('\n'))
        .map_or(end, |at| start + at);
    start..line_end
}

/// The line with the header of the table in which a place stands, unless that is the line itself.
fn header_before(text: &str, at: usize) -> Option<Range<usize>> {
    let line_start = text.get(..at)?.rfind('\n').map_or(0, |at| at + 1);
    let before = text.get(..line_start)?;
    let mut end = before.len();
    for line in before.split_inclusive('\n').rev() {
        let start = end - line.len();
        if line.starts_with('[') {
            return Some(start..start + line.trim_end().len());
        }
        end = start;
    }
    None
}
