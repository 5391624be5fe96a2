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
    write_new(path, STARTER)?;
    let name = plain::line(&path.to_string_lossy());
    out.text(&format!("wrote {name}; next: ottawa check {name}\n"));
    Ok(FINE)
}

/// Fails where a file stands already, before any work is done for it.
pub fn check_free(path: &Path) -> Result<(), Failure> {
    let name = plain::line(&path.to_string_lossy());
    if fs::symlink_metadata(path).is_ok() {
        return Err(exists(&name));
    }
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
    match folder.is_none_or(Path::is_dir) {
        true => Ok(()),
        false => Err(no_folder(&name)),
    }
}

/// Writes a text to a file that does not exist yet.
pub fn write_new(path: &Path, text: &str) -> Result<(), Failure> {
    check_free(path)?;
    let name = plain::line(&path.to_string_lossy());
    write(path, text).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => exists(&name),
        io::ErrorKind::NotFound => no_folder(&name),
        _ => Failure::new(format!("`{name}` cannot be written: {error}")),
    })
}

fn exists(name: &str) -> Failure {
    Failure::new(format!("`{name}` exists already, and is left as it is")).help("choose another name")
}

fn no_folder(name: &str) -> Failure {
    Failure::new(format!("there is no folder for `{name}`")).help("make the folder first")
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
