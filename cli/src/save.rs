//! Writing a file whole or not at all.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::plain;

/// A file that will be written: first beside its place, then under its name in one step, so that nobody ever
/// sees half of it, and what stood there before stays until the new one is whole.
///
/// Opened before the work starts, so that a place that cannot be written is said at once. Dropped without
/// [`Save::write`], it leaves nothing behind.
pub struct Save {
    path: PathBuf,
    beside: PathBuf,
    file: Option<File>,
}

impl Save {
    /// Opens a place for writing, which is not that of the scenario that is read.
    pub fn open(path: &Path, scenario: &Path) -> Result<Save, Failure> {
        let failure = |error: &io::Error| failure(path, error);
        let shown = || plain::line(&path.to_string_lossy());
        if path.is_dir() {
            return Err(failure(&io::ErrorKind::IsADirectory.into()));
        }
        let whole = fs::canonicalize(path);
        if whole.is_ok_and(|path| fs::canonicalize(scenario).is_ok_and(|it| it == path)) {
            return Err(
                Failure::new(format!("`{}` is the scenario itself", shown())).help("choose another name")
            );
        }
        // A link would be replaced, and so would a device: neither is what somebody means who names it.
        if fs::symlink_metadata(path).is_ok_and(|it| !it.is_file()) {
            return Err(Failure::new(format!(
                "`{}` is a link or a device, and is left as it is",
                shown()
            ))
            .help("give the name of a file, or leave it out to have the result printed"));
        }
        let beside = beside(path).ok_or_else(|| failure(&io::ErrorKind::InvalidInput.into()))?;
        let file = OpenOptions::new().write(true).create_new(true).open(&beside);
        Ok(Save {
            path: path.to_owned(),
            file: Some(file.map_err(|error| failure(&error))?),
            beside,
        })
    }

    /// Writes the text and puts the file in its place.
    pub fn write(mut self, text: &str) -> Result<(), Failure> {
        let written = self.file.take().map_or(Ok(()), |mut file| {
            file.write_all(text.as_bytes()).and_then(|()| file.sync_all())
        });
        let placed = written.and_then(|()| fs::rename(&self.beside, &self.path));
        placed.map_err(|error| failure(&self.path, &error))
    }
}

impl Drop for Save {
    fn drop(&mut self) {
        // Once it is in its place there is nothing left to remove.
        drop(self.file.take());
        let _ = fs::remove_file(&self.beside);
    }
}

/// A name beside a path that nobody else uses; `None` where the path names no file.
pub fn beside(path: &Path) -> Option<PathBuf> {
    let mut beside = OsString::from(".");
    beside.push(path.file_name()?);
    beside.push(format!(".{}.new", std::process::id()));
    Some(path.with_file_name(beside))
}

fn failure(path: &Path, error: &io::Error) -> Failure {
    let name = plain::line(&path.to_string_lossy());
    match error.kind() {
        io::ErrorKind::NotFound => {
            Failure::new(format!("there is no folder for `{name}`")).help("make the folder first")
        }
        io::ErrorKind::IsADirectory => {
            Failure::new(format!("`{name}` is a folder")).help("give the name of a file in it")
        }
        io::ErrorKind::AlreadyExists => Failure::new(format!("`{name}` is being written already"))
            .help("give each output a name of its own"),
        io::ErrorKind::InvalidInput => Failure::new(format!("`{name}` is no name of a file")),
        io::ErrorKind::PermissionDenied => Failure::new(format!("`{name}` may not be written"))
            .help("check who may write to the folder, or choose another"),
        _ => Failure::new(format!("`{name}` cannot be written: {error}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_written_leaves_nothing_and_keeps_what_was_there() {
        let folder = std::env::temp_dir().join(format!("ottawa-save-{}", std::process::id()));
        fs::create_dir_all(&folder).ok();
        let path = folder.join("picture.svg");
        let open = |path| Save::open(path, Path::new("scenario.toml"));
        let names = || fs::read_dir(&folder).map(Iterator::count).unwrap_or_default();
        assert!(open(&path).and_then(|save| save.write("first")).is_ok());
        drop(open(&path));
        assert_eq!(
            (fs::read_to_string(&path).ok().as_deref(), names()),
            (Some("first"), 1)
        );
        assert!(open(&path).and_then(|save| save.write("second")).is_ok());
        assert_eq!(
            (fs::read_to_string(&path).ok().as_deref(), names()),
            (Some("second"), 1)
        );
        fs::remove_dir_all(&folder).ok();
    }
}
