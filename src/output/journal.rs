//! `.terang-journal`: the files that a build is about to write, before the manifest can name them.
//!
//! Takes: paths. Gives: a note in the output folder that survives a kill and a power cut. Never: lies there after a
//! build has finished, and never is half written: it is renamed into place whole.

use super::SitePath;
use super::disk::{Disk, Lies, cannot_read, look};
use super::manifest::PROGRAM;
use super::stage::Stage;
use crate::failure::Failure;
use crate::say;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The journal's place below the output folder.
pub(super) const NAME: &str = ".terang-journal";

/// What an unfinished build may have written.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Journal {
    program: String,
    /// Sorted.
    pub(super) paths: BTreeSet<SitePath>,
}

impl Journal {
    pub(super) fn new(paths: BTreeSet<SitePath>) -> Self {
        Self { program: PROGRAM.to_owned(), paths }
    }

    /// The journal of a build that did not finish; `None` where the last one did.
    ///
    /// # Errors
    /// When something lies there that is no journal of this program.
    pub(super) fn read(root: &Path) -> Result<Option<Self>, Failure> {
        let path = root.join(NAME);
        let foreign = |cause: String| {
            Failure::new(say!(
                id "`{NAME}` di folder output bukan jurnal program ini, atau sudah rusak",
                en "`{NAME}` in the output folder is no journal of this program, or is damaged"
            ))
            .on(&path)
            .because(cause)
            .help(say!(
                id "pindahkan berkas itu, kosongkan folder output, atau pilih `--output` lain",
                en "move the file away, empty the output folder, or choose another `--output`"
            ))
        };
        match look(&path)? {
            Lies::Nothing => return Ok(None),
            Lies::File(_) => {}
            Lies::Folder | Lies::Other => return Err(foreign("not a regular file".to_owned())),
        }
        let bytes = fs::read(&path).map_err(|cause| cannot_read(&path, &cause))?;
        let journal: Self = serde_json::from_slice(&bytes).map_err(|cause| foreign(cause.to_string()))?;
        if journal.program != PROGRAM {
            return Err(foreign(format!("\"program\" is {:?}", journal.program)));
        }
        Ok(Some(journal))
    }

    /// Makes the journal durable.
    pub(super) fn write(&self, disk: &Disk, root: &Path, stage: &Stage) -> Result<(), Failure> {
        let bytes = serde_json::to_vec(self).map_err(|cause| {
            Failure::new(say!(id "tidak dapat menyusun jurnal", en "cannot compose the journal")).because(cause)
        })?;
        let draft = stage.named(disk, "journal")?;
        disk.write_durably(&draft, &bytes)?;
        disk.rename(&draft, &root.join(NAME))?;
        disk.settle(root)
    }

    /// Ends the journal.
    pub(super) fn end(disk: &Disk, root: &Path) -> Result<(), Failure> {
        disk.remove_file(&root.join(NAME))
    }
}
