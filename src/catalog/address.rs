//! Addresses that two things would claim.
//!
//! Takes: the catalog. Gives: `address-taken` and `invalid-value` for unusable aliases. Never: builds an address of an entity; `pages::route` does.

use super::Catalog;
use crate::diagnostic::{Diagnostic, Related, rules};
use crate::model::Body;
use crate::say;
use crate::shape::{Text, proposed_id};
use crate::source::{Fact, Location};
use crate::words::{Language, Words};
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
    let mut faults: Vec<Diagnostic> = Vec::new();
    // The pages whose own address cannot be had, each with its fault.
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    // Which addresses are built in depends on the language, which a fault of `site.yaml` may hide.
    let is_certain = !catalog.damage.hides(catalog.settings.at, "language");
    let reserved = if is_certain { reserved(catalog.settings.language) } else { &[] };
    let mut taken: BTreeMap<String, Location> = BTreeMap::new();
    for page in &catalog.pages {
        let title = &page.record.title;
        let at = if title.is_known() { title.at } else { Location::whole(page.file) };
        if reserved.contains(&page.id.as_str()) {
            let id = &page.id;
            names.insert(id.as_str(), faults.len());
            faults.push(
                Diagnostic::new(&rules::ADDRESS_TAKEN, at, say!(id "alamat `/{id}/` sudah dipakai halaman bawaan", en "the address `/{id}/` belongs to a built-in page"))
                    .help(say!(id "ganti nama berkas `pages/{id}.md`", en "rename the file `pages/{id}.md`")),
            );
        }
        taken.insert(page.id.to_string(), at);
    }
    // Mostly there is no alias.
    let entities = LazyLock::new(|| entities(catalog));
    let mut claimed: BTreeMap<String, Claim<'_>> = BTreeMap::new();
    for claim in claims(catalog) {
        let alias = claim.alias;
        let Some(path) = alias_path(alias) else {
            let written = &**alias;
            faults.push(
                Diagnostic::new(&rules::INVALID_VALUE, alias.at, say!(id "`{written}` bukan alamat di situs ini", en "`{written}` is no address on this site"))
                    .help(say!(id "tulis alamat lama tanpa nama situs, misalnya `kegiatan/nama-lama/`", en "write the former address without the site's name, for example `events/old-name/`")),
            );
            continue;
        };
        let lower = path.to_lowercase();
        if let Some(other) = claimed.get(&lower) {
            // Of a file and its copy, the copy is told of.
            let is_first = claim.is_more_at_home(other, &lower, reserved);
            let (copy, first) = if is_first { (other, &claim) } else { (&claim, other) };
            match names.get(copy.id).filter(|_| copy.folder == "pages") {
                // Its own name is told of, and that it is a copy with it.
                Some(fault) => copy.also_copied(first, &mut faults[*fault]),
                None if proposed_id(copy.id).is_some() && copy.is_copy_of(first) => {}
                None => faults.push(copy.taken_by(first, &path)),
            }
            if is_first {
                claimed.insert(lower, claim);
            }
            continue;
        }
        // An alias inside a built-in list is welcome (a renamed event); the list itself is not to be had.
        let clash = taken.get(&lower).copied();
        let first = lower.split('/').next().unwrap_or_default();
        if reserved.contains(&lower.as_str())
            || FILES.contains(&first)
            || clash.is_some()
            || is_certain && entities.contains(&lower)
        {
            let mut fault = already_taken(alias.at, &path);
            if let Some(first) = clash {
                fault = fault.related(first, used_here());
            }
            faults.push(fault);
        }
        claimed.insert(lower, claim);
    }
    faults
}

fn already_taken(at: Location, path: &str) -> Diagnostic {
    let message = say!(id "alamat `/{path}/` sudah dipakai", en "the address `/{path}/` is taken");
    Diagnostic::new(&rules::ADDRESS_TAKEN, at, message).help(say!(
        id "hapus alias ini, atau pilih alamat lama yang lain",
        en "delete this alias, or choose another former address",
    ))
}

