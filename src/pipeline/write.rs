//! The end of the street: every page of the plan into `output/`.
//!
//! Takes: a [`Site`] and where it goes. Gives: [`Pages`], or faults of pictures. Never: leaves half a site behind; `output` commits all or nothing.

use super::index::Index;
use super::pictures::{self, Place};
use super::{Pages, Progress, Request, Stage, Stages, Target, site_root};
use crate::diagnostic::Diagnostic;
use crate::failure::Failure;
use crate::output::{About, Output, RefusedPath, SitePath};
use crate::pages::render::{Made, render};
use crate::pages::{self, Plan, Planned, Shows, Site};
use crate::theme::Theme;
use crate::{picture, say, themes};
use rayon::prelude::*;
use std::path::Path;

/// Writes the site; nothing of it where a picture cannot be decoded, of which there is a fault each.
pub(super) fn write(
    site: &Site<'_>,
    theme: &Theme,
    request: &Request,
    target: &Target,
    (progress, stages): (&(dyn Progress + Sync), &mut Stages),
) -> Result<Result<Pages, Vec<Diagnostic>>, Failure> {
    let plan = pages::plan(site);
    let of_site = site_root(&request.content).join("themes");
    let chosen = themes::folder(&request.theme, &site_root(&request.content))?;
    let forbidden: Vec<&Path> = [request.content.as_path(), &of_site].into_iter().chain(chosen.as_deref()).collect();
    let mut output = Output::open(&target.output, &forbidden, target.clean)?;
    let paths = site_paths(&plan)?;
    let assets: Vec<(SitePath, &[u8])> =
        theme.assets().map(|(path, bytes)| Ok((site_path(path)?, bytes))).collect::<Result<_, Failure>>()?;
    output.claim(paths.iter().chain(assets.iter().map(|(path, _)| path)))?;
    progress.begin(plan.pages.len());
    let render = || {
        let pages =
            plan.pages.par_iter().zip(&paths).filter(|(planned, _)| !matches!(planned.shows, Shows::Picture(_)));
        pages.try_for_each(|(planned, path)| {
            put(site, theme, request, &output, planned, path)?;
            progress.step();
            Ok::<(), Failure>(())
        })
    };
    let place = Place { content: &request.content, output: &output, keys: site.pictures };
    let copy = || pictures::put(&plan, &paths, &place, &|| progress.step());
    let ((rendered, faults), index) = rayon::join(|| rayon::join(render, copy), || Index::made(site, &output));
    rendered?;
    let (faults, index) = (faults?, index?);
    stages.end(Stage::Pages);
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    assets.iter().try_for_each(|(path, bytes)| output.put(path, bytes))?;
    if let Some(index) = &index {
        index.put(&mut output)?;
    }
    let about = About {
        program_version: site.program_version.to_owned(),
        as_of: site.evidence.today.to_string(),
        source_revision: target.revision.clone(),
        search: index.as_ref().map(|index| index.key.clone()),
    };
    let files = output.commit(&about)?;
    stages.end(Stage::Commit);
    Ok(Ok(Pages { pages: page_count(&plan), files, search: index.map(|index| index.told) }))
}

/// HTML pages, without the files that are copied.
pub(super) fn page_count(plan: &Plan) -> usize {
    let is_copied = |shows: &Shows| matches!(shows, Shows::File(_) | Shows::Picture(_));
    let is_page = |planned: &&Planned| planned.route.is_page() && !is_copied(&planned.shows);
    plan.pages.iter().filter(is_page).count()
}

/// Makes one page and stages it; afterwards nothing of it is held.
fn put(
    site: &Site<'_>,
    theme: &Theme,
    request: &Request,
    output: &Output,
    planned: &Planned,
    path: &SitePath,
) -> Result<(), Failure> {
    // Its address changes with what is on it: one that lies there need not be drawn.
    if matches!(planned.shows, Shows::SharePicture(of) if of.is_kept()) && output.put_kept(path)? {
        return Ok(());
    }
    match render(site, planned, theme)? {
        Made::Bytes(bytes) => output.put(path, &bytes),
        Made::Copy(source) => {
            let source = request.content.join(source);
            let bytes = std::fs::read(&source).map_err(|cause| {
                Failure::at(&source, say!(id "lampiran tidak dapat dibaca", en "an attachment cannot be read"), &cause)
            })?;
            output.put(path, &cleaned(&source, bytes)?)
        }
        // All copies of one file are put together.
        Made::Picture(_) => Ok(()),
    }
}

/// A file as it is published: a picture without what it tells besides.
///
/// # Errors
/// Where that cannot be taken out of it; when it was read first, it could.
pub(super) fn cleaned(source: &Path, bytes: Vec<u8>) -> Result<Vec<u8>, Failure> {
    if !picture::Content::of(&bytes).is_taken() {
        return Ok(bytes);
    }
    picture::bare(&bytes).ok_or_else(|| {
        let what = say!(
            id "sebuah gambar berubah saat situs sedang dibangun",
            en "a picture changed while the site was being built"
        );
        Failure::new(what).on(source).help(say!(id "ulangi perintahnya", en "run the command again"))
    })
}

fn site_paths(plan: &Plan) -> Result<Vec<SitePath>, Failure> {
    plan.pages.iter().map(|planned| site_path(&planned.route.file())).collect()
}

pub(super) fn site_path(path: &str) -> Result<SitePath, Failure> {
    SitePath::new(path).map_err(RefusedPath::into_failure)
}
