//! Who came.

use crate::recompute::cited::{Case, Given, read};
use crate::recompute::formulas::Expected;

/// Distinct people; of a sender, those sent.
pub fn attended(case: &Case<'_>) -> Given<f64> {
    match case.maybe("event.md", "participants.attended")? {
        Some(people) => Ok(people),
        None => case.one("event.md", "sender.sent"),
    }
}

pub fn completed(case: &Case<'_>) -> Given<f64> {
    case.one("event.md", "participants.completed")
}

pub fn by_day(case: &Case<'_>) -> Given<Expected> {
    let days = case.all("event.md", "participants.attended_by_day.*");
    Ok(Expected::Written(days.into_iter().map(read).collect::<Given<_>>()?))
}
