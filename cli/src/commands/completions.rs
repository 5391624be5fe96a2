//! `ottawa completions`: what a shell needs to complete commands.

use clap::CommandFactory;
use clap_complete::Shell;

use crate::args::Args;
use crate::commands::FINE;
use crate::output::Output;

/// Prints the completions of a shell.
pub fn run(shell: Shell, out: &mut Output) -> u8 {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "ottawa", &mut script);
    out.painted(&String::from_utf8_lossy(&script));
    FINE
}
