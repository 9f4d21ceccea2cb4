//! What the section shows of small groups and refused comparisons, as a template sees it.

use crate::pages::event::view;
use crate::pages::fixture::Content;
use serde_json::{Value, json};

const EVENT: &str =
    "program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-10\nparticipants: { attended: 40 }";

fn learning(evaluation: &str) -> Value {
    let content = Content::new().event("a-1", EVENT).file("events/2026/a-1/evaluation.yaml", evaluation);
    content.spoken("2026-11-22", |site| {
        let (handle, _) = site.catalog.events().next().expect("an event");
        let (_, view) = view(site, handle).expect("the words are there");
        serde_json::to_value(&view.learning).expect("JSON")
    })
}

#[test]
fn a_mean_does_not_tell_how_merged_answers_divide() {
    let shown = learning(
        "satisfaction:\n  respondents: 36\n  scale: 5\n  items:\n    - { aspect: Waktu, counts: [0, 1, 5, 15, 15] }\n    - { aspect: Materi, counts: [0, 0, 6, 15, 15] }\n",
    );
    let rows = &shown["satisfaction"]["aspects"];
    // (6 × 3 + 15 × 4 + 15 × 5) ÷ 36 = 4.25. Of the other nothing but the bins is told, of which one begins at 4.
    assert_eq!((&rows[1]["mean"], &rows[1]["high"]), (&json!(4.25), &json!(30)));
    assert_eq!((&rows[0]["mean"], &rows[0]["high"]), (&Value::Null, &json!(30)));
    assert_eq!(shown["section"]["sources"], json!([]), "the small cell is not one click away");
}

#[test]
fn why_a_mean_of_a_day_is_not_told() {
    let withheld = |day: &str| {
        let shown = learning(&format!("daily: [{{ date: 2026-03-10, {day} }}]\n"));
        (shown["daily"][0]["mean"].clone(), shown["daily"][0]["withheld"].clone())
    };
    assert_eq!(withheld("kind: reaction, respondents: 36, mean: 5.0, scale: 5"), (json!(5.0), Value::Null));
    assert_eq!(withheld("kind: reaction, respondents: 3, mean: 5.0, scale: 5"), (Value::Null, json!("too-few")));
    assert_eq!(withheld("kind: quiz, respondents: 36, mean: 5.0, scale: 5"), (Value::Null, json!("suppressed")));
    assert_eq!(withheld("kind: reaction, mean: 5.0, scale: 5"), (Value::Null, json!("unknown-part")));
    assert_eq!(withheld("kind: reaction, respondents: 36, scale: 5"), (Value::Null, Value::Null));
}

#[test]
fn a_refused_comparison_is_refused_in_all_its_parts() {
    let parts = "improved: 33, same: 0, worse: 5, passed: { pre: 8, post: 33 }, distribution: { edges: [0, 100], pre: [38], post: [38] }";
    let test = |instrument: &str| {
        let paired = "paired: { pre_mean: 54.5, post_mean: 78.6 }";
        let summary = format!("{{ pairs: 38, {paired}, {parts} }}");
        learning(&format!("tests: [{{ id: t, maximum: 100, instrument: {instrument}, summary: {summary} }}]\n"))["tests"][0].clone()
    };
    let told = test("a");
    assert_eq!(told["passed"][0]["people"], 8);
    assert_eq!(told["distribution"].as_array().map(Vec::len), Some(1));
    assert_eq!(told["figures"][4]["text"], "Nilai 33 dari 38 orang naik. Nilai 0 orang tetap. Nilai 5 orang turun.");
    let refused = test("{ pre: a, post: b }");
    assert_eq!(
        (&refused["refused"], &refused["gain"], &refused["passed"]),
        (&json!("instruments-differ"), &Value::Null, &Value::Null)
    );
    assert_eq!(refused["distribution"], json!([]));
    assert_eq!(refused["figures"], json!([]));
}

