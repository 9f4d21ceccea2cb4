//! The report for people, drawing by drawing.

use super::human;
use crate::diagnostic::{Diagnostic, Placed, rules};
use crate::source::{FileId, Location, Position, Sources};
use crate::words::Language;
use crate::{rule, say};
use proptest::prelude::*;

rule! {
    SOME_FINDING, "some-finding", Finding,
    id { "Apa.", "Mengapa.", "Bagaimana.", wrong "salah", mended "benar" },
    en { "What.", "Why.", "How.", wrong "wrong", mended "right" },
}

rule! {
    PERSONAL, "personal-data", Error,
    id { "Apa.", "Mengapa.", "Bagaimana.", wrong "salah", mended "benar" },
    en { "What.", "Why.", "How.", wrong "wrong", mended "right" },
}

/// The files under their own paths.
fn whole(sources: &Sources) -> Placed<'_> {
    Placed { sources, folder: "" }
}

fn at(file: FileId, line: u32, from: u32, to: u32) -> Location {
    Location { file, start: Position { line, column: from }, end: Position { line, column: to } }
}

/// The drawing of one `unknown-key` in one file, without the counts that follow.
fn drawn(text: &str, line: u32, from: u32, to: u32) -> String {
    let mut sources = Sources::default();
    let file = sources.add("events/2026/x/event.md".into(), text.into());
    let diagnostic = Diagnostic::new(&rules::UNKNOWN_KEY, at(file, line, from, to), say!(id "pesan", en "message"));
    let report = human(&[diagnostic], &whole(&sources), Language::Indonesian, false);
    let (drawing, _) = report.split_once("\n\nArti sebuah aturan").unwrap();
    drawing.strip_prefix("galat[unknown-key]: pesan\n").unwrap().to_owned()
}

#[test]
fn nothing_to_say_is_an_empty_text() {
    assert_eq!(human(&[], &whole(&Sources::default()), Language::Indonesian, false), "");
}

#[test]
fn a_whole_report_shows_places_help_and_counts() {
    let mut sources = Sources::default();
    let text =
        "---\nprogram: keuangan-desa\norganiser: dinas-pmd\nattended: 40\nvenue:\n  name: Aula\n\nattended: 38\n---\n";
    let event = sources.add("events/2026/x/event.md".into(), text.into());
    let other = sources.add("events/2026/y/event.md".into(), "status: completed\n".into());
    let empty = sources.add("events/2026/z/event.md".into(), "".into());
    let diagnostics = [
        Diagnostic::new(
            &rules::UNKNOWN_KEY,
            at(event, 3, 1, 10),
            say!(id "kunci `organiser` tidak dikenal di sini", en "unknown key `organiser` here"),
        )
        .help(say!(id "mungkin maksud Anda `organizer`?", en "did you mean `organizer`?")),
        Diagnostic::new(
            &rules::DUPLICATE_KEY,
            at(event, 8, 1, 9),
            say!(id "kunci `attended` ditulis dua kali", en "the key `attended` is written twice"),
        )
        .related(at(event, 4, 1, 9), say!(id "yang pertama di sini", en "the first is here"))
        .related(at(other, 1, 9, 18), say!(id "bandingkan dengan ini", en "compare this"))
        .related(Location::whole(empty), say!(id "berkas ini kosong", en "this file is empty")),
        Diagnostic::new(&SOME_FINDING, at(other, 1, 9, 18), say!(id "belum jelas", en "not clear yet")),
        Diagnostic::new(&rules::UNKNOWN_KEY, Location::whole(empty), say!(id "pesan", en "message"))
            .help(say!(id "bantuan", en "advice")),
        Diagnostic::new(&rules::UNUSED_SPEAKER, at(event, 2, 10, 23), say!(id "tidak dipakai", en "unused")),
    ];
    assert_eq!(
        human(&diagnostics, &whole(&sources), Language::Indonesian, false),
        "\
galat[unknown-key]: kunci `organiser` tidak dikenal di sini
 --> events/2026/x/event.md:3:1
  |
3 | organiser: dinas-pmd
  | ^^^^^^^^^
  |
  = saran: mungkin maksud Anda `organizer`?

galat[duplicate-key]: kunci `attended` ditulis dua kali
 --> events/2026/x/event.md:8:1
  |
4 | attended: 40
  | -------- yang pertama di sini
...
8 | attended: 38
  | ^^^^^^^^
  |
 ::: events/2026/y/event.md:1:9
  |
1 | status: completed
  |         --------- bandingkan dengan ini
  |
  = lihat: events/2026/z/event.md:1:1: berkas ini kosong

catatan terbuka[some-finding]: belum jelas
 --> events/2026/y/event.md:1:9
  |
1 | status: completed
  |         ^^^^^^^^^

galat[unknown-key]: pesan
--> events/2026/z/event.md:1:1
 = saran: bantuan

petunjuk[unused-speaker]: tidak dipakai
 --> events/2026/x/event.md:2:10
  |
2 | program: keuangan-desa
  |          ^^^^^^^^^^^^^

Jumlah per aturan:
     2  unknown-key     galat
     1  duplicate-key   galat
     1  some-finding    catatan terbuka
     1  unused-speaker  petunjuk
Arti sebuah aturan dan contohnya: terang explain unknown-key
"
    );
    let english = human(&diagnostics[2..], &whole(&sources), Language::English, false);
    for part in [
        "finding[some-finding]: not clear yet\n",
        "\n = help: advice\n",
        "hint[unused-speaker]: unused\n",
        "What a rule means, with an example: terang explain unknown-key\n",
    ] {
        assert!(english.contains(part), "{part:?} is not in:\n{english}");
    }
}

