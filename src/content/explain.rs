//! What the YAML parser's complaint means to an editor.
//!
//! Takes: the parser's own words, and the text. Gives: a sentence with its remedy, and the bracket that was left open.
//! Never: parses; where it guesses wrong, the place that the parser named still stands beside it.

use super::keys::{is_key, slip_of};
use super::line::item;
use crate::say;
use crate::words::Words;

/// A bracket that is open where the parser gave up: it stopped somewhere below, at the first thing that makes no sense
/// inside brackets.
pub fn unclosed_bracket(text: &str, lines: usize, column: usize) -> Option<(usize, usize)> {
    let mut open = Vec::new();
    for (number, line) in text.lines().take(lines).enumerate() {
        let mut quote = None;
        // What a value can follow: only there is a bracket or a quotation mark more than a character.
        let mut begins = true;
        let mut before = ' ';
        for (place, c) in line.chars().enumerate() {
            if number + 1 == lines && place + 1 >= column {
                break;
            }
            match (quote, c) {
                (Some(mark), _) => quote = Some(mark).filter(|mark| *mark != c),
                (None, '#') if before.is_whitespace() => break,
                (None, '"' | '\'') if begins => quote = Some(c),
                (None, '[' | '{') if begins || !open.is_empty() => open.push((number, place)),
                (None, ']' | '}') => drop(open.pop()),
                (None, _) => {}
            }
            begins = matches!(c, '[' | '{' | ',') || c.is_whitespace() && (begins || matches!(before, ':' | '-' | ','));
            before = c;
        }
    }
    open.pop()
}

pub fn alias() -> (Words, Words) {
    (
        say!(id "alias YAML (`*nama`) tidak diterima", en "YAML aliases (`*name`) are not accepted"),
        say!(
            id "tulis nilainya sekali lagi di sini; jika teks memang diawali `*`, apit dengan tanda kutip",
            en "write the value again here; if the text begins with `*`, put it in quotes",
        ),
    )
}

pub fn unclosed() -> (Words, Words) {
    (
        say!(id "kurung `[ ]` atau `{{ }}` tidak tertutup, atau koma di antaranya hilang", en "a bracket `[ ]` or `{{ }}` is not closed, or a comma is missing"),
        say!(id "periksa tutup kurung dan koma mulai dari sini", en "check closing brackets and commas from here on"),
    )
}

/// Brackets in brackets without end.
pub fn nested() -> (Words, Words) {
    (
        say!(id "isi bersarang terlalu dalam", en "the content is nested too deeply"),
        say!(
            id "tidak ada berkas yang perlu tingkat sebanyak ini; hapus kurung yang berulang",
            en "no file needs so many levels; delete the repeated brackets",
        ),
    )
}

/// A text that begins with a character that means something else to YAML.
pub fn reserved(c: char) -> (Words, Words) {
    (
        say!(id "teks tidak dapat diawali `{c}` tanpa tanda kutip", en "a text cannot begin with `{c}` outside quotes"),
        say!(id "apit teksnya dengan tanda kutip", en "put the text in quotes"),
    )
}

/// Text after a closing quotation mark or bracket: `name: "Aula" BKPSDM`.
pub fn trailing(line: &str) -> (Words, Words) {
    let message = say!(id "masih ada teks sesudah tanda kutip atau kurung penutup", en "there is text after the closing quotation mark or bracket");
    let said = item(line).split(" #").next().unwrap_or_default().trim_end();
    let own =
        said.split_once(": ").filter(|(key, value)| is_key(key) && value.starts_with('"') && !value.contains('\''));
    if let Some((key, value)) = own {
        return (
            message,
            say!(id "apit seluruh nilai dengan tanda kutip tunggal: `{key}: '{value}'`", en "put the whole value in single quotes: `{key}: '{value}'`"),
        );
    }
    (
        message,
        say!(
            id "apit seluruh nilai dengan satu pasang tanda kutip; tanda kutip tunggal di dalamnya ditulis dua kali (`''`)",
            en "put the whole value in one pair of quotes; an apostrophe inside single quotes is written twice (`''`)",
        ),
    )
}

/// The first key does not stand at the left edge while others do.
pub fn indented_start(spaces: usize) -> (Words, Words) {
    (
        say!(id "baris pertama menjorok {spaces} spasi, baris di bawahnya tidak", en "the first line is indented by {spaces}, the lines below it are not"),
        say!(id "hapus spasi di depannya: kunci yang setingkat mulai di kolom yang sama", en "delete the space before it: keys of one level begin in the same column"),
    )
}

