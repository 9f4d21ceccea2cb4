//! The content folder as it was last seen.
//!
//! Takes: the folder, and later which paths were touched. Gives: [`Shelf`], which is arranged into a [`Read`] as often as
//! wanted. Never: opens a file again that has not changed, or takes an event of the file system for a change: a file that
//! was only touched holds what it held.
//!
//! Files keep their numbers from one look to the next, so that whatever was made of an unchanged file still holds. The
//! numbers follow the order of the paths and leave gaps, in which new files find room.

use super::layout::{EventFolder, event_of};
use super::open::{Held, open};
use super::place::Place;
use super::read::{Read, arrange};
use super::walk::{Found, root, walk, walk_below};
use crate::failure::Failure;
use crate::source::{FileId, SourceFile};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The usual distance between the numbers of two neighbours.
const GAP: u32 = 1024;
/// With more places to look at than this, a walk through the whole folder is the shorter way.
const MANY: usize = 200;

/// Where something may have changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Touched {
    /// Anywhere.
    Everything,
    /// At or below these paths, which need not exist any more.
    Paths(BTreeSet<PathBuf>),
}

/// Every file with what it held.
#[derive(Debug)]
pub struct Shelf {
    root: PathBuf,
    /// By path relative to the root; a path's own order is that of a walk.
    files: BTreeMap<PathBuf, Kept>,
    /// The folders of events as they were arranged last, but for those in which something has changed since.
    folders: BTreeMap<String, Arc<EventFolder>>,
}

/// One file.
#[derive(Debug)]
pub struct Kept {
    /// Where it lies and what it is.
    pub found: Found,
    /// What it held.
    pub held: Held,
    /// What others see of it.
    pub source: Arc<SourceFile>,
    /// Its number, once it has been arranged.
    number: Option<u32>,
}

impl Shelf {
    /// Reads the whole folder.
    ///
    /// # Errors
    /// Where the folder itself is missing, or it or a text in it cannot be read.
    pub fn read(folder: &Path) -> Result<Self, Failure> {
        let root = root(folder)?;
        let found = walk(&root)?;
        let held: Vec<Result<Option<Held>, Failure>> = found.par_iter().map(open).collect();
        let mut files = BTreeMap::new();
        for (found, held) in found.into_iter().zip(held) {
            if let Some(held) = held? {
                files.insert(below(&root, &found), Kept::new(found, held));
            }
        }
        Ok(Self { root, files, folders: BTreeMap::new() })
    }

    /// Looks again where something was touched, and tells whether anything has changed.
    ///
    /// # Errors
    /// As [`Shelf::read`]; the shelf is then as it was, and must not be asked for what was touched a second time.
    pub fn look_again(&mut self, folder: &Path, touched: &Touched) -> Result<bool, Failure> {
        let root = root(folder)?;
        if root != self.root {
            *self = Self::read(folder)?;
            return Ok(true);
        }
        let named = match touched {
            Touched::Everything => BTreeSet::new(),
            Touched::Paths(paths) => paths.iter().filter_map(|path| path.strip_prefix(&root).ok()).collect(),
        };
        let parts = match touched {
            Touched::Everything => None,
            Touched::Paths(_) => Some(parts(&named)).filter(|parts| parts.len() <= MANY),
        };
        let (mut found, mut before) = (Vec::new(), BTreeSet::new());
        match &parts {
            None => {
                found = walk(&root)?;
                before.extend(self.files.keys().cloned());
            }
            Some(parts) => {
                for part in parts {
                    found.extend(walk_below(&root, part)?);
                    before.extend(self.at_or_below(part).map(Path::to_path_buf));
                }
            }
        }
        self.replace(&before, found, &named)
    }

    /// The files at or below a path.
    fn at_or_below<'a>(&'a self, part: &'a Path) -> impl Iterator<Item = &'a Path> {
        let from = self.files.range(part.to_path_buf()..).map(|(path, _)| path.as_path());
        from.take_while(move |path| path.starts_with(part))
    }

    /// Puts what was found in the place of what was there before; opens what is new, was named or bears another stamp.
    fn replace(
        &mut self,
        before: &BTreeSet<PathBuf>,
        found: Vec<Found>,
        named: &BTreeSet<&Path>,
    ) -> Result<bool, Failure> {
        let is_kept = |path: &Path, found: &Found| {
            let same = |kept: &Kept| {
                kept.found.stamp.is_some()
                    && kept.found.stamp == found.stamp
                    && (kept.found.place, kept.found.strange) == (found.place, found.strange)
            };
            !named.contains(path) && self.files.get(path).is_some_and(same)
        };
        let found: Vec<(PathBuf, Found)> = found.into_iter().map(|found| (below(&self.root, &found), found)).collect();
        let there: BTreeSet<&PathBuf> = found.iter().map(|(path, _)| path).collect();
        let gone: Vec<PathBuf> = before.iter().filter(|path| !there.contains(path)).cloned().collect();
        let opened: Vec<(PathBuf, Found)> = found.into_iter().filter(|(path, found)| !is_kept(path, found)).collect();
        let held: Vec<Result<Option<Held>, Failure>> = opened.par_iter().map(|(_, found)| open(found)).collect();
        let held: Vec<Option<Held>> = held.into_iter().collect::<Result<_, Failure>>()?;
        let mut changed = !gone.is_empty();
        for path in gone {
            self.forget(&path);
        }
        for ((path, found), held) in opened.into_iter().zip(held) {
            let Some(held) = held else {
                changed |= self.forget(&path);
                continue;
            };
            if let Some(kept) = self.files.get_mut(&path) {
                if kept.holds(&found, &held) {
                    kept.found = found;
                    continue;
                }
                *kept = Kept { number: kept.number, ..Kept::new(found, held) };
                self.folders.remove(event_of(&kept.found.path).unwrap_or_default());
            } else {
                self.folders.remove(event_of(&found.path).unwrap_or_default());
                self.files.insert(path, Kept::new(found, held));
            }
            changed = true;
        }
        Ok(changed)
    }

