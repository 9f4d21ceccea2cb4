//! Addresses: which page lies where, in the site's language.
//!
//! Takes: a language and ids. Gives: [`Route`]s. Never: gives two things one address (a test checks it), or knows the site's base path;
//! the theme puts that in front.

use crate::words::Language;
use std::fmt;

/// An address below the site's root: begins with `/`; a page's ends with `/`, a file's with its name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct Route(String);

impl Route {
    /// The address, for links.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is the address of an HTML page.
    #[must_use]
    pub fn is_page(&self) -> bool {
        self.0.ends_with('/') || self.0.rsplit_once('.').is_some_and(|(_, extension)| extension == "html")
    }

    /// The file that holds it, relative to the output folder.
    #[must_use]
    pub fn file(&self) -> String {
        let path = self.0.trim_start_matches('/');
        if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A dimension by which the catalog can be narrowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Topics of the program.
    Topic,
    /// Bimtek or workshop.
    Kind,
    /// Year of the first day.
    Year,
    /// Work unit.
    Organizer,
    /// Planned, completed and so on.
    Status,
    /// In person, online, both.
    Mode,
    /// How much evidence is there.
    Evidence,
}

impl Facet {
    /// All, in the order of the catalog page.
    pub const ALL: [Self; 7] =
        [Self::Topic, Self::Kind, Self::Year, Self::Organizer, Self::Status, Self::Mode, Self::Evidence];

    /// Its key in i18n files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Kind => "kind",
            Self::Year => "year",
            Self::Organizer => "organizer",
            Self::Status => "status",
            Self::Mode => "mode",
            Self::Evidence => "evidence",
        }
    }

    /// Its word in addresses.
    #[must_use]
    pub fn segment(self, language: Language) -> &'static str {
        match (language, self) {
            (Language::English, facet) => facet.key(),
            (Language::Indonesian, Self::Topic) => "topik",
            (Language::Indonesian, Self::Kind) => "jenis",
            (Language::Indonesian, Self::Year) => "tahun",
            (Language::Indonesian, Self::Organizer) => "penyelenggara",
            (Language::Indonesian, Self::Status) => "status",
            (Language::Indonesian, Self::Mode) => "moda",
            (Language::Indonesian, Self::Evidence) => "bukti",
        }
    }
}

/// The address book of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Routes {
    language: Language,
}

