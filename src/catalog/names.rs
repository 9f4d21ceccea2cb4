//! Looks ids up, and says what was probably meant where there is none.
//!
//! Takes: the ids of one kind of entity. Gives: [`Names`]. Never: reports a reference to a file that exists but is faulty:
//! that file has its own message.

use super::handle::Handle;
use crate::diagnostic::{Diagnostic, Rule, rules};
use crate::say;
use crate::shape::{Id, nearest};
use crate::source::{Fact, Location};
use crate::words::Words;
use std::collections::{BTreeMap, BTreeSet};

/// The ids of one kind of entity.
#[derive(Debug)]
pub struct Names<R, E> {
    /// Those that are published.
    published: BTreeMap<Id<R>, Handle<E>>,
    /// Those that are drafts, with their place.
    drafts: BTreeMap<Id<R>, Location>,
    /// Those whose file could not be decoded.
    faulty: BTreeSet<Id<R>>,
    /// Those whose files are still there, each with the id under which they are named now.
    moved: BTreeMap<Id<R>, Id<R>>,
    /// Whether the place where they are written has a fault of its own: then an id that is not known may be there.
    incomplete: bool,
    rule: &'static Rule,
    /// What the entity is called, for messages.
    noun: Words,
    /// Where its files lie.
    folder: &'static str,
}

/// Equal where every id leads to the same place, or to the same message.
impl<R, E> PartialEq for Names<R, E> {
    fn eq(&self, other: &Self) -> bool {
        (&self.published, &self.drafts, &self.faulty, &self.moved, self.incomplete)
            == (&other.published, &other.drafts, &other.faulty, &other.moved, other.incomplete)
    }
}

impl<R, E> Names<R, E> {
    pub fn new(rule: &'static Rule, noun: Words, folder: &'static str) -> Self {
        Self {
            published: BTreeMap::new(),
            drafts: BTreeMap::new(),
            faulty: BTreeSet::new(),
            moved: BTreeMap::new(),
            incomplete: false,
            rule,
            noun,
            folder,
        }
    }

    pub fn publish(&mut self, id: Id<R>, index: usize) {
        self.published.insert(id, Handle::new(index));
    }

    pub fn hold_back(&mut self, id: Id<R>, at: Location) {
        self.drafts.insert(id, at);
    }

    pub fn excuse(&mut self, id: Id<R>) {
        self.faulty.insert(id);
    }

    /// What is named `new` now was `old`, where its files still lie.
    pub fn rename(&mut self, old: Id<R>, new: Id<R>) {
        self.moved.insert(old, new);
    }

    /// Under which id the files lie of what has this one.
    pub fn former(&self, id: &Id<R>) -> Option<&Id<R>> {
        self.moved.iter().find(|(_, new)| *new == id).map(|(old, _)| old)
    }

    /// Not all ids are known.
    pub fn leave_open(&mut self) {
        self.incomplete = true;
    }

    /// Whether there is a published entity of this id.
    pub fn get(&self, id: &Id<R>) -> Option<Handle<E>> {
        self.published.get(id).copied()
    }

    /// Whether an id is known, or may be, without being published.
    pub fn knows(&self, id: &Id<R>) -> bool {
        self.incomplete || self.drafts.contains_key(id) || self.faulty.contains(id)
    }

