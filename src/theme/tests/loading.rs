//! What is refused before any page is rendered, and how it is said.

use super::*;
use serde_json::json;

#[test]
fn faults_are_shown_where_the_author_wrote_them() {
    let indented = "<div>\n\n    <p>\n        {{ missing | money }}\n    </p>\n</div>\n";
    let said = refusal(indented, &json!({}));
    assert!(said.contains("templates/page.html:4:12"), "{said}");
    assert!(said.contains("{{ missing | money }}"), "{said}");
    assert!(said.contains("is not defined") && said.contains("`is defined`"), "{said}");
    for (template, place, reason) in [
        ("<p>\n{{ x | nothing }}</p>", "page.html:2:8", "Unknown filter `nothing`"),
        ("<p>\n\n{% if %}", "page.html:3:7", "expected"),
        ("a\n {{ t(key='unknown') }}", "page.html:2:5", "no key `unknown`"),
        ("{{ t(key='hello') }}", "page.html:1:4", "no value `name`"),
        ("{{ t(key='hello', name='x', more=[1, range(end=2)]) }}", "page.html:1:4", "no place {more}"),
        ("{% if t(key=\"hello\") == 'x' %}{% endif %}", "page.html:1:7", "no value `name`"),
        ("a\n{{ x | safe }}", "page.html:2:6", "markup"),
        ("{{ x | group_by(attribute='a') }}", "page.html:1:6", "order"),
        ("{% include 'no.html' %}", "page.html:1", "no.html"),
        ("{% extends 'no.html' %}", "page.html", "no.html"),
    ] {
        let failure = theme(&[("page.html", template)]).expect_err(template).in_language(Language::English);
        assert!(failure.contains(&format!("templates/{place}")), "{template}: {failure}");
        assert!(failure.to_lowercase().contains(&reason.to_lowercase()), "{template}: {failure}");
    }
}

#[test]
fn keys_that_templates_name_are_known() {
    let theme =
        theme(&[("page.html", "{{ t(key='plain') }}{{ t(key='pl' ~ 'ain') }}{# t(key='no') #}{{ '}} t(key=' }}")]);
    assert_eq!(theme.expect("a theme").required_keys().collect::<Vec<_>>(), ["plain"]);
}

#[test]
fn a_fault_inside_an_included_file_shows_both() {
    let templates = [("page.html", "<p>\n{% include 'part.html' %}</p>"), ("part.html", "\n\n{{ missing }}")];
    let theme = theme(&templates).expect("a theme");
    let failure = theme.render("page.html", &json!({})).expect_err("no such field").in_language(Language::Indonesian);
    assert!(failure.contains("templates/part.html:3:4"), "{failure}");
    assert!(failure.contains("page.html:2"), "{failure}");
    let failure = theme.render("other.html", &json!({})).expect_err("no such template").in_language(Language::English);
    assert!(failure.contains("other.html"), "{failure}");
}

#[test]
fn a_theme_overrides_another_file_by_file() {
    let base = files(&[("page.html", "base"), ("other.html", "base")]);
    let mut own = ThemeFiles::default();
    own.templates.insert("page.html".to_owned(), "own".to_owned());
    let both = base.overridden_by(own);
    assert_eq!(both.templates["page.html"], "own");
    assert_eq!(both.templates["other.html"], "base");
    assert_eq!(both.assets.len(), 2);
}

