//! Whatever a body is, its HTML is balanced, harmless and in order.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Reads HTML of our own making as strictly as we write it: every `<` begins a known tag, every attribute is in double
/// quotes and on the list, every element is closed in order, no id comes twice, no heading level is skipped.
fn inspect(html: &str) -> Result<(), String> {
    const VOID: [&str; 3] = ["br", "hr", "img"];
    const KNOWN: &str = " p h1 h2 h3 h4 h5 h6 blockquote div section pre code ul ol li table caption thead tbody tr th td \
                         em strong del a sup br hr img span ";
    const ATTRIBUTES: &str = " id href rel title src alt loading decoding class role tabindex aria-label aria-labelledby \
                              scope start ";
    let mut open: Vec<&str> = Vec::new();
    let mut ids = BTreeSet::new();
    let mut level = 2;
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        if rest[..start].contains('>') {
            return Err("a bare >".to_owned());
        }
        let end = rest.find('>').ok_or("an open tag")?;
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes nothing"));
            }
            continue;
        }
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        if !KNOWN.contains(&format!(" {name} ")) {
            return Err(format!("<{name}>"));
        }
        if let Some(digit) = name.strip_prefix('h').and_then(|digit| digit.parse::<u8>().ok()) {
            if digit > level + 1 {
                return Err(format!("h{level} is followed by h{digit}"));
            }
            level = digit;
        }
        if name == "a" && open.contains(&"a") {
            return Err("a link in a link".to_owned());
        }
        let mut left = attributes;
        while !left.is_empty() {
            let stop = left.find(['=', ' ']).unwrap_or(left.len());
            let attribute = &left[..stop];
            if !ATTRIBUTES.contains(&format!(" {attribute} ")) {
                return Err(format!("the attribute {attribute} in <{tag}>"));
            }
            left = &left[stop..];
            if let Some(value) = left.strip_prefix("=\"") {
                let (value, after) = value.split_once('"').ok_or("an open value")?;
                if value.contains(['<', '>']) {
                    return Err(format!("an unescaped value in <{tag}>"));
                }
                if attribute == "id" && !ids.insert(value.to_owned()) {
                    return Err(format!("the id {value} comes twice"));
                }
                let safe = ["/", "#", "http://", "https://", "mailto:", "tel:"];
                let lower = value.to_ascii_lowercase();
                let on_site = attribute != "src" || value.starts_with("/sub/");
                if matches!(attribute, "href" | "src")
                    && (!on_site || !safe.iter().any(|start| lower.starts_with(start)) || lower.starts_with("//"))
                {
                    return Err(format!("the address {value}"));
                }
                left = after;
            }
            left = left.strip_prefix(' ').unwrap_or(left);
        }
        if !VOID.contains(&name) {
            open.push(name);
        }
    }
    if rest.contains('>') {
        return Err("a bare >".to_owned());
    }
    if open.is_empty() { Ok(()) } else { Err(format!("left open: {open:?}")) }
}

fn check(body: &str) -> Result<(), String> {
    let found = rendered(body, "/sub", "p-");
    for link in found.links.iter().chain(&found.unsafe_urls) {
        body.get(link.at.clone()).ok_or("a place outside the body")?;
    }
    let html = found.html.as_str();
    if html.contains("<script") || html.chars().any(|letter| letter.is_control() && letter != '\n' && letter != '\t') {
        return Err("a script or a control character".to_owned());
    }
    let said = inline_text(body);
    if excerpt(body, 160).chars().count() > 160 || said.contains('\n') {
        return Err("a description that is too long".to_owned());
    }
    inspect(html).map_err(|fault| format!("{fault}\n{body:?}\n{html}"))
}

