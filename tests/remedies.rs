//! One slip, and what an editor is told of it: one message, on its line, with a remedy that mends it.
//!
//! Each row changes one place of the site that `terang init` makes, and names what must be said, in message or remedy, and
//! what stands on the line that is pointed at. Where the remedy shows what to write, that is written, and nothing more is
//! said: an editor who does as told must not meet the next error.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the message")]

mod support;

use std::fmt::Write as _;
use support::faults::errors;
use terang::diagnostic::Diagnostic;
use terang::source::Sources;
use terang::starter;

const E: &str = "events/2025/laporan-desa-2025-1";

struct Row {
    file: &'static str,
    from: &'static str,
    to: &'static str,
    rule: &'static str,
    /// What stands on the line that is pointed at.
    on: &'static str,
    /// Parts of what is said.
    says: &'static [&'static str],
    /// What the remedy says to write in the place of `to`.
    mended: Option<&'static str>,
}

const fn row(
    file: &'static str,
    (from, to): (&'static str, &'static str),
    rule: &'static str,
    on: &'static str,
    says: &'static [&'static str],
) -> Row {
    Row { file, from, to, rule, on, says, mended: None }
}

const fn mended(
    file: &'static str,
    change: (&'static str, &'static str),
    rule: &'static str,
    on: &'static str,
    says: &'static [&'static str],
    mended: &'static str,
) -> Row {
    Row { mended: Some(mended), ..row(file, change, rule, on, says) }
}

const TEXT: &str = "Hari kedua dipakai";

