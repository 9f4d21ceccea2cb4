//! Photos and portraits, from the file of a camera to what a reader gets.

mod made;
mod seen;

use crate::support::{Bench, SMALL, files, opened};
use made::{SECRET, camera_jpeg, transparent_png, turned_behind_png, webp};
use scraper::{Html, Selector};
use seen::{chunks, quarters, segments};
use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::Path;
use terang::content::Touched;
use terang::picture::{Purpose, key, look, make};
use terang::pipeline::{Memory, Request, Shown, Today};
use terang::shape::{Date, Scalar};
use terang::words::Language;

const EVENT: &str = "content/events/2026/foto-2026-1";
const FRONT: &str = "---\nprogram: open-data\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-10\nspeakers: [{ speaker: ada-example }]\nphotos:\n  - { file: photos/day-1.jpg, alt: People at tables }\n  - { file: photos/map.png, alt: A plan of the room }\n  - { file: photos/day-2.webp, alt: People who leave }\n  - { file: photos/untold.jpg }\n---\n![](/events/foto-2026-1/photos/day-1.jpg)\n\n[The plan](/events/foto-2026-1/photos/map.png)\n";

/// A small site with photos of every kind, one without a description, and a portrait.
fn site() -> Bench {
    let bench = Bench::copy_of(SMALL);
    bench.write(&format!("{EVENT}/event.md"), FRONT);
    bench.write(&format!("{EVENT}/photos/day-1.jpg"), camera_jpeg(900, 600));
    bench.write(&format!("{EVENT}/photos/map.png"), transparent_png(700, 350));
    bench.write(&format!("{EVENT}/photos/day-2.webp"), webp(64, 48));
    bench.write(&format!("{EVENT}/photos/untold.jpg"), camera_jpeg(64, 48));
    bench.replace("content/speakers/ada-example.md", "name:", "photo: { file: ada.jpg, alt: Ada }\nname:");
    bench.write("content/speakers/ada.jpg", camera_jpeg(90, 60));
    bench
}

/// The copies of pictures that were published, without share pictures, which are drawn.
fn pictures(output: &BTreeMap<String, Vec<u8>>) -> BTreeMap<&str, &[u8]> {
    let endings = ["jpg", "jpeg", "png", "webp"].map(Some);
    let is_picture = |name: &str| endings.contains(&Path::new(name).extension().and_then(|ending| ending.to_str()));
    let is_drawn = |name: &str| name.rsplit('/').next().is_some_and(|name| name.starts_with("share"));
    let all = output.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    all.filter(|(name, _)| is_picture(name) && !is_drawn(name)).collect()
}

/// The one picture whose name begins so.
fn one<'a>(output: &'a BTreeMap<String, Vec<u8>>, begin: &str) -> (&'a str, &'a [u8]) {
    let found: Vec<_> = pictures(output).into_iter().filter(|(name, _)| name.starts_with(begin)).collect();
    assert_eq!(found.len(), 1, "{begin}: {found:?}");
    found[0]
}

#[test]
fn nothing_of_a_file_is_published_but_its_picture() {
    let bench = site();
    bench.build(&[]);
    let output = bench.output();
    let sources: Vec<Vec<u8>> = files(&bench.path("content"))
        .into_iter()
        .filter(|(name, _)| name.contains("photos/"))
        .map(|(_, bytes)| bytes)
        .collect();
    assert_eq!(sources.len(), 4);
    for (name, bytes) in &opened(&output) {
        assert!(!bytes.windows(SECRET.len()).any(|part| part == SECRET.as_bytes()), "{name} tells where it was taken");
        assert!(!sources.contains(bytes), "{name} is the file as it was saved");
        assert!(!name.contains("untold"), "{name} has no description");
    }
    let names: Vec<String> = pictures(&output)
        .keys()
        .map(|name| name.rsplit('/').next().unwrap().split('.').next().unwrap().to_owned())
        .collect();
    assert_eq!(names, ["day-1-320", "day-1-600", "day-2-64", "map-320", "map-700", "ada-60"]);
    for (name, bytes) in pictures(&output) {
        let marks = if name.ends_with("png") { chunks(bytes) } else { segments(bytes) };
        let allowed =
            if name.ends_with("png") { &["IHDR", "IDAT", "IEND"][..] } else { &["e0", "db", "c0", "c4", "da"] };
        assert!(marks.iter().all(|mark| allowed.contains(&mark.as_str())), "{name}: {marks:?}");
    }
}

