//! Known answers, worked out by hand from the documented example.

use super::*;
use crate::pages::fixture::Content;
use serde_json::{Value, json};

const EVENT: &str = "title: Angkatan I
program: latihan
status: completed
organizer: dinas-pmd
start: 2026-03-10
end: 2026-03-12
days: [2026-03-10, 2026-03-11, 2026-03-12]
participants: { registered: 42, attended: 40, attended_by_day: [40, 40, 38], completed: 38, women: 3, men: 37 }
targets: [{ measure: gain, value: 20, set_on: 2026-02-01 }]
corrections: [{ date: 2026-05-02, what: Konsumsi diperbaiki, why: Nota ganda }]";

const BUDGET: &str = "lines:
  - { category: fees, item: Honorarium, volume: [6 jam], unit_price: 900000, realised: 5400000 }
  - { category: lodging, item: Kamar, planned: 6000000, realised: 6600000 }
  - { category: fees, item: Moderator, planned: 1000000, revised: 800000 }
";

const EVALUATION: &str = "tests:
  - id: pengetahuan
    instrument: kd-v1
    maximum: 100
    summary:
      pairs: 38
      paired: { pre_mean: 54.5, pre_sd: 12.0, post_mean: 78.6, post_sd: 9.4, gain_mean: 24.1, gain_sd: 12.0 }
      improved: 33
      same: 0
      worse: 5
      passed: { pre: 8, post: 33 }
  - id: praktik
    instrument: { pre: a, post: b }
    summary: { pairs: 38, improved: 33, same: 0, worse: 5, paired: { pre_mean: 1, post_mean: 2 } }
  - id: kecil
    maximum: 100
    summary: { pairs: 4, paired: { pre_mean: 50, post_mean: 60 } }
  - { id: sedikit, summary: { pairs: 4, pre: { n: 6 }, post: { n: 5 } } }
daily:
  - { date: 2026-03-10, kind: quiz, respondents: 38, mean: 4.3, scale: 5 }
  - { date: 2026-03-11, respondents: 4, mean: 4.3, scale: 5 }
satisfaction:
  respondents: 36
  scale: 5
  items:
    - { aspect: Materi, counts: [0, 0, 5, 15, 16] }
    - { aspect: Waktu, counts: [0, 1, 5, 15, 15] }
  recommend: { promoters: 20, passives: 12, detractors: 4 }
";

const FOLLOW_UP: &str = "submitted: 35
plans:
  - { date: 2026-04-09, of: 35, done: 1, in_progress: 34, stuck: 0, dropped: 0, no_news: 0 }
  - { date: 2026-06-09, of: 35, done: 12, in_progress: 13, stuck: 4, dropped: 1, no_news: 5 }
items: [{ id: sop, action: Menyusun SOP, due: 2026-06-30, status: done, done_on: 2026-06-20 }, { id: kas, action: Menutup kas, due: 2026-07-01 }]
monitoring: [{ months: 3, date: 2026-06-15, respondents: 30, applied: 22 }]
outcomes: [{ id: lpj, indicator: LPJ tepat waktu, baseline: { value: 66 }, target: 90, actual: { value: 88 } }]
";

fn content() -> Content {
    let at = |file: &str| format!("events/2026/a-1/{file}");
    Content::new()
        .event("a-1", EVENT)
        .file(&at("budget.yaml"), BUDGET)
        .file(&at("evaluation.yaml"), EVALUATION)
        .file(&at("follow-up.yaml"), FOLLOW_UP)
}

fn json_of(content: &Content, today: &str) -> Value {
    content.site(today, |site| {
        let (handle, _) = site.catalog.events().next().expect("an event");
        serde_json::from_slice(&report_json(site, handle).expect("the words are there")).expect("JSON")
    })
}

#[test]
fn the_head_and_every_section_are_there() {
    let report = json_of(&content(), "2026-11-22");
    let keys: Vec<&str> = report.as_object().expect("an object").keys().map(String::as_str).collect();
    let expected = "id title kind program status start end as_of attended evidence learning money time follow_up outcomes participants satisfaction daily targets findings corrections addresses definitions sources";
    assert_eq!(keys, expected.split(' ').collect::<Vec<_>>());
    assert_eq!(report["title"], "Bimtek Latihan, Angkatan I");
    assert_eq!(report["as_of"], "2026-11-22");
    assert_eq!(report["attended"], 40);
    assert_eq!(report["evidence"]["items"].as_array().map(Vec::len), Some(21));
    assert_eq!(report["evidence"]["items"][17]["state"], "not-due");
    // Satisfaction 36 of 40, pairs 38 of 40, monitoring 30 of 38; the outcome's actual has no date.
    assert_eq!(
        (&report["evidence"]["level"], &report["evidence"]["levels"]),
        (&json!(3), &json!([true, true, true, true, false]))
    );
    assert_eq!(
        report["corrections"][0],
        json!({ "date": "2026-05-02", "what": "Konsumsi diperbaiki", "why": "Nota ganda" })
    );
    assert_eq!(report["targets"][0], json!({ "measure": "gain", "value": 20, "set_on": "2026-02-01" }));
}

