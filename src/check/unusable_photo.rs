//! Files that are called photos and cannot be published as pictures.
//!
//! Takes: the catalog; while a site is written, also what decoding has shown. Gives: one fault a file. Never: opens it.

use super::walk::{Part, events};
use crate::catalog::PublishedFile;
use crate::diagnostic::Diagnostic;
use crate::picture::{Content, Refusal};
use crate::words::Words;
use crate::{rule, say};

rule! {
    UNUSABLE_PHOTO, "unusable-photo", Error,
    id {
        "Berkas yang disebut sebagai foto tidak dapat diterbitkan: isinya bukan JPEG, PNG, atau WebP, lain dari yang dikatakan \
         namanya, rusak, atau lebih dari 50 juta piksel.",
        "Dari setiap foto dibuat salinan kecil tanpa metadata (tempat, waktu, kamera). Berkas yang tidak dapat dibaca tidak \
         dapat dibersihkan, dan peramban pembaca pun tidak dapat menampilkannya.",
        "Buka fotonya di aplikasi gambar, lalu simpan ulang sebagai JPEG. Mengganti akhiran nama berkas saja tidak \
         mengubah isinya.",
    },
    en {
        "A file that is called a photo cannot be published: it holds no JPEG, PNG or WebP, something else than its name says, \
         is damaged, or has more than 50 million pixels.",
        "Small copies without metadata (place, time, camera) are made of every photo. A file that cannot be read cannot be \
         cleaned, and readers' browsers could not show it either.",
        "Open the photo in a picture program and save it again as JPEG. To change the ending of its name alone does not change \
         what is in it.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md
photos: [{ file: photos/hari-1.heic, alt: Peserta menyusun LPJ dalam kelompok }]",
    mended r"# events/2026/keuangan-desa-angkatan-1/event.md
photos: [{ file: photos/hari-1.jpg, alt: Peserta menyusun LPJ dalam kelompok }]",
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    let photos = events(catalog).flat_map(|event| event.pictures().map(|(_, file)| file));
    let portraits = catalog.speakers().filter_map(|(_, speaker)| speaker.portrait.as_ref());
    faults.extend(photos.chain(portraits).filter_map(|file| Some(fault(refusal(file)?, file))));
}

/// Why a file is no picture, as far as its name and its header tell.
fn refusal(file: &PublishedFile) -> Option<Refusal> {
    match file.picture {
        Some(looked) => looked.err(),
        // Nobody looked into a file of that name for a picture.
        None => Content::named(&file.name).is_none().then_some(Refusal::Other(Content::Unknown)),
    }
}

/// The message for a photo that cannot be published, at the place that names it.
#[must_use]
pub fn fault(refusal: Refusal, file: &PublishedFile) -> Diagnostic {
    let (message, help) = words(refusal, &file.name);
    Diagnostic::new(&UNUSABLE_PHOTO, file.named_at, message).help(help)
}

fn words(refusal: Refusal, name: &str) -> (Words, Words) {
    let again = || {
        say!(
            id "buka fotonya di aplikasi gambar dan simpan ulang sebagai JPEG; mengganti namanya saja tidak mengubah isinya",
            en "open the photo in a picture program and save it again as JPEG; renaming it does not change what is in it",
        )
    };
    match refusal {
        Refusal::Other(Content::Heic) => (
            say!(id "`{name}` adalah foto HEIC, yang tidak ditampilkan kebanyakan peramban", en "`{name}` is a HEIC photo, which most browsers do not show"),
            say!(
                id "simpan ulang sebagai JPEG; di iPhone: Pengaturan, Kamera, Format, Paling Kompatibel. Mengganti namanya saja tidak mengubah isinya",
                en "save it again as JPEG; on an iPhone: Settings, Camera, Formats, Most Compatible. Renaming it does not change what is in it",
            ),
        ),
        Refusal::Other(Content::Empty) => (
            say!(id "`{name}` kosong", en "`{name}` is empty"),
            say!(id "salin lagi fotonya dari asalnya", en "copy the photo once more from where it is kept"),
        ),
        Refusal::Other(content) => {
            let message = match content.name() {
                Some(held) => {
                    say!(id "`{name}` berisi {held}, bukan foto JPEG, PNG, atau WebP", en "`{name}` holds {held}, not a photo as JPEG, PNG or WebP")
                }
                None => {
                    say!(id "`{name}` bukan foto JPEG, PNG, atau WebP", en "`{name}` is no photo as JPEG, PNG or WebP")
                }
            };
            (message, again())
        }
        Refusal::Misnamed(content) => {
            let held = content.name().unwrap_or_default();
            let ending = if content == Content::Jpeg { "jpg".to_owned() } else { held.to_lowercase() };
            let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
            (
                say!(id "`{name}` berisi gambar {held}, lain dari yang dikatakan namanya", en "`{name}` holds a {held} picture, which is not what its name says"),
                say!(id "ganti namanya menjadi `{stem}.{ending}`, di sini juga", en "rename it to `{stem}.{ending}`, here as well"),
            )
        }
        Refusal::Size(width, height) => (
            say!(id "`{name}` menyebut ukuran {width} × {height} piksel; paling banyak 50 juta piksel", en "`{name}` claims to have {width} × {height} px; 50 million px at most"),
            say!(id "perkecil fotonya, misalnya menjadi lebar 2000 piksel", en "make the photo smaller, for instance 2000 pixels wide"),
        ),
        Refusal::Damaged => (
            say!(id "`{name}` rusak atau terpotong: gambarnya tidak dapat dibaca sampai selesai", en "`{name}` is damaged or cut off: its picture cannot be read to the end"),
            say!(
                id "salin lagi fotonya dari asalnya; jika di sana pun tidak dapat dibuka, hapus dari sini",
                en "copy the photo once more from where it is kept; where it cannot be opened there either, take it out here",
            ),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::{check, words};
    use crate::check::testing::{EVENT, event, said};
    use crate::picture::{Content, Refusal};

    #[test]
    fn what_nobody_takes_for_a_picture_is_none() {
        let photo = |name: &str| event(&format!("photos: [{{ file: photos/{name}, alt: Peserta }}]"));
        let (pdf, jpg) = (photo("hari-1.pdf"), photo("hari-1.jpg"));
        let found = said(check, &[(EVENT, &pdf), ("events/2026/a/photos/hari-1.pdf", "")]);
        assert_eq!(found, ["unusable-photo events/2026/a/event.md:6:18"]);
        // These folders exist in memory only: what the file holds is not known.
        assert!(said(check, &[(EVENT, &jpg), ("events/2026/a/photos/hari-1.jpg", "")]).is_empty());
    }

    #[test]
    fn a_wrong_name_is_told_with_the_right_one() {
        let (message, help) = words(Refusal::Misnamed(Content::WebP), "WhatsApp.1.jpeg");
        assert_eq!(message.en, "`WhatsApp.1.jpeg` holds a WebP picture, which is not what its name says");
        assert_eq!(help.en, "rename it to `WhatsApp.1.webp`, here as well");
        assert!(words(Refusal::Misnamed(Content::Jpeg), "a.png").1.en.contains("`a.jpg`"));
    }
}
