//! Quantities that a price is multiplied by.
//!
//! Takes: text. Gives: [`Quantity`]. Never: reads `1.500 orang` as one and a half, or hides a second factor in the unit.

use super::decode::{Expected, Problem, Scalar};
use super::describe::{Form, digits_up_to};
use super::number::{Number, digits, grouped};
use crate::diagnostic::rules;
use crate::say;
use crate::words::Words;

/// A number and its unit, such as `6 jam`.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// How many, with at most [`DECIMALS`] decimals.
    pub amount: f64,
    /// Of what.
    pub unit: String,
}

/// So many decimals may be written, and are printed: a reader who multiplies what the page shows gets what it says.
const DECIMALS: usize = 4;

/// What people write where a unit belongs and is none.
const FILLS: &str = "-–—.…?_ ";

/// No training pays for a billion of anything.
const TOO_MANY: f64 = 1e9;

/// Units that are counted: where one of them follows a number inside a unit, that number was meant to be multiplied.
pub(super) const COUNTED: [&str; 29] = [
    "orang",
    "org",
    "peserta",
    "hari",
    "hr",
    "jam",
    "jp",
    "kali",
    "malam",
    "bulan",
    "minggu",
    "sesi",
    "kegiatan",
    "angkatan",
    "kelas",
    "kamar",
    "desa",
    "kecamatan",
    "unit",
    "oj",
    "oh",
    "people",
    "person",
    "persons",
    "participants",
    "days",
    "hours",
    "nights",
    "times",
];

impl Scalar for Quantity {
    const EXPECTED: Expected = Expected { id: "angka dan satuannya", en: "a number and its unit", example: "6 jam" };

    /// That a unit holds a further number to be multiplied is left to [`Quantity::parse`]: no expression tells it.
    fn form() -> Form {
        let whole = digits_up_to(9);
        let pattern = format!(
            "(?![1-9][0-9]{{0,2}}\\.[0-9]{{3}}\\s){whole}(?:\\.[0-9]{{1,4}})?\\s(?![-–—.…?_\\s]*$)[\\s\\S]*\\S[\\s\\S]*"
        );
        Form { free: true, ..Form::saying(Self::EXPECTED, &pattern) }
    }

    fn text(&self) -> Option<&str> {
        Some(&self.unit)
    }

    fn stand_in() -> Self {
        Self { amount: 0.0, unit: "…".into() }
    }

    fn parse(text: &str, plain: bool) -> Result<Self, Problem> {
        let (number, unit) = text.split_once(char::is_whitespace).ok_or_else(|| unspaced(text))?;
        let unit = unit.trim();
        if let Some(meant) = exchanged(number, unit) {
            return Err(Problem::shape().help(say!(
                id "bilangannya di depan: `{meant}`",
                en "the number comes first: `{meant}`",
            )));
        }
        if let Some(help) = ambiguous(number, unit) {
            return Err(Problem::shape().help(help));
        }
        let amount = Number::parse(number, plain).map_err(|problem| with_unit(problem, number, unit))?;
        if unit.is_empty() || number.starts_with('-') {
            return Err(Problem::shape());
        }
        if unit.chars().all(|c| FILLS.contains(c)) {
            let message = say!(id "satuan `{unit}` hanya mengisi tempat", en "the unit `{unit}` only fills the place");
            let help = say!(id "tulis apa yang dihitung, misalnya `{number} hari`", en "write what is counted, for example `{number} hari`");
            return Err(Problem::of(&rules::PLACEHOLDER, message).help(help));
        }
        if amount.0 >= TOO_MANY {
            return Err(Problem::value(
                say!(id "`{number}` terlalu besar untuk sebuah volume", en "`{number}` is too large for a volume"),
            )
            .help(say!(id "tulis banyaknya, bukan jumlah uangnya, misalnya `6 jam`", en "write how many, not how much money, for example `6 jam`")));
        }
        if amount.decimals() > DECIMALS {
            return Err(Problem::value(say!(
                id "`{number}` lebih rinci dari {DECIMALS} angka di belakang koma",
                en "`{number}` has more than {DECIMALS} decimals",
            )));
        }
        if let Some(parts) = factors(number, unit) {
            return Err(Problem::value(say!(
                id "`{text}` memuat lebih dari satu bilangan, padahal hanya yang pertama yang dikalikan",
                en "`{text}` holds more than one number, but only the first would be multiplied",
            ))
            .help(say!(
                id "tulis setiap bilangan sendiri, dengan satuannya: `[{parts}]`",
                en "write each number on its own, with its unit: `[{parts}]`",
            )));
        }
        Ok(Self { amount: amount.0, unit: unit.to_owned() })
    }
}

