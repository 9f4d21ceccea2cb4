//! Whether what was aimed at beforehand was reached.
//!
//! Takes: a target and what was measured. Gives: [`Judged`], which the page, report.json and the rule on missed targets all tell.
//! Never: calls a target missed while its figure is unknown, or makes a share of how many of a few answered.

use super::follow_up::{FollowUp, is_time_for_plans};
use super::learning::{self, Gain, Learning, judged};
use super::money::Money;
use super::participants::Participants;
use crate::catalog::Event;
use crate::model::event::{Target, TargetMeasure};
use crate::shape::Date;

/// Of fewer who answered a share is none of all.
const ANSWERED_FROM: u32 = 10;

/// What an event has to show against its targets.
#[derive(Debug, Clone, Copy)]
pub struct Results<'a> {
    /// Who came.
    pub participants: &'a Participants,
    /// Tests.
    pub learning: &'a [Learning],
    /// What participants did afterwards.
    pub follow_up: &'a FollowUp,
    /// Money.
    pub money: &'a Money,
}

/// Why a target is not judged though something was measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unjudged {
    /// Nobody knows which of several tests it was set for.
    Test(learning::Unjudged),
    /// Participants still have time for their plans.
    TooEarly,
    /// Fewer than ten answered.
    BelowTen,
}

impl Unjudged {
    /// The word of `event.targets.unjudged` in i18n files, and of report.json.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Test(why) => why.word(),
            Self::TooEarly => "too-early",
            Self::BelowTen => "below-ten",
        }
    }
}

/// A target against what was measured.
#[derive(Debug, Clone, Default)]
pub struct Judged<'a> {
    /// What was measured, in the unit of the target: a share of one, points, or whole currency units. `None` where it is unknown,
    /// and where tests with other scales would each give another figure.
    pub measured: Option<f64>,
    /// The counts that the share is made of: a part of a whole of one or more.
    pub counts: Option<(u32, u32)>,
    /// Whether it was reached; `None` while nothing is known, and where it is not judged.
    pub reached: Option<bool>,
    /// Why it is not judged though something is known.
    pub unjudged: Option<Unjudged>,
    /// Reached by the mean, while the interval reaches below it.
    pub is_unsure: bool,
    /// The tests that a target for the gain was judged on, and their gains.
    pub tests: Vec<(&'a Learning, &'a Gain)>,
    /// How many tests were left out.
    pub left_out: usize,
    /// The same part of all who completed, where a target that was reached among those who answered is not reached among them: who
    /// did not answer may not apply it.
    pub of_all: Option<(u32, u32)>,
}

/// Judges a target by today.
#[must_use]
pub fn judge<'a>(event: &Event, results: Results<'a>, target: &Target, today: Date) -> Judged<'a> {
    let aim = target.value.value.0;
    match target.measure.value {
        TargetMeasure::Completion => {
            share(results.participants.completed.zip(results.participants.attended), |part| part >= aim)
        }
        TargetMeasure::Gain => gain(event, results.learning, aim),
        TargetMeasure::FollowUpDone => plans(event, results.follow_up, aim, today),
        TargetMeasure::Applied => applied(results, aim),
        TargetMeasure::CostPerParticipant => cost(results.money, aim),
    }
}

fn share<'a>(counts: Option<(u32, u32)>, is_enough: impl Fn(f64) -> bool) -> Judged<'a> {
    let counts = counts.filter(|(_, whole)| *whole > 0);
    let measured = counts.map(|(part, whole)| f64::from(part) / f64::from(whole));
    Judged { measured, counts, reached: measured.map(is_enough), ..Judged::default() }
}

/// On the test that it can have been set for; see [`judged`].
fn gain<'a>(event: &Event, learning: &'a [Learning], aim: f64) -> Judged<'a> {
    let tests = match judged(event, learning, aim) {
        Ok(tests) => tests,
        Err(why) => {
            let is_known = learning.iter().any(|test| test.result.is_ok());
            return Judged { unjudged: is_known.then_some(Unjudged::Test(why)), ..Judged::default() };
        }
    };
    let reached = tests.first().map(|(_, gain)| gain.gain.mean >= aim);
    let is_below = |gain: &Gain| gain.interval.is_ok_and(|ends| ends.low < aim);
    let measured = if let [(_, only)] = tests[..] { Some(only.gain.mean) } else { None };
    Judged {
        measured,
        reached,
        is_unsure: reached == Some(true) && tests.first().is_some_and(|(_, gain)| is_below(gain)),
        // What one test reaches, another may miss: a reader has to know that only the one was looked at.
        left_out: learning.len() - tests.len(),
        tests,
        ..Judged::default()
    }
}

/// Not called missed while participants still have time, whatever the day of the latest count.
fn plans<'a>(event: &Event, follow_up: &FollowUp, aim: f64, today: Date) -> Judged<'a> {
    let latest = follow_up.latest.filter(|_| follow_up.completion.is_some());
    let found = share(latest.and_then(|plans| Some((plans.done?, plans.of))), |part| part >= aim);
    if found.reached == Some(false) && !is_time_for_plans(event.last_day(), today) {
        return Judged { reached: None, unjudged: Some(Unjudged::TooEarly), ..found };
    }
    found
}

/// Those who apply what they learned, of those who answered the latest round that says so.
fn applied<'a>(results: Results<'_>, aim: f64) -> Judged<'a> {
    let rounds = results.follow_up.monitoring.iter().filter(|round| round.applied.is_some());
    let latest = rounds.max_by_key(|round| round.months);
    let found = share(latest.and_then(|round| round.applied.zip(round.respondents)), |part| part >= aim);
    let Some((part, answered)) = found.counts else { return found };
    if answered < ANSWERED_FROM {
        return Judged { reached: None, unjudged: Some(Unjudged::BelowTen), ..found };
    }
    let of_all = results.participants.completed.filter(|all| *all > 0).map(|all| (part, all));
    let is_missed = |(part, all): &(u32, u32)| f64::from(*part) / f64::from(*all) < aim;
    let of_all = of_all.filter(|of_all| found.reached == Some(true) && is_missed(of_all));
    Judged { of_all, ..found }
}

#[expect(clippy::cast_precision_loss, reason = "amounts are capped below 2^53 when read")]
fn cost<'a>(money: &Money, aim: f64) -> Judged<'a> {
    let measured = money.per_participant.ok().map(|each| each as f64);
    Judged { measured, reached: measured.map(|each| each <= aim), ..Judged::default() }
}
