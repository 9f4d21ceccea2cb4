//! Whose list holds what, how old a finding is, and how long lists are cut.

use super::work::{PAGE_ROWS, things};
use super::{SECTIONS, Work, rows, view};
use crate::judge::age::Note;
use crate::pages::fixture::Content;
use crate::pages::plan::{ListPage, Shows, plan};
use crate::pages::review::ReviewPage;
use crate::pages::site::Site;
use std::collections::BTreeSet;

const TODAY: &str = "2026-11-22";

fn event(front: &str) -> String {
    format!("program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-12\n{front}")
}

/// The page of all, as it is planned.
fn overview(site: &Site<'_>) -> ReviewPage {
    let pages = plan(site).pages.into_iter();
    let mut found = pages.filter_map(|planned| match planned.shows {
        Shows::Review(page) if page.whose.is_none() => Some(page),
        _ => None,
    });
    found.next().expect("a page of all")
}

#[test]
fn an_empty_catalog_has_one_page_that_says_so() {
    Content::new().spoken(TODAY, |site| {
        let page = overview(site);
        let (frame, view) = view(site, &page).expect("a view");
        assert_eq!(frame.title, "Yang harus dilengkapi");
        assert!(page.work.is_empty() && page.parts.is_empty() && view.organizers.is_empty());
        assert!([&view.late, &view.ahead].iter().all(|block| block.as_ref().is_some_and(|block| block.total == 0)));
        assert!([&view.open, &view.answered].iter().all(|block| block.as_ref().is_some_and(|block| block.total == 0)));
    });
}

#[test]
fn every_thing_is_in_exactly_one_organizers_list() {
    let content = Content::new()
        .event("a-1", &event("organizer: dinas-pmd\n"))
        .event("b-1", &event("organizer: dinas-pmd\n"))
        .event("c-1", &event(""));
    content.spoken(TODAY, |site| {
        let all = Work::of(site);
        let parts = all.parts(site.catalog);
        let names: Vec<Option<&str>> =
            parts.iter().map(|part| part.organizer.map(|organizer| site.catalog[organizer].id.as_str())).collect();
        assert_eq!(names, [Some("dinas-pmd"), None]);
        // Three events alike: two thirds are the organizer's.
        assert_eq!(2 * all.late.len(), 3 * parts[0].work.late.len());
        assert_eq!(all.late.len(), parts.iter().map(|part| part.work.late.len()).sum::<usize>());
        assert_eq!(all.open.len(), parts.iter().map(|part| part.work.open.len()).sum::<usize>());
        let addresses: BTreeSet<String> = plan(site)
            .pages
            .iter()
            .map(|planned| planned.route.to_string())
            .filter(|route| route.starts_with("/pemeriksaan/"))
            .collect();
        assert_eq!(
            addresses.into_iter().collect::<Vec<_>>(),
            ["/pemeriksaan/", "/pemeriksaan/dinas-pmd/", "/pemeriksaan/unit--/"]
        );
    });
}

/// The age of one rule's finding about the only event.
fn age(content: &Content, rule: &str, today: &str) -> Option<i64> {
    content.site(today, |site| {
        let work = Work::of(site);
        let of_rule = |note: &&Note| {
            let findings = site.judgement.findings(site.catalog, note.event);
            findings[note.place].rule.name == rule
        };
        let note = *work.open.iter().chain(&work.answered).find(of_rule).expect("the finding speaks");
        note.days(site.evidence.today)
    })
}

