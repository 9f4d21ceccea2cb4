//! The anchors of every page, known without rendering it.
//!
//! Takes: what lies at an address. Gives: the ids that a link to it may name. Never: renders a page; the ids of a text come
//! from the text, those of generated sections from the list below, which `tests/program/anchors.rs` compares with a built site.

use super::bodies::PREFIX;
use super::data::DataFile;
use super::method::FORMULAS;
use super::{dashboard, disclosure, glossary, meaning};
use crate::catalog::{Catalog, Event, Handle, Material, Program, Speaker};
use crate::evidence::State;
use crate::markdown::{self, Labels, Options, Resolution};
use crate::model::budget::Category;
use crate::model::{Body, EvidenceItem};
use crate::{check, diagnostic, judge};
use std::collections::BTreeSet;

/// What lies at an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// The home page.
    Home,
    /// A list: of events, programs, speakers or materials.
    List,
    /// One program.
    Program(Handle<Program>),
    /// One event's report.
    Event(Handle<Event>),
    /// One speaker.
    Speaker(Handle<Speaker>),
    /// One material.
    Material(Handle<Material>),
    /// A free page, by its place in the catalog.
    Page(usize),
    /// All years.
    Dashboard,
    /// One year.
    DashboardYear,
    /// The same, event by event.
    DashboardEvents,
    /// What is late, what falls due, and which findings are open.
    Review,
    /// One organizer's part of it.
    ReviewOf,
    /// Search.
    Search,
    /// How figures come about.
    Method,
    /// What the words of the trade mean.
    Glossary,
    /// How bimtek and workshop differ.
    Kinds,
    /// Files to download.
    Data,
    /// A former address: what stands behind `#` is lost on the way to the new one.
    Former,
    /// The portrait of a speaker, which is published in copies.
    Portrait(Handle<Speaker>),
    /// A photo of an event, which is published in copies.
    Photo(Handle<Event>),
    /// No page.
    File,
}

impl Target {
    /// Sections of a page of this kind, whose headings have the same id after `h-`. Not every page has all of them.
    #[must_use]
    pub fn sections(self) -> &'static [&'static str] {
        match self {
            Self::Program(_) => &["tujuan", "uraian", "angkatan", "materi", "narasumber", "dasar", "related", "cite"],
            Self::Event(_) => &[
                "notes",
                "questions",
                "why",
                "how",
                "cost",
                "learning",
                "follow-up",
                "outcomes",
                "lessons",
                "documents",
                "photos",
                "narrative",
                "absent",
                "evidence",
                "sources",
                "corrections",
                "cite",
                "related",
            ],
            Self::Speaker(_) => {
                &["about", "sessions", "to-come", "called-off", "ratings", "materials", "links", "cite"]
            }
            Self::Material(_) => &["content", "files", "objectives", "order", "used", "cite"],
            Self::Dashboard => &["years", "coverage", "findings", "cite"],
            Self::DashboardYear => &[
                "evidence",
                "people",
                "money",
                "organizers",
                "coverage",
                "late",
                "least",
                "stopped",
                "left-out",
                "cite",
            ],
            Self::DashboardEvents => &["people", "money", "afterwards", "items", "actions"],
            Self::Review => &["organizers", "late", "ahead", "open", "answered", "site"],
            Self::ReviewOf => &["late", "ahead", "open", "answered"],
            Self::Method => &[
                "evidence",
                "items",
                "requirements",
                "levels",
                "thresholds",
                "review",
                "privacy",
                "limits",
                "corrections",
                "rules",
                "again",
                "accessibility",
            ],
            Self::Kinds => &["differences", "evidence", "expect", "same"],
            Self::Data => &["files", "columns", "others", "cite", "version"],
            Self::Home
            | Self::List
            | Self::Search
            | Self::Glossary
            | Self::Page(_)
            | Self::Former
            | Self::Portrait(_)
            | Self::Photo(_)
            | Self::File => &[],
        }
    }

    /// Whether an editor writes a text of this page, and can give its headings ids.
    #[must_use]
    pub fn has_text(self) -> bool {
        use Target::{Event, Material, Page, Program, Speaker};
        matches!(self, Program(_) | Event(_) | Speaker(_) | Material(_) | Page(_))
    }

    /// Other ids of a page of this kind.
    #[must_use]
    pub fn places(self) -> &'static [&'static str] {
        match self {
            Self::Glossary => &glossary::ANCHORS,
            // Events of no organizer.
            Self::DashboardYear | Self::DashboardEvents => &["unit--"],
            Self::Search => &[
                "search",
                "search-card",
                "search-clear",
                "search-h",
                "search-results",
                "search-status",
                "search-ways",
                "search-words",
                "ways-h",
            ],
            // Of events, for the script that narrows them.
            Self::List => &["catalog", "catalog-card", "catalog-count", "catalog-dashboards", "catalog-list"],
            Self::Home => &["h-lapor", "h-tahun", "h-belum", "h-datang", "h-topik"],
            Self::Event(_) => &["ladder", "question-waste", "question-outing", "question-ceremony", "origins"],
            _ => &[],
        }
    }
}

