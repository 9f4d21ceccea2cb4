//! Whole verdicts, worked out by hand.

use super::sentences::{brief, heading, in_one};
use super::{WORDS, verdict};
use crate::pages::fixture::Content;

const EVENT: &str =
    "program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-10\nparticipants: { attended: 18 }";

fn said(content: &Content) -> Vec<String> {
    content.spoken("2026-04-01", |site| {
        let (event, _) = site.catalog.events().next().expect("an event");
        verdict(site, event).expect("the words are there")
    })
}

/// What is said before the worst news, of tests in this order.
fn of_tests(tests: &[&str]) -> Vec<String> {
    let tests: Vec<String> = tests.iter().map(|test| format!("  - {{ {test} }}\n")).collect();
    let evaluation = format!("tests:\n{}", tests.concat());
    said(&Content::new().event("a-1", EVENT).file("events/2026/a-1/evaluation.yaml", &evaluation))
        .split_last()
        .expect("the worst news")
        .1
        .to_vec()
}

const FELL: &str = "id: sampingan, title: Tes Sampingan, instrument: a, maximum: 100, summary: { pairs: 7, paired: { pre_mean: 60, post_mean: 57 } }";
const GAIN: &str = "Nilai rata-rata 7 dari 18 peserta pada “Tes Sampingan” turun 3,0 poin.";

#[test]
fn several_sentences_are_told_in_one() {
    for (sentences, one) in [
        ("Satu.", "Satu."),
        ("Tidak dihitung. Nilai turun 3,0 poin.", "Tidak dihitung; nilai turun 3,0 poin."),
        ("Sebesar Rp1.500.000. BPK mencatatnya.", "Sebesar Rp1.500.000; BPK mencatatnya."),
        ("Pada “Tes. Bagian A” turun. “B. C” naik.", "Pada “Tes. Bagian A” turun; “B. C” naik."),
        ("Oleh dr. Rahma pada 3 Mei.", "Oleh dr. Rahma pada 3 Mei."),
    ] {
        let made = in_one(sentences);
        assert_eq!(made, one);
    }
}

#[test]
fn a_long_sentence_ends_where_its_details_begin() {
    let long = "Dari 3 rencana yang diikuti satu per satu, 1 lewat tenggat dan belum selesai: “A: satu dua tiga empat lima enam” (tenggat 3 Mei).";
    assert_eq!(
        brief(long.to_owned(), WORDS),
        "Dari 3 rencana yang diikuti satu per satu, 1 lewat tenggat dan belum selesai."
    );
    for whole in [
        // Twenty words.
        "1 2 3 4 5 6; 7 8 9 10 11 12: 13 14 15 16 17 18 19 20.",
        // What stands before the colon would say nothing.
        "Belum ada: 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21.",
        // Nowhere to end.
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 (22; 23).",
    ] {
        assert_eq!(brief(whole.to_owned(), WORDS), whole);
    }
}

#[test]
fn a_refused_test_is_told_before_the_gain_of_another() {
    for (main, why) in [
        (
            "instrument: { pre: a, post: b }, summary: { pairs: 16, paired: { pre_mean: 60, post_mean: 80 } }",
            "Kenaikan pada “Tes Utama” tidak dihitung karena soal awal dan akhir berbeda.",
        ),
        (
            "instrument: u, summary: { pre: { n: 16, mean: 60 }, post: { n: 15, mean: 80 } }",
            "Kenaikan pada “Tes Utama” tidak dihitung karena nilai awal dan akhir tidak berpasangan.",
        ),
        (
            "instrument: u, summary: { pairs: 16, paired: { post_mean: 80 } }",
            "Kenaikan pada “Tes Utama” tidak dihitung karena nilai rata-ratanya belum diketahui seluruhnya.",
        ),
        (
            "instrument: u, summary: { paired: { pre_mean: 60, post_mean: 80 } }",
            "Kenaikan pada “Tes Utama” tidak dihitung karena banyaknya pasangan nilai belum diketahui.",
        ),
        (
            "instrument: u, summary: { paired: { post_mean: 80 } }",
            "Kenaikan pada “Tes Utama” tidak dihitung karena nilai rata-ratanya belum diketahui seluruhnya.",
        ),
        (
            "instrument: u, summary: { pairs: 4 }",
            "Kenaikan pada “Tes Utama” tidak diterbitkan karena terlalu sedikit yang ikut kedua tes.",
        ),
        ("instrument: u", "Hasil “Tes Utama” belum ada."),
    ] {
        let main = format!("id: utama, title: Tes Utama, {main}");
        assert_eq!(of_tests(&[&main, FELL]), [why, GAIN]);
        assert_eq!(of_tests(&[FELL, &main]), [why, GAIN], "in whatever order");
    }
}

