//! Slips of a hand at a key: another sign for the colon, a brace too many, two keys on one line.

use super::{E, Row, mended, row, sound, told};
use crate::support::faults::errors;

const TARGETS: &str = "  - { measure: completion, value: 0.9, set_on: 2025-02-03 }\n  - { measure: gain, value: 20, set_on: 2025-02-03 }\n";

pub const ROWS: &[Row] = &[
    // Another sign for the colon: it is told on its line, and no key of a text is offered above it.
    mended(
        "event.md",
        ("\nstatus: completed", "\nstatus; completed"),
        "invalid-yaml",
        "status; completed",
        &["kunci `status` harus ada titik dua, bukan `;`", "tulis `status: completed`"],
        "\nstatus: completed",
    ),
    mended(
        "event.md",
        ("\nstatus: completed", "\nstatus,completed"),
        "invalid-yaml",
        "status,completed",
        &["titik dua, bukan `,`", "tulis `status: completed`"],
        "\nstatus: completed",
    ),
    mended(
        "event.md",
        ("  date: 2025-01-20", "  date. 2025-01-20"),
        "invalid-yaml",
        "date. 2025-01-20",
        &["titik dua, bukan `.`", "tulis `date: 2025-01-20`"],
        "  date: 2025-01-20",
    ),
    mended(
        "event.md",
        ("  outcome: tepat-waktu", "  outcome; tepat-waktu"),
        "invalid-yaml",
        "outcome; tepat-waktu",
        &["titik dua, bukan `;`", "tulis `outcome: tepat-waktu`"],
        "  outcome: tepat-waktu",
    ),
    mended(
        "event.md",
        ("\nmode: in-person", "\nmode - in-person"),
        "invalid-yaml",
        "mode - in-person",
        &["titik dua, bukan `-`", "tulis `mode: in-person`"],
        "\nmode: in-person",
    ),
    mended(
        "event.md",
        ("\ndocuments:\n", "\ndocuments;\n"),
        "invalid-yaml",
        "documents;",
        &["titik dua, bukan `;`", "tulis `documents:`"],
        "\ndocuments:\n",
    ),
    mended(
        "follow-up.yaml",
        ("    unit: \"%\"", "    unit, \"%\""),
        "invalid-yaml",
        "unit, ",
        &["titik dua, bukan `,`", "tulis `unit: \"%\"`"],
        "    unit: \"%\"",
    ),
    mended(
        "event.md",
        ("{ measure: gain,", "{ measure; gain,"),
        "invalid-yaml",
        "measure; gain",
        &["titik dua, bukan `;`", "tulis `- { measure: gain, value: 20"],
        "{ measure: gain,",
    ),
    mended(
        "event.md",
        ("{ measure: gain,", "{ measure, gain,"),
        "invalid-yaml",
        "measure, gain",
        &["titik dua, bukan `,`", "tulis `- { measure: gain, value: 20"],
        "{ measure: gain,",
    ),
    // A brace that stands at the dash, is there twice, or has no partner.
    mended(
        "event.md",
        ("  - { measure: gain,", "  -{measure: gain,"),
        "invalid-yaml",
        "-{measure: gain",
        &["butir daftar diawali `- `", "tulis `- { measure: gain, value: 20, set_on: 2025-02-03 }`"],
        "  - { measure: gain,",
    ),
    mended(
        "event.md",
        ("  - { measure: completion,", "  -{measure: completion,"),
        "invalid-yaml",
        "-{measure: completion",
        &["butir daftar diawali `- `", "tulis `- { measure: completion, value: 0.9"],
        "  - { measure: completion,",
    ),
    mended(
        "event.md",
        ("  - { measure: gain,", "  - {{ measure: gain,"),
        "invalid-yaml",
        "{{ measure: gain",
        &["tidak berpasangan", "tulis `- { measure: gain, value: 20"],
        "  - { measure: gain,",
    ),
    mended(
        "event.md",
        (
            TARGETS,
            "  - { measure: completion, value: 0.9, set_on: 2025-02-03 }\n  -{measure: gain\n    value: 20\n    set_on: 2025-02-03\n",
        ),
        "invalid-yaml",
        "-{measure: gain",
        &["tidak berpasangan", "tulis `- measure: gain`"],
        "  - { measure: completion, value: 0.9, set_on: 2025-02-03 }\n  - measure: gain\n    value: 20\n    set_on: 2025-02-03\n",
    ),
    mended(
        "event.md",
        (
            TARGETS,
            "  - { measure: completion, value: 0.9, set_on: 2025-02-03 }\n  - {measure: gain}\n    value: 20\n    set_on: 2025-02-03\n",
        ),
        "invalid-yaml",
        "{measure: gain}",
        &["kunci pertama butir ini diapit kurung", "tulis `- measure: gain`"],
        "  - { measure: completion, value: 0.9, set_on: 2025-02-03 }\n  - measure: gain\n    value: 20\n    set_on: 2025-02-03\n",
    ),
    // A value without its key is no text that the lines below belong to.
    row(
        "event.md",
        ("  date: 2025-01-20", "  : 2025-01-20"),
        "unknown-key",
        ": 2025-01-20",
        &["tidak ada kunci di depan titik dua", "`date`"],
    ),
    // Several keys on one line, with commas between them.
    mended(
        "event.md",
        ("start: 2025-03-11\nend: 2025-03-12\n", "start: 2025-03-11, end: 2025-03-12\n"),
        "invalid-yaml",
        "start: 2025-03-11, end",
        &["dipisah koma", "di barisnya sendiri", "`start: 2025-03-11`, dan di bawahnya `end: 2025-03-12`"],
        "start: 2025-03-11\nend: 2025-03-12\n",
    ),
    // One of them stands below once more: the comma goes all the same.
    row(
        "event.md",
        ("start: 2025-03-11\n", "start: 2025-03-11, end: 2025-03-12\n"),
        "invalid-yaml",
        "start: 2025-03-11, end",
        &["dua kunci di satu baris", "`start: 2025-03-11`, dan di bawahnya `end: 2025-03-12`"],
    ),
    mended(
        "follow-up.yaml",
        (
            "    direction: up\n    chosen_on: 2025-01-27\n    population: 120 desa\n",
            "    direction: up, chosen_on: 2025-01-27, population: 120 desa\n",
        ),
        "invalid-yaml",
        "direction: up, chosen_on",
        &["dipisah koma", "`direction: up`, dan di bawahnya `chosen_on: 2025-01-27`, `population: 120 desa`"],
        "    direction: up\n    chosen_on: 2025-01-27\n    population: 120 desa\n",
    ),
    mended(
        "event.md",
        (
            TARGETS,
            "  - { measure: completion, value: 0.9, set_on: 2025-02-03 }\n  - measure: gain, value: 20, set_on: 2025-02-03\n",
        ),
        "invalid-yaml",
        "measure: gain, value",
        &["dipisah koma", "`- measure: gain`, dan di bawahnya `value: 20`, `set_on: 2025-02-03`"],
        "  - { measure: completion, value: 0.9, set_on: 2025-02-03 }\n  - measure: gain\n    value: 20\n    set_on: 2025-02-03\n",
    ),
    // The first line of an item is gone, of which one key is left.
    mended(
        "event.md",
        ("lessons: [", "speakers:\n  - speaker: rahma-contoh\n    role: speaker\n    role: facilitator\nlessons: ["),
        "duplicate-key",
        "role: facilitator",
        &["baris pertama butir berikutnya hilang", "`- speaker: …`", "hanya jika tidak ada yang hilang"],
        "speakers:\n  - speaker: rahma-contoh\n    role: speaker\n  - speaker: bagas-contoh\n    role: facilitator\nlessons: [",
    ),
    // The first line of an item twice, of which the first is an item without the rest.
    mended(
        "event.md",
        (
            "lessons: [",
            "speakers:\n  - speaker: rahma-contoh\n  - speaker: rahma-contoh\n    role: facilitator\nlessons: [",
        ),
        "duplicate-key",
        "- speaker: rahma-contoh",
        &["sama dengan baris di bawahnya", "hapus salah satu"],
        "speakers:\n  - speaker: rahma-contoh\n    role: facilitator\nlessons: [",
    ),
    mended(
        "budget.yaml",
        ("lines:\n", "lines:\n  - category: meals\n  - category: meals\n    item: Air minum\n    planned: 0\n"),
        "duplicate-key",
        "- category: meals",
        &["sama dengan baris di bawahnya", "hapus salah satu"],
        "lines:\n  - category: meals\n    item: Air minum\n    planned: 0\n",
    ),
    // A session that was pasted a second time.
    mended(
        "schedule.yaml",
        (
            "  - { date: 2025-03-11, start: \"08:45\"",
            "  - { date: 2025-03-11, start: \"06:00\", end: \"07:00\", title: Kas, form: theory, held: as-planned }\n  - { date: 2025-03-11, start: \"06:00\", end: \"07:00\", title: Kas, form: theory, held: as-planned }\n  - { date: 2025-03-11, start: \"08:45\"",
        ),
        "told-twice",
        "title: Kas",
        &["sesi ini sudah ditulis", "hapus salah satu"],
        "  - { date: 2025-03-11, start: \"06:00\", end: \"07:00\", title: Kas, form: theory, held: as-planned }\n  - { date: 2025-03-11, start: \"08:45\"",
    ),
    // The same line twice; of a text of several lines, the sign above it.
    mended(
        "event.md",
        ("\nmode: in-person\n", "\nmode: in-person\nmode: in-person\n"),
        "duplicate-key",
        "mode: in-person",
        &["sama dengan baris di atasnya", "hapus salah satu"],
        "\nmode: in-person\n",
    ),
    mended(
        "event.md",
        ("\nmode: in-person\n", "\nstatus_reason: >-\nstatus_reason: >-\n  Ruang dipakai rapat.\nmode: in-person\n"),
        "duplicate-key",
        "status_reason: >-",
        &["sama dengan baris di atasnya", "hapus salah satu"],
        "\nstatus_reason: >-\n  Ruang dipakai rapat.\nmode: in-person\n",
    ),
    // Spaces that do not break before a line.
    mended(
        "event.md",
        ("\n  date: 2025-01-20", "\n\u{a0} date: 2025-01-20"),
        "invalid-yaml",
        "date: 2025-01-20",
        &["di depan baris ini", "U+00A0", "spasi biasa"],
        "\n  date: 2025-01-20",
    ),
    // Round brackets where braces or square ones are meant.
    mended(
        "event.md",
        ("attended_by_day: [40, 39]", "attended_by_day: (40, 39)"),
        "wrong-type",
        "participants:",
        &["`(40, 39)`", "`attended_by_day: [40, 39]`"],
        "attended_by_day: [40, 39]",
    ),
    mended(
        "event.md",
        ("completion: { minimum_attendance: 0.8 }", "completion: (minimum_attendance: 0.8)"),
        "invalid-yaml",
        "completion:",
        &["kurung kurawal", "tulis `completion: { minimum_attendance: 0.8 }`"],
        "completion: { minimum_attendance: 0.8 }",
    ),
    mended(
        "event.md",
        ("  - { measure: gain, value: 20, set_on: 2025-02-03 }", "  - (gain, 20, 2025-02-03)"),
        "wrong-type",
        "(gain, 20",
        &["kurung kurawal, setiap nilai dengan kuncinya", "`{ measure: …"],
        "  - { measure: gain, value: 20, set_on: 2025-02-03 }",
    ),
    // A date in words that a comma cuts between braces.
    mended(
        "event.md",
        ("date: 2025-02-20,", "date: Kamis, 20 Februari 2025,"),
        "wrong-type",
        "Kamis, 20 Februari",
        &["koma memotong", "`date: 2025-02-20`"],
        "date: 2025-02-20,",
    ),
];

