//! What nothing refers to.
//!
//! Takes: the catalog. Gives: hints for editors. Never: stops publication.

use crate::catalog::Catalog;
use crate::diagnostic::{Diagnostic, rules};
use crate::say;

/// Materials and speakers that no program or event uses.
pub fn check(catalog: &Catalog) -> Vec<Diagnostic> {
    let materials = catalog.materials().filter(|(_, material)| material.programs.is_empty() && material.events.is_empty()).map(|(_, material)| {
        let message = say!(id "materi ini tidak dipakai program atau kegiatan mana pun", en "no program or event uses this material");
        Diagnostic::new(&rules::UNUSED_MATERIAL, material.record.title.at, message)
            .help(say!(id "sebut di `materials` sebuah program atau kegiatan, atau hapus berkasnya", en "name it in the `materials` of a program or event, or delete the file"))
    });
    let speakers = catalog.speakers().filter(|(_, speaker)| speaker.events.is_empty() && speaker.materials.is_empty()).map(|(_, speaker)| {
        let message = say!(id "narasumber ini tidak tampil di kegiatan mana pun", en "this speaker appears at no event");
        Diagnostic::new(&rules::UNUSED_SPEAKER, speaker.record.name.at, message)
            .help(say!(id "sebut di `speakers` sebuah kegiatan, atau hapus berkasnya", en "name it in the `speakers` of an event, or delete the file"))
    });
    materials.chain(speakers).collect()
}
