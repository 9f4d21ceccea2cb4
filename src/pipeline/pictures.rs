//! The copies of pictures for a build and for a preview: made once, and kept where the file has not changed.
//!
//! Takes: the catalog and the content folder. Gives: the [`Keys`] of all pictures, their copies in the output, or single ones
//! for a preview, and a fault for each file that cannot be decoded. Never: decodes a file whose copies lie in the output, or
//! several that need much memory at once.

use crate::catalog::{Catalog, PublishedFile};
use crate::check;
use crate::content::Stamp;
use crate::diagnostic::Diagnostic;
use crate::failure::Failure;
use crate::memo::Memo;
use crate::output::{Output, SitePath};
use crate::pages::picture::{Copied, Keys, published};
use crate::pages::{Plan, Route, Shows};
use crate::picture::{self, MANY_PIXELS, Purpose, Rendition};
use crate::say;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What is known of each file by its path and what the file system says of it.
#[derive(Debug, Default)]
pub(super) struct Known(Memo<(String, Option<Stamp>), Result<String, Failure>>);

/// The keys of all pictures: every file is read that was not the last time.
pub(super) fn keys(catalog: &Catalog, content: &Path, known: &mut Known) -> Result<Keys, Failure> {
    let pictures = published(catalog).filter(|file| matches!(file.picture, Some(Ok(_))));
    let files: Vec<(String, Option<Stamp>)> = pictures.map(|file| (file.path.clone(), file.stamp.clone())).collect();
    let keys =
        known.0.all_within(files.clone(), &content, |content, (path, _)| Ok(picture::key(&read(content, path)?)));
    let named = files.into_iter().zip(&keys).map(|((path, _), key)| Ok((path, (**key).clone()?)));
    named.collect::<Result<_, Failure>>().map(Keys)
}

fn read(content: &Path, path: &str) -> Result<Vec<u8>, Failure> {
    let place = content.join(path);
    std::fs::read(&place)
        .map_err(|cause| Failure::at(&place, say!(id "foto tidak dapat dibaca", en "a photo cannot be read"), &cause))
}

/// Where copies are put.
pub(super) struct Place<'a> {
    pub(super) content: &'a Path,
    pub(super) output: &'a Output,
    pub(super) keys: &'a Keys,
}

/// The copies that one file is decoded for, each with its place in the output.
type Copies<'a> = Vec<(&'a Copied, &'a SitePath)>;

/// Puts all copies of the plan: those that lie in the output as they are, the others made anew. Gives a fault for each file
/// that cannot be decoded to its end.
pub(super) fn put(
    plan: &Plan,
    paths: &[SitePath],
    place: &Place<'_>,
    step: &(dyn Fn() + Sync),
) -> Result<Vec<Diagnostic>, Failure> {
    let mut files: BTreeMap<(&str, Purpose), Copies<'_>> = BTreeMap::new();
    for (planned, path) in plan.pages.iter().zip(paths) {
        if let Shows::Picture(copied) = &planned.shows {
            files.entry((&copied.file.path, copied.purpose)).or_default().push((copied, path));
        }
    }
    let turn = Mutex::new(());
    let faults: Vec<Option<Diagnostic>> = files
        .into_par_iter()
        .map(|(_, copies)| {
            let fault = put_copies(&copies, place, &turn);
            for _ in &copies {
                step();
            }
            fault
        })
        .collect::<Result<_, Failure>>()?;
    Ok(faults.into_iter().flatten().collect())
}

fn put_copies(copies: &Copies<'_>, place: &Place<'_>, turn: &Mutex<()>) -> Result<Option<Diagnostic>, Failure> {
    let mut missing: Copies<'_> = Vec::new();
    for (copied, path) in copies {
        if !place.output.put_kept(path)? {
            missing.push((copied, path));
        }
    }
    let Some((Copied { file, header, purpose, .. }, _)) = missing.first() else { return Ok(None) };
    let bytes = read(place.content, &file.path)?;
    if place.keys.0.get(&file.path) != Some(&picture::key(&bytes)) {
        let what = say!(
            id "foto berubah saat situs sedang dibangun",
            en "a photo changed while the site was being built"
        );
        let help = say!(id "ulangi perintahnya", en "run the command again");
        return Err(Failure::new(what).on(&place.content.join(&file.path)).help(help));
    }
    let is_large = u64::from(header.width) * u64::from(header.height) > MANY_PIXELS;
    let _alone: Option<MutexGuard<'_, ()>> = is_large.then(|| turn.lock().unwrap_or_else(PoisonError::into_inner));
    let wanted = |rendition: &Rendition| missing.iter().any(|(copied, _)| copied.rendition == *rendition);
    let made = match picture::make(&bytes, header, *purpose, wanted) {
        Ok(made) => made,
        Err(refusal) => return Ok(Some(check::unusable_photo(refusal, file))),
    };
    for (rendition, bytes) in &made {
        let here = missing.iter().filter(|(copied, _)| copied.rendition == *rendition);
        for (_, path) in here {
            place.output.put(path, bytes)?;
        }
    }
    Ok(None)
}

/// The copies that a preview has been asked for, by their address.
#[derive(Debug, Default, Clone)]
pub(super) struct Shared(Arc<Mutex<BTreeMap<Route, Arc<[u8]>>>>);

impl Shared {
    /// Forgets what is not planned any more.
    pub(super) fn keep(&self, is_planned: impl Fn(&Route) -> bool) {
        self.held().retain(|route, _| is_planned(route));
    }

    /// The bytes of one copy, made of the file that `read` gives; `None` where the file is gone, or is another one by now.
    pub(super) fn bytes(
        &self,
        copied: &Copied,
        keys: &Keys,
        read: impl FnOnce() -> Result<Option<Vec<u8>>, Failure>,
    ) -> Result<Option<Arc<[u8]>>, Failure> {
        if let Some(bytes) = self.held().get(&copied.route) {
            return Ok(Some(Arc::clone(bytes)));
        }
        let Copied { file, header, purpose, rendition, .. } = copied;
        let Some(source) = read()?.filter(|bytes| keys.0.get(&file.path) == Some(&picture::key(bytes))) else {
            return Ok(None);
        };
        let made = picture::make(&source, header, *purpose, |found| found == rendition);
        let made = made.map_err(|refusal| failure(refusal, file))?;
        let Some((_, bytes)) = made.into_iter().next() else { return Ok(None) };
        let bytes: Arc<[u8]> = bytes.into();
        self.held().insert(copied.route.clone(), Arc::clone(&bytes));
        Ok(Some(bytes))
    }

    /// What a thread left before it ended is whole.
    fn held(&self) -> MutexGuard<'_, BTreeMap<Route, Arc<[u8]>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a preview says of a file that cannot be decoded: it has read its header only, until a browser asks for the picture.
fn failure(refusal: picture::Refusal, file: &PublishedFile) -> Failure {
    let Diagnostic { message, help, .. } = check::unusable_photo(refusal, file);
    let failure = Failure::new(message).on(Path::new(&file.path));
    help.into_iter().fold(failure, Failure::help)
}
