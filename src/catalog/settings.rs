//! The site's settings with every default filled in: the only place that knows them.
//!
//! Takes: `site.yaml`. Gives: [`Settings`]. Never: leaves a threshold open.

use crate::model::Page;
use crate::model::site::{Agency, BaseUrl, Coverage, NavigationItem, Repository, Section, SharePictures, Site, Topic};
use crate::shape::{Count, Id, Table, Text};
use crate::source::{Fact, Location};
use crate::words::Language;

/// When something is due, and what may be published.
#[derive(Debug, Clone, PartialEq)]
pub struct Thresholds {
    /// No statistic on fewer people than this.
    pub minimum_group: u32,
    /// Days after the last day until evaluation is due.
    pub evaluation_due_days: u32,
    /// Days after the last day until the realised budget is due.
    pub realisation_due_days: u32,
    /// Months after which monitoring is due.
    pub monitoring_months: Vec<u32>,
    /// From which share of lodging and travel on a finding is raised.
    pub lodging_travel_share: f64,
}

/// What holds where a site says nothing else.
impl Default for Thresholds {
    fn default() -> Self {
        Self {
            minimum_group: 5,
            evaluation_due_days: 30,
            realisation_due_days: 60,
            monitoring_months: vec![3, 6, 12],
            lodging_travel_share: 0.5,
        }
    }
}

/// Minutes of a lesson hour where a site says nothing else.
pub const LESSON_HOUR_MINUTES: u32 = 45;

/// The site.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where `site.yaml` stands.
    pub at: Location,
    /// The site's name.
    pub title: Fact<Text>,
    /// One sentence below it.
    pub tagline: Option<Fact<Text>>,
    /// Where the site will be published.
    pub base_url: BaseUrl,
    /// The language that readers get.
    pub language: Language,
    /// The time zone of every time.
    pub time_zone: jiff::tz::TimeZone,
    /// The zone's IANA name.
    pub time_zone_name: String,
    /// ISO 4217 code.
    pub currency: String,
    /// Licence of texts and data.
    pub license: Option<Fact<Text>>,
    /// Who publishes.
    pub agency: Agency,
    /// What exists beyond this catalog.
    pub coverage: Vec<Coverage>,
    /// Where the content lies.
    pub repository: Option<Repository>,
    /// What readers see for a topic.
    pub topics: Table<Id<Topic>, Fact<Text>>,
    /// Minutes of a lesson hour.
    pub lesson_hour_minutes: u32,
    /// Where the site says so; nowhere where the usual 45 hold.
    pub lesson_hour_at: Option<crate::source::Location>,
    /// When something is due.
    pub thresholds: Thresholds,
    /// The main menu.
    pub navigation: Vec<NavigationItem>,
    /// The pages that the menu names, to be resolved.
    pub(super) navigation_pages: Vec<Fact<Id<Page>>>,
    /// A line on every page.
    pub notice: Option<Fact<Text>>,
    /// Which pages have a share picture of their own.
    pub share_pictures: SharePictures,
}

impl Settings {
    /// Fills in what `site.yaml` leaves open.
    pub(super) fn new(
        site: Site,
        base_url: Option<BaseUrl>,
    ) -> (Self, Table<Id<crate::model::site::Organizer>, crate::model::site::Organizer>) {
        let thresholds = thresholds(site.thresholds.as_ref());
        let zone = site.timezone.map_or_else(default_zone, |zone| zone.value.0);
        let navigation_pages = site
            .navigation
            .iter()
            .filter_map(|item| match &item.value {
                NavigationItem::Page(id) => Some(Fact::new(id.clone(), item.at)),
                NavigationItem::Section(_) => None,
            })
            .collect();
        let settings = Self {
            at: site.at,
            title: site.title,
            tagline: site.tagline,
            base_url: base_url.unwrap_or(site.base_url.value),
            language: site.language.map(|language| language.value).unwrap_or_default(),
            time_zone_name: zone.iana_name().unwrap_or("UTC").to_owned(),
            time_zone: zone,
            currency: site.currency.map_or_else(|| "IDR".to_owned(), |currency| currency.value.0),
            license: site.license,
            agency: site.agency,
            coverage: site.coverage,
            repository: site.repository,
            topics: site.topics,
            lesson_hour_at: site.lesson_hour_minutes.as_ref().map(|minutes| minutes.at),
            lesson_hour_minutes: site.lesson_hour_minutes.map_or(LESSON_HOUR_MINUTES, |minutes| minutes.value.0),
            thresholds,
            navigation: menu(&site.navigation),
            navigation_pages,
            notice: site.notice,
            share_pictures: site.share_pictures.map_or(SharePictures::Programs, |pictures| pictures.value),
        };
        (settings, site.organizers)
    }

    /// What readers see for a topic: its name, or its id in words.
    #[must_use]
    pub fn topic_name(&self, id: &Id<Topic>) -> String {
        let named = self.topics.0.iter().find(|(known, _)| known.value == *id);
        named.map_or_else(|| in_words(id.as_str()), |(_, name)| name.to_string())
    }
}

/// `good-practice` → `Good practice`.
fn in_words(id: &str) -> String {
    let mut characters = id.chars().map(|c| if c == '-' { ' ' } else { c });
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}

fn default_zone() -> jiff::tz::TimeZone {
    jiff::tz::TimeZone::get("Asia/Jakarta").unwrap_or(jiff::tz::TimeZone::UTC)
}

fn thresholds(written: Option<&crate::model::site::Thresholds>) -> Thresholds {
    let usual = Thresholds::default();
    let Some(written) = written else { return usual };
    let months: Vec<u32> = written.monitoring_months.iter().map(|months| months.0).collect();
    let days = |days: Option<&Fact<Count>>, usual: u32| days.map_or(usual, |days| days.value.0);
    Thresholds {
        minimum_group: written.minimum_group.as_ref().map_or(usual.minimum_group, |n| n.value.0),
        evaluation_due_days: days(written.evaluation_due_days.as_ref(), usual.evaluation_due_days),
        realisation_due_days: days(written.realisation_due_days.as_ref(), usual.realisation_due_days),
        monitoring_months: if months.is_empty() { usual.monitoring_months } else { months },
        lodging_travel_share: written
            .lodging_travel_share
            .as_ref()
            .map_or(usual.lodging_travel_share, |share| share.value.0),
    }
}

fn menu(written: &[Fact<NavigationItem>]) -> Vec<NavigationItem> {
    if written.is_empty() {
        let default = [
            Section::Catalog,
            Section::Programs,
            Section::Speakers,
            Section::Dashboard,
            Section::Method,
            Section::Data,
        ];
        return default.into_iter().map(NavigationItem::Section).collect();
    }
    written.iter().map(|item| item.value.clone()).collect()
}
