//! What is said of a link that leads nowhere.
//!
//! Takes: a link, the text that it stands in, and what there is to lead to. Gives: a diagnostic at the link. Never: looks whether it leads
//! anywhere.

use super::super::anchors::Target;
use super::super::bodies::{Addresses, PREFIX};
use super::{Pending, Placed};
use crate::diagnostic::{Diagnostic, rules};
use crate::markdown::{LinkFound, LinkKind};
use crate::say;
use crate::shape::{Id, nearest};
use std::collections::BTreeSet;

pub(super) fn broken(text: &Placed<'_>, link: &LinkFound, addresses: &Addresses) -> Diagnostic {
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
pub(super) fn to_draft(text: &Placed<'_>, link: &LinkFound) -> Diagnostic {
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

pub(super) fn lost_elsewhere(link: &Pending, target: Target, known: &BTreeSet<String>) -> Diagnostic {
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

pub(super) fn unsafe_url(text: &Placed<'_>, link: &LinkFound) -> Diagnostic {
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
