//! Where the output may lie.
//!
//! Takes: the folder as it was asked for and the folders it must keep away from. Gives: its real path, and the folder
//! itself. Never: lets the site be written over what it is made from, whatever symlinks or `..` say.

use super::disk::{Disk, Lies, look};
use crate::failure::Failure;
use crate::say;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// The real path of the output folder.
///
/// # Errors
/// When it is, contains or lies inside a forbidden folder, is no folder, or cannot be looked at.
pub(super) fn choose(folder: &Path, forbidden: &[&Path]) -> Result<PathBuf, Failure> {
    let root = resolve(folder)?;
    for other in forbidden {
        let other = resolve(other)?;
        if meets(&root, &other) || meets(&other, &root) {
            let shown = other.display();
            return Err(Failure::new(say!(
                id "folder output tidak boleh sama dengan, berisi, atau berada di dalam `{shown}`",
                en "the output folder must not be, contain or lie inside `{shown}`"
            ))
            .on(&root)
            .help(say!(
                id "pilih folder lain, misalnya `--output output`",
                en "choose another folder, such as `--output output`"
            )));
        }
    }
    match look(&root)? {
        Lies::Folder | Lies::Nothing => Ok(root),
        Lies::File(_) | Lies::Other => {
            Err(Failure::new(say!(id "output bukan folder", en "the output is not a folder")).on(&root))
        }
    }
}

/// Makes the folder and its parents; gives those that were missing, outermost first.
pub(super) fn make(disk: &Disk, root: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut missing = Vec::new();
    for folder in root.ancestors() {
        if look(folder)? != Lies::Nothing {
            break;
        }
        missing.push(folder.to_path_buf());
    }
    missing.reverse();
    for (made, folder) in missing.iter().enumerate() {
        if let Err(failure) = disk.make_folder(folder) {
            // Another build may have made it a moment ago.
            if look(folder)? != Lies::Folder {
                unmake(disk, &missing[..made]);
                return Err(failure);
            }
        }
    }
    Ok(missing)
}

/// Takes folders away again that nothing came to lie in.
pub(super) fn unmake(disk: &Disk, made: &[PathBuf]) {
    for folder in made.iter().rev() {
        // An empty folder that stays does no harm, and there is a worse failure to report.
        let _ = disk.remove_empty_folder(folder);
    }
}

/// The path without symlinks, `.` and `..`, though its tail need not exist yet.
fn resolve(path: &Path) -> Result<PathBuf, Failure> {
    let unreadable = |cause: &std::io::Error| {
        Failure::at(path, say!(id "tidak dapat menemukan folder", en "cannot find the folder"), cause)
    };
    let whole = std::path::absolute(path).map_err(|cause| unreadable(&cause))?;
    let mut real = PathBuf::new();
    for part in whole.components() {
        match part {
            Component::CurDir => {}
            // What stands before `..` is free of symlinks by now, so that its parent is the one that the name says.
            Component::ParentDir => {
                real.pop();
            }
            Component::Prefix(_) | Component::RootDir => real.push(part),
            Component::Normal(name) => {
                real.push(name);
                if look(&real)? == Lies::Other {
                    real = fs::canonicalize(&real).map_err(|cause| unreadable(&cause))?;
                }
            }
        }
    }
    // Where it exists, the system's own spelling counts.
    Ok(fs::canonicalize(&real).unwrap_or(real))
}

/// Whether `inner` is `outer` or lies in it.
fn meets(inner: &Path, outer: &Path) -> bool {
    inner.starts_with(outer) || inner.ancestors().any(|above| same_folder(above, outer))
}

/// Whether two paths lead to one folder: a case-blind disk and a bind mount give one folder two real paths.
#[cfg(unix)]
fn same_folder(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (fs::metadata(one), fs::metadata(other)) {
        (Ok(one), Ok(other)) => (one.dev(), one.ino()) == (other.dev(), other.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn same_folder(_: &Path, _: &Path) -> bool {
    false
}
