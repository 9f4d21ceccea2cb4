//! The changes of one commit, in an order that can be walked back.
//!
//! Takes: staged files and old ones. Gives: the output folder changed, or as it was. Never: overwrites or removes what it
//! has not first set aside in the stage, and never goes through a symlink.

use super::disk::{Disk, Lies, look};
use super::site_path::below;
use super::stage::Stage;
use super::{SitePath, survey};
use crate::failure::Failure;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// How to take one change back.
#[derive(Debug)]
enum Undo {
    RemoveFile(PathBuf),
    RemoveFolder(PathBuf),
    MakeFolder(PathBuf),
    BringBack { saved: PathBuf, to: PathBuf },
}

/// Changes done so far.
#[derive(Debug)]
pub(super) struct Changes<'a> {
    disk: &'a Disk,
    stage: &'a Stage,
    root: &'a Path,
    undo: Vec<Undo>,
    /// Folders known to be real, so that 17,000 files do not each look at all their parents.
    ready: HashSet<String>,
}

impl<'a> Changes<'a> {
    pub(super) fn new(disk: &'a Disk, stage: &'a Stage, root: &'a Path) -> Self {
        Self { disk, stage, root, undo: Vec::new(), ready: HashSet::new() }
    }

    /// Publishes a staged file; replaces one that is ours.
    pub(super) fn publish(&mut self, staged: &Path, path: &SitePath, ours: bool) -> Result<(), Failure> {
        self.make_folders(path)?;
        let target = path.below(self.root);
        match look(&target)? {
            Lies::Nothing => self.create(staged, target),
            Lies::File(_) if ours => self.replace(staged, target),
            // It came between the survey and now.
            _ => Err(survey::foreign(&target, &[])),
        }
    }

    /// Publishes a file where there was none.
    pub(super) fn create(&mut self, staged: &Path, target: PathBuf) -> Result<(), Failure> {
        self.disk.rename(staged, &target)?;
        self.undo.push(Undo::RemoveFile(target));
        Ok(())
    }

    /// Replaces a file of ours, in one instant.
    pub(super) fn replace(&mut self, staged: &Path, target: PathBuf) -> Result<(), Failure> {
        let saved = self.stage.saved(self.disk)?;
        self.disk.keep(&target, &saved)?;
        self.disk.rename(staged, &target)?;
        self.undo.push(Undo::BringBack { saved, to: target });
        Ok(())
    }

    fn make_folders(&mut self, path: &SitePath) -> Result<(), Failure> {
        // Innermost first: the last file's folder is nearly always this one's too.
        let folders: Vec<&str> = path.folders().collect();
        let known = folders.iter().rposition(|folder| self.ready.contains(*folder)).map_or(0, |at| at + 1);
        for folder in folders.into_iter().skip(known) {
            let place = below(self.root, folder);
            match look(&place)? {
                Lies::Folder => {}
                Lies::Nothing => {
                    self.disk.make_folder(&place)?;
                    self.undo.push(Undo::RemoveFolder(place));
                }
                Lies::File(_) | Lies::Other => return Err(survey::foreign(&place, &[])),
            }
            self.ready.insert(folder.to_owned());
        }
        Ok(())
    }

    /// Takes an old file away.
    pub(super) fn remove(&mut self, target: PathBuf) -> Result<(), Failure> {
        let saved = self.stage.saved(self.disk)?;
        self.disk.take_away(&target, &saved)?;
        self.undo.push(Undo::BringBack { saved, to: target });
        Ok(())
    }

    /// Takes an old folder away, if it is empty.
    pub(super) fn remove_empty_folder(&mut self, place: PathBuf) -> Result<(), Failure> {
        if self.disk.remove_empty_folder(&place)? {
            self.undo.push(Undo::MakeFolder(place));
        }
        Ok(())
    }

    /// Takes every change back, the last one first, as far as the disk lets it.
    ///
    /// # Errors
    /// When the disk refuses one; the journal must stay then, so that the next build mends the folder.
    pub(super) fn take_back(self) -> Result<(), Failure> {
        let Self { disk, undo, .. } = self;
        let mut so_far = Ok(());
        for undo in undo.into_iter().rev() {
            let taken_back = match undo {
                Undo::RemoveFile(path) => disk.remove_file(&path),
                Undo::RemoveFolder(path) => disk.remove_empty_folder(&path).map(drop),
                Undo::MakeFolder(path) => disk.make_folder(&path),
                Undo::BringBack { saved, to } => disk.rename(&saved, &to),
            };
            so_far = so_far.and(taken_back);
        }
        so_far
    }
}