#[test]
fn where_only_a_mean_is_not_recorded_the_rest_stands() {
    let summary = "{ pairs: 38, paired: { post_mean: 78.6, gain_sd: 12.0 }, improved: 33, same: 0, worse: 5, passed: { pre: 8, post: 33 } }";
    let told = learning(&format!("tests: [{{ id: t, maximum: 100, instrument: a, summary: {summary} }}]\n"))["tests"]
        [0]
    .clone();
    assert_eq!((&told["refused"], &told["gain"]), (&json!("unknown-part"), &Value::Null));
    let means = |told: &Value, key: &str| -> Vec<Value> {
        told["means"][key].as_array().expect("figures").iter().map(|figure| figure["value"].clone()).collect()
    };
    assert_eq!(means(&told, "figures"), [Value::Null, json!(78.6), Value::Null]);
    assert_eq!(told["passed"][1]["people"], json!(33));
    assert_eq!(told["figures"][0]["text"], "Nilai 33 dari 38 orang naik. Nilai 0 orang tetap. Nilai 5 orang turun.");
    // What is recorded of one side stands without the other: deviations, passes and classes too.
    let half = "{ pairs: 38, paired: { post_mean: 78.6, post_sd: 9.4 }, passed: { post: 33 }, distribution: { edges: [0, 70, 100], post: [5, 33] } }";
    let told =
        learning(&format!("tests: [{{ id: t, maximum: 100, instrument: a, summary: {half} }}]\n"))["tests"][0].clone();
    assert_eq!(means(&told, "figures"), [Value::Null, json!(78.6), Value::Null]);
    assert_eq!(means(&told, "spreads"), [Value::Null, json!(9.4), Value::Null]);
    let passed = (&told["passed"][0]["people"], &told["passed"][0]["withheld"], &told["passed"][1]["people"]);
    assert_eq!(passed, (&Value::Null, &json!(false), &json!(33)));
    assert_eq!((&told["distribution"][1]["pre"], &told["distribution"][1]["post"]), (&Value::Null, &json!(33)));
    // A deviation is told from ten pairs on, whatever else is missing.
    let few = "{ pairs: 7, paired: { pre_mean: 54.5, pre_sd: 9.4 } }";
    let told =
        learning(&format!("tests: [{{ id: t, maximum: 100, instrument: a, summary: {few} }}]\n"))["tests"][0].clone();
    assert_eq!(
        (means(&told, "figures"), &told["means"]["spreads"]),
        (vec![json!(54.5), Value::Null, Value::Null], &json!([]))
    );
    // Without pairs nothing is told; and with nothing but means of each sitting, they are unpaired.
    let refused = |summary: &str| {
        learning(&format!("tests: [{{ id: t, maximum: 100, instrument: a, summary: {summary} }}]\n"))["tests"][0]["refused"]
            .clone()
    };
    assert_eq!(refused("{ pre: { n: 40, mean: 54.5 }, post: { n: 38, mean: 78.6 } }"), json!("unpaired"));
    assert_eq!(refused("{ pairs: 38, paired: { gain_sd: 12.0 } }"), json!("unknown-part"));
    for known in ["pre_mean: 54.5, post_mean: 78.6", "pre_mean: 54.5, gain_mean: 24.1", "gain_mean: -24.1"] {
        assert_eq!(refused(&format!("{{ paired: {{ {known} }} }}")), json!("pairs-unknown"), "{known}");
    }
}

/// Any two of the three means give the third, and no editor hides a fall by leaving one out.
#[test]
fn two_means_tell_the_same_as_three() {
    let of = |means: &str| {
        let summary = format!("{{ pairs: 38, paired: {{ {means}, gain_sd: 12.0 }} }}");
        learning(&format!("tests: [{{ id: t, minimum: 0, maximum: 100, instrument: a, summary: {summary} }}]\n"))["tests"][0].clone()
    };
    let all = of("pre_mean: 54.5, post_mean: 46.2, gain_mean: -8.3");
    assert_eq!(all["gain"]["reading"], json!("fall"));
    assert!(all["gain"]["statements"][1].as_str().is_some_and(|said| said.contains("dari 54,5 menjadi 46,2")), "{all}");
    for (two, said) in [
        (
            "post_mean: 46.2, gain_mean: -8.3",
            Some("Rata-rata sebelum tidak dicatat; di sini dihitung dari rata-rata sesudah dan selisihnya."),
        ),
        (
            "pre_mean: 54.5, gain_mean: -8.3",
            Some("Rata-rata sesudah tidak dicatat; di sini dihitung dari rata-rata sebelum dan selisihnya."),
        ),
        ("pre_mean: 54.5, post_mean: 46.2", None),
    ] {
        let mut told = of(two);
        let statements = told["gain"]["statements"].as_array_mut().expect("statements");
        if let Some(said) = said {
            assert_eq!(statements.remove(2), said);
        }
        assert_eq!(told, all, "{two}");
    }
}

