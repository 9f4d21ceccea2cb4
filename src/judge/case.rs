//! One event with everything that a rule may look at.
//!
//! Takes: the catalog, its evidence and an event. Gives: [`Case`]. Never: speaks; rules do.

use super::wording::Both;
use crate::catalog::{Catalog, Event, Handle, Program, Settings};
use crate::evidence::checklist::Checklist;
use crate::evidence::{Evidence, Item, State, is_known};
use crate::evidence::{FollowUp, Learning, Money, Outcome, Participants, TimeUse};
use crate::kind::{Requirement, requirement};
use crate::model::EvidenceItem;
use crate::model::budget::Line;
use crate::model::event::{Role, Status};
use crate::model::program::Kind;
use crate::model::schedule::Session;
use crate::shape::Date;
use crate::source::Fact;
use crate::{format, model, words::Language};

/// One event, what it has shown, and today.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    pub catalog: &'a Catalog,
    pub event: &'a Event,
    pub record: &'a model::Event,
    pub program: &'a Program,
    pub settings: &'a Settings,
    pub checklist: &'a Checklist,
    pub participants: &'a Participants,
    pub time: &'a TimeUse,
    pub money: &'a Money,
    pub learning: &'a [Learning],
    pub follow_up: &'a FollowUp,
    pub outcomes: &'a [Outcome],
    pub today: Date,
}

impl<'a> Case<'a> {
    pub fn new(catalog: &'a Catalog, evidence: &'a Evidence, handle: Handle<Event>) -> Self {
        let (event, shown) = (&catalog[handle], evidence.of(handle));
        Self {
            catalog,
            event,
            record: &event.record,
            program: &catalog[event.program],
            settings: catalog.settings(),
            checklist: &shown.checklist,
            participants: &shown.participants,
            time: &shown.time,
            money: &shown.money,
            learning: &shown.learning,
            follow_up: &shown.follow_up,
            outcomes: &shown.outcomes,
            today: evidence.today,
        }
    }

    /// Whether we run it; otherwise staff were sent, and tests, speakers and timetable are the host's.
    pub fn is_host(&self) -> bool {
        self.record.role.as_ref().is_none_or(|role| role.value == Role::Host)
    }

    pub fn is_bimtek(&self) -> bool {
        self.event.kind == Kind::Bimtek
    }

    pub fn is_cancelled(&self) -> bool {
        self.record.status.value == Status::Cancelled
    }

    pub fn item(&self, item: EvidenceItem) -> Option<&'a Item> {
        self.checklist.item(item)
    }

    /// Whether this kind of event cannot do without an item.
    pub fn requires(&self, item: EvidenceItem) -> bool {
        let role = self.record.role.as_ref().map_or(Role::Host, |role| role.value);
        requirement(item, self.event.kind, role) == Requirement::Required
    }

    /// Whether an item is owed by now and nothing is there; an explanation does not change that. One that was declared
    /// not applicable has a rule of its own.
    pub fn lacks(&self, item: EvidenceItem) -> bool {
        let absent = |state| matches!(state, State::Missing | State::Overdue | State::NotCollected);
        let owed = self.requires(item) && !self.is_cancelled();
        self.item(item).is_some_and(|item| {
            owed && !item.waived && absent(item.state) && item.due.is_none_or(|due| due < self.today)
        })
    }

    pub fn sessions(&self) -> &'a [Session] {
        self.event.schedule.as_ref().map_or(&[], |schedule| &schedule.sessions)
    }

    pub fn lines(&self) -> &'a [Line] {
        self.event.budget.as_ref().map_or(&[], |budget| &budget.lines)
    }

    /// An amount in the site's currency.
    pub fn money(&self, amount: u64) -> Both {
        let currency = &self.settings.currency;
        (
            format::money(amount.into(), currency, Language::Indonesian),
            format::money(amount.into(), currency, Language::English),
        )
    }

    /// A date that is later than tomorrow: nobody can know it yet.
    pub fn is_future(&self, day: &Fact<Date>) -> bool {
        !is_known(day.value, self.today)
    }
}
