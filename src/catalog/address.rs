//! Addresses that two things would claim.
//!
//! Takes: the catalog. Gives: `address-taken` and `invalid-value` for unusable aliases. Never: builds an address of an entity; `pages::route` does.

use super::Catalog;
use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::shape::Text;
use crate::source::{Fact, Location};
use crate::words::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// Files at the root that the program itself writes, in either language.
const FILES: [&str; 8] = [
    "robots.txt",
    "sitemap.xml",
    "feed.xml",
    "404.html",
    "index.html",
    "kalender.ics",
    "calendar.ics",
    "site-manifest.json",
];

/// First parts of addresses that the program itself uses, in both languages.
#[must_use]
pub fn reserved(language: Language) -> &'static [&'static str] {
    match language {
        Language::Indonesian => &[
            "katalog",
            "program",
            "kegiatan",
            "narasumber",
            "materi",
            "dasbor",
            "metode",
            "bimtek-atau-workshop",
            "data",
            "cari",
            "pemeriksaan",
            "istilah",
            "aset",
            "404",
            "index",
            "kalender",
        ],
        Language::English => &[
            "catalog",
            "programs",
            "events",
            "speakers",
            "materials",
            "dashboard",
            "method",
            "bimtek-or-workshop",
            "data",
            "search",
            "review",
            "glossary",
            "aset",
            "404",
            "index",
            "calendar",
        ],
    }
}

/// An alias as a path below the site's root, without slashes at its ends; `None` where it cannot be one.
#[must_use]
pub fn alias_path(alias: &str) -> Option<String> {
    let path = alias.trim_matches('/');
    let fits = |part: &str| {
        !part.is_empty()
            && part != "."
            && part != ".."
            && !part.starts_with('.')
            && part.chars().all(|c| c.is_alphanumeric() || "-_.".contains(c))
    };
    (!path.is_empty() && path.len() <= 200 && path.split('/').all(fits)).then(|| path.to_owned())
}

/// Every alias with the entity it leads to, and every page.
pub(super) fn check(catalog: &Catalog) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    // Which addresses are built in depends on the language, which a fault of `site.yaml` may hide.
    let is_certain = !catalog.damage.hides(catalog.settings.at, "language");
    let reserved = if is_certain { reserved(catalog.settings.language) } else { &[] };
    let mut taken: BTreeMap<String, Location> = BTreeMap::new();
    for page in &catalog.pages {
        let title = &page.record.title;
        let at = if title.is_known() { title.at } else { Location::whole(page.file) };
        if reserved.contains(&page.id.as_str()) {
            let id = &page.id;
            faults.push(
                Diagnostic::new(&rules::ADDRESS_TAKEN, at, say!(id "alamat `/{id}/` sudah dipakai halaman bawaan", en "the address `/{id}/` belongs to a built-in page"))
                    .help(say!(id "ganti nama berkas `pages/{id}.md`", en "rename the file `pages/{id}.md`")),
            );
        }
        taken.insert(page.id.to_string(), at);
    }
    // Mostly there is no alias.
    let entities = LazyLock::new(|| entities(catalog));
    for alias in aliases(catalog) {
        let Some(path) = alias_path(alias) else {
            let written = &**alias;
            faults.push(
                Diagnostic::new(&rules::INVALID_VALUE, alias.at, say!(id "`{written}` bukan alamat di situs ini", en "`{written}` is no address on this site"))
                    .help(say!(id "tulis alamat lama tanpa nama situs, misalnya `kegiatan/nama-lama/`", en "write the former address without the site's name, for example `events/old-name/`")),
            );
            continue;
        };
        let lower = path.to_lowercase();
        // An alias inside a built-in list is welcome (a renamed event); the list itself is not to be had.
        let clash = taken.get(&lower).copied();
        let first = lower.split('/').next().unwrap_or_default();
        if reserved.contains(&lower.as_str())
            || FILES.contains(&first)
            || clash.is_some()
            || is_certain && entities.contains(&lower)
        {
            let mut fault = Diagnostic::new(&rules::ADDRESS_TAKEN, alias.at, say!(id "alamat `/{path}/` sudah dipakai", en "the address `/{path}/` is taken"))
                .help(say!(id "hapus alias ini, atau pilih alamat lama yang lain", en "delete this alias, or choose another former address"));
            if let Some(first) = clash {
                fault = fault.related(first, say!(id "dipakai di sini", en "used here"));
            }
            faults.push(fault);
        }
        taken.entry(lower).or_insert(alias.at);
    }
    faults
}

fn aliases(catalog: &Catalog) -> impl Iterator<Item = &Fact<Text>> {
    let events = catalog.events.iter().flat_map(|entity| &entity.record.aliases);
    let programs = catalog.programs.iter().flat_map(|entity| &entity.record.aliases);
    let speakers = catalog.speakers.iter().flat_map(|entity| &entity.record.aliases);
    let materials = catalog.materials.iter().flat_map(|entity| &entity.record.aliases);
    let pages = catalog.pages.iter().flat_map(|entity| &entity.record.aliases);
    events.chain(programs).chain(speakers).chain(materials).chain(pages)
}

/// The addresses of all entities, which an alias may not be.
fn entities(catalog: &Catalog) -> BTreeSet<String> {
    let (events, programs, speakers, materials) = match catalog.settings.language {
        Language::Indonesian => ("kegiatan", "program", "narasumber", "materi"),
        Language::English => ("events", "programs", "speakers", "materials"),
    };
    let events = catalog.events.iter().map(|entity| format!("{events}/{}", entity.id));
    let programs = catalog.programs.iter().map(|entity| format!("{programs}/{}", entity.id));
    let speakers = catalog.speakers.iter().map(|entity| format!("{speakers}/{}", entity.id));
    let materials = catalog.materials.iter().map(|entity| format!("{materials}/{}", entity.id));
    events.chain(programs).chain(speakers).chain(materials).collect()
}
