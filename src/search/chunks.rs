//! The chunks of the index, cut small: a question loads one for each of its words; and the list of them and of all records, compressed
//! small: each reader loads it, whatever is asked, and it grows with the site.
//!
//! Takes: the library's files. Gives: the same words in smaller chunks, and the list that names them. Never: changes what is said of a
//! word, or parts one; a chunk that is small already stays as it is.
//!
//! Pagefind cuts its index by how often words occur, into chunks of up to 36 KB on a large site, which it lets nobody choose. Its
//! forms, each compressed by gzip behind [`MAGIC`] and in CBOR:
//!
//! - a chunk, `index/<name>.pf_index`: `[[word…]]`, each word an array that begins with the word itself, in their order;
//! - the list, `*.pf_meta`: `[version, pages, chunks, …]`, each chunk `[from, to, name]`. A browser loads the first one for
//!   which `from <= word <= to`, and where there is none all that may begin as the word does.

use super::{File, trouble};
use crate::failure::Failure;
use flate2::Compression;
use flate2::read::{GzDecoder, GzEncoder};
use minicbor::{Decoder, Encoder};
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::io::Read as _;
use std::num::NonZero;

/// What every file of the library begins with.
const MAGIC: &[u8] = b"pagefind_dcd";
/// Bytes of a chunk at most, before compression, unless a single word takes more: some 7 KB for a browser.
const MOST: usize = 32 * 1024;
/// Digits of a name, unless two are the same.
const DIGITS: usize = 7;
/// How often the list is compressed for the smallest; more rounds save less than a hundredth of it.
const ROUNDS: NonZero<u64> = NonZero::new(5).unwrap();

/// A chunk as the list names it.
struct Chunk {
    from: String,
    to: String,
    name: String,
}

/// Cuts the chunks; the list is told of it.
///
/// # Errors
/// Where a file has not the form of this version of the library.
pub(super) fn cut(files: Vec<File>) -> Result<Vec<File>, Failure> {
    let (chunks, mut others): (Vec<File>, Vec<File>) =
        files.into_iter().partition(|file| file.name.starts_with("index/"));
    let Some(list) = others.iter_mut().find(|file| is_list(&file.name)) else { return Err(unknown("no list")) };
    let mut names: BTreeSet<String> = chunks.iter().map(|chunk| chunk.name.clone()).collect();
    let mut cut: BTreeMap<String, Vec<Chunk>> = BTreeMap::new();
    let mut made = Vec::new();
    for chunk in chunks {
        let whole = opened(&chunk.bytes)?;
        let words = words(&whole)?;
        let groups = grouped(&words);
        if groups.len() < 2 {
            made.push(chunk);
            continue;
        }
        names.remove(&chunk.name);
        let old = named(&chunk.name);
        let language = old.split_once('_').map_or("", |(language, _)| language);
        let mut parts = Vec::new();
        for group in groups {
            let bytes = of_words(group)?;
            let name = free_name(language, &bytes, &names);
            names.insert(path(&name));
            made.push(File { name: path(&name), bytes: closed(&bytes)? });
            let [from, to] = [group.first(), group.last()].map(|word| word.map_or("", |word| word.text).to_owned());
            parts.push(Chunk { from, to, name });
        }
        cut.insert(old.to_owned(), parts);
    }
    list.bytes = smallest(&listed(&opened(&list.bytes)?, &mut cut)?)?;
    others.extend(made);
    Ok(others)
}

/// The list of all records and of the index's chunks.
pub(super) fn is_list(name: &str) -> bool {
    name.ends_with(".pf_meta")
}

fn path(name: &str) -> String {
    format!("index/{name}.pf_index")
}

/// What the list calls the chunk of this path.
fn named(path: &str) -> &str {
    path.trim_start_matches("index/").trim_end_matches(".pf_index")
}

/// A word, and all that is said of it.
struct Word<'a> {
    text: &'a str,
    bytes: &'a [u8],
}