/// `title: Regulasi: dasar`.
pub fn colon_in_text(line: &str) -> (Words, Words) {
    let (message, general) = explain("mapping values are not allowed");
    // The value between the first colon and the end of its piece, quoted for the editor.
    let piece = line.trim().trim_start_matches("- ");
    let own = piece
        .split_once(": ")
        .filter(|(key, value)| !key.contains(['{', '[', ' ']) && (value.contains(": ") || value.ends_with(':')));
    let help = own.map(|(key, value)| {
        // Marks that a word processor has turned are none to YAML.
        let value = value.trim().trim_matches(['“', '”', '„', '"']).replace('"', "'");
        say!(id "apit teksnya dengan tanda kutip: `{key}: \"{value}\"`", en "put the text in quotes: `{key}: \"{value}\"`")
    });
    (message, help.unwrap_or(general))
}

/// `{ name: Aula city: Contoh }`: what stands before the second key, and that key.
pub fn no_comma(before: &str, key: &str) -> (Words, Words) {
    (
        say!(id "koma di depan kunci `{key}` hilang", en "the comma before the key `{key}` is missing"),
        say!(id "tulis `{before}, {key}: …`", en "write `{before}, {key}: …`"),
    )
}

/// `mode: in-person formality: formal`; a comma between the two goes with the line that they shared.
pub fn two_keys(first: &str, second: &str) -> (Words, Words) {
    let first = first.trim_end_matches([',', ';', ' ']);
    (
        say!(id "dua kunci di satu baris", en "two keys on one line"),
        say!(id "tulis di dua baris: `{first}`, dan di bawahnya `{second}`", en "write two lines: `{first}`, and below it `{second}`"),
    )
}

/// `title: "C:\quit"`.
pub fn escape(c: char, text: &str) -> (Words, Words) {
    let text = text.replace('\'', "''");
    (
        say!(id "`\\{c}` tidak dikenal di antara tanda kutip ganda, tempat `\\` punya arti sendiri", en "`\\{c}` is not known between double quotes, where `\\` has a meaning of its own"),
        say!(id "pakai tanda kutip tunggal: `'{text}'`", en "use single quotes: `'{text}'`"),
    )
}

/// `title: - X`, `title: > X`.
pub fn begins_with_sign(key: &str, text: &str) -> (Words, Words) {
    let sign: String = text.chars().take(1).collect();
    let quoted = text.replace('"', "'");
    let message = say!(
        id "sesudah `{key}:`, teks tidak dapat diawali `{sign}` tanpa tanda kutip",
        en "after `{key}:`, a text cannot begin with `{sign}` outside quotes",
    );
    let help = if sign == "-" {
        say!(
            id "jika ini teks, apit dengan tanda kutip: `{key}: \"{quoted}\"`; jika ini daftar, pindahkan `{text}` ke baris di bawahnya",
            en "if this is a text, put it in quotes: `{key}: \"{quoted}\"`; if it is a list, move `{text}` to the line below",
        )
    } else {
        say!(
            id "apit teksnya dengan tanda kutip: `{key}: \"{quoted}\"`",
            en "put the text in quotes: `{key}: \"{quoted}\"`",
        )
    };
    (message, help)
}

/// `mode： in-person`: a colon of another kind.
pub fn other_colon(c: char, key: &str, value: &str) -> (Words, Words) {
    let code = u32::from(c);
    (
        say!(id "`{c}` (U+{code:04X}) sesudah `{key}` tampak seperti titik dua, tetapi bukan", en "`{c}` (U+{code:04X}) after `{key}` looks like a colon and is none"),
        say!(id "ketik titik dua biasa dan spasi: `{key}: {value}`", en "type a plain colon and a space: `{key}: {value}`"),
    )
}

/// `title:Angkatan I`.
pub fn no_space_after_colon(key: &str, value: &str) -> (Words, Words) {
    // A space that does not break comes along with text from a web page, and looks like any other.
    if let Some(c) = value.chars().next().filter(|c| c.is_whitespace()) {
        let (code, value) = (u32::from(c), value.trim());
        return (
            say!(
                id "karakter sesudah `{key}:` tampak seperti spasi, tetapi bukan (U+{code:04X})",
                en "the character after `{key}:` looks like a space and is none (U+{code:04X})",
            ),
            say!(
                id "hapus, lalu ketik lagi dengan spasi biasa: `{key}: {value}`",
                en "delete it and type a plain space: `{key}: {value}`",
            ),
        );
    }
    // `mode:- in-person`: the dash of an item makes no value.
    let value = value.strip_prefix("- ").unwrap_or(value).trim();
    (
        say!(id "sesudah titik dua harus ada spasi", en "a colon after a key needs a space"),
        say!(id "tulis `{key}: {value}`", en "write `{key}: {value}`"),
    )
}

