//! Where things are printed: results on standard output, what is wrong on standard error.
//!
//! Colour is stripped where it is not wanted. A reader that stops reading, as `head` does, ends the printing
//! and not the program, so that the exit code still tells the result.

use std::io::{self, Write};

use anstream::{AutoStream, ColorChoice};

use crate::args::Colour;
use crate::failure::Failure;
use crate::{commands, paint, plain};

/// Standard output and standard error.
pub struct Output {
    stdout: AutoStream<io::Stdout>,
    stderr: AutoStream<io::Stderr>,
    pending: String,
    closed: bool,
    failed: Option<io::Error>,
}

impl Output {
    /// With colour as wished.
    pub fn new(colour: Colour) -> Output {
        let choice = match colour {
            Colour::Auto => ColorChoice::Auto,
            Colour::Always => ColorChoice::Always,
            Colour::Never => ColorChoice::Never,
        };
        Output {
            stdout: AutoStream::new(io::stdout(), choice),
            stderr: AutoStream::new(io::stderr(), choice),
            pending: String::new(),
            closed: false,
            failed: None,
        }
    }

    /// Prints a text as it is, but for what could act on a terminal.
    pub fn text(&mut self, text: &str) {
        self.pending.push_str(&plain::clean(text));
    }

    /// Prints a text that [`paint`] has made safe and styled.
    pub fn painted(&mut self, text: &str) {
        self.pending.push_str(text);
    }

    /// Prints one JSON object.
    pub fn json(&mut self, value: &serde_json::Value) {
        self.pending.push_str(&plain::json(&format!("{value:#}")));
        self.pending.push('\n');
    }

    /// Prints one JSON object on one line, at once: whoever waits for it replies.
    pub fn json_line(&mut self, value: &serde_json::Value) {
        self.pending.push_str(&plain::json(&value.to_string()));
        self.pending.push('\n');
        self.flush();
    }

    /// Writes out what was printed so far.
    pub fn flush(&mut self) {
        let text = std::mem::take(&mut self.pending);
        if self.closed || text.is_empty() {
            return;
        }
        if let Err(error) = self
            .stdout
            .write_all(text.as_bytes())
            .and_then(|()| self.stdout.flush())
        {
            self.closed = true;
            if error.kind() != io::ErrorKind::BrokenPipe {
                self.failed = Some(error);
            }
        }
    }

    /// Prints a text, safe and styled, on standard error.
    pub fn complain(&mut self, text: &str) {
        self.flush();
        // Nobody can be told that standard error cannot be written.
        let _ = self
            .stderr
            .write_all(text.as_bytes())
            .and_then(|()| self.stderr.flush());
    }

    /// Prints why a command cannot be carried out.
    pub fn fail(&mut self, failure: &Failure) {
        let mut text = format!(
            "{} {}\n",
            paint::styled(paint::ERROR, "error:"),
            plain::clean(&failure.message)
        );
        if let Some(help) = &failure.help {
            let help = textwrap::fill(
                &plain::clean(help),
                textwrap::Options::new(80)
                    .subsequent_indent("      ")
                    .break_words(false)
                    .word_splitter(textwrap::WordSplitter::NoHyphenation)
                    .word_separator(textwrap::WordSeparator::AsciiSpace),
            );
            text.push_str(&format!("{} {help}\n", paint::styled(paint::HELP, "help:")));
        }
        self.complain(&text);
    }

    /// Writes out the rest and gives the exit code.
    pub fn finish(mut self, code: u8) -> u8 {
        self.flush();
        match self.failed.take() {
            Some(error) => {
                self.complain(&format!("error: standard output cannot be written: {error}\n"));
                commands::CANNOT
            }
            None => code,
        }
    }
}
