//! `terang new`: what it writes passes `terang check`, explains every key, and leaves nothing behind where it fails.

use crate::support::{Bench, Said, files};
use std::collections::BTreeMap;
use std::fs;
use terang::catalog::{Options, link};
use terang::check::{Filler, check};
use terang::content::{self, Read};
use terang::schema::KINDS;
use terang::words::Language;

const EXAMPLE: &str = "content";
const DAY: [&str; 2] = ["--as-of", "2026-11-22"];

/// A site with nothing in it but one program.
fn empty() -> Bench {
    let bench = Bench::empty();
    bench.write("content/site.yaml", "title: Situs\nbase_url: https://contoh.go.id\nagency: { name: Badan }\n");
    bench.write("content/programs/dasar.md", "---\ntitle: Program dasar\nkind: bimtek\nsummary: Satu kalimat.\n---\n");
    bench
}

fn new(bench: &Bench, arguments: &[&str]) -> Said {
    bench.run(&[&["new"], arguments].concat())
}

fn content_of(bench: &Bench) -> BTreeMap<String, Vec<u8>> {
    files(&bench.path("content"))
}

/// Every way to make a thing that the example site allows too.
const THINGS: [&[&str]; 7] = [
    &["program", "baru"],
    &["program", "lokakarya-baru", "--kind", "workshop"],
    &["speaker", "narasumber-baru"],
    &["material", "materi-baru"],
    &["page", "halaman-baru"],
    &["event", "kegiatan-baru", "--start", "2027-03-10"],
    &["event", "lokakarya-1", "--start", "2027-03-10", "--kind", "workshop"],
];

/// All that `terang check` says of what would be published.
fn told(bench: &Bench) -> Vec<String> {
    let said = bench.run(&[&["check", "--format", "json"][..], &DAY].concat());
    // The last line tells how long it took.
    said.stdout.lines().filter(|line| !line.starts_with("{\"summary\"")).map(str::to_owned).collect()
}

/// A site with one of each, and nothing else but a program.
fn all_things() -> Bench {
    all_things_in(empty(), "id")
}

fn all_things_in(bench: Bench, lang: &str) -> Bench {
    for thing in THINGS {
        let program = if thing[0] == "event" { &["--program", "dasar"][..] } else { &[] };
        let said = new(&bench, &[thing, program, &["--lang", lang]].concat());
        assert_eq!(said.status, 0, "{thing:?}: {}", said.stderr);
    }
    bench
}

/// A site that holds all that a new file may name; its program lasts three days.
fn furnished() -> Bench {
    let bench = empty();
    bench.write(
        "content/site.yaml",
        "title: Situs\nbase_url: https://contoh.go.id\nagency: { name: Badan }\n\
         organizers: { dinas: { name: Dinas } }\ntopics: { keuangan: Keuangan }\n",
    );
    bench.write(
        "content/programs/dasar.md",
        "---\ntitle: Program dasar\nkind: bimtek\nsummary: Satu kalimat.\nhours: 24\n\
         objectives: [{ id: susun, text: Menyusun laporan, domain: knowledge }]\nmaterials: [kas]\n---\n",
    );
    bench.write("content/materials/kas.md", "---\ntitle: Buku kas\nobjectives: [susun]\n---\n");
    bench.write("content/speakers/wati.md", "---\nname: Wati\n---\n");
    bench
}

