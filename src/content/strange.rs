//! What lies in the content folder and is no file that can be read.
//!
//! Takes: a path. Gives: [`Strange`] and the message for it. Never: opens what is behind a link.

use crate::diagnostic::{Diagnostic, Rule, rules};
use crate::say;
use crate::source::Location;
use crate::words::Words;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// Why an entry is not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strange {
    /// A link that leads out of the content folder.
    Outside,
    /// A link to a folder of the content folder, whose files would be read twice.
    LinkedFolder,
    /// A link to nothing.
    Dangling,
    /// A link that leads back to itself.
    Circular,
    /// A pipe, a socket or a device.
    Pipe,
    /// A folder with the name of a file.
    Folder,
    /// An event's folder with nothing in it.
    NoEvent,
}

impl Strange {
    /// What is wrong with a link; nothing where it leads to a file of the content folder.
    pub fn of_link(root: &Path, link: &Path) -> Option<Self> {
        match link.canonicalize() {
            Ok(target) if !target.starts_with(root) => Some(Self::Outside),
            Ok(target) if target.is_dir() => Some(Self::LinkedFolder),
            Ok(target) => (!target.is_file()).then_some(Self::Pipe),
            // A target that is not there may be said to lie outside: that is where the editor must look.
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let target = fs::read_link(link).ok()?;
                let leaves = target.is_absolute() && !target.starts_with(root);
                Some(if leaves { Self::Outside } else { Self::Dangling })
            }
            Err(_) => Some(Self::Circular),
        }
    }

    /// The message for it.
    pub fn fault(self) -> fn(Location, &str) -> Diagnostic {
        match self {
            Self::Outside => outside,
            Self::LinkedFolder => linked_folder,
            Self::Dangling => dangling,
            Self::Circular => circular,
            Self::Pipe => pipe,
            Self::Folder => folder,
            Self::NoEvent => no_event,
        }
    }
}

fn told(rule: &'static Rule, at: Location, message: Words, help: Words) -> Diagnostic {
    Diagnostic::new(rule, at, message).help(help)
}

fn outside(at: Location, path: &str) -> Diagnostic {
    let message =
        say!(id "`{path}` adalah tautan ke luar folder isi", en "`{path}` is a link that leaves the content folder");
    told(
        &rules::UNSAFE_PATH,
        at,
        message,
        say!(id "salin berkas aslinya ke sini", en "copy the file itself to this place"),
    )
}

fn linked_folder(at: Location, path: &str) -> Diagnostic {
    let message = say!(
        id "`{path}` adalah tautan ke folder lain di dalam folder isi; tautan ke folder tidak diikuti",
        en "`{path}` is a link to another folder of the content folder; links to folders are not followed",
    );
    told(
        &rules::UNSAFE_PATH,
        at,
        message,
        say!(id "ganti tautannya dengan folder biasa berisi berkasnya", en "replace the link by a folder with the files in it"),
    )
}

fn dangling(at: Location, path: &str) -> Diagnostic {
    let message =
        say!(id "`{path}` adalah tautan ke berkas yang tidak ada", en "`{path}` is a link to a file that is not there");
    told(
        &rules::UNSAFE_PATH,
        at,
        message,
        say!(id "ganti tautannya dengan berkasnya, atau hapus", en "replace the link by the file, or delete it"),
    )
}

fn circular(at: Location, path: &str) -> Diagnostic {
    let message = say!(id "`{path}` adalah tautan yang kembali ke dirinya sendiri", en "`{path}` is a link that leads back to itself");
    told(
        &rules::UNSAFE_PATH,
        at,
        message,
        say!(id "ganti tautannya dengan berkasnya, atau hapus", en "replace the link by the file, or delete it"),
    )
}

fn pipe(at: Location, path: &str) -> Diagnostic {
    let message = say!(
        id "`{path}` bukan berkas biasa, melainkan pipa, soket, atau peranti",
        en "`{path}` is no regular file but a pipe, a socket or a device",
    );
    told(
        &rules::UNKNOWN_FILE,
        at,
        message,
        say!(id "hapus, lalu simpan isinya sebagai berkas biasa", en "delete it, and save its content as a regular file"),
    )
}

fn folder(at: Location, path: &str) -> Diagnostic {
    let message =
        say!(id "`{path}` adalah folder, padahal seharusnya berkas", en "`{path}` is a folder where a file should be");
    told(
        &rules::UNKNOWN_FILE,
        at,
        message,
        say!(id "ganti nama foldernya, lalu buat berkas dengan nama ini", en "rename the folder, and create a file of this name"),
    )
}

fn no_event(at: Location, path: &str) -> Diagnostic {
    let message = say!(id "folder kegiatan ini kosong: `{path}` tidak ada", en "this event's folder is empty: there is no `{path}`");
    told(
        &rules::MISSING_FILE,
        at,
        message,
        say!(id "buat `event.md` di folder ini, atau hapus foldernya", en "create `event.md` in this folder, or delete the folder"),
    )
}
