//! The table of figures: for each path its formula, written anew from the definitions and from nothing but the cited lines.

use super::{after, money, people, scores};
use crate::recompute::cited::{Case, Given};
use crate::recompute::timetable::Timetable;

/// What a figure must be.
#[derive(Debug, Clone, PartialEq)]
pub enum Expected {
    /// Stands in the content as it is.
    Written(Vec<f64>),
    /// Computed: true to six significant digits.
    Computed(Vec<f64>),
    /// Computed, and rounded to a whole number.
    Whole(f64),
}

impl Expected {
    pub fn one(value: f64) -> Self {
        Self::Computed(vec![value])
    }

    pub fn written(value: f64) -> Self {
        Self::Written(vec![value])
    }

    /// Whether the published numbers are those.
    pub fn allows(&self, shown: &[f64]) -> bool {
        let near = |values: &[f64], fits: &dyn Fn(f64, f64) -> bool| {
            values.len() == shown.len() && values.iter().zip(shown).all(|(value, shown)| fits(*value, *shown))
        };
        match self {
            Self::Written(values) => near(values, &|value, shown| (value - shown).abs() <= 1e-12 * value.abs()),
            Self::Computed(values) => near(values, &|value, shown| (value - shown).abs() <= half_a_digit(value)),
            Self::Whole(value) => {
                near(&[*value], &|value, shown| shown.fract() == 0.0 && (value - shown).abs() <= 0.5 + 1e-9)
            }
        }
    }
}

/// Half of the sixth significant digit, and binary dust.
fn half_a_digit(value: f64) -> f64 {
    if value.abs() < 1e-12 { 1e-12 } else { 0.5001 * 10f64.powf(value.abs().log10().floor() - 5.0) }
}

/// Numbers of the report that no formula computes, and why.
pub const EXEMPT: [(&str, &str); 11] = [
    ("evidence.score", "from the items' states: `checklist.rs`"),
    ("evidence.due", "from the items' states: `checklist.rs`"),
    ("evidence.level", "from the report's own shares and the dates of outcomes: `checklist.rs`"),
    ("satisfaction.items.*.counts.*.from", "names the answer that is counted"),
    ("satisfaction.items.*.counts.*.to", "names the answer that is counted"),
    ("follow_up.monitoring.*.months", "names the round"),
    ("targets.*.measured", "a figure that stands elsewhere in the report with its lines: `aims.rs`"),
    ("targets.*.count", "a count that stands elsewhere in the report with its lines: `aims.rs`"),
    ("targets.*.of", "a count that stands elsewhere in the report with its lines: `aims.rs`"),
    ("photos.*.width", "of a file, which `tests/program/pictures.rs` looks at"),
    ("photos.*.height", "of a file, which `tests/program/pictures.rs` looks at"),
];

/// What the figure of a case must be; `None` where the table does not know it.
pub fn expected(case: &Case<'_>) -> Option<Given<Expected>> {
    let path: Vec<&str> = case.figure.path.iter().map(String::as_str).collect();
    Some(match path[..] {
        ["attended"] | ["participants", "attended"] => people::attended(case).map(Expected::written),
        ["participants", "by_day"] => people::by_day(case),
        ["participants", figure] => case.one("event.md", &format!("participants.{figure}")).map(Expected::written),
        ["learning", test, ..] => scores::test(case, test, &path[2..])?,
        ["satisfaction", ..] => scores::satisfaction(case, &path[1..])?,
        ["daily", _, figure] => scores::daily(case, figure)?,
        ["targets", measure, "value"] => case
            .item("event.md", "targets", "measure", measure)
            .and_then(|place| case.one("event.md", &format!("{place}.value")))
            .map(Expected::written),
        ["money", ..] => money::figure(case, &path[1..])?,
        ["time", figure] => time(case, figure)?,
        ["follow_up", ..] => after::follow_up(case, &path[1..])?,
        ["outcomes", id, ..] => after::outcome(case, id, &path[2..])?,
        _ => return None,
    })
}

fn time(case: &Case<'_>, figure: &str) -> Option<Given<Expected>> {
    let timetable = match Timetable::cited(case) {
        Ok(timetable) => timetable,
        Err(fault) => return Some(Err(fault)),
    };
    let share = |form: &str, whole: f64| Expected::one(timetable.minutes_of(form) / whole);
    let (all, learning) = (timetable.minutes(), timetable.learning());
    Some(Ok(match figure {
        "hours" => match Timetable::lesson_minutes(case) {
            Ok(lesson) => Expected::one(learning / lesson),
            Err(fault) => return Some(Err(fault)),
        },
        "learning_share" => Expected::one(learning / all),
        "practice_share" => share("practice", learning),
        "ceremony_share" => share("ceremony", all),
        "visit_share" => share("visit", all),
        "break_share" => share("break", all),
        "administration_share" => share("administration", all),
        "scheduled_minutes" => Expected::Whole(all),
        "learning_minutes" => Expected::Whole(learning),
        "learning_days" => Expected::Whole(timetable.learning_days()),
        _ => return None,
    }))
}