#[test]
fn whatever_is_made_passes_the_check_and_is_a_draft() {
    for (bench, program) in [(empty(), "dasar"), (Bench::copy_of(EXAMPLE), "keuangan-desa")] {
        let before = told(&bench);
        for thing in THINGS {
            for lang in ["id", "en"] {
                let mut arguments = thing.to_vec();
                let id = format!("{}-{lang}", thing[1]);
                arguments[1] = &id;
                if thing[0] == "event" {
                    arguments.extend(["--program", program]);
                }
                let said = new(&bench, &[&arguments[..], &["--lang", lang]].concat());
                assert_eq!((said.status, said.stdout.as_str()), (0, ""), "{arguments:?}: {}", said.stderr);
                assert!(said.stderr.contains(&id), "{}", said.stderr);
            }
        }
        // Drafts are not published, so that nothing is found that was not there before.
        assert_eq!(before, told(&bench));
        // Read as well, they have no error.
        let said = bench.run(&[&["check", "--drafts", "--format", "json"][..], &DAY].concat());
        assert_eq!(said.status, 0, "{}", said.stdout);
    }
    let bench = all_things();
    let said = bench.run(&[&["check", "--strict"][..], &DAY].concat());
    assert_eq!(said.status, 0, "{}", said.stderr);
}

/// The errors of a site, drafts and all: the rules' names, with the messages.
fn faults(all: &BTreeMap<String, String>) -> Vec<String> {
    let texts: Vec<(&str, &str)> = all.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let read = Read::of_texts(&texts);
    let (records, mut found) = content::parse(&read.sources, read.layout);
    let (catalog, linked) = link(records, &Options { drafts: true, ..Options::default() });
    found.extend(linked);
    found.extend(check(&catalog));
    let errors = found.iter().chain(&read.faults).filter(|fault| fault.is_error());
    errors.map(|fault| format!("{}: {}", fault.rule.name, fault.message.en)).collect()
}

/// Each run of lines that wait behind `# `, as a range.
fn waiting(text: &str) -> Vec<(usize, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut blocks = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let begin = at;
        while at < lines.len() && lines[at].starts_with("# ") {
            at += 1;
        }
        if at > begin {
            blocks.push((begin, at));
        }
        at += 1;
    }
    blocks
}

/// A file with what it may refer to and the others of its folder: all other new files say nothing of it.
fn beside(path: &str, all: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let kept = all
        .iter()
        .filter(|(other, _)| !other.starts_with("events/") || path.starts_with("events/") && other.starts_with(folder));
    kept.map(|(path, text)| (path.clone(), text.clone())).collect()
}

/// Each run of waiting lines of each file filled in alone: what stands above it, and what is then wrong.
fn filled_in(bench: &Bench) -> Vec<(String, String, Vec<String>)> {
    let all: BTreeMap<String, String> =
        content_of(bench).into_iter().map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect();
    assert_eq!(faults(&all), Vec::<String>::new());
    let mut tried = Vec::new();
    for (path, text) in &all {
        let lines: Vec<&str> = text.lines().collect();
        for (begin, end) in waiting(text) {
            let filled: Vec<&str> = lines
                .iter()
                .enumerate()
                .map(|(at, line)| if (begin..end).contains(&at) { &line[2..] } else { line })
                .collect();
            let mut changed = beside(path, &all);
            changed.insert(path.clone(), filled.join("\n") + "\n");
            let above = lines[..begin].iter().rev().take_while(|line| line.starts_with("## "));
            let above: Vec<&str> = above.collect::<Vec<_>>().into_iter().rev().map(|line| &line[3..]).collect();
            tried.push((format!("{path}: {}", filled[begin..end].join("\n")), above.join(" "), faults(&changed)));
        }
        // And all of them at once are of the right shape.
        let whole: Vec<&str> = text.lines().map(|line| line.strip_prefix("# ").unwrap_or(line)).collect();
        let mut changed = beside(path, &all);
        changed.insert(path.clone(), whole.join("\n") + "\n");
        let shape = ["unknown-key", "wrong-type", "invalid-value", "invalid-yaml", "missing-key", "duplicate-key"];
        let found = faults(&changed);
        let ill: Vec<_> = found.iter().filter(|found| shape.iter().any(|rule| found.starts_with(rule))).collect();
        assert!(ill.is_empty(), "{path}: {ill:?}");
    }
    tried
}