#[test]
fn learning_is_told_over_the_pairs_or_refused_as_a_whole() {
    let report = json_of(&content(), "2026-11-22");
    let expected = json!({
        "test": "pengetahuan", "computed": true, "reason": null, "pairs": 38, "coverage": 0.95,
        "pre": { "mean": 54.5, "sd": 12.0 }, "post": { "mean": 78.6, "sd": 9.4 },
        "gain": { "mean": 24.1, "sd": 12.0, "ci95": [20.1557, 28.0443], "reason": null },
        // 24.1 ÷ (100 − 54.5)
        "normalized_gain": 0.52967, "normalized_gain_reason": null,
        // 24.1 ÷ 10.7 × (1 − 3 ÷ 147)
        "effect_size": 2.20637, "effect_size_reason": null,
        // 0.115 × 45.5; the interval begins above it.
        "retest_reference": 5.2325, "retest_reference_reason": null, "reading": "rise",
        "improved": 33, "improved_reason": null, "same": 0, "same_reason": null, "worse": 5, "worse_reason": null,
        "not_improved": null, "improved_at_least": null,
        // 8 ÷ 38 and 33 ÷ 38
        "passing": { "pre": 0.210_526, "post": 0.868_421, "reason": null }, "passed": { "pre": 8, "post": 33 }, "units": [],
        "units_reason": null,
    });
    assert_eq!(report["learning"][0], expected);
    let refused = &report["learning"][1];
    assert_eq!((refused["computed"].as_bool(), refused["reason"].as_str()), (Some(false), Some("instruments-differ")));
    for figure in ["normalized_gain", "effect_size", "retest_reference", "improved", "same", "worse"] {
        assert_eq!(refused[format!("{figure}_reason")], "instruments-differ", "{figure}");
    }
    for figure in ["normalized_gain", "effect_size", "retest_reference", "reading", "improved", "worse"] {
        assert_eq!(refused[figure], Value::Null, "{figure}");
    }
    assert_eq!(refused["gain"], json!({ "mean": null, "sd": null, "ci95": null, "reason": "instruments-differ" }));
    assert_eq!(report["learning"][2]["reason"], "too-few");
    assert_eq!(report["learning"][2]["pre"]["mean"], Value::Null);
    assert_eq!(report["learning"][3]["reason"], "too-few", "nothing but the number of pairs may be written of so few");
}

/// A count that nobody wrote follows from others: it cites all of their lines.
#[test]
fn a_count_that_follows_from_others_cites_their_lines() {
    let summary = |counts: &str| {
        let lines = counts.replace(", ", "\n      ");
        let evaluation = format!(
            "tests:\n  - id: t\n    instrument: a\n    maximum: 100\n    summary:\n      {lines}\n      paired: {{ pre_mean: 60, post_mean: 63 }}\n"
        );
        let report = json_of(
            &Content::new().event("a-1", EVENT).file("events/2026/a-1/evaluation.yaml", &evaluation),
            "2026-11-22",
        );
        let sources = report["sources"].clone();
        let lines = move |figure: &str| -> Vec<u64> {
            let places = sources[format!("learning.t.{figure}")].as_array().cloned().unwrap_or_default();
            places.iter().map(|place| place["line"].as_u64().expect("a line")).collect()
        };
        (report["learning"][0].clone(), lines)
    };
    // Line 6 holds the pairs, 7 and 8 the counts.
    let (test, lines) = summary("pairs: 38, not_improved: 5");
    assert_eq!((&test["improved"], &test["not_improved"]), (&json!(33), &json!(5)));
    assert_eq!((lines("improved"), lines("not_improved")), (vec![6, 7], vec![7]));
    let (test, lines) = summary("pairs: 38, improved: 30");
    assert_eq!(
        (&test["improved"], &test["not_improved"], &test["worse_reason"]),
        (&json!(30), &json!(8), &json!("not-collected"))
    );
    assert_eq!((lines("improved"), lines("not_improved")), (vec![7], vec![6, 7]));
    let (test, lines) = summary("pairs: 38, improved: 25, worse: 8");
    assert_eq!((&test["same"], &test["worse"]), (&json!(5), &json!(8)));
    assert_eq!((lines("same"), lines("worse")), (vec![6, 7, 8], vec![8]));
    // Only the fall is recorded: it is told, and that the rises are not.
    let (test, lines) = summary("pairs: 38, worse: 5");
    assert_eq!(
        (&test["worse"], &test["improved"], &test["improved_reason"]),
        (&json!(5), &Value::Null, &json!("not-collected"))
    );
    assert_eq!((lines("improved"), lines("worse")), (Vec::<u64>::new(), vec![7]));
    assert_eq!(test["passing"], json!({ "pre": null, "post": null, "reason": "not-collected" }));
}

