//! Files as a repository knows them, and the marks by which one fault is known again.
//!
//! Takes: the sources, and where the content folder lies in the repository. Gives: paths, addresses and fingerprints.
//! Never: asks the disk or the environment.

use super::Diagnostic;
use super::human::split_lines;
use crate::source::{FileId, Location, Sources};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The sources, seen from the root of a repository.
#[derive(Debug, Clone, Copy)]
pub struct Placed<'a> {
    /// The files.
    pub sources: &'a Sources,
    /// The content folder relative to that root, with `/` between parts, empty where it is the root itself; a whole path
    /// from the root of the disk where it lies elsewhere.
    pub folder: &'a str,
}

impl Placed<'_> {
    /// A file's path from the root of the repository.
    #[must_use]
    pub fn path(&self, file: FileId) -> String {
        let path = &self.sources.file(file).path;
        if self.folder.is_empty() { path.clone() } else { format!("{}/{path}", self.folder.trim_end_matches('/')) }
    }

    /// The same as a relative reference (RFC 3986): all but letters, digits, `-._~` and `/` as `%XX`.
    #[must_use]
    pub fn uri(&self, file: FileId) -> String {
        let mut uri = String::new();
        for byte in self.path(file).bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
                uri.push(char::from(byte));
            } else {
                // Writing to a String cannot fail.
                let _ = write!(uri, "%{byte:02X}");
            }
        }
        uri
    }
}

/// A mark for each diagnostic, by which it is known again after lines were put before it: of its rule, its file and the text
/// of its line, unless that is about somebody; alike ones are counted. All marks differ.
#[must_use]
pub fn fingerprints(diagnostics: &[Diagnostic], sources: &Sources) -> Vec<String> {
    let mut lines: BTreeMap<FileId, Vec<&str>> = BTreeMap::new();
    let mut seen: BTreeMap<(&str, FileId, &str), usize> = BTreeMap::new();
    let mark = |found: &Diagnostic| {
        let file = found.at.file;
        let lines = lines.entry(file).or_insert_with(|| split_lines(&sources.file(file).text));
        // A fault of a whole file does not change when its first line does.
        let is_whole = found.at == Location::whole(file);
        let place = usize::try_from(found.at.start.line).ok().and_then(|line| line.checked_sub(1));
        // The digest of a line about somebody could be compared with those of lines that are guessed.
        let text = place
            .filter(|_| !is_whole && found.may_show_its_line())
            .and_then(|place| lines.get(place))
            .map_or("", |line| line.trim());
        let count = seen.entry((found.rule.name, file, text)).or_default();
        *count += 1;
        let whole = format!("{}\0{}\0{text}\0{count}", found.rule.name, sources.file(file).path);
        Sha256::digest(whole).iter().fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    };
    diagnostics.iter().map(mark).collect()
}

/// A text without characters that would steer a terminal or a viewer; line breaks and tabs stay.
#[must_use]
pub fn without_controls(text: &str) -> String {
    let harmless = |letter: char| {
        let steers = letter.is_control() && !matches!(letter, '\n' | '\r' | '\t');
        // Marks that turn the direction of writing make a text read otherwise than it is.
        let turns = matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if steers || turns { char::REPLACEMENT_CHARACTER } else { letter }
    };
    text.chars().map(harmless).collect()
}
