//! Small groups, planted wherever they can stand, and a reader who looks for them in everything that is published.
//!
//! The planted counts are of hundreds of people, so that a number that equals one of their sums does not do so by chance;
//! the small cells among them are what must not be found: not in a file, not by subtraction, not from a share or a mean.

use crate::support::Bench;
use crate::support::attack::{Known, Question, parts, shown_in, shown_near, tokens};
use std::collections::BTreeMap;

type Output = BTreeMap<String, Vec<u8>>;

fn site(language: &str, minimum_group: u32) -> String {
    format!(
        "title: Situs Uji\nbase_url: https://uji.example\nlanguage: {language}\n\
         agency: {{ name: Lembaga Uji, region: \"99.01\" }}\norganizers: {{ dinas: {{ name: Dinas Uji, region: \"99.01\" }} }}\n\
         repository: {{ url: \"https://git.example/uji\" }}\nthresholds: {{ minimum_group: {minimum_group} }}\n"
    )
}

const PROGRAM: &str = "---\ntitle: Program Uji\nkind: bimtek\nsummary: Satu kalimat.\nhours: 9\n\
    objectives: [{ id: susun, text: Menyusun laporan, domain: knowledge }]\n---\n";
const SPEAKER: &str = "---\nname: Dosen Uji\nbackground: [academic]\nname_basis: consent\n---\n";

