//! The page that explains the files of `/data/`.
//!
//! Takes: the site. Gives: which files there are, how many rows they have, how to cite them. Never: the files themselves; `data` does.

use super::data::{DataFile, Field, count_units};
use super::frame::{About, Anchor, Frame, License};
use super::json_ld;
use super::parts::Entry;
use super::route::Route;
use super::site::Site;
use crate::failure::Failure;
use crate::sentence::Sentence;
use crate::shape::Date;
use serde::Serialize;

/// The page.
#[derive(Debug, Serialize)]
pub struct View {
    /// The page's sections.
    pub toc: Vec<Entry>,
    /// The tables and their description.
    pub files: Vec<FileRow>,
    /// The columns of each table.
    pub tables: Vec<TableRow>,
    /// Other files for machines.
    pub others: Vec<OtherRow>,
    /// Licence of texts and data.
    pub license: Option<License>,
    /// A report's data, as an example; `None` while there is no event.
    pub example: Option<Route>,
    /// Who is to be cited.
    pub agency: String,
    /// The year of the citation.
    pub year: i16,
    /// What is to be cited.
    pub title: String,
    /// The day that states refer to.
    pub as_of: Date,
    /// Where it is published.
    pub address: String,
    /// The version of the program.
    pub program_version: String,
    /// The revision of the content, where known.
    pub revision: Option<String>,
}

/// One file of `/data/`.
#[derive(Debug, Serialize)]
pub struct FileRow {
    /// Its name.
    pub name: &'static str,
    /// Where it lies.
    pub route: Route,
    /// The same as a workbook; `None` where it is no table.
    pub workbook: Option<Route>,
    /// What it holds.
    pub what: String,
    /// Rows without the header; `None` where it is no table.
    pub rows: Option<usize>,
    /// Its id on the page.
    pub id: &'static str,
}

/// The columns of one table.
#[derive(Debug, Serialize)]
pub struct TableRow {
    /// Its file.
    pub name: &'static str,
    /// Its id on the page.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its columns.
    pub columns: Vec<ColumnRow>,
}

/// One column.
#[derive(Debug, Serialize)]
pub struct ColumnRow {
    /// Its name in the header.
    pub name: &'static str,
    /// The word for its type.
    pub kind: &'static str,
    /// What it means.
    pub means: String,
    /// Whether it belongs to what tells rows apart.
    pub key: bool,
}

/// A file for machines elsewhere on the site.
#[derive(Debug, Serialize)]
pub struct OtherRow {
    /// Its name.
    pub name: String,
    /// Where it lies.
    pub route: Route,
    /// What it holds.
    pub what: String,
}

/// The page.
///
/// # Errors
/// Where the theme lacks a word.
pub fn view(site: &Site<'_>) -> Result<(Frame, View), Failure> {
    let about = About {
        title: site.word("data.title")?,
        description: site.word("data.description")?,
        route: site.routes.data(),
        trail: vec![Anchor::new(site.routes.home(), site.word("menu.home")?)],
        dated: true,
    };
    let settings = site.catalog.settings();
    let title = site.say(&Sentence::new("data.dataset").text("site", settings.title.to_string()))?;
    let view = View {
        toc: ["files", "columns", "others", "cite", "version"]
            .iter()
            .map(|id| Ok(Entry::new(*id, site.word(&format!("data.sections.{id}"))?)))
            .collect::<Result<_, _>>()?,
        files: DataFile::ALL.iter().map(|file| file_row(site, *file)).collect(),
        tables: DataFile::ALL.iter().map(|file| table(site, *file)).filter(|table| !table.columns.is_empty()).collect(),
        others: others(site)?,
        license: settings.license.as_ref().map(|license| License::new(license, site.language())),
        example: site
            .catalog
            .events()
            .next()
            .map(|(_, event)| site.routes.event_file(event.id.as_str(), "report.json")),
        agency: settings.agency.name.to_string(),
        year: site.evidence.today.year(),
        as_of: site.evidence.today,
        address: site.absolute(&site.routes.data()),
        program_version: site.program_version.to_owned(),
        revision: site.revision.map(str::to_owned),
        title,
    };
    let description = about.description.clone();
    let frame = Frame::new(site, about)?.with_json_ld(json_ld::data(site, &view.title, &description));
    Ok((frame, view))
}

/// Key and id of a file: its name without the ending.
fn stem(file: DataFile) -> &'static str {
    file.name().split('.').next().unwrap_or_default()
}

fn file_row(site: &Site<'_>, file: DataFile) -> FileRow {
    FileRow {
        name: file.name(),
        route: site.routes.data_file(file.name()),
        workbook: file.workbook_name().map(|name| site.routes.data_file(name)),
        what: file.about().in_language(site.language()).to_owned(),
        rows: rows(site, file),
        id: stem(file),
    }
}

fn table(site: &Site<'_>, file: DataFile) -> TableRow {
    let column = |field: Field| ColumnRow {
        name: field.name,
        kind: field.kind.words().0,
        means: field.about.in_language(site.language()).to_owned(),
        key: field.key,
    };
    TableRow {
        name: file.name(),
        id: format!("columns-{}", stem(file)),
        title: file.title().in_language(site.language()).to_owned(),
        columns: file.fields().into_iter().map(column).collect(),
    }
}

/// How many rows a table has.
fn rows(site: &Site<'_>, file: DataFile) -> Option<usize> {
    let events = || site.catalog.events().map(|(_, event)| event);
    match file {
        DataFile::Events => Some(events().len()),
        DataFile::Programs => Some(site.catalog.programs().len()),
        DataFile::BudgetLines => {
            Some(events().filter_map(|event| event.budget.as_ref()).map(|budget| budget.lines.len()).sum())
        }
        DataFile::Evaluations => {
            Some(events().filter_map(|event| event.evaluation.as_ref()).map(|evaluation| evaluation.tests.len()).sum())
        }
        DataFile::EvaluationUnits => Some(count_units(site)),
        DataFile::FollowUp => {
            Some(events().filter_map(|event| event.follow_up.as_ref()).map(|follow_up| follow_up.items.len()).sum())
        }
        DataFile::Outcomes => {
            Some(events().filter_map(|event| event.follow_up.as_ref()).map(|follow_up| follow_up.outcomes.len()).sum())
        }
        DataFile::Package => None,
    }
}

fn others(site: &Site<'_>) -> Result<Vec<OtherRow>, Failure> {
    let routes = site.routes;
    let row = |key: &str, route: Route| {
        Ok(OtherRow {
            name: route.as_str().trim_start_matches('/').to_owned(),
            what: site.word(&format!("data.others.{key}"))?,
            route,
        })
    };
    vec![
        row("manifest", routes.root_file("site-manifest.json")),
        row("feed", routes.root_file("feed.xml")),
        row("calendar", routes.calendar()),
        row("sitemap", routes.root_file("sitemap.xml")),
    ]
    .into_iter()
    .collect()
}
