//! Each mutant is switched on and tried on the tests that come by it, until one of them fails.

use std::collections::HashSet;
use std::fs::{self, OpenOptions};
use std::io::Write;
#[cfg(unix)]
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::Failure;
use crate::sites::Id;

/// A test that comes by mutants.
#[derive(Serialize, Deserialize)]
struct Trial {
    binary: PathBuf,
    folder: PathBuf,
    name: String,
    took: Duration,
    reaches: HashSet<Id>,
    /// How often it was run on a mutant, and how often it noticed.
    #[serde(skip)]
    runs: AtomicUsize,
    #[serde(skip)]
    noticed: AtomicUsize,
}

/// How a run of a test ended.
#[derive(PartialEq, Eq)]
enum End {
    Passed,
    Failed,
    TooLong,
}

impl Trial {
    /// How much it is likely to notice in a second.
    fn worth(&self) -> f64 {
        let count = |of: &AtomicUsize| of.load(Ordering::Relaxed) as f64;
        (count(&self.noticed) + 1.0) / (count(&self.runs) + 2.0) / (self.took.as_secs_f64() + 0.003)
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.binary);
        command
            .args(["--exact", &self.name, "--test-threads=1"])
            .current_dir(&self.folder)
            .env("PROPTEST_RNG_SEED", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        #[cfg(unix)]
        command.process_group(0);
        command
    }

    fn run(&self, mutant: Id) -> Result<End, Failure> {
        self.runs.fetch_add(1, Ordering::Relaxed);
        let end = self.ended(mutant)?;
        if end != End::Passed {
            self.noticed.fetch_add(1, Ordering::Relaxed);
        }
        Ok(end)
    }

    fn ended(&self, mutant: Id) -> Result<End, Failure> {
        let mut child = self.command().env("MUTANT", mutant.to_string()).spawn()?;
        let limit = self.took * 8 + Duration::from_secs(4);
        let start = Instant::now();
        let mut pause = Duration::from_millis(1);
        loop {
            if let Some(status) = child.try_wait()? {
                return Ok(if status.success() {
                    End::Passed
                } else {
                    End::Failed
                });
            }
            if start.elapsed() > limit {
                // What it started itself, such as the command under test, goes with it.
                #[cfg(unix)]
                Command::new("kill")
                    .args(["-9", &format!("-{}", child.id())])
                    .status()?;
                child.kill()?;
                child.wait()?;
                return Ok(End::TooLong);
            }
            std::thread::sleep(pause);
            pause = (pause * 2).min(Duration::from_millis(20));
        }
    }
}

/// Tries every mutant of `mutants.tsv` that has no result yet in `results.tsv`, for so many seconds of tests at
/// most, in files whose paths begin so (none: in all). One that was missed in less time before is tried again.
pub fn run(tree: &Path, seconds: u64, files: &[&str]) -> Result<(), Failure> {
    let tree = tree.canonicalize()?;
    let trials = kept(&tree)?;
    let path = tree.join("results.tsv");
    let old = fs::read_to_string(&path).unwrap_or_default();
    let mut done = HashSet::new();
    for line in old.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        if let [id, result, by, ..] = fields.as_slice()
            && (*result != "missed" || by.parse::<u64>().is_ok_and(|by| by >= seconds))
        {
            done.insert(*id);
        }
    }
    let listed = fs::read_to_string(tree.join("mutants.tsv"))?;
    let waiting: Vec<(Id, &str)> = listed
        .lines()
        .filter_map(|line| {
            let mut fields = line.split('\t');
            let id = fields.next().filter(|id| !done.contains(id))?.parse().ok()?;
            let state = fields.next()?;
            let name = fields.next()?;
            let meant = files.is_empty() || files.iter().any(|file| name.starts_with(file));
            (state == "try" && meant).then_some((id, name))
        })
        .collect();
    let results = Mutex::new(OpenOptions::new().append(true).create(true).open(path)?);
    let next = AtomicUsize::new(0);
    let work = || -> Result<(), Failure> {
        while let Some((id, name)) = waiting.get(next.fetch_add(1, Ordering::Relaxed)) {
            let result = tried(*id, &trials, Duration::from_secs(seconds))?;
            let mut file = results.lock().unwrap_or_else(PoisonError::into_inner);
            writeln!(file, "{id}\t{result}\t{name}")?;
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..2).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| {
            let stopped = |_| Err(Failure("a worker stopped".to_owned()));
            worker.join().unwrap_or_else(stopped)
        })
    })
}

