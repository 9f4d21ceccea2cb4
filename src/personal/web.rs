//! Web addresses: their digits pass, but not the telephone number that some lead to.
//!
//! Takes: a text and the place where an address may begin. Gives: where it ends, and the number. Never: follows a link.

use super::number::mobile;
use super::{Found, Kind};

/// Addresses at which a number is all that follows.
const LEADS: [&[u8]; 9] = [
    b"wa.me/",
    b"www.wa.me/",
    b"api.whatsapp.com/send?phone=",
    b"api.whatsapp.com/send/?phone=",
    b"web.whatsapp.com/send?phone=",
    b"web.whatsapp.com/send/?phone=",
    b"whatsapp.com/send?phone=",
    b"t.me/",
    b"signal.me/#p/",
];

/// An address that begins here, with `http` or with one of the leads: where it ends, and a number in it.
pub(super) fn address(bytes: &[u8], at: usize) -> Option<(usize, Option<Found>)> {
    let inside_a_word =
        at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || matches!(bytes[at - 1], b'.' | b'-' | b'_'));
    // There only a scheme begins an address.
    if inside_a_word && !matches!(bytes.get(at), Some(b'h' | b'H')) {
        return None;
    }
    let begins = |place: usize, with: &[u8]| {
        let is_first = bytes.get(place).map(u8::to_ascii_lowercase) == with.first().copied();
        is_first && bytes.get(place..place + with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with))
    };
    let scheme = [&b"https://"[..], b"http://"].into_iter().find(|scheme| begins(at, scheme));
    let host = at + scheme.map_or(0, <[u8]>::len);
    let lead = LEADS.into_iter().find(|lead| begins(host, lead));
    if scheme.is_none() && (lead.is_none() || inside_a_word) {
        return None;
    }
    let length = bytes[host..].iter().take_while(|b| !b.is_ascii_whitespace() && !b"<>\"')]|`".contains(b)).count();
    let phone = lead.and_then(|lead| phone(bytes, host + lead.len()));
    let end = phone.as_ref().map_or(0, |found| found.range.end).max(host + length);
    Some((end, phone))
}

/// A mobile number right after a lead, with or without a plus or its code in an address.
fn phone(bytes: &[u8], at: usize) -> Option<Found> {
    let rest = &bytes[at.min(bytes.len())..];
    let plus = match rest {
        [b'+', ..] => 1,
        [b'%', b'2', b'B' | b'b', ..] => 3,
        _ => 0,
    };
    let start = at + plus;
    let end = bytes.get(start).filter(|b| b.is_ascii_digit()).and_then(|_| mobile(bytes, start, plus > 0))?;
    Some(Found { kind: Kind::Mobile, range: start..end })
}
