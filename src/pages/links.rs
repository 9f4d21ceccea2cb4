//! Links in texts that lead nowhere.
//!
//! Takes: the catalog. Gives: `broken-link` and `unsafe-url` at the place in the Markdown file. Never: asks another site, or
//! renders a page to learn its anchors.

mod faults;

use self::faults::{broken, lost_elsewhere, to_draft, unsafe_url};
use super::anchors::anchors;
use super::bodies::Addresses;
use super::route::Routes;
use crate::catalog::Catalog;
use crate::content::Ids;
use crate::diagnostic::Diagnostic;
use crate::markdown::{self, Labels, LinkFound, LinkKind, Options, Rendered, Resolution};
use crate::memo::Memo;
use crate::model::Body;
use crate::shape::Id;
use crate::source::Location;
use rayon::prelude::*;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};
use std::sync::LazyLock;

/// Checks every text of the site.
#[must_use]
pub fn check(catalog: &Catalog, addresses: &Addresses, written: &Ids) -> Vec<Diagnostic> {
    check_again(catalog, addresses, written, &mut Links::default())
}

/// The same as [`check`], with the links that each text held the last time at hand.
#[must_use]
pub fn check_again(catalog: &Catalog, addresses: &Addresses, written: &Ids, links: &mut Links) -> Vec<Diagnostic> {
    let bodies = bodies(catalog);
    // Mostly no text asks.
    let unused = LazyLock::new(|| Unused::of(catalog, addresses, written));
    let linked = links.0.all(bodies.iter().map(|text| Text(text.body.clone())).collect(), linked);
    let found: Vec<(Vec<Diagnostic>, Vec<Pending>)> = bodies
        .par_iter()
        .zip(&linked)
        .map(|(text, linked)| {
            let leads = |written: &String| resolve(text, written, catalog, addresses) != Resolution::Nowhere;
            if linked.refused || !linked.asked.iter().all(leads) {
                return check_text(text, catalog, addresses, &unused);
            }
            let is_own = |anchor: &str| linked.headings.iter().any(|heading| heading == anchor);
            let pending = linked.links.iter().filter_map(|link| pending(link, text, &is_own, addresses));
            (Vec::new(), pending.collect())
        })
        .collect();
    let (mut lost, mut pending) = (Vec::new(), BTreeMap::<String, Vec<Pending>>::new());
    for (faults, waiting) in found {
        lost.extend(faults);
        for link in waiting {
            pending.entry(link.page.clone()).or_default().push(link);
        }
    }
    // The anchors of a page are worked out once, however many texts link into it.
    let pages: Vec<(&String, &Vec<Pending>)> = pending.iter().collect();
    let elsewhere = pages.into_par_iter().flat_map_iter(|(page, links)| {
        let known = addresses.target(page).and_then(|target| Some((target, anchors(catalog, target)?)));
        links
            .iter()
            .filter_map(move |link| {
                let (target, known) = known.as_ref()?;
                (!known.contains(&link.anchor)).then(|| lost_elsewhere(link, *target, known))
            })
            .collect::<Vec<_>>()
    });
    lost.extend(elsewhere.collect::<Vec<_>>());
    lost
}

/// The links of each text the last time.
#[derive(Debug, Default)]
pub struct Links(Memo<Text, Linked>);

/// A text, known again by being the very same one.
#[derive(Debug)]
struct Text(Body);

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.0.is(&other.0)
    }
}

impl Eq for Text {}

impl Hash for Text {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.file.hash(state);
    }
}

/// What a text says of links, whatever site it stands on.
#[derive(Debug, Default)]
struct Linked {
    /// Addresses of the site, as they are written.
    asked: Vec<String>,
    /// Whether one may not be used on any site.
    refused: bool,
    /// The links to parts of pages.
    links: Vec<LinkFound>,
    /// Ids of its headings.
    headings: Vec<String>,
}

