//! Files that are wrecked as a whole: merged halfway, copied to a wrong place, without the lines around their keys, without their
//! beginning.
//!
//! Each change is made to the site that `terang init` makes. An editor must hear of that one thing, on its line, and of nothing that
//! follows from it; and of what else is wrong in the same file.

use crate::support::faults::errors;
use terang::starter;

const EVENT: &str = "events/2025/laporan-desa-2025-1/event.md";
const SCHEDULE: &str = "events/2025/laporan-desa-2025-1/schedule.yaml";
const BUDGET: &str = "events/2025/laporan-desa-2025-1/budget.yaml";
const EVALUATION: &str = "events/2025/laporan-desa-2025-1/evaluation.yaml";
const FOLLOW_UP: &str = "events/2025/laporan-desa-2025-1/follow-up.yaml";
const PROGRAM: &str = "programs/laporan-desa.md";

/// What is told: file, line, and message with remedy.
type Told = Vec<(String, u32, String)>;

/// The texts of a sound site by their paths, some of them changed.
struct Site(Vec<(String, String)>);

impl Site {
    fn sound() -> Self {
        let files = starter::FILES.iter().filter_map(|(path, bytes)| Some((path.strip_prefix("content/")?, *bytes)));
        Self(files.map(|(path, bytes)| (path.to_owned(), String::from_utf8_lossy(bytes).into_owned())).collect())
    }

    fn text(&self, path: &str) -> &str {
        let (_, text) = self.0.iter().find(|(name, _)| name == path).unwrap_or_else(|| panic!("no {path}"));
        text
    }

    fn with(mut self, path: &str, text: String) -> Self {
        self.0.retain(|(name, _)| name != path);
        self.0.push((path.to_owned(), text));
        self
    }

    fn replaced(self, path: &str, from: &str, to: &str) -> Self {
        assert!(self.text(path).contains(from), "{path} does not hold {from:?}");
        let text = self.text(path).replacen(from, to, 1);
        self.with(path, text)
    }

    /// The same with what lies below a path at another one, or there as well.
    fn moved(self, from: &str, to: &str, is_copy: bool) -> Self {
        let below = |path: &str| path.strip_prefix(from).map(|rest| format!("{to}{rest}"));
        let there: Vec<_> = self.0.iter().filter_map(|(path, text)| Some((below(path)?, text.clone()))).collect();
        assert!(!there.is_empty(), "nothing at {from}");
        let here = self.0.into_iter().filter(|(path, _)| is_copy || below(path).is_none());
        Self(here.chain(there).collect())
    }

    fn told(&self) -> Told {
        let (faults, sources) = errors(&self.0);
        let said = |fault: &terang::diagnostic::Diagnostic| {
            let help = fault.help.as_ref().map_or("", |help| &help.id);
            format!("{} | {help}", fault.message.id)
        };
        faults
            .iter()
            .map(|fault| (sources.file(fault.at.file).path.clone(), fault.at.start.line, said(fault)))
            .collect()
    }
}

/// One fault, in a file, on a line, that says all of this.
#[track_caller]
fn one(told: &Told, path: &str, line: u32, says: &[&str]) {
    let [(file, at, said)] = &**told else { panic!("not one: {told:#?}") };
    assert_eq!((&**file, *at), (path, line), "{said}");
    let missing: Vec<&&str> = says.iter().filter(|part| !said.contains(**part)).collect();
    assert!(missing.is_empty(), "does not say {missing:?}: {said}");
}

/// The line, from 1, on which something stands.
fn line(text: &str, what: &str) -> u32 {
    let at = text.lines().position(|line| line.contains(what)).unwrap_or_else(|| panic!("no {what:?}"));
    u32::try_from(at + 1).unwrap()
}

/// A file's keys without the `---` around them, and the text below.
fn parts(text: &str) -> (&str, &str) {
    text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).expect("front matter")
}

#[test]
fn the_site_is_sound() {
    assert_eq!(Site::sound().told(), []);
}

