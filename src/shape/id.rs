//! Identifiers: file stems, folder names and keys that other files refer to.
//!
//! Takes: text. Gives: [`Id`], typed by what it identifies. Never: accepts what could not stand in an address.

use super::decode::{Expected, Problem, Scalar};
use super::describe::Form;
use super::series::joins;
use crate::diagnostic::rules;
use crate::say;
use serde::{Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

/// Longer ids are refused: they become file names and addresses.
const MAXIMUM: usize = 120;

/// An identifier of an `E`: lower-case letters and digits in groups joined by `-`, not digits only.
pub struct Id<E: ?Sized> {
    text: Box<str>,
    entity: PhantomData<fn() -> Box<E>>,
}

impl<E: ?Sized> Id<E> {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Reads an identifier.
    ///
    /// # Errors
    /// `invalid-id`, with the nearest valid identifier as help.
    pub fn new(text: &str) -> Result<Self, Problem> {
        if is_valid(text) {
            return Ok(Self { text: text.into(), entity: PhantomData });
        }
        let problem =
            Problem::of(&rules::INVALID_ID, say!(id "`{text}` bukan id yang sah", en "`{text}` is not a valid id"));
        if text.len() > MAXIMUM {
            let length = text.len();
            return Err(problem.help(say!(
                id "sebuah id paling panjang {MAXIMUM} huruf, ini {length}: pendekkan",
                en "an id has at most {MAXIMUM} letters, this one {length}: shorten it",
            )));
        }
        if is_taken_for_another(text) {
            return Err(problem.help(say!(
                id "program lain membaca `{text}` sebagai angka atau nilai lain, bukan nama: tambahkan kata",
                en "other programs read `{text}` as a number or another value, not as a name: add a word",
            )));
        }
        if let Some(name) = named_as_file(text) {
            return Err(problem.help(say!(
                id "tulis id-nya saja, tanpa folder dan tanpa akhiran nama berkas: `{name}`",
                en "write the id alone, without a folder and without the end of a file's name: `{name}`",
            )));
        }
        if let Some(several) = several(text) {
            let (list_id, list_en) = (several.join("` atau `"), several.join("` or `"));
            return Err(problem.help(say!(
                id "di sini hanya satu id: `{list_id}`",
                en "only one id stands here: `{list_en}`",
            )));
        }
        let proposal = propose(text);
        Err(if is_valid(&proposal) {
            problem.help(say!(
                id "pakai huruf kecil, angka, dan tanda hubung, misalnya `{proposal}`",
                en "use lower-case letters, digits and hyphens, for example `{proposal}`",
            ))
        } else {
            problem.help(say!(
                id "pakai huruf kecil a–z, angka, dan tanda hubung di antaranya; jangan hanya angka",
                en "use lower-case letters a–z, digits, and hyphens between them; not digits only",
            ))
        })
    }
}

fn is_valid(text: &str) -> bool {
    let group = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.len() <= MAXIMUM
        && text.split('-').all(group)
        && text.bytes().any(|b| b.is_ascii_lowercase())
        && !is_taken_for_another(text)
}

/// What looks like an id and is a number, a truth or nothing to everybody who interprets YAML: `1e5`, `0x1f`, `true`.
fn is_taken_for_another(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let is_number = text.split_once('e').is_some_and(|(mantissa, exponent)| digits(mantissa) && digits(exponent))
        || text.strip_prefix("0x").is_some_and(|hex| !hex.is_empty() && hex.bytes().all(|b| b.is_ascii_hexdigit()))
        || text
            .strip_prefix("0o")
            .is_some_and(|octal| !octal.is_empty() && octal.bytes().all(|b| (b'0'..=b'7').contains(&b)));
    is_number || matches!(text, "true" | "false" | "null")
}

/// `programs/keuangan-desa.md`: the id in the name of a file.
fn named_as_file(text: &str) -> Option<&str> {
    let name = text.rsplit(['/', '\\']).next()?;
    let stem = name.strip_suffix(".md").or_else(|| name.strip_suffix(".yaml")).unwrap_or(name);
    (stem.len() < text.len() && is_valid(stem)).then_some(stem)
}

/// `rahma-adiningrum, hendra-kusumo`, `rahma-adiningrum dan hendra-kusumo`: ids beside one another, of which at least one is no
/// single word, or which something joins.
fn several(text: &str) -> Option<Vec<&str>> {
    let all = text.split(|c: char| matches!(c, ',' | ';') || c.is_whitespace()).filter(|part| !part.is_empty());
    let (joining, parts): (Vec<&str>, Vec<&str>) = all.partition(|part| joins(part));
    let is_joined = !joining.is_empty() || text.contains([',', ';']);
    let are_ids = parts.len() > 1 && parts.iter().all(|part| is_valid(part));
    (are_ids && (is_joined || parts.iter().any(|part| part.contains('-')))).then_some(parts)
}

/// The identifier that somebody probably meant: `Keuangan Desa` → `keuangan-desa`.
fn propose(text: &str) -> String {
    let lower = text.to_lowercase();
    let parts = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}

/// `laporan (1)`, `laporan - Copy`, `Salinan laporan`, as computers name a copy: the name that was copied.
#[must_use]
pub fn copied(name: &str) -> Option<&str> {
    const AFTER: [&str; 6] = [" - copy", " - salin", " - salinan", " copy", " salinan", " kopi"];
    const BEFORE: [&str; 6] = ["copy of ", "copy_of_", "salinan dari ", "salinan_dari_", "salinan ", "kopi "];
    let numbered = |name: &str| -> Option<usize> {
        let (stem, number) = name.strip_suffix(')')?.rsplit_once('(')?;
        let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
        (is_number || matches!(number.to_ascii_lowercase().as_str(), "copy" | "salinan")).then(|| stem.trim_end().len())
    };
    let mut rest = name.trim();
    loop {
        // All words are ASCII, so that lengths in bytes are the same in small letters.
        let lower = rest.to_ascii_lowercase();
        let shorter = numbered(rest).map(|end| &rest[..end]);
        let shorter = shorter
            .or_else(|| AFTER.iter().find_map(|word| Some(&rest[..lower.strip_suffix(word)?.len()])))
            .or_else(|| BEFORE.iter().find_map(|word| lower.starts_with(word).then(|| &rest[word.len()..])));
        match shorter.map(str::trim).filter(|shorter| !shorter.is_empty()) {
            Some(shorter) => rest = shorter,
            None => return (rest.len() < name.trim().len()).then_some(rest),
        }
    }
}

/// The id that a file's name was probably meant to be, where it is none: `Keuangan Desa (1)` → `keuangan-desa`.
#[must_use]
pub fn proposed_id(name: &str) -> Option<String> {
    if is_valid(name) {
        return None;
    }
    Some(propose(copied(name).unwrap_or(name))).filter(|proposal| is_valid(proposal))
}

impl<E: ?Sized> Scalar for Id<E> {
    const EXPECTED: Expected = Expected { id: "sebuah id", en: "an id", example: "keuangan-desa" };

    fn form() -> Form {
        let others = "(?!(?:true|false|null|[0-9]+e[0-9]+|0x[0-9a-f]+|0o[0-7]+)$)";
        let form = Form::saying(Self::EXPECTED, &format!("{others}(?=[-0-9]*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*"));
        Form { longest: Some(MAXIMUM), free: true, ..form }
    }

    fn stand_in() -> Self {
        Self::standing_for("…")
    }

    fn parse(text: &str, _plain: bool) -> Result<Self, Problem> {
        Self::new(text)
    }
}

impl<E: ?Sized> Id<E> {
    /// What stands for the id that a name should have been, and is not: no reference can be meant for it.
    #[must_use]
    pub fn standing_for(name: &str) -> Self {
        Self { text: name.into(), entity: PhantomData }
    }
}

impl<E: ?Sized> Clone for Id<E> {
    fn clone(&self) -> Self {
        Self { text: self.text.clone(), entity: PhantomData }
    }
}

impl<E: ?Sized> PartialEq for Id<E> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<E: ?Sized> Eq for Id<E> {}

impl<E: ?Sized> PartialOrd for Id<E> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<E: ?Sized> Ord for Id<E> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text.cmp(&other.text)
    }
}

