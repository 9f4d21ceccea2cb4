//! The test in an `evaluation.yaml` that a summary is meant for.
//!
//! Takes: the file's text and a test's id. Gives: [`Target`], which knows the test's scale and takes the summary. Never: edits
//! a file that has faults, or one that does not hold the test exactly once.

use super::insert::{Refusal, insert};
use super::render;
use super::summarise::Summary;
use crate::content::parse_yaml;
use crate::evidence::learning;
use crate::model::Evaluation;
use crate::model::evaluation::Test;
use crate::shape::{Decode, Faults, Node, nearest};
use crate::source::Sources;
use std::sync::Arc;

/// A test that is to get a summary.
#[derive(Debug)]
pub struct Target {
    text: String,
    root: Node,
    id: String,
    /// The test as it is written.
    pub test: Test,
}

impl Target {
    /// Finds a test.
    ///
    /// # Errors
    /// Where the file has faults, or does not hold this test exactly once.
    pub fn find(path: &str, text: String, id: &str) -> Result<Self, Refusal> {
        let mut sources = Sources::default();
        let file = sources.add(path.to_owned(), Arc::from(&*text));
        let mut faults = Faults::default();
        let root = parse_yaml(&text, file, 1, &mut faults);
        let evaluation = root.as_ref().and_then(|root| Evaluation::decode(root, &mut faults));
        if !faults.is_empty() {
            return Err(Refusal::Faulty(faults.into_vec(), sources));
        }
        let tests = evaluation.map(|evaluation| evaluation.tests).unwrap_or_default();
        let known: Vec<String> = tests.iter().map(|test| test.id.value.to_string()).collect();
        let mut found = tests.into_iter().filter(|test| test.id.value.to_string() == id);
        match (found.next(), found.next(), root) {
            (Some(found), None, Some(root)) => Ok(Self { text, root, id: id.to_owned(), test: found }),
            (Some(_), Some(_), _) => Err(Refusal::Twice),
            _ => {
                let near = nearest(id, known.iter().map(String::as_str)).map(str::to_owned);
                Err(Refusal::NoTest { near, known })
            }
        }
    }

    /// Whether the questions before and after were not the same: then a summary stands, but no gain is shown.
    #[must_use]
    pub fn instruments_differ(&self) -> bool {
        learning::instruments_differ(&self.test)
    }

    /// The file's text with the summary in its place and every other byte as it was.
    ///
    /// # Errors
    /// Where the test is written so that this cannot be done safely.
    pub fn with(&self, summary: &Summary, digest: &str) -> Result<String, Refusal> {
        insert(&self.text, &self.root, &self.id, &render::lines(summary, digest))
    }
}