fn linked(Text(body): &Text) -> Linked {
    // A text without brackets or angles has no link.
    if !body.markdown().contains(['[', '<']) {
        return Linked::default();
    }
    let asked = RefCell::new(Vec::new());
    let rendered = render(body, "", &|written| {
        asked.borrow_mut().push(written.to_owned());
        Resolution::AsWritten
    });
    let headings = rendered.headings.into_iter().map(|heading| heading.id).collect();
    let links = rendered.links.into_iter().filter(|link| link.target.contains('#')).collect();
    Linked { asked: asked.into_inner(), refused: !rendered.unsafe_urls.is_empty(), links, headings }
}

/// A link to a part of a page, whose anchors are not known yet.
struct Pending {
    page: String,
    anchor: String,
    at: Location,
}

/// Addresses of what was written and is not published.
struct Unused {
    /// What could not be used: its own fault is told where it is.
    faulty: BTreeSet<String>,
    /// Drafts.
    drafts: BTreeSet<String>,
    routes: Routes,
}

impl Unused {
    fn of(catalog: &Catalog, addresses: &Addresses, written: &Ids) -> Self {
        let routes = Routes::new(catalog.settings().language);
        let drafts = written.drafts.iter().map(|(folder, id)| route(routes, folder, id).to_string());
        let drafts = drafts.filter(|address| !addresses.holds(address)).collect();
        Self { faulty: faulty(catalog, addresses, written), drafts, routes }
    }

    /// What would lie at an address, as `materials/pajak-desa`.
    fn thing_at(&self, target: &str) -> Option<String> {
        let path = target.split(['#', '?']).next()?.trim_end_matches('/');
        let id = path.rsplit('/').next().filter(|id| Id::<crate::model::Page>::new(id).is_ok())?;
        let lies = |folder: &&str| route(self.routes, folder, id).to_string().trim_end_matches('/') == path;
        let folder = ["pages", "programs", "speakers", "materials", "events"].into_iter().find(lies)?;
        Some(format!("{folder}/{id}"))
    }
}

/// Where a thing of one of the folders of `content/` lies.
fn route(routes: Routes, folder: &str, id: &str) -> super::Route {
    match folder {
        "pages" => routes.page(id),
        "programs" => routes.program(id),
        "speakers" => routes.speaker(id),
        "materials" => routes.material(id),
        _ => routes.event(id),
    }
}

/// Whether an address is among these, with its last `/` or without.
fn is_among(addresses: &BTreeSet<String>, target: &str) -> bool {
    let path = target.split(['#', '?']).next().unwrap_or_default();
    addresses.contains(path) || addresses.contains(&format!("{}/", path.trim_end_matches('/')))
}

fn faulty(catalog: &Catalog, addresses: &Addresses, written: &Ids) -> BTreeSet<String> {
    let routes = Routes::new(catalog.settings().language);
    let pages = written.pages.iter().map(|id| routes.page(id));
    let programs = written.programs.iter().map(|id| routes.program(id));
    // A speaker without a basis for publishing the name has no page, and no fault either.
    let unnamed: BTreeSet<&str> =
        catalog.speakers().filter(|(_, speaker)| !speaker.is_named()).map(|(_, speaker)| speaker.id.as_str()).collect();
    let speakers = written.speakers.iter().filter(|id| !unnamed.contains(id.as_str())).map(|id| routes.speaker(id));
    let materials = written.materials.iter().map(|id| routes.material(id));
    let events = written.events.iter().map(|id| routes.event(id));
    let all = pages.chain(programs).chain(speakers).chain(materials).chain(events).map(|route| route.to_string());
    all.filter(|address| !addresses.holds(address)).collect()
}

/// A text and the page it stands on.
struct Placed<'a> {
    body: &'a Body,
    here: super::Route,
}

fn bodies(catalog: &Catalog) -> Vec<Placed<'_>> {
    let routes = Routes::new(catalog.settings().language);
    let programs = catalog.programs().map(|(_, e)| Placed { body: &e.body, here: routes.program(e.id.as_str()) });
    let speakers = catalog.speakers().map(|(_, e)| Placed { body: &e.body, here: routes.speaker(e.id.as_str()) });
    let materials = catalog.materials().map(|(_, e)| Placed { body: &e.body, here: routes.material(e.id.as_str()) });
    let events = catalog.events().map(|(_, e)| Placed { body: &e.body, here: routes.event(e.id.as_str()) });
    let pages = catalog.pages().iter().map(|e| Placed { body: &e.body, here: routes.page(e.id.as_str()) });
    programs.chain(speakers).chain(materials).chain(events).chain(pages).collect()
}