#[test]
fn means_of_nobody_knows_how_many_pairs_are_no_unknown_means() {
    let said = of_tests(&["id: t, instrument: a, summary: { paired: { pre_mean: 60, post_mean: 80 } }"]);
    assert_eq!(said, ["Kenaikan nilai 18 peserta tidak dihitung karena banyaknya pasangan nilai belum diketahui."]);
}

#[test]
fn of_several_refused_tests_the_first_is_named() {
    let differ = |id: &str| format!("id: {id}, instrument: {{ pre: {id}, post: x }}, summary: {{ pairs: 16 }}");
    let said = of_tests(&[&differ("p"), FELL, &differ("q"), &differ("r")]);
    let first =
        "Kenaikan pada “p” tidak dihitung karena soal awal dan akhir berbeda; kenaikan 2 tes lain juga tidak ada.";
    assert_eq!(said, [first, GAIN]);
}

#[test]
fn a_part_of_the_same_people_is_told_by_the_whole() {
    let test = |id: &str, pairs: u32| {
        format!(
            "id: {id}, title: Tes {id}, instrument: a, maximum: 100, summary: {{ pairs: {pairs}, paired: {{ pre_mean: 60, post_mean: 57 }} }}"
        )
    };
    let said = of_tests(&[&test("semua", 9), &test("sebagian", 7)]);
    assert_eq!(
        said,
        [
            "Nilai rata-rata 9 dari 18 peserta pada “Tes semua” turun 3,0 poin.",
            "Orangnya terlalu sedikit untuk selang kepercayaan, jadi tidak dapat dikatakan apakah ini lebih dari kebetulan."
        ]
    );
}

#[test]
fn nobody_claims_that_the_host_tested_those_who_were_sent() {
    let sent = |sender: &str, more: &str| {
        let front = format!("{}\nrole: sender{sender}", EVENT.replace("participants: { attended: 18 }", more));
        said(&Content::new().event("a-1", front.trim()))[0].clone()
    };
    let host = "\nsender: { host: { name: Balai Contoh, kind: ministry }, sent: 8 }";
    assert_eq!(
        sent(host, "participants: { attended: 8 }"),
        "8 orang dikirim ke kegiatan Balai Contoh; hasil belajarnya tidak tercatat di sini."
    );
    assert_eq!(
        sent("", ""),
        "Jumlah orang yang dikirim ke kegiatan instansi lain belum diketahui; hasil belajarnya tidak tercatat di sini."
    );
    let evaluation = format!("tests: [{{ {FELL} }}]\n");
    let tested = Content::new()
        .event("a-1", &format!("{EVENT}\nrole: sender{host}"))
        .file("events/2026/a-1/evaluation.yaml", &evaluation);
    assert!(said(&tested)[0].starts_with("Nilai rata-rata 7 dari"), "what is recorded is told");
}

