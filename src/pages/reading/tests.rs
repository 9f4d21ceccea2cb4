//! Whole sentences, worked out by hand, and every sentence that can be chosen at all.

use super::*;
use crate::pages::fixture::Content;
use std::collections::BTreeSet;

/// The scores of one test and what else its sentences hang on.
#[derive(Debug, Clone, Copy)]
struct Case {
    pairs: u32,
    pre: f64,
    gain: f64,
    sd: Option<f64>,
    maximum: Option<u32>,
    attended: Option<u32>,
    attitude: Option<Attitude>,
    lowest: bool,
    several: bool,
}

/// Sixteen pairs, √16 = 4: with an SD of 8 the standard error is 2, and with t(15) = 2.13145 the interval reaches 4.2629
/// points to either side. The reference lies at 0.115 × (100 − 60) = 4.6 points.
const SIXTEEN: Case = Case {
    pairs: 16,
    pre: 60.0,
    gain: 5.0,
    sd: Some(8.0),
    maximum: Some(100),
    attended: Some(18),
    attitude: None,
    lowest: false,
    several: false,
};
const SEVEN: Case = Case { pairs: 7, gain: 3.0, attended: Some(8), ..SIXTEEN };
const UNKNOWN: Case = Case { sd: None, gain: 3.0, ..SIXTEEN };

/// One case a reading, in the order of [`Reading::ALL`].
const READINGS: [Case; 11] = [
    Case { gain: -6.0, ..SIXTEEN },
    Case { gain: -2.0, ..SIXTEEN },
    SIXTEEN,
    Case { gain: 24.0, ..SIXTEEN },
    Case { maximum: None, ..SIXTEEN },
    Case { gain: -3.0, ..SEVEN },
    Case { gain: 0.0, ..SEVEN },
    SEVEN,
    Case { gain: -3.0, ..UNKNOWN },
    Case { gain: 0.0, ..UNKNOWN },
    UNKNOWN,
];

/// Everything that is said of a test.
#[derive(Debug, Clone, PartialEq)]
struct Said {
    reading: Reading,
    headline: String,
    note: String,
    statements: Vec<String>,
    cautions: Vec<String>,
    size: Result<String, String>,
}

impl Case {
    fn content(self) -> Content {
        let attended = self.attended.map_or(String::new(), |people| format!("attended: {people}, "));
        let selected = if self.lowest { "lowest-scores" } else { "appointed" };
        let event = format!(
            "program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-10\nparticipants: {{ {attended}selected_by: {selected} }}"
        );
        let domain = if self.attitude.is_some() { "attitude" } else { "knowledge" };
        let (more, asked) = match self.attitude {
            Some(Attitude::Part) => (", { id: u, text: Tujuan, domain: skill }", "[t, u]"),
            _ => ("", "[t]"),
        };
        let program = format!(
            "---\ntitle: Bimtek Latihan\nkind: bimtek\nsummary: Satu kalimat.\nobjectives: [{{ id: t, text: Tujuan, domain: {domain} }}{more}]\n---\n"
        );
        let Self { pairs, pre, gain, .. } = self;
        let (post, sd) = (pre + gain, self.sd.map_or(String::new(), |sd| format!(", gain_sd: {sd}")));
        let maximum = self.maximum.map_or(String::new(), |maximum| format!("    maximum: {maximum}\n"));
        let paired = format!("pre_mean: {pre}, pre_sd: 10, post_mean: {post}, post_sd: 10, gain_mean: {gain}{sd}");
        let mut evaluation = format!(
            "tests:\n  - id: tes\n    title: Tes Satu\n    instrument: a\n    objectives: {asked}\n{maximum}    summary: {{ pairs: {pairs}, paired: {{ {paired} }} }}\n"
        );
        if self.several {
            evaluation.push_str("  - { id: lain, instrument: b }\n");
        }
        let evaluation_file = "events/2026/a-1/evaluation.yaml";
        Content::new().event("a-1", &event).file("programs/latihan.md", &program).file(evaluation_file, &evaluation)
    }

