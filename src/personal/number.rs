//! The numbers of persons, by their structure.
//!
//! Takes: a text and the place of a digit. Gives: what begins there. Never: takes the middle of a longer code for one.

use super::{Found, Kind, digits};
use std::ops::RangeInclusive;

/// First two digits of a region: the provinces, and codes that older cards bear.
const PROVINCES: [RangeInclusive<u32>; 9] =
    [11..=19, 21..=21, 31..=36, 51..=54, 61..=65, 71..=76, 81..=82, 91..=94, 95..=97];
/// How far to the left a word such as `NIK` is looked for, in bytes.
const LABEL: usize = 16;
/// Words that people write right before a number of their own, without a space.
const LABELS: [&str; 10] = ["nik", "nip", "npwp", "ktp", "hp", "wa", "no", "tel", "telp", "tlp"];

/// A number that begins at the first digit of a run.
pub fn number(text: &str, at: usize) -> Option<Found> {
    let bytes = text.as_bytes();
    let plus = at > 0 && bytes[at - 1] == b'+';
    if !starts_alone(&text[..if plus { at - 1 } else { at }]) && !follows_label(bytes, at) {
        return None;
    }
    let found = |kind: Kind, end: usize| Found { kind, range: if plus { at - 1..end } else { at..end } };
    if plus {
        return mobile(bytes, at, true).map(|end| found(Kind::Mobile, end));
    }
    nip(bytes, at)
        .map(|end| found(Kind::Nip, end))
        .or_else(|| nik(bytes, at).map(|end| found(Kind::Nik, end)))
        .or_else(|| npwp(bytes, at).map(|end| found(Kind::Npwp, end)))
        .or_else(|| mobile(bytes, at, false).map(|end| found(Kind::Mobile, end)))
}

/// Whether nothing to the left makes this the middle of a longer code.
fn starts_alone(before: &str) -> bool {
    let mut characters = before.chars().rev();
    match characters.next() {
        Some('.' | '-' | '/') => !characters.next().is_some_and(char::is_alphanumeric),
        Some(c) => !c.is_alphanumeric() && c != '_',
        None => true,
    }
}

/// Whether a word such as `WA` stands right before, as in `WA081234567890`: it makes a number of a person, not a code.
fn follows_label(bytes: &[u8], at: usize) -> bool {
    let from = at.saturating_sub(LABEL);
    let letters = bytes[from..at].iter().rev().take_while(|b| b.is_ascii_alphabetic()).count();
    let word = &bytes[at - letters..at];
    let begins = at == letters || !bytes[at - letters - 1].is_ascii_alphanumeric();
    begins && LABELS.iter().any(|label| word.eq_ignore_ascii_case(label.as_bytes()))
}

/// Whether nothing to the right makes this the beginning of a longer code or of an amount with decimals.
fn ends_alone(bytes: &[u8], end: usize) -> bool {
    let after = |ahead: usize| bytes.get(end + ahead).copied();
    let is_digit = |b: Option<u8>| b.is_some_and(|b| b.is_ascii_digit());
    match after(0) {
        Some(b) if b.is_ascii_alphanumeric() || b == b'_' => false,
        Some(b'.' | b'-') => !is_digit(after(1)),
        Some(b',') => !(is_digit(after(1)) && is_digit(after(2)) && !is_digit(after(3))),
        Some(b'/') => {
            !after(1).is_some_and(|b| b.is_ascii_alphanumeric()) || after(1) == Some(b'0') && after(2) == Some(b'8')
        }
        _ => true,
    }
}

/// Digits in groups of these lengths, separated by one of these characters each: the digits and where they end.
fn grouped(bytes: &[u8], at: usize, lengths: &[usize], separators: &[u8]) -> Option<(Vec<u8>, usize)> {
    let mut all = Vec::with_capacity(18);
    let mut place = at;
    for (group, length) in lengths.iter().enumerate() {
        if group > 0 {
            place += usize::from(separators.contains(bytes.get(place)?));
        }
        let run = bytes.get(place..place + length)?;
        if digits(bytes, place) != *length {
            return None;
        }
        all.extend_from_slice(run);
        place += length;
    }
    ends_alone(bytes, place).then_some((all, place))
}

/// Whether a word stands shortly before, such as `NIK:`.
fn labelled(bytes: &[u8], at: usize, word: &str) -> bool {
    let before = bytes[at.saturating_sub(LABEL)..at].to_ascii_lowercase();
    before.windows(word.len()).any(|window| window == word.as_bytes())
}

fn is_day(day: u32, month: u32) -> bool {
    (1..=31).contains(&day) && (1..=12).contains(&month)
}

