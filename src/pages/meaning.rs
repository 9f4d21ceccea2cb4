//! What each figure of a report means, and where it stands on the page.
//!
//! Takes: the path of a figure in report.json. Gives: its definition on the method page, its own address on the report, and the row
//! that says where it comes from. Never: an address that changes with the figure's value; a citation must keep.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

/// What the figures of one path have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meaning {
    /// The path in report.json; `*` stands for the name of a test, an outcome, a category and the like.
    pub figure: &'static str,
    /// The definition: an id of the method page.
    pub definition: &'static str,
    /// The place on the page, where several figures are told in one breath; else they stand each by itself.
    together: Option<&'static str>,
}

const fn own(figure: &'static str, definition: &'static str) -> Meaning {
    Meaning { figure, definition, together: None }
}

const fn with(figure: &'static str, definition: &'static str, place: &'static str) -> Meaning {
    Meaning { figure, definition, together: Some(place) }
}

/// Every figure that a report cites, in the order of the page.
pub const MEANINGS: &[Meaning] = &[
    own("targets.*", "targets"),
    with("attended", "attended", "participants.attended"),
    own("participants.attended", "attended"),
    own("participants.by_day", "attended"),
    own("participants.invited", "stages"),
    own("participants.registered", "stages"),
    own("participants.completed", "completion"),
    with("participants.women", "composition", "participants.sexes"),
    with("participants.men", "composition", "participants.sexes"),
    own("participants.units", "composition"),
    own("participants.on_target", "composition"),
    own("participants.repeat", "composition"),
    own("participants.substitutes", "composition"),
    own("time.hours", "hours"),
    own("time.learning_days", "hours"),
    with("time.learning_minutes", "time-shares", "time.minutes"),
    with("time.scheduled_minutes", "time-shares", "time.minutes"),
    own("time.learning_share", "time-shares"),
    own("time.practice_share", "time-shares"),
    own("time.ceremony_share", "time-shares"),
    own("time.break_share", "time-shares"),
    own("time.administration_share", "time-shares"),
    own("time.visit_share", "time-shares"),
    own("money.planned", "planned"),
    own("money.original", "planned"),
    own("money.by_category.*.planned", "planned"),
    own("money.realised", "realised"),
    own("money.by_category.*.realised", "realised"),
    own("money.variance", "variance"),
    own("money.realised_share", "variance"),
    own("money.per_participant", "per-participant"),
    own("money.per_participant_hour", "per-person-hour"),
    own("money.person_hours", "per-person-hour"),
    own("money.lodging_travel_share", "lodging-travel"),
    own("money.lodging_travel_least", "lodging-travel"),
    own("money.place.paid", "place-paid"),
    with("money.ceilings.above", "ceilings", "money.ceilings"),
    with("money.ceilings.compared", "ceilings", "money.ceilings"),
    own("money.ceilings.unpriced", "ceilings"),
    with("money.ceilings.lines", "ceilings", "money.ceilings"),
    own("money.vendors.*.planned", "payments"),
    own("money.vendors.*.realised", "payments"),
    with("money.vendors.*.lines", "payments", "money.vendors.*"),
    with("money.funding.*.amount", "payments", "money.funding.*"),
    with("money.funding.*.per_payer", "payments", "money.funding.*"),
    with("money.funding.*.payers", "payments", "money.funding.*"),
    own("money.returned.amount", "payments"),
    own("money.audits.*", "payments"),
    with("money.audits.*.amount", "payments", "money.audits.*"),
    with("learning.*.pairs", "coverage", "learning.*.coverage"),
    own("learning.*.coverage", "coverage"),
    own("learning.*.pre.mean", "before-after"),
    own("learning.*.pre.sd", "before-after"),
    own("learning.*.post.mean", "before-after"),
    own("learning.*.post.sd", "before-after"),
    own("learning.*.gain.mean", "gain"),
    own("learning.*.gain.sd", "gain"),
    own("learning.*.units", "gain"),
    own("learning.*.gain.ci95", "ci95"),
    own("learning.*.reading", "reading"),
    own("learning.*.retest_reference", "retest"),
    own("learning.*.normalized_gain", "normalised-gain"),
    own("learning.*.effect_size", "effect-size"),
    with("learning.*.improved", "changes", "learning.*.changes"),
    with("learning.*.improved_at_least", "changes", "learning.*.changes"),
    with("learning.*.same", "changes", "learning.*.changes"),
    with("learning.*.worse", "changes", "learning.*.changes"),
    with("learning.*.not_improved", "changes", "learning.*.changes"),
    with("learning.*.passed.pre", "passing", "learning.*.passing.pre"),
    own("learning.*.passing.pre", "passing"),
    with("learning.*.passed.post", "passing", "learning.*.passing.post"),
    own("learning.*.passing.post", "passing"),
    with("satisfaction.respondents", "satisfaction", "satisfaction"),
    with("satisfaction.response_rate", "satisfaction", "satisfaction"),
    own("satisfaction.scale", "satisfaction"),
    own("satisfaction.items.*", "satisfaction"),
    with("satisfaction.recommend.*", "satisfaction", "satisfaction.recommend"),
    with("daily.*.respondents", "daily", "daily.*.response_rate"),
    own("daily.*.response_rate", "daily"),
    with("daily.*.scale", "daily", "daily.*.mean"),
    own("daily.*.mean", "daily"),
    with("follow_up.submitted", "submitted", "follow_up.submitted_share"),
    own("follow_up.submitted_share", "submitted"),
    own("follow_up.plans.of", "follow-up"),
    own("follow_up.plans.done", "follow-up"),
    own("follow_up.plans.in_progress", "follow-up"),
    own("follow_up.plans.stuck", "follow-up"),
    own("follow_up.plans.dropped", "follow-up"),
    own("follow_up.plans.no_news", "follow-up"),
    with("follow_up.completion", "follow-up", "follow_up.plans.done"),
    with("follow_up.items", "follow-up-overdue", "follow_up.items"),
    with("follow_up.items_done", "follow-up-overdue", "follow_up.items"),
    with("follow_up.items_overdue", "follow-up-overdue", "follow_up.items"),
    own("follow_up.monitoring.*.contacted", "monitoring"),
    with("follow_up.monitoring.*.respondents", "monitoring", "follow_up.monitoring.*.response_rate"),
    own("follow_up.monitoring.*.response_rate", "monitoring"),
    with("follow_up.monitoring.*.applied", "monitoring", "follow_up.monitoring.*.applied_share"),
    own("follow_up.monitoring.*.applied_share", "monitoring"),
    with("follow_up.monitoring.*.applied_share_at_least", "monitoring", "follow_up.monitoring.*.applied_share"),
    own("follow_up.monitoring.*.barriers", "monitoring"),
    own("outcomes.*.baseline", "outcome"),
    own("outcomes.*.actual", "outcome"),
    with("outcomes.*.baseline_count", "outcome", "outcomes.*.baseline"),
    with("outcomes.*.actual_count", "outcome", "outcomes.*.actual"),
    own("outcomes.*.change", "outcome"),
    own("outcomes.*.target", "outcome"),
    own("outcomes.*.other_causes", "outcome"),
    own("outcomes.*.progress", "progress"),
    with("outcomes.*.comparison.n", "difference-in-differences", "outcomes.*.comparison"),
    own("outcomes.*.comparison.baseline", "difference-in-differences"),
    own("outcomes.*.comparison.actual", "difference-in-differences"),
    with("outcomes.*.comparison.baseline_count", "difference-in-differences", "outcomes.*.comparison.baseline"),
    with("outcomes.*.comparison.actual_count", "difference-in-differences", "outcomes.*.comparison.actual"),
    own("outcomes.*.comparison.change", "difference-in-differences"),
    own("outcomes.*.difference_in_differences", "difference-in-differences"),
];

