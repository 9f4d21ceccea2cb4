//! Static files, and the names under which they are published.
//!
//! Takes: files by their logical name (`icons/crest.svg`). Gives: [`Assets`], where each has a name with its content's hash,
//! so that browsers may keep it for ever. Never: rewrites a file, stylesheets excepted, which are made tight.

use super::{css, style};
use crate::words::Language;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;

/// One static file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asset {
    /// Where it is published, below the site's root, without a leading slash.
    pub(super) path: String,
    pub(super) bytes: Vec<u8>,
}

/// All static files by logical name.
#[derive(Debug, Clone, Default)]
pub(super) struct Assets(BTreeMap<String, Asset>);

impl Assets {
    /// Names the files; the stylesheet that stands inside every page is left out.
    pub(super) fn new(files: BTreeMap<String, Vec<u8>>, inline: &str, language: Language) -> Self {
        let folder = folder(language);
        let assets = files.into_iter().filter(|(name, _)| name != inline).map(|(name, bytes)| {
            let bytes = match String::from_utf8(bytes) {
                Ok(text) if extension(&name) == "css" => css::tight(&text).into_bytes(),
                Ok(text) => text.into_bytes(),
                Err(not_text) => not_text.into_bytes(),
            };
            let path = format!("{folder}/{}", hashed(&name, &bytes));
            (name, Asset { path, bytes })
        });
        Self(assets.collect())
    }

    pub(super) fn get(&self, name: &str) -> Option<&Asset> {
        self.0.get(name)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Asset> {
        self.0.values()
    }

    /// All logical names, for messages.
    pub(super) fn names(&self) -> String {
        self.0.keys().map(String::as_str).collect::<Vec<_>>().join(", ")
    }
}

impl Asset {
    /// The file as a `data:` address, so that a page can show it without a request.
    pub(super) fn data_uri(&self) -> String {
        let kind = match extension(&self.path) {
            "svg" => return format!("data:image/svg+xml,{}", percent_encoded(&self.bytes)),
            "png" => "image/png",
            "jpg" | "jpeg" => "image/jpeg",
            "webp" => "image/webp",
            "ico" => "image/x-icon",
            _ => "application/octet-stream",
        };
        format!("data:{kind};base64,{}", style::base64(&self.bytes))
    }
}

/// The folder of static files on the published site.
#[must_use]
pub(super) fn folder(language: Language) -> &'static str {
    match language {
        Language::Indonesian => "aset",
        Language::English => "assets",
    }
}

fn extension(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// `icons/crest.svg` → `icons/crest.1f2e3d4c5b.svg`.
fn hashed(name: &str, bytes: &[u8]) -> String {
    let hash = style::hex(&Sha256::digest(bytes)[..5]);
    let stem_start = name.rfind('/').map_or(0, |slash| slash + 1);
    match name[stem_start..].rfind('.') {
        Some(dot) if dot > 0 => format!("{}.{hash}{}", &name[..stem_start + dot], &name[stem_start + dot..]),
        _ => format!("{name}.{hash}"),
    }
}

/// Everything but letters, digits and a few signs that need no care in an address or an attribute.
fn percent_encoded(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 2);
    for byte in bytes {
        if byte.is_ascii_alphanumeric() || b" -_.~:/=;,()".contains(byte) {
            text.push(char::from(*byte));
        } else {
            let _ = write!(text, "%{byte:02X}");
        }
    }
    text.replace(' ', "%20")
}
