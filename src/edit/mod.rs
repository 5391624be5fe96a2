//! A scenario file that is changed and written back: variants, what-if, settled doubts.
//!
//! Every change is a change of the *file*, never of the scenario behind it: so it is read and checked like
//! anything an author writes, and its outcome can be saved, sent and judged by somebody else. Comments and
//! the order of the file are kept. Needs the feature `edit`.
//!
//! ```
//! use ottawa::edit::{Draft, Edit};
//! let draft = Draft::new(r#"
//! title = "A war that ends in time"
//! as-of = 2031-01-15
//! [states.norland]
//! in-force = 2004-09-01
//! withdrawal = { received = 2030-06-11 }
//! [conflicts.border]
//! kind = "international"
//! parties = ["norland"]
//! since = 2029-03-20
//! "#).unwrap();
//!
//! // The war ends before the six months do. A value that is no TOML is taken as a word.
//! let edit: Edit = "border.until=2030-07-20".parse().unwrap();
//! let changed = draft.with(&[edit]).unwrap();
//! assert!(changed.text().contains("until = 2030-07-20"));
//! let loaded = changed.read().unwrap();
//! # let _ = loaded;
//!
//! // A path that leads nowhere is refused, with the nearest name.
//! let wrong: Edit = "boarder.until=2030-07-20".parse().unwrap();
//! let error = draft.with(&[wrong]).unwrap_err();
//! assert!(error.help().contains("`border`"));
//! ```

mod expect;
mod overlay;
mod path;
mod settle;

use std::fmt;
use std::str::FromStr;

use toml_edit::{DocumentMut, Item, Value};

use crate::diagnostic::Diagnostic;
use crate::scenario::read::{Loaded, from_str};

pub use overlay::Variant;

/// A scenario file that can be changed.
#[derive(Clone, Debug)]
pub struct Draft {
    document: DocumentMut,
}

/// One change: the value of a key, or a key or entry taken away.
///
/// As text: `border.until=2030-07-20`, or `border.until=not-stated`. A path begins with the name of an entry, of
/// a table, or with a key of the file; the elements of a list are counted from 1.
#[derive(Clone, Debug)]
pub struct Edit {
    path: String,
    to: To,
}

#[derive(Clone, Debug)]
enum To {
    Item(Box<Item>),
    NotStated,
}

/// Why a file cannot be changed so.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum EditError {
    /// A change is not written as `PATH=VALUE`.
    #[error("`{text}` is no change of a value")]
    NotAChange {
        /// What is written.
        text: String,
    },
    /// The path begins with nothing that the file or the format has.
    #[error("the file has no entry `{name}`")]
    NoSuchEntry {
        /// The name.
        name: String,
        /// The nearest names.
        nearest: Option<String>,
        /// Every name of the file.
        known: Vec<String>,
    },
    /// The path goes below something that has no parts.
    #[error("`{path}` leads nowhere: `{at}` has no parts")]
    NoParts {
        /// The path.
        path: String,
        /// Where it ends.
        at: String,
    },
    /// The file has no variant of that name.
    #[error("the file has no variant `{name}`")]
    NoSuchVariant {
        /// The name.
        name: String,
        /// The variants of the file.
        known: Vec<String>,
    },
    /// Two changes are made to one key.
    #[error("`{path}` is changed twice")]
    Twice {
        /// The key.
        path: String,
    },
    /// A doubt has no option of that name, or settling it would change no key.
    #[error("`{path}` cannot be settled as `{is}`")]
    NotAnOption {
        /// The doubt.
        path: String,
        /// The option.
        is: String,
    },
}

impl EditError {
    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> String {
        let listed = |names: &[String]| {
            names
                .iter()
                .map(|it| format!("`{it}`"))
                .collect::<Vec<_>>()
                .join(", ")
        };
        match self {
            EditError::NotAChange { .. } => {
                "write the path of a key, `=`, and its value, as in `border.until=2030-07-20`; `not-stated` takes the \
                 key away"
                    .to_owned()
            }
            EditError::NoSuchEntry { nearest, known, .. } => match nearest {
                Some(nearest) => format!("did you mean `{nearest}`?"),
                None if known.is_empty() => "the file has no entries".to_owned(),
                None => format!("the file has {}", listed(known)),
            },
            EditError::NoParts { at, .. } => format!("change `{at}` itself"),
            EditError::NoSuchVariant { known, .. } if known.is_empty() => {
                "the file has no variants; write one as `[variants.NAME]`".to_owned()
            }
            EditError::NoSuchVariant { known, .. } => format!("the file has {}", listed(known)),
            EditError::Twice { .. } => "make one change of it".to_owned(),
            EditError::NotAnOption { .. } => "settle it by one of its options".to_owned(),
        }
    }
}

