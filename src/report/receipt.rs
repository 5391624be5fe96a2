//! What a report was made from: hashes by which another can tell that it is the same law and the same file.

use std::fmt::Write as _;

use super::pages;

/// The SHA-256 of some bytes, in 64 small hexadecimal digits: what `sha256sum` prints.
///
/// ```
/// let empty = ottawa::report::receipt::sha256(b"");
/// assert!(empty.starts_with("e3b0c44298fc1c14") && empty.len() == 64);
/// ```
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    let digest = hmac_sha256::Hash::hash(bytes);
    digest.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The SHA-256 of the law as it is read here: every paragraph with its rules and interpretations, and every
/// contested question with its positions, in the words of [`pages`].
///
/// It changes when a rule, an interpretation, a position or a default does; not when a scenario is added. Two
/// engines with one law may still compute dates otherwise: the version of the engine stands beside it.
#[must_use]
pub fn law() -> String {
    sha256(pages::law().as_bytes())
}
