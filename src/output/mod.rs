//! The output folder: the only room that writes the site.
//!
//! Takes: the bytes of each file, under its [`SitePath`]. Gives: the folder on disk, exactly these files beside whatever
//! foreign ones lie there. Never: knows what a page is, touches a file that it did not write, or leaves half a site.
//!
//! The street: [`Output::open`] locks the folder and reads what is ours; [`Output::claim`] makes sure that nothing foreign
//! is in the way; [`Output::put`] stages each file, from many threads; [`Output::commit`] makes the exchange. A value that
//! is dropped on the way leaves the folder as it was.
//!
//! What is unchanged is decided by the bytes on disk, read and compared while the new ones are at hand; neither a time
//! stamp nor the manifest is believed. It costs one reading of the site (10,000 pages of 60 kB: well under a second from
//! the page cache), and so a page that an editor, a power cut or a killed build spoiled is always mended.

mod changes;
mod claims;
mod commit;
mod disk;
#[cfg(test)]
mod fault;
mod journal;
mod lock;
mod manifest;
mod owned;
mod place;
mod site_path;
mod stage;
mod stale;
mod survey;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_crash;
#[cfg(test)]
mod tests_foreign;

pub use site_path::{RefusedPath, SitePath};

use crate::failure::Failure;
use crate::say;
use claims::{Claims, Put};
use disk::{Disk, Lies};
use lock::Lock;
use manifest::Digest;
use owned::Owned;
use stage::Stage;
use std::collections::HashSet;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Where a site comes from, for its manifest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The version of this program.
    pub program_version: String,
    /// The day for which the site speaks, as an ISO date.
    pub as_of: String,
    /// The revision of the content, where known.
    pub source_revision: Option<String>,
    /// What the search index was made of, where there is one: see [`Output::kept`].
    pub search: Option<String>,
}

/// What a commit did, in files; the manifest is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// All files of the site: those written and those unchanged.
    pub files: usize,
    /// Files that are new or have new bytes.
    pub written: usize,
    /// Files left alone, time stamp and all.
    pub unchanged: usize,
    /// Old files that are gone.
    pub removed: usize,
}

/// An output folder that this build alone may change.
#[derive(Debug)]
pub struct Output {
    disk: Disk,
    root: PathBuf,
    /// Folders that did not exist before, outermost first; they go again if nothing is committed.
    made: Vec<PathBuf>,
    owned: Owned,
    claims: Claims,
    /// Old files, in folded spelling, that will be removed before the new ones come.
    contested: HashSet<String>,
    stage: Stage,
    clean: bool,
    committed: bool,
    /// The last field, so that it is dropped last.
    _lock: Lock,
}

impl Output {
    /// Opens the output folder, makes it if it is missing, and locks it. With `clean`, every file will be written anew.
    ///
    /// # Errors
    /// When the folder is, contains or lies inside a `forbidden` one (symlinks and `..` resolved), another build holds it
    /// for more than ten seconds, or its manifest or journal is foreign or damaged.
    pub fn open(folder: &Path, forbidden: &[&Path], clean: bool) -> Result<Self, Failure> {
        Self::open_on(Disk::default(), folder, forbidden, clean, lock::PATIENCE)
    }

    fn open_on(
        disk: Disk,
        folder: &Path,
        forbidden: &[&Path],
        clean: bool,
        patience: Duration,
    ) -> Result<Self, Failure> {
        let root = place::choose(folder, forbidden)?;
        let began = Instant::now();
        let mut made = Vec::new();
        let lock = loop {
            made.append(&mut place::make(&disk, &root)?);
            match Lock::take(&root)? {
                Some(lock) => break lock,
                None if began.elapsed() >= patience => return Err(lock::busy(&root)),
                None => std::thread::sleep(lock::PAUSE),
            }
        };
        let owned = Owned::read(&root)?;
        let stage = Stage::open(&disk, &root)?;
        let (claims, contested) = (Claims::new(), HashSet::new());
        Ok(Self { disk, root, made, owned, claims, contested, stage, clean, committed: false, _lock: lock })
    }

