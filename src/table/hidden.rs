//! What a worksheet holds but does not show: rows and columns that were hidden, or filtered away.
//!
//! Takes: bytes of a workbook and the name of a sheet. Gives: [`Hidden`], or nothing where that cannot be told. Never: looks into
//! a cell; the library that reads the cells does not say of a row whether it is shown, so the tags around them are read here.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

/// Rows and columns that an editor does not see.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hidden {
    /// Rows, by their number from 1.
    rows: BTreeSet<u32>,
    /// First and last of neighbouring columns, from 0.
    columns: Vec<(u32, u32)>,
}

impl Hidden {
    /// Whether a row is, by its number from 1.
    #[must_use]
    pub fn row(&self, number: u32) -> bool {
        self.rows.contains(&number)
    }

    /// Whether a column is, from 0.
    #[must_use]
    pub fn column(&self, column: u32) -> bool {
        self.columns.iter().any(|(first, last)| (*first..=*last).contains(&column))
    }

    /// Of one sheet; `None` where the workbook does not say where the sheet is kept.
    pub(super) fn of(bytes: &[u8], sheet: &str) -> Option<Self> {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
        let mut member = |name: &str| -> Option<String> {
            let mut text = Vec::new();
            archive.by_name(name).ok()?.read_to_end(&mut text).ok()?;
            Some(String::from_utf8_lossy(&text).into_owned())
        };
        let workbook = member("xl/workbook.xml")?;
        let entry =
            Tags::of(&workbook).find(|tag| tag.is("sheet") && tag.attribute("name").as_deref() == Some(sheet))?;
        let id = entry.attribute("id")?;
        let relations = member("xl/_rels/workbook.xml.rels")?;
        let relation =
            Tags::of(&relations).find(|tag| tag.is("Relationship") && tag.attribute("Id").as_ref() == Some(&id))?;
        let target = relation.attribute("Target")?;
        let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
        Some(Self::in_sheet(&member(&path)?))
    }

    fn in_sheet(xml: &str) -> Self {
        let mut hidden = Self::default();
        let mut number = 0u32;
        for tag in Tags::of(xml) {
            let figure = |name: &str| tag.attribute(name).and_then(|text| text.parse::<u32>().ok());
            let says = |name: &str| tag.attribute(name).is_some_and(|text| text == "1" || text == "true");
            let is_flat = |name: &str| tag.attribute(name).is_some_and(|text| text.parse() == Ok(0.0));
            if tag.is("row") {
                number = figure("r").unwrap_or_else(|| number.saturating_add(1));
                if says("hidden") || is_flat("ht") {
                    hidden.rows.insert(number);
                }
            } else if tag.is("col")
                && (says("hidden") || is_flat("width"))
                && let (Some(first), Some(last)) = (figure("min"), figure("max"))
            {
                hidden.columns.push((first.saturating_sub(1), last.saturating_sub(1)));
            }
        }
        hidden
    }
}

/// One opening tag: its name and what follows it.
struct Tag<'a>(&'a str);

impl Tag<'_> {
    /// Whether it is called so, whatever its namespace is called.
    fn is(&self, name: &str) -> bool {
        let own = self.0.split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default();
        own.rsplit(':').next() == Some(name)
    }

    /// An attribute's value, whatever its namespace is called.
    fn attribute(&self, name: &str) -> Option<String> {
        let mut rest = self.0;
        while let Some(equals) = rest.find('=') {
            let key = rest[..equals].trim_end().rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default();
            let value = rest[equals + 1..].trim_start();
            let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            let (value, after) = value[1..].split_once(quote)?;
            if key.rsplit(':').next() == Some(name) {
                return Some(unescaped(value));
            }
            rest = after;
        }
        None
    }
}

fn unescaped(value: &str) -> String {
    let named = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    named.iter().fold(value.to_owned(), |text, (name, plain)| text.replace(name, plain))
}

/// The opening tags of a text.
struct Tags<'a>(&'a str);

impl<'a> Tags<'a> {
    fn of(text: &'a str) -> Self {
        Self(text)
    }
}

impl<'a> Iterator for Tags<'a> {
    type Item = Tag<'a>;

    fn next(&mut self) -> Option<Tag<'a>> {
        loop {
            let begin = self.0.find('<')? + 1;
            let rest = &self.0[begin..];
            let skipped = [("!--", "-->"), ("![CDATA[", "]]>")].into_iter().find(|(open, _)| rest.starts_with(open));
            if let Some((_, close)) = skipped {
                self.0 = rest.split_once(close)?.1;
                continue;
            }
            // A `>` in quotes belongs to a value.
            let mut quote = None;
            let end = rest.find(|c: char| {
                match (quote, c) {
                    (None, '"' | '\'') => quote = Some(c),
                    (Some(open), _) if open == c => quote = None,
                    (None, '>') => return true,
                    _ => {}
                }
                false
            })?;
            self.0 = &rest[end + 1..];
            if !rest.starts_with(['/', '?', '!']) {
                return Some(Tag(&rest[..end]));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Hidden;

    #[test]
    fn hidden_rows_and_columns_are_seen() {
        let hidden = Hidden::in_sheet(
            "<?xml version=\"1.0\"?><worksheet><cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min='5' max='5' width='0'/></cols>\
             <!-- <row r=\"9\" hidden=\"1\"> --><sheetData><row r=\"2\"/><row r=\"4\" hidden=\"true\"><c r=\"A4\" t=\"a>b\"/></row>\
             <x:row hidden=\"1\"/><row r=\"7\" ht=\"0\" customHeight=\"1\"/><row r=\"8\" ht=\"15\" hidden=\"0\"/></sheetData></worksheet>",
        );
        let rows: Vec<u32> = (1..10).filter(|row| hidden.row(*row)).collect();
        let columns: Vec<u32> = (0..10).filter(|column| hidden.column(*column)).collect();
        assert_eq!((rows, columns), (vec![4, 5, 7], vec![1, 2, 4]));
    }

    #[test]
    fn no_text_makes_it_panic() {
        for text in [
            "",
            "<",
            "<row",
            "<row r=>",
            "<row r=\"1",
            "<row hidden='1\">",
            "<!--",
            "< row =>",
            "<row é=\"é\" hidden=\"1\">",
        ] {
            let _ = Hidden::in_sheet(text);
        }
        assert_eq!(Hidden::of(b"PK", "a"), None);
    }
}
