//! Addresses as the rest of the world must write them.
//!
//! Takes: a [`Route`]. Gives: its full address. Never: decides where a page lies; `route` does.

use super::{Route, Site};
use std::fmt::Write as _;

/// The full address of a page or file: the site's, then the route's, with everything but plain letters encoded.
#[must_use]
pub fn absolute(site: &Site<'_>, route: &Route) -> String {
    let mut address = site.catalog.settings().base_url.address();
    encode_into(&mut address, route.as_str());
    address
}

/// A path with everything but plain letters encoded.
#[must_use]
pub fn encoded(path: &str) -> String {
    let mut address = String::with_capacity(path.len());
    encode_into(&mut address, path);
    address
}

fn encode_into(address: &mut String, path: &str) {
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                address.push(char::from(byte));
            }
            _ => {
                // Writing to a string cannot fail.
                let _ = write!(address, "%{byte:02X}");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::fixture::Content;

    #[test]
    fn an_address_has_host_base_path_and_encoded_route() {
        Content::new().site("2026-11-22", |site| {
            assert_eq!(absolute(site, &site.routes.home()), "https://bimtek.contoh.go.id/terang/");
            let file = site.routes.event_file("a-1", "documents/surat tugas é.pdf");
            let expected = "https://bimtek.contoh.go.id/terang/kegiatan/a-1/documents/surat%20tugas%20%C3%A9.pdf";
            assert_eq!(absolute(site, &file), expected);
        });
    }
}
