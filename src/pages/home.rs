//! The home page: what the site is, this year in figures, what was reported and what was not, what comes.
//!
//! Takes: the site. Gives: [`HomeView`]. Never: shows a success more prominently than an omission.

use super::card::{EventCard, score_text};
use super::dashboard::{beside, known_of, rests_on};
use super::dates::content_date;
use super::frame::{About, Frame};
use super::json_ld;
use super::parts::{Figure, SEPARATOR};
use super::route::{Facet, Route};
use super::site::Site;
use super::verdict::verdict;
use crate::catalog::{Event, Handle};
use crate::evidence::dashboard::coverage::Coverage;
use crate::evidence::dashboard::{self, Ratio, Year};
use crate::evidence::{Item, State};
use crate::failure::Failure;
use crate::format;
use crate::model::EvidenceItem;
use crate::model::event::Status;
use crate::sentence::Sentence;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Entries of each list.
const ENTRIES: usize = 5;
/// Topics at most.
const TOPICS: usize = 24;

/// What makes a report, beside what is owed months later: one of these overdue, and it counts as not handed in.
const REPORT: [EvidenceItem; 4] =
    [EvidenceItem::Attendance, EvidenceItem::PrePostTest, EvidenceItem::BudgetRealised, EvidenceItem::Documents];

/// The home page.
#[derive(Debug, Serialize)]
pub struct HomeView {
    /// The heading.
    pub title: String,
    /// What the site is, in one sentence.
    pub intro: String,
    /// The figures of one year; `None` where there is no event yet.
    pub year: Option<YearFigures>,
    /// The latest reports.
    pub reported: Vec<Line>,
    /// Events whose report is overdue, the longest overdue first.
    pub overdue: Vec<Line>,
    /// How many more are overdue than the list shows.
    pub overdue_more: usize,
    /// Events to come and under way, the next first.
    pub upcoming: Vec<EventCard>,
    /// Topics, those with most events first.
    pub topics: Vec<Topic>,
    /// The guide to reading a report, where the site has one, else the method page.
    pub guide: Route,
}

/// A year in figures.
#[derive(Debug, Serialize)]
pub struct YearFigures {
    /// The section's heading.
    pub title: String,
    /// Four figures with their denominators; the first tells how much of what exists is in the catalog.
    pub figures: Vec<Figure>,
}

/// An event in a short list.
#[derive(Debug, Serialize)]
pub struct Line {
    /// Its report.
    pub route: Route,
    /// Its title.
    pub title: String,
    /// Whether it is a draft, which only `--drafts` shows.
    pub draft: bool,
    /// What a reader should know first.
    pub text: String,
    /// Its days, and how much evidence there is.
    pub small: String,
}

/// A topic and how many events are about it.
#[derive(Debug, Serialize)]
pub struct Topic {
    /// Its name.
    pub name: String,
    /// The catalog narrowed to it.
    pub route: Route,
    /// Events.
    pub count: usize,
}

/// The home page.
///
/// # Errors
/// Where the theme lacks a word.
pub fn view(site: &Site<'_>) -> Result<(Frame, HomeView), Failure> {
    let settings = site.catalog.settings();
    let title = settings.tagline.as_ref().map_or_else(|| settings.title.to_string(), ToString::to_string);
    let intro = site.say(&Sentence::new("home.intro").text("agency", settings.agency.name.to_string()))?;
    let about = About {
        title: title.clone(),
        description: intro.clone(),
        route: site.routes.home(),
        trail: Vec::new(),
        dated: true,
    };
    let (overdue, overdue_more) = overdue(site)?;
    let view = HomeView {
        title,
        intro,
        year: current_year(site).map(|year| year_figures(site, &year)).transpose()?,
        reported: reported(site)?,
        overdue,
        overdue_more,
        upcoming: upcoming(site)?,
        topics: topics(site),
        guide: guide(site),
    };
    Ok((Frame::new(site, about)?.with_json_ld(json_ld::home(site)), view))
}

/// The page that explains how to read a report, by the ids that its authors would choose.
fn guide(site: &Site<'_>) -> Route {
    let known = ["cara-membaca", "cara-membaca-laporan", "how-to-read", "reading-a-report"];
    let page = site.catalog.pages().iter().find(|page| known.contains(&page.id.as_str()));
    page.map_or_else(|| site.routes.method(), |page| site.routes.page(page.id.as_str()))
}

