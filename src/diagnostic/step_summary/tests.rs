//! The step summary, read by another program: cells, markup, size.

use super::{step_summary, text};
use crate::diagnostic::{Diagnostic, Placed, rules};
use crate::say;
use crate::source::{Location, Position, Sources};
use crate::words::Language;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The cells of all tables as a reader sees them, row by row; panics where there is more than text and code in one.
fn cells(markdown: &str) -> Vec<Vec<String>> {
    let (mut rows, mut is_cell) = (Vec::<Vec<String>>::new(), false);
    for event in
        Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH)
    {
        match event {
            Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
            Event::Start(Tag::TableCell) => {
                is_cell = true;
                rows.last_mut().expect("a row").push(String::new());
            }
            Event::End(TagEnd::TableCell) => is_cell = false,
            Event::Text(text) | Event::Code(text) if is_cell => {
                rows.last_mut().and_then(|row| row.last_mut()).expect("a cell").push_str(&text);
            }
            Event::InlineHtml(html) if is_cell && &*html == "<br>" => {
                rows.last_mut().and_then(|row| row.last_mut()).expect("a cell").push('\n');
            }
            other if is_cell => panic!("{other:?} in {markdown}"),
            _ => {}
        }
    }
    rows
}

fn one(message: &str, path: &str, room: usize) -> String {
    let mut sources = Sources::default();
    let file = sources.add(path.into(), "".into());
    let place = |column| Position { line: 7, column };
    let found = Diagnostic::new(
        &rules::UNKNOWN_KEY,
        Location { file, start: place(1), end: place(2) },
        say!(id "{message}", en "{message}"),
    )
    .help(say!(id "bantuan", en "advice"));
    step_summary(&[found], &Placed { sources: &sources, folder: "content" }, Language::English, room)
}

const ROOMY: usize = 1 << 20;

#[test]
fn a_summary_counts_by_rule_and_lists_by_file() {
    assert_eq!(
        one("unknown key `a` here", "site.yaml", ROOMY),
        "
## Terang: 1 error; findings and hints are looked for once the errors are mended

| Rule | Severity | Count |
|---|---|---:|
| unknown-key | error | 1 |

### content/site.yaml

| Line | Severity | Rule | Message | Help |
|---:|---|---|---|---|
| 7 | error | unknown-key | unknown key `a` here | advice |
"
    );
    let none = step_summary(&[], &Placed { sources: &Sources::default(), folder: "" }, Language::Indonesian, ROOMY);
    assert_eq!(none, "\n## Terang: 0 galat, 0 catatan terbuka, 0 petunjuk\n");
}

#[test]
fn texts_are_no_markup() {
    for (written, expected) in [
        ("a | b", "a \\| b"),
        ("`a|b`", "\\`a\\|b\\`"),
        ("`a` dan `b`", "`a` dan `b`"),
        ("satu ` saja", "satu \\` saja"),
        ("<img src=x onerror=y>", "&lt;img src=x onerror=y&gt;"),
        ("[x](javascript:y)", "\\[x\\]\\(javascript&#58;y\\)"),
        ("baris\r\nlain", "baris<br>lain"),
        ("@orang $x$ https://a.b", "&#64;orang &#36;x&#36; https&#58;//a.b"),
        ("\u{1b}[31m", "\u{fffd}\\[31m"),
    ] {
        assert_eq!(text(written), expected, "{written:?}");
    }
}

#[test]
fn files_with_errors_come_first() {
    let mut sources = Sources::default();
    let (a, b, c) = (
        sources.add("a.md".into(), "".into()),
        sources.add("b.md".into(), "".into()),
        sources.add("c.md".into(), "".into()),
    );
    let words = || say!(id "x", en "x");
    let found = [
        Diagnostic::new(&rules::UNUSED_SPEAKER, Location::whole(a), words()),
        Diagnostic::new(&rules::UNKNOWN_KEY, Location::whole(c), words()),
        Diagnostic::new(&rules::UNKNOWN_KEY, Location::whole(b), words()),
    ];
    let summary = step_summary(&found, &Placed { sources: &sources, folder: "" }, Language::English, ROOMY);
    let headings: Vec<&str> = summary.lines().filter(|line| line.starts_with("### ")).collect();
    assert_eq!(headings, ["### b.md", "### c.md", "### a.md"]);
}

#[test]
fn what_finds_no_room_is_counted() {
    let mut sources = Sources::default();
    let files: Vec<_> = (0..300).map(|n| sources.add(format!("events/2026/a-{n:03}/event.md"), "".into())).collect();
    let found: Vec<Diagnostic> = files
        .iter()
        .flat_map(|file| {
            (1..=10).map(|line| {
                let place = Position { line, column: 1 };
                let at = Location { file: *file, start: place, end: Position { line, column: 9 } };
                Diagnostic::new(&rules::UNKNOWN_KEY, at, say!(id "kunci `x` tidak dikenal", en "unknown key `x`"))
            })
        })
        .collect();
    let placed = Placed { sources: &sources, folder: "content" };
    for room in [0, 100, 399, 500, 600, 5_000, 50_000, ROOMY] {
        let summary = step_summary(&found, &placed, Language::English, room);
        assert!(summary.len() <= room, "{} > {room}", summary.len());
        let rows = summary.lines().filter(|line| line.contains("| unknown-key | unknown key")).count();
        let left: usize = summary
            .split("\nAnd ")
            .nth(1)
            .map_or(0, |rest| rest.split(' ').next().expect("a number").parse().expect("a number"));
        assert!(summary.is_empty() || rows + left == found.len(), "{room}: {rows} and {left}");
        assert!(summary.is_empty() || summary.ends_with('\n'));
        assert_eq!(left == 0 && !summary.is_empty(), room == ROOMY);
    }
}

proptest! {
    #[test]
    fn a_cell_says_what_was_written_and_nothing_else(
        message in "([a-z]| |`|\\||\\\\|\\*|_|<|>|&|\\[|\\]|\\(|\\)|#|!|~|\\$|@|:|é|日|\\n|&lt;|<br>|https://a\\.b|\\{\\{){0,24}",
    ) {
        let summary = one(&message, "a|b*c<d>.md", ROOMY);
        let rows = cells(&summary);
        prop_assert_eq!(rows.len(), 4, "two tables with a head and a row each: {}", summary);
        prop_assert_eq!(rows[3].len(), 5);
        let plain = |text: &str| text.replace('`', "").split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assert_eq!(plain(&rows[3][3]), plain(&message), "{}", summary);
        prop_assert_eq!(&rows[3][4], "advice");
    }
}
