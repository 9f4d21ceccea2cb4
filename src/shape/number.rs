//! Counts, measured numbers and shares.
//!
//! Takes: text. Gives: [`Count`], [`Number`], [`Share`] and `bool`. Never: accepts `1.500` for a count or `54,5` for a number without asking.

use super::decode::{Expected, Problem, Scalar};
use super::describe::{Form, digits_up_to, taken_for};
use super::guess::figure;
use crate::say;
use crate::words::Words;
use serde::Serialize;
use std::ops::Deref;

/// Digits with optional `_` between them, as an unsigned number.
pub(super) fn digits(text: &str) -> Option<u64> {
    let well_formed = text.bytes().all(|b| b.is_ascii_digit() || b == b'_')
        && text.bytes().next().is_some_and(|b| b.is_ascii_digit());
    well_formed.then(|| text.replace('_', "").parse().ok()).flatten()
}

/// What `1.500` or `1,500` was probably meant to be: groups of three digits joined.
pub(super) fn grouped(text: &str) -> Option<String> {
    let separator = if text.contains('.') { '.' } else { ',' };
    let parts: Vec<&str> = text.split(separator).collect();
    let all_digits = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    let groups = parts.len() > 1 && parts[0].len() <= 3 && parts[1..].iter().all(|part| part.len() == 3);
    (all_digits && groups).then(|| parts.concat())
}

/// So many decimal digits alone, however many: the text of a number that may be too large for its type.
pub(super) fn is_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit() || b == b'_') && text.bytes().next().is_some_and(|b| b.is_ascii_digit())
}

/// A whole number of people, items or minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Count(pub u32);

/// More than this is no number of people, items, days or minutes.
const MOST: u32 = 999_999_999;

impl Scalar for Count {
    const EXPECTED: Expected = Expected { id: "bilangan bulat", en: "a whole number", example: "45" };

    fn form() -> Form {
        Form::text(Self::EXPECTED, &digits_up_to(9)).taken_for(taken_for::WHOLE).between(0.0, MOST.into())
    }

    fn stand_in() -> Self {
        Self(0)
    }

    fn parse(text: &str, _plain: bool) -> Result<Self, Problem> {
        if let Some(value) = digits(text).and_then(|value| u32::try_from(value).ok()).filter(|value| *value <= MOST) {
            return Ok(Self(value));
        }
        if is_digits(text) {
            return Err(Problem::value(
                say!(id "`{text}` terlalu besar untuk sebuah jumlah", en "`{text}` is too large for a count"),
            ));
        }
        if text.strip_prefix('-').is_some_and(|rest| digits(rest).is_some()) {
            return Err(Problem::value(say!(id "jumlah tidak mungkin negatif", en "a count cannot be negative")));
        }
        Err(match (grouped(text), figure(text)) {
            (Some(meant), _) => Problem::shape()
                .help(say!(id "jika maksudnya {meant}, tulis `{meant}`", en "if you mean {meant}, write `{meant}`")),
            (None, Some(meant)) if text.ends_with('%') => Problem::shape().help(say!(
                id "tulis banyaknya, bukan persennya: persen dihitung dari jumlah keseluruhan; jika banyaknya memang {meant}, tulis `{meant}`",
                en "write how many, not the percentage, which is computed from the total; if there are {meant}, write `{meant}`",
            )),
            (None, Some(meant)) if !meant.contains('.') => Problem::shape().help(only(&meant)),
            _ => unread(text),
        })
    }
}

/// A measured number: finite, with a point before its decimals. The second part is how many decimals were written:
/// `54.0` says more than `54`, and a rule that allows for rounding must know which it was.
#[derive(Debug, Clone, Copy)]
pub struct Number(pub f64, u8);

/// Larger numbers are not told apart from their neighbours.
const LARGEST: f64 = 999_999_999_999_999.0;

impl Number {
    /// A number that was computed, not written: exact.
    #[must_use]
    pub fn exact(value: f64) -> Self {
        Self(value, u8::MAX)
    }

