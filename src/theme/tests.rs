//! Small templates and views of our own; the default theme has its own tests.

mod css;
mod loading;
mod rendering;
mod tightening;

use super::*;

/// The files of a theme whose templates and words are given.
pub(super) fn files(templates: &[(&str, &str)]) -> ThemeFiles {
    let pair = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
    ThemeFiles {
        templates: templates.iter().map(pair).collect(),
        assets: BTreeMap::from([
            ("terang.css".to_owned(), b"a { color: red; }".to_vec()),
            ("icons/crest.svg".to_owned(), b"<svg xmlns='x'/>".to_vec()),
        ]),
        ..ThemeFiles::default()
    }
}

pub(super) fn settings() -> Settings {
    Settings {
        language: Language::Indonesian,
        currency: "IDR".to_owned(),
        time_zone: "Asia/Makassar".to_owned(),
        base_url: "https://contoh.go.id/bimtek".to_owned(),
        base_path: "/bimtek".to_owned(),
        stylesheet: "terang.css".to_owned(),
    }
}

pub(super) fn words(strings: &[(&str, &str)]) -> I18n {
    I18n::new(Language::Indonesian, strings.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect())
}

const WORDS: &[(&str, &str)] = &[
    ("hello", "Halo, {name}!"),
    ("plain", "Tanpa <isian> & \"kutip\""),
    ("people.other", "{n} peserta dari {of}"),
    ("year", "Tahun {year}"),
    ("odd", "a { b } {c d} {e"),
];

pub(super) fn theme(templates: &[(&str, &str)]) -> Result<Theme, Failure> {
    Theme::new(files(templates), words(WORDS), settings())
}

/// Renders one template, named `page.html`.
pub(super) fn page(template: &str, view: &serde_json::Value) -> Result<String, Failure> {
    theme(&[("page.html", template)])?.render("page.html", view)
}

/// The whole message of a template that must fail.
pub(super) fn refusal(template: &str, view: &serde_json::Value) -> String {
    match page(template, view) {
        Ok(html) => panic!("must fail: {template} gave {html}"),
        Err(failure) => failure.in_language(Language::English),
    }
}
