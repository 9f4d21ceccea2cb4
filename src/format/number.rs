//! Counts, decimals, percentages and differences.
//!
//! Takes: a number and how many decimals it deserves. Gives: its text. Never: hides that a number is missing: who has none
//! must not come here.

use crate::words::Language;

/// U+2212, the minus sign of print.
pub(super) const MINUS: char = '\u{2212}';

/// The sign between thousands.
pub(super) fn group_separator(language: Language) -> char {
    match language {
        Language::Indonesian => '.',
        Language::English => ',',
    }
}

/// The sign before the decimals.
pub(super) fn decimal_separator(language: Language) -> char {
    match language {
        Language::Indonesian => ',',
        Language::English => '.',
    }
}

/// A whole number with its thousands grouped: `1.234.567`.
#[must_use]
pub fn integer(value: i128, language: Language) -> String {
    let digits = group(&value.unsigned_abs().to_string(), language);
    if value < 0 { format!("{MINUS}{digits}") } else { digits }
}

/// A number with a fixed count of decimals, half rounded away from zero: `1.234,5`.
///
/// What is rounded is the shortest decimal text of the number, so that 2.675 with two decimals is 2,68, as a reader with a
/// pencil would have it, although the binary number lies a hair below.
#[must_use]
pub fn decimal(value: f64, decimals: usize, language: Language) -> String {
    written(value, 0, decimals, language, Sign::OnlyMinus)
}

/// [`decimal`] without zeros at the end: `13` and `13,5`.
#[must_use]
pub fn decimal_trimmed(value: f64, decimals: usize, language: Language) -> String {
    let text = decimal(value, decimals, language);
    match text.split_once(decimal_separator(language)) {
        Some((_, fraction)) => {
            let idle = fraction.len() - fraction.trim_end_matches('0').len();
            text[..text.len() - idle].trim_end_matches(decimal_separator(language)).to_owned()
        }
        None => text,
    }
}

/// A share between 0 and 1 as a percentage: 0.938 with one decimal is `93,8%`.
#[must_use]
pub fn percent(share: f64, decimals: usize, language: Language) -> String {
    let mut text = written(share, 2, decimals, language, Sign::OnlyMinus);
    if share.is_finite() {
        text.push('%');
    }
    text
}

/// The same without idle zeros: 0.9 is `90%`, 0.775 is `77,5%`.
#[must_use]
pub fn percent_trimmed(share: f64, decimals: usize, language: Language) -> String {
    let text = percent(share, decimals, language);
    let Some(number) = text.strip_suffix('%').filter(|number| number.contains(decimal_separator(language))) else {
        return text;
    };
    format!("{}%", number.trim_end_matches('0').trim_end_matches(decimal_separator(language)))
}

/// A difference, always with its sign unless it is zero: `+23,4`.
#[must_use]
pub fn points(difference: f64, decimals: usize, language: Language) -> String {
    written(difference, 0, decimals, language, Sign::Both)
}

#[derive(Clone, Copy, PartialEq)]
enum Sign {
    OnlyMinus,
    Both,
}

/// Writes `value` × 10^`shift`. The shift moves the decimal point in the text, because multiplying would add an error
/// of its own (0.285 × 100 is 28.499999999999996).
fn written(value: f64, shift: i32, decimals: usize, language: Language, sign: Sign) -> String {
    if !value.is_finite() {
        // No figure of the model is infinite; should one ever be, a word is less wrong than "NaN".
        return match language {
            Language::Indonesian => "tidak diketahui".to_owned(),
            Language::English => "unknown".to_owned(),
        };
    }
    let (whole, fraction) = rounded(value.abs(), shift, decimals);
    let mut text = String::with_capacity(whole.len() + whole.len() / 3 + fraction.len() + 4);
    let is_zero = whole.bytes().chain(fraction.bytes()).all(|digit| digit == b'0');
    if !is_zero && value < 0.0 {
        text.push(MINUS);
    } else if !is_zero && sign == Sign::Both {
        text.push('+');
    }
    text.push_str(&group(&whole, language));
    if !fraction.is_empty() {
        text.push(decimal_separator(language));
        text.push_str(&fraction);
    }
    text
}

/// The digits before and after the point of a non-negative number, rounded half up.
fn rounded(value: f64, shift: i32, decimals: usize) -> (String, String) {
    let scientific = format!("{value:e}");
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let mut digits: Vec<u8> = mantissa.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0').collect();
    // How many digits stand before the point; zero or less where the number begins with "0.0…".
    let mut point = exponent.parse::<i32>().unwrap_or(0).saturating_add(1).saturating_add(shift);
    while point < 1 {
        digits.insert(0, 0);
        point += 1;
    }
    let mut point = usize::try_from(point).unwrap_or(1);
    let wanted = point + decimals;
    let round_up = digits.get(wanted).is_some_and(|digit| *digit >= 5);
    digits.resize(wanted, 0);
    if round_up && carry(&mut digits) {
        digits.insert(0, 1);
        point += 1;
    }
    let text = |part: &[u8]| part.iter().map(|digit| char::from(b'0' + digit)).collect::<String>();
    // A zero that was shifted begins with several.
    let idle = digits[..point.saturating_sub(1)].iter().take_while(|digit| **digit == 0).count();
    let (whole, fraction) = digits.split_at(point);
    (text(&whole[idle..]), text(fraction))
}

/// Adds one to the last digit; true where the number has become one digit longer.
fn carry(digits: &mut [u8]) -> bool {
    for digit in digits.iter_mut().rev() {
        if *digit < 9 {
            *digit += 1;
            return false;
        }
        *digit = 0;
    }
    true
}

/// Sets a separator after every third digit, counted from the right.
pub(super) fn group(digits: &str, language: Language) -> String {
    let separator = group_separator(language);
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}
