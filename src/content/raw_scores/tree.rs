//! Lists of people in JSON and YAML: the same tables, with their titles written anew in every row.
//!
//! Takes: the tree of such a file, or a text that can be read as one. Gives: by what a list of records, a mapping of keys to
//! records, or lists side by side are people with scores. Never: says what is wrong with a text that cannot be parsed: that
//! is a file like any other.

use super::Why;
use super::cell::Holds;
use super::lines::in_text;
use super::table::{borrowed, hold_scores};
use super::title::{Title, is_by_things, is_of_data, names_thing};
use crate::content::yaml::parse_yaml;
use crate::personal::plain;
use crate::shape::{Faults, Node, NodeKind};
use crate::source::{FileId, Location};
use std::collections::BTreeSet;

/// Records in records are flattened to this depth: `{P01: {tes: {pre: 41}}}`.
const MAXIMUM_DEPTH: usize = 3;

/// By what a text of JSON, of YAML, or of one record a line holds such rows.
pub fn in_records(text: &str, one_a_line: bool) -> Option<Why> {
    let lines =
        || text.lines().filter(|line| !line.trim().is_empty()).flat_map(|line| ["- ", line, "\n"]).collect::<String>();
    let listed = one_a_line.then(lines);
    // JSON is read as the YAML that it is.
    let root = parse_yaml(listed.as_deref().unwrap_or(text), FileId(0), 1, &mut Faults::default());
    root.and_then(|root| anywhere(&root, "")).or_else(|| in_text(text).map(|(_, why)| why))
}

/// Such rows in a file of the model: below a key of the editor's own, or in a text.
pub fn in_keys(node: &Node) -> Option<(Location, Why)> {
    match &node.kind {
        NodeKind::Scalar { text, .. } => in_text(text).map(|(_, why)| (node.at, why)),
        NodeKind::List(items) => {
            let why =
                texts(items).filter(|lines| lines.contains(char::is_alphabetic)).and_then(|lines| in_text(&lines));
            why.map(|(_, why)| (node.at, why)).or_else(|| items.iter().find_map(in_keys))
        }
        NodeKind::Mapping(entries) => entries.iter().find_map(|entry| {
            let own = entry.key.value.strip_prefix("x-");
            let why = own.and_then(|title| anywhere(&entry.value, title)).map(|why| (entry.key.at, why));
            why.or_else(|| in_keys(&entry.value))
        }),
    }
}

/// Such rows in a node, whose key is its title, or below it.
fn anywhere(node: &Node, title: &str) -> Option<Why> {
    match &node.kind {
        NodeKind::Scalar { text, .. } => under(title, text),
        NodeKind::List(items) => {
            let named = |item: &'_ Node| matches!(&item.kind, NodeKind::Mapping(entries) if entries.len() == 1);
            let rows = || {
                // `- Budi: 41` is a list of keys with a value each.
                let entries = items
                    .iter()
                    .flat_map(|item| if let NodeKind::Mapping(entries) = &item.kind { &**entries } else { &[] });
                let keyed: Vec<(&str, &Node)> = entries.map(|entry| (&*entry.key.value, &entry.value)).collect();
                if keyed.len() == items.len() && items.iter().all(named) && are_different(&keyed) {
                    return records(&keyed, title);
                }
                records(&items.iter().map(|item| ("", item)).collect::<Vec<_>>(), title)
            };
            let label = if is_of_data(title) { "nilai" } else { title };
            texts(items)
                .and_then(|lines| under(label, &lines))
                .or_else(|| in_pairs(items, title))
                .or_else(rows)
                .or_else(|| items.iter().find_map(|item| anywhere(item, title)))
        }
        NodeKind::Mapping(entries) => {
            let named: Vec<(&str, &Node)> = entries.iter().map(|entry| (&*entry.key.value, &entry.value)).collect();
            let side_by_side = named.iter().all(|(_, value)| matches!(value.kind, NodeKind::List(_)));
            if side_by_side && named.len() > 1 {
                return columns(&named, title);
            }
            records(&named, title).or_else(|| named.iter().find_map(|(key, value)| anywhere(value, key)))
        }
    }
}

fn are_different(named: &[(&str, &Node)]) -> bool {
    named.iter().map(|(key, _)| *key).collect::<BTreeSet<_>>().len() == named.len()
}

/// A text under its key, which says of it what a line above says of a list.
fn under(title: &str, text: &str) -> Option<Why> {
    in_text(text).or_else(|| in_text(&format!("{title}:\n{text}"))).map(|(_, why)| why)
}

/// Rows of nothing but numbers, however deep they lie in lists: `[[41, 61], [55, 70], [61, 80]]`.
fn in_pairs(items: &[Node], title: &str) -> Option<Why> {
    let mut rows = Vec::new();
    let are_bare = items.iter().all(|item| bare_rows(item, &mut rows));
    if !are_bare || rows.iter().all(|row| row.len() < 2) || is_of_things(title) {
        return None;
    }
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let titled = is_of_scores(title).then(|| vec![title.to_owned(); width]);
    let lines: Vec<String> = rows.iter().map(|row| row.join(" ")).collect();
    let rows: Vec<Vec<String>> = titled.into_iter().chain(rows).collect();
    // Under a key that says nothing, pairs are judged as the same pairs in a text.
    hold_scores(&borrowed(&rows)).or_else(|| in_text(&lines.join("\n")).map(|(_, why)| why))
}

