//! The paragraphs of law that an expectation may name.

use std::ops::Range;

use toml::de::DeValue;

use super::super::keys::Key;
use super::cursor::Tab;
use super::messages;
use crate::diagnostic::Diagnostic;

/// How many numbered paragraphs each Article of the Convention has; 0: it is not divided.
const PARAGRAPHS: [u8; 22] = [2, 5, 2, 0, 6, 8, 3, 20, 0, 3, 4, 3, 5, 2, 0, 3, 2, 0, 0, 4, 0, 0];

impl Tab<'_> {
    /// One paragraph or several, as an expectation names them.
    pub fn provisions(&self, name: &'static str) -> Vec<String> {
        let Some(node) = self.get(name) else {
            return Vec::new();
        };
        let key = self.key(name);
        match node.get_ref() {
            DeValue::String(text) => self.paragraph(key, text, node.span()).into_iter().collect(),
            DeValue::Array(list) if list.is_empty() => self
                .refuse(messages::empty_list(key, node.span()))
                .unwrap_or_default(),
            DeValue::Array(list) => list
                .iter()
                .filter_map(|node| match node.get_ref() {
                    DeValue::String(text) => self.paragraph(key, text, node.span()),
                    _ => self.wrong(key, node),
                })
                .collect(),
            _ => self.wrong(key, node).unwrap_or_default(),
        }
    }

    /// One paragraph of the Convention, such as an exception.
    pub fn provision(&self, name: &'static str) -> Option<String> {
        let node = self.get(name)?;
        let key = self.key(name);
        match node.get_ref() {
            DeValue::String(text) => self.paragraph(key, text, node.span()),
            _ => self.wrong(key, node),
        }
    }

    fn paragraph(&self, key: &Key, text: &str, span: Range<usize>) -> Option<String> {
        match check(text) {
            Ok(()) => Some(text.to_owned()),
            Err(help) => {
                let message = format!("`{text}` is not a provision");
                let complaint = Diagnostic::error("unknown-provision", message, span);
                self.refuse(
                    complaint
                        .label(format!("`{}` names a paragraph of law", key.name))
                        .help(help),
                )
            }
        }
    }
}

/// Whether a text names a paragraph; if not, what to write.
fn check(text: &str) -> Result<(), String> {
    const SHAPES: &str = "write \"1(1)(a)\" or \"4\" for the Convention, else \"VCLT 18\", \"APII 8\", \"custom 81\" or \"custom: ban\"";
    // Whatever stands in a table of contents, such as "custom: ban" or "APII annex 2(c)".
    if crate::treaty::paragraph(text).is_some() {
        return Ok(());
    }
    for law in ["VCLT", "APII", "custom"] {
        if let Some(rest) = text.strip_prefix(law).and_then(|rest| rest.strip_prefix(' ')) {
            let divided = law != "custom";
            return match cited(rest) {
                Some((_, parts)) if divided || parts.is_empty() => Ok(()),
                _ => Err(SHAPES.to_owned()),
            };
        }
    }
    if let Some((article, parts)) = cited(text) {
        let Some(&paragraphs) = usize::from(article)
            .checked_sub(1)
            .and_then(|at| PARAGRAPHS.get(at))
        else {
            return Err(format!("the Convention has Articles 1 to {}", PARAGRAPHS.len()));
        };
        return match parts.first().map(|part| part.parse::<u8>()) {
            None => Ok(()),
            Some(Ok(number)) if (1..=paragraphs).contains(&number) => Ok(()),
            Some(_) if paragraphs == 0 => Err(format!(
                "Article {article} has no numbered paragraphs: write \"{article}\""
            )),
            Some(_) => Err(format!(
                "Article {article} has paragraphs {article}(1) to {article}({paragraphs})"
            )),
        };
    }
    Err(nearest(text).map_or_else(
        || SHAPES.to_owned(),
        |near| format!("did you mean \"{near}\"? {SHAPES}"),
    ))
}

/// `1(1)(a)` as 1 and its parts; `None` if it has another shape.
fn cited(text: &str) -> Option<(u8, Vec<&str>)> {
    let (number, rest) = text.split_at(text.find('(').unwrap_or(text.len()));
    let plain = |text: &str| !text.is_empty() && text.len() <= 3 && text.bytes().all(|b| b.is_ascii_digit());
    if !plain(number) || number.starts_with('0') {
        return None;
    }
    let inner = match rest {
        "" => return Some((number.parse().ok()?, Vec::new())),
        rest => rest.strip_prefix('(')?.strip_suffix(')')?,
    };
    let parts: Vec<&str> = inner.split(")(").collect();
    let letter = |part: &str| {
        matches!(part, "i" | "ii" | "iii" | "iv")
            || (part.len() == 1 && part.bytes().all(|b| b.is_ascii_lowercase()))
    };
    let fits = match parts.as_slice() {
        [number] => plain(number),
        [number, below] => plain(number) && letter(below),
        [number, below, last] => plain(number) && letter(below) && letter(last),
        _ => false,
    };
    fits.then_some((number.parse().ok()?, parts))
}

/// The same law in the shape of the format: `Art. 1.1.a`, `1 (1) (a)` and `apii 8` are understood.
fn nearest(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    for law in ["VCLT", "APII", "custom"] {
        if let Some(rest) = lower.strip_prefix(&law.to_lowercase()) {
            let number: String = rest
                .chars()
                .filter(|c| c.is_ascii_digit() || matches!(c, '(' | ')'))
                .collect();
            let near = format!("{law} {number}");
            return check(&near).is_ok().then_some(near);
        }
    }
    let plain = lower
        .replace("article", "")
        .replace("art", "")
        .replace("paragraph", "")
        .replace("para", "");
    let mut parts = plain
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty());
    let first = parts.next()?;
    let near = parts.fold(first.to_owned(), |near, part| format!("{near}({part})"));
    (cited(&near).is_some() && check(&near).is_ok()).then_some(near)
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn paragraphs_of_the_convention_and_of_other_law_are_accepted() {
        for text in [
            "1",
            "1(1)",
            "1(1)(a)",
            "5(4)(b)",
            "7(1)(d)",
            "22",
            "4",
            "9",
            "VCLT 18",
            "APII 8",
            "APII 6(2)",
            "APII 3(8)(a)",
            "APII annex 2(c)",
            "custom 81",
            "custom: ban",
        ] {
            assert_eq!(check(text), Ok(()), "{text}");
        }
    }

    #[test]
    fn other_texts_are_refused_with_the_nearest() {
        for (text, near) in [
            ("Article 1(1)(a)", "\"1(1)(a)\""),
            ("1.1.a", "\"1(1)(a)\""),
            ("Art. 4", "\"4\""),
            ("vclt 18", "\"VCLT 18\""),
            ("23", "Articles 1 to 22"),
            ("4(1)", "write \"4\""),
            ("3(3)", "3(1) to 3(2)"),
            ("custom ban", "custom: ban"),
            ("", "write"),
            ("1((a)", "write"),
        ] {
            let help = check(text).err().unwrap_or_default();
            assert!(help.contains(near), "{text}: {help}");
        }
    }
}
