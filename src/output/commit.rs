//! The few steps in which the site on disk becomes the new one.
//!
//! Takes: an output folder whose files are all staged. Gives: the new site. Never: leaves a state that the next build
//! cannot mend.
//!
//! The order is the proof. The journal is durable before the first rename, so that whatever a kill leaves behind is ours.
//! Every file comes by a rename, so that none is ever half there. The manifest comes after the last removal, so that
//! nothing of ours is forgotten; the journal goes last. A step that fails before the manifest is in place is walked back.
//!
//! Pages are not synced one by one: ten thousand waits would take minutes. After a power cut a renamed page may be empty,
//! although the manifest knows its digest. This is healed by the next build, which trusts the bytes on disk only.

use super::changes::Changes;
use super::claims::Put;
use super::disk::{Lies, cannot_read, look};
use super::journal::Journal;
use super::manifest::{self, Manifest};
use super::stale::{self, Removed};
use super::{About, Output, SitePath, Written};
use crate::failure::Failure;
use std::fs;

/// Everything that a commit will do.
struct Plan<'a> {
    /// Files to be published, with the staged file of each.
    publish: Vec<(&'a SitePath, u64)>,
    /// Old files that must go first.
    blocking: Vec<&'a SitePath>,
    /// Old files that may go after.
    stale: Vec<&'a SitePath>,
    /// The new manifest, unless the old one has the same bytes.
    manifest: Option<Vec<u8>>,
}

/// Turns what is staged into the site.
pub(super) fn run(output: &Output, about: &About) -> Result<Written, Failure> {
    let puts = output.claims.puts()?;
    let plan = plan(output, about, &puts)?;
    let mut written = Written {
        files: puts.len(),
        written: plan.publish.len(),
        unchanged: puts.len() - plan.publish.len(),
        removed: 0,
    };
    let idle = plan.publish.is_empty() && plan.blocking.is_empty() && plan.stale.is_empty() && plan.manifest.is_none();
    if !idle || output.owned.unfinished.is_some() {
        written.removed = change(output, &plan)?;
        // From here on the new site stands; what may still fail is tidying up, which the next build would finish.
        output.stage.clear(&output.disk)?;
        Journal::end(&output.disk, &output.root)?;
    }
    Ok(written)
}

fn plan<'a>(output: &'a Output, about: &About, puts: &[(&'a SitePath, Put)]) -> Result<Plan<'a>, Failure> {
    let files = puts.iter().map(|(path, put)| ((*path).clone(), put.digest)).collect();
    let bytes = Manifest::new(about, files).bytes()?;
    let path = output.root.join(manifest::NAME);
    let same = match look(&path)? {
        Lies::File(_) => fs::read(&path).map_err(|cause| cannot_read(&path, &cause))? == bytes,
        _ => false,
    };
    let (blocking, stale) = output.owned.stale(&output.claims).partition(|old| output.claims.is_blocked_by(old));
    Ok(Plan {
        publish: puts.iter().filter_map(|(path, put)| Some((*path, put.staged?))).collect(),
        blocking,
        stale,
        manifest: (!same || output.clean).then_some(bytes),
    })
}

/// Does it all, or takes it all back; gives the number of files removed.
fn change(output: &Output, plan: &Plan) -> Result<usize, Failure> {
    let Output { disk, stage, root, owned, .. } = output;
    let unfinished = owned.unfinished.iter().flatten();
    let noted = unfinished.chain(plan.publish.iter().map(|(path, _)| *path)).cloned().collect();
    let mut changes = Changes::new(disk, stage, root);
    let noted = Journal::new(noted).write(disk, root, stage);
    match noted.and_then(|()| exchange(output, plan, &mut changes)) {
        Ok(removed) => Ok(removed),
        Err(failure) => {
            // An older journal must outlive this build. So must ours, if the way back is barred.
            if changes.take_back().is_ok() && owned.unfinished.is_none() {
                let _ = Journal::end(disk, root);
            }
            Err(failure)
        }
    }
}

fn exchange(output: &Output, plan: &Plan, changes: &mut Changes) -> Result<usize, Failure> {
    let Output { disk, stage, root, owned, claims, .. } = output;
    let mut removed = Removed::default();
    stale::remove(changes, root, &plan.blocking, claims, &mut removed)?;
    for (path, number) in &plan.publish {
        changes.publish(&stage.file(*number), path, owned.has(path.as_str()))?;
    }
    stale::remove(changes, root, &plan.stale, claims, &mut removed)?;
    for folder in &removed.touched {
        disk.settle(folder)?;
    }
    if let Some(bytes) = &plan.manifest {
        let draft = stage.named(disk, "manifest")?;
        disk.write_durably(&draft, bytes)?;
        let target = root.join(manifest::NAME);
        match look(&target)? {
            Lies::File(_) => changes.replace(&draft, target)?,
            _ => changes.create(&draft, target)?,
        }
        disk.settle(root)?;
    }
    Ok(removed.files)
}
