//! One slip in the real content, and everything that is said about it: the slip, once, and none of its consequences.
//!
//! Each case changes one place of `content/` and names all that may be said. What a slip makes unknown (a table of
//! organizers, a line of a sum) must not be complained of as well: forty sentences hide the one that helps.

use crate::support::faults::errors;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const E: &str = "events/2026/keuangan-desa-2026-1";

const POSTPONED: &str = "events/2026/keamanan-informasi-2026-2/event.md";

/// Every file of the real content; those that are no text are empty.
fn content() -> Vec<(String, String)> {
    fn walk(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                walk(root, &path, files);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                files.push((name, String::from_utf8(fs::read(&path).unwrap()).unwrap_or_default()));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut files = Vec::new();
    walk(&root, &root, &mut files);
    files
}

/// What is said after one change: `rule path`, and the help of each.
fn said(content: &[(String, String)], path: &str, from: &str, to: &str) -> (Vec<String>, Vec<String>) {
    let mut files = content.to_vec();
    let (_, text) = files.iter_mut().find(|(name, _)| name == path).unwrap_or_else(|| panic!("no {path}"));
    assert!(text.contains(from), "{path} does not hold {from:?}");
    *text = text.replacen(from, to, 1);
    let (faults, sources) = errors(&files);
    let places = faults.iter().map(|fault| format!("{} {}", fault.rule.name, sources.file(fault.at.file).path));
    (places.collect(), faults.iter().map(|fault| fault.help.as_ref().unwrap().id.clone()).collect())
}

#[test]
fn the_real_content_is_in_order() {
    let (faults, _) = errors(&content());
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn a_slip_is_told_once_and_by_the_right_name() {
    let content = content();
    let file =
        |name: &str| if name.contains('/') || name == "site.yaml" { name.to_owned() } else { format!("{E}/{name}") };
    let mut wrong = String::new();
    for (path, from, to, meant) in [
        ("site.yaml", "\norganizers:", "\norganizerss:", "organizers"),
        ("site.yaml", "\norganizers:", "\npenyelenggara:", "organizers"),
        ("site.yaml", "name: Dinas", "nme: Dinas", "name"),
        ("programs/keuangan-desa.md", "\nobjectives:", "\nobjektives:", "objectives"),
        ("programs/keuangan-desa.md", "\nobjectives:", "\ntujuan:", "objectives"),
        ("follow-up.yaml", "\noutcomes:", "\noutcoms:", "outcomes"),
        ("evaluation.yaml", "edges:", "edgs:", "edges"),
        ("budget.yaml", "category: fees", "caegory: fees", "category"),
        ("budget.yaml", "item: ", "ittem: ", "item"),
        ("budget.yaml", "category: fees", "category: honorarium", "fees"),
        ("event.md", "\nstatus: completed", "\nkeadaan: completed", "status"),
        ("event.md", "\nstart: ", "\nmulai: ", "start"),
        ("programs/keuangan-desa.md", "\ntitle: ", "\njudul: ", "title"),
        (POSTPONED, "\nnew_start: ", "\nnewstart: ", "new_start"),
        (POSTPONED, "\nstatus_reason: ", "\nstatus_reeason: ", "status_reason"),
        ("follow-up.yaml", "done_on: ", "doe_on: ", "done_on"),
        ("speakers/teguh-prabowo.md", "name_basis: ", "name_bassis: ", "name_basis"),
        ("events/2026/keamanan-informasi-2026-1/event.md", "    basis: UU", "    bass: UU", "basis"),
    ] {
        let (places, help) = said(&content, &file(path), from, to);
        let rule = if to.contains("honorarium") { "invalid-value" } else { "unknown-key" };
        if places != [format!("{rule} {}", file(path))] || !help[0].contains(&format!("`{meant}`")) {
            writeln!(wrong, "{path}: {to:?}\n  {places:#?}\n  {help:?}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn of_an_item_that_is_misspelt_no_other_is_accused() {
    let event = format!("{E}/event.md");
    let absence = "\nabsences: [{ what: pre-post-tes, state: withheld, reason: Data pribadi }]\nmode: ";
    let (places, help) = said(&content(), &event, "\nmode: ", absence);
    assert_eq!(places, [format!("unknown-evidence-item {event}")]);
    assert!(help[0].contains("`pre-post-test`"), "{help:?}");
}

#[test]
fn what_breaks_in_many_places_is_told_once() {
    let content = content();
    let event = format!("{E}/event.md");
    // A day that is not listed, with all sessions of that day.
    let (places, _) = said(&content, &event, "\n  - 2026-03-12", "");
    assert_eq!(places, [format!("session-outside-event {event}")]);
    // A day listed twice in place of the one that follows.
    let (places, _) = said(&content, &event, "\n  - 2026-03-12", "\n  - 2026-03-11");
    assert_eq!(places, [format!("session-outside-event {event}"), format!("told-twice {event}")]);
    // The year alone is wrong.
    let (places, help) =
        said(&content, &event, "start: 2026-03-10\nend: 2026-03-12", "start: 2025-03-10\nend: 2025-03-12");
    assert_eq!(places, [format!("day-outside-event {event}")]);
    assert!(help[0].contains("`start` dan `end`"), "{help:?}");
    // A class too many, whose people are then too many as well.
    let evaluation = format!("{E}/evaluation.yaml");
    let (places, _) = said(&content, &evaluation, "counts: [0, 0, 5, 18, 15]", "counts: [0, 0, 5, 18, 15, 9]");
    assert_eq!(places, [format!("score-out-of-range {evaluation}")]);
    // A file has gone that many name.
    let without: Vec<_> = content.iter().filter(|(path, _)| path != "speakers/rahma-adiningrum.md").cloned().collect();
    let (faults, _) = errors(&without);
    assert_eq!(faults.len(), 1, "{faults:?}");
    let named = |text: &str| text.lines().filter(|line| line.contains("rahma-adiningrum")).count();
    let places: usize = without.iter().map(|(_, text)| named(text)).sum();
    assert!(faults[0].message.id.contains(&format!("(di {places} tempat)")), "{}: {places}", faults[0].message.id);
    assert_eq!(faults[0].related.len() + 1, places);
}

#[test]
fn a_first_line_that_stands_there_twice_is_told_there_and_nothing_else() {
    let content = content();
    for (path, line) in [
        ("event.md", "  - title: Surat pesanan konsumsi"),
        ("event.md", "  - speaker: bagas-wiryawan"),
        ("event.md", "  - measure: applied"),
        ("event.md", "  - place: Kelas daring"),
        ("event.md", "    - unit: Kecamatan Wanaraya"),
        ("evaluation.yaml", "  - date: 2026-03-11"),
        ("follow-up.yaml", "  - id: sop-kas"),
        ("follow-up.yaml", "  - id: salah-potong-pajak"),
        ("follow-up.yaml", "      - what: Laptop dipakai bergantian"),
        ("budget.yaml", "  - category: meals"),
        ("budget.yaml", "  - payer: agency"),
        ("schedule.yaml", "  - date: 2026-03-11"),
        ("site.yaml", "  - year: 2025"),
        ("speakers/bagas-wiryawan.md", "  - title: Sertifikat operator Siskeudes tingkat lanjut"),
        ("programs/keuangan-desa.md", "  - title: Permendagri 20/2018 tentang Pengelolaan Keuangan Desa"),
    ] {
        let path = if path.contains('/') || path == "site.yaml" { path.to_owned() } else { format!("{E}/{path}") };
        let (places, help) = said(&content, &path, &format!("\n{line}\n"), &format!("\n{line}\n{line}\n"));
        assert_eq!(places, [format!("duplicate-key {path}")], "{line}: {help:?}");
        assert!(help[0].contains("hapus salah satu"), "{line}: {help:?}");
    }
}

#[test]
fn what_was_pasted_twice_is_told_once() {
    let content = content();
    for (file, first, next) in [
        // The session at 08:00 of the second day.
        ("schedule.yaml", "  - date: 2026-03-11\n", "  - date: "),
        ("event.md", "corrections:\n  - date:", "---\n"),
        ("event.md", "  - place: Kelas daring", "\n#"),
        ("event.md", "    - unit: Kecamatan Wanaraya", "    - unit: "),
        ("event.md", "  - Jangan menjadwalkan praktik panjang", "  - "),
        ("follow-up.yaml", "      - what: Laptop dipakai bergantian", "  - months"),
    ] {
        let path = format!("{E}/{file}");
        let (_, text) = content.iter().find(|(name, _)| *name == path).unwrap();
        // The lines of the item, up to what stands below.
        let dash = text.find(first).unwrap_or_else(|| panic!("{first}")) + first.find("- ").unwrap();
        let start = text[..dash].rfind('\n').unwrap() + 1;
        let end = dash + text[dash..].find(next).unwrap_or_else(|| panic!("{next}"));
        let item = format!("{}\n", text[start..end].trim_end());
        let (places, help) = said(&content, &path, &item, &format!("{item}{item}"));
        assert_eq!(places, [format!("told-twice {path}")], "{item}: {help:?}");
        assert!(help[0].starts_with("hapus salah satu"), "{item}: {help:?}");
    }
}

/// The line of each fault, with what is said there, after one change.
fn lines(content: &[(String, String)], path: &str, from: &str, to: &str) -> Vec<(String, u32, String)> {
    let mut files = content.to_vec();
    let (_, text) = files.iter_mut().find(|(name, _)| name == path).unwrap_or_else(|| panic!("no {path}"));
    assert!(text.contains(from), "{path} does not hold {from:?}");
    *text = text.replacen(from, to, 1);
    let (faults, sources) = errors(&files);
    let place = |fault: &terang::diagnostic::Diagnostic| {
        (sources.file(fault.at.file).path.clone(), fault.at.start.line, fault.message.id.clone())
    };
    faults.iter().map(place).collect()
}

/// In which line of a text something first stands.
fn line_of(content: &[(String, String)], path: &str, part: &str) -> u32 {
    let (_, text) = content.iter().find(|(name, _)| name == path).unwrap();
    let before = text.split(part).next().unwrap();
    u32::try_from(before.matches('\n').count()).unwrap() + 1
}

const TWIN: &str = "events/2026/keuangan-desa-2026-2";

#[test]
fn a_first_or_last_day_that_is_wrong_is_told_in_its_line() {
    let content = content();
    for (path, from, to, key) in [
        (format!("{E}/event.md"), "end: 2026-03-12", "end: 2026-03-11", "end"),
        (format!("{E}/event.md"), "start: 2026-03-10", "start: 2026-03-11", "start"),
        (format!("{TWIN}/event.md"), "start: 2026-08-04", "start: 2026-08-05", "start"),
        (format!("{TWIN}/event.md"), "end: 2026-08-06", "end: 2026-08-05", "end"),
    ] {
        let told = lines(&content, &path, from, to);
        assert_eq!(told.len(), 1, "{told:#?}");
        assert_eq!((&told[0].0, told[0].1), (&path, line_of(&content, &path, from)), "{told:#?}");
        assert!(told[0].2.contains(&format!("`{key}` (")), "{told:#?}");
    }
}

#[test]
fn a_session_on_a_wrong_day_moves_no_figure_to_another() {
    let content = content();
    let path = format!("{TWIN}/schedule.yaml");
    let (_, text) = content.iter().find(|(name, _)| *name == path).unwrap();
    let days = text.matches("date: 2026-08-06").count();
    assert!(days > 0);
    for number in 0..days {
        let mut files = content.clone();
        let (_, text) = files.iter_mut().find(|(name, _)| *name == path).unwrap();
        let (at, _) = text.match_indices("2026-08-06").nth(number).unwrap();
        text.replace_range(at..at + 10, "2026-06-08");
        let (faults, sources) = errors(&files);
        let told = faults.iter().map(|fault| (fault.rule.name, &*sources.file(fault.at.file).path));
        assert_eq!(told.collect::<Vec<_>>(), [("session-outside-event", &*path)]);
    }
}

#[test]
fn a_time_that_meets_many_sessions_is_told_once() {
    let content = content();
    let path = format!("{E}/schedule.yaml");
    let told = lines(&content, &path, "end: \"09:00\"", "end: \"21:00\"");
    assert_eq!(told.len(), 1, "{told:#?}");
    assert_eq!(told[0].1, line_of(&content, &path, "end: \"09:00\""), "{told:#?}");
}

#[test]
fn too_few_pairs_are_one_slip() {
    let content = content();
    let path = format!("{E}/evaluation.yaml");
    let (places, _) = said(&content, &path, "pairs: 40", "pairs: 4");
    assert_eq!(places, [format!("paired-counts-mismatch {path}")]);
}

#[test]
fn a_name_that_is_lost_in_two_places_is_told_once() {
    let content = content();
    // An outcome misspelt where it is written, with what refers to it in two files.
    let path = format!("{E}/follow-up.yaml");
    let event = format!("{E}/event.md");
    let id = "laporan-semester-tepat-waktu";
    let mut files = content.clone();
    let (_, text) = files.iter_mut().find(|(name, _)| *name == path).unwrap();
    assert!(text.contains(&format!("- id: {id}")));
    *text = text.replacen(&format!("- id: {id}"), "- id: laporan-semester-tepat-wktu", 1);
    let (faults, sources) = errors(&files);
    assert_eq!(faults.len(), 1, "{faults:#?}");
    assert_eq!(faults[0].message.id, format!("hasil `{id}` tidak dikenal (di 2 tempat)"));
    assert!(faults[0].help.as_ref().unwrap().id.contains("`laporan-semester-tepat-wktu`"), "{faults:#?}");
    let mut named: Vec<&str> = faults[0].related.iter().map(|one| &*sources.file(one.at.file).path).collect();
    named.push(&sources.file(faults[0].at.file).path);
    named.sort_unstable();
    assert_eq!(named, [&*event, &*path, &*path]);
}

#[test]
fn a_material_that_was_renamed_is_told_once_with_its_places() {
    let content = content();
    let (old, new) = ("materials/penatausahaan-desa.md", "materials/buku-kas.md");
    let mut files = content.clone();
    files.iter_mut().filter(|(name, _)| name == old).for_each(|(name, _)| new.clone_into(name));
    let (faults, _) = errors(&files);
    assert_eq!(faults.len(), 1, "{faults:#?}");
    assert_eq!(faults[0].rule.name, "unknown-material");
    let said = &faults[0].message.id;
    assert!(said.contains("`materials/buku-kas.md` ada di folder `materials/penatausahaan-desa/`"), "{said}");
    let names =
        |text: &str| text.lines().filter(|line| line.contains("penatausahaan-desa") && !line.contains("id: ")).count();
    let places: usize = files.iter().map(|(_, text)| names(text)).sum();
    assert!(places > 10 && faults[0].related.len() >= 10, "{places}: {faults:#?}");
    // Its folder renamed with it: nothing but the references is lost.
    let prefix = "materials/penatausahaan-desa/";
    for (name, _) in &mut files {
        *name = name.replacen(prefix, "materials/buku-kas/", 1);
    }
    let (faults, _) = errors(&files);
    assert_eq!(faults.len(), 1, "{faults:#?}");
    assert!(!faults[0].message.id.contains("di folder"), "{faults:#?}");
    // One file that is not there says nothing of a name.
    let one = content.iter().filter(|(name, _)| !name.starts_with("materials/penatausahaan-desa/")).cloned();
    let (faults, _) = errors(&one.collect::<Vec<_>>());
    assert!(!faults.is_empty() && faults.iter().all(|fault| fault.rule.name == "missing-file"), "{faults:#?}");
}

#[test]
fn a_key_of_another_file_is_sent_there() {
    let content = content();
    let program = "programs/keuangan-desa.md".to_owned();
    let event = format!("{E}/event.md");
    for (path, before, key, home) in [
        (&format!("{E}/evaluation.yaml"), "\ntests:", "answers: []", "`answers` ditulis di `event.md`"),
        (&program, "\nobjectives:", "answers: []", "`answers` ditulis di `event.md`"),
        (&event, "\nstatus:", "sessions: []", "`sessions` ditulis di `schedule.yaml`"),
        (&event, "\nstatus:", "tests: []", "`tests` ditulis di `evaluation.yaml`"),
        (&format!("{E}/budget.yaml"), "\nlines:", "outcomes: []", "`outcomes` ditulis di `follow-up.yaml`"),
    ] {
        let (places, help) = said(&content, path, before, &format!("\n{key}{before}"));
        assert_eq!(places, [format!("unknown-key {path}")], "{key}");
        assert_eq!(help, [home]);
    }
    // Below the top it is a matter of that record.
    let (_, help) =
        said(&content, &format!("{E}/budget.yaml"), "  - category: fees", "  - tests: x\n    category: fees");
    assert!(!help[0].contains("evaluation.yaml"), "{help:?}");
}

#[test]
fn an_impossible_figure_is_accused_once() {
    let content = content();
    let path = format!("{E}/evaluation.yaml");
    let mut wrong = String::new();
    for (from, to, rule) in [
        ("post_mean: 67.9375", "post_mean: 101", "score-out-of-range"),
        ("passing: 70", "passing: 170", "score-out-of-range"),
        ("pre_sd: 11.8266", "pre_sd: 60", "impossible-sd"),
        ("gain_mean: 13.7500", "gain_mean: -13.7500", "gain-mismatch"),
        ("        pre: 5\n", "        pre: 3\n", "unpublishable-cell"),
    ] {
        let (places, _) = said(&content, &path, from, to);
        if places != [format!("{rule} {path}")] {
            writeln!(wrong, "{to:?}\n  {places:#?}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_fault_of_one_run_is_told() {
    let content = content();
    // A program without a title still says which materials it uses.
    let path = "programs/keuangan-desa.md";
    let (places, _) = said(&content, path, "materials: [dasar-apbdes,", "materials: [tidak-ada,");
    assert_eq!(places, [format!("unknown-material {path}")]);
    let mut both = content.clone();
    let (_, text) = both.iter_mut().find(|(name, _)| name == path).unwrap();
    *text = text.replacen("title: Bimtek Pengelolaan Keuangan Desa\n", "", 1);
    let (places, _) = said(&both, path, "materials: [dasar-apbdes,", "materials: [tidak-ada,");
    assert_eq!(places, [format!("missing-key {path}"), format!("unknown-material {path}")]);
    // A file with a fault of its own is still what a misspelt reference may mean.
    let mut faulty = content.clone();
    let (_, text) = faulty.iter_mut().find(|(name, _)| name == path).unwrap();
    *text = text.replacen("kind: bimtek\n", "", 1);
    let event = format!("{E}/event.md");
    let (places, help) = said(&faulty, &event, "program: keuangan-desa", "program: keuangan-des");
    assert_eq!(places, [format!("unknown-program {event}"), format!("missing-key {path}")]);
    assert!(help[0].contains("`keuangan-desa`"), "{help:?}");
}

#[test]
fn a_menu_that_names_a_draft_says_so() {
    let mut content = content();
    content.push(("pages/rahasia.md".to_owned(), "---\ntitle: Rahasia\ndraft: true\n---\n".to_owned()));
    let (places, _) = said(&content, "site.yaml", "\"page:tentang\"", "\"page:rahasia\"");
    assert_eq!(places, ["draft-referenced site.yaml"]);
}

#[test]
fn an_example_is_made_for_its_place() {
    let content = content();
    let file = |name: &str| if name == "site.yaml" { name.to_owned() } else { format!("{E}/{name}") };
    let mut wrong = String::new();
    for (path, from, to, example) in [
        ("budget.yaml", "volume: [2 jam]", "volume: 2 jam", "`[2 jam]`"),
        (
            "event.md",
            "\nstatus: completed",
            "\nlessons: Satu sesi, dua jam\nstatus: completed",
            "`[\"Satu sesi, dua jam\"]`",
        ),
        ("event.md", "\nstatus: completed", "\ntravel: 4\nstatus: completed", "`{ participants: …, speakers: … }`"),
        ("event.md", "\nstatus: completed", "\ntargets: [budi]\nstatus: completed", "`{ measure: budi }`"),
        ("event.md", "venue:", "venue: Aula\nx-v:", "`{ name: Aula }`"),
        ("site.yaml", "\norganizers:", "\norganizers: [dinas-pmd]\nx-o:", "`{ dinas-pmd: { name: … } }`"),
        ("event.md", "women: ", "women: 45% # ", "tulis `45`"),
        ("event.md", "- role: Kepala", "- role:Kepala", "tulis `- role: Kepala"),
        (
            "event.md",
            "\ncompletion:\n  minimum_attendance: ",
            "\ncompletion:\n  minimum_attendance:",
            "tulis `minimum_attendance: ",
        ),
        ("evaluation.yaml", "\n  recommend:", "\n\u{a0} recommend:", "spasi biasa"),
        ("budget.yaml", "unit_price: 900000", "unit_price: 14 jt", "tulis angkanya saja: `14000000`"),
        ("budget.yaml", "unit_price: 900000", "unit_price: 1,5 juta", "tulis angkanya saja: `1500000`"),
    ] {
        let (places, help) = said(&content, &file(path), from, to);
        if !help.iter().any(|help| help.contains(example)) {
            writeln!(wrong, "{to:?}\n  {places:#?}\n  {help:#?}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Where the keys of a text stand, each name once: `key: value` at the beginning of a line or of an item, and between
/// braces.
fn keys(text: &str) -> BTreeMap<&str, usize> {
    let mut found = BTreeMap::new();
    let end = text.strip_prefix("---").and_then(|rest| rest.find("\n---")).map_or(text.len(), |end| end + 3);
    for (colon, _) in text[..end].match_indices(':') {
        let key = text[..colon].rsplit(|c: char| !(c.is_ascii_lowercase() || c == '_')).next().unwrap();
        let before = text[..colon - key.len()].trim_end_matches(' ');
        let begins = before.is_empty()
            || before.ends_with(['\n', '{', ','])
            || before.ends_with("\n-")
            || before.ends_with(" -");
        if begins && !key.is_empty() && text[colon + 1..].starts_with([' ', '\n']) {
            found.entry(key).or_insert(colon);
        }
    }
    found
}

#[test]
fn no_misspelt_key_of_the_real_content_echoes() {
    let content = content();
    let texts =
        ["site.yaml", "programs/keuangan-desa.md", "speakers/teguh-prabowo.md", "materials/lpj-desa.md", POSTPONED];
    let own = ["event.md", "schedule.yaml", "budget.yaml", "evaluation.yaml", "follow-up.yaml"]
        .map(|name| format!("{E}/{name}"));
    let paths: Vec<&str> = texts.into_iter().chain(own.iter().map(String::as_str)).collect();
    // One thread a file: several hundred readings of the whole content take a while.
    let told: Vec<(usize, String)> = std::thread::scope(|scope| {
        let threads: Vec<_> = paths.iter().map(|path| scope.spawn(|| misspell_each_key(&content, path))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let tried: usize = told.iter().map(|(tried, _)| tried).sum();
    let wrong: String = told.into_iter().map(|(_, wrong)| wrong).collect();
    assert!(tried > 150, "{tried}");
    assert!(wrong.is_empty(), "{wrong}");
}

/// How many keys of a file were misspelt, and of which anything but that was said.
fn misspell_each_key(content: &[(String, String)], path: &str) -> (usize, String) {
    let place = content.iter().position(|(name, _)| name == path).unwrap_or_else(|| panic!("no {path}"));
    let mut wrong = String::new();
    let keys = keys(&content[place].1);
    let tried = keys.len();
    for (key, colon) in keys {
        let mut files = content.to_vec();
        files[place].1.insert(colon, 'q');
        let (faults, _) = errors(&files);
        let rules: Vec<&str> = faults.iter().map(|fault| fault.rule.name).collect();
        // A topic or an organizer is named by its key: another name is another thing, which nothing else names.
        let is_id = rules.iter().all(|rule| *rule == "unknown-organizer");
        if rules != ["unknown-key"] && !is_id {
            writeln!(wrong, "{path} {key}: {rules:?}").unwrap();
        }
    }
    (tried, wrong)
}

/// A file that was put into a folder of its own is told of, and not those that name it.
#[test]
fn a_file_that_was_moved_into_a_folder_is_told_once() {
    let content = content();
    for (from, to, mended) in [
        ("programs/keuangan-desa.md", "programs/keuangan-desa/index.md", "`programs/keuangan-desa.md`"),
        ("programs/keuangan-desa.md", "programs/2026/keuangan-desa.md", "`programs/keuangan-desa.md`"),
        ("pages/panduan-uang.md", "pages/panduan/uang.md", "`pages/panduan-uang.md`"),
        ("speakers/teguh-prabowo.md", "speakers/teguh-prabowo/teguh-prabowo.md", "`speakers/teguh-prabowo.md`"),
    ] {
        let mut files = content.clone();
        let (name, _) = files.iter_mut().find(|(name, _)| name == from).unwrap();
        to.clone_into(name);
        let (faults, sources) = errors(&files);
        let said: Vec<_> = faults.iter().map(|fault| (fault.rule.name, &*sources.file(fault.at.file).path)).collect();
        assert_eq!(said, [("unknown-file", to)]);
        let help = &faults[0].help.as_ref().unwrap().id;
        assert!(help.contains(mended) && help.contains("subfolder"), "{help}");
    }
}

#[test]
fn a_file_without_any_key_is_told_once() {
    for (path, text, keys) in [
        ("site.yaml", "", "`title`, `base_url`, `agency`"),
        ("site.yaml", "# nanti\n", "`title`, `base_url`, `agency`"),
        ("programs/keuangan-desa.md", "---\n---\n", "`title`, `kind`"),
    ] {
        let mut files = content();
        let (_, written) = files.iter_mut().find(|(name, _)| name == path).unwrap();
        text.clone_into(written);
        let (faults, sources) = errors(&files);
        let said: Vec<_> = faults.iter().map(|fault| (fault.rule.name, &*sources.file(fault.at.file).path)).collect();
        assert_eq!(said, [("missing-key", path)], "{faults:#?}");
        assert!(faults[0].help.as_ref().unwrap().id.contains(keys), "{faults:#?}");
    }
}
