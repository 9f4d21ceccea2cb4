//! `terang check ID|FILE`: a part of what was found.
//!
//! Takes: what was found, and the names typed. Gives: what is said of files by these names. Never: reads less for it; what is
//! said of one file may rest on others.

use crate::failure::Failure;
use crate::pipeline::Checked;
use crate::say;
use crate::shape::nearest;
use crate::source::{FileId, Sources};
use std::collections::BTreeSet;
use std::path::{Component, Path};

/// Drops what is said of other files. Gives how many errors were among it.
///
/// # Errors
/// Where a name is that of no file, no folder and nothing in the content.
pub fn keep(checked: &mut Checked, only: &[String], content: &Path) -> Result<usize, Failure> {
    if only.is_empty() {
        return Ok(0);
    }
    let mut files: BTreeSet<FileId> = BTreeSet::new();
    for name in only {
        let meant = meant(name, content);
        let found: Vec<FileId> =
            checked.sources.iter().filter(|(_, file)| is_of(&file.path, &meant)).map(|(file, _)| file).collect();
        if found.is_empty() {
            return Err(unknown(name, &meant, &checked.sources));
        }
        files.extend(found);
    }
    let errors = checked.counts().errors;
    checked.diagnostics.retain(|found| {
        files.contains(&found.at.file) || found.related.iter().any(|related| files.contains(&related.at.file))
    });
    Ok(errors - checked.counts().errors)
}

/// A path from the content folder, whichever folder it was typed from.
fn meant(name: &str, content: &Path) -> String {
    let plain =
        |path: &Path| path.components().filter(|part| *part != Component::CurDir).collect::<std::path::PathBuf>();
    let (path, content) = (plain(Path::new(name)), plain(content));
    let whole = if path.is_absolute() { content.canonicalize().ok() } else { None };
    let below = path.strip_prefix(whole.as_ref().unwrap_or(&content)).unwrap_or(&path);
    let parts = below.components().map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

/// Whether a file is that one, lies in that folder, or belongs to what has that id.
fn is_of(path: &str, meant: &str) -> bool {
    let is_below = path.strip_prefix(meant).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    is_below || ids(path).any(|id| id == meant)
}

/// The ids that a path holds: the name of an event's folder, the stem of a file.
fn ids(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter(|part| part.parse::<u16>().is_err()).map(|part| part.strip_suffix(".md").unwrap_or(part))
}

fn unknown(name: &str, meant: &str, sources: &Sources) -> Failure {
    let what = say!(id "tidak ada `{name}` di folder isi", en "there is no `{name}` in the content folder");
    let known = sources.iter().flat_map(|(_, file)| ids(&file.path).chain([file.path.as_str()]));
    Failure::new(what).help(match nearest(meant, known) {
        Some(near) => say!(id "mungkin maksud Anda `{near}`?", en "did you mean `{near}`?"),
        None => say!(
            id "tulis id sebuah kegiatan, program, narasumber, atau materi, atau berkas di folder isi",
            en "write the id of an event, a program, a speaker or a material, or a file in the content folder",
        ),
    })
}