/// `jam 2`: the unit before its number.
fn exchanged(first: &str, rest: &str) -> Option<String> {
    let is_unit = first.chars().all(char::is_alphabetic);
    (is_unit && digits(rest).is_some()).then(|| format!("{rest} {first}"))
}

/// `2jam`: no space between the two; `2` alone, `jam` alone.
fn unspaced(text: &str) -> Problem {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    let is_unit = !unit.is_empty() && unit.chars().all(char::is_alphabetic);
    match (number, unit) {
        (number, unit) if !number.is_empty() && is_unit => {
            Problem::shape().help(say!(id "tulis `{number} {unit}`", en "write `{number} {unit}`"))
        }
        ("", unit) if is_unit => Problem::shape().help(say!(
            id "tulis berapa banyaknya di depan, misalnya `2 {unit}`",
            en "write how many before it, for example `2 {unit}`",
        )),
        (number, "") if !number.is_empty() => Problem::shape().help(say!(
            id "tulis satuannya di belakang, misalnya `{number} orang`",
            en "write what is counted behind it, for example `{number} orang`",
        )),
        _ => Problem::shape(),
    }
}

/// `1.500` may be fifteen hundred or one and a half: the ways to write either. `0.333` can only be a part of one.
fn ambiguous(number: &str, unit: &str) -> Option<Words> {
    let meant = grouped(number)?;
    if meant.starts_with('0') {
        return None;
    }
    if number.matches(['.', ',']).count() > 1 {
        return Some(
            say!(id "jika maksudnya {meant}, tulis `{meant} {unit}`", en "if you mean {meant}, write `{meant} {unit}`"),
        );
    }
    let small = number.replacen(',', ".", 1);
    let small = match small.trim_end_matches('0').trim_end_matches('.') {
        // Three decimals stay ambiguous; a fourth says that they are decimals.
        whole if whole == small => format!("{small}0"),
        shorter => shorter.to_owned(),
    };
    Some(say!(
        id "jika maksudnya {meant}, tulis `{meant} {unit}`; jika maksudnya pecahan, tulis `{small} {unit}`",
        en "if you mean {meant}, write `{meant} {unit}`; if you mean a fraction, write `{small} {unit}`",
    ))
}

/// A decimal comma: the same number with a point, and its unit.
fn with_unit(problem: Problem, number: &str, unit: &str) -> Problem {
    let Some((whole, decimals)) = number.split_once(',') else { return problem };
    if digits(whole).is_none() || digits(decimals).is_none() {
        return problem;
    }
    Problem::shape().help(say!(
        id "desimal ditulis dengan titik: `{whole}.{decimals} {unit}`",
        en "decimals are written with a point: `{whole}.{decimals} {unit}`",
    ))
}

