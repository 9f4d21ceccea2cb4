//! Finds a theme and its words.
//!
//! Takes: a theme's name or folder. Gives: its files over those of the default theme, and the words of one language.
//! Never: renders.

use crate::content::parse_yaml;
use crate::failure::Failure;
use crate::say;
use crate::shape::{Faults, Node, NodeKind};
use crate::source::Sources;
use crate::theme::ThemeFiles;
use crate::words::Language;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// The files of a theme: a site's `themes/<name>/` lies over the default theme, file by file.
///
/// # Errors
/// Where there is no such theme, or one of its files cannot be read.
pub fn files(name: &str, site_root: &Path) -> Result<ThemeFiles, Failure> {
    let default = ThemeFiles::embedded()?;
    let in_site = site_root.join("themes").join(name);
    let given = Path::new(name);
    if in_site.is_dir() {
        return Ok(default.overridden_by(ThemeFiles::read(&in_site)?));
    }
    if name == "default" {
        return Ok(default);
    }
    if given.is_dir() {
        return Ok(default.overridden_by(ThemeFiles::read(given)?));
    }
    Err(Failure::new(say!(id "tema `{name}` tidak ada", en "there is no theme `{name}`")).on(&in_site).help(say!(
        id "sebut `default`, nama folder di `themes/`, atau jalur sebuah folder tema",
        en "name `default`, a folder in `themes/`, or the path of a theme's folder",
    )))
}

/// The words of a theme in one language, by dotted key; the default theme's where the theme lacks one.
///
/// # Errors
/// Where a file of words is not YAML, or a word is not text.
pub fn words(files: &ThemeFiles, language: Language) -> Result<BTreeMap<String, String>, Failure> {
    let mut words = BTreeMap::new();
    for source in [&ThemeFiles::embedded()?, files] {
        if let Some(text) = source.i18n.get(language.code()) {
            flatten(&parse(text, language)?, "", &mut words);
        }
    }
    Ok(words)
}

fn parse(text: &str, language: Language) -> Result<Node, Failure> {
    let mut sources = Sources::default();
    let path = format!("i18n/{language}.yaml");
    let file = sources.add(path.clone(), Arc::from(text));
    let mut faults = Faults::default();
    let node = parse_yaml(text, file, 1, &mut faults);
    let faults = faults.into_vec();
    match (node, faults.first()) {
        (Some(node), None) => Ok(node),
        (_, fault) => {
            let failure =
                Failure::new(say!(id "kata-kata tema tidak dapat dibaca", en "the theme's words cannot be read"));
            let place = fault.map_or_else(
                || path.clone(),
                |fault| format!("{path}:{}:{}: {}", fault.at.start.line, fault.at.start.column, fault.message.en),
            );
            Err(failure.because(place))
        }
    }
}

/// `catalog: { title: … }` → `catalog.title`.
fn flatten(node: &Node, prefix: &str, words: &mut BTreeMap<String, String>) {
    match &node.kind {
        NodeKind::Scalar { text, .. } => drop(words.insert(prefix.to_owned(), text.trim_end().to_owned())),
        NodeKind::List(items) => {
            for (index, item) in items.iter().enumerate() {
                flatten(item, &join(prefix, &index.to_string()), words);
            }
        }
        NodeKind::Mapping(entries) => {
            for entry in entries {
                flatten(&entry.value, &join(prefix, &entry.key.value), words);
            }
        }
    }
}

fn join(prefix: &str, key: &str) -> String {
    if prefix.is_empty() { key.to_owned() } else { format!("{prefix}.{key}") }
}
