//! What events are linked on, and what came of it the last time.
//!
//! Takes: the site, the registers and the options of each time. Gives: [`Linked`], whose marks are others where these are.
//! Never: links.

use super::names::Registers;
use super::{Options, event};
use crate::catalog::basis::Mark;
use crate::memo::{Inputs, Memo};
use crate::model;
use std::sync::Arc;

/// What linking came to the last time.
#[derive(Debug, Default)]
pub struct Linked {
    pub(super) ground: Option<Ground>,
    /// Another one whenever an id that events may name leads elsewhere, or the site is another.
    pub(super) common: Arc<Mark>,
    /// Another one whenever there are other events.
    pub(super) names: Arc<Mark>,
    pub(super) events: Memo<event::Key, event::Apart>,
    pub(super) bases: Memo<Inputs, Mark>,
}

/// What events are linked on.
#[derive(Debug)]
pub struct Ground {
    pub site: Option<Arc<model::Site>>,
    pub options: Options,
    pub refused: Vec<String>,
    pub registers: Registers,
}

impl Linked {
    /// Looks whether the ground of this time is that of the last one.
    pub(super) fn compare(&mut self, ground: &Ground) {
        let same_site = |before: &Ground| match (&before.site, &ground.site) {
            (Some(before), Some(now)) => Arc::ptr_eq(before, now),
            (None, None) => true,
            _ => false,
        };
        let same = |before: &Ground| {
            same_site(before)
                && (&before.options, &before.refused) == (&ground.options, &ground.refused)
                && before.registers.lead_events_alike(&ground.registers)
        };
        if !self.ground.as_ref().is_some_and(same) {
            self.common = Arc::new(Mark);
        }
        if !self.ground.as_ref().is_some_and(|before| before.registers.events == ground.registers.events) {
            self.names = Arc::new(Mark);
        }
    }
}
