//! The review page and `terang check --due` compared: the same things, with the same days, in the same words.

use crate::support::{Bench, SMALL, files};
use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeMap;
use terang::format;
use terang::words::Language;

/// Things by event and day, and whether they are late.
type Things = BTreeMap<(String, String, bool), Vec<String>>;

fn all<'a>(within: &ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    within.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn words(element: &ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the lists of all organizers show.
fn published(bench: &Bench, folder: &str) -> Things {
    let mut things = Things::new();
    let output = bench.output();
    let pages = output.iter().filter(|(path, _)| path.starts_with(folder) && path.matches('/').count() > 1);
    for (_, bytes) in pages {
        let html = Html::parse_document(&String::from_utf8_lossy(bytes));
        for (section, is_late) in [("late", true), ("ahead", false)] {
            for row in all(&html.root_element(), &format!("section#{section} tr:has(th[scope=row])")) {
                let link = all(&row, "th a")[0].value().attr("href").expect("a link").to_owned();
                let event = link.trim_end_matches('/').rsplit('/').next().expect("an id").to_owned();
                let date = all(&row, "td time")[0].value().attr("datetime").expect("a date").to_owned();
                let texts = things.entry((event, date, is_late)).or_default();
                for part in all(&row, "th small") {
                    let state: String = all(&part, ".st").iter().map(words).collect();
                    texts.push(words(&part).trim_start_matches(state.as_str()).trim_start().to_owned());
                }
            }
        }
    }
    things
}

/// By event, day and lateness: things by where they stand.
type Told = BTreeMap<(String, String, bool), Vec<(String, Vec<String>)>>;

/// What the command tells, put together as the page does: what stands alike is one list.
fn told(bench: &Bench, language: Language) -> Things {
    let said = bench.run(&["check", "--due", "90d", "--as-of", "2026-11-22", "--format", "json"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    let mut by_state = Told::new();
    for line in said.stdout.lines() {
        let object: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let Some(due) = object.get("due") else { continue };
        let text = |key: &str| due[key].as_str().expect("a text").to_owned();
        let is_late = due["days"].as_i64().expect("a number") < 0;
        let parts = by_state.entry((text("event"), text("date"), is_late)).or_default();
        match parts.iter_mut().find(|(state, _)| *state == text("state")) {
            Some((_, texts)) => texts.push(text("text")),
            None => parts.push((text("state"), vec![text("text")])),
        }
    }
    let list = |texts: &Vec<String>| format::list(&texts.iter().map(String::as_str).collect::<Vec<_>>(), language);
    by_state.into_iter().map(|(key, parts)| (key, parts.iter().map(|(_, texts)| list(texts)).collect())).collect()
}

#[test]
fn the_page_and_the_command_hold_the_same_things() {
    for (content, folder, language, at_least) in
        [("content", "pemeriksaan/", Language::Indonesian, 40), (SMALL, "review/", Language::English, 4)]
    {
        let bench = Bench::copy_of(content);
        bench.build(&[]);
        let (published, told) = (published(&bench, folder), told(&bench, language));
        assert!(told.len() >= at_least, "{content}: {}", told.len());
        assert_eq!(published, told, "{content}");
    }
}

#[test]
fn people_get_a_table_and_the_counts_of_the_rest() {
    let bench = Bench::copy_of("content");
    let said = bench.run(&["check", "--due", "2w", "--as-of", "2026-11-22", "--lang", "en"]);
    assert_eq!(said.status, 0, "{}", said.stderr);
    assert!(said.stdout.starts_with("Overdue as of 22 November 2026: "), "{}", said.stdout);
    assert!(said.stdout.contains("\nDue until 6 December 2026: "), "{}", said.stdout);
    let lines: Vec<&str> = said.stdout.lines().filter(|line| line.starts_with("  20")).collect();
    let dates: Vec<&str> = lines.iter().map(|line| &line[2..12]).collect();
    assert!(dates.len() > 20 && dates.is_sorted(), "{dates:?}");
    assert!(!said.stderr.contains("-->"), "findings are counted and not told: {}", said.stderr);
    assert!(said.stderr.contains("findings"), "{}", said.stderr);
    // The event's column begins at one place.
    let ids: Vec<String> = files(&bench.path("content/events"))
        .keys()
        .filter_map(|path| path.split('/').nth(1).map(str::to_owned))
        .collect();
    let begins = |line: &&str| ids.iter().filter_map(|id| line.find(&format!("  {id} "))).min().expect("an event");
    let first = begins(&lines[0]);
    assert!(lines.iter().all(|line| begins(line) == first), "{}", said.stdout);
}

#[test]
fn a_wrong_stretch_of_time_is_a_usage_error_that_shows_a_right_one() {
    let bench = Bench::copy_of(SMALL);
    for wrong in ["30", "30x", "d", "11y", "500m"] {
        let said = bench.run(&["check", "--due", wrong]);
        assert_eq!(said.status, 2, "{wrong}: {}", said.stderr);
        assert!(said.stderr.contains("--due 90d") && said.stderr.contains(wrong), "{}", said.stderr);
        assert!(said.stdout.is_empty(), "{}", said.stdout);
    }
    let alone = bench.run(&["check", "--due", "--as-of", "2026-11-22"]);
    let spelt = bench.run(&["check", "--due", "90d", "--as-of", "2026-11-22"]);
    assert_eq!((alone.status, &alone.stdout), (0, &spelt.stdout));
}

#[test]
fn content_with_errors_has_no_list_yet() {
    let bench = Bench::copy_of(SMALL);
    bench.replace("content/events/2026/letters-1/event.md", "program: plain-language", "program: plain-langauge");
    let said = bench.run(&["check", "--due", "--lang", "en"]);
    assert_eq!((said.status, said.stdout.as_str()), (1, ""));
    assert!(said.stderr.contains("unknown-program") && said.stderr.contains("no list of dates yet"), "{}", said.stderr);
    let json = bench.run(&["check", "--due", "--format", "json"]);
    assert_eq!(json.status, 1);
    assert!(json.stdout.contains("\"unknown-program\"") && !json.stdout.contains("\"due\""), "{}", json.stdout);
}