#[test]
fn a_line_around_the_keys_that_is_missing_is_missed_where_it_should_stand() {
    let site = Site::sound();
    let (keys, text) = parts(site.text(EVENT));
    let (unopened, unclosed) = (format!("{keys}\n---\n{text}"), format!("---\n{keys}\n{text}"));
    let below = line(&unclosed, text.lines().find(|line| !line.trim().is_empty()).expect("a text"));
    let keys_alone = format!("---\n{keys}\n");
    let last = u32::try_from(keys_alone.lines().count()).unwrap();

    one(&Site::sound().with(EVENT, unopened).told(), EVENT, 1, &["pembuka tidak ada", "tulis `---`"]);
    one(&Site::sound().with(EVENT, unclosed).told(), EVENT, below, &["penutup tidak ada", "di atasnya"]);
    one(&Site::sound().with(EVENT, keys_alone).told(), EVENT, last, &["penutup tidak ada", "di bawahnya"]);
}

#[test]
fn a_line_around_the_keys_that_is_another_is_named() {
    let site = Site::sound();
    let (keys, text) = parts(site.text(EVENT));
    let end = u32::try_from(keys.lines().count() + 2).unwrap();
    for (closing, line) in [("***", end), ("--", end), ("–––", end), ("----", end), (" ---", end)] {
        let changed = format!("---\n{keys}\n{closing}\n{text}");
        one(&Site::sound().with(EVENT, changed).told(), EVENT, line, &["tampaknya baris penutup", "tiga tanda hubung"]);
    }
    for opening in ["--", "–––", "+++", " ---"] {
        let changed = format!("{opening}\n{keys}\n---\n{text}");
        one(&Site::sound().with(EVENT, changed).told(), EVENT, 1, &["tampaknya baris pembuka", "tiga tanda hubung"]);
    }
    let (blank, note) = (format!("\n{}", site.text(EVENT)), format!("# catatan\n{}", site.text(EVENT)));
    one(&Site::sound().with(EVENT, blank).told(), EVENT, 1, &["diawali baris kosong", "hapus baris kosong"]);
    one(&Site::sound().with(EVENT, note).told(), EVENT, 1, &["di atas baris `---`", "pindahkan"]);
}

#[test]
fn what_else_is_wrong_in_such_a_file_is_told_too() {
    let site = Site::sound().replaced(EVENT, "status: ", "statuss: ");
    let (keys, text) = parts(site.text(EVENT));
    for changed in [format!("{keys}\n---\n{text}"), format!("---\n{keys}\n{text}"), format!("---\n{keys}\n***\n{text}")]
    {
        let told = Site::sound().with(EVENT, changed).told();
        assert_eq!(told.len(), 2, "{told:#?}");
        assert!(told.iter().any(|(_, _, said)| said.contains("kunci `statuss` tidak dikenal")), "{told:#?}");
    }
}

#[test]
fn the_marks_of_a_merge_are_told_of_whichever_are_left() {
    let marks = [(true, true, true), (true, true, false), (false, true, true), (true, false, true)];
    for (path, key) in [(EVENT, "title: "), (BUDGET, "source: "), (PROGRAM, "title: ")] {
        let site = Site::sound();
        let first = site.text(path).lines().find(|line| line.starts_with(key)).expect("the key").to_owned();
        for (opens, divides, closes) in marks {
            let mark = |is_left: bool, mark: &str| if is_left { format!("{mark}\n") } else { String::new() };
            let [open, middle, close] =
                [mark(opens, "<<<<<<< HEAD"), mark(divides, "======="), mark(closes, ">>>>>>> lain")];
            let both = format!("{open}{first}\n{middle}{first} lagi\n{close}");
            let changed = Site::sound().replaced(path, &format!("{first}\n"), &both);
            let at = line(changed.text(path), if opens { "<<<<<<<" } else { "=======" });
            one(&changed.told(), path, at, &["konflik penggabungan Git", "pilih salah satu versi"]);
        }
        let whole = format!("<<<<<<< HEAD\n{0}=======\n{0}>>>>>>> lain\n", site.text(path));
        one(&Site::sound().with(path, whole).told(), path, 1, &["konflik penggabungan Git"]);
    }
}

#[test]
fn a_heading_that_is_underlined_is_no_mark_of_a_merge() {
    let site = Site::sound();
    let changed = format!("{}\nCatatan\n=======\n\nTeks.\n", site.text(EVENT));
    assert_eq!(Site::sound().with(EVENT, changed).told(), []);
}

