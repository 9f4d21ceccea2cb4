//! What became of the slips: by kind, how many were found, where, and in how many words.

use super::site::{Reader, Site};
use super::slip::{Duty, Slip};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use terang::diagnostic::{self, Diagnostic, Placed};
use terang::source::{Location, Sources};
use terang::words::Language;

/// So many errors of one slip are shown in full.
const TOLD: usize = 4;

/// What was said of one slip.
#[derive(Debug)]
pub struct Heard {
    pub kind: &'static str,
    pub slip: Slip,
    pub panicked: bool,
    pub errors: usize,
    pub right_file: bool,
    pub right_line: bool,
    /// As an editor reads it.
    pub text: String,
}

impl Heard {
    fn new(kind: &'static str, slip: Slip, said: Option<(Vec<Diagnostic>, Sources)>) -> Self {
        let Some((errors, sources)) = said else {
            return Self {
                kind,
                slip,
                panicked: true,
                errors: 0,
                right_file: false,
                right_line: false,
                text: String::new(),
            };
        };
        let is_file = |at: &Location, path: &str| sources.file(at.file).path == path;
        let is_place = |at: &Location| {
            slip.places.iter().any(|place| is_file(at, &place.path) && place.lines.contains(&at.start.line))
        };
        let right_file = errors.iter().any(|error| slip.places.iter().any(|place| is_file(&error.at, &place.path)));
        let right_line =
            errors.iter().any(|error| is_place(&error.at) || error.related.iter().any(|related| is_place(&related.at)));
        let first = &errors[..errors.len().min(TOLD)];
        let text =
            diagnostic::human(first, &Placed { sources: &sources, folder: "content" }, Language::Indonesian, false);
        Self { kind, panicked: false, errors: errors.len(), right_file, right_line, text, slip }
    }

    fn is_due(&self) -> bool {
        self.slip.duty == Duty::Fault
    }
}

/// So many of a list, at a fixed stride over all of it.
pub fn sample<T: Clone>(all: &[T], most: usize) -> Vec<T> {
    let taken = all.len().min(most);
    (0..taken).map(|place| all[place * all.len() / taken].clone()).collect()
}

/// Makes every slip, one at a time, each on the site as it was.
pub fn hear(site: &Site, slips: Vec<(&'static str, Slip)>) -> Vec<Heard> {
    let threads = std::thread::available_parallelism().map_or(2, usize::from).min(slips.len().max(1));
    let mut parts: Vec<Vec<(usize, &'static str, Slip)>> = vec![Vec::new(); threads];
    for (place, (kind, slip)) in slips.into_iter().enumerate() {
        parts[place % threads].push((place, kind, slip));
    }
    let listen = |part: Vec<(usize, &'static str, Slip)>| {
        let mut reader = Reader::default();
        let mut heard = BTreeMap::new();
        for (place, kind, slip) in part {
            let broken = slip.apply(site);
            let said = catch_unwind(AssertUnwindSafe(|| reader.errors(&broken))).ok();
            if said.is_none() {
                reader = Reader::default();
            }
            heard.insert(place, Heard::new(kind, slip, said));
        }
        heard
    };
    std::thread::scope(|scope| {
        let running: Vec<_> = parts.into_iter().map(|part| scope.spawn(|| listen(part))).collect();
        let all: BTreeMap<usize, Heard> =
            running.into_iter().flat_map(|thread| thread.join().expect("heard")).collect();
        all.into_values().collect()
    })
}

/// The table: one row a kind.
pub fn table(heard: &[Heard]) -> String {
    let mut kinds: Vec<&str> = Vec::new();
    for one in heard {
        if kinds.last() != Some(&one.kind) {
            kinds.push(one.kind);
        }
    }
    let mut text = format!(
        "{:<32}{:>6}{:>6}{:>7}{:>7}{:>7}{:>7}{:>6}\n",
        "kind", "slips", "due", "found", "file", "line", "mean", "most"
    );
    for kind in kinds.into_iter().chain(["all"]) {
        let own: Vec<&Heard> = heard.iter().filter(|one| one.kind == kind || kind == "all").collect();
        let due: Vec<&&Heard> = own.iter().filter(|one| one.is_due()).collect();
        let count = |holds: fn(&Heard) -> bool| due.iter().filter(|one| holds(one)).count();
        let (found, file, line) =
            (count(|one| one.errors > 0), count(|one| one.right_file), count(|one| one.right_line));
        let errors: usize = due.iter().map(|one| one.errors).sum();
        let most = due.iter().map(|one| one.errors).max().unwrap_or_default();
        #[expect(clippy::cast_precision_loss, reason = "small numbers")]
        let mean = if found == 0 { 0.0 } else { errors as f64 / found as f64 };
        writeln!(text, "{kind:<32}{:>6}{:>6}{found:>7}{file:>7}{line:>7}{mean:>7.2}{most:>6}", own.len(), due.len())
            .expect("text");
    }
    text
}

/// Those of which something holds, told in full.
pub fn list(heard: &[Heard], title: &str, holds: impl Fn(&Heard) -> bool) -> String {
    let mut text = String::new();
    let own: Vec<&Heard> = heard.iter().filter(|one| holds(one)).collect();
    writeln!(text, "== {title}: {}", own.len()).expect("text");
    for one in own {
        writeln!(text, "-- {}: {}\n   {} errors\n{}", one.kind, one.slip.what, one.errors, one.text).expect("text");
    }
    text
}

/// What must not be.
pub fn faults(heard: &[Heard]) -> String {
    let mut text = String::new();
    let mut tell = |title: &str, holds: fn(&Heard) -> bool| {
        if heard.iter().any(holds) {
            text.push_str(&list(heard, title, holds));
        }
    };
    tell("a panic", |one| one.panicked);
    tell("nothing said of a fault", |one| one.is_due() && !one.panicked && one.errors == 0);
    tell("another file accused", |one| one.is_due() && one.errors > 0 && !one.right_file);
    tell("something said of what is in order", |one| one.slip.duty == Duty::Harmless && one.errors > 0);
    text
}
