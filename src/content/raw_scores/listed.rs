//! Lists of people in JSON and YAML files: the same tables, with their titles written anew in every row.
//!
//! Takes: the text of such a file. Gives: every list of records, or mapping of keys to records, as rows of cells. Never: says
//! what is wrong with a text that cannot be parsed: that is a file like any other.

use crate::content::yaml::parse_yaml;
use crate::shape::{Faults, Node, NodeKind};
use crate::source::FileId;

/// One record is a list, where its titles leave no doubt.
const AT_LEAST_ROWS: usize = 1;

/// The tables in a text; JSON is read as the YAML that it is.
pub(super) fn tables(text: &str) -> Vec<Vec<Vec<String>>> {
    let mut found = Vec::new();
    if let Some(root) = parse_yaml(text, FileId(0), 1, &mut Faults::default()) {
        collect(&root, &mut found);
    }
    found
}

fn collect(node: &Node, found: &mut Vec<Vec<Vec<String>>>) {
    let (keys, values): (Vec<Option<&str>>, Vec<&Node>) = match &node.kind {
        NodeKind::Scalar { .. } => return,
        NodeKind::List(items) => items.iter().map(|item| (None, item)).unzip(),
        NodeKind::Mapping(entries) => entries.iter().map(|entry| (Some(&*entry.key.value), &entry.value)).unzip(),
    };
    if values.len() >= AT_LEAST_ROWS {
        found.extend(table(&keys, &values));
    }
    for value in values {
        collect(value, found);
    }
}

/// Records under their titles, or rows without any; `None` where not all of them are the same kind of record.
fn table(keys: &[Option<&str>], values: &[&Node]) -> Option<Vec<Vec<String>>> {
    let mut titles: Vec<&str> = Vec::new();
    for value in values {
        match &value.kind {
            NodeKind::Mapping(entries) => {
                for entry in entries {
                    if !titles.contains(&&*entry.key.value) {
                        titles.push(&entry.key.value);
                    }
                }
            }
            NodeKind::List(_) => {}
            NodeKind::Scalar { .. } => return None,
        }
    }
    let owned = |key: Option<&str>| key.map(str::to_owned);
    let text = |node: &Node| if node.is_absent() { String::new() } else { node.word().unwrap_or_default().to_owned() };
    let row = |(name, value): (Option<&str>, &&Node)| -> Vec<String> {
        let cells: Vec<String> = match &value.kind {
            NodeKind::Mapping(entries) => {
                let cell = |title: &&str| entries.iter().find(|entry| entry.key.value == *title);
                titles.iter().map(|title| cell(title).map_or_else(String::new, |entry| text(&entry.value))).collect()
            }
            NodeKind::List(items) => items.iter().map(text).collect(),
            NodeKind::Scalar { .. } => Vec::new(),
        };
        owned(name).into_iter().chain(cells).collect()
    };
    let mut rows: Vec<Vec<String>> = keys.iter().copied().zip(values).map(row).collect();
    if !titles.is_empty() {
        let corner = keys.iter().take(1).filter(|key| key.is_some()).map(|_| String::new());
        rows.insert(0, corner.chain(titles.into_iter().map(str::to_owned)).collect());
    }
    Some(rows)
}
