//! What a reader reads of a body, block by block, and where each piece of it was written.
//!
//! Takes: Markdown. Gives: [`Said`], for rules about what is published: `0812&#45;3456` and `0812**3456**` are numbers on
//! the page, whatever they look like in the file. Never: HTML.

use super::parser;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// The text of one block, or the address of one link.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// As it is read: without markup, character references decoded.
    pub text: String,
    /// Where each piece begins in `text`, and its bytes in the body.
    pieces: Vec<(usize, Range<usize>)>,
}

impl Said {
    fn add(&mut self, text: &str, at: Range<usize>) {
        self.pieces.push((self.text.len(), at));
        self.text.push_str(text);
    }

    /// The bytes of the body that a range of the text was written with.
    #[must_use]
    pub fn source(&self, range: Range<usize>) -> Range<usize> {
        let place = |byte: usize, is_end: bool| {
            let after =
                self.pieces.partition_point(|(begins, _)| if is_end { *begins < byte } else { *begins <= byte });
            let index = after.saturating_sub(1);
            let Some((begins, at)) = self.pieces.get(index) else { return 0 };
            let ends = self.pieces.get(index + 1).map_or(self.text.len(), |(next, _)| *next);
            // A piece that was written as it is read is known letter by letter; any other only as a whole.
            match (ends - begins == at.len(), is_end) {
                (true, _) => at.start + (byte - begins),
                (false, false) => at.start,
                (false, true) => at.end,
            }
        };
        place(range.start, false)..place(range.end, true)
    }
}

/// Every block of a body that says something, and the address of every link and picture.
#[must_use]
pub fn said(body: &str) -> Vec<Said> {
    let mut blocks = Vec::new();
    let mut block = Said::default();
    for (event, at) in parser(body).into_offset_iter() {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => block.add(&text, at),
            Event::SoftBreak | Event::HardBreak => block.add(" ", at),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                let mut address = Said::default();
                address.add(&dest_url, at);
                blocks.push(address);
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough)
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image) => {}
            Event::Start(_) | Event::End(_) | Event::Rule => blocks.push(std::mem::take(&mut block)),
            _ => {}
        }
    }
    blocks.push(block);
    blocks.retain(|block| !block.text.is_empty());
    blocks
}

#[cfg(test)]
mod tests {
    use super::said;

    #[test]
    fn text_is_read_as_readers_read_it() {
        let body = "Tanya 0812&#45;3456**7890**, ya\\-ya\nkata\n\n| a | b |\n|---|---|\n| 1 | [x](tel:08&#49;) |\n";
        let texts: Vec<String> = said(body).into_iter().map(|said| said.text).collect();
        assert_eq!(texts, ["Tanya 0812-34567890, ya-ya kata", "a", "b", "1", "tel:081", "x"]);
    }

    #[test]
    fn a_place_leads_back_to_what_was_written() {
        let body = "é 0812&#45;3456**7890** x";
        let block = &said(body)[0];
        let start = block.text.find("0812").unwrap();
        let range = block.source(start..start + "0812-34567890".len());
        assert_eq!(&body[range], "0812&#45;3456**7890");
        assert_eq!(&body[block.source(start..start + 5)], "0812&#45;");
        assert_eq!(block.source(0..block.text.len()), 0..body.len());
    }
}