#[test]
fn a_file_with_the_keys_of_another_kind_is_told_of_once() {
    let site = Site::sound();
    let copied = |from: &str, to: &str| Site::sound().with(to, site.text(from).to_owned()).told();
    let at = |path: &str, key: &str| line(site.text(path), key);
    one(&copied(PROGRAM, "speakers/laporan.md"), "speakers/laporan.md", 2, &["milik program di `programs/`"]);
    one(&copied(BUDGET, SCHEDULE), SCHEDULE, at(BUDGET, "source:"), &["milik `budget.yaml`"]);
    one(&copied(EVENT, BUDGET), BUDGET, 2, &["milik `event.md`"]);
    one(&copied(BUDGET, EVENT), EVENT, at(BUDGET, "source:"), &["milik `budget.yaml`", "tempat yang salah"]);
}

#[test]
fn keys_below_the_line_that_ends_them_are_not_published_as_text() {
    let site = Site::sound();
    let parted = Site::sound().replaced(EVENT, "\ndocuments:\n", "\n---\ndocuments:\n");
    let at = line(parted.text(EVENT), "documents:");
    let above = format!("di baris {}", at - 1);
    one(&parted.told(), EVENT, at, &["terbit sebagai teks", "hapus baris `---`", &above]);
    let (keys, text) = parts(site.text(EVENT));
    let misplaced = format!("---\n{keys}\n---\nabsences: []\n{text}");
    let at = line(&misplaced, "absences: []");
    one(&Site::sound().with(EVENT, misplaced).told(), EVENT, at, &["terbit sebagai teks", "pindahkan ke atas"]);
    let twice = site.text(EVENT).repeat(2);
    let at = u32::try_from(site.text(EVENT).lines().count() + 2).unwrap();
    one(&Site::sound().with(EVENT, twice).told(), EVENT, at, &["terbit sebagai teks", "tertempel dua kali"]);
}

#[test]
fn a_file_without_its_beginning_is_told_of_once() {
    let site = Site::sound();
    for path in [EVALUATION, FOLLOW_UP] {
        let lines: Vec<&str> = site.text(path).lines().collect();
        let is_inside = |at: &usize| lines[*at].starts_with("    ") && lines[*at + 1].starts_with("    ");
        let middle = (lines.len() / 3..lines.len() - 1).find(is_inside).expect("an item of several lines");
        let rest = lines[middle..].join("\n") + "\n";
        one(&Site::sound().with(path, rest).told(), path, 1, &["bagian awal berkas ini tidak ada", "kembalikan"]);
    }
}

#[test]
fn what_lies_in_a_wrong_place_is_told_of_once_and_not_by_those_that_name_it() {
    let folder = "events/2025/laporan-desa-2025-1";
    let moved = |from: &str, to: &str| Site::sound().moved(from, to, false).told();
    // The material is one that sessions use, the event one that a page links to.
    one(&moved("materials/buku-kas.md", "speakers/buku-kas.md"), "speakers/buku-kas.md", 2, &["milik materi"]);
    let deeper = "events/2025/laporan/laporan-desa-2025-1";
    let linked =
        Site::sound().replaced("pages/tentang.md", "\n---\n", "\n---\n[Laporan](/kegiatan/laporan-desa-2025-1/).\n");
    let told = linked.moved(folder, deeper, false).told();
    one(&told, &format!("{deeper}/budget.yaml"), 1, &["tidak dikenal model isi", "`events/<tahun>/<id>/event.md`"]);
}

#[test]
fn a_copy_of_an_event_is_told_of_once() {
    let folder = "events/2025/laporan-desa-2025-1";
    let copied = |to: &str| Site::sound().moved(folder, to, true);
    let copy = format!("{folder} - Copy");
    one(&copied(&copy).told(), &format!("{copy}/event.md"), 1, &["bukan id yang sah", "beri nama yang baru"]);
    // Its dates are changed, and those of its sessions are not.
    let next = "events/2026/laporan-desa-2026-1";
    let event = format!("{next}/event.md");
    let dated = copied(next).replaced(&event, "start: 2025-03-11", "start: 2026-03-10");
    let dated = dated.replaced(&event, "end: 2025-03-12", "end: 2026-03-11");
    let at = line(dated.text(&event), "start:");
    let says = ["tidak memuat satu pun hari", "salinan kegiatan lain", "`schedule.yaml`"];
    one(&dated.told(), &event, at, &says);
}

