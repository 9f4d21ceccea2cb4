//! Changes that make an error speak.

use super::{
    Change::{self, Add, Bytes, New, Picture, With},
    DAY, Row,
};

const EVENT: &str = "event.md";
const SCHEDULE: &str = "schedule.yaml";
const BUDGET: &str = "budget.yaml";
const TESTS: &str = "evaluation.yaml";
const AFTER: &str = "follow-up.yaml";
const PROGRAM: &str = "programs/contoh.md";

fn row(rule: &'static str, at: &'static str, change: Change) -> Row {
    Row { rule, at, ground: &[], day: DAY, change, follows: &[] }
}

/// Every error.
pub fn rows() -> Vec<Row> {
    [files(), values(), references(), calendar(), people(), scores(), money(), follow_up(), privacy()]
        .into_iter()
        .flatten()
        .collect()
}

fn files() -> Vec<Row> {
    vec![
        row("invalid-yaml", "title: Angkatan: I", With(EVENT, "title: Angkatan I", "title: Angkatan: I")),
        row("invalid-utf8", "", Bytes("pages/tentang.md", 40)),
        row("too-large", "", Bytes("pages/besar.md", 2_000_000)),
        row("unknown-file", "", New("budget.yml", "source: APBD 2026\n")),
        row(
            "missing-file",
            "documents/lapor.pdf",
            With(EVENT, "file: documents/laporan.pdf", "file: documents/lapor.pdf"),
        ),
        row("unsafe-path", "../laporan.pdf", With(EVENT, "file: documents/laporan.pdf", "file: ../laporan.pdf")),
        Row {
            ground: &[Picture("photos/hari-1.png"), Add(EVENT, "photos: [{ file: photos/hari-1.png, alt: Kelas. }]\n")],
            ..row("unusable-photo", "hari-1.png", New("photos/hari-1.png", "%PDF-1.7\n"))
        },
        row("address-taken", "", New("pages/katalog.md", "---\ntitle: Daftar\n---\nIsi.\n")),
        row("draft-referenced", "program: contoh", With(PROGRAM, "kind: bimtek", "kind: bimtek\ndraft: true")),
        row(
            "broken-link",
            "/kegiatan/lain/",
            With(EVENT, "date: 2026-04-01 }\n---\n", "date: 2026-04-01 }\n---\n\nLihat [ini](/kegiatan/lain/).\n"),
        ),
    ]
}

fn values() -> Vec<Row> {
    vec![
        row("unknown-key", "mod: in-person", With(EVENT, "mode: in-person", "mod: in-person")),
        row("missing-key", "", With(EVENT, "status: completed\n", "")),
        row("duplicate-key", "mode: online", With(EVENT, "mode: in-person", "mode: in-person\nmode: online")),
        row("wrong-type", "registered: 4.200", With(EVENT, "registered: 42", "registered: 4.200")),
        row("invalid-value", "mode: luring", With(EVENT, "mode: in-person", "mode: luring")),
        row("placeholder", "TBD", With(EVENT, "[Studi kasus butuh satu sesi lagi.]", "[TBD]")),
        row("invalid-id", "id: S O P", With(AFTER, "id: sop,", "id: S O P,")),
        row(
            "target-out-of-range",
            "value: 90",
            With(EVENT, "measure: completion, value: 0.9", "measure: completion, value: 90"),
        ),
        row("duplicate-id", "id: sop", With(AFTER, "id: papan", "id: sop")),
        row("unsafe-url", "javascript", With(PROGRAM, "https://example.go.id/a", "javascript:alert(1)")),
        row(
            "kind-differs-without-reason",
            "kind: workshop",
            With(EVENT, "mode: in-person", "mode: in-person\nkind: workshop"),
        ),
        row("sender-mismatch", "role: sender", With(EVENT, "mode: in-person", "mode: in-person\nrole: sender")),
        row("status-without-reason", "status: cancelled", With(EVENT, "status: completed", "status: cancelled")),
        row(
            "material-cycle",
            "requires: [",
            With("materials/dasar.md", "title: Dasar", "title: Dasar\nrequires: [lanjutan]"),
        ),
    ]
}

