//! What an editor is told of a slip that was mended on trial.
//!
//! Takes: what was changed, and the complaint that led to it. Gives: the fault with its remedy. Never: a remedy other than the one
//! that was tried.

use super::candidates::{Candidate, Kind};
use super::draft::Draft;
use super::keys::separate;
use super::signs::Written;
use super::{Place, whole};
use crate::content::advice::other_sign;
use crate::content::explain::{no_equals, nothing_known, other_colon};
use crate::content::line::{indent, uncommented};
use crate::content::marked;
use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::source::{Location, Position};
use crate::words::Words;

/// What is said of a slip: in the words for its complaint where its remedy is the one that was tried, else in its own. No
/// complaint is of a whole block or of a key above one, or says which sign is missing where.
pub fn told(fault: Option<&Diagnostic>, candidate: &Candidate, draft: &Draft, place: Place) -> Diagnostic {
    let written = draft.lines().get(candidate.line).copied().unwrap_or_default();
    let (message, help, sign) = said(candidate, written, place);
    let at = match candidate.kind {
        Kind::Split { .. } => rest(written, candidate, place),
        _ => content(written, whole(candidate, place)),
    };
    let says_so = |fault: &&Diagnostic| {
        let Some(help) = fault.help.as_ref().filter(|help| **help != nothing_known()) else { return false };
        fault.at.start.line == at.start.line && sign.as_ref().is_some_and(|sign| help.id.contains(sign))
    };
    match fault.filter(says_so) {
        Some(fault) => fault.clone(),
        None => Diagnostic::new(&rules::INVALID_YAML, at, message).help(help),
    }
}

/// What of a line is no indentation.
fn content(written: &str, line: Location) -> Location {
    let column = |count: usize| u32::try_from(count).map_or(u32::MAX, |count| count.saturating_add(1));
    let indent = written.len() - written.trim_start().len();
    let (start, end) = (column(indent), column(written.trim_end().chars().count()));
    Location { start: Position { column: start, ..line.start }, end: Position { column: end, ..line.end }, ..line }
}

/// Where the second of two lines that have run together stands in what is written.
pub fn rest(written: &str, candidate: &Candidate, place: Place) -> Location {
    let (line, said) = (whole(candidate, place), written.trim_end());
    let before = said.strip_suffix(candidate.text.trim()).unwrap_or_default();
    let column = |text: &str| u32::try_from(text.chars().count()).map_or(u32::MAX, |count| count.saturating_add(1));
    let (start, end) = (column(before), column(said));
    Location { start: Position { column: start, ..line.start }, end: Position { column: end, ..line.end }, ..line }
}

/// What is to be written, and how far in where it stands elsewhere now: the rest of an item goes on below its first key.
fn at_its_place(line: &str, meant: &str, written: &str) -> Words {
    let spaces = indent(meant);
    if spaces == indent(written) {
        return say!(id "tulis `{line}`", en "write `{line}`");
    }
    let Words { id: far_id, en: far_en } = far(spaces);
    say!(id "tulis `{line}`, {far_id}", en "write `{line}`, {far_en}")
}

