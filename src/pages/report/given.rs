//! A figure that is given, or the reason why it is not.
//!
//! Takes: the figure's key, the figure, and why there is none. Gives: two keys of the report, `x` and `x_reason`. Never: `null`
//! without a reason, or a reason beside a figure.

use super::Scope;
use crate::evidence::State;
use crate::model::EvidenceItem;
use crate::pages::disclosure::Reason;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A figure under its key, to be flattened into the object that holds it.
#[derive(Debug, Clone, Copy)]
pub struct Given<T> {
    key: &'static str,
    /// The figure; `None` where it is not given.
    pub figure: Option<T>,
    /// Why it is not; `None` where it is.
    reason: Option<&'static str>,
}

impl<T> Given<T> {
    /// A figure, and why it would not be given.
    pub fn or(key: &'static str, figure: Option<T>, why: Reason) -> Self {
        Self::word(key, figure, why.word())
    }

    /// A figure, and why it would not be given, in a word that only this figure has.
    pub fn word(key: &'static str, figure: Option<T>, why: &'static str) -> Self {
        let reason = figure.is_none().then_some(why);
        Self { key, figure, reason }
    }

    /// A figure that was computed, or why it was not.
    pub fn computed(key: &'static str, computed: Result<T, Reason>) -> Self {
        match computed {
            Ok(figure) => Self { key, figure: Some(figure), reason: None },
            Err(why) => Self { key, figure: None, reason: Some(why.word()) },
        }
    }
}

impl<T: Serialize> Serialize for Given<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut keys = serializer.serialize_map(Some(2))?;
        keys.serialize_entry(self.key, &self.figure)?;
        keys.serialize_entry(&format!("{}_reason", self.key), &self.reason)?;
        keys.end()
    }
}

impl Scope<'_> {
    /// Why there is nothing of what belongs to an item of evidence: what its state says, else that nobody wrote it down.
    pub fn absent(&self, item: EvidenceItem) -> Reason {
        match self.evidence.checklist.item(item).map(|item| item.state) {
            Some(State::NotDue) => Reason::NotDue,
            Some(State::NotApplicable) => Reason::NotApplicable,
            Some(State::Withheld) => Reason::Withheld,
            Some(State::Overdue) => Reason::Overdue,
            _ => Reason::NotCollected,
        }
    }
}
