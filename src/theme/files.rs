//! The files of a theme, as they lie in its folder.
//!
//! Takes: a folder, or the default theme inside the program. Gives: [`ThemeFiles`]. Never: understands what the files say.

use super::embedded;
use crate::failure::Failure;
use crate::say;
use std::collections::BTreeMap;
use std::path::Path;

/// A theme before it is loaded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ThemeFiles {
    /// `theme.yaml`, where there is one.
    pub manifest: Option<String>,
    /// Templates by their path below `templates/`.
    pub templates: BTreeMap<String, String>,
    /// Static files by their path below `static/`.
    pub assets: BTreeMap<String, Vec<u8>>,
    /// The text of `i18n/<language>.yaml` by language code.
    pub i18n: BTreeMap<String, String>,
}

impl ThemeFiles {
    /// The default theme.
    ///
    /// # Errors
    ///
    /// None in a program whose tests have passed: a file at a place that a theme does not have.
    pub fn embedded() -> Result<Self, Failure> {
        let mut files = Self::default();
        for (path, bytes) in embedded::FILES {
            files.add(path, bytes.to_vec(), Path::new("themes/default"))?;
        }
        Ok(files)
    }

    /// Reads a theme's folder. Hidden files are passed over, links are not followed.
    ///
    /// # Errors
    ///
    /// A folder or file that cannot be read, a template that is not UTF-8, a file at a place that a theme does not have.
    pub fn read(folder: &Path) -> Result<Self, Failure> {
        let mut files = Self::default();
        let mut waiting = vec![(folder.to_path_buf(), String::new())];
        while let Some((place, prefix)) = waiting.pop() {
            let unreadable = |cause: std::io::Error| {
                Failure::at(
                    &place,
                    say!(id "folder tema tidak terbaca", en "the theme's folder cannot be read"),
                    &cause,
                )
            };
            for entry in std::fs::read_dir(&place).map_err(unreadable)? {
                let entry = entry.map_err(unreadable)?;
                let name = entry.file_name().to_string_lossy().into_owned();
                let kind = entry.file_type().map_err(unreadable)?;
                if name.starts_with('.') || kind.is_symlink() {
                    continue;
                }
                if kind.is_dir() {
                    waiting.push((entry.path(), format!("{prefix}{name}/")));
                } else {
                    let bytes = std::fs::read(entry.path()).map_err(|cause| {
                        Failure::at(
                            &entry.path(),
                            say!(id "berkas tidak terbaca", en "the file cannot be read"),
                            &cause,
                        )
                    })?;
                    files.add(&format!("{prefix}{name}"), bytes, folder)?;
                }
            }
        }
        Ok(files)
    }

    /// This theme with another one laid over it, file by file.
    #[must_use]
    pub fn overridden_by(mut self, other: Self) -> Self {
        self.manifest = other.manifest.or(self.manifest);
        self.templates.extend(other.templates);
        self.assets.extend(other.assets);
        self.i18n.extend(other.i18n);
        self
    }

    /// Every file with its path below the theme's folder, in order: what `terang theme eject` writes.
    pub fn entries(&self) -> impl Iterator<Item = (String, &[u8])> {
        let manifest = self.manifest.iter().map(|text| ("theme.yaml".to_owned(), text.as_bytes()));
        let i18n = self.i18n.iter().map(|(code, text)| (format!("i18n/{code}.yaml"), text.as_bytes()));
        let assets = self.assets.iter().map(|(name, bytes)| (format!("static/{name}"), bytes.as_slice()));
        let templates = self.templates.iter().map(|(name, text)| (format!("templates/{name}"), text.as_bytes()));
        i18n.chain(assets).chain(templates).chain(manifest)
    }

    /// Puts one file where it belongs.
    fn add(&mut self, path: &str, bytes: Vec<u8>, folder: &Path) -> Result<(), Failure> {
        if let Some(name) = path.strip_prefix("static/") {
            self.assets.insert(name.to_owned(), bytes);
            return Ok(());
        }
        let text = || text(bytes, &folder.join(path));
        let language = path.strip_prefix("i18n/").and_then(|name| name.strip_suffix(".yaml"));
        if let Some(name) = path.strip_prefix("templates/") {
            self.templates.insert(name.to_owned(), text()?);
        } else if let Some(code @ ("id" | "en")) = language {
            self.i18n.insert(code.to_owned(), text()?);
        } else if path == "theme.yaml" {
            self.manifest = Some(text()?);
        } else if !is_note(path) {
            return Err(Failure::new(say!(
                id "berkas ini tidak dikenal dalam tema",
                en "a theme has no such file"
            ))
            .on(&folder.join(path))
            .help(say!(
                id "tema berisi theme.yaml, templates/, static/, i18n/id.yaml, dan i18n/en.yaml",
                en "a theme holds theme.yaml, templates/, static/, i18n/id.yaml and i18n/en.yaml"
            )));
        }
        Ok(())
    }
}

/// A text for the theme's authors, such as `README.md`: no part of the theme.
fn is_note(path: &str) -> bool {
    let note = Path::new(path).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("md"));
    !path.contains('/') && (note || path.starts_with("LICENSE"))
}

/// Text without a byte-order mark and with `\n` at its line ends.
fn text(bytes: Vec<u8>, path: &Path) -> Result<String, Failure> {
    let text = String::from_utf8(bytes).map_err(|fault| {
        Failure::new(say!(id "berkas tema ini bukan UTF-8", en "this file of the theme is not UTF-8"))
            .on(path)
            .because(fault.utf8_error())
    })?;
    Ok(text.trim_start_matches('\u{feff}').replace("\r\n", "\n"))
}
