//! What a record is decoded from: all of it, and nothing else.
//!
//! Takes: files by their numbers. Gives: [`Written`], which is equal where the same was written. Never: decodes.

use crate::source::{FileId, Sources};
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
