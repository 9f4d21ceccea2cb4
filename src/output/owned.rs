//! What in the output folder is ours.
//!
//! Takes: the manifest and the journal. Gives: [`Owned`], a set of paths. Never: owns a file by its looks; a path that
//! neither names is foreign, and one that either names is ours even if someone edited the file since.

use super::journal::Journal;
use super::manifest::{self, Digest, Manifest};
use super::{Claims, SitePath};
use crate::failure::Failure;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::path::Path;

/// The paths that an earlier build wrote or may have written.
#[derive(Debug)]
pub(super) struct Owned {
    paths: BTreeSet<SitePath>,
    /// The digests of what the last finished build wrote.
    written: BTreeMap<SitePath, Digest>,
    /// What its search index was made of.
    pub(super) search: Option<String>,
    /// What a build that did not finish noted; `None` where the last one finished.
    pub(super) unfinished: Option<BTreeSet<SitePath>>,
}

impl Owned {
    /// Reads manifest and journal.
    pub(super) fn read(root: &Path) -> Result<Self, Failure> {
        let (written, search) =
            Manifest::read(root)?.map(|manifest| (manifest.files, manifest.search)).unwrap_or_default();
        let mut paths: BTreeSet<SitePath> = written.keys().cloned().collect();
        let unfinished = Journal::read(root)?.map(|journal| journal.paths);
        paths.extend(unfinished.iter().flatten().cloned());
        Ok(Self { paths, written, search, unfinished })
    }

    /// Whether a file of that path is ours. The manifest is: reading it has shown so.
    pub(super) fn has(&self, path: &str) -> bool {
        path == manifest::NAME || self.paths.contains(path)
    }

    /// The digest of a file that the last finished build wrote.
    pub(super) fn digest(&self, path: &SitePath) -> Option<Digest> {
        self.written.get(path).copied()
    }

    /// What the last finished build wrote below that folder, which ends with a slash, and the digest of each.
    pub(super) fn written(&self, folder: &str) -> impl Iterator<Item = (&SitePath, &Digest)> {
        let from = self.written.range::<str, _>((Bound::Included(folder), Bound::Unbounded));
        from.take_while(move |(path, _)| path.as_str().starts_with(folder))
    }

    /// Whether a file of ours lies in that folder, at any depth.
    pub(super) fn reaches(&self, folder: &str) -> bool {
        let inside = format!("{folder}/");
        let mut from = self.paths.range::<str, _>((Bound::Included(inside.as_str()), Bound::Unbounded));
        from.next().is_some_and(|path| path.as_str().starts_with(&inside))
    }

    /// What is ours and no longer wanted, sorted.
    pub(super) fn stale<'a>(&'a self, claims: &'a Claims) -> impl Iterator<Item = &'a SitePath> {
        self.paths.iter().filter(|path| !claims.has_file(path))
    }
}
