//! Each question has the same facts in the same order, each told or named as unknown, in the words that readers see.

use super::{Fact, Question};
use crate::pages::event::view;
use crate::pages::fixture::Content;

const EVENT: &str = "program: latihan
status: completed
organizer: dinas-pmd
start: 2026-03-10
end: 2026-03-11
";

const FULL: &str = "mode: in-person
venue: { name: Hotel Bukit, city: Bukit, region: \"98.05\", kind: hotel }
travel: { participants: 40, speakers: 1, committee: 18, officials: 16, nights: 1 }
participants: { registered: 42, attended: 40, attended_by_day: [40, 30], completed: 38 }
";

const SCHEDULE: &str = "sessions:
  - { date: 2026-03-10, start: \"08:00\", end: \"08:30\", title: Pembukaan, form: ceremony, held: as-planned }
  - { date: 2026-03-10, start: \"08:30\", end: \"10:00\", title: Satu, form: theory, held: as-planned }
  - { date: 2026-03-11, start: \"08:00\", end: \"11:00\", title: Dua, form: practice, held: as-planned }
";

const BUDGET: &str = "lines:
  - { category: lodging, item: Kamar, unit_price: 500, ceiling: 400, ceiling_source: SSH, planned: 6000, realised: 6000 }
  - { category: fees, item: Honorarium, unit_price: 300, ceiling: 300, ceiling_source: SSH, planned: 4000, realised: 2000 }
";

const FOLLOW_UP: &str = "submitted: 35
plans: [{ date: 2026-06-09, of: 35, done: 12, in_progress: 23 }]
monitoring: [{ months: 3, date: 2026-06-15, respondents: 30, applied: 22 }]
outcomes: [{ id: lpj, indicator: LPJ tepat waktu, unit: \"%\", baseline: { value: 66 }, target: 90, actual: { value: 88 } }]
";

fn full() -> Content {
    let at = |file: &str| format!("events/2026/a-1/{file}");
    Content::new()
        .event("a-1", &format!("{EVENT}{FULL}"))
        .file(&at("schedule.yaml"), SCHEDULE)
        .file(&at("budget.yaml"), BUDGET)
        .file(&at("follow-up.yaml"), FOLLOW_UP)
}

fn see<T>(content: &Content, read: impl FnOnce(&[Question]) -> T) -> T {
    content.spoken("2026-11-22", |site| {
        let (event, _) = site.catalog.events().next().expect("one event");
        read(&view(site, event).expect("a report").1.questions)
    })
}

fn fact<'a>(questions: &'a [Question], id: &str) -> &'a Fact {
    let facts = questions.iter().flat_map(|question| &question.facts);
    facts.into_iter().find(|fact| fact.id == id).unwrap_or_else(|| panic!("no fact {id}"))
}

/// All that is told of a fact.
fn said(content: &Content, id: &str) -> String {
    see(content, |questions| fact(questions, id).said.join(" "))
}

/// Why a fact is unknown, and who owes it.
fn unknown(content: &Content, id: &str) -> (String, Option<String>) {
    see(content, |questions| {
        let found = fact(questions, id);
        let unknown = found.unknown.as_ref().unwrap_or_else(|| panic!("{id} is told: {:?}", found.said));
        (unknown.because.clone(), unknown.owed_by.clone())
    })
}

const FACTS: [(&str, &[&str]); 3] = [
    ("outing", &["place", "lodging-travel", "nights", "companions"]),
    ("ceremony", &["minutes", "hours", "practice"]),
    ("waste", &["per-participant", "per-hour", "spending", "ceilings", "learned", "done", "changed"]),
];

#[test]
fn the_questions_are_the_same_for_every_event_and_no_fact_is_silent() {
    let bare = Content::new().event("a-1", EVENT);
    for content in [full(), bare] {
        see(&content, |questions| {
            let found: Vec<(&str, Vec<&str>)> = questions
                .iter()
                .map(|question| (question.id, question.facts.iter().map(|fact| fact.id).collect()))
                .collect();
            let expected: Vec<(&str, Vec<&str>)> = FACTS.iter().map(|(id, facts)| (*id, facts.to_vec())).collect();
            assert_eq!(found, expected);
            for fact in questions.iter().flat_map(|question| &question.facts) {
                assert!(!fact.said.is_empty() || fact.unknown.is_some(), "{} says nothing", fact.id);
                let leads = !fact.sources.is_empty() || !fact.origins.is_empty();
                assert!(fact.said.is_empty() || leads, "{} has no source", fact.id);
            }
        });
    }
}

#[test]
fn where_people_meet_online_the_place_says_it_once() {
    let online = |more: &str| Content::new().event("a-1", &format!("{EVENT}mode: online\n{more}"));
    let facts = |content: &Content| see(content, |asked| asked[0].facts.iter().map(|fact| fact.id).collect::<Vec<_>>());
    assert_eq!(facts(&online("")), ["place", "lodging-travel"]);
    // A journey that is recorded all the same is told.
    let travelled = online("travel: { nights: 2, committee: 3 }\n");
    assert_eq!(facts(&travelled), ["place", "lodging-travel", "nights", "companions"]);
}

#[test]
fn an_online_event_that_pays_for_rooms_does_not_say_that_there_are_none() {
    let said = |line: &str| {
        let budget = format!("lines: [{{ category: {line} }}]\n");
        let content =
            Content::new().event("a-1", &format!("{EVENT}mode: online\n")).file("events/2026/a-1/budget.yaml", &budget);
        see(&content, |asked| asked[0].facts[0].said.clone())
    };
    let paid = ["Daring, tetapi anggarannya memuat sewa tempat atau paket rapat."];
    assert_eq!(said("venue, item: Aula, planned: 0, realised: 500"), paid);
    assert_eq!(said("meeting-package, item: Paket, planned: 500"), paid);
    assert_eq!(said("venue, item: Aula"), paid);
    assert_eq!(said("venue, item: Aula, planned: 500, realised: 0"), ["Daring, tanpa tempat."]);
    assert_eq!(said("platform, item: Ruang rapat daring, planned: 500"), ["Daring, tanpa tempat."]);
}

#[test]
fn facts_are_told_with_their_numbers_and_denominators() {
    for (id, expected) in [
        ("place", "Hotel Bukit, Bukit: hotel, di luar wilayah penyelenggara."),
        // 6.000 of 8.000
        ("lodging-travel", "75,0% dari realisasi: Rp6.000 dari Rp8.000."),
        // 90 and 180 minutes
        ("nights", "1 malam untuk 2 hari belajar dari 2 hari kegiatan (6 JP)."),
        ("companions", "18 panitia dan 16 pejabat; yang hadir 40 peserta."),
        (
            "minutes",
            "Belajar 270 dari 300 menit (90,0%). Seremoni 30 dari 300 menit (10,0%). Istirahat 0 dari 300 menit (0,0%).",
        ),
        ("hours", "Terlaksana 6 JP. Programnya 24 JP."),
        ("practice", "180 dari 270 menit belajar (66,7%)."),
        ("per-participant", "Rp200 (Rp8.000 untuk 40 orang yang hadir)."),
        // 2 JP × 40 + 4 JP × 30 = 200
        ("per-hour", "Rp40 (Rp8.000 untuk 200 orang-JP)."),
        ("spending", "Realisasi Rp8.000. Rencana Rp10.000. Realisasi 80,0% dari rencana."),
        (
            "ceilings",
            "1 dari 2 baris yang dapat dibandingkan dengan batas harganya ada di atas batasnya; seluruhnya 2 baris.",
        ),
        (
            "done",
            "12 dari 35 rencana tindak lanjut tuntas (34,3%), keadaan 9 Juni 2026. Pemantauan 3 bulan: 22 dari 30 yang menjawab menerapkan (73,3%). Sedikitnya 22 dari 38 yang selesai (57,9%).",
        ),
        (
            "changed",
            "LPJ tepat waktu: dari 66% menjadi 88%. Target 90 tidak tercapai. Indikator ini tidak punya kelompok pembanding, jadi angkanya tidak menunjukkan sebabnya.",
        ),
    ] {
        assert_eq!(said(&full(), id), expected, "{id}");
    }
}

#[test]
fn the_share_of_those_who_answered_never_stands_alone() {
    let told = |people: &str, round: &str| {
        let follow_up = format!("monitoring: [{{ months: 3, date: 2026-06-15, {round} }}]\n");
        let content = Content::new()
            .event("a-1", &format!("{EVENT}participants: {{ {people} }}\n"))
            .file("events/2026/a-1/follow-up.yaml", &follow_up);
        said(&content, "done")
    };
    assert_eq!(
        told("attended: 9, completed: 9", "respondents: 6, applied: 6"),
        "Pemantauan 3 bulan: 6 dari 6 yang menjawab menerapkan. Sedikitnya 6 dari 9 yang selesai."
    );
    assert_eq!(
        told("attended: 9, completed: 9", "respondents: 3, applied: 3"),
        "",
        "what three people answered is theirs"
    );
    let unknown = "Bagian dari semua yang selesai tidak diketahui.";
    assert!(told("attended: 40", "respondents: 30, applied: 22").ends_with(unknown));
    // More answered than completed: others than those were asked.
    assert!(told("attended: 40, completed: 20", "respondents: 30, applied: 22").ends_with(unknown));
    assert_eq!(told("attended: 40, completed: 38", "respondents: 30"), "", "nothing is told of who applies it");
}

#[test]
fn what_is_unknown_says_why_and_who_owes_it() {
    let bare = Content::new().event("a-1", EVENT);
    let owed = Some("Dinas PMD".to_owned());
    for (id, because) in [
        ("place", "Diminta sejak perencanaan."),
        ("minutes", "Diminta sejak perencanaan."),
        ("nights", "Siapa yang bepergian dan menginap belum diketahui."),
        // 60 days after 11 March
        ("per-participant", "Jatuh tempo 10 Mei 2026, terlambat 196 hari."),
        // 30 days after it
        ("done", "Jatuh tempo 10 April 2026, terlambat 226 hari."),
        ("learned", "Jatuh tempo 10 April 2026, terlambat 226 hari."),
        ("changed", "Diminta sejak perencanaan."),
    ] {
        assert_eq!(unknown(&bare, id), (because.to_owned(), owed.clone()), "{id}");
    }
}

#[test]
fn a_part_that_is_unknown_leaves_a_lower_bound_and_no_share() {
    let open = BUDGET.replace(", realised: 2000", "");
    let content = full().file("events/2026/a-1/budget.yaml", &open);
    assert_eq!(
        said(&content, "lodging-travel"),
        "Penginapan dan perjalanan sedikitnya Rp6.000. Bila baris lain yang belum diketahui dibayar sebesar rencananya, bagiannya sedikitnya 60,0% dari realisasi (Rp6.000 dari Rp10.000)."
    );
    let fare = format!("{BUDGET}  - {{ category: travel, item: Tiket, planned: 900 }}\n");
    let unpaid = full().file("events/2026/a-1/budget.yaml", &fare);
    assert_eq!(
        said(&unpaid, "lodging-travel"),
        "Penginapan dan perjalanan sedikitnya Rp6.000 (1 dari 2 baris terisi). Bagiannya sedikitnya 75,0% dari realisasi yang diketahui (Rp6.000 dari Rp8.000)."
    );
    assert_eq!(unknown(&content, "lodging-travel").0, "Sebagian jumlahnya belum diketahui.");
    assert_eq!(said(&content, "spending"), "Realisasi sedikitnya Rp6.000 (1 dari 2 baris terisi). Rencana Rp10.000.");
    assert_eq!(said(&content, "per-participant"), "");
}

#[test]
fn whoever_sends_staff_does_not_owe_the_timetable() {
    let sender = "role: sender\nsender: { host: { name: Balai, kind: ministry }, sent: 8 }\n";
    let content = Content::new().event("a-1", &format!("{EVENT}{sender}"));
    let (because, owed_by) = unknown(&content, "minutes");
    assert_eq!(
        (because.as_str(), owed_by.as_deref()),
        ("Menjadi kewajiban penyelenggara, bukan pengirim peserta.", Some("Balai"),)
    );
}

#[test]
fn notes_are_named_by_their_place_in_the_list() {
    see(&full(), |questions| {
        let rules: Vec<&str> = questions[0].notes.iter().map(|note| note.rule).collect();
        assert!(rules.contains(&"many-companions"), "{rules:?}");
        assert!(questions.iter().flat_map(|question| &question.notes).all(|note| note.number >= 1));
    });
}

#[test]
fn no_fact_holds_a_verdict() {
    let words =
        ["ya", "tidak ada masalah", "wajar", "boros", "hemat", "efisien", "mahal", "murah", "berhasil", "efektif"];
    see(&full(), |questions| {
        for sentence in questions.iter().flat_map(|question| &question.facts).flat_map(|fact| &fact.said) {
            let text = format!(" {} ", sentence.to_lowercase().replace(['.', ',', ':', ';'], " "));
            for word in words {
                assert!(!text.contains(&format!(" {word} ")), "“{word}” in: {sentence}");
            }
        }
    });
}

#[test]
fn a_cancelled_event_took_nobody_anywhere_and_still_tells_its_money() {
    let cancelled = EVENT.replace("status: completed", "status: cancelled\nstatus_reason: Anggaran dialihkan");
    let content = Content::new().event("a-1", &cancelled).file("events/2026/a-1/budget.yaml", BUDGET);
    assert_eq!(unknown(&content, "place"), ("Kegiatan dibatalkan.".to_owned(), None));
    assert_eq!(said(&content, "lodging-travel"), "75,0% dari realisasi: Rp6.000 dari Rp8.000.");
    assert_eq!(said(&content, "spending"), "Realisasi Rp8.000. Rencana Rp10.000. Realisasi 80,0% dari rencana.");
}

#[test]
fn a_comparison_group_stands_with_its_own_indicator_and_its_lack_with_the_other() {
    let outcome = |id: &str, rest: &str| {
        format!(
            "  - {{ id: {id}, indicator: {id}, unit: \"%\", baseline: {{ value: 66 }}, target: 90, actual: {{ value: 88 }}{rest} }}\n"
        )
    };
    let compared = ", comparison: { group: Desa lain, baseline: 67, actual: 74.5 }";
    let text = format!("outcomes:\n{}{}", outcome("satu", compared), outcome("dua", ""));
    let content = full().file("events/2026/a-1/follow-up.yaml", &text);
    assert_eq!(
        said(&content, "changed"),
        "satu: dari 66% menjadi 88%. Target 90 tidak tercapai. Kelompok pembanding (Desa lain): dari 67% menjadi 74,5%. dua: dari 66% menjadi 88%. Target 90 tidak tercapai. \
         Indikator ini tidak punya kelompok pembanding, jadi angkanya tidak menunjukkan sebabnya."
    );
}

#[test]
fn counts_of_a_small_base_name_it_once() {
    let changed = |baseline: &str, actual: &str| {
        let text = format!(
            "outcomes: [{{ id: satu, indicator: satu, unit: \"%\", baseline: {baseline}, target: 90, actual: {actual} }}]\n"
        );
        said(&full().file("events/2026/a-1/follow-up.yaml", &text), "changed")
    };
    let same = changed("{ value: 50, n: 4 }", "{ value: 75, n: 4 }");
    assert!(same.starts_with("satu: dari 2 menjadi 3 (n = 4)."), "{same}");
    let other = changed("{ value: 50, n: 4 }", "{ value: 80, n: 5 }");
    assert!(other.starts_with("satu: dari 2 (n = 4) menjadi 4 (n = 5)."), "{other}");
    let grown = changed("{ value: 50, n: 4 }", "{ value: 77.5, n: 40 }");
    // 77.5% of 40 is 31: of two bases of which one is small, both are counts.
    assert!(grown.starts_with("satu: dari 2 (n = 4) menjadi 31 (n = 40)."), "{grown}");
}

#[test]
fn a_base_too_small_for_a_percentage_on_one_side_leaves_the_other_one_told() {
    let changed = |baseline: &str, actual: &str| {
        let text = format!(
            "outcomes: [{{ id: satu, indicator: satu, unit: \"%\", baseline: {baseline}, target: 90, actual: {actual} }}]\n"
        );
        said(&full().file("events/2026/a-1/follow-up.yaml", &text), "changed")
    };
    let (small, large) = ("{ value: 60, n: 9 }", "{ value: 77.5, n: 40 }");
    let few = "terlalu sedikit untuk persen (n = 9)";
    assert!(
        changed(small, large).starts_with(&format!("satu: dari {few} menjadi 77,5% (n = 40).")),
        "{}",
        changed(small, large)
    );
    assert!(
        changed(large, small).starts_with(&format!("satu: dari 77,5% (n = 40) menjadi {few}.")),
        "{}",
        changed(large, small)
    );
    let both = changed(small, "{ value: 77.5, n: 7 }");
    assert!(both.starts_with(&format!("satu: dari {few} menjadi terlalu sedikit untuk persen (n = 7).")), "{both}");
}
