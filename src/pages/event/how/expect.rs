//! What an invited participant can expect, and what a sender says of somebody else's event.
//!
//! Takes: one event. Gives: [`Expect`] and [`SenderView`]. Never: a promise that the kind of event does not make.

use crate::model::EvidenceItem;
use crate::model::budget::Included;
use crate::pages::event::Subject;
use crate::shape::Date;
use serde::Serialize;

/// What an invited participant can expect.
#[derive(Debug, Serialize)]
pub struct Expect {
    /// Tests, with what they ask about.
    pub tests: Vec<ExpectedTest>,
    /// Whether the kind of event has tests at all.
    pub kind_has_tests: bool,
    /// Whether each day is evaluated.
    pub daily: bool,
}

/// A test to come.
#[derive(Debug, Serialize)]
pub struct ExpectedTest {
    /// Its name.
    pub title: String,
    /// How long it takes.
    pub minutes: Option<u32>,
    /// What it asks about, with the number of questions.
    pub outline: Vec<(String, Option<u32>)>,
}

/// Of an event that somebody else runs.
#[derive(Debug, Serialize)]
pub struct SenderView {
    /// Who runs it.
    pub host: Option<String>,
    /// How many were sent.
    pub sent: Option<u32>,
    /// What each paid.
    pub fee_per_person: Option<u64>,
    /// What the fee holds.
    pub fee_includes: Vec<Included>,
    /// Why this host.
    pub why_this_host: Option<String>,
    /// Why not at home.
    pub why_not_local: Option<String>,
    /// When it was passed on at home.
    pub shared_on: Option<Date>,
    /// With how many.
    pub shared_with: Option<u32>,
}

impl Subject<'_> {
    pub(super) fn expect(&self) -> Expect {
        let requirement = |item| crate::kind::requirement(item, self.event.kind, crate::model::event::Role::Host);
        let tests = self.event.evaluation.iter().flat_map(|evaluation| &evaluation.tests).map(|test| ExpectedTest {
            title: test.title.as_ref().map_or_else(|| test.id.to_string(), ToString::to_string),
            minutes: test.duration_minutes.as_ref().map(|minutes| minutes.value.0),
            outline: test
                .outline
                .iter()
                .map(|item| (self.objective(item.objective.as_str()), item.items.as_ref().map(|items| items.value.0)))
                .collect(),
        });
        Expect {
            tests: tests.collect(),
            kind_has_tests: requirement(EvidenceItem::PrePostTest) == crate::kind::Requirement::Required,
            daily: requirement(EvidenceItem::DailyEvaluation) == crate::kind::Requirement::Required,
        }
    }

    pub(super) fn sender(&self) -> Option<SenderView> {
        let sender = self.event.record.sender.as_ref()?;
        Some(SenderView {
            host: sender.host.as_ref().map(|host| host.name.to_string()),
            sent: sender.sent.as_ref().map(|count| count.value.0),
            fee_per_person: sender.fee_per_person.as_ref().map(|amount| amount.value.0),
            fee_includes: sender.fee_includes.iter().map(|part| part.value).collect(),
            why_this_host: sender.why_this_host.as_ref().map(ToString::to_string),
            why_not_local: sender.why_not_local.as_ref().map(ToString::to_string),
            shared_on: sender.shared_at_home.as_ref().and_then(|shared| shared.date.as_ref()).map(|date| date.value),
            shared_with: sender
                .shared_at_home
                .as_ref()
                .and_then(|shared| shared.people.as_ref())
                .map(|count| count.value.0),
        })
    }
}