impl Routes {
    /// The addresses of a site in `language`.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    fn word(self, indonesian: &'static str, english: &'static str) -> &'static str {
        match self.language {
            Language::Indonesian => indonesian,
            Language::English => english,
        }
    }

    /// `/`.
    #[must_use]
    pub fn home(self) -> Route {
        Route("/".to_owned())
    }

    /// The whole catalog, page by page, from 1.
    #[must_use]
    pub fn catalog(self, page: usize) -> Route {
        numbered(&format!("/{}/", self.word("katalog", "catalog")), page)
    }

    /// What a browser loads to narrow and sort the entries of a list: in which columns they stand.
    #[must_use]
    pub fn columns(self, list: &Route) -> Route {
        Route(format!("{list}{}/{}.json", self.word("indeks", "index"), self.word("daftar", "list")))
    }

    /// The folder of their cards.
    #[must_use]
    pub fn cards(self, list: &Route) -> Route {
        Route(format!("{list}{}/{}/", self.word("indeks", "index"), self.word("kartu", "cards")))
    }

    /// Some of their cards, file by file, from 0.
    #[must_use]
    pub fn cards_file(self, list: &Route, file: usize) -> Route {
        Route(format!("{}{file}.json", self.cards(list)))
    }

    /// The catalog narrowed to one value of a facet.
    #[must_use]
    pub fn facet(self, facet: Facet, value: &str, page: usize) -> Route {
        numbered(&format!("/{}/{}/{value}/", self.word("katalog", "catalog"), facet.segment(self.language)), page)
    }

    /// All programs.
    #[must_use]
    pub fn programs(self, page: usize) -> Route {
        numbered(&format!("/{}/", self.word("program", "programs")), page)
    }

    /// Programs, all or those with one value of a facet.
    #[must_use]
    pub fn programs_narrowed(self, facet: Option<&(Facet, String)>, page: usize) -> Route {
        match facet {
            Some((facet, value)) => self.programs_facet(*facet, value, page),
            None => self.programs(page),
        }
    }

    /// All programs with one value of a facet.
    #[must_use]
    pub fn programs_facet(self, facet: Facet, value: &str, page: usize) -> Route {
        numbered(&format!("{}{}/{value}/", self.programs(1), facet.segment(self.language)), page)
    }

    /// One program.
    #[must_use]
    pub fn program(self, id: &str) -> Route {
        Route(format!("/{}/{id}/", self.word("program", "programs")))
    }

    /// Where `/kegiatan/` lies, which leads to the catalog.
    #[must_use]
    pub fn events(self) -> Route {
        Route(format!("/{}/", self.word("kegiatan", "events")))
    }

    /// One event's report.
    #[must_use]
    pub fn event(self, id: &str) -> Route {
        Route(format!("/{}/{id}/", self.word("kegiatan", "events")))
    }

    /// A file of an event.
    #[must_use]
    pub fn event_file(self, id: &str, path: &str) -> Route {
        Route(format!("/{}/{id}/{path}", self.word("kegiatan", "events")))
    }

    /// All speakers.
    #[must_use]
    pub fn speakers(self, page: usize) -> Route {
        numbered(&format!("/{}/", self.word("narasumber", "speakers")), page)
    }

    /// One speaker.
    #[must_use]
    pub fn speaker(self, id: &str) -> Route {
        Route(format!("/{}/{id}/", self.word("narasumber", "speakers")))
    }

    /// A speaker's portrait.
    #[must_use]
    pub fn speaker_file(self, id: &str, name: &str) -> Route {
        Route(format!("/{}/{id}/{name}", self.word("narasumber", "speakers")))
    }

    /// All materials.
    #[must_use]
    pub fn materials(self, page: usize) -> Route {
        numbered(&format!("/{}/", self.word("materi", "materials")), page)
    }

    /// One material.
    #[must_use]
    pub fn material(self, id: &str) -> Route {
        Route(format!("/{}/{id}/", self.word("materi", "materials")))
    }

    /// A file of a material.
    #[must_use]
    pub fn material_file(self, id: &str, path: &str) -> Route {
        Route(format!("/{}/{id}/{path}", self.word("materi", "materials")))
    }

    /// The dashboard over all years.
    #[must_use]
    pub fn dashboard(self) -> Route {
        Route(format!("/{}/", self.word("dasbor", "dashboard")))
    }

    /// The dashboard of one year.
    #[must_use]
    pub fn dashboard_year(self, year: i16) -> Route {
        Route(format!("/{}/{year}/", self.word("dasbor", "dashboard")))
    }

    /// What the figures of one year are made of, event by event, page by page, from 1.
    #[must_use]
    pub fn dashboard_events(self, year: i16, page: usize) -> Route {
        numbered(&format!("{}{}/", self.dashboard_year(year), self.word("kegiatan", "events")), page)
    }

    /// How figures come about.
    #[must_use]
    pub fn method(self) -> Route {
        Route(format!("/{}/", self.word("metode", "method")))
    }

    /// One section of the method page; the names of its sections are the same in both languages, for they are cited.
    #[must_use]
    pub fn method_at(self, section: &str) -> Route {
        Route(format!("{}#{section}", self.method()))
    }

    /// One term of the glossary.
    #[must_use]
    pub fn glossary_at(self, term: &str) -> Route {
        Route(format!("{}#{term}", self.glossary()))
    }

    /// What is late, what falls due, and which findings are open.
    #[must_use]
    pub fn review(self) -> Route {
        Route(format!("/{}/", self.word("pemeriksaan", "review")))
    }

    /// One organizer's part of it, page by page, from 1; `None` for events that name no organizer.
    #[must_use]
    pub fn review_of(self, organizer: Option<&str>, page: usize) -> Route {
        // No id has two hyphens in a row, so that this one is free.
        numbered(&format!("{}{}/", self.review(), organizer.unwrap_or("unit--")), page)
    }

    /// The search page.
    #[must_use]
    pub fn search(self) -> Route {
        Route(format!("/{}/", self.word("cari", "search")))
    }

    /// The folder of what a browser loads to search: the engine and its index.
    #[must_use]
    pub fn search_index(self) -> Route {
        Route(format!("{}{}/", self.search(), self.word("indeks", "index")))
    }

    /// What the words of the trade mean.
    #[must_use]
    pub fn glossary(self) -> Route {
        Route(format!("/{}/", self.word("istilah", "glossary")))
    }

    /// How bimtek and workshop differ.
    #[must_use]
    pub fn kinds(self) -> Route {
        Route(format!("/{}/", self.word("bimtek-atau-workshop", "bimtek-or-workshop")))
    }

    /// Files to download.
    #[must_use]
    pub fn data(self) -> Route {
        Route("/data/".to_owned())
    }

    /// One of those files.
    #[must_use]
    pub fn data_file(self, name: &str) -> Route {
        Route(format!("/data/{name}"))
    }

    /// A free page.
    #[must_use]
    pub fn page(self, id: &str) -> Route {
        Route(format!("/{id}/"))
    }

    /// A former address; `path` has no slashes at its ends.
    #[must_use]
    pub fn alias(self, path: &str) -> Route {
        let is_file = path.rsplit('/').next().is_some_and(|name| name.contains('.'));
        Route(if is_file { format!("/{path}") } else { format!("/{path}/") })
    }

    /// The calendar of all events.
    #[must_use]
    pub fn calendar(self) -> Route {
        self.calendar_below(&self.home())
    }

    /// The calendar of the events that a page tells of.
    #[must_use]
    pub fn calendar_below(self, page: &Route) -> Route {
        Route(format!("{page}{}", self.word("kalender.ics", "calendar.ics")))
    }

    /// The share picture of the whole site; it keeps its address, so that no page changes with it.
    #[must_use]
    pub fn share_picture(self) -> Route {
        self.root_file(self.word("bagikan.png", "share.png"))
    }

    /// The share picture of one page, by its key.
    #[must_use]
    pub fn share_picture_of(self, page: &Route, key: &str) -> Route {
        Route(format!("{page}{}-{key}.png", self.word("bagikan", "share")))
    }

    /// A file at the root, such as `feed.xml`.
    #[must_use]
    pub fn root_file(self, name: &str) -> Route {
        Route(format!("/{name}"))
    }
}

fn numbered(first: &str, page: usize) -> Route {
    Route(if page <= 1 { first.to_owned() } else { format!("{first}{page}/") })
}
