//! Known answers from RFC 5545, and what must hold for any text.

use super::*;
use crate::pages::fixture::Content;
use proptest::prelude::*;

fn of(content: &Content, today: &str) -> String {
    content.site(today, |site| text(site, Calendar::Site))
}

fn text(site: &Site<'_>, of: Calendar) -> String {
    String::from_utf8(calendar(site, of).expect("a calendar")).expect("UTF-8")
}

/// Long lines put together again.
fn unfolded(text: &str) -> String {
    text.replace("\r\n ", "")
}

fn event(rest: &str) -> String {
    format!("program: latihan\nstart: 2026-12-01\nend: 2026-12-03\n{rest}")
}

#[test]
fn a_planned_event_takes_its_whole_days() {
    let front = event(
        "status: planned\ntitle: Angkatan I\nsummary: \"Satu, dua; tiga\"\nvenue: { name: Aula BKPSDM, city: Contoh }",
    );
    let text = unfolded(&of(&Content::new().event("a-1", &front), "2026-12-03"));
    let lines: Vec<&str> = text.split("\r\n").collect();
    for line in [
        "UID:a-1@bimtek.contoh.go.id",
        "DTSTAMP:20261203T000000Z",
        "DTSTART;VALUE=DATE:20261201",
        "DTEND;VALUE=DATE:20261204",
        "SEQUENCE:0",
        "STATUS:CONFIRMED",
        "SUMMARY:Bimtek Latihan\\, Angkatan I",
        "DESCRIPTION:Satu\\, dua\\; tiga",
        "LOCATION:Aula BKPSDM\\, Contoh",
        "URL:https://bimtek.contoh.go.id/terang/kegiatan/a-1/",
    ] {
        assert!(lines.contains(&line), "{line} in {text}");
    }
}

#[test]
fn no_stamp_lies_ahead() {
    let stamp = |rest: &str, today: &str| {
        let text = of(&Content::new().event("a-1", &event(&format!("status: planned\n{rest}"))), today);
        let stamp = text.split("\r\n").find_map(|line| line.strip_prefix("DTSTAMP:")).expect("a stamp");
        stamp.to_owned()
    };
    // Its days are to come: nothing says when it was written, but that it is told today.
    assert_eq!(stamp("", "2026-11-22"), "20261122T000000Z");
    // Under way since the first, and not over before the third.
    assert_eq!(stamp("", "2026-12-02"), "20261201T000000Z");
    let set = "targets: [{ measure: completion, value: 0.9, set_on: 2026-10-01 }]\n\
               needs_assessment: { method: Survei, date: 2026-09-20 }\n\
               documents: [{ title: Undangan, kind: invitation, date: 2026-12-24 }]";
    assert_eq!(stamp(set, "2026-11-22"), "20261001T000000Z");
    assert_eq!(stamp("corrections: [{ date: 2026-11-20, what: Tempat }]", "2026-11-22"), "20261120T000000Z");
    assert_eq!(stamp("corrections: [{ date: 2026-11-23, what: Tempat }]", "2026-11-22"), "20261122T000000Z");
}

#[test]
fn what_is_over_is_not_in_it_and_the_file_is_still_a_calendar() {
    let planned = Content::new().event("a-1", &event("status: planned"));
    let completed = Content::new().event("a-1", &event("status: completed"));
    for text in [of(&planned, "2026-12-04"), of(&completed, "2026-11-22"), of(&Content::new(), "2026-11-22")] {
        assert!(!text.contains("VEVENT") && text.contains("BEGIN:VTIMEZONE\r\n"), "{text}");
        assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    }
}

#[test]
fn postponed_and_cancelled_events_reach_diaries() {
    let postponed = event("status: postponed\nstatus_reason: Banjir\nnew_start: 2027-01-11");
    let text = of(&Content::new().event("a-1", &postponed), "2026-12-20");
    assert!(
        text.contains("DTSTART;VALUE=DATE:20270111\r\nDTEND;VALUE=DATE:20270114\r\nSEQUENCE:1\r\nSTATUS:CONFIRMED\r\n"),
        "{text}"
    );
    let cancelled = event("status: cancelled\nstatus_reason: Anggaran dialihkan");
    let text = of(&Content::new().event("a-1", &cancelled), "2026-11-22");
    assert!(text.contains("SEQUENCE:1\r\nSTATUS:CANCELLED\r\n"), "{text}");
    assert!(text.contains("DESCRIPTION:Anggaran dialihkan\\n\\nSatu kalimat.\r\n"), "{text}");
}

