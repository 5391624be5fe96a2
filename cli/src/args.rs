//! The arguments of the command, and their help.

use std::path::PathBuf;

use clap::{Args as Group, Parser, Subcommand, ValueEnum};
use ottawa::edit::Edit;
use ottawa::simulate::{Limits, Wanted};
use ottawa::{Date, Position};

use crate::choose;
use crate::commands::{Ask, Calendar, Coverage, Report, Sample, States, Timeline, Vary};

/// The 1997 Anti-Personnel Mine Ban Convention as rules over scenarios: who breached what, when, and why.
///
/// A scenario is a TOML file that states facts; the answers are drawn from the rules of the Convention.
/// Nothing printed is legal advice.
#[derive(Parser, Debug)]
#[command(name = "ottawa", version, max_term_width = 100)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// When to use colour; NO_COLOR is honoured.
    #[arg(long = "color", alias = "colour", global = true, value_enum, default_value_t = Colour::Auto, value_name = "WHEN")]
    pub colour: Colour,
}

/// When to use colour.
#[derive(ValueEnum, Clone, Copy, Debug)]
pub enum Colour {
    /// On terminals.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// The commands.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Judge scenario files and hold what they expect against the answers.
    ///
    /// Exit code 0: every expectation and claim holds; 1: some do not; 2: a file could not be judged.
    Check(Check),
    /// What of the law a set of scenarios decides: paragraphs, exceptions, contested questions, terms, facts.
    ///
    /// A file is asked what its expectations ask, each `if` included; a file that expects nothing, what `explain`
    /// answers. An outcome counts when it is the verdict. A fact, term or exception counts as true, false or unknown
    /// when it has that value and alone, turned round, would turn the outcome; that it was read is not enough. A
    /// position counts when it was taken and another on its question would give another answer or other days.
    Coverage(Coverage),
    /// Explain the answers on one scenario.
    Explain(Explain),
    /// Compare a scenario with what it would be: its variants, or values set here.
    ///
    /// Prints which answers change, from what to what, and the step at which the reasons part.
    WhatIf(WhatIf),
    /// What would turn an answer round: changes of fact, of days and of positions, each tried on the file.
    ///
    /// The search is read off the rules, and bounded: single changes, then pairs. Days tell their margin, and an
    /// act the first day on which it would not breach. With --to, also why the answer is not that.
    Flip(Flip),
    /// An interview that builds a scenario: asks only what can still change the answer, and says why.
    ///
    /// Every question takes a reply, `?` for more, `-` for *I don't know*, `back` or `quit`. It ends with an
    /// explanation and a scenario that `check` accepts. Exit code 2: it was not finished.
    Ask(Ask),
    /// The standing of a State on a day.
    Status(Status),
    /// One question under every combination of values of up to three axes: a table, a picture, data.
    ///
    /// Exit code 2 also when the work was stopped: what was done by then is printed and saved all the same.
    Vary(Vary),
    /// How likely each answer is, on the numbers that the file's author states for facts that are not known.
    Sample(Sample),
    /// A scenario over time: standing, duties, acts, conflicts and breaches, as a table or a picture.
    Timeline(Timeline),
    /// The whole scenario as one page to send or print, as HTML or Markdown.
    ///
    /// The page is complete in itself: no script, no font or picture from elsewhere. Without a date given, the same file
    /// makes the same page.
    Report(Report),
    /// The deadlines of a State on a day, with what was done; overdue first.
    Calendar(Calendar),
    /// The States of the record with their status on a day, and how many there are of each.
    States(States),
    /// The treaties paragraph by paragraph, or one of them.
    Rules {
        /// A paragraph such as `20(3)` or `VCLT 18`, or an article.
        #[arg(value_name = "CITATION", num_args = 0..)]
        citation: Vec<String>,
        /// Tell what a procedure such as `8(5)` or `13(5)` counts for this day: days, and shares of the States
        /// Parties.
        #[arg(long, value_name = "DATE", requires = "citation")]
        on: Option<Date>,
    },
    /// The contested questions of law, or one of them.
    Questions {
        /// A question such as `suspension`.
        name: Option<String>,
    },
    /// Print the JSON Schema of a scenario, for editors.
    Schema,
    /// Write a commented starter scenario; an existing file is left alone.
    New {
        /// The file to write.
        file: PathBuf,
    },
    /// Print completions for a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
}

