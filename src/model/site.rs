//! `site.yaml`: who publishes, in which language, by which thresholds.
//!
//! Takes: its keys. Gives: [`Site`]. Never: fills in defaults; linking does, in one place.

mod navigation;
mod values;

pub use navigation::*;
pub use values::*;

use crate::record;
use crate::shape::{Count, Id, Money, Share, Table, Text, Url};
use crate::source::Fact;
use crate::words::Language;

record! {
    /// The site.
    pub struct Site ("kunci situs", "the site's keys") {
        /// Version of the content model.
        model: Option<Fact<ModelVersion>>,
        /// The site's name.
        title: Fact<Text>,
        /// One sentence below it.
        tagline: Option<Fact<Text>>,
        /// The address at which the site will be published.
        base_url: Fact<BaseUrl>,
        /// The language that readers get.
        language: Option<Fact<Language>>,
        /// IANA time zone.
        timezone: Option<Fact<TimeZone>>,
        /// ISO 4217 code.
        currency: Option<Fact<Currency>>,
        /// Licence of texts and data.
        license: Option<Fact<Text>>,
        /// Who publishes.
        agency: Agency,
        /// Work units that run events.
        organizers: Table<Id<Organizer>, Organizer>,
        /// What exists beyond this catalog.
        coverage: Vec<Coverage>,
        /// Where the content lies.
        repository: Option<Repository>,
        /// What readers see for a topic.
        topics: Table<Id<Topic>, Fact<Text>>,
        /// Length of a lesson hour.
        lesson_hour_minutes: Option<Fact<LessonMinutes>>,
        /// When something is due, and what may be published.
        thresholds: Option<Thresholds>,
        /// The main menu.
        navigation: Vec<Fact<NavigationItem>>,
        /// A line on every page.
        notice: Option<Fact<Text>>,
    }
}

record! {
    /// The publishing agency.
    pub struct Agency ("kunci lembaga", "the agency's keys") {
        /// Full name.
        name: Fact<Text>,
        /// Abbreviation.
        short_name: Option<Fact<Text>>,
        /// Region code, dotted.
        region: Option<Fact<RegionCode>>,
        /// Where citizens write.
        email: Option<Fact<Text>>,
        /// Where citizens ask or object.
        information_officer: Option<Fact<Url>>,
        /// Its own rooms.
        facilities: Vec<Facility>,
    }
}

record! {
    /// A room of the agency's own.
    pub struct Facility ("kunci ruang", "a room's keys") {
        /// Its name.
        name: Fact<Text>,
        /// How many people fit in.
        capacity: Option<Fact<Count>>,
    }
}

record! {
    /// A work unit that runs events.
    pub struct Organizer ("kunci penyelenggara", "an organizer's keys") {
        /// Full name.
        name: Fact<Text>,
        /// Abbreviation.
        short_name: Option<Fact<Text>>,
        /// Region code, dotted.
        region: Option<Fact<RegionCode>>,
    }
}

record! {
    /// How much an organizer ran in a year, in this catalog or not.
    pub struct Coverage ("kunci cakupan", "coverage keys") {
        /// The year.
        year: Fact<Year>,
        /// The organizer.
        organizer: Option<Fact<Id<Organizer>>>,
        /// Events in all.
        events: Option<Fact<Count>>,
        /// Budget in all.
        budget: Option<Fact<Money>>,
        /// Spent in all.
        realised: Option<Fact<Money>>,
        /// Where the figures come from.
        source: Option<Fact<Text>>,
    }
}

record! {
    /// Where the content lies, for "source" and "propose a correction" links.
    pub struct Repository ("kunci repositori", "the repository's keys") {
        /// Address of the repository.
        url: Fact<Url>,
        /// The published branch.
        branch: Option<Fact<Text>>,
    }
}

record! {
    /// When something is due, and what may be published.
    pub struct Thresholds ("kunci ambang", "threshold keys") {
        /// No statistic on fewer people than this.
        minimum_group: Option<Fact<MinimumGroup>>,
        /// Days until evaluation is due.
        evaluation_due_days: Option<Fact<Count>>,
        /// Days until the realised budget is due.
        realisation_due_days: Option<Fact<Count>>,
        /// Months after which monitoring is due.
        monitoring_months: Vec<Fact<Count>>,
        /// From which share of lodging and travel on a finding is raised.
        lodging_travel_share: Option<Fact<Share>>,
    }
}

/// What a topic's id identifies.
#[derive(Debug)]
pub enum Topic {}
