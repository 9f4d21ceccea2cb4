//! An outing? The place, what nights and journeys cost, how long people stayed, and who came along.
//!
//! Takes: venue, travel and budget. Gives: four facts; of people who meet online only the first two, and what is recorded of a journey
//! all the same. Never: says whether the journey was needed.

use super::{Fact, Unknown, money, number};
use crate::evidence::is_outside_region;
use crate::evidence::money::{Refusal, counts_plans, planned_of, realised_of};
use crate::failure::Failure;
use crate::model::EvidenceItem;
use crate::model::budget::Category;
use crate::model::event::{Mode, VenueKind};
use crate::pages::event::Subject;
use crate::sentence::{Sentence, Value};

/// Notes that bear on the question.
pub(super) const RULES: &[&str] = &[
    "location-unexplained",
    "lodging-travel-heavy",
    "lodging-inside-fee",
    "travel-in-other-category",
    "only-travel-spent",
    "form-against-title",
    "travel-outside-event",
    "travel-longer-than-event",
    "person-nights-exceed",
    "thin-day",
    "online-with-lodging",
    "many-companions",
];

impl Subject<'_> {
    pub(super) fn outing(&self) -> Result<Vec<Fact>, Failure> {
        if self.is_cancelled() {
            return Ok(vec![self.not_held("place", "cost")?, self.lodging_travel()?]);
        }
        let mut facts = vec![self.place()?, self.lodging_travel()?];
        let journey = [self.nights()?, self.companions()?];
        facts.extend(journey.into_iter().filter(|fact| !fact.said.is_empty() || !self.meets_online()));
        Ok(facts)
    }

    fn meets_online(&self) -> bool {
        let record = &self.event.record;
        let kind = record.venue.as_ref().and_then(|venue| venue.kind.as_ref());
        record.mode.as_ref().is_some_and(|mode| mode.value == Mode::Online)
            || kind.is_some_and(|kind| kind.value == VenueKind::Online)
    }

    /// Whether the budget pays for rooms to meet in, by any amount that is not known to be nothing.
    fn pays_for_rooms(&self) -> bool {
        let lines = self.event.budget.iter().flat_map(|budget| &budget.lines);
        lines
            .filter(|line| matches!(line.category.value, Category::Venue | Category::MeetingPackage))
            .any(|line| realised_of(line).or(planned_of(line)) != Some(0))
    }

    fn place(&self) -> Result<Fact, Failure> {
        let record = &self.event.record;
        let at = [record.venue.as_ref().map(|venue| venue.at).or(record.mode.as_ref().map(|mode| mode.at))];
        if self.meets_online() {
            let paid = if self.pays_for_rooms() { "-paid" } else { "" };
            return self.known("place", "cost", &[Sentence::new(format!("event.questions.place.online{paid}"))], at);
        }
        let Some(venue) = &record.venue else { return self.unknown("place", "cost", EvidenceItem::Location) };
        let names: Vec<&str> =
            [venue.name.as_ref(), venue.city.as_ref()].into_iter().flatten().map(|text| text.as_str()).collect();
        let kind = venue.kind.as_ref().map_or_else(
            || "event.questions.place.kind-unknown".to_owned(),
            |kind| format!("word.venue-kind.{}", kind.value.word()),
        );
        let region = match is_outside_region(self.site.catalog, self.event) {
            Some(true) => format!("event.questions.place.outside{}", self.whose()),
            Some(false) => format!("event.questions.place.inside{}", self.whose()),
            None => "event.questions.place.region-unknown".to_owned(),
        };
        let where_ = if names.is_empty() {
            Sentence::new("event.questions.place.unnamed").words("kind", kind).words("region", region)
        } else {
            let whole = Sentence::new("event.questions.place.named").text("place", names.join(", "));
            whole.words("kind", kind).words("region", region)
        };
        self.known("place", "cost", &[where_], at)
    }

    fn lodging_travel(&self) -> Result<Fact, Failure> {
        let measured = &self.evidence.money;
        let at = [self.budget_at()];
        let found = match measured.lodging_travel {
            Ok(found) => found,
            Err(Refusal::UnknownPart) => return self.lodging_travel_in_part(),
            Err(Refusal::BaseZero) => {
                return self.known("lodging-travel", "cost", &[Sentence::new("event.questions.nothing-spent")], at);
            }
            Err(Refusal::NotRecorded | Refusal::BaseUnknown) => {
                return self.unknown("lodging-travel", "cost", EvidenceItem::BudgetPlanned);
            }
        };
        let basis = if found.of_realised { "realised" } else { "planned" };
        let least = match (found.at_least, found.hides) {
            (false, _) => "",
            (true, true) => "-at-least",
            (true, false) => "-at-least-open",
        };
        let said = Sentence::new(format!("event.questions.lodging-travel.{basis}{least}"))
            .with("share", Value::Percent(found.share))
            .with("part", money(found.part))
            .with("whole", money(found.whole));
        self.known("lodging-travel", "cost", &[said], at)
    }

    /// Some amounts are unknown: what is known of nights and journeys is a lower bound, and of the share
    /// only the least that it can be is told.
    fn lodging_travel_in_part(&self) -> Result<Fact, Failure> {
        let sum = self.evidence.money.lodging_travel_sum;
        let sum = match sum.at_least() {
            None => None,
            // A line with an unknown amount may hold nights and journeys too.
            Some(known) if sum.is_complete() => {
                Some(self.site.say(&Sentence::new("event.at-least").with("value", money(known)))?)
            }
            Some(_) => Some(self.total(sum)?),
        };
        let mut said: Vec<Sentence> =
            sum.map(|sum| Sentence::new("event.questions.lodging-travel.sum").text("sum", sum)).into_iter().collect();
        let least = self.evidence.money.lodging_travel_least;
        said.extend(least.map(|least| {
            let lines = self.event.budget.as_ref().map_or(&[][..], |budget| &budget.lines);
            let basis = if counts_plans(lines) { "least" } else { "least-known" };
            Sentence::new(format!("event.questions.lodging-travel.{basis}"))
                .with("share", Value::Percent(least.share))
                .with("part", money(least.part))
                .with("whole", money(least.whole))
        }));
        let because = self.because("event.refused.unknown-part")?;
        let unknown = Unknown { state: None, because, owed_by: Some(self.owed_by()) };
        let fact = self.known("lodging-travel", "cost", &said, [self.budget_at()])?;
        Ok(Fact { unknown: Some(unknown), figure: least.map(|_| "money.lodging_travel_least"), ..fact })
    }

    fn nights(&self) -> Result<Fact, Failure> {
        let travel = self.event.record.travel.as_ref();
        let Some(nights) = travel.and_then(|travel| travel.nights.as_ref()) else {
            return self.untold("nights", "event.questions.travel-unknown");
        };
        let time = &self.evidence.time;
        let days = match time.learning_days().zip(time.hours) {
            Some((days, hours)) => Sentence::new("event.questions.nights.days")
                .count("n", days as u64)
                .count("of", self.event.days.len() as u64)
                .with("hours", number(hours, 1)),
            // The timetable is the host's: what is known here is how many days it took.
            None if !self.whose().is_empty() => {
                Sentence::new("event.questions.nights.days-sent").count("n", self.event.days.len() as u64)
            }
            None => Sentence::new("event.questions.nights.days-unknown"),
        };
        let stayed = self.site.say(&Sentence::new("event.place.nights").count("n", nights.value.0))?;
        let days =
            Sentence::new("event.questions.nights.all").text("nights", stayed).text("days", self.site.say(&days)?);
        let schedule = self.event.schedule.as_ref().map(|schedule| schedule.at);
        self.known("nights", "cost", &[days], [travel.map(|travel| travel.at), schedule])
    }

    fn companions(&self) -> Result<Fact, Failure> {
        let travel = self.event.record.travel.as_ref();
        let count = |of: Option<&crate::source::Fact<crate::shape::Count>>| of.map(|count| count.value.0);
        let committee = travel.and_then(|travel| count(travel.committee.as_ref()));
        let officials = travel.and_then(|travel| count(travel.officials.as_ref()));
        if committee.is_none() && officials.is_none() {
            return self.untold("companions", "event.questions.travel-unknown");
        }
        let group = |name: &str, people: Option<u32>| {
            self.site.say(&match people {
                Some(people) => Sentence::new(format!("event.cost.traveller.{name}")).count("n", people),
                None => Sentence::new(format!("event.questions.companions.{name}-unknown")),
            })
        };
        let came = match self.evidence.participants.attended {
            Some(attended) => Sentence::new("event.questions.companions.for").count("n", attended),
            None => Sentence::new("event.questions.companions.for-unknown"),
        };
        let said = Sentence::new("event.questions.companions.all")
            .text("committee", group("committee", committee)?)
            .text("officials", group("officials", officials)?)
            .text("came", self.site.say(&came)?);
        self.known("companions", "cost", &[said], [travel.map(|travel| travel.at)])
    }

    /// A fact that nobody wrote down.
    fn untold(&self, id: &'static str, key: &str) -> Result<Fact, Failure> {
        Ok(Fact {
            id,
            figure: None,
            said: Vec::new(),
            unknown: Some(self.unsaid(key)?),
            anchor: "cost",
            sources: Vec::new(),
            origins: Vec::new(),
        })
    }
}
