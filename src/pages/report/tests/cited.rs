//! The lines that figures cite.

use super::*;

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
    let why = "not-collected";
    let passing = json!({ "pre": null, "pre_reason": why, "post": null, "post_reason": why, "reason": why });
    assert_eq!(test["passing"], passing);
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
