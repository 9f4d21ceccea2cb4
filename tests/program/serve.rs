//! The preview as a browser meets it: first build, every kind of change, faults, and who is let in.
//!
//! Nothing here sleeps: a test waits for what the server says, and fails where it has not said it by a deadline.

use crate::support::{Bench, SMALL};
use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// Whoever waits longer has found a fault.
const DEADLINE: Duration = Duration::from_secs(60);
const EVENT: &str = "content/events/2026/letters-1/event.md";
const EVENT_PAGE: &str = "/events/letters-1/";

/// A running preview; it ends with the test.
struct Served {
    child: Child,
    said: Receiver<String>,
    url: String,
    /// The port that was asked for, where another program has it.
    taken: Option<u64>,
}

impl Served {
    fn begin(bench: &Bench, arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_terang"))
            .current_dir(bench.path(""))
            .args(["serve", "--as-of", "2026-11-22", "--format", "json", "--lang", "en"])
            .args(if arguments.contains(&"--port") { [].as_slice() } else { &["--port", "0"] })
            .args(arguments)
            .env_remove("SOURCE_DATE_EPOCH")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .expect("the program starts");
        let (tell, said) = channel();
        let out = BufReader::new(child.stdout.take().expect("a pipe"));
        std::thread::spawn(move || out.lines().map_while(Result::ok).try_for_each(|line| tell.send(line)));
        let mut served = Self { child, said, url: String::new(), taken: None };
        let serving = served.hear("serving");
        serving["serving"]["url"].as_str().expect("an address").clone_into(&mut served.url);
        served.taken = serving["serving"]["taken"].as_u64();
        served
    }

    /// The next line on stdout that is about this.
    fn hear(&self, about: &str) -> Value {
        let until = Instant::now() + DEADLINE;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            let line = self.said.recv_timeout(left).unwrap_or_else(|_| panic!("nothing about {about}"));
            let said: Value = serde_json::from_str(&line).expect("one object a line");
            if said.get(about).is_some() {
                return said;
            }
        }
    }

    fn authority(&self) -> &str {
        self.url.strip_prefix("http://").and_then(|rest| rest.split('/').next()).expect("an address")
    }

    fn get(&self, path: &str) -> Answer {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: {}\r\n", self.authority()))
    }

    /// A page by its address below the root of the site.
    fn page(&self, path: &str) -> Answer {
        let base = self.url.splitn(4, '/').nth(3).expect("a path").trim_end_matches('/');
        let base = if base.is_empty() { String::new() } else { format!("/{base}") };
        self.get(&format!("{base}{path}"))
    }

    /// Sends a head as it stands.
    fn ask(&self, head: &str) -> Answer {
        let mut stream = TcpStream::connect(self.authority()).expect("a server");
        stream.set_read_timeout(Some(DEADLINE)).expect("a socket");
        stream.write_all(format!("{head}Connection: close\r\n\r\n").as_bytes()).expect("sent");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("an answer");
        let end = bytes.windows(4).position(|part| part == b"\r\n\r\n").expect("a head");
        let head = String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase();
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        Answer { status, head, body: String::from_utf8_lossy(&bytes[end + 4..]).into_owned() }
    }

    /// Listens to the events as a page does.
    fn events(&self) -> Events {
        let mut stream = TcpStream::connect(self.authority()).expect("a server");
        let host = self.authority();
        write!(stream, "GET /__terang/events HTTP/1.1\r\nHost: {host}\r\nAccept: text/event-stream\r\n\r\n")
            .expect("sent");
        let (tell, heard) = channel();
        std::thread::spawn(move || {
            let lines = BufReader::new(stream).lines().map_while(Result::ok);
            let told = lines.filter_map(|line| Some(line.strip_prefix("data: ")?.to_owned()));
            told.map(|data| serde_json::from_str(&data).expect("JSON")).try_for_each(|now: Value| tell.send(now))
        });
        let mut events = Events { heard, site: String::new() };
        let first = events.next(|_| true);
        first["site"].as_str().expect("a name").clone_into(&mut events.site);
        events
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

struct Events {
    heard: Receiver<Value>,
    /// The site that was shown last.
    site: String,
}

impl Events {
    fn next(&self, wanted: impl Fn(&Value) -> bool) -> Value {
        let until = Instant::now() + DEADLINE;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            let now = self.heard.recv_timeout(left).expect("the event that was waited for");
            if wanted(&now) {
                return now;
            }
        }
    }

    /// Waits until another site is shown, without faults.
    fn reload(&mut self) {
        let before = self.site.clone();
        let now = self.next(|now| now["site"] != before.as_str() && now["faults"].is_null());
        now["site"].as_str().expect("a name").clone_into(&mut self.site);
    }

    /// Waits until faults are laid over the same site.
    fn faults(&self) -> Value {
        let now = self.next(|now| !now["faults"].is_null());
        assert_eq!(now["site"], self.site.as_str(), "the last good site stays");
        now["faults"].clone()
    }

    /// Waits until there are no faults any more.
    fn sound(&mut self) {
        let now = self.next(|now| now["faults"].is_null());
        now["site"].as_str().expect("a name").clone_into(&mut self.site);
    }
}