/// Where a link leads; where the language of the site is not known, no address is known to be wrong.
fn resolve(text: &Placed<'_>, written: &str, catalog: &Catalog, addresses: &Addresses) -> Resolution {
    match addresses.resolve(Some(&text.here), written) {
        Resolution::Nowhere if catalog.damage().hides(catalog.settings().at, "language") => {
            Resolution::To(written.to_owned())
        }
        found => found,
    }
}

fn check_text(
    text: &Placed<'_>,
    catalog: &Catalog,
    addresses: &Addresses,
    unused: &Unused,
) -> (Vec<Diagnostic>, Vec<Pending>) {
    let lost = RefCell::new(Vec::new());
    let rendered = render(text.body, &catalog.settings().base_url.path, &|written| {
        let found = resolve(text, written, catalog, addresses);
        if found == Resolution::Nowhere {
            lost.borrow_mut().push(written.to_owned());
        }
        found
    });
    let lost = lost.into_inner();
    let lost_link = |link: &LinkFound| {
        if is_among(&unused.drafts, &link.target) {
            return to_draft(text, link);
        }
        let fault = broken(text, link, addresses);
        match unused.thing_at(&link.target).filter(|_| link.kind == LinkKind::Link) {
            Some(thing) => fault.missing(thing),
            None => fault,
        }
    };
    let refused = rendered
        .unsafe_urls
        .iter()
        .filter(|link| !is_among(&unused.faulty, &link.target))
        .map(|link| if lost.contains(&link.target) { lost_link(link) } else { unsafe_url(text, link) });
    let is_own = |anchor: &str| rendered.headings.iter().any(|heading| heading.id == anchor);
    let pending = rendered.links.iter().filter_map(|link| pending(link, text, &is_own, addresses));
    (refused.collect(), pending.collect())
}

/// A link to a part of a page, its own included, unless the text itself has a heading of this name.
fn pending(
    link: &LinkFound,
    text: &Placed<'_>,
    is_own: &dyn Fn(&str) -> bool,
    addresses: &Addresses,
) -> Option<Pending> {
    let (before, anchor) = link.target.split_once('#').filter(|_| link.kind == LinkKind::Link)?;
    // The beginning of a page is always there; `:~:` is for the browser.
    if anchor.is_empty() || anchor.eq_ignore_ascii_case("top") || anchor.starts_with(":~:") {
        return None;
    }
    let path = before.split('?').next().unwrap_or_default();
    if before.is_empty() && is_own(anchor) {
        return None;
    }
    let here = text.here.to_string();
    let page = if before.is_empty() { Some(here.as_str()) } else { addresses.find(Some(&text.here), path) };
    Some(Pending { page: page?.to_owned(), anchor: decoded(anchor), at: text.body.locate(link.at.clone()) })
}

/// `%C3%A9` as the letter it stands for.
fn decoded(anchor: &str) -> String {
    let mut bytes = Vec::with_capacity(anchor.len());
    let mut rest = anchor.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after
            .get(..2)
            .filter(|pair| *first == b'%' && pair.iter().all(u8::is_ascii_hexdigit))
            .and_then(|pair| std::str::from_utf8(pair).ok());
        let byte = code.and_then(|pair| u8::from_str_radix(pair, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| anchor.to_owned())
}

fn render(body: &Body, base_path: &str, resolve: &dyn Fn(&str) -> Resolution) -> Rendered {
    let labels = Labels::default();
    let options = Options { first_level: 2, id_prefix: "", base_path, section: "", labels: &labels, resolve };
    markdown::render(body.markdown(), &options)
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn an_anchor_is_compared_as_letters() {
        for (written, meant) in [
            ("biaya", "biaya"),
            ("caf%C3%A9", "café"),
            ("50%", "50%"),
            ("a%2", "a%2"),
            ("%ff", "%ff"),
            ("%zz", "%zz"),
            ("%+f", "%+f"),
            ("é", "é"),
        ] {
            assert_eq!(decoded(written), meant);
        }
    }
}
