//! Changes that make a finding or a hint speak.

use super::{
    Change::{self, Add, New, Picture, With},
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

fn on(ground: &'static [Change], row: Row) -> Row {
    Row { ground, ..row }
}

fn also(row: Row, follows: &'static [(&'static str, &'static str)]) -> Row {
    Row { follows, ..row }
}

/// Rooms for a night, paid and travelled for.
const ROOMS: &[Change] = &[
    With(
        BUDGET,
        "lines:\n",
        "lines:\n  - category: lodging\n    item: Kamar\n    volume: [5 orang, 2 malam]\n    unit_price: 100000\n    planned: 1000000\n    realised: 1000000\n",
    ),
    With(BUDGET, "amount: 20000000", "amount: 21000000"),
    With(EVENT, "nights: 0", "nights: 2"),
];
/// A count of the plans in June; the states that are not written are not known.
const EARLIER: &[Change] = &[With(AFTER, "plans: [", "plans: [{ date: 2026-06-09, of: 35, done: 12, no_news: 23 }, ")];
/// Fares for six, of whom five went: one speaker and four of the committee.
const FARES: &[Change] = &[
    With(
        BUDGET,
        "lines:\n",
        "lines:\n  - { category: travel, item: Transpor, volume: [6 orang], unit_price: 10000, planned: 60000, realised: 50000 }\n",
    ),
    With(BUDGET, "amount: 20000000", "amount: 20060000"),
];
const WORKSHOP: &[Change] = &[Add(EVENT, "kind: workshop\nkind_reason: Masalah peserta\n")];
/// Postponed to December, looked at in October; the need was found in January.
const DECEMBER: &[Change] =
    &[With(EVENT, "status: completed", "status: postponed\nnew_start: 2026-12-08\nstatus_reason: Banjir.")];

/// A second event with results of its own, and a third; each gives another reason for its place.
const SECOND: &[Change] = &[
    Add(EVENT, "location_reason: Demi kelancaran kegiatan.\n"),
    New(
        "events/2026/lain-2/event.md",
        "---\nprogram: contoh\nstatus: completed\nstart: 2026-04-07\nend: 2026-04-07\nparticipants: { attended: 40 }\nlocation_reason: Demi kelancaran kegiatan.\n---\n",
    ),
    New(
        "events/2026/lain-2/evaluation.yaml",
        "tests: [{ id: a, minimum: 0, maximum: 100, summary: { pairs: 38, paired: { pre_mean: 54.4, pre_sd: 12.0, post_mean: 77.9, post_sd: 9.1, gain_sd: 12.0 } } }]\n",
    ),
    New(
        "events/2026/lain-3/event.md",
        "---\nprogram: contoh\nstatus: completed\nstart: 2026-05-05\nend: 2026-05-05\nlocation_reason: Laboratorium hanya ada di sini.\n---\n",
    ),
];

/// Every finding and hint.
pub fn rows() -> Vec<Row> {
    [
        doubt(),
        hours(),
        dates(),
        journeys(),
        rounds(),
        money(),
        place(),
        results(),
        owed(),
        planning(),
        bookkeeping(),
        hints(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn doubt() -> Vec<Row> {
    vec![
        row("audit-finding", "result: finding", With(BUDGET, "result: no-finding", "result: finding")),
        on(
            SECOND,
            row(
                "same-figures",
                "pre_mean: 54.5",
                With("events/2026/lain-2/evaluation.yaml", "pre_mean: 54.4", "pre_mean: 54.5"),
            ),
        ),
        row("attended-exceeds-registered", "attended: 40", With(EVENT, "registered: 42", "registered: 39")),
        row(
            "cancelled-with-results",
            "status: cancelled",
            With(EVENT, "status: completed", "status: cancelled\nstatus_reason: Banjir."),
        ),
        row(
            "amount-without-audit-finding",
            "amount: 5000",
            With(BUDGET, "result: no-finding", "result: no-finding, amount: 5000"),
        ),
        on(
            &[Add(EVENT, "completion: { minimum_attendance: 0.8 }\n")],
            row("completed-exceeds-day", "completed: 38", With(EVENT, "[40, 39]", "[40, 37]")),
        ),
        row("undated-facts", "measure", With(EVENT, ", set_on: 2026-02-01", "")),
        row("instrument-unstated", "pengetahuan", With(TESTS, "    instrument: kd-v1\n", "")),
        row(
            "registered-exceeds-invited",
            "registered: 42",
            With(EVENT, "  registered: 42", "  invited: 40\n  registered: 42"),
        ),
        on(
            &[With(BUDGET, "result: no-finding", "result: finding, amount: 1960000")],
            row("audit-exceeds-budget", "amount: 196000000", With(BUDGET, "amount: 1960000", "amount: 196000000")),
        ),
        row(
            "returned-exceeds-budget",
            "amount: 99000000",
            With(BUDGET, "realised_as_of:", "returned: { amount: 99000000 }\nrealised_as_of:"),
        ),
        row("percentage-out-of-range", "value: 188", With(AFTER, "value: 88", "value: 188")),
        on(
            &[
                With(AFTER, "value: 66, date", "value: 66, n: 4000, date"),
                With(AFTER, "value: 88, date", "value: 88, n: 4000, date"),
            ],
            row(
                "measured-beyond-population",
                "n: 4000",
                With(AFTER, "chosen_on: 2026", "population: 40 desa, chosen_on: 2026"),
            ),
        ),
        on(
            &[With(AFTER, "value: 66, date", "value: 66, n: 50, date")],
            row("measured-on-others", "n: 29", With(AFTER, "value: 88, date", "value: 88, n: 29, date")),
        ),
        on(
            &[
                With(AFTER, "value: 66, date", "value: 50, n: 12, date"),
                With(AFTER, "value: 88, date", "value: 75, n: 12, date"),
            ],
            row("percentage-without-count", "value: 88.4, n: 12", With(AFTER, "value: 75", "value: 88.4")),
        ),
        on(
            &[
                New("speakers/lain.md", "---\nname: Lain\nname_basis: consent\n---\n"),
                With(
                    TESTS,
                    "daily:",
                    "speaker_ratings: [{ speaker: dosen, respondents: 36, mean: 4.2, scale: 5 }]\ndaily:",
                ),
            ],
            row("rated-without-part", "speaker: lain", With(TESTS, "speaker: dosen,", "speaker: lain,")),
        ),
    ]
}

/// Hours that the timetable does not hold, or that nobody can have held.
fn hours() -> Vec<Row> {
    vec![
        row(
            "fee-hours-exceed-schedule",
            "volume: [5 jam]",
            With(BUDGET, "volume: [4 jam]\n    unit_price: 900000", "volume: [5 jam]\n    unit_price: 720000"),
        ),
        row(
            "form-against-title",
            "title: City tour",
            With(SCHEDULE, "title: Praktik lanjutan, form", "title: City tour, form"),
        ),
        also(
            row(
                "overfull-day",
                "Diskusi",
                With(SCHEDULE, "end: \"15:00\", title: Praktik lanjutan", "end: \"21:00\", title: Praktik lanjutan"),
            ),
            &[(
                "hours-mismatch",
                "eight lesson hours on one day more than the program has in all are other hours than its",
            )],
        ),
        // The sessions of both speakers take nine hours.
        on(
            &[With(BUDGET, "    speaker: dosen\n", "")],
            row(
                "fee-hours-exceed-schedule",
                "volume: [10 jam]",
                With(BUDGET, "volume: [4 jam]\n    unit_price: 900000", "volume: [10 jam]\n    unit_price: 360000"),
            ),
        ),
    ]
}

fn journeys() -> Vec<Row> {
    vec![
        on(ROOMS, row("nights-exceed-travel", "nights: 30", With(EVENT, "nights: 2", "nights: 30"))),
        row(
            "travellers-exceed-attended",
            "participants: 41",
            With(EVENT, "travel: { participants: 0", "travel: { participants: 41"),
        ),
        row(
            "travel-outside-event",
            "depart: 2026-03-12",
            With(EVENT, "nights: 0", "depart: 2026-03-12, return: 2026-03-13, nights: 0"),
        ),
        row(
            "travel-longer-than-event",
            "depart: 2026-03-08",
            With(EVENT, "nights: 0", "depart: 2026-03-08, return: 2026-03-12, nights: 0"),
        ),
        on(
            FARES,
            row("paid-travel-exceeds-travellers", "item: Transpor", With(BUDGET, "realised: 50000", "realised: 60000")),
        ),
        on(
            &[
                Add(
                    EVENT,
                    "role: sender\nsender: { host: { name: Balai Contoh }, sent: 40, fee_per_person: 400000 }\n",
                ),
                With(BUDGET, "category: meals", "category: contribution"),
            ],
            row(
                "contribution-exceeds-fee",
                "item: Konsumsi",
                With(EVENT, "fee_per_person: 400000", "fee_per_person: 390000"),
            ),
        ),
        row("nights-without-cost", "nights: 1", With(EVENT, "nights: 0", "nights: 1")),
        on(ROOMS, row("person-nights-exceed", "[5 orang, 2 malam]", With(EVENT, "nights: 2", "nights: 1"))),
        on(
            &[
                With(
                    BUDGET,
                    "lines:\n",
                    "lines:\n  - { category: lodging, item: Kamar, planned: 1000000, realised: 1000000 }\n",
                ),
                With(BUDGET, "amount: 20000000", "amount: 21000000"),
                With(EVENT, "nights: 0", "nights: 1"),
            ],
            row("person-nights-exceed", "item: Kamar", With(EVENT, "nights: 1", "nights: 0")),
        ),
        on(ROOMS, row("online-with-lodging", "item: Kamar", With(EVENT, "mode: in-person", "mode: online"))),
    ]
}

fn dates() -> Vec<Row> {
    vec![
        on(
            &[New(
                "events/2026/lain/event.md",
                "---\nprogram: contoh\norganizer: dinas\nstatus: planned\nstart: 2026-12-08\nend: 2026-12-08\nparticipants: { registered: 42 }\n---\n",
            )],
            row(
                "results-before-event",
                "start: 2026-12-08",
                With("events/2026/lain/event.md", "registered: 42", "registered: 42, attended: 40"),
            ),
        ),
        row("due-before-event", "id: sop", With(AFTER, "due: 2026-06-30", "due: 2026-02-28")),
        row(
            "money-dated-before-event",
            "2025-04-30",
            With(BUDGET, "realised_as_of: 2026-04-30", "realised_as_of: 2025-04-30"),
        ),
        row(
            "authorised-afterwards",
            "date: 2026-03-11",
            With(BUDGET, "realised_as_of:", "dpa: { date: 2026-03-11 }\nrealised_as_of:"),
        ),
        row(
            "authorised-for-another-year",
            "DPA/2.13/2024",
            With(BUDGET, "realised_as_of:", "dpa: { number: DPA/2.13/2024, date: 2026-01-05 }\nrealised_as_of:"),
        ),
        row(
            "paper-out-of-order",
            "kind: invitation",
            With(EVENT, "kind: invitation, date: 2026-02-20", "kind: invitation, date: 2026-03-20"),
        ),
        row(
            "test-ready-afterwards",
            "prepared: 2026-03-12",
            With(TESTS, "instrument: kd-v1", "prepared: 2026-03-12\n    instrument: kd-v1"),
        ),
        row(
            "future-dated",
            "2027-04-01",
            With(EVENT, "800/77/2026, date: 2026-04-01", "800/77/2026, date: 2027-04-01"),
        ),
    ]
}

fn rounds() -> Vec<Row> {
    vec![
        row("monitoring-out-of-order", "months: 6", With(AFTER, "date: 2026-06-15", "date: 2026-09-15")),
        on(
            EARLIER,
            row(
                "plans-undone",
                "2026-09-09",
                With(AFTER, "of: 35, done: 12, no_news: 23", "of: 35, done: 23, no_news: 12"),
            ),
        ),
        on(EARLIER, row("plans-base-changed", "2026-09-09", With(AFTER, "of: 35, done: 12", "of: 36, done: 12"))),
        row("items-exceed-plans", "done: 0", With(AFTER, "done: 22, in_progress: 8", "done: 0, in_progress: 30")),
        row(
            "monitoring-too-early",
            "date: 2026-03-13",
            With(AFTER, "months: 3, date: 2026-06-15", "months: 3, date: 2026-03-13"),
        ),
        row(
            "monitoring-twice",
            "date: 2026-09-15",
            With(
                AFTER,
                "outcomes:",
                "  - { months: 6, date: 2026-09-20, contacted: 38, respondents: 28, applied: 20, by: alumni }\noutcomes:",
            ),
        ),
        row(
            "contacted-exceed-completed",
            "contacted: 60",
            With(AFTER, "date: 2026-06-15, contacted: 38", "date: 2026-06-15, contacted: 60"),
        ),
    ]
}

fn money() -> Vec<Row> {
    vec![
        row("above-ceiling", "unit_price: 900000", With(BUDGET, "ceiling: 1000000", "ceiling: 800000")),
        on(
            &[With(BUDGET, "ceiling: 1000000", "ceiling: 900000")],
            row("above-ceiling", "realised: 3600001", With(BUDGET, "realised: 3600000", "realised: 3600001")),
        ),
        row("overspend-unexplained", "realised: 18040001", With(BUDGET, "realised: 16000000", "realised: 18040001")),
        on(
            &[With(BUDGET, "category: meals", "category: travel")],
            row("only-travel-spent", "item: Konsumsi", With(BUDGET, "realised: 3600000", "realised: 0")),
        ),
        // Journeys, not people: for so many more than travelled another rule would speak.
        on(
            &[With(BUDGET, "[41 orang, 2 hari]", "[41 kali, 2 hari]")],
            row("lodging-travel-heavy", "item: Konsumsi", With(BUDGET, "category: meals", "category: travel")),
        ),
        row(
            "lodging-inside-fee",
            "[kit, lodging]",
            With(BUDGET, "item: Konsumsi", "item: Konsumsi\n    includes: [kit, lodging]"),
        ),
        row("lodging-inside-fee", "dan kamar", With(BUDGET, "item: Konsumsi", "item: Konsumsi dan kamar hotel")),
        row(
            "travel-in-other-category",
            "sewa bus",
            With(BUDGET, "item: Konsumsi", "item: Konsumsi dan sewa bus peserta"),
        ),
        row("cost-borne-elsewhere", "payer: villages", With(BUDGET, "payer: agency, source: APBD", "payer: villages")),
        row(
            "vendor-is-organizer",
            "vendor: Dinas",
            With(BUDGET, "item: Konsumsi", "item: Konsumsi\n    vendor: Dinas"),
        ),
        on(
            &[With(BUDGET, "item: Konsumsi", "item: Konsumsi\n    vendor: Dapur Contoh")],
            row(
                "vendor-employs-speaker",
                "vendor: Dapur Contoh",
                With("speakers/kaur.md", "name: Kaur\n", "name: Kaur\naffiliation: Dapur Contoh\n"),
            ),
        ),
    ]
}

fn place() -> Vec<Row> {
    vec![
        row("location-unexplained", "kind: hotel", With(EVENT, "kind: own", "kind: hotel")),
        also(
            row("location-unexplained", "name: Hotel Aula", With(EVENT, "name: Aula,", "name: Hotel Aula,")),
            &[("venue-against-name", "a hotel by its name, and a room of one's own by its kind")],
        ),
        on(
            &[Add(
                EVENT,
                "location_reason: Aula dipakai pemilu.\nlocation_alternatives: [{ place: Balai, kind: own, cost: 500000 }]\n",
            )],
            row("venue-against-name", "kind: own", With(EVENT, "name: Aula,", "name: Vila Aula,")),
        ),
        also(
            on(
                ROOMS,
                row(
                    "thin-day",
                    "Diskusi",
                    With(
                        SCHEDULE,
                        "start: \"12:45\", end: \"15:00\", title: Praktik lanjutan",
                        "start: \"12:45\", end: \"13:00\", title: Praktik lanjutan",
                    ),
                ),
            ),
            &[("hours-mismatch", "a day that loses two hours leaves the event short of the program's")],
        ),
        row("many-companions", "officials: 7", With(EVENT, "officials: 0", "officials: 7")),
        Row {
            day: "2026-10-20",
            ..on(DECEMBER, row("year-end-spending", "new_start", With(EVENT, "date: 2026-01-20", "date: 2026-10-01")))
        },
    ]
}

fn results() -> Vec<Row> {
    vec![
        row(
            "comparison-not-behind",
            "actual: 82",
            With(
                AFTER,
                "value: 88, date: 2026-07-31 }",
                "value: 88, date: 2026-07-31 }, comparison: { group: Desa lain, baseline: 60, actual: 82 }",
            ),
        ),
        row("outcome-worsened", "value: 61", With(AFTER, "value: 88", "value: 61")),
        row(
            "solved-against-outcome",
            "result: solved",
            With(EVENT, "  outcome: tepat-waktu\n", "  outcome: tepat-waktu\n  result: solved\n"),
        ),
        row(
            "outcome-measured-at-event",
            "date: 2026-03-11",
            With(AFTER, "value: 88, date: 2026-07-31", "value: 88, date: 2026-03-11"),
        ),
        row(
            "outcome-chosen-afterwards",
            "chosen_on: 2026-03-11",
            With(AFTER, "chosen_on: 2026-01-25", "chosen_on: 2026-03-11"),
        ),
        row(
            "outcome-without-baseline",
            "id: tepat-waktu",
            With(AFTER, "baseline: { value: 66, date: 2025-12-31 }, ", ""),
        ),
        row("story-without-outcome", "role: Kaur", With(AFTER, "outcome: tepat-waktu, text", "text")),
        row(
            "scores-fell",
            "gain_mean: -10.0",
            With(
                TESTS,
                "post_mean: 78.6, post_sd: 9.4, gain_mean: 24.1",
                "post_mean: 44.5, post_sd: 9.4, gain_mean: -10.0",
            ),
        ),
        // With an SD of 12.0 and 38 pairs the interval reaches 3.9 points to either side: it contains 0.
        row(
            "no-clear-change",
            "gain_mean: -3.5",
            With(
                TESTS,
                "post_mean: 78.6, post_sd: 9.4, gain_mean: 24.1",
                "post_mean: 51.0, post_sd: 9.4, gain_mean: -3.5",
            ),
        ),
        row("instruments-differ", "kd-v2", With(TESTS, "instrument: kd-v1", "instrument: { pre: kd-v1, post: kd-v2 }")),
        row("low-coverage", "pairs: 23", With(TESTS, "pairs: 38", "pairs: 23")),
        row("low-coverage", "pairs: 24", With(TESTS, "pairs: 38", "pairs: 24")),
        row(
            "low-response",
            "respondents: 23",
            With(
                TESTS,
                "respondents: 36, scale: 5, items: [{ aspect: Materi, counts: [0, 0, 5, 15, 16] }",
                "respondents: 23, scale: 5, items: [{ aspect: Materi, counts: [0, 0, 5, 8, 10] }",
            ),
        ),
        row(
            "low-response",
            "aspect: Waktu",
            With(
                TESTS,
                "counts: [0, 0, 5, 15, 16] }]",
                "counts: [0, 0, 5, 15, 16] }, { aspect: Waktu, counts: [0, 0, 0, 5, 6] }]",
            ),
        ),
        row("target-missed", "value: 0.96", With(EVENT, "value: 0.9,", "value: 0.96,")),
        row("target-set-afterwards", "set_on: 2026-03-11", With(EVENT, "set_on: 2026-02-01", "set_on: 2026-03-11")),
        row("low-turnout", "attended: 40", With(EVENT, "registered: 42", "registered: 60")),
        row("off-target", "on_target: 31", With(EVENT, "on_target: 37", "on_target: 31")),
    ]
}

fn owed() -> Vec<Row> {
    vec![
        row("realisation-overdue", "item: Konsumsi", With(BUDGET, "    realised: 16000000\n", "")),
        row("bimtek-without-tests", "end: 2026-03-11", With(TESTS, "tests:", "x-tests:")),
        row("evaluation-overdue", "end: 2026-03-11", With(EVENT, "lessons: [Studi kasus butuh satu sesi lagi.]\n", "")),
        row(
            "bimtek-day-without-evaluation",
            "2026-03-10",
            With(TESTS, "  - { date: 2026-03-11, kind: reaction, respondents: 37, mean: 4.1, scale: 5 }\n", ""),
        ),
        row(
            "rtl-missing",
            "",
            With(
                AFTER,
                "submitted: 35\nplans: [{ date: 2026-09-09, of: 35, done: 22, in_progress: 8, no_news: 5 }]\nitems:",
                "x-items:",
            ),
        ),
        row(
            "monitoring-overdue",
            "",
            With(AFTER, "  - { months: 6, date: 2026-09-15, contacted: 38, respondents: 28, applied: 20 }\n", ""),
        ),
        row(
            "few-plans-submitted",
            "submitted: 22",
            With(
                AFTER,
                "submitted: 35\nplans: [{ date: 2026-09-09, of: 35, done: 22, in_progress: 8, no_news: 5 }]",
                "submitted: 22\nplans: [{ date: 2026-09-09, of: 22, done: 20, no_news: 2 }]",
            ),
        ),
        row("follow-up-overdue", "due: 2026-08-17", With(AFTER, "due: 2026-12-30", "due: 2026-08-17")),
        row("stuck-without-reason", "status: stuck", With(AFTER, "status: in-progress", "status: stuck")),
        row("done-without-evidence", "id: sop", With(AFTER, ", evidence: documents/laporan.pdf", "")),
    ]
}

fn planning() -> Vec<Row> {
    vec![
        row(
            "needs-assessment-missing",
            "raised_by",
            With(EVENT, "needs_assessment:\n  method: Survei\n  date: 2026-01-20\n  gaps:", "x-needs:\n  gaps:"),
        ),
        row("need-assessed-afterwards", "date: 2026-04-20", With(EVENT, "date: 2026-01-20", "date: 2026-04-20")),
        row("no-need-found", "actual: 4", With(EVENT, "required: 4, actual: 2", "required: 4, actual: 4")),
        row("gap-uncovered", "competence: susun", With("materials/dasar.md", "[susun]", "[hitung]")),
        row(
            "work-program-missing",
            "title: Bimtek",
            With(
                PROGRAM,
                "work_program: { plan: Renja 2026, activity: Pembinaan, indicator: Laporan tepat waktu }\n",
                "",
            ),
        ),
        row("problem-unmeasured", "statement:", With(EVENT, "  outcome: tepat-waktu\n", "")),
        row(
            "legal-basis-repealed",
            "repealed_on",
            With(PROGRAM, "title: Permendagri 20/2018,", "title: Permendagri 20/2018, repealed_on: 2026-03-10,"),
        ),
        row("bimtek-speaker-mix", "speaker: dosen", With("speakers/kaur.md", "[practitioner]", "[regulator]")),
        on(WORKSHOP, row("workshop-single-speaker", "speaker: dosen", Add(EVENT, "speakers: [{ speaker: dosen }]\n"))),
        row("objective-untested", "id: pengetahuan", With(TESTS, ", { objective: hitung, items: 10 }", "")),
        row(
            "ceremony-heavy",
            "Pembukaan",
            With(SCHEDULE, "start: \"08:00\", end: \"08:30\"", "start: \"05:00\", end: \"07:30\""),
        ),
        also(
            row("schedule-missing", "start: 2026-03-10", With(SCHEDULE, "sessions:", "x-sessions:")),
            &[("unused-speaker", "without sessions nobody speaks")],
        ),
        row(
            "schedule-unconfirmed",
            "title: Praktik,",
            With(
                SCHEDULE,
                "material: lanjutan, held: as-planned }\n  - { date: 2026-03-11, start: \"08:30\"",
                "material: lanjutan }\n  - { date: 2026-03-11, start: \"08:30\"",
            ),
        ),
    ]
}

fn bookkeeping() -> Vec<Row> {
    vec![
        row("kind-account-mismatch", "account:", With(BUDGET, "5.1.02.02.12.0003", "5.1.02.02.12.0001")),
        row(
            "required-item-waived",
            "what: lessons",
            With(
                EVENT,
                "lessons: [Studi kasus butuh satu sesi lagi.]\n",
                "absences: [{ what: lessons, state: not-applicable, reason: Rutin. }]\n",
            ),
        ),
        on(
            &[With(
                AFTER,
                "monitoring:\n  - { months: 3, date: 2026-06-15, contacted: 38, respondents: 30, applied: 22 }\n  - { months: 6, date: 2026-09-15, contacted: 38, respondents: 28, applied: 20 }\n",
                "",
            )],
            row(
                "required-item-waived",
                "absences:",
                Add(
                    EVENT,
                    "absences: [{ what: monitoring-3m, state: not-applicable, reason: Sekali. }, { what: monitoring-6m, state: not-applicable, reason: Sekali. }, { what: monitoring-12m, state: not-applicable, reason: Sekali. }]\n",
                ),
            ),
        ),
        row("status-outdated", "status: planned", With(EVENT, "status: completed", "status: planned")),
        on(
            SECOND,
            row(
                "boilerplate-reason",
                "location_reason",
                With("events/2026/lain-3/event.md", "Laboratorium hanya ada di sini.", "Demi kelancaran kegiatan."),
            ),
        ),
        row("coverage-below-catalog", "budget: 9000000", With("site.yaml", "budget: 90000000", "budget: 9000000")),
        row("coverage-unknown", "year: 2025", With("site.yaml", "year: 2026,", "year: 2025,")),
    ]
}

fn hints() -> Vec<Row> {
    vec![
        row("hours-mismatch", "Pembukaan", With(PROGRAM, "hours: 12", "hours: 14")),
        row(
            "year-folder-mismatch",
            "start: 2027",
            New(
                "events/2026/lain/event.md",
                "---\nprogram: contoh\nstatus: planned\nstart: 2027-03-10\nend: 2027-03-10\nneeds_assessment: { method: Survei }\n---\n",
            ),
        ),
        row("problem-origin-mismatch", "raised_by", With(EVENT, "raised_by: agency", "raised_by: participants")),
        row(
            "material-before-prerequisite",
            "title: Praktik,",
            With(
                SCHEDULE,
                "start: \"08:30\", end: \"10:45\", title: Tes dan aturan",
                "start: \"15:30\", end: \"17:45\", title: Tes dan aturan",
            ),
        ),
        row("unused-material", "", New("materials/lain.md", "---\ntitle: Lain\n---\n")),
        row("unused-speaker", "", New("speakers/lain.md", "---\nname: Lain\nname_basis: consent\n---\n")),
        on(
            &[
                Add(EVENT, "kind: workshop\nkind_reason: Masalah peserta\n"),
                With(SCHEDULE, "title: Praktik, form: practice", "title: Praktik, form: discussion"),
            ],
            row(
                "workshop-without-practice",
                "Pembukaan",
                With(SCHEDULE, "title: Praktik lanjutan, form: practice", "title: Praktik lanjutan, form: theory"),
            ),
        ),
        on(
            &[Picture("photos/hari-1.png"), Add(EVENT, "photos: [{ file: photos/hari-1.png, alt: Kelas. }]\n")],
            row("photo-without-alt", "hari-1.png", With(EVENT, ", alt: Kelas.", "")),
        ),
        row(
            "ceiling-effect",
            "pre_mean: 88.5",
            With(
                TESTS,
                "pre_mean: 54.5, pre_sd: 12.0, post_mean: 78.6, post_sd: 9.4, gain_mean: 24.1, gain_sd: 12.0",
                "pre_mean: 88.5, pre_sd: 9.0, post_mean: 91.6, post_sd: 6.4, gain_mean: 3.1, gain_sd: 8.0",
            ),
        ),
        row("ceiling-without-source", "ceiling: 1000000", With(BUDGET, "    ceiling_source: Perbup SSH 2026\n", "")),
        row(
            "correction-before-event",
            "date: 2025-05-02",
            Add(EVENT, "corrections: [{ date: 2025-05-02, what: Realisasi konsumsi diperbaiki }]\n"),
        ),
        // Both parts of the price: the ceiling stands alone.
        on(
            &[With(BUDGET, "    unit_price: 900000\n", "")],
            row("half-told", "ceiling: 1000000", With(BUDGET, "    volume: [4 jam]\n", "")),
        ),
        row(
            "meals-exceed-present",
            "item: Konsumsi",
            With(BUDGET, "[41 orang, 2 hari]\n    unit_price: 200000", "[82 orang, 2 hari]\n    unit_price: 100000"),
        ),
        row("half-told", "aspect: Materi", With(TESTS, "[0, 0, 5, 15, 16]", "[0, 0, 0, 0, 0]")),
        row("attendance-rises", "[39, 40]", With(EVENT, "[40, 39]", "[39, 40]")),
        also(
            row(
                "long-day",
                "Diskusi",
                With(SCHEDULE, "end: \"15:00\", title: Praktik lanjutan", "end: \"20:00\", title: Praktik lanjutan"),
            ),
            &[(
                "hours-mismatch",
                "nine lesson hours on one day more than the program has in all are other hours than its",
            )],
        ),
        row(
            "absence-contradicted",
            "what: lessons",
            Add(EVENT, "absences: [{ what: lessons, state: not-collected, reason: Belum. }]\n"),
        ),
        row("speaker-without-name-basis", "", With("speakers/kaur.md", "name_basis: consent\n", "")),
        row(
            "unchecked-document",
            "documents/laporan.pdf",
            With(EVENT, ", checked: { by: Sekretaris, date: 2026-04-02 }", ""),
        ),
        on(
            &[Add("site.yaml", "topics: { tata-kelola: Tata kelola }\n")],
            row("unnamed-topic", "topics: [tatakelola]", Add(PROGRAM, "topics: [tatakelola]\n")),
        ),
        row("markdown-slip", "##Tujuan", New("pages/tujuan.md", "---\ntitle: Tujuan\n---\n##Tujuan\n")),
        row("quoted-title", "“Tujuan”", New("pages/tujuan.md", "---\ntitle: “Tujuan”\n---\nIsi.\n")),
        row("character-reference", "A &amp; B", New("pages/tujuan.md", "---\ntitle: A &amp; B\n---\nIsi.\n")),
        row("unreferenced-file", "", New("documents/lain.pdf", "")),
        row(
            "answer-without-finding",
            "finding: off-target",
            Add(EVENT, "answers: [{ finding: off-target, text: Sudah. }]\n"),
        ),
    ]
}
