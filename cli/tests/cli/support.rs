//! Running the command on small files in a folder of its own.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A State Party takes mines in; the file expects so.
pub const BREACH: &str = r#"title = "An import"
as-of = 2031-03-01

[states.norland]
deposited = 2004-03-15

[acts.import]
what = "acquire"
by = "norland"
for = "combat"
on = 2031-02-10

[[expect]]
actor = "norland"
about = "import"
provision = "1(1)(b)"
verdict = "breach"
"#;

/// An act and a stock of two States.
pub const TWO_STATES: &str = r#"title = "A delivery and a depot"
as-of = 2031-03-01

[states.norland]
deposited = 2004-03-15

[states.sudria]
deposited = "never"

[devices.tripwire-mine]
set-off-by = ["tripwire"]

[acts.delivery]
what = "transfer"
by = "sudria"
to = "norland"
device = "tripwire-mine"
for = "combat"
on = 2031-02-10

[stocks.depot]
held-by = "norland"
number = 4000
"#;

/// Two mistakes in one file.
pub const TWO_MISTAKES: &str = r#"title = "A depot with two mistakes"
as-of = 2031-03-01

[states.norland]
ratified = 2004-03-15

[states.sudria]
deposited = "never"

[acts.trenches]
what = "use"
by = "nordland"
on = 2031-02-10
"#;

/// A folder for one test, and the command run in it.
pub struct Folder(PathBuf);

/// What a run came to.
pub struct Run {
    /// The exit code.
    pub code: i32,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
}

impl Folder {
    /// An empty folder of this name.
    pub fn new(name: &str) -> Folder {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Folder(folder)
    }

    /// The same with a file more.
    pub fn with(self, name: &str, content: impl AsRef<[u8]>) -> Folder {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// The command, to be run in the folder.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ottawa"));
        command.current_dir(&self.0).args(args);
        for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
            command.env_remove(name);
        }
        command
    }

    /// Runs the command in the folder.
    pub fn run(&self, args: &[&str]) -> Run {
        Run::of(self.command(args).output().unwrap())
    }

    /// Runs the command in the folder with this on its standard input.
    pub fn told(&self, args: &[&str], input: &str) -> Run {
        told(self.command(args), input)
    }
}

impl Run {
    /// What an output says.
    pub fn of(output: Output) -> Run {
        Run {
            code: output.status.code().unwrap(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Standard output as JSON; nothing else may be printed.
    pub fn json(&self) -> serde_json::Value {
        assert_eq!(self.stderr, "");
        serde_json::from_str(&self.stdout).unwrap()
    }
}

/// Runs a command with this on its standard input.
pub fn told(mut command: Command, input: &str) -> Run {
    let piped = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    // Who has heard enough stops listening; what it said by then is looked at.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    Run::of(child.wait_with_output().unwrap())
}

/// Compares a text with the file of that name beside the tests; `UPDATE=1` rewrites the file.
#[track_caller]
pub fn snapshot(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/snapshots")
        .join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, text).unwrap();
    }
    let kept = fs::read_to_string(&path)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    assert_eq!(
        kept, text,
        "the text differs from tests/snapshots/{name}; UPDATE=1 rewrites it"
    );
}