/// Every id that a link to this target may name; `None` for what is no page.
#[must_use]
pub fn anchors(catalog: &Catalog, target: Target) -> Option<BTreeSet<String>> {
    match target {
        Target::Portrait(_) | Target::Photo(_) | Target::File => return None,
        Target::Former => return Some(BTreeSet::new()),
        _ => {}
    }
    let mut all: BTreeSet<String> = BTreeSet::from(["isi".to_owned()]);
    for section in target.sections() {
        all.extend([(*section).to_owned(), format!("h-{section}")]);
    }
    all.extend(target.places().iter().map(|place| (*place).to_owned()));
    match target {
        Target::Event(handle) => event(&catalog[handle], &mut all),
        Target::Program(handle) => all.extend(ids(&catalog[handle].body, PREFIX)),
        Target::Speaker(handle) => all.extend(ids(&catalog[handle].body, PREFIX)),
        Target::Material(handle) => all.extend(ids(&catalog[handle].body, PREFIX)),
        Target::Page(index) => {
            if let Some(page) = catalog.pages().get(index) {
                all.extend(ids(&page.body, super::bodies::page_prefix(&page.body)));
            }
        }
        Target::DashboardYear | Target::DashboardEvents => {
            all.extend(catalog.organizers().map(|(_, organizer)| format!("unit-{}", organizer.id)));
            if target == Target::DashboardYear {
                all.extend(dashboard::figure_ids().map(|id| format!("figure-{id}")));
            }
        }
        Target::Method => method(&mut all),
        Target::Data => data(&mut all),
        _ => {}
    }
    Some(all)
}

fn event(event: &Event, all: &mut BTreeSet<String>) {
    all.extend(EvidenceItem::ALL.iter().map(|item| format!("item-{}", item.word())));
    all.extend(rules().map(|rule| format!("note-{rule}")));
    for test in event.evaluation.iter().flat_map(|evaluation| &evaluation.tests) {
        all.extend([format!("test-{}", test.id), format!("gain-{}", test.id)]);
    }
    let outcomes = event.follow_up.iter().flat_map(|follow_up| &follow_up.outcomes);
    all.extend(outcomes.map(|outcome| format!("outcome-{}", outcome.id)));
    figures(event, all);
    all.extend(ids(&event.body, PREFIX));
}

/// The places of all figures that an event of this content may have, and the rows that say where they come from.
fn figures(event: &Event, all: &mut BTreeSet<String>) {
    for meaning in meaning::MEANINGS {
        let names = match meaning.figure.split_once('*') {
            None => vec![meaning.figure.to_owned()],
            Some((before, after)) => {
                let named = names_of(event, before);
                named.into_iter().map(|name| format!("{before}{name}{after}")).collect()
            }
        };
        for found in names.iter().filter_map(|path| meaning::of(path)) {
            all.extend([found.address(), format!("origin-{}", found.row())]);
        }
    }
}

