//! Slips of who pastes or types in haste: a value below its key, signs of Markdown, rows of a table, what only fills a place, and
//! characters that nobody sees.

use super::{E, Row, mended, row, sound, told};
use crate::support::faults::errors;

const FUNDING: &str = "funding: [{ payer: agency, source: APBD, amount: 13760000 }]";
const DPA: &str = "dpa: { number: DPA/2.13/2025, date: 2025-01-06 }";

pub const ROWS: &[Row] = &[
    // A value on the line below its key, no further in than it.
    mended(
        "event.md",
        ("title: Angkatan I\n", "title:\nAngkatan I\n"),
        "invalid-yaml",
        "title:",
        &["nilai `title` ditulis di baris lain", "tulis `title: Angkatan I`, lalu hapus baris 3"],
        "title: Angkatan I\n",
    ),
    mended(
        "event.md",
        ("\nmode: in-person\n", "\nmode:          # cara\n\nin-person\n"),
        "invalid-yaml",
        "mode:",
        &["nilai `mode` ditulis di baris lain", "tulis `mode: in-person`, lalu hapus baris"],
        "\nmode: in-person          # cara\n\n",
    ),
    mended(
        "event.md",
        ("  outcome: tepat-waktu\n", "  outcome:\n  tepat-waktu\n"),
        "invalid-yaml",
        "outcome:",
        &["nilai `outcome`", "tulis `outcome: tepat-waktu`"],
        "  outcome: tepat-waktu\n",
    ),
    mended(
        "evaluation.yaml",
        ("    title: Tes menyusun laporan\n", "    title:\n  Tes menyusun laporan\n"),
        "invalid-yaml",
        "title:",
        &["nilai `title`", "tulis `title: Tes menyusun laporan`"],
        "    title: Tes menyusun laporan\n",
    ),
    // Keys in bold, italic or as code, as Markdown has them; also where the value is wrong as well.
    mended(
        "event.md",
        ("\nmode: in-person\n", "\n**mode**: in-person\n"),
        "invalid-yaml",
        "**mode**",
        &["kunci `mode` diapit tanda tebal", "tulis `mode: in-person`"],
        "\nmode: in-person\n",
    ),
    mended(
        "event.md",
        ("\ntitle: Angkatan I\n", "\n**title:** Angkatan I\n"),
        "invalid-yaml",
        "**title:**",
        &["kunci `title` diapit", "tulis `title: Angkatan I`"],
        "\ntitle: Angkatan I\n",
    ),
    mended(
        "event.md",
        ("\nmode: in-person\n", "\n__mode__: in-person\n"),
        "invalid-yaml",
        "__mode__",
        &["kunci `mode` diapit", "tulis `mode: in-person`"],
        "\nmode: in-person\n",
    ),
    mended(
        "evaluation.yaml",
        ("  - id: keterampilan\n", "  - `id`: keterampilan\n"),
        "invalid-yaml",
        "`id`",
        &["kunci `id` diapit", "tulis `- id: keterampilan`"],
        "  - id: keterampilan\n",
    ),
    row(
        "event.md",
        ("\nmode: in-person\n", "\n**mode**: tatap muka\n"),
        "invalid-yaml",
        "**mode**",
        &["kunci `mode` diapit", "tulis `mode: tatap muka`"],
    ),
    // The only item of a list, without its sign.
    mended(
        "budget.yaml",
        (FUNDING, "funding:\n    payer: agency\n    source: APBD\n    amount: 13760000"),
        "invalid-yaml",
        "payer: agency",
        &["butir daftar diawali `- `", "tulis `- payer: agency`, diawali 2 spasi"],
        "funding:\n  - payer: agency\n    source: APBD\n    amount: 13760000",
    ),
    mended(
        "budget.yaml",
        (FUNDING, "funding:\n  payer: agency\n    source: APBD\n    amount: 13760000"),
        "invalid-yaml",
        "payer: agency",
        &["butir daftar diawali `- `", "tulis `- payer: agency`"],
        "funding:\n  - payer: agency\n    source: APBD\n    amount: 13760000",
    ),
    // A value behind a key that holds others below it.
    mended(
        "budget.yaml",
        (DPA, "dpa: DPA/2.13/2025\n  date: 2025-01-06"),
        "invalid-yaml",
        "dpa: DPA",
        &["`dpa` memuat kunci-kunci di bawahnya", "tulis `dpa:`", "`number: DPA/2.13/2025`, diawali 2 spasi"],
        "dpa:\n  number: DPA/2.13/2025\n  date: 2025-01-06",
    ),
    // A second colon, a dash behind the colon, another mark at the end of a value than opens it.
    mended(
        "event.md",
        ("\nmode: in-person\n", "\nmode:: in-person\n"),
        "invalid-yaml",
        "mode::",
        &["sesudah kunci `mode` ada dua titik dua", "tulis `mode: in-person`"],
        "\nmode: in-person\n",
    ),
    mended(
        "event.md",
        ("\nmode: in-person\n", "\nmode:- in-person\n"),
        "invalid-yaml",
        "mode:-",
        &["sesudah titik dua harus ada spasi", "tulis `mode: in-person`"],
        "\nmode: in-person\n",
    ),
    mended(
        "site.yaml",
        ("  region: \"99.01\"  ", "  region: \"99.01'  "),
        "invalid-yaml",
        "  region: ",
        &["tidak berpasangan", "tulis `region: \"99.01\"`"],
        "  region: \"99.01\"  ",
    ),
    mended(
        "site.yaml",
        ("  region: \"99.01\"  ", "  region: '99.01\"  "),
        "invalid-yaml",
        "  region: ",
        &["tidak berpasangan", "tulis `region: \"99.01\"`"],
        "  region: \"99.01\"  ",
    ),
    // What is wrong with the value of a key that nobody knows is no second fault.
    mended(
        "pages/tentang.md",
        ("title: Tentang katalog ini\n", "title: Tentang katalog ini\npage: tentang]\n"),
        "unknown-key",
        "page: tentang]",
        &["kunci `page` tidak dikenal"],
        "title: Tentang katalog ini\n",
    ),
    // Rows out of a table: as an item, among items in several lines, and above a key of the left edge.
    row(
        "budget.yaml",
        ("lines:\n", "lines:\n  - fees; Honorarium narasumber; 3 jam; 900000; 2700000\n"),
        "wrong-type",
        "fees; Honorarium",
        &["tulis setiap nilai dengan kuncinya", "`{ category: …, item: … }`"],
    ),
    row(
        "follow-up.yaml",
        ("  - id: tepat-waktu\n", "  - tepat-waktu; desa; naik; 2024\n"),
        "invalid-yaml",
        "tepat-waktu; desa",
        &["disalin dari Excel", "di dalam daftarnya"],
    ),
    row(
        "budget.yaml",
        ("funding: ", "fees\tHonorarium narasumber\t3\t900000\t2700000\nfunding: "),
        "invalid-yaml",
        "Honorarium narasumber",
        &["disalin dari Excel", "di dalam daftarnya, di bawah butir lain dan sejajar dengannya"],
    ),
    // Words for what is not there yet.
    mended(
        "event.md",
        ("Aula BKPSDM, city: Contoh,", "Aula BKPSDM, city: menyusul,"),
        "placeholder",
        "city: menyusul",
        &["`menyusul` hanya mengisi tempat", "hapus kunci ini"],
        "Aula BKPSDM,",
    ),
    mended(
        "budget.yaml",
        ("vendor: Katering Contoh, ", "vendor: Belum ditentukan, "),
        "placeholder",
        "Belum ditentukan",
        &["hanya mengisi tempat"],
        "",
    ),
    // Control characters, in a value and in the text below.
    mended(
        "event.md",
        ("title: Angkatan I\n", "title: Angkatan\u{7} I\n"),
        "invalid-value",
        "title:",
        &["U+0007, sesudah `Angkatan`", "hapus karakter itu"],
        "title: Angkatan I\n",
    ),
    mended(
        "event.md",
        ("Hari kedua dipakai", "Hari\u{1b} kedua dipakai"),
        "invalid-value",
        "kedua dipakai",
        &["U+001B, sesudah `Hari`"],
        "Hari kedua dipakai",
    ),
];

/// A control character is pointed at, and not the value around it.
#[test]
fn a_character_that_nobody_sees_is_pointed_at() {
    let mut files = sound();
    let (_, text) = files.iter_mut().find(|(path, _)| *path == format!("{E}/event.md")).unwrap();
    *text = text.replacen("title: Angkatan I", "title: Angkatan\u{7} I", 1);
    let (faults, sources) = errors(&files);
    let said: Vec<String> = faults.iter().map(|fault| told(fault, &sources)).collect();
    assert_eq!(said.len(), 1, "{said:#?}");
    assert_eq!((faults[0].at.start.line, faults[0].at.start.column), (2, 16), "{said:#?}");
}
