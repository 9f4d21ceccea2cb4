//! The hint on files that nobody has checked for personal data.
//!
//! Takes: papers and every evidence file. Gives: a hint a file. Never: opens the file.

use super::case::Case;
use crate::diagnostic::Diagnostic;
use crate::shape::FilePath;
use crate::source::Fact;
use crate::{rule, say};
use std::collections::BTreeSet;

rule! {
    UNCHECKED_DOCUMENT, "unchecked-document", Hint,
    id {
        "Dokumen punya berkas, tetapi belum ada catatan (`checked`) bahwa berkas itu diperiksa dan bebas dari data \
         pribadi.",
        "Berkas yang belum diperiksa hanya disebut, tidak disalin ke situs: NIK atau nomor ponsel dalam hasil pindai \
         tidak dapat ditarik kembali.",
        "Buka berkasnya, pastikan tidak ada data pribadi, lalu tulis siapa yang memeriksa dan kapan. Jika belum \
         diperiksa, biarkan.",
    },
    en {
        "A document has a file, but no note (`checked`) that the file was looked through and holds no personal data.",
        "An unchecked file is named but not copied to the site: an identity or phone number in a scan cannot be \
         recalled.",
        "Open the file, make sure that it holds no personal data, and write who checked it and when. If nobody has, leave \
         it.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md
documents:
  - { title: Surat undangan, kind: invitation, file: documents/undangan.pdf }",
    recorded r"# events/2026/keuangan-desa-angkatan-1/event.md
documents:
  - { title: Surat undangan, kind: invitation, file: documents/undangan.pdf, checked: { by: Sekretaris, date: 2026-04-02 } }",
}

/// Speaks once of every file that is named and not checked, wherever it is named first.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let papers = &case.record.documents;
    let mut settled: BTreeSet<&str> = papers
        .iter()
        .filter(|paper| paper.checked.is_some())
        .filter_map(|paper| paper.file.as_ref())
        .map(|file| file.as_str())
        .collect();
    let needs = case.record.needs_assessment.iter().filter_map(|needs| needs.document.as_ref());
    let actions =
        case.event.follow_up.iter().flat_map(|follow_up| &follow_up.items).filter_map(|item| item.evidence.as_ref());
    let stories = case
        .event
        .follow_up
        .iter()
        .flat_map(|follow_up| &follow_up.stories)
        .filter_map(|story| story.evidence.as_ref());
    let named: Vec<&Fact<FilePath>> =
        papers.iter().filter_map(|paper| paper.file.as_ref()).chain(needs).chain(actions).chain(stories).collect();
    for file in named {
        let path = file.as_str();
        // A photo is published by its description.
        if case.record.photos.iter().any(|photo| photo.file.as_str() == path) || !settled.insert(path) {
            continue;
        }
        said.push(
            Diagnostic::new(&UNCHECKED_DOCUMENT, file.at, say!(id "Berkas `{path}` belum diperiksa, jadi hanya disebut dan tidak disalin ke situs.", en "The file `{path}` is not checked yet, so it is named and not copied to the site."))
                .help(say!(id "sesudah diperiksa bebas data pribadi, tulis `checked: {{ by: …, date: … }}` pada dokumennya di `documents`", en "once it is found free of personal data, write `checked: {{ by: …, date: … }}` for the paper under `documents`")),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn a_file_that_nobody_checked() {
        let unchecked = ", checked: { by: Sekretaris, date: 2026-04-02 }";
        sound().with("event.md", unchecked, "").says(
            "unchecked-document",
            "event.md",
            "documents/laporan.pdf",
            "belum diperiksa",
        );
        let evidence = || {
            sound().file("documents/sop.pdf", "").with(
                "follow-up.yaml",
                "evidence: documents/laporan.pdf",
                "evidence: documents/sop.pdf",
            )
        };
        evidence().says("unchecked-document", "follow-up.yaml", "documents/sop.pdf", "documents/sop.pdf");
    }
}
