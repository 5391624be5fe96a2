//! A mark of what each of many commands prints is on record, with the file that it writes; whoever changes what is
//! printed sees where.
//!
//! The commands stand in `record/commands.txt`, as in a shell: words with blanks in single quotes, and after `<` the
//! replies to an interview, with `/` between them. A line without a mark is a new
//! one, and `UPDATE=1` gives it its mark.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../../tests/support/record.rs"]
mod record;

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use libtest_mimic::{Arguments, Failed, Trial};
use record::Record;

fn main() {
    let arguments = Arguments::from_args();
    let record: &'static Record = Box::leak(Box::new(Record::read("commands.txt")));
    let names = record.names();
    let trials = names.iter().cloned().map(|command| {
        Trial::test(command.clone(), move || {
            let mut faults = Vec::new();
            record.hold(&command, &[("printed", printed(&command))], &mut faults);
            match faults.is_empty() {
                true => Ok(()),
                false => Err(Failed::from(faults.join("\n"))),
            }
        })
    });
    let end = libtest_mimic::run(&arguments, trials.collect());
    record.write(&names);
    end.exit();
}

/// What a command prints and writes, run in a folder that has the files it names and nothing else.
fn printed(command: &str) -> String {
    let folder = Folder::new(command);
    let (command, replies) = command.split_once(" < ").unwrap_or((command, ""));
    let words = words(command);
    words.iter().for_each(|word| folder.take_in(word));
    let mut child = Command::new(env!("CARGO_BIN_EXE_ottawa"))
        .args(words)
        .current_dir(&folder.0)
        .env("NO_COLOR", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Whoever does not ask does not read.
    let _ = child
        .stdin
        .take()
        .unwrap()
        .write_all(replies.replace('/', "\n").as_bytes());
    let output = child.wait_with_output().unwrap();
    let mut printed = format!("{:?}\n", output.status.code());
    printed += &String::from_utf8_lossy(&output.stdout);
    printed += &String::from_utf8_lossy(&output.stderr);
    for (name, text) in folder.written() {
        printed += &format!("{name}\n{text}");
    }
    printed
}

/// The words of a line, of which some stand in single quotes.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('\'').enumerate();
    let words = parts.flat_map(|(at, part)| match at % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect(),
        _ => vec![part.to_owned()],
    });
    words.collect()
}

/// An empty folder, gone when the command is done with.
struct Folder(PathBuf);

impl Folder {
    fn new(command: &str) -> Folder {
        let name = command.bytes().fold(5381_u64, |name, byte| {
            name.wrapping_mul(33).wrapping_add(u64::from(byte))
        });
        let folder = env::temp_dir().join(format!("ottawa-recorded-{}-{name:x}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Folder(folder)
    }

    /// Puts a file of the repository into it, under the same path.
    fn take_in(&self, path: &str) {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
        if from.is_file() {
            let to = self.0.join(path);
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::copy(from, to).unwrap();
        }
    }

    /// The files written into it, by name; what was put into it lies deeper.
    fn written(&self) -> BTreeMap<String, String> {
        let files = fs::read_dir(&self.0).unwrap().map(|it| it.unwrap().path());
        let text = |file: PathBuf| {
            let text = String::from_utf8_lossy(&fs::read(&file).unwrap()).into_owned();
            (file.file_name().unwrap().to_string_lossy().into_owned(), text)
        };
        files.filter(|file| file.is_file()).map(text).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