/// Message, remedy, and what every remedy that says the same holds; `None` where no complaint does.
fn said(candidate: &Candidate, written: &str, place: Place) -> (Words, Words, Option<String>) {
    let line = uncommented(candidate.text.trim()).0;
    match &candidate.kind {
        Kind::Colon { key } => (
            say!(id "titik dua sesudah kunci `{key}` tidak ada", en "there is no colon after the key `{key}`"),
            say!(id "tulis `{line}`", en "write `{line}`"),
            Some(format!("`{key}:")),
        ),
        Kind::Sign { key, written } => (
            match written {
                Written::Twice => say!(
                    id "sesudah kunci `{key}` ada dua titik dua",
                    en "two colons stand behind the key `{key}`",
                ),
                Written::Together => {
                    say!(id "sesudah titik dua harus ada spasi", en "a colon after a key needs a space")
                }
                Written::SpaceBefore => {
                    say!(id "titik dua harus langsung di belakang kunci `{key}`, dan spasi sesudahnya", en "the colon stands right behind the key `{key}`, and the space after it")
                }
                Written::Equals => no_equals(key),
                Written::Other(c) => other_colon(*c, key, "").0,
                Written::Instead(c) => other_sign(key, *c, "").0,
            },
            say!(id "tulis `{line}`", en "write `{line}`"),
            Some(format!("`{line}`")),
        ),
        Kind::Marked { key } => {
            let (message, help) = marked::told(key, line);
            (message, help, Some(format!("`{line}`")))
        }
        Kind::Hung { key, below } => {
            let (message, help) = hung(key, line, place.line(*below));
            (message, help, None)
        }
        Kind::Inner { outer, .. } => {
            let (message, help) = inner(outer, line, indent(&candidate.text));
            (message, help, None)
        }
        Kind::Dash => (
            say!(id "butir daftar diawali `- `: tanda hubung dan satu spasi", en "a list item begins with `- `: a hyphen and a space"),
            at_its_place(line, &candidate.text, written),
            Some(format!("`{line}")),
        ),
        Kind::Dashes { key, lines, .. } => {
            let (message, help) = unlisted(key, lines.iter().map(|line| place.line(*line)));
            (message, help, None)
        }
        Kind::Undashed { key, lines, spaces, in_list } => {
            let lines: Vec<String> = lines.iter().map(|line| place.line(*line).to_string()).collect();
            let (message, help) = no_items(key, line, (*spaces, *in_list), &lines);
            (message, help, None)
        }
        Kind::Indent { spaces } => {
            let now = written.len() - written.trim_start().len();
            let (noun, more) = (if now == 1 { "space" } else { "spaces" }, spaces.abs_diff(now));
            let message = say!(
                id "baris ini diawali {now} spasi, seharusnya {spaces}",
                en "this line begins with {now} {noun}, and should with {spaces}",
            );
            let (help, sign) = if *spaces > now {
                (say!(id "tambah {more} spasi di depannya", en "add {more} before it"), format!("tambah {more} spasi"))
            } else {
                (say!(id "hapus {more} spasi di depannya", en "take off {more} of them"), format!("hapus {more} spasi"))
            };
            // Of a tab, the words for tabs say what to do.
            let is_tabbed = written[..now].contains('\t');
            (message, help, Some(if is_tabbed { "tab".to_owned() } else { sign }))
        }
        Kind::Block { last, spaces } => {
            let (message, help) = moved(written, *spaces, [candidate.line, *last].map(|at| place.line(at)));
            (message, help, None)
        }
        Kind::Header { keys, level, sign, .. } => {
            let (message, help) = header(keys, *level, sign);
            (message, help, None)
        }
        Kind::Comment => (
            say!(id "teks ini berdiri sendiri dan bukan kunci", en "this text stands by itself and is no key"),
            say!(
                id "jika catatan untuk penyunting, awali dengan `# `; jika lanjutan teks di atasnya, sambung ke ujung teks itu",
                en "if it is a remark for editors, begin it with `# `; if it goes on with the text above, join it to the end of that",
            ),
            Some("`# ".to_owned()),
        ),
        Kind::Wrapped { last, spaces, key } => {
            let lines = [candidate.line, *last].map(|at| place.line(at));
            let (message, help) = wrapped(key.as_deref(), lines, *spaces);
            (message, help, None)
        }
        Kind::Split { first } => {
            let (message, help) = run_together(first, candidate.text.trim(), indent(&candidate.text));
            (message, help, None)
        }
        Kind::Several { .. } | Kind::Comma | Kind::Commas | Kind::Braced | Kind::Round | Kind::Closing => {
            let (message, help) = marks(candidate, line);
            (message, help, None)
        }
    }
}

