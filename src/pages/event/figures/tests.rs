//! What a target's card says, as a template sees it.

use crate::pages::event::view;
use crate::pages::fixture::Content;
use serde_json::{Value, json};

/// Whether the target for plans done was reached, and why that is not said, as of a day.
fn follow_up(today: &str, done: u32) -> (Value, Value) {
    let front = "program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-11\ntargets: [{ measure: follow-up-done, value: 0.6, set_on: 2026-02-01 }]";
    let rest = 37 - done;
    let recap = format!("submitted: 37\nplans: [{{ date: 2026-04-13, of: 37, done: {done}, no_news: {rest} }}]\n");
    let content = Content::new().event("a-1", front).file("events/2026/a-1/follow-up.yaml", &recap);
    content.spoken(today, |site| {
        let (handle, _) = site.catalog.events().next().expect("an event");
        let (_, view) = view(site, handle).expect("the words are there");
        let figure = view.figures.iter().find(|figure| figure.id == "follow-up").expect("the figure");
        let target = serde_json::to_value(&figure.target).expect("JSON");
        (target["reached"].clone(), target["unjudged"].clone())
    })
}

#[test]
fn plans_are_not_called_short_of_their_target_before_three_months_by_today() {
    assert_eq!(follow_up("2026-06-10", 2), (Value::Null, json!("too-early")));
    // The recap is no younger than it was.
    assert_eq!(follow_up("2026-06-11", 2), (json!(false), Value::Null));
    // What is reached early is reached.
    assert_eq!(follow_up("2026-06-10", 30), (json!(true), Value::Null));
    assert_eq!(follow_up("2026-06-11", 30), (json!(true), Value::Null));
}

/// Whether a target for the gain was reached, and whether the interval reaches below it.
fn gain(aim: &str, sd: &str) -> (Value, Value) {
    let front = format!(
        "program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-11\ntargets: [{{ measure: gain, value: {aim}, set_on: 2026-02-01 }}]"
    );
    let tests = format!(
        "tests:\n  - {{ id: t, title: Tes, instrument: Soal A, minimum: 0, maximum: 100, summary: {{ pairs: 36, paired: {{ pre_mean: 50, post_mean: 65, gain_mean: 15{sd} }} }} }}\n"
    );
    let content = Content::new().event("a-1", &front).file("events/2026/a-1/evaluation.yaml", &tests);
    content.spoken("2026-06-10", |site| {
        let (handle, _) = site.catalog.events().next().expect("an event");
        let (_, view) = view(site, handle).expect("the words are there");
        let figure = view.figures.iter().find(|figure| figure.id == "gain").expect("the figure");
        let target = serde_json::to_value(&figure.target).expect("JSON");
        (target["reached"].clone(), target["is_unsure"].clone())
    })
}

/// 15 points, by Student's t 15 ± 2.03 × 12 ÷ 6: 10.9 to 19.1.
#[test]
fn a_target_within_the_interval_is_reached_but_not_surely() {
    assert_eq!(gain("12", ", gain_sd: 12"), (json!(true), json!(true)));
    assert_eq!(gain("10", ", gain_sd: 12"), (json!(true), json!(false)));
    assert_eq!(gain("16", ", gain_sd: 12"), (json!(false), json!(false)));
    // Without an interval there is nothing to hold beside it.
    assert_eq!(gain("12", ""), (json!(true), json!(false)));
}

/// Whether a target for those who apply it was reached, why that is not said, and what it comes to of all who completed.
fn applied(respondents: u32, applied: u32) -> [Value; 3] {
    let front = "program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-11\nparticipants: { attended: 41, completed: 39 }\ntargets: [{ measure: applied, value: 0.7, set_on: 2026-02-01 }]";
    let round =
        format!("monitoring: [{{ months: 3, date: 2026-06-12, respondents: {respondents}, applied: {applied} }}]\n");
    let content = Content::new().event("a-1", front).file("events/2026/a-1/follow-up.yaml", &round);
    content.spoken("2026-07-10", |site| {
        let (handle, _) = site.catalog.events().next().expect("an event");
        let (_, view) = view(site, handle).expect("the words are there");
        let target = serde_json::to_value(&view.targets[0]).expect("JSON");
        ["reached", "unjudged", "of_all"].map(|key| target[key].clone())
    })
}

#[test]
fn a_target_among_those_who_answered_is_held_beside_all() {
    // 24 of 31 are 77 %, of 39 only 62 %; 30 of 39 are 77 %.
    assert_eq!(applied(31, 24), [json!(true), Value::Null, json!([24, 39])]);
    assert_eq!(applied(35, 30), [json!(true), Value::Null, Value::Null]);
    assert_eq!(applied(31, 20), [json!(false), Value::Null, Value::Null]);
    assert_eq!(applied(9, 9), [Value::Null, json!("below-ten"), Value::Null]);
    assert_eq!(applied(10, 10), [json!(true), Value::Null, json!([10, 39])]);
}