    /// Takes a file away, and tells whether it was there.
    fn forget(&mut self, path: &Path) -> bool {
        let gone = self.files.remove(path);
        if let Some(event) = gone.as_ref().and_then(|gone| event_of(&gone.found.path)) {
            self.folders.remove(event);
        }
        gone.is_some()
    }

    /// Arranges everything.
    #[must_use]
    pub fn arrange(&mut self) -> Read {
        self.number();
        let files: Vec<(FileId, &Kept)> =
            self.files.values().filter_map(|kept| Some((FileId(kept.number?), kept))).collect();
        arrange(&files, &mut self.folders)
    }

    /// The same, for those who look once.
    #[must_use]
    pub fn arranged(mut self) -> Read {
        self.arrange()
    }

    /// Gives a number to every file that has none: between those of its neighbours, or to all anew where no room is left.
    fn number(&mut self) {
        let mut all: Vec<Option<u32>> = self.files.values().map(|kept| kept.number).collect();
        if !fill(&mut all) {
            all.fill(None);
            self.folders.clear();
            fill(&mut all);
        }
        for (kept, number) in self.files.values_mut().zip(all) {
            kept.number = number;
        }
    }
}

impl Kept {
    /// A file without a number.
    pub fn new(found: Found, held: Held) -> Self {
        let text = match &held {
            Held::Text(text) => Arc::clone(text),
            Held::Nothing | Held::Picture(_) | Held::Personal { .. } | Held::Fault { .. } => Arc::from(""),
        };
        let refused = matches!(held, Held::Fault { .. });
        let source = Arc::new(SourceFile { path: found.path.clone(), text, refused });
        Self { found, held, source, number: None }
    }

    /// Whether there is nothing to be said of it but what it holds.
    pub fn is_plain(&self) -> bool {
        let is_known = matches!(self.found.place, Place::Text | Place::Attachment);
        is_known && self.found.strange.is_none() && !matches!(self.held, Held::Fault { .. })
    }

    /// Whether it is what it was: for a text, the same text; for a file that is published as it is, the same file.
    fn holds(&self, found: &Found, held: &Held) -> bool {
        let same_entry = (self.found.place, self.found.strange) == (found.place, found.strange);
        same_entry
            && match (&self.held, held) {
                (Held::Text(before), Held::Text(now)) => before == now,
                (Held::Nothing, Held::Nothing) => self.found.stamp == found.stamp,
                (Held::Picture(before), Held::Picture(now)) => before == now && self.found.stamp == found.stamp,
                _ => false,
            }
    }
}

/// The path of a file relative to the root.
fn below(root: &Path, found: &Found) -> PathBuf {
    found.full.strip_prefix(root).map_or_else(|_| PathBuf::from(&found.path), Path::to_path_buf)
}

/// The parts of the folder to be walked through: an event is looked at whole, since an empty folder is a fault too.
fn parts(named: &BTreeSet<&Path>) -> Vec<PathBuf> {
    let mut parts: Vec<PathBuf> = Vec::new();
    for path in named {
        let of_event = path.starts_with("events");
        let part: PathBuf = if of_event { path.components().take(3).collect() } else { path.to_path_buf() };
        // Paths come in order, so that what lies below another one follows it.
        if !parts.last().is_some_and(|last| part.starts_with(last)) {
            parts.push(part);
        }
    }
    parts
}

/// Numbers runs of unnumbered entries evenly between their neighbours; `false` where one does not find room.
fn fill(all: &mut [Option<u32>]) -> bool {
    let mut start = 0;
    let mut before: Option<u32> = None;
    while start < all.len() {
        if let Some(number) = all[start] {
            before = Some(number);
            start += 1;
            continue;
        }
        let length = all[start..].iter().take_while(|number| number.is_none()).count();
        let next = all.get(start + length).copied().flatten();
        let Ok(count) = u32::try_from(length) else { return false };
        let first = before.map_or(0, |before| before.saturating_add(1));
        let room = match next {
            Some(next) => next.saturating_sub(first),
            None => (u32::MAX - first).min(count.saturating_mul(GAP)),
        };
        let Some(step) = room.checked_div(count).filter(|step| *step > 0) else { return false };
        for (place, number) in (0..count).zip(&mut all[start..start + length]) {
            *number = Some(first + place * step + (step - 1) / 2);
        }
        before = all[start + length - 1];
        start += length;
    }
    true
}

#[cfg(test)]
mod tests;
