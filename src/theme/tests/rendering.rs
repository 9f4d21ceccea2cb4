//! What filters and functions write, and what they refuse.

use super::*;
use crate::markup::SafeHtml;
use serde_json::json;
use std::collections::HashMap;

fn says(template: &str, view: &serde_json::Value, expected: &str) {
    assert_eq!(page(template, view).map_err(|failure| failure.in_language(Language::English)), Ok(expected.to_owned()));
}

#[test]
fn filters_write_for_readers() {
    let view = json!({
        "sum": 412_500_000, "loss": -5000, "share": 0.938, "gain": 23.4, "n": 1234, "score": 13.0, "bytes": 1_234_567,
        "start": "2026-03-09", "end": "2026-03-11", "at": "08:30", "to": "10:00:00", "names": ["a", "b", "c"], "none": null
    });
    for (template, text) in [
        ("{{ sum | money }}", "Rp412.500.000"),
        ("{{ loss | money }}", "−Rp5.000"),
        ("{{ sum | money(currency='USD') }}", "USD 412.500.000"),
        ("{{ sum | money_short }}", "Rp412,5 juta"),
        ("{{ sum | money_thousands }}", "412.500"),
        ("{{ share | percent }}", "93,8%"),
        ("{{ share | percent(decimals=0) }}", "94%"),
        ("{{ gain | points }}", "+23,4"),
        ("{{ n | number }}", "1.234"),
        ("{{ n | number(decimals=2) }}", "1.234,00"),
        ("{{ gain | number }}", "23,4"),
        ("{{ score | number(trim=true) }}", "13"),
        ("{{ bytes | filesize }}", "1,2 MB"),
        ("{{ start | date }}", "9 Maret 2026"),
        ("{{ start | date(form='weekday') }}", "Senin, 9 Maret 2026"),
        ("{{ start | date(form='no_year') }}", "9 Maret"),
        ("{{ start | date(form='month') }}", "Maret 2026"),
        ("{{ start | weekday }}", "Senin"),
        ("{{ start | date_range(end=end) }}", "9–11 Maret 2026"),
        ("{{ start | date_range(end=none) }}", "9 Maret 2026"),
        ("{{ at | time }}", "08.30 WITA"),
        ("{{ at | time_range(end=to) }}", "08.30–10.00 WITA"),
        ("{{ start | timestamp(time=at) }}", "2026-03-09T08:30+08:00"),
        ("{{ names | list }}", "a, b, dan c"),
        ("{{ '/kegiatan/x/' | url }}", "/bimtek/kegiatan/x/"),
        ("{{ 'https://example.go.id/' | url }}", "https://example.go.id/"),
        ("{{ '/kegiatan/x/' | absolute }}", "https://contoh.go.id/bimtek/kegiatan/x/"),
        ("{{ theme.language }} {{ theme.base_path }}", "id /bimtek"),
    ] {
        says(template, &view, text);
    }
}

#[test]
fn filters_refuse_what_they_cannot_write() {
    let view = json!({ "none": null, "half": 0.5, "word": "x", "js": "java\nscript:alert(1)", "bare": "<b>" });
    for (template, reason) in [
        ("{{ none | money }}", "whole number"),
        ("{{ half | money }}", "whole number"),
        ("{{ word | date }}", "2026-03-10"),
        ("{{ none | percent }}", "finite number"),
        ("{{ js | url }}", "no address"),
        ("{{ word | url }}", "no address"),
        ("{{ '//evil.example' | url }}", "no address"),
        ("{{ bare | markup }}", "SafeHtml"),
        ("{{ word | date(form='x') }}", "2026-03-10"),
        ("{{ missing }}", "is not defined"),
        ("{{ word.missing | money }}", "not defined"),
        ("{{ none | date }}", "said in words"),
        ("{{ asset(path='nothing.png') }}", "icons/crest.svg"),
    ] {
        let said = refusal(template, &view);
        assert!(said.contains(reason), "{template}: {said}");
    }
}

#[test]
fn everything_is_escaped_once() {
    let view = json!({ "x": "<script>&'\"", "safe": {"a": 1} });
    says(
        "<p title='{{ x }}'>{{ x }}</p>",
        &view,
        "<p title='&lt;script&gt;&amp;&#39;&quot;'>&lt;script&gt;&amp;&#39;&quot;</p>",
    );
    says("{{ t(key='hello', name=x) }}", &view, "Halo, &lt;script&gt;&amp;&#39;&quot;!");
    says("{{ t(key='plain') }}", &view, "Tanpa &lt;isian&gt; &amp; &quot;kutip&quot;");
    says("{% set y = t(key='plain') %}{{ y }}", &view, "Tanpa &lt;isian&gt; &amp; &quot;kutip&quot;");
    says("{% set y %}{{ x }}{% endset %}{{ y }}", &view, "&lt;script&gt;&amp;&#39;&quot;");
}

