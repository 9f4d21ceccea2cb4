//! Files that content names.
//!
//! Takes: a name and the folder it is looked for in. Gives: the file, or `missing-file`. Never: opens it.

use crate::catalog::entities::PublishedFile;
use crate::content::Attachment;
use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::shape::{FilePath, nearest};
use crate::source::Fact;
use std::collections::BTreeMap;

/// Where a name is looked for.
pub struct Folder<'a> {
    /// The files, by path.
    pub files: &'a BTreeMap<String, Attachment>,
    /// What stands before the name in those paths.
    pub prefix: &'a str,
    /// What stands before it for the editor.
    pub shown: &'a str,
    /// Paths below `content/` that are there and were refused.
    pub refused: &'a [String],
}

/// The file behind a name, or a fault.
pub fn published(folder: &Folder<'_>, name: &Fact<FilePath>, faults: &mut Vec<Diagnostic>) -> Option<PublishedFile> {
    let path = format!("{}{}", folder.prefix, name.as_str());
    if let Some(found) = folder.files.get(&path) {
        return Some(PublishedFile::new(found, name.at));
    }
    let (written, shown) = (name.as_str(), folder.shown);
    // What was refused as a whole has its own message.
    let full = format!("{shown}{written}");
    let inside = |refused: &String| {
        full.strip_prefix(refused.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    if folder.refused.iter().any(inside) {
        return None;
    }
    let there = folder.files.keys().filter_map(|path| path.strip_prefix(folder.prefix));
    let help = match nearest(written, there) {
        Some(near) => say!(id "mungkin maksud Anda `{near}`?", en "did you mean `{near}`?"),
        None => {
            say!(id "salin berkasnya ke `{shown}{written}`, atau hapus kunci `file`", en "copy the file to `{shown}{written}`, or delete the key `file`")
        }
    };
    faults.push(
        Diagnostic::new(
            &rules::MISSING_FILE,
            name.at,
            say!(id "berkas `{written}` tidak ada", en "there is no file `{written}`"),
        )
        .help(help),
    );
    None
}
