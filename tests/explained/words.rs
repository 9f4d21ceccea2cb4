//! The words of the theme, read as data: where a sentence has a place, a figure must be given for it.

use crate::facts::Content;
use crate::support::root;
use std::collections::BTreeMap;

pub struct Words(BTreeMap<String, String>);

impl Words {
    /// The words of a language, by key.
    pub fn read(language: &str) -> Self {
        let all = Content::read(&root().join("themes/default/i18n"));
        let file = all.file(&format!("{language}.yaml"));
        Self(file.iter().map(|fact| (fact.path.clone(), fact.text.clone())).collect())
    }

    /// The words of a key that has no place.
    pub fn word(&self, key: &str) -> &str {
        self.0.get(key).unwrap_or_else(|| panic!("no words for {key}"))
    }

    /// The sentence with its places filled, in every plural form; nothing where a value is unknown.
    pub fn fill(&self, key: &str, values: &[(&str, Option<String>)]) -> Vec<String> {
        if values.iter().any(|(_, value)| value.is_none()) {
            return Vec::new();
        }
        let forms: Vec<&String> =
            ["", ".one", ".other"].iter().filter_map(|form| self.0.get(&format!("{key}{form}"))).collect();
        assert!(!forms.is_empty(), "no words for {key}");
        let put = |form: &String| {
            let mut text = form.clone();
            for (place, value) in values {
                text = text.replace(&format!("{{{place}}}"), value.as_deref().unwrap_or_default());
            }
            assert!(!text.contains('{'), "{key} has a place without a value: {text}");
            text
        };
        forms.into_iter().map(put).collect()
    }

    /// Keys whose words hold a number although they have no place.
    pub fn with_constants(&self) -> impl Iterator<Item = (&str, &str)> {
        let fixed = |text: &str| !text.contains('{') && text.contains(|c: char| c.is_ascii_digit());
        self.0.iter().filter(move |(_, text)| fixed(text)).map(|(key, text)| (key.as_str(), text.as_str()))
    }
}