#[test]
fn pages_are_those_of_a_build_but_for_the_script() {
    let bench = Bench::copy_of(SMALL);
    bench.build(&[]);
    let before = bench.output();
    let served = Served::begin(&bench, &["--search"]);
    assert!(served.url.starts_with("http://127.0.0.1:"), "{}", served.url);
    for (path, bytes) in &before {
        if path == "site-manifest.json" || path.starts_with('.') {
            continue;
        }
        let answer = served.page(&format!("/{}", path.trim_end_matches("index.html")));
        assert_eq!(answer.status, 200, "{path}");
        let built = String::from_utf8_lossy(bytes);
        if built.starts_with("<!DOCTYPE html>") {
            let (start, rest) = answer.body.split_once("<script src=\"/__terang/preview.js\"").expect("the script");
            let (_, rest) = rest.split_once("</script>\n").expect("its end");
            assert_eq!(format!("{start}{rest}"), built, "{path}");
            assert!(answer.head.contains("content-type: text/html; charset=utf-8"), "{}", answer.head);
        } else {
            assert_eq!(answer.body, built, "{path}");
        }
        assert!(answer.head.contains("cache-control: no-store"), "{}", answer.head);
    }
    for (path, kind) in [
        ("/feed.xml", "text/xml; charset=utf-8"),
        ("/calendar.ics", "text/calendar; charset=utf-8"),
        ("/data/events.csv", "text/csv; charset=utf-8"),
        ("/events/letters-1/report.json", "application/json; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/404.html", "text/html; charset=utf-8"),
    ] {
        let answer = served.page(path);
        assert!(answer.head.contains(&format!("content-type: {kind}")), "{path}: {}", answer.head);
    }
    assert_eq!(bench.output(), before, "the output folder is left alone");
}

#[test]
fn a_plain_preview_makes_no_index_and_says_so() {
    let bench = Bench::copy_of(SMALL);
    let served = Served::begin(&bench, &[]);
    let page = served.page("/search/");
    assert_eq!(page.status, 200);
    assert!(page.body.contains("terang serve --search"), "{}", page.body);
    assert!(!page.body.contains("/search.") && !page.body.contains("data-index"), "no script that would look for one");
    assert_eq!(served.page("/search/index/pagefind.js").status, 404);
}

#[test]
fn with_search_an_edit_changes_what_is_found() {
    let bench = Bench::copy_of(SMALL);
    let served = Served::begin(&bench, &["--search"]);
    let entry = |served: &Served| served.page("/search/index/pagefind-entry.json").body;
    let first = entry(&served);
    assert!(first.contains("page_count"), "{first}");
    let mut events = served.events();
    bench.write(EVENT, format!("{}\nA sentence of today.\n", bench.read(EVENT)));
    events.reload();
    assert_eq!(entry(&served), first, "the narrative of an event is no part of its record");
    bench.replace("content/programs/open-data.md", "title: ", "title: Xanadu ");
    events.reload();
    assert_ne!(entry(&served), first);
    assert!(served.page("/search/index/words.txt").body.contains("xanadu"));
}

#[test]
fn an_edit_reloads_and_shows_the_new_text() {
    let bench = Bench::copy_of(SMALL);
    let served = Served::begin(&bench, &[]);
    let mut events = served.events();
    bench.write(EVENT, format!("{}\nA sentence of today.\n", bench.read(EVENT)));
    events.reload();
    assert!(served.page("/events/letters-1/").body.contains("A sentence of today."));
    assert!(!bench.path("output").exists(), "nothing is written");
    assert!(!bench.path(".terang").exists(), "nothing is written");
    let summary = served.hear("summary");
    assert!(summary["summary"]["seconds"].as_f64().expect("a number") >= 0.0);
}

