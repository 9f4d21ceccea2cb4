//! The hint on photos without a description in words.
//!
//! Takes: the photos of events and speakers. Gives: a hint a photo. Never: describes a photo itself.

use super::case::Case;
use crate::catalog::Catalog;
use crate::diagnostic::Diagnostic;
use crate::evidence::Evidence;
use crate::model::speaker::Photo;
use crate::{rule, say};

rule! {
    PHOTO_WITHOUT_ALT, "photo-without-alt", Hint,
    id {
        "Sebuah foto tidak punya keterangan (`alt`) tentang apa yang terlihat.",
        "Pembaca yang memakai pembaca layar, atau yang fotonya tidak termuat, hanya mengenal foto dari keterangannya.",
        "Tulis pada `alt` apa yang terlihat, tanpa nama orang.",
    },
    en {
        "A photo has no description (`alt`) of what is to be seen.",
        "Readers who use a screen reader, or whose photo does not load, know it only by its description.",
        "Say under `alt` what is to be seen, without names of people.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md
photos: [{ file: photos/hari-1.jpg }]",
    recorded r"# events/2026/keuangan-desa-angkatan-1/event.md
photos: [{ file: photos/hari-1.jpg, alt: Peserta menyusun LPJ dalam kelompok }]",
}

/// Speaks of every photo of an event that has no description.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    said.extend(case.record.photos.iter().filter_map(undescribed));
}

/// Speaks of every portrait that has no description.
pub fn check_portraits(catalog: &Catalog, _evidence: &Evidence, said: &mut Vec<Diagnostic>) {
    said.extend(catalog.speakers().filter_map(|(_, speaker)| undescribed(speaker.record.photo.as_ref()?)));
}

fn undescribed(photo: &Photo) -> Option<Diagnostic> {
    if photo.alt.is_some() {
        return None;
    }
    let file = photo.file.as_str();
    Some(
        Diagnostic::new(
            &PHOTO_WITHOUT_ALT,
            photo.file.at,
            say!(id "Foto `{file}` belum punya keterangan.", en "The photo `{file}` has no description yet."),
        )
        .help(say!(id "tulis pada `alt` apa yang terlihat di foto itu", en "say under `alt` what is to be seen in it")),
    )
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn a_photo_without_words() {
        let photo = |alt: &str| {
            sound()
                .file("photos/hari-1.jpg", "")
                .add("event.md", &format!("photos: [{{ file: photos/hari-1.jpg{alt} }}]\n"))
        };
        photo("").says("photo-without-alt", "event.md", "hari-1.jpg", "hari-1.jpg");
        photo(", alt: Peserta menyusun LPJ").is_silent_on("photo-without-alt");
        let portrait = sound().file("speakers/dosen.jpg", "").add("speakers/dosen.md", "photo: { file: dosen.jpg }\n");
        portrait.says("photo-without-alt", "speakers/dosen.md", "dosen.jpg", "dosen.jpg");
    }
}
