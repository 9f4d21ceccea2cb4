//! What a body says, without any markup.
//!
//! Takes: Markdown. Gives: plain text, for descriptions, ids and alternatives. Never: HTML; the text is still to be escaped.

use super::commands::without_commands;
use super::parser;
use pulldown_cmark::{Event, TagEnd};

/// The whole text in one line: blocks and lines joined by spaces, raw HTML as it was written, footnote marks left out.
#[must_use]
pub fn inline_text(markdown: &str) -> String {
    let mut text = String::new();
    for event in parser(markdown) {
        collect(&mut text, &event);
    }
    one_line(&text)
}

/// The beginning of a body, at most `limit` characters, cut between words and marked with `…`. Headings, code and tables
/// are passed over: a description wants sentences.
#[must_use]
pub fn excerpt(body: &str, limit: usize) -> String {
    use pulldown_cmark::Tag;
    let mut text = String::new();
    let mut passed_over = 0_usize;
    for (event, _) in without_commands(body, parser(body).into_offset_iter().collect()) {
        match &event {
            Event::Start(Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::Table(_) | Tag::HtmlBlock) => passed_over += 1,
            Event::End(TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::Table | TagEnd::HtmlBlock) => passed_over -= 1,
            _ if passed_over > 0 => {}
            event => collect(&mut text, event),
        }
        // A character has four bytes at most; what comes later cannot be shown.
        if text.len() > limit.saturating_mul(4).saturating_add(4) {
            break;
        }
    }
    shortened(&one_line(&text), limit)
}

/// Appends what an event says.
pub(super) fn collect(text: &mut String, event: &Event<'_>) {
    match event {
        Event::Text(said) | Event::Code(said) | Event::Html(said) | Event::InlineHtml(said) => text.push_str(said),
        Event::SoftBreak
        | Event::HardBreak
        | Event::Rule
        | Event::End(
            TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::TableCell
            | TagEnd::FootnoteDefinition,
        ) => text.push(' '),
        _ => {}
    }
}

/// Text with every run of white space made one space.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first words that fit; a single longer word is cut.
fn shortened(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let room = limit.saturating_sub(1);
    let end = text.char_indices().nth(room).map_or(text.len(), |(index, _)| index);
    let head = &text[..end];
    let at_word = text[end..].starts_with(' ') || head.is_empty();
    let cut = if at_word { head.len() } else { head.rfind(' ').unwrap_or(head.len()) };
    format!("{}…", head[..cut].trim_end_matches([' ', ',', ';', ':', '–']))
}