#[test]
fn a_folder_is_read_and_written_back() {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in [
        ("templates/parts/a.html", "\u{feff}a\r\nb"),
        ("static/x.bin", "x"),
        ("i18n/id.yaml", "a: b"),
        ("theme.yaml", "name: x"),
        ("README.md", "x"),
        (".hidden", "x"),
    ] {
        let place = folder.path().join(path);
        std::fs::create_dir_all(place.parent().expect("a parent")).expect("a folder");
        std::fs::write(place, text).expect("a file");
    }
    let files = ThemeFiles::read(folder.path()).expect("a theme");
    assert_eq!(files.templates["parts/a.html"], "a\nb");
    let paths: Vec<String> = files.entries().map(|(path, _)| path).collect();
    assert_eq!(paths, ["i18n/id.yaml", "static/x.bin", "templates/parts/a.html", "theme.yaml"]);
    std::fs::write(folder.path().join("i18n/fr.yaml"), "x").expect("a file");
    let refused = ThemeFiles::read(folder.path()).expect_err("an unknown language").in_language(Language::English);
    assert!(refused.contains("fr.yaml") && refused.contains("i18n/en.yaml"), "{refused}");
    assert!(ThemeFiles::read(&folder.path().join("no")).is_err());
}

#[test]
fn static_files_have_their_hash_in_their_name() {
    let theme = theme(&[]).expect("a theme");
    let url = theme.asset_url("icons/crest.svg").expect("an asset");
    let assets: Vec<_> = theme.assets().collect();
    assert_eq!(assets.len(), 1, "the stylesheet stands inside the pages");
    assert_eq!(url, format!("/bimtek/{}", assets[0].0));
    let name = assets[0].0.strip_prefix("aset/icons/crest.").and_then(|rest| rest.strip_suffix(".svg"));
    assert!(name.is_some_and(|hash| hash.len() == 10 && hash.bytes().all(|digit| digit.is_ascii_hexdigit())), "{url}");
    assert_eq!(theme.asset_folder(), "aset");
    assert_eq!(theme.asset_url("no"), None);
    let html = page("{{ asset(path='icons/crest.svg') }} {{ asset_data(path='icons/crest.svg') }}", &json!({}));
    assert_eq!(html.expect("a page"), format!("{url} data:image/svg+xml,%3Csvg%20xmlns=%27x%27/%3E"));
}

#[test]
fn the_style_is_the_same_on_every_page_and_its_hash_fits() {
    use sha2::{Digest, Sha256};
    let theme = theme(&[("page.html", "<style>{{ theme.css }}</style>{{ theme.style_hash }}")]).expect("a theme");
    let html = theme.render("page.html", &json!({})).expect("a page");
    let css = theme.css();
    assert_eq!(html, format!("<style>{css}</style>{}", crate::markup::escape(theme.style_hash())));
    assert_eq!(theme.style_hash(), format!("sha256-{}", style::base64(&Sha256::digest(css))));
    // The SHA-256 of nothing, and the vectors of RFC 4648.
    assert_eq!(style::base64(&Sha256::digest("")), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    for (bytes, text) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
        assert_eq!(style::base64(bytes.as_bytes()), text);
    }
    let mut closing = files(&[]);
    closing.assets.insert("terang.css".to_owned(), b"a{content:'</STYLE>'}".to_vec());
    assert!(Theme::new(closing, words(&[]), settings()).is_err());
}

#[test]
fn a_theme_serves_many_threads_and_has_a_fingerprint() {
    fn shared<T: Send + Sync>(theme: &T) -> &T {
        theme
    }
    let one = theme(&[("page.html", "a")]).expect("a theme");
    let same = theme(&[("page.html", "a")]).expect("a theme");
    let other = theme(&[("page.html", "b")]).expect("a theme");
    assert_eq!(shared(&one).fingerprint(), same.fingerprint());
    assert_ne!(one.fingerprint(), other.fingerprint());
}

/// The list in `embedded.rs` is kept by hand; this keeps it true.
#[test]
fn the_embedded_list_is_the_folder() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default");
    let listed: Vec<String> = embedded::FILES.iter().map(|(path, _)| (*path).to_owned()).collect();
    let present: Vec<String> =
        ThemeFiles::read(&folder).expect("the default theme").entries().map(|(path, _)| path).collect();
    let lines = present.iter().map(|path| format!("    \"{path}\",")).collect::<Vec<_>>().join("\n");
    assert_eq!(listed, present, "src/theme/embedded.rs must list:\n{lines}");
}
