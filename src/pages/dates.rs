//! When an event's report last changed, as far as its content says.
//!
//! Takes: the catalog. Gives: [`content_date`], and the same of all that a page shows. Never: asks the clock, or git: two builds of one content agree.

use super::Shows;
use super::plan::PAGE_LENGTH;
use super::site::Site;
use crate::catalog::{Event, Handle};
use crate::shape::Date;

/// The latest day up to today of all that an event records as done. Pages, feeds, sitemap, data files and structured data are
/// dated by it, so that none of them says another day than the report. `None` where nothing is dated yet.
#[must_use]
pub fn content_date(site: &Site<'_>, handle: Handle<Event>) -> Option<Date> {
    let (event, today) = (&site.catalog[handle], site.evidence.today);
    reported(event).chain(announced(event)).chain(recorded(event)).filter(|date| *date <= today).max()
}

/// The latest of the content dates of several events; `None` where there are none.
#[must_use]
pub fn latest_of(site: &Site<'_>, events: &[Handle<Event>]) -> Option<Date> {
    events.iter().filter_map(|event| content_date(site, *event)).max()
}

/// The latest day up to today of all that a page and the events on it record as done: what a reader may hold beside the page.
/// `None` where neither tells a day: free pages whose editor tells none, and speakers and materials whom no event names.
#[must_use]
pub fn changed(site: &Site<'_>, shows: &Shows) -> Option<Date> {
    let of_page = own(site, shows).into_iter().filter(|date| *date <= site.evidence.today).max();
    latest_of(site, &shown(site, shows)).max(of_page)
}

/// The events that a page shows.
fn shown(site: &Site<'_>, shows: &Shows) -> Vec<Handle<Event>> {
    let catalog = site.catalog;
    let all = || catalog.events().map(|(event, _)| event);
    match shows {
        Shows::Event(event) => vec![*event],
        Shows::Program(program) => catalog[*program].events.clone(),
        Shows::Programs(list) => {
            let programs = on_page(list.programs.iter(), list.list.page);
            programs.flat_map(|program| &catalog[*program].events).copied().collect()
        }
        Shows::Speaker(speaker) => catalog[*speaker].events.clone(),
        Shows::Material(material) => catalog[*material].events.clone(),
        Shows::Speakers(list) => {
            let named = catalog.speakers().filter(|(_, speaker)| speaker.is_named());
            on_page(named, list.page).flat_map(|(_, speaker)| &speaker.events).copied().collect()
        }
        Shows::Materials(list) => {
            on_page(catalog.materials(), list.page).flat_map(|(_, material)| &material.events).copied().collect()
        }
        Shows::Catalog(list) => on_page(list.events.iter(), list.page).copied().collect(),
        Shows::Home | Shows::Dashboard | Shows::Data => all().collect(),
        Shows::Review(review) => match review.whose {
            Some(_) => review.work.events_on(review.list.page),
            None => all().collect(),
        },
        Shows::DashboardYear(year) => all().filter(|event| catalog[*event].first_day().year() == *year).collect(),
        Shows::DashboardEvents(list) => list.shown().to_vec(),
        _ => Vec::new(),
    }
}

/// What stands on one page of a list: the whole list on each page would not be linear.
fn on_page<T>(all: impl Iterator<Item = T>, page: usize) -> impl Iterator<Item = T> {
    all.skip(page.saturating_sub(1) * PAGE_LENGTH).take(PAGE_LENGTH)
}

