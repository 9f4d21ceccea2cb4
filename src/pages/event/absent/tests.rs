//! Which sections are told together, and that no item gets lost on the way.

use super::{Absent, OF_ABSENCE, Part};
use crate::evidence::State;
use crate::pages::event::section::Section;
use crate::pages::event::{EventView, view};
use crate::pages::fixture::Content;
use std::collections::BTreeMap;

const EVENT: &str = "program: latihan\nstart: 2026-03-10\nend: 2026-03-11\n";

fn see<T>(content: &Content, read: impl FnOnce(&EventView) -> T) -> T {
    content.spoken("2026-11-22", |site| {
        let (event, _) = site.catalog.events().next().expect("one event");
        read(&view(site, event).expect("a report").1)
    })
}

fn bare() -> Content {
    Content::new().event("a-1", &format!("{EVENT}status: completed"))
}

fn sections(report: &EventView) -> [&Section; 8] {
    [
        &report.why.section,
        &report.how.section,
        &report.cost.section,
        &report.learning.section,
        &report.follow_up.section,
        &report.outcomes.section,
        &report.lessons.section,
        &report.documents.section,
    ]
}

fn whole(absent: &Absent) -> Vec<&'static str> {
    absent.parts.iter().filter(|part| part.is_whole).map(|part| part.id).collect()
}

#[test]
fn of_an_event_without_anything_all_is_told_in_the_block() {
    see(&bare(), |report| {
        let absent = report.absent.as_ref().expect("a block");
        let all = ["why", "how", "cost", "learning", "follow-up", "outcomes", "lessons", "documents"];
        assert_eq!(whole(absent), all);
        assert_eq!(absent.worst, State::Overdue);
        // Monitoring after twelve months is not due yet.
        assert_eq!((absent.items, absent.due), (20, 20));
        let listed: Vec<&str> = report.contents.iter().map(|entry| entry.id.as_str()).collect();
        // Nothing is known, and the open notes say no more than the block: they stand right before it.
        assert_eq!(listed, ["questions", "notes", "absent", "evidence", "sources", "corrections", "cite"]);
    });
}

#[test]
fn what_is_there_keeps_its_section_and_the_block_names_what_it_lacks() {
    let content = bare().file(
        "events/2026/a-1/schedule.yaml",
        "sessions: [{ date: 2026-03-10, start: \"08:00\", end: \"10:00\", title: Satu, form: theory }]",
    );
    see(&content, |report| {
        let absent = report.absent.as_ref().expect("a block");
        assert!(!whole(absent).contains(&"how"));
        let how = &report.how.section;
        assert!(!how.is_elsewhere);
        let left: Vec<State> = how.gaps.iter().map(|gap| gap.state).collect();
        assert_eq!(left, [State::Partial], "the timetable has one of two days");
        let part: &Part = absent.parts.iter().find(|part| part.id == "how").expect("what it lacks");
        let told: Vec<&str> = part.lacks.iter().flat_map(|lack| lack.items.iter().copied()).collect();
        assert_eq!(told, ["attendance", "speakers", "materials"], "gravest first");
    });
}

#[test]
fn a_note_on_what_is_known_keeps_all_notes_at_the_top() {
    // Three hours of ceremony in four are a fact, and no good one.
    let solemn = bare().file(
        "events/2026/a-1/schedule.yaml",
        "sessions:\n  - { date: 2026-03-10, start: \"08:00\", end: \"11:00\", title: Pembukaan, form: ceremony }\n  - { date: 2026-03-10, start: \"11:00\", end: \"12:00\", title: Satu, form: theory }\n",
    );
    see(&solemn, |report| {
        let absent = report.absent.as_ref().expect("a block");
        assert!(report.notes.iter().any(|note| !OF_ABSENCE.contains(&note.rule)), "{:?}", report.notes);
        assert!(!absent.takes_notes);
        assert_eq!(report.contents.first().map(|entry| entry.id.as_str()), Some("notes"));
    });
}

#[test]
fn the_editor_s_text_comes_first_unless_it_is_long() {
    let text = |words: usize| {
        let event = format!("---\n{EVENT}status: completed\n---\n{}\n", vec!["kata"; words].join(" "));
        Content::new().file("events/2026/a-1/event.md", &event)
    };
    for (words, order) in [
        (300, ["narrative", "questions", "notes", "absent"]),
        // A transcript of an hour must not stand before what is known.
        (301, ["questions", "notes", "absent", "narrative"]),
    ] {
        see(&text(words), |report| {
            let listed: Vec<&str> = report.contents.iter().map(|entry| entry.id.as_str()).collect();
            assert_eq!(listed[..4], order, "{words} words");
            let narrative = report.narrative.as_ref().expect("a text");
            assert_eq!(narrative.comes_first, order[0] == "narrative");
        });
    }
}