/// Pieces that mean something to Markdown, to HTML or to a template.
fn piece() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "\n",
        "\n\n",
        " ",
        "    ",
        "# ",
        "### ",
        "###### ",
        "#",
        "- ",
        "1. ",
        "> ",
        "> [!NOTE]\n",
        "- [x] ",
        "[ ] ",
        "|",
        "|-|\n",
        "| a | b |\n|-|:-:|\n| c | d |\n",
        "Tabel: x\n\n",
        "Table 1: ",
        "[^1]",
        "\n[^1]: ",
        "[^A]",
        "\n\n[^a]: # b\n\n    ### c\n\n",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```",
        "```js\n",
        "<script>",
        "</script>",
        "<b onclick=x>",
        "<!--",
        "-->",
        "<a href='javascript:x'>",
        "[a](",
        ")",
        "[",
        "]",
        "![",
        "](/x)",
        "](https://x.y)",
        "](javascript:x)",
        "](java\tscript:x)",
        "](<",
        ">)",
        "<https://a.b>",
        "<javascript:x>",
        "<a@b.c>",
        "{#id}",
        "{#\"x}",
        "{# fn-1}",
        "{{ x }}",
        "{% raw %}",
        "&lt;",
        "&#106;",
        "&#x0;",
        "&amp;lt;",
        "\"",
        "'",
        "\\",
        "\u{0}",
        "\u{85}",
        "\u{feff}",
        "\r",
        "\r\n",
        "é",
        "漢",
        "\u{202e}",
        "[r]",
        "\n[r]: javascript:x\n",
        "\n[r]: /y 'z'\n",
        "---\n",
        "===\n",
        "\"onload=\"",
    ]);
    prop_oneof![6 => known.prop_map(str::to_owned), 1 => "[a-z<>&\"' \n]{1,6}", 1 => any::<char>().prop_map(String::from)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_text_becomes_harmless(body in "\\PC{0,200}") {
        prop_assert_eq!(check(&body), Ok(()));
    }

    #[test]
    fn any_mixture_becomes_harmless(pieces in prop::collection::vec(piece(), 0..40)) {
        prop_assert_eq!(check(&pieces.concat()), Ok(()));
    }

    /// What is written as plain words is shown, whatever stands around it.
    #[test]
    fn words_are_not_lost(pieces in prop::collection::vec(piece(), 0..10)) {
        let body = format!("mulaikata\n\n{}", pieces.concat());
        prop_assert!(html(&body).contains("mulaikata"));
    }
}

#[test]
fn the_inspector_sees_faults() {
    for bad in [
        "<p>",
        "</p>",
        "<p><em></p></em>",
        "<script>",
        "<p onclick=\"x\">",
        "<a href=\"javascript:x\">",
        "<h4></h4>",
        "a > b",
    ] {
        assert!(inspect(bad).is_err(), "{bad}");
    }
    assert_eq!(inspect("<h3 id=\"a\">x</h3><p>a<br><a href=\"/b\">c</a></p>"), Ok(()));
}

#[test]
fn deep_and_long_bodies_are_survived() {
    for (piece, times) in [
        (">", 20_000),
        ("- ", 5_000),
        ("[", 20_000),
        ("![", 20_000),
        ("*a", 20_000),
        ("# a\n", 5_000),
        ("[^1]", 5_000),
        ("<", 20_000),
        ("a[b](c)", 5_000),
        ("| a |\n|-|\n\n", 5_000),
        ("`", 20_000),
        ("&#106;", 20_000),
        ("{{", 20_000),
    ] {
        assert_eq!(check(&piece.repeat(times)), Ok(()), "{piece}");
    }
}

/// Bodies that nobody on this project wrote; where the corpus is not at hand, there is nothing to do.
#[test]
#[expect(clippy::print_stderr, reason = "a test says what it could not try")]
fn real_bodies_become_harmless() {
    let corpora = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora");
    if !corpora.is_dir() {
        eprintln!("no corpora beside the project: no real bodies to try");
    }
    let mut folders = vec![corpora];
    let mut refused = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "md")
                && let Ok(text) = std::fs::read_to_string(&path)
            {
                let body = text
                    .strip_prefix("---\n")
                    .and_then(|rest| rest.split_once("\n---\n"))
                    .map_or(text.as_str(), |(_, body)| body);
                assert_eq!(check(body), Ok(()), "{}", path.display());
                let found = rendered(body, "", "");
                refused.extend(found.unsafe_urls.into_iter().map(|link| link.target));
            }
        }
    }
    assert!(refused.is_empty(), "{refused:?}");
}
