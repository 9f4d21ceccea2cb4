//! Every change that this room makes on disk, one function a change.
//!
//! Takes: whole paths. Gives: the change done, or a [`Failure`] that names the path. Never: decides what to change, and
//! never writes into a file that already lies there.
//!
//! Because nothing else here changes the disk, a test can stop or fail the build at each change in turn; see `fault.rs`.

use crate::failure::Failure;
use crate::say;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

/// The disk, as something to be changed.
#[derive(Debug, Default)]
pub(super) struct Disk {
    #[cfg(test)]
    pub(super) fault: super::fault::Fault,
}

impl Disk {
    #[cfg(test)]
    fn step(&self) -> io::Result<()> {
        self.fault.step()
    }

    #[cfg(not(test))]
    #[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "the tests' twin stops the build here")]
    fn step(&self) -> io::Result<()> {
        Ok(())
    }

    /// Makes one folder, whose parent must exist.
    pub(super) fn make_folder(&self, path: &Path) -> Result<(), Failure> {
        self.step().and_then(|()| fs::create_dir(path)).map_err(|cause| {
            Failure::at(path, say!(id "tidak dapat membuat folder", en "cannot make the folder"), &cause)
        })
    }

    /// Writes a new file, without waiting until it is safe from a power cut.
    pub(super) fn write(&self, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
        self.write_new(path, bytes).map(drop).map_err(|cause| cannot_write(path, &cause))
    }

    /// Writes a new file and waits until it is safe from a power cut.
    pub(super) fn write_durably(&self, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
        self.write_new(path, bytes).and_then(|file| file.sync_all()).map_err(|cause| cannot_write(path, &cause))
    }

    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<File> {
        if let Err(stopped) = self.step() {
            // A killed process leaves half a file behind; a failing disk as well.
            let _ = fs::write(path, &bytes[..bytes.len() / 2]);
            return Err(stopped);
        }
        let mut file = File::create_new(path)?;
        file.write_all(bytes)?;
        Ok(file)
    }

    /// Moves a file; one that lies at `to` is replaced in the same instant.
    pub(super) fn rename(&self, from: &Path, to: &Path) -> Result<(), Failure> {
        self.step().and_then(|()| fs::rename(from, to)).map_err(|cause| cannot_write(to, &cause))
    }

    /// Moves a file away to where it will be deleted, or brought back from.
    pub(super) fn take_away(&self, from: &Path, to: &Path) -> Result<(), Failure> {
        self.step().and_then(|()| fs::rename(from, to)).map_err(|cause| cannot_remove(from, &cause))
    }

    /// Gives a file a second name, or a second copy where the file system has no second names.
    pub(super) fn keep(&self, from: &Path, to: &Path) -> Result<(), Failure> {
        self.step().and_then(|()| fs::hard_link(from, to).or_else(|_| fs::copy(from, to).map(drop))).map_err(|cause| {
            Failure::at(from, say!(id "tidak dapat mencadangkan berkas", en "cannot back up the file"), &cause)
        })
    }

    /// Deletes one file.
    pub(super) fn remove_file(&self, path: &Path) -> Result<(), Failure> {
        match self.step().and_then(|()| fs::remove_file(path)) {
            Err(cause) if cause.kind() != ErrorKind::NotFound => Err(cannot_remove(path, &cause)),
            _ => Ok(()),
        }
    }

    /// Deletes a folder if it is empty, and says whether it did.
    pub(super) fn remove_empty_folder(&self, path: &Path) -> Result<bool, Failure> {
        use ErrorKind::{DirectoryNotEmpty, NotADirectory, NotFound};
        match self.step().and_then(|()| fs::remove_dir(path)) {
            Ok(()) => Ok(true),
            Err(cause) if matches!(cause.kind(), DirectoryNotEmpty | NotADirectory | NotFound) => Ok(false),
            Err(cause) => Err(cannot_remove(path, &cause)),
        }
    }

    /// Waits until the names in a folder are safe from a power cut, where the system can say so.
    pub(super) fn settle(&self, folder: &Path) -> Result<(), Failure> {
        let settled = self.step().and_then(|()| if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) });
        match settled {
            // Some network and FUSE file systems have no such wait for folders.
            Err(cause) if !matches!(cause.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => {
                Err(cannot_write(folder, &cause))
            }
            _ => Ok(()),
        }
    }
}

fn cannot_write(path: &Path, cause: &io::Error) -> Failure {
    Failure::at(path, say!(id "tidak dapat menulis", en "cannot write"), cause)
}

fn cannot_remove(path: &Path, cause: &io::Error) -> Failure {
    Failure::at(path, say!(id "tidak dapat menghapus", en "cannot remove"), cause)
}

/// What lies at a path, without following a symlink.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lies {
    /// Nothing.
    Nothing,
    /// A regular file of this many bytes.
    File(u64),
    /// A real folder.
    Folder,
    /// A symlink, a device, a socket: never ours.
    Other,
}

/// Looks at a path without following a symlink at its end.
pub(super) fn look(path: &Path) -> Result<Lies, Failure> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_dir() => Ok(Lies::Folder),
        Ok(found) if found.is_file() => Ok(Lies::File(found.len())),
        Ok(_) => Ok(Lies::Other),
        Err(cause) if matches!(cause.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(Lies::Nothing),
        Err(cause) => Err(cannot_read(path, &cause)),
    }
}

/// A file or folder that cannot be looked at.
pub(super) fn cannot_read(path: &Path, cause: &io::Error) -> Failure {
    Failure::at(path, say!(id "tidak dapat membaca", en "cannot read"), cause)
}
