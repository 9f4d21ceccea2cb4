//! Changes one file on disk, whole or not at all.
//!
//! Takes: a path, what was read from it, and its new text. Gives: the file with that text. Never: leaves half a file, follows
//! a change that somebody else made meanwhile, or touches any other file.

use crate::failure::Failure;
use crate::say;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

/// Replaces a file's text by writing a new file beside it and renaming that.
///
/// # Errors
/// Where the file has changed since it was read, or its folder cannot be written; then it is as it was.
pub fn replace_file(path: &Path, read: &str, text: &str) -> Result<(), Failure> {
    let refused = |cause: std::io::Error| {
        Failure::at(path, say!(id "berkas ini tidak dapat ditulis", en "this file cannot be written"), &cause)
            .help(say!(id "periksa hak tulis di foldernya", en "check that you may write in its folder"))
    };
    // A link stays a link: what it leads to is replaced.
    let path = path.canonicalize().map_err(refused)?;
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(Failure::new(say!(id "ini bukan berkas", en "this is no file")).on(&path));
    };
    let beside = folder.join(format!(".{}.terang-{}", name.to_string_lossy(), std::process::id()));
    let write = || {
        let mut file = File::create_new(&beside)?;
        file.write_all(text.as_bytes())?;
        file.set_permissions(fs::metadata(&path)?.permissions())?;
        file.sync_all()
    };
    let result = write().map_err(refused).and_then(|()| {
        if fs::read(&path).map_err(refused)? != read.as_bytes() {
            return Err(Failure::new(say!(id "berkas ini berubah selama dihitung; tidak ada yang ditulis", en "this file has changed meanwhile; nothing was written"))
                .on(&path)
                .help(say!(id "simpan di editor, lalu jalankan lagi", en "save it in your editor and run the command again")));
        }
        fs::rename(&beside, &path).map_err(refused)
    });
    if result.is_err() {
        // Where even this fails, the next run says so: the name is taken.
        let _ = fs::remove_file(&beside);
    }
    result
}