#[test]
fn every_key_that_waits_can_be_filled_in() {
    for lang in ["id", "en"] {
        let tried = filled_in(&all_things_in(furnished(), lang));
        for (block, above, found) in &tried {
            // A photo, or a file to download, cannot be there before somebody has put it there, and the file says so.
            let first = ["Simpan dulu", "first."].iter().any(|words| above.contains(words));
            let wrong: Vec<_> = found.iter().filter(|found| !(first && found.starts_with("missing-file: "))).collect();
            assert!(wrong.is_empty(), "{block}\n{wrong:#?}");
            assert_eq!(first, !found.is_empty(), "{block}\n{found:#?}");
        }
        assert!(tried.len() > 120, "{}", tried.len());
    }
}

/// Where a site has no speaker yet, an example cannot name one; the file says what to make first.
#[test]
fn what_is_not_there_yet_is_said_to_come_first() {
    let tried = filled_in(&all_things());
    for (block, above, found) in &tried {
        let wrong: Vec<_> = found.iter().filter(|found| !found.starts_with("missing-file: ")).collect();
        let is_told = above.contains("belum punya");
        assert!(wrong.iter().all(|found| is_told && found.starts_with("unknown-")), "{block}\n{above}\n{wrong:#?}");
    }
    let told = tried.iter().filter(|(_, above, _)| above.contains("belum punya")).count();
    assert!(told > 5, "{told}");
}

#[test]
fn a_key_that_waits_further_can_be_filled_in_too() {
    let bench = all_things_in(furnished(), "id");
    let mut further = 0;
    for (path, bytes) in content_of(&bench) {
        let text = String::from_utf8(bytes).unwrap();
        let bare = |line: &str| {
            let line = line.strip_prefix("# ").unwrap_or(line);
            // The further sign stands behind the indentation.
            let indent = line.len() - line.trim_start().len();
            let rest = line.trim_start();
            let is_key = rest.strip_prefix("# ").is_some_and(|rest| !rest.starts_with('#'));
            if is_key { format!("{}{}", &line[..indent], &rest[2..]) } else { line.to_owned() }
        };
        further += text
            .lines()
            .filter(|line| line.strip_prefix("# ").is_some_and(|line| line.trim_start().starts_with("# ")))
            .count();
        let read = Read::of_texts(&[
            (path.as_str(), &text.lines().map(bare).map(|line| line + "\n").collect::<String>()),
            ("site.yaml", &bench.read("content/site.yaml")),
        ]);
        let (_, found) = content::parse(&read.sources, read.layout);
        // The file stands alone here, so that only what is wrong in it can be told.
        let ill = found.iter().filter(|found| found.rule.name != "missing-file");
        let ill: Vec<_> = ill.map(|found| (found.rule.name, &found.message.en)).collect();
        assert!(ill.is_empty(), "{path}: {ill:?}");
    }
    assert!(further > 40, "{further}");
}

/// Values too, and not only explanations, are in the language that was asked for.
#[test]
fn in_english_the_examples_are_english() {
    let bench = all_things_in(furnished(), "en");
    let mut read = 0;
    for (path, bytes) in content_of(&bench) {
        // What stands there was written for the test, in Indonesian.
        if ["site.yaml", "programs/dasar.md", "speakers/wati.md", "materials/kas.md"].contains(&path.as_str()) {
            continue;
        }
        for line in String::from_utf8(bytes).unwrap().lines() {
            let bare = line.trim_start_matches(['#', ' ', '-']);
            if line.contains("## ") {
                continue;
            }
            read += 1;
            let words = bare.split(|c: char| !c.is_alphabetic());
            let foreign: Vec<&str> = words
                .filter(|word| {
                    [
                        "orang", "hari", "desa", "dan", "di", "tidak", "untuk", "yang", "dari", "surat", "peserta",
                        "laporan", "ya",
                    ]
                    .contains(&word.to_lowercase().as_str())
                })
                .collect();
            assert!(foreign.is_empty(), "{path}: {line}");
        }
    }
    assert!(read > 300, "{read}");
}

