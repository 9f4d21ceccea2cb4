//! Two faults at once, over a table: both are told, each once, and nothing else.
//!
//! An editor who mends one fault must not find the next one behind it. Each of the first slips makes a part of a record, a
//! whole file, or the record that others lean on unknown; each of the second is a fault of another kind. A pair is left out
//! only where the second cannot be known without what the first has taken away, and the reason stands beside it. The site is
//! the one that `terang init` makes.

use crate::support::faults::errors;
use std::fmt::Write as _;
use terang::diagnostic::Diagnostic;
use terang::starter;

const FOLDER: &str = "events/2025/laporan-desa-2025-1";

/// One change to one file and the rule that tells of it there; a name without a folder is one of the event's.
struct Slip {
    name: &'static str,
    file: &'static str,
    from: &'static str,
    to: &'static str,
    rule: &'static str,
}

const fn slip(
    name: &'static str,
    file: &'static str,
    (from, to): (&'static str, &'static str),
    rule: &'static str,
) -> Slip {
    Slip { name, file, from, to, rule }
}

const FIRST: &[Slip] = &[
    slip("status", "event.md", ("status: completed", "status: complted"), "invalid-value"),
    slip("start", "event.md", ("\nstart: 2025-03-11", "\nstart: 2025-13-11"), "invalid-value"),
    slip("end", "event.md", ("end: 2025-03-12\n", ""), "missing-key"),
    slip("program", "event.md", ("program: laporan-desa", "program: laporan-ds"), "unknown-program"),
    slip("key-of-participants", "event.md", ("registered: 42", "registred: 42"), "unknown-key"),
    slip("mode", "event.md", ("mode: in-person", "mode: in-persn"), "invalid-value"),
    slip("role", "event.md", ("role: host", "role: hos"), "invalid-value"),
    slip("second-mode", "event.md", ("mode: in-person\n", "mode: in-person\nmode: online\n"), "duplicate-key"),
    slip("strange-key", "event.md", ("summary: Dua", "keterangan_lain: Dua"), "unknown-key"),
    slip("title", "event.md", ("title: Angkatan I\n", "title: TBD\n"), "placeholder"),
    slip("renamed-start", "event.md", ("\nstart: ", "\ntanggal_mulai: "), "unknown-key"),
    slip("front-matter", "event.md", ("lessons: [Contoh", "lessons: [[Contoh"), "invalid-yaml"),
    slip("kind-of-program", "programs/laporan-desa.md", ("kind: bimtek", "kind: bimtk"), "invalid-value"),
    slip("timetable", "schedule.yaml", ("sessions:\n", "sessions: [\n"), "invalid-yaml"),
    slip("category", "budget.yaml", ("category: meals", "category: makanan"), "invalid-value"),
    slip("id-of-outcome", "follow-up.yaml", ("  - id: tepat-waktu", "  - kode: tepat-waktu"), "unknown-key"),
    slip(
        "session",
        "schedule.yaml",
        ("Tes awal, form: test, held: as-planned }", "Tes awal, form: test, held: as-planned"),
        "invalid-yaml",
    ),
    slip("budget-line", "budget.yaml", ("item: Cetak lembar kerja", "item: \"Cetak lembar kerja"), "invalid-yaml"),
    slip("day", "evaluation.yaml", ("action: Dicatat untuk", "action: - Dicatat untuk"), "invalid-yaml"),
    slip(
        "monitoring",
        "follow-up.yaml",
        ("respondents: 26, applied: 19, by: alumni }", "respondents: 26, applied: 19, by: alumni"),
        "invalid-yaml",
    ),
    slip("topics", "programs/laporan-desa.md", ("topics: [", "topics: [["), "invalid-yaml"),
    slip("site", "site.yaml", ("agency:\n", "agency: [\n"), "invalid-yaml"),
];

const SECOND: &[Slip] = &[
    slip("speaker", "schedule.yaml", ("speaker: bagas-contoh", "speaker: bagas-conto"), "unknown-speaker"),
    slip("material", "schedule.yaml", ("material: buku-kas", "material: buku-ks"), "unknown-material"),
    slip(
        "objective",
        "evaluation.yaml",
        ("kind: quiz, objective: susun", "kind: quiz, objective: sussun"),
        "unknown-objective",
    ),
    slip("outcome", "event.md", ("outcome: tepat-waktu", "outcome: tepat-wakt"), "unknown-outcome"),
    slip("organizer", "event.md", ("initiated_by: dinas-pmd", "initiated_by: dinas-pm"), "unknown-organizer"),
    slip("file", "event.md", ("file: documents/buku-kas-juni.pdf", "file: documents/tidak-ada.pdf"), "missing-file"),
    slip("link", "event.md", ("\nHari kedua", "\n[Di sini](/tidak/ada/). Hari kedua"), "broken-link"),
    slip("mobile-number", "event.md", ("\nHari kedua", "\nHubungi 0812-3456-7890. Hari kedua"), "personal-data"),
    slip(
        "mobile-number-of-vendor",
        "budget.yaml",
        ("vendor: Katering Contoh", "vendor: Katering 0812-3456-7890"),
        "personal-data",
    ),
    slip("line-total", "budget.yaml", ("volume: [3 jam]", "volume: [4 jam]"), "line-total-mismatch"),
    slip("funding", "budget.yaml", ("amount: 13760000", "amount: 13760001"), "funding-mismatch"),
    slip("women-men", "event.md", ("women: 17", "women: 27"), "women-men-exceed-attended"),
    slip("attended-by-day", "event.md", ("[40, 39]", "[40, 41]"), "attended-by-day-mismatch"),
    slip("completed", "event.md", ("completed: 38", "completed: 48"), "completed-exceeds-attended"),
    slip(
        "session-outside",
        "schedule.yaml",
        ("{ date: 2025-03-12, start: \"11:15\"", "{ date: 2025-04-12, start: \"11:15\""),
        "session-outside-event",
    ),
    slip(
        "overlap",
        "schedule.yaml",
        ("start: \"10:30\", end: \"12:00\"", "start: \"10:00\", end: \"12:00\""),
        "track-overlap",
    ),
    slip("gain", "evaluation.yaml", ("gain_mean: 24.1", "gain_mean: 14.1"), "gain-mismatch"),
    slip("plans", "follow-up.yaml", ("no_news: 4", "no_news: 5"), "plans-mismatch"),
    slip("baseline", "follow-up.yaml", ("date: 2024-12-31", "date: 2025-12-31"), "baseline-after-start"),
];