/// Hundreds of people; each kind of cell has one of one to four among them.
const LARGE_EVENT: &str = "---
title: Angkatan Besar
program: uji
organizer: dinas
status: completed
start: 2026-03-10
end: 2026-03-11
mode: in-person
venue: { name: Aula, region: \"99.01\", kind: own }
needs_assessment:
  method: Survei
  date: 2026-01-20
  gaps:
    - unit: Kecamatan Kecil
      competence: susun
      required: 6
      actual: 1.737
      people: 3
    - unit: Kecamatan Lapang
      competence: susun
      required: 6
      actual: 2.719
      people: 57
participants:
  registered: 439
  attended: 431
  attended_by_day: [431, 425]
  completed: 419
  women: 428
  men: 3
speakers: [{ speaker: dosen }]
---
";

const LARGE_EVALUATION: &str = "tests:
  - id: tujuh
    title: Tes tujuh orang
    instrument: a
    minimum: 0
    maximum: 100
    summary:
      pairs: 7
      paired: { pre_mean: 41.137, pre_sd: 13.713, post_mean: 58.291, post_sd: 12.917, gain_mean: 17.154, gain_sd: 9.371 }
  - id: banyak
    title: Tes banyak orang
    instrument: b
    minimum: 0
    maximum: 100
    passing: 70
    summary:
      pairs: 409
      pre: { n: 413 }
      post: { n: 411 }
      paired: { pre_mean: 52.319, pre_sd: 11.273, post_mean: 64.666, post_sd: 10.117, gain_mean: 12.347, gain_sd: 8.731 }
      improved_at_least: 405
      units: [{ unit: Kecamatan A, pairs: 211, gain_mean: 12.911 }, { unit: Kecamatan B, pairs: 187, gain_mean: 11.713 }]
daily:
  - date: 2026-03-10
    kind: quiz
    respondents: 4
    mean: 3.713
    scale: 5
  - date: 2026-03-11
    kind: quiz
    respondents: 388
    mean: 4.127
    scale: 5
satisfaction:
  respondents: 397
  scale: 5
  items:
    - aspect: Materi ajar
      counts: [3, 4, 59, 149, 182]
    - aspect: Pelayanan panitia
      counts: [0, 0, 0, 1, 396]
    - aspect: Ruang kelas
      counts: [0, 0, 4, 163, 230]
    - aspect: Alat peraga
      counts: [2, 0, 0, 0, 395]
    - aspect: Pembagian waktu
      counts: [0, 41, 87, 131, 138]
  recommend:
    promoters: 251
    passives: 144
    detractors: 2
speaker_ratings: [{ speaker: dosen, respondents: 381, mean: 4.617, scale: 5 }]
";

const LARGE_FOLLOW_UP: &str = "submitted: 401
plans: [{ date: 2026-09-09, of: 401, done: 322, in_progress: 74, no_news: 5 }]
monitoring:
  - months: 3
    date: 2026-06-15
    contacted: 419
    respondents: 353
    applied: 211
    barriers:
      - what: Jaringan lambat
        people: 2
      - what: Laptop tua
        people: 349
      - what: Waktu sempit
        people: 117
";

/// A second run, in which nothing is small: its figures are published and may not help with those of the first.
const OTHER_EVENT: &str = "---
title: Angkatan Lain
program: uji
organizer: dinas
status: completed
start: 2026-05-05
end: 2026-05-05
participants: { registered: 293, attended: 292, attended_by_day: [292], completed: 288, women: 203, men: 89 }
speakers: [{ speaker: dosen }]
---
";

/// A usual class, in which a mean with one decimal already says much.
const USUAL_EVENT: &str = "---
title: Angkatan Biasa
program: uji
organizer: dinas
status: completed
start: 2026-05-19
end: 2026-05-19
participants: { registered: 44, attended: 43, attended_by_day: [43], completed: 43, women: 40, men: 3 }
speakers: [{ speaker: dosen }]
---
";
const USUAL_EVALUATION: &str = "satisfaction:
  respondents: 41
  scale: 5
  items:
    - aspect: Papan tulis
      counts: [2, 1, 8, 13, 17]
    - aspect: Jadwal sesi
      counts: [0, 0, 3, 17, 21]
    - aspect: Tempat parkir
      counts: [0, 4, 11, 2, 24]
    - aspect: Suara pengeras
      counts: [0, 0, 0, 2, 39]
";

/// Four people; nothing that they scored or said may leave.
const SMALL_EVENT: &str = "---
title: Angkatan Kecil
program: uji
organizer: dinas
status: completed
start: 2026-06-02
end: 2026-06-02
participants: { registered: 4, attended: 4, attended_by_day: [4], completed: 4, women: 4, men: 0 }
speakers: [{ speaker: dosen }]
---
";
const SMALL_EVALUATION: &str = "tests: [{ id: empat, title: Tes empat orang, instrument: a, minimum: 0, maximum: 100, summary: { pairs: 4 } }]
daily: [{ date: 2026-06-02, kind: quiz, respondents: 3, mean: 2.683, scale: 5 }]
satisfaction: { respondents: 4, scale: 5, items: [{ aspect: Kudapan, counts: [0, 0, 1, 1, 2] }], recommend: { promoters: 2, passives: 1, detractors: 1 } }
";

/// Seven people: enough for a statistic where the smallest group is five, too few where it is eight.
const SEVEN_EVENT: &str = "---
title: Angkatan Tujuh
program: uji
organizer: dinas
status: completed
start: 2026-07-07
end: 2026-07-07
needs_assessment:
  method: Survei
  gaps: [{ unit: Kecamatan Tujuh, competence: susun, required: 6, actual: 3.397, people: 7 }]
participants: { registered: 17, attended: 17, attended_by_day: [17], completed: 17, women: 0, men: 7 }
speakers: [{ speaker: dosen }]
---
";
const SEVEN_EVALUATION: &str = "daily: [{ date: 2026-07-07, kind: quiz, respondents: 7, mean: 4.213, scale: 5 }]
satisfaction: { respondents: 7, scale: 7, items: [{ aspect: Kursi, counts: [0, 0, 0, 0, 0, 0, 7] }], recommend: { promoters: 7, passives: 0, detractors: 0 } }
";

fn planted(language: &str, minimum_group: u32) -> Bench {
    let bench = Bench::empty();
    bench.write("content/site.yaml", site(language, minimum_group));
    bench.write("content/programs/uji.md", PROGRAM);
    bench.write("content/speakers/dosen.md", SPEAKER);
    let events = "content/events/2026";
    bench.write(&format!("{events}/besar-1/event.md"), LARGE_EVENT);
    let evaluation = LARGE_EVALUATION;
    let evaluation = if minimum_group > 7 { without_seven(evaluation) } else { evaluation.to_owned() };
    bench.write(&format!("{events}/besar-1/evaluation.yaml"), evaluation);
    bench.write(&format!("{events}/besar-1/follow-up.yaml"), LARGE_FOLLOW_UP);
    bench.write(&format!("{events}/lain-1/event.md"), OTHER_EVENT);
    bench.write(&format!("{events}/biasa-1/event.md"), USUAL_EVENT);
    bench.write(&format!("{events}/biasa-1/evaluation.yaml"), USUAL_EVALUATION);
    bench.write(&format!("{events}/kecil-1/event.md"), SMALL_EVENT);
    bench.write(&format!("{events}/kecil-1/evaluation.yaml"), SMALL_EVALUATION);
    bench.write(&format!("{events}/tujuh-1/event.md"), SEVEN_EVENT);
    bench.write(&format!("{events}/tujuh-1/evaluation.yaml"), SEVEN_EVALUATION);
    bench
}

/// A test of seven pairs is no content where eight is the smallest group.
fn without_seven(evaluation: &str) -> String {
    let (begin, end) = (evaluation.find("  - id: tujuh").unwrap(), evaluation.find("  - id: banyak").unwrap());
    format!("{}{}", &evaluation[..begin], &evaluation[end..])
}

fn built(language: &str, minimum_group: u32) -> Output {
    let bench = planted(language, minimum_group);
    bench.build(&["--drafts"]);
    let mut output = crate::support::opened(&bench.output());
    // How many words a record has is a number about its sentences, and may be any.
    for record in output.iter_mut().filter(|(name, _)| name.ends_with(".pf_fragment")).map(|(_, bytes)| bytes) {
        let mut read: serde_json::Value = serde_json::from_slice(record).expect("a record");
        read.as_object_mut().and_then(|read| read.remove("word_count")).expect("its length");
        *record = read.to_string().into_bytes();
    }
    assert!(output.len() > 20, "a whole site");
    assert!(output.keys().any(|name| name.ends_with(".pf_fragment")), "the records of the search");
    let catalog = [
        "katalog/indeks/daftar.json",
        "catalog/index/list.json",
        "katalog/indeks/kartu/0.json",
        "catalog/index/cards/0.json",
    ];
    assert_eq!(catalog.iter().filter(|name| output.contains_key(**name)).count(), 2, "what the catalog's script loads");
    output
}

/// What is planted with small cells in it.
fn questions() -> Vec<Question> {
    let mut recommend = Question {
        names: ["promoter", "detractor", "recommend", "rekomendasi", "merekomendasikan"].map(String::from).to_vec(),
        cells: vec![2, 144, 251],
        further: Vec::new(),
    };
    // The net share of promoters, of one and of a hundred.
    recommend.further = [1.0, 100.0].map(|of: f64| (vec![-of / 397.0, 0.0, of / 397.0], 0.0)).to_vec();
    let sexes = Question {
        names: ["women", "perempuan", "laki-laki", "Women", "Perempuan", "Laki-laki"].map(String::from).to_vec(),
        cells: vec![428, 3],
        // Totals with the second run, from which that run's own figures can be taken away.
        further: vec![(vec![1.0, 0.0], 203.0), (vec![0.0, 1.0], 89.0)],
    };
    vec![
        Question::answers("Materi ajar", &[3, 4, 59, 149, 182]),
        Question::answers("Pelayanan panitia", &[0, 0, 0, 1, 396]),
        Question::answers("Ruang kelas", &[0, 0, 4, 163, 230]),
        Question::answers("Alat peraga", &[2, 0, 0, 0, 395]),
        Question::answers("Papan tulis", &[2, 1, 8, 13, 17]),
        Question::answers("Jadwal sesi", &[0, 0, 3, 17, 21]),
        Question::answers("Tempat parkir", &[0, 4, 11, 2, 24]),
        Question::answers("Suara pengeras", &[0, 0, 0, 2, 39]),
        Question::answers("Jaringan lambat", &[2, 351]),
        Question::answers("Laptop tua", &[349, 4]),
        recommend,
        sexes,
    ]
}

fn listed(known: &[Known]) -> String {
    known.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn no_small_cell_can_be_found_or_worked_out() {
    for (language, minimum_group) in [("id", 5), ("en", 8)] {
        let mut output = built(language, minimum_group);
        // The index has the words of all records in the order of the alphabet: what stands beside a number there is not what
        // it is about. The records themselves are read.
        output.retain(|name, _| !name.ends_with(".pf_index"));
        for question in questions() {
            let known = question.known(&output);
            let solved = question.solved(&known);
            assert!(solved.is_empty(), "{language}, {:?}, cells {solved:?}:\n{}", question.names[0], listed(&known));
        }
    }
}

#[test]
fn what_may_be_told_is_told() {
    let output = built("id", 5);
    // An answer of hundreds is there with its mean: (82 + 261 + 524 + 690) ÷ 397.
    let whole = Question::answers("Pembagian waktu", &[0, 41, 87, 131, 138]);
    assert!(whole.known(&output).len() > 4, "{}", listed(&whole.known(&output)));
    for (figure, what) in [
        (1557.0 / 397.0, "a mean of answers"),
        (4.127, "a day's mean"),
        (12.347, "a gain"),
        (8.731, "its spread"),
        (17.154, "a gain of seven people"),
        (203.0, "women of the second run"),
        (117.0, "a barrier"),
        (405.0, "at least so many improved"),
    ] {
        assert!(!shown_in(&output, figure).is_empty(), "{what}: {figure} is nowhere");
    }
    assert!(!shown_near(&output, &["Dosen Uji"], 4.617).is_empty(), "a rating");
    assert!(!shown_near(&output, &["Kecamatan Lapang"], 2.719).is_empty(), "what 57 people can do");
    let report: serde_json::Value = serde_json::from_slice(&output["kegiatan/besar-1/report.json"]).unwrap();
    let means: Vec<bool> =
        report["satisfaction"]["items"].as_array().unwrap().iter().map(|item| item["mean"].is_number()).collect();
    // Merged answers have no mean, whichever they are.
    assert_eq!(means, [false, false, false, false, true]);
}

#[test]
fn no_statistic_on_too_few_is_anywhere() {
    for language in ["id", "en"] {
        let output = built(language, 5);
        // A mean of four and of three people; what three people can do; spreads of seven.
        for figure in [3.713, 2.683, 1.737, 13.713, 12.917, 9.371] {
            assert_eq!(shown_in(&output, figure).into_iter().collect::<Vec<_>>(), Vec::<String>::new(), "{figure}");
        }
        let near: [(&[&str], f64); 3] = [
            (&["10 Maret", "10 March", "2026-03-10"], 3.713),
            (&["2 Juni", "2 June", "2026-06-02"], 2.683),
            (&["Kecamatan Kecil"], 1.737),
        ];
        for (names, figure) in near {
            assert!(
                shown_near(&output, names, figure).is_empty(),
                "{figure}: {:?}",
                shown_near(&output, names, figure)
            );
        }
        let (events, small) = if language == "id" { ("kegiatan", "Kudapan") } else { ("events", "Kudapan") };
        for part in output.iter().flat_map(|(file, bytes)| parts(file, &String::from_utf8_lossy(bytes))) {
            if part.contains("Kecamatan Kecil") && !part.contains("\"gaps\"") {
                let told: Vec<f64> = tokens(&part).iter().map(|token| token.value).collect();
                assert!(!told.contains(&3.0), "{part}");
            }
        }
        let report: serde_json::Value =
            serde_json::from_slice(&output[&format!("{events}/kecil-1/report.json")]).unwrap();
        let said = &report["satisfaction"];
        assert_eq!((&said["reason"], &said["items"][0]["aspect"]), (&"too-few".into(), &small.into()));
        assert_eq!(said["items"][0]["counts"].as_array().unwrap().len(), 0);
        assert_eq!(said["items"][0]["mean"], serde_json::Value::Null);
        assert_eq!(said["recommend"].as_array().unwrap().len(), 0);
        assert_eq!(report["participants"]["women"], serde_json::Value::Null);
    }
}

#[test]
fn an_order_of_the_catalog_does_not_tell_what_is_withheld() {
    let output = built("id", 5);
    let read = |name: &str| -> serde_json::Value { serde_json::from_slice(&output[name]).unwrap() };
    let (columns, cards) = (read("katalog/indeks/daftar.json"), read("katalog/indeks/kartu/0.json"));
    let ids: Vec<&str> = cards.as_array().unwrap().iter().map(|card| card["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["besar-1", "lain-1", "biasa-1", "kecil-1", "tujuh-1"]);
    let ranks = |measure: &str| {
        let all = columns["ranks"].as_array().unwrap();
        all.iter().find(|ranks| ranks["measure"] == measure).unwrap()["of"].clone()
    };
    // One run has enough pairs; that of four people has no place among gains.
    assert_eq!(ranks("gain"), serde_json::json!([1, 0, 0, 0, 0]));
    // 431, 292, 43, 4 and 7 people attended, as the pages say, too.
    assert_eq!(ranks("participants"), serde_json::json!([5, 4, 3, 1, 2]));
    assert!(cards[3].to_string().contains("kelompok terlalu kecil"), "{}", cards[3]);
}

#[test]
fn a_larger_smallest_group_rules_everywhere() {
    let figures: [(&[&str], f64); 2] = [(&["7 Juli", "7 July", "2026-07-07"], 4.213), (&["Kecamatan Tujuh"], 3.397)];
    let at_five = built("id", 5);
    for (names, figure) in figures {
        assert!(!shown_near(&at_five, names, figure).is_empty(), "five: {figure}");
    }
    let report = |output: &Output| -> serde_json::Value {
        serde_json::from_slice(&output["kegiatan/tujuh-1/report.json"]).unwrap()
    };
    assert_eq!(report(&at_five)["satisfaction"]["items"][0]["mean"], 7.0);
    assert_eq!(report(&at_five)["participants"]["men"], 7);
    for language in ["id", "en"] {
        let output = built(language, 8);
        for (names, figure) in figures {
            assert!(shown_in(&output, figure).is_empty(), "eight: {figure}");
            assert!(shown_near(&output, names, figure).is_empty(), "eight: {:?}", shown_near(&output, names, figure));
        }
    }
    let at_eight = report(&built("id", 8));
    assert_eq!(at_eight["satisfaction"]["reason"], "too-few");
    assert_eq!(at_eight["satisfaction"]["items"][0]["mean"], serde_json::Value::Null);
    assert_eq!(at_eight["satisfaction"]["recommend"].as_array().unwrap().len(), 0);
    assert_eq!(at_eight["participants"]["men"], serde_json::Value::Null);
}

/// A test that many took, and once more without two of them, under a name of its own.
const WHOLE_AND_PART: &str = "tests:
  - id: semua
    title: Semua peserta
    instrument: a
    minimum: 0
    maximum: 100
    passing: 60
    summary:
      pairs: 142
      paired: { pre_mean: 41.137, pre_sd: 13.713, post_mean: 58.291, post_sd: 12.917, gain_mean: 17.154, gain_sd: 9.371 }
      improved: 113
      not_improved: 29
      passed: { pre: 31, post: 83 }
      distribution: { edges: [0, 50, 100], pre: [97, 45], post: [41, 101] }
      units: [{ unit: Kecamatan A, pairs: 71, gain_mean: 15.917 }]
  - id: tanpa-pejabat
    title: Tanpa dua pejabat
    instrument: a
    minimum: 0
    maximum: 100
    passing: 60
    summary:
      pairs: 140
      paired: { pre_mean: 41.873, pre_sd: 13.391, post_mean: 58.867, post_sd: 12.743, gain_mean: 16.994, gain_sd: 9.283 }
      improved: 112
      not_improved: 28
      passed: { pre: 30, post: 82 }
      distribution: { edges: [0, 50, 100], pre: [96, 44], post: [40, 100] }
      units: [{ unit: Kecamatan A, pairs: 69, gain_mean: 15.731 }]
";

/// What one test of a report less another tells, where the two have the same questions and one to four people are left over.
fn left_over(report: &serde_json::Value, tests: [&str; 2]) -> Vec<String> {
    let find = |id: &str| report["learning"].as_array().unwrap().iter().find(|test| test["test"] == id).unwrap();
    let [whole, part] = tests.map(find);
    let rest = whole["pairs"].as_f64().unwrap() - part["pairs"].as_f64().unwrap();
    assert!((1.0..5.0).contains(&rest), "{rest} are not few");
    let figures = [
        "/pre/mean",
        "/post/mean",
        "/gain/mean",
        "/pre/sd",
        "/gain/sd",
        "/improved",
        "/not_improved",
        "/passed/pre",
        "/passed/post",
        "/passing/pre",
        "/passing/post",
        "/normalized_gain",
        "/effect_size",
        "/units/0/gain_mean",
    ];
    let both = |figure: &&&str| {
        [whole, part].iter().all(|test| test.pointer(figure).is_some_and(serde_json::Value::is_number))
    };
    figures.iter().filter(both).map(|figure| (*figure).to_owned()).collect()
}

/// The report, and every file as it is published, of one event with these tests.
fn with_tests(tests: &str, minimum_group: u32) -> (serde_json::Value, Output) {
    let bench = planted("id", minimum_group);
    bench.write("content/events/2026/lain-1/evaluation.yaml", tests);
    bench.build(&["--drafts"]);
    let output = crate::support::opened(&bench.output());
    (serde_json::from_slice(&output["kegiatan/lain-1/report.json"]).unwrap(), output)
}

#[test]
fn two_tests_with_the_same_questions_do_not_tell_of_the_difference() {
    let (report, output) = with_tests(WHOLE_AND_PART, 5);
    assert_eq!(left_over(&report, ["semua", "tanpa-pejabat"]), Vec::<String>::new());
    assert_eq!(
        (&report["learning"][0]["computed"], &report["learning"][0]["passed"]["post"]),
        (&true.into(), &83.into())
    );
    // Neither in a page nor in a table, a chart or the records of the search.
    for figure in [41.873, 58.867, 16.994, 13.391, 12.743, 9.283, 15.731] {
        assert_eq!(shown_in(&output, figure).into_iter().collect::<Vec<_>>(), Vec::<String>::new(), "{figure}");
    }
    for figure in [41.137, 17.154, 15.917] {
        assert!(!shown_in(&output, figure).is_empty(), "{figure} of the whole may be told");
    }
    let page = String::from_utf8_lossy(&output["kegiatan/lain-1/index.html"]).into_owned();
    let section =
        &page[page.find("id=\"test-tanpa-pejabat\"").or_else(|| page.find("id=test-tanpa-pejabat")).unwrap()..];
    let section = &section[..section[3..].find("<h3").unwrap_or(section.len() - 3) + 3];
    assert!(section.contains("memakai soal yang sama"), "{section}");
    // Its lines are not one click away.
    let content = WHOLE_AND_PART.lines().position(|line| line.contains("16.994")).unwrap() + 1;
    let link = format!("events/2026/lain-1/evaluation.yaml#L{content}");
    for (page, cited) in cited(&output) {
        assert_ne!(cited, link, "{page}");
        let block = cited.strip_prefix("events/2026/lain-1/evaluation.yaml#L").and_then(|lines| lines.split_once("-L"));
        let holds =
            |(from, to): (&str, &str)| (from.parse::<usize>().unwrap()..=to.parse().unwrap()).contains(&content);
        assert!(!block.is_some_and(holds), "{page} links to {cited}");
    }
    // A group of eight is the smallest here: six are few as well.
    let wider = WHOLE_AND_PART.replace("pairs: 140", "pairs: 136").replace("improved: 112", "improved: 113");
    let wider =
        wider.replace("not_improved: 28", "not_improved: 23").replace("{ pre: 30, post: 82 }", "{ pre: 31, post: 83 }");
    let wider = wider.replace("pre: [96, 44], post: [40, 100]", "pre: [91, 45], post: [35, 101]");
    let computed =
        |tests: &str, minimum_group: u32| with_tests(tests, minimum_group).0["learning"][1]["computed"].clone();
    assert_eq!((computed(&wider, 5), computed(&wider, 8)), (true.into(), false.into()));
    // Six are left over, of whom three passed; or four scored in the lower class; or two did not rise.
    for (all, few) in [
        (
            "{ pre: 31, post: 83 }\n      distribution: { edges: [0, 50, 100], pre: [91",
            "{ pre: 31, post: 80 }\n      distribution: { edges: [0, 50, 100], pre: [91",
        ),
        ("pre: [91, 45]", "pre: [93, 43]"),
        ("improved: 113\n      not_improved: 23", "improved: 109\n      not_improved: 27"),
    ] {
        assert!(wider.contains(all), "{all}");
        assert_eq!(computed(&wider.replace(all, few), 5), false, "{few}");
    }
}

/// With other questions there is nothing to subtract, and the attack finds what two tests tell.
#[test]
fn other_questions_are_told_and_the_attack_would_find_them() {
    let other = WHOLE_AND_PART.replacen("instrument: a", "instrument: b", 1);
    let (report, _) = with_tests(&other, 5);
    assert_eq!(left_over(&report, ["semua", "tanpa-pejabat"]).len(), 14);
}

/// Every link into the repository: the page, and the file with its line.
fn cited(output: &Output) -> Vec<(String, String)> {
    let mut cited = Vec::new();
    for (file, bytes) in output.iter().filter(|(file, _)| crate::support::attack::ends_in(file, "html")) {
        let text = String::from_utf8_lossy(bytes);
        for link in text.split("https://git.example/uji/blob/main/content/").skip(1) {
            let link: String = link.chars().take_while(|c| !"\"' >".contains(*c)).collect();
            cited.push((file.clone(), link));
        }
    }
    cited
}

#[test]
fn what_is_withheld_has_no_link_to_its_line() {
    let bench = planted("id", 5);
    bench.build(&[]);
    let output = bench.output();
    let line_of = |file: &str, text: &str| {
        let content = bench.read(&format!("content/events/2026/besar-1/{file}"));
        let line = content.lines().position(|line| line.contains(text)).unwrap() + 1;
        format!("events/2026/besar-1/{file}#L{line}")
    };
    let withheld = [
        line_of("event.md", "women: 428"),
        line_of("event.md", "men: 3"),
        line_of("event.md", "actual: 1.737"),
        line_of("event.md", "people: 3"),
        line_of("evaluation.yaml", "counts: [3, 4"),
        line_of("evaluation.yaml", "counts: [0, 0, 4"),
        line_of("evaluation.yaml", "detractors: 2"),
        line_of("evaluation.yaml", "mean: 3.713"),
        line_of("follow-up.yaml", "people: 349"),
        // Blocks of which a part is withheld.
        line_of("evaluation.yaml", "satisfaction:"),
        line_of("event.md", "participants:"),
    ];
    let cited = cited(&output);
    assert!(!cited.is_empty(), "pages cite their sources");
    for (page, link) in &cited {
        assert!(!withheld.contains(link), "{page} links to {link}");
    }
    let report: serde_json::Value = serde_json::from_slice(&output["kegiatan/besar-1/report.json"]).unwrap();
    for (figure, places) in report["sources"].as_object().unwrap() {
        for place in places.as_array().unwrap() {
            let link = format!("{}#L{}", place["file"].as_str().unwrap(), place["line"]);
            assert!(!withheld.contains(&link), "{figure} cites {link}");
        }
    }
}

/// How many answered a round may be told; what so few answered may not, wherever it would stand.
#[test]
fn what_few_answered_of_their_work_is_not_told() {
    for (answered, is_told) in [(4, false), (5, true)] {
        let bench = planted("id", 5);
        let round = format!(
            "monitoring:\n  - months: 3\n    date: 2026-09-05\n    respondents: {answered}\n    applied: 3\n    barriers:\n      - what: Jaringan\n        people: 3\n"
        );
        bench.write("content/events/2026/kecil-1/follow-up.yaml", round);
        bench.build(&[]);
        let output = crate::support::opened(&bench.output());
        let report: serde_json::Value = serde_json::from_slice(&output["kegiatan/kecil-1/report.json"]).unwrap();
        let round = &report["follow_up"]["monitoring"][0];
        assert_eq!(round["respondents"], answered, "participation is told");
        assert_eq!(round["applied"].as_u64(), is_told.then_some(3), "{round}");
        assert_eq!(round["barriers"][0]["people"], serde_json::Value::Null);
        // Nothing is called incomplete for being withheld.
        assert_eq!(round["state"], "complete");
        // The line of `applied`, and the round that holds it.
        let links = ["kecil-1/follow-up.yaml#L5", "kecil-1/follow-up.yaml#L2"];
        let is_cited = cited(&output).iter().any(|(_, link)| links.iter().any(|line| link.ends_with(line)));
        assert!(is_told || !is_cited, "a link to what is withheld");
        assert_eq!(report["sources"]["follow_up.monitoring.3.applied"].is_array(), is_told);
        let sayings = [format!("3 dari {answered} yang menjawab"), "3 dari 4 yang selesai".to_owned()];
        let told: Vec<&String> = output
            .iter()
            .filter(|(_, bytes)| sayings.iter().any(|saying| String::from_utf8_lossy(bytes).contains(saying)))
            .map(|(file, _)| file)
            .collect();
        assert_eq!(told.contains(&&"kegiatan/kecil-1/index.html".to_owned()), is_told, "{told:?}");
        if !is_told {
            assert_eq!(told, Vec::<&String>::new(), "{round}");
            assert_eq!((&round["reason"], &round["applied_share"]), (&"too-few".into(), &serde_json::Value::Null));
        }
    }
}

/// Content finer than may be published stops the build, since the content itself is public.
#[test]
fn what_content_may_not_hold_stops_the_build() {
    let evaluation = "content/events/2026/besar-1/evaluation.yaml";
    for (what, from, to) in [
        ("four pairs", "pairs: 7", "pairs: 4"),
        ("two who fell", "improved_at_least: 405", "improved: 407, same: 0, worse: 2"),
        ("three who did not rise", "improved_at_least: 405", "improved: 406"),
        ("a bound that is too close", "improved_at_least: 405", "improved_at_least: 407"),
        ("four who passed", "improved_at_least: 405", "passed: { pre: 4, post: 211 }"),
        ("three who did not pass", "improved_at_least: 405", "passed: { pre: 113, post: 406 }"),
        (
            "a class of one",
            "improved_at_least: 405",
            "distribution: { edges: [0, 50, 100], pre: [1, 408], post: [97, 312] }",
        ),
        ("a unit of three", "pairs: 187", "pairs: 3"),
        ("two outside the units", "pairs: 187", "pairs: 196"),
        ("a mean that shows who took one test", "pre: { n: 413 }", "pre: { n: 413, mean: 52.1 }"),
        ("a rating by four", "respondents: 381", "respondents: 4"),
    ] {
        let bench = planted("id", 5);
        let to = to.replace(", same", "\n      same").replace(", worse", "\n      worse");
        bench.replace(evaluation, from, &to);
        let said = bench.run(&["build", "--as-of", "2026-11-22", "--format", "json"]);
        assert_eq!(said.status, 1, "{what}");
        let rules: Vec<&str> = said.stdout.lines().filter(|line| line.contains("\"error\"")).collect();
        assert!(rules.iter().any(|line| line.contains("\"unpublishable-cell\"")), "{what}: {rules:?}");
        assert!(bench.output().is_empty(), "{what}: something was published");
    }
    let bench = planted("id", 8);
    bench.replace(evaluation, "respondents: 381", "respondents: 7");
    assert_eq!(bench.run(&["build"]).status, 1, "a rating by seven where eight is the smallest group");
}

/// The reader is only as good as what they find: planted leaks must be found.
#[test]
fn the_attack_finds_what_is_there_to_find() {
    let page = |text: &str| BTreeMap::from([("x.html".to_owned(), text.as_bytes().to_vec())]);
    let materi = || Question::answers("Materi", &[6, 8, 3, 15, 19]);
    let solved = |question: &Question, text: &str| question.solved(&question.known(&page(text)));
    // Openly; by subtraction; from a share with one decimal.
    assert_eq!(solved(&materi(), "<tr><th>Materi</th><td>3</td></tr>"), [2]);
    assert_eq!(solved(&materi(), "<tr><th>Materi</th><td>34 dari 51</td><td>14</td></tr>"), [2]);
    assert_eq!(solved(&materi(), "<tr><th>Materi</th><td>66,7%</td><td>14</td></tr>"), [2]);
    // Merged with a neighbour, it is hidden, until the mean, 186 ÷ 51, stands beside it.
    let bins = "<tr><th>Materi</th><td>6</td><td>8</td><td>18</td><td>19</td></tr>";
    assert!(solved(&materi(), bins).is_empty());
    assert_eq!(solved(&materi(), &format!("{bins}<p>Materi: 3.64706</p>")), [2]);
    // The mean alone hides it, but not one that leaves no choice: 179 ÷ 36.
    assert!(solved(&materi(), "<p>Materi: 3.64706</p>").is_empty());
    let near = Question::answers("Panitia", &[0, 0, 0, 1, 35]);
    assert_eq!(solved(&near, "<p>Panitia 4,97222</p>"), [3]);
    // A total over two events, with the other's figure known.
    let mut sexes = Question::answers("perempuan", &[428, 3]);
    sexes.further = vec![(vec![1.0, 0.0], 203.0)];
    assert_eq!(solved(&sexes, "<p>Total 631 orang</p>"), [1]);
    assert!(solved(&sexes, "<p>Total 821 orang</p>").is_empty());
    // A net share of promoters beside merged camps.
    let mut camps = Question::answers("Rekomendasi", &[2, 144, 251]);
    camps.further = vec![(vec![-100.0 / 397.0, 0.0, 100.0 / 397.0], 0.0)];
    assert!(solved(&camps, "<p>Rekomendasi: 251 dan 146</p>").is_empty());
    assert_eq!(solved(&camps, "<p>Rekomendasi: 251 dan 146, bersih 62,72</p>"), [0]);
    // Numbers inside words and digests are none.
    assert!(tokens("a428f 4f428").is_empty());
    assert_eq!(tokens("1.234").iter().map(|token| token.value).collect::<Vec<_>>(), [1234.0, 1.234]);
}