fn nik(bytes: &[u8], at: usize) -> Option<usize> {
    let forms: [&[usize]; 5] = [&[16], &[4, 4, 4, 4], &[6, 6, 4], &[2, 2, 2, 6, 4], &[2, 2, 2, 2, 2, 2, 4]];
    let (number, end) = forms.into_iter().find_map(|form| grouped(bytes, at, form, b" .-"))?;
    let part = |from: usize, to: usize| value(&number[from..to]);
    let (day, month) = (part(6, 8), part(8, 10));
    let born = is_day(day, month) || is_day(day.wrapping_sub(40), month);
    let region =
        PROVINCES.iter().any(|island| island.contains(&part(0, 2))) && (1..=79).contains(&part(2, 4)) && part(4, 6) > 0;
    let named = labelled(bytes, at, "nik") || labelled(bytes, at, "ktp");
    (born && part(12, 16) > 0 && (region || named)).then_some(end)
}

fn nip(bytes: &[u8], at: usize) -> Option<usize> {
    let forms: [&[usize]; 2] = [&[18], &[8, 6, 1, 3]];
    let (number, end) = forms.into_iter().find_map(|form| grouped(bytes, at, form, b" .-"))?;
    let part = |from: usize, to: usize| value(&number[from..to]);
    let (born, appointed) = (part(0, 4), part(8, 12));
    let person = (1930..=2030).contains(&born) && is_day(part(6, 8), part(4, 6));
    // The month of appointment; 21 and its neighbours mark a contract (PPPK).
    let office = (born + 15..=born + 75).contains(&appointed) && matches!(part(12, 14), 1..=12 | 21..=29);
    (person && office && matches!(part(14, 15), 1 | 2) && part(15, 18) > 0).then_some(end)
}

fn npwp(bytes: &[u8], at: usize) -> Option<usize> {
    let dotted = grouped(bytes, at, &[2, 3, 3, 1, 3, 3], b".-").filter(|(_, end)| end - at == 20);
    let plain = || {
        let labelled = labelled(bytes, at, "npwp");
        grouped(bytes, at, &[15], b"").or_else(|| grouped(bytes, at, &[16], b"")).filter(|_| labelled)
    };
    dotted.or_else(plain).map(|(_, end)| end)
}

/// A mobile number from its first digit, which is that of `62` after a plus.
pub fn mobile(bytes: &[u8], at: usize, plus: bool) -> Option<usize> {
    let first = digits(bytes, at);
    let is_prefix =
        |place: usize| bytes.get(place) == Some(&b'8') && bytes.get(place + 1).is_some_and(|b| b"1235789".contains(b));
    let international = bytes[at..].starts_with(b"62");
    if plus || international && first == 2 {
        let gap = separators(bytes, at + 2);
        // `+62 (0)812`, `+62 0812`: the zero is too much, and the number no less somebody's.
        let zero = usize::from(bytes.get(at + 2 + gap) == Some(&b'0'));
        let after_zero = at + 2 + gap + zero;
        let start = if zero == 1 { after_zero + separators(bytes, after_zero) } else { after_zero };
        let end = if international && is_prefix(start) { national(bytes, start) } else { None };
        // Without a plus, `62.812.345.678` and `62 812 345 678` are amounts.
        let parted = matches!(bytes.get(at + 2), Some(b'-')) || matches!(bytes.get(at + 2), Some(b' ' | b')'));
        return end.filter(|end| plus || parted && !is_in_threes(&bytes[start..*end], b' '));
    }
    if international && is_prefix(at + 2) {
        if (11..=14).contains(&first) {
            // Without a plus it may be an amount of money; those are round, and grouped by points.
            let round = bytes[at..at + first].ends_with(b"000");
            return (!round && ends_alone(bytes, at + first)).then_some(at + first);
        }
        let parted = (5..=8).contains(&first) && matches!(bytes.get(at + first), Some(b' ' | b'-'));
        return if parted { national(bytes, at + 2) } else { None };
    }
    let domestic = bytes[at] == b'0' && is_prefix(at + 1) && first >= 4;
    if domestic { national(bytes, at + 1) } else { None }
}

/// How many separators stand here: a space, a point, a hyphen or a bracket, at most three of them.
fn separators(bytes: &[u8], at: usize) -> usize {
    bytes[at.min(bytes.len())..].iter().take(3).take_while(|b| b" .-()".contains(b)).count()
}

/// Whether digits stand in groups of three with only this sign between them, as amounts do.
fn is_in_threes(bytes: &[u8], sign: u8) -> bool {
    bytes.split(|b| *b == sign).all(|group| group.len() == 3 && group.iter().all(u8::is_ascii_digit))
}

/// Where 9 to 12 digits end that begin with the 8, in groups of two or more.
fn national(bytes: &[u8], start: usize) -> Option<usize> {
    let (mut place, mut total) = (start, 0);
    loop {
        let run = digits(bytes, place);
        // A first group such as `0812` or `812`; short groups would be dates and codes.
        let short = if total == 0 { run < 3 } else { run < 2 };
        total += run;
        place += run;
        if short || total > 12 {
            return None;
        }
        if total >= 9 && ends_alone(bytes, place) {
            return Some(place);
        }
        let gap = separators(bytes, place);
        if gap == 0 || place > start + 24 {
            return None;
        }
        place += gap;
    }
}

/// The number that digits write; they are never more than four.
fn value(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |value, digit| value * 10 + u32::from(digit - b'0'))
}
