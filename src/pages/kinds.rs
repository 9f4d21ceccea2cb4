//! How bimtek and workshop differ, for the public.
//!
//! Takes: the table in `kind`. Gives: its rows in words. Never: a difference that rules and checklist do not know.

use super::frame::{About, Anchor, Frame};
use super::method::requirement_word;
use super::parts::Entry;
use super::route::{Facet, Route};
use super::site::Site;
use crate::failure::Failure;
use crate::kind::{ASPECTS, Requirement, requirement};
use crate::model::EvidenceItem;
use crate::model::event::Role;
use crate::model::program::Kind;
use serde::Serialize;

/// The explainer.
#[derive(Debug, Serialize)]
pub struct View {
    /// The page's sections.
    pub toc: Vec<Entry>,
    /// Where they differ.
    pub aspects: Vec<AspectRow>,
    /// What each owes as evidence; only items that are not asked of both.
    pub items: Vec<ItemRow>,
    /// Items that are asked of both.
    pub common: Vec<EvidenceItem>,
    /// All bimtek in the catalog; `None` where there is none.
    pub bimtek: Option<Route>,
    /// All workshops in the catalog; `None` where there is none.
    pub workshop: Option<Route>,
}

/// One aspect.
#[derive(Debug, Serialize)]
pub struct AspectRow {
    /// Its name.
    pub name: String,
    /// Of a bimtek.
    pub bimtek: String,
    /// Of a workshop.
    pub workshop: String,
}

/// One item of evidence.
#[derive(Debug, Serialize)]
pub struct ItemRow {
    /// Which.
    pub item: EvidenceItem,
    /// Of a bimtek.
    pub bimtek: String,
    /// Of a workshop.
    pub workshop: String,
}

/// The explainer.
///
/// # Errors
/// Where the theme lacks a word.
pub fn view(site: &Site<'_>) -> Result<(Frame, View), Failure> {
    let about = About {
        title: site.word("kinds.title")?,
        description: site.word("kinds.description")?,
        route: site.routes.kinds(),
        trail: vec![Anchor::new(site.routes.home(), site.word("menu.home")?)],
        dated: false,
    };
    let aspect = |aspect: &&str| {
        let word = |part: &str| site.word(&format!("kinds.{aspect}.{part}"));
        Ok(AspectRow { name: word("name")?, bimtek: word("bimtek")?, workshop: word("workshop")? })
    };
    let owes = |item: EvidenceItem, kind| requirement(item, kind, Role::Host);
    let same = |item: &EvidenceItem| {
        [Kind::Bimtek, Kind::Workshop].iter().all(|kind| owes(*item, *kind) == Requirement::Required)
    };
    let row = |item: &EvidenceItem| {
        Ok(ItemRow {
            item: *item,
            bimtek: requirement_word(site, owes(*item, Kind::Bimtek))?,
            workshop: requirement_word(site, owes(*item, Kind::Workshop))?,
        })
    };
    let list =
        |kind: Kind| super::plan::has_kind(site.catalog, kind).then(|| site.routes.facet(Facet::Kind, kind.word(), 1));
    let view = View {
        toc: ["differences", "evidence", "expect", "same"]
            .iter()
            .map(|id| Ok(Entry::new(*id, site.word(&format!("kinds.sections.{id}"))?)))
            .collect::<Result<_, _>>()?,
        aspects: ASPECTS.iter().map(aspect).collect::<Result<_, _>>()?,
        items: EvidenceItem::ALL.iter().filter(|item| !same(item)).map(row).collect::<Result<_, _>>()?,
        common: EvidenceItem::ALL.iter().copied().filter(same).collect(),
        bimtek: list(Kind::Bimtek),
        workshop: list(Kind::Workshop),
    };
    Ok((Frame::new(site, about)?, view))
}
