//! The list of mutants that `cargo mutants --list --json` makes: it decides what is changed, and to what.

use std::collections::HashMap;

use serde::Deserialize;

/// A line and a column, both from one.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

#[derive(Deserialize, Clone, Copy, Debug)]
pub struct Span {
    pub start: Place,
}

/// What kind of change it is.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
pub enum Genre {
    FnValue,
    BinaryOperator,
    UnaryOperator,
    MatchArm,
    MatchArmGuard,
    StructField,
}

#[derive(Deserialize, Clone, Debug)]
pub struct Mutant {
    pub file: String,
    pub genre: Genre,
    name: String,
    pub replacement: String,
    pub span: Span,
}

impl Mutant {
    /// What is changed, without the line: the same after lines above have moved.
    pub fn what(&self) -> String {
        let rest = self.name.splitn(4, ':').nth(3).unwrap_or(&self.name);
        format!("{}: {}", self.file, rest.trim())
    }

    /// The same with its line, for a reader.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// Reads the list, and gives every mutant a name of its own: `what`, and a number where several share it.
pub fn read(text: &str) -> Result<Vec<(String, Mutant)>, serde_json::Error> {
    let all: Vec<Mutant> = serde_json::from_str(text)?;
    let mut seen = HashMap::<String, usize>::new();
    let named = all.into_iter().map(|mutant| {
        let what = mutant.what();
        let count = seen.entry(what.clone()).or_default();
        *count += 1;
        let name = if *count == 1 {
            what
        } else {
            format!("{what} ({count})")
        };
        (name, mutant)
    });
    Ok(named.collect())
}
