//! Where a file of scores lies, and what holds where its summary goes.
//!
//! Takes: paths. Gives: the content folder or repository around them, and the site's smallest group. Never: opens a file of
//! scores.

use crate::content::parse_yaml;
use crate::model::Site;
use crate::shape::{Decode, Faults};
use crate::source::Sources;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The folders around a file: by its name, and where links lead.
fn around(path: &Path) -> Vec<PathBuf> {
    let absolute = std::path::absolute(path).ok();
    let real = path.canonicalize().ok();
    let folders = |path: PathBuf| path.ancestors().skip(1).map(Path::to_path_buf).collect::<Vec<_>>();
    absolute.into_iter().chain(real).flat_map(folders).collect()
}

/// The content folder that a file lies in, if it lies in one.
#[must_use]
pub fn content_around(path: &Path) -> Option<PathBuf> {
    around(path).into_iter().find(|folder| folder.join("site.yaml").is_file())
}

/// The Git repository that a file lies in, if it lies in one.
#[must_use]
pub fn repository_around(path: &Path) -> Option<PathBuf> {
    around(path).into_iter().find(|folder| folder.join(".git").exists())
}

/// The smallest group of the site that a file of content belongs to; `None` where there is no site or it does not say.
#[must_use]
pub fn smallest_group(path: &Path) -> Option<u32> {
    let text = fs::read_to_string(content_around(path)?.join("site.yaml")).ok()?;
    let mut faults = Faults::default();
    let file = Sources::default().add("site.yaml".to_owned(), Arc::from(&*text));
    let site = parse_yaml(&text, file, 1, &mut faults).and_then(|node| Site::decode(&node, &mut faults))?;
    Some(site.thresholds?.minimum_group?.value.0)
}