    fn said(self, language: &str) -> Said {
        let content = if language == "en" { self.content().english() } else { self.content() };
        content.spoken("2026-11-22", |site| {
            let (handle, _) = site.catalog.events().next().expect("an event");
            let learning = &site.evidence_of(handle).learning[0];
            let told = Told::new(site, handle, learning).expect("a gain");
            Said {
                reading: told.gain.reading,
                headline: format!("{} {}", told.headline().expect("words"), told.sureness().expect("words")),
                note: told.note().expect("the words are there"),
                statements: told.statements().expect("the words are there"),
                cautions: told.cautions().expect("the words are there"),
                size: told.effect_size_cell().expect("the words are there"),
            }
        })
    }
}

#[test]
fn each_reading_has_its_headline() {
    let expected = [
        "Nilai rata-rata 16 dari 18 peserta turun 6,0 poin. Selang kepercayaan 95%: −10,3 sampai −1,7 poin.",
        "Nilai rata-rata 16 dari 18 peserta tidak berubah dengan jelas: selisih −2,0 poin. Selang kepercayaan 95%: −6,3 sampai +2,3 poin.",
        "Nilai rata-rata 16 dari 18 peserta naik 5,0 poin, tetapi kenaikan sebesar itu pernah terlihat tanpa pengajaran. Selang kepercayaan 95%: 0,7 sampai 9,3 poin; patokan tes ulang tanpa pengajaran: 4,6 poin.",
        "Nilai rata-rata 16 dari 18 peserta naik 24,0 poin. Selang kepercayaan 95%: 19,7 sampai 28,3 poin; patokan tes ulang tanpa pengajaran: 4,6 poin.",
        "Nilai rata-rata 16 dari 18 peserta naik 5,0 poin. Selang kepercayaan 95%: 0,7 sampai 9,3 poin; belum dapat dibandingkan dengan tes ulang tanpa pengajaran.",
        "Nilai rata-rata 7 dari 8 peserta turun 3,0 poin. Orangnya terlalu sedikit untuk selang kepercayaan, jadi tidak dapat dikatakan apakah ini lebih dari kebetulan.",
        "Nilai rata-rata 7 dari 8 peserta tidak berubah. Orangnya terlalu sedikit untuk selang kepercayaan, jadi tidak dapat dikatakan apakah ini lebih dari kebetulan.",
        "Nilai rata-rata 7 dari 8 peserta naik 3,0 poin. Orangnya terlalu sedikit untuk selang kepercayaan, jadi tidak dapat dikatakan apakah ini lebih dari kebetulan.",
        "Nilai rata-rata 16 dari 18 peserta turun 3,0 poin. Simpangan baku selisihnya tidak dicatat, jadi tidak dapat dikatakan apakah ini lebih dari kebetulan.",
        "Nilai rata-rata 16 dari 18 peserta tidak berubah. Simpangan baku selisihnya tidak dicatat, jadi tidak dapat dikatakan apakah ini lebih dari kebetulan.",
        "Nilai rata-rata 16 dari 18 peserta naik 3,0 poin. Simpangan baku selisihnya tidak dicatat, jadi tidak dapat dikatakan apakah ini lebih dari kebetulan.",
    ];
    for ((case, reading), headline) in READINGS.into_iter().zip(Reading::ALL).zip(expected) {
        let said = case.said("id");
        assert_eq!((said.reading, said.headline.as_str()), (reading, headline));
    }
}

