//! Numbers and addresses that belong to a person, in any text that would be published.
//!
//! Takes: the catalog. Gives: one fault a find. Never: repeats the find, or any part of it, or looks at the contacts that an agency
//! gives in `site.yaml`.

mod exact;

pub use self::exact::point_at_personal_data;

use crate::catalog::{Catalog, PublishedFile};
use crate::content::Unread;
use crate::diagnostic::Diagnostic;
use crate::markdown::said;
use crate::memo::Memo;
use crate::model::Body;
use crate::personal::{self, Kind};
use crate::shape::Texts;
use crate::source::{FileId, Location, Position};
use crate::{rule, say};
use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::sync::Arc;

rule! {
    PERSONAL_DATA, "personal-data", Error,
    id {
        "Teks yang akan terbit memuat NIK, NIP, NPWP, nomor ponsel, atau alamat surel gratis.",
        "Data pribadi yang sudah terbit tidak dapat ditarik kembali; warga menghubungi kantor, bukan orang.",
        "Hapus nomor atau alamat itu dan tulis kontak kantor. Jika sudah terlanjur terkirim ke repositori, beri tahu \
         PPID.",
    },
    en {
        "A text that would be published holds a NIK, NIP, NPWP, mobile number or free-mail address.",
        "Personal data cannot be recalled once published; citizens write to an office, not to a person.",
        "Delete the number or address and write an office's contact. If it was pushed already, tell the information \
         officer.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md
summary: Pendaftaran lewat Wati, 0812-3456-7890.",
    mended r"# events/2026/keuangan-desa-angkatan-1/event.md
summary: Pendaftaran lewat Bidang Pengembangan SDM, (0274) 512345.",
}

pub(super) fn check_again(catalog: &Catalog, scanned: &mut Scanned, faults: &mut Vec<Diagnostic>) {
    site(catalog, &mut |text: &str, at: Location| faults.extend(in_text(text, at)));
    catalog.unread().iter().for_each(|unread| in_unread(unread, faults));
    for found in scanned.0.all(units(catalog), scan) {
        faults.extend(found.iter().cloned());
    }
    faults.extend(files(catalog).filter_map(|file| {
        let (kind, at) = file.personal?;
        Some(fault(kind, at))
    }));
    faults.extend(files(catalog).filter_map(in_name));
    faults.extend(ids(catalog).filter_map(|(id, file)| Some(in_id(personal::find_in_name(id)?, file))));
}

/// What was found in each text the last time.
#[derive(Debug, Default)]
pub struct Scanned(Memo<Unit, Vec<Diagnostic>>);

/// All texts of one entity, as they were decoded.
struct Unit {
    records: Vec<Arc<dyn Texts + Send + Sync>>,
    body: Body,
}

impl Unit {
    fn new(record: Arc<dyn Texts + Send + Sync>, body: &Body) -> Self {
        Self { records: vec![record], body: body.clone() }
    }

    /// With another file of the same entity.
    fn and<T: Texts + Send + Sync + 'static>(mut self, record: Option<&Arc<T>>) -> Self {
        self.records.extend(record.map(|record| Arc::clone(record) as Arc<dyn Texts + Send + Sync>));
        self
    }

    /// The records by where they are kept: as long as a unit holds them, nothing else is kept there.
    fn places(&self) -> impl Iterator<Item = *const ()> {
        self.records.iter().map(|record| Arc::as_ptr(record).cast())
    }
}

impl PartialEq for Unit {
    fn eq(&self, other: &Self) -> bool {
        self.body.is(&other.body) && self.places().eq(other.places())
    }
}

impl Eq for Unit {}

impl Hash for Unit {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.body.file.hash(state);
    }
}

impl std::fmt::Debug for Unit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Unit").field("body", &self.body).finish_non_exhaustive()
    }
}

fn units(catalog: &Catalog) -> Vec<Unit> {
    let programs = catalog.programs().map(|(_, entity)| Unit::new(entity.record.clone(), &entity.body));
    let speakers = catalog.speakers().map(|(_, entity)| Unit::new(entity.record.clone(), &entity.body));
    let materials = catalog.materials().map(|(_, entity)| Unit::new(entity.record.clone(), &entity.body));
    let pages = catalog.pages().iter().map(|entity| Unit::new(entity.record.clone(), &entity.body));
    let events = catalog.events().map(|(_, event)| {
        Unit::new(event.record.clone(), &event.body)
            .and(event.schedule.as_ref())
            .and(event.budget.as_ref())
            .and(event.evaluation.as_ref())
            .and(event.follow_up.as_ref())
    });
    programs.chain(speakers).chain(materials).chain(pages).chain(events).collect()
}

fn scan(unit: &Unit) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for record in &unit.records {
        record.texts(&mut |text: &str, at: Location| faults.extend(in_text(text, at)));
    }
    faults.extend(in_body(&unit.body));
    faults
}

