//! Number and noun in English: `1 person has`, `12 people have`.
//!
//! Every sentence of the theme with 1 in each of its places, and every message of the program with a number before a plural.
//! What stands before a plural and is never 1 is listed, with why.

use crate::recompute::facts::Content;
use crate::support::{files, root};

/// Places that are never a plain 1, and why.
const NEVER_ONE: &[(&str, &str)] = &[
    ("points", "told with a decimal: 1.0 points"),
    ("low", "the end of an interval, told with a decimal"),
    ("high", "the end of an interval, told with a decimal"),
    ("retest", "told with a decimal"),
    ("value", "told with a decimal"),
    ("pre", "a mean, told with a decimal"),
    ("post", "a mean, told with a decimal"),
    ("minimum", "the smallest group, five at least"),
    ("group", "the smallest group, five at least"),
    ("promoters", "a cell of one to four is not told"),
    ("others", "cells told together, since one of them is small; one to four are not told"),
    ("minutes", "minutes of a lesson hour, ten at least"),
    ("months", "a list of months"),
    ("year", "a year"),
    ("items", "items that are absent equally often, two at least"),
    ("count", "one has a key of its own"),
];

/// Sentences in which `n` is never 1, and why.
const NEVER_ONE_HERE: &[(&str, &str)] = &[
    ("speaker.table.too-few", "the smallest group, five at least"),
    ("dashboard.evidence.cut", "how many rows a table holds at most"),
];

/// Words that end in s and are no plurals.
const SINGULAR: &str = "is was has does its this less across as us always unless thus lies holds owes";

/// Verbs in the plural.
const VERBS: &str = "have are were do";

fn is_plural(word: &str) -> bool {
    // A choice of two forms agrees by itself.
    if word.contains('⟦') || !word.starts_with(char::is_alphabetic) {
        return false;
    }
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    word == "people" || word.ends_with('s') && !SINGULAR.split(' ').any(|singular| singular == word)
}

fn is_among(word: &str, list: &str) -> bool {
    list.split(' ').any(|listed| listed == word.trim_end_matches(|c: char| !c.is_alphanumeric()))
}

/// Whether the words after a number are a plural, alone or behind an adjective: `people`, `lesson hours`, `have`.
fn goes_on_in_plural(after: &str) -> bool {
    let Some(after) = after.strip_prefix(' ') else { return false };
    let mut words = after.split(' ');
    let first = words.next().unwrap_or_default();
    let adjective = ["more", "other", "lesson", "learning", "event", "budget", "scheduled", "unknown", "registered"];
    is_plural(first) || is_among(first, VERBS) || adjective.contains(&first) && words.next().is_some_and(is_plural)
}

/// Whether what stands before a number makes it the whole of a part, as in `1 of 1 lines`, or the end of a range.
fn is_whole(before: &str) -> bool {
    before.ends_with(" of ") || before.ends_with("of the ") || before.ends_with(" to ")
}

/// The places of a sentence, each with what stands before and after it.
fn places(text: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    text.match_indices('{').filter_map(|(at, _)| {
        let (name, after) = text[at + 1..].split_once('}')?;
        name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_').then_some((&text[..at], name, after))
    })
}