/// Lists whose items are explained each by itself; figures of other lists share the rows of their definitions.
const APART: [&str; 2] = ["learning.", "outcomes."];

/// A figure with the meaning of its path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found<'a> {
    /// Its place in [`MEANINGS`].
    pub order: usize,
    /// What it means.
    pub meaning: Meaning,
    /// The test, outcome, category and the like that it belongs to.
    pub name: Option<&'a str>,
}

impl<'a> Found<'a> {
    /// The test or the outcome that a row about it belongs to; `None` where one row tells of all.
    #[must_use]
    pub fn of(&self) -> Option<&'a str> {
        self.name.filter(|_| APART.iter().any(|list| self.meaning.figure.starts_with(list)))
    }

    /// The id of the row that says where it comes from: `origin-` and [`row`].
    #[must_use]
    pub fn row(&self) -> String {
        row(self.meaning.definition, self.of())
    }

    /// The id of its place on the page.
    #[must_use]
    pub fn address(&self) -> String {
        let place = self.meaning.together.unwrap_or(self.meaning.figure);
        let place = place.replace('*', self.name.unwrap_or_default());
        format!("figure-{}", slug(&place))
    }
}

/// What a row is called in addresses: the definition, and the test or outcome that it is about.
#[must_use]
pub fn row(definition: &str, of: Option<&str>) -> String {
    of.map_or_else(|| definition.to_owned(), |of| format!("{definition}.{of}"))
}

/// A path of [`MEANINGS`], parted at its `*`.
struct Pattern {
    order: usize,
    before: &'static str,
    /// What follows the name; `None` for a path without a name.
    after: Option<&'static str>,
}

