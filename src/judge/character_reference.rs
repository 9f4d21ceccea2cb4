//! The hint on a sign that stands in a name or a title as HTML writes it, which readers then see.
//!
//! Takes: the titles and summaries of programs, events, sessions, documents, materials and pages; the names of speakers, their offices and their
//! agencies; the names of places. Gives: a hint a text. Never: speaks of Markdown, which knows these names, or of a name it does not know.

use super::case::Case;
use super::wording::written;
use crate::catalog::Catalog;
use crate::diagnostic::Diagnostic;
use crate::evidence::Evidence;
use crate::shape::Text;
use crate::source::Fact;
use crate::{rule, say};

rule! {
    CHARACTER_REFERENCE, "character-reference", Hint,
    id {
        "Sebuah judul, ringkasan, nama, atau jabatan memuat sebuah tanda dalam bentuk HTML: `&amp;`, `&mdash;`, `&#46;`.",
        "Bentuk itu hanya dikenal di dalam HTML. Di halaman, daftar, kalender, dan hasil pencarian pembaca melihatnya seperti diketik: \
         “Tata Kelola &amp; Data”.",
        "Tulis tandanya sendiri: `&`, `–`, `.`. Bentuk HTML biasanya ikut saat teks disalin dari situs lain.",
    },
    en {
        "A title, summary, name or office holds a sign as HTML writes it: `&amp;`, `&mdash;`, `&#46;`.",
        "HTML alone knows that form. On pages, in lists, calendars and search results readers see it as it was typed: \
         “Governance &amp; Data”.",
        "Write the sign itself: `&`, `–`, `.`. The form of HTML usually comes along when a text is copied from another site.",
    },
    wrong r"# programs/tata-kelola.md
title: Tata Kelola &amp; Data",
    mended r"# programs/tata-kelola.md
title: Tata Kelola & Data",
}

/// The names of signs that texts copied from pages hold.
const NAMES: [(&str, char); 18] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("middot", '·'),
    ("bull", '•'),
    ("eacute", 'é'),
];

/// Speaks once a text of an event, its sessions, documents and place.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let record = case.record;
    let sessions = case.sessions().iter().map(|session| &session.title);
    let documents = record.documents.iter().map(|document| &document.title);
    let place = record.venue.iter().filter_map(|venue| venue.name.as_ref());
    said.extend(record.title.iter().chain(sessions).chain(documents).chain(place).filter_map(hint));
}

/// Speaks once a text of anything else that has a page.
pub fn check_others(catalog: &Catalog, _evidence: &Evidence, said: &mut Vec<Diagnostic>) {
    let programs = catalog.programs().flat_map(|(_, program)| [&program.record.title, &program.record.summary]);
    let materials = catalog.materials().map(|(_, material)| &material.record.title);
    let pages = catalog.pages().iter().map(|page| &page.record.title);
    let speakers = catalog.speakers().flat_map(|(_, speaker)| {
        let record = &speaker.record;
        std::iter::once(&record.name).chain(&record.position).chain(&record.affiliation)
    });
    said.extend(programs.chain(materials).chain(pages).chain(speakers).filter_map(hint));
}

fn hint(text: &Fact<Text>) -> Option<Diagnostic> {
    let meant = written(&read(text.value.as_str())?);
    let message = say!(
        id "Teks ini memuat tanda dalam bentuk HTML, dan pembaca melihatnya seperti diketik.",
        en "This text holds a sign as HTML writes it, and readers see it as it is typed.",
    );
    let help = say!(id "tulis tandanya sendiri: `{meant}`", en "write the sign itself: `{meant}`");
    Some(Diagnostic::new(&CHARACTER_REFERENCE, text.at, message).help(help))
}

/// The text as HTML reads it; `None` where it holds no reference that is known.
fn read(text: &str) -> Option<String> {
    let mut rest = text;
    let mut meant = String::with_capacity(text.len());
    let mut is_changed = false;
    while let Some((before, after)) = rest.split_once('&') {
        meant.push_str(before);
        if let Some((name, behind)) = after.split_once(';')
            && let Some(sign) = sign(name)
        {
            meant.push(sign);
            is_changed = true;
            rest = behind;
        } else {
            meant.push('&');
            rest = after;
        }
    }
    meant.push_str(rest);
    is_changed.then_some(meant)
}

/// What a reference stands for, between `&` and `;`.
fn sign(name: &str) -> Option<char> {
    let Some(number) = name.strip_prefix('#') else {
        return NAMES.iter().find(|(known, _)| *known == name).map(|(_, sign)| *sign);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    char::from_u32(code.ok()?).filter(|sign| !sign.is_control())
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::judge::testing::sound;

    #[test]
    fn a_title_copied_from_a_page() {
        let page = |title: &str| sound().file("pages/profil.md", &format!("---\ntitle: {title}\n---\nIsi.\n"));
        page("Tata Kelola &amp; Data").says(
            "character-reference",
            "pages/profil.md",
            "Tata Kelola &amp;",
            "bentuk HTML",
        );
        page("Tata Kelola & Data").is_silent_on("character-reference");
        page("Bab 1 &c; sisanya").is_silent_on("character-reference");
    }

    #[test]
    fn signs_are_read_as_html_reads_them() {
        let meant = |text| read(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(meant("U&#46;S&#46; Web &#x41;&#58;"), "U.S. Web A:");
        assert_eq!(meant("Humas &mdash; R&D &quot;A&quot;"), "Humas — R&D \"A\"");
        for plain in ["R&D; lanjutan", "& ;", "a & b", "&#0;", "&#x110000;", "&#;", "&unknown;", ""] {
            assert_eq!(read(plain), None, "{plain}");
        }
    }
}