#[test]
fn a_file_that_is_pasted_twice_is_told_of_once() {
    let site = Site::sound();
    for path in [BUDGET, SCHEDULE, EVALUATION, FOLLOW_UP] {
        let text = site.text(path);
        let first = text.lines().position(|line| !line.starts_with('#')).expect("a key");
        let at = u32::try_from(text.lines().count() + first + 1).unwrap();
        let told = Site::sound().with(path, text.repeat(2)).told();
        one(&told, path, at, &[]);
    }
}

#[test]
fn a_key_that_holds_nothing_is_to_be_filled_in() {
    let told = |from: &str, to: &str| Site::sound().replaced(EVENT, from, to).told();
    let says = ["kunci `start` wajib diisi", "tulis isinya sesudah titik dua"];
    one(&told("start: 2025-03-11", "start:"), EVENT, line(Site::sound().text(EVENT), "start:"), &says);
    one(&told("start: 2025-03-11\n", ""), EVENT, 2, &["kunci `start` wajib ada", "tambahkan baris `start: …`"]);
}

#[test]
fn a_line_that_has_lost_its_end_at_the_top_is_told_of() {
    let joined = Site::sound().replaced(EVENT, "---\ntitle: Angkatan I\n", "--- title: Angkatan I\n");
    one(&joined.told(), EVENT, 1, &["dua baris tersambung", "baris baru dengan `title: Angkatan I`"]);
}

#[test]
fn the_line_between_two_versions_that_is_left_alone_is_to_be_deleted() {
    let left = Site::sound().replaced(BUDGET, "\nlines:\n", "\n=======\nlines:\n");
    let at = line(left.text(BUDGET), "=======");
    one(&left.told(), BUDGET, at, &["tanda konflik", "hapus baris ini"]);
}

#[test]
fn ids_that_are_joined_by_a_word_or_a_sign_become_a_list() {
    for between in [" dan ", " & ", " / "] {
        let several = format!("speaker: rahma-contoh{between}bagas-contoh");
        let joined = Site::sound().replaced(SCHEDULE, "speaker: rahma-contoh", &several);
        let at = line(joined.text(SCHEDULE), &several);
        one(&joined.told(), SCHEDULE, at, &["sebuah daftar", "`[rahma-contoh, bagas-contoh]`"]);
    }
}

/// The line of a file again, directly below it, with a part of it replaced.
fn pasted(path: &str, what: &str, from: &str, to: &str) -> Told {
    let site = Site::sound();
    let line = site.text(path).lines().find(|line| line.contains(what)).expect("a line").to_owned();
    let twice = format!("{line}\n{}", line.replace(from, to));
    site.replaced(path, &line, &twice).told()
}

#[test]
fn an_entry_that_is_pasted_twice_is_told_of_at_the_second() {
    let below = |path: &str, what: &str| line(Site::sound().text(path), what) + 1;
    let cost = "Makan siang dan kudapan";
    one(&pasted(BUDGET, cost, "", ""), BUDGET, below(BUDGET, cost), &["sama persis", "hapus salah satu"]);
    let told = pasted(BUDGET, cost, "siang", "malam");
    one(&told, BUDGET, line(Site::sound().text(BUDGET), "funding:"), &["pendanaan"]);
    let (item, same) = ("id: buku-kas", ["dipakai dua kali", "isinya sama seperti yang pertama: hapus salah satu"]);
    one(&pasted(FOLLOW_UP, item, "", ""), FOLLOW_UP, below(FOLLOW_UP, item), &same);
    let told = pasted(FOLLOW_UP, item, "Desa Contoh", "Desa Lain");
    one(&told, FOLLOW_UP, below(FOLLOW_UP, item), &["beri id yang berbeda"]);
    let told = pasted(FOLLOW_UP, item, "buku-kas,", "buku-kas-2,");
    one(&told, FOLLOW_UP, below(FOLLOW_UP, item), &["sama dengan `buku-kas` kecuali id-nya"]);
    let row = "organizer: dinas-pmd, events";
    one(
        &pasted("site.yaml", row, "", ""),
        "site.yaml",
        below("site.yaml", row),
        &["sudah ditulis", "hapus salah satu"],
    );
    assert_eq!(pasted("site.yaml", row, "2025", "2024"), []);
}

