//! Whether foreign files lie where the site must go.
//!
//! Takes: the claims, and what is ours. Gives: everything foreign that is in the way. Never: changes anything, follows a
//! symlink, or looks into a folder that the site does not use.

use super::claims::Wanted;
use super::disk::cannot_read;
use super::site_path::{below, fold};
use super::{Claims, Owned};
use crate::failure::Failure;
use crate::say;
use rayon::prelude::*;
use std::fs::{self, FileType};
use std::path::Path;

/// How many paths a message names.
const NAMED: usize = 5;

/// Finds a free way for every claimed file.
///
/// # Errors
/// When something foreign lies in the way, or a folder cannot be read.
pub(super) fn check(root: &Path, claims: &Claims, owned: &Owned) -> Result<(), Failure> {
    let survey = Survey { root, claims, owned };
    let mut blocked = Vec::new();
    let mut folders = vec![String::new()];
    while !folders.is_empty() {
        let found: Vec<Found> = folders.par_iter().map(|folder| survey.folder(folder)).collect::<Result<_, _>>()?;
        folders.clear();
        for mut one in found {
            blocked.append(&mut one.blocked);
            folders.append(&mut one.folders);
        }
    }
    blocked.sort();
    match blocked.first() {
        None => Ok(()),
        Some(first) => Err(foreign(&below(root, first), &blocked)),
    }
}

/// The failure over something foreign where the site must go.
pub(super) fn foreign(first: &Path, all: &[String]) -> Failure {
    let failure = Failure::new(say!(
        id "yang bukan tulisan program ini menempati tempat halaman situs; tidak ada yang ditulis",
        en "something that this program did not write lies where the site must go; nothing was written"
    ))
    .on(first)
    .help(say!(
        id "pindahkan atau hapus, atau pilih folder `--output` lain",
        en "move it away or delete it, or choose another `--output` folder"
    ));
    if all.len() < 2 {
        return failure;
    }
    let more = all.len().saturating_sub(NAMED);
    let named = all.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    failure.because(if more == 0 { named } else { format!("{named}, +{more}") })
}

struct Survey<'a> {
    root: &'a Path,
    claims: &'a Claims,
    owned: &'a Owned,
}

/// What one folder holds.
#[derive(Default)]
struct Found {
    /// What is foreign and in the way.
    blocked: Vec<String>,
    /// Folders that the site uses as they are.
    folders: Vec<String>,
}

impl Survey<'_> {
    fn folder(&self, folder: &str) -> Result<Found, Failure> {
        let mut found = Found::default();
        for (path, kind) in self.entries(folder)?.into_iter().filter_map(|(path, kind)| Some((path?, kind))) {
            let Some((spelling, wanted)) = self.claims.wanted(&fold(&path)) else { continue };
            if kind.is_dir() && wanted == Wanted::Folder && spelling == path {
                found.folders.push(path);
            } else if !self.will_go(&path, kind)? {
                found.blocked.push(path);
            }
        }
        Ok(found)
    }

    /// Whether the commit can replace or clear away what lies there: it is ours, and so is everything in it.
    fn will_go(&self, path: &str, kind: FileType) -> Result<bool, Failure> {
        if kind.is_file() {
            return Ok(self.owned.has(path));
        }
        if !kind.is_dir() || !self.owned.reaches(path) {
            return Ok(false);
        }
        for (inner, kind) in self.entries(path)? {
            let Some(inner) = inner else { return Ok(false) };
            if !self.will_go(&inner, kind)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The names in a folder, as paths; `None` for a name that is no Unicode and therefore not ours.
    fn entries(&self, folder: &str) -> Result<Vec<(Option<String>, FileType)>, Failure> {
        let place = below(self.root, folder);
        let failed = |cause: &std::io::Error| cannot_read(&place, cause);
        let mut entries = Vec::new();
        for entry in fs::read_dir(&place).map_err(|cause| failed(&cause))? {
            let entry = entry.map_err(|cause| failed(&cause))?;
            let kind = entry.file_type().map_err(|cause| failed(&cause))?;
            let name = entry.file_name();
            let path =
                name.to_str().map(|name| if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") });
            entries.push((path, kind));
        }
        Ok(entries)
    }
}