/// Pairs of which the second cannot be known beside the first, and why.
const RESTS: &[(&str, &[&str], &str)] = &[
    ("start", &["session-outside", "baseline"], "before and after what is not known"),
    ("renamed-start", &["session-outside", "baseline"], "before and after what is not known"),
    ("end", &["session-outside"], "whether that day is the last is not known"),
    ("end", &["baseline"], "an end that is not there may be before the start, which then is the fault"),
    ("program", &["objective"], "objectives are those of the program"),
    ("front-matter", &["session-outside", "baseline"], "the days may stand in what cannot be read"),
    ("budget-line", &["funding"], "the amount of that line cannot be read"),
    ("topics", &["objective"], "objectives may stand in what cannot be read"),
    ("timetable", &["speaker", "material", "session-outside", "overlap"], "the sessions cannot be read"),
    ("id-of-outcome", &["outcome"], "the one without an id may be it"),
    ("site", &["organizer"], "the organizers cannot be read"),
    ("site", &["link"], "which addresses there are depends on the language of the site"),
];

fn sound() -> Vec<(String, String)> {
    let files = starter::FILES.iter().filter_map(|(path, bytes)| Some((path.strip_prefix("content/")?, *bytes)));
    files.map(|(path, bytes)| (path.to_owned(), String::from_utf8_lossy(bytes).into_owned())).collect()
}

fn path(slip: &Slip) -> String {
    let whole = slip.file.contains('/') || slip.file == "site.yaml";
    if whole { slip.file.to_owned() } else { format!("{FOLDER}/{}", slip.file) }
}

fn make(files: &mut [(String, String)], slip: &Slip) {
    let path = path(slip);
    let (_, text) = files.iter_mut().find(|(name, _)| *name == path).unwrap_or_else(|| panic!("no {path}"));
    assert!(text.contains(slip.from), "{path} does not hold {:?}", slip.from);
    *text = text.replacen(slip.from, slip.to, 1);
}

/// Every error, as `rule path`, sorted.
fn told(files: &[(String, String)]) -> Vec<String> {
    let (faults, sources) = errors(files);
    let name = |fault: &Diagnostic| format!("{} {}", fault.rule.name, sources.file(fault.at.file).path);
    let mut told: Vec<String> = faults.iter().map(name).collect();
    told.sort();
    told
}

fn expected(slip: &Slip) -> String {
    format!("{} {}", slip.rule, path(slip))
}

#[test]
fn each_alone_is_told_once() {
    assert_eq!(told(&sound()), Vec::<String>::new());
    let mut wrong = String::new();
    for slip in FIRST.iter().chain(SECOND) {
        let mut files = sound();
        make(&mut files, slip);
        let told = told(&files);
        if told != [expected(slip)] {
            writeln!(wrong, "{}: {told:?}", slip.name).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn neither_of_two_hides_the_other() {
    let (mut wrong, mut pairs) = (String::new(), 0);
    for first in FIRST {
        for second in SECOND {
            let rests = RESTS.iter().any(|(name, names, _)| *name == first.name && names.contains(&second.name));
            let mut files = sound();
            make(&mut files, second);
            make(&mut files, first);
            let mut meant = vec![expected(first)];
            meant.extend((!rests).then(|| expected(second)));
            meant.sort();
            let told = told(&files);
            pairs += usize::from(!rests);
            if told != meant {
                writeln!(wrong, "{} + {}: {told:?}", first.name, second.name).unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    // Twenty-two by nineteen, less those that rest on each other.
    assert!(pairs >= 390, "only {pairs} pairs were looked at");
}

#[test]
fn every_reason_is_of_a_pair() {
    for (first, seconds, why) in RESTS {
        assert!(FIRST.iter().any(|slip| slip.name == *first), "{first}");
        assert!(seconds.iter().all(|name| SECOND.iter().any(|slip| slip.name == *name)), "{seconds:?}");
        assert!(!why.is_empty());
    }
}
