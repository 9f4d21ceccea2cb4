//! Which links and pictures a body may have.
//!
//! Takes: an address from the parser, its character references decoded. Gives: what becomes of it. Never: looks whether its
//! target exists; never lets a browser ask another site for a picture.

use super::outline::Outline;
use super::{LinkKind, Options};
use crate::address::{self, Address};
use std::fmt::Write;

/// Where a site-relative or relative address leads, as the caller knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolution {
    /// Where it says. A relative address, which says nothing about this site, is refused.
    AsWritten,
    /// To this site-relative address, before which the site's own path is set.
    To(String),
    /// To this site-relative address, where a picture of so many pixels lies.
    Picture {
        /// The address.
        path: String,
        /// From left to right.
        width: u32,
        /// From top to bottom.
        height: u32,
    },
    /// Nowhere: the text stays, the link goes, and the address is reported as refused.
    Nowhere,
}

/// What becomes of a link or a picture. The text is the whole address, not yet escaped.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Link {
        href: String,
        external: bool,
    },
    /// With its sides in pixels, where they are known.
    Picture(String, Option<(u32, u32)>),
    Refused,
}

/// Decides about one address.
pub(super) fn fate(url: &str, kind: LinkKind, options: &Options<'_>, outline: &Outline) -> Fate {
    let clean = address::clean(url);
    let on_site = |path: &str, sides| {
        let whole = format!("{}{}", options.base_path, encoded(path));
        match kind {
            LinkKind::Link => Fate::Link { href: whole, external: false },
            LinkKind::Image => Fate::Picture(whole, sides),
        }
    };
    let to = |other: &str, sides| resolved(other).map_or(Fate::Refused, |path| on_site(&path, sides));
    match (address::classify(url), kind) {
        (Address::Site(path), _) => match (options.resolve)(&path) {
            Resolution::AsWritten => on_site(&path, None),
            Resolution::To(other) => to(&other, None),
            Resolution::Picture { path, width, height } => to(&path, Some((width, height))),
            Resolution::Nowhere => Fate::Refused,
        },
        (Address::Relative, _) => match (options.resolve)(&clean) {
            Resolution::To(other) => to(&other, None),
            Resolution::Picture { path, width, height } => to(&path, Some((width, height))),
            Resolution::AsWritten | Resolution::Nowhere => Fate::Refused,
        },
        (Address::Fragment, LinkKind::Link) => {
            let fragment = clean.trim_start_matches('#');
            let target = outline.target(fragment).unwrap_or(fragment);
            Fate::Link { href: format!("#{}", encoded(target)), external: false }
        }
        // A picture of another site becomes a link to it.
        (Address::External, _) => Fate::Link { href: encoded(&clean), external: true },
        (Address::Contact, LinkKind::Link) => Fate::Link { href: encoded(&clean), external: false },
        (Address::Fragment | Address::Contact, LinkKind::Image) | (Address::Forbidden, _) => Fate::Refused,
    }
}

/// A caller's answer is checked like an editor's address.
fn resolved(other: &str) -> Option<String> {
    match address::classify(other) {
        Address::Site(path) => Some(path),
        _ => None,
    }
}

/// Percent-encodes what may not stand in an address and what no editor encodes: spaces, quotes, braces, lone `%`. Letters
/// beyond ASCII stay, because browsers show them and encode them themselves.
fn encoded(address: &str) -> String {
    let mut text = String::with_capacity(address.len());
    for (index, letter) in address.char_indices() {
        let after = &address.as_bytes()[index + letter.len_utf8()..];
        let is_literal_host = letter == '[' && address[..index].ends_with("//");
        let encode = match letter {
            '%' => !(after.len() >= 2 && after[..2].iter().all(u8::is_ascii_hexdigit)),
            '[' => !is_literal_host,
            ']' => !address.contains("//["),
            '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' => true,
            letter => letter.is_whitespace() || letter.is_control(),
        };
        if encode {
            let mut bytes = [0; 4];
            for byte in letter.encode_utf8(&mut bytes).bytes() {
                // Writing to a String cannot fail.
                let _ = write!(text, "%{byte:02X}");
            }
        } else {
            text.push(letter);
        }
    }
    text
}
