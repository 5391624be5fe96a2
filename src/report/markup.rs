//! Text of a file on its way into a page: nothing of it acts, and what is an address or a piece of code is told
//! apart.

/// Text without what could act on a reader or its page: control characters, marks that turn the direction of
/// writing, and what no page may hold. Ends of lines become spaces.
pub(super) fn harmless(text: &str) -> String {
    let kept = |letter: char| match letter {
        '\n' | '\t' => Some(' '),
        '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => None,
        '\u{FFFE}' | '\u{FFFF}' => None,
        letter if letter.is_control() => None,
        letter => Some(letter),
    };
    text.chars().filter_map(kept).collect()
}

/// Text made safe for HTML and SVG, within an element and within a quoted attribute: harmless, and without markup.
pub(super) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in harmless(text).chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            letter => safe.push(letter),
        }
    }
    safe
}

/// A piece of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Piece<'t> {
    /// Words.
    Words(&'t str),
    /// A word of the file format or of the command, without its backticks.
    Code(&'t str),
    /// A web address: `http` or `https`, of plain letters that mean nothing in markup.
    Address(&'t str),
}

/// The pieces of a text. Backticks that do not come in pairs are words.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let paired = text.matches('`').count().is_multiple_of(2);
    if !paired {
        return addresses(text);
    }
    let parts = text.split('`').enumerate();
    parts
        .flat_map(|(at, part)| match (at % 2, part) {
            (_, "") => Vec::new(),
            (0, words) => addresses(words),
            (_, code) => vec![Piece::Code(code)],
        })
        .collect()
}

/// Words, with the addresses among them.
fn addresses(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, address, after)) = first_address(rest) {
        pieces.extend((!before.is_empty()).then_some(Piece::Words(before)));
        pieces.push(Piece::Address(address));
        rest = after;
    }
    pieces.extend((!rest.is_empty()).then_some(Piece::Words(rest)));
    pieces
}

/// What stands before the first address, the address, and what follows it.
fn first_address(text: &str) -> Option<(&str, &str, &str)> {
    let begins = |word: &str| {
        let head = |scheme: &str| {
            let (head, rest) = word.split_at_checked(scheme.len())?;
            let host = rest.starts_with(|letter: char| letter.is_ascii_alphanumeric());
            (head.eq_ignore_ascii_case(scheme) && host).then_some(())
        };
        head("https://").or_else(|| head("http://")).is_some()
    };
    let opens = |before: &str| before.is_empty() || before.ends_with([' ', '\n', '(']);
    let (before, from) = text
        .match_indices(['h', 'H'])
        .filter_map(|(at, _)| text.split_at_checked(at))
        .find(|(before, word)| opens(before) && begins(word))?;
    let plain = |letter: char| letter.is_ascii_graphic() && !r#"<>"'`{}|\^"#.contains(letter);
    let end = from.find(|letter: char| !plain(letter)).unwrap_or(from.len());
    let word = from.get(..end)?;
    let mut address = word.trim_end_matches(['.', ',', ';', ':', '!', '?']);
    // A bracket belongs to the sentence unless the address opened one.
    while let Some(shorter) = address.strip_suffix(')').filter(|it| !it.contains('(')) {
        address = shorter;
    }
    Some((before, address, from.get(address.len()..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_is_markup() {
        assert_eq!(
            escape("<script>a&\"b'\u{1b}[31m\u{202e}c\u{ffff}\nd"),
            "&lt;script&gt;a&amp;&quot;b&#39;[31mc d"
        );
    }

    #[test]
    fn only_web_addresses_are_addresses() {
        let address = |text| {
            let found = pieces(text).into_iter().find_map(|piece| match piece {
                Piece::Address(address) => Some(address),
                _ => None,
            });
            found.unwrap_or("")
        };
        assert_eq!(
            address("see HTTPS://a.org/x_(y)?q=1&r=2."),
            "HTTPS://a.org/x_(y)?q=1&r=2"
        );
        assert_eq!(address("(as http://a.org/x)"), "http://a.org/x");
        assert_eq!(address("http://a.org/\"onclick=x"), "http://a.org/");
        for none in [
            "javascript:alert(1)",
            "data:text/html,x",
            "xhttp://a",
            "http://",
            "http://<b>",
            "ftp://a",
            "//a",
            "",
        ] {
            assert_eq!(address(none), "", "{none}");
        }
    }

    #[test]
    fn backticks_in_pairs_are_code() {
        assert_eq!(
            pieces("a `b` c"),
            [Piece::Words("a "), Piece::Code("b"), Piece::Words(" c")]
        );
        assert_eq!(pieces("a `b c"), [Piece::Words("a `b c")]);
    }
}
