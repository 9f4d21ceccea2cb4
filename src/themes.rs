//! Finds a theme and its words.
//!
//! Takes: a theme's name or folder. Gives: its files over those of the default theme, and the words of one language.
//! Never: renders; uses a theme that says something nobody understands.
//!
//! Templates and static files of a theme replace those of the default theme whole. Words do not: an i18n file of a theme may
//! hold a single key, and the default theme's words stand for the rest, so that a theme outlives a new version of the program.
//! What it may not hold is a key that nobody asks for; a theme's own words, for its own templates, stand under `x-…`.

pub mod manifest;
mod words;

use crate::diagnostic::Diagnostic;
use crate::failure::Failure;
use crate::say;
use crate::theme::ThemeFiles;
use std::path::{Path, PathBuf};

pub use words::words;

/// The folder of a theme; `None` for the default theme inside the program.
///
/// # Errors
/// Where there is no such theme.
pub fn folder(name: &str, site_root: &Path) -> Result<Option<PathBuf>, Failure> {
    let in_site = site_root.join("themes").join(name);
    let given = Path::new(name);
    if in_site.is_dir() {
        return Ok(Some(in_site));
    }
    if name == "default" {
        return Ok(None);
    }
    if given.is_dir() {
        return Ok(Some(given.to_path_buf()));
    }
    Err(Failure::new(say!(id "tema `{name}` tidak ada", en "there is no theme `{name}`")).on(&in_site).help(say!(
        id "sebut `default`, nama folder di `themes/`, atau jalur sebuah folder tema",
        en "name `default`, a folder in `themes/`, or the path of a theme's folder",
    )))
}

/// The files of a theme: a site's `themes/<name>/` lies over the default theme, file by file.
///
/// # Errors
/// Where there is no such theme, one of its files cannot be read, or `theme.yaml` or its words hold what a theme does not have.
pub fn files(name: &str, site_root: &Path) -> Result<ThemeFiles, Failure> {
    let default = ThemeFiles::embedded()?;
    let Some(folder) = folder(name, site_root)? else { return Ok(default) };
    let own = ThemeFiles::read(&folder)?;
    if let Some(text) = &own.manifest {
        manifest::check(text).map_err(|faults| refusal(&folder, "theme.yaml", &faults))?;
    }
    for (code, text) in &own.i18n {
        let known = default.i18n.get(code).map_or("", String::as_str);
        words::check(text, known).map_err(|faults| refusal(&folder, &format!("i18n/{code}.yaml"), &faults))?;
    }
    Ok(default.overridden_by(own))
}

/// The first fault, with its place as `file:line:column`, and how many more there are.
fn refusal(folder: &Path, file: &str, faults: &[Diagnostic]) -> Failure {
    let Some(first) = faults.first() else {
        return Failure::new(
            say!(id "berkas tema ini tidak dapat dipakai", en "this file of the theme cannot be used"),
        )
        .on(&folder.join(file));
    };
    let (message_id, message_en) = (&first.message.id, &first.message.en);
    let what = match faults.len() - 1 {
        0 => say!(id "berkas tema: {message_id}", en "a file of the theme: {message_en}"),
        more => say!(
            id "berkas tema: {message_id} (dan {more} kesalahan lain)",
            en "a file of the theme: {message_en} (and {more} more)",
        ),
    };
    let place = format!("{file}:{}:{}", first.at.start.line, first.at.start.column);
    let failure = Failure::new(what).on(&folder.join(place));
    match &first.help {
        Some(help) => failure.help(help.clone()),
        None => failure,
    }
}
