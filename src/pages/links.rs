//! Links in texts that lead nowhere.
//!
//! Takes: the catalog. Gives: `broken-link` and `unsafe-url` at the place in the Markdown file. Never: asks another site.

use super::bodies::Addresses;
use super::route::Routes;
use crate::catalog::Catalog;
use crate::content::Ids;
use crate::diagnostic::{Diagnostic, rules};
use crate::markdown::{self, Labels, LinkFound, LinkKind, Options, Rendered, Resolution};
use crate::model::Body;
use crate::say;
use crate::shape::nearest;
use rayon::prelude::*;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// Checks every text of the site.
#[must_use]
pub fn check(catalog: &Catalog, addresses: &Addresses, written: &Ids) -> Vec<Diagnostic> {
    let bodies = bodies(catalog);
    let faulty = faulty(catalog, addresses, written);
    let lost = bodies.par_iter().flat_map_iter(|text| check_text(text, catalog, addresses, &faulty));
    lost.collect()
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
) -> Vec<Diagnostic> {
    // A text without brackets or angles has no link.
    if !text.body.markdown().contains(['[', '<']) {
        return Vec::new();
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
    let anchors = rendered
        .links
        .iter()
        .filter(|link| is_lost_anchor(link, &rendered))
        .map(|link| lost_anchor(text, link, &rendered));
    refused.chain(anchors).collect()
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

/// `#anchor` on the same page, which only the text's own headings can answer.
fn is_lost_anchor(link: &LinkFound, rendered: &Rendered) -> bool {
    let anchor = link.target.strip_prefix('#').filter(|anchor| !anchor.is_empty() && link.kind == LinkKind::Link);
    anchor.is_some_and(|anchor| !rendered.headings.iter().any(|heading| heading.id == anchor))
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

fn lost_anchor(text: &Placed<'_>, link: &LinkFound, rendered: &Rendered) -> Diagnostic {
    let (target, at) = (&link.target, text.body.locate(link.at.clone()));
    let help = match nearest(
        target.trim_start_matches('#'),
        rendered.headings.iter().map(|heading| heading.id.as_str()),
    ) {
        Some(near) => say!(id "mungkin maksud Anda `#{near}`?", en "did you mean `#{near}`?"),
        None => {
            say!(id "beri judul yang dituju sebuah id: `## Judul {{#id}}`", en "give the heading an id: `## Heading {{#id}}`")
        }
    };
    Diagnostic::new(
        &rules::BROKEN_LINK,
        at,
        say!(id "tidak ada judul `{target}` di teks ini", en "there is no heading `{target}` in this text"),
    )
    .help(help)
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