/// The words of a chunk, in their order.
fn words(chunk: &[u8]) -> Result<Vec<Word<'_>>, Failure> {
    let mut decoder = Decoder::new(chunk);
    decoder.array().map_err(unknown)?;
    let count = decoder.array().map_err(unknown)?.ok_or_else(|| unknown("words without a number"))?;
    let mut words = Vec::new();
    for _ in 0..count {
        let start = decoder.position();
        decoder.array().map_err(unknown)?;
        let text = decoder.str().map_err(unknown)?;
        decoder.set_position(start);
        decoder.skip().map_err(unknown)?;
        words.push(Word { text, bytes: &chunk[start..decoder.position()] });
    }
    Ok(words)
}

/// The words in groups that are no larger than [`MOST`].
fn grouped<'w, 'a>(words: &'w [Word<'a>]) -> Vec<&'w [Word<'a>]> {
    let mut groups = Vec::new();
    let (mut start, mut size) = (0, 0);
    for (place, word) in words.iter().enumerate() {
        if place > start && size + word.bytes.len() > MOST {
            groups.push(&words[start..place]);
            (start, size) = (place, 0);
        }
        size += word.bytes.len();
    }
    if start < words.len() {
        groups.push(&words[start..]);
    }
    groups
}

/// A chunk of these words.
fn of_words(words: &[Word<'_>]) -> Result<Vec<u8>, Failure> {
    let mut encoder = Encoder::new(Vec::new());
    encoder.array(1).and_then(|encoder| encoder.array(words.len() as u64)).map_err(unknown)?;
    let mut chunk = encoder.into_writer();
    for word in words {
        chunk.extend_from_slice(word.bytes);
    }
    Ok(chunk)
}

/// A name by what is in it, which no other chunk has.
fn free_name(language: &str, bytes: &[u8], taken: &BTreeSet<String>) -> String {
    let digest = Sha256::digest(bytes);
    let digits = digest.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    let named = |length: usize| format!("{language}_{}", &digits[..length]);
    // No two chunks hold the same words, so that the whole digest is free.
    let length = (DIGITS..digits.len()).find(|length| !taken.contains(&path(&named(*length))));
    named(length.unwrap_or(digits.len()))
}

/// The list with the new chunks in place of those that were cut.
fn listed(list: &[u8], cut: &mut BTreeMap<String, Vec<Chunk>>) -> Result<Vec<u8>, Failure> {
    let mut decoder = Decoder::new(list);
    decoder.array().map_err(unknown)?;
    decoder.skip().map_err(unknown)?;
    decoder.skip().map_err(unknown)?;
    let start = decoder.position();
    let count = decoder.array().map_err(unknown)?.ok_or_else(|| unknown("chunks without a number"))?;
    let mut chunks = Vec::new();
    for _ in 0..count {
        decoder.array().map_err(unknown)?;
        let mut text = || decoder.str().map(str::to_owned).map_err(unknown);
        let chunk = Chunk { from: text()?, to: text()?, name: text()? };
        match cut.remove(&chunk.name) {
            None => chunks.push(chunk),
            Some(mut parts) => {
                // The library names the ends of a chunk by their first letters, so that no word falls between two.
                if let Some(first) = parts.first_mut() {
                    first.from = chunk.from;
                }
                if let Some(last) = parts.last_mut() {
                    last.to = chunk.to;
                }
                chunks.extend(parts);
            }
        }
    }
    let end = decoder.position();
    let mut encoder = Encoder::new(list[..start].to_vec());
    encoder.array(chunks.len() as u64).map_err(unknown)?;
    for Chunk { from, to, name } in &chunks {
        encoder.array(3).map_err(unknown)?;
        for text in [from, to, name] {
            encoder.str(text).map_err(unknown)?;
        }
    }
    let mut made = encoder.into_writer();
    made.extend_from_slice(&list[end..]);
    Ok(made)
}

/// What is in a file of the library.
pub(super) fn opened(bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut whole = Vec::new();
    GzDecoder::new(bytes).read_to_end(&mut whole).map_err(unknown)?;
    whole.strip_prefix(MAGIC).map(<[u8]>::to_vec).ok_or_else(|| unknown("no mark of the library"))
}

/// A file of the library with this in it.
fn closed(bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut made = Vec::new();
    GzEncoder::new([MAGIC, bytes].concat().as_slice(), Compression::best()).read_to_end(&mut made).map_err(unknown)?;
    Ok(made)
}

/// The same by zopfli, a sixth smaller, which takes a second for the list of 16,000 records.
fn smallest(bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut made = Vec::new();
    let settings = zopfli::Options { iteration_count: ROUNDS, ..Default::default() };
    zopfli::compress(settings, zopfli::Format::Gzip, [MAGIC, bytes].concat().as_slice(), &mut made).map_err(unknown)?;
    Ok(made)
}

fn unknown(cause: impl Display) -> Failure {
    trouble().because(cause)
}

#[cfg(test)]
mod tests {
    use super::{MOST, is_list, named, opened, words};
    use crate::pages::search::Record;
    use crate::search::{File, index};
    use crate::words::Language;
    use minicbor::Decoder;
    use std::collections::BTreeMap;

    fn files(records: usize) -> Vec<File> {
        let record = |n: usize| Record {
            address: format!("/kegiatan/{n}/"),
            title: format!("Pajak {n}"),
            text: (0..12).map(|word| format!("kata{:05}", (n * 12 + word) % 9_000)).collect::<Vec<_>>().join(" "),
            shown: BTreeMap::new(),
            facets: BTreeMap::new(),
        };
        index(&(0..records).map(record).collect::<Vec<_>>(), Language::Indonesian).expect("an index")
    }

    /// From, to and name of every chunk, as a browser reads them.
    fn list(files: &[File]) -> Vec<(String, String, String)> {
        let list = files.iter().find(|file| is_list(&file.name)).expect("a list");
        let bytes = opened(&list.bytes).expect("the library's form");
        let mut decoder = Decoder::new(&bytes);
        assert_eq!(decoder.array().expect("an array"), Some(6));
        decoder.skip().expect("a version");
        decoder.skip().expect("pages");
        let count = decoder.array().expect("chunks").expect("a number");
        let mut chunk = || {
            assert_eq!(decoder.array().expect("a chunk"), Some(3));
            let mut text = || decoder.str().expect("a text").to_owned();
            (text(), text(), text())
        };
        let chunks = (0..count).map(|_| chunk()).collect();
        for left in ["filters", "sorts", "fields"] {
            decoder.skip().expect(left);
        }
        assert_eq!(decoder.position(), bytes.len(), "nothing is left over");
        chunks
    }

    #[test]
    fn every_word_is_found_in_one_small_chunk() {
        let files = files(3_000);
        let chunks = list(&files);
        assert!(chunks.len() > 4, "{chunks:?}");
        let of = |name: &str| {
            let found: Vec<&File> =
                files.iter().filter(|file| file.name.starts_with("index/") && named(&file.name) == name).collect();
            assert_eq!(found.len(), 1, "{name}");
            opened(&found[0].bytes).expect("the library's form")
        };
        let mut all: Vec<String> = Vec::new();
        for (from, to, name) in &chunks {
            let bytes = of(name);
            let words = words(&bytes).expect("words");
            assert!(bytes.len() <= MOST + 16 || words.len() == 1, "{} bytes in {name}", bytes.len());
            for word in words {
                let text = word.text.to_owned();
                let is_last = text.starts_with(to.as_str());
                assert!(
                    text.as_str() >= from.as_str() && (text.as_str() <= to.as_str() || is_last),
                    "{text} in {from}–{to}"
                );
                all.push(text);
            }
        }
        assert!(all.is_sorted() && all.iter().any(|word| word == "kata08999"), "{} words", all.len());
        assert_eq!(all.iter().filter(|word| word.starts_with("kata")).count(), 9_000);
        let written = files.iter().filter(|file| file.name.starts_with("index/")).count();
        assert_eq!(written, chunks.len(), "no chunk is left that nobody names");
    }

    #[test]
    fn what_is_small_stays_and_what_is_not_the_library_s_is_refused() {
        let small = files(2);
        assert_eq!(list(&small).len(), 1);
        let mut broken = small.clone();
        for file in broken.iter_mut().filter(|file| file.name.starts_with("index/")) {
            file.bytes = b"bukan berkas gzip".to_vec();
        }
        assert!(super::cut(broken).is_err());
        assert!(super::cut(small.into_iter().filter(|file| !is_list(&file.name)).collect()).is_err());
    }
}
