//! What the YAML parser's complaint means to an editor.
//!
//! Takes: the parser's own words, and the text. Gives: a sentence with its remedy, and the bracket that was left open.
//! Never: parses; where it guesses wrong, the place that the parser named still stands beside it.

use crate::say;
use crate::words::Words;

/// A bracket that is open where the parser gave up: it stopped somewhere below, at the first thing that makes no sense
/// inside brackets.
pub fn unclosed_bracket(text: &str, lines: usize, column: usize) -> Option<(usize, usize)> {
    let mut open = Vec::new();
    for (number, line) in text.lines().take(lines).enumerate() {
        let mut quote = None;
        // What a value can follow: only there is a bracket or a quotation mark more than a character.
        let mut begins = true;
        let mut before = ' ';
        for (place, c) in line.chars().enumerate() {
            if number + 1 == lines && place + 1 >= column {
                break;
            }
            match (quote, c) {
                (Some(mark), _) => quote = Some(mark).filter(|mark| *mark != c),
                (None, '#') if before.is_whitespace() => break,
                (None, '"' | '\'') if begins => quote = Some(c),
                (None, '[' | '{') if begins || !open.is_empty() => open.push((number, place)),
                (None, ']' | '}') => drop(open.pop()),
                (None, _) => {}
            }
            begins = matches!(c, '[' | '{' | ',') || c.is_whitespace() && (begins || matches!(before, ':' | '-' | ','));
            before = c;
        }
    }
    open.pop()
}

pub fn alias() -> (Words, Words) {
    (
        say!(id "alias YAML (`*nama`) tidak diterima", en "YAML aliases (`*name`) are not accepted"),
        say!(
            id "tulis nilainya sekali lagi di sini; jika teks memang diawali `*`, apit dengan tanda kutip",
            en "write the value again here; if the text begins with `*`, put it in quotes",
        ),
    )
}

pub fn unclosed() -> (Words, Words) {
    (
        say!(id "kurung `[ ]` atau `{{ }}` tidak tertutup, atau koma di antaranya hilang", en "a bracket `[ ]` or `{{ }}` is not closed, or a comma is missing"),
        say!(id "periksa tutup kurung dan koma mulai dari sini", en "check closing brackets and commas from here on"),
    )
}

/// What an editor should look for, by the parser's own words.
pub fn explain(info: &str) -> (Words, Words) {
    let said = info.to_lowercase();
    if said.contains("unknown anchor") {
        return alias();
    }
    if said.contains("mapping values are not allowed") {
        return (
            say!(id "titik dua di tengah teks terbaca sebagai kunci", en "a colon inside a text reads as a key"),
            say!(id "apit teksnya dengan tanda kutip: `title: \"Bimtek: angkatan I\"`", en "put the text in quotes: `title: \"Bimtek: batch I\"`"),
        );
    }
    if said.contains("quoted scalar") || said.contains("unexpected end of stream") && said.contains("scalar") {
        return (
            say!(id "tanda kutip dibuka tetapi tidak ditutup", en "a quotation mark is opened and not closed"),
            say!(id "tutup tanda kutip pada akhir teksnya", en "close the quotation mark at the end of its text"),
        );
    }
    if said.contains("',' or ']'") || said.contains("',' or '}'") || said.contains("flow") {
        return unclosed();
    }
    if said.contains("block") || said.contains("indent") || said.contains("expected key") || said.contains("simple key")
    {
        return (
            say!(id "baris ini tidak sejajar dengan kunci di sekitarnya, atau titik dua sesudah kunci hilang", en "this line is not aligned with the keys around it, or the colon after a key is missing"),
            say!(id "samakan jumlah spasi di depan kunci yang setingkat; setiap kunci diikuti titik dua dan spasi", en "give keys of one level the same number of spaces; each key is followed by a colon and a space"),
        );
    }
    let reason = if info.is_empty() { String::new() } else { format!(" ({info})") };
    (
        say!(id "YAML tidak dapat dibaca di sini{reason}", en "the YAML cannot be read here{reason}"),
        say!(id "periksa baris ini dan baris sebelumnya: jorokan, titik dua, tanda kutip", en "check this line and the one before: indentation, colons, quotation marks"),
    )
}