#[test]
fn what_was_not_replaced_is_published_nowhere() {
    for lang in ["id", "en"] {
        let bench = all_things_in(furnished(), lang);
        for path in
            ["programs/baru.md", "speakers/narasumber-baru.md", "materials/materi-baru.md", "pages/halaman-baru.md"]
        {
            let path = format!("content/{path}");
            let draft = bench.read(&path);
            bench.replace(&path, "\ndraft: true\n", "\n");
            let said = bench.run(&[&["build", "--format", "json"][..], &DAY].concat());
            assert_eq!(said.status, 1, "{path}: {}", said.stdout);
            assert!(said.stdout.contains("\"rule\":\"placeholder\""), "{path}: {}", said.stdout);
            assert!(!bench.path("output").exists());
            bench.write(&path, draft);
        }
        let language = if lang == "en" { Language::English } else { Language::Indonesian };
        assert!(bench.read("content/programs/baru.md").contains(Filler::Program.text(language)));
    }
}

/// What a draft still lacks is for its editors, who are told of it in hints; once published, it is for readers.
#[test]
fn a_draft_has_hints_only() {
    let bench = Bench::copy_of(EXAMPLE);
    bench.run(&["init", "situs"]);
    let content = ["--content", "situs/content"];
    for thing in [
        &["program", "p"][..],
        &["event", "e", "--program", "p", "--start", "2027-03-10"],
        &["event", "laporan-desa-2027", "--from", "laporan-desa-2025-1", "--start", "2027-04-07"],
    ] {
        let said = new(&bench, &[thing, &content].concat());
        assert_eq!(said.status, 0, "{}", said.stderr);
    }
    let check = |more: &[&str]| bench.run(&[&["check", "--drafts", "--strict"], &content[..], &DAY, more].concat());
    let said = check(&[]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    for rule in
        ["petunjuk[needs-assessment-missing]", "petunjuk[outcome-without-baseline]", "0 galat, 0 catatan terbuka"]
    {
        assert!(said.stderr.contains(rule), "{rule}: {}", said.stderr);
    }
    assert!(check(&["--format", "json"]).stdout.contains("\"severity\":\"hint\""));
    bench.replace("situs/content/events/2027/laporan-desa-2027/event.md", "\ndraft: true\n", "\n");
    let said = check(&[]);
    assert_eq!(said.status, 1, "{}", said.stderr);
    assert!(said.stderr.contains("catatan terbuka[outcome-without-baseline]"), "{}", said.stderr);
}

#[test]
fn every_key_of_the_model_is_there_and_explained() {
    let bench = all_things();
    for (kind, path) in [
        ("program", "content/programs/baru.md"),
        ("speaker", "content/speakers/narasumber-baru.md"),
        ("material", "content/materials/materi-baru.md"),
        ("page", "content/pages/halaman-baru.md"),
        ("event", "content/events/2027/kegiatan-baru/event.md"),
        ("schedule", "content/events/2027/kegiatan-baru/schedule.yaml"),
        ("budget", "content/events/2027/kegiatan-baru/budget.yaml"),
        ("evaluation", "content/events/2027/kegiatan-baru/evaluation.yaml"),
        ("follow-up", "content/events/2027/kegiatan-baru/follow-up.yaml"),
    ] {
        let text = bench.read(path);
        let lines: Vec<&str> = text.lines().collect();
        let record = (KINDS.iter().find(|known| known.name == kind).unwrap().record)();
        for field in record.fields {
            let key = format!("{}:", field.key);
            let place = lines.iter().position(|line| line.trim_start_matches("# ").starts_with(&key));
            let place = place.unwrap_or_else(|| panic!("{path} has no {key}"));
            assert!(lines[place - 1].starts_with("## "), "{path}: {key} is not explained");
        }
    }
}

#[test]
fn every_key_below_a_key_is_explained() {
    let bench = all_things();
    let mut keys = 0;
    for (path, bytes) in
        content_of(&bench).into_iter().filter(|(path, _)| !path.contains("site.yaml") && !path.contains("dasar"))
    {
        let text = String::from_utf8(bytes).unwrap();
        let bare = |line: &str| line.strip_prefix("# ").unwrap_or(line).trim_start().to_owned();
        let lines: Vec<String> = text.lines().map(bare).collect();
        for (at, line) in lines.iter().enumerate() {
            let word = line.trim_start_matches("- ").split(':').next().unwrap();
            if line.contains(':') && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
                assert!(lines[at - 1].starts_with("## "), "{path}:{}: {line}", at + 1);
                keys += 1;
            }
        }
    }
    assert!(keys > 400, "{keys}");
}

