//! The folder in which files wait for the commit.
//!
//! Takes: bytes, from many threads at once. Gives: numbered files on the output's own disk, so that a rename publishes
//! them. Never: holds bytes in memory, and never deletes what it did not name.

use super::disk::{Disk, Lies, cannot_read, look};
use crate::failure::Failure;
use crate::say;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

const NAME: &str = ".terang-stage";
/// The file that names the process at work.
pub(super) const BUILDER: &str = "build";
const SAVED: &str = "old-";

/// The stage folder of an output folder.
pub(super) fn folder(root: &Path) -> PathBuf {
    root.join(NAME)
}

/// The stage of one build; its folder is made when the first file needs it.
#[derive(Debug)]
pub(super) struct Stage {
    folder: PathBuf,
    ready: OnceLock<Result<(), Failure>>,
    next: AtomicU64,
}

impl Stage {
    /// Clears away what a killed build left.
    pub(super) fn open(disk: &Disk, root: &Path) -> Result<Self, Failure> {
        let stage = Self { folder: folder(root), ready: OnceLock::new(), next: AtomicU64::new(0) };
        stage.clear(disk)?;
        Ok(stage)
    }

    /// Stages the bytes of one file; gives the file they wait in.
    pub(super) fn put(&self, disk: &Disk, bytes: &[u8]) -> Result<u64, Failure> {
        self.prepare(disk)?;
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        disk.write(&self.file(number), bytes)?;
        Ok(number)
    }

    /// The staged file of that number.
    pub(super) fn file(&self, number: u64) -> PathBuf {
        self.folder.join(number.to_string())
    }

    /// A fresh place for an old file that may have to come back.
    pub(super) fn saved(&self, disk: &Disk) -> Result<PathBuf, Failure> {
        self.prepare(disk)?;
        Ok(self.folder.join(format!("{SAVED}{}", self.next.fetch_add(1, Ordering::Relaxed))))
    }

    /// The place of a draft of the journal or the manifest.
    pub(super) fn named(&self, disk: &Disk, name: &str) -> Result<PathBuf, Failure> {
        self.prepare(disk)?;
        Ok(self.folder.join(name))
    }

    fn prepare(&self, disk: &Disk) -> Result<(), Failure> {
        self.ready
            .get_or_init(|| {
                // A foreign file in it keeps the folder alive.
                if look(&self.folder)? == Lies::Nothing {
                    disk.make_folder(&self.folder)?;
                }
                disk.write(&self.folder.join(BUILDER), std::process::id().to_string().as_bytes())
            })
            .clone()
    }

    /// Deletes the stage's own files, and the folder unless a foreign file lies in it.
    pub(super) fn clear(&self, disk: &Disk) -> Result<(), Failure> {
        match look(&self.folder)? {
            Lies::Nothing => return Ok(()),
            Lies::Folder => {}
            Lies::File(_) | Lies::Other => {
                return Err(Failure::new(say!(
                    id "sesuatu yang asing menempati folder kerja program",
                    en "something foreign lies where the program stages its files"
                ))
                .on(&self.folder)
                .help(say!(id "pindahkan atau hapus", en "move it away or delete it")));
            }
        }
        let entries = fs::read_dir(&self.folder).map_err(|cause| cannot_read(&self.folder, &cause))?;
        for entry in entries {
            let entry = entry.map_err(|cause| cannot_read(&self.folder, &cause))?;
            let regular = entry.file_type().is_ok_and(|kind| kind.is_file());
            if regular && entry.file_name().to_str().is_some_and(is_ours) {
                disk.remove_file(&entry.path())?;
            }
        }
        disk.remove_empty_folder(&self.folder).map(drop)
    }
}

fn is_ours(name: &str) -> bool {
    let number = name.strip_prefix(SAVED).unwrap_or(name);
    matches!(name, BUILDER | "journal" | "manifest")
        || (!number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit()))
}