    /// The entity behind a reference, or a fault.
    pub fn find(&self, reference: &Fact<Id<R>>, faults: &mut Vec<Diagnostic>) -> Option<Handle<E>> {
        if !reference.is_known() {
            return None;
        }
        let id = &reference.value;
        if let Some(handle) = self.published.get(id) {
            return Some(*handle);
        }
        if self.faulty.contains(id) || self.incomplete && !self.drafts.contains_key(id) {
            return None;
        }
        let Words { id: noun_id, en: noun_en } = &self.noun;
        if let Some(draft) = self.drafts.get(id) {
            faults.push(
                Diagnostic::new(&rules::DRAFT_REFERENCED, reference.at, say!(id "{noun_id} `{id}` masih draf", en "the {noun_en} `{id}` is a draft"))
                    .help(say!(id "terbitkan (`draft: false`), atau hapus rujukannya", en "publish it (`draft: false`), or delete the reference"))
                    .related(*draft, say!(id "ditandai draf di sini", en "marked as a draft here")),
            );
            return None;
        }
        if self.published.is_empty() && self.drafts.is_empty() && self.faulty.is_empty() {
            faults.push(self.none_at_all(reference));
            return None;
        }
        let known = self.published.keys().chain(self.drafts.keys()).chain(&self.faulty).map(Id::as_str);
        let help = match nearest(id.as_str(), known) {
            Some(near) => say!(id "mungkin maksud Anda `{near}`?", en "did you mean `{near}`?"),
            None => self.those_known(),
        };
        let unknown = say!(id "{noun_id} `{id}` tidak dikenal", en "unknown {noun_en} `{id}`");
        let (message, help) = match self.moved.get(id) {
            Some(new) => self.renamed(unknown, id, new),
            None => (unknown, help),
        };
        faults
            .push(Diagnostic::new(self.rule, reference.at, message).help(help).missing(format!("{}{id}", self.folder)));
        None
    }

    /// Said of what has another name now, while its files lie where they were.
    fn renamed(&self, unknown: Words, old: &Id<R>, new: &Id<R>) -> (Words, Words) {
        let (folder, Words { id: unknown_id, en: unknown_en }) = (self.folder, unknown);
        let message = say!(
            id "{unknown_id}; berkas `{folder}{new}.md` ada di folder `{folder}{old}/`",
            en "{unknown_en}; the files of `{folder}{new}.md` are in the folder `{folder}{old}/`",
        );
        let help = say!(
            id "jika `{new}.md` dahulu bernama `{old}.md`, kembalikan namanya; atau beri foldernya nama `{new}` dan tulis `{new}` di semua tempat ini",
            en "if `{new}.md` was called `{old}.md`, call it so again; or call the folder `{new}` and write `{new}` in all these places",
        );
        (message, help)
    }

    /// Said in the same words of every name where there is nothing that could be named: one message will do.
    fn none_at_all(&self, reference: &Fact<Id<R>>) -> Diagnostic {
        let (id, folder, Words { id: noun_id, en: noun_en }) = (&reference.value, self.folder, &self.noun);
        let message = say!(
            id "di `{folder}` tidak ada satu {noun_id} pun, padahal ada yang disebut",
            en "there is no {noun_en} in `{folder}`, and one is named",
        );
        let help = say!(
            id "periksa nama berkas dan foldernya, atau tambahkan `{id}` di sana",
            en "see whether file and folder have the right names, or add `{id}` there",
        );
        Diagnostic::new(self.rule, reference.at, message).help(help).missing(folder.to_owned())
    }

    /// Which there are, where they are few enough to be read.
    fn those_known(&self) -> Words {
        const FEW: usize = 20;
        let folder = self.folder;
        let known: Vec<&str> = self.published.keys().chain(&self.faulty).map(Id::as_str).collect();
        let listed = known.join("`, `");
        match known.len() {
            0 => {
                say!(id "di `{folder}` tidak ada yang terbit; tambahkan di sana, atau perbaiki id ini", en "nothing in `{folder}` is published; add it there, or mend this id")
            }
            1..=FEW => say!(
                id "yang dikenal di `{folder}`: `{listed}`; pilih salah satu, atau tambahkan di sana",
                en "those known in `{folder}`: `{listed}`; choose one of them, or add it there",
            ),
            _ => say!(
                id "yang dikenal ada di `{folder}`; tambahkan di sana, atau perbaiki id ini",
                en "those known are in `{folder}`; add it there, or mend this id",
            ),
        }
    }

    /// All entities behind a list of references, each once, in the order written.
    pub fn find_all<'a>(
        &self,
        references: impl IntoIterator<Item = &'a Fact<Id<R>>>,
        faults: &mut Vec<Diagnostic>,
    ) -> Vec<Handle<E>>
    where
        R: 'a,
    {
        let mut found = Vec::new();
        for reference in references {
            if let Some(handle) = self.find(reference, faults)
                && !found.contains(&handle)
            {
                found.push(handle);
            }
        }
        found
    }
}