#[test]
fn a_comparison_group_that_went_as_far_is_told() {
    let outcome = |other: &str| {
        let values = "unit: \"%\", direction: up, baseline: { value: 66, n: 120 }, target: 90, actual: { value: 88, n: 120, date: 2026-03-30 }";
        let comparison = format!("comparison: {{ group: Desa lain, n: 40, {other} }}");
        let follow_up = format!("outcomes: [{{ id: lpj, indicator: LPJ tepat waktu, {values}, {comparison} }}]\n");
        said(&Content::new().event("a-1", EVENT).file("events/2026/a-1/follow-up.yaml", &follow_up))[1].clone()
    };
    assert_eq!(
        outcome("baseline: 50, actual: 75"),
        "Pada indikator “LPJ tepat waktu”, kelompok pembanding berubah lebih baik: +25,0 di sana, +22,0 di sini."
    );
    assert_eq!(
        outcome("baseline: 50, actual: 72"),
        "Pada indikator “LPJ tepat waktu”, kelompok pembanding berubah sama besar: +22,0."
    );
    assert!(!outcome("baseline: 50, actual: 60").contains("pembanding"));
}

/// The first sentence on an event that was called off or put off, as of 1 April 2026, and all that is told of its cost.
fn not_held(front: &str, lines: &str) -> String {
    let budget = format!("lines: [{lines}]\n");
    let event = format!("program: latihan\nstart: 2026-05-10\nend: 2026-05-11\nstatus_reason: Banjir.\n{front}");
    said(&Content::new().event("a-1", &event).file("events/2026/a-1/budget.yaml", &budget))[0].clone()
}

#[test]
fn money_that_was_spent_all_the_same_is_told() {
    let line = |realised: &str| format!("{{ category: meals, item: A, planned: 900{realised} }}");
    let (cancelled, postponed) = ("status: cancelled", "status: postponed\nnew_start: 2026-09-10");
    for (front, lines, told) in [
        (cancelled, line(", realised: 400"), "Kegiatan ini dibatalkan, tetapi sudah terpakai Rp400."),
        (
            cancelled,
            format!("{}, {}", line(", realised: 400"), line("")),
            "Kegiatan ini dibatalkan, tetapi sudah terpakai sedikitnya Rp400 (1 dari 2 baris terisi).",
        ),
        (cancelled, line(", realised: 0"), "Kegiatan ini dibatalkan; tidak ada uang yang terpakai."),
        // Of one line nobody knows what was spent.
        (cancelled, format!("{}, {}", line(", realised: 0"), line("")), "Kegiatan ini dibatalkan."),
        (cancelled, line(""), "Kegiatan ini dibatalkan."),
        (
            postponed,
            line(", realised: 400"),
            "Ditunda dari 10 Mei 2026 ke 10 September 2026, tetapi sudah terpakai Rp400.",
        ),
        (postponed, line(", realised: 0"), "Ditunda dari 10 Mei 2026 ke 10 September 2026."),
        (postponed, line(""), "Ditunda dari 10 Mei 2026 ke 10 September 2026."),
    ] {
        assert_eq!(not_held(front, &lines), told);
    }
    let planned = not_held("status: planned", &line(", realised: 400"));
    assert_eq!(planned, "Belum berlangsung; dijadwalkan 10–11 Mei 2026.");
}

#[test]
fn no_test_on_record_is_not_one_whose_results_are_awaited() {
    let later = |front: &str, tests: &str| {
        let content = Content::new().event("a-1", front).file("events/2026/a-1/evaluation.yaml", tests);
        // After the results were due.
        content.spoken("2026-06-01", |site| {
            let (event, _) = site.catalog.events().next().expect("an event");
            verdict(site, event).expect("the words are there")[0].clone()
        })
    };
    let of_nobody = EVENT.replace("\nparticipants: { attended: 18 }", "");
    let announced = "tests: [{ id: t, instrument: a, maximum: 100 }]\n";
    let none = "tests: []\n";
    assert_eq!(later(EVENT, announced), "Kenaikan nilai 18 peserta tidak diketahui; hasil tes belum ada.");
    assert_eq!(later(&of_nobody, announced), "Kenaikan nilai tidak diketahui; hasil tes dan jumlah peserta belum ada.");
    assert_eq!(later(EVENT, none), "Kenaikan nilai 18 peserta tidak diketahui; tidak ada tes yang tercatat.");
    assert_eq!(later(&of_nobody, none), "Kenaikan nilai tidak diketahui; tes dan jumlah peserta tidak tercatat.");
}