/// The ids that become addresses, with the files that bear them.
fn ids(catalog: &Catalog) -> impl Iterator<Item = (&str, FileId)> {
    let programs = catalog.programs().map(|(_, program)| (program.id.as_str(), program.file));
    let speakers = catalog.speakers().map(|(_, speaker)| (speaker.id.as_str(), speaker.file));
    let materials = catalog.materials().map(|(_, material)| (material.id.as_str(), material.file));
    let events = catalog.events().map(|(_, event)| (event.id.as_str(), event.file));
    let pages = catalog.pages().iter().map(|page| (page.id.as_str(), page.file));
    programs.chain(speakers).chain(materials).chain(events).chain(pages)
}

fn in_id(kind: Kind, file: FileId) -> Diagnostic {
    let (name_id, name_en) = words(kind);
    let message = say!(
        id "data pribadi akan terbit dalam alamat halaman: {name_id}",
        en "personal data would be published in the address of a page: {name_en}",
    );
    let help = say!(
        id "ganti nama berkas atau foldernya: dari nama itu alamat halaman dibuat",
        en "rename the file or folder: the address of the page is made from its name",
    );
    Diagnostic::new(&PERSONAL_DATA, Location::whole(file), message).help(help)
}

/// The texts of `site.yaml`; its contacts are there to be published.
fn site<'a>(catalog: &'a Catalog, see: &mut dyn FnMut(&'a str, Location)) {
    let settings = catalog.settings();
    settings.title.texts(see);
    settings.tagline.texts(see);
    settings.license.texts(see);
    settings.notice.texts(see);
    settings.topics.texts(see);
    settings.coverage.texts(see);
    settings.agency.name.texts(see);
    settings.agency.short_name.texts(see);
    settings.agency.facilities.texts(see);
    for (_, organizer) in catalog.organizers() {
        organizer.record.texts(see);
    }
}

/// What stands in a text, and what readers of the page read there: character references and markup hide nothing from them.
fn in_body(body: &Body) -> Vec<Diagnostic> {
    let written = personal::find(body.markdown());
    let mut all: Vec<(Kind, Range<usize>)> = written.iter().map(|found| (found.kind, found.range.clone())).collect();
    let read = said(body.markdown());
    for block in &read {
        for found in personal::find(&block.text) {
            let at = block.source(found.range.clone());
            if !written.iter().any(|known| known.range.start < at.end && at.start < known.range.end) {
                all.push((found.kind, at));
            }
        }
    }
    all.sort_by_key(|(_, at)| at.start);
    all.into_iter().map(|(kind, at)| fault(kind, body.locate(at))).collect()
}

/// A file is published under its own name.
fn in_name(file: &PublishedFile) -> Option<Diagnostic> {
    let below = file.path.split_once('/').map_or(file.path.as_str(), |(_, below)| below);
    let kind = personal::find_in_name(below)?;
    let (name_id, name_en) = words(kind);
    let message = say!(
        id "data pribadi akan terbit dalam nama berkas: {name_id}",
        en "personal data would be published in the name of a file: {name_en}",
    );
    let help = say!(
        id "ganti nama berkasnya, misalnya menurut isinya: `daftar-hadir.pdf`",
        en "rename the file, for instance after what it holds: `attendance.pdf`",
    );
    Some(Diagnostic::new(&PERSONAL_DATA, file.named_at, message).help(help))
}

/// Files that are copied to the site as they are.
fn files(catalog: &Catalog) -> impl Iterator<Item = &PublishedFile> {
    let portraits = catalog.speakers().filter_map(|(_, speaker)| speaker.portrait.as_ref());
    let downloads = catalog.materials().flat_map(|(_, material)| &material.downloads).map(|download| &download.file);
    portraits.chain(downloads).chain(catalog.events().flat_map(|(_, event)| event.files.values()))
}

/// Whatever a text that cannot be read was meant to say, what stands in it stands there; but for its comments, which no
/// page would have shown.
fn in_unread(unread: &Unread, faults: &mut Vec<Diagnostic>) {
    for (line, text) in (1..).zip(unread.text.lines()) {
        let text = match text.find('#') {
            Some(0) => continue,
            Some(_) => text.split(" #").next().unwrap_or_default(),
            None => text,
        };
        for found in personal::find(text) {
            let column =
                |byte: usize| u32::try_from(text[..byte].chars().count()).unwrap_or(u32::MAX).saturating_add(1);
            let (start, end) = (column(found.range.start), column(found.range.end));
            let at = |column: u32| Position { line, column };
            let at = Location { file: unread.file, start: at(start), end: at(end) };
            faults.push(fault(found.kind, at));
        }
    }
}

fn in_text(text: &str, at: Location) -> Vec<Diagnostic> {
    personal::find(text).into_iter().map(|found| fault(found.kind, at)).collect()
}

fn words(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Nik => ("NIK", "an identity number (NIK)"),
        Kind::Nip => ("NIP", "a civil servant's number (NIP)"),
        Kind::Npwp => ("NPWP", "a tax number (NPWP)"),
        Kind::Mobile => ("nomor ponsel", "a mobile number"),
        Kind::FreeMail => ("alamat surel gratis", "a free-mail address"),
    }
}

