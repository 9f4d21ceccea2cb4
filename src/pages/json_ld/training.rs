//! Programs and events as courses and their runs.
//!
//! Takes: a program or an event. Gives: its page's JSON-LD. Never: a price, a rating, or "free" where nobody wrote who pays.

use super::thing::Thing;
use super::{agency_id, agency_reference, duration, nodes, person};
use crate::catalog::{Event, Handle, Program};
use crate::model::event::{HostKind, Mode, Role, Status, VenueKind};
use crate::pages::Site;
use crate::pages::absolute::absolute;
use crate::pages::longest::LONGEST;
use serde_json::{Value, json};

/// A program's page: a course and its runs; of very many the latest, as on the page.
#[must_use]
pub fn program(site: &Site<'_>, program: Handle<Program>) -> Vec<Value> {
    let program = &site.catalog[program];
    let topics = program.record.topics.iter().map(|topic| Value::from(site.catalog.settings().topic_name(topic)));
    let objectives =
        program.record.objectives.iter().filter_map(|objective| Some(Value::from(objective.text.as_ref()?.as_str())));
    let audience = program.record.audience.iter().flat_map(|audience| &audience.who);
    let audience = audience.map(|who| Thing::new("Audience").with("audienceType", who.as_str()).into());
    let minutes = program.record.hours.as_ref().map(|hours| hours.value.0 * lesson(site));
    let course = course(site, program)
        .with("description", &*program.record.summary.value)
        .with("inLanguage", site.language().code())
        .with("provider", agency_reference(site))
        .list("about", topics.collect())
        .list("teaches", objectives.collect())
        .list("audience", audience.collect())
        .maybe("timeRequired", minutes.map(duration))
        .list(
            "hasCourseInstance",
            program.events.iter().rev().take(LONGEST).rev().map(|event| run(site, *event).into()).collect(),
        );
    nodes([course])
}

/// An event's page: a run of a course, described by the verdict of its report.
#[must_use]
pub fn event(site: &Site<'_>, handle: Handle<Event>, verdict: &str) -> Vec<Value> {
    let event = &site.catalog[handle];
    let program = &site.catalog[event.program];
    let teachers: Vec<Value> =
        event.engagements.iter().filter_map(|part| person(site, part.speaker)).map(Value::from).collect();
    let minutes = site.evidence_of(handle).time.hours.map(|hours| hours * lesson(site));
    let run = run(site, handle)
        .with("description", verdict)
        .with("inLanguage", site.language().code())
        .maybe("courseWorkload", minutes.map(duration))
        .maybe("isAccessibleForFree", is_free(event))
        .with("organizer", organizer(site, event))
        .list("performer", teachers);
    let course = course(site, program).list("hasCourseInstance", vec![Thing::reference(event_id(site, handle)).into()]);
    // What the program says of itself stands with the program.
    nodes([super::agency(site), course.with("provider", Thing::reference(agency_id(site))), run])
}

fn lesson(site: &Site<'_>) -> f64 {
    f64::from(site.catalog.settings().lesson_hour_minutes)
}

fn course(site: &Site<'_>, program: &Program) -> Thing {
    let address = absolute(site, &site.routes.program(program.id.as_str()));
    Thing::new("Course").id(format!("{address}#course")).with("name", &*program.record.title.value).with("url", address)
}

fn event_id(site: &Site<'_>, event: Handle<Event>) -> String {
    format!("{}#event", absolute(site, &site.routes.event(site.catalog[event].id.as_str())))
}

