//! What each event has shown: figures and the checklist, measured from the catalog and today's date.
//!
//! Takes: the catalog and today. Gives: [`Evidence`]. Never: words, formats or colours; never a figure that the
//! content does not carry; an unknown figure is `None` or counted as unknown, never 0.

pub mod agenda;
mod ahead;
pub mod checklist;
pub mod dashboard;
pub mod follow_up;
pub mod ladder;
pub mod learning;
mod location;
pub mod money;
pub mod outcomes;
pub mod participants;
mod presence;
mod reading;
mod shared_instrument;
pub mod speakers;
pub mod standing;
pub mod statistics;
pub mod targets;
pub mod time;

pub use agenda::{Agenda, Span};
pub use ahead::is_known;
pub use checklist::{Checklist, Item, State};
pub use dashboard::{Sum, Year};
pub use follow_up::FollowUp;
pub use ladder::Ladder;
pub use learning::{Learning, Reading, Refusal};
pub use location::{has_priced_alternative, is_hotel_by_name, is_outside_region, needs_explanation};
pub use money::{Money, Total};
pub use outcomes::Outcome;
pub use participants::Participants;
pub use presence::{SUFFICIENT_COVERAGE, answered};
pub use standing::Standing;
pub use time::TimeUse;

use crate::catalog::{Basis, Catalog, Event, Handle};
use crate::memo::Memo;
use crate::shape::Date;
use std::sync::Arc;

/// Everything measured.
#[derive(Debug)]
pub struct Evidence {
    /// The day that all states refer to.
    pub today: Date,
    events: Vec<Arc<EventEvidence>>,
}

/// What one event has shown.
#[derive(Debug)]
pub struct EventEvidence {
    /// The twenty-one items.
    pub checklist: Checklist,
    /// Who came.
    pub participants: Participants,
    /// Hours.
    pub time: TimeUse,
    /// Money.
    pub money: Money,
    /// Tests, one entry each.
    pub learning: Vec<Learning>,
    /// What participants did afterwards.
    pub follow_up: FollowUp,
    /// What changed.
    pub outcomes: Vec<Outcome>,
}

impl EventEvidence {
    /// What its targets are held against.
    #[must_use]
    pub fn results(&self) -> targets::Results<'_> {
        targets::Results {
            participants: &self.participants,
            learning: &self.learning,
            follow_up: &self.follow_up,
            money: &self.money,
        }
    }
}

impl Evidence {
    /// What one event has shown.
    #[must_use]
    pub fn of(&self, event: Handle<Event>) -> &EventEvidence {
        &self.events[event.index()]
    }
}

/// Measures every event. Linear in the size of the content.
#[must_use]
pub fn measure(catalog: &Catalog, today: Date) -> Evidence {
    measure_again(catalog, today, &mut Measured::default())
}

/// What each event had shown the last time.
#[derive(Debug, Default)]
pub struct Measured(Memo<(Basis, Date), EventEvidence>);

/// The same as [`measure`], with what it gave the last time at hand.
#[must_use]
pub fn measure_again(catalog: &Catalog, today: Date, measured: &mut Measured) -> Evidence {
    let keys = catalog.bases().iter().map(|basis| (basis.clone(), today)).collect();
    let events = measured
        .0
        .all_within(keys, catalog, |catalog, (basis, today)| measure_event(catalog, &catalog[basis.event()], *today));
    Evidence { today, events }
}

fn measure_event(catalog: &Catalog, event: &Event, today: Date) -> EventEvidence {
    let settings = catalog.settings();
    let participants = Participants::measure(event);
    let time = TimeUse::measure(event, settings.lesson_hour_minutes);
    let money = Money::measure(event, &participants, &time);
    let learning: Vec<Learning> = learning::measure(event, &participants, settings.thresholds.minimum_group);
    let follow_up = FollowUp::measure(event, &participants, settings.thresholds.minimum_group, today);
    let outcomes = outcomes::measure(event, today);
    let facts = presence::Facts {
        catalog,
        event,
        participants: &participants,
        money: &money,
        learning: &learning,
        follow_up: &follow_up,
        outcomes: &outcomes,
        today,
    };
    let checklist = Checklist::measure(&facts);
    EventEvidence { checklist, participants, time, money, learning, follow_up, outcomes }
}