/// Adds the rows of numbers in a node; whether there is nothing else in it.
fn bare_rows(node: &Node, rows: &mut Vec<Vec<String>>) -> bool {
    let NodeKind::List(items) = &node.kind else { return false };
    let is_number = |item: &Node| item.is_absent() || item.word().is_some_and(|word| Holds::of(word).is_result());
    if items.iter().all(is_number) {
        rows.push(items.iter().map(text).collect());
        return true;
    }
    items.iter().all(|item| bare_rows(item, rows))
}

/// Whether a key says that scores of people stand below it.
fn is_of_scores(title: &str) -> bool {
    matches!(Title::of(title), Title::Test | Title::Value) && !is_by_things(title)
}

/// Whether a key says that what stands below it is of things.
fn is_of_things(title: &str) -> bool {
    names_thing(title) && !is_of_scores(title)
}

/// A list of nothing but texts and numbers, one a line.
fn texts(items: &[Node]) -> Option<String> {
    let lines: Option<Vec<&str>> = items.iter().map(Node::word).collect();
    lines.filter(|lines| lines.len() > 1).map(|lines| lines.join("\n"))
}

/// Records under their titles, rows without any, or single values by their keys.
fn records(named: &[(&str, &Node)], title: &str) -> Option<Why> {
    // What stands below `peserta` is theirs, by whatever key.
    let is_theirs = Title::of(title) == Title::People;
    let of_values = if is_theirs { "nilai" } else { title };
    let mut titles: Vec<String> = Vec::new();
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (name, value) in named {
        let mut row = vec![(*name).to_owned()];
        match &value.kind {
            NodeKind::List(items) => row.extend(items.iter().map(text)),
            NodeKind::Scalar { .. } if name.is_empty() => return None,
            _ => flatten(value, of_values, MAXIMUM_DEPTH, &mut |key, text| {
                let place = titles.iter().position(|title| *title == key).unwrap_or_else(|| {
                    titles.push(key.to_owned());
                    titles.len() - 1
                });
                row.resize(row.len().max(place + 2), String::new());
                row[place + 1] = text;
            }),
        }
        rows.push(row);
    }
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    if titles.is_empty() && (is_theirs || is_of_scores(title)) {
        titles = vec![of_values.to_owned(); width.saturating_sub(1)];
    }
    if !titles.is_empty() {
        // What the keys are, the key above them may say.
        let label = if is_of_things(title) && !is_theirs { "unit" } else { "kunci" };
        rows.insert(0, std::iter::once(label.to_owned()).chain(titles).collect());
    }
    let nameless = named.iter().all(|(name, _)| name.is_empty());
    let rows: Vec<Vec<String>> =
        rows.into_iter().map(|row| row.into_iter().skip(usize::from(nameless)).collect()).collect();
    hold_scores(&borrowed(&rows))
}

/// Every single value in a record, under all the keys that lead to it.
fn flatten(node: &Node, title: &str, depth: usize, see: &mut dyn FnMut(&str, String)) {
    match &node.kind {
        NodeKind::Scalar { .. } => see(title, text(node)),
        NodeKind::Mapping(entries) if depth > 0 => {
            for entry in entries {
                let key = if depth == MAXIMUM_DEPTH {
                    entry.key.value.clone()
                } else {
                    format!("{title} {}", entry.key.value)
                };
                flatten(&entry.value, &key, depth - 1, see);
            }
        }
        // Both scores of somebody in one list; a longer one is a column of its own.
        NodeKind::List(items) if items.len() <= 3 && items.iter().all(|item| item.word().is_some()) => {
            for (item, n) in items.iter().zip(1u32..) {
                see(&format!("{title} {n}"), text(item));
            }
        }
        _ => {}
    }
}

/// Lists side by side, each a column under its key: `{peserta: [P01, P02], pre: [41, 42]}`.
fn columns(named: &[(&str, &Node)], title: &str) -> Option<Why> {
    let lists: Vec<(&str, &[Node])> = named
        .iter()
        .filter_map(|(key, value)| if let NodeKind::List(items) = &value.kind { Some((*key, &**items)) } else { None })
        .collect();
    let longest = lists.iter().map(|(_, items)| items.len()).max().unwrap_or(0);
    let titles = lists.iter().map(|(key, _)| (*key).to_owned()).collect();
    let row = |at: usize| lists.iter().map(|(_, items)| items.get(at).map(text).unwrap_or_default()).collect();
    let rows: Vec<Vec<String>> = std::iter::once(titles).chain((0..longest).map(row)).collect();
    let below = || lists.iter().flat_map(|(key, items)| items.iter().map(move |item| (*key, item)));
    // Or each is a row: `{P01: [41, 61], P02: [42, 62]}`.
    hold_scores(&borrowed(&rows))
        .or_else(|| records(named, title))
        .or_else(|| below().filter(|(_, item)| item.word().is_none()).find_map(|(key, item)| anywhere(item, key)))
}

fn text(node: &Node) -> String {
    if node.is_absent() { String::new() } else { plain(node.word().unwrap_or_default()).into_owned() }
}
