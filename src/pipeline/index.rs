//! The search index of a build and of a preview: made anew, or kept where no record has changed.
//!
//! Takes: a [`Site`], and what the last one left. Gives: [`Index`], which puts its files, or [`PreviewIndex`], which shows them.
//! Never: makes what is there already, or what a preview was not asked for.

use super::Indexed;
use super::write::site_path;
use crate::failure::Failure;
use crate::output::{Output, SitePath};
use crate::pages::search::records;
use crate::pages::{Search, Site};
use crate::search::{self, File};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Instant;

/// The index of a site.
pub(super) struct Index {
    /// What it was made of.
    pub(super) key: String,
    /// What there is to tell of it.
    pub(super) told: Indexed,
    files: Files,
}

enum Files {
    /// Those of the last build.
    Kept(Vec<SitePath>),
    /// New ones.
    Made(Vec<(SitePath, File)>),
}

impl Index {
    /// The index, where readers shall have one.
    pub(super) fn made(site: &Site<'_>, output: &Output) -> Result<Option<Self>, Failure> {
        if site.search != Search::Ready {
            return Ok(None);
        }
        let began = Instant::now();
        let records = records(site)?;
        let key = search::key(&records, site.language())?;
        let route = site.routes.search_index();
        let folder = route.as_str().trim_start_matches('/');
        let files = if let Some(paths) = output.kept(&key, folder)? {
            Files::Kept(paths)
        } else {
            let files = search::index(&records, site.language())?.into_iter();
            let placed = |file: File| Ok((site_path(&format!("{folder}{}", file.name))?, file));
            Files::Made(files.map(placed).collect::<Result<_, Failure>>()?)
        };
        let is_kept = matches!(files, Files::Kept(_));
        let told = Indexed { records: records.len(), is_kept, took: began.elapsed() };
        Ok(Some(Self { key, told, files }))
    }

    /// Claims the files and puts them.
    pub(super) fn put(&self, output: &mut Output) -> Result<(), Failure> {
        match &self.files {
            Files::Kept(paths) => {
                output.claim(paths)?;
                paths.iter().try_for_each(|path| output.put_again(path))
            }
            Files::Made(files) => {
                output.claim(files.iter().map(|(path, _)| path))?;
                files.iter().try_for_each(|(path, file)| output.put(path, &file.bytes))
            }
        }
    }
}

/// The last index of a preview, and its key.
pub(super) type SharedIndex = Arc<Mutex<Option<(String, Arc<[File]>)>>>;

/// The index of a preview, made when a browser asks for the first of its files.
#[derive(Debug)]
pub(super) struct PreviewIndex {
    readiness: Search,
    files: OnceLock<Arc<[File]>>,
    last: SharedIndex,
}

impl PreviewIndex {
    pub(super) fn new(readiness: Search, last: &SharedIndex) -> Self {
        Self { readiness, files: OnceLock::new(), last: Arc::clone(last) }
    }

    /// Whether the preview can be searched.
    pub(super) fn readiness(&self) -> Search {
        self.readiness
    }

    /// A file of the index by its path below the site's root; `None` where there is none.
    pub(super) fn file(&self, site: &Site<'_>, path: &str) -> Result<Option<Vec<u8>>, Failure> {
        let Some(name) = path.strip_prefix(site.routes.search_index().as_str()) else { return Ok(None) };
        if self.readiness != Search::Ready {
            return Ok(None);
        }
        let files = if let Some(files) = self.files.get() {
            files
        } else {
            let files = self.made(site)?;
            self.files.get_or_init(|| files)
        };
        Ok(files.iter().find(|file| file.name == name).map(|file| file.bytes.clone()))
    }

    /// The files: those of the last look where no record has changed.
    fn made(&self, site: &Site<'_>) -> Result<Arc<[File]>, Failure> {
        // A browser asks for several files at once: the others wait here for the first. What a thread left before it ended is whole.
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let records = records(site)?;
        let key = search::key(&records, site.language())?;
        if let Some((_, files)) = last.as_ref().filter(|(known, _)| *known == key) {
            return Ok(Arc::clone(files));
        }
        let files: Arc<[File]> = search::index(&records, site.language())?.into();
        *last = Some((key, Arc::clone(&files)));
        Ok(files)
    }
}
