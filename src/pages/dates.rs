//! When an event's report last changed, as far as its content says.
//!
//! Takes: the catalog. Gives: [`content_date`], and the same of all that a page shows. Never: asks the clock, or git: two builds of one content agree.

use super::Shows;
use super::plan::PAGE_LENGTH;
use super::site::Site;
use crate::catalog::{Event, Handle};
use crate::shape::Date;

/// The latest of an event's last day, its corrections, its report, the day up to which spending is recorded, and its
/// rounds of monitoring. Feeds, sitemap and structured data are dated by it.
#[must_use]
pub fn content_date(site: &Site<'_>, handle: Handle<Event>) -> Date {
    latest(&site.catalog[handle])
}

/// The latest of the content dates of several events; `None` where there are none.
#[must_use]
pub fn latest_of(site: &Site<'_>, events: &[Handle<Event>]) -> Option<Date> {
    events.iter().map(|event| content_date(site, *event)).max()
}

/// The latest content date of the events that a page shows; `None` where its content carries no date.
#[must_use]
pub fn changed(site: &Site<'_>, shows: &Shows) -> Option<Date> {
    shown_dates(site, shows).into_iter().max()
}

/// The same for readers: only of events of which nothing is dated after today, since nothing has changed on a day to come.
#[must_use]
pub fn last_changed(site: &Site<'_>, shows: &Shows) -> Option<Date> {
    shown_dates(site, shows).into_iter().filter(|date| *date <= site.evidence.today).max()
}

/// The content dates of the events that a page shows.
fn shown_dates(site: &Site<'_>, shows: &Shows) -> Vec<Date> {
    let catalog = site.catalog;
    let all = || catalog.events().map(|(event, _)| event);
    let events: Vec<Handle<Event>> = match shows {
        Shows::Event(event) => vec![*event],
        Shows::Program(program) => catalog[*program].events.clone(),
        Shows::Speaker(speaker) => catalog[*speaker].events.clone(),
        Shows::Material(material) => catalog[*material].events.clone(),
        // Only the events on this page of the list: all of them on each page would not be linear.
        Shows::Catalog(list) => {
            list.events.iter().skip((list.page.saturating_sub(1)) * PAGE_LENGTH).take(PAGE_LENGTH).copied().collect()
        }
        Shows::Home | Shows::Dashboard | Shows::Data => all().collect(),
        Shows::DashboardYear(year) => all().filter(|event| catalog[*event].first_day().year() == *year).collect(),
        Shows::DashboardEvents(list) => list.shown().to_vec(),
        _ => Vec::new(),
    };
    events.into_iter().map(|event| content_date(site, event)).collect()
}

/// The latest day up to today on which anything of an event was written: a calendar is stamped by it, and a stamp says when
/// something was revised, which no day to come does. Today where nothing has a date.
#[must_use]
pub fn stamp_date(site: &Site<'_>, handle: Handle<Event>) -> Date {
    let (event, today) = (&site.catalog[handle], site.evidence.today);
    let record = &event.record;
    let need = record.needs_assessment.iter().filter_map(|need| Some(need.date.as_ref()?.value));
    let targets = record.targets.iter().filter_map(|target| Some(target.set_on.as_ref()?.value));
    let papers = record.documents.iter().filter_map(|paper| Some(paper.date.as_ref()?.value));
    let before = need.chain(targets).chain(papers).chain([event.first_day()]);
    before.chain(dates(event)).filter(|date| *date <= today).max().unwrap_or(today)
}

fn latest(event: &Event) -> Date {
    dates(event).fold(event.last_day(), Date::max)
}

/// The days on which something of its report came about, its last day among them.
fn dates(event: &Event) -> impl Iterator<Item = Date> {
    let corrections = event.record.corrections.iter().map(|correction| correction.date.value);
    let report = event.record.report.iter().filter_map(|report| Some(report.date.as_ref()?.value));
    let spending = event.budget.iter().filter_map(|budget| Some(budget.realised_as_of.as_ref()?.value));
    let rounds = event.follow_up.iter().flat_map(|follow_up| &follow_up.monitoring);
    let monitoring = rounds.filter_map(|round| Some(round.date.as_ref()?.value));
    corrections.chain(report).chain(spending).chain(monitoring).chain([event.last_day()])
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
                assert_eq!(content_date(site, handle).to_string(), expected);
                assert_eq!(latest_of(site, &[handle]).map(|date| date.to_string()).as_deref(), Some(expected));
                assert_eq!(latest_of(site, &[]), None);
            });
        }
    }

    #[test]
    fn readers_are_told_of_no_change_on_a_day_to_come() {
        let event = |day: &str, status: &str| format!("program: latihan\nstatus: {status}\nstart: {day}\nend: {day}");
        let content = Content::new()
            .event("a-1", &event("2026-03-10", "completed"))
            .event("a-2", &event("2026-12-10", "planned"));
        content.site("2026-11-22", |site| {
            let program = Shows::Program(site.catalog.programs().next().expect("a program").0);
            let told = |shows: &Shows| {
                [changed(site, shows), last_changed(site, shows)].map(|date| date.map(|date| date.to_string()))
            };
            assert_eq!(told(&program), [Some("2026-12-10".to_owned()), Some("2026-03-10".to_owned())]);
            let expected = [("2026-03-10", Some("2026-03-10")), ("2026-12-10", None)];
            for ((handle, event), (day, shown)) in site.catalog.events().zip(expected) {
                assert_eq!(event.last_day().to_string(), day);
                assert_eq!(told(&Shows::Event(handle)), [Some(day.to_owned()), shown.map(str::to_owned)]);
            }
            assert_eq!(told(&Shows::Method), [None, None]);
        });
    }
}
