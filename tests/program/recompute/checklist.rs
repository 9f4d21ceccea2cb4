//! The checklist: what is owed when, the score, and the level, from dates, thresholds and the report's own counts.

use crate::recompute::facts::{Content, number};
use jiff::{ToSpan, civil::Date};
use serde_json::Value;

/// Days after the last day on which an item is due; months count thirty days more. Nothing: owed from the start.
pub fn due(content: &Content, item: &str, last: Date) -> Option<Date> {
    let threshold = |key: &str, usual: i64| {
        let written = content.text("site.yaml", &format!("thresholds.{key}")).and_then(number);
        #[expect(clippy::cast_possible_truncation, reason = "days")]
        written.map_or(usual, |days| days as i64)
    };
    let after = |days: i64| last.checked_add(days.days()).unwrap();
    Some(match item {
        "attendance" => last,
        "pre-post-test" | "daily-evaluation" | "satisfaction" | "follow-up-plan" | "lessons" | "documents" => {
            after(threshold("evaluation_due_days", 30))
        }
        "budget-realised" => after(threshold("realisation_due_days", 60)),
        "monitoring-3m" | "monitoring-6m" | "monitoring-12m" => {
            let months: i64 = item.trim_start_matches("monitoring-").trim_end_matches('m').parse().unwrap();
            last.checked_add(months.months()).unwrap().checked_add(30.days()).unwrap()
        }
        _ => return None,
    })
}

/// Everything wrong with the checklist of a report.
pub fn faults(report: &Value, content: &Content) -> Vec<String> {
    let day = |key: &str| report[key].as_str().unwrap().parse::<Date>().unwrap();
    let (last, today) = (day("end"), day("as_of"));
    let items = report["evidence"]["items"].as_array().unwrap();
    let mut faults = Vec::new();
    let mut wrong = |what: String| faults.push(format!("{}: {what}", report["id"]));
    for item in items {
        let (id, state) = (item["id"].as_str().unwrap(), item["state"].as_str().unwrap());
        let due = due(content, id, last);
        let fits = match state {
            "not-due" => due.is_some_and(|due| due >= today),
            "overdue" => due.is_some_and(|due| due < today),
            "missing" => due.is_none(),
            "partial" => due.is_none_or(|due| due < today),
            "complete" | "not-collected" | "not-applicable" | "withheld" => true,
            _ => false,
        };
        if !fits {
            wrong(format!("{id} is {state}, and due on {due:?}"));
        }
        if let Some(due) = due.filter(|_| ["not-due", "overdue"].contains(&state)) {
            let because = item["because"].as_str().unwrap();
            if !because.contains(&format!("{} ", due.day())) || !because.contains(&due.year().to_string()) {
                wrong(format!("{id} is due on {due}, and the report says: {because}"));
            }
        }
        // A cancelled event owes its money only, and what is not owed is no evidence for it.
        if report["status"] == "cancelled" && !id.starts_with("budget-") && ["complete", "partial"].contains(&state) {
            wrong(format!("{id} is {state}, though the event was cancelled"));
        }
        if let Some(there) = presence(report, content, id) {
            let told = if ["complete", "partial"].contains(&state) { state } else { "absent" };
            let early = told == "absent" && there == "partial" && due.is_some_and(|due| due >= today);
            let waived = ["not-applicable", "withheld"].contains(&state);
            if told != there && !early && !waived {
                wrong(format!("{id} is {state}, and what is there is {there}"));
            }
        }
    }
    let count = |wanted: &str| items.iter().filter(|item| item["state"] == wanted).count();
    let due = items.len() - count("not-due") - count("not-applicable");
    if report["evidence"]["due"] != due {
        wrong(format!("{due} items are due, not {}", report["evidence"]["due"]));
    }
    let halves = 2 * count("complete") + count("partial");
    let score = f64::from(u32::try_from(halves).unwrap()) / 2.0;
    if report["evidence"]["score"].as_f64() != Some(score) {
        wrong(format!("the score is {score}, not {}", report["evidence"]["score"]));
    }
    let level = level(report, content, last);
    if report["evidence"]["level"] != level {
        wrong(format!("the level is {level}, not {}", report["evidence"]["level"]));
    }
    faults
}

