//! Tests of one event with the same questions, whose figures would tell of a few people by subtraction.
//!
//! Takes: an event's tests, as far as each may be told by itself. Gives: [`Shared`]. Never: a figure; nor asks whether the few
//! are the same people, which nobody can know from the content: a class of twenty beside one of twenty-two is withheld like
//! twenty of the twenty-two.
//!
//! All forty-two pairs and forty of them, told side by side, tell of the two others: their mean, who of them passed, in which
//! class they scored. So of tests with the same questions whose pairs, or the pairs of several together, are short of those
//! of another by fewer than may be published, the smallest is withheld as a whole; and so it is where more are left over, but
//! one of their counts is of so few: three of six passed.

use crate::model::evaluation::Test;
use crate::shape::Count;
use crate::source::Fact;
use std::collections::{BTreeMap, BTreeSet};

/// More tests with the same questions than this are not compared in all combinations: only the largest is told.
const MOST: usize = 10;

/// What tests with the same questions may not tell beside each other: places among the event's tests.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// Nothing but how many took both sittings.
    pub withheld: BTreeSet<usize>,
    /// No results of units, whose pairs would give further differences.
    pub without_units: BTreeSet<usize>,
}

/// A test whose figures are told by themselves.
#[derive(Debug, Clone)]
struct Member {
    test: usize,
    pairs: u32,
    /// How many of the pairs did what, by what it is.
    counts: BTreeMap<String, u32>,
}

/// What tests with the same questions may not tell. `told` gives a test's pairs where its figures are told by themselves.
#[must_use]
pub fn shared(tests: &[Test], minimum_group: u32, told: impl Fn(&Test) -> Option<u32>) -> Shared {
    let mut shared = Shared::default();
    let mut seen = BTreeSet::new();
    for test in tests {
        let Some(questions) = questions(test).filter(|questions| seen.insert(questions.clone())) else { continue };
        let same = tests.iter().enumerate().filter(|(_, test)| self::questions(test).as_ref() == Some(&questions));
        let members: Vec<Member> = same
            .filter_map(|(place, test)| Some(Member { test: place, pairs: told(test)?, counts: counts(test) }))
            .collect();
        if members.len() > 1 {
            compare(members, minimum_group, &mut shared);
        }
    }
    shared
}

/// The counts of a test's pairs; those of a distribution by its classes, which must be the same to be compared.
fn counts(test: &Test) -> BTreeMap<String, u32> {
    let Some(summary) = &test.summary else { return BTreeMap::new() };
    let mut counts = BTreeMap::new();
    let mut add = |name: &str, count: &Option<Fact<Count>>| {
        counts.extend(count.as_ref().map(|count| (name.to_owned(), count.value.0)));
    };
    add("improved", &summary.improved);
    add("not improved", &summary.not_improved);
    add("same", &summary.same);
    add("worse", &summary.worse);
    if let Some(passed) = &summary.passed {
        add("passed before", &passed.pre);
        add("passed after", &passed.post);
    }
    if let Some(distribution) = &summary.distribution {
        let edges: Vec<f64> = distribution.edges.iter().map(|edge| edge.value.0).collect();
        for (sitting, classes) in [("before", &distribution.pre), ("after", &distribution.post)] {
            let named = classes.iter().enumerate();
            counts.extend(named.map(|(class, count)| (format!("{sitting} {class} of {edges:?}"), count.value.0)));
        }
    }
    counts
}

/// Whether what is left over of one test beside others, as far as both tell it, is a count of few; not where they cannot be
/// a part of it.
fn leaves_few(whole: &Member, chosen: &[&Member], minimum_group: u32) -> bool {
    let rest = |(name, count): (&String, &u32)| {
        let taken = chosen.iter().map(|member| member.counts.get(name).copied()).collect::<Option<Vec<u32>>>()?;
        Some(i64::from(*count) - taken.into_iter().map(i64::from).sum::<i64>())
    };
    let rests: Vec<i64> = whole.counts.iter().filter_map(rest).collect();
    rests.iter().all(|rest| *rest >= 0) && rests.iter().any(|rest| (1..i64::from(minimum_group)).contains(rest))
}

/// The name of the questions, where they were the same before and after.
fn questions(test: &Test) -> Option<String> {
    test.instrument.as_ref()?.same()
}

/// Takes the smallest away until no few are left over.
fn compare(mut members: Vec<Member>, minimum_group: u32, shared: &mut Shared) {
    members.sort_by_key(|member| (std::cmp::Reverse(member.pairs), member.test));
    if members.len() > MOST {
        shared.withheld.extend(members.drain(1..).map(|member| member.test));
    }
    while let Some(smallest) = left_over(&members, minimum_group) {
        shared.withheld.insert(members.remove(smallest).test);
    }
    if members.len() > 1 {
        shared.without_units.extend(members.iter().map(|member| member.test));
    }
}

