//! A copy of the sources with every mutant in it, each behind its switch.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::list::Mutant;
use crate::sites::{Id, Site, Waiting};
use crate::{Failure, render};

/// More rounds than this are never needed: each drops at least one change that does not compile.
const ROUNDS: usize = 40;

struct Source {
    text: String,
    sites: Vec<Site>,
}

/// What became of the list.
pub struct Made {
    /// In constants, macros and chains with `let`: there is no switch.
    pub no_place: Vec<Id>,
    /// They do not compile.
    pub unviable: HashSet<Id>,
}

/// Writes the changed sources over those in `tree`, a copy of the repository, until the compiler takes them.
pub fn make(tree: &Path, mutants: &[(String, Mutant)]) -> Result<Made, Failure> {
    let mut sources = BTreeMap::new();
    let mut no_place = Vec::new();
    let files: HashSet<&str> = mutants.iter().map(|(_, mutant)| mutant.file.as_str()).collect();
    for file in files {
        let text = fs::read_to_string(tree.join(file))?;
        let here = mutants.iter().enumerate().filter(|(_, (_, it))| it.file == file);
        let mut waiting = Waiting::new(&text, here.map(|(id, (_, mutant))| (id, mutant)));
        syn::visit::visit_file(&mut waiting, &syn::parse_file(&text)?);
        let (sites, left) = waiting.left();
        no_place.extend(left);
        sources.insert(file.to_owned(), Source { text, sites });
    }
    fs::write(tree.join("src/switch.rs"), include_str!("switch.rs"))?;
    if let Some(root) = sources.get_mut("src/lib.rs") {
        root.text.push_str("\n#[doc(hidden)]\npub mod switch;\n");
    } else {
        let root = tree.join("src/lib.rs");
        let text = fs::read_to_string(&root)?;
        fs::write(root, format!("{text}\n#[doc(hidden)]\npub mod switch;\n"))?;
    }

    let mut unviable = HashSet::new();
    for round in 1..=ROUNDS {
        let mut written = BTreeMap::new();
        for (file, source) in &sources {
            let text = render::file(&source.text, &source.sites, &unviable);
            fs::write(tree.join(file), &text)?;
            written.insert(file.clone(), text);
        }
        let before = unviable.len();
        let (errors, untraced) = refused(tree, &written)?;
        if errors.is_empty() && untraced.is_empty() {
            return Ok(Made { no_place, unviable });
        }
        unviable.extend(errors);
        eprintln!("round {round}: {} changes do not compile", unviable.len());
        if unviable.len() == before {
            return Err(Failure(format!(
                "errors that belong to no change:\n{}",
                untraced.join("\n")
            )));
        }
    }
    Err(Failure(format!(
        "it still does not compile after {ROUNDS} rounds"
    )))
}

/// The changes that the compiler refuses, and what it says that belongs to none.
fn refused(tree: &Path, written: &BTreeMap<String, String>) -> Result<(HashSet<Id>, Vec<String>), Failure> {
    let check = Command::new("cargo")
        .args([
            "check",
            "-p",
            "ottawa",
            "--lib",
            "--all-features",
            "--message-format=json",
        ])
        .current_dir(tree)
        .env("RUSTFLAGS", crate::NO_LINTS)
        .stderr(Stdio::null())
        .output()?;
    let (mut ids, mut untraced) = (HashSet::new(), Vec::new());
    for line in String::from_utf8_lossy(&check.stdout).lines() {
        let Ok(message) = serde_json::from_str::<Value>(line) else {
            continue;
        };
        let message = &message["message"];
        if message["level"] != "error" {
            continue;
        }
        let mut found = Vec::new();
        let spans = message["spans"].as_array().into_iter().flatten();
        let mut spans: Vec<&Value> = spans.collect();
        // What the compiler points at first; what it names beside it only if that is no change.
        spans.sort_by_key(|span| span["is_primary"] != true);
        for span in spans {
            let file = span["file_name"].as_str().unwrap_or_default();
            let byte = |key: &str| span[key].as_u64().and_then(|at| usize::try_from(at).ok());
            if let (Some(text), Some(start), Some(end)) =
                (written.get(file), byte("byte_start"), byte("byte_end"))
            {
                found = render::at(text, start..end);
                if found.is_empty() {
                    found = nearby(text, start, end);
                }
            }
            if !found.is_empty() {
                break;
            }
        }
        if found.is_empty() && !message["spans"].as_array().is_none_or(Vec::is_empty) {
            untraced.push(message["rendered"].as_str().unwrap_or_default().to_owned());
        }
        ids.extend(found);
    }
    Ok((ids, untraced))
}

/// The changes on the same lines.
fn nearby(text: &str, start: usize, end: usize) -> Vec<Id> {
    let from = text
        .get(..start)
        .and_then(|head| head.rfind('\n'))
        .unwrap_or_default();
    let to = text
        .get(end..)
        .and_then(|tail| tail.find('\n'))
        .map_or(text.len(), |at| end + at);
    render::at(text, from..to)
}