/// `title = Angkatan I`.
pub fn no_equals(key: &str) -> Words {
    say!(
        id "di antara kunci `{key}` dan nilainya harus ada titik dua, bukan `=`",
        en "between the key `{key}` and its value stands a colon, and not `=`",
    )
}

/// `title Angkatan I`.
pub fn no_separator(line: &str) -> (Words, Words) {
    let is_key = |key: &str| !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    let equals = line.split_once('=').map(|(key, value)| (key.trim(), value.trim())).filter(|(key, _)| is_key(key));
    if let Some((key, value)) = equals {
        return (no_equals(key), say!(id "tulis `{key}: {value}`", en "write `{key}: {value}`"));
    }
    let help = match line.split_once(' ') {
        Some((key, value)) if !key.contains([':', '"', '{', '[']) => {
            let key = slip_of(key).unwrap_or(key);
            say!(id "jika `{key}` kuncinya, tulis `{key}: {value}`", en "if `{key}` is the key, write `{key}: {value}`")
        }
        _ => {
            say!(id "tulis `kunci: nilai`, atau `kunci:` di atas baris-baris yang menjorok", en "write `key: value`, or `key:` above indented lines")
        }
    };
    (say!(id "titik dua sesudah kunci tidak ada di baris ini", en "this line has no colon after its key"), help)
}

/// A list item that does not begin with a dash.
pub fn no_dash(line: &str) -> (Words, Words) {
    (
        say!(id "baris ini sejajar dengan butir daftar di atasnya, tetapi tidak diawali `- `", en "this line is aligned with the list items above it, and does not begin with `- `"),
        say!(id "untuk butir baru tulis `- {line}`; jika bagian butir di atasnya, tambah spasi di depannya", en "for a new item write `- {line}`; if it belongs to the item above, indent it further"),
    )
}

/// A line with a space too many or too few; `other` is the number of the line that it should be in step with.
pub fn out_of_step(spaces: usize, meant: usize, other: usize) -> (Words, Words) {
    let help = if spaces > meant {
        let more = spaces - meant;
        say!(id "hapus {more} spasi di depannya, supaya sejajar dengan baris {other}", en "delete {more} of them, so that it stands in line with line {other}")
    } else {
        let less = meant - spaces;
        say!(id "tambah {less} spasi di depannya, supaya sejajar dengan baris {other}", en "add {less} more, so that it stands in line with line {other}")
    };
    let noun = if spaces == 1 { "space" } else { "spaces" };
    (
        say!(id "baris ini diawali {spaces} spasi, padahal baris lain yang setingkat {meant}", en "this line begins with {spaces} {noun}, and others of its level with {meant}"),
        help,
    )
}

/// The first item of a list whose later items begin with a dash.
pub fn first_dash(line: &str) -> (Words, Words) {
    (
        say!(id "butir ini tidak diawali `- `, padahal butir berikutnya diawali", en "this item does not begin with `- `, and the next one does"),
        say!(id "tulis `- {line}`, dengan tanda `-` sejajar dengan butir berikutnya", en "write `- {line}`, with the dash below the one of the next item"),
    )
}

/// `-title: Surat`.
pub fn no_space_after_dash(line: &str) -> (Words, Words) {
    let item = line.trim_start_matches('-');
    (
        say!(id "sesudah tanda `-` harus ada spasi", en "a dash before an item needs a space"),
        say!(id "tulis `- {item}`", en "write `- {item}`"),
    )
}

/// White space that is no space, nor a tab, in front of a line.
pub fn odd_space(c: char) -> (Words, Words) {
    let code = u32::from(c);
    (
        say!(id "di depan baris ini ada karakter yang tampak seperti spasi, tetapi bukan (U+{code:04X})", en "in front of this line stands a character that looks like a space and is none (U+{code:04X})"),
        say!(id "hapus jorokannya, lalu ketik lagi dengan spasi biasa; karakter seperti ini biasanya ikut saat menyalin dari Word atau halaman web", en "delete the indentation and type it again with plain spaces; such characters come along with text copied from a word processor or a web page"),
    )
}