/// What a run is wherever it is named: when, where, and whether it takes place.
fn run(site: &Site<'_>, handle: Handle<Event>) -> Thing {
    let event = &site.catalog[handle];
    let status = event.record.status.value;
    let moved = event.record.new_start.is_some();
    let state = match status {
        Status::Cancelled => "EventCancelled",
        Status::Postponed if moved => "EventRescheduled",
        Status::Postponed => "EventPostponed",
        Status::Planned | Status::Ongoing | Status::Completed => "EventScheduled",
    };
    let mode = event.record.mode.as_ref().map(|mode| mode.value);
    let attendance = mode.map(|mode| match mode {
        Mode::InPerson => ("Offline", "onsite"),
        Mode::Online => ("Online", "online"),
        Mode::Hybrid => ("Mixed", "blended"),
    });
    Thing::new(json!(["CourseInstance", "EducationEvent"]))
        .id(event_id(site, handle))
        .with("name", site.event_title(handle))
        .with("url", absolute(site, &site.routes.event(event.id.as_str())))
        .with("startDate", event.first_day().to_string())
        .with("endDate", event.last_day().to_string())
        .maybe("previousStartDate", moved.then(|| event.record.start.value.to_string()))
        .with("eventStatus", format!("https://schema.org/{state}"))
        .maybe(
            "eventAttendanceMode",
            attendance.map(|(mode, _)| format!("https://schema.org/{mode}EventAttendanceMode")),
        )
        .maybe("courseMode", attendance.map(|(_, mode)| mode))
        .list("location", locations(site, event, mode))
}

fn locations(site: &Site<'_>, event: &Event, mode: Option<Mode>) -> Vec<Value> {
    let mut found = Vec::new();
    let venue = event.record.venue.as_ref().filter(|_| mode != Some(Mode::Online));
    let venue = venue.filter(|venue| venue.kind.as_ref().is_none_or(|kind| kind.value != VenueKind::Online));
    if let Some(venue) = venue.filter(|venue| venue.name.is_some() || venue.city.is_some()) {
        let city = venue.city.as_ref().map(|city| city.as_str());
        let address = city.map(|city| Thing::new("PostalAddress").with("addressLocality", city));
        let name = venue.name.as_ref().map(|name| name.as_str()).or(city);
        found.push(Thing::new("Place").maybe("name", name).maybe("address", address).into());
    }
    if matches!(mode, Some(Mode::Online | Mode::Hybrid)) {
        // Nobody publishes the address of a meeting; the page tells whom to ask.
        let address = absolute(site, &site.routes.event(event.id.as_str()));
        found.push(Thing::new("VirtualLocation").with("url", address).into());
    }
    found
}

/// Who runs it: the host of another event, else the work unit, else the agency.
fn organizer(site: &Site<'_>, event: &Event) -> Thing {
    let sends = event.record.role.as_ref().is_some_and(|role| role.value == Role::Sender);
    if let Some(host) = event.record.sender.as_ref().and_then(|sender| sender.host.as_ref()).filter(|_| sends) {
        let kind = match host.kind.as_ref().map(|kind| kind.value) {
            Some(HostKind::Ministry | HostKind::Province) => "GovernmentOrganization",
            Some(HostKind::University) => "CollegeOrUniversity",
            _ => "Organization",
        };
        return Thing::new(kind).with("name", &*host.name.value);
    }
    match event.organizer {
        Some(organizer) => {
            let record = &site.catalog[organizer].record;
            Thing::new("GovernmentOrganization")
                .with("name", &*record.name.value)
                .maybe("alternateName", record.short_name.as_ref().map(|name| name.as_str()))
        }
        None => Thing::reference(agency_id(site)),
    }
}

/// Whether participants pay nothing: known only where the content says who pays.
fn is_free(event: &Event) -> Option<bool> {
    let fee = event.record.sender.as_ref().and_then(|sender| sender.fee_per_person.as_ref());
    if let Some(fee) = fee {
        return Some(fee.value.0 == 0);
    }
    let funding = &event.budget.as_ref()?.funding;
    if funding.iter().any(|part| part.payer.as_str() == "participants") {
        return Some(false);
    }
    (!funding.is_empty() && funding.iter().all(|part| part.payer.is_agency())).then_some(true)
}
