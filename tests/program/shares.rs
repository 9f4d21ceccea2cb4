//! Share pictures, from `site.yaml` to what a page names: there, of the sides it tells, drawn once, and none where none is wanted.

use crate::support::{Bench, SMALL};
use scraper::{Html, Selector};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::path::Path;
use terang::picture::look;

const ADDRESS: &str = "https://training.example.org/open/";

/// What a page says of its picture: the name of a tag, its content.
fn told(page: &[u8]) -> BTreeMap<String, String> {
    let html = Html::parse_document(std::str::from_utf8(page).expect("UTF-8"));
    let selector = Selector::parse("meta").expect("a selector");
    let named = html.select(&selector).filter_map(|meta| {
        let name = meta.value().attr("property").or(meta.value().attr("name"))?;
        Some((name.to_owned(), meta.value().attr("content")?.to_owned()))
    });
    named.filter(|(name, _)| name.starts_with("og:image") || name.starts_with("twitter:")).collect()
}

fn has_ending(name: &str, wanted: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending == wanted)
}

/// The pages of a site.
fn pages(output: &BTreeMap<String, Vec<u8>>) -> impl Iterator<Item = (&String, &Vec<u8>)> {
    output.iter().filter(|(name, _)| has_ending(name, "html"))
}

/// The pictures that were published for sharing.
fn shares(output: &BTreeMap<String, Vec<u8>>) -> BTreeSet<&str> {
    let is_share =
        |name: &&str| name.rsplit('/').next().is_some_and(|name| name.starts_with("share") && has_ending(name, "png"));
    output.keys().map(String::as_str).filter(is_share).collect()
}

/// The path of the picture that a page names.
fn picture_of(output: &BTreeMap<String, Vec<u8>>, page: &str) -> String {
    told(&output[page])["og:image"].strip_prefix(ADDRESS).expect("an address of the site").to_owned()
}

#[test]
fn every_page_names_a_picture_that_is_there() {
    let bench = Bench::copy_of(SMALL);
    bench.build(&[]);
    let output = bench.output();
    let (mut named, mut count) = (BTreeSet::new(), 0);
    for (page, bytes) in pages(&output) {
        let tags = told(bytes);
        if tags.is_empty() {
            let text = String::from_utf8(bytes.clone()).unwrap();
            assert!(text.contains("noindex") || text.contains("http-equiv=\"refresh\""), "{page} has no picture");
            continue;
        }
        let path = picture_of(&output, page);
        let file = output.get(&path).unwrap_or_else(|| panic!("{page} names {path}, which is not there"));
        let header = look(Cursor::new(file), file.len() as u64, &path).expect("a picture");
        let sides = (tags["og:image:width"].parse(), tags["og:image:height"].parse());
        assert_eq!(sides, (Ok(header.width), Ok(header.height)), "{page}");
        assert_eq!((header.width, header.height), (1200, 630));
        assert_eq!(
            (tags["og:image:type"].as_str(), tags["twitter:card"].as_str()),
            ("image/png", "summary_large_image")
        );
        assert!(!tags["og:image:alt"].is_empty(), "{page}");
        assert!(file.len() < 40_000, "{path}: {} bytes", file.len());
        named.insert(path);
        count += 1;
    }
    assert!(count > 20, "{count}");
    assert_eq!(
        named.iter().map(String::as_str).collect::<BTreeSet<_>>(),
        shares(&output),
        "pictures that no page names"
    );
}

