//! Looking again gives what looking anew gives, and opens nothing that did not change.

use super::{GAP, Shelf, Touched, fill};
use crate::content::{Read, read};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

const PAGE: &str = "---\ntitle: A\n---\nText.\n";

struct Folder(TempDir);

impl Folder {
    fn new(files: &[&str]) -> Self {
        let folder = Self(TempDir::new().unwrap());
        for file in files {
            folder.write(file, PAGE);
        }
        folder
    }

    fn at(&self, path: &str) -> PathBuf {
        self.0.path().canonicalize().unwrap().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        fs::create_dir_all(self.at(path).parent().unwrap()).unwrap();
        fs::write(self.at(path), text).unwrap();
    }

    fn shelf(&self) -> Shelf {
        Shelf::read(self.0.path()).unwrap()
    }

    fn touched(&self, paths: &[&str]) -> Touched {
        Touched::Paths(paths.iter().map(|path| self.at(path)).collect())
    }
}

/// What is said of a path.
type Told<T> = Vec<(String, T)>;

/// Paths and texts, then faults; numbers left out.
fn said(read: &Read) -> (Told<Arc<str>>, Told<String>) {
    let files = read.sources.iter().map(|(_, file)| (file.path.clone(), Arc::clone(&file.text))).collect();
    let fault = |fault: &crate::diagnostic::Diagnostic| {
        (read.sources.file(fault.at.file).path.clone(), fault.message.en.clone())
    };
    (files, read.faults.iter().map(fault).collect())
}

/// Looks again, expects a change or none, and that the result is the one of a first look.
fn look(folder: &Folder, shelf: &mut Shelf, touched: &Touched, changed: bool) {
    assert_eq!(shelf.look_again(folder.0.path(), touched).unwrap(), changed, "{touched:?}");
    assert_eq!(said(&shelf.arrange()), said(&read(folder.0.path()).unwrap()));
}

const EVENT: &str = "events/2026/a-1/event.md";

#[test]
fn what_changed_is_seen_and_the_rest_is_the_same_text() {
    let folder = Folder::new(&["site.yaml", "pages/a.md", "pages/c.md", EVENT]);
    let mut shelf = folder.shelf();
    let before = shelf.arrange();
    folder.write("pages/a.md", "---\ntitle: B\n---\n");
    look(&folder, &mut shelf, &folder.touched(&["pages/a.md"]), true);
    let after = shelf.arrange();
    for ((old, was), (new, is)) in before.sources.iter().zip(after.sources.iter()) {
        assert_eq!(old, new, "an edit leaves numbers as they are");
        assert_eq!(Arc::ptr_eq(&was.text, &is.text), is.path != "pages/a.md", "{}", is.path);
    }
}

#[test]
fn a_file_that_is_only_touched_has_not_changed() {
    let folder = Folder::new(&["site.yaml", EVENT]);
    let mut shelf = folder.shelf();
    folder.write(EVENT, PAGE);
    look(&folder, &mut shelf, &folder.touched(&[EVENT]), false);
    look(&folder, &mut shelf, &Touched::Everything, false);
}

#[test]
fn whatever_happens_to_names_it_ends_like_a_first_look() {
    let folder = Folder::new(&["site.yaml", "pages/a.md", EVENT, "events/2026/b-1/event.md"]);
    let mut shelf = folder.shelf();
    drop(shelf.arrange());
    folder.write("pages/b.md", PAGE);
    look(&folder, &mut shelf, &folder.touched(&["pages/b.md"]), true);
    // An atomic save: the new text arrives under another name, and takes the place of the old.
    folder.write("pages/.a.md.tmp", "---\ntitle: C\n---\n");
    fs::rename(folder.at("pages/.a.md.tmp"), folder.at("pages/a.md")).unwrap();
    look(&folder, &mut shelf, &folder.touched(&["pages/.a.md.tmp", "pages/a.md"]), true);
    // A folder gets another name.
    fs::rename(folder.at("events/2026/a-1"), folder.at("events/2026/c-1")).unwrap();
    look(&folder, &mut shelf, &folder.touched(&["events/2026/a-1", "events/2026/c-1"]), true);
    // An event loses its last file: the empty folder is a fault.
    fs::remove_file(folder.at("events/2026/c-1/event.md")).unwrap();
    look(&folder, &mut shelf, &folder.touched(&["events/2026/c-1/event.md"]), true);
    fs::remove_dir(folder.at("events/2026/c-1")).unwrap();
    look(&folder, &mut shelf, &folder.touched(&["events/2026/c-1"]), true);
    // A year goes at once.
    fs::remove_dir_all(folder.at("events")).unwrap();
    look(&folder, &mut shelf, &folder.touched(&["events"]), true);
    // A file becomes a folder.
    fs::remove_file(folder.at("pages/a.md")).unwrap();
    fs::create_dir(folder.at("pages/a.md")).unwrap();
    look(&folder, &mut shelf, &folder.touched(&["pages/a.md"]), true);
    // A folder with another name for a file, and a file that the model does not know.
    folder.write("pages/a.md/x", "");
    folder.write("pagse/a.md", PAGE);
    look(&folder, &mut shelf, &Touched::Everything, true);
}

