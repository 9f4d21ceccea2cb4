//! The words of the theme, read as data: where a sentence has a place, a figure must be given for it.

use crate::recompute::facts::Content;
use crate::support::root;
use std::collections::BTreeMap;

pub struct Words {
    texts: BTreeMap<String, String>,
    /// Whether one thing is told from many.
    has_plural: bool,
}

impl Words {
    /// The words of a language, by key.
    pub fn read(language: &str) -> Self {
        let all = Content::read(&root().join("themes/default/i18n"));
        let file = all.file(&format!("{language}.yaml"));
        let texts = file.iter().map(|fact| (fact.path.clone(), fact.text.clone())).collect();
        Self { texts, has_plural: language == "en" }
    }

    /// The words of a key that has no place.
    pub fn word(&self, key: &str) -> &str {
        self.texts.get(key).unwrap_or_else(|| panic!("no words for {key}"))
    }

    /// The sentence with its places filled, in the form that the count `n` asks for; nothing where a value is unknown.
    pub fn fill(&self, key: &str, values: &[(&str, Option<String>)]) -> Vec<String> {
        if values.iter().any(|(_, value)| value.is_none()) {
            return Vec::new();
        }
        let is_one = values.iter().any(|(place, value)| *place == "n" && value.as_deref() == Some("1"));
        let forms: &[&str] = if self.has_plural && is_one { &["", ".one", ".other"] } else { &["", ".other"] };
        let form = forms.iter().find_map(|form| self.texts.get(&format!("{key}{form}")));
        assert!(form.is_some(), "no words for {key}");
        let put = |form: &String| {
            let mut text = form.clone();
            for (place, value) in values {
                text = text.replace(&format!("{{{place}}}"), value.as_deref().unwrap_or_default());
            }
            assert!(!text.contains('{'), "{key} has a place without a value: {text}");
            text
        };
        form.into_iter().map(put).collect()
    }

    /// Keys whose words hold a number although they have no place.
    pub fn with_constants(&self) -> impl Iterator<Item = (&str, &str)> {
        let fixed = |text: &str| !text.contains('{') && text.contains(|c: char| c.is_ascii_digit());
        self.texts.iter().filter(move |(_, text)| fixed(text)).map(|(key, text)| (key.as_str(), text.as_str()))
    }
}
