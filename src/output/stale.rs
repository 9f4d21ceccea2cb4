//! Removal of what is ours and no longer wanted.
//!
//! Takes: old paths. Gives: how many files are gone, and which folders that touched. Never: removes a symlink, what lies
//! behind one, a folder that still holds something, or a folder that held no file of ours.

use super::changes::Changes;
use super::disk::{Lies, look};
use super::site_path::below;
use super::{Claims, SitePath};
use crate::failure::Failure;
use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

/// What has been removed.
#[derive(Debug, Default)]
pub(super) struct Removed {
    /// Files.
    pub(super) files: usize,
    /// The nearest folder that is still there, of each: its names must be made durable before the manifest forgets them.
    pub(super) touched: BTreeSet<PathBuf>,
}

/// Removes old files, then the folders that this emptied.
///
/// # Errors
/// When a file cannot be removed; the failure names it.
pub(super) fn remove(
    changes: &mut Changes,
    root: &Path,
    old: &[&SitePath],
    claims: &Claims,
    removed: &mut Removed,
) -> Result<(), Failure> {
    let mut ground = Ground { root, known: HashMap::new() };
    let mut emptied = BTreeSet::new();
    for path in old {
        if ground.is_real(path.folders())? {
            let target = path.below(root);
            // A symlink or a folder in its place is not what we wrote.
            if let Lies::File(_) = look(&target)? {
                changes.remove(target)?;
                removed.files += 1;
            }
        }
        emptied.extend(path.folders().filter(|folder| !claims.has_folder(folder)));
    }
    // Backwards, so that `a/b` goes before `a`.
    for folder in emptied.iter().rev() {
        if ground.is_real(inclusive(folder))? {
            changes.remove_empty_folder(below(root, folder))?;
        }
    }
    for path in old {
        let place = path.below(root);
        for above in place.ancestors().skip(1) {
            if above == root || look(above)? == Lies::Folder {
                removed.touched.insert(above.to_path_buf());
                break;
            }
        }
    }
    Ok(())
}

/// A folder after all folders that hold it.
fn inclusive(folder: &str) -> impl Iterator<Item = &str> {
    folder.match_indices('/').map(|(end, _)| &folder[..end]).chain([folder])
}

/// Which folders are real ones.
struct Ground<'a> {
    root: &'a Path,
    known: HashMap<String, bool>,
}

impl Ground<'_> {
    fn is_real<'b>(&mut self, folders: impl Iterator<Item = &'b str>) -> Result<bool, Failure> {
        for folder in folders {
            if !self.known.contains_key(folder) {
                let real = look(&below(self.root, folder))? == Lies::Folder;
                self.known.insert(folder.to_owned(), real);
            }
            if self.known.get(folder) == Some(&false) {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
