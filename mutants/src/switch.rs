//! Which mutant is on: put into the library that is changed, and no part of this command.

use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{LazyLock, Mutex};

/// The one that is on, from `MUTANT`.
static ON: LazyLock<usize> = LazyLock::new(|| {
    let on = std::env::var("MUTANT").ok();
    on.and_then(|on| on.parse().ok()).unwrap_or(usize::MAX)
});

/// Where those that are come by are written down, from `MUTANTS_REACHED`.
static REACHED: LazyLock<Option<Mutex<std::fs::File>>> = LazyLock::new(|| {
    let path = std::env::var_os("MUTANTS_REACHED")?;
    let file = std::fs::OpenOptions::new().append(true).create(true).open(path);
    file.ok().map(Mutex::new)
});

static SEEN: [AtomicBool; 20_000] = [const { AtomicBool::new(false) }; 20_000];

/// Whether this mutant is on.
#[inline]
pub fn on(id: usize) -> bool {
    if let Some(file) = &*REACHED
        && let Some(seen) = SEEN.get(id)
        && !seen.swap(true, Ordering::Relaxed)
        && let Ok(mut file) = file.lock()
    {
        let _ = file.write_all(&u32::try_from(id).unwrap_or(u32::MAX).to_le_bytes());
    }
    *ON == id
}