/// Nothing of the find is repeated: logs are public too, and its place is told.
fn fault(kind: Kind, at: Location) -> Diagnostic {
    let (name_id, name_en) = words(kind);
    let message = say!(
        id "data pribadi akan terbit di sini: {name_id}",
        en "personal data would be published here: {name_en}",
    );
    let help = say!(
        id "tulis jabatan atau unit kerjanya; kontak layanan ditulis di `agency` pada `site.yaml`. Yang sudah tersimpan di riwayat perlu dihapus dari sana juga",
        en "name the office or unit instead; contacts belong to `agency` in `site.yaml`. What has been committed must be taken out of the history too",
    );
    Diagnostic::new(&PERSONAL_DATA, at, message).help(help)
}

#[cfg(test)]
mod tests {
    use super::{Scanned, check_again};
    use crate::check::testing::{EVENT, SCHEDULE, event, messages, said};
    use crate::check::walk::Part;
    use crate::diagnostic::Diagnostic;

    fn check(catalog: &Part<'_>, faults: &mut Vec<Diagnostic>) {
        check_again(catalog, &mut Scanned::default(), faults);
    }

    #[test]
    fn in_a_body_the_place_is_exact() {
        let wrong = event("") + "\nTanya ke Wati, 0812-3456-7890.\n";
        assert_eq!(said(check, &[(EVENT, &wrong)]), ["personal-data events/2026/a/event.md:9:16"]);
        assert_eq!(messages(check, &[(EVENT, &wrong)]), ["data pribadi akan terbit di sini: nomor ponsel"]);
        assert!(said(check, &[(EVENT, &(event("") + "\nTanya ke Bidang SDM, (0274) 512345.\n"))]).is_empty());
    }

    #[test]
    fn a_body_is_read_as_it_will_be_shown() {
        for hidden in ["0812&#45;3456&#45;7890", "0812\\-3456\\-7890", "0812**3456**7890", "0812&#x2d;34567890"] {
            let wrong = event("") + "\nTanya ke Wati, " + hidden + ".\n";
            assert_eq!(said(check, &[(EVENT, &wrong)]), ["personal-data events/2026/a/event.md:9:16"], "{hidden}");
        }
        let link = event("") + "\nTanya [Wati](tel:0812&#45;3456&#45;7890) 081&#50;34567890.\n";
        let places = ["personal-data events/2026/a/event.md:9:7", "personal-data events/2026/a/event.md:9:42"];
        assert_eq!(said(check, &[(EVENT, &link)]), places);
        // What is parted on the page is no number.
        let parted = event("") + "\n| 0812 | 3456 | 7890 |\n|---|---|---|\n| 0812 | 3456 | 7890 |\n";
        assert!(said(check, &[(EVENT, &parted)]).is_empty());
    }

    #[test]
    fn in_a_value_too_quoted_or_not() {
        let plain = event("lessons:\n  - Daftar hadir dikirim ke budi@gmail.com");
        assert_eq!(said(check, &[(EVENT, &plain)]), ["personal-data events/2026/a/event.md:7:29"]);
        let quoted = event("lessons:\n  - \"Daftar hadir dikirim ke budi@gmail.com\"");
        assert_eq!(said(check, &[(EVENT, &quoted)]), ["personal-data events/2026/a/event.md:7:30"]);
        let folded = event("lessons:\n  - >\n    Daftar hadir dikirim ke\n    budi@gmail.com");
        assert_eq!(said(check, &[(EVENT, &folded)]), ["personal-data events/2026/a/event.md:9:5"]);
        let session = "sessions:\n  - { date: 2026-03-10, title: Sesi NIP 198001012005011001 }\n";
        assert_eq!(said(check, &[(SCHEDULE, session)]), ["personal-data events/2026/a/schedule.yaml:2:41"]);
    }

    #[test]
    fn contacts_of_the_site_are_there_to_be_published() {
        // The base site of these tests has a free-mail address as its contact.
        assert!(said(check, &[]).is_empty());
        let notice =
            "title: Situs\nbase_url: https://contoh.go.id\nagency: { name: Lembaga }\nnotice: Tanya 081234567890\n";
        assert_eq!(said(check, &[("site.yaml", notice)]), ["personal-data site.yaml:4:15"]);
    }

    #[test]
    fn in_the_rest_of_the_catalog() {
        let page = "---\ntitle: Kontak\n---\n[surel](mailto:ppid.contoh@yahoo.com)\n";
        assert_eq!(said(check, &[("pages/kontak.md", page)]), ["personal-data pages/kontak.md:4:16"]);
        let speaker = "---\nname: Rahma\nlinks: [{ title: WA, url: \"https://wa.me/6281234567890\" }]\n---\n";
        assert_eq!(said(check, &[("speakers/rahma.md", speaker)]).len(), 1);
        let page = "---\ntitle: Kontak\n---\n";
        assert_eq!(
            said(check, &[("pages/wati-081234567890.md", page)]),
            ["personal-data pages/wati-081234567890.md:1:1"]
        );
        let draft = "---\ntitle: Kontak\ndraft: true\n---\nbudi@gmail.com\n";
        assert!(said(check, &[("pages/kontak.md", draft)]).is_empty());
    }
}