/// Papers that are pictures are published in full, each under its own name.
const PAPERS: [&str; 4] = ["scan.jpg", "plan.png", "scan.webp", "really-a-photo.pdf"];

/// A small site with such papers.
fn papers() -> Bench {
    let bench = Bench::copy_of(SMALL);
    let one = |name: &&str| format!("{{ title: {name}, kind: other, file: documents/{name}, checked: {{ by: Ada }} }}");
    let list = PAPERS.iter().map(one).collect::<Vec<_>>().join(", ");
    bench.write(
        &format!("{EVENT}/event.md"),
        format!(
            "---\nprogram: open-data\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-10\ndocuments: [{list}]\n---\n"
        ),
    );
    for (name, bytes) in [
        ("scan.jpg", camera_jpeg(90, 60)),
        ("plan.png", transparent_png(70, 35)),
        ("scan.webp", webp(64, 48)),
        ("really-a-photo.pdf", camera_jpeg(90, 60)),
    ] {
        bench.write(&format!("{EVENT}/documents/{name}"), bytes);
    }
    bench
}

#[test]
fn of_a_paper_that_is_a_picture_nothing_else_is_published() {
    let bench = papers();
    bench.build(&[]);
    let output = bench.output();
    for (name, bytes) in &opened(&output) {
        assert!(!bytes.windows(SECRET.len()).any(|part| part == SECRET.as_bytes()), "{name} tells where it was taken");
    }
    let allowed = |name: &str| -> (&[&str], Vec<String>, &[u8]) {
        let (_, bytes) = output.iter().find(|(path, _)| path.ends_with(&format!("/{name}"))).expect("published");
        match name {
            "plan.png" => (&["IHDR", "IDAT", "IEND"], chunks(bytes), bytes),
            _ => (&["e0", "e1", "db", "c0", "c4", "da"], segments(bytes), bytes),
        }
    };
    for name in ["scan.jpg", "plan.png", "really-a-photo.pdf"] {
        let (allowed, marks, _) = allowed(name);
        assert!(marks.iter().all(|mark| allowed.contains(&mark.as_str())), "{name}: {marks:?}");
    }
    // Not a pixel is another, and it still stands upright.
    let pixels = |bytes: &[u8]| jpeg_decoder::Decoder::new(Cursor::new(bytes)).decode().expect("a JPEG");
    for name in ["scan.jpg", "really-a-photo.pdf"] {
        let bytes = allowed(name).2;
        assert_eq!(pixels(bytes), pixels(&camera_jpeg(90, 60)));
        let upright = look(Cursor::new(bytes), bytes.len() as u64, "scan.jpg").expect("a picture");
        assert_eq!((upright.width, upright.height), (60, 90), "{name}");
    }
    for (name, before) in [("plan.png", transparent_png(70, 35)), ("scan.webp", webp(64, 48))] {
        let (_, after) = output.iter().find(|(path, _)| path.ends_with(&format!("/{name}"))).expect("published");
        let made = |bytes: &[u8]| {
            let header = look(Cursor::new(bytes), bytes.len() as u64, name).expect("a picture");
            make(bytes, &header, Purpose::Photo, |_| true)
                .expect("decoded")
                .into_iter()
                .map(|(_, copy)| copy)
                .collect::<Vec<_>>()
        };
        assert_eq!(made(after), made(&before), "{name}");
        assert!(after.len() < before.len());
    }
}

#[test]
fn a_drawing_is_turned_wherever_its_file_says_so() {
    let file = turned_behind_png(70, 34);
    assert!(chunks(&file).ends_with(&["IDAT".to_owned(), "eXIf".to_owned(), "IEND".to_owned()]), "{:?}", chunks(&file));
    // As a paper: of what stood behind the pixels only the turn is kept, and every chunk is whole.
    let bench = papers();
    bench.write(&format!("{EVENT}/documents/plan.png"), &file);
    bench.build(&[]);
    let output = bench.output();
    let (_, paper) = output.iter().find(|(path, _)| path.ends_with("/plan.png")).expect("published");
    assert_eq!(chunks(paper), ["IHDR", "eXIf", "IDAT", "IEND"]);
    assert!(!paper.windows(SECRET.len()).any(|part| part == SECRET.as_bytes()));
    let mut decoder = png::Decoder::new(Cursor::new(paper));
    decoder.ignore_checksums(false);
    let reader = decoder.read_info().expect("a PNG whose checks are right");
    assert!(reader.info().exif_metadata.is_some());
    // As a photo: 70 pixels wide in the file, 34 where it stands upright, with the red left half above.
    for file in [&file, paper] {
        let header = look(Cursor::new(file), file.len() as u64, "plan.png").expect("a picture");
        assert_eq!((header.width, header.height), (34, 70));
        let copies = make(file, &header, Purpose::Photo, |_| true).expect("decoded");
        let (_, copy) = copies.last().expect("one copy");
        let mut reader = png::Decoder::new(Cursor::new(copy)).read_info().expect("a PNG");
        let mut pixels = vec![0; reader.output_buffer_size().expect("small")];
        reader.next_frame(&mut pixels).expect("decoded");
        let last = pixels.len() - 4;
        assert_eq!((&pixels[..4], &pixels[last..]), (&[200, 0, 0, 255][..], &[0, 0, 0, 0][..]));
    }
    // One that ends behind its pixels, or in what stands there, is not whole.
    let cut = |short: usize| &file[..file.len() - short];
    for file in [cut(12), cut(30)] {
        let made = look(Cursor::new(file), file.len() as u64, "plan.png")
            .and_then(|header| make(file, &header, Purpose::Photo, |_| true));
        assert!(made.is_err());
    }
}

