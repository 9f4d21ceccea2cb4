//! Where each figure of the report comes from: its definition, and the files and lines it was read from.
//!
//! Takes: what report.json cites. Gives: [`Origins`]. Never: a line that report.json does not cite, so that what is withheld
//! there is not one click away here.

use super::Subject;
use super::questions::OriginLink;
use crate::failure::Failure;
use crate::pages::meaning::{self, Found};
use crate::pages::method::FORMULAS;
use crate::pages::report::{self, Place};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Places that are shown of one row; report.json has all.
const PLACES: usize = 5;

/// Where all figures come from.
#[derive(Debug, Serialize)]
pub struct Origins {
    /// Rows, in groups that follow the page.
    pub groups: Vec<Group>,
    /// The ids of all rows without `origin-`, so that a label knows whether there is one.
    pub rows: BTreeSet<String>,
}

/// Rows about one thing: the money, a test, an outcome.
#[derive(Debug, Serialize)]
pub struct Group {
    /// What it is about.
    pub title: String,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// Figures of one definition.
#[derive(Debug, Serialize)]
pub struct Row {
    /// Its id, after `origin-`.
    pub id: String,
    /// What the figure is called.
    pub name: String,
    /// The definition's id on the method page.
    pub definition: &'static str,
    /// The rule in plain words; `None` where a row above has told it already.
    pub rule: Option<String>,
    /// Where the figures were read.
    pub files: Vec<File>,
    /// Places beyond those shown.
    pub more: usize,
    /// The id of the first of its figures on the page, by which it can be cited.
    pub figure: String,
}

/// Lines of one file.
#[derive(Debug, Serialize)]
pub struct File {
    /// The file's own name.
    pub name: String,
    /// Its lines, from the first.
    pub lines: Vec<Lines>,
}

/// One line, or neighbouring ones.
#[derive(Debug, Serialize)]
pub struct Lines {
    /// The first.
    pub from: u32,
    /// The last; the first where it is one.
    pub to: u32,
    /// Where to read them, where the site names its repository.
    pub url: Option<String>,
}

/// The figures of one definition and one test or outcome, and all their places.
struct Cited<'a> {
    found: Found<'a>,
    places: BTreeSet<(&'a str, u32, u32)>,
}

impl Origins {
    /// The rows of a definition; of tests and indicators, each one's.
    pub(super) fn of(&self, definition: &str) -> Vec<OriginLink> {
        let rows = self.groups.iter().flat_map(|group| group.rows.iter().map(move |row| (group, row)));
        rows.filter(|(_, row)| row.definition == definition).map(|(group, row)| link(group, row)).collect()
    }

    /// One row, where there is one.
    pub(super) fn row(&self, id: &str) -> Option<OriginLink> {
        let rows = self.groups.iter().flat_map(|group| group.rows.iter().map(move |row| (group, row)));
        rows.filter(|(_, row)| row.id == id).map(|(group, row)| link(group, row)).next()
    }
}

fn link(group: &Group, row: &Row) -> OriginLink {
    let name = if row.id == row.definition { &row.name } else { &group.title };
    OriginLink { row: row.id.clone(), name: name.clone() }
}

impl Subject<'_> {
    pub(super) fn origins(&self) -> Result<Origins, Failure> {
        let sources = report::sources(self.site, self.handle);
        let (mut groups, mut rows): (Vec<(&str, Group)>, _) = (Vec::new(), BTreeSet::new());
        let mut told = BTreeSet::new();
        for cited in gathered(&sources) {
            let row = self.row(&cited, told.insert(cited.found.meaning.definition))?;
            rows.insert(row.id.clone());
            let about = cited.found.of().unwrap_or_else(|| section(cited.found.meaning.definition));
            match groups.last_mut() {
                Some((last, group)) if *last == about => group.rows.push(row),
                _ => groups.push((about, Group { title: self.title(&cited.found)?, rows: vec![row] })),
            }
        }
        Ok(Origins { groups: groups.into_iter().map(|(_, group)| group).collect(), rows })
    }

