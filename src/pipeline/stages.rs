//! How long each stage of the street took, for whoever wants a build to be faster.
//!
//! Takes: the moment at which each stage ends. Gives: [`Stages`]. Never: changes what is made, or leaves out time: the stages
//! follow each other, and together they are the whole way.

use std::time::{Duration, Instant};

/// A stage of the street, in the order in which they are passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Files into memory.
    Read,
    /// Text into records.
    Parse,
    /// Records into the catalog.
    Link,
    /// What no reality can produce; addresses and links.
    Check,
    /// The catalog into evidence.
    Measure,
    /// Findings and hints, and all that was found in order.
    Judge,
    /// Templates, words and pictures, ready for pages.
    Prepare,
    /// Pages, pictures and the search index, each beside the others.
    Pages,
    /// What was made, put into its place.
    Commit,
}

impl Stage {
    /// Its name in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Parse => "parse",
            Self::Link => "link",
            Self::Check => "check",
            Self::Measure => "measure",
            Self::Judge => "judge",
            Self::Prepare => "prepare",
            Self::Pages => "pages",
            Self::Commit => "commit",
        }
    }
}

/// The stages that were passed, one after the other.
#[derive(Debug, Clone)]
pub struct Stages {
    since: Instant,
    passed: Vec<(Stage, Duration)>,
}

impl Stages {
    /// At the beginning of the street.
    pub(super) fn begin() -> Self {
        Self { since: Instant::now(), passed: Vec::new() }
    }

    /// At the end of a stage; the next one begins.
    pub(super) fn end(&mut self, stage: Stage) {
        let now = Instant::now();
        self.passed.push((stage, now - self.since));
        self.since = now;
    }

    /// Each stage and how long it took by the clock.
    #[must_use]
    pub fn passed(&self) -> &[(Stage, Duration)] {
        &self.passed
    }
}