#[test]
fn what_is_withheld_of_answers_says_so() {
    let follow_up = "monitoring:
  - months: 3
    respondents: 30
    applied: 22
    barriers:
      - { what: Jaringan, people: 6 }
      - { what: Laptop, people: 3 }
      - { what: Waktu, people: 28 }
      - { what: Atasan }
";
    let report = json_of(&content().file("events/2026/a-1/follow-up.yaml", follow_up), "2026-11-22");
    assert_eq!(
        report["follow_up"]["monitoring"][0]["barriers"],
        json!([
            { "what": "Jaringan", "people": 6, "people_reason": null },
            { "what": "Laptop", "people": null, "people_reason": "suppressed" },
            // Two of thirty did not name it.
            { "what": "Waktu", "people": null, "people_reason": "suppressed" },
            { "what": "Atasan", "people": null, "people_reason": "not-collected" },
        ])
    );
    let cited = &report["sources"]["follow_up.monitoring.3.barriers"];
    assert_eq!(cited, &json!([{ "file": "events/2026/a-1/follow-up.yaml", "line": 6 }]));
    assert_eq!(report["follow_up"]["monitoring"][1]["barriers"], json!([]));
    let reason = |recommend: &str| {
        let evaluation = format!("satisfaction: {{ respondents: 36, scale: 5{recommend} }}\n");
        let content = content().file("events/2026/a-1/evaluation.yaml", &evaluation);
        json_of(&content, "2026-11-22")["satisfaction"]["recommend_reason"].clone()
    };
    let camps = |camps: &str| reason(&format!(", recommend: {{ {camps} }}"));
    assert_eq!(camps("promoters: 20, passives: 11, detractors: 5"), Value::Null);
    assert_eq!(camps("promoters: 20, passives: 13, detractors: 3"), "suppressed");
    assert_eq!(camps("promoters: 2, passives: 1, detractors: 0"), "too-few");
    assert_eq!(camps("promoters: 20"), "unknown-part");
    assert_eq!(reason(""), "not-collected");
}

#[test]
fn no_way_to_go_is_told_as_such() {
    let progress = |values: &str| {
        let follow_up = format!("outcomes: [{{ id: o, indicator: LPJ, unit: \"%\", {values} }}]\n");
        let report = json_of(&content().file("events/2026/a-1/follow-up.yaml", &follow_up), "2026-11-22");
        let outcome = &report["outcomes"][0];
        (outcome["progress"].clone(), outcome["progress_reason"].clone())
    };
    for (values, reason) in [
        ("baseline: { value: 66 }, target: 66, actual: { value: 88 }", "base-zero"),
        ("baseline: { value: 66 }, target: 90", "unknown-part"),
        ("baseline: { value: 66 }, actual: { value: 88 }", "unknown-part"),
        ("baseline: { value: 50, n: 4 }, target: 90, actual: { value: 75, n: 4 }", "below-ten"),
    ] {
        assert_eq!(progress(values), (Value::Null, json!(reason)), "{values}");
    }
    assert_eq!(progress("baseline: { value: 66 }, target: 90, actual: { value: 78 }"), (json!(0.5), Value::Null));
}

