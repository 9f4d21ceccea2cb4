//! The program `terang`: arguments in, exit status out.

use std::process::ExitCode;

fn main() -> ExitCode {
    terang::cli::run(std::env::args_os())
}
