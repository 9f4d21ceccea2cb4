//! What kind of address a link is, seen as a browser would see it.
//!
//! Takes: an address as somebody wrote it. Gives: [`Address`]. Never: looks whether the target exists.
//!
//! Browsers drop tabs and line breaks anywhere in an address, and spaces and control characters at its ends, before they
//! look for the scheme: `java⏎script:` runs. So the same is done here first, and only then is the scheme looked up in a list of
//! the few that are allowed.

/// The kinds of address that this program tells apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// Of this site: `/…`, the path as cleaned, its fragment included.
    Site(String),
    /// Of this page: `#…`.
    Fragment,
    /// Relative to a file: neither a slash nor a scheme at the beginning.
    Relative,
    /// `http:` or `https:`.
    External,
    /// `mailto:` or `tel:`.
    Contact,
    /// Anything else: another scheme, or `//host`, or nothing.
    Forbidden,
}

/// An address without what browsers ignore in it.
#[must_use]
pub fn clean(written: &str) -> String {
    let ends = |letter: char| letter <= ' ' || letter == '\u{7f}' || letter.is_whitespace();
    written.trim_matches(ends).chars().filter(|letter| !letter.is_control()).collect()
}

/// Tells what kind of address this is. Character references must have been decoded before.
#[must_use]
pub fn classify(written: &str) -> Address {
    let clean = clean(written);
    // A backslash is a slash to browsers, in addresses of the web: `/\host` leaves the site.
    let slashes = |text: &str| text.starts_with(['/', '\\']);
    if let Some(rest) = clean.strip_prefix('/') {
        return if slashes(rest) { Address::Forbidden } else { Address::Site(clean) };
    }
    if clean.is_empty() || slashes(&clean) {
        return Address::Forbidden;
    }
    if clean.starts_with('#') {
        return Address::Fragment;
    }
    let Some((scheme, rest)) = scheme(&clean) else {
        return Address::Relative;
    };
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" if rest.starts_with("//") => Address::External,
        "mailto" | "tel" => Address::Contact,
        _ => Address::Forbidden,
    }
}

/// What stands before the first colon, if it stands before any `/`, `?` or `#`. Whatever it is made of: a scheme with
/// strange letters in it is a reason to refuse, not to call it a file name.
fn scheme(clean: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = clean.split_once(':')?;
    (!scheme.contains(['/', '?', '#', '\\'])).then_some((scheme, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_seen_as_browsers_see_them() {
        for (written, kind) in [
            ("/kegiatan/x/#biaya", Address::Site("/kegiatan/x/#biaya".to_owned())),
            (" /a\n/b ", Address::Site("/a/b".to_owned())),
            ("#biaya", Address::Fragment),
            ("berkas.pdf", Address::Relative),
            ("./a:b", Address::Relative),
            ("https://example.go.id", Address::External),
            ("HTTP://example.go.id", Address::External),
            ("mailto:ppid@contoh.go.id", Address::Contact),
            ("tel:+6221", Address::Contact),
            ("https:example.go.id", Address::Forbidden),
            ("//evil.example", Address::Forbidden),
            ("/\\evil.example", Address::Forbidden),
            ("\\\\evil.example", Address::Forbidden),
            ("/\t/evil.example", Address::Forbidden),
            ("javascript:alert(1)", Address::Forbidden),
            ("JaVa\nScRiPt:alert(1)", Address::Forbidden),
            ("\u{1}java\tscript\r:alert(1)", Address::Forbidden),
            ("\u{a0}javascript:x", Address::Forbidden),
            ("data:text/html,x", Address::Forbidden),
            ("vbscript:x", Address::Forbidden),
            ("file:///etc/passwd", Address::Forbidden),
            ("jävascript:x", Address::Forbidden),
            ("", Address::Forbidden),
            ("  ", Address::Forbidden),
        ] {
            assert_eq!(classify(written), kind, "{written:?}");
        }
    }
}