#[test]
fn a_test_that_is_pasted_twice_is_told_of_with_and_without_its_id() {
    let site = Site::sound();
    let text = site.text(EVALUATION).to_owned();
    let first = text.split_once("tests:\n").and_then(|(_, rest)| rest.split_once("daily:")).expect("a test").0;
    let told =
        |second: &str| Site::sound().with(EVALUATION, text.replacen("daily:", &format!("{second}daily:"), 1)).told();
    let at = line(&text, "daily:");
    one(&told(first), EVALUATION, at, &["dipakai dua kali", "hapus salah satu"]);
    one(&told(&first.replace("keterampilan", "lain")), EVALUATION, at, &["hasil yang sama", "hapus salah satu"]);
    let other = first.replace("post: { n: 38 }", "post: { n: 39 }");
    one(&told(&other), EVALUATION, at, &["beri id yang berbeda"]);
}

#[test]
fn a_wrong_year_is_told_of_at_the_date_and_not_at_what_is_dated_by_the_right_one() {
    for (key, from, to) in
        [("start", "start: 2025-03-11", "start: 2024-03-11"), ("end", "end: 2025-03-12", "end: 2026-03-12")]
    {
        let told = Site::sound().replaced(EVENT, from, to).told();
        let says = [&*format!("periksa tahun pada `{key}`"), from.split_once(' ').unwrap().1];
        one(&told, EVENT, line(Site::sound().text(EVENT), from), &says);
    }
}

#[test]
fn a_copy_of_a_page_is_told_of_at_the_copy() {
    let page = "pages/tentang.md";
    let known = || Site::sound().replaced(page, "\nsummary:", "\naliases: [tentang-kami/]\nsummary:");
    assert_eq!(known().told(), []);
    for copy in ["pages/a.md", "pages/z.md"] {
        let told = known().moved(page, copy, true).told();
        one(&told, copy, 3, &["salah satunya salinan", "`pages/tentang`", "hapus salinannya"]);
    }
    // Under a name that is none, or that the site itself needs, that is told, and what to do with a copy.
    one(&known().moved(page, "pages/tentang (2).md", true).told(), "pages/tentang (2).md", 1, &["salinan", "hapus"]);
    let reserved = known().moved(page, "pages/kegiatan.md", true).told();
    one(&reserved, "pages/kegiatan.md", 2, &["halaman bawaan", "`pages/tentang`", "hapus `pages/kegiatan.md`"]);
    let changed = known().moved(page, "pages/a.md", true).replaced("pages/a.md", "setiap bimtek", "semua bimtek");
    one(&changed.told(), "pages/a.md", 3, &["sudah dipakai", "hapus alias ini"]);
}

#[test]
fn a_program_among_the_pages_is_not_missed_by_its_events() {
    let moved = Site::sound().moved(PROGRAM, "pages/laporan-desa.md", false);
    let at = line(moved.text("pages/laporan-desa.md"), "kind:");
    one(&moved.told(), "pages/laporan-desa.md", at, &["program"]);
}

#[test]
fn a_paper_beside_its_folder_is_not_missed_by_what_names_it() {
    let event = "events/2025/laporan-desa-2025-1";
    let moved = |to: &str| {
        Site::sound().moved(&format!("{event}/documents/buku-kas-juni.pdf"), &format!("{event}/{to}"), false).told()
    };
    one(&moved("buku-kas-juni.pdf"), &format!("{event}/buku-kas-juni.pdf"), 1, &["tidak dikenal di folder ini"]);
    // Under another name it is missed at both places that name it: they may mean another one.
    assert_eq!(moved("buku-kas-juli.pdf").len(), 3);
}
