//! Marks of what is printed, on record: whoever changes what is printed sees where.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::sync::Mutex;

/// The marks on record in a file, and those found in this run.
pub struct Record {
    path: PathBuf,
    kept: BTreeMap<String, String>,
    found: Mutex<BTreeMap<String, String>>,
}

impl Record {
    /// The record in this file of `tests/record`.
    pub fn read(file: &str) -> Record {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join("tests/record")
            .join(file);
        let text = fs::read_to_string(&path).unwrap_or_default();
        let line =
            |line: &str| Some(line.rsplit_once(": ")?).map(|(name, mark)| (name.to_owned(), mark.to_owned()));
        Record {
            path,
            kept: text.lines().filter_map(line).collect(),
            found: Mutex::default(),
        }
    }

    /// What has a mark on record, or waits for one.
    #[allow(dead_code)] // only where the record itself is the list
    pub fn names(&self) -> BTreeSet<String> {
        let text = fs::read_to_string(&self.path).unwrap_or_default();
        let name = |line: &str| line.rsplit_once(": ").map_or(line, |(name, _)| name).to_owned();
        text.lines().map(name).collect()
    }

    /// Holds what is printed of a file, part by part, against its marks.
    pub fn hold(&self, name: &str, parts: &[(&str, String)], faults: &mut Vec<String>) {
        let marks = parts
            .iter()
            .map(|(part, text)| format!("{part} {:016x}", mark(text)));
        let found = marks.collect::<Vec<_>>().join(", ");
        if std::env::var_os("UPDATE").is_none() && self.kept.get(name) != Some(&found) {
            faults.push(format!(
                "what is printed has changed: {} on record, {found} printed.\nCompare it with what the last version prints; \
                 UPDATE=1 records what is printed now",
                self.kept.get(name).map_or("nothing", String::as_str)
            ));
        }
        self.found.lock().unwrap().insert(name.to_owned(), found);
    }

    /// `UPDATE=1` records what was found; what was not run keeps its mark, and what is no more loses it.
    pub fn write(&self, names: &BTreeSet<String>) {
        if std::env::var_os("UPDATE").is_none() {
            return;
        }
        let mut all = self.kept.clone();
        all.append(&mut self.found.lock().unwrap());
        all.retain(|name, _| names.contains(name));
        let lines = all.iter().map(|(name, mark)| format!("{name}: {mark}\n"));
        fs::write(&self.path, lines.collect::<String>()).unwrap();
    }
}

/// FNV-1a, which is the same on every machine.
fn mark(text: &str) -> u64 {
    let step = |mark: u64, byte: u8| (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}