#[test]
fn of_two_tests_with_the_same_questions_the_smaller_is_withheld() {
    let test = |id: &str, pairs: u32, more: &str| {
        format!(
            "  - id: {id}\n    instrument: a\n    maximum: 100\n    summary:\n      pairs: {pairs}\n      paired: {{ pre_mean: 50, post_mean: 60 }}\n      passed: {{ pre: 8, post: 20 }}\n      improved: 20\n{more}"
        )
    };
    let units = "      units: [{ unit: A, pairs: 20, gain_mean: 9 }]\n";
    let of = |tests: &str| {
        let evaluation = format!("tests:\n{tests}");
        json_of(&Content::new().event("a-1", EVENT).file("events/2026/a-1/evaluation.yaml", &evaluation), "2026-11-22")
    };
    let report = of(&format!("{}{}", test("semua", 38, units), test("sebagian", 36, "")));
    let (all, part) = (&report["learning"][0], &report["learning"][1]);
    assert_eq!((&all["computed"], &all["units"][0]["pairs"]), (&json!(true), &json!(20)));
    assert_eq!((&part["computed"], &part["reason"], &part["pairs"]), (&json!(false), &json!("suppressed"), &json!(36)));
    for figure in ["improved", "not_improved", "normalized_gain"] {
        assert_eq!(part[figure], Value::Null, "{figure}");
    }
    for section in ["pre", "post", "gain", "passing", "passed"] {
        let mut figures = part[section].as_object().expect("an object").iter().filter(|(key, _)| *key != "reason");
        assert!(figures.all(|(_, figure)| figure.is_null()), "{section}: {}", part[section]);
    }
    let sources = report["sources"].as_object().expect("sources");
    let cited: Vec<_> = sources.keys().filter(|path| path.starts_with("learning.sebagian.")).collect();
    assert_eq!(cited, ["learning.sebagian.coverage", "learning.sebagian.pairs"], "and no line of what is withheld");
    // Eighteen others are enough; but units of the same people would give further differences.
    let report = of(&format!("{}{}", test("semua", 38, units), test("sebagian", 26, "")));
    assert_eq!(report["learning"][1]["computed"], true);
    assert_eq!(
        (&report["learning"][0]["units"], &report["learning"][0]["units_reason"]),
        (&json!([]), &json!("suppressed"))
    );
}

/// Of each figure that is null, the reason stands beside it.
#[test]
fn what_cannot_be_computed_says_why() {
    let paired = |more: &str| format!("paired: {{ pre_mean: 60, post_mean: 63{more} }}");
    let cases = [
        (
            7,
            "maximum: 100",
            paired(", pre_sd: 9, post_sd: 9, gain_sd: 8"),
            ["below-ten", "", "below-ten", ""],
            "mean-rose",
        ),
        (16, "maximum: 100", paired(""), ["unknown-part", "", "unknown-part", ""], "mean-rose"),
        (
            16,
            "passing: 70",
            paired(", gain_sd: 4"),
            ["", "unknown-part", "unknown-part", "unknown-part"],
            "rise-uncompared",
        ),
        (
            16,
            "maximum: 65",
            paired(", gain_sd: 0, pre_sd: 0, post_sd: 0"),
            ["", "near-maximum", "no-spread", ""],
            "rise",
        ),
        (
            16,
            "maximum: 100",
            paired(", gain_mean: -3, gain_sd: 20"),
            ["", "scores-fell", "unknown-part", ""],
            "no-clear-change",
        ),
    ];
    for (pairs, scale, paired, reasons, reading) in cases {
        let evaluation =
            format!("tests: [{{ id: t, instrument: a, {scale}, summary: {{ pairs: {pairs}, {paired} }} }}]\n");
        let content = Content::new().event("a-1", EVENT).file("events/2026/a-1/evaluation.yaml", &evaluation);
        let report = json_of(&content, "2026-11-22");
        let test = &report["learning"][0];
        let beside = [
            (&test["gain"]["ci95"], &test["gain"]["reason"]),
            (&test["normalized_gain"], &test["normalized_gain_reason"]),
            (&test["effect_size"], &test["effect_size_reason"]),
            (&test["retest_reference"], &test["retest_reference_reason"]),
        ];
        for ((figure, why), reason) in beside.into_iter().zip(reasons) {
            assert_eq!(why.as_str().unwrap_or_default(), reason, "{evaluation}");
            assert_eq!(figure.is_null(), !reason.is_empty(), "{evaluation}");
        }
        assert_eq!(test["reading"], reading);
    }
}

