//! Pages and pictures that are whole, and do nothing: every element is one that the writers make and is closed in
//! its turn, and nothing can run or be fetched.

#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;

/// The elements of a page.
const PAGE: &str = "html head meta title style body header nav main section footer div p h1 h2 h3 h4 h5 h6 ul ol li dl \
    dt dd table caption thead tbody tr th td a b span code cite pre figure figcaption blockquote details summary";
/// The elements of a picture.
const PICTURE: &str = "svg title desc style defs pattern path rect line text tspan polygon circle g";

/// A start or end tag, or the text before it.
pub enum Token<'h> {
    /// A start tag.
    Open {
        /// Its name.
        name: &'h str,
        /// The rest of it.
        attributes: &'h str,
    },
    /// An end tag.
    Close(&'h str),
    /// What stands between two tags.
    Text(&'h str),
}

/// The tokens of a text that a writer made; anything that its grammar does not have is a panic.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut rest = text.strip_prefix("<!doctype html>").unwrap_or(text);
    let mut tokens = Vec::new();
    while let Some(at) = rest.find('<') {
        tokens.push(Token::Text(&rest[..at]));
        // A `>` within a quoted attribute would be a `&gt;`.
        let end = at + rest[at..].find('>').expect("a tag ends");
        let tag = &rest[at + 1..end];
        match tag.strip_prefix('/') {
            Some(name) => tokens.push(Token::Close(name)),
            None => {
                let (name, attributes) = tag.split_once(' ').unwrap_or((
                    tag.trim_end_matches('/'),
                    &tag[tag.len() - usize::from(tag.ends_with('/'))..],
                ));
                assert!(name.chars().all(|it| it.is_ascii_alphanumeric()), "<{tag}>");
                tokens.push(Token::Open { name, attributes });
            }
        }
        rest = &rest[end + 1..];
    }
    tokens.push(Token::Text(rest));
    tokens
}

/// The value of an attribute.
pub fn attribute<'h>(attributes: &'h str, key: &str) -> Option<&'h str> {
    let (_, value) = format!(" {attributes}")
        .find(&format!(" {key}=\""))
        .map(|at| attributes.split_at(at))?;
    value.split('"').nth(1)
}

/// Holds that every element is closed in turn, no identifier stands twice, every link within the page leads
/// somewhere, no cell or heading is misplaced, and nothing on the page can run or be fetched.
pub fn page(html: &str) {
    assert!(html.starts_with("<!doctype html>"));
    let (mut ids, mut links, mut headings) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
    for token in whole(html, &|name| {
        PAGE.split(' ').chain(PICTURE.split(' ')).any(|it| it == name)
    }) {
        let Token::Open { name, attributes } = token else {
            continue;
        };
        if let Some(id) = attribute(attributes, "id") {
            assert!(ids.insert(id), "the identifier {id} stands twice");
        }
        if let Some(href) = attribute(attributes, "href") {
            match href.strip_prefix('#') {
                Some(within) => _ = links.insert(within),
                None => {
                    let web = href.to_lowercase();
                    assert!(
                        web.starts_with("http://") || web.starts_with("https://"),
                        "{href}"
                    );
                    assert!(attributes.contains("noreferrer"), "{attributes}");
                }
            }
        }
        if let Some(level) = name.strip_prefix('h').and_then(|it| it.parse::<u8>().ok()) {
            headings.push(level);
        }
        if name == "th" {
            assert!(attributes.starts_with("scope="), "{attributes}");
        }
    }
    assert!(
        links.is_subset(&ids),
        "{:?}",
        links.difference(&ids).collect::<Vec<_>>()
    );
    assert_eq!(headings.iter().filter(|level| **level == 1).count(), 1);
    // A heading is at most one level below the one before it.
    assert!(
        headings.windows(2).all(|two| two[1] <= two[0] + 1),
        "{headings:?}"
    );
    assert_eq!(html.matches("<table>").count(), html.matches("<caption>").count());
}

/// Holds that a picture is whole, refers to nothing outside itself, and does nothing.
pub fn picture(svg: &str) {
    assert!(svg.starts_with("<svg "), "{}", &svg[..svg.len().min(80)]);
    for token in whole(svg, &|name| PICTURE.split(' ').any(|it| it == name)) {
        if let Token::Open { attributes, .. } = token {
            assert!(attribute(attributes, "href").is_none(), "{attributes}");
        }
    }
}

/// The tokens of a text in which every element is one of those allowed and closed in its turn, no attribute does
/// anything, and no character is one that XML does not have or that turns the order of letters.
fn whole<'t>(text: &'t str, allowed: &dyn Fn(&str) -> bool) -> Vec<Token<'t>> {
    let odd = |it: char| {
        (it.is_control() && !matches!(it, '\n' | '\t'))
            || matches!(it, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    assert_eq!(text.find(odd), None, "a character that no page should have");
    let mut open: Vec<&str> = Vec::new();
    let tokens = tokens(text);
    for token in &tokens {
        match *token {
            Token::Open { name, attributes } => {
                assert!(allowed(name), "<{name}> has no place here");
                // Every other part stands between quotes: what a file says may look like an attribute there.
                let names = attributes.split('"').step_by(2).flat_map(str::split_whitespace);
                for key in names.map(|it| it.trim_end_matches('=')) {
                    let (key, rest) = key.split_once('=').unwrap_or((key, ""));
                    assert!(
                        !key.starts_with("on") && key != "style" && key != "src" && rest.is_empty(),
                        "{attributes}"
                    );
                }
                if name != "meta" && !attributes.ends_with('/') {
                    open.push(name);
                }
            }
            Token::Close(name) => assert_eq!(open.pop(), Some(name)),
            Token::Text(text) => assert!(open.last() == Some(&"style") || !text.contains('>'), "{text}"),
        }
    }
    assert!(open.is_empty(), "{open:?}");
    tokens
}