#[test]
fn a_paper_that_cannot_be_cleaned_stops_the_build() {
    let heic = [&b"\0\0\0\x18ftypheic\0\0\0\0"[..], SECRET.as_bytes()].concat();
    let tiff = [&b"II*\0\x08\0\0\0"[..], SECRET.as_bytes()].concat();
    let cut = |bytes: Vec<u8>| bytes[..bytes.len() / 2].to_vec();
    for (name, bytes, word) in [
        ("scan.jpg", heic, "HEIC"),
        ("scan.jpg", tiff, "TIFF"),
        ("scan.jpg", cut(camera_jpeg(90, 60)), "damaged"),
        ("plan.png", cut(transparent_png(70, 35)), "damaged"),
        ("scan.webp", cut(webp(64, 48)), "damaged"),
    ] {
        let bench = papers();
        bench.write(&format!("{EVENT}/documents/{name}"), bytes);
        let said = bench.run(&["build", "--lang", "en"]);
        assert_eq!(said.status, 1, "{name}");
        assert!(said.stderr.contains("unknown-file") && said.stderr.contains(word), "{}", said.stderr);
        assert!(bench.output().is_empty());
    }
}

#[test]
fn a_photo_stands_upright_and_what_is_transparent_stays_so() {
    let bench = site();
    bench.build(&[]);
    let output = bench.output();
    // Red was on the left; the camera was held so that the left is above.
    let (_, photo) = one(&output, "events/foto-2026-1/photos/day-1-320.");
    assert_eq!(quarters(photo), (320, 480, "rrbb".to_owned()));
    let (_, plan) = one(&output, "events/foto-2026-1/photos/map-320.");
    let mut reader = png::Decoder::new(Cursor::new(plan)).read_info().expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("small")];
    reader.next_frame(&mut pixels).expect("decoded");
    assert_eq!((&pixels[..4], &pixels[319 * 4..320 * 4]), (&[200, 0, 0, 255][..], &[0, 0, 0, 0][..]));
}

#[test]
fn pages_keep_the_place_of_a_picture_free() {
    let bench = site();
    bench.build(&[]);
    let output = bench.output();
    for (page, wanted) in [("events/foto-2026-1/index.html", 4), ("speakers/ada-example/index.html", 1)] {
        let html = Html::parse_document(&String::from_utf8(output[page].clone()).unwrap());
        let images: Vec<_> = html.select(&Selector::parse("img").unwrap()).map(|image| image.value().clone()).collect();
        assert_eq!(images.len(), wanted, "{page}");
        for image in images {
            let said = |name: &str| image.attr(name).unwrap_or_else(|| panic!("{page}: an image without {name}"));
            assert_eq!((said("loading"), said("decoding")), ("lazy", "async"));
            let copies = image
                .attr("srcset")
                .into_iter()
                .flat_map(|all| all.split(", "))
                .map(|one| one.split_once(' ').unwrap());
            for (address, width) in copies.chain([(said("src"), "")]) {
                let bytes = &output[address.trim_start_matches("/open/").trim_start_matches('/')];
                let found = look(Cursor::new(bytes), bytes.len() as u64, address).expect("a picture");
                assert!(width.is_empty() || width == format!("{}w", found.width));
                let (wide, high): (u32, u32) = (said("width").parse().unwrap(), said("height").parse().unwrap());
                assert!(
                    (found.width * high).abs_diff(found.height * wide) <= wide.max(high),
                    "{address} is out of shape"
                );
            }
        }
    }
    let page = |name: &str| String::from_utf8(output[name].clone()).unwrap();
    assert!(page("events/foto-2026-1/index.html").contains("alt=\"A plan of the room\""));
    // A text leads to the copy, whether it shows the photo or links to it.
    let (plan, _) = one(&output, "events/foto-2026-1/photos/map-700.");
    assert!(page("events/foto-2026-1/index.html").contains(&format!("{plan}\">The plan</a>")));
    // A speaker has agreed to be shown; who is seen in a photo of an event has not said so.
    assert!(page("speakers/ada-example/index.html").contains("open/speakers/ada-example/ada-60."));
    let previews = page("events/foto-2026-1/index.html");
    let previews: Vec<&str> = previews.split('>').filter(|tag| tag.contains("\"og:image")).collect();
    assert!(!previews.is_empty() && !previews.iter().any(|line| line.contains("photos/")), "{previews:?}");
}

