//! Names of files and folders as ids.
//!
//! Takes: a name, or all events. Gives: the id, or what is wrong with it. Never: looks into a file.

use super::records::EventRecord;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::Event;
use crate::say;
use crate::shape::{Faults, Id, copied};
use crate::source::{FileId, Location};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A file's stem or folder's name as an id; what is wrong with the name says nothing about what is in the file.
pub fn id<T>(stem: &str, file: FileId, faults: &mut Faults) -> Id<T> {
    match Id::new(stem) {
        Ok(id) => id,
        Err(problem) => {
            let message = say!(id "nama `{stem}` bukan id yang sah, padahal nama ini menjadi alamat halaman", en "the name `{stem}` is not a valid id, and it becomes the page's address");
            let help = copied(stem).map(|meant| {
                say!(
                    id "jika berkas ini salinan yang tidak terpakai, hapus; jika ini yang dipakai menggantikan aslinya, ganti namanya menjadi `{meant}`; jika ini bahan untuk yang baru, beri nama yang baru",
                    en "if this is a copy that nobody needs, delete it; if it is to take the place of the first, rename it `{meant}`; if something new is made of it, give it a new name",
                )
            });
            let fault = Diagnostic::new(problem.rule, Location::whole(file), message).maybe_help(problem.help);
            faults.push(fault.maybe_help(help));
            Id::standing_for(stem)
        }
    }
}

/// Events whose id is another one's too.
pub fn twice(events: &[Arc<EventRecord>]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut first: BTreeMap<&Id<Event>, &EventRecord> = BTreeMap::new();
    for event in events {
        let id = &event.document.id;
        if let Some(other) = first.get(id) {
            found.push(
                Diagnostic::new(&rules::DUPLICATE_ID, Location::whole(event.document.file), say!(id "id kegiatan `{id}` dipakai dua kali", en "the event id `{id}` is used twice"))
                    .help(say!(id "ganti nama salah satu foldernya; id kegiatan unik di semua tahun", en "rename one of the two folders; event ids are unique over all years"))
                    .related(Location::whole(other.document.file), say!(id "juga dipakai di sini", en "also used here")),
            );
        } else {
            first.insert(id, event);
        }
    }
    found
}
