//! The command `ottawa`: reads files, asks the library, prints answers.
//!
//! Nothing is decided here. Results go to standard output, what is wrong to standard error; the exit code is
//! 0 when all is as expected, 1 when an expectation or a claim's label does not hold, 2 when something could
//! not be read or asked.

#![forbid(unsafe_code)]
// No input ends in a panic, and printing goes through `output`.
#![cfg_attr(
    not(test),
    deny(
        clippy::dbg_macro,
        clippy::exit,
        clippy::get_unwrap,
        clippy::indexing_slicing,
        clippy::mem_forget,
        clippy::panic_in_result_fn,
        clippy::print_stderr,
        clippy::print_stdout,
        clippy::string_slice,
        clippy::unreachable,
        clippy::unwrap_in_result
    )
)]

mod args;
mod choose;
mod commands;
mod draw;
mod failure;
mod files;
mod output;
mod paint;
mod plain;
mod save;
mod work;

use std::process::ExitCode;

use clap::Parser;

use crate::args::Args;
use crate::output::Output;

fn main() -> ExitCode {
    let args = Args::parse();
    let mut out = Output::new(args.colour);
    let code = match commands::run(&args.command, &mut out) {
        Ok(code) => code,
        Err(failure) => {
            out.fail(&failure);
            commands::CANNOT
        }
    };
    ExitCode::from(out.finish(code))
}