#[test]
fn a_terminal_can_open_every_file_that_is_named() {
    let mut sources = Sources::default();
    let file = sources.add("site.yaml".into(), "titel: Katalog\n".into());
    let other = sources.add("pages/a.md".into(), "".into());
    let found = Diagnostic::new(&rules::UNKNOWN_KEY, at(file, 1, 1, 6), say!(id "pesan", en "message"))
        .related(Location::whole(other), say!(id "juga ini", en "this too"));
    let placed = Placed { sources: &sources, folder: "../situs/content" };
    let report = human(&[found], &placed, Language::Indonesian, false);
    assert!(report.contains(" --> ../situs/content/site.yaml:1:1\n"), "{report}");
    assert!(report.contains("lihat: ../situs/content/pages/a.md:1:1: juga ini"), "{report}");
}

#[test]
fn more_than_one_are_counted_by_rule() {
    let mut sources = Sources::default();
    let file = sources.add("site.yaml".into(), "titel: Katalog\n".into());
    let one = |rule| Diagnostic::new(rule, at(file, 1, 1, 6), say!(id "pesan", en "message"));
    let some = [&rules::UNUSED_SPEAKER, &SOME_FINDING, &rules::UNKNOWN_KEY, &rules::DUPLICATE_KEY, &rules::UNKNOWN_KEY];
    let mut found: Vec<Diagnostic> = some.into_iter().map(one).collect();
    let single = human(&found[2..3], &whole(&sources), Language::Indonesian, false);
    assert!(
        !single.contains("Jumlah per aturan")
            && single.ends_with("\n\nArti sebuah aturan dan contohnya: terang explain unknown-key\n")
    );
    found.push(one(&SOME_FINDING));
    let many = human(&found, &whole(&sources), Language::Indonesian, false);
    let (_, counts) = many.split_once("\n\nJumlah per aturan:\n").expect("counts");
    assert_eq!(
        counts,
        "     2  unknown-key     galat
     1  duplicate-key   galat
     2  some-finding    catatan terbuka
     1  unused-speaker  petunjuk
Arti sebuah aturan dan contohnya: terang explain unknown-key
"
    );
    assert_eq!(many.matches("terang explain").count(), 1);
    assert!(
        human(&found, &whole(&sources), Language::English, false)
            .contains("\nBy rule:\n     2  unknown-key     error\n")
    );
}