/// A unit that holds a further number to be multiplied: all parts, as they should be written.
///
/// A sign of multiplication tells (`jam x 2`, `orang×3 hari`, `jam @ 2 orang`), and so does a number before a word that is
/// counted (`orang 3 hari`). `m2`, `rim A4 80 gram` and `orang/hari` are units.
fn factors(number: &str, unit: &str) -> Option<String> {
    let spaced = unit.replace(['×', '*', '@', '✕'], " x ");
    let mut parts: Vec<(String, Vec<String>)> = vec![(number.to_owned(), Vec::new())];
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut multiplied = false;
    for (place, word) in words.iter().enumerate() {
        let lower = word.to_lowercase();
        if lower == "x" {
            multiplied = true;
            continue;
        }
        let (sign, rest) = lower.strip_prefix('x').map_or((false, lower.as_str()), |rest| (true, rest));
        let value = rest.strip_suffix('x').unwrap_or(rest);
        let is_number = digits(value.trim_end_matches(',')).is_some();
        let next = words.get(place + 1).map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase());
        let counts = next.is_some_and(|next| COUNTED.contains(&next.as_str()));
        let told = multiplied || sign || value.len() < rest.len();
        if is_number && (told || counts) {
            parts.push((value.trim_end_matches(',').to_owned(), Vec::new()));
        } else if let Some((_, unit)) = parts.last_mut() {
            unit.push(word.trim_end_matches(',').to_owned());
        }
        multiplied = false;
    }
    let write = |(number, unit): &(String, Vec<String>)| match unit.join(" ").as_str() {
        // What a bare number counts is not known, and an invented unit would be published.
        "" => format!("{number} …"),
        unit => format!("{number} {unit}"),
    };
    (parts.len() > 1).then(|| parts.iter().map(write).collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::{Problem, Quantity, Scalar};

    fn read(text: &str) -> Result<(f64, String), Problem> {
        Quantity::parse(text, true).map(|quantity| (quantity.amount, quantity.unit))
    }

    fn help(text: &str) -> String {
        read(text).unwrap_err().help.unwrap().id
    }

    #[test]
    fn a_number_and_its_unit() {
        for (text, amount, unit) in [
            ("6 jam", 6.0, "jam"),
            ("1.5 hari", 1.5, "hari"),
            ("2.25 jam", 2.25, "jam"),
            ("0.5 rim", 0.5, "rim"),
            ("0.333 kegiatan", 0.333, "kegiatan"),
            ("2.1234 liter", 2.1234, "liter"),
            ("2.1250 jam", 2.125, "jam"),
            ("1_500 orang", 1500.0, "orang"),
            ("1500 lembar", 1500.0, "lembar"),
            ("20 m2", 20.0, "m2"),
            ("3 rim A4 80 gram", 3.0, "rim A4 80 gram"),
            ("12 orang/hari", 12.0, "orang/hari"),
            ("4 box", 4.0, "box"),
            ("2 paket (isi 3)", 2.0, "paket (isi 3)"),
        ] {
            assert_eq!(read(text).unwrap(), (amount, unit.to_owned()), "{text}");
        }
    }

    #[test]
    fn a_number_that_can_be_read_two_ways_is_asked_about() {
        assert_eq!(
            help("1.500 orang"),
            "jika maksudnya 1500, tulis `1500 orang`; jika maksudnya pecahan, tulis `1.5 orang`"
        );
        assert_eq!(
            help("2.125 jam"),
            "jika maksudnya 2125, tulis `2125 jam`; jika maksudnya pecahan, tulis `2.1250 jam`"
        );
        assert_eq!(
            help("1,500 orang"),
            "jika maksudnya 1500, tulis `1500 orang`; jika maksudnya pecahan, tulis `1.5 orang`"
        );
        assert_eq!(help("1.500.000 lembar"), "jika maksudnya 1500000, tulis `1500000 lembar`");
        assert_eq!(help("1,5 hari"), "desimal ditulis dengan titik: `1.5 hari`");
    }

    #[test]
    fn what_stands_at_the_wrong_end_is_shown_at_the_right_one() {
        for (text, meant) in [
            ("jam 2", "bilangannya di depan: `2 jam`"),
            ("2jam", "tulis `2 jam`"),
            ("jam", "tulis berapa banyaknya di depan, misalnya `2 jam`"),
            ("2", "tulis satuannya di belakang, misalnya `2 orang`"),
        ] {
            assert_eq!(help(text), meant);
        }
        for text in ["dua jam", "jam ke-2", "jam 2 hari"] {
            assert!(read(text).err().is_none_or(|problem| problem.help.is_none()), "{text}");
        }
    }

    #[test]
    fn a_second_number_is_a_part_of_its_own() {
        for (text, parts) in [
            ("6 jam x 2", "6 jam, 2 …"),
            ("6 jam x2", "6 jam, 2 …"),
            ("2 orang x 3 hari", "2 orang, 3 hari"),
            ("2 orang × 3 hari", "2 orang, 3 hari"),
            ("2 orang*3 hari", "2 orang, 3 hari"),
            ("2 orang 3x kegiatan", "2 orang, 3 kegiatan"),
            ("4 orang @ 2 jam", "4 orang, 2 jam"),
            ("2 orang 3 hari", "2 orang, 3 hari"),
            ("2 orang, 3 hari", "2 orang, 3 hari"),
            ("2 orang X 3 hari x 4 kali", "2 orang, 3 hari, 4 kali"),
        ] {
            assert_eq!(help(text), format!("tulis setiap bilangan sendiri, dengan satuannya: `[{parts}]`"), "{text}");
        }
    }

    #[test]
    fn what_the_page_cannot_print_is_refused() {
        assert!(read("2.12345 jam").unwrap_err().message.unwrap().id.contains("`2.12345`"));
        assert!(read("99999999999999999 orang").unwrap_err().message.unwrap().id.contains("terlalu besar"));
        for text in ["jam", "6", "-6 jam", "6jam", "x 6 jam", "6 ", "6 …", "6 -", "2 ..."] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
