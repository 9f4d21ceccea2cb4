//! What may stand in the main menu.
//!
//! Takes: an entry of `navigation`. Gives: a built-in destination, or a free page. Never: whether that page exists: linking knows.

use crate::model::page::Page;
use crate::shape::{Expected, Form, Id, Problem, Scalar};
use crate::vocabulary;

vocabulary! {
    /// A built-in destination of the main menu.
    pub enum Section {
        /// The catalog of all events.
        #[id = "Katalog semua kegiatan."]
        Catalog = "catalog",
        /// The list of programs.
        #[id = "Daftar program."]
        Programs = "programs",
        /// The list of speakers.
        #[id = "Daftar narasumber."]
        Speakers = "speakers",
        /// The list of materials.
        #[id = "Daftar materi."]
        Materials = "materials",
        /// Figures by year and organizer.
        #[id = "Angka per tahun dan penyelenggara."]
        Dashboard = "dashboard",
        /// How every figure is computed.
        #[id = "Cara setiap angka dihitung."]
        Method = "method",
        /// All figures as files to download.
        #[id = "Semua angka sebagai berkas untuk diunduh."]
        Data = "data",
        /// How bimtek and workshop differ.
        #[id = "Beda bimtek dan workshop."]
        BimtekOrWorkshop = "bimtek-or-workshop",
        /// What the words of the trade mean.
        #[id = "Arti istilah yang dipakai."]
        Glossary = "glossary",
        /// What is late, what falls due, and which findings are open.
        #[id = "Apa yang terlambat, apa yang jatuh tempo, dan catatan mana yang terbuka."]
        Review = "review",
        /// Search over programs, events, speakers, materials and pages.
        #[id = "Pencarian program, kegiatan, narasumber, materi, dan halaman."]
        Search = "search",
    }
}

/// An entry of the main menu.
#[derive(Debug, Clone, PartialEq)]
pub enum NavigationItem {
    /// A built-in page.
    Section(Section),
    /// A free page.
    Page(Id<Page>),
}

impl Scalar for NavigationItem {
    const EXPECTED: Expected = Section::EXPECTED;

    fn form() -> Form {
        let pattern = "^page:\\s*(?=[-0-9]*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*\\s*$".to_owned();
        Form { pattern, ..Section::form() }
    }

    fn stand_in() -> Self {
        Self::Section(Section::stand_in())
    }

    fn parse(text: &str, plain: bool) -> Result<Self, Problem> {
        match text.strip_prefix("page:") {
            Some(id) => Id::new(id.trim()).map(Self::Page),
            None => Section::parse(text, plain).map(Self::Section),
        }
    }
}
