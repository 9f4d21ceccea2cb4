//! What was probably meant, and how a message shows what was written.
//!
//! Takes: words. Gives: the nearest known one, the figure behind a way of writing one, and short forms.
//! Never: decides; a guess stands in the help only.

use super::number::grouped;
use super::quantity::COUNTED;
use crate::say;
use crate::words::Words;

/// More strokes than this are no slip, however long a word is.
const FARTHEST: usize = 4;

/// The known word that an unknown one was probably meant to be: the one that fewest strokes change, else one that it
/// begins or that begins it.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase().replace('_', "-");
    let length = word.chars().count();
    let rank = |candidate: &'a str| {
        let plain = candidate.to_lowercase().replace('_', "-");
        let other = plain.chars().count();
        let apart = length.abs_diff(other);
        let limit = (length.max(other) / 3).clamp(1, FARTHEST);
        // Words whose lengths alone differ too much are not compared: there may be many of them.
        let distance = if apart > limit { None } else { Some(strsim::osa_distance(&word, &plain)) };
        if let Some(distance) = distance.filter(|distance| *distance <= limit) {
            return Some(((false, distance), candidate));
        }
        // A beginning of four letters or more is a good guess however long the rest is, but never better than a slip.
        let begins = length >= 4 && plain.starts_with(&word) || other >= 4 && word.starts_with(&plain);
        begins.then_some(((true, apart), candidate))
    };
    known.into_iter().filter_map(rank).min_by_key(|(rank, _)| *rank).map(|(_, candidate)| candidate)
}

/// Whether one stroke of the pen makes one word of another: a letter more, less, changed, or two in the other order.
#[must_use]
pub fn is_a_stroke_away(one: &str, other: &str) -> bool {
    strsim::osa_distance(one, other) <= 1
}

/// Units that people write after a number, beside those that are counted: none of them changes its size.
const UNITS: [&str; 13] = [
    "%", "persen", "percent", "poin", "point", "points", "menit", "minutes", "tahun", "years", "lembar", "buku",
    "paket",
];

/// A number that is written as people write it, in digits that a key takes: `5,4 juta` → `5400000`, `1,000` → `1000`,
/// `Rp 900.000,00` → `900000`, `16 JP` → `16`, `1,5` → `1.5`.
///
/// `None` wherever it could mean something else: `18e5` is not 18, `2026-01-01` not 2026, `5M` not 5, `2 lusin` not 2. What
/// may follow the digits is therefore a word that is known, and nothing else.
#[must_use]
pub fn figure(text: &str) -> Option<String> {
    let text = text.trim();
    let (named, rest) = match text.strip_prefix("Rp") {
        Some(rest) => (true, rest.trim_start_matches('.').trim_start()),
        None => (false, text),
    };
    let rest = rest.strip_suffix(",-").unwrap_or(rest);
    let end = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '_'))).unwrap_or(rest.len());
    let (number, word) = (rest[..end].trim_end_matches(['.', ',']), rest[end..].trim());
    if !number.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let lower = word.to_lowercase();
    let size = lower.strip_suffix("rupiah").map_or(lower.as_str(), str::trim_end);
    let zeros = match size.trim_end_matches('.') {
        "rb" | "ribu" => 3,
        "jt" | "juta" => 6,
        "miliar" | "milyar" => 9,
        "triliun" | "trilyun" => 12,
        "" => 0,
        unit if COUNTED.contains(&unit) || UNITS.contains(&unit) => 0,
        _ => return None,
    };
    // With a word for its size, a comma or a point stands before decimals; `1,000 juta` is left to the editor.
    if zeros > 0 {
        return scaled(number, zeros);
    }
    let number = if named || number.matches('.').count() > 0 && number.contains(',') {
        number.strip_suffix(",00").unwrap_or(number)
    } else {
        number
    };
    let whole = number.replace('_', "");
    if whole.bytes().all(|b| b.is_ascii_digit()) {
        // What was written already is no remedy.
        return Some(whole).filter(|whole| whole != text);
    }
    if let Some(joined) = grouped(&whole) {
        return Some(joined);
    }
    let (before, decimals) = whole.split_once([',', '.'])?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    (digits(before) && digits(decimals)).then(|| format!("{before}.{decimals}"))
}

/// `5,4` and six zeros: `5400000`.
fn scaled(number: &str, zeros: usize) -> Option<String> {
    let (whole, decimals) = number.split_once([',', '.']).unwrap_or((number, ""));
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(decimals) || decimals.len() > zeros || decimals.len() > 2 {
        return None;
    }
    let joined = format!("{whole}{decimals}{}", "0".repeat(zeros - decimals.len()));
    Some(joined.trim_start_matches('0').to_owned()).filter(|digits| !digits.is_empty())
}

/// Letters of other alphabets that look like Latin ones, and marks that look like those of a keyboard.
const ALIKE: [(char, char); 37] = [
    ('а', 'a'),
    ('в', 'b'),
    ('е', 'e'),
    ('ё', 'e'),
    ('һ', 'h'),
    ('і', 'i'),
    ('ј', 'j'),
    ('к', 'k'),
    ('ӏ', 'l'),
    ('м', 'm'),
    ('н', 'h'),
    ('о', 'o'),
    ('р', 'p'),
    ('ԛ', 'q'),
    ('г', 'r'),
    ('ѕ', 's'),
    ('с', 'c'),
    ('т', 't'),
    ('ԁ', 'd'),
    ('у', 'y'),
    ('ѵ', 'v'),
    ('ԝ', 'w'),
    ('х', 'x'),
    ('α', 'a'),
    ('ο', 'o'),
    ('ι', 'i'),
    ('ν', 'v'),
    ('ρ', 'p'),
    ('υ', 'u'),
    ('ı', 'i'),
    ('‐', '-'),
    ('‑', '-'),
    ('‒', '-'),
    ('–', '-'),
    ('—', '-'),
    ('−', '-'),
    ('＿', '_'),
];

