//! What the program says about the editor's content: one fault, one message, with place and remedy.
//!
//! Takes: locations and words. Gives: [`Diagnostic`], [`Rule`] and the reporters.
//! Never: decides what is a fault (rules do), reads files, or speaks of the machine's trouble
//! (that is a [`Failure`](crate::failure::Failure)).

mod github;
mod gitlab;
mod human;
mod json;
mod placed;
pub mod rule;
pub mod rules;
mod sarif;
mod step_summary;

pub use github::{github, github_failure};
pub use gitlab::{gitlab, gitlab_failure};
pub use human::human;
pub use json::json;
pub use placed::Placed;
pub use rule::{Remedy, Rule, RuleText, Severity};
pub use sarif::{sarif, sarif_failure};
pub use step_summary::step_summary;

use crate::personal;
use crate::say;
use crate::source::{FileId, Location, Sources};
use crate::words::Words;
use std::collections::{BTreeSet, HashMap};

/// One fault or observation in content.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The rule that speaks; its name is permanent.
    pub rule: &'static Rule,
    /// What is wrong, in one sentence.
    pub message: Words,
    /// How to mend it.
    pub help: Option<Words>,
    /// Where.
    pub at: Location,
    /// Other places that matter, such as the first of two duplicates.
    pub related: Vec<Related>,
    /// Keys of records, each by the record's place, whose whole value it speaks of, as a sum does of its lines: where
    /// one of them is not known, there is nothing to say yet.
    pub leans_on: Vec<(Location, &'static str)>,
    /// What it misses, where other places may miss the same, as `materials/pajak-desa`: that is told once.
    pub misses: Option<String>,
    /// Whether it speaks of a draft, which readers do not see.
    pub of_draft: bool,
    /// Whether the editors have answered it; readers see both.
    pub answered: bool,
}

/// Another place that helps to understand a diagnostic.
#[derive(Debug, Clone)]
pub struct Related {
    /// Where.
    pub at: Location,
    /// Why it matters.
    pub message: Words,
}

/// Words that quote nothing about somebody: a log of faults is as public as the site.
fn discreet(Words { id, en }: Words) -> Words {
    Words { id: personal::discreet(id), en: personal::discreet(en) }
}

impl Diagnostic {
    /// A diagnostic without help or related places.
    #[must_use]
    pub fn new(rule: &'static Rule, at: Location, message: Words) -> Self {
        Self {
            rule,
            message: discreet(message),
            help: None,
            at,
            related: Vec::new(),
            leans_on: Vec::new(),
            misses: None,
            of_draft: false,
            answered: false,
        }
    }

    /// Says how to mend it.
    #[must_use]
    pub fn help(mut self, help: Words) -> Self {
        self.help = Some(discreet(help));
        self
    }

    /// Says how to mend it, where that is known.
    #[must_use]
    pub fn maybe_help(mut self, help: Option<Words>) -> Self {
        self.help = help.map(discreet).or(self.help);
        self
    }

    /// Points to another place.
    #[must_use]
    pub fn related(mut self, at: Location, message: Words) -> Self {
        self.related.push(Related { at, message });
        self
    }

    /// Names a key of a record whose whole value it speaks of.
    #[must_use]
    pub fn leaning_on(mut self, record: Location, key: &'static str) -> Self {
        self.leans_on.push((record, key));
        self
    }

    /// Names what it misses, as `materials/pajak-desa`.
    #[must_use]
    pub fn missing(mut self, what: String) -> Self {
        self.misses = Some(what);
        self
    }

    /// Names the same keys of two records.
    #[must_use]
    pub fn leaning_on_all(mut self, records: [Location; 2], keys: &[&'static str]) -> Self {
        self.leans_on.extend(records.into_iter().flat_map(|record| keys.iter().map(move |key| (record, *key))));
        self
    }

    /// Whether its line may be shown or told of in any form: not where it is about somebody.
    #[must_use]
    pub fn may_show_its_line(&self) -> bool {
        !matches!(self.rule.name, "personal-data" | "raw-scores")
    }

    /// How grave it is where it stands: nobody reads a draft but its editors, for whom a finding is what is still to be
    /// done, a hint.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self.rule.severity {
            Severity::Finding if self.of_draft => Severity::Hint,
            severity => severity,
        }
    }

    /// Whether it stops publication.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.rule.severity == Severity::Error
    }
}

/// Sorts by file path, place and rule, and drops exact repetitions, so that output never depends on the order of work; and
/// whatever is said of no place, since of what nobody wrote there is nothing to say.
pub fn sort(diagnostics: &mut Vec<Diagnostic>, sources: &Sources) {
    diagnostics.retain(|found| !found.at.is_nowhere() && !found.related.iter().any(|other| other.at.is_nowhere()));
    // Each path is looked up once, and not at every comparison.
    let files: BTreeSet<FileId> = diagnostics.iter().map(|found| found.at.file).collect();
    let mut files: Vec<(&str, FileId)> =
        files.into_iter().map(|file| (sources.file(file).path.as_str(), file)).collect();
    files.sort_unstable();
    let places: HashMap<FileId, usize> = files.iter().enumerate().map(|(place, (_, file))| (*file, place)).collect();
    let key = |found: &Diagnostic| {
        let at = found.at;
        (places.get(&at.file).copied(), at.start, at.end, found.rule.name)
    };
    diagnostics.sort_by_cached_key(key);
    for alike in diagnostics.chunk_by_mut(|one, next| key(one) == key(next)) {
        alike.sort_by(|one, other| one.message.en.cmp(&other.message.en));
    }
    diagnostics.dedup_by(|a, b| a.at == b.at && std::ptr::eq(a.rule, b.rule) && a.message == b.message);
}

/// How many diagnostics of each severity there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Faults that stop publication.
    pub errors: usize,
    /// Observations that readers see.
    pub findings: usize,
    /// Those of them that the editors have answered.
    pub answered: usize,
    /// Remarks for editors.
    pub hints: usize,
    /// Faults of files that nobody asked for, which stop publication as well.
    pub elsewhere: usize,
}

impl Counts {
    /// Whether findings and hints were looked for: not before every error is mended.
    #[must_use]
    pub fn is_judged(&self) -> bool {
        self.errors == 0 && self.elsewhere == 0
    }

    /// ` (24 answered)`, to be put after the number of findings; nothing where none is.
    #[must_use]
    pub fn replied(&self) -> Words {
        match self.answered {
            0 => Words { id: String::new(), en: String::new() },
            answered => say!(id " ({answered} sudah dijawab)", en " ({answered} answered)"),
        }
    }

    /// Counts a list.
    #[must_use]
    pub fn of(diagnostics: &[Diagnostic]) -> Self {
        let count = |severity| diagnostics.iter().filter(|d| d.severity() == severity).count();
        Self {
            errors: count(Severity::Error),
            findings: count(Severity::Finding),
            answered: diagnostics.iter().filter(|d| d.answered && d.severity() == Severity::Finding).count(),
            hints: count(Severity::Hint),
            elsewhere: 0,
        }
    }
}
