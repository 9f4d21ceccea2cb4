//! The tree that a YAML text becomes: scalars as written, lists, mappings, each with its place.
//!
//! Takes: what the parser saw. Gives: [`Node`]. Never: interprets a scalar; `no`, `0123` and `08:30` stay what they are.

use crate::source::{Fact, Location};

/// A node of the tree.
#[derive(Debug, Clone)]
pub struct Node {
    /// Where it stands.
    pub at: Location,
    /// What it is.
    pub kind: NodeKind,
}

/// The three kinds of YAML nodes.
#[derive(Debug, Clone)]
pub enum NodeKind {
    /// A scalar: its text as written, and whether it stood without quotes.
    Scalar {
        /// The text, unescaped but not interpreted.
        text: String,
        /// Written without quotes.
        plain: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// Keys and values in the order written; keys are unique.
    Mapping(Vec<Entry>),
}

/// A key and its value.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key.
    pub key: Fact<String>,
    /// The value.
    pub value: Node,
}

impl Node {
    /// What is written, where that is one word or text.
    #[must_use]
    pub fn word(&self) -> Option<&str> {
        match &self.kind {
            NodeKind::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// Whether this is a key without a value, which counts as no key.
    #[must_use]
    pub fn is_absent(&self) -> bool {
        matches!(&self.kind, NodeKind::Scalar { text, plain: true } if matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL"))
    }
}