const ROWS: &[Row] = &[
    // Commas, colons and what looks like them.
    mended(
        "event.md",
        ("Aula BKPSDM, city", "Aula BKPSDM city"),
        "invalid-yaml",
        "venue:",
        &["koma", "`city`", "Aula BKPSDM, city"],
        "Aula BKPSDM, city",
    ),
    mended(
        "programs/laporan-desa.md",
        ("id: susun, text", "id: susun text"),
        "invalid-yaml",
        "id: susun text",
        &["koma", "`id: susun, text: …`"],
        "id: susun, text",
    ),
    mended(
        "event.md",
        ("mode: in-person\n", "mode: in-person formality: formal\n"),
        "invalid-yaml",
        "mode:",
        &["`mode: in-person`", "`formality: formal`"],
        "mode: in-person\n",
    ),
    mended(
        "event.md",
        ("summary: Dua hari praktik", "summary: Dua hari: praktik"),
        "invalid-yaml",
        "summary:",
        &["`summary: \"Dua hari: praktik di aula"],
        "summary: Dua hari praktik",
    ),
    mended(
        "event.md",
        ("mode: in", "mode： in"),
        "invalid-yaml",
        "mode：",
        &["U+FF1A", "`mode: in-person`"],
        "mode: in",
    ),
    mended("event.md", ("mode: in", "mode = in"), "invalid-yaml", "mode =", &["`mode: in-person`"], "mode: in"),
    // What a text may not begin with, or hold between double quotes.
    mended(
        "event.md",
        ("title: Angkatan I\n", "title: - X\n"),
        "invalid-yaml",
        "title:",
        &["`-`", "`title: \"- X\"`"],
        "title: \"- X\"\n",
    ),
    mended(
        "event.md",
        ("title: Angkatan I\n", "title: > X\n"),
        "invalid-yaml",
        "title:",
        &["`>`", "`title: \"> X\"`"],
        "title: \"> X\"\n",
    ),
    mended(
        "event.md",
        ("title: Angkatan I\n", "title: \"C:\\quit\"\n"),
        "invalid-yaml",
        "title:",
        &["`\\q`", "`'C:\\quit'`"],
        "title: 'C:\\quit'\n",
    ),
    // Characters that are not what they look like.
    mended("event.md", ("mode: in", "mo\u{200b}de: in"), "unknown-key", "in-person", &["`mode`", "U+200B"], "mode: in"),
    mended(
        "event.md",
        ("mode: in", "mode: in\u{200b}"),
        "invalid-value",
        "mode:",
        &["`in-person`", "U+200B"],
        "mode: in",
    ),
    mended(
        "event.md",
        ("status: completed", "status: compl\u{435}ted"),
        "invalid-value",
        "status:",
        &["U+0435", "`completed`"],
        "status: completed",
    ),
    mended(
        "event.md",
        ("\nstatus: completed", "\nst\u{430}tus: completed"),
        "unknown-key",
        "completed",
        &["U+0430", "`status`"],
        "\nstatus: completed",
    ),
    mended("event.md", ("\nstart:", "\n\u{a0}start:"), "unknown-key", "start:", &["U+00A0"], "\nstart:"),
    // Merge conflicts.
    row(
        "event.md",
        ("mode: in-person\n", "<<<<<<< HEAD\nmode: in-person\n=======\nmode: onlin\n>>>>>>> lain\n"),
        "invalid-yaml",
        "<<<<<<<",
        &["konflik"],
    ),
    row(
        "event.md",
        (TEXT, "<<<<<<< HEAD\nHari ini\n=======\nHari itu\n>>>>>>> lain\n"),
        "invalid-value",
        "<<<<<<<",
        &["konflik"],
    ),
    row("schedule.yaml", ("sessions:\n", "sessions:\n>>>>>>> lain\n"), "invalid-yaml", ">>>>>>>", &["konflik"]),
    // A key at the wrong level.
    mended(
        "programs/laporan-desa.md",
        ("\nhours: 12", "\n  hours: 12"),
        "invalid-yaml",
        "hours:",
        &["samakan jumlah spasi"],
        "\nhours: 12",
    ),
    row(
        "programs/laporan-desa.md",
        (
            "audience: { who: [Kaur Keuangan desa], open_to_public: false }\nhours: 12",
            "audience:\n  who: [Kaur]\n  hours: 12",
        ),
        "unknown-key",
        "hours:",
        &["satu tingkat di atas"],
    ),
    mended(
        "evaluation.yaml",
        ("\n    minimum: 0", "\nminimum: 0"),
        "invalid-yaml",
        "minimum:",
        &["tambah 4 spasi"],
        "\n    minimum: 0",
    ),
    mended(
        "evaluation.yaml",
        ("\n      same: 0", "\nsame: 0"),
        "invalid-yaml",
        "same:",
        &["tambah 6 spasi"],
        "\n      same: 0",
    ),
    mended(
        "follow-up.yaml",
        ("\n    unit: ", "\nunit: "),
        "invalid-yaml",
        "unit:",
        &["tambah 4 spasi"],
        "\n    unit: ",
    ),
    mended(
        "event.md",
        ("\n  statement: ", "\nstatement: "),
        "invalid-yaml",
        "statement:",
        &["tambah 2 spasi"],
        "\n  statement: ",
    ),
    // The line that closes the front matter.
    mended("event.md", ("\n---\n\nHari", "\n--\n\nHari"), "invalid-yaml", "--", &["`---`"], "\n---\n\nHari"),
    mended("event.md", ("\n---\n\nHari", "\n ---\n\nHari"), "invalid-yaml", " ---", &["`---`"], "\n---\n\nHari"),
    mended("event.md", ("\n---\n\nHari", "\n----\n\nHari"), "invalid-yaml", "----", &["`---`"], "\n---\n\nHari"),
    mended("event.md", ("\n---\n\nHari", "\n--\n\n---\n\nHari"), "invalid-yaml", "--", &["`---`"], "\n---\n\nHari"),
    row("pages/tentang.md", ("\ntitle:", "\n\ttitle:"), "invalid-yaml", "title:", &["tab"]),
    // Values in the words that people use.
    mended(
        "event.md",
        ("\nstart: 2025-03-11", "\nstart: 11 Maret 2025"),
        "wrong-type",
        "start:",
        &["`2025-03-11`"],
        "\nstart: 2025-03-11",
    ),
    row("budget.yaml", ("volume: [4 jam]", "volume: 2 jam x 2"), "wrong-type", "volume:", &["`[2 jam, 2 …]`"]),
    // A required key by another name.
    mended("event.md", ("\nend: ", "\nend date: "), "unknown-key", "end date", &["`end`"], "\nend: "),
    mended("event.md", ("\nstart: ", "\ntanggal_mulai: "), "unknown-key", "tanggal_mulai", &["`start`"], "\nstart: "),
    mended(
        "event.md",
        ("\nprogram: ", "\nnama_program: "),
        "unknown-key",
        "nama_program",
        &["`program`"],
        "\nprogram: ",
    ),
    mended("budget.yaml", ("payer: ", "pembayar: "), "unknown-key", "pembayar", &["`payer`"], "payer: "),
    mended("programs/laporan-desa.md", ("{ id: ", "{ kode: "), "unknown-key", "kode", &["`id`"], "{ id: "),
    // One number, one message.
    mended(
        "budget.yaml",
        ("planned: 1200000", "planned: 12000000"),
        "line-total-mismatch",
        "12000000",
        &["1.200.000"],
        "planned: 1200000",
    ),
    mended(
        "event.md",
        (" attended: 40", " attended: 0"),
        "attended-by-day-mismatch",
        "attended:",
        &["40", "0"],
        " attended: 40",
    ),
    mended("event.md", ("[40, 39]", "[41, 42]"), "attended-by-day-mismatch", "attended:", &["42", "40"], "[40, 39]"),
    mended("evaluation.yaml", ("pairs: 38", "pairs: 380"), "pairs-exceed-takers", "pairs:", &["380"], "pairs: 38"),
    // A line that is twice there and in the wrong place.
    row(
        "event.md",
        ("\n  - { measure: gain", "\ntitle: Dua\n  - { measure: gain"),
        "duplicate-key",
        "title: Dua",
        &["`title`"],
    ),
    // Nothing that far off is meant.
    row(
        "event.md",
        ("program: laporan-desa", "program: challenge-prize-competitions"),
        "unknown-program",
        "program:",
        &["`programs/`"],
    ),
];