/// Arguments of `check`.
#[derive(Group, Debug)]
pub struct Check {
    /// Scenario files, or folders of them.
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Print only what does not hold, and the totals.
    #[arg(long, short)]
    pub quiet: bool,
    #[command(flatten)]
    pub shared: Shared,
}

/// Which answers are meant: all on acts, stocks, places and States, unless narrowed.
#[derive(Group, Debug)]
pub struct Chosen {
    /// Only answers on this act, stock or place, by its name in the file.
    #[arg(long, value_name = "ID")]
    pub act: Option<String>,
    /// Only answers on this State or actor, by its name in the file.
    #[arg(long, value_name = "CODE")]
    pub actor: Option<String>,
    /// Only answers under this paragraph, such as `1(1)(b)`.
    #[arg(long, value_name = "P")]
    pub provision: Option<String>,
    /// The status of this State on the day judged instead.
    #[arg(long, value_name = "STATE", conflicts_with_all = ["act", "actor", "provision", "class"])]
    pub status: Option<String>,
    /// What this device is under Article 2 instead.
    #[arg(long, value_name = "DEVICE", conflicts_with_all = ["act", "actor", "provision"])]
    pub class: Option<String>,
}

/// Arguments of `explain`.
#[derive(Group, Debug)]
pub struct Explain {
    /// The scenario file.
    pub file: PathBuf,
    #[command(flatten)]
    pub chosen: Chosen,
    /// The short form: conclusion, reasons, doubts (this is the default).
    #[arg(long, conflicts_with_all = ["full", "json"])]
    pub short: bool,
    /// The full form: every step as a tree, with lines of the file.
    #[arg(long, conflicts_with = "json")]
    pub full: bool,
    /// The verdict under each combination of the positions that matter.
    #[arg(long, conflicts_with_all = ["full", "short", "json"])]
    pub matrix: bool,
    #[command(flatten)]
    pub shared: Shared,
}

/// Arguments of `what-if`.
#[derive(Group, Debug)]
pub struct WhatIf {
    /// The scenario file.
    pub file: PathBuf,
    /// Only this variant of the file, by its name; may be repeated. Without it, every variant.
    #[arg(long, value_name = "NAME")]
    pub variant: Vec<String>,
    /// Set a value of the file, or take it away with `not-stated`; may be repeated.
    #[arg(long, value_name = "PATH=VALUE", value_parser = choose::edit)]
    pub set: Vec<Edit>,
    #[command(flatten)]
    pub shared: Shared,
}

/// Arguments of `flip`.
#[derive(Group, Debug)]
pub struct Flip {
    /// The scenario file.
    pub file: PathBuf,
    #[command(flatten)]
    pub chosen: Chosen,
    /// Only what leads to this verdict, such as `breach`, `excepted`, `no-longer-bound`, `former-party`; with the
    /// reasons why it is not the answer.
    #[arg(long, value_name = "VERDICT", value_parser = choose::wanted)]
    pub to: Option<Wanted>,
    /// Write each change as a scenario file into this folder, which must be new or empty.
    #[arg(long, value_name = "DIR")]
    pub save: Option<PathBuf>,
    /// The most changed files that are judged for one answer.
    #[arg(long, value_name = "N", default_value_t = Limits::default().trials)]
    pub trials: u32,
    #[command(flatten)]
    pub shared: Shared,
}

/// Arguments of `status`.
#[derive(Group, Debug)]
pub struct Status {
    /// A State: its code or name in the built-in record, or its name in the file.
    pub state: String,
    /// The day, such as 2026-03-01; with --in, the day judged unless another is given.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// A scenario file whose State is meant.
    #[arg(long = "in", value_name = "FILE")]
    pub file: Option<PathBuf>,
    #[command(flatten)]
    pub shared: Shared,
}

/// Arguments of every command that judges.
#[derive(Group, Debug)]
pub struct Shared {
    /// Print one JSON object.
    #[arg(long)]
    pub json: bool,
    /// Judge by another position on a contested question; may be repeated.
    #[arg(long = "reading", value_name = "QUESTION=POSITION", value_parser = choose::position)]
    pub readings: Vec<Position>,
}