/// Spaces that do not break throughout a file are one slip, and hide no other.
#[test]
fn spaces_that_are_none_are_told_once_a_file() {
    for odd in ['\u{a0}', '\u{202f}', '\u{3000}'] {
        for file in ["event.md", "follow-up.yaml", "schedule.yaml"] {
            let mut files = sound();
            let (_, text) = files.iter_mut().find(|(path, _)| *path == format!("{E}/{file}")).unwrap();
            *text = text.replacen("done: 22", "done: dua", 1).replace(' ', &odd.to_string());
            let (faults, sources) = errors(&files);
            let said: Vec<String> = faults.iter().map(|fault| told(fault, &sources)).collect();
            let others = usize::from(file == "follow-up.yaml");
            assert_eq!(said.len(), 1 + others, "{said:#?}");
            assert!(said[0].contains("baris lain") && said[0].contains("Cari dan Ganti"), "{said:#?}");
        }
    }
}

/// A file that ends within a line, wherever that is: one message, on its last line.
#[test]
fn a_file_that_ends_early_is_told_once() {
    let ends = [
        ("event.md", "ompletion: { min"),
        ("event.md", "-02-03 }\n  - { measure: gain"),
        ("event.md", "icipants: {"),
        ("event.md", "date: 2025-01-20"),
        ("event.md", " tepat-waktu\nneeds"),
        ("follow-up.yaml", "-09-15, method"),
        ("follow-up.yaml", "rection: up"),
        ("follow-up.yaml", "7\n    population"),
        ("schedule.yaml", ":15\", title: Menyusun"),
        ("evaluation.yaml", "ean: "),
    ];
    for (file, rest) in ends {
        let mut files = sound();
        let (_, text) = files.iter_mut().find(|(path, _)| *path == format!("{E}/{file}")).unwrap();
        let end = text.find(rest).unwrap_or_else(|| panic!("{rest}"));
        text.truncate(end);
        let last = text.trim_end().lines().count();
        let (faults, sources) = errors(&files);
        let said: Vec<String> = faults.iter().map(|fault| told(fault, &sources)).collect();
        assert!(said.len() == 1 && said[0].contains("berakhir terlalu awal"), "{rest}: {said:#?}");
        assert_eq!(faults[0].at.start.line as usize, last, "{rest}");
    }
}

