//! Where an interview is saved: what is not finished beside the place of what is.
//!
//! After each reply the scenario as it stands is written under another name, so that a run that is cut short loses
//! nothing, however it is cut, and nobody takes half an interview for a whole one.

use std::fs;
use std::path::{Path, PathBuf};

use crate::commands::new;
use crate::failure::Failure;
use crate::plain;

/// A place for a new file.
pub struct Save {
    path: PathBuf,
    /// Whether something unfinished was written.
    kept: bool,
}

impl Save {
    /// A place where nothing stands yet.
    pub fn new(path: &Path) -> Result<Save, Failure> {
        let save = Save {
            path: path.to_owned(),
            kept: false,
        };
        let unfinished = save.unfinished();
        for path in [path, &unfinished] {
            new::check_free(path)?;
        }
        Ok(save)
    }

    fn unfinished(&self) -> PathBuf {
        self.path.with_extension("unfinished.toml")
    }

    /// Keeps what is answered so far.
    pub fn keep(&mut self, text: &str) -> Result<(), Failure> {
        let path = self.unfinished();
        if self.kept {
            // Its place is ours; the new text is whole before the old one goes.
            let beside = path.with_extension("toml.new");
            new::write_new(&beside, text)?;
            fs::rename(&beside, &path)
                .map_err(|error| Failure::new(format!("`{}` cannot be written: {error}", shown(&path))))?;
        } else {
            new::write_new(&path, text)?;
            self.kept = true;
        }
        Ok(())
    }

    /// Writes the finished scenario, takes away what was kept, and gives the name.
    pub fn finished(&mut self, text: &str) -> Result<String, Failure> {
        new::write_new(&self.path, text)?;
        if self.kept {
            // The scenario is saved; what is left of the way to it does no harm.
            let _ = fs::remove_file(self.unfinished());
            self.kept = false;
        }
        Ok(shown(&self.path))
    }

    /// The name of what was kept, if anything was.
    pub fn kept(&self) -> Option<String> {
        self.kept.then(|| shown(&self.unfinished()))
    }
}

fn shown(path: &Path) -> String {
    plain::line(&path.to_string_lossy())
}