/// An item under a key that has a value already.
pub fn item_below_value(above: &str) -> (Words, Words) {
    (
        say!(id "butir daftar ini berada di bawah kunci yang sudah berisi nilai", en "this list item is below a key that has a value already"),
        say!(id "jika daftar ini milik `{above}`, pindahkan nilainya menjadi butir `- …`; jika bukan, tulis kunci daftarnya di atas baris ini", en "if this list belongs to `{above}`, make that value an item `- …`; if not, write the list's key above this line"),
    )
}

/// An item that stands a space further in than the one above it, and so is read as the rest of it.
pub fn item_in_text(more: u32) -> (Words, Words) {
    let (many, noun) = if more == 1 { ("one".to_owned(), "space") } else { (more.to_string(), "spaces") };
    (
        say!(id "butir ini menjorok {more} spasi lebih dari butir di atasnya, sehingga terbaca sebagai lanjutannya", en "this item is indented by {many} {noun} more than the one above it, and so reads as the rest of it"),
        say!(id "hapus {more} spasi di depannya; jika memang lanjutan teks, apit seluruh teks dengan tanda kutip", en "delete {many} {noun} before it; if it does continue the text, put the whole text in quotes"),
    )
}

/// A text that goes on below a comment.
pub fn text_after_comment() -> (Words, Words) {
    (
        say!(id "teks ini melanjutkan nilai di atasnya, yang sudah ditutup komentar (`#`)", en "this text continues the value above it, which a comment (`#`) has ended"),
        say!(id "pindahkan komentarnya ke baris tersendiri di atas kuncinya; jika baris ini kunci tersendiri, lengkapi titik duanya dan samakan spasi di depannya", en "move the comment to a line of its own above the key; if this line is a key of its own, give it its colon and the spaces of its level"),
    )
}

/// A line under a key that has a value already.
pub fn too_deep(above: &str) -> (Words, Words) {
    let above = above.split(" #").next().unwrap_or_default().trim_end();
    (
        say!(id "baris ini menjorok di bawah kunci yang sudah berisi nilai", en "this line is indented below a key that has a value already"),
        say!(id "samakan jumlah spasi di depannya dengan `{above}`; jika ini lanjutan teksnya, apit seluruh teks dengan tanda kutip", en "give it as many spaces as `{above}`; if it continues that text, put the whole text in quotes"),
    )
}

/// What an editor should look for, by the parser's own words.
pub fn explain(info: &str) -> (Words, Words) {
    let said = info.to_lowercase();
    if said.contains("unknown anchor") {
        return alias();
    }
    if said.contains("mapping values are not allowed") {
        return (
            say!(id "titik dua di tengah teks terbaca sebagai kunci", en "a colon inside a text reads as a key"),
            say!(id "apit teksnya dengan tanda kutip: `title: \"Bimtek: angkatan I\"`", en "put the text in quotes: `title: \"Bimtek: batch I\"`"),
        );
    }
    if said.contains("quoted scalar") || said.contains("unexpected end of stream") && said.contains("scalar") {
        return (
            say!(id "tanda kutip dibuka tetapi tidak ditutup", en "a quotation mark is opened and not closed"),
            say!(id "tutup tanda kutip pada akhir teksnya", en "close the quotation mark at the end of its text"),
        );
    }
    if said.contains("',' or ']'") || said.contains("',' or '}'") || said.contains("flow") {
        return unclosed();
    }
    if said.contains("block") || said.contains("indent") || said.contains("expected key") || said.contains("simple key")
    {
        return (
            say!(id "baris ini tidak sejajar dengan kunci di sekitarnya, atau titik dua sesudah kunci hilang", en "this line is not aligned with the keys around it, or the colon after a key is missing"),
            say!(id "samakan jumlah spasi di depan kunci yang setingkat; setiap kunci diikuti titik dua dan spasi", en "give keys of one level the same number of spaces; each key is followed by a colon and a space"),
        );
    }
    // The parser speaks English.
    let reason = if info.is_empty() { String::new() } else { format!(" ({info})") };
    (say!(id "YAML tidak dapat dibaca di sini", en "the YAML cannot be read here{reason}"), nothing_known())
}

/// The remedy where nothing gives away what is wrong.
pub fn nothing_known() -> Words {
    say!(
        id "periksa baris ini dan baris sebelumnya: jorokan, titik dua, tanda kutip",
        en "check this line and the one before: indentation, colons, quotation marks",
    )
}
