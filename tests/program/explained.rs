//! Every number on a page is explained: by a figure of the report, a fact of the content, a date, or a constant with a reason.
//!
//! Nothing of the program takes part: pages are read as a reader meets them, and what may stand on them is put together
//! anew from report.json and the content, in the site's words.

#![allow(clippy::print_stdout, reason = "how many numbers were explained is worth reading")]

mod event;
mod lists;
mod numerals;
mod page;
mod phrase;
mod related;
mod site;
mod sums;
mod words;

use page::Block;
use phrase::{Phrase, numbers, unexplained};
use serde_json::Value;
use site::Site;
use std::ops::Range;

const SITES: [&str; 3] = ["content", "tests/golden/plain/content", "tests/golden/lengkap/content"];

/// What is not explained on a page, in words.
fn faults(blocks: &[Block], phrases: &[Phrase]) -> Vec<String> {
    let mut faults = Vec::new();
    for block in blocks {
        for number in unexplained(block, &phrase::fitting(block, phrases)) {
            faults.push(format!(
                "{}: `{}` in {:?} “{}” [{}]",
                block.section, &block.text[number], block.kind, block.text, block.around
            ));
        }
    }
    faults
}

#[test]
fn every_number_of_an_event_is_explained() {
    let (mut all, mut wrong) = (0, Vec::new());
    for content in SITES {
        let site = Site::build(content);
        for report in &site.reports {
            let id = report["id"].as_str().unwrap();
            let blocks = page::blocks(&site.page(&format!("{}/{id}/", site.events())));
            let phrases = event::phrases(&site, report);
            all += blocks.iter().map(|block| numbers(&block.text).len()).sum::<usize>();
            wrong.extend(faults(&blocks, &phrases).into_iter().map(|fault| format!("{id}: {fault}")));
        }
    }
    println!("{all} numbers");
    assert!(wrong.is_empty(), "{} numbers of {all} are not explained:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_number_of_a_list_is_explained() {
    let (mut all, mut wrong) = (0, Vec::new());
    for content in SITES {
        let site = Site::build(content);
        for (address, phrases) in lists::pages(&site) {
            let blocks = page::blocks(&site.page(&address));
            all += blocks.iter().map(|block| numbers(&block.text).len()).sum::<usize>();
            wrong.extend(faults(&blocks, &phrases).into_iter().map(|fault| format!("/{address}: {fault}")));
        }
    }
    println!("{all} numbers");
    assert!(wrong.is_empty(), "{} numbers of {all} are not explained:\n{}", wrong.len(), wrong.join("\n"));
}

/// What is wrong with the numbers of a report's messages.
fn message_faults(site: &Site, report: &Value) -> Vec<String> {
    let event = event::Event::new(site, report);
    let mut faults = Vec::new();
    for finding in report["findings"].as_array().unwrap() {
        let (rule, message) = (finding["rule"].as_str().unwrap(), finding["message"].as_str().unwrap());
        let said = event::messages::signed(message);
        let meant = event.told_by(rule);
        let meant = meant.map(|meant| event::messages::signed(&meant.join(" "))).unwrap_or_default();
        if said != meant {
            faults.push(format!("{}: {rule}: {said:?}, not {meant:?}: {message}", report["id"]));
        }
    }
    faults
}

#[test]
fn every_number_of_a_message_is_explained() {
    let (mut all, mut wrong) = (0, Vec::new());
    for content in SITES {
        let site = Site::build(content);
        for report in &site.reports {
            all += report["findings"].as_array().unwrap().len();
            wrong.extend(message_faults(&site, report));
        }
    }
    assert!(wrong.is_empty(), "{} messages of {all} are not explained:\n{}", wrong.len(), wrong.join("\n"));
    assert!(all > 100, "only {all} messages");
}

/// A text with the last digit of a number one higher, 0 after 9.
fn altered(text: &str, number: &Range<usize>) -> String {
    let last = text.as_bytes()[number.end - 1] - b'0';
    format!("{}{}{}", &text[..number.end - 1], (last + 1) % 10, &text[number.end..])
}

/// The alterations of a page that nobody would notice, and how many were tried.
fn unnoticed(blocks: &[Block], phrases: &[Phrase]) -> (usize, Vec<String>) {
    let (mut tried, mut passed) = (0, Vec::new());
    for block in blocks {
        let fitting = phrase::fitting(block, phrases);
        for number in numbers(&block.text) {
            let planted = Block { text: altered(&block.text, &number), ..block.clone() };
            tried += 1;
            if unexplained(&planted, &fitting).is_empty() {
                passed.push(format!(
                    "{}: {} for `{}` in “{}”",
                    block.section, planted.text, &block.text[number], block.text
                ));
            }
        }
    }
    (tried, passed)
}

/// Every page with what may stand on it, by its address.
fn every_page(site: &Site) -> Vec<(String, Vec<Block>, Vec<Phrase>)> {
    let events = site.reports.iter().map(|report| {
        let address = format!("{}/{}/", site.events(), report["id"].as_str().unwrap());
        (address, event::phrases(site, report))
    });
    let all = events.chain(lists::pages(site));
    all.map(|(address, phrases)| (address.clone(), page::blocks(&site.page(&address)), phrases)).collect()
}

/// What still passes was read one by one: how many further places a row of origins leaves out (two in three of these), which
/// is only known not to exceed all places; the number of a line in a site without links to its sources, where another block
/// begins on the next line; years of a dashboard; pages of a list. No figure is among them but where another event, year or
/// person beside it has the altered one. Together they are one in two hundred.
#[test]
fn an_altered_number_is_noticed() {
    let (mut tried, mut passed) = (0, Vec::new());
    for content in SITES {
        let site = Site::build(content);
        for (address, blocks, phrases) in every_page(&site) {
            let (some, unseen) = unnoticed(&blocks, &phrases);
            tried += some;
            passed.extend(unseen.into_iter().map(|unseen| format!("/{address}: {unseen}")));
        }
    }
    println!("{} of {tried} alterations pass:\n{}", passed.len(), passed.join("\n"));
    assert!(tried > 20_000, "only {tried} numbers were altered");
    assert!(passed.len() * 190 < tried, "{} of {tried} alterations pass:\n{}", passed.len(), passed.join("\n"));
}

/// A right number in a wrong place is as wrong: two neighbours of a page change places. What passes are items of a list in
/// another order, which says the same (`monitoring after 6 months, monitoring after 3 months`), and the ends of two axes.
#[test]
fn two_numbers_that_change_places_are_noticed() {
    let (mut tried, mut passed) = (0, Vec::new());
    for content in SITES {
        let site = Site::build(content);
        for (address, blocks, phrases) in every_page(&site) {
            for block in &blocks {
                let fitting = phrase::fitting(block, &phrases);
                for pair in numbers(&block.text).windows(2) {
                    let (first, second) = (&block.text[pair[0].clone()], &block.text[pair[1].clone()]);
                    if first == second {
                        continue;
                    }
                    let between = &block.text[pair[0].end..pair[1].start];
                    let (before, after) = (&block.text[..pair[0].start], &block.text[pair[1].end..]);
                    let text = format!("{before}{second}{between}{first}{after}");
                    tried += 1;
                    if unexplained(&Block { text: text.clone(), ..block.clone() }, &fitting).is_empty() {
                        passed.push(format!("/{address}: {text}"));
                    }
                }
            }
        }
    }
    println!("{} of {tried} exchanges pass:\n{}", passed.len(), passed.join("\n"));
    assert!(tried > 5000, "only {tried} pairs");
    assert!(passed.len() * 80 < tried, "{} of {tried} exchanges pass:\n{}", passed.len(), passed.join("\n"));
}

/// `3 dari 7 (42,9%)`: the percentage of a base below ten, if a text has one.
fn thin_percentage(text: &str) -> Option<String> {
    let all = numbers(text);
    let is_share = |place: usize| {
        let (base, share) = (&all[place - 1], &all[place]);
        let between = &text[base.end..share.start];
        let of = text[..base.start].trim_end().rsplit(' ').next().unwrap_or_default();
        let told = ["dari", "of"].contains(&of) && !between.contains(['.', ';', ',']) && between.ends_with('(');
        told && text[share.end..].starts_with('%') && text[base.clone()].parse::<u32>().is_ok_and(|base| base < 10)
    };
    (1..all.len()).find(|place| is_share(*place)).map(|place| text[all[place - 1].start..=all[place].end].to_owned())
}

#[test]
fn no_percentage_stands_on_a_base_below_ten() {
    assert_eq!(thin_percentage("3 dari 7 yang menjawab (42,9%)"), Some("7 yang menjawab (42,9%".to_owned()));
    assert_eq!(thin_percentage("3 of 7; 30 of 40 (75.0%)"), None);
    let mut read = 0;
    for content in SITES {
        let site = Site::build(content);
        let pages = site.output.iter().filter(|(name, _)| name.ends_with("/index.html"));
        for (name, bytes) in pages {
            for block in page::blocks(&String::from_utf8_lossy(bytes)) {
                read += numbers(&block.text).len();
                assert_eq!(thin_percentage(&block.text), None, "/{name}: {}", block.text);
            }
        }
        for report in &site.reports {
            let of = |pointer: &str| report.pointer(pointer).and_then(Value::as_f64);
            let rounds = (0..9).flat_map(|place| {
                let at = |key: &str| format!("/follow_up/monitoring/{place}/{key}");
                [(at("applied_share"), of(&at("respondents"))), (at("response_rate"), of("/participants/completed"))]
            });
            let tests = (0..9).flat_map(|place| {
                let at = |key: &str| format!("/learning/{place}/{key}");
                let pairs = of(&at("pairs"));
                [(at("passing/pre"), pairs), (at("passing/post"), pairs), (at("coverage"), of("/attended"))]
            });
            let others = [
                ("/follow_up/completion".to_owned(), of("/follow_up/plans/of")),
                ("/follow_up/submitted_share".to_owned(), of("/participants/completed")),
                ("/satisfaction/response_rate".to_owned(), of("/attended")),
            ];
            for (share, base) in rounds.chain(tests).chain(others) {
                let is_thin = of(&share).is_some() && base.is_none_or(|base| base < 10.0);
                assert!(!is_thin, "{}: {share} on {base:?}", report["id"]);
            }
        }
    }
    assert!(read > 20_000, "only {read} numbers");
}
