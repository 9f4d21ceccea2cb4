//! Signs where a value or a key should begin.
//!
//! Takes: a line, and the place complained of. Gives: what the sign was meant for. Never: looks at other lines.

use crate::content::advice::filler;
use crate::content::explain::{begins_with_sign, reserved};
use crate::content::line::item;
use crate::words::Words;

/// `**Angkatan I**`, `*Angkatan I*` from a column on: the text between the signs.
pub(super) fn emphasised(text: &str, column: usize) -> Option<&str> {
    let (from, _) = text.char_indices().nth(column)?;
    let rest = text[from..].split(" #").next()?.trim();
    let bare = rest.strip_prefix('*')?.strip_suffix('*')?.trim_matches('*').trim();
    (!bare.is_empty() && !bare.contains('*')).then_some(bare)
}

/// `| Honor | 2 jam |`: how many cells a row of a table has.
pub(super) fn table_row(text: &str) -> Option<usize> {
    let inner = text.trim().strip_prefix('|')?.strip_suffix('|')?;
    (!inner.trim().is_empty()).then(|| inner.split('|').count())
}

/// `title: - X`, `realised: ?`: a value that begins with a sign, or is nothing else.
pub(super) fn sign(text: &str, before: &str, said: &str) -> Option<(Words, Words)> {
    let is_item = ["sequence entries are not allowed", "block scalar, did not find expected comment"];
    let is_key = said.contains("mapping keys are not allowed");
    if !is_key && !is_item.iter().any(|part| said.contains(part)) {
        return None;
    }
    let key = before.trim_end().strip_suffix(':');
    let key = key.map(|key| item(key).rsplit(['{', ',']).next().unwrap_or_default().trim());
    let rest = &text[before.len()..];
    let rest = rest.split(" #").next().unwrap_or_default().trim_end();
    match key.filter(|_| !rest.is_empty()) {
        Some(_) if matches!(rest, "-" | "?") => Some(filler(rest)),
        Some(key) => Some(begins_with_sign(key, rest)),
        None => is_key.then(|| reserved('?')),
    }
}
