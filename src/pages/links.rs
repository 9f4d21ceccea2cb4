//! Links in texts that lead nowhere.
//!
//! Takes: the catalog. Gives: `broken-link` and `unsafe-url` at the place in the Markdown file. Never: asks another site, or
//! renders a page to learn its anchors.

use super::anchors::{Target, anchors};
use super::bodies::{Addresses, PREFIX};
use super::route::Routes;
use crate::catalog::Catalog;
use crate::content::Ids;
use crate::diagnostic::{Diagnostic, rules};
use crate::markdown::{self, Labels, LinkFound, LinkKind, Options, Rendered, Resolution};
use crate::memo::Memo;
use crate::model::Body;
use crate::say;
use crate::shape::{Id, nearest};
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

fn broken(text: &Placed<'_>, link: &LinkFound, addresses: &Addresses) -> Diagnostic {
    let (target, at) = (&link.target, text.body.locate(link.at.clone()));
    let path = target.split(['#', '?']).next().unwrap_or_default();
    // Nobody links to the page that the link stands on, means the list above a page, mistakes the number of one event for
    // another's, or should link to a page whose name is no id.
    let here = text.here.to_string();
    let is_sound = |other: &&str| !other.contains(|c: char| c.is_whitespace() || c.is_uppercase());
    let others = addresses
        .iter()
        .filter(is_sound)
        .filter(|other| *other != here && !path.starts_with(*other) && !are_numbered_alike(other, path));
    let help = match (nearest(path, others), single(path)) {
        (Some(near), _) => say!(id "mungkin maksud Anda `{near}`?", en "did you mean `{near}`?"),
        (None, Some(name)) => say!(
            id "halaman itu tidak ada: buat berkas `pages/{name}.md`, atau perbaiki alamatnya",
            en "there is no such page: create the file `pages/{name}.md`, or mend the address",
        ),
        (None, None) if path.starts_with('/') => say!(
            id "halaman itu tidak ada di situs ini: perbaiki alamatnya, atau hapus tautannya",
            en "there is no such page on this site: mend the address, or delete the link",
        ),
        (None, None) if link.kind == LinkKind::Image => say!(
            id "gambar di dalam teks adalah foto kegiatan: sebut dahulu di `photos` pada `event.md`, atau perbaiki nama berkasnya",
            en "a picture in a text is a photo of the event: name it under `photos` in `event.md` first, or mend the file's name",
        ),
        (None, None) => say!(
            id "alamat di situs ini diawali `/`, misalnya `/program/<id>/`; alamat lain diawali `https://`",
            en "addresses on this site begin with `/`, such as `/programs/<id>/`; others begin with `https://`",
        ),
    };
    let message = match link.kind {
        LinkKind::Link => {
            say!(id "tautan ke `{target}` tidak menuju ke mana pun", en "the link to `{target}` leads nowhere")
        }
        LinkKind::Image => say!(id "gambar `{target}` tidak ada", en "there is no picture `{target}`"),
    };
    Diagnostic::new(&rules::BROKEN_LINK, at, message).help(help)
}

/// A link to what is written and not published yet.
fn to_draft(text: &Placed<'_>, link: &LinkFound) -> Diagnostic {
    let (target, at) = (&link.target, text.body.locate(link.at.clone()));
    let message = say!(
        id "tautan ke `{target}` menuju draf, yang tidak ikut terbit",
        en "the link to `{target}` leads to a draft, which is not published",
    );
    let help = say!(
        id "terbitkan draf itu (`draft: false`), atau hapus tautan ini sampai draf itu terbit",
        en "publish the draft (`draft: false`), or delete this link until it is published",
    );
    Diagnostic::new(&rules::BROKEN_LINK, at, message).help(help)
}

/// Whether two addresses are the same but for their digits.
fn are_numbered_alike(one: &str, other: &str) -> bool {
    let is_letter = |c: &char| !c.is_ascii_digit();
    let has_number = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    one != other
        && has_number(one)
        && has_number(other)
        && one.chars().filter(is_letter).eq(other.chars().filter(is_letter))
}

/// `/ppid/`: the id of a free page that would lie there.
fn single(path: &str) -> Option<&str> {
    let name = path.strip_prefix('/')?.trim_end_matches('/');
    Id::<crate::model::Page>::new(name).is_ok().then_some(name)
}

fn lost_elsewhere(link: &Pending, target: Target, known: &BTreeSet<String>) -> Diagnostic {
    let (page, anchor) = (&link.page, &link.anchor);
    let own = format!("{PREFIX}{anchor}");
    // Headings of pages come before the ids that only a machine would write.
    let shown = || known.iter().map(String::as_str).filter(|id| !id.starts_with("h-"));
    let near = if known.contains(&own) { Some(own.as_str()) } else { nearest(anchor, shown()) };
    let help = match near {
        Some(near) => say!(id "mungkin maksud Anda `#{near}`?", en "did you mean `#{near}`?"),
        None if target == Target::Former => say!(
            id "ini alamat lama, yang mengalihkan pembaca tanpa `#…`; pakai alamat barunya",
            en "this is a former address, which leads readers on without `#…`; use the new address",
        ),
        None if !target.has_text() => {
            say!(id "hapus `#{anchor}` dari tautan ini", en "delete `#{anchor}` from this link")
        }
        None => say!(
            id "hapus `#{anchor}`, atau beri judul yang dituju sebuah id: `## Judul {{#id}}`",
            en "delete `#{anchor}`, or give the heading an id: `## Heading {{#id}}`",
        ),
    };
    let message = say!(
        id "halaman `{page}` tidak punya bagian `#{anchor}`",
        en "the page `{page}` has no part `#{anchor}`",
    );
    Diagnostic::new(&rules::BROKEN_LINK, link.at, message).help(help)
}

fn unsafe_url(text: &Placed<'_>, link: &LinkFound) -> Diagnostic {
    let (target, at) = (&link.target, text.body.locate(link.at.clone()));
    Diagnostic::new(
        &rules::UNSAFE_URL,
        at,
        say!(id "alamat `{target}` tidak boleh dipakai", en "the address `{target}` may not be used"),
    )
    .help(say!(
        id "pakai alamat yang diawali https://, http://, mailto:, tel:, atau /",
        en "use an address that begins with https://, http://, mailto:, tel:, or /",
    ))
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