    /// How many decimals were written; none for a number that was computed.
    #[must_use]
    pub fn decimals(self) -> usize {
        if self.1 == u8::MAX { 0 } else { self.1.into() }
    }

    /// How far rounding to the decimals written can have moved it: half a unit of the last one.
    #[must_use]
    pub fn rounding(self) -> f64 {
        if self.1 == u8::MAX { 0.0 } else { 0.5 * 10f64.powi(-i32::from(self.1)) }
    }
}

/// Equal where the values are, however many decimals were written.
impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        self.0.partial_cmp(&other.0)
    }
}

impl Serialize for Number {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.0)
    }
}

/// The number as an editor would write it, with the decimals that were written.
impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.1 == u8::MAX { write!(f, "{}", self.0) } else { write!(f, "{:.*}", usize::from(self.1), self.0) }
    }
}

impl Scalar for Number {
    const EXPECTED: Expected = Expected { id: "angka", en: "a number", example: "54.5" };

    fn form() -> Form {
        let whole = digits_up_to(15);
        Form::text(Self::EXPECTED, &format!("-?{whole}(?:\\.[0-9]+)?"))
            .taken_for(taken_for::NUMBER)
            .between(-LARGEST, LARGEST)
    }

    fn stand_in() -> Self {
        Self::exact(0.0)
    }

    fn parse(text: &str, _plain: bool) -> Result<Self, Problem> {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let decimal = unsigned.split_once('.').is_none_or(|(whole, rest)| {
            digits(whole).is_some() && !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit())
        });
        let well_formed = decimal
            && unsigned.bytes().next().is_some_and(|b| b.is_ascii_digit())
            && unsigned.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'_');
        let value = well_formed.then(|| text.replace('_', "").parse::<f64>().ok()).flatten();
        if value.is_some_and(|value| value.abs() > LARGEST) {
            return Err(Problem::value(say!(
                id "`{text}` terlalu besar untuk sebuah ukuran",
                en "`{text}` is too large for a measurement",
            )));
        }
        if let Some(value) = value {
            // There is no negative nothing.
            let value = if value == 0.0 { 0.0 } else { value };
            let decimals = unsigned.split_once('.').map_or(0, |(_, decimals)| decimals.len());
            return Ok(Self(value, u8::try_from(decimals).unwrap_or(u8::MAX - 1)));
        }
        let meant = unsigned.replacen(',', ".", 1);
        if unsigned.contains(',')
            && meant.bytes().all(|b| b.is_ascii_digit() || b == b'.')
            && meant.matches('.').count() == 1
        {
            return Err(Problem::shape().help(
                say!(id "desimal ditulis dengan titik: `{meant}`", en "decimals are written with a point: `{meant}`"),
            ));
        }
        let percent = text.strip_suffix('%').and_then(|number| number.trim().parse::<f64>().ok());
        if let Some(percent) = percent.filter(|percent| (0.0..=100.0).contains(percent)) {
            let share = hundredth(percent);
            return Err(Problem::shape().help(say!(
                id "tulis tanpa tanda persen: `{share}` jika yang diminta bagian antara 0 dan 1 (seperti target `completion`), `{percent}` jika satuannya persen",
                en "write it without the sign: `{share}` where a share between 0 and 1 is asked for (as for a target of `completion`), `{percent}` where the unit is percent",
            )));
        }
        Err(figure(text).map_or_else(|| unread(text), |meant| Problem::shape().help(only(&meant))))
    }
}

/// How long something takes: a number that is not negative.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize)]
pub struct Hours(Number);

impl Deref for Hours {
    type Target = Number;
    fn deref(&self) -> &Number {
        &self.0
    }
}

impl Scalar for Hours {
    const EXPECTED: Expected = Expected { example: "6", ..Number::EXPECTED };