/// What a character looks like that is not what it looks like: nothing (`\0`), a space, or another character.
fn looks_like(c: char) -> Option<char> {
    if matches!(u32::from(c), 0x00AD | 0x180E | 0x200B..=0x200D | 0x2060..=0x2064 | 0xFEFF) {
        return Some('\0');
    }
    if !c.is_ascii() && c.is_whitespace() {
        return Some(' ');
    }
    if let wide @ 0xFF01..=0xFF5E = u32::from(c) {
        return char::from_u32(wide - 0xFEE0);
    }
    ALIKE.iter().find(|(other, _)| *other == c).map(|(_, meant)| *meant)
}

/// A text as it looks, where a character in it is not what it looks like; and the first such character.
#[must_use]
pub fn as_it_looks(text: &str) -> Option<(String, char)> {
    let odd = text.chars().find(|c| looks_like(*c).is_some())?;
    let meant: String = text.chars().map(|c| looks_like(c).unwrap_or(c)).filter(|c| *c != '\0').collect();
    Some((meant.trim().to_owned(), odd))
}

/// The words for such a character inside a text that should be `meant`.
#[must_use]
pub fn lookalike(odd: char, meant: &str) -> (Words, Words) {
    let code = u32::from(odd);
    let message = match looks_like(odd) {
        Some(alike) if !matches!(alike, ' ' | '\0') => say!(
            id "`{odd}` (U+{code:04X}) di sini tampak seperti `{alike}`, tetapi bukan",
            en "`{odd}` (U+{code:04X}) looks like `{alike}` here and is none",
        ),
        Some(' ') => say!(
            id "di dalam `{meant}` ada karakter yang tampak seperti spasi, tetapi bukan (U+{code:04X})",
            en "inside `{meant}` stands a character that looks like a space and is none (U+{code:04X})",
        ),
        _ => say!(
            id "di dalam `{meant}` ada karakter yang tidak terlihat (U+{code:04X})",
            en "inside `{meant}` stands a character that cannot be seen (U+{code:04X})",
        ),
    };
    let help = say!(
        id "hapus seluruhnya, lalu ketik ulang: `{meant}`; karakter seperti ini biasanya ikut saat menyalin",
        en "delete all of it and type it again: `{meant}`; such characters come along with copied text",
    );
    (message, help)
}

/// At most forty characters of a text, on one line, for a message.
pub(super) fn shorten(text: &str) -> String {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if line.chars().count() <= 40 {
        return line;
    }
    let mut short: String = line.chars().take(39).collect();
    short.push('…');
    short
}

/// A text as it may stand inside brackets: quoted where YAML would cut it otherwise.
pub(super) fn in_brackets(text: &str) -> String {
    let short = shorten(text);
    let plain = !short.contains([',', '[', ']', '{', '}', '#', '"', '…']) && !short.contains(": ") && !short.is_empty();
    if plain { short } else { format!("\"{}\"", short.replace('"', "'")) }
}

#[cfg(test)]
mod tests {
    use super::{figure, nearest};

    #[test]
    fn fewest_strokes_win_over_a_beginning() {
        for (written, known, meant) in [
            ("status_reeason", ["status", "status_reason"], "status_reason"),
            ("name_bassis", ["name", "name_basis"], "name_basis"),
            ("ceiling_sorce", ["ceiling", "ceiling_source"], "ceiling_source"),
            ("attended_by_dy", ["attended", "attended_by_day"], "attended_by_day"),
            ("organizerss", ["organizer", "organizers"], "organizers"),
            ("pengeluaran", ["pengeluaran-kas", "peng"], "pengeluaran-kas"),
        ] {
            assert_eq!(nearest(written, known), Some(meant), "{written}");
        }
        assert_eq!(nearest("kue", ["title", "kind"]), None);
    }

    #[test]
    fn figures_are_read_as_people_write_them() {
        for (written, meant) in [
            ("5,4 juta", "5400000"),
            ("14 jt", "14000000"),
            ("1,25 miliar", "1250000000"),
            ("500rb", "500000"),
            ("1,5", "1.5"),
            ("1,000", "1000"),
            ("Rp 900.000,00", "900000"),
            ("16 JP", "16"),
            ("45%", "45"),
            ("500 ribu rupiah", "500000"),
            ("40 orang", "40"),
            ("900.000,-", "900000"),
        ] {
            assert_eq!(figure(written).as_deref(), Some(meant), "{written}");
        }
        for unreadable in ["juta", "", "Rp", "1,2,3"] {
            assert_eq!(figure(unreadable), None, "{unreadable}");
        }
        // Whatever may mean another number than its first digits.
        for unclear in [
            "18e5",
            "1e308",
            "1e9",
            "5.41875e1",
            "2026-01-01",
            "10/3/2026",
            "0x36",
            "0o7",
            "0b11",
            "10-15",
            "10 - 15",
            "5M",
            "5 M",
            "3T",
            "2k",
            "2 lusin",
            "3 ratus",
            "2 kodi",
            "5 juta lebih",
            "1 setengah",
            "8:30",
            "3/4",
            "4+1",
            "18 e5",
            "2²",
            "99999999999999999999",
        ] {
            assert_eq!(figure(unclear), None, "{unclear}");
        }
    }
}
