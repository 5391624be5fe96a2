//! Finding and reading scenario files.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use ottawa::edit::{Draft, Variant};
use ottawa::scenario::read::from_bytes;
use ottawa::{Diagnostic, Loaded};

use crate::failure::Failure;
use crate::plain;

/// The most that is read of a file: more than the library takes, so that the library says so.
const MOST: u64 = 5 * 1024 * 1024;

/// A scenario file that can be judged.
pub struct Source {
    /// The name under which it is printed.
    pub name: String,
    /// Its bytes as they are.
    pub bytes: Vec<u8>,
    /// Its text, for drawing; every character in its place.
    pub text: String,
    /// What it says.
    pub loaded: Loaded,
    /// The file, to be changed.
    pub draft: Draft,
    /// Whether it is a file with changes, whose lines stand in no file.
    pub is_variant: bool,
}

impl Source {
    /// The file with changes, under a name that says so.
    ///
    /// The changed text is shown where something is wrong with it: the file as it stands has no such line.
    pub fn changed(&self, name: String, draft: Draft) -> Result<Source, Rejected> {
        let written = draft.text();
        let text = plain::same_length(written.as_bytes());
        match draft.read() {
            Ok(loaded) => Ok(Source {
                name,
                bytes: written.into_bytes(),
                text,
                loaded,
                draft,
                is_variant: true,
            }),
            Err(errors) => Err(Rejected::Invalid { name, text, errors }),
        }
    }

    /// The file as each of its variants has it.
    pub fn variants(&self) -> Vec<Result<Source, Rejected>> {
        let variant = |variant: Variant| {
            let name = format!("{}, variant {}", self.name, plain::line(&variant.name));
            match self.draft.variant(&variant.name) {
                Ok(draft) => self.changed(name, draft),
                Err(error) => Err(Rejected::Unreadable {
                    name,
                    failure: error.into(),
                }),
            }
        };
        self.draft.variants().into_iter().map(variant).collect()
    }
}

/// A path that cannot be judged.
pub enum Rejected {
    /// It cannot be read, or is not there.
    Unreadable {
        /// The name under which it is printed.
        name: String,
        /// Why.
        failure: Failure,
    },
    /// It was read, and is not valid.
    Invalid {
        /// The name under which it is printed.
        name: String,
        /// Its text, for drawing; every character in its place.
        text: String,
        /// What is wrong with it.
        errors: Vec<Diagnostic>,
    },
}

impl Rejected {
    /// How many errors it stands for.
    pub fn count(&self) -> usize {
        match self {
            Rejected::Unreadable { .. } => 1,
            Rejected::Invalid { errors, .. } => errors.len(),
        }
    }
}

/// The scenario files under some paths, each once: files as given, folders searched and sorted by path.
pub fn under(paths: &[PathBuf]) -> Vec<Result<PathBuf, Rejected>> {
    let mut found = Vec::new();
    for path in paths {
        match fs::metadata(path) {
            Err(error) => found.push(Err(unreadable(path, &error))),
            Ok(metadata) if metadata.is_dir() => {
                let mut within = Vec::new();
                search(path, &mut within);
                if within.is_empty() {
                    let failure = Failure::new("there is no scenario in this folder").help(
                        "a scenario is a file whose name ends in `.toml`; `ottawa new FILE` writes one",
                    );
                    within.push(Err(Rejected::Unreadable {
                        name: name(path),
                        failure,
                    }));
                }
                within.sort_by(|a, b| place(a).cmp(&place(b)));
                found.extend(within);
            }
            Ok(_) => found.push(Ok(path.clone())),
        }
    }
    let mut seen = BTreeSet::new();
    found.retain(|path| {
        path.as_ref().map_or(true, |path| {
            seen.insert(fs::canonicalize(path).unwrap_or(path.clone()))
        })
    });
    found
}

/// Reads a scenario file.
pub fn load(path: &Path) -> Result<Source, Rejected> {
    let name = name(path);
    let reject = |failure: Failure| Rejected::Unreadable {
        name: name.clone(),
        failure,
    };
    let metadata = fs::metadata(path).map_err(|error| unreadable(path, &error))?;
    if metadata.is_dir() {
        return Err(reject(
            Failure::new("this is a folder, and one file is needed").help("`ottawa check` takes folders"),
        ));
    }
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(MOST).read_to_end(&mut bytes));
    read.map_err(|error| unreadable(path, &error))?;
    let text = plain::same_length(&bytes);
    let read =
        from_bytes(&bytes).and_then(|loaded| Ok((loaded, Draft::new(&String::from_utf8_lossy(&bytes))?)));
    match read {
        Ok((loaded, draft)) => Ok(Source {
            name,
            bytes,
            text,
            loaded,
            draft,
            is_variant: false,
        }),
        Err(errors) => Err(Rejected::Invalid { name, text, errors }),
    }
}

/// Collects every `.toml` file in a folder and the folders in it; links to folders are not followed.
fn search(folder: &Path, found: &mut Vec<Result<PathBuf, Rejected>>) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return found.push(Err(unreadable(folder, &error))),
    };
    for entry in entries {
        let (path, kind) = match entry.and_then(|entry| Ok((entry.path(), entry.file_type()?))) {
            Ok(entry) => entry,
            Err(error) => {
                found.push(Err(unreadable(folder, &error)));
                continue;
            }
        };
        if kind.is_dir() {
            search(&path, found);
        } else if path.extension().is_some_and(|it| it.eq_ignore_ascii_case("toml")) && !path.is_dir() {
            found.push(Ok(path));
        }
    }
}

fn place(found: &Result<PathBuf, Rejected>) -> Option<&Path> {
    found.as_ref().ok().map(PathBuf::as_path)
}

fn unreadable(path: &Path, error: &io::Error) -> Rejected {
    let failure = match error.kind() {
        io::ErrorKind::NotFound => Failure::new("there is no such file or folder"),
        io::ErrorKind::PermissionDenied => Failure::new("this may not be read").help("check who may read it"),
        _ => Failure::new(format!("this cannot be read: {error}")),
    };
    Rejected::Unreadable {
        name: name(path),
        failure,
    }
}

fn name(path: &Path) -> String {
    plain::line(&path.to_string_lossy())
}
