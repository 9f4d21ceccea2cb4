//! `terang theme eject`.
//!
//! Takes: a folder. Gives: the default theme's files in it, for editing. Never: overwrites a file.

use super::Outcome;
use super::arguments::{Eject, Theme};
use super::console;
use crate::failure::Failure;
use crate::say;
use crate::shape::nearest;
use crate::theme::ThemeFiles;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Runs a theme command.
pub fn run(command: &Theme) -> Result<Outcome, Failure> {
    match command {
        Theme::Eject(eject) => eject_to(eject),
    }
}

fn eject_to(arguments: &Eject) -> Result<Outcome, Failure> {
    if let Some(content) = content_around(&arguments.folder)? {
        return Err(Failure::new(say!(
            id "tema tidak boleh disalin ke folder isi",
            en "a theme may not be copied into the content folder",
        ))
        .on(&content)
        .help(say!(
            id "tema sebuah situs berada di samping folder isi: `terang theme eject themes/<nama>`",
            en "a site's themes lie beside its content folder: `terang theme eject themes/<name>`",
        )));
    }
    let files = ThemeFiles::embedded()?;
    let chosen: Vec<(String, &[u8])> =
        files.entries().filter(|(path, _)| arguments.file.as_ref().is_none_or(|wanted| wanted == path)).collect();
    if let (true, Some(wanted)) = (chosen.is_empty(), &arguments.file) {
        let names: Vec<String> = files.entries().map(|(path, _)| path).collect();
        let near = nearest(wanted, names.iter().map(String::as_str)).unwrap_or("templates/base.html");
        return Err(Failure::new(
            say!(id "tema bawaan tidak punya berkas `{wanted}`", en "the default theme has no file `{wanted}`"),
        )
        .help(say!(id "mungkin maksud Anda `{near}`?", en "did you mean `{near}`?")));
    }
    for (path, _) in &chosen {
        let place = arguments.folder.join(path);
        if place.exists() {
            return Err(Failure::new(say!(id "berkas ini sudah ada; tidak ada yang disalin", en "this file exists already; nothing was copied"))
                .on(&place)
                .help(say!(id "pilih folder lain, atau pindahkan berkas itu", en "choose another folder, or move that file away")));
        }
    }
    for (path, bytes) in &chosen {
        write_new(&arguments.folder.join(path), bytes)?;
    }
    let (count, folder) = (chosen.len(), arguments.folder.display());
    let done = say!(
        id "{count} berkas tema disalin ke {folder}. Hapus yang tidak diubah: templat dan berkas statis menggantikan bawaan seutuhnya; berkas i18n boleh memuat hanya kata yang diubah",
        en "{count} theme ⟦file|files⟧ copied to {folder}. Delete what you do not change: templates and static files replace the default ones whole; an i18n file may hold only the words that you change",
    );
    console::line(done.in_language(arguments.language()));
    Ok(Outcome::Done)
}

/// The content folder that a folder, which need not exist yet, lies in or is.
pub(super) fn content_around(folder: &Path) -> Result<Option<PathBuf>, Failure> {
    let whole = std::path::absolute(folder).map_err(|cause| {
        Failure::at(folder, say!(id "folder tidak dapat dipakai", en "the folder cannot be used"), &cause)
    })?;
    // The nearest folder that exists, free of symlinks.
    let real = whole.ancestors().find_map(|above| above.canonicalize().ok());
    Ok(real.and_then(|real| real.ancestors().find(|above| above.join("site.yaml").is_file()).map(Path::to_path_buf)))
}

fn write_new(place: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let refused = |cause: std::io::Error| {
        Failure::at(place, say!(id "berkas tema tidak dapat ditulis", en "a theme file cannot be written"), &cause)
    };
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder).map_err(refused)?;
    }
    // `create_new` never overwrites, whatever has happened since the look above.
    fs::File::create_new(place).and_then(|mut file| file.write_all(bytes)).map_err(refused)
}