    /// Announces every file that this build will write, before anything is rendered. May be called more than once.
    ///
    /// # Errors
    /// When two of the files want one name, or something foreign lies where one of them must go. Nothing is written then.
    pub fn claim<'a>(&mut self, paths: impl IntoIterator<Item = &'a SitePath>) -> Result<(), Failure> {
        for path in paths {
            self.claims.add(path)?;
        }
        let blocking = self.owned.stale(&self.claims).filter(|old| self.claims.is_blocked_by(old));
        self.contested = blocking.map(|old| site_path::fold(old.as_str())).collect();
        survey::check(&self.root, &self.claims, &self.owned)
    }

    /// Stages the bytes of one claimed file, unless it lies in the output already with just these bytes.
    ///
    /// # Errors
    /// When the disk refuses, or the file was not claimed, or has been put before.
    pub fn put(&self, path: &SitePath, bytes: &[u8]) -> Result<(), Failure> {
        self.claims.awaits(path)?;
        let digest = Digest::of(bytes);
        let staged = if !self.is_written_anew(path) && holds(&path.below(&self.root), bytes)? {
            None
        } else {
            Some(self.stage.put(&self.disk, bytes)?)
        };
        self.claims.fill(path, Put { digest, staged })
    }

    /// The files below `folder` of the last build, where they were made of the same `key`, and lie there as they were written.
    /// `None` where anything about them is not so: then they are to be made anew.
    ///
    /// # Errors
    /// When the disk cannot be looked at.
    pub fn kept(&self, key: &str, folder: &str) -> Result<Option<Vec<SitePath>>, Failure> {
        if self.clean || self.owned.search.as_deref() != Some(key) {
            return Ok(None);
        }
        let mut paths = Vec::new();
        for (path, digest) in self.owned.written(folder) {
            match self.bytes_of(path)? {
                Some(bytes) if Digest::of(&bytes) == *digest => paths.push(path.clone()),
                _ => return Ok(None),
            }
        }
        Ok((!paths.is_empty()).then_some(paths))
    }

    /// Puts a claimed file that the last build wrote once more, as it lies there.
    ///
    /// # Errors
    /// When it has gone since it was looked at, and as [`Output::put`].
    pub fn put_again(&self, path: &SitePath) -> Result<(), Failure> {
        let bytes = self.bytes_of(path)?.ok_or_else(|| {
            Failure::new(say!(
                id "`{path}` hilang saat situs sedang dibangun",
                en "`{path}` went away while the site was being built"
            ))
            .help(say!(id "ulangi perintahnya", en "run the command again"))
        })?;
        self.put(path, &bytes)
    }

    /// Puts a claimed file once more as the last build wrote it; `false` where it is to be made anew: it was not there, does not
    /// lie there any more as it was, or all files are written anew.
    ///
    /// # Errors
    /// When the disk cannot be looked at, or the file was not claimed, or has been put before.
    pub fn put_kept(&self, path: &SitePath) -> Result<bool, Failure> {
        let Some(digest) = self.owned.digest(path).filter(|_| !self.is_written_anew(path)) else { return Ok(false) };
        if self.bytes_of(path)?.is_none_or(|bytes| Digest::of(&bytes) != digest) {
            return Ok(false);
        }
        self.claims.awaits(path)?;
        self.claims.fill(path, Put { digest, staged: None })?;
        Ok(true)
    }

    /// What a regular file of the site holds; `None` where none is, or it cannot be read.
    fn bytes_of(&self, path: &SitePath) -> Result<Option<Vec<u8>>, Failure> {
        let path = path.below(&self.root);
        let is_file = matches!(disk::look(&path)?, Lies::File(_));
        Ok(is_file.then(|| std::fs::read(&path).ok()).flatten())
    }

    /// Whether a file is written whatever lies in its place. On a case-blind disk that may be an old file in other letters,
    /// with just these bytes, which the commit is about to remove.
    fn is_written_anew(&self, path: &SitePath) -> bool {
        self.clean || (!self.contested.is_empty() && self.contested.contains(&site_path::fold(path.as_str())))
    }

    /// Makes the staged files the site, and removes what is ours and no longer wanted.
    ///
    /// # Errors
    /// When a claimed file was never put, or the disk refuses. The folder is then as it was before, unless the disk
    /// refuses that as well; in that case the next build mends it.
    pub fn commit(mut self, about: &About) -> Result<Written, Failure> {
        let written = commit::run(&self, about)?;
        self.committed = true;
        Ok(written)
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        // There is no one left to tell of a failure; the next build clears away what remains.
        let _ = self.stage.clear(&self.disk);
        if !self.committed {
            place::unmake(&self.disk, &self.made);
        }
    }
}

/// Whether a regular file holds exactly these bytes. One that cannot be read does not: it will be replaced.
fn holds(path: &Path, bytes: &[u8]) -> Result<bool, Failure> {
    if disk::look(path)? != Lies::File(bytes.len() as u64) {
        return Ok(false);
    }
    let Ok(mut file) = File::open(path) else { return Ok(false) };
    let mut rest = bytes;
    let mut chunk = vec![0; bytes.len().min(64 * 1024)];
    while !rest.is_empty() {
        match file.read(&mut chunk) {
            Ok(count) if count > 0 && rest.starts_with(&chunk[..count]) => rest = &rest[count..],
            _ => return Ok(false),
        }
    }
    Ok(true)
}