/// The place of the smallest member of those that leave too few of another; members stand from the largest down.
fn left_over(members: &[Member], minimum_group: u32) -> Option<usize> {
    let few = |rest: Option<u32>| rest.is_some_and(|rest| (1..minimum_group).contains(&rest));
    for (place, whole) in members.iter().enumerate() {
        let others = &members[place + 1..];
        for chosen in 1..1_usize << others.len() {
            let mut of_chosen = others.iter().enumerate().filter(|(other, _)| chosen & (1 << other) != 0);
            let sum = of_chosen.clone().try_fold(0_u32, |sum, (_, member)| sum.checked_add(member.pairs));
            let rest = sum.and_then(|sum| whole.pairs.checked_sub(sum));
            let members: Vec<&Member> = of_chosen.clone().map(|(_, member)| member).collect();
            if few(rest) || rest.is_some_and(|rest| rest > 0) && leaves_few(whole, &members, minimum_group) {
                return of_chosen.next_back().map(|(other, _)| place + 1 + other);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::evidence::learning::Refusal;
    use crate::pages::fixture::Content;

    /// Of each test of an event whether it is told, given its questions and its pairs.
    fn told(tests: &[(&str, u32)]) -> Vec<bool> {
        let test = |(place, (questions, pairs)): (usize, &(&str, u32))| {
            format!(
                "  - {{ id: t{place}, instrument: {questions}, maximum: 100, summary: {{ pairs: {pairs}, paired: {{ pre_mean: 50, post_mean: 60 }} }} }}\n"
            )
        };
        let tests: Vec<String> = tests.iter().enumerate().map(test).collect();
        let evaluation = format!("tests:\n{}", tests.concat());
        let content = Content::new()
            .event("a-1", "program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-11")
            .file("events/2026/a-1/evaluation.yaml", &evaluation);
        content.site("2026-11-22", |site| {
            let (event, _) = site.catalog.events().next().expect("one event");
            let learning = &site.evidence.of(event).learning;
            assert!(learning.iter().all(|test| matches!(test.result, Ok(_) | Err(Refusal::TellsOfFew))));
            learning.iter().map(|test| test.result.is_ok()).collect()
        })
    }

    #[test]
    fn the_smaller_of_two_is_withheld_where_few_are_left_over() {
        assert_eq!(told(&[("a", 42), ("a", 40)]), [true, false]);
        assert_eq!(told(&[("a", 38), ("A ", 42)]), [false, true]);
        assert_eq!(told(&[("a", 42), ("b", 40)]), [true, true], "other questions");
        assert_eq!(told(&[("a", 42), ("a", 37)]), [true, true], "five are enough");
        assert_eq!(told(&[("a", 42), ("a", 42)]), [true, true], "nobody is left over");
    }

    #[test]
    fn a_count_of_few_among_more_is_not_left_over_either() {
        let summary = |pairs: u32, passed: u32, classes: &str| {
            format!(
                "summary: {{ pairs: {pairs}, paired: {{ pre_mean: 50, post_mean: 60 }}, passed: {{ pre: 0, post: {passed} }}, distribution: {{ edges: [0, 50, 100], pre: {classes}, post: {classes} }} }}"
            )
        };
        let told = |smaller: String| {
            let whole = summary(40, 18, "[20, 20]");
            let evaluation = format!(
                "tests:\n  - {{ id: a, instrument: x, maximum: 100, passing: 60, {whole} }}\n  - {{ id: b, instrument: x, maximum: 100, passing: 60, {smaller} }}\n"
            );
            let content = Content::new()
                .event("a-1", "program: latihan\nstatus: completed\nstart: 2026-03-10\nend: 2026-03-11")
                .file("events/2026/a-1/evaluation.yaml", &evaluation);
            content.site("2026-11-22", |site| {
                let (event, _) = site.catalog.events().next().expect("one event");
                site.evidence.of(event).learning[1].result.is_ok()
            })
        };
        // Six are left over: three of them passed, two of them in the lower class.
        assert!(!told(summary(34, 15, "[20, 14]")));
        assert!(!told(summary(34, 18, "[18, 16]")));
        // All six in the upper class, none of them or all of them passed.
        assert!(told(summary(34, 18, "[20, 14]")));
        assert!(told(summary(34, 12, "[20, 14]")));
        // More passed than in the whole: these are other people.
        assert!(told(summary(34, 20, "[18, 16]")));
    }

    #[test]
    fn several_together_are_a_part_too() {
        // 42 − 20 − 19 = 3.
        assert_eq!(told(&[("a", 42), ("a", 20), ("a", 12), ("a", 19)]), [true, true, true, false]);
        assert_eq!(told(&[("a", 42), ("a", 20), ("a", 15)]), [true, true, true]);
        // One after the other: 42 − 40, then 42 − 39.
        assert_eq!(told(&[("a", 42), ("a", 40), ("a", 39)]), [true, false, false]);
    }

    #[test]
    fn of_very_many_only_the_largest_is_told() {
        let many: Vec<(&str, u32)> = (0..30).map(|place| ("a", 100 + 50 * place)).collect();
        let told = told(&many);
        assert_eq!(told.iter().filter(|told| **told).count(), 1);
        assert!(told[29]);
    }
}