fn sound() -> Vec<(String, String)> {
    let files = starter::FILES.iter().filter_map(|(path, bytes)| Some((path.strip_prefix("content/")?, *bytes)));
    files.map(|(path, bytes)| (path.to_owned(), String::from_utf8_lossy(bytes).into_owned())).collect()
}

fn path(row: &Row) -> String {
    if row.file.contains('/') { row.file.to_owned() } else { format!("{E}/{}", row.file) }
}

fn changed(row: &Row, to: &str) -> Vec<(String, String)> {
    let (path, mut files) = (path(row), sound());
    let (_, text) = files.iter_mut().find(|(name, _)| *name == path).unwrap_or_else(|| panic!("no {path}"));
    assert!(text.contains(row.from), "{path} does not hold {:?}", row.from);
    *text = text.replacen(row.from, to, 1);
    files
}

/// A fault as it is told: rule, message, remedy and the line.
fn told(fault: &Diagnostic, sources: &Sources) -> String {
    let line = sources.file(fault.at.file).text.lines().nth(fault.at.start.line as usize - 1).unwrap_or_default();
    let help = fault.help.as_ref().map_or("", |help| help.id.as_str());
    format!("{}\n    {}\n    {help}\n    on {line:?}", fault.rule.name, fault.message.id)
}

#[test]
fn what_is_said_mends_it() {
    let mut wrong = String::new();
    for row in ROWS {
        let (faults, sources) = errors(&changed(row, row.to));
        let said: Vec<String> = faults.iter().map(|fault| told(fault, &sources)).collect();
        let fits = |fault: &Diagnostic, said: &str| {
            let line = said.rsplit_once("\n    on ").map_or("", |(_, line)| line);
            fault.rule.name == row.rule
                && sources.file(fault.at.file).path == path(row)
                && line.contains(row.on)
                && row.says.iter().all(|part| said.contains(part))
        };
        if said.len() != 1 || !fits(&faults[0], &said[0]) {
            writeln!(wrong, "{:?}: {}", row.to, said.join("\n  ")).unwrap();
        }
        let Some(mended) = row.mended else { continue };
        let (faults, sources) = errors(&changed(row, mended));
        for fault in faults {
            writeln!(wrong, "mended by {mended:?}: {}", told(&fault, &sources)).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_folder_by_another_name_is_told_once() {
    for (from, to, near) in [("/documents/", "/Documents/", "documents"), ("pages/", "Pages/", "pages")] {
        let mut files = sound();
        for (path, _) in &mut files {
            *path = path.replacen(from, to, 1);
        }
        let (faults, sources) = errors(&files);
        let said: Vec<String> = faults.iter().map(|fault| told(fault, &sources)).collect();
        // Both events of the site have documents.
        let folders = if near == "documents" { 2 } else { 1 };
        assert_eq!(said.len(), folders, "{said:#?}");
        assert!(said.iter().all(|said| said.starts_with("unknown-file") && said.contains(near)), "{said:#?}");
    }
}
