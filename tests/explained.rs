//! Every number on a page is explained: by a figure of the report, a fact of the content, a date, or a constant with a reason.
//!
//! Nothing of the program takes part: pages are read as a reader meets them, and what may stand on them is put together
//! anew from report.json and the content, in the site's words.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the message")]
#![allow(clippy::print_stdout, reason = "how many numbers were explained is worth reading")]

#[path = "recompute/checklist.rs"]
#[allow(dead_code, reason = "when an item is due")]
mod checklist;
#[path = "explained/event.rs"]
mod event;
#[path = "recompute/facts.rs"]
mod facts;
#[path = "explained/lists.rs"]
mod lists;
#[path = "explained/numerals.rs"]
mod numerals;
#[path = "explained/page.rs"]
mod page;
#[path = "explained/phrase.rs"]
mod phrase;
#[path = "explained/site.rs"]
mod site;
#[path = "explained/sums.rs"]
mod sums;
mod support;
#[path = "explained/words.rs"]
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
        for number in unexplained(block, phrases) {
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

#[test]
fn an_altered_number_of_a_list_is_noticed() {
    let (mut tried, mut passed) = (0, Vec::new());
    for content in SITES {
        let site = Site::build(content);
        for (address, phrases) in lists::pages(&site) {
            let (some, unseen) = unnoticed(&page::blocks(&site.page(&address)), &phrases);
            tried += some;
            passed.extend(unseen.into_iter().map(|unseen| format!("/{address}: {unseen}")));
        }
    }
    println!("{} of {tried} alterations pass:\n{}", passed.len(), passed.join("\n"));
    assert!(passed.len() * 1000 < tried * 5, "{} of {tried} alterations pass:\n{}", passed.len(), passed.join("\n"));
}

#[test]
fn an_altered_number_of_an_event_is_noticed() {
    let (mut tried, mut passed) = (0, Vec::new());
    for content in SITES {
        let site = Site::build(content);
        for report in &site.reports {
            let id = report["id"].as_str().unwrap();
            let blocks = page::blocks(&site.page(&format!("{}/{id}/", site.events())));
            let (some, unseen) = unnoticed(&blocks, &event::phrases(&site, report));
            tried += some;
            passed.extend(unseen.into_iter().map(|unseen| format!("{id}: {unseen}")));
        }
    }
    println!("{} of {tried} alterations pass:\n{}", passed.len(), passed.join("\n"));
    assert!(passed.len() * 1000 < tried * 5, "{} of {tried} alterations pass:\n{}", passed.len(), passed.join("\n"));
}