#[test]
fn a_status_that_was_left_behind_is_told_first() {
    let first = |status: &str| said(&Content::new().event("a-1", &EVENT.replace("completed", status)))[0].clone();
    for (status, word) in [("planned", "Direncanakan"), ("ongoing", "Berlangsung")] {
        assert_eq!(first(status), format!("Hari terakhirnya 10 Maret 2026, tetapi statusnya masih “{word}”."));
    }
    assert_eq!(first("completed"), "Hasil tes 18 peserta belum jatuh tempo.");
}

#[test]
fn one_missed_target_does_not_stand_for_all() {
    let worst = |targets: &str| {
        let event = EVENT.replace("attended: 18", "attended: 18, completed: 12");
        said(&Content::new().event("a-1", &format!("{event}\ntargets: [{targets}]"))).pop().expect("a sentence")
    };
    let (all, paid) = (
        "{ measure: completion, value: 0.9, set_on: 2026-02-01 }",
        "{ measure: cost-per-participant, value: 5, set_on: 2026-02-01 }",
    );
    let one = "Target 90% untuk peserta yang menyelesaikan kegiatan tidak tercapai: 12 dari 18 (66,7%).";
    assert_eq!(worst(all), one);
    // What was spent is not known: nobody can say that it was missed.
    assert_eq!(worst(&format!("{all}, {paid}")), one);
    let event = EVENT.replace("attended: 18", "attended: 18, completed: 12");
    let content = Content::new()
        .event("a-1", &format!("{event}\ntargets: [{all}, {paid}]"))
        .file("events/2026/a-1/budget.yaml", "lines: [{ category: meals, item: A, planned: 900, realised: 900 }]\n");
    assert_eq!(
        said(&content).pop().expect("a sentence"),
        format!("{}; 1 target lain juga.", one.trim_end_matches('.'))
    );
}

#[test]
fn an_indicator_that_falls_short_of_its_target_is_told_and_counted() {
    let outcome = |id: &str, target: &str, actual: &str| {
        format!(
            "  - {{ id: {id}, indicator: Laporan {id}, unit: \"%\", direction: up, baseline: {{ value: 50, n: 40 }}, target: {target}, actual: {{ value: {actual}, n: 40 }} }}\n"
        )
    };
    let worst = |front: &str, outcomes: &[String]| {
        let content = Content::new()
            .event("a-1", front)
            .file("events/2026/a-1/follow-up.yaml", &format!("outcomes:\n{}", outcomes.concat()));
        said(&content).pop().expect("a sentence")
    };
    let (short, met) = (outcome("a", "85", "77.5"), outcome("b", "75", "75"));
    let told = "Target 85% untuk indikator “Laporan a” tidak tercapai: 77,5%";
    assert_eq!(worst(EVENT, std::slice::from_ref(&short)), format!("{told}."));
    assert_eq!(worst(EVENT, &[met.clone(), short.clone()]), format!("{told}."));
    assert_eq!(worst(EVENT, &[short.clone(), outcome("c", "80", "60")]), format!("{told}; 1 target lain juga."));
    assert!(!worst(EVENT, std::slice::from_ref(&met)).contains("Target"));
    // One of the event's own targets comes first, and counts those of indicators.
    let missed = "participants: { attended: 18, completed: 12 }\ntargets: [{ measure: completion, value: 0.9, set_on: 2026-02-01 }]";
    let front = EVENT.replace("participants: { attended: 18 }", missed);
    let both = worst(&front, &[short, met]);
    assert!(
        both.starts_with("Target 90% untuk peserta yang menyelesaikan") && both.ends_with("; 1 target lain juga."),
        "{both}"
    );
}

