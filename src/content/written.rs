//! What a record is decoded from: all of it, and nothing else.
//!
//! Takes: files by their numbers. Gives: [`Written`] and [`Folder`], which are equal where the same was written. Never: decodes.

use super::layout::{Attachment, EventFolder};
use crate::source::{FileId, Sources};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// One text file.
#[derive(Debug, Clone)]
pub struct Written {
    /// Its stem.
    pub name: String,
    /// Its number, which stands in every place that is remembered of it.
    pub file: FileId,
    /// What it says.
    pub text: Arc<str>,
    /// Refused as a whole.
    pub refused: bool,
}

impl Written {
    /// A file of the sources.
    pub fn new(sources: &Sources, name: String, file: FileId) -> Self {
        let source = sources.file(file);
        Self { name, file, text: Arc::clone(&source.text), refused: source.refused }
    }
}

impl PartialEq for Written {
    fn eq(&self, other: &Self) -> bool {
        let same_file = (self.file, self.refused, &self.name) == (other.file, other.refused, &other.name);
        // Mostly it is the very same text, which need not be compared.
        same_file && (Arc::ptr_eq(&self.text, &other.text) || self.text == other.text)
    }
}

impl Eq for Written {}

impl Hash for Written {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.file.hash(state);
    }
}

/// One event's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// The folder above it.
    pub year: String,
    /// Its own name.
    pub name: String,
    /// The known files in it.
    pub files: BTreeMap<&'static str, Written>,
    /// Known files that are there by another name.
    pub misnamed: BTreeSet<&'static str>,
    /// Files in `documents/` and `photos/`.
    pub attachments: Arc<BTreeMap<String, Attachment>>,
}

impl Folder {
    /// A folder of the layout.
    pub fn new(sources: &Sources, folder: EventFolder) -> Self {
        let EventFolder { year, name, files, misnamed, attachments } = folder;
        let files =
            files.into_iter().map(|(known, file)| (known, Written::new(sources, known.to_owned(), file))).collect();
        Self { year, name, files, misnamed, attachments: Arc::new(attachments) }
    }

    /// A file that shows that the folder is there.
    pub fn witness(&self) -> Option<FileId> {
        let text = self.files.values().next().map(|written| written.file);
        text.or_else(|| self.attachments.values().next().map(|attachment| attachment.file))
    }
}

impl Hash for Folder {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.witness().hash(state);
    }
}