#[test]
fn a_fault_is_laid_over_the_last_good_site_until_it_is_mended() {
    let bench = Bench::copy_of(SMALL);
    let served = Served::begin(&bench, &[]);
    let mut events = served.events();
    let good = served.page("/events/letters-1/");
    bench.replace(EVENT, "program: plain-language", "program: <b>plain</b>");
    let faults = events.faults();
    let item = &faults["items"][0];
    assert_eq!((&item["file"], &item["line"]), (&"events/2026/letters-1/event.md".into(), &3.into()));
    assert_eq!(item["excerpt"], "program: <b>plain</b>");
    assert!(item["help"].is_string(), "{item}");
    assert_eq!(served.page("/events/letters-1/").body, good.body, "the last good page stays");
    bench.replace(EVENT, "program: <b>plain</b>", "program: plain-language");
    events.sound();
    assert_eq!(served.page("/events/letters-1/").status, 200);
    // Another fault, by a file that should not be there.
    bench.write("content/pages/x.txt", "x");
    events.faults();
    fs::remove_file(bench.path("content/pages/x.txt")).unwrap();
    events.sound();
}

#[test]
fn a_site_that_never_was_shows_its_faults_and_appears_when_mended() {
    let bench = Bench::copy_of(SMALL);
    bench.replace("content/site.yaml", "title:", "titel:");
    let served = Served::begin(&bench, &[]);
    let page = served.page("/any/where/");
    assert_eq!(page.status, 503);
    assert!(page.body.contains("data-faults=\"") && page.body.contains("site.yaml:"), "{}", page.body);
    let mut events = served.events();
    bench.replace("content/site.yaml", "titel:", "title:");
    events.reload();
    // The page that waits at the bare address is led to the site.
    assert!(served.get("/").head.contains("\r\nlocation: /open/\r\n"));
    assert_eq!(served.get("/open/").status, 200);
}

#[test]
fn pages_come_and_go_with_their_files() {
    let bench = Bench::copy_of(SMALL);
    let served = Served::begin(&bench, &[]);
    let mut events = served.events();
    bench.write("content/pages/new.md", "---\ntitle: A new page\n---\nText.\n");
    events.reload();
    assert!(served.page("/new/").body.contains("A new page"));
    // An atomic save: the text arrives under a hidden name and takes the file's place.
    bench.write("content/pages/.new.md.swp", "---\ntitle: Saved as editors do\n---\nText.\n");
    fs::rename(bench.path("content/pages/.new.md.swp"), bench.path("content/pages/new.md")).unwrap();
    events.reload();
    assert!(served.page("/new/").body.contains("Saved as editors do"));
    fs::remove_file(bench.path("content/pages/new.md")).unwrap();
    events.reload();
    let gone = served.page("/new/");
    assert_eq!(gone.status, 404);
    let built = served.page("/404.html");
    assert_eq!(gone.body, built.body, "the site's own page for what is not there");
    // A folder that gets another name.
    fs::rename(bench.path("content/events/2026/letters-1"), bench.path("content/events/2026/letters-9")).unwrap();
    events.next(|now| now["site"] != events.site.as_str() || !now["faults"].is_null());
    fs::rename(bench.path("content/events/2026/letters-9"), bench.path("content/events/2026/letters-1")).unwrap();
    events.next(|now| now["faults"].is_null());
    assert_eq!(served.page("/events/letters-1/").status, 200);
}

/// A page whose file is gone is gone, though the links to it keep the rest as it was.
#[test]
fn a_deleted_page_is_gone_while_faults_stand() {
    let bench = Bench::copy_of(SMALL);
    bench.write("content/pages/goal.md", "---\ntitle: The goal\n---\nText.\n");
    bench.write("content/pages/way.md", "---\ntitle: The way\n---\nTo the [goal](/goal/).\n");
    let served = Served::begin(&bench, &[]);
    let mut events = served.events();
    assert_eq!((served.page("/goal/").status, served.page(EVENT_PAGE).status), (200, 200));
    fs::remove_file(bench.path("content/pages/goal.md")).unwrap();
    let faults = events.faults();
    assert!(faults.to_string().contains("broken-link"), "{faults}");
    for path in ["/goal/", "/goal", "/goal/index.html"] {
        assert_eq!(served.page(path).status, 404, "{path}");
    }
    assert_eq!((served.page("/way/").status, served.page("/").status), (200, 200));
    fs::remove_dir_all(bench.path(EVENT).parent().unwrap()).unwrap();
    let until = Instant::now() + DEADLINE;
    while served.page(EVENT_PAGE).status != 404 || served.page(&format!("{EVENT_PAGE}report.json")).status != 404 {
        assert!(Instant::now() < until, "a deleted event is gone");
    }
    bench.write("content/pages/way.md", "---\ntitle: The way\n---\nText.\n");
    events.sound();
    assert_eq!((served.page("/way/").status, served.page("/goal/").status), (200, 404));
}

