//! Text in eighty columns.

/// The width of a page.
pub(super) const WIDTH: usize = 80;

/// A text in lines, each behind an indent of so many blanks.
pub(super) fn indented(text: &str, indent: usize) -> String {
    hanging(&" ".repeat(indent), &" ".repeat(indent), text)
}

/// A text in lines, the first behind one prefix and the others behind another; with a line's end.
pub(super) fn hanging(first: &str, rest: &str, text: &str) -> String {
    let options = textwrap::Options::new(WIDTH)
        .break_words(false)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    let options = options.initial_indent(first).subsequent_indent(rest);
    textwrap::fill(text, options) + "\n"
}

/// A list of points.
pub(super) fn points<'a>(items: impl IntoIterator<Item = &'a str>) -> String {
    items
        .into_iter()
        .map(|item| hanging("    - ", "      ", item))
        .collect()
}

/// A section of a page; nothing when it has nothing to say.
pub(super) fn section(title: &str, body: &str) -> Option<String> {
    (!body.is_empty()).then(|| format!("  {title}\n{body}"))
}
