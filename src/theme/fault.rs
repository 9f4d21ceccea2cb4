//! Turns what Tera says into a message that a theme's author can act on.
//!
//! Takes: a Tera error about templates as they were written. Gives: a [`Failure`] with file, line, column, the source line
//! and what to do. Never: hides what Tera said.

use crate::failure::Failure;
use crate::say;
use crate::words::Words;
use std::path::PathBuf;
use tera::ErrorKind;

/// A template could not be read, or a page could not be rendered.
pub(super) fn failure(error: &tera::Error, doing: Words) -> Failure {
    let report = error.to_string();
    let place = match error.kind() {
        ErrorKind::SyntaxError(found) | ErrorKind::RenderingError(found) => {
            Some(format!("{}:{}:{}", found.filename(), found.span().start_line, found.span().start_col + 1))
        }
        ErrorKind::MissingParent { current, .. } => Some(current.clone()),
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => Some(tpl.clone()),
        // Tera joins what it finds after parsing into one text; its first place is the one to look at first.
        _ => report.lines().find_map(|line| line.trim_start().strip_prefix("--> ")).map(str::to_owned),
    };
    let mut failure = Failure::new(doing).because(report.trim_start_matches("error: ").replace('\n', "\n    "));
    if let Some(place) = place {
        failure = failure.on(&PathBuf::from(format!("templates/{place}")));
    }
    failure.help(help(&report))
}

/// What the author can do, by what Tera said.
fn help(report: &str) -> Words {
    if report.contains("Unknown filter") || report.contains("Unknown function") {
        let filters = super::filters::NAMES.join(", ");
        say!(
            id "filter tema: {filters}; fungsi: t, asset, asset_data; selebihnya bawaan Tera",
            en "the theme's filters: {filters}; functions: t, asset, asset_data; the others are Tera's own"
        )
    } else if report.contains("is not defined") || report.contains("undefined") {
        say!(
            id "templat meminta isian yang tidak diberikan halaman ini; periksa ejaannya, atau uji dulu dengan `is defined`",
            en "the template asks for a field that this page does not give; check the spelling, or test it with `is defined`"
        )
    } else if report.contains("not found") || report.contains("Unknown template") || report.contains("inheriting from")
    {
        say!(
            id "berkas templat itu tidak ada di folder templates/ tema maupun di tema bawaan",
            en "that template is neither in the theme's templates/ nor in the default theme"
        )
    } else {
        say!(
            id "perbaiki templat di tempat itu; `terang theme eject` menyalin templat bawaan sebagai contoh",
            en "mend the template there; `terang theme eject` copies the default one as an example"
        )
    }
}
