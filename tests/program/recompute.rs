//! A sceptic's recomputation: every figure of every report, from nothing but the lines that it cites.
//!
//! Nothing of the program takes part: the built files and the content are read by other parsers, and the formulas are
//! written anew from the definitions of the content model.

#![allow(clippy::print_stdout, reason = "how many figures were computed is worth reading")]

mod after;
mod aims;
pub mod checklist;
mod cited;
pub mod facts;
pub mod figures;
mod formulas;
mod money;
mod owed;
mod people;
mod scores;
mod student;
mod timetable;

use crate::support::{Bench, SMALL};
use cited::{Case, Place};
use facts::{Content, matches};
use figures::{Figure, figures};
use formulas::{EXEMPT, expected};
use serde_json::Value;
use std::collections::BTreeSet;

/// A site as it is published: its content, and every report.
struct Published {
    content: Content,
    reports: Vec<Value>,
}

fn published(content: &str) -> Published {
    let bench = Bench::copy_of(content);
    bench.build(&[]);
    let read = Content::read(&bench.path("content"));
    let output = bench.output();
    let reports = output.iter().filter(|(name, _)| name.ends_with("/report.json"));
    Published { content: read, reports: reports.map(|(_, bytes)| serde_json::from_slice(bytes).unwrap()).collect() }
}

fn fits(pattern: &str, figure: &Figure) -> bool {
    let keys: Vec<&str> = pattern.split('.').collect();
    keys.len() == figure.path.len() && keys.iter().zip(&figure.path).all(|(key, part)| *key == "*" || key == part)
}

/// Bins of several answers, and figures whose cells are withheld, cite nothing: their lines hold what is withheld.
fn may_not_cite(figure: &Figure, report: &Value) -> bool {
    let items = report["satisfaction"]["items"].as_array();
    let suppressed = |aspect: &str| {
        items.into_iter().flatten().any(|item| item["aspect"] == aspect && item["reason"] == "suppressed")
    };
    match figure.path.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["satisfaction", "items", aspect, ..] => suppressed(aspect),
        ["satisfaction", "recommend", ..] => report["satisfaction"]["recommend"].as_array().unwrap().len() < 3,
        _ => false,
    }
}

/// Whether a figure was computed anew; it need not be where it may not cite anything, or stands on the short list.
fn check_figure(figure: &Figure, report: &Value, content: &Content) -> Result<bool, String> {
    if EXEMPT.iter().any(|(pattern, _)| fits(pattern, figure)) {
        return Ok(false);
    }
    let case = Case::new(figure, report, content);
    if may_not_cite(figure, report) {
        let bare = case.places.is_empty();
        return if bare { Ok(false) } else { Err("cites lines that hold what is withheld".to_owned()) };
    }
    let expected = expected(&case).ok_or("no formula knows this figure")??;
    if !expected.allows(&figure.values) {
        return Err(format!("{expected:?} by the cited lines"));
    }
    let unused = case.unused();
    if unused.is_empty() { Ok(true) } else { Err(format!("cites more than it needs: {unused:?}")) }
}

fn figures_of(report: &Value) -> Vec<Figure> {
    let mut bare = report.clone();
    bare.as_object_mut().unwrap().remove("sources");
    figures(&bare)
}

/// Everything that is wrong with a report, and how many of its figures were computed anew.
fn check(report: &Value, content: &Content) -> (usize, Vec<String>) {
    let id = report["id"].as_str().unwrap();
    let all = figures_of(report);
    let (mut done, mut faults) = (0, Vec::new());
    for figure in &all {
        match check_figure(figure, report, content) {
            Ok(computed) => done += usize::from(computed),
            Err(fault) => faults.push(format!("{} = {:?}: {fault}", figure.name(), figure.values)),
        }
    }
    let names: BTreeSet<String> = all.iter().map(Figure::name).collect();
    for (name, places) in report["sources"].as_object().unwrap() {
        for place in places.as_array().unwrap().iter().map(Place::read) {
            if !content.file(&place.file).iter().any(|fact| place.holds(fact)) {
                faults.push(format!("{name} cites {}:{}, where no fact stands", place.file, place.first));
            }
        }
        // A figure that is null has no source, nor has one that is not there.
        let is_figure = names.iter().any(|figure| figure == name || figure.starts_with(&format!("{name}.")));
        if !is_figure && !SAID.iter().any(|pattern| matches(name, pattern)) {
            faults.push(format!("{name} has a source and is no figure of the report"));
        }
    }
    faults.extend(checklist::faults(report, content));
    faults.extend(owed::faults(report, content));
    faults.extend(aims::faults(report));
    (done, faults.into_iter().map(|fault| format!("{id}: {fault}")).collect())
}