fn references() -> Vec<Row> {
    vec![
        row("unknown-program", "program: contih", With(EVENT, "program: contoh", "program: contih")),
        row("unknown-speaker", "speaker: dosin", With(BUDGET, "speaker: dosen", "speaker: dosin")),
        row(
            "unknown-material",
            "material: lanjut,",
            With(
                SCHEDULE,
                "title: Praktik, form: practice, speaker: kaur, material: lanjutan,",
                "title: Praktik, form: practice, speaker: kaur, material: lanjut,",
            ),
        ),
        row("unknown-organizer", "initiated_by: dinos", With(EVENT, "initiated_by: dinas", "initiated_by: dinos")),
        row("unknown-objective", "competence: susan", With(EVENT, "competence: susun", "competence: susan")),
        row(
            "unknown-outcome",
            "outcome: tepat, text",
            With(AFTER, "outcome: tepat-waktu, text", "outcome: tepat, text"),
        ),
        row(
            "unknown-event",
            "joint_with: lain",
            With(SCHEDULE, "form: ceremony,", "form: ceremony, joint_with: lain,"),
        ),
        row("unknown-finding", "finding: of-target", Add(EVENT, "answers: [{ finding: of-target, text: Sudah. }]\n")),
        row(
            "unknown-evidence-item",
            "what: monitoring-9m",
            Add(EVENT, "absences: [{ what: monitoring-9m, state: not-collected, reason: Belum. }]\n"),
        ),
    ]
}

fn calendar() -> Vec<Row> {
    vec![
        row("end-before-start", "end: 2026-03-09", With(EVENT, "end: 2026-03-11", "end: 2026-03-09")),
        row(
            "day-outside-event",
            "date: 2026-03-12",
            With(TESTS, "date: 2026-03-10, kind: quiz", "date: 2026-03-12, kind: quiz"),
        ),
        row(
            "session-outside-event",
            "date: 2026-04-10",
            With(SCHEDULE, "date: 2026-03-10, start: \"08:00\"", "date: 2026-04-10, start: \"08:00\""),
        ),
        row(
            "session-ends-before-start",
            "end: \"07:30\"",
            With(SCHEDULE, "start: \"08:00\", end: \"08:30\"", "start: \"08:00\", end: \"07:30\""),
        ),
        row(
            "shortened-lasted-longer",
            "title: Praktik,",
            With(
                SCHEDULE,
                "material: lanjutan, held: as-planned }\n  - { date: 2026-03-11, start: \"08:30\"",
                "material: lanjutan, held: shortened, actual: { end: \"15:30\" } }\n  - { date: 2026-03-11, start: \"08:30\"",
            ),
        ),
        row(
            "speaker-double-booked",
            "track: B",
            With(
                SCHEDULE,
                "start: \"12:45\", end: \"15:00\", title: Praktik, form: practice, speaker: kaur",
                "start: \"10:00\", end: \"12:15\", track: B, title: Praktik, form: practice, speaker: dosen",
            ),
        ),
        row(
            "track-overlap",
            "start: \"10:00\"",
            With(
                SCHEDULE,
                "start: \"12:45\", end: \"15:00\", title: Praktik, form",
                "start: \"10:00\", end: \"12:15\", title: Praktik, form",
            ),
        ),
    ]
}

fn people() -> Vec<Row> {
    vec![
        row("attended-by-day-mismatch", "[41, 39]", With(EVENT, "[40, 39]", "[41, 39]")),
        row("completed-exceeds-attended", "completed: 41", With(EVENT, "completed: 38", "completed: 41")),
        row("part-exceeds-attended", "on_target: 41", With(EVENT, "on_target: 37", "on_target: 41")),
        row(
            "women-men-exceed-attended",
            "women: 20",
            With(EVENT, "registered: 42", "women: 20\n  men: 21\n  registered: 42"),
        ),
    ]
}

