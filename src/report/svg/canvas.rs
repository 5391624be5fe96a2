//! A picture under construction: a few primitives, each with its colours given in place, so that the picture can
//! stand inside a page without changing it.

use std::fmt::Write as _;

use super::super::markup::escape;

/// The fonts: whatever plain one a system has.
const FONTS: &str = "Helvetica, Arial, 'Liberation Sans', sans-serif";

/// Dark text and lines.
pub(super) const INK: &str = "#1a1a1a";
/// Text of less weight.
pub(super) const SOFT: &str = "#555555";
/// Thin lines.
pub(super) const RULE: &str = "#d0d0d0";
/// Lines behind everything.
pub(super) const FAINT: &str = "#e9e9e9";

/// How a shape is filled and drawn round.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Paint {
    /// A colour, or the name of a pattern as `url(#…)`.
    pub fill: &'static str,
    /// The line round it.
    pub line: &'static str,
    /// The colour of text on it.
    pub text: &'static str,
    /// A pattern drawn over the fill; empty: none.
    pub over: &'static str,
}

/// A kind of text.
#[derive(Clone, Copy)]
pub(super) struct Font {
    /// Size in pixels.
    pub size: f64,
    /// Whether bold.
    pub bold: bool,
    /// Colour.
    pub fill: &'static str,
}

/// A font.
pub(super) const fn font(size: f64, bold: bool, fill: &'static str) -> Font {
    Font { size, bold, fill }
}

/// Where a text stands to its point.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A picture under construction.
#[derive(Default)]
pub(super) struct Canvas(String);

impl Canvas {
    pub fn rect(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), paint: Paint) {
        for fill in [paint.fill, paint.over].into_iter().filter(|it| !it.is_empty()) {
            let _ = writeln!(
                self.0,
                r#"<rect x="{}" y="{}" width="{}" height="{}" fill="{fill}" stroke="{}"/>"#,
                number(x),
                number(y),
                number(width.max(0.0)),
                number(height),
                paint.line
            );
        }
    }

    pub fn line(&mut self, (x1, y1): (f64, f64), (x2, y2): (f64, f64), colour: &str, more: &str) {
        let _ = writeln!(
            self.0,
            r#"<line x1="{}" y1="{}" x2="{}" y2="{}" stroke="{colour}"{more}/>"#,
            number(x1),
            number(y1),
            number(x2),
            number(y2)
        );
    }

    pub fn text(&mut self, (x, y): (f64, f64), anchor: Anchor, font: Font, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => r#" text-anchor="middle""#,
            Anchor::End => r#" text-anchor="end""#,
        };
        let bold = if font.bold { r#" font-weight="bold""# } else { "" };
        let _ = writeln!(
            self.0,
            r#"<text x="{}" y="{}" font-size="{}" fill="{}"{anchor}{bold}>{}</text>"#,
            number(x),
            number(y),
            number(font.size),
            font.fill,
            escape(text)
        );
    }

    /// A closed shape through these points.
    pub fn shape(&mut self, points: &[(f64, f64)], fill: &str, line: &str) {
        let points: Vec<String> = points
            .iter()
            .map(|(x, y)| format!("{},{}", number(*x), number(*y)))
            .collect();
        let _ = writeln!(
            self.0,
            r#"<polygon points="{}" fill="{fill}" stroke="{line}"/>"#,
            points.join(" ")
        );
    }

    pub fn circle(&mut self, (x, y): (f64, f64), radius: f64, fill: &str, line: &str) {
        let _ = writeln!(
            self.0,
            r#"<circle cx="{}" cy="{}" r="{}" fill="{fill}" stroke="{line}" stroke-width="1.5"/>"#,
            number(x),
            number(y),
            number(radius)
        );
    }

    /// A part of the picture with the words that a pointer shows and a screen reader reads for it.
    pub fn titled(&mut self, title: &str, draw: impl FnOnce(&mut Canvas)) {
        let _ = writeln!(self.0, "<g><title>{}</title>", escape(title));
        draw(self);
        self.0.push_str("</g>\n");
    }

    /// Draws another part over this one.
    pub fn append(&mut self, other: Canvas) {
        self.0.push_str(&other.0);
    }

    /// The whole picture, with its title and description for those who cannot see it.
    ///
    /// What was drawn on `width` by `height` is shown `wide` pixels wide.
    pub fn finish(self, (width, height): (f64, f64), wide: f64, title: &str, description: &str) -> String {
        let high = number(height * wide / width);
        let (width, height, wide) = (number(width), number(height), number(wide));
        let (title, description) = (escape(title), escape(description));
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{wide}" height="{high}" role="img" aria-label="{title}" font-family="{FONTS}">
<title>{title}</title>
<desc>{description}</desc>
{PATTERNS}<rect width="{width}" height="{height}" fill="white"/>
{}</svg>
"#,
            self.0
        )
    }
}

