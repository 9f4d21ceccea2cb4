//! Commands: the only room that prints, reads the clock or the environment.
//!
//! Takes: arguments. Gives: an exit status: 0 done, 1 the content has errors (or findings with `--strict`),
//! 2 usage, configuration or environment. Never: computes anything of the site.

mod arguments;
mod build;
mod check;
mod console;
mod environment;
mod explain;
mod tally;
mod theme;

use crate::failure::Failure;
use crate::words::Language;
use arguments::{Arguments, Command};
use clap::Parser;
use std::ffi::OsString;
use std::process::ExitCode;

/// How a command ended, if the machine did not fail it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// What was asked for is done.
    Done,
    /// The content has errors, or findings with `--strict`.
    Faulty,
}

/// Runs the program. Without a command it builds.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are no errors; where even that cannot be printed there is nobody to tell.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let (language, result) = match arguments.command() {
        Command::Build(build) => (build.inputs.language(), build::run(&build)),
        Command::Check(check) => (check.inputs.language(), check::run(&check)),
        Command::Tally(tally) => (tally.language(), tally::run(&tally)),
        Command::Explain(explain) => (explain.language(), explain::run(&explain)),
        Command::Theme(command) => (Language::Indonesian, theme::run(&command)),
    };
    finish(language, result)
}

fn finish(language: Language, result: Result<Outcome, Failure>) -> ExitCode {
    match result {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Faulty) => ExitCode::from(1),
        Err(failure) => {
            console::failure(&failure, language);
            ExitCode::from(2)
        }
    }
}