#[test]
fn what_an_audit_found_comes_first_only_until_it_is_settled() {
    let worst = |status: &str| {
        let audit = format!(
            "audits: [{{ by: Inspektorat, date: 2026-03-20, result: finding, status: {status} }}]\nlines: []\n"
        );
        let front = EVENT.replace("attended: 18", "attended: 18, completed: 12");
        let front = format!("{front}\ntargets: [{{ measure: completion, value: 0.9, set_on: 2026-02-01 }}]");
        let content = Content::new().event("a-1", &front).file("events/2026/a-1/budget.yaml", &audit);
        said(&content).pop().expect("a sentence")
    };
    assert_eq!(worst("open"), "Inspektorat mencatat temuan pada 20 Maret 2026; belum diselesaikan.");
    assert!(worst("closed").starts_with("Target 90%"));
}

#[test]
fn a_heading_is_the_first_sentence_and_no_longer_than_a_glance() {
    let long = vec!["kata"; WORDS + 1].join(" ");
    let cut = format!("{} …", vec!["kata"; WORDS].join(" "));
    for (message, expected) in [
        ("Harga satuan Rp650.000 di atas batas. Harga lain juga.", "Harga satuan Rp650.000 di atas batas."),
        ("Dinilai oleh dr. Ani sendiri.", "Dinilai oleh dr. Ani sendiri."),
        ("“Satu. Dua” belum selesai. Tiga belum.", "“Satu. Dua” belum selesai."),
        (long.as_str(), cut.as_str()),
    ] {
        assert_eq!(heading(message), expected);
    }
}

#[test]
fn of_an_event_that_left_no_results_what_is_on_record_comes_first() {
    let front = "program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-10";
    let schedule = "sessions:\n  - { date: 2026-03-10, start: \"08:00\", end: \"09:00\", title: Satu, form: theory }\n";
    let workshop = "---\ntitle: Latihan\nkind: workshop\nsummary: Satu.\n---\n";
    let of = |content: Content| said(&content.file("events/2026/a-1/schedule.yaml", schedule));
    // Sixty minutes of forty-five are one and a third lesson hours.
    let known = "Yang tercatat: 1,3 JP menurut jadwal.";
    let bimtek = of(Content::new().event("a-1", front));
    assert_eq!(bimtek[0], known);
    assert!(bimtek[1].contains("tes"), "that no test is on record stays: {bimtek:?}");
    assert_eq!(bimtek.len(), 3);
    let asked = of(Content::new().event("a-1", front).file("programs/latihan.md", workshop));
    assert_eq!((asked[0].as_str(), asked.len()), (known, 2), "{asked:?}");
    // With people counted, the first sentence is about them.
    assert_ne!(of(Content::new().event("a-1", EVENT))[0], known);
    // Nothing on record at all: nothing to tell first.
    assert!(!said(&Content::new().event("a-1", front))[0].starts_with("Yang tercatat"));
}

#[test]
fn of_two_items_that_are_due_both_are_there() {
    let lines = |more: &str| {
        let line = "{ category: meals, item: A, planned: 900, realised: 400 }";
        let front = "program: latihan\nstatus: cancelled\nstatus_reason: Banjir.\nstart: 2026-03-10\nend: 2026-03-10";
        let content = Content::new().event("a-1", front);
        said(
            &content.file("events/2026/a-1/budget.yaml", &format!("realised_as_of: 2026-03-31\nlines: [{line}{more}]")),
        )
        .pop()
    };
    assert_eq!(lines("").as_deref(), Some("Kedua butir bukti yang jatuh tempo ada."));
    assert_ne!(lines(", { category: meals, item: B }"), lines(""));
}
