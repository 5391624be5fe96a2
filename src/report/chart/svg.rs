//! The few shapes that the pictures are made of. Every text is escaped.

use std::fmt::Write;

/// Hatchings, for what is no answer.
pub(super) const PATTERNS: &str = "<defs><pattern id=\"none\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" \
    patternTransform=\"rotate(45)\"><rect width=\"7\" height=\"7\" fill=\"#fff\"/><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"7\" \
    stroke=\"#aaa\" stroke-width=\"1.6\"/></pattern><pattern id=\"open\" width=\"6\" height=\"6\" \
    patternUnits=\"userSpaceOnUse\"><rect width=\"6\" height=\"6\" fill=\"#fff\"/><circle cx=\"2\" cy=\"2\" r=\"1.2\" \
    fill=\"#444\"/></pattern></defs>\n";

/// A picture under way.
pub(super) struct Svg {
    width: i64,
    body: String,
}

/// Where a text stands from its point.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Svg {
    pub fn new(width: i64) -> Svg {
        Svg {
            width,
            body: String::new(),
        }
    }

    pub fn rect(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), fill: &str) {
        let _ = writeln!(
            self.body,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{fill}\" shape-rendering=\"crispEdges\"/>",
            short(x),
            short(y),
            short(width),
            short(height)
        );
    }

    pub fn frame(&mut self, (x, y): (f64, f64), (width, height): (f64, f64)) {
        let _ = writeln!(
            self.body,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"none\" stroke=\"#333\" stroke-width=\"0.8\"/>",
            short(x),
            short(y),
            short(width),
            short(height)
        );
    }

    pub fn line(&mut self, (x, y): (f64, f64), (to_x, to_y): (f64, f64), stroke: &str) {
        let _ = writeln!(
            self.body,
            "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"{stroke}\" stroke-width=\"0.8\"/>",
            short(x),
            short(y),
            short(to_x),
            short(to_y)
        );
    }

    /// A text; `class` is `h` for a heading, `s` for small print, `k` for a letter on a field, or empty.
    pub fn text(&mut self, (x, y): (f64, f64), anchor: Anchor, class: &str, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let class = if class.is_empty() {
            String::new()
        } else {
            format!(" class=\"{class}\"")
        };
        let _ = writeln!(
            self.body,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\"{class}>{}</text>",
            short(x),
            short(y),
            escaped(text)
        );
    }

    /// The picture, with what it is and shows told for those who cannot see it.
    pub fn finish(self, height: i64, title: &str, description: &str, definitions: &str) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {height}\" width=\"{0}\" height=\"{height}\" \
             role=\"img\" aria-labelledby=\"title desc\">\n<title id=\"title\">{1}</title>\n<desc id=\"desc\">{2}</desc>\n\
             <style>text{{font:12px 'Liberation Sans',Arial,Helvetica,sans-serif;fill:#111}}.h{{font-size:17px;\
             font-weight:bold}}.s{{font-size:11px;fill:#444}}.k{{font-size:13px;font-weight:bold;paint-order:stroke;\
             stroke:#fff;stroke-width:3px}}</style>\n{definitions}<rect width=\"{0}\" height=\"{height}\" fill=\"#fff\"/>\n{3}</svg>\n",
            self.width,
            escaped(title),
            escaped(description),
            self.body
        )
    }
}

/// A length without digits that nobody sees.
fn short(length: f64) -> String {
    let text = format!("{length:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Text that is only text in XML.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            letter if letter.is_control() => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    safe
}

/// A text cut into lines of so many letters.
pub(super) fn lines(text: &str, letters: usize) -> Vec<String> {
    textwrap::wrap(text, letters)
        .into_iter()
        .map(|line| line.into_owned())
        .collect()
}
