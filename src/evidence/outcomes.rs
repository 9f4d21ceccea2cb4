//! What changed at work.
//!
//! Takes: an event's outcomes. Gives: [`Outcome`]. Never: says why it changed, adds outcomes up, or mixes them with outputs.

use crate::catalog::Event;

/// One measured change.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Its place among the outcomes as written.
    pub index: usize,
    /// Before.
    pub baseline: Option<f64>,
    /// What was aimed at.
    pub target: Option<f64>,
    /// After.
    pub actual: Option<f64>,
    /// (actual − baseline) ÷ (target − baseline), not clipped; `None` where a value is missing or target equals baseline.
    pub progress: Option<f64>,
}

/// Measures every outcome.
#[must_use]
pub fn measure(event: &Event) -> Vec<Outcome> {
    let outcomes = event.follow_up.iter().flat_map(|follow_up| &follow_up.outcomes).enumerate();
    outcomes
        .map(|(index, written)| {
            let baseline = written.baseline.as_ref().map(|measured| measured.value.value.0);
            let target = written.target.as_ref().map(|target| target.value.0);
            let actual = written.actual.as_ref().map(|measured| measured.value.value.0);
            Outcome { index, baseline, target, actual, progress: progress(baseline, target, actual) }
        })
        .collect()
}

fn progress(baseline: Option<f64>, target: Option<f64>, actual: Option<f64>) -> Option<f64> {
    let (baseline, target, actual) = (baseline?, target?, actual?);
    let whole = target - baseline;
    (whole.abs() > f64::EPSILON).then(|| (actual - baseline) / whole)
}

#[cfg(test)]
mod tests {
    use super::progress;

    #[test]
    fn progress_of_the_documented_example() {
        let progress = progress(Some(66.0), Some(90.0), Some(88.0)).expect("all three are there");
        assert!((progress - 22.0 / 24.0).abs() < 1e-12);
    }

    #[test]
    fn progress_may_be_negative_or_above_one_but_needs_a_way_to_go() {
        assert_eq!(progress(Some(10.0), Some(20.0), Some(5.0)), Some(-0.5));
        assert_eq!(progress(Some(10.0), Some(20.0), Some(30.0)), Some(2.0));
        assert_eq!(progress(Some(10.0), Some(10.0), Some(30.0)), None);
    }
}
