//! Tables: their captions, their header cells, and a frame that scrolls on a narrow screen.
//!
//! Takes: the parser's events around a table. Gives: its opening and its cells. Never: a table without a caption.

use super::Options;
use crate::markup::escape_into;
use pulldown_cmark::{Alignment, Event, Tag, TagEnd};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

/// What is known about the tables of a body while it is written.
#[derive(Debug, Default)]
pub(super) struct Tables {
    count: usize,
    /// How often a heading has served as a caption.
    captions: BTreeMap<String, usize>,
    /// The caption that the paragraph before has given, as HTML.
    pub(super) waiting: Option<String>,
    columns: Vec<Alignment>,
    column: usize,
    in_head: bool,
    has_body: bool,
}

/// Where a paragraph is the caption of the table behind it: the events of its text, and how many bytes of the first one
/// are only the word `Tabel:`.
pub(super) fn caption(events: &[(Event<'_>, Range<usize>)], paragraph: usize) -> Option<(Range<usize>, usize)> {
    let Event::Text(first) = &events.get(paragraph + 1)?.0 else { return None };
    let word =
        first.get(..5).filter(|word| word.eq_ignore_ascii_case("tabel") || word.eq_ignore_ascii_case("table"))?;
    let after = first[word.len()..].trim_start();
    let number = after.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let text = number.strip_prefix(':').or_else(|| number.strip_prefix('.').filter(|_| number.len() < after.len()))?;
    // A number in the caption is kept, because the text may speak of "Tabel 2".
    let cut = if number.len() < after.len() { 0 } else { first.len() - text.trim_start().len() };
    let end = paragraph + events[paragraph..].iter().position(|(event, _)| *event == Event::End(TagEnd::Paragraph))?;
    let table_follows = matches!(events.get(end + 1)?.0, Event::Start(Tag::Table(_)));
    let says_something = end > paragraph + 2 || cut < first.len();
    (table_follows && says_something).then_some((paragraph + 1..end, cut))
}

impl Tables {
    /// Opens a table. `heading` is the nearest one before it.
    pub(super) fn open(&mut self, html: &mut String, columns: &[Alignment], heading: &str, options: &Options<'_>) {
        self.count += 1;
        columns.clone_into(&mut self.columns);
        self.has_body = false;
        let caption = self.waiting.take().unwrap_or_else(|| self.borrowed_caption(heading, options));
        html.push_str("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"");
        self.id(html, options);
        html.push_str("\"><table><caption id=\"");
        self.id(html, options);
        html.push_str("\">");
        html.push_str(&caption);
        html.push_str("</caption>");
    }

    pub(super) fn close(&mut self, html: &mut String) {
        html.push_str(if self.has_body { "</tbody></table></div>" } else { "</table></div>" });
    }

    pub(super) fn open_head(&mut self, html: &mut String) {
        self.in_head = true;
        self.column = 0;
        html.push_str("<thead><tr>");
    }

    pub(super) fn close_head(&mut self, html: &mut String) {
        self.in_head = false;
        html.push_str("</tr></thead>");
    }

    pub(super) fn open_row(&mut self, html: &mut String) {
        self.column = 0;
        html.push_str(if self.has_body { "<tr>" } else { "<tbody><tr>" });
        self.has_body = true;
    }

    /// An empty cell in the head is no header: nobody could read it out.
    pub(super) fn open_cell(&mut self, html: &mut String, empty: bool) {
        html.push_str(if self.in_head && !empty { "<th scope=\"col\"" } else { "<td" });
        html.push_str(match self.columns.get(self.column) {
            Some(Alignment::Right) => " class=\"num\">",
            Some(Alignment::Center) => " class=\"center\">",
            _ => ">",
        });
        self.column += 1;
    }

    pub(super) fn close_cell(&self, html: &mut String, empty: bool) {
        html.push_str(if self.in_head && !empty { "</th>" } else { "</td>" });
    }

    fn id(&self, html: &mut String, options: &Options<'_>) {
        escape_into(html, options.id_prefix);
        let _ = write!(html, "tbl-{}", self.count);
    }

    /// The nearest heading, with a number from the second table on; without any heading, the word for a table.
    fn borrowed_caption(&mut self, heading: &str, options: &Options<'_>) -> String {
        let mut html = String::new();
        let heading = if heading.is_empty() { options.section } else { heading };
        if heading.is_empty() {
            escape_into(&mut html, &options.labels.table);
            let _ = write!(html, " {}", self.count);
            return html;
        }
        escape_into(&mut html, heading);
        let used = self.captions.entry(heading.to_owned()).or_default();
        *used += 1;
        if *used > 1 {
            let _ = write!(html, " ({used})");
        }
        html
    }
}