#[test]
fn a_report_shows_its_programs_picture_or_its_own() {
    let bench = Bench::copy_of(SMALL);
    bench.build(&[]);
    let before = bench.output();
    let (report, program) = ("events/letters-1/index.html", "programs/plain-language/index.html");
    assert_eq!(picture_of(&before, report), picture_of(&before, program));
    assert!(picture_of(&before, program).starts_with("programs/plain-language/share-"));
    assert_eq!(picture_of(&before, "index.html"), "share.png");
    assert_eq!(picture_of(&before, "method/index.html"), "share.png");
    let alt = &told(&before[report])["og:image:alt"];
    assert_eq!(
        alt,
        "Bimtek: Plain language. Run held: 1; participants attended: 18; year: 2026. Open training, Office of Open Training."
    );
    bench.write("content/site.yaml", format!("{}share_pictures: events\n", bench.read("content/site.yaml")));
    bench.build(&[]);
    let after = bench.output();
    assert!(picture_of(&after, report).starts_with("events/letters-1/share-"));
    assert_eq!(picture_of(&after, program), picture_of(&before, program));
    assert_eq!(shares(&after).len(), shares(&before).len() + 2);
}

#[test]
fn none_is_none() {
    let bench = Bench::copy_of(SMALL);
    bench.write("content/site.yaml", format!("{}share_pictures: none\n", bench.read("content/site.yaml")));
    bench.build(&[]);
    let output = bench.output();
    assert!(shares(&output).is_empty());
    for (page, bytes) in pages(&output) {
        let tags = told(bytes);
        assert!(
            tags.is_empty() || tags == BTreeMap::from([("twitter:card".to_owned(), "summary".to_owned())]),
            "{page}: {tags:?}"
        );
    }
    let said = {
        bench.replace("content/site.yaml", "share_pictures: none", "share_pictures: all");
        bench.run(&["check", "--as-of", "2026-11-22", "--lang", "en"])
    };
    assert_eq!(said.status, 1);
    assert!(said.stderr.contains("programs") && said.stderr.contains("site.yaml:"), "{}", said.stderr);
}

#[test]
fn a_picture_is_drawn_when_what_it_says_changes() {
    let bench = Bench::copy_of(SMALL);
    bench.build(&[]);
    let first = bench.output();
    let name = picture_of(&first, "programs/plain-language/index.html");
    // Another picture in its place, which the manifest calls ours: who draws nothing does not notice.
    let other = picture_of(&first, "programs/open-data/index.html");
    bench.pass_off(&other, &name);
    bench.build(&[]);
    assert_eq!(bench.output()[&name], first[&other], "it was drawn again");
    bench.build(&["--clean"]);
    assert_eq!(bench.output(), first, "it was not drawn again");
    let event = "content/events/2026/letters-1/event.md";
    bench.replace(event, "attended: 18, attended_by_day: [18]", "attended: 19, attended_by_day: [19]");
    bench.build(&[]);
    let second = bench.output();
    assert!(!second.contains_key(&name), "the old picture is gone");
    assert_ne!(picture_of(&second, "programs/plain-language/index.html"), name);
    // No page changes with the site's picture.
    assert_eq!(second["about/index.html"], first["about/index.html"]);
}

#[test]
fn a_site_without_anything_has_a_picture_too() {
    let bench = Bench::empty();
    bench.write(
        "content/site.yaml",
        "title: Empty\nbase_url: https://training.example.org/open\nlanguage: en\nagency: { name: Office }\n",
    );
    bench.build(&[]);
    let output = bench.output();
    assert_eq!(shares(&output), BTreeSet::from(["share.png"]));
    assert_eq!(told(&output["index.html"])["og:image:alt"], "Empty. Office.");
}

#[test]
fn the_pictures_have_the_colours_of_the_sites_theme() {
    let bench = Bench::copy_of(SMALL);
    bench.build(&[]);
    let before = bench.output();
    let css = std::fs::read_to_string(crate::support::root().join("themes/default/static/terang.css")).unwrap();
    bench.write("themes/default/static/terang.css", css.replacen("--deep: #0d2b50", "--deep: #502b0d", 1));
    bench.build(&[]);
    let after = bench.output();
    let program = "programs/plain-language/index.html";
    assert_ne!(picture_of(&before, program), picture_of(&after, program));
    assert!(after["share.png"].windows(3).any(|colour| colour == [0x50, 0x2b, 0x0d]), "its palette");
    assert!(!before["share.png"].windows(3).any(|colour| colour == [0x50, 0x2b, 0x0d]));
}