fn tried(id: Id, trials: &[Trial], most: Duration) -> Result<String, Failure> {
    let mut reaching: Vec<&Trial> = trials
        .iter()
        .filter(|trial| trial.reaches.contains(&id))
        .collect();
    if reaching.is_empty() {
        return Ok("not reached\t".to_owned());
    }
    reaching.sort_by(|a, b| b.worth().total_cmp(&a.worth()));
    let mut spent = Duration::ZERO;
    for trial in reaching {
        if spent + trial.took > most {
            continue;
        }
        spent += trial.took;
        match trial.run(id)? {
            End::Passed => {}
            End::Failed => return Ok(format!("noticed\t{}", trial.name)),
            End::TooLong => return Ok(format!("never ends\t{}", trial.name)),
        }
    }
    Ok(format!("missed\t{}", most.as_secs()))
}

/// Every test with what it comes by, kept in `trials.json` for a run that goes on.
fn kept(tree: &Path) -> Result<Vec<Trial>, Failure> {
    let path = tree.join("trials.json");
    if let Ok(text) = fs::read_to_string(&path) {
        return Ok(serde_json::from_str(&text)?);
    }
    let trials = trials(tree)?;
    fs::write(path, serde_json::to_string(&trials)?)?;
    Ok(trials)
}

fn trials(tree: &Path) -> Result<Vec<Trial>, Failure> {
    let mut trials = Vec::new();
    let log = tree.join("reached.bin");
    for (binary, folder) in binaries(tree)? {
        let list = Command::new(&binary)
            .arg("--list")
            .current_dir(&folder)
            .output()?;
        for line in String::from_utf8_lossy(&list.stdout).lines() {
            let Some(name) = line.strip_suffix(": test") else {
                continue;
            };
            let mut trial = Trial {
                binary: binary.clone(),
                folder: folder.clone(),
                name: name.to_owned(),
                took: Duration::ZERO,
                reaches: HashSet::new(),
                runs: AtomicUsize::new(0),
                noticed: AtomicUsize::new(0),
            };
            fs::write(&log, [])?;
            let start = Instant::now();
            let status = trial.command().env("MUTANTS_REACHED", &log).status()?;
            trial.took = start.elapsed();
            if !status.success() {
                eprintln!("left out, for it fails as it is: {} {name}", binary.display());
                continue;
            }
            let reached = fs::read(&log)?;
            let numbers = reached.chunks_exact(4).filter_map(|four| four.try_into().ok());
            let ids = numbers.filter_map(|four| Id::try_from(u32::from_le_bytes(four)).ok());
            trial.reaches = ids.collect();
            if !trial.reaches.is_empty() {
                trials.push(trial);
            }
        }
    }
    let whole: Duration = trials.iter().map(|trial| trial.took).sum();
    eprintln!("{} tests, {} s in all", trials.len(), whole.as_secs());
    Ok(trials)
}

/// The test binaries of the library and the command, with the folder in which each runs.
fn binaries(tree: &Path) -> Result<Vec<(PathBuf, PathBuf)>, Failure> {
    let build = Command::new("cargo")
        .args([
            "test",
            "--release",
            "--no-run",
            "-p",
            "ottawa",
            "-p",
            "ottawa-cli",
            "--message-format=json",
        ])
        .current_dir(tree)
        .env("CARGO_PROFILE_RELEASE_OVERFLOW_CHECKS", "true")
        .env("RUSTFLAGS", crate::NO_LINTS)
        .stderr(Stdio::inherit())
        .output()?;
    let mut binaries = Vec::new();
    for line in String::from_utf8_lossy(&build.stdout).lines() {
        let Ok(message) = serde_json::from_str::<Value>(line) else {
            continue;
        };
        if message["profile"]["test"] != true || message["target"]["kind"][0] == "bench" {
            continue;
        }
        if let (Some(binary), Some(manifest)) =
            (message["executable"].as_str(), message["manifest_path"].as_str())
        {
            let folder = Path::new(manifest).parent().unwrap_or(tree);
            binaries.push((PathBuf::from(binary), folder.to_owned()));
        }
    }
    if !build.status.success() || binaries.is_empty() {
        return Err(Failure("the tests do not build".to_owned()));
    }
    Ok(binaries)
}
