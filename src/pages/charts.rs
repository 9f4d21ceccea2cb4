//! What the charts of all pages share: their words, and the table that stands after a chart where the page has none yet.
//!
//! Takes: sentences and counts. Gives: [`Caption`] and [`Table`]. Never: a drawing.

use super::parts::Cell;
use super::site::Site;
use crate::chart::Caption;
use crate::failure::Failure;
use crate::format;
use crate::sentence::Sentence;
use serde::Serialize;

/// A chart's words before they are put together.
#[derive(Debug)]
pub(super) struct Words {
    /// The finding.
    pub title: Sentence,
    /// Measure, unit, population, period.
    pub subtitle: Sentence,
    /// What is drawn, as a name.
    pub name: Sentence,
    /// Every row, one after the other.
    pub rows: Vec<String>,
}

impl Words {
    /// The words in the site's language; `id` is what the ids of the chart's parts begin with.
    pub(super) fn caption(self, site: &Site<'_>, id: impl Into<String>) -> Result<Caption, Failure> {
        let (title, name) = (site.say(&self.title)?, site.say(&self.name)?);
        let rows = self.rows.join("; ");
        let description = site.say(&Sentence::new("chart.description").text("finding", &title).text("rows", rows))?;
        Ok(Caption { id: id.into(), subtitle: site.say(&self.subtitle)?, title, name, description })
    }
}

/// `Tuntas: 12`.
pub(super) fn named(site: &Site<'_>, name: &str, text: &str) -> Result<String, Failure> {
    site.say(&Sentence::new("chart.row").text("name", name).text("text", text))
}

/// Two texts of which one belongs to the other: `Rencana 6.600`, `12 tuntas`.
pub(super) fn beside(site: &Site<'_>, first: &str, second: &str) -> Result<String, Failure> {
    site.say(&Sentence::new("chart.beside").text("first", first).text("second", second))
}

/// A count as it stands beside a bar.
pub(super) fn written(site: &Site<'_>, count: u32) -> String {
    format::integer(count.into(), site.language())
}

/// The numbers of a chart.
#[derive(Debug, Serialize)]
pub struct Table {
    /// Its title.
    pub finding: String,
    /// Unit, population, period.
    pub unit: String,
    /// Headings; the first one is that of the rows' names.
    pub columns: Vec<String>,
    /// Rows.
    pub rows: Vec<TableRow>,
    /// The last row, where the others add up.
    pub total: Option<TableRow>,
}

/// A row.
#[derive(Debug, Serialize)]
pub struct TableRow {
    /// Its name.
    pub name: String,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A chart with the table after it.
#[derive(Debug, Serialize)]
pub struct Charted {
    /// The chart.
    pub figure: crate::markup::SafeHtml,
    /// Its numbers.
    pub table: Table,
}
