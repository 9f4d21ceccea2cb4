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

/// The file that a name was probably meant for: one of the same folder whose stem is near, else one of the same name in
/// another. Folder and ending are the same for every file, and make no two of them alike.
fn nearest_file<'a>(written: &str, there: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let split = |path: &'a str| path.rsplit_once('/').unwrap_or(("", path));
    let (folder, name) = written.rsplit_once('/').unwrap_or(("", written));
    let stem = |name: &'a str| name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let own = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let there: Vec<&str> = there.collect();
    let beside = there.iter().copied().filter(|path| split(path).0 == folder);
    // `hari-2` is not `hari-1`: another number is another file.
    let digits = |name: &str| name.chars().filter(char::is_ascii_digit).collect::<String>();
    let same = |stem: &&str| digits(stem).is_empty() || digits(own).is_empty() || digits(stem) == digits(own);
    let near = nearest(own, beside.clone().map(|path| stem(split(path).1)).filter(same));
    let beside = near.and_then(|near| beside.clone().find(|path| stem(split(path).1) == near));
    beside.or_else(|| there.iter().copied().find(|path| split(path).1.eq_ignore_ascii_case(name)))
}

/// The file behind a name, or a fault.
pub fn published(folder: &Folder<'_>, name: &Fact<FilePath>, faults: &mut Vec<Diagnostic>) -> Option<PublishedFile> {
    if !name.is_known() {
        return None;
    }
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
    let help = match nearest_file(written, there) {
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

#[cfg(test)]
mod tests {
    use super::nearest_file;

    #[test]
    fn a_folder_and_an_ending_make_no_two_files_alike() {
        let there = ["documents/undangan.pdf", "documents/laporan.pdf", "photos/hari-1.jpg"];
        let near = |written: &str| nearest_file(written, there.into_iter());
        assert_eq!(near("documents/tidak-ada.pdf"), None);
        assert_eq!(near("documents/lapor.pdf"), Some("documents/laporan.pdf"));
        assert_eq!(near("documents/undangan.docx"), Some("documents/undangan.pdf"));
        assert_eq!(near("undangan.pdf"), Some("documents/undangan.pdf"));
        assert_eq!(near("photos/hari-2.jpg"), None);
        assert_eq!(near("photos/har-1.jpg"), Some("photos/hari-1.jpg"));
    }
}