    fn form() -> Form {
        let pattern = format!("-?0[0_]*(?:\\.0+)?|{}(?:\\.[0-9]+)?", digits_up_to(15));
        Form::text(Self::EXPECTED, &pattern).taken_for(taken_for::NUMBER).between(0.0, LARGEST)
    }

    fn stand_in() -> Self {
        Self(Number::exact(0.0))
    }

    fn parse(text: &str, plain: bool) -> Result<Self, Problem> {
        let number = Number::parse(text, plain)?;
        if number.0 < 0.0 {
            let meant = text.trim_start_matches('-');
            let message = say!(id "lamanya tidak mungkin negatif", en "a duration cannot be negative");
            let help = say!(id "tulis tanpa tanda minus: `{meant}`", en "write it without the minus sign: `{meant}`");
            return Err(Problem::value(message).help(help));
        }
        Ok(Self(number))
    }
}

/// What is said of a text that is no figure: words for nothing, a figure with a remark behind it, or anything else.
pub(super) fn unread(text: &str) -> Problem {
    const NOTHING: [&str; 9] = ["tidak ada", "tdk ada", "nihil", "nol", "kosong", "none", "nil", "zero", "nothing"];
    const UNKNOWN: [&str; 8] =
        ["belum ada", "belum diketahui", "belum", "tidak diketahui", "tidak tahu", "unknown", "not known", "not yet"];
    let lower = text.trim().to_lowercase();
    if UNKNOWN.contains(&lower.as_str()) {
        return Problem::shape().help(say!(
            id "hapus kunci ini: yang belum ada akan ditampilkan sebagai belum ada",
            en "delete the key: what is not there yet is shown as not there yet",
        ));
    }
    if NOTHING.contains(&lower.as_str()) {
        return Problem::shape().help(say!(
            id "jika memang tidak ada, tulis `0`; jika belum diketahui, hapus kunci ini",
            en "if there are none, write `0`; if it is not known, delete the key",
        ));
    }
    let in_brackets = text.split_once('(').filter(|_| text.trim_end().ends_with(')'));
    // `41 dari 42`: so many of them.
    let of_all = [" dari ", " of "].iter().find_map(|word| text.split_once(word));
    let bare = in_brackets.or(of_all).map(|(number, _)| number.trim());
    let is_plain = |number: &str| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    let meant = bare.and_then(|number| figure(number).or_else(|| is_plain(number).then(|| number.to_owned())));
    match meant.filter(|meant| !meant.contains('.')) {
        Some(meant) => Problem::shape().help(only(&meant)),
        None => Problem::shape(),
    }
}

/// The remedy for a number with a word beside it.
pub(super) fn only(meant: &str) -> Words {
    say!(id "tulis angkanya saja: `{meant}`", en "write the number alone: `{meant}`")
}

/// So many percent as a share of one, without the noise of a division: 1.1 is `0.011`.
#[must_use]
pub fn hundredth(percent: f64) -> String {
    let text = format!("{:.10}", percent / 100.0);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A share between 0 and 1.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize)]
pub struct Share(pub f64);

impl Scalar for Share {
    const EXPECTED: Expected = Expected { id: "bagian antara 0 dan 1", en: "a share between 0 and 1", example: "0.8" };

    fn form() -> Form {
        let pattern = "-?0[0_]*(?:\\.0+)?|0[0_]*\\.[0-9]+|(?=[01])[0_]*1_*(?:\\.0+)?";
        Form::text(Self::EXPECTED, pattern).taken_for(taken_for::NUMBER).between(0.0, 1.0)
    }

    fn stand_in() -> Self {
        Self(0.0)
    }

