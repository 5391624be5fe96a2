//! What is wrong with a scenario file, and how to mend it.
//!
//! The library describes; an application draws. A [`Diagnostic`] carries the bytes it is about, so that a
//! renderer can show line, column and caret.

use std::fmt;
use std::ops::Range;

/// How grave a diagnostic is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// The file cannot be judged.
    Error,
    /// The file can be judged, and its author should know this.
    Note,
}

/// One thing that is wrong or noteworthy.
#[derive(Clone, PartialEq, Eq, Debug, serde::Serialize)]
pub struct Diagnostic {
    /// How grave it is.
    pub level: Level,
    /// A stable code, such as `unknown-key`.
    pub code: &'static str,
    /// What is wrong, in the reader's words: lower case, no full stop, input in backticks.
    pub message: String,
    /// The bytes of the file that it is about.
    pub span: Option<Range<usize>>,
    /// What stands there or was expected there, for the caret; may be empty.
    pub label: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// An error about these bytes.
    #[must_use]
    pub fn error(code: &'static str, message: impl Into<String>, span: Range<usize>) -> Self {
        Diagnostic {
            level: Level::Error,
            code,
            message: message.into(),
            span: Some(span),
            label: String::new(),
            help: None,
        }
    }

    /// A note about these bytes.
    #[must_use]
    pub fn note(code: &'static str, message: impl Into<String>, span: Range<usize>) -> Self {
        Diagnostic {
            level: Level::Note,
            ..Diagnostic::error(code, message, span)
        }
    }

    /// The same with words for the caret.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// The same with help.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        if let Some(help) = &self.help {
            write!(f, " ({help})")?;
        }
        Ok(())
    }
}

/// Line and column, both from 1, of a byte of the text. Columns count characters.
#[must_use]
pub fn line_and_column(text: &str, byte: usize) -> (u32, u32) {
    let before = text.get(..byte.min(text.len())).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    (
        u32::try_from(line).unwrap_or(u32::MAX),
        u32::try_from(column).unwrap_or(u32::MAX),
    )
}