#[test]
fn money_says_what_is_not_known() {
    let money = &json_of(&content(), "2026-11-22")["money"];
    // 6 × 900.000 + 6.000.000 + 800.000 (revised), and 5.400.000 + 6.600.000 + unknown.
    assert_eq!(money["planned"], 12_200_000);
    assert_eq!(money["realised"], 12_000_000);
    assert_eq!((money["complete"].as_bool(), money["reason"].as_str()), (Some(false), Some("unknown-part")));
    assert_eq!((&money["per_participant"], &money["lodging_travel_share"]), (&Value::Null, &Value::Null));
    assert_eq!(
        money["by_category"][0],
        json!({ "category": "fees", "planned": 6_200_000, "realised": 5_400_000, "complete": false, "planned_complete": true })
    );
    let planned_event =
        Content::new().event("a-1", "program: latihan\nstatus: planned\nstart: 2026-12-01\nend: 2026-12-01");
    let money = &json_of(&planned_event, "2026-11-22")["money"];
    assert_eq!(
        (&money["realised"], &money["complete"], &money["reason"]),
        (&Value::Null, &json!(false), &json!("not-due"))
    );
    assert_eq!(money["by_category"], json!([]));
}

#[test]
fn people_are_not_pointed_at() {
    let report = json_of(&content(), "2026-11-22");
    let people = &report["participants"];
    assert_eq!(
        (&people["women"], &people["men"], &people["reason"]),
        (&Value::Null, &Value::Null, &json!("suppressed"))
    );
    let asked = &report["satisfaction"];
    assert_eq!(asked["response_rate"], 0.9);
    // (5 × 3 + 15 × 4 + 16 × 5) ÷ 36 = 155 ÷ 36
    assert_eq!(asked["items"][0]["mean"], 4.30556);
    // One person answered 2, five 3, fifteen 4 and fifteen 5. Beside bins of 6, 15 and 15 the mean, (2 + 15 + 60 + 75) ÷ 36,
    // would tell that one.
    let merged = json!([
        { "from": 1, "to": 3, "count": 6 }, { "from": 4, "to": 4, "count": 15 }, { "from": 5, "to": 5, "count": 15 },
    ]);
    assert_eq!(asked["items"][1]["counts"], merged);
    assert_eq!((&asked["items"][1]["mean"], &asked["items"][1]["reason"]), (&Value::Null, &json!("suppressed")));
    assert_eq!(
        asked["recommend"],
        json!([{ "who": ["detractors", "passives"], "count": 16 }, { "who": ["promoters"], "count": 20 }])
    );
    assert_eq!(asked["recommend_reason"], "suppressed");
    assert_eq!(report["daily"][0]["mean"], 4.3);
    assert_eq!((&report["daily"][1]["mean"], &report["daily"][1]["reason"]), (&Value::Null, &json!("too-few")));
    for hidden in
        ["participants.women", "satisfaction.items.Waktu", "learning.praktik.improved", "daily.2026-03-11.mean"]
    {
        assert_eq!(report["sources"][hidden], Value::Null, "{hidden}");
    }
}

#[test]
fn follow_up_and_outcomes() {
    let report = json_of(&content(), "2026-11-22");
    let after = &report["follow_up"];
    assert_eq!(
        (&after["submitted"], &after["plans"]["date"], &after["plans"]["no_news"]),
        (&json!(35), &json!("2026-06-09"), &json!(5))
    );
    // 12 ÷ 35
    assert_eq!(after["completion"], 0.342_857);
    assert_eq!((&after["items"], &after["items_done"], &after["items_overdue"]), (&json!(2), &json!(1), &json!(1)));
    let rounds = after["monitoring"].as_array().expect("a list");
    let states: Vec<_> = rounds.iter().map(|round| (round["months"].as_u64(), round["state"].as_str())).collect();
    assert_eq!(states, [(Some(3), Some("complete")), (Some(6), Some("overdue")), (Some(12), Some("not-due"))]);
    // 22 ÷ 30 and 30 ÷ 38
    assert_eq!((&rounds[0]["applied_share"], &rounds[0]["response_rate"]), (&json!(0.733_333), &json!(0.789_474)));
    assert_eq!(rounds[2]["reason"], "not-due");
    assert_eq!(
        report["outcomes"][0],
        json!({
            "id": "lpj", "baseline": 66, "target": 90, "actual": 88, "progress": 0.916_667, "progress_reason": null, "unit": null, "change": 22,
            "movement": "better", "difference_in_differences": null, "other_causes": null,
            "reason": null, "baseline_count": null, "actual_count": null,
            "comparison": {
                "group": null, "chosen_how": null, "n": null, "baseline": null, "actual": null, "change": null,
                "reason": null, "baseline_count": null, "actual_count": null, "ahead": null,
            },
        })
    );
}

