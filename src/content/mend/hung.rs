//! Values that stand on the line below their key, and no further in than it.
//!
//! Takes: the lines, and one near the fault. Gives: the key with its value on one line. Never: takes a key, an item or what begins
//! with a key for a value.

use super::candidates::{Candidate, Kind, is_structure};
use crate::content::keys::is_key;
use crate::content::line::{front, indent, is_content, uncommented};

/// `title:` and, below it, `Angkatan I` to `title: Angkatan I`.
pub fn hung(lines: &[&str], line: usize) -> Option<Candidate> {
    let (front, rest) = front(lines.get(line)?);
    let (said, comment) = uncommented(rest);
    let key = said.strip_suffix(':').filter(|key| is_key(key))?;
    let below = (line + 1..lines.len()).find(|at| !lines[*at].trim().is_empty())?;
    let value = uncommented(lines[below].trim()).0;
    let word = value.split([' ', ':', '=', ';', ',', '.', '!']).next().unwrap_or_default();
    let is_value = is_content(lines[below]) && !is_structure(lines[below]) && !is_key(word);
    (is_value && indent(lines[below]) <= front.len()).then(|| Candidate {
        line,
        text: format!("{front}{key}: {value}{comment}"),
        kind: Kind::Hung { key: key.to_owned(), below },
    })
}