#[test]
fn colour_changes_no_letter() {
    let mut sources = Sources::default();
    let file = sources.add("site.yaml".into(), "titel: Katalog\n".into());
    let diagnostics = [Diagnostic::new(&rules::UNKNOWN_KEY, at(file, 1, 1, 6), say!(id "pesan", en "message"))];
    let plain = human(&diagnostics, &whole(&sources), Language::Indonesian, false);
    let coloured = human(&diagnostics, &whole(&sources), Language::Indonesian, true);
    assert!(!plain.contains('\u{1b}') && coloured.contains('\u{1b}'));
    let mut bare = String::new();
    let mut pieces = coloured.split("\u{1b}[");
    bare.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        bare.push_str(piece.split_once('m').map_or("", |(_, text)| text));
    }
    assert_eq!(bare, plain);
}

#[test]
fn tabs_and_wide_characters_keep_the_underline_in_place() {
    assert_eq!(
        drawn("\t\tx: 📄 日本語 y\n", 1, 6, 7),
        " --> events/2026/x/event.md:1:6\n  |\n1 |         x: 📄 日本語 y\n  |            ^^"
    );
    assert_eq!(
        drawn("\t\tx: 📄 日本語 y\n", 1, 8, 11),
        " --> events/2026/x/event.md:1:8\n  |\n1 |         x: 📄 日本語 y\n  |               ^^^^^^"
    );
}

#[test]
fn lines_end_as_windows_and_old_macs_end_them() {
    let expected = " --> events/2026/x/event.md:2:1\n  |\n2 | b: 2\n  | ^";
    for text in ["a: 1\r\nb: 2\r\nc: 3\r\n", "a: 1\rb: 2\rc: 3\r", "a: 1\nb: 2\nc: 3\n", "a: 1\r\nb: 2"] {
        assert_eq!(drawn(text, 2, 1, 2), expected, "{text:?}");
    }
    assert_eq!(drawn("a: 1\r\n", 2, 1, 1), " --> events/2026/x/event.md:2:1\n  |\n2 |\n  | ^");
}

#[test]
fn a_place_that_the_text_does_not_have_is_named_without_a_line() {
    assert_eq!(drawn("", 1, 1, 1), "--> events/2026/x/event.md:1:1");
    assert_eq!(drawn("", 1, 7, 9), "--> events/2026/x/event.md:1:7");
    assert_eq!(drawn("a: 1\n", 99, 1, 1), "--> events/2026/x/event.md:99:1");
    assert_eq!(drawn("a: 1\n", 0, 0, 0), "--> events/2026/x/event.md:0:0");
    assert_eq!(drawn("a: 1\n", u32::MAX, u32::MAX, u32::MAX), "--> events/2026/x/event.md:4294967295:4294967295");
    let end_of_line = " --> events/2026/x/event.md:1:5\n  |\n1 | a: 1\n  |     ^";
    assert_eq!(drawn("a: 1\n", 1, 99, 120), end_of_line);
    assert_eq!(drawn("a: 1\n", 1, 5, 2), end_of_line);
}

#[test]
fn of_several_lines_the_first_is_underlined() {
    let mut sources = Sources::default();
    let file = sources.add("site.yaml".into(), "agency:   \n  name: A\n  email: b\n".into());
    let place = Location { file, start: Position { line: 1, column: 1 }, end: Position { line: 3, column: 11 } };
    let diagnostic = Diagnostic::new(&rules::MISSING_KEY, place, say!(id "pesan", en "message"));
    let report = human(&[diagnostic], &whole(&sources), Language::Indonesian, false);
    assert!(
        report.starts_with("galat[missing-key]: pesan\n --> site.yaml:1:1\n  |\n1 | agency:\n  | ^^^^^^^\n\n"),
        "{report}"
    );
}

