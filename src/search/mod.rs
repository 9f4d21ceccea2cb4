//! The index that a reader's browser searches: made from short records, once for a site.
//!
//! Takes: the site's [`Record`]s. Gives: the files that a browser loads, and a [`key`] that changes with all that they are made
//! of. Never: reads a page, writes a file, keeps an interface of the library's, or gives other bytes for the same records.
//!
//! The library is Pagefind, which finds words by their stems, in Indonesian too, and cuts the index into chunks of which a
//! question needs one a word. Its browser side, JavaScript and WebAssembly, lies among the files.

#[cfg(feature = "search")]
mod chunks;
#[cfg(feature = "search")]
mod engine;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "search", test))]
mod vocabulary;

use crate::failure::Failure;
use crate::pages::search::Record;
use crate::say;
use crate::words::Language;
use sha2::{Digest as _, Sha256};

/// Whether this program was built with search.
pub const IS_BUILT_IN: bool = cfg!(feature = "search");

/// The version of the library, in whose form the files are.
const ENGINE: &str = "pagefind 1.6.0";
/// Changes when this room makes other files of the same records.
const FORM: u8 = 4;

/// A file that a browser loads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path below the folder of the index.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// All that the files are made of, in 64 hexadecimal digits: the same key, the same files.
///
/// # Errors
/// None at present: records are texts, which always become JSON.
pub fn key(records: &[Record], language: Language) -> Result<String, Failure> {
    let records = serde_json::to_vec(records).map_err(|cause| trouble().because(cause))?;
    let mut digest = Sha256::new();
    digest.update(format!("{ENGINE} {FORM} {language}\n"));
    digest.update(records);
    Ok(digest.finalize().iter().fold(String::with_capacity(64), |text, byte| text + &format!("{byte:02x}")))
}

/// The files, sorted by name; none where this program was built without search.
///
/// # Errors
/// Where the library refuses, or the working folder is gone, at which it looks.
pub fn index(records: &[Record], language: Language) -> Result<Vec<File>, Failure> {
    #[cfg(feature = "search")]
    {
        let mut files = engine::index(records, language)?;
        files.push(File { name: vocabulary::NAME.to_owned(), bytes: vocabulary::of(records).into_bytes() });
        files.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(files)
    }
    #[cfg(not(feature = "search"))]
    {
        let _ = (records, language);
        Ok(Vec::new())
    }
}

fn trouble() -> Failure {
    Failure::new(say!(id "indeks pencarian tidak dapat disusun", en "the search index cannot be made"))
}