impl Pattern {
    /// The meaning of a path that follows this pattern.
    fn found<'a>(&self, path: &'a str) -> Option<Found<'a>> {
        let rest = path.strip_prefix(self.before)?;
        let name = match self.after {
            None => rest.is_empty().then_some(None)?,
            Some(after) => Some(rest.strip_suffix(after).filter(|name| !name.is_empty())?),
        };
        Some(Found { order: self.order, meaning: MEANINGS[self.order], name })
    }
}

/// A path up to its first dot.
fn section(path: &str) -> &str {
    path.split_once('.').map_or(path, |(section, _)| section)
}

/// The patterns by section: a report asks for some hundred paths, each of which can only be one of its own section's.
static PATTERNS: LazyLock<BTreeMap<&str, Vec<Pattern>>> = LazyLock::new(|| {
    let mut patterns: BTreeMap<&str, Vec<Pattern>> = BTreeMap::new();
    for (order, Meaning { figure, .. }) in MEANINGS.iter().enumerate() {
        let (before, after) = figure.split_once('*').map_or((*figure, None), |(before, after)| (before, Some(after)));
        patterns.entry(section(figure)).or_default().push(Pattern { order, before, after });
    }
    patterns
});

/// The meaning of a figure by its path; `None` for a path that no report has.
#[must_use]
pub fn of(path: &str) -> Option<Found<'_>> {
    // A name may itself hold dots: the pattern that leaves the shortest name is the one that is meant.
    let patterns = PATTERNS.get(section(path))?;
    patterns.iter().filter_map(|pattern| pattern.found(path)).min_by_key(|found| found.name.map_or(0, str::len))
}

/// The id of a figure's place on the page, by the figure's path.
#[must_use]
pub fn address(path: &str) -> String {
    of(path).map_or_else(|| format!("figure-{}", slug(path)), |found| found.address())
}

/// The name of an item of a list in its figures' paths: the second `quiz` of a list is `quiz.2`.
pub fn name(list: &mut Vec<String>, name: &str) -> String {
    let nth = list.iter().filter(|taken| *taken == name).count() + 1;
    list.push(name.to_owned());
    if nth == 1 { name.to_owned() } else { format!("{name}.{nth}") }
}

/// What a round of monitoring is called in the paths of its figures: its months after the event.
pub fn round_name(list: &mut Vec<String>, months: u32) -> String {
    name(list, &months.to_string())
}

/// Letters, digits, dots, dashes and underscores as they are, a space as `+`; anything else by its number, so that two names
/// never share an id.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            ' ' => slug.push('+'),
            '.' | '_' | '-' => slug.push(letter),
            _ if letter.is_alphanumeric() => slug.push(letter),
            // Writing to a string cannot fail.
            _ => drop(write!(slug, "~{:x}", u32::from(letter))),
        }
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_has_one_meaning_whatever_its_names_hold() {
        for (path, definition, name, address) in [
            ("money.planned", "planned", None, "figure-money.planned"),
            ("learning.quiz.gain.mean", "gain", Some("quiz"), "figure-learning.quiz.gain.mean"),
            ("learning.quiz.2.gain.mean", "gain", Some("quiz.2"), "figure-learning.quiz.2.gain.mean"),
            ("learning.quiz.pairs", "coverage", Some("quiz"), "figure-learning.quiz.coverage"),
            (
                "money.vendors.CV. Maju, Jaya.realised",
                "payments",
                Some("CV. Maju, Jaya"),
                "figure-money.vendors.CV.+Maju~2c+Jaya.realised",
            ),
            ("money.audits.BPK.amount", "payments", Some("BPK"), "figure-money.audits.BPK"),
            ("participants.men", "composition", None, "figure-participants.sexes"),
            ("satisfaction.items.Materi", "satisfaction", Some("Materi"), "figure-satisfaction.items.Materi"),
        ] {
            let found = of(path).expect(path);
            assert_eq!((found.meaning.definition, found.name), (definition, name), "{path}");
            assert_eq!(found.address(), address, "{path}");
        }
        assert_eq!(of("money.profit"), None);
        assert_eq!(of("learning..pairs"), None);
    }

    #[test]
    fn only_tests_and_outcomes_have_rows_of_their_own() {
        let row = |path| of(path).expect(path).row();
        assert_eq!(row("learning.quiz.gain.sd"), "gain.quiz");
        assert_eq!(row("outcomes.ikm.progress"), "progress.ikm");
        assert_eq!(row("money.by_category.fees.planned"), "planned");
    }

    #[test]
    fn no_path_stands_twice() {
        let mut paths: Vec<_> = MEANINGS.iter().map(|meaning| meaning.figure).collect();
        paths.sort_unstable();
        assert!(paths.windows(2).all(|pair| pair[0] != pair[1]));
    }
}