/// A gain alone tells which way the mean went, and not from where: nothing that rests on the mean before is told.
#[test]
fn a_gain_alone_is_told_as_one() {
    let of = |paired: &str| {
        let summary = format!("{{ pairs: 38, paired: {{ {paired} }} }}");
        learning(&format!("tests: [{{ id: t, minimum: 0, maximum: 100, instrument: a, summary: {summary} }}]\n"))["tests"][0].clone()
    };
    let told = of("gain_mean: -8.3, gain_sd: 12.0, pre_sd: 11.0, post_sd: 10.0");
    assert_eq!((&told["gain"]["reading"], &told["refused"]), (&json!("fall"), &Value::Null));
    let went = "Nilai rata-rata turun 8,3 poin; rata-rata sebelum dan sesudah tidak dicatat.";
    assert_eq!(told["gain"]["statements"][1], went);
    let values: Vec<&Value> =
        told["means"]["figures"].as_array().expect("figures").iter().map(|mean| &mean["value"]).collect();
    assert_eq!(values, [&Value::Null, &Value::Null, &json!(-8.3)]);
    let cells = |told: &Value| -> Vec<(bool, String)> {
        let figures = told["figures"].as_array().expect("figures");
        let cell = |figure: &Value| (figure["known"] == true, figure["text"].as_str().unwrap_or_default().to_owned());
        figures[..4].iter().map(cell).collect()
    };
    let unknown = (false, "tidak dapat dihitung; rata-rata tes awal tidak dicatat".to_owned());
    let found = cells(&told);
    assert!(found[0].0 && found[3].0, "interval and effect size need no mean: {found:?}");
    assert_eq!((&found[1], &found[2]), (&unknown, &unknown));
    // A rise says that it is compared with nothing.
    let rose = of("gain_mean: 8.3, gain_sd: 12.0");
    assert_eq!(rose["gain"]["reading"], json!("rise-uncompared"));
    let last = rose["gain"]["statements"].as_array().expect("statements").last().cloned();
    let compared = "Rata-rata tes awal tidak dicatat, jadi kenaikan ini tidak dapat dibandingkan dengan tes ulang tanpa pengajaran.";
    assert_eq!(last, Some(json!(compared)));
    assert_eq!(
        of("gain_mean: 0.0")["gain"]["statements"][1],
        "Nilai rata-rata tidak berubah; rata-rata sebelum dan sesudah tidak dicatat."
    );
    let unclear = of("gain_mean: 1.0, gain_sd: 12.0")["gain"]["statements"][1].to_string();
    assert!(unclear.contains("selisih +1,0 poin; rata-rata sebelum"), "{unclear}");
}

#[test]
fn a_count_that_nobody_wrote_down_is_not_called_withheld() {
    let changes = |counts: &str| {
        let summary = format!("{{ pairs: 38, paired: {{ pre_mean: 60, post_mean: 63 }}{counts} }}");
        let shown = learning(&format!("tests: [{{ id: t, maximum: 100, instrument: a, summary: {summary} }}]\n"));
        let told = shown["tests"][0]["figures"][4].clone();
        (told["text"].as_str().expect("a text").to_owned(), told["known"] == true)
    };
    assert_eq!(changes(""), ("tidak dicatat".to_owned(), false));
    let fell = "Nilai 5 orang turun. Berapa yang naik tidak dicatat.";
    assert_eq!(changes(", worse: 5"), (fell.to_owned(), true));
    let withheld = "tidak diterbitkan, karena menyangkut kurang dari 5 orang";
    assert_eq!(changes(", same: 3"), (withheld.to_owned(), false));
    assert_eq!(changes(", improved: 3, not_improved: 35"), (withheld.to_owned(), false));
}

#[test]
fn what_is_withheld_of_answers_is_said() {
    let shown = |satisfaction: &str| {
        learning(&format!("satisfaction: {{ respondents: 36, scale: 5, {satisfaction} }}\n"))["satisfaction"].clone()
    };
    let recommend = |camps: &str| {
        let shown = shown(&format!("recommend: {{ {camps} }}"));
        (shown["recommend"].as_str().expect("a sentence").to_owned(), shown["recommends"] == true)
    };
    let few = "karena menyangkut kurang dari 5 orang";
    for (camps, said, told) in [
        (
            "promoters: 20, passives: 11, detractors: 5",
            "Akan menyarankan kegiatan ini: 20 orang; netral: 11; tidak: 5.".to_owned(),
            true,
        ),
        (
            "promoters: 20, passives: 13, detractors: 3",
            format!("Akan menyarankan kegiatan ini: 20 orang; netral atau tidak: 16 (digabung, {few})."),
            true,
        ),
        (
            "promoters: 3, passives: 13, detractors: 20",
            format!("Akan menyarankan kegiatan ini atau netral: 16 orang (digabung, {few}); tidak: 20."),
            true,
        ),
        (
            "promoters: 2, passives: 1, detractors: 0",
            format!("Akan menyarankan kegiatan ini: tidak diterbitkan, {few}."),
            false,
        ),
        ("promoters: 20", "Akan menyarankan kegiatan ini: sebagian jumlahnya belum diketahui.".to_owned(), false),
    ] {
        assert_eq!(recommend(camps), (said, told), "{camps}");
    }
    let aspects =
        shown("items: [{ aspect: Materi, counts: [0, 0, 0, 1, 2] }, { aspect: Waktu, counts: [0, 0, 5, 15, 16] }]");
    let withheld: Vec<bool> =
        aspects["aspects"].as_array().expect("rows").iter().map(|row| row["withheld"] == true).collect();
    assert_eq!(withheld, [true, false], "a question that too few answered keeps its row");
}