/// The topmost keys that stand there and do not wait.
fn standing(text: &str) -> Vec<&str> {
    text.lines()
        .filter_map(|line| line.split_once(':').map(|(key, _)| key))
        .filter(|key| !key.starts_with(['#', ' ']))
        .collect()
}

#[test]
fn what_nobody_has_said_is_not_claimed() {
    let bench = all_things();
    for (path, keys) in [
        ("programs/baru.md", &["title", "kind", "summary", "draft"][..]),
        ("speakers/narasumber-baru.md", &["name", "draft"]),
        ("materials/materi-baru.md", &["title", "draft"]),
        ("pages/halaman-baru.md", &["title", "draft"]),
        ("events/2027/kegiatan-baru/event.md", &["program", "status", "start", "end", "draft"]),
        ("events/2027/kegiatan-baru/schedule.yaml", &[]),
        ("events/2027/kegiatan-baru/budget.yaml", &[]),
        ("events/2027/kegiatan-baru/evaluation.yaml", &[]),
        ("events/2027/kegiatan-baru/follow-up.yaml", &[]),
    ] {
        assert_eq!(standing(&bench.read(&format!("content/{path}"))), keys, "{path}");
    }
    // A day that nobody named is marked as a guess; one that somebody named is not.
    for (id, start, guesses) in [("satu", None, 2), ("dua", Some("2027-03-10"), 1)] {
        let start = start.map_or_else(Vec::new, |day| vec!["--start", day]);
        assert_eq!(new(&bench, &[&["event", id, "--program", "dasar", "--lang", "en"][..], &start].concat()).status, 0);
        let all = content_of(&bench);
        let place = all.keys().find(|path| path.ends_with(&format!("/{id}/event.md"))).unwrap();
        assert_eq!(String::from_utf8_lossy(&all[place]).matches("This is a guess").count(), guesses, "{id}");
    }
}

#[test]
fn a_workshop_asks_for_problems_and_for_no_tests() {
    let bench = empty();
    for (id, kind) in [("satu", "bimtek"), ("dua", "workshop")] {
        let said = new(&bench, &["event", id, "--kind", kind, "--start", "2027-03-10"]);
        assert_eq!(said.status, 0, "{}", said.stderr);
    }
    let read = |id: &str, file: &str| bench.read(&format!("content/events/2027/{id}/{file}"));
    assert!(
        read("satu", "evaluation.yaml").contains("# tests:") && read("satu", "evaluation.yaml").contains("# daily:")
    );
    assert!(!read("dua", "evaluation.yaml").contains("tests:") && !read("dua", "evaluation.yaml").contains("daily:"));
    assert!(!read("satu", "event.md").contains("participant_problems"));
    assert!(read("dua", "event.md").contains("participant_problems") && read("dua", "event.md").contains("solutions"));
    // The program is a bimtek: another kind needs its reason.
    assert!(
        read("dua", "event.md").contains("\nkind: workshop\n") && read("dua", "event.md").contains("\nkind_reason: ")
    );
    assert!(read("satu", "evaluation.yaml").contains("Diharuskan bagi bimtek"));
    assert!(read("dua", "follow-up.yaml").contains("Dianjurkan bagi workshop"));
}