#[test]
fn only_safe_html_is_opened() {
    #[derive(serde::Serialize)]
    struct View {
        body: SafeHtml,
    }
    let theme = theme(&[("page.html", "<div>{{ body | markup }}</div>"), ("raw.html", "{{ body }}")]).expect("a theme");
    let view = View { body: SafeHtml::trusted("<b>tebal</b>".to_owned()) };
    assert_eq!(theme.render("page.html", &view).expect("a page"), "<div><b>tebal</b></div>");
    assert!(!theme.render("raw.html", &view).expect("a page").contains("<b>"));
    for forged in
        [json!({"body": {"html": "<b>", "more": 1}}), json!({"body": {"other": "<b>"}}), json!({"body": {"html": 1}})]
    {
        assert!(theme.render("page.html", &forged).is_err());
    }
}

#[test]
fn json_cannot_leave_its_script() {
    let view = json!({ "data": {"name": "</script><!-- & \u{2028}", "b": 1, "a": [1.5, null]} });
    let html = page("<script type=\"application/ld+json\">{{ data | json_ld }}</script>", &view).expect("a page");
    let inside = &html["<script type=\"application/ld+json\">".len()..html.len() - "</script>".len()];
    assert!(!inside.contains(['<', '>', '&', '\u{2028}']), "{inside}");
    assert_eq!(serde_json::from_str::<serde_json::Value>(inside).expect("JSON"), view["data"]);
    assert!(inside.starts_with(r#"{"name":"#), "the order of the fields is kept: {inside}");
}

#[test]
fn words_take_values() {
    says("{{ t(key='people', n=1234, of='2.000') }}", &json!({}), "1.234 peserta dari 2.000");
    says("{{ t(key='year', year=2026) }}", &json!({}), "Tahun 2026");
    says("{{ t(key='odd') }}", &json!({}), "a { b } {c d} {e");
    says("{{ t(key='he' ~ 'llo', name='B') }}", &json!({}), "Halo, B!");
    for (template, reason) in [
        ("{{ t(key='he' ~ 'lo', name='B') }}", "no key `helo`; the nearest is `hello`"),
        ("{{ t(key='he' ~ 'llo') }}", "no value `name`"),
        ("{{ t(key='he' ~ 'llo', name='B', x=1) }}", "no place {x}"),
        ("{{ t(key='hello', name=0.5) }}", "fraction"),
        ("{{ t(key='hello', name=none) }}", "None"),
        ("{{ t(key='people', n='x', of='y') }}", "whole number"),
    ] {
        let said = refusal(template, &json!({ "none": null }));
        assert!(said.contains(reason), "{template}: {said}");
    }
}

#[test]
fn english_has_two_forms() {
    let forms = [("people.one", "One person"), ("people.other", "{n} people")];
    let strings = forms.map(|(key, text)| (key.to_owned(), text.to_owned()));
    let english = I18n::new(Language::English, BTreeMap::from(strings));
    assert_eq!(english.text("people", &[("n", "1")]).as_deref(), Ok("One person"));
    assert_eq!(english.text("people", &[("n", "0")]).as_deref(), Ok("0 people"));
    assert_eq!(english.text("people", &[("n", "1234")]).as_deref(), Ok("1,234 people"));
    assert_eq!(english.text("people", &[]), Err(crate::i18n::Fault::MissingValue("people".to_owned(), "n".to_owned())));
    let indonesian = words(&[("people.other", "{n} orang {x}"), ("only", "x")]);
    assert_eq!(indonesian.differences(&english).len(), 2, "{:?}", indonesian.differences(&english));
}

#[test]
fn the_order_of_a_map_is_the_order_of_the_view() {
    let names: Vec<String> = (0..200).map(|number| format!("k{}", number * 7919 % 211)).collect();
    let map: serde_json::Map<String, serde_json::Value> = names.iter().map(|name| (name.clone(), json!(1))).collect();
    let template = "{% for key, value in map %}{{ key }} {% endfor %}";
    let rendered = |view: &serde_json::Value| page(template, view).expect("a page");
    let view = json!({ "map": map });
    assert_eq!(rendered(&view).split_whitespace().collect::<Vec<_>>(), names);
    assert_eq!(rendered(&view), rendered(&view));
    // A map without an order of its own must not reach a view; this shows that it would be seen.
    let loose: HashMap<&str, u8> = HashMap::from([("a", 1)]);
    assert_eq!(rendered(&json!({ "map": loose })), "a ");
}
