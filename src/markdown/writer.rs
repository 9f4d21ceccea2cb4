//! Writes the parser's events as HTML, one after another.
//!
//! Takes: events, the outline, the notes. Gives: [`Rendered`]. Never: writes text that is not escaped, or a tag that is not
//! spelled out here.

mod parts;

use super::links::Fate;
use super::notes::Notes;
use super::outline::Outline;
use super::tables::{self, Tables};
use super::{LinkKind, Options, Rendered};
use crate::markup::{SafeHtml, escape_text_into};
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::fmt::Write;
use std::ops::Range;

/// A link that is open: what shows when it turns out to have no text, and how much text there was before it.
struct OpenLink {
    href: Option<String>,
    shown_before: usize,
}

/// A picture whose alternative text is being gathered.
struct OpenPicture {
    fate: Fate,
    title: String,
    alt: String,
    depth: usize,
}

pub(super) struct Writer<'a> {
    options: &'a Options<'a>,
    outline: &'a Outline,
    notes: Notes,
    tables: Tables,
    html: String,
    /// Texts around the footnote that is being written, with its label.
    outer: Vec<(String, String)>,
    links: Vec<OpenLink>,
    picture: Option<OpenPicture>,
    /// How many visible texts have been written: a link in which it does not grow has no name.
    shown: usize,
    headings: usize,
    nearest_heading: String,
    found: Rendered,
}

impl<'a> Writer<'a> {
    pub(super) fn new(options: &'a Options<'a>, outline: &'a Outline, notes: Notes) -> Self {
        Self {
            options,
            outline,
            notes,
            tables: Tables::default(),
            html: String::new(),
            outer: Vec::new(),
            links: Vec::new(),
            picture: None,
            shown: 0,
            headings: 0,
            nearest_heading: String::new(),
            found: Rendered::default(),
        }
    }

    pub(super) fn write(mut self, events: &[(Event<'_>, Range<usize>)]) -> Rendered {
        let mut index = 0;
        while index < events.len() {
            if let Event::Start(Tag::Paragraph) = events[index].0
                && let Some((text, cut)) = tables::caption(events, index)
            {
                index = text.end + 1;
                self.caption(&events[text], cut);
                continue;
            }
            self.event(events, index);
            index += 1;
        }
        self.notes.list(&mut self.html, self.options);
        self.found.html = SafeHtml::trusted(self.html);
        self.found.headings = self.outline.rendered().cloned().collect();
        self.found
    }

    /// Writes a paragraph aside, as the caption of the table that comes next.
    fn caption(&mut self, text: &[(Event<'_>, Range<usize>)], cut: usize) {
        let body = std::mem::take(&mut self.html);
        for index in 0..text.len() {
            match &text[index].0 {
                Event::Text(first) if index == 0 => self.text(&first[cut..]),
                _ => self.event(text, index),
            }
        }
        self.tables.waiting = Some(std::mem::replace(&mut self.html, body));
    }

    fn event(&mut self, events: &[(Event<'_>, Range<usize>)], index: usize) {
        let (event, at) = &events[index];
        if self.picture.is_some() {
            self.inside_picture(event);
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, at, &events[index + 1..]),
            Event::End(tag) => self.end(*tag, index.checked_sub(1).map(|before| &events[before].0)),
            // Raw HTML is text.
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text(text),
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.html.push_str("<code>");
                self.text(text);
                self.html.push_str("</code>");
            }
            Event::FootnoteReference(label) => {
                let in_link = !self.links.is_empty();
                self.notes.mark(&mut self.html, label, in_link, self.options);
                self.shown += 1;
            }
            Event::SoftBreak => self.html.push('\n'),
            Event::HardBreak => self.html.push_str("<br>"),
            Event::Rule => self.html.push_str("<hr>"),
            Event::TaskListMarker(done) => self.task(*done),
        }
    }

    fn start(&mut self, tag: &Tag<'_>, at: &Range<usize>, next: &[(Event<'_>, Range<usize>)]) {
        match tag {
            Tag::Heading { .. } => self.open_heading(),
            Tag::BlockQuote(kind) => self.open_quote(*kind),
            Tag::CodeBlock(kind) => self.open_code(kind),
            Tag::List(None) => self.html.push_str("<ul>"),
            Tag::List(Some(1)) => self.html.push_str("<ol>"),
            Tag::List(Some(first)) => {
                // Writing to a String cannot fail.
                let _ = write!(self.html, "<ol start=\"{first}\">");
            }
            Tag::Item => {
                let is_task = next.iter().take(2).any(|(event, _)| matches!(event, Event::TaskListMarker(_)));
                self.html.push_str(if is_task { "<li class=\"task\">" } else { "<li>" });
            }
            Tag::FootnoteDefinition(label) => self.outer.push((std::mem::take(&mut self.html), label.to_string())),
            Tag::Table(columns) => {
                self.tables.open(&mut self.html, columns, &self.nearest_heading, self.options);
            }
            Tag::TableHead => self.tables.open_head(&mut self.html),
            Tag::TableRow => self.tables.open_row(&mut self.html),
            Tag::TableCell => {
                let empty = matches!(next.first(), Some((Event::End(TagEnd::TableCell), _)));
                self.tables.open_cell(&mut self.html, empty);
            }
            // The parser leaves the scheme of `<a@b.id>` to the writer.
            Tag::Link { link_type: LinkType::Email, dest_url, .. } => {
                self.open_link(&format!("mailto:{dest_url}"), "", at);
            }
            Tag::Link { dest_url, title, .. } => self.open_link(dest_url, title, at),
            Tag::Image { dest_url, title, .. } => {
                let fate = self.judge(dest_url, LinkKind::Image, at);
                self.picture = Some(OpenPicture { fate, title: title.to_string(), alt: String::new(), depth: 0 });
            }
            Tag::Emphasis => self.html.push_str("<em>"),
            Tag::Strong => self.html.push_str("<strong>"),
            Tag::Strikethrough => self.html.push_str("<del>"),
            Tag::Paragraph | Tag::HtmlBlock => self.html.push_str("<p>"),
            // Switched off in the dialect.
            Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd, before: Option<&Event<'_>>) {
        let text = match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock => "</p>",
            TagEnd::Heading(_) => return self.close_heading(),
            TagEnd::BlockQuote(Some(_)) => "</div>",
            TagEnd::BlockQuote(None) => "</blockquote>",
            TagEnd::CodeBlock => "</code></pre>",
            TagEnd::List(true) => "</ol>",
            TagEnd::List(false) => "</ul>",
            TagEnd::Item => "</li>",
            TagEnd::FootnoteDefinition => return self.close_note(),
            TagEnd::Table => return self.tables.close(&mut self.html),
            TagEnd::TableHead => return self.tables.close_head(&mut self.html),
            TagEnd::TableRow => "</tr>",
            TagEnd::TableCell => {
                let empty = matches!(before, Some(Event::Start(Tag::TableCell)));
                return self.tables.close_cell(&mut self.html, empty);
            }
            TagEnd::Emphasis => "</em>",
            TagEnd::Strong => "</strong>",
            TagEnd::Strikethrough => "</del>",
            TagEnd::Link => return self.close_link(),
            TagEnd::Image
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::MetadataBlock(_) => "",
        };
        self.html.push_str(text);
    }

    fn text(&mut self, text: &str) {
        self.shown += usize::from(!text.trim().is_empty());
        escape_text_into(&mut self.html, text);
    }
}
