//! What YAML takes for something else than its editor wrote: a comment, or the rest of the item above.
//!
//! Takes: a value with its place, and the lines of the text. Gives: the fault. Never: changes what was read.

use super::Reader;
use crate::content::explain::{item_in_text, out_of_step};
use crate::content::uneven::{Uneven, rows, uneven};
use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::shape::Node;
use crate::source::{Fact, Location, Position};

/// With so many faults a file is not searched for more of a kind that takes long.
const MANY: usize = 100;

/// Nobody puts so many spaces between two words of a value.
const GAP: &str = "    ";

impl Reader<'_> {
    /// `Angkatan #I`: what YAML takes for a comment and the editor for the rest of the text. Comments have a space after
    /// their `#`, or more than one before it; a word that begins with a capital or a digit right after ` #` has neither.
    pub(super) fn swallowed(&self, at: Location, text: &str) -> Option<Diagnostic> {
        let line = *self.lines.get(at.end.line.saturating_sub(self.first_line) as usize)?;
        if !line.contains('#') {
            return None;
        }
        let rest = line.char_indices().nth(at.end.column as usize - 1).map(|(byte, _)| &line[byte..])?;
        let lost = rest.strip_prefix(" #")?;
        if text.is_empty() || !lost.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) {
            return None;
        }
        let (text, lost) = (text.replace('"', "'"), lost.trim_end());
        let message = say!(
            id "`#{lost}` terbaca sebagai komentar, jadi tidak ikut dalam nilai ini",
            en "`#{lost}` reads as a comment, so it is no part of this value",
        );
        let help = say!(
            id "jika bagian dari teks, apit dengan tanda kutip: `\"{text} #{lost}\"`; jika memang komentar, beri spasi sesudah `#`",
            en "if it belongs to the text, put it in quotes: `\"{text} #{lost}\"`; if it is a comment, put a space after `#`",
        );
        Some(Diagnostic::new(&rules::INVALID_VALUE, at, message).help(help))
    }

    /// `title: Kerangka acuan"`: the mark at the end would be read out on the page. After a digit it means inches.
    pub(super) fn half_quoted(at: Location, text: &str) -> Option<Diagnostic> {
        let rest = text.strip_suffix('"')?;
        let is_measure = rest.ends_with(|c: char| c.is_ascii_digit());
        if is_measure || rest.contains('"') || rest.trim().is_empty() || at.start.line != at.end.line {
            return None;
        }
        let message = say!(
            id "tanda kutip di akhir teks ini tidak ada pembukanya",
            en "the quotation mark at the end of this text has no partner",
        );
        let help = say!(id "hapus tanda itu, atau apit seluruhnya: `\"{rest}\"`", en "delete it, or put all of it in quotes: `\"{rest}\"`");
        Some(Diagnostic::new(&rules::INVALID_VALUE, at, message).help(help))
    }

    /// `issued_by: Kepala Dinas        memuat NIP`: a remark whose `#` is gone is published as a part of the value.
    pub(super) fn gapped(at: Location, text: &str) -> Option<Diagnostic> {
        let (value, rest) = text.split_once(GAP)?;
        let (value, rest) = (value.trim_end(), rest.trim_start());
        if value.is_empty() || rest.is_empty() || at.start.line != at.end.line {
            return None;
        }
        let message = say!(
            id "`{rest}` terbaca sebagai bagian dari nilai ini, padahal letaknya jauh di belakang, seperti catatan",
            en "`{rest}` reads as a part of this value, while it stands far behind it, as a remark does",
        );
        let help = say!(
            id "jika catatan, awali dengan `# `: `{value}  # {rest}`; jika bagian dari teks, cukup satu spasi: `{value} {rest}`",
            en "if it is a remark, begin it with `# `: `{value}  # {rest}`; if it belongs to the text, one space will do: `{value} {rest}`",
        );
        Some(Diagnostic::new(&rules::INVALID_VALUE, at, message).help(help))
    }

    /// `volume: 7 jam]`: the bracket at the end closes nothing.
    pub(super) fn half_closed(at: Location, text: &str) -> Option<Diagnostic> {
        let pairs = [(']', '['), ('}', '{')];
        let (close, open) = pairs.into_iter().find(|(close, _)| text.ends_with(*close))?;
        let rest = text.strip_suffix(close)?.trim_end();
        // Several values that were written as one have words of their own.
        let is_list = rest.contains(", ");
        if is_list || rest.contains([open, close]) || rest.is_empty() || at.start.line != at.end.line {
            return None;
        }
        let message = say!(
            id "kurung `{close}` di akhir teks ini tidak ada pembukanya",
            en "the bracket `{close}` at the end of this text has no partner",
        );
        let help = say!(
            id "hapus kurung itu: `{rest}`; jika memang di dalam kurung, tulis pembukanya: `{open}{rest}{close}`",
            en "delete it: `{rest}`; if it stands in brackets, write the other: `{open}{rest}{close}`",
        );
        Some(Diagnostic::new(&rules::INVALID_VALUE, at, message).help(help))
    }

    /// `title: #1 Siskeudes`: the same of a whole value.
    pub(super) fn commented_away(&self, key: &Fact<String>, value: &Node) -> Option<Diagnostic> {
        if !value.is_absent() || key.at.start.line != key.at.end.line {
            return None;
        }
        let line = *self.lines.get(key.at.end.line.saturating_sub(self.first_line) as usize)?;
        let rest: String = line.chars().skip(key.at.end.column as usize - 1).collect();
        let lost = rest.strip_prefix(':')?.trim_start().strip_prefix('#')?.trim_end();
        if !lost.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) {
            return None;
        }
        let quoted = lost.replace('"', "'");
        let message = say!(
            id "`#{lost}` terbaca sebagai komentar, jadi `{key}` tidak berisi apa-apa",
            en "`#{lost}` reads as a comment, so `{key}` holds nothing",
        );
        let help = say!(
            id "jika ini isinya, apit dengan tanda kutip: `{key}: \"#{quoted}\"`; jika memang komentar, beri spasi sesudah `#`",
            en "if this is the content, put it in quotes: `{key}: \"#{quoted}\"`; if it is a comment, put a space after `#`",
        );
        Some(Diagnostic::new(&rules::INVALID_VALUE, key.at, message).help(help))
    }

    /// `- a`, and below it ` - b` further in: to YAML one item, `a - b`.
    pub(super) fn merged(&self, at: Location, text: &str, faults: usize) -> Option<Diagnostic> {
        // Comparing a line with all others takes a while: a file with many faults has enough to tell.
        if faults > MANY || at.end.line == at.start.line || !text.contains(" - ") || !self.begins_item(at.start) {
            return None;
        }
        let further = |line: &u32| {
            let line = self.lines.get(line.saturating_sub(self.first_line) as usize).copied().unwrap_or_default();
            let dash = line.len() - line.trim_start_matches(' ').len();
            line[dash..].starts_with("- ") && dash + 2 >= at.start.column as usize
        };
        let line = (at.start.line + 1..=at.end.line).find(further)?;
        let written = self.lines.get(line.saturating_sub(self.first_line) as usize).copied().unwrap_or_default();
        let dash = u32::try_from(written.len() - written.trim_start_matches(' ').len()).unwrap_or(0);
        let (message, help) = item_in_text((dash + 3).saturating_sub(at.start.column));
        let place = |column: u32| Position { line, column };
        let here = Location { file: self.file, start: place(dash + 1), end: place(dash + 2) };
        // Perhaps it is the one above that stands a space too far out.
        let below = line.saturating_sub(self.first_line) as usize;
        let odd = uneven(&rows(&self.lines), below).filter(|odd| odd.line != below);
        if let Some(Uneven { line: wrong, spaces, meant, .. }) = odd {
            let line_of = |index: usize| Some(self.first_line + u32::try_from(index).ok()?);
            let (message, help) = out_of_step(spaces, meant, line as usize);
            let start = Position { line: line_of(wrong)?, column: 1 };
            let end = Position { column: u32::try_from(spaces.max(1)).ok()? + 1, ..start };
            let fault = Diagnostic::new(&rules::INVALID_YAML, Location { file: self.file, start, end }, message);
            return Some(
                fault.help(help).related(here, say!(id "bandingkan dengan baris ini", en "compare it with this line")),
            );
        }
        let above = say!(id "butir di atasnya", en "the item above it");
        Some(Diagnostic::new(&rules::INVALID_YAML, here, message).help(help).related(at, above))
    }
}
