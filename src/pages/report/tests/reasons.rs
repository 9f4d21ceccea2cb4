//! Figures that are not told, each with its reason.

use super::*;

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
        let mut figures =
            part[section].as_object().expect("an object").iter().filter(|(key, _)| !key.ends_with("reason"));
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
        (
            16,
            "maximum: 100",
            "paired: { pre_sd: 9, post_sd: 9, gain_mean: 3, gain_sd: 4 }".to_owned(),
            ["", "unknown-part", "", "unknown-part"],
            "rise-uncompared",
        ),
        (
            16,
            "maximum: 100",
            "paired: { post_mean: 63, gain_mean: 3, gain_sd: 4 }".to_owned(),
            ["", "", "unknown-part", ""],
            "rise-within-retest",
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

/// Each figure that is null has the reason of its own, by what the checklist says and by what is written.
#[test]
fn what_is_not_there_says_why() {
    let of =
        |event: &str, today: &str| json_of(&Content::new().event("a-1", &format!("program: latihan\n{event}")), today);
    let reasons = |report: &Value| {
        [
            "/attended",
            "/participants/invited",
            "/time/hours",
            "/follow_up/submitted",
            "/satisfaction/respondents",
            "/money/planned",
        ]
        .map(|at| report.pointer(&format!("{at}_reason")).and_then(Value::as_str).unwrap_or_default().to_owned())
    };
    let days = "start: 2026-03-10\nend: 2026-03-10";
    // Planned: the timetable and the budget are owed from the start, the rest when it is over.
    assert_eq!(
        reasons(&of(&format!("status: planned\n{days}"), "2026-02-01")),
        ["not-due", "not-due", "not-collected", "not-due", "not-due", "not-collected"]
    );
    // Long over: what was due on a day is overdue.
    assert_eq!(
        reasons(&of(&format!("status: completed\n{days}"), "2026-11-22")),
        ["overdue", "overdue", "not-collected", "overdue", "overdue", "not-collected"]
    );
    let withheld = "absences: [{ what: attendance, state: withheld, reason: Data aparat, basis: UU 14/2008 }]";
    let report = of(&format!("status: completed\n{days}\n{withheld}"), "2026-11-22");
    assert_eq!(report["attended_reason"], "withheld");
    let report = of(&format!("status: cancelled\nstatus_reason: Banjir\n{days}"), "2026-11-22");
    assert_eq!(report["attended_reason"], "not-applicable");
}

#[test]
fn of_two_values_in_one_unit_both_are_counts() {
    let follow_up = "outcomes: [{ id: o, indicator: LPJ, unit: \"%\", target: 90, \
                     baseline: { value: 57.5, n: 40 }, actual: { value: 71.4, n: 7 } }]\n";
    let report = json_of(&content().file("events/2026/a-1/follow-up.yaml", follow_up), "2026-11-22");
    let outcome = &report["outcomes"][0];
    // 23 of 40, 5 of 7.
    assert_eq!((&outcome["baseline_count"], &outcome["actual_count"]), (&json!(23), &json!(5)));
    // Forty are enough for a percentage; it is told as a count because the other is.
    for (figure, why) in
        [("baseline", "as-count"), ("actual", "below-ten"), ("change", "below-ten"), ("progress", "below-ten")]
    {
        let reason = format!("{figure}_reason");
        assert_eq!((&outcome[figure], &outcome[&reason]), (&Value::Null, &json!(why)), "{figure}");
    }
    assert_eq!(outcome["reason"], "below-ten");
    assert_eq!((&outcome["baseline_count_reason"], &outcome["actual_count_reason"]), (&Value::Null, &Value::Null));
}

#[test]
fn of_two_groups_in_one_unit_both_are_counts() {
    let outcome = |n: &str| {
        let follow_up = format!(
            "outcomes: [{{ id: o, indicator: LPJ, unit: \"%\", target: 90, baseline: {{ value: 57.1, n: 7 }}, \
             actual: {{ value: 71.4, n: 7 }}, comparison: {{ group: Lain, {n}baseline: 55, actual: 62.5 }} }}]\n"
        );
        json_of(&content().file("events/2026/a-1/follow-up.yaml", &follow_up), "2026-11-22")["outcomes"][0].clone()
    };
    let other = &outcome("n: 40, ")["comparison"];
    // 22 and 25 of 40, beside 4 and 5 of 7.
    assert_eq!((&other["baseline_count"], &other["actual_count"]), (&json!(22), &json!(25)));
    for figure in ["baseline", "actual", "change"] {
        let reason = format!("{figure}_reason");
        assert_eq!((&other[figure], &other[&reason]), (&Value::Null, &json!("as-count")), "{figure}");
    }
    // Of how many it is, nobody wrote.
    let other = &outcome("")["comparison"];
    assert_eq!((&other["baseline"], &other["baseline_count_reason"]), (&json!(55), &json!("not-applicable")));
    assert_eq!(outcome("n: 40, ")["difference_in_differences_reason"], "below-ten");
}

#[test]
fn what_is_told_in_the_place_of_another_says_why() {
    let moved = |counts: &str| {
        let test = format!(
            "{{ id: t, instrument: a, maximum: 100, summary: {{ pairs: 40, paired: {{ pre_mean: 50, post_mean: 60 }}, {counts} }} }}"
        );
        let content =
            Content::new().event("a-1", EVENT).file("events/2026/a-1/evaluation.yaml", &format!("tests: [{test}]\n"));
        let report = json_of(&content, "2026-11-22");
        ["improved", "same", "worse", "not_improved", "improved_at_least"].map(|count| {
            let test = &report["learning"][0];
            let why = &test[format!("{count}_reason")];
            why.as_str().map_or_else(|| test[count].to_string(), ToOwned::to_owned)
        })
    };
    assert_eq!(moved("improved: 30, same: 5, worse: 5"), ["30", "5", "5", "not-applicable", "not-applicable"]);
    // `tally` writes the two together because one of them is small.
    assert_eq!(moved("improved: 30, not_improved: 10"), ["30", "suppressed", "suppressed", "10", "not-applicable"]);
    assert_eq!(moved("improved_at_least: 36"), ["suppressed", "suppressed", "suppressed", "suppressed", "36"]);
    assert_eq!(
        moved("passed: { pre: 8, post: 30 }"),
        ["not-collected", "not-collected", "not-collected", "not-collected", "not-collected"]
    );
}
