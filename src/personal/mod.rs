//! Recognises numbers and addresses that belong to a person.
//!
//! Takes: a text. Gives: what was [`Found`] in it, and where. Never: goes by the count of digits alone; account codes,
//! region codes, letter numbers, money, dates and the digits of web addresses must pass.
//!
//! - NIK, 16 digits: region (6), birth date (day + 40 for women, month, year), serial.
//! - NIP, 18 digits: birth date (8), month of appointment (6; a contract year and 21 for PPPK), sex, serial.
//! - NPWP: `09.254.294.3-407.000`, or 15 or 16 digits after the word NPWP.
//! - Mobile numbers: `08…`, `(08…) …`, `+62 8…`, `628…`, `62 8…` with 9 to 12 digits after the prefix, and `wa.me/628…`.
//! - Addresses at providers of free mail.
//!
//! Digits, dashes and spaces of other scripts count as plain ones, and what has no width does not part a number.
//!
//! One pass, and every look to the left or right is bounded: the cost is linear in the text.

mod given;
mod name;
mod number;
mod plain;
mod web;

pub use given::{Numbered, has_name, is_addressed, is_numbered_name, is_surely_named};
pub use name::find_in_name;
use number::number;
use plain::Plain;
use std::borrow::Cow;
use std::ops::Range;

/// What was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Number of the identity card.
    Nik,
    /// Number of a civil servant.
    Nip,
    /// Number of a tax payer.
    Npwp,
    /// Number of a mobile telephone.
    Mobile,
    /// Address at a provider of free mail.
    FreeMail,
}

/// One find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub kind: Kind,
    /// The bytes of the text.
    pub range: Range<usize>,
}

/// Providers whose addresses are a person's own.
const FREE_MAIL: &str = "gmail.com googlemail.com yahoo.com yahoo.co.id ymail.com rocketmail.com hotmail.com hotmail.co.id \
    outlook.com outlook.co.id live.com live.co.id msn.com icloud.com me.com mac.com aol.com proton.me \
    protonmail.com pm.me gmx.com gmx.net mail.com zohomail.com yandex.com mail.ru tutanota.com \
    fastmail.com plasa.com";

/// Everything that belongs to a person, from left to right.
#[must_use]
pub fn find(text: &str) -> Vec<Found> {
    let Some(plain) = Plain::of(text) else { return scan(text) };
    scan(&plain.text).into_iter().map(|found| Found { range: plain.range(&found.range), ..found }).collect()
}

/// A text about somebody with a star for each letter and digit, as long in bytes as it was.
#[must_use]
pub fn starred(text: &str) -> String {
    let star = |c: char| if c.is_alphanumeric() { "*".repeat(c.len_utf8()) } else { c.to_string() };
    text.chars().map(star).collect()
}

/// A message in which nothing that it quotes between backquotes is about somebody.
#[must_use]
pub fn discreet(message: String) -> String {
    let is_quoted = |(place, piece): &(usize, &str)| place % 2 == 1 && !find(piece).is_empty();
    if !message.split('`').enumerate().any(|piece| is_quoted(&piece)) {
        return message;
    }
    let pieces = message.split('`').enumerate();
    let shown = pieces.map(|piece| if is_quoted(&piece) { starred(piece.1) } else { piece.1.to_owned() });
    shown.collect::<Vec<_>>().join("`")
}

/// A text with plain digits, dashes and spaces, and nothing in it that has no width; its lines stay as many.
#[must_use]
pub fn plain(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        Cow::Borrowed(text)
    } else {
        Plain::of(text).map_or(Cow::Borrowed(text), |plain| Cow::Owned(plain.text))
    }
}

fn scan(text: &str) -> Vec<Found> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let here = match bytes[at] {
            b'@' => free_mail(bytes, at),
            b'h' | b'H' | b'w' | b'W' | b'a' | b'A' | b't' | b'T' | b's' | b'S' => {
                if let Some((end, phone)) = web::address(bytes, at) {
                    found.extend(phone);
                    at = end;
                    continue;
                }
                None
            }
            b'0'..=b'9' => number(text, at),
            _ => None,
        };
        match here {
            Some(find) => {
                at = find.range.end.max(at + 1);
                found.push(find);
            }
            // The rest of a run of digits cannot begin a number of its own.
            None if bytes[at].is_ascii_digit() => at += digits(bytes, at).max(1),
            None => at += 1,
        }
    }
    found
}

/// How many digits follow one another from here.
fn digits(bytes: &[u8], at: usize) -> usize {
    bytes[at.min(bytes.len())..].iter().take_while(|b| b.is_ascii_digit()).count()
}

/// An address with a provider of free mail around an `@`.
fn free_mail(bytes: &[u8], at: usize) -> Option<Found> {
    let local = |b: &u8| b.is_ascii_alphanumeric() || b"._%+-\\".contains(b);
    let start = at - bytes[..at].iter().rev().take(64).take_while(|b| local(b)).count();
    let host = |b: &u8| b.is_ascii_alphanumeric() || b".-".contains(b);
    let length = bytes[at + 1..].iter().take(64).take_while(|b| host(b)).count();
    let domain = String::from_utf8_lossy(&bytes[at + 1..at + 1 + length]).to_ascii_lowercase();
    let domain = domain.trim_end_matches(['.', '-']);
    (start < at && FREE_MAIL.split(' ').any(|known| known == domain))
        .then(|| Found { kind: Kind::FreeMail, range: start..at + 1 + domain.len() })
}

#[cfg(test)]
mod tests;