#[test]
fn the_notes_of_absence_are_rules() {
    for name in OF_ABSENCE {
        assert!(crate::judge::RULES.iter().any(|rule| rule.name == name), "{name}");
    }
}

#[test]
fn few_empty_sections_are_told_in_their_places() {
    let (at, front) =
        ("events/2026/a-1", format!("{EVENT}status: completed\nlessons: [Satu.]\nproblem: {{ statement: Ada. }}"));
    let content = |front: &str| {
        Content::new()
            .event("a-1", front)
            .file(&format!("{at}/schedule.yaml"), "sessions: [{ date: 2026-03-10, title: Satu, form: theory }]")
            .file(&format!("{at}/budget.yaml"), "lines: [{ category: meals, item: A, planned: 400 }]")
            .file(&format!("{at}/evaluation.yaml"), "tests: [{ id: t, instrument: a }]")
    };
    // Follow-up, outcomes and documents.
    see(&content(&front), |report| assert!(report.absent.is_some()));
    let papers = format!("{front}\ndocuments: [{{ title: Surat, kind: invitation }}]");
    see(&content(&papers), |report| {
        assert!(report.absent.is_none());
        assert!(sections(report).iter().all(|section| !section.is_elsewhere));
        assert!(!report.follow_up.section.gaps.is_empty());
    });
}

#[test]
fn before_the_event_each_section_says_what_is_to_come() {
    let content = Content::new().event("a-1", "program: latihan\nstart: 2026-12-10\nend: 2026-12-11\nstatus: planned");
    see(&content, |report| assert!(report.absent.is_none()));
}

#[test]
fn every_item_that_is_not_wholly_there_is_told_once() {
    let workshop = "---\ntitle: Lokakarya\nkind: workshop\nsummary: Satu.\n---\n";
    for content in [bare(), bare().file("programs/latihan.md", workshop)] {
        see(&content, |report| {
            let absent = report.absent.as_ref().expect("a block");
            let mut told: BTreeMap<&str, usize> = BTreeMap::new();
            let apart = absent.parts.iter().flat_map(|part| &part.lacks).flat_map(|lack| lack.items.iter().copied());
            let in_place = sections(report).into_iter().flat_map(|section| &section.gaps);
            for item in apart.chain(in_place.flat_map(|gap| &gap.items).map(|item| item.item)) {
                *told.entry(item).or_default() += 1;
            }
            let open = report.checklist.iter().filter(|item| item.state != State::Complete);
            let expected: BTreeMap<&str, usize> = open.map(|item| (item.item, 1)).collect();
            assert_eq!(told, expected);
        });
    }
}

#[test]
fn one_reason_is_said_once_for_all_items_that_share_it() {
    let workshop = "---\ntitle: Lokakarya\nkind: workshop\nsummary: Satu.\n---\n";
    see(&bare().file("programs/latihan.md", workshop), |report| {
        let absent = report.absent.as_ref().expect("a block");
        let part = absent.parts.iter().find(|part| part.id == "learning").expect("what was learned");
        let lacks: Vec<&[&str]> = part.lacks.iter().map(|lack| lack.items.as_slice()).collect();
        assert_eq!(lacks, [&["pre-post-test", "daily-evaluation"][..], &["satisfaction"][..]]);
        let because: Vec<&str> = part.lacks.iter().map(|lack| lack.because.as_str()).collect();
        assert_eq!(because, ["Tidak diminta untuk workshop.", "Dianjurkan untuk workshop, tidak diwajibkan."]);
        assert!(part.lacks.iter().all(|lack| lack.state == State::NotApplicable));
    });
}

#[test]
fn what_cannot_be_answered_is_named_alone() {
    see(&bare(), |report| {
        assert!(!report.has_answers && !report.has_figures);
        let waste = report.questions.last().expect("three questions");
        assert_eq!(
            waste.lacks,
            ["per-participant", "per-hour", "spending", "ceilings", "learned", "done", "changed"],
            "in the order of the facts"
        );
    });
    let workshop = "---\ntitle: Lokakarya\nkind: workshop\nsummary: Satu.\n---\n";
    see(&bare().file("programs/latihan.md", workshop), |report| {
        let waste = report.questions.last().expect("three questions");
        assert!(!waste.lacks.contains(&"learned"), "a workshop owes no tests: {:?}", waste.lacks);
        assert!(waste.lacks.contains(&"spending"));
    });
    let place = bare().event("a-1", &format!("{EVENT}status: completed\nvenue: {{ name: Aula, kind: own }}"));
    see(&place, |report| assert!(report.has_answers && !report.has_figures));
    let target = format!("{EVENT}status: completed\ntargets: [{{ measure: gain, value: 20, set_on: 2026-02-01 }}]");
    see(&bare().event("a-1", &target), |report| assert!(report.has_figures, "a target is told"));
}
