//! Sums and ratios over events, added up anew from their report.json and content.

use crate::explained::event::Event;
use crate::explained::site::Site;
use crate::recompute::facts::number;
use jiff::civil::Date;
use serde_json::Value;

/// An event with the few words that lists sort by.
pub struct Held<'a> {
    pub event: Event<'a>,
    pub start: Date,
    pub end: Date,
    pub status: &'a str,
    pub organizer: Option<&'a str>,
}

impl<'a> Held<'a> {
    pub fn all(site: &'a Site) -> Vec<Self> {
        let one = |report: &'a Value| {
            let event = Event::new(site, report);
            let (start, end) = (event.start(), event.end());
            let organizer = event.says("event.md", "organizer");
            Self { event, start, end, status: report["status"].as_str().unwrap(), organizer }
        };
        site.reports.iter().map(one).collect()
    }

    /// Over or under way; an event past its last day counts, whatever its status says.
    pub fn took_place(&self) -> bool {
        let past = self.status != "cancelled" && self.end < self.event.site.as_of;
        matches!(self.status, "completed" | "ongoing") || past
    }

    /// All of it lies in the past, or is said to.
    pub fn is_over(&self) -> bool {
        self.status == "completed" || self.end < self.event.site.as_of
    }

    /// The year in which it was to begin before it was put off.
    pub fn written_year(&self) -> i16 {
        let written = self.event.says("event.md", "start").and_then(|day| day.parse::<Date>().ok());
        written.unwrap_or(self.start).year()
    }

    /// In the catalog's share of a year: there, or put off from it.
    pub fn counts_in(&self, year: i16) -> bool {
        self.start.year() == year || self.written_year() == year
    }

    fn spends(&self) -> bool {
        self.took_place() || self.event.n("/money/realised").is_some()
    }

    fn whole(&self, amount: &str, complete: &str) -> Option<f64> {
        self.event.n(amount).filter(|_| self.event.report.pointer(complete) == Some(&Value::Bool(true)))
    }

    pub fn planned(&self) -> Option<f64> {
        self.whole("/money/planned", "/money/planned_complete")
    }

    pub fn spent(&self) -> Option<f64> {
        self.whole("/money/realised", "/money/complete")
    }

    pub fn attended(&self) -> Option<f64> {
        self.event.n("/participants/attended")
    }

    fn lodging_travel(&self) -> Option<(f64, f64)> {
        let money = &self.event.report["money"];
        if money["lodging_travel_share"].is_null() || money["lodging_travel_basis"] != "realised" {
            return None;
        }
        let (part, whole) = self.event.lodging_travel();
        part.zip(whole)
    }

    pub fn title(&self) -> &'a str {
        self.event.report["title"].as_str().unwrap()
    }

    /// What a link to it leaves around it.
    pub fn mark(&self) -> String {
        format!("to:{} ", self.event.report["id"].as_str().unwrap())
    }

    pub fn items(&self) -> &'a [Value] {
        self.event.list("/evidence/items")
    }

    pub fn topics(&self) -> Vec<&'a str> {
        (0..9).map_while(|place| self.event.program(&format!("topics.{place}"))).collect()
    }
}

/// A sum over the events that have a figure.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sum {
    pub amount: f64,
    pub known: usize,
    pub of: usize,
    /// Which events those are: `listed`, `held` or `spending`.
    pub among: &'static str,
}

/// Σ part ÷ Σ whole over the events that have both, and the median of their own ratios.
#[derive(Debug, Clone, Copy, Default)]
pub struct Ratio {
    pub part: f64,
    pub whole: f64,
    pub known: usize,
    pub of: usize,
    /// Which events those are: `listed`, `held` or `spending`.
    pub among: &'static str,
    pub median: Option<f64>,
    /// Over how many events the median is taken.
    pub median_of: usize,
}

impl Ratio {
    pub fn value(self) -> Option<f64> {
        (self.whole > 0.0).then(|| self.part / self.whole)
    }
}

pub struct Set<'e, 'a>(pub Vec<&'e Held<'a>>);

impl<'e, 'a> Set<'e, 'a> {
    pub fn of(all: &'e [Held<'a>], wanted: impl Fn(&Held<'a>) -> bool) -> Self {
        Self(all.iter().filter(|held| wanted(held)).collect())
    }

    fn part(&self, wanted: impl Fn(&Held<'a>) -> bool) -> Vec<&'e Held<'a>> {
        self.0.iter().copied().filter(|held| wanted(held)).collect()
    }

    pub fn attended(&self) -> Sum {
        sum("held", &self.part(Held::took_place), Held::attended)
    }

    pub fn hours(&self) -> Sum {
        sum("held", &self.part(Held::took_place), |held| held.event.n("/time/hours").filter(|_| held.is_over()))
    }

    /// Events that took place, or are under way, and have a timetable with times.
    pub fn timed(&self) -> usize {
        self.part(|held| held.took_place() && held.event.n("/time/hours").is_some()).len()
    }

    /// Events whose hours are those of the timetable, because not every session says what became of it.
    pub fn unconfirmed(&self) -> usize {
        let counts = |held: &Held<'_>| {
            let sessions = held.event.sessions();
            let says = sessions.iter().all(|session| match session.says("held") {
                Some("shortened") => session.says("actual.start").or(session.says("actual.end")).is_some(),
                held => held.is_some(),
            });
            held.took_place() && held.is_over() && held.event.n("/time/hours").is_some() && !says
        };
        self.part(counts).len()
    }

