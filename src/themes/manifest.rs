//! What a theme says of itself: `theme.yaml`.
//!
//! Takes: its text. Gives: what is wrong with it. Never: asks for it; a theme without one is a theme.

use crate::content::parse_yaml;
use crate::diagnostic::Diagnostic;
use crate::record;
use crate::shape::{Decode, Faults, Text, Url};
use crate::source::{Fact, Sources};
use std::sync::Arc;

record! {
    /// A theme. For people who look for one; no page shows it.
    #[id = "Tema. Bagi orang yang mencari tema; tidak tampil di halaman."]
    pub struct Manifest ("kunci tema", "a theme's keys") {
        /// Name. What the theme is called.
        #[id = "Nama. Sebutan tema ini."]
        #[example = "Biru"]
        name: Option<Fact<Text>>,
        /// Description. What it looks like, and for whom it is.
        #[id = "Keterangan. Bagaimana rupanya, dan untuk siapa."]
        #[example = "Untuk pemerintah provinsi"]
        description: Option<Fact<Text>>,
        /// Version. The theme's own.
        #[id = "Versi. Versi tema ini."]
        #[example = "1.0"]
        version: Option<Fact<Text>>,
        /// Author. Who made it.
        #[id = "Pembuat. Siapa yang membuatnya."]
        #[example = "Dinas Kominfo Contoh"]
        author: Option<Fact<Text>>,
        /// Licence. Under which it may be used.
        #[id = "Lisensi. Syarat pemakaiannya."]
        #[example = "MIT"]
        license: Option<Fact<Text>>,
        /// Address. Where it comes from.
        #[id = "Alamat. Asal tema ini."]
        #[example = "https://contoh.go.id/tema"]
        url: Option<Fact<Url>>,
    }
}

/// Reads it; an empty file says nothing, and is no fault.
pub(super) fn check(text: &str) -> Result<(), Vec<Diagnostic>> {
    let file = Sources::default().add("theme.yaml".to_owned(), Arc::from(text));
    let mut faults = Faults::default();
    if let Some(node) = parse_yaml(text, file, 1, &mut faults) {
        let _ = Manifest::decode(&node, &mut faults);
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.into_vec()) }
}

#[cfg(test)]
mod tests {
    use super::{Manifest, check};

    fn said(text: &str) -> Vec<String> {
        let faults = check(text).err().unwrap_or_default();
        faults.iter().map(|f| format!("{} {}:{}", f.rule.name, f.at.start.line, f.at.start.column)).collect()
    }

    #[test]
    fn a_manifest_is_read_and_checked() {
        let whole = "name: Biru\ndescription: Untuk provinsi\nversion: \"2\"\nauthor: Dinas\nlicense: MIT\n\
            url: https://contoh.go.id/tema\nx-note: bebas\n";
        assert_eq!(said(whole), Vec::<String>::new());
        assert_eq!(said(""), Vec::<String>::new());
        assert_eq!(said("a: [\n").len(), 1);
        assert_eq!(said("nama: Biru\n"), ["unknown-key 1:1"]);
        assert_eq!(said("name: Biru\nversion: [1]\n"), ["wrong-type 2:10"]);
        assert_eq!(Manifest::KEYS, ["name", "description", "version", "author", "license", "url"]);
    }
}
