//! `ottawa new`: a commented starter scenario.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use crate::commands::FINE;
use crate::failure::Failure;
use crate::output::Output;
use crate::{plain, save};

/// The starter.
const STARTER: &str = include_str!("starter.toml");

/// Writes the starter to a file that does not exist yet.
pub fn run(path: &Path, out: &mut Output) -> Result<u8, Failure> {
    let name = plain::line(&path.to_string_lossy());
    let exists =
        || Failure::new(format!("`{name}` exists already, and is left as it is")).help("choose another name");
    if fs::symlink_metadata(path).is_ok() {
        return Err(exists());
    }
    write(path, STARTER).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => exists(),
        io::ErrorKind::NotFound => {
            Failure::new(format!("there is no folder for `{name}`")).help("make the folder first")
        }
        _ => Failure::new(format!("`{name}` cannot be written: {error}")),
    })?;
    out.text(&format!("wrote {name}; next: ottawa check {name}\n"));
    Ok(FINE)
}

/// Writes a file whole or not at all, and never over another: beside its place first, then under its name.
fn write(path: &Path, text: &str) -> io::Result<()> {
    let beside = save::beside(path).ok_or(io::ErrorKind::InvalidInput)?;
    let written = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&beside)
        .and_then(|mut file| {
            file.write_all(text.as_bytes())?;
            file.sync_all()
        });
    // A second name for the file fails where one exists, which renaming would overwrite.
    let placed = written.and_then(|()| match fs::hard_link(&beside, path) {
        Ok(()) => fs::remove_file(&beside),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        Err(_) if fs::symlink_metadata(path).is_ok() => Err(io::ErrorKind::AlreadyExists.into()),
        Err(_) => fs::rename(&beside, path),
    });
    if placed.is_err() {
        // The error that matters is the first one.
        let _ = fs::remove_file(&beside);
    }
    placed
}
