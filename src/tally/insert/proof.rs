//! Proof that an edited text says what it should.
//!
//! Takes: the edited text, the tree before, and the summary. Gives: whether the one reads as the other with that summary. Never:
//! trusts the places by which the text was edited.

use super::render::{self, Line};
use super::{is_test, value};
use crate::content::parse_yaml;
use crate::shape::{Entry, Faults, Node, NodeKind};
use crate::source::{Fact, FileId};

/// Whether a text reads as the old tree with this summary in this test, and nothing else.
pub(super) fn reads_back(text: &str, root: &Node, id: &str, lines: &[Line]) -> bool {
    let mut faults = Faults::default();
    let mut read = |text: &str| parse_yaml(text, FileId(0), 1, &mut faults);
    let (found, block) = (read(text), read(&render::block(lines)));
    let (Some(found), Some(block)) = (found, block) else { return false };
    let Some(wanted) = value(&block, "summary") else { return false };
    faults.is_empty() && same(&found, &changed(root, id, wanted))
}

/// The tree with one summary changed; a new one comes last.
fn changed(root: &Node, id: &str, summary: &Node) -> Node {
    let mut root = root.clone();
    let NodeKind::Mapping(entries) = &mut root.kind else { return root };
    for entry in entries.iter_mut().filter(|entry| entry.key.value == "tests") {
        let NodeKind::List(tests) = &mut entry.value.kind else { continue };
        for test in tests.iter_mut().filter(|test| is_test(test, id)) {
            let at = test.at;
            let NodeKind::Mapping(keys) = &mut test.kind else { continue };
            if let Some(key) = keys.iter_mut().find(|key| key.key.value == "summary") {
                key.value = summary.clone();
            } else {
                keys.push(Entry { key: Fact::new("summary".to_owned(), at), value: summary.clone() });
            }
        }
    }
    root
}

/// Whether two trees say the same, wherever it stands.
fn same(one: &Node, other: &Node) -> bool {
    match (&one.kind, &other.kind) {
        (NodeKind::Scalar { text: a, plain: b }, NodeKind::Scalar { text: c, plain: d }) => a == c && b == d,
        (NodeKind::List(a), NodeKind::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (NodeKind::Mapping(a), NodeKind::Mapping(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.key.value == b.key.value && same(&a.value, &b.value))
        }
        _ => false,
    }
}