fn scores() -> Vec<Row> {
    vec![
        row("pairs-exceed-takers", "pairs: 38", With(TESTS, "post: { n: 38 }", "post: { n: 37 }")),
        row("takers-exceed-attended", "pre: { n: 41 }", With(TESTS, "pre: { n: 40 }", "pre: { n: 41 }")),
        row("score-out-of-range", "mean: 5.3", With(TESTS, "mean: 4.3", "mean: 5.3")),
        row(
            "mean-mismatch",
            "post_mean: 78.6",
            With(
                TESTS,
                "pairs: 38",
                "pairs: 38\n      distribution: { edges: [0, 50, 100], pre: [19, 19], post: [38, 0] }",
            ),
        ),
        row("impossible-sd", "gain_sd: 42.0", With(TESTS, "gain_sd: 12.0", "gain_sd: 42.0")),
        row(
            "paired-counts-mismatch",
            "improved: 33",
            With(TESTS, "pairs: 38", "pairs: 38\n      improved: 33\n      same: 0\n      worse: 6"),
        ),
        row("gain-mismatch", "gain_mean: 26.1", With(TESTS, "gain_mean: 24.1", "gain_mean: 26.1")),
        row(
            "unpublishable-cell",
            "passed: { pre: 3",
            With(TESTS, "pairs: 38", "pairs: 38\n      passed: { pre: 3, post: 30 }"),
        ),
        // 36 at 100, one at 95, one at 20.
        row(
            "unpublishable-cell",
            "post_sd: 13.0",
            With(
                TESTS,
                "post_mean: 78.6, post_sd: 9.4, gain_mean: 24.1",
                "post_mean: 97.8, post_sd: 13.0, gain_mean: 43.3",
            ),
        ),
    ]
}

fn money() -> Vec<Row> {
    vec![
        row("negative-amount", "-3600000", With(BUDGET, "realised: 3600000", "realised: -3600000")),
        row("line-total-mismatch", "planned: 3600000", With(BUDGET, "[4 jam]", "[5 jam]")),
        row("funding-mismatch", "amount: 19000000", With(BUDGET, "amount: 20000000", "amount: 19000000")),
    ]
}

fn follow_up() -> Vec<Row> {
    vec![
        row("plans-mismatch", "no_news: 6", With(AFTER, "no_news: 5", "no_news: 6")),
        row(
            "applied-exceeds-respondents",
            "applied: 31",
            With(AFTER, "respondents: 30, applied: 22", "respondents: 30, applied: 31"),
        ),
        row(
            "respondents-exceed-contacted",
            "contacted: 29",
            With(AFTER, "contacted: 38, respondents: 30", "contacted: 29, respondents: 30"),
        ),
        row("done-without-date", "status: done", With(AFTER, ", done_on: 2026-06-20", "")),
        row(
            "date-without-done",
            "done_on: 2026-10-01",
            With(AFTER, "status: in-progress", "status: in-progress, done_on: 2026-10-01"),
        ),
        row("done-before-event", "2026-02-20", With(AFTER, "done_on: 2026-06-20", "done_on: 2026-02-20")),
        row(
            "told-twice",
            "2026-09-09, of:",
            With(AFTER, "no_news: 5 }]", "no_news: 5 }, { date: 2026-09-09, of: 36 }]"),
        ),
        row(
            "measured-on-nobody",
            "n: 0",
            With(AFTER, "value: 88, date: 2026-07-31", "value: 88, date: 2026-07-31, n: 0"),
        ),
        row("baseline-after-start", "2026-04-30", With(AFTER, "date: 2025-12-31", "date: 2026-04-30")),
        // Two of forty treasurers are not on time.
        row(
            "unpublishable-cell",
            "value: 95",
            With(
                AFTER,
                "actual: { value: 88, date: 2026-07-31 }",
                "population: 40 bendahara, actual: { value: 95, date: 2026-07-31 }",
            ),
        ),
        row("outcome-actual-before-event", "2026-01-31", With(AFTER, "date: 2026-07-31", "date: 2026-01-31")),
        row("target-against-direction", "target: 60", With(AFTER, "target: 90", "target: 60")),
        row(
            "index-out-of-range",
            "unit: IKM",
            With(
                AFTER,
                "indicator: Laporan tepat waktu, unit: \"%\", direction: up, chosen_on: 2026-01-25, baseline: { value: 66",
                "indicator: Indeks Kepuasan Masyarakat, unit: IKM, direction: up, chosen_on: 2026-01-25, baseline: { value: 6.6",
            ),
        ),
    ]
}

fn privacy() -> Vec<Row> {
    vec![
        row("raw-scores", "", New("documents/nilai.csv", "peserta,pre,post\nP01,50,70\n")),
        row(
            "personal-data",
            "081234567890",
            With(EVENT, "Studi kasus butuh satu sesi lagi.", "Hubungi 081234567890 untuk bahan."),
        ),
        row(
            "withheld-without-basis",
            "state: withheld",
            Add(EVENT, "absences: [{ what: monitoring-12m, state: withheld, reason: Belum. }]\n"),
        ),
    ]
}
