//! Keys and values with another sign between them than a colon and a space.
//!
//! Takes: the lines, and one near the fault. Gives: the line with the colon that was meant. Never: takes a word for a key that no
//! record has, save one that stands above what is further in.

use super::candidates::{Kind, is_id, is_parent};
use crate::content::keys::is_key;
use crate::content::line::{front, uncommented};
use crate::content::unkeyed::is_other_colon;

/// What stands between a key and its value in the place of a colon and a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// `title:Angkatan I`
    Together,
    /// `title:: Angkatan I`
    Twice,
    /// `title :Angkatan I`
    SpaceBefore,
    /// `title = Angkatan I`
    Equals,
    /// `title： Angkatan I`, with a colon of another kind.
    Other(char),
    /// `title; Angkatan I`, with a sign that is no colon.
    Instead(char),
}

/// The line with a colon behind its key, or behind one of its keys in braces.
pub fn signs(lines: &[&str], line: usize) -> Vec<(String, Kind)> {
    near_colon(lines, line).into_iter().chain(instead(lines, line)).chain(in_braces(lines[line])).collect()
}

/// `title:Angkatan I`, `title :Angkatan I`, `title = Angkatan I` and `title： Angkatan I` to `title: Angkatan I`.
fn near_colon(lines: &[&str], line: usize) -> Option<(String, Kind)> {
    let (front, rest) = front(lines[line]);
    let (said, comment) = uncommented(rest);
    let is_one = |sign: char| matches!(sign, ':' | '=') || is_other_colon(sign);
    let (at, sign) = said.char_indices().find(|(_, sign)| is_one(*sign))?;
    let (before, value) = (&said[..at], &said[at + sign.len_utf8()..]);
    let written = match (sign, before.ends_with(' '), value.starts_with(' ')) {
        ('=', _, _) => Written::Equals,
        (other, _, _) if is_other_colon(other) => Written::Other(other),
        (_, true, _) => Written::SpaceBefore,
        (_, false, false) => Written::Together,
        _ => return None,
    };
    // `title:: Angkatan I` and `title:- Angkatan I`
    let twice = value.strip_prefix(':').filter(|rest| written == Written::Together && rest.starts_with(' '));
    let written = if twice.is_some() { Written::Twice } else { written };
    let value = twice.or_else(|| value.strip_prefix("- ")).unwrap_or(value);
    let (key, value) = (before.trim_end(), value.trim_start());
    if value.is_empty() && sign != ':' {
        return opened(lines, line, (front, key, comment), written);
    }
    if !is_key(key) || value.is_empty() || value.starts_with([':', '=', '/']) {
        return None;
    }
    Some((format!("{front}{key}: {value}{comment}"), Kind::Sign { key: key.to_owned(), written }))
}

/// `title; Angkatan I`, `title, Angkatan I`, `title. Angkatan I` and `title - Angkatan I` to `title: Angkatan I`.
fn instead(lines: &[&str], line: usize) -> Option<(String, Kind)> {
    let (front, rest) = front(lines[line]);
    let (said, comment) = uncommented(rest);
    let (key, rest) = said.split_at(said.find(|c: char| !is_of_key(c))?);
    let (sign, value) = split_at_sign(rest)?;
    let written = Written::Instead(sign);
    if value.is_empty() {
        return opened(lines, line, (front, key, comment), written);
    }
    let is_value = !value.starts_with([';', ',', '.', '!', ':', '=']);
    let kind = Kind::Sign { key: key.to_owned(), written };
    (is_key(key) && is_value).then(|| (format!("{front}{key}: {value}{comment}"), kind))
}

/// `documents;` above what is further in to `documents:`.
fn opened(
    lines: &[&str],
    line: usize,
    (front, key, comment): (&str, &str, &str),
    written: Written,
) -> Option<(String, Kind)> {
    let kind = Kind::Sign { key: key.to_owned(), written };
    (is_id(key) && is_parent(lines, line)).then(|| (format!("{front}{key}:{comment}"), kind))
}

/// The sign at the beginning of a text, and the value behind it; a dash stands between spaces, or a value may begin with it.
fn split_at_sign(rest: &str) -> Option<(char, &str)> {
    let bare = rest.trim_start();
    let sign = bare.chars().next()?;
    let value = &bare[sign.len_utf8()..];
    let is_apart = bare.len() < rest.len() && value.starts_with(' ');
    let is_one = matches!(sign, ';' | ',' | '.' | '!') || matches!(sign, '-' | '–' | '—') && is_apart;
    is_one.then(|| (sign, value.trim_start()))
}

/// `{ measure; gain, value: 20 }`, `{ measure, gain, value: 20 }` and `{ measure= gain, value: 20 }` to
/// `{ measure: gain, value: 20 }`.
fn in_braces(written: &str) -> Option<(String, Kind)> {
    let (said, comment) = uncommented(written);
    let mut open = Vec::new();
    let mut is_quoted = false;
    for (at, c) in said.char_indices() {
        match c {
            '"' => is_quoted = !is_quoted,
            _ if is_quoted => {}
            '{' | '[' => open.push(c),
            '}' | ']' => {
                open.pop();
            }
            _ => {}
        }
        if is_quoted || !matches!(c, '{' | ',') || open.last() != Some(&'{') {
            continue;
        }
        let before = &said[..said.len() - said[at + 1..].trim_start().len()];
        if let Some((key, sign, value)) = braced(&said[before.len()..]) {
            let text = format!("{before}{key}: {value}{comment}");
            let written = match sign {
                '=' => Written::Equals,
                other if is_other_colon(other) => Written::Other(other),
                other => Written::Instead(other),
            };
            return Some((text, Kind::Sign { key: key.to_owned(), written }));
        }
    }
    None
}

/// A key in braces with another sign behind it: the key, the sign, and all that follows.
fn braced(rest: &str) -> Option<(&str, char, &str)> {
    let (key, rest) = rest.split_at(rest.find(|c: char| !is_of_key(c))?);
    let bare = rest.trim_start();
    let sign =
        bare.chars().next().filter(|sign| matches!(sign, ';' | ',' | '.' | '!' | '=') || is_other_colon(*sign))?;
    let value = bare[sign.len_utf8()..].trim_start();
    let piece = value.split([',', '}']).next().unwrap_or_default();
    (is_key(key) && !piece.trim().is_empty() && !piece.contains(": ")).then_some((key, sign, value))
}

fn is_of_key(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'
}
