//! What is taught: `materials/<id>.md`.
//!
//! Takes: its front matter. Gives: [`Material`]. Never: knows where it is used; linking does.

use super::program::Objective;
use super::site::Topic;
use super::speaker::{Link, Speaker};
use crate::shape::{FilePath, Hours, Id, Text};
use crate::source::Fact;
use crate::{record, vocabulary};

vocabulary! {
    /// What a material is about.
    pub enum MaterialDomain {
        /// Rules and regulations.
        #[id = "Peraturan dan kebijakan."]
        Regulation = "regulation",
        /// Tools and applications.
        #[id = "Alat dan aplikasi."]
        Technology = "technology",
        /// How work is organised.
        #[id = "Tata kerja."]
        WorkSystem = "work-system",
        /// What others do well.
        #[id = "Praktik baik dari tempat lain."]
        GoodPractice = "good-practice",
        /// Conduct and ethics.
        #[id = "Sikap dan etika."]
        Attitude = "attitude",
    }
}

record! {
    /// A material. What is taught: the file `materials/<id>.md`.
    #[id = "Materi. Apa yang diajarkan: berkas `materials/<id>.md`."]
    pub struct Material ("kunci materi", "a material's keys") {
        /// Name. What the material is called.
        #[id = "Nama materi. Sebutan materi ini."]
        #[example = "Penatausahaan keuangan desa"]
        title: Fact<Text>,
        /// Domain. What the material is about.
        #[id = "Bidang. Tentang apa materi ini."]
        #[example = "regulation"]
        domain: Option<Fact<MaterialDomain>>,
        /// Topics. Ids whose names stand under `topics` in site.yaml.
        #[id = "Topik. Id yang namanya ada di `topics` dalam site.yaml."]
        #[example = "keuangan-desa"]
        topics: Vec<Fact<Id<Topic>>>,
        /// Lesson hours (JP). How many the material takes.
        #[id = "Jam pelajaran (JP). Banyaknya JP untuk materi ini."]
        #[example = "6"]
        hours: Option<Fact<Hours>>,
        /// Objectives. Ids of objectives of the programs that use it.
        #[id = "Tujuan belajar. Id tujuan pada program yang memakainya."]
        #[example = "susun-lpj"]
        objectives: Vec<Fact<Id<Objective>>>,
        /// Prerequisites. Ids of materials that come before it; no circle.
        #[id = "Prasyarat. Id materi yang mendahuluinya; tidak boleh berputar."]
        #[example = "dasar-apbdes"]
        requires: Vec<Fact<Id<Material>>>,
        /// Authors. Ids of speakers who wrote it.
        #[id = "Penulis. Id narasumber yang menulisnya."]
        #[example = "rahma-contoh"]
        authors: Vec<Fact<Id<Speaker>>>,
        /// Licence. Under which others may use it. Absent: the page names none.
        #[id = "Lisensi. Syarat pemakaian oleh orang lain. Tanpa kunci ini: halaman tidak menyebutnya."]
        #[example = "CC-BY-4.0"]
        license: Option<Fact<Text>>,
        /// Downloads. Files in the folder `materials/<id>/`.
        #[id = "Unduhan. Berkas di folder `materials/<id>/`."]
        files: Vec<Download>,
        /// Links. Pages elsewhere that belong to it.
        #[id = "Tautan. Halaman lain yang berkaitan."]
        links: Vec<Link>,
        /// Draft. Yes hides it unless `--drafts` is given; a published file may not refer to it.
        #[id = "Draf. Ya berarti tidak terbit kecuali dengan `--drafts`; berkas yang terbit tidak boleh merujuknya."]
        #[example = "ya"]
        draft: Option<Fact<bool>>,
        /// Former addresses. Paths on this site that lead to the page from now on.
        #[id = "Alamat lama. Jalur di situs ini yang kini mengarah ke halaman ini."]
        #[example = "materi/kas-desa/"]
        aliases: Vec<Fact<Text>>,
    }
}

record! {
    /// A file to download.
    #[id = "Berkas unduhan."]
    pub struct Download ("kunci berkas", "a file's keys") {
        /// Title. What the file is.
        #[id = "Judul. Berkas apa ini."]
        #[example = "Salindia"]
        title: Fact<Text>,
        /// File. Its name in `materials/<id>/`.
        #[id = "Berkas. Namanya di `materials/<id>/`."]
        #[example = "salindia.pdf"]
        file: Fact<FilePath>,
    }
}