/// Of commas, quotation marks and brackets.
fn marks(candidate: &Candidate, line: &str) -> (Words, Words) {
    match &candidate.kind {
        Kind::Several { .. } => {
            let (first, below) = several(&separate(candidate));
            let message = say!(
                id "beberapa kunci di satu baris, dipisah koma",
                en "several keys on one line, with commas between them",
            );
            let help = say!(
                id "tulis setiap kunci di barisnya sendiri, tanpa koma: `{first}`, dan di bawahnya `{below}`",
                en "write each key on a line of its own, without a comma: `{first}`, and below it `{below}`",
            );
            (message, help)
        }
        Kind::Comma => (
            say!(id "koma di akhir baris ini tidak perlu", en "there is a comma too many at the end of this line"),
            say!(id "hapus koma itu: `{line}`", en "delete it: `{line}`"),
        ),
        Kind::Commas => (
            say!(id "di antara dua nilai harus ada satu koma", en "one comma stands between two values"),
            say!(id "tulis `{line}`", en "write `{line}`"),
        ),
        Kind::Braced => (
            say!(
                id "kunci pertama butir ini diapit kurung, padahal kunci lainnya di baris-baris di bawahnya",
                en "the first key of this item stands in braces, and its others on the lines below",
            ),
            say!(id "tulis `{line}`", en "write `{line}`"),
        ),
        Kind::Round => (
            say!(
                id "kunci dan nilai di satu baris ditulis dalam kurung kurawal `{{ }}`, bukan kurung biasa `( )`",
                en "keys with their values on one line stand in braces `{{ }}`, and not in round brackets `( )`",
            ),
            say!(id "tulis `{line}`", en "write `{line}`"),
        ),
        _ => (
            say!(id "tanda kutip atau kurung di baris ini tidak berpasangan", en "a quotation mark or bracket on this line has no partner"),
            say!(id "tulis `{line}`", en "write `{line}`"),
        ),
    }
}

/// Of a value below its key, which a line of the file holds.
fn hung(key: &str, line: &str, below: u32) -> (Words, Words) {
    (
        say!(
            id "nilai `{key}` ditulis di baris lain, tidak sebaris dengan kuncinya",
            en "the value of `{key}` stands on another line than its key",
        ),
        say!(id "tulis `{line}`, lalu hapus baris {below}", en "write `{line}`, and delete line {below}"),
    )
}

/// Of a value behind a key that holds others.
fn inner(outer: &str, line: &str, spaces: usize) -> (Words, Words) {
    let Words { id: far_id, en: far_en } = far(spaces);
    (
        say!(
            id "`{outer}` memuat kunci-kunci di bawahnya, jadi nilai di belakangnya perlu kuncinya sendiri",
            en "`{outer}` holds the keys below it, so the value behind it needs a key of its own",
        ),
        say!(
            id "tulis `{outer}:`, dan di baris baru di bawahnya `{line}`, {far_id}",
            en "write `{outer}:`, and on a new line below it `{line}`, {far_en}",
        ),
    )
}

/// Of lines that go on with the text above them.
fn wrapped(key: Option<&str>, [first, last]: [u32; 2], spaces: usize) -> (Words, Words) {
    let above = first.saturating_sub(1);
    let Words { id: of_id, en: of_en } = match key {
        Some(key) => say!(id "`{key}`", en "`{key}`"),
        None => say!(id "teks", en "the text"),
    };
    let Words { id: these_id, en: these_en } = match last - first {
        0 => say!(id "baris ini", en "this line"),
        _ => say!(id "baris {first} sampai {last}", en "lines {first} to {last}"),
    };
    (
        say!(
            id "{these_id} bukan kunci; tampaknya lanjutan {of_id} di atasnya",
            en "no key stands on {these_en}: what does seems to go on with {of_en} above",
        ),
        say!(
            id "sambung ke ujung baris {above}, atau awali setiap baris lanjutan dengan {spaces} spasi; jika catatan untuk penyunting, awali dengan `# `",
            en "join it to the end of line {above}, or put {spaces} ⟦space|spaces⟧ before each line that goes on; if it is a remark for editors, begin it with `# `",
        ),
    )
}

/// The first of several lines, and the others one after the other.
fn several(lines: &[&str]) -> (String, String) {
    let (first, others) = lines.split_first().unwrap_or((&"", &[]));
    ((*first).to_owned(), others.join("`, `"))
}

/// Of two lines that are one.
fn run_together(first: &str, second: &str, spaces: usize) -> (Words, Words) {
    let Words { id: far_id, en: far_en } = far(spaces);
    let first = first.trim();
    (
        say!(id "dua baris tersambung menjadi satu", en "two lines have run together"),
        say!(
            id "sesudah `{first}`, mulai baris baru dengan `{second}`, {far_id}",
            en "after `{first}`, begin a new line with `{second}`, {far_en}",
        ),
    )
}

/// How far in a line stands.
pub fn far(spaces: usize) -> Words {
    match spaces {
        0 => say!(id "mulai di kolom pertama", en "from the first column on"),
        _ => say!(id "diawali {spaces} spasi", en "with {spaces} ⟦space|spaces⟧ before it"),
    }
}