/// Sources of words, not of numbers.
const SAID: [&str; 3] = ["learning.*.reading", "outcomes.*.other_causes", "money.audits.*"];

fn checked(content: &str) -> usize {
    let site = published(content);
    let (mut done, mut faults) = (0, Vec::new());
    for report in &site.reports {
        let (some, wrong) = check(report, &site.content);
        done += some;
        faults.extend(wrong);
    }
    assert!(faults.is_empty(), "{} faults, {done} figures in order:\n{}", faults.len(), faults.join("\n"));
    done
}

#[test]
fn every_figure_follows_from_the_lines_it_cites() {
    let done = checked("content");
    println!("{done} figures of the example site computed anew");
    assert!(done > 1000, "only {done} figures");
}

#[test]
fn the_golden_sites_too() {
    for (site, least) in [(SMALL, 40), ("tests/golden/lengkap/content", 100)] {
        let done = checked(site);
        println!("{done} figures of {site} computed anew");
        assert!(done >= least, "only {done} figures of {site}");
    }
}

/// The means of a test's pairs, one to a line, as far as they are left.
const MEANS: [&str; 3] = ["pre_mean: 54.5", "post_mean: 49.2", "gain_mean: -5.3"];

/// Any two of the three give the third, which cites them both; a gain alone is told without what rests on the mean before.
#[test]
fn a_mean_that_is_not_written_cites_the_two_that_give_it() {
    let of = |left: &[usize]| {
        let bench = Bench::copy_of("tests/golden/lengkap/content");
        let lines: Vec<&str> = left.iter().map(|mean| MEANS[*mean]).collect();
        let paired = format!("{{ {},\n        pre_sd: 12.0, post_sd: 9.4, gain_sd: 12.0 }}", lines.join(",\n        "));
        let at = "content/events/2026/lpj-2026-1/evaluation.yaml";
        let written = bench.read(at);
        let old = written.lines().find_map(|line| line.trim().strip_prefix("paired: ")).unwrap();
        let fell = written.replacen(old, &paired, 1);
        // The counts and classes are those of a rise.
        let of_a_rise = ["improved", "same", "worse", "passed", "distribution"].map(|key| format!("      {key}:"));
        let kept = fell.lines().filter(|line| !of_a_rise.iter().any(|key| line.starts_with(key)));
        bench.write(at, kept.collect::<Vec<_>>().join("\n"));
        published(&bench.path("content").to_string_lossy())
    };
    for left in [&[0, 1, 2][..], &[0, 1], &[0, 2], &[1, 2], &[2]] {
        let site = of(left);
        let report = site.reports.iter().find(|report| report["id"] == "lpj-2026-1").unwrap();
        assert_eq!(check(report, &site.content).1, Vec::<String>::new(), "{left:?}");
        let test = &report["learning"][0];
        assert_eq!((&test["reading"], &test["computed"]), (&"fall".into(), &true.into()), "{left:?}");
        let lines =
            |figure: &str| report["sources"][format!("learning.pengetahuan.{figure}.mean")].as_array().map(Vec::len);
        for (mean, figure) in ["pre", "post", "gain"].into_iter().enumerate() {
            let expected = if left.contains(&mean) { Some(1) } else { Some(2).filter(|_| left.len() > 1) };
            assert_eq!(lines(figure), expected, "{left:?}: {figure}");
            assert_eq!(test[figure]["mean"].is_null(), expected.is_none(), "{left:?}: {figure}");
        }
        let named = report["findings"].to_string().contains("scores-fell");
        assert!(named, "{left:?}: the fall is not named");
    }
}

/// The next number that a page could tell apart: one more in the last digit that is published.
fn altered(value: f64) -> f64 {
    if value.fract() == 0.0 { value + 1.0 } else { value + 10f64.powf(value.abs().log10().floor() - 5.0) * 1.5 }
}