#[test]
fn of_several_tests_the_gravest_is_told() {
    let test = |id: &str, post: u32| {
        format!(
            "  - {{ id: {id}, instrument: a, maximum: 100, summary: {{ pairs: 7, paired: {{ pre_mean: 60, post_mean: {post} }} }} }}\n"
        )
    };
    let shown = learning(&format!("tests:\n{}{}", test("naik", 70), test("turun", 50)));
    assert_eq!(
        shown["note"],
        "Rata-rata turun, mungkin hanya kebetulan; terlalu sedikit orang untuk selang kepercayaan"
    );
}

#[test]
fn a_target_that_one_test_reaches_says_that_others_are_left_out() {
    let test = |id: &str, maximum: u32, means: &str| {
        format!(
            "  - {{ id: {id}, title: Tes {id}, instrument: {id}, minimum: 0, maximum: {maximum}, summary: {{ pairs: 30, paired: {{ {means} }} }} }}\n"
        )
    };
    let target = |tests: &[String]| {
        let front = format!("{EVENT}\ntargets: [{{ measure: gain, value: 15, set_on: 2026-02-01 }}]");
        let content = Content::new()
            .event("a-1", &front)
            .file("events/2026/a-1/evaluation.yaml", &format!("tests:\n{}", tests.concat()));
        content.spoken("2026-11-22", |site| {
            let (handle, _) = site.catalog.events().next().expect("an event");
            let (_, view) = view(site, handle).expect("the words are there");
            let target = serde_json::to_value(&view.figures[1].target).expect("JSON");
            (target["reached"].clone(), target["on_test"].clone(), target["left_out"].clone())
        })
    };
    let main = test("utama", 100, "pre_mean: 50, post_mean: 70, gain_sd: 5");
    assert_eq!(target(std::slice::from_ref(&main)), (json!(true), Value::Null, json!(0)));
    // Fifteen points cannot be gained in it, so that the target was not set for it.
    let short = test("singkat", 10, "pre_mean: 5, post_mean: 4, gain_sd: 2");
    assert_eq!(target(&[main, short]), (json!(true), json!("Tes utama"), json!(1)));
}

#[test]
fn the_level_names_the_empty_rungs_below_it_at_once() {
    let follow_up = "outcomes: [{ id: o, indicator: LPJ, baseline: { value: 66 }, target: 90, actual: { value: 88, date: 2026-07-31 } }]\n";
    let content = Content::new().event("a-1", EVENT).file("events/2026/a-1/follow-up.yaml", follow_up);
    let score = content.spoken("2026-11-22", |site| {
        let (handle, _) = site.catalog.events().next().expect("an event");
        let (_, view) = view(site, handle).expect("the words are there");
        serde_json::to_value(&view.score).expect("JSON")
    });
    assert_eq!((&score["level"], &score["gaps"]), (&json!(4), &json!("Tidak ada data tingkat 1, 2, dan 3.")));
}

#[test]
fn a_tenth_is_much_on_a_short_scale() {
    let means = |maximum: u32| {
        let paired =
            "paired: { pre_mean: 3.04, post_mean: 3.54, gain_mean: 0.5, pre_sd: 0.62, post_sd: 0.58, gain_sd: 0.5 }";
        let test = format!("{{ id: t, instrument: a, maximum: {maximum}, summary: {{ pairs: 36, {paired} }} }}");
        let shown = learning(&format!("tests: [{test}]\n"));
        let means = &shown["tests"][0]["means"];
        (means["decimals"].clone(), means["spread_decimals"].clone())
    };
    assert_eq!(means(5), (json!(2), json!(2)));
    assert_eq!(means(10), (json!(2), json!(2)));
    assert_eq!(means(100), (json!(1), json!(1)));
}

#[test]
fn the_middle_of_a_short_scale_is_not_high() {
    let high = |counts: &str| {
        let scale = counts.split(',').count();
        let items = format!("items: [{{ aspect: Materi, counts: [{counts}] }}]");
        let shown = learning(&format!("satisfaction:\n  respondents: 36\n  scale: {scale}\n  {items}\n"));
        shown["satisfaction"]["aspects"][0]["high"].clone()
    };
    assert_eq!(high("18, 18"), json!(18));
    assert_eq!(high("0, 30, 6"), json!(6));
    assert_eq!(high("0, 6, 15, 15"), json!(30));
}
