//! The words of a theme, by dotted key: `catalog: { title: … }` is `catalog.title`.
//!
//! Takes: the text of i18n files. Gives: words, or what is wrong with them. Never: takes a key for another one.

use crate::content::parse_yaml;
use crate::diagnostic::{Diagnostic, rules};
use crate::failure::Failure;
use crate::say;
use crate::shape::{Faults, Node, NodeKind, nearest};
use crate::source::{Location, Sources};
use crate::theme::ThemeFiles;
use crate::words::Language;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The words of a theme in one language, by dotted key; the default theme's where the theme lacks one.
///
/// # Errors
/// Where a file of words is not YAML.
pub fn words(files: &ThemeFiles, language: Language) -> Result<BTreeMap<String, String>, Failure> {
    let mut words = BTreeMap::new();
    for source in [&ThemeFiles::embedded()?, files] {
        if let Some(text) = source.i18n.get(language.code()) {
            let read =
                read(text).map_err(|faults| super::refusal("".as_ref(), &format!("i18n/{language}.yaml"), &faults))?;
            words.extend(read.into_iter().map(|(key, (word, _))| (key, word)));
        }
    }
    Ok(words)
}

/// Whether every key of a theme's words is one of the default theme's, or its own under `x-…`.
pub(super) fn check(text: &str, default: &str) -> Result<(), Vec<Diagnostic>> {
    let (own, known) = (read(text)?, read(default)?);
    let unknown = |key: &str| !known.contains_key(key) && !key.starts_with("x-");
    let faults: Vec<Diagnostic> =
        own.iter().filter(|(key, _)| unknown(key)).map(|(key, (_, at))| unknown_word(key, *at, &known)).collect();
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

type Placed = BTreeMap<String, (String, Location)>;

fn unknown_word(key: &str, at: Location, known: &Placed) -> Diagnostic {
    let group = format!("{key}.");
    let is_group = known.keys().any(|known| known.starts_with(&group));
    let message = if is_group {
        say!(id "`{key}` adalah kelompok kata, bukan satu kata", en "`{key}` is a group of words, not one word")
    } else {
        say!(id "kata `{key}` tidak dikenal", en "unknown word `{key}`")
    };
    let near = if is_group {
        known.keys().find(|known| known.starts_with(&group)).map(String::as_str)
    } else {
        guess(key, known)
    };
    Diagnostic::new(&rules::UNKNOWN_KEY, at, message).help(match near {
        Some(near) => say!(id "mungkin maksud Anda `{near}`?", en "did you mean `{near}`?"),
        None => say!(
            id "kata milik tema sendiri ditulis di bawah `x-…`, misalnya `x-tema: {{ judul: … }}`, lalu diminta sebagai `x-tema.judul`",
            en "a theme's own words stand under `x-…`, such as `x-theme: {{ title: … }}`, and are asked for as `x-theme.title`",
        ),
    })
}

/// The nearest word of the same group first: its last part is what is mistyped most.
fn guess<'a>(key: &str, known: &'a Placed) -> Option<&'a str> {
    let (group, last) = key.rsplit_once('.').map_or(("", key), |(group, last)| (group, last));
    let prefix = if group.is_empty() { String::new() } else { format!("{group}.") };
    let siblings = known.keys().filter_map(|known| known.strip_prefix(&prefix));
    match nearest(last, siblings) {
        Some(near) => known.get_key_value(&format!("{prefix}{near}")).map(|(key, _)| key.as_str()),
        None => nearest(key, known.keys().map(String::as_str)),
    }
}

fn read(text: &str) -> Result<Placed, Vec<Diagnostic>> {
    let file = Sources::default().add("i18n.yaml".to_owned(), Arc::from(text));
    let mut faults = Faults::default();
    let node = parse_yaml(text, file, 1, &mut faults);
    let mut words = Placed::new();
    match node {
        Some(node) if matches!(node.kind, NodeKind::Mapping(_)) => flatten(&node, "", node.at, &mut words),
        // Nothing but comments: nothing is overridden.
        Some(node) if node.is_absent() => {}
        Some(node) => faults.push(Diagnostic::new(
            &rules::WRONG_TYPE,
            node.at,
            say!(id "seharusnya kunci dan kata", en "expected keys and words"),
        )),
        None => {}
    }
    if faults.is_empty() { Ok(words) } else { Err(faults.into_vec()) }
}

/// A key without a value is no key. `at` is where the key stands.
fn flatten(node: &Node, key: &str, at: Location, words: &mut Placed) {
    match &node.kind {
        NodeKind::Scalar { .. } if node.is_absent() => {}
        NodeKind::Scalar { text, .. } => drop(words.insert(key.to_owned(), (text.trim_end().to_owned(), at))),
        NodeKind::List(items) => {
            for (index, item) in items.iter().enumerate() {
                flatten(item, &join(key, &index.to_string()), item.at, words);
            }
        }
        NodeKind::Mapping(entries) => {
            for entry in entries {
                flatten(&entry.value, &join(key, &entry.key.value), entry.key.at, words);
            }
        }
    }
}

fn join(prefix: &str, key: &str) -> String {
    if prefix.is_empty() { key.to_owned() } else { format!("{prefix}.{key}") }
}

#[cfg(test)]
mod tests {
    use super::check;

    const DEFAULT: &str = "menu:\n  home: Beranda\n  data: Data\nlist: [a, b]\n";

    fn said(text: &str) -> Vec<String> {
        let faults = check(text, DEFAULT).err().unwrap_or_default();
        faults
            .iter()
            .map(|f| {
                let help = f.help.as_ref().map_or("", |help| &help.en);
                format!("{}:{} {}; {help}", f.at.start.line, f.at.start.column, f.message.en)
            })
            .collect()
    }

    #[test]
    fn a_theme_may_say_a_part_and_nothing_unknown() {
        for fine in [
            "",
            "# belum ada\n",
            "menu: { home: Rumah }\n",
            "menu:\n  home:\n",
            "x-kami: { judul: Hai }\n",
            "list: [c]\n",
        ] {
            assert_eq!(said(fine), Vec::<String>::new(), "{fine}");
        }
        assert_eq!(said("menu:\n  hom: Rumah\n"), ["2:3 unknown word `menu.hom`; did you mean `menu.home`?"]);
        assert_eq!(said("menu: Rumah\n"), ["1:1 `menu` is a group of words, not one word; did you mean `menu.data`?"]);
        assert_eq!(said("list: [a, b, c]\n").len(), 1);
        assert!(said("judul: Hai\n")[0].contains("stand under `x-…`"));
        assert_eq!(said("a: [\n").len(), 1);
        assert_eq!(said("- a\n").len(), 1);
    }
}
