//! Content is data: never a template, never HTML, never an address that a browser could run.

use crate::support::{Bench, SMALL};

const HOSTILE: &str = "</title><script>alert(1)</script>{{ 7 * 7 }}{% include 'x' %}\" onmouseover=\"alert(2)";

/// Every HTML page of a site into whose every text something hostile was put.
fn pages() -> Vec<(String, String)> {
    let bench = Bench::copy_of(SMALL);
    let quoted = format!("'{}'", HOSTILE.replace('\'', "''"));
    for (file, key) in [
        ("content/site.yaml", "title: Open training"),
        ("content/site.yaml", "tagline: A plain site in English, with almost nothing published"),
        ("content/programs/plain-language.md", "title: Plain language"),
        ("content/programs/plain-language.md", "summary: Writing so that readers find, understand and use it."),
        ("content/speakers/ada-example.md", "name: Ada Example"),
        ("content/materials/checklist.md", "title: A checklist"),
        ("content/events/2026/letters-1/event.md", "title: Batch 1"),
        ("content/pages/about.md", "title: About"),
    ] {
        let name = key.split(':').next().expect("a key");
        bench.replace(file, key, &format!("{name}: {quoted}"));
    }
    bench.write("content/programs/open-data.md", format!("---\ntitle: Open\nkind: workshop\nsummary: Data.\n---\n{HOSTILE}\n\n<img src=x onerror=alert(3)>\n\n`{{{{ 7 * 7 }}}}`\n"));
    bench.build(&[]);
    let text = |(name, bytes): (String, Vec<u8>)| Some((name, String::from_utf8(bytes).ok()?));
    bench.output().into_iter().filter(|(name, _)| name.ends_with("html")).filter_map(text).collect()
}

#[test]
fn nothing_hostile_gets_out() {
    let pages = pages();
    assert!(pages.len() > 10);
    for (name, html) in pages {
        assert!(!html.contains("<script>alert"), "{name}: a script got through");
        assert!(!html.contains("<img src=x"), "{name}: raw HTML got through");
        for (at, _) in html.match_indices("\" onmouseover=\"") {
            // A quotation mark means nothing between tags; inside one it would end an attribute.
            let last = html[..at].rfind(['<', '>']).map(|place| &html[place..=place]);
            assert_eq!(last, Some(">"), "{name}: an attribute was opened");
        }
        assert!(!html.contains(">49<") && !html.contains(" 49 "), "{name}: content ran as a template");
    }
}

#[test]
fn it_is_shown_as_it_was_written() {
    let pages = pages();
    let (_, program) = pages.iter().find(|(name, _)| name == "programs/open-data/index.html").expect("the page");
    assert!(program.contains("{{ 7 * 7 }}"), "braces are text");
    assert!(program.contains("&lt;img src=x onerror=alert(3)&gt;"), "HTML is text");
}

#[test]
fn an_address_that_runs_is_refused() {
    let bench = Bench::copy_of(SMALL);
    bench.replace("content/materials/checklist.md", "https://example.org/list", "javascript:alert(1)");
    bench.replace("content/pages/about.md", "[above](#read)", "[above](JaVaScRiPt:alert(1))");
    let said = bench.run(&["check", "--format", "json"]);
    assert_eq!(said.status, 1);
    assert_eq!(said.stdout.lines().filter(|line| line.contains("unsafe-url")).count(), 2, "{}", said.stdout);
}