#[test]
fn the_whole_content_may_go_and_come_back() {
    let bench = Bench::copy_of(SMALL);
    let served = Served::begin(&bench, &[]);
    let mut events = served.events();
    fs::rename(bench.path("content"), bench.path("away")).unwrap();
    let faults = events.faults();
    assert_eq!(faults["title"], "The site cannot be made");
    fs::rename(bench.path("away"), bench.path("content")).unwrap();
    events.sound();
    // And it is watched as before.
    bench.write("content/pages/again.md", "---\ntitle: Again\n---\nText.\n");
    events.reload();
    assert_eq!(served.page("/again/").status, 200);
}

/// Trouble upon trouble: a page that is linked is deleted and comes back, the whole folder goes and comes back, with the page gone
/// meanwhile or not, with a folder of themes beside it or not.
#[test]
fn what_comes_back_after_faults_is_shown_again() {
    for has_themes in [false, true] {
        let bench = Bench::copy_of(SMALL);
        if has_themes {
            fs::create_dir_all(bench.path("themes/own")).unwrap();
        }
        let goal = "---\ntitle: The goal\n---\nText.\n";
        bench.write("content/pages/goal.md", goal);
        bench.write("content/pages/way.md", "---\ntitle: The way\n---\nTo the [goal](/goal/).\n");
        let served = Served::begin(&bench, &[]);
        let mut events = served.events();
        let (content, away) = (bench.path("content"), bench.path("away"));
        for is_page_gone in [false, true] {
            fs::remove_file(bench.path("content/pages/goal.md")).unwrap();
            events.faults();
            assert_eq!(served.page("/goal/").status, 404);
            if !is_page_gone {
                bench.write("content/pages/goal.md", goal);
                events.reload();
                assert_eq!(served.page("/goal/").status, 200);
            }
            fs::rename(&content, &away).unwrap();
            events.next(|now| now["faults"]["title"] == "The site cannot be made");
            if is_page_gone {
                fs::write(away.join("pages/goal.md"), goal).unwrap();
            }
            fs::rename(&away, &content).unwrap();
            events.reload();
            assert_eq!(served.page("/goal/").status, 200, "{has_themes} {is_page_gone}");
        }
    }
}

#[test]
fn thousands_of_events_end_in_what_the_folder_holds() {
    let bench = Bench::copy_of(SMALL);
    let served = Served::begin(&bench, &[]);
    let mut events = served.events();
    for round in 0..3 {
        for page in 0..1000 {
            bench.write(
                &format!("content/pages/p{page}.md"),
                format!("---\ntitle: Page {page}, round {round}\n---\nText.\n"),
            );
        }
    }
    bench.write("content/pages/last.md", "---\ntitle: The last\n---\nText.\n");
    let until = Instant::now() + DEADLINE;
    while served.page("/last/").status != 200 || !served.page("/p999/").body.contains("Page 999, round 2") {
        assert!(Instant::now() < until, "the last of many changes is shown");
        events.reload();
    }
    for page in 0..1000 {
        fs::remove_file(bench.path(&format!("content/pages/p{page}.md"))).unwrap();
    }
    while served.page("/p999/").status != 404 || served.page("/p0/").status != 404 {
        assert!(Instant::now() < until, "the last of many removals is shown");
        events.reload();
    }
}

#[test]
fn a_theme_of_the_site_is_watched() {
    let bench = Bench::copy_of(SMALL);
    let served = Served::begin(&bench, &[]);
    let mut events = served.events();
    // The folder did not exist when watching began.
    bench.write("themes/default/i18n/en.yaml", "site:\n  skip: Over to the text\n");
    events.reload();
    assert!(served.page("/").body.contains("Over to the text"));
    bench.write("themes/default/templates/home.html", "{% extends \"no.html\" %}");
    let faults = events.faults();
    assert_eq!(faults["title"], "The site cannot be made");
    fs::remove_file(bench.path("themes/default/templates/home.html")).unwrap();
    events.sound();
    assert!(served.page("/").body.contains("Over to the text"));
    // A template that fails only when its page is made: that page tells, the others stand.
    bench.write("themes/default/templates/home.html", "<body>{{ page.no_such_thing }}</body>");
    events.reload();
    let broken = served.page("/");
    assert_eq!(broken.status, 500);
    assert!(broken.body.contains("data-faults=\""), "{}", broken.body);
    assert_eq!(served.page("/catalog/").status, 200);
}

