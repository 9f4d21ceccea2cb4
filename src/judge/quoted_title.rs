//! The hint on a title that stands in quotation marks, which readers then see.
//!
//! Takes: the titles of events, of their sessions and documents, of programs, materials and pages. Gives: a hint a title. Never:
//! speaks of a title of which a part is quoted.

use super::case::Case;
use super::wording::written;
use crate::catalog::Catalog;
use crate::diagnostic::Diagnostic;
use crate::evidence::Evidence;
use crate::shape::Text;
use crate::source::Fact;
use crate::{rule, say};

rule! {
    QUOTED_TITLE, "quoted-title", Hint,
    id {
        "Sebuah judul seluruhnya berada di antara tanda kutip seperti buatan Word (“ ” atau ‘ ’).",
        "YAML hanya mengenal tanda kutip lurus. Tanda kutip lain menjadi bagian dari judul dan tampil di setiap halaman, daftar, \
         dan hasil pencarian.",
        "Hapus tanda kutipnya. Jika judulnya memuat titik dua atau tanda lain yang berarti bagi YAML, apit dengan tanda kutip \
         lurus (`\"`).",
    },
    en {
        "A title stands as a whole in quotation marks as word processors set them (“ ” or ‘ ’).",
        "YAML knows straight quotes alone. Others become a part of the title, and are shown on every page, list and search \
         result.",
        "Delete the marks. If the title holds a colon or another sign that means something to YAML, put it in straight quotes \
         (`\"`).",
    },
    wrong r"# programs/keuangan-desa.md
title: “Bimtek keuangan desa”",
    mended r"# programs/keuangan-desa.md
title: Bimtek keuangan desa",
}

/// Speaks once a title of an event, its sessions and its documents.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let sessions = case.sessions().iter().map(|session| &session.title);
    let documents = case.record.documents.iter().map(|document| &document.title);
    said.extend(case.record.title.iter().chain(sessions).chain(documents).filter_map(hint));
}

/// Speaks once a title of anything else that has a page.
pub fn check_others(catalog: &Catalog, _evidence: &Evidence, said: &mut Vec<Diagnostic>) {
    let programs = catalog.programs().map(|(_, program)| &program.record.title);
    let materials = catalog.materials().map(|(_, material)| &material.record.title);
    let pages = catalog.pages().iter().map(|page| &page.record.title);
    said.extend(programs.chain(materials).chain(pages).filter_map(hint));
}

fn hint(title: &Fact<Text>) -> Option<Diagnostic> {
    let bare = unquoted(title.value.as_str())?;
    let message = say!(
        id "Judul ini tampil bersama tanda kutip yang mengapitnya.",
        en "This title is shown with the quotation marks around it.",
    );
    let written = written(bare);
    let help = say!(id "hapus tanda kutip itu: `{written}`", en "delete these marks: `{written}`");
    Some(Diagnostic::new(&QUOTED_TITLE, title.at, message).help(help))
}

/// What stands between the marks that open and close a whole text, with none between them.
fn unquoted(text: &str) -> Option<&str> {
    const MARKS: [char; 8] = ['“', '”', '„', '‟', '‘', '’', '«', '»'];
    let bare = text.strip_prefix(MARKS)?.strip_suffix(MARKS)?.trim();
    // An apostrophe within a word is no end of a quote.
    let is_quoted = bare.contains(['“', '”', '„', '‟', '‘', '«', '»']);
    (!bare.is_empty() && !is_quoted).then_some(bare)
}

#[cfg(test)]
mod tests {
    use super::unquoted;
    use crate::judge::testing::sound;

    #[test]
    fn a_title_in_the_quotes_of_a_word_processor() {
        let page = |title: &str| sound().file("pages/profil.md", &format!("---\ntitle: {title}\n---\nIsi.\n"));
        page("“Profil dinas”").says("quoted-title", "pages/profil.md", "“Profil", "tanda kutip yang mengapitnya");
        page("“Merdeka” bagi guru").is_silent_on("quoted-title");
        page("\"Profil dinas\"").is_silent_on("quoted-title");
    }

    #[test]
    fn marks_around_a_part_belong_to_it() {
        assert_eq!(unquoted("‘Jum’at bersih’"), Some("Jum’at bersih"));
        assert_eq!(unquoted("“Kas” dan “Pajak”"), None);
        assert_eq!(unquoted("“”"), None);
        assert_eq!(unquoted("“Kas"), None);
    }
}
