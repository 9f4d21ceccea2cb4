//! The full list in the step summary of GitHub Actions.
//!
//! Takes: what was found. Gives: Markdown behind what the file already holds. Never: fails the check; where the list cannot be
//! written, that is said on stderr, and the log has it all.

use super::{console, environment};
use crate::diagnostic::{self, Diagnostic, Placed};
use crate::say;
use crate::words::Language;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;

/// GitHub refuses a step's summary that is larger.
const LARGEST: usize = 1024 * 1024;

/// Appends the list.
pub fn append(found: &[Diagnostic], placed: &Placed<'_>, language: Language) {
    let Some(file) = environment::step_summary() else {
        let none = say!(
            id "GITHUB_STEP_SUMMARY tidak ada, jadi daftar lengkap hanya ada di log ini",
            en "there is no GITHUB_STEP_SUMMARY, so the full list is in this log alone",
        );
        return console::line(none.in_language(language));
    };
    if let Err(cause) = write(&file, |room| diagnostic::step_summary(found, placed, language, room)) {
        let path = file.display();
        let failed = say!(
            id "ringkasan langkah tidak dapat ditulis ({path}: {cause}); daftar lengkap hanya ada di log ini",
            en "the step summary cannot be written ({path}: {cause}); the full list is in this log alone",
        );
        console::line(failed.in_language(language));
    }
}

fn write(file: &Path, text: impl FnOnce(usize) -> String) -> io::Result<()> {
    let mut open = OpenOptions::new().append(true).create(true).open(file)?;
    let taken = usize::try_from(open.metadata()?.len()).unwrap_or(LARGEST);
    let text = text(LARGEST.saturating_sub(taken));
    if text.is_empty() {
        return Err(io::Error::other("1 MiB"));
    }
    // In one piece: two commands of a step must not write into each other's lines.
    open.write_all(text.as_bytes())
}