#[test]
fn every_sentence_of_the_theme_agrees_with_one() {
    let all = Content::read(&root().join("themes/default/i18n"));
    let sentences = all.file("en.yaml");
    let has = |key: &str| sentences.iter().any(|fact| fact.path == key);
    let (mut faults, mut read) = (Vec::new(), 0);
    for fact in sentences {
        // The form for many is never told of one, if there is a form for one.
        let of_many = fact.path.strip_suffix(".other").is_some_and(|key| has(&format!("{key}.one")));
        for (before, place, after) in places(&fact.text) {
            read += 1;
            let never_one = NEVER_ONE.iter().any(|(name, _)| *name == place)
                || NEVER_ONE_HERE.iter().any(|(key, _)| *key == fact.path)
                || of_many && place == "n"
                || is_whole(before);
            if goes_on_in_plural(after) && !never_one {
                faults.push(format!("{}: {}", fact.path, fact.text));
            }
        }
        if fact.path.strip_suffix(".one").is_some_and(|key| !key.contains("rests-on")) {
            let own = fact.text.split_once("{n}").map(|(_, after)| after);
            assert!(!own.is_some_and(goes_on_in_plural), "{}: {}", fact.path, fact.text);
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(read > 500, "{read} places");
    for (key, _) in NEVER_ONE_HERE {
        assert!(has(key), "{key} is listed, and there is no such sentence");
    }
}

/// A noun that a template puts behind a number by itself has a form for one: `1 event`, and not `1 events`.
#[test]
fn every_noun_behind_a_number_has_a_form_for_one() {
    let all = Content::read(&root().join("themes/default/i18n"));
    let words: Vec<&str> = all.file("en.yaml").iter().map(|fact| fact.path.as_str()).collect();
    let (mut faults, mut read) = (Vec::new(), 0);
    for (name, bytes) in files(&root().join("themes/default/templates")) {
        let template = String::from_utf8(bytes).expect("UTF-8");
        // A number, then nothing but markup, then a unit.
        for (at, sign) in template.match_indices("t(key='unit.") {
            let rest = &template[at + sign.len()..];
            let call = rest.split(')').next().unwrap_or_default();
            let key = call.split('\'').next().unwrap_or_default();
            let keys: Vec<&&str> = words.iter().filter(|path| path.starts_with(&format!("unit.{key}"))).collect();
            read += 1;
            let counts = keys.iter().any(|path| path.strip_suffix(".one").is_some());
            if counts && !call.contains("n=") {
                faults.push(format!("{name}: unit.{call}"));
            }
        }
    }
    // Points come with a decimal, and lesson hours have one form.
    for path in words.iter().filter(|path| path.starts_with("unit.")) {
        let alone = ["unit.points", "unit.jp"].contains(path);
        let counts = [".one", ".other"].iter().any(|form| path.strip_suffix(form).is_some());
        if !alone && !counts {
            faults.push(format!("{path} has one form"));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(read > 3, "{read} units");
}

/// Numbers before a plural in messages of the program, which are never 1, and why.
const NEVER_ONE_IN_MESSAGES: &[(&str, &str)] = &[
    ("smallest", "the smallest group, five at least"),
    ("BOUND_FROM", "ten"),
    ("MAXIMUM_ROWS", "a limit"),
    ("HEADER_WITHIN_ROWS", "a limit"),
    ("drop_en", "told with a decimal"),
    ("mean_en", "told with a decimal"),
    ("high_en", "told with a decimal"),
    ("points_en", "told with a decimal"),
    ("key", "a name"),
];

/// English message texts, as they are written between `en "` and the next quotation mark.
fn messages(source: &str) -> impl Iterator<Item = &str> {
    source.match_indices("en \"").filter_map(|(at, sign)| {
        let text = &source[at + sign.len()..];
        let end = text.char_indices().find(|(at, c)| *c == '"' && !text[..*at].ends_with('\\'))?.0;
        Some(&text[..end])
    })
}

#[test]
fn every_message_agrees_with_one() {
    let (mut faults, mut choices) = (Vec::new(), 0);
    for (name, bytes) in files(&root().join("src")) {
        let source = String::from_utf8(bytes).expect("UTF-8");
        let program = source.split("#[cfg(test)]").next().unwrap_or_default();
        for message in messages(program) {
            choices += message.matches('⟦').count();
            for (before, place, after) in places(message) {
                let listed = NEVER_ONE_IN_MESSAGES.iter().any(|(name, _)| *name == place);
                if !listed && !is_whole(before) && goes_on_in_plural(after) {
                    faults.push(format!("{name}: {message}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(choices > 80, "{choices} choices of two forms");
}