#[test]
fn a_finding_is_as_old_as_what_it_speaks_of() {
    let plain = Content::new().event("a-1", &event(""));
    // Attendance was due on the last day, 12 March; 10 of 365 days and so on by the calendar.
    assert_eq!(age(&plain, "evaluation-overdue", "2026-03-22"), Some(10));
    // Monitoring after 3 months: 12 June and thirty days is 12 July.
    assert_eq!(age(&plain, "monitoring-overdue", "2026-07-13"), Some(1));
    // A plan that had to be there on the first day, 10 March.
    assert_eq!(age(&plain, "needs-assessment-missing", "2026-03-22"), Some(12));
    // Nothing of this is owed on a date: the event's last day counts.
    let turnout = Content::new().event("a-1", &event("participants: { registered: 40, attended: 20 }\n"));
    assert_eq!(age(&turnout, "low-turnout", "2026-03-22"), Some(10));
    let ahead = event("").replace("completed", "planned");
    assert_eq!(age(&Content::new().event("a-1", &ahead), "needs-assessment-missing", "2026-03-01"), None);
}

#[test]
fn an_answer_parts_a_finding_from_the_others() {
    let answered =
        event("answers: [{ finding: evaluation-overdue, text: Sedang direkap. }]\nlessons: [Satu sesi lagi.]\n");
    Content::new().event("a-1", &answered).spoken(TODAY, |site| {
        let (_, view) = view(site, &overview(site)).expect("a view");
        let (open, answered) = (view.open.expect("a list"), view.answered.expect("a list"));
        assert_eq!(answered.total, 1);
        let row = &answered.groups[0].rows[0];
        assert_eq!((row.rule, row.answer.as_deref()), ("evaluation-overdue", Some("Sedang direkap.")));
        assert!(open.groups[0].rows.iter().all(|row| row.answer.is_none() && row.rule != "evaluation-overdue"));
    });
}

#[test]
fn hints_stand_on_no_page() {
    // An answer to a finding that does not speak is a hint.
    let hinted = event("answers: [{ finding: off-target, text: Semua boleh datang. }]\n");
    Content::new().event("a-1", &hinted).spoken(TODAY, |site| {
        assert!(site.judgement.all().any(|said| said.rule.name == "answer-without-finding"));
        let (_, view) = view(site, &overview(site)).expect("a view");
        let json = serde_json::to_string(&view).expect("a view");
        assert!(!json.contains("answer-without-finding") && !json.contains("off-target"), "{json}");
    });
}

#[test]
fn the_four_lists_follow_each_other_and_nothing_is_left_out() {
    let mut content = Content::new();
    for run in 0..40 {
        content = content.event(&format!("a-{run}"), &event("organizer: dinas-pmd\n"));
    }
    content.spoken(TODAY, |site| {
        let work = Work::of(site);
        let pages = work.len().div_ceil(PAGE_ROWS);
        assert!(pages > 3, "{}", work.len());
        let mut shown = [0; 4];
        for page in 1..=pages {
            let cuts = work.cut(page);
            assert!(cuts.iter().map(ExactSizeIterator::len).sum::<usize>() <= PAGE_ROWS);
            for (shown, cut) in shown.iter_mut().zip(cuts) {
                assert!(cut.is_empty() || cut.start == *shown, "page {page} continues where the last one ended");
                *shown += cut.len();
            }
        }
        assert_eq!(shown, [work.late.len(), work.ahead.len(), work.open.len(), work.answered.len()]);
        assert_eq!(SECTIONS.len(), shown.len());
        // The page of all shows the first rows, and says how many more there are.
        let page = overview(site);
        let block = rows::by_organizer(site, &page.parts, |work| &work.late, rows::task).expect("rows");
        assert_eq!(block.groups[0].rows.len() + block.groups[0].more, work.late.len());
        assert_eq!(block.total, things(&work.late));
        let last = page.parts[0].clone();
        let at_the_end = ListPage { page: pages, pages };
        let last =
            ReviewPage { whose: Some(last.organizer), work: last.work, parts: page.parts.clone(), list: at_the_end };
        let (frame, view) = view(site, &last).expect("a view");
        assert_eq!(frame.title, format!("Yang harus dilengkapi: Dinas PMD, halaman {pages}"));
        assert!(view.late.is_none() && view.open.is_some_and(|block| !block.groups.is_empty()));
    });
}