    fn row(&self, cited: &Cited<'_>, is_first: bool) -> Result<Row, Failure> {
        let definition = cited.found.meaning.definition;
        let word = |part: &str| self.site.word(&format!("method.formulas.{definition}.{part}"));
        let merged = merged(&cited.places);
        let mut files: Vec<File> = Vec::new();
        for (path, from, to) in merged.iter().take(PLACES).copied() {
            let lines = Lines { from, to, url: self.site.source_address(path, from, to) };
            let name = path.rsplit('/').next().unwrap_or(path);
            match files.last_mut() {
                Some(file) if file.name == name => file.lines.push(lines),
                _ => files.push(File { name: name.to_owned(), lines: vec![lines] }),
            }
        }
        Ok(Row {
            id: cited.found.row(),
            name: word("name")?,
            definition,
            rule: is_first.then(|| word("rule")).transpose()?,
            files,
            more: merged.len().saturating_sub(PLACES),
            figure: cited.found.address(),
        })
    }

    /// The title of a test or an indicator; else that of the method page's section.
    fn title(&self, found: &Found<'_>) -> Result<String, Failure> {
        let Some(id) = found.of() else {
            return self.site.word(&format!("method.sections.{}", section(found.meaning.definition)));
        };
        let tests = self.event.evaluation.iter().flat_map(|evaluation| &evaluation.tests);
        let mut tests = tests.filter(|test| test.id.as_str() == id).filter_map(|test| test.title.as_ref());
        let outcomes = self.event.follow_up.iter().flat_map(|follow_up| &follow_up.outcomes);
        let mut outcomes = outcomes.filter(|outcome| outcome.id.as_str() == id);
        let title = if found.meaning.figure.starts_with("learning.") {
            tests.next().map(ToString::to_string)
        } else {
            outcomes.next().map(|outcome| outcome.indicator.to_string())
        };
        Ok(title.unwrap_or_else(|| id.to_owned()))
    }
}

/// The figures by definition, in the order of the page; a test's or an outcome's together.
fn gathered<'a>(sources: &'a BTreeMap<String, Vec<Place<'a>>>) -> Vec<Cited<'a>> {
    let mut all: BTreeMap<(usize, &str, usize), Cited<'a>> = BTreeMap::new();
    for (path, places) in sources {
        let Some(found) = meaning::of(path) else { continue };
        let first =
            |same: &dyn Fn(&meaning::Meaning) -> bool| meaning::MEANINGS.iter().position(same).unwrap_or(found.order);
        let list = found.meaning.figure.split('.').next().unwrap_or_default();
        let definition = first(&|meaning| meaning.definition == found.meaning.definition);
        // Of tests and outcomes the name leads, then what is told of it.
        let section = match found.of() {
            Some(_) => first(&|meaning| meaning.figure.split('.').next() == Some(list)),
            None => definition,
        };
        let cited = all
            .entry((section, found.of().unwrap_or_default(), definition))
            .or_insert_with(|| Cited { found, places: BTreeSet::new() });
        cited.places.extend(places.iter().map(|place| (place.file, place.line, place.end_line.unwrap_or(place.line))));
    }
    all.into_values().collect()
}

/// The section of the method page that a definition stands in.
fn section(definition: &str) -> &'static str {
    let holds = |(_, figures): &&(&'static str, &[&str])| figures.contains(&definition);
    FORMULAS.iter().find(holds).map_or("limits", |(section, _)| *section)
}

/// Places in their order, neighbouring lines as one. No line lies between two that were not both cited.
fn merged<'a>(places: &BTreeSet<(&'a str, u32, u32)>) -> Vec<(&'a str, u32, u32)> {
    let mut merged: Vec<(&str, u32, u32)> = Vec::new();
    for (file, from, to) in places.iter().copied() {
        match merged.last_mut() {
            Some((last, _, end)) if *last == file && from <= end.saturating_add(1) => *end = to.max(*end),
            _ => merged.push((file, from, to)),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lines_next_to_each_other_become_one_place() {
        let places = BTreeSet::from([("b", 1, 1), ("a", 4, 4), ("a", 5, 9), ("a", 6, 6), ("a", 11, 11), ("a", 12, 12)]);
        assert_eq!(merged(&places), [("a", 4, 9), ("a", 11, 12), ("b", 1, 1)]);
    }
}
