//! Text of a scenario made safe for a terminal.
//!
//! A scenario is somebody else's text. Control characters in it could move the cursor, recolour or retitle a
//! terminal, and marks of writing direction could show a reader another order of words; none of them is
//! printed as it is.

use std::borrow::Cow;

/// Whether a character could do something to a terminal other than be seen.
pub fn is_unsafe(letter: char) -> bool {
    let directs = matches!(letter, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    (letter.is_control() && letter != '\n') || directs
}

/// The text without what could act on a terminal: a tab becomes a blank, the rest is left out.
pub fn clean(text: &str) -> Cow<'_, str> {
    if !text.contains(is_unsafe) {
        return Cow::Borrowed(text);
    }
    let shown = |letter: char| match letter {
        '\t' => Some(' '),
        letter if is_unsafe(letter) => None,
        letter => Some(letter),
    };
    Cow::Owned(text.chars().filter_map(shown).collect())
}

/// The text on one line.
pub fn line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The bytes of a file as text in which every character has the place it has in the file: what cannot be
/// shown is replaced by something as long.
pub fn same_length(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        for letter in chunk.valid().chars() {
            match (is_unsafe(letter), letter.len_utf8()) {
                (false, _) => text.push(letter),
                (true, 1) => text.push(if matches!(letter, '\t' | '\r') { ' ' } else { '?' }),
                (true, 2) => text.push('\u{B7}'),
                (true, _) => text.push('\u{FFFD}'),
            }
        }
        chunk.invalid().iter().for_each(|_| text.push('?'));
    }
    text
}

/// JSON in which no character acts on a terminal: within its texts, which alone can hold one, it is escaped.
pub fn json(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match is_unsafe(letter) {
            true => safe.push_str(&format!("\\u{:04x}", u32::from(letter))),
            false => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_acts_on_a_terminal_is_left() {
        assert_eq!(
            clean("a\u{1b}[31mred\u{7}\u{9b}2J\tb\u{202e}c\n"),
            "a[31mred2J bc\n"
        );
        assert_eq!(line(" two\r\nlines "), "two lines");
        assert_eq!(json("\"a\u{9b}b\""), "\"a\\u009bb\"");
    }

    #[test]
    fn places_stay_what_they_are() {
        let bytes = b"a\x1b\xc2\x9b\xe2\x80\xae\xff\xfe\tz";
        let text = same_length(bytes);
        assert_eq!(text.len(), bytes.len());
        assert!(text.ends_with(" z") && !text.contains(is_unsafe));
    }
}
