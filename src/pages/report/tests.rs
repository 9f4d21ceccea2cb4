//! Known answers, worked out by hand from the documented example.

mod cited;
mod reasons;
mod targets;

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
    let expected = "id title kind program status start end as_of attended attended_reason evidence learning money time follow_up outcomes participants satisfaction daily targets findings corrections photos addresses definitions sources";
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
    let expected = json!({
        // Other tests have no gain, and nobody says for which it was set.
        "measure": "gain", "value": 20, "set_on": "2026-02-01", "measured": null, "measured_reason": "test-refused",
        "count": null, "count_reason": "not-applicable", "of": null, "of_reason": "not-applicable",
        "reached": null, "reached_reason": "test-refused",
    });
    assert_eq!(report["targets"][0], expected);
}

#[test]
fn learning_is_told_over_the_pairs_or_refused_as_a_whole() {
    let report = json_of(&content(), "2026-11-22");
    let expected = json!({
        "test": "pengetahuan", "computed": true, "reason": null, "pairs": 38, "pairs_reason": null,
        "coverage": 0.95, "coverage_reason": null,
        "pre": { "mean": 54.5, "mean_reason": null, "sd": 12.0, "sd_reason": null },
        "post": { "mean": 78.6, "mean_reason": null, "sd": 9.4, "sd_reason": null },
        "gain": {
            "mean": 24.1, "mean_reason": null, "sd": 12.0, "sd_reason": null,
            "ci95": [20.1557, 28.0443], "ci95_reason": null, "reason": null,
        },
        // 24.1 ÷ (100 − 54.5)
        "normalized_gain": 0.52967, "normalized_gain_reason": null,
        // 24.1 ÷ 10.7 × (1 − 3 ÷ 147)
        "effect_size": 2.20637, "effect_size_reason": null,
        // 0.115 × 45.5; the interval begins above it.
        "retest_reference": 5.2325, "retest_reference_reason": null, "reading": "rise",
        "improved": 33, "improved_reason": null, "same": 0, "same_reason": null, "worse": 5, "worse_reason": null,
        "not_improved": null, "not_improved_reason": "not-applicable",
        "improved_at_least": null, "improved_at_least_reason": "not-applicable",
        // 8 ÷ 38 and 33 ÷ 38
        "passing": { "pre": 0.210_526, "pre_reason": null, "post": 0.868_421, "post_reason": null, "reason": null },
        "passed": { "pre": 8, "pre_reason": null, "post": 33, "post_reason": null },
        "units": [], "units_reason": null,
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
    let why = "instruments-differ";
    assert_eq!(
        refused["gain"],
        json!({
            "mean": null, "mean_reason": why, "sd": null, "sd_reason": why, "ci95": null, "ci95_reason": why, "reason": why,
        })
    );
    assert_eq!(report["learning"][2]["reason"], "too-few");
    assert_eq!(report["learning"][2]["pre"]["mean"], Value::Null);
    assert_eq!(report["learning"][3]["reason"], "too-few", "nothing but the number of pairs may be written of so few");
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
        json!({
            "category": "fees", "planned": 6_200_000, "planned_reason": null, "realised": 5_400_000, "realised_reason": null,
            "complete": false, "planned_complete": true,
        })
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
            "id": "lpj", "baseline": 66, "baseline_reason": null, "target": 90, "target_reason": null,
            "actual": 88, "actual_reason": null, "progress": 0.916_667, "progress_reason": null, "unit": null,
            "change": 22, "change_reason": null, "movement": "better",
            "difference_in_differences": null, "difference_in_differences_reason": "not-collected", "other_causes": null,
            "reason": null, "baseline_count": null, "baseline_count_reason": "not-applicable",
            "actual_count": null, "actual_count_reason": "not-applicable",
            "comparison": {
                "group": null, "chosen_how": null, "n": null, "n_reason": "not-collected",
                "baseline": null, "baseline_reason": "not-collected", "actual": null, "actual_reason": "not-collected",
                "change": null, "change_reason": "not-collected",
                "reason": null, "baseline_count": null, "baseline_count_reason": "not-collected",
                "actual_count": null, "actual_count_reason": "not-collected", "ahead": null,
            },
        })
    );
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
    assert_eq!((&bare["attended"], &bare["attended_reason"]), (&Value::Null, &json!("overdue")));
}
