//! `site-manifest.json`: what was published, and thereby what is ours.
//!
//! Takes: the bytes of every file, and where the build comes from. Gives: the same JSON for the same site, to the byte.
//! Never: guesses about a manifest that it cannot read, since whoever owns by it also deletes by it.

use super::disk::{Lies, cannot_read, look};
use super::{About, SitePath};
use crate::failure::Failure;
use crate::say;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The manifest's place below the output folder.
pub(super) const NAME: &str = "site-manifest.json";
/// Who wrote it.
pub(super) const PROGRAM: &str = "terang";

/// The SHA-256 of a published file; 64 small hexadecimal digits in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(super) struct Digest([u8; 32]);

impl Digest {
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> Self {
        digest.0.iter().fold(Self::with_capacity(64), |mut text, byte| {
            // Writing to a string cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
    }
}

impl TryFrom<String> for Digest {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let mut digest = [0; 32];
        let sound = text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if !sound {
            return Err(format!("{text:?} is no SHA-256"));
        }
        for (byte, pair) in digest.iter_mut().zip(0..) {
            *byte = u8::from_str_radix(&text[2 * pair..2 * pair + 2], 16).map_err(|cause| cause.to_string())?;
        }
        Ok(Self(digest))
    }
}

/// The published files and their origin, in the order in which they are written.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Manifest {
    program: String,
    version: String,
    as_of: String,
    source_revision: Option<String>,
    /// What the search index was made of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) search: Option<String>,
    /// Every file but the manifest itself, sorted.
    pub(super) files: BTreeMap<SitePath, Digest>,
}

impl Manifest {
    pub(super) fn new(about: &About, files: BTreeMap<SitePath, Digest>) -> Self {
        Self {
            program: PROGRAM.to_owned(),
            version: about.program_version.clone(),
            as_of: about.as_of.clone(),
            source_revision: about.source_revision.clone(),
            search: about.search.clone(),
            files,
        }
    }

    /// The bytes to be published.
    pub(super) fn bytes(&self) -> Result<Vec<u8>, Failure> {
        let mut bytes = serde_json::to_vec_pretty(self).map_err(|cause| {
            Failure::new(say!(id "tidak dapat menyusun `{NAME}`", en "cannot compose `{NAME}`")).because(cause)
        })?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// The manifest in the output folder; `None` where there is none.
    ///
    /// # Errors
    /// When something lies there that this program did not write, or that cannot be read any more. To own nothing then
    /// would be honest too, but would only move the complaint to every single page.
    pub(super) fn read(root: &Path) -> Result<Option<Self>, Failure> {
        let path = root.join(NAME);
        let foreign = |cause: String| {
            Failure::new(say!(
                id "`{NAME}` di folder output bukan tulisan program ini, atau sudah rusak",
                en "`{NAME}` in the output folder was not written by this program, or is damaged"
            ))
            .on(&path)
            .because(cause)
            .help(say!(
                id "pulihkan berkas itu (misalnya dari git), kosongkan folder output, atau pilih `--output` lain",
                en "restore the file (from git, say), empty the output folder, or choose another `--output`"
            ))
        };
        match look(&path)? {
            Lies::Nothing => return Ok(None),
            Lies::File(_) => {}
            Lies::Folder | Lies::Other => return Err(foreign("not a regular file".to_owned())),
        }
        let bytes = fs::read(&path).map_err(|cause| cannot_read(&path, &cause))?;
        let manifest: Self = serde_json::from_slice(&bytes).map_err(|cause| foreign(cause.to_string()))?;
        if manifest.program != PROGRAM {
            return Err(foreign(format!("\"program\" is {:?}", manifest.program)));
        }
        Ok(Some(manifest))
    }
}
