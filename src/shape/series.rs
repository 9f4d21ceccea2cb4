//! Several values that were written as one, and one that a comma has made two.
//!
//! Takes: what was written where a list, or an item of one, is asked for. Gives: the fault, with the values as they should
//! be written, where every one of them is a value by itself. Never: splits what is one value as it stands.

use super::decode::Decode;
use super::describe::Shape;
use super::faults::Faults;
use super::guess::shorten;
use super::node::{Node, NodeKind};
use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::source::Location;

/// More values than this were not written as one by a slip.
const MANY: usize = 60;

/// Whether a text is a value of `T`, without any fault.
pub(super) fn is_one<T: Decode>(text: &str, at: Location) -> bool {
    let kind = NodeKind::Scalar { text: text.to_owned(), plain: true };
    let mut faults = Faults::default();
    T::decode(&Node { at, kind }, &mut faults).is_some() && faults.is_empty()
}

/// Whether a word or sign stands between two values and is none.
pub(super) fn joins(word: &str) -> bool {
    matches!(word, "dan" | "and" | "&" | "/" | "+")
}

/// The values that a text was probably meant to be: `keuangan-desa, tata-kelola`, also where a bracket is lost or is no
/// square one; and ids with nothing but a space or a word that joins them between them.
pub(super) fn parts<T: Decode>(text: &str, at: Location) -> Option<Vec<String>> {
    let bare = text.trim().trim_start_matches(['(', '[', '{']).trim_end_matches([')', ']', '}']);
    let split = |parts: Vec<&str>| {
        let parts: Vec<String> =
            parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect();
        let whole = (2..=MANY).contains(&parts.len()) && parts.iter().all(|part| is_one::<T>(part, at));
        whole.then_some(parts)
    };
    if bare.contains([',', ';']) {
        // `41, 41 dan 40`
        let apart = |part: &str| -> Vec<String> {
            let words: Vec<&str> = part.split_whitespace().collect();
            let is_whole = is_one::<T>(part.trim(), at) || !words.iter().any(|word| joins(word));
            if is_whole {
                vec![part.to_owned()]
            } else {
                words.split(|word| joins(word)).map(|word| word.join(" ")).collect()
            }
        };
        let all: Vec<String> = bare.split([',', ';']).flat_map(apart).collect();
        return split(all.iter().map(String::as_str).collect());
    }
    // `keuangan desa` is one id without its hyphen; where one stands, the space parts two ids.
    let words: Vec<&str> = bare.split_whitespace().filter(|word| !joins(word)).collect();
    // `1 800` may be one number.
    let is_number = |word: &&str| word.bytes().all(|b| b.is_ascii_digit());
    let are_numbers = words.iter().all(is_number) && !words.iter().skip(1).all(|word| word.len() == 3);
    if are_numbers || words.iter().any(|word| word.contains('-')) { split(words) } else { None }
}

/// What is said where a list is asked for and several values stand there as one text.
pub(super) fn without_brackets<T: Decode>(node: &Node) -> Option<Diagnostic> {
    let (written, parts) = match &node.kind {
        NodeKind::Scalar { text, .. } if !is_one::<T>(text, node.at) => (shorten(text), parts::<T>(text, node.at)?),
        // `{a, b}`: keys without values.
        NodeKind::Mapping(entries) if entries.iter().all(|entry| entry.value.is_absent()) => {
            let keys: Vec<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
            let keys = keys.join(", ");
            (shorten(&format!("{{{keys}}}")), parts::<T>(&keys, node.at)?)
        }
        _ => return None,
    };
    let list = parts.join(", ");
    let message = say!(
        id "seharusnya sebuah daftar, tetapi tertulis `{written}`",
        en "expected a list, found `{written}`",
    );
    let help = say!(
        id "apit dengan kurung siku, satu koma di antara dua butir: `[{list}]`",
        en "put it in square brackets, a comma between two items: `[{list}]`",
    );
    Some(Diagnostic::new(&rules::WRONG_TYPE, node.at, message).help(help))
}

/// What is said of an item of a list that is several.
pub(super) fn run_together<T: Decode>(item: &Node) -> Option<Diagnostic> {
    let NodeKind::Scalar { text, .. } = &item.kind else { return None };
    let (written, parts) = (shorten(text), parts::<T>(text, item.at)?);
    let message = say!(
        id "`{written}` terbaca sebagai satu butir, padahal tampaknya beberapa",
        en "`{written}` reads as one item, and seems to be several",
    );
    let (commas, dashes) = (parts.join(", "), parts.join("` / `- "));
    let help = say!(
        id "di dalam kurung siku, tulis koma di antara butirnya: `{commas}`; dalam daftar ke bawah, satu baris satu butir: `- {dashes}`",
        en "between square brackets, write a comma between the items: `{commas}`; in a list going down, write one item a line: `- {dashes}`",
    );
    Some(Diagnostic::new(&rules::WRONG_TYPE, item.at, message).help(help))
}