#[test]
fn a_new_event_takes_over_from_its_program() {
    let bench = Bench::copy_of(EXAMPLE);
    // The id begins with the program's; three days hold its 24 lesson hours.
    let said = new(&bench, &["event", "keuangan-desa-2027-1", "--start", "2027-03-10"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    let text = bench.read("content/events/2027/keuangan-desa-2027-1/event.md");
    for part in [
        "\nprogram: keuangan-desa\n",
        "\nstart: 2027-03-10\n",
        "\nend: 2027-03-12\n",
        "Bimtek Pengelolaan Keuangan Desa, 24 JP",
        "# materials: [dasar-apbdes, penatausahaan-desa, pajak-desa, lpj-desa, siskeudes-praktik]",
        "# organizer: dinas-pmd",
    ] {
        // Explanations are broken over lines.
        assert!(text.contains(part) || text.replace("\n##", "").contains(part), "{part} is not in\n{text}");
    }
    let tests = bench.read("content/events/2027/keuangan-desa-2027-1/evaluation.yaml");
    assert!(tests.contains("objective: paham-regulasi"), "{tests}");
}

#[test]
fn a_new_run_leaves_the_former_one_s_results_behind() {
    let bench = Bench::copy_of(EXAMPLE);
    let former = "keuangan-desa-2026-1";
    let said = new(&bench, &["event", "keuangan-desa-2027-1", "--from", former, "--start", "2027-03-09"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    let keys = |text: &str| -> Vec<String> {
        let plain = |line: &&str| !line.trim_start().starts_with('#') && line.contains(':');
        text.lines()
            .filter(plain)
            .map(|line| line.trim_start_matches([' ', '-']).split(':').next().unwrap().to_owned())
            .collect()
    };
    let mut taken = Vec::new();
    for file in ["event.md", "schedule.yaml", "budget.yaml", "evaluation.yaml", "follow-up.yaml"] {
        let text = bench.read(&format!("content/events/2027/keuangan-desa-2027-1/{file}"));
        let old = text.lines().find(|line| !line.trim_start().starts_with('#') && line.contains(": 2026-"));
        assert_eq!(old, None, "{file}: a day of the former run");
        taken.extend(keys(&text));
    }
    for result in [
        "participants",
        "attended",
        "report",
        "answers",
        "corrections",
        "lessons",
        "absences",
        "documents",
        "photos",
        "held",
        "realised",
        "revised",
        "returned",
        "realised_as_of",
        "audits",
        "summary",
        "daily",
        "satisfaction",
        "speaker_ratings",
        "submitted",
        "plans",
        "items_done",
        "monitoring",
        "stories",
        "actual",
        "baseline",
        "set_on",
        "chosen_on",
        "result",
        "prepared",
    ] {
        assert!(!taken.iter().any(|key| key == result), "{result} was taken over");
    }
    for plan in [
        "program",
        "venue",
        "sessions",
        "lines",
        "category",
        "unit_price",
        "tests",
        "instrument",
        "outcomes",
        "indicator",
    ] {
        assert!(taken.iter().any(|key| key == plan), "{plan} was not taken over");
    }
    let said = bench.run(&[&["check", "--drafts", "--format", "json"][..], &DAY].concat());
    assert_eq!(said.status, 0, "{}", said.stdout);
    let schedule = bench.read("content/events/2027/keuangan-desa-2027-1/schedule.yaml");
    assert!(schedule.contains("date: 2027-03-09"), "{schedule}");
}

#[test]
fn a_new_run_says_where_its_values_are_from() {
    let bench = Bench::copy_of(EXAMPLE);
    let arguments = ["event", "keuangan-desa-2027-1", "--from", "keuangan-desa-2026-1", "--start", "2027-03-09"];
    assert_eq!(new(&bench, &arguments).status, 0);
    let text = bench.read("content/events/2027/keuangan-desa-2027-1/event.md");
    let lines: Vec<&str> = text.lines().collect();
    for key in standing(&text).into_iter().filter(|key| !["program", "status", "start", "end", "draft"].contains(key)) {
        let place = lines.iter().position(|line| line.starts_with(&format!("{key}:"))).unwrap();
        let above: Vec<&str> = lines[..place].iter().rev().take_while(|line| line.starts_with("##")).copied().collect();
        let said: String = above.iter().rev().map(|line| &line[2..]).collect();
        assert!(said.contains("Diambil dari `keuangan-desa-2026-1`"), "{key}: {said}");
    }
}

#[test]
fn a_run_of_another_program_takes_no_objectives_over() {
    let bench = Bench::copy_of(EXAMPLE);
    let from = ["--from", "keuangan-desa-2026-1", "--start", "2027-03-09"];
    let said = new(&bench, &[&["event", "pengadaan-1", "--program", "pengadaan-barang-jasa"][..], &from].concat());
    assert_eq!(said.status, 0, "{}", said.stderr);
    let tests = bench.read("content/events/2027/pengadaan-1/evaluation.yaml");
    assert!(tests.contains("\ntests:\n") && !tests.contains("paham-regulasi"), "{tests}");
}

#[test]
fn where_staff_were_sent_the_host_s_part_is_not_asked_for() {
    let bench = empty();
    bench.write(
        "content/events/2026/diklat-1/event.md",
        "---\nprogram: dasar\nrole: sender\nstatus: completed\nstart: 2026-02-02\nend: 2026-02-03\n\
         sender: { host: { name: Balai, kind: ministry }, sent: 12, fee_per_person: 5000000 }\n---\n",
    );
    let said = new(&bench, &["event", "diklat-2", "--from", "diklat-1", "--start", "2027-02-01"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    let text = bench.read("content/events/2027/diklat-2/event.md");
    assert!(text.contains("\nrole: sender\n") && text.contains("\nend: 2027-02-02\n"), "{text}");
    assert!(text.contains("  fee_per_person: 5000000") && !text.contains("\n  sent:"), "{text}");
    let tests = bench.read("content/events/2027/diklat-2/evaluation.yaml");
    assert!(!tests.contains("tests:") && tests.contains("Urusan penyelenggaranya"), "{tests}");
}

#[test]
fn another_kind_than_the_former_run_s_is_the_new_one_s() {
    let bench = empty();
    bench.write(
        "content/events/2026/lokakarya-1/event.md",
        "---\nprogram: dasar\nkind: workshop\nkind_reason: Atas permintaan peserta.\nstatus: completed\n\
         start: 2026-02-02\nend: 2026-02-02\n---\n",
    );
    for (id, kind) in [("dua", None), ("tiga", Some("bimtek"))] {
        let kind = kind.map_or_else(Vec::new, |kind| vec!["--kind", kind]);
        let arguments = [&["event", id, "--from", "lokakarya-1", "--start", "2027-02-01"][..], &kind].concat();
        assert_eq!(new(&bench, &arguments).status, 0);
    }
    let kept = bench.read("content/events/2027/dua/event.md");
    assert!(
        kept.contains("\nkind: workshop\n") && kept.contains("\nkind_reason: Atas permintaan peserta.\n"),
        "{kept}"
    );
    let changed = bench.read("content/events/2027/tiga/event.md");
    assert!(!changed.contains("\nkind:") && !changed.contains("\nkind_reason:"), "{changed}");
    assert!(changed.contains("# kind: bimtek"), "{changed}");
}

#[test]
fn what_cannot_be_made_leaves_nothing_behind() {
    let bench = Bench::copy_of(EXAMPLE);
    let before = content_of(&bench);
    for (arguments, said) in [
        (&["program", "Keuangan Desa"][..], "misalnya `keuangan-desa`"),
        (&["program", "2026"], "bukan id yang sah"),
        (&["program", "keuangan-desa"], "id `keuangan-desa` sudah dipakai"),
        (&["event", "keuangan-desa-2026-1"], "sudah dipakai"),
        (&["event", "x-1", "--program", "keuangan-dsa"], "mungkin maksud Anda `keuangan-desa`?"),
        (&["event", "x-1"], "sebut dengan --program"),
        (&["event", "x-1", "--from", "keuangan-desa-2026-9"], "mungkin maksud Anda `keuangan-desa-2026"),
        (&["event", "keuangan-desa-9", "--start", "10 Maret"], "bukan tanggal"),
        (&["speaker", "x", "--program", "keuangan-desa"], "`--program` tidak berlaku di sini"),
        (&["page", "x", "--kind", "workshop"], "`--kind` tidak berlaku di sini"),
        (&["page", "katalog"], "akan menolaknya"),
        (&["page", "x", "--content", "nowhere"], "folder isi tidak dapat dibaca"),
        (&["page", "x", "--content", "content/pages"], "folder ini tidak memuat `site.yaml`"),
    ] {
        let found = new(&bench, arguments);
        assert_eq!((found.status, found.stdout.as_str()), (2, ""), "{arguments:?}: {}", found.stderr);
        assert!(found.stderr.contains(said), "{arguments:?}: {}", found.stderr);
        let english = new(&bench, &[arguments, &["--lang", "en"]].concat());
        assert_eq!((english.status, english.stdout.as_str()), (2, ""), "{arguments:?}: {}", english.stderr);
        assert!(english.stderr.starts_with("failed: ") && !english.stderr.contains(said), "{}", english.stderr);
    }
    assert_eq!(before, content_of(&bench));
    assert!(!bench.path("nowhere").exists());
}

#[test]
fn what_is_in_the_way_is_named() {
    let bench = empty();
    bench.write("content/events/2026/yy/budget.yaml", "source: APBD 2026\n");
    let said = new(&bench, &["event", "yy"]);
    assert_eq!(said.status, 2, "{}", said.stderr);
    assert!(said.stderr.contains("events/2026/yy") && !said.stderr.contains("event.md"), "{}", said.stderr);
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_filled_is_left_as_it_was() {
    let bench = empty();
    // A file where the year's folder must go stops the third step of several.
    bench.write("content/events/.keep", "");
    let before = content_of(&bench);
    fs::write(bench.path("content/events/2027"), "").unwrap();
    let said = new(&bench, &["event", "satu", "--start", "2027-03-10"]);
    assert_eq!(said.status, 2, "{}", said.stderr);
    fs::remove_file(bench.path("content/events/2027")).unwrap();
    assert_eq!(before, content_of(&bench));
    // A link that leads nowhere is in the way, and stays.
    fs::create_dir_all(bench.path("content/pages")).unwrap();
    std::os::unix::fs::symlink("nowhere", bench.path("content/pages/satu.md")).unwrap();
    assert_eq!(new(&bench, &["page", "satu"]).status, 2);
    assert!(fs::symlink_metadata(bench.path("content/pages/satu.md")).is_ok());
}

#[test]
fn a_like_id_is_noticed() {
    let bench = Bench::copy_of(EXAMPLE);
    let said = new(&bench, &["program", "keuangan-dessa", "--lang", "en"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    assert!(said.stderr.contains("This id is like `keuangan-desa`"), "{}", said.stderr);
    // Another batch is no slip.
    let said = new(&bench, &["event", "keuangan-desa-2026-9", "--start", "2027-01-04", "--lang", "en"]);
    assert!(!said.stderr.contains("is like"), "{}", said.stderr);
}
