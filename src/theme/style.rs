//! The one stylesheet that stands in every page.
//!
//! Takes: CSS as its author wrote it. Gives: [`Style`]: tight text and its hash for the content security policy.
//! Never: differs from page to page, so that one hash serves the whole site.

use super::{colours, css};
use crate::banner::Colours;
use crate::failure::Failure;
use crate::say;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::path::PathBuf;

/// The content of `<style>`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Style {
    /// CSS, safe inside `<style>`.
    pub(super) css: String,
    /// `sha256-…`, as a policy wants it.
    pub(super) hash: String,
    /// Its colours in daylight, for pictures.
    pub(super) colours: Colours,
}

impl Style {
    /// Makes a stylesheet tight, once for all pages.
    ///
    /// # Errors
    ///
    /// CSS that would close its own `<style>` element.
    pub(super) fn new(name: &str, source: &str) -> Result<Self, Failure> {
        let css = css::tight(source);
        if css.to_ascii_lowercase().contains("</style") {
            return Err(Failure::new(say!(
                id "lembar gaya memuat `</style`, yang menutup elemennya sendiri",
                en "the stylesheet contains `</style`, which closes its own element"
            ))
            .on(&PathBuf::from(format!("static/{name}"))));
        }
        let hash = format!("sha256-{}", base64(&Sha256::digest(css.as_bytes())));
        Ok(Self { colours: colours::of(&css), css, hash })
    }
}

/// Bytes in hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Base 64 with padding, RFC 4648.
pub(super) fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let number =
            three.iter().fold(0_usize, |number, byte| number << 8 | usize::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..4 {
            let letter = char::from(LETTERS[number >> (18 - 6 * place) & 63]);
            text.push(if place <= three.len() { letter } else { '=' });
        }
    }
    text
}
