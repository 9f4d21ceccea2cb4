//! The parts of a body that need more than one line: headings, links, pictures, quotes, code, tasks.
//!
//! Takes: one event and the writer. Gives: HTML. Never: a link in a link.

use super::{OpenLink, Writer};
use crate::markdown::links::{self, Fate};
use crate::markdown::{LinkFound, LinkKind, plain};
use crate::markup::{escape_into, escape_text_into};
use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event, Tag, TagEnd};
use std::fmt::Write;
use std::ops::Range;

impl Writer<'_> {
    /// A heading without text opens nothing; see `Outline`. In a footnote, which moves to the end of the body, a heading
    /// would stand at the wrong place in the order: there it is a strong line.
    pub(super) fn open_heading(&mut self) {
        if !self.outer.is_empty() {
            self.html.push_str("<p><strong>");
        } else if let Some(heading) = self.outline.heading(self.headings) {
            let _ = write!(self.html, "<h{} id=\"", heading.level);
            escape_into(&mut self.html, &heading.id);
            self.html.push_str("\">");
        }
    }

    pub(super) fn close_heading(&mut self) {
        if !self.outer.is_empty() {
            self.html.push_str("</strong></p>");
        } else if let Some(heading) = self.outline.heading(self.headings) {
            let _ = write!(self.html, "</h{}>", heading.level);
            self.nearest_heading.clone_from(&heading.text);
        }
        self.headings += 1;
    }

    /// Decides about an address and keeps it for the checks.
    pub(super) fn judge(&mut self, url: &str, kind: LinkKind, at: &Range<usize>) -> Fate {
        let fate = links::fate(url, kind, self.options, self.outline);
        let found = LinkFound { target: crate::address::clean(url), kind, at: at.clone() };
        match fate {
            Fate::Refused => self.found.unsafe_urls.push(found),
            _ => self.found.links.push(found),
        }
        fate
    }

    pub(super) fn open_link(&mut self, url: &str, title: &str, at: &Range<usize>) {
        let fate = self.judge(url, LinkKind::Link, at);
        let href = match fate {
            Fate::Link { href, external } if self.links.iter().all(|link| link.href.is_none()) => {
                self.anchor(&href, external, title);
                Some(href)
            }
            _ => None,
        };
        self.links.push(OpenLink { href, shown_before: self.shown });
    }

    pub(super) fn close_link(&mut self) {
        let Some(link) = self.links.pop() else { return };
        let Some(href) = link.href else { return };
        if self.shown == link.shown_before {
            // A link that nobody could see or hear: its address is its name.
            self.text(&href);
        }
        self.html.push_str("</a>");
    }

    fn anchor(&mut self, href: &str, external: bool, title: &str) {
        self.html.push_str("<a href=\"");
        escape_into(&mut self.html, href);
        self.html.push_str(if external { "\" rel=\"external noopener\"" } else { "\"" });
        self.title(title);
        self.html.push('>');
    }

    fn title(&mut self, title: &str) {
        if !title.trim().is_empty() {
            self.html.push_str(" title=\"");
            escape_into(&mut self.html, title);
            self.html.push('"');
        }
    }

    /// Everything inside a picture's brackets is its alternative text, whatever it is.
    pub(super) fn inside_picture(&mut self, event: &Event<'_>) {
        let Some(picture) = &mut self.picture else { return };
        match event {
            Event::Start(Tag::Image { .. }) => picture.depth += 1,
            Event::End(TagEnd::Image) if picture.depth > 0 => picture.depth -= 1,
            Event::End(TagEnd::Image) => self.close_picture(),
            event => plain::collect(&mut picture.alt, event),
        }
    }

    fn close_picture(&mut self) {
        let Some(picture) = self.picture.take() else { return };
        let alt = plain::one_line(&picture.alt);
        self.shown += usize::from(!alt.is_empty());
        let in_link = self.links.iter().any(|link| link.href.is_some());
        match picture.fate {
            Fate::Picture(address, sides) => {
                self.html.push_str("<img src=\"");
                escape_into(&mut self.html, &address);
                self.html.push_str("\" alt=\"");
                escape_into(&mut self.html, &alt);
                self.html.push('"');
                if let Some((width, height)) = sides {
                    let _ = write!(self.html, " width=\"{width}\" height=\"{height}\"");
                }
                self.html.push_str(" loading=\"lazy\" decoding=\"async\"");
                self.title(&picture.title);
                self.html.push('>');
            }
            Fate::Link { href, external } if !in_link => {
                self.anchor(&href, external, &picture.title);
                self.text(if alt.is_empty() { &href } else { &alt });
                self.html.push_str("</a>");
            }
            Fate::Link { .. } | Fate::Refused => escape_text_into(&mut self.html, &alt),
        }
    }

    /// A quotation, or one of GitHub's alerts with its title.
    pub(super) fn open_quote(&mut self, kind: Option<BlockQuoteKind>) {
        let labels = self.options.labels;
        let (class, title) = match kind {
            None => return self.html.push_str("<blockquote>"),
            Some(BlockQuoteKind::Note) => ("note", &labels.note),
            Some(BlockQuoteKind::Tip) => ("tip", &labels.tip),
            Some(BlockQuoteKind::Important) => ("important", &labels.important),
            Some(BlockQuoteKind::Warning) => ("warning", &labels.warning),
            Some(BlockQuoteKind::Caution) => ("caution", &labels.caution),
        };
        let _ = write!(self.html, "<div class=\"box {class}\" role=\"note\"><p><strong>");
        escape_text_into(&mut self.html, title);
        self.html.push_str("</strong></p>");
    }

    /// Code may be wider than a phone: it can be reached by keyboard, so that it can be scrolled.
    pub(super) fn open_code(&mut self, kind: &CodeBlockKind<'_>) {
        self.html.push_str("<pre tabindex=\"0\"><code");
        if let CodeBlockKind::Fenced(info) = kind {
            let language = info.split(|letter: char| letter.is_whitespace() || letter == ',').next().unwrap_or("");
            let is_name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '+');
            if !language.is_empty() && language.len() <= 30 && language.chars().all(is_name) {
                let _ = write!(self.html, " class=\"language-{language}\"");
            }
        }
        self.html.push('>');
    }

    pub(super) fn task(&mut self, done: bool) {
        // A picture of a box and not a box: nobody can tick it, so it is no control that a hand or a reader should find.
        let (mark, label) =
            if done { ("☑", &self.options.labels.task_done) } else { ("☐", &self.options.labels.task_open) };
        self.html.push_str("<span role=\"img\" aria-label=\"");
        escape_into(&mut self.html, label);
        let _ = write!(self.html, "\">{mark}</span> ");
    }

    pub(super) fn close_note(&mut self) {
        if let Some((outer, label)) = self.outer.pop() {
            let note = std::mem::replace(&mut self.html, outer);
            self.notes.define(&label, &note);
        }
    }
}