/// The names in a list of figures, by the path before them.
fn names_of(event: &Event, list: &str) -> Vec<String> {
    let (evaluation, budget, follow_up) = (event.evaluation.iter(), event.budget.iter(), event.follow_up.iter());
    let mut taken = Vec::new();
    let mut name = |written: &str| meaning::name(&mut taken, written);
    match list {
        "targets." => event.record.targets.iter().map(|target| name(target.measure.value.word())).collect(),
        "learning." => evaluation.flat_map(|evaluation| &evaluation.tests).map(|test| test.id.to_string()).collect(),
        "daily." => {
            let days = evaluation.flat_map(|evaluation| &evaluation.daily);
            days.map(|day| name(&day.date.value.to_string())).collect()
        }
        "satisfaction.items." => {
            let asked = evaluation.filter_map(|evaluation| evaluation.satisfaction.as_ref());
            asked.flat_map(|asked| &asked.items).map(|item| name(&item.aspect.value)).collect()
        }
        "satisfaction.recommend." => disclosure::CAMPS.map(str::to_owned).to_vec(),
        "money.by_category." => Category::ALL.iter().map(|category| category.word().to_owned()).collect(),
        "money.vendors." => {
            let lines = budget.flat_map(|budget| &budget.lines);
            lines.filter_map(|line| line.vendor.as_ref()).map(|vendor| vendor.as_str().to_owned()).collect()
        }
        "money.funding." => {
            budget.flat_map(|budget| &budget.funding).map(|funding| name(funding.payer.as_str())).collect()
        }
        "money.audits." => budget.flat_map(|budget| &budget.audits).map(|audit| name(audit.by.as_str())).collect(),
        "follow_up.monitoring." => {
            let rounds = follow_up.flat_map(|follow_up| &follow_up.monitoring);
            rounds.map(|round| meaning::round_name(&mut taken, round.months.value.0)).collect()
        }
        "outcomes." => {
            follow_up.flat_map(|follow_up| &follow_up.outcomes).map(|outcome| outcome.id.to_string()).collect()
        }
        _ => Vec::new(),
    }
}

fn method(all: &mut BTreeSet<String>) {
    for (section, figures) in FORMULAS {
        all.extend([section.to_owned(), format!("h-{section}")]);
        all.extend(figures.iter().map(|figure| (*figure).to_owned()));
    }
    all.extend(State::ALL.iter().map(|state| format!("state-{}", state.word())));
    all.extend(EvidenceItem::ALL.iter().map(|item| format!("item-{}", item.word())));
    all.extend(rules().map(|rule| format!("rule-{rule}")));
}

fn data(all: &mut BTreeSet<String>) {
    for file in DataFile::ALL {
        let stem = file.name().split('.').next().unwrap_or_default();
        all.extend([stem.to_owned(), format!("columns-{stem}")]);
    }
}

/// The permanent names of all rules.
fn rules() -> impl Iterator<Item = &'static str> {
    diagnostic::rules::ALL.iter().chain(check::RULES).chain(judge::RULES).map(|rule| rule.name)
}

/// The ids that a text has on its page: of headings, notes and tables.
pub(super) fn ids(body: &Body, prefix: &str) -> BTreeSet<String> {
    let labels = Labels::default();
    let options = Options {
        first_level: 2,
        id_prefix: prefix,
        base_path: "",
        section: "",
        labels: &labels,
        resolve: &|_| Resolution::AsWritten,
    };
    let rendered = markdown::render(body.markdown(), &options);
    let html = rendered.html.as_str();
    html.split(" id=\"").skip(1).filter_map(|rest| rest.split_once('"')).map(|(id, _)| id.to_owned()).collect()
}
