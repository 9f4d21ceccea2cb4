//! Braces of an item that are too many, too few, or stuck to its dash.
//!
//! Takes: the lines, and one near the fault. Gives: the line as an item with its keys in braces, or without any. Never: changes a
//! brace that stands in a value.

use super::candidates::Kind;
use crate::content::keys::is_key;
use crate::content::line::{indent, uncommented};

/// `venue: (name: Aula, city: Contoh)` to `venue: { name: Aula, city: Contoh }`.
pub fn round(lines: &[&str], line: usize) -> Option<(String, Kind)> {
    let (said, comment) = uncommented(lines[line]);
    let open = said.find('(').filter(|at| said[..*at].ends_with(": ") || said[..*at].trim() == "-")?;
    let inner = said[open + 1..].strip_suffix(')')?.trim();
    let is_keyed = inner.split_once(": ").is_some_and(|(key, _)| is_key(key));
    is_keyed.then(|| (format!("{}{{ {inner} }}{comment}", &said[..open]), Kind::Round))
}

/// `-{ date: … }`, `- { date: …`, `- {{ date: … }` and `- {date: …}` above other keys of the item, as they may be meant.
pub fn braces(lines: &[&str], line: usize) -> Vec<(String, Kind)> {
    let (spaces, rest) = lines[line].split_at(indent(lines[line]));
    let (said, comment) = uncommented(rest);
    let Some(stuck) = said.strip_prefix('-').map(str::trim_start).filter(|rest| rest.starts_with('{')) else {
        return Vec::new();
    };
    let inner = stuck.trim_start_matches(['{', ' ']);
    if !inner.split_once(':').is_some_and(|(key, _)| is_key(key.trim())) {
        return Vec::new();
    }
    let bare = inner.trim_end_matches(['}', ' ']);
    let is_closed = bare.len() < inner.len();
    let is_single = !stuck.starts_with("{{") && !inner.ends_with("}}");
    let kind = || if is_closed && is_single { Kind::Braced } else { Kind::Closing };
    // The braces of what stands inside are not touched: an odd one there is no slip of the item's own.
    let ends = format!("{bare}{}", "}".repeat(bare.matches('{').count().saturating_sub(bare.matches('}').count())));
    let item = |said: String| format!("{spaces}- {said}{comment}");
    let whole = item(format!("{{ {ends} }}"));
    let whole = (whole, if said.starts_with("-{") && is_closed && is_single { Kind::Dash } else { Kind::Closing });
    [whole, (item(bare.to_owned()), kind())].into_iter().filter(|(text, _)| text != lines[line]).collect()
}
