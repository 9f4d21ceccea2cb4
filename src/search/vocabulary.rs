//! The words of the site, for readers who mistype one.
//!
//! Takes: records. Gives: their words, those in most records first. Never: a word of less than four letters, one that says nothing by itself, or more
//! words than a browser may load for one question that found nothing.

use crate::pages::search::{ALSO, Record, STOP};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The file's name.
pub(super) const NAME: &str = "words.txt";
/// Words at most: some 30 KB before compression.
const MOST: usize = 4_000;
/// Letters at least: shorter ones are a letter away from everything.
const SHORTEST: usize = 4;

/// One word a line; of words in as many records, the one that comes first in the alphabet.
pub(super) fn of(records: &[Record]) -> String {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for record in records {
        let also = record.shown.get(ALSO).map_or("", String::as_str);
        let text = format!("{} {} {also}", record.title, record.text).to_lowercase();
        let words: BTreeSet<&str> = text.split(|letter: char| !letter.is_alphabetic()).collect();
        let is_offered = |word: &&str| word.chars().count() >= SHORTEST && !STOP.contains(word);
        for word in words.into_iter().filter(is_offered) {
            *counts.entry(word.to_owned()).or_default() += 1;
        }
    }
    let mut words: Vec<(Reverse<usize>, String)> =
        counts.into_iter().map(|(word, count)| (Reverse(count), word)).collect();
    words.sort();
    words.into_iter().take(MOST).map(|(_, word)| word + "\n").collect()
}