/// Of a list without the signs of its items.
fn unlisted(key: &str, lines: impl Iterator<Item = u32>) -> (Words, Words) {
    const SHOWN: usize = 6;
    let lines: Vec<String> = lines.map(|line| line.to_string()).collect();
    let shown = lines[..lines.len().min(SHOWN)].join(", ");
    let Words { id: more_id, en: more_en } = match lines.len().saturating_sub(SHOWN) {
        0 => say!(id "", en ""),
        more => say!(id ", dan {more} baris lagi", en ", and {more} more"),
    };
    (
        say!(
            id "butir-butir daftar ini tidak diawali `- `: tanda hubung dan satu spasi",
            en "the items of this list do not begin with `- `: a hyphen and a space",
        ),
        say!(
            id "awali setiap `{key}: …` dengan `- ` (baris {shown}{more_id}); kunci lain dari butir itu diawali dua spasi lebih banyak daripada tanda hubungnya",
            en "begin each `{key}: …` with `- ` (lines {shown}{more_en}); the other keys of that item have two spaces more before them than its hyphen",
        ),
    )
}

/// Of keys with the sign of an item that begin none.
fn no_items(key: &str, line: &str, (spaces, in_list): (usize, bool), lines: &[String]) -> (Words, Words) {
    let Words { id: far_id, en: far_en } = far(spaces);
    let message = say!(
        id "`- ` di depan `{key}` memulai butir baru, padahal baris ini lanjutan bagian di atasnya",
        en "`- ` before `{key}` begins a new item, while this line goes on with the part above it",
    );
    if lines.len() > 1 {
        let all = lines.join(", ");
        let help = say!(
            id "hapus `- ` di baris {all}; setiap baris itu {far_id}",
            en "delete `- ` on lines {all}; each of them {far_en}",
        );
        return (message, help);
    }
    let Words { id: else_id, en: else_en } = if in_list {
        say!(id "; jika memang butir baru, lengkapi kuncinya", en "; if it is a new item, give it all of its keys")
    } else {
        say!(id "", en "")
    };
    let help = say!(
        id "hapus `- `: tulis `{line}`, {far_id}{else_id}",
        en "delete `- `: write `{line}`, {far_en}{else_en}",
    );
    (message, help)
}

/// Of lines that all stand further in or out than they should.
fn moved(written: &str, spaces: usize, [first, last]: [u32; 2]) -> (Words, Words) {
    let now = written.len() - written.trim_start().len();
    let more = spaces.abs_diff(now);
    let (message, help) = if spaces > now {
        (
            say!(
                id "baris {first} sampai {last} kurang menjorok",
                en "lines {first} to {last} are not as far in as they should be",
            ),
            say!(
                id "tambah {more} spasi di depan setiap baris itu",
                en "add {more} ⟦space|spaces⟧ before each of them",
            ),
        )
    } else {
        (
            say!(
                id "baris {first} sampai {last} terlalu menjorok",
                en "lines {first} to {last} are further in than they should be",
            ),
            say!(
                id "hapus {more} spasi di depan setiap baris itu",
                en "take off {more} ⟦space|spaces⟧ before each of them",
            ),
        )
    };
    (message, help)
}

/// Of a key that is missing above its block; one whose name may be any says so.
fn header(keys: &[&str], level: usize, sign: &str) -> (Words, Words) {
    let message = say!(
        id "kunci yang memuat bagian ini tidak ada di atasnya",
        en "the key that holds this part is missing above it",
    );
    let Words { id: far_id, en: far_en } = far(level);
    let help = if keys.is_empty() {
        say!(
            id "tulis namanya dan titik dua di baris tepat di atas ini, {far_id}: `nama-bagian:`",
            en "write its name and a colon on the line right above, {far_en}: `name-of-part:`",
        )
    } else {
        let all = keys.join(&format!(":{sign}`, `"));
        let Words { id: one_id, en: one_en } = match keys {
            [_] => say!(id "", en ""),
            _ => say!(id "salah satu dari ", en "one of "),
        };
        say!(
            id "tulis {one_id}`{all}:{sign}` di baris tepat di atas ini, {far_id}",
            en "write {one_en}`{all}:{sign}` on the line right above, {far_en}",
        )
    };
    (message, help)
}