impl Edit {
    /// Gives a key a value, written as in a file; what is no TOML is taken as a word.
    #[must_use]
    pub fn set(path: &str, value: &str) -> Edit {
        let value = value.trim();
        let value = value.parse().unwrap_or_else(|_| Value::from(value));
        // As in a file, and as a change is printed, the word may stand in quotes.
        let to = match value.as_str() {
            Some(NOT_STATED) => To::NotStated,
            _ => To::Item(Box::new(Item::Value(value))),
        };
        Edit {
            path: path.trim().to_owned(),
            to,
        }
    }

    /// Takes a key or an entry away.
    #[must_use]
    pub fn not_stated(path: &str) -> Edit {
        Edit {
            path: path.trim().to_owned(),
            to: To::NotStated,
        }
    }

    /// Gives a key a value.
    pub(crate) fn to(path: &str, value: impl Into<Value>) -> Edit {
        Edit {
            path: path.to_owned(),
            to: To::Item(Box::new(Item::Value(value.into()))),
        }
    }

    /// The path of what is changed, as it was written.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }
}

/// The value that takes a key away.
const NOT_STATED: &str = "not-stated";

impl fmt::Display for Edit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.to {
            To::Item(item) => write!(f, "{} = {}", self.path, item.to_string().trim()),
            To::NotStated => write!(f, "{} = \"{NOT_STATED}\"", self.path),
        }
    }
}

impl FromStr for Edit {
    type Err = EditError;

    fn from_str(text: &str) -> Result<Edit, EditError> {
        match text.split_once('=') {
            Some((path, value)) if !path.trim().is_empty() && !value.trim().is_empty() => {
                Ok(Edit::set(path, value))
            }
            _ => Err(EditError::NotAChange {
                text: text.to_owned(),
            }),
        }
    }
}

impl Draft {
    /// Opens the text of a scenario file.
    ///
    /// # Errors
    /// Everything that is wrong with the file, as [`crate::read`] tells it: only what can be judged is changed.
    pub fn new(text: &str) -> Result<Draft, Vec<Diagnostic>> {
        from_str(text)?;
        let document = text.parse::<DocumentMut>().map_err(|error| {
            let span = error.span().unwrap_or(0..0);
            vec![Diagnostic::error("syntax", error.message().to_owned(), span)]
        })?;
        Ok(Draft { document })
    }

    /// The text of the file.
    #[must_use]
    pub fn text(&self) -> String {
        self.document.to_string()
    }

    /// The value of a key as text: a word without its quotes, a date, a number, yes or no; `None` where the file
    /// says nothing there, or says more than one value.
    pub(crate) fn said(&self, path: &str) -> Option<String> {
        let path = path::resolve(&self.document, path).ok()?;
        let value = path::find(&self.document, &path)?.as_value()?;
        match value {
            Value::String(text) => Some(text.value().clone()),
            Value::Array(_) | Value::InlineTable(_) => None,
            plain => {
                let mut plain = plain.clone();
                plain.decor_mut().clear();
                Some(plain.to_string())
            }
        }
    }

    /// The words of a list; empty where the file says nothing there.
    pub(crate) fn words(&self, path: &str) -> Vec<String> {
        let path = path::resolve(&self.document, path).unwrap_or_default();
        let list = path::find(&self.document, &path).and_then(Item::as_array);
        let words = list.into_iter().flat_map(|list| list.iter());
        words.filter_map(|it| it.as_str().map(str::to_owned)).collect()
    }

    /// Reads the file as it stands.
    ///
    /// # Errors
    /// Everything that is wrong with it now; the places are those of [`Draft::text`].
    pub fn read(&self) -> Result<Loaded, Vec<Diagnostic>> {
        from_str(&self.text())
    }

    /// The same file with changes, which must not touch one key twice.
    ///
    /// # Errors
    /// A path leads nowhere, or two changes contradict each other. Whether the values make sense shows when the
    /// draft is read.
    pub fn with(&self, edits: &[Edit]) -> Result<Draft, EditError> {
        let mut changed = self.clone();
        let mut seen: Vec<Vec<String>> = Vec::new();
        for edit in edits {
            let path = path::resolve(&changed.document, &edit.path)?;
            if seen
                .iter()
                .any(|other| other.starts_with(&path) || path.starts_with(other))
            {
                return Err(EditError::Twice {
                    path: edit.path.clone(),
                });
            }
            match &edit.to {
                To::Item(item) => path::set(&mut changed.document, &path, item.as_ref().clone())?,
                To::NotStated => path::remove(&mut changed.document, &path)?,
            }
            seen.push(path);
        }
        Ok(changed)
    }
}
