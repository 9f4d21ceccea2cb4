//! Codes of participants, and what must not stand in their place.
//!
//! Takes: a cell. Gives: the code, or why it is none. Never: keeps or shows what may be a person's name or number.

use super::birth;
use crate::personal;
use crate::say;
use crate::table::Cell;
use crate::words::Words;

/// Why a cell is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Wrong {
    Name,
    Identity,
    Mangled,
    Phone,
    Mail,
    Total,
    Birth,
    Date,
    Failed,
    Broken,
}

/// Years that a numbering may begin with.
const RECENT: std::ops::RangeInclusive<u32> = 2010..=2039;

/// First words of rows that sum up other rows.
const TOTALS: [&str; 14] = [
    "rata",
    "rerata",
    "jumlah",
    "total",
    "maksimum",
    "minimum",
    "tertinggi",
    "terendah",
    "average",
    "mean",
    "sum",
    "median",
    "simpangan",
    "standar",
];

/// Reads a cell; `None` where it is blank.
pub(super) fn read(cell: &Cell) -> Option<Result<String, Wrong>> {
    Some(match cell {
        Cell::Empty => return None,
        Cell::Text(text) => judge(text),
        Cell::Number(number) | Cell::Percent(number) => judge(&number.to_string()),
        Cell::Date => Err(Wrong::Date),
        Cell::Truth | Cell::Failed | Cell::Uncomputed => Err(Wrong::Failed),
    })
}

fn judge(text: &str) -> Result<String, Wrong> {
    use personal::Kind;
    if text.chars().any(char::is_control) {
        return Err(Wrong::Broken);
    }
    if text.contains('@') {
        return Err(Wrong::Mail);
    }
    match personal::find(text).first().map(|found| found.kind) {
        Some(Kind::Nik | Kind::Nip | Kind::Npwp) => return Err(Wrong::Identity),
        Some(Kind::Mobile) => return Err(Wrong::Phone),
        Some(Kind::FreeMail) => return Err(Wrong::Mail),
        None => {}
    }
    if is_mangled(text) {
        return Err(Wrong::Mangled);
    }
    let digits: String = text.chars().filter(|c| !matches!(c, ' ' | '.' | '-' | '+' | '\'')).collect();
    // A number may stand within a code, too: `P01-3201012345670001`, `peg081234567890`. There what a sign parts is not put
    // together: `DINKES08-20260001` is a code.
    let is_bare = digits.bytes().all(|b| b.is_ascii_digit());
    let held = if is_bare { digits.as_str() } else { text };
    for run in held.split(|c: char| !c.is_ascii_digit()) {
        // Spreadsheets round the last digits of such numbers away, so that their structure alone would not show them.
        if run.len() >= 15 || (is_bare || text.to_lowercase().contains("nip")) && is_former_nip(run) {
            return Err(Wrong::Identity);
        }
        // And they drop the 0 in front of a telephone number.
        let prefixes = ["08", "8", "628"];
        if (10..=14).contains(&run.len()) && prefixes.iter().any(|prefix| run.starts_with(prefix)) {
            return Err(Wrong::Phone);
        }
    }
    let lower = text.to_lowercase();
    let first = lower.split(|c: char| !c.is_alphabetic()).find(|word| !word.is_empty());
    if first.is_some_and(|word| TOTALS.contains(&word)) {
        return Err(Wrong::Total);
    }
    if birth::is_written(text) {
        return Err(Wrong::Birth);
    }
    let is_person = is_name(text) || personal::is_numbered_name(text) == Some(personal::Numbered::Surely);
    if is_person { Err(Wrong::Name) } else { Ok(text.to_owned()) }
}

/// Whether a run of digits is as long as a NIP was until 2009: nine, of which the first three name an agency. What begins with a
/// recent year counts participants, and so does what begins with zeros.
fn is_former_nip(run: &str) -> bool {
    let year = run.get(..4).and_then(|year| year.parse::<u32>().ok());
    run.len() == 9 && !run.starts_with("000") && !year.is_some_and(|year| RECENT.contains(&year))
}

/// Whether a text is a long number as a spreadsheet shows it: `3.20101E+15`. Its last digits are lost, so that two people may
/// have the same; and it was a NIK, a NIP or a telephone number.
fn is_mangled(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let exponent = exponent.strip_prefix('+').unwrap_or(exponent);
    match mantissa.split_once(['.', ',']) {
        Some((whole, rest)) => digits(whole) && digits(rest) && digits(exponent),
        // `3E+15`; but `1E05` is a code like any other.
        None => digits(mantissa) && digits(exponent) && text.contains('+'),
    }
}

