//! What may stand in the main menu.
//!
//! Takes: an entry of `navigation`. Gives: a built-in destination, or a free page. Never: whether that page exists: linking knows.

use crate::model::page::Page;
use crate::shape::{Expected, Id, Problem, Scalar};
use crate::vocabulary;

vocabulary! {
    /// A built-in destination of the main menu.
    pub enum Section {
        /// All events.
        Catalog = "catalog",
        /// All programs.
        Programs = "programs",
        /// All speakers.
        Speakers = "speakers",
        /// All materials.
        Materials = "materials",
        /// Figures per year.
        Dashboard = "dashboard",
        /// How figures come about.
        Method = "method",
        /// Files to download.
        Data = "data",
        /// How the two kinds differ.
        BimtekOrWorkshop = "bimtek-or-workshop",
        /// What is late, what falls due, and which findings are open.
        Review = "review",
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

    fn parse(text: &str, plain: bool) -> Result<Self, Problem> {
        match text.strip_prefix("page:") {
            Some(id) => Id::new(id.trim()).map(Self::Page),
            None => Section::parse(text, plain).map(Self::Section),
        }
    }
}
