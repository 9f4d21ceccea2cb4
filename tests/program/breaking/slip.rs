//! One slip of an editor: what is changed, where, and whether the program must notice.

use super::lines::Line;
use super::site::Site;
use std::ops::Range;

/// Whether a slip is a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty {
    /// The rules name it.
    Fault,
    /// It may mean something else that is in order.
    Open,
    /// Nothing is wrong with it.
    Harmless,
}

/// Lines of a file, from the first to the last, where the slip was made or shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub path: String,
    pub lines: Range<u32>,
}

/// One slip.
#[derive(Debug, Clone)]
pub struct Slip {
    /// What was done, in the words of the file.
    pub what: String,
    pub edits: Vec<(String, Range<usize>, String)>,
    /// Files that are there afterwards, and files that are not.
    pub added: Vec<(String, String)>,
    pub removed: Vec<String>,
    /// Any of these is the right place for a message.
    pub places: Vec<Place>,
    pub duty: Duty,
}

/// The line of a place in a text.
pub fn line_of(text: &str, byte: usize) -> u32 {
    u32::try_from(text[..byte].matches('\n').count()).expect("few lines") + 1
}

impl Slip {
    /// Replaces a stretch of a file; the line is the one where it begins.
    pub fn edit(path: &str, text: &str, range: Range<usize>, to: impl Into<String>) -> Self {
        let (to, number) = (to.into(), line_of(text, range.start));
        let line = text.lines().nth(number as usize - 1).unwrap_or_default();
        Self {
            what: format!("{path}:{number} `{}` > `{}`: {}", &text[range.clone()], to, line.trim()),
            edits: vec![(path.to_owned(), range, to)],
            added: Vec::new(),
            removed: Vec::new(),
            places: vec![Place { path: path.to_owned(), lines: number..number + 1 }],
            duty: Duty::Fault,
        }
    }

    /// The same for a line.
    pub fn of(path: &str, text: &str, line: &Line<'_>, range: Range<usize>, to: impl Into<String>) -> Self {
        Self::edit(path, text, range, to).at(path, line.number)
    }

    /// Files that come and go.
    pub fn files(what: impl Into<String>) -> Self {
        let (edits, added, removed, places) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { what: what.into(), edits, added, removed, places, duty: Duty::Fault }
    }

    pub fn add(mut self, path: impl Into<String>, text: impl Into<String>) -> Self {
        self.added.push((path.into(), text.into()));
        self
    }

    pub fn remove(mut self, path: impl Into<String>) -> Self {
        self.removed.push(path.into());
        self
    }

    pub fn also(mut self, path: &str, range: Range<usize>, to: impl Into<String>) -> Self {
        self.edits.push((path.to_owned(), range, to.into()));
        self
    }

    /// Only here, whatever was named before.
    pub fn at(mut self, path: &str, line: u32) -> Self {
        self.places = vec![Place { path: path.to_owned(), lines: line..line + 1 }];
        self
    }

    /// Here too.
    pub fn or_at(mut self, path: &str, lines: Range<u32>) -> Self {
        self.places.push(Place { path: path.to_owned(), lines });
        self
    }

    pub fn duty(mut self, duty: Duty) -> Self {
        self.duty = duty;
        self
    }

    /// The site as it is afterwards.
    pub fn apply(&self, site: &Site) -> Site {
        let mut site = site.clone();
        let mut edits: Vec<_> = self.edits.iter().collect();
        // From the last to the first, so that no edit moves another.
        edits.sort_by_key(|(_, range, _)| std::cmp::Reverse(range.start));
        for (path, range, to) in edits {
            site.0.get_mut(path).expect("a file of the site").replace_range(range.clone(), to);
        }
        for path in &self.removed {
            site.0.remove(path);
        }
        site.0.extend(self.added.iter().cloned());
        site
    }
}