#[test]
fn a_report_leads_machines_to_the_same_photos() {
    let bench = site();
    bench.build(&[]);
    let output = bench.output();
    let report: serde_json::Value = serde_json::from_slice(&output["events/foto-2026-1/report.json"]).unwrap();
    let photos = report["photos"].as_array().expect("photos");
    let words: Vec<&str> = photos.iter().map(|photo| photo["alt"].as_str().unwrap()).collect();
    assert_eq!(words, ["People at tables", "A plan of the room", "People who leave"]);
    for photo in photos {
        let url = photo["url"].as_str().unwrap();
        let bytes = &output[&url[url.find("events/").expect("an address of the site")..]];
        let found = look(Cursor::new(bytes), bytes.len() as u64, url).expect("a picture");
        assert_eq!(
            (photo["width"].as_u64(), photo["height"].as_u64()),
            (Some(found.width.into()), Some(found.height.into()))
        );
    }
}

#[test]
fn who_is_not_named_is_not_shown() {
    let bench = site();
    bench.replace("content/speakers/ada-example.md", "name_basis: public-role\n", "");
    bench.build(&[]);
    let output = bench.output();
    let of_hers = |name: &&String| name.starts_with("speakers/ada") || name.contains("/ada-");
    assert_eq!(output.keys().filter(of_hers).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn a_photo_that_is_cut_off_stops_the_build_and_nothing_is_published() {
    for name in ["photos/day-1.jpg", "photos/map.png", "photos/day-2.webp"] {
        let bench = site();
        bench.build(&[]);
        let before = bench.output();
        let whole = std::fs::read(bench.path(&format!("{EVENT}/{name}"))).unwrap();
        // The camera's file ends with letters that belong to no picture.
        bench.write(&format!("{EVENT}/{name}"), &whole[..whole.len() - SECRET.len() - 40]);
        bench.replace("content/site.yaml", "title: ", "title: New ");
        // What a WebP says of the camera stands at its end, so that its header shows it.
        let seen = i32::from(name.ends_with("webp"));
        assert_eq!(bench.run(&["check", "--as-of", "2026-11-22"]).status, seen, "{name}");
        let said = bench.run(&["build", "--as-of", "2026-11-22", "--lang", "en"]);
        assert_eq!(said.status, 1, "{name}: {}", said.stderr);
        let short = name.rsplit('/').next().unwrap();
        assert!(
            said.stderr.contains(&format!("error[unusable-photo]: `{short}` is damaged or cut off")),
            "{}",
            said.stderr
        );
        assert!(said.stderr.contains("foto-2026-1/event.md:") && said.stderr.contains("help: "), "{}", said.stderr);
        assert_eq!(bench.output(), before, "{name}");
        let said = bench.run(&["build", "--as-of", "2026-11-22", "--format", "json"]);
        assert!(
            said.stdout.contains("\"rule\":\"unusable-photo\"") && said.stdout.contains("\"errors\":1"),
            "{}",
            said.stdout
        );
    }
}

#[test]
fn a_picture_is_not_made_twice() {
    let bench = site();
    bench.build(&[]);
    let output = bench.output();
    let (name, bytes) = one(&output, "events/foto-2026-1/photos/day-1-320.");
    let (other_name, other) = one(&output, "events/foto-2026-1/photos/day-2-64.");
    bench.pass_off(other_name, name);
    bench.build(&[]);
    assert_eq!(bench.output()[name], other, "it was made again");
    bench.build(&["--clean"]);
    assert_eq!(bench.output()[name], bytes, "it was not made again");
    // What lies there is never taken for what should: only the manifest's digest makes it ours.
    bench.write(&format!("output/{name}"), other);
    bench.build(&[]);
    assert_eq!(bench.output(), output);
    bench.write(&format!("{EVENT}/photos/map.png"), transparent_png(640, 320));
    let said = bench.build(&["--format", "json"]);
    let after = bench.output();
    let (kept, new): (Vec<_>, Vec<_>) = pictures(&after).into_keys().partition(|name| output.contains_key(*name));
    assert_eq!((kept.len(), new.len()), (4, 2), "{}", said.stdout);
    assert!(new.iter().all(|name| name.contains("/map-")), "{new:?}");
    assert!(!after.keys().any(|name| name.contains("map-700")), "the old copy is gone");
}

#[test]
fn the_same_file_becomes_the_same_bytes() {
    let (one, other) = (site(), site());
    one.build(&["--jobs", "1"]);
    other.build(&["--jobs", "4"]);
    assert_eq!(one.output(), other.output());
}

#[test]
fn a_preview_shows_the_same_bytes_and_tells_of_a_picture_that_is_cut_off() {
    let bench = site();
    bench.write(&format!("{EVENT}/photos/day-1.jpeg"), camera_jpeg(900, 600));
    bench.replace(
        &format!("{EVENT}/event.md"),
        "photos:\n",
        "photos:\n  - { file: photos/day-1.jpeg, alt: The same }\n",
    );
    bench.build(&[]);
    let output = bench.output();
    let day = Date::parse("2026-11-22", true).expect("a day");
    let request = Request {
        content: bench.path("content"),
        theme: "default".to_owned(),
        base_url: None,
        drafts: false,
        today: Today::Day(day),
        search: false,
    };
    let mut memory = Memory::default();
    let mut look = || memory.look(&request, false, None, &Touched::Everything).expect("looked");
    let shown = look().expect("new").site.expect("a site");
    for (name, bytes) in pictures(&output) {
        // The second time from memory.
        for _ in 0..2 {
            let expected = Shown::File { path: name.to_owned(), bytes: bytes.to_vec() };
            assert_eq!(shown.show(&format!("/{name}")).expect("made"), expected);
        }
    }
    assert_eq!(shown.show("/events/foto-2026-1/photos/day-1.jpg").expect("looked up"), Shown::Nothing);
    let whole = camera_jpeg(900, 600);
    bench.write(&format!("{EVENT}/photos/day-1.jpg"), &whole[..whole.len() / 2]);
    let shown = look().expect("changed").site.expect("its header is whole");
    let page = shown.show("/events/foto-2026-1/").expect("made");
    let Shown::Page(html) = page else { panic!("{page:?}") };
    let html = String::from_utf8(html).unwrap();
    let told = html
        .split(['"', ' '])
        .filter_map(|part| part.find("/events/foto-2026-1/photos/day-1-320").map(|start| &part[start..]))
        .filter_map(|address| shown.show(address).err());
    let told: Vec<String> = told.map(|failure| failure.in_language(Language::English)).collect();
    assert!(!told.is_empty() && told.iter().all(|told| told.contains("`day-1.jpg` is damaged or cut off")), "{told:?}");
}

/// Bytes that look like chance and are the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }
}

#[test]
fn no_bytes_make_it_panic() {
    let whole = [("a.jpg", camera_jpeg(48, 32)), ("a.png", transparent_png(48, 32)), ("a.webp", webp(48, 32))];
    let mut chance = Chance(1);
    let (mut refused, mut shown) = (0, 0);
    for round in 0..300 {
        for (name, file) in &whole {
            let mut file = file.clone();
            for _ in 0..=chance.below(6) {
                let at = chance.below(file.len());
                match chance.below(4) {
                    0 => file[at] ^= 1 << chance.below(8),
                    1 => file[at] = u8::try_from(chance.below(256)).unwrap(),
                    2 => drop(file.drain(at..(at + chance.below(9)).min(file.len()))),
                    _ if round % 3 == 0 => file.truncate(at + 1),
                    _ => file.insert(at, 0xff),
                }
            }
            let made = look(Cursor::new(&file), file.len() as u64, name)
                .and_then(|header| make(&file, &header, Purpose::Photo, |_| true));
            match made {
                Ok(copies) => shown += copies.len(),
                Err(_) => refused += 1,
            }
            assert_eq!(key(&file).len(), 10);
        }
    }
    assert!(refused > 100 && shown > 20, "{refused} refused, {shown} shown: the attack misses");
}