fn used_here() -> Words {
    say!(id "dipakai di sini", en "used here")
}

/// A former address, and the file that claims it.
struct Claim<'a> {
    alias: &'a Fact<Text>,
    folder: &'static str,
    id: &'a str,
    body: &'a Body,
}

impl Claim<'_> {
    /// Whether an address rather belongs here than to another file that claims it: the other is a page whose own address
    /// cannot be had, or it is this one whose name the address begins with.
    fn is_more_at_home(&self, other: &Self, path: &str, reserved: &[&str]) -> bool {
        let homeless = |claim: &Self| claim.folder == "pages" && reserved.contains(&claim.id);
        let named = |claim: &Self| path.rsplit('/').next().is_some_and(|name| name.starts_with(claim.id));
        (!homeless(self), named(self)) > (!homeless(other), named(other))
    }

    fn is_copy_of(&self, first: &Self) -> bool {
        let says_the_same = !self.body.is_blank() && self.body.markdown() == first.body.markdown();
        self.folder == first.folder && says_the_same
    }

    /// Adds to a fault of a page's own name that the first claims the same former address.
    fn also_copied(&self, first: &Self, fault: &mut Diagnostic) {
        let (id, other) = (self.id, first.id);
        let help = if self.is_copy_of(first) {
            say!(
                id "isinya sama dengan `pages/{other}`: jika salinan yang tidak terpakai, hapus `pages/{id}.md`; jika dari salinan ini dibuat halaman baru, ganti nama berkasnya, ganti isinya, dan hapus `aliases`-nya",
                en "it says the same as `pages/{other}`: if it is a copy that nobody needs, delete `pages/{id}.md`; if a new page is made of it, rename the file, change its text and delete its `aliases`",
            )
        } else {
            say!(
                id "ganti nama berkas `pages/{id}.md`, dan hapus `aliases`-nya yang juga dipakai `{other}`",
                en "rename the file `pages/{id}.md`, and delete those of its `aliases` that `{other}` has too",
            )
        };
        fault.help = Some(help);
        fault.related.push(Related {
            at: self.alias.at,
            message: say!(id "alamat lama yang sama", en "the same former address"),
        });
        fault.related.push(Related { at: first.alias.at, message: used_here() });
    }

    /// The fault where the first claims the same address.
    fn taken_by(&self, first: &Self, path: &str) -> Diagnostic {
        let fault = already_taken(self.alias.at, path);
        if !self.is_copy_of(first) {
            return fault.related(first.alias.at, used_here());
        }
        let (folder, id, other) = (self.folder, self.id, first.id);
        let message = say!(
            id "isi `{folder}/{id}` sama dengan `{folder}/{other}`, juga alamat lamanya `/{path}/`: salah satunya salinan",
            en "`{folder}/{id}` says the same as `{folder}/{other}`, with the same former address `/{path}/`: one of the two is a copy",
        );
        let help = say!(
            id "hapus salinannya; jika dari salinan ini dibuat yang baru, ganti isinya dan hapus alias ini",
            en "delete the copy; if something new is made of it, change its text and delete this alias",
        );
        Diagnostic::new(fault.rule, fault.at, message).help(help).related(first.alias.at, used_here())
    }
}

fn claims(catalog: &Catalog) -> impl Iterator<Item = Claim<'_>> {
    macro_rules! of {
        ($entities:ident) => {
            catalog.$entities.iter().flat_map(|entity| {
                let claim =
                    |alias| Claim { alias, folder: stringify!($entities), id: entity.id.as_str(), body: &entity.body };
                entity.record.aliases.iter().map(claim)
            })
        };
    }
    of!(events).chain(of!(programs)).chain(of!(speakers)).chain(of!(materials)).chain(of!(pages))
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