/// How much of an item is there, of those whose definition needs only one file.
fn presence(report: &Value, content: &Content, item: &str) -> Option<&'static str> {
    let folder = content.event_folder(report["id"].as_str().unwrap());
    let says = |file: &str, path: &str| content.text(&format!("{folder}{file}"), path).is_some();
    let lists = |file: &str, pattern: &str| content.list(&format!("{folder}{file}"), pattern).len();
    let of = |all: bool, some: bool| {
        if all {
            "complete"
        } else if some {
            "partial"
        } else {
            "absent"
        }
    };
    let person = |key: &str| says("event.md", &format!("participants.{key}"));
    let (lines, spent) = (lists("budget.yaml", "lines.*.category"), lists("budget.yaml", "lines.*.realised"));
    Some(match item {
        "lessons" => of(lists("event.md", "lessons.*") > 0, false),
        "budget-realised" => of(lines > 0 && spent == lines, spent > 0),
        "attendance" => {
            let (start, end) = (report["start"].as_str().unwrap(), report["end"].as_str().unwrap());
            let daily = lists("event.md", "participants.attended_by_day.*");
            // On one day there is one number; otherwise the rules have compared them with the days.
            let all = person("registered") && person("attended") && person("completed") && daily > 0;
            of(all && (start != end || daily == 1), person("attended") || says("event.md", "sender.sent"))
        }
        "follow-up-plan" => {
            let listed = lists("follow-up.yaml", "plans.*.of") + lists("follow-up.yaml", "items.*.id") > 0;
            let submitted = says("follow-up.yaml", "submitted");
            of(submitted && listed, submitted || listed)
        }
        "monitoring-3m" | "monitoring-6m" | "monitoring-12m" => {
            let months = item.trim_start_matches("monitoring-").trim_end_matches('m');
            let at = content.place(&format!("{folder}follow-up.yaml"), "monitoring", "months", months);
            let part = |key: &str| at.as_ref().is_some_and(|at| says("follow-up.yaml", &format!("{at}.{key}")));
            of(part("respondents") && part("applied"), part("respondents") || part("applied"))
        }
        _ => return None,
    })
}

/// The highest kind of data that exists.
fn level(report: &Value, content: &Content, last: Date) -> u64 {
    let ratio = |part: &Value, whole: &Value| part.as_f64().zip(whole.as_f64()).map(|(part, whole)| part / whole);
    let any = |list: &str, fits: &dyn Fn(&Value) -> bool| report[list].as_array().unwrap().iter().any(fits);
    let file = format!("{}follow-up.yaml", content.event_folder(report["id"].as_str().unwrap()));
    let late = last.checked_add(3.months()).unwrap();
    let changed = (0..content.list(&file, "outcomes.*.id").len()).any(|place| {
        let measured = content.text(&file, &format!("outcomes.{place}.actual.date"));
        content.text(&file, &format!("outcomes.{place}.baseline.value")).is_some()
            && measured.is_some_and(|day| day.parse::<Date>().unwrap() >= late)
    });
    let monitored = report["follow_up"]["monitoring"].as_array().unwrap().iter().any(|round| {
        ratio(&round["respondents"], &report["participants"]["completed"]).is_some_and(|share| share >= 0.3)
    });
    let tested = any("learning", &|test| {
        test["computed"] == true && ratio(&test["pairs"], &report["attended"]).is_some_and(|share| share >= 0.6)
    });
    let answered = ratio(&report["satisfaction"]["respondents"], &report["attended"]).is_some_and(|share| share >= 0.6);
    [(changed, 4), (monitored, 3), (tested, 2), (answered, 1)]
        .into_iter()
        .find(|(there, _)| *there)
        .map_or(0, |(_, level)| level)
}