#[test]
fn an_attachment_that_is_replaced_has_changed() {
    let folder = Folder::new(&["site.yaml", EVENT, "events/2026/a-1/photos/x.jpg"]);
    let mut shelf = folder.shelf();
    folder.write("events/2026/a-1/photos/x.jpg", "more bytes");
    look(&folder, &mut shelf, &folder.touched(&["events/2026/a-1/photos/x.jpg"]), true);
}

#[cfg(unix)]
#[test]
fn links_are_seen_as_on_the_first_look() {
    let folder = Folder::new(&["site.yaml", EVENT, "pages/a.md"]);
    let outside = TempDir::new().unwrap();
    fs::write(outside.path().join("event.md"), PAGE).unwrap();
    let mut shelf = folder.shelf();
    std::os::unix::fs::symlink(outside.path(), folder.at("events/2026/b-1")).unwrap();
    std::os::unix::fs::symlink(outside.path().join("event.md"), folder.at("pages/b.md")).unwrap();
    std::os::unix::fs::symlink(folder.at("pages/a.md"), folder.at("pages/c.md")).unwrap();
    let touched = folder.touched(&["events/2026/b-1", "events/2026/b-1/event.md", "pages/b.md", "pages/c.md"]);
    look(&folder, &mut shelf, &touched, true);
}

#[test]
fn paths_outside_and_hidden_ones_change_nothing() {
    let folder = Folder::new(&["site.yaml", EVENT]);
    let mut shelf = folder.shelf();
    folder.write("events/.git/x.md", PAGE);
    folder.write(".x/event.md", PAGE);
    let elsewhere = Touched::Paths(BTreeSet::from([PathBuf::from("/nowhere/x"), folder.at("events/.git/x.md")]));
    look(&folder, &mut shelf, &elsewhere, false);
}

#[test]
fn a_folder_that_is_gone_is_a_failure_and_comes_back() {
    let folder = Folder::new(&["content/site.yaml"]);
    let mut shelf = Shelf::read(&folder.at("content")).unwrap();
    fs::rename(folder.at("content"), folder.at("away")).unwrap();
    assert!(shelf.look_again(&folder.at("content"), &Touched::Everything).is_err());
    fs::rename(folder.at("away"), folder.at("content")).unwrap();
    assert!(!shelf.look_again(&folder.at("content"), &Touched::Everything).unwrap());
}

#[test]
fn numbers_rise_and_known_ones_stay_while_there_is_room() {
    let mut all = vec![None; 3];
    assert!(fill(&mut all));
    let first: Vec<u32> = all.iter().flatten().copied().collect();
    assert!(first.is_sorted_by(|a, b| b - a == GAP), "{first:?}");
    // As many newcomers as fit.
    let room = usize::try_from(first[1] - first[0] - 1).unwrap();
    let mut more: Vec<Option<u32>> = vec![Some(first[0])];
    more.extend(vec![None; room]);
    more.push(Some(first[1]));
    assert!(fill(&mut more));
    assert!(more.is_sorted_by(|a, b| a < b), "{more:?}");
    assert_eq!((more[0], more[room + 1]), (Some(first[0]), Some(first[1])));
    // One too many.
    let mut full: Vec<Option<u32>> = vec![Some(first[0])];
    full.extend(vec![None; room + 1]);
    full.push(Some(first[1]));
    assert!(!fill(&mut full));
    assert!(fill(&mut []), "an empty folder");
}

#[test]
fn a_folder_of_any_size_finds_room() {
    let folder = Folder::new(&["site.yaml", "pages/a.md", "pages/z.md"]);
    let mut shelf = folder.shelf();
    drop(shelf.arrange());
    for number in 0..1100 {
        folder.write(&format!("pages/m{number:04}.md"), PAGE);
        if number % 100 == 0 {
            look(&folder, &mut shelf, &Touched::Paths(BTreeSet::from([folder.at("pages")])), true);
        }
    }
    look(&folder, &mut shelf, &Touched::Everything, true);
    let numbers: Vec<_> = shelf.arrange().sources.iter().map(|(file, _)| file).collect();
    assert!(numbers.is_sorted_by(|a, b| a < b));
    assert!(Path::new("pages/a.md") < Path::new("pages/m0000.md"));
}
