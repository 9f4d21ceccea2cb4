//! A free page: `pages/<id>.md`.
//!
//! Takes: its front matter. Gives: [`Page`]. Never: more than text.

use crate::record;
use crate::shape::{Date, Text};
use crate::source::Fact;

record! {
    /// A free page. Written as the editor likes: the file `pages/<id>.md`.
    #[id = "Halaman bebas. Ditulis sesuka editor: berkas `pages/<id>.md`."]
    pub struct Page ("kunci halaman", "a page's keys") {
        /// Heading. Also the title in the browser and in search results.
        #[id = "Judul halaman. Juga judul di peramban dan di hasil pencarian."]
        #[example = "Tentang situs ini"]
        title: Fact<Text>,
        /// Summary. One sentence for lists and search engines.
        #[id = "Ringkasan. Satu kalimat untuk daftar dan mesin pencari."]
        #[example = "Siapa yang menerbitkan katalog ini, dan untuk apa."]
        summary: Option<Fact<Text>>,
        /// Last changed. The day on which the text was last changed. Absent: the page tells no day.
        #[id = "Terakhir diubah. Hari teks ini terakhir diubah. Tanpa kunci ini: halaman tidak menyebut hari."]
        #[example = "2026-05-12"]
        updated: Option<Fact<Date>>,
        /// Draft. Yes hides it unless `--drafts` is given; a published file may not refer to it.
        #[id = "Draf. Ya berarti tidak terbit kecuali dengan `--drafts`; berkas yang terbit tidak boleh merujuknya."]
        #[example = "ya"]
        draft: Option<Fact<bool>>,
        /// Former addresses. Paths on this site that lead to the page from now on.
        #[id = "Alamat lama. Jalur di situs ini yang kini mengarah ke halaman ini."]
        #[example = "tentang-kami/"]
        aliases: Vec<Fact<Text>>,
    }
}
