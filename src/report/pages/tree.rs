//! A tree of sentences, drawn.

use super::layout::WIDTH;

/// A sentence with its citation and its parts.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The sentence.
    pub text: String,
    /// For a group: how it goes on after "when", as in "all of these hold".
    pub holds: Option<String>,
    /// The paragraph, at the right edge.
    pub cite: Option<&'static str>,
    /// Its parts.
    pub parts: Vec<Line>,
}

impl Line {
    /// A sentence.
    pub fn new(text: String) -> Line {
        Line {
            text,
            holds: None,
            cite: None,
            parts: Vec::new(),
        }
    }

    /// Several parts, as in "all of these".
    pub fn group(text: &str, holds: &str, parts: impl IntoIterator<Item = Line>) -> Line {
        let parts = parts.into_iter().collect();
        Line {
            text: text.to_owned(),
            holds: Some(holds.to_owned()),
            cite: None,
            parts,
        }
    }

    /// The same with its paragraph.
    pub fn cited(self, cite: &'static str) -> Line {
        Line {
            cite: Some(cite),
            ..self
        }
    }

    /// The same with one part more.
    pub fn with(mut self, part: Line) -> Line {
        self.parts.push(part);
        self
    }

    /// The same with words before it, which end its being a mere group.
    pub fn led_by(self, lead: &str) -> Line {
        Line {
            text: format!("{lead}{}", self.text),
            holds: None,
            ..self
        }
    }

    /// The same with what it means: "a mine, when all of these hold".
    pub fn with_parts_of(mut self, means: Line) -> Line {
        match means.holds {
            Some(holds) => {
                self.text = format!("{}, when {holds}", self.text);
                self.parts = means.parts;
            }
            None => {
                self.text = format!("{}, when", self.text);
                self.parts = vec![means];
            }
        }
        self
    }

    /// The tree under an indent.
    pub fn draw(&self, indent: usize) -> String {
        let mut text = String::new();
        let margin = " ".repeat(indent);
        draw(self, &margin, &margin, &mut text);
        text
    }
}

/// Draws a line behind a prefix, then its parts behind the bars that go on.
fn draw(line: &Line, first: &str, rest: &str, text: &mut String) {
    let cite = line.cite.unwrap_or("");
    let used = first.chars().count();
    let kept = if cite.is_empty() {
        0
    } else {
        cite.chars().count() + 2
    };
    let room = WIDTH.saturating_sub(used + kept).max(20);
    let bar = if line.parts.is_empty() {
        rest.to_owned()
    } else {
        format!("{rest}│  ")
    };
    let wrapped = textwrap::wrap(&line.text, textwrap::Options::new(room).break_words(false));
    for (at, words) in wrapped.iter().enumerate() {
        if at == 0 && !cite.is_empty() {
            let gap = WIDTH.saturating_sub(used + words.chars().count() + cite.chars().count());
            text.push_str(&format!("{first}{words}{}{cite}\n", " ".repeat(gap)));
        } else if at == 0 {
            text.push_str(&format!("{first}{words}\n"));
        } else {
            text.push_str(&format!(
                "{}{words}\n",
                if line.parts.is_empty() { rest } else { &bar }
            ));
        }
    }
    let last = line.parts.len().saturating_sub(1);
    for (at, part) in line.parts.iter().enumerate() {
        let (fork, bars) = if at == last {
            ("└─ ", "   ")
        } else {
            ("├─ ", "│  ")
        };
        draw(part, &format!("{rest}{fork}"), &format!("{rest}{bars}"), text);
    }
}