/// Whether a text reads like a person's name: letters only, and more of them than a code has, or spoken as a word, or a given name;
/// or a title.
fn is_name(text: &str) -> bool {
    let lower = text.to_lowercase();
    let titled = ["s.", "m.", "dr.", "drs.", "dra.", "ir.", "hj.", "h.", "bpk", "ibu", "sdr"];
    if text.split_whitespace().count() > 1
        && lower.split([' ', ',']).any(|word| titled.iter().any(|title| word.starts_with(title)))
    {
        return true;
    }
    if text.chars().any(|c| c.is_ascii_digit()) {
        return false;
    }
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphabetic() && c != '\'').filter(|word| !word.is_empty()).collect();
    let letters = |word: &&str| word.chars().count();
    let proper = |word: &&str| word.chars().skip(1).any(char::is_lowercase) && word.chars().count() >= 3;
    // Four letters with two vowels are spoken as a word, unless they are a Roman number.
    let is_spoken = |word: &&str| {
        let lower = word.to_lowercase();
        let vowels = lower.chars().filter(|c| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')).count();
        letters(word) == 4 && (2..4).contains(&vowels) && !lower.chars().all(|c| "ivxlcdm".contains(c))
    };
    personal::has_name(text)
        || words.iter().any(is_spoken)
        || words.iter().filter(|word| letters(word) >= 2).count() >= 2
        || words.iter().any(|word| letters(word) >= 5)
        || words.iter().any(proper)
}

/// A form in which two codes are equal that may well be one person's: small letters, no spaces, no zeros in front.
pub(super) fn alike(code: &str) -> String {
    let mut form = String::new();
    let mut zeros = 0;
    for c in code.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase) {
        let after_digit = form.chars().next_back().is_some_and(|last| last.is_ascii_digit());
        if c == '0' && !after_digit {
            zeros += 1;
            continue;
        }
        if zeros > 0 && !c.is_ascii_digit() {
            form.push('0');
        }
        zeros = 0;
        form.push(c);
    }
    if zeros > 0 {
        form.push('0');
    }
    form
}

impl Wrong {
    /// What is wrong, and how to mend it.
    pub(super) fn words(self) -> (Words, Words) {
        let code = || {
            say!(
                id "ganti dengan kode seperti P01, dan simpan daftar kode dengan namanya terpisah",
                en "use codes such as P01, and keep the list of codes and people apart",
            )
        };
        match self {
            Self::Name => (say!(id "kode yang mirip nama orang", en "a code that reads like a person's name"), code()),
            Self::Identity => (
                say!(id "kode yang mirip NIP, NIK, atau nomor identitas lain", en "a code that looks like a NIP, NIK or another identity number"),
                code(),
            ),
            Self::Mangled => (
                say!(
                    id "kode yang diubah Excel menjadi angka berpangkat (seperti 1,2E+15): angka terakhirnya hilang, dan asalnya mungkin NIK atau NIP",
                    en "a code that Excel turned into a number with an exponent (such as 1.2E+15): its last digits are lost, and it was perhaps a NIK or NIP",
                ),
                say!(
                    id "kembali ke berkas asalnya, ganti dengan kode seperti P01 di kolom berformat Teks, dan simpan daftar kode dengan namanya terpisah",
                    en "go back to the file it came from, use codes such as P01 in a column formatted as Text, and keep the list of codes and people apart",
                ),
            ),
            Self::Phone => {
                (say!(id "kode yang mirip nomor telepon", en "a code that looks like a telephone number"), code())
            }
            Self::Mail => {
                (say!(id "kode yang mirip alamat surel", en "a code that looks like an e-mail address"), code())
            }
            Self::Total => (
                say!(id "baris rekap (rata-rata, jumlah), bukan peserta", en "a row that sums up others (mean, total), not a participant"),
                say!(id "hapus baris ini; `terang tally` menghitungnya sendiri", en "delete this row; `terang tally` works it out itself"),
            ),
            Self::Birth => {
                (say!(id "kode yang mirip tanggal lahir", en "a code that reads like a date of birth"), code())
            }
            Self::Date => (
                say!(id "tanggal di kolom kode: Excel mengubah kode seperti 1-2 menjadi tanggal", en "a date in place of a code: Excel makes dates out of codes such as 1-2"),
                say!(id "ubah format kolom menjadi Teks, lalu ketik ulang kodenya", en "set the column's format to Text and type the codes again"),
            ),
            Self::Failed => (
                say!(id "rumus tanpa hasil yang dapat dipakai di kolom kode", en "a formula without a usable result in place of a code"),
                say!(id "tulis kodenya sebagai teks", en "write the code as text"),
            ),
            Self::Broken => (
                say!(id "kode yang memuat ganti baris atau tanda kendali", en "a code that holds a line break or a control character"),
                say!(id "tulis satu kode dalam satu sel; periksa tanda kutip di sekitarnya", en "write one code in one cell; check the quotation marks around it"),
            ),
        }
    }
}

#[cfg(test)]
mod tests;
