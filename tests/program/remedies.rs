//! One slip, and what an editor is told of it: one message, on its line, with a remedy that mends it.
//!
//! Each row changes one place of the site that `terang init` makes, and names what must be said, in message or remedy, and
//! what stands on the line that is pointed at. Where the remedy shows what to write, that is written, and nothing more is
//! said: an editor who does as told must not meet the next error.

mod pasted;
mod slips;

use crate::support::faults::errors;
use std::fmt::Write as _;
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
const LESSONS: &str = "lessons: [Contoh bukti belanja dari desa sendiri lebih berguna daripada contoh buatan.]";
const OPENING: &str =
    "  - { date: 2025-03-11, start: \"08:00\", end: \"08:15\", title: Pembukaan, form: ceremony, held: as-planned }\n";
const CLOSING: &str =
    "  - { date: 2025-03-12, start: \"11:15\", end: \"11:45\", title: Tes akhir, form: test, held: as-planned }\n";
const DOCUMENTS: &str = "documents:\n";

const ROWS: &[Row] = &[
    // Items in braces: a comma behind one, the sign of one lost, no space after a colon.
    mended(
        "schedule.yaml",
        (
            OPENING,
            "  - { date: 2025-03-11, start: \"08:00\", end: \"08:15\", title: Pembukaan, form: ceremony, held: as-planned },\n",
        ),
        "invalid-yaml",
        "title: Pembukaan",
        &["koma di akhir", "hapus koma itu"],
        OPENING,
    ),
    mended(
        "schedule.yaml",
        (
            OPENING,
            "  { date: 2025-03-11, start: \"08:00\", end: \"08:15\", title: Pembukaan, form: ceremony, held: as-planned }\n",
        ),
        "invalid-yaml",
        "title: Pembukaan",
        &["butir daftar diawali `- `", "tulis `- { date: 2025-03-11"],
        OPENING,
    ),
    mended(
        "schedule.yaml",
        (
            OPENING,
            "  - { date: 2025-03-11, start: \"08:00\", end: \"08:15\", title: Pembukaan, form:ceremony, held: as-planned }\n",
        ),
        "unknown-key",
        "title: Pembukaan",
        &["sesudah titik dua harus ada spasi", "`form: "],
        OPENING,
    ),
    // A bracket that closes nothing.
    mended(
        "event.md",
        ("mode: in-person", "mode: in-person]"),
        "invalid-value",
        "mode:",
        &["`]`", "`in-person`"],
        "mode: in-person",
    ),
    // A quotation mark without its partner that YAML takes for a part of the text.
    mended(
        "event.md",
        ("title: Angkatan I\n", "title: Angkatan I\"\n"),
        "invalid-value",
        "title: Angkatan I",
        &["tanda kutip", "`\"Angkatan I\"`"],
        "title: \"Angkatan I\"\n",
    ),
    // The first line of an item is gone: its other keys are the ones of the item above, a second time.
    row(
        "follow-up.yaml",
        (
            "- id: tepat-waktu\n",
            "- id: tepat-waktu\n    unit: desa\n    direction: up\n    unit: kecamatan\n    direction: down\n",
        ),
        "duplicate-key",
        "unit: kecamatan",
        &["baris pertama", "jangan hapus"],
    ),
    // A list as word processors set it.
    row(
        "event.md",
        ("\nmode: in-person", "\npreparation:\n  • Bawa laptop, kabel\n  • Bawa bukti\nmode: in-person"),
        "wrong-type",
        "• Bawa laptop",
        &["awali setiap butir dengan `- `"],
    ),
    // A round of monitoring that belongs to no month counts for none.
    row(
        "follow-up.yaml",
        ("monitoring:\n", "monitoring:\n  - { date: 2025-07-01, respondents: 20 }\n"),
        "missing-key",
        "date: 2025-07-01",
        &["`months`"],
    ),
    // A space that does not break, a key of the record around a table, a picture that is not there.
    mended(
        "event.md",
        ("mode: in-person", "mode:\u{a0}in-person"),
        "invalid-yaml",
        "mode:",
        &["U+00A0", "`mode: in-person`"],
        "mode: in-person",
    ),
    row(
        "site.yaml",
        ("\ntopics:\n", "\ntopics:\n  lesson_hour_minutes: 45\n"),
        "unknown-key",
        "lesson_hour_minutes",
        &["`lesson_hour_minutes` satu tingkat di atas ini"],
    ),
    row(
        "event.md",
        ("\nHari kedua", "\n![Ruang](photos/tidak-ada.jpg)\n\nHari kedua"),
        "broken-link",
        "![Ruang]",
        &["gambar `photos/tidak-ada.jpg` tidak ada", "`photos`"],
    ),
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
    mended(
        "evaluation.yaml",
        ("      worse: 5", "      worse： 5"),
        "invalid-yaml",
        "worse：",
        &["U+FF1A", "`worse: 5`"],
        "      worse: 5",
    ),
    // An amount that a comma cuts in a flow is not added up with what was left of it.
    mended(
        "budget.yaml",
        ("unit_price: 70000", "unit_price: 70,000"),
        "wrong-type",
        "70,000",
        &["`unit_price: 70000`"],
        "unit_price: 70000",
    ),
    mended(
        "budget.yaml",
        ("planned: 6160000", "planned: 6,16 jt"),
        "wrong-type",
        "6,16 jt",
        &["`planned: 6160000`"],
        "planned: 6160000",
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
    // A sign between key and value that is none, or a space in the wrong place; of prose as of numbers, of what must be there as of
    // what may.
    mended(
        "event.md",
        ("\nsummary: Dua hari", "\nsummary:Dua hari"),
        "invalid-yaml",
        "summary:Dua",
        &["sesudah titik dua harus ada spasi", "`summary: Dua hari praktik"],
        "\nsummary: Dua hari",
    ),
    mended(
        "programs/laporan-desa.md",
        ("\nsummary: ", "\nsummary:"),
        "invalid-yaml",
        "summary:",
        &["sesudah titik dua harus ada spasi", "`summary: "],
        "\nsummary: ",
    ),
    mended(
        "follow-up.yaml",
        ("    other_causes: Batas", "    other_causes:Batas"),
        "invalid-yaml",
        "other_causes:Batas",
        &["sesudah titik dua harus ada spasi", "`other_causes: Batas"],
        "    other_causes: Batas",
    ),
    mended(
        "evaluation.yaml",
        ("      worse: 5", "      worse :5"),
        "invalid-yaml",
        "worse :5",
        &["langsung di belakang kunci `worse`", "`worse: 5`"],
        "      worse: 5",
    ),
    mended(
        "event.md",
        ("\nsummary: Dua hari", "\nsummary :Dua hari"),
        "invalid-yaml",
        "summary :Dua",
        &["langsung di belakang kunci `summary`", "`summary: Dua hari"],
        "\nsummary: Dua hari",
    ),
    mended(
        "event.md",
        ("\nstart: 2025", "\nstart :2025"),
        "invalid-yaml",
        "start :2025",
        &["`start: 2025-03-11`"],
        "\nstart: 2025",
    ),
    mended(
        "event.md",
        ("  outcome: tepat-waktu", "  outcome = tepat-waktu"),
        "invalid-yaml",
        "outcome = tepat",
        &["bukan `=`", "`outcome: tepat-waktu`"],
        "  outcome: tepat-waktu",
    ),
    mended(
        "evaluation.yaml",
        ("  - id: keterampilan", "  - id = keterampilan"),
        "invalid-yaml",
        "- id = ",
        &["bukan `=`", "`- id: keterampilan`"],
        "  - id: keterampilan",
    ),
    mended(
        "evaluation.yaml",
        ("    instrument: ld-v1", "    instrument=ld-v1"),
        "invalid-yaml",
        "instrument=ld-v1",
        &["bukan `=`", "`instrument: ld-v1`"],
        "    instrument: ld-v1",
    ),
    // A key that is there already is none that was meant.
    row(
        "event.md",
        ("\nmode: in-person", "\nmode: in-person\nmodes: online"),
        "unknown-key",
        "modes: online",
        &["`mode`?", "sudah ada di baris", "biarkan satu saja"],
    ),
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
        &["hapus 2 spasi"],
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
    // Several values that were written as one, and one that was cut in two.
    mended(
        "programs/laporan-desa.md",
        ("topics: [keuangan-desa]", "topics: keuangan-desa, kearsipan"),
        "wrong-type",
        "topics:",
        &["`[keuangan-desa, kearsipan]`"],
        "topics: [keuangan-desa, kearsipan]",
    ),
    mended(
        "programs/laporan-desa.md",
        ("topics: [keuangan-desa]", "topics: (keuangan-desa, kearsipan)"),
        "wrong-type",
        "topics:",
        &["`[keuangan-desa, kearsipan]`"],
        "topics: [keuangan-desa, kearsipan]",
    ),
    mended(
        "programs/laporan-desa.md",
        ("topics: [keuangan-desa]", "topics: keuangan-desa, kearsipan]"),
        "wrong-type",
        "topics:",
        &["`[keuangan-desa, kearsipan]`"],
        "topics: [keuangan-desa, kearsipan]",
    ),
    mended(
        "programs/laporan-desa.md",
        ("topics: [keuangan-desa]", "topics: [keuangan-desa kearsipan]"),
        "wrong-type",
        "topics:",
        &["`keuangan-desa, kearsipan`"],
        "topics: [keuangan-desa, kearsipan]",
    ),
    mended(
        "event.md",
        (
            "attended_by_day: [40, 39], completed: 38, on_target: 40, units: 40, women: 17, men: 23, selected_by: appointed }",
            "attended_by_day: \"40, 39\", completed: 38, on_target: 40, units: 40, women: 17, men: 23, selected_by: appointed }",
        ),
        "wrong-type",
        "participants:",
        &["`[40, 39]`"],
        "attended_by_day: [40, 39], completed: 38, on_target: 40, units: 40, women: 17, men: 23, selected_by: appointed }",
    ),
    row(
        "event.md",
        ("mode: in-person\n", "mode: in-person\ndays: 2\n"),
        "wrong-type",
        "days:",
        &["tanggal tahun-bulan-hari", "`[…, …]`"],
    ),
    mended(
        "site.yaml",
        ("model: 1\n", "model: 1\nthresholds:\n  monitoring_months: 3, 6, 12\n"),
        "wrong-type",
        "monitoring_months:",
        &["`[3, 6, 12]`"],
        "model: 1\nthresholds:\n  monitoring_months: [3, 6, 12]\n",
    ),
    mended(
        "budget.yaml",
        ("volume: [44 orang, 2 hari]", "volume: \"44 orang, 2 hari\""),
        "wrong-type",
        "Makan siang",
        &["`[44 orang, 2 hari]`"],
        "volume: [44 orang, 2 hari]",
    ),
    mended(
        "budget.yaml",
        (
            "volume: [3 jam], unit_price: 400000, ceiling: 500000, ceiling_source: Perbup SSH 2025, planned: 1200000",
            "volume: [2,5 jam], unit_price: 480000, ceiling: 500000, ceiling_source: Perbup SSH 2025, planned: 1200000",
        ),
        "wrong-type",
        "Honorarium praktisi",
        &["koma memotong `2,5 jam`", "`2.5 jam`"],
        "volume: [2.5 jam], unit_price: 480000, ceiling: 500000, ceiling_source: Perbup SSH 2025, planned: 1200000",
    ),
    row("budget.yaml", ("volume: [4 jam]", "volume: [2 jam, 2 …]"), "placeholder", "Honorarium dosen", &["satuan"]),
    row(
        "schedule.yaml",
        ("speaker: rahma-contoh, material: buku-kas", "speaker: \"rahma-contoh, bagas-contoh\", material: buku-kas"),
        "wrong-type",
        "Bukti belanja",
        &["`[rahma-contoh, bagas-contoh]`"],
    ),
    row(
        "budget.yaml",
        ("speaker: rahma-contoh", "speaker: \"rahma-contoh, bagas-contoh\""),
        "invalid-id",
        "Honorarium dosen",
        &["hanya satu id", "`rahma-contoh` atau `bagas-contoh`"],
    ),
    mended(
        "event.md",
        (LESSONS, "lessons:\n  - Catatan: penting"),
        "wrong-type",
        "- Catatan",
        &["`\"Catatan: penting\"`"],
        "lessons:\n  - \"Catatan: penting\"",
    ),
    // Names where an id is asked for.
    mended(
        "event.md",
        ("program: laporan-desa", "program: laporan-desa.md"),
        "invalid-id",
        "program:",
        &["`laporan-desa`"],
        "program: laporan-desa",
    ),
    mended(
        "event.md",
        ("program: laporan-desa", "program: Bimtek Laporan Keuangan Desa"),
        "invalid-id",
        "program:",
        &["nama program `laporan-desa`"],
        "program: laporan-desa",
    ),
    mended(
        "budget.yaml",
        ("speaker: rahma-contoh", "speaker: \"Rahma Contoh, M.Si.\""),
        "invalid-id",
        "Honorarium dosen",
        &["nama narasumber `rahma-contoh`"],
        "speaker: rahma-contoh",
    ),
    mended(
        "event.md",
        ("organizer: dinas-pmd", "organizer: dpmd"),
        "unknown-organizer",
        "organizer:",
        &["nama penyelenggara `dinas-pmd`"],
        "organizer: dinas-pmd",
    ),
    row(
        "event.md",
        ("organizer: dinas-pmd", "organizer: kantor-camat"),
        "unknown-organizer",
        "organizer:",
        &["`dinas-pmd`, `dispusip`", "`site.yaml`"],
    ),
    row(
        "budget.yaml",
        ("speaker: rahma-contoh", "speaker: xaverius"),
        "unknown-speaker",
        "Honorarium dosen",
        &["`bagas-contoh`, `rahma-contoh`"],
    ),
    // What is no content.
    row("budget.yaml", ("account: 5.1.02.02.12.0003", "account: -"), "invalid-yaml", "account:", &["hapus kunci ini"]),
    row("budget.yaml", ("account: 5.1.02.02.12.0003", "account: ?"), "invalid-yaml", "account:", &["hapus kunci ini"]),
    row(
        "budget.yaml",
        ("planned: 2800000, realised: 2800000", "planned: 2800000, realised: tidak ada"),
        "wrong-type",
        "Cetak",
        &["tulis `0`", "hapus kunci ini"],
    ),
    mended(
        "event.md",
        ("title: Angkatan I\n", "title: #1 Siskeudes\n"),
        "invalid-value",
        "title:",
        &["`title: \"#1 Siskeudes\"`"],
        "title: \"#1 Siskeudes\"\n",
    ),
    mended(
        "follow-up.yaml",
        ("    indicator: Desa yang laporannya tepat waktu", "    indicator: #1 Desa"),
        "invalid-value",
        "indicator:",
        &["`indicator: \"#1 Desa\"`"],
        "    indicator: \"#1 Desa\"",
    ),
    // Items by another sign than a dash, and what stands for a colon.
    mended(
        "event.md",
        (LESSONS, "lessons:\n  - satu hal\n  dua hal\n  - tiga hal"),
        "invalid-yaml",
        "dua hal",
        &["`- dua hal`"],
        "lessons:\n  - satu hal\n  - dua hal\n  - tiga hal",
    ),
    mended(
        "event.md",
        (LESSONS, "lessons:\n  - satu hal\n  • dua hal\n  - tiga hal"),
        "invalid-yaml",
        "dua hal",
        &["`- dua hal`"],
        "lessons:\n  - satu hal\n  - dua hal\n  - tiga hal",
    ),
    mended(
        "event.md",
        (LESSONS, "lessons:\n  - satu hal\n  – dua hal\n  - tiga hal"),
        "invalid-yaml",
        "dua hal",
        &["`- dua hal`"],
        "lessons:\n  - satu hal\n  - dua hal\n  - tiga hal",
    ),
    mended(
        "event.md",
        (LESSONS, "lessons:\n  - satu hal\n  2. dua hal\n  - tiga hal"),
        "invalid-yaml",
        "dua hal",
        &["`- dua hal`"],
        "lessons:\n  - satu hal\n  - dua hal\n  - tiga hal",
    ),
    mended(
        "event.md",
        (LESSONS, "lessons:\n  - satu hal\n  ✅ dua hal\n  - tiga hal"),
        "invalid-yaml",
        "dua hal",
        &["`- dua hal`"],
        "lessons:\n  - satu hal\n  - dua hal\n  - tiga hal",
    ),
    mended(
        "event.md",
        (LESSONS, "lessons:\n  - satu hal\n  * dua hal\n  - tiga hal"),
        "invalid-yaml",
        "dua hal",
        &["`- dua hal`"],
        "lessons:\n  - satu hal\n  - dua hal\n  - tiga hal",
    ),
    mended("event.md", ("mode: in", "mode; in"), "invalid-yaml", "mode;", &["`mode: in-person`"], "mode: in"),
    mended(
        "event.md",
        ("mode: in-person\n", "mode: in-person\n-- catatan\n"),
        "invalid-yaml",
        "-- catatan",
        &["`# catatan`"],
        "mode: in-person\n# catatan\n",
    ),
    mended("event.md", ("mode: in", "mode:\tin"), "invalid-yaml", "mode:", &["tab", "`mode: in-person`"], "mode: in"),
    mended(
        "pages/tentang.md",
        (
            "title: Tentang katalog ini\nsummary: Untuk apa katalog ini dibuat, dan siapa yang mengisinya.\n",
            "title Tentang katalog ini\n",
        ),
        "wrong-type",
        "title Tentang",
        &["`title: Tentang katalog ini`"],
        "title: Tentang katalog ini\n",
    ),
    // Marks that came along.
    mended(
        "budget.yaml",
        ("source: APBD 2025\naccount", "=======\nsource: APBD 2025\naccount"),
        "invalid-yaml",
        "=======",
        &["konflik", "hapus baris ini"],
        "source: APBD 2025\naccount",
    ),
    mended("budget.yaml", ("account: 5", "...\naccount: 5"), "invalid-yaml", "...", &["`...`"], "account: 5"),
    mended("budget.yaml", ("account: 5", "---\naccount: 5"), "invalid-yaml", "---", &["`---`"], "account: 5"),
    mended(
        "budget.yaml",
        ("# Semua biaya, siapa", "```yaml\n# Semua biaya, siapa"),
        "invalid-yaml",
        "```yaml",
        &["hapus baris ini"],
        "# Semua biaya, siapa",
    ),
    mended(
        "event.md",
        ("---\ntitle: Angkatan I\n", "```\n---\ntitle: Angkatan I\n"),
        "invalid-yaml",
        "```",
        &["hapus baris ini"],
        "---\ntitle: Angkatan I\n",
    ),
    // Dates, times and figures as people write them, and what looks like them.
    row(
        "event.md",
        ("\nstart: 2025-03-11", "\nstart: 11-12 Maret 2025"),
        "wrong-type",
        "start:",
        &["hanya satu hari", "`2025-03-11`", "`2025-03-12`"],
    ),
    mended(
        "event.md",
        ("\nstart: 2025-03-11", "\nstart: 20250311"),
        "wrong-type",
        "start:",
        &["`2025-03-11`"],
        "\nstart: 2025-03-11",
    ),
    mended(
        "event.md",
        ("\nstart: 2025-03-11", "\nstart: 2025–03–11"),
        "wrong-type",
        "start:",
        &["U+2013", "`2025-03-11`"],
        "\nstart: 2025-03-11",
    ),
    mended(
        "event.md",
        ("program: laporan-desa", "program: laporan\u{2011}desa"),
        "invalid-id",
        "program:",
        &["U+2011", "`laporan-desa`"],
        "program: laporan-desa",
    ),
    mended(
        "event.md",
        ("program: laporan-desa", "program: laporan-\u{200b}desa"),
        "invalid-id",
        "program:",
        &["U+200B", "`laporan-desa`"],
        "program: laporan-desa",
    ),
    mended(
        "schedule.yaml",
        ("start: \"08:45\"", "start: “08:45”"),
        "wrong-type",
        "Bukti belanja",
        &["tanda kutip", "`\"08:45\"`"],
        "start: \"08:45\"",
    ),
    mended(
        "schedule.yaml",
        ("start: \"08:45\"", "start: pukul 08.45"),
        "wrong-type",
        "Bukti belanja",
        &["tulis `08:45`"],
        "start: 08:45",
    ),
    mended(
        "schedule.yaml",
        ("start: \"08:45\"", "start: \"0845\""),
        "wrong-type",
        "Bukti belanja",
        &["tulis `08:45`"],
        "start: 08:45",
    ),
    row(
        "schedule.yaml",
        ("start: \"08:45\"", "start: 08:45-10:15"),
        "wrong-type",
        "Bukti belanja",
        &["`08:45`", "`10:15`"],
    ),
    mended(
        "budget.yaml",
        ("realised: 3600000", "realised: \"3600000,00\""),
        "wrong-type",
        "Honorarium dosen",
        &["`3600000`"],
        "realised: 3600000",
    ),
    mended(
        "budget.yaml",
        ("realised: 3600000", "realised: 3 600 000"),
        "wrong-type",
        "Honorarium dosen",
        &["`3600000`"],
        "realised: 3600000",
    ),
    mended(
        "budget.yaml",
        ("realised: 3600000", "realised: 3.600.000 (lunas)"),
        "wrong-type",
        "Honorarium dosen",
        &["`3600000`"],
        "realised: 3600000",
    ),
    mended(
        "event.md",
        ("measure: completion, value: 0.9", "measure: completion, value: 90%"),
        "wrong-type",
        "completion",
        &["`0.9`"],
        "measure: completion, value: 0.9",
    ),
    // No day that nobody wrote.
    row(
        "follow-up.yaml",
        ("status: done, done_on: 2025-06-27", "status: done"),
        "done-without-date",
        "buku-kas",
        &["`done_on: …`"],
    ),
    row(
        "event.md",
        ("status: completed ", "status: postponed "),
        "status-without-reason",
        "status:",
        &["`new_start: …`", "`status_reason: …`"],
    ),
    // A line that stands too far out.
    mended(
        "event.md",
        (
            "\n  statement: 41 dari 120 desa terlambat menyampaikan laporan tahun 2024.",
            "\n  statement: >-\n    41 dari 120 desa\n  terlambat menyampaikan laporan\n    tahun 2024.",
        ),
        "invalid-yaml",
        "terlambat",
        &["lanjutan teks `statement`", "tambah 2 spasi"],
        "\n  statement: >-\n    41 dari 120 desa\n    terlambat menyampaikan laporan\n    tahun 2024.",
    ),
    mended(
        "schedule.yaml",
        (
            OPENING,
            "  - date: 2025-03-11\n    start: \"08:00\"\n end: \"08:15\"\n    title: Pembukaan\n    form: ceremony\n",
        ),
        "invalid-yaml",
        " end:",
        &["3 spasi"],
        "  - date: 2025-03-11\n    start: \"08:00\"\n    end: \"08:15\"\n    title: Pembukaan\n    form: ceremony\n",
    ),
    mended(
        "schedule.yaml",
        (
            CLOSING,
            "  - date: 2025-03-12\n    start: \"11:15\"\n    end: \"11:30\"\n    title: Tes\n    form: test\n    held: as-planned\n  - date: 2025-03-12\n    start: \"11:30\"\n    end: \"11:45\"\n    title: Penutupan\n    form: ceremony\nheld: as-planned\n",
        ),
        "invalid-yaml",
        "held:",
        &["tambah 4 spasi"],
        "  - date: 2025-03-12\n    start: \"11:15\"\n    end: \"11:30\"\n    title: Tes\n    form: test\n    held: as-planned\n  - date: 2025-03-12\n    start: \"11:30\"\n    end: \"11:45\"\n    title: Penutupan\n    form: ceremony\n    held: as-planned\n",
    ),
    mended(
        "event.md",
        (
            DOCUMENTS,
            "documents:\n  - title: Surat undangan\n    kind: invitation\n    checked:\n      by: Sekretaris\n      date: 2025-07-01\n  - title: Laporan\n    kind: report\nchecked:\n      by: Sekretaris\n      date: 2025-07-01\n    number: 1/2025\n",
        ),
        "invalid-yaml",
        "checked:",
        &["tambah 4 spasi"],
        "documents:\n  - title: Surat undangan\n    kind: invitation\n    checked:\n      by: Sekretaris\n      date: 2025-07-01\n  - title: Laporan\n    kind: report\n    checked:\n      by: Sekretaris\n      date: 2025-07-01\n    number: 1/2025\n",
    ),
    mended(
        "event.md",
        (
            DOCUMENTS,
            "documents:\n  - title: Surat undangan\n    kind: invitation\n    checked:\n      by: Sekretaris\n      date: 2025-07-01\n  - title: Laporan\n    kind: report\n    checked:\nby: Sekretaris\n      date: 2025-07-01\n",
        ),
        "invalid-yaml",
        "by:",
        &["tambah 6 spasi"],
        "documents:\n  - title: Surat undangan\n    kind: invitation\n    checked:\n      by: Sekretaris\n      date: 2025-07-01\n  - title: Laporan\n    kind: report\n    checked:\n      by: Sekretaris\n      date: 2025-07-01\n",
    ),
    // A tab where four spaces would make it the item's own date, of which it has one.
    mended(
        "event.md",
        (
            DOCUMENTS,
            "documents:\n  - title: Surat undangan\n    kind: invitation\n    date: 2025-06-27\n    checked:\n      by: Sekretaris\n\tdate: 2025-07-01\n",
        ),
        "invalid-yaml",
        "date: 2025-07-01",
        &["6 spasi"],
        "documents:\n  - title: Surat undangan\n    kind: invitation\n    date: 2025-06-27\n    checked:\n      by: Sekretaris\n      date: 2025-07-01\n",
    ),
    // Tabs, told of once, with the spaces that each stands for.
    mended(
        "schedule.yaml",
        (
            OPENING,
            "\t- date: 2025-03-11\n\t  start: \"08:00\"\n\t  end: \"08:15\"\n\t  title: Pembukaan\n\t  form: ceremony\n",
        ),
        "invalid-yaml",
        "- date:",
        &["4 baris lain", "2 spasi"],
        "  - date: 2025-03-11\n    start: \"08:00\"\n    end: \"08:15\"\n    title: Pembukaan\n    form: ceremony\n",
    ),
    // A value that another program or another habit writes otherwise.
    mended(
        "event.md",
        ("registered: 42", "registered: 42 dari 45"),
        "wrong-type",
        "registered",
        &["`42`"],
        "registered: 42",
    ),
    mended(
        "event.md",
        ("file: documents/buku", "file: documents\\buku"),
        "unsafe-path",
        "buku-kas-juni",
        &["Windows", "`documents/buku-kas-juni.pdf`"],
        "file: documents/buku",
    ),
    mended(
        "event.md",
        (DOCUMENTS, "answers:\n  - low-turnout: Belum diukur.\ndocuments:\n"),
        "unknown-key",
        "low-turnout",
        &["`finding: low-turnout`", "`text: Belum diukur.`"],
        "answers:\n  - finding: low-turnout\n    text: Belum diukur.\ndocuments:\n",
    ),
    row(
        "event.md",
        ("title: Angkatan I\n", "title: Angkatan I (diisi nanti)\n"),
        "placeholder",
        "title",
        &["mengisi tempat"],
    ),
    // Somebody by name: the id that has it, or where ids are found; never an id that nothing has.
    mended(
        "schedule.yaml",
        ("speaker: rahma-contoh", "speaker: Bu Rahma"),
        "invalid-id",
        "speaker: Bu Rahma",
        &["`rahma-contoh`?"],
        "speaker: rahma-contoh",
    ),
    mended(
        "budget.yaml",
        ("speaker: bagas-contoh", "speaker: bagas"),
        "unknown-speaker",
        "speaker: bagas",
        &["`bagas-contoh`?"],
        "speaker: bagas-contoh",
    ),
    mended(
        "event.md",
        ("program: laporan-desa", "program: Bimtek Laporan Desa"),
        "invalid-id",
        "program:",
        &["`laporan-desa`?"],
        "program: laporan-desa",
    ),
    row(
        "schedule.yaml",
        ("speaker: rahma-contoh", "speaker: Pak Joko"),
        "invalid-id",
        "speaker: Pak Joko",
        &["di `speakers/` tanpa `.md`", "`terang new speaker joko`"],
    ),
    row(
        "event.md",
        ("organizer: dinas-pmd", "organizer: Bagian Umum"),
        "invalid-id",
        "organizer:",
        &["`organizers` pada `site.yaml`", "`dinas-pmd`"],
    ),
    row(
        "event.md",
        ("competence: susun", "competence: Menghitung Pajak"),
        "invalid-id",
        "competence",
        &["`objectives` pada berkas programnya: `susun`"],
    ),
    // The rest of a text at the left edge, as a paste leaves it; a remark there that follows no text.
    mended(
        "event.md",
        ("title: Angkatan I\n", "title: Angkatan I\npertama\n"),
        "invalid-yaml",
        "pertama",
        &["lanjutan `title` di atasnya", "sambung ke ujung baris 2", "awali setiap baris lanjutan dengan 2 spasi"],
        "title: Angkatan I\n  pertama\n",
    ),
    mended(
        "event.md",
        ("aula sendiri bagi 40 orang dari 40 desa.", "aula\nsendiri bagi 40 orang,\ndari 40 desa."),
        "invalid-yaml",
        "sendiri bagi",
        &["baris 4 sampai 5", "lanjutan `summary`"],
        "aula sendiri bagi 40 orang, dari 40 desa.",
    ),
    mended(
        "event.md",
        ("end: 2025-03-12\n", "end: 2025-03-12\nTanggal sudah dicek oleh sekretariat\n"),
        "invalid-yaml",
        "Tanggal sudah",
        &["awali dengan `# `"],
        "end: 2025-03-12\n# Tanggal sudah dicek oleh sekretariat\n",
    ),
    // What an editor wrote, as it should be written.
    mended(
        "budget.yaml",
        ("amount: 13760000", "amount: 13760000;"),
        "wrong-type",
        "amount:",
        &["tulis `13760000`"],
        "amount: 13760000",
    ),
    mended("budget.yaml", ("[4 jam]", "[jam 4]"), "wrong-type", "Honorarium dosen", &["`4 jam`"], "[4 jam]"),
    mended("budget.yaml", ("[4 jam]", "[4jam]"), "wrong-type", "Honorarium dosen", &["`4 jam`"], "[4 jam]"),
    mended(
        "follow-up.yaml",
        ("due: 2025-06-30", "due: Juni 2025"),
        "wrong-type",
        "due: Juni",
        &["`2025-06-01`", "`2025-06-30`"],
        "due: 2025-06-30",
    ),
    row(
        "site.yaml",
        ("base_url: https://", "base_url: "),
        "wrong-type",
        "base_url",
        &["`https://bimtek.contoh.example`"],
    ),
    // Two items of a list on one line.
    mended(
        "event.md",
        (LESSONS, "lessons:\n  - Bawa contoh sendiri. - Siapkan daya cadangan.\n"),
        "invalid-yaml",
        "Bawa contoh",
        &["dua baris tersambung", "`- Siapkan daya cadangan.`"],
        "lessons:\n  - Bawa contoh sendiri.\n  - Siapkan daya cadangan.\n",
    ),
    mended(
        "event.md",
        (LESSONS, "lessons: [Bawa contoh sendiri.- Siapkan daya cadangan.]\n"),
        "wrong-type",
        "Bawa contoh",
        &["tampaknya dua", "`- Siapkan daya cadangan.`", "tulis `–`"],
        "lessons: [Bawa contoh sendiri.– Siapkan daya cadangan.]\n",
    ),
    // A day that the list of days has lost; a payer pasted twice; means that are exchanged.
    mended(
        "event.md",
        ("end: 2025-03-12\n", "end: 2025-03-12\ndays: [2025-03-11]\n"),
        "session-outside-event",
        "days:",
        &["2025-03-12 tidak ada pada `days`", "3 sesi", "tambahkan 2025-03-12"],
        "end: 2025-03-12\ndays: [2025-03-11, 2025-03-12]\n",
    ),
    mended(
        "budget.yaml",
        ("amount: 13760000 }]", "amount: 13760000 }, { payer: agency, source: APBD, amount: 13760000 }]"),
        "funding-mismatch",
        "funding:",
        &["sama persis dengan yang pertama", "hapus salah satu"],
        "amount: 13760000 }]",
    ),
    mended(
        "evaluation.yaml",
        ("pre_mean: 54.5, pre_sd: 12.0, post_mean: 78.6", "pre_mean: 78.6, pre_sd: 12.0, post_mean: 54.5"),
        "gain-mismatch",
        "pre_mean",
        &["tertukar", "`pre_mean: 54.5` dan `post_mean: 78.6`"],
        "pre_mean: 54.5, pre_sd: 12.0, post_mean: 78.6",
    ),
    // As it comes out of Word and Excel.
    mended(
        "event.md",
        ("title: Angkatan I\n", "title: **Angkatan I**\n"),
        "invalid-yaml",
        "title:",
        &["tebal atau miring", "`Angkatan I`"],
        "title: Angkatan I\n",
    ),
    mended("event.md", ("[40, 39]", "\"40 dan 39\""), "wrong-type", "attended_by_day", &["`[40, 39]`"], "[40, 39]"),
    mended(
        "budget.yaml",
        ("date: 2025-01-06", "date: 45663"),
        "wrong-type",
        "dpa:",
        &["Excel", "`2025-01-06`"],
        "date: 2025-01-06",
    ),
    // Links to what is not published, or not there.
    row(
        "event.md",
        ("\nHari kedua", "\n[Di sini](/ketentuan-layanan/). Hari kedua"),
        "broken-link",
        "Di sini",
        &["`pages/ketentuan-layanan.md`"],
    ),
    row(
        "event.md",
        ("\nHari kedua", "\n[Di sini](/kegiatan/laporan-desa-2026-1/). Hari kedua"),
        "broken-link",
        "Di sini",
        &["halaman itu tidak ada"],
    ),
    // A remark without its sign, in the signs of other languages, or between the items of a list; the rest of a sentence.
    mended(
        "event.md",
        ("end: 2025-03-12\n", "// nanti dilengkapi\nend: 2025-03-12\n"),
        "invalid-yaml",
        "// nanti",
        &["bukan kunci", "tulis `# nanti dilengkapi`"],
        "# nanti dilengkapi\nend: 2025-03-12\n",
    ),
    mended(
        "event.md",
        ("\nproblem:\n", "\n<!-- nanti dilengkapi -->\nproblem:\n"),
        "invalid-yaml",
        "<!--",
        &["bukan kunci", "tulis `# nanti dilengkapi`"],
        "\n# nanti dilengkapi\nproblem:\n",
    ),
    mended(
        "event.md",
        ("\ntargets:\n", "\nlihat lampiran surat\ntargets:\n"),
        "invalid-yaml",
        "lihat lampiran",
        &["bukan kunci", "jika catatan", "`# lihat lampiran surat`", "jika isi"],
        "\n# lihat lampiran surat\ntargets:\n",
    ),
    mended(
        "event.md",
        ("terlambat menyampaikan", "terlambat\nmenyampaikan"),
        "invalid-yaml",
        "menyampaikan",
        &["lanjutan `statement`", "awali setiap baris lanjutan dengan 4 spasi"],
        "terlambat\n    menyampaikan",
    ),
    mended(
        "schedule.yaml",
        (
            CLOSING,
            "  HARI KEDUA\n  - { date: 2025-03-12, start: \"11:15\", end: \"11:45\", title: Tes akhir, form: test, held: as-planned }\n",
        ),
        "invalid-yaml",
        "HARI KEDUA",
        &["bukan butir daftar", "jika catatan", "`# HARI KEDUA`"],
        "  # HARI KEDUA\n  - { date: 2025-03-12, start: \"11:15\", end: \"11:45\", title: Tes akhir, form: test, held: as-planned }\n",
    ),
    mended(
        "schedule.yaml",
        (
            CLOSING,
            "  - { date: 2025-03-12, start: \"11:15\", end: \"11:45\", title: Tes akhir, form: test, held: as-planned }\n    **HARI KETIGA**\n",
        ),
        "invalid-yaml",
        "HARI KETIGA",
        &["bukan butir daftar", "tulis `# HARI KETIGA`"],
        "  - { date: 2025-03-12, start: \"11:15\", end: \"11:45\", title: Tes akhir, form: test, held: as-planned }\n    # HARI KETIGA\n",
    ),
    mended(
        "schedule.yaml",
        (
            OPENING,
            "  - lihat lampiran surat\n  - { date: 2025-03-11, start: \"08:00\", end: \"08:15\", title: Pembukaan, form: ceremony, held: as-planned }\n",
        ),
        "wrong-type",
        "lihat lampiran",
        &["jika catatan", "tulis `# lihat lampiran surat` tanpa `- `"],
        "  # lihat lampiran surat\n  - { date: 2025-03-11, start: \"08:00\", end: \"08:15\", title: Pembukaan, form: ceremony, held: as-planned }\n",
    ),
    // Rows out of a spreadsheet, parted by commas, semicolons or tabs.
    row(
        "schedule.yaml",
        (
            "as-planned }\n  - { date: 2025-03-11, start: \"08:15\"",
            "as-planned }\n2025-03-11,07:45,08:00,Pendaftaran,administration\n2025-03-11,07:30,07:45,Doa,ceremony\n  - { date: 2025-03-11, start: \"08:15\"",
        ),
        "invalid-yaml",
        "Pendaftaran",
        &["Excel atau berkas CSV", "(2 baris)", "`- kunci: nilai`"],
    ),
    row(
        "schedule.yaml",
        (CLOSING, "  2025-03-12;11:15;11:45;Tes akhir;test\n"),
        "invalid-yaml",
        "Tes akhir",
        &["Excel atau berkas CSV", "`- kunci: nilai`"],
    ),
    row(
        "schedule.yaml",
        (CLOSING, "2025-03-12\t11:15\t11:45\tTes akhir\ttest\n"),
        "invalid-yaml",
        "Tes akhir",
        &["Excel atau berkas CSV", "`- kunci: nilai`"],
    ),
    // The lines of a text with tabs in the place of their spaces.
    mended(
        "event.md",
        (LESSONS, "lessons:\n  - >-\n\tContoh bukti dari desa sendiri\n\tlebih berguna."),
        "invalid-yaml",
        "Contoh bukti dari",
        &["menjorok dengan tab, begitu juga 1 baris lain", "ganti setiap tab dengan 4 spasi"],
        "lessons:\n  - >-\n    Contoh bukti dari desa sendiri\n    lebih berguna.",
    ),
    // A remark without its sign.
    mended(
        "event.md",
        ("title: Angkatan I\n", "title: Angkatan I        nama lama dari BPMPD\n"),
        "invalid-value",
        "Angkatan I",
        &[
            "`nama lama dari BPMPD` terbaca sebagai bagian dari nilai ini",
            "awali dengan `# `: `Angkatan I  # nama lama dari BPMPD`",
        ],
        "title: Angkatan I  # nama lama dari BPMPD\n",
    ),
    mended(
        "event.md",
        ("organizer: dinas-pmd\n", "organizer: dinas-pmd      nama lama BPMPD\n"),
        "invalid-value",
        "dinas-pmd",
        &["`nama lama BPMPD` terbaca sebagai bagian dari nilai ini"],
        "organizer: dinas-pmd  # nama lama BPMPD\n",
    ),
    // A text that goes on below with a colon in it.
    mended(
        "event.md",
        (LESSONS, "lessons:\n  - Contoh bukti dari desa sendiri\n    Catatan: lebih berguna"),
        "invalid-yaml",
        "Catatan: lebih",
        &[
            "`Catatan:` terbaca sebagai kunci",
            "dalam satu baris, dengan tanda kutip: `- \"Contoh bukti dari desa sendiri Catatan: lebih berguna\"`",
        ],
        "lessons:\n  - \"Contoh bukti dari desa sendiri Catatan: lebih berguna\"",
    ),
    // A tab before spaces that are right without it.
    mended(
        "follow-up.yaml",
        ("\n  - { date: 2025-09-12", "\n\t  - { date: 2025-09-12"),
        "invalid-yaml",
        "2025-09-12",
        &["menjorok dengan tab", "hapus tab di depannya"],
        "\n  - { date: 2025-09-12",
    ),
    mended(
        "follow-up.yaml",
        ("    unit:", "\t    unit:"),
        "invalid-yaml",
        "unit:",
        &["menjorok dengan tab", "hapus tab di depannya"],
        "    unit:",
    ),
    mended(
        "schedule.yaml",
        (
            OPENING,
            "\t  - { date: 2025-03-11, start: \"08:00\", end: \"08:15\", title: Pembukaan, form: ceremony, held: as-planned }\n",
        ),
        "invalid-yaml",
        "Pembukaan",
        &["menjorok dengan tab", "hapus tab di depannya"],
        OPENING,
    ),
    mended(
        "event.md",
        ("end: 2025-03-12\n", "\tend: 2025-03-12\n"),
        "invalid-yaml",
        "end:",
        &["hapus tab di depannya"],
        "end: 2025-03-12\n",
    ),
];

fn sound() -> Vec<(String, String)> {
    let files = starter::FILES.iter().filter_map(|(path, bytes)| Some((path.strip_prefix("content/")?, *bytes)));
    files.map(|(path, bytes)| (path.to_owned(), String::from_utf8_lossy(bytes).into_owned())).collect()
}

fn path(row: &Row) -> String {
    if row.file.contains('/') || row.file == "site.yaml" { row.file.to_owned() } else { format!("{E}/{}", row.file) }
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
    for row in ROWS.iter().chain(slips::ROWS).chain(pasted::ROWS) {
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

/// A word or sign that was replaced in a whole file, a table that was pasted into one: told once, with how often it stands there.
#[test]
fn what_stands_in_many_places_is_told_once() {
    let told_of = |file: &str, change: &dyn Fn(&str) -> String| {
        let (path, mut files) = (format!("{E}/{file}"), sound());
        let (_, text) = files.iter_mut().find(|(name, _)| *name == path).expect("a file");
        *text = change(text);
        let (faults, sources) = errors(&files);
        faults.iter().map(|fault| told(fault, &sources)).collect::<Vec<_>>()
    };
    let key = told_of("schedule.yaml", &|text| text.replace("speaker:", "narasumber:"));
    assert!(key.len() == 1 && key[0].contains("di 5 tempat") && key[0].contains("`speaker`"), "{key:#?}");
    let two = told_of("schedule.yaml", &|text| text.replacen("speaker:", "narasumber:", 2));
    assert_eq!(two.len(), 2, "{two:#?}");
    let quotes = told_of("schedule.yaml", &|text| text.replace('"', "”"));
    assert!(quotes.len() == 1 && quotes[0].contains("tanda kutip lurus"), "{quotes:#?}");
    let years = told_of("schedule.yaml", &|text| text.replace("2025-", "2026-"));
    assert!(years.len() == 1 && years[0].contains("2026-03-11 sampai 2026-03-12"), "{years:#?}");
    let table =
        told_of("budget.yaml", &|text| format!("{text}\n| Uraian | Jumlah |\n| Honor | 2 jam |\n| Sewa | 1 hari |\n"));
    assert!(table.len() == 1 && table[0].contains("dari sebuah tabel"), "{table:#?}");
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

#[test]
fn every_fault_of_a_file_that_yaml_cannot_read_is_told() {
    let all = |changes: &[(&str, &str, &str)]| {
        let mut files = sound();
        for (file, from, to) in changes {
            let path = format!("{E}/{file}");
            let (_, text) = files.iter_mut().find(|(name, _)| *name == path).expect("a file");
            assert!(text.contains(from), "{from}");
            *text = text.replacen(from, to, 1);
        }
        let (faults, sources) = errors(&files);
        faults.iter().map(|fault| told(fault, &sources)).collect::<Vec<_>>()
    };
    let lost = ("schedule.yaml", "start: \"08:45\"", "start: \"08:45");
    let other = ("schedule.yaml", "start: \"10:30\", end: \"12:00\"", "start: 10:30\", end: \"12:00");
    let ceremony = ("schedule.yaml", "form: ceremony", "form: upacara");
    let both = all(&[lost, other, ceremony]);
    let on = |part: &str| both.iter().filter(|said| said.contains(part)).count();
    assert_eq!((both.len(), on("Bukti belanja"), on("Praktik buku kas"), on("upacara")), (3, 1, 1, 1), "{both:#?}");
    assert_eq!(on("hitungan yang memakainya baru diperiksa"), 1, "{both:#?}");
    let one = all(&[lost]);
    assert!(one.len() == 1 && one[0].contains("Bukti belanja"), "{one:#?}");
}

/// A sign between key and value that is none hides no other fault of the file, not even of the same part.
#[test]
fn what_stands_beside_a_wrong_sign_is_read() {
    for sign in ["summary:Dua", "summary :Dua", "summary = Dua", "summary=Dua"] {
        let mut files = sound();
        let (_, text) = files.iter_mut().find(|(name, _)| name.ends_with("laporan-desa-2025-1/event.md")).unwrap();
        *text = text.replacen("summary: Dua", sign, 1).replacen("mode: in-person", "mode: inperson", 1);
        *text = text.replacen("required: 4, actual: 2", "required: 4, actual: dua", 1);
        let (faults, _) = errors(&files);
        let rules: Vec<&str> = faults.iter().map(|fault| fault.rule.name).collect();
        assert_eq!(rules, ["invalid-yaml", "invalid-value", "wrong-type"], "{sign}");
    }
}

#[test]
fn a_link_to_a_draft_is_no_slip_of_the_pen() {
    let mut files = sound();
    for (path, text) in &mut files {
        if *path == format!("{E}/event.md") {
            *text = text.replacen("title: Angkatan I\n", "title: Angkatan I\ndraft: true\n", 1);
        }
        if path == "pages/tentang.md" {
            text.push_str("\n[Laporan](/kegiatan/laporan-desa-2025-1/)\n");
        }
    }
    let (faults, sources) = errors(&files);
    let said: Vec<String> = faults.iter().map(|fault| told(fault, &sources)).collect();
    assert!(said.len() == 1 && said[0].contains("draf") && said[0].contains("`draft: false`"), "{said:#?}");
}

#[test]
fn a_year_that_is_none_is_told_once() {
    for (folder, told) in [("events/205/", "events/205"), ("events/", "events/laporan-desa-2025-1")] {
        let mut files = sound();
        for (path, _) in &mut files {
            if path.starts_with(E) {
                *path = path.replacen("events/2025/", folder, 1);
            }
        }
        let (faults, _) = errors(&files);
        let unknown: Vec<_> = faults.iter().filter(|fault| fault.rule.name == "unknown-file").collect();
        assert_eq!((unknown.len(), faults.len()), (1, 1), "{faults:?}");
        assert!(unknown[0].message.id.contains(&format!("`{told}`")), "{}", unknown[0].message.id);
        assert!(unknown[0].help.as_ref().unwrap().id.contains("events/<tahun>/<id>/event.md"));
    }
}

#[test]
fn a_copy_of_a_file_is_to_be_deleted() {
    for (file, copy) in [
        ("programs/laporan-desa.md", "programs/laporan-desa - Copy.md"),
        ("events/2025/laporan-desa-2025-1/event.md", "events/2025/laporan-desa-2025-1/event - Copy.md"),
        ("events/2025/laporan-desa-2025-1/budget.yaml", "events/2025/laporan-desa-2025-1/budget (2).yaml"),
    ] {
        let said = beside(file, copy);
        assert!(said.len() == 1 && said[0].contains("hapus"), "{said:#?}");
    }
}

#[test]
fn a_page_with_another_ending_is_to_be_renamed() {
    for name in ["pages/profil.markdown", "pages/profil.MD", "pages/profil.md.txt", "pages/profil.txt"] {
        let said = beside("pages/tentang.md", name);
        assert!(said.len() == 1 && said[0].contains("menjadi `profil.md`"), "{said:#?}");
    }
    let said = beside("pages/tentang.md", "pages/profil.docx");
    assert!(said.len() == 1 && said[0].contains("berkas teks biasa bernama `profil.md`"), "{said:#?}");
}

/// What is said where a file lies in the folder a second time, by another name.
fn beside(file: &str, copy: &str) -> Vec<String> {
    let mut files = sound();
    let (_, text) = files.iter().find(|(path, _)| path == file).expect("a file").clone();
    files.push((copy.to_owned(), text));
    let (faults, sources) = errors(&files);
    faults.iter().map(|fault| told(fault, &sources)).collect()
}