/// The patterns, of which each is told by its direction or shape alone.
const PATTERNS: &str = r##"<defs>
<pattern id="ottawa-open" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4" stroke="#555555" stroke-width="1.2"/></pattern>
<pattern id="ottawa-breach" width="7" height="7" patternUnits="userSpaceOnUse"><path d="M0,0 l7,7 M7,0 l-7,7" stroke="#ffffff" stroke-width="0.9"/></pattern>
<pattern id="ottawa-perhaps" width="7" height="7" patternUnits="userSpaceOnUse"><path d="M0,0 l7,7 M7,0 l-7,7" stroke="#a61b1b" stroke-width="0.9"/></pattern>
<pattern id="ottawa-pending" width="9" height="9" patternUnits="userSpaceOnUse"><path d="M-2,7 l4,4 M0,0 l9,9 M7,-2 l4,4" stroke="#8a5a00" stroke-width="1.1"/></pattern>
<pattern id="ottawa-delayed" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M3,0 v6" stroke="#5c3a00" stroke-width="1.3"/></pattern>
<pattern id="ottawa-dots" width="7" height="7" patternUnits="userSpaceOnUse"><circle cx="3.5" cy="3.5" r="1" fill="#6b5a1e"/></pattern>
</defs>
"##;

/// A number with one decimal at most.
fn number(value: f64) -> String {
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").map(str::to_owned).unwrap_or(text);
    if text == "-0" { "0".to_owned() } else { text }
}

/// About how wide a text is. Fonts differ; this is for one somewhat wider than most.
pub(super) fn width(text: &str, font: Font) -> f64 {
    let of = |letter: char| match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '(' | ')' | ' '
        | '[' | ']' => 0.31,
        'r' | '-' => 0.36,
        'm' | 'w' | 'M' | 'W' => 0.87,
        letter if letter.is_uppercase() => 0.70,
        letter if letter.is_ascii() => 0.57,
        letter if (letter as u32) < 0x2000 => 0.62,
        _ => 1.0,
    };
    let bold = if font.bold { 1.05 } else { 1.0 };
    text.chars().map(of).sum::<f64>() * font.size * bold
}

/// A text in lines no wider than this; of more lines than `most`, the last one kept ends in an ellipsis.
pub(super) fn lines(text: &str, font: Font, most_wide: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let word = fitting(word, font, most_wide);
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), font) <= most_wide => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = fitting(&format!("{last} …"), font, most_wide);
        }
    }
    lines
}

/// The text, cut off where it is too wide.
fn fitting(text: &str, font: Font, most_wide: f64) -> String {
    if width(text, font) <= most_wide {
        return text.to_owned();
    }
    let mut kept = String::new();
    for letter in text.chars() {
        if width(&format!("{kept}{letter}…"), font) > most_wide {
            break;
        }
        kept.push(letter);
    }
    format!("{}…", kept.trim_end_matches([' ', '…']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_broken_and_cut_to_what_fits() {
        let plain = font(10.0, false, INK);
        assert_eq!(lines("one two three", plain, 1000.0, 3), ["one two three"]);
        let broken = lines("one two three four five", plain, 50.0, 2);
        assert_eq!(broken.len(), 2);
        assert!(broken[1].ends_with('…'));
        let long = lines(&"x".repeat(500), plain, 50.0, 2);
        assert!(long.iter().all(|line| width(line, plain) <= 50.0), "{long:?}");
        assert!(lines("", plain, 50.0, 2).is_empty());
    }

    #[test]
    fn numbers_are_short_and_never_minus_nothing() {
        assert_eq!([1.0, 1.25, -0.01, 0.96].map(number), ["1", "1.2", "0", "1"]);
    }
}