#[test]
fn folders_that_tell_nothing_are_looked_at_again_and_again() {
    let bench = Bench::copy_of(SMALL);
    let served = Served::begin(&bench, &["--poll"]);
    let mut events = served.events();
    bench.write("content/pages/polled.md", "---\ntitle: Polled\n---\nText.\n");
    events.reload();
    assert_eq!(served.page("/polled/").status, 200);
}

#[test]
fn a_site_below_a_path_is_shown_there() {
    let bench = Bench::copy_of(SMALL);
    let served = Served::begin(&bench, &["--base-url", "https://example.go.id/x/y/"]);
    assert!(served.url.ends_with("/x/y/"), "{}", served.url);
    for path in ["/", "/x/y"] {
        let answer = served.get(path);
        assert_eq!(answer.status, 307, "{path}");
        assert!(answer.head.contains("\r\nlocation: /x/y/\r\n"), "{}", answer.head);
    }
    let home = served.get("/x/y/");
    assert_eq!(home.status, 200);
    let links: Vec<&str> =
        home.body.split("href=\"/").skip(1).filter_map(|rest| rest.split(['"', '#']).next()).collect();
    assert!(links.len() > 5, "{links:?}");
    for link in links {
        assert_eq!(served.get(&format!("/{link}")).status, 200, "/{link}");
    }
    for outside in ["/catalog/", "/x/", "/x/ycatalog/", "/x/y/x/y/"] {
        assert_eq!(served.get(outside).status, 404, "{outside}");
    }
    assert!(served.get("/x/y/catalog").head.contains("\r\nlocation: /x/y/catalog/\r\n"));
}

#[test]
fn drafts_bear_a_mark_and_nothing_else_does() {
    let bench = Bench::copy_of(SMALL);
    let mark = "<span class=\"tag\">Draft</span>";
    bench.write("content/pages/sketch.md", "---\ntitle: A sketch\ndraft: true\n---\nText.\n");
    let draft = |path: &str| bench.write(path, bench.read(path).replacen("---\n", "---\ndraft: true\n", 1));
    let without = Served::begin(&bench, &["--no-drafts"]);
    assert_eq!(without.page("/sketch/").status, 404);
    drop(without);
    draft(EVENT);
    draft("content/materials/checklist.md");
    let with = Served::begin(&bench, &[]);
    let marks = |path: &str| {
        let page = with.page(path);
        assert_eq!(page.status, 200, "{path}");
        page.body.matches(mark).count()
    };
    for marked in [
        "/sketch/",
        "/events/letters-1/",
        "/materials/checklist/",
        "/catalog/",
        "/materials/",
        "/programs/plain-language/",
    ] {
        assert_eq!(marks(marked), 1, "{marked}");
    }
    for sound in ["/about/", "/events/open-data-day/", "/speakers/", "/programs/", "/method/", "/data/"] {
        assert_eq!(marks(sound), 0, "{sound}");
    }
}

#[test]
fn strangers_learn_nothing() {
    let bench = Bench::copy_of(SMALL);
    let served = Served::begin(&bench, &[]);
    let own = served.authority().to_owned();
    let port = own.rsplit(':').next().unwrap();
    let secret = "letters";
    for (head, status) in [
        (format!("GET /open/ HTTP/1.1\r\nHost: {own}\r\n"), 200),
        (format!("GET /open/ HTTP/1.1\r\nHost: localhost:{port}\r\n"), 200),
        (format!("GET /open/ HTTP/1.1\r\nHost: {own}\r\nOrigin: http://{own}\r\n"), 200),
        (format!("GET /open/ HTTP/1.1\r\nHost: evil.example:{port}\r\n"), 403),
        ("GET /open/ HTTP/1.1\r\n".to_owned(), 400),
        (format!("GET http://evil.example/open/ HTTP/1.1\r\nHost: {own}\r\n"), 403),
        (format!("GET /open/ HTTP/1.1\r\nHost: {own}\r\nOrigin: http://evil.example\r\n"), 403),
        (format!("GET /__terang/events HTTP/1.1\r\nHost: {own}\r\nOrigin: null\r\n"), 403),
        ("GET /__terang/events HTTP/1.1\r\nHost: evil.example\r\n".to_owned(), 403),
        (format!("POST / HTTP/1.1\r\nHost: {own}\r\nContent-Length: 0\r\n"), 405),
        (format!("DELETE / HTTP/1.1\r\nHost: {own}\r\n"), 405),
    ] {
        let answer = served.ask(&head);
        assert_eq!(answer.status, status, "{head}");
        assert_eq!(answer.body.contains(secret), status == 200, "{head}");
    }
    let head = served.ask(&format!("HEAD /open/ HTTP/1.1\r\nHost: {own}\r\n"));
    assert_eq!((head.status, head.body.as_str()), (200, ""));
}

