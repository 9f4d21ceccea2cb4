//! Where a licence can be read.
//!
//! Takes: a licence's SPDX name. Gives: its address. Never: guesses the address of one it does not know.

/// The address of a well-known open licence.
#[must_use]
pub fn license_address(name: &str) -> Option<String> {
    match name {
        "CC0-1.0" => return Some("https://creativecommons.org/publicdomain/zero/1.0/".to_owned()),
        "ODbL-1.0" => return Some("https://opendatacommons.org/licenses/odbl/1-0/".to_owned()),
        "ODC-By-1.0" => return Some("https://opendatacommons.org/licenses/by/1-0/".to_owned()),
        "PDDL-1.0" => return Some("https://opendatacommons.org/licenses/pddl/1-0/".to_owned()),
        _ => {}
    }
    let (kind, version) = name.strip_prefix("CC-")?.rsplit_once('-')?;
    let kind = kind.to_ascii_lowercase();
    let known = ["by", "by-sa", "by-nc", "by-nd", "by-nc-sa", "by-nc-nd"].contains(&kind.as_str());
    (known && ["3.0", "4.0"].contains(&version))
        .then(|| format!("https://creativecommons.org/licenses/{kind}/{version}/"))
}

/// Whether a text is a licence's name rather than a sentence about one.
#[must_use]
pub fn is_license_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._".contains(&b))
}