#[test]
fn the_same_in_english() {
    let headline = |case: Case| case.said("en").headline;
    assert_eq!(
        headline(READINGS[0]),
        "The mean score of 16 of 18 participants fell by 6.0 points. 95% confidence interval: −10.3 to −1.7 points."
    );
    assert_eq!(
        headline(READINGS[1]),
        "The mean score of 16 of 18 participants shows no clear change: a difference of −2.0 points. 95% confidence interval: −6.3 to +2.3 points."
    );
    assert_eq!(
        headline(READINGS[2]),
        "The mean score of 16 of 18 participants rose by 5.0 points, but so it has without teaching. 95% confidence interval: 0.7 to 9.3 points; reference of a retest without teaching: 4.6 points."
    );
    assert_eq!(
        headline(READINGS[7]),
        "The mean score of 7 of 8 participants rose by 3.0 points. There are too few people for a confidence interval, so whether it is more than chance cannot be said."
    );
}

/// J = 1 − 3 ÷ (4 × 15 − 1) = 0.949153; 5 ÷ 10 × J = 0.4746, −6 ÷ 10 × J = −0.5695.
#[test]
fn a_standardised_difference_is_explained_and_never_graded() {
    let what = "kali simpangan baku, yaitu ukuran seberapa jauh nilai orang-orang berbeda satu sama lain.";
    assert_eq!(SIXTEEN.said("id").size, Ok(format!("0,47. Rata-rata bergeser 0,47 {what}")));
    assert_eq!(READINGS[0].said("id").size, Ok(format!("−0,57. Rata-rata bergeser 0,57 {what}")));
    assert_eq!(SEVEN.said("id").size, Err("tidak dihitung untuk kurang dari 10 pasang nilai".to_owned()));
    assert_eq!(SEVEN.said("en").size, Err("not computed for fewer than 10 pairs of scores".to_owned()));
}

#[test]
fn the_report_says_who_what_how_surely_and_against_what() {
    assert_eq!(
        SIXTEEN.said("id").statements,
        [
            "16 dari 18 peserta (88,9%) mengikuti kedua tes.",
            "Nilai rata-rata naik 5,0 poin, dari 60,0 menjadi 65,0.",
            "Selang kepercayaan 95%: 0,7 sampai 9,3 poin, seluruhnya di atas nol.",
            "Kenaikan pada tes ulang tanpa pengajaran setara 4,6 poin di sini (McFarland dkk., 2017). Selang ini tidak seluruhnya di atasnya: nilai naik, tetapi kenaikan sebesar ini pernah terlihat tanpa pengajaran apa pun.",
        ]
    );
    assert_eq!(
        READINGS[0].said("id").statements[1..],
        [
            "Nilai rata-rata turun 6,0 poin, dari 60,0 menjadi 54,0.",
            "Selang kepercayaan 95%: −10,3 sampai −1,7 poin, seluruhnya di bawah nol.",
        ]
    );
    assert_eq!(
        READINGS[1].said("id").statements[1..3],
        [
            "Nilai rata-rata tidak berubah dengan jelas: dari 60,0 menjadi 58,0, selisih −2,0 poin.",
            "Selang kepercayaan 95%: −6,3 sampai +2,3 poin. Selang itu memuat nol, jadi perubahan ini tidak dapat dibedakan dari kebetulan.",
        ]
    );
    // Seven of eight: no percentage, no interval, no standardised difference.
    assert_eq!(
        SEVEN.said("id").statements,
        [
            "7 dari 8 peserta mengikuti kedua tes.",
            "Nilai rata-rata naik 3,0 poin, dari 60,0 menjadi 63,0.",
            "Kurang dari sepuluh orang mengikuti kedua tes, jadi selang kepercayaan tidak dihitung dan tidak dapat dikatakan apakah ini lebih dari kebetulan.",
            "Kenaikan pada tes ulang tanpa pengajaran setara 4,6 poin di sini (McFarland dkk., 2017); tanpa selang, kenaikan ini tidak dapat dibandingkan dengannya.",
        ]
    );
}

