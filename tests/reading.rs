//! Reading scenario files: what is refused, with which words, and what a good file becomes.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use ottawa::diagnostic::{Diagnostic, line_and_column};
use ottawa::scenario::read::{Loaded, from_bytes, from_str};

/// A plain rendering of complaints: place, code, message, label, help.
fn render(text: &str, complaints: &[Diagnostic]) -> String {
    let mut out = String::new();
    for complaint in complaints {
        let start = complaint.span.as_ref().map_or(0, |span| span.start);
        let (line, column) = line_and_column(text, start);
        let help = complaint.help.as_deref().unwrap_or("-");
        let _ = writeln!(out, "{line}:{column} {}: {}", complaint.code, complaint.message);
        let _ = writeln!(out, "    {}", complaint.label);
        let _ = writeln!(out, "    help: {help}");
    }
    out
}

#[test]
fn every_invalid_file_is_refused_with_the_words_beside_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/invalid");
    let update = std::env::var_os("UPDATE").is_some();
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.retain(|path| path.extension().is_some_and(|kind| kind == "toml"));
    files.sort();
    assert!(files.len() >= 35, "only {} files", files.len());
    for path in files {
        let bytes = fs::read(&path).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        let errors = from_bytes(&bytes).expect_err(&format!("{} is accepted", path.display()));
        let words = render(&text, &errors);
        let beside = path.with_extension("txt");
        if update {
            fs::write(&beside, &words).unwrap();
        }
        let expected = fs::read_to_string(&beside).unwrap_or_default();
        assert_eq!(words, expected, "{}", path.display());
        for error in &errors {
            check_style(error);
        }
    }
}

/// Lower case, no full stop, words for label and help.
fn check_style(error: &Diagnostic) {
    let parts = [Some(&error.message), Some(&error.label), error.help.as_ref()];
    for part in parts.into_iter().flatten() {
        assert!(!part.is_empty(), "{}: something is left out", error.message);
        assert!(!part.ends_with('.'), "full stop: {part}");
        let starts_well = part.starts_with("Article") || !part.starts_with(char::is_uppercase);
        assert!(starts_well, "capital: {part}");
    }
}

fn read(text: &str) -> Loaded {
    match from_str(text) {
        Ok(loaded) => loaded,
        Err(errors) => panic!("{}", render(text, &errors)),
    }
}