/// The latest year that has begun, else the first to come.
fn current_year(site: &Site<'_>) -> Option<Year> {
    let today = site.evidence.today.year();
    let years = || site.catalog.events().map(|(_, event)| event.first_day().year());
    let chosen = years().filter(|year| *year <= today).max().or_else(|| years().min())?;
    dashboard::year(site.catalog, site.evidence, chosen)
}

fn year_figures(site: &Site<'_>, year: &Year) -> Result<YearFigures, Failure> {
    let current = year.year == site.evidence.today.year();
    let title =
        Sentence::new(if current { "home.year-so-far" } else { "home.year" }).text("year", year.year.to_string());
    let figures = vec![
        coverage(site, year)?,
        ratio(site, year, ("completed", "completed", "completion"), year.completion)?,
        ratio(site, year, ("plans", "plans-done", "follow-up"), year.plans_done)?,
        realised(site, year)?,
    ];
    Ok(YearFigures { title: site.say(&title)?, figures })
}

/// Events in the catalog, beside how many there are.
fn coverage(site: &Site<'_>, year: &Year) -> Result<Figure, Failure> {
    let coverage = Coverage::measure(site.catalog, site.evidence, year);
    let (here, unit) = match coverage.events() {
        Some((here, stated)) => (here, Sentence::new("home.events-of").count("n", stated)),
        None => (year.events.len(), Sentence::new("home.events-unknown")),
    };
    // The other figures count them in their new year.
    let moved = Some(year.moved.len()).filter(|moved| *moved > 0 && coverage.is_stated());
    let moved = moved.map(|n| site.say(&Sentence::new("home.events-moved").count("n", n as u64)));
    Ok(Figure {
        id: None,
        definition: Some(site.routes.method_at("catalog-coverage")),
        term: site.word("home.events")?,
        value: Some(format::integer(here as i128, site.language())),
        unit: Some(site.say(&unit)?),
        // So that they and the others come to all that the catalog holds.
        notes: moved.transpose()?.into_iter().chain(beside(site, &coverage)?).collect(),
        href: Some(format!("{}#coverage", site.routes.dashboard_year(year.year))),
    })
}

/// A count with what it is a part of, and of how many events both are known. `of`: its words, its place on the dashboard, its
/// definition.
fn ratio(site: &Site<'_>, year: &Year, of: (&str, &str, &str), ratio: Ratio) -> Result<Figure, Failure> {
    let (key, figure, definition) = of;
    let known = ratio.known > 0;
    let whole = |number: f64| format::decimal(number, 0, site.language());
    let unit = Sentence::new(format!("home.{key}-of")).text("of", whole(ratio.whole));
    Ok(Figure {
        id: None,
        definition: Some(site.routes.method_at(definition)),
        term: site.word(&format!("home.{key}"))?,
        value: known.then(|| whole(ratio.part)),
        unit: if known { Some(site.say(&unit)?) } else { None },
        notes: vec![known_of(site, ratio.among, ratio.known, ratio.of)?],
        href: Some(format!("{}#figure-{figure}", site.routes.dashboard_year(year.year))),
    })
}

#[expect(clippy::cast_possible_truncation, reason = "sums of amounts stay below 2^53")]
fn realised(site: &Site<'_>, year: &Year) -> Result<Figure, Failure> {
    let money = |amount: f64| format::money_short(amount as i128, &site.catalog.settings().currency, site.language());
    let known = year.realised.known > 0;
    let mut notes = vec![known_of(site, year.realised.among, year.realised.known, year.realised.of)?];
    if year.planned.known > 0 {
        let missing = year.planned.of.saturating_sub(year.planned.known);
        let planned = Sentence::new(if missing == 0 { "home.planned" } else { "home.planned-partly" });
        let planned = if missing == 0 { planned } else { planned.count("n", missing as u64) };
        let events = rests_on(site, year.planned.among, year.planned.known, year.planned.of)?;
        notes.push(site.say(&planned.text("amount", money(year.planned.sum)).text("events", events))?);
    }
    Ok(Figure {
        id: None,
        definition: Some(site.routes.method_at("realised")),
        term: site.word("home.realised")?,
        value: known.then(|| money(year.realised.sum)),
        unit: None,
        notes,
        href: Some(format!("{}#figure-realised", site.routes.dashboard_year(year.year))),
    })
}