    pub fn planned(&self) -> Sum {
        sum("listed", &self.0, Held::planned)
    }

    pub fn realised(&self) -> Sum {
        sum("spending", &self.part(Held::spends), Held::spent)
    }

    /// Spending on events that began in October to December.
    pub fn late_spending(&self) -> Sum {
        sum("spending", &self.part(|held| held.spends() && held.start.month() >= 10), Held::spent)
    }

    pub fn completion(&self) -> Ratio {
        ratio("held", &self.part(Held::took_place), 10.0, |held| {
            held.event.n("/participants/completed").zip(held.attended())
        })
    }

    pub fn plans(&self) -> Ratio {
        let plans = |held: &Held<'_>| held.event.n("/follow_up/plans/done").zip(held.event.n("/follow_up/plans/of"));
        ratio("held", &self.part(Held::took_place), 10.0, plans)
    }

    pub fn per_participant(&self) -> Ratio {
        ratio("held", &self.part(Held::took_place), 0.0, |held| held.spent().zip(held.attended()))
    }

    pub fn realised_share(&self) -> Ratio {
        ratio("spending", &self.part(Held::spends), 0.0, |held| held.spent().zip(held.planned()))
    }

    pub fn lodging_travel(&self) -> Ratio {
        ratio("spending", &self.part(Held::spends), 0.0, Held::lodging_travel)
    }

    /// Of what began in October to December.
    pub fn fourth_quarter(&self) -> Ratio {
        let late = |held: &Held<'_>| {
            let spent = held.spent()?;
            Some((if held.start.month() >= 10 { spent } else { 0.0 }, spent))
        };
        Ratio { median: None, ..ratio("spending", &self.part(Held::spends), 0.0, late) }
    }

    pub fn score(&self) -> (f64, f64) {
        let all = |pointer: &str| self.0.iter().filter_map(|held| held.event.n(pointer)).sum();
        (all("/evidence/score"), all("/evidence/due"))
    }
}

fn sum<'a>(among: &'static str, events: &[&Held<'a>], figure: impl Fn(&Held<'a>) -> Option<f64>) -> Sum {
    let known: Vec<f64> = events.iter().filter_map(|held| figure(held)).collect();
    Sum { amount: known.iter().sum(), known: known.len(), of: events.len(), among }
}

fn ratio<'a>(
    among: &'static str,
    events: &[&Held<'a>],
    base: f64,
    parts: impl Fn(&Held<'a>) -> Option<(f64, f64)>,
) -> Ratio {
    let known: Vec<(f64, f64)> =
        events.iter().filter_map(|held| parts(held)).filter(|(_, whole)| *whole > 0.0).collect();
    let own: Vec<f64> = known.iter().filter(|(_, whole)| *whole >= base).map(|(part, whole)| part / whole).collect();
    Ratio {
        part: known.iter().map(|(part, _)| part).sum(),
        whole: known.iter().map(|(_, whole)| whole).sum(),
        known: known.len(),
        of: events.len(),
        among,
        median_of: own.len(),
        median: median(own),
    }
}

/// From three values on.
fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.len() {
        0..=2 => None,
        length if length % 2 == 1 => Some(values[middle]),
        _ => Some(f64::midpoint(values[middle - 1], values[middle])),
    }
}

/// One line of what is stated to exist beyond the catalog.
pub struct Stated {
    pub organizer: Option<String>,
    pub events: Option<f64>,
    pub budget: Option<f64>,
}

/// What is stated of a year.
pub fn stated(site: &Site, year: i16) -> Vec<Stated> {
    let of = |place: usize, key: &str| site.content.text("site.yaml", &format!("coverage.{place}.{key}"));
    let lines = (0..99).take_while(|place| of(*place, "year").is_some());
    lines
        .filter(|place| of(*place, "year") == Some(year.to_string().as_str()))
        .map(|place| Stated {
            organizer: of(place, "organizer").map(str::to_owned),
            events: of(place, "events").and_then(number),
            budget: of(place, "budget").and_then(number),
        })
        .collect()
}

#[test]
fn the_middle_one_of_several() {
    assert_eq!(median(vec![1.0, 9.0]), None);
    assert_eq!(median(vec![9.0, 1.0, 2.0]), Some(2.0));
    assert_eq!(median(vec![4.0, 1.0, 2.0, 9.0]), Some(3.0));
}
