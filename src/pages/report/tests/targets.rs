//! What came of a target, or why that is not said.

use super::*;

/// The target for a measure as JSON, of an event with these results.
fn target(event: &str, results: &[(&str, &str)], today: &str) -> Value {
    let event = format!("program: latihan\nstart: 2026-03-10\nend: 2026-03-11\n{event}");
    let content = results.iter().fold(Content::new().event("a-1", &event), |content, (file, text)| {
        content.file(&format!("events/2026/a-1/{file}"), text)
    });
    json_of(&content, today)["targets"][0].clone()
}

fn told(target: &Value) -> [Value; 4] {
    ["measured", "measured_reason", "reached", "reached_reason"].map(|key| target[key].clone())
}

fn of(measure: &str, people: &str, results: &[(&str, &str)]) -> [Value; 4] {
    let event = format!(
        "status: completed\nparticipants: {{ {people} }}\ntargets: [{{ measure: {measure}, set_on: 2026-02-01 }}]"
    );
    told(&target(&event, results, "2026-11-22"))
}

#[test]
fn a_share_is_told_with_its_counts_and_none_of_fewer_than_ten() {
    let event = "status: completed\nparticipants: { attended: 40, completed: 38 }\ntargets: [{ measure: completion, value: 0.96 }]";
    let found = target(event, &[], "2026-11-22");
    assert_eq!((&found["count"], &found["of"]), (&json!(38), &json!(40)));
    assert_eq!(told(&found), [json!(0.95), Value::Null, json!(false), Value::Null]);
    // Seven of eight reach 0.8, as the page says; they are no percentage.
    let few = of("completion, value: 0.8", "attended: 8, completed: 7", &[]);
    assert_eq!(few, [Value::Null, json!("below-ten"), json!(true), Value::Null]);
    let unknown = of("completion, value: 0.8", "attended: 40", &[]);
    assert_eq!(unknown, [Value::Null, json!("not-collected"), Value::Null, json!("not-collected")]);
}

#[test]
fn what_is_not_judged_says_why() {
    let plans = [("follow-up.yaml", "plans: [{ date: 2026-04-13, of: 37, done: 2, no_news: 35 }]\n")];
    let event = "status: completed\ntargets: [{ measure: follow-up-done, value: 0.6 }]";
    let early = target(event, &plans, "2026-06-10");
    assert_eq!(told(&early), [json!(0.054_054_1), Value::Null, Value::Null, json!("too-early")]);
    let late = target(event, &plans, "2026-06-11");
    assert_eq!(told(&late), [json!(0.054_054_1), Value::Null, json!(false), Value::Null]);
    let rounds = |people: &str| {
        let round = format!("monitoring: [{{ months: 3, date: 2026-06-12, {people} }}]\n");
        of("applied, value: 0.7", "attended: 40, completed: 38", &[("follow-up.yaml", &round)])
    };
    assert_eq!(rounds("respondents: 30, applied: 24"), [json!(0.8), Value::Null, json!(true), Value::Null]);
    assert_eq!(
        rounds("respondents: 9, applied: 9"),
        [Value::Null, json!("below-ten"), Value::Null, json!("below-ten")]
    );
    assert_eq!(rounds("respondents: 4, applied: 4"), [Value::Null, json!("too-few"), Value::Null, json!("too-few")]);
    let planned = "status: planned\ntargets: [{ measure: completion, value: 0.9 }]";
    let ahead = target(planned, &[], "2026-02-15");
    assert_eq!(told(&ahead), [Value::Null, json!("not-due"), Value::Null, json!("not-due")]);
    let cancelled = "status: cancelled\nstatus_reason: Banjir.\nparticipants: { attended: 40, completed: 38 }\ntargets: [{ measure: completion, value: 0.9 }]";
    let found = target(cancelled, &[], "2026-11-22");
    assert_eq!((&found["reached"], &found["reached_reason"]), (&Value::Null, &json!("not-applicable")));
}

#[test]
fn a_gain_is_that_of_the_test_the_page_judges_it_on() {
    let tests = |scale: &str, second: &str| {
        let tests = format!(
            "tests:\n  - {{ id: a, instrument: x, minimum: 0, maximum: 100, summary: {{ pairs: 36, paired: {{ pre_mean: 50, post_mean: 65, gain_mean: 15 }} }} }}\n  - {{ id: b, instrument: y, minimum: 0, maximum: {scale}, summary: {{ pairs: 36, paired: {{ pre_mean: 10, post_mean: {second} }} }} }}\n"
        );
        of("gain, value: 12", "attended: 40", &[("evaluation.yaml", &tests)])
    };
    // On one scale the one that gained least stands for both.
    assert_eq!(tests("100", "18"), [json!(8.0), Value::Null, json!(false), Value::Null]);
    assert_eq!(tests("100", "40"), [json!(15.0), Value::Null, json!(true), Value::Null]);
    // On another scale nobody knows which was meant.
    assert_eq!(tests("50", "18"), [Value::Null, json!("scales-differ"), Value::Null, json!("scales-differ")]);
    let cost = [("budget.yaml", "lines: [{ category: meals, item: Konsumsi, planned: 900, realised: 800 }]\n")];
    let each = |aim: &str| of(&format!("cost-per-participant, value: {aim}"), "attended: 40", &cost);
    assert_eq!(each("20"), [json!(20.0), Value::Null, json!(true), Value::Null]);
    assert_eq!(each("19"), [json!(20.0), Value::Null, json!(false), Value::Null]);
}