/// The days that a page tells by itself, beside those of its events: when the legal basis of a program was repealed, and when a
/// free page was last changed.
fn own(site: &Site<'_>, shows: &Shows) -> Vec<Date> {
    match shows {
        Shows::Program(program) => {
            let basis = site.catalog[*program].record.legal_basis.iter();
            basis.filter_map(|basis| Some(basis.repealed_on.as_ref()?.value)).collect()
        }
        Shows::Page(place) => {
            let page = site.catalog.pages().get(*place);
            page.and_then(|page| page.record.updated.as_ref()).map(|day| day.value).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// The days on which something came about before the event: of its need, its targets, its papers and its beginning.
fn announced(event: &Event) -> impl Iterator<Item = Date> {
    let record = &event.record;
    let need = record.needs_assessment.iter().filter_map(|need| Some(need.date.as_ref()?.value));
    let targets = record.targets.iter().filter_map(|target| Some(target.set_on.as_ref()?.value));
    let papers = record.documents.iter().filter_map(|paper| Some(paper.date.as_ref()?.value));
    need.chain(targets).chain(papers).chain([event.first_day()])
}

/// The days on which something of its report came about, its last day among them.
fn reported(event: &Event) -> impl Iterator<Item = Date> {
    let corrections = event.record.corrections.iter().map(|correction| correction.date.value);
    let report = event.record.report.iter().filter_map(|report| Some(report.date.as_ref()?.value));
    let spending = event.budget.iter().filter_map(|budget| Some(budget.realised_as_of.as_ref()?.value));
    let rounds = event.follow_up.iter().flat_map(|follow_up| &follow_up.monitoring);
    let monitoring = rounds.filter_map(|round| Some(round.date.as_ref()?.value));
    corrections.chain(report).chain(spending).chain(monitoring).chain([event.last_day()])
}

/// The other days on which something was done or measured; not days that are due.
fn recorded(event: &Event) -> impl Iterator<Item = Date> {
    let after = event.follow_up.iter();
    let plans = after.clone().flat_map(|after| &after.plans).map(|plans| plans.date.value);
    let done = after.clone().flat_map(|after| &after.items).filter_map(|item| Some(item.done_on.as_ref()?.value));
    let measured = after.flat_map(|after| &after.outcomes).flat_map(|outcome| [&outcome.baseline, &outcome.actual]);
    let measured = measured.filter_map(|value| Some(value.as_ref()?.date.as_ref()?.value));
    let audits =
        event.budget.iter().flat_map(|budget| &budget.audits).filter_map(|audit| Some(audit.date.as_ref()?.value));
    let given_back = event.budget.iter().filter_map(|budget| budget.returned.as_ref()?.date.as_ref());
    let checks = event.record.documents.iter().filter_map(|paper| paper.checked.as_ref()?.date.as_ref());
    plans.chain(done).chain(measured).chain(audits).chain(given_back.chain(checks).map(|date| date.value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::fixture::Content;

    #[test]
    fn the_latest_date_of_the_content_counts() {
        let event =
            |front: &str| format!("program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-12\n{front}");
        for (front, other, expected) in [
            ("", ("", ""), "2026-03-12"),
            ("report: { date: 2026-04-10 }", ("", ""), "2026-04-10"),
            (
                "report: { date: 2026-04-10 }\ncorrections: [{ date: 2026-05-02, what: Nota ganda }]",
                ("", ""),
                "2026-05-02",
            ),
            ("", ("budget.yaml", "realised_as_of: 2026-04-30\nlines: []"), "2026-04-30"),
            (
                "",
                ("follow-up.yaml", "monitoring: [{ months: 3, date: 2026-06-15 }, { months: 6, date: 2026-09-15 }]"),
                "2026-09-15",
            ),
        ] {
            let mut content = Content::new().event("a-1", &event(front));
            if !other.0.is_empty() {
                content = content.file(&format!("events/2026/a-1/{}", other.0), other.1);
            }
            content.site("2026-11-22", |site| {
                let (handle, _) = site.catalog.events().next().expect("an event");
                assert_eq!(content_date(site, handle).map(|date| date.to_string()).as_deref(), Some(expected));
                assert_eq!(latest_of(site, &[handle]).map(|date| date.to_string()).as_deref(), Some(expected));
                assert_eq!(latest_of(site, &[]), None);
            });
        }
    }

    #[test]
    fn nothing_has_changed_on_a_day_to_come() {
        let event = |day: &str, front: &str| format!("program: latihan\nstart: {day}\nend: {day}\n{front}");
        let content = Content::new()
            .event("a-1", &event("2026-03-10", "status: completed"))
            .file(
                "events/2026/a-1/follow-up.yaml",
                "plans: [{ date: 2026-06-09, of: 35, done: 12 }]\nitems: [{ id: a, action: Tutup buku, due: 2026-10-30 }]\noutcomes: [{ id: b, indicator: Laporan, actual: { value: 8, date: 2026-07-31 } }]\n",
            )
            .event("a-2", &event("2026-12-10", "status: planned"))
            .event("a-3", &event("2026-12-11", "status: planned\nneeds_assessment: { method: Survei, date: 2026-02-01 }\ntargets: [{ measure: completion, value: 0.9, set_on: 2026-09-01 }]"))
            .event("a-4", &event("2026-03-11", "status: completed\ncorrections: [{ date: 2026-12-01, what: Nota }]"));
        content.site("2026-11-22", |site| {
            let told = |shows: &Shows| changed(site, shows).map(|date| date.to_string());
            // In the order of their days.
            let expected = [Some("2026-07-31"), Some("2026-03-11"), None, Some("2026-09-01")];
            for ((handle, _), day) in site.catalog.events().zip(expected) {
                assert_eq!(told(&Shows::Event(handle)).as_deref(), day);
            }
            // Feeds say the same day as the page: that of the latest fact, and of none that is only due.
            let (first, _) = site.catalog.events().next().expect("an event");
            assert_eq!(changed(site, &Shows::Event(first)).map(|date| date.to_string()).as_deref(), Some("2026-07-31"));
            let program = Shows::Program(site.catalog.programs().next().expect("a program").0);
            assert_eq!(told(&program).as_deref(), Some("2026-09-01"));
            assert_eq!(told(&Shows::Method), None);
        });
    }

    #[test]
    fn a_free_page_tells_the_day_that_its_editor_wrote() {
        let page = |day: &str| format!("---\ntitle: Uji\n{day}---\nTeks.\n");
        for (written, expected) in
            [("updated: 2026-05-12\n", Some("2026-05-12")), ("updated: 2026-11-23\n", None), ("", None)]
        {
            Content::new().file("pages/uji.md", &page(written)).site("2026-11-22", |site| {
                let told = changed(site, &Shows::Page(0)).map(|date| date.to_string());
                assert_eq!(told.as_deref(), expected);
            });
        }
    }

    #[test]
    fn a_review_tells_the_latest_day_of_those_who_stand_on_it() {
        let event = |day: &str, organizer: &str| {
            format!("program: latihan\nstatus: completed\n{organizer}start: {day}\nend: {day}\n")
        };
        let content = Content::new()
            .event("a-1", &event("2026-03-10", "organizer: dinas-pmd\n"))
            .event("a-2", &event("2026-04-10", ""));
        content.site("2026-11-22", |site| {
            let lists = super::super::plan::plan(site);
            let reviews = lists.pages.iter().filter_map(|page| match &page.shows {
                Shows::Review(review) => Some((review.whose.map(|whose| whose.is_some()), changed(site, &page.shows))),
                _ => None,
            });
            let told: Vec<_> = reviews.map(|(whose, day)| (whose, day.map(|day| day.to_string()))).collect();
            assert!(told.contains(&(None, Some("2026-04-10".to_owned()))), "of all: {told:?}");
            assert!(told.contains(&(Some(true), Some("2026-03-10".to_owned()))), "of one: {told:?}");
        });
    }

    #[test]
    fn lists_and_programs_without_events_tell_the_latest_day_that_they_know() {
        let basis = |day: &str| {
            format!(
                "---\ntitle: Tanpa\nkind: bimtek\nsummary: Satu.\nlegal_basis: [{{ title: Perbup 1/2020, repealed_on: {day} }}]\n---\n"
            )
        };
        let speaker = "---\nname: Rahma Contoh\nname_basis: consent\n---\n";
        let event = "program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-12\nspeakers: [{ speaker: rahma }]\nmaterials: [dasar]";
        let content = Content::new()
            .event("a-1", event)
            .file("programs/tanpa.md", &basis("2025-02-01"))
            .file("programs/kelak.md", &basis("2027-02-01"))
            .file("speakers/rahma.md", speaker)
            .file("materials/dasar.md", "---\ntitle: Dasar\n---\n");
        content.site("2026-11-22", |site| {
            let told = |shows: &Shows| changed(site, shows).map(|date| date.to_string());
            let program = |id: &str| {
                let (handle, _) =
                    site.catalog.programs().find(|(_, program)| program.id.as_str() == id).expect("a program");
                Shows::Program(handle)
            };
            assert_eq!(told(&program("tanpa")).as_deref(), Some("2025-02-01"));
            assert_eq!(told(&program("kelak")), None);
            let lists = super::super::plan::plan(site);
            let first = |wanted: fn(&Shows) -> bool| {
                told(&lists.pages.iter().find(|page| wanted(&page.shows)).expect("a list").shows)
            };
            assert_eq!(first(|shows| matches!(shows, Shows::Programs(_))).as_deref(), Some("2026-03-12"));
            assert_eq!(first(|shows| matches!(shows, Shows::Speakers(_))).as_deref(), Some("2026-03-12"));
            assert_eq!(first(|shows| matches!(shows, Shows::Materials(_))).as_deref(), Some("2026-03-12"));
        });
    }
}