/// A file whose last line is whole but for the end that many editors leave out: a slip there is told as what it is.
#[test]
fn a_slip_on_a_last_line_without_an_end_is_told_as_what_it_is() {
    let rows = [
        ("budget.yaml", "nota: kuitansi", "unknown-key", "`nota` tidak dikenal"),
        ("budget.yaml", "currency; IDR", "invalid-yaml", "titik dua, bukan `;`"),
        ("follow-up.yaml", "items: []", "duplicate-key", "ditulis dua kali"),
        ("evaluation.yaml", "hasil: baik", "unknown-key", "`hasil` tidak dikenal"),
        ("schedule.yaml", "  - date: 2025-03-12", "missing-key", "`title`"),
    ];
    for (file, line, rule, says) in rows {
        let mut files = sound();
        let (_, text) = files.iter_mut().find(|(path, _)| *path == format!("{E}/{file}")).unwrap();
        text.push_str(line);
        let (faults, sources) = errors(&files);
        let said: Vec<String> = faults.iter().map(|fault| told(fault, &sources)).collect();
        assert!(said.iter().all(|said| !said.contains("terlalu awal")), "{line}: {said:#?}");
        assert!(said.iter().any(|said| said.starts_with(rule) && said.contains(says)), "{line}: {said:#?}");
    }
}