#[test]
fn a_correction_reaches_diaries_too() {
    let corrected = event("status: planned\ncorrections: [{ date: 2026-11-20, what: Tempat, why: Aula dipakai }]");
    let text = of(&Content::new().event("a-1", &corrected), "2026-11-22");
    assert!(text.contains("SEQUENCE:1\r\nSTATUS:CONFIRMED\r\n"), "{text}");
}

#[test]
fn a_program_and_an_organizer_have_their_own() {
    let content = Content::new()
        .file("programs/lain.md", "---\ntitle: Bimtek Lain\nkind: bimtek\nsummary: Satu kalimat.\n---\n")
        .event("a-1", &event("status: planned\norganizer: dinas-pmd"))
        .event("b-1", &event("status: planned"));
    content.site("2026-11-22", |site| {
        let all: Vec<(String, String)> = Calendar::all(site.catalog)
            .map(|of| (of.route(site.catalog, site.routes).to_string(), unfolded(&text(site, of))))
            .collect();
        let held = |path: &str| {
            let (_, text) =
                all.iter().find(|(route, _)| route == path).unwrap_or_else(|| panic!("no {path} in {all:?}"));
            let uids = text.split("\r\n").filter_map(|line| line.strip_prefix("UID:")?.split('@').next());
            uids.map(ToOwned::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(held("/kalender.ics"), ["a-1", "b-1"]);
        assert_eq!(held("/program/latihan/kalender.ics"), ["a-1", "b-1"]);
        assert!(held("/program/lain/kalender.ics").is_empty());
        assert_eq!(held("/katalog/penyelenggara/dinas-pmd/kalender.ics"), ["a-1"]);
        assert!(all.iter().any(|(_, text)| text.contains("X-WR-CALNAME:Dinas PMD · ")));
        assert_eq!(all.len(), 4);
    });
}

#[test]
fn a_line_is_folded_after_75_octets() {
    let mut out = String::new();
    fold_into(&mut out, &"a".repeat(160));
    assert_eq!(out, format!("{}\r\n {}\r\n {}\r\n", "a".repeat(75), "a".repeat(74), "a".repeat(11)));
    let mut out = String::new();
    fold_into(&mut out, &"a".repeat(75));
    assert_eq!(out, format!("{}\r\n", "a".repeat(75)));
    let mut out = String::new();
    // 74 octets and a letter of two: it goes to the next line as a whole.
    fold_into(&mut out, &format!("{}é", "a".repeat(74)));
    assert_eq!(out, format!("{}\r\n é\r\n", "a".repeat(74)));
}

proptest! {
    #[test]
    fn folding_keeps_every_letter_and_every_limit(text in "[^\\pC]{0,300}") {
        let mut out = String::new();
        fold_into(&mut out, &text);
        let body = out.strip_suffix("\r\n").expect("an end");
        prop_assert!(body.split("\r\n").all(|line| line.len() <= WIDTH));
        prop_assert!(body.split("\r\n").skip(1).all(|line| line.starts_with(' ')));
        prop_assert_eq!(body.replace("\r\n ", ""), text);
    }

    #[test]
    fn an_escaped_text_can_be_read_back(text in "[a-c\\\\;,\n:\"]{0,40}") {
        let mut read = String::new();
        let escaped = escaped(&text);
        let mut letters = escaped.chars();
        while let Some(letter) = letters.next() {
            match (letter, letter == '\\') {
                (_, true) => read.push(letters.next().map(|next| if next == 'n' { '\n' } else { next }).expect("a pair")),
                (letter, false) => {
                    prop_assert!(!";,\n".contains(letter));
                    read.push(letter);
                }
            }
        }
        prop_assert_eq!(read, text);
    }
}
