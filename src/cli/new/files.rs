//! Files that appear together or not at all.
//!
//! Takes: paths and texts. Gives: what was written, which can be undone. Never: overwrites a file, or deletes one that it did
//! not write.

use crate::failure::Failure;
use crate::say;
use crate::scaffold::NewFile;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

/// What was written.
#[derive(Debug, Default)]
pub struct Written {
    /// Files, in the order asked for.
    pub files: Vec<PathBuf>,
    /// Folders that were made for them, the outermost first.
    folders: Vec<PathBuf>,
}

impl Written {
    /// Takes it all back.
    pub fn undo(self) {
        // Where even this fails, what was to be told is worse.
        self.files.iter().for_each(|file| drop(fs::remove_file(file)));
        self.folders.iter().rev().for_each(|folder| drop(fs::remove_dir(folder)));
    }
}

/// Writes all of them.
pub fn write(content: &Path, new: &[NewFile]) -> Result<Written, Failure> {
    let mut written = Written::default();
    for file in new {
        let path = content.join(&file.path);
        if let Err(failure) = write_one(&path, &file.text, &mut written) {
            written.undo();
            return Err(failure);
        }
    }
    Ok(written)
}

fn write_one(path: &Path, text: &str, written: &mut Written) -> Result<(), Failure> {
    let refused = |cause: std::io::Error| {
        if cause.kind() == std::io::ErrorKind::AlreadyExists {
            return Failure::new(say!(id "berkas ini sudah ada; tidak ada yang ditulis", en "this file exists already; nothing was written"))
                .on(path)
                .help(say!(id "pilih id lain, atau pindahkan berkas itu", en "choose another id, or move that file away"));
        }
        Failure::at(path, say!(id "berkas ini tidak dapat ditulis; tidak ada yang ditulis", en "this file cannot be written; nothing was written"), &cause)
            .help(say!(id "periksa hak tulis di foldernya", en "check that you may write in its folder"))
    };
    let missing: Vec<&Path> = path.ancestors().skip(1).take_while(|folder| !folder.exists()).collect();
    for folder in missing.into_iter().rev() {
        fs::create_dir(folder).map_err(refused)?;
        written.folders.push(folder.to_path_buf());
    }
    // `create_new` never overwrites, whatever has happened since the folder was read.
    let mut file = File::create_new(path).map_err(refused)?;
    written.files.push(path.to_path_buf());
    file.write_all(text.as_bytes()).map_err(refused)
}
