//! What `terang new` writes where it knows nothing yet, and that it stands in no file that is published.
//!
//! Takes: the names of things, and the reasons of events. Gives: one fault a filler. Never: speaks of a draft, in which a filler
//! is right, or of a text that somebody else wrote.

use super::walk::Part;
use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::shape::Text;
use crate::source::Fact;
use crate::words::Language;

/// What is still to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filler {
    /// The name of a program.
    Program,
    /// A program in one sentence.
    Summary,
    /// The name of a speaker.
    Speaker,
    /// The name of a material.
    Material,
    /// The heading of a page.
    Page,
    /// Why an event is of another kind than its program.
    KindReason,
}

impl Filler {
    const ALL: [Self; 6] = [Self::Program, Self::Summary, Self::Speaker, Self::Material, Self::Page, Self::KindReason];

    /// A text that plainly waits for another one.
    #[must_use]
    pub fn text(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Program, Language::Indonesian) => "Ganti dengan nama program",
            (Self::Program, Language::English) => "Replace by the program's name",
            (Self::Summary, Language::Indonesian) => "Ganti dengan satu kalimat untuk katalog",
            (Self::Summary, Language::English) => "Replace by one sentence for the catalog",
            (Self::Speaker, Language::Indonesian) => "Ganti dengan nama dan gelar",
            (Self::Speaker, Language::English) => "Replace by name and titles",
            (Self::Material, Language::Indonesian) => "Ganti dengan nama materi",
            (Self::Material, Language::English) => "Replace by the material's name",
            (Self::Page, Language::Indonesian) => "Ganti dengan judul halaman",
            (Self::Page, Language::English) => "Replace by the page's heading",
            (Self::KindReason, Language::Indonesian) => "Ganti dengan alasan jenisnya berbeda dari programnya",
            (Self::KindReason, Language::English) => "Replace by why its kind is not the program's",
        }
    }

    fn is(text: &str) -> bool {
        let languages = [Language::Indonesian, Language::English];
        Self::ALL.iter().any(|filler| languages.iter().any(|language| filler.text(*language) == text.trim()))
    }
}

pub(super) fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
    let mut see = |is_draft: bool, texts: &[Option<&Fact<Text>>]| {
        let left = texts.iter().flatten().filter(|text| !is_draft && Filler::is(text.value.as_str()));
        faults.extend(left.map(|text| fault(text)));
    };
    for (_, program) in catalog.programs() {
        see(program.is_draft(), &[Some(&program.record.title), Some(&program.record.summary)]);
    }
    for (_, speaker) in catalog.speakers() {
        see(speaker.is_draft(), &[Some(&speaker.record.name)]);
    }
    for (_, material) in catalog.materials() {
        see(material.is_draft(), &[Some(&material.record.title)]);
    }
    for page in catalog.pages() {
        see(page.is_draft(), &[Some(&page.record.title)]);
    }
    for (_, event) in catalog.events() {
        see(event.is_draft(), &[event.record.kind_reason.as_ref()]);
    }
}

fn fault(text: &Fact<Text>) -> Diagnostic {
    let said = text.value.as_str();
    let message = say!(
        id "`{said}` ditulis `terang new` dan belum diganti",
        en "`{said}` was written by `terang new`, and nobody has replaced it yet",
    );
    Diagnostic::new(&rules::PLACEHOLDER, text.at, message).help(say!(
        id "tulis isinya, atau kembalikan `draft: true` sampai isinya ada",
        en "write the content, or put `draft: true` back until there is some",
    ))
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::testing::{EVENT, said};

    #[test]
    fn a_filler_is_published_nowhere() {
        let program = |rest: &str| {
            format!("---\ntitle: Ganti dengan nama program\nkind: bimtek\nsummary: Satu kalimat.\n{rest}---\n")
        };
        let path = "programs/q.md";
        assert_eq!(said(check, &[(path, &program(""))]), ["placeholder programs/q.md:2:8"]);
        assert!(said(check, &[(path, &program("draft: ya\n"))]).is_empty());
        let other = program("").replace("nama program", "nama program yang baru");
        assert!(said(check, &[(path, &other)]).is_empty());
        let event = "---\nprogram: p\nkind: workshop\nkind_reason: Replace by why its kind is not the program's\n\
                     status: planned\nstart: 2027-03-10\nend: 2027-03-10\n---\n";
        assert_eq!(said(check, &[(EVENT, event)]), ["placeholder events/2026/a/event.md:4:14"]);
    }
}
