//! Texts, addresses and paths.
//!
//! Takes: text. Gives: [`Text`], [`Prose`], [`Email`], [`Url`] and [`FilePath`]. Never: accepts an address that a browser could run, or a path that leaves its folder.

use super::decode::{Expected, Problem, Scalar};
use super::describe::{Form, taken_for};
use crate::diagnostic::rules;
use crate::say;
use serde::Serialize;
use std::fmt;
use std::ops::Deref;

/// What every text type can do: be read as text, and nothing else.
macro_rules! reads_as_text {
    ($($name:ident),+) => {$(
        impl $name {
            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Deref for $name {
            type Target = str;
            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

reads_as_text!(Text, Prose, Email, Url, FilePath);

/// A line of text that says something.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Text(Box<str>);

impl Scalar for Text {
    const EXPECTED: Expected = Expected { id: "teks", en: "text", example: "Aula BKPSDM" };

    fn form() -> Form {
        Form { free: true, ..Form::saying(Self::EXPECTED, "[\\s\\S]*").taken_for(taken_for::ANYTHING) }
    }

    fn stand_in() -> Self {
        Self("…".into())
    }

    fn text(&self) -> Option<&str> {
        Some(self)
    }

    fn parse(text: &str, _plain: bool) -> Result<Self, Problem> {
        // White space of folded and literal blocks is layout, not content.
        Ok(Self(text.split_whitespace().collect::<Vec<_>>().join(" ").into()))
    }
}

/// Text that may have paragraphs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Prose(Box<str>);

impl Scalar for Prose {
    const EXPECTED: Expected =
        Expected { id: "teks", en: "text", example: "Studi kasus butuh satu sesi lebih panjang." };

    fn form() -> Form {
        Form { free: true, ..Form::saying(Self::EXPECTED, "[\\s\\S]*").taken_for(taken_for::ANYTHING) }
    }

    fn stand_in() -> Self {
        Self("…".into())
    }

    fn text(&self) -> Option<&str> {
        Some(self)
    }

    fn parse(text: &str, _plain: bool) -> Result<Self, Problem> {
        Ok(Self(text.trim().into()))
    }
}

/// An address that is safe to link: http, https, mailto, tel, or relative to the site.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Url(Box<str>);

/// Whether a browser would treat an address as one of the schemes a public page may use.
#[must_use]
pub fn is_safe_url(text: &str) -> bool {
    // Browsers drop tabs, line breaks and control characters before they look for the scheme.
    if text.chars().any(|c| c.is_control() || c.is_whitespace())
        || text.starts_with("//")
        || text.starts_with("/\\")
        || text.contains('\\')
    {
        return false;
    }
    match text.find([':', '/', '?', '#']) {
        Some(end) if text[end..].starts_with(':') => {
            let scheme = text[..end].to_ascii_lowercase();
            let rest = &text[end + 1..];
            match scheme.as_str() {
                "http" | "https" => {
                    rest.strip_prefix("//").is_some_and(|host| !host.is_empty() && !host.starts_with('/'))
                }
                "mailto" | "tel" => !rest.is_empty(),
                _ => false,
            }
        }
        _ => !text.is_empty(),
    }
}

/// An http address whose path or query holds spaces, as people copy them from a browser: the same address, written as
/// browsers send it.
fn with_spaces_encoded(text: &str) -> Option<String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next()?;
    let encoded = text.replace(' ', "%20");
    (!host.contains(' ') && encoded.len() > text.len() && is_safe_url(&encoded)).then_some(encoded)
}

impl Scalar for Url {
    const EXPECTED: Expected = Expected { id: "alamat web", en: "a web address", example: "https://contoh.go.id/" };

    fn form() -> Form {
        let c = "[^\\s\\\\\\u0000-\\u001f\\u007f-\\u009f]";
        let http = format!("[hH][tT][tT][pP][sS]?://(?!/){c}+");
        let spaced = format!("https?://(?![/ ]|$)(?:(?![/?#]){c})*(?:[/?#](?:{c}| )*)?");
        let other = format!("(?:[mM][aA][iI][lL][tT][oO]|[tT][eE][lL]):{c}+|/(?!/){c}*|#{c}*");
        Form { free: true, ..Form::saying(Self::EXPECTED, &format!("{http}|{spaced}|{other}")) }
    }

    fn text(&self) -> Option<&str> {
        Some(self)
    }

    fn stand_in() -> Self {
        Self("…".into())
    }

    fn parse(text: &str, _plain: bool) -> Result<Self, Problem> {
        let site_relative = text.starts_with('/') || text.starts_with('#');
        let has_scheme = text.find([':', '/', '?', '#']).is_some_and(|end| text[end..].starts_with(':'));
        if is_safe_url(text) && (site_relative || has_scheme) {
            return Ok(Self(text.into()));
        }
        if let Some(encoded) = with_spaces_encoded(text) {
            return Ok(Self(encoded.into()));
        }
        let problem = Problem::of(
            &rules::UNSAFE_URL,
            say!(id "alamat `{text}` tidak boleh dipakai", en "the address `{text}` may not be used"),
        );
        // `https//contoh.go.id`, `https:/contoh.go.id`: a scheme without all of its signs.
        let rest = ["https", "http"].iter().find_map(|scheme| text.strip_prefix(scheme).map(|rest| (scheme, rest)));
        let after = rest.filter(|(_, rest)| rest.starts_with([':', '/', ';']));
        if let Some((scheme, rest)) =
            after.map(|(scheme, rest)| (scheme, rest.trim_start_matches([':', '/', ';', ' '])))
        {
            return Err(problem.help(say!(id "sesudah `{scheme}` ditulis `://`: `{scheme}://{rest}`", en "`{scheme}` is followed by `://`: `{scheme}://{rest}`")));
        }
        let bare_host = !has_scheme && text.contains('.') && !text.contains(char::is_whitespace);
        Err(problem.help(if bare_host {
            say!(id "alamat lengkap diawali https://, misalnya `https://{text}`", en "a full address begins with https://, for example `https://{text}`")
        } else {
            say!(id "pakai alamat yang diawali https://, http://, mailto:, tel:, atau / untuk halaman situs ini", en "use an address that begins with https://, http://, mailto:, tel:, or / for a page of this site")
        }))
    }
}

/// An e-mail address: something, `@`, and the name of a host.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Email(Box<str>);

impl Scalar for Email {
    const EXPECTED: Expected = Expected { id: "alamat surel", en: "an e-mail address", example: "ppid@contoh.go.id" };

    fn form() -> Form {
        let c = "[^\\s@<>(),;:\\u0000-\\u001f\\u007f-\\u009f]";
        Form { free: true, ..Form::saying(Self::EXPECTED, &format!("{c}+@(?!\\.|[\\s\\S]*\\.$){c}*\\.{c}*")) }
    }

    fn text(&self) -> Option<&str> {
        Some(self)
    }

    fn stand_in() -> Self {
        Self("…".into())
    }

    fn parse(text: &str, _plain: bool) -> Result<Self, Problem> {
        let is_odd = |c: char| c.is_whitespace() || c.is_control() || "@<>(),;:".contains(c);
        let is_part = |part: &str| !part.is_empty() && !part.contains(is_odd);
        let is_host =
            |host: &str| is_part(host) && host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
        if text.split_once('@').is_some_and(|(name, host)| is_part(name) && is_host(host)) {
            return Ok(Self(text.into()));
        }
        let message = say!(id "`{text}` bukan alamat surel", en "`{text}` is not an e-mail address");
        Err(Problem::value(message).help(say!(
            id "tulis satu alamat seperti `ppid@contoh.go.id`",
            en "write one address such as `ppid@contoh.go.id`",
        )))
    }
}

/// A file beside the one that names it: relative, without `..`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct FilePath(Box<str>);

impl Scalar for FilePath {
    const EXPECTED: Expected = Expected { id: "nama berkas", en: "a file name", example: "documents/undangan.pdf" };

    fn form() -> Form {
        let part = "(?!\\.)[^/\\\\:\\u0000-\\u001f\\u007f-\\u009f]+";
        let form = Form::saying(Self::EXPECTED, &format!("{part}(?:/{part})*"));
        Form { free: true, ..form.taken_for(taken_for::ANYTHING) }
    }

    fn text(&self) -> Option<&str> {
        Some(self)
    }

    fn stand_in() -> Self {
        Self("…".into())
    }

    fn parse(text: &str, _plain: bool) -> Result<Self, Problem> {
        let absolute = text.starts_with('/') || text.contains(':') || text.contains('\\');
        let inside =
            text.split('/').all(|part| !part.is_empty() && part != ".." && part != "." && !part.starts_with('.'));
        if !absolute && inside && !text.chars().any(char::is_control) {
            return Ok(Self(text.into()));
        }
        // As the file manager of Windows writes it.
        let slashed = text.replace('\\', "/");
        if slashed != text && Self::parse(&slashed, true).is_ok() {
            let message = say!(
                id "`{text}` memuat garis miring terbalik, yang hanya dikenal Windows",
                en "`{text}` holds a backslash, which only Windows knows",
            );
            let help = say!(id "tulis `{slashed}`", en "write `{slashed}`");
            return Err(Problem::of(&rules::UNSAFE_PATH, message).help(help));
        }
        Err(Problem::of(
            &rules::UNSAFE_PATH,
            say!(id "`{text}` menunjuk ke luar folder ini", en "`{text}` points out of this folder"),
        )
        .help(say!(
            id "salin berkasnya ke folder ini, lalu tulis namanya, misalnya `documents/undangan.pdf`",
            en "copy the file into this folder and write its name, for example `documents/undangan.pdf`",
        )))
    }
}