#[test]
fn cautions_stand_where_they_apply() {
    let caution = "Tidak ada kelompok pembanding, jadi angka ini tidak menunjukkan sebabnya.";
    assert_eq!(SIXTEEN.said("id").cautions, [caution]);
    let all = Case { attended: Some(40), attitude: Some(Attitude::Whole), lowest: true, pre: 86.0, ..SIXTEEN };
    assert_eq!(
        all.said("id").cautions,
        [
            "24 dari 40 orang yang hadir tidak mengikuti kedua tes, jadi angka ini hanya berlaku bagi yang mengikuti.",
            "Nilai awal sudah di atas 85% nilai tertinggi, jadi ruang untuk naik sempit.",
            "Tes ini menanyakan sikap, yang dilaporkan peserta tentang dirinya sendiri.",
            "Peserta dipilih karena nilai awalnya rendah; nilai kelompok seperti itu cenderung naik pada tes kedua.",
            caution,
        ]
    );
    assert_eq!(Case { pre: 85.0, ..SIXTEEN }.said("id").cautions, [caution], "85 is not above 85");
}

#[test]
fn of_several_tests_the_headline_names_its_own_and_attitude_always() {
    let several = Case { several: true, ..SEVEN }.said("id").headline;
    assert!(several.starts_with("Nilai rata-rata 7 dari 8 peserta pada “Tes Satu” naik"));
    let attitude = Case { attitude: Some(Attitude::Whole), attended: None, ..SEVEN }.said("id").headline;
    assert!(attitude.starts_with("Nilai rata-rata 7 peserta pada “Tes Satu” (sikap, laporan sendiri) naik"));
    let part = Case { attitude: Some(Attitude::Part), attended: None, ..SEVEN }.said("id");
    assert!(
        part.headline.starts_with("Nilai rata-rata 7 peserta pada “Tes Satu” (sebagian sikap, laporan sendiri) naik")
    );
    let caution = "Sebagian tes ini menanyakan sikap, yang dilaporkan peserta tentang dirinya sendiri.";
    assert!(part.cautions.iter().any(|said| said == caution), "{:?}", part.cautions);
}

/// The interval of 5.0 ± 4.98 begins at 0.02: one decimal would print a rise that reads "0,0 sampai 10,0".
#[test]
fn rounding_never_contradicts_the_reading() {
    // 2.13145 × 9.345 ÷ 4 = 4.9796, so that the interval is 0.0204 to 9.9796.
    let said = Case { sd: Some(9.345), ..SIXTEEN }.said("id");
    assert_eq!(said.reading, Reading::RiseWithinRetest);
    assert!(said.headline.contains("0,02 sampai 9,98 poin"), "{}", said.headline);
    // 8.87 − 4.2629 = 4.6071, which is above 4.6 by less than a tenth.
    let said = Case { gain: 8.87, ..SIXTEEN }.said("id");
    assert_eq!(said.reading, Reading::Rise);
    assert!(said.headline.contains("4,61 sampai 13,13 poin; patokan tes ulang tanpa pengajaran: 4,60 poin"));
}

/// Words that name a cause, praise, or grade a number.
const BANNED: [&str; 12] = [
    "meningkatkan",
    "membuktikan",
    "terbukti",
    "berhasil",
    "sukses",
    "efektif",
    "berkat",
    "improved by",
    "proved",
    "effective",
    "thanks to",
    "success",
];
const GRADES: [&str; 8] = ["besar", "kecil", "sedang", "tinggi", "large", "small", "medium", "high"];