    fn parse(text: &str, plain: bool) -> Result<Self, Problem> {
        let percent = text.strip_suffix('%').map(str::trim).and_then(|number| Number::parse(number, plain).ok());
        if let Some(Number(value, _)) = percent {
            if !(0.0..=100.0).contains(&value) {
                return Err(Problem::shape());
            }
            let meant = hundredth(value);
            return Err(Problem::shape().help(
                say!(id "tulis sebagai bagian dari satu: `{meant}`", en "write it as a share of one: `{meant}`"),
            ));
        }
        let Number(value, _) = Number::parse(text, plain)?;
        if (0.0..=1.0).contains(&value) {
            return Ok(Self(value));
        }
        let problem = Problem::value(
            say!(id "bagian harus antara 0 dan 1, bukan `{text}`", en "a share lies between 0 and 1, not `{text}`"),
        );
        let meant = hundredth(value);
        Err(if (1.0..=100.0).contains(&value) {
            problem.help(say!(id "jika maksudnya {text} persen, tulis `{meant}`", en "if you mean {text} percent, write `{meant}`"))
        } else {
            problem
        })
    }
}

impl Scalar for bool {
    const EXPECTED: Expected = Expected { id: "ya atau tidak", en: "yes or no", example: "true" };

    fn form() -> Form {
        let pattern = "[yY][aA]|[tT][iI][dD][aA][kK]|[yY][eE][sS]|[nN][oO]|[tT][rR][uU][eE]|[fF][aA][lL][sS][eE]";
        Form::text(Self::EXPECTED, pattern).taken_for(taken_for::BOOLEAN)
    }

    fn stand_in() -> Self {
        false
    }

    fn parse(text: &str, _plain: bool) -> Result<Self, Problem> {
        match text.to_ascii_lowercase().as_str() {
            "true" | "yes" | "ya" => Ok(true),
            "false" | "no" | "tidak" => Ok(false),
            _ => Err(Problem::shape()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Count, Hours, Number, Scalar, Share, hundredth};

    fn help<T: Scalar>(text: &str) -> Option<String> {
        T::parse(text, true).err().unwrap().help.map(|help| help.id)
    }

    #[test]
    fn no_remedy_names_another_number_than_was_meant() {
        for unclear in ["18e5", "1e308", "2026-01-01", "0x36", "0o7", "5M"] {
            assert_eq!(help::<Count>(unclear), None, "{unclear}");
            assert_eq!(help::<Number>(unclear), None, "{unclear}");
        }
        assert_eq!(help::<Count>("16 JP").unwrap(), "tulis angkanya saja: `16`");
        for large in ["99999999999999999999", "4294967296"] {
            let problem = Count::parse(large, true).unwrap_err();
            assert!(problem.message.unwrap().id.contains("terlalu besar") && problem.help.is_none());
        }
        assert!(Number::parse("9999999999999999", true).is_err());
        assert_eq!(help::<Share>("1.1%").unwrap(), "tulis sebagai bagian dari satu: `0.011`");
        assert_eq!(help::<Share>("150%"), None);
        let percent = help::<Number>("90%").unwrap();
        assert!(percent.contains("`0.9`") && percent.contains("`90`"), "{percent}");
    }

    #[test]
    fn words_for_nothing_are_no_figure_and_no_guess() {
        assert!(help::<Count>("tidak ada").unwrap().contains("`0`"));
        assert!(help::<Count>("Nihil").unwrap().contains("hapus kunci"));
        assert!(!help::<Count>("belum ada").unwrap().contains("`0`"));
        assert_eq!(help::<Count>("41 (hari pertama)").unwrap(), "tulis angkanya saja: `41`");
        assert_eq!(help::<Count>("41 (2) orang"), None);
    }

    #[test]
    fn nothing_takes_less_than_no_time() {
        assert_eq!(help::<Hours>("-4").unwrap(), "tulis tanpa tanda minus: `4`");
        for hours in ["0", "-0", "4", "1.5"] {
            assert!(Hours::parse(hours, true).is_ok(), "{hours}");
        }
    }

    #[test]
    fn there_is_no_negative_nothing() {
        assert_eq!(Number::parse("-0", true).unwrap().to_string(), "0");
        assert_eq!((hundredth(90.0), hundredth(56.3)), ("0.9".to_owned(), "0.563".to_owned()));
    }
}
