//! Every path that a build will write, and what became of it.
//!
//! Takes: site paths. Gives: [`Claims`], in which no two files get in each other's way on any file system, and which many
//! threads fill in without waiting for each other. Never: looks at the disk; see `survey.rs`.

use super::SitePath;
use super::manifest::{self, Digest};
use super::site_path::fold;
use crate::failure::Failure;
use crate::say;
use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

/// What a name is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    File,
    Folder,
}

/// A file whose bytes the build has given.
#[derive(Debug, Clone, Copy)]
pub(super) struct Put {
    pub(super) digest: Digest,
    /// The staged file; `None` where the same bytes lie in place already.
    pub(super) staged: Option<u64>,
}

/// The files of this build.
#[derive(Debug)]
pub(super) struct Claims {
    files: BTreeMap<SitePath, OnceLock<Put>>,
    /// Every wanted file and folder: from its folded spelling to its own.
    names: HashMap<String, (String, Wanted)>,
}

impl Claims {
    /// Claims the manifest only.
    pub(super) fn new() -> Self {
        let manifest = (manifest::NAME.to_owned(), (manifest::NAME.to_owned(), Wanted::File));
        Self { files: BTreeMap::new(), names: HashMap::from([manifest]) }
    }

    /// Adds a file.
    ///
    /// # Errors
    /// When a file or folder of the site has that name already, be it in other letters.
    pub(super) fn add(&mut self, path: &SitePath) -> Result<(), Failure> {
        for folder in path.folders() {
            self.want(folder, Wanted::Folder)?;
        }
        self.want(path.as_str(), Wanted::File)?;
        self.files.insert(path.clone(), OnceLock::new());
        Ok(())
    }

    fn want(&mut self, name: &str, wanted: Wanted) -> Result<(), Failure> {
        match self.names.get(&fold(name)) {
            None => {
                self.names.insert(fold(name), (name.to_owned(), wanted));
                Ok(())
            }
            Some((same, Wanted::Folder)) if wanted == Wanted::Folder && same == name => Ok(()),
            Some((other, _)) => Err(Failure::new(say!(
                id "dua berkas situs berebut nama: `{name}` dan `{other}`",
                en "two files of the site want one name: `{name}` and `{other}`"
            ))
            .help(say!(
                id "beri id yang lain kepada salah satunya; huruf besar dan kecil tidak dibedakan",
                en "give one of them another id; capital and small letters count as the same"
            ))),
        }
    }

    /// What the site wants under a name that folds to `folded`, and how it spells it.
    pub(super) fn wanted(&self, folded: &str) -> Option<(&str, Wanted)> {
        self.names.get(folded).map(|(name, wanted)| (name.as_str(), *wanted))
    }

    /// Whether the site has a folder of exactly that name.
    pub(super) fn has_folder(&self, name: &str) -> bool {
        self.wanted(&fold(name)) == Some((name, Wanted::Folder))
    }

    /// Whether the site has a file of exactly that name.
    pub(super) fn has_file(&self, path: &SitePath) -> bool {
        self.files.contains_key(path)
    }

    /// Whether an old file must go before the new ones can come: it lies where a folder is wanted, below where a file is
    /// wanted, or where other letters are wanted.
    pub(super) fn is_blocked_by(&self, old: &SitePath) -> bool {
        let clashes = |name: &str, is: Wanted| {
            self.wanted(&fold(name)).is_some_and(|(spelling, wanted)| wanted != is || spelling != name)
        };
        old.folders().any(|folder| clashes(folder, Wanted::Folder)) || clashes(old.as_str(), Wanted::File)
    }

    /// Whether a file was claimed and waits for its bytes.
    ///
    /// # Errors
    /// When it was not claimed, or has its bytes already.
    pub(super) fn awaits(&self, path: &SitePath) -> Result<(), Failure> {
        match self.files.get(path) {
            Some(slot) if slot.get().is_none() => Ok(()),
            Some(_) => Err(twice(path)),
            None => Err(Failure::new(say!(
                id "kesalahan program: `{path}` ditulis tanpa diumumkan lebih dulu",
                en "a fault of the program: `{path}` is written but was never announced"
            ))),
        }
    }

    /// Notes what became of a file.
    pub(super) fn fill(&self, path: &SitePath, put: Put) -> Result<(), Failure> {
        match self.files.get(path).map(|slot| slot.set(put)) {
            Some(Ok(())) => Ok(()),
            _ => Err(twice(path)),
        }
    }

    /// Every file with what became of it, sorted.
    ///
    /// # Errors
    /// When a file was claimed and never put.
    pub(super) fn puts(&self) -> Result<Vec<(&SitePath, Put)>, Failure> {
        let put = |(path, slot): (_, &OnceLock<Put>)| {
            slot.get().map(|put| (path, *put)).ok_or_else(|| {
                Failure::new(say!(
                    id "kesalahan program: `{path}` diumumkan tetapi tidak pernah ditulis",
                    en "a fault of the program: `{path}` was announced but never written"
                ))
            })
        };
        self.files.iter().map(put).collect()
    }
}

fn twice(path: &SitePath) -> Failure {
    Failure::new(say!(
        id "kesalahan program: `{path}` ditulis dua kali",
        en "a fault of the program: `{path}` is written twice"
    ))
}