fn reported(site: &Site<'_>) -> Result<Vec<Line>, Failure> {
    let mut events: Vec<(Handle<Event>, _)> = site
        .catalog
        .events()
        .filter(|(handle, event)| is_over(site, event) && late(site, *handle).is_none() && has_reported(site, *handle))
        .map(|(handle, _)| (handle, content_date(site, handle)))
        .collect();
    events.sort_by_key(|(handle, date)| Reverse((*date, *handle)));
    events.into_iter().take(ENTRIES).map(|(handle, _)| line(site, handle, verdict(site, handle)?.join(" "))).collect()
}

fn is_over(site: &Site<'_>, event: &Event) -> bool {
    event.record.status.value != Status::Cancelled && event.last_day() < site.evidence.today
}

/// Whether something of the report is there.
fn has_reported(site: &Site<'_>, handle: Handle<Event>) -> bool {
    let checklist = &site.evidence_of(handle).checklist;
    let there = |item: &Item| matches!(item.state, State::Complete | State::Partial);
    REPORT.iter().any(|item| checklist.item(*item).is_some_and(there))
}

/// The item of the report that is overdue longest.
fn late<'a>(site: &'a Site<'_>, handle: Handle<Event>) -> Option<&'a Item> {
    let checklist = &site.evidence_of(handle).checklist;
    let overdue = REPORT.iter().filter_map(|item| checklist.item(*item)).filter(|item| item.state == State::Overdue);
    overdue.filter(|item| item.due.is_some()).min_by_key(|item| item.due)
}

/// The longest overdue first, and how many more there are.
fn overdue(site: &Site<'_>) -> Result<(Vec<Line>, usize), Failure> {
    let today = site.evidence.today;
    let mut events: Vec<(i64, Handle<Event>, &Item)> = Vec::new();
    for (handle, _) in site.catalog.events() {
        if let Some((item, due)) = late(site, handle).and_then(|item| Some((item, item.due?))) {
            events.push((today.days_since(due), handle, item));
        }
    }
    events.sort_by_key(|(days, handle, _)| (Reverse(*days), *handle));
    let more = events.len().saturating_sub(ENTRIES);
    let lines = events.into_iter().take(ENTRIES).map(|(days, handle, item)| {
        let sentence = Sentence::new("home.late")
            .words("item", format!("word.item.{}", item.item.word()))
            .count("n", u64::try_from(days).unwrap_or(0))
            .date("due", item.due.unwrap_or(today));
        line(site, handle, site.say(&sentence)?)
    });
    Ok((lines.collect::<Result<_, _>>()?, more))
}

fn line(site: &Site<'_>, handle: Handle<Event>, text: String) -> Result<Line, Failure> {
    let evidence = Sentence::new("home.evidence").text("score", score_text(site, &site.evidence_of(handle).checklist)?);
    let small = format!("{}{SEPARATOR}{}", site.days_of(handle), site.say(&evidence)?);
    Ok(Line {
        route: site.routes.event(site.catalog[handle].id.as_str()),
        title: site.event_title(handle),
        draft: site.catalog[handle].is_draft(),
        text,
        small,
    })
}

fn upcoming(site: &Site<'_>) -> Result<Vec<EventCard>, Failure> {
    let today = site.evidence.today;
    let to_come = site.catalog.events().filter(|(_, event)| {
        event.last_day() >= today && !matches!(event.record.status.value, Status::Cancelled | Status::Completed)
    });
    to_come.take(ENTRIES).map(|(handle, _)| EventCard::new(site, handle)).collect()
}

fn topics(site: &Site<'_>) -> Vec<Topic> {
    let mut counts: BTreeMap<&str, (String, usize)> = BTreeMap::new();
    for (_, program) in site.catalog.programs() {
        for topic in &program.record.topics {
            let entry =
                counts.entry(topic.as_str()).or_insert_with(|| (site.catalog.settings().topic_name(&topic.value), 0));
            entry.1 += program.events.len();
        }
    }
    let used = counts.into_iter().filter(|(_, (_, count))| *count > 0);
    let mut topics: Vec<Topic> =
        used.map(|(id, (name, count))| Topic { name, route: site.routes.facet(Facet::Topic, id, 1), count }).collect();
    topics.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
    topics.truncate(TOPICS);
    topics
}