impl<E: ?Sized> Hash for Id<E> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl<E: ?Sized> fmt::Debug for Id<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}

impl<E: ?Sized> fmt::Display for Id<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl<E: ?Sized> Serialize for Id<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::{Id, copied};

    #[test]
    fn a_copy_is_known_by_its_name() {
        for copy in [
            "laporan (1)",
            "laporan(2)",
            "laporan - Copy",
            "laporan - Copy (3)",
            "Copy of laporan",
            "laporan copy",
            "Salinan laporan",
            "Salinan dari laporan",
            "laporan - Salinan",
            "laporan (copy)",
        ] {
            assert_eq!(copied(copy), Some("laporan"), "{copy}");
        }
        for name in ["laporan", "copy", "laporan (rev)", "salinan", "é (x)"] {
            assert_eq!(copied(name), None, "{name}");
        }
    }

    #[test]
    fn a_remedy_is_an_id_that_was_written() {
        let help = |text: &str| Id::<()>::new(text).unwrap_err().help.unwrap().en;
        for file in ["keuangan-desa.md", "programs/keuangan-desa.md", "programs/keuangan-desa"] {
            assert!(help(file).ends_with("`keuangan-desa`"), "{file}");
        }
        for two in ["a-b, c-d", "a-b; c-d", "a-b c-d", "a-b dan c-d", "a-b & c-d"] {
            assert!(help(two).ends_with("`a-b` or `c-d`"), "{two}");
        }
        assert!(help("a dan b").ends_with("`a` or `b`") && help("a b").ends_with("`a-b`"));
        assert!(help("Keuangan Desa").ends_with("`keuangan-desa`"));
    }

    #[test]
    fn an_id_is_a_name_to_everybody() {
        for right in ["a", "a1", "1a", "keuangan-desa-2026-1", "e5", "x0", "0x", "1e", "true-north", "nol"] {
            assert!(Id::<()>::new(right).is_ok(), "{right}");
        }
        for wrong in ["", "2026", "1e5", "0x1f", "0o17", "true", "false", "null", "A", "a_b", "a--b", "-a", "a-"] {
            assert!(Id::<()>::new(wrong).is_err(), "{wrong}");
        }
    }
}
