//! The search index of a build: made anew, or kept where no record has changed.
//!
//! Takes: a [`Site`] and the output that holds the last one. Gives: [`Index`], and puts its files. Never: makes what lies there
//! already.

use super::Indexed;
use super::write::site_path;
use crate::failure::Failure;
use crate::output::{Output, SitePath};
use crate::pages::search::records;
use crate::pages::{Search, Site};
use crate::search::{self, File};
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
        let files = match output.kept(&key, folder)? {
            Some(paths) => Files::Kept(paths),
            None => {
                let files = search::index(&records, site.language())?.into_iter();
                Files::Made(files.map(|file| Ok((site_path(&format!("{folder}{}", file.name))?, file))).collect::<Result<_, Failure>>()?)
            }
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