#[test]
fn nobody_s_name_number_or_score_is_in_a_log() {
    let mut sources = Sources::default();
    let text = "Narahubung Wati, NIP 198501012010011001, surel wati@gmail.com, 0812-3456-7890.\nP01,41,61\n";
    let file = sources.add("pages/a.md".into(), text.into());
    let shown = |rule: &'static crate::diagnostic::Rule, place: Location| {
        let diagnostic = Diagnostic::new(rule, place, say!(id "pesan", en "message"));
        human(&[diagnostic], &whole(&sources), Language::Indonesian, false)
    };
    // Whoever the number belongs to stands beside it: the shape of the line is left, and the place.
    let masked = "********** ****, *** ******************, ***** ****@*****.***, ****-****-****.";
    let report = shown(&PERSONAL, at(file, 1, 48, 62));
    assert!(report.contains(masked) && report.contains("^^^^^^^^^^^^^^"), "{report}");
    // The same where another rule shows the line, and where it is cut within the number.
    assert!(shown(&rules::UNKNOWN_KEY, at(file, 1, 1, 11)).contains(masked));
    let long = format!("tautan {} 0812-3456-7890\n", "x".repeat(190));
    let other = drawn(&long, 1, 1, 7);
    assert!(!other.contains("tautan") && other.contains("******"), "{other}");
    // A row of scores is not shown at all, but its place is.
    let report = shown(&rules::RAW_SCORES, at(file, 2, 1, 2));
    assert!(report.contains("--> pages/a.md:2:1") && !report.contains("P01"), "{report}");
    // Other lines are shown.
    assert!(drawn("a: 41\n", 1, 1, 2).contains("a: 41"));
}

#[test]
fn a_paragraph_on_one_line_is_cut_around_the_place() {
    let paragraph = format!("{}[tautan](/program/x/) {}\n", "kata ".repeat(400), "lain ".repeat(400));
    let drawing = drawn(&paragraph, 1, 2001, 2022);
    assert!(drawing.starts_with(" --> events/2026/x/event.md:1:2001\n"), "{drawing}");
    assert!(drawing.contains("kata [tautan](/program/x/) lain"), "{drawing}");
    assert!(drawing.contains("1 | ...") && drawing.contains("...\n"), "{drawing}");
    let whole_line = drawn(&paragraph, 1, 1, 4000);
    for line in drawing.lines().chain(whole_line.lines()) {
        assert!(line.chars().count() <= 110, "{line}");
    }
    let megabyte = "x".repeat(1 << 20);
    assert_eq!(drawn(&megabyte, 1, 900_000, 900_001), "--> events/2026/x/event.md:1:900000");
}

proptest! {
    #[test]
    fn no_text_and_no_place_make_it_panic(
        text in "([ \\t\\r\\na-c:é\u{301}\u{200b}\u{200d}日📄\u{0}\u{1b}\u{202e}\u{feff}]|[a ]{90,200}|\u{301}{50,150}|日{60}){0,12}",
        words in "[a\n\t\u{1b}日]{0,9}",
        places in prop::collection::vec((0u32..6, 0u32..400, 0u32..6, 0u32..400, 0usize..2), 1..5),
        color: bool,
    ) {
        let mut sources = Sources::default();
        let files = [sources.add("a.md".into(), text.as_str().into()), sources.add("b\u{1b}日.md".into(), "日\r\n".into())];
        let mut places = places.into_iter().map(|(line, column, end_line, end_column, file)| Location {
            file: files[file],
            start: Position { line, column },
            end: Position { line: end_line, column: end_column },
        });
        let first = places.next().unwrap();
        let mut diagnostic = Diagnostic::new(&rules::UNKNOWN_KEY, first, say!(id "{words}", en "{words}")).help(say!(id "{words}", en "{words}"));
        for place in places {
            diagnostic = diagnostic.related(place, say!(id "{words}", en "{words}"));
        }
        let escapes = human(&[diagnostic], &whole(&sources), Language::English, color).contains('\u{1b}');
        prop_assert_eq!(escapes, color);
    }
}
