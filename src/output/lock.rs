//! One build at a time in one output folder.
//!
//! Takes: the output folder. Gives: a [`Lock`] that ends with the value, or with the process, however it dies.
//! Never: leaves something to publish, where the system can lock a folder.
//!
//! The lock is on the folder itself, so that it belongs to the output whichever content is built into it, and needs no
//! file. Windows and some network disks cannot lock a folder: there, an empty `.terang-lock` lies in it and stays, for
//! to delete a lock file is to invite two builds to lock two files of one name.

use super::stage;
use crate::failure::Failure;
use crate::say;
use std::fs::{self, File, TryLockError};
use std::io::ErrorKind;
use std::path::Path;
use std::time::Duration;

/// How long a build waits for another one.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);
/// How long it waits before it tries again.
pub(super) const PAUSE: Duration = Duration::from_millis(50);

const FILE: &str = ".terang-lock";

/// The right to change the output folder.
#[derive(Debug)]
pub(super) struct Lock {
    _held: File,
}

impl Lock {
    /// Tries once; `None` while another build holds the folder, or took it away a moment ago.
    ///
    /// # Errors
    /// When the folder's disk has no locks.
    pub(super) fn take(folder: &Path) -> Result<Option<Self>, Failure> {
        match File::open(folder).map(|held| (held.try_lock(), held)) {
            Ok((Ok(()), held)) => return Ok(is_still_there(&held, folder).then_some(Self { _held: held })),
            Ok((Err(TryLockError::WouldBlock), _)) => return Ok(None),
            Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(None),
            Ok((Err(TryLockError::Error(_)), _)) | Err(_) => {}
        }
        let path = folder.join(FILE);
        let opened = File::options().read(true).write(true).create(true).truncate(false).open(&path);
        let failed = |cause: &std::io::Error| {
            Failure::at(&path, say!(id "tidak dapat mengunci folder output", en "cannot lock the output folder"), cause)
                .help(say!(id "tulis ke folder di disk lokal", en "write to a folder on a local disk"))
        };
        let held = match opened {
            Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(None),
            other => other.map_err(|cause| failed(&cause))?,
        };
        match held.try_lock() {
            Ok(()) => Ok(Some(Self { _held: held })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(cause)) => Err(failed(&cause)),
        }
    }
}

/// The failure of a build that waited in vain.
pub(super) fn busy(folder: &Path) -> Failure {
    let who = fs::read_to_string(stage::folder(folder).join(stage::BUILDER)).unwrap_or_default();
    let who = if who.is_empty() { String::new() } else { format!(" (PID {})", who.trim()) };
    Failure::new(say!(
        id "build lain{who} sedang menulis ke folder output ini",
        en "another build{who} is writing to this output folder"
    ))
    .on(folder)
    .help(say!(
        id "tunggu sampai build itu selesai, atau pakai `--output` lain",
        en "wait until it has finished, or use another `--output`"
    ))
}

/// Whether the locked folder is the one that bears the name now: a build that fails takes the folder it made away.
#[cfg(unix)]
fn is_still_there(held: &File, folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (held.metadata(), fs::metadata(folder)) {
        (Ok(held), Ok(named)) => (held.dev(), held.ino()) == (named.dev(), named.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_still_there(_: &File, _: &Path) -> bool {
    true
}
