//! Workflow commands, letter by letter.

use super::{github, github_failure};
use crate::diagnostic::{Diagnostic, Placed, Rule, rules};
use crate::failure::Failure;
use crate::source::{FileId, Location, Position, Sources};
use crate::words::{Language, Words};
use crate::{rule, say};
use std::path::Path;

rule! {
    SOME_FINDING, "some-finding", Finding,
    id { "Apa.", "Mengapa.", "Bagaimana.", wrong "salah", mended "benar" },
    en { "What.", "Why.", "How.", wrong "wrong", mended "right" },
}

fn at(file: FileId, start: (u32, u32), end: (u32, u32)) -> Location {
    let place = |(line, column)| Position { line, column };
    Location { file, start: place(start), end: place(end) }
}

fn said(rule: &'static Rule, path: &str, place: ((u32, u32), (u32, u32)), words: Words) -> String {
    let mut sources = Sources::default();
    let file = sources.add(path.into(), "".into());
    let found = Diagnostic::new(rule, at(file, place.0, place.1), words);
    github(&[found], &Placed { sources: &sources, folder: "content" }, Language::English)
}

#[test]
fn a_diagnostic_is_one_command() {
    for (rule, place, expected) in [
        (
            &rules::UNKNOWN_SPEAKER,
            ((12, 15), (12, 27)),
            "::error file=content/events/2026/x/event.md,line=12,endLine=12,col=15,endColumn=27,title=unknown-speaker::en\n",
        ),
        (
            &SOME_FINDING,
            ((3, 4), (5, 6)),
            "::warning file=content/events/2026/x/event.md,line=3,endLine=5,title=some-finding::en\n",
        ),
        (
            &rules::UNUSED_SPEAKER,
            ((1, 1), (1, 1)),
            "::notice file=content/events/2026/x/event.md,line=1,title=unused-speaker::en\n",
        ),
    ] {
        assert_eq!(said(rule, "events/2026/x/event.md", place, say!(id "id", en "en")), expected);
    }
}

#[test]
fn no_text_ends_its_command_or_begins_another() {
    for (path, message, expected_path, expected_message) in [
        ("a.md", "100% %0A", "a.md", "100%25 %250A"),
        ("a.md", "x\r\n::error::y", "a.md", "x%0D%0A::error::y"),
        ("a.md", "a, b: c", "a.md", "a, b: c"),
        ("a, b: c%.md", "x", "a%2C b%3A c%25.md", "x"),
        ("kegiatan é 日本.md", "é 日本", "kegiatan é 日本.md", "é 日本"),
        ("a\nb.md", "\u{1b}[31mmerah\u{202e}", "a%0Ab.md", "\u{fffd}[31mmerah\u{fffd}"),
    ] {
        let said = said(&rules::UNKNOWN_KEY, path, ((1, 1), (1, 2)), say!(id "", en "{message}"));
        let expected = format!(
            "::error file=content/{expected_path},line=1,endLine=1,col=1,endColumn=2,title=unknown-key::{expected_message}\n"
        );
        assert_eq!(said, expected);
        assert_eq!(said.lines().count(), 1);
    }
}

#[test]
fn help_is_a_second_line_of_the_same_message() {
    let mut sources = Sources::default();
    let file = sources.add("site.yaml".into(), "".into());
    let found = Diagnostic::new(&rules::UNKNOWN_KEY, Location::whole(file), say!(id "pesan", en "message"))
        .help(say!(id "bantuan", en "advice"));
    let said = github(&[found], &Placed { sources: &sources, folder: "" }, Language::Indonesian);
    assert_eq!(said, "::error file=site.yaml,line=1,title=unknown-key::pesan%0Asaran: bantuan\n");
}

#[test]
fn what_ended_a_command_is_an_error_too() {
    let failure = Failure::new(say!(id "gagal: 5%", en "failed: 5%")).on(Path::new("content")).because("os\nerror");
    assert_eq!(
        github_failure(&failure, Language::English),
        "::error title=terang::failed: 5%25%0A  → content%0A  = os%0Aerror\n"
    );
}
