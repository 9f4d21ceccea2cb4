//! Commands: the only room that prints, reads the clock or the environment.
//!
//! Takes: arguments. Gives: an exit status: 0 done, 1 the content has errors (or findings with `--strict`),
//! 2 usage, configuration or environment. Never: computes anything of the site.

mod arguments;
mod build;
mod check;
mod console;
mod due;
mod environment;
mod explain;
mod help;
mod init;
mod new;
mod only;
mod schema;
mod serve;
mod step_summary;
mod tally;
mod theme;
mod usage;

use crate::failure::Failure;
use arguments::{Arguments, Command};
use clap::Parser;
use clap::error::ErrorKind;
use std::ffi::OsString;
use std::process::ExitCode;
use usage::Asked;

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
    let raw: Vec<OsString> = arguments.into_iter().collect();
    let asked = Asked::of(&raw);
    let arguments = match Arguments::try_parse_from(raw.clone()) {
        Ok(arguments) => arguments,
        Err(error) if is_answer(error.kind()) => {
            // Help and version are no errors.
            help::print(&error, raw, asked.language);
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
        Err(error) => return finish(asked, Err(usage::failure(&error))),
    };
    let (language, result) = match arguments.command() {
        Command::Build(build) => (build.inputs.language(), build::run(&build)),
        Command::Check(check) => (check.inputs.language(), check::run(&check)),
        Command::Serve(serve) => (serve.inputs.language(), serve::run(serve)),
        Command::Tally(tally) => (tally.language(), tally::run(&tally)),
        Command::Explain(explain) => (explain.language(), explain::run(&explain)),
        Command::New(new) => (new.language(), new::run(&new)),
        Command::Schema(schema) => (schema.language(), schema::run(&schema)),
        Command::Init(init) => (init.lang.into(), init::run(&init)),
        Command::Theme(command) => (command.language(), theme::run(&command)),
    };
    finish(Asked { language, ..asked }, result)
}

fn is_answer(kind: ErrorKind) -> bool {
    use ErrorKind::{DisplayHelp, DisplayHelpOnMissingArgumentOrSubcommand, DisplayVersion, MissingSubcommand};
    matches!(kind, DisplayHelp | DisplayVersion | DisplayHelpOnMissingArgumentOrSubcommand | MissingSubcommand)
}

fn finish(asked: Asked, result: Result<Outcome, Failure>) -> ExitCode {
    match result {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Faulty) => ExitCode::from(1),
        Err(failure) => {
            console::failure(&failure, asked.format, asked.language);
            ExitCode::from(2)
        }
    }
}
