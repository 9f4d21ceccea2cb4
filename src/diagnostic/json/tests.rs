//! The JSON line, letter by letter.

use super::json;
use crate::diagnostic::{Diagnostic, rules};
use crate::say;
use crate::source::{Location, Position, Sources};
use crate::words::Language;

fn place(file: crate::source::FileId, line: u32, from: u32, to: u32) -> Location {
    Location { file, start: Position { line, column: from }, end: Position { line, column: to } }
}

#[test]
fn keys_stand_in_the_documented_order() {
    let mut sources = Sources::default();
    let event = sources.add("events/2026/x/event.md".into(), "".into());
    let speaker = sources.add("speakers/rahma-contoh.md".into(), "".into());
    let diagnostic = Diagnostic::new(
        &rules::UNKNOWN_SPEAKER,
        place(event, 12, 15, 27),
        say!(id "tidak \"ada\"", en "not \"there\""),
    )
    .help(say!(id "periksa\nejaannya", en "check the spelling"))
    .related(place(speaker, 1, 1, 1), say!(id "yang mirip", en "a similar one"));
    assert_eq!(
        json(&diagnostic, &sources, Language::English),
        r#"{"rule":"unknown-speaker","severity":"error","message":"not \"there\"","help":"check the spelling","file":"events/2026/x/event.md","line":12,"column":15,"end_line":12,"end_column":27,"related":[{"file":"speakers/rahma-contoh.md","line":1,"column":1,"message":"a similar one"}],"answered":false}"#
    );
    assert_eq!(
        json(&diagnostic, &sources, Language::Indonesian),
        r#"{"rule":"unknown-speaker","severity":"error","message":"tidak \"ada\"","help":"periksa\nejaannya","file":"events/2026/x/event.md","line":12,"column":15,"end_line":12,"end_column":27,"related":[{"file":"speakers/rahma-contoh.md","line":1,"column":1,"message":"yang mirip"}],"answered":false}"#
    );
}

#[test]
fn a_diagnostic_without_help_has_null_and_an_empty_list() {
    let mut sources = Sources::default();
    let file = sources.add("pages/日本 📄.md".into(), "".into());
    let diagnostic = Diagnostic::new(&rules::UNUSED_SPEAKER, Location::whole(file), say!(id "🎓\t日本", en "🎓\t日本"));
    assert_eq!(
        json(&diagnostic, &sources, Language::Indonesian),
        r#"{"rule":"unused-speaker","severity":"hint","message":"🎓\t日本","help":null,"file":"pages/日本 📄.md","line":1,"column":1,"end_line":1,"end_column":1,"related":[],"answered":false}"#
    );
}
