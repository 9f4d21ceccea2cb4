//! Keys that stand in the text below the line that ends them, where nobody reads them.
//!
//! Takes: the text, and the keys of its record. Gives: the first line of such keys. Never: takes a line of code, or one of a sentence,
//! for a key.

use super::keys::is_key;
use super::line::edge_key;
use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::shape::Decode;
use crate::source::{FileId, Location};

/// Keys in a text.
pub struct Below {
    /// The first of their lines, from 0.
    line: usize,
    length: usize,
    /// What may have happened.
    slip: Slip,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slip {
    /// Another line `---` follows on them, and nothing stands before them: the one above is one too many.
    Parted,
    /// Another line `---` follows on them, below a text: the file is there twice.
    Twice,
    /// They stand in a wrong place.
    Misplaced,
}

/// The first keys of a `T` that begin a paragraph of a text, with nothing in it but keys and what belongs to them.
pub fn below<T: Decode>(text: &str) -> Option<Below> {
    let lines: Vec<&str> = text.lines().collect();
    let is_end = |line: &str| line.trim().is_empty() || line.trim_end() == "---";
    let (mut is_code, mut at) = (false, 0);
    while at < lines.len() {
        let line = lines[at];
        is_code ^= line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
        let begins = at == 0 || is_end(lines[at - 1]);
        if !is_code && begins && edge_key(line).is_some_and(is_key) {
            let end = (at..lines.len()).find(|at| is_end(lines[*at])).unwrap_or(lines.len());
            let are_keys =
                lines[at..end].iter().all(|line| line.starts_with([' ', '-', '#']) || edge_key(line).is_some());
            if are_keys && edge_key(line).is_some_and(|key| T::shape().has_key(key)) {
                let is_first = lines[..at].iter().all(|line| line.trim().is_empty());
                let slip = match (is_first, lines[end..].iter().any(|line| line.trim_end() == "---")) {
                    (true, true) => Slip::Parted,
                    (false, true) => Slip::Twice,
                    (_, false) => Slip::Misplaced,
                };
                return Some(Below { line: at, length: line.trim_end().chars().count(), slip });
            }
        }
        at += 1;
    }
    None
}

impl Below {
    /// What is told of them in a text that begins on a line of its file.
    pub fn fault(&self, file: FileId, first: u32) -> Diagnostic {
        let line = first.saturating_add(u32::try_from(self.line).unwrap_or(u32::MAX));
        let at = Location::on_line(file, line, 0..self.length);
        let closing = first.saturating_sub(1);
        let message = say!(
            id "kunci di bawah baris `---` penutup tidak dibaca: ia terbit sebagai teks",
            en "a key below the closing line `---` is not read: it is published as text",
        );
        let help = match self.slip {
            Slip::Parted => say!(
                id "hapus baris `---` di baris {closing}, sehingga kunci-kunci ini ikut dibaca",
                en "delete the line `---` on line {closing}, so that these keys are read",
            ),
            Slip::Twice => say!(
                id "tampaknya isi berkas tertempel dua kali: bandingkan keduanya, lalu hapus salah satu",
                en "the file seems to have been pasted twice: compare the two, and delete one of them",
            ),
            Slip::Misplaced => say!(
                id "pindahkan ke atas baris `---` (baris {closing}); jika memang bagian dari teks, awali dengan huruf besar",
                en "move it above the line `---` (line {closing}); if it is a part of the text, begin it with a capital letter",
            ),
        };
        Diagnostic::new(&rules::INVALID_YAML, at, message).help(help)
    }
}

#[cfg(test)]
mod tests {
    use super::{Slip, below};
    use crate::model::Event;

    /// The line of the first keys, from 0, and what may have happened.
    fn found(text: &str) -> Option<(usize, Slip)> {
        below::<Event>(text).map(|below| (below.line, below.slip))
    }

    #[test]
    fn keys_are_found_where_a_paragraph_is_nothing_else() {
        assert_eq!(found("speakers:\n  - speaker: a\nanswers: []\n---\nTeks.\n"), Some((0, Slip::Parted)));
        assert_eq!(found("\nlessons: [a]\n\nTeks.\n"), Some((1, Slip::Misplaced)));
        assert_eq!(found("Teks.\n\ncorrections:\n  - date: a\n"), Some((2, Slip::Misplaced)));
        assert_eq!(found("Teks.\n---\ntitle: a\nstatus: b\n---\nTeks.\n"), Some((2, Slip::Twice)));
    }

    #[test]
    fn a_text_is_left_alone() {
        for text in [
            "Teks biasa.\n\nStatus: selesai.\n",
            "status: kegiatan ini selesai,\ndan semua orang pulang.\n",
            "```yaml\nstatus: completed\n```\n",
            "warna: merah\n",
            "Judul\n---\nTeks.\n",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