/// A table that lets everything pass would be worth nothing: every figure, altered in its last digit, must be refused.
#[test]
fn a_figure_altered_in_its_last_digit_is_refused() {
    let site = published("content");
    let mut refused = 0;
    for report in &site.reports {
        for figure in figures_of(report) {
            if check_figure(&figure, report, &site.content) != Ok(true) {
                continue;
            }
            for place in 0..figure.values.len() {
                let mut planted = figure.clone();
                planted.values[place] = altered(planted.values[place]);
                let said = check_figure(&planted, report, &site.content);
                assert!(said.is_err(), "{}: {planted:?} passes for {figure:?}", report["id"]);
                refused += 1;
            }
        }
    }
    println!("{refused} altered figures refused");
    assert!(refused > 1000, "only {refused} figures were altered");
}

#[test]
fn a_source_too_few_or_too_many_is_refused() {
    let site = published("content");
    let report = site.reports.iter().find(|report| report["id"] == "keuangan-desa-2026-1").unwrap();
    let title = serde_json::json!({ "file": "events/2026/keuangan-desa-2026-1/event.md", "line": 2 });
    let (mut bare, mut ample) = (report.clone(), report.clone());
    bare["sources"] = serde_json::json!({});
    for places in ample["sources"].as_object_mut().unwrap().values_mut() {
        places.as_array_mut().unwrap().push(title.clone());
    }
    let mut tried = 0;
    for figure in figures_of(report) {
        // A count of none rests on no line.
        let is_of_none =
            report["sources"].get(figure.name()).is_none() && figure.values.iter().all(|value| *value == 0.0);
        if !is_of_none && check_figure(&figure, report, &site.content) == Ok(true) {
            for planted in [&bare, &ample] {
                let said = check_figure(&figure, planted, &site.content);
                assert!(said.is_err(), "{} passes with {}", figure.name(), planted["sources"][figure.name()]);
            }
            tried += 1;
        }
    }
    assert!(tried > 80, "only {tried} figures");
}

#[test]
fn a_report_altered_by_hand_is_refused() {
    let site = published("content");
    let report = site.reports.iter().find(|report| report["id"] == "keuangan-desa-2026-1").unwrap();
    assert_eq!(check(report, &site.content).1, Vec::<String>::new());
    let planted: [(&str, Value, &str); 8] = [
        ("/money/realised", 34_264_000.into(), "money.realised"),
        ("/learning/0/passing/post", 0.455.into(), "learning.pengetahuan.passing.post"),
        ("/learning/0/improved", Value::Null, "learning.pengetahuan.improved has a source"),
        ("/evidence/score", 20.5.into(), "the score is 20"),
        ("/evidence/items/17/state", "overdue".into(), "monitoring-12m is overdue"),
        ("/evidence/items/15/state", "overdue".into(), "what is there is complete"),
        ("/evidence/level", 3.into(), "the level is 4"),
        ("/follow_up/siesta", 3.into(), "no formula knows this figure"),
    ];
    for (pointer, value, said) in planted {
        let mut copy = report.clone();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        match copy.pointer_mut(parent).unwrap() {
            Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
            Value::Object(map) => drop(map.insert(key.to_owned(), value)),
            _ => unreachable!("a list or an object"),
        }
        let faults = check(&copy, &site.content).1;
        assert!(faults.iter().any(|fault| fault.contains(said)), "{pointer}: {faults:?}");
    }
}

/// A report that keeps quiet about a figure would pass every recomputation: each figure that the content gives, taken away
/// in turn, must be missed.
#[test]
fn a_figure_that_is_left_out_is_missed() {
    let mut missed = 0;
    for content in ["content", SMALL, "tests/golden/lengkap/content"] {
        let site = published(content);
        for report in &site.reports {
            for at in owed::given(report, &site.content) {
                let mut copy = report.clone();
                *copy.pointer_mut(&at).unwrap() = Value::Null;
                let faults = owed::faults(&copy, &site.content);
                assert!(faults.iter().any(|fault| fault.starts_with(&format!("{at} "))), "{}: {at}", report["id"]);
                missed += 1;
            }
        }
    }
    println!("{missed} figures missed when they are left out");
    assert!(missed > 1000, "only {missed} figures");
}

/// A figure that is withheld must say why, in the right word.
#[test]
fn a_wrong_reason_is_refused() {
    let site = published("content");
    let mut tried = 0;
    for report in &site.reports {
        for (place, test) in report["learning"].as_array().unwrap().iter().enumerate() {
            for key in ["effect_size_reason", "normalized_gain_reason"] {
                if let Some(reason) = test[key].as_str() {
                    let mut copy = report.clone();
                    copy["learning"][place][key] = "not-due".into();
                    assert!(!owed::faults(&copy, &site.content).is_empty(), "{}: {reason}", report["id"]);
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > 2, "only {tried} reasons");
}
