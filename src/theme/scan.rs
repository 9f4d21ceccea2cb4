//! Where a template speaks HTML and where it speaks Tera.
//!
//! Takes: a template's source. Gives: its [`Piece`]s in order, and the tokens inside the Tera ones. Never: judges: a source
//! that Tera refuses gives pieces that mean nothing, so Tera is always asked first.

use std::ops::Range;

/// What a stretch of a template is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// HTML or text, copied as it is.
    Text,
    /// `{{ … }}`: prints a value or a component.
    Print,
    /// `{% … %}`.
    Statement,
    /// `{# … #}`.
    Comment,
    /// `{% raw %} … {% endraw %}`, both tags included.
    Raw,
}

/// A stretch of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) kind: Kind,
    pub(super) range: Range<usize>,
}

/// Cuts a source into pieces that cover all of it.
pub(super) fn pieces(source: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < source.len() {
        let rest = &source[at..];
        let (kind, length) = match rest.get(..2) {
            Some("{{") => (Kind::Print, tag_length(rest, "}}")),
            Some("{#") => (Kind::Comment, rest.find("#}").map_or(rest.len(), |end| end + 2)),
            Some("{%") if tag_name(rest) == "raw" => (Kind::Raw, raw_length(rest)),
            Some("{%") => (Kind::Statement, tag_length(rest, "%}")),
            _ => (Kind::Text, text_length(rest)),
        };
        found.push(Piece { kind, range: at..at + length });
        at += length;
    }
    found
}

/// The first word of a statement: `block`, `endif`, or `<` for a component.
pub(super) fn tag_name(statement: &str) -> &str {
    let inside = statement.get(2..).unwrap_or("").trim_start_matches('-').trim_start();
    if inside.starts_with('<') {
        return "<";
    }
    let end = inside.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').unwrap_or(inside.len());
    &inside[..end]
}

fn text_length(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    bytes.windows(2).position(|pair| matches!(pair, b"{{" | b"{%" | b"{#")).unwrap_or(rest.len())
}

/// The length of a tag, strings inside it skipped, since they may hold the end sign.
fn tag_length(rest: &str, end: &str) -> usize {
    let mut at = 2;
    while at < rest.len() {
        let here = &rest.as_bytes()[at..];
        if here.starts_with(end.as_bytes()) {
            return at + end.len();
        }
        at += match here[0] {
            quote @ (b'"' | b'\'' | b'`') => string_length(here, quote),
            _ => 1,
        };
    }
    rest.len()
}

/// The length of a string with its quotes; to the end where it is not closed.
fn string_length(bytes: &[u8], quote: u8) -> usize {
    let mut at = 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            byte if *byte == quote => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

fn raw_length(rest: &str) -> usize {
    let mut at = 2;
    while let Some(next) = rest[at..].find("{%") {
        at += next;
        if tag_name(&rest[at..]) == "endraw" {
            return at + tag_length(&rest[at..], "%}");
        }
        at += 2;
    }
    rest.len()
}

/// A token inside `{{ }}` or `{% %}`, as far as our checks need to tell them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Name(&'a str),
    /// Without its quotes, not unescaped.
    Text(&'a str),
    Sign(u8),
}

/// The tokens of a Tera piece, each with its place in the whole source.
pub(super) fn tokens<'a>(source: &'a str, piece: &Piece) -> Vec<(Token<'a>, usize)> {
    let mut found = Vec::new();
    let end = piece.range.end.saturating_sub(2).max(piece.range.start);
    let mut at = (piece.range.start + 2).min(end);
    while at < end {
        let here = &source.as_bytes()[at..end];
        let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
        let (token, length) = match here[0] {
            quote @ (b'"' | b'\'' | b'`') => {
                let length = string_length(here, quote).min(here.len());
                let inside = source.get(at + 1..(at + length).saturating_sub(1)).unwrap_or("");
                (Some(Token::Text(inside)), length)
            }
            byte if is_word(&byte) => {
                let length = here.iter().take_while(|byte| is_word(byte)).count();
                (Some(Token::Name(&source[at..at + length])), length)
            }
            byte if byte.is_ascii_whitespace() => (None, 1),
            byte => (Some(Token::Sign(byte)), 1),
        };
        found.extend(token.map(|token| (token, at)));
        at += length;
    }
    found
}

/// Line and column, both from 1, columns in characters.
pub(super) fn position(source: &str, at: usize) -> (usize, usize) {
    let before = source.get(..at).unwrap_or(source);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}
