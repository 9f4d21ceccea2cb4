//! Missing data is the subject: in every `report.json` a figure that is `null` says why, and one that is given does not.
//!
//! Takes the reports of the golden sites and of the example, before and after its events. What is no figure is listed, with why.

use crate::support::{Bench, files, root};
use serde_json::Value;
use std::collections::BTreeSet;

/// Keys that may be `null` without a reason, and why they are no figures.
const NO_FIGURES: &[(&str, &str)] = &[
    ("corrections.*.why", "words of the editor"),
    ("daily.*.action", "words of the editor"),
    ("daily.*.kind", "a word"),
    ("daily.*.objective", "a name"),
    ("findings.*.answer", "words of the editor"),
    ("follow_up.monitoring.*.due", "a date; a round that nobody owes has none"),
    ("follow_up.plans.date", "a date; the counts beside it say why there are none"),
    ("learning.*.reading", "a word; `reason` says why there is none"),
    ("money.audits.*.date", "a date"),
    ("money.audits.*.report", "a name"),
    ("money.audits.*.result", "a word"),
    ("money.audits.*.status", "a word"),
    ("money.funding.*.received_by", "a name"),
    ("money.funding.*.source", "a name"),
    ("money.lodging_travel_basis", "of what the share beside it is one"),
    ("money.place.basis", "on what the amount beside it rests"),
    ("money.realised_as_of", "a date"),
    ("money.returned.date", "a date"),
    ("outcomes.*.comparison.ahead", "a word"),
    ("outcomes.*.comparison.chosen_how", "words of the editor"),
    ("outcomes.*.comparison.group", "a name"),
    ("outcomes.*.movement", "a word"),
    ("outcomes.*.other_causes", "words of the editor"),
    ("outcomes.*.unit", "a name"),
    ("participants.selected_by", "a word"),
    ("targets.*.set_on", "a date"),
];

/// Reasons are words, and say nothing of why there is none.
fn is_reason(key: &str) -> bool {
    key == "reason" || key.ends_with("_reason")
}

/// Walks a report; `path` has `*` for places in lists.
fn walk(value: &Value, path: &str, see: &mut impl FnMut(String, &Value, Option<&Value>)) {
    let below = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match value {
        Value::Object(keys) => {
            for (key, value) in keys.iter().filter(|(key, _)| !is_reason(key)) {
                see(below(key), value, keys.get(&format!("{key}_reason")));
                walk(value, &below(key), see);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| walk(item, &below("*"), see)),
        _ => {}
    }
}

/// Every report, with where it comes from.
fn reports() -> Vec<(String, Value)> {
    let is_report = |name: &str| name.ends_with("/report.json");
    let read = |bytes: &[u8]| serde_json::from_slice(bytes).expect("JSON");
    let mut all = Vec::new();
    for site in ["lengkap", "plain"] {
        let expected = files(&root().join("tests/golden").join(site).join("expected"));
        let reports = expected.into_iter().filter(|(name, _)| is_report(name));
        all.extend(reports.map(|(name, bytes)| (format!("{site}/{name}"), read(&bytes))));
    }
    let example = Bench::copy_of("content");
    for today in ["2026-11-22", "2026-03-11", "2025-01-02"] {
        let said = example.run(&["build", "--as-of", today]);
        assert_eq!(said.status, 0, "{}", said.stderr);
        let reports = example.output().into_iter().filter(|(name, _)| is_report(name));
        all.extend(reports.map(|(name, bytes)| (format!("{today}/{name}"), read(&bytes))));
    }
    all
}

#[test]
fn a_figure_that_is_null_says_why() {
    let listed = |path: &str| NO_FIGURES.iter().any(|(key, _)| *key == path);
    let (mut faults, mut reasons, mut figures) = (BTreeSet::new(), BTreeSet::new(), 0);
    let reports = reports();
    for (name, report) in &reports {
        walk(report, "", &mut |path, value, reason| {
            let said = reason.and_then(Value::as_str);
            match (value.is_null(), said) {
                (true, None) if !listed(&path) => {
                    faults.insert(format!("{name}: {path} is null, and says not why"));
                }
                // A list is there when it is empty, and may say what of it is left out.
                (false, Some(said)) if !value.is_array() => {
                    faults.insert(format!("{name}: {path} is {value}, and withheld because {said}"));
                }
                (true, Some(said)) => {
                    reasons.insert(said.to_owned());
                    figures += 1;
                }
                _ => {}
            }
        });
    }
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(reports.len() > 30 && figures > 1000, "{figures} figures in {} reports", reports.len());
    for reason in ["not-due", "overdue", "not-collected", "not-applicable", "below-ten", "suppressed", "unknown-part"] {
        assert!(reasons.contains(reason), "{reason} is said nowhere: {reasons:?}");
    }
}

/// A figure has its reason's key also while it is given: a key does not come and go.
#[test]
fn what_is_listed_as_no_figure_is_none() {
    for (name, report) in reports() {
        walk(&report, "", &mut |path, value, reason| {
            let listed = NO_FIGURES.iter().any(|(key, _)| *key == path);
            assert!(!listed || reason.is_none(), "{name}: {path} is listed, and has a reason");
            // A count and a share always have one, lists and words never.
            assert!(!listed || !value.is_number(), "{name}: {path} is a number: {value}");
        });
    }
}

/// The page says each of the reasons for which a mean of a day is not told.
#[test]
fn a_mean_of_a_day_that_is_withheld_has_its_words() {
    let bench = Bench::copy_of("content");
    let event = "keuangan-desa-2025-1";
    let path = format!("content/events/2025/{event}/evaluation.yaml");
    let written = bench.read(&path);
    let (first, second) = ("respondents: 38\n    mean: 3.9", "respondents: 36\n    mean: 3.1");
    assert!(written.contains(first) && written.contains(second));
    for (days, words) in [
        (["respondents: 3\n    mean: 5.0", second], "menyangkut kurang dari 5 orang"),
        (["respondents: 38\n    mean: 5.0", second], "hampir semua jawabannya sama"),
        (["mean: 3.9", second], "belum diketahui berapa orang yang menjawab"),
    ] {
        bench.write(&path, written.replace(first, days[0]).replace(second, days[1]));
        bench.build(&[]);
        let page = String::from_utf8(bench.output()[&format!("kegiatan/{event}/index.html")].clone()).expect("UTF-8");
        let row =
            page.split("Jawaban setiap hari").nth(1).and_then(|rest| rest.split("</table>").next()).expect("a table");
        assert!(row.contains("tidak diterbitkan") && row.contains(words), "{words}: {row}");
    }
}