/// `Satu hal. - Hal lain.`: what is said of an item in the middle of which a sign begins none.
pub(super) fn two_sentences(item: &Node) -> Option<Diagnostic> {
    let NodeKind::Scalar { text, plain: true } = &item.kind else { return None };
    let is_second = |at: &usize| {
        let (first, second) = (text[..*at].trim_end(), &text[at + 2..]);
        let begins = second.trim_start().starts_with(char::is_uppercase);
        begins && first.ends_with(['.', '!', '?', ';']) && [first, second].iter().all(|part| part.contains(' '))
    };
    let second = text.match_indices("- ").map(|(at, _)| at).find(is_second)?;
    let begin = shorten(text[second + 2..].trim());
    let message = say!(
        id "butir ini tampaknya dua: `- ` di tengah baris tidak memulai butir baru",
        en "this item seems to be two: `- ` in the middle of a line begins none",
    );
    let help = say!(
        id "mulai baris baru dengan `- {begin}`, sejajar dengan butir lain; jika memang satu butir, tulis `–` sebagai ganti `-`",
        en "begin a new line with `- {begin}`, in line with the other items; if it is one item, write `–` in the place of `-`",
    );
    Some(Diagnostic::new(&rules::WRONG_TYPE, item.at, message).help(help))
}

/// `[2,5 jam]`: an item that is none, and the rest of it behind a comma.
pub(super) fn decimal_comma<T: Decode>(item: &Node, next: &Node) -> Option<Diagnostic> {
    let (whole, rest) = (item.word()?, next.word()?);
    let digits = |text: &str| text.len() <= 4 && !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let adjacent = item.at.end.line == next.at.start.line && item.at.end.column + 1 == next.at.start.column;
    let meant = format!("{whole}.{rest}");
    if !adjacent
        || !digits(whole)
        || !digits(&rest[..end])
        || is_one::<T>(whole, item.at)
        || !is_one::<T>(&meant, item.at)
    {
        return None;
    }
    let at = Location { end: next.at.end, ..item.at };
    let message = say!(
        id "koma memotong `{whole},{rest}` menjadi dua butir",
        en "a comma cuts `{whole},{rest}` into two items",
    );
    let help = say!(id "desimal ditulis dengan titik: `{meant}`", en "decimals are written with a point: `{meant}`");
    Some(Diagnostic::new(&rules::WRONG_TYPE, at, message).help(help))
}

/// What is said where a list is asked for and one text stands there that is no list.
pub(super) fn no_list<T: Decode>(node: &Node, text: &str) -> Diagnostic {
    let shape = T::shape();
    let item = match &shape {
        Shape::Scalar(form) => Some(form),
        _ => None,
    };
    let (of_id, of_en) = item.filter(|form| !form.free).map_or((String::new(), String::new()), |form| {
        (format!(" (setiap butir: {})", form.expected.id), format!(" (each item: {})", form.expected.en))
    });
    let written = shorten(text);
    let message = say!(
        id "seharusnya sebuah daftar{of_id}, tetapi tertulis `{written}`",
        en "expected a list{of_en}, found `{written}`",
    );
    let help = if node.at.end.line > node.at.start.line {
        // Several lines are several items, whatever sign stands before them.
        say!(
            id "awali setiap butir dengan `- ` (tanda hubung dan spasi) di barisnya sendiri, sebagai ganti tanda lain di depannya",
            en "begin each item with `- ` (a hyphen and a space) on a line of its own, in the place of any other sign before it",
        )
    } else if !is_one::<T>(text, node.at) {
        say!(
            id "tulis butir-butirnya di dalam kurung siku, dengan koma di antaranya: `[…, …]`",
            en "write the items between square brackets, with commas between them: `[…, …]`",
        )
    } else if text.contains(',') {
        let (one, quoted) = (text.trim_matches(['[', ']']), text.replace('"', "'"));
        say!(
            id "jika koma memisahkan butir, tulis `[{one}]`; jika semuanya satu butir, tulis `[\"{quoted}\"]`",
            en "if the commas part items, write `[{one}]`; if all of it is one item, write `[\"{quoted}\"]`",
        )
    } else {
        let one = in_list(text);
        say!(id "tulis sebagai daftar dengan satu butir: `[{one}]`", en "write a list of one item: `[{one}]`")
    };
    Diagnostic::new(&rules::WRONG_TYPE, node.at, message).help(help)
}

/// A text as it may stand between brackets: quoted where YAML would cut it otherwise.
fn in_list(text: &str) -> String {
    let plain = !text.contains([',', '[', ']', '{', '}', '#', '"']) && !text.contains(": ");
    if plain { text.to_owned() } else { format!("\"{}\"", text.replace('"', "'")) }
}
