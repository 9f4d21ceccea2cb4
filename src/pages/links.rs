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
use crate::model::Body;
use crate::say;
use crate::shape::nearest;
use crate::source::Location;
use rayon::prelude::*;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Checks every text of the site.
#[must_use]
pub fn check(catalog: &Catalog, addresses: &Addresses, written: &Ids) -> Vec<Diagnostic> {
    let bodies = bodies(catalog);
    let faulty = faulty(catalog, addresses, written);
    let found: Vec<(Vec<Diagnostic>, Vec<Pending>)> =
        bodies.par_iter().map(|text| check_text(text, catalog, addresses, &faulty)).collect();
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

/// A link to a part of a page, whose anchors are not known yet.
struct Pending {
    page: String,
    anchor: String,
    at: Location,
}

/// Addresses of what was written and could not be used: its own fault is told where it is.
fn faulty(catalog: &Catalog, addresses: &Addresses, written: &Ids) -> BTreeSet<String> {
    let routes = Routes::new(catalog.settings().language);
    let pages = written.pages.iter().map(|id| routes.page(id));
    let programs = written.programs.iter().map(|id| routes.program(id));
    let speakers = written.speakers.iter().filter(|id| !is_unnamed(catalog, id)).map(|id| routes.speaker(id));
    let materials = written.materials.iter().map(|id| routes.material(id));
    let events = written.events.iter().map(|id| routes.event(id));
    let all = pages.chain(programs).chain(speakers).chain(materials).chain(events).map(|route| route.to_string());
    all.filter(|address| !addresses.holds(address)).collect()
}

/// A speaker without a basis for publishing the name has no page, and no fault either.
fn is_unnamed(catalog: &Catalog, id: &str) -> bool {
    catalog.speakers().any(|(_, speaker)| speaker.id.as_str() == id && !speaker.is_named())
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

fn check_text(
    text: &Placed<'_>,
    catalog: &Catalog,
    addresses: &Addresses,
    faulty: &BTreeSet<String>,
) -> (Vec<Diagnostic>, Vec<Pending>) {
    // A text without brackets or angles has no link.
    if !text.body.markdown().contains(['[', '<']) {
        return (Vec::new(), Vec::new());
    }
    let lost = RefCell::new(Vec::new());
    let rendered = render(text, catalog, &|written| {
        let found = addresses.resolve(Some(&text.here), written);
        if found == Resolution::Nowhere {
            lost.borrow_mut().push(written.to_owned());
        }
        found
    });
    let lost = lost.into_inner();
    let excused = |link: &&LinkFound| {
        let path = link.target.split(['#', '?']).next().unwrap_or_default();
        faulty.contains(path) || faulty.contains(&format!("{}/", path.trim_end_matches('/')))
    };
    let refused =
        rendered.unsafe_urls.iter().filter(|link| !excused(link)).map(|link| {
            if lost.contains(&link.target) { broken(text, link, addresses) } else { unsafe_url(text, link) }
        });
    let pending = rendered.links.iter().filter_map(|link| pending(link, text, &rendered, addresses));
    (refused.collect(), pending.collect())
}

/// A link to a part of a page, its own included, unless the text itself has a heading of this name.
fn pending(link: &LinkFound, text: &Placed<'_>, rendered: &Rendered, addresses: &Addresses) -> Option<Pending> {
    let (before, anchor) = link.target.split_once('#').filter(|_| link.kind == LinkKind::Link)?;
    // The beginning of a page is always there; `:~:` is for the browser.
    if anchor.is_empty() || anchor.eq_ignore_ascii_case("top") || anchor.starts_with(":~:") {
        return None;
    }
    let path = before.split('?').next().unwrap_or_default();
    if before.is_empty() && rendered.headings.iter().any(|heading| heading.id == anchor) {
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

fn render(text: &Placed<'_>, catalog: &Catalog, resolve: &dyn Fn(&str) -> Resolution) -> Rendered {
    let labels = Labels::default();
    let options = Options {
        first_level: 2,
        id_prefix: "",
        base_path: &catalog.settings().base_url.path,
        section: "",
        labels: &labels,
        resolve,
    };
    markdown::render(text.body.markdown(), &options)
}

fn broken(text: &Placed<'_>, link: &LinkFound, addresses: &Addresses) -> Diagnostic {
    let (target, at) = (&link.target, text.body.locate(link.at.clone()));
    let path = target.split(['#', '?']).next().unwrap_or_default();
    let help = match nearest(path, addresses.iter()) {
        Some(near) => say!(id "mungkin maksud Anda `{near}`?", en "did you mean `{near}`?"),
        None => say!(
            id "alamat di situs ini diawali `/`, misalnya `/program/<id>/`; alamat lain diawali `https://`",
            en "addresses on this site begin with `/`, such as `/programs/<id>/`; others begin with `https://`",
        ),
    };
    Diagnostic::new(
        &rules::BROKEN_LINK,
        at,
        say!(id "tautan ke `{target}` tidak menuju ke mana pun", en "the link to `{target}` leads nowhere"),
    )
    .help(help)
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
