//! What events of the file system come to, and that they come.

use super::{Burst, Places, Watch};
use crate::content::Touched;
use crate::failure::Failure;
use crate::pipeline::{Previewed, Request};
use crate::serve::Desk;
use notify::event::{AccessKind, CreateKind, DataChange, EventKind, Flag, ModifyKind, RemoveKind, RenameMode};
use notify::{Error, Event};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;
use tempfile::TempDir;

fn places() -> Places {
    let above = BTreeSet::from([PathBuf::from("/site")]);
    Places { folders: BTreeSet::from([PathBuf::from("/site/content")]), above }
}

/// Paths, whether everything, whether anew.
fn told(kind: EventKind, path: &str) -> (usize, bool, bool) {
    let mut burst = Burst::default();
    burst.add(Ok(Event::new(kind).add_path(PathBuf::from(path))), &places());
    (burst.paths.len(), burst.everything, burst.anew)
}

#[test]
fn what_is_below_a_watched_folder_is_touched() {
    let written = EventKind::Modify(ModifyKind::Data(DataChange::Any));
    let moved = EventKind::Modify(ModifyKind::Name(RenameMode::Any));
    let opened = EventKind::Access(AccessKind::Any);
    assert_eq!(told(written, "/site/content/a.md"), (1, false, false));
    assert_eq!(told(opened, "/site/content/a.md"), (0, false, false), "reading changes nothing");
    assert_eq!(told(written, "/site/output/index.html"), (0, false, false), "what is beside is not ours");
    assert_eq!(told(written, "/site/content2/a.md"), (0, false, false), "nor is what is called alike");
    assert_eq!(told(moved, "/site/content/events"), (1, false, false));
    assert_eq!(told(moved, "/site/content"), (1, false, true), "the folder itself moved");
    assert_eq!(told(EventKind::Remove(RemoveKind::Folder), "/site"), (0, false, true), "or the one around it");
    assert_eq!(told(EventKind::Create(CreateKind::Folder), "/site/output"), (0, false, false));
}

#[test]
fn after_lost_events_everything_is_looked_at() {
    let mut burst = Burst::default();
    burst.add(Ok(Event::new(EventKind::Other).set_flag(Flag::Rescan)), &places());
    assert!(burst.everything, "an overflow");
    let mut burst = Burst::default();
    burst.add(Err(Error::generic("lost")), &places());
    assert!(burst.everything && burst.anew, "a lost watch");
}

struct Nobody;

impl Desk for Nobody {
    fn request(&self) -> Result<Request, Failure> {
        Err(Failure::new(crate::say!(id "tidak ada", en "there is none")))
    }
    fn revision(&self) -> Option<String> {
        None
    }
    fn looks(&self) {}
    fn looked(&self, _: &Previewed) {}
    fn failed(&self, _: &Failure) {}
    fn polls(&self, _: &Failure) {}
    fn serves(&self, _: &str, _: Option<u16>) {}
    fn stops(&self) {}
}

/// The next touch, or a panic.
fn next(watch: Watch) -> (Watch, Touched) {
    let (tell, told) = channel();
    std::thread::spawn(move || {
        let mut watch = watch;
        let touched = watch.next();
        drop(tell.send((watch, touched)));
    });
    told.recv_timeout(Duration::from_secs(30)).expect("something was touched")
}

#[test]
fn a_written_file_is_told_by_its_path_and_a_poll_by_nothing() {
    let folder = TempDir::new().unwrap();
    let root = folder.path().canonicalize().unwrap();
    let places = || Places { folders: BTreeSet::from([root.join("content")]), above: BTreeSet::from([root.clone()]) };
    fs::create_dir(root.join("content")).unwrap();
    let watch = Watch::new(places(), false, Arc::new(Nobody));
    fs::write(root.join("content/a.md"), "text").unwrap();
    let (_, touched) = next(watch);
    assert_eq!(touched, Touched::Paths(BTreeSet::from([root.join("content/a.md")])));
    let (_, touched) = next(Watch::new(places(), true, Arc::new(Nobody)));
    assert_eq!(touched, Touched::Everything);
}

#[test]
fn a_folder_that_was_not_there_is_waited_for() {
    let folder = TempDir::new().unwrap();
    let root = folder.path().canonicalize().unwrap();
    let places = Places { folders: BTreeSet::from([root.join("content")]), above: BTreeSet::from([root.clone()]) };
    let watch = Watch::new(places, false, Arc::new(Nobody));
    fs::create_dir(root.join("content")).unwrap();
    let (watch, touched) = next(watch);
    assert_eq!(touched, Touched::Everything);
    fs::write(root.join("content/a.md"), "text").unwrap();
    let mut watch = watch;
    // The folder's own coming may still be told of, once.
    for _ in 0..3 {
        let (again, touched) = next(watch);
        watch = again;
        if touched == Touched::Paths(BTreeSet::from([root.join("content/a.md")])) {
            break;
        }
        assert_eq!(touched, Touched::Everything);
    }
    assert!(Path::new(&root).exists());
}