#[test]
fn every_sentence_that_can_be_chosen_is_plain_and_carries_its_numbers() {
    let mut reached = BTreeSet::new();
    let flags = [false, true];
    for (case, reading) in READINGS.into_iter().zip(Reading::ALL) {
        let crowds = [None, case.attended, Some(case.pairs * 3)];
        for (language, attended) in ["id", "en"].into_iter().flat_map(|language| crowds.map(|crowd| (language, crowd)))
        {
            let attitudes = [None, Some(Attitude::Whole), Some(Attitude::Part)];
            for (part, attitude) in (0..8_usize).flat_map(|part| attitudes.map(|attitude| (part, attitude))) {
                let on = |bit: usize| flags[part >> bit & 1];
                let near_maximum = on(0) && case.maximum.is_some();
                let pre = if near_maximum { 90.0 } else { case.pre };
                let case = Case { attended, attitude, lowest: on(1), several: on(2), pre, ..case };
                let said = case.said(language);
                // With little room above, the reference is lower and a rise may pass it.
                if !near_maximum {
                    assert_eq!(said.reading, reading);
                }
                look(case, language, &said);
                reached.insert((language, said.reading.word(), case.sd.is_some(), said.headline));
            }
        }
    }
    let words: BTreeSet<_> = reached.iter().map(|(language, word, spread, _)| (*language, *word, *spread)).collect();
    // Eight words, three of them with and without a spread, in two languages.
    assert_eq!(words.len(), 2 * 11);
}

fn look(case: Case, language: &str, said: &Said) {
    let sentences = said.statements.iter().chain(&said.cautions).chain([&said.headline]);
    for text in sentences {
        assert!(text.ends_with('.') && !text.contains("  ") && !text.contains(['{', '}']), "{text}");
    }
    let (Ok(size) | Err(size)) = &said.size;
    for text in said.statements.iter().chain(&said.cautions).chain([&said.headline, &said.note, size]) {
        let lower = text.to_lowercase();
        assert!(!BANNED.iter().any(|word| lower.contains(word)), "{text}");
        let plain = lower.replace("nilai tertinggi", "").replace("highest score", "");
        let words: Vec<&str> = plain.split(|letter: char| !letter.is_alphanumeric()).collect();
        assert!(!GRADES.iter().any(|grade| words.contains(grade)), "{text}");
        // The only percentages are those of the interval, of the ceiling, and of ten people or more.
        let shares = text.replace("95%", "").replace("85%", "").matches('%').count();
        assert_eq!(
            shares,
            usize::from(text == &said.statements[0] && case.attended.is_some_and(|n| n >= 10)),
            "{text}"
        );
    }
    let number = |value: f64| format!("{value:.1}").replace('.', if language == "id" { "," } else { "." });
    assert!(said.headline.contains(&format!(" {} ", case.pairs)), "{}", said.headline);
    if case.gain != 0.0 {
        assert!(said.headline.contains(&number(case.gain.abs())), "{}", said.headline);
        assert!(said.statements[1].contains(&number(case.pre + case.gain)), "{}", said.statements[1]);
    }
    assert!(said.statements[1].contains(&number(case.pre)), "{}", said.statements[1]);
    assert_eq!(said.headline.contains("95%"), case.sd.is_some() && case.pairs >= 10);
    assert_eq!(said.note.contains("95%"), case.sd.is_some() && case.pairs >= 10);
    if let Some(attended) = case.attended {
        assert!(said.headline.contains(&attended.to_string()) && said.statements[0].contains(&attended.to_string()));
    }
}

/// t(15) = 2.13145: with an SD of 0.0001 the interval reaches 0.0000533 points to either side.
#[test]
fn a_tiny_rise_reads_as_what_it_is_and_not_as_zero() {
    let said = Case { gain: 0.0003, sd: Some(0.0001), ..SIXTEEN }.said("id");
    assert_eq!(
        said.statements[1..3],
        [
            "Nilai rata-rata naik 0,0003 poin, dari 60,0000 menjadi 60,0003.",
            "Selang kepercayaan 95%: 0,0002 sampai 0,0004 poin, seluruhnya di atas nol.",
        ]
    );
}

#[test]
fn where_everybody_differs_by_the_same_there_is_no_interval_from_a_number_to_itself() {
    let said = Case { gain: 5.0, sd: Some(0.0), ..SIXTEEN }.said("id");
    assert_eq!(
        said.statements[2],
        "Selisih semua orang sama, 5,0 poin, jadi selang kepercayaan 95% tidak punya lebar."
    );
    assert!(!said.headline.contains("5,0 sampai 5,0"), "{}", said.headline);
}
