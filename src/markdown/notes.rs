//! Footnotes: numbered by their first mention, gathered at the end, with links both ways.
//!
//! Takes: the parser's events, then each note's HTML. Gives: marks in the text and the list below it. Never: drops a note:
//! one that nothing mentions stands last in the list.

use super::Options;
use crate::markup::escape_into;
use pulldown_cmark::{CowStr, Event, Tag};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

#[derive(Debug, Default)]
struct Note {
    html: String,
    /// Ids of the marks that lead here, in the order in which they were written.
    marks: Vec<String>,
}

/// The footnotes of a body.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// Label → number from 0.
    numbers: BTreeMap<String, usize>,
    in_order: Vec<Note>,
    prefix: String,
}

impl Notes {
    pub(super) fn of(events: &[(Event<'_>, Range<usize>)], prefix: &str) -> Self {
        let mut notes = Self { prefix: prefix.to_owned(), ..Self::default() };
        let mentioned = events.iter().filter_map(|(event, _)| match event {
            Event::FootnoteReference(label) => Some(label),
            _ => None,
        });
        let defined = events.iter().filter_map(|(event, _)| match event {
            Event::Start(Tag::FootnoteDefinition(label)) => Some(label),
            _ => None,
        });
        for label in mentioned.chain(defined) {
            notes.number(label);
        }
        notes
    }

    /// Writes a mark. Inside a link it is only a number: a link in a link would not be HTML.
    pub(super) fn mark(&mut self, html: &mut String, label: &CowStr<'_>, in_link: bool, options: &Options<'_>) {
        let index = self.number(label);
        let number = index + 1;
        if in_link {
            let _ = write!(html, "<sup>{number}</sup>");
            return;
        }
        let note = &mut self.in_order[index];
        let again = if note.marks.is_empty() { String::new() } else { format!("-{}", note.marks.len() + 1) };
        let mark = format!("fnref-{number}{again}");
        html.push_str("<sup><a id=\"");
        escape_into(html, &self.prefix);
        html.push_str(&mark);
        html.push_str("\" href=\"#");
        escape_into(html, &self.prefix);
        let _ = write!(html, "fn-{number}\" role=\"doc-noteref\" aria-label=\"");
        escape_into(html, &options.labels.footnote);
        let _ = write!(html, " {number}\">{number}</a></sup>");
        note.marks.push(mark);
    }

    /// Keeps what a note says. A second note with the same label is added to the first.
    pub(super) fn define(&mut self, label: &str, html: &str) {
        let index = self.number(label);
        self.in_order[index].html.push_str(html);
    }

    /// Writes the list; nothing where there are no notes.
    pub(super) fn list(&self, html: &mut String, options: &Options<'_>) {
        if self.in_order.is_empty() {
            return;
        }
        html.push_str("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"");
        escape_into(html, &options.labels.footnotes);
        html.push_str("\"><ol>");
        for (index, note) in self.in_order.iter().enumerate() {
            html.push_str("<li id=\"");
            escape_into(html, &self.prefix);
            let _ = write!(html, "fn-{}\">", index + 1);
            // The way back stands at the end of the last line, not below it.
            let (body, end) = match note.html.strip_suffix("</p>") {
                Some(body) => (body, "</p>"),
                None => (note.html.as_str(), ""),
            };
            html.push_str(body);
            for (count, mark) in note.marks.iter().enumerate() {
                html.push_str(" <a href=\"#");
                escape_into(html, &self.prefix);
                html.push_str(mark);
                html.push_str("\" role=\"doc-backlink\" aria-label=\"");
                escape_into(html, &options.labels.back);
                let _ = write!(html, " {}", index + 1);
                if count > 0 {
                    let _ = write!(html, " ({})", count + 1);
                }
                html.push_str("\">↩</a>");
            }
            html.push_str(end);
            html.push_str("</li>");
        }
        html.push_str("</ol></section>");
    }

    /// The number of a label, a new one if need be. Labels that differ only by case are one, as in the parser.
    fn number(&mut self, label: &str) -> usize {
        let next = self.in_order.len();
        let number = *self.numbers.entry(label.to_lowercase()).or_insert(next);
        if number == next {
            self.in_order.push(Note::default());
        }
        number
    }
}