#[test]
fn no_file_outside_of_the_site_is_shown() {
    let bench = Bench::copy_of(SMALL);
    bench.write("secret.txt", "not for the public");
    let served = Served::begin(&bench, &[]);
    for path in [
        "/../secret.txt",
        "/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/events/letters-1/../../../secret.txt",
        "//secret.txt",
        "/secret.txt",
        "/secret.txt%00.html",
        "/content/site.yaml",
        "/site.yaml",
        "/pages/../site.yaml",
        "/events/2026/letters-1/event.md",
        "/%ff",
        "/etc/passwd",
        "/__terang/",
        "/__terang/../secret.txt",
    ] {
        for address in [path.to_owned(), format!("/open{path}")] {
            let answer = served.get(&address);
            assert_eq!(answer.status, 404, "{address}");
            assert!(!answer.body.contains("not for the public") && !answer.body.contains("base_url"), "{address}");
        }
    }
}

#[cfg(unix)]
#[test]
fn an_attachment_that_becomes_a_link_is_not_followed() {
    let bench = Bench::copy_of("tests/golden/lengkap/content");
    bench.build(&[]);
    let attachment = crate::support::files(&bench.path("output"))
        .into_keys()
        .find(|path| path.contains("/documents/") || path.contains("/photos/"))
        .expect("the site has an attachment");
    bench.write("secret.txt", "not for the public");
    let served = Served::begin(&bench, &[]);
    assert_eq!(served.page(&format!("/{attachment}")).status, 200);
    let below = attachment.trim_start_matches("kegiatan/");
    let (id, name) = below.split_once('/').unwrap();
    let folder = fs::read_dir(bench.path("content/events")).unwrap().map(|year| year.unwrap().path().join(id));
    let file = folder.map(|folder| folder.join(name)).find(|file| file.exists()).expect("its file");
    fs::remove_file(&file).unwrap();
    std::os::unix::fs::symlink(bench.path("secret.txt"), &file).unwrap();
    // Whether the change has been seen or not.
    for _ in 0..50 {
        let answer = served.page(&format!("/{attachment}"));
        assert!(!answer.body.contains("not for the public"));
    }
}

#[test]
fn a_port_that_is_taken_leads_to_the_next() {
    let bench = Bench::copy_of(SMALL);
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().unwrap().port();
    let served = Served::begin(&bench, &["--port", &port.to_string()]);
    let own: u16 = served.authority().rsplit(':').next().unwrap().parse().unwrap();
    assert!(own > port, "{own} after {port}");
    assert_eq!(served.taken, Some(u64::from(port)));
    assert_eq!(Served::begin(&bench, &[]).taken, None);
    assert_eq!(served.page("/").status, 200);
}

#[test]
fn without_a_content_folder_there_is_no_preview() {
    let bench = Bench::empty();
    let said = bench.run(&["serve", "--content", "nowhere", "--port", "0", "--lang", "en"]);
    assert_eq!(said.status, 2, "{}", said.stderr);
    assert!(said.stderr.contains("the content folder cannot be read"), "{}", said.stderr);
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_with_status_0_even_while_a_page_listens() {
    for signal in ["-INT", "-TERM"] {
        let bench = Bench::copy_of(SMALL);
        let mut served = Served::begin(&bench, &[]);
        let _listening = served.events();
        let told = Command::new("kill").args([signal, &served.child.id().to_string()]).status().expect("kill");
        assert!(told.success());
        let status = served.child.wait().expect("it ends");
        assert_eq!(status.code(), Some(0), "{signal}");
    }
}
