//! The program `terang`: arguments in, exit status out.

use std::process::ExitCode;

/// A build makes and drops some hundred small texts a page: with this allocator it takes about a seventh less processor time
/// than with that of glibc.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    terang::cli::run(std::env::args_os())
}