#[test]
fn figures_name_their_lines() {
    let sources = &json_of(&content(), "2026-11-22")["sources"];
    let at = |file: &str, line: u32| json!({ "file": format!("events/2026/a-1/{file}"), "line": line });
    assert_eq!(sources["money.realised"], json!([at("budget.yaml", 2), at("budget.yaml", 3)]));
    assert_eq!(sources["money.planned"], json!([at("budget.yaml", 2), at("budget.yaml", 3), at("budget.yaml", 4)]));
    assert_eq!(sources["learning.pengetahuan.gain.mean"], json!([at("evaluation.yaml", 7)]));
    // The means, their deviations and the number of pairs.
    assert_eq!(sources["learning.pengetahuan.gain.ci95"], json!([at("evaluation.yaml", 7), at("evaluation.yaml", 6)]));
    assert_eq!(
        sources["learning.pengetahuan.retest_reference"],
        json!([at("evaluation.yaml", 7), at("evaluation.yaml", 4)])
    );
    assert_eq!(sources["learning.praktik.gain.ci95"], Value::Null);
    // Three women, who are not told, stand on the same line.
    assert_eq!(sources["attended"], Value::Null);
    assert_eq!(sources["follow_up.completion"], json!([at("follow-up.yaml", 4)]));
    assert_eq!(sources["outcomes.lpj.progress"], json!([at("follow-up.yaml", 7)]));
}

#[test]
fn an_event_with_nothing_still_has_every_key() {
    let bare = Content::new().event("a-1", "program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-10");
    let (bare, full) = (json_of(&bare, "2026-11-22"), json_of(&content(), "2026-11-22"));
    for section in ["money", "time", "follow_up", "participants", "satisfaction"] {
        let keys =
            |report: &Value| report[section].as_object().map(|section| section.keys().cloned().collect::<Vec<_>>());
        assert_eq!(keys(&bare), keys(&full), "{section}");
    }
    assert_eq!((&bare["learning"], &bare["outcomes"], &bare["daily"]), (&json!([]), &json!([]), &json!([])));
    assert_eq!(bare["attended"], Value::Null);
}

#[test]
fn a_line_that_holds_what_is_withheld_is_cited_for_nothing() {
    // Three men of 40 are not told; whoever follows a link to their line would read them.
    let people = "invited: 45, registered: 42, attended: 40, completed: 38, women: 37, men: 3";
    let flow = format!(
        "{}\nparticipants: {{ {people} }}",
        EVENT.lines().filter(|line| !line.starts_with("participants:")).collect::<Vec<_>>().join("\n")
    );
    let lines = people.replace(", ", "\n  ");
    let block = flow.replace(&format!("participants: {{ {people} }}"), &format!("participants:\n  {lines}"));
    let sources = |front: &str| {
        let report = json_of(&content().event("a-1", front), "2026-11-22");
        assert_eq!(report["participants"]["women"], Value::Null);
        assert_eq!(report["participants"]["registered"], 42);
        report["sources"].clone()
    };
    assert_eq!(sources(&flow)["participants.registered"], Value::Null);
    assert_eq!(sources(&block)["participants.registered"].as_array().map(Vec::len), Some(1));
    assert_eq!(sources(&block)["participants.men"], Value::Null);
}

#[test]
fn counts_that_stand_for_a_percentage_name_their_lines() {
    let outcomes = "outcomes:
  - id: lpj
    indicator: LPJ
    unit: \"%\"
    baseline: { value: 57.1, n: 7 }
    actual:
      value: 71.4
      n: 7
    comparison:
      group: Lain
      n: 3
      baseline: 33.3
      actual: 66.7
";
    let report = json_of(&content().file("events/2026/a-1/follow-up.yaml", outcomes), "2026-11-22");
    let (own, other) = (&report["outcomes"][0], &report["outcomes"][0]["comparison"]);
    assert_eq!((&own["baseline_count"], &own["actual_count"]), (&json!(4), &json!(5)));
    assert_eq!((&other["baseline_count"], &other["actual_count"]), (&json!(1), &json!(2)));
    let lines = |path: &str| -> Vec<u64> {
        let places = report["sources"][format!("outcomes.lpj.{path}")].as_array().expect("sources");
        places.iter().map(|place| place["line"].as_u64().expect("a line")).collect()
    };
    assert_eq!((lines("baseline_count"), lines("actual_count")), (vec![5], vec![7, 8]));
    assert_eq!((lines("comparison.baseline_count"), lines("comparison.actual_count")), (vec![12, 11], vec![13, 11]));
}
